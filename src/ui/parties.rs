//! The parties as pages offer them: to choose one, to choose several, to name one.
//!
//! ```ignore
//! let Plan { communication, allies, ourselves, .. } = plan;
//! let parties = Parties::new(words, allies, *ourselves);
//! parties.one(ui, Field::new(words, "contribution-party").record(id), &mut contribution.party);
//! parties.several(ui, Field::new(words, "channel-members").record(id), &mut channel.members);
//! ```

use std::borrow::Cow;

use egui::{Response, Ui};

use super::theme::space;
use super::widgets::{Choice, Field};
use crate::plan::{Allies, Party, PartyId};
use crate::words::Words;

/// So many parties are offered as pills; where there are more, the rest is in a list.
const PILLS: usize = 12;

/// Width of the list of parties that are not offered as pills.
const MORE: f32 = 220.0;

/// The parties to choose from: those that are in first, then all others that have neither declined
/// nor left.
pub struct Parties<'a> {
    words: &'a Words,
    allies: &'a Allies,
    ourselves: PartyId,
    rows: Vec<Choice<'a, PartyId>>,
    committed: usize,
}

impl<'a> Parties<'a> {
    /// The parties of a plan.
    #[must_use]
    pub fn new(words: &'a Words, allies: &'a Allies, ourselves: PartyId) -> Self {
        let row = |party: &'a Party| Choice::new(party.id, called(words, ourselves, party));
        let committed = allies.parties.iter().filter(|party| party.is_committed());
        let mut rows: Vec<_> = committed.map(row).collect();
        let committed = rows.len();
        let others = allies.parties.iter().filter(|party| !party.is_committed() && !party.status.is_out());
        rows.extend(others.map(row));
        Self { words, allies, ourselves, rows, committed }
    }

    /// The name of a party for tables, or words for one without a name.
    #[must_use]
    pub fn name(&self, id: PartyId) -> Cow<'a, str> {
        name(self.words, self.allies, self.ourselves, id)
    }

    /// Every party of the plan, whatever its state, in its order.
    pub fn all(&self) -> impl Iterator<Item = &'a Party> + use<'a> {
        self.allies.parties.iter()
    }

    /// The words of the pages.
    #[must_use]
    pub fn words(&self) -> &'a Words {
        self.words
    }

    /// A field for one party, or none.
    pub fn one(&self, ui: &mut Ui, field: Field<'_>, value: &mut Option<PartyId>) -> Response {
        match value.filter(|id| self.rows.iter().all(|row| row.value != *id)) {
            // It has declined or left since it was chosen.
            Some(gone) => {
                let mut rows = self.rows.clone();
                rows.push(Choice::new(gone, self.name(gone)));
                field.pick_option(ui, value, &rows)
            }
            None => field.pick_option(ui, value, &self.rows),
        }
    }

    /// A field for several parties: a pill for each that is in or chosen, and a list of the others.
    pub fn several(&self, ui: &mut Ui, field: Field<'_>, values: &mut Vec<PartyId>) -> Response {
        let key = field.key();
        let pills = self.pills(values);
        let hidden = |row: &&Choice<'_, PartyId>| pills.iter().all(|pill| pill.value != row.value);
        let rest = self.rows.iter().filter(hidden);
        let rest: Vec<_> = rest.map(|row| Choice::new(Some(row.value), row.label.clone())).collect();
        let mut response = field.several(ui, values, &pills);
        if !rest.is_empty() {
            ui.add_space(space::XS);
            let mut added = None;
            let more = ui.push_id(key, |ui| {
                let width = MORE.min(ui.available_width());
                Field::new(self.words, "parties-more").hide_label().width(width).pick(ui, &mut added, &rest)
            });
            values.extend(added);
            if more.inner.changed() {
                response.mark_changed();
            }
        }
        response
    }

    /// Those that are in, as long as they are few, and whatever is chosen.
    fn pills(&self, values: &[PartyId]) -> Vec<Choice<'a, PartyId>> {
        let (committed, others) = self.rows.split_at(self.committed.min(self.rows.len()));
        let few = self.committed <= PILLS;
        let chosen = |row: &&Choice<'a, PartyId>| values.contains(&row.value);
        let mut pills: Vec<_> = committed.iter().filter(|row| few || chosen(row)).cloned().collect();
        pills.extend(others.iter().filter(chosen).cloned());
        let gone = values.iter().filter(|id| self.rows.iter().all(|row| row.value != **id));
        pills.extend(gone.map(|id| Choice::new(*id, self.name(*id))));
        pills
    }
}

/// The name of a party for tables, or words for one without a name.
#[must_use]
pub fn name<'a>(words: &'a Words, allies: &'a Allies, ourselves: PartyId, id: PartyId) -> Cow<'a, str> {
    match allies.parties.get(id) {
        Some(party) => called(words, ourselves, party),
        None => words.text("unnamed-party"),
    }
}

/// The name of a party that is at hand.
#[must_use]
pub fn called<'a>(words: &'a Words, ourselves: PartyId, party: &'a Party) -> Cow<'a, str> {
    match party.short().trim() {
        "" if party.id == ourselves => words.text("unnamed-ourselves"),
        "" => words.text("unnamed-party"),
        name => name.into(),
    }
}
