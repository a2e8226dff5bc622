//! Upkeep: how the alliance is kept alive.

use jiff::civil::Date;

use super::macros::{record, section};
use super::{Cadence, List, MilestoneId, PartyId, Percent, Person, date};

section! {
    /// The chapter.
    pub struct Upkeep {
        /// How often the parties check in.
        pub cadence: Option<Cadence>,
        /// The next check-in.
        #[serde(deserialize_with = "date::optional")]
        pub next: Option<Date>,
        /// What is gone through.
        pub agenda: String,
        /// The check-ins that were held.
        pub held: List<CheckIn>,
        /// What makes the alliance change its course.
        pub triggers: List<Trigger>,
        /// How what was reached is recognised.
        pub recognitions: List<Recognition>,
        /// What is done for the relationship itself.
        pub activities: List<Activity>,
    }
}

record! {
    /// A check-in that was held.
    pub struct CheckIn titled who {
        /// Who was there.
        pub who: String,
        /// When.
        #[serde(deserialize_with = "date::optional")]
        pub on: Option<Date>,
        /// What was said.
        pub notes: String,
        /// What was changed.
        pub changed: String,
        /// The readiness score of that day.
        pub score: Option<Percent>,
    }
}

record! {
    /// Something that makes the alliance change its course.
    pub struct Trigger titled signal {
        /// What is watched.
        pub signal: String,
        /// From where on it counts.
        pub threshold: String,
        /// What is done then.
        pub response: String,
    }
}

record! {
    /// How something that was reached is recognised.
    pub struct Recognition titled occasion {
        /// What for, in words.
        pub occasion: String,
        /// The milestone that it is tied to.
        pub milestone: Option<MilestoneId>,
        /// How.
        pub how: String,
        /// Who sees to it.
        pub who: Person,
        /// When it was given.
        #[serde(deserialize_with = "date::optional")]
        pub given_on: Option<Date>,
    }
}

record! {
    /// Something that is done for the relationship itself.
    pub struct Activity titled what {
        /// What.
        pub what: String,
        /// When.
        #[serde(deserialize_with = "date::optional")]
        pub on: Option<Date>,
        /// With whom.
        pub with: Vec<PartyId>,
        /// When it was held.
        #[serde(deserialize_with = "date::optional")]
        pub held_on: Option<Date>,
    }
}
