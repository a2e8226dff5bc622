//! The menu of something that is no field, such as the cell of a table: choices by click, by the
//! arrows, by digit or letter, and for a choice that needs it a question in its place.

use egui::{Event, Key, Modifiers, PointerButton, Popup, Response, SetOpenCommand, Ui};

use super::combo_box::{Choice, row};
use super::focus;
use super::list_box::{self, Highlighted, ListBox};
use crate::ui::theme::space;

/// Least width of the menu, and its width while it asks something.
const WIDTH: f32 = 190.0;
const ASKING: f32 = 320.0;

/// The choices of a cell. The cell keeps the focus while they are open.
pub struct CellMenu<'m, T> {
    /// What it is called.
    pub name: &'m str,
    /// The choices.
    pub rows: &'m [Choice<'m, T>],
    /// Which one is chosen.
    pub chosen: Option<usize>,
    /// Which one Backspace and Delete choose.
    pub cleared: usize,
    /// Which one asks something before it is chosen.
    pub asks: Option<usize>,
}

#[derive(Clone, Default)]
struct Memory {
    highlighted: Highlighted,
    /// It asks something instead of offering choices.
    asking: bool,
    /// What it asks has got the focus.
    reached: bool,
    /// The cell gets the focus back: a click takes it from whatever lies beside as long as its frame
    /// lasts.
    back: bool,
}

impl Memory {
    fn ask(&mut self, asking: bool) {
        self.asking = asking;
        self.reached = false;
    }
}

/// Whether the menu of a cell is open, so that keys are its own.
#[must_use]
pub(super) fn cell_menu_is_open(ui: &Ui, cell: &Response) -> bool {
    Popup::is_id_open(ui, list_box::popup_id(cell.id))
}

impl<T: Clone> CellMenu<'_, T> {
    /// Draws the menu if it is open, and opens it where its cell was clicked; what was chosen just
    /// now. `ask` draws the field that asks more; Enter or Escape in it lead back to the cell.
    pub fn show(&self, ui: &Ui, cell: &Response, ask: impl FnOnce(&mut Ui) -> Response) -> Option<T> {
        let popup = list_box::popup_id(cell.id);
        let was_open = Popup::is_id_open(ui, popup);
        let mut memory: Memory = ui.data(|data| data.get_temp(popup)).unwrap_or_default();
        memory.asking &= was_open;
        let list = ListBox { count: self.rows.len(), chosen: self.chosen, none: false, numbered: true };
        let rows = |index: usize| row(self.rows, index);
        let mut picked = None;
        let mut left = false;
        if std::mem::take(&mut memory.back) {
            focus::move_to(ui, cell.id);
        }
        if cell.has_focus() && !memory.asking {
            picked = self.typed(ui);
            if was_open {
                list_box::keep_keys(ui, cell.id);
                if picked.is_none()
                    && let Some(takes) = list.keys(ui, &mut memory.highlighted, &rows)
                {
                    picked = takes.then_some(memory.highlighted.row);
                    left = !takes;
                }
            }
        }
        // A key that the open menu takes is no click on its cell.
        let clicked = if was_open { cell.clicked_by(PointerButton::Primary) } else { cell.clicked() };
        let mut open = was_open && !left;
        if let Some(picked) = picked {
            memory.ask(self.asks == Some(picked));
            open = memory.asking;
        } else if clicked {
            open = !was_open;
            memory = Memory { highlighted: Highlighted::at(self.chosen), ..Memory::default() };
        }
        let asking = memory.asking;
        let width = if asking { ASKING } else { WIDTH };
        let command = (open != was_open).then_some(SetOpenCommand::Bool(open));
        let mut answered = false;
        let shown = list_box::below(ui, cell, command, width, self.name).show(|ui| {
            if !asking {
                return list.show(ui, width, cell.id, &mut memory.highlighted, &rows);
            }
            ui.set_width(width);
            answered = memory.reached && ends(ui);
            let frame = egui::Frame::NONE.inner_margin(space::S);
            let field = frame.show(ui, ask).inner;
            // A click beside it closes it by itself, and leads elsewhere.
            let clicked = ui.input(|input| input.pointer.any_click());
            answered |= memory.reached && field.lost_focus() && !clicked;
            memory.reached |= field.has_focus();
            if !memory.reached {
                focus::move_to(ui, field.id);
            }
            None
        });
        if let Some(shown) = &shown {
            if !asking {
                ListBox::tell(ui, cell, &memory.highlighted);
            }
            if let Some(row) = shown.inner {
                memory.ask(self.asks == Some(row));
                picked = Some(row);
                ui.request_repaint();
            }
            if answered || shown.inner.is_some() && !memory.asking {
                Popup::close_id(ui, popup);
                memory.back = true;
                ui.request_repaint();
            }
        }
        memory.highlighted.moved &= !was_open;
        ui.data_mut(|data| data.insert_temp(popup, memory));
        let chosen = picked.filter(|picked| self.asks != Some(*picked));
        chosen.and_then(|row| self.rows.get(row)).map(|row| row.value.clone())
    }

    /// The choice that was typed: by its digit or its first letter, or what clears.
    fn typed(&self, ui: &Ui) -> Option<usize> {
        const DIGITS: [Key; 6] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];
        ui.input_mut(|input| {
            let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
            let mut picked = DIGITS.into_iter().take(self.rows.len()).position(&mut pressed);
            if pressed(Key::Backspace) | pressed(Key::Delete) {
                picked = Some(self.cleared);
            }
            input.events.retain(|event| {
                let Event::Text(text) = event else { return true };
                let meant = self.meant(text);
                picked = meant.or(picked);
                meant.is_none()
            });
            picked
        })
    }

    /// The choice that a digit or a letter stands for. Of several with the same letter the next one.
    fn meant(&self, typed: &str) -> Option<usize> {
        let count = self.rows.len();
        if let Ok(digit) = typed.parse::<usize>() {
            return digit.checked_sub(1).filter(|index| *index < count);
        }
        let typed = typed.trim().to_lowercase();
        if typed.is_empty() {
            return None;
        }
        let from = self.chosen.map_or(0, |chosen| chosen + 1);
        (from..from + count).map(|index| index % count).find(|index| {
            self.rows.get(*index).is_some_and(|row| row.label.to_lowercase().starts_with(&typed))
        })
    }
}

/// Whether a key ends what is asked.
fn ends(ui: &Ui) -> bool {
    ui.input_mut(|input| {
        input.consume_key(Modifiers::NONE, Key::Enter) | input.consume_key(Modifiers::NONE, Key::Escape)
    })
}
