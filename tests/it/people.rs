//! People and parties are chosen by keyboard and by mouse.

use crate::stage::control;
use alliance_workbook::plan::{Contact, Goal, List, Party, PartyId, Person, Plan, Status};
use alliance_workbook::readiness::Overview;
use alliance_workbook::ui::looks::Colours;
use alliance_workbook::ui::parties::{Parties, take_added};
use alliance_workbook::ui::person::person;
use alliance_workbook::ui::widgets::unread;
use alliance_workbook::ui::{self, Context, View};
use alliance_workbook::words::Words;
use egui::{Key, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;

struct Page {
    words: Words,
    plan: Plan,
    view: View,
    who: Person,
    several: Vec<PartyId>,
}

/// Ourselves, two parties that are in, one candidate, one that declined.
fn page() -> Harness<'static, Page> {
    let mut plan = Plan::new();
    let contact = |name: &str| Contact { name: name.into(), ..Contact::new() };
    let mut add = |name: &str, status, contacts: &[&str]| {
        let contacts: List<Contact> = contacts.iter().map(|name| contact(name)).collect();
        plan.allies.parties.push(Party { name: name.into(), status, contacts, ..Party::new() });
    };
    add("Canoe Club", Status::Committed, &["Jonas Brandt", "Joan Reed"]);
    add("School", Status::Committed, &["Ana Diaz"]);
    add("Anglers", Status::Candidate, &["Jon Pike"]);
    add("Boatyard", Status::Declined, &["Jonah Wick"]);
    plan.goals.list.push(Goal { owner: "Samira Haddad".into(), ..Goal::new() });
    let view = View::new(false, Colours::Light, 100);
    let page = Page { words: Words::english(), plan, view, who: Person::default(), several: Vec::new() };
    Harness::builder().with_size(vec2(600.0, 500.0)).with_context_setup(ui::install).build_ui_state(
        |ui, page: &mut Page| {
            let Page { words, plan, view, who, several } = page;
            let today = date(2026, 11, 21);
            let overview = Overview::of(plan, today);
            let (now, commands) = (today.at(9, 42, 0, 0), &mut Vec::new());
            let cx = Context { words, now, overview: &overview, view, commands };
            let parties = Parties::new(&cx, &plan.allies, plan.ourselves);
            person(ui, &parties, control(words, "mark-met").label("Owner"), who);
            parties.several(ui, control(words, "mark-open").label("Who is on it"), several);
            for party in take_added(ui) {
                plan.allies.parties.push(party);
            }
        },
        page,
    )
}

/// What the open list offers.
fn offered(page: &Harness<'_, Page>) -> Vec<String> {
    let options = page.query_all_by_role(Role::ListBoxOption);
    options.filter_map(|option| option.accesskit_node().label()).collect()
}

/// Goes into a field and types.
fn fill_in(page: &mut Harness<'_, Page>, role: Role, label: &str, text: &str) {
    page.get_by_role_and_label(role, label).focus();
    page.run();
    page.get_by_role_and_label(role, label).type_text(text);
    page.run();
}

fn press(page: &mut Harness<'_, Page>, key: Key) {
    page.key_press(key);
    page.run();
}

const PARTY: &str = "Party of Owner";

fn party(page: &Harness<'_, Page>, name: &str) -> Option<PartyId> {
    page.state().plan.allies.parties.iter().find(|party| party.name == name).map(|party| party.id)
}

#[test]
fn whoever_was_named_is_offered_and_brings_the_party_along() {
    let mut page = page();
    page.get_by_role_and_label(Role::TextInput, "Owner").click();
    page.run();
    assert_eq!(
        offered(&page),
        [
            "Jonas Brandt Canoe Club",
            "Joan Reed Canoe Club",
            "Ana Diaz School",
            "Jon Pike Anglers",
            "Samira Haddad"
        ]
    );
    fill_in(&mut page, Role::TextInput, "Owner", "jo");
    assert_eq!(offered(&page), ["Jonas Brandt Canoe Club", "Joan Reed Canoe Club", "Jon Pike Anglers"]);
    for key in [Key::ArrowDown, Key::ArrowDown, Key::Enter] {
        press(&mut page, key);
    }
    assert_eq!(page.state().who.name, "Joan Reed");
    assert_eq!(page.state().who.party, party(&page, "Canoe Club"));
    assert_eq!(offered(&page), [""; 0]);
}

#[test]
fn a_whole_name_brings_the_party_along_and_a_part_of_it_does_not() {
    let mut page = page();
    fill_in(&mut page, Role::TextInput, "Owner", "ana diaz");
    assert_eq!(page.state().who.party, party(&page, "School"));
    fill_in(&mut page, Role::TextInput, "Owner", " junior");
    let who = page.state().who.clone();
    assert_eq!((who.name.as_str(), who.party), ("ana diaz junior", None));
}

#[test]
fn a_suggestion_can_be_clicked_and_need_not_be_taken() {
    let mut page = page();
    page.get_by_role_and_label(Role::TextInput, "Owner").click();
    page.run();
    page.get_by_label("Ana Diaz School").click();
    page.run();
    assert_eq!(page.state().who.party, party(&page, "School"));
    page.get_by_role_and_label(Role::TextInput, "Owner").type_text(" junior");
    page.run();
    let who = page.state().who.clone();
    assert_eq!((who.name.as_str(), who.party), ("Ana Diaz junior", party(&page, "School")));
}

