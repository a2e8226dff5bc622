//! The risks by likelihood and impact: where each stands, and which of them are large.

use std::collections::BTreeMap;

use egui::{Align2, FontId, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2};
use uuid::Uuid;

use super::Picture;
use crate::plan::{Grade, List, Risk};
use crate::ui::theme::{self, Tokens, Weight, size, space};
use crate::words::Words;

/// Steps of likelihood and of impact.
const STEPS: i16 = 5;
/// Height of a cell, and its greatest width.
const CELL: f32 = 40.0;
const WIDEST: f32 = 72.0;
/// Room for the figures at the left, for the name of the axis above, and for both below.
const LEFT: f32 = 26.0;
const ABOVE: f32 = 24.0;
const BELOW: f32 = 42.0;
/// Side of a mark, and from one to the next in a cell that holds several.
pub const MARK: f32 = 18.0;
const APART: f32 = 19.0;
/// A cell holds so many marks; where there are more, the last place counts them.
const IN_CELL: usize = 4;

/// What is said of a risk by the shape of its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    /// It is not large.
    Disc,
    /// It is large, and has owner and response.
    Square,
    /// It is large, and lacks one of them.
    Triangle,
}

impl Mark {
    /// Paints it with its number.
    fn paint(self, painter: &Painter, center: Pos2, number: usize, t: &Tokens) {
        let rect = Rect::from_center_size(center, theme::square(MARK));
        let ink = match self {
            Self::Disc => {
                let edge = Stroke::new(size::STRONG_STROKE, t.accent);
                painter.circle(center, MARK / 2.0, t.card, edge);
                t.accent
            }
            Self::Square => {
                painter.rect_filled(rect, 4, t.accent);
                t.on_accent
            }
            Self::Triangle => {
                let edge = Stroke::new(size::STRONG_STROKE, t.part.ink);
                let corners = vec![
                    pos2(center.x, rect.top() - 3.0),
                    rect.right_bottom() + vec2(3.0, 1.0),
                    rect.left_bottom() + vec2(-3.0, 1.0),
                ];
                painter.add(Shape::convex_polygon(corners, t.part.tint, edge));
                t.part.ink
            }
        };
        let middle = if self == Self::Triangle { center + vec2(0.0, 2.5) } else { center };
        painter.text(middle, Align2::CENTER_CENTER, number.to_string(), figures(), ink);
    }
}

fn figures() -> FontId {
    theme::font(theme::CAPTION_SIZE - 1.0, Weight::SemiBold)
}

/// A risk that has a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The risk.
    pub id: Uuid,
    /// Its number in the list.
    number: usize,
    title: String,
    likelihood: i16,
    impact: i16,
    mark: Mark,
}

impl Placed {
    /// Its likelihood and impact.
    #[must_use]
    pub fn cell(&self) -> (i16, i16) {
        (self.likelihood, self.impact)
    }

    /// What assistive technology says of it: `1, Somebody falls in, likelihood 2, impact 5`.
    #[must_use]
    pub fn said(&self, words: &Words) -> String {
        let args = [
            ("number", self.number.into()),
            ("title", self.title.as_str().into()),
            ("likelihood", self.likelihood.into()),
            ("impact", self.impact.into()),
        ];
        words.with("grid-risk-said", &args).into_owned()
    }
}

/// The grid.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RiskGrid {
    /// The risks that are rated, in the order of the list.
    placed: Vec<Placed>,
    /// The numbers of those that are not.
    pub unplaced: Vec<usize>,
    chosen: Option<Uuid>,
    /// The one that keyboard or pointer hold, which no crowd in its cell may hide.
    held: Option<Uuid>,
}

