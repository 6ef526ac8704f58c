//! From the command line to calls of `dispatch`.

mod audit;

use std::path::Path;

use serde_json::{Value, json};
use tenken_app::{Code, Error, Session, dispatch};

use crate::args::{
    Answer, Audit, Book, Campaign, Checklist, Cli, Disagreement, Edition, Evidence, Finding, Gate,
    Improvement, ItemArgs, Noun, Role, Sample, Score, Unit, Verdict,
};
use crate::backup;
use crate::demo;
use crate::excel::{self, Excel, Profile};
use crate::pack::{self, Key};
use crate::paper;
use crate::print::{Done, Shape};
use crate::workflow::{self, Merge};

/// Runs the command.
pub fn run(session: &Session, cli: &Cli) -> Result<Done, Error> {
    match &cli.noun {
        Noun::Demo { policy, units, seed, out } => demo::run(session, policy, *units, *seed, out),
        Noun::Checklist(verb) => checklist(session, verb),
        Noun::Book(Book::Create {
            checklist,
            fiscal_year,
            organization,
            name,
            deadline,
            cut_off,
            options,
        }) => {
            let payload = json!({
                "place": path(needed_book(cli)?),
                "checklist": checklist,
                "fiscal_year": fiscal_year,
                "organization": organization,
                "campaign_name": name,
                "deadline": deadline,
                "cut_off": cut_off,
                "options": options.payload(),
            });
            done(dispatch(session, "create_book", payload)?, Shape::Fields)
        }
        Noun::Pack(verb) => pack::pack(session, cli.book.as_deref(), &cli.campaign, verb),
        Noun::Import(verb) => excel::import(session, needed_book(cli)?, verb),
        Noun::Book(Book::Repair { out }) => backup::repair(session, needed_book(cli)?, out),
        Noun::Excel(verb @ (Excel::Plan(_) | Excel::Questions { .. })) if cli.book.is_none() => {
            excel::excel(session, &cli.campaign, verb)
        }
        noun => {
            let read_only = reads_only(noun);
            let place = path(needed_book(cli)?);
            dispatch(session, "open_book", json!({ "place": place, "read_only": read_only }))?;
            with_book(session, cli, noun)
        }
    }
}

/// The exit status that an error earns: 2 wrong usage, 3 refused, 4 the book cannot be opened.
pub fn exit_status(code: Code) -> i32 {
    match code {
        Code::BookMissing
        | Code::NotABook
        | Code::BookDamaged
        | Code::BookTooNew
        | Code::BookInUse
        | Code::BookReadOnly
        | Code::BookGone
        | Code::ChecklistMissing => 4,
        Code::UnknownCommand
        | Code::WrongPayload
        | Code::WrongValue
        | Code::WrongDate
        | Code::TextMissing
        | Code::NoBookOpen
        | Code::UnknownCampaign
        | Code::UnknownUnit
        | Code::UnknownItem
        | Code::UnknownGate
        | Code::UnknownPerson
        | Code::UnknownRun
        | Code::UnknownRecord
        | Code::UnknownFinding
        | Code::UnknownClause
        | Code::UnknownPlan
        | Code::UnknownEdition
        | Code::NoCampaignBefore
        | Code::UnknownChecklist
        | Code::UnknownBackup
        | Code::FolderNeeded
        | Code::UnknownKey
        | Code::UnknownPlace => 2,
        _ => 3,
    }
}

