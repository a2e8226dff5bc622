//! The trend of readiness: the score of each check-in that was held, and that of today.

use std::ops::RangeInclusive;

use egui::{Align2, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};
use jiff::civil::Date;

use super::{Picture, with_room};
use crate::plan::{CheckIn, Id, Plan};
use crate::readiness::{READY, WITH_CONDITIONS};
use crate::ui::theme::{self, Tokens, Weight, size, space};
use crate::words::Words;

/// The scores, the earliest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// Of each check-in that has one.
    held: Vec<(Id<CheckIn>, Date, u8)>,
    /// Of today; none while nothing can be said.
    now: Option<u8>,
    today: Date,
}

impl Trend {
    /// The trend of a plan whose score is `now`; none while no check-in has a score.
    #[must_use]
    pub fn of(plan: &Plan, today: Date, now: Option<u8>) -> Option<Self> {
        let scored = plan.upkeep.scored(today).into_iter();
        let held: Vec<_> = scored
            .filter_map(|held| Some((held.id, held.on?, u8::try_from(held.score?.get()).ok()?)))
            .collect();
        (!held.is_empty()).then_some(Self { held, now, today })
    }

    /// The check-in of a mark; none for that of today.
    #[must_use]
    pub fn check_in(&self, mark: usize) -> Option<Id<CheckIn>> {
        self.held.get(mark).map(|(id, ..)| *id)
    }

    /// Where the marks stand in a rectangle: those of the check-ins, then that of today.
    #[must_use]
    pub fn marks(&self, rect: Rect) -> Vec<Rect> {
        let field = field(rect);
        let place = |at: Vec2| Rect::from_center_size(place(field, at), Vec2::splat(size::SMALL_ICON));
        self.layout().into_iter().map(place).collect()
    }

    /// What a mark says: `22 Oct: 29 %`.
    #[must_use]
    pub fn mark_said(&self, words: &Words, mark: usize) -> String {
        match self.held.get(mark) {
            Some((_, on, score)) => {
                let args = [("date", words.near(*on, self.today).into()), ("score", (*score).into())];
                words.with("trend-check-in", &args).into_owned()
            }
            None => words.with("trend-now", &[("score", self.now.unwrap_or_default().into())]).into_owned(),
        }
    }

    /// The date of a mark, as it stands below the axis.
    fn date_said(&self, words: &Words, mark: usize) -> String {
        match self.held.get(mark) {
            Some((_, on, _)) => words.near(*on, self.today),
            None => words.text("trend-today").into_owned(),
        }
    }

    /// Where the scores stand, from 0 to 1: side by side in their order, upwards by score.
    fn layout(&self) -> Vec<Vec2> {
        let scores: Vec<u8> = self.held.iter().map(|(.., score)| *score).chain(self.now).collect();
        let last = scores.len().saturating_sub(1).max(1) as f32;
        scores
            .iter()
            .enumerate()
            .map(|(at, score)| vec2(at as f32 / last, f32::from(*score) / 100.0))
            .collect()
    }
}

/// Height of the picture.
const HEIGHT: f32 = 208.0;
/// Above the highest score, below the axis, and at the sides.
const TOP: f32 = 18.0;
const FOOT: f32 = 68.0;
const LEFT: f32 = 46.0;
const RIGHT: f32 = 26.0;
/// Radius of a mark.
const DOT: f32 = 4.5;
/// Dates keep so far from each other.
const APART: f32 = 6.0;

fn field(rect: Rect) -> Rect {
    Rect::from_min_max(
        pos2(rect.left() + LEFT, rect.top() + TOP),
        pos2(rect.right() - RIGHT, rect.bottom() - FOOT),
    )
}

fn place(field: Rect, at: Vec2) -> Pos2 {
    pos2(egui::lerp(field.x_range(), at.x), egui::lerp(field.y_range(), 1.0 - at.y))
}

impl Picture for Trend {
    fn name(&self, words: &Words) -> String {
        words.text("trend-picture").into_owned()
    }

    fn size(&self, width: f32) -> Vec2 {
        vec2(width, HEIGHT)
    }