impl RiskGrid {
    /// The risks of a list. The chosen one is ringed, and the one that is held is drawn wherever it
    /// is. `title` says what a risk is called, `lacks` whether a large one lacks owner or response.
    #[must_use]
    pub fn of(
        risks: &List<Risk>,
        [chosen, held]: [Option<Uuid>; 2],
        title: impl Fn(&Risk) -> String,
        lacks: impl Fn(&Risk) -> bool,
    ) -> Self {
        let mut grid = Self { chosen, held, ..Self::default() };
        for (number, risk) in (1..).zip(risks.iter()) {
            match risk.likelihood.zip(risk.impact) {
                Some((likelihood, impact)) => grid.placed.push(Placed {
                    id: risk.id.uuid(),
                    number,
                    title: title(risk),
                    likelihood: likelihood.get(),
                    impact: impact.get(),
                    mark: match (risk.is_large(), lacks(risk)) {
                        (false, _) => Mark::Disc,
                        (true, false) => Mark::Square,
                        (true, true) => Mark::Triangle,
                    },
                }),
                None => grid.unplaced.push(number),
            }
        }
        grid
    }

    /// Where the cells lie in a picture at `rect`.
    #[must_use]
    pub fn plot(rect: Rect) -> Rect {
        let min = rect.min + vec2(LEFT, ABOVE);
        let wide = ((rect.width() - LEFT) / f32::from(STEPS)).clamp(1.0, WIDEST);
        Rect::from_min_size(min, vec2(wide, CELL) * f32::from(STEPS))
    }

    /// The cell of a likelihood and an impact.
    fn cell(plot: Rect, likelihood: i16, impact: i16) -> Rect {
        let cell = plot.size() / f32::from(STEPS);
        let at = vec2(f32::from(likelihood - 1), f32::from(STEPS - impact)) * cell;
        Rect::from_min_size(plot.min + at, cell)
    }

    /// Likelihood and impact of the cell nearest to a point.
    #[must_use]
    pub fn nearest(plot: Rect, at: Pos2) -> (Grade, Grade) {
        let share = (at - plot.min) / plot.size() * f32::from(STEPS);
        let step = |share: f32| share.floor().clamp(0.0, f32::from(STEPS - 1)) as i16;
        (Grade::clamped(step(share.x) + 1), Grade::clamped(STEPS - step(share.y)))
    }

    /// Where each risk is drawn in a picture at `rect`; one that is only counted has no place.
    #[must_use]
    pub fn marks(&self, rect: Rect) -> Vec<(&Placed, Pos2)> {
        let plot = Self::plot(rect);
        let mut marks = Vec::new();
        for (cell, here) in self.cells(plot) {
            let shown = shown(here.len());
            for (at, placed) in here.iter().take(shown).enumerate() {
                marks.push((*placed, slot(cell, at, here.len())));
            }
        }
        marks
    }

    /// The cells that hold something, row by row from above.
    fn cells(&self, plot: Rect) -> Vec<(Rect, Vec<&Placed>)> {
        let mut cells: BTreeMap<(i16, i16), Vec<&Placed>> = BTreeMap::new();
        for placed in &self.placed {
            cells.entry((-placed.impact, placed.likelihood)).or_default().push(placed);
        }
        for here in cells.values_mut() {
            here.sort_by_key(|placed| Some(placed.id) != self.held);
        }
        cells.into_iter().map(|((down, across), here)| (Self::cell(plot, across, -down), here)).collect()
    }
}

/// How many of so many marks a cell shows.
fn shown(count: usize) -> usize {
    if count > IN_CELL { IN_CELL - 1 } else { count }
}

/// Where the mark at a position stands in a cell that holds so many.
fn slot(cell: Rect, at: usize, count: usize) -> Pos2 {
    let half = APART / 2.0;
    let side = if at.is_multiple_of(2) { -half } else { half };
    match count {
        0 | 1 => cell.center(),
        2 => cell.center() + vec2(side, 0.0),
        _ => cell.center() + vec2(side, if at < 2 { -half } else { half }),
    }
}

impl Picture for RiskGrid {
    fn name(&self, words: &Words) -> String {
        words.text("grid-name").into_owned()
    }

