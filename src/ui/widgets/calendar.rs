//! One month to pick a day from.

use egui::{
    Align, Context, EventFilter, Id, Key, Layout, Modifiers, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2,
};
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::button::{Button, IconButton};
use super::date::today;
use super::focus;
use super::icon::Icon;
use super::line::one_line;
use crate::plan::date::{FIRST, LAST};
use crate::ui::theme::{self, size, tokens};
use crate::words::Words;

const CELL: f32 = 34.0;

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
        if ui.add(IconButton::new(Icon::ChevronLeft, words.text("date-earlier"))).clicked() {
            shown.cursor = moved(shown.cursor, -1);
        }
        let month = words.month(shown.cursor.month());
        let title = theme::strong(format!("{month} {}", shown.cursor.year()));
        ui.allocate_ui_with_layout(
            vec2(CELL * 7.0 - 64.0, size::SMALL_CONTROL),
            Layout::centered_and_justified(egui::Direction::LeftToRight),
            |ui| ui.label(title),
        );
        if ui.add(IconButton::new(Icon::ChevronRight, words.text("date-later"))).clicked() {
            shown.cursor = moved(shown.cursor, 1);
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

/// The same day some months on, within the range of a plan's dates.
fn moved(day: Date, months: i32) -> Date {
    day.saturating_add(months.months()).clamp(FIRST, LAST)
}

fn weekdays(ui: &mut Ui, words: &Words) {
    let t = tokens(ui);
    let keys = ["weekday-1", "weekday-2", "weekday-3", "weekday-4", "weekday-5", "weekday-6", "weekday-7"];
    let (_, rect) = ui.allocate_space(vec2(CELL * 7.0, 20.0));
    let mut middle = rect.left() + CELL / 2.0;
    for key in keys {
        let galley = one_line(ui, theme::caption(words.text(key)).color(t.ink2));
        ui.painter().galley(pos2(middle, rect.center().y) - galley.size() / 2.0, galley, t.ink2);
        middle += CELL;
    }
}

/// The days as one tab stop: arrows move by days and weeks, Page Up and Down by months.
fn days(ui: &mut Ui, id: Id, words: &Words, value: Option<Date>, shown: &mut Shown) -> Option<Date> {
    let t = tokens(ui);
    let (_, rect) = ui.allocate_space(vec2(CELL * 7.0, CELL * 6.0));
    let grid = ui.interact(rect, id.with("days"), Sense::FOCUSABLE);
    let name = words.date(shown.cursor);
    grid.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &name));
    if shown.fresh {
        shown.fresh = false;
        focus::move_to(ui, grid.id);
    }
    let focused = grid.has_focus();
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
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(grid, filter));
    let mut cursor = shown.cursor;
    let done = ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
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
