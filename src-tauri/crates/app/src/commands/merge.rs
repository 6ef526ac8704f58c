//! Taking in files of records: plan, apply, take back, and the log of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use tenken_core::accounting::{self, Outcome};
use tenken_core::body::AnswerBody;
use tenken_core::merge::{self, Known, Offered};
use tenken_core::record::{Record, Stored, kind};
use tenken_store::{NewRun, RunKind};

use crate::error::{Code, Error};
use crate::place::file_name;
use crate::returns::{self, About, Return, Sender};
use crate::session::{Session, State};
use crate::snapshot::is_outdated;
use crate::wire::*;
use crate::work;

pub(crate) fn plan_merge(session: &Session, payload: MergeFiles) -> Result<Merged, Error> {
    let mut planned = Planned::default();
    each_file(session, "plan_merge", payload, |session, file, unsigned| {
        let mut state = session.state();
        planned.file(&mut state, file, unsigned)
    })
}

pub(crate) fn apply_merge(session: &Session, payload: MergeFiles) -> Result<Merged, Error> {
    let mut seen = BTreeSet::new();
    each_file(session, "apply_merge", payload, |session, file, unsigned| {
        let mut state = session.state();
        apply_file(session, &mut state, &mut seen, file, unsigned)
    })
}

pub(crate) fn undo_merge(session: &Session, payload: UndoMerge) -> Result<Undone, Error> {
    let now = session.now();
    let mut state = session.state();
    let book = state.book()?;
    if book.runs()?.iter().all(|run| run.id != payload.run) {
        return Err(Error::new(Code::UnknownRun).with("run", payload.run));
    }
    let withdrawn = book.withdraw_run(&payload.run, &now)?;
    let mut built_on = Vec::new();
    for id in &withdrawn.built_on {
        if let Some(Stored { id, record, .. }) = book.record(id)? {
            built_on.push(BuiltOn {
                record: id,
                kind: record.kind,
                unit: record.subject.unit,
                item: record.subject.item,
            });
        }
    }
    Ok(Undone { run: payload.run, ceased: withdrawn.ceased.len(), built_on })
}

pub(crate) fn list_runs(session: &Session, _: Empty) -> Result<Vec<RunInfo>, Error> {
    let runs = session.state().book()?.runs()?;
    Ok(runs
        .into_iter()
        .map(|run| RunInfo {
            run: run.id,
            kind: run.kind.as_str().to_owned(),
            label: run.label,
            started: run.started,
            withdrawn: run.withdrawn,
            records: run.records,
        })
        .collect())
}

pub(crate) fn verify_log(session: &Session, _: Empty) -> Result<LogReport, Error> {
    let check = session.state().book()?.verify_log()?;
    Ok(LogReport { lines: check.lines, broken_at: check.broken_at, ok: check.broken_at.is_none() })
}

/// What became of one file: its entry and its lines.
type Done = (MergedFile, accounting::Accounting);

/// Goes through the files one by one, holding the book only while one is worked on, so that the
/// screen goes on, and a cancel takes effect, between two of them.
fn each_file(
    session: &Session,
    task: &str,
    payload: MergeFiles,
    mut work_on: impl FnMut(&Session, &Path, bool) -> Result<Done, Error>,
) -> Result<Merged, Error> {
    let places: Vec<PathBuf> =
        payload.files.iter().map(|place| session.resolve(place)).collect::<Result<_, _>>()?;
    let files = returns::gather(&places)?;
    let total = files.len() as u64;
    let locale = session.locale();
    let mut all = accounting::Accounting::default();
    let mut entries = Vec::new();
    let mut cancelled = false;
    session.cancellable(task, |cancel| {
        for (done, file) in files.iter().enumerate() {
            session.host().progress(Progress { task: task.to_owned(), done: done as u64, total });
            if cancel.load(Ordering::Relaxed) {
                cancelled = true;
                break;
            }
            match work_on(session, file, payload.unsigned) {
                Ok((entry, lines)) => {
                    entries.push(entry);
                    all.extend(lines);
                }
                Err(error) if is_fault_of_the_book(error.code) => return Err(error),
                Err(error) => entries.push(refused(file, error.to_wire(locale))),
            }
        }
        Ok(())
    })?;
    if payload.brief {
        all.lines.retain(|line| matches!(line.outcome, Outcome::Conflicting | Outcome::Rejected));
    }
    Ok(Merged { accounting: work::accounting(all, locale), files: entries, cancelled })
}

/// Whether an error ends the merge, since the next file would meet it too.
fn is_fault_of_the_book(code: Code) -> bool {
    matches!(
        code,
        Code::NoBookOpen
            | Code::BookReadOnly
            | Code::BookGone
            | Code::BookInUse
            | Code::BookDamaged
            | Code::DiskFull
            | Code::Internal
    )
}

/// Files planned one after another, each as if those before had been taken in.
#[derive(Default)]
struct Planned {
    known: Known,
    seen: BTreeSet<String>,
}

