//! Trust & ground rules: how each party reads a rule, what was promised, how far each ally is trusted.

use alliance_workbook::plan::{
    Answer, Chapter, GroundRule, Level, Party, PartyId, Plan, Promise, PromiseOutcome, Record as _, Status,
};
use alliance_workbook::ui::command::Command;
use egui::accesskit::{Role, Toggled};
use egui::{Event, Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::{Date, date};

use super::jumps::{Page, page_in};

const TODAY: Date = date(2026, 11, 21);

/// Friends and two allies; the page is high enough for all that is on it.
fn plan() -> (Plan, [PartyId; 2]) {
    let mut plan = Plan::new();
    let allies = ["Canoe Club", "Council"].map(|name| {
        let ally = Party { name: name.into(), status: Status::Committed, ..Party::new() };
        let id = ally.id;
        plan.allies.parties.push(ally);
        id
    });
    (plan, allies)
}

fn open(plan: Plan, tab: &str) -> Harness<'static, Page> {
    let mut page = page_in(vec2(1000.0, 2400.0), plan, Chapter::Trust);
    page.run_steps(3);
    let tab = page
        .get_all_by_role(Role::Tab)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(tab)));
    tab.expect("a tab").click();
    page.run_steps(4);
    page
}

fn click(page: &mut Harness<'_, Page>, role: Role, name: &str) {
    page.get_by_role_and_label(role, name).click();
    page.run_steps(4);
}

fn write(page: &mut Harness<'_, Page>, role: Role, name: &str, text: &str) {
    page.get_by_role_and_label(role, name).focus();
    page.run_steps(2);
    page.event(Event::Text(text.into()));
    page.run_steps(4);
}

/// The first card whose words begin so.
fn card(page: &mut Harness<'_, Page>, start: &str) {
    let card = page
        .get_all_by_role(Role::Button)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(start)));
    card.unwrap_or_else(|| panic!("no card {start:?}")).click();
    page.run_steps(4);
}

fn rule(page: &Harness<'_, Page>) -> GroundRule {
    page.state().plan.trust.rules.iter().next().expect("a rule").clone()
}

#[test]
fn the_usual_five_are_topics_and_nobody_has_said_anything() {
    let mut page = open(plan().0, "Ground rules");
    click(&mut page, Role::Button, "The usual five");
    let rules = &page.state().plan.trust.rules;
    assert_eq!(rules.len(), 5);
    let bare =
        |rule: &GroundRule| !rule.title().is_empty() && rule.readings.is_empty() && rule.wording.is_empty();
    assert!(rules.iter().all(bare));
    page.get_by_label("5 assumed");
}

#[test]
fn a_rule_is_read_worded_and_answered_on_its_card() {
    let (mut plan, [club, council]) = plan();
    plan.trust.rules.push(GroundRule { topic: "Pictures".into(), ..GroundRule::new() });
    let mut page = open(plan, "Ground rules");
    card(&mut page, "Pictures, No reading yet, Assumed");
    write(&mut page, Role::MultilineTextInput, "How Canoe Club reads it", "We post everything");
    write(&mut page, Role::MultilineTextInput, "How Council reads it", "Ask first");
    page.get_by_label("Discussed");
    // By key in the field, and by click beside it.
    page.key_press_modifiers(Modifiers::ALT, Key::D);
    page.run_steps(3);
    assert_eq!(rule(&page).differs, [council]);
    let differs = "Canoe Club: the reading differs from the wording";
    let toggled = |page: &Harness<'_, Page>| {
        page.get_by_role_and_label(Role::CheckBox, differs).accesskit_node().toggled()
    };
    assert_eq!(toggled(&page), Some(Toggled::False));
    click(&mut page, Role::CheckBox, differs);
    assert_eq!(toggled(&page), Some(Toggled::True));
    assert_eq!(rule(&page).differs, [council, club]);
    page.get_by_label("2 of 3 differ from the wording");
    page.get_by_role_and_label(Role::MultilineTextInput, "How Canoe Club reads it, differs from the wording");

    write(&mut page, Role::MultilineTextInput, "Agreed wording", "No faces");
    click(&mut page, Role::ComboBox, "Answer: Canoe Club");
    click(&mut page, Role::ListBoxOption, "Objects");
    write(&mut page, Role::TextInput, "Reason", "Too strict");
    assert!(
        matches!(rule(&page).agreement.of(club), Answer::Objects { reason, .. } if reason == "Too strict")
    );
    page.get_by_label("Disputed");
    page.get_by_label("1 disputed");
    click(&mut page, Role::ComboBox, "Answer: Canoe Club");
    click(&mut page, Role::ListBoxOption, "Agreed");
    click(&mut page, Role::Button, "The other 2 agreed today");
    page.get_by_label("Agreed by 3 of 3");
    page.get_by_label("1 agreed");
}

