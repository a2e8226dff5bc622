//! Roles & decisions: an area gets its owner, the usual rules come in one click, and a decision of
//! the log stands for answers as far as its rule carries it.

use alliance_workbook::plan::{Answer, Fraction, Method, Plan, Topic};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::stage::{Stage, click, fill_in, finish, go, stage};

const HIGH: [f32; 2] = [1280.0, 2400.0];

/// A blank plan at the page.
fn blank() -> Harness<'static, Stage> {
    let (mut harness, _) = stage(HIGH, None, None);
    click(&mut harness, "Blank plan. Short chapters, in any order. Leave gaps and come back.");
    go(&mut harness, "Roles & decisions");
    harness
}

/// The river clean-up at the page.
fn river() -> Harness<'static, Stage> {
    let (mut harness, _) = stage(HIGH, None, None);
    click(&mut harness, "River clean-up. Sample. Informal: a club, a school, a firm and a council.");
    go(&mut harness, "Roles & decisions");
    harness
}

fn tab(harness: &mut Harness<'_, Stage>, name: &str) {
    harness.get_by_role_and_label(Role::Tab, name).click();
    finish(harness);
}

fn choose(harness: &mut Harness<'_, Stage>, field: &str, row: &str) {
    harness.get_by_role_and_label(Role::ComboBox, field).click();
    finish(harness);
    harness.get_by_role_and_label(Role::ListBoxOption, row).click();
    finish(harness);
}

fn topics(plan: &Plan) -> Vec<Option<Topic>> {
    plan.roles.rules.iter().map(|rule| rule.topic).collect()
}

#[test]
fn an_area_gets_the_owner_that_its_card_lacks() {
    let mut harness = blank();
    harness.get_by_label("No areas yet");
    click(&mut harness, "Add role");
    fill_in(&mut harness, "Area", "Safety on the water");
    harness.key_press(Key::Escape);
    finish(&mut harness);
    let card = "Safety on the water, nobody owns it, nobody helps, 1 of 1";
    harness.get_by_role_and_label(Role::Button, card);
    click(&mut harness, "Choose owner");
    let owner = harness.get_by_role_and_label(Role::TextInput, "Owner");
    assert!(owner.is_focused());
    owner.type_text("Jonas Brandt");
    finish(&mut harness);
    harness.key_press(Key::Escape);
    finish(&mut harness);
    harness
        .get_by_role_and_label(Role::Button, "Safety on the water, owner Jonas Brandt, nobody helps, 1 of 1");
    assert_eq!(harness.state().plan().roles.list.at(0).unwrap().owner.name, "Jonas Brandt");
}

#[test]
fn the_usual_rules_come_in_one_click_and_never_twice() {
    use Topic::{Membership, Money, PublicStatement, Scope, Urgent};
    let mut harness = blank();
    tab(&mut harness, "Decision rules (0)");
    harness.get_by_label("What the usual rules give");
    click(&mut harness, "Fill in the usual rules");
    let all = [Money, Membership, PublicStatement, Scope, Urgent].map(Some);
    assert_eq!(topics(harness.state().plan()), all);
    assert!(harness.query_by_label("Fill in the usual rules").is_none());
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::Z);
    finish(&mut harness);
    assert_eq!(topics(harness.state().plan()), [], "one step");
}

#[test]
fn a_topic_without_a_rule_has_a_row_that_writes_the_usual_one() {
    let mut harness = river();
    tab(&mut harness, "Decision rules (6)");
    let card = "Public statements, Consent, Written, Agreed by 6 of 6";
    harness.get_by_role_and_label(Role::Button, card).focus();
    finish(&mut harness);
    harness.key_press(Key::Delete);
    finish(&mut harness);
    click(&mut harness, "Fill in the usual rule: Public statements");
    let plan = harness.state().plan();
    let rule = plan.roles.rules.iter().find(|rule| rule.topic == Some(Topic::PublicStatement)).unwrap();
    assert_eq!(rule.method, Some(Method::Consent));
    assert_eq!(rule.fallback, "Only facts that are public already");
    assert!(rule.agreement.is_blank(), "nobody was asked");
    assert!(harness.get_by_role_and_label(Role::ComboBox, "What it decides on").is_focused());
}

#[test]
fn parts_of_a_whole_are_typed_as_people_write_them() {
    let mut harness = blank();
    tab(&mut harness, "Decision rules (0)");
    click(&mut harness, "Add rule");
    choose(&mut harness, "How it is decided", "Supermajority: the share set in the threshold");
    for (field, text) in [("Who must take part", "half"), ("Share that is needed", "4 of 6")] {
        let field = harness.get_by_role_and_label(Role::EditableComboBox, field);
        field.click();
        finish(&mut harness);
        harness.event(egui::Event::Text(text.into()));
        finish(&mut harness);
        harness.key_press(Key::Tab);
        finish(&mut harness);
    }
    let rule = harness.state().plan().roles.rules.at(0).unwrap();
    assert_eq!(rule.quorum.map(Fraction::parts), Some((1, 2)));
    assert_eq!(rule.threshold.map(Fraction::parts), Some((4, 6)));
}

