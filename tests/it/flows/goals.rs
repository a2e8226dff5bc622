//! Goals: the table leads to each answer, and an answer is one party's own.

use alliance_workbook::plan::{
    Answer, Chapter, DecisionEntry, DecisionRule, Goal, Ladder, Method, Party, PartyId, Plan, Standing,
    StandsFor, Status, Step, Subject,
};
use alliance_workbook::ui::command::Command;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
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
fn an_answer_is_chosen_in_its_row_by_keys() {
    let (mut page, club) = two_goals();
    page.get_by_role_and_label(Role::ComboBox, "Answer: Club").focus();
    page.run_steps(2);
    press(&mut page, Modifiers::NONE, Key::ArrowDown);
    write(&mut page, "Ag");
    press(&mut page, Modifiers::NONE, Key::Enter);
    let agreed = Answer::Agreed { on: date(2026, 11, 21), by: String::new() };
    assert_eq!(answer(&page, 0, club), agreed);
    page.get_by_label("Agreed by 1 of 2");
    page.get_by_role_and_label(Role::TextInput, "Said by").focus();
    page.run_steps(2);
    write(&mut page, "Jonas");
    assert_eq!(answer(&page, 0, club), Answer::Agreed { on: date(2026, 11, 21), by: "Jonas".into() });
    page.get_by_role_and_label(Role::GridCell, "Clear the reach, Club: Agreed");
}

#[test]
fn an_objection_is_answered_and_stays_in_sight() {
    let (mut page, club) = two_goals();
    page.get_by_role_and_label(Role::ComboBox, "Answer: Club").click();
    page.run_steps(3);
    page.get_by_role_and_label(Role::ListBoxOption, "Objects").click();
    page.run_steps(3);
    page.get_by_role_and_label(Role::TextInput, "Reason").focus();
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
    page.get_by_role_and_label(Role::TextInput, "What each gains: Club").focus();
    page.run_steps(2);
    write(&mut page, "Landing spots");
    let goal = page.state().plan.goals.list.at(0).unwrap().clone();
    assert_eq!(goal.benefits.get(&club).map(String::as_str), Some("Landing spots"));
    assert_eq!(goal.benefits.len(), 1);
}

#[test]
fn an_objection_under_another_answer_is_seen_and_answered() {
    let (mut page, club) = two_goals();
    let first = page.state().plan.goals.list.at(0).unwrap().id;
    let agreement = &mut page.state_mut().plan.goals.list.get_mut(first).unwrap().agreement;
    agreement.set(club, Answer::Objects { on: date(2026, 11, 2), reason: "Parking".into(), reply: None });
    agreement.set(club, Answer::Proposed { on: date(2026, 11, 4) });
    page.run_steps(3);
    page.get_by_label("The objection stands until it is answered, or they agree.");
    page.get_by_role_and_label(Role::Button, "Answer it").focus();
    page.run_steps(2);
    press(&mut page, Modifiers::NONE, Key::Enter);
    write(&mut page, "Use the school yard");
    page.get_by_role_and_label(Role::Button, "Reply and ask again").focus();
    page.run_steps(2);
    press(&mut page, Modifiers::NONE, Key::Enter);
    let agreement = &page.state().plan.goals.list.at(0).unwrap().agreement;
    assert_eq!(agreement.standing_objection(club), None);
    assert!(page.query_by_label_contains("The objection stands").is_none());
}

#[test]
fn a_goal_that_is_set_aside_or_done_leaves_the_table_and_keeps_its_number() {
    let (mut page, _) = two_goals();
    let first = page.state().plan.goals.list.at(0).unwrap().id;
    page.state_mut().view.open.remove(&Chapter::Goals);
    page.state_mut().plan.goals.list.get_mut(first).unwrap().standing = Standing::Later;
    page.run_steps(3);
    head(&page, "2 Stop new litter");
    assert!(page.query_by_role_and_label(Role::RowHeader, "1 Clear the reach").is_none());
    page.get_by_role_and_label(Role::Heading, "Kept for later, reached or dropped");
    let card = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|name| name.contains("Clear the reach"))
    };
    assert_eq!(page.query_all_by_role(Role::Button).filter(card).count(), 1);

    page.state_mut().plan.goals.list.get_mut(first).unwrap().standing = Standing::Now;
    page.run_steps(3);
    head(&page, "1 Clear the reach");
    assert!(page.query_by_role_and_label(Role::Heading, "Kept for later, reached or dropped").is_none());
}

#[test]
fn that_it_is_not_theirs_is_offered_of_a_goal_and_not_of_the_steps() {
    fn offered(page: &mut Harness<'_, Page>, answers: &str) -> Vec<String> {
        page.get_by_role_and_label(Role::ComboBox, answers).click();
        page.run_steps(3);
        let options = page.query_all_by_role(Role::ListBoxOption);
        options.filter_map(|option| option.accesskit_node().label()).collect()
    }
    let (mut goals, club) = two_goals();
    let not_theirs = "Not theirs".to_owned();
    assert!(offered(&mut goals, "Answer: Club").contains(&not_theirs));

    let mut plan = goals.state().plan.clone();
    plan.conflict.ladder.steps.push(Step::new());
    let steps = |plan: &Plan| {
        let mut page = page(plan.clone(), Chapter::Conflict);
        page.state_mut().view.unfolded.insert(Ladder::agreement.id);
        page.run_steps(3);
        offered(&mut page, "Who accepts the steps: Club")
    };
    let offer = steps(&plan);
    assert!(offer.contains(&"Agreed".to_owned()) && !offer.contains(&not_theirs), "{offer:?}");
    // A file written by hand may say it all the same, and it stays to be seen.
    plan.conflict.ladder.agreement.set(club, Answer::NotTheirs);
    assert!(steps(&plan).contains(&not_theirs));
}

#[test]
fn what_was_agreed_by_decision_says_so() {
    let (page_of_two, club) = two_goals();
    let mut plan = page_of_two.state().plan.clone();
    let parties = [plan.ourselves, club];
    let subject = Subject::Goal(plan.goals.list.at(0).unwrap().id);
    let mut rule = DecisionRule { method: Some(Method::Consent), ..DecisionRule::new() };
    for party in parties {
        rule.agreement.set(party, Answer::Agreed { on: date(2026, 11, 2), by: String::new() });
    }
    plan.roles.decisions.push(DecisionEntry {
        on: Some(date(2026, 11, 4)),
        rule: Some(rule.id),
        in_favour: parties.to_vec(),
        stands_for: vec![StandsFor { subject, wording: plan.wording(subject).unwrap() }],
        ..DecisionEntry::new()
    });
    plan.roles.rules.push(rule);
    let mut page = page(plan, Chapter::Goals);
    page.run_steps(3);
    page.get_by_label("Agreed by decision of 4 Nov 2026");
    assert!(page.query_by_label("Agreed by 0 of 2").is_none());
}
