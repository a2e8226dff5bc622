//! Answers: in the table itself, all at once, in one click, and by whom.

use alliance_workbook::plan::{
    Agreement, Answer, Attested, Chapter, Contact, Form, Goal, Ladder, Party, PartyId, Person, Plan, Status,
    Step, Subject, ThirdParty,
};
use alliance_workbook::readiness;
use alliance_workbook::storage;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::{Date, date};

use super::jumps::{Page, page};
use crate::stage::{Stage, click, finish, go, now, stage};

const TODAY: Date = date(2026, 11, 21);

/// Ourselves and two others that are in, each but the last with somebody whom we talk to, and all
/// that can be agreed to on the pages.
fn plan() -> (Plan, [PartyId; 3]) {
    let mut plan = Plan::new();
    let contacts = |name: &str| [Contact { name: name.into(), ..Contact::new() }].into_iter().collect();
    let ourselves = plan.allies.parties.get_mut(plan.ourselves).unwrap();
    ourselves.name = "Friends".into();
    ourselves.contacts = contacts("Maya");
    let club = Party { name: "Club".into(), status: Status::Committed, ..Party::new() };
    let club = Party { contacts: contacts("Jonas"), ..club };
    let school = Party { name: "School".into(), status: Status::Committed, ..Party::new() };
    let ids = [plan.ourselves, club.id, school.id];
    plan.allies.parties.push(club);
    plan.allies.parties.push(school);
    plan.purpose.purpose = "To swim again".into();
    plan.purpose.formality.chosen = Some(Form::Charter);
    plan.purpose.leadership.convenor = "Maya".into();
    for statement in ["Clear the reach", "Stop new litter"] {
        plan.goals.list.push(Goal { statement: statement.into(), ..Goal::new() });
    }
    plan.conflict.ladder.steps.push(Step { title: "Talk".into(), ..Step::new() });
    plan.conflict.third_party.who = "Samira".into();
    (plan, ids)
}

fn press(page: &mut Harness<'_, Page>, key: Key) {
    page.key_press(key);
    page.run_steps(4);
}

fn write(page: &mut Harness<'_, Page>, text: &str) {
    page.event(egui::Event::Text(text.into()));
    page.run_steps(3);
}

fn of_goal<'p>(page: &'p Harness<'_, Page>, goal: usize) -> &'p Agreement {
    &page.state().plan.goals.list.at(goal).unwrap().agreement
}

fn agreed(by: &str) -> Answer {
    Answer::Agreed { on: TODAY, by: by.into() }
}

fn focused(page: &Harness<'_, Page>, cell: &str) {
    assert!(page.get_by_role_and_label(Role::GridCell, cell).is_focused(), "{cell}");
}

#[test]
fn a_cell_is_answered_by_mouse_where_it_stands() {
    let (plan, [_, club, _]) = plan();
    let mut page = page(plan, Chapter::Goals);
    page.run_steps(3);
    page.get_by_role_and_label(Role::GridCell, "Stop new litter, Club: Not asked").click();
    page.run_steps(3);
    page.get_by_role_and_label(Role::ListBoxOption, "Agreed").click();
    page.run_steps(3);
    assert_eq!(*of_goal(&page, 1).of(club), agreed("Jonas"));
    assert_eq!(page.query_all_by_role(Role::ListBoxOption).count(), 0, "the menu is closed");
    focused(&page, "Stop new litter, Club: Agreed");
    let first = page.state().plan.goals.list.at(0).unwrap().id.uuid();
    assert_eq!(page.state().view.open.get(&Chapter::Goals), Some(&first), "no other goal was opened");
}

#[test]
fn cells_are_walked_and_answered_by_keys_alone() {
    let (plan, [ourselves, club, school]) = plan();
    let mut page = page(plan, Chapter::Goals);
    page.run_steps(3);
    page.get_by_role_and_label(Role::RowHeader, "1 Clear the reach").focus();
    page.run_steps(2);
    press(&mut page, Key::ArrowRight);
    write(&mut page, "a");
    press(&mut page, Key::ArrowRight);
    press(&mut page, Key::Num2);
    press(&mut page, Key::ArrowDown);
    write(&mut page, "n");
    assert_eq!(*of_goal(&page, 0).of(ourselves), agreed("Maya"));
    assert_eq!(*of_goal(&page, 0).of(club), Answer::Proposed { on: TODAY });
    assert_eq!(*of_goal(&page, 1).of(club), Answer::NotTheirs, "the next one that begins so");
    press(&mut page, Key::Delete);
    assert_eq!(*of_goal(&page, 1).of(club), Answer::NotAsked);
    assert_eq!(page.state().commands, [], "no goal is removed from within its row");

    // The open menu has the arrows, and gives them back.
    press(&mut page, Key::ArrowRight);
    press(&mut page, Key::Enter);
    press(&mut page, Key::ArrowDown);
    press(&mut page, Key::Escape);
    focused(&page, "Stop new litter, School: Not asked");
    press(&mut page, Key::Enter);
    press(&mut page, Key::ArrowDown);
    press(&mut page, Key::ArrowDown);
    press(&mut page, Key::Enter);
    assert_eq!(*of_goal(&page, 1).of(school), agreed(""), "nobody is known there");
    press(&mut page, Key::ArrowUp);
    focused(&page, "Clear the reach, School: Not asked");
}

