//! The keyboard's place: shown by a ring, never lost, and on the way kept in view.
//!
//! Widgets tell what shape they have ([`shape`], [`text`]); all else is done once for all of them by
//! [`Keyboard`], around the drawing of each frame: [`super::place`] keeps the focus where it
//! belongs, [`super::scroll()`] brings it into view, and here the ring is painted.

use egui::{Context, Event, Id, LayerId, Rect, Response, Stroke, StrokeKind, Ui, WidgetRect};

use super::place;
use crate::ui::theme::{self, size};

/// How far the ring reaches beyond its widget.
pub(super) const REACH: f32 = size::FOCUS_GAP + size::STRONG_STROKE;

/// What goes around the drawing of each frame; [`crate::ui::install`] adds it to a context.
pub struct Keyboard;

impl egui::Plugin for Keyboard {
    fn debug_name(&self) -> &'static str {
        "keyboard"
    }

    fn on_begin_pass(&mut self, ui: &mut Ui) {
        place::begin(ui);
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        place::end(ui);
        ring(ui);
    }
}

#[derive(Clone, Copy, Default)]
struct Focus {
    /// The last thing the user did was on the keyboard, or the program moved the focus.
    keyboard: bool,
    /// The widget that told its shape last.
    widget: Option<Id>,
    radius: u8,
    /// Shown for the pointer too.
    always: bool,
}

fn state_id() -> Id {
    Id::unique("focus ring")
}

fn change(ctx: &Context, write: impl FnOnce(&mut Focus)) {
    ctx.data_mut(|data| write(data.get_temp_mut_or_default(state_id())));
}

/// Tells the corner radius of a widget that may have the focus.
pub fn shape(response: &Response, radius: u8) {
    if response.has_focus() {
        change(&response.ctx, |focus| {
            focus.widget = Some(response.id);
            focus.radius = radius;
            focus.always = false;
        });
    }
}

/// Tells that a widget is typed into: its ring shows for the pointer as well.
pub fn text(response: &Response) {
    if response.has_focus() {
        shape(response, size::FIELD_RADIUS);
        change(&response.ctx, |focus| focus.always = true);
    }
}

/// Whether the keyboard is on a widget, so that what is shown to the pointer is shown to it.
pub fn is_shown(response: &Response) -> bool {
    let focus: Focus = response.ctx.data(|data| data.get_temp(state_id())).unwrap_or_default();
    response.has_focus() && focus.keyboard
}

/// Moves the focus, brings it into view and shows it, whatever the user's hand is on.
pub fn move_to(ctx: &Context, widget: Id) {
    ctx.memory_mut(|memory| memory.request_focus(widget));
    place::show(ctx, widget);
    change(ctx, |focus| focus.keyboard = true);
}

/// A widget as it was drawn in this pass.
pub(super) fn drawn(ctx: &Context, widget: Id) -> Option<WidgetRect> {
    ctx.viewport(|viewport| viewport.this_pass.widgets.get(widget).copied())
}

/// The layer of what has the focus.
pub(super) fn layer(ctx: &Context) -> Option<LayerId> {
    let focused = ctx.memory(egui::Memory::focused)?;
    ctx.viewport(|viewport| {
        let known = [&viewport.this_pass, &viewport.prev_pass];
        known.into_iter().find_map(|pass| pass.widgets.get(focused)).map(|at| at.layer_id)
    })
}

/// Paints the ring around the focused widget, after everything else of the pass.
fn ring(ctx: &Context) {
    let keyboard = ctx.input(|input| {
        input.raw.events.iter().rev().find_map(|event| match event {
            Event::PointerButton { pressed: true, .. } | Event::Touch { .. } => Some(false),
            Event::Key { pressed: true, .. } | Event::AccessKitActionRequest(_) => Some(true),
            _ => None,
        })
    });
    if let Some(keyboard) = keyboard {
        change(ctx, |focus| focus.keyboard = keyboard);
    }
    let Some(widget) = ctx.memory(egui::Memory::focused) else { return };
    let Some(at) = drawn(ctx, widget) else { return };
    let focus: Focus = ctx.data(|data| data.get_temp(state_id())).unwrap_or_default();
    let known = focus.widget == Some(widget);
    if !(focus.keyboard || known && focus.always) || !at.interact_rect.is_positive() {
        return;
    }
    let radius = if known { focus.radius } else { size::BUTTON_RADIUS };
    let stroke = Stroke::new(size::STRONG_STROKE, theme::tokens_of(ctx.theme()).accent);
    ctx.layer_painter(at.layer_id).with_clip_rect(clip(&at)).rect_stroke(
        at.rect.expand(size::FOCUS_GAP),
        radius.saturating_add(2),
        stroke,
        StrokeKind::Outside,
    );
}

/// Where the ring may show: beside the widget, but not where the widget itself is cut off.
fn clip(at: &WidgetRect) -> Rect {
    let (whole, seen) = (at.rect, at.interact_rect);
    let mut clip = seen;
    if seen.left() <= whole.left() {
        clip.min.x -= REACH;
    }
    if seen.top() <= whole.top() {
        clip.min.y -= REACH;
    }
    if seen.right() >= whole.right() {
        clip.max.x += REACH;
    }
    if seen.bottom() >= whole.bottom() {
        clip.max.y += REACH;
    }
    clip
}
