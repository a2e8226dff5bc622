//! How a party gets out, and what becomes of what was shared.

use egui::{Label, Sense, Ui};

use crate::plan::{self, ExitTerms, Form, Place, Plan, Subject};
use crate::ui::Context;
use crate::ui::answers::{self, Answers, Asked};
use crate::ui::fold::{Fold, when_stakes_rise};
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{
    Button, Field, StatusIcon, arrive, badge, divider, focus_shape, pending_jump, row_with_end, section,
};
use crate::words::Words;

/// Width of the name of a term beside its wording.
const NAME: f32 = 118.0;
/// From this width on the badge stands beside the wording.
const BESIDE: f32 = 640.0;

/// The terms in the order in which one leaves.
pub(super) const TERMS: [plan::Field; 7] = [
    ExitTerms::notice,
    ExitTerms::assets,
    ExitTerms::data,
    ExitTerms::clients,
    ExitTerms::credit,
    ExitTerms::binding,
    ExitTerms::ending,
];

/// Draws the terms, and below them who has agreed to all of them.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let asked = answers::asked(plan, words, &plan.risk.exit.agreement);
    let exit = &mut plan.risk.exit;
    let fold = Fold {
        id: "exit-stakes",
        from: Form::Charter,
        form: plan.purpose.formality.in_force(),
        entered: !exit.is_blank(),
        fields: &[&TERMS, &[ExitTerms::agreement]],
    };
    when_stakes_rise(ui, cx, fold, |ui, cx| {
        let remark = words.attribute("exit-section", "remark");
        section(ui, &words.text("exit-section"), remark.as_deref(), |ui| {
            terms(ui, cx, exit);
            divider(ui);
            ui.spacing_mut().item_spacing.y = space::S;
            agreed(ui, cx, exit, &asked);
        });
    });
}

/// A row for each term: its name, its wording, and whether it is written.
fn terms(ui: &mut Ui, cx: &Context<'_>, exit: &mut ExitTerms) {
    let words = cx.words;
    let begun = exit.terms().iter().any(|term| !term.trim().is_empty());
    let beside = ui.available_width() >= BESIDE;
    let ExitTerms { notice, assets, data, clients, credit, binding, ending, .. } = exit;
    let wordings = [notice, assets, data, clients, credit, binding, ending];
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = if beside { space::S } else { space::XS };
        for (field, wording) in TERMS.into_iter().zip(wordings) {
            ui.push_id(field.id, |ui| {
                let control = Field::new(cx, field).missing(begun && wording.trim().is_empty());
                if beside {
                    let mut refused = false;
                    let before = wording.clone();
                    row_with_end(
                        ui,
                        size::CONTROL,
                        |ui| control.beside(NAME).text(ui, wording),
                        |ui| refused = standing(ui, words, field, &before),
                    );
                    if refused {
                        *wording = words.text("exit-not-needed").into_owned();
                    }
                } else {
                    control.text(ui, wording);
                    let refused = ui.horizontal_wrapped(|ui| standing(ui, words, field, wording)).inner;
                    if refused {
                        *wording = words.text("exit-not-needed").into_owned();
                    }
                    ui.add_space(space::XS);
                }
            });
        }
    });
}

/// Whether a term is written; a button says that it is not needed, which is an answer. True where that
/// was clicked.
fn standing(ui: &mut Ui, words: &Words, field: plan::Field, wording: &str) -> bool {
    let refusal = words.text("exit-not-needed");
    match wording.trim() {
        "" => {
            ui.spacing_mut().item_spacing.x = space::S;
            badge(ui, StatusIcon::NotStarted, &words.text("answers-not-written"));
            let button = ui.add(Button::quiet(refusal).small());
            let name = words.with("exit-not-needed-of", &[("term", words.text(field.id).into())]);
            ui.accesskit_node_builder(button.id, |node| node.set_label(name.as_ref()));
            button.clicked()
        }
        written if written == refusal => {
            badge(ui, StatusIcon::NotApplicable, &refusal);
            false
        }
        _ => {
            badge(ui, StatusIcon::Written, &words.text("mark-written"));
            false
        }
    }
}

/// Who has agreed to the terms: asked once all of them are written. Answers that there are stay.
fn agreed(ui: &mut Ui, cx: &mut Context<'_>, exit: &mut ExitTerms, asked: &[Asked]) {
    let missing = exit.terms().iter().filter(|term| term.trim().is_empty()).count();
    if missing == 0 || !exit.agreement.is_blank() {
        let answers = Answers::of(Subject::ExitTerms, asked).written(missing == 0);
        answers.show(ui, cx, &mut exit.agreement);
        return;
    }
    let place = ExitTerms::agreement.place();
    let text = cx.words.with("exit-answers-later", &[("count", missing.into())]);
    let ink = tokens(ui).ink2;
    let label = Label::new(theme::body(text).color(ink)).wrap().sense(Sense::FOCUSABLE);
    let response = ui.add(label);
    focus_shape(&response, size::FIELD_RADIUS);
    // Whoever is asked for their answer is led here, too.
    let led = pending_jump(ui).filter(|jump| Place { party: None, ..*jump } == place);
    arrive(ui, led.unwrap_or(place), &response);
}