/// Whether a command only reads, so that it works beside a program that has the book open.
fn reads_only(noun: &Noun) -> bool {
    match noun {
        Noun::Book(verb) => matches!(verb, Book::Show | Book::Check),
        // A backup is made beside the book, which itself is only read.
        Noun::Backup(_) => true,
        Noun::Campaign(verb) => {
            !matches!(verb, Campaign::Create { .. } | Campaign::Revise { plan: false, .. })
        }
        Noun::Unit(verb) => matches!(verb, Unit::List | Unit::Import { plan: true, .. }),
        Noun::Answer(verb) => matches!(verb, Answer::List { .. } | Answer::History { .. }),
        Noun::Excel(verb) => !matches!(
            verb,
            Excel::Apply(_) | Excel::Profile(Profile::Put { .. } | Profile::Delete { .. })
        ),
        Noun::Evidence(verb) => !matches!(verb, Evidence::Attach { .. } | Evidence::Locate { .. }),
        Noun::Disagreement(verb) => matches!(verb, Disagreement::List),
        Noun::Merge(verb) => matches!(verb, Merge::Plan(_) | Merge::Log),
        Noun::Key(verb) => matches!(verb, Key::Show),
        Noun::Log(_) => true,
        Noun::Reminder(verb) => {
            matches!(verb, workflow::Reminder::List | workflow::Reminder::Note { plan: true, .. })
        }
        Noun::Item(_) | Noun::Extension(_) => false,
        Noun::Audit(verb) => matches!(verb, Audit::List),
        Noun::Verdict(verb) => {
            matches!(verb, Verdict::List { .. } | Verdict::Gaps | Verdict::Units)
        }
        Noun::Finding(verb) => {
            matches!(
                verb,
                Finding::Clauses
                    | Finding::List { .. }
                    | Finding::Show { .. }
                    | Finding::History { .. }
            )
        }
        Noun::Improvement(verb) => {
            matches!(verb, Improvement::List { .. } | Improvement::Order { plan: true, .. })
        }
        Noun::Sample(verb) => matches!(verb, Sample::List | Sample::Draw { plan: true, .. }),
        Noun::Edition(verb) => !matches!(verb, Edition::Issue { .. }),
        Noun::Board { .. }
        | Noun::Export(_)
        | Noun::Score(_)
        | Noun::Report { .. }
        | Noun::Letter { .. } => true,
        Noun::Demo { .. }
        | Noun::Checklist(_)
        | Noun::Pack(_)
        | Noun::Import(_)
        | Noun::Role(_)
        | Noun::Gate(_) => false,
    }
}

fn checklist(session: &Session, verb: &Checklist) -> Result<Done, Error> {
    let empty = json!({});
    match verb {
        Checklist::List => done(dispatch(session, "list_checklists", empty)?, Shape::Rows),
        Checklist::Show { checklist } => {
            done(dispatch(session, "show_checklist", choice(checklist))?, Shape::Fields)
        }
        Checklist::Check { checklist } => {
            let report = dispatch(session, "check_checklist", choice(checklist))?;
            let problems = report["problems"].as_array().is_some_and(|list| !list.is_empty());
            Ok(Done { value: report, shape: Shape::Check, needs_a_person: problems })
        }
        Checklist::Diff { old, new } => {
            let payload = json!({ "old": choice(old), "new": choice(new) });
            done(dispatch(session, "diff_checklists", payload)?, Shape::Rows)
        }
    }
}

