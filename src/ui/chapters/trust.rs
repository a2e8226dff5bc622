//! The page of trust: the rules that usually stay unwritten, what was promised, and how far each
//! ally is trusted.

mod promises;
mod ratings;
mod readings;
mod rules;
mod told;

use egui::{Label, Ui};

use super::{Tab, is_current, page, tab_bar};
use crate::plan::{Allies, Chapter, Plan, Trust};
use crate::ui::Context;
use crate::ui::theme::{self, tokens};

/// The parts of the page.
pub const TABS: &[Tab] = &[
    Tab { id: RULES, fields: &[&[Trust::rules]] },
    Tab { id: PROMISES, fields: &[&[Trust::promises]] },
    Tab { id: "tab-trust-ratings", fields: &[&[Allies::parties], ratings::FIELDS] },
];
const RULES: &str = "tab-ground-rules";
const PROMISES: &str = "tab-promises";

/// Draws the page.
pub fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    page(ui, cx, Chapter::Trust, plan, actions, tabs, |ui, plan, cx| {
        if is_current(cx, Chapter::Trust, RULES) {
            rules::show(ui, plan, cx);
        } else if is_current(cx, Chapter::Trust, PROMISES) {
            promises::show(ui, plan, cx);
        } else {
            ratings::show(ui, plan, cx);
        }
    });
}

fn actions(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    if is_current(cx, Chapter::Trust, RULES) {
        rules::add_rule(ui, plan, cx);
    } else if is_current(cx, Chapter::Trust, PROMISES) {
        promises::add_promise(ui, plan, cx);
    } else {
        ratings::go_through(ui, plan, cx);
    }
}

fn tabs(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let rules = plan.trust.rules.len();
    let count = |tab| (tab == RULES && rules > 0).then_some(rules);
    tab_bar(ui, cx, Chapter::Trust, count, |ui, cx| {
        if is_current(cx, Chapter::Trust, RULES) {
            rules::summary(ui, plan, cx);
        } else if is_current(cx, Chapter::Trust, PROMISES) {
            promises::summary(ui, plan, cx);
        } else {
            ratings::summary(ui, plan, cx);
        }
    });
}

/// One of the counts at the right of the tabs; `asks` for attention in that colour.
fn counted(ui: &mut Ui, cx: &Context<'_>, id: &'static str, count: usize, asks: Option<egui::Color32>) {
    if count > 0 {
        let ink = asks.unwrap_or(tokens(ui).ink2);
        let text = cx.words.with(id, &[("count", count.into())]);
        let text = if asks.is_some() { theme::strong(text) } else { theme::body(text) };
        ui.add(Label::new(text.color(ink)));
    }
}