    fn size(&self, width: f32) -> Vec2 {
        let plot = f32::from(STEPS);
        vec2(width.min(LEFT + WIDEST * plot), ABOVE + CELL * plot + BELOW)
    }

    fn paint(&self, painter: &Painter, rect: Rect, t: &Tokens, words: &Words) {
        let plot = Self::plot(rect);
        zone(painter, plot, t);
        let font = theme::font(theme::BODY_SIZE, Weight::Regular);
        for step in 1..=STEPS {
            let column = Self::cell(plot, step, 1);
            let row = Self::cell(plot, 1, step);
            let under = pos2(column.center().x, plot.bottom() + 11.0);
            let left = pos2(plot.left() - 11.0, row.center().y);
            for at in [under, left] {
                painter.text(at, Align2::CENTER_CENTER, step.to_string(), font.clone(), t.ink2);
            }
        }
        let (likelihood, impact) = (words.text("risk-likelihood"), words.text("risk-impact"));
        let below = pos2(plot.center().x, plot.bottom() + 32.0);
        painter.text(below, Align2::CENTER_CENTER, likelihood, font.clone(), t.ink2);
        painter.text(rect.left_top() + vec2(space::XS, 10.0), Align2::LEFT_CENTER, impact, font, t.ink2);
        for (placed, at) in self.marks(rect) {
            if self.chosen == Some(placed.id) {
                let ring = Rect::from_center_size(at, theme::square(MARK + 8.0));
                let edge = Stroke::new(size::STRONG_STROKE, t.accent);
                painter.rect_stroke(ring, size::FIELD_RADIUS, edge, StrokeKind::Middle);
            }
            placed.mark.paint(painter, at, placed.number, t);
        }
        for (cell, here) in self.cells(plot) {
            let more = here.len() - shown(here.len());
            if more > 0 {
                let at = slot(cell, IN_CELL - 1, IN_CELL);
                let text = words.with("grid-more", &[("count", more.into())]);
                painter.text(at, Align2::CENTER_CENTER, text, figures(), t.ink);
            }
        }
    }

    fn said(&self, words: &Words) -> Vec<Vec<String>> {
        let heads = ["grid-number", "risk-what", "risk-likelihood", "risk-impact"];
        let mut said = vec![heads.map(|id| words.text(id).into_owned()).to_vec()];
        for placed in &self.placed {
            said.push(vec![
                placed.number.to_string(),
                placed.title.clone(),
                placed.likelihood.to_string(),
                placed.impact.to_string(),
            ]);
        }
        said
    }
}

