//! The check-ins that were held: who was there, what was talked about, what it changed.

use egui::Ui;
use jiff::civil::Date;

use super::about::{self, About};
use crate::plan::{self, CheckIn, CheckInPoint, Percent, Plan, Upkeep};
use crate::ui::parties::Parties;
use crate::ui::person::people;
use crate::ui::records::{Open, Records, Sort, by_date, entries};
use crate::ui::theme::{self, size, space};
use crate::ui::widgets::{Button, Field, Icon, ItemCard, StatusIcon, divider, heading, row};
use crate::ui::{Context, note};
use crate::words::Words;

/// The orders of the list, beside that of the names.
const SORTS: &[Sort<CheckIn>] = &[Sort { id: "sort-by-date", order: |one, other| by_date(one.on, other.on) }];
/// Fields stand one below the other where one would become narrower than this.
const NARROWEST: f32 = 150.0;

/// A check-in of today, with the score of today.
pub(super) fn new(cx: &Context<'_>) -> CheckIn {
    CheckIn { on: Some(cx.today()), score: todays_score(cx), ..CheckIn::new() }
}

fn todays_score(cx: &Context<'_>) -> Option<Percent> {
    cx.overview.checklist.score.map(|score| Percent::clamped(i16::from(score)))
}

/// Draws the list.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let today = cx.today();
    // Points speak of the rest of the plan.
    let mut held = std::mem::take(&mut plan.upkeep.held);
    let next = new(cx);
    Records::new(Upkeep::held, CheckIn::on).main().sorts(SORTS).show(
        ui,
        cx,
        &mut held,
        || next,
        |held, _| face(words, held, today),
        |_, _| {},
        |ui, held, cx, open| fields(ui, held, cx, open, plan),
    );
    plan.upkeep.held = held;
}

fn face<'w>(words: &'w Words, held: &CheckIn, today: Date) -> ItemCard<'w> {
    let title = match held.on {
        Some(on) => words.near(on, today).into(),
        None => words.text("check-in-undated"),
    };
    let people = words.with("check-in-held-by", &[("count", held.who.len().into())]);
    let line = [&held.changed, &held.notes].into_iter().find_map(|text| text.trim().lines().next());
    let caption = match line {
        Some(line) => {
            let args = [("people", people.as_ref().into()), ("changed", line.into())];
            words.with("check-in-caption", &args)
        }
        None => people,
    };
    let (mark, word) = match held.score {
        _ if held.running => (StatusIcon::InProgress, words.text("check-in-under-way")),
        Some(score) => {
            (StatusIcon::FilledIn, words.with("check-in-scored", &[("score", score.get().into())]))
        }
        None => (StatusIcon::NotStarted, words.text("check-in-no-score")),
    };
    ItemCard::new(words, title).caption(caption.into_owned()).icon(Icon::Upkeep).badge(mark, word)
}

fn fields(ui: &mut Ui, held: &mut CheckIn, cx: &mut Context<'_>, open: &mut Open<'_, '_>, plan: &Plan) {
    let words = cx.words;
    let id = held.id.uuid();
    let field = |field: plan::Field| Field::new(cx, field.of(id));
    let parties = Parties::new(cx, &plan.allies, plan.ourselves);
    open.head(
        ui,
        |_| {},
        |ui| {
            let width = (1.5 * size::DATE).min(ui.available_width());
            field(CheckIn::on).hide_label().width(width).date(ui, &mut held.on);
        },
    );
    people(ui, &parties, field(CheckIn::who), &mut held.who);
    points(ui, held, cx, plan);
    let field = |field: plan::Field| Field::new(cx, field.of(id));
    field(CheckIn::changed).rows(2).text(ui, &mut held.changed);
    field(CheckIn::notes).rows(2).text(ui, &mut held.notes);
    divider(ui);
    row(ui, &[1.0, 1.0], NARROWEST, |ui, column| {
        if column == 0 {
            field(CheckIn::score).number_option(ui, &mut held.score, 0..=100);
        } else {
            ui.add_space(theme::BODY_LINE + space::S);
            field(CheckIn::running).tick(ui, &mut held.running);
        }
    });
    // The score of another day is not known any more.
    let score = todays_score(cx).filter(|score| held.on == Some(cx.today()) && held.score != Some(*score));
    if let Some(score) = score {
        let text = words.with("check-in-score-today", &[("score", score.get().into())]);
        if ui.add(Button::secondary(text).small()).clicked() {
            held.score = Some(score);
        }
    }
    note::note(ui, cx, CheckIn::note.of(id), &mut held.note);
}

fn points(ui: &mut Ui, held: &mut CheckIn, cx: &mut Context<'_>, plan: &Plan) {
    let mut about = About::of(plan);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        heading(ui, theme::h3(cx.words.text(CheckIn::points.id)), 3);
        let place = CheckIn::points.of(held.id.uuid());
        let list = &mut held.points;
        entries(ui, cx, place, CheckInPoint::what, list, CheckInPoint::new, |ui, point, cx| {
            let id = point.id.uuid();
            row(ui, &[3.0, 2.0], NARROWEST, |ui, column| {
                if column == 0 {
                    Field::new(cx, CheckInPoint::what.of(id)).text(ui, &mut point.what);
                } else {
                    about::field(ui, cx, &mut about, point);
                }
            });
            Field::new(cx, CheckInPoint::said.of(id)).text(ui, &mut point.said);
            about::go(ui, cx, &about, point);
            note::note(ui, cx, CheckInPoint::note.of(id), &mut point.note);
        });
    });
}
