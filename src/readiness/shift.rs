//! What an edit did to the verdict: how many blockers it made or settled, which verdict came of it,
//! and the criterion that made the difference.

use std::collections::BTreeSet;

use super::checklist::{Checklist, Judged, State, Verdict};
use crate::plan::Gate;

/// What differs between the verdicts of two checklists of one plan, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// The verdict that it is now; none where it is as before.
    pub verdict: Option<Verdict>,
    /// How many blockers there are more than before; fewer where negative.
    pub blockers: isize,
    /// What made the difference.
    pub because: Because,
}

/// What made the difference between two checklists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// Another gate is checked for.
    Gate(Gate),
    /// Criteria stand elsewhere.
    Criteria {
        /// The one that counts most; of several the first of the table.
        first: &'static str,
        /// Where it stands now.
        state: State,
        /// How many made the difference with it.
        others: usize,
    },
    /// No criterion stands elsewhere, such as where the kind of alliance weighs them differently.
    Weights,
}

/// What differs between two checklists of one plan; none where verdict and number of blockers are
/// as before, or where one of them is of a plan in which nothing was recorded.
#[must_use]
pub fn shift(before: &Checklist, after: &Checklist) -> Option<Shift> {
    let (was, is) = (blockers(before), blockers(after));
    let more = is.len().cast_signed() - was.len().cast_signed();
    if [before.verdict, after.verdict].contains(&Verdict::NotAssessed) {
        return None;
    }
    let verdict = (before.verdict != after.verdict).then_some(after.verdict);
    if more == 0 && verdict.is_none() {
        return None;
    }
    let because = if before.gate == after.gate {
        let made: Vec<&Judged> = match more {
            0 => moved(before, after),
            1.. => after.blockers().filter(|judged| !was.contains(judged.criterion.id)).collect(),
            _ => after.judged.iter().filter(|judged| settled(judged, &was, &is)).collect(),
        };
        match made.first() {
            Some(first) => {
                let (id, state) = (first.criterion.id, first.state);
                Because::Criteria { first: id, state, others: made.len() - 1 }
            }
            None => Because::Weights,
        }
    } else {
        Because::Gate(after.gate)
    };
    Some(Shift { verdict, blockers: more, because })
}

fn blockers(checklist: &Checklist) -> BTreeSet<&'static str> {
    checklist.blockers().map(|judged| judged.criterion.id).collect()
}

fn settled(judged: &Judged, was: &BTreeSet<&str>, is: &BTreeSet<&str>) -> bool {
    was.contains(judged.criterion.id) && !is.contains(judged.criterion.id)
}

/// The criteria of the gate that moved the way that the verdict did, those that weigh most first.
fn moved<'a>(before: &Checklist, after: &'a Checklist) -> Vec<&'a Judged> {
    let better = after.verdict > before.verdict;
    let mut moved: Vec<_> = after
        .of_gate()
        .filter_map(|judged| {
            let former = before.get(judged.criterion.id)?;
            let gain = worth(judged.state) - worth(former.state);
            let with_it = gain != 0 && (gain > 0) == better;
            with_it.then_some((gain.abs() * i32::from(judged.criterion.weight), judged))
        })
        .collect();
    moved.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    moved.into_iter().map(|(_, judged)| judged).collect()
}

/// How good a state is, in halves of met; one that is not asked for is as good as met.
fn worth(state: State) -> i32 {
    match state {
        State::Met | State::NotApplicable => 2,
        State::Partly => 1,
        State::Open | State::Unknown => 0,
    }
}
