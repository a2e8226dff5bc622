//! The one list editor: records as cards, one of them open.
//!
//! Closed cards are one row of the same height each, so that of a long list only what is in view
//! is drawn. The open card is drawn wherever it is: it holds what is being typed.

mod adding;
mod deeds;
mod entries;
mod open;
mod rail;
mod rows;
mod tools;

pub use adding::{add, add_button, beginning};
use adding::{add_key, add_keys};
use deeds::Standing;
pub use entries::entries;
pub use open::Open;
pub use rail::RAIL;
use rail::{Drag, Numbers};
use tools::orders;
pub use tools::{Sort, by_date, tools};

use std::cell::Cell;

use egui::{Align, Id, Key, Modifiers, Rect, Sense, Ui, UiBuilder, pos2};
use uuid::Uuid;

use super::Context;
use super::panels::page_is_free;
use super::theme::{size, space};
use super::widgets::{self, Button, Icon, ItemCard, arrive, context_menu, focus_field, focus_table};
use crate::plan::visit::Part;
use crate::plan::{Field, List, Record};
use crate::ui::command::Command;
use crate::words::Words;

/// Height of a closed card.
const ROW: f32 = size::LIST_ROW + 2.0;
/// From one closed card to the next.
const PITCH: f32 = ROW + space::S;
/// Lists up to this long are drawn whole, so that assistive technology can list them.
const DRAWN_WHOLE: usize = 60;

/// A list of records on the page of a chapter. Its message names it: `.add` is the button that
/// adds one, `.empty` and `.first` what an empty list says, `.unnamed` a record without a title.
#[must_use = "call `show`"]
pub struct Records<'a, T> {
    list: Field,
    first: Field,
    pinned: Option<Uuid>,
    shown: Option<&'a [usize]>,
    main: bool,
    look: Look,
    add_below: bool,
    sorts: &'a [Sort<T>],
    called: Option<fn(&T, &Words) -> String>,
    heads: Option<&'a dyn Fn(&mut Ui)>,
    own_key: Option<(Key, &'a Cell<Option<Uuid>>)>,
}

/// How the records are drawn.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Look {
    #[default]
    Cards,
    /// Numbered, on a line that shows their order.
    Steps,
    /// Rows of a table, under heads.
    Table,
    /// Only the open one.
    OnlyOpen,
}

impl Look {
    /// Height of what stands for a closed record, and the gap below it.
    const fn row(self) -> (f32, f32) {
        match self {
            Self::Cards | Self::Steps | Self::OnlyOpen => (ROW, space::S),
            Self::Table => (size::TABLE_ROW, 0.0),
        }
    }
}

/// What was asked for while the list was drawn. Runs after it.
enum ListAction {
    Open { record: Uuid, by_key: bool },
    Close(Uuid),
    Focus(Uuid),
    Move { record: Uuid, down: bool },
    Drop { record: Uuid, to: usize },
    Duplicate(Uuid),
    Sort { record: Uuid, order: usize },
    Remove { record: Uuid, title: String, next: Option<Uuid> },
    Add,
}

/// What the list remembers from frame to frame.
#[derive(Clone, Copy, Default)]
struct Memory {
    /// The row that has the focus.
    focused: Option<Uuid>,
    /// The record whose row gets the focus.
    wanted: Option<Uuid>,
    /// The record whose open card is to be brought into view.
    reveal: Option<Uuid>,
    /// The focus is somewhere in the list.
    inside: bool,
    /// The card that is being dragged.
    drag: Option<Drag>,
}

/// How the cards of a list look.
struct Faces<'f, 'w, T> {
    card: &'f dyn Fn(&T, usize) -> ItemCard<'w>,
    summary: &'f dyn Fn(&mut Ui, &T),
}

/// What is known of a list while it is drawn.
struct Frame<'w> {
    words: &'w Words,
    store: Id,
    memory: Memory,
    action: Option<ListAction>,
    count: usize,
    open_row: Option<usize>,
    /// What stands next to the open record.
    next: Option<Uuid>,
    /// Rows that are drawn even out of view: the focus is there, or goes there.
    must: Vec<usize>,
    numbers: Numbers,
    look: Look,
    /// The first position that a card can be dragged to.
    first: usize,
}

impl<'a, T> Records<'a, T> {
    /// The list that this field of the plan is; `first` is the field of a record that gets the cursor
    /// when its card opens.
    pub fn new(list: Field, first: Field) -> Self {
        let look = Look::Cards;
        Self {
            list,
            first,
            pinned: None,
            shown: None,
            main: false,
            look,
            add_below: true,
            sorts: &[],
            called: None,
            heads: None,
            own_key: None,
        }
    }

    /// This record, which stands first, stays there and cannot be removed.
    pub fn pinned(mut self, record: Uuid) -> Self {
        self.pinned = Some(record);
        self
    }

