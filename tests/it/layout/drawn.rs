//! What is wrong with what was drawn, found in the shapes and the controls of a frame.

use std::collections::{BTreeSet, HashMap};

use alliance_workbook::ui::theme::{LIGHT, size};
use egui::epaint::ClippedShape;
use egui::{FontFamily, Rect, Shape, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

use super::window::{Parts, Window};

/// Edges are rounded to pixels, and letters lean out of their boxes.
const SLACK: f32 = 1.5;
/// Lines have room above and below their letters.
const LEADING: f32 = 4.0;

/// A word that is wider than this may break in a field that stands beside others.
const LONG_WORD: f32 = 120.0;

/// What is wrong, and how far down.
#[derive(Default)]
struct Faults(BTreeSet<(i32, String)>);

impl Faults {
    fn insert(&mut self, at: Rect, fault: String) {
        self.0.insert((at.top() as i32, fault));
    }

    fn in_order(self) -> Vec<String> {
        self.0.into_iter().map(|(_, fault)| fault).collect()
    }
}

/// A text, line by line.
struct Text {
    words: String,
    /// Where its letters are.
    lines: Vec<Rect>,
    /// Where it may be seen.
    clip: Rect,
    /// Something of it was left out.
    elided: bool,
    /// Words that are broken in their middle, with their width in one piece.
    broken: Vec<(String, f32)>,
}

impl Text {
    fn whole(&self) -> Rect {
        self.lines.iter().fold(Rect::NOTHING, |whole, line| whole.union(*line))
    }
}

/// What is wrong, a line for each fault, from top to bottom: what is too wide pushes out what follows
/// it. Of what lies under the drawer nothing is said.
pub fn faults(window: &Harness<'_, Window>, parts: &Parts) -> Vec<String> {
    let shapes = window.output().shapes.as_slice();
    let shapes = match parts.drawer {
        Some(drawer) => above(shapes, drawer),
        None => shapes,
    };
    let texts = texts(shapes);
    let controls = controls(window, parts.drawer.is_some());
    let cards = cards(shapes);
    let mut faults = Faults::default();
    for text in &texts {
        of_text(text, parts, &cards, &mut faults);
    }
    for text in texts.iter().filter(|text| text.elided) {
        if !is_told(window, text) {
            faults.insert(text.whole(), format!("left out, and said nowhere: {:?}", text.words));
        }
    }
    for (index, text) in texts.iter().enumerate() {
        for other in texts.iter().skip(index + 1) {
            if overlap(text, other) {
                faults.insert(
                    text.whole(),
                    format!("one over the other: {:?} and {:?}", text.words, other.words),
                );
            }
        }
    }
    for control in &controls {
        of_control(control, parts, &cards, &mut faults);
    }
    faults.in_order()
}

/// How high the head of a page is that stays in place while the page scrolls.
pub fn fixed_head(window: &Harness<'_, Window>, parts: &Parts) -> f32 {
    let page = parts.page;
    let scrolls = |clip: &Rect| {
        (clip.bottom() - page.bottom()).abs() < 4.0
            && clip.left() < page.left() + SLACK
            && clip.right() > page.right() - SLACK
    };
    let clips = window.output().shapes.iter().map(|shape| shape.clip_rect).filter(scrolls);
    clips.map(|clip| clip.top() - page.top()).fold(0.0, f32::max)
}

/// What was drawn after the ground of the drawer.
fn above(shapes: &[ClippedShape], drawer: Rect) -> &[ClippedShape] {
    let is_ground = |shape: &ClippedShape| {
        let mut found = false;
        each(&shape.shape, &mut |inner| {
            if let Shape::Rect(ground) = inner {
                let size = (ground.rect.size() - drawer.size()).abs();
                found |= ground.fill == LIGHT.desk && size.max_elem() < SLACK;
            }
        });
        found
    };
    let ground = shapes.iter().position(is_ground).expect("the drawer is open");
    shapes.split_at(ground).1
}

fn texts(shapes: &[ClippedShape]) -> Vec<Text> {
    let mut texts = Vec::new();
    for shape in shapes {
        each(&shape.shape, &mut |inner| {
            if let Shape::Text(text) = inner
                // What stands upright has room of its own.
                && text.angle == 0.0
                && let Some(text) = read(text, shape.clip_rect)
            {
                texts.push(text);
            }
        });
    }
    texts
}

fn each(shape: &Shape, seen: &mut impl FnMut(&Shape)) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| each(shape, seen)),
        shape => seen(shape),
    }
}

fn read(shape: &egui::epaint::TextShape, clip: Rect) -> Option<Text> {
    let galley = &shape.galley;
    let icons = FontFamily::Name("icons".into());
    if galley.job.sections.iter().all(|section| section.format.font_id.family == icons) {
        return None;
    }
    let mut lines = Vec::new();
    for row in &galley.rows {
        let mut letters = row.glyphs.iter().filter(|glyph| !glyph.chr.is_whitespace());
        let Some(first) = letters.next() else { continue };
        let last = letters.next_back().unwrap_or(first);
        let (left, right) = (row.pos.x + first.pos.x, row.pos.x + last.max_x());
        let at = row.rect();
        let line = Rect::from_min_max(pos2(left, at.top()), pos2(right, at.bottom()));
        lines.push(line.translate(shape.pos.to_vec2()));
    }
    let words = galley.text().to_owned();
    (!lines.is_empty()).then(|| Text { words, lines, clip, elided: galley.elided, broken: broken(galley) })
}

