//! Allies: who is in, can they be reached, and do we know them.

use std::collections::HashSet;

use crate::plan::{
    Allies, Contact, Diligence, DiligenceAnswer, Field, Fit, NextStep, Party, Rating, SharedValue, Status,
};
use crate::readiness::facts::Facts;
use crate::readiness::items::{Finding, Items, Outcome, filled};

/// How many values have to be rated by every committed party.
const VALUES: usize = 3;

/// From which gap on a value needs a response.
const GAP: i16 = 2;

/// A finding on a field of the chapter.
fn field(message: &'static str, field: Field) -> Finding {
    Finding::new(message, field.place())
}

/// That nobody but ourselves is committed, so that there is no ally to look at.
pub(super) fn no_committed_ally() -> Finding {
    field("finding-no-committed-ally", Allies::parties)
}

/// Two or more parties are committed, ourselves included.
pub(in crate::readiness) fn two_parties(facts: &Facts<'_>) -> Outcome {
    let mut items = Items::default();
    // That an ally is a candidate is the default, and so no data.
    let known = facts.plan.allies().any(|ally| ally.status != Status::Candidate);
    items.judge(known, facts.committed.len() >= 2, no_committed_ally);
    items.outcome()
}

/// Every committed ally has a contact with email or phone.
pub(in crate::readiness) fn contact_routes(facts: &Facts<'_>) -> Outcome {
    let mut items = Items::default();
    if facts.committed_allies.is_empty() {
        items.lacks_list(no_committed_ally());
    }
    for &ally in &facts.committed_allies {
        let reachable = ally.contacts.iter().any(|contact| filled(&contact.email) || filled(&contact.phone));
        items.judge(!ally.contacts.is_empty(), reachable, || match ally.contacts.iter().next() {
            None => Finding::about("finding-no-contact", Party::contacts, ally),
            Some(contact) => Finding {
                place: Contact::email.of(contact.id.uuid()),
                ..Finding::about("finding-no-route", Contact::email, ally)
            },
        });
    }
    items.outcome()
}

/// Every candidate has a decision with a reason, or a dated next step.
pub(in crate::readiness) fn candidates_decided(facts: &Facts<'_>) -> Outcome {
    let allies = &facts.plan.allies;
    let mut items = Items::default();
    if facts.plan.allies().next().is_none() && allies.no_candidates.is_none() {
        items.lacks_list(field("finding-no-allies", Allies::parties));
    }
    for candidate in facts.plan.allies().filter(|ally| ally.status.is_candidate()) {
        let decided = candidate.decision.is_some() && filled(&candidate.decision_reason);
        let step = &candidate.next_step;
        let dated = filled(&step.what) && step.due.is_some();
        let begun = filled(&step.what) || step.who.is_named() || step.due.is_some();
        let known = candidate.decision.is_some() || filled(&candidate.decision_reason) || begun;
        items.judge(known, decided || dated, || {
            if candidate.decision.is_some() {
                Finding::about("finding-decision-unexplained", Party::decision_reason, candidate)
            } else if begun {
                Finding::about("finding-next-step-undated", NextStep::what, candidate)
            } else {
                Finding::about("finding-no-decision", Party::decision, candidate)
            }
        });
    }
    items.outcome()
}

/// A finding on a field of an ally that says which of several things it is about.
fn of_ally(message: &'static str, field: Field, ally: &Party, noun: &'static str) -> Finding {
    let place = field.place().of(ally.id.uuid());
    // The field belongs to the party's own record, so the place needs no party beside it.
    Finding { place, ..Finding::new(message, place).called(noun).party(ally) }
}

