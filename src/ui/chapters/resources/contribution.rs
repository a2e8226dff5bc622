//! What a party brings: how it is called and marked, and its fields.

use std::borrow::Cow;

use egui::Ui;

use super::amount::{self, Amount};
use crate::plan::{self, Contribution, ContributionKind, ContributionState, List, Need, Resources};
use crate::ui::parties::Parties;
use crate::ui::person::person;
use crate::ui::records::title_of;
use crate::ui::several::Several;
use crate::ui::theme::space;
use crate::ui::widgets::{Choice, Field, StatusIcon, keyed, row, state};
use crate::ui::{Context, note};
use crate::words::{Words, isolated};

/// All fields of a line stand side by side where there is so much room.
const WIDE: f32 = 800.0;
/// Fields stand one below the other where one would become narrower than this.
const NARROWEST: f32 = 68.0;
/// The same for fields of words.
const NARROWEST_TEXT: f32 = 150.0;
/// So much of what a need is called stands in its pill.
const START: usize = 28;

/// What the fields of a contribution need to know of the rest of the plan.
pub(super) struct Known<'k> {
    /// The parties to choose from.
    pub(super) parties: &'k Parties<'k>,
    /// The needs that it may meet.
    pub(super) needs: &'k List<Need>,
    /// The currency of the plan.
    pub(super) currency: &'k str,
}

/// The mark of a state.
pub(super) const fn mark(state: Option<ContributionState>) -> StatusIcon {
    match state {
        None => StatusIcon::Unknown,
        Some(ContributionState::Offered) => StatusIcon::Offered,
        Some(ContributionState::Confirmed) => StatusIcon::Confirmed,
        Some(ContributionState::Delivered) => StatusIcon::Delivered,
        Some(ContributionState::Withdrawn) => StatusIcon::Withdrawn,
    }
}

/// The word for a state.
pub(super) fn word(words: &Words, state: Option<ContributionState>) -> Cow<'_, str> {
    words.text(state.map_or("contribution-no-state", ContributionState::message_id))
}

/// What a contribution is called: its title, else its kind.
pub(super) fn title<'w>(words: &'w Words, contribution: &Contribution) -> Cow<'w, str> {
    match contribution.what.trim() {
        "" => match contribution.kind {
            Some(kind) => words.text(kind.message_id()),
            None => words.attribute("contributions-list", "unnamed").unwrap_or_default(),
        },
        what => what.to_owned().into(),
    }
}

/// What it is and how much: “Field days, 3 a year”.
pub(super) fn line(words: &Words, contribution: &Contribution, currency: &str) -> String {
    let title = title(words, contribution);
    match Amount::given(contribution, currency) {
        Some(amount) => {
            let args = [("title", title.as_ref().into()), ("amount", amount.in_words(words).into())];
            words.with("contribution-line", &args).into_owned()
        }
        None => title.into_owned(),
    }
}

/// The same with its state in words.
pub(super) fn said(words: &Words, contribution: &Contribution, currency: &str) -> String {
    let what = line(words, contribution, currency);
    let state = word(words, contribution.state);
    words.with("contribution-said", &[("what", what.into()), ("state", state.as_ref().into())]).into_owned()
}

/// Draws the fields: all but the title in a card of its own, all but what it meets in that of a need,
/// `titled`.
pub(super) fn fields(
    ui: &mut Ui,
    cx: &Context<'_>,
    contribution: &mut Contribution,
    known: &Known<'_>,
    titled: bool,
) {
    let record = contribution.id.uuid();
    let field = |field: plan::Field| Field::new(cx, field.of(record));
    let wide = ui.available_width() >= WIDE;
    if wide && titled {
        row(ui, &[1.5, 2.2, 1.3, 1.3, 0.9, 1.6], NARROWEST, |ui, column| match column {
            0 => drop(known.parties.one(ui, field(Contribution::party), &mut contribution.party)),
            1 => drop(field(Contribution::what).text(ui, &mut contribution.what)),
            column => counted(ui, cx, contribution, known, column - 2),
        });
    } else if wide {
        row(ui, &[1.6, 1.3, 1.2, 0.9, 1.6], NARROWEST, |ui, column| match column {
            0 => drop(known.parties.one(ui, field(Contribution::party), &mut contribution.party)),
            column => counted(ui, cx, contribution, known, column - 1),
        });
    } else {
        let weights: &[f32] = if titled { &[1.0, 1.6] } else { &[1.0] };
        row(ui, weights, NARROWEST_TEXT, |ui, column| {
            match column {
                0 => known.parties.one(ui, field(Contribution::party), &mut contribution.party),
                _ => field(Contribution::what).text(ui, &mut contribution.what),
            };
        });
        row(ui, &[1.2, 1.2, 1.0, 1.5], 1.5 * NARROWEST, |ui, column| {
            counted(ui, cx, contribution, known, column);
        });
    }
    terms(ui, cx, contribution, known.parties, wide);
    if !titled {
        meets(ui, cx, contribution, known);
    }
    note::note(ui, cx, Contribution::note.of(record), &mut contribution.note);
}

