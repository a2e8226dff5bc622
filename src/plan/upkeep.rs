//! Upkeep: how the alliance is kept alive.

use jiff::civil::Date;

use super::macros::{record, section};
use super::{Cadence, List, MilestoneId, PartyId, PerParty, Percent, Person, RecordId, date, unique_map};

section! {
    /// The chapter.
    pub struct Upkeep in Upkeep {
        /// How often the parties check in.
        pub cadence: Option<Cadence> = "check-in-cadence",
        /// The next check-in.
        #[serde(deserialize_with = "date::optional")]
        pub next: Option<Date> = "check-in-next",
        /// What is gone through.
        pub agenda: String = "check-in-agenda",
        /// The check-ins that were held.
        pub held: List<CheckIn> = "check-ins-list",
        /// What makes the alliance change its course.
        pub triggers: List<Trigger> = "triggers-list",
        /// How what was reached is recognised.
        pub recognitions: List<Recognition> = "recognitions-list",
        /// What is done for the relationship itself.
        pub activities: List<Activity> = "activities-list",
        /// What is settled when the alliance ends.
        pub closing: Closing,
    }
}

impl Upkeep {
    /// The latest check-in that was held: one that is under way, or dated ahead, was not.
    #[must_use]
    pub fn last_held(&self, today: Date) -> Option<&CheckIn> {
        self.held_by(today).max_by_key(|held| held.on)
    }

    /// The check-ins that were held and have a score: the course of readiness, the earliest first.
    #[must_use]
    pub fn scored(&self, today: Date) -> Vec<&CheckIn> {
        let mut scored: Vec<_> = self.held_by(today).filter(|held| held.score.is_some()).collect();
        scored.sort_by_key(|held| held.on);
        scored
    }

    fn held_by(&self, today: Date) -> impl Iterator<Item = &CheckIn> {
        self.held.iter().filter(move |held| !held.running && held.on.is_some_and(|on| on <= today))
    }
}

section! {
    /// What is settled when the alliance ends.
    pub struct Closing in Upkeep {
        /// Where the records stay.
        pub records: String = "closing-records",
        /// What each party keeps.
        #[serde(deserialize_with = "unique_map::keys")]
        pub keeps: PerParty<String> = "closing-keeps",
        /// What was learned.
        pub learned: String = "closing-learned",
    }
}

record! {
    /// A check-in that was held, or is under way.
    pub struct CheckIn titled notes in Upkeep {
        /// Who was there.
        pub who: Vec<Person> = "check-in-who",
        /// When.
        #[serde(deserialize_with = "date::optional")]
        pub on: Option<Date> = "check-in-on",
        /// What was talked about.
        pub points: List<CheckInPoint> = "check-in-points",
        /// What was said.
        pub notes: String = "check-in-notes",
        /// What was changed.
        pub changed: String = "check-in-changed",
        /// Whether it is still under way.
        pub running: bool = "check-in-running",
        /// The readiness score of that day.
        pub score: Option<Percent> = "check-in-score",
    }
}

record! {
    /// A point of a check-in.
    pub struct CheckInPoint titled what in Upkeep {
        /// What was talked about.
        pub what: String = "point-what",
        /// The record that it was about.
        pub about: Option<RecordId> = "point-about",
        /// What was said.
        pub said: String = "point-said",
    }
}

record! {
    /// Something that makes the alliance change its course.
    pub struct Trigger titled signal in Upkeep {
        /// What is watched.
        pub signal: String = "trigger-signal",
        /// From where on it counts.
        pub threshold: String = "trigger-threshold",
        /// What is done then.
        pub response: String = "trigger-response",
        /// When it was reached.
        #[serde(deserialize_with = "date::optional")]
        pub reached_on: Option<Date> = "trigger-reached-on",
    }
}

record! {
    /// How something that was reached is recognised.
    pub struct Recognition titled occasion in Upkeep {
        /// What for, in words.
        pub occasion: String = "recognition-occasion",
        /// The milestone that it is tied to.
        pub milestone: Option<MilestoneId> = "recognition-milestone",
        /// How.
        pub how: String = "recognition-how",
        /// Who sees to it.
        pub who: Person = "recognition-who",
        /// When it was given.
        #[serde(deserialize_with = "date::optional")]
        pub given_on: Option<Date> = "recognition-given-on",
    }
}

record! {
    /// Something that is done for the relationship itself.
    pub struct Activity titled what in Upkeep {
        /// What.
        pub what: String = "activity-what",
        /// When.
        #[serde(deserialize_with = "date::optional")]
        pub on: Option<Date> = "activity-on",
        /// With whom.
        pub with: Vec<PartyId> = "activity-with",
        /// When it was held.
        #[serde(deserialize_with = "date::optional")]
        pub held_on: Option<Date> = "activity-held-on",
    }
}
