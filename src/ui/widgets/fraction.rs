//! A part of a whole: typed as people write it, or taken from the usual ones.

use egui::{Response, Ui};

use super::field::Field;
use super::suggest::Suggestion;
use crate::plan::Fraction;

impl Field<'_> {
    /// A part of a whole, or none.
    pub fn fraction(self, ui: &mut Ui, value: &mut Option<Fraction>) -> Response {
        let words = self.words;
        self.named_one(
            ui,
            value,
            |fraction| words.fraction(fraction).into_owned(),
            |text, _| words.read_fraction(text).ok_or_else(|| words.text("fraction-unclear").into_owned()),
            |typed| {
                let typed = typed.unwrap_or_default().trim().to_lowercase();
                let row = |value, text| Suggestion { value, text, remark: "".into(), sure: false };
                let usual = words.fractions().filter(|(_, text)| text.to_lowercase().starts_with(&typed));
                let none = typed.is_empty().then(|| row(None, words.text("select-none")));
                none.into_iter().chain(usual.map(|(fraction, text)| row(Some(fraction), text))).collect()
            },
            |taken| taken,
        )
    }
}
