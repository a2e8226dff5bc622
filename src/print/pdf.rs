//! Pages of placed items -> a tagged PDF that passes krilla's PDF/UA-1 check.

use std::num::NonZeroU16;

use krilla::Document as Pdf;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::{Path, PathBuilder, Point};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, SpanTag, TableHeaderScope, Tag, TagGroup,
    TagKind, TagTree,
};
use krilla::{SerializeSettings, color::luma};

use super::blocks::{Document, Tick};
use super::fonts::Fonts;
use super::page::{Ink, Item, Kind, Layout, PartId, Pen, Role, Structure};
use super::strips::{BOX, RING};

/// Length of the arms of a Bézier curve that makes a quarter of a circle of radius 1.
const ARC: f32 = 0.5523;
const BLACK: u8 = 0;
const GREY: u8 = 128;

/// Writes a document that was laid out with these fonts.
pub(super) fn write(document: &Document<'_>, layout: &Layout, fonts: &Fonts) -> Result<Vec<u8>, KrillaError> {
    let configuration = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    let configuration = configuration.finish().unwrap_or_default();
    let settings = SerializeSettings { configuration, enable_tagging: true, ..Default::default() };
    let mut pdf = Pdf::new_with(settings);

    let (width, height) = document.paper.size();
    let mut contents: Vec<Vec<Identifier>> = vec![Vec::new(); layout.structure.len()];
    let mut outline = Outline::new();
    for (number, page) in layout.pages.iter().enumerate() {
        let mut sheet = pdf.start_page_with(PageSettings::from_wh(width, height).unwrap_or_default());
        let mut surface = sheet.surface();
        for items in page.items.chunk_by(|one, next| one.role == next.role) {
            let Some(first) = items.first() else { continue };
            let tag = match first.role {
                Role::Part(_) => ContentTag::Span(SpanTag::empty()),
                Role::Header => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Header)),
                Role::Footer => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)),
                Role::Decoration => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
            };
            let id = surface.start_tagged(tag);
            for item in items {
                draw(&mut surface, item, fonts);
            }
            surface.end_tagged();
            let Role::Part(part) = first.role else { continue };
            let Some(ids) = contents.get_mut(part) else { continue };
            if let Some(Kind::Title(words) | Kind::Heading(words)) =
                layout.structure.get(part).map(|part| &part.kind)
                && ids.is_empty()
            {
                let place = XyzDestination::new(number, Point::from_xy(0.0, first.y - 24.0));
                outline.push_child(OutlineNode::new(words.clone(), place));
            }
            ids.push(id);
        }
        surface.finish();
        sheet.finish();
    }

    let mut tree = TagTree::new().with_lang(Some(document.language.clone()));
    tree.children =
        group(&layout.structure, &contents, Structure::ROOT).map_or_else(Vec::new, |all| all.children);
    pdf.set_tag_tree(tree);
    pdf.set_outline(outline);
    let date = DateTime::new(u16::try_from(document.date.year()).unwrap_or_default())
        .month(document.date.month().unsigned_abs())
        .day(document.date.day().unsigned_abs());
    pdf.set_metadata(
        Metadata::new().title(layout.title.clone()).language(document.language.clone()).creation_date(date),
    );
    pdf.finish()
}

/// A part of the structure with all that belongs to it. A part without content is left out, except
/// for the cells that keep a table regular.
fn group(structure: &Structure, contents: &[Vec<Identifier>], id: PartId) -> Option<TagGroup> {
    let part = structure.get(id)?;
    let mut group = TagGroup::new(tag(&part.kind));
    for content in contents.get(id)? {
        group.push(*content);
    }
    for child in part.parts.iter().filter_map(|part| self::group(structure, contents, *part)) {
        group.push(child);
    }
    let needed = matches!(part.kind, Kind::Head | Kind::Data);
    (needed || !group.children.is_empty()).then_some(group)
}

