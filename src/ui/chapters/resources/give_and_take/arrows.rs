//! Two arrows that say which way something goes: there what they bring, back what we offer.

use egui::{Painter, Rect, Shape, Stroke, Ui, pos2, vec2};

use crate::ui::theme::{Tokens, size};

/// Width and height of the two arrows.
pub(super) const SIZE: egui::Vec2 = vec2(50.0, 22.0);
/// How long the head of an arrow is.
const HEAD: f32 = 7.0;

/// Which ways something goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ways {
    /// They bring something that is promised or there.
    pub(super) there: bool,
    /// We offer something.
    pub(super) back: bool,
}

impl Ways {
    /// The message that says it.
    pub(super) const fn message_id(self) -> &'static str {
        match (self.there, self.back) {
            (true, true) => "ways-both",
            (false, false) => "ways-none",
            (true, false) | (false, true) => "ways-one",
        }
    }
}

/// Paints the arrows into a rectangle of [`SIZE`]: solid where something goes, else dashed and hollow.
pub(super) fn paint(painter: &Painter, rect: Rect, ways: Ways, t: &Tokens) {
    let (left, right) = (rect.left(), rect.right());
    let (upper, lower) = (rect.top() + 6.0, rect.bottom() - 6.0);
    arrow(painter, left, right, upper, ways.there, t);
    arrow(painter, right, left, lower, ways.back, t);
}

/// Paints one arrow along a line.
fn arrow(painter: &Painter, from: f32, to: f32, y: f32, solid: bool, t: &Tokens) {
    let ink = if solid { t.accent } else { t.part.ink };
    let stroke = Stroke::new(size::STRONG_STROKE, ink);
    let back = (from - to).signum() * HEAD;
    let head = vec![pos2(to + back, y - 4.0), pos2(to, y), pos2(to + back, y + 4.0)];
    let line = [pos2(from, y), pos2(to + if solid { back } else { 0.0 }, y)];
    if solid {
        painter.line_segment(line, stroke);
        painter.add(Shape::convex_polygon(head, ink, Stroke::NONE));
    } else {
        painter.extend(Shape::dashed_line(&line, stroke, 3.0, 3.0));
        painter.add(Shape::line(head, stroke));
    }
}

/// Room for the arrows and the words below them.
pub(super) fn width(ui: &Ui, words: &[String]) -> f32 {
    let wide = |words: &String| {
        crate::ui::widgets::clipped_line(ui, crate::ui::theme::body(words.as_str()), f32::INFINITY).size().x
    };
    words.iter().map(wide).fold(SIZE.x, f32::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_counts_for_itself() {
        for (there, back, said) in [
            (true, true, "ways-both"),
            (true, false, "ways-one"),
            (false, true, "ways-one"),
            (false, false, "ways-none"),
        ] {
            assert_eq!(Ways { there, back }.message_id(), said);
        }
    }
}
