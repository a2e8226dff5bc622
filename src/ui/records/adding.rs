//! Adding a record: by the button of a page, by a key, or as the first of a list.

use egui::{Key, Modifiers, Response, Ui};

use crate::plan::{Field, List, Record};
use crate::ui::Context;
use crate::ui::panels::page_is_free;
use crate::ui::widgets::{self, Button, Icon, jump_to};
use crate::words::Words;

/// Adds a record to a list of a chapter, opens its card and puts the cursor into its field `first`.
pub fn add<T: Record + Clone>(ui: &Ui, cx: &mut Context<'_>, first: Field, list: &mut List<T>, record: T) {
    let id = record.id().uuid();
    list.push(record);
    cx.view.open.insert(first.chapter, id);
    jump_to(ui, first.of(id));
}

/// What stands in for a list without records that can also begin with the usual ones. Of its buttons
/// the one at `add` adds a record, as the key for it does; true where another one was chosen.
pub fn beginning<T: Record + Clone>(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    (list, first): (Field, Field),
    records: &mut List<T>,
    new: impl FnOnce() -> T,
    (buttons, at): (Vec<Button<'_>>, usize),
) -> bool {
    let words = cx.words;
    let say = |part| words.attribute(list.id, part).unwrap_or_default();
    let chosen = widgets::empty_list(ui, list.place(), &say("empty"), &say("first"), buttons);
    if chosen == Some(at) || page_is_free(ui) && add_key(ui) {
        add(ui, cx, first, records, new());
        return false;
    }
    chosen.is_some()
}

/// Whether a record was asked for by the key that adds one.
pub(super) fn add_key(ui: &Ui) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter))
}

/// The button in the head of a page that adds a record to the list of this message.
pub fn add_button(ui: &mut Ui, words: &Words, list: &'static str) -> Response {
    let add = words.attribute(list, "add").unwrap_or_default();
    ui.add(Button::primary(add).icon(Icon::Plus).tooltip(add_keys(ui)))
}

/// The keys that add a record, as a tooltip says them.
pub(super) fn add_keys(ui: &Ui) -> String {
    ui.ctx().format_shortcut(&egui::KeyboardShortcut::new(Modifiers::COMMAND, Key::Enter))
}
