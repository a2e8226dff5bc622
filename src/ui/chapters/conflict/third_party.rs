//! Who helps from outside.

use egui::Ui;

use crate::plan::{Plan, ThirdParty};
use crate::ui::theme::space;
use crate::ui::widgets::{self, Field, row};
use crate::ui::{Context, answers};

/// Name and stand-in stand one below the other where either would become narrower than this.
const NARROWEST: f32 = 160.0;

/// Draws the neutral third party, and who accepts it.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let asked = answers::asked(plan, words, &plan.conflict.third_party.agreement);
    let ThirdParty { who, neutral, stand_in, agreement } = &mut plan.conflict.third_party;
    let remark = words.attribute("third-party", "remark");
    widgets::section(ui, &words.text("third-party"), remark.as_deref(), |ui| {
        row(ui, &[1.0, 1.0], NARROWEST, |ui, column| {
            if column == 0 {
                Field::new(words, "third-party-name").text(ui, &mut who.name);
            } else {
                Field::new(words, "third-party-stand-in").text(ui, &mut stand_in.name);
            }
        });
        Field::new(words, "third-party-neutral").rows(2).text(ui, neutral);
        ui.spacing_mut().item_spacing.y = space::S;
        let written = who.is_named();
        super::answers::show(ui, cx, "third-party-answers", written, &asked, agreement);
    });
}
