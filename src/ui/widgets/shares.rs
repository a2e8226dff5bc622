//! Shares of a hundred: one field of cells, a cell for each party.
//!
//! One tab stop: arrows lead from cell to cell, digits type into the one that has the keyboard, Enter
//! gives it what is left of the hundred.

use std::borrow::Cow;
use std::collections::BTreeMap;

use egui::accesskit::Action;
use egui::{
    Align, CursorIcon, Id, Key, Layout, Modifiers, Rect, Response, Role, Sense, Stroke, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::field::{Field, Frame, Lines};
use super::jump::{Unread, pending_jump, unread};
use super::line::{clipped_line, one_line};
use super::number::{self, Kind};
use super::roving::{Along, step};
use super::{focus, place};
use crate::plan::shares::{HUNDRED, is_whole, percent};
use crate::plan::{PartyId, PerParty, Place, Share};
use crate::ui::theme::{self, size, space, tokens};
use crate::words::Words;

/// The cell of a party.
#[derive(Clone, Debug)]
pub struct ShareCell<'a> {
    /// The party.
    pub party: PartyId,
    /// What it is called.
    pub name: Cow<'a, str>,
    /// Whether its share counts, because it is in.
    pub counts: bool,
}

/// Room for a number, its sign and what is left and right of it.
const NUMBER: f32 = 58.0;
/// A name takes no more than this of the width that is asked for; a longer one is cut.
const NAME: f32 = 120.0;

impl Field<'_> {
    /// Shares of a hundred for the parties of these cells. [`last_cell`] says where the keyboard was last.
    pub fn shares(self, ui: &mut Ui, shares: &mut PerParty<Share>, cells: &[ShareCell<'_>]) -> Response {
        let unread = unread(ui);
        self.names_itself()
            .show(ui, |field, ui, frame| Hundred { field, cells, unread }.draw(ui, frame, shares))
    }
}

/// What is left of the hundred for those whose share counts, in parts; below zero where it is too much.
#[must_use]
pub fn left(shares: &PerParty<Share>, cells: &[ShareCell<'_>]) -> i64 {
    let counted = cells.iter().filter(|cell| cell.counts).filter_map(|cell| shares.get(&cell.party));
    HUNDRED - counted.map(|share| share.parts()).sum::<i64>()
}

/// How many cells stand side by side where the widest one needs `widest` points, in `room` points: the
/// rows are of about the same length.
fn columns(count: usize, widest: f32, room: f32) -> usize {
    let most = ((room / widest.max(1.0)) as usize).clamp(1, count.max(1));
    let rows = count.div_ceil(most);
    count.div_ceil(rows.max(1)).max(1)
}

struct Hundred<'c, 'f> {
    field: &'c Field<'f>,
    cells: &'c [ShareCell<'c>],
    unread: BTreeMap<Place, Unread>,
}

impl Hundred<'_, '_> {
    fn draw(&self, ui: &mut Ui, frame: &mut Frame, shares: &mut PerParty<Share>) -> Response {
        // What they add up to is said above them.
        frame.message = None;
        let widest = self.cells.iter().map(|cell| name_width(ui, cell)).fold(0.0, f32::max) + NUMBER;
        let across = columns(self.cells.len(), widest, frame.width);
        let rows = self.cells.len().div_ceil(across).max(1);
        let (_, area) = ui.allocate_space(vec2(frame.width, size::CONTROL * rows as f32));
        let ground = ui.painter().add(egui::Shape::Noop);
        let at = self.active(ui, frame, shares);
        let active = self.keys(ui, frame, shares, at, across);
        let wide = (area.width() / across as f32).floor();
        let mut shown = None;
        for (index, cell) in self.cells.iter().enumerate() {
            let (row, column) = (index / across, index % across);
            let min = area.min + vec2(wide * column as f32, size::CONTROL * row as f32);
            let right = if column + 1 == across { area.right() } else { min.x + wide };
            let rect = Rect::from_min_max(min, pos2(right, min.y + size::CONTROL));
            if index == active {
                shown = Some(self.editor(ui, frame, shares, cell, rect));
            } else {
                self.still(ui, frame, shares, cell, rect);
            }
        }
        frame.wrong |= frame.message.is_some();
        ui.painter().set(ground, frame.shape(ui, area));
        let line = Stroke::new(size::STROKE, tokens(ui).line);
        for column in 1..across {
            ui.painter().vline(area.left() + wide * column as f32, area.shrink(1.0).y_range(), line);
        }
        for row in 1..rows {
            ui.painter().hline(area.shrink(1.0).x_range(), area.top() + size::CONTROL * row as f32, line);
        }
        shown.unwrap_or_else(|| ui.interact(area, frame.id, Sense::hover()))
    }

