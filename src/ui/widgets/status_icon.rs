//! The marks of a state: each state has a shape of its own, beside its word.

use std::f32::consts::{PI, TAU};

use egui::{Color32, Painter, Pos2, Response, Sense, Shape, Stroke, Ui, Vec2, pos2, vec2};

use super::icon::Icon;
use crate::ui::theme::{self, Tokens, Tone, size, tokens};

/// A state that has a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StatusIcon {
    /// Chapter: nothing entered.
    NotStarted,
    /// Chapter: something is open.
    InProgress,
    /// Chapter: nothing left to write.
    FilledIn,
    /// Chapter: a field holds something wrong.
    NeedsAttention,
    /// Decision: work with them.
    Pursue,
    /// Decision: not now.
    Hold,
    /// Decision: not with them.
    Decline,
    /// Decision: none yet.
    Undecided,
    /// Answer: nobody asked them.
    NotAsked,
    /// Answer: asked, waiting.
    Proposed,
    /// Answer: they said yes.
    Agreed,
    /// Answer: they said no, and why.
    Objects,
    /// Answer: it does not concern them.
    NotTheirs,
    /// Criterion: the rule holds.
    Met,
    /// Criterion: half of it or more holds.
    Partly,
    /// Criterion: it does not hold.
    Open,
    /// Criterion: nothing is known.
    Unknown,
    /// Criterion: does not count here.
    NotApplicable,
    /// Criterion: stops the verdict.
    Blocker,
    /// Verdict: a blocker is open, or too little is met.
    NotReady,
    /// Verdict: ready, with conditions.
    WithConditions,
    /// Verdict: ready.
    Ready,
    /// Verdict: nothing has been recorded.
    NotAssessed,
    /// Written down by us; says nothing about who agreed.
    Written,
}

#[derive(Clone, Copy)]
enum Figure {
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
}

impl StatusIcon {
    /// All marks, in the order of their families.
    pub const ALL: &[Self] = &[
        Self::NotStarted,
        Self::InProgress,
        Self::FilledIn,
        Self::NeedsAttention,
        Self::Pursue,
        Self::Hold,
        Self::Decline,
        Self::Undecided,
        Self::NotAsked,
        Self::Proposed,
        Self::Agreed,
        Self::Objects,
        Self::NotTheirs,
        Self::Met,
        Self::Partly,
        Self::Open,
        Self::Unknown,
        Self::NotApplicable,
        Self::Blocker,
        Self::NotReady,
        Self::WithConditions,
        Self::Ready,
        Self::NotAssessed,
        Self::Written,
    ];

    /// The message that holds the mark's word.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::NotStarted => "mark-not-started",
            Self::InProgress => "mark-in-progress",
            Self::FilledIn => "mark-filled-in",
            Self::NeedsAttention => "mark-needs-attention",
            Self::Pursue => "mark-pursue",
            Self::Hold => "mark-hold",
            Self::Decline => "mark-decline",
            Self::Undecided => "mark-undecided",
            Self::NotAsked => "mark-not-asked",
            Self::Proposed => "mark-proposed",
            Self::Agreed => "mark-agreed",
            Self::Objects => "mark-objects",
            Self::NotTheirs => "mark-not-theirs",
            Self::Met => "mark-met",
            Self::Partly => "mark-partly",
            Self::Open => "mark-open",
            Self::Unknown => "mark-unknown",
            Self::NotApplicable => "mark-not-applicable",
            Self::Blocker => "mark-blocker",
            Self::NotReady => "mark-not-ready",
            Self::WithConditions => "mark-with-conditions",
            Self::Ready => "mark-ready",
            Self::NotAssessed => "mark-not-assessed",
            Self::Written => "mark-written",
        }
    }

    /// The colours of the state.
    #[must_use]
    pub fn tone(self, t: &Tokens) -> Tone {
        match self {
            Self::NotStarted | Self::NotAsked | Self::NotAssessed => Tone { ink: t.ink2, tint: t.na.tint },
            Self::InProgress | Self::FilledIn | Self::Pursue | Self::Written => {
                Tone { ink: t.accent, tint: t.accent_tint }
            }
            Self::NeedsAttention | Self::Hold | Self::Undecided | Self::Partly | Self::WithConditions => {
                t.part
            }
            Self::Decline | Self::NotTheirs | Self::NotApplicable => t.na,
            Self::Proposed | Self::Unknown => t.unknown,
            Self::Agreed | Self::Met | Self::Ready => t.ok,
            Self::Objects | Self::Open | Self::Blocker | Self::NotReady => t.stop,
        }
    }

    fn figure(self) -> Figure {
        match self {
            Self::NotStarted | Self::NotAsked | Self::NotAssessed => Figure::DashedRing,
            Self::InProgress | Self::Partly => Figure::HalfDisc,
            Self::FilledIn | Self::Agreed | Self::Met | Self::Ready => Figure::CheckDisc,
            Self::NeedsAttention | Self::Undecided => Figure::Triangle,
            Self::Pursue => Figure::ArrowDisc,
            Self::Hold => Figure::PauseRing,
            Self::Decline => Figure::CrossedRing,
            Self::Proposed => Figure::Clock,
            Self::Objects => Figure::Hand,
            Self::NotTheirs | Self::NotApplicable => Figure::DashRing,
            Self::Open => Figure::ThickRing,
            Self::Unknown => Figure::QuestionRing,
            Self::Blocker | Self::NotReady => Figure::Octagon,
            Self::WithConditions => Figure::BarDisc,
            Self::Written => Figure::Pencil,
        }
    }

    /// Paints the mark with its middle at `center`, in a square of `side` points.
    pub fn paint(self, painter: &Painter, center: Pos2, side: f32, t: &Tokens) {
        let tone = self.tone(t);
        let pen = Pen { painter, center, unit: side / 20.0, ink: tone.ink, gap: t.card };
        pen.figure(self.figure());
    }

    /// Adds the mark to a row of text.
    pub fn show(self, ui: &mut Ui) -> Response {
        let (rect, response) = ui.allocate_exact_size(theme::square(size::ICON), Sense::hover());
        self.paint(ui.painter(), rect.center(), size::ICON, tokens(ui));
        response
    }
}

/// Draws on a grid of 20 units with the origin in its middle.
struct Pen<'a> {
    painter: &'a Painter,
    center: Pos2,
    unit: f32,
    ink: Color32,
    /// What is cut out of a filled shape.
    gap: Color32,
}

/// Radius of discs.
const RADIUS: f32 = 7.8;
/// Outer radius of rings, which look larger than discs.
const RING: f32 = 7.4;
const STROKE: f32 = 1.6;

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

    fn figure(&self, figure: Figure) {
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
            Figure::Triangle => {
                self.solid(&[(0.0, -8.6), (9.2, 7.6), (-9.2, 7.6)], 1.6);
                self.line(&[(0.0, -2.4), (0.0, 1.8)], 1.9, self.gap);
                self.painter.circle_filled(self.at(0.0, 4.8), 1.15 * self.unit, self.gap);
            }
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
            Figure::Octagon => {
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
            Figure::BarDisc => {
                self.disc(RADIUS);
                self.line(&[(-3.8, 0.0), (3.8, 0.0)], 2.2, self.gap);
            }
            Figure::Pencil => Icon::Pencil.paint(self.painter, self.center, 18.0 * self.unit, self.ink),
        }
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
