//! How the menus of the top bar are reached, walked and left by keyboard. What they hold is in `menu`.
//!
//! F10, a tapped Alt or Tab come to the bar; Left and Right go from menu to menu, Down opens one, Up
//! and Down go along it. Whichever way the menus were used, what had the focus before gets it back.

use egui::{Event, FocusDirection, Id, Key, Modifiers, Popup, Response, Ui};

use super::theme::{self, size};
use super::widgets::{Held, focus_shape, let_go, move_focus, stand_aside};

/// The bar, as it was drawn last or is being drawn.
#[derive(Clone, Default)]
pub struct MenuBar {
    /// The buttons of the menus, from left to right.
    buttons: Vec<Id>,
    /// The entries of the open menu, those of them that open another one, and what is in that one.
    entries: Vec<Id>,
    submenus: Vec<Id>,
    inner: Vec<Id>,
    /// A menu within a menu is being drawn.
    nested: bool,
    /// The first entry of the open menu is still to take the focus.
    enters: bool,
    /// The focus is on the bar, or a menu is open.
    used: bool,
    /// What had the focus before.
    held: Option<Held>,
}

fn store() -> Id {
    Id::unique("menu bar")
}

fn popup_of(button: Id) -> Id {
    button.with("popup")
}

/// What gets the focus once the menus are left: what is being edited, for the menu Edit.
#[must_use]
pub fn held(ctx: &egui::Context) -> Option<Held> {
    ctx.data(|data| data.get_temp::<MenuBar>(store())).and_then(|bar| bar.held)
}

/// Goes to the menus, or from them back to where the focus was.
pub fn toggle(ctx: &egui::Context) {
    let Some(mut bar) = ctx.data(|data| data.get_temp::<MenuBar>(store())) else { return };
    if bar.used {
        Popup::close_all(ctx);
        bar.leave(ctx);
    } else if let Some(first) = bar.buttons.first() {
        bar.used = true;
        bar.held = Held::now(ctx);
        move_focus(ctx, *first);
    }
    ctx.data_mut(|data| data.insert_temp(store(), bar));
}

impl MenuBar {
    /// Takes up the bar where it was drawn last, and answers the keys for it.
    pub fn begin(ui: &Ui) -> Self {
        let mut bar: Self = ui.data(|data| data.get_temp(store())).unwrap_or_default();
        bar.keys(ui);
        if bar.used {
            stand_aside(ui);
        }
        bar.buttons.clear();
        bar.entries.clear();
        bar.submenus.clear();
        bar.inner.clear();
        bar
    }

    /// Draws a menu: its button, and its entries while it is open.
    pub fn menu(&mut self, ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui, &mut Self)) -> Response {
        let response = ui.menu_button(theme::body(name), |ui| add(ui, self)).response;
        let open = Popup::is_id_open(ui, popup_of(response.id));
        ui.accesskit_node_builder(response.id, |node| node.set_expanded(open));
        focus_shape(&response, size::FIELD_RADIUS);
        if response.is_pointer_button_down_on() {
            self.used = true;
            stand_aside(ui);
        }
        self.buttons.push(response.id);
        response
    }

    /// Draws an entry that opens a further menu.
    pub fn submenu(&mut self, ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui, &mut Self)) {
        let fill = |ui: &mut Ui| {
            self.nested = true;
            add(ui, self);
            self.nested = false;
        };
        let response = ui.menu_button(theme::body(name), fill).response;
        self.submenus.push(response.id);
        self.entry(ui, &response);
    }

    /// Tells of an entry that was drawn.
    pub fn entry(&mut self, ui: &Ui, response: &Response) {
        focus_shape(response, size::CHECK_RADIUS);
        if self.nested {
            self.inner.push(response.id);
            return;
        }
        self.entries.push(response.id);
        if self.enters && response.enabled() && !ui.is_sizing_pass() {
            self.enters = false;
            move_focus(ui, response.id);
        }
    }

    /// Ends the bar: notes what has the focus while it is not on the menus, and gives it back once
    /// they are left.
    pub fn end(mut self, ui: &Ui) {
        let focused = ui.memory(egui::Memory::focused);
        let on_bar = focused.is_some_and(|focused| self.buttons.contains(&focused));
        if on_bar || self.open(ui).is_some() {
            self.used = true;
        } else if !self.used {
            self.held = Held::now(ui);
        } else if !ui.input(|input| input.pointer.any_down()) {
            self.used = false;
            self.enters = false;
            if focused.is_none_or(|focused| self.is_entry(focused)) {
                self.leave(ui);
            }
        }
        ui.data_mut(|data| data.insert_temp(store(), self));
    }

    fn leave(&mut self, ctx: &egui::Context) {
        self.used = false;
        match self.held {
            Some(held) => held.give_back(ctx),
            None => let_go(ctx),
        }
    }

    /// The position of the open menu.
    fn open(&self, ctx: &egui::Context) -> Option<usize> {
        self.buttons.iter().position(|button| Popup::is_id_open(ctx, popup_of(*button)))
    }

    fn is_entry(&self, widget: Id) -> bool {
        self.entries.contains(&widget) || self.inner.contains(&widget)
    }

    /// Answers the keys that lead from menu to menu, into one and out of it. Those that lead along a
    /// menu, and into one within it, are egui’s.
    fn keys(&mut self, ui: &Ui) {
        let focused = ui.memory(egui::Memory::focused);
        let on_button = focused.and_then(|focused| self.buttons.iter().position(|button| *button == focused));
        let open = self.open(ui);
        let Some(at) = open.or(on_button) else { return };
        let inner = focused.is_some_and(|focused| self.inner.contains(&focused));
        let on_submenu = focused.is_some_and(|focused| self.submenus.contains(&focused));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let count = self.buttons.len();
        let to = if inner {
            None
        } else if pressed(Key::ArrowLeft) {
            Some((at + count - 1) % count)
        } else if !on_submenu && pressed(Key::ArrowRight) {
            Some((at + 1) % count)
        } else {
            None
        };
        let opens = |key: &Key| on_button.is_some() && pressed(*key);
        if let Some(button) = to.and_then(|to| self.buttons.get(to)) {
            if open.is_some() {
                Popup::open_id(ui, popup_of(*button));
                self.enters = true;
            } else {
                move_focus(ui, *button);
            }
        } else if let Some(button) = self.buttons.get(at)
            && [Key::ArrowDown, Key::Enter, Key::Space].iter().any(opens)
        {
            Popup::open_id(ui, popup_of(*button));
            self.enters = true;
        } else if open.is_some() && pressed(Key::Tab) {
            Popup::close_all(ui);
        } else {
            return;
        }
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
}

/// Whether Alt was pressed and let go with nothing between, which leads to the menus on most systems.
pub fn is_alt_tapped(ctx: &egui::Context) -> bool {
    let id = Id::unique("Alt is down alone");
    let mut alone: bool = ctx.data(|data| data.get_temp(id)).unwrap_or_default();
    let mut tapped = false;
    ctx.input(|input| {
        for event in &input.events {
            match event {
                Event::Key { key: Key::AltLeft, pressed: true, modifiers, .. } => {
                    alone = !(modifiers.ctrl || modifiers.shift || modifiers.command);
                }
                Event::Key { key: Key::AltLeft, pressed: false, .. } => {
                    tapped = std::mem::take(&mut alone);
                }
                Event::PointerMoved(_) | Event::ModifiersChanged(_) | Event::Key { pressed: false, .. } => {}
                _ => alone = false,
            }
        }
    });
    ctx.data_mut(|data| data.insert_temp(id, alone));
    tapped && !ctx.os().is_mac()
}
