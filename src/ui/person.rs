//! A person: the name, with everybody named so far to choose from, and the party.

use egui::{Response, Ui};
use unicode_segmentation::UnicodeSegmentation as _;

use super::parties::Parties;
use super::widgets::{Field, Suggestion, row};
use crate::plan::{PartyId, Person};

/// So many people are suggested at a time.
const SUGGESTED: usize = 50;
/// Name and party stand one below the other where either would become narrower than this.
const NARROWEST: f32 = 122.0;

/// Name and party of somebody, side by side; `field` names the person. To take somebody who was
/// named before, or to type the whole name, fills in the party too; any other name can be kept, with
/// a party or without.
pub fn person(ui: &mut Ui, parties: &Parties<'_>, field: Field<'_>, value: &mut Person) -> Response {
    let words = parties.words();
    let place = field.place();
    let whose = field.name().into_owned();
    let party_name = words.with("person-party-of", &[("person", whose.into())]);
    let mut field = Some(field);
    let mut response: Option<Response> = None;
    row(ui, &[6.0, 5.0], NARROWEST, |ui, _| {
        if let Some(field) = field.take() {
            response = Some(name(ui, parties, field, value));
            return;
        }
        let field = Field::control(words, place.part("person-party"));
        let shown = ui.push_id(place, |ui| parties.one(ui, field, &mut value.party)).inner;
        ui.accesskit_node_builder(shown.id, |node| {
            node.clear_labelled_by();
            node.set_label(party_name.as_ref());
        });
        if let Some(response) = response.as_mut().filter(|_| shown.changed()) {
            response.mark_changed();
        }
    });
    response.unwrap_or_else(|| ui.response())
}

/// The name, which brings its party along where it is that of one who is known.
fn name(ui: &mut Ui, parties: &Parties<'_>, field: Field<'_>, value: &mut Person) -> Response {
    let before = value.clone();
    let (shown, taken) = field.suggesting(ui, &mut value.name, |typed| suggest(parties, &before, typed));
    let store = shown.id.with("party before the name");
    if shown.gained_focus() {
        ui.data_mut(|data| data.insert_temp(store, before.party));
    }
    if let Some(party) = taken {
        value.party = party;
        ui.data_mut(|data| data.insert_temp(store, party));
    } else if shown.changed() {
        // What a part of the name brought along goes again with the rest of it.
        let first: Option<PartyId> = ui.data(|data| data.get_temp(store)).unwrap_or(before.party);
        value.party = party_of(parties.people(), &value.name, first).or(first);
    }
    shown
}

/// The party of the only one who is called that; `first` where one of several is of that party.
fn party_of(people: &[Person], name: &str, first: Option<PartyId>) -> Option<PartyId> {
    let wanted = name.trim().to_lowercase();
    let of = |person: &&Person| person.party.is_some() && person.name.to_lowercase() == wanted;
    let mut found = people.iter().filter(of).map(|person| person.party);
    let only = found.next()?;
    let rest: Vec<_> = found.collect();
    if only == first || rest.contains(&first) {
        return first;
    }
    only.filter(|_| rest.is_empty())
}

/// Those whose name holds what was typed: first those of the chosen party.
fn suggest<'p>(
    parties: &Parties<'p>,
    chosen: &Person,
    typed: Option<&str>,
) -> Vec<Suggestion<'p, Option<PartyId>>> {
    let wanted = typed.unwrap_or_default().trim().to_lowercase();
    let is_chosen = |person: &Person| person.party == chosen.party && person.name == chosen.name.trim();
    let fits = |person: &&Person| !is_chosen(person) && person.name.to_lowercase().contains(&wanted);
    let of_chosen = |person: &&Person| chosen.party.is_some() && person.party == chosen.party;
    let (same, others): (Vec<_>, Vec<_>) = parties.people().iter().filter(fits).partition(of_chosen);
    let row = |person: &'p Person| Suggestion {
        value: person.party,
        text: person.name.as_str().into(),
        remark: person.party.map(|party| parties.name(party)).unwrap_or_default(),
        sure: false,
    };
    same.into_iter().chain(others).take(SUGGESTED).map(row).collect()
}

/// What a person is called in a line: the name, else the party; none where nobody is named.
#[must_use]
pub fn person_name(parties: &Parties<'_>, person: &Person) -> Option<String> {
    match (person.name.trim(), person.party) {
        ("", None) => None,
        ("", Some(party)) => Some(parties.name(party).into_owned()),
        (name, _) => Some(name.to_owned()),
    }
}

/// The first letters of the first and the last name of a person, of the party where no name is given;
/// empty where nobody is named.
#[must_use]
pub fn initials(parties: &Parties<'_>, person: &Person) -> String {
    let name = person_name(parties, person).unwrap_or_default();
    let mut words = name.split_whitespace();
    let ends = [words.next(), words.next_back()];
    ends.into_iter()
        .flatten()
        .filter_map(|word| word.graphemes(true).next())
        .collect::<String>()
        .to_uppercase()
}
