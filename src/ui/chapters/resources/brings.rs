//! A short list of contributions, each with the mark of its state: one tab stop, in which the arrows
//! move and Enter opens.

use std::sync::Arc;

use egui::{
    CursorIcon, Galley, Id, Key, Modifiers, Rect, Role, Sense, TextStyle, TextWrapMode, Ui, WidgetInfo, pos2,
    vec2,
};

use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{Along, StatusIcon, focus_shape, keep_arrows, step};

/// Above and below the words of a line.
const AROUND: f32 = 2.0;
/// From the left edge to the words.
const INSET: f32 = size::ICON + space::XS;

/// One line of the list.
pub(super) struct Line {
    /// The mark of the state.
    pub(super) mark: StatusIcon,
    /// What it is and how much.
    pub(super) text: String,
    /// The same with the state in words.
    pub(super) said: String,
    /// Whether it is open.
    pub(super) open: bool,
}

/// Draws the list, `name` to assistive technology; which line is to be opened.
pub(super) fn show(ui: &mut Ui, id: Id, name: &str, lines: &[Line]) -> Option<usize> {
    let last = lines.len().checked_sub(1)?;
    let t = tokens(ui);
    let room = ui.available_width() - INSET - space::XS;
    let texts: Vec<_> = lines.iter().map(|line| laid_out(ui, line, room)).collect();
    let heights = texts.iter().map(|text| (text.size().y + 2.0 * AROUND).max(size::TARGET));
    let heights: Vec<f32> = heights.collect();
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), heights.iter().sum()));
    let group = ui.interact(rect, id, Sense::click());
    group.widget_info(|| WidgetInfo::labeled(Role::List, true, name));
    let mut at: usize = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    at = at.min(last);
    let mut opened = None;
    if group.has_focus() {
        keep_arrows(ui, id, Along::Column);
        at = step(ui, Along::Column, Some(at), lines.len()).unwrap_or(at);
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        opened = (pressed(Key::Enter) | pressed(Key::Space)).then_some(at);
    }
    let mut top = rect.top();
    for (index, (line, (text, height))) in lines.iter().zip(texts.into_iter().zip(heights)).enumerate() {
        let row = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), height));
        top = row.bottom();
        let entry = ui.interact(row, id.with(index), Sense::CLICK);
        let entry = entry.on_hover_cursor(CursorIcon::PointingHand);
        entry.widget_info(|| WidgetInfo::selected(Role::ListItem, true, line.open, &line.said));
        if entry.clicked() {
            (at, opened) = (index, Some(index));
        }
        if group.has_focus() && at == index {
            ui.accesskit_node_builder(id, |node| node.set_active_descendant(entry.id.accesskit_id()));
        }
        let lit = entry.hovered() || group.has_focus() && at == index && lines.len() > 1;
        let fill = if line.open { t.accent_tint } else { t.sub };
        if line.open || lit {
            ui.painter().rect_filled(row, size::CHECK_RADIUS, fill);
        }
        let middle = row.left_top() + vec2(size::ICON, size::TARGET) / 2.0;
        line.mark.paint(ui.painter(), middle, size::SMALL_ICON, t);
        let above = (size::TARGET - theme::BODY_LINE) / 2.0;
        ui.painter().galley(row.left_top() + vec2(INSET, above), text, t.ink);
    }
    focus_shape(&group, size::CHECK_RADIUS);
    ui.data_mut(|data| data.insert_temp(id, at));
    opened
}

/// The words of a line, which breaks where there is no room; struck through where it will not come.
fn laid_out(ui: &Ui, line: &Line, width: f32) -> Arc<Galley> {
    let t = tokens(ui);
    let text = theme::body(line.text.as_str());
    let text = if line.mark == StatusIcon::Withdrawn {
        text.color(t.ink2).strikethrough()
    } else {
        text.color(t.ink)
    };
    egui::WidgetText::from(text).into_galley(ui, Some(TextWrapMode::Wrap), width, TextStyle::Body)
}
