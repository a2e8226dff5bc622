//! The one place that shows where the keyboard is.
//!
//! Widgets tell what shape they have ([`shape`], [`text`]); [`focus_ring`], called at the end of a
//! frame, paints the ring around whichever has the focus.

use egui::{Context, Event, Id, Rect, Response, Stroke, StrokeKind};

use super::held;
use crate::ui::theme::{self, size};

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

/// Moves the focus and shows it, whatever the user's hand is on.
pub fn move_to(ctx: &Context, widget: Id) {
    ctx.memory_mut(|memory| memory.request_focus(widget));
    change(ctx, |focus| focus.keyboard = true);
}

/// Paints the ring around the focused widget. Call once, after everything else of the frame.
pub fn focus_ring(ctx: &Context) {
    held::settle(ctx);
    let keyboard = ctx.input(|input| {
        input.events.iter().rev().find_map(|event| match event {
            Event::PointerButton { pressed: true, .. } | Event::Touch { .. } => Some(false),
            Event::Key { pressed: true, .. } | Event::AccessKitActionRequest(_) => Some(true),
            _ => None,
        })
    });
    if let Some(keyboard) = keyboard {
        change(ctx, |focus| focus.keyboard = keyboard);
    }
    let Some(widget) = ctx.memory(egui::Memory::focused) else { return };
    let Some(response) = ctx.read_response(widget) else { return };
    // Reading takes the focus from a widget beside which the pointer was pressed in this frame,
    // even where that press is what gave it the focus: a segment of a rating, a row of a list.
    if ctx.memory(|memory| memory.focused().is_none()) {
        ctx.memory_mut(|memory| memory.request_focus(widget));
    }
    let focus: Focus = ctx.data(|data| data.get_temp(state_id())).unwrap_or_default();
    let known = focus.widget == Some(widget);
    if !(focus.keyboard || known && focus.always) || !response.interact_rect.is_positive() {
        return;
    }
    let radius = if known { focus.radius } else { size::BUTTON_RADIUS };
    let reach = size::FOCUS_GAP + size::STRONG_STROKE;
    let stroke = Stroke::new(size::STRONG_STROKE, theme::tokens_of(ctx.theme()).accent);
    ctx.layer_painter(response.layer_id).with_clip_rect(clip(&response, reach)).rect_stroke(
        response.rect.expand(size::FOCUS_GAP),
        radius.saturating_add(2),
        stroke,
        StrokeKind::Outside,
    );
}

/// Where the ring may show: beside the widget, but not where the widget itself is cut off.
fn clip(response: &Response, reach: f32) -> Rect {
    let (whole, seen) = (response.rect, response.interact_rect);
    let mut clip = seen;
    if seen.left() <= whole.left() {
        clip.min.x -= reach;
    }
    if seen.top() <= whole.top() {
        clip.min.y -= reach;
    }
    if seen.right() >= whole.right() {
        clip.max.x += reach;
    }
    if seen.bottom() >= whole.bottom() {
        clip.max.y += reach;
    }
    clip
}