/// The diligence questions about every committed ally are answered, and none came to unacceptable.
pub(in crate::readiness) fn diligence(facts: &Facts<'_>) -> Outcome {
    const QUESTIONS: [(Field, &str); 5] = [
        (Diligence::reputation, "noun-reputation"),
        (Diligence::money, "noun-money"),
        (Diligence::capacity, "noun-capacity"),
        (Diligence::conflicts_of_interest, "noun-conflicts-of-interest"),
        (Diligence::obligations, "noun-obligations"),
    ];
    let mut items = Items::default();
    if facts.committed_allies.is_empty() {
        items.lacks_list(no_committed_ally());
    }
    for &ally in &facts.committed_allies {
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

/// Whether a diligence question about a committed ally came to unacceptable.
pub(in crate::readiness) fn is_any_unacceptable(facts: &Facts<'_>) -> bool {
    let unacceptable = |ally: &&Party| {
        ally.diligence.inquiries().iter().any(|inquiry| inquiry.answer == DiligenceAnswer::Unacceptable)
    };
    facts.committed_allies.iter().any(unacceptable)
}

/// Every committed ally has three fit ratings with evidence.
pub(in crate::readiness) fn fit(facts: &Facts<'_>) -> Outcome {
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
        for (rating, (field, noun)) in ally.fit.ratings().into_iter().zip(RATINGS) {
            items.judge(rating.level.is_some(), rating.is_evidenced(), || {
                of_ally(unrated(rating), field, ally, noun)
            });
        }
    }
    items.outcome()
}

/// What a rating lacks.
pub(super) const fn unrated(rating: &Rating) -> &'static str {
    if rating.level.is_none() { "finding-not-rated" } else { "finding-rating-unexplained" }
}

/// Three or more values are rated for every committed party, and gaps have a response.
pub(in crate::readiness) fn values(facts: &Facts<'_>) -> Outcome {
    let values = &facts.plan.allies.values;
    let mut items = Items::default();
    if values.is_empty() {
        items.lacks_list(field("finding-no-values", Allies::values));
    }
    if facts.committed_allies.is_empty() {
        items.lacks_list(no_committed_ally());
    }
    let is_known = |value: &SharedValue| {
        facts.committed_allies.iter().any(|ally| value.importance.contains_key(&ally.id))
    };
    let unrated = |value: &SharedValue| {
        let importance = &value.importance;
        facts.committed.iter().copied().find(|party| !importance.contains_key(&party.id))
    };
    let rated = values.iter().filter(|value| unrated(value).is_none()).count();
    items.judge_all(values.iter().any(is_known), rated >= VALUES, |findings| {
        if values.len() < VALUES && !values.is_empty() {
            findings.push(field("finding-few-values", Allies::values).count(values.len()));
        }
        findings.extend(values.iter().filter_map(|value| {
            let party = unrated(value)?;
            Some(Finding::about("finding-value-unrated", SharedValue::importance, value).party(party))
        }));
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
        facts.committed.iter().filter_map(|party| value.importance.get(&party.id)).map(|level| level.get())
    };
    levels().max().zip(levels().min()).map_or(0, |(highest, lowest)| highest - lowest)
}

/// The committed parties are of two or more types or sectors, or it is said why not.
pub(in crate::readiness) fn mix(facts: &Facts<'_>) -> Outcome {
    let reason = filled(&facts.plan.allies.one_kind_reason);
    let sector = |party: &Party| party.sector.trim().to_lowercase();
    let kinds: HashSet<_> = facts.committed.iter().filter_map(|party| party.kind).collect();
    let sectors: HashSet<_> =
        facts.committed.iter().map(|party| sector(party)).filter(|sector| !sector.is_empty()).collect();
    let known = reason || facts.committed_allies.iter().any(|a| a.kind.is_some() || filled(&a.sector));

    let mut items = Items::default();
    if facts.committed_allies.is_empty() {
        items.lacks_list(no_committed_ally());
    }
    items.judge_all(known, reason || kinds.len() >= 2 || sectors.len() >= 2, |findings| {
        let unsaid = facts.committed.iter().filter(|party| party.kind.is_none());
        findings.extend(unsaid.map(|&party| Finding::about("finding-party-kind-unsaid", Party::kind, party)));
        if findings.is_empty() {
            findings.push(field("finding-one-kind", Allies::one_kind_reason));
        }
    });
    // Types are entered for other ends too: only the reason is entered for this.
    items.outcome().entered_only_if(reason)
}
