//! How well a party fits: three ratings with what they rest on.

use egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::plan::{self, Fit, Form, Level, Party, Rating};
use crate::ui::Context;
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{Field, pair, pending_jump};
use crate::words::Words;

/// Width of a rating's label.
const LABEL: f32 = 92.0;
/// The rating with its label: below this much room for the evidence, that stands below.
const LEAST_EVIDENCE: f32 = 170.0;

/// Up to this rating it is asked what is done about it.
const LOW: i16 = 1;

/// In a closed card with less room than this the title needs all of it.
const LEAST_TITLE: f32 = 220.0;

/// Draws the ratings, each with its evidence.
pub(super) fn ratings(ui: &mut Ui, party: &mut Party, cx: &Context<'_>) {
    let words = cx.words;
    let record = party.id.uuid();
    let ink = tokens(ui).ink2;
    let rated = LABEL + space::S + size::RATING_SEGMENT * f32::from(Level::MAX + 1) + 2.0;
    let beside = ui.available_width() - rated - space::M >= LEAST_EVIDENCE;
    let two = |ui: &mut Ui, id: &'static str| {
        let hint = words.attribute(id, "hint").unwrap_or_default();
        pair(ui, theme::label(words.text(id)), theme::body(format!("  {hint}")).color(ink));
    };
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        ui.horizontal(|ui| {
            ui.allocate_ui(vec2(rated, theme::BODY_LINE), |ui| {
                ui.set_min_width(rated);
                two(ui, "party-fit");
            });
            if beside {
                two(ui, "party-evidence");
            }
        });
        let fit = &mut party.fit;
        let rows: [(plan::Field, &'static str, &mut Rating); 3] = [
            (Fit::strategic, "party-fit-strategic-evidence", &mut fit.strategic),
            (Fit::operational, "party-fit-operational-evidence", &mut fit.operational),
            (Fit::cultural, "party-fit-cultural-evidence", &mut fit.cultural),
        ];
        for (field, evidence, rating) in rows {
            let asked = rating.level.is_some() && rating.evidence.trim().is_empty();
            let place = field.of(record);
            let evidence = Field::new(cx, place.part(evidence)).hide_label().missing(asked);
            let field = Field::new(cx, place);
            let field = if ui.available_width() >= rated { field.beside(LABEL) } else { field };
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
        let low = fit.ratings().iter().any(|rating| rating.level.is_some_and(|level| level.get() <= LOW));
        let response = Field::new(cx, Fit::response.of(record));
        let jumped = pending_jump(ui) == Some(response.place());
        if low || jumped || !fit.response.is_empty() {
            let asked = low && fit.response.trim().is_empty();
            response.missing(asked).rows(2).text(ui, &mut fit.response);
        }
    });
}

/// The ratings in the closed card, drawn from right to left: three bars and their figures.
pub(super) fn summary(ui: &mut Ui, words: &Words, party: &Party, form: Form) {
    let ink = tokens(ui).ink2;
    let levels = party.fit.ratings().map(|rating| rating.level);
    let narrow = ui.available_width() < 420.0;
    if ui.available_width() < LEAST_TITLE {
        return;
    }
    if levels.iter().all(Option::is_none) {
        if form >= Form::Memorandum && !narrow {
            ui.label(theme::body(words.text("party-fit-none")).color(ink));
        }
        return;
    }
    let figure = |level: Option<Level>| level.map_or_else(|| "–".to_owned(), |level| level.get().to_string());
    let [strategic, operational, cultural] = levels.map(figure);
    let args =
        [("strategic", strategic.into()), ("operational", operational.into()), ("cultural", cultural.into())];
    let said = words.with("party-fit-figures", &args);
    ui.spacing_mut().item_spacing.x = space::S;
    if !narrow {
        ui.label(theme::body(said.as_ref()).color(ink));
    }
    bars(ui, &said, &party.fit.ratings());
}

/// A bar for each rating, hollow where nothing is known, pale where it rests on nothing.
fn bars(ui: &mut Ui, said: &str, ratings: &[&Rating; 3]) {
    const WIDE: f32 = 7.0;
    const HIGH: f32 = 22.0;
    const GAP: f32 = 2.0;
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(3.0 * WIDE + 2.0 * GAP, HIGH), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, said));
    let mut left = rect.left();
    for rating in ratings {
        let frame = Rect::from_min_size(pos2(left, rect.top()), vec2(WIDE, HIGH));
        left += WIDE + GAP;
        ui.painter().rect_stroke(frame, 1, Stroke::new(size::STROKE, t.accent_line), StrokeKind::Inside);
        if let Some(level) = rating.level {
            let share = f32::from(level.get()) / f32::from(Level::MAX);
            let mut bar = frame;
            bar.min.y = frame.bottom() - HIGH * share;
            let fill = if rating.is_evidenced() { t.accent } else { t.accent_line };
            ui.painter().rect_filled(bar, 1, fill);
        }
    }
}
