//! Readiness: what was found leads to its field or becomes an action, and every lens leads to the
//! criteria behind it.

use alliance_workbook::plan::{Attested, Gate};
use alliance_workbook::readiness::{CRITERIA, Checklist, State, check, criterion};
use alliance_workbook::words::Words;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::stage::{Stage, click, fill_in, finish, go, sample_in, stage};

/// The page of a sample, as of the day that the sample speaks of.
fn page_of(name: &str) -> Harness<'static, Stage> {
    let folder = tempfile::tempdir().unwrap();
    let copy = sample_in(folder.path(), name);
    let (mut harness, _) = stage([1280.0, 3000.0], Some(&copy), None);
    go(&mut harness, "Readiness");
    harness
}

fn checklist(harness: &Harness<'_, Stage>) -> Checklist {
    check(harness.state().plan(), jiff::civil::date(2026, 11, 21))
}

fn state(harness: &Harness<'_, Stage>, id: &str) -> State {
    checklist(harness).get(id).unwrap().state
}

/// Begins an action for the first criterion that has none.
fn make_an_action(harness: &mut Harness<'_, Stage>) {
    let first = harness.get_all_by_role_and_label(Role::Button, "Make an action").next();
    first.expect("a criterion without an action").click();
    finish(harness);
}

#[test]
fn the_verdict_comes_with_its_rule_and_the_next_thing_to_do() {
    let harness = page_of("asthma-coalition");
    harness.get_by_role_and_label(Role::Heading, "Not ready");
    harness.get_by_label("Not ready: stop 1 of 3");
    let blockers = checklist(&harness).blockers().count();
    harness.get_by_label(&format!("Settle {blockers} blockers first, then meet more of the criteria."));
    harness.get_by_label_contains("Ready needs 85 %, 60 % in every chapter and no open blocker");
    harness.get_by_label_contains("Nobody has validated them");
}

#[test]
fn a_finding_leads_to_its_field() {
    let mut harness = page_of("asthma-coalition");
    click(&mut harness, "Go to field");
    harness.get_by_role_and_label(Role::Heading, "Goals");
    harness.get_by_label_contains("We would promise repairs in homes that we do not own");
}

#[test]
fn a_blocker_becomes_an_action_with_a_name_and_a_date() {
    let mut harness = page_of("asthma-coalition");
    let before = harness.state().plan().review.actions.len();
    let convenor = harness.state().plan().purpose.leadership.convenor.clone();
    make_an_action(&mut harness);
    assert!(harness.get_by_role_and_label(Role::TextInput, "What will be done").is_focused());
    let begun = harness.state().plan().review.actions.iter().last().unwrap().clone();
    assert_eq!(begun.who, convenor, "a person is proposed");
    assert_eq!(begun.due, Some(jiff::civil::date(2026, 12, 5)), "and a date");
    let criterion = begun.criterion.as_deref().and_then(criterion).unwrap().id;
    let words = Words::english();
    assert_eq!(words.attribute(criterion, "action").as_deref(), Some(begun.what.as_str()));
    for (label, text) in [("What will be done", "Ask the city"), ("Who does it", "Ana")] {
        let field = harness.get_by_role_and_label(Role::TextInput, label);
        field.focus();
        finish(&mut harness);
        harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        finish(&mut harness);
        harness.event(egui::Event::Text(text.into()));
        finish(&mut harness);
    }
    fill_in(&mut harness, "By when", "in 13 days");
    click(&mut harness, "Keep action");
    harness.get_by_role_and_label(Role::Button, "Action: Ana, by 4 Dec");
    let actions = &harness.state().plan().review.actions;
    assert_eq!(actions.len(), before + 1);
    let served = actions.iter().last().unwrap().criterion.clone();
    assert!(checklist(&harness).blockers().any(|judged| served.as_deref() == Some(judged.criterion.id)));
    click(&mut harness, "Action: Ana, by 4 Dec");
    click(&mut harness, "Done today");
    let done = harness.state().plan().review.actions.iter().last().unwrap().done_on;
    assert_eq!(done, Some(jiff::civil::date(2026, 11, 21)));
}

#[test]
fn every_criterion_says_what_can_be_done_about_it() {
    let words = Words::english();
    let wordless = CRITERIA.iter().filter(|criterion| words.attribute(criterion.id, "action").is_none());
    assert_eq!(wordless.map(|criterion| criterion.id).collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn what_does_not_apply_needs_a_reason_and_can_be_taken_back() {
    let mut harness = page_of("river-clean-up");
    click(&mut harness, "Upkeep: 4 met, 1 open");
    assert_eq!(state(&harness, "recognition-planned"), State::Open);
    click(&mut harness, "Does not apply");
    assert!(harness.get_by_role_and_label(Role::TextInput, "Does not apply, because").is_focused());
    assert_eq!(state(&harness, "recognition-planned"), State::Open, "there is no reason yet");
    fill_in(&mut harness, "Does not apply, because", "We thank each other on the day");
    assert_eq!(state(&harness, "recognition-planned"), State::NotApplicable);
    click(&mut harness, "It applies after all");
    assert_eq!(state(&harness, "recognition-planned"), State::Open);
}

#[test]
fn what_nobody_can_compute_is_attested_here() {
    let mut harness = page_of("river-clean-up");
    let open = "It is not known whether all read the goals alike";
    harness.get_by_role_and_label(Role::Link, open).click();
    finish(&mut harness);
    assert!(harness.get_by_role_and_label(Role::Heading, &format!("Open: {open}")).is_focused());
    let yes = harness.get_all_by_role_and_label(Role::RadioButton, "Yes");
    yes.last().unwrap().click();
    finish(&mut harness);
    let word = &harness.state().plan().review.attestations["goals-restated"];
    assert_eq!(word.said, Attested::Yes);
    assert!(word.by.is_named(), "whoever said so before");
    assert_eq!(state(&harness, "goals-restated"), State::Met);
}

#[test]
fn a_lens_leads_to_the_criteria_behind_it() {
    let mut harness = page_of("river-clean-up");
    click(&mut harness, "Unwritten rules: Open");
    let criterion = "Open: Ground rules are assumed, not agreed";
    assert!(harness.get_by_role_and_label(Role::Heading, criterion).is_focused());
}

#[test]
fn another_gate_asks_for_other_criteria() {
    let mut harness = page_of("river-clean-up");
    harness.get_by_role_and_label(Role::ComboBox, "Checked for").click();
    finish(&mut harness);
    harness.get_by_role_and_label(Role::ListBoxOption, "Before renewal").click();
    finish(&mut harness);
    assert_eq!(harness.state().plan().review.gate, Some(Gate::Renew));
    assert!(harness.query_by_label("Promises are kept").is_none(), "its chapter is folded");
    harness.get_by_role_and_label(Role::ComboBox, "Checked for").click();
    finish(&mut harness);
    harness.get_by_role_and_label(Role::ListBoxOption, "By stage: Before launch").click();
    finish(&mut harness);
    assert_eq!(harness.state().plan().review.gate, None);
}
