//! The way to a goal: milestones, and what its measure read.

use egui::{Label, Ui};
use jiff::civil::Date;

use crate::plan::{self, Goal, Milestone, Reading};
use crate::ui::parties::Parties;
use crate::ui::person::person;
use crate::ui::pictures::progress::ProgressLine;
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{Field, heading, row};
use crate::ui::{Context, note, pictures, records};

/// Title of a part of the card, with what it is for.
fn title(ui: &mut Ui, cx: &Context<'_>, id: &'static str) {
    let ink = tokens(ui).ink2;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        heading(ui, theme::h3(cx.words.text(id)), 3);
        if let Some(hint) = cx.words.attribute(id, "hint") {
            ui.add(Label::new(theme::body(hint).color(ink)).wrap());
        }
    });
}

/// Draws the steps on the way.
pub(super) fn milestones(ui: &mut Ui, goal: &mut Goal, cx: &mut Context<'_>, parties: &Parties<'_>) {
    let place = Goal::milestones.of(goal.id.uuid());
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        title(ui, cx, "goal-milestones");
        let list = &mut goal.milestones;
        records::entries(ui, cx, place, Milestone::what, list, Milestone::new, |ui, step, cx| {
            let field = |field: plan::Field| Field::new(cx, field.of(step.id.uuid()));
            row(ui, &[2.15, 1.0, 1.0], size::DATE, |ui, column| {
                match column {
                    0 => field(Milestone::what).text(ui, &mut step.what),
                    1 => field(Milestone::due).date(ui, &mut step.due),
                    _ => field(Milestone::reached_on).date(ui, &mut step.reached_on),
                };
            });
            row(ui, &[4.0, 1.3], 96.0, |ui, column| {
                if column == 0 {
                    person(ui, parties, field(Milestone::owner), &mut step.owner);
                } else {
                    ui.add_space(theme::BODY_LINE + space::S);
                    field(Milestone::early_win).tick(ui, &mut step.early_win);
                }
            });
        });
    });
}

/// Draws what the measure read, and when; the numbers that its line begins with and leads to.
pub(super) fn readings(ui: &mut Ui, goal: &mut Goal, cx: &mut Context<'_>, start: Option<Date>) {
    let today = cx.today();
    let owner = goal.id.uuid();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        title(ui, cx, "goal-readings");
        row(ui, &[1.0, 1.0, 1.0], 128.0, |ui, column| {
            let field = |field: plan::Field| Field::new(cx, field.of(owner));
            match column {
                0 => field(Goal::unit).text(ui, &mut goal.unit),
                1 => field(Goal::baseline_number).quantity(ui, &mut goal.baseline_number),
                _ => field(Goal::target_number).quantity(ui, &mut goal.target_number),
            };
        });
        let title = super::title(cx.words, goal);
        if let Some(line) = ProgressLine::of(goal, title, start) {
            pictures::show(ui, cx, &line);
        }
        let new = || Reading { on: Some(today), ..Reading::new() };
        let list = &mut goal.readings;
        let place = Goal::readings.of(owner);
        records::entries(ui, cx, place, Reading::value, list, new, |ui, reading, cx| {
            let field = |field: plan::Field| Field::new(cx, field.of(reading.id.uuid()));
            row(ui, &[1.0, 1.7, 0.9], 0.9 * size::DATE, |ui, column| {
                match column {
                    0 => field(Reading::on).date(ui, &mut reading.on),
                    1 => field(Reading::value).text(ui, &mut reading.value),
                    _ => field(Reading::number).quantity(ui, &mut reading.number),
                };
            });
            note::note(ui, cx, Reading::note.of(reading.id.uuid()), &mut reading.note);
        });
    });
}
