//! The calendar dates that a plan may hold.

use jiff::civil::{Date, date};
use serde::{Deserialize, Deserializer, de::Error as _};

/// The first date that a plan may hold.
pub const FIRST: Date = date(1900, 1, 1);

/// The last date that a plan may hold.
pub const LAST: Date = date(2200, 12, 31);

/// Whether a plan may hold this date.
#[must_use]
pub fn is_within(date: Date) -> bool {
    (FIRST..=LAST).contains(&date)
}

/// The date that many days later, no further than the last date that a plan may hold.
#[must_use]
pub fn plus(date: Date, days: i64) -> Date {
    let moved = jiff::Span::new().try_days(days).and_then(|span| date.checked_add(span));
    moved.unwrap_or(if days < 0 { FIRST } else { LAST }).clamp(FIRST, LAST)
}

/// How many days lie between two dates; negative where the second comes first.
#[must_use]
pub fn between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

/// What is said of a text that is no date as a plan writes it.
pub const NOT_WRITTEN_AS_DATE: &str = "is not a day written as 2026-11-21";

/// The day that a text names as a plan writes it: `2026-11-21`, and in no other way.
#[must_use]
pub fn read(text: &str) -> Option<Date> {
    if is_written_as_date(text) { text.parse().ok() } else { None }
}

/// Whether a text has the form `2026-11-21`, be there such a day or not.
#[must_use]
pub fn is_written_as_date(text: &str) -> bool {
    let is_digit_or_dash = |(place, byte)| match place {
        4 | 7 => byte == b'-',
        _ => u8::is_ascii_digit(&byte),
    };
    text.len() == 10 && text.bytes().enumerate().all(is_digit_or_dash)
}

/// Reads a date and refuses one outside the years 1900 to 2200.
pub(super) fn bounded<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let text = String::deserialize(deserializer)?;
    let date = read(&text).ok_or_else(|| D::Error::custom(format_args!("{text} {NOT_WRITTEN_AS_DATE}")))?;
    if is_within(date) {
        Ok(date)
    } else {
        Err(D::Error::custom(format_args!("{date} is not between {FIRST} and {LAST}")))
    }
}

/// Reads a date that may be absent, with the bounds of [`bounded`].
pub(super) fn optional<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
    #[derive(Deserialize)]
    #[serde(transparent)]
    struct Bounded(#[serde(deserialize_with = "bounded")] Date);
    Ok(Option::<Bounded>::deserialize(deserializer)?.map(|Bounded(date)| date))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_over_leap_days_and_years() {
        for (from, to, days) in [
            (date(2026, 11, 23), date(2026, 11, 23), 0),
            (date(2026, 11, 23), date(2026, 11, 24), 1),
            (date(2028, 2, 28), date(2028, 3, 1), 2),
            (date(2026, 12, 31), date(2026, 1, 1), -364),
        ] {
            assert_eq!(between(from, to), days);
            assert_eq!(plus(from, days), to);
        }
        assert_eq!(plus(LAST, 1), LAST);
        assert_eq!(plus(FIRST, -1), FIRST);
    }
}
