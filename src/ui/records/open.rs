//! The head of an open card.

use egui::{Key, Modifiers, Response, Ui};

use super::{DUPLICATE, rail};
use crate::ui::widgets::{Icon, IconButton, OpenCard, more_menu};
use crate::words::Words;

/// The head of an open card with the menu of what can be done to its record.
pub struct Open<'o, 'c> {
    pub(super) card: &'o mut OpenCard<'c>,
    pub(super) words: &'o Words,
    pub(super) title: &'o str,
    pub(super) fixed: bool,
    pub(super) can: (bool, bool),
    pub(super) steps: bool,
    pub(super) chosen: Option<usize>,
    pub(super) handle: Option<Response>,
}

impl Open<'_, '_> {
    /// Draws the head: the title as a field by `title`, then, from right to left, the chevron, the
    /// menu, and what `actions` draws.
    pub fn head(&mut self, ui: &mut Ui, actions: impl FnOnce(&mut Ui), title: impl FnOnce(&mut Ui)) {
        let (words, can, fixed, steps) = (self.words, self.can, self.fixed, self.steps);
        let mut chosen = None;
        let mut handle = None;
        let named = |id| words.with(id, &[("title", self.title.into())]);
        let name = words.with("list-more", &[("title", self.title.into())]);
        self.card.head(
            ui,
            |ui| {
                if !fixed {
                    let key = |modifiers, key| {
                        ui.ctx().format_shortcut(&egui::KeyboardShortcut::new(modifiers, key))
                    };
                    let items = [
                        (words.text("list-move-up"), key(Modifiers::ALT, Key::ArrowUp), can.0),
                        (words.text("list-move-down"), key(Modifiers::ALT, Key::ArrowDown), can.1),
                        (words.text("list-duplicate"), ui.ctx().format_shortcut(&DUPLICATE), true),
                        (words.text("list-remove"), String::new(), true),
                    ];
                    let items = items.each_ref().map(|(text, key, can)| (text.as_ref(), key.clone(), *can));
                    chosen = more_menu(ui, &name, &items);
                }
                if steps {
                    let arrows = [
                        (1, Icon::ChevronDown, named("card-down"), can.1),
                        (0, Icon::ChevronUp, named("card-up"), can.0),
                    ];
                    for (action, icon, name, can) in arrows {
                        let button = IconButton::new(icon, name).secondary();
                        if ui.add_enabled(can, button).clicked() {
                            chosen = Some(action);
                        }
                    }
                }
                actions(ui);
            },
            |ui| {
                if steps {
                    handle = Some(rail::handle(
                        ui,
                        &named("card-drag"),
                        words.text("list-drag-keys").into_owned(),
                    ));
                }
                title(ui);
            },
        );
        self.chosen = chosen;
        self.handle = handle;
    }
}
