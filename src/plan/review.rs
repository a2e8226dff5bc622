//! What people say about readiness itself: attestations, exceptions, actions, accepted losses.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::fingerprint::Fingerprint;
use super::macros::{choices, record, section, value};
use super::{List, PartyId, Person, date, unique_map};

choices! {
    /// The point that the checklist is drawn up for.
    pub enum Gate {
        /// Before allies are approached.
        Approach = "gate-approach",
        /// Before the work is launched.
        Launch = "gate-launch",
        /// Before the alliance is renewed.
        Renew = "gate-renew",
        /// Before the alliance is closed.
        Close = "gate-close",
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

choices! {
    /// What may happen to an alliance.
    pub enum Scenario {
        /// A party leaves.
        Leaves = "scenario-leaves",
        /// A person is away.
        Away = "scenario-away",
        /// A party does not pay what it promised.
        DoesNotPay = "scenario-does-not-pay",
        /// A party is late with everything.
        IsLate = "scenario-is-late",
        /// Nobody does anything.
        Nothing = "scenario-nothing",
    }
}

section! {
    /// What people say about readiness. Criteria are named by their ids.
    pub struct Review in Readiness {
        /// The gate that was chosen; none means the one that the stage offers.
        pub gate: Option<Gate> = "gate-chosen",
        /// What was attested, for the criteria that no rule can compute.
        #[serde(deserialize_with = "unique_map::keys")]
        pub attestations: BTreeMap<String, Attestation> = "attestations-list",
        /// The criteria that do not apply, and why.
        #[serde(deserialize_with = "unique_map::keys")]
        pub not_applicable: BTreeMap<String, NotApplicable> = "exceptions-list",
        /// What will be done about what is missing.
        pub actions: List<Action> = "actions-list",
        /// What would break the alliance, and is accepted all the same.
        pub accepted: List<AcceptedLoss> = "accepted-list",
    }
}

/// Somebody's word for a criterion that no rule can compute.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attestation {
    /// What is attested.
    pub said: Attested,
    /// By whom.
    pub by: Person,
    /// When.
    #[serde(deserialize_with = "date::bounded")]
    pub on: Date,
    /// The fingerprint of what it was about: the word does not stand for what has changed since.
    pub about: Fingerprint,
}

value!(Attestation: said, by, on);

/// Somebody's word that a criterion does not apply to this alliance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotApplicable {
    /// Why.
    pub reason: String,
    /// Who says so.
    pub by: Person,
    /// When.
    #[serde(deserialize_with = "date::bounded")]
    pub on: Date,
}

value!(NotApplicable: reason, by, on);

record! {
    /// A dated task with a name, that serves a criterion.
    pub struct Action titled what in Readiness {
        /// What will be done.
        pub what: String = "action-what",
        /// Who does it.
        pub who: Person = "action-who",
        /// By when.
        #[serde(deserialize_with = "date::optional")]
        pub due: Option<Date> = "action-due",
        /// When it was done; none while it is open.
        #[serde(deserialize_with = "date::optional")]
        pub done_on: Option<Date> = "action-done-on",
        /// The id of the criterion that it serves.
        pub criterion: Option<String> = "action-criterion",
    }
}

record! {
    /// A loss that would break the alliance, and that it accepts with open eyes.
    pub struct AcceptedLoss titled because in Readiness private unless is_shown {
        /// What may happen.
        pub scenario: Option<Scenario> = "accepted-scenario",
        /// The party that it happens to.
        pub party: Option<PartyId> = "accepted-party",
        /// The person that it happens to.
        pub person: Person = "accepted-person",
        /// Why it is accepted.
        pub because: String = "accepted-because",
        /// Who accepts it.
        pub by: Person = "accepted-by",
        /// When.
        #[serde(deserialize_with = "date::optional")]
        pub on: Option<Date> = "accepted-on",
        /// What would be lost: further losses are not accepted.
        pub losses: Vec<String> = "accepted-losses",
    }
}

impl AcceptedLoss {
    /// Never: the stress test is for ourselves.
    #[expect(clippy::unused_self, reason = "asked of every record that can be private")]
    const fn is_shown(&self) -> bool {
        false
    }
}
