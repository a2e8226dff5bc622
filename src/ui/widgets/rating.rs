//! A few segments from least to most, or nothing while it is not known.

use egui::{
    Align2, EventFilter, Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

use super::button::solid_painter;
use super::field::{Field, Frame};
use super::focus;
use super::segments::ends;
use crate::plan::{Bounded, Level};
use crate::ui::theme::{self, Weight, size, space, tokens};
use crate::words::Words;

/// The words of the ratings, from 0 to 4.
const RATINGS: [&str; 5] = ["rating-0", "rating-1", "rating-2", "rating-3", "rating-4"];

impl Field<'_> {
    /// A rating from 0 to 4. Digits set it, arrows change it, Backspace clears it.
    pub fn rating(self, ui: &mut Ui, value: &mut Option<Level>) -> Response {
        self.segmented_scale(ui, value, &RATINGS, "rating-none")
    }

    /// Any other number of few steps; `keys` are the message ids of its words, from the lowest
    /// step to the highest.
    pub fn scale<const MIN: i16, const MAX: i16>(
        self,
        ui: &mut Ui,
        value: &mut Option<Bounded<MIN, MAX>>,
        keys: &[&'static str],
    ) -> Response {
        self.segmented_scale(ui, value, keys, "scale-none")
    }

    fn segmented_scale<const MIN: i16, const MAX: i16>(
        self,
        ui: &mut Ui,
        value: &mut Option<Bounded<MIN, MAX>>,
        keys: &[&'static str],
        none: &'static str,
    ) -> Response {
        self.show(ui, |field, ui, frame| {
            let scale = Scale { lowest: MIN, highest: MAX, keys, none };
            let before = value.map(Bounded::get);
            let mut now = before;
            let mut response = scale.draw(field, ui, frame, &mut now);
            if now != before {
                *value = now.map(Bounded::clamped);
                response.mark_changed();
            }
            response
        })
    }
}

/// The steps of a scale and their words.
struct Scale<'a> {
    lowest: i16,
    highest: i16,
    keys: &'a [&'static str],
    none: &'static str,
}