#[test]
fn of_sixty_parties_a_dozen_is_shown_and_what_is_typed_stays_there() {
    let (mut plan, _) = plan();
    for number in 0..58 {
        let name = format!("Group {number}");
        plan.allies.parties.push(Party { name, status: Status::Committed, ..Party::new() });
    }
    plan.trust.rules.push(GroundRule { topic: "Pictures".into(), ..GroundRule::new() });
    let mut page = open(plan, "Ground rules");
    card(&mut page, "Pictures");
    let shown = |page: &Harness<'_, Page>| {
        page.get_all_by_role(Role::MultilineTextInput)
            .filter(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with("How ")))
            .count()
    };
    assert_eq!(shown(&page), 12);
    click(&mut page, Role::RadioButton, "Not asked");
    write(&mut page, Role::MultilineTextInput, "How Canoe Club reads it", "We post everything");
    assert_eq!(shown(&page), 12, "it is asked now, and stays");
    page.get_by_label("1 to 12 of 61");
    click(&mut page, Role::Button, "Further parties");
    page.get_by_label("13 to 24 of 61");
    page.get_by_role_and_label(Role::MultilineTextInput, "How Group 10 reads it");
}

#[test]
fn a_promise_is_kept_today_and_the_first_day_of_a_changed_one_stays() {
    let (mut plan, [club, council]) = plan();
    let promise = |what: &str, due| Promise {
        what: what.into(),
        by: Some(club),
        to: Some(council),
        due: Some(due),
        ..Promise::new()
    };
    plan.trust.promises.push(promise("Bring the boat", TODAY));
    plan.trust.promises.push(promise("Send the price", date(2026, 11, 18)));
    let mut page = open(plan, "Promises");
    let of = |page: &Harness<'_, Page>, what: &str| {
        let promises = &page.state().plan.trust.promises;
        promises.iter().find(|promise| promise.what == what).cloned().unwrap()
    };
    page.get_by_label("1 past due");
    click(&mut page, Role::Button, "Kept today: Bring the boat");
    assert_eq!(of(&page, "Bring the boat").outcome, PromiseOutcome::Kept);
    assert_eq!(of(&page, "Bring the boat").settled_on, Some(TODAY));
    click(&mut page, Role::ComboBox, "Outcome: Send the price");
    click(&mut page, Role::ListBoxOption, "Renegotiated");
    assert!(page.get_by_role_and_label(Role::DateInput, "Due").is_focused(), "the new day is asked for");
    page.key_press_modifiers(Modifiers::COMMAND, Key::A);
    page.event(Event::Text("4 Dec 2026".into()));
    page.run_steps(2);
    page.key_press(Key::Tab);
    page.run_steps(3);
    let changed = of(&page, "Send the price");
    assert_eq!((changed.first_due, changed.due), (Some(date(2026, 11, 18)), Some(date(2026, 12, 4))));
}

