//! What was promised, by whom to whom, and what became of it.

use std::borrow::Cow;

use egui::Ui;
use jiff::civil::Date;

use super::counted;
use crate::plan::{self, Plan, Promise, PromiseOutcome, Trust};
use crate::ui::parties::Parties;
use crate::ui::records::{self, Open, Records, Sort, add_keys, by_date};
use crate::ui::theme::{size, tokens};
use crate::ui::widgets::{Button, Choice, Field, Icon, ItemCard, StatusIcon, focus_field, pending_jump, row};
use crate::ui::{Context, note};
use crate::words::Words;

/// Fields stand one below the other where one would become narrower than this.
const NARROWEST: f32 = 150.0;

/// The orders of the list, beside that of the names.
const SORTS: &[Sort<Promise>] =
    &[Sort { id: "sort-by-date", order: |one, other| by_date(one.due, other.due) }];

/// Draws the list.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let today = cx.today();
    let Plan { trust, allies, ourselves, .. } = plan;
    let parties = Parties::new(cx, allies, *ourselves);
    Records::new(Trust::promises, Promise::what).main().sorts(SORTS).show(
        ui,
        cx,
        &mut trust.promises,
        Promise::new,
        |promise, _| face(words, &parties, promise, today),
        |_, _| {},
        |ui, promise, cx, card| fields(ui, promise, cx, card, &parties),
    );
}

/// The button of the page that adds a promise, where there are some: an empty list offers it itself.
pub(super) fn add_promise(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let promises = &mut plan.trust.promises;
    if promises.is_empty() {
        return;
    }
    let add = cx.words.attribute("promises-list", "add").unwrap_or_default();
    if ui.add(Button::primary(add).icon(Icon::Plus).tooltip(add_keys(ui))).clicked() {
        records::add(ui, cx, Promise::what, promises, Promise::new());
    }
}

/// How many promises there are, and how many of them are open and past due.
pub(super) fn summary(ui: &mut Ui, plan: &Plan, cx: &Context<'_>) {
    let promises = &plan.trust.promises;
    let open = promises.iter().filter(|promise| promise.outcome == PromiseOutcome::Open).count();
    let past = promises.iter().filter(|promise| promise.is_past_due(cx.today())).count();
    counted(ui, cx, "promises-counted", promises.len(), None);
    counted(ui, cx, "promises-open", open, None);
    let part = tokens(ui).part.ink;
    counted(ui, cx, "promises-past-due", past, Some(part));
}

/// The mark of what became of a promise.
const fn mark(outcome: PromiseOutcome) -> StatusIcon {
    match outcome {
        PromiseOutcome::Open => StatusIcon::PromiseOpen,
        PromiseOutcome::Kept => StatusIcon::Kept,
        PromiseOutcome::Late => StatusIcon::KeptLate,
        PromiseOutcome::Broken => StatusIcon::Broken,
        PromiseOutcome::Renegotiated => StatusIcon::Renegotiated,
    }
}

fn face<'w>(words: &'w Words, parties: &Parties<'_>, promise: &Promise, today: Date) -> ItemCard<'w> {
    let title = match promise.what.trim() {
        "" => words.attribute("promises-list", "unnamed").unwrap_or_default().into_owned(),
        what => what.to_owned(),
    };
    let mark = if promise.is_past_due(today) { StatusIcon::PastDue } else { mark(promise.outcome) };
    let from_to = from_to(words, parties, promise);
    let args = [("whose", from_to.as_ref().into()), ("due", due(words, promise, today).into_owned().into())];
    ItemCard::new(words, title)
        .icon(Icon::Handshake)
        .caption(words.with("promise-caption", &args).into_owned())
        .badge(mark, words.text(mark.message_id()))
}

/// Who promised it to whom.
fn from_to<'w>(words: &'w Words, parties: &Parties<'_>, promise: &Promise) -> Cow<'w, str> {
    let name = |party: Option<plan::PartyId>| match party {
        Some(party) => parties.name(party).into_owned(),
        None => words.text("promise-nobody").into_owned(),
    };
    words.with("promise-from-to", &[("by", name(promise.by).into()), ("to", name(promise.to).into())])
}

/// By when it is due, and by when it was due at first.
fn due<'w>(words: &'w Words, promise: &Promise, today: Date) -> Cow<'w, str> {
    let near = |date| words.near(date, today);
    match (promise.due, promise.first_due.filter(|first| promise.due != Some(*first))) {
        (Some(due), Some(first)) => {
            words.with("promise-due-now", &[("first", near(first).into()), ("due", near(due).into())])
        }
        (Some(due), None) if promise.is_past_due(today) => {
            words.with("promise-due-past", &[("due", near(due).into())])
        }
        (Some(due), None) if due == today => words.text("promise-due-today"),
        (Some(due), None) => near(due).into(),
        (None, _) => words.text("promise-undated"),
    }
}

fn fields(
    ui: &mut Ui,
    promise: &mut Promise,
    cx: &mut Context<'_>,
    card: &mut Open<'_, '_>,
    parties: &Parties<'_>,
) {
    let words = cx.words;
    let today = cx.today();
    let id = promise.id.uuid();
    let field = |field: plan::Field| Field::new(cx, field.of(id));
    let waits = is_awaited(promise, today);
    let mut kept = false;
    card.head(
        ui,
        |ui| {
            if waits {
                kept =
                    ui.add(Button::secondary(words.text("promise-kept-today")).icon(Icon::Check)).clicked();
            }
        },
        |ui| {
            field(Promise::what).hide_label().title().text(ui, &mut promise.what);
        },
    );
    if kept {
        promise.settle(promise.kept_on(today), today);
    }
    row(ui, &[1.0, 1.0], NARROWEST, |ui, column| match column {
        0 => drop(parties.one(ui, field(Promise::by), &mut promise.by)),
        _ => drop(parties.one(ui, field(Promise::to), &mut promise.to)),
    });
    let outcomes: Vec<_> = PromiseOutcome::ALL
        .iter()
        .map(|outcome| Choice::marked(*outcome, mark(*outcome), words.text(outcome.message_id())))
        .collect();
    let jump = pending_jump(ui);
    let settled = promise.outcome != PromiseOutcome::Open
        || promise.settled_on.is_some()
        || jump == Some(Promise::settled_on.of(id));
    let weights: &[f32] = if settled { &[1.0, 1.2, 1.0] } else { &[1.0, 2.2] };
    row(ui, weights, size::DATE, |ui, column| match column {
        0 => drop(field(Promise::due).date(ui, &mut promise.due)),
        1 => {
            let mut outcome = promise.outcome;
            if field(Promise::outcome).pick(ui, &mut outcome, &outcomes).changed() {
                promise.settle(outcome, today);
                if outcome == PromiseOutcome::Renegotiated {
                    focus_field(ui, Promise::due.of(id));
                }
            }
        }
        _ => drop(field(Promise::settled_on).date(ui, &mut promise.settled_on)),
    });
    if promise.first_due.is_some() || jump == Some(Promise::first_due.of(id)) {
        field(Promise::first_due).width(size::DATE + 40.0).date(ui, &mut promise.first_due);
    }
    note::note(ui, cx, Promise::note.of(id), &mut promise.note);
}

/// Whether a promise waits for its outcome: its day is today, or has gone by.
fn is_awaited(promise: &Promise, today: Date) -> bool {
    let waits = matches!(promise.outcome, PromiseOutcome::Open | PromiseOutcome::Renegotiated);
    waits && promise.due.is_some_and(|due| due <= today)
}
