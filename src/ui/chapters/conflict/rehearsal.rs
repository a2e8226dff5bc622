//! The rehearsal: one dispute that could happen, walked down the steps, to find where it would get
//! stuck.

use egui::{Key, Label, Modifiers, Stroke, Ui, pos2, vec2};

use super::steps;
use crate::plan::{
    Action, Chapter, LADDER_REHEARSED, LikelyDispute, PartyId, Person, Place, Plan, Rehearsal, RehearsedStep,
    Step, StepLacks, StepResult, days_by_step,
};
use crate::ui::attest::attest;
use crate::ui::chapters::is_current;
use crate::ui::command::Command;
use crate::ui::parties::Parties;
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{
    Button, Field, Icon, StatusIcon, arrive, arrow_link, card, card_frame, empty_list, focus_field,
    focused_field, heading, keyed, led_to, numeral, row_with_end,
};
use crate::ui::{Context, actions, party_name};
use crate::words::{self, Words};

/// Width of the line with the numbers.
const LINE: f32 = 44.0;
/// From the top of a card to the middle of its number.
const NUMBER: f32 = 26.0;
/// Where there is less room than this, the result stands below the title.
const NARROW: f32 = 520.0;
/// Width of the result beside the title.
const RESULT: f32 = 200.0;
/// Disputes to begin with where the plan has too few: the messages with their words.
const USUAL: [&str; 3] = ["rehearsal-usual-bill", "rehearsal-usual-date", "rehearsal-usual-picture"];

/// What was walked, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Walked {
    held: usize,
    gaps: usize,
    of: usize,
}

impl Walked {
    fn of(plan: &Plan) -> Self {
        let results = &plan.conflict.rehearsal.results;
        let steps = &plan.conflict.ladder.steps;
        let count = |wanted| {
            let result = |step: &Step| results.get(&step.id).and_then(|walked| walked.result);
            steps.iter().filter(|step| result(step) == Some(wanted)).count()
        };
        Self { held: count(StepResult::Held), gaps: count(StepResult::Gap), of: steps.len() }
    }

    fn walked(self) -> usize {
        self.held + self.gaps
    }
}

/// Whether a rehearsal was begun.
fn is_begun(rehearsal: &Rehearsal) -> bool {
    !rehearsal.dispute.trim().is_empty() || rehearsal.results.values().any(|walked| walked.result.is_some())
}

/// The button that begins another one. What was learned stays.
pub(super) fn again(ui: &mut Ui, plan: &mut Plan, cx: &Context<'_>) {
    let rehearsal = &mut plan.conflict.rehearsal;
    if !is_begun(rehearsal) {
        return;
    }
    if ui.add(Button::secondary(cx.words.text("rehearsal-again")).icon(Icon::Again)).clicked() {
        rehearsal.dispute.clear();
        rehearsal.results.clear();
        focus_field(ui, Rehearsal::dispute.place());
    }
}

/// How it went so far, beside the tabs.
pub(super) fn summary(ui: &mut Ui, plan: &Plan, cx: &Context<'_>, tab: &'static str) {
    let words = cx.words;
    let walked = Walked::of(plan);
    if !is_current(cx, Chapter::Conflict, tab) || walked.walked() == 0 {
        return;
    }
    let t = tokens(ui);
    if walked.walked() < walked.of {
        let args = [("count", walked.walked().into()), ("of", walked.of.into())];
        ui.label(theme::body(words.with("rehearsal-walked", &args)).color(t.ink2));
    } else if walked.gaps == 0 {
        ui.label(theme::label(words.text("rehearsal-all-held")).color(t.ok.ink));
        return;
    } else {
        let text = words.with("rehearsal-held", &[("count", walked.held.into())]);
        ui.label(theme::body(text).color(t.ink2));
    }
    if walked.gaps > 0 {
        let text = words.with("rehearsal-gaps", &[("count", walked.gaps.into())]);
        ui.label(theme::label(text).color(t.part.ink));
    }
}

