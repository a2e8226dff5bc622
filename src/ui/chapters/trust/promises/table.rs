//! The row of a promise in the table: who, what, to whom, by when, and what became of it.

use std::cell::Cell;

use egui::{Align, CursorIcon, Label, Layout, Rect, Role, Sense, Ui, WidgetInfo, vec2};
use jiff::civil::Date;
use uuid::Uuid;

use super::{due, from_to, is_awaited, mark};
use crate::plan::{PartyId, Promise, PromiseOutcome, Trust};
use crate::ui::parties::Parties;
use crate::ui::records::title_of;
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{Button, CellMenu, Choice, Icon, IconButton, StatusIcon, clipped_line, focus_shape};
use crate::words::Words;

/// In less room than this promises are cards.
const LEAST: f32 = 600.0;
/// From this width on who promised and to whom have columns of their own.
const WHOLE: f32 = 800.0;
/// From the edges of the table to its cells.
const SIDE: f32 = 18.0;
/// Widths of the columns.
const PARTY: f32 = 92.0;
const DUE: f32 = 144.0;
/// What became of it, with the button that says so; in a narrow table that has no words.
const OUTCOME: f32 = 214.0;
const NARROW_OUTCOME: f32 = 176.0;

/// The widths of the columns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Columns {
    /// Of a party, who promised and to whom; none where both stand with what was promised.
    party: Option<f32>,
    what: f32,
    due: f32,
    outcome: f32,
}

impl Columns {
    /// The columns in so much room; none where there is too little for a table.
    pub(super) fn of(width: f32) -> Option<Self> {
        if width < LEAST {
            return None;
        }
        let whole = width >= WHOLE;
        let (party, outcome, count) =
            if whole { (Some(PARTY), OUTCOME, 5.0) } else { (None, NARROW_OUTCOME, 3.0) };
        let taken = 2.0 * party.unwrap_or_default() + DUE + outcome;
        let what = width - taken - (count - 1.0) * space::S - 2.0 * SIDE;
        Some(Self { party, what, due: DUE, outcome })
    }

    /// Draws the heads.
    pub(super) fn heads(self, ui: &mut Ui, words: &Words) {
        let ink = tokens(ui).ink2;
        let heads = [
            ("promise-head-by", self.party),
            ("promise-head-what", Some(self.what)),
            (Promise::to.id, self.party),
            (Promise::due.id, Some(self.due)),
            (Promise::outcome.id, Some(self.outcome)),
        ];
        start(ui);
        for (id, width) in heads {
            if let Some(width) = width {
                let head = Label::new(theme::body(words.text(id)).color(ink)).truncate();
                cell(ui, width, |ui| drop(ui.add(head)));
            }
        }
    }
}

/// What a row was asked for, to be done once the list is drawn.
#[derive(Default)]
pub(super) struct Asked {
    /// The promise that is kept today.
    pub(super) kept: Cell<Option<Uuid>>,
    /// What became of a promise.
    pub(super) outcome: Cell<Option<(Uuid, PromiseOutcome)>>,
}

/// What all rows have in common.
pub(super) struct Rows<'r> {
    pub(super) words: &'r Words,
    pub(super) parties: &'r Parties<'r>,
    pub(super) today: Date,
    pub(super) outcomes: &'r [Choice<'r, PromiseOutcome>],
    pub(super) asked: &'r Asked,
}

