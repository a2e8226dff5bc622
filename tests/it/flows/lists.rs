//! Lists of records: found in, sorted, dragged, and worked by the menu of a card.

use alliance_workbook::plan::{
    Action, Channel, Chapter, Contact, Goal, GroundRule, Issue, Need, Paper, Party, Plan, Promise,
    Record as _, Risk, Status, Step, Telling,
};
use alliance_workbook::ui::chapters::page_of;
use alliance_workbook::ui::command::Command;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;

use super::allies::named;
use super::jumps::{Page, page};

fn open(plan: Plan, chapter: Chapter) -> Harness<'static, Page> {
    let mut page = page(plan, chapter);
    page.run_steps(3);
    page
}

fn press(page: &mut Harness<'_, Page>, modifiers: Modifiers, key: Key) {
    page.key_press_modifiers(modifiers, key);
    page.run_steps(4);
}

fn names(page: &Harness<'_, Page>) -> Vec<String> {
    page.state().plan.allies.parties.iter().map(|party| party.name.clone()).collect()
}

/// The closed card of a party.
fn card<'p>(page: &'p Harness<'_, Page>, name: &str) -> egui_kittest::Node<'p> {
    let start = format!("{name}, ");
    page.get_all_by_role(Role::Button)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(&start)))
        .unwrap_or_else(|| panic!("no card of {name:?}"))
}

fn cards(page: &Harness<'_, Page>) -> usize {
    page.query_all_by_label_contains("candidate").count()
}

const EIGHT: [&str; 8] = ["Hall", "Golf", "Farm", "Eel", "Dam", "Club", "Boat", "Arc"];

#[test]
fn a_long_list_is_searched_by_whatever_its_records_hold() {
    let mut plan = named(&EIGHT);
    let club = plan.allies.parties.iter().find(|party| party.name == "Club").unwrap().id;
    let contact = Contact { name: "Ruth Adeyemi".into(), ..Contact::new() };
    plan.allies.parties.get_mut(club).unwrap().contacts.push(contact);
    plan.allies.parties.get_mut(club).unwrap().wants = "A safe landing".into();
    let mut page = open(plan, Chapter::Allies);
    for text in ["adey", "LANDING"] {
        let field = page.get_by_label("Find in this list");
        field.focus();
        page.run_steps(2);
        page.event(Event::Text(text.into()));
        page.run_steps(3);
        card(&page, "Club");
        assert_eq!(cards(&page), 1, "{text}");
        page.get_by_label("1 of 9 has that in it.");
        press(&mut page, Modifiers::NONE, Key::Escape);
        assert_eq!(cards(&page), 8, "Escape shows all again");
    }
    page.get_by_label("Find in this list").focus();
    page.run_steps(2);
    page.event(Event::Text("nowhere".into()));
    page.run_steps(3);
    page.get_by_label("None of 9 has that in it.");
    page.get_by_role_and_label(Role::Link, "Show all").click();
    page.run_steps(4);
    assert_eq!(cards(&page), 8);
}

#[test]
fn every_list_page_finds_from_eight_records_on() {
    let mut plan = named(&[]);
    for number in 0..8 {
        plan.purpose.papers.push(Paper::new());
        plan.goals.list.push(Goal { statement: format!("Goal {number}"), ..Goal::new() });
        plan.communication.channels.push(Channel::new());
        plan.resources.needs.push(Need::new());
        plan.communication.told.push(Telling::new());
        plan.conflict.ladder.steps.push(Step::new());
        plan.conflict.issues.push(Issue::new());
        plan.trust.rules.push(GroundRule::new());
        plan.trust.promises.push(Promise::new());
        plan.risk.list.push(Risk::new());
        plan.review.actions.push(Action::new());
        plan.allies.parties.push(Party::new());
    }
    for (chapter, lists) in [
        (Chapter::Purpose, 1),
        (Chapter::Allies, 1),
        (Chapter::Goals, 1),
        (Chapter::Resources, 1),
        (Chapter::Risk, 1),
        (Chapter::Communication, 2),
        (Chapter::Trust, 2),
        (Chapter::Conflict, 2),
        (Chapter::Readiness, 1),
    ] {
        let mut page = open(plan.clone(), chapter);
        let finds = |page: &Harness<'_, Page>| page.query_all_by_label("Find in this list").count();
        let mut found = finds(&page);
        for tab in page_of(chapter).unwrap().tabs.iter().skip(1) {
            page.state_mut().view.tab.insert(chapter, tab.id);
            page.run_steps(3);
            found += finds(&page);
        }
        assert_eq!(found, lists, "{chapter:?}");
    }
    let mut page = open(plan, Chapter::Goals);
    page.state_mut().view.open.clear();
    page.get_by_label("Find in this list").focus();
    page.run_steps(2);
    page.event(Event::Text("goal 5".into()));
    page.run_steps(3);
    page.get_by_role_and_label(Role::RowHeader, "6 Goal 5");
    assert_eq!(page.query_all_by_role(Role::RowHeader).count(), 1);
}

