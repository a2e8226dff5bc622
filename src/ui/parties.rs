//! The parties as pages offer them: to choose one, to choose several, to name one.
//!
//! ```text
//! let Plan { communication, allies, ourselves, .. } = plan;
//! let parties = Parties::new(words, allies, *ourselves);
//! parties.one(ui, Field::new(cx, Contribution::party.of(id)), &mut contribution.party);
//! parties.several(ui, Field::new(cx, Channel::members.of(id)), &mut channel.members);
//! ```

use std::borrow::Cow;
use std::cell::OnceCell;

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
    /// Made when a list opens: to name all of ten thousand in every frame would take too long.
    rows: OnceCell<Vec<Choice<'a, PartyId>>>,
}

impl<'a> Parties<'a> {
    /// The parties of a plan.
    #[must_use]
    pub fn new(words: &'a Words, allies: &'a Allies, ourselves: PartyId) -> Self {
        Self { words, allies, ourselves, rows: OnceCell::new() }
    }

    fn rows(&self) -> &[Choice<'a, PartyId>] {
        self.rows.get_or_init(|| {
            let others = self.all().filter(|party| !party.is_committed() && !party.status.is_out());
            self.committed().chain(others).map(|party| self.row(party)).collect()
        })
    }

    fn row(&self, party: &'a Party) -> Choice<'a, PartyId> {
        Choice::new(party.id, called(self.words, self.ourselves, party))
    }

    fn committed(&self) -> impl Iterator<Item = &'a Party> + use<'a> {
        self.all().filter(|party| party.is_committed())
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
        let chosen = *value;
        let name = chosen.map(|id| self.name(id));
        let face = name.as_deref().map(|name| (name, None));
        field.pick_later(ui, value, true, face, || match chosen {
            // It has declined or left since it was chosen.
            Some(gone) if self.rows().iter().all(|row| row.value != gone) => {
                let mut rows = self.rows().to_vec();
                rows.push(Choice::new(gone, self.name(gone)));
                rows.into()
            }
            _ => self.rows().into(),
        })
    }

    /// A field for several parties: a pill for each that is in or chosen, and a list of the others.
    pub fn several(&self, ui: &mut Ui, field: Field<'_>, values: &mut Vec<PartyId>) -> Response {
        let place = field.place();
        let pills = self.pills(values);
        let hidden = |row: &&Choice<'_, PartyId>| pills.iter().all(|pill| pill.value != row.value);
        let rest = || self.rows().iter().filter(hidden).cloned().collect();
        let is_pill = |party: &Party| pills.iter().any(|pill| pill.value == party.id);
        let is_all = self.all().filter(|party| !party.status.is_out()).all(is_pill);
        let mut response = field.several(ui, values, &pills);
        if !is_all {
            ui.add_space(space::XS);
            let mut added = None;
            let field = Field::control(self.words, place.part("parties-more"));
            let field = field.hide_label().width(MORE.min(ui.available_width()));
            let more = ui.push_id(place, |ui| field.pick_later(ui, &mut added, false, None, rest)).inner;
            values.extend(added);
            if more.changed() {
                response.mark_changed();
            }
        }
        response
    }

    /// Those that are in, as long as they are few, and whatever is chosen.
    fn pills(&self, values: &[PartyId]) -> Vec<Choice<'a, PartyId>> {
        let committed: Vec<_> = self.committed().collect();
        let few = committed.len() <= PILLS;
        let shown = committed.iter().filter(|party| few || values.contains(&party.id));
        let mut pills: Vec<_> = shown.map(|party| self.row(party)).collect();
        let others = values.iter().filter(|id| committed.iter().all(|party| party.id != **id));
        pills.extend(others.map(|id| Choice::new(*id, self.name(*id))));
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
