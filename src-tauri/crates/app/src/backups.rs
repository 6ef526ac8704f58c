//! Which backups of a book are there, and which of them are kept.
//!
//! How many days, weeks and months are kept is counted over those that have a backup, never from
//! today: a clock that jumps ahead for a day must not make old backups look out of date.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use chrono::{Datelike, NaiveDateTime};
use tenken_store::{Access, BACKUP_FOLDER, Book};

use crate::error::Error;
use crate::session::State;

/// The name of a backup is the moment at which it was made.
const NAME: &str = "%Y-%m-%d_%H%M%S";
const ENDING: &str = ".sqlite";

/// Days of which every backup is kept, and the most of them: a day of many imports must not fill
/// the disk.
const WHOLE_DAYS: usize = 2;
const MOST_WHOLE: usize = 24;
/// Days, weeks and months of which the last backup is kept.
const DAYS: usize = 14;
const WEEKS: usize = 8;
const MONTHS: usize = 12;

/// A backup in a book's own folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Backup {
    /// Its file's name without the ending.
    pub name: String,
    /// Bytes.
    pub size: u64,
}

/// The backups of a book that this program made by itself or on demand, the latest first.
pub(crate) fn list(folder: &Path) -> Vec<Backup> {
    let entries = fs::read_dir(folder.join(BACKUP_FOLDER)).into_iter().flatten().flatten();
    let mut backups: Vec<Backup> = entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?.strip_suffix(ENDING)?.to_owned();
            moment(&name)?;
            Some(Backup { name, size: entry.metadata().ok()?.len() })
        })
        .collect();
    backups.sort_by(|a, b| b.name.cmp(&a.name));
    backups
}

/// Makes a backup and removes those that are no longer kept. `now`: RFC 3339.
pub(crate) fn make(book: &Book, now: &str) -> Result<Backup, Error> {
    let folder = book.folder().join(BACKUP_FOLDER);
    fs::create_dir_all(&folder).map_err(|source| Error::file(&folder, source))?;
    let moment = chrono::DateTime::parse_from_rfc3339(now)
        .map_or_else(|_| NaiveDateTime::default(), |at| at.naive_local());
    if book.access() == Access::ReadWrite {
        clear_partial(&folder);
    }
    let mut later = moment;
    let (name, path) = loop {
        let name = later.format(NAME).to_string();
        let path = folder.join(format!("{name}{ENDING}"));
        if !path.exists() {
            break (name, path);
        }
        later += chrono::TimeDelta::seconds(1);
    };
    book.backup(&path)?;
    let names: Vec<String> = list(book.folder()).into_iter().map(|backup| backup.name).collect();
    for name in superfluous(&names) {
        if name != &*path.file_stem().unwrap_or_default().to_string_lossy() {
            // One that cannot be removed now is one too many, no more.
            let _ = fs::remove_file(folder.join(format!("{name}{ENDING}")));
        }
    }
    let size = fs::metadata(&path).map_err(|source| Error::file(&path, source))?.len();
    Ok(Backup { name, size })
}

