//! How much paper the alliance needs: nine questions, the advice, and what was chosen.

use egui::{Align, Frame, Label, Layout, Margin, Stroke, Ui, vec2};

use crate::plan::{self, Degree, Form, Formality};
use crate::ui::Context;
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{Button, Field, Icon, divider, heading, pending_jump, section};
use crate::words::Words;

/// What the fold of the questions is remembered by.
const QUESTIONS: &str = "formality-section";
/// Question and answer stand one below the other in less than this width.
const BESIDE: f32 = 480.0;

/// A question: its field, its answer, and what each answer means.
type Question<'q> = (plan::Field, &'q mut Option<Degree>, [&'static str; 4]);

/// Draws the section.
pub(super) fn show(ui: &mut Ui, formality: &mut Formality, cx: &mut Context<'_>) {
    let words = cx.words;
    let remark = words.attribute("formality-section", "remark");
    section(ui, &words.text("formality-section"), remark.as_deref(), |ui| {
        questions(ui, formality, cx);
        advice(ui, words, formality);
        choice(ui, cx, formality);
        ui.add(Label::new(theme::body(words.text("formality-not-legal")).color(tokens(ui).ink2)).wrap());
    });
}

/// The questions; one line where all of them were answered before the page was opened.
fn questions(ui: &mut Ui, formality: &mut Formality, cx: &mut Context<'_>) {
    let words = cx.words;
    let answers = || formality.exposures().into_iter().chain(formality.drivers());
    let (answered, of) = (answers().flatten().count(), answers().count());
    let (exposures, drivers) = asked(formality);
    let here = |field: &str| exposures.iter().chain(&drivers).any(|(asked, ..)| asked.id == field);
    // What is being answered does not fold away under the hand.
    if answered < of || pending_jump(ui).is_some_and(|place| here(place.field)) {
        cx.view.unfolded.insert(QUESTIONS);
    }
    if cx.view.unfolded.contains(QUESTIONS) {
        group(ui, cx, "formality-exposures", exposures);
        ui.add_space(space::XS);
        group(ui, cx, "formality-drivers", drivers);
        return;
    }
    ui.horizontal(|ui| {
        ui.set_min_height(size::SMALL_CONTROL);
        let count = [("count", answered.into()), ("of", of.into())];
        ui.label(theme::body(words.with("formality-count", &count)).color(tokens(ui).ink2));
        if ui.add(Button::quiet(words.text("formality-change-answers")).small()).clicked() {
            cx.view.unfolded.insert(QUESTIONS);
        }
    });
}

/// The six questions about exposure, and the three about what drives the alliance.
fn asked(formality: &mut Formality) -> ([Question<'_>; 6], [Question<'_>; 3]) {
    let Formality {
        urgency,
        change,
        understanding,
        complexity,
        regulation,
        liability,
        money,
        data,
        exclusivity,
        chosen: _,
        lighter_reason: _,
    } = formality;
    let exposures = [
        (
            Formality::complexity,
            complexity,
            [
                "formality-complexity-0",
                "formality-complexity-1",
                "formality-complexity-2",
                "formality-complexity-3",
            ],
        ),
        (
            Formality::regulation,
            regulation,
            [
                "formality-regulation-0",
                "formality-regulation-1",
                "formality-regulation-2",
                "formality-regulation-3",
            ],
        ),
        (
            Formality::liability,
            liability,
            [
                "formality-liability-0",
                "formality-liability-1",
                "formality-liability-2",
                "formality-liability-3",
            ],
        ),
        (
            Formality::money,
            money,
            ["formality-money-0", "formality-money-1", "formality-money-2", "formality-money-3"],
        ),
        (
            Formality::data,
            data,
            ["formality-data-0", "formality-data-1", "formality-data-2", "formality-data-3"],
        ),
        (
            Formality::exclusivity,
            exclusivity,
            [
                "formality-exclusivity-0",
                "formality-exclusivity-1",
                "formality-exclusivity-2",
                "formality-exclusivity-3",
            ],
        ),
    ];
    let drivers = [
        (
            Formality::urgency,
            urgency,
            ["formality-urgency-0", "formality-urgency-1", "formality-urgency-2", "formality-urgency-3"],
        ),
        (
            Formality::change,
            change,
            ["formality-change-0", "formality-change-1", "formality-change-2", "formality-change-3"],
        ),
        (
            Formality::understanding,
            understanding,
            [
                "formality-understanding-0",
                "formality-understanding-1",
                "formality-understanding-2",
                "formality-understanding-3",
            ],
        ),
    ];
    (exposures, drivers)
}

/// A group of questions under their title.
fn group<const N: usize>(ui: &mut Ui, cx: &Context<'_>, id: &'static str, questions: [Question<'_>; N]) {
    let words = cx.words;
    let remark = words.attribute(id, "remark").unwrap_or_default();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        heading(ui, theme::strong(words.text(id)), 3);
        ui.add(Label::new(theme::body(remark).color(tokens(ui).ink2)).wrap());
    });
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 7.0;
        for (index, (field, answer, means)) in questions.into_iter().enumerate() {
            if index > 0 {
                divider(ui);
            }
            question(ui, cx, field, answer, means);
        }
    });
}

