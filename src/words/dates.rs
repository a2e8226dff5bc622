//! Dates, hours and lengths of time, as people write them.

use std::borrow::Cow;

use jiff::civil::{Date, Time};

use super::Words;
use crate::plan::{TimeLimit, TimeUnit};

impl Words {
    /// A date: `27 Nov 2026`.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        let args = [
            ("day", i64::from(date.day()).into()),
            ("month", self.month_short(date.month()).into()),
            // As text, so that no language groups its digits.
            ("year", date.year().to_string().into()),
        ];
        self.with("date-whole", &args).into_owned()
    }

    /// A date without its year, for where the year is plain: `27 Nov`.
    #[must_use]
    pub fn day(&self, date: Date) -> String {
        let args = [("day", i64::from(date.day()).into()), ("month", self.month_short(date.month()).into())];
        self.with("date-of-year", &args).into_owned()
    }

    /// The name of a month, 1 to 12.
    #[must_use]
    pub fn month(&self, month: i8) -> Cow<'_, str> {
        self.text(month_id(month))
    }

    /// The short name of a month, 1 to 12.
    #[must_use]
    pub fn month_short(&self, month: i8) -> Cow<'_, str> {
        self.attribute(month_id(month), "short").unwrap_or_default()
    }

    /// An hour and minute: `14:05`.
    #[must_use]
    pub fn time(&self, time: Time) -> String {
        let two = |number: i8| format!("{number:02}");
        let args = [("hour", two(time.hour()).into()), ("minute", two(time.minute()).into())];
        self.with("time-of-day", &args).into_owned()
    }

    /// A length of time: `3 working days`.
    #[must_use]
    pub fn time_limit(&self, limit: TimeLimit) -> Cow<'_, str> {
        let id = match limit.unit {
            TimeUnit::Hours => "time-limit-hours",
            TimeUnit::Days => "time-limit-days",
            TimeUnit::WorkingDays => "time-limit-working-days",
            TimeUnit::Weeks => "time-limit-weeks",
            TimeUnit::Months => "time-limit-months",
        };
        self.with(id, &[("number", limit.number.into())])
    }

    /// Whether letters behind a number make it the day of a month, as in `27th`.
    #[must_use]
    pub fn is_ordinal(&self, letters: &str) -> bool {
        let ordinals = self.text("date-ordinals");
        ordinals.split_whitespace().any(|ordinal| ordinal == letters)
    }
}

/// The message that holds the name of a month, 1 to 12.
fn month_id(month: i8) -> &'static str {
    match month {
        1 => "month-1",
        2 => "month-2",
        3 => "month-3",
        4 => "month-4",
        5 => "month-5",
        6 => "month-6",
        7 => "month-7",
        8 => "month-8",
        9 => "month-9",
        10 => "month-10",
        11 => "month-11",
        _ => "month-12",
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    #[test]
    fn dates_are_written_by_the_language_files() {
        let words = Words::english();
        assert_eq!(words.date(date(2026, 11, 7)), "7 Nov 2026");
        assert_eq!(words.day(date(1999, 5, 31)), "31 May");
        assert_eq!(words.time(time(4, 5, 59, 0)), "04:05");
        assert_eq!(words.month(9), "September");
        assert!(words.is_ordinal("nd") && !words.is_ordinal("n") && !words.is_ordinal(""));
    }
}
