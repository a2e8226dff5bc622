//! Every page, and every card on it, says to assistive technology what it is.

use std::collections::BTreeSet;

use alliance_workbook::plan::{
    Action, Activity, Answer, Channel, CheckIn, Confidence, Contact, Contribution, DecisionEntry,
    DecisionRule, Form, Goal, GoalConflict, GoalOutcome, Grade, GroundRule, Issue, Milestone, Need,
    NoneFound, Paper, PaperState, Party, Person, Plan, Promise, PromiseOutcome, Reading, Recognition,
    RehearsedStep, Risk, Role, SharedValue, Standing, Status, Step, StepResult, Telling, Topic, Trigger,
};
use alliance_workbook::ui::chapters::PAGES;
use egui::accessibility::is_input;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use jiff::civil::{Date, date};

use super::jumps::{Page, page};
use crate::tour::{cards, stops};

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
    working_together(&mut plan);
    plan
}

/// The same of how the parties work together.
fn working_together(plan: &mut Plan) {
    let ourselves = plan.ourselves;
    let Some(club) = plan.allies.parties.at(1).map(|party| party.id) else { return };
    let who = Person { name: "Tom Okafor".into(), party: Some(club) };
    let objection = Answer::Objects { on: TODAY, reason: "Parking".into(), reply: None };
    plan.allies.values.push(SharedValue { name: "Safety first".into(), ..SharedValue::new() });
    plan.roles.list.push(Role { owner: who.clone(), consulted: vec![ourselves], ..Role::new() });
    plan.roles.list.push(Role { area: "Skips".into(), helpers: vec![club], ..Role::new() });
    let mut rule = DecisionRule { topic: Some(Topic::Money), ..DecisionRule::new() };
    rule.agreement.set(club, objection.clone());
    let decision = DecisionEntry { rule: Some(rule.id), against: vec![club], ..DecisionEntry::new() };
    plan.roles.rules.push(rule);
    plan.roles.rules.push(DecisionRule { topic: Some(Topic::Other), ..DecisionRule::new() });
    plan.roles.decisions.push(decision);
    let need = Need { what: "Skips".into(), critical: true, ..Need::new() };
    let meets = vec![need.id];
    plan.resources.needs.push(need);
    plan.resources.needs.push(Need::new());
    plan.resources.contributions.push(Contribution { party: Some(club), meets, ..Contribution::new() });
    plan.resources.contributions.push(Contribution::new());
    let (likelihood, impact) = (Some(Grade::clamped(3)), Some(Grade::clamped(5)));
    plan.risk.list.push(Risk { likelihood, impact, owner: who.clone(), ..Risk::new() });
    plan.risk.list.push(Risk::new());
    plan.risk.sharing.agreement.set(club, objection.clone());
    plan.risk.exit.agreement.set(club, objection.clone());
    let promise = Promise { by: Some(ourselves), to: Some(club), due: Some(TODAY), ..Promise::new() };
    plan.trust.promises.push(promise);
    let outcome = PromiseOutcome::Renegotiated;
    plan.trust.promises.push(Promise { outcome, first_due: Some(TODAY), ..Promise::new() });
    let mut rule = GroundRule { topic: "When we cancel".into(), differs: vec![club], ..GroundRule::new() };
    rule.readings.insert(club, "Never".into());
    rule.agreement.set(club, objection);
    plan.trust.rules.push(rule);
    plan.trust.rules.push(GroundRule::new());
    if let Some(step) = plan.conflict.ladder.steps.at(0) {
        let gap = RehearsedStep { result: Some(StepResult::Gap), ..RehearsedStep::default() };
        plan.conflict.rehearsal.results.insert(step.id, gap);
    }
    let upkeep = &mut plan.upkeep;
    upkeep.held.push(CheckIn { who: vec![who], on: Some(TODAY), ..CheckIn::new() });
    upkeep.triggers.push(Trigger::new());
    upkeep.recognitions.push(Recognition::new());
    upkeep.activities.push(Activity::new());
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
    for (plan, least) in [(Plan::new(), 8), (plan(Form::Handshake), 23), (plan(Form::Contract), 23)] {
        let mut seen = BTreeSet::new();
        for chapter in PAGES.iter().map(|page| page.chapter) {
            let mut page = page(plan.clone(), chapter);
            for stop in stops(chapter, cards(&plan, chapter)) {
                stop.show(&mut page.state_mut().view, &plan, chapter);
                page.run_steps(3);
                check(&page);
                seen.insert(format!("{chapter:?} {stop:?}"));
            }
        }
        assert!(seen.len() >= least, "only {} tabs and cards", seen.len());
    }
}
