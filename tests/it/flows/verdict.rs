//! Why the verdict is what it is, and what has just changed it: said where it is seen, and led to.

use alliance_workbook::plan::Answer;
use egui::accesskit::{Live, Role};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::stage::{Stage, click, finish, go, stage};

fn river() -> Harness<'static, Stage> {
    let (mut harness, _) = stage([1280.0, 1600.0], None, None);
    click(&mut harness, "River clean-up. Sample. Informal: a club, a school, a firm and a council.");
    harness
}

/// Answers to the first goal for a party.
fn answer(harness: &mut Harness<'_, Stage>, field: &str, answer: &str) {
    harness.get_by_role_and_label(Role::ComboBox, field).click();
    finish(harness);
    harness.get_by_role_and_label(Role::ListBoxOption, answer).click();
    finish(harness);
}

fn news<'h>(harness: &'h Harness<'_, Stage>) -> Option<egui_kittest::Node<'h>> {
    let is_news = |label: &str| label.contains(" now. ") || label.contains(" now: ");
    let mut links = harness.query_all_by_role(Role::Link);
    links.find(|link| link.accesskit_node().label().is_some_and(|label| is_news(&label)))
}

#[test]
fn what_has_changed_the_verdict_is_said_and_leads_to_the_criterion() {
    let mut harness = river();
    go(&mut harness, "Goals");
    assert!(news(&harness).is_none());
    answer(&mut harness, "Answer: Canoe Club", "Objects");
    // The reason is asked for next; it is told once that field is left.
    harness.get_by_role_and_label(Role::TextInput, "Baseline").focus();
    finish(&mut harness);
    let told = news(&harness).and_then(|link| link.accesskit_node().label());
    let said = "Not ready now. 1 blocker more. Not met now: No goal is agreed by all, or an objection stands";
    assert_eq!(told.as_deref(), Some(said));
    let link = harness.get_by_role_and_label(Role::Link, said);
    assert_eq!(link.accesskit_node().live(), Live::Polite);
    link.click();
    finish(&mut harness);
    let heading = "Blocker: No goal is agreed by all, or an objection stands";
    assert!(harness.get_by_role_and_label(Role::Heading, heading).is_focused());

    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    finish(&mut harness);
    harness.get_by_role_and_label(
        Role::Link,
        "Ready with conditions now. 1 blocker fewer. Met now: All agree on at least one goal, and no objection is left",
    );
}

#[test]
fn what_has_changed_the_verdict_is_said_once_the_field_is_left_and_goes_in_time() {
    let mut harness = river();
    go(&mut harness, "Conflict resolution");
    harness.get_by_label_contains("Step 1: ").click();
    finish(&mut harness);
    harness.get_by_role_and_label(Role::TextInput, "Starts when").focus();
    finish(&mut harness);
    harness.event(egui::Event::Text("!".into()));
    finish(&mut harness);
    assert!(news(&harness).is_none(), "not while it is typed");
    harness.key_press(Key::Escape);
    finish(&mut harness);
    assert!(news(&harness).is_some());
    // A step of the harness is a quarter of a second.
    harness.run_steps(60);
    assert!(news(&harness).is_none());
}

#[test]
fn a_badge_that_is_not_green_says_who_is_missing_to_pointer_and_keyboard() {
    let mut harness = river();
    go(&mut harness, "Goals");
    let goal = harness.state().plan().goals.list.iter().nth(1).expect("a second goal").id;
    harness.get_all_by_role(Role::RowHeader).nth(1).expect("its row").click();
    finish(&mut harness);
    let badge = harness.get_by_label_contains("Agreed by 3 of");
    let why = badge.accesskit_node().description().expect("why");
    let plan = harness.state().plan();
    let agreement = &plan.goals.list.get(goal).unwrap().agreement;
    let silent: Vec<_> = plan.committed().filter(|party| !agreement.of(party.id).is_agreed()).collect();
    assert!(silent.iter().any(|party| *agreement.of(party.id) != Answer::NotTheirs));
    for party in silent {
        let is_named = why.contains(party.short());
        assert_eq!(is_named, *agreement.of(party.id) != Answer::NotTheirs, "{why}");
    }
    assert!(harness.query_all_by_label(&why).next().is_none());
    harness.get_by_label_contains("Agreed by 3 of").focus();
    finish(&mut harness);
    // The tooltip shows for the keyboard as for the pointer.
    assert!(harness.query_all_by_label(&why).next().is_some());
}

#[test]
fn the_row_of_a_chapter_says_what_is_open_in_it() {
    let harness = river();
    let rows = harness.get_all_by_role(Role::Tab);
    let said = rows.filter_map(|row| {
        let node = row.accesskit_node();
        node.label().map(|label| (label, node.description()))
    });
    for (label, why) in said {
        assert_eq!(label.contains("Filled in"), why.is_none(), "{label}: {why:?}");
    }
}
