//! Goals: what the alliance wants to reach, what each party gains, and who has agreed.

use jiff::civil::Date;

use super::macros::{choices, record, section};
use super::{Agreement, GoalId, List, NoneFound, PartyId, PerParty, Person, date, unique_map};

choices! {
    /// How often something comes round.
    pub enum Cadence {
        /// Every week.
        Weekly = "cadence-weekly",
        /// Every two weeks.
        Fortnightly = "cadence-fortnightly",
        /// Every month.
        Monthly = "cadence-monthly",
        /// Every three months.
        Quarterly = "cadence-quarterly",
        /// Twice a year.
        HalfYearly = "cadence-half-yearly",
        /// Once a year.
        Yearly = "cadence-yearly",
    }
}

impl Cadence {
    /// The longest that one round takes, in days.
    #[must_use]
    pub const fn days(self) -> i64 {
        match self {
            Self::Weekly => 7,
            Self::Fortnightly => 14,
            Self::Monthly => 31,
            Self::Quarterly => 92,
            Self::HalfYearly => 184,
            Self::Yearly => 366,
        }
    }
}

section! {
    /// The chapter.
    pub struct Goals {
        /// The goals.
        pub list: List<Goal>,
        /// Where a goal conflicts with another one, or with a party's own aim.
        pub conflicts: List<GoalConflict>,
        /// We looked: no goal conflicts with anything.
        pub no_conflicts: Option<NoneFound>,
    }
}

record! {
    /// Something that the alliance wants to reach.
    pub struct Goal titled statement {
        /// What will be different.
        pub statement: String,
        /// What is counted or seen.
        pub measure: String,
        /// Where the measure stands at the start.
        pub baseline: String,
        /// Where it is to stand in the end.
        pub target: String,
        /// By when.
        #[serde(deserialize_with = "date::optional")]
        pub due: Option<Date>,
        /// How often the measure is read.
        pub check_every: Option<Cadence>,
        /// Who answers for it.
        pub owner: Person,
        /// What belongs to it.
        pub in_scope: String,
        /// What does not belong to it.
        pub out_of_scope: String,
        /// What each party gains.
        #[serde(deserialize_with = "unique_map::keys")]
        pub benefits: PerParty<String>,
        /// The steps on the way.
        pub milestones: List<Milestone>,
        /// What the measure read, and when.
        pub readings: List<Reading>,
        /// Who has agreed.
        pub agreement: Agreement,
    }
}

record! {
    /// A step on the way to a goal.
    pub struct Milestone titled what {
        /// What is reached.
        pub what: String,
        /// By when.
        #[serde(deserialize_with = "date::optional")]
        pub due: Option<Date>,
        /// Whether it shows early that the alliance works.
        pub early_win: bool,
        /// When it was reached.
        #[serde(deserialize_with = "date::optional")]
        pub reached_on: Option<Date>,
    }
}

record! {
    /// What a goal's measure read on a date.
    pub struct Reading titled value {
        /// What it read.
        pub value: String,
        /// When.
        #[serde(deserialize_with = "date::optional")]
        pub on: Option<Date>,
    }
}

record! {
    /// Where a goal conflicts with another one, or with a party's own aim.
    pub struct GoalConflict titled what {
        /// How they conflict.
        pub what: String,
        /// The goal.
        pub goal: Option<GoalId>,
        /// The other goal.
        pub with_goal: Option<GoalId>,
        /// The party whose own aim it is.
        pub with_party: Option<PartyId>,
        /// How it is settled.
        pub settlement: String,
    }
}
