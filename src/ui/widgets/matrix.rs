//! A table of states: a row for each record, a column for each party, mark and word in each cell.
//!
//! One tab stop: arrows move from cell to cell, and each cell may have a menu, which opens on a click
//! or Enter and takes the keys of its cell. The first column stays while the others scroll.

mod keys;
mod mark;

use std::borrow::Cow;
use std::sync::Arc;

use egui::{
    CornerRadius, Galley, Id, Rect, Response, RichText, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::card::card_frame;
use super::line::{clipped_line, clipped_lines, one_line};
use super::scroll::scroll_within;
use crate::ui::theme::{self, size, space, tokens};
use crate::words::Words;
use keys::Active;
pub use mark::CellMark;

/// Height of a row, and of one that takes two or three lines.
const ROW: f32 = 34.0;
const TWO_LINES: f32 = 49.0;
const THREE_LINES: f32 = 69.0;
/// So many lines a row has at most: what is longer is cut, and whole in the open card.
const LINES: usize = 3;
/// Least and greatest width of a column.
const COLUMN: f32 = 96.0;
const WIDEST: f32 = 150.0;
/// Least width of the first column.
const HEAD: f32 = 160.0;
/// From the left edge of the table to titles that stand behind numbers.
const NUMBERED: f32 = space::L + 20.0;
/// What the bar that scrolls needs below the rows.
const BAR: f32 = 12.0;

/// What a table shows.
pub struct Matrix<'a> {
    /// The words of the menu of a row.
    pub words: &'a Words,
    /// Tells it from other tables on the page.
    pub id: &'static str,
    /// The head of the first column, which is the name of the table, too.
    pub head: &'a str,
    /// The number of each row; none where they are not numbered.
    pub numbers: &'a [usize],
    /// The heads of the other columns.
    pub columns: &'a [String],
    /// The row that is chosen.
    pub chosen: Option<usize>,
    /// So many rows, from the first on, can be moved and removed, and others added; the rest is listed
    /// elsewhere, and can only be chosen. None for a table whose rows are all listed elsewhere.
    pub movable: Option<usize>,
    /// It lies within another card, and has no edge of its own.
    pub bare: bool,
    /// The least width of a column, which the longest mark and word of a cell needs.
    pub least: f32,
    /// What stands below the title of a row, in a line.
    pub note: Option<&'a dyn Fn(usize) -> String>,
    /// The head of a column that stays at the right while the others scroll, behind all of `columns`.
    pub last: Option<&'a str>,
    /// What assistive technology says of the cell in a row and a column, where that is more than its
    /// words.
    pub said: Option<&'a dyn Fn(usize, usize) -> String>,
}

/// What was asked for in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatrixDeed {
    /// Choose a row.
    Choose(usize),
    /// Move a row up.
    Up(usize),
    /// Move a row down.
    Down(usize),
    /// Remove a row.
    Remove(usize),
    /// Add a row.
    Add,
}

impl MatrixDeed {
    /// The row that it is about; none for a new one.
    #[must_use]
    pub const fn row(self) -> Option<usize> {
        match self {
            Self::Choose(row) | Self::Up(row) | Self::Down(row) | Self::Remove(row) => Some(row),
            Self::Add => None,
        }
    }
}

/// Mark and word of the cell in a row and a column.
type Cell<'f, 'c> = &'f dyn Fn(usize, usize) -> (CellMark, Cow<'c, str>);

/// Draws the menu of the cell in a row and a column.
type Menu<'f> = &'f mut dyn FnMut(&Ui, &Response, (usize, usize));

impl<'a> Matrix<'a> {
    /// A table without rows and columns.
    #[must_use]
    pub const fn new(words: &'a Words, id: &'static str, head: &'a str) -> Self {
        Self {
            words,
            id,
            head,
            numbers: &[],
            columns: &[],
            chosen: None,
            movable: Some(usize::MAX),
            bare: false,
            least: COLUMN,
            note: None,
            last: None,
            said: None,
        }
    }

