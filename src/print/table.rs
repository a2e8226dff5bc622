//! Tables and signature lines -> strips.

use std::rc::Rc;

use super::blocks::{Cell, CellLine, Table, Text, Tick};
use super::page::{Kind, PartId, Pen, Strip, abreast, stack};
use super::strips::{BOX, GUTTER, HANG, Setter, keep, space};
use super::text::{Style, set, widest};

/// Between the texts of neighbouring columns.
const COLUMN_GAP: f32 = 9.0;
/// What a rule to write on leaves free of its column.
const BLANK_GAP: f32 = 13.5;
/// Above and below the lines of a row.
const ROW_PAD: f32 = 3.2;
/// Between the words of a table head and its rule.
const HEAD_PAD: f32 = 2.5;
/// Space over the head of a table.
const TABLE_GAP: f32 = 3.75;
/// From a box in a row of boxes to its label, and from a label to the next box.
const LABEL_GAP: f32 = 3.75;
const TICKS_GAP: f32 = 8.25;

/// A column on the page.
struct Track {
    x: f32,
    width: f32,
    /// Room for a box to the left of the lines.
    hang: f32,
    last: bool,
}

impl Track {
    /// Where its texts have to end.
    fn end(&self) -> f32 {
        if self.last { self.width } else { self.width - COLUMN_GAP }
    }
}

