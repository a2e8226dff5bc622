//! A person: the name, with everybody named so far to choose from, and the party; and several people.

use std::cell::RefCell;

use egui::{Response, Ui};
use unicode_segmentation::UnicodeSegmentation as _;

use super::parties::Parties;
use super::theme::space;
use super::widgets::{Choice, Field, Suggestion, row};
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

/// So many people are offered as pills; where more are known of the parties that are in, only those
/// who are chosen.
const PILLS: usize = 12;
/// Width of the field that names one more.
const MORE: f32 = 260.0;

/// A field for several people: a pill for each who is chosen or likely, and a field for one more, who
/// is taken from everybody named so far, or named anew.
pub fn people(ui: &mut Ui, parties: &Parties<'_>, field: Field<'_>, values: &mut Vec<Person>) -> Response {
    let place = field.place();
    let likely: Vec<&Person> =
        parties.people().iter().take_while(|person| parties.is_in(person.party)).take(PILLS + 1).collect();
    let few = likely.len() <= PILLS;
    let others = likely.into_iter().filter(|person| few && !values.contains(person));
    let pills: Vec<_> = values
        .iter()
        .chain(others)
        .map(|person| Choice::new(person.clone(), person_name(parties, person).unwrap_or_default()))
        .collect();
    if pills.is_empty() {
        let (response, added) = one_more(ui, parties, field, values);
        values.extend(added);
        return response;
    }
    let mut response = field.several(ui, values, &pills, None);
    ui.add_space(space::XS);
    let field = Field::control(parties.words(), place.part("people-more"));
    let field = field.hide_label().width(MORE.min(ui.available_width()));
    let (_, added) = ui.push_id(place, |ui| one_more(ui, parties, field, values)).inner;
    if let Some(person) = added {
        values.push(person);
        response.mark_changed();
    }
    response
}

/// A field that names somebody who is not in `known` yet; who that is, once the name is whole.
fn one_more(
    ui: &mut Ui,
    parties: &Parties<'_>,
    field: Field<'_>,
    known: &[Person],
) -> (Response, Option<Person>) {
    let named = RefCell::new(None);
    let mut added = None;
    let response = field.named_one(
        ui,
        &mut added,
        |()| String::new(),
        |text, left| {
            let name = text.trim();
            if left && !name.is_empty() {
                let party = party_of(parties.people(), name, None);
                *named.borrow_mut() = Some(Person { name: name.to_owned(), party });
                return Ok(());
            }
            Err(parties.words().text("people-more").into_owned())
        },
        |typed| candidates(parties, known, typed),
        |person| {
            *named.borrow_mut() = Some(person);
            Some(())
        },
    );
    let person = added.and_then(|()| named.into_inner());
    (response, person.filter(|person| !known.contains(person)))
}

/// Those whose name holds what was typed; whoever is not known yet is added, of a party that is in
/// or of none.
fn candidates<'p>(
    parties: &Parties<'p>,
    known: &[Person],
    typed: Option<&str>,
) -> Vec<Suggestion<'p, Person>> {
    let words = parties.words();
    let name = typed.unwrap_or_default().trim();
    let wanted = name.to_lowercase();
    let fits = |person: &&Person| !known.contains(person) && person.name.to_lowercase().contains(&wanted);
    let row = |person: &'p Person| Suggestion {
        value: person.clone(),
        text: person.name.as_str().into(),
        remark: person.party.map(|party| parties.name(party)).unwrap_or_default(),
        sure: true,
    };
    let mut rows: Vec<_> = parties.people().iter().filter(fits).take(SUGGESTED).map(row).collect();
    if name.is_empty() || rows.iter().any(|row| row.value.name.to_lowercase() == wanted) {
        return rows;
    }
    let add = |party: Option<PartyId>| {
        let mut args = vec![("name", name.into())];
        let text = match party {
            None => words.with("people-add", &args),
            Some(party) => {
                args.push(("party", parties.name(party).into_owned().into()));
                words.with("people-add-of", &args)
            }
        };
        let value = Person { name: name.to_owned(), party };
        Suggestion { value, text: text.into_owned().into(), remark: "".into(), sure: false }
    };
    rows.push(add(None));
    rows.extend(parties.committed().take(PILLS).map(|party| add(Some(party.id))));
    rows
}
