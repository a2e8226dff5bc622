//! In which order promises are shown: what is open by its day, then what is settled, newest first.

use crate::plan::{Promise, PromiseOutcome};
use uuid::Uuid;

/// So many settled promises are shown; those that are older are folded.
const SETTLED: usize = 6;

/// The positions of promises in the order in which they are shown.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Order {
    /// The open ones, and the newest that are settled.
    pub(super) current: Vec<usize>,
    /// Those that are settled for longer.
    pub(super) older: Vec<usize>,
}

/// Puts promises in order. One that was settled a moment ago is `held` where it was, so that nothing
/// moves away from under the pointer.
pub(super) fn order<'p>(promises: impl Iterator<Item = (usize, &'p Promise)>, held: Option<Uuid>) -> Order {
    let is_open = |promise: &Promise| {
        promise.outcome == PromiseOutcome::Open || held.is_some_and(|held| held == promise.id.uuid())
    };
    let (mut open, mut settled): (Vec<_>, Vec<_>) = promises.partition(|(_, promise)| is_open(promise));
    open.sort_by_key(|(at, promise)| (promise.due.is_none(), promise.due, *at));
    settled.sort_by_key(|(at, promise)| (std::cmp::Reverse(promise.settled_on.or(promise.due)), *at));
    let older = settled.split_off(settled.len().min(SETTLED));
    let at = |(at, _): (usize, &Promise)| at;
    Order {
        current: open.into_iter().chain(settled).map(at).collect(),
        older: older.into_iter().map(at).collect(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn promise(outcome: PromiseOutcome, day: Option<i8>) -> Promise {
        let on = day.map(|day| date(2026, 11, day));
        let settled_on = on.filter(|_| outcome != PromiseOutcome::Open);
        Promise { due: on, outcome, settled_on, ..Promise::new() }
    }

    #[test]
    fn what_is_open_comes_first_by_its_day_and_what_is_settled_newest_first() {
        use PromiseOutcome::{Broken, Kept, Open, Renegotiated};
        let promises = [
            promise(Kept, Some(3)),
            promise(Open, None),
            promise(Open, Some(20)),
            promise(Renegotiated, Some(9)),
            promise(Open, Some(2)),
            promise(Broken, Some(5)),
        ];
        let of = |held| order(promises.iter().enumerate(), held);
        assert_eq!(of(None), Order { current: vec![4, 2, 1, 3, 5, 0], older: Vec::new() });
        let held = Some(promises[0].id.uuid());
        assert_eq!(of(held).current, [4, 0, 2, 1, 3, 5], "it stays for a moment");
    }

    #[test]
    fn from_the_seventh_on_settled_ones_are_older() {
        let promises: Vec<_> = (1..=9).map(|day| promise(PromiseOutcome::Kept, Some(day))).collect();
        let order = order(promises.iter().enumerate(), None);
        assert_eq!(order, Order { current: vec![8, 7, 6, 5, 4, 3], older: vec![2, 1, 0] });
    }
}
