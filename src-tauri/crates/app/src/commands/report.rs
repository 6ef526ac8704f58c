//! Reports: from the open book to written files.

mod file;
mod variant;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use tenken_core::hash;
use tenken_core::snapshot::{Figures, Snapshot};
use tenken_i18n::{Locale, Words};
use tenken_report::audit_report::{self, EvidenceStates};
use tenken_report::fonts::Fonts;
use tenken_report::pdf::{self, Rendered};
use tenken_report::public_summary::facts::Facts;
use tenken_report::remarks::Remarks;
use tenken_report::{forms, lint, one_page, public_summary, unit_report};

use variant::{OfUnit, Variant};

use super::edition;
use crate::error::{Code, Error};
use crate::input;
use crate::place::write_whole;
use crate::session::Session;
use crate::wire::*;

const DEFAULT_LABEL: &str = "自治体機密性2";
const DEFAULT_THRESHOLD: u16 = 5;

pub(crate) fn write_report(
    session: &Session,
    payload: WriteReport,
) -> Result<WrittenReport, Error> {
    let variant = input::one_of("variant", &payload.variant, Variant::parse)?;
    let target = session.resolve(&payload.place)?;
    let desk = Desk::new(session, &payload)?;
    session.cancellable("write_report", |cancel| {
        let progress = |done: usize, total: usize| {
            let (done, total) = (done as u64, total as u64);
            session.host().progress(Progress { task: "write_report".to_owned(), done, total });
        };
        let options = pdf::Options { created: &desk.created, progress: &progress, cancel };
        match variant {
            Variant::Whole => {
                desk.one(&target, pdf::render(&desk.internal(), &desk.fonts, &options)?, cancel)
            }
            Variant::OnePage => {
                let input = desk.input(&desk.snapshot);
                let sheet = one_page::render(&input, &desk.remarks, &desk.fonts, &options)?;
                desk.one(&target, sheet, cancel)
            }
            Variant::PublicSummary => {
                let facts = Facts::of(&desk.snapshot, desk.threshold);
                let (note, today) = (&desk.remarks.public_note, &desk.today);
                let summary = public_summary::document(&facts, note, today, desk.locale);
                desk.one(&target, pdf::render(&summary, &desk.fonts, &options)?, cancel)
            }
            Variant::OfUnit(kind) => desk.units(&target, kind, payload.unit.as_deref(), &options),
        }
    })
}

pub(crate) fn lint_report(session: &Session, payload: LintReport) -> Result<LintedReport, Error> {
    let remarks = remarks(&payload.texts)?;
    let fonts = Fonts::find(session.options.fonts.as_deref())?;
    let today = session.today();
    let (snapshot, evidence) = {
        let mut state = session.state();
        let snapshot = state.snapshot(payload.campaign.as_deref(), &today)?;
        (snapshot, super::evidence::evidence_checks(&mut state)?)
    };
    let states: EvidenceStates =
        evidence.into_iter().map(|check| (check.sha256, check.state)).collect();
    let subject = lint::Subject {
        snapshot: &snapshot,
        remarks: &remarks,
        evidence_states: &states,
        fonts: &fonts,
    };
    let words = Words::new(session.locale());
    let problem = |found: lint::Problem| LintProblem {
        message: found.code.message(words, &found.detail),
        code: found.code.as_str().to_owned(),
        at: LintPlace {
            unit: found.at.unit,
            item: found.at.item,
            evidence: found.at.evidence,
            finding: found.at.finding,
            field: found.at.field.map(str::to_owned),
        },
    };
    Ok(LintedReport { problems: lint::check(&subject).into_iter().map(problem).collect() })
}

/// Everything that a report is made of.
struct Desk<'s> {
    session: &'s Session,
    snapshot: Arc<Snapshot>,
    states: EvidenceStates,
    fonts: Fonts,
    remarks: Remarks,
    locale: Locale,
    today: String,
    created: String,
    label: String,
    document_number: Option<String>,
    threshold: u64,
}

impl<'s> Desk<'s> {
    fn new(session: &'s Session, payload: &WriteReport) -> Result<Self, Error> {
        let mut document_number =
            input::name("document_number", payload.document_number.as_deref())?;
        let mut label = input::name("confidentiality", payload.confidentiality.as_deref())?;
        let remarks = remarks(&payload.texts)?;
        let fonts = Fonts::find(session.options.fonts.as_deref())?;
        let (mut today, mut created) = (session.today(), session.now());
        let mut locale = session.locale();
        let (snapshot, states) = {
            let mut state = session.state();
            let (campaign, edition) = (payload.campaign.as_deref(), payload.edition.as_deref());
            let (snapshot, edition) = edition::snapshot(&mut state, campaign, edition, &today)?;
            let states: EvidenceStates = match edition {
                None => super::evidence::evidence_checks(&mut state)?
                    .into_iter()
                    .map(|check| (check.sha256, check.state))
                    .collect(),
                Some(edition) => {
                    let states = edition::evidence_states(&mut state, &edition)?;
                    document_number = edition.body.document_number;
                    label = edition.body.confidentiality;
                    today = edition.body.issued_on;
                    created = edition.body.created;
                    // An edition is the same file for every reader, whatever their screen speaks.
                    locale = Locale::Ja;
                    states.into_iter().collect()
                }
            };
            (snapshot, states)
        };
        Ok(Self {
            session,
            snapshot,
            states,
            fonts,
            remarks,
            locale,
            today,
            created,
            label: label.unwrap_or_else(|| DEFAULT_LABEL.to_owned()),
            document_number,
            threshold: u64::from(payload.threshold.unwrap_or(DEFAULT_THRESHOLD).max(2)),
        })
    }

