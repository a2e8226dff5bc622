//! The open goal: what is to be reached, then who gains what and who has agreed, then the way there.

use egui::Ui;
use jiff::civil::Date;

use super::progress;
use crate::plan::{self, Cadence, Form, Goal, GoalOutcome, Standing, Subject};
use crate::ui::answers::{Answers, Asked};
use crate::ui::fold::{Fold, when_stakes_rise};
use crate::ui::parties::Parties;
use crate::ui::person::person;
use crate::ui::records::Open;
use crate::ui::theme::size;
use crate::ui::widgets::{Field, divider, keyed, pending_jump, row};
use crate::ui::{Context, note};

/// Texts of several lines side by side are at least this wide.
const LEAST_TEXT: f32 = 160.0;

/// What the card needs to know of the rest of the plan.
pub(super) struct Known<'k> {
    /// The parties to choose from.
    pub(super) parties: &'k Parties<'k>,
    /// The parties whose answers are shown.
    pub(super) asked: &'k [Asked],
    /// The form that decides what applies.
    pub(super) form: Form,
    /// When the alliance starts.
    pub(super) start: Option<Date>,
}

/// Draws the card.
pub(super) fn show(
    ui: &mut Ui,
    goal: &mut Goal,
    cx: &mut Context<'_>,
    open: &mut Open<'_, '_>,
    known: &Known<'_>,
) {
    let record = goal.id.uuid();
    open.head(
        ui,
        |_| {},
        |ui| {
            Field::new(cx, Goal::statement.of(record)).title().hide_label().text(ui, &mut goal.statement);
        },
    );
    measures(ui, goal, cx);
    ownership(ui, goal, cx, known.parties);
    divider(ui);
    Answers::of(Subject::Goal(goal.id), known.asked)
        .titled("goal-agreement")
        .written(!goal.statement.trim().is_empty())
        .gains(Goal::benefits, &mut goal.benefits)
        .show(ui, cx, &mut goal.agreement);
    scope(ui, goal, cx, known);
    divider(ui);
    progress::milestones(ui, goal, cx, known.parties);
    divider(ui);
    progress::readings(ui, goal, cx, known.start);
    divider(ui);
    outcome(ui, goal, cx);
    divider(ui);
    note::note(ui, cx, Goal::note.of(record), &mut goal.note);
}

fn measures(ui: &mut Ui, goal: &mut Goal, cx: &Context<'_>) {
    let record = goal.id.uuid();
    row(ui, &[2.0, 1.1, 1.1], 120.0, |ui, column| {
        let field = |field: plan::Field| Field::new(cx, field.of(record));
        match column {
            0 => field(Goal::measure).text(ui, &mut goal.measure),
            1 => field(Goal::baseline).text(ui, &mut goal.baseline),
            _ => field(Goal::target).text(ui, &mut goal.target),
        };
    });
}

fn ownership(ui: &mut Ui, goal: &mut Goal, cx: &Context<'_>, parties: &Parties<'_>) {
    let record = goal.id.uuid();
    row(ui, &[2.4, 1.15, 1.25], size::DATE, |ui, column| {
        let field = |field: plan::Field| Field::new(cx, field.of(record));
        match column {
            0 => person(ui, parties, field(Goal::owner), &mut goal.owner),
            1 => field(Goal::due).date(ui, &mut goal.due),
            _ => {
                let cadences = keyed(Cadence::ALL, Cadence::message_id);
                field(Goal::check_every).option(ui, &mut goal.check_every, &cadences)
            }
        };
    });
}

/// Who stands in, and what belongs to the goal: what a handshake does without.
fn scope(ui: &mut Ui, goal: &mut Goal, cx: &mut Context<'_>, known: &Known<'_>) {
    let record = goal.id.uuid();
    let fold = Fold {
        id: "goal-scope",
        from: Form::Charter,
        form: known.form,
        entered: !goal.in_scope.is_empty() || !goal.out_of_scope.is_empty() || goal.stand_in.is_named(),
        fields: &[&[Goal::in_scope, Goal::out_of_scope, Goal::stand_in]],
    };
    when_stakes_rise(ui, cx, fold, |ui, cx| {
        let field = |field: plan::Field| Field::new(cx, field.of(record));
        person(ui, known.parties, field(Goal::stand_in), &mut goal.stand_in);
        row(ui, &[1.0, 1.0], LEAST_TEXT, |ui, column| {
            match column {
                0 => field(Goal::in_scope).rows(2).text(ui, &mut goal.in_scope),
                _ => field(Goal::out_of_scope).rows(2).text(ui, &mut goal.out_of_scope),
            };
        });
    });
}

/// Whether it is a goal of today, and what became of it.
fn outcome(ui: &mut Ui, goal: &mut Goal, cx: &Context<'_>) {
    let record = goal.id.uuid();
    let field = |field: plan::Field| Field::new(cx, field.of(record));
    let jump = pending_jump(ui);
    let dated = jump == Some(Goal::outcome_on.of(record));
    let done = goal.outcome.is_some() || goal.outcome_on.is_some() || dated;
    let weights: &[f32] = if done { &[1.5, 1.3, 1.2] } else { &[1.5, 2.5] };
    row(ui, weights, 140.0, |ui, column| match column {
        0 => {
            let standings = keyed(Standing::ALL, Standing::message_id);
            field(Goal::standing).segments_set(ui, &mut goal.standing, &standings);
        }
        1 => {
            let outcomes = keyed(GoalOutcome::ALL, GoalOutcome::message_id);
            if field(Goal::outcome).option(ui, &mut goal.outcome, &outcomes).changed() {
                goal.outcome_on = goal.outcome.map(|_| goal.outcome_on.unwrap_or(cx.today()));
            }
        }
        _ => drop(field(Goal::outcome_on).date(ui, &mut goal.outcome_on)),
    });
    let jumped = jump == Some(Goal::outcome_reason.of(record));
    if goal.outcome.is_some() || jumped || !goal.outcome_reason.is_empty() {
        field(Goal::outcome_reason).rows(2).text(ui, &mut goal.outcome_reason);
    }
}
