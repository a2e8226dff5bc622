//! Closed cards: of a long list those in view, with their keys.

use std::ops::Range;

use egui::{Align, Key, Layout, Modifiers, Rect, Response, Ui, UiBuilder, pos2, vec2};
use uuid::Uuid;

use super::deeds::{Deed, Standing};
use super::rail::{self, Drag};
use super::{DRAWN_WHOLE, Faces, Frame, ListAction, Look, Records, duplicate_key};
use crate::plan::visit::Part;
use crate::plan::{List, Record};
use crate::ui::theme::size;
use crate::ui::widgets::{Along, card_frame, context_menu, keep_arrows, move_focus, step};

impl<T: Record + Part> Records<'_, T> {
    /// Whether what stands in a row can move up, and down.
    pub(super) fn can_move(&self, row: usize, count: usize) -> (bool, bool) {
        let first = self.fixed();
        let whole = self.shown.is_none() && row >= first;
        (whole && row > first, whole && row + 1 < count)
    }

    /// Draws closed cards: of a long list those in view.
    pub(super) fn rows(
        &self,
        ui: &mut Ui,
        list: &List<T>,
        rows: Range<usize>,
        faces: &Faces<'_, '_, T>,
        frame: &mut Frame<'_>,
    ) {
        if rows.is_empty() || self.look == Look::OnlyOpen {
            return;
        }
        let (high, gap) = self.look.row();
        let pitch = high + gap;
        let height = rows.len() as f32 * pitch - gap;
        let (_, area) = ui.allocate_space(vec2(ui.available_width(), height));
        let clip = ui.clip_rect();
        let row_at = |y: f32| rows.start + ((y - area.top()) / pitch).max(0.0) as usize;
        let in_view = if frame.count <= DRAWN_WHOLE {
            rows.clone()
        } else {
            let first = row_at(clip.top()).saturating_sub(1).clamp(rows.start, rows.end);
            first..(row_at(clip.bottom()) + 2).clamp(first, rows.end)
        };
        let mut drawn: Vec<usize> = in_view.collect();
        drawn.extend(frame.must.iter().filter(|row| rows.contains(row)));
        drawn.sort_unstable();
        drawn.dedup();
        for row in drawn {
            if let Some(record) = self.record(list, row) {
                let top = area.top() + (row - rows.start) as f32 * pitch;
                let rect = Rect::from_min_size(pos2(area.left(), top), vec2(area.width(), high));
                self.row(ui, list, record, (row, rect), faces, frame);
            }
        }
    }

    /// Draws the rows of a table on one sheet of paper, the first ones under the heads.
    pub(super) fn sheet(&self, ui: &mut Ui, is_first: bool, rows: impl FnOnce(&mut Ui)) {
        if self.look != Look::Table {
            return rows(ui);
        }
        let ground = ui.painter().add(egui::Shape::Noop);
        let sheet = ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if let Some(heads) = self.heads.filter(|_| is_first) {
                let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::NAV_ROW));
                let line = UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center));
                heads(&mut ui.new_child(line.id_salt("heads")));
            }
            rows(ui);
        });
        let rect = sheet.response.rect;
        if rect.height() > 0.0 {
            let paper = card_frame(ui).inner_margin(0.0).paint(rect.shrink(size::STROKE));
            ui.painter().set(ground, paper);
        }
    }

    /// Draws a closed card and answers its keys.
    pub(super) fn row(
        &self,
        ui: &mut Ui,
        list: &List<T>,
        record: &T,
        (row, rect): (usize, Rect),
        faces: &Faces<'_, '_, T>,
        frame: &mut Frame<'_>,
    ) {
        let id = record.id().uuid();
        let builder = UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)).id_salt(id);
        let mut child = ui.new_child(builder);
        let face = (faces.card)(record, self.index(row).unwrap_or(row)).id(frame.store.with(id));
        let face = if self.look == Look::Steps { face.lead(rail::GRIP) } else { face };
        let can = self.can_move(row, frame.count);
        // Below what the card answers to itself: it is clicked as before, and dragged by any part of it.
        let body = (self.look == Look::Cards && (can.0 || can.1))
            .then(|| rail::body(&child, rect, frame.store.with(id)));
        let response = match self.look {
            Look::Table => face.row(&mut child, |ui| (faces.summary)(ui, record)),
            Look::Cards | Look::Steps | Look::OnlyOpen => {
                face.closed(&mut child, |ui| (faces.summary)(ui, record))
            }
        };
        let grab = match self.look {
            Look::Steps => {
                frame.numbers.add(rect.center().y, row, false);
                rail::grip(&child, rect, response.id)
            }
            Look::Cards | Look::Table | Look::OnlyOpen => body.and_then(|body| rail::started(&body, rect)),
        };
        if let Some(grab) = grab {
            frame.memory.drag = Some(Drag::new(id, grab));
        }
        self.menu(ui, list, record, row, &response, frame);
        if frame.memory.wanted == Some(id) {
            frame.memory.wanted = None;
            move_focus(ui, response.id);
        }
        if response.clicked() {
            let by_key = !ui.input(|input| input.pointer.any_released());
            frame.action = Some(ListAction::Open { record: id, by_key });
        }
        if response.has_focus() {
            frame.memory.focused = Some(id);
            if let Some(action) = self.keys(ui, list, record, row, &response, frame) {
                frame.action = Some(action);
            }
        }
    }

    /// The menu of a closed card.
    fn menu(
        &self,
        ui: &Ui,
        list: &List<T>,
        record: &T,
        row: usize,
        response: &Response,
        frame: &mut Frame<'_>,
    ) {
        let title = || self.title(record, frame.words);
        let fixed = self.pinned == Some(record.id().uuid());
        let standing = Standing { open: Some(false), can: self.can_move(row, frame.count), fixed };
        let deeds = || self.deeds(ui, frame.words, frame.count, standing);
        let rows = |_| deeds().into_iter().map(|(_, item)| item).collect();
        if let Some(chosen) = context_menu(ui, response, &title(), rows)
            && let Some((deed, _)) = deeds().into_iter().nth(chosen)
        {
            frame.action = Some(self.asked(deed, record, self.beside(list, row), frame));
        }
    }

    /// The record that takes the focus once that of a row is gone.
    pub(super) fn beside(&self, list: &List<T>, row: usize) -> Option<Uuid> {
        let at = |row: usize| self.record(list, row).map(|record| record.id().uuid());
        at(row + 1).or_else(|| row.checked_sub(1).and_then(at))
    }

    /// The keys of a closed card that has the focus.
    fn keys(
        &self,
        ui: &Ui,
        list: &List<T>,
        record: &T,
        row: usize,
        response: &Response,
        frame: &Frame<'_>,
    ) -> Option<ListAction> {
        keep_arrows(ui, response.id, Along::Column);
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        let id = record.id().uuid();
        let at = |row: usize| self.record(list, row).map(|record| record.id().uuid());
        let (up, down) = self.can_move(row, frame.count);
        if pressed(Modifiers::ALT, Key::ArrowUp) {
            return up.then_some(ListAction::Move { record: id, down: false });
        }
        if pressed(Modifiers::ALT, Key::ArrowDown) {
            return down.then_some(ListAction::Move { record: id, down: true });
        }
        if pressed(Modifiers::NONE, Key::Delete) && self.pinned != Some(id) {
            return Some(self.asked(Deed::Remove, record, self.beside(list, row), frame));
        }
        if let Some((key, asked)) = self.own_key
            && pressed(Modifiers::NONE, key)
        {
            asked.set(Some(id));
            return None;
        }
        if self.pinned != Some(id) && duplicate_key(ui) {
            return Some(ListAction::Duplicate(id));
        }
        let to = step(ui, Along::Column, Some(row), frame.count).filter(|to| *to != row)?;
        at(to).map(ListAction::Focus)
    }

    /// What a row shows.
    pub(super) fn record<'l>(&self, list: &'l List<T>, row: usize) -> Option<&'l T> {
        self.index(row).and_then(|index| list.at(index))
    }

    /// The row that shows a record.
    pub(super) fn row_of(&self, list: &List<T>, record: Uuid) -> Option<usize> {
        let position = list.position(record.into())?;
        match self.shown {
            None => Some(position),
            Some(shown) => shown.iter().position(|shown| *shown == position),
        }
    }

    /// The position in the list of what a row shows.
    pub(super) fn index(&self, row: usize) -> Option<usize> {
        self.shown.map_or(Some(row), |shown| shown.get(row).copied())
    }
}
