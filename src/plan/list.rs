//! The one collection that holds records.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Chapter;
use super::diff::Changes;
use super::field::{Field, Path};
use super::id::Id;
use super::merge::Merger;
use super::visit::{Part, Visitor, VisitorMut};

/// A thing of the plan with a name of its own.
pub trait Record: Sized {
    /// The chapter that shows it.
    const CHAPTER: Chapter;

    /// The name that never changes.
    fn id(&self) -> Id<Self>;

    /// What people call it, as entered; may be empty.
    fn title(&self) -> &str;

    /// Whether nothing of it may leave the plan.
    fn is_private(&self) -> bool {
        false
    }
}

/// Records in an order that the user chose, found by id and never by position.
///
/// A clone is the same list until one of the two is edited, and shares every other record with it
/// then. So undo steps and the snapshots that other threads work on cost next to nothing, and
/// comparing two versions of a plan touches only the lists and the records that differ.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent, bound = "T: Serialize + serde::de::DeserializeOwned")]
pub struct List<T>(Arc<Vec<Arc<T>>>);

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T: PartialEq> PartialEq for List<T> {
    fn eq(&self, other: &Self) -> bool {
        let same = |(one, other): (&Arc<T>, &Arc<T>)| Arc::ptr_eq(one, other) || one == other;
        Arc::ptr_eq(&self.0, &other.0)
            || self.0.len() == other.0.len() && self.0.iter().zip(other.0.iter()).all(same)
    }
}

impl<T> List<T> {
    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no record.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The records in order. Their ids can be kept; their positions change.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator + Clone {
        self.0.iter().map(AsRef::as_ref)
    }

    /// What stands at a position now, counted from 0: for drawing the part of a list in view.
    #[must_use]
    pub fn at(&self, position: usize) -> Option<&T> {
        self.0.get(position).map(AsRef::as_ref)
    }

    /// The records of this list that are not the very same in the other one: a quick first look
    /// at what an edit may have changed.
    pub(super) fn unlike<'list>(&'list self, other: &'list Self) -> impl Iterator<Item = &'list T> {
        let same = |index: usize, record: &Arc<T>| other.0.get(index).is_some_and(|o| Arc::ptr_eq(o, record));
        let records = if Arc::ptr_eq(&self.0, &other.0) { &[][..] } else { self.0.as_slice() };
        records
            .iter()
            .enumerate()
            .filter(move |(index, record)| !same(*index, record))
            .map(|(_, r)| r.as_ref())
    }
}

impl<T: Record + Clone> List<T> {
    /// The record of that id.
    #[must_use]
    pub fn get(&self, id: Id<T>) -> Option<&T> {
        self.iter().find(|record| record.id() == id)
    }

    /// The record of that id, to edit.
    pub fn get_mut(&mut self, id: Id<T>) -> Option<&mut T> {
        let position = self.position(id)?;
        Arc::make_mut(&mut self.0).get_mut(position).map(Arc::make_mut)
    }

    /// Lets the record of that id be edited, as a page does in every frame: a record that stays as
    /// it is stays shared. None if there is no such record.
    pub fn edit<R>(&mut self, id: Id<T>, edit: impl FnOnce(&mut T) -> R) -> Option<R>
    where
        T: PartialEq,
    {
        let record = self.get(id)?;
        let mut draft = record.clone();
        let result = edit(&mut draft);
        if draft != *record
            && let Some(record) = self.get_mut(id)
        {
            *record = draft;
        }
        Some(result)
    }

    /// Whether there is a record of that id.
    #[must_use]
    pub fn contains(&self, id: Id<T>) -> bool {
        self.get(id).is_some()
    }

    /// Where the record of that id stands now, counted from 0.
    #[must_use]
    pub fn position(&self, id: Id<T>) -> Option<usize> {
        self.iter().position(|record| record.id() == id)
    }

    /// Adds a record at the end.
    pub fn push(&mut self, record: T) {
        Arc::make_mut(&mut self.0).push(Arc::new(record));
    }

    /// Moves the record of that id to a position, counted from 0; past the end means to the end.
    pub fn move_to(&mut self, id: Id<T>, position: usize) {
        if let Some(from) = self.position(id) {
            let records = Arc::make_mut(&mut self.0);
            let record = records.remove(from);
            records.insert(position.min(records.len()), record);
        }
    }
}

impl<T: Clone> List<T> {
    /// Puts the records from a position on in order; those that are alike stay as they stand.
    pub fn sort_from(&mut self, first: usize, mut order: impl FnMut(&T, &T) -> Ordering) {
        if self.0.get(first..).is_some_and(|rest| !rest.is_sorted_by(|a, b| order(a, b).is_le())) {
            let records = Arc::make_mut(&mut self.0);
            records[first..].sort_by(|a, b| order(a, b));
        }
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(records: I) -> Self {
        Self(Arc::new(records.into_iter().map(Arc::new).collect()))
    }
}

impl<T: Record + Part> Part for List<T> {
    fn visit(&self, at: Path, visitor: &mut dyn Visitor) {
        for record in self.iter() {
            record.visit(at, visitor);
        }
    }

    fn visit_mut(&mut self, at: Path, visitor: &mut dyn VisitorMut) -> bool {
        let doubled = self.iter().enumerate().find_map(|(position, record)| {
            let visitor = visitor.double(record.id().uuid())?;
            let mut copy = T::clone(record);
            copy.visit_mut(at, visitor);
            Some((position + 1, Arc::new(copy)))
        });
        let records = Arc::make_mut(&mut self.0);
        if let Some((position, copy)) = doubled {
            records.insert(position, copy);
        }
        records.retain_mut(|shared| {
            if let Some(record) = Arc::get_mut(shared) {
                return record.visit_mut(at, visitor);
            }
            // Shared with an undo step: part from it only if the visit changes something.
            let mut record = T::clone(shared);
            let keep = record.visit_mut(at, visitor);
            if keep && record != **shared {
                *shared = Arc::new(record);
            }
            keep
        });
        true
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }

