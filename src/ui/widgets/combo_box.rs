//! A list of choices that opens below its field.

use std::borrow::Cow;

use egui::{EventFilter, Popup, Rect, Response, Role, SetOpenCommand, Ui, WidgetInfo};

use super::button::solid_painter;
use super::field::{self, Field, Frame};
use super::focus;
use super::icon::Icon;
use super::line::clipped_line;
use super::list_box::{self, Highlighted, ListBox, Rows};
use super::status_icon::StatusIcon;
use crate::ui::theme::{self, size, space, tokens};

/// One row of a list of choices.
#[derive(Clone, Debug)]
pub struct Choice<'a, T> {
    /// What is chosen.
    pub value: T,
    /// Its words.
    pub label: Cow<'a, str>,
    /// Its mark, if it is a state.
    pub mark: Option<StatusIcon>,
}

impl<'a, T> Choice<'a, T> {
    /// A choice without a mark.
    pub fn new(value: T, label: impl Into<Cow<'a, str>>) -> Self {
        Self { value, label: label.into(), mark: None }
    }

    /// A choice that is a state.
    pub fn marked(value: T, mark: StatusIcon, label: impl Into<Cow<'a, str>>) -> Self {
        Self { value, label: label.into(), mark: Some(mark) }
    }
}

/// Values with the message ids of their words, for [`Field::choice`] and its like:
/// `keyed(PartyKind::ALL, PartyKind::message_id)`.
#[must_use]
pub fn keyed<T: Copy>(values: &[T], key: impl Fn(T) -> &'static str) -> Vec<(T, &'static str)> {
    values.iter().map(|&value| (value, key(value))).collect()
}