    fn input<'i>(&'i self, snapshot: &'i Snapshot) -> audit_report::Input<'i> {
        audit_report::Input {
            snapshot,
            issued_on: &self.today,
            locale: self.locale,
            document_number: self.document_number.as_deref(),
            confidentiality: &self.label,
            app_version: env!("CARGO_PKG_VERSION"),
            evidence_states: &self.states,
        }
    }

    fn internal(&self) -> tenken_report::document::Document {
        audit_report::internal(&self.input(&self.snapshot))
    }

    /// Writes the one file of a report.
    fn one(
        &self,
        target: &Path,
        rendered: Rendered,
        cancel: &AtomicBool,
    ) -> Result<WrittenReport, Error> {
        write_whole(target, &rendered.bytes, cancel)?;
        let place = self.session.register(target);
        Ok(WrittenReport {
            place: place.id,
            label: place.label,
            pages: rendered.pages,
            size: rendered.bytes.len() as u64,
            sha256: hash::sha256_hex(&rendered.bytes),
            warnings: warnings(self.locale, &rendered),
            files: Vec::new(),
        })
    }

    /// Writes the file of a unit, or of all units into a folder.
    fn units(
        &self,
        target: &Path,
        kind: OfUnit,
        unit: Option<&str>,
        options: &pdf::Options<'_>,
    ) -> Result<WrittenReport, Error> {
        let unit = unit.ok_or_else(|| Error::new(Code::TextMissing).with("field", "unit"))?;
        let whole = self.snapshot.figures();
        if unit != "all" {
            let index = self.snapshot.units.iter().position(|known| known.id == unit);
            let index = index.ok_or_else(|| Error::new(Code::UnknownUnit).with("unit", unit))?;
            let rendered = self.of_unit(kind, index, &whole, options)?;
            return self.one(target, rendered, options.cancel);
        }
        std::fs::create_dir_all(target).map_err(|e| Error::file(target, e))?;
        let mut written = self.folder(target);
        let total = self.snapshot.units.len();
        let quiet = pdf::Options { progress: &|_, _| {}, ..*options };
        let mut hashes = String::new();
        for (index, unit) in self.snapshot.units.iter().enumerate() {
            let rendered = self.of_unit(kind, index, &whole, &quiet)?;
            let name = file::unit_file_name(index + 1, kind.as_str(), &unit.body.name);
            write_whole(&target.join(&name), &rendered.bytes, options.cancel)?;
            let sha256 = hash::sha256_hex(&rendered.bytes);
            hashes.push_str(&sha256);
            hashes.push('\n');
            written.pages += rendered.pages;
            written.size += rendered.bytes.len() as u64;
            written.warnings.extend(warnings(self.locale, &rendered));
            written.files.push(WrittenFile {
                name,
                unit: unit.id.clone(),
                pages: rendered.pages,
                size: rendered.bytes.len() as u64,
                sha256,
            });
            (options.progress)(index + 1, total);
        }
        written.sha256 = hash::sha256_hex(hashes.as_bytes());
        written.warnings.dedup();
        Ok(written)
    }

    /// A folder with nothing written yet.
    fn folder(&self, target: &Path) -> WrittenReport {
        let place = self.session.register(target);
        WrittenReport {
            place: place.id,
            label: place.label,
            pages: 0,
            size: 0,
            sha256: String::new(),
            warnings: Vec::new(),
            files: Vec::new(),
        }
    }

    fn of_unit(
        &self,
        kind: OfUnit,
        index: usize,
        whole: &Figures,
        options: &pdf::Options<'_>,
    ) -> Result<Rendered, Error> {
        let only = self.snapshot.only(index);
        let input = self.input(&only);
        let document = match kind {
            OfUnit::Result => unit_report::document(&input, whole),
            OfUnit::Form(form) => forms::document(&input, form),
        };
        Ok(pdf::render(&document, &self.fonts, options)?)
    }
}

/// The typed texts, checked like every text that comes from outside.
fn remarks(texts: &ReportTexts) -> Result<Remarks, Error> {
    let text = |field: &str, text: &Option<String>| {
        Ok::<_, Error>(input::text(field, text.as_deref())?.unwrap_or_default())
    };
    Ok(Remarks {
        overall_opinion: text("overall_opinion", &texts.overall_opinion)?,
        good_practices: text("good_practices", &texts.good_practices)?,
        recommendations: text("recommendations", &texts.recommendations)?,
        public_note: text("public_note", &texts.public_note)?,
    })
}

/// What a person should look at, in words: characters that no font prints, with their place.
fn warnings(locale: Locale, rendered: &Rendered) -> Vec<String> {
    let words = Words::new(locale);
    rendered
        .substituted
        .iter()
        .filter(|unprintable| !unprintable.variant_only)
        .map(|unprintable| {
            let codes: Vec<String> =
                unprintable.text.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
            words.warning_unprintable(codes.join(" "), &unprintable.context)
        })
        .collect()
}