#[test]
fn the_menu_of_a_cell_leads_to_when_it_was_said_and_by_whom() {
    let (plan, [_, club, _]) = plan();
    let mut page = page(plan, Chapter::Goals);
    page.run_steps(3);
    let cell = "Stop new litter, Club: Not asked";
    page.get_by_role_and_label(Role::GridCell, cell).click();
    page.run_steps(3);
    write(&mut page, "a");
    press(&mut page, Key::Enter);
    page.get_by_role_and_label(Role::ListBoxOption, "When, and who says so…").click();
    page.run_steps(4);
    let by = page.get_by_role_and_label(Role::TextInput, "Said by");
    assert_eq!(by.value().as_deref(), Some("Jonas"), "a value that can be changed");
    by.focus();
    page.run_steps(2);
    write(&mut page, " Brandt");
    assert_eq!(*of_goal(&page, 1).of(club), agreed("Jonas Brandt"));
}

/// The program with that plan open, on a page.
fn open(plan: &Plan, chapter: &str) -> (Harness<'static, Stage>, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    storage::save(&path, plan, &readiness::check(plan, now().date())).unwrap();
    let (mut harness, _) = stage([1280.0, 2600.0], Some(&path), None);
    go(&mut harness, chapter);
    (harness, folder)
}

/// An objection with its reason, by `object`, is one step.
fn objection_is_one_step(object: impl FnOnce(&mut Harness<'_, Stage>)) {
    let (plan, [_, club, _]) = plan();
    let (mut harness, _folder) = open(&plan, "Goals");
    object(&mut harness);
    harness.event(egui::Event::Text("No parking".into()));
    finish(&mut harness);
    harness.key_press(Key::Enter);
    finish(&mut harness);
    let answer = |harness: &Harness<'_, Stage>| {
        harness.state().plan().goals.list.at(0).unwrap().agreement.of(club).clone()
    };
    assert_eq!(answer(&harness), Answer::Objects { on: TODAY, reason: "No parking".into(), reply: None });
    harness.get_by_label("1 change not saved");
    click(&mut harness, "Undo");
    assert_eq!(answer(&harness), Answer::NotAsked);
    assert!(!harness.state().app().document().unwrap().is_dirty());
}

#[test]
fn an_objection_asks_its_reason_in_the_cell_and_is_one_step() {
    let cell = "Clear the reach, Club: Not asked";
    objection_is_one_step(|harness| {
        harness.get_by_role_and_label(Role::GridCell, cell).click();
        finish(harness);
        harness.get_by_role_and_label(Role::ListBoxOption, "Objects").click();
        finish(harness);
    });
    objection_is_one_step(|harness| {
        harness.get_by_role_and_label(Role::GridCell, cell).click();
        finish(harness);
        harness.key_press(Key::Num4);
        finish(harness);
    });
}

#[test]
fn an_objection_asks_its_reason_below_its_row_and_is_one_step() {
    objection_is_one_step(|harness| {
        harness.get_by_role_and_label(Role::ComboBox, "Answer: Club").click();
        finish(harness);
        harness.get_by_role_and_label(Role::ListBoxOption, "Objects").click();
        finish(harness);
    });
}

