//! Somebody's word for what no rule can compute: yes or not yet, who says so, and when. One click
//! gives it: it is taken to be said today by whoever keeps the plan.

use std::collections::BTreeMap;

use egui::Ui;

use super::Context;
use super::parties::Parties;
use super::person::person;
use super::theme::{self, space, tokens};
use super::widgets::{Button, Field, row};
use crate::plan::{Attestation, Attested, Place};
use crate::readiness::State;

/// Side by side as long as the date has this much room.
const NARROWEST: f32 = 130.0;

/// The answers, with the message ids of their words.
const CHOICES: &[(Attested, &str)] =
    &[(Attested::Yes, Attested::Yes.message_id()), (Attested::NotYet, Attested::NotYet.message_id())];

/// Draws the field of an attested criterion; `id` names both. A word that has grown old, or that a
/// change has overtaken, is shown with the reason and can be given again.
pub fn attest(
    ui: &mut Ui,
    cx: &Context<'_>,
    id: &'static str,
    parties: &Parties<'_>,
    attestations: &mut BTreeMap<String, Attestation>,
) {
    draw(ui, cx, id, parties, attestations, true);
}

/// The same, under a title that says what it is about.
pub fn attest_titled(
    ui: &mut Ui,
    cx: &Context<'_>,
    id: &'static str,
    parties: &Parties<'_>,
    attestations: &mut BTreeMap<String, Attestation>,
) {
    draw(ui, cx, id, parties, attestations, false);
}

fn draw(
    ui: &mut Ui,
    cx: &Context<'_>,
    id: &'static str,
    parties: &Parties<'_>,
    attestations: &mut BTreeMap<String, Attestation>,
    labelled: bool,
) {
    let words = cx.words;
    let today = cx.today();
    let Some(judged) = cx.overview.checklist.get(id) else { return };
    // What the word is about is what the plan says as it is given.
    let Some(about) = judged.about else { return };
    let place = Place::new(judged.criterion.chapter, judged.criterion.id);
    ui.spacing_mut().item_spacing.y = space::S;
    let mut said = attestations.get(id).map(|word| word.said);
    // What is wrong with the word is wrong with its date, which says so.
    let field = Field::control(words, place);
    let field = if labelled { field } else { field.hide_label() };
    if field.segments(ui, &mut said, CHOICES).changed() {
        match (said, attestations.get_mut(id)) {
            (None, _) => drop(attestations.remove(id)),
            (Some(said), Some(word)) => {
                *word = Attestation { said, on: today, about, by: std::mem::take(&mut word.by) };
            }
            (Some(said), None) => {
                let word = Attestation { said, by: parties.keeper(), on: today, about };
                attestations.insert(id.to_owned(), word);
            }
        }
    }
    let Some(word) = attestations.get_mut(id) else { return };
    row(ui, &[11.0, 4.0], NARROWEST, |ui, column| {
        if column == 0 {
            person(ui, parties, Field::new(cx, place.part("attested-by")), &mut word.by);
        } else {
            let wrong = cx.overview.mistake(&place).map(|mistake| words.finding(mistake));
            let mut on = Some(word.on);
            Field::new(cx, place.part("attested-on")).attention(wrong).date(ui, &mut on);
            word.on = on.unwrap_or(word.on);
        }
    });
    let stale = Some(judged).filter(|judged| judged.state == State::Unknown);
    let stale = stale.and_then(|judged| judged.findings.first());
    if stale.is_none() && word.on == today {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if let Some(stale) = stale {
            ui.label(theme::body(words.finding(stale)).color(tokens(ui).part.ink));
        }
        if ui.add(Button::secondary(words.text("attested-again")).small()).clicked() {
            word.on = today;
            word.about = about;
        }
    });
}
