//! Links within the program, and bars that show how far something is.

use egui::{CursorIcon, Rect, Response, Role, Sense, Stroke, TextWrapMode, Ui, WidgetInfo, pos2, vec2};

use super::focus;
use super::icon::Icon;
use crate::ui::theme::{self, size, space, tokens};

/// An underlined link that breaks into lines where it has to.
pub fn link(ui: &mut Ui, text: &str) -> Response {
    draw(ui, text, None)
}

/// A link with an arrow before it: leads to a field or a chapter.
pub fn arrow_link(ui: &mut Ui, text: &str) -> Response {
    draw(ui, text, Some(Icon::ArrowRight))
}

fn draw(ui: &mut Ui, text: &str, icon: Option<Icon>) -> Response {
    let t = tokens(ui);
    let inset = if icon.is_some() { size::SMALL_ICON + space::S } else { 0.0 };
    let room = (ui.available_width() - inset).max(size::TARGET);
    let galley = egui::WidgetText::from(theme::link(text).color(t.accent)).into_galley(
        ui,
        Some(TextWrapMode::Wrap),
        room,
        egui::TextStyle::Body,
    );
    let wanted = vec2(inset + galley.size().x, galley.size().y.max(size::TARGET));
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), text));
    focus::shape(&response, size::CHECK_RADIUS);
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        if let Some(icon) = icon {
            let middle = rect.left_top() + vec2(size::SMALL_ICON / 2.0, 11.0);
            icon.paint(painter, middle, size::SMALL_ICON, t.accent);
        }
        let at = pos2(rect.left() + inset, rect.top());
        let color = if response.hovered() { t.accent } else { t.accent_line };
        for row in &galley.rows {
            let row = row.rect().translate(at.to_vec2());
            painter.hline(row.left()..=row.right(), row.bottom() - 1.5, Stroke::new(size::STROKE, color));
        }
        painter.galley(at, galley, t.accent);
    }
    response
}

/// A bar that is filled from 0 to 1, known to assistive technology as `name` with `value` in words.
pub fn progress(ui: &mut Ui, width: f32, share: f32, name: &str, value: &str) -> Response {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, size::PROGRESS), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, name));
    ui.accesskit_node_builder(response.id, |node| node.set_value(value));
    let radius = size::PROGRESS / 2.0;
    ui.painter().rect_filled(rect, radius, t.line);
    let filled = rect.width() * share.clamp(0.0, 1.0);
    if filled >= 1.0 {
        let bar = Rect::from_min_size(rect.min, vec2(filled.max(size::PROGRESS), rect.height()));
        ui.painter().rect_filled(bar, radius, t.accent);
    }
    response
}
