//! The answers of several parties side by side, each below the name of its party.

use egui::{Label, Ui};

use super::Asked;
use super::rows::{Columns, Rows, Unfolded, lead_on};
use crate::plan::{Agreement, Subject};
use crate::ui::Context;
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::row;

/// Draws the answer of each of `parties` in so many columns. What belongs to an answer, such as why
/// a party objects, stands below its row, as wide as the row.
pub fn cells(
    ui: &mut Ui,
    cx: &Context<'_>,
    subject: Subject,
    parties: &[Asked],
    columns: usize,
    agreement: &mut Agreement,
) {
    let columns = columns.max(1);
    let count = columns as f32;
    let width = ((ui.available_width() - space::M * (count - 1.0)) / count).floor();
    lead_on(ui, subject.place(), parties, agreement);
    let rows = Rows::new(cx, subject, Columns::cell(width));
    let weights = vec![1.0; columns];
    for parties in parties.chunks(columns) {
        let store = |ui: &Ui, party: &Asked| ui.scope_id().with((party.id.uuid(), "unfolded"));
        let known = |ui: &Ui, party: &Asked| ui.data(|data| data.get_temp(store(ui, party)));
        let mut unfolded: Vec<Unfolded> =
            parties.iter().map(|party| known(ui, party).unwrap_or_default()).collect();
        let ink = tokens(ui).ink2;
        row(ui, &weights, 0.0, |ui, column| {
            if let (Some(party), Some(unfolded)) = (parties.get(column), unfolded.get_mut(column)) {
                ui.spacing_mut().item_spacing.y = space::XS;
                ui.push_id(party.id.uuid(), |ui| {
                    ui.add(Label::new(theme::body(party.name.as_str()).color(ink)).truncate());
                    rows.menu(ui, party, agreement, unfolded);
                });
            }
        });
        for (party, mut unfolded) in parties.iter().zip(unfolded) {
            ui.push_id(party.id.uuid(), |ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                rows.below(ui, party, agreement, &mut unfolded);
            });
            ui.data_mut(|data| data.insert_temp(store(ui, party), unfolded));
        }
    }
}