impl Scale<'_> {
    fn steps(&self) -> impl Iterator<Item = i16> + use<> {
        self.lowest..=self.highest
    }

    /// A step in figure and word.
    fn in_words(&self, words: &Words, value: Option<i16>) -> String {
        let Some(value) = value else { return words.text(self.none).into_owned() };
        let index = usize::try_from(i32::from(value) - i32::from(self.lowest)).unwrap_or_default();
        match self.keys.get(index) {
            Some(key) => format!("{}, {}", figure(value), words.text(key)),
            None => figure(value),
        }
    }

    fn draw(&self, field: &Field<'_>, ui: &mut Ui, frame: &mut Frame, value: &mut Option<i16>) -> Response {
        let count = f32::from(self.highest - self.lowest + 1);
        let wide = vec2(size::RATING_SEGMENT * count + 2.0, size::CONTROL);
        let response = ui
            .horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                ui.set_min_height(size::CONTROL);
                let (_, rect) = ui.allocate_space(wide);
                let sense = if frame.locked { Sense::FOCUSABLE } else { Sense::click() };
                let response = ui.interact(rect, frame.id, sense);
                if !frame.locked {
                    self.keys(ui, &response, value);
                    for step in self.steps() {
                        let segment =
                            ui.interact(self.segment(rect, step), frame.id.with(step), Sense::CLICK);
                        if segment.clicked() {
                            *value = if *value == Some(step) { None } else { Some(step) };
                            response.request_focus();
                        }
                        segment.on_hover_text(self.in_words(field.words, Some(step)));
                    }
                }
                self.paint(ui, rect, *value, frame);
                if field.say_value {
                    let t = tokens(ui);
                    let color = if value.is_some() { t.ink } else { t.ink2 };
                    let said = self.in_words(field.words, *value);
                    ui.add(egui::Label::new(theme::body(said).color(color)).wrap());
                }
                response
            })
            .inner;
        focus::shape(&response, size::FIELD_RADIUS);
        self.tell(field.words, frame, &response, *value);
        response
    }

    /// Name, role, value and bounds for assistive technology.
    fn tell(&self, words: &Words, frame: &Frame, response: &Response, value: Option<i16>) {
        use egui::accesskit::Action;
        let spoken = self.in_words(words, value);
        response.widget_info(|| {
            let mut info = WidgetInfo::new(Role::Slider);
            info.enabled = !frame.locked;
            info.value = value.map(f64::from);
            info
        });
        response.ctx.accesskit_node_builder(response.id, |node| {
            node.set_min_numeric_value(self.lowest.into());
            node.set_max_numeric_value(self.highest.into());
            node.set_numeric_value_step(1.0);
            node.set_value(spoken);
            if !frame.locked {
                node.add_action(Action::Increment);
                node.add_action(Action::Decrement);
            }
        });
    }

    fn keys(&self, ui: &Ui, response: &Response, value: &mut Option<i16>) {
        use egui::accesskit::Action;
        let (mut up, mut down) = ui.input(|input| {
            (
                input.has_accesskit_action_request(response.id, Action::Increment),
                input.has_accesskit_action_request(response.id, Action::Decrement),
            )
        });
        if response.has_focus() {
            let filter =
                EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
            ui.input_mut(|input| {
                let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
                up |= pressed(Key::ArrowRight) | pressed(Key::ArrowUp);
                down |= pressed(Key::ArrowLeft) | pressed(Key::ArrowDown);
                let digits = [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5];
                for (step, digit) in (0..).zip(digits) {
                    if (self.lowest..=self.highest).contains(&step) && pressed(digit) {
                        *value = Some(step);
                    }
                }
                if pressed(Key::Home) {
                    *value = Some(self.lowest);
                }
                if pressed(Key::End) {
                    *value = Some(self.highest);
                }
                if pressed(Key::Backspace) | pressed(Key::Delete) {
                    *value = None;
                }
            });
        }
        let start = self.lowest.max(0);
        if up {
            *value = Some(value.map_or(start, |step| (step + 1).min(self.highest)));
        }
        if down {
            *value = value.map(|step| (step - 1).max(self.lowest));
        }
    }

    fn segment(&self, rect: Rect, step: i16) -> Rect {
        let left = rect.left() + 1.0 + size::RATING_SEGMENT * f32::from(step - self.lowest);
        Rect::from_min_size(pos2(left, rect.top()), vec2(size::RATING_SEGMENT, rect.height()))
    }

    fn paint(&self, ui: &Ui, rect: Rect, value: Option<i16>, frame: &Frame) {
        if !ui.is_rect_visible(rect) {
            return;
        }
        let t = tokens(ui);
        let painter = solid_painter(ui);
        painter.add(frame.shape(ui, rect));
        for step in self.steps() {
            let part = self.segment(rect, step).shrink2(vec2(0.0, 1.0));
            let (fill, ink, weight) = match value {
                Some(set) if set == step && frame.locked => (t.line, t.ink2, Weight::SemiBold),
                _ if frame.locked => (theme::NONE, t.ink3, Weight::Regular),
                Some(set) if set == step => (t.accent, t.on_accent, Weight::SemiBold),
                Some(set) if step < set && self.lowest >= 0 => (t.accent_tint, t.accent, Weight::Medium),
                _ => (theme::NONE, t.ink2, Weight::Regular),
            };
            if fill != theme::NONE {
                painter.rect_filled(part, ends(step == self.lowest, step == self.highest), fill);
            }
            if step > self.lowest && value != Some(step) && value != Some(step - 1) {
                painter.vline(part.left(), part.y_range(), Stroke::new(size::STROKE, t.line));
            }
            let font = theme::font(theme::BODY_SIZE, weight);
            painter.text(part.center(), Align2::CENTER_CENTER, figure(step), font, ink);
        }
        if !frame.wrong {
            let edge = Stroke::new(size::STROKE, if frame.locked { t.line } else { t.ctl });
            painter.rect_stroke(rect, size::FIELD_RADIUS, edge, StrokeKind::Inside);
        }
    }
}

/// A number with a true minus sign.
fn figure(value: i16) -> String {
    if value < 0 { format!("−{}", value.unsigned_abs()) } else { value.to_string() }
}