    /// Shows only the records at these positions, in this order.
    pub fn shown(mut self, positions: Option<&'a [usize]>) -> Self {
        self.shown = positions;
        self
    }

    /// The key that adds works for this list wherever on the page the focus is not in another one.
    pub fn main(mut self) -> Self {
        self.main = true;
        self
    }

    /// The records are steps one after the other: numbered, with a handle to drag each by.
    pub fn steps(mut self) -> Self {
        self.look = Look::Steps;
        self
    }

    /// The records are rows of a table, of which the open one is a card. `heads` draws what stands above
    /// the columns, from left to right; [`Records::show`] draws the cells of a row in the same way.
    pub fn table(mut self, heads: Option<&'a dyn Fn(&mut Ui)>) -> Self {
        self.look = Look::Table;
        self.heads = heads;
        self
    }

    /// A key that does something of its own to the closed record that has the focus, which is told to
    /// `asked`.
    pub fn own_key(mut self, key: Key, asked: &'a Cell<Option<Uuid>>) -> Self {
        self.own_key = Some((key, asked));
        self
    }

    /// Whether the button that adds a record stands below the list, and jumps to the list arrive there.
    pub fn add_below(mut self, add_below: bool) -> Self {
        self.add_below = add_below;
        self
    }

    /// Further orders that the list can be put in, beside that of the titles.
    pub fn sorts(mut self, sorts: &'a [Sort<T>]) -> Self {
        self.sorts = sorts;
        self
    }

    /// What a record is called, where that is more than its title.
    pub fn called(mut self, called: fn(&T, &Words) -> String) -> Self {
        self.called = Some(called);
        self
    }

    /// Draws the open card only: the records are listed elsewhere, such as in a table.
    pub fn only_open(mut self) -> Self {
        self.look = Look::OnlyOpen;
        self.add_below(false)
    }
}

