//! Two orders of the same things made into one. The result is the same whichever is called ours,
//! unless both moved the same things.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use uuid::Uuid;

/// Joins two sets of values: what one side added comes in, what one side removed goes. Each side
/// keeps its order; which of two new values comes first is decided by the values.
pub(super) fn set<T: Clone + Ord>(base: Option<&Vec<T>>, ours: &Vec<T>, theirs: &Vec<T>) -> Vec<T> {
    if ours == theirs || base == Some(theirs) {
        return ours.clone();
    }
    if base == Some(ours) {
        return theirs.clone();
    }
    let before: BTreeSet<_> = numbered(base.map_or(&[], Vec::as_slice)).into_iter().collect();
    let sides = [numbered(ours), numbered(theirs)];
    let [of_ours, of_theirs] = sides.each_ref().map(|side| side.iter().copied().collect::<BTreeSet<_>>());
    let stays =
        |value: &(&T, usize)| !before.contains(value) || of_ours.contains(value) && of_theirs.contains(value);
    let [mut ours, mut theirs] = sides.map(|side| side.into_iter().filter(stays).peekable());
    let (mut joined, mut there) = (Vec::new(), BTreeSet::new());
    loop {
        while ours.next_if(|value| there.contains(value)).is_some() {}
        while theirs.next_if(|value| there.contains(value)).is_some() {}
        let next = match (ours.peek(), theirs.peek()) {
            (Some(our), Some(their)) => match (of_theirs.contains(our), of_ours.contains(their)) {
                // What both have waits for what only one has before it.
                (true, false) => their,
                (false, true) => our,
                (true, true) | (false, false) => our.min(their),
            },
            (Some(only), None) | (None, Some(only)) => only,
            (None, None) => return joined,
        };
        joined.push(next.0.clone());
        there.insert(*next);
    }
}

/// Values with how many of the same stand before each, so that each is there once.
fn numbered<T: Ord>(values: &[T]) -> Vec<(&T, usize)> {
    let mut counts = BTreeMap::new();
    let number = |value| {
        let count = counts.entry(value).or_insert(0);
        *count += 1;
        (value, *count)
    };
    values.iter().map(number).collect()
}

/// The order of a joined list: that of the side which reordered it, with what is new on either
/// side behind what it follows there. Says also whether both sides ordered it, each in its own way;
/// then it is in our order.
pub(super) fn order<T>([base, ours, theirs]: [Vec<Uuid>; 3], joined: &HashMap<Uuid, T>) -> (Vec<Uuid>, bool) {
    let [of_base, of_ours, of_theirs] =
        [&base, &ours, &theirs].map(|side| side.iter().copied().collect::<HashSet<_>>());
    let among = |side: &[Uuid], others: [&HashSet<Uuid>; 2]| -> Vec<Uuid> {
        side.iter().copied().filter(|id| others.iter().all(|other| other.contains(id))).collect()
    };
    let in_both = |side: &[Uuid], other: &HashSet<Uuid>| -> Vec<Uuid> {
        side.iter().copied().filter(|id| other.contains(id) && joined.contains_key(id)).collect()
    };
    let (shared, shared_theirs) = (in_both(&ours, &of_theirs), in_both(&theirs, &of_ours));
    let (skeleton, disputed) = if shared == shared_theirs {
        (shared, false)
    } else {
        let before = among(&base, [&of_ours, &of_theirs]);
        let our_move = among(&ours, [&of_base, &of_theirs]) != before;
        let their_move = among(&theirs, [&of_base, &of_ours]) != before;
        // Where neither moved what was there, both added the same in different order.
        if their_move && !our_move { (shared_theirs, false) } else { (shared, our_move == their_move) }
    };
    let fixed: HashSet<Uuid> = skeleton.iter().copied().collect();
    let follows = |side: &[Uuid]| {
        let mut runs: BTreeMap<Option<Uuid>, Vec<Uuid>> = BTreeMap::new();
        let mut behind = None;
        for id in side {
            if fixed.contains(id) {
                behind = Some(*id);
            } else if joined.contains_key(id) {
                runs.entry(behind).or_default().push(*id);
            }
        }
        runs
    };
    let (mut of_ours, mut of_theirs) = (follows(&ours), follows(&theirs));
    let mut order = Vec::with_capacity(joined.len());
    for behind in std::iter::once(None).chain(skeleton.into_iter().map(Some)) {
        order.extend(behind);
        // Which run comes first depends on neither side's name.
        let mut runs = [of_ours.remove(&behind), of_theirs.remove(&behind)];
        runs.sort();
        order.extend(runs.into_iter().flatten().flatten());
    }
    (order, disputed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(base: &str, ours: &str, theirs: &str) -> String {
        let [base, ours, theirs] = [base, ours, theirs].map(|word| word.chars().collect::<Vec<_>>());
        let one: String = set(Some(&base), &ours, &theirs).into_iter().collect();
        let other: String = set(Some(&base), &theirs, &ours).into_iter().collect();
        assert_eq!(one, other, "the sides have names and nothing else");
        one
    }

    #[test]
    fn each_side_of_a_set_keeps_its_order() {
        assert_eq!(joined("mn", "mnz", "mna"), "mnaz");
        assert_eq!(joined("mn", "zmn", "mna"), "zmna", "what one put before stays before");
        assert_eq!(joined("mn", "mznb", "mna"), "mznab");
        assert_eq!(joined("mno", "no", "mn"), "n", "what one side took out goes");
        assert_eq!(joined("", "bx", "xb"), "bx");
        assert_eq!(joined("a", "aaz", "aa"), "aaz", "what is there twice was said twice");
    }
}
