//! Joining what two sides made of one plan, record by record and field by field.
//!
//! What only one side has changed comes in by itself. Where both have changed the same thing in
//! different ways, the joined plan holds ours and a [`Conflict`] says what theirs is. What one side
//! removed and the other edited, or newly refers to, stays, with a conflict, and with all that
//! referred to it: as if it had not been removed. Nothing is decided by a clock or by which side
//! comes first, but for the value that stands in for a conflict, and for who keeps the plan: whoever
//! joins the plans goes on keeping theirs.
//!
//! An answer belongs to a wording: one that was given to a wording that the joined plan does not
//! have comes in as proposed.

use std::collections::{BTreeSet, HashMap, HashSet};

use uuid::Uuid;

use super::agreement::{Agreement, Answer};
use super::diff::{Content, whole};
use super::field::{Path, Place};
use super::list::{List, Record};
use super::public::Hidden;
use super::subject::Subject;
use super::visit::{Part, Value, Visitor, VisitorMut};
use super::{PartyId, Plan, Status, weave};

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
    /// Whether it must not leave the plan.
    pub private: bool,
    /// How they disagree.
    pub kind: ConflictKind,
}

/// How two sides disagree.
#[derive(Clone, Debug, PartialEq)]
pub enum ConflictKind {
    /// Both changed the field. The joined plan holds ours, but for what one side took out with all
    /// that belongs to it: there it holds what the other made of it.
    Edited {
        /// What it held before.
        base: Content,
        /// What we made of it.
        ours: Content,
        /// What they made of it.
        theirs: Content,
    },
    /// We removed the record and they edited it or newly refer to it. It stays, and what referred to
    /// it goes on doing so.
    RemovedByUs,
    /// They removed the record and we edited it or newly refer to it. It stays, and what referred to
    /// it goes on doing so.
    RemovedByThem,
    /// Both reordered the list, or added the same records to it in another order. The joined plan has
    /// our order.
    Reordered,
}

/// How it is called that a side removed what has to stay, ours first.
const REMOVED: [ConflictKind; 2] = [ConflictKind::RemovedByUs, ConflictKind::RemovedByThem];

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
    let mut sides = [ours, theirs].map(|plan| Side { plan: plan.clone(), back: HashSet::new() });
    loop {
        let mut merger = Merger::new(Hidden::in_any(vec![base, ours, theirs]));
        merger.back = sides.each_ref().map(|side| side.back.clone());
        let [our_side, their_side] = &sides;
        let mut plan = Plan::merge(Some(base), &our_side.plan, &their_side.plan, Path::ROOT, &mut merger);

        let References { records, mut to } = References::of(&plan);
        to.extend(merger.disputed);
        let missing: HashSet<Uuid> = to.difference(&records).copied().collect();
        if bring_back(base, &mut sides, merger.edited, &missing) {
            continue;
        }
        // What neither side has cannot be brought back: such a reference was broken before.
        if !missing.is_empty() {
            plan.visit_mut(Path::ROOT, &mut Clear(&missing));
        }
        // Whatever the other side made of us: we are in.
        plan.allies.parties.edit(plan.ourselves, |us| us.status = Status::Committed);
        let reopened = reopen(&mut plan, ours, theirs);
        return Merge { plan, conflicts: merger.conflicts, reopened };
    }
}

/// What a side made of the plan, but for the removals that do not come about.
struct Side {
    plan: Plan,
    /// The records that it removed and that are back.
    back: HashSet<Uuid>,
}

/// Undoes the removal of what has to stay: what one side removed and the other edited, and what is
/// missing from the joined plan. Whether there was anything to undo.
fn bring_back(
    base: &Plan,
    sides: &mut [Side; 2],
    edited: [HashSet<Uuid>; 2],
    missing: &HashSet<Uuid>,
) -> bool {
    let mut wanted = edited;
    if !missing.is_empty() {
        let holders = Holders::of(base);
        let records = sides.each_ref().map(|side| References::of(&side.plan).records);
        for (removed_by, other) in [(0, 1), (1, 0)] {
            let removed = missing.difference(&records[removed_by]).filter(|id| records[other].contains(id));
            for id in removed {
                // With the record that it went with.
                let holder = holders.0.get(id).copied();
                wanted[removed_by].extend(
                    holder.map(|holder| if records[removed_by].contains(&holder) { *id } else { holder }),
                );
            }
        }
    }
    let mut any = false;
    for (side, mut wanted) in sides.iter_mut().zip(wanted) {
        wanted.retain(|id| !side.back.contains(id));
        if wanted.is_empty() {
            continue;
        }
        any = true;
        // What else the side did, joined with the version that has them over one that never had.
        let mut without = base.clone();
        without.take_out(&wanted);
        let mut merger = Merger::new(Hidden::in_any(Vec::new()));
        merger.all_removals_stand = true;
        side.plan = Plan::merge(Some(&without), &side.plan, base, Path::ROOT, &mut merger);
        side.back.extend(wanted);
    }
    any
}

/// What a merge remembers while it goes through the parts of a plan. Of two of the same, the first
/// is about what we removed.
pub struct Merger<'plan> {
    conflicts: Vec<Conflict>,
    hidden: Hidden<'plan>,
    /// Records that one side removed and that are back.
    back: [HashSet<Uuid>; 2],
    /// Records that one side removed and the other edited.
    edited: [HashSet<Uuid>; 2],
    /// What is referred to where the sides disagree.
    disputed: HashSet<Uuid>,
    /// Whether what one side removed is gone whatever the other made of it.
    all_removals_stand: bool,
}

