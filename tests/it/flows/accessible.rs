//! Every page, and every card on it, says to assistive technology what it is.

use std::collections::BTreeSet;

use alliance_workbook::plan::{
    Action, Answer, Channel, Chapter, Confidence, Contact, Form, Goal, GoalConflict, GoalOutcome, Issue,
    Milestone, NoneFound, Paper, PaperState, Party, Person, Plan, Reading, Standing, Status, Step, Telling,
};
use alliance_workbook::ui::chapters::PAGES;
use egui::accessibility::is_input;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use jiff::civil::{Date, date};
use uuid::Uuid;

use super::jumps::{Page, page};

const TODAY: Date = date(2026, 11, 21);

/// A plan with a record of each kind, each in the state that shows the most of its fields.
pub fn plan(form: Form) -> Plan {
    let mut plan = Plan::new();
    let ourselves = plan.ourselves;
    plan.purpose.formality.chosen = Some(form);
    let contacts = [Contact { name: "Tom Okafor".into(), ..Contact::new() }].into_iter().collect();
    let club = Party { name: "Canoe Club".into(), status: Status::Committed, contacts, ..Party::new() };
    let who = Person { name: "Tom Okafor".into(), party: Some(club.id) };
    let objection = Answer::Objects { on: TODAY, reason: "Parking".into(), reply: None };
    let mut goal = Goal { statement: "Clear the reach".into(), ..Goal::new() };
    goal.agreement.set(club.id, objection.clone());
    goal.agreement.set(ourselves, Answer::Agreed { on: TODAY, by: "Maya".into() });
    goal.milestones.push(Milestone::new());
    goal.readings.push(Reading::new());
    plan.goals.list.push(Goal { outcome: Some(GoalOutcome::Dropped), ..Goal::new() });
    plan.goals.list.push(Goal { standing: Standing::Later, ..Goal::new() });
    plan.goals.list.push(goal);
    plan.goals.conflicts.push(GoalConflict::new());
    plan.purpose.go.set(club.id, objection.clone());
    plan.purpose.leadership.convenor = who.clone();
    plan.purpose.papers.push(Paper { state: Some(PaperState::Signed), ..Paper::new() });
    plan.purpose.papers.push(Paper { state: Some(PaperState::NotNeeded), ..Paper::new() });
    plan.allies.parties.push(club);
    plan.allies.parties.push(Party { competitor: true, ..Party::new() });
    plan.communication.channels.push(Channel::new());
    plan.communication.confidential.push(Confidence::new());
    plan.communication.told.push(Telling::new());
    plan.conflict.ladder.steps.push(Step::new());
    plan.conflict.ladder.agreement.set(ourselves, objection);
    plan.conflict.third_party.who = who.clone();
    plan.conflict.issues.push(Issue { raised_by: Some(ourselves), outcome: "Paid".into(), ..Issue::new() });
    plan.conflict.no_issues = Some(NoneFound { by: who, on: TODAY });
    plan.review.actions.push(Action::new());
    plan
}

/// The cards of a chapter.
pub fn cards(plan: &Plan, chapter: Chapter) -> Vec<Uuid> {
    let Plan { purpose, allies, goals, communication, conflict, review, .. } = plan;
    match chapter {
        Chapter::Purpose => purpose.papers.iter().map(|paper| paper.id.uuid()).collect(),
        Chapter::Allies => allies.parties.iter().map(|party| party.id.uuid()).collect(),
        Chapter::Goals => {
            let goals_and_conflicts = goals.list.iter().map(|goal| goal.id.uuid());
            goals_and_conflicts.chain(goals.conflicts.iter().map(|conflict| conflict.id.uuid())).collect()
        }
        Chapter::Communication => {
            let told = communication.told.iter().map(|telling| telling.id.uuid());
            communication.channels.iter().map(|channel| channel.id.uuid()).chain(told).collect()
        }
        Chapter::Conflict => {
            let issues = conflict.issues.iter().map(|issue| issue.id.uuid());
            conflict.ladder.steps.iter().map(|step| step.id.uuid()).chain(issues).collect()
        }
        Chapter::Readiness => review.actions.iter().map(|action| action.id.uuid()).collect(),
        _ => Vec::new(),
    }
}

/// Controls that have no name of their own: what a field shows while it is empty is none.
fn nameless(page: &Harness<'_, Page>) -> Vec<String> {
    page.root()
        .children_recursive()
        .map(|node| node.accesskit_node())
        .filter(|node| is_input(node.role()) && !node.is_hidden() && !node.data().is_read_only())
        .filter(|node| node.label().is_none_or(|name| name.trim().is_empty()))
        .map(|node| format!("{:?} at {:?}", node.role(), node.raw_bounds()))
        .collect()
}

fn check(page: &Harness<'_, Page>) {
    page.check_accessibility();
    assert_eq!(nameless(page), Vec::<String>::new());
}

#[test]
fn every_page_and_every_open_card_is_told_to_assistive_technology() {
    for (plan, cards_of_it) in [(Plan::new(), 1), (plan(Form::Handshake), 14), (plan(Form::Contract), 14)] {
        let mut seen = BTreeSet::new();
        for chapter in PAGES.iter().map(|page| page.chapter) {
            let mut page = page(plan.clone(), chapter);
            page.run_steps(2);
            check(&page);
            for card in cards(&plan, chapter) {
                page.state_mut().view.open.insert(chapter, card);
                page.run_steps(3);
                check(&page);
                seen.insert(card);
            }
        }
        assert!(seen.len() >= cards_of_it, "only {} cards", seen.len());
    }
}