impl Planned {
    fn file(&mut self, state: &mut State, path: &Path, unsigned: bool) -> Result<Done, Error> {
        let mut opened = open(state, path, unsigned, None)?;
        let mut entry = entry(state, path, opened.about())?;
        if !self.seen.insert(opened.about().identity.clone()) {
            return Ok(same_file(entry));
        }
        let offered = opened.offered()?;
        state.book()?.add_known(&mut self.known, records(&offered))?;
        let campaigns = state.campaign_ids()?;
        let plan =
            merge::plan(&self.known, &offered, |record| allowed(&campaigns, &*opened, record));
        for stored in plan.take.iter().filter_map(|&index| offered[index].record.as_ref().ok()) {
            self.known.add_live(stored);
        }
        state.describe(&mut entry, &*opened, &offered, &plan)?;
        entry.state = match (plan.take.is_empty(), state.standing_run(opened.about())?) {
            (true, Some(_)) => "already_applied",
            (true, None) => "nothing_new",
            (false, _) => "planned",
        }
        .to_owned();
        Ok((entry, at_file(path, plan.accounting)))
    }
}

fn apply_file(
    session: &Session,
    state: &mut State,
    seen: &mut BTreeSet<String>,
    path: &Path,
    unsigned: bool,
) -> Result<Done, Error> {
    let mut opened = open(state, path, unsigned, Some(&session.now()))?;
    let mut entry = entry(state, path, opened.about())?;
    if !seen.insert(opened.about().identity.clone()) {
        return Ok(same_file(entry));
    }
    let offered = opened.offered()?;
    let mut known = Known::default();
    state.book()?.add_known(&mut known, records(&offered))?;
    let campaigns = state.campaign_ids()?;
    let plan = merge::plan(&known, &offered, |record| allowed(&campaigns, &*opened, record));
    state.describe(&mut entry, &*opened, &offered, &plan)?;
    let standing = state.standing_run(opened.about())?;
    if plan.take.is_empty() && standing.is_some() {
        entry.state = "already_applied".to_owned();
        entry.run = standing;
        return Ok((entry, at_file(path, plan.accounting)));
    }
    // Files before records: a record never names what is not there.
    for (sha256, size) in opened.evidence() {
        if !state.book()?.has_evidence(&sha256) {
            let mut bytes = opened.open_evidence(&sha256)?;
            state.book()?.receive_evidence(&sha256, size, &mut *bytes)?;
        }
    }
    let brought = brought(&offered, &plan);
    if brought.is_empty() {
        entry.state = "nothing_new".to_owned();
        return Ok((entry, at_file(path, plan.accounting)));
    }
    let run = NewRun {
        id: state.free_run(opened.about())?,
        kind: RunKind::Merge,
        label: file_name(path),
        started: session.now(),
    };
    state.book()?.apply_run(&run, &brought)?;
    entry.state = if plan.take.is_empty() { "nothing_new" } else { "applied" }.to_owned();
    entry.run = Some(run.id);
    Ok((entry, at_file(path, plan.accounting)))
}

/// What the run brings: what is taken in, and what was here already. A record lives while any run
/// that brought it does, so the second file that carries it holds it too.
fn brought(offered: &[Offered], plan: &merge::Plan) -> Vec<Stored> {
    let mut ids = BTreeSet::new();
    offered
        .iter()
        .zip(&plan.accounting.lines)
        .filter(|(_, line)| line.outcome != Outcome::Rejected)
        .filter_map(|(offered, _)| offered.record.as_ref().ok())
        .filter(|stored| ids.insert(stored.id.clone()))
        .cloned()
        .collect()
}

/// Opens a file of somebody who is believed. Where it is about to be taken in, `now` is given, and
/// who signed it is noted: believed from now on, or waiting for a person.
fn open(
    state: &mut State,
    path: &Path,
    unsigned: bool,
    now: Option<&str>,
) -> Result<Box<dyn Return>, Error> {
    let opened = returns::open(path, state)?;
    if let (Some(manifest), Some(now)) = (opened.manifest(), now) {
        state.note_unit(manifest, now)?;
    }
    match (opened.about().sender, opened.manifest()) {
        (Sender::Unsigned, _) if !unsigned => {
            Err(Error::new(Code::ReturnUnsigned).with("path", path.display()))
        }
        (Sender::Unknown, Some(manifest)) => Err(Error::new(Code::PackSignerUnknown)
            .with("path", path.display())
            .with("fingerprint", manifest.signer.fingerprint())),
        _ => Ok(opened),
    }
}

/// What no file may bring, and what this one may not.
fn allowed(
    campaigns: &BTreeSet<String>,
    opened: &dyn Return,
    record: &Record,
) -> Result<(), &'static str> {
    // A book learns of a campaign by making it or by opening its request, never by a return.
    if !campaigns.contains(&record.campaign) {
        return Err("foreign_campaign");
    }
    opened.allowed(record)
}

fn records(offered: &[Offered]) -> impl Iterator<Item = &Stored> {
    offered.iter().filter_map(|line| line.record.as_ref().ok())
}

