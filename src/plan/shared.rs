//! Small parts that records of every chapter have: notes, people, ratings, next steps.

use super::macros::section;
use super::{PartyId, date};
use jiff::civil::Date;

use super::visit::{Visitor, Walk};
use serde::{Deserialize, Serialize};

section! {
    /// What the keeper of the plan wants to remember about a record: private unless marked shared.
    pub struct Note {
        /// The words.
        pub text: String,
        /// Whether prints, exports and copies for allies may show it.
        pub shared: bool,
    }
}

/// Somebody: a named person, and the party that the person speaks for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The name.
    #[serde(default, skip_serializing_if = "super::macros::is_default")]
    pub name: String,
    /// The party; none while it is not said.
    #[serde(default, skip_serializing_if = "super::macros::is_default")]
    pub party: Option<PartyId>,
}

impl Person {
    /// Whether somebody is named: a person, or a party as such.
    #[must_use]
    pub fn is_named(&self) -> bool {
        self.party.is_some() || !self.name.trim().is_empty()
    }
}

impl Walk for Person {
    fn walk(&mut self, visitor: &mut dyn Visitor) -> bool {
        visitor.text(&mut self.name);
        // A person who spoke for a party that is gone is no longer in the alliance.
        if self.party.is_some_and(|party| !visitor.reference(party.uuid())) {
            *self = Self::default();
        }
        true
    }
}

/// Somebody looked, on a date, and found that there is nothing to list: an answer, unlike an empty
/// list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoneFound {
    /// Who looked.
    pub by: String,
    /// When.
    #[serde(deserialize_with = "date::bounded")]
    pub on: Date,
}

impl Walk for NoneFound {
    fn walk(&mut self, visitor: &mut dyn Visitor) -> bool {
        visitor.text(&mut self.by);
        visitor.date(&mut self.on);
        true
    }
}

section! {
    /// A rating with what it rests on. Without evidence a rating is not counted.
    pub struct Rating {
        /// The rating; none means not known, never zero.
        pub level: Option<super::Level>,
        /// What was seen or heard that speaks for it.
        pub evidence: String,
    }
}

impl Rating {
    /// Whether it is rated and says what the rating rests on.
    #[must_use]
    pub fn is_evidenced(&self) -> bool {
        self.level.is_some() && !self.evidence.trim().is_empty()
    }
}

section! {
    /// What somebody will do next, and by when.
    pub struct NextStep {
        /// What will be done.
        pub what: String,
        /// Who does it.
        pub who: String,
        /// By when.
        #[serde(deserialize_with = "date::optional")]
        pub due: Option<Date>,
    }
}