#[test]
fn a_key_keeps_a_promise_and_its_row_stays_under_it_for_a_moment() {
    let (mut plan, [club, council]) = plan();
    for (what, day) in [("First", 1), ("Second", 2), ("Third", 3)] {
        let due = Some(date(2026, 11, day));
        let (by, to) = (Some(club), Some(council));
        plan.trust.promises.push(Promise { what: what.into(), by, to, due, ..Promise::new() });
    }
    let mut page = open(plan, "Promises");
    let row = "Second, Canoe Club to Council, 2 Nov, past due, Past due";
    page.get_by_role_and_label(Role::Button, row).focus();
    page.run_steps(2);
    page.key_press(Key::K);
    page.run_steps(2);
    let outcome = page.state().plan.trust.promises.at(1).unwrap().outcome;
    assert_eq!(outcome, PromiseOutcome::Late);
    let at = |page: &Harness<'_, Page>, start: &str| {
        let mut rows = page.get_all_by_role(Role::Button);
        let row = rows.find(|node| node.accesskit_node().label().is_some_and(|name| name.starts_with(start)));
        row.unwrap().rect().top()
    };
    assert!(at(&page, "Second, ") < at(&page, "Third, "), "it stays for a moment");
    // A step of the stage takes a quarter of a second.
    page.run_steps(6);
    assert!(at(&page, "Second, ") > at(&page, "Third, "), "and is among the settled ones then");
}

#[test]
fn trust_is_rated_from_the_table_and_nothing_is_left_of_what_is_cleared() {
    let (plan, [club, council]) = plan();
    let mut page = open(plan, "Trust");
    page.get_by_label("Private: never printed or shared");
    page.get_by_label("0 of 2 rated");
    let rating = |page: &Harness<'_, Page>, party| page.state().plan.trust.ratings.get(&party).cloned();
    click(&mut page, Role::RowHeader, "Council");
    page.get_by_role_and_label(Role::Slider, "Openness").focus();
    page.run_steps(2);
    page.key_press(Key::Num1);
    page.run_steps(3);
    assert_eq!(rating(&page, council).unwrap().openness.level, Some(Level::clamped(1)));
    assert_eq!(rating(&page, club), None);
    page.get_by_role_and_label(Role::GridCell, "Council, Openness: No evidence");
    page.get_by_label("1 without repair");
    write(&mut page, Role::MultilineTextInput, "Repair action", "Tom calls first");
    page.get_by_role_and_label(Role::GridCell, "Council, Repair action: Set");
    write(&mut page, Role::MultilineTextInput, "In their words", "Slow, but fair");
    assert_eq!(page.state().plan.trust.feedback[&council].words, "Slow, but fair");

    click(&mut page, Role::RowHeader, "Canoe Club");
    page.get_by_role_and_label(Role::Slider, "Openness").focus();
    page.run_steps(2);
    page.key_press(Key::Num3);
    page.run_steps(3);
    assert!(rating(&page, club).is_some());
    page.key_press(Key::Backspace);
    page.run_steps(3);
    assert_eq!(rating(&page, club), None);
}

#[test]
fn one_goes_through_the_allies_with_a_question_each() {
    let mut page = open(plan().0, "Trust");
    click(&mut page, Role::Button, "Go through all 2");
    page.get_by_label("Canoe Club: what have they done that you saw yourself?");
    assert!(page.get_by_role_and_label(Role::Slider, "Reliability").is_focused());
    click(&mut page, Role::Button, "Next ally");
    page.get_by_label("Council: what have they done that you saw yourself?");
    page.get_by_label("2 of 2");
    click(&mut page, Role::Button, "Back to the table");
    page.get_by_role_and_label(Role::RowHeader, "Council");
}

#[test]
fn who_was_told_leads_to_the_card_of_the_ally() {
    let (mut plan, [club, council]) = plan();
    let party = plan.allies.parties.get_mut(club).unwrap();
    (party.told_by_them, party.told_to_them) = (Some(TODAY), Some(TODAY));
    plan.allies.parties.get_mut(council).unwrap().told_by_them = Some(TODAY);
    let mut page = open(plan, "Trust");
    page.get_by_label("1 of 2 both ways");
    page.get_by_role_and_label(Role::Link, "Canoe Club: both ways");
    click(&mut page, Role::Link, "Council: they told us");
    assert_eq!(page.state().commands, [Command::Jump(Party::told_to_them.of(council.uuid()))]);
}
