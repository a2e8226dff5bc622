//! The head of an open card.

use egui::{Response, Ui};

use super::deeds::Deed;
use super::rail;
use crate::ui::widgets::{Icon, IconButton, MenuItem, OpenCard, more_menu};
use crate::words::Words;

/// The head of an open card with the menu of what can be done to its record.
pub struct Open<'o, 'c> {
    pub(super) card: &'o mut OpenCard<'c>,
    pub(super) words: &'o Words,
    pub(super) title: &'o str,
    pub(super) can: (bool, bool),
    pub(super) steps: bool,
    pub(super) more: &'o [(Deed, MenuItem<'o>)],
    pub(super) chosen: Option<Deed>,
    pub(super) handle: Option<Response>,
}

impl Open<'_, '_> {
    /// Draws the head: the title as a field by `title`, then, from right to left, the chevron, the
    /// menu, and what `actions` draws.
    pub fn head(&mut self, ui: &mut Ui, actions: impl FnOnce(&mut Ui), title: impl FnOnce(&mut Ui)) {
        let (words, can, steps, more) = (self.words, self.can, self.steps, self.more);
        let mut chosen = None;
        let mut handle = None;
        let named = |id| words.with(id, &[("title", self.title.into())]);
        let name = words.with("list-more", &[("title", self.title.into())]);
        self.card.head(
            ui,
            |ui| {
                if !more.is_empty() {
                    let items: Vec<_> = more.iter().map(|(_, item)| item.clone()).collect();
                    let row = more_menu(ui, &name, &items);
                    chosen = row.and_then(|row| more.get(row)).map(|(deed, _)| *deed);
                }
                if steps {
                    let arrows = [
                        (Deed::Down, Icon::ChevronDown, named("card-down"), can.1),
                        (Deed::Up, Icon::ChevronUp, named("card-up"), can.0),
                    ];
                    for (deed, icon, name, can) in arrows {
                        let button = IconButton::new(icon, name).secondary();
                        if ui.add_enabled(can, button).clicked() {
                            chosen = Some(deed);
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
