//! The open list of choices below what it belongs to, which keeps the focus: rows with marks, one of
//! them highlighted, moved through by keys.

use egui::{
    Align2, Event, EventFilter, Id, Key, Modifiers, Popup, PopupCloseBehavior, Rect, Response, Role,
    ScrollArea, Sense, SetOpenCommand, Ui, WidgetInfo, vec2,
};

use super::icon::Icon;
use super::line::{clipped_line, one_line};
use super::roving::{Along, step};
use super::status_icon::StatusIcon;
use super::type_ahead::meant;
use crate::ui::theme::{self, size, space, tokens};

/// Height of a row of the list.
pub(super) const ROW: f32 = 32.0;
/// The list scrolls beyond this height.
pub(super) const HIGHEST: f32 = 320.0;
/// Letters typed within this many seconds of each other make up one word.
const TYPING: f64 = 1.0;

/// Where in an open list one is, and what was typed to get there.
#[derive(Clone, Default)]
pub(super) struct Highlighted {
    pub(super) row: usize,
    typed: String,
    typed_at: f64,
    pub(super) moved: bool,
    /// A key led to the row: it is meant, and not just where the list opened.
    meant: bool,
}

impl Highlighted {
    /// A list that opens: at the chosen row.
    pub(super) fn at(chosen: Option<usize>) -> Self {
        Self { row: chosen.unwrap_or(0), moved: true, ..Self::default() }
    }
}

/// A list of choices.
#[derive(Clone, Copy)]
pub(super) struct ListBox {
    pub(super) count: usize,
    pub(super) chosen: Option<usize>,
    /// The first row stands for choosing none.
    pub(super) none: bool,
    /// Digits choose: each row shows its own.
    pub(super) numbered: bool,
}

/// The words and the mark of each row.
pub(super) type Rows<'r> = &'r dyn Fn(usize) -> (&'r str, Option<StatusIcon>);

/// The id of the list that opens below a control.
pub(super) fn popup_id(control: Id) -> Id {
    control.with("list")
}

/// Where the list of a control opens, and how it closes.
pub(super) fn below<'a>(
    ui: &Ui,
    control: &Response,
    command: Option<SetOpenCommand>,
    width: f32,
    name: &str,
) -> Popup<'a> {
    Popup::from_response(control)
        .id(popup_id(control.id))
        .open_memory(command)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .width(width)
        .gap(space::XS)
        .accessible_name(name)
        .frame(egui::Frame::popup(ui.style()).inner_margin(5.0).corner_radius(size::BUTTON_RADIUS))
}

