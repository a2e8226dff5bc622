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

    /// Whether one of the ratings is so low that something has to be done about it.
    #[must_use]
    pub fn is_low(&self) -> bool {
        self.ratings().into_iter().any(Rating::is_low)
    }

    /// Whether all three are rated, each for a reason.
    #[must_use]
    pub fn is_evidenced(&self) -> bool {
        self.ratings().into_iter().all(Rating::is_evidenced)
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

impl Promise {
    /// Whether it is open, and its day has gone by.
    #[must_use]
    pub fn is_past_due(&self, today: Date) -> bool {
        self.outcome == PromiseOutcome::Open && self.due.is_some_and(|due| due < today)
    }

    /// Notes what became of it, on that day. One that is open again is not settled; of one whose day
    /// was changed the first one is kept.
    pub fn settle(&mut self, outcome: PromiseOutcome, on: Date) {
        self.outcome = outcome;
        self.settled_on = (outcome != PromiseOutcome::Open).then_some(on);
        if outcome == PromiseOutcome::Renegotiated {
            self.first_due = self.first_due.or(self.due);
        }
    }

    /// What it comes to where it is kept on that day: too late where its day has gone by.
    #[must_use]
    pub fn kept_on(&self, on: Date) -> PromiseOutcome {
        let late = self.due.is_some_and(|due| due < on);
        if late { PromiseOutcome::Late } else { PromiseOutcome::Kept }
    }
}

/// How many of the promises that were due have been kept. What is not due yet, and what both sides
/// have changed, is in none of its numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeptRate {
    /// Kept in time.
    pub kept: usize,
    /// Kept too late.
    pub late: usize,
    /// Broken.
    pub broken: usize,
    /// Open, and past their day.
    pub past_due: usize,
}

impl KeptRate {
    /// Under so many due promises the rate says nothing.
    pub const FEWEST: usize = 5;

    /// How many percent of the due promises have to be kept.
    pub const ASKED: usize = 80;

    /// The rate of some promises on a day.
    pub fn of<'p>(promises: impl IntoIterator<Item = &'p Promise>, today: Date) -> Self {
        let mut rate = Self::default();
        for promise in promises {
            rate.count(promise, today);
        }
        rate
    }

    /// Counts one more promise; whether it is among those that were due.
    pub fn count(&mut self, promise: &Promise, today: Date) -> bool {
        let number = match promise.outcome {
            PromiseOutcome::Kept => &mut self.kept,
            PromiseOutcome::Late => &mut self.late,
            PromiseOutcome::Broken => &mut self.broken,
            PromiseOutcome::Open if promise.is_past_due(today) => &mut self.past_due,
            PromiseOutcome::Open | PromiseOutcome::Renegotiated => return false,
        };
        *number += 1;
        true
    }

    /// How many were due.
    #[must_use]
    pub const fn due(self) -> usize {
        self.kept + self.late + self.broken + self.past_due
    }

    /// Whether as many were kept as is asked for.
    #[must_use]
    pub const fn is_enough(self) -> bool {
        self.kept * 100 >= self.due() * Self::ASKED
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

impl GroundRule {
    /// The parties that have said how they read it.
    pub fn readers(&self) -> impl Iterator<Item = PartyId> + '_ {
        self.readings.iter().filter(|(_, reading)| !reading.trim().is_empty()).map(|(party, _)| *party)
    }

    /// Where it stands, of which it is known whether all have agreed to it, and which parties are
    /// still with us.
    #[must_use]
    pub fn state(&self, is_agreed: bool, is_with_us: impl Fn(PartyId) -> bool) -> RuleState {
        let objects = |party| self.agreement.standing_objection(party).is_some() && is_with_us(party);
        if self.agreement.parties().any(objects) {
            RuleState::Disputed
        } else if is_agreed {
            RuleState::Agreed
        } else if self.readers().nth(1).is_some() {
            RuleState::Discussed
        } else {
            RuleState::Assumed
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 24);

    fn promise(outcome: PromiseOutcome, due: Option<Date>) -> Promise {
        Promise { due, outcome, ..Promise::new() }
    }

    #[test]
    fn what_is_not_due_yet_or_was_changed_is_in_no_number_of_the_rate() {
        use PromiseOutcome::{Broken, Kept, Late, Open, Renegotiated};
        let cases = [
            (Open, None, 0, 0),
            (Open, Some(date(2026, 11, 25)), 0, 0),
            (Open, Some(TODAY), 0, 0),
            (Open, Some(date(2026, 11, 23)), 0, 1),
            (Kept, Some(date(2026, 12, 1)), 1, 1),
            (Kept, None, 1, 1),
            (Late, Some(date(2026, 11, 1)), 0, 1),
            (Broken, None, 0, 1),
            (Renegotiated, Some(date(2026, 11, 1)), 0, 0),
        ];
        for (outcome, due, kept, counted) in cases {
            let rate = KeptRate::of(&[promise(outcome, due)], TODAY);
            assert_eq!((rate.kept, rate.due()), (kept, counted), "{outcome:?} {due:?}");
        }
        assert!(KeptRate { kept: 4, late: 1, ..KeptRate::default() }.is_enough());
        assert!(!KeptRate { kept: 7, broken: 2, ..KeptRate::default() }.is_enough());
    }

    #[test]
    fn a_promise_that_is_settled_keeps_its_days() {
        let on = Some(date(2026, 11, 20));
        let mut settled = promise(PromiseOutcome::Open, on);
        assert_eq!(settled.kept_on(date(2026, 11, 20)), PromiseOutcome::Kept);
        assert_eq!(settled.kept_on(TODAY), PromiseOutcome::Late);
        settled.settle(PromiseOutcome::Renegotiated, TODAY);
        settled.due = Some(date(2026, 12, 4));
        settled.settle(PromiseOutcome::Renegotiated, TODAY);
        assert_eq!((settled.first_due, settled.settled_on), (on, Some(TODAY)));
        settled.settle(PromiseOutcome::Open, TODAY);
        assert_eq!((settled.first_due, settled.settled_on), (on, None));
    }
}
