//! The note of a record: private unless it is marked shared.

use egui::{Id, Ui};
use uuid::Uuid;

use super::theme::space;
use super::widgets::{Button, Field, FieldKey, Icon, focus_field, pending_jump};
use crate::plan::Note;
use crate::words::Words;

/// So many characters of a folded note are shown.
const START: usize = 44;

/// Draws the note of a record: a quiet button with a lock that unfolds what is written.
pub fn note(ui: &mut Ui, words: &Words, record: Uuid, note: &mut Note) {
    let key = FieldKey::new("note-text").of(record);
    let store = Id::unique(("note", record));
    let mut open = ui.data(|data| data.get_temp(store).unwrap_or(false));
    open |= pending_jump(ui) == Some(key);
    let icon = if note.shared { Icon::LockOpen } else { Icon::Lock };
    let button =
        ui.add(Button::quiet(said(words, note, open)).small().icon(icon).max_width(ui.available_width()));
    ui.accesskit_node_builder(button.id, |node| node.set_expanded(open));
    if button.clicked() {
        open = !open;
        if open {
            focus_field(ui, key);
        }
    }
    ui.data_mut(|data| data.insert_temp(store, open));
    if open {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            Field::new(words, "note-text").record(record).hide_label().rows(2).text(ui, &mut note.text);
            Field::new(words, "note-shared").record(record).tick(ui, &mut note.shared);
        });
    }
}

/// What the button says: what opens, or how the folded note begins.
fn said(words: &Words, note: &Note, open: bool) -> String {
    let text = note.text.trim();
    let id = match (text.is_empty(), note.shared) {
        (true, false) => "note-add",
        (true, true) => "note-add-shared",
        (false, false) => "note-private",
        (false, true) => "note-shared-text",
    };
    let name = words.text(id);
    if open || text.is_empty() {
        return name.into_owned();
    }
    let line = text.lines().next().unwrap_or_default();
    let start: String = line.chars().take(START).collect();
    let more = if start.len() < text.len() { "…" } else { "" };
    format!("{name}: {}{more}", start.trim_end())
}
