//! Pages as lists of placed items, and the structure that a screen reader follows through them.

use std::rc::Rc;

use super::blocks::Tick;
use super::text::Line;

/// A document on pages.
#[derive(Debug)]
pub(super) struct Layout {
    pub pages: Vec<Page>,
    pub structure: Structure,
    /// Never empty.
    pub title: String,
}

/// What is drawn on one page, in the order in which it is drawn.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub items: Vec<Item>,
}

/// Something drawn, in points from the top left of its page or strip.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub x: f32,
    /// The baseline of text, the top of anything else.
    pub y: f32,
    pub ink: Ink,
    pub role: Role,
}

#[derive(Clone, Debug)]
pub(super) enum Ink {
    Line(Rc<Line>),
    Tick(Tick),
    /// A ring around the number of a step.
    Ring,
    /// A horizontal line.
    Rule {
        width: f32,
        pen: Pen,
    },
    /// A box with round corners.
    Frame {
        width: f32,
        height: f32,
    },
}

/// What a rule looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pen {
    /// Under the head of the document.
    Strong,
    /// Under the head of a table, over the foot of a page.
    Plain,
    /// To write on.
    Writing,
    /// Between the rows of a table: grey, so that the rules to write on stand out.
    Light,
}

/// What an item is to a reader that does not see the page. In reading order: parts are numbered
/// in the order in which they are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    /// At the top of a page, said before: the head of the document or of a table.
    Header,
    /// Content of this part of the structure.
    Part(PartId),
    /// Nothing.
    Decoration,
    /// The last line of a page.
    Footer,
}

/// Height of a strip of the page that is never broken, with what stands in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Strip {
    pub items: Vec<Item>,
    pub height: f32,
    /// From the top to the first baseline.
    pub ascent: f32,
    /// Space above, unless the strip begins a page.
    pub gap: f32,
    /// Whether the next strip has to be on the same page.
    pub keep: bool,
    /// What is repeated above when the strip begins a page.
    pub head: Option<Rc<Strip>>,
}

impl Strip {
    /// As high as a line of text, with its baseline where text has it.
    pub fn empty(height: f32) -> Self {
        Self { height, ascent: height * 0.76, ..Self::default() }
    }

    /// A line of text whose column begins at `x`.
    pub fn line(line: Line, x: f32, part: PartId) -> Self {
        let (ascent, height, x) = (line.ascent, line.ascent + line.descent, x + line.indent);
        let item = Item { x, y: ascent, ink: Ink::Line(Rc::new(line)), role: Role::Part(part) };
        Self { items: vec![item], height, ascent, ..Self::default() }
    }

    /// Draws all items of `other` into this strip, at a distance from where they were.
    pub fn draw(&mut self, other: &Strip, right: f32, down: f32) {
        let moved = other.items.iter().cloned();
        self.items.extend(moved.map(|item| Item { x: item.x + right, y: item.y + down, ..item }));
    }

    pub fn rule(&mut self, y: f32, width: f32, pen: Pen) {
        self.items.push(Item { x: 0.0, y, ink: Ink::Rule { width, pen }, role: Role::Decoration });
    }

    /// Where the text that comes first ends.
    pub fn right(&self) -> f32 {
        match self.items.first() {
            Some(Item { x, ink: Ink::Line(line), .. }) => x + line.width,
            _ => 0.0,
        }
    }

    /// Space above that belongs to the strip.
    pub fn pad(&mut self, above: f32) {
        for item in &mut self.items {
            item.y += above;
        }
        self.ascent += above;
        self.height += above;
    }
}

/// Strips one under the other as a single one.
pub(super) fn stack(strips: &[Strip]) -> Strip {
    let mut stacked = Strip::default();
    for (index, strip) in strips.iter().enumerate() {
        if index == 0 {
            (stacked.gap, stacked.ascent) = (strip.gap, strip.ascent);
        } else {
            stacked.height += strip.gap;
        }
        let down = stacked.height;
        stacked.draw(strip, 0.0, down);
        stacked.height += strip.height;
    }
    stacked
}

/// Strips side by side on a common first baseline, each from its own `x`.
pub(super) fn abreast(strips: &[(f32, &Strip)]) -> Strip {
    let mut row = Strip::default();
    for (_, strip) in strips {
        row.ascent = row.ascent.max(strip.ascent);
        row.gap = row.gap.max(strip.gap);
    }
    for (x, strip) in strips {
        let down = row.ascent - strip.ascent;
        row.height = row.height.max(down + strip.height);
        row.draw(strip, *x, down);
    }
    row
}

/// A place in a [`Structure`].
pub(super) type PartId = usize;

/// The parts of the document as a tree in reading order. What a part holds itself is read before its
/// parts.
#[derive(Debug)]
pub(super) struct Structure {
    parts: Vec<Part>,
}

#[derive(Debug)]
pub(super) struct Part {
    pub kind: Kind,
    pub parts: Vec<PartId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Document,
    /// The title of the document, in words.
    Title(String),
    /// The heading of a section, in words.
    Heading(String),
    Paragraph,
    List {
        numbered: bool,
    },
    Item,
    /// The number or the box of an item, and what is said in the place of a box.
    Label(Option<String>),
    Body,
    Table,
    Row,
    Head,
    Data,
    /// A mark without words, and what is said in its place.
    Mark(String),
}

impl Structure {
    pub const ROOT: PartId = 0;

    pub fn new() -> Self {
        Self { parts: vec![Part { kind: Kind::Document, parts: Vec::new() }] }
    }

    /// Adds a part at the end of another. Each part is complete before the one after it is added.
    pub fn add(&mut self, to: PartId, kind: Kind) -> PartId {
        let id = self.parts.len();
        self.parts.push(Part { kind, parts: Vec::new() });
        if let Some(part) = self.parts.get_mut(to) {
            part.parts.push(id);
        }
        id
    }

    pub fn get(&self, id: PartId) -> Option<&Part> {
        self.parts.get(id)
    }

    pub fn len(&self) -> usize {
        self.parts.len()
    }
}
