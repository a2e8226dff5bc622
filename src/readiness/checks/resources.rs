//! Resources & expertise: is what is needed there, and does everybody bring something.

use std::collections::{HashMap, HashSet};

use super::allies::no_committed_ally;
use crate::plan::{
    Contribution, ContributionState, Field, Need, NeedId, NeedKind, PartyId, Resources, Status,
};
use crate::readiness::facts::Facts;
use crate::readiness::items::{Finding, Items, Outcome, filled};

/// A finding on a field of the chapter.
fn field(message: &'static str, field: Field) -> Finding {
    Finding::new(message, field.place())
}

/// Whether the giver of a contribution is in, or what it gave stays without it: handed over for good,
/// kept by the exit terms, or carried by a stand-in of another party that is in. What nobody, a
/// candidate or an onlooker is said to bring counts for nothing.
fn stands(facts: &Facts<'_>, contribution: &Contribution) -> bool {
    let Some(giver) = contribution.party.and_then(|id| facts.party(id)) else { return false };
    match giver.status {
        Status::Committed => true,
        Status::Paused | Status::Left => {
            let handed_over =
                contribution.state == Some(ContributionState::Delivered) && !filled(&contribution.period);
            let carrier = contribution.stand_in.party.is_some_and(|id| facts.is_in(id));
            handed_over || contribution.stays || carrier
        }
        Status::Candidate | Status::Approached | Status::Interested | Status::Observer | Status::Declined => {
            false
        }
    }
}

/// Whether a contribution is there or promised, and stands.
fn is_sure(facts: &Facts<'_>, contribution: &Contribution) -> bool {
    contribution.is_sure() && stands(facts, contribution)
}

/// What is offered or given to each need by those whose word counts.
fn by_need<'plan>(facts: &Facts<'plan>) -> HashMap<NeedId, Vec<&'plan Contribution>> {
    let mut offers: HashMap<_, Vec<&Contribution>> = HashMap::new();
    let withdrawn = |contribution: &Contribution| contribution.state == Some(ContributionState::Withdrawn);
    for contribution in facts.plan.resources.contributions.iter() {
        if withdrawn(contribution) || !stands(facts, contribution) {
            continue;
        }
        for need in &contribution.meets {
            let to_need = offers.entry(*need).or_default();
            // A need that is named twice is not met twice.
            if to_need.last().is_none_or(|last| last.id != contribution.id) {
                to_need.push(contribution);
            }
        }
    }
    offers
}

/// Whether both amounts are counted in the same.
fn is_same_unit(need: &Need, contribution: &Contribution) -> bool {
    if need.is_in_money() {
        return contribution.is_in_money();
    }
    need.unit.trim().to_lowercase() == contribution.unit.trim().to_lowercase()
}

/// How far a need is covered by those whose word counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// How much of it is there or promised, in percent: all of it by anything that is sure, unless it
    /// has an amount.
    pub met: usize,
    /// Whether anything is offered, sure or not.
    pub offered: bool,
    /// Whether anything is there or promised.
    pub sure: bool,
    /// The only party that is sure to bring an expertise that the alliance cannot do without, where
    /// nobody stands in for it and the gap is not accepted.
    pub single_holder: Option<PartyId>,
}

impl Coverage {
    /// Whether all of it is there or promised.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.met >= 100
    }

    fn of(facts: &Facts<'_>, need: &Need, offers: &[&Contribution]) -> Self {
        let sure = || offers.iter().copied().filter(|contribution| is_sure(facts, contribution));
        let is_sure = sure().next().is_some();
        let met = match need.amount.filter(|amount| *amount > 0) {
            Some(amount) => {
                let amounts = sure().filter(|given| is_same_unit(need, given)).filter_map(|c| c.amount);
                let sum: i128 = amounts.map(|given| i128::from(given.max(0))).sum();
                usize::try_from(sum * 100 / i128::from(amount)).unwrap_or(usize::MAX).min(100)
            }
            None if is_sure => 100,
            None => 0,
        };
        let holders: HashSet<_> = sure().filter_map(|contribution| contribution.party).collect();
        let backed = sure().any(|given| facts.is_named_in(&given.stand_in)) || filled(&need.gap_accepted);
        let alone = is_critical_expertise(need) && holders.len() == 1 && !backed;
        let single_holder = holders.into_iter().next().filter(|_| alone);
        Self { met, offered: !offers.is_empty(), sure: is_sure, single_holder }
    }
}

/// Whether somebody has to know how, or the alliance cannot do it.
fn is_critical_expertise(need: &Need) -> bool {
    need.critical && need.kind == Some(NeedKind::Expertise)
}

/// How far each need is covered.
pub(in crate::readiness) fn coverage(facts: &Facts<'_>) -> HashMap<NeedId, Coverage> {
    let by_need = by_need(facts);
    let offers = |need: &Need| by_need.get(&need.id).map(Vec::as_slice).unwrap_or_default();
    let needs = facts.plan.resources.needs.iter();
    needs.map(|need| (need.id, Coverage::of(facts, need, offers(need)))).collect()
}

/// Every need is met by contributions that are confirmed or delivered by parties that are in, up to
/// its amount where it has one.
pub(in crate::readiness) fn needs_met(facts: &Facts<'_>) -> Outcome {
    let resources = &facts.plan.resources;
    let by_need = by_need(facts);
    let mut items = Items::default();
    if resources.needs.is_empty() && !facts.looked(resources.no_needs.as_ref()) {
        items.lacks_list(field("finding-no-needs", Resources::needs));
    }
    for need in resources.needs.iter() {
        let offers = by_need.get(&need.id).map(Vec::as_slice).unwrap_or_default();
        let coverage = Coverage::of(facts, need, offers);
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
    let by_need = by_need(facts);
    let is_unmet = |need: &Need| {
        let offers = by_need.get(&need.id).map(Vec::as_slice).unwrap_or_default();
        !Coverage::of(facts, need, offers).sure
    };
    facts.plan.resources.needs.iter().any(|need| need.critical && is_unmet(need))
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
    let critical = || resources.needs.iter().filter(|need| is_critical_expertise(need));
    let looked = facts.looked(resources.no_critical_expertise.as_ref())
        || (resources.needs.is_empty() && facts.looked(resources.no_needs.as_ref()));
    let mut items = Items::default();
    items.entered(resources.no_critical_expertise.is_some() || critical().next().is_some());
    if critical().next().is_none() && !looked {
        items.lacks_list(field("finding-no-critical-expertise", Resources::no_critical_expertise));
    }
    for need in critical() {
        let offers = by_need.get(&need.id).map(Vec::as_slice).unwrap_or_default();
        let coverage = Coverage::of(facts, need, offers);
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
    let for_it = || contributions.iter().filter(|c| c.for_coordination && stands(facts, c));
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
