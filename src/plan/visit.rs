//! One walk over everything that a plan holds.
//!
//! What must reach every date, text or reference of a plan, wherever it stands, is a [`Visitor`]:
//! moving a sample's dates, removing a record with all that refers to it, counting records,
//! measuring texts. The walk itself is written by the `record!` and
//! `section!` macros, so a new field cannot be forgotten.

use std::collections::BTreeMap;

use jiff::civil::Date;
use uuid::Uuid;

use super::id::Id;

/// What is done at each thing that a walk meets.
pub trait Visitor {
    /// A record begins; `false` removes it from its list with all that it holds.
    fn record(&mut self, _id: Uuid) -> bool {
        true
    }

    /// A record or section that was begun is left again.
    fn leave(&mut self, _id: Uuid) {}

    /// A reference to a record; `false` clears it.
    fn reference(&mut self, _to: Uuid) -> bool {
        true
    }

    /// A text that somebody entered.
    fn text(&mut self, _text: &mut String) {}

    /// A date.
    fn date(&mut self, _date: &mut Date) {}
}

/// A part of a plan that can be walked over.
pub trait Walk {
    /// Shows everything in this part to the visitor. Returns whether the part itself stays.
    fn walk(&mut self, visitor: &mut dyn Visitor) -> bool;
}

impl Walk for String {
    fn walk(&mut self, visitor: &mut dyn Visitor) -> bool {
        visitor.text(self);
        true
    }
}

impl Walk for Date {
    fn walk(&mut self, visitor: &mut dyn Visitor) -> bool {
        visitor.date(self);
        true
    }
}

impl<T> Walk for Id<T> {
    fn walk(&mut self, visitor: &mut dyn Visitor) -> bool {
        visitor.reference(self.uuid())
    }
}

impl<T: Walk> Walk for Option<T> {
    fn walk(&mut self, visitor: &mut dyn Visitor) -> bool {
        if self.as_mut().is_some_and(|part| !part.walk(visitor)) {
            *self = None;
        }
        true
    }
}

impl<T: Walk> Walk for Vec<T> {
    fn walk(&mut self, visitor: &mut dyn Visitor) -> bool {
        self.retain_mut(|part| part.walk(visitor));
        true
    }
}

impl<T, V: Walk> Walk for BTreeMap<Id<T>, V> {
    fn walk(&mut self, visitor: &mut dyn Visitor) -> bool {
        self.retain(|key, part| visitor.reference(key.uuid()) && part.walk(visitor));
        true
    }
}

impl<V: Walk> Walk for BTreeMap<String, V> {
    fn walk(&mut self, visitor: &mut dyn Visitor) -> bool {
        self.retain(|_, part| part.walk(visitor));
        true
    }
}

macro_rules! nothing_inside {
    ($($type:ty),*) => {$(
        impl Walk for $type {
            fn walk(&mut self, _: &mut dyn Visitor) -> bool {
                true
            }
        }
    )*};
}
nothing_inside!(bool, u32, i64);
