//! The parts of the window, and how the keyboard goes from one to the next.

use egui::{Align, Color32, Layout, Rect, Role, Ui, UiBuilder};

use super::theme::{size, tokens};
use super::widgets::focus_shape;

/// The parts of the window.
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
    /// The bar below.
    StatusBar,
}

impl PanelName {
    /// The parts that F6 goes through, in its order.
    pub const ALL: &[Self] = &[Self::Navigation, Self::Page, Self::Coach, Self::TopBar];

    /// What assistive technology calls it.
    const fn role(self) -> Role {
        match self {
            Self::Navigation => Role::Navigation,
            Self::Page => Role::Main,
            Self::Coach => Role::Complementary,
            Self::TopBar => Role::Banner,
            Self::StatusBar => Role::ContentInfo,
        }
    }
}

/// Draws a part of the window in its place. The parts are drawn in the order in which one reads
/// them, which is that of Tab.
pub(super) fn part<R>(
    ui: &mut Ui,
    panel: PanelName,
    rect: Rect,
    fill: Color32,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    place(ui, panel, rect);
    let builder = UiBuilder::new().id_salt(panel).max_rect(rect).layout(Layout::top_down(Align::Min));
    let mut part = ui.new_child(builder);
    part.set_clip_rect(rect.intersect(ui.clip_rect()));
    part.painter().rect_filled(rect, 0, fill);
    part.ctx().accesskit_node_builder(part.unique_id(), |node| node.set_role(panel.role()));
    add(&mut part)
}

/// Whether the keyboard is in a part of the window. Where it is nowhere, it is on the page.
#[must_use]
pub fn has_keyboard(ctx: &egui::Context, panel: PanelName) -> bool {
    let under_dialog = ctx.memory(|memory| memory.top_modal_layer().is_some());
    let focused = ctx.memory(egui::Memory::focused).and_then(|focused| ctx.read_response(focused));
    let here = focused.map_or(Some(PanelName::Page), |focused| panel_at(ctx, focused.rect.center()));
    !under_dialog && here == Some(panel)
}

/// Whether the keyboard is on nothing of the page but its title: what is done there is then meant
/// for the page.
#[must_use]
pub fn page_is_free(ctx: &egui::Context) -> bool {
    let Some(focused) = ctx.memory(egui::Memory::focused) else { return true };
    let at = ctx.read_response(focused).and_then(|focused| panel_at(ctx, focused.rect.center()));
    anchor_of(ctx, PanelName::Page) == Some(focused) || at.is_some_and(|panel| panel != PanelName::Page)
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
