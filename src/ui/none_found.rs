//! “We looked: none”: an empty list that is an answer, with who looked and when.

use egui::{Response, Ui};
use jiff::civil::Date;

use super::theme::space;
use super::widgets::{Field, FieldKey, arrive, row, tick};
use crate::plan::{NoneFound, Person};
use crate::words::Words;

/// Draws the statement that there is nothing to list, for a list without entries; unticking takes it
/// back. The message `id` is the statement, such as “We looked: no open issue”.
pub fn show(
    ui: &mut Ui,
    words: &Words,
    today: Date,
    id: &'static str,
    value: &mut Option<NoneFound>,
) -> Response {
    ui.push_id(id, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let mut on = value.is_some();
        let response = tick(ui, &mut on, &words.text(id));
        arrive(ui, FieldKey::new(id), &response);
        if response.changed() {
            *value = on.then(|| NoneFound { by: Person::default(), on: today });
        }
        if let Some(looked) = value {
            row(ui, &[3.0, 2.0], 130.0, |ui, column| {
                if column == 0 {
                    Field::new(words, "none-found-by").text(ui, &mut looked.by.name);
                } else {
                    let mut on = Some(looked.on);
                    Field::new(words, "none-found-on").date(ui, &mut on);
                    looked.on = on.unwrap_or(looked.on);
                }
            });
        }
        response
    })
    .inner
}
