//! The names of the parts of a page, of which one is shown.

use egui::{Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::ends::row_with_end;
use super::focus;
use super::line::one_line;
use super::segments::keys;
use crate::ui::theme::{self, size, space, tokens};

/// Height of a row of tabs.
const HEIGHT: f32 = 40.0;

/// A row of tabs over a page, in several rows where one is too short. `tabs` are values with their
/// words; the chosen one is underlined. What `after` draws stands at the right, or below where there
/// is no room for it. Returns true when another tab was chosen. One tab stop; arrows change it.
pub fn tabs<T: PartialEq + Copy, S: AsRef<str>>(
    ui: &mut Ui,
    name: &str,
    chosen: &mut T,
    tabs: &[(T, S)],
    after: impl FnOnce(&mut Ui),
) -> bool {
    let widths: Vec<f32> = tabs
        .iter()
        .map(|(_, label)| one_line(ui, theme::strong(label.as_ref())).size().x + 2.0 * space::M)
        .collect();
    let full = ui.available_width();
    let store = ui.next_auto_id().with("width of what follows the tabs");
    let follows: f32 = ui.data(|data| data.get_temp(store)).unwrap_or_default();
    let total: f32 = widths.iter().sum();
    let beside = total + space::M + follows <= full;
    let mut index = tabs.iter().position(|(tab, _)| tab == chosen);
    let before = index;
    let mut measured = follows;
    let mut bottom = 0.0;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let mut row = |ui: &mut Ui| bottom = draw(ui, name, tabs, &widths, full, &mut index);
        let end = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing = vec2(space::M, space::XS);
            let left = ui.cursor().left();
            after(ui);
            measured = ui.min_rect().right() - left;
        };
        if beside {
            row_with_end(ui, HEIGHT, row, end);
        } else {
            row(ui);
            ui.horizontal_wrapped(end);
        }
    });
    if (measured - follows).abs() > 0.5 && (beside || measured < full) {
        ui.data_mut(|data| data.insert_temp(store, measured));
        ui.request_discard("what follows the tabs has another width");
    }
    let line = Stroke::new(size::STROKE, tokens(ui).line);
    let left = ui.min_rect().left();
    ui.painter().hline(left..=left + full, bottom - 0.5, line);
    if let Some((tab, _)) = index.and_then(|index| tabs.get(index))
        && index != before
    {
        *chosen = *tab;
        return true;
    }
    false
}

/// Draws the tabs; where the lowest row ends.
fn draw<T, S: AsRef<str>>(
    ui: &mut Ui,
    name: &str,
    tabs: &[(T, S)],
    widths: &[f32],
    full: f32,
    index: &mut Option<usize>,
) -> f32 {
    let t = tokens(ui);
    let mut at = Vec2::ZERO;
    let mut wide = 0.0f32;
    let places: Vec<Rect> = widths
        .iter()
        .map(|width| {
            if at.x > 0.0 && at.x + width > full {
                at = vec2(0.0, at.y + HEIGHT);
            }
            let place = Rect::from_min_size(at.to_pos2(), vec2(*width, HEIGHT));
            at.x += width;
            wide = wide.max(at.x);
            place
        })
        .collect();
    let (id, rect) = ui.allocate_space(vec2(wide, at.y + HEIGHT));
    let group = ui.interact(rect, id, Sense::click());
    keys(ui, &group, tabs.len(), index, false);
    group.widget_info(|| WidgetInfo::labeled(Role::TabList, true, name));
    for (place, ((_, label), part)) in tabs.iter().zip(places).enumerate() {
        let part = part.translate(rect.min.to_vec2());
        let tab = ui.interact(part, id.with(place), Sense::CLICK);
        if tab.clicked() {
            *index = Some(place);
            group.request_focus();
        }
        let set = *index == Some(place);
        tab.widget_info(|| WidgetInfo::selected(Role::Tab, true, set, label.as_ref()));
        if set {
            ui.accesskit_node_builder(id, |node| node.set_active_descendant(tab.id.accesskit_id()));
            let line = Rect::from_min_max(pos2(part.left(), part.bottom() - 2.0), part.max);
            ui.painter().rect_filled(line, 1, t.accent);
        }
        let text = match (set, tab.hovered()) {
            (true, _) => theme::strong(label.as_ref()).color(t.accent),
            (false, true) => theme::body(label.as_ref()).color(t.ink),
            (false, false) => theme::body(label.as_ref()).color(t.ink2),
        };
        let galley = one_line(ui, text);
        ui.painter().galley(part.center() - galley.size() / 2.0, galley, t.ink);
    }
    focus::shape(&group, size::FIELD_RADIUS);
    rect.bottom()
}
