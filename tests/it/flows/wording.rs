//! What a change of agreed wording will do is said before it is done; a typo asks nobody.

use std::collections::BTreeSet;

use alliance_workbook::plan::{Answer, Goal, Plan, Subject};
use alliance_workbook::readiness::Overview;
use alliance_workbook::storage::samples;
use alliance_workbook::ui::chapters::{PAGES, unfold};
use alliance_workbook::ui::command::Command;
use alliance_workbook::ui::widgets::jump_to;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::{Date, date};

use super::jumps::page;
use crate::stage::{Stage, click, finish, go, stage};

const TODAY: Date = date(2026, 11, 21);
const SAID: &str =
    "6 parties have agreed to this wording. A change asks them again, and 6 parties for their go.";
const TYPO: &str = "Only a typo";

/// The river sample at its goals, of which the first is open and agreed by all.
fn goals() -> Harness<'static, Stage> {
    let (mut harness, _) = stage([1280.0, 1600.0], None, None);
    click(&mut harness, "River clean-up. Sample. Informal: a club, a school, a firm and a council.");
    go(&mut harness, "Goals");
    harness
}

fn goal(harness: &Harness<'_, Stage>) -> Goal {
    harness.state().plan().goals.list.iter().next().expect("a goal").clone()
}

/// How many have agreed to the first goal, and to go.
fn agreed(harness: &Harness<'_, Stage>) -> (usize, usize) {
    let plan = harness.state().plan();
    let count = |subject| {
        plan.agreement(subject).map_or(0, |given| given.answers.values().filter(|a| a.is_agreed()).count())
    };
    (count(Subject::Goal(goal(harness).id)), count(Subject::Go))
}

fn field<'h>(harness: &'h Harness<'_, Stage>, label: &'h str) -> egui_kittest::Node<'h> {
    harness.get_by_role_and_label(Role::TextInput, label)
}

fn enter(harness: &mut Harness<'_, Stage>, label: &str) {
    field(harness, label).focus();
    finish(harness);
}

fn write(harness: &mut Harness<'_, Stage>, text: &str) {
    harness.event(egui::Event::Text(text.into()));
    finish(harness);
}

fn press(harness: &mut Harness<'_, Stage>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    finish(harness);
}

fn is_said(harness: &Harness<'_, Stage>) -> bool {
    let mut said = harness.query_all_by_role(Role::Status).filter_map(|node| node.accesskit_node().label());
    said.any(|said| said == SAID)
}

#[test]
fn what_a_change_will_do_is_said_before_it_is_done_and_nothing_moves() {
    let mut harness = goals();
    assert!(!is_said(&harness));
    let below = field(&harness, "Baseline").rect();
    enter(&mut harness, "Measure");
    harness.get_by_role_and_label(Role::Status, SAID);
    let said = field(&harness, "Measure").accesskit_node().description();
    assert!(said.is_some_and(|said| said.contains(SAID)));
    assert_eq!(field(&harness, "Baseline").rect(), below);
    // Once is enough, until something is typed; where nobody agrees to anything, nothing is said.
    enter(&mut harness, "Target");
    assert!(!is_said(&harness));
    write(&mut harness, "!");
    assert!(is_said(&harness));
    enter(&mut harness, "Baseline");
    assert!(!is_said(&harness));
    assert_eq!(agreed(&harness), (0, 0));
}

#[test]
fn a_typo_is_said_to_be_one_by_keyboard_and_asks_nobody() {
    let mut harness = goals();
    let before = agreed(&harness);
    enter(&mut harness, "Measure");
    write(&mut harness, "!");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert!(harness.get_by_role_and_label(Role::Button, TYPO).is_focused());
    assert_eq!(agreed(&harness), before, "on the way to the button nothing is asked");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    harness.get_by_role_and_label(
        Role::Status,
        "Only a typo: every answer stays. That it was mended is noted with name and date.",
    );
    assert!(field(&harness, "Measure").is_focused());
    write(&mut harness, "!");
    enter(&mut harness, "Baseline");
    assert_eq!(agreed(&harness), before);
    assert!(goal(&harness).measure.ends_with("!!"));
    let plan = harness.state().plan();
    let noted = &goal(&harness).agreement.corrections;
    assert_eq!(
        noted.iter().map(|noted| (&noted.by, noted.on)).collect::<Vec<_>>(),
        [(&plan.keeper(), TODAY)]
    );
    assert!(!plan.keeper().name.is_empty());
    click(&mut harness, "Undo");
    assert!(!goal(&harness).measure.ends_with('!'));
    assert!(goal(&harness).agreement.corrections.is_empty());
}

