//! Official letters of a campaign: 依頼, 督促, 期限延長, 差戻し, 結果通知, 送付文, 監査実施通知.
//!
//! A letter is written once as [`crate::document::Letter`] and leaves as PDF, as .docx or as plain
//! text, so that it can be pasted into the 文書管理システム and edited there. What is not known is
//! left as room to fill in, never guessed; no seal is drawn.

pub mod docx;
#[cfg(test)]
mod tests;

use tenken_core::body::CampaignBody;
use tenken_core::vocabulary::Purpose;
use tenken_i18n::wareki::{self, Date};
use tenken_i18n::{Locale, Words};

use crate::audit_report::verbatim;
use crate::document::{Document, Letter, Meta, Running, Text};

/// Which letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// 実施依頼, to a unit.
    Request,
    /// 督促, to a unit.
    Reminder,
    /// 期限延長, to a unit.
    Extension,
    /// 差戻し, to a unit.
    SendBack,
    /// 結果通知, to a unit.
    ResultNotice,
    /// 送付文 of the report, to the CISO.
    CoverLetter,
    /// 監査実施通知, to a unit.
    Notice,
}

impl Kind {
    /// Every kind.
    pub const ALL: &[Self] = &[
        Self::Request,
        Self::Reminder,
        Self::Extension,
        Self::SendBack,
        Self::ResultNotice,
        Self::CoverLetter,
        Self::Notice,
    ];

    /// The name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Reminder => "reminder",
            Self::Extension => "extension",
            Self::SendBack => "send_back",
            Self::ResultNotice => "result_notice",
            Self::CoverLetter => "cover_letter",
            Self::Notice => "notice",
        }
    }

    /// The kind of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == name)
    }
}

/// What a letter says beside its fixed words. What is absent is left to be filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// 文書番号.
    pub document_number: Option<String>,
    /// The letter's date, ISO 8601.
    pub dated: String,
    /// 宛先, one line each; those of the kind where empty.
    pub addressees: Vec<String>,
    /// 発信者, one line each; 監査統括責任者 where empty.
    pub sender: Vec<String>,
    /// 担当, one line each.
    pub contact: Vec<String>,
    /// The unit concerned; all units where absent.
    pub unit: Option<String>,
    /// The policy by which is judged.
    pub policy: String,
    /// The new deadline, or the day of the audit, ISO 8601.
    pub until: Option<String>,
    /// What has to be looked at again, one point each.
    pub points: Vec<String>,
    /// How many questions are open (reminder) or to be improved (result).
    pub count: Option<u64>,
    /// The unit's rate with its counts, as the report prints it.
    pub rate: Option<String>,
}

/// The letter.
pub fn letter(kind: Kind, campaign: &CampaignBody, facts: &Facts, locale: Locale) -> Letter {
    let words = Words::new(locale);
    let pen = Pen { words, locale, campaign, facts };
    let (body, notes) = pen.content(kind);
    let dated = pen.date(Some(&facts.dated));
    let number = facts.document_number.as_deref().map(verbatim::line);
    let number = number.unwrap_or_else(|| words.letter_number_blank());
    let or = |given: &[String], usual: Vec<String>| match given.is_empty() {
        true => usual,
        false => given.iter().map(|line| verbatim::line(line)).collect(),
    };
    Letter {
        top_right: vec![number, dated],
        addressees: or(&facts.addressees, pen.addressees(kind)),
        sender: or(&facts.sender, vec![words.letter_sender(pen.organization())]),
        subject: pen.subject(kind),
        body: vec![body.into()],
        notes_title: words.letter_notes(),
        notes: numbered(locale, notes),
        closing: words.letter_closing(),
        contact: facts.contact.iter().map(|line| verbatim::line(line)).collect(),
    }
}

/// The letter as a document of its own.
pub fn document(letter: Letter, campaign: &CampaignBody, locale: Locale) -> Document {
    let mut document = Document {
        meta: Meta {
            title: letter.subject.clone(),
            author: verbatim::line(&campaign.organization),
            subject: String::new(),
            language: locale.code().to_owned(),
        },
        running: Running::default(),
        blocks: Vec::new(),
    };
    document.push(letter);
    document
}

/// The points under 記, numbered; a point that is a list of its own keeps its lines.
fn numbered(locale: Locale, notes: Vec<String>) -> Vec<Text> {
    let number = |index: usize| match (locale, u32::try_from(index)) {
        (Locale::Ja, Ok(index @ 0..9)) => {
            char::from_u32(0xFF11 + index).map_or_else(String::new, String::from)
        }
        _ => format!("{}.", index + 1),
    };
    let notes = notes.into_iter().enumerate();
    notes.map(|(index, note)| Text::from(format!("{}　{note}", number(index)))).collect()
}

