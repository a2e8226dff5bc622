//! What is written is read again.

use alliance_workbook::plan::{Gate, Percent};
use alliance_workbook::readiness::{State, Verdict};
use alliance_workbook::storage::{self, StoredChecklist};
use jiff::civil::date;

use crate::common::generate;

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

#[test]
fn a_generated_plan_comes_back() {
    let plan = generate::generate(1, 20, 5, 4);
    let text = storage::to_text(&plan, Some(&checklist())).unwrap();
    std::fs::write("/tmp/sample-plan.ron", &text).unwrap();
    let opened = storage::from_text(&text).unwrap();
    assert_eq!(opened.checklist, Some(checklist()));
    assert_eq!(opened.plan, plan);
    let big = generate::big();
    let text = storage::to_text(&big, Some(&checklist())).unwrap();
    std::fs::write("/tmp/big-plan.ron", &text).unwrap();
    eprintln!("{}", text.len());
}
