//! Somebody's word for what no rule can compute: yes or not yet, who says so, and when.

use std::collections::BTreeMap;

use egui::Ui;

use super::Context;
use super::theme::{self, space, tokens};
use super::widgets::{Button, Field, row};
use crate::plan::{Attestation, Attested, Person};
use crate::readiness::State;

/// Side by side as long as who says so has this much room.
const NARROWEST: f32 = 120.0;

/// The answers, with the message ids of their words.
const CHOICES: &[(Attested, &str)] =
    &[(Attested::Yes, Attested::Yes.message_id()), (Attested::NotYet, Attested::NotYet.message_id())];

/// Draws the field of an attested criterion; `id` names both. A word that has grown old, or that a
/// change has overtaken, is shown with the reason and can be given again.
pub fn attest(
    ui: &mut Ui,
    cx: &Context<'_>,
    id: &'static str,
    attestations: &mut BTreeMap<String, Attestation>,
) {
    draw(ui, cx, Field::new(cx.words, id), id, attestations);
}

/// The same, under a title that says what it is about.
pub fn attest_titled(
    ui: &mut Ui,
    cx: &Context<'_>,
    id: &'static str,
    attestations: &mut BTreeMap<String, Attestation>,
) {
    draw(ui, cx, Field::new(cx.words, id).hide_label(), id, attestations);
}

fn draw(
    ui: &mut Ui,
    cx: &Context<'_>,
    field: Field<'_>,
    id: &'static str,
    attestations: &mut BTreeMap<String, Attestation>,
) {
    let words = cx.words;
    let today = cx.today();
    // What the word is about is what the plan says as it is given.
    let Some(about) = cx.overview.checklist.get(id).and_then(|judged| judged.about) else { return };
    ui.spacing_mut().item_spacing.y = space::S;
    let mut said = attestations.get(id).map(|word| word.said);
    if field.segments(ui, &mut said, CHOICES).changed() {
        match (said, attestations.get_mut(id)) {
            (None, _) => drop(attestations.remove(id)),
            (Some(said), Some(word)) => {
                *word = Attestation { said, on: today, about, by: std::mem::take(&mut word.by) };
            }
            (Some(said), None) => {
                let word = Attestation { said, by: Person::default(), on: today, about };
                attestations.insert(id.to_owned(), word);
            }
        }
    }
    let Some(word) = attestations.get_mut(id) else { return };
    ui.push_id(id, |ui| {
        row(ui, &[3.0, 2.0], NARROWEST, |ui, column| {
            if column == 0 {
                Field::new(words, "attested-by").text(ui, &mut word.by.name);
            } else {
                let mut on = Some(word.on);
                Field::new(words, "attested-on").date(ui, &mut on);
                word.on = on.unwrap_or(word.on);
            }
        });
        let judged = cx.overview.checklist.get(id).filter(|judged| judged.state == State::Unknown);
        if let Some(stale) = judged.and_then(|judged| judged.findings.first()) {
            ui.horizontal_wrapped(|ui| {
                ui.label(theme::body(words.finding(stale)).color(tokens(ui).part.ink));
                if ui.add(Button::secondary(words.text("attested-again")).small()).clicked() {
                    word.on = today;
                    word.about = about;
                }
            });
        }
    });
}
