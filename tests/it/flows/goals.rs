//! Goals: the table leads to each answer, and an answer is one party's own.

use alliance_workbook::plan::{Answer, Chapter, Goal, Party, PartyId, Plan, Status};
use alliance_workbook::ui::command::Command;
use alliance_workbook::ui::widgets::{FieldKey, focused_field};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;

use super::jumps::{Page, page};

fn two_goals() -> (Harness<'static, Page>, PartyId) {
    let mut plan = Plan::new();
    plan.allies.parties.get_mut(plan.ourselves).unwrap().name = "Friends".into();
    let club = Party { name: "Club".into(), status: Status::Committed, ..Party::new() };
    let id = club.id;
    plan.allies.parties.push(club);
    for statement in ["Clear the reach", "Stop new litter"] {
        plan.goals.list.push(Goal { statement: statement.into(), ..Goal::new() });
    }
    let mut page = page(plan, Chapter::Goals);
    page.run_steps(3);
    (page, id)
}

fn press(page: &mut Harness<'_, Page>, modifiers: Modifiers, key: Key) {
    page.key_press_modifiers(modifiers, key);
    page.run_steps(4);
}

fn write(page: &mut Harness<'_, Page>, text: &str) {
    page.event(egui::Event::Text(text.into()));
    page.run_steps(3);
}

fn statements(page: &Harness<'_, Page>) -> Vec<String> {
    page.state().plan.goals.list.iter().map(|goal| goal.statement.clone()).collect()
}

fn answer(page: &Harness<'_, Page>, goal: usize, party: PartyId) -> Answer {
    page.state().plan.goals.list.at(goal).unwrap().agreement.of(party).clone()
}

fn head<'p>(page: &'p Harness<'_, Page>, label: &'p str) -> egui_kittest::Node<'p> {
    page.get_by_role_and_label(Role::RowHeader, label)
}

#[test]
fn a_cell_of_the_table_leads_to_the_answer_and_keys_set_it() {
    let (mut page, club) = two_goals();
    head(&page, "1 Clear the reach").focus();
    page.run_steps(2);
    press(&mut page, Modifiers::NONE, Key::ArrowDown);
    assert!(head(&page, "2 Stop new litter").is_focused());
    press(&mut page, Modifiers::NONE, Key::ArrowRight);
    press(&mut page, Modifiers::NONE, Key::ArrowRight);
    let cell = page.get_by_role_and_label(Role::GridCell, "Stop new litter, Club: Not asked");
    assert!(cell.is_focused());
    press(&mut page, Modifiers::NONE, Key::Enter);
    let goal = page.state().plan.goals.list.at(1).unwrap().id.uuid();
    let key = FieldKey::new("goal-answers").of(goal).about(club.uuid());
    assert_eq!(focused_field(&page.ctx), Some(key));
    press(&mut page, Modifiers::NONE, Key::ArrowDown);
    write(&mut page, "Ag");
    press(&mut page, Modifiers::NONE, Key::Enter);
    let agreed = Answer::Agreed { on: date(2026, 11, 21), by: String::new() };
    assert_eq!(answer(&page, 1, club), agreed);
    page.get_by_label("Agreed by 1 of 2");
    page.get_by_role_and_label(Role::TextInput, "said by").focus();
    page.run_steps(2);
    write(&mut page, "Jonas");
    assert_eq!(answer(&page, 1, club), Answer::Agreed { on: date(2026, 11, 21), by: "Jonas".into() });
    page.get_by_role_and_label(Role::GridCell, "Stop new litter, Club: Agreed");
}

#[test]
fn an_objection_is_answered_and_stays_in_sight() {
    let (mut page, club) = two_goals();
    page.get_by_role_and_label(Role::ComboBox, "Their answer: Club").click();
    page.run_steps(3);
    page.get_by_role_and_label(Role::ListBoxOption, "Objects").click();
    page.run_steps(3);
    page.get_by_role_and_label(Role::TextInput, "because").focus();
    page.run_steps(2);
    write(&mut page, "No parking");
    page.get_by_role_and_label(Role::Button, "Answer it").focus();
    page.run_steps(2);
    press(&mut page, Modifiers::NONE, Key::Enter);
    write(&mut page, "Use the school yard");
    page.get_by_role_and_label(Role::Button, "Reply and ask again").focus();
    page.run_steps(2);
    press(&mut page, Modifiers::NONE, Key::Enter);
    assert_eq!(answer(&page, 0, club), Answer::Proposed { on: date(2026, 11, 21) });
    page.get_by_label("Objected on 21 Nov: “No parking”. We replied on 21 Nov: “Use the school yard”");
}

#[test]
fn rows_of_the_table_are_moved_removed_and_added() {
    let (mut page, _) = two_goals();
    head(&page, "1 Clear the reach").focus();
    page.run_steps(2);
    press(&mut page, Modifiers::ALT, Key::ArrowDown);
    assert_eq!(statements(&page), ["Stop new litter", "Clear the reach"]);
    assert!(head(&page, "2 Clear the reach").is_focused());
    press(&mut page, Modifiers::NONE, Key::Delete);
    let removed = page
        .state()
        .commands
        .iter()
        .any(|command| matches!(command, Command::Remove { title, .. } if title == "Clear the reach"));
    assert!(removed);
    press(&mut page, Modifiers::COMMAND, Key::Enter);
    write(&mut page, "Walk in winter");
    assert_eq!(statements(&page), ["Stop new litter", "Clear the reach", "Walk in winter"]);
}

#[test]
fn what_a_party_gains_is_that_party_s_own() {
    let (mut page, club) = two_goals();
    page.get_by_role_and_label(Role::TextInput, "What they gain: Club").focus();
    page.run_steps(2);
    write(&mut page, "Landing spots");
    let goal = page.state().plan.goals.list.at(0).unwrap().clone();
    assert_eq!(goal.benefits.get(&club).map(String::as_str), Some("Landing spots"));
    assert_eq!(goal.benefits.len(), 1);
}