#[test]
fn an_answer_in_a_cell_is_one_step() {
    let (plan, [_, club, _]) = plan();
    let (mut harness, _folder) = open(&plan, "Goals");
    harness.get_by_role_and_label(Role::GridCell, "Clear the reach, Club: Not asked").click();
    finish(&mut harness);
    for key in [Key::Num3, Key::ArrowDown, Key::Num2] {
        harness.key_press(key);
        finish(&mut harness);
    }
    let answers = |harness: &Harness<'_, Stage>| {
        let goals = &harness.state().plan().goals.list;
        [0, 1].map(|goal| goals.at(goal).unwrap().agreement.of(club).clone())
    };
    assert_eq!(answers(&harness), [agreed("Jonas"), Answer::Proposed { on: TODAY }]);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    finish(&mut harness);
    assert_eq!(answers(&harness), [agreed("Jonas"), Answer::NotAsked]);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    finish(&mut harness);
    assert_eq!(answers(&harness), [Answer::NotAsked, Answer::NotAsked]);
}

#[test]
fn all_agreed_today_is_one_click_wherever_answers_are_taken() {
    let (plan, [ourselves, club, school]) = plan();
    let goal = Subject::Goal(plan.goals.list.at(0).unwrap().id);
    for (chapter, subject, nth) in [
        (Chapter::Goals, goal, 0),
        (Chapter::Conflict, Subject::Ladder, 0),
        (Chapter::Conflict, Subject::ThirdParty, 1),
        (Chapter::Purpose, Subject::Convenor, 0),
        (Chapter::Purpose, Subject::Go, 1),
    ] {
        for unfolded in [false, true] {
            let mut page = page_high(plan.clone(), chapter);
            if unfolded {
                page.state_mut().view.unfolded.extend([Ladder::agreement.id, ThirdParty::agreement.id]);
            }
            page.run_steps(3);
            page.get_all_by_role_and_label(Role::Button, "All agreed today").nth(nth).unwrap().click();
            page.run_steps(3);
            let given = page.state().plan.agreement(subject).unwrap();
            let answers = [ourselves, club, school].map(|party| given.of(party).clone());
            assert_eq!(answers, [agreed("Maya"), agreed("Jonas"), agreed("")], "{subject:?}");
        }
    }
}

/// A page on which everything is in view.
fn page_high(plan: Plan, chapter: Chapter) -> Harness<'static, Page> {
    let mut page = page(plan, chapter);
    page.set_size(egui::vec2(900.0, 3000.0));
    page
}

#[test]
fn whoever_objects_does_not_agree_with_the_others() {
    let (mut plan, [_, club, school]) = plan();
    let objection = Answer::Objects { on: TODAY, reason: "Parking".into(), reply: None };
    let first = plan.goals.list.at(0).unwrap().id;
    plan.goals.list.get_mut(first).unwrap().agreement.set(club, objection.clone());
    let mut page = page_high(plan, Chapter::Goals);
    page.run_steps(3);
    page.get_by_role_and_label(Role::Button, "The other 2 agreed today").click();
    page.run_steps(3);
    assert_eq!(*of_goal(&page, 0).of(club), objection);
    assert_eq!(*of_goal(&page, 0).of(school), agreed(""));
}

#[test]
fn that_one_party_agreed_today_is_one_click() {
    let (mut plan, [_, club, _]) = plan();
    plan.purpose.go.set(club, Answer::Proposed { on: date(2026, 11, 2) });
    let mut page = page_high(plan, Chapter::Purpose);
    page.run_steps(3);
    page.get_all_by_role_and_label(Role::Button, "Agreed today: Club").last().unwrap().click();
    page.run_steps(3);
    assert_eq!(*page.state().plan.purpose.go.of(club), agreed("Jonas"));
    assert_eq!(page.query_all_by_label("Said by").count(), 0, "what is known opens nothing");
}

#[test]
fn one_click_attests_in_our_name_and_a_later_one_says_it_again() {
    let (plan, [ourselves, ..]) = plan();
    let mut page = page_high(plan, Chapter::Allies);
    page.run_steps(3);
    page.get_by_role_and_label(Role::RadioButton, "Yes").click();
    page.run_steps(3);
    let maya = Person { name: "Maya".into(), party: Some(ourselves) };
    let word = page.state().plan.review.attestations["ties-reviewed"].clone();
    assert_eq!((word.said, word.on, word.by), (Attested::Yes, TODAY, maya));

    let word = page.state_mut().plan.review.attestations.get_mut("ties-reviewed").unwrap();
    word.on = date(2026, 11, 2);
    word.by = "Jonas".into();
    page.run_steps(3);
    page.get_by_role_and_label(Role::Button, "Still so, as of today").click();
    page.run_steps(3);
    let word = &page.state().plan.review.attestations["ties-reviewed"];
    assert_eq!((word.on, word.by.name.as_str()), (TODAY, "Jonas"), "who said so is kept");
}
