//! Several of a few words: pills that break into lines, each of them on or off.

use std::borrow::Cow;

use egui::{Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo};
use egui::{pos2, vec2};

use super::button::solid_painter;
use super::combo_box::Choice;
use super::field::{Field, Frame};
use super::focus;
use super::icon::Icon;
use super::line::clipped_line;
use super::roving::{Along, keep_arrows, step};
use crate::ui::theme::{self, size, space, tokens};

const PADDING: f32 = 12.0;
/// Room for the mark that stands before the words, whether it is set or not: nothing moves.
const MARK: f32 = size::SMALL_ICON + 6.0;

impl Field<'_> {
    /// Any number of the values in `rows`. One tab stop: arrows move, Space sets and clears, and so
    /// does a click. `all` is one pill more, with its words, that sets these values at once, or
    /// clears them where they are set.
    pub fn several<T: PartialEq + Clone>(
        self,
        ui: &mut Ui,
        values: &mut Vec<T>,
        rows: &[Choice<'_, T>],
        all: Option<(Cow<'_, str>, &[T])>,
    ) -> Response {
        let one = |row: &Choice<'_, T>| (row.label.clone().into_owned(), vec![row.value.clone()]);
        let all = all.map(|(label, all)| (label.into_owned(), all.to_vec()));
        let pills_of: Vec<(String, Vec<T>)> = all.into_iter().chain(rows.iter().map(one)).collect();
        let faces: Vec<(&str, bool)> = pills_of
            .iter()
            .map(|(label, sets)| (label.as_str(), sets.iter().all(|value| values.contains(value))))
            .collect();
        self.show(ui, |_, ui, frame| {
            let (mut response, turned) = pills(ui, frame, &faces);
            if let Some(((_, sets), (_, on))) = turned.and_then(|at| pills_of.get(at).zip(faces.get(at))) {
                values.retain(|value| !sets.contains(value) || !on);
                if !on {
                    let missing = sets.iter().filter(|value| !values.contains(value)).cloned();
                    let missing: Vec<T> = missing.collect();
                    values.extend(missing);
                }
                response.mark_changed();
            }
            response
        })
    }
}

/// Draws the pills; the one that was turned on or off.
fn pills(ui: &mut Ui, frame: &Frame, rows: &[(&str, bool)]) -> (Response, Option<usize>) {
    let (places, height) = places(ui, frame.width, rows);
    let (_, rect) = ui.allocate_space(vec2(frame.width, height));
    let sense = if frame.locked { Sense::FOCUSABLE } else { Sense::click() };
    let response = ui.interact(rect, frame.id, sense);
    let mut turned = None;
    let mut highlighted: usize = ui.data(|data| data.get_temp(frame.id)).unwrap_or_default();
    highlighted = highlighted.min(rows.len().saturating_sub(1));
    let focused = response.has_focus() && !frame.locked;
    if focused {
        turned = keys(ui, &response, rows.len(), &mut highlighted);
    }
    let mut active = None;
    for (index, (&(words, on), place)) in rows.iter().zip(&places).enumerate() {
        let place = place.translate(rect.min.to_vec2());
        let id = frame.id.with(index);
        let pill = ui.interact(place, id, if frame.locked { Sense::hover() } else { Sense::CLICK });
        if pill.clicked() {
            turned = Some(index);
            highlighted = index;
            response.request_focus();
        }
        pill.widget_info(|| WidgetInfo::selected(Role::CheckBox, !frame.locked, on, words));
        if focused && highlighted == index {
            active = Some(id);
        }
        let manner = match () {
            () if frame.locked => Manner::Locked,
            () if focused && highlighted == index => Manner::Highlighted,
            () if pill.hovered() => Manner::Hovered,
            () => Manner::Quiet,
        };
        paint(ui, place, words, on, manner);
    }
    focus::shape(&response, size::FIELD_RADIUS);
    response.widget_info(|| {
        let mut info = WidgetInfo::new(Role::Group);
        info.enabled = !frame.locked;
        info
    });
    if let Some(active) = active {
        ui.accesskit_node_builder(response.id, |node| node.set_active_descendant(active.accesskit_id()));
    }
    ui.data_mut(|data| data.insert_temp(frame.id, highlighted));
    (response, turned)
}

/// Where the pills stand, from the left top corner of their field, and how high they are together.
fn places(ui: &Ui, width: f32, rows: &[(&str, bool)]) -> (Vec<Rect>, f32) {
    let mut at = pos2(0.0, 0.0);
    let places = rows
        .iter()
        .map(|(words, _)| {
            let words = clipped_line(ui, theme::label(*words), width - MARK - 2.0 * PADDING);
            let size = vec2((words.size().x + MARK + 2.0 * PADDING).ceil(), size::SMALL_CONTROL);
            if at.x > 0.0 && at.x + size.x > width {
                at = pos2(0.0, at.y + size.y + space::S);
            }
            let place = Rect::from_min_size(at, size);
            at.x += size.x + space::S;
            place
        })
        .collect();
    (places, at.y + size::SMALL_CONTROL)
}

fn keys(ui: &Ui, response: &Response, count: usize, highlighted: &mut usize) -> Option<usize> {
    keep_arrows(ui, response.id, Along::Both);
    if let Some(next) = step(ui, Along::Both, Some(*highlighted), count) {
        *highlighted = next;
    }
    ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        (pressed(Key::Space) | pressed(Key::Enter)).then_some(*highlighted)
    })
}

/// How a pill stands to the user's hand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    Quiet,
    Hovered,
    /// The keyboard is here.
    Highlighted,
    Locked,
}

fn paint(ui: &Ui, rect: Rect, words: &str, on: bool, manner: Manner) {
    if !ui.is_rect_visible(rect) {
        return;
    }
    let t = tokens(ui);
    let painter = solid_painter(ui);
    let (fill, ink) = match (manner, on) {
        (Manner::Locked, _) => (t.sub, t.ink3),
        (_, true) => (t.accent_tint, t.accent),
        (Manner::Hovered, false) => (t.sub, t.ink),
        (_, false) => (t.card, t.ink),
    };
    let edge = match (manner, on) {
        (Manner::Highlighted, _) => Stroke::new(size::STRONG_STROKE, t.accent),
        (Manner::Locked, _) => Stroke::new(size::STROKE, t.line),
        (_, true) => Stroke::new(size::STROKE, t.accent),
        (_, false) => Stroke::new(size::STROKE, t.ctl),
    };
    painter.rect(rect, size::BADGE_RADIUS, fill, edge, StrokeKind::Inside);
    let mark = rect.left_center() + vec2(PADDING + size::SMALL_ICON / 2.0, 0.0);
    if on {
        Icon::Check.paint(&painter, mark, size::SMALL_ICON, ink);
    } else {
        Icon::Plus.paint(
            &painter,
            mark,
            size::SMALL_ICON,
            if manner == Manner::Locked { t.ink3 } else { t.ink2 },
        );
    }
    let left = rect.left() + PADDING + MARK;
    let galley = clipped_line(ui, theme::label(words).color(ink), rect.right() - PADDING - left + 1.0);
    painter.galley(pos2(left, rect.center().y - galley.size().y / 2.0), galley, ink);
}