    /// The cell that has the keyboard, else the one that had it last; for a jump the first empty one.
    fn active(&self, ui: &Ui, frame: &Frame, shares: &PerParty<Share>) -> usize {
        let is_empty = |cell: &ShareCell<'_>| !shares.contains_key(&cell.party);
        if pending_jump(ui) == Some(self.field.place) {
            return self.cells.iter().position(is_empty).unwrap_or_default();
        }
        let id = |cell: &ShareCell<'_>| frame.id.with(cell.party.uuid());
        // egui gives the focus only to what could have it before.
        let is_asked = |id: &Id| ui.input(|input| input.has_accesskit_action_request(*id, Action::Focus));
        if let Some(asked) = self.cells.iter().map(id).find(is_asked) {
            focus::move_to(ui, asked);
        }
        let focused = ui.memory(egui::Memory::focused);
        let here = |cell: &ShareCell<'_>| focused == Some(id(cell));
        let before: Option<PartyId> = ui.data(|data| data.get_temp(last_cell_id(frame.id)));
        let found = self.cells.iter().position(here);
        found.or_else(|| self.cells.iter().position(|cell| Some(cell.party) == before)).unwrap_or_default()
    }

    /// What the keys do to the cell that has the focus; the cell that has it afterwards.
    fn keys(&self, ui: &Ui, frame: &Frame, shares: &mut PerParty<Share>, at: usize, across: usize) -> usize {
        let Some(cell) = self.cells.get(at) else { return at };
        if !ui.memory(|memory| memory.has_focus(frame.id.with(cell.party.uuid()))) {
            return at;
        }
        ui.data_mut(|data| data.insert_temp(last_cell_id(frame.id), cell.party));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if !frame.locked && pressed(Key::Enter) {
            take_rest(shares, self.cells, cell.party);
        }
        let count = self.cells.len();
        let to = step(ui, Along::Row, Some(at), count).unwrap_or_else(|| {
            if pressed(Key::ArrowDown) {
                Some(at + across).filter(|to| *to < count).unwrap_or(at)
            } else if pressed(Key::ArrowUp) {
                at.checked_sub(across).unwrap_or(at)
            } else {
                at
            }
        });
        if let Some(cell) = self.cells.get(to).filter(|_| to != at) {
            focus::move_to(ui, frame.id.with(cell.party.uuid()));
            ui.request_repaint();
        }
        to
    }

