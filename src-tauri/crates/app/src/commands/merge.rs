//! Taking in files of records: plan, apply, take back, and the log of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use tenken_core::accounting::{self, Outcome};
use tenken_core::body::{AnswerBody, CampaignBody};
use tenken_core::merge::{Offered, Plan, Planner, Presence};
use tenken_core::record::{Record, Stored, kind};
use tenken_pack::{Manifest, PublicKeys};
use tenken_store::{Foreseen, NewRun, RunKind};

use crate::backups;
use crate::error::{Code, Error};
use crate::place::file_name;
use crate::returns::{self, About, OfferedLines, Return, Sender};
use crate::session::{Session, State};
use crate::snapshot::is_outdated;
use crate::wire::*;
use crate::work;

pub(crate) fn plan_merge(session: &Session, payload: MergeFiles) -> Result<Merged, Error> {
    let mut planned =
        Planned { foreseen: Foreseen::new()?, seen: BTreeSet::new(), enrolling: BTreeMap::new() };
    each_file(session, "plan_merge", payload, |session, file, unsigned| {
        let mut state = session.state();
        planned.file(&mut state, file, unsigned)
    })
}

pub(crate) fn apply_merge(session: &Session, payload: MergeFiles) -> Result<Merged, Error> {
    let mut applied = Applied::default();
    each_file(session, "apply_merge", payload, |session, file, unsigned| {
        let mut state = session.state();
        applied.file(session, &mut state, file, unsigned)
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
                Ok((entry, mut lines)) => {
                    if payload.brief {
                        lines.lines.retain(|line| needs_a_person(line.outcome));
                    }
                    entries.push(entry);
                    all.extend(lines);
                }
                Err(error) if is_fault_of_the_book(error.code) => return Err(error),
                Err(error) => {
                    let entry = unread(&mut session.state(), file);
                    entries.push(refused(entry, error.to_wire(locale)));
                }
            }
        }
        Ok(())
    })?;
    Ok(Merged { accounting: work::accounting(all, locale), files: entries, cancelled })
}

fn needs_a_person(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Conflicting | Outcome::Rejected)
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
struct Planned {
    foreseen: Foreseen,
    seen: BTreeSet<String>,
    /// Whose keys would be believed from now on, by unit.
    enrolling: BTreeMap<String, PublicKeys>,
}

impl Planned {
    fn file(&mut self, state: &mut State, path: &Path, unsigned: bool) -> Result<Done, Error> {
        let mut opened = returns::open(path, state)?;
        let mut entry = entry(state, path, opened.about())?;
        if let Some(doubt) = doubt(path, &*opened, unsigned) {
            return Ok(doubted(state, entry, &doubt));
        }
        if let Some(doubt) = self.enrol(&*opened, path) {
            entry.sender = Sender::Unknown.as_str().to_owned();
            return Ok(doubted(state, entry, &doubt));
        }
        if !self.seen.insert(opened.about().identity.clone()) {
            return Ok(same_file(entry));
        }
        let plan = plan(state, &mut *opened, Some(&self.foreseen), &mut entry)?;
        self.foreseen.add(&plan)?;
        entry.state = match (plan.takes_something(), state.standing_run(opened.about())?) {
            (true, _) => "planned",
            (false, Some(_)) => "already_applied",
            (false, None) => "nothing_new",
        }
        .to_owned();
        Ok((entry, at_file(path, plan.accounting)))
    }

    /// The first return of a unit enrols its keys; another's keys then wait for a person, as they
    /// will when the files are taken in.
    fn enrol(&mut self, opened: &dyn Return, path: &Path) -> Option<Error> {
        let (Sender::Enrolling, Some(manifest)) = (opened.about().sender, opened.manifest()) else {
            return None;
        };
        let (Some(unit), None) = (&manifest.unit, &manifest.person) else { return None };
        let first =
            self.enrolling.entry(unit.id.clone()).or_insert_with(|| manifest.signer.clone());
        let is_known =
            *first == manifest.signer || manifest.vouched.iter().any(|vouch| vouch.by == *first);
        if is_known { None } else { Some(unknown_signer(path, manifest)) }
    }
}

