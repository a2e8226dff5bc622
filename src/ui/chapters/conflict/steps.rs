//! The steps: what happens first, what next, and by when.

use egui::{Label, Layout, Ui, vec2};

use crate::plan::{Chapter, Ladder, List, Place, Plan, Step, StepAction, TimeLimit, TimeUnit};
use crate::ui::records::{self, Open, Records, add_keys};
use crate::ui::theme::{self, space, tokens};
use crate::ui::time_limit::time_limit;
use crate::ui::widgets::{Button, Field, FieldKey, Icon, ItemCard, card_frame, empty_list, row};
use crate::ui::{Context, answers, mistake, note};
use crate::words::Words;

/// Width of “within n days” in an open card.
const WITHIN: f32 = 104.0;
/// Fields stand one below the other where one would become narrower than this.
const NARROWEST: f32 = 150.0;
/// The columns of a closed card: when it starts, and within how many days it is over.
const STARTS: f32 = 184.0;
const DAYS: f32 = 76.0;

/// The usual steps: kind, days, and the message with the words of each.
const USUAL: &[(StepAction, u16, &str)] = &[
    (StepAction::DirectTalk, 3, "usual-talk"),
    (StepAction::InterestsMeeting, 7, "usual-interests"),
    (StepAction::Mediator, 14, "usual-mediator"),
    (StepAction::PartWays, 30, "usual-part"),
];

/// The button of the page that adds a step.
pub(super) fn add_step(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let steps = &mut plan.conflict.ladder.steps;
    if steps.is_empty() {
        return;
    }
    let add = cx.words.attribute("steps-list", "add").unwrap_or_default();
    if ui.add(Button::primary(add).icon(Icon::Plus).tooltip(add_keys(ui))).clicked() {
        records::add(ui, cx, Chapter::Conflict, "step-title", steps, Step::new());
    }
}

/// Draws who accepts the steps, the steps, and how work goes on meanwhile.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let asked = answers::asked(plan, words, &plan.conflict.ladder.agreement);
    let Ladder { steps, meanwhile, agreement } = &mut plan.conflict.ladder;
    if steps.is_empty() {
        empty(ui, cx, steps);
    }
    if !steps.is_empty() || !agreement.is_blank() {
        card_frame(ui).inner_margin(egui::Margin::symmetric(11, 4)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::S;
            super::answers::show(ui, cx, "ladder-answers", !steps.is_empty(), &asked, agreement);
        });
        ui.add_space(space::XS);
    }
    if steps.is_empty() {
        return;
    }
    Records::new("steps-list", Chapter::Conflict, "step-title").steps().main().show(
        ui,
        cx,
        steps,
        Step::new,
        |step, position| face(words, step, position),
        |ui, step| columns(ui, words, step),
        fields,
    );
    total(ui, words, steps);
    ui.add_space(space::XS);
    Field::new(words, "ladder-meanwhile").rows(2).text(ui, meanwhile);
}

/// What stands in for no steps.
fn empty(ui: &mut Ui, cx: &mut Context<'_>, steps: &mut List<Step>) {
    let words = cx.words;
    let say = |part| words.attribute("steps-list", part).unwrap_or_default();
    let buttons = vec![Button::primary(say("usual")), Button::secondary(say("add")).icon(Icon::Plus)];
    match empty_list(ui, FieldKey::new("steps-list"), &say("empty"), &say("first"), buttons) {
        Some(0) => {
            for usual in USUAL {
                steps.push(usual_step(words, *usual));
            }
        }
        Some(_) => records::add(ui, cx, Chapter::Conflict, "step-title", steps, Step::new()),
        None => {}
    }
}

