//! Where the keyboard is, and where it goes back to.
//!
//! egui takes the focus away when Escape is pressed, when a click hits what cannot have it, and when
//! its widget is no longer drawn; the next Tab then begins at the first widget of the window. Here
//! the place is remembered, one for each layer that lies over another (page, menu, dialog), so that
//!
//! - what is clicked has the focus afterwards,
//! - what opens over the page gives the focus back when it closes,
//! - of a widget that is gone, the next one takes its place,
//! - and after a click into the blank, Tab goes on from where it was.

use egui::{Context, Event, Id, Key, LayerId, Modifiers, Popup, WidgetRect};

use super::focus::drawn;

/// A place in a layer.
#[derive(Clone, Copy, Debug)]
struct Stop {
    layer: LayerId,
    widget: Id,
}

#[derive(Clone, Default)]
struct Places {
    /// The place in each layer that the focus has come through, the topmost last.
    stops: Vec<Stop>,
    /// The user clicked into the blank: nothing has the focus, and that is meant.
    resting: bool,
    /// What had the focus when the pass began, and when the one before ended.
    before: Option<Id>,
    last: Option<Id>,
    /// A menu or list was open when the pass began: Escape belongs to it.
    popup: bool,
    /// What is to be kept in view.
    shown: Option<Id>,
    /// The menus of the bar are used, which move the focus themselves.
    aside: bool,
}

fn places_id() -> Id {
    Id::unique("places of the keyboard")
}

fn places(ctx: &Context) -> Places {
    ctx.data(|data| data.get_temp(places_id())).unwrap_or_default()
}

fn change(ctx: &Context, write: impl FnOnce(&mut Places)) {
    ctx.data_mut(|data| write(data.get_temp_mut_or_default(places_id())));
}

/// Asks for a widget to be kept in view until the user scrolls.
pub(super) fn show(ctx: &Context, widget: Id) {
    change(ctx, |places| places.shown = Some(widget));
}

/// Whether a widget that has the focus is to be brought into view: it has got it by the keyboard or
/// by the program, or a key is pressed on it.
pub(super) fn is_shown(ctx: &Context, widget: Id) -> bool {
    let places = places(ctx);
    places.shown == Some(widget) || places.last != Some(widget) && !is_clicking(ctx)
}

/// Whether a click is going on: as long as its frame lasts, it takes the focus from whatever lies
/// beside it.
pub(super) fn is_clicking(ctx: &Context) -> bool {
    ctx.input(|input| input.pointer.any_pressed() || input.pointer.any_released())
}

/// Takes Escape, if it is pressed and belongs to nothing that is open over what asks.
#[must_use]
pub fn take_escape(ctx: &Context) -> bool {
    !places(ctx).popup && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
}

/// Nothing is to have the focus, and Tab goes on from where it was.
pub(super) fn rest(ctx: &Context) {
    change(ctx, |places| places.resting = true);
}

/// Leaves the focus to the menus of the bar, which give it back themselves.
pub fn stand_aside(ctx: &Context) {
    change(ctx, |places| places.aside = true);
}

/// Before anything of the pass is drawn.
pub(super) fn begin(ctx: &Context) {
    let mut places = places(ctx);
    places.popup = Popup::is_any_open(ctx);
    places.aside = false;
    let focused = ctx.memory(egui::Memory::focused);
    if focused.is_none()
        && let Some(stop) = places.stops.last()
        && (pressed(ctx, Key::Tab) || pressed(ctx, Key::Escape) && !places.resting)
        && ctx.memory(|memory| memory.allows_interaction(stop.layer))
    {
        let widget = stop.widget;
        ctx.memory_mut(|memory| memory.request_focus(widget));
    }
    places.before = ctx.memory(egui::Memory::focused);
    ctx.data_mut(|data| data.insert_temp(places_id(), places));
}