/// Files taken in one after another.
#[derive(Default)]
struct Applied {
    seen: BTreeSet<String>,
    is_backed_up: bool,
}

impl Applied {
    fn file(
        &mut self,
        session: &Session,
        state: &mut State,
        path: &Path,
        unsigned: bool,
    ) -> Result<Done, Error> {
        let now = session.now();
        let mut opened = returns::open(path, state)?;
        let keys = match opened.manifest() {
            Some(manifest) => state.keys_to_note(manifest, &now)?,
            None => Vec::new(),
        };
        let mut entry = entry(state, path, opened.about())?;
        if let Some(doubt) = doubt(path, &*opened, unsigned) {
            // Keys that nobody knows wait for a person.
            state.book()?.put_keys(&keys, &now)?;
            return Ok(doubted(state, entry, &doubt));
        }
        if !self.seen.insert(opened.about().identity.clone()) {
            return Ok(same_file(entry));
        }
        let plan = plan(state, &mut *opened, None, &mut entry)?;
        let standing = state.standing_run(opened.about())?;
        if !plan.takes_something() && standing.is_some() {
            entry.state = "already_applied".to_owned();
            entry.run = standing;
            state.book()?.put_keys(&keys, &now)?;
            return Ok((entry, at_file(path, plan.accounting)));
        }
        if plan.takes_something() && !self.is_backed_up {
            backups::make_before(state, &now)?;
            self.is_backed_up = true;
        }
        // Files before records: a record never names what is not there.
        for (sha256, size) in opened.evidence() {
            if !state.book()?.has_evidence(&sha256) {
                let mut bytes = opened.open_evidence(&sha256)?;
                state.book()?.receive_evidence(&sha256, size, &mut *bytes)?;
            }
        }
        entry.state = if plan.takes_something() { "applied" } else { "nothing_new" }.to_owned();
        if (0..plan.accounting.lines.len()).any(|line| plan.brings(line)) {
            let run = NewRun {
                id: state.free_run(opened.about())?,
                kind: RunKind::Merge,
                label: file_name(path),
                started: now.clone(),
            };
            let records = brought(opened.offered()?, &plan, path);
            state.book()?.apply_run_of(&run, &keys, records)?;
            entry.run = Some(run.id);
        } else {
            state.book()?.put_keys(&keys, &now)?;
        }
        Ok((entry, at_file(path, plan.accounting)))
    }
}

/// Goes through a file once, holding one record at a time: what becomes of each beside what the
/// book holds and what earlier files bring.
fn plan(
    state: &mut State,
    opened: &mut dyn Return,
    foreseen: Option<&Foreseen>,
    entry: &mut MergedFile,
) -> Result<Plan, Error> {
    let campaigns: BTreeMap<String, CampaignBody> =
        state.campaigns()?.into_iter().map(|campaign| (campaign.id, campaign.body)).collect();
    let rule = opened.rule();
    let allowed = |record: &Record| match campaigns.contains_key(&record.campaign) {
        true => rule(record),
        // A book learns of a campaign by making it or by opening its request, never by a return.
        false => Err("foreign_campaign"),
    };
    let mut planner = Planner::default();
    for offered in opened.offered()? {
        let offered = offered?;
        let presence = match &offered.record {
            Ok(stored) => state.presence(foreseen, stored)?,
            Err(_) => None,
        };
        if planner.offer(&offered, presence, allowed)
            && let Ok(stored) = &offered.record
        {
            state.describe_record(entry, &campaigns, stored)?;
        }
    }
    for topic in planner.topics() {
        let mut live = state.book()?.live_gists(&topic)?;
        if let Some(foreseen) = foreseen {
            live.extend(foreseen.gists(&topic)?);
        }
        planner.stand(&topic, &live);
    }
    let plan = planner.finish();
    let book = state.book()?;
    let files = opened.evidence();
    entry.evidence = files.iter().filter(|(sha256, _)| !book.has_evidence(sha256)).count() as u64;
    entry.offered = plan.accounting.offered;
    entry.accepted = plan.accounting.accepted;
    entry.unchanged = plan.accounting.unchanged;
    entry.conflicting = plan.accounting.conflicting;
    entry.rejected = plan.accounting.rejected;
    Ok(plan)
}

