//! How the cells of a table answer to pointer and keyboard.

use egui::{CursorIcon, Key, Modifiers, Rect, Response, Role, Sense, Ui, WidgetInfo};

use super::{MatrixDeed, Menu, Table};
use crate::ui::theme::size;
use crate::ui::widgets::cell_menu::cell_menu_is_open;
use crate::ui::widgets::focus;
use crate::ui::widgets::menu::{self, MenuItem};
use crate::ui::widgets::place::is_clicking;
use crate::ui::widgets::roving::{Along, keep_arrows, step};

/// The cell that the keyboard is on: its row, and its column with 0 for the head of the row.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Active {
    pub row: usize,
    pub column: usize,
    /// The focus goes there.
    pub moved: bool,
}

impl Table<'_, '_> {
    /// Makes a cell answer to pointer and keyboard.
    pub(super) fn cell(
        &mut self,
        ui: &Ui,
        (row, column): (usize, usize),
        rect: Rect,
        role: Role,
        said: &str,
        menu: Option<Menu<'_>>,
    ) {
        let here = (self.active.row, self.active.column) == (row, column);
        let sense = if here { Sense::click() } else { Sense::CLICK };
        let id = self.store.with((row, column));
        let response = ui.interact(rect, id, sense).on_hover_cursor(CursorIcon::PointingHand);
        let chosen = self.matrix.chosen == Some(row);
        response.widget_info(|| WidgetInfo::selected(role, true, chosen, said));
        focus::shape(&response, size::CHECK_RADIUS);
        if here && self.active.moved && !is_clicking(ui) {
            self.active.moved = false;
            focus::move_to(ui, id);
        }
        if response.clicked() && !here {
            self.active = Active { row, column, moved: false };
            response.request_focus();
        }
        if column == 0
            && let Some(deed) = self.menu(ui, &response, row)
        {
            self.ask(deed, column);
        }
        if let Some(menu) = menu {
            if here || response.hovered() || response.clicked() {
                menu(ui, &response, (row, column - 1));
            }
            if cell_menu_is_open(ui, &response) {
                ui.accesskit_node_builder(id, |node| node.set_expanded(true));
                return;
            }
        } else if response.clicked() {
            self.action = Some(MatrixDeed::Choose(row));
        }
        if response.has_focus() {
            self.keys(ui, &response);
        }
    }

    /// The menu of a row, at its head: on a right click and on the menu key.
    fn menu(&mut self, ui: &Ui, response: &Response, row: usize) -> Option<MatrixDeed> {
        if response.secondary_clicked() {
            self.active = Active { row, column: 0, moved: false };
        }
        let (words, count) = (self.matrix.words, self.movable());
        let name = self.titles.get(row)?;
        let item = |id, enabled| MenuItem::new(words.text(id), enabled);
        let chosen = menu::context(ui, response, name, |_| {
            let open = item("list-open", true).key(ui, Modifiers::NONE, Key::Enter);
            if row >= count {
                return vec![open];
            }
            vec![
                open,
                item("list-move-up", row > 0).key(ui, Modifiers::ALT, Key::ArrowUp),
                item("list-move-down", row + 1 < count).key(ui, Modifiers::ALT, Key::ArrowDown),
                item("list-remove", true).key(ui, Modifiers::NONE, Key::Delete),
            ]
        })?;
        let deeds =
            [MatrixDeed::Choose(row), MatrixDeed::Up(row), MatrixDeed::Down(row), MatrixDeed::Remove(row)];
        deeds.get(chosen).copied()
    }

    fn keys(&mut self, ui: &Ui, response: &Response) {
        keep_arrows(ui, response.id, Along::Both);
        let Active { row, column, .. } = self.active;
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        let asked = if self.matrix.movable.is_some() && pressed(Modifiers::COMMAND, Key::Enter) {
            Some(MatrixDeed::Add)
        } else if row >= self.movable() {
            None
        } else if pressed(Modifiers::ALT, Key::ArrowUp) {
            Some(MatrixDeed::Up(row))
        } else if pressed(Modifiers::ALT, Key::ArrowDown) {
            Some(MatrixDeed::Down(row))
        } else if column == 0 && pressed(Modifiers::NONE, Key::Delete) {
            Some(MatrixDeed::Remove(row))
        } else {
            None
        };
        if let Some(deed) = asked {
            return self.ask(deed, column);
        }
        // Home and End lead along the row, whose title is one more column.
        let across = step(ui, Along::Row, Some(column), self.matrix.count() + 1);
        let down = step(ui, Along::Column, Some(row), self.titles.len());
        if across.is_some() || down.is_some() {
            self.go(down.unwrap_or(row), across.unwrap_or(column));
            ui.request_repaint();
        }
    }

    /// Asks for something; the focus stays with the row that moves.
    fn ask(&mut self, deed: MatrixDeed, column: usize) {
        match deed {
            MatrixDeed::Up(row) if row > 0 => self.go(row - 1, column),
            MatrixDeed::Down(row) if row + 1 < self.movable() => self.go(row + 1, column),
            MatrixDeed::Up(_)
            | MatrixDeed::Down(_)
            | MatrixDeed::Choose(_)
            | MatrixDeed::Remove(_)
            | MatrixDeed::Add => {}
        }
        self.action = Some(deed);
    }

    /// How many rows, from the first on, can be moved and removed.
    fn movable(&self) -> usize {
        self.matrix.movable.unwrap_or_default().min(self.titles.len())
    }

    fn go(&mut self, row: usize, column: usize) {
        let row = row.min(self.titles.len().saturating_sub(1));
        self.active = Active { row, column, moved: true };
    }
}
