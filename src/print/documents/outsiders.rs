//! Who is not in: a party that is not committed stays private as a whole, with the people there.

use std::collections::HashSet;

use super::filled;
use crate::plan::{Party, Plan};

/// As many words of a name are looked for in a text; longer names are known by their beginning.
const WORDS: usize = 8;

/// The names of the parties that are not committed, and of their contacts.
#[derive(Debug, Default)]
pub(super) struct Outsiders {
    /// The words of each name and short name, in lower case with single spaces.
    parties: HashSet<String>,
    people: HashSet<String>,
}

impl Outsiders {
    /// The outsiders of a plan. Names that a committed party or its contact has, too, tell nobody
    /// apart and are not among them.
    pub(super) fn of(plan: &Plan) -> Self {
        let committed: HashSet<_> = plan.committed().flat_map(names).collect();
        let insiders: HashSet<_> = plan.committed().flat_map(people).collect();
        let outside = || plan.allies.parties.iter().filter(|party| !party.is_committed());
        Self {
            parties: outside().flat_map(names).filter(|name| !committed.contains(name)).collect(),
            people: outside().flat_map(people).filter(|name| !insiders.contains(name)).collect(),
        }
    }

    /// Whether this is the name of somebody whom only outsiders have among their contacts.
    pub(super) fn has(&self, person: &str) -> bool {
        self.people.contains(&person.trim().to_lowercase())
    }

    /// Whether a text names an outsider.
    pub(super) fn are_named_in(&self, text: &str) -> bool {
        if self.parties.is_empty() {
            return false;
        }
        let words = words(text);
        let mut runs = (0..words.len()).flat_map(|start| (1..=WORDS).map(move |count| start..start + count));
        runs.any(|run| words.get(run).is_some_and(|run| self.parties.contains(&run.join(" "))))
    }
}

fn names(party: &Party) -> impl Iterator<Item = String> {
    let names = [&party.name, &party.short_name].into_iter();
    names.map(|name| words(name).into_iter().take(WORDS).collect::<Vec<_>>().join(" ")).filter(|n| filled(n))
}

fn people(party: &Party) -> impl Iterator<Item = String> {
    party.contacts.iter().map(|contact| contact.name.trim().to_lowercase()).filter(|name| filled(name))
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Contact, Status};

    fn party(name: &str, short_name: &str, status: Status, contact: &str) -> Party {
        let contact = Contact { name: contact.into(), ..Contact::new() };
        let contacts = std::iter::once(contact).collect();
        Party { name: name.into(), short_name: short_name.into(), status, contacts, ..Party::new() }
    }

    fn outsiders() -> Outsiders {
        let mut plan = Plan::new();
        plan.allies.parties.push(party("Canoe Club", "Club", Status::Committed, "Jonas"));
        plan.allies.parties.push(party("Riverside Anglers’ Society", "Anglers", Status::Candidate, "Sam"));
        plan.allies.parties.push(party("Chess Club", "Club", Status::Left, "Jonas"));
        Outsiders::of(&plan)
    }

    #[test]
    fn names_are_found_as_whole_words_in_any_writing() {
        for text in ["Ask the anglers", "the ANGLERS’ gate", "See Riverside  Anglers' society.", "chess club"]
        {
            assert!(outsiders().are_named_in(text), "{text}");
        }
        for text in ["Anglersfield", "Riverside society", "Ask the club", "Canoe club", "Chess", ""] {
            assert!(!outsiders().are_named_in(text), "{text}");
        }
    }

    #[test]
    fn people_of_both_sides_are_no_outsiders() {
        assert!(outsiders().has(" sam "));
        assert!(!outsiders().has("Jonas") && !outsiders().has(""));
    }
}
