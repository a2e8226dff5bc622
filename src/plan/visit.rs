//! What every part of a plan can do: be visited, compared and merged.
//!
//! What must reach every date, text or reference of a plan, wherever it stands, is a [`Visitor`] or
//! [`VisitorMut`]: counting records, measuring texts, moving a sample's dates, removing a record
//! with all that refers to it. The walk itself is written by the `record!` and `section!` macros, so
//! a new field cannot be forgotten.
//!
//! A part is a section, a record, a list, a map, or a [`Value`]: the smallest thing that a field
//! holds, which is compared and merged as one.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use uuid::Uuid;

use super::diff::{self, Changes, Content};
use super::field::{Field, Path};
use super::id::Id;
use super::merge::Merger;

/// What is done at each thing that a visit meets.
#[expect(unused_variables, reason = "a visitor names only what it looks at")]
pub trait Visitor {
    /// A record begins.
    fn record(&mut self, at: Path, id: Uuid) {}

    /// A record begins that lacks what it is known by, to which field the path leads; `blank` says
    /// whether nothing else is entered in it either.
    fn unnamed_record(&mut self, at: Path, blank: &dyn Fn() -> bool) {}

    /// A reference to a record.
    fn reference(&mut self, at: Path, to: Uuid) {}

    /// Somebody is named, by name or for a party only; the name is also met as a text, and the party
    /// as a reference.
    fn person(&mut self, at: Path, name: &str, party: Option<super::PartyId>) {}

    /// A text that somebody entered.
    fn text(&mut self, at: Path, text: &str) {}

    /// A date.
    fn date(&mut self, at: Path, date: Date) {}

    /// A value as a whole; `content` says what it holds.
    fn value(&mut self, at: Path, content: &dyn Fn() -> Content) {}
}

/// What is done to each thing that a visit meets.
#[expect(unused_variables, reason = "a visitor names only what it changes")]
pub trait VisitorMut {
    /// A record begins; `false` removes it from its list with all that it holds.
    fn record(&mut self, at: Path, id: Uuid) -> bool {
        true
    }

    /// A record that was begun is left again.
    fn leave(&mut self, id: Uuid) {}

    /// What visits the copy that a record is to get right behind it; none where it gets none.
    fn double(&mut self, id: Uuid) -> Option<&mut dyn VisitorMut> {
        None
    }

    /// The id that stands from now on where this one stood, as that of a record or in a reference.
    fn renamed(&mut self, id: Uuid) -> Uuid {
        id
    }

    /// The text that a record is known by; it is met again as the text of its field.
    fn title(&mut self, at: Path, title: &mut String) {}

    /// The answers of all parties to something; `false` clears them.
    fn agreement(&mut self, at: Path) -> bool {
        true
    }

    /// A reference to a record; `false` clears it.
    fn reference(&mut self, at: Path, to: Uuid) -> bool {
        true
    }

    /// A text that somebody entered.
    fn text(&mut self, at: Path, text: &mut String) {}

    /// A date.
    fn date(&mut self, at: Path, date: &mut Date) {}

    /// A value as a whole; `false` clears it.
    fn value(&mut self, at: Path) -> bool {
        true
    }
}

/// A part of a plan.
pub trait Part: Clone + PartialEq {
    /// Shows everything in this part to the visitor.
    fn visit(&self, at: Path, visitor: &mut dyn Visitor);

    /// Hands everything in this part to the visitor. Returns whether the part itself stays: else it
    /// leaves its list or map, or its field is cleared.
    fn visit_mut(&mut self, at: Path, visitor: &mut dyn VisitorMut) -> bool;

    /// Whether nothing has been entered in it.
    fn is_blank(&self) -> bool;

    /// Whether both say the same to those who agree to it: the fields that are declared as agreed.
    fn same_wording(&self, other: &Self) -> bool {
        self == other
    }

    /// What stands for such a part where there is none, if it has fields of its own: that it came or
    /// went is told field by field.
    #[must_use]
    fn nothing() -> Option<Self> {
        None
    }

