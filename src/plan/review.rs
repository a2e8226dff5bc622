//! What people say about readiness itself: attestations, exceptions, actions.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::macros::{choices, record, section};
use super::visit::{Visitor, Walk};
use super::{List, Person, date, unique_map};

choices! {
    /// The point that the checklist is drawn up for.
    pub enum Gate {
        /// Before allies are approached.
        Approach = "gate-approach",
        /// Before the work is launched.
        Launch = "gate-launch",
        /// Before the alliance is renewed.
        Renew = "gate-renew",
    }
}

choices! {
    /// What somebody attests.
    pub enum Attested {
        /// It was done.
        Yes = "attested-yes",
        /// It was not done yet.
        NotYet = "attested-not-yet",
    }
}

section! {
    /// What people say about readiness. Criteria are named by their ids.
    pub struct Review {
        /// The gate that was chosen; none means the one that the stage offers.
        pub gate: Option<Gate>,
        /// What was attested, for the criteria that no rule can compute.
        #[serde(deserialize_with = "unique_map::keys")]
        pub attestations: BTreeMap<String, Attestation>,
        /// The criteria that do not apply, and why.
        #[serde(deserialize_with = "unique_map::keys")]
        pub not_applicable: BTreeMap<String, NotApplicable>,
        /// What will be done about what is missing.
        pub actions: List<Action>,
    }
}

/// Somebody's word for a criterion that no rule can compute.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attestation {
    /// What is attested.
    pub said: Attested,
    /// By whom.
    pub by: String,
    /// When.
    #[serde(deserialize_with = "date::bounded")]
    pub on: Date,
    /// When what it speaks of was changed afterwards, which makes it stale.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "date::optional")]
    pub changed_since: Option<Date>,
}

impl Walk for Attestation {
    fn walk(&mut self, visitor: &mut dyn Visitor) -> bool {
        visitor.text(&mut self.by);
        visitor.date(&mut self.on);
        self.changed_since.walk(visitor)
    }
}

/// Somebody's word that a criterion does not apply to this alliance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotApplicable {
    /// Why.
    pub reason: String,
    /// Who says so.
    pub by: String,
    /// When.
    #[serde(deserialize_with = "date::bounded")]
    pub on: Date,
}

impl Walk for NotApplicable {
    fn walk(&mut self, visitor: &mut dyn Visitor) -> bool {
        visitor.text(&mut self.reason);
        visitor.text(&mut self.by);
        visitor.date(&mut self.on);
        true
    }
}

record! {
    /// A dated task with a name, that serves a criterion.
    pub struct Action titled what {
        /// What will be done.
        pub what: String,
        /// Who does it.
        pub who: Person,
        /// By when.
        #[serde(deserialize_with = "date::optional")]
        pub due: Option<Date>,
        /// When it was done; none while it is open.
        #[serde(deserialize_with = "date::optional")]
        pub done_on: Option<Date>,
        /// The id of the criterion that it serves.
        pub criterion: Option<String>,
    }
}
