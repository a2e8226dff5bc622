//! Bounded numbers with bounds: ratings, degrees, shares.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::diff::Content;
use super::visit::Value;

/// A whole number from `MIN` to `MAX`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i16", into = "i16")]
pub struct Bounded<const MIN: i16, const MAX: i16>(i16);

/// A rating: 0 none, 1 weak, 2 mixed, 3 good, 4 strong.
pub type Level = Bounded<0, 4>;

/// How much of something: 0 none to 3 most.
pub type Degree = Bounded<0, 3>;

/// Where a party stands towards the alliance: −2 works against it to 2 works for it.
pub type Stance = Bounded<-2, 2>;

/// A share of a hundred.
pub type Percent = Bounded<0, 100>;

/// Likelihood or impact of a risk: 1 lowest to 5 highest.
pub type Grade = Bounded<1, 5>;

/// A number that is not within its bounds.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("{value} is not between {min} and {max}")]
pub struct OutOfBounds {
    value: i16,
    min: i16,
    max: i16,
}

impl<const MIN: i16, const MAX: i16> Bounded<MIN, MAX> {
    /// The smallest number.
    pub const MIN: i16 = MIN;
    /// The largest number.
    pub const MAX: i16 = MAX;

    /// The number itself.
    #[must_use]
    pub const fn get(self) -> i16 {
        self.0
    }

    /// The number nearest to `value` within the bounds.
    #[must_use]
    pub fn clamped(value: i16) -> Self {
        Self(value.clamp(MIN, MAX))
    }
}

impl<const MIN: i16, const MAX: i16> TryFrom<i16> for Bounded<MIN, MAX> {
    type Error = OutOfBounds;

    fn try_from(value: i16) -> Result<Self, OutOfBounds> {
        if (MIN..=MAX).contains(&value) {
            Ok(Self(value))
        } else {
            Err(OutOfBounds { value, min: MIN, max: MAX })
        }
    }
}

impl<const MIN: i16, const MAX: i16> From<Bounded<MIN, MAX>> for i16 {
    fn from(whole: Bounded<MIN, MAX>) -> Self {
        whole.0
    }
}

impl<const MIN: i16, const MAX: i16> Value for Bounded<MIN, MAX> {
    fn content(&self) -> Content {
        Content::Number(self.0.to_string())
    }
}
