//! Reads a date as people type it.

use jiff::civil::Date;

use crate::plan::date::{FIRST, LAST, is_within};
use crate::words::Words;

/// Why a text is no date. Where another date may be meant, that is the one to try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// Nothing in it looks like a date; the year that it names, if any.
    Unclear(Option<i16>),
    /// `3/4/2026`: day and month can be told apart only by custom.
    Ambiguous(Date),
    /// There is a day and a month, but no year of four digits.
    NoYear,
    /// A month beyond 12.
    NoSuchMonth(Date),
    /// A day that the month does not have.
    NoSuchDay {
        /// The last day that it has.
        last: Date,
        /// Whether the year was typed with it.
        year: bool,
    },
    /// Before 1900 or after 2200.
    OutOfRange,
}

impl Fault {
    /// What is wrong and how to mend it.
    #[must_use]
    pub(super) fn in_words(self, words: &Words, today: Date) -> String {
        let with = |id, date| words.with(id, &[("date", words.date(date).into())]).into_owned();
        match self {
            Self::Unclear(year) => {
                let date = year.and_then(|year| Date::new(year, today.month(), today.day().min(28)).ok());
                with("date-unclear", date.unwrap_or(today))
            }
            Self::Ambiguous(date) => with("date-ambiguous", date),
            Self::NoYear => words.text("date-no-year").into_owned(),
            Self::NoSuchMonth(date) => with("date-no-such-month", date),
            Self::OutOfRange => words.text("date-out-of-range").into_owned(),
            Self::NoSuchDay { last, year } => {
                let name = words.month(last.month());
                let date = if year { words.date(last) } else { words.day(last) };
                let args =
                    [("month", name.into()), ("days", i64::from(last.day()).into()), ("date", date.into())];
                words.with("date-no-such-day", &args).into_owned()
            }
        }
    }
}

/// Reads `27 Nov 2026`, `Nov 27, 2026`, `Fri 27th November 2026`, `27.11.2026`, `2026-11-27`, and
/// days that are meant by words, as in `in 2 weeks`. Where the year is left out, `year` is taken, if
/// there is one.
///
/// # Errors
/// Says what is wrong in a way that can be turned into advice.
pub(super) fn read(text: &str, words: &Words, year: Option<i16>, today: Date) -> Result<Date, Fault> {
    if let Some(day) = words.day_meant(text, today) {
        return if is_within(day) { Ok(day) } else { Err(Fault::OutOfRange) };
    }
    let parts: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let named = parts.iter().find_map(|part| month_named(part, words));
    let numbers: Vec<(usize, i64)> = parts.iter().filter_map(|part| number(part, words)).collect();
    match (named, numbers.as_slice()) {
        (Some(month), &[(..=2, day)]) => dated(day, month, i64::from(year.ok_or(Fault::NoYear)?), false),
        (None, &[(..=2, first), (..=2, second), (4.., year)]) if text.contains('/') => {
            match (first > 12, second > 12) {
                (false, true) => dated(second, first, year, true),
                (false, false) if first != second => Err(Fault::Ambiguous(dated(first, second, year, true)?)),
                _ => dated(first, second, year, true),
            }
        }
        (Some(month), &[(4.., year), (..=2, day)] | &[(..=2, day), (4.., year)])
        | (None, &[(4.., year), (..=2, month), (..=2, day)] | &[(..=2, day), (..=2, month), (4.., year)]) => {
            dated(day, month, year, true)
        }
        (Some(_), &[(..=3, _), (..=3, _)])
        | (None, &[(..=2, _), (..=2, _), (..=3, _)] | &[(..=2, _), (..=2, _)]) => Err(Fault::NoYear),
        _ => Err(Fault::Unclear(numbers.iter().find_map(|(digits, number)| {
            let year = i16::try_from(*number).ok().filter(|_| *digits == 4)?;
            (FIRST.year()..=LAST.year()).contains(&year).then_some(year)
        }))),
    }
}

/// The date of these numbers; `typed`: whether the year is among what was typed.
fn dated(day: i64, month: i64, year: i64, typed: bool) -> Result<Date, Fault> {
    let year = i16::try_from(year)
        .ok()
        .filter(|year| (FIRST.year()..=LAST.year()).contains(year))
        .ok_or(Fault::OutOfRange)?;
    let last = |month: i8| Date::new(year, month, 1).map(Date::last_of_month).map_err(|_| Fault::OutOfRange);
    let on = |day: i64, last: Date| {
        let day = i8::try_from(day).ok().filter(|day| (1..=last.day()).contains(day))?;
        Date::new(year, last.month(), day).ok()
    };
    let Some(month) = i8::try_from(month).ok().filter(|month| (1..=12).contains(month)) else {
        let december = last(12)?;
        return Err(Fault::NoSuchMonth(on(day, december).unwrap_or(december)));
    };
    let last = last(month)?;
    on(day, last).ok_or(Fault::NoSuchDay { last, year: typed })
}

