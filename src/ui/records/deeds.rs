//! What can be done to a record, in the menu of its card and behind “…”.

use egui::{Key, Modifiers, Ui};

use super::tools::orders;
use super::{DUPLICATE, Frame, ListAction, Look, Records};
use crate::plan::Record;
use crate::plan::visit::Part;
use crate::ui::widgets::MenuItem;
use crate::words::Words;

/// From this many records on it is worth sorting them.
const SORTED: usize = 3;

/// One thing that can be done to a record of a list, or to the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    Open,
    Close,
    Up,
    Down,
    Duplicate,
    /// Put the list in the order of this position.
    Sort(usize),
    Remove,
}

/// What the menus know of a record.
#[derive(Clone, Copy)]
pub(super) struct Standing {
    /// Whether its card is open; none where the menu does not say so.
    pub(super) open: Option<bool>,
    /// Whether it can move up, and down.
    pub(super) can: (bool, bool),
    /// Whether it stays where it is and cannot be removed.
    pub(super) fixed: bool,
}

impl<T: Record + Part> Records<'_, T> {
    /// The rows of a record’s menu.
    pub(super) fn deeds<'w>(
        &self,
        ui: &Ui,
        words: &'w Words,
        count: usize,
        standing: Standing,
    ) -> Vec<(Deed, MenuItem<'w>)> {
        let item = |id, enabled| MenuItem::new(words.text(id), enabled);
        let mut deeds = Vec::new();
        match standing.open {
            Some(false) => {
                deeds.push((Deed::Open, item("list-open", true).key(ui, Modifiers::NONE, Key::Enter)));
            }
            Some(true) => {
                deeds.push((Deed::Close, item("list-close", true).key(ui, Modifiers::NONE, Key::Escape)));
            }
            None => {}
        }
        if !standing.fixed && self.look != Look::Table {
            let (up, down) = standing.can;
            deeds.push((Deed::Up, item("list-move-up", up).key(ui, Modifiers::ALT, Key::ArrowUp)));
            deeds.push((Deed::Down, item("list-move-down", down).key(ui, Modifiers::ALT, Key::ArrowDown)));
        }
        if !standing.fixed {
            let duplicate = item("list-duplicate", true).key(ui, DUPLICATE.modifiers, DUPLICATE.logical_key);
            deeds.push((Deed::Duplicate, duplicate));
        }
        // Steps stand in the order in which they are taken, and the rows of a table in an order of its own.
        if !matches!(self.look, Look::Steps | Look::Table) && count >= SORTED {
            deeds.extend(
                orders::<T>(self.sorts).enumerate().map(|(at, (id, _))| (Deed::Sort(at), item(id, true))),
            );
        }
        if !standing.fixed {
            let remove = item("list-remove", true);
            let by_key = standing.open == Some(false);
            deeds.push((
                Deed::Remove,
                if by_key { remove.key(ui, Modifiers::NONE, Key::Delete) } else { remove },
            ));
        }
        deeds
    }

    /// What a deed on a record asks for.
    pub(super) fn asked(
        &self,
        deed: Deed,
        record: &T,
        next: Option<uuid::Uuid>,
        frame: &Frame<'_>,
    ) -> ListAction {
        let id = record.id().uuid();
        match deed {
            Deed::Open => ListAction::Open { record: id, by_key: true },
            Deed::Close => ListAction::Close(id),
            Deed::Up => ListAction::Move { record: id, down: false },
            Deed::Down => ListAction::Move { record: id, down: true },
            Deed::Duplicate => ListAction::Duplicate(id),
            Deed::Sort(order) => ListAction::Sort { record: id, order },
            Deed::Remove => {
                let title = self.title(record, frame.words);
                ListAction::Remove { record: id, title, next }
            }
        }
    }
}
