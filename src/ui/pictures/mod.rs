//! The pictures of a plan: how each is laid out, and what is common to all of them.
//!
//! A picture is made from the plan by a pure function, which decides where everything stands and
//! what it says in words; painting it is a few lines. So it can be tested without a screen, is given
//! to assistive technology as a table, and leaves the program as it looks on light ground.

pub mod along;
pub mod influence;
pub mod progress;
pub mod risk_balance;
pub mod risk_grid;
pub mod share_bar;
pub mod timeline;
pub mod trend;
pub mod promises;

use std::ops::RangeInclusive;
use std::sync::Arc;

use egui::epaint::ClippedShape;
use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Color32, Context as Egui, FontId, Galley, Id, LayerId, Order, Painter, Rect, Response, Role, Sense, Ui,
    UiBuilder, Vec2,
};
use egui::{WidgetInfo, pos2, vec2};

use super::Context;
use super::command::Command;
use super::theme::{LIGHT, Tokens, size, space, tokens};
use super::widgets::{MenuItem, more_menu};
use crate::words::{self, Words};

/// Something that is looked at rather than read, and that can be read all the same.
pub trait Picture {
    /// What it shows: its name for assistive technology, for files and for their titles.
    fn name(&self, words: &Words) -> String;

    /// How much room it takes where there is this width.
    fn size(&self, width: f32) -> Vec2;

    /// Paints it into `rect`, which is as large as [`Picture::size`] asks for. What is outside of
    /// the painter's clip need not be painted.
    fn paint(&self, painter: &Painter, rect: Rect, t: &Tokens, words: &Words);

    /// All that it says, as a table whose first row are the heads.
    fn said(&self, words: &Words) -> Vec<Vec<String>>;

    /// Whether it shows judgements about parties, which whoever passes it on should know.
    fn is_private(&self) -> bool {
        false
    }
}

/// A picture as it leaves the program: on light ground, in one width, whatever the window is like.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// What it shows.
    pub name: String,
    /// All that it says, row by row.
    pub said: Vec<String>,
    /// Width and height in points.
    pub size: Vec2,
    /// What it is painted of, each with what is seen of it.
    pub shapes: Vec<ClippedShape>,
}

/// Width of a picture that leaves the program: that of a page on the screen, so that texts have the
/// size to it that they were made for.
const WIDTH: f32 = size::PAGE - 2.0 * space::PAGE;

/// Around a picture that leaves the program.
const MARGIN: f32 = space::L;

/// So many rows of a picture are read out and written down; what more there is, is counted.
const MOST_ROWS: usize = 200;

/// Draws a picture with its menu beside it, as wide as there is room.
pub fn show(ui: &mut Ui, cx: &mut Context<'_>, picture: &dyn Picture) -> Response {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let response = draw(ui, cx.words, picture, ui.available_width() - MENU);
        menu(ui, cx, picture);
        response
    })
    .inner
}

/// Room for the menu of a picture and the gap before it.
const MENU: f32 = 32.0 + space::XS;

/// Draws a picture without its menu, which stands elsewhere; `width` wide.
pub fn draw(ui: &mut Ui, words: &Words, picture: &dyn Picture, width: f32) -> Response {
    let size = picture.size(width.max(1.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    if ui.is_rect_visible(rect) {
        let painter = ui.painter_at(rect.expand(size::FOCUS_GAP + size::STRONG_STROKE));
        picture.paint(&painter, rect, tokens(ui), words);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Table, true, picture.name(words)));
    table(ui, words, picture, &response);
    response
}

/// Lays out a text of one line, at most `width` wide; what does not fit gives way to “…”.
fn line(painter: &Painter, text: &str, font: FontId, color: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, color);
    job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
    painter.layout_job(job)
}

/// Of labels that take so much room along a line, from left to right, those that are shown: the last one
/// always, and of the others each that keeps so far from those that are.
fn with_room(spans: &[RangeInclusive<f32>], apart: f32) -> Vec<bool> {
    let mut shown = vec![false; spans.len()];
    let Some((last, others)) = spans.split_last() else { return shown };
    let mut before = f32::NEG_INFINITY;
    for (span, shown) in others.iter().zip(&mut shown) {
        *shown = *span.start() >= before + apart && span.end() + apart <= *last.start();
        if *shown {
            before = *span.end();
        }
    }
    if let Some(shown) = shown.last_mut() {
        *shown = true;
    }
    shown
}