fn with_book(session: &Session, cli: &Cli, noun: &Noun) -> Result<Done, Error> {
    let campaign = &cli.campaign;
    let of_campaign = json!({ "campaign": campaign });
    let empty = json!({});
    let call = |command: &str, payload: Value, shape: Shape| -> Result<Done, Error> {
        done(dispatch(session, command, payload)?, shape)
    };
    match noun {
        Noun::Demo { .. }
        | Noun::Pack(_)
        | Noun::Import(_)
        | Noun::Checklist(_)
        | Noun::Book(Book::Create { .. } | Book::Repair { .. }) => {
            unreachable!("these make or need no open book and are answered before")
        }
        Noun::Book(Book::Show) => call("show_book", empty, Shape::Fields),
        Noun::Backup(verb) => backup::run(session, verb),
        Noun::Book(Book::Rebuild) => call("rebuild_book", empty, Shape::Fields),
        Noun::Book(Book::Check) => {
            let value = dispatch(session, "check_book", empty)?;
            let needs_a_person = value["ok"] != json!(true);
            Ok(Done { value, shape: Shape::Fields, needs_a_person })
        }
        Noun::Campaign(Campaign::Create {
            checklist,
            fiscal_year,
            name,
            purpose,
            deadline,
            cut_off,
            copy_units,
            options,
        }) => call(
            "create_campaign",
            json!({
                "checklist": checklist,
                "fiscal_year": fiscal_year,
                "name": name,
                "purpose": purpose,
                "deadline": deadline,
                "cut_off": cut_off,
                "copy_units": copy_units,
                "options": options.payload(),
            }),
            Shape::Fields,
        ),
        Noun::Campaign(Campaign::List) => call("list_campaigns", empty, Shape::Rows),
        Noun::Campaign(Campaign::Revise { checklist, author, plan }) => {
            let payload = json!({
                "campaign": campaign, "checklist": choice(checklist), "author": author,
            });
            let command = if *plan { "plan_revise_campaign" } else { "revise_campaign" };
            call(command, payload, Shape::Revision)
        }
        Noun::Campaign(Campaign::Show) => {
            let overview = dispatch(session, "overview", of_campaign)?;
            done(overview["campaign"].clone(), Shape::Fields)
        }
        Noun::Campaign(Campaign::Compare { before, strict }) => {
            let payload = json!({ "campaign": campaign, "before": before, "strict": strict });
            call("compare_years", payload, Shape::Table("units"))
        }
        Noun::Board { out: Some(out) } => {
            call("export_board", json!({ "campaign": campaign, "place": path(out) }), Shape::Fields)
        }
        Noun::Board { out: None } => {
            let overview = dispatch(session, "overview", of_campaign)?;
            done(overview, Shape::Board)
        }
        Noun::Unit(Unit::Add { name, parent, organ, roles, zones, persons, assets, headcount }) => {
            call(
                "add_unit",
                json!({
                    "campaign": campaign,
                    "name": name,
                    "parent": parent,
                    "organ": organ,
                    "roles": roles,
                    "zones": zones,
                    "persons": persons,
                    "assets": assets,
                    "headcount": headcount,
                }),
                Shape::Fields,
            )
        }
        Noun::Unit(Unit::Import { file, plan }) => {
            workflow::import_units(session, campaign, file, *plan)
        }
        Noun::Unit(Unit::Map { effective_on, pair }) => {
            workflow::map_units(session, campaign, effective_on, pair)
        }
        Noun::Unit(Unit::List) => call("list_units", of_campaign, Shape::Rows),
        Noun::Role(Role::Set { unit, roles }) => {
            let unit = unit_id(session, campaign, unit)?;
            let payload = json!({ "campaign": campaign, "unit": unit, "roles": roles });
            call("set_roles", payload, Shape::Fields)
        }
        Noun::Gate(Gate::Put { unit, gate, value, change_reason, author }) => {
            let yes = match value.as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            };
            let unit = unit_id(session, campaign, unit)?;
            let payload = json!({
                "campaign": campaign, "unit": unit, "gate": gate, "yes": yes, "author": author,
                "change_reason": change_reason,
            });
            let sheet = dispatch(session, "put_gate", payload)?;
            done(sheet["gates"].clone(), Shape::Rows)
        }
        Noun::Item(verb) => workflow::item(session, campaign, verb),
        Noun::Extension(verb) => workflow::extension(session, campaign, verb),
        Noun::Reminder(verb) => workflow::reminder(session, campaign, verb),
        Noun::Merge(verb) => workflow::merge(session, verb),
        Noun::Key(verb) => pack::key(session, verb),
        Noun::Log(workflow::Log::Verify) => workflow::verify_log(session),
        Noun::Answer(verb) => answer(session, campaign, verb),
        Noun::Evidence(verb) => evidence(session, campaign, verb),
        Noun::Excel(verb) => excel::excel(session, campaign, verb),
        Noun::Disagreement(verb) => disagreement(session, campaign, verb),
        Noun::Score(asked) => score(session, campaign, asked),
        Noun::Audit(verb) => audit::audit(session, campaign, verb),
        Noun::Verdict(verb) => audit::verdict(session, campaign, verb),
        Noun::Finding(verb) => audit::finding(session, campaign, verb),
        Noun::Improvement(verb) => audit::improvement(session, campaign, verb),
        Noun::Sample(verb) => audit::sample(session, campaign, verb),
        Noun::Edition(verb) => audit::edition(session, campaign, verb),
        Noun::Report { .. } | Noun::Letter { .. } => paper::run(session, campaign, noun),
        Noun::Export(verb) => excel::export(session, campaign, verb),
    }
}