#[test]
fn a_list_is_sorted_below_what_stays_at_its_head() {
    let mut page = open(named(&EIGHT), Chapter::Allies);
    page.get_by_role_and_label(Role::Button, "Sort").click();
    page.run_steps(4);
    page.get_by_role_and_label(Role::MenuItem, "Sort by name").click();
    page.run_steps(4);
    assert_eq!(names(&page), ["Friends", "Arc", "Boat", "Club", "Dam", "Eel", "Farm", "Golf", "Hall"]);
}

#[test]
fn a_card_offers_what_can_be_done_to_it_on_the_right_button() {
    let mut plan = named(&["Dam", "Club", "Boat"]);
    let boat = plan.allies.parties.iter().last().unwrap().id;
    plan.allies.parties.get_mut(boat).unwrap().status = Status::Committed;
    let mut page = open(plan, Chapter::Allies);
    let choose = |page: &mut Harness<'_, Page>, name: &str, item: &str| {
        card(page, name).click_secondary();
        page.run_steps(4);
        page.get_by_role_and_label(Role::MenuItem, item).click();
        page.run_steps(4);
    };
    choose(&mut page, "Dam", "Move down");
    assert_eq!(names(&page), ["Friends", "Club", "Dam", "Boat"]);
    assert!(card(&page, "Dam").is_focused());
    choose(&mut page, "Club", "Sort by name");
    assert_eq!(names(&page), ["Friends", "Boat", "Club", "Dam"]);
    assert!(card(&page, "Club").is_focused());
    choose(&mut page, "Dam", "Remove");
    let dam = page.state().plan.allies.parties.iter().last().unwrap().id.uuid();
    assert_eq!(page.state().commands, [Command::Remove { id: dam, title: "Dam".into() }]);
    choose(&mut page, "Club", "Open");
    assert_eq!(page.query_all_by_label("Close Club").count(), 1);

    // By key, on a closed card and on ourselves, who stay.
    card(&page, "Friends").focus();
    page.run_steps(2);
    press(&mut page, Modifiers::NONE, Key::Menu);
    assert_eq!(page.query_all_by_role_and_label(Role::MenuItem, "Remove").count(), 0);
    assert!(page.get_by_role_and_label(Role::MenuItem, "Open").is_focused());
    press(&mut page, Modifiers::NONE, Key::Escape);
    assert!(card(&page, "Friends").is_focused());
}

/// Drags a card onto the place of another one.
fn drag(page: &mut Harness<'_, Page>, from: &str, to: &str, given_up: bool) {
    let from = card(page, from).rect().center();
    let to = card(page, to).rect().center() + vec2(0.0, 4.0);
    page.hover_at(from);
    page.run_steps(1);
    page.drag_at(from);
    for share in [0.2, 0.6, 1.0] {
        page.hover_at(from + (to - from) * share);
        page.run_steps(1);
    }
    if given_up {
        page.key_press(Key::Escape);
        page.run_steps(1);
    }
    page.drop_at(to);
    page.run_steps(4);
}

