use egui::epaint::{
    BandPoint, BandShape, CubicBezierShape, EllipseShape, Mesh, QuadraticBezierShape, RectShape,
};
use egui::{Align2, Painter, Rect, Shape, Stroke, StrokeKind, pos2, vec2};
use resvg::usvg::{Group, Node};

use super::*;
use crate::ui::theme::{LIGHT, NONE, Weight, font, icon_font};
use crate::ui::{self, widgets::Icon};

/// What is painted with a context that has the fonts of the program.
fn painted(paint: impl Fn(&Painter)) -> Drawing {
    let ctx = egui::Context::default();
    ui::install(&ctx);
    let sheet = Rect::from_min_size(pos2(0.0, 0.0), vec2(200.0, 100.0));
    let mut shapes = Vec::new();
    // The fonts are there from the second pass on.
    for _ in 0..2 {
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            paint(&Painter::new(ui.ctx().clone(), ui.layer_id(), sheet));
        });
        shapes = std::mem::take(&mut output.shapes);
        output.textures_delta.clear();
    }
    Drawing {
        name: "A & B".into(),
        said: vec!["Party, <ratings>".into(), "Café “Zur Brücke”, 3".into()],
        size: sheet.size(),
        shapes,
    }
}

/// How many paths, texts and glyph outlines an SVG consists of, read back.
fn paths(svg: &str) -> usize {
    fn count(group: &Group) -> usize {
        group
            .children()
            .iter()
            .map(|node| match node {
                Node::Group(group) => count(group),
                Node::Path(_) | Node::Text(_) => 1,
                Node::Image(_) => 0,
            })
            .sum()
    }
    count(
        Tree::from_str(svg, &Options { fontdb: Arc::new(fonts(svg)), ..Options::default() }).unwrap().root(),
    )
}

fn line() -> Stroke {
    Stroke::new(2.0, LIGHT.accent)
}

#[test]
fn every_kind_of_shape_becomes_one_of_svg() {
    let place = Rect::from_min_size(pos2(10.0, 10.0), vec2(50.0, 30.0));
    let points = [pos2(10.0, 10.0), pos2(60.0, 12.0), pos2(40.0, 50.0), pos2(20.0, 60.0)];
    let three = [points[0], points[1], points[2]];
    let mut mesh = Mesh::default();
    mesh.add_colored_rect(place, LIGHT.stop.ink);
    let turned = RectShape { angle: 0.4, ..RectShape::filled(place, 4, LIGHT.ink) };
    let shadow = RectShape { blur_width: 8.0, ..RectShape::filled(place, 4, LIGHT.ink) };
    let band = [BandPoint::new(10.0, 10.0..=20.0), BandPoint::new(60.0, 30.0..=50.0)];
    let ground = Shape::rect_filled(place.expand(5.0), 0, LIGHT.card);
    let cases: Vec<(Shape, usize)> = vec![
        (Shape::Noop, 0),
        (Shape::circle_filled(points[0], 8.0, LIGHT.ink), 1),
        (Shape::circle_stroke(points[0], 8.0, line()), 1),
        (EllipseShape::filled(points[0], vec2(8.0, 4.0), LIGHT.ink).into(), 1),
        (Shape::line_segment([points[0], points[1]], line()), 1),
        (Shape::line(points.to_vec(), line()), 1),
        (Shape::convex_polygon(points.to_vec(), LIGHT.part.tint, line()), 1),
        (BandShape::filled(band.to_vec(), LIGHT.ink).into(), 1),
        (Shape::rect_filled(place, 0, LIGHT.ink), 1),
        (Shape::rect_stroke(place, 7, line(), StrokeKind::Inside), 1),
        (turned.into(), 1),
        (shadow.into(), 0),
        (Shape::mesh(mesh), 2),
        (QuadraticBezierShape::from_points_stroke(three, false, NONE, line()).into(), 1),
        (CubicBezierShape::from_points_stroke(points, true, LIGHT.ink, line()).into(), 1),
        (Shape::Vec(vec![Shape::circle_filled(points[0], 3.0, LIGHT.ink), Shape::Noop]), 1),
    ];
    for (shape, expected) in cases {
        let drawing = painted(|painter| painter.extend([ground.clone(), shape.clone()]));
        assert_eq!(paths(&to_svg(&drawing).unwrap()), 1 + expected, "{shape:?}");
    }
}