fn score(session: &Session, campaign: &Option<String>, asked: &Score) -> Result<Done, Error> {
    let Some(figure) = &asked.detail else {
        let payload =
            json!({ "campaign": campaign, "strict": asked.strict, "edition": asked.edition });
        let scores = dispatch(session, "score", payload)?;
        return done(scores, Shape::Scores { by: asked.by.clone() });
    };
    let unit = asked.unit.as_deref().map(|unit| unit_id(session, campaign, unit)).transpose()?;
    let payload = json!({
        "campaign": campaign,
        "strict": asked.strict,
        "edition": asked.edition,
        "figure": figure,
        "percent": asked.percent,
        "unit": unit,
        "chapter": asked.chapter,
        "clause": asked.clause,
        "organ": asked.organ,
        "bureau": asked.bureau,
    });
    done(dispatch(session, "score_detail", payload)?, Shape::Table("denominator"))
}

fn answer(session: &Session, campaign: &Option<String>, verb: &Answer) -> Result<Done, Error> {
    match verb {
        Answer::Put {
            at,
            value,
            reason,
            improvement,
            improve_by,
            exception_number,
            approver,
            expires_on,
            remarks,
            change_reason,
            author,
        } => {
            let exception = [exception_number, approver, expires_on].iter().any(|f| f.is_some());
            let exception = exception.then(|| {
                json!({
                    "number": exception_number.as_deref().unwrap_or_default(),
                    "approver": approver.as_deref().unwrap_or_default(),
                    "expires_on": expires_on.as_deref().unwrap_or_default(),
                })
            });
            let payload = json!({
                "campaign": campaign,
                "unit": unit_id(session, campaign, &at.unit)?,
                "item": at.item,
                "person": at.person,
                "input": {
                    "value": value,
                    "reason": reason,
                    "improvement": improvement,
                    "improve_by": improve_by,
                    "exception": exception,
                    "remarks": remarks,
                },
                "change_reason": change_reason,
                "author": author,
            });
            let saved = dispatch(session, "put_answer", payload)?;
            done(saved["item"]["answer"].clone(), Shape::Fields)
        }
        Answer::Submit(args) => workflow::submit(session, campaign, args),
        Answer::Confirm(args) => workflow::confirm(session, campaign, args),
        Answer::SendBack(args) => workflow::send_back(session, campaign, args),
        Answer::Accept(args) => workflow::accept(session, campaign, args),
        Answer::List { unit, person } => {
            let unit = unit_id(session, campaign, unit)?;
            let payload = json!({ "campaign": campaign, "unit": unit, "person": person });
            done(dispatch(session, "unit_sheet", payload)?, Shape::Sheet)
        }
        Answer::History { at } => {
            let at = item(session, campaign, at)?;
            done(dispatch(session, "answer_history", at)?, Shape::Rows)
        }
    }
}

fn evidence(session: &Session, campaign: &Option<String>, verb: &Evidence) -> Result<Done, Error> {
    match verb {
        Evidence::Attach { files, at, confidentiality } => {
            let payload = json!({
                "at": item(session, campaign, at)?,
                "files": files.iter().map(|file| path(file)).collect::<Vec<_>>(),
                "confidentiality": confidentiality,
            });
            let attached = dispatch(session, "attach_evidence", payload)?;
            let outcomes = attached["files"].as_array().map_or(&[][..], Vec::as_slice);
            let refused = outcomes.iter().filter(|file| !file["error"].is_null()).count();
            let needs_a_person = refused > 0;
            Ok(Done { value: attached["files"].clone(), shape: Shape::Outcomes, needs_a_person })
        }
        Evidence::Locate { document, at, place, document_number, confirmed_by, confirmed_on } => {
            let at = item(session, campaign, at)?;
            let mut locations = standing_locations(session, &at)?;
            locations.push(json!({
                "document_name": document,
                "place": place,
                "document_number": document_number,
                "confirmed_by": confirmed_by,
                "confirmed_on": confirmed_on,
            }));
            let payload = json!({ "at": at, "locations": locations });
            let saved = dispatch(session, "locate_evidence", payload)?;
            done(saved["item"]["answer"]["locations"].clone(), Shape::Rows)
        }
        Evidence::List => {
            done(dispatch(session, "list_evidence", json!({ "campaign": campaign }))?, Shape::Rows)
        }
        Evidence::Verify => {
            let value = dispatch(session, "verify_evidence", json!({}))?;
            let files = value.as_array().map_or(&[][..], Vec::as_slice);
            let needs_a_person = files.iter().any(|file| file["state"] != json!("ok"));
            Ok(Done { value, shape: Shape::Rows, needs_a_person })
        }
        Evidence::Export { sha256, out } => {
            let payload = json!({ "sha256": sha256, "place": path(out) });
            done(dispatch(session, "export_evidence", payload)?, Shape::Fields)
        }
    }
}

