//! Allies: did we look before we trusted, and how do they fit. All of it is a judgement of ours,
//! and private.

use super::allies::{no_committed_ally, nobody_courted, unrated};
use crate::plan::{Allies, Diligence, DiligenceAnswer, Field, Fit, Party, SharedValue};
use crate::readiness::facts::Facts;
use crate::readiness::findings::Missing;
use crate::readiness::items::{Finding, Items, Outcome, filled};

/// How many values have to be rated for every committed party.
const VALUES: usize = 3;

/// From which gap on a value needs a response.
const GAP: i16 = 2;

/// A finding on a field of the chapter.
fn field(message: &'static str, field: Field) -> Finding {
    Finding::new(message, field.place())
}

/// A finding on a field of an ally that says which of several things it is about.
fn of_ally(message: &'static str, field: Field, ally: &Party, noun: &'static str) -> Finding {
    let place = field.place().of(ally.id.uuid());
    // The field belongs to the party's own record, so the place needs no party beside it.
    Finding { place, ..Finding::new(message, place).called(noun).party(ally) }
}

/// The diligence questions about every ally that is committed or that we pursue are answered, and
/// none came to unacceptable.
pub(in crate::readiness) fn diligence(facts: &Facts<'_>) -> Outcome {
    const QUESTIONS: [(Field, &str); 5] = [
        (Diligence::reputation, "noun-reputation"),
        (Diligence::money, "noun-money"),
        (Diligence::capacity, "noun-capacity"),
        (Diligence::conflicts_of_interest, "noun-conflicts-of-interest"),
        (Diligence::obligations, "noun-obligations"),
    ];
    let mut items = Items::default();
    if facts.courted.is_empty() {
        nobody_courted(&mut items);
    }
    for &ally in &facts.courted {
        for (inquiry, (field, noun)) in ally.diligence.inquiries().into_iter().zip(QUESTIONS) {
            let (known, acceptable, message) = match inquiry.answer {
                DiligenceAnswer::Unknown => (false, false, "finding-diligence-open"),
                DiligenceAnswer::Unacceptable => (true, false, "finding-diligence-unacceptable"),
                DiligenceAnswer::AcceptableIf | DiligenceAnswer::Acceptable => (true, true, ""),
            };
            items.judge(known, acceptable, || of_ally(message, field, ally, noun));
        }
    }
    items.outcome()
}

/// Whether a diligence question about an ally that is committed or that we pursue came to
/// unacceptable.
pub(in crate::readiness) fn is_any_unacceptable(facts: &Facts<'_>) -> bool {
    let unacceptable = |ally: &&Party| {
        ally.diligence.inquiries().iter().any(|inquiry| inquiry.answer == DiligenceAnswer::Unacceptable)
    };
    facts.courted.iter().any(unacceptable)
}

/// Every committed ally has three fit ratings with evidence, each 2 or more, or with what we do
/// about it.
pub(in crate::readiness) fn evidenced(facts: &Facts<'_>) -> Outcome {
    const RATINGS: [(Field, &str); 3] = [
        (Fit::strategic, "noun-strategic-fit"),
        (Fit::operational, "noun-operational-fit"),
        (Fit::cultural, "noun-cultural-fit"),
    ];
    let mut items = Items::default();
    if facts.committed_allies.is_empty() {
        items.lacks_list(no_committed_ally());
    }
    for &ally in &facts.committed_allies {
        let answered = filled(&ally.fit.response);
        for (rating, (field, noun)) in ally.fit.ratings().into_iter().zip(RATINGS) {
            items.judge(rating.level.is_some(), rating.is_evidenced(), || {
                of_ally(unrated(rating), field, ally, noun)
            });
            if rating.is_low() {
                items.judge(true, answered, || of_ally("finding-fit-unanswered", Fit::response, ally, noun));
                if answered {
                    items.partly_at_best(of_ally("finding-fit-low", field, ally, noun));
                }
            }
        }
    }
    items.outcome()
}

/// Three or more values are rated for every committed party, and gaps have a response.
pub(in crate::readiness) fn values(facts: &Facts<'_>) -> Outcome {
    let values = &facts.plan.allies.values;
    let mut items = Items::default();
    if values.is_empty() {
        items.lacks_list(field("finding-no-values", Allies::values));
    }
    items.entered(!values.is_empty());
    if facts.committed_allies.is_empty() {
        items.lacks_list(no_committed_ally());
    }
    let rated_for =
        |value: &SharedValue| value.importance.keys().filter(|party| facts.is_in(**party)).count();
    let is_known = |value: &SharedValue| {
        value.importance.keys().any(|party| facts.is_in(*party) && !facts.is_us(*party))
    };
    let missing = |value: &SharedValue| facts.committed.len() - rated_for(value);
    let rated = values.iter().filter(|value| missing(value) == 0).count();
    items.judge_all(values.iter().any(is_known), rated >= VALUES, |findings| {
        if values.len() < VALUES && !values.is_empty() {
            findings.push(field("finding-few-values", Allies::values).count(values.len()));
        }
        for value in values.iter() {
            let subject = Finding::about("finding-value-unrated", SharedValue::importance, value);
            let missing = Missing { missing: missing(value), awaited: 0 };
            findings.of_parties(&facts.committed, missing, &subject, |party| {
                (!value.importance.contains_key(&party.id)).then(|| subject.clone().party(party))
            });
        }
    });
    for value in values.iter().filter(|value| gap(facts, value) >= GAP) {
        items.judge(true, filled(&value.gap_response), || {
            Finding::about("finding-value-gap", SharedValue::gap_response, value)
        });
    }
    items.outcome()
}

/// How far the committed parties lie apart on a value. What a party that has left thought of it no
/// longer counts.
fn gap(facts: &Facts<'_>, value: &SharedValue) -> i16 {
    let levels = || {
        let of_committed = value.importance.iter().filter(|(party, _)| facts.is_in(**party));
        of_committed.map(|(_, level)| level.get())
    };
    levels().max().zip(levels().min()).map_or(0, |(highest, lowest)| highest - lowest)
}
