//! The contributions of a plan by need and by party, sorted once for each version of them.

use std::collections::HashMap;
use std::sync::Arc;

use egui::{Id, Ui};

use crate::plan::{Contribution, List, NeedId, PartyId};

/// Where the contributions stand, by what they meet and by who gives them.
#[derive(Default)]
pub(super) struct Sorted {
    by_need: HashMap<NeedId, Vec<usize>>,
    by_party: HashMap<Option<PartyId>, Vec<usize>>,
    coordination: Vec<usize>,
}

impl Sorted {
    /// Sorts them, unless that was done already for this version of them.
    pub(super) fn of(ui: &Ui, contributions: &List<Contribution>) -> Arc<Self> {
        type Known = (List<Contribution>, Arc<Sorted>);
        let store = Id::unique("contributions, sorted");
        let known: Option<Known> = ui.data(|data| data.get_temp(store));
        if let Some((of, sorted)) = known
            && of == *contributions
        {
            return sorted;
        }
        let sorted = Arc::new(Self::sort(contributions));
        ui.data_mut(|data| data.insert_temp::<Known>(store, (contributions.clone(), Arc::clone(&sorted))));
        sorted
    }

    fn sort(contributions: &List<Contribution>) -> Self {
        let mut sorted = Self::default();
        for (at, contribution) in contributions.iter().enumerate() {
            for need in &contribution.meets {
                let of_need = sorted.by_need.entry(*need).or_default();
                // A need that is named twice is met once.
                if of_need.last() != Some(&at) {
                    of_need.push(at);
                }
            }
            sorted.by_party.entry(contribution.party).or_default().push(at);
            if contribution.for_coordination {
                sorted.coordination.push(at);
            }
        }
        sorted
    }

    /// The positions of those that meet a need.
    pub(super) fn of_need(&self, need: NeedId) -> &[usize] {
        self.by_need.get(&need).map(Vec::as_slice).unwrap_or_default()
    }

    /// The positions of those that a party gives, or that nobody is said to give.
    pub(super) fn of_party(&self, party: Option<PartyId>) -> &[usize] {
        self.by_party.get(&party).map(Vec::as_slice).unwrap_or_default()
    }

    /// The positions of those that are time for coordinating the alliance.
    pub(super) fn of_coordination(&self) -> &[usize] {
        &self.coordination
    }

    /// Everybody who is said to give something.
    pub(super) fn givers(&self) -> impl Iterator<Item = Option<PartyId>> {
        self.by_party.keys().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Id;

    #[test]
    fn contributions_are_found_by_need_by_giver_and_as_time_to_coordinate() {
        let (need, other, giver) = (Id::unique(), Id::unique(), Id::unique());
        let given = |meets: &[NeedId], party, for_coordination| Contribution {
            meets: meets.to_vec(),
            party,
            for_coordination,
            ..Contribution::new()
        };
        let contributions: List<_> = [
            given(&[need, other], Some(giver), false),
            given(&[need, need], None, true),
            given(&[], Some(giver), true),
        ]
        .into_iter()
        .collect();
        let sorted = Sorted::sort(&contributions);
        assert_eq!(sorted.of_need(need), [0, 1]);
        assert_eq!(sorted.of_need(other), [0]);
        assert_eq!(sorted.of_party(Some(giver)), [0, 2]);
        assert_eq!(sorted.of_party(None), [1]);
        assert_eq!(sorted.of_coordination(), [1, 2]);
        assert_eq!(sorted.of_need(Id::unique()), [] as [usize; 0]);
    }
}
