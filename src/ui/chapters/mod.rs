//! The pages of the workbook, one file a chapter.
//!
//! Every page has the same frame: a header that stays in place, a body that scrolls, and at its
//! foot the way to the chapters before and after.

mod allies;
mod communication;
mod conflict;
mod goals;
mod purpose;
mod readiness;

use egui::{Align, Frame, Layout, Margin, ScrollArea, Ui};

use super::navigation::DRAWN;
use super::shell::{PanelName, anchor};
use super::theme::{self, size, space, tokens};
use super::widgets::{Button, Icon, landing_heading};
use super::{Context, Route};
use crate::plan::{Chapter, Plan};
use crate::ui::command::Command;

/// Draws the page of the current chapter.
pub fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let Route::Chapter(chapter) = cx.view.route else { return };
    match chapter {
        Chapter::Purpose => purpose::show(ui, plan, cx),
        Chapter::Allies => allies::show(ui, plan, cx),
        Chapter::Goals => goals::show(ui, plan, cx),
        Chapter::Communication => communication::show(ui, plan, cx),
        Chapter::Conflict => conflict::show(ui, plan, cx),
        _ => readiness::show(ui, plan, cx),
    }
}

/// Draws the frame of a chapter's page. `actions` draws the header's buttons from right to left,
/// `tabs` what stays in place below them, `body` what scrolls.
fn page<S>(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    chapter: Chapter,
    state: &mut S,
    actions: impl FnOnce(&mut Ui, &mut S, &mut Context<'_>),
    tabs: impl FnOnce(&mut Ui, &mut S, &mut Context<'_>),
    body: impl FnOnce(&mut Ui, &mut S, &mut Context<'_>),
) {
    let words = cx.words;
    let widest = size::PAGE + 2.0 * space::PAGE;
    let side = |ui: &Ui| {
        let rest = (ui.available_width() - widest).max(0.0) / 2.0;
        #[expect(clippy::cast_possible_truncation, reason = "points of a margin")]
        let margin = (space::PAGE + rest.min(20.0)) as i8;
        margin
    };
    #[expect(clippy::cast_possible_truncation, reason = "points of a margin")]
    let top = space::PAGE_TOP as i8;
    Frame::new().inner_margin(Margin { left: side(ui), right: side(ui), top, bottom: 0 }).show(ui, |ui| {
        ui.set_width(ui.available_width().min(size::PAGE));
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.horizontal(|ui| {
            ui.set_min_height(size::CONTROL);
            let title = landing_heading(ui, theme::h1(words.text(chapter.message_id())), 1);
            anchor(ui, PanelName::Page, &title);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                actions(ui, state, cx);
            });
        });
        if let Some(lead) = words.attribute(chapter.message_id(), "lead") {
            ui.add_space(space::XS);
            ui.add(egui::Label::new(theme::lead(lead).color(tokens(ui).ink2)).wrap());
        }
        ui.add_space(space::M);
        tabs(ui, state, cx);
    });
    let salt = ("page", chapter as usize);
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: side(ui), right: side(ui), top: 4, bottom: top }).show(
            ui,
            |ui| {
                ui.set_width(ui.available_width().min(size::PAGE));
                ui.spacing_mut().item_spacing.y = space::S;
                body(ui, state, cx);
                foot(ui, cx, chapter);
            },
        );
    });
}

/// The way to the chapters before and after.
fn foot(ui: &mut Ui, cx: &mut Context<'_>, chapter: Chapter) {
    let words = cx.words;
    let at = DRAWN.iter().position(|drawn| *drawn == chapter);
    let before = at.and_then(|at| at.checked_sub(1)).and_then(|at| DRAWN.get(at));
    let after = at.and_then(|at| DRAWN.get(at + 1));
    ui.add_space(space::L);
    ui.horizontal(|ui| {
        if let Some(before) = before {
            let name = words.text(before.message_id());
            let back = words.with("page-back", &[("chapter", name.into())]);
            if ui.add(Button::quiet(back).icon(Icon::ArrowLeft)).clicked() {
                cx.send(Command::Go(*before));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some(after) = after {
                let name = words.text(after.message_id());
                let next = words.with("page-next", &[("chapter", name.into())]);
                if ui.add(Button::secondary(next).icon(Icon::ArrowRight)).clicked() {
                    cx.send(Command::Go(*after));
                }
            }
        });
    });
}