/// The records that the plan brings, read once more; a file that has become another one meanwhile
/// ends it.
fn brought<'a>(
    mut lines: OfferedLines<'a>,
    plan: &'a Plan,
    path: &'a Path,
) -> impl Iterator<Item = Result<Stored, Error>> + 'a {
    let planned = &plan.accounting.lines;
    (0..planned.len()).filter_map(move |index| match (plan.brings(index), lines.next()) {
        (_, Some(Err(error))) => Some(Err(error)),
        (false, Some(Ok(_))) => None,
        (true, Some(Ok(Offered { record: Ok(stored), .. })))
            if stored.id == planned[index].detail =>
        {
            Some(Ok(stored))
        }
        _ => Some(Err(Error::new(Code::EvidenceChanged).with("name", file_name(path)))),
    })
}

/// Why a file stays out though it is whole: its sender is not believed.
fn doubt(path: &Path, opened: &dyn Return, unsigned: bool) -> Option<Error> {
    match (opened.about().sender, opened.manifest()) {
        (Sender::Unsigned, _) if !unsigned => {
            Some(Error::new(Code::ReturnUnsigned).with("path", path.display()))
        }
        (Sender::Unknown, Some(manifest)) => Some(unknown_signer(path, manifest)),
        _ => None,
    }
}

fn unknown_signer(path: &Path, manifest: &Manifest) -> Error {
    Error::new(Code::PackSignerUnknown)
        .with("path", path.display())
        .with("fingerprint", manifest.signer.fingerprint())
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

/// A file of which is known whose it is, though it stays out.
fn doubted(state: &State, entry: MergedFile, doubt: &Error) -> Done {
    let error = doubt.to_wire(state.locale());
    (refused(entry, error), accounting::Accounting::default())
}

fn refused(entry: MergedFile, error: WireError) -> MergedFile {
    MergedFile { state: "refused".to_owned(), error: Some(error), ..entry }
}

fn unread(state: &mut State, path: &Path) -> MergedFile {
    MergedFile {
        name: file_name(path),
        place: state.register(path).id,
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
        ..unread(state, path)
    })
}

impl State {
    /// Whether a record counts already, or would once the files planned before are taken in.
    fn presence(
        &mut self,
        foreseen: Option<&Foreseen>,
        stored: &Stored,
    ) -> Result<Option<Presence>, Error> {
        let here = self.book()?.presence(&stored.id)?;
        match foreseen {
            Some(foreseen) if here != Some(Presence::Live) && foreseen.holds(stored)? => {
                Ok(Some(Presence::Live))
            }
            _ => Ok(here),
        }
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

    /// A late submission, or an answer to other words, by the campaigns as the book has them.
    fn describe_record(
        &mut self,
        entry: &mut MergedFile,
        campaigns: &BTreeMap<String, CampaignBody>,
        stored: &Stored,
    ) -> Result<(), Error> {
        let record = &stored.record;
        let Some(campaign) = campaigns.get(&record.campaign) else { return Ok(()) };
        if record.kind == kind::SUBMISSION {
            // The day as the unit's PC wrote it: shown beside the deadline, decides nothing.
            let day: String = record.wall_time.chars().take(10).collect();
            entry.late |= campaign.deadline.as_ref().is_some_and(|due| *due < day);
        }
        if kind::family(&record.kind) == kind::ANSWER
            && let (Some(item), Some(body)) = (&record.subject.item, stored.body::<AnswerBody>())
        {
            let hashes = self.item_hashes(&campaign.checklist)?;
            entry.reworded += u64::from(is_outdated(&body, item, &hashes));
        }
        Ok(())
    }
}

/// A run is named by the content that it took in, so that the same file is known again, also after
/// the program was cut off.
fn run_name(about: &About) -> String {
    about.identity.chars().take(32).collect()
}
