//! The values that the parties compare: how much each means to whom, and what we do about gaps.

use egui::Ui;

use crate::plan::{Allies, Level, PartyId, Plan, SharedValue};
use crate::ui::Context;
use crate::ui::note::note;
use crate::ui::parties::Parties;
use crate::ui::per_party::per_party;
use crate::ui::records::{self, Open, Records, title_of};
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{Field, Icon, ItemCard, StatusIcon, led_to, pair, prose};
use crate::words::Words;

/// From which gap on it is asked what we do about it.
const GAP: i16 = 2;
/// Width of the name of a party before its rating.
const LABEL: f32 = 108.0;

/// Draws the tab.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let ink = tokens(ui).ink2;
    // The cards edit the values and name the parties.
    let all = plan.allies.clone();
    let parties = Parties::new(cx, &all, plan.ourselves);
    let committed: Vec<PartyId> =
        parties.all().filter(|party| party.is_committed()).map(|party| party.id).collect();
    prose(ui, theme::body(words.text("values-private")).color(ink));
    Records::new(Allies::values, SharedValue::name).main().show(
        ui,
        cx,
        &mut plan.allies.values,
        SharedValue::new,
        |value, _| face(words, value, &committed),
        |_, _| {},
        |ui, value, cx, open| body(ui, value, cx, open, &parties, &committed),
    );
}

/// Adds a value.
pub(super) fn add(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    if records::add_button(ui, cx.words, Allies::values.id).clicked() {
        records::add(ui, cx, SharedValue::name, &mut plan.allies.values, SharedValue::new());
    }
}

/// How far the committed parties lie apart. What one that has left thought of it no longer counts.
fn gap(value: &SharedValue, committed: &[PartyId]) -> i16 {
    let levels = || committed.iter().filter_map(|party| value.importance.get(party)).map(|level| level.get());
    levels().max().zip(levels().min()).map_or(0, |(highest, lowest)| highest - lowest)
}

/// The closed card of a value.
fn face<'w>(words: &'w Words, value: &SharedValue, committed: &[PartyId]) -> ItemCard<'w> {
    let name = title_of(words, Allies::values.id, value);
    let rated = committed.iter().filter(|party| value.importance.contains_key(party)).count();
    let args = [("count", rated.into()), ("of", committed.len().into())];
    let face =
        ItemCard::new(words, name).icon(Icon::Link).caption(words.with("value-rated", &args).into_owned());
    let apart = gap(value, committed);
    if apart < GAP {
        return face;
    }
    let said = words.with("value-gap", &[("gap", apart.into())]).into_owned();
    let answered = !value.gap_response.trim().is_empty();
    face.badge(if answered { StatusIcon::FilledIn } else { StatusIcon::NeedsAttention }, said)
        .why(value.gap_response.clone())
}

fn body(
    ui: &mut Ui,
    value: &mut SharedValue,
    cx: &mut Context<'_>,
    open: &mut Open<'_, '_>,
    parties: &Parties<'_>,
    committed: &[PartyId],
) {
    let words = cx.words;
    let id = value.id.uuid();
    open.head(
        ui,
        |_| {},
        |ui| {
            Field::new(cx, SharedValue::name.of(id)).title().hide_label().text(ui, &mut value.name);
        },
    );
    let place = SharedValue::importance.of(id);
    let ink = tokens(ui).ink2;
    let scale = theme::body(format!("  {}", words.text("value-scale"))).color(ink);
    pair(ui, theme::label(words.text("value-importance")), scale);
    per_party(ui, place, committed, |ui, party| {
        let mut level: Option<Level> = value.importance.get(&party).copied();
        let field = Field::new(cx, place.party(party)).label(parties.name(party));
        let rated = LABEL + space::S + size::RATING_SEGMENT * f32::from(Level::MAX + 1) + 2.0;
        let field = if ui.available_width() >= rated { field.beside(LABEL) } else { field };
        if field.rating(ui, &mut level).changed() {
            match level {
                Some(level) => drop(value.importance.insert(party, level)),
                None => drop(value.importance.remove(&party)),
            }
        }
    });
    let asked = gap(value, committed) >= GAP;
    let response = Field::new(cx, SharedValue::gap_response.of(id));
    let jumped = led_to(ui).any(|led| led == response.place());
    if asked || jumped || !value.gap_response.is_empty() {
        let missing = asked && value.gap_response.trim().is_empty();
        response.missing(missing).rows(2).text(ui, &mut value.gap_response);
    }
    note(ui, cx, SharedValue::note.of(id), &mut value.note);
}
