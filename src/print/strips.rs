//! Blocks -> strips of a given width, with all that stands in them. Where pages end is not known here.

use super::blocks::{Block, Head, Spoken, Text, Tick};
use super::fonts::Fonts;
use super::page::{Ink, Item, Kind, PartId, Pen, Role, Strip, Structure, abreast, stack};
use super::text::{Line, Style, set, title, unseen, widest};

/// Side of a box to tick.
pub(super) const BOX: f32 = 9.75;
/// From the left edge of a box to the words beside it, in lists.
pub(super) const HANG: f32 = 15.75;
/// Diameter of the ring around a number.
pub(super) const RING: f32 = 12.75;
/// Between two columns of blocks.
pub(super) const GUTTER: f32 = 21.0;

/// From the last word before a rule to write on to that rule.
const BLANK_GAP: f32 = 4.5;
/// From the baseline of words to the rule that runs on from them.
const BLANK_DROP: f32 = 1.5;
/// A rule to write on has a line of its own rather than be shorter.
const SHORTEST_BLANK: f32 = 45.0;
const NUMBER_HANG: f32 = 19.5;
const HEADING_GAP: f32 = 9.75;
const LINE_GAP: f32 = 3.75;
const ASIDE_GAP: f32 = 6.0;

/// Sets blocks and notes the structure that they form.
pub(super) struct Setter<'a> {
    pub fonts: &'a mut Fonts,
    pub spoken: &'a Spoken,
    pub structure: Structure,
    /// Height of an empty page in points: what is higher has to be broken.
    pub page: f32,
}

