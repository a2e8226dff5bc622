//! People and parties are chosen by keyboard and by mouse.

use crate::stage::control;
use alliance_workbook::plan::{Contact, List, Party, PartyId, Person, Plan, Status};
use alliance_workbook::ui::parties::Parties;
use alliance_workbook::ui::person::person;
use alliance_workbook::ui::theme;
use alliance_workbook::words::Words;
use egui::{Key, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

struct Page {
    words: Words,
    plan: Plan,
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
    let page = Page { words: Words::english(), plan, who: Person::default(), several: Vec::new() };
    Harness::builder().with_size(vec2(600.0, 400.0)).with_context_setup(theme::install).build_ui_state(
        |ui, page: &mut Page| {
            let words = &page.words;
            let parties = Parties::new(words, &page.plan.allies, page.plan.ourselves);
            person(ui, &parties, control(words, "mark-met").label("Owner"), &mut page.who);
            parties.several(ui, control(words, "mark-open").label("Who is on it"), &mut page.several);
        },
        page,
    )
}

fn party(page: &Harness<'_, Page>, name: &str) -> Option<PartyId> {
    page.state().plan.allies.parties.iter().find(|party| party.name == name).map(|party| party.id)
}

#[test]
fn taking_a_contact_fills_in_name_and_party() {
    let mut page = page();
    let owner = page.get_by_role_and_label(Role::TextInput, "Owner");
    owner.focus();
    page.run();
    page.get_by_role_and_label(Role::TextInput, "Owner").type_text("jo");
    page.run();
    let offered: Vec<_> = page
        .query_all_by_role(Role::ListBoxOption)
        .filter_map(|option| option.accesskit_node().label())
        .collect();
    assert_eq!(offered, ["Jonas Brandt Canoe Club", "Joan Reed Canoe Club", "Jon Pike Anglers"]);
    page.key_press(Key::ArrowDown);
    page.run();
    page.key_press(Key::ArrowDown);
    page.run();
    page.key_press(Key::Enter);
    page.run();
    assert_eq!(page.state().who.name, "Joan Reed");
    assert_eq!(page.state().who.party, party(&page, "Canoe Club"));
    assert!(page.query_by_role(Role::ListBoxOption).is_none());
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
    assert_eq!(page.state().who.name, "Ana Diaz junior");
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
    page.get_by_role_and_label(Role::ComboBox, "Another party").click();
    page.run();
    assert!(page.query_by_role_and_label(Role::ListBoxOption, "Boatyard").is_none());
    page.get_by_role_and_label(Role::ListBoxOption, "Anglers").click();
    page.run();
    assert!(page.state().several.contains(&party(&page, "Anglers").unwrap()));
    assert!(page.query_by_role_and_label(Role::CheckBox, "Anglers").is_some());
}
