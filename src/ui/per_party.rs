//! A field for each of several parties: two columns, each field with the name of its party; and what
//! is noted of each.

use egui::{Rect, Ui, vec2};

use super::theme::{size, space};
use super::widgets::{led_to, row};
use crate::plan::{PartyId, PerParty, Place};

/// Up to so many fields are all drawn, so that assistive technology can list them; of more only those
/// in view.
const DRAWN_WHOLE: usize = 60;
/// One column where either of two would become narrower than this.
const NARROWEST: f32 = 272.0;

/// Draws `field` for each of `parties`; of a long list only what is in view, what holds the focus,
/// and where a jump leads. Each field is one line high; `place` is where they stand, but for the
/// party.
pub fn per_party(ui: &mut Ui, place: Place, parties: &[PartyId], mut field: impl FnMut(&mut Ui, PartyId)) {
    let led: Vec<Place> = led_to(ui).collect();
    let led_to = |party: &PartyId| led.contains(&place.party(*party));
    let whole = parties.len() <= DRAWN_WHOLE;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        for pair in parties.chunks(2) {
            let place = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), size::CONTROL));
            if !whole && !ui.is_rect_visible(place) && !pair.iter().any(led_to) {
                ui.allocate_space(place.size());
                continue;
            }
            row(ui, &[1.0, 1.0], NARROWEST, |ui, column| {
                if let Some(party) = pair.get(column) {
                    ui.push_id(party.uuid(), |ui| field(ui, *party));
                }
            });
        }
    });
}

/// Edits what is noted of a party; where nothing is left of it, nothing is kept.
pub fn edited<T: Clone + Default + PartialEq>(
    all: &mut PerParty<T>,
    party: PartyId,
    is_blank: impl FnOnce(&T) -> bool,
    edit: impl FnOnce(&mut T),
) {
    let before = all.get(&party).cloned().unwrap_or_default();
    let mut now = before.clone();
    edit(&mut now);
    if now == before {
        return;
    }
    if is_blank(&now) {
        all.remove(&party);
    } else {
        all.insert(party, now);
    }
}
