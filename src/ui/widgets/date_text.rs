//! Reads a date as people type it.

use jiff::civil::Date;

use crate::plan::date::{FIRST, LAST};
use crate::words::Words;

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing in it looks like a date.
    Unclear,
    /// `3/4/2026`: day and month can be told apart only by custom.
    Ambiguous,
    /// There is a day and a month, but no year of four digits.
    NoYear,
    /// A month beyond 12.
    NoSuchMonth,
    /// A day that the month does not have.
    NoSuchDay {
        /// 1 to 12.
        month: i8,
        /// How many days it has.
        days: i8,
    },
    /// Before 1900 or after 2200.
    OutOfRange,
}

impl Fault {
    /// What is wrong and how to mend it.
    #[must_use]
    pub fn in_words(self, words: &Words) -> String {
        match self {
            Self::Unclear => words.text("date-unclear").into_owned(),
            Self::Ambiguous => words.text("date-ambiguous").into_owned(),
            Self::NoYear => words.text("date-no-year").into_owned(),
            Self::NoSuchMonth => words.text("date-no-such-month").into_owned(),
            Self::OutOfRange => words.text("date-out-of-range").into_owned(),
            Self::NoSuchDay { month, days } => {
                let (name, short) = (words.month(month), words.month_short(month));
                let args =
                    [("month", name.into()), ("days", i64::from(days).into()), ("short", short.into())];
                words.with("date-no-such-day", &args).into_owned()
            }
        }
    }
}

/// Reads `27 Nov 2026`, `Nov 27, 2026`, `Fri 27th November 2026`, `27.11.2026`, `2026-11-27`.
/// Where the year is left out, `year` is taken, if there is one.
///
/// # Errors
/// Says what is wrong in a way that can be turned into advice.
pub fn read(text: &str, words: &Words, year: Option<i16>) -> Result<Date, Fault> {
    let parts: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let named = parts.iter().find_map(|part| month_named(part, words));
    let numbers: Vec<(usize, i64)> = parts.iter().filter_map(|part| number(part, words)).collect();
    let (day, month, year) = match (named, numbers.as_slice()) {
        (Some(month), &[(..=2, day)]) => (day, month, i64::from(year.ok_or(Fault::NoYear)?)),
        (None, &[(..=2, first), (..=2, second), (4.., year)]) if text.contains('/') => {
            match (first > 12, second > 12) {
                (false, true) => (second, first, year),
                (false, false) if first != second => return Err(Fault::Ambiguous),
                _ => (first, second, year),
            }
        }
        (Some(month), &[(4.., year), (..=2, day)] | &[(..=2, day), (4.., year)])
        | (None, &[(4.., year), (..=2, month), (..=2, day)] | &[(..=2, day), (..=2, month), (4.., year)]) => {
            (day, month, year)
        }
        (Some(_), &[(..=3, _), (..=3, _)])
        | (None, &[(..=2, _), (..=2, _), (..=3, _)] | &[(..=2, _), (..=2, _)]) => return Err(Fault::NoYear),
        _ => return Err(Fault::Unclear),
    };
    check(day, month, year)
}

fn check(day: i64, month: i64, year: i64) -> Result<Date, Fault> {
    let year = i16::try_from(year)
        .ok()
        .filter(|year| (FIRST.year()..=LAST.year()).contains(year))
        .ok_or(Fault::OutOfRange)?;
    let month =
        i8::try_from(month).ok().filter(|month| (1..=12).contains(month)).ok_or(Fault::NoSuchMonth)?;
    let days = Date::new(year, month, 1).map_err(|_| Fault::Unclear)?.days_in_month();
    let wrong = Fault::NoSuchDay { month, days };
    let day = i8::try_from(day).ok().filter(|day| (1..=days).contains(day)).ok_or(wrong)?;
    Date::new(year, month, day).map_err(|_| wrong)
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
    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        let words = Words::english();
        let day = jiff::civil::date(2026, 11, 27);
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
        ] {
            assert_eq!(read(text, &words, None), Ok(day), "{text}");
        }
        assert_eq!(read("27 Nov", &words, Some(2026)), Ok(day));
        assert_eq!(read("4/4/2026", &words, None), Ok(jiff::civil::date(2026, 4, 4)));
        assert_eq!(read("29 Feb 2028", &words, None), Ok(jiff::civil::date(2028, 2, 29)));
    }

    #[test]
    fn what_is_no_date_is_told_apart() {
        let words = Words::english();
        let november = Fault::NoSuchDay { month: 11, days: 30 };
        for (text, fault) in [
            ("31 Nov 2026", november),
            ("31.11.2026", november),
            ("0 Nov 2026", november),
            ("29 Feb 2027", Fault::NoSuchDay { month: 2, days: 28 }),
            ("27.13.2026", Fault::NoSuchMonth),
            ("3/4/2026", Fault::Ambiguous),
            ("27 Nov", Fault::NoYear),
            ("27 Nov 26", Fault::NoYear),
            ("27.11.26", Fault::NoYear),
            ("27.11.", Fault::NoYear),
            ("27 Nov 1899", Fault::OutOfRange),
            ("27 Nov 2201", Fault::OutOfRange),
            ("next week", Fault::Unclear),
            ("27", Fault::Unclear),
            ("", Fault::Unclear),
            ("27 No 2026", Fault::Unclear),
            ("99999999999999999999", Fault::Unclear),
        ] {
            assert_eq!(read(text, &words, None), Err(fault), "{text}");
        }
    }

    #[test]
    fn a_wrong_day_is_met_with_the_nearest_one() {
        let words = Words::english();
        let fault = Fault::NoSuchDay { month: 11, days: 30 };
        assert_eq!(fault.in_words(&words), "November has 30 days. Try 30 Nov.");
    }

    #[test]
    fn what_is_shown_can_be_read_back() {
        let words = Words::english();
        for date in [FIRST, LAST, jiff::civil::date(2026, 5, 1)] {
            assert_eq!(read(&words.date(date), &words, None), Ok(date));
        }
    }
}