fn usual_step(words: &Words, (action, days, id): (StepAction, u16, &'static str)) -> Step {
    let say = |part| words.attribute(id, part).unwrap_or_default().into_owned();
    Step {
        title: words.text(id).into_owned(),
        trigger: say("trigger"),
        what: say("what"),
        action: Some(action),
        who: say("who").as_str().into(),
        within: Some(TimeLimit::new(days, TimeUnit::Days)),
        ..Step::new()
    }
}

/// What a step is called.
pub(super) fn title<'s>(words: &'s Words, step: &'s Step) -> std::borrow::Cow<'s, str> {
    match (step.title.trim(), step.action) {
        ("", Some(action)) => words.text(action.message_id()),
        ("", None) => words.attribute("steps-list", "unnamed").unwrap_or_default(),
        (title, _) => title.into(),
    }
}

fn face<'w>(words: &'w Words, step: &Step, position: usize) -> ItemCard<'w> {
    let title = title(words, step).into_owned();
    let who = match step.who.name.trim() {
        "" => words.text("step-nobody").into_owned(),
        who => who.to_owned(),
    };
    let said = words.with(
        "step-said",
        &[
            ("number", (position + 1).into()),
            ("title", title.as_str().into()),
            ("who", who.as_str().into()),
            ("starts", trigger(words, step).into_owned().into()),
            ("within", within(words, step).into_owned().into()),
        ],
    );
    ItemCard::new(words, title).caption(who).said(said.into_owned())
}

fn trigger<'s>(words: &'s Words, step: &'s Step) -> std::borrow::Cow<'s, str> {
    match step.trigger.trim() {
        "" => words.text("step-no-trigger"),
        trigger => trigger.into(),
    }
}

fn within<'s>(words: &'s Words, step: &Step) -> std::borrow::Cow<'s, str> {
    match step.within {
        Some(limit) => words.time_limit(limit),
        None => words.text("step-no-limit"),
    }
}

/// When a step starts and within how many days it is over, in a closed card. Drawn from the right.
fn columns(ui: &mut Ui, words: &Words, step: &Step) {
    let t = tokens(ui);
    let wide = ui.available_width() > STARTS + DAYS + 220.0;
    let column = |ui: &mut Ui, width: f32, head: &str, text: egui::RichText| {
        let size = vec2(width, 2.0 * theme::BODY_LINE);
        ui.allocate_ui_with_layout(size, Layout::top_down(egui::Align::Min), |ui| {
            ui.set_min_size(size);
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(Label::new(theme::body(head).color(t.ink2)).truncate());
            ui.add(Label::new(text).truncate());
        });
    };
    let limit = within(words, step);
    let limit = match step.within {
        Some(_) => theme::strong(limit),
        None => theme::body(limit).color(t.part.ink),
    };
    column(ui, DAYS, &words.text("step-within"), limit);
    if wide {
        let text = trigger(words, step);
        let ink = if step.trigger.trim().is_empty() { t.ink3 } else { t.ink };
        column(ui, STARTS, &words.text("step-trigger"), theme::body(text).color(ink));
    }
}

fn fields(ui: &mut Ui, step: &mut Step, cx: &mut Context<'_>, card: &mut Open<'_, '_>) {
    let words = cx.words;
    let id = step.id.uuid();
    let field = |name| Field::new(words, name).record(id);
    card.head(
        ui,
        |_| {},
        |ui| {
            field("step-title").hide_label().title().text(ui, &mut step.title);
        },
    );
    let kinds: Vec<_> = StepAction::ALL.iter().map(|kind| (*kind, kind.message_id())).collect();
    row(ui, &[1.0, 1.0], NARROWEST, |ui, column| {
        if column == 0 {
            field("step-action").option(ui, &mut step.action, &kinds);
        } else {
            field("step-who").text(ui, &mut step.who.name);
        }
    });
    let rest = (ui.available_width() - WITHIN - space::M).max(WITHIN);
    row(ui, &[rest, WITHIN], WITHIN - 1.0, |ui, column| {
        if column == 0 {
            field("step-trigger").text(ui, &mut step.trigger);
        } else {
            let wrong = mistake(ui, cx, Place::new(Chapter::Conflict, "step-within").of(id));
            time_limit(ui, words, field("step-within").attention(wrong), &mut step.within);
        }
    });
    field("step-what").rows(2).text(ui, &mut step.what);
    note::note(ui, words, id, &mut step.note);
}

/// How long all steps take together.
fn total(ui: &mut Ui, words: &Words, steps: &List<Step>) {
    let days: i64 = steps.iter().filter_map(|step| step.within).map(TimeLimit::days).sum();
    let open = steps.iter().filter(|step| step.within.is_none()).count();
    let id = if open == 0 { "steps-total" } else { "steps-total-open" };
    let text = words.with(id, &[("days", days.into()), ("open", open.into())]);
    let ink = tokens(ui).ink2;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        ui.add_space(f32::from(records::RAIL));
        Icon::Clock.show(ui, ink);
        ui.label(theme::body(text).color(ink));
    });
}
