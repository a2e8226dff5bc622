//! How well the allies fit, side by side: what asks for something first.

use egui::Ui;

use crate::plan::{Fit, Level, Party, Plan};
use crate::ui::command::Command;
use crate::ui::ratings::rating_cell;
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::{Matrix, MatrixDeed, StatusIcon, prose};
use crate::ui::{Context, parties};

/// Least width of a column: pips, number and word.
const COLUMN: f32 = 128.0;

/// Draws the table. A row, or a cell of it, leads to the card.
pub(super) fn show(ui: &mut Ui, plan: &Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let ink = tokens(ui).ink2;
    let mut allies: Vec<&Party> = plan.allies().filter(|party| !party.status.is_out()).collect();
    if allies.is_empty() {
        prose(ui, theme::body(words.text("compare-nobody")).color(ink));
        return;
    }
    allies.sort_by_key(|party| rank(party));
    prose(ui, theme::body(words.text("compare-lead")).color(ink));
    let called = |party: &&Party| parties::called(words, plan.ourselves, party).into_owned();
    let titles: Vec<String> = allies.iter().map(called).collect();
    let fields = [Fit::strategic, Fit::operational, Fit::cultural];
    let columns = fields.map(|field| words.text(field.id).into_owned());
    let head = words.text("influence-ally");
    let matrix = Matrix {
        columns: &columns,
        movable: None,
        least: COLUMN,
        ..Matrix::new(words, "compare fit", &head)
    };
    let mut wanted = None;
    let deed = matrix.show(
        ui,
        &titles,
        |row, column| match allies.get(row).and_then(|party| party.fit.ratings().get(column).copied()) {
            Some(rating) => rating_cell(words, rating),
            None => (StatusIcon::Unknown.into(), "".into()),
        },
        |_, cell, at| {
            if cell.clicked() {
                wanted = Some(at);
            }
        },
    );
    if let Some(MatrixDeed::Choose(row)) = deed {
        wanted = Some((row, 0));
    }
    if let Some((row, column)) = wanted
        && let Some((party, field)) = allies.get(row).zip(fields.get(column))
    {
        cx.send(Command::Jump(field.of(party.id.uuid())));
    }
}

/// The lowest rating first; then whoever is not rated, for it may be lower still.
fn rank(party: &Party) -> (bool, i16, i16) {
    let known = || party.fit.ratings().into_iter().filter_map(|rating| rating.level).map(Level::get);
    (known().next().is_none(), known().min().unwrap_or_default(), known().sum())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Rating;

    #[test]
    fn the_lowest_rating_comes_first() {
        let rated = |levels: [Option<i16>; 3]| {
            let rating =
                |level: Option<i16>| Rating { level: level.map(Level::clamped), ..Rating::default() };
            let [strategic, operational, cultural] = levels.map(rating);
            Party { fit: Fit { strategic, operational, cultural, ..Fit::default() }, ..Party::new() }
        };
        let mut parties = [
            rated([None, None, None]),
            rated([Some(4), Some(4), Some(2)]),
            rated([Some(2), Some(2), Some(2)]),
            rated([Some(4), None, Some(0)]),
        ];
        parties.sort_by_key(rank);
        let lowest: Vec<_> = parties
            .iter()
            .map(|party| party.fit.ratings().map(|rating| rating.level.map(Level::get)))
            .collect();
        assert_eq!(lowest[0], [Some(4), None, Some(0)]);
        assert_eq!(lowest[1], [Some(2), Some(2), Some(2)]);
        assert_eq!(lowest[3], [None, None, None]);
    }
}
