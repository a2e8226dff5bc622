//! What no rule can compute: somebody's word, with name and date.

use crate::plan::{Attested, Chapter, GOALS_RESTATED, LADDER_REHEARSED, Place, TIES_REVIEWED, date};
use crate::readiness::checklist::State;
use crate::readiness::facts::Facts;
use crate::readiness::items::{Finding, Outcome};

/// How long somebody's word stands, in days.
const STANDS: i64 = 180;

/// We went through our existing connections first.
pub(in crate::readiness) fn ties(facts: &Facts<'_>) -> Outcome {
    attested(facts, Place::new(Chapter::Allies, TIES_REVIEWED))
}

/// Every partner restated the goals in own words, alike.
pub(in crate::readiness) fn goals(facts: &Facts<'_>) -> Outcome {
    attested(facts, Place::new(Chapter::Goals, GOALS_RESTATED))
}

/// The ladder was walked on one plausible dispute.
pub(in crate::readiness) fn rehearsal(facts: &Facts<'_>) -> Outcome {
    attested(facts, Place::new(Chapter::Conflict, LADDER_REHEARSED))
}

/// What was attested for the criterion that the field is named after: somebody's word, given by a
/// named person on a day that is not ahead, on what the plan says now. A word that is dated anew
/// still speaks of what it spoke of.
fn attested(facts: &Facts<'_>, place: Place) -> Outcome {
    let attestation = facts.plan.review.attestations.get(place.field);
    let (state, message, date) = match attestation {
        None => (State::Unknown, "finding-not-attested", None),
        Some(word) if !word.by.is_named() => (State::Unknown, "finding-attested-by-nobody", Some(word.on)),
        Some(word) if word.on > facts.today => (State::Unknown, "finding-attested-ahead", Some(word.on)),
        Some(word) if facts.attested_about(place.field) != Some(word.about) => {
            (State::Unknown, "finding-attestation-overtaken", Some(word.on))
        }
        Some(word) if date::between(word.on, facts.today) > STANDS => {
            (State::Unknown, "finding-attestation-old", Some(word.on))
        }
        Some(word) if word.said == Attested::Yes => return Outcome::plain(State::Met, true, Vec::new()),
        Some(word) => (State::Open, "finding-attested-not-yet", Some(word.on)),
    };
    let finding = Finding { date, ..Finding::new(message, place) };
    Outcome::plain(state, attestation.is_some(), vec![finding])
}
