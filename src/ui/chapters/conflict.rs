//! The page of conflict resolution: the steps, who accepts them, who helps from outside, a rehearsal,
//! and the disputes that there are.

mod issues;
mod rehearsal;
mod steps;
mod third_party;

use egui::Ui;

use super::{Tab, is_current, page, tab_bar};
use crate::plan::{
    Chapter, Conflict, Field, Form, LADDER_REHEARSED, Plan, Rehearsal, RehearsedStep, ThirdParty,
};
use crate::ui::fold::{Fold, when_stakes_rise};
use crate::ui::theme::space;
use crate::ui::{Context, chapters::conflict::steps::add_step};

/// The parts of the page.
pub const TABS: &[Tab] = &[
    Tab { id: "tab-conflict-steps", fields: &[] },
    Tab {
        id: REHEARSAL,
        fields: &[&[
            Rehearsal::dispute,
            Rehearsal::learned,
            RehearsedStep::result,
            RehearsedStep::finding,
            RehearsedStep::action,
            Field::of_criterion(LADDER_REHEARSED, Chapter::Conflict),
        ]],
    },
    Tab { id: DISPUTES, fields: &[&[Conflict::issues, Conflict::no_issues]] },
];
const REHEARSAL: &str = "tab-conflict-rehearsal";
const DISPUTES: &str = "tab-conflict-disputes";

/// Draws the page.
pub fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    page(ui, cx, Chapter::Conflict, plan, actions, tabs, |ui, plan, cx| {
        if is_current(cx, Chapter::Conflict, DISPUTES) {
            return issues::show(ui, plan, cx);
        }
        if is_current(cx, Chapter::Conflict, REHEARSAL) {
            return rehearsal::show(ui, plan, cx);
        }
        ui.spacing_mut().item_spacing.y = space::S;
        steps::show(ui, plan, cx);
        ui.add_space(space::S);
        let conflict = &plan.conflict;
        let outside = Fold {
            id: "conflict-outside",
            from: Form::Charter,
            form: cx.overview.checklist.form,
            entered: !conflict.third_party.is_blank(),
            fields: &[&[ThirdParty::who, ThirdParty::neutral, ThirdParty::stand_in, ThirdParty::agreement]],
        };
        when_stakes_rise(ui, cx, outside, |ui, cx| {
            third_party::show(ui, plan, cx);
        });
    });
}

fn actions(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    if is_current(cx, Chapter::Conflict, DISPUTES) {
        issues::add_issue(ui, plan, cx);
    } else if is_current(cx, Chapter::Conflict, REHEARSAL) {
        rehearsal::again(ui, plan, cx);
    } else {
        add_step(ui, plan, cx);
    }
}

fn tabs(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let Conflict { ladder, issues, .. } = &plan.conflict;
    let count = |tab| match tab {
        DISPUTES => Some(issues.len()),
        REHEARSAL => None,
        _ => Some(ladder.steps.len()),
    };
    tab_bar(ui, cx, Chapter::Conflict, count, |ui, cx| rehearsal::summary(ui, plan, cx, REHEARSAL));
}
