//! The page of the chapter.

use egui::Ui;

use super::page;
use crate::plan::{Chapter, Plan};
use crate::ui::Context;

/// Draws the page.
pub fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    page(ui, cx, Chapter::Conflict, plan, |_, _, _| {}, |_, _, _| {}, |_, _, _| {});
}
