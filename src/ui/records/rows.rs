//! Closed cards: of a long list those in view, with their keys.

use std::ops::Range;

use egui::{Align, Key, Layout, Modifiers, Rect, Response, Ui, UiBuilder, pos2, vec2};
use uuid::Uuid;

use super::rail::{self, Drag};
use super::{DRAWN_WHOLE, Faces, Frame, ListAction, Look, PITCH, ROW, Records, duplicate_key, title_of};
use crate::plan::{List, Record};
use crate::ui::theme::space;
use crate::ui::widgets::{Along, keep_arrows, move_focus, step};

impl Records<'_> {
    /// Whether what stands in a row can move up, and down.
    pub(super) fn can_move(&self, row: usize, count: usize) -> (bool, bool) {
        let first = usize::from(self.pinned.is_some());
        let whole = self.shown.is_none() && row >= first;
        (whole && row > first, whole && row + 1 < count)
    }

    /// Draws closed cards: of a long list those in view.
    pub(super) fn rows<T: Record + Clone>(
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
        let height = rows.len() as f32 * PITCH - space::S;
        let (_, area) = ui.allocate_space(vec2(ui.available_width(), height));
        let clip = ui.clip_rect();
        let row_at = |y: f32| rows.start + ((y - area.top()) / PITCH).max(0.0) as usize;
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
                let top = area.top() + (row - rows.start) as f32 * PITCH;
                let rect = Rect::from_min_size(pos2(area.left(), top), vec2(area.width(), ROW));
                self.row(ui, list, record, (row, rect), faces, frame);
            }
        }
    }

    /// Draws a closed card and answers its keys.
    pub(super) fn row<T: Record + Clone>(
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
        let response = face.closed(&mut child, |ui| (faces.summary)(ui, record));
        if self.look == Look::Steps {
            frame.numbers.add(rect.center().y, row, false);
            if let Some(grab) = rail::grip(&child, rect, response.id) {
                frame.memory.drag = Some(Drag::new(id, grab));
            }
        }
        if frame.memory.wanted == Some(id) {
            frame.memory.wanted = None;
            move_focus(ui, response.id);
            response.scroll_to_me(None);
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

    /// The keys of a closed card that has the focus.
    fn keys<T: Record + Clone>(
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
            let next = at(row + 1).or_else(|| row.checked_sub(1).and_then(at));
            let title = title_of(record, self.list.id, frame.words);
            return Some(ListAction::Remove { record: id, title, next });
        }
        if self.pinned != Some(id) && duplicate_key(ui) {
            return Some(ListAction::Duplicate(id));
        }
        let to = step(ui, Along::Column, Some(row), frame.count).filter(|to| *to != row)?;
        at(to).map(ListAction::Focus)
    }

    /// What a row shows.
    pub(super) fn record<'l, T>(&self, list: &'l List<T>, row: usize) -> Option<&'l T> {
        self.index(row).and_then(|index| list.at(index))
    }

    /// The row that shows a record.
    pub(super) fn row_of<T: Record + Clone>(&self, list: &List<T>, record: Uuid) -> Option<usize> {
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
