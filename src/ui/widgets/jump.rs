//! How a link elsewhere leads to a field: by its place.

use std::collections::BTreeMap;

use egui::{Align, Context, Id, Response, Ui};

use super::focus;
use super::place::is_clicking;
use crate::plan::Place;
use crate::ui::theme::{size, tokens};
use crate::ui::wake_at;

/// A jump that finds no field within this many frames is forgotten, so that it cannot surprise.
const PATIENCE: u64 = 60;
/// Seconds that the field stays tinted.
const TINTED: f64 = 2.0;
/// Seconds at the end of those in which the tint fades.
const FADING: f64 = 0.4;

#[derive(Clone, Copy)]
enum Jump {
    Asked { place: Place, frame: u64 },
    Arrived { place: Place, time: f64 },
}

fn jump_id() -> Id {
    Id::unique("jump to a field")
}

/// Asks for a field: the next frame that draws it brings it into view, focuses and tints it.
pub fn jump_to(ctx: &Context, place: Place) {
    let frame = ctx.cumulative_frame_nr();
    ctx.data_mut(|data| data.insert_temp(jump_id(), Jump::Asked { place, frame }));
    ctx.request_repaint();
}

/// The field that was asked for and has not been drawn yet: what holds it can open.
#[must_use]
pub fn pending_jump(ctx: &Context) -> Option<Place> {
    match ctx.data(|data| data.get_temp(jump_id())) {
        Some(Jump::Asked { place, frame }) if ctx.cumulative_frame_nr() <= frame + PATIENCE => Some(place),
        _ => None,
    }
}

/// Where a jump leads, and where the cursor is: what would not be drawn otherwise is drawn for whoever
/// is led there, and stays while they are.
pub fn led_to(ctx: &Context) -> impl Iterator<Item = Place> + use<> {
    [pending_jump(ctx), focused_field(ctx)].into_iter().flatten()
}

/// Ends a jump at this widget, if it is the field that was asked for, and paints the tint.
/// Every [`super::Field`] does this by itself; other widgets that stand for a field call it.
pub fn arrive(ui: &Ui, place: Place, response: &Response) {
    arrive_speaking(ui, place, place.field, response);
}

/// The same for a field that speaks with another message than its own.
pub(super) fn arrive_speaking(ui: &Ui, place: Place, message: &'static str, response: &Response) {
    if response.has_focus() {
        ui.data_mut(|data| data.insert_temp(focused_id(), (place, message, response.id)));
    }
    // A click, such as one on the button that added this field's record: arrive after it.
    let clicking = is_clicking(ui);
    if !clicking {
        take_focus(ui, place, response);
    }
    if pending_jump(ui) == Some(place) && !clicking {
        let time = ui.input(|input| input.time);
        ui.data_mut(|data| data.insert_temp(jump_id(), Jump::Arrived { place, time }));
        response.scroll_to_me(Some(Align::Center));
        focus::move_to(ui, response.id);
        ui.data_mut(|data| data.insert_temp(focused_id(), (place, message, response.id)));
        ui.request_repaint();
    }
    let Some(Jump::Arrived { place: arrived, time }) = ui.data(|data| data.get_temp(jump_id())) else {
        return;
    };
    if arrived != place {
        return;
    }
    let left = TINTED - (ui.input(|input| input.time) - time);
    if left <= 0.0 {
        ui.data_mut(|data| data.remove::<Jump>(jump_id()));
        return;
    }
    let share = (left / FADING).min(1.0) as f32;
    let tint = tokens(ui).accent.gamma_multiply(0.14 * share);
    ui.painter().rect_filled(response.rect, size::FIELD_RADIUS, tint);
    let wait = if left > FADING { left - FADING } else { 0.05 };
    wake_at(ui, ui.input(|input| input.time) + wait);
}

fn wanted_id() -> Id {
    Id::unique("field that gets the focus")
}

/// Puts the cursor into a field as soon as it is drawn, for the next step of someone who is there
/// already: nothing scrolls further than needed and nothing is tinted.
pub fn focus_field(ctx: &Context, place: Place) {
    let frame = ctx.cumulative_frame_nr();
    ctx.data_mut(|data| data.insert_temp(wanted_id(), (place, frame)));
    ctx.request_repaint();
}

fn take_focus(ui: &Ui, place: Place, response: &Response) {
    let wanted: Option<(Place, u64)> = ui.data(|data| data.get_temp(wanted_id()));
    let Some((wanted, frame)) = wanted else { return };
    if wanted == place || ui.cumulative_frame_nr() > frame + PATIENCE {
        ui.data_mut(|data| data.remove::<(Place, u64)>(wanted_id()));
    }
    if wanted == place {
        focus::move_to(ui, response.id);
    }
}

fn focused_id() -> Id {
    Id::unique("the field that has the focus")
}

/// The field that has the focus; none where the focus is on something else.
#[must_use]
pub fn focused_field(ctx: &Context) -> Option<Place> {
    focused(ctx).map(|(place, _)| place)
}

/// The message that the field speaks with that has the focus.
#[must_use]
pub fn focused_message(ctx: &Context) -> Option<&'static str> {
    focused(ctx).map(|(_, message)| message)
}

fn focused(ctx: &Context) -> Option<(Place, &'static str)> {
    let (place, message, widget): (Place, &'static str, Id) = ctx.data(|data| data.get_temp(focused_id()))?;
    (ctx.memory(egui::Memory::focused) == Some(widget)).then_some((place, message))
}

/// What is typed into a field and cannot be read, such as `31 Nov 2026`; so it is not part of the
/// plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// What the field is called.
    pub field: String,
    /// What is typed there.
    pub typed: String,
    /// What is wrong with it.
    pub fault: String,
}

/// What cannot be read in the fields of a plan.
#[derive(Clone, Default)]
struct AllUnread {
    generation: u64,
    fields: BTreeMap<Place, Unread>,
}

fn unread_id() -> Id {
    Id::unique("fields that cannot be read")
}

fn change_unread(ctx: &Context, change: impl FnOnce(&mut AllUnread)) {
    ctx.data_mut(|data| change(data.get_temp_mut_or_default(unread_id())));
}

/// Notes what cannot be read in a field; none where it can.
pub(super) fn set_unread(ctx: &Context, place: Place, unread: Option<Unread>) {
    change_unread(ctx, |all| match unread {
        Some(unread) => drop(all.fields.insert(place, unread)),
        None => drop(all.fields.remove(&place)),
    });
}

/// Begins a frame of the plan of that generation: forgets what was typed into another one, and into
/// fields that are gone.
pub fn keep_unread(ctx: &Context, generation: u64, is_there: impl Fn(&Place) -> bool) {
    change_unread(ctx, |all| {
        if all.generation != generation {
            *all = AllUnread { generation, ..AllUnread::default() };
        }
        all.fields.retain(|place, _| is_there(place));
    });
}

/// The fields whose typed text cannot be read and is therefore not part of the plan.
#[must_use]
pub fn unread(ctx: &Context) -> BTreeMap<Place, Unread> {
    ctx.data(|data| data.get_temp::<AllUnread>(unread_id())).unwrap_or_default().fields
}