/// The words that go on in the next line without a mark between.
fn broken(galley: &egui::Galley) -> Vec<(String, f32)> {
    let mut found = Vec::new();
    for pair in galley.rows.windows(2) {
        let [above, below] = pair else { continue };
        let in_word = |glyph: &&egui::epaint::text::Glyph| glyph.chr.is_alphanumeric();
        let head: Vec<_> = above.glyphs.iter().rev().take_while(in_word).collect();
        let tail: Vec<_> = below.glyphs.iter().take_while(in_word).collect();
        if above.ends_with_newline || head.is_empty() || tail.is_empty() {
            continue;
        }
        let letters = head.iter().rev().chain(&tail);
        let width = letters.clone().map(|glyph| glyph.advance_width).sum();
        found.push((letters.map(|glyph| glyph.chr).collect(), width));
    }
    found
}

fn of_text(text: &Text, parts: &Parts, cards: &[Rect], faults: &mut Faults) {
    let whole = text.whole();
    let clip = text.clip;
    if whole.left() < clip.left() - SLACK || whole.right() > clip.right() + SLACK {
        faults.insert(whole, format!("cut off at the side: {:?}", text.words));
    }
    let (top, bottom) = (whole.top() + LEADING, whole.bottom() - LEADING);
    if top < clip.top() || bottom > clip.bottom() {
        faults.insert(whole, format!("cut off above or below: {:?}", text.words));
    }
    for line in &text.lines {
        if let Some(by) = parts.pushed_out(*line) {
            faults.insert(whole, format!("{by} points out of the page: {:?}", text.words));
        }
        if let Some(card) = holder(cards, *line)
            && (line.left() < card.left() || line.right() > card.right())
        {
            faults.insert(whole, format!("sticks out of its card: {:?}", text.words));
        }
    }
    for (word, _) in text.broken.iter().filter(|(_, width)| *width <= LONG_WORD) {
        faults.insert(whole, format!("broken in its middle: {word:?} of {:?}", text.words));
    }
}

fn overlap(one: &Text, other: &Text) -> bool {
    if !one.whole().intersects(other.whole()) {
        return false;
    }
    let seen = |text: &Text, line: Rect| line.intersect(text.clip);
    one.lines.iter().any(|line| {
        other.lines.iter().any(|below| {
            let both = seen(one, *line).intersect(seen(other, *below));
            both.width() > SLACK && both.height() > LEADING
        })
    })
}

/// Whether somebody who cannot see the whole text can learn it: it is the name, the value or the
/// description of a control there, which its tooltip or assistive technology says.
fn is_told(window: &Harness<'_, Window>, text: &Text) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let wanted = plain(&text.words);
    let whole = text.whole();
    window.root().children_recursive().any(|node| {
        let node = node.accesskit_node();
        let here = bounds(&node).is_some_and(|bounds| bounds.expand(SLACK).contains(whole.center()));
        let says = |said: Option<String>| said.is_some_and(|said| plain(&said).contains(&wanted));
        here && (says(node.label()) || says(node.value()) || says(node.placeholder().map(str::to_owned)))
    })
}

/// A control, and where it may be seen and clicked.
struct Control {
    name: String,
    rect: Rect,
    clip: Rect,
}

fn controls(window: &Harness<'_, Window>, in_drawer: bool) -> Vec<Control> {
    let key = |rect: Rect| [rect.left(), rect.top(), rect.right(), rect.bottom()].map(|at| at.round() as i32);
    let seen: HashMap<[i32; 4], Rect> = window.ctx.viewport(|viewport| {
        let widgets = &viewport.prev_pass.widgets;
        let above = |layer: &egui::LayerId| layer.order != egui::Order::Background;
        let layers = widgets.layers().filter(|(layer, _)| !in_drawer || above(layer));
        let all = layers.flat_map(|(_, of_layer)| of_layer).filter(|widget| widget.sense.interactive());
        all.map(|widget| (key(widget.rect), widget.interact_rect)).collect()
    });
    let nodes = window.root().children_recursive();
    nodes
        .filter_map(|node| {
            let node = node.accesskit_node();
            let rect = bounds(&node)?;
            let clip = *seen.get(&key(rect))?;
            let name = node.label().or_else(|| node.value())?;
            Some(Control { name: format!("{:?} {name:?}", node.role()), rect, clip })
        })
        .collect()
}

fn bounds(node: &egui_kittest::kittest::AccessKitNode<'_>) -> Option<Rect> {
    let bounds = node.raw_bounds()?;
    let (min, max) = ((bounds.x0, bounds.y0), (bounds.x1, bounds.y1));
    let at = |(x, y): (f64, f64)| pos2(x as f32, y as f32);
    Some(Rect::from_min_max(at(min), at(max)))
}

fn of_control(control: &Control, parts: &Parts, cards: &[Rect], faults: &mut Faults) {
    let (rect, seen) = (control.rect, control.clip);
    if seen.left() > rect.left() + SLACK || seen.right() < rect.right() - SLACK {
        faults.insert(rect, format!("covered or cut off: {}", control.name));
    }
    if let Some(card) = holder(cards, rect)
        && (rect.left() < card.left() || rect.right() > card.right())
    {
        faults.insert(rect, format!("sticks out of its card: {}", control.name));
    }
    if let Some(by) = parts.pushed_out(rect) {
        faults.insert(rect, format!("{by} points out of the page: {}", control.name));
    }
}

/// The grounds of the cards.
fn cards(shapes: &[ClippedShape]) -> Vec<Rect> {
    let mut cards = Vec::new();
    for shape in shapes {
        each(&shape.shape, &mut |inner| {
            if let Shape::Rect(rect) = inner
                && rect.fill == LIGHT.card
                && rect.corner_radius.nw == size::CARD_RADIUS
            {
                cards.push(rect.rect);
            }
        });
    }
    cards
}

/// The card that something lies in by its middle.
fn holder(cards: &[Rect], what: Rect) -> Option<Rect> {
    cards.iter().copied().find(|card| card.contains(what.center()))
}
