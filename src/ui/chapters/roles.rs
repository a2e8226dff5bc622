//! Roles & decisions: who answers for what, how you decide, and what you decided.

mod areas;
mod decisions;
mod matrix;
mod rules;
mod short;
mod stands_for;
mod usual;

use egui::Ui;

use super::{Tab, current_tab, page, tab_bar};
use crate::plan::{Chapter, Plan, Roles};
use crate::ui::Context;

/// The parts of the page.
pub const TABS: &[Tab] = &[
    Tab { id: AREAS, fields: &[&[Roles::list]] },
    Tab { id: MATRIX, fields: &[] },
    Tab { id: RULES, fields: &[&[Roles::rules]] },
    Tab { id: DECISIONS, fields: &[&[Roles::decisions]] },
];
const AREAS: &str = "tab-roles";
const MATRIX: &str = "tab-roles-matrix";
const RULES: &str = "tab-rules";
const DECISIONS: &str = "tab-decisions";

/// The tab that is shown.
fn tab(cx: &Context<'_>) -> &'static str {
    current_tab(cx.view, Chapter::Roles).map_or(AREAS, |tab| tab.id)
}

/// Draws the page.
pub fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    page(ui, cx, Chapter::Roles, plan, actions, tabs, |ui, plan, cx| match tab(cx) {
        MATRIX => matrix::show(ui, plan, cx),
        RULES => rules::show(ui, plan, cx),
        DECISIONS => decisions::show(ui, plan, cx),
        _ => areas::show(ui, plan, cx),
    });
}

/// The buttons of the header, where the list has some: an empty one offers them itself.
fn actions(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    match tab(cx) {
        RULES => rules::actions(ui, plan, cx),
        DECISIONS => decisions::actions(ui, plan, cx),
        _ => areas::actions(ui, plan, cx),
    }
}

fn tabs(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let Roles { list, rules, decisions } = &plan.roles;
    let count = |tab| match tab {
        MATRIX => None,
        RULES => Some(rules.len()),
        DECISIONS => Some(decisions.len()),
        _ => Some(list.len()),
    };
    let shown = tab(cx);
    tab_bar(ui, cx, Chapter::Roles, count, |ui, cx| match shown {
        MATRIX => matrix::summary(ui, plan, cx),
        RULES => rules::summary(ui, plan, cx),
        DECISIONS => decisions::summary(ui, plan, cx),
        _ => areas::summary(ui, plan, cx),
    });
}
