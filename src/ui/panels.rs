//! The parts of the window, and how the keyboard goes from one to the next.

use egui::{Rect, Ui};

use super::theme::{size, tokens};
use super::widgets::focus_shape;

/// The parts of the window that F6 goes through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PanelName {
    /// The list of chapters.
    Navigation,
    /// The page.
    Page,
    /// The coach.
    Coach,
    /// The bar above.
    TopBar,
}

impl PanelName {
    /// Every part, in the order of F6.
    pub const ALL: &[Self] = &[Self::Navigation, Self::Page, Self::Coach, Self::TopBar];
}

/// Notes where a part of the window is, so that F6 knows from where it goes on.
pub(super) fn place(ui: &Ui, panel: PanelName, rect: Rect) {
    ui.data_mut(|data| data.insert_temp(egui::Id::unique(("place of panel", panel)), rect));
}

/// The part of the window that a point lies in.
#[must_use]
pub fn panel_at(ctx: &egui::Context, point: egui::Pos2) -> Option<PanelName> {
    let place = |panel: PanelName| -> Option<Rect> {
        ctx.data(|data| data.get_temp(egui::Id::unique(("place of panel", panel))))
    };
    // The page comes last: the others may lie over it.
    [PanelName::TopBar, PanelName::Navigation, PanelName::Coach, PanelName::Page].into_iter().find(|panel| {
        anchor_of(ctx, *panel).is_some() && place(*panel).is_some_and(|rect| rect.contains(point))
    })
}

/// Makes a widget the one that takes the focus when F6 comes to its part of the window.
pub fn anchor(ui: &Ui, panel: PanelName, response: &egui::Response) {
    focus_shape(response, size::FIELD_RADIUS);
    let frame = ui.ctx().cumulative_frame_nr();
    ui.data_mut(|data| data.insert_temp(egui::Id::unique(("panel", panel)), (response.id, frame)));
}

/// The widget that takes the focus for a part of the window; none while the part is not drawn.
#[must_use]
pub fn anchor_of(ctx: &egui::Context, panel: PanelName) -> Option<egui::Id> {
    let (id, frame): (egui::Id, u64) = ctx.data(|data| data.get_temp(egui::Id::unique(("panel", panel))))?;
    (ctx.cumulative_frame_nr() <= frame + 1).then_some(id)
}

fn finder_id() -> egui::Id {
    egui::Id::unique("field to find a record")
}

/// Makes a field the one that takes the focus when something is to be found: the first of the page.
pub(super) fn set_finder(ui: &Ui, response: &egui::Response) {
    let frame = ui.ctx().cumulative_frame_nr();
    let known = finder_of(ui.ctx()).is_some_and(|(_, drawn)| drawn == frame);
    if !known {
        ui.data_mut(|data| data.insert_temp(finder_id(), (response.id, frame)));
    }
}

fn finder_of(ctx: &egui::Context) -> Option<(egui::Id, u64)> {
    ctx.data(|data| data.get_temp(finder_id()))
}

/// The field to find a record of the page; none where no list is long enough for one.
#[must_use]
pub fn finder(ctx: &egui::Context) -> Option<egui::Id> {
    let (id, frame) = finder_of(ctx)?;
    (ctx.cumulative_frame_nr() <= frame + 1).then_some(id)
}

/// An edge of a panel.
#[derive(Clone, Copy)]
pub(super) enum Side {
    Top,
    Bottom,
    Left,
    Right,
}

/// Draws the thin line that parts a panel from the page.
pub(super) fn edge(ui: &Ui, side: Side) {
    let stroke = egui::Stroke::new(size::STROKE, tokens(ui).line);
    let rect = ui.clip_rect();
    let painter = ui.painter();
    match side {
        Side::Top => painter.hline(rect.x_range(), rect.top() + 0.5, stroke),
        Side::Bottom => painter.hline(rect.x_range(), rect.bottom() - 0.5, stroke),
        Side::Left => painter.vline(rect.left() + 0.5, rect.y_range(), stroke),
        Side::Right => painter.vline(rect.right() - 0.5, rect.y_range(), stroke),
    };
}
