//! What has the focus, kept while a menu has it instead.

use egui::text::CCursorRange;
use egui::text_edit::TextEditState;
use egui::{Context, Event, Id};

use super::{focus, place};

/// A widget that had the focus, with what was selected in it if it is a text.
#[derive(Clone, Copy, Debug)]
pub struct Held {
    widget: Id,
    text: Option<CCursorRange>,
}

impl Held {
    /// What has the focus now.
    #[must_use]
    pub fn now(ctx: &Context) -> Option<Self> {
        let widget = ctx.memory(egui::Memory::focused)?;
        let text =
            TextEditState::load(ctx, widget).map(|state| state.cursor.char_range().unwrap_or_default());
        Some(Self { widget, text })
    }

    /// A widget that is no text, to get the focus.
    pub(super) const fn widget(widget: Id) -> Self {
        Self { widget, text: None }
    }

    /// Gives the focus back; a text that has not had it has forgotten what was selected. The key that
    /// closed the menu does nothing else.
    pub fn give_back(self, ctx: &Context) {
        let_go(ctx);
        let frame = ctx.cumulative_frame_nr();
        ctx.data_mut(|data| data.insert_temp(given_back_id(), (self, frame)));
        self.take(ctx);
    }

    fn take(self, ctx: &Context) {
        focus::move_to(ctx, self.widget);
        if let Some(selected) = self.text {
            select(ctx, self.widget, selected);
        }
        ctx.request_repaint();
    }

    /// Whether it is this widget.
    pub(super) fn is(self, widget: Id) -> bool {
        self.widget == widget
    }

    /// What is selected in it; none where it is no text or nothing is selected.
    pub(super) fn selected(self) -> Option<CCursorRange> {
        self.text.filter(|selected| !selected.is_empty())
    }

    /// Whether it is a text, and whether something is selected in it.
    #[must_use]
    pub fn text(self) -> Option<bool> {
        self.text.map(|selected| !selected.is_empty())
    }
}

fn given_back_id() -> Id {
    Id::unique("focus given back")
}

/// Gives the focus back once more where the click that closed the menu took it again in the same
/// frame. Comes after everything else of the frame.
pub fn settle(ctx: &Context) {
    let given: Option<(Held, u64)> = ctx.data(|data| data.get_temp(given_back_id()));
    if let Some((held, frame)) = given
        && frame == ctx.cumulative_frame_nr()
        && ctx.memory(egui::Memory::focused).is_none()
    {
        held.take(ctx);
    }
}

/// Takes the focus from whatever has it, together with the keys of this frame.
pub fn let_go(ctx: &Context) {
    let is_key = |event: &Event| matches!(event, Event::Key { pressed: true, .. } | Event::Text(_));
    ctx.input_mut(|input| input.events.retain(|event| !is_key(event)));
    ctx.memory_mut(egui::Memory::stop_text_input);
    place::rest(ctx);
}

/// Selects a part of a text.
pub(super) fn select(ctx: &Context, text: Id, part: CCursorRange) {
    if let Some(mut state) = TextEditState::load(ctx, text) {
        state.cursor.set_char_range(Some(part));
        state.store(ctx, text);
    }
}