fn tag(kind: &Kind) -> TagKind {
    let level = |level: u16, words: &String| {
        Tag::Hn(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN), Some(words.clone())).into()
    };
    match kind {
        Kind::Document => Tag::Div.into(),
        Kind::Title(words) => level(1, words),
        Kind::Heading(words) => level(2, words),
        Kind::Paragraph => Tag::P.into(),
        Kind::List { numbered: true } => Tag::L(ListNumbering::Decimal).into(),
        Kind::List { numbered: false } => Tag::L(ListNumbering::None).into(),
        Kind::Item => Tag::LI.into(),
        Kind::Label(said) => Tag::Lbl.with_alt_text(said.clone()).into(),
        Kind::Body => Tag::LBody.into(),
        Kind::Table => Tag::Table.into(),
        Kind::Row => Tag::TR.into(),
        Kind::Head => Tag::TH(TableHeaderScope::Column).into(),
        Kind::Data => Tag::TD.into(),
        Kind::Mark(said) => Tag::Span.with_alt_text(Some(said.clone())).into(),
    }
}

fn draw(surface: &mut Surface<'_>, item: &Item, fonts: &Fonts) {
    let (x, y) = (item.x, item.y);
    match &item.ink {
        Ink::Line(line) => {
            surface.set_stroke(None);
            surface.set_fill(Some(Fill { paint: luma::Color::new(BLACK).into(), ..Default::default() }));
            for piece in &line.pieces {
                let Some(font) = fonts.get(piece.face) else { continue };
                let start = Point::from_xy(x + piece.x, y);
                surface.draw_glyphs(start, &piece.glyphs, font.clone(), &line.source, piece.size, false);
            }
        }
        Ink::Tick(tick) => {
            let inside = BOX - 0.9;
            stroke(surface, 0.9, BLACK, round_box(x + 0.45, y + 0.45, inside, inside, 1.5));
            let strokes = match tick {
                Tick::Empty => return,
                Tick::Ticked => [(0.21, 0.53), (0.42, 0.75), (0.8, 0.25)].as_slice(),
                Tick::Barred => [(0.22, 0.5), (0.78, 0.5)].as_slice(),
            };
            let strokes = strokes.iter().map(|(right, down)| (right * BOX, down * BOX));
            stroke(surface, 1.5, BLACK, strokes_at(x, y, strokes));
        }
        Ink::Ring => stroke(surface, 0.75, BLACK, round_box(x, y, RING, RING, RING / 2.0)),
        Ink::Rule { width, pen } => {
            let (weight, colour) = match pen {
                Pen::Strong => (1.5, BLACK),
                Pen::Plain => (0.9, BLACK),
                Pen::Writing => (0.75, BLACK),
                Pen::Light => (0.6, GREY),
            };
            stroke(surface, weight, colour, strokes_at(x, y, [(0.0, 0.0), (*width, 0.0)]));
        }
        Ink::Frame { width, height } => stroke(surface, 0.9, BLACK, round_box(x, y, *width, *height, 3.0)),
    }
}

fn stroke(surface: &mut Surface<'_>, width: f32, colour: u8, path: Option<Path>) {
    let Some(path) = path else { return };
    surface.set_fill(None);
    let paint = luma::Color::new(colour).into();
    surface.set_stroke(Some(Stroke { paint, width, ..Default::default() }));
    surface.draw_path(&path);
}

/// Straight strokes through points that are given from (x, y).
fn strokes_at(x: f32, y: f32, points: impl IntoIterator<Item = (f32, f32)>) -> Option<Path> {
    let mut path = PathBuilder::new();
    let mut points = points.into_iter();
    let (right, down) = points.next()?;
    path.move_to(x + right, y + down);
    for (right, down) in points {
        path.line_to(x + right, y + down);
    }
    path.finish()
}

fn round_box(x: f32, y: f32, width: f32, height: f32, radius: f32) -> Option<Path> {
    let (right, bottom, arm) = (x + width, y + height, radius * (1.0 - ARC));
    let mut path = PathBuilder::new();
    path.move_to(x + radius, y);
    path.line_to(right - radius, y);
    path.cubic_to(right - arm, y, right, y + arm, right, y + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(right, bottom - arm, right - arm, bottom, right - radius, bottom);
    path.line_to(x + radius, bottom);
    path.cubic_to(x + arm, bottom, x, bottom - arm, x, bottom - radius);
    path.line_to(x, y + radius);
    path.cubic_to(x, y + arm, x + arm, y, x + radius, y);
    path.close();
    path.finish()
}
