//! Joining what two sides made of one plan, record by record and field by field.
//!
//! What only one side has changed comes in by itself. Where both have changed the same thing in
//! different ways, the joined plan holds ours and a [`Conflict`] says what theirs is. What one side
//! removed and the other edited, or newly refers to, stays, with a conflict. Nothing is decided by a
//! clock or by which side comes first, but for the value that stands in for a conflict.
//!
//! An answer belongs to a wording: one that was given to a wording that the joined plan does not
//! have comes in as proposed.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use uuid::Uuid;

use super::Plan;
use super::agreement::Answer;
use super::diff::{Content, whole};
use super::field::{Path, Place};
use super::list::{List, Record};
use super::visit::{Part, Value, Visitor, VisitorMut};

/// A joined plan, and where the two sides disagree.
#[derive(Clone, Debug, PartialEq)]
pub struct Merge {
    /// The plan, with ours wherever the sides disagree.
    pub plan: Plan,
    /// Where they disagree, in the order of the chapters and their fields.
    pub conflicts: Vec<Conflict>,
    /// Answers that were given to a wording which the joined plan does not have, and which fell
    /// back to proposed.
    pub reopened: Vec<Place>,
}

/// A place at which two sides disagree.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The field. For a record that one side removed: the list, and the record.
    pub place: Place,
    /// The record of a chapter's own list that is or holds it.
    pub holder: Option<Uuid>,
    /// How they disagree.
    pub kind: ConflictKind,
}

/// How two sides disagree.
#[derive(Clone, Debug, PartialEq)]
pub enum ConflictKind {
    /// Both changed the field. The joined plan holds ours.
    Edited {
        /// What it held before.
        base: Content,
        /// What we made of it.
        ours: Content,
        /// What they made of it.
        theirs: Content,
    },
    /// We removed the record and they edited it or newly refer to it. It stays.
    RemovedByUs,
    /// They removed the record and we edited it or newly refer to it. It stays.
    RemovedByThem,
    /// Both reordered the list. The joined plan has our order.
    Reordered,
}

impl Conflict {
    /// The same disagreement as the other side sees it.
    #[must_use]
    pub fn swapped(self) -> Self {
        let kind = match self.kind {
            ConflictKind::Edited { base, ours, theirs } => {
                ConflictKind::Edited { base, ours: theirs, theirs: ours }
            }
            ConflictKind::RemovedByUs => ConflictKind::RemovedByThem,
            ConflictKind::RemovedByThem => ConflictKind::RemovedByUs,
            ConflictKind::Reordered => ConflictKind::Reordered,
        };
        Self { kind, ..self }
    }
}

/// Joins what two sides made of `base`.
///
/// ```
/// use alliance_workbook::plan::{Plan, merge};
///
/// let base = Plan::new();
/// let (mut ours, mut theirs) = (base.clone(), base.clone());
/// ours.purpose.title = "River clean-up".into();
/// theirs.purpose.landscape = "A canoe trail".into();
/// let joined = merge(&base, &ours, &theirs);
/// assert!(joined.conflicts.is_empty());
/// assert_eq!(joined.plan.purpose.title, "River clean-up");
/// assert_eq!(joined.plan.purpose.landscape, "A canoe trail");
/// ```
#[must_use]
pub fn merge(base: &Plan, ours: &Plan, theirs: &Plan) -> Merge {
    let mut keep = HashSet::new();
    loop {
        let mut merger = Merger { keep, conflicts: Vec::new() };
        let mut plan = Plan::merge(Some(base), ours, theirs, Path::ROOT, &mut merger);
        // A record that one side removed while the other newly refers to it has to stay.
        let missing = dangling(&plan);
        let before = merger.keep.len();
        merger.keep.extend(missing.iter().copied());
        if merger.keep.len() > before {
            keep = merger.keep;
            continue;
        }
        // What neither side has cannot be brought back: such a reference was broken before.
        if !missing.is_empty() {
            plan.visit_mut(Path::ROOT, &mut Clear(&missing));
        }
        let reopened = reopen(&mut plan, ours, theirs);
        return Merge { plan, conflicts: merger.conflicts, reopened };
    }
}

/// What a merge remembers while it goes through the parts of a plan.
pub struct Merger {
    /// Records that stay although one side removed them.
    keep: HashSet<Uuid>,
    conflicts: Vec<Conflict>,
}

