//! A question that has to be answered before anything else.

use egui::{Context, Frame, Id, Label, Margin, Modal, Role, Stroke, Ui, vec2};

use super::button::Button;
use super::focus;
use super::place;
use super::text::heading;
use crate::ui::theme::{self, size, space, tokens, tokens_of};

/// A question with verbs as answers.
#[must_use = "call `show`"]
pub struct Dialog<'a> {
    id: &'static str,
    title: &'a str,
    line: &'a str,
    width: f32,
}

/// What came of a frame in which a dialog was drawn.
pub struct DialogOutcome<R> {
    /// What the content between line and buttons returned.
    pub inner: R,
    /// Index of the button that was clicked; Esc counts as Cancel.
    pub clicked: Option<usize>,
}

impl<'a> Dialog<'a> {
    /// A dialog that is told from others by `id`.
    pub fn new(id: &'static str, title: &'a str) -> Self {
        Self { id, title, line: "", width: size::DIALOG }
    }

    /// The one line below the question.
    pub fn line(mut self, line: &'a str) -> Self {
        self.line = line;
        self
    }

    /// Another width than usual, for previews.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Draws the dialog. The last button is Cancel and stands apart at the right; Esc means the
    /// same. When the dialog appears, the button with index `safe` has the focus. Call it only in
    /// frames in which the dialog is open. `add` draws what stands between line and buttons.
    pub fn show<R>(
        self,
        ctx: &Context,
        safe: usize,
        buttons: Vec<Button<'_>>,
        add: impl FnOnce(&mut Ui) -> R,
    ) -> DialogOutcome<R> {
        let t = tokens_of(ctx.theme());
        let id = Id::unique(("dialog", self.id));
        let fresh = ctx.memory(|memory| memory.area_rect(id).is_none()) || !shown_last_frame(ctx, id);
        let cancel = buttons.len().saturating_sub(1);
        let room = ctx.content_rect().width() - 2.0 * space::PAGE;
        let modal = Modal::new(id)
            .backdrop_color(t.veil)
            .area(Modal::default_area(id).accessible_name(self.title))
            .frame(frame(t))
            .show(ctx, |ui| {
                ui.set_width(self.width.min(room));
                body(ui, &self, safe, fresh, buttons, add)
            });
        ctx.accesskit_node_builder(id, |node| {
            node.set_role(Role::Dialog);
            node.set_modal();
            node.set_label(self.title);
        });
        let (inner, mut clicked) = modal.inner;
        if modal.is_top_modal && place::take_escape(ctx) {
            clicked = Some(cancel);
        }
        DialogOutcome { inner, clicked }
    }
}

/// The frame of what floats over the page.
fn frame(t: &theme::Tokens) -> Frame {
    Frame::NONE
        .fill(t.card)
        .stroke(Stroke::new(size::STROKE, t.line))
        .corner_radius(size::CARD_RADIUS)
        .shadow(t.float_shadow)
        .inner_margin(Margin::symmetric(22, 18))
}

/// Remembers that the dialog is drawn now; true when it was drawn in the frame before as well.
fn shown_last_frame(ctx: &Context, id: Id) -> bool {
    let frame = ctx.cumulative_frame_nr();
    let key = id.with("shown");
    let last: Option<u64> = ctx.data(|data| data.get_temp(key));
    ctx.data_mut(|data| data.insert_temp(key, frame));
    last.is_some_and(|last| frame <= last + 1)
}

/// Question, line, content and buttons.
fn body<R>(
    ui: &mut Ui,
    dialog: &Dialog<'_>,
    safe: usize,
    fresh: bool,
    buttons: Vec<Button<'_>>,
    add: impl FnOnce(&mut Ui) -> R,
) -> (R, Option<usize>) {
    let t = tokens(ui);
    ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
    heading(ui, theme::h3(dialog.title), 1);
    if !dialog.line.is_empty() {
        ui.add(Label::new(theme::body(dialog.line).color(t.ink2)).wrap());
    }
    let inner = add(ui);
    ui.add_space(space::M);
    let mut clicked = None;
    let last = buttons.len().saturating_sub(1);
    ui.horizontal(|ui| {
        for (index, button) in buttons.into_iter().enumerate() {
            if index == last && index > 0 {
                let wide = button.size(ui).x;
                ui.add_space((ui.available_width() - wide).max(0.0));
            }
            let response = ui.add(button);
            if fresh && index == safe {
                focus::move_to(ui, response.id);
            }
            if response.clicked() {
                clicked = Some(index);
            }
        }
    });
    (inner, clicked)
}

/// The same dialog on the page instead of over it, for places that show one without asking.
pub fn dialog_face(ui: &mut Ui, title: &str, line: &str, buttons: Vec<Button<'_>>) -> Option<usize> {
    let t = tokens(ui);
    let dialog = Dialog::new("face", title).line(line);
    frame(t)
        .show(ui, |ui| {
            ui.set_width(size::DIALOG.min(ui.available_width()) - 44.0);
            body(ui, &dialog, usize::MAX, false, buttons, |_| ()).1
        })
        .inner
}