impl Rows<'_> {
    /// Draws the cells of a row.
    pub(super) fn cells(&self, ui: &mut Ui, columns: Columns, promise: &Promise) {
        let words = self.words;
        let t = tokens(ui);
        start(ui);
        let text = |ui: &mut Ui, text: egui::RichText| drop(ui.add(Label::new(text).truncate()));
        let party = |ui: &mut Ui, party: Option<PartyId>| match party {
            Some(party) => text(ui, theme::body(self.parties.name(party))),
            None => text(ui, theme::body(words.text("promise-nobody")).color(t.ink2)),
        };
        let title = title_of(words, Trust::promises.id, promise);
        if let Some(width) = columns.party {
            cell(ui, width, |ui| party(ui, promise.by));
        }
        cell(ui, columns.what, |ui| {
            if columns.party.is_some() {
                return text(ui, theme::label(title.as_str()));
            }
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                text(ui, theme::label(title.as_str()));
                text(ui, theme::body(from_to(words, self.parties, promise)).color(t.ink2));
            });
        });
        if let Some(width) = columns.party {
            cell(ui, width, |ui| party(ui, promise.to));
        }
        cell(ui, columns.due, |ui| self.due(ui, promise));
        cell(ui, columns.outcome, |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            self.outcome(ui, promise, &title);
            if is_awaited(promise, self.today) {
                self.kept(ui, promise, &title, columns.party.is_some());
            }
        });
    }

    /// By when, with a mark where it is today or past.
    fn due(&self, ui: &mut Ui, promise: &Promise) {
        let t = tokens(ui);
        let past = promise.is_past_due(self.today);
        let now = is_awaited(promise, self.today);
        ui.spacing_mut().item_spacing.x = space::XS;
        if past {
            StatusIcon::PastDue.show(ui);
        } else if now {
            Icon::Bell.show(ui, t.part.ink);
        }
        let ink = if now { t.part.ink } else { t.ink };
        let said = due(self.words, promise, self.today);
        ui.add(Label::new(theme::body(said).color(ink)).truncate());
    }

    /// What became of it: a menu.
    fn outcome(&self, ui: &mut Ui, promise: &Promise, title: &str) {
        let words = self.words;
        let t = tokens(ui);
        let mark = mark(promise.outcome);
        let word = words.text(promise.outcome.message_id());
        let room = ui.max_rect().width() - 2.0 * (size::ICON + space::XS);
        let galley = clipped_line(ui, theme::body(word.as_ref()).color(t.ink), room);
        let wide = size::ICON + space::XS + galley.size().x + space::XS + size::SMALL_ICON;
        let (_, rect) = ui.allocate_space(vec2(wide, size::SMALL_CONTROL));
        let id = ui.make_persistent_id((promise.id.uuid(), "outcome"));
        let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
        let args = [("field", words.text(Promise::outcome.id).into()), ("party", title.into())];
        let name = words.with("answers-of", &args).into_owned();
        response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &name));
        ui.accesskit_node_builder(response.id, |node| node.set_value(word.as_ref()));
        focus_shape(&response, size::CHECK_RADIUS);
        if response.hovered() {
            ui.painter().rect_filled(rect.expand2(vec2(space::XS, 0.0)), size::CHECK_RADIUS, t.accent_tint);
        }
        mark.paint(ui.painter(), rect.left_center() + vec2(size::ICON / 2.0, 0.0), size::ICON, t);
        let at = rect.left_center() + vec2(size::ICON + space::XS, -galley.size().y / 2.0);
        ui.painter().galley(at, galley, t.ink);
        let arrow = rect.right_center() - vec2(size::SMALL_ICON / 2.0, 0.0);
        Icon::ChevronDown.paint(ui.painter(), arrow, size::SMALL_ICON, t.ink2);
        let chosen = self.outcomes.iter().position(|choice| choice.value == promise.outcome);
        let menu = CellMenu { name: &name, rows: self.outcomes, chosen, cleared: 0, asks: None };
        if let Some(outcome) = menu.show(ui, &response, |ui| ui.response()) {
            self.asked.outcome.set(Some((promise.id.uuid(), outcome)));
        }
    }

    /// The button by which it is kept today, with its words or without.
    fn kept(&self, ui: &mut Ui, promise: &Promise, title: &str, worded: bool) {
        let words = self.words;
        let kept = words.text("promise-kept-today");
        let args = [("field", kept.as_ref().into()), ("party", title.into())];
        let name = words.with("answers-of", &args).into_owned();
        let response = if worded {
            let response = ui.add(Button::secondary(kept).small().icon(Icon::Check));
            ui.accesskit_node_builder(response.id, |node| node.set_label(name));
            response
        } else {
            ui.add(IconButton::new(Icon::Check, name).secondary())
        };
        if response.clicked() {
            self.asked.kept.set(Some(promise.id.uuid()));
        }
    }
}

/// Begins a row at the edge of the table.
fn start(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.x = space::S;
    ui.add_space(SIDE);
}

/// What stands in a column of that width.
fn cell(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    let height = ui.max_rect().height();
    let place = Rect::from_min_size(ui.cursor().min, vec2(width, height));
    let layout = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(place.size(), layout, |ui| {
        ui.set_min_size(place.size());
        add(ui);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fill_the_table_and_give_way_where_it_is_narrow() {
        assert_eq!(Columns::of(599.0), None);
        for (width, whole, least) in [(600.0, false, 220.0), (668.0, false, 280.0), (800.0, true, 180.0)] {
            let columns = Columns::of(width).expect("a table");
            assert_eq!(columns.party.is_some(), whole, "{width}");
            assert!(columns.what >= least, "{columns:?}");
        }
    }
}
