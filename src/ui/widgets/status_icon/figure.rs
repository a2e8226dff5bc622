//! The shapes of the marks, on a grid of 20 units with the origin in its middle.

use std::f32::consts::{PI, TAU};

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2};

use crate::ui::widgets::icon::Icon;

/// The shape of a mark.
#[derive(Clone, Copy)]
pub(super) enum Figure {
    DashedRing,
    HalfDisc,
    CheckDisc,
    Triangle,
    ArrowDisc,
    PauseRing,
    CrossedRing,
    Clock,
    Hand,
    DashRing,
    ThickRing,
    QuestionRing,
    Octagon,
    BarDisc,
    Pencil,
    PersonDisc,
    PlusRing,
    Speech,
    CheckDiamond,
    DashedSquare,
    CheckSquare,
    FilledSquare,
    CrossedSquare,
    DottedRing,
    EqualRing,
    NotEqualDiamond,
    CheckRing,
    BrokenRing,
    Exchange,
    BothWays,
    Rightwards,
    Leftwards,
}

/// What paints a shape, where, how large and in which colours.
pub(super) struct Pen<'a> {
    pub painter: &'a Painter,
    pub center: Pos2,
    pub unit: f32,
    pub ink: Color32,
    /// What is cut out of a filled shape.
    pub gap: Color32,
}

/// Radius of discs.
const RADIUS: f32 = 7.8;
/// Outer radius of rings, which look larger than discs.
const RING: f32 = 7.4;
const STROKE: f32 = 1.6;
/// Half the side of squares.
const SQUARE: f32 = 6.8;
/// The check in a square.
const CHECK: [(f32, f32); 3] = [(-3.2, 0.3), (-0.9, 2.6), (3.3, -2.3)];