impl Field<'_> {
    /// One value of a fixed list; `choices` are values with the message ids of their words.
    pub fn choice<T: PartialEq + Copy>(
        self,
        ui: &mut Ui,
        value: &mut T,
        choices: &[(T, &'static str)],
    ) -> Response {
        let words = self.words;
        let rows: Vec<_> = choices.iter().map(|&(value, key)| Choice::new(value, words.text(key))).collect();
        self.pick(ui, value, &rows)
    }

    /// One value of a fixed list, or none.
    pub fn option<T: PartialEq + Copy>(
        self,
        ui: &mut Ui,
        value: &mut Option<T>,
        choices: &[(T, &'static str)],
    ) -> Response {
        let words = self.words;
        let rows: Vec<_> = choices.iter().map(|&(value, key)| Choice::new(value, words.text(key))).collect();
        self.pick_option(ui, value, &rows)
    }

    /// One value of a list whose words are known only now, such as goals.
    pub fn pick<T: PartialEq + Clone>(self, ui: &mut Ui, value: &mut T, rows: &[Choice<'_, T>]) -> Response {
        let chosen = rows.iter().position(|row| row.value == *value);
        self.show(ui, |field, ui, frame| {
            let choices = ListBox { count: rows.len(), chosen, none: false, numbered: false };
            let list = List { field, choices, none: None };
            let (mut response, picked) = list.draw(ui, frame, &|index| row(rows, index));
            if let Some(row) = picked.and_then(|index| rows.get(index))
                && row.value != *value
            {
                *value = row.value.clone();
                response.mark_changed();
            }
            response
        })
    }

    /// One value of a list whose words are known only now, or none.
    pub fn pick_option<T: PartialEq + Clone>(
        self,
        ui: &mut Ui,
        value: &mut Option<T>,
        rows: &[Choice<'_, T>],
    ) -> Response {
        let none = self.words.text("select-none");
        let chosen = value.as_ref().and_then(|value| rows.iter().position(|row| row.value == *value));
        self.show(ui, |field, ui, frame| {
            let show = |index: usize| match index.checked_sub(1) {
                None => (none.as_ref(), None),
                Some(index) => row(rows, index),
            };
            let chosen = chosen.map(|index| index + 1);
            let choices = ListBox { count: rows.len() + 1, chosen, none: true, numbered: false };
            let list = List { field, choices, none: Some(&none) };
            let (mut response, picked) = list.draw(ui, frame, &show);
            if let Some(picked) = picked {
                let new = picked.checked_sub(1).and_then(|index| rows.get(index));
                let new = new.map(|row| row.value.clone());
                if new != *value {
                    *value = new;
                    response.mark_changed();
                }
            }
            response
        })
    }
}

/// The words and the mark of a choice.
pub(super) fn row<'r, T>(rows: &'r [Choice<'_, T>], index: usize) -> (&'r str, Option<StatusIcon>) {
    rows.get(index).map_or(("", None), |row| (row.label.as_ref(), row.mark))
}

/// A field with the list that opens below it.
struct List<'f, 'a> {
    field: &'f Field<'a>,
    choices: ListBox,
    none: Option<&'f str>,
}

impl List<'_, '_> {
    /// Draws the field and the open list; the row that was picked just now.
    fn draw(&self, ui: &mut Ui, frame: &mut Frame, rows: Rows<'_>) -> (Response, Option<usize>) {
        let popup = list_box::popup_id(frame.id);
        let list = self.choices;
        let face = list.chosen.map(rows);
        let open = Popup::is_id_open(ui, popup);
        let mut highlighted: Highlighted = ui.data(|data| data.get_temp(popup)).unwrap_or_default();
        let mut command = None;
        let mut picked = None;
        let mut types = false;
        if face.is_some() && frame.message.is_none() {
            frame.wrong = false;
        }
        if ui.memory(|memory| memory.has_focus(frame.id)) && !frame.locked {
            let filter = EventFilter {
                vertical_arrows: true,
                escape: open,
                horizontal_arrows: open,
                ..EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(frame.id, filter));
            if open {
                if let Some(takes) = list.keys(ui, &mut highlighted, rows) {
                    picked = takes.then_some(highlighted.row);
                    command = Some(SetOpenCommand::Bool(false));
                }
            } else if list_box::is_opened(ui) {
                command = Some(SetOpenCommand::Bool(true));
            } else if list_box::is_typed(ui) {
                command = Some(SetOpenCommand::Bool(true));
                types = true;
            }
        }
        let (rect, response) = field::control(ui, frame, Role::ComboBox);
        if response.clicked() {
            response.request_focus();
            command = Some(SetOpenCommand::Bool(!open));
        }
        if matches!(command, Some(SetOpenCommand::Bool(true))) {
            highlighted = Highlighted::at(list.chosen);
            if types {
                list.find(ui, &mut highlighted, rows);
            }
        }
        let said = face.map(|(said, _)| said.to_owned());
        self.face(ui, rect, frame, &response, face);
        response.widget_info(|| {
            let mut info = WidgetInfo::new(Role::ComboBox);
            info.enabled = !frame.locked;
            info.current_text_value = said.clone().or_else(|| self.none.map(str::to_owned));
            info
        });
        ui.accesskit_node_builder(response.id, |node| node.set_expanded(open));
        focus::shape(&response, size::FIELD_RADIUS);
        let name = self.field.name();
        let shown = list_box::below(ui, &response, command, rect.width(), &name)
            .show(|ui| list.show(ui, rect.width() - 12.0, frame.id, &mut highlighted, rows));
        if let Some(shown) = shown {
            ListBox::tell(ui, &response, &highlighted);
            if shown.inner.is_some() {
                picked = shown.inner;
                Popup::close_id(ui, popup);
                response.request_focus();
            }
        }
        highlighted.moved &= !open;
        ui.data_mut(|data| data.insert_temp(popup, highlighted));
        (response, picked)
    }

    /// The closed field: mark, words, chevron.
    fn face(
        &self,
        ui: &Ui,
        rect: Rect,
        frame: &Frame,
        response: &Response,
        chosen: Option<(&str, Option<StatusIcon>)>,
    ) {
        if !ui.is_rect_visible(rect) {
            return;
        }
        let t = tokens(ui);
        let painter = solid_painter(ui);
        painter.add(frame.shape(ui, rect));
        frame.paint_icon(ui, rect);
        let mut left = rect.left() + frame.inset();
        let (words, mark) = chosen.unwrap_or((self.none.unwrap_or_default(), None));
        if let Some(mark) = mark {
            mark.paint(&painter, egui::pos2(left + size::ICON / 2.0, rect.center().y), size::ICON, t);
            left += size::ICON + space::S;
        }
        let chevron = rect.right() - space::FIELD - size::SMALL_ICON / 2.0;
        let placeholder = self.field.placeholder();
        let words = if chosen.is_none() && !placeholder.is_empty() { &placeholder } else { words };
        let ink = if chosen.is_none() || frame.locked { t.ink3 } else { t.ink };
        let galley = clipped_line(
            ui,
            theme::body(words).color(ink),
            chevron - left - size::SMALL_ICON / 2.0 - space::XS,
        );
        painter.galley(egui::pos2(left, rect.center().y - galley.size().y / 2.0), galley, ink);
        if !frame.locked {
            let ink = if response.hovered() { t.ink } else { t.ink2 };
            Icon::ChevronDown.paint(&painter, egui::pos2(chevron, rect.center().y), size::SMALL_ICON, ink);
        }
    }
}