    /// The cell that is typed into.
    fn editor(
        &self,
        ui: &mut Ui,
        frame: &mut Frame,
        shares: &mut PerParty<Share>,
        cell: &ShareCell<'_>,
        rect: Rect,
    ) -> Response {
        let words = self.field.words;
        let place = self.field.place.party(cell.party);
        let mut field = Field::control(words, place).label(self.called(cell)).unit(words.text("share-unit"));
        field.shape = Lines::Cell;
        let (locked, width) = (frame.locked, rect.width());
        let id = frame.id.with(cell.party.uuid());
        let mut own = Frame { id, width, locked, wrong: false, message: None };
        let mut parts = shares.get(&cell.party).copied().map(Share::parts);
        paint_name(ui, cell, rect);
        let builder = UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min));
        let mut inside = ui.new_child(builder);
        let bounds = 0..=HUNDRED;
        let response = number::edit(&field, &mut inside, &mut own, &mut parts, &bounds, Kind::Share);
        if response.changed() {
            match parts.and_then(|parts| Share::from_parts(parts).ok()) {
                Some(share) => drop(shares.insert(cell.party, share)),
                None => drop(shares.remove(&cell.party)),
            }
        }
        if own.message.is_some() {
            frame.message = own.message;
        }
        let rest = in_words(words, left(shares, self.cells));
        ui.accesskit_node_builder(response.id, |node| node.set_description(rest));
        response.accessible_name(field.name())
    }

    /// A cell that becomes the one that is typed into by a click.
    fn still(&self, ui: &Ui, frame: &mut Frame, shares: &PerParty<Share>, cell: &ShareCell<'_>, rect: Rect) {
        let t = tokens(ui);
        let place = self.field.place.party(cell.party);
        let response = ui.interact(rect, frame.id.with(cell.party.uuid()), Sense::CLICK);
        let response = response.on_hover_cursor(CursorIcon::Text);
        let typed = self.unread.get(&place);
        let share = shares.get(&cell.party);
        let value = match (typed, share) {
            (Some(typed), _) => typed.typed.clone(),
            (None, Some(share)) => {
                let args = [("share", share.to_string().into())];
                self.field.words.with("share-percent", &args).into_owned()
            }
            (None, None) => String::new(),
        };
        response.widget_info(|| WidgetInfo::labeled(Role::NumberInput, !frame.locked, self.called(cell)));
        ui.accesskit_node_builder(response.id, |node| {
            node.set_value(value.as_str());
            node.add_action(Action::Focus);
        });
        let ink = match (typed, frame.locked) {
            (Some(_), _) => t.part.ink,
            (None, true) => t.ink2,
            (None, false) => t.ink,
        };
        let figure = one_line(ui, theme::strong(value).color(ink));
        let at = rect.right_center() - vec2(space::FIELD + figure.size().x, figure.size().y / 2.0);
        ui.painter().galley(at, figure, ink);
        let cut = paint_name(ui, cell, rect);
        if let Some(typed) = typed {
            frame.message = Some(typed.fault.clone());
        }
        if response.clicked() {
            response.request_focus();
            ui.request_repaint();
        }
        if cut && !place::is_clicking(ui) {
            response.on_hover_text(cell.name.as_ref());
        }
    }

    /// What assistive technology calls a cell: `Canoe Club, share of the benefit`.
    fn called(&self, cell: &ShareCell<'_>) -> String {
        let args = [("party", cell.name.as_ref().into()), ("field", self.field.name().into())];
        self.field.words.with("share-of", &args).into_owned()
    }
}

/// How much of the width a name asks for.
fn name_width(ui: &Ui, cell: &ShareCell<'_>) -> f32 {
    one_line(ui, theme::body(cell.name.as_ref())).size().x.min(NAME).ceil() + space::FIELD
}

/// Paints the name of a cell; whether it was cut.
fn paint_name(ui: &Ui, cell: &ShareCell<'_>, rect: Rect) -> bool {
    let ink = tokens(ui).ink2;
    let room = rect.width() - NUMBER;
    let name = clipped_line(ui, theme::body(cell.name.as_ref()).color(ink), room);
    let cut = name.elided;
    let at = rect.left_center() + vec2(space::FIELD, -name.size().y / 2.0);
    ui.painter().galley(at, name, ink);
    cut
}

fn last_cell_id(field: Id) -> Id {
    field.with("last cell")
}

/// The party whose cell the keyboard was on last, in the field of shares at this place of a page.
#[must_use]
pub fn last_cell(ui: &Ui, place: Place) -> Option<PartyId> {
    let id = last_cell_id(ui.make_persistent_id(place));
    ui.data(|data| data.get_temp(id))
}

/// Gives a party what the others leave of the hundred.
pub fn take_rest(shares: &mut PerParty<Share>, cells: &[ShareCell<'_>], party: PartyId) {
    let own = shares.get(&party).copied().map_or(0, Share::parts);
    if cells.iter().any(|cell| cell.counts && cell.party == party)
        && let Ok(rest) = Share::from_parts(left(shares, cells) + own)
    {
        shares.insert(party, rest);
    }
}

/// What the shares add up to, in words, where so many parts are left of the hundred.
#[must_use]
pub fn in_words(words: &Words, left: i64) -> String {
    let sum = HUNDRED - left;
    let id = match left {
        _ if is_whole(sum) || sum == 0 => "share-sum",
        1.. => "share-sum-left",
        _ => "share-sum-over",
    };
    let args = [("sum", percent(sum).into()), ("rest", percent(left.abs()).into())];
    words.with(id, &args).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_in_rows_of_about_the_same_length() {
        for (count, widest, room, across) in [
            (6, 140.0, 880.0, 6),
            (6, 140.0, 600.0, 3),
            (6, 140.0, 100.0, 1),
            (7, 140.0, 600.0, 4),
            (1, 140.0, 600.0, 1),
            (0, 68.0, 600.0, 1),
        ] {
            assert_eq!(columns(count, widest, room), across, "{count} of {widest} in {room}");
        }
    }
}
