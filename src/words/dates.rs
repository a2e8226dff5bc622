//! Dates, hours and lengths of time, as people write them.

use std::borrow::Cow;

use fluent_bundle::FluentValue;
use jiff::civil::{Date, Time, Weekday};
use jiff::{Span, ToSpan as _};

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

    /// A date with its day of the week: `Friday, 27 Nov 2026`.
    #[must_use]
    pub fn date_with_weekday(&self, date: Date) -> String {
        let args = [("weekday", self.weekday(date.weekday()).into()), ("date", self.date(date).into())];
        self.with("date-with-weekday", &args).into_owned()
    }

    /// A date without its year, for where the year is plain: `27 Nov`.
    #[must_use]
    pub fn day(&self, date: Date) -> String {
        let args = [("day", i64::from(date.day()).into()), ("month", self.month_short(date.month()).into())];
        self.with("date-of-year", &args).into_owned()
    }

    /// A date, with its year unless that is the year of `today`.
    #[must_use]
    pub fn near(&self, date: Date, today: Date) -> String {
        if date.year() == today.year() { self.day(date) } else { self.date(date) }
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

    /// The name of a day of the week.
    #[must_use]
    fn weekday(&self, day: Weekday) -> Cow<'_, str> {
        self.text(weekday_id(day))
    }

    /// The shortest name of a day of the week, for the head of a calendar.
    #[must_use]
    pub fn weekday_short(&self, day: Weekday) -> Cow<'_, str> {
        self.attribute(weekday_id(day), "short").unwrap_or_default()
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

    /// The day that is meant by words such as `tomorrow`, `in 6 months` or `next Friday`, as seen
    /// from `today`; none where they mean no day.
    ///
    /// A bare `Friday` is the coming one, `next Friday` that of the week after this one.
    #[must_use]
    pub fn day_meant(&self, text: &str, today: Date) -> Option<Date> {
        let text = plain(text);
        let says = |id, args: &[(&'static str, FluentValue<'_>)]| {
            self.with(id, args).lines().any(|form| plain(form) == text)
        };
        let days = [
            ("date-said-today", 0),
            ("date-said-tomorrow", 1),
            ("date-said-day-after", 2),
            ("date-said-yesterday", -1),
        ];
        if let Some((_, days)) = days.into_iter().find(|(id, _)| says(*id, &[])) {
            return today.checked_add(days.days()).ok();
        }
        let words = || text.split(' ').filter(|word| !word.is_empty());
        for (unit, id) in UNITS {
            let Some(named) = words().find(|word| self.lists(id, word)) else { continue };
            let unit_arg = ("unit", named.into());
            let moved = |number: i64| unit.times(number).and_then(|span| today.checked_add(span).ok());
            if says("date-said-next-unit", std::slice::from_ref(&unit_arg)) {
                return moved(1);
            }
            if says("date-said-end-of", std::slice::from_ref(&unit_arg)) {
                return unit.last_day(today);
            }
            for said in words() {
                let Some(number) = self.number_meant(said) else { continue };
                let args = [("number", said.into()), unit_arg.clone()];
                if says("date-said-ahead", &args) {
                    return moved(number);
                }
                if says("date-said-ago", &args) {
                    return moved(-number);
                }
            }
        }
        let (named, weekday) = words().find_map(|word| Some((word, self.weekday_meant(word)?)))?;
        let args = [("weekday", named.into())];
        let from_today = i64::from(today.weekday().until(weekday));
        let days = if says("date-said-weekday", &args) {
            if from_today == 0 { 7 } else { from_today }
        } else if says("date-said-next-weekday", &args) {
            let monday = -i64::from(today.weekday().to_monday_zero_offset());
            monday + 7 + i64::from(weekday.to_monday_zero_offset())
        } else if says("date-said-last-weekday", &args) {
            from_today - 7
        } else {
            return None;
        };
        today.checked_add(days.days()).ok()
    }

    /// Whether a word is one of those that a message lists.
    fn lists(&self, id: &'static str, word: &str) -> bool {
        self.text(id).split_whitespace().any(|listed| listed.to_lowercase() == word)
    }

    /// A number in digits or, up to twelve, as a word.
    fn number_meant(&self, word: &str) -> Option<i64> {
        if word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit()) {
            return word.parse().ok();
        }
        if self.lists("date-said-one", word) {
            return Some(1);
        }
        let numbers = self.text("date-said-numbers");
        let at = numbers.split_whitespace().position(|number| number == word)?;
        i64::try_from(at + 1).ok()
    }

    /// The day of the week whose name begins like this, at least three letters of it.
    fn weekday_meant(&self, word: &str) -> Option<Weekday> {
        let long = word.chars().count() >= 3;
        let mut days = Weekday::Monday.cycle_forward().take(7);
        days.find(|day| long && self.weekday(*day).to_lowercase().starts_with(word))
    }
}

