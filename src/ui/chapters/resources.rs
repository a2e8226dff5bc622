//! Resources & expertise: what is needed, who brings it, and what everybody gets in return.

mod amount;
mod brings;
mod contribution;
mod give_and_take;
mod needs;
mod sorted;
mod table;

use egui::Ui;

use super::{Tab, is_current, page, tab_bar};
use crate::plan::{Chapter, Contribution, Field, Need, Plan, Resources};
use crate::ui::Context;
use crate::ui::records;

/// The parts of the page.
pub const TABS: &[Tab] = &[
    Tab { id: NEEDS, fields: &[ON_NEEDS] },
    Tab { id: GIVE_AND_TAKE, fields: &[&[Resources::contributions, Resources::support]] },
];
/// Contributions to the chosen need are shown there, and all of them on the other tab.
const ON_NEEDS: &[Field] =
    &[Resources::needs, Resources::no_needs, Resources::no_critical_expertise, Resources::contributions];
const NEEDS: &str = "tab-needs";
const GIVE_AND_TAKE: &str = "tab-give-and-take";

/// Draws the page.
pub fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    page(ui, cx, Chapter::Resources, plan, actions, tabs, |ui, plan, cx| {
        if is_current(cx, Chapter::Resources, GIVE_AND_TAKE) {
            give_and_take::show(ui, plan, cx);
        } else {
            needs::show(ui, plan, cx);
        }
    });
}

fn actions(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let Resources { needs, no_needs, contributions, .. } = &mut plan.resources;
    if is_current(cx, Chapter::Resources, GIVE_AND_TAKE) {
        if records::add_button(ui, cx.words, Resources::contributions.id).clicked() {
            records::add(ui, cx, Contribution::what, contributions, Contribution::new());
        }
    } else if records::add_button(ui, cx.words, Resources::needs.id).clicked() {
        *no_needs = None;
        records::add(ui, cx, Need::what, needs, Need::new());
    }
}

fn tabs(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let needs = plan.resources.needs.len();
    tab_bar(ui, cx, Chapter::Resources, |tab| (tab == NEEDS).then_some(needs), |_, _| {});
}
