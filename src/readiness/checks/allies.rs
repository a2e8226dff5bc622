//! Allies: who is in, can they be reached, and what do they want.

use std::collections::HashSet;

use crate::plan::{Allies, Contact, Field, Mandate, MandateState, NextStep, Party, Rating, Status};
use crate::readiness::facts::Facts;
use crate::readiness::items::{Finding, Items, Outcome, filled};

/// A finding on a field of the chapter.
fn field(message: &'static str, field: Field) -> Finding {
    Finding::new(message, field.place())
}

/// That nobody but ourselves is committed, so that there is no ally to look at.
pub(super) fn no_committed_ally() -> Finding {
    field("finding-no-committed-ally", Allies::parties)
}

/// What a rating lacks.
pub(super) const fn unrated(rating: &Rating) -> &'static str {
    if rating.level.is_none() { "finding-not-rated" } else { "finding-rating-unexplained" }
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

/// Every candidate has a decision with a reason, or a next step with a date that is not past.
pub(in crate::readiness) fn candidates_decided(facts: &Facts<'_>) -> Outcome {
    let allies = &facts.plan.allies;
    let mut items = Items::default();
    if facts.plan.allies().next().is_none() && !facts.looked(allies.no_candidates.as_ref()) {
        items.lacks_list(field("finding-no-allies", Allies::parties));
    }
    items.entered(allies.no_candidates.is_some());
    for candidate in facts.plan.allies().filter(|ally| ally.status.is_candidate()) {
        let decided = candidate.decision.is_some() && filled(&candidate.decision_reason);
        let step = &candidate.next_step;
        let dated = filled(&step.what) && step.due.is_some();
        let past = step.due.filter(|due| *due < facts.today);
        let begun = filled(&step.what) || step.who.is_named() || step.due.is_some();
        let known = candidate.decision.is_some() || filled(&candidate.decision_reason) || begun;
        items.judge(known, decided || (dated && past.is_none()), || match past.filter(|_| dated) {
            _ if candidate.decision.is_some() => {
                Finding::about("finding-decision-unexplained", Party::decision_reason, candidate)
            }
            Some(due) => Finding::about("finding-next-step-past", NextStep::due, candidate).on(due),
            None if begun => Finding::about("finding-next-step-undated", NextStep::what, candidate),
            None => Finding::about("finding-no-decision", Party::decision, candidate),
        });
    }
    items.outcome()
}

/// That no ally is committed, and we pursue none.
pub(super) fn nobody_courted(items: &mut Items) {
    items.lacks_list(field("finding-nobody-pursued", Allies::parties));
}

/// Of every ally that is committed or that we pursue: what it wants, its limits, and what else
/// pulls at it.
pub(in crate::readiness) fn wants_known(facts: &Facts<'_>) -> Outcome {
    let mut items = Items::default();
    if facts.courted.is_empty() {
        nobody_courted(&mut items);
    }
    for &ally in &facts.courted {
        items.has(filled(&ally.wants), || Finding::about("finding-no-wants", Party::wants, ally));
        items.has(filled(&ally.limits), || Finding::about("finding-no-limits", Party::limits, ally));
        items.has(filled(&ally.pulls), || Finding::about("finding-no-pulls", Party::pulls, ally));
    }
    items.outcome()
}

/// Of every committed party: who signs for it, and that it may.
pub(in crate::readiness) fn mandates_given(facts: &Facts<'_>) -> Outcome {
    let mut items = Items::default();
    if facts.committed_allies.is_empty() {
        items.lacks_list(no_committed_ally());
    }
    for &party in &facts.committed {
        let mandate = &party.mandate;
        let signs = facts.is_named_in(&mandate.signer);
        items.of_party(facts, party, mandate.signer.is_named(), signs, || {
            Finding::about("finding-no-signer", Mandate::signer, party)
        });
        let ahead = mandate.on.filter(|on| *on > facts.today);
        let given = match mandate.state {
            MandateState::NotNeeded => true,
            MandateState::Given => ahead.is_none(),
            MandateState::Unknown | MandateState::Asked => false,
        };
        items.of_party(facts, party, mandate.state != MandateState::Unknown, given, || {
            let message = match mandate.state {
                MandateState::Unknown | MandateState::NotNeeded => "finding-mandate-unknown",
                MandateState::Asked => "finding-mandate-asked",
                MandateState::Given => "finding-mandate-ahead",
            };
            Finding { date: ahead, ..Finding::about(message, Mandate::state, party) }
        });
    }
    items.outcome()
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