/// The lines with the file's name before the place in it.
fn at_file(path: &Path, mut lines: accounting::Accounting) -> accounting::Accounting {
    let name = file_name(path);
    for line in &mut lines.lines {
        line.at = format!("{name}:{}", line.at);
    }
    lines
}

fn same_file(mut entry: MergedFile) -> Done {
    entry.state = "same_file".to_owned();
    (entry, accounting::Accounting::default())
}

fn refused(path: &Path, error: WireError) -> MergedFile {
    MergedFile { state: "refused".to_owned(), error: Some(error), ..unread(path) }
}

fn unread(path: &Path) -> MergedFile {
    MergedFile {
        name: file_name(path),
        state: String::new(),
        error: None,
        kind: String::new(),
        unit: None,
        unit_name: None,
        campaign: None,
        campaign_name: None,
        check_number: None,
        sender: String::new(),
        late: false,
        run: None,
        offered: 0,
        accepted: 0,
        unchanged: 0,
        conflicting: 0,
        rejected: 0,
        evidence: 0,
        reworded: 0,
    }
}

fn entry(state: &mut State, path: &Path, about: &About) -> Result<MergedFile, Error> {
    let campaigns = state.campaigns()?;
    let known = campaigns.iter().find(|known| Some(&known.id) == about.campaign.as_ref());
    let unit_name = match (known, &about.unit) {
        (Some(campaign), Some(unit)) => {
            let subject = tenken_core::record::Subject::unit(unit);
            let heads = state.book()?.heads(kind::UNIT, &campaign.id, &subject)?;
            heads.iter().find_map(|h| h.body::<tenken_core::body::UnitBody>()).map(|b| b.name)
        }
        _ => None,
    };
    Ok(MergedFile {
        kind: about.kind.clone(),
        unit: about.unit.clone(),
        unit_name,
        campaign: about.campaign.clone(),
        campaign_name: known.map(|campaign| campaign.body.name.clone()),
        check_number: about.check_number.clone(),
        sender: about.sender.as_str().to_owned(),
        ..unread(path)
    })
}

impl State {
    fn campaign_ids(&mut self) -> Result<BTreeSet<String>, Error> {
        Ok(self.campaigns()?.into_iter().map(|campaign| campaign.id).collect())
    }

    /// The run that took in this very content and was not taken back.
    fn standing_run(&mut self, about: &About) -> Result<Option<String>, Error> {
        let mut runs = self.book()?.runs_named(&run_name(about))?.into_iter();
        Ok(runs.find(|run| run.withdrawn.is_none()).map(|run| run.id))
    }

    /// A name for another run of this content.
    fn free_run(&mut self, about: &About) -> Result<String, Error> {
        let name = run_name(about);
        let before = self.book()?.runs_named(&name)?.len();
        Ok(if before == 0 { name } else { format!("{name}-{}", before + 1) })
    }

    /// Fills in what the plan found.
    fn describe(
        &mut self,
        entry: &mut MergedFile,
        opened: &dyn Return,
        offered: &[Offered],
        plan: &merge::Plan,
    ) -> Result<(), Error> {
        let lines = &plan.accounting;
        entry.offered = lines.offered;
        entry.accepted = lines.accepted;
        entry.unchanged = lines.unchanged;
        entry.conflicting = lines.conflicting;
        entry.rejected = lines.rejected;
        let book = self.book()?;
        entry.evidence =
            opened.evidence().iter().filter(|(sha256, _)| !book.has_evidence(sha256)).count()
                as u64;
        let taken: Vec<&Stored> =
            plan.take.iter().filter_map(|&index| offered[index].record.as_ref().ok()).collect();
        self.describe_records(entry, &taken)
    }

    /// Late submissions, and answers to other words, by the campaigns as the book has them.
    fn describe_records(&mut self, entry: &mut MergedFile, taken: &[&Stored]) -> Result<(), Error> {
        let campaigns: BTreeMap<String, tenken_core::body::CampaignBody> =
            self.campaigns()?.into_iter().map(|campaign| (campaign.id, campaign.body)).collect();
        for stored in taken {
            let record = &stored.record;
            let Some(campaign) = campaigns.get(&record.campaign) else { continue };
            match kind::family(&record.kind) {
                kind::SUBMISSION if record.kind == kind::SUBMISSION => {
                    // The day as the unit's PC wrote it: shown beside the deadline, decides nothing.
                    let day: String = record.wall_time.chars().take(10).collect();
                    entry.late |= campaign.deadline.as_ref().is_some_and(|due| *due < day);
                }
                kind::ANSWER => {
                    let Some(item) = &record.subject.item else { continue };
                    let hashes = self.item_hashes(&campaign.checklist)?;
                    let is_reworded = stored
                        .body::<AnswerBody>()
                        .is_some_and(|body| is_outdated(&body, item, &hashes));
                    entry.reworded += u64::from(is_reworded);
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// A run is named by the content that it took in, so that the same file is known again, also after
/// the program was cut off.
fn run_name(about: &About) -> String {
    about.identity.chars().take(32).collect()
}