impl<'plan> Merger<'plan> {
    fn new(hidden: Hidden<'plan>) -> Self {
        Self {
            conflicts: Vec::new(),
            hidden,
            back: [HashSet::new(), HashSet::new()],
            edited: [HashSet::new(), HashSet::new()],
            disputed: HashSet::new(),
            all_removals_stand: false,
        }
    }

    fn conflict(&mut self, at: Path, kind: ConflictKind) {
        // Only the plan itself stands above all fields.
        if let Some(place) = at.place() {
            let private = match &kind {
                ConflictKind::Edited { base, ours, theirs } => {
                    self.hidden.is_private(at, [base, ours, theirs])
                }
                ConflictKind::RemovedByUs | ConflictKind::RemovedByThem | ConflictKind::Reordered => {
                    self.hidden.is_private(at, [])
                }
            };
            self.conflicts.push(Conflict { place, holder: at.holder, private, kind });
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
        // Whoever settles it may take either.
        let mut references = References::default();
        for side in [ours, theirs] {
            Value::visit(side, at, &mut references);
        }
        self.disputed.extend(references.to);
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
            // Taken out here, edited there: what was edited stays.
            (ours, theirs) => {
                let edited = ours.or(theirs)?;
                let Some(nothing) = V::nothing() else {
                    let content = |part: Option<&V>| part.map_or(Content::Blank, whole);
                    let [base, ours, theirs] = [base, ours, theirs].map(content);
                    self.conflict(at, ConflictKind::Edited { base, ours, theirs });
                    return Some(edited.clone());
                };
                // Field by field, as if we had edited it.
                let told = self.conflicts.len();
                let joined = V::merge(base, edited, &nothing, at, self);
                if ours.is_none() {
                    let swapped: Vec<_> = self.conflicts.drain(told..).map(Conflict::swapped).collect();
                    self.conflicts.extend(swapped);
                }
                (joined != nothing).then_some(joined)
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
        if self.back.iter().all(HashSet::is_empty) {
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
                (Some(ours), Some(theirs)) => {
                    for (kind, removed_by) in REMOVED.into_iter().zip(0..) {
                        if self.back[removed_by].contains(&id) {
                            self.conflict(here, kind);
                        }
                    }
                    Some(T::merge(before, ours, theirs, here, self))
                }
                (Some(ours), None) => self.lone(before, ours, 1),
                (None, Some(theirs)) => self.lone(before, theirs, 0),
                (None, None) => None,
            };
            joined.extend(record.map(|record| (id, record)));
        }
        let (order, is_disputed) = weave::order(ids, &joined);
        if is_disputed {
            self.conflict(at, ConflictKind::Reordered);
        }
        order.into_iter().filter_map(|id| joined.remove(&id)).collect()
    }

    /// A record that only one side has: the other removed it, or it is new.
    fn lone<T: Record + Part>(&mut self, base: Option<&T>, record: &T, removed_by: usize) -> Option<T> {
        if let Some(base) = base {
            if base == record || self.all_removals_stand {
                return None;
            }
            self.edited[removed_by].insert(record.id().uuid());
        }
        Some(record.clone())
    }
}

fn by_id<T: Record>(list: &List<T>) -> HashMap<Uuid, &T> {
    list.iter().map(|record| (record.id().uuid(), record)).collect()
}

fn ids_of<T: Record>(list: &List<T>) -> Vec<Uuid> {
    list.iter().map(|record| record.id().uuid()).collect()
}

/// The records of a plan, and what it refers to.
#[derive(Default)]
struct References {
    records: HashSet<Uuid>,
    to: HashSet<Uuid>,
}

impl References {
    fn of(plan: &Plan) -> Self {
        let mut references = Self::default();
        plan.visit(Path::ROOT, &mut references);
        references
    }
}

impl Visitor for References {
    fn record(&mut self, _: Path, id: Uuid) {
        self.records.insert(id);
    }

    fn reference(&mut self, _: Path, to: Uuid) {
        self.to.insert(to);
    }
}

/// For each record of a plan the record of a chapter's own list that is or holds it.
#[derive(Default)]
struct Holders(HashMap<Uuid, Uuid>);

impl Holders {
    fn of(plan: &Plan) -> Self {
        let mut holders = Self::default();
        plan.visit(Path::ROOT, &mut holders);
        holders
    }
}

impl Visitor for Holders {
    fn record(&mut self, at: Path, id: Uuid) {
        self.0.extend(at.holder.map(|holder| (id, holder)));
    }
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
    let given = [ours, theirs].map(|side| {
        let mut given: HashMap<Subject, &Agreement> = side.agreements().collect();
        for reworded in plan.reworded(side) {
            given.remove(&reworded);
        }
        given
    });
    let mut fallen: Vec<(Subject, Vec<PartyId>)> = Vec::new();
    for (subject, agreement) in plan.agreements() {
        let holds = |party, answer: &Answer| {
            given.iter().filter_map(|given| given.get(&subject)).any(|given| given.of(party) == answer)
        };
        let answers = agreement.answers.iter();
        let of_others = answers.filter(|(party, answer)| answer.is_agreed() && !holds(**party, answer));
        let parties: Vec<_> = of_others.map(|(party, _)| *party).collect();
        if !parties.is_empty() {
            fallen.push((subject, parties));
        }
    }
    let mut reopened = Vec::new();
    for (subject, parties) in fallen {
        let Some(agreement) = plan.agreement_mut(subject) else { continue };
        for party in parties {
            agreement.reopen_one(party, None);
            reopened.push(subject.place().party(party));
        }
    }
    reopened
}
