//! Resources & expertise: is what is needed there, and does everybody bring something.

use std::collections::{HashMap, HashSet};

use super::allies::no_committed_ally;
use crate::plan::{Contribution, ContributionState, Field, Need, NeedId, NeedKind, PartyId, Resources};
use crate::readiness::facts::Facts;
use crate::readiness::items::{Finding, Items, Outcome, filled};

/// A finding on a field of the chapter.
fn field(message: &'static str, field: Field) -> Finding {
    Finding::new(message, field.place())
}

/// The contributions to each need.
fn by_need<'plan>(facts: &Facts<'plan>) -> HashMap<NeedId, Vec<&'plan Contribution>> {
    let mut contributions: HashMap<_, Vec<_>> = HashMap::new();
    for contribution in facts.plan.resources.contributions.iter() {
        for need in &contribution.meets {
            contributions.entry(*need).or_default().push(contribution);
        }
    }
    contributions
}

/// Whether a contribution is there, or promised by a party that is still with us.
fn is_sure(facts: &Facts<'_>, contribution: &Contribution) -> bool {
    match contribution.state {
        Some(ContributionState::Delivered) => true,
        Some(ContributionState::Confirmed) => {
            let party = contribution.party.and_then(|id| facts.party(id));
            party.is_none_or(|party| !party.status.is_out())
        }
        _ => false,
    }
}

/// Every need is met by a contribution that is confirmed or delivered.
pub(in crate::readiness) fn needs_met(facts: &Facts<'_>) -> Outcome {
    let resources = &facts.plan.resources;
    let by_need = by_need(facts);
    let mut items = Items::default();
    if resources.needs.is_empty() && resources.no_needs.is_none() {
        items.lacks_list(field("finding-no-needs", Resources::needs));
    }
    for need in resources.needs.iter() {
        let offers = by_need.get(&need.id).map(Vec::as_slice).unwrap_or_default();
        items.judge(!offers.is_empty(), offers.iter().any(|c| is_sure(facts, c)), || unmet(need, offers));
    }
    items.outcome()
}

/// Whether nothing is confirmed of a need that is critical.
pub(in crate::readiness) fn is_critical_need_unmet(facts: &Facts<'_>) -> bool {
    let by_need = by_need(facts);
    let is_unmet = |need: &Need| {
        let offers = by_need.get(&need.id).map(Vec::as_slice).unwrap_or_default();
        !offers.iter().any(|contribution| is_sure(facts, contribution))
    };
    facts.plan.resources.needs.iter().any(|need| need.critical && is_unmet(need))
}

/// That a need is not met.
fn unmet(need: &Need, offers: &[&Contribution]) -> Finding {
    let message = if offers.is_empty() { "finding-need-unmet" } else { "finding-need-unconfirmed" };
    Finding::about(message, Resources::contributions, need)
}

/// Every committed party contributes.
pub(in crate::readiness) fn everyone(facts: &Facts<'_>) -> Outcome {
    let mut given: HashSet<PartyId> = HashSet::new();
    let mut named: HashSet<PartyId> = HashSet::new();
    for contribution in facts.plan.resources.contributions.iter() {
        if let Some(party) = contribution.party {
            named.insert(party);
            if !matches!(contribution.state, None | Some(ContributionState::Withdrawn)) {
                given.insert(party);
            }
        }
    }
    let mut items = Items::default();
    if facts.committed_allies.is_empty() {
        items.lacks_list(no_committed_ally());
    }
    for &party in &facts.committed {
        items.of_party(facts, party, named.contains(&party.id), given.contains(&party.id), || {
            let message = if named.contains(&party.id) {
                "finding-contribution-unsure"
            } else {
                "finding-no-contribution"
            };
            field(message, Resources::contributions).party(party)
        });
    }
    items.outcome()
}

/// Every critical expertise is confirmed, and a single holder has a stand-in, or the gap is
/// accepted in words.
pub(in crate::readiness) fn expertise(facts: &Facts<'_>) -> Outcome {
    let resources = &facts.plan.resources;
    let by_need = by_need(facts);
    let critical =
        || resources.needs.iter().filter(|need| need.critical && need.kind == Some(NeedKind::Expertise));
    let looked = resources.no_critical_expertise.is_some();
    let mut items = Items::default();
    items.entered(looked || critical().next().is_some());
    if resources.needs.is_empty() && resources.no_needs.is_none() && !looked {
        items.lacks_list(field("finding-no-needs", Resources::needs));
    }
    for need in critical() {
        let offers = by_need.get(&need.id).map(Vec::as_slice).unwrap_or_default();
        let sure = || offers.iter().filter(|contribution| is_sure(facts, contribution));
        items.judge(!offers.is_empty(), sure().next().is_some(), || unmet(need, offers));
        let holders: HashSet<_> = sure().filter_map(|contribution| contribution.party).collect();
        let stand_in = sure().any(|contribution| contribution.stand_in.is_named());
        let backed = holders.len() >= 2 || stand_in || filled(&need.gap_accepted);
        items.judge_all(false, backed, |findings| {
            // While nobody is sure to bring it, that is the fault to name.
            if sure().next().is_some() {
                findings.push(Finding::about("finding-single-holder", Need::gap_accepted, need));
            }
        });
    }
    items.outcome()
}

/// Time for coordination is confirmed.
pub(in crate::readiness) fn coordination(facts: &Facts<'_>) -> Outcome {
    let contributions = &facts.plan.resources.contributions;
    let for_it = || contributions.iter().filter(|contribution| contribution.for_coordination);
    let mut items = Items::default();
    items.judge_all(for_it().next().is_some(), for_it().any(|c| is_sure(facts, c)), |findings| {
        findings.extend(for_it().map(|contribution| {
            Finding::about("finding-coordination-unconfirmed", Contribution::state, contribution)
        }));
        if findings.is_empty() {
            findings.push(field("finding-no-coordination", Resources::contributions));
        }
    });
    items.outcome()
}

/// It is said what we offer every committed ally.
pub(in crate::readiness) fn support(facts: &Facts<'_>) -> Outcome {
    let mut items = Items::default();
    if facts.committed_allies.is_empty() {
        items.lacks_list(no_committed_ally());
    }
    for &ally in &facts.committed_allies {
        let offered = facts.plan.resources.support.get(&ally.id).is_some_and(|text| filled(text));
        items.has(offered, || field("finding-no-support", Resources::support).party(ally));
    }
    items.outcome()
}
