//! A text field that offers what may be meant while it is typed into. Any other text can stay.

use std::borrow::Cow;

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{
    EventFilter, Id, Key, Modifiers, Popup, PopupCloseBehavior, Rect, Response, Role, Sense, TextEdit, Ui,
    WidgetInfo, vec2,
};

use super::field::{Field, Frame};
use super::line::clipped_line;
use super::text;
use crate::ui::theme::{self, size, space, tokens};

/// One text that a field offers.
#[derive(Clone, Debug)]
pub struct Suggestion<'a, T> {
    /// What taking it means to the caller.
    pub value: T,
    /// What is put into the field.
    pub text: Cow<'a, str>,
    /// What tells it from others of the same text; may be empty.
    pub remark: Cow<'a, str>,
}

/// Height of a row of the list.
const ROW: f32 = 32.0;

#[derive(Clone, Copy, Default)]
struct Offer {
    open: bool,
    highlighted: Option<usize>,
}

/// What a key asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Down,
    Up,
    Take,
    Close,
}

impl Field<'_> {
    /// A text field of one line that offers texts: while it is typed into, when it is clicked, and
    /// on Arrow down. Arrows move through them, Enter takes one, Escape closes the list. Returns
    /// the value of the one that was taken just now, whose text is then in the field.
    pub fn suggesting<'o, T: Clone>(
        self,
        ui: &mut Ui,
        value: &mut String,
        offers: impl FnOnce(&str) -> Vec<Suggestion<'o, T>>,
    ) -> (Response, Option<T>) {
        let mut taken = None;
        let response = self.show(ui, |field, ui, frame| {
            let popup = frame.id.with("suggestions");
            let mut offer: Offer = ui.data(|data| data.get_temp(popup)).unwrap_or_default();
            let focused = ui.memory(|memory| memory.has_focus(frame.id)) && !frame.locked;
            let asked = if focused { asked(ui, offer) } else { None };
            let mut response = edit(field, ui, frame, value);
            if response.changed() || response.clicked() && !frame.locked || asked == Some(Asked::Down) {
                offer.open = true;
            }
            // The press that chooses a row takes the focus away before its click arrives.
            let held = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
            offer.open &= asked != Some(Asked::Close) && (focused || response.has_focus() || held);
            let rows = if offer.open { offers(value) } else { Vec::new() };
            offer.open = !rows.is_empty();
            let highlighted = offer.highlighted.filter(|highlighted| *highlighted < rows.len());
            offer.highlighted = match (asked, highlighted) {
                (Some(Asked::Down), None) => offer.open.then_some(0),
                (Some(Asked::Down), Some(highlighted)) => {
                    Some((highlighted + 1).min(rows.len().saturating_sub(1)))
                }
                (Some(Asked::Up), highlighted) => {
                    highlighted.and_then(|highlighted| highlighted.checked_sub(1))
                }
                (_, highlighted) => highlighted,
            };
            let mut chosen = offer.highlighted.filter(|_| asked == Some(Asked::Take));
            if offer.open {
                chosen = chosen.or(list(field, ui, &response, popup, &rows, &mut offer));
                keep_keys(ui, response.id);
            }
            if let Some(row) = chosen.and_then(|row| rows.get(row)) {
                value.clear();
                value.push_str(&row.text);
                taken = Some(row.value.clone());
                offer = Offer::default();
                response.mark_changed();
                response.request_focus();
                cursor_to_end(ui, response.id, value);
                ui.request_repaint();
            }
            ui.data_mut(|data| data.insert_temp(popup, offer));
            response
        });
        (response, taken)
    }
}

fn edit(field: &Field<'_>, ui: &mut Ui, frame: &mut Frame, value: &mut String) -> Response {
    if frame.wrong && frame.message.is_none() && !value.trim().is_empty() {
        frame.wrong = false;
    }
    let mut read_only = value.as_str();
    let buffer: &mut dyn egui::TextBuffer = if frame.locked { &mut read_only } else { value };
    let placeholder = field.placeholder().into_owned();
    text::line(ui, frame, TextEdit::singleline(buffer).hint_text(placeholder), false, space::FIELD)
}

fn asked(ui: &Ui, offer: Offer) -> Option<Asked> {
    ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        if pressed(Key::ArrowDown) {
            Some(Asked::Down)
        } else if !offer.open {
            None
        } else if pressed(Key::ArrowUp) {
            Some(Asked::Up)
        } else if offer.highlighted.is_some() && pressed(Key::Enter) {
            Some(Asked::Take)
        } else {
            pressed(Key::Escape).then_some(Asked::Close)
        }
    })
}

/// Escape closes the open list; it does not leave the field.
fn keep_keys(ui: &Ui, id: Id) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, tab: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
}

fn cursor_to_end(ui: &Ui, id: Id, value: &str) {
    if let Some(mut state) = TextEditState::load(ui, id) {
        let end = CCursor::new(value.chars().count());
        state.cursor.set_char_range(Some(CCursorRange::one(end)));
        state.store(ui, id);
    }
}

/// The open list; the row that was clicked.
fn list<T>(
    field: &Field<'_>,
    ui: &mut Ui,
    response: &Response,
    popup: Id,
    rows: &[Suggestion<'_, T>],
    offer: &mut Offer,
) -> Option<usize> {
    let name = field.name();
    let shown = Popup::from_response(response)
        .id(popup)
        .open(true)
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .width(response.rect.width())
        .gap(space::XS)
        .accessible_name(name.as_ref())
        .frame(egui::Frame::popup(ui.style()).inner_margin(5.0).corner_radius(size::BUTTON_RADIUS))
        .show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut clicked = None;
            for (index, row) in rows.iter().enumerate() {
                let (_, rect) = ui.allocate_space(vec2(response.rect.width().max(260.0) - 12.0, ROW));
                let option = ui.interact(rect, option_id(popup, index), Sense::CLICK);
                if option.hovered() && ui.input(|input| input.pointer.is_moving()) {
                    offer.highlighted = Some(index);
                }
                if option.clicked() {
                    clicked = Some(index);
                }
                let said = format!("{} {}", row.text, row.remark);
                let highlighted = offer.highlighted == Some(index);
                option.widget_info(|| {
                    WidgetInfo::selected(Role::ListBoxOption, true, highlighted, said.trim_end())
                });
                paint(ui, rect, highlighted, row);
            }
            clicked
        })?;
    ui.accesskit_node_builder(popup, |node| node.set_role(Role::ListBox));
    if let Some(highlighted) = offer.highlighted {
        let active = option_id(popup, highlighted).accesskit_id();
        ui.accesskit_node_builder(response.id, |node| node.set_active_descendant(active));
    }
    shown.inner
}

fn option_id(popup: Id, index: usize) -> Id {
    popup.with(("option", index))
}

fn paint<T>(ui: &Ui, rect: Rect, highlighted: bool, row: &Suggestion<'_, T>) {
    let t = tokens(ui);
    if highlighted {
        ui.painter().rect_filled(rect, size::CHECK_RADIUS, t.accent_tint);
    }
    let room = rect.width() - 2.0 * space::S;
    let at = |x: f32, height: f32| egui::pos2(x, rect.center().y - height / 2.0);
    let text = clipped_line(ui, theme::body(row.text.as_ref()).color(t.ink), room);
    let left = rect.left() + space::S;
    let rest = left + text.size().x + space::S;
    ui.painter().galley(at(left, text.size().y), text, t.ink);
    let remark =
        clipped_line(ui, theme::body(row.remark.as_ref()).color(t.ink2), rect.right() - space::S - rest);
    ui.painter().galley(at(rest, remark.size().y), remark, t.ink2);
}
