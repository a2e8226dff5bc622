//! Shares of a hundred among the parties, with what they add up to and ways to make them whole.

use std::collections::{BTreeSet, HashSet};

use egui::accesskit::Live;
use egui::{Align, Label, Layout, Ui, vec2};

use super::Context;
use super::parties::Parties;
use super::theme::{self, size, space, tokens};
use super::widgets::shares::{ShareCell, in_words, last_cell, left, take_rest};
use super::widgets::{Button, Field, StatusIcon, heading, row_with_end};
use crate::plan::shares::{HUNDRED, deal, is_whole};
use crate::plan::{PartyId, PerParty, Place, Share};
use crate::words;

/// So many parties all have a cell; of more only those that have a share, or were added.
const FEW: usize = 12;
/// Width of the list of parties that have no cell.
const MORE: f32 = 220.0;
/// From this width on, what the shares add up to stands beside the title.
const BESIDE: f32 = 620.0;

/// Draws the shares that stand at a place. As the subject of a card they have a title, with the
/// `.hint` of the field beside it; else a label.
pub fn shares(
    ui: &mut Ui,
    cx: &Context<'_>,
    parties: &Parties<'_>,
    place: Place,
    shares: &mut PerParty<Share>,
    titled: bool,
) {
    let store = ui.make_persistent_id((place, "added"));
    let mut added: BTreeSet<PartyId> = ui.data(|data| data.get_temp(store)).unwrap_or_default();
    let many = parties.committed().nth(FEW).is_some();
    let cells = cells(parties, shares, many.then_some(&added));
    let before = shares.clone();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = if titled { space::S } else { space::XS };
        head(ui, cx, place, shares, &cells, titled);
        Field::new(cx, place).shares(ui, shares, &cells);
        outside(ui, cx, shares, &cells);
        if many {
            ui.allocate_ui_with_layout(vec2(MORE, size::CONTROL), Layout::top_down(Align::Min), |ui| {
                let field = Field::control(cx.words, place.part("share-add")).hide_label();
                let is_known = |party| cells.iter().any(|cell| cell.party == party);
                added.extend(parties.another(ui, field, is_known).1);
            });
        }
    });
    // A share that is taken back keeps its cell for another one.
    added.extend(before.keys().filter(|party| !shares.contains_key(*party)));
    ui.data_mut(|data| data.insert_temp(store, added));
}

/// The cells: of each party that is in, or of those with a share, of `added` ones and of ourselves;
/// then of parties that are not in and still have a share.
fn cells<'p>(
    parties: &Parties<'p>,
    shares: &PerParty<Share>,
    added: Option<&BTreeSet<PartyId>>,
) -> Vec<ShareCell<'p>> {
    let ourselves = parties.ourselves();
    let has = |party: PartyId| shares.contains_key(&party) || party == ourselves;
    let shown = |party: PartyId| added.is_none_or(|added| has(party) || added.contains(&party));
    let mut known: HashSet<PartyId> = parties.committed().map(|party| party.id).collect();
    let those_in = parties.committed().filter(|party| shown(party.id));
    let mut cells: Vec<_> = those_in
        .map(|party| ShareCell { party: party.id, name: parties.called(party), counts: true })
        .collect();
    for party in shares.keys().chain(added.into_iter().flatten()).copied() {
        if known.insert(party) {
            cells.push(ShareCell { party, name: parties.name(party), counts: false });
        }
    }
    cells
}

/// What they are called, what they add up to, and ways to make them whole.
fn head(
    ui: &mut Ui,
    cx: &Context<'_>,
    place: Place,
    shares: &mut PerParty<Share>,
    cells: &[ShareCell<'_>],
    titled: bool,
) {
    let last = last_cell(ui, place);
    let (title, hint) = (cx.words.text(place.field), cx.words.attribute(place.field, "hint"));
    let ink = tokens(ui).ink2;
    let name = |ui: &mut Ui| {
        if !titled {
            ui.label(theme::label(title.as_ref()));
            return;
        }
        ui.spacing_mut().item_spacing.x = space::S;
        heading(ui, theme::h3(title.as_ref()), 2);
        if let Some(hint) = &hint {
            ui.add(Label::new(theme::body(hint.as_ref()).color(ink)).truncate());
        }
    };
    if titled && ui.available_width() >= BESIDE {
        row_with_end(ui, size::SMALL_CONTROL, name, |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            sum(ui, cx, place, shares, cells, last);
            ways(ui, cx, shares, cells, last, true);
        });
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        name(ui);
        sum(ui, cx, place, shares, cells, last);
        ways(ui, cx, shares, cells, last, titled);
    });
}

