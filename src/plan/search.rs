//! Finding where a record stands.

use uuid::Uuid;

use super::Plan;
use super::field::Path;
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
    use crate::plan::{Contact, Party, PartyId, Plan};

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
}
