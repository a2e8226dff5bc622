//! Cut, copy, paste and select all without their keys: from the menu Edit, and from the menu of a
//! text itself, which opens on a right click, the menu key and Shift+F10.

use egui::text::CCursorRange;
use egui::text_edit::TextEditState;
use egui::{Context, Event, Id, Key, Modifiers, PointerButton, Response, Ui, ViewportCommand};

use super::held::{Held, select};
use super::menu::{self, MenuItem};
use crate::ui::command::Command;
use crate::words::Words;

/// What is done to the text that has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextDeed {
    /// Cut what is selected.
    Cut,
    /// Copy what is selected.
    Copy,
    /// Put what was cut or copied last in the place of what is selected.
    Paste,
    /// Select all of it.
    SelectAll,
}

#[derive(Clone, Copy)]
struct Asked {
    deed: TextDeed,
    text: Id,
    frame: u64,
}

/// Frames in which the system may answer with what was copied last.
const ANSWERED: u64 = 4;

fn asked_id() -> Id {
    Id::unique("what is done to a text")
}

/// Does this to the text that has the focus, as if its keys were pressed in the next frame.
pub fn edit_text(ctx: &Context, deed: TextDeed) {
    let Some(text) = ctx.memory(egui::Memory::focused) else { return };
    if deed == TextDeed::Paste {
        // Only the window can ask the system; the answer comes as an event.
        ctx.send_viewport_cmd(ViewportCommand::RequestPaste);
    }
    let frame = ctx.cumulative_frame_nr();
    ctx.data_mut(|data| data.insert_temp(asked_id(), Asked { deed, text, frame }));
    ctx.request_repaint();
}

/// Hands what is asked for to the text that is drawn next.
pub(super) fn hand_over(ui: &Ui, text: Id) {
    let asked: Option<Asked> = ui.data(|data| data.get_temp(asked_id()));
    let Some(asked) = asked.filter(|asked| asked.text == text) else { return };
    let waits = asked.deed == TextDeed::Paste && ui.cumulative_frame_nr() < asked.frame + ANSWERED;
    if waits {
        ui.request_repaint();
        return;
    }
    ui.data_mut(|data| data.remove::<Asked>(asked_id()));
    let event = match asked.deed {
        TextDeed::Cut => Event::Cut,
        TextDeed::Copy => Event::Copy,
        TextDeed::SelectAll => Event::Key {
            key: Key::A,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::COMMAND,
        },
        TextDeed::Paste => return,
    };
    ui.input_mut(|input| input.events.push(event));
}

/// What is selected in a text, before the right button puts the cursor elsewhere.
pub(super) fn before_press(ui: &Ui, text: Id) -> Option<Held> {
    let pressed = ui.input(|input| input.pointer.button_pressed(PointerButton::Secondary));
    let held = if pressed { Held::now(ui) } else { None };
    held.filter(|held| held.is(text))
}

/// Keeps what was selected where the right button was pressed on it.
pub(super) fn after_press(ui: &Ui, response: &Response, before: Option<Held>) {
    let selected = before.and_then(Held::selected);
    let pressed = TextEditState::load(ui, response.id).and_then(|state| state.cursor.char_range());
    if let Some((selected, pressed)) = selected.zip(pressed)
        && response.contains_pointer()
        && is_within(pressed, selected)
    {
        select(ui, response.id, selected);
    }
}

/// Whether the cursor lies within a selection or at its ends.
fn is_within(cursor: CCursorRange, selected: CCursorRange) -> bool {
    let selected = selected.as_sorted_char_range();
    (selected.start..=selected.end).contains(&cursor.primary.index)
}

/// The menu of a control, if it is a text.
pub(super) fn show(ui: &Ui, words: &Words, response: &Response, locked: bool) {
    const DEEDS: [(Command, TextDeed); 4] = [
        (Command::Cut, TextDeed::Cut),
        (Command::Copy, TextDeed::Copy),
        (Command::Paste, TextDeed::Paste),
        (Command::SelectAll, TextDeed::SelectAll),
    ];
    if TextEditState::load(ui, response.id).is_none() {
        return;
    }
    let chosen = menu::context(ui, response, &words.text("text-menu"), |held| {
        let selected = held.selected().is_some();
        let item = |(command, deed): &(Command, TextDeed)| {
            let key = command.shortcuts().first().map(|key| ui.ctx().format_shortcut(key));
            let enabled = match deed {
                TextDeed::Cut => selected && !locked,
                TextDeed::Copy => selected,
                TextDeed::Paste => !locked,
                TextDeed::SelectAll => true,
            };
            MenuItem { words: command.name(words), key: key.unwrap_or_default(), enabled }
        };
        DEEDS.iter().map(item).collect()
    });
    if let Some((_, deed)) = chosen.and_then(|chosen| DEEDS.get(chosen)) {
        edit_text(ui, *deed);
    }
}
