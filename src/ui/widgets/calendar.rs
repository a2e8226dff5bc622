//! One month to pick a day from.

use std::borrow::Cow;

use egui::{Align, Context, Id, Key, Layout, Modifiers, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan as _};

use super::button::{Button, IconButton};
use super::date::today;
use super::focus;
use super::icon::Icon;
use super::line::one_line;
use super::list_box::keep_keys;
use super::place::is_clicking;
use crate::plan::date::{FIRST, LAST};
use crate::ui::theme::{self, size, tokens};
use crate::words::Words;

const CELL: f32 = 34.0;
/// Room for the longest name of a month.
const MONTH: f32 = 82.0;

#[derive(Clone, Copy)]
struct Shown {
    /// The day that the keyboard is on; its month is the one shown.
    cursor: Date,
    /// Opened just now: takes the focus.
    fresh: bool,
}

/// Prepares a calendar that is about to open.
pub(super) fn start(ctx: &Context, id: Id, day: Date) {
    ctx.data_mut(|data| data.insert_temp(id, Shown { cursor: day, fresh: true }));
}

/// Whether the keyboard is in the calendar.
pub(super) fn has_focus(ctx: &Context, id: Id) -> bool {
    ctx.memory(|memory| memory.has_focus(id.with("days")))
}

fn open_id() -> Id {
    Id::unique("the days of the calendar that has the keyboard")
}

/// Whether the keyboard is in any calendar.
#[must_use]
pub fn is_in_calendar(ctx: &Context) -> bool {
    let days: Option<Id> = ctx.data(|data| data.get_temp(open_id()));
    days.is_some() && days == ctx.memory(egui::Memory::focused)
}

/// What was chosen in a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Picked {
    /// This day.
    Day(Date),
    /// No day at all.
    Nothing,
}

/// Draws the calendar; what was chosen just now.
pub(super) fn show(ui: &mut Ui, id: Id, words: &Words, value: Option<Date>) -> Option<Picked> {
    let mut shown: Shown = ui.data(|data| data.get_temp(id))?;
    let mut picked = None;
    ui.set_width(CELL * 7.0);
    ui.spacing_mut().item_spacing = vec2(0.0, 4.0);
    ui.horizontal(|ui| {
        let shown = &mut shown.cursor;
        let month = words.month(shown.month());
        if let Some(by) = stepper(ui, &month, MONTH, [words.text("date-earlier"), words.text("date-later")]) {
            *shown = moved(*shown, by.months());
        }
        let names = [words.text("date-earlier-year"), words.text("date-later-year")];
        let room = ui.available_width() - 2.0 * size::SMALL_CONTROL;
        if let Some(by) = stepper(ui, &shown.year().to_string(), room, names) {
            *shown = moved(*shown, by.years());
        }
    });
    weekdays(ui, words);
    if let Some(day) = days(ui, id, words, value, &mut shown) {
        picked = Some(Picked::Day(day));
    }
    ui.horizontal(|ui| {
        let today = today(ui);
        if ui.add(Button::quiet(words.text("date-today")).small()).clicked() {
            picked = Some(Picked::Day(today));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let clear = ui.add_enabled(value.is_some(), Button::quiet(words.text("date-clear")).small());
            if clear.clicked() {
                picked = Some(Picked::Nothing);
            }
        });
    });
    ui.data_mut(|data| data.insert_temp(id, shown));
    picked
}

