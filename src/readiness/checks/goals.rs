//! Goals: are they written so that one can tell, has everybody agreed, and what came of them.
//!
//! A goal that is kept for later is asked of nobody.

use std::collections::HashSet;

use super::allies::no_committed_ally;
use crate::plan::{
    Field, Gate, Goal, GoalConflict, GoalOutcome, Goals, Milestone, Purpose, Reading, Standing, Subject,
};
use crate::readiness::facts::Facts;
use crate::readiness::items::{Finding, Items, Outcome, filled};

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

/// The goals that are asked of the parties: neither kept for later nor given up.
fn asked<'plan>(facts: &Facts<'plan>) -> impl Iterator<Item = &'plan Goal> + Clone {
    let is_asked =
        |goal: &&Goal| goal.standing == Standing::Now && goal.outcome != Some(GoalOutcome::Dropped);
    facts.plan.goals.list.iter().filter(is_asked)
}

/// The goals that are worked for: neither kept for later, nor reached, nor given up.
pub(super) fn current<'plan>(facts: &Facts<'plan>) -> impl Iterator<Item = &'plan Goal> + Clone {
    facts.plan.goals.list.iter().filter(|goal| goal.is_current())
}

/// The items of a rule that goes over the goals.
fn over_goals(facts: &Facts<'_>) -> Items {
    let mut items = Items::default();
    if facts.plan.goals.list.is_empty() {
        items.lacks_list(field("finding-no-goals", Goals::list));
    }
    items
}

/// The items of a rule for which one goal at least has to be asked of the parties.
fn over_asked(facts: &Facts<'_>) -> Items {
    let mut items = over_goals(facts);
    if !facts.plan.goals.list.is_empty() && asked(facts).next().is_none() {
        items.lacks_list(field("finding-no-goal-asked", Goals::list));
    }
    items
}

/// What is asked about a goal.
fn subject(goal: &Goal) -> Subject {
    Subject::Goal(goal.id)
}

/// A finding on the answers to a goal.
fn answers(goal: &Goal) -> Finding {
    Finding::about("finding-not-asked", Goal::agreement, goal)
}

/// One or more goals are agreed by all, and no goal has an objection that stands. Goals that are kept
/// for later or given up are asked of nobody.
pub(in crate::readiness) fn one_agreed(facts: &Facts<'_>) -> Outcome {
    let mut items = over_asked(facts);
    if asked(facts).next().is_none() {
        return items.outcome();
    }
    let known = asked(facts).any(|goal| facts.has_answers(subject(goal)));
    let any_agreed = asked(facts).any(|goal| facts.agreed(subject(goal)).is_some());
    items.judge_all(known, any_agreed, |findings| {
        // Objections are named below, goal by goal.
        for goal in asked(facts).filter(|goal| facts.objections(subject(goal)).next().is_none()) {
            findings.missing_answers(facts, subject(goal), || answers(goal));
        }
    });
    items.no_objections(facts, asked(facts), subject, answers);
    items.outcome()
}

/// Every goal that is neither kept for later nor given up is agreed by all.
pub(in crate::readiness) fn all_agreed(facts: &Facts<'_>) -> Outcome {
    let mut items = over_asked(facts);
    for goal in asked(facts) {
        items.agreed(facts, subject(goal), || answers(goal));
    }
    items.outcome()
}

/// Every goal that is worked for has a measure, a target, a date and an owner.
pub(in crate::readiness) fn measurable(facts: &Facts<'_>) -> Outcome {
    let mut items = over_goals(facts);
    for goal in current(facts) {
        items.has(filled(&goal.measure), || Finding::about("finding-goal-no-measure", Goal::measure, goal));
        items.has(filled(&goal.target), || Finding::about("finding-goal-no-target", Goal::target, goal));
        items.has(goal.due.is_some(), || Finding::about("finding-goal-no-date", Goal::due, goal));
        items.owned(facts, &goal.owner, || Finding::about("finding-no-owner", Goal::owner, goal));
    }
    items.outcome()
}

