//! Trust & ground rules: what the allies count on from each other.

use jiff::civil::Date;

use super::macros::{choices, record, section};
use super::{Agreement, Level, List, PartyId, PerParty, Rating, date, unique_map};

choices! {
    /// What became of a promise.
    #[derive(Default)]
    pub enum PromiseOutcome {
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
    pub struct Trust in Trust {
        /// How far each party is trusted. Private.
        #[serde(deserialize_with = "unique_map::keys")]
        pub ratings: PerParty<TrustRating>,
        /// What each party says of us: asked, not guessed.
        #[serde(deserialize_with = "unique_map::keys")]
        pub feedback: PerParty<Feedback>,
        /// What was promised.
        pub promises: List<Promise> = "promises-list",
        /// The rules that usually stay unwritten.
        pub rules: List<GroundRule> = "ground-rules-list",
    }
}

section! {
    /// How far a party is trusted.
    pub struct TrustRating in Trust {
        /// It does what it says.
        pub reliability: Rating = "trust-reliability" private,
        /// It says what it knows and wants.
        pub openness: Rating = "trust-openness" private,
        /// It is in it for the same end.
        pub shared_mission: Rating = "trust-shared-mission" private,
        /// What is done where trust is low.
        pub repair: String = "trust-repair" private,
    }
}

impl TrustRating {
    /// The three ratings in reading order.
    #[must_use]
    pub const fn ratings(&self) -> [&Rating; 3] {
        [&self.reliability, &self.openness, &self.shared_mission]
    }
}

section! {
    /// What a party says of us.
    pub struct Feedback in Trust {
        /// How far it trusts us.
        pub rating: Option<Level> = "feedback-rating" private,
        /// When it was asked.
        #[serde(deserialize_with = "date::optional")]
        pub on: Option<Date> = "feedback-on",
        /// What it said.
        pub words: String = "feedback-words" private,
    }
}

record! {
    /// Something that one party promised another.
    pub struct Promise titled what in Trust {
        /// What.
        pub what: String = "promise-what",
        /// Who promised.
        pub by: Option<PartyId> = "promise-by",
        /// To whom.
        pub to: Option<PartyId> = "promise-to",
        /// By when.
        #[serde(deserialize_with = "date::optional")]
        pub due: Option<Date> = "promise-due",
        /// By when it was due at first, where both sides have changed that.
        #[serde(deserialize_with = "date::optional")]
        pub first_due: Option<Date> = "promise-first-due",
        /// What became of it. Not private: it is a fact that both sides know, and where promises
        /// are broken the alliance has to see it before it renews itself.
        pub outcome: PromiseOutcome = "promise-outcome",
        /// When that was clear.
        #[serde(deserialize_with = "date::optional")]
        pub settled_on: Option<Date> = "promise-settled-on",
    }
}

record! {
    /// A rule that usually stays unwritten, as each party reads it and as all agreed to word it.
    pub struct GroundRule titled topic in Trust {
        /// What it is about.
        pub topic: String = "ground-rule-topic",
        /// How each party reads it.
        #[serde(deserialize_with = "unique_map::keys")]
        pub readings: PerParty<String> = "ground-rule-readings",
        /// The parties whose reading differs from the wording.
        pub differs: Vec<PartyId> = "ground-rule-differs",
        /// How all agreed to word it.
        pub wording: String = "ground-rule-wording" agreed,
        /// Who has agreed.
        pub agreement: Agreement = "ground-rule-answers",
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