impl ListBox {
    /// Moves through the open list. Once a key closes it: whether the highlighted row is chosen.
    pub(super) fn keys(&self, ui: &Ui, highlighted: &mut Highlighted, rows: Rows<'_>) -> Option<bool> {
        let last = self.count.saturating_sub(1);
        let before = highlighted.row;
        let now = ui.input(|input| input.time);
        let typing = !highlighted.typed.is_empty() && now - highlighted.typed_at < TYPING;
        if !typing {
            highlighted.typed.clear();
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let closes = pressed(Key::F4) || ui.input_mut(is_alt_arrow);
        let led = step(ui, Along::Column, Some(highlighted.row), last + 1);
        let led = if pressed(Key::PageDown) { Some((highlighted.row + 8).min(last)) } else { led };
        let led = if pressed(Key::PageUp) { Some(highlighted.row.saturating_sub(8)) } else { led };
        if let Some(row) = led {
            *highlighted = Highlighted { row, meant: true, ..Highlighted::default() };
        }
        if pressed(Key::Backspace) {
            highlighted.typed.pop();
        }
        // A space goes on with a name that is being typed, where there is such a name.
        let next = format!("{} ", highlighted.typed);
        let goes_on = || typing && (0..=last).any(|row| lower(rows, row).starts_with(&next));
        let (space, tab) = ui.input(|input| (input.key_pressed(Key::Space), input.key_pressed(Key::Tab)));
        if closes || pressed(Key::Enter) || space && !goes_on() {
            pressed(Key::Space);
            return Some(true);
        }
        if tab {
            // The key itself goes to the next field, and takes a row along that somebody went to.
            return Some(highlighted.meant);
        }
        pressed(Key::Space);
        self.find(ui, highlighted, rows);
        highlighted.moved |= highlighted.row != before;
        None
    }

    /// Goes to the row that is meant by what was typed in this frame.
    pub(super) fn find(&self, ui: &Ui, highlighted: &mut Highlighted, rows: Rows<'_>) {
        let typed = typed_text(ui);
        let typed = if highlighted.typed.is_empty() { typed.trim_start() } else { &typed };
        if typed.is_empty() {
            return;
        }
        highlighted.typed.push_str(&typed.to_lowercase());
        highlighted.typed_at = ui.input(|input| input.time);
        let labels = (0..self.count).map(|row| lower(rows, row));
        if let Some(row) = meant(&labels.collect::<Vec<_>>(), &highlighted.typed, highlighted.row) {
            highlighted.row = row;
            highlighted.meant = true;
        }
    }

    /// The rows of the open list; the one that was clicked.
    pub(super) fn show(
        &self,
        ui: &mut Ui,
        width: f32,
        id: Id,
        highlighted: &mut Highlighted,
        rows: Rows<'_>,
    ) -> Option<usize> {
        let t = tokens(ui);
        ui.spacing_mut().item_spacing.y = 0.0;
        let Self { count, chosen, .. } = *self;
        let widest = (0..count.min(60))
            .map(|index| one_line(ui, theme::body(rows(index).0)).size().x)
            .fold(0.0, f32::max);
        let width = width.max(
            (widest + size::ICON * 2.0 + space::S * 4.0 + if self.numbered { space::L } else { 0.0 })
                .min(420.0),
        );
        ui.set_width(width);
        let mut clicked = None;
        ScrollArea::vertical().max_height(HIGHEST).show_rows(ui, ROW, count, |ui, range| {
            for index in range {
                let (label, mark) = rows(index);
                let (_, rect) = ui.allocate_space(vec2(width, ROW));
                let option = ui.interact(rect, option_id(id, index), Sense::CLICK);
                if option.hovered() && ui.input(|input| input.pointer.is_moving()) {
                    highlighted.row = index;
                }
                if option.clicked() {
                    clicked = Some(index);
                }
                let set = chosen == Some(index);
                option.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, set, label));
                if highlighted.row == index {
                    ui.painter().rect_filled(rect, size::CHECK_RADIUS, t.accent_tint);
                }
                let mut left = rect.left() + space::S;
                if let Some(mark) = mark {
                    mark.paint(
                        ui.painter(),
                        egui::pos2(left + size::ICON / 2.0, rect.center().y),
                        size::ICON,
                        t,
                    );
                    left += size::ICON + space::S;
                }
                let none = self.none && index == 0;
                let ink = if none { t.ink2 } else { t.ink };
                let digits = if self.numbered { space::L } else { 0.0 };
                let room = rect.right() - left - size::ICON - space::S - digits;
                let galley = clipped_line(ui, theme::body(label).color(ink), room);
                let at = Align2::LEFT_CENTER.anchor_size(egui::pos2(left, rect.center().y), galley.size());
                ui.painter().galley(at.min, galley, ink);
                let mut right = rect.right() - space::S;
                if self.numbered {
                    let digit = one_line(ui, theme::body((index + 1).to_string()).color(t.ink2));
                    right -= digit.size().x;
                    let at = egui::pos2(right, rect.center().y - digit.size().y / 2.0);
                    ui.painter().galley(at, digit, t.ink2);
                    right -= space::S;
                }
                if set {
                    let at = egui::pos2(right - size::SMALL_ICON / 2.0, rect.center().y);
                    Icon::Check.paint(ui.painter(), at, size::SMALL_ICON, t.accent);
                }
            }
            if highlighted.moved {
                let top = ui.max_rect().top() + ROW * highlighted.row as f32;
                let rect = Rect::from_min_size(egui::pos2(ui.max_rect().left(), top), vec2(width, ROW));
                ui.scroll_to_rect(rect, None);
            }
        });
        clicked
    }

    /// Tells assistive technology what the popup is, and which row of it the control is on.
    pub(super) fn tell(ui: &Ui, control: &Response, highlighted: &Highlighted) {
        ui.accesskit_node_builder(popup_id(control.id), |node| node.set_role(Role::ListBox));
        ui.accesskit_node_builder(control.id, |node| {
            node.set_active_descendant(option_id(control.id, highlighted.row).accesskit_id());
        });
    }
}

fn lower(rows: Rows<'_>, row: usize) -> String {
    rows(row).0.to_lowercase()
}

/// Whether a key was pressed that opens a list: an arrow, alone or with Alt, or F4.
pub(super) fn is_opened(ui: &Ui) -> bool {
    ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        pressed(Key::ArrowDown) | pressed(Key::ArrowUp) | pressed(Key::F4)
    })
}

/// Whether letters were typed, which open a list at what they mean.
pub(super) fn is_typed(ui: &Ui) -> bool {
    !typed_text(ui).trim().is_empty()
}

/// What was typed in this frame.
fn typed_text(ui: &Ui) -> String {
    ui.input(|input| {
        let texts = input.events.iter().filter_map(|event| match event {
            Event::Text(text) => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    })
}

/// Alt with an arrow opens a list, and closes it again.
fn is_alt_arrow(input: &mut egui::InputState) -> bool {
    input.consume_key(Modifiers::ALT, Key::ArrowDown) || input.consume_key(Modifiers::ALT, Key::ArrowUp)
}

/// The arrows move in what is open, and Escape closes it and nothing else.
pub(super) fn keep_keys(ui: &Ui, control: Id) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, tab: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(control, filter));
}

/// The id of a row of a list.
pub(super) fn option_id(list: Id, index: usize) -> Id {
    list.with(("option", index))
}
