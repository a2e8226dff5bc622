//! What stands above a long list: finding a record in it, and putting it in another order.
//!
//! Sorting is an edit like dragging, and one step to take back: the order on the screen is the one
//! that is printed, saved and moved by hand from there.

use std::cmp::Ordering;
use std::sync::Arc;

use egui::{Align, Id, Layout, Ui, vec2};
use uuid::Uuid;

use crate::plan::visit::Part;
use crate::plan::{Field, List, Record};
use crate::ui::Context;
use crate::ui::panels::set_finder;
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{Button, Field as Control, Icon, MenuItem, link, menu_below, take_escape};
use crate::words::Words;

/// From this many records on there is a field to find some of them, and a button to sort them.
const LONG: usize = 8;
/// Width of the field.
const FIELD: f32 = 240.0;

/// An order that a list can be put in.
pub struct Sort<T> {
    /// The message that says by what, such as “Sort by date”.
    pub id: &'static str,
    /// Which of two records comes first.
    pub order: fn(&T, &T) -> Ordering,
}

/// By what records are called; those without a name come last.
pub(super) fn by_title<T: Record>(one: &T, other: &T) -> Ordering {
    let key = |record: &T| {
        let title = record.title().trim().to_lowercase();
        (title.is_empty(), title)
    };
    key(one).cmp(&key(other))
}

/// By a date; what has none comes last.
#[must_use]
pub fn by_date<D: Ord>(one: Option<D>, other: Option<D>) -> Ordering {
    (one.is_none(), one).cmp(&(other.is_none(), other))
}

/// The orders that a list offers: first that of the titles.
pub(super) fn orders<T: Record>(
    more: &[Sort<T>],
) -> impl Iterator<Item = (&'static str, fn(&T, &T) -> Ordering)> {
    let by_title: fn(&T, &T) -> Ordering = by_title;
    std::iter::once(("sort-by-name", by_title)).chain(more.iter().map(|sort| (sort.id, sort.order)))
}

/// What was looked for, in which list, and where it was found. A record that is changed meanwhile
/// stays until something else is typed.
#[derive(Clone)]
struct Found {
    query: String,
    of: usize,
    open: Option<Uuid>,
    positions: Arc<[usize]>,
}

/// Draws the tools of a long list, which sort it from the record `first` on. Returns the positions of
/// the records that are looked for, and of the open one; none while nothing is looked for.
pub fn tools<T: Record + Part>(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    field: Field,
    list: &mut List<T>,
    first: usize,
    more: Option<&[Sort<T>]>,
) -> Option<Arc<[usize]>> {
    if list.len() < LONG {
        return None;
    }
    let words = cx.words;
    let store = ui.make_persistent_id(("find in", field.id));
    let mut query: String = ui.data(|data| data.get_temp(store)).unwrap_or_default();
    let mut sorted = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let width = FIELD.min(ui.available_width() - 110.0);
        ui.allocate_ui_with_layout(vec2(width, size::CONTROL), Layout::top_down(Align::Min), |ui| {
            ui.push_id(field.id, |ui| find_field(ui, words, field, &mut query));
        });
        if let Some(more) = more {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| sorted = sort_menu(ui, words, more));
        }
    });
    if let Some(order) = sorted {
        list.sort_from(first, order);
    }
    ui.data_mut(|data| data.insert_temp(store, query.clone()));
    let query = query.trim();
    if query.is_empty() {
        return None;
    }
    let open = cx.view.open.get(&field.chapter).copied();
    let positions = found(ui, store.with("found"), list, query, open);
    told(ui, words, store, positions.len(), list.len());
    Some(positions)
}

fn find_field(ui: &mut Ui, words: &Words, field: Field, query: &mut String) {
    let response = Control::control(words, field.place().part("list-find")).hide_label().text(ui, query);
    set_finder(ui, &response);
    if response.has_focus() && !query.is_empty() && take_escape(ui) {
        query.clear();
    }
}

fn sort_menu<T: Record>(ui: &mut Ui, words: &Words, more: &[Sort<T>]) -> Option<fn(&T, &T) -> Ordering> {
    let button = ui.add(Button::quiet(words.text("list-sort")).small().icon(Icon::ChevronDown));
    let items: Vec<_> = orders(more).map(|(id, _)| MenuItem::new(words.text(id), true)).collect();
    let chosen = menu_below(&button, &words.text("list-sort"), &items);
    chosen.and_then(|chosen| orders(more).nth(chosen)).map(|(_, order)| order)
}

fn found<T: Record + Part>(ui: &Ui, id: Id, list: &List<T>, query: &str, open: Option<Uuid>) -> Arc<[usize]> {
    let known: Option<Found> = ui.data(|data| data.get_temp(id));
    if let Some(known) = known
        && (known.query.as_str(), known.of, known.open) == (query, list.len(), open)
    {
        return known.positions;
    }
    let mut positions = list.mentioning(query);
    if let Some(open) = open.and_then(|open| list.iter().position(|record| record.id().uuid() == open))
        && let Err(at) = positions.binary_search(&open)
    {
        positions.insert(at, open);
    }
    let positions: Arc<[usize]> = positions.into();
    let (query, of) = (query.to_owned(), list.len());
    ui.data_mut(|data| data.insert_temp(id, Found { query, of, open, positions: Arc::clone(&positions) }));
    positions
}

/// How many were found, and the way back to all of them.
fn told(ui: &mut Ui, words: &Words, store: Id, found: usize, all: usize) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let said = words.with("list-found", &[("count", found.into()), ("all", all.into())]);
        let said = ui.label(theme::body(said).color(tokens(ui).ink2));
        ui.accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Polite));
        if link(ui, &words.text("list-show-all")).clicked() {
            ui.data_mut(|data| data.insert_temp(store, String::new()));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Party;

    #[test]
    fn names_come_in_order_whatever_their_capitals_and_none_comes_last() {
        let mut names =
            ["", "club", "Boatyard", "Club", " "].map(|name| Party { name: name.into(), ..Party::new() });
        names.sort_by(by_title);
        assert_eq!(names.map(|party| party.name), ["Boatyard", "club", "Club", "", " "]);
        assert_eq!(by_date(Some(2), None), Ordering::Less);
        assert_eq!(by_date(Some(2), Some(1)), Ordering::Greater);
        assert_eq!(by_date::<u8>(None, None), Ordering::Equal);
    }
}
