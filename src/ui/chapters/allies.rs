//! Allies: who could help, is affected or could object, and what we do about each of them.

mod body;
mod compare;
mod contacts;
mod diligence;
mod face;
mod fit;
mod influence;
mod values;

use egui::Ui;

use super::{Tab, is_current, page, tab_bar};
use crate::plan::{Allies, Chapter, Party, PartyDecision, Plan, Status, TIES_REVIEWED};
use crate::readiness::State;
use crate::ui::parties::Parties;
use crate::ui::person::person_name;
use crate::ui::records::Sort;
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::{Button, Field, Icon, ItemCard, card, empty_list, pending_jump, section};
use crate::ui::{Context, attest, none_found, records};

/// The orders of the list, beside that of the names.
const SORTS: &[Sort<Party>] =
    &[Sort { id: "sort-by-status", order: |one, other| rank(one).cmp(&rank(other)) }];

/// The nearest first: those that are in, then those that may come, then the others.
fn rank(party: &Party) -> u8 {
    match party.status {
        Status::Committed => 0,
        Status::Interested => 1,
        Status::Approached => 2,
        Status::Candidate => 3,
        Status::Paused => 4,
        Status::Observer => 5,
        Status::Declined => 6,
        Status::Left => 7,
    }
}

/// The parts of the page.
pub const TABS: &[Tab] = &[
    Tab { id: CARDS, fields: &[] },
    Tab { id: INFLUENCE, fields: &[] },
    Tab { id: FIT, fields: &[] },
    Tab { id: VALUES, fields: &[&[Allies::values]] },
];
const CARDS: &str = "tab-allies-cards";
const INFLUENCE: &str = "tab-allies-influence";
const FIT: &str = "tab-allies-fit";
const VALUES: &str = "tab-allies-values";

/// Draws the page.
pub fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    page(ui, cx, Chapter::Allies, plan, actions, tabs, |ui, plan, cx| {
        if is_current(cx, Chapter::Allies, INFLUENCE) {
            influence::show(ui, plan, cx);
        } else if is_current(cx, Chapter::Allies, FIT) {
            compare::show(ui, plan, cx);
        } else if is_current(cx, Chapter::Allies, VALUES) {
            values::show(ui, plan, cx);
        } else {
            list(ui, plan, cx);
        }
    });
}

fn tabs(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let (allies, values) = (plan.allies().count(), plan.allies.values.len());
    let count = |tab| match tab {
        CARDS => Some(allies),
        VALUES => (values > 0).then_some(values),
        _ => None,
    };
    tab_bar(ui, cx, Chapter::Allies, count, |ui, cx| summary(ui, plan, cx));
}

fn actions(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    if is_current(cx, Chapter::Allies, VALUES) {
        return values::add(ui, plan, cx);
    }
    if records::add_button(ui, cx.words, Allies::parties.id).clicked() {
        records::add(ui, cx, Party::name, &mut plan.allies.parties, Party::new());
    }
}

/// How many allies are pursued, held, declined and undecided.
fn summary(ui: &mut Ui, plan: &Plan, cx: &Context<'_>) {
    let words = cx.words;
    let mut counts = [0_usize; 4];
    for party in plan.allies() {
        let count = match (party.decision, is_undecided(party)) {
            (Some(PartyDecision::Pursue), _) => 0,
            (Some(PartyDecision::Hold), _) => 1,
            (Some(PartyDecision::Decline), _) => 2,
            (None, true) => 3,
            (None, false) => continue,
        };
        counts[count] += 1;
    }
    if counts == [0; 4] {
        return;
    }
    let said = ["allies-pursued", "allies-held", "allies-declined", "allies-undecided"];
    for (count, id) in counts.into_iter().zip(said).filter(|(count, _)| *count > 0) {
        let text = words.with(id, &[("count", count.into())]);
        let text = if id == "allies-undecided" {
            theme::strong(text).color(tokens(ui).part.ink)
        } else {
            theme::body(text).color(tokens(ui).ink2)
        };
        ui.add(egui::Label::new(text));
    }
}

/// Whether a decision about the party is still to be taken.
fn is_undecided(party: &Party) -> bool {
    party.decision.is_none() && party.status.is_candidate()
}

