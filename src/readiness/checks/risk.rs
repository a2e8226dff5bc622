//! Risk & value: what could go wrong, who bears it, and who benefits.

use std::collections::HashMap;

use super::allies::no_committed_ally;
use crate::plan::{ExitTerms, Field, PartyId, Plan, Risk, Risks, SharingRule, Subject};
use crate::readiness::facts::Facts;
use crate::readiness::items::{Finding, Items, Outcome, filled};

/// From which likelihood × impact on a risk needs an owner and a response.
const LARGE: i16 = 12;

/// A finding on a field of the chapter.
fn field(message: &'static str, field: Field) -> Finding {
    Finding::new(message, field.place())
}

/// Risks are recorded, and those with likelihood × impact of 12 or more have owner and response.
pub(in crate::readiness) fn owned(facts: &Facts<'_>) -> Outcome {
    let risks = &facts.plan.risk;
    let mut items = Items::default();
    items.entered(risks.no_risks.is_some() || !risks.list.is_empty());
    if risks.list.is_empty() && risks.no_risks.is_none() {
        items.lacks_list(field("finding-no-risks", Risks::list));
    }
    for risk in risks.list.iter() {
        match risk.size() {
            // It could be a large one.
            None => items.judge(risk.likelihood.is_some() || risk.impact.is_some(), false, || {
                Finding::about("finding-risk-unrated", Risk::likelihood, risk)
            }),
            Some(size) if size >= LARGE => {
                items.judge(true, risk.owner.is_named(), || {
                    Finding::about("finding-no-owner", Risk::owner, risk)
                });
                items.judge(true, filled(&risk.response), || {
                    Finding::about("finding-risk-no-response", Risk::response, risk)
                });
            }
            Some(_) => {}
        }
    }
    items.outcome()
}

/// No party's share of the risk is above one and a half times its share of the benefit, or it is
/// explained.
pub(in crate::readiness) fn fits_benefit(facts: &Facts<'_>) -> Outcome {
    let risks = &facts.plan.risk;
    let mut items = Items::default();
    if risks.list.is_empty() {
        if risks.no_risks.is_none() {
            items.lacks_list(field("finding-no-risks", Risks::list));
        }
        return items.outcome();
    }
    if facts.committed_allies.is_empty() {
        items.lacks_list(no_committed_ally());
    }
    // Who bears a risk without shares is not known, so it says nothing about the rest.
    let mut total = 0;
    let mut borne: HashMap<PartyId, i64> = HashMap::new();
    for risk in risks.list.iter().filter(|risk| !risk.shares.is_empty()) {
        let size = i64::from(risk.size().unwrap_or(0));
        total += size;
        for (party, share) in &risk.shares {
            *borne.entry(*party).or_default() += size * share.parts();
        }
    }
    if total == 0 {
        items.has(false, || field("finding-no-risk-shares", Risk::shares));
        return items.outcome();
    }
    let explained = filled(&risks.mismatch_reason);
    for &party in &facts.committed {
        let borne = borne.get(&party.id).copied().unwrap_or(0);
        let Some(benefit) = risks.benefit_shares.get(&party.id).map(|share| share.parts()) else {
            items.has(false, || field("finding-no-benefit-share", Risks::benefit_shares).party(party));
            continue;
        };
        // borne / total > 1.5 × benefit, in whole numbers.
        let fits = borne * 2 <= benefit * total * 3;
        items.of_party(facts, party, true, fits || explained, || {
            field("finding-risk-above-benefit", Risks::mismatch_reason).party(party)
        });
    }
    items.outcome()
}

/// Whether a money exposure of 2 or more was stated.
pub(in crate::readiness) fn is_money_exposed(plan: &Plan) -> bool {
    plan.purpose.formality.money.is_some_and(|money| money.get() >= 2)
}

/// The rule for sharing costs and income is agreed by all; that there is nothing to share is a
/// rule.
pub(in crate::readiness) fn sharing(facts: &Facts<'_>) -> Outcome {
    let sharing = &facts.plan.risk.sharing;
    let mut items = Items::default();
    items.entered(is_money_exposed(facts.plan));
    items.has(sharing.nothing_to_share || filled(&sharing.costs), || {
        field("finding-no-sharing-costs", SharingRule::costs)
    });
    items.has(sharing.nothing_to_share || filled(&sharing.income), || {
        field("finding-no-sharing-income", SharingRule::income)
    });
    items.agreed(facts, Subject::SharingRule, || {
        field("finding-not-asked", SharingRule::agreement).called("noun-sharing-rule")
    });
    items.outcome()
}

/// All five exit terms are filled in and agreed by all.
pub(in crate::readiness) fn exit(facts: &Facts<'_>) -> Outcome {
    const TERMS: [(Field, &str); 5] = [
        (ExitTerms::notice, "noun-notice"),
        (ExitTerms::assets, "noun-assets"),
        (ExitTerms::data, "noun-data"),
        (ExitTerms::clients, "noun-clients"),
        (ExitTerms::credit, "noun-credit"),
    ];
    let exit = &facts.plan.risk.exit;
    let mut items = Items::default();
    for (term, (place, noun)) in exit.terms().into_iter().zip(TERMS) {
        items.has(filled(term), || field("finding-exit-term", place).called(noun));
    }
    items.agreed(facts, Subject::ExitTerms, || {
        field("finding-not-asked", ExitTerms::agreement).called("noun-exit-terms")
    });
    items.outcome()
}
