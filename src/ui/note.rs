//! The note of a record: private unless it is marked shared.

use egui::{Id, Ui};

use super::Context;
use super::theme::space;
use super::widgets::{Button, Field, Icon, focus_field, pending_jump};
use crate::plan::{Note, Place};
use crate::words::{Words, isolated};

/// So many characters of a folded note are shown.
const START: usize = 44;

/// Draws the note at this place, such as `Goal::note.of(id)`: a quiet button with a lock that unfolds what is written.
pub fn note(ui: &mut Ui, cx: &Context<'_>, place: Place, note: &mut Note) {
    let words = cx.words;
    let store = Id::unique(("note", place.record));
    let mut open = ui.data(|data| data.get_temp(store).unwrap_or(false));
    open |= pending_jump(ui) == Some(place);
    let icon = if note.shared { Icon::LockOpen } else { Icon::Lock };
    let button =
        ui.add(Button::quiet(said(words, note, open)).small().icon(icon).max_width(ui.available_width()));
    ui.accesskit_node_builder(button.id, |node| node.set_expanded(open));
    if button.clicked() {
        open = !open;
        if open {
            focus_field(ui, place);
        }
    }
    ui.data_mut(|data| data.insert_temp(store, open));
    if open {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            Field::new(cx, place).hide_label().rows(2).text(ui, &mut note.text);
            Field::new(cx, place.part("note-shared")).tick(ui, &mut note.shared);
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
    format!("{name}: {}", isolated(&format!("{}{more}", start.trim_end())))
}
