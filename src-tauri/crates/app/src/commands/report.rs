//! Reports: from the open book to written files.

mod file;
mod variant;

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};

use tenken_core::body::EditionBody;
use tenken_core::hash;
use tenken_core::snapshot::{Figures, Snapshot};
use tenken_i18n::{Locale, Words};
use tenken_report::audit_report::{self, EvidenceStates};
use tenken_report::fonts::Fonts;
use tenken_report::pdf::{self, Rendered};
use tenken_report::public_summary::facts::Facts;
use tenken_report::remarks::Remarks;
use tenken_report::{erratum, forms, lint, one_page, public_summary, unit_report};

use variant::{OfUnit, Variant};

use super::{edition, preview};
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
    let settings = &payload.settings;
    let variant = input::one_of("variant", &settings.variant, Variant::parse)?;
    let target = session.resolve(&payload.place)?;
    let desk = Desk::new(session, settings)?;
    let progress = session.progress("write_report");
    session.cancellable("write_report", |cancel| {
        let options = pdf::Options { created: &desk.created, progress: &progress, cancel };
        match (variant, settings.unit.as_deref()) {
            (Variant::OfUnit(kind), Some("all")) => desk.folder(&target, kind, &options),
            (variant, _) => {
                write_file(session, &target, &desk.file(settings, variant, &options)?, cancel)
            }
        }
    })
}

