//! The answer of one party in the cell of a table, with its menu.

use super::kind::Kind;
use super::{Asked, in_full};
use crate::plan::{Agreement, Answer, Subject};
use crate::ui::Context;
use crate::ui::widgets::{CellMenu, Field};
use egui::{Popup, Response, Ui};

/// What was chosen in the menu of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// This is what the party answers.
    Answer(Answer),
    /// To see and change when it was answered and by whom.
    Details,
}

/// Draws the menu of a cell: the answers, and for an objection its reason. What was chosen just now,
/// for the caller to record.
pub fn cell(
    ui: &Ui,
    cx: &Context<'_>,
    cell: &Response,
    subject: Subject,
    party: &Asked,
    agreement: &Agreement,
) -> Option<Chosen> {
    let words = cx.words;
    let today = cx.today();
    let answer = agreement.of(party.id);
    if answer.date().is_some() && !Popup::is_any_open(ui) {
        cell.clone().on_hover_text(in_full(words, answer, today));
    }
    let rows = Kind::offered(words, subject, party, answer, today);
    let row_of = |kind: Kind| rows.iter().position(|row| row.value == Some(kind));
    let (chosen, asks) = (row_of(Kind::of(answer)), row_of(Kind::Objects));
    let cleared = row_of(Kind::NotAsked).unwrap_or_default();
    let name = words.with(
        "answers-of",
        &[("field", words.text(subject.place().field).into()), ("party", party.name.as_str().into())],
    );
    let mut objection = None;
    let menu = CellMenu { name: &name, rows: &rows, chosen, cleared, asks };
    let picked = menu.show(ui, cell, |ui| {
        let (before, on, reply) = match answer {
            Answer::Objects { on, reason, reply } => (Some(reason.as_str()), *on, reply.clone()),
            _ => (None, today, None),
        };
        let mut reason = before.unwrap_or_default().to_owned();
        let place = subject.place().part("answer-reason").party(party.id);
        let asked = reason.trim().is_empty();
        let response =
            ui.push_id("cell", |ui| Field::control(words, place).missing(asked).text(ui, &mut reason)).inner;
        if before != Some(reason.as_str()) {
            // Recorded as its reason gets the cursor, so that both are one step.
            objection = Some(Answer::Objects { on, reason, reply });
        }
        response
    });
    match picked {
        Some(None) => Some(Chosen::Details),
        Some(Some(kind)) if kind != Kind::of(answer) => Some(Chosen::Answer(kind.answer(party, today))),
        Some(Some(_)) | None => objection.map(Chosen::Answer),
    }
}