/// After all of the pass is drawn.
pub(super) fn end(ctx: &Context) {
    let mut places = places(ctx);
    let clicked = ctx.viewport(|viewport| viewport.interact_widgets.clicked);
    if !places.aside {
        follow_click(ctx, &places, clicked);
    }
    let focused = ctx.memory(egui::Memory::focused);
    if let Some(at) = focused.and_then(|focused| drawn(ctx, focused)) {
        places.resting = false;
        arrive(&mut places, &at);
    }
    let mut moved = keep(ctx, &mut places);
    let is_drawn = |widget: Id| drawn(ctx, widget).is_some() || places.before != Some(widget);
    if !places.aside && !focused.is_some_and(is_drawn) {
        // Beyond the last widget, Tab gives the focus to the first one of the next pass.
        let goes_round = focused.is_none() && places.before.is_some() && pressed(ctx, Key::Tab);
        places.resting |= focused.is_none() && ctx.input(|input| input.pointer.any_click());
        let stop = places.stops.last().filter(|_| !places.resting && !goes_round);
        let allowed = |stop: &&Stop| ctx.memory(|memory| memory.allows_interaction(stop.layer));
        if let Some(stop) = stop.filter(allowed) {
            ctx.memory_mut(|memory| memory.request_focus(stop.widget));
            moved = true;
        }
        moved |= goes_round;
    }
    if moved {
        ctx.request_repaint();
    }
    follow(ctx, &mut places, clicked.is_some());
    places.last = ctx.memory(egui::Memory::focused);
    ctx.data_mut(|data| data.insert_temp(places_id(), places));
}

/// Gives the focus to what was clicked, unless that has moved it elsewhere itself.
fn follow_click(ctx: &Context, places: &Places, clicked: Option<Id>) {
    let focused = ctx.memory(egui::Memory::focused);
    let moved = focused.is_some() && focused != places.before;
    if let Some(at) = clicked.filter(|_| !moved).and_then(|clicked| drawn(ctx, clicked))
        && takes_focus(&at)
        && focused != Some(at.id)
    {
        ctx.memory_mut(|memory| memory.request_focus(at.id));
    }
}

/// Remembers the place, and forgets those of layers that came after.
fn arrive(places: &mut Places, at: &WidgetRect) {
    let known = places.stops.iter().position(|stop| stop.layer == at.layer_id);
    places.stops.truncate(known.unwrap_or(usize::MAX));
    places.stops.push(Stop { layer: at.layer_id, widget: at.id });
}

/// Puts what comes next in the place of what is gone, and forgets the layers that are gone. Whether
/// anything was.
fn keep(ctx: &Context, places: &mut Places) -> bool {
    let mut changed = false;
    places.stops.retain_mut(|stop| {
        if drawn(ctx, stop.widget).is_some_and(|at| takes_focus(&at)) {
            return true;
        }
        changed = true;
        let next = neighbour(ctx, *stop);
        stop.widget = next.unwrap_or(stop.widget);
        next.is_some()
    });
    changed
}

fn takes_focus(at: &WidgetRect) -> bool {
    at.enabled && at.visible && at.sense.is_focusable()
}

/// What stands nearest to a widget that can no longer have the focus, of what can: after it, else
/// before it.
fn neighbour(ctx: &Context, stop: Stop) -> Option<Id> {
    ctx.viewport(|viewport| {
        let (now, then) = (&viewport.this_pass.widgets, &viewport.prev_pass.widgets);
        let known = if then.contains(stop.widget) { then } else { now };
        let order: Vec<Id> = known.get_layer(stop.layer).map(|at| at.id).collect();
        let at = order.iter().position(|id| *id == stop.widget)?;
        let (before, after) = order.split_at(at);
        let takes = |id: &&Id| now.get(**id).is_some_and(takes_focus);
        after.iter().find(takes).or_else(|| before.iter().rev().find(takes)).copied()
    })
}

/// Notes whether what has the focus is to be kept in view in the passes to come.
fn follow(ctx: &Context, places: &mut Places, clicked: bool) {
    let focused = ctx.memory(egui::Memory::focused);
    let (scrolls, typed) = ctx.input(|input| {
        let scrolls = is_scrolling(input) || input.pointer.any_pressed();
        let typed = input.raw.events.iter().any(|event| match event {
            Event::Key { key, pressed, .. } => *pressed && !matches!(key, Key::PageUp | Key::PageDown),
            Event::Text(_) | Event::Paste(_) | Event::Cut => true,
            _ => false,
        });
        (scrolls, typed)
    });
    let is_moved = focused.is_some() && focused != places.last && !clicked;
    if typed || is_moved {
        places.shown = focused;
    } else if scrolls || focused.is_none() {
        places.shown = None;
    }
}

/// Whether the user scrolls. What scrolls takes the movement away, but not the event.
pub(super) fn is_scrolling(input: &egui::InputState) -> bool {
    input.raw.events.iter().any(|event| matches!(event, Event::MouseWheel { .. }))
}

/// Whether a key was pressed, also one that a widget has taken.
fn pressed(ctx: &Context, key: Key) -> bool {
    ctx.input(|input| {
        input.raw.events.iter().any(|event| {
            matches!(event, Event::Key { key: now, pressed: true, modifiers, .. }
                if *now == key && !modifiers.command && !modifiers.alt)
        })
    })
}
