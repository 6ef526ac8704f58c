//! The way of a sheet and of what comes back, on the command line: submit, confirm, send back,
//! accept; withdraw, extend, remind; merge, decide, verify.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};
use tenken_app::{Error, Session, dispatch};

use crate::print::{Done, Shape};
use crate::run::{done, path, unit_id};

/// Verbs of `item`.
#[derive(Debug, Subcommand)]
pub enum Item {
    /// Ask a question of nobody any more (設問の取下げ).
    Withdraw {
        /// The item's id.
        #[arg(long)]
        item: String,
        /// Why; printed in the report.
        #[arg(long)]
        reason: Option<String>,
        /// The item that asks better.
        #[arg(long)]
        replaced_by: Option<String>,
        /// Ask it again after all.
        #[arg(long)]
        take_back: bool,
        /// Only say what it means.
        #[arg(long)]
        plan: bool,
    },
}

/// Verbs of `extension`.
#[derive(Debug, Subcommand)]
pub enum Extension {
    /// Ask for a later deadline.
    Request {
        /// The unit's id or name.
        #[arg(long)]
        unit: String,
        /// The later day.
        #[arg(long)]
        until: String,
        /// 理由
        #[arg(long)]
        reason: String,
        /// Who asks.
        #[arg(long)]
        asked_by: String,
    },
    /// Decide on a later deadline.
    Grant {
        /// Ids or names of units, separated by commas.
        #[arg(long, value_delimiter = ',', required = true)]
        unit: Vec<String>,
        /// The later day; the one asked for where absent.
        #[arg(long)]
        until: Option<String>,
        /// 理由
        #[arg(long)]
        reason: Option<String>,
        /// Refuse it.
        #[arg(long)]
        refuse: bool,
    },
}

/// Verbs of `reminder`.
#[derive(Debug, Subcommand)]
pub enum Reminder {
    /// The units that have something to hand in, the overdue first, with the reminders sent.
    List,
    /// Note that units were reminded.
    Note {
        /// Ids or names of units, separated by commas; `late` means every unit whose day has
        /// passed.
        #[arg(long, value_delimiter = ',', required = true)]
        unit: Vec<String>,
        /// 督促日; today where absent.
        #[arg(long)]
        sent_on: Option<String>,
        /// How, or under which document number.
        #[arg(long)]
        note: Option<String>,
        /// Who.
        #[arg(long)]
        author: Option<String>,
        /// Only say what becomes of each unit.
        #[arg(long)]
        plan: bool,
    },
}

/// Verbs of `log`.
#[derive(Debug, Subcommand)]
pub enum Log {
    /// Follow the chain of the log from its beginning to its end.
    Verify,
}

/// Files to take in.
#[derive(Debug, clap::Args)]
pub struct MergeArgs {
    /// Returns, or folders of them.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// Take in plain lists of records too, which nobody signed.
    #[arg(long)]
    pub unsigned: bool,
    /// Lines only of what needs a person.
    #[arg(long)]
    pub brief: bool,
}