    /// Draws the table of as many rows as `titles`. `cell` says what stands in a row and a column;
    /// `menu` is asked for the menu of the cell that the keyboard or the pointer is on.
    pub fn show<'c, M: Into<CellMark>>(
        &self,
        ui: &mut Ui,
        titles: &[String],
        cell: impl Fn(usize, usize) -> (M, Cow<'c, str>),
        mut menu: impl FnMut(&Ui, &Response, (usize, usize)),
    ) -> Option<MatrixDeed> {
        let store = ui.make_persistent_id(("matrix", self.id));
        let mut active: Active = ui.data(|data| data.get_temp(store)).unwrap_or_default();
        active.row = active.row.min(titles.len().saturating_sub(1));
        active.column = active.column.min(self.count());
        if ui.data_mut(|data| data.remove_temp::<bool>(wanted_id())).is_some() {
            active.moved = true;
        }
        let full = ui.available_width();
        let last = if self.last.is_some() { (full * 0.2).clamp(COLUMN, WIDEST) } else { 0.0 };
        let (head, widths) = self.widths(ui, full - last);
        let all: f32 = widths.iter().sum();
        let scrolls = head + all > full - last;
        let bar = if scrolls { BAR } else { 4.0 };
        let noted = usize::from(self.note.is_some());
        let lines = |title: &String| self.laid_out(ui, theme::strong(title.as_str()), head).rows.len();
        // The first of the highest tells how high all of them are.
        let lines = titles.iter().map(lines).try_fold(1, |most, lines| match most.max(lines) + noted {
            LINES.. => Err(LINES),
            most => Ok(most - noted),
        });
        let row = match lines.map_or_else(|most| most, |most| most + noted) {
            0 | 1 => ROW,
            2 => TWO_LINES,
            _ => THREE_LINES,
        };
        let height = ROW + row * titles.len() as f32 + bar;
        let (_, area) = ui.allocate_space(vec2(full, height));
        if !self.bare {
            ui.painter().add(card_frame(ui).inner_margin(0.0).paint(area.shrink(size::STROKE)));
        }
        let table = ui.interact(area, store.with("table"), Sense::hover());
        table.widget_info(|| WidgetInfo::labeled(Role::Grid, true, self.head));

        let mut table = Table { matrix: self, store, titles, area, row, active, action: None };
        table.grounds(ui);
        table.heads(ui, head);
        let end = pos2(area.right() - last, area.bottom());
        let right = Rect::from_min_max(pos2(area.left() + head, area.top()), end);
        let mut inner = ui.new_child(UiBuilder::new().max_rect(right).id_salt("columns"));
        let columns = ScrollArea::horizontal().id_salt(store).auto_shrink([false, false]);
        let cell = |row, column| {
            let (mark, word) = cell(row, column);
            (mark.into(), word)
        };
        scroll_within(&mut inner, columns, |ui| {
            let (_, mut cells) = ui.allocate_space(vec2(all, height - bar));
            if let Some(column) = widths.first().filter(|_| scrolls) {
                // Whole columns are seen, wherever the bar is.
                let hidden = right.left() - cells.left();
                cells = cells.translate(vec2(hidden - (hidden / column).round() * column, 0.0));
            }
            table.cells(ui, cells, &widths, &cell, &mut menu);
        });
        if scrolls {
            let line = Stroke::new(size::STROKE, tokens(ui).line);
            ui.painter().vline(right.left(), area.y_range(), line);
        }
        if let Some(name) = self.last {
            // Its words keep off the edge.
            let at = (self.columns.len(), right.right(), last - space::S);
            table.column(ui, name, at, &cell, &mut menu);
        }
        let Table { active, action, .. } = table;
        ui.data_mut(|data| data.insert_temp(store, active));
        action
    }

