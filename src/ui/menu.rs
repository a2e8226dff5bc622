//! The menus of the top bar.

use egui::{Button, Response, Ui};

use super::menu_bar::{self, MenuBar};
use super::panels::{PanelName, anchor, finder};
use super::start::RecentPlan;
use super::theme::{self, size};
use super::widgets::{Held, dot};
use super::{Context, PlanState};
use crate::ui::command::Command;
use crate::ui::looks::{Colours, TEXT_SIZES};

/// Draws the menus; returns where they end. What needs an open plan is not offered without one.
pub fn bar(ui: &mut Ui, cx: &mut Context<'_>, state: Option<&PlanState>, recent: &[RecentPlan]) -> f32 {
    let words = cx.words;
    // A row is as high as its buttons, or they would hang below its middle.
    ui.spacing_mut().interact_size.y = size::CONTROL;
    egui::MenuBar::new()
        .ui(ui, |ui| {
            ui.spacing_mut().button_padding = egui::vec2(9.0, 6.0);
            let mut bar = MenuBar::begin(ui);
            let first = bar.menu(ui, &words.text("menu-file"), |ui, bar| file(ui, bar, cx, state, recent));
            anchor(ui, PanelName::TopBar, &first);
            bar.menu(ui, &words.text("menu-edit"), |ui, bar| edit(ui, bar, cx, state));
            bar.menu(ui, &words.text("menu-view"), |ui, bar| view(ui, bar, cx, state.is_some()));
            let last = bar.menu(ui, &words.text("menu-help"), |ui, bar| {
                item(ui, bar, cx, true, Command::Keys);
                item(ui, bar, cx, true, Command::About);
            });
            bar.end(ui);
            last.rect.right()
        })
        .inner
}

fn file(
    ui: &mut Ui,
    bar: &mut MenuBar,
    cx: &mut Context<'_>,
    state: Option<&PlanState>,
    recent: &[RecentPlan],
) {
    item(ui, bar, cx, true, Command::New);
    item(ui, bar, cx, true, Command::Open);
    if !recent.is_empty() {
        bar.submenu(ui, &cx.words.text("menu-open-recent"), |ui, bar| {
            for plan in recent {
                recent_plan(ui, bar, cx, plan);
            }
        });
    }
    if let Some(state) = state {
        ui.separator();
        item(ui, bar, cx, true, Command::Save);
        item(ui, bar, cx, true, Command::SaveAs);
        item(ui, bar, cx, state.file.is_some(), Command::Revert);
        ui.separator();
        item(ui, bar, cx, true, Command::Print);
        ui.separator();
        item(ui, bar, cx, true, Command::Close);
    }
    item(ui, bar, cx, true, Command::Quit);
}

/// A plan that was worked on before, with the file that it is in.
fn recent_plan(ui: &mut Ui, bar: &mut MenuBar, cx: &mut Context<'_>, plan: &RecentPlan) {
    let title = cx.words.plan_title(plan.title.trim());
    let file = plan.path.file_name().unwrap_or_default().to_string_lossy();
    let said = format!("{title}, {file}");
    if row(ui, bar, true, &title, &file)
        .accessible_name(said)
        .on_hover_text(plan.path.display().to_string())
        .clicked()
    {
        ui.close();
        cx.send(Command::OpenPath(plan.path.clone()));
    }
}

fn edit(ui: &mut Ui, bar: &mut MenuBar, cx: &mut Context<'_>, state: Option<&PlanState>) {
    item(ui, bar, cx, state.is_some_and(|state| state.can_undo), Command::Undo);
    item(ui, bar, cx, state.is_some_and(|state| state.can_redo), Command::Redo);
    ui.separator();
    let text = menu_bar::held(ui).and_then(Held::text);
    item(ui, bar, cx, text == Some(true), Command::Cut);
    item(ui, bar, cx, text == Some(true), Command::Copy);
    item(ui, bar, cx, text.is_some(), Command::Paste);
    item(ui, bar, cx, text.is_some(), Command::SelectAll);
    if state.is_some() {
        ui.separator();
        item(ui, bar, cx, true, Command::CopyAgenda);
        item(ui, bar, cx, finder(ui).is_some(), Command::Find);
    }
}

fn view(ui: &mut Ui, bar: &mut MenuBar, cx: &mut Context<'_>, open: bool) {
    let words = cx.words;
    if open {
        item(ui, bar, cx, !cx.view.past.is_empty(), Command::Back);
        item(ui, bar, cx, !cx.view.ahead.is_empty(), Command::Forward);
        item(ui, bar, cx, true, Command::NextOpen);
        item(ui, bar, cx, true, Command::PreviousOpen);
        item(ui, bar, cx, true, Command::NextChapter);
        item(ui, bar, cx, true, Command::PreviousChapter);
        item(ui, bar, cx, true, Command::NextPanel);
        item(ui, bar, cx, true, Command::PreviousPanel);
        ui.separator();
        item(ui, bar, cx, true, Command::ToggleCoach);
    }
    item(ui, bar, cx, true, Command::FullScreen);
    ui.separator();
    let mut chosen = cx.view.colours;
    for colours in Colours::ALL {
        let response = dot(ui, &mut chosen, *colours, &words.text(colours.message_id()));
        bar.entry(ui, &response);
        if response.clicked() {
            ui.close();
            cx.send(Command::Colours(*colours));
        }
    }
    ui.separator();
    bar.submenu(ui, &words.text("menu-text-size"), |ui, bar| {
        item(ui, bar, cx, true, Command::Larger);
        item(ui, bar, cx, true, Command::Smaller);
        item(ui, bar, cx, true, Command::NormalSize);
        ui.separator();
        let mut chosen = cx.view.text_size;
        for percent in TEXT_SIZES {
            let label = words.with("text-size", &[("percent", (*percent).into())]);
            let response = dot(ui, &mut chosen, *percent, &label);
            bar.entry(ui, &response);
            if response.clicked() {
                ui.close();
                cx.send(Command::TextSize(*percent));
            }
        }
    });
}

/// A row of a menu with its key.
fn item(ui: &mut Ui, bar: &mut MenuBar, cx: &mut Context<'_>, enabled: bool, command: Command) {
    let name = command.name(cx.words);
    let key = command.shortcuts().first().map(|key| ui.ctx().format_shortcut(key)).unwrap_or_default();
    if row(ui, bar, enabled, &name, &key).accessible_name(name).clicked() {
        ui.close();
        cx.send(command);
    }
}

fn row(ui: &mut Ui, bar: &mut MenuBar, enabled: bool, name: &str, remark: &str) -> Response {
    let button =
        Button::new(theme::body(name)).shortcut_text(theme::body(remark)).min_size(egui::vec2(230.0, 30.0));
    let response = ui.add_enabled(enabled, button);
    bar.entry(ui, &response);
    response
}
