//! The chapters Upkeep and Readiness.

use super::Mistakes;
use crate::plan::{AcceptedLoss, Action, Activity, CheckIn, Field, Place, Recognition, Trigger};
use crate::readiness::criteria::criterion;
use crate::readiness::items::Finding;

pub(super) fn upkeep(mistakes: &mut Mistakes<'_, '_>) {
    let upkeep = &mistakes.facts.plan.upkeep;
    for held in upkeep.held.iter() {
        mistakes.happened(held.on, CheckIn::on, |field| Finding::about("", field, held));
    }
    for trigger in upkeep.triggers.iter() {
        mistakes
            .happened(trigger.reached_on, Trigger::reached_on, |field| Finding::about("", field, trigger));
    }
    for recognition in upkeep.recognitions.iter() {
        let about = |field: Field| Finding::about("", field, recognition);
        mistakes.happened(recognition.given_on, Recognition::given_on, about);
        if recognition.given_on.is_none() {
            mistakes.person(&recognition.who, Recognition::who, about);
        }
    }
    for activity in upkeep.activities.iter() {
        mistakes.happened(activity.held_on, Activity::held_on, |field| Finding::about("", field, activity));
    }
}

pub(super) fn review(mistakes: &mut Mistakes<'_, '_>) {
    let review = &mistakes.facts.plan.review;
    for action in review.actions.iter() {
        let about = |field: Field| Finding::about("", field, action);
        mistakes.happened(action.done_on, Action::done_on, about);
        if action.done_on.is_none() {
            mistakes.person(&action.who, Action::who, about);
        }
    }
    for accepted in review.accepted.iter() {
        mistakes.happened(accepted.on, AcceptedLoss::on, |field| Finding::about("", field, accepted));
    }
    let said = review.attestations.iter().map(|(id, word)| (id, word.on, "noun-attestation"));
    let excepted = review.not_applicable.iter().map(|(id, word)| (id, word.on, "noun-exception"));
    for (id, on, noun) in said.chain(excepted) {
        if let Some(criterion) = criterion(id).filter(|_| on > mistakes.facts.today) {
            let place = Place::new(criterion.chapter, criterion.id);
            mistakes.push("mistake-ahead", Finding::new("", place).called(noun).on(on));
        }
    }
}
