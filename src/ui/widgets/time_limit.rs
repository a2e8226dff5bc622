//! A length of time: how many, and of what.

use egui::{Align, Layout, Response, Ui, vec2};

use super::combo_box::keyed;
use super::field::Field;
use super::number::{self, Kind};
use crate::plan::{TimeLimit, TimeUnit};
use crate::ui::theme::{size, space};

/// Width of the number.
const NUMBER: f32 = 62.0;
/// The unit has at least this width; where there is less, both share what there is.
const LEAST_UNIT: f32 = 96.0;
/// The largest number that can be typed.
const MOST: i64 = 999;

impl Field<'_> {
    /// A length of time, or none: a number and its unit under one label. Without a number there is
    /// no limit, and the unit is remembered until there is one.
    pub fn time_limit(self, ui: &mut Ui, value: &mut Option<TimeLimit>) -> Response {
        self.show(ui, |field, ui, frame| {
            let chosen = frame.id.with("unit");
            let kept = ui.data(|data| data.get_temp(chosen)).unwrap_or(TimeUnit::Days);
            let mut unit = value.map_or(kept, |limit| limit.unit);
            let mut number = value.map(|limit| i64::from(limit.number));
            let name = field.words.with("time-unit-of", &[("field", field.name().into())]).into_owned();
            let whole = frame.width;
            let rest = (whole - NUMBER - space::XS).max(LEAST_UNIT.min(whole / 2.0));
            frame.width = whole - rest - space::XS;
            let line = vec2(whole, size::CONTROL);
            let mut response = ui
                .allocate_ui_with_layout(line, Layout::left_to_right(Align::Min), |ui| {
                    ui.spacing_mut().item_spacing.x = space::XS;
                    let mut response =
                        number::edit(field, ui, frame, &mut number, &(1..=MOST), Kind::Bounded);
                    let units = keyed(TimeUnit::ALL, TimeUnit::message_id);
                    let of = Field::control(field.words, field.place().part("time-unit"));
                    let of = of.label(name).hide_label().width(rest).locked(frame.locked);
                    let chosen = ui.push_id(field.place(), |ui| of.choice(ui, &mut unit, &units)).inner;
                    if chosen.changed() {
                        response.mark_changed();
                    }
                    response
                })
                .inner;
            frame.width = whole;
            ui.data_mut(|data| data.insert_temp(chosen, unit));
            let number = number.and_then(|number| u16::try_from(number).ok());
            let limit = number.map(|number| TimeLimit::new(number, unit));
            if limit != *value {
                *value = limit;
                response.mark_changed();
            }
            response
        })
    }
}