    /// The width of the first column, and of each of the others. Where there is no room for all of
    /// them, as many as there is room for share it.
    fn widths(&self, ui: &Ui, full: f32) -> (f32, Vec<f32>) {
        let wide = |name: &String| one_line(ui, theme::body(name.as_str())).size().x + space::L;
        let wide = |name: &String| wide(name).clamp(self.least, WIDEST).ceil();
        let widths: Vec<f32> = self.columns.iter().map(wide).collect();
        let head = full - widths.iter().sum::<f32>() - space::M;
        if head >= HEAD {
            return (head, widths);
        }
        // The last word keeps off the edge; no more than the blank of a further column is seen there.
        let room = full - HEAD.min(full / 2.0) - space::S;
        let seen = (room / self.least).floor().min(widths.len() as f32).max(1.0);
        let column = (room / seen).floor();
        (full - column * seen - space::S, vec![column; widths.len()])
    }

    /// How many columns there are beside the first.
    const fn count(&self) -> usize {
        self.columns.len() + self.last.is_some() as usize
    }

    /// From the left edge of the table to the titles.
    const fn title(&self) -> f32 {
        if self.numbers.is_empty() { space::L } else { NUMBERED }
    }

    /// The title of a row in a first column of this width.
    fn laid_out(&self, ui: &Ui, title: RichText, width: f32) -> Arc<Galley> {
        clipped_lines(ui, title, width - self.title() - space::S, LINES - usize::from(self.note.is_some()))
    }
}

fn wanted_id() -> Id {
    Id::unique("table that takes the focus")
}

/// Moves the focus to the cell of a table that the keyboard was on last: what was open below it has
/// closed.
pub fn focus_table(ctx: &egui::Context) {
    ctx.data_mut(|data| data.insert_temp(wanted_id(), true));
    ctx.request_repaint();
}

/// A table while it is drawn.
struct Table<'t, 'a> {
    matrix: &'t Matrix<'a>,
    store: Id,
    titles: &'t [String],
    area: Rect,
    /// Height of each row below the heads.
    row: f32,
    active: Active,
    action: Option<MatrixDeed>,
}

impl Table<'_, '_> {
    fn number(&self, row: usize) -> Option<usize> {
        self.matrix.numbers.get(row).copied()
    }

    fn row(&self, row: usize) -> Rect {
        let top = self.area.top() + ROW + self.row * row as f32;
        Rect::from_min_size(pos2(self.area.left(), top), vec2(self.area.width(), self.row))
    }

    /// The rows in view, and the one that the keyboard is on.
    fn rows(&self, ui: &Ui) -> impl Iterator<Item = usize> + use<> {
        let clip = ui.clip_rect();
        let count = self.titles.len();
        let at = |y: f32| ((y - self.area.top() - ROW) / self.row).max(0.0) as usize;
        let (first, last) = (at(clip.top()).min(count), (at(clip.bottom()) + 1).min(count));
        let active = self.active.row;
        let extra = (count > 0 && !(first..last).contains(&active)).then_some(active);
        (first..last).chain(extra)
    }

    fn grounds(&self, ui: &Ui) {
        let t = tokens(ui);
        let line = Stroke::new(size::STROKE, t.line);
        for row in self.rows(ui) {
            let rect = self.row(row).shrink2(vec2(size::STROKE, 0.0));
            ui.painter().hline(rect.x_range(), rect.top(), line);
            if self.matrix.chosen == Some(row) {
                ui.painter().rect_filled(rect, CornerRadius::ZERO, t.accent_tint);
                let bar = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
                ui.painter().rect_filled(bar, CornerRadius::ZERO, t.accent);
            }
        }
    }

