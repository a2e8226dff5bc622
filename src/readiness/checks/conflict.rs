//! Conflict resolution: is it agreed what happens when the allies disagree, and does it happen.

use std::collections::HashMap;

use crate::plan::{Conflict, Field, Form, Issue, Ladder, Step, StepAction, Subject, ThirdParty};
use crate::readiness::checklist::State;
use crate::readiness::facts::Facts;
use crate::readiness::items::{Finding, Items, Outcome, cut, filled};

/// How many steps the ladder must have under a form, and how a finding says so.
const fn steps_needed(form: Form) -> (usize, &'static str) {
    match form {
        Form::Handshake => (2, "finding-few-steps-of-two"),
        Form::Charter | Form::Memorandum | Form::Contract => (3, "finding-few-steps"),
    }
}

/// A finding on a field of the chapter.
fn field(message: &'static str, field: Field) -> Finding {
    Finding::new(message, field.place())
}

/// Three or more steps, two for a handshake, with time limits, the first a direct talk, agreed by all.
pub(in crate::readiness) fn ladder(facts: &Facts<'_>) -> Outcome {
    let ladder = &facts.plan.conflict.ladder;
    let steps = &ladder.steps;
    let mut items = Items::default();
    let Some(first) = steps.iter().next() else {
        items.lacks_list(field("finding-no-steps", Ladder::steps));
        return items.outcome();
    };
    let says_something = |step: &Step| {
        step.action.is_some() || filled(&step.title) || filled(&step.what) || step.who.is_named()
    };
    let count = steps.iter().filter(|step| says_something(step)).count();
    let (needed, message) = steps_needed(facts.form);
    items.judge(count > 0, count >= needed, || field(message, Ladder::steps).count(count));
    for step in steps.iter() {
        let limit = step.within;
        items.judge(limit.is_some(), limit.is_some_and(|limit| limit.number > 0), || {
            Finding::about("finding-step-no-limit", Step::within, step)
        });
    }
    items.judge(first.action.is_some(), first.action == Some(StepAction::DirectTalk), || {
        Finding::about("finding-first-step-no-talk", Step::action, first)
    });
    items.agreed(facts, Subject::Ladder, || {
        field("finding-not-asked", Ladder::agreement).called("noun-ladder")
    });
    items.outcome()
}

/// A neutral third party is named and agreed by all.
pub(in crate::readiness) fn third_party(facts: &Facts<'_>) -> Outcome {
    let third_party = &facts.plan.conflict.third_party;
    let subject = || {
        let finding = field("finding-not-asked", ThirdParty::agreement).called("noun-third-party");
        Finding { title: cut(&third_party.who.name), ..finding }
    };
    let mut items = Items::default();
    let named = third_party.who.is_named();
    items.has(named, || field("finding-no-third-party", ThirdParty::who));
    if named {
        items.agreed(facts, Subject::ThirdParty, subject);
    } else {
        items.judge_all(facts.has_answers(Subject::ThirdParty), false, |_| {});
    }
    items.outcome()
}

/// No open issue is past the time limit of its step. Without issues there is nothing to move.
pub(in crate::readiness) fn issues_moving(facts: &Facts<'_>) -> Outcome {
    let conflict = &facts.plan.conflict;
    if conflict.issues.is_empty() {
        return Outcome::plain(State::NotApplicable, false, Vec::new());
    }
    let steps: HashMap<_, _> = conflict.ladder.steps.iter().map(|step| (step.id, step)).collect();
    let mut items = Items::default();
    for issue in conflict.issues.iter().filter(|issue| issue.is_open()) {
        let step = issue.step.and_then(|id| steps.get(&id).copied());
        let last = step.and_then(|step| issue.last_day_at(step));
        let moving = last.is_some_and(|last| facts.today <= last);
        items.judge(last.is_some(), moving, || match (step, issue.since, last) {
            (None, ..) => Finding::about("finding-issue-no-step", Issue::step, issue),
            (_, None, _) => Finding::about("finding-issue-no-since", Issue::since, issue),
            (Some(step), _, None) => Finding::about("finding-step-no-limit", Step::within, step),
            (.., Some(last)) => Finding::about("finding-issue-stuck", Issue::step, issue).on(last),
        });
    }
    items.outcome()
}

/// No dispute is open.
pub(in crate::readiness) fn issues_closed(facts: &Facts<'_>) -> Outcome {
    let conflict = &facts.plan.conflict;
    let mut items = Items::default();
    if conflict.issues.is_empty() && !facts.looked(conflict.no_issues.as_ref()) {
        items.lacks_list(field("finding-no-issues", Conflict::issues));
    }
    for issue in conflict.issues.iter() {
        items.judge(true, !issue.is_open(), || Finding::about("finding-issue-open", Issue::outcome, issue));
    }
    items.outcome()
}
