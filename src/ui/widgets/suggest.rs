//! Text fields that offer what may be meant while they are typed into: any other text can stay, or
//! only one of what is offered counts.

use std::borrow::Cow;

use egui::{
    Id, Key, Modifiers, PopupCloseBehavior, Rect, Response, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2,
};

use super::field::{Field, Frame};
use super::icon::Icon;
use super::line::clipped_line;
use super::list_box::{self, HIGHEST, ROW, keep_keys, option_id};
use super::overtype::overtype;
use super::text::{self, Editor};
use super::typed::Typed;
use super::typing;
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
    /// Whether Tab takes it where it is the first that fits what was typed.
    pub sure: bool,
}

/// The list is at least this wide, however narrow its field is.
const LEAST: f32 = 260.0;

/// The list of a field, from frame to frame.
#[derive(Clone, Copy, Default)]
struct Offer {
    open: bool,
    highlighted: Option<usize>,
    /// Something was typed since the list opened.
    edited: bool,
    /// The highlighted row was gone to, and did not come of what was typed.
    chosen: bool,
}

/// What a key asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Down,
    Up,
    Take,
    /// Take it and go on to the next field.
    TakeAndLeave,
    Close,
}

/// How a field takes what is offered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    /// Any text can stay.
    Free,
    /// The first row that fits is highlighted while it is typed.
    OneOfThese,
}

impl Field<'_> {
    /// A text field of one line that offers texts: while it is typed into, when it is clicked, and
    /// on Arrow down. Arrows move through them, Enter and Tab take the highlighted one, Escape
    /// closes the list. `offers` is given what was typed since the list opened. Returns the value of
    /// the one that was taken just now, whose text is then in the field.
    pub fn suggesting<'o, T: Clone>(
        self,
        ui: &mut Ui,
        value: &mut String,
        offers: impl FnOnce(Option<&str>) -> Vec<Suggestion<'o, T>>,
    ) -> (Response, Option<T>) {
        let mut taken = None;
        let response = self.show(ui, |field, ui, frame| {
            let (response, row) = run(field, ui, frame, value, offers, Manner::Free);
            taken = row.map(|row| row.value);
            response
        });
        (response, taken)
    }

    /// One of many things that are known by name, typed or taken from a list, or none. `named` says
    /// what a value is called and `read` which one is meant by a text, or what is wrong with it;
    /// such a text stays in the field with that message. `take` turns what was taken from the list
    /// into the value.
    pub fn named_one<'o, T, O>(
        self,
        ui: &mut Ui,
        value: &mut Option<T>,
        named: impl Fn(T) -> String,
        read: impl Fn(&str, bool) -> Result<T, String>,
        offers: impl FnOnce(Option<&str>) -> Vec<Suggestion<'o, O>>,
        take: impl FnOnce(O) -> Option<T>,
    ) -> Response
    where
        T: Copy + PartialEq + Send + Sync + 'static,
        O: Clone,
    {
        self.show(ui, |field, ui, frame| {
            let mut typed = Typed::load(ui, frame, *value, &named);
            let (mut response, taken) = run(field, ui, frame, &mut typed.shown, offers, Manner::OneOfThese);
            ui.accesskit_node_builder(response.id, |node| node.set_role(Role::EditableComboBox));
            if let Some(row) = taken {
                *value = take(row.value);
                typed.replace(value.map(&named).unwrap_or_default());
            } else {
                typed.read(&response, value, read);
            }
            typed.keep(ui, field, *value, &mut response);
            response
        })
    }
}

/// Draws field and list; the row that was taken just now.
fn run<'o, T: Clone>(
    field: &Field<'_>,
    ui: &mut Ui,
    frame: &mut Frame,
    value: &mut String,
    offers: impl FnOnce(Option<&str>) -> Vec<Suggestion<'o, T>>,
    manner: Manner,
) -> (Response, Option<Suggestion<'o, T>>) {
    let popup = frame.id.with("suggestions");
    let mut offer: Offer = ui.data(|data| data.get_temp(popup)).unwrap_or_default();
    let focused = ui.memory(|memory| memory.has_focus(frame.id)) && !frame.locked;
    let asked = if focused { asked(ui, offer) } else { None };
    let mut response = edit(field, ui, frame, value, manner);
    let was_open = offer.open;
    if response.changed() || response.clicked() && !frame.locked || asked == Some(Asked::Down) {
        offer.open = true;
    }
    if response.changed() {
        offer = Offer { open: true, edited: true, ..Offer::default() };
    }
    // The press that chooses a row takes the focus away before its click arrives.
    let held = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
    let leaving = asked == Some(Asked::TakeAndLeave);
    offer.open &= asked != Some(Asked::Close) && (focused || response.has_focus() || held);
    let typed = offer.edited.then_some(value.as_str());
    let mut rows = if offer.open { offers(typed) } else { Vec::new() };
    offer.open = !rows.is_empty();
    move_highlight(&mut offer, asked, manner, was_open, rows.len());
    let is_sure = |at: usize| offer.chosen || rows.get(at).is_some_and(|row| row.sure);
    let mut taken = match asked {
        Some(Asked::Take) => offer.highlighted,
        Some(Asked::TakeAndLeave) => offer.highlighted.filter(|at| is_sure(*at)),
        Some(Asked::Down | Asked::Up | Asked::Close) | None => None,
    };
    if offer.open && !leaving {
        let reveal = matches!(asked, Some(Asked::Down | Asked::Up));
        taken = taken.or(list(field, ui, &response, popup, &rows, &mut offer, reveal));
        keep_keys(ui, response.id);
    }
    let taken = taken.filter(|at| *at < rows.len()).map(|at| rows.swap_remove(at));
    if let Some(row) = &taken {
        typing::cursor_to_change(ui, response.id, "", &row.text);
        value.clear();
        value.push_str(&row.text);
        response.mark_changed();
        if !leaving {
            response.request_focus();
        }
        ui.request_repaint();
    }
    if taken.is_some() || !offer.open {
        offer = Offer::default();
    }
    ui.data_mut(|data| data.insert_temp(popup, offer));
    (response, taken)
}