#[test]
fn texts_are_outlines_and_said_in_words() {
    let drawing = painted(|painter| {
        painter.text(pos2(5.0, 5.0), Align2::LEFT_TOP, "Ally", font(14.0, Weight::SemiBold), LIGHT.ink);
        Icon::Allies.paint(painter, pos2(80.0, 40.0), 18.0, LIGHT.accent);
        painter.text(pos2(5.0, 60.0), Align2::LEFT_TOP, '\u{e09b}', icon_font(14.0), LIGHT.ink);
    });
    let svg = to_svg(&drawing).unwrap();
    assert!(!svg.contains("<text"), "outlines need no font");
    assert!(paths(&svg) >= 3, "{svg}");
    assert!(svg.contains("<title>A &amp; B</title>"), "{svg}");
    assert!(svg.contains("Party, &lt;ratings&gt;\nCafé “Zur Brücke”, 3"), "{svg}");
    assert!(svg.contains("#0f5d6e"), "colours are kept: {svg}");
}

#[test]
fn lines_and_looks_of_a_text_are_kept_apart() {
    let drawing = painted(|painter| {
        let mut job = egui::text::LayoutJob::default();
        let look =
            |weight, color| egui::TextFormat { color, ..egui::TextFormat::simple(font(14.0, weight), color) };
        job.append("Kept ", 0.0, look(Weight::Regular, LIGHT.ink));
        job.append("late\nsecond line", 0.0, look(Weight::SemiBold, LIGHT.stop.ink));
        let galley = painter.layout_job(job);
        painter.galley(pos2(5.0, 5.0), galley, LIGHT.ink);
    });
    let svg = svg::write(drawing.size, &drawing.shapes);
    let texts: Vec<&str> = svg.lines().filter(|line| line.starts_with("<text")).collect();
    let [first, second, third] = texts[..] else { panic!("{svg}") };
    assert!(first.contains(r#"font-weight="400""#) && first.ends_with(">Kept </text>"), "{first}");
    assert!(second.contains("#a3261c") && second.ends_with(">late</text>"), "{second}");
    assert!(third.contains(r#"x="5""#) && third.ends_with(">second line</text>"), "{third}");
}

#[test]
fn hostile_names_stay_text() {
    let name = "</text><script>alert(\"x\")</script>&amp;\u{202E}\u{0}\u{7}]]>";
    let drawing = painted(|painter| {
        painter.text(pos2(5.0, 5.0), Align2::LEFT_TOP, name, font(14.0, Weight::Regular), LIGHT.ink);
    });
    let drawing = Drawing { name: name.into(), said: vec![name.into()], ..drawing };
    let svg = to_svg(&drawing).unwrap();
    assert!(!svg.contains("<script") && !svg.contains('\u{202E}') && !svg.contains('\u{0}'), "{svg}");
    assert!(svg.contains("&lt;script&gt;"), "{svg}");
    paths(&svg);
}

#[test]
fn of_what_is_cut_off_no_more_leaves_than_is_seen() {
    let drawing = painted(|painter| {
        let half = Rect::from_min_size(pos2(0.0, 0.0), vec2(20.0, 100.0));
        painter.with_clip_rect(half).rect_filled(half.expand(15.0), 0, LIGHT.ink);
    });
    let pixels = to_pixels(&drawing).unwrap();
    assert_eq!(pixels[(30, 100)], LIGHT.ink);
    assert_eq!(pixels[(45, 100)], NONE);
}

#[test]
fn pixels_are_twice_as_many_as_points_and_in_their_colours() {
    let drawing = painted(|painter| {
        let sheet = Rect::from_min_size(pos2(0.0, 0.0), vec2(200.0, 100.0));
        painter.rect_filled(sheet, 0, LIGHT.card);
        painter.circle_filled(pos2(100.0, 50.0), 20.0, LIGHT.accent);
    });
    let pixels = to_pixels(&drawing).unwrap();
    assert_eq!(pixels.size, [400, 200]);
    assert_eq!((pixels[(200, 100)], pixels[(2, 2)]), (LIGHT.accent, LIGHT.card));
    assert_eq!((pixels[(200, 138)], pixels[(200, 142)]), (LIGHT.accent, LIGHT.card), "its edge");
}

#[test]
fn a_picture_without_end_has_fewer_pixels_for_each_point() {
    let drawing = Drawing { size: vec2(100.0, 50_000.0), ..painted(|_| ()) };
    let pixels = to_pixels(&drawing).unwrap();
    assert!(pixels.size[1] <= MOST as usize, "{:?}", pixels.size);
}
