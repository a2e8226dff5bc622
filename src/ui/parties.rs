//! The parties as pages offer them: to choose one, to choose several, to name one, to add one where
//! it is asked for.
//!
//! ```text
//! let Plan { communication, allies, ourselves, .. } = plan;
//! let parties = Parties::new(cx, allies, *ourselves);
//! parties.one(ui, Field::new(cx, Contribution::party.of(id)), &mut contribution.party);
//! parties.several(ui, Field::new(cx, Channel::members.of(id)), &mut channel.members);
//! ```

use std::borrow::Cow;

use egui::{Id, Response, Ui};

use super::Context;
use super::theme::space;
use super::widgets::{Choice, Field, Suggestion};
use crate::plan::{Allies, Party, PartyId, Person};
use crate::words::Words;

/// So many parties are offered as pills; where there are more, the rest is in a list.
const PILLS: usize = 12;

/// Width of the list of parties that are not offered as pills.
const MORE: f32 = 220.0;

/// The parties to choose from: those that are in first, then all others that have neither declined
/// nor left.
pub struct Parties<'a> {
    words: &'a Words,
    people: &'a [Person],
    allies: &'a Allies,
    ourselves: PartyId,
    left_out: Option<PartyId>,
    /// Only those that are in are offered.
    only_in: bool,
}

/// What the list of a chooser offers.
#[derive(Clone)]
enum Offer {
    Party(PartyId),
    Nothing,
    /// A party of that name, which there is not yet.
    Add(String),
}

impl<'a> Parties<'a> {
    /// The parties of a plan.
    #[must_use]
    pub fn new(cx: &Context<'a>, allies: &'a Allies, ourselves: PartyId) -> Self {
        Self {
            words: cx.words,
            people: &cx.overview.people,
            allies,
            ourselves,
            left_out: None,
            only_in: false,
        }
    }

    /// The same without one that is not offered, such as the owner of what others help with.
    #[must_use]
    pub fn without(&self, left_out: Option<PartyId>) -> Self {
        Self { left_out, ..*self }
    }

    /// Only those that are in: for what others have no part in.
    #[must_use]
    pub fn that_are_in(&self) -> Self {
        Self { only_in: true, ..*self }
    }