impl Pen<'_> {
    fn at(&self, x: f32, y: f32) -> Pos2 {
        self.center + vec2(x, y) * self.unit
    }

    fn disc(&self, radius: f32) {
        self.painter.circle_filled(self.center, radius * self.unit, self.ink);
    }

    fn ring(&self, width: f32) {
        let stroke = Stroke::new(width * self.unit, self.ink);
        self.painter.circle_stroke(self.center, (RING - width / 2.0) * self.unit, stroke);
    }

    /// An open line with round ends.
    fn line(&self, points: &[(f32, f32)], width: f32, color: Color32) {
        let points: Vec<Pos2> = points.iter().map(|&(x, y)| self.at(x, y)).collect();
        for &point in &points {
            self.painter.circle_filled(point, width * self.unit / 2.0, color);
        }
        self.painter.line(points, Stroke::new(width * self.unit, color));
    }

    /// A filled convex shape with round corners.
    fn solid(&self, corners: &[(f32, f32)], radius: f32) {
        let corners: Vec<Pos2> = corners.iter().map(|&(x, y)| self.at(x, y)).collect();
        let outline = round_corners(&corners, radius * self.unit);
        self.painter.add(Shape::convex_polygon(outline, self.ink, Stroke::NONE));
    }

    fn cross(&self, reach: f32, width: f32, color: Color32) {
        self.line(&[(-reach, -reach), (reach, reach)], width, color);
        self.line(&[(-reach, reach), (reach, -reach)], width, color);
    }

    /// Paints a shape.
    pub fn figure(&self, figure: Figure) {
        match figure {
            Figure::DashedRing => self.dashes(),
            Figure::HalfDisc => {
                self.ring(STROKE);
                self.half();
            }
            Figure::CheckDisc => {
                self.disc(RADIUS);
                self.line(&[(-3.5, 0.3), (-1.0, 2.8), (3.6, -2.5)], 2.0, self.gap);
            }
            Figure::Triangle => self.triangle(),
            Figure::ArrowDisc => {
                self.disc(RADIUS);
                self.line(&[(-3.8, 0.0), (3.6, 0.0)], 1.8, self.gap);
                self.line(&[(0.6, -3.2), (3.8, 0.0), (0.6, 3.2)], 1.8, self.gap);
            }
            Figure::PauseRing => {
                self.ring(STROKE);
                self.line(&[(-2.0, -2.8), (-2.0, 2.8)], 1.7, self.ink);
                self.line(&[(2.0, -2.8), (2.0, 2.8)], 1.7, self.ink);
            }
            Figure::CrossedRing => {
                self.ring(STROKE);
                self.cross(2.6, 1.5, self.ink);
            }
            Figure::Clock => {
                self.ring(STROKE);
                self.line(&[(0.0, -4.2), (0.0, 0.3), (3.0, 2.0)], 1.5, self.ink);
            }
            Figure::Hand => Icon::Hand.paint(self.painter, self.center, 18.0 * self.unit, self.ink),
            Figure::DashRing => {
                self.ring(STROKE);
                self.line(&[(-3.4, 0.0), (3.4, 0.0)], STROKE, self.ink);
            }
            Figure::ThickRing => self.ring(2.6),
            Figure::QuestionRing => {
                self.ring(STROKE);
                self.question();
            }
            Figure::Octagon => self.octagon(),
            Figure::BarDisc => {
                self.disc(RADIUS);
                self.line(&[(-3.8, 0.0), (3.8, 0.0)], 2.2, self.gap);
            }
            Figure::Pencil => Icon::Pencil.paint(self.painter, self.center, 18.0 * self.unit, self.ink),
            Figure::PersonDisc => {
                self.disc(RADIUS);
                self.painter.circle_filled(self.at(0.0, -2.2), 2.5 * self.unit, self.gap);
                self.shoulders();
            }
            Figure::PlusRing => {
                self.ring(STROKE);
                self.line(&[(-3.4, 0.0), (3.4, 0.0)], STROKE, self.ink);
                self.line(&[(0.0, -3.4), (0.0, 3.4)], STROKE, self.ink);
            }
            Figure::Speech => self.speech(),
            Figure::CheckDiamond => {
                let corners = [(0.0, -8.4), (8.4, 0.0), (0.0, 8.4), (-8.4, 0.0)];
                self.outline(&corners, 1.2);
                self.line(&[(-2.9, 0.2), (-0.8, 2.2), (3.0, -2.1)], STROKE, self.ink);
            }
            Figure::DashedSquare => self.dashed_square(),
            Figure::CheckSquare => {
                self.square(false);
                self.line(&CHECK, STROKE, self.ink);
            }
            Figure::FilledSquare => {
                self.square(true);
                self.line(&CHECK, 2.0, self.gap);
            }
            Figure::CrossedSquare => {
                self.square(false);
                self.cross(2.7, STROKE, self.ink);
            }
            Figure::DottedRing => {
                self.dashes();
                self.painter.circle_filled(self.center, 1.4 * self.unit, self.ink);
            }
            Figure::EqualRing => {
                self.ring(STROKE);
                self.line(&[(-3.0, -1.7), (3.0, -1.7)], 1.5, self.ink);
                self.line(&[(-3.0, 1.7), (3.0, 1.7)], 1.5, self.ink);
            }
            Figure::NotEqualDiamond => self.not_equal(),
            Figure::CheckRing => {
                self.ring(STROKE);
                self.line(&[(-2.9, 0.3), (-0.8, 2.3), (3.0, -2.1)], STROKE, self.ink);
            }
            Figure::BrokenRing => {
                self.arc(-0.30 * PI, 0.42 * PI);
                self.arc(0.70 * PI, 1.42 * PI);
                self.cross(2.6, STROKE, self.ink);
            }
            Figure::Exchange => {
                self.arrow((-6.4, -3.2), (6.4, -3.2));
                self.arrow((6.4, 3.2), (-6.4, 3.2));
            }
            Figure::BothWays => {
                self.arrow((0.0, 0.0), (7.4, 0.0));
                self.arrow((0.0, 0.0), (-7.4, 0.0));
            }
            Figure::Rightwards => self.arrow((-7.4, 0.0), (7.4, 0.0)),
            Figure::Leftwards => self.arrow((7.4, 0.0), (-7.4, 0.0)),
        }
    }

    /// A closed line with round corners.
    fn outline(&self, corners: &[(f32, f32)], radius: f32) {
        let corners: Vec<Pos2> = corners.iter().map(|&(x, y)| self.at(x, y)).collect();
        let outline = round_corners(&corners, radius * self.unit);
        self.painter.add(Shape::closed_line(outline, Stroke::new(STROKE * self.unit, self.ink)));
    }

    fn square(&self, filled: bool) {
        let rect = Rect::from_center_size(self.center, Vec2::splat(2.0 * SQUARE * self.unit));
        let stroke = Stroke::new(STROKE * self.unit, self.ink);
        let fill = if filled { self.ink } else { Color32::TRANSPARENT };
        self.painter.rect(rect, 2.6 * self.unit, fill, stroke, StrokeKind::Inside);
    }

    /// A square of dashes, three to a side, that keep to its corners.
    fn dashed_square(&self) {
        let side = SQUARE - STROKE / 2.0;
        for (from, to) in [(-side, -0.75 * side), (-0.18 * side, 0.18 * side), (0.75 * side, side)] {
            for edge in [-side, side] {
                self.line(&[(from, edge), (to, edge)], STROKE, self.ink);
                self.line(&[(edge, from), (edge, to)], STROKE, self.ink);
            }
        }
    }

    /// The shoulders of a person, cut out of a disc.
    fn shoulders(&self) {
        let arc = |i: u8| Vec2::angled(PI + PI * f32::from(i) / 16.0) * vec2(4.6, 4.0) + vec2(0.0, 5.4);
        let outline = (0..=16u8).map(|i| self.center + arc(i) * self.unit).collect();
        self.painter.add(Shape::convex_polygon(outline, self.gap, Stroke::NONE));
    }

    /// A speech bubble with three dots.
    fn speech(&self) {
        let bubble =
            [(-7.0, -6.6), (7.0, -6.6), (7.0, 3.4), (-1.4, 3.4), (-4.6, 6.8), (-4.6, 3.4), (-7.0, 3.4)];
        self.outline(&bubble, 0.9);
        for x in [-3.2, 0.0, 3.2] {
            self.painter.circle_filled(self.at(x, -1.6), 1.1 * self.unit, self.ink);
        }
    }

    /// A part of a ring, between two angles.
    fn arc(&self, from: f32, to: f32) {
        let angle = |i: u8| from + (to - from) * f32::from(i) / 12.0;
        let at = |i: u8| self.center + Vec2::angled(angle(i)) * (RING - STROKE / 2.0) * self.unit;
        self.painter.line((0..=12u8).map(at).collect(), Stroke::new(STROKE * self.unit, self.ink));
    }

    /// A level arrow.
    fn arrow(&self, from: (f32, f32), to: (f32, f32)) {
        let back = (from.0 - to.0).signum() * 3.0;
        self.line(&[from, to], STROKE, self.ink);
        self.line(&[(to.0 + back, to.1 - 2.8), to, (to.0 + back, to.1 + 2.8)], STROKE, self.ink);
    }

    /// An eight-sided sign with a cross.
    fn octagon(&self) {
        let (near, far) = (3.55, 8.6);
        let corners = [
            (-near, -far),
            (near, -far),
            (far, -near),
            (far, near),
            (near, far),
            (-near, far),
            (-far, near),
            (-far, -near),
        ];
        self.solid(&corners, 0.8);
        self.cross(2.9, 2.2, self.gap);
    }

    /// A diamond with the sign for what is not equal.
    fn not_equal(&self) {
        self.solid(&[(0.0, -9.4), (9.4, 0.0), (0.0, 9.4), (-9.4, 0.0)], 1.0);
        self.line(&[(-3.0, -1.6), (3.0, -1.6)], 1.5, self.gap);
        self.line(&[(-3.0, 1.6), (3.0, 1.6)], 1.5, self.gap);
        self.line(&[(-1.7, 4.0), (1.7, -4.0)], 1.5, self.gap);
    }

    /// A warning sign.
    fn triangle(&self) {
        self.solid(&[(0.0, -8.6), (9.2, 7.6), (-9.2, 7.6)], 1.6);
        self.line(&[(0.0, -2.4), (0.0, 1.8)], 1.9, self.gap);
        self.painter.circle_filled(self.at(0.0, 4.8), 1.15 * self.unit, self.gap);
    }

    fn dashes(&self) {
        const DASHES: u8 = 8;
        let stroke = Stroke::new(STROKE * self.unit, self.ink);
        let step = TAU / f32::from(DASHES);
        for dash in 0..DASHES {
            let from = step * (f32::from(dash) + 0.22);
            let arc = (0..=6u8).map(|i| {
                let angle = from + step * 0.5 * f32::from(i) / 6.0;
                self.center + Vec2::angled(angle) * (RADIUS - STROKE / 2.0) * self.unit
            });
            self.painter.line(arc.collect(), stroke);
        }
    }

    /// The right half of a disc that fits into a ring.
    fn half(&self) {
        let radius = 4.6 * self.unit;
        let arc = (0..=24u8)
            .map(|i| self.center + Vec2::angled(-PI / 2.0 + PI * f32::from(i) / 24.0) * radius)
            .collect();
        self.painter.add(Shape::convex_polygon(arc, self.ink, Stroke::NONE));
    }

    fn question(&self) {
        let hook: Vec<(f32, f32)> = (0..=10u8)
            .map(|i| {
                let angle = PI + PI * 1.35 * f32::from(i) / 10.0;
                (2.5 * angle.cos(), -1.7 + 2.5 * angle.sin())
            })
            .chain([(0.0, 1.6)])
            .collect();
        let points: Vec<Pos2> = hook.iter().map(|&(x, y)| self.at(x, y)).collect();
        self.painter.line(points, Stroke::new(1.5 * self.unit, self.ink));
        self.painter.circle_filled(self.at(0.0, 4.3), 1.0 * self.unit, self.ink);
    }
}

/// The outline of a convex polygon whose corners are rounded.
fn round_corners(corners: &[Pos2], radius: f32) -> Vec<Pos2> {
    let count = corners.len();
    let mut outline = Vec::with_capacity(count * 7);
    let around = corners.iter().cycle();
    let triples = around.clone().skip(count.saturating_sub(1)).zip(around.clone().zip(around.skip(1)));
    for (&before, (&corner, &after)) in triples.take(count) {
        let from = corner + (before - corner).normalized() * radius;
        let to = corner + (after - corner).normalized() * radius;
        for i in 0..=6u8 {
            let s = f32::from(i) / 6.0;
            let (a, b, c) = ((1.0 - s) * (1.0 - s), 2.0 * s * (1.0 - s), s * s);
            outline.push(pos2(a * from.x + b * corner.x + c * to.x, a * from.y + b * corner.y + c * to.y));
        }
    }
    outline
}