/// Draws one of the fields that say of what how much there is, and how far it has come.
fn counted(ui: &mut Ui, cx: &Context<'_>, contribution: &mut Contribution, known: &Known<'_>, column: usize) {
    let record = contribution.id.uuid();
    let field = |field: plan::Field| Field::new(cx, field.of(record));
    match column {
        0 => {
            let kinds = keyed(ContributionKind::ALL, ContributionKind::message_id);
            amount::keep(
                contribution,
                Contribution::is_in_money,
                |given| &mut given.amount,
                |given| {
                    field(Contribution::kind).option(ui, &mut given.kind, &kinds);
                },
            );
        }
        1 => {
            let money = contribution.is_in_money().then_some(known.currency);
            amount::field(ui, field(Contribution::amount), &mut contribution.amount, money);
        }
        2 => amount::keep(
            contribution,
            Contribution::is_in_money,
            |given| &mut given.amount,
            |given| {
                field(Contribution::unit).text(ui, &mut given.unit);
            },
        ),
        _ => {
            let choice = |state: &ContributionState| {
                Choice::marked(*state, mark(Some(*state)), cx.words.text(state.message_id()))
            };
            let states: Vec<_> = ContributionState::ALL.iter().map(choice).collect();
            let missing = contribution.state.is_none() && !contribution.what.trim().is_empty();
            field(Contribution::state).missing(missing).pick_option(ui, &mut contribution.state, &states);
        }
    }
}

/// Draws when and on what terms it is given, who stands in, and what it is for.
fn terms(ui: &mut Ui, cx: &Context<'_>, contribution: &mut Contribution, parties: &Parties<'_>, wide: bool) {
    let record = contribution.id.uuid();
    let field = |field: plan::Field| Field::new(cx, field.of(record));
    let weights: &[f32] = if wide { &[1.5, 3.0, 4.0] } else { &[1.0, 1.8] };
    row(ui, weights, 0.8 * NARROWEST_TEXT, |ui, column| match column {
        0 => drop(field(Contribution::period).text(ui, &mut contribution.period)),
        1 => drop(field(Contribution::conditions).text(ui, &mut contribution.conditions)),
        _ => drop(person(ui, parties, field(Contribution::stand_in), &mut contribution.stand_in)),
    });
    if !wide {
        person(ui, parties, field(Contribution::stand_in), &mut contribution.stand_in);
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XL;
        field(Contribution::for_coordination).tick(ui, &mut contribution.for_coordination);
        field(Contribution::stays).tick(ui, &mut contribution.stays);
    });
}

/// Draws the needs that it meets.
fn meets(ui: &mut Ui, cx: &Context<'_>, contribution: &mut Contribution, known: &Known<'_>) {
    let named = |at: usize, need: &Need| numbered(at, &need_title(cx.words, need));
    let field = Field::new(cx, Contribution::meets.of(contribution.id.uuid()));
    if !known.needs.is_empty() {
        Several::new(cx.words, known.needs, &named, "contribution-meets-more").show(
            ui,
            field,
            &mut contribution.meets,
        );
    }
}

/// What a need is called.
pub(super) fn need_title(words: &Words, need: &Need) -> String {
    title_of(words, Resources::needs.id, need)
}

/// How the title of a record begins, behind its number.
pub(super) fn numbered(at: usize, title: &str) -> String {
    let start: String = title.chars().take(START).collect();
    let more = if start.len() < title.len() { "…" } else { "" };
    format!("{} {}", at + 1, isolated(&format!("{}{more}", start.trim_end())))
}

/// Draws what the marks mean.
pub(super) fn legend(ui: &mut Ui, words: &Words) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        for kind in ContributionState::ALL {
            state(ui, mark(Some(*kind)), &words.text(kind.message_id()));
        }
    });
}