    /// Notes every difference between two versions.
    fn diff(old: &Self, new: &Self, at: Path, changes: &mut Changes<'_>);

    /// Joins what two sides made of a common version; no version where both have added the part.
    fn merge(base: Option<&Self>, ours: &Self, theirs: &Self, at: Path, merger: &mut Merger<'_>) -> Self;

    /// Adds every field that such a part has, with those of the records in its lists.
    fn fields(all: &mut Vec<&'static Field>) {
        let _ = all;
    }
}

/// The smallest thing that a field holds: compared and merged as one.
pub trait Value: Clone + PartialEq {
    /// What it holds, for showing it.
    fn content(&self) -> Content;

    /// Whether it must not leave the plan, whatever the field is declared as.
    fn is_private(&self) -> bool {
        false
    }

    /// Shows the texts, dates and references in it to the visitor.
    fn visit(&self, at: Path, visitor: &mut dyn Visitor) {
        let _ = (at, visitor);
    }

    /// Hands the texts, dates and references in it to the visitor. Returns whether the value stays.
    fn visit_mut(&mut self, at: Path, visitor: &mut dyn VisitorMut) -> bool {
        let _ = (at, visitor);
        true
    }
}

impl<T: Value> Part for T {
    fn visit(&self, at: Path, visitor: &mut dyn Visitor) {
        let at = at.private(self.is_private());
        visitor.value(at, &|| self.content());
        Value::visit(self, at, visitor);
    }

    fn visit_mut(&mut self, at: Path, visitor: &mut dyn VisitorMut) -> bool {
        let at = at.private(self.is_private());
        visitor.value(at) && Value::visit_mut(self, at, visitor)
    }

    fn is_blank(&self) -> bool {
        self.content().is_blank()
    }

    fn diff(old: &Self, new: &Self, at: Path, changes: &mut Changes<'_>) {
        // A word that is public now may have been private before.
        let hides = |value: &Self| value.is_private() && !value.content().is_blank();
        diff::value(old, new, at.private(old != new && (hides(old) || hides(new))), changes);
    }

    fn merge(base: Option<&Self>, ours: &Self, theirs: &Self, at: Path, merger: &mut Merger<'_>) -> Self {
        merger.value(base, ours, theirs, at)
    }
}

impl Value for String {
    fn content(&self) -> Content {
        if self.is_empty() { Content::Blank } else { Content::Text(self.clone()) }
    }

    fn visit(&self, at: Path, visitor: &mut dyn Visitor) {
        visitor.text(at, self);
    }

    fn visit_mut(&mut self, at: Path, visitor: &mut dyn VisitorMut) -> bool {
        visitor.text(at, self);
        true
    }
}

impl Value for Date {
    fn content(&self) -> Content {
        Content::Date(*self)
    }

    fn visit(&self, at: Path, visitor: &mut dyn Visitor) {
        visitor.date(at, *self);
    }

    fn visit_mut(&mut self, at: Path, visitor: &mut dyn VisitorMut) -> bool {
        visitor.date(at, self);
        true
    }
}

impl Value for bool {
    fn content(&self) -> Content {
        if *self { Content::Yes } else { Content::Blank }
    }
}

impl Value for i64 {
    fn content(&self) -> Content {
        Content::Number(self.to_string())
    }
}

impl<T> Value for Id<T> {
    fn content(&self) -> Content {
        Content::Record(self.uuid())
    }

    fn visit(&self, at: Path, visitor: &mut dyn Visitor) {
        visitor.reference(at, self.uuid());
    }

    fn visit_mut(&mut self, at: Path, visitor: &mut dyn VisitorMut) -> bool {
        *self = visitor.renamed(self.uuid()).into();
        visitor.reference(at, self.uuid())
    }
}

impl<T: Value> Value for Option<T> {
    fn content(&self) -> Content {
        self.as_ref().map_or(Content::Blank, Value::content)
    }

    fn visit(&self, at: Path, visitor: &mut dyn Visitor) {
        if let Some(value) = self {
            Value::visit(value, at, visitor);
        }
    }

    fn visit_mut(&mut self, at: Path, visitor: &mut dyn VisitorMut) -> bool {
        if self.as_mut().is_some_and(|value| !Value::visit_mut(value, at, visitor)) {
            *self = None;
        }
        true
    }
}

/// A set of values in the order in which they were added.
impl<T: Value + Ord> Part for Vec<T> {
    fn visit(&self, at: Path, visitor: &mut dyn Visitor) {
        visitor.value(at, &|| diff::several(self));
        for value in self {
            Value::visit(value, at, visitor);
        }
    }

    fn visit_mut(&mut self, at: Path, visitor: &mut dyn VisitorMut) -> bool {
        if visitor.value(at) {
            // A person who is cleared leaves no blank entry.
            self.retain_mut(|value| Value::visit_mut(value, at, visitor) && !value.content().is_blank());
        } else {
            self.clear();
        }
        true
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }

    fn diff(old: &Self, new: &Self, at: Path, changes: &mut Changes<'_>) {
        if old != new {
            changes.edited(at, diff::several(old), diff::several(new));
        }
    }

    fn merge(base: Option<&Self>, ours: &Self, theirs: &Self, _: Path, _: &mut Merger<'_>) -> Self {
        super::weave::set(base, ours, theirs)
    }
}

/// The key of a map: a record, or a word.
pub trait Key: Clone + Ord {
    /// The path to what the map holds under this key.
    fn path(&self, at: Path) -> Path;

    /// The record that the key refers to.
    fn reference(&self) -> Option<Uuid> {
        None
    }

    /// The key once its record has got another id.
    #[must_use]
    fn renamed(self, visitor: &mut dyn VisitorMut) -> Self {
        let _ = visitor;
        self
    }
}

impl<T> Key for Id<T> {
    fn path(&self, at: Path) -> Path {
        at.party(super::PartyId::from(self.uuid()))
    }

    fn reference(&self) -> Option<Uuid> {
        Some(self.uuid())
    }

    fn renamed(self, visitor: &mut dyn VisitorMut) -> Self {
        visitor.renamed(self.uuid()).into()
    }
}

impl Key for String {
    fn path(&self, at: Path) -> Path {
        at
    }
}

impl<K: Key, V: Part> Part for BTreeMap<K, V> {
    fn visit(&self, at: Path, visitor: &mut dyn Visitor) {
        for (key, part) in self {
            let at = key.path(at);
            if let Some(to) = key.reference() {
                visitor.reference(at, to);
            }
            part.visit(at, visitor);
        }
    }

    fn visit_mut(&mut self, at: Path, visitor: &mut dyn VisitorMut) -> bool {
        for (key, mut part) in std::mem::take(self) {
            let key = key.renamed(visitor);
            let at = key.path(at);
            if key.reference().is_none_or(|to| visitor.reference(at, to)) && part.visit_mut(at, visitor) {
                self.insert(key, part);
            }
        }
        true
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }

    fn diff(old: &Self, new: &Self, at: Path, changes: &mut Changes<'_>) {
        let keys: BTreeSet<_> = old.keys().chain(new.keys()).collect();
        for key in keys {
            let at = key.path(at);
            let nothing = V::nothing();
            match (old.get(key).or(nothing.as_ref()), new.get(key).or(nothing.as_ref())) {
                (Some(old), Some(new)) => V::diff(old, new, at, changes),
                (Some(old), None) => changes.edited(at, diff::whole(old), Content::Blank),
                (None, Some(new)) => changes.edited(at, Content::Blank, diff::whole(new)),
                (None, None) => {}
            }
        }
    }

    fn merge(base: Option<&Self>, ours: &Self, theirs: &Self, at: Path, merger: &mut Merger<'_>) -> Self {
        let keys: BTreeSet<_> = ours.keys().chain(theirs.keys()).collect();
        let entry = |key: &K| {
            let base = base.and_then(|base| base.get(key));
            let part = merger.entry(base, ours.get(key), theirs.get(key), key.path(at))?;
            Some((key.clone(), part))
        };
        keys.into_iter().filter_map(entry).collect()
    }

    fn fields(all: &mut Vec<&'static Field>) {
        V::fields(all);
    }
}
