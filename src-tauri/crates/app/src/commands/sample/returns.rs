//! What the departments of a sample bring back: each opens its request in a folder of its own, as
//! on a PC of its own, answers and writes its return, all by the ordinary functions.
//!
//! The returns are such as a lead meets: clean ones, one that comes twice, one that disagrees, two
//! of a folder that was copied and continued, one that was changed on the way, one of another
//! organization, and one of a newer program.

use std::path::{Path, PathBuf};

use tenken_store::safe_file_name;

use super::answers::{Dice, changed};
use super::{Manner, answer_unit};
use crate::commands::{answer, book, pack, unit, workflow};
use crate::error::{Code, Error};
use crate::session::{Host, Options, Session};
use crate::wire::*;

/// The share of a sheet that a department answers, of a hundred.
const SHARE: usize = 97;
/// The share of one whose answers are in the lead's book already, and now differ.
const FEW: usize = 20;
/// How many answers differ between a folder and its copy.
const CHANGED: usize = 2;

pub(crate) fn create_sample_returns(
    session: &Session,
    payload: CreateSampleReturns,
) -> Result<SampleReturns, Error> {
    let folder = session.resolve(&payload.place)?;
    let overview = book::overview(session, CampaignChoice { campaign: None })?;
    let of_state = |state: &str| -> Vec<UnitInfo> {
        let meant = overview.units.iter().filter(|line| line.state == state);
        meant.map(|line| line.unit.clone()).collect()
    };
    let mut silent = of_state("not_started").into_iter();
    let mut makers = Makers { session, folder: &folder, number: 0, files: Vec::new() };
    for name in ["requests", "units", "packs"] {
        let path = folder.join(name);
        std::fs::create_dir_all(&path).map_err(|e| Error::file(&path, e))?;
    }
    makers.clean(silent.next())?;
    makers.copied(silent.next())?;
    makers.changed_on_the_way(silent.next())?;
    makers.disagreeing(of_state("answering").into_iter().next())?;
    makers.of_another_organization(&overview.campaign.checklist_id)?;
    for unit in silent {
        makers.clean(Some(unit))?;
    }
    Ok(SampleReturns { files: makers.files })
}

/// Who makes the returns, and what was made.
struct Makers<'a> {
    session: &'a Session,
    folder: &'a Path,
    number: u64,
    files: Vec<SampleReturn>,
}

/// One department's PC.
struct Department {
    session: Session,
    folder: PathBuf,
    unit: UnitInfo,
}