    fn paint(&self, painter: &Painter, rect: Rect, t: &Tokens, words: &Words) {
        let field = field(rect);
        let font = theme::font(theme::BODY_SIZE, Weight::Regular);
        let strong = theme::font(theme::BODY_SIZE, Weight::SemiBold);
        let axis = Stroke::new(size::STROKE, t.ctl);
        let left = rect.left() + LEFT - space::M;
        painter.vline(left, field.top() - space::S..=field.bottom(), axis);
        painter.hline(left..=rect.right(), field.bottom(), axis);
        let number = |y: f32, text: String| {
            let at = pos2(left - space::S, y);
            painter.text(at, Align2::RIGHT_CENTER, text, font.clone(), t.ink2);
        };
        number(field.bottom(), "0".to_owned());
        for (score, dash) in [(READY, 6.0), (WITH_CONDITIONS, 2.0)] {
            let y = place(field, vec2(0.0, score as f32 / 100.0)).y;
            number(y, score.to_string());
            let ends = [pos2(left, y), pos2(rect.right(), y)];
            painter.extend(Shape::dashed_line(&ends, axis, dash, 4.0));
        }
        let lines =
            painter.layout(words.text("trend-lines").into_owned(), font.clone(), t.ink2, rect.width());
        painter.galley(rect.left_bottom() - vec2(0.0, lines.size().y), lines, t.ink2);

        let places: Vec<Pos2> = self.layout().into_iter().map(|at| place(field, at)).collect();
        let line = Stroke::new(size::STRONG_STROKE, t.accent);
        let held = self.held.len().min(places.len());
        painter.extend(places[..held].windows(2).map(|ends| Shape::line_segment([ends[0], ends[1]], line)));
        if let ([.., last, now], Some(_)) = (places.as_slice(), self.now) {
            painter.extend(Shape::dashed_line(&[*last, *now], line, 4.0, 4.0));
        }
        let dates: Vec<_> = (0..places.len())
            .map(|at| painter.layout_no_wrap(self.date_said(words, at), font.clone(), t.ink2))
            .collect();
        let spans = places.iter().zip(&dates).map(|(middle, date)| {
            let first = (middle.x - date.size().x / 2.0).max(left);
            first..=first + date.size().x
        });
        let spans: Vec<RangeInclusive<f32>> = spans.collect();
        let shown = with_room(&spans, APART);
        for (at, ((middle, date), span)) in places.iter().zip(dates).zip(&spans).enumerate() {
            let fill = if at >= self.held.len() { t.card } else { t.accent };
            painter.circle(*middle, DOT, fill, line);
            if shown.get(at) != Some(&true) {
                continue;
            }
            let score = self.held.get(at).map_or(self.now.unwrap_or_default(), |(.., score)| *score);
            let above = *middle - vec2(0.0, DOT + 3.0);
            painter.text(above, Align2::CENTER_BOTTOM, score.to_string(), strong.clone(), t.ink);
            painter.galley(pos2(*span.start(), field.bottom() + space::XS), date, t.ink2);
        }
    }

    fn said(&self, words: &Words) -> Vec<Vec<String>> {
        let head = ["trend-head-date", "trend-head-score"].map(|id| words.text(id).into_owned()).to_vec();
        let held = self.held.iter().map(|(_, on, score)| vec![words.date(*on), score.to_string()]);
        let now = self.now.map(|score| vec![words.text("trend-today").into_owned(), score.to_string()]);
        std::iter::once(head).chain(held).chain(now).collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::Percent;

    #[test]
    fn scores_stand_side_by_side_in_the_order_of_their_days() {
        let today = date(2026, 11, 24);
        let mut plan = Plan::new();
        assert_eq!(Trend::of(&plan, today, Some(68)), None);
        for (day, score, running) in [
            (12, Some(56), false),
            (1, Some(12), false),
            (2, None, false),
            (3, Some(9), true),
            (30, Some(99), false),
        ] {
            let on = Some(date(2026, 11, day));
            let score = score.map(Percent::clamped);
            plan.upkeep.held.push(CheckIn { on, running, score, ..CheckIn::new() });
        }
        for (now, wanted) in [
            (Some(68), vec![vec2(0.0, 0.12), vec2(0.5, 0.56), vec2(1.0, 0.68)]),
            (None, vec![vec2(0.0, 0.12), vec2(1.0, 0.56)]),
        ] {
            let trend = Trend::of(&plan, today, now).unwrap();
            assert_eq!(trend.layout(), wanted);
            let said = trend.said(&Words::english());
            assert_eq!(said.len(), wanted.len() + 1);
            assert_eq!(said[1], ["1 Nov 2026", "12"]);
            let marks = trend.marks(Rect::from_min_size(Pos2::ZERO, vec2(300.0, HEIGHT)));
            assert_eq!(marks.len(), wanted.len());
            assert!(marks[0].center().y > marks[1].center().y, "a higher score stands higher");
        }
    }
}
