//! A person: the name, with suggestions from the contacts of the parties, and the party.

use egui::{Response, Ui};

use super::parties::Parties;
use super::widgets::{Field, Suggestion, row};
use crate::plan::{PartyId, Person};

/// So many contacts are suggested at a time.
const SUGGESTED: usize = 6;
/// Name and party stand one below the other where either would become narrower than this.
const NARROWEST: f32 = 118.0;

/// Name and party of somebody, side by side; `field` names the person. Taking a suggested contact
/// fills in both.
pub fn person(ui: &mut Ui, parties: &Parties<'_>, field: Field<'_>, value: &mut Person) -> Response {
    let words = parties.words();
    let place = field.place();
    let whose = field.name().into_owned();
    let party_name = words.with("person-party-of", &[("person", whose.into())]);
    let mut field = Some(field);
    let mut response: Option<Response> = None;
    row(ui, &[6.0, 5.0], NARROWEST, |ui, _| {
        if let Some(field) = field.take() {
            let party = value.party;
            let (shown, taken) =
                field.suggesting(ui, &mut value.name, |typed| suggest(parties, party, typed));
            if taken.is_some() {
                value.party = taken;
            }
            response = Some(shown);
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

/// The contacts whose name holds what is typed: those of the chosen party first, then those of the
/// parties that are in, then all others.
fn suggest<'p>(parties: &Parties<'p>, chosen: Option<PartyId>, typed: &str) -> Vec<Suggestion<'p, PartyId>> {
    let wanted = typed.trim().to_lowercase();
    let rank = |party: &crate::plan::Party| match party {
        party if chosen == Some(party.id) => Some(0),
        party if party.is_committed() => Some(1),
        party if party.status.is_out() => None,
        _ => Some(2),
    };
    let mut ranked: [Vec<Suggestion<'p, PartyId>>; 3] = Default::default();
    for party in parties.all() {
        let Some(list) = rank(party).and_then(|rank: usize| ranked.get_mut(rank)) else { continue };
        for contact in party.contacts.iter() {
            let name = contact.name.trim();
            let known = name == typed.trim() && chosen == Some(party.id);
            if list.len() < SUGGESTED && !name.is_empty() && !known && name.to_lowercase().contains(&wanted) {
                let remark = parties.name(party.id);
                list.push(Suggestion { value: party.id, text: name.into(), remark });
            }
        }
    }
    ranked.into_iter().flatten().take(SUGGESTED).collect()
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