/// A question and its answer, side by side where there is room.
fn question(
    ui: &mut Ui,
    cx: &Context<'_>,
    field: plan::Field,
    answer: &mut Option<Degree>,
    means: [&'static str; 4],
) {
    let words = cx.words;
    let mut asked = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.label(theme::label(words.text(field.id)));
        let hint = words.attribute(field.id, "hint").unwrap_or_default();
        ui.add(Label::new(theme::body(hint).color(tokens(ui).ink2)).wrap());
    };
    let mut answered = |ui: &mut Ui| {
        Field::new(cx, field).hide_label().say_value().scale(ui, answer, &means);
    };
    let width = ui.available_width();
    if width < BESIDE {
        ui.vertical(asked);
        answered(ui);
        return;
    }
    let left = (width * 0.45).floor();
    let column = |ui: &mut Ui, width: f32, add: &mut dyn FnMut(&mut Ui)| {
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(width);
            add(ui);
        });
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        column(ui, left, &mut asked);
        let right = ui.available_width();
        column(ui, right, &mut |ui| {
            ui.add_space(space::XS);
            answered(ui);
        });
    });
}

/// The advice in words, and what is behind it.
fn advice(ui: &mut Ui, words: &Words, formality: &mut Formality) {
    let (title, line) = advised(words, formality);
    let driven = driven(words, formality);
    let t = tokens(ui);
    let frame = Frame::NONE
        .fill(t.accent_tint)
        .stroke(Stroke::new(size::STROKE, t.accent_line))
        .corner_radius(size::CARD_RADIUS)
        .inner_margin(Margin::symmetric(15, 11));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(space::M, 2.0);
        ui.horizontal_top(|ui| {
            Icon::Coach.show(ui, t.accent);
            ui.vertical(|ui| {
                heading(ui, theme::item_title(title), 3);
                for line in std::iter::once(line).chain(driven) {
                    ui.add(Label::new(theme::body(line)).wrap());
                }
            });
        });
    });
}

/// What is advised, and what that means.
fn advised(words: &Words, formality: &mut Formality) -> (String, String) {
    let says = |id: &'static str, count: usize| {
        let args = [("open", count.into())];
        let line = words.attribute_with(id, "line", &args).unwrap_or_default();
        (words.text(id).into_owned(), line.into_owned())
    };
    let open = formality.exposures().into_iter().filter(Option::is_none).count();
    let (Some(form), Some(highest)) = (formality.advised(), formality.highest_exposure()) else {
        return says("formality-advice-none", open);
    };
    let means = match form {
        Form::Handshake if open > 0 => return says("formality-advice-handshake-so-far", open),
        Form::Handshake => return says("formality-advice-handshake", open),
        Form::Charter => "formality-advice-charter",
        Form::Memorandum => "formality-advice-memorandum",
        Form::Contract => "formality-advice-contract",
    };
    let (exposures, _) = asked(formality);
    let decisive = exposures.iter().filter(|(_, answer, _)| **answer == Some(highest));
    let nouns: Vec<_> = decisive.filter_map(|(field, ..)| words.attribute(field.id, "noun")).collect();
    let what = listed(words, &nouns);
    let form = words.text(name(form));
    let args = [
        ("form", form.as_ref().into()),
        ("what", what.into()),
        ("count", nouns.len().into()),
        ("degree", highest.get().into()),
    ];
    let because = if open > 0 { "formality-advice-at-least" } else { "formality-advice-because" };
    (words.with(because, &args).into_owned(), words.text(means).into_owned())
}

/// What the drivers add to the advice.
fn driven(words: &Words, formality: &Formality) -> Vec<String> {
    let reads = |driver: Option<Degree>| driver.map(Degree::get);
    let needs_paper = formality.advised().is_some_and(|form| form > Form::Handshake);
    let mut lines = Vec::new();
    if needs_paper && reads(formality.urgency) >= Some(2) {
        lines.push("formality-advice-urgent");
    }
    if needs_paper && reads(formality.change) >= Some(2) {
        lines.push("formality-advice-changing");
    }
    match reads(formality.understanding) {
        Some(..=1) if formality.advised().is_some() => lines.push("formality-advice-strangers"),
        Some(3..) if needs_paper => lines.push("formality-advice-close"),
        _ => {}
    }
    lines.into_iter().map(|id| words.text(id).into_owned()).collect()
}

/// Words in a row: `money, data and liability`.
fn listed<S: AsRef<str>>(words: &Words, nouns: &[S]) -> String {
    let nouns: Vec<&str> = nouns.iter().map(AsRef::as_ref).collect();
    match nouns.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [rest @ .., last] => {
            let args = [("list", rest.join(", ").into()), ("last", (*last).into())];
            words.with("formality-and", &args).into_owned()
        }
    }
}

/// The short name of a form.
fn name(form: Form) -> &'static str {
    match form {
        Form::Handshake => "form-name-handshake",
        Form::Charter => "form-name-charter",
        Form::Memorandum => "form-name-memorandum",
        Form::Contract => "form-name-contract",
    }
}

/// The form that was chosen, and why it is lighter than advised where it is.
fn choice(ui: &mut Ui, cx: &Context<'_>, formality: &mut Formality) {
    let forms = Form::ALL.iter().map(|form| (*form, name(*form))).collect::<Vec<_>>();
    Field::new(cx, Formality::chosen).segments(ui, &mut formality.chosen, &forms);
    if formality.is_lighter_than_advised() {
        let asked = formality.lighter_reason.trim().is_empty();
        Field::new(cx, Formality::lighter_reason)
            .rows(2)
            .missing(asked)
            .text(ui, &mut formality.lighter_reason);
    }
}
