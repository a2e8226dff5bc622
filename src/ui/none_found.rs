//! “We looked: none”: an empty list that is an answer, with who looked and when.

use egui::{Response, Ui};

use super::Context;
use super::parties::Parties;
use super::person::person;
use super::theme::space;
use super::widgets::{Field, arrive, row, tick};
use crate::plan::{self, NoneFound};

/// Who looked and when stand one below the other where the date would become narrower than this.
const NARROWEST: f32 = 130.0;

/// Draws the statement that there is nothing to list, for a list without entries; unticking takes it
/// back. The message of the field is the statement, such as “We looked: no open issue”.
pub fn show(
    ui: &mut Ui,
    cx: &Context<'_>,
    field: plan::Field,
    parties: &Parties<'_>,
    value: &mut Option<NoneFound>,
) -> Response {
    let place = field.place();
    ui.push_id(place, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let mut on = value.is_some();
        let response = tick(ui, &mut on, &cx.words.text(field.id));
        arrive(ui, place, &response);
        if response.changed() {
            *value = on.then(|| NoneFound { by: parties.keeper(), on: cx.today() });
        }
        if let Some(looked) = value {
            row(ui, &[11.0, 4.0], NARROWEST, |ui, column| {
                if column == 0 {
                    person(ui, parties, Field::new(cx, place.part("none-found-by")), &mut looked.by);
                } else {
                    let mut on = Some(looked.on);
                    Field::new(cx, place.part("none-found-on")).date(ui, &mut on);
                    looked.on = on.unwrap_or(looked.on);
                }
            });
        }
        response
    })
    .inner
}
