//! Five segments from 0 (none) to 4 (strong), or nothing while it is not known.

use egui::{EventFilter, Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::button::solid_painter;
use super::field::{Field, Frame};
use super::focus;
use crate::ui::theme::{self, size, space, tokens};
use crate::words::Words;

/// The highest rating.
pub const HIGHEST: u8 = 4;

/// The message that says a rating in a word.
#[must_use]
pub fn key(rating: Option<u8>) -> &'static str {
    match rating {
        None => "rating-none",
        Some(0) => "rating-0",
        Some(1) => "rating-1",
        Some(2) => "rating-2",
        Some(3) => "rating-3",
        Some(_) => "rating-4",
    }
}

/// A rating in figure and word: `3, good`.
#[must_use]
pub fn in_words(words: &Words, rating: Option<u8>) -> String {
    let word = words.text(key(rating));
    match rating {
        Some(rating) => format!("{rating}, {word}"),
        None => word.into_owned(),
    }
}

impl Field<'_> {
    /// A rating from 0 to 4. Digits set it, arrows change it, Backspace clears it.
    pub fn rating(self, ui: &mut Ui, value: &mut Option<u8>) -> Response {
        self.show(ui, |field, ui, frame| segments(field, ui, frame, value))
    }
}

fn segments(field: &Field<'_>, ui: &mut Ui, frame: &mut Frame, value: &mut Option<u8>) -> Response {
    let before = *value;
    let wide = vec2(size::RATING_SEGMENT * f32::from(HIGHEST + 1) + 2.0, size::CONTROL);
    let mut response = ui
        .horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            ui.set_min_height(size::CONTROL);
            let (_, rect) = ui.allocate_space(wide);
            let sense = if frame.locked { Sense::FOCUSABLE } else { Sense::click() };
            let response = ui.interact(rect, frame.id, sense);
            if !frame.locked {
                keys(ui, &response, value);
                for rating in 0..=HIGHEST {
                    let name = in_words(field.words, Some(rating));
                    let id = frame.id.with(rating);
                    let segment = ui.interact(segment(rect, rating), id, Sense::CLICK);
                    if segment.clicked() {
                        *value = if *value == Some(rating) { None } else { Some(rating) };
                        response.request_focus();
                    }
                    segment.on_hover_text(name);
                }
            }
            paint(ui, rect, *value, frame);
            if field.say_value {
                let t = tokens(ui);
                let color = if value.is_some() { t.ink } else { t.ink2 };
                ui.label(theme::body(in_words(field.words, *value)).color(color));
            }
            response
        })
        .inner;
    focus::shape(&response, size::FIELD_RADIUS);
    if *value != before {
        response.mark_changed();
    }
    let spoken = in_words(field.words, *value);
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::new(Role::Slider);
        info.enabled = !frame.locked;
        info.value = value.map(f64::from);
        info
    });
    ui.accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(f64::from(HIGHEST));
        node.set_numeric_value_step(1.0);
        node.set_value(spoken);
        node.add_action(egui::accesskit::Action::Increment);
        node.add_action(egui::accesskit::Action::Decrement);
    });
    response
}

fn keys(ui: &Ui, response: &Response, value: &mut Option<u8>) {
    use egui::accesskit::Action;
    let (more, less) = ui.input(|input| {
        (
            input.has_accesskit_action_request(response.id, Action::Increment),
            input.has_accesskit_action_request(response.id, Action::Decrement),
        )
    });
    let (mut up, mut down) = (more, less);
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        ui.input_mut(|input| {
            let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
            up |= pressed(Key::ArrowRight) | pressed(Key::ArrowUp);
            down |= pressed(Key::ArrowLeft) | pressed(Key::ArrowDown);
            let digits = [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4];
            for (rating, digit) in (0..=HIGHEST).zip(digits) {
                if pressed(digit) {
                    *value = Some(rating);
                }
            }
            if pressed(Key::Home) {
                *value = Some(0);
            }
            if pressed(Key::End) {
                *value = Some(HIGHEST);
            }
            if pressed(Key::Backspace) | pressed(Key::Delete) {
                *value = None;
            }
        });
    }
    if up {
        *value = Some(value.map_or(0, |rating| (rating + 1).min(HIGHEST)));
    }
    if down {
        *value = value.map(|rating| rating.saturating_sub(1));
    }
}

fn segment(rect: Rect, rating: u8) -> Rect {
    let left = rect.left() + 1.0 + size::RATING_SEGMENT * f32::from(rating);
    Rect::from_min_size(pos2(left, rect.top()), vec2(size::RATING_SEGMENT, rect.height()))
}

fn paint(ui: &Ui, rect: Rect, value: Option<u8>, frame: &Frame) {
    if !ui.is_rect_visible(rect) {
        return;
    }
    let t = tokens(ui);
    let painter = solid_painter(ui);
    painter.add(frame.shape(ui, rect));
    let ends = |rating: u8| super::segments::ends(rating == 0, rating == HIGHEST);
    for rating in 0..=HIGHEST {
        let part = segment(rect, rating).shrink2(vec2(0.0, 1.0));
        let (fill, ink, weight) = match value {
            _ if frame.locked => (theme::NONE, t.ink3, theme::Weight::Regular),
            Some(set) if set == rating => (t.accent, t.on_accent, theme::Weight::SemiBold),
            Some(set) if rating < set => (t.accent_tint, t.accent, theme::Weight::Medium),
            _ => (theme::NONE, t.ink2, theme::Weight::Regular),
        };
        if fill != theme::NONE {
            painter.rect_filled(part, ends(rating), fill);
        }
        if rating > 0 && value != Some(rating) && value != Some(rating - 1) {
            painter.vline(part.left(), part.y_range(), Stroke::new(size::STROKE, t.line));
        }
        painter.text(
            part.center(),
            egui::Align2::CENTER_CENTER,
            rating,
            theme::font(theme::BODY_SIZE, weight),
            ink,
        );
    }
    if !frame.wrong {
        let edge = Stroke::new(size::STROKE, if frame.locked { t.line } else { t.ctl });
        painter.rect_stroke(rect, size::FIELD_RADIUS, edge, StrokeKind::Inside);
    }
}
