//! Upkeep: the next check-in with what it has to talk about, those that were held, what makes the
//! alliance change its course, thanks, and how it ends.

mod about;
mod agenda;
mod closing;
mod held;
mod next;
mod thanks;
mod timeline;
mod triggers;

use egui::Ui;

use super::{Tab, current_tab, page, tab_bar};
use crate::plan::{Chapter, CheckIn, Closing, Plan, Purpose, Recognition, Trigger, Upkeep};
use crate::ui::command::Command;
use crate::ui::records;
use crate::ui::widgets::{Button, Icon};
use crate::ui::{Context, View};

pub use agenda::as_text as agenda_as_text;

const HELD: &str = "tab-upkeep-held";
const TRIGGERS: &str = "tab-upkeep-triggers";
const THANKS: &str = "tab-upkeep-thanks";
const TIMELINE: &str = "tab-upkeep-timeline";

/// The parts of the page.
pub const TABS: &[Tab] = &[
    Tab { id: "tab-upkeep-next", fields: &[] },
    Tab { id: HELD, fields: &[&[Upkeep::held]] },
    Tab {
        id: TRIGGERS,
        fields: &[&[Upkeep::triggers, Purpose::review, Closing::records, Closing::keeps, Closing::learned]],
    },
    Tab { id: THANKS, fields: &[&[Upkeep::recognitions, Upkeep::activities]] },
    Tab { id: TIMELINE, fields: &[] },
];

/// Draws the page.
pub fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    page(ui, cx, Chapter::Upkeep, plan, actions, tabs, |ui, plan, cx| match tab(cx.view) {
        HELD => held::show(ui, plan, cx),
        TRIGGERS => triggers::show(ui, plan, cx),
        THANKS => thanks::show(ui, plan, cx),
        TIMELINE => timeline::show(ui, cx),
        _ => next::show(ui, plan, cx),
    });
}

fn tab(view: &View) -> &'static str {
    current_tab(view, Chapter::Upkeep).map_or("", |tab| tab.id)
}

/// What the tab is about can be added in its head, where its list has some: an empty one offers it
/// itself.
fn actions(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let Upkeep { held, triggers, recognitions, .. } = &mut plan.upkeep;
    let add = |ui: &mut Ui, list, some: bool| some && records::add_button(ui, words, list).clicked();
    match tab(cx.view) {
        HELD => {
            if add(ui, Upkeep::held.id, !held.is_empty()) {
                records::add(ui, cx, CheckIn::on, held, held::new(cx));
            }
        }
        TRIGGERS => {
            if add(ui, Upkeep::triggers.id, !triggers.is_empty()) {
                records::add(ui, cx, Trigger::signal, triggers, Trigger::new());
            }
        }
        THANKS => {
            if add(ui, Upkeep::recognitions.id, !recognitions.is_empty()) {
                records::add(ui, cx, Recognition::occasion, recognitions, Recognition::new());
            }
        }
        TIMELINE => {}
        _ => {
            let copy = Command::CopyAgenda;
            let button = Button::secondary(copy.name(words)).icon(Icon::Copy);
            if ui.add(button.tooltip(copy.tooltip(ui, words))).clicked() {
                cx.send(copy);
            }
            let add = words.attribute(Upkeep::held.id, "add").unwrap_or_default();
            if ui.add(Button::primary(add).icon(Icon::Plus)).clicked() {
                cx.view.tab.insert(Chapter::Upkeep, HELD);
                records::add(ui, cx, CheckIn::on, held, held::new(cx));
            }
        }
    }
}

fn tabs(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let Upkeep { held, triggers, .. } = &plan.upkeep;
    let count = |tab| match tab {
        HELD => Some(held.len()),
        TRIGGERS => Some(triggers.len()),
        _ => None,
    };
    tab_bar(ui, cx, Chapter::Upkeep, count, |_, _| {});
}
