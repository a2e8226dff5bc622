//! Several records of a list, such as the goals that a need serves: pills as long as they are few,
//! and a field that finds the others.

use std::borrow::Cow;

use egui::{Response, Ui};

use super::theme::space;
use super::widgets::{Choice, Field, Suggestion};
use crate::plan::{Id, List, Record};
use crate::words::Words;

/// So many records are offered as pills; where there are more, only those that are chosen.
const PILLS: usize = 12;
/// So many records are suggested at a time.
const SUGGESTED: usize = 50;
/// Width of the field that finds one more.
const MORE: f32 = 260.0;

/// A list to choose from.
#[must_use = "call `show`"]
pub struct Several<'a, T> {
    words: &'a Words,
    list: &'a List<T>,
    named: &'a dyn Fn(usize, &T) -> String,
    more: &'static str,
}

impl<'a, T: Record + Clone + 'static> Several<'a, T> {
    /// The records of `list`. `named` says what one at a position is called, `more` is the message
    /// of the field that finds one more.
    pub fn new(
        words: &'a Words,
        list: &'a List<T>,
        named: &'a dyn Fn(usize, &T) -> String,
        more: &'static str,
    ) -> Self {
        Self { words, list, named, more }
    }

    /// Draws them, those of `values` chosen.
    pub fn show(&self, ui: &mut Ui, field: Field<'_>, values: &mut Vec<Id<T>>) -> Response {
        let place = field.place();
        let few = self.list.len() <= PILLS;
        let offered = |record: &T| few || values.contains(&record.id());
        let shown = self.list.iter().enumerate().filter(|(_, record)| offered(record));
        let pills: Vec<_> =
            shown.map(|(at, record)| Choice::new(record.id(), (self.named)(at, record))).collect();
        let mut response = field.several(ui, values, &pills, None);
        if !few {
            ui.add_space(space::XS);
            let field = Field::control(self.words, place.part(self.more));
            let field = field.hide_label().width(MORE.min(ui.available_width()));
            let mut added = None;
            let more = ui.push_id(place, |ui| self.another(ui, field, &mut added, values)).inner;
            values.extend(added);
            if more.changed() {
                response.mark_changed();
            }
        }
        response
    }

    /// A field for one more record that is not among `known`.
    fn another(&self, ui: &mut Ui, field: Field<'_>, added: &mut Option<Id<T>>, known: &[Id<T>]) -> Response {
        let name_of = |id: Id<T>| {
            let at = self.list.position(id).unwrap_or_default();
            self.list.at(at).map(|record| (self.named)(at, record)).unwrap_or_default()
        };
        field.named_one(
            ui,
            added,
            name_of,
            |text, left| {
                let found = self.found(text, known).next().filter(|_| left);
                found.map(|(_, record)| record.id()).ok_or_else(|| self.words.text("several-unknown").into())
            },
            |typed| {
                let found = self.found(typed.unwrap_or_default(), known).take(SUGGESTED);
                let row = |(at, record): (usize, &T)| Suggestion {
                    value: record.id(),
                    text: Cow::Owned((self.named)(at, record)),
                    remark: "".into(),
                    sure: true,
                };
                found.map(row).collect()
            },
            Some,
        )
    }

    /// The records that are not known yet and have this text in what they are called.
    fn found<'l>(&'l self, text: &str, known: &'l [Id<T>]) -> impl Iterator<Item = (usize, &'l T)> {
        let wanted = text.trim().to_lowercase();
        self.list.iter().enumerate().filter(move |(at, record)| {
            !known.contains(&record.id()) && (self.named)(*at, record).to_lowercase().contains(&wanted)
        })
    }
}
