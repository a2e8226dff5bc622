//! What makes the alliance change its course, the day of the review, and how it ends.

use egui::Ui;
use jiff::civil::Date;

use super::closing;
use crate::plan::{self, Plan, Purpose, Stage, Trigger, Upkeep};
use crate::ui::records::{Open, Records, Sort, by_date, title_of};
use crate::ui::theme::{self, size, space};
use crate::ui::widgets::{Button, Field, Icon, ItemCard, StatusIcon, row, section};
use crate::ui::{Context, note};
use crate::words::Words;

/// The orders of the list, beside that of the names: what was reached first.
const SORTS: &[Sort<Trigger>] =
    &[Sort { id: "sort-by-date", order: |one, other| by_date(one.reached_on, other.reached_on) }];

/// Draws the triggers, the review and the closing; the closing first where that is the stage.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    ui.spacing_mut().item_spacing.y = space::M;
    let ends = plan.purpose.stage == Some(Stage::Closing);
    if ends {
        closing::show(ui, plan, cx, true);
    }
    list(ui, plan, cx);
    ui.add_space(space::XS);
    let words = cx.words;
    let remark = words.attribute("upkeep-review", "remark");
    section(ui, &words.text("upkeep-review"), remark.as_deref(), |ui| {
        Field::new(cx, Purpose::review)
            .width(REVIEW.min(ui.available_width()))
            .date(ui, &mut plan.purpose.review);
    });
    if !ends {
        closing::show(ui, plan, cx, false);
    }
}

/// Width of the date of the review.
const REVIEW: f32 = 220.0;

fn list(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let today = cx.today();
    Records::new(Upkeep::triggers, Trigger::signal).main().sorts(SORTS).show(
        ui,
        cx,
        &mut plan.upkeep.triggers,
        Trigger::new,
        |trigger, _| face(words, trigger, today),
        |_, _| {},
        fields,
    );
}

fn face<'w>(words: &'w Words, trigger: &Trigger, today: Date) -> ItemCard<'w> {
    let signal = title_of(words, Upkeep::triggers.id, trigger);
    let threshold = match trigger.threshold.trim() {
        "" => words.text("trigger-no-threshold"),
        threshold => threshold.to_owned().into(),
    };
    let (mark, word) = match trigger.reached_on {
        Some(on) => {
            let args = [("date", words.near(on, today).into())];
            (StatusIcon::NeedsAttention, words.with("trigger-reached", &args))
        }
        None => (StatusIcon::FilledIn, words.text("trigger-watched")),
    };
    let answered = !trigger.signal.trim().is_empty() && !trigger.response.trim().is_empty();
    let mark = if answered || trigger.reached_on.is_some() { mark } else { StatusIcon::InProgress };
    ItemCard::new(words, signal).caption(threshold).icon(Icon::Bolt).badge(mark, word)
}

fn fields(ui: &mut Ui, trigger: &mut Trigger, cx: &mut Context<'_>, open: &mut Open<'_, '_>) {
    let id = trigger.id.uuid();
    let field = |field: plan::Field| Field::new(cx, field.of(id));
    open.head(
        ui,
        |_| {},
        |ui| {
            field(Trigger::signal).hide_label().title().text(ui, &mut trigger.signal);
        },
    );
    field(Trigger::threshold).text(ui, &mut trigger.threshold);
    field(Trigger::response).rows(2).text(ui, &mut trigger.response);
    happened(ui, cx, field(Trigger::reached_on), &mut trigger.reached_on, "trigger-reached-today");
    note::note(ui, cx, Trigger::note.of(id), &mut trigger.note);
}

/// The day on which something happened, and a button beside it that says it was today.
pub(super) fn happened(
    ui: &mut Ui,
    cx: &Context<'_>,
    field: Field<'_>,
    on: &mut Option<Date>,
    today: &'static str,
) {
    let mut field = Some(field);
    row(ui, &[1.0, 1.0], size::DATE, |ui, _| {
        if let Some(field) = field.take() {
            field.date(ui, on);
        } else if on.is_none() {
            ui.add_space(theme::BODY_LINE + space::XS);
            if ui.add(Button::secondary(cx.words.text(today)).icon(Icon::Check)).clicked() {
                *on = Some(cx.today());
            }
        }
    });
}
