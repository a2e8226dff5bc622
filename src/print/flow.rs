//! Strips -> pages. The heads and feet come in a second pass, when the number of pages is known.

use std::rc::Rc;

use super::blocks::{Document, Foot, Head, Text};
use super::fonts::Fonts;
use super::page::{Ink, Item, Kind, Layout, Page, Pen, Role, Strip, Structure};
use super::strips::{GUTTER, Setter};
use super::text::{Line, Style, set_short, title};

/// Free of ink at the left and the right of the page.
const MARGIN: f32 = 39.0;
/// Free of ink at the top.
const TOP: f32 = 33.0;
/// Height of the head that is repeated on the second and further pages.
const RUNNING: f32 = 27.0;
/// From the bottom of the page: the lowest that blocks may reach, the rule of the foot, and the
/// baseline of its words.
const FOOT: f32 = 52.0;
const FOOT_RULE: f32 = 42.0;
const FOOT_WORDS: f32 = 28.0;

/// Sets a document on pages.
pub(super) fn lay_out(document: &Document<'_>, fonts: &mut Fonts) -> Layout {
    let (paper_width, paper_height) = document.paper.size();
    let width = paper_width - 2.0 * MARGIN;
    let bottom = paper_height - FOOT;
    let names = [&document.head.title, &document.foot.file];
    // A PDF for everyone has to have a title.
    let title = names.iter().map(|name| title(name)).find(|name| !name.is_empty());
    let title = title.unwrap_or_else(|| "–".to_owned());

    let mut setter =
        Setter { fonts, spoken: &document.spoken, structure: Structure::new(), page: bottom - TOP - RUNNING };
    let mut strips = setter.head(&document.head, &title, width);
    strips.extend(setter.blocks(&document.blocks, width, Structure::ROOT));
    let mut structure = setter.structure;

    let mut pages = paginate(&strips, bottom);
    let count = pages.len();
    // Set once: a title may be long.
    let head = if count > 1 { running_head(fonts, &document.head, &title, width) } else { Vec::new() };
    for (index, page) in pages.iter_mut().enumerate() {
        if index > 0 {
            page.items.extend(head.iter().cloned());
        }
        page.items.extend(foot(fonts, document, &mut structure, index + 1, count));
        // Drawn as read, so that readers without a notion of structure follow the columns as well.
        page.items.sort_by_key(|item| item.role);
    }
    Layout { pages, structure, title }
}

/// Fills pages from top to bottom. Groups held together by [`Strip::keep`] go to the next page as a
/// whole unless they fill more than one.
fn paginate(strips: &[Strip], bottom: f32) -> Vec<Page> {
    let mut filler = Filler { pages: vec![Page::default()], y: TOP, bottom, fresh: true };
    for group in strips.chunk_by(|strip, _| strip.keep) {
        let whole = group.iter().map(|strip| strip.gap + strip.height).sum::<f32>();
        if let Some(first) = group.first()
            && !filler.fits(whole)
            && whole <= bottom - TOP - RUNNING
        {
            filler.turn(first);
        }
        for strip in group {
            if !filler.fits(strip.gap + strip.height) {
                filler.turn(strip);
            }
            filler.place(strip);
        }
    }
    filler.pages
}

struct Filler {
    pages: Vec<Page>,
    y: f32,
    bottom: f32,
    /// Whether the page has no strip yet.
    fresh: bool,
}

impl Filler {
    fn fits(&self, height: f32) -> bool {
        // A sum of many heights is not exact.
        self.fresh || self.y + height <= self.bottom + 0.01
    }

    /// Begins a page, with what is to be repeated above the strip that comes first.
    fn turn(&mut self, first: &Strip) {
        self.pages.push(Page::default());
        self.y = TOP + RUNNING;
        if let Some(head) = &first.head {
            let mut again = Strip::clone(head);
            for item in &mut again.items {
                item.role = if item.role == Role::Decoration { Role::Decoration } else { Role::Header };
            }
            self.draw(&again);
        }
        self.fresh = true;
    }

    fn place(&mut self, strip: &Strip) {
        if !self.fresh {
            self.y += strip.gap;
        }
        self.fresh = false;
        self.draw(strip);
    }

    fn draw(&mut self, strip: &Strip) {
        let (right, down) = (MARGIN, self.y);
        if let Some(page) = self.pages.last_mut() {
            let moved = strip.items.iter().cloned();
            page.items.extend(moved.map(|item| Item { x: item.x + right, y: item.y + down, ..item }));
        }
        self.y += strip.height;
    }
}

fn running_head(fonts: &mut Fonts, head: &Head, title: &str, width: f32) -> Vec<Item> {
    let baseline = TOP + 9.0;
    let mark = head
        .mark
        .as_ref()
        .and_then(|mark| set_short(fonts, &Text::bold(mark), Style::BODY, width / 2.0 - GUTTER));
    let taken = mark.as_ref().map_or(0.0, |mark| mark.width + GUTTER);
    let title = set_short(fonts, &Text::bold(title), Style::BODY, width - taken);
    let mut items = vec![rule(TOP + 15.0, width)];
    items.extend(title.map(|line| running(line, MARGIN, baseline, Role::Header)));
    items.extend(mark.map(|line| {
        let x = MARGIN + width - line.width;
        running(line, x, baseline, Role::Header)
    }));
    items
}

/// The last line of a page. It is read once, at the end of the document.
fn foot(
    fonts: &mut Fonts,
    document: &Document<'_>,
    structure: &mut Structure,
    number: usize,
    count: usize,
) -> Vec<Item> {
    let (paper_width, paper_height) = document.paper.size();
    let width = paper_width - 2.0 * MARGIN;
    let third = (width - 2.0 * GUTTER) / 3.0;
    let Foot { file, middle, page_of } = &document.foot;
    let mut items = vec![rule(paper_height - FOOT_RULE, width)];
    for (words, place) in [(file, 0.0), (middle, 0.5), (&page_of(number, count), 1.0)] {
        let Some(line) = set_short(fonts, &Text::plain(words), Style::BODY, third) else { continue };
        let last = number == count;
        let role =
            if last { Role::Part(structure.add(Structure::ROOT, Kind::Paragraph)) } else { Role::Footer };
        let x = MARGIN + place * (width - line.width);
        items.push(running(line, x, paper_height - FOOT_WORDS, role));
    }
    items
}

fn running(line: Line, x: f32, y: f32, role: Role) -> Item {
    Item { x, y, ink: Ink::Line(Rc::new(line)), role }
}

fn rule(y: f32, width: f32) -> Item {
    Item { x: MARGIN, y, ink: Ink::Rule { width, pen: Pen::Plain }, role: Role::Decoration }
}