/// Writes the parts of a letter.
struct Pen<'a> {
    words: Words,
    locale: Locale,
    campaign: &'a CampaignBody,
    facts: &'a Facts,
}

impl Pen<'_> {
    fn organization(&self) -> String {
        verbatim::line(&self.campaign.organization)
    }

    /// A date in full, or room for one.
    fn date(&self, iso: Option<&str>) -> String {
        let date = iso.and_then(Date::parse).map(|date| date.long(self.locale));
        date.unwrap_or_else(|| self.words.letter_date_blank())
    }

    fn deadline(&self) -> String {
        self.date(self.campaign.deadline.as_deref())
    }

    fn unit(&self) -> String {
        let unit = self.facts.unit.as_deref().map(verbatim::line);
        unit.unwrap_or_else(|| self.words.letter_all_units())
    }

    fn addressees(&self, kind: Kind) -> Vec<String> {
        match kind {
            Kind::CoverLetter => vec![self.words.letter_to_ciso()],
            _ => vec![self.words.letter_to_head(self.unit())],
        }
    }

    /// What was done, by the campaign's purpose.
    fn work(&self) -> String {
        let year = wareki::fiscal_year(self.locale, i32::from(self.campaign.fiscal_year));
        match self.campaign.purpose {
            Purpose::SelfInspection => self.words.letter_self_inspection(year),
            Purpose::Audit => self.words.letter_audit(year),
            Purpose::Both => self.words.letter_both(year),
        }
    }

    fn inspection(&self) -> String {
        let year = wareki::fiscal_year(self.locale, i32::from(self.campaign.fiscal_year));
        self.words.letter_self_inspection(year)
    }

    fn subject(&self, kind: Kind) -> String {
        let words = self.words;
        match kind {
            Kind::Request => words.letter_subject_request(self.inspection()),
            Kind::Reminder => words.letter_subject_reminder(self.inspection()),
            Kind::Extension => words.letter_subject_extension(self.inspection()),
            Kind::SendBack => words.letter_subject_send_back(self.inspection()),
            Kind::ResultNotice => words.letter_subject_result(self.work()),
            Kind::CoverLetter => words.letter_subject_cover(self.work()),
            Kind::Notice => {
                let year = wareki::fiscal_year(self.locale, i32::from(self.campaign.fiscal_year));
                words.letter_subject_notice(words.letter_audit(year))
            }
        }
    }

    /// The paragraph, and what stands under 記.
    fn content(&self, kind: Kind) -> (String, Vec<String>) {
        let words = self.words;
        let policy = verbatim::line(&self.facts.policy);
        let until = || self.date(self.facts.until.as_deref());
        let concerned = words.letter_note_unit(self.unit());
        let deadline = || words.letter_note_deadline(self.deadline());
        match kind {
            Kind::Request => (
                words.letter_body_request(&policy),
                vec![concerned, deadline(), words.letter_note_how(), words.letter_note_confirm()],
            ),
            Kind::Reminder => {
                let open = self.facts.count.map(|count| words.letter_note_open(count));
                let notes = [concerned, deadline()].into_iter().chain(open);
                (words.letter_body_reminder(self.deadline()), notes.collect())
            }
            Kind::Extension => (
                words.letter_body_extension(),
                vec![
                    concerned,
                    words.letter_note_first_deadline(self.deadline()),
                    words.letter_note_until(until()),
                ],
            ),
            Kind::SendBack => {
                let points = match self.facts.points.is_empty() {
                    true => words.letter_points_blank(),
                    false => self.points(),
                };
                let notes =
                    [concerned, words.letter_note_points(points), words.letter_note_again(until())];
                (words.letter_body_send_back(), notes.to_vec())
            }
            Kind::ResultNotice => {
                let rate = self.facts.rate.as_ref().map(|rate| words.letter_note_rate(rate));
                let count = self.facts.count.map(|count| words.letter_note_improve(count));
                let attached = words.letter_note_result_attached();
                let notes = std::iter::once(concerned).chain(rate).chain(count).chain([attached]);
                (words.letter_body_result(), notes.collect())
            }
            Kind::CoverLetter => (
                words.letter_body_cover(&policy),
                vec![words.letter_note_report(), words.letter_note_improvements()],
            ),
            Kind::Notice => (
                words.letter_body_notice(&policy),
                vec![
                    concerned,
                    words.letter_note_audit_day(until()),
                    words.letter_note_criteria(&policy),
                    words.letter_note_auditors(match self.facts.points.is_empty() {
                        true => words.letter_points_blank(),
                        false => self.points(),
                    }),
                    words.letter_note_prepare(),
                ],
            ),
        }
    }

    fn points(&self) -> String {
        let lines = self.facts.points.iter().map(|point| verbatim::line(point));
        lines.collect::<Vec<_>>().join(&self.words.report_comma())
    }
}