/// Draws the walk.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    ui.spacing_mut().item_spacing.y = space::S;
    if plan.conflict.ladder.steps.is_empty() {
        let say = |part| words.attribute("rehearsal-no-steps", part).unwrap_or_default();
        let go = Button::primary(say("go"));
        let place = Rehearsal::dispute.place().part("rehearsal-no-steps");
        if empty_list(ui, place, &words.text("rehearsal-no-steps"), &say("line"), vec![go]).is_some() {
            cx.send(Command::Jump(crate::plan::Ladder::steps.place()));
        }
    } else if !is_begun(&plan.conflict.rehearsal) {
        suggestions(ui, plan, cx);
    }
    Field::new(cx, Rehearsal::dispute).text(ui, &mut plan.conflict.rehearsal.dispute);
    if is_begun(&plan.conflict.rehearsal) {
        walk(ui, plan, cx);
    }
    card(ui, |ui| {
        Field::new(cx, Rehearsal::learned).rows(2).text(ui, &mut plan.conflict.rehearsal.learned);
        let Plan { allies, ourselves, review, .. } = plan;
        let parties = Parties::new(cx, allies, *ourselves);
        attest(ui, cx, LADDER_REHEARSED, &parties, &mut review.attestations);
    });
}

/// Three disputes to choose from, made from the plan.
fn suggestions(ui: &mut Ui, plan: &mut Plan, cx: &Context<'_>) {
    let words = cx.words;
    let mut offered: Vec<String> = plan
        .likely_disputes(cx.today())
        .into_iter()
        .filter_map(|dispute| in_words(words, plan, dispute))
        .collect();
    let usual = USUAL.iter().map(|id| words.text(id).into_owned());
    offered.extend(usual.take(USUAL.len() - offered.len().min(USUAL.len())));
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        heading(ui, theme::h3(words.text("rehearsal-start")), 2);
        let ink = tokens(ui).ink2;
        let line = words.attribute("rehearsal-start", "line").unwrap_or_default();
        ui.add(Label::new(theme::body(line).color(ink)).wrap());
        for text in offered {
            if arrow_link(ui, &text).clicked() {
                plan.conflict.rehearsal.dispute = words::without_isolates(&text).into_owned();
                if let Some(first) = plan.conflict.ladder.steps.at(0) {
                    focus_field(ui, place_of(RehearsedStep::result, first));
                }
            }
        }
    });
}

fn in_words(words: &Words, plan: &Plan, dispute: LikelyDispute) -> Option<String> {
    let text = match dispute {
        LikelyDispute::Promise(id) => {
            let promise = plan.trust.promises.get(id)?;
            let party =
                promise.by.map_or_else(|| words.text("unnamed-party"), |by| party_name(plan, words, by));
            let args = [("party", party.as_ref().into()), ("what", bare(&promise.what).into())];
            words.with("rehearsal-of-promise", &args)
        }
        LikelyDispute::Risk(id) => {
            words.with("rehearsal-of-risk", &[("what", bare(&plan.risk.list.get(id)?.what).into())])
        }
        LikelyDispute::Limit(id) => {
            let limits = bare(&plan.party(id)?.limits);
            let args =
                [("party", party_name(plan, words, id).into_owned().into()), ("limits", limits.into())];
            words.with("rehearsal-of-limit", &args)
        }
    };
    Some(text.into_owned())
}

/// The first line of a text, without the stop at its end: it goes into a sentence.
fn bare(text: &str) -> &str {
    text.trim().lines().next().unwrap_or_default().trim_end_matches('.')
}

/// Where a field of a rehearsed step stands.
fn place_of(field: crate::plan::Field, step: &Step) -> Place {
    field.party(PartyId::from(step.id.uuid()))
}