impl Setter<'_> {
    pub fn table(&mut self, table: &Table, width: f32, to: PartId) -> Vec<Strip> {
        let part = self.structure.add(to, Kind::Table);
        let tracks = tracks(table, width);
        let row = self.structure.add(part, Kind::Row);
        let mut columns = Vec::new();
        for (column, track) in table.columns.iter().zip(&tracks) {
            let part = self.structure.add(row, Kind::Head);
            let words = Text::bold(&column.head);
            columns.push((track.x, self.lines(&words, Style::BODY, track.hang, track.end(), part)));
        }
        let mut heads = slices(&columns);
        if let Some(last) = heads.last_mut() {
            last.height += HEAD_PAD;
            last.rule(last.height, width, Pen::Plain);
        }
        let mut rows = Vec::new();
        for cells in &table.rows {
            let row = self.structure.add(part, Kind::Row);
            rows.extend(self.row(cells, &tracks, width, row));
        }
        self.under(heads, rows)
    }

    /// Rows under a head that is repeated on further pages, unless it leaves no room for rows there.
    fn under(&self, mut heads: Vec<Strip>, mut rows: Vec<Strip>) -> Vec<Strip> {
        let head = stack(&heads);
        if head.height < self.page / 3.0 {
            let head = Rc::new(head);
            for row in &mut rows {
                row.head = Some(head.clone());
            }
            for strip in &mut heads {
                strip.keep = true;
            }
        }
        space(&mut heads, TABLE_GAP);
        heads.extend(rows);
        heads
    }

    /// A row as strips, between which it may be broken if it fills half a page.
    fn row(&mut self, cells: &[Cell], tracks: &[Track], width: f32, row: PartId) -> Vec<Strip> {
        let cells = cells.iter().zip(tracks);
        let columns: Vec<_> = cells.map(|(cell, track)| (track.x, self.cell(cell, track, row))).collect();
        let mut strips = slices(&columns);
        if let Some(first) = strips.first_mut() {
            first.pad(ROW_PAD);
        }
        if let Some(last) = strips.last_mut() {
            last.height += ROW_PAD;
            last.rule(last.height, width, Pen::Light);
        }
        if stack(&strips).height < self.page / 2.0 {
            keep(&mut strips);
        }
        strips
    }

    fn cell(&mut self, cell: &Cell, track: &Track, row: PartId) -> Vec<Strip> {
        let data = self.structure.add(row, Kind::Data);
        let mark = cell.tick.map(|tick| (tick, self.structure.add(data, Kind::Mark(self.said(tick)))));
        let end = track.end();
        let mut strips = Vec::new();
        for line in &cell.lines {
            match line {
                CellLine::Text(text) => {
                    let alone = cell.tick.is_none() && cell.lines.len() == 1;
                    let part = if alone { data } else { self.structure.add(data, Kind::Paragraph) };
                    strips.extend(self.lines(text, Style::BODY, track.hang, end, part));
                }
                CellLine::Ticks(ticks) => strips.extend(self.ticks(ticks, track.hang, end, data)),
                CellLine::Blank => {
                    let mut strip = Strip::empty(Style::BODY.leading);
                    let width = track.width - track.hang - BLANK_GAP;
                    self.blank(&mut strip, track.hang, 0.5, width, data);
                    strips.push(strip);
                }
            }
        }
        if strips.is_empty() {
            strips.push(Strip::empty(Style::BODY.leading));
        }
        if let (Some((tick, part)), Some(first)) = (mark, strips.first_mut()) {
            self.tick(first, tick, 0.0, part);
        }
        strips
    }

    /// Boxes with their labels, as many on a line as fit between `left` and `right`.
    fn ticks(&mut self, ticks: &[(Tick, Text)], left: f32, right: f32, data: PartId) -> Vec<Strip> {
        const STEP: f32 = BOX + LABEL_GAP;
        let list = (ticks.len() > 1).then(|| self.structure.add(data, Kind::List { numbered: false }));
        let mut strips: Vec<Strip> = Vec::new();
        let mut x = right;
        for (tick, text) in ticks {
            let said = self.said(*tick);
            let (mark, body) = if let Some(list) = list {
                let item = self.structure.add(list, Kind::Item);
                (self.structure.add(item, Kind::Label(Some(said))), self.structure.add(item, Kind::Body))
            } else {
                (self.structure.add(data, Kind::Mark(said)), self.structure.add(data, Kind::Paragraph))
            };
            let lines = set(self.fonts, text, Style::BODY, right - left - STEP);
            let indent = lines.iter().map(|line| line.indent).reduce(f32::min).unwrap_or_default();
            let widest = widest(&lines);
            if x + STEP + widest > right {
                x = left;
                strips.push(Strip::empty(Style::BODY.leading));
            }
            let mut lines = lines.into_iter().map(|line| Strip::line(line, x + STEP - indent, body));
            if let Some(last) = strips.last_mut() {
                if let Some(line) = lines.next() {
                    *last = abreast(&[(0.0, &*last), (0.0, &line)]);
                }
                self.tick(last, *tick, x, mark);
            }
            strips.extend(lines);
            x += STEP + widest + TICKS_GAP;
        }
        strips
    }

    pub fn signatures(&mut self, heads: [&str; 2], parties: &[String], width: f32, to: PartId) -> Vec<Strip> {
        let side = (width - GUTTER) / 2.0;
        let (left, right) = parties.split_at(parties.len().div_ceil(2));
        let left = self.signature_column(heads, left, side, to);
        let mut right = self.signature_column(heads, right, side, to).into_iter();
        let mut rows = left.into_iter().map(|left| {
            let right = right.next().unwrap_or_default();
            let (mut one, mut other) = (stack(&left), stack(&right));
            if one.height.max(other.height) > self.page / 2.0 {
                return slices(&[(0.0, left), (side + GUTTER, right)]);
            }
            // The rules of both sides are level.
            let lower = one.height - other.height;
            one.pad((-lower).max(0.0));
            other.pad(lower.max(0.0));
            self.beside(vec![one], vec![other], side + GUTTER)
        });
        let head = rows.next().unwrap_or_default();
        let rows = rows.flatten().collect();
        self.under(head, rows)
    }

    /// A head and a row for each party, all of them in strips.
    fn signature_column(
        &mut self,
        heads: [&str; 2],
        parties: &[String],
        width: f32,
        to: PartId,
    ) -> Vec<Vec<Strip>> {
        const DATE: f32 = 46.5;
        const GAP: f32 = 6.0;
        // From rule to rule, and at least so much above a name of several lines.
        const PITCH: f32 = 26.25;
        const ABOVE: f32 = 4.5;
        const DROP: f32 = 2.5;
        if parties.is_empty() {
            return Vec::new();
        }
        let date = width - DATE;
        let table = self.structure.add(to, Kind::Table);
        let row = self.structure.add(table, Kind::Row);
        let [name, day] = heads.map(|head| (Text::plain(head), self.structure.add(row, Kind::Head)));
        let name = self.lines(&name.0, Style::BODY, 0.0, date - GAP, name.1);
        let day = self.lines(&day.0, Style::BODY, 0.0, DATE, day.1);
        let mut rows = vec![slices(&[(0.0, name), (date, day)])];
        for party in parties {
            let row = self.structure.add(table, Kind::Row);
            let signed = self.structure.add(row, Kind::Data);
            let words = self.structure.add(signed, Kind::Paragraph);
            let mut strips = self.lines(&Text::plain(party), Style::BODY, 0.0, 0.55 * date, words);
            let above = (PITCH - stack(&strips).height).max(ABOVE);
            if let Some(first) = strips.first_mut() {
                first.pad(above);
            }
            // The rules run on from the last line of the name.
            if let Some(last) = strips.last_mut() {
                let start = last.right() + GAP;
                self.blank(last, start, DROP, date - GAP - start, signed);
                let dated = self.structure.add(row, Kind::Data);
                self.blank(last, date, DROP, DATE, dated);
            }
            rows.push(strips);
        }
        rows
    }
}

/// Columns of strips, each from its own `x`, as strips across all columns.
fn slices(columns: &[(f32, Vec<Strip>)]) -> Vec<Strip> {
    let count = columns.iter().map(|(_, strips)| strips.len()).max().unwrap_or_default();
    let slice = |index| {
        let strips = columns.iter().filter_map(|(x, strips)| Some((*x, strips.get(index)?)));
        abreast(&strips.collect::<Vec<_>>())
    };
    (0..count).map(slice).collect()
}

fn tracks(table: &Table, width: f32) -> Vec<Track> {
    let sum: f32 = table.columns.iter().map(|column| column.share).sum();
    let mut x = 0.0;
    let mut tracks = Vec::with_capacity(table.columns.len());
    for (index, column) in table.columns.iter().enumerate() {
        let mut cells = table.rows.iter().filter_map(|row| row.get(index));
        let hang = if cells.any(|cell| cell.tick.is_some()) { HANG } else { 0.0 };
        let last = index + 1 == table.columns.len();
        let width = width * column.share / sum;
        tracks.push(Track { x, width, hang, last });
        x += width;
    }
    tracks
}
