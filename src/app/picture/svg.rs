//! Shapes as SVG: each kind that egui paints becomes what SVG calls it.
//!
//! Texts stay texts here, in the names under which [`super`] has the typefaces, which turns them
//! into outlines.

use std::f32::consts::TAU;
use std::fmt::{Display, Write as _};

use egui::epaint::text::{Galley, LayoutSection, PlacedRow};
use egui::epaint::{
    BandShape, CircleShape, ClippedShape, ColorMode, CubicBezierShape, EllipseShape, Mesh, PathShape,
    PathStroke, QuadraticBezierShape, RectShape, TextShape,
};
use egui::{Color32, CornerRadius, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2};

use crate::ui::theme;
use crate::words;

/// Writes shapes as an SVG of this size.
pub(super) fn write(size: Vec2, shapes: &[ClippedShape]) -> String {
    let mut svg = Svg { out: String::new(), clips: 0 };
    let (width, height) = (Number(size.x), Number(size.y));
    svg.line(format_args!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">"#
    ));
    for ClippedShape { clip_rect, shape, .. } in shapes {
        let whole = clip_rect.contains_rect(shape.visual_bounding_rect());
        if !whole {
            svg.clip(*clip_rect);
        }
        svg.shape(shape);
        if !whole {
            svg.line("</g>");
        }
    }
    svg.line("</svg>");
    svg.out
}

/// A text as XML may hold it: what would be markup is escaped, and what steers a text without being
/// seen is shown, as everywhere else; the marks around names are left to the typesetter.
pub(super) fn escaped(text: &str) -> String {
    let text = words::without_isolates(text);
    let mut escaped = String::with_capacity(text.len());
    for c in words::shown(&text).chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// A length, with as many decimals as can be seen.
#[derive(Clone, Copy)]
struct Number(f32);

impl Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let rounded = (f64::from(self.0) * 100.0).round() / 100.0;
        write!(f, "{}", if rounded.is_finite() { rounded } else { 0.0 })
    }
}

/// A point as a path has it.
struct Point(Pos2);

impl Display for Point {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", Number(self.0.x), Number(self.0.y))
    }
}

/// How something is filled and outlined.
struct Ink {
    fill: Color32,
    stroke: Stroke,
}

