//! Who helps from outside.

use egui::Ui;

use crate::plan::{Plan, Subject, ThirdParty};
use crate::ui::Context;
use crate::ui::answers::{self, Answers};
use crate::ui::parties::Parties;
use crate::ui::person::person;
use crate::ui::theme::space;
use crate::ui::widgets::{self, Field};

/// Draws the neutral third party, and who accepts it.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let asked = answers::asked(plan, words, &plan.conflict.third_party.agreement);
    let Plan { conflict, allies, ourselves, .. } = plan;
    let parties = Parties::new(cx, allies, *ourselves);
    let ThirdParty { who, neutral, stand_in, agreement } = &mut conflict.third_party;
    let remark = words.attribute("third-party", "remark");
    widgets::section(ui, &words.text("third-party"), remark.as_deref(), |ui| {
        person(ui, &parties, Field::new(cx, ThirdParty::who), who);
        Field::new(cx, ThirdParty::neutral).rows(2).text(ui, neutral);
        person(ui, &parties, Field::new(cx, ThirdParty::stand_in), stand_in);
        ui.spacing_mut().item_spacing.y = space::S;
        Answers::of(Subject::ThirdParty, &asked).written(who.is_named()).show(ui, cx, agreement);
    });
}