fn move_highlight(offer: &mut Offer, asked: Option<Asked>, manner: Manner, was_open: bool, count: usize) {
    let before = offer.highlighted.filter(|at| *at < count);
    let first = (manner == Manner::OneOfThese && offer.edited && count > 0).then_some(0);
    offer.highlighted = match (asked, before) {
        (Some(Asked::Down), None) => (count > 0).then_some(0),
        // The key that opens the list goes to its first row.
        (Some(Asked::Down), Some(_)) if !was_open => Some(0),
        (Some(Asked::Down), Some(at)) => Some((at + 1).min(count.saturating_sub(1))),
        (Some(Asked::Up), Some(at)) => at.checked_sub(1),
        (_, before) => before.or(first),
    };
    if matches!(asked, Some(Asked::Down | Asked::Up)) {
        offer.chosen = offer.highlighted.is_some();
    }
}

fn edit(field: &Field<'_>, ui: &mut Ui, frame: &mut Frame, value: &mut String, manner: Manner) -> Response {
    if manner == Manner::Free {
        return text::edit(field, ui, frame, value);
    }
    let placeholder = match field.placeholder() {
        own if own.is_empty() => field.words.text("select-none"),
        own => own,
    };
    let editor = Editor::line(placeholder.into_owned());
    let right = space::FIELD + size::SMALL_ICON + space::XS;
    let response = text::draw(ui, frame, value, &Editor { right, own: true, ..editor });
    overtype(ui, &response, value);
    if !frame.locked {
        let t = tokens(ui);
        let at = response.rect.right_center() - vec2(space::FIELD + size::SMALL_ICON / 2.0, 0.0);
        let ink = if response.hovered() { t.ink } else { t.ink2 };
        Icon::ChevronDown.paint(ui.painter(), at, size::SMALL_ICON, ink);
    }
    response
}

fn asked(ui: &Ui, offer: Offer) -> Option<Asked> {
    ui.input_mut(|input| {
        // Tab moves the focus by itself, and goes on doing so.
        let tab = input.key_pressed(Key::Tab);
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        if pressed(Key::ArrowDown) {
            Some(Asked::Down)
        } else if !offer.open {
            None
        } else if pressed(Key::ArrowUp) {
            Some(Asked::Up)
        } else if tab {
            Some(Asked::TakeAndLeave)
        } else if offer.highlighted.is_some() && pressed(Key::Enter) {
            Some(Asked::Take)
        } else {
            pressed(Key::Escape).then_some(Asked::Close)
        }
    })
}

/// The open list; the row that was clicked. `reveal` brings the highlighted row into view.
fn list<T>(
    field: &Field<'_>,
    ui: &mut Ui,
    response: &Response,
    popup: Id,
    rows: &[Suggestion<'_, T>],
    offer: &mut Offer,
    reveal: bool,
) -> Option<usize> {
    let name = field.name();
    let width = response.rect.width().max(LEAST) - 12.0;
    let shown = list_box::below(ui, response, None, response.rect.width(), &name)
        .id(popup)
        .open(true)
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_width(width);
            let mut clicked = None;
            ScrollArea::vertical().max_height(HIGHEST).show_rows(ui, ROW, rows.len(), |ui, range| {
                for (index, row) in rows.iter().enumerate().take(range.end).skip(range.start) {
                    let (_, rect) = ui.allocate_space(vec2(width, ROW));
                    let option = ui.interact(rect, option_id(popup, index), Sense::CLICK);
                    if option.hovered() && ui.input(|input| input.pointer.is_moving()) {
                        offer.highlighted = Some(index);
                        offer.chosen = false;
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
                if reveal && let Some(at) = offer.highlighted {
                    let top = ui.max_rect().top() + ROW * at as f32;
                    let row = Rect::from_min_size(egui::pos2(ui.max_rect().left(), top), vec2(width, ROW));
                    ui.scroll_to_rect(row, None);
                }
            });
            clicked
        })?;
    ui.accesskit_node_builder(popup, |node| node.set_role(Role::ListBox));
    if let Some(highlighted) = offer.highlighted {
        let active = option_id(popup, highlighted).accesskit_id();
        ui.accesskit_node_builder(response.id, |node| node.set_active_descendant(active));
    }
    shown.inner
}

fn paint<T>(ui: &Ui, rect: Rect, highlighted: bool, row: &Suggestion<'_, T>) {
    if !ui.is_rect_visible(rect) {
        return;
    }
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
