//! What is written is read again, and what people write by hand is read as they mean it.

use alliance_workbook::plan::{Answer, Party, PartyId, Plan, Record};
use alliance_workbook::storage::{self, Opened};
use proptest::prelude::*;

use super::{checklist, plan, text};
use crate::common::generate::{big, generate};

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_plan_comes_back(seed: u64, parties in 1..20_usize, committed in 1..6_usize, goals in 0..4_usize) {
        let plan = generate(seed, parties, committed, goals);
        let written = text(&plan);
        let opened = storage::from_text(&written).unwrap();
        prop_assert_eq!(text(&opened.plan), written);
        prop_assert_eq!(opened, Opened { plan, checklist: Some(checklist()), cleared: vec![] });
    }

    #[test]
    fn any_text_comes_back(words in r"\PC{0,60}|[\x00-\x20\u{7f}-\u{a0}\u{2000}-\u{206f}\u{300}-\u{310}\\\x22'()]{0,60}") {
        let mut plan = Plan::new();
        plan.purpose.title = words;
        prop_assert_eq!(storage::from_text(&text(&plan)).unwrap().plan, plan);
    }
}

#[test]
fn an_empty_plan_is_a_file_of_a_few_lines() {
    let plan = Plan::new();
    let written = storage::to_text(&plan, None).unwrap();
    assert!(written.lines().count() <= 24, "{written}");
    assert_eq!(storage::from_text(&written).unwrap(), Opened { plan, checklist: None, cleared: vec![] });
}

#[test]
fn the_big_plan_of_the_figures_comes_back() {
    let plan = big();
    let written = text(&plan);
    assert!((8_000_000..10_000_000).contains(&written.len()), "{} bytes", written.len());
    assert!(storage::from_text(&written).unwrap().plan == plan);
}

#[test]
fn what_editors_do_to_a_file_changes_nothing() {
    let (plan, written) = (plan(), text(&plan()));
    let edits = [
        format!("\u{feff}{written}"),
        written.replace('\n', "\r\n"),
        written.replace('\n', "\n\n  // a remark: (\n"),
        written.replace("Workbook(", "(").replace("Agreed(", "/* yes */ Agreed  ("),
        written.replace("chosen: ", "chosen: Some(").replace(",\n        lighter", "),\n        lighter"),
        written.trim_end().to_owned(),
        format!("#![enable(implicit_some)]\n{written}"),
    ];
    for (index, edited) in edits.iter().enumerate() {
        assert_ne!(*edited, written, "edit {index} changes something");
        assert_eq!(storage::from_text(edited).unwrap().plan, plan, "edit {index}");
    }
}

#[test]
fn an_answer_that_was_not_asked_is_dropped() {
    let mut plan = Plan::new();
    let ourselves = plan.ourselves;
    plan.purpose.go.answers.insert(ourselves, Answer::NotAsked);
    plan.purpose.go.earlier.insert(ourselves, vec![Answer::NotAsked, Answer::NotTheirs]);
    let read = storage::from_text(&text(&plan)).unwrap();
    assert!(read.plan.purpose.go.answers.is_empty());
    assert_eq!(read.plan.purpose.go.earlier[&ourselves], [Answer::NotTheirs]);
    assert_eq!(read.cleared, []);
}

#[test]
fn a_reference_that_leads_nowhere_is_cleared_and_reported() {
    let mut plan = Plan::new();
    let (here, gone) = (Party { name: "Canoe Club".into(), ..Party::new() }, PartyId::unique());
    plan.purpose.leadership.convenor.party = Some(gone);
    plan.purpose.leadership.deputy.party = Some(here.id);
    plan.purpose.go.set(gone, Answer::NotTheirs);
    plan.purpose.go.set(here.id(), Answer::NotTheirs);
    plan.allies.parties.push(here.clone());
    let written = text(&plan);
    let read = storage::from_text(&written).unwrap();

    let places: Vec<_> = read.cleared.iter().map(|cleared| cleared.position).collect();
    let lines: Vec<_> = places.iter().map(|place| written.lines().nth(place.line - 1).unwrap()).collect();
    assert!(read.cleared.iter().all(|cleared| cleared.id == gone.uuid()));
    assert!(lines.len() == 2 && lines.iter().all(|line| line.contains(&gone.to_string())), "{lines:?}");
    assert!(lines[0].get(places[0].column - 1..).unwrap().starts_with('"'));

    plan.purpose.leadership.convenor.party = None;
    plan.purpose.go.answers.remove(&gone);
    assert_eq!(read.plan, plan, "and nothing else is");
}
