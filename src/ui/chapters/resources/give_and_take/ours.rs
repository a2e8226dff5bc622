//! Who has time to coordinate, and what we bring ourselves.

use egui::{Label, Ui};

use super::given::Given;
use crate::plan::{Contribution, ContributionKind, PartyId, Resources};
use crate::ui::Context;
use crate::ui::chapters::resources::amount::Amount;
use crate::ui::chapters::resources::contribution::{mark, title, word};
use crate::ui::command::Command;
use crate::ui::person::person_name;
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::{Icon, StatusIcon, card, heading, link, row, state};
use crate::words;

/// Both stand below each other where one would become narrower than this.
const NARROWEST: f32 = 230.0;

/// Draws both in one card, or only what we bring.
pub(super) fn show(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    given: &mut Given<'_>,
    ourselves: PartyId,
    coordinates: bool,
) {
    let sorted = given.sorted;
    let positions = sorted.of_party(Some(ourselves));
    card(ui, |ui| {
        let weights: &[f32] = if coordinates { &[1.0, 1.0] } else { &[1.0] };
        row(ui, weights, NARROWEST, |ui, column| {
            ui.spacing_mut().item_spacing.y = space::XS;
            if coordinates && column == 0 {
                titled(ui, cx, Icon::Clock, "coordination-section");
                return coordination(ui, cx, given);
            }
            titled(ui, cx, Icon::Resources, "ours-section");
            let name = cx.words.text("ours-section");
            let id = ui.make_persistent_id("ours");
            given.list(ui, cx, id, &name, positions);
            let add = cx.words.text("ours-add");
            let new = Contribution { party: Some(ourselves), ..Contribution::new() };
            let place = Resources::contributions.place().party(ourselves);
            given.add_button(ui, &add, place, new);
        });
        given.card(ui, cx, Some(ourselves), positions);
    });
}

fn titled(ui: &mut Ui, cx: &Context<'_>, icon: Icon, id: &'static str) {
    let ink = tokens(ui).accent;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        icon.show(ui, ink);
        heading(ui, theme::h3(cx.words.text(id)), 2);
    });
}

/// Draws who gives time for it, or that nobody does.
pub(super) fn coordination(ui: &mut Ui, cx: &mut Context<'_>, given: &mut Given<'_>) {
    let t = tokens(ui);
    let words = cx.words;
    let sorted = given.sorted;
    let of_it = sorted.of_coordination().iter();
    let times: Vec<_> = of_it.filter_map(|at| given.contributions.at(*at)).collect();
    if !times.iter().any(|time| time.is_sure()) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            StatusIcon::NeedsAttention.show(ui);
            ui.add(Label::new(theme::body(words.text("coordination-nobody")).color(t.part.ink)).wrap());
        });
    }
    for time in times {
        let amount = Amount::given(time, given.known.currency).map(|amount| amount.in_words(words));
        let period = Some(time.period.trim().to_owned()).filter(|period| !period.is_empty());
        let parts: Vec<String> = amount.into_iter().chain(period).collect();
        let how_much =
            if parts.is_empty() { title(words, time).into_owned() } else { words::list(parts, " ") };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            if link(ui, &how_much).clicked() {
                cx.send(Command::Jump(Contribution::what.of(time.id.uuid())));
            }
            state(ui, mark(time.state), &word(words, time.state));
        });
        let giver = time.party.map(|party| given.known.parties.name(party).into_owned());
        let giver = giver.unwrap_or_else(|| words.text("giver-unnamed").into_owned());
        let said = match person_name(given.known.parties, &time.stand_in) {
            Some(name) => {
                words.with("coordination-backed", &[("party", giver.into()), ("second", name.into())])
            }
            None => words.with("coordination-alone", &[("party", giver.into())]),
        };
        ui.add(Label::new(theme::body(said).color(t.ink2)).wrap());
    }
    let kind = Some(ContributionKind::Time);
    let new = Contribution { kind, for_coordination: true, ..Contribution::new() };
    given.add_button(ui, &words.text("coordination-add"), Resources::contributions.place(), new);
}
