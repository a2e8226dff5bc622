//! The small menu behind “…” for what is done to one record.

use egui::{Popup, Role, Sense, Ui, WidgetInfo, vec2};

use super::button::IconButton;
use super::focus;
use super::icon::Icon;
use super::line::one_line;
use crate::ui::theme::{self, size, space, tokens};

/// Width of a menu.
const WIDTH: f32 = 210.0;

/// A button “…” with a menu of `items`: words, key, and whether it can be done now. Returns which
/// one was chosen. `name` is what assistive technology calls the button.
pub fn more(ui: &mut Ui, name: &str, items: &[(&str, String, bool)]) -> Option<usize> {
    let button = ui.add(IconButton::new(Icon::More, name.to_owned()));
    let mut chosen = None;
    Popup::menu(&button).gap(space::XS).accessible_name(name).width(WIDTH).show(|ui| {
        ui.set_width(WIDTH);
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, (words, key, enabled)) in items.iter().enumerate() {
            if ui.add_enabled_ui(*enabled, |ui| item(ui, words, key)).inner {
                chosen = Some(index);
                ui.close();
            }
        }
    });
    chosen
}

fn item(ui: &mut Ui, words: &str, key: &str) -> bool {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::NAV_ROW), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, words));
    focus::shape(&response, size::CHECK_RADIUS);
    if enabled && (response.hovered() || response.has_focus()) {
        ui.painter().rect_filled(rect, size::CHECK_RADIUS, t.accent_tint);
    }
    let ink = if enabled { t.ink } else { t.ink3 };
    let words = one_line(ui, theme::body(words).color(ink));
    let at = rect.left_center() + vec2(space::S, -words.size().y / 2.0);
    ui.painter().galley(at, words, ink);
    let key = one_line(ui, theme::body(key).color(t.ink2));
    let at = rect.right_center() - vec2(space::S + key.size().x, key.size().y / 2.0);
    ui.painter().galley(at, key, t.ink2);
    response.clicked()
}
