//! Communication: the channels, the one place of record, and who says what to whom.

mod channels;
mod outside;

use egui::Ui;

use super::page;
use crate::plan::{Channel, Chapter, Communication, Confidence, Form, Plan, Telling};
use crate::ui::Context;
use crate::ui::fold::{Fold, when_stakes_rise};
use crate::ui::parties::Parties;
use crate::ui::records;
use crate::ui::theme::space;
use crate::ui::widgets::{Field, section};

/// Draws the page.
pub fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    page(
        ui,
        cx,
        Chapter::Communication,
        plan,
        |ui, plan, cx| {
            if records::add_button(ui, cx.words, Communication::channels.id).clicked() {
                let list = &mut plan.communication.channels;
                let new = channels::next(list);
                records::add(ui, cx, Channel::medium, list, new);
            }
        },
        |_, _, _| {},
        body,
    );
}

fn body(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let form = plan.purpose.formality.in_force();
    let Plan { communication, allies, ourselves, .. } = plan;
    let parties = Parties::new(cx, allies, *ourselves);
    channels::show(ui, &mut communication.channels, cx, &parties, form);

    ui.add_space(space::XS);
    ui.spacing_mut().item_spacing.y = space::M;
    let remark = words.attribute("record-section", "remark");
    section(ui, &words.text("record-section"), remark.as_deref(), |ui| {
        Field::new(cx, Communication::record_place).text(ui, &mut communication.record_place);
    });

    let fold = Fold {
        id: "communication-stakes",
        from: Form::Charter,
        form,
        entered: communication.spokesperson.is_named()
            || communication.spokesperson_stand_in.is_named()
            || communication.sign_off.is_named()
            || !communication.confidential.is_empty()
            || !communication.told.is_empty(),
        fields: &[&[
            Communication::spokesperson,
            Communication::spokesperson_stand_in,
            Communication::sign_off,
            Communication::confidential,
            Confidence::what,
            Confidence::who_may_see,
            Communication::told,
            Telling::what,
            Telling::audience,
            Telling::who,
            Telling::on,
        ]],
    };
    when_stakes_rise(ui, cx, fold, |ui, cx| {
        outside::voice(ui, communication, cx, &parties);
        outside::confidential(ui, &mut communication.confidential, cx);
        outside::told(ui, &mut communication.told, cx, &parties);
    });
}