/// A number with how many digits it was written; `27th` counts.
fn number(part: &str, words: &Words) -> Option<(usize, i64)> {
    let digits = part.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let suffix = part.get(digits.len()..)?.to_ascii_lowercase();
    if !(suffix.is_empty() || words.is_ordinal(&suffix)) || digits.len() > 4 {
        return None;
    }
    Some((digits.len(), digits.parse().ok()?))
}

/// The month whose name begins like this, at least three letters of it.
fn month_named(part: &str, words: &Words) -> Option<i64> {
    let part = part.to_lowercase();
    if part.chars().count() < 3 {
        return None;
    }
    (1..=12i8).find(|&month| words.month(month).to_lowercase().starts_with(&part)).map(i64::from)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// A Saturday.
    const TODAY: Date = date(2026, 11, 21);

    #[test]
    fn dates_are_read_as_people_write_them() {
        let words = Words::english();
        let day = date(2026, 11, 27);
        for text in [
            "27 Nov 2026",
            "27 november 2026",
            "  27nd Nov, 2026 ",
            "Nov 27, 2026",
            "Fri 27th November 2026",
            "2026 Nov 27",
            "27.11.2026",
            "27. 11. 2026",
            "27-11-2026",
            "2026-11-27",
            "2026/11/27",
            "27/11/2026",
            "11/27/2026",
            "next Friday",
            "in 6 days",
        ] {
            assert_eq!(read(text, &words, None, TODAY), Ok(day), "{text}");
        }
        assert_eq!(read("27 Nov", &words, Some(2026), TODAY), Ok(day));
        assert_eq!(read("4/4/2026", &words, None, TODAY), Ok(date(2026, 4, 4)));
        assert_eq!(read("29 Feb 2028", &words, None, TODAY), Ok(date(2028, 2, 29)));
    }

    #[test]
    fn what_is_no_date_is_told_apart() {
        let words = Words::english();
        let november = Fault::NoSuchDay { last: date(2026, 11, 30), year: true };
        for (text, fault) in [
            ("31 Nov 2026", november),
            ("31.11.2026", november),
            ("0 Nov 2026", november),
            ("29 Feb 2027", Fault::NoSuchDay { last: date(2027, 2, 28), year: true }),
            ("27.13.2026", Fault::NoSuchMonth(date(2026, 12, 27))),
            ("99.13.2026", Fault::NoSuchMonth(date(2026, 12, 31))),
            ("3/4/2026", Fault::Ambiguous(date(2026, 4, 3))),
            ("27 Nov", Fault::NoYear),
            ("27 Nov 26", Fault::NoYear),
            ("27.11.26", Fault::NoYear),
            ("27.11.", Fault::NoYear),
            ("27 Nov 1899", Fault::OutOfRange),
            ("27 Nov 2201", Fault::OutOfRange),
            ("in 400 years", Fault::OutOfRange),
            ("some day", Fault::Unclear(None)),
            ("some day in 2028", Fault::Unclear(Some(2028))),
            ("27", Fault::Unclear(None)),
            ("", Fault::Unclear(None)),
            ("27 No 2026", Fault::Unclear(Some(2026))),
            ("99999999999999999999", Fault::Unclear(None)),
        ] {
            assert_eq!(read(text, &words, None, TODAY), Err(fault), "{text}");
        }
    }

    #[test]
    fn advice_keeps_the_year_that_was_typed() {
        let words = Words::english();
        for (text, year, advice) in [
            ("31 Nov 2027", None, "November has 30 days. Try 30 Nov 2027."),
            ("31 Nov", Some(2026), "November has 30 days. Try 30 Nov."),
            ("27.13.2027", None, "There are 12 months. Try 27 Dec 2027."),
            ("3/4/2027", None, "Day or month first? Write the month as a word: 3 Apr 2027."),
            ("summer 2028", None, "This is not a date. Try 21 Nov 2028, tomorrow or in 2 weeks."),
            ("summer", None, "This is not a date. Try 21 Nov 2026, tomorrow or in 2 weeks."),
        ] {
            let fault = read(text, &words, year, TODAY).unwrap_err();
            assert_eq!(fault.in_words(&words, TODAY), advice, "{text}");
        }
    }

    #[test]
    fn what_is_shown_can_be_read_back() {
        let words = Words::english();
        for day in [FIRST, LAST, date(2026, 5, 1)] {
            assert_eq!(read(&words.date(day), &words, None, TODAY), Ok(day));
        }
    }
}