impl Makers<'_> {
    /// A return in order. Of the first one a second delivery as well, and what a newer program
    /// would write.
    fn clean(&mut self, unit: Option<UnitInfo>) -> Result<(), Error> {
        let Some(unit) = unit else { return Ok(()) };
        let is_first = self.files.is_empty();
        let department = self.department(unit)?;
        self.answer(&department, SHARE)?;
        let path = self.hand_in(&department, "", "clean")?;
        if is_first {
            let again = self.pack(&department.unit, "（2回目）");
            std::fs::copy(&path, &again).map_err(|e| Error::file(&again, e))?;
            self.note(&again, "twice", &department.unit.name);
            let newer = self.pack(&department.unit, "（新しい版）");
            pack::write_newer(&department.session, submission(&newer))?;
            self.note(&newer, "newer_format", &department.unit.name);
        }
        Ok(())
    }

    /// Both the folder and its copy go on after the copying, and both come back.
    fn copied(&mut self, unit: Option<UnitInfo>) -> Result<(), Error> {
        let Some(unit) = unit else { return Ok(()) };
        let department = self.department(unit)?;
        self.answer(&department, SHARE)?;
        book::close_book(&department.session, Empty {})?;
        let folder = self.unit_folder(&format!("{}（写し）", department.unit.name));
        copy_folder(&department.folder, &folder)?;
        let copy = Department { session: self.pc(), folder, unit: department.unit.clone() };
        for (pc, value) in [(&department, "implemented"), (&copy, "not_implemented")] {
            book::open_book(&pc.session, OpenBook { place: at(&pc.folder), read_only: false })?;
            pc.change(value)?;
        }
        self.hand_in(&department, "", "copied_folder")?;
        self.hand_in(&copy, "（別のPC）", "copied_folder")?;
        Ok(())
    }

    /// One byte of the file is another than was written.
    fn changed_on_the_way(&mut self, unit: Option<UnitInfo>) -> Result<(), Error> {
        let Some(unit) = unit else { return Ok(()) };
        let department = self.department(unit)?;
        self.answer(&department, SHARE)?;
        let path = self.hand_in(&department, "", "tampered")?;
        let mut bytes = std::fs::read(&path).map_err(|e| Error::file(&path, e))?;
        let middle = bytes.len() / 2;
        if let Some(byte) = bytes.get_mut(middle) {
            *byte ^= 1;
        }
        std::fs::write(&path, bytes).map_err(|e| Error::file(&path, e))
    }

    /// A unit whose answers the lead has already answers some of it once more, and otherwise.
    fn disagreeing(&mut self, unit: Option<UnitInfo>) -> Result<(), Error> {
        let Some(unit) = unit else { return Ok(()) };
        let department = self.department(unit)?;
        self.answer(&department, FEW)?;
        self.hand_in(&department, "", "disagreeing")?;
        Ok(())
    }

    /// A return that was meant for somebody else's lead.
    fn of_another_organization(&mut self, policy: &str) -> Result<(), Error> {
        let other = if policy == "kani" { "munakata" } else { "kani" };
        let checklist = crate::commands::checklist::built_in(other)?;
        let name = checklist.policy.organization;
        let folder = self.folder.join("units.part");
        {
            let lead = self.pc();
            book::create_book(
                &lead,
                CreateBook {
                    place: at(&folder.join("lead")),
                    checklist: other.to_owned(),
                    fiscal_year: super::FISCAL_YEAR,
                    organization: name.clone(),
                    campaign_name: None,
                    deadline: None,
                    cut_off: None,
                    options: None,
                },
            )?;
            let unit = super::units::units(other, 1).into_iter().map(super::add_unit).next();
            let unit = unit.ok_or_else(|| Error::new(Code::Internal))?;
            let unit = unit::add_unit(&lead, unit)?;
            let request = folder.join("request.tenken");
            let department = self.opened(&lead, unit, &request, folder.join("unit"))?;
            self.answer(&department, SHARE)?;
            self.hand_in(&department, &format!("（{name}）"), "foreign")?;
        }
        // Both books are closed; of the other organization nothing stays but its return.
        std::fs::remove_dir_all(&folder).map_err(|e| Error::file(&folder, e))
    }

    /// Opens a unit's request on a PC of its own.
    fn department(&mut self, unit: UnitInfo) -> Result<Department, Error> {
        let name = safe_file_name(&format!("依頼_{}.tenken", unit.name));
        let request = self.folder.join("requests").join(name);
        let folder = self.unit_folder(&unit.name);
        let lead = self.session;
        self.opened(lead, unit, &request, folder)
    }

    fn opened(
        &mut self,
        lead: &Session,
        unit: UnitInfo,
        request: &Path,
        folder: PathBuf,
    ) -> Result<Department, Error> {
        let place = Place::Id(lead.register(request).id);
        let units = Some(vec![unit.id.clone()]);
        pack::write_requests(
            lead,
            WriteRequests { campaign: None, units, place, sealed: false, cover_sheets: None },
        )?;
        let session = self.pc();
        pack::open_pack(&session, OpenPack { place: at(request), book: at(&folder) })?;
        Ok(Department { session, folder, unit })
    }

    /// Another PC, with ids and keys of its own; with a seed always the same ones.
    fn pc(&mut self) -> Session {
        self.number += 1;
        let options = &self.session.options;
        Session::new(
            Box::new(Alone),
            Options {
                now: Some(self.session.now()),
                seed: options.seed.map(|seed| seed.wrapping_mul(1_000).wrapping_add(self.number)),
                paths_allowed: true,
                settings_folder: None,
                ..options.clone()
            },
        )
    }

    fn answer(&self, department: &Department, share: usize) -> Result<(), Error> {
        let mut dice = Dice::new(self.session.options.seed.unwrap_or(1) ^ self.number);
        let manner = Manner { share, ..Manner::default() };
        answer_unit(&department.session, &department.unit.id, &manner, &mut dice)
    }

    /// Confirmed by the head, submitted, and written to the folder of returns.
    fn hand_in(
        &mut self,
        department: &Department,
        mark: &str,
        what: &str,
    ) -> Result<PathBuf, Error> {
        let Department { session, unit, .. } = department;
        workflow::confirm_unit(
            session,
            ConfirmUnit {
                campaign: None,
                unit: unit.id.clone(),
                confirmer: "所属長".to_owned(),
                means: "oral".to_owned(),
                reference: None,
                confirmed_on: None,
                author: None,
            },
        )?;
        workflow::submit_unit(
            session,
            SubmitUnit {
                campaign: None,
                unit: unit.id.clone(),
                note: Some("未回答の設問は確認中です。".to_owned()),
                author: None,
            },
        )?;
        let path = self.pack(unit, mark);
        pack::write_pack(session, submission(&path))?;
        self.note(&path, what, &unit.name);
        Ok(path)
    }

    fn pack(&self, unit: &UnitInfo, mark: &str) -> PathBuf {
        let name = safe_file_name(&format!("提出_{}{mark}.tenken", unit.name));
        self.folder.join("packs").join(name)
    }

    fn unit_folder(&self, name: &str) -> PathBuf {
        self.folder.join("units").join(safe_file_name(name))
    }

    fn note(&mut self, path: &Path, what: &str, unit: &str) {
        self.files.push(SampleReturn {
            file: crate::place::file_name(path),
            what: what.to_owned(),
            unit_name: unit.to_owned(),
        });
    }
}