impl<T: Record + Part> Records<'_, T> {
    /// Draws the list. `new` makes a record, `card` says what its card shows, `summary` draws from
    /// right to left before the badge of a closed card, `body` draws the content of the open one,
    /// first its [`Open::head`].
    #[expect(clippy::too_many_arguments, reason = "a closure for each part of a card")]
    pub fn show<'w>(
        self,
        ui: &mut Ui,
        cx: &mut Context<'_>,
        list: &mut List<T>,
        new: impl FnOnce() -> T,
        card: impl Fn(&T, usize) -> ItemCard<'w>,
        summary: impl Fn(&mut Ui, &T),
        body: impl FnOnce(&mut Ui, &mut T, &mut Context<'_>, &mut Open<'_, '_>),
    ) {
        let found = match self.look {
            // A list that is told what it shows has its tools elsewhere.
            _ if self.shown.is_some() => None,
            Look::Cards => tools(ui, cx, self.list, list, self.fixed(), Some(self.sorts)),
            Look::Steps => tools(ui, cx, self.list, list, self.fixed(), None),
            Look::Table | Look::OnlyOpen => None,
        };
        let shown = found.as_deref().or(self.shown);
        let (words, overview, chapter) = (cx.words, cx.overview, self.list.chapter);
        let card = |record: &T, index: usize| {
            let missing = || words.missing_in(overview.chapter(chapter), record.id().uuid());
            card(record, index).why_else(missing)
        };
        let faces = Faces { card: &card, summary: &summary };
        Records { shown, ..self }.draw(ui, cx, list, new, &faces, body);
    }

    fn draw(
        &self,
        ui: &mut Ui,
        cx: &mut Context<'_>,
        list: &mut List<T>,
        new: impl FnOnce() -> T,
        faces: &Faces<'_, '_, T>,
        body: impl FnOnce(&mut Ui, &mut T, &mut Context<'_>, &mut Open<'_, '_>),
    ) {
        let store = ui.make_persistent_id(("records", self.list.id));
        let memory: Memory = ui.data(|data| data.get_temp(store)).unwrap_or_default();
        let asked = memory.inside || self.main && page_is_free(ui);
        let by_key = asked && add_key(ui);
        let count = self.shown.map_or(list.len(), <[usize]>::len);
        let words = cx.words;
        let mut frame = Frame {
            words,
            store,
            memory,
            action: None,
            count,
            open_row: None,
            must: Vec::new(),
            next: None,
            numbers: Numbers::default(),
            look: self.look,
            first: self.fixed(),
        };

        let top = ui.cursor().top();
        let clicked = if list.is_empty() {
            self.empty(ui, cx.words)
        } else {
            let add = |ui: &mut Ui, frame: &mut Frame<'_>| {
                self.cards(ui, cx, list, faces, frame, body);
                self.add_below && self.add_button(ui, words)
            };
            if self.look == Look::Steps { rail::beside(ui, &mut frame, add) } else { add(ui, &mut frame) }
        };
        let area = Rect::from_min_max(pos2(ui.min_rect().left(), top), ui.min_rect().max);
        let Frame { mut memory, action, .. } = frame;
        memory.inside = focused_within(ui, area);

        let action = if by_key || clicked { Some(ListAction::Add) } else { action };
        if let Some(action) = action {
            self.run(ui, cx, list, &mut memory, action, new);
        }
        ui.data_mut(|data| data.insert_temp(store, memory));
    }

    fn title(&self, record: &T, words: &Words) -> String {
        self.called.map_or_else(|| title_of(words, self.list.id, record), |called| called(record, words))
    }

    /// How many records at the head of the list stay there.
    fn fixed(&self) -> usize {
        usize::from(self.pinned.is_some())
    }

    /// What stands in for a list without records; true when the first step was taken.
    fn empty(&self, ui: &mut Ui, words: &Words) -> bool {
        let say = |part| words.attribute(self.list.id, part).unwrap_or_default();
        let add = Button::secondary(say("add")).icon(Icon::Plus);
        widgets::empty_list(ui, self.list.place(), &say("empty"), &say("first"), vec![add]).is_some()
    }

    fn add_button(&self, ui: &mut Ui, words: &Words) -> bool {
        let add = words.attribute(self.list.id, "add").unwrap_or_default();
        let response = ui.add(Button::quiet(add).small().icon(Icon::Plus).tooltip(add_keys(ui)));
        arrive(ui, self.list.place(), &response);
        response.clicked()
    }

    fn cards(
        &self,
        ui: &mut Ui,
        cx: &mut Context<'_>,
        list: &mut List<T>,
        faces: &Faces<'_, '_, T>,
        frame: &mut Frame<'_>,
        body: impl FnOnce(&mut Ui, &mut T, &mut Context<'_>, &mut Open<'_, '_>),
    ) {
        ui.spacing_mut().item_spacing.y = space::S;
        if let Some(drag) = frame.memory.drag {
            return rail::dragging(ui, list, faces, frame, drag);
        }
        let open = cx.view.open.get(&self.list.chapter).copied();
        frame.open_row = open.and_then(|open| self.row_of(list, open));
        let with_focus = [frame.memory.focused.take(), frame.memory.wanted];
        let with_focus = with_focus.into_iter().flatten().filter_map(|id| self.row_of(list, id));
        // With their neighbours, which Tab comes to next.
        frame.must = with_focus.flat_map(|row| row.saturating_sub(1)..=row + 1).collect();
        let count = frame.count;
        let first = 0..frame.open_row.unwrap_or(count);
        self.sheet(ui, true, |ui| self.rows(ui, list, first, faces, frame));
        if let Some(row) = frame.open_row
            && let Some(index) = self.index(row)
            && let Some(open) = open
        {
            frame.next = self.beside(list, row);
            list.edit(open.into(), |record| self.open_card(ui, cx, record, (row, index), faces, frame, body));
            self.sheet(ui, false, |ui| self.rows(ui, list, row + 1..count, faces, frame));
        }
    }

    #[expect(clippy::too_many_arguments, reason = "a record, where it stands and what to draw of it")]
    fn open_card(
        &self,
        ui: &mut Ui,
        cx: &mut Context<'_>,
        record: &mut T,
        (row, index): (usize, usize),
        faces: &Faces<'_, '_, T>,
        frame: &mut Frame<'_>,
        body: impl FnOnce(&mut Ui, &mut T, &mut Context<'_>, &mut Open<'_, '_>),
    ) {
        let id = record.id().uuid();
        let words = cx.words;
        let title = self.title(record, words);
        let fixed = self.pinned == Some(id);
        let can = if fixed { (false, false) } else { self.can_move(row, frame.count) };
        // Named by the record alone, so that a button keeps the focus while its card moves.
        let scope = UiBuilder::new().scope_id(frame.store.with((id, "open"))).sense(Sense::CLICK);
        let standing = Standing { open: None, can, fixed };
        let more = self.deeds(ui, words, frame.count, standing);
        let shown = ui.scope_builder(scope, |ui| {
            (faces.card)(record, index).id(frame.store.with(id)).open(ui, |ui, card| {
                let steps = self.look == Look::Steps;
                let mut open =
                    Open { card, words, title: &title, can, steps, more: &more, chosen: None, handle: None };
                body(ui, record, cx, &mut open);
                (open.chosen, open.handle)
            })
        });
        let standing = Standing { open: Some(true), ..standing };
        let mut menu = self.deeds(ui, words, frame.count, standing);
        let rows = |_| menu.iter().map(|(_, item)| item.clone()).collect();
        let name = words.with("list-more", &[("title", title.as_str().into())]);
        let asked = context_menu(ui, &shown.response, &name, rows).map(|chosen| menu.swap_remove(chosen).0);
        let shown = shown.inner;
        let rect = shown.response.rect;
        let (chosen, handle) = shown.inner.inner;
        if let Some(handle) = handle {
            frame.numbers.add(handle.rect.center().y, row, true);
            let grab = rail::started(&handle, rect);
            frame.memory.drag = grab.map(|grab| Drag::new(id, grab));
        }
        if frame.memory.reveal == Some(id) {
            frame.memory.reveal = None;
            let high = rect.height() > ui.clip_rect().height();
            ui.scroll_to_rect(rect.expand(space::S), high.then_some(Align::Min));
        }
        let inside = focused_within(ui, rect);
        // A card that was opened by a click has the keys as long as nothing else has them.
        let nowhere = ui.memory(|memory| memory.focused().is_none());
        let pressed = |key| inside && ui.input_mut(|input| input.consume_key(Modifiers::ALT, key));
        let action = match chosen.or(asked) {
            Some(deed) => self.asked(deed, record, frame.next, frame),
            None if shown.inner.close => ListAction::Close(id),
            None if can.0 && pressed(Key::ArrowUp) => ListAction::Move { record: id, down: false },
            None if can.1 && pressed(Key::ArrowDown) => ListAction::Move { record: id, down: true },
            None if !fixed && (inside || nowhere) && duplicate_key(ui) => ListAction::Duplicate(id),
            None => return,
        };
        frame.action = Some(action);
    }

    fn run(
        &self,
        ui: &Ui,
        cx: &mut Context<'_>,
        list: &mut List<T>,
        memory: &mut Memory,
        action: ListAction,
        new: impl FnOnce() -> T,
    ) {
        match action {
            ListAction::Open { record, by_key } => {
                cx.view.open.insert(self.list.chapter, record);
                if by_key {
                    memory.reveal = Some(record);
                    focus_field(ui, self.first.of(record));
                }
            }
            ListAction::Close(record) => {
                cx.view.open.remove(&self.list.chapter);
                if self.look == Look::OnlyOpen {
                    focus_table(ui);
                } else if !ui.input(|input| input.pointer.any_released()) {
                    memory.wanted = Some(record);
                }
            }
            ListAction::Focus(record) if cx.view.is_open(self.list.chapter, record) => {
                focus_field(ui, self.first.of(record));
            }
            ListAction::Focus(record) => memory.wanted = Some(record),
            ListAction::Move { record, down } => {
                if let Some(at) = list.position(record.into()) {
                    list.move_to(record.into(), if down { at + 1 } else { at.saturating_sub(1) });
                }
                if cx.view.is_open(self.list.chapter, record) {
                    memory.reveal = Some(record);
                } else {
                    memory.wanted = Some(record);
                }
            }
            ListAction::Drop { record, to } => {
                list.move_to(record.into(), to);
                memory.wanted = Some(record);
            }
            ListAction::Duplicate(record) => cx.send(Command::Duplicate(self.first.of(record))),
            ListAction::Sort { record, order } => {
                if let Some((_, order)) = orders(self.sorts).nth(order) {
                    list.sort_from(self.fixed(), order);
                }
                if cx.view.is_open(self.list.chapter, record) {
                    memory.reveal = Some(record);
                } else {
                    memory.wanted = Some(record);
                }
            }
            ListAction::Remove { record, title, next } => {
                memory.wanted = next;
                match next {
                    None if self.look == Look::OnlyOpen => focus_table(ui),
                    None => focus_field(ui, self.list.place()),
                    Some(_) => {}
                }
                cx.send(Command::Remove { id: record, title });
            }
            ListAction::Add => add(ui, cx, self.first, list, new()),
        }
        ui.request_repaint();
    }
}

/// The key that duplicates a record.
pub const DUPLICATE: egui::KeyboardShortcut = egui::KeyboardShortcut::new(Modifiers::COMMAND, Key::D);

/// Whether a copy was asked for by its key.
fn duplicate_key(ui: &Ui) -> bool {
    // With Alt as well it types a letter on some keyboards.
    ui.input_mut(|input| {
        input.modifiers.matches_exact(DUPLICATE.modifiers) && input.consume_shortcut(&DUPLICATE)
    })
}

/// What a record is called, or what the message of its list calls one without a title.
#[must_use]
pub fn title_of<T: Record>(words: &Words, list: &'static str, record: &T) -> String {
    match record.title().trim() {
        "" => words.attribute(list, "unnamed").unwrap_or_default().into_owned(),
        title => title.to_owned(),
    }
}

/// Whether what has the focus is drawn within an area.
fn focused_within(ui: &Ui, area: Rect) -> bool {
    let focused = ui.memory(egui::Memory::focused);
    let response = focused.and_then(|focused| ui.ctx().read_response(focused));
    response.is_some_and(|response| area.contains(response.rect.center()))
}
