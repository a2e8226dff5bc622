//! Typing over what a field holds.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Response, Ui};

/// Selects all of a field of one line that has just got the focus, so that what is typed takes the
/// place of what is there. Whoever drags over a part of the text, or clicks into it again, selects
/// that instead.
pub(super) fn overtype(ui: &Ui, response: &Response, text: &str) {
    let store = response.id.with("overtype");
    if response.gained_focus() {
        ui.data_mut(|data| data.insert_temp(store, true));
    }
    let fresh = ui.data(|data| data.get_temp(store)).unwrap_or(false);
    if !fresh || response.has_focus() && ui.input(|input| input.pointer.any_down()) {
        return;
    }
    ui.data_mut(|data| data.remove::<bool>(store));
    if !response.has_focus() {
        return;
    }
    let mut state = TextEditState::load(ui, response.id).unwrap_or_default();
    if state.cursor.char_range().is_none_or(|range| range.is_empty()) {
        let end = CCursor::new(text.chars().count());
        state.cursor.set_char_range(Some(CCursorRange::two(CCursor::default(), end)));
        state.store(ui, response.id);
    }
}
