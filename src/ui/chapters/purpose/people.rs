//! Who leads the alliance, who accepts that, and whether all say go.

use egui::Ui;

use crate::plan::{Chapter, Leadership, Plan, Subject};
use crate::ui::Context;
use crate::ui::answers::{self, Answers, Asked};
use crate::ui::command::Command;
use crate::ui::parties::Parties;
use crate::ui::person::person;
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::{Field, arrow_link, card, divider, pending_jump, prose, section};

/// Convenor and deputy, and what each party says to the convenor.
pub(super) fn leadership(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let asked = answers::asked(plan, words, &plan.purpose.leadership.agreement);
    let Plan { purpose, allies, ourselves, .. } = plan;
    let lead = &mut purpose.leadership;
    let remark = words.attribute("leadership-section", "remark");
    section(ui, &words.text("leadership-section"), remark.as_deref(), |ui| {
        let choices = Parties::new(cx, allies, *ourselves);
        person(ui, &choices, Field::new(cx, Leadership::convenor), &mut lead.convenor);
        person(ui, &choices, Field::new(cx, Leadership::deputy), &mut lead.deputy);
        divider(ui);
        let named = lead.convenor.is_named();
        let jumped = pending_jump(ui).is_some_and(|place| place.field == Leadership::agreement.id);
        if named || jumped || !lead.agreement.is_blank() {
            let block = Answers::of(Subject::Convenor, &asked).titled("convenor-accepted").written(named);
            block.show(ui, cx, &mut lead.agreement);
            alone(ui, cx, &asked);
        } else {
            prose(ui, theme::body(words.text("convenor-nobody")).color(tokens(ui).ink2));
        }
    });
}

/// Whether each party says go.
pub(super) fn go(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let asked = answers::asked(plan, cx.words, &plan.purpose.go);
    let written = !plan.purpose.purpose.trim().is_empty();
    card(ui, |ui| {
        let block = Answers::of(Subject::Go, &asked).titled("go-section").written(written);
        block.show(ui, cx, &mut plan.purpose.go);
        alone(ui, cx, &asked);
    });
}

/// Where there is nobody to ask, the way to those who could be.
fn alone(ui: &mut Ui, cx: &mut Context<'_>, asked: &[Asked]) {
    if asked.len() < 2 {
        prose(ui, theme::body(cx.words.text("purpose-alone-so-far")).color(tokens(ui).ink2));
        if arrow_link(ui, &cx.words.text("purpose-to-allies")).clicked() {
            cx.send(Command::Go(Chapter::Allies));
        }
    }
}
