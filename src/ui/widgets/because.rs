//! Why a state is what it is: said while the pointer rests on its mark or the keyboard is there, and
//! to assistive technology.

use egui::{Response, Tooltip, Ui};

use super::focus;
use crate::ui::theme::{self, size};

/// Explains a mark or badge; without words it needs no explanation.
pub fn because(ui: &Ui, response: Response, why: &str) -> Response {
    if why.is_empty() {
        return response;
    }
    ui.accesskit_node_builder(response.id, |node| node.set_description(why));
    focus::shape(&response, size::BADGE_RADIUS);
    let reached = focus::is_shown(&response);
    explain(response, reached, why)
}

/// The same, where the words are worked out only once somebody asks for them.
pub fn because_of(ui: &Ui, response: Response, why: impl FnOnce() -> String) -> Response {
    let is_heard = ui.accesskit_node_builder(response.id, |_| ()).is_some();
    let is_asked = is_heard || response.hovered() || response.has_focus();
    let why = if is_asked { why() } else { String::new() };
    because(ui, response, &why)
}

/// Says why at a mark: while the pointer rests there, or where the keyboard has `reached` it.
pub(super) fn explain(mark: Response, reached: bool, why: &str) -> Response {
    if reached {
        Tooltip::for_widget(&mark).show(|ui| ui.label(theme::body(why)));
        mark
    } else {
        mark.on_hover_ui(|ui| {
            ui.label(theme::body(why));
        })
    }
}