/// Verbs of `merge`.
#[derive(Debug, Subcommand)]
pub enum Merge {
    /// Say what taking in would do.
    Plan(#[command(flatten)] MergeArgs),
    /// Take in.
    Apply(#[command(flatten)] MergeArgs),
    /// Take a run back.
    Undo {
        /// The run's id.
        run: String,
    },
    /// What was taken in, the latest first.
    Log,
}

/// The parts of `answer` that concern a whole sheet.
#[derive(Debug, clap::Args)]
pub struct SubmitArgs {
    /// The unit's id or name.
    #[arg(long)]
    pub unit: String,
    /// What the unit adds; needed where something still stands in the way.
    #[arg(long)]
    pub note: Option<String>,
    /// Who submits.
    #[arg(long)]
    pub author: Option<String>,
}

/// What the head of a unit confirms.
#[derive(Debug, clap::Args)]
pub struct ConfirmArgs {
    /// The unit's id or name.
    #[arg(long)]
    pub unit: String,
    /// 確認者
    #[arg(long)]
    pub confirmer: String,
    /// How.
    #[arg(long, value_parser = ["document_number", "paper", "oral"])]
    pub means: String,
    /// 決裁番号
    #[arg(long)]
    pub reference: Option<String>,
    /// 確認日; today where absent.
    #[arg(long)]
    pub confirmed_on: Option<String>,
    /// Who enters it.
    #[arg(long)]
    pub author: Option<String>,
}

/// What the lead sends back.
#[derive(Debug, clap::Args)]
pub struct SendBackArgs {
    /// Ids or names of units, separated by commas.
    #[arg(long, value_delimiter = ',', required = true)]
    pub unit: Vec<String>,
    /// What to look at; `ITEM=text` speaks of one item. May be given several times.
    #[arg(long, required = true)]
    pub comment: Vec<String>,
    /// 再提出の期限
    #[arg(long)]
    pub due_on: Option<String>,
    /// Who.
    #[arg(long)]
    pub author: Option<String>,
    /// Only say what becomes of each unit.
    #[arg(long)]
    pub plan: bool,
}

/// What the lead accepts.
#[derive(Debug, clap::Args)]
pub struct AcceptArgs {
    /// Ids or names of units, separated by commas; `all` means every unit that has submitted.
    #[arg(long, value_delimiter = ',', required = true)]
    pub unit: Vec<String>,
    /// What the lead adds.
    #[arg(long)]
    pub note: Option<String>,
    /// Who.
    #[arg(long)]
    pub author: Option<String>,
    /// Only say what becomes of each unit.
    #[arg(long)]
    pub plan: bool,
}

type Campaign = Option<String>;

/// Runs a verb of `item`.
pub fn item(session: &Session, campaign: &Campaign, verb: &Item) -> Result<Done, Error> {
    let Item::Withdraw { item, reason, replaced_by, take_back, plan } = verb;
    let payload = json!({
        "campaign": campaign,
        "item": item,
        "reason": reason.as_deref().unwrap_or_default(),
        "replaced_by": replaced_by,
        "taken_back": take_back,
    });
    let command = if *plan { "plan_withdraw_item" } else { "withdraw_item" };
    done(dispatch(session, command, payload)?, Shape::Fields)
}

/// Runs a verb of `extension`.
pub fn extension(session: &Session, campaign: &Campaign, verb: &Extension) -> Result<Done, Error> {
    match verb {
        Extension::Request { unit, until, reason, asked_by } => {
            let payload = json!({
                "campaign": campaign, "unit": unit_id(session, campaign, unit)?, "until": until,
                "reason": reason, "asked_by": asked_by,
            });
            done(dispatch(session, "request_extension", payload)?, Shape::Fields)
        }
        Extension::Grant { unit, until, reason, refuse } => {
            let payload = json!({
                "campaign": campaign, "units": unit_ids(session, campaign, unit)?, "until": until,
                "reason": reason, "granted": !refuse,
            });
            accounted(dispatch(session, "grant_extensions", payload)?)
        }
    }
}

/// Runs a verb of `reminder`.
pub fn reminder(session: &Session, campaign: &Campaign, verb: &Reminder) -> Result<Done, Error> {
    let owing = || dispatch(session, "list_reminders", json!({ "campaign": campaign }));
    match verb {
        Reminder::List => {
            let value = owing()?;
            let units = value.as_array().map_or(&[][..], Vec::as_slice);
            let needs_a_person = units.iter().any(|line| line["overdue"] == json!(true));
            Ok(Done { value, shape: Shape::Owing, needs_a_person })
        }
        Reminder::Note { unit, sent_on, note, author, plan } => {
            let units: Vec<Value> = match unit.as_slice() {
                [late] if late == "late" => {
                    let owing = owing()?;
                    let units = owing.as_array().map_or(&[][..], Vec::as_slice).iter();
                    let late = units.filter(|line| line["overdue"] == json!(true));
                    late.map(|line| line["unit"].clone()).collect()
                }
                named => unit_ids(session, campaign, named)?.into_iter().map(Value::from).collect(),
            };
            let payload = json!({
                "campaign": campaign, "units": units, "sent_on": sent_on, "note": note,
                "author": author,
            });
            let command = if *plan { "plan_note_reminders" } else { "note_reminders" };
            accounted(dispatch(session, command, payload)?)
        }
    }
}

/// `log verify`.
pub fn verify_log(session: &Session) -> Result<Done, Error> {
    let value = dispatch(session, "verify_log", json!({}))?;
    let needs_a_person = value["ok"] != json!(true);
    Ok(Done { value, shape: Shape::Fields, needs_a_person })
}

/// Runs a verb of `merge`.
pub fn merge(session: &Session, verb: &Merge) -> Result<Done, Error> {
    match verb {
        Merge::Plan(args) => merged(session, "plan_merge", args),
        Merge::Apply(args) => merged(session, "apply_merge", args),
        Merge::Undo { run } => {
            let value = dispatch(session, "undo_merge", json!({ "run": run }))?;
            let needs_a_person = value["built_on"].as_array().is_some_and(|list| !list.is_empty());
            Ok(Done { value, shape: Shape::Fields, needs_a_person })
        }
        Merge::Log => done(dispatch(session, "list_runs", json!({}))?, Shape::Rows),
    }
}

/// `answer submit`
pub fn submit(session: &Session, campaign: &Campaign, args: &SubmitArgs) -> Result<Done, Error> {
    let payload = json!({
        "campaign": campaign, "unit": unit_id(session, campaign, &args.unit)?,
        "note": args.note, "author": args.author,
    });
    done(dispatch(session, "submit_unit", payload)?, Shape::Fields)
}

/// `answer confirm`
pub fn confirm(session: &Session, campaign: &Campaign, args: &ConfirmArgs) -> Result<Done, Error> {
    let payload = json!({
        "campaign": campaign, "unit": unit_id(session, campaign, &args.unit)?,
        "confirmer": args.confirmer, "means": args.means, "reference": args.reference,
        "confirmed_on": args.confirmed_on, "author": args.author,
    });
    done(dispatch(session, "confirm_unit", payload)?, Shape::Fields)
}

/// `answer send-back`
pub fn send_back(
    session: &Session,
    campaign: &Campaign,
    args: &SendBackArgs,
) -> Result<Done, Error> {
    let comments: Vec<Value> = args
        .comment
        .iter()
        .map(|text| match text.split_once('=') {
            Some((item, text)) if is_item(item) => json!({ "item": item, "text": text }),
            _ => json!({ "text": text }),
        })
        .collect();
    let payload = json!({
        "campaign": campaign, "units": unit_ids(session, campaign, &args.unit)?,
        "comments": comments, "due_on": args.due_on, "author": args.author,
    });
    let command = if args.plan { "plan_send_back_units" } else { "send_back_units" };
    accounted(dispatch(session, command, payload)?)
}

/// `answer accept`
pub fn accept(session: &Session, campaign: &Campaign, args: &AcceptArgs) -> Result<Done, Error> {
    let units = match args.unit.as_slice() {
        [all] if all == "all" => submitted(session, campaign)?,
        named => unit_ids(session, campaign, named)?,
    };
    let payload = json!({
        "campaign": campaign, "units": units, "note": args.note, "author": args.author,
    });
    let command = if args.plan { "plan_accept_units" } else { "accept_units" };
    accounted(dispatch(session, command, payload)?)
}

/// `disagreement decide --rule`
pub fn decide_by_rule(
    session: &Session,
    campaign: &Campaign,
    rule: &str,
    author: Option<&str>,
    plan: bool,
) -> Result<Done, Error> {
    let rule = match rule.split_once('=') {
        Some((name, value)) => json!({ name: value }),
        None => json!(rule),
    };
    let payload = json!({ "campaign": campaign, "rule": rule, "author": author });
    let command = if plan { "plan_decide_disagreements" } else { "decide_disagreements" };
    accounted(dispatch(session, command, payload)?)
}

/// `unit import`
pub fn import_units(
    session: &Session,
    campaign: &Campaign,
    file: &std::path::Path,
    plan: bool,
) -> Result<Done, Error> {
    let payload = json!({ "campaign": campaign, "file": path(file) });
    let command = if plan { "plan_import_units" } else { "import_units" };
    accounted(dispatch(session, command, payload)?)
}

/// `unit map`
pub fn map_units(
    session: &Session,
    campaign: &Campaign,
    effective_on: &str,
    pairs: &[String],
) -> Result<Done, Error> {
    let pairs: Vec<Value> = pairs
        .iter()
        .map(|pair| {
            let (from, to) = pair.split_once('=').unwrap_or((pair, ""));
            json!({ "from": from, "to": to })
        })
        .collect();
    let payload = json!({ "campaign": campaign, "effective_on": effective_on, "pairs": pairs });
    done(dispatch(session, "map_units", payload)?, Shape::Rows)
}

fn merged(session: &Session, command: &str, args: &MergeArgs) -> Result<Done, Error> {
    let files: Vec<Value> = args.files.iter().map(|file| path(file)).collect();
    let payload = json!({ "files": files, "unsigned": args.unsigned, "brief": args.brief });
    let value = dispatch(session, command, payload)?;
    let entries = value["files"].as_array().map_or(&[][..], Vec::as_slice);
    let refused = entries.iter().filter(|file| file["state"] == json!("refused")).count();
    let needs_a_person = 0 < refused
        || value["conflicting"] != json!(0)
        || value["rejected"] != json!(0)
        || value["cancelled"] == json!(true);
    let all_refused = !entries.is_empty() && refused == entries.len();
    let shape = if all_refused { Shape::Refused } else { Shape::Accounting };
    Ok(Done { value, shape, needs_a_person })
}

fn accounted(value: Value) -> Result<Done, Error> {
    let needs_a_person = value["conflicting"] != json!(0) || value["rejected"] != json!(0);
    Ok(Done { value, shape: Shape::Accounting, needs_a_person })
}

fn unit_ids(
    session: &Session,
    campaign: &Campaign,
    units: &[String],
) -> Result<Vec<String>, Error> {
    units.iter().map(|unit| unit_id(session, campaign, unit)).collect()
}

fn submitted(session: &Session, campaign: &Campaign) -> Result<Vec<String>, Error> {
    let overview = dispatch(session, "overview", json!({ "campaign": campaign }))?;
    let units = overview["units"].as_array().map_or(&[][..], Vec::as_slice);
    Ok(units
        .iter()
        .filter(|line| line["state"] == json!("submitted"))
        .filter_map(|line| line["unit"]["id"].as_str().map(str::to_owned))
        .collect())
}

/// Items are named by capital letters, digits and hyphens; a sentence is not.
fn is_item(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}
