//! Goals: are they written so that one can tell, and has everybody agreed.

use std::collections::HashSet;

use super::allies::no_committed_ally;
use crate::plan::{Field, Goal, GoalConflict, Goals, Milestone, Purpose};
use crate::readiness::facts::Facts;
use crate::readiness::items::{Finding, Items, Outcome, filled, missing_answers, objection};

/// How far an early win may lie from the start, in days.
const EARLY: i64 = 90;

/// How old the last reading of a goal may be, in days.
const READ_WITHIN: i64 = 90;

/// A finding on a field of the chapter.
fn field(message: &'static str, field: Field) -> Finding {
    Finding::new(message, field.place())
}

/// What no goal has: to be mended in this one, or in another.
fn in_goal(message: &'static str, field: Field, goal: &Goal) -> Finding {
    Finding::new(message, field.place().of(goal.id.uuid()))
}

/// The items of a rule that goes over the goals.
fn over_goals(facts: &Facts<'_>) -> Items {
    let mut items = Items::default();
    if facts.plan.goals.list.is_empty() {
        items.lacks_list(field("finding-no-goals", Goals::list));
    }
    items
}

/// One or more goals are agreed by all, and no goal has an objection that is not answered.
pub(in crate::readiness) fn agreed(facts: &Facts<'_>) -> Outcome {
    let goals = &facts.plan.goals.list;
    let answers = |goal: &Goal| Finding::about("finding-not-asked", Goal::agreement, goal);
    let is_objected = |goal: &Goal| facts.objections(&goal.agreement).next().is_some();

    let mut items = over_goals(facts);
    if goals.is_empty() {
        return items.outcome();
    }
    let known = goals.iter().any(|goal| facts.has_answers(&goal.agreement));
    let any_agreed = goals.iter().any(|goal| facts.is_agreed_by_all(&goal.agreement));
    items.judge_all(known, any_agreed, |findings| {
        // Objections are named below, goal by goal.
        for goal in goals.iter().filter(|goal| !is_objected(goal)) {
            missing_answers(facts, &goal.agreement, || answers(goal), findings);
        }
    });
    // That nobody objected to what nobody was asked about is no merit.
    for goal in goals.iter().filter(|goal| goal.agreement.was_objected_to()) {
        items.judge_all(true, !is_objected(goal), |findings| {
            let objections = facts.objections(&goal.agreement);
            findings.extend(
                objections.map(|(party, on, reason)| objection(answers(goal).party(party), on, reason)),
            );
        });
    }
    items.outcome()
}

/// Every goal has a measure, a target, a date and an owner.
pub(in crate::readiness) fn measurable(facts: &Facts<'_>) -> Outcome {
    let mut items = over_goals(facts);
    for goal in facts.plan.goals.list.iter() {
        items.has(filled(&goal.measure), || Finding::about("finding-goal-no-measure", Goal::measure, goal));
        items.has(filled(&goal.target), || Finding::about("finding-goal-no-target", Goal::target, goal));
        items.has(goal.due.is_some(), || Finding::about("finding-goal-no-date", Goal::due, goal));
        items.has(goal.owner.is_named(), || Finding::about("finding-no-owner", Goal::owner, goal));
    }
    items.outcome()
}

/// Every committed party has a stated benefit from a goal.
pub(in crate::readiness) fn benefit_each(facts: &Facts<'_>) -> Outcome {
    let mut items = over_goals(facts);
    let Some(first) = facts.plan.goals.list.iter().next() else {
        return items.outcome();
    };
    if facts.committed_allies.is_empty() {
        items.lacks_list(no_committed_ally());
    }
    let benefits = facts.plan.goals.list.iter().flat_map(|goal| &goal.benefits);
    let gaining: HashSet<_> = benefits.filter(|(_, gain)| filled(gain)).map(|(party, _)| *party).collect();
    for &party in &facts.committed {
        let gains = gaining.contains(&party.id);
        items.of_party(facts, party, gains, gains, || {
            in_goal("finding-no-benefit", Goal::benefits, first).party(party)
        });
    }
    items.outcome()
}

/// Every goal conflict that was recorded has a settlement.
pub(in crate::readiness) fn conflicts_settled(facts: &Facts<'_>) -> Outcome {
    let goals = &facts.plan.goals;
    let mut items = Items::default();
    if goals.conflicts.is_empty() && goals.no_conflicts.is_none() {
        items.lacks_list(field("finding-no-goal-conflicts", Goals::conflicts));
    }
    for conflict in goals.conflicts.iter() {
        items.has(filled(&conflict.settlement), || {
            Finding::about("finding-goal-conflict-open", GoalConflict::settlement, conflict)
        });
    }
    items.outcome()
}

/// An early win is dated within 90 days of the start.
pub(in crate::readiness) fn early_win(facts: &Facts<'_>) -> Outcome {
    let mut items = over_goals(facts);
    let Some(first) = facts.plan.goals.list.iter().next() else {
        return items.outcome();
    };
    let wins = || {
        let milestones = facts.plan.goals.list.iter().flat_map(|goal| goal.milestones.iter());
        milestones.filter(|milestone| milestone.early_win)
    };
    let date = |win: &Milestone| win.due.or(win.reached_on);
    let is_early = |win: &Milestone| date(win).and_then(|date| facts.is_near_start(date, EARLY));
    let has_start = facts.plan.purpose.start.is_some();
    let known = has_start && wins().next().is_some();
    items.judge_all(known, wins().any(|win| is_early(win) == Some(true)), |findings| {
        if !has_start {
            findings.push(Finding::new("finding-no-start", Purpose::start.place()));
        }
        for win in wins() {
            match date(win) {
                None => findings.push(Finding::about("finding-win-undated", Milestone::due, win)),
                Some(due) if has_start => {
                    findings.push(Finding::about("finding-win-late", Milestone::due, win).on(due));
                }
                Some(_) => {}
            }
        }
        if wins().next().is_none() {
            findings.push(in_goal("finding-no-early-win", Goal::milestones, first));
        }
    });
    items.outcome()
}

/// Every goal was read in the last 90 days.
pub(in crate::readiness) fn read(facts: &Facts<'_>) -> Outcome {
    let mut items = over_goals(facts);
    for goal in facts.plan.goals.list.iter() {
        let past = goal.readings.iter().filter(|reading| filled(&reading.value)).filter_map(|r| r.on);
        let last = past.filter(|on| *on <= facts.today).max();
        let is_recent = last.is_some_and(|on| facts.is_recent(on, READ_WITHIN));
        items.judge(!goal.readings.is_empty(), is_recent, || match last {
            None => Finding::about("finding-goal-unread", Goal::readings, goal),
            Some(on) => Finding::about("finding-goal-read-long-ago", Goal::readings, goal).on(on),
        });
    }
    items.outcome()
}