#[test]
fn tab_takes_the_row_that_was_gone_to_and_moves_on() {
    let mut page = page();
    fill_in(&mut page, Role::TextInput, "Owner", "sam");
    for key in [Key::ArrowDown, Key::Tab] {
        press(&mut page, key);
    }
    assert_eq!(page.state().who.name, "Samira Haddad");
    assert!(page.get_by_role_and_label(Role::EditableComboBox, PARTY).is_focused());
    page.get_by_role_and_label(Role::EditableComboBox, PARTY).type_text("ang");
    page.run();
    assert_eq!(offered(&page), ["Anglers", "Add “ang” as an ally"]);
    press(&mut page, Key::Tab);
    assert_eq!(page.state().who.party, party(&page, "Anglers"));
}

#[test]
fn a_party_is_added_where_it_is_asked_for() {
    let mut page = page();
    fill_in(&mut page, Role::EditableComboBox, PARTY, "Scouts");
    assert_eq!(offered(&page), ["Add “Scouts” as an ally"]);
    press(&mut page, Key::Enter);
    let scouts = party(&page, "Scouts").expect("it is there");
    assert_eq!(page.state().who.party, Some(scouts));
    let field = page.get_by_role_and_label(Role::EditableComboBox, PARTY);
    assert_eq!(field.value().as_deref(), Some("Scouts"));
    let added = page.state().plan.party(scouts).unwrap();
    assert_eq!((added.status, added.name.as_str()), (Status::Candidate, "Scouts"));

    fill_in(&mut page, Role::EditableComboBox, "Another party", "Library");
    page.get_by_label("Add “Library” as an ally").click();
    page.run();
    assert_eq!(page.state().several, [party(&page, "Library").unwrap()]);
}

#[test]
fn a_party_that_is_not_known_stays_with_a_word() {
    let mut page = page();
    fill_in(&mut page, Role::EditableComboBox, PARTY, "School");
    assert_eq!(page.state().who.party, party(&page, "School"));
    fill_in(&mut page, Role::EditableComboBox, PARTY, " Board");
    assert_eq!(page.state().who.party, None, "not that of a part of the name");
    press(&mut page, Key::Tab);
    let field = page.get_by_role_and_label(Role::EditableComboBox, PARTY);
    assert_eq!(field.value().as_deref(), Some("School Board"));
    let message = "No party is called “School Board”. Choose one from the list, or add it there.";
    assert!(page.query_by_label(message).is_some());
    assert_eq!(unread(&page.ctx).len(), 1);
}

#[test]
fn escape_closes_the_suggestions_and_stays_in_the_field() {
    let mut page = page();
    page.get_by_role_and_label(Role::TextInput, "Owner").click();
    page.run();
    assert!(page.query_by_label("Ana Diaz School").is_some());
    page.key_press(Key::Escape);
    page.run();
    assert!(page.query_by_label("Ana Diaz School").is_none());
    assert!(page.get_by_role_and_label(Role::TextInput, "Owner").is_focused());
}

#[test]
fn parties_are_turned_on_and_off_and_others_added_from_the_list() {
    let mut page = page();
    page.get_by_role_and_label(Role::CheckBox, "School").click();
    page.run();
    assert_eq!(page.state().several, [party(&page, "School").unwrap()]);
    page.key_press(Key::ArrowLeft);
    page.run();
    page.key_press(Key::Space);
    page.run();
    assert_eq!(page.state().several.len(), 2);
    page.get_by_role_and_label(Role::CheckBox, "School").click();
    page.run();
    assert_eq!(page.state().several, [party(&page, "Canoe Club").unwrap()]);
    page.get_by_role_and_label(Role::EditableComboBox, "Another party").click();
    page.run();
    assert_eq!(offered(&page), ["Anglers"]);
    page.get_by_role_and_label(Role::ListBoxOption, "Anglers").click();
    page.run();
    assert!(page.state().several.contains(&party(&page, "Anglers").unwrap()));
    assert!(page.query_by_role_and_label(Role::CheckBox, "Anglers").is_some());
}

#[test]
fn all_who_are_in_are_chosen_at_once() {
    let mut page = page();
    let us = page.state().plan.ourselves;
    page.state_mut().plan.allies.parties.get_mut(us).unwrap().name = "Friends".into();
    page.get_by_role_and_label(Role::CheckBox, "School").click();
    page.run();
    page.get_by_role_and_label(Role::CheckBox, "All").click();
    page.run();
    let names = |page: &Harness<'_, Page>| -> Vec<String> {
        let plan = &page.state().plan;
        page.state().several.iter().map(|id| plan.party(*id).unwrap().name.clone()).collect()
    };
    assert_eq!(names(&page), ["School", "Friends", "Canoe Club"]);
    page.get_by_role_and_label(Role::CheckBox, "All").click();
    page.run();
    assert_eq!(names(&page), [""; 0]);
}
