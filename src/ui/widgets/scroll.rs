//! What scrolls: brings the focus into view, answers the page keys, and stays still under the pointer.

use egui::scroll_area::ScrollAreaOutput;
use egui::{Id, Key, Modifiers, Rect, ScrollArea, Ui, vec2};

use super::focus::{REACH, drawn};
use super::place;
use crate::ui::theme::space;

/// Shows what scrolls within something that scrolls itself, such as the columns of a table.
pub(super) fn scroll_within<R>(
    ui: &mut Ui,
    area: ScrollArea,
    add: impl FnOnce(&mut Ui) -> R,
) -> ScrollAreaOutput<R> {
    // Animated, egui draws a pass late, and what asks anew meanwhile scrolls twice.
    area.animated(false).show(ui, |ui| {
        let inner = add(ui);
        keep_in_view(ui);
        inner
    })
}

/// Shows what scrolls up and down. `reads`: whether the page keys scroll it although the keyboard is
/// not within, because it is in the part of the window that it fills.
pub fn scroll<R>(
    ui: &mut Ui,
    area: ScrollArea,
    reads: bool,
    add: impl FnOnce(&mut Ui) -> R,
) -> ScrollAreaOutput<R> {
    area.animated(false).show(ui, |ui| {
        let inner = add(ui);
        if !stay_still(ui) {
            keep_in_view(ui);
        }
        if reads || focused_within(ui).is_some() {
            page_keys(ui);
        }
        inner
    })
}

/// Scrolls to what has the focus, as far as it has come by the keyboard.
fn keep_in_view(ui: &Ui) {
    // What asks for more to be seen, such as a whole card, or a cursor in a long text, comes first.
    if ui.ctx().viewport(|viewport| viewport.this_pass.scroll_target[1].is_some()) {
        return;
    }
    let Some(at) = focused_within(ui).filter(|at| place::is_shown(ui, at.0)).map(|at| at.1) else { return };
    let clip = ui.clip_rect();
    let mut wanted = at.expand(REACH);
    if wanted.height() > clip.height() {
        // Of what is higher than the view, a text scrolls to its cursor by itself.
        let reached = wanted.y_range().intersection(clip.y_range()).span() >= clip.height() / 2.0;
        if reached {
            return;
        }
        wanted.max.y = wanted.min.y + clip.height();
    }
    ui.scroll_to_rect(wanted, None);
}

/// What has the focus and where, if it is drawn within.
fn focused_within(ui: &Ui) -> Option<(Id, Rect)> {
    let focused = ui.memory(egui::Memory::focused)?;
    let at = drawn(ui, focused)?;
    is_within(ui, focused).then_some((focused, at.rect))
}

/// Whether a widget is drawn within.
fn is_within(ui: &Ui, widget: Id) -> bool {
    ui.ctx().viewport(|viewport| {
        let widgets = &viewport.this_pass.widgets;
        std::iter::successors(widgets.get(widget), |at| {
            widgets.get(at.parent_id).filter(|parent| parent.id != at.id)
        })
        .any(|at| at.parent_id == ui.unique_id())
    })
}

/// Page Up and Page Down scroll by what is in view; the focus goes along, to what is seen then.
fn page_keys(ui: &Ui) {
    let pages = ui.input_mut(|input| {
        let mut pressed = |key| f32::from(u8::from(input.consume_key(Modifiers::NONE, key)));
        pressed(Key::PageDown) - pressed(Key::PageUp)
    });
    if pages == 0.0 {
        return;
    }
    let clip = ui.clip_rect();
    let step = pages * (clip.height() - 2.0 * space::PAGE).max(clip.height() / 2.0);
    let content = ui.min_rect();
    // As far as there is something to see.
    let step = step.clamp((content.top() - clip.top()).min(0.0), (content.bottom() - clip.bottom()).max(0.0));
    ui.scroll_with_delta(vec2(0.0, -step));
    let seen = clip.translate(vec2(0.0, step)).shrink(REACH);
    let Some((focused, at)) = focused_within(ui) else { return };
    if seen.y_range().contains(at.top()) && seen.y_range().contains(at.bottom()) {
        return;
    }
    if let Some(next) = first_within(ui, seen, pages > 0.0).filter(|next| *next != focused) {
        ui.memory_mut(|memory| memory.request_focus(next));
    }
}

/// The first widget within a rectangle that can have the focus, or the last one.
fn first_within(ui: &Ui, seen: Rect, first: bool) -> Option<Id> {
    let candidates: Vec<Id> = ui.ctx().viewport(|viewport| {
        let whole = |at: &&egui::WidgetRect| {
            let rows = seen.y_range();
            at.enabled
                && at.sense.is_focusable()
                && rows.contains(at.rect.top())
                && rows.contains(at.rect.bottom())
        };
        let layer = viewport.this_pass.widgets.get_layer(ui.layer_id());
        layer.filter(whole).map(|at| at.id).collect()
    });
    let mut within = candidates.into_iter().filter(|id| is_within(ui, *id));
    if first { within.next() } else { within.next_back() }
}

/// What was clicked last, and the height at which it was then.
#[derive(Clone, Copy)]
struct Still {
    widget: Id,
    y: f32,
}

/// What a click moves by less than this is still under the pointer.
const TOLERATED: f32 = 8.0;

fn still_id() -> Id {
    Id::unique("what stays under the pointer")
}

/// Keeps what was clicked under the pointer, whatever the click lets appear or go above it, until
/// the user scrolls or types. Whether it does so now.
fn stay_still(ui: &mut Ui) -> bool {
    let ctx = ui.ctx().clone();
    if let Some(clicked) = ctx.viewport(|viewport| viewport.interact_widgets.clicked) {
        let before = ctx.viewport(|viewport| viewport.prev_pass.widgets.get(clicked).copied());
        let before = before.filter(|_| is_within(ui, clicked));
        ctx.data_mut(|data| match before {
            Some(at) => {
                data.insert_temp(still_id(), Still { widget: clicked, y: at.rect.center().y });
            }
            None => data.remove::<Still>(still_id()),
        });
    }
    let Some(still) = ctx.data(|data| data.get_temp::<Still>(still_id())) else { return false };
    let Some(at) = drawn(&ctx, still.widget).filter(|_| is_within(ui, still.widget)) else { return false };
    let is_moved = ctx.memory(egui::Memory::focused).is_some_and(|focused| place::is_shown(&ctx, focused));
    let scrolls = ctx.input(place::is_scrolling);
    if is_moved || scrolls || ctx.dragged_id().is_some() {
        ctx.data_mut(|data| data.remove::<Still>(still_id()));
        return false;
    }
    let scrolled = ui.clip_rect().top() - ui.min_rect().top();
    let by = (at.rect.center().y - still.y).max(-scrolled);
    // Room is kept for what the click took away at the end.
    let missing = ui.clip_rect().bottom() + by - ui.min_rect().bottom();
    if scrolled + by > 0.0 && missing > 0.0 {
        ui.allocate_space(vec2(0.0, missing));
    }
    if by.abs() > TOLERATED {
        ui.scroll_with_delta(vec2(0.0, -by));
        ctx.request_discard("what was clicked has moved");
    }
    true
}
