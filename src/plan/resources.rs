//! Resources & expertise: what is needed, and who brings it.

use super::macros::{choices, record, section};
use super::{GoalId, List, NeedId, NoneFound, PartyId, PerParty, Person, unique_map};

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
        /// Leave to do something, or to use a place.
        Permission = "contribution-permission",
        /// Its good name.
        Reputation = "contribution-reputation",
        /// Anything else.
        Other = "contribution-other",
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
    pub struct Resources in Resources {
        /// What is needed.
        pub needs: List<Need> = "needs-list",
        /// We looked: nothing is needed.
        pub no_needs: Option<NoneFound> = "no-needs",
        /// We looked: no expertise is critical.
        pub no_critical_expertise: Option<NoneFound> = "no-critical-expertise",
        /// What the parties bring.
        pub contributions: List<Contribution> = "contributions-list",
        /// What we offer each ally in support.
        #[serde(deserialize_with = "unique_map::keys")]
        pub support: PerParty<String> = "support-for-ally",
    }
}

record! {
    /// A resource or an expertise that the alliance needs.
    pub struct Need titled what in Resources {
        /// What is needed.
        pub what: String = "need-what",
        /// Whether it is a resource or an expertise.
        pub kind: Option<NeedKind> = "need-kind",
        /// How much of it: minor units of the plan’s currency where no unit is given.
        pub amount: Option<i64> = "need-amount",
        /// What the amount is counted in, where it is not money.
        pub unit: String = "need-unit",
        /// The goals that it serves.
        pub goals: Vec<GoalId> = "need-goals",
        /// Whether the alliance cannot do without it.
        pub critical: bool = "need-critical",
        /// Why the alliance lives with the gap.
        pub gap_accepted: String = "need-gap-accepted",
    }
}

record! {
    /// Something that a party brings.
    pub struct Contribution titled what in Resources {
        /// What it is.
        pub what: String = "contribution-what",
        /// Who brings it.
        pub party: Option<PartyId> = "contribution-party",
        /// The kind of contribution.
        pub kind: Option<ContributionKind> = "contribution-kind",
        /// How much: minor units of the plan's currency for money, else counted in `unit`.
        pub amount: Option<i64> = "contribution-amount",
        /// What the amount is counted in, where it is not money.
        pub unit: String = "contribution-unit",
        /// For how long or how often.
        pub period: String = "contribution-period",
        /// What it depends on.
        pub conditions: String = "contribution-conditions",
        /// Whether it is time for coordinating the alliance.
        pub for_coordination: bool = "contribution-for-coordination",
        /// Who stands in where the party cannot give it.
        pub stand_in: Person = "contribution-stand-in",
        /// Whether it stays, by the exit terms, when its giver leaves.
        pub stays: bool = "contribution-stays",
        /// The needs that it meets.
        pub meets: Vec<NeedId> = "contribution-meets",
        /// How far it has come.
        pub state: Option<ContributionState> = "contribution-state",
    }
}

impl Need {
    /// Whether it is counted in money: nothing else is said.
    #[must_use]
    pub fn is_in_money(&self) -> bool {
        self.unit.trim().is_empty()
    }

    /// Whether somebody has to know how, or the alliance cannot do it.
    #[must_use]
    pub fn is_critical_expertise(&self) -> bool {
        self.critical && self.kind == Some(NeedKind::Expertise)
    }
}

impl Contribution {
    /// Whether it is counted in money: it is of no other kind, and nothing else is said.
    #[must_use]
    pub fn is_in_money(&self) -> bool {
        self.unit.trim().is_empty() && matches!(self.kind, None | Some(ContributionKind::Money))
    }

    /// Whether it is promised or there.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        matches!(self.state, Some(ContributionState::Confirmed | ContributionState::Delivered))
    }
}
