//! Conflict resolution: the steps come in one click, are put in another order by mouse, button and
//! key, and are accepted party by party; a dispute is taken along them.

use alliance_workbook::plan::{Answer, LADDER_REHEARSED, Plan, StepResult};
use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::stage::{Stage, click, fill_in, finish, go, stage};

/// A blank plan with the usual steps.
fn with_the_usual_steps() -> Harness<'static, Stage> {
    let (mut harness, _) = stage([1280.0, 1500.0], None, None);
    click(&mut harness, "Blank plan. Short chapters, in any order. Leave gaps and come back.");
    go(&mut harness, "Conflict resolution");
    click(&mut harness, "Start from the usual steps");
    harness
}

fn titles(plan: &Plan) -> Vec<&str> {
    plan.conflict.ladder.steps.iter().map(alliance_workbook::plan::Record::title).collect()
}

/// The closed card of the step with this number.
fn card<'h>(harness: &'h Harness<'_, Stage>, number: usize) -> egui_kittest::Node<'h> {
    let labels = ["Step 1: ", "Step 2: ", "Step 3: ", "Step 4: "];
    harness.get_by_label_contains(labels[number - 1])
}

const USUAL: [&str; 4] =
    ["Talk to each other", "Lay open what each side needs", "Neutral third party", "Part fairly"];

#[test]
fn the_usual_steps_come_in_one_click_and_are_edited() {
    let mut harness = with_the_usual_steps();
    assert_eq!(titles(harness.state().plan()), USUAL);
    harness.get_by_label("From first word to last step: 54 days at most.");
    card(&harness, 2).click();
    finish(&mut harness);
    fill_in(&mut harness, "Who takes part", ", or Jonas");
    let steps = &harness.state().plan().conflict.ladder.steps;
    assert_eq!(steps.iter().nth(1).unwrap().who.name, "Both sides, with the convenor, or Jonas");
}

#[test]
fn a_step_is_moved_by_key_and_keeps_the_focus() {
    let mut harness = with_the_usual_steps();
    card(&harness, 1).focus();
    finish(&mut harness);
    for expected in [[1, 0, 2, 3], [1, 2, 0, 3]] {
        harness.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
        finish(&mut harness);
        assert_eq!(titles(harness.state().plan()), expected.map(|at| USUAL[at]));
    }
    assert!(card(&harness, 3).is_focused());
}

#[test]
fn a_step_is_moved_by_its_buttons_which_keep_the_focus() {
    let mut harness = with_the_usual_steps();
    card(&harness, 3).click();
    finish(&mut harness);
    let up = "Move Neutral third party up";
    harness.get_by_role_and_label(Role::Button, up).focus();
    finish(&mut harness);
    harness.key_press(Key::Enter);
    finish(&mut harness);
    assert_eq!(titles(harness.state().plan()), [0, 2, 1, 3].map(|at| USUAL[at]));
    assert!(harness.get_by_role_and_label(Role::Button, up).is_focused());
}

#[test]
fn a_step_is_dragged_and_escape_leaves_it_where_it_was() {
    for (given_up, expected) in [(true, [0, 1, 2, 3]), (false, [1, 2, 0, 3])] {
        let mut harness = with_the_usual_steps();
        let from = card(&harness, 1).rect().left_center() + vec2(22.0, 0.0);
        let to = card(&harness, 3).rect().left_center() + vec2(22.0, 4.0);
        harness.hover_at(from);
        harness.run_steps(1);
        harness.drag_at(from);
        for share in [0.2, 0.6, 1.0] {
            harness.hover_at(from + (to - from) * share);
            harness.run_steps(1);
        }
        if given_up {
            harness.key_press(Key::Escape);
            harness.run_steps(1);
        }
        harness.drop_at(to);
        finish(&mut harness);
        assert_eq!(titles(harness.state().plan()), expected.map(|at| USUAL[at]), "given up: {given_up}");
    }
}

#[test]
fn another_order_asks_again_who_had_accepted() {
    let mut harness = with_the_usual_steps();
    // The third party is accepted by itself.
    let accepted = |harness: &Harness<'_, Stage>| harness.query_all_by_label("Accepted by 1 of 1").count();
    assert_eq!(accepted(&harness), 0);
    click(&mut harness, "Who accepts the steps");
    harness.get_by_role_and_label(Role::ComboBox, "Who accepts the steps: Ourselves").click();
    finish(&mut harness);
    harness.get_by_role_and_label(Role::ListBoxOption, "Agreed").click();
    finish(&mut harness);
    assert_eq!(accepted(&harness), 1);
    card(&harness, 2).focus();
    finish(&mut harness);
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    finish(&mut harness);
    // The step is over once the focus is elsewhere.
    card(&harness, 4).focus();
    finish(&mut harness);
    assert_eq!(accepted(&harness), 0);
    let plan = harness.state().plan();
    let answer = plan.conflict.ladder.agreement.of(plan.ourselves);
    assert!(matches!(answer, Answer::Proposed { .. }), "{answer:?}");
}

