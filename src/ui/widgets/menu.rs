//! The small menus for what is done to one thing: behind “…”, and on a right click.

use std::borrow::Cow;

use egui::{Key, Modifiers, Popup, Pos2, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::button::IconButton;
use super::focus;
use super::held::Held;
use super::icon::Icon;
use super::line::one_line;
use crate::ui::theme::{self, size, space, tokens};

/// Least width of a menu.
const WIDTH: f32 = 210.0;

/// A row of a menu.
#[derive(Clone, Debug)]
pub struct MenuItem<'a> {
    /// What it does.
    pub words: Cow<'a, str>,
    /// Its key in words; empty for none.
    pub key: String,
    /// Whether it can be done now.
    pub enabled: bool,
}

impl<'a> MenuItem<'a> {
    /// A row without a key.
    pub fn new(words: impl Into<Cow<'a, str>>, enabled: bool) -> Self {
        Self { words: words.into(), key: String::new(), enabled }
    }

    /// The key that does the same.
    #[must_use]
    pub fn key(mut self, ui: &Ui, modifiers: Modifiers, key: Key) -> Self {
        self.key = ui.ctx().format_shortcut(&egui::KeyboardShortcut::new(modifiers, key));
        self
    }
}

/// A button “…” with a menu of `items`. Returns which one was chosen. `name` is what assistive
/// technology calls the button.
pub fn more(ui: &mut Ui, name: &str, items: &[MenuItem<'_>]) -> Option<usize> {
    let button = ui.add(IconButton::new(Icon::More, name.to_owned()));
    below(&button, name, items)
}

/// The menu of a button, below it. Returns which of `items` was chosen.
pub fn below(button: &Response, name: &str, items: &[MenuItem<'_>]) -> Option<usize> {
    let shown = Popup::menu(button).gap(space::XS).accessible_name(name).show(|ui| rows(ui, items, None));
    shown.and_then(|shown| shown.inner)
}

/// What is remembered of an open menu.
#[derive(Clone, Copy)]
struct Open {
    at: Pos2,
    /// What gets the focus back.
    held: Held,
    /// The first row is still to take the focus.
    enters: bool,
}

/// The menu of a widget: at the pointer on a right click, below the widget on the menu key or
/// Shift+F10 while it has the focus. Returns which of `items` was chosen; they are made only while the
/// menu is open, and know what had the focus before it.
pub fn context<'a>(
    ui: &Ui,
    response: &Response,
    name: &str,
    items: impl FnOnce(Held) -> Vec<MenuItem<'a>>,
) -> Option<usize> {
    let id = response.id.with("context menu");
    let by_key = response.has_focus() && is_asked_for(ui);
    if response.secondary_clicked() || by_key {
        let pointer = response.interact_pointer_pos().filter(|_| !by_key);
        let at = pointer.unwrap_or_else(|| response.rect.left_bottom() + vec2(space::S, 0.0));
        let held = Held::now(ui).unwrap_or(Held::widget(response.id));
        ui.data_mut(|data| data.insert_temp(id, Open { at, held, enters: true }));
        Popup::open_id(ui, id);
    }
    let mut open: Open = ui.data(|data| data.get_temp(id))?;
    let mut chosen = None;
    if Popup::is_id_open(ui, id) {
        let items = items(open.held);
        let shown = Popup::from_response(response)
            .id(id)
            .kind(egui::PopupKind::Menu)
            .layout(egui::Layout::top_down_justified(egui::Align::Min))
            .at_position(open.at)
            .open_memory(None)
            .accessible_name(name)
            .show(|ui| rows(ui, &items, Some(&mut open.enters)));
        chosen = shown.and_then(|shown| shown.inner);
    }
    if Popup::is_id_open(ui, id) {
        ui.data_mut(|data| data.insert_temp(id, open));
    } else {
        ui.data_mut(|data| data.remove::<Open>(id));
        // Whoever has pressed the pointer elsewhere has gone there.
        let elsewhere = chosen.is_none() && ui.input(|input| input.pointer.any_released());
        if !elsewhere {
            open.held.give_back(ui);
        }
    }
    chosen
}

/// Whether the key for the menu of what has the focus was pressed.
fn is_asked_for(ui: &Ui) -> bool {
    ui.input_mut(|input| {
        input.consume_key(Modifiers::NONE, Key::Menu) || input.consume_key(Modifiers::SHIFT, Key::F10)
    })
}

/// Draws the rows; the one that was chosen. The first that can be done takes the focus where `enters`.
fn rows(ui: &mut Ui, items: &[MenuItem<'_>], mut enters: Option<&mut bool>) -> Option<usize> {
    let words = |item: &MenuItem<'_>| one_line(ui, theme::body(item.words.as_ref())).size().x;
    let key = |item: &MenuItem<'_>| one_line(ui, theme::body(item.key.as_str())).size().x;
    let widest = items.iter().map(|item| words(item) + key(item)).fold(0.0, f32::max);
    ui.set_width(WIDTH.max(widest + 2.0 * space::S + space::L));
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut chosen = None;
    for (index, item) in items.iter().enumerate() {
        let response = ui.add_enabled_ui(item.enabled, |ui| row(ui, item)).inner;
        if item.enabled
            && !ui.is_sizing_pass()
            && let Some(enters) = enters.as_deref_mut().filter(|enters| **enters)
        {
            *enters = false;
            focus::move_to(ui, response.id);
        }
        if response.clicked() {
            chosen = Some(index);
            ui.close();
        }
    }
    chosen
}

fn row(ui: &mut Ui, item: &MenuItem<'_>) -> Response {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::NAV_ROW), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, item.words.as_ref()));
    focus::shape(&response, size::CHECK_RADIUS);
    if enabled && (response.hovered() || response.has_focus()) {
        ui.painter().rect_filled(rect, size::CHECK_RADIUS, t.accent_tint);
    }
    let ink = if enabled { t.ink } else { t.ink3 };
    let words = one_line(ui, theme::body(item.words.as_ref()).color(ink));
    let at = rect.left_center() + vec2(space::S, -words.size().y / 2.0);
    ui.painter().galley(at, words, ink);
    let key = one_line(ui, theme::body(item.key.as_str()).color(t.ink2));
    let at = rect.right_center() - vec2(space::S + key.size().x, key.size().y / 2.0);
    ui.painter().galley(at, key, t.ink2);
    response
}
