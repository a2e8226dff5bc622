//! The page of risk and value: what could go wrong and who bears it; who gains what, who pays what,
//! and how one gets out.

mod balance;
mod exit;
mod grid;
mod list;
mod sharing;

use egui::Ui;

use super::{Tab, is_current, page, tab_bar};
use crate::plan::{Chapter, ExitTerms, Form, Plan, Risk, Risks, SharingRule};
use crate::ui::Context;
use crate::ui::fold::{Fold, when_stakes_rise};
use crate::ui::parties::Parties;
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::row;

/// The parts of the page.
pub const TABS: &[Tab] = &[
    Tab { id: "tab-risks", fields: &[&[Risks::list, Risks::no_risks, Risks::mismatch_reason]] },
    Tab {
        id: SHARING,
        fields: &[
            &[Risks::benefit_shares, SharingRule::nothing_to_share],
            &sharing::RULE,
            &exit::TERMS,
            &[SharingRule::agreement, ExitTerms::agreement],
        ],
    },
];
const SHARING: &str = "tab-sharing";
/// The pictures stand one below the other where the grid would become narrower than this.
const NARROWEST: f32 = 240.0;

/// Draws the page.
pub fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    page(ui, cx, Chapter::Risk, plan, actions, tabs, |ui, plan, cx| {
        ui.spacing_mut().item_spacing.y = space::M;
        if is_current(cx, Chapter::Risk, SHARING) {
            sharing::show(ui, plan, cx);
            exit::show(ui, plan, cx);
        } else {
            risks(ui, plan, cx);
        }
    });
}

fn actions(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    if !is_current(cx, Chapter::Risk, SHARING) {
        list::add_risk(ui, plan, cx);
    }
}

fn tabs(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let Plan { risk: risks, allies, ourselves, .. } = &*plan;
    let count = |tab| (tab != SHARING).then(|| risks.list.len());
    tab_bar(ui, cx, Chapter::Risk, count, |ui, cx| {
        if is_current(cx, Chapter::Risk, SHARING) {
            sharing::summary(ui, cx, risks);
        } else {
            summary(ui, cx, risks, &Parties::new(cx, allies, *ourselves));
        }
    });
}

/// How many risks are large, and how many parties bear more or less than fits what they gain.
fn summary(ui: &mut Ui, cx: &Context<'_>, risks: &Risks, parties: &Parties<'_>) {
    let t = tokens(ui);
    let large = risks.list.iter().filter(|risk| risk.is_large()).count();
    if large > 0 {
        let lacking = risks.list.iter().filter(|risk| list::lacks(risk, parties).is_some()).count();
        let args = [("large", large.into()), ("of", risks.list.len().into()), ("lacking", lacking.into())];
        let ink = if lacking == 0 { t.ink2 } else { t.part.ink };
        ui.label(theme::body(cx.words.with("risks-summary", &args)).color(ink));
    }
    let unfair = cx.overview.balance.unfair().count();
    if unfair > 0 && risks.mismatch_reason.trim().is_empty() {
        let text = cx.words.with("risks-mismatches", &[("count", unfair.into())]);
        ui.label(theme::label(text).color(t.part.ink));
    }
}

/// What could go wrong, who watches it, and who bears it.
fn risks(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let form = plan.purpose.formality.in_force();
    let Plan { risk: risks, allies, ourselves, .. } = plan;
    let parties = Parties::new(cx, allies, *ourselves);
    let fold = Fold {
        id: "risks-stakes",
        from: Form::Charter,
        form,
        entered: !risks.list.is_empty() || risks.no_risks.is_some(),
        fields: &[&[
            Risks::list,
            Risks::no_risks,
            Risks::mismatch_reason,
            Risk::what,
            Risk::likelihood,
            Risk::impact,
            Risk::shares,
            Risk::response,
            Risk::owner,
            Risk::stand_in,
            Risk::trigger,
        ]],
    };
    when_stakes_rise(ui, cx, fold, |ui, cx| {
        if !risks.list.is_empty() {
            row(ui, &[2.0, 3.0], NARROWEST, |ui, column| match column {
                0 => grid::show(ui, &mut risks.list, cx, &parties),
                _ => balance::show(ui, risks, cx, &parties, form),
            });
        }
        list::show(ui, risks, cx, &parties, form);
    });
}