/// What the shares add up to: neutral where it is a hundred, and while there are none. Assistive
/// technology is told anew once a cell is left.
fn sum(
    ui: &mut Ui,
    cx: &Context<'_>,
    place: Place,
    shares: &PerParty<Share>,
    cells: &[ShareCell<'_>],
    at: Option<PartyId>,
) {
    let t = tokens(ui);
    let rest = left(shares, cells);
    let said = in_words(cx.words, rest);
    let fits = is_whole(HUNDRED - rest) || shares.is_empty();
    if !fits {
        StatusIcon::NeedsAttention.show(ui);
    }
    let ink = if fits { t.ink2 } else { t.part.ink };
    let shown = ui.label(theme::body(said.as_str()).color(ink));
    let store = ui.make_persistent_id((place, "sum as it was told"));
    let typing = super::widgets::focused_field(ui) == Some(place);
    let told: Option<(String, Option<PartyId>)> = ui.data(|data| data.get_temp(store));
    let told = told.filter(|(_, told_at)| typing && *told_at == at).map_or(said, |(told, _)| told);
    ui.accesskit_node_builder(shown.id, |node| {
        node.set_live(Live::Polite);
        node.set_value(told.as_str());
    });
    ui.data_mut(|data| data.insert_temp(store, (told, at)));
}

/// Buttons: all alike; the rest to one, or evenly to those that have none yet.
fn ways(
    ui: &mut Ui,
    cx: &Context<'_>,
    shares: &mut PerParty<Share>,
    cells: &[ShareCell<'_>],
    last: Option<PartyId>,
    framed: bool,
) {
    let words = cx.words;
    let clicked = |ui: &mut Ui, text: std::borrow::Cow<'_, str>| {
        let button = if framed { Button::secondary(text) } else { Button::quiet(text) };
        ui.add(button.small()).clicked()
    };
    let counted = || cells.iter().filter(|cell| cell.counts);
    if counted().nth(1).is_some() && clicked(ui, words.text("share-even")) {
        let even = deal(HUNDRED, counted().count());
        shares.extend(counted().map(|cell| cell.party).zip(even));
    }
    let rest = left(shares, cells);
    let empty: Vec<_> = counted().filter(|cell| !shares.contains_key(&cell.party)).collect();
    if rest <= 0 || shares.is_empty() {
        return;
    }
    let one = match empty.as_slice() {
        [only] => Some(*only),
        _ => counted().find(|cell| Some(cell.party) == last),
    };
    if let Some(cell) = one {
        let text = words.with("share-rest-to", &[("party", cell.name.as_ref().into())]);
        if clicked(ui, text) {
            take_rest(shares, cells, cell.party);
        }
    }
    if empty.len() > 1 && clicked(ui, words.text("share-rest-evenly")) {
        let dealt = deal(rest, empty.len());
        shares.extend(empty.iter().map(|cell| cell.party).zip(dealt));
    }
}

/// Says which parties have a share that does not count, because they are not in.
fn outside(ui: &mut Ui, cx: &Context<'_>, shares: &PerParty<Share>, cells: &[ShareCell<'_>]) {
    let outside = cells.iter().filter(|cell| !cell.counts && shares.contains_key(&cell.party));
    let names = words::list(outside.map(|cell| cell.name.as_ref()), ", ");
    if !names.is_empty() {
        let text = cx.words.with("share-outside", &[("parties", names.into())]);
        ui.add(Label::new(theme::body(text).color(tokens(ui).part.ink)).wrap());
    }
}
