//! The page of conflict resolution: the steps, who accepts them, who helps from outside, and the
//! disputes that there are.

mod issues;
mod steps;
mod third_party;

use egui::Ui;

use super::{Tab, is_current, page, tab_bar};
use crate::plan::{Chapter, Conflict, Form, LADDER_REHEARSED, Plan, ThirdParty};
use crate::ui::attest::attest;
use crate::ui::fold::{Fold, when_stakes_rise};
use crate::ui::parties::Parties;
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::{self, prose};
use crate::ui::{Context, chapters::conflict::steps::add_step};

/// The parts of the page.
pub const TABS: &[Tab] = &[
    Tab { id: "tab-conflict-steps", fields: &[] },
    Tab { id: DISPUTES, fields: &[Conflict::issues, Conflict::no_issues] },
];
const DISPUTES: &str = "tab-conflict-disputes";

/// Draws the page.
pub fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    page(ui, cx, Chapter::Conflict, plan, actions, tabs, |ui, plan, cx| {
        if is_current(cx, Chapter::Conflict, DISPUTES) {
            return issues::show(ui, plan, cx);
        }
        ui.spacing_mut().item_spacing.y = space::S;
        steps::show(ui, plan, cx);
        ui.add_space(space::S);
        let conflict = &plan.conflict;
        let outside = Fold {
            id: "conflict-outside",
            from: Form::Charter,
            form: cx.overview.checklist.form,
            entered: !conflict.third_party.is_blank()
                || plan.review.attestations.contains_key(LADDER_REHEARSED),
            fields: &[ThirdParty::who, ThirdParty::neutral, ThirdParty::stand_in, ThirdParty::agreement],
            attested: Some(LADDER_REHEARSED),
        };
        when_stakes_rise(ui, cx, outside, |ui, cx| {
            third_party::show(ui, plan, cx);
            ui.add_space(space::XS);
            rehearsed(ui, plan, cx);
        });
    });
}

fn actions(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    if is_current(cx, Chapter::Conflict, DISPUTES) {
        issues::add_issue(ui, plan, cx);
    } else {
        add_step(ui, plan, cx);
    }
}

fn tabs(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let Conflict { ladder, issues, .. } = &plan.conflict;
    let count = |tab| Some(if tab == DISPUTES { issues.len() } else { ladder.steps.len() });
    tab_bar(ui, cx, Chapter::Conflict, count, |_, _| {});
}

/// Whether the steps were tried on one dispute, as somebody says.
fn rehearsed(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    widgets::section(ui, &words.text("ladder-tried"), None, |ui| {
        if let Some(lead) = words.attribute("ladder-tried", "lead") {
            let ink = tokens(ui).ink2;
            prose(ui, theme::body(lead).color(ink));
        }
        let Plan { allies, ourselves, review, .. } = plan;
        let parties = Parties::new(cx, allies, *ourselves);
        attest(ui, cx, LADDER_REHEARSED, &parties, &mut review.attestations);
    });
}
