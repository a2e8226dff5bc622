//! What the parties bring, as lists in which each contribution opens in place.

use egui::{Id, Response, Ui};

use crate::plan::{Chapter, Contribution, List, PartyId, Place, Resources};
use crate::ui::Context;
use crate::ui::chapters::resources::brings::{self, Line};
use crate::ui::chapters::resources::contribution::{self, Known, line, mark, said, title};
use crate::ui::chapters::resources::sorted::Sorted;
use crate::ui::records::Records;
use crate::ui::widgets::{Button, Field, Icon, IconButton, ItemCard, arrive, jump_to};

/// What the parties bring, while it is drawn.
pub(super) struct Given<'g> {
    pub(super) contributions: &'g mut List<Contribution>,
    pub(super) known: &'g Known<'g>,
    pub(super) sorted: &'g Sorted,
    /// What was added just now.
    pub(super) add: Option<Contribution>,
}

impl Given<'_> {
    /// Draws a list of those at these positions, `name` to assistive technology: a click or Enter
    /// opens one, or closes it again.
    pub(super) fn list(&self, ui: &mut Ui, cx: &mut Context<'_>, id: Id, name: &str, positions: &[usize]) {
        let at = |index: usize| positions.get(index).and_then(|at| self.contributions.at(*at));
        let lines: Vec<_> = (0..positions.len()).filter_map(at).map(|given| self.line(cx, given)).collect();
        let Some(given) = brings::show(ui, id, name, &lines).and_then(at) else { return };
        let record = given.id.uuid();
        if cx.view.is_open(Chapter::Resources, record) {
            cx.view.open.remove(&Chapter::Resources);
        } else {
            cx.view.open.insert(Chapter::Resources, record);
            jump_to(ui, Contribution::what.of(record));
        }
    }

    fn line(&self, cx: &Context<'_>, given: &Contribution) -> Line {
        let (words, currency) = (cx.words, self.known.currency);
        let open = cx.view.is_open(Chapter::Resources, given.id.uuid());
        Line {
            mark: mark(given.state),
            text: line(words, given, currency),
            said: said(words, given, currency),
            open,
        }
    }

    /// Whether one of those at these positions is open.
    pub(super) fn is_open(&self, cx: &Context<'_>, positions: &[usize]) -> bool {
        let Some(open) = cx.view.open.get(&Chapter::Resources) else { return false };
        positions.iter().any(|at| self.contributions.at(*at).is_some_and(|given| given.id.uuid() == *open))
    }

    /// Draws the card of the one of these that is open.
    pub(super) fn card(&mut self, ui: &mut Ui, cx: &mut Context<'_>, party: Option<PartyId>, of: &[usize]) {
        if !self.is_open(cx, of) {
            return;
        }
        let (words, known) = (cx.words, self.known);
        Records::new(Resources::contributions, Contribution::what).shown(Some(of)).only_open().show(
            ui,
            cx,
            self.contributions,
            || Contribution { party, ..Contribution::new() },
            |given, _| ItemCard::new(words, title(words, given)),
            |_, _| {},
            |ui, given, cx, open| {
                let field = Field::new(cx, Contribution::what.of(given.id.uuid()));
                open.head(
                    ui,
                    |_| {},
                    |ui| {
                        field.title().hide_label().text(ui, &mut given.what);
                    },
                );
                contribution::fields(ui, cx, given, known, false);
            },
        );
    }

    /// The button that adds something that a party brings, where jumps to `place` arrive.
    pub(super) fn add_button(&mut self, ui: &mut Ui, words: &str, place: Place, new: Contribution) {
        let button = ui.add(Button::quiet(words).small().icon(Icon::Plus).max_width(ui.available_width()));
        self.added(ui, &button, place, new);
    }

    /// The same as a plus, where there is little room.
    pub(super) fn add_plus(&mut self, ui: &mut Ui, name: &str, place: Place, new: Contribution) {
        let button = ui.add(IconButton::new(Icon::Plus, name.to_owned()).tooltip(name.to_owned()));
        self.added(ui, &button, place, new);
    }

    fn added(&mut self, ui: &Ui, button: &Response, place: Place, new: Contribution) {
        arrive(ui, place, button);
        if button.clicked() {
            self.add = Some(new);
        }
    }
}