/// The lengths of time that dates are told by, with the messages that list what they are called.
const UNITS: [(Stretch, &str); 4] = [
    (Stretch::Days, "date-said-days"),
    (Stretch::Weeks, "date-said-weeks"),
    (Stretch::Months, "date-said-months"),
    (Stretch::Years, "date-said-years"),
];

/// What a date can be so many of away.
#[derive(Clone, Copy)]
enum Stretch {
    Days,
    Weeks,
    Months,
    Years,
}

impl Stretch {
    fn times(self, number: i64) -> Option<Span> {
        match self {
            Self::Days => Span::new().try_days(number),
            Self::Weeks => Span::new().try_weeks(number),
            Self::Months => Span::new().try_months(number),
            Self::Years => Span::new().try_years(number),
        }
        .ok()
    }

    /// The last day of that in which a day lies.
    fn last_day(self, day: Date) -> Option<Date> {
        match self {
            Self::Days => Some(day),
            Self::Weeks => {
                day.checked_add((6 - i64::from(day.weekday().to_monday_zero_offset())).days()).ok()
            }
            Self::Months => Some(day.last_of_month()),
            Self::Years => Some(day.last_of_year()),
        }
    }
}

/// A text as it is compared: small letters, single spaces, no punctuation at its end.
fn plain(text: &str) -> String {
    let text = text.to_lowercase();
    text.trim_end_matches(['.', ',', ' ']).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The message that holds the name of a day of the week.
fn weekday_id(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "weekday-1",
        Weekday::Tuesday => "weekday-2",
        Weekday::Wednesday => "weekday-3",
        Weekday::Thursday => "weekday-4",
        Weekday::Friday => "weekday-5",
        Weekday::Saturday => "weekday-6",
        Weekday::Sunday => "weekday-7",
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
        assert_eq!(words.weekday(Weekday::Wednesday), "Wednesday");
        assert_eq!(words.weekday_short(Weekday::Wednesday), "We");
    }

    #[test]
    fn days_are_meant_by_words_as_people_say_them() {
        let words = Words::english();
        // A Saturday.
        let today = date(2026, 11, 21);
        for (text, year, month, day) in [
            ("today", 2026, 11, 21),
            (" Today. ", 2026, 11, 21),
            ("tomorrow", 2026, 11, 22),
            ("the day after tomorrow", 2026, 11, 23),
            ("yesterday", 2026, 11, 20),
            ("in 2 weeks", 2026, 12, 5),
            ("in two weeks", 2026, 12, 5),
            ("2 weeks", 2026, 12, 5),
            ("2 weeks from now", 2026, 12, 5),
            ("in a week", 2026, 11, 28),
            ("In  6  Months", 2027, 5, 21),
            ("in 3 months", 2027, 2, 21),
            ("in a year", 2027, 11, 21),
            ("in 10 days", 2026, 12, 1),
            ("3 days ago", 2026, 11, 18),
            ("a month ago", 2026, 10, 21),
            ("next week", 2026, 11, 28),
            ("next month", 2026, 12, 21),
            ("next year", 2027, 11, 21),
            ("end of month", 2026, 11, 30),
            ("the end of the month", 2026, 11, 30),
            ("end of the year", 2026, 12, 31),
            ("end of this week", 2026, 11, 22),
            ("friday", 2026, 11, 27),
            ("on Friday", 2026, 11, 27),
            ("this fri", 2026, 11, 27),
            ("Saturday", 2026, 11, 28),
            ("Sunday", 2026, 11, 22),
            ("next Friday", 2026, 11, 27),
            ("next Saturday", 2026, 11, 28),
            ("next Sunday", 2026, 11, 29),
            ("next Monday", 2026, 11, 23),
            ("last Friday", 2026, 11, 20),
            ("last Saturday", 2026, 11, 14),
        ] {
            assert_eq!(words.day_meant(text, today), Some(date(year, month, day)), "{text}");
        }
        // On a Monday, the coming Friday and that of the next week are two days.
        let monday = date(2026, 11, 23);
        assert_eq!(words.day_meant("Friday", monday), Some(date(2026, 11, 27)));
        assert_eq!(words.day_meant("next Friday", monday), Some(date(2026, 12, 4)));
        // The months differ in length.
        assert_eq!(words.day_meant("in 1 month", date(2027, 1, 31)), Some(date(2027, 2, 28)));
        for text in
            ["", "in", "in 2", "weeks", "in weeks", "in 99999 days", "fr", "27 Nov", "Fri 27 Nov", "next"]
        {
            assert_eq!(words.day_meant(text, today), None, "{text}");
        }
    }
}