    /// The first column: number and title.
    fn heads(&mut self, ui: &Ui, width: f32) {
        let t = tokens(ui);
        let left = self.area.left() + space::L;
        let top = self.area.top() + ROW / 2.0;
        let corner = one_line(ui, theme::body(self.matrix.head).color(t.ink2));
        ui.painter().galley(pos2(left, top - corner.size().y / 2.0), corner, t.ink2);
        for row in self.rows(ui) {
            let Some(title) = self.titles.get(row) else { continue };
            let mut rect = self.row(row);
            rect.set_width(width);
            let number = self.number(row);
            let strong = self.matrix.chosen == Some(row);
            let text = if strong { theme::strong(title.as_str()) } else { theme::label(title.as_str()) };
            let text = self.matrix.laid_out(ui, text.color(t.ink), width);
            let x = self.area.left() + self.matrix.title();
            let said = number.map_or_else(|| title.clone(), |number| format!("{number} {title}"));
            let note = self.matrix.note.map(|note| note(row)).filter(|note| !note.is_empty());
            let said = note.as_ref().map_or_else(|| said.clone(), |note| format!("{said}, {note}"));
            let note = note.map(|note| {
                let room = width - self.matrix.title() - space::S;
                clipped_line(ui, theme::body(note).color(t.ink2), room)
            });
            let high = text.size().y + note.as_ref().map_or(0.0, |note| note.size().y);
            let top = rect.center().y - high / 2.0;
            if let Some(note) = note {
                ui.painter().galley(pos2(x, top + text.size().y), note, t.ink2);
            }
            if let Some(number) = number {
                let number = one_line(ui, theme::label(number.to_string()).color(t.accent));
                ui.painter().galley(pos2(left, top), number, t.accent);
            }
            ui.painter().galley(pos2(x, top), text, t.ink);
            self.cell(ui, (row, 0), rect, Role::RowHeader, &said, None);
        }
    }

    /// The other columns.
    fn cells(&mut self, ui: &Ui, cells: Rect, widths: &[f32], cell: Cell<'_, '_>, menu: Menu<'_>) {
        let mut left = cells.left();
        for (column, (name, width)) in self.matrix.columns.iter().zip(widths).enumerate() {
            let x = left + space::S;
            let at = (column, left, *width);
            left += width;
            // A column begins with a blank, and of one of which no more is seen nothing is drawn.
            let clip = ui.clip_rect().x_range();
            let seen = x + space::S < clip.max && left > clip.min;
            if seen || self.active.column == column + 1 {
                self.column(ui, name, at, cell, menu);
            }
        }
    }

    /// One column: which it is, where it begins and how wide it is.
    fn column(
        &mut self,
        ui: &Ui,
        name: &str,
        (column, left, width): (usize, f32, f32),
        cell: Cell<'_, '_>,
        menu: Menu<'_>,
    ) {
        let t = tokens(ui);
        let x = left + space::S;
        self.column_head(ui, column, name, x, width);
        for row in self.rows(ui) {
            let Some(title) = self.titles.get(row) else { continue };
            let (mark, word) = cell(row, column);
            let mut rect = self.row(row);
            rect.min.x = left;
            rect.max.x = left + width;
            let wide = mark.paint(ui, pos2(x, rect.center().y));
            let line = |line: &str| {
                let text = mark.styled(theme::body(line), t);
                clipped_line(ui, text, width - wide - space::S)
            };
            let lines: Vec<_> = word.lines().map(line).collect();
            let high: f32 = lines.iter().map(|line| line.size().y).sum();
            let mut at = pos2(x + wide, rect.center().y - high / 2.0);
            for line in lines {
                at.y += line.size().y;
                ui.painter().galley(at - vec2(0.0, line.size().y), line, t.ink);
            }
            let said = self.matrix.said.map_or_else(|| word.into_owned(), |said| said(row, column));
            let said = format!("{title}, {name}: {said}");
            self.cell(ui, (row, column + 1), rect, Role::GridCell, &said, Some(&mut *menu));
        }
    }

    /// The name of a party above its column; whole in the tooltip.
    fn column_head(&self, ui: &Ui, column: usize, name: &str, left: f32, width: f32) {
        let ink = tokens(ui).ink2;
        let text = clipped_line(ui, theme::body(name).color(ink), width - space::M);
        let rect = Rect::from_min_size(pos2(left, self.area.top()), vec2(width - space::M, ROW));
        let head = ui.interact(rect, self.store.with(("head", column)), Sense::hover());
        head.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, name));
        let at = pos2(left, rect.center().y - text.size().y / 2.0);
        if text.elided {
            head.on_hover_text(name);
        }
        ui.painter().galley(at, text, ink);
    }
}
