//! A box to tick, and a dot to choose.

use egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::button::solid_painter;
use super::field::Field;
use super::focus;
use super::icon::Icon;
use super::jump;
use crate::ui::theme::{self, size, space, tokens};

/// A box to tick with its words.
pub fn tick(ui: &mut Ui, on: &mut bool, words: &str) -> Response {
    let mut response = row(ui, *on, words, Role::CheckBox);
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    response
}

/// One of several dots of which one is chosen; true when it was chosen just now.
pub fn dot<T: PartialEq + Copy>(ui: &mut Ui, value: &mut T, this: T, words: &str) -> Response {
    let mut response = row(ui, *value == this, words, Role::RadioButton);
    if response.clicked() && *value != this {
        *value = this;
        response.mark_changed();
    }
    response
}

impl Field<'_> {
    /// A box to tick, with the field's label as its words.
    pub fn tick(self, ui: &mut Ui, on: &mut bool) -> Response {
        let key = self.place();
        let response = tick(ui, on, &self.name());
        jump::arrive(ui, key, &response);
        self.tell_wording(ui, &response);
        response
    }
}

fn row(ui: &mut Ui, on: bool, words: &str, role: Role) -> Response {
    let t = tokens(ui);
    let enabled = ui.is_enabled();
    let ink = if enabled { t.ink } else { t.ink3 };
    let room = (ui.available_width() - size::CHECK - space::S).max(size::TARGET);
    let galley = egui::WidgetText::from(theme::body(words).color(ink)).into_galley(
        ui,
        Some(egui::TextWrapMode::Wrap),
        room,
        egui::TextStyle::Body,
    );
    let wanted = vec2(size::CHECK + space::S + galley.size().x, galley.size().y.max(size::BADGE));
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::selected(role, enabled, on, words));
    if ui.is_rect_visible(rect) {
        let painter = solid_painter(ui);
        let middle = rect.left_top() + vec2(size::CHECK, size::BADGE) / 2.0;
        let mark = egui::Rect::from_center_size(middle, theme::square(size::CHECK));
        let radius = if role == Role::CheckBox { size::CHECK_RADIUS } else { size::BADGE_RADIUS };
        let edge = if response.hovered() { t.ink2 } else { t.ctl };
        let (fill, edge) = match (on, enabled) {
            (true, true) => (t.accent, t.accent),
            (true, false) => (t.ctl, t.ctl),
            (false, true) => (t.card, edge),
            (false, false) => (t.sub, t.line),
        };
        painter.rect(mark, radius, fill, Stroke::new(size::STROKE, edge), StrokeKind::Inside);
        if on && role == Role::CheckBox {
            Icon::Check.paint(&painter, middle, 14.0, t.on_accent);
        } else if on {
            painter.circle_filled(middle, 3.5, t.on_accent);
        }
        let top = rect.top() + (size::BADGE - theme::BODY_LINE) / 2.0;
        painter.galley(egui::pos2(rect.left() + size::CHECK + space::S, top), galley, ink);
    }
    focus::shape(&response, size::CHECK_RADIUS);
    response
}
