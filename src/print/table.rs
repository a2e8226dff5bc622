//! Tables and signature lines -> strips.

use std::rc::Rc;

use super::blocks::{Cell, CellLine, Table, Text, Tick};
use super::page::{Kind, PartId, Pen, Strip, abreast, stack};
use super::strips::{BOX, GUTTER, HANG, Setter, keep};
use super::text::{Style, set};

/// Between the texts of neighbouring columns.
const COLUMN_GAP: f32 = 9.0;
/// What a rule to write on leaves free of its column.
const BLANK_GAP: f32 = 13.5;
/// Above and below the lines of a row.
const ROW_PAD: f32 = 3.2;
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
        let mut heads = Vec::new();
        for (column, track) in table.columns.iter().zip(&tracks) {
            let part = self.structure.add(row, Kind::Head);
            let lines = self.lines(&Text::bold(&column.head), Style::BODY, track.hang, track.end(), part);
            heads.push((track.x, stack(&lines)));
        }
        let heads: Vec<(f32, &Strip)> = heads.iter().map(|(x, strip)| (*x, strip)).collect();
        let mut head = abreast(&heads);
        head.height += 2.5;
        head.rule(head.height, width, Pen::Plain);
        head.gap = TABLE_GAP;
        // A head of that height would leave no room for rows.
        let repeated = (head.height < self.page / 3.0).then(|| Rc::new(head.clone()));
        head.keep = repeated.is_some();

        let mut strips = vec![head];
        for cells in &table.rows {
            let row = self.structure.add(part, Kind::Row);
            strips.extend(self.row(cells, &tracks, width, row));
        }
        for strip in strips.iter_mut().skip(1) {
            strip.head.clone_from(&repeated);
        }
        strips
    }

    /// A row as strips between which it may be broken if it fills half a page.
    fn row(&mut self, cells: &[Cell], tracks: &[Track], width: f32, row: PartId) -> Vec<Strip> {
        let columns: Vec<(f32, Vec<Strip>)> =
            cells.iter().zip(tracks).map(|(cell, track)| (track.x, self.cell(cell, track, row))).collect();
        let count = columns.iter().map(|(_, strips)| strips.len()).max().unwrap_or_default();
        let mut strips: Vec<Strip> = (0..count)
            .map(|index| {
                let slice: Vec<(f32, &Strip)> =
                    columns.iter().filter_map(|(x, strips)| Some((*x, strips.get(index)?))).collect();
                abreast(&slice)
            })
            .collect();
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
            let widest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
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

    pub fn signatures(
        &mut self,
        name: &str,
        date: &str,
        parties: &[String],
        width: f32,
        to: PartId,
    ) -> Vec<Strip> {
        let side = (width - GUTTER) / 2.0;
        let (left, right) = parties.split_at(parties.len().div_ceil(2));
        let left = self.signature_column(name, date, left, side, to);
        let right = self.signature_column(name, date, right, side, to);
        let empty = Strip::default();
        let mut strips: Vec<Strip> = left
            .iter()
            .enumerate()
            .map(|(index, strip)| {
                abreast(&[(0.0, strip), (side + GUTTER, right.get(index).unwrap_or(&empty))])
            })
            .collect();
        if let Some((head, lines)) = strips.split_first_mut() {
            head.keep = true;
            head.gap = TABLE_GAP;
            let repeated = Rc::new(head.clone());
            for line in lines {
                line.head = Some(repeated.clone());
            }
        }
        strips
    }

    fn signature_column(
        &mut self,
        name: &str,
        date: &str,
        parties: &[String],
        width: f32,
        to: PartId,
    ) -> Vec<Strip> {
        const DATE: f32 = 46.5;
        const GAP: f32 = 6.0;
        const PITCH: f32 = 26.25;
        const DROP: f32 = 2.5;
        if parties.is_empty() {
            return Vec::new();
        }
        let signed = width - DATE - GAP;
        let table = self.structure.add(to, Kind::Table);
        let row = self.structure.add(table, Kind::Row);
        let [name, date] = [(name, signed - GAP), (date, DATE)].map(|(head, width)| {
            let part = self.structure.add(row, Kind::Head);
            stack(&self.lines(&Text::plain(head), Style::BODY, 0.0, width, part))
        });
        let mut strips = vec![abreast(&[(0.0, &name), (signed + GAP, &date)])];
        for party in parties {
            let row = self.structure.add(table, Kind::Row);
            let data = self.structure.add(row, Kind::Data);
            let part = self.structure.add(data, Kind::Paragraph);
            let mut lines = set(self.fonts, &Text::plain(party), Style::BODY, 0.55 * signed);
            for line in &mut lines {
                line.indent = 0.0;
            }
            let used = lines.iter().map(|line| line.width).fold(0.0, f32::max);
            let last = lines.last().map_or(0.0, |line| line.descent);
            let names: Vec<Strip> = lines.into_iter().map(|line| Strip::line(line, 0.0, part)).collect();
            let mut strip = stack(&names);
            // The rules run on with the last line of the name.
            strip.ascent = strip.height - last;
            strip.pad(PITCH - Style::BODY.leading);
            let start = if used > 0.0 { used + GAP } else { 0.0 };
            self.blank(&mut strip, start, DROP, signed - start, data);
            let day = self.structure.add(row, Kind::Data);
            self.blank(&mut strip, signed + GAP, DROP, DATE, day);
            strips.push(strip);
        }
        strips
    }
}

fn tracks(table: &Table, width: f32) -> Vec<Track> {
    let sum: f32 = table.columns.iter().map(|column| column.share).sum();
    let mut x = 0.0;
    let count = table.columns.len();
    let track = |(index, column): (usize, &super::blocks::Column)| {
        let ticked = table.rows.iter().filter_map(|row| row.get(index)).any(|cell| cell.tick.is_some());
        let hang = if ticked { HANG } else { 0.0 };
        let track = Track { x, width: width * column.share / sum, hang, last: index + 1 == count };
        x += track.width;
        track
    };
    table.columns.iter().enumerate().map(track).collect()
}
