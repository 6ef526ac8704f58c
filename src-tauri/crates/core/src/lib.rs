//! The rules of inspection and audit: clauses, checklists, who is asked what, records and their
//! merge, scores, and what an audit adds: verdicts, findings, editions.
//!
//! Nothing here touches a file, a database, a clock or the words on the screen, and nothing here
//! fails: functions return values, or values with a list of [`problem::Problem`]s.

pub mod accounting;
pub mod applicability;
pub mod audit;
pub mod body;
pub mod checklist;
pub mod clause;
pub mod detail;
pub mod edition;
pub mod finding;
pub mod gap;
pub mod hash;
pub mod merge;
pub mod mynumber;
pub mod operation;
pub mod problem;
pub mod record;
pub mod sample;
pub mod score;
pub mod snapshot;
pub mod suppression;
pub mod unit_state;
pub mod vocabulary;
pub mod year_over_year;