impl Setter<'_> {
    /// Sets blocks one under the other. Neighbours of the same list become one list.
    pub fn blocks(&mut self, blocks: &[Block], width: f32, to: PartId) -> Vec<Strip> {
        let mut strips = Vec::new();
        for group in blocks.chunk_by(|one, next| numbered(one).is_some() && numbered(one) == numbered(next)) {
            let list = group.first().and_then(numbered);
            let to = list.map_or(to, |numbered| self.structure.add(to, Kind::List { numbered }));
            for block in group {
                strips.extend(self.block(block, width, to));
            }
        }
        strips
    }

    fn block(&mut self, block: &Block, width: f32, to: PartId) -> Vec<Strip> {
        match block {
            Block::Heading { text, aside } => self.heading(text, aside, width, to),
            Block::Lead(text) => self.paragraph(text, Style::LEAD, width, to),
            Block::Paragraph(text) => self.paragraph(text, Style::BODY, width, to),
            Block::Check { tick, text } => {
                let item = self.structure.add(to, Kind::Item);
                let label = self.structure.add(item, Kind::Label(Some(self.said(*tick))));
                let mut strips = self.hung(text, HANG, width, item);
                if let Some(first) = strips.first_mut() {
                    self.tick(first, *tick, 0.0, label);
                }
                strips
            }
            Block::Numbered { number, text } => {
                let item = self.structure.add(to, Kind::Item);
                let label = self.structure.add(item, Kind::Label(None));
                let mut strips = self.hung(text, NUMBER_HANG, width, item);
                if let Some(first) = strips.first_mut() {
                    self.ring(first, *number, label);
                }
                strips
            }
            Block::Table(table) => self.table(table, width, to),
            Block::Columns([left, right]) => {
                let side = (width - GUTTER) / 2.0;
                let left = self.blocks(left, side, to);
                let right = self.blocks(right, side, to);
                self.beside(left, right, side + GUTTER)
            }
            Block::Signatures { name, date, parties } => self.signatures([name, date], parties, width, to),
            Block::Together(blocks) => {
                let mut strips = self.blocks(blocks, width, to);
                if stack(&strips).height <= self.page {
                    keep(&mut strips);
                }
                strips
            }
        }
    }

    /// The head of the first page, down to its rule.
    pub fn head(&mut self, head: &Head, title: &str, width: f32) -> Vec<Strip> {
        let root = Structure::ROOT;
        let title_part = self.structure.add(root, Kind::Title(title.to_owned()));
        let subtitle_part = self.structure.add(root, Kind::Paragraph);
        let (right, aside) = self.aside(head, 0.4 * width);

        let left_width = if aside > 0.0 { width - aside - GUTTER } else { width };
        let mut left = self.lines(&Text::plain(title), Style::TITLE, 0.0, left_width, title_part);
        if !head.subtitle.is_empty() {
            let subtitle = Text::plain(&head.subtitle);
            left.extend(self.lines(&subtitle, Style::SUBTITLE, 0.0, left_width, subtitle_part));
        }
        let mut strips = self.beside(left, right, width - aside);
        let mut rule = Strip { height: 8.0 + LINE_GAP, ..Strip::default() };
        rule.rule(6.75, width, Pen::Strong);
        strips.push(rule);
        keep(&mut strips);
        strips
    }

    /// The mark in its box and the note under it, flush right, and the width they take.
    fn aside(&mut self, head: &Head, limit: f32) -> (Vec<Strip>, f32) {
        const SIDE: f32 = 7.5;
        const PAD: f32 = 1.875;
        let mark = Text::bold(head.mark.as_deref().unwrap_or_default());
        let mark = set(self.fonts, &mark, Style::BODY, limit - 2.0 * SIDE);
        let note = set(self.fonts, &Text::plain(&head.note), Style::BODY, limit);
        let frame = if mark.is_empty() { 0.0 } else { widest(&mark) + 2.0 * SIDE };
        let aside = frame.max(widest(&note));
        let flush = |line: Line, right: f32, part| {
            let x = right - line.width - line.indent;
            Strip::line(line, x, part)
        };

        let part = self.structure.add(Structure::ROOT, Kind::Paragraph);
        let mark: Vec<Strip> = mark.into_iter().map(|line| flush(line, aside - SIDE, part)).collect();
        let mut strips = Vec::new();
        if frame > 0.0 {
            let mut boxed = stack(&mark);
            boxed.pad(PAD);
            boxed.height += PAD;
            let ink = Ink::Frame { width: frame, height: boxed.height };
            boxed.items.push(Item { x: aside - frame, y: 0.0, ink, role: Role::Decoration });
            strips.push(boxed);
        }
        let part = self.structure.add(Structure::ROOT, Kind::Paragraph);
        let mut note: Vec<Strip> = note.into_iter().map(|line| flush(line, aside, part)).collect();
        space(&mut note, LINE_GAP);
        strips.extend(note);
        (strips, aside)
    }

    fn heading(&mut self, text: &str, aside: &str, width: f32, to: PartId) -> Vec<Strip> {
        let words = title(text);
        let kind = if words.is_empty() { Kind::Paragraph } else { Kind::Heading(words) };
        let part = self.structure.add(to, kind);
        let lines = set(self.fonts, &Text::bold(text), Style::HEADING, width);
        let used = lines.last().map_or(0.0, |line| line.indent + line.width + ASIDE_GAP);
        let mut strips: Vec<Strip> = lines.into_iter().map(|line| Strip::line(line, 0.0, part)).collect();

        let part = self.structure.add(to, Kind::Paragraph);
        let aside = set(self.fonts, &Text::plain(aside), Style::BODY, width);
        match (strips.last_mut(), aside.as_slice()) {
            (Some(last), [line]) if used + line.width <= width => {
                *last = abreast(&[(0.0, &*last), (used, &Strip::line(line.clone(), 0.0, part))]);
            }
            _ => strips.extend(aside.into_iter().map(|line| Strip::line(line, 0.0, part))),
        }
        for strip in &mut strips {
            strip.keep = true;
        }
        space(&mut strips, HEADING_GAP);
        if let Some(last) = strips.last_mut() {
            last.height += 1.5;
        }
        strips
    }

    fn paragraph(&mut self, text: &Text, style: Style, width: f32, to: PartId) -> Vec<Strip> {
        let part = self.structure.add(to, Kind::Paragraph);
        let mut strips = self.lines(text, style, 0.0, width, part);
        space(&mut strips, LINE_GAP);
        strips
    }

    /// The body of a list item, clear of its label.
    fn hung(&mut self, text: &Text, hang: f32, width: f32, item: PartId) -> Vec<Strip> {
        let body = self.structure.add(item, Kind::Body);
        let mut strips = self.lines(text, Style::BODY, hang, width, body);
        space(&mut strips, LINE_GAP);
        strips
    }

    /// Text from `x` to `width`, a strip a line, and one strip where there is no text. Neither the
    /// first nor the last line is left alone on a page.
    pub fn lines(&mut self, text: &Text, style: Style, x: f32, width: f32, part: PartId) -> Vec<Strip> {
        let lines = set(self.fonts, text, style, width - x);
        let used = lines.last().map_or(x, |line| x + line.indent + line.width + BLANK_GAP);
        let mut strips: Vec<Strip> = lines.into_iter().map(|line| Strip::line(line, x, part)).collect();
        let next = text.blank && width - used < SHORTEST_BLANK;
        if strips.is_empty() || next {
            strips.push(Strip::empty(style.leading));
        }
        if let Some(last) = strips.last_mut()
            && text.blank
        {
            let start = if next { x } else { used };
            self.blank(last, start, BLANK_DROP, width - start, part);
        }
        let count = strips.len();
        for (index, strip) in strips.iter_mut().enumerate() {
            strip.keep = index + 1 < count && (index == 0 || index + 2 == count);
        }
        strips
    }

    /// Two columns side by side, or one after the other where they fill more than a page.
    pub fn beside(&self, left: Vec<Strip>, right: Vec<Strip>, x: f32) -> Vec<Strip> {
        let (one, other) = (stack(&left), stack(&right));
        let height = one.height.max(other.height);
        if height > self.page {
            return left.into_iter().chain(right).collect();
        }
        let mut both = Strip { height, ascent: one.ascent, gap: one.gap.max(other.gap), ..Strip::default() };
        both.draw(&one, 0.0, 0.0);
        both.draw(&other, x, 0.0);
        vec![both]
    }

    /// Draws a box to tick on the first line of a strip.
    pub fn tick(&mut self, strip: &mut Strip, tick: Tick, x: f32, part: PartId) {
        let (sign, space) = match tick {
            Tick::Empty => ("☐", '\u{2004}'),
            Tick::Ticked => ("☑", '\u{2005}'),
            Tick::Barred => ("⊟", '\u{2006}'),
        };
        let role = Role::Part(part);
        strip.items.push(Item { x, y: strip.ascent - 8.1, ink: Ink::Tick(tick), role });
        self.say(strip, sign, space, x, BOX, role);
    }

    /// What is said for a box.
    pub fn said(&self, tick: Tick) -> String {
        match tick {
            Tick::Empty => self.spoken.empty.clone(),
            Tick::Ticked => self.spoken.ticked.clone(),
            Tick::Barred => self.spoken.barred.clone(),
        }
    }

    /// Draws a rule to write on, `drop` points under the first baseline of a strip.
    pub fn blank(&mut self, strip: &mut Strip, x: f32, drop: f32, width: f32, to: PartId) {
        let role = Role::Part(self.structure.add(to, Kind::Mark(self.spoken.blank.clone())));
        let ink = Ink::Rule { width, pen: Pen::Writing };
        strip.items.push(Item { x, y: strip.ascent + drop, ink, role });
        self.say(strip, "____", '\u{2008}', x, width, role);
    }

    /// Gives a drawing on the first line of a strip to those who read the text of the page.
    fn say(&mut self, strip: &mut Strip, words: &str, space: char, x: f32, width: f32, role: Role) {
        if let Some(line) = unseen(self.fonts, words, space, width) {
            strip.items.push(Item { x, y: strip.ascent, ink: Ink::Line(line.into()), role });
        }
    }

    fn ring(&mut self, strip: &mut Strip, number: usize, label: PartId) {
        let role = Role::Part(label);
        let middle = strip.ascent - 3.4;
        for line in set(self.fonts, &Text::bold(number.to_string()), Style::NUMBER, NUMBER_HANG) {
            let x = (RING - line.width).max(0.0) / 2.0;
            // A number of three digits stands without a ring rather than across it.
            if x > 0.5 {
                strip.items.push(Item { x: 0.0, y: middle - RING / 2.0, ink: Ink::Ring, role });
            }
            strip.items.push(Item { x, y: middle + 3.27, ink: Ink::Line(line.into()), role });
        }
    }
}

/// Whether a block belongs to a list, and whether that is a numbered one.
fn numbered(block: &Block) -> Option<bool> {
    match block {
        Block::Check { .. } => Some(false),
        Block::Numbered { .. } => Some(true),
        _ => None,
    }
}

/// Leaves room above strips that follow others.
pub(super) fn space(strips: &mut [Strip], gap: f32) {
    if let Some(first) = strips.first_mut() {
        first.gap = gap;
    }
}

/// Holds strips together on one page.
pub(super) fn keep(strips: &mut [Strip]) {
    if let Some((_, others)) = strips.split_last_mut() {
        for strip in others {
            strip.keep = true;
        }
    }
}
