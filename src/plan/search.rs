//! Finding where a record stands, and the records that mention something.

use uuid::Uuid;

use super::Plan;
use super::field::Path;
use super::list::{List, Record};
use super::visit::{Part, Visitor};

impl Plan {
    /// The record of a chapter's own list that is, or holds, the record of this id: the card that
    /// has to open for it to be seen. None where there is no such record.
    #[must_use]
    pub fn holder_of(&self, id: Uuid) -> Option<Uuid> {
        // Most jumps lead to a party or a goal, and those lists are the long ones.
        if self.allies.parties.contains(id.into()) || self.goals.list.contains(id.into()) {
            return Some(id);
        }
        let mut search = Search { target: id, holder: None };
        self.visit(Path::ROOT, &mut search);
        search.holder
    }
}

impl<T: Record + Part> List<T> {
    /// The positions of the records in which a text stands somewhere, in capitals or not.
    #[must_use]
    pub fn mentioning(&self, text: &str) -> Vec<usize> {
        let text = text.to_lowercase();
        let mentions = |record: &T| {
            let mut look = Look { text: &text, found: false };
            record.visit(Path::ROOT, &mut look);
            look.found
        };
        self.iter().enumerate().filter(|(_, record)| mentions(record)).map(|(at, _)| at).collect()
    }
}

struct Look<'t> {
    text: &'t str,
    found: bool,
}

impl Visitor for Look<'_> {
    fn text(&mut self, _: Path, text: &str) {
        self.found = self.found || holds(text, self.text);
    }
}

/// Whether a text holds another one, which is in small letters. Thousands of texts are gone through
/// between two keys, so those that are plain are not copied.
fn holds(text: &str, small: &str) -> bool {
    if !small.is_ascii() {
        return text.to_lowercase().contains(small);
    }
    small.is_empty() || text.as_bytes().windows(small.len()).any(|w| w.eq_ignore_ascii_case(small.as_bytes()))
}

struct Search {
    target: Uuid,
    holder: Option<Uuid>,
}

impl Visitor for Search {
    fn record(&mut self, at: Path, id: Uuid) {
        if id == self.target {
            self.holder = at.holder;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::{Contact, List, Party, PartyId, Plan};

    #[test]
    fn a_contact_is_held_by_its_party() {
        let mut plan = Plan::new();
        let (mut party, contact) = (Party::new(), Contact::new());
        let (party_id, contact_id) = (party.id, contact.id);
        party.contacts.push(contact);
        plan.allies.parties.push(party);
        assert_eq!(plan.holder_of(contact_id.uuid()), Some(party_id.uuid()));
        assert_eq!(plan.holder_of(party_id.uuid()), Some(party_id.uuid()));
        assert_eq!(plan.holder_of(PartyId::unique().uuid()), None);
    }

    #[test]
    fn a_record_is_found_by_whatever_stands_in_it() {
        let contacts = [Contact { name: "Zoë Ödegård".into(), ..Contact::new() }].into_iter().collect();
        let list: List<Party> = [
            Party { name: "Canoe Club".into(), ..Party::new() },
            Party { wants: "A landing for canoes".into(), contacts, ..Party::new() },
        ]
        .into_iter()
        .collect();
        for (text, found) in [
            ("CANOE", &[0, 1][..]),
            ("club", &[0]),
            ("zoë", &[1]),
            ("ÖDEG", &[1]),
            ("degård", &[1]),
            ("kayak", &[]),
            ("", &[0, 1]),
        ] {
            assert_eq!(list.mentioning(text), found, "{text:?}");
        }
    }
}
