//! Small parts that records of every chapter have: notes, people, ratings, next steps.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::diff::Content;
use super::field::Path;
use super::macros::{is_default, value};
use super::visit::{Value, Visitor, VisitorMut};
use super::{Level, PartyId, date};

/// What the keeper of the plan wants to remember about a record: private unless marked shared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub text: String,
    /// Whether prints, exports and copies for allies may show it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub shared: bool,
}

impl Note {
    /// Whether nothing is noted.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

impl Value for Note {
    fn content(&self) -> Content {
        Content::Several(vec![self.text.content(), self.shared.content()])
    }

    fn is_private(&self) -> bool {
        !self.shared
    }

    fn visit(&self, at: Path, visitor: &mut dyn Visitor) {
        visitor.text(at, &self.text);
    }

    fn visit_mut(&mut self, at: Path, visitor: &mut dyn VisitorMut) -> bool {
        visitor.text(at, &mut self.text);
        true
    }
}

/// Somebody: a named person, and the party that the person speaks for.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The name.
    #[serde(default, skip_serializing_if = "is_default")]
    pub name: String,
    /// The party; none while it is not said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub party: Option<PartyId>,
}

impl Person {
    /// Whether somebody is named: a person, or a party as such.
    #[must_use]
    pub fn is_named(&self) -> bool {
        self.party.is_some() || !self.name.trim().is_empty()
    }
}

/// Somebody of whom only a name is known.
impl From<&str> for Person {
    fn from(name: &str) -> Self {
        Self { name: name.to_owned(), party: None }
    }
}

impl Value for Person {
    fn content(&self) -> Content {
        Content::Several(vec![self.name.content(), self.party.content()])
    }

    fn visit(&self, at: Path, visitor: &mut dyn Visitor) {
        visitor.person(at, &self.name, self.party);
        visitor.text(at, &self.name);
        if let Some(party) = self.party {
            visitor.reference(at, party.uuid());
        }
    }

    fn visit_mut(&mut self, at: Path, visitor: &mut dyn VisitorMut) -> bool {
        visitor.text(at, &mut self.name);
        self.party = self.party.map(|party| visitor.renamed(party.uuid()).into());
        // A person who spoke for a party that is gone is no longer in the alliance.
        if self.party.is_some_and(|party| !visitor.reference(at, party.uuid())) {
            *self = Self::default();
        }
        true
    }
}

/// Somebody looked, on a date, and found that there is nothing to list: an answer, unlike an empty
/// list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoneFound {
    /// Who looked.
    pub by: Person,
    /// When.
    #[serde(deserialize_with = "date::bounded")]
    pub on: Date,
}

value!(NoneFound: by, on);

/// A rating with what it rests on. Without evidence a rating is not counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// The rating; none means not known, never zero.
    #[serde(default, skip_serializing_if = "is_default")]
    pub level: Option<Level>,
    /// What was seen or heard that speaks for it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub evidence: String,
}

impl Rating {
    /// Whether nothing is known.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    /// Whether it is rated and says what the rating rests on.
    #[must_use]
    pub fn is_evidenced(&self) -> bool {
        self.level.is_some() && !self.evidence.trim().is_empty()
    }

    /// Whether it is so low that something has to be done about it: none or weak.
    #[must_use]
    pub fn is_low(&self) -> bool {
        self.level.is_some_and(|level| level.get() <= 1)
    }
}

value!(Rating: level, evidence);
