//! Allies: a list that is worked by keyboard, however long it is.

use alliance_workbook::plan::{Attested, Chapter, Contact, Fit, Party, PartyDecision, Plan, Status, Tie};
use alliance_workbook::ui::command::Command;
use alliance_workbook::ui::widgets::{focused_field, jump_to};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use uuid::Uuid;

use super::jumps::{Page, page};

pub fn named(names: &[&str]) -> Plan {
    let mut plan = Plan::new();
    plan.allies.parties.get_mut(plan.ourselves).unwrap().name = "Friends".into();
    for name in names {
        plan.allies.parties.push(Party { name: (*name).into(), ..Party::new() });
    }
    plan
}

fn allies(plan: Plan) -> Harness<'static, Page> {
    let mut page = page(plan, Chapter::Allies);
    page.run_steps(3);
    page
}

fn press(page: &mut Harness<'_, Page>, modifiers: Modifiers, key: Key) {
    page.key_press_modifiers(modifiers, key);
    page.run_steps(4);
}

/// The closed card of a party.
fn card<'p>(page: &'p Harness<'_, Page>, name: &str) -> egui_kittest::Node<'p> {
    page.get_all_by_role(Role::Button)
        .find(|node| {
            let label = node.accesskit_node().label();
            label.is_some_and(|label| label.starts_with(&format!("{name}, ")))
        })
        .unwrap_or_else(|| panic!("no card of {name:?}"))
}

fn focus(page: &mut Harness<'_, Page>, name: &str) {
    card(page, name).focus();
    page.run_steps(2);
}

fn names(page: &Harness<'_, Page>) -> Vec<String> {
    page.state().plan.allies.parties.iter().map(|party| party.name.clone()).collect()
}

fn id(page: &Harness<'_, Page>, name: &str) -> Uuid {
    page.state().plan.allies.parties.iter().find(|party| party.name == name).unwrap().id.uuid()
}

#[test]
fn cards_open_close_and_keep_their_text_by_keyboard() {
    let mut page = allies(named(&["Club", "School"]));
    focus(&mut page, "Friends");
    press(&mut page, Modifiers::NONE, Key::ArrowDown);
    assert!(card(&page, "Club").is_focused());
    press(&mut page, Modifiers::NONE, Key::ArrowDown);
    press(&mut page, Modifiers::NONE, Key::Enter);
    let school = id(&page, "School");
    let first = Party::name.of(school);
    assert_eq!(focused_field(&page.ctx), Some(first), "the cursor is in the first field");
    page.event(egui::Event::Text("!".into()));
    page.run_steps(2);
    assert_eq!(names(&page), ["Friends", "Club", "School!"]);
    press(&mut page, Modifiers::NONE, Key::Escape);
    assert_eq!(page.state().view.open.get(&Chapter::Allies), None);
    assert!(card(&page, "School!").is_focused());
}

#[test]
fn order_changes_below_ourselves_only() {
    let mut page = allies(named(&["Club", "School"]));
    focus(&mut page, "Club");
    press(&mut page, Modifiers::ALT, Key::ArrowUp);
    assert_eq!(names(&page), ["Friends", "Club", "School"], "nothing moves above ourselves");
    press(&mut page, Modifiers::ALT, Key::ArrowDown);
    assert_eq!(names(&page), ["Friends", "School", "Club"]);
    assert!(card(&page, "Club").is_focused());
    focus(&mut page, "Friends");
    press(&mut page, Modifiers::ALT, Key::ArrowDown);
    press(&mut page, Modifiers::NONE, Key::Delete);
    assert_eq!(names(&page), ["Friends", "School", "Club"]);
    assert_eq!(page.state().commands, []);
}

#[test]
fn delete_asks_for_the_removal_and_the_open_card_offers_it_too() {
    let mut page = allies(named(&["Club", "School"]));
    focus(&mut page, "Club");
    press(&mut page, Modifiers::NONE, Key::Delete);
    let removal = Command::Remove { id: id(&page, "Club"), title: "Club".into() };
    assert_eq!(page.state().commands, [removal]);
    assert!(card(&page, "School").is_focused());
    press(&mut page, Modifiers::NONE, Key::Enter);
    page.get_by_label("More for School").click();
    page.run_steps(3);
    page.get_by_role_and_label(Role::MenuItem, "Remove").click();
    page.run_steps(3);
    let removal = Command::Remove { id: id(&page, "School"), title: "School".into() };
    assert_eq!(page.state().commands.last(), Some(&removal));
}

#[test]
fn an_ally_is_added_and_described_by_keyboard() {
    let mut page = allies(named(&[]));
    press(&mut page, Modifiers::COMMAND, Key::Enter);
    page.event(egui::Event::Text("Club".into()));
    page.run_steps(2);
    press(&mut page, Modifiers::COMMAND, Key::Enter);
    page.event(egui::Event::Text("School".into()));
    page.run_steps(2);
    assert_eq!(names(&page), ["Friends", "Club", "School"]);
    page.get_by_role_and_label(Role::RadioGroup, "Decision").focus();
    page.run_steps(2);
    press(&mut page, Modifiers::NONE, Key::Num2);
    page.get_by_label("More about them: 0 of 22 filled in").focus();
    page.run_steps(2);
    press(&mut page, Modifiers::NONE, Key::Enter);
    page.get_by_role_and_label(Role::ComboBox, "Existing tie").focus();
    page.run_steps(3);
    press(&mut page, Modifiers::NONE, Key::ArrowDown);
    page.event(egui::Event::Text("We".into()));
    page.run_steps(2);
    press(&mut page, Modifiers::NONE, Key::Enter);
    page.get_by_label("More about them: 1 of 22 filled in");
    let school = page.state().plan.allies.parties.iter().last().unwrap();
    assert_eq!((school.decision, school.tie), (Some(PartyDecision::Hold), Some(Tie::Known)));
    page.get_by_label("1 hold");
    page.get_by_label("1 undecided");
}