#[test]
fn a_rehearsal_finds_a_gap_and_makes_an_action_of_it() {
    let mut harness = with_the_usual_steps();
    harness.get_by_role_and_label(Role::Tab, "Rehearsal").click();
    finish(&mut harness);
    let dispute = "A bill is a third higher than what was promised";
    harness.get_by_role_and_label(Role::Link, dispute).click();
    finish(&mut harness);
    assert_eq!(harness.state().plan().conflict.rehearsal.dispute, dispute);
    // The cursor is at the first step; a digit says how it went, Ctrl+Enter goes on.
    for key in [Key::Num1, Key::Num1, Key::Num2] {
        harness.key_press(key);
        finish(&mut harness);
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
        finish(&mut harness);
    }
    harness.get_by_label("3 of 4 walked");
    harness.get_by_label("1 gap found");
    harness.get_by_role_and_label(Role::Link, "Name somebody neutral who helps from outside");
    click(&mut harness, "Make an action");

    let plan = harness.state().plan();
    let (rehearsal, action) = (&plan.conflict.rehearsal, plan.review.actions.at(0).unwrap());
    let third = plan.conflict.ladder.steps.at(2).unwrap().id;
    assert_eq!(rehearsal.results[&third].result, Some(StepResult::Gap));
    assert_eq!(rehearsal.results[&third].action, Some(action.id));
    assert_eq!(action.what, "Name somebody neutral who helps from outside");
    assert_eq!(action.criterion.as_deref(), Some(LADDER_REHEARSED));
    harness.get_by_role_and_label(Role::Button, "Action: nobody named, by 5 Dec");

    fill_in(&mut harness, "What we learned", "A price that is not in writing is no price");
    click(&mut harness, "Rehearse again");
    let rehearsal = &harness.state().plan().conflict.rehearsal;
    assert!(rehearsal.dispute.is_empty() && rehearsal.results.is_empty());
    assert!(!rehearsal.learned.is_empty());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    finish(&mut harness);
    let rehearsal = &harness.state().plan().conflict.rehearsal;
    assert_eq!((rehearsal.dispute.as_str(), rehearsal.results.len()), (dispute, 3));
}

#[test]
fn a_dispute_is_taken_along_the_steps() {
    let mut harness = with_the_usual_steps();
    harness.get_by_role_and_label(Role::Tab, "Disputes (0)").click();
    finish(&mut harness);
    let looked = "We looked: no open dispute";
    harness.get_by_role_and_label(Role::CheckBox, looked).click();
    finish(&mut harness);
    assert!(harness.state().plan().conflict.no_issues.is_some());

    click(&mut harness, "Add dispute");
    assert!(harness.get_by_role_and_label(Role::TextInput, "What it is about").is_focused());
    fill_in(&mut harness, "What it is about", "The skip bill");
    assert!(harness.query_by_role_and_label(Role::CheckBox, looked).is_none(), "there is one now");
    assert!(harness.state().plan().conflict.no_issues.is_none());
    harness.get_by_role_and_label(Role::EditableComboBox, "Raised by").click();
    finish(&mut harness);
    harness.get_by_role_and_label(Role::ListBoxOption, "Ourselves").click();
    finish(&mut harness);
    fill_in(&mut harness, "What Ourselves needs", "No surprise bills");
    harness.get_by_role_and_label(Role::ComboBox, "Step reached").click();
    finish(&mut harness);
    harness.get_by_role_and_label(Role::ListBoxOption, "1 Talk to each other").click();
    finish(&mut harness);
    harness.get_by_label("This step runs until 24 Nov 2026.");

    let plan = harness.state().plan();
    let issue = plan.conflict.issues.iter().next().unwrap();
    assert_eq!(issue.interests[&plan.ourselves], "No surprise bills");
    assert_eq!(issue.step, plan.conflict.ladder.steps.iter().next().map(|step| step.id));
    assert!(issue.is_open());
    fill_in(&mut harness, "Outcome", "We share it");
    harness.get_by_role_and_label(Role::CheckBox, looked);
}
