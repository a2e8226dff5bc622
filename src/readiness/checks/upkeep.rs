//! Upkeep: is the alliance kept alive; and the last word, whether all sides say go.

use jiff::civil::Date;

use crate::plan::{
    Activity, AgreedBy, Answer, Closing, Field, Form, Gate, Plan, Purpose, Recognition, Subject, Trigger,
    Upkeep, date,
};
use crate::readiness::facts::Facts;
use crate::readiness::items::{Finding, Items, Outcome, filled};

/// How far the first check-in may lie from the start, or from today once the work has started, in
/// days.
const FIRST_CHECK_IN: i64 = 30;

/// How many days beyond its cadence a check-in may be late.
const GRACE: i64 = 14;

/// How long a "go" counts at renewal, in days.
const GO_STANDS: i64 = 60;

/// How old the last recognition may be, in days.
const RECOGNISED_WITHIN: i64 = 180;

/// A finding on a field of the chapter.
fn field(message: &'static str, field: Field) -> Finding {
    Finding::new(message, field.place())
}

/// The date of the last check-in that was held.
fn last_held(facts: &Facts<'_>) -> Option<Date> {
    facts.plan.upkeep.last_held(facts.today)?.on
}

/// The day by which the first check-in is due: so many days from the start or, once the work has
/// started, from today. None while the start is not known.
#[must_use]
pub fn first_check_in_by(plan: &Plan, today: Date) -> Option<Date> {
    plan.purpose.start.map(|start| date::plus(start.max(today), FIRST_CHECK_IN))
}

/// The next check-in is not past. While none was held it is within 30 days of the start or, once
/// the work has started, of today; afterwards there is a cadence.
pub(in crate::readiness) fn check_ins_set(facts: &Facts<'_>) -> Outcome {
    let upkeep = &facts.plan.upkeep;
    let mut items = Items::default();
    if last_held(facts).is_none() {
        let start = facts.plan.purpose.start;
        let known = upkeep.next.is_some_and(|next| start.is_some() || next < facts.today);
        items.judge_all(known, is_first_set(facts), |findings| {
            findings.push(match (upkeep.next, start) {
                (None, _) => field("finding-no-next-check-in", Upkeep::next),
                (Some(next), _) if next < facts.today => {
                    field("finding-check-in-past", Upkeep::next).on(next)
                }
                (Some(_), None) => Finding::new("finding-no-start", Purpose::start.place()),
                (Some(next), Some(start)) if start > facts.today => {
                    field("finding-first-check-in-late", Upkeep::next).on(next)
                }
                (Some(next), Some(_)) => field("finding-first-check-in-far", Upkeep::next).on(next),
            });
        });
    } else {
        items.has(upkeep.cadence.is_some(), || field("finding-no-cadence", Upkeep::cadence));
        let ahead = upkeep.next.is_some_and(|next| next >= facts.today);
        items.judge(upkeep.next.is_some(), ahead, || match upkeep.next {
            None => field("finding-no-next-check-in", Upkeep::next),
            Some(next) => field("finding-check-in-past", Upkeep::next).on(next),
        });
    }
    items.outcome()
}

/// Whether the first check-in is dated as it should be.
fn is_first_set(facts: &Facts<'_>) -> bool {
    facts.plan.upkeep.next.zip(facts.plan.purpose.start).is_some_and(|(next, start)| {
        let from = start.max(facts.today);
        next >= facts.today && date::between(from, next).abs() <= FIRST_CHECK_IN
    })
}

/// The last check-in is no older than the cadence and 14 days.
pub(in crate::readiness) fn check_ins_held(facts: &Facts<'_>) -> Outcome {
    let upkeep = &facts.plan.upkeep;
    let mut items = Items::default();
    let Some(last) = last_held(facts) else {
        items.lacks_list(field("finding-no-check-ins", Upkeep::held));
        return items.outcome();
    };
    match upkeep.cadence {
        None => items.has(false, || field("finding-no-cadence", Upkeep::cadence)),
        Some(cadence) => {
            items.judge(true, date::between(last, facts.today) <= cadence.days() + GRACE, || {
                field("finding-check-in-overdue", Upkeep::held).on(last)
            });
        }
    }
    items.outcome()
}

/// How many adaptation triggers there must be under a form.
fn triggers_needed(form: Form) -> usize {
    if form == Form::Handshake { 1 } else { 2 }
}

/// Two or more adaptation triggers, one for a handshake, have a response.
pub(in crate::readiness) fn triggers(facts: &Facts<'_>) -> Outcome {
    let triggers = &facts.plan.upkeep.triggers;
    let mut items = Items::default();
    if triggers.is_empty() {
        items.lacks_list(field("finding-no-triggers", Upkeep::triggers));
        return items.outcome();
    }
    let answered = |trigger: &Trigger| filled(&trigger.signal) && filled(&trigger.response);
    let known = triggers.iter().any(|trigger| filled(&trigger.signal) || filled(&trigger.response));
    let count = triggers.iter().filter(|trigger| answered(trigger)).count();
    let needed = triggers_needed(facts.form);
    items.judge_all(known, count >= needed, |findings| {
        for trigger in triggers.iter().filter(|trigger| !answered(trigger)) {
            findings.push(if filled(&trigger.signal) {
                Finding::about("finding-trigger-no-response", Trigger::response, trigger)
            } else {
                Finding::about("finding-trigger-no-signal", Trigger::signal, trigger)
            });
        }
        if triggers.len() < needed {
            findings.push(field("finding-few-triggers", Upkeep::triggers).count(triggers.len()));
        }
    });
    items.outcome()
}