impl Department {
    /// Says something else of the first questions that were answered.
    fn change(&self, value: &str) -> Result<(), Error> {
        let unit = self.unit.id.clone();
        let choice = UnitSheetChoice { campaign: None, unit: unit.clone(), person: None };
        let sheet = answer::unit_sheet(&self.session, choice)?;
        let answered = sheet.items.into_iter().filter(|line| line.standing == "answered");
        for line in answered.take(CHANGED) {
            answer::put_answer(
                &self.session,
                PutAnswer {
                    campaign: None,
                    unit: unit.clone(),
                    item: line.id,
                    person: None,
                    input: changed(value),
                    author: None,
                    change_reason: None,
                },
            )?;
        }
        Ok(())
    }
}

fn submission(to: &Path) -> WritePack {
    WritePack {
        kind: "submission".to_owned(),
        campaign: None,
        unit: None,
        person: None,
        place: at(to),
        confidentiality: None,
        cover_sheet: None,
    }
}

fn at(path: &Path) -> Place {
    Place::Path(path.to_string_lossy().into_owned())
}

/// A folder copied with the file manager, without the lock of whoever had it open.
fn copy_folder(from: &Path, to: &Path) -> Result<(), Error> {
    let failed = |e| Error::file(from, e);
    std::fs::create_dir_all(to).map_err(|e| Error::file(to, e))?;
    for entry in std::fs::read_dir(from).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let target = to.join(entry.file_name());
        if entry.file_type().map_err(failed)?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), &target).map_err(|e| Error::file(&target, e))?;
        }
    }
    Ok(())
}

/// Nobody sits before these PCs.
struct Alone;

impl Host for Alone {
    fn pick(&self, _: PickPurpose, _: Option<&str>) -> Vec<PathBuf> {
        Vec::new()
    }

    fn reveal(&self, _: &Path) -> Result<(), Error> {
        Ok(())
    }

    fn open(&self, _: &Path) -> Result<(), Error> {
        Ok(())
    }

    fn progress(&self, _: Progress) {}
}