/// The cells: those where risks are large on a tint, with a line around them.
fn zone(painter: &Painter, plot: Rect, t: &Tokens) {
    let grade = |step| Some(Grade::clamped(step));
    let is_large = |likelihood, impact| Risk::is_large_at(grade(likelihood), grade(impact));
    let each = (1..=STEPS).flat_map(|impact| (1..=STEPS).map(move |likelihood| (likelihood, impact)));
    let large: Vec<_> = each.filter(|(likelihood, impact)| is_large(*likelihood, *impact)).collect();
    for (likelihood, impact) in &large {
        painter.rect_filled(RiskGrid::cell(plot, *likelihood, *impact), 0, t.accent_tint);
    }
    let line = Stroke::new(size::STROKE, t.line);
    let cell = plot.size() / f32::from(STEPS);
    for step in 1..=STEPS {
        painter.vline(plot.left() + cell.x * f32::from(step), plot.y_range(), line);
        painter.hline(plot.x_range(), plot.top() + cell.y * f32::from(step - 1), line);
    }
    let border = Stroke::new(size::STRONG_STROKE, t.accent);
    for (likelihood, impact) in large {
        let rect = RiskGrid::cell(plot, likelihood, impact);
        if likelihood > 1 && !is_large(likelihood - 1, impact) {
            painter.vline(rect.left(), rect.y_range(), border);
        }
        if impact > 1 && !is_large(likelihood, impact - 1) {
            painter.hline(rect.x_range(), rect.bottom(), border);
        }
    }
    let axis = Stroke::new(size::STROKE, t.ctl);
    painter.vline(plot.left(), plot.y_range(), axis);
    painter.hline(plot.x_range(), plot.bottom(), axis);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn risk(likelihood: i16, impact: i16) -> Risk {
        let grade = |grade| Some(Grade::clamped(grade));
        Risk { likelihood: grade(likelihood), impact: grade(impact), ..Risk::new() }
    }

    fn grid(risks: &List<Risk>, held: Option<Uuid>) -> RiskGrid {
        let lacks = |risk: &Risk| !risk.owner.is_named() || risk.response.trim().is_empty();
        RiskGrid::of(risks, [None, held], |risk| risk.what.clone(), lacks)
    }

    const AT: Rect = Rect { min: pos2(10.0, 20.0), max: pos2(310.0, 286.0) };

    #[test]
    fn a_mark_stands_in_its_cell_and_the_cell_is_found_again() {
        for (likelihood, impact) in [(1, 1), (3, 4), (5, 5), (5, 1)] {
            let risks: List<Risk> = [risk(likelihood, impact)].into_iter().collect();
            let grid = grid(&risks, None);
            let marks = grid.marks(AT);
            let (_, at) = marks.first().unwrap();
            let (found, found_impact) = RiskGrid::nearest(RiskGrid::plot(AT), *at);
            assert_eq!((found.get(), found_impact.get()), (likelihood, impact));
        }
        let outside = RiskGrid::nearest(RiskGrid::plot(AT), pos2(-50.0, 900.0));
        assert_eq!((outside.0.get(), outside.1.get()), (1, 1));
    }

    #[test]
    fn a_crowded_cell_counts_what_it_has_no_room_for() {
        for (count, drawn) in [(1, 1), (3, 3), (4, 4), (5, 3), (60, 3)] {
            let risks: List<Risk> = std::iter::repeat_with(|| risk(3, 4)).take(count).collect();
            let grid = grid(&risks, None);
            let marks = grid.marks(AT);
            assert_eq!(marks.len(), drawn, "{count}");
            for (at, (_, one)) in marks.iter().enumerate() {
                let others = marks.iter().take(at);
                assert!(others.clone().all(|(_, other)| one.distance(*other) >= MARK), "{count}");
            }
        }
    }

    #[test]
    fn what_is_held_is_drawn_in_the_fullest_cell() {
        let risks: List<Risk> = std::iter::repeat_with(|| risk(3, 4)).take(60).collect();
        let last = risks.at(59).map(|risk| risk.id.uuid());
        let drawn = |held| grid(&risks, held).marks(AT).iter().any(|(placed, _)| Some(placed.id) == last);
        assert!(!drawn(None) && drawn(last));
    }

    #[test]
    fn the_mark_says_whether_a_large_risk_is_looked_after() {
        let watched = Risk { owner: "Maya".into(), response: "Nobody alone".into(), ..risk(3, 4) };
        for (risk, mark) in [(risk(3, 3), Mark::Disc), (risk(1, 5), Mark::Triangle), (watched, Mark::Square)]
        {
            let risks: List<Risk> = [risk].into_iter().collect();
            assert_eq!(grid(&risks, None).placed.first().map(|placed| placed.mark), Some(mark));
        }
    }

    #[test]
    fn what_is_not_rated_has_no_place() {
        let risks: List<Risk> = [Risk::new(), risk(1, 1)].into_iter().collect();
        let grid = grid(&risks, None);
        assert_eq!((grid.unplaced.as_slice(), grid.placed.len()), (&[1][..], 1));
        assert_eq!(grid.placed.first().map(|placed| placed.number), Some(2));
    }
}