/// There is a review date, and it is not past.
pub(in crate::readiness) fn review(facts: &Facts<'_>) -> Outcome {
    let place = Purpose::review.place();
    let review = facts.plan.purpose.review;
    let mut items = Items::default();
    items.judge(review.is_some(), review.is_some_and(|on| on >= facts.today), || match review {
        None => Finding::new("finding-no-review", place),
        Some(on) => Finding::new("finding-review-past", place).on(on),
    });
    items.outcome()
}

/// A recognition is tied to a milestone.
pub(in crate::readiness) fn recognition_planned(facts: &Facts<'_>) -> Outcome {
    let recognitions = &facts.plan.upkeep.recognitions;
    let mut items = Items::default();
    if recognitions.is_empty() {
        items.lacks_list(field("finding-no-recognitions", Upkeep::recognitions));
        return items.outcome();
    }
    let tied = recognitions.iter().any(|recognition| recognition.milestone.is_some());
    let known = tied || recognitions.iter().any(|r| filled(&r.occasion) || filled(&r.how));
    items.judge_all(known, tied, |findings| {
        findings.extend(recognitions.iter().map(|recognition| {
            Finding::about("finding-recognition-untied", Recognition::milestone, recognition)
        }));
    });
    items.outcome()
}

/// A recognition was given in the last 180 days.
pub(in crate::readiness) fn recognition_given(facts: &Facts<'_>) -> Outcome {
    let recognitions = &facts.plan.upkeep.recognitions;
    let mut items = Items::default();
    if recognitions.is_empty() {
        items.lacks_list(field("finding-no-recognitions", Upkeep::recognitions));
        return items.outcome();
    }
    let given = || recognitions.iter().filter_map(|recognition| recognition.given_on);
    let last = given().filter(|on| *on <= facts.today).max();
    let is_recent = last.is_some_and(|on| facts.is_recent(on, RECOGNISED_WITHIN));
    items.judge(given().next().is_some(), is_recent, || match last {
        None => field("finding-no-recognition-given", Upkeep::recognitions),
        Some(on) => field("finding-recognition-long-ago", Upkeep::recognitions).on(on),
    });
    items.outcome()
}

/// A dated activity for the relationship lies ahead.
pub(in crate::readiness) fn relationship(facts: &Facts<'_>) -> Outcome {
    let activities = &facts.plan.upkeep.activities;
    let mut items = Items::default();
    if activities.is_empty() {
        items.lacks_list(field("finding-no-activities", Upkeep::activities));
        return items.outcome();
    }
    let ahead = activities
        .iter()
        .any(|activity| activity.held_on.is_none() && activity.on.is_some_and(|on| on >= facts.today));
    let known = activities.iter().any(|activity| activity.on.is_some() || activity.held_on.is_some());
    items.judge_all(known, ahead, |findings| {
        let undated =
            activities.iter().filter(|activity| activity.on.is_none() && activity.held_on.is_none());
        findings.extend(
            undated.map(|activity| Finding::about("finding-activity-undated", Activity::on, activity)),
        );
        if findings.is_empty() {
            findings.push(field("finding-no-activity-ahead", Upkeep::activities));
        }
    });
    items.outcome()
}

/// It is written down where the records stay, what each party keeps, and what was learned.
pub(in crate::readiness) fn closing(facts: &Facts<'_>) -> Outcome {
    let closing = &facts.plan.upkeep.closing;
    let mut items = Items::default();
    items.has(filled(&closing.records), || field("finding-no-closing-records", Closing::records));
    for &party in &facts.committed {
        let keeps = closing.keeps.get(&party.id).is_some_and(|text| filled(text));
        items.of_party(facts, party, keeps, keeps, || {
            field("finding-no-closing-keeps", Closing::keeps).party(party)
        });
    }
    items.has(filled(&closing.learned), || field("finding-no-closing-learned", Closing::learned));
    items.outcome()
}

/// "Go" is agreed by all; at renewal it was said, or decided, lately.
pub(in crate::readiness) fn go(facts: &Facts<'_>) -> Outcome {
    let subject = || Finding::new("finding-not-asked", Purpose::go.place()).called("noun-go");
    let has_lapsed = |on: Date| facts.gate == Gate::Renew && !facts.is_recent(on, GO_STANDS);
    let go = facts.answers(Subject::Go);
    let lapsed_answers = || {
        facts.committed.iter().filter_map(|party| match go.of(party.id) {
            Answer::Agreed { on, .. } if has_lapsed(*on) => {
                Some(Finding { message: "finding-go-lapsed", ..subject().party(party).on(*on) })
            }
            _ => None,
        })
    };
    let decided = facts.accord.decided(Subject::Go);
    // Of answers and a decision one is enough, if it is recent.
    let is_decided = decided.is_some_and(|on| !has_lapsed(on));
    let is_said = facts.agreed(Subject::Go) == Some(AgreedBy::Answers) && lapsed_answers().next().is_none();
    let holds = is_decided || is_said;
    let mut items = Items::default();
    items.judge_all(facts.has_answers(Subject::Go), holds, |findings| {
        match facts.agreed(Subject::Go) {
            None => findings.missing_answers(facts, Subject::Go, subject),
            Some(AgreedBy::Answers) => {}
            Some(AgreedBy::Decision { on, .. }) => {
                findings.push(Finding { message: "finding-go-decided", ..subject().on(on) });
                return;
            }
        }
        findings.extend(lapsed_answers());
    });
    items.outcome()
}