    /// The party of that id.
    #[must_use]
    pub fn get(&self, id: PartyId) -> Option<&'a Party> {
        self.allies.parties.get(id)
    }

    /// What a party of this plan is called: [`Self::name`] for whoever has it at hand.
    #[must_use]
    pub fn called(&self, party: &'a Party) -> Cow<'a, str> {
        called(self.words, self.ourselves, party)
    }

    /// The parties that are in.
    pub fn committed(&self) -> impl Iterator<Item = &'a Party> + use<'a> {
        let left_out = self.left_out;
        self.all().filter(move |party| party.is_committed() && left_out != Some(party.id))
    }

    /// Those that are in, then all others that have neither declined nor left.
    fn offered(&self) -> impl Iterator<Item = &'a Party> + use<'a> {
        let (left_out, all) = (self.left_out, !self.only_in);
        let is_other = move |party: &&Party| all && !party.is_committed() && !party.status.is_out();
        let others = self.all().filter(is_other).filter(move |party| left_out != Some(party.id));
        self.committed().chain(others)
    }

    /// The name of a party for tables, or words for one without a name.
    #[must_use]
    pub fn name(&self, id: PartyId) -> Cow<'a, str> {
        name(self.words, self.allies, self.ourselves, id)
    }

    /// Whether it is a party, and in.
    #[must_use]
    pub fn is_in(&self, party: Option<PartyId>) -> bool {
        party.and_then(|id| self.allies.parties.get(id)).is_some_and(Party::is_committed)
    }

    /// Every party of the plan, whatever its state, in its order.
    pub fn all(&self) -> impl Iterator<Item = &'a Party> + use<'a> {
        self.allies.parties.iter()
    }

    /// Whoever keeps the plan: the one we name first among ourselves; nobody while none is named.
    #[must_use]
    pub fn keeper(&self) -> Person {
        let ourselves = self.allies.parties.get(self.ourselves);
        let name = ourselves.and_then(Party::contact_name);
        name.map_or_else(Person::default, |name| Person { name: name.into(), party: Some(self.ourselves) })
    }

    /// Which party keeps the plan.
    #[must_use]
    pub fn ourselves(&self) -> PartyId {
        self.ourselves
    }

    /// The words of the pages.
    #[must_use]
    pub fn words(&self) -> &'a Words {
        self.words
    }

    /// Everybody named so far, those of the parties that are in first.
    #[must_use]
    pub fn people(&self) -> &'a [Person] {
        self.people
    }

    /// A field for one party, or none: typed, taken from the list, or added there.
    pub fn one(&self, ui: &mut Ui, field: Field<'_>, value: &mut Option<PartyId>) -> Response {
        self.choose(ui, field, value, true, |_| true)
    }

    /// A field that chooses one more party besides those that `is_known`, which are not offered.
    pub fn another(
        &self,
        ui: &mut Ui,
        field: Field<'_>,
        is_known: impl Fn(PartyId) -> bool,
    ) -> (Response, Option<PartyId>) {
        let mut added = None;
        let response = self.choose(ui, field, &mut added, false, |party| !is_known(party));
        (response, added)
    }

    fn choose(
        &self,
        ui: &mut Ui,
        field: Field<'_>,
        value: &mut Option<PartyId>,
        none: bool,
        fits: impl Fn(PartyId) -> bool,
    ) -> Response {
        let mut new = None;
        // What one more is called is not known before its name is whole.
        let counts = |left: bool| none || left;
        let response = field.named_one(
            ui,
            value,
            |party| self.name(party).into_owned(),
            |text, left| {
                let read = self.read(text).filter(|party| fits(*party) && counts(left));
                read.ok_or_else(|| self.unknown(text))
            },
            |typed| self.offers(typed, none, &fits),
            |offer| match offer {
                Offer::Party(party) => Some(party),
                Offer::Nothing => None,
                Offer::Add(name) => Some(new.insert(Party { name, ..Party::new() }).id),
            },
        );
        if let Some(party) = new {
            ui.data_mut(|data| {
                let added: &mut Vec<Party> = data.get_temp_mut_or_default(added_id());
                added.push(party);
            });
        }
        response
    }

    /// What the list offers for what was typed; all where nothing was.
    fn offers(
        &self,
        typed: Option<&str>,
        none: bool,
        fits: &impl Fn(PartyId) -> bool,
    ) -> Vec<Suggestion<'a, Offer>> {
        let typed = typed.map(str::trim).filter(|typed| !typed.is_empty());
        let wanted = typed.unwrap_or_default().to_lowercase();
        let has = |text: &str| text.to_lowercase().contains(&wanted);
        let row = |value, text, sure| Suggestion { value, text, remark: "".into(), sure };
        let found =
            self.offered().filter(|party| fits(party.id) && (has(&party.name) || has(&party.short_name)));
        let mut rows: Vec<_> =
            found.map(|party| row(Offer::Party(party.id), self.called(party), true)).collect();
        match typed {
            Some(name) if !self.only_in && self.read(name).is_none() => {
                let add = self.words.with("parties-add", &[("name", name.into())]).into_owned();
                rows.push(row(Offer::Add(name.to_owned()), add.into(), false));
            }
            None if none => rows.insert(0, row(Offer::Nothing, self.words.text("select-none"), false)),
            _ => {}
        }
        rows
    }

    /// The party of that name or short name, whatever its state.
    fn read(&self, text: &str) -> Option<PartyId> {
        let wanted = text.trim().to_lowercase();
        let is = |name: &str| name.trim().to_lowercase() == wanted;
        let named = self.all().find(|party| is(&self.called(party)) || is(&party.name));
        named.filter(|_| !wanted.is_empty()).map(|party| party.id)
    }

    fn unknown(&self, text: &str) -> String {
        self.words.with("parties-unknown", &[("name", text.trim().into())]).into_owned()
    }

    /// A field for several parties: a pill for each that is in or chosen, one for all that are in, and
    /// a list of the others.
    pub fn several(&self, ui: &mut Ui, field: Field<'_>, values: &mut Vec<PartyId>) -> Response {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            self.pills_and_list(ui, field, values)
        })
        .inner
    }

    fn pills_and_list(&self, ui: &mut Ui, field: Field<'_>, values: &mut Vec<PartyId>) -> Response {
        let place = field.place();
        let pills = self.pills(values);
        let committed: Vec<_> = self.committed().map(|party| party.id).collect();
        let all = (committed.len() > 1).then(|| (self.words.text("parties-all"), committed.as_slice()));
        let mut response = field.several(ui, values, &pills, all);
        let is_pill = |party: PartyId| pills.iter().any(|pill| pill.value == party);
        if self.only_in && committed.iter().all(|party| is_pill(*party)) {
            return response;
        }
        ui.add_space(space::XS);
        let field = Field::control(self.words, place.part("parties-more"));
        let field = field.hide_label().width(MORE.min(ui.available_width()));
        let (more, added) = ui.push_id(place, |ui| self.another(ui, field, is_pill)).inner;
        values.extend(added);
        if more.changed() {
            response.mark_changed();
        }
        response
    }

    /// Those that are in, as long as they are few, and whatever is chosen.
    fn pills(&self, values: &[PartyId]) -> Vec<Choice<'a, PartyId>> {
        let committed: Vec<_> = self.committed().collect();
        let few = committed.len() <= PILLS;
        let shown = committed.iter().filter(|party| few || values.contains(&party.id));
        let mut pills: Vec<_> = shown.map(|party| Choice::new(party.id, self.called(party))).collect();
        let others = values.iter().filter(|id| committed.iter().all(|party| party.id != **id));
        pills.extend(others.map(|id| Choice::new(*id, self.name(*id))));
        pills
    }
}

fn added_id() -> Id {
    Id::unique("parties added where they were asked for")
}

/// Takes the parties that were added in choosers of this frame: the plan gets them once its page is
/// drawn, in the same step as the field that asked for them.
pub fn take_added(ui: &Ui) -> Vec<Party> {
    ui.data_mut(|data| data.remove_temp(added_id())).unwrap_or_default()
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
