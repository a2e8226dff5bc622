//! Plans on disk.

mod disk;
mod golden;
mod hostile;
mod killed;
mod messages;
#[cfg(target_os = "linux")]
mod mounted;
mod round_trip;

use alliance_workbook::plan::{Gate, Percent, Plan};
use alliance_workbook::readiness::{State, Verdict};
use alliance_workbook::storage::{self, Fault, StoredChecklist};
use jiff::civil::date;

use crate::common::generate::generate;

/// A checklist as a file keeps it.
fn checklist() -> StoredChecklist {
    StoredChecklist {
        as_of: date(2026, 11, 23),
        gate: Gate::Launch,
        verdict: Verdict::ReadyWithConditions,
        score: Some(Percent::clamped(78)),
        blockers: vec!["goal-agreed".into()],
        criteria: vec![("purpose-stated".into(), State::Met), ("goal-agreed".into(), State::Partly)],
    }
}

/// A plan with something in every chapter.
fn plan() -> Plan {
    generate(7, 4, 2, 1)
}

/// The file of a plan.
fn text(plan: &Plan) -> String {
    storage::to_text(plan, Some(&checklist())).unwrap()
}

/// What is wrong with a text, and in which line and column.
fn problem(text: &str) -> (Fault, Option<(usize, usize)>) {
    let Err(problem) = storage::from_text(text) else { panic!("this was read as a plan") };
    (problem.fault, problem.position.map(|place| (place.line, place.column)))
}
