//! How well a party fits: three ratings with what they rest on.

use egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::plan::{self, Fit, Form, Level, Party, Rating};
use crate::ui::Context;
use crate::ui::ratings::Ratings;
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{Field, led_to};
use crate::words::Words;

/// Width of a rating's label.
const LABEL: f32 = 92.0;

/// In a closed card with less room than this the title needs all of it.
const LEAST_TITLE: f32 = 220.0;

/// Draws the ratings, each with its evidence.
pub(super) fn ratings(ui: &mut Ui, party: &mut Party, cx: &Context<'_>) {
    let record = party.id.uuid();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        let fit = &mut party.fit;
        let place = |field: plan::Field| field.of(record);
        let rows = [
            (place(Fit::strategic), "party-fit-strategic-evidence", &mut fit.strategic),
            (place(Fit::operational), "party-fit-operational-evidence", &mut fit.operational),
            (place(Fit::cultural), "party-fit-cultural-evidence", &mut fit.cultural),
        ];
        let ratings = Ratings { label: LABEL, heads: Some(("party-fit", "party-evidence")) };
        ratings.show(ui, cx, rows);
        let low = fit.ratings().into_iter().any(Rating::is_low);
        let response = Field::new(cx, Fit::response.of(record));
        let jumped = led_to(ui).any(|led| led == response.place());
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
