//! What was promised, by whom to whom, and what became of it.

mod order;
mod table;

use std::borrow::Cow;

use egui::{Id, Key, Label, Ui};
use jiff::civil::Date;
use uuid::Uuid;

use super::counted;
use crate::plan::{self, Chapter, List, Plan, Promise, PromiseOutcome, Trust};
use crate::ui::fold::folded;
use crate::ui::parties::Parties;
use crate::ui::pictures::promises::PromiseRates;
use crate::ui::records::{self, Open, Records, title_of, tools};
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{
    Button, Choice, Field, Icon, ItemCard, StatusIcon, arrive, card, focus_field, led_to, link, row,
};
use crate::ui::{Context, note, pictures, wake_at};
use crate::words::Words;
use order::{Order, order};

/// Fields stand one below the other where one would become narrower than this.
const NARROWEST: f32 = 150.0;

/// A promise that was settled a moment ago stays where it is for so many seconds.
const HELD: f64 = 1.0;

/// Draws the list.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let today = cx.today();
    let Plan { trust, allies, ourselves, .. } = plan;
    let parties = Parties::new(cx, allies, *ourselves);
    let promises = &mut trust.promises;
    rates(ui, cx, promises, &parties);
    let found = tools(ui, cx, Trust::promises, promises, 0, None);
    let Order { current, older } = {
        let found =
            |(at, _): &(usize, &Promise)| found.as_ref().is_none_or(|found| found.binary_search(at).is_ok());
        order(promises.iter().enumerate().filter(found), held(ui))
    };
    let outcomes = outcomes(words);
    let asked = table::Asked::default();
    let rows = table::Rows { words, parties: &parties, today, outcomes: &outcomes, asked: &asked };
    list(ui, cx, promises, &rows, &current, true);
    if !older.is_empty() {
        let kept = older.iter().filter_map(|at| promises.at(*at));
        let kept = kept.filter(|promise| promise.outcome == PromiseOutcome::Kept).count();
        let args = [("count", older.len().into()), ("kept", kept.into())];
        let open = cx.view.open.get(&Chapter::Trust).and_then(|open| promises.position((*open).into()));
        if open.is_some_and(|open| older.contains(&open)) {
            cx.view.unfolded.insert(OLDER);
        }
        if folded(ui, cx, OLDER, &words.with("promises-older-said", &args), 18) {
            ui.push_id(OLDER, |ui| list(ui, cx, promises, &rows, &older, false));
        }
    }
    if let Some((id, outcome)) = asked.outcome.take() {
        promises.edit(id.into(), |promise| promise.settle(outcome, today));
        hold(ui, id);
        if outcome == PromiseOutcome::Renegotiated {
            cx.view.open.insert(Chapter::Trust, id);
            focus_field(ui, Promise::due.of(id));
        }
    }
    if let Some(id) = asked.kept.take() {
        promises.edit(id.into(), |promise| {
            if is_awaited(promise, today) {
                promise.settle(promise.kept_on(today), today);
                hold(ui, id);
            }
        });
    }
}

/// How many promises were kept, by all and by each party.
fn rates(ui: &mut Ui, cx: &mut Context<'_>, promises: &List<Promise>, parties: &Parties<'_>) {
    let words = cx.words;
    if promises.is_empty() {
        return;
    }
    let all = parties.all().map(|party| party.id);
    let name = |party| parties.name(party).into_owned();
    let whole = cx.view.unfolded.contains(EVERY_RATE);
    let rates = PromiseRates::of(promises.iter(), all, name, cx.today(), whole);
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        let Some(rates) = rates else {
            let ink = tokens(ui).ink2;
            ui.add(Label::new(theme::body(words.text("rates-none-due")).color(ink)).wrap());
            return;
        };
        pictures::show(ui, cx, &rates);
        let (more, below) = rates.more();
        if more > 0 {
            let args = [("count", more.into()), ("below", below.into())];
            if link(ui, &words.with("rates-more", &args)).clicked() {
                cx.view.unfolded.insert(EVERY_RATE);
            }
        } else if whole && link(ui, &words.text("rates-lowest")).clicked() {
            cx.view.unfolded.remove(EVERY_RATE);
        }
    });
    ui.add_space(space::XS);
}

/// What is unfolded where the rate of every party is shown.
const EVERY_RATE: &str = "rates-picture";