#[test]
fn a_typo_is_said_to_be_one_by_mouse_and_taken_back() {
    let mut harness = goals();
    enter(&mut harness, "Measure");
    write(&mut harness, "!");
    click(&mut harness, TYPO);
    click(&mut harness, "It changes the meaning");
    assert!(field(&harness, "Measure").is_focused());
    enter(&mut harness, "Baseline");
    assert_eq!(agreed(&harness), (0, 0));
    assert!(goal(&harness).agreement.corrections.is_empty());
}

#[test]
fn a_typo_can_be_said_to_be_one_afterwards_as_a_step_of_its_own() {
    let mut harness = goals();
    let before = agreed(&harness);
    enter(&mut harness, "Measure");
    write(&mut harness, "!");
    enter(&mut harness, "Baseline");
    assert_eq!(agreed(&harness), (0, 0));
    harness.get_by_label_contains("The wording changed, so");
    // The message at the foot offers it; the notice at the field is gone.
    click(&mut harness, TYPO);
    assert_eq!(agreed(&harness), before);
    assert_eq!(goal(&harness).agreement.corrections.len(), 1);
    click(&mut harness, "Undo");
    assert_eq!(agreed(&harness), (0, 0));
    assert!(goal(&harness).measure.ends_with('!'));
}

#[test]
fn a_typo_is_one_whatever_ends_the_step() {
    let mut harness = goals();
    let before = agreed(&harness);
    enter(&mut harness, "Measure");
    write(&mut harness, "!");
    click(&mut harness, TYPO);
    let ctx = harness.ctx.clone();
    // Removing something else ends the step while the cursor is in the field, as saving does.
    let milestone = goal(&harness).milestones.iter().next().expect("a milestone").id.uuid();
    harness.state_mut().app_mut().run(&ctx, Command::Remove { id: milestone, title: String::new() });
    finish(&mut harness);
    assert_eq!(agreed(&harness), before);
}

/// A plan in which all has been agreed to that pages show.
fn all_agreed() -> Plan {
    let mut plan = samples::open(samples::NAMES[0], TODAY).expect("a sample");
    let ourselves = plan.ourselves;
    for subject in plan.subjects() {
        if let Some(agreement) = plan.agreement_mut(subject) {
            agreement.set(ourselves, Answer::Agreed { on: TODAY, by: String::new() });
        }
    }
    plan
}

#[test]
fn every_field_of_agreed_wording_on_every_page_says_so() {
    let plan = all_agreed();
    let goal = plan.goals.list.iter().next().expect("a goal").id.uuid();
    let step = plan.conflict.ladder.steps.iter().next().expect("a step").id.uuid();
    let ground_rule = plan.trust.rules.iter().next().expect("a rule").id.uuid();
    let rule = plan.roles.rules.iter().next().expect("a rule").id.uuid();
    let overview = Overview::of(&plan, TODAY);
    let mut seen = BTreeSet::new();
    let mut silent = Vec::new();
    let fields = Plan::fields().into_iter().filter(|field| field.agreed);
    for field in fields.filter(|field| PAGES.iter().any(|page| page.chapter == field.chapter)) {
        let place = match field.id {
            // The list as a whole is no control.
            "steps-list" => continue,
            id if id.starts_with("goal-") => field.of(goal),
            id if id.starts_with("step-") => field.of(step),
            id if id.starts_with("ground-rule-") => field.of(ground_rule),
            id if id.starts_with("rule-") => field.of(rule),
            _ => field.place(),
        };
        assert!(overview.given(&place).is_some(), "{}", field.id);
        let mut page = page(plan.clone(), field.chapter);
        unfold(&mut page.state_mut().view, &plan, &place);
        page.run_steps(2);
        jump_to(&page.ctx, place);
        page.run_steps(4);
        if page.query_by_role_and_label(Role::Button, TYPO).is_none() {
            silent.push(field.id);
        }
        seen.insert(field.id);
    }
    assert!(silent.is_empty(), "{silent:?}");
    assert!(seen.len() > 15, "{seen:?}");
}
