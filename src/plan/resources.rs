//! Resources & expertise: what is needed, and who brings it.

use super::macros::{choices, record, section};
use super::{GoalId, List, NeedId, NoneFound, PartyId, PerParty, unique_map};

choices! {
    /// What is needed.
    pub enum NeedKind {
        /// Money, time, things.
        Resource = "need-resource",
        /// Somebody who knows how.
        Expertise = "need-expertise",
    }
}

choices! {
    /// What a party brings.
    pub enum ContributionKind {
        /// Money.
        Money = "contribution-money",
        /// Time.
        Time = "contribution-time",
        /// Skill.
        Skill = "contribution-skill",
        /// Space.
        Space = "contribution-space",
        /// Equipment.
        Equipment = "contribution-equipment",
        /// Data.
        Data = "contribution-data",
        /// Contacts.
        Contacts = "contribution-contacts",
        /// Its good name.
        Reputation = "contribution-reputation",
    }
}

choices! {
    /// How far a contribution has come.
    pub enum ContributionState {
        /// Somebody said it could be.
        Offered = "contribution-offered",
        /// The party has promised it.
        Confirmed = "contribution-confirmed",
        /// It is there.
        Delivered = "contribution-delivered",
        /// It will not come.
        Withdrawn = "contribution-withdrawn",
    }
}

section! {
    /// The chapter.
    pub struct Resources {
        /// What is needed.
        pub needs: List<Need>,
        /// We looked: nothing is needed.
        pub no_needs: Option<NoneFound>,
        /// We looked: no expertise is critical.
        pub no_critical_expertise: Option<NoneFound>,
        /// What the parties bring.
        pub contributions: List<Contribution>,
        /// What we offer each ally in support.
        #[serde(deserialize_with = "unique_map::keys")]
        pub support: PerParty<String>,
    }
}

record! {
    /// A resource or an expertise that the alliance needs.
    pub struct Need titled what {
        /// What is needed.
        pub what: String,
        /// Whether it is a resource or an expertise.
        pub kind: Option<NeedKind>,
        /// The goals that it serves.
        pub goals: Vec<GoalId>,
        /// Whether the alliance cannot do without it.
        pub critical: bool,
        /// Why the alliance lives with the gap.
        pub gap_accepted: String,
    }
}

record! {
    /// Something that a party brings.
    pub struct Contribution titled what {
        /// What it is.
        pub what: String,
        /// Who brings it.
        pub party: Option<PartyId>,
        /// The kind of contribution.
        pub kind: Option<ContributionKind>,
        /// How much: minor units of the plan's currency for money, else counted in `unit`.
        pub amount: Option<i64>,
        /// What the amount is counted in, where it is not money.
        pub unit: String,
        /// For how long or how often.
        pub period: String,
        /// What it depends on.
        pub conditions: String,
        /// Whether it is time for coordinating the alliance.
        pub for_coordination: bool,
        /// Who or what stands in where it fails.
        pub stand_in: String,
        /// The needs that it meets.
        pub meets: Vec<NeedId>,
        /// How far it has come.
        pub state: Option<ContributionState>,
    }
}

impl Contribution {
    /// Whether it is promised or there.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        matches!(self.state, Some(ContributionState::Confirmed | ContributionState::Delivered))
    }
}