#[test]
fn a_contact_folds_into_a_line_that_says_how_to_reach_it() {
    let mut plan = named(&["Club"]);
    let club = plan.allies.parties.iter().last().unwrap().id;
    let contact =
        Contact { name: "Jo".into(), role: "Chair".into(), phone: "01632 960 101".into(), ..Contact::new() };
    plan.allies.parties.get_mut(club).unwrap().contacts.push(contact);
    let mut page = allies(plan);
    card(&page, "Club").click();
    page.run_steps(4);
    assert_eq!(page.query_all_by_label("Email").count(), 0);
    page.get_by_label("Open Jo, Chair, 01632 960 101").click();
    page.run_steps(4);
    page.get_by_role_and_label(Role::TextInput, "Email").focus();
    page.run_steps(2);
    page.event(egui::Event::Text("jo@example.org".into()));
    page.run_steps(2);
    let party = page.state().plan.party(club).unwrap();
    assert_eq!(party.contacts.iter().next().unwrap().email, "jo@example.org");
}

#[test]
fn of_a_long_list_only_what_is_in_view_is_drawn_and_a_jump_finds_the_rest() {
    let many: Vec<String> = (0..5000).map(|number| format!("Party {number}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let mut page = allies(named(&many));
    let drawn = |page: &Harness<'_, Page>| page.query_all_by_label_contains("candidate").count();
    assert!((1..30).contains(&drawn(&page)), "{} cards drawn", drawn(&page));

    let far = id(&page, "Party 4321");
    page.state_mut().view.open.insert(Chapter::Allies, far);
    jump_to(&page.ctx, Party::wants.of(far));
    page.run_steps(6);
    assert_eq!(focused_field(&page.ctx), Some(Party::wants.of(far)));
    let field = page.get_by_role_and_label(Role::MultilineTextInput, "What they want");
    assert!(page.ctx.content_rect().contains_rect(field.rect()), "{:?}", field.rect());
    press(&mut page, Modifiers::NONE, Key::Escape);
    assert!(card(&page, "Party 4321").is_focused());
    press(&mut page, Modifiers::NONE, Key::Home);
    assert!(card(&page, "Friends").is_focused());
    press(&mut page, Modifiers::NONE, Key::End);
    assert!(card(&page, "Party 4999").is_focused());
}

#[test]
fn what_was_attested_folds_into_a_line() {
    let mut page = allies(named(&[]));
    page.get_by_role_and_label(Role::RadioButton, "Yes").click();
    page.run_steps(3);
    assert_eq!(page.state().plan.review.attestations["ties-reviewed"].said, Attested::Yes);
    page.get_by_role_and_label(Role::TextInput, "Who says so").focus();
    page.run_steps(2);
    page.event(egui::Event::Text("Maya".into()));
    page.run_steps(3);
    let plan = page.state().plan.clone();
    let page = allies(plan);
    page.get_by_label("We went through our existing connections first, Yes: Maya, 21 Nov 2026");
}

#[test]
fn ourselves_stay_committed() {
    let mut page = allies(named(&[]));
    card(&page, "Friends").click();
    page.run_steps(4);
    let status = page.get_by_role_and_label(Role::ComboBox, "Status");
    assert!(status.accesskit_node().is_disabled());
    assert_eq!(page.query_all_by_label("Decision").count(), 0);
    assert_eq!(page.state().plan.allies.parties.iter().next().unwrap().status, Status::Committed);
}

#[test]
fn a_card_begins_with_the_decision_and_unfolds_for_a_jump() {
    let mut page = allies(named(&["Club"]));
    let club = id(&page, "Club");
    card(&page, "Club").click();
    page.run_steps(4);
    page.get_by_role_and_label(Role::RadioGroup, "Decision");
    assert_eq!(page.query_all_by_label("What they want").count(), 0);
    for field in [Party::wants, Party::sector, Party::told_to_them, Fit::strategic] {
        page.state_mut().view.unfolded.clear();
        page.run_steps(3);
        jump_to(&page.ctx, field.of(club));
        page.run_steps(6);
        assert_eq!(focused_field(&page.ctx), Some(field.of(club)));
    }
}

#[test]
fn a_copy_is_asked_for_by_key_and_by_menu() {
    let mut page = allies(named(&["Club"]));
    let duplicate = Command::Duplicate(Party::name.of(id(&page, "Club")));
    focus(&mut page, "Club");
    press(&mut page, Modifiers::COMMAND, Key::D);
    assert_eq!(page.state().commands, std::slice::from_ref(&duplicate));
    press(&mut page, Modifiers::NONE, Key::Enter);
    press(&mut page, Modifiers::COMMAND, Key::D);
    assert_eq!(page.state().commands, [duplicate.clone(), duplicate.clone()]);
    page.get_by_label("More for Club").click();
    page.run_steps(3);
    page.get_by_role_and_label(Role::MenuItem, "Duplicate").click();
    page.run_steps(3);
    assert_eq!(page.state().commands.last(), Some(&duplicate));
    assert_eq!(page.state().commands.len(), 3);
    page.ctx.memory_mut(egui::Memory::stop_text_input);
    press(&mut page, Modifiers::COMMAND, Key::D);
    assert_eq!(page.state().commands.len(), 4, "the card is open, and nothing else has the keys");
    focus(&mut page, "Friends");
    press(&mut page, Modifiers::COMMAND, Key::D);
    assert_eq!(page.state().commands.len(), 4, "ourselves are there once");
}
