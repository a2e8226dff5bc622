//! Parts of a whole in words, and read as people write them.

use std::borrow::Cow;

use super::Words;
use crate::plan::Fraction;

/// The parts that have words of their own, from the largest on.
const NAMED: [((u16, u16), &str); 4] = [
    ((1, 1), "fraction-all"),
    ((3, 4), "fraction-three-quarters"),
    ((2, 3), "fraction-two-thirds"),
    ((1, 2), "fraction-half"),
];

impl Words {
    /// A part of a whole: `Two thirds`, `4 of 6`.
    #[must_use]
    pub fn fraction(&self, fraction: Fraction) -> Cow<'_, str> {
        let parts = fraction.parts();
        match NAMED.iter().find(|(named, _)| *named == parts) {
            Some((_, id)) => self.text(id),
            None => self.with("fraction-of", &[("part", parts.0.into()), ("of", parts.1.into())]),
        }
    }

    /// The same within a sentence: `two thirds`.
    #[must_use]
    pub fn fraction_inline(&self, fraction: Fraction) -> Cow<'_, str> {
        let named = NAMED.iter().find(|(named, _)| *named == fraction.parts());
        let inline = named.and_then(|(_, id)| self.attribute(id, "inline"));
        inline.unwrap_or_else(|| self.fraction(fraction))
    }

    /// The parts that have words of their own, from the largest on.
    pub fn fractions(&self) -> impl Iterator<Item = (Fraction, Cow<'_, str>)> {
        let named = NAMED.iter().filter_map(|((part, of), _)| Fraction::new(*part, *of));
        named.map(|fraction| (fraction, self.fraction(fraction)))
    }

    /// The part of a whole that is meant by a text: its words, `4 of 6`, `2/3` or `60 %`; none where
    /// it is none of them.
    #[must_use]
    pub fn read_fraction(&self, text: &str) -> Option<Fraction> {
        let text = text.trim().to_lowercase();
        if let Some((fraction, _)) = self.fractions().find(|(_, words)| words.to_lowercase() == text) {
            return Some(fraction);
        }
        let numbers: Vec<u16> = text
            .split(|c: char| !c.is_ascii_digit())
            .filter(|number| !number.is_empty())
            .map(str::parse)
            .collect::<Result<_, _>>()
            .ok()?;
        match numbers[..] {
            [part, of] => Fraction::new(part, of),
            [percent] if text.ends_with('%') => Fraction::new(percent, 100),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_read_as_people_write_them() {
        let words = Words::english();
        for (text, parts) in [
            ("All", Some((1, 1))),
            (" half ", Some((1, 2))),
            ("Two thirds", Some((2, 3))),
            ("4 of 6", Some((4, 6))),
            ("2/3", Some((2, 3))),
            ("60 %", Some((60, 100))),
            ("60", None),
            ("7 of 6", None),
            ("3 of 0", None),
            ("1 of 2 of 3", None),
            ("99999 of 99999", None),
            ("most", None),
            ("", None),
        ] {
            assert_eq!(words.read_fraction(text).map(Fraction::parts), parts, "{text:?}");
        }
    }

    #[test]
    fn what_is_shown_can_be_read_back() {
        let words = Words::english();
        for (part, of) in [(1, 1), (6, 6), (1, 2), (3, 6), (2, 3), (4, 6), (3, 4), (60, 100)] {
            let fraction = Fraction::new(part, of).unwrap();
            assert_eq!(words.read_fraction(&words.fraction(fraction)), Some(fraction));
        }
    }
}