impl Merger {
    fn conflict(&mut self, at: Path, kind: ConflictKind) {
        if let Some(place) = at.place() {
            self.conflicts.push(Conflict { place, holder: at.holder, kind });
        }
    }

    /// Joins a value.
    pub(super) fn value<T: Value>(&mut self, base: Option<&T>, ours: &T, theirs: &T, at: Path) -> T {
        if ours == theirs || base == Some(theirs) {
            return ours.clone();
        }
        if base == Some(ours) {
            return theirs.clone();
        }
        match base {
            None if ours.content().is_blank() => return theirs.clone(),
            None if theirs.content().is_blank() => return ours.clone(),
            _ => {}
        }
        let base = base.map_or(Content::Blank, Value::content);
        self.conflict(at, ConflictKind::Edited { base, ours: ours.content(), theirs: theirs.content() });
        ours.clone()
    }

    /// Joins what a map holds under one key; none where it holds nothing then.
    pub(super) fn entry<V: Part>(
        &mut self,
        base: Option<&V>,
        ours: Option<&V>,
        theirs: Option<&V>,
        at: Path,
    ) -> Option<V> {
        match (ours, theirs) {
            (Some(ours), Some(theirs)) => Some(V::merge(base, ours, theirs, at, self)),
            (one, other) if one == base => other.cloned(),
            (one, other) if other == base => one.cloned(),
            (ours, theirs) => {
                // Removed here, edited there: what was edited stays.
                let content = |part: Option<&V>| part.map_or(Content::Blank, whole);
                let kind = ConflictKind::Edited {
                    base: content(base),
                    ours: content(ours),
                    theirs: content(theirs),
                };
                self.conflict(at, kind);
                ours.or(theirs).cloned()
            }
        }
    }

    /// Joins two lists of records.
    pub(super) fn list<T: Record + Part>(
        &mut self,
        base: Option<&List<T>>,
        ours: &List<T>,
        theirs: &List<T>,
        at: Path,
    ) -> List<T> {
        if self.keep.is_empty() {
            if ours == theirs || base.is_some_and(|base| base == theirs) {
                return ours.clone();
            }
            if base.is_some_and(|base| base == ours) {
                return theirs.clone();
            }
        }
        let blank = List::default();
        let base = base.unwrap_or(&blank);
        let [of_base, of_ours, of_theirs] = [base, ours, theirs].map(by_id);
        let mut joined: HashMap<Uuid, T> = HashMap::with_capacity(ours.len());
        // In an order that does not depend on which side is which.
        let ids = [base, ours, theirs].map(ids_of);
        let known: HashSet<&Uuid> = ids[0].iter().collect();
        let added: BTreeSet<&Uuid> = ids[1..].iter().flatten().filter(|id| !known.contains(id)).collect();
        for &id in ids[0].iter().chain(added) {
            let before = of_base.get(&id).copied();
            let here = at.record(id);
            let record = match (of_ours.get(&id).copied(), of_theirs.get(&id).copied()) {
                (Some(ours), Some(theirs)) => Some(T::merge(before, ours, theirs, here, self)),
                (Some(ours), None) => self.lone(before, ours, here, ConflictKind::RemovedByThem),
                (None, Some(theirs)) => self.lone(before, theirs, here, ConflictKind::RemovedByUs),
                (None, None) => None,
            };
            joined.extend(record.map(|record| (id, record)));
        }
        let order = self.order(ids, &joined, at);
        order.into_iter().filter_map(|id| joined.remove(&id)).collect()
    }

    /// A record that only one side has: the other removed it, or it is new.
    fn lone<T: Record + Part>(
        &mut self,
        base: Option<&T>,
        record: &T,
        at: Path,
        removed: ConflictKind,
    ) -> Option<T> {
        if let Some(base) = base {
            if base == record && !self.has_to_stay(record) {
                return None;
            }
            self.conflict(at, removed);
        }
        Some(record.clone())
    }

