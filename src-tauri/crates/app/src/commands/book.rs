//! Books and their campaigns: make, open, look after.

use tenken_core::body::{Answering, CampaignBody, ChecklistRef, EvidencePolicy};
use tenken_core::checklist::Checklist;
use tenken_core::record::{Author, Subject, kind};
use tenken_core::vocabulary::{Purpose, Rhythm};
use tenken_i18n::Locale;
use tenken_store::{Access, Book};

use super::checklist::built_in;
use super::evidence::evidence_checks;
use crate::backups;
use crate::error::{Code, Error};
use crate::input;
use crate::session::{Act, Session, State};
use crate::snapshot::Campaign;
use crate::view;
use crate::whereabouts;
use crate::wire::*;

pub(crate) fn create_book(session: &Session, payload: CreateBook) -> Result<BookInfo, Error> {
    let organization = input::needed_name("organization", &payload.organization)?;
    let checklist = built_in(&payload.checklist)?;
    let body = campaign_body(
        &checklist,
        organization,
        CreateCampaign {
            checklist: payload.checklist,
            fiscal_year: payload.fiscal_year,
            name: payload.campaign_name,
            purpose: None,
            deadline: payload.deadline,
            cut_off: payload.cut_off,
            copy_units: false,
            options: payload.options,
        },
    )?;
    let folder = session.resolve(&payload.place)?;
    let device = session.draw_id()?;
    let book = Book::create(&folder, &device)?;
    session.adopt(book);
    mint_campaign(session, &checklist, body)?;
    session.remember()?;
    book_info(session)
}

pub(crate) fn open_book(session: &Session, payload: OpenBook) -> Result<BookInfo, Error> {
    let folder = session.resolve(&payload.place)?;
    let access = if payload.read_only { Access::ReadOnly } else { Access::ReadWrite };
    let device = session.draw_id()?;
    // The book that is open is closed first: it may be the same one.
    session.state().book = None;
    session.adopt(Book::open(&folder, access, &device)?);
    session.back_up_daily();
    let info = book_info(session)?;
    session.remember()?;
    Ok(info)
}

pub(crate) fn show_book(session: &Session, _: Empty) -> Result<BookInfo, Error> {
    book_info(session)
}

pub(crate) fn close_book(session: &Session, _: Empty) -> Result<Empty, Error> {
    let mut state = session.state();
    state.book = None;
    state.forget();
    Ok(Empty {})
}

pub(crate) fn check_book(session: &Session, _: Empty) -> Result<BookCheck, Error> {
    let mut state = session.state();
    let check = state.book()?.check()?;
    let evidence: Vec<EvidenceCheck> =
        evidence_checks(&mut state)?.into_iter().filter(|file| file.state != "ok").collect();
    let ok = check.database_ok
        && check.projections_ok
        && check.log_ok
        && check.damaged_records.is_empty()
        && check.damaged_checklists.is_empty()
        && evidence.is_empty();
    Ok(BookCheck {
        database_ok: check.database_ok,
        damaged_records: check.damaged_records,
        projections_ok: check.projections_ok,
        log_ok: check.log_ok,
        damaged_checklists: check.damaged_checklists,
        evidence,
        ok,
    })
}

pub(crate) fn rebuild_book(session: &Session, _: Empty) -> Result<BookInfo, Error> {
    session.state().book()?.rebuild()?;
    book_info(session)
}

pub(crate) fn create_campaign(
    session: &Session,
    payload: CreateCampaign,
) -> Result<CampaignInfo, Error> {
    let checklist = built_in(&payload.checklist)?;
    let before = session.state().campaign(None)?;
    let copy_units = payload.copy_units;
    let body = campaign_body(&checklist, before.body.organization.clone(), payload)?;
    let act = mint_campaign(session, &checklist, body)?;
    let mut state = session.state();
    if copy_units {
        copy_units_from(&mut state, &before.id, &act)?;
    }
    let campaign = state.campaign(Some(&act.campaign))?;
    Ok(view::campaign_info(&campaign, &checklist))
}

