//! What each party bears of the risk, beside what it has of the benefit.

use std::collections::{HashMap, HashSet};

use crate::plan::{PartyId, Plan, Risk, Share, shares};

/// What the committed parties bear and gain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// Each committed party, in the order of the plan.
    pub weighed: Vec<Weighed>,
    /// What the shares of the benefit add up to, in parts of a [`Share`].
    pub benefit: i64,
    /// How many risks count: the large ones, and those whose shares are said.
    pub counted: usize,
    /// How many of those say no whole shares, or not how large they are: nothing can be compared.
    pub open: usize,
}

/// What a party bears and gains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// The party.
    pub party: PartyId,
    /// Its share of the benefit, in parts of a [`Share`].
    pub benefit: i64,
    /// Its shares of the risks, each times the size of the risk.
    borne: i64,
    /// The sizes of all risks.
    total: i64,
}

/// How what a party bears stands to what it gains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fairness {
    /// More than one and a half times its share of the benefit.
    Above,
    /// In between.
    Fits,
    /// Less than two thirds of it.
    Below,
}

impl Weighed {
    /// Its share of the risk, to the nearest part of a [`Share`].
    #[must_use]
    pub fn risk(&self) -> i64 {
        (2 * self.borne + self.total).checked_div(2 * self.total).unwrap_or(0)
    }

    /// How many times its share of the benefit it bears; none where it has none.
    #[must_use]
    pub fn times(&self) -> Option<f64> {
        let gained = self.benefit * self.total;
        (gained > 0).then(|| self.borne as f64 / gained as f64)
    }

    /// How that stands to what it gains.
    #[must_use]
    pub fn fairness(&self) -> Fairness {
        // borne / total against 1.5 × and ⅔ × benefit, in whole numbers.
        let gained = self.benefit * self.total;
        if self.borne * 2 > gained * 3 {
            Fairness::Above
        } else if self.borne * 3 < gained * 2 {
            Fairness::Below
        } else {
            Fairness::Fits
        }
    }
}

impl Balance {
    /// Works it out.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let risks = &plan.risk;
        let committed: HashSet<PartyId> = plan.committed().map(|party| party.id).collect();
        let is_in = |party: PartyId| committed.contains(&party);
        let mut borne: HashMap<PartyId, i64> = HashMap::new();
        let (mut total, mut counted, mut open) = (0, 0, 0);
        for risk in risks.list.iter().filter(|risk| counts(risk)) {
            counted += 1;
            if risk.size().is_none() || !shares::is_whole(shares::sum(&risk.shares, is_in)) {
                open += 1;
            }
            let size = i64::from(risk.size().unwrap_or(0));
            total += size;
            for (party, share) in &risk.shares {
                *borne.entry(*party).or_default() += size * share.parts();
            }
        }
        let weigh = |party: PartyId| Weighed {
            party,
            benefit: risks.benefit_shares.get(&party).copied().map_or(0, Share::parts),
            borne: borne.get(&party).copied().unwrap_or(0),
            total,
        };
        Self {
            weighed: plan.committed().map(|party| weigh(party.id)).collect(),
            benefit: shares::sum(&risks.benefit_shares, is_in),
            counted,
            open,
        }
    }

    /// Whether all that counts is said, so that risk and benefit can be compared.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.counted > 0 && self.open == 0 && shares::is_whole(self.benefit)
    }

    /// The parties whose share of the risk does not fit that of the benefit; none while not all is
    /// said.
    pub fn unfair(&self) -> impl Iterator<Item = &Weighed> {
        let whole = self.is_whole();
        self.weighed.iter().filter(move |weighed| whole && weighed.fairness() != Fairness::Fits)
    }
}

/// Whether the shares of a risk count. Who bears a small one may be left open: then it says nothing
/// about the rest.
pub(super) fn counts(risk: &Risk) -> bool {
    risk.is_large() || !risk.shares.is_empty()
}