    /// Whether the record, or one that it holds, stays although one side removed it.
    fn has_to_stay<T: Part>(&self, record: &T) -> bool {
        struct Kept<'a>(&'a HashSet<Uuid>, bool);
        impl Visitor for Kept<'_> {
            fn record(&mut self, _: Path, id: Uuid) {
                self.1 |= self.0.contains(&id);
            }
        }
        let mut kept = Kept(&self.keep, false);
        if !self.keep.is_empty() {
            record.visit(Path::ROOT, &mut kept);
        }
        kept.1
    }

    /// The order of a joined list: that of the side which reordered it, with what is new on either
    /// side behind what it follows there.
    fn order<T>(
        &mut self,
        [base, ours, theirs]: [Vec<Uuid>; 3],
        joined: &HashMap<Uuid, T>,
        at: Path,
    ) -> Vec<Uuid> {
        let on_both = |side: &[Uuid], other: &HashSet<Uuid>| -> Vec<Uuid> {
            side.iter().copied().filter(|id| other.contains(id) && joined.contains_key(id)).collect()
        };
        let [set_of_base, set_of_ours, set_of_theirs] =
            [&base, &ours, &theirs].map(|side| side.iter().copied().collect::<HashSet<_>>());
        let (shared, shared_theirs) = (on_both(&ours, &set_of_theirs), on_both(&theirs, &set_of_ours));
        let among = |side: &[Uuid], others: [&HashSet<Uuid>; 2]| -> Vec<Uuid> {
            side.iter().copied().filter(|id| others.iter().all(|other| other.contains(id))).collect()
        };
        let skeleton = if shared == shared_theirs {
            shared
        } else {
            let before = among(&base, [&set_of_ours, &set_of_theirs]);
            if among(&ours, [&set_of_base, &set_of_theirs]) == before {
                shared_theirs
            } else {
                if among(&theirs, [&set_of_base, &set_of_ours]) != before {
                    self.conflict(at, ConflictKind::Reordered);
                }
                shared
            }
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
        order
    }
}

/// Joins two sets of values: what one side added comes in, what one side removed goes.
pub(super) fn set<T: Value + Ord>(base: Option<&Vec<T>>, ours: &Vec<T>, theirs: &Vec<T>) -> Vec<T> {
    if ours == theirs || base == Some(theirs) {
        return ours.clone();
    }
    if base == Some(ours) {
        return theirs.clone();
    }
    let base = base.map_or(&[][..], Vec::as_slice);
    let stays = |value: &&T| ours.contains(value) && theirs.contains(value);
    let mut joined: Vec<T> = base.iter().filter(stays).cloned().collect();
    let added: BTreeSet<&T> = ours.iter().chain(theirs).filter(|value| !base.contains(value)).collect();
    joined.extend(added.into_iter().cloned());
    joined
}

fn by_id<T: Record>(list: &List<T>) -> HashMap<Uuid, &T> {
    list.iter().map(|record| (record.id().uuid(), record)).collect()
}

fn ids_of<T: Record>(list: &List<T>) -> Vec<Uuid> {
    list.iter().map(|record| record.id().uuid()).collect()
}

/// The records that the plan refers to and does not have.
fn dangling(plan: &Plan) -> HashSet<Uuid> {
    #[derive(Default)]
    struct References {
        records: HashSet<Uuid>,
        to: HashSet<Uuid>,
    }
    impl Visitor for References {
        fn record(&mut self, _: Path, id: Uuid) {
            self.records.insert(id);
        }

        fn reference(&mut self, _: Path, to: Uuid) {
            self.to.insert(to);
        }
    }
    let mut references = References::default();
    plan.visit(Path::ROOT, &mut references);
    references.to.difference(&references.records).copied().collect()
}

/// Clears references to what the plan does not have.
struct Clear<'a>(&'a HashSet<Uuid>);

impl VisitorMut for Clear<'_> {
    fn reference(&mut self, _: Path, to: Uuid) -> bool {
        !self.0.contains(&to)
    }
}

/// Lets the answers fall back to proposed that no side gave to the wording of the joined plan.
fn reopen(plan: &mut Plan, ours: &Plan, theirs: &Plan) -> Vec<Place> {
    let mut reopened = Vec::new();
    for subject in plan.subjects() {
        let same: Vec<_> = [ours, theirs]
            .into_iter()
            .filter(|side| plan.same_wording(side, subject))
            .filter_map(|side| side.agreement(subject).cloned())
            .collect();
        let Some(agreement) = plan.agreement_mut(subject) else { continue };
        let holds = |party, answer: &Answer| same.iter().any(|given| given.of(party) == answer);
        let fallen: Vec<_> = agreement
            .answers
            .iter()
            .filter(|(party, answer)| answer.is_agreed() && !holds(**party, answer))
            .map(|(party, _)| *party)
            .collect();
        for party in fallen {
            agreement.reopen_one(party, None);
            reopened.push(subject.place().party(party));
        }
    }
    reopened
}