#[test]
fn a_changed_rule_asks_again_who_had_agreed() {
    let mut harness = river();
    tab(&mut harness, "Decision rules (6)");
    let card = "Lending tools, Majority, Written, Agreed by 6 of 6";
    harness.get_by_role_and_label(Role::Button, card).click();
    finish(&mut harness);
    fill_in(&mut harness, "If no decision comes about", " We ask the chair.");
    harness.key_press(Key::Escape);
    finish(&mut harness);
    let plan = harness.state().plan();
    let rule = plan.roles.rules.iter().find(|rule| rule.name == "Lending tools").unwrap();
    assert!(rule.agreement.answers.values().all(|answer| matches!(answer, Answer::Proposed { .. })));
    harness.get_by_role_and_label(Role::Button, "Lending tools, Majority, Written, Agreed by 0 of 6");
}

#[test]
fn a_decision_says_whether_it_counts_and_stands_for_answers() {
    let mut harness = river();
    tab(&mut harness, "Decisions (1)");
    harness.get_by_label("Does not count yet");
    let what = "Lend twelve pickers to the scouts for one Saturday";
    harness.get_by_label_contains(what).click();
    finish(&mut harness);
    harness.get_by_label("3 of 6 were for it; the rule asks for more than half.");

    // The school was for it too.
    let pills = harness.query_all_by_role_and_label(Role::CheckBox, "School");
    pills.into_iter().nth(1).unwrap().click();
    finish(&mut harness);
    harness.get_by_label("It came about as its rule asks.");
    let entry = harness.state().plan().roles.decisions.at(0).unwrap();
    assert_eq!((entry.in_favour.len(), entry.present.len()), (4, 5), "whoever votes is there");

    let field = harness.get_by_role_and_label(Role::EditableComboBox, "Stands for the answers to");
    field.click();
    finish(&mut harness);
    harness.event(egui::Event::Text("conflict".into()));
    finish(&mut harness);
    harness.key_press(Key::Enter);
    finish(&mut harness);
    let entry = harness.state().plan().roles.decisions.at(0).unwrap();
    assert_eq!(entry.stands_for.len(), 1);
    harness.get_by_label("Stands for the answers");
}

#[test]
fn parts_are_given_in_the_table_by_key_and_the_owner_is_named_there() {
    let mut harness = river();
    tab(&mut harness, "Who does what");
    let cell = |harness: &Harness<'_, Stage>, said: &str| {
        harness.get_by_role_and_label(Role::GridCell, &format!("Safety on the water, {said}")).click();
    };
    let party = |harness: &Harness<'_, Stage>, name: &str| {
        let parties = &harness.state().plan().allies.parties;
        parties.iter().find(|party| party.short() == name).unwrap().id
    };
    let role = |harness: &Harness<'_, Stage>| harness.state().plan().roles.list.at(1).unwrap().clone();
    let kessel = party(&harness, "Kessel");
    for (key, said, expected) in [
        ("h", "Kessel: no part", "Kessel: Helps"),
        ("i", "Kessel: Helps", "Kessel: Is asked"),
        ("a", "Kessel: Is asked", "Kessel: Approves, Is asked"),
        ("n", "Kessel: Approves, Is asked", "Kessel: no part"),
    ] {
        cell(&harness, said);
        finish(&mut harness);
        harness.event(egui::Event::Text(key.into()));
        finish(&mut harness);
        harness.get_by_role_and_label(Role::GridCell, &format!("Safety on the water, {expected}"));
    }
    cell(&harness, "Kessel: no part");
    finish(&mut harness);
    harness.event(egui::Event::Text("o".into()));
    finish(&mut harness);
    harness.key_press(Key::Enter);
    finish(&mut harness);
    let owned = role(&harness);
    assert_eq!((owned.owner.name.as_str(), owned.owner.party), ("Ana Kessel", Some(kessel)));
    harness.get_by_role_and_label(Role::GridCell, "Safety on the water, Kessel: Owns");
    harness.get_by_role_and_label(Role::GridCell, "Safety on the water, Canoe Club: no part");
}

/// Goals follow the areas in the table, and are moved and removed in their own chapter.
#[test]
fn the_last_area_is_not_moved_among_the_goals() {
    let mut harness = river();
    tab(&mut harness, "Who does what");
    let areas = harness.state().plan().roles.list.clone();
    let last = areas.iter().last().unwrap().area.clone();
    let focused = |harness: &Harness<'_, Stage>| {
        let mut heads = harness.get_all_by_role(Role::RowHeader).filter(egui_kittest::Node::is_focused);
        heads.find_map(|head| head.accesskit_node().label()).unwrap_or_default()
    };
    harness.get_by_role(Role::Grid);
    let head = harness.get_all_by_role(Role::RowHeader);
    let head = head
        .into_iter()
        .find(|head| head.accesskit_node().label().is_some_and(|label| label.starts_with(&last)));
    head.unwrap().click();
    finish(&mut harness);
    harness.key_press_modifiers(egui::Modifiers::ALT, Key::ArrowDown);
    finish(&mut harness);
    assert_eq!(harness.state().plan().roles.list, areas);
    assert!(focused(&harness).starts_with(&last), "{}", focused(&harness));
}
