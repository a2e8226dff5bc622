//! Lengths of time, and parts of a whole, as people agree on them.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::diff::Content;
use super::macros::choices;
use super::visit::Value;

choices! {
    /// What a length of time is counted in.
    pub enum TimeUnit {
        /// Hours.
        Hours = "time-hours",
        /// Days of the calendar.
        Days = "time-days",
        /// Days from Monday to Friday.
        WorkingDays = "time-working-days",
        /// Weeks.
        Weeks = "time-weeks",
        /// Months.
        Months = "time-months",
    }
}

/// A length of time: within three working days, not before two weeks.
///
/// ```
/// use alliance_workbook::plan::{TimeLimit, TimeUnit};
///
/// assert_eq!(TimeLimit::new(3, TimeUnit::WorkingDays).days(), 5);
/// assert_eq!(TimeLimit::new(6, TimeUnit::Hours).days(), 1);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimeLimit {
    /// How many.
    pub number: u16,
    /// Of what.
    pub unit: TimeUnit,
}

impl TimeLimit {
    /// So many of a unit.
    #[must_use]
    pub const fn new(number: u16, unit: TimeUnit) -> Self {
        Self { number, unit }
    }

    /// The most days of the calendar that it takes, begun days included. A month counts 31 days, and
    /// five working days take a week.
    #[must_use]
    pub const fn days(self) -> i64 {
        let number = self.number as i64;
        match self.unit {
            TimeUnit::Hours => (number + 23) / 24,
            TimeUnit::Days => number,
            // Each begun five of them have a weekend in between at worst.
            TimeUnit::WorkingDays => number + 2 * ((number + 4) / 5),
            TimeUnit::Weeks => number * 7,
            TimeUnit::Months => number * 31,
        }
    }
}

impl Value for TimeLimit {
    fn content(&self) -> Content {
        Content::Several(vec![Content::Number(self.number.to_string()), self.unit.content()])
    }
}

/// A part of a whole, such as two of three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "(u16, u16)", into = "(u16, u16)")]
pub struct Fraction {
    part: u16,
    of: u16,
}

impl Fraction {
    /// `part` of `of`; none where that is more than the whole, or the whole is nothing.
    #[must_use]
    pub const fn new(part: u16, of: u16) -> Option<Self> {
        if of > 0 && part <= of { Some(Self { part, of }) } else { None }
    }

    /// The two numbers: how many parts, of how many.
    #[must_use]
    pub const fn parts(self) -> (u16, u16) {
        (self.part, self.of)
    }

    /// Whether `count` of `all` are at least this part of them.
    #[must_use]
    pub const fn is_reached(self, count: usize, all: usize) -> bool {
        count as u128 * self.of as u128 >= self.part as u128 * all as u128
    }
}

impl TryFrom<(u16, u16)> for Fraction {
    type Error = String;

    fn try_from((part, of): (u16, u16)) -> Result<Self, String> {
        Self::new(part, of).ok_or_else(|| format!("({part}, {of}) is not a part of a whole"))
    }
}

impl From<Fraction> for (u16, u16) {
    fn from(fraction: Fraction) -> Self {
        fraction.parts()
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.part, self.of)
    }
}

impl Value for Fraction {
    fn content(&self) -> Content {
        Content::Number(self.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_that_a_time_limit_takes() {
        for (number, unit, days) in [
            (0, TimeUnit::Hours, 0),
            (1, TimeUnit::Hours, 1),
            (24, TimeUnit::Hours, 1),
            (25, TimeUnit::Hours, 2),
            (14, TimeUnit::Days, 14),
            (1, TimeUnit::WorkingDays, 3),
            (5, TimeUnit::WorkingDays, 7),
            (6, TimeUnit::WorkingDays, 10),
            (2, TimeUnit::Weeks, 14),
            (1, TimeUnit::Months, 31),
            (u16::MAX, TimeUnit::Months, 2_031_585),
        ] {
            assert_eq!(TimeLimit::new(number, unit).days(), days, "{number} {unit:?}");
        }
    }

    #[test]
    fn a_fraction_is_reached_exactly() {
        let two_thirds = Fraction::new(2, 3).unwrap();
        for (count, all, reached) in [(4, 6, true), (3, 6, false), (0, 0, true), (3, 4, true), (2, 4, false)]
        {
            assert_eq!(two_thirds.is_reached(count, all), reached, "{count} of {all}");
        }
        assert_eq!((Fraction::new(4, 3), Fraction::new(0, 0)), (None, None));
    }
}