/// What is folded, and names the fold.
const OLDER: &str = "promises-older";

/// Draws the promises at these positions: as a table, `headed` or not, or as cards where there is
/// little room.
fn list(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    promises: &mut List<Promise>,
    rows: &table::Rows<'_>,
    shown: &[usize],
    headed: bool,
) {
    let columns = table::Columns::of(ui.available_width());
    let heads = |ui: &mut Ui| {
        if let Some(columns) = columns {
            columns.heads(ui, rows.words);
        }
    };
    let list = Records::new(Trust::promises, Promise::what).main().add_below(false).shown(Some(shown));
    let list = match columns {
        Some(_) if headed => list.table(Some(&heads)),
        Some(_) => list.table(None),
        None => list,
    };
    list.own_key(Key::K, &rows.asked.kept).show(
        ui,
        cx,
        promises,
        Promise::new,
        |promise, _| face(rows.words, rows.parties, promise, rows.today),
        |ui, promise| {
            if let Some(columns) = columns {
                rows.cells(ui, columns, promise);
            }
        },
        |ui, promise, cx, card| fields(ui, promise, cx, card, rows.parties, rows.outcomes),
    );
}

/// What can become of a promise, with mark and word.
fn outcomes(words: &Words) -> Vec<Choice<'_, PromiseOutcome>> {
    let choice =
        |outcome: &PromiseOutcome| Choice::marked(*outcome, mark(*outcome), words.text(outcome.message_id()));
    PromiseOutcome::ALL.iter().map(choice).collect()
}

fn held_id() -> Id {
    Id::unique("promise that was settled a moment ago")
}

/// Keeps a promise where it is for a moment.
fn hold(ui: &Ui, promise: Uuid) {
    let until = ui.input(|input| input.time) + HELD;
    ui.data_mut(|data| data.insert_temp(held_id(), (promise, until)));
}

/// The promise that is kept where it is.
fn held(ui: &Ui) -> Option<Uuid> {
    let (promise, until): (Uuid, f64) = ui.data(|data| data.get_temp(held_id()))?;
    let is_held = ui.input(|input| input.time) < until;
    if is_held {
        wake_at(ui, until);
    }
    is_held.then_some(promise)
}

/// The button of the page that adds a promise, where there are some: an empty list offers it itself.
pub(super) fn add_promise(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let promises = &mut plan.trust.promises;
    if promises.is_empty() {
        return;
    }
    let button = records::add_button(ui, cx.words, Trust::promises.id);
    arrive(ui, Trust::promises.place(), &button);
    if button.clicked() {
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
    let title = title_of(words, Trust::promises.id, promise);
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
        (Some(due), None) if due == today => words.with("promise-due-today", &[("date", near(due).into())]),
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
    outcomes: &[Choice<'_, PromiseOutcome>],
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
    let settled = promise.outcome != PromiseOutcome::Open
        || promise.settled_on.is_some()
        || led_to(ui).any(|led| led == Promise::settled_on.of(id));
    let weights: &[f32] = if settled { &[1.0, 1.2, 1.0] } else { &[1.0, 2.2] };
    row(ui, weights, size::DATE, |ui, column| match column {
        0 => drop(field(Promise::due).date(ui, &mut promise.due)),
        1 => {
            let mut outcome = promise.outcome;
            if field(Promise::outcome).pick(ui, &mut outcome, outcomes).changed() {
                promise.settle(outcome, today);
                if outcome == PromiseOutcome::Renegotiated {
                    focus_field(ui, Promise::due.of(id));
                }
            }
        }
        _ => drop(field(Promise::settled_on).date(ui, &mut promise.settled_on)),
    });
    if promise.first_due.is_some() || led_to(ui).any(|led| led == Promise::first_due.of(id)) {
        field(Promise::first_due).width(size::DATE + 40.0).date(ui, &mut promise.first_due);
    }
    note::note(ui, cx, Promise::note.of(id), &mut promise.note);
}

/// Whether a promise waits for its outcome: its day is today, or has gone by.
fn is_awaited(promise: &Promise, today: Date) -> bool {
    let waits = matches!(promise.outcome, PromiseOutcome::Open | PromiseOutcome::Renegotiated);
    waits && promise.due.is_some_and(|due| due <= today)
}
