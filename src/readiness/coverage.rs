//! How far each need is covered by what the parties bring.

use std::collections::{HashMap, HashSet};

use super::items::filled;
use crate::plan::{Accord, Contribution, ContributionState, Need, NeedId, PartyId, Plan, Status};

/// Whether the giver of a contribution is in, or what it gave stays without it: handed over for good,
/// kept by the exit terms, or carried by a stand-in of another party that is in. What nobody, a
/// candidate or an onlooker is said to bring counts for nothing.
pub(super) fn stands(accord: &Accord<'_>, contribution: &Contribution) -> bool {
    let Some(giver) = contribution.party.and_then(|id| accord.party(id)) else { return false };
    match giver.status {
        Status::Committed => true,
        Status::Paused | Status::Left => {
            let handed_over =
                contribution.state == Some(ContributionState::Delivered) && !filled(&contribution.period);
            let carrier = contribution.stand_in.party.is_some_and(|id| accord.is_in(id));
            handed_over || contribution.stays || carrier
        }
        Status::Candidate | Status::Approached | Status::Interested | Status::Observer | Status::Declined => {
            false
        }
    }
}

/// Whether a contribution is there or promised, and stands.
fn is_sure(accord: &Accord<'_>, contribution: &Contribution) -> bool {
    contribution.is_sure() && stands(accord, contribution)
}

/// What is offered or given to each need by those whose word counts.
fn by_need<'plan>(plan: &'plan Plan, accord: &Accord<'_>) -> HashMap<NeedId, Vec<&'plan Contribution>> {
    let mut offers: HashMap<_, Vec<&Contribution>> = HashMap::new();
    let withdrawn = |contribution: &Contribution| contribution.state == Some(ContributionState::Withdrawn);
    for contribution in plan.resources.contributions.iter() {
        if withdrawn(contribution) || !stands(accord, contribution) {
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

    fn of(accord: &Accord<'_>, need: &Need, offers: &[&Contribution]) -> Self {
        let sure = || offers.iter().copied().filter(|contribution| is_sure(accord, contribution));
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
        let backed = sure().any(|given| accord.is_named_in(&given.stand_in)) || filled(&need.gap_accepted);
        let alone = need.is_critical_expertise() && holders.len() == 1 && !backed;
        let single_holder = holders.into_iter().next().filter(|_| alone);
        Self { met, offered: !offers.is_empty(), sure: is_sure, single_holder }
    }
}

/// How far each need is covered.
pub(super) fn coverage(plan: &Plan, accord: &Accord<'_>) -> HashMap<NeedId, Coverage> {
    let by_need = by_need(plan, accord);
    let offers = |need: &Need| by_need.get(&need.id).map(Vec::as_slice).unwrap_or_default();
    let needs = plan.resources.needs.iter();
    needs.map(|need| (need.id, Coverage::of(accord, need, offers(need)))).collect()
}
