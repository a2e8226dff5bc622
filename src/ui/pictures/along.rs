//! Going along the marks of a picture: one tab stop, arrows from mark to mark, Enter or a click opens
//! what a mark stands for.

use egui::{CursorIcon, Id, Key, Modifiers, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

use crate::ui::theme::{size, tokens};
use crate::ui::widgets::{Along, focus_shape, keep_arrows, step};

/// Where the keyboard stands in a picture, and what was asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gone {
    /// The mark that was gone to last.
    pub at: Option<usize>,
    /// It is to be opened.
    pub opened: bool,
}

/// Lets keyboard and pointer go along `marks`, which lie in `area`. `said` is what assistive
/// technology and a tooltip say of a mark.
pub fn along(ui: &mut Ui, id: Id, area: Rect, marks: &[Rect], said: impl Fn(usize) -> String) -> Gone {
    let mut at: Option<usize> = ui.data(|data| data.get_temp(id)).filter(|at| *at < marks.len());
    let response = ui.interact(area, id, Sense::click());
    let mut opened = false;
    if response.has_focus() {
        keep_arrows(ui, id, Along::Both);
        at = step(ui, Along::Both, at, marks.len()).or(at).or(marks.len().checked_sub(1));
        opened = at.is_some()
            && ui.input_mut(|input| {
                input.consume_key(Modifiers::NONE, Key::Enter)
                    || input.consume_key(Modifiers::NONE, Key::Space)
            });
    }
    let under = |at: egui::Pos2| marks.iter().position(|mark| mark.expand(size::FOCUS_GAP).contains(at));
    let pointed = response.hover_pos().and_then(under);
    if response.clicked()
        && let Some(mark) = response.interact_pointer_pos().and_then(under)
    {
        at = Some(mark);
        opened = true;
    }
    let spoken = at.or((!marks.is_empty()).then_some(0)).map(&said).unwrap_or_default();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    focus_shape(&response, size::CARD_RADIUS);
    if response.has_focus()
        && let Some(mark) = at.and_then(|at| marks.get(at))
    {
        let ring = Stroke::new(size::STRONG_STROKE, tokens(ui).accent);
        ui.painter().rect_stroke(mark.expand(size::FOCUS_GAP), size::CHECK_RADIUS, ring, StrokeKind::Outside);
    }
    ui.data_mut(|data| match at {
        Some(at) => {
            data.insert_temp(id, at);
        }
        None => data.remove::<usize>(id),
    });
    if let Some(pointed) = pointed {
        response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text_at_pointer(said(pointed));
    }
    Gone { at, opened }
}