/// Every committed party has a stated benefit from a goal.
pub(in crate::readiness) fn benefit_each(facts: &Facts<'_>) -> Outcome {
    let mut items = over_asked(facts);
    let Some(first) = asked(facts).next() else {
        return items.outcome();
    };
    if facts.committed_allies.is_empty() {
        items.lacks_list(no_committed_ally());
    }
    let benefits = asked(facts).flat_map(|goal| &goal.benefits);
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
    if goals.conflicts.is_empty() && !facts.looked(goals.no_conflicts.as_ref()) {
        items.lacks_list(field("finding-no-goal-conflicts", Goals::conflicts));
    }
    items.entered(goals.no_conflicts.is_some() || !goals.conflicts.is_empty());
    for conflict in goals.conflicts.iter() {
        items.has(filled(&conflict.settlement), || {
            Finding::about("finding-goal-conflict-open", GoalConflict::settlement, conflict)
        });
    }
    items.outcome()
}

/// An early win is dated from the start to 90 days after it.
pub(in crate::readiness) fn early_win(facts: &Facts<'_>) -> Outcome {
    let mut items = over_goals(facts);
    let Some(first) = asked(facts).next() else {
        return items.outcome();
    };
    let wins = || {
        let milestones = asked(facts).flat_map(|goal| goal.milestones.iter());
        milestones.filter(|milestone| milestone.early_win)
    };
    let date = |win: &Milestone| win.due.or(win.reached_on);
    let days = |win: &Milestone| date(win).and_then(|date| facts.days_from_start(date));
    let is_early = |win: &Milestone| days(win).is_some_and(|days| (0..=EARLY).contains(&days));
    let has_start = facts.plan.purpose.start.is_some();
    let known = has_start && wins().next().is_some();
    items.judge_all(known, wins().any(is_early), |findings| {
        if !has_start {
            findings.push(Finding::new("finding-no-start", Purpose::start.place()));
        }
        for win in wins() {
            match (date(win), days(win)) {
                (None, _) => findings.push(Finding::about("finding-win-undated", Milestone::due, win)),
                (Some(due), Some(days)) => {
                    let message = if days < 0 { "finding-win-before-start" } else { "finding-win-late" };
                    findings.push(Finding::about(message, Milestone::due, win).on(due));
                }
                (Some(_), None) => {}
            }
        }
        if wins().next().is_none() {
            findings.push(in_goal("finding-no-early-win", Goal::milestones, first));
        }
    });
    items.outcome()
}

/// Every goal that is worked for was read in the last 90 days.
pub(in crate::readiness) fn read(facts: &Facts<'_>) -> Outcome {
    let mut items = over_goals(facts);
    for goal in current(facts) {
        let says = |reading: &&Reading| filled(&reading.value) || reading.number.is_some();
        let past = goal.readings.iter().filter(says).filter_map(|reading| reading.on);
        let last = past.filter(|on| *on <= facts.today).max();
        let is_recent = last.is_some_and(|on| facts.is_recent(on, READ_WITHIN));
        items.judge(last.is_some(), is_recent, || match last {
            None => Finding::about("finding-goal-unread", Goal::readings, goal),
            Some(on) => Finding::about("finding-goal-read-long-ago", Goal::readings, goal).on(on),
        });
    }
    items.outcome()
}

/// Every goal that is past its date has an outcome or a new date; before the alliance closes, every
/// goal has an outcome.
pub(in crate::readiness) fn outcome(facts: &Facts<'_>) -> Outcome {
    let mut items = over_goals(facts);
    for goal in facts.plan.goals.list.iter().filter(|goal| goal.standing == Standing::Now) {
        let past = goal.due.filter(|due| *due < facts.today);
        if past.is_some() || facts.gate == Gate::Close {
            let known = past.is_some() || goal.outcome.is_some();
            items.judge(known, goal.outcome.is_some(), || match past {
                Some(due) => Finding::about("finding-goal-past", Goal::outcome, goal).on(due),
                None => Finding::about("finding-goal-no-outcome", Goal::outcome, goal),
            });
        }
    }
    items.outcome()
}
