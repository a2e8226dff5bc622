//! The menus of the top bar.

use egui::{Button, Ui};

use super::panels::{PanelName, anchor};
use super::theme::{self, size};
use super::widgets::dot;
use super::{Context, PlanState};
use crate::ui::command::Command;
use crate::ui::looks::{Colours, TEXT_SIZES};

/// Draws the menus; returns where they end. What needs an open plan is not offered without one.
pub fn bar(ui: &mut Ui, cx: &mut Context<'_>, state: Option<&PlanState>) -> f32 {
    let words = cx.words;
    // A row is as high as its buttons, or they would hang below its middle.
    ui.spacing_mut().interact_size.y = size::CONTROL;
    egui::MenuBar::new()
        .ui(ui, |ui| {
            ui.spacing_mut().button_padding = egui::vec2(9.0, 6.0);
            let first =
                ui.menu_button(theme::body(words.text("menu-file")), |ui| file(ui, cx, state.is_some()));
            anchor(ui, PanelName::TopBar, &first.response);
            ui.menu_button(theme::body(words.text("menu-edit")), |ui| edit(ui, cx, state));
            ui.menu_button(theme::body(words.text("menu-view")), |ui| view(ui, cx, state.is_some()));
            let last = ui.menu_button(theme::body(words.text("menu-help")), |ui| {
                item(ui, cx, true, Command::Keys);
                item(ui, cx, true, Command::About);
            });
            last.response.rect.right()
        })
        .inner
}

fn file(ui: &mut Ui, cx: &mut Context<'_>, open: bool) {
    item(ui, cx, true, Command::New);
    item(ui, cx, true, Command::Open);
    if open {
        ui.separator();
        item(ui, cx, true, Command::Save);
        item(ui, cx, true, Command::SaveAs);
        ui.separator();
        item(ui, cx, true, Command::Print);
        ui.separator();
        item(ui, cx, true, Command::Close);
    }
    item(ui, cx, true, Command::Quit);
}

fn edit(ui: &mut Ui, cx: &mut Context<'_>, state: Option<&PlanState>) {
    item(ui, cx, state.is_some_and(|state| state.can_undo), Command::Undo);
    item(ui, cx, state.is_some_and(|state| state.can_redo), Command::Redo);
    if state.is_some() {
        ui.separator();
        item(ui, cx, true, Command::NextOpen);
        item(ui, cx, true, Command::PreviousOpen);
        item(ui, cx, !cx.view.trail.is_empty(), Command::Back);
    }
}

fn view(ui: &mut Ui, cx: &mut Context<'_>, open: bool) {
    let words = cx.words;
    if open {
        item(ui, cx, true, Command::NextChapter);
        item(ui, cx, true, Command::PreviousChapter);
        item(ui, cx, true, Command::NextPanel);
        item(ui, cx, true, Command::PreviousPanel);
        item(ui, cx, true, Command::ToggleCoach);
        ui.separator();
    }
    let mut chosen = cx.view.colours;
    for colours in Colours::ALL {
        if dot(ui, &mut chosen, *colours, &words.text(colours.message_id())).clicked() {
            ui.close();
            cx.send(Command::Colours(*colours));
        }
    }
    ui.separator();
    ui.menu_button(theme::body(words.text("menu-text-size")), |ui| {
        item(ui, cx, true, Command::Larger);
        item(ui, cx, true, Command::Smaller);
        item(ui, cx, true, Command::NormalSize);
        ui.separator();
        let mut chosen = cx.view.text_size;
        for percent in TEXT_SIZES {
            let label = words.with("text-size", &[("percent", (*percent).into())]);
            if dot(ui, &mut chosen, *percent, &label).clicked() {
                ui.close();
                cx.send(Command::TextSize(*percent));
            }
        }
    });
}

/// A row of a menu with its key.
fn item(ui: &mut Ui, cx: &mut Context<'_>, enabled: bool, command: Command) {
    let name = command.name(cx.words);
    let key = command.shortcuts().first().map(|key| ui.ctx().format_shortcut(key)).unwrap_or_default();
    let button = Button::new(theme::body(name.as_ref()))
        .shortcut_text(theme::body(key))
        .min_size(egui::vec2(230.0, 30.0));
    let response = ui.add_enabled(enabled, button).accessible_name(name);
    if response.clicked() {
        ui.close();
        cx.send(command);
    }
}
