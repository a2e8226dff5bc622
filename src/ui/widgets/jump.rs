//! The name of a field, and how a link elsewhere leads to it.

use std::collections::BTreeMap;

use egui::{Align, Context, Id, Response, Ui};
use uuid::Uuid;

use super::focus;
use crate::ui::theme::{size, tokens};
use crate::ui::wake_at;

/// Names one field of the plan: what it says, of which record, and about which party.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldKey {
    /// Message id of the field.
    pub field: &'static str,
    /// The record that it belongs to, where there are several.
    pub record: Option<Uuid>,
    /// The party that it is about, where each party has one.
    pub party: Option<Uuid>,
}

impl FieldKey {
    /// A field of which the plan has just one.
    #[must_use]
    pub const fn new(field: &'static str) -> Self {
        Self { field, record: None, party: None }
    }

    /// The same field of one record.
    #[must_use]
    pub const fn of(self, record: Uuid) -> Self {
        Self { record: Some(record), ..self }
    }

    /// The same field about one party.
    #[must_use]
    pub const fn about(self, party: Uuid) -> Self {
        Self { party: Some(party), ..self }
    }
}

impl From<&'static str> for FieldKey {
    fn from(field: &'static str) -> Self {
        Self::new(field)
    }
}

/// A jump that finds no field within this many frames is forgotten, so that it cannot surprise.
const PATIENCE: u64 = 60;
/// Seconds that the field stays tinted.
const TINTED: f64 = 2.0;
/// Seconds at the end of those in which the tint fades.
const FADING: f64 = 0.4;

#[derive(Clone, Copy)]
enum Jump {
    Asked { key: FieldKey, frame: u64 },
    Arrived { key: FieldKey, time: f64 },
}

fn jump_id() -> Id {
    Id::unique("jump to a field")
}

/// Asks for a field: the next frame that draws it brings it into view, focuses and tints it.
pub fn jump_to(ctx: &Context, key: FieldKey) {
    let frame = ctx.cumulative_frame_nr();
    ctx.data_mut(|data| data.insert_temp(jump_id(), Jump::Asked { key, frame }));
    ctx.request_repaint();
}

/// The field that was asked for and has not been drawn yet: what holds it can open.
#[must_use]
pub fn pending_jump(ctx: &Context) -> Option<FieldKey> {
    match ctx.data(|data| data.get_temp(jump_id())) {
        Some(Jump::Asked { key, frame }) if ctx.cumulative_frame_nr() <= frame + PATIENCE => Some(key),
        _ => None,
    }
}

/// Ends a jump at this widget, if it is the field that was asked for, and paints the tint.
/// Every [`super::Field`] does this by itself; other widgets that stand for a field call it.
pub fn arrive(ui: &Ui, key: FieldKey, response: &Response) {
    if response.has_focus() {
        ui.data_mut(|data| data.insert_temp(focused_id(), (key, response.id)));
    }
    // A click, such as one on the button that added this field's record, takes the focus from
    // whatever lies beside it as long as its frame lasts: arrive after it.
    let clicking = ui.input(|input| input.pointer.any_pressed() || input.pointer.any_released());
    if !clicking {
        take_focus(ui, key, response);
    }
    if pending_jump(ui) == Some(key) && !clicking {
        let time = ui.input(|input| input.time);
        ui.data_mut(|data| data.insert_temp(jump_id(), Jump::Arrived { key, time }));
        response.scroll_to_me(Some(Align::Center));
        focus::move_to(ui, response.id);
        ui.request_repaint();
    }
    let Some(Jump::Arrived { key: arrived, time }) = ui.data(|data| data.get_temp(jump_id())) else { return };
    if arrived != key {
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
pub fn focus_field(ctx: &Context, key: FieldKey) {
    let frame = ctx.cumulative_frame_nr();
    ctx.data_mut(|data| data.insert_temp(wanted_id(), (key, frame)));
    ctx.request_repaint();
}

fn take_focus(ui: &Ui, key: FieldKey, response: &Response) {
    let wanted: Option<(FieldKey, u64)> = ui.data(|data| data.get_temp(wanted_id()));
    let Some((wanted, frame)) = wanted else { return };
    if wanted == key || ui.cumulative_frame_nr() > frame + PATIENCE {
        ui.data_mut(|data| data.remove::<(FieldKey, u64)>(wanted_id()));
    }
    if wanted == key {
        response.scroll_to_me(None);
        focus::move_to(ui, response.id);
    }
}

fn focused_id() -> Id {
    Id::unique("the field that has the focus")
}

/// The field that has the focus; none where the focus is on something else.
#[must_use]
pub fn focused_field(ctx: &Context) -> Option<FieldKey> {
    let (key, widget): (FieldKey, Id) = ctx.data(|data| data.get_temp(focused_id()))?;
    (ctx.memory(egui::Memory::focused) == Some(widget)).then_some(key)
}

fn faults_id() -> Id {
    Id::unique("fields that cannot be read")
}

/// Notes that what is typed into a field cannot be read, and why; or that it can again.
pub(super) fn set_fault(ctx: &Context, key: FieldKey, fault: Option<&str>) {
    ctx.data_mut(|data| {
        let faults: &mut BTreeMap<FieldKey, String> = data.get_temp_mut_or_default(faults_id());
        match fault {
            Some(fault) => {
                faults.insert(key, fault.to_owned());
            }
            None => {
                faults.remove(&key);
            }
        }
    });
}

/// The fields whose typed text cannot be read (such as `31 Nov 2026`) and is therefore not part
/// of the plan, each with what is wrong.
#[must_use]
pub fn faults(ctx: &Context) -> BTreeMap<FieldKey, String> {
    ctx.data(|data| data.get_temp(faults_id())).unwrap_or_default()
}
