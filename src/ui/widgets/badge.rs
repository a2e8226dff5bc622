//! A state in a tinted pill or in plain words: mark and word together.

use egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::because::because;
use super::line::clipped_line;
use super::status_icon::StatusIcon;
use crate::ui::theme::{self, size, space, tokens};

/// A pill with mark and word. The word is the caller's, so that it can carry a count or a date.
pub fn badge(ui: &mut Ui, mark: StatusIcon, word: &str) -> Response {
    pill(ui, mark, word, Sense::hover())
}

/// The same, with why it is no better: who or what is missing. Pointer and keyboard find it there.
pub fn badge_because(ui: &mut Ui, mark: StatusIcon, word: &str, why: &str) -> Response {
    let sense = if why.is_empty() { Sense::hover() } else { Sense::FOCUSABLE | Sense::hover() };
    let response = pill(ui, mark, word, sense);
    because(ui, response, why)
}

fn pill(ui: &mut Ui, mark: StatusIcon, word: &str, sense: Sense) -> Response {
    let t = tokens(ui);
    let tone = mark.tone(t);
    let (before, after, gap) = (8.0, 11.0, 6.0);
    let around = before + size::SMALL_ICON + gap + after;
    let galley = clipped_line(ui, theme::label(word).color(tone.ink), ui.max_rect().width() - around);
    let cut = galley.elided;
    let width = around + galley.size().x;
    let (rect, response) = ui.allocate_exact_size(vec2(width.ceil(), size::BADGE), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
    if ui.is_rect_visible(rect) {
        ui.painter().rect_filled(rect, size::BADGE_RADIUS, tone.tint);
        let middle = rect.left_center() + vec2(before + size::SMALL_ICON / 2.0, 0.0);
        mark.paint(ui.painter(), middle, size::SMALL_ICON, t);
        let half = galley.size().y / 2.0;
        let at = rect.left_center() + vec2(before + size::SMALL_ICON + gap, -half);
        ui.painter().galley(at, galley, tone.ink);
    }
    if cut { response.on_hover_text(word) } else { response }
}

/// A status icon and a word without a ground, the word in ink.
pub fn state(ui: &mut Ui, mark: StatusIcon, word: &str) -> Response {
    let ink = tokens(ui).ink;
    state_in(ui, mark, word, ink)
}

/// A status icon and a word without a ground, both in the colour of the state.
pub fn tinted_state(ui: &mut Ui, mark: StatusIcon, word: &str) -> Response {
    let ink = mark.tone(tokens(ui)).ink;
    state_in(ui, mark, word, ink)
}

fn state_in(ui: &mut Ui, mark: StatusIcon, word: &str, ink: egui::Color32) -> Response {
    let t = tokens(ui);
    let mark_room = size::ICON + space::S;
    let galley = clipped_line(ui, theme::body(word).color(ink), ui.max_rect().width() - mark_room);
    let cut = galley.elided;
    let width = mark_room + galley.size().x;
    let (rect, response) = ui.allocate_exact_size(vec2(width.ceil(), size::BADGE), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
    if ui.is_rect_visible(rect) {
        mark.paint(ui.painter(), rect.left_center() + vec2(size::ICON / 2.0, 0.0), size::ICON, t);
        let half = galley.size().y / 2.0;
        ui.painter().galley(rect.left_center() + vec2(mark_room, -half), galley, ink);
    }
    if cut { response.on_hover_text(word) } else { response }
}
