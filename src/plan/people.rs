//! Everybody whom a plan names, for whoever has to name somebody again.

use std::collections::{HashMap, HashSet};

use super::field::Path;
use super::visit::{Part, Visitor};
use super::{Party, PartyId, PartyKind, Person, Plan};

impl Plan {
    /// Everybody named so far: the contacts of parties, parties that are one person, and whoever is
    /// named anywhere as a person or as who said yes. First those of the parties that are in, then
    /// those of others, then those of no party; nobody of a party that has declined or left. Each
    /// once, and not without a party where the same name stands with one.
    #[must_use]
    pub fn people(&self) -> Vec<Person> {
        let mut named = Named::default();
        for party in self.allies.parties.iter() {
            if party.kind == Some(PartyKind::Person) {
                named.add(&party.name, Some(party.id));
            }
            for contact in party.contacts.iter() {
                named.add(&contact.name, Some(party.id));
            }
        }
        self.visit(Path::ROOT, &mut named);
        let parties: HashMap<PartyId, &Party> =
            self.allies.parties.iter().map(|party| (party.id, party)).collect();
        let rank = |person: &Person| match person.party.map(|party| parties.get(&party)) {
            Some(Some(party)) if party.status.is_out() => None,
            Some(Some(party)) if party.is_committed() => Some(0),
            Some(Some(_)) => Some(1),
            None => (!named.with_party.contains(&folded(&person.name))).then_some(2),
            Some(None) => None,
        };
        let mut ranked: Vec<(i32, &Person)> =
            named.people.iter().filter_map(|person| rank(person).map(|rank| (rank, person))).collect();
        ranked.sort_by_key(|(rank, _)| *rank);
        ranked.into_iter().map(|(_, person)| person.clone()).collect()
    }
}

/// Who was met on the way through a plan.
#[derive(Default)]
struct Named {
    people: Vec<Person>,
    known: HashSet<(String, Option<PartyId>)>,
    with_party: HashSet<String>,
}

impl Named {
    fn add(&mut self, name: &str, party: Option<PartyId>) {
        let name = name.trim();
        if name.is_empty() {
            return;
        }
        let key = folded(name);
        if party.is_some() && !self.with_party.contains(&key) {
            self.with_party.insert(key.clone());
        }
        if self.known.insert((key, party)) {
            self.people.push(Person { name: name.to_owned(), party });
        }
    }
}

impl Visitor for Named {
    fn person(&mut self, _: Path, name: &str, party: Option<PartyId>) {
        self.add(name, party);
    }
}

/// A name as it is compared.
fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::{Answer, Contact, Goal, Status, Step};

    #[test]
    fn everybody_is_named_once_and_with_the_party() {
        let mut plan = Plan::new();
        let us = plan.ourselves;
        let mut add = |name: &str, status, kind, contacts: &[&str]| {
            let contact = |name: &&str| Contact { name: (*name).into(), ..Contact::new() };
            let contacts = contacts.iter().map(contact).collect();
            let party = Party { name: name.into(), status, kind, contacts, ..Party::new() };
            let id = party.id;
            plan.allies.parties.push(party);
            id
        };
        let anglers = add("Anglers", Status::Candidate, None, &["Jon Pike"]);
        let club = add("Club", Status::Committed, None, &["Jonas Brandt", ""]);
        let ruth = add("Ruth Adeyemi", Status::Committed, Some(PartyKind::Person), &[]);
        let gone = add("Boatyard", Status::Left, None, &["Jonah Wick"]);
        let mut goal = Goal { owner: Person { name: "Maya".into(), party: Some(us) }, ..Goal::new() };
        goal.stand_in = "jonas brandt ".into();
        goal.agreement.set(club, Answer::Agreed { on: date(2026, 11, 4), by: "Joan Reed".into() });
        plan.goals.list.push(goal);
        plan.conflict.third_party.who = "Samira Haddad".into();
        plan.conflict.third_party.stand_in = Person { name: "Wick".into(), party: Some(gone) };
        let who = Person { name: String::new(), party: Some(club) };
        plan.conflict.ladder.steps.push(Step { who, ..Step::new() });
        let people: Vec<_> = plan.people().into_iter().map(|person| (person.name, person.party)).collect();
        let named = |name: &str, party| (name.to_owned(), party);
        assert_eq!(
            people,
            [
                named("Jonas Brandt", Some(club)),
                named("Ruth Adeyemi", Some(ruth)),
                named("Maya", Some(us)),
                named("Joan Reed", Some(club)),
                named("Jon Pike", Some(anglers)),
                named("Samira Haddad", None),
            ]
        );
    }
}