    /// The order counts: the steps of a ladder stand one after the other.
    fn same_wording(&self, other: &Self) -> bool {
        let same = |(one, other): (&T, &T)| {
            std::ptr::eq(one, other) || one.id() == other.id() && one.same_wording(other)
        };
        self.len() == other.len() && self.iter().zip(other.iter()).all(same)
    }

    fn diff(old: &Self, new: &Self, at: Path, changes: &mut Changes<'_>) {
        if Arc::ptr_eq(&old.0, &new.0) {
            return;
        }
        let path = |record: &T| at.record(record.id().uuid()).private(record.is_private());
        let before: HashMap<_, _> = old.iter().map(|record| (record.id(), record)).collect();
        let after: HashSet<_> = new.iter().map(Record::id).collect();
        for gone in old.iter().filter(|record| !after.contains(&record.id())) {
            changes.removed(path(gone), gone.title());
        }
        let moved = moved(old, new, &before, &after);
        for record in new.iter() {
            let Some(before) = before.get(&record.id()) else {
                changes.added(path(record), record.title());
                continue;
            };
            if moved.contains(&record.id()) {
                changes.moved(path(record), record.title());
            }
            if !std::ptr::eq(*before, record) {
                let at = path(record).private(before.is_private());
                T::diff(before, record, at, changes);
            }
        }
    }

    fn merge(base: Option<&Self>, ours: &Self, theirs: &Self, at: Path, merger: &mut Merger<'_>) -> Self {
        merger.list(base, ours, theirs, at)
    }

    fn fields(all: &mut Vec<&'static Field>) {
        T::fields(all);
    }
}

/// The records that stand elsewhere in the order than before, as few as explain it, when those that
/// came and went are left out.
fn moved<T: Record>(
    old: &List<T>,
    new: &List<T>,
    before: &HashMap<Id<T>, &T>,
    after: &HashSet<Id<T>>,
) -> HashSet<Id<T>> {
    let one: Vec<_> = old.iter().map(Record::id).filter(|id| after.contains(id)).collect();
    let other: Vec<_> = new.iter().map(Record::id).filter(|id| before.contains_key(id)).collect();
    let place: HashMap<_, _> = one.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    // Those that still stand in order, as many as there can be: what is not among them has moved.
    let places: Vec<_> = other.iter().filter_map(|id| place.get(id).copied()).collect();
    let stay = longest_rise(&places);
    other.into_iter().filter(|id| place.get(id).is_none_or(|at| !stay.contains(at))).collect()
}

/// The numbers of a longest rising selection from numbers of which none stands there twice.
fn longest_rise(numbers: &[usize]) -> HashSet<usize> {
    // `ends[n]` is the position of the smallest number that a rise of n + 1 numbers ends with.
    let mut ends: Vec<usize> = Vec::new();
    let mut behind: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (position, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers.get(*end) < Some(number));
        behind.push(length.checked_sub(1).and_then(|shorter| ends.get(shorter).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = position,
            None => ends.push(position),
        }
    }
    let mut rise = HashSet::new();
    let mut next = ends.last().copied();
    while let Some(position) = next {
        rise.extend(numbers.get(position));
        next = behind.get(position).copied().flatten();
    }
    rise
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::SharedValue;

    fn three() -> (List<SharedValue>, Vec<Id<SharedValue>>) {
        let list: List<SharedValue> = ["a", "b", "c"]
            .into_iter()
            .map(|name| SharedValue { name: name.into(), ..SharedValue::new() })
            .collect();
        let ids = list.iter().map(Record::id).collect();
        (list, ids)
    }

    fn names(list: &List<SharedValue>) -> String {
        list.iter().map(|value| value.name.as_str()).collect()
    }

    #[test]
    fn moving_keeps_every_record() {
        for (from, to, expected) in
            [(0, 1, "bac"), (0, 2, "bca"), (0, 9, "bca"), (2, 0, "cab"), (1, 1, "abc")]
        {
            let (mut list, ids) = three();
            list.move_to(ids[from], to);
            assert_eq!(names(&list), expected, "{from} to {to}");
        }
    }

    #[test]
    fn sorting_keeps_what_stands_before_it_and_shares_what_is_in_order() {
        let (mut list, ids) = three();
        list.move_to(ids[2], 0);
        list.sort_from(1, |a, b| b.name.cmp(&a.name));
        assert_eq!(names(&list), "cba");
        list.sort_from(0, |a, b| a.name.cmp(&b.name));
        assert_eq!(names(&list), "abc");
        let before = list.clone();
        list.sort_from(0, |a, b| a.name.cmp(&b.name));
        assert!(Arc::ptr_eq(&list.0, &before.0));
        list.sort_from(9, |a, b| b.name.cmp(&a.name));
        assert_eq!(names(&list), "abc");
    }

    #[test]
    fn a_clone_shares_until_one_side_is_edited() {
        let (mut list, ids) = three();
        let before = list.clone();
        assert_eq!(list.unlike(&before).count(), 0);
        list.get_mut(ids[1]).unwrap().name = "x".into();
        assert_eq!(list.unlike(&before).map(|value| value.name.as_str()).collect::<Vec<_>>(), ["x"]);
        assert_eq!(names(&before), "abc");
        assert_ne!(list, before);
    }
}
