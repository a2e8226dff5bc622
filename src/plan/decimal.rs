//! Numbers with a fixed number of decimals: shares of a hundred, and what measures read.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use thiserror::Error;

use super::diff::Content;
use super::visit::Value;

/// A number with `PLACES` decimals, held as a whole number of its smallest part, from `MIN` to `MAX`
/// of them. So sums are exact, and equal numbers are written alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal<const PLACES: u32, const MIN: i64, const MAX: i64>(i64);

/// A share of a hundred, with one decimal.
pub type Share = Decimal<1, 0, 1000>;

/// What a measure reads, with up to three decimals.
pub type Quantity = Decimal<3, -1_000_000_000_000_000, 1_000_000_000_000_000>;

/// A number that cannot be taken.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum DecimalError {
    /// It is not within the bounds.
    #[error("it is not between {min} and {max}")]
    OutOfBounds {
        /// The smallest number.
        min: i64,
        /// The largest number.
        max: i64,
    },
    /// It has more decimals than there is room for.
    #[error("it has more than {places} decimals")]
    TooFine {
        /// How many there is room for.
        places: u32,
    },
    /// It is not a number.
    #[error("it is not a number")]
    NotANumber,
}

impl<const PLACES: u32, const MIN: i64, const MAX: i64> Decimal<PLACES, MIN, MAX> {
    /// How many of the smallest part make a whole.
    pub const UNIT: i64 = 10_i64.pow(PLACES);

    /// The number of so many of its smallest part.
    pub fn from_parts(parts: i64) -> Result<Self, DecimalError> {
        if (MIN..=MAX).contains(&parts) {
            Ok(Self(parts))
        } else {
            Err(DecimalError::OutOfBounds { min: MIN / Self::UNIT, max: MAX / Self::UNIT })
        }
    }

    /// A whole number.
    pub fn whole(number: i64) -> Result<Self, DecimalError> {
        let bounds = DecimalError::OutOfBounds { min: MIN / Self::UNIT, max: MAX / Self::UNIT };
        number.checked_mul(Self::UNIT).ok_or(bounds).and_then(Self::from_parts)
    }

    /// How many of its smallest part it is.
    #[must_use]
    pub const fn parts(self) -> i64 {
        self.0
    }

    /// The nearest floating-point number, for drawing.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / Self::UNIT as f64
    }
}

impl<const PLACES: u32, const MIN: i64, const MAX: i64> FromStr for Decimal<PLACES, MIN, MAX> {
    type Err = DecimalError;

    /// Reads a number written with a decimal point, such as `33.3`.
    fn from_str(text: &str) -> Result<Self, DecimalError> {
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |digits| (true, digits));
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let decimals = decimals.trim_end_matches('0');
        let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !is_number(whole) || !is_number(decimals) {
            return Err(DecimalError::NotANumber);
        }
        if decimals.len() > PLACES as usize {
            return Err(DecimalError::TooFine { places: PLACES });
        }
        let bounds = DecimalError::OutOfBounds { min: MIN / Self::UNIT, max: MAX / Self::UNIT };
        let padded = format!("{whole}{decimals:0<width$}", width = PLACES as usize);
        let parts: i64 = padded.parse().map_err(|_| bounds)?;
        Self::from_parts(if negative { -parts } else { parts })
    }
}

impl<const PLACES: u32, const MIN: i64, const MAX: i64> fmt::Display for Decimal<PLACES, MIN, MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) =
            (self.0.unsigned_abs() / Self::UNIT as u64, self.0.unsigned_abs() % Self::UNIT as u64);
        let sign = if self.0 < 0 { "-" } else { "" };
        let decimals = format!("{rest:0width$}", width = PLACES as usize);
        match decimals.trim_end_matches('0') {
            "" => write!(f, "{sign}{whole}"),
            decimals => write!(f, "{sign}{whole}.{decimals}"),
        }
    }
}

impl<const PLACES: u32, const MIN: i64, const MAX: i64> Serialize for Decimal<PLACES, MIN, MAX> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % Self::UNIT == 0 {
            serializer.serialize_i64(self.0 / Self::UNIT)
        } else {
            serializer.serialize_f64(self.to_f64())
        }
    }
}

impl<'de, const PLACES: u32, const MIN: i64, const MAX: i64> Deserialize<'de> for Decimal<PLACES, MIN, MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Number<const PLACES: u32, const MIN: i64, const MAX: i64>;
        impl<const PLACES: u32, const MIN: i64, const MAX: i64> de::Visitor<'_> for Number<PLACES, MIN, MAX> {
            type Value = Decimal<PLACES, MIN, MAX>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number")
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Self::Value, E> {
                Decimal::whole(number).map_err(|error| E::custom(format_args!("{number}: {error}")))
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Self::Value, E> {
                self.visit_i64(i64::try_from(number).unwrap_or(i64::MAX))
            }

            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Self::Value, E> {
                // The shortest text that reads back as this number is what stands in the file.
                let read = number.to_string().parse();
                read.map_err(|error: DecimalError| E::custom(format_args!("{number}: {error}")))
            }
        }
        deserializer.deserialize_any(Number::<PLACES, MIN, MAX>)
    }
}

impl<const PLACES: u32, const MIN: i64, const MAX: i64> Value for Decimal<PLACES, MIN, MAX> {
    fn content(&self) -> Content {
        Content::Number(self.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_and_written_alike() {
        for (text, parts, written) in [
            ("0", Ok(0), "0"),
            ("33.3", Ok(333), "33.3"),
            ("100", Ok(1000), "100"),
            ("16.70", Ok(167), "16.7"),
            ("100.1", Err(DecimalError::OutOfBounds { min: 0, max: 100 }), ""),
            ("-1", Err(DecimalError::OutOfBounds { min: 0, max: 100 }), ""),
            ("33.33", Err(DecimalError::TooFine { places: 1 }), ""),
            ("99999999999999999999", Err(DecimalError::OutOfBounds { min: 0, max: 100 }), ""),
            ("", Err(DecimalError::NotANumber), ""),
            (".5", Err(DecimalError::NotANumber), ""),
            ("+5", Err(DecimalError::NotANumber), ""),
            ("5 %", Err(DecimalError::NotANumber), ""),
        ] {
            let read: Result<Share, _> = text.parse();
            assert_eq!(read.map(Share::parts), parts, "{text}");
            if let Ok(read) = read {
                assert_eq!(read.to_string(), written);
            }
        }
    }

    #[test]
    fn a_number_in_a_file_is_whole_or_has_decimals() {
        for (text, written) in [("33.3", "33.3"), ("50", "50"), ("50.0", "50"), ("0.1", "0.1")] {
            let share: Share = ron::from_str(text).unwrap();
            assert_eq!(ron::to_string(&share).unwrap(), written);
        }
        for text in ["33.33", "101", "-1", "\"5\"", "1e99", "NaN"] {
            assert!(ron::from_str::<Share>(text).is_err(), "{text}");
        }
        let read: Quantity = ron::from_str("-12.125").unwrap();
        assert_eq!(read.parts(), -12_125);
    }
}
