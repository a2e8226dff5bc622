//! A date, typed or picked from a calendar.

use egui::{
    Context, CursorIcon, Id, Key, Label, Modifiers, Popup, PopupCloseBehavior, PopupKind, RectAlign,
    Response, Role, Sense, SetOpenCommand, Ui, WidgetInfo, vec2,
};
use jiff::civil::Date;

use super::calendar::{self, Picked};
use super::date_text;
use super::field::{Field, Frame};
use super::focus;
use super::icon::Icon;
use super::overtype::overtype;
use super::text::{self, Editor};
use super::typed::Typed;
use crate::ui::theme::{self, size, space, tokens};

fn today_id() -> Id {
    Id::unique("today")
}

/// Tells the calendars which day is today.
pub fn set_today(ctx: &Context, today: Date) {
    ctx.data_mut(|data| data.insert_temp(today_id(), today));
}

/// The day that an empty calendar opens on.
pub(super) fn today(ctx: &Context) -> Date {
    ctx.data(|data| data.get_temp(today_id())).unwrap_or_else(|| jiff::Zoned::now().date())
}

impl Field<'_> {
    /// A date from 1900 to 2200, or none. What cannot be read stays in the field with a message
    /// and leaves the date alone.
    pub fn date(self, ui: &mut Ui, value: &mut Option<Date>) -> Response {
        self.show(ui, |field, ui, frame| edit(field, ui, frame, value))
    }
}

fn edit(field: &Field<'_>, ui: &mut Ui, frame: &mut Frame, value: &mut Option<Date>) -> Response {
    let focused = ui.memory(|memory| memory.has_focus(frame.id));
    let mut typed = Typed::load(ui, frame, *value, |date| field.words.date(date));
    let popup = frame.id.with("calendar");
    let by_key = focused
        && !frame.locked
        && ui.input_mut(|input| {
            input.consume_key(Modifiers::NONE, Key::ArrowDown)
                | input.consume_key(Modifiers::ALT, Key::ArrowDown)
        });
    let mut response = type_into(field, ui, frame, &mut typed.shown);
    let by_click = button(field, ui, frame, &response);

    // A date without its year is in that of the date before.
    let (year, today) = (value.map(Date::year), today(ui));
    let read = |text: &str| date_text::read(text, field.words, year, today);
    typed.read(&response, value, |text, _| read(text).map_err(|fault| fault.in_words(field.words, today)));
    if response.has_focus()
        && typed.is_typing()
        && !Popup::is_id_open(ui, popup)
        && let Ok(day) = read(&typed.shown)
        && typed.shown != field.words.date(day)
    {
        meaning(field, ui, frame, &response, day);
    }
    if let Some(picked) = pick(field, ui, frame, &response, popup, by_key || by_click, *value) {
        *value = match picked {
            Picked::Day(day) => Some(day),
            Picked::Nothing => None,
        };
        typed.replace(value.map(|date| field.words.date(date)).unwrap_or_default());
        focus::move_to(ui, response.id);
    }
    typed.keep(ui, field, *value, &mut response);
    response
}

/// Shows above the field which day is meant by what is typed, before the field is left. It covers
/// nothing that a click may be meant for.
fn meaning(field: &Field<'_>, ui: &Ui, frame: &Frame, response: &Response, day: Date) {
    let said = field.words.date_with_weekday(day);
    Popup::from_response(response)
        .id(frame.id.with("meaning"))
        .open(true)
        .kind(PopupKind::Tooltip)
        .align(RectAlign::TOP_START)
        .interactable(false)
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .gap(space::XS)
        .frame(egui::Frame::popup(ui.style()).inner_margin(space::S).corner_radius(size::BUTTON_RADIUS))
        .show(|ui| ui.add(Label::new(theme::body(said.as_str())).extend().selectable(false)));
    ui.accesskit_node_builder(response.id, |node| node.set_description(said));
}

fn type_into(field: &Field<'_>, ui: &mut Ui, frame: &Frame, shown: &mut String) -> Response {
    let placeholder = match field.placeholder() {
        own if own.is_empty() => field.words.text("date-placeholder").into_owned(),
        own => own.into_owned(),
    };
    let right = space::FIELD + size::SMALL_ICON + space::XS;
    let editor = Editor { right, limit: 40, own: true, ..Editor::line(placeholder) };
    let response = text::draw(ui, frame, shown, &editor);
    overtype(ui, &response, shown);
    ui.accesskit_node_builder(response.id, |node| node.set_role(Role::DateInput));
    response
}

/// The calendar at the right edge of the field; true when it was clicked.
fn button(field: &Field<'_>, ui: &Ui, frame: &Frame, around: &Response) -> bool {
    if frame.locked {
        return false;
    }
    let t = tokens(ui);
    let middle = around.rect.right_center() - vec2(space::FIELD + size::SMALL_ICON / 2.0, 0.0);
    let rect = egui::Rect::from_center_size(middle, vec2(size::TARGET + space::XS, size::TARGET + space::XS));
    let button =
        ui.interact(rect, frame.id.with("open"), Sense::CLICK).on_hover_cursor(CursorIcon::PointingHand);
    let name = field.words.with("date-open", &[("field", field.name().into())]).into_owned();
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let ink = if button.hovered() { t.accent } else { t.ink2 };
    Icon::Calendar.paint(ui.painter(), middle, size::SMALL_ICON, ink);
    button.clicked()
}

/// The open calendar; what was chosen just now.
fn pick(
    field: &Field<'_>,
    ui: &Ui,
    frame: &Frame,
    around: &Response,
    popup: Id,
    toggle: bool,
    value: Option<Date>,
) -> Option<Picked> {
    let was_open = Popup::is_id_open(ui, popup);
    if toggle && !was_open {
        calendar::start(ui, popup, value.unwrap_or_else(|| today(ui)));
    }
    let shown = Popup::from_response(around)
        .id(popup)
        .open_memory(toggle.then_some(SetOpenCommand::Toggle))
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .gap(space::XS)
        .accessible_name(field.name().as_ref())
        .frame(egui::Frame::popup(ui.style()).inner_margin(space::M).corner_radius(size::CARD_RADIUS))
        .show(|ui| calendar::show(ui, popup, field.words, value));
    let picked = shown.and_then(|shown| shown.inner);
    if picked.is_some() {
        Popup::close_id(ui, popup);
    } else if was_open && !Popup::is_id_open(ui, popup) && calendar::has_focus(ui, popup) {
        focus::move_to(ui, frame.id);
    }
    picked
}