/// Draws the steps on a line through their numbers.
fn walk(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let steps: Vec<Step> = plan.conflict.ladder.steps.iter().cloned().collect();
    let days: Vec<Option<i64>> = days_by_step(steps.iter()).collect();
    let results = &plan.conflict.rehearsal.results;
    let next = steps.iter().position(|step| results.get(&step.id).is_none_or(|it| it.result.is_none()));
    let mut numbers = Vec::new();
    let line = ui.painter().add(egui::Shape::Noop);
    let left = ui.cursor().left();
    ui.scope(|ui| {
        for (at, step) in steps.iter().enumerate() {
            let by = days.get(at).copied().flatten();
            let standing = Standing { at, of: steps.len(), by, next: next == Some(at) };
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.add_space(LINE);
                let drawn = ui.vertical(|ui| step_card(ui, plan, cx, step, standing)).response;
                numbers.push(drawn.rect.top() + NUMBER);
            });
        }
    });
    let x = left + size::SMALL_CONTROL / 2.0 + 1.0;
    if let (Some(first), Some(last)) = (numbers.first(), numbers.last()) {
        let stroke = Stroke::new(size::STRONG_STROKE, tokens(ui).accent_line);
        ui.painter().set(line, egui::Shape::vline(x, egui::Rangef::new(*first, *last), stroke));
    }
    for (at, y) in numbers.into_iter().enumerate() {
        numeral(ui, pos2(x, y), at + 1, next == Some(at));
    }
    step_keys(ui, &steps);
}

/// Ctrl+Enter goes on to the next step.
fn step_keys(ui: &Ui, steps: &[Step]) {
    let Some(focused) = focused_field(ui) else { return };
    let here = |step: &Step| {
        [RehearsedStep::result, RehearsedStep::finding].iter().any(|field| place_of(*field, step) == focused)
    };
    let at = steps.iter().position(here);
    if let Some(next) = at.and_then(|at| steps.get(at + 1))
        && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter))
    {
        focus_field(ui, place_of(RehearsedStep::result, next));
    }
}

/// Where a step stands in the walk.
#[derive(Clone, Copy)]
struct Standing {
    at: usize,
    of: usize,
    /// By which day it is over.
    by: Option<i64>,
    /// It is the one to be walked next.
    next: bool,
}

fn step_card(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>, step: &Step, standing: Standing) {
    let t = tokens(ui);
    let before = plan.conflict.rehearsal.results.get(&step.id).cloned().unwrap_or_default();
    let mut walked = before.clone();
    let edge = if standing.next { t.accent_line } else { t.line };
    let frame = card_frame(ui).stroke(Stroke::new(size::STROKE, edge));
    frame.inner_margin(egui::Margin::symmetric(14, 9)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        head(ui, cx, step, standing, &mut walked);
        let place = place_of(RehearsedStep::finding, step);
        let wanted = led_to(ui).any(|led| led == place);
        if walked.result.is_some() || !walked.finding.is_empty() || wanted {
            because(ui, cx, place, &mut walked);
        }
        if walked.result == Some(StepResult::Gap) {
            gap(ui, plan, cx, step, standing, &mut walked);
        }
    });
    if walked != before {
        let results = &mut plan.conflict.rehearsal.results;
        if walked.is_blank() {
            results.remove(&step.id);
        } else {
            results.insert(step.id, walked);
        }
    }
}

/// The step, the day by which it is over, and how it went.
fn head(ui: &mut Ui, cx: &Context<'_>, step: &Step, standing: Standing, walked: &mut RehearsedStep) {
    let words = cx.words;
    let ink = tokens(ui).ink2;
    let title = steps::title(words, step);
    let by = match standing.by {
        Some(day) => words.with("rehearsal-by-day", &[("day", day.into())]),
        None => words.text("rehearsal-no-day"),
    };
    let args = [
        ("number", (standing.at + 1).into()),
        ("of", standing.of.into()),
        ("title", title.as_ref().into()),
        ("by", by.as_ref().into()),
    ];
    let said = words.with("rehearsal-step-said", &args).into_owned();
    let titled = |ui: &mut Ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
            ui.label(theme::item_title(title.as_ref()));
            ui.label(theme::body(by.as_ref()).color(ink));
        });
    };
    let result = |ui: &mut Ui, walked: &mut RehearsedStep| {
        let field = Field::new(cx, place_of(RehearsedStep::result, step)).label(said).hide_label();
        field.width(RESULT.min(ui.available_width())).segments(
            ui,
            &mut walked.result,
            &keyed(StepResult::ALL, StepResult::message_id),
        );
    };
    if ui.available_width() < NARROW {
        titled(ui);
        result(ui, walked);
    } else {
        row_with_end(ui, size::CONTROL, titled, |ui| result(ui, walked));
    }
}

