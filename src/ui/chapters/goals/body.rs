//! The open goal: what is to be reached, then who gains what and who has agreed, then the way there.

use egui::{Align, Layout, Ui, vec2};

use super::progress;
use crate::plan::{Cadence, Chapter, Form, Goal, Place};
use crate::ui::answers::{self, Asked};
use crate::ui::fold::{Fold, when_stakes_rise};
use crate::ui::parties::Parties;
use crate::ui::person::person;
use crate::ui::records::Open;
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{Field, divider, heading, keyed, row};
use crate::ui::{Context, mistake, note};

/// From this width on the badges stand beside the title of the answers.
const BADGES_BESIDE: f32 = 540.0;

/// What the card needs to know of the rest of the plan.
pub(super) struct Known<'k> {
    /// The parties to choose from.
    pub(super) parties: &'k Parties<'k>,
    /// The parties whose answers are shown.
    pub(super) asked: &'k [Asked],
    /// The form that decides what applies.
    pub(super) form: Form,
}

/// Draws the card.
pub(super) fn show(
    ui: &mut Ui,
    goal: &mut Goal,
    cx: &mut Context<'_>,
    open: &mut Open<'_, '_>,
    known: &Known<'_>,
) {
    let words = cx.words;
    let record = goal.id.uuid();
    open.head(
        ui,
        |_| {},
        |ui| {
            let field = Field::new(words, "goal-statement").record(record).title().hide_label();
            field.text(ui, &mut goal.statement);
        },
    );
    measures(ui, goal, cx);
    ownership(ui, goal, cx, known.parties);
    let entered = !goal.in_scope.is_empty() || !goal.out_of_scope.is_empty();
    let fields = &["goal-in-scope", "goal-out-of-scope"];
    let scope = Fold { id: "goal-scope", from: Form::Charter, form: known.form, entered, fields };
    when_stakes_rise(ui, cx, scope, |ui, _| {
        row(ui, &[1.0, 1.0], 160.0, |ui, column| {
            let field = |id| Field::new(words, id).record(record).rows(2);
            match column {
                0 => field("goal-in-scope").text(ui, &mut goal.in_scope),
                _ => field("goal-out-of-scope").text(ui, &mut goal.out_of_scope),
            };
        });
    });
    divider(ui);
    agreement(ui, goal, cx, known.asked);
    divider(ui);
    progress::milestones(ui, goal, cx);
    divider(ui);
    progress::readings(ui, goal, cx);
    divider(ui);
    note::note(ui, words, record, &mut goal.note);
}

fn measures(ui: &mut Ui, goal: &mut Goal, cx: &Context<'_>) {
    let record = goal.id.uuid();
    row(ui, &[2.0, 1.1, 1.1], 120.0, |ui, column| {
        let field = |id| Field::new(cx.words, id).record(record);
        match column {
            0 => field("goal-measure").text(ui, &mut goal.measure),
            1 => field("goal-baseline").text(ui, &mut goal.baseline),
            _ => field("goal-target").text(ui, &mut goal.target),
        };
    });
}

fn ownership(ui: &mut Ui, goal: &mut Goal, cx: &Context<'_>, parties: &Parties<'_>) {
    let record = goal.id.uuid();
    let wrong = |ui: &Ui, field| mistake(ui, cx, Place::new(Chapter::Goals, field).of(record));
    row(ui, &[2.4, 1.15, 1.25], 118.0, |ui, column| {
        let field = |id| Field::new(cx.words, id).record(record);
        match column {
            0 => {
                let wrong = wrong(ui, "goal-owner");
                person(ui, parties, field("goal-owner").attention(wrong), &mut goal.owner)
            }
            1 => {
                let wrong = wrong(ui, "goal-due");
                field("goal-due").attention(wrong).date(ui, &mut goal.due)
            }
            _ => {
                let cadences = keyed(Cadence::ALL, Cadence::message_id);
                field("goal-check-every").option(ui, &mut goal.check_every, &cadences)
            }
        };
    });
}

fn agreement(ui: &mut Ui, goal: &mut Goal, cx: &Context<'_>, asked: &[Asked]) {
    let words = cx.words;
    let record = goal.id.uuid();
    let ink = tokens(ui).ink2;
    let written = !goal.statement.trim().is_empty();
    let beside = ui.available_width() >= BADGES_BESIDE;
    ui.horizontal(|ui| {
        ui.set_min_height(size::BADGE);
        ui.spacing_mut().item_spacing.x = space::S;
        heading(ui, theme::h3(words.text("goal-agreement")), 3);
        if beside {
            let hint = words.attribute("goal-agreement", "hint").unwrap_or_default();
            ui.label(theme::body(hint).color(ink));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                answers::badges(ui, words, written, &goal.agreement, asked);
            });
        }
    });
    if !beside {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
            answers::badges(ui, words, written, &goal.agreement, asked);
        });
    }
    ui.scope(|ui| {
        let gains = Some(("goal-benefits", &mut goal.benefits));
        answers::rows(ui, cx, "goal-answers", Some(record), asked, &mut goal.agreement, gains);
    });
}