pub(crate) fn list_campaigns(session: &Session, _: Empty) -> Result<Vec<CampaignInfo>, Error> {
    campaign_infos(&mut session.state())
}

pub(crate) fn overview(session: &Session, payload: CampaignChoice) -> Result<Overview, Error> {
    let today = session.today();
    let mut state = session.state();
    let snapshot = state.snapshot(payload.campaign.as_deref(), &today)?;
    let times = state.book()?.last_wall_times(&snapshot.campaign_id)?;
    let reminders = state.reminders(&snapshot.campaign_id)?;
    let checklist = &*snapshot.checklist;
    let mut coverage = Fraction { num: 0, den: 0 };
    let mut disagreements = 0;
    let units: Vec<UnitProgress> = snapshot
        .units
        .iter()
        .map(|unit| {
            let progress = super::unit::progress(unit, &snapshot, &times, &today);
            coverage.num += progress.coverage.num;
            coverage.den += progress.coverage.den;
            disagreements += progress.disagreements as u64;
            progress
        })
        .collect();
    let campaign = Campaign { id: snapshot.campaign_id.clone(), body: snapshot.campaign.clone() };
    Ok(Overview {
        campaign: view::campaign_info(&campaign, checklist),
        chapters: view::chapter_names(checklist),
        late: super::reminder::owing(&snapshot, &units, &reminders)
            .into_iter()
            .filter(|unit| unit.overdue)
            .collect(),
        units,
        coverage,
        disagreements,
    })
}

/// What the open book is.
pub(super) fn book_info(session: &Session) -> Result<BookInfo, Error> {
    let mut state = session.state();
    let campaigns = campaign_infos(&mut state)?;
    let organization = state.campaigns()?.into_iter().next().map(|c| c.body.organization);
    let own_units = state.own_units()?;
    let locale = state.locale();
    let book = state.book()?;
    Ok(BookInfo {
        organization: organization.unwrap_or_default(),
        label: book.folder().display().to_string(),
        read_only: book.access() == Access::ReadOnly,
        state_id: book.state_id()?,
        records: book.record_count()?,
        by_kind: book.counts_by_kind()?,
        campaigns,
        own_units,
        concerns: whereabouts::concerns(book.folder(), locale),
    })
}

fn campaign_infos(state: &mut State) -> Result<Vec<CampaignInfo>, Error> {
    let mut infos = Vec::new();
    for campaign in state.campaigns()? {
        let checklist = state.checklist(&campaign.body.checklist)?;
        infos.push(view::campaign_info(&campaign, &checklist));
    }
    Ok(infos)
}

impl Session {
    /// Keeps a copy of the book as it was before this day's work. A disk that has no room for it
    /// must not keep the book shut; the list of backups shows what there is.
    fn back_up_daily(&self) {
        let (now, today) = (self.now(), self.today());
        let mut state = self.state();
        let Ok(book) = state.book() else { return };
        let is_made = backups::list(book.folder()).iter().any(|one| one.name.starts_with(&today));
        if book.access() == Access::ReadWrite && !is_made {
            let _ = backups::make_before(&mut state, &now);
        }
    }

    /// Makes a book the open one.
    pub(super) fn adopt(&self, book: Book) {
        let mut state = self.state();
        state.forget();
        state.book = Some(book);
    }

    /// Puts the open book at the top of those opened before.
    pub(super) fn remember(&self) -> Result<(), Error> {
        let mut state = self.state();
        let folder = state.book()?.folder().to_owned();
        let newest = state.campaigns()?.into_iter().next();
        let name = newest.map_or_else(
            || crate::place::file_name(&folder),
            |campaign| format!("{}　{}", campaign.body.organization, campaign.body.name),
        );
        state.settings.remember(&folder, &name);
        Ok(())
    }

    /// What the records of one act in a campaign share.
    pub(crate) fn act(
        &self,
        state: &mut State,
        campaign: &str,
        author: Author,
    ) -> Result<Act, Error> {
        Ok(Act {
            campaign: campaign.to_owned(),
            operation: self.draw_id()?,
            now: self.now(),
            device: Some(state.book()?.device().to_owned()),
            author,
        })
    }
}

