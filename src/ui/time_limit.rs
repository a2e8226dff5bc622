//! A length of time: how many, and of what.

use egui::{Response, Ui};

use super::widgets::{Field, keyed, row};
use crate::plan::{TimeLimit, TimeUnit};
use crate::words::Words;

/// Number and unit stand one below the other where the number would become narrower than this.
const NARROWEST: f32 = 40.0;

/// The number and its unit, side by side; `field` names both. Without a number there is no limit.
pub fn time_limit(ui: &mut Ui, words: &Words, field: Field<'_>, value: &mut Option<TimeLimit>) -> Response {
    let key = field.key();
    let name = words.with("time-unit-of", &[("field", field.name().into_owned().into())]);
    let chosen = ui.make_persistent_id((key, "unit"));
    // The unit is remembered while there is no number to go with it.
    let kept = ui.data(|data| data.get_temp(chosen)).unwrap_or(TimeUnit::Days);
    let mut unit = value.map_or(kept, |limit| limit.unit);
    let mut number = value.map(|limit| i64::from(limit.number));
    let mut field = Some(field);
    let mut response: Option<Response> = None;
    row(ui, &[2.0, 3.0], NARROWEST, |ui, _| match field.take() {
        Some(field) => {
            response = Some(field.number_option(ui, &mut number, 1..=999));
        }
        None => {
            ui.push_id(key, |ui| {
                let units = keyed(TimeUnit::ALL, TimeUnit::message_id);
                let shown = Field::new(words, "time-unit").blank_label().choice(ui, &mut unit, &units);
                ui.accesskit_node_builder(shown.id, |node| {
                    node.clear_labelled_by();
                    node.set_label(name.as_ref());
                });
                if let Some(response) = response.as_mut().filter(|_| shown.changed()) {
                    response.mark_changed();
                }
            });
        }
    });
    ui.data_mut(|data| data.insert_temp(chosen, unit));
    let limit = number.and_then(|number| u16::try_from(number).ok());
    *value = limit.map(|number| TimeLimit::new(number, unit));
    response.unwrap_or_else(|| ui.response())
}
