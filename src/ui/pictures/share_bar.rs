//! Shares of a hundred as one bar in true proportion, with what is left of it.

use egui::{Painter, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2};

use super::Picture;
use crate::plan::shares::{HUNDRED, is_whole, percent};
use crate::ui::theme::{self, Tokens, Weight, size, space};
use crate::words::Words;

/// Height of the bar, and between two of its parts.
const BAR: f32 = 24.0;
const GAP: f32 = 2.0;

/// The share of a party.
#[derive(Clone, Debug, PartialEq)]
struct Part {
    name: String,
    parts: i64,
}

/// The bar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShareBar {
    title: String,
    of: Vec<Part>,
    /// What is left of the hundred, in parts.
    rest: i64,
}

impl ShareBar {
    /// The bar of these shares, each with the name of its party and its parts; `title` says of what.
    #[must_use]
    pub fn of(title: String, shares: impl Iterator<Item = (String, i64)>) -> Self {
        let of: Vec<Part> =
            shares.filter(|(_, parts)| *parts > 0).map(|(name, parts)| Part { name, parts }).collect();
        let sum: i64 = of.iter().map(|part| part.parts).sum();
        let rest = if is_whole(sum) { 0 } else { (HUNDRED - sum).max(0) };
        Self { title, of, rest }
    }

    /// Where the parts begin and end in a bar of this width, and what is left of it last. Where they
    /// are more than a hundred, all of them share the width.
    fn spans(&self, width: f32) -> Vec<(f32, f32)> {
        let all = self.of.iter().map(|part| part.parts).sum::<i64>() + self.rest;
        let mut begin = 0;
        let parts = self.of.iter().map(|part| part.parts).chain((self.rest > 0).then_some(self.rest));
        parts
            .map(|parts| {
                let span = (begin, begin + parts);
                begin += parts;
                let at = |parts: i64| parts as f32 / all.max(1) as f32 * width;
                (at(span.0), (at(span.1) - GAP).max(at(span.0) + 1.0))
            })
            .collect()
    }
}

/// A dashed edge.
fn dashed(rect: Rect, edge: Stroke) -> Vec<Shape> {
    let corners =
        [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    Shape::dashed_line(&corners, edge, 4.0, 3.0)
}

impl Picture for ShareBar {
    fn name(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn size(&self, width: f32) -> Vec2 {
        vec2(width, BAR)
    }

    fn paint(&self, painter: &Painter, rect: Rect, t: &Tokens, words: &Words) {
        let font = theme::font(theme::CAPTION_SIZE, Weight::Regular);
        let spans = self.spans(rect.width());
        for (index, (begin, end)) in spans.iter().enumerate() {
            let place = Rect::from_min_max(
                pos2(rect.left() + begin, rect.top()),
                pos2(rect.left() + end, rect.bottom()),
            );
            let (names, ink) = if let Some(part) = self.of.get(index) {
                let edge = Stroke::new(size::STROKE, t.accent_line);
                painter.rect(place, size::CHECK_RADIUS, t.accent_tint, edge, StrokeKind::Inside);
                ([part.name.clone(), percent(part.parts)], t.accent)
            } else {
                painter.rect_filled(place, 0, t.part.tint);
                painter.extend(dashed(place, Stroke::new(size::STROKE, t.part.ink)));
                let rest = percent(self.rest);
                let left = words.with("share-left", &[("rest", rest.clone().into())]);
                ([left.into_owned(), rest], t.part.ink)
            };
            // The name where there is room for it, else the number, else neither.
            let inside = place.width() - space::S;
            let galleys = names.map(|text| painter.layout_no_wrap(text, font.clone(), ink));
            if let Some(galley) = galleys.into_iter().find(|galley| galley.size().x <= inside) {
                painter.galley(place.center() - galley.size() / 2.0, galley, ink);
            }
        }
    }

    fn said(&self, words: &Words) -> Vec<Vec<String>> {
        let mut said = vec![vec![words.text("answers-party").into_owned(), self.title.clone()]];
        let share =
            |parts: i64| words.with("share-percent", &[("share", percent(parts).into())]).into_owned();
        said.extend(self.of.iter().map(|part| vec![part.name.clone(), share(part.parts)]));
        if self.rest > 0 {
            said.push(vec![words.text("share-nobody").into_owned(), share(self.rest)]);
        }
        said
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(parts: &[i64]) -> ShareBar {
        ShareBar::of("Benefit".into(), parts.iter().map(|parts| (parts.to_string(), *parts)))
    }

    #[test]
    fn parts_have_their_proportion_and_the_rest_is_last() {
        for (parts, spans) in [
            (&[500, 500][..], &[(0.0, 98.0), (100.0, 198.0)][..]),
            (&[250, 250], &[(0.0, 48.0), (50.0, 98.0), (100.0, 198.0)]),
            (&[1000, 1000], &[(0.0, 98.0), (100.0, 198.0)]),
            (&[], &[(0.0, 198.0)]),
        ] {
            assert_eq!(bar(parts).spans(200.0), spans, "{parts:?}");
        }
        assert_eq!(bar(&[333, 333, 333]).rest, 0, "three thirds are whole");
        assert_eq!(bar(&[0, 900]).of.len(), 1, "who has none has no part");
    }

    #[test]
    fn the_rest_is_said_too() {
        let said = bar(&[900]).said(&Words::english());
        assert_eq!(said.last(), Some(&vec!["Nobody yet".to_owned(), "10 %".to_owned()]));
    }
}