pub(crate) fn preview_report(
    session: &Session,
    settings: ReportSettings,
) -> Result<Preview, Error> {
    let variant = input::one_of("variant", &settings.variant, Variant::parse)?;
    let desk = Desk::new(session, &settings)?;
    let progress = session.progress("preview_report");
    session.cancellable("preview_report", |cancel| {
        let options = pdf::Options { created: &desk.created, progress: &progress, cancel };
        let rendered = desk.file(&settings, variant, &options)?;
        Ok(preview::keep(session, rendered))
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

/// A written file with what a person should look at in it.
type UnitFile = (WrittenFile, Vec<String>);

/// Everything that a report is made of.
struct Desk<'s> {
    session: &'s Session,
    snapshot: Arc<Snapshot>,
    states: EvidenceStates,
    fonts: Fonts,
    remarks: Remarks,
    edition: Option<EditionBody>,
    locale: Locale,
    today: String,
    created: String,
    label: String,
    document_number: Option<String>,
    threshold: u64,
}

impl<'s> Desk<'s> {
    fn new(session: &'s Session, payload: &ReportSettings) -> Result<Self, Error> {
        let mut document_number =
            input::name("document_number", payload.document_number.as_deref())?;
        let mut label = input::name("confidentiality", payload.confidentiality.as_deref())?;
        let mut texts = payload.texts.clone();
        let mut threshold = payload.threshold;
        let fonts = Fonts::find(session.options.fonts.as_deref())?;
        let (mut today, mut created) = (session.today(), session.now());
        let mut locale = session.locale();
        let (snapshot, states, edition) = {
            let mut state = session.state();
            let (campaign, edition) = (payload.campaign.as_deref(), payload.edition.as_deref());
            let (snapshot, edition) = edition::snapshot(&mut state, campaign, edition, &today)?;
            let states: EvidenceStates = match &edition {
                None => super::evidence::evidence_checks(&mut state)?
                    .into_iter()
                    .map(|check| (check.sha256, check.state))
                    .collect(),
                Some(edition) => {
                    let states = edition::evidence_states(&mut state, edition)?;
                    let typed = edition::typed(&mut state, edition)?;
                    (texts, threshold) = (typed.texts, typed.threshold);
                    document_number.clone_from(&edition.body.document_number);
                    label.clone_from(&edition.body.confidentiality);
                    today.clone_from(&edition.body.issued_on);
                    created.clone_from(&edition.body.created);
                    // An edition is the same file for every reader, whatever their screen speaks.
                    locale = edition::locale(&edition.body);
                    states.into_iter().collect()
                }
            };
            (snapshot, states, edition.map(|edition| edition.body))
        };
        Ok(Self {
            session,
            snapshot,
            states,
            fonts,
            remarks: remarks(&texts)?,
            edition,
            locale,
            today,
            created,
            label: label.unwrap_or_else(|| DEFAULT_LABEL.to_owned()),
            document_number,
            threshold: u64::from(threshold.unwrap_or(DEFAULT_THRESHOLD).max(2)),
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
            remarks: &self.remarks,
            edition: self.edition.as_ref(),
        }
    }

    fn internal(&self) -> tenken_report::document::Document {
        audit_report::internal(&self.input(&self.snapshot))
    }

    /// What the edition says otherwise than the one that it amends or follows.
    fn erratum(
        &self,
        settings: &ReportSettings,
    ) -> Result<tenken_report::document::Document, Error> {
        let missing = || Error::new(Code::TextMissing).with("field", "edition");
        let name = settings.edition.as_deref().ok_or_else(missing)?;
        let (edition, snapshot) = {
            let mut state = self.session.state();
            edition::before(&mut state, settings.campaign.as_deref(), name)?
        };
        let before = erratum::Before { edition: &edition.body, snapshot: &snapshot };
        Ok(erratum::document(&self.input(&self.snapshot), &before))
    }

    /// The one file of a report.
    fn file(
        &self,
        settings: &ReportSettings,
        variant: Variant,
        options: &pdf::Options<'_>,
    ) -> Result<Rendered, Error> {
        let document = match variant {
            Variant::Whole => self.internal(),
            Variant::OnePage => {
                let input = self.input(&self.snapshot);
                return Ok(one_page::render(&input, &self.fonts, options)?);
            }
            Variant::PublicSummary => {
                let facts = Facts::of(&self.snapshot, self.threshold);
                let frame = public_summary::Frame {
                    note: &self.remarks.public_note,
                    issued_on: &self.today,
                    edition: self.edition.as_ref(),
                    locale: self.locale,
                };
                public_summary::document(&facts, &frame)
            }
            Variant::CoverSheet => {
                let missing = || Error::new(Code::TextMissing).with("field", "pack");
                let pack = self.session.resolve(settings.pack.as_ref().ok_or_else(missing)?)?;
                return super::pack::cover_sheet::of_file(self.session, &pack, options.cancel);
            }
            Variant::Erratum => self.erratum(settings)?,
            Variant::OfUnit(kind) => {
                let missing = || Error::new(Code::TextMissing).with("field", "unit");
                let unit = settings.unit.as_deref().ok_or_else(missing)?;
                let index = self.snapshot.units.iter().position(|known| known.id == unit);
                let index =
                    index.ok_or_else(|| Error::new(Code::UnknownUnit).with("unit", unit))?;
                return self.of_unit(kind, index, &self.snapshot.figures(), options);
            }
        };
        Ok(pdf::render(&document, &self.fonts, options)?)
    }

    /// Writes a file for each unit into a folder.
    fn folder(
        &self,
        target: &Path,
        kind: OfUnit,
        options: &pdf::Options<'_>,
    ) -> Result<WrittenReport, Error> {
        let whole = self.snapshot.figures();
        std::fs::create_dir_all(target).map_err(|e| Error::file(target, e))?;
        let mut written = nothing_yet(self.session, target);
        let mut hashes = String::new();
        for (file, warnings) in self.unit_files(target, kind, &whole, options)? {
            hashes.push_str(&file.sha256);
            hashes.push('\n');
            written.pages += file.pages;
            written.size += file.size;
            written.warnings.extend(warnings);
            written.files.push(file);
        }
        written.sha256 = hash::sha256_hex(hashes.as_bytes());
        written.warnings.dedup();
        Ok(written)
    }

    /// Writes the files of all units, as many at a time as there are processors, and gives them in
    /// the order of the units.
    fn unit_files(
        &self,
        target: &Path,
        kind: OfUnit,
        whole: &Figures,
        options: &pdf::Options<'_>,
    ) -> Result<Vec<UnitFile>, Error> {
        let total = self.snapshot.units.len();
        let workers = std::thread::available_parallelism().map_or(1, usize::from).min(total);
        let next = AtomicUsize::new(0);
        let mut files: Vec<Option<UnitFile>> = vec![None; total];
        let mut failure = None;
        let cancel = options.cancel;
        std::thread::scope(|scope| {
            let (made, ready) = mpsc::channel();
            for _ in 0..workers {
                let (made, next) = (made.clone(), &next);
                scope.spawn(move || {
                    loop {
                        let index = next.fetch_add(1, Ordering::Relaxed);
                        if total <= index {
                            return;
                        }
                        let file = self.unit_file(target, kind, index, whole, cancel);
                        if made.send((index, file)).is_err() {
                            return;
                        }
                    }
                });
            }
            drop(made);
            for (done, (index, file)) in (1..).zip(ready) {
                match file {
                    Ok(file) => files[index] = Some(file),
                    Err(error) => {
                        next.store(total, Ordering::Relaxed);
                        failure.get_or_insert(error);
                    }
                }
                (options.progress)(done, total);
            }
        });
        match failure {
            Some(error) => Err(error),
            None => Ok(files.into_iter().flatten().collect()),
        }
    }

    fn unit_file(
        &self,
        target: &Path,
        kind: OfUnit,
        index: usize,
        whole: &Figures,
        cancel: &AtomicBool,
    ) -> Result<UnitFile, Error> {
        let unit = &self.snapshot.units[index];
        let options = pdf::Options { created: &self.created, progress: &|_, _| {}, cancel };
        let rendered = self.of_unit(kind, index, whole, &options)?;
        let name = file::unit_file_name(index + 1, kind.as_str(), &unit.body.name);
        write_whole(&target.join(&name), &rendered.bytes, cancel)?;
        let written = WrittenFile {
            name,
            unit: unit.id.clone(),
            pages: rendered.pages,
            size: rendered.bytes.len() as u64,
            sha256: hash::sha256_hex(&rendered.bytes),
        };
        Ok((written, warnings(self.locale, &rendered)))
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

/// Writes the one file of a report.
pub(super) fn write_file(
    session: &Session,
    target: &Path,
    rendered: &Rendered,
    cancel: &AtomicBool,
) -> Result<WrittenReport, Error> {
    write_whole(target, &rendered.bytes, cancel)?;
    Ok(WrittenReport {
        pages: rendered.pages,
        size: rendered.bytes.len() as u64,
        sha256: hash::sha256_hex(&rendered.bytes),
        warnings: warnings(session.locale(), rendered),
        ..nothing_yet(session, target)
    })
}

/// A file or folder in which nothing is written yet.
fn nothing_yet(session: &Session, target: &Path) -> WrittenReport {
    let place = session.register(target);
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

/// The typed texts, checked like every text that comes from outside.
pub(super) fn remarks(texts: &ReportTexts) -> Result<Remarks, Error> {
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
pub(super) fn warnings(locale: Locale, rendered: &Rendered) -> Vec<String> {
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
