//! The way to a goal: milestones, and what its measure read.

use egui::{Label, Ui};

use crate::plan::{Chapter, Goal, Milestone, Place, Reading};
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::{Field, FieldKey, heading, row};
use crate::ui::{Context, mistake, note, records};

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
pub(super) fn milestones(ui: &mut Ui, goal: &mut Goal, cx: &mut Context<'_>) {
    let words = cx.words;
    let owner = goal.id.uuid();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        title(ui, cx, "goal-milestones");
        let key = FieldKey::new("goal-milestones").of(owner);
        let list = &mut goal.milestones;
        records::entries(ui, cx, key, "milestone-what", list, Milestone::new, |ui, step, cx| {
            let id = step.id.uuid();
            let field = |name| Field::new(words, name).record(id);
            let wrong = |ui: &Ui, field| mistake(ui, cx, Place::new(Chapter::Goals, field).of(id));
            row(ui, &[2.15, 1.0, 1.0], 124.0, |ui, column| {
                match column {
                    0 => field("milestone-what").text(ui, &mut step.what),
                    1 => {
                        let wrong = wrong(ui, "milestone-due");
                        field("milestone-due").attention(wrong).date(ui, &mut step.due)
                    }
                    _ => {
                        let wrong = wrong(ui, "milestone-reached-on");
                        field("milestone-reached-on").attention(wrong).date(ui, &mut step.reached_on)
                    }
                };
            });
            field("milestone-early-win").tick(ui, &mut step.early_win);
        });
    });
}

/// Draws what the measure read, and when.
pub(super) fn readings(ui: &mut Ui, goal: &mut Goal, cx: &mut Context<'_>) {
    let words = cx.words;
    let today = cx.today();
    let owner = goal.id.uuid();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        title(ui, cx, "goal-readings");
        let new = || Reading { on: Some(today), ..Reading::new() };
        let key = FieldKey::new("goal-readings").of(owner);
        let list = &mut goal.readings;
        records::entries(ui, cx, key, "reading-value", list, new, |ui, reading, cx| {
            let id = reading.id.uuid();
            row(ui, &[1.0, 2.6], 128.0, |ui, column| {
                let field = |name| Field::new(words, name).record(id);
                match column {
                    0 => {
                        let wrong = mistake(ui, cx, Place::new(Chapter::Goals, "reading-on").of(id));
                        field("reading-on").attention(wrong).date(ui, &mut reading.on)
                    }
                    _ => field("reading-value").text(ui, &mut reading.value),
                };
            });
            note::note(ui, words, id, &mut reading.note);
        });
    });
}
