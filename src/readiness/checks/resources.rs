//! Resources & expertise: is what is needed there, and does everybody bring something.

use std::collections::HashSet;

use super::allies::no_committed_ally;
use crate::plan::{Contribution, ContributionState, Field, Need, PartyId, Resources};
use crate::readiness::coverage::{Coverage, stands};
use crate::readiness::facts::Facts;
use crate::readiness::items::{Finding, Items, Outcome, filled};

/// A finding on a field of the chapter.
fn field(message: &'static str, field: Field) -> Finding {
    Finding::new(message, field.place())
}

/// Every need is met by contributions that are confirmed or delivered by parties that are in, up to
/// its amount where it has one.
pub(in crate::readiness) fn needs_met(facts: &Facts<'_>) -> Outcome {
    let resources = &facts.plan.resources;
    let mut items = Items::default();
    if resources.needs.is_empty() && !facts.looked(resources.no_needs.as_ref()) {
        items.lacks_list(field("finding-no-needs", Resources::needs));
    }
    for need in resources.needs.iter() {
        let coverage = facts.coverage(need.id);
        items.judge(coverage.offered, coverage.is_met(), || unmet(need, coverage));
    }
    items.outcome()
}

/// That a need is not met.
fn unmet(need: &Need, coverage: Coverage) -> Finding {
    let message = match coverage {
        Coverage { offered: false, .. } => "finding-need-unmet",
        Coverage { sure: true, .. } => "finding-need-short",
        Coverage { .. } => "finding-need-unconfirmed",
    };
    Finding::about(message, Resources::contributions, need).count(coverage.met)
}

/// Whether the alliance cannot do without something of which nothing is confirmed.
pub(in crate::readiness) fn is_critical_need_unmet(facts: &Facts<'_>) -> bool {
    facts.plan.resources.needs.iter().any(|need| need.critical && !facts.coverage(need.id).sure)
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
    let critical = || resources.needs.iter().filter(|need| need.is_critical_expertise());
    let looked = facts.looked(resources.no_critical_expertise.as_ref())
        || (resources.needs.is_empty() && facts.looked(resources.no_needs.as_ref()));
    let mut items = Items::default();
    items.entered(resources.no_critical_expertise.is_some() || critical().next().is_some());
    if critical().next().is_none() && !looked {
        items.lacks_list(field("finding-no-critical-expertise", Resources::no_critical_expertise));
    }
    for need in critical() {
        let coverage = facts.coverage(need.id);
        items.judge(coverage.offered, coverage.sure, || unmet(need, coverage));
        // While nobody is sure to bring it, that is the fault to name.
        let backed = coverage.single_holder.is_none() && (coverage.sure || filled(&need.gap_accepted));
        items.judge_all(false, backed, |findings| {
            if coverage.sure {
                findings.push(Finding::about("finding-single-holder", Need::gap_accepted, need));
            }
        });
    }
    items.outcome()
}

/// Time for coordination is confirmed by a party that is in.
pub(in crate::readiness) fn coordination(facts: &Facts<'_>) -> Outcome {
    let contributions = &facts.plan.resources.contributions;
    let for_it = || contributions.iter().filter(|c| c.for_coordination && stands(&facts.accord, c));
    let mut items = Items::default();
    items.judge_all(for_it().next().is_some(), for_it().any(Contribution::is_sure), |findings| {
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
