//! Going along the marks of a picture: one tab stop, arrows from mark to mark, Enter or a click opens
//! what a mark stands for.

use egui::{CursorIcon, Id, Key, Modifiers, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

use crate::ui::theme::{size, tokens};
use crate::ui::widgets::{Along, focus_shape, keep_arrows, step};

/// Of what stands at one place so many are told to whoever points at it.
const MOST_POINTED: usize = 8;

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
    let under = |at: egui::Pos2| -> Vec<usize> {
        let marks = marks.iter().enumerate();
        marks.filter(|(_, mark)| mark.expand(size::FOCUS_GAP).contains(at)).map(|(at, _)| at).collect()
    };
    if response.clicked() {
        if let Some(clicked) = response.interact_pointer_pos().map(under) {
            // Of several that stand at one place a click leads to the next, and opens none.
            opened |= clicked.len() == 1;
            let next = clicked.iter().find(|next| at.is_some_and(|at| at < **next));
            at = next.or(clicked.first()).copied().or(at);
        } else {
            // Assistive technology clicks without a pointer: on what it was told.
            at = at.or((!marks.is_empty()).then_some(0));
            opened = at.is_some();
        }
    }
    let pointed = response.hover_pos().map(under).unwrap_or_default();
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
    if !pointed.is_empty() {
        let lines: Vec<String> = pointed.into_iter().take(MOST_POINTED).map(said).collect();
        response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text_at_pointer(lines.join("\n"));
    }
    Gone { at, opened }
}
