//! Actions: what will be done about what is missing, by whom, by when.

use egui::{Ui, vec2};
use jiff::civil::Date;

use super::{Sheet, group};
use crate::plan::{self, Action, Chapter, Review};
use crate::readiness::criterion;
use crate::ui::actions::{by, in_words, proposed_date};
use crate::ui::chapters::criterion_place;
use crate::ui::command::Command;
use crate::ui::parties::Parties;
use crate::ui::person::person;
use crate::ui::records::{Open, Records, Sort, by_date, title_of};
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Field, Icon, ItemCard, StatusIcon, arrow_link, focus_field, row};
use crate::ui::{Context, note};
use crate::words::Words;

/// Fields stand one below the other where one would become narrower than this.
const NARROWEST: f32 = 150.0;

/// The orders of the list, beside that of the names: what is still to be done first.
const SORTS: &[Sort<Action>] = &[Sort {
    id: "sort-by-date",
    order: |one, other| one.done_on.is_some().cmp(&other.done_on.is_some()).then(by_date(one.due, other.due)),
}];

/// The button that makes an action for a criterion, or what was made. Returns whether one was made
/// just now.
pub(super) fn button(ui: &mut Ui, sheet: &mut Sheet<'_>, cx: &mut Context<'_>, id: &'static str) -> bool {
    let words = cx.words;
    if cx.view.acting_on == Some(id) {
        return false;
    }
    let open = sheet.review.actions.iter().find(|action| serves(action, id) && action.done_on.is_none());
    if let Some(action) = open {
        let text = in_words(words, &sheet.parties, action);
        let made = Button::quiet(text).small().icon(Icon::Action);
        let first = ui.min_rect().width() < 1.0;
        if ui.add(if first { made.flush() } else { made }).clicked() {
            cx.send(Command::Jump(Action::what.of(action.id.uuid())));
        }
        return false;
    }
    let make = Button::secondary(words.text("action-make")).small().icon(Icon::Action);
    let made = ui.add(make).clicked();
    if made {
        let action = Action {
            what: words.attribute(id, "action").unwrap_or_default().into_owned(),
            who: sheet.proposed.clone(),
            due: Some(proposed_date(sheet.start, cx.today())),
            criterion: Some(id.to_owned()),
            ..Action::new()
        };
        focus_field(ui, Action::what.of(action.id.uuid()));
        sheet.review.actions.push(action);
        cx.view.open.remove(&Chapter::Readiness);
    }
    made
}

/// The fields of the action that is being written for a criterion.
pub(super) fn inline(ui: &mut Ui, sheet: &mut Sheet<'_>, cx: &mut Context<'_>, id: &'static str) {
    if cx.view.acting_on != Some(id) {
        return;
    }
    let written = sheet.review.actions.iter().rfind(|action| serves(action, id) && action.done_on.is_none());
    let Some(written) = written.map(|action| action.id) else {
        cx.view.acting_on = None;
        return;
    };
    let words = cx.words;
    let Some(action) = sheet.review.actions.get_mut(written) else { return };
    ui.spacing_mut().item_spacing.y = space::S;
    let what = Field::new(cx, Action::what.of(written.uuid())).text(ui, &mut action.what);
    who_and_when(ui, cx, &sheet.parties, action);
    let (blank, title) = (is_blank(action), action.what.clone());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        if ui.add(Button::secondary(words.text("action-close")).small()).clicked() {
            cx.view.acting_on = None;
        }
        if !blank && ui.add(Button::quiet(words.text("list-remove")).small()).clicked() {
            cx.view.acting_on = None;
            cx.send(Command::Remove { id: written.uuid(), title });
        }
    });
    if what.gained_focus() {
        // All of the form, and not the first field alone.
        ui.scroll_to_rect(what.rect.with_max_y(ui.min_rect().bottom()), None);
    }
    if blank && cx.view.acting_on.is_none() {
        let kept = sheet.review.actions.iter().filter(|action| action.id != written);
        sheet.review.actions = kept.cloned().collect();
    }
}

/// The list of all actions.
pub(super) fn list(ui: &mut Ui, sheet: &mut Sheet<'_>, cx: &mut Context<'_>) {
    let words = cx.words;
    let today = cx.today();
    let title = words.text("actions-list");
    group(ui, &title, &words.attribute("actions-list", "remark").unwrap_or_default());
    let Sheet { review, parties, .. } = sheet;
    Records::new(Review::actions, Action::what).sorts(SORTS).show(
        ui,
        cx,
        &mut review.actions,
        Action::new,
        |action, _| face(words, parties, action, today),
        |_, _| {},
        |ui, action, cx, card| fields(ui, action, cx, card, parties),
    );
}

fn face<'w>(words: &'w Words, parties: &Parties<'_>, action: &Action, today: Date) -> ItemCard<'w> {
    let title = title_of(words, Review::actions.id, action);
    let (mark, word) = match (action.done_on, action.due) {
        (Some(on), _) => (StatusIcon::FilledIn, words.with("action-done", &[("date", words.day(on).into())])),
        (None, Some(due)) if due < today => (StatusIcon::NeedsAttention, words.text("action-late")),
        (None, _) => (StatusIcon::NotStarted, words.text("action-open")),
    };
    let face = ItemCard::new(words, title).caption(by(words, parties, action)).icon(Icon::Action);
    let face = face.badge(mark, word);
    match action.due.filter(|_| mark == StatusIcon::NeedsAttention) {
        Some(due) => face.why(words.with("action-late-since", &[("date", words.date(due).into())])),
        None => face,
    }
}

fn fields(
    ui: &mut Ui,
    action: &mut Action,
    cx: &mut Context<'_>,
    card: &mut Open<'_, '_>,
    parties: &Parties<'_>,
) {
    let words = cx.words;
    let id = action.id.uuid();
    let field = |field: plan::Field| Field::new(cx, field.of(id));
    card.head(
        ui,
        |_| {},
        |ui| {
            field(Action::what).hide_label().title().text(ui, &mut action.what);
        },
    );
    who_and_when(ui, cx, parties, action);
    row(ui, &[1.0, 1.0], NARROWEST, |ui, column| match column {
        0 => {
            field(Action::done_on).date(ui, &mut action.done_on);
        }
        _ if action.done_on.is_none() => {
            ui.add_space(crate::ui::theme::BODY_LINE + space::XS);
            if ui.add(Button::secondary(words.text("action-done-today")).icon(Icon::Check)).clicked() {
                action.done_on = Some(cx.now.date());
            }
        }
        _ => {}
    });
    if let Some(served) = action.criterion.as_deref().and_then(criterion) {
        let name = words.text(served.id);
        if arrow_link(ui, &words.with("action-serves", &[("criterion", name.into())])).clicked() {
            crate::ui::widgets::jump_to(ui, criterion_place(served.id));
        }
    }
    note::note(ui, cx, Action::note.of(id), &mut action.note);
}

fn who_and_when(ui: &mut Ui, cx: &Context<'_>, parties: &Parties<'_>, action: &mut Action) {
    let id = action.id.uuid();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        row(ui, &[2.0, 1.0], NARROWEST, |ui, column| {
            if column == 0 {
                person(ui, parties, Field::new(cx, Action::who.of(id)), &mut action.who);
            } else {
                Field::new(cx, Action::due.of(id)).date(ui, &mut action.due);
            }
        });
    });
}

fn serves(action: &Action, id: &str) -> bool {
    action.criterion.as_deref() == Some(id)
}

/// Whether nothing but the criterion is said.
fn is_blank(action: &Action) -> bool {
    *action == Action { id: action.id, criterion: action.criterion.clone(), ..Action::default() }
}