impl Display for Ink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut ink = |name: &str, color: Color32| {
            let [red, green, blue, alpha] = color.to_srgba_unmultiplied();
            match alpha {
                0 => write!(f, r#" {name}="none""#),
                u8::MAX => write!(f, r##" {name}="#{red:02x}{green:02x}{blue:02x}""##),
                _ => {
                    let opacity = Number(f32::from(alpha) / 255.0);
                    write!(f, r##" {name}="#{red:02x}{green:02x}{blue:02x}" {name}-opacity="{opacity}""##)
                }
            }
        };
        ink("fill", self.fill)?;
        if !self.stroke.is_empty() {
            ink("stroke", self.stroke.color)?;
            write!(f, r#" stroke-width="{}""#, Number(self.stroke.width))?;
        }
        Ok(())
    }
}

/// An SVG while it is written.
struct Svg {
    out: String,
    clips: usize,
}

impl Svg {
    fn line(&mut self, line: impl Display) {
        // Writing into a text does not fail.
        let _ = writeln!(self.out, "{line}");
    }

    /// Begins a group of which no more is seen than what is within `rect`.
    fn clip(&mut self, rect: Rect) {
        self.clips += 1;
        let clip = self.clips;
        let path = corners(rect);
        let path = polygon(&path, true);
        self.line(format_args!(r#"<clipPath id="clip{clip}"><path d="{path}"/></clipPath>"#));
        self.line(format_args!(r#"<g clip-path="url(#clip{clip})">"#));
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            // What a program draws by itself is nothing that could be written down.
            Shape::Noop | Shape::Callback(_) => {}
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| self.shape(shape)),
            Shape::Circle(circle) => self.circle(circle),
            Shape::Ellipse(ellipse) => self.ellipse(ellipse),
            Shape::LineSegment { points, stroke } => {
                self.path(&polygon(points, false), Color32::TRANSPARENT, *stroke);
            }
            Shape::Path(path) => self.polygon(path),
            Shape::Band(band) => self.band(band),
            Shape::Rect(rect) => self.rect(rect),
            Shape::Text(text) => self.text(text),
            Shape::Mesh(mesh) => self.mesh(mesh),
            Shape::QuadraticBezier(curve) => self.quadratic(curve),
            Shape::CubicBezier(curve) => self.cubic(curve),
        }
    }

    fn path(&mut self, path: &str, fill: Color32, stroke: Stroke) {
        self.line(format_args!(r#"<path d="{path}"{}/>"#, Ink { fill, stroke }));
    }

    fn circle(&mut self, circle: &CircleShape) {
        let CircleShape { center, radius, fill, stroke } = *circle;
        let (x, y, radius) = (Number(center.x), Number(center.y), Number(radius));
        self.line(format_args!(r#"<circle cx="{x}" cy="{y}" r="{radius}"{}/>"#, Ink { fill, stroke }));
    }

    fn ellipse(&mut self, ellipse: &EllipseShape) {
        let EllipseShape { center, radius, fill, stroke, angle } = *ellipse;
        let (x, y) = (Number(center.x), Number(center.y));
        let (across, down) = (Number(radius.x), Number(radius.y));
        let ink = Ink { fill, stroke };
        let turned = turned(angle, center);
        self.line(format_args!(r#"<ellipse cx="{x}" cy="{y}" rx="{across}" ry="{down}"{ink}{turned}/>"#));
    }

    fn polygon(&mut self, path: &PathShape) {
        let stroke = plain(&path.stroke, &path.points);
        self.path(&polygon(&path.points, path.closed), path.fill, stroke);
    }

    fn band(&mut self, band: &BandShape) {
        let above = band.points.iter().map(|point| pos2(point.x, point.y.min));
        let below = band.points.iter().rev().map(|point| pos2(point.x, point.y.max));
        let path = polygon(&above.chain(below).collect::<Vec<_>>(), true);
        let ink = Ink { fill: band.fill, stroke: band.stroke };
        let turned = turned(band.angle, Pos2::ZERO);
        self.line(format_args!(r#"<path d="{path}"{ink}{turned}/>"#));
    }

    fn rect(&mut self, rect: &RectShape) {
        if rect.blur_width > 0.0 {
            // A shadow, which paper does without.
            return;
        }
        // SVG has the stroke on the edge.
        let out = match rect.stroke_kind {
            _ if rect.stroke.is_empty() => 0.0,
            StrokeKind::Inside => -rect.stroke.width / 2.0,
            StrokeKind::Middle => 0.0,
            StrokeKind::Outside => rect.stroke.width / 2.0,
        };
        let place = rect.rect.expand(out);
        let ink = Ink { fill: rect.fill, stroke: rect.stroke };
        let turned = turned(rect.angle, rect.rect.center());
        let path = rounded(place, rect.corner_radius, out);
        self.line(format_args!(r#"<path d="{path}"{ink}{turned}/>"#));
    }

    fn mesh(&mut self, mesh: &Mesh) {
        for triangle in mesh.indices.as_chunks::<3>().0 {
            let corners = triangle.map(|index| mesh.vertices.get(index as usize));
            if let [Some(one), Some(two), Some(three)] = corners {
                // The colours of the corners run into one another; one triangle has one here.
                let color = one.color.lerp_to_gamma(two.color, 0.5).lerp_to_gamma(three.color, 1.0 / 3.0);
                self.path(&polygon(&[one.pos, two.pos, three.pos], true), color, Stroke::NONE);
            }
        }
    }

    fn quadratic(&mut self, curve: &QuadraticBezierShape) {
        let [from, by, to] = curve.points.map(Point);
        let end = if curve.closed { "Z" } else { "" };
        let stroke = plain(&curve.stroke, &curve.points);
        self.path(&format!("M{from}Q{by} {to}{end}"), curve.fill, stroke);
    }

    fn cubic(&mut self, curve: &CubicBezierShape) {
        let [from, by, past, to] = curve.points.map(Point);
        let end = if curve.closed { "Z" } else { "" };
        let stroke = plain(&curve.stroke, &curve.points);
        self.path(&format!("M{from}C{by} {past} {to}{end}"), curve.fill, stroke);
    }

    /// Each line of a text by itself, and in it each part of one look.
    fn text(&mut self, text: &TextShape) {
        let turned = turned(text.angle, text.pos);
        let mut characters = text.galley.job.text.char_indices();
        for row in &text.galley.rows {
            let places: Vec<usize> =
                characters.by_ref().take(row.glyphs.len()).map(|(place, _)| place).collect();
            if row.ends_with_newline {
                characters.next();
            }
            for (section, run) in runs(&text.galley, row, &places) {
                self.run(text, row, section, run, &turned);
            }
        }
    }

    fn run(
        &mut self,
        text: &TextShape,
        row: &PlacedRow,
        section: &LayoutSection,
        run: std::ops::Range<usize>,
        turned: &str,
    ) {
        let glyphs = row.glyphs.get(run).unwrap_or_default();
        let said: String = glyphs.iter().map(|glyph| glyph.chr).collect();
        let Some(first) = glyphs.first().filter(|_| !said.trim().is_empty()) else { return };
        // A word that reads from right to left begins at its right.
        let left = glyphs.iter().map(|glyph| glyph.pos.x).fold(first.pos.x, f32::min);
        let at = text.pos + row.pos.to_vec2();
        let (x, y) = (Number(at.x + left), Number(at.y + first.pos.y));
        let format = &section.format;
        let own = if format.color == Color32::PLACEHOLDER { text.fallback_color } else { format.color };
        let color = text.override_text_color.unwrap_or(own);
        let fill = color.gamma_multiply(text.opacity_factor);
        let ink = Ink { fill, stroke: Stroke::NONE };
        let face = theme::typeface(&format.font_id.family);
        let (family, weight, size) = (face.family, face.weight, Number(format.font_id.size));
        let underlined = !format.underline.is_empty() || !text.underline.is_empty();
        let line = if underlined { r#" text-decoration="underline""# } else { "" };
        let said = escaped(&said);
        self.line(format_args!(
            r#"<text x="{x}" y="{y}" font-family="{family}" font-weight="{weight}" font-size="{size}" xml:space="preserve"{line}{ink}{turned}>{said}</text>"#
        ));
    }
}

/// The parts of a line that look alike: each as its glyphs, by number. `places` says where the
/// character of each glyph stands in the text.
fn runs<'g>(
    galley: &'g Galley,
    row: &PlacedRow,
    places: &[usize],
) -> Vec<(&'g LayoutSection, std::ops::Range<usize>)> {
    let of = |glyph: usize| {
        let place = places.get(glyph)?;
        galley
            .job
            .sections
            .iter()
            .find(|section| (section.byte_range.start.0..section.byte_range.end.0).contains(place))
    };
    let mut runs: Vec<(&LayoutSection, std::ops::Range<usize>)> = Vec::new();
    for glyph in 0..row.glyphs.len() {
        // What stands for a text that was cut belongs to what is before it.
        let Some(section) = of(glyph).or(runs.last().map(|(section, _)| *section)) else { continue };
        match runs.last_mut() {
            Some((last, run)) if std::ptr::eq(*last, section) => run.end = glyph + 1,
            _ => runs.push((section, glyph..glyph + 1)),
        }
    }
    runs
}

/// How something is turned around a point, in radians.
fn turned(angle: f32, around: Pos2) -> String {
    if angle == 0.0 {
        return String::new();
    }
    let degrees = Number(angle / TAU * 360.0);
    format!(r#" transform="rotate({degrees} {})""#, Point(around))
}

/// The stroke of a path in one colour: where it runs from one to another, that of its middle.
fn plain(stroke: &PathStroke, points: &[Pos2]) -> Stroke {
    let color = match &stroke.color {
        ColorMode::Solid(color) => *color,
        ColorMode::UV(color) => {
            let bounds = Rect::from_points(points);
            color(bounds, bounds.center())
        }
    };
    Stroke::new(stroke.width, color)
}

fn corners(rect: Rect) -> [Pos2; 4] {
    [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()]
}

fn polygon(points: &[Pos2], closed: bool) -> String {
    let mut path = String::new();
    for (index, point) in points.iter().enumerate() {
        let step = if index == 0 { 'M' } else { 'L' };
        let _ = write!(path, "{step}{}", Point(*point));
    }
    if closed {
        path.push('Z');
    }
    path
}

/// A rectangle whose corners are rounded, each by as much as it says and `out` more.
fn rounded(rect: Rect, radius: CornerRadius, out: f32) -> String {
    if radius == CornerRadius::ZERO {
        return polygon(&corners(rect), true);
    }
    let most = rect.width().min(rect.height()) / 2.0;
    let round = |radius: u8| if radius == 0 { 0.0 } else { (f32::from(radius) + out).clamp(0.0, most) };
    let (nw, ne) = (round(radius.nw), round(radius.ne));
    let (se, sw) = (round(radius.se), round(radius.sw));
    let Rect { min, max } = rect;
    let arc = |radius: f32, to: Pos2| format!("A{r} {r} 0 0 1 {}", Point(to), r = Number(radius));
    [
        format!("M{}L{}", Point(pos2(min.x + nw, min.y)), Point(pos2(max.x - ne, min.y))),
        arc(ne, pos2(max.x, min.y + ne)),
        format!("L{}", Point(pos2(max.x, max.y - se))),
        arc(se, pos2(max.x - se, max.y)),
        format!("L{}", Point(pos2(min.x + sw, max.y))),
        arc(sw, pos2(min.x, max.y - sw)),
        format!("L{}", Point(pos2(min.x, min.y + nw))),
        arc(nw, pos2(min.x + nw, min.y)),
        "Z".to_owned(),
    ]
    .concat()
}
