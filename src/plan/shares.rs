//! Shares of a hundred among the parties: what they add up to, and how a rest is dealt out.

use std::ops::RangeInclusive;

use super::{PartyId, PerParty, Quantity, Share};

/// A hundred, in parts of a [`Share`].
pub const HUNDRED: i64 = 100 * Share::UNIT;

/// What shares that make a whole add up to, in parts: three thirds do.
const WHOLE: RangeInclusive<i64> = 995..=1005;

/// From so many parts each on a rest is dealt out in whole percent; less than that in tenths, of which
/// one more or less does not matter.
const COARSE: i64 = 5 * Share::UNIT;

/// What the shares of the parties that count add up to, in parts.
#[must_use]
pub fn sum(shares: &PerParty<Share>, counts: impl Fn(PartyId) -> bool) -> i64 {
    shares.iter().filter(|(party, _)| counts(**party)).map(|(_, share)| share.parts()).sum()
}

/// Whether shares that add up to so many parts make a whole.
#[must_use]
pub fn is_whole(sum: i64) -> bool {
    WHOLE.contains(&sum)
}

/// A sum of shares in percent, to be shown: it may be more than a hundred.
#[must_use]
pub fn percent(sum: i64) -> String {
    Quantity::from_parts(sum * (Quantity::UNIT / Share::UNIT)).map(|sum| sum.to_string()).unwrap_or_default()
}

/// Deals so many parts out in as many shares as evenly as can be: in whole percent where the shares
/// are large, and what is left to the first ones.
pub fn deal(parts: i64, count: usize) -> impl Iterator<Item = Share> {
    let among = i64::try_from(count).unwrap_or(i64::MAX);
    let each = parts.checked_div(among).unwrap_or(0);
    let unit = if each >= COARSE && parts % Share::UNIT == 0 { Share::UNIT } else { 1 };
    let (each, more) = if among == 0 { (0, 0) } else { (parts / unit / among, parts / unit % among) };
    (0..among).filter_map(move |at| Share::from_parts((each + i64::from(at < more)) * unit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rest_is_dealt_out_whole_and_evenly() {
        for (parts, count, dealt) in [
            (HUNDRED, 6, &[17, 17, 17, 17, 16, 16].map(|share| share * 10)[..]),
            (HUNDRED, 3, &[340, 330, 330]),
            (HUNDRED, 1, &[1000]),
            (100, 2, &[50, 50]),
            (100, 3, &[34, 33, 33]),
            (333, 2, &[167, 166]),
            (1, 2, &[1, 0]),
            (0, 2, &[0, 0]),
            (HUNDRED, 0, &[]),
        ] {
            let shares: Vec<i64> = deal(parts, count).map(Share::parts).collect();
            assert_eq!(shares, dealt, "{parts} among {count}");
        }
        let sixty: Vec<i64> = deal(HUNDRED, 60).map(Share::parts).collect();
        assert_eq!(sixty.iter().sum::<i64>(), HUNDRED);
        assert_eq!((sixty.first(), sixty.last()), (Some(&17), Some(&16)), "1.7 and 1.6 percent");
    }

    #[test]
    fn three_thirds_are_whole() {
        assert!(is_whole(999) && is_whole(HUNDRED) && !is_whole(990) && !is_whole(1010));
        assert_eq!(percent(1040), "104");
        assert_eq!(percent(999), "99.9");
    }
}