/// What is shown between two buttons, one back and one on, with what these are called. Which way
/// was asked for.
fn stepper(ui: &mut Ui, shown: &str, width: f32, [back, on]: [Cow<'_, str>; 2]) -> Option<i32> {
    let mut by = None;
    if ui.add(IconButton::new(Icon::ChevronLeft, back)).clicked() {
        by = Some(-1);
    }
    ui.allocate_ui_with_layout(
        vec2(width, size::SMALL_CONTROL),
        Layout::centered_and_justified(egui::Direction::LeftToRight),
        |ui| ui.label(theme::strong(shown)),
    );
    if ui.add(IconButton::new(Icon::ChevronRight, on)).clicked() {
        by = Some(1);
    }
    by
}

/// The same day some time on, within the range of a plan's dates.
fn moved(day: Date, by: Span) -> Date {
    day.saturating_add(by).clamp(FIRST, LAST)
}

fn weekdays(ui: &mut Ui, words: &Words) {
    let t = tokens(ui);
    let (_, rect) = ui.allocate_space(vec2(CELL * 7.0, 20.0));
    let mut middle = rect.left() + CELL / 2.0;
    for day in Weekday::Monday.cycle_forward().take(7) {
        let galley = one_line(ui, theme::caption(words.weekday_short(day)).color(t.ink2));
        ui.painter().galley(pos2(middle, rect.center().y) - galley.size() / 2.0, galley, t.ink2);
        middle += CELL;
    }
}

/// The days as one tab stop: arrows move by days and weeks, Page Up and Down by months, with Shift or
/// Ctrl by years.
fn days(ui: &mut Ui, id: Id, words: &Words, value: Option<Date>, shown: &mut Shown) -> Option<Date> {
    let t = tokens(ui);
    let (_, rect) = ui.allocate_space(vec2(CELL * 7.0, CELL * 6.0));
    let grid = ui.interact(rect, id.with("days"), Sense::FOCUSABLE);
    let name = words.date(shown.cursor);
    grid.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &name));
    if shown.fresh && !is_clicking(ui) {
        shown.fresh = false;
        focus::move_to(ui, grid.id);
    }
    if shown.fresh {
        ui.request_repaint();
    }
    let focused = grid.has_focus();
    if focused {
        ui.data_mut(|data| data.insert_temp(open_id(), grid.id));
    }
    let mut picked = None;
    if focused && keys(ui, grid.id, shown) {
        picked = Some(shown.cursor);
    }
    let first = shown.cursor.first_of_month();
    let offset = first.weekday().to_monday_zero_offset();
    let today = today(ui);
    for day in 1..=first.days_in_month() {
        let Ok(date) = Date::new(first.year(), first.month(), day) else { continue };
        let place = f32::from(i16::from(offset) + i16::from(day) - 1);
        let (column, line) = (place % 7.0, (place / 7.0).floor());
        let cell = Rect::from_min_size(rect.min + vec2(column, line) * CELL, vec2(CELL, CELL));
        let response = ui.interact(cell, id.with(("day", day)), Sense::CLICK);
        let set = value == Some(date);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, set, words.date(date)));
        if response.clicked() {
            picked = Some(date);
        }
        let face = cell.shrink(2.0);
        let ink = if set { t.on_accent } else { t.ink };
        if set {
            ui.painter().rect_filled(face, size::BUTTON_RADIUS, t.accent);
        } else if response.hovered() {
            ui.painter().rect_filled(face, size::BUTTON_RADIUS, t.accent_tint);
        }
        if focused && shown.cursor == date {
            ui.accesskit_node_builder(grid.id, |node| node.set_active_descendant(response.id.accesskit_id()));
            let edge = egui::Stroke::new(size::STRONG_STROKE, t.accent);
            ui.painter().rect_stroke(cell, size::BUTTON_RADIUS, edge, egui::StrokeKind::Inside);
        }
        let text = if date == today { theme::strong(day.to_string()) } else { theme::body(day.to_string()) };
        let galley = one_line(ui, text.color(ink));
        ui.painter().galley(cell.center() - galley.size() / 2.0, galley, ink);
        if date == today && !set {
            ui.painter().circle_filled(cell.center_bottom() - vec2(0.0, 6.0), 1.5, t.accent);
        }
    }
    picked
}

/// Moves the cursor; true when its day was picked.
fn keys(ui: &Ui, grid: Id, shown: &mut Shown) -> bool {
    keep_keys(ui, grid);
    let mut cursor = shown.cursor;
    let done = ui.input_mut(|input| {
        let mut with = |modifiers, key| input.consume_key(modifiers, key);
        for (key, years) in [(Key::PageUp, -1), (Key::PageDown, 1)] {
            // Those with a modifier first: a key without one is taken with any.
            if with(Modifiers::SHIFT, key) || with(Modifiers::COMMAND, key) {
                cursor = cursor.saturating_add(years.years());
            }
        }
        let mut pressed = |key| with(Modifiers::NONE, key);
        for (key, days) in
            [(Key::ArrowLeft, -1), (Key::ArrowRight, 1), (Key::ArrowUp, -7), (Key::ArrowDown, 7)]
        {
            if pressed(key) {
                cursor = cursor.saturating_add(days.days());
            }
        }
        for (key, months) in [(Key::PageUp, -1), (Key::PageDown, 1)] {
            if pressed(key) {
                cursor = cursor.saturating_add(months.months());
            }
        }
        if pressed(Key::Home) {
            cursor = cursor.first_of_month();
        }
        if pressed(Key::End) {
            cursor = cursor.last_of_month();
        }
        pressed(Key::Enter) | pressed(Key::Space)
    });
    shown.cursor = cursor.clamp(FIRST, LAST);
    done
}