fn disagreement(
    session: &Session,
    campaign: &Option<String>,
    verb: &Disagreement,
) -> Result<Done, Error> {
    match verb {
        Disagreement::List => {
            let listed = dispatch(session, "list_disagreements", json!({ "campaign": campaign }))?;
            let mut lines = Vec::new();
            for one in listed.as_array().map_or(&[][..], Vec::as_slice) {
                for view in one["answers"].as_array().map_or(&[][..], Vec::as_slice) {
                    lines.push(json!({
                        "unit": one["unit"],
                        "unit_name": one["unit_name"],
                        "item": one["item"],
                        "record": view["record"],
                        "value": view["value"],
                        "author": view["author"],
                        "device": view["device"],
                        "wall_time": view["wall_time"],
                    }));
                }
            }
            let needs_a_person = !lines.is_empty();
            Ok(Done { value: Value::Array(lines), shape: Shape::Rows, needs_a_person })
        }
        Disagreement::Decide { rule: Some(rule), author, plan, .. } => {
            workflow::decide_by_rule(session, campaign, rule, author.as_deref(), *plan)
        }
        Disagreement::Decide { unit, item: of_item, person, keep, author, .. } => {
            // The command line asks for all of them where there is no rule.
            let at = ItemArgs {
                unit: unit.clone().unwrap_or_default(),
                item: of_item.clone().unwrap_or_default(),
                person: person.clone(),
            };
            let at = item(session, campaign, &at)?;
            let payload = json!({ "at": at, "keep": keep, "author": author });
            let saved = dispatch(session, "decide_disagreement", payload)?;
            done(saved["item"]["answer"].clone(), Shape::Fields)
        }
    }
}

/// The places already said of an item, so that another is added to them.
fn standing_locations(session: &Session, at: &Value) -> Result<Vec<Value>, Error> {
    let choice = json!({ "campaign": at["campaign"], "unit": at["unit"], "person": at["person"] });
    let sheet = dispatch(session, "unit_sheet", choice)?;
    let items = sheet["items"].as_array().map_or(&[][..], Vec::as_slice);
    let item = items.iter().find(|item| item["id"] == at["item"]);
    Ok(item.and_then(|item| item["answer"]["locations"].as_array()).cloned().unwrap_or_default())
}

fn item(session: &Session, campaign: &Option<String>, at: &ItemArgs) -> Result<Value, Error> {
    let unit = unit_id(session, campaign, &at.unit)?;
    Ok(json!({ "campaign": campaign, "unit": unit, "item": at.item, "person": at.person }))
}

/// The id of a unit given by id or by a name that only one unit has.
pub fn unit_id(session: &Session, campaign: &Option<String>, unit: &str) -> Result<String, Error> {
    let units = dispatch(session, "list_units", json!({ "campaign": campaign }))?;
    let units = units.as_array().map_or(&[][..], Vec::as_slice);
    let mut named = units.iter().filter(|known| known["id"] == unit || known["name"] == unit);
    match (named.next(), named.next()) {
        (Some(only), None) => Ok(only["id"].as_str().unwrap_or_default().to_owned()),
        _ => Err(Error::new(Code::UnknownUnit).with("unit", unit)),
    }
}

fn needed_book(cli: &Cli) -> Result<&Path, Error> {
    cli.book.as_deref().ok_or_else(|| Error::new(Code::NoBookOpen))
}

/// A path as a payload.
pub fn path(path: &Path) -> Value {
    json!({ "path": path.to_string_lossy() })
}

/// A built-in checklist's id, or a folder where the text names one.
fn choice(checklist: &str) -> Value {
    if Path::new(checklist).is_dir() {
        json!({ "place": path(Path::new(checklist)) })
    } else {
        json!({ "id": checklist })
    }
}

/// An answer that needs nobody.
pub fn done(value: Value, shape: Shape) -> Result<Done, Error> {
    Ok(Done { value, shape, needs_a_person: false })
}