fn campaign_body(
    checklist: &Checklist,
    organization: String,
    payload: CreateCampaign,
) -> Result<CampaignBody, Error> {
    if !(2000..=2100).contains(&payload.fiscal_year) {
        return Err(Error::wrong_value("fiscal_year", &payload.fiscal_year.to_string()));
    }
    let purpose = match &payload.purpose {
        Some(text) => input::one_of("purpose", text, Purpose::parse)?,
        None => Purpose::SelfInspection,
    };
    let name = input::name("campaign_name", payload.name.as_deref())?;
    let options = payload.options.unwrap_or_default();
    let rhythm = match &options.rhythm {
        Some(text) => input::one_of("rhythm", text, Rhythm::parse)?,
        None => Rhythm::Annual,
    };
    let usual = EvidencePolicy::default();
    Ok(CampaignBody {
        name: name.unwrap_or_else(|| default_name(payload.fiscal_year)),
        organization,
        fiscal_year: payload.fiscal_year,
        purpose,
        rhythm,
        checklist: ChecklistRef {
            id: checklist.id.clone(),
            revision: checklist.revision.clone(),
            sha256: tenken_core::hash::sha256_hex(&canonical(checklist)?),
        },
        deadline: input::date("deadline", payload.deadline.as_deref())?,
        cut_off: input::date("cut_off", payload.cut_off.as_deref())?,
        evidence_policy: EvidencePolicy {
            max_file_bytes: options.max_file_bytes.unwrap_or(usual.max_file_bytes),
            files_allowed: !options.no_files,
        },
        control_standards: input::name("control_standards", options.control_standards.as_deref())?,
        answering: Answering {
            anonymous: options.anonymous,
            head_confirmation_required: options.head_confirmation_required,
            pilot: options.pilot,
        },
        contact: contact(options.contact)?,
    })
}

/// Whom to ask; nobody where nothing is filled in.
fn contact(given: Option<Contact>) -> Result<Option<tenken_core::body::Contact>, Error> {
    let given = given.unwrap_or_default();
    let field = |field: &str, text: Option<&str>| input::name(field, text.map(str::trim));
    let telephone = field("contact_telephone", given.telephone.as_deref())?;
    let mail = field("contact_mail", given.mail.as_deref())?;
    let name = field("contact_name", Some(&given.name))?;
    match name {
        Some(name) => Ok(Some(tenken_core::body::Contact { name, telephone, mail })),
        None if telephone.is_none() && mail.is_none() => Ok(None),
        None => Err(Error::new(Code::TextMissing).with("field", "contact_name")),
    }
}

/// 令和8年度 自己点検: a campaign's name is content of the book, so it is Japanese in every locale.
fn default_name(fiscal_year: u16) -> String {
    format!("{} 自己点検", tenken_i18n::wareki::fiscal_year(Locale::Ja, i32::from(fiscal_year)))
}

/// The bytes under whose hash a book keeps a checklist.
pub(super) fn canonical(checklist: &Checklist) -> Result<Vec<u8>, Error> {
    serde_json::to_vec(checklist).map_err(|e| Error::new(Code::Internal).because(e))
}

/// Keeps the checklist in the book and mints the campaign's record.
fn mint_campaign(
    session: &Session,
    checklist: &Checklist,
    body: CampaignBody,
) -> Result<Act, Error> {
    let id = session.draw_id()?;
    let mut state = session.state();
    state.book()?.put_blob(&canonical(checklist)?)?;
    let act = session.act(&mut state, &id, Author::default())?;
    let record = act.record(kind::CAMPAIGN, Subject::default(), Vec::new(), &body)?;
    state.book()?.commit(&[record])?;
    Ok(act)
}

fn copy_units_from(state: &mut State, from: &str, act: &Act) -> Result<(), Error> {
    let mut records = Vec::new();
    for kind in [kind::UNIT, kind::ROLE] {
        for head in state.book()?.heads_of_kind(kind, from)? {
            let subject = head.record.subject.clone();
            records.push(act.record(kind, subject, Vec::new(), &head.record.body)?);
        }
    }
    state.book()?.commit(&records)?;
    Ok(())
}
