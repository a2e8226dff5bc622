//! Goals: what the alliance wants to reach, what each party gains, and who has agreed.

use jiff::civil::Date;

use super::macros::{choices, record, section};
use super::{Agreement, GoalId, List, NoneFound, PartyId, PerParty, Person, Quantity, date, unique_map};

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
        /// Every two years.
        TwoYearly = "cadence-two-yearly",
        /// Every three years.
        ThreeYearly = "cadence-three-yearly",
        /// Every five years.
        FiveYearly = "cadence-five-yearly",
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
            Self::TwoYearly => 731,
            Self::ThreeYearly => 1096,
            Self::FiveYearly => 1827,
        }
    }

    /// The day on which one round after that day is over. From a month on it is the nearest one that
    /// is the same day of the week: who meets on Thursdays goes on doing so.
    #[must_use]
    pub fn after(self, day: Date) -> Date {
        let months = match self {
            Self::Weekly => return date::plus(day, 7),
            Self::Fortnightly => return date::plus(day, 14),
            Self::Monthly => 1,
            Self::Quarterly => 3,
            Self::HalfYearly => 6,
            Self::Yearly => 12,
            Self::TwoYearly => 24,
            Self::ThreeYearly => 36,
            Self::FiveYearly => 60,
        };
        let there = day.checked_add(jiff::Span::new().months(months)).unwrap_or(date::LAST);
        let ahead = i64::from(there.weekday().until(day.weekday()));
        date::plus(there, if ahead > 3 { ahead - 7 } else { ahead })
    }
}

choices! {
    /// Whether a goal is asked of the parties now.
    #[derive(Default)]
    pub enum Standing {
        /// It is a goal of today.
        #[default]
        Now = "standing-now",
        /// It is kept for later, and asked of nobody yet.
        Later = "standing-later",
    }
}

choices! {
    /// What became of a goal.
    pub enum GoalOutcome {
        /// It was reached.
        Reached = "goal-outcome-reached",
        /// The parties gave it up.
        Dropped = "goal-outcome-dropped",
    }
}

section! {
    /// The chapter.
    pub struct Goals in Goals {
        /// The goals.
        pub list: List<Goal> = "goals-list",
        /// Where a goal conflicts with another one, or with a party's own aim.
        pub conflicts: List<GoalConflict> = "goal-conflicts-list",
        /// We looked: no goal conflicts with anything.
        pub no_conflicts: Option<NoneFound> = "goals-no-conflicts",
    }
}

record! {
    /// Something that the alliance wants to reach.
    pub struct Goal titled statement in Goals {
        /// What will be different.
        pub statement: String = "goal-statement" agreed,
        /// Whether it is a goal of today or kept for later.
        pub standing: Standing = "goal-standing",
        /// What is counted or seen.
        pub measure: String = "goal-measure" agreed,
        /// What the numbers count.
        pub unit: String = "goal-unit",
        /// Where the measure stands at the start.
        pub baseline: String = "goal-baseline",
        /// The same as a number, where it is one: the progress line begins there.
        pub baseline_number: Option<Quantity> = "goal-baseline-number",
        /// Where it is to stand in the end.
        pub target: String = "goal-target" agreed,
        /// The same as a number, where it is one: the progress line leads there.
        pub target_number: Option<Quantity> = "goal-target-number",
        /// By when.
        #[serde(deserialize_with = "date::optional")]
        pub due: Option<Date> = "goal-due" agreed,
        /// How often the measure is read.
        pub check_every: Option<Cadence> = "goal-check-every",
        /// Who answers for it.
        pub owner: Person = "goal-owner",
        /// Who does where the owner cannot.
        pub stand_in: Person = "goal-stand-in",
        /// What belongs to it.
        pub in_scope: String = "goal-in-scope" agreed,
        /// What does not belong to it.
        pub out_of_scope: String = "goal-out-of-scope" agreed,
        /// What each party gains.
        #[serde(deserialize_with = "unique_map::keys")]
        pub benefits: PerParty<String> = "goal-benefits",
        /// The steps on the way.
        pub milestones: List<Milestone> = "goal-milestones",
        /// What the measure read, and when.
        pub readings: List<Reading> = "goal-readings",
        /// What became of it; none while it is open.
        pub outcome: Option<GoalOutcome> = "goal-outcome",
        /// When that was clear.
        #[serde(deserialize_with = "date::optional")]
        pub outcome_on: Option<Date> = "goal-outcome-on",
        /// Why it was reached, or given up.
        pub outcome_reason: String = "goal-outcome-reason",
        /// Who has agreed.
        pub agreement: Agreement = "goal-answers",
    }
}

impl Goal {
    /// Whether it is asked of the parties today: neither kept for later nor done with.
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.standing == Standing::Now && self.outcome.is_none()
    }
}

record! {
    /// A step on the way to a goal.
    pub struct Milestone titled what in Goals {
        /// What is reached.
        pub what: String = "milestone-what",
        /// By when.
        #[serde(deserialize_with = "date::optional")]
        pub due: Option<Date> = "milestone-due",
        /// Who sees to it.
        pub owner: Person = "milestone-owner",
        /// Whether it shows early that the alliance works.
        pub early_win: bool = "milestone-early-win",
        /// When it was reached.
        #[serde(deserialize_with = "date::optional")]
        pub reached_on: Option<Date> = "milestone-reached-on",
    }
}

record! {
    /// What a goal's measure read on a date.
    pub struct Reading titled value in Goals {
        /// What it read.
        pub value: String = "reading-value",
        /// The same as a number, where it is one.
        pub number: Option<Quantity> = "reading-number",
        /// When.
        #[serde(deserialize_with = "date::optional")]
        pub on: Option<Date> = "reading-on",
    }
}

record! {
    /// Where a goal conflicts with another one, or with a party's own aim.
    pub struct GoalConflict titled what in Goals {
        /// How they conflict.
        pub what: String = "goal-conflict-what",
        /// The goal.
        pub goal: Option<GoalId> = "goal-conflict-goal",
        /// The other goal.
        pub with_goal: Option<GoalId> = "goal-conflict-with",
        /// The party whose own aim it is.
        pub with_party: Option<PartyId> = "goal-conflict-party",
        /// How it is settled.
        pub settlement: String = "goal-conflict-settlement",
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as on;

    use super::*;

    #[test]
    fn a_round_ends_on_the_same_day_of_the_week() {
        // A Thursday.
        let from = on(2026, 11, 26);
        for (cadence, after) in [
            (Cadence::Weekly, on(2026, 12, 3)),
            (Cadence::Fortnightly, on(2026, 12, 10)),
            (Cadence::Monthly, on(2026, 12, 24)),
            (Cadence::Quarterly, on(2027, 2, 25)),
            (Cadence::HalfYearly, on(2027, 5, 27)),
            (Cadence::Yearly, on(2027, 11, 25)),
            (Cadence::TwoYearly, on(2028, 11, 23)),
            (Cadence::ThreeYearly, on(2029, 11, 29)),
            (Cadence::FiveYearly, on(2031, 11, 27)),
        ] {
            assert_eq!(cadence.after(from), after, "{cadence:?}");
            assert!(date::between(from, after) <= cadence.days() + 3, "{cadence:?}");
        }
        assert_eq!(Cadence::Yearly.after(date::LAST), date::LAST);
    }
}