/// Gives the picture to assistive technology as a table; where there is none, nothing is made.
fn table(ui: &mut Ui, words: &Words, picture: &dyn Picture, response: &Response) {
    if ui.ctx().accesskit_node_builder(response.id, |_| ()).is_none() {
        return;
    }
    let rows = rows(words, picture);
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    ui.accesskit_node_builder(response.id, |node| {
        node.set_row_count(rows.len());
        node.set_column_count(columns);
    });
    let part = |parent: &mut Ui, of: Id, salt: usize, role: Role| {
        let builder = UiBuilder::new().id_salt(salt).max_rect(response.rect).sense(Sense::hover());
        parent.new_child(builder.accessibility_parent(of).accessibility_role(role))
    };
    for (index, cells) in rows.into_iter().enumerate() {
        let mut row = part(ui, response.id, index, Role::Row);
        let said = words::list(cells.iter().map(String::as_str), ", ");
        row.accesskit_node_builder(row.unique_id(), |node| {
            node.set_label(said);
            node.set_row_index(index);
            place(node, response.rect);
        });
        let of = row.unique_id();
        for (column, cell) in cells.into_iter().enumerate() {
            let role = match (index, column) {
                (0, _) => Role::ColumnHeader,
                (_, 0) => Role::RowHeader,
                _ => Role::Cell,
            };
            let drawn = part(&mut row, of, column, role);
            drawn.accesskit_node_builder(drawn.unique_id(), |node| {
                node.set_label(cell);
                node.set_row_index(index);
                node.set_column_index(column);
                place(node, response.rect);
            });
        }
    }
}

fn place(node: &mut egui::accesskit::Node, rect: Rect) {
    node.set_bounds(egui::accesskit::Rect {
        x0: rect.min.x.into(),
        y0: rect.min.y.into(),
        x1: rect.max.x.into(),
        y1: rect.max.y.into(),
    });
}

/// What a picture says, and how much more there would be.
fn rows(words: &Words, picture: &dyn Picture) -> Vec<Vec<String>> {
    let mut rows = picture.said(words);
    if let Some(more) = rows.len().checked_sub(MOST_ROWS + 1).filter(|more| *more > 0) {
        rows.truncate(MOST_ROWS + 1);
        rows.push(vec![words.with("picture-more-rows", &[("count", more.into())]).into_owned()]);
    }
    rows
}

/// Draws the small menu of a picture: what takes it out of the program.
pub fn menu(ui: &mut Ui, cx: &mut Context<'_>, picture: &dyn Picture) {
    let words = cx.words;
    let name = picture.name(words);
    let items = if picture.is_private() {
        ["picture-save-private", "picture-copy-private"]
    } else {
        ["picture-save", "picture-copy"]
    };
    let items = items.map(|id| MenuItem::new(words.text(id), true));
    let called = words.with("picture-menu", &[("picture", name.as_str().into())]);
    match more_menu(ui, &called, &items) {
        Some(0) => cx.send(Command::SavePicture(Arc::new(drawing(ui, words, picture)))),
        Some(_) => cx.send(Command::CopyPicture(Arc::new(drawing(ui, words, picture)))),
        None => {}
    }
}

/// Paints a picture on light ground, apart from the screen.
fn drawing(ctx: &Egui, words: &Words, picture: &dyn Picture) -> Drawing {
    let size = picture.size(WIDTH);
    let sheet = Rect::from_min_size(pos2(0.0, 0.0), size + 2.0 * vec2(MARGIN, MARGIN));
    let layer = LayerId::new(Order::Background, Id::unique("picture that leaves the program"));
    let painter = Painter::new(ctx.clone(), layer, sheet);
    painter.rect_filled(sheet, 0, LIGHT.card);
    picture.paint(&painter, sheet.shrink(MARGIN), &LIGHT, words);
    let painted = ctx.graphics_mut(|layers| std::mem::take(layers.entry(layer)));
    let said = rows(words, picture).into_iter().map(|cells| words::list(cells, ", ")).collect();
    let shapes = painted.all_entries().cloned().collect();
    Drawing { name: picture.name(words), said, size: sheet.size(), shapes }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_keep_apart_and_the_last_one_is_shown() {
        for (places, shown) in [
            (&[][..], &[][..]),
            (&[0.0], &[true]),
            (&[0.0, 10.0], &[false, true]),
            (&[0.0, 50.0, 60.0, 110.0], &[true, true, false, true]),
            (&[0.0, 5.0, 9.0, 90.0], &[true, false, false, true]),
        ] {
            let spans: Vec<_> = places.iter().map(|place| *place..=*place).collect();
            assert_eq!(with_room(&spans, 44.0), shown, "{places:?}");
        }
    }

    #[test]
    fn labels_that_would_touch_are_left_out_and_the_last_one_stays() {
        for (spans, shown) in [
            (vec![], vec![]),
            (vec![0.0..=40.0], vec![true]),
            (vec![0.0..=40.0, 30.0..=70.0], vec![false, true]),
            (vec![0.0..=40.0, 44.0..=80.0, 50.0..=90.0, 200.0..=240.0], vec![true, false, true, true]),
        ] {
            assert_eq!(with_room(&spans, 6.0), shown, "{spans:?}");
        }
    }
}
