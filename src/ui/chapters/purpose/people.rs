//! Who leads the alliance, who accepts that, and whether all say go.

use egui::{Align, Layout, Ui};

use crate::plan::{Agreement, Chapter, Place, Plan};
use crate::ui::answers::{self, Asked};
use crate::ui::command::Command;
use crate::ui::parties::Parties;
use crate::ui::person::person;
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{Field, arrow_link, card, divider, heading, pending_jump, prose, section};
use crate::ui::{Context, mistake};

/// Convenor and deputy, and what each party says to the convenor.
pub(super) fn leadership(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let parties = answers::asked(plan, words, &plan.purpose.leadership.agreement);
    let Plan { purpose, allies, ourselves, .. } = plan;
    let lead = &mut purpose.leadership;
    let remark = words.attribute("leadership-section", "remark");
    section(ui, &words.text("leadership-section"), remark.as_deref(), |ui| {
        let choices = Parties::new(words, allies, *ourselves);
        for (id, who) in [("purpose-convenor", &mut lead.convenor), ("purpose-deputy", &mut lead.deputy)] {
            let wrong = mistake(ui, cx, Place::new(Chapter::Purpose, id));
            person(ui, &choices, Field::new(words, id).attention(wrong), who);
        }
        divider(ui);
        let named = lead.convenor.is_named();
        let jumped = pending_jump(ui).is_some_and(|key| key.field == "convenor-answers");
        if named || jumped || !lead.agreement.is_blank() {
            title(ui, cx, theme::strong(words.text("convenor-accepted")), named, &lead.agreement, &parties);
            who_answers(ui, cx, "convenor-answers", &parties, &mut lead.agreement);
        } else {
            prose(ui, theme::body(words.text("convenor-nobody")).color(tokens(ui).ink2));
        }
    });
}

/// Whether each party says go.
pub(super) fn go(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let parties = answers::asked(plan, words, &plan.purpose.go);
    let written = !plan.purpose.purpose.trim().is_empty();
    let agreement = &mut plan.purpose.go;
    card(ui, |ui| {
        title(ui, cx, theme::h3(words.text("go-section")), written, agreement, &parties);
        let remark = words.attribute("go-section", "remark").unwrap_or_default();
        prose(ui, theme::body(remark).color(tokens(ui).ink2));
        who_answers(ui, cx, "purpose-go", &parties, agreement);
    });
}

/// A title with what was answered at its right.
fn title(
    ui: &mut Ui,
    cx: &Context<'_>,
    text: egui::RichText,
    written: bool,
    agreement: &Agreement,
    parties: &[Asked],
) {
    ui.horizontal(|ui| {
        ui.set_min_height(size::BADGE);
        ui.spacing_mut().item_spacing.x = space::S;
        heading(ui, text, 2);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            answers::badges(ui, cx.words, written, agreement, parties);
        });
    });
}

/// A row for each party; where there is nobody to ask, the way to those who could be.
fn who_answers(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    field: &'static str,
    parties: &[Asked],
    agreement: &mut Agreement,
) {
    answers::rows(ui, cx, field, None, parties, agreement, None);
    if parties.len() < 2 {
        prose(ui, theme::body(cx.words.text("purpose-alone-so-far")).color(tokens(ui).ink2));
        if arrow_link(ui, &cx.words.text("purpose-to-allies")).clicked() {
            cx.send(Command::Go(Chapter::Allies));
        }
    }
}