#[test]
fn a_card_is_dragged_by_any_part_of_it_and_never_above_what_stays() {
    let mut page = open(named(&["Dam", "Club", "Boat"]), Chapter::Allies);
    drag(&mut page, "Dam", "Boat", true);
    assert_eq!(names(&page), ["Friends", "Dam", "Club", "Boat"], "given up");
    drag(&mut page, "Dam", "Boat", false);
    assert_eq!(names(&page), ["Friends", "Club", "Boat", "Dam"]);
    drag(&mut page, "Boat", "Friends", false);
    assert_eq!(names(&page), ["Friends", "Boat", "Club", "Dam"]);
    drag(&mut page, "Friends", "Dam", false);
    assert_eq!(names(&page), ["Friends", "Boat", "Club", "Dam"]);
    card(&page, "Club").click();
    page.run_steps(4);
    assert_eq!(page.query_all_by_label("Close Club").count(), 1, "a click still opens");
}

#[test]
fn actions_are_sorted_by_when_they_are_due_and_those_done_come_last() {
    let mut plan = named(&[]);
    for (what, due, done) in [
        ("Undated", None, false),
        ("Done", Some(date(2026, 1, 1)), true),
        ("Later", Some(date(2026, 12, 24)), false),
        ("Soon", Some(date(2026, 12, 1)), false),
    ] {
        let done_on = done.then_some(date(2026, 11, 1));
        plan.review.actions.push(Action { what: what.into(), due, done_on, ..Action::new() });
    }
    let mut page = open(plan, Chapter::Readiness);
    page.get_by_label_contains("Later, ").focus();
    page.run_steps(4);
    press(&mut page, Modifiers::NONE, Key::Menu);
    while !page.get_by_role_and_label(Role::MenuItem, "Sort by date").is_focused() {
        press(&mut page, Modifiers::NONE, Key::ArrowDown);
    }
    press(&mut page, Modifiers::NONE, Key::Enter);
    let titles: Vec<_> =
        page.state().plan.review.actions.iter().map(|action| action.title().to_owned()).collect();
    assert_eq!(titles, ["Soon", "Later", "Undated", "Done"]);
}

#[test]
fn a_goal_of_the_table_has_the_menu_of_a_card() {
    let mut plan = named(&[]);
    for statement in ["First", "Second", "Third"] {
        plan.goals.list.push(Goal { statement: statement.into(), ..Goal::new() });
    }
    let mut page = open(plan, Chapter::Goals);
    let row = |page: &Harness<'_, Page>, name: &'static str| {
        page.get_by_role_and_label(Role::RowHeader, name).click_secondary();
    };
    row(&page, "2 Second");
    page.run_steps(4);
    page.get_by_role_and_label(Role::MenuItem, "Move down").click();
    page.run_steps(4);
    let titles = |page: &Harness<'_, Page>| -> Vec<String> {
        page.state().plan.goals.list.iter().map(|goal| goal.statement.clone()).collect()
    };
    assert_eq!(titles(&page), ["First", "Third", "Second"]);
    assert!(page.get_by_role_and_label(Role::RowHeader, "3 Second").is_focused());
    press(&mut page, Modifiers::NONE, Key::Menu);
    assert!(page.get_by_role_and_label(Role::MenuItem, "Open").is_focused());
    press(&mut page, Modifiers::NONE, Key::Escape);
    assert!(page.get_by_role_and_label(Role::RowHeader, "3 Second").is_focused());
    row(&page, "1 First");
    page.run_steps(4);
    page.get_by_role_and_label(Role::MenuItem, "Remove").click();
    page.run_steps(4);
    let first = page.state().plan.goals.list.iter().next().unwrap().id.uuid();
    assert_eq!(page.state().commands, [Command::Remove { id: first, title: "First".into() }]);
}

/// Ctrl+Enter adds the first record as well, where a list can also begin with the usual ones.
#[test]
fn the_key_that_adds_works_in_lists_that_offer_a_usual_beginning() {
    for (chapter, tab, list) in [
        (Chapter::Roles, Some("tab-rules"), "rules-list"),
        (Chapter::Trust, None, "ground-rules-list"),
        (Chapter::Conflict, None, "steps-list"),
    ] {
        let mut page = page(Plan::new(), chapter);
        page.state_mut().view.tab.extend(tab.map(|tab| (chapter, tab)));
        page.run_steps(2);
        page.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
        page.run_steps(3);
        let Plan { roles, trust, conflict, .. } = &page.state().plan;
        let added = [roles.rules.len(), trust.rules.len(), conflict.ladder.steps.len()];
        assert_eq!(added.iter().sum::<usize>(), 1, "{list}");
    }
}