fn list(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let ourselves = plan.ourselves;
    let form = plan.purpose.formality.in_force();
    // The cards edit the parties and offer them for choosing.
    let all = plan.allies.clone();
    let parties = Parties::new(cx, &all, ourselves);
    ties(ui, plan, cx, &parties);
    let allies = &mut plan.allies;
    records::Records::new(Allies::parties, Party::name)
        .pinned(ourselves.uuid())
        .sorts(SORTS)
        .add_below(allies.parties.len() > 1)
        .main()
        .show(
            ui,
            cx,
            &mut allies.parties,
            Party::new,
            |party, _| face::of(words, party, party.id == ourselves),
            |ui, party| {
                if party.id != ourselves {
                    fit::summary(ui, words, party, form);
                }
            },
            |ui, party, cx, open| {
                body::show(ui, party, cx, open, &body::Known { ourselves, parties: &parties, form });
            },
        );
    alone(ui, allies, cx, &parties);
    one_kind(ui, allies, cx);
}

/// What is asked before anybody new is looked for. Once answered it needs no more than a row.
fn ties(ui: &mut Ui, plan: &mut Plan, cx: &Context<'_>, parties: &Parties<'_>) {
    let words = cx.words;
    let field = TIES_REVIEWED;
    let store = ui.make_persistent_id("ties");
    let judged = cx.overview.checklist.get(field);
    let said = plan.review.attestations.get(field);
    let settled = said.is_some() && judged.is_none_or(|judged| judged.state != State::Unknown);
    let mut open = ui.data(|data| data.get_temp(store)).unwrap_or(!settled);
    open |= pending_jump(ui).is_some_and(|jump| jump.field == field);
    match said {
        Some(said) if !open => {
            let by = person_name(parties, &said.by).unwrap_or_default();
            let answer = words.text(said.said.message_id());
            let args =
                [("answer", answer.into()), ("by", by.as_str().into()), ("date", words.date(said.on).into())];
            let caption = words.with(if by.is_empty() { "ties-said-by-nobody" } else { "ties-said" }, &args);
            let face = ItemCard::new(words, words.text(field)).icon(Icon::Link).caption(caption);
            open = face.id(store.with("row")).closed(ui, |_| ()).clicked();
        }
        _ => {
            card(ui, |ui| attest::attest(ui, cx, TIES_REVIEWED, parties, &mut plan.review.attestations));
        }
    }
    ui.data_mut(|data| data.insert_temp(store, open));
}

/// With nobody but ourselves on the list: the first step, or that there is nobody.
fn alone(ui: &mut Ui, allies: &mut Allies, cx: &mut Context<'_>, parties: &Parties<'_>) {
    let words = cx.words;
    let nobody = allies.parties.len() <= 1;
    if nobody {
        let say = |part| words.attribute("parties-list", part).unwrap_or_default();
        let add = Button::secondary(say("add")).icon(Icon::Plus);
        if empty_list(ui, Allies::parties.place(), &say("empty"), &say("first"), vec![add]).is_some() {
            records::add(ui, cx, Party::name, &mut allies.parties, Party::new());
        }
    }
    if nobody || allies.no_candidates.is_some() {
        ui.add_space(space::S);
        none_found::show(ui, cx, Allies::no_candidates, parties, &mut allies.no_candidates);
    }
}

/// Why it is well that all committed parties are alike, where they are.
fn one_kind(ui: &mut Ui, allies: &mut Allies, cx: &Context<'_>) {
    let words = cx.words;
    let field = Allies::one_kind_reason.id;
    let judged = cx.overview.checklist.get("mix-of-parties");
    let asked = judged.is_some_and(|judged| {
        judged.state != State::NotApplicable
            && judged.findings.iter().any(|finding| finding.place.field == field)
    });
    let jumped = pending_jump(ui).is_some_and(|jump| jump.field == field);
    if asked || jumped || !allies.one_kind_reason.is_empty() {
        ui.add_space(space::S);
        section(ui, &words.text("allies-one-kind"), None, |ui| {
            Field::new(cx, Allies::one_kind_reason).rows(2).text(ui, &mut allies.one_kind_reason);
        });
    }
}
