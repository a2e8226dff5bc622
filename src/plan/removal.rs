//! Removing a record, and clearing what referred to it.

use std::collections::{BTreeSet, HashSet};

use uuid::Uuid;

use super::Plan;
use super::field::Path;
use super::visit::{Part, VisitorMut};

/// What a removal took along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Removed {
    /// How many references to the record, or to what it held, were cleared elsewhere.
    pub cleared: usize,
}

impl Plan {
    /// Removes a record, wherever it stands, with all that it holds, and clears every reference to
    /// it. None, and nothing is changed, where there is no such record or it is ourselves.
    pub fn remove(&mut self, id: Uuid) -> Option<Removed> {
        if id == self.ourselves.uuid() || id == self.id.uuid() {
            return None;
        }
        self.take_out(&HashSet::from([id]))
    }

    /// Takes several records out, with all that they hold, and clears every reference to them. None
    /// where there is none of them.
    pub(super) fn take_out(&mut self, targets: &HashSet<Uuid>) -> Option<Removed> {
        let mut cut = Cut { targets, inside: 0, gone: BTreeSet::new() };
        self.visit_mut(Path::ROOT, &mut cut);
        if cut.gone.is_empty() {
            return None;
        }
        let mut clear = Clear { gone: cut.gone, cleared: 0 };
        self.visit_mut(Path::ROOT, &mut clear);
        Some(Removed { cleared: clear.cleared })
    }
}

/// Takes the targets out and notes every record that goes with them.
struct Cut<'a> {
    targets: &'a HashSet<Uuid>,
    /// How many targets the visit is inside of.
    inside: usize,
    gone: BTreeSet<Uuid>,
}

impl VisitorMut for Cut<'_> {
    fn record(&mut self, _: Path, id: Uuid) -> bool {
        let is_target = self.targets.contains(&id);
        self.inside += usize::from(is_target);
        if self.inside > 0 {
            self.gone.insert(id);
        }
        !is_target
    }

    fn leave(&mut self, id: Uuid) {
        self.inside -= usize::from(self.targets.contains(&id));
    }
}

/// Clears the references to what is gone.
struct Clear {
    gone: BTreeSet<Uuid>,
    cleared: usize,
}

impl VisitorMut for Clear {
    fn reference(&mut self, _: Path, to: Uuid) -> bool {
        let keep = !self.gone.contains(&to);
        self.cleared += usize::from(!keep);
        keep
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::{Answer, Goal, Milestone, Party, Person, Recognition, Record};

    #[test]
    fn a_removed_party_leaves_nothing_dangling() {
        let mut plan = Plan::new();
        let party = Party { name: "Canoe Club".into(), ..Party::new() };
        let id = party.id;
        plan.allies.parties.push(party);
        let mut goal = Goal::new();
        goal.owner = Person { name: "Jonas".into(), party: Some(id) };
        goal.benefits.insert(id, "Landing spots".into());
        goal.agreement.set(id, Answer::Agreed { on: date(2026, 11, 4), by: "Jonas".into() });
        plan.goals.list.push(goal);

        let before = plan.clone();
        assert_eq!(plan.remove(id.uuid()), Some(Removed { cleared: 3 }));
        let goal = plan.goals.list.iter().next().unwrap();
        assert!(!goal.owner.is_named() && goal.benefits.is_empty() && goal.agreement.is_blank());
        assert!(plan.party(id).is_none());
        assert!(before.party(id).is_some(), "the undo step keeps its own");
        assert_eq!(plan.remove(id.uuid()), None);
    }

    #[test]
    fn what_a_record_held_goes_with_it() {
        let mut plan = Plan::new();
        let mut goal = Goal::new();
        let milestone = Milestone::new();
        plan.upkeep.recognitions.push(Recognition { milestone: Some(milestone.id), ..Recognition::new() });
        goal.milestones.push(milestone);
        let goal_id = goal.id();
        plan.goals.list.push(goal);
        assert_eq!(plan.remove(goal_id.uuid()), Some(Removed { cleared: 1 }));
        assert_eq!(plan.upkeep.recognitions.iter().next().unwrap().milestone, None);
    }

    #[test]
    fn ourselves_cannot_be_removed() {
        let mut plan = Plan::new();
        let before = plan.clone();
        assert_eq!(plan.remove(plan.ourselves.uuid()), None);
        assert_eq!(plan, before);
    }
}
