//! Trust & ground rules: what the allies count on from each other.

use jiff::civil::Date;

use super::macros::{choices, record, section};
use super::{Agreement, List, PartyId, PerParty, Rating, date, unique_map};

choices! {
    /// What became of a promise.
    #[derive(Default)]
    pub enum Outcome {
        /// It is not decided yet.
        #[default]
        Open = "outcome-open",
        /// It was kept.
        Kept = "outcome-kept",
        /// It was kept too late.
        Late = "outcome-late",
        /// It was broken.
        Broken = "outcome-broken",
        /// Both sides changed it.
        Renegotiated = "outcome-renegotiated",
    }
}

section! {
    /// The chapter.
    pub struct Trust {
        /// How far each party is trusted. Private.
        #[serde(deserialize_with = "unique_map::keys")]
        pub ratings: PerParty<TrustRating>,
        /// What was promised.
        pub promises: List<Promise>,
        /// The rules that usually stay unwritten.
        pub rules: List<GroundRule>,
    }
}

section! {
    /// How far a party is trusted.
    pub struct TrustRating {
        /// It does what it says.
        pub reliability: Rating,
        /// It says what it knows and wants.
        pub openness: Rating,
        /// It is in it for the same end.
        pub shared_mission: Rating,
        /// What is done where trust is low.
        pub repair: String,
    }
}

impl TrustRating {
    /// The three ratings in reading order.
    #[must_use]
    pub const fn ratings(&self) -> [&Rating; 3] {
        [&self.reliability, &self.openness, &self.shared_mission]
    }
}

record! {
    /// Something that one party promised another.
    pub struct Promise titled what {
        /// What.
        pub what: String,
        /// Who promised.
        pub by: Option<PartyId>,
        /// To whom.
        pub to: Option<PartyId>,
        /// By when.
        #[serde(deserialize_with = "date::optional")]
        pub due: Option<Date>,
        /// What became of it.
        pub outcome: Outcome,
    }
}

record! {
    /// A rule that usually stays unwritten, as each party reads it and as all agreed to word it.
    pub struct GroundRule titled topic {
        /// What it is about.
        pub topic: String,
        /// How each party reads it.
        #[serde(deserialize_with = "unique_map::keys")]
        pub readings: PerParty<String>,
        /// How all agreed to word it.
        pub wording: String,
        /// Who has agreed.
        pub agreement: Agreement,
    }
}

/// Where a ground rule stands, derived from its readings and answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleState {
    /// Everybody takes it for granted.
    Assumed,
    /// Two or more parties have said how they read it.
    Discussed,
    /// All have agreed to its wording.
    Agreed,
    /// An objection stands.
    Disputed,
}
