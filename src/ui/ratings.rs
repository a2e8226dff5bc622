//! Ratings from 0 to 4, each with what it rests on.

use std::borrow::Cow;

use egui::{Ui, vec2};

use super::Context;
use super::theme::{self, size, space, tokens};
use super::widgets::{CellMark, Field, StatusIcon, pair};
use crate::plan::{Level, Place, Rating};
use crate::words::Words;

/// With less room than this for the evidence, that stands below its rating.
const LEAST_EVIDENCE: f32 = 170.0;

/// How ratings are drawn.
pub struct Ratings {
    /// Width of the column of their labels.
    pub label: f32,
    /// The messages that head the ratings and the evidence, where they have heads.
    pub heads: Option<(&'static str, &'static str)>,
}

impl Ratings {
    /// Draws a row for each rating: where it stands, the message that names its evidence, and the
    /// rating. One that rests on nothing asks for its evidence.
    pub fn show<'r>(
        &self,
        ui: &mut Ui,
        cx: &Context<'_>,
        rows: impl IntoIterator<Item = (Place, &'static str, &'r mut Rating)>,
    ) {
        let rated = self.label + space::S + size::RATING_SEGMENT * f32::from(Level::MAX + 1) + 2.0;
        let beside = ui.available_width() - rated - space::M >= LEAST_EVIDENCE;
        if let Some((ratings, evidence)) = self.heads {
            ui.horizontal(|ui| {
                ui.allocate_ui(vec2(rated, theme::BODY_LINE), |ui| {
                    ui.set_min_width(rated);
                    head(ui, cx, ratings);
                });
                if beside {
                    head(ui, cx, evidence);
                }
            });
        }
        for (place, evidence, rating) in rows {
            let asked = rating.level.is_some() && rating.evidence.trim().is_empty();
            let evidence = Field::new(cx, place.part(evidence)).hide_label().missing(asked);
            let field = Field::new(cx, place);
            let field = if ui.available_width() >= rated { field.beside(self.label) } else { field };
            if beside {
                ui.horizontal_top(|ui| {
                    ui.allocate_ui(vec2(rated, size::CONTROL), |ui| {
                        ui.set_min_width(rated);
                        field.rating(ui, &mut rating.level);
                    });
                    evidence.text(ui, &mut rating.evidence);
                });
            } else {
                field.rating(ui, &mut rating.level);
                evidence.text(ui, &mut rating.evidence);
            }
        }
    }
}

/// A head with its hint.
fn head(ui: &mut Ui, cx: &Context<'_>, id: &'static str) {
    let ink = tokens(ui).ink2;
    let hint = cx.words.attribute(id, "hint").unwrap_or_default();
    pair(ui, theme::label(cx.words.text(id)), theme::body(format!("  {hint}")).color(ink));
}

/// A rating in a table: pips, number and word; one that rests on nothing says so.
#[must_use]
pub fn rating_cell<'w>(words: &'w Words, rating: &Rating) -> (CellMark, Cow<'w, str>) {
    const SAID: [&str; 5] =
        ["rating-said-0", "rating-said-1", "rating-said-2", "rating-said-3", "rating-said-4"];
    if rating.level.is_some() && !rating.is_evidenced() {
        return (StatusIcon::NeedsAttention.into(), words.text("trust-no-evidence"));
    }
    let said =
        rating.level.and_then(|level| usize::try_from(level.get()).ok()).and_then(|level| SAID.get(level));
    (CellMark::Pips(rating.level), words.text(said.copied().unwrap_or("rating-none")))
}