/// Removes what a backup that was cut off has left.
fn clear_partial(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.strip_suffix(".part").and_then(|name| name.strip_suffix(ENDING)).is_some() {
            // One that cannot be removed now is tried again with the next backup.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Makes a backup before much is changed at once: a merge, an import. None where this session made
/// one and the book has not changed since.
pub(crate) fn make_before(state: &mut State, now: &str) -> Result<(), Error> {
    let book = state.book()?;
    let version = book.version()?;
    if book.access() == Access::ReadWrite && state.backed_up != Some(version) {
        make(state.book()?, now)?;
        state.backed_up = Some(version);
    }
    Ok(())
}

/// Where a backup of this name lies; nothing for a name that is not one of a backup.
pub(crate) fn path(folder: &Path, name: &str) -> Option<std::path::PathBuf> {
    moment(name)?;
    let path = folder.join(BACKUP_FOLDER).join(format!("{name}{ENDING}"));
    path.is_file().then_some(path)
}

fn moment(name: &str) -> Option<NaiveDateTime> {
    let moment = NaiveDateTime::parse_from_str(name, NAME).ok()?;
    (moment.format(NAME).to_string() == name).then_some(moment)
}

/// Of backups, the latest first, those that need not be kept.
fn superfluous(names: &[String]) -> Vec<&String> {
    let mut whole_days = BTreeSet::new();
    let mut days = BTreeSet::new();
    let mut weeks = BTreeSet::new();
    let mut months = BTreeSet::new();
    names
        .iter()
        .enumerate()
        .filter(|(number, name)| {
            let Some(at) = moment(name) else { return false };
            let week = at.iso_week();
            let firsts = [
                first(&mut days, at.date().num_days_from_ce(), DAYS),
                first(&mut weeks, week.year() * 100 + week.week().cast_signed(), WEEKS),
                first(&mut months, at.year() * 100 + at.month().cast_signed(), MONTHS),
            ];
            whole_days.insert(at.date());
            let is_whole = whole_days.len() <= WHOLE_DAYS && *number < MOST_WHOLE;
            !is_whole && !firsts.contains(&true)
        })
        .map(|(_, name)| name)
        .collect()
}

/// Whether a backup is the latest of its day, week or month, and that is among the last ones.
fn first(seen: &mut BTreeSet<i32>, period: i32, most: usize) -> bool {
    seen.insert(period) && seen.len() <= most
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(moments: impl IntoIterator<Item = NaiveDateTime>) -> Vec<String> {
        let mut names: Vec<String> =
            moments.into_iter().map(|at| at.format(NAME).to_string()).collect();
        names.sort_unstable_by(|a, b| b.cmp(a));
        names
    }

    fn at(day: i64, hour: i64) -> NaiveDateTime {
        let start = NaiveDateTime::parse_from_str("2026-01-01_000000", NAME).unwrap();
        start + chrono::TimeDelta::days(day) + chrono::TimeDelta::hours(hour)
    }

    #[test]
    fn two_days_are_kept_whole_and_then_fewer_and_fewer() {
        let all = names((0..400).flat_map(|day| [at(day, 9), at(day, 12), at(day, 17)]));
        let gone: BTreeSet<&String> = superfluous(&all).into_iter().collect();
        let kept: Vec<&String> = all.iter().filter(|name| !gone.contains(name)).collect();
        assert_eq!(kept[..6], all.iter().take(6).collect::<Vec<_>>()[..], "two days with all");
        assert!(kept[6..].iter().all(|name| name.ends_with("_170000")), "then the last of a day");
        // 4 more of the first two days, 14 days, and what of 8 weeks and 12 months is older.
        assert!(18 < kept.len() && kept.len() <= 4 + DAYS + WEEKS + MONTHS, "{}", kept.len());
        let months: BTreeSet<&str> = kept.iter().map(|name| &name[..7]).collect();
        assert_eq!(months.len(), MONTHS, "a year can be looked back on");
    }

    #[test]
    fn a_day_of_many_imports_does_not_fill_the_disk() {
        let minute = chrono::TimeDelta::minutes(1);
        let all = names((0..400).map(|number| at(100, 0) + minute * number));
        let kept = all.len() - superfluous(&all).len();
        assert_eq!(kept, MOST_WHOLE, "the latest of the day");
    }

    #[test]
    fn a_clock_that_jumps_ahead_costs_no_backup() {
        let mut all: Vec<NaiveDateTime> = (0..20).map(|day| at(day, 9)).collect();
        let before = names(all.clone());
        let kept = |all: &[String]| -> BTreeSet<String> {
            let gone: BTreeSet<&String> = superfluous(all).into_iter().collect();
            all.iter().filter(|name| !gone.contains(name)).cloned().collect()
        };
        let usual = kept(&before);
        all.push(at(9_000, 9));
        let after = kept(&names(all));
        assert!(
            usual.difference(&after).count() <= 2,
            "a backup of the year 2050 takes a day's and a week's place, not those of a year"
        );
    }

    #[test]
    fn thinning_what_was_thinned_takes_nothing_more() {
        let all = names((0..200).flat_map(|day| [at(day, 9), at(day, 17)]));
        let gone: BTreeSet<&String> = superfluous(&all).into_iter().collect();
        let kept: Vec<String> = all.iter().filter(|name| !gone.contains(name)).cloned().collect();
        assert!(
            superfluous(&kept).is_empty(),
            "what was kept once is kept as long as nothing comes"
        );
    }

    #[test]
    fn files_of_other_names_are_no_backups() {
        let folder = tempfile::tempdir().unwrap();
        let backups = folder.path().join(BACKUP_FOLDER);
        fs::create_dir(&backups).unwrap();
        for name in
            ["2026-06-15_102400.sqlite", "format-1-1.sqlite", "2026-6-15_102400.sqlite", "x"]
        {
            fs::write(backups.join(name), "").unwrap();
        }
        let found: Vec<String> = list(folder.path()).into_iter().map(|one| one.name).collect();
        assert_eq!(
            found,
            ["2026-06-15_102400"],
            "what this program did not name it does not remove"
        );
        assert_eq!(path(folder.path(), "../book"), None, "a name is no way out of the folder");
    }
}
