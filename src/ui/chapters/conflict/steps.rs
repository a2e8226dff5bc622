//! The steps: what happens first, what next, and by when.

use egui::{Label, Layout, Ui, vec2};

use crate::plan::{self, Form, Ladder, List, Plan, Step, StepAction, Subject, TimeLimit, TimeUnit};
use crate::ui::answers::{self, Answers};
use crate::ui::fold::{Fold, when_stakes_rise};
use crate::ui::parties::Parties;
use crate::ui::person::{person, person_name};
use crate::ui::records::{self, Open, Records};
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::{Button, Field, Icon, ItemCard, card_frame, keyed, row};
use crate::ui::{Context, note};
use crate::words::Words;

/// Width of a time limit in an open card.
const WITHIN: f32 = 200.0;
/// Fields stand one below the other where one would become narrower than this.
const NARROWEST: f32 = 150.0;
/// The columns of a closed card: when it starts, and within how many days it is over.
const STARTS: f32 = 176.0;
const DAYS: f32 = 84.0;

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
    if records::add_button(ui, cx.words, Ladder::steps.id).clicked() {
        records::add(ui, cx, Step::title, steps, Step::new());
    }
}

/// Draws who accepts the steps, the steps, and how work goes on meanwhile.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let asked = answers::asked(plan, words, &plan.conflict.ladder.agreement);
    let form = plan.purpose.formality.in_force();
    let Plan { conflict, allies, ourselves, .. } = plan;
    let parties = Parties::new(cx, allies, *ourselves);
    let Ladder { steps, meanwhile, agreement } = &mut conflict.ladder;
    if steps.is_empty() {
        empty(ui, cx, steps);
    }
    if !steps.is_empty() || !agreement.is_blank() {
        card_frame(ui).inner_margin(egui::Margin::symmetric(11, 4)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::S;
            let written = !steps.is_empty();
            Answers::of(Subject::Ladder, &asked).written(written).show(ui, cx, agreement);
        });
        ui.add_space(space::XS);
    }
    if steps.is_empty() {
        return;
    }
    Records::new(Ladder::steps, Step::title).steps().main().show(
        ui,
        cx,
        steps,
        Step::new,
        |step, position| face(words, &parties, step, position),
        |ui, step| columns(ui, words, step),
        |ui, step, cx, card| fields(ui, step, cx, card, &parties, form),
    );
    total(ui, words, steps);
    ui.add_space(space::XS);
    Field::new(cx, Ladder::meanwhile).rows(2).text(ui, meanwhile);
}

/// What stands in for no steps.
fn empty(ui: &mut Ui, cx: &mut Context<'_>, steps: &mut List<Step>) {
    let words = cx.words;
    let say = |part| words.attribute("steps-list", part).unwrap_or_default();
    let buttons = vec![Button::primary(say("usual")), Button::secondary(say("add")).icon(Icon::Plus)];
    let fields = (Ladder::steps, Step::title);
    if records::beginning(ui, cx, fields, steps, Step::new, (buttons, 1)) {
        for usual in USUAL {
            steps.push(usual_step(words, *usual));
        }
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

fn face<'w>(words: &'w Words, parties: &Parties<'_>, step: &Step, position: usize) -> ItemCard<'w> {
    let title = title(words, step).into_owned();
    let who = person_name(parties, &step.who).unwrap_or_else(|| words.text("step-nobody").into_owned());
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

fn fields(
    ui: &mut Ui,
    step: &mut Step,
    cx: &mut Context<'_>,
    card: &mut Open<'_, '_>,
    parties: &Parties<'_>,
    form: Form,
) {
    let id = step.id.uuid();
    card.head(
        ui,
        |_| {},
        |ui| {
            Field::new(cx, Step::title.of(id)).hide_label().title().text(ui, &mut step.title);
        },
    );
    let field = |field: plan::Field| Field::new(cx, field.of(id));
    row(ui, &[2.2, 4.0], NARROWEST, |ui, column| match column {
        0 => {
            let kinds = keyed(StepAction::ALL, StepAction::message_id);
            field(Step::action).option(ui, &mut step.action, &kinds);
        }
        _ => drop(person(ui, parties, field(Step::who), &mut step.who)),
    });
    let rest = (ui.available_width() - WITHIN - space::M).max(WITHIN);
    row(ui, &[rest, WITHIN], WITHIN - 1.0, |ui, column| {
        match column {
            0 => field(Step::trigger).text(ui, &mut step.trigger),
            _ => field(Step::within).time_limit(ui, &mut step.within),
        };
    });
    field(Step::what).rows(2).text(ui, &mut step.what);
    let fold = Fold {
        id: "step-stakes",
        from: Form::Memorandum,
        form,
        entered: step.not_before.is_some() || step.payer.is_named() || !step.skipped_when.is_empty(),
        fields: &[&[Step::not_before, Step::payer, Step::skipped_when]],
    };
    when_stakes_rise(ui, cx, fold, |ui, cx| {
        let field = |field: plan::Field| Field::new(cx, field.of(id));
        person(ui, parties, field(Step::payer), &mut step.payer);
        row(ui, &[rest, WITHIN], WITHIN - 1.0, |ui, column| {
            match column {
                0 => field(Step::skipped_when).text(ui, &mut step.skipped_when),
                _ => field(Step::not_before).time_limit(ui, &mut step.not_before),
            };
        });
    });
    note::note(ui, cx, Step::note.of(id), &mut step.note);
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
        ui.add(Label::new(theme::body(text).color(ink)).wrap());
    });
}
