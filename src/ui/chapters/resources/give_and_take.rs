//! Give and take: what each ally brings and what we offer it, the time to coordinate, and what we
//! bring ourselves.

mod ally;
mod arrows;
mod given;
mod ours;

use std::collections::HashSet;

use egui::{Key, Modifiers, Ui};

use super::contribution::Known;
use super::sorted::Sorted;
use crate::plan::{Chapter, Contribution, Form, PartyId, PerParty, Plan, Resources};
use crate::ui::Context;
use crate::ui::command::Command;
use crate::ui::fold::{Fold, when_stakes_rise};
use crate::ui::panels::page_is_free;
use crate::ui::parties::{Parties, called};
use crate::ui::per_party::{edited, per_party};
use crate::ui::records;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Field, empty_state, section};
use crate::words::Words;
use given::Given;

/// Draws the tab.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let form = plan.purpose.formality.in_force();
    let Plan { resources, allies, ourselves, purpose, .. } = plan;
    let parties = Parties::new(cx, allies, *ourselves);
    let Resources { needs, contributions, support, .. } = resources;
    let sorted = Sorted::of(ui, contributions);
    let known = Known { parties: &parties, needs, currency: &purpose.currency };
    let sides = sides(words, &parties, *ourselves, &sorted);
    let mut given = Given { contributions, known: &known, sorted: &sorted, add: None };
    let folds = form < Form::Charter;
    if !sides.iter().any(|side| side.committed) {
        no_allies(ui, cx);
    }
    if !sides.is_empty() {
        ally::table(ui, cx, &mut given, &sides, (!folds).then_some(&mut *support));
    }
    ui.add_space(space::XS);
    ours::show(ui, cx, &mut given, *ourselves, !folds);
    if folds {
        let fold = Fold {
            id: "resources-support",
            from: Form::Charter,
            form,
            entered: !sorted.of_coordination().is_empty()
                || support.values().any(|offer| !offer.trim().is_empty()),
            fields: &[&[Resources::support]],
        };
        when_stakes_rise(ui, cx, fold, |ui, cx| {
            offers(ui, cx, &sides, support);
            section(ui, &words.text("coordination-section"), None, |ui| {
                ours::coordination(ui, cx, &mut given);
            });
        });
    }
    let asked = page_is_free(ui) && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    let new = if asked { Some(Contribution::new()) } else { given.add };
    if let Some(new) = new {
        records::add(ui, cx, Contribution::what, contributions, new);
    }
}

/// An ally, or whoever else is said to bring something.
struct Side {
    /// The party; none where nobody is named.
    party: Option<PartyId>,
    /// What it is called.
    name: String,
    /// Whom we talk to there, or why it is no ally that is in.
    caption: String,
    /// Whether it is in.
    committed: bool,
}

/// The allies that are in, then all others that are said to bring something.
fn sides(words: &Words, parties: &Parties<'_>, ourselves: PartyId, sorted: &Sorted) -> Vec<Side> {
    let givers: HashSet<Option<PartyId>> = sorted.givers().collect();
    let mut sides = Vec::new();
    let mut others = Vec::new();
    for party in parties.all().filter(|party| party.id != ourselves) {
        let committed = party.is_committed();
        if !committed && !givers.contains(&Some(party.id)) {
            continue;
        }
        let caption = if committed {
            party.contact_name().unwrap_or_default().to_owned()
        } else {
            words.text(party.status.message_id()).into_owned()
        };
        let name = called(words, ourselves, party).into_owned();
        let side = Side { party: Some(party.id), name, caption, committed };
        if committed { sides.push(side) } else { others.push(side) }
    }
    sides.append(&mut others);
    if givers.contains(&None) {
        let name = words.text("giver-unnamed").into_owned();
        sides.push(Side { party: None, name, caption: String::new(), committed: false });
    }
    sides
}

/// What stands in for the table while no ally is in.
fn no_allies(ui: &mut Ui, cx: &mut Context<'_>) {
    let say = |part| cx.words.attribute("give-and-take-nobody", part).unwrap_or_default();
    let title = cx.words.text("give-and-take-nobody");
    let button = Button::secondary(say("go"));
    if empty_state(ui, &title, &say("first"), vec![button]).is_some() {
        cx.send(Command::Go(Chapter::Allies));
    }
}

/// What we offer each ally, where the table has no room for it.
fn offers(ui: &mut Ui, cx: &Context<'_>, sides: &[Side], support: &mut PerParty<String>) {
    let allies: Vec<PartyId> =
        sides.iter().filter(|side| side.committed).filter_map(|side| side.party).collect();
    let name = |id: PartyId| sides.iter().find(|side| side.party == Some(id)).map(|side| side.name.as_str());
    section(ui, &cx.words.text("support-for-ally"), None, |ui| {
        per_party(ui, Resources::support.place(), &allies, |ui, ally| {
            let field = Field::new(cx, Resources::support.place().party(ally));
            offer(ui, field.label(name(ally).unwrap_or_default()).beside(112.0), ally, support);
        });
    });
}

/// Draws the field of what we offer an ally.
fn offer(ui: &mut Ui, field: Field<'_>, ally: PartyId, support: &mut PerParty<String>) {
    edited(support, ally, String::is_empty, |text| drop(field.text(ui, text)));
}