fn because(ui: &mut Ui, cx: &Context<'_>, place: Place, walked: &mut RehearsedStep) {
    let ink = tokens(ui).ink2;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        ui.horizontal(|ui| {
            ui.set_min_height(size::CONTROL);
            let mark = match walked.result {
                Some(StepResult::Held) => StatusIcon::Met,
                Some(StepResult::Gap) => StatusIcon::NeedsAttention,
                None => StatusIcon::NotStarted,
            };
            mark.show(ui);
            ui.label(theme::body(cx.words.text("rehearsal-because")).color(ink));
        });
        Field::new(cx, place).hide_label().rows(1).text(ui, &mut walked.finding);
    });
}

/// What mends a gap: a link to the field, and an action.
fn gap(
    ui: &mut Ui,
    plan: &mut Plan,
    cx: &mut Context<'_>,
    step: &Step,
    standing: Standing,
    walked: &mut RehearsedStep,
) {
    let words = cx.words;
    let lacks = plan.step_lacks(step);
    let place = lacks.place(step);
    let mend = mends(words, plan, lacks, standing);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::L, space::XS);
        if arrow_link(ui, &mend).clicked() {
            cx.send(Command::Jump(place));
        }
        let made = walked.action.and_then(|id| plan.review.actions.get(id));
        if let Some(made) = made {
            let Plan { allies, ourselves, .. } = &*plan;
            let parties = Parties::new(cx, allies, *ourselves);
            let text = actions::in_words(words, &parties, made);
            let place = Action::what.of(made.id.uuid());
            let button = ui.add(Button::quiet(text).small().icon(Icon::Action));
            arrive(ui, place_of(RehearsedStep::action, step), &button);
            if button.clicked() {
                cx.send(Command::Jump(place));
            }
            return;
        }
        let button = ui.add(Button::secondary(words.text("action-make")).small().icon(Icon::Action));
        arrive(ui, place_of(RehearsedStep::action, step), &button);
        if button.clicked() {
            let action = Action {
                what: words::without_isolates(&mend).into_owned(),
                who: proposed(plan, cx),
                due: Some(actions::proposed_date(plan.purpose.start, cx.today())),
                criterion: Some(LADDER_REHEARSED.to_owned()),
                ..Action::new()
            };
            walked.action = Some(action.id);
            plan.review.actions.push(action);
        }
    });
}

fn proposed(plan: &Plan, cx: &Context<'_>) -> Person {
    actions::proposed_person(&plan.purpose, &Parties::new(cx, &plan.allies, plan.ourselves))
}

/// What mends a gap, in words.
fn mends(words: &Words, plan: &Plan, lacks: StepLacks, standing: Standing) -> String {
    let id = match lacks {
        StepLacks::Person => "mend-person",
        StepLacks::Limit => "mend-limit",
        StepLacks::Trigger => "mend-trigger",
        StepLacks::ThirdParty => "mend-third-party",
        StepLacks::StandIn => "mend-stand-in",
        StepLacks::ExitTerms => "mend-exit-terms",
        StepLacks::Nothing => "mend-step",
    };
    let who = plan.conflict.third_party.who.name.trim();
    let args = [("number", (standing.at + 1).into()), ("who", who.into())];
    words.with(id, &args).into_owned()
}
