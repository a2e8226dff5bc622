//! Two to four words side by side of which one is chosen.

use egui::{
    CornerRadius, Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::button::solid_painter;
use super::field::{Field, Frame};
use super::focus;
use super::icon::Icon;
use super::line::one_line;
use super::roving::{Along, keep_arrows, step};
use crate::ui::theme::{self, size, tokens};

impl Field<'_> {
    /// One of two to four words; `choices` are values with the message ids of their words.
    /// Arrows change it, digits set it, Backspace clears it.
    pub fn segments<T: PartialEq + Copy>(
        self,
        ui: &mut Ui,
        value: &mut Option<T>,
        choices: &[(T, &'static str)],
    ) -> Response {
        self.show(ui, |field, ui, frame| {
            let labels: Vec<_> = choices.iter().map(|&(_, key)| field.words.text(key)).collect();
            let mut chosen = value.and_then(|value| choices.iter().position(|&(choice, _)| choice == value));
            let before = chosen;
            let mut response = draw(ui, frame, &labels, &mut chosen, true);
            if chosen != before {
                *value = chosen.and_then(|index| choices.get(index)).map(|&(choice, _)| choice);
                response.mark_changed();
            }
            response
        })
    }

    /// Like [`Field::segments`], where one is always chosen.
    pub fn segments_set<T: PartialEq + Copy>(
        self,
        ui: &mut Ui,
        value: &mut T,
        choices: &[(T, &'static str)],
    ) -> Response {
        self.show(ui, |field, ui, frame| {
            let labels: Vec<_> = choices.iter().map(|&(_, key)| field.words.text(key)).collect();
            let before = choices.iter().position(|&(choice, _)| choice == *value);
            let mut chosen = before;
            let mut response = draw(ui, frame, &labels, &mut chosen, false);
            if chosen != before
                && let Some(&(choice, _)) = chosen.and_then(|index| choices.get(index))
            {
                *value = choice;
                response.mark_changed();
            }
            response
        })
    }
}

/// Room at each side of a word. The check of the chosen one has its place in it: choosing moves
/// nothing.
const PADDING: f32 = 16.0;
const CHECK: f32 = size::SMALL_ICON + 4.0;

fn draw<S: AsRef<str>>(
    ui: &mut Ui,
    frame: &Frame,
    labels: &[S],
    chosen: &mut Option<usize>,
    clearable: bool,
) -> Response {
    let t = tokens(ui);
    let widths: Vec<f32> = labels
        .iter()
        .map(|label| (one_line(ui, theme::strong(label.as_ref())).size().x + 2.0 * PADDING).ceil())
        .collect();
    let total: f32 = widths.iter().sum();
    // Where they do not fit side by side, they stand one below the other.
    let stacked = total > frame.width;
    let wanted = if stacked {
        vec2(frame.width, size::CONTROL * labels.len() as f32)
    } else {
        vec2(total, size::CONTROL)
    };
    let (_, rect) = ui.allocate_space(wanted);
    let sense = if frame.locked { Sense::FOCUSABLE } else { Sense::click() };
    let response = ui.interact(rect, frame.id, sense);
    if !frame.locked {
        keys(ui, &response, labels.len(), chosen, clearable);
    }
    let painter = solid_painter(ui);
    painter.add(frame.shape(ui, rect));
    let mut at = rect.min;
    let mut active = None;
    for (index, (label, width)) in labels.iter().zip(&widths).enumerate() {
        let width = if stacked { rect.width() } else { *width };
        let part = Rect::from_min_size(at, vec2(width, size::CONTROL));
        at += if stacked { vec2(0.0, size::CONTROL) } else { vec2(width, 0.0) };
        let id = frame.id.with(index);
        let sense = if frame.locked { Sense::hover() } else { Sense::CLICK };
        let segment = ui.interact(part, id, sense);
        if segment.clicked() {
            *chosen = if clearable && *chosen == Some(index) { None } else { Some(index) };
            response.request_focus();
        }
        let set = *chosen == Some(index);
        if set {
            active = Some(id);
        }
        segment.widget_info(|| WidgetInfo::selected(Role::RadioButton, !frame.locked, set, label.as_ref()));
        let (first, last) = (index == 0, index + 1 == labels.len());
        let corners = if stacked { stack_ends(first, last) } else { ends(first, last) };
        let ink = match (set, frame.locked) {
            (_, true) => t.ink3,
            (true, false) => t.on_accent,
            (false, false) => t.ink,
        };
        let inner = part.shrink2(if stacked { vec2(1.0, 0.0) } else { vec2(0.0, 1.0) });
        if set {
            painter.rect_filled(inner, corners, if frame.locked { t.line } else { t.accent });
        } else if segment.hovered() && !frame.locked {
            painter.rect_filled(inner, corners, t.sub);
        }
        if index > 0 && !set && *chosen != Some(index - 1) {
            let line = Stroke::new(size::STROKE, t.line);
            if stacked {
                painter.hline(inner.x_range(), part.top(), line);
            } else {
                painter.vline(part.left(), inner.y_range(), line);
            }
        }
        let text = if set { theme::strong(label.as_ref()) } else { theme::body(label.as_ref()) };
        let galley = one_line(ui, text.color(ink));
        let check = if set { CHECK } else { 0.0 };
        let mut words = part.center() - vec2(f32::midpoint(galley.size().x, check), 0.0);
        if set {
            // One point lower than the middle: level with the letters.
            Icon::Check.paint(&painter, words + vec2(size::SMALL_ICON / 2.0, 1.0), size::SMALL_ICON, ink);
            words.x += check;
        }
        painter.galley(words - vec2(0.0, galley.size().y / 2.0), galley, ink);
    }
    if !frame.wrong {
        let edge = Stroke::new(size::STROKE, if frame.locked { t.line } else { t.ctl });
        painter.rect_stroke(rect, size::FIELD_RADIUS, edge, StrokeKind::Inside);
    }
    focus::shape(&response, size::FIELD_RADIUS);
    let said = chosen.and_then(|index| labels.get(index)).map(|label| label.as_ref().to_owned());
    response.widget_info(|| {
        let mut info = WidgetInfo::new(Role::RadioGroup);
        info.enabled = !frame.locked;
        info
    });
    ui.accesskit_node_builder(response.id, |node| {
        if let Some(said) = said {
            node.set_value(said);
        }
        if let Some(active) = active {
            node.set_active_descendant(active.accesskit_id());
        }
    });
    response
}

pub(super) fn keys(ui: &Ui, response: &Response, count: usize, chosen: &mut Option<usize>, clearable: bool) {
    if !response.has_focus() || count == 0 {
        return;
    }
    keep_arrows(ui, response.id, Along::Both);
    if let Some(next) = step(ui, Along::Both, *chosen, count) {
        *chosen = Some(next);
    }
    ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        let digits = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
        for (index, digit) in digits.into_iter().enumerate().take(count) {
            if pressed(digit) {
                *chosen = Some(index);
            }
        }
        if clearable && pressed(Key::Backspace) | pressed(Key::Delete) {
            *chosen = None;
        }
    });
}

/// Corners of a segment: round where it is the first or the last.
pub(super) fn ends(first: bool, last: bool) -> CornerRadius {
    let radius = size::FIELD_RADIUS - 1;
    let (left, right) = (if first { radius } else { 0 }, if last { radius } else { 0 });
    CornerRadius { nw: left, sw: left, ne: right, se: right }
}

/// The same where segments stand one below the other.
fn stack_ends(first: bool, last: bool) -> CornerRadius {
    let CornerRadius { nw: top, se: bottom, .. } = ends(first, last);
    CornerRadius { nw: top, ne: top, sw: bottom, se: bottom }
}
