//! Finding where a record stands, and the records that mention something.

use uuid::Uuid;

use super::field::{Field, Path};
use super::list::{List, Record};
use super::visit::{Part, Visitor};
use super::{Allies, Goals, Plan};

/// A record of a chapter's own list: what has a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Its id.
    pub record: Uuid,
    /// The list.
    pub list: Field,
}

impl Plan {
    /// The record of a chapter's own list that is, or holds, the record of this id: the card that
    /// has to open for it to be seen. None where there is no such record.
    #[must_use]
    pub fn holder_of(&self, id: Uuid) -> Option<Holder> {
        // Most jumps lead to a party or a goal, and those lists are the long ones.
        if self.allies.parties.contains(id.into()) {
            return Some(Holder { record: id, list: Allies::parties });
        }
        if self.goals.list.contains(id.into()) {
            return Some(Holder { record: id, list: Goals::list });
        }
        let mut search = Search { target: id, list: None, holder: None };
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
    /// The list whose record, or what that holds, is being visited.
    list: Option<Field>,
    holder: Option<Holder>,
}

impl Visitor for Search {
    fn record(&mut self, at: Path, id: Uuid) {
        if at.holder == Some(id) {
            self.list = at.field.copied();
        }
        if id == self.target {
            self.holder = at.holder.zip(self.list).map(|(record, list)| Holder { record, list });
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::Holder;
    use crate::plan::{
        Allies, CheckIn, CheckInPoint, Contact, DecisionRule, List, Party, PartyId, Plan, Roles, Upkeep,
    };

    #[test]
    fn a_contact_is_held_by_its_party() {
        let mut plan = Plan::new();
        let (mut party, contact) = (Party::new(), Contact::new());
        let (party_id, contact_id) = (party.id, contact.id);
        party.contacts.push(contact);
        plan.allies.parties.push(party);
        let holder = Some(Holder { record: party_id.uuid(), list: Allies::parties });
        assert_eq!(plan.holder_of(contact_id.uuid()), holder);
        assert_eq!(plan.holder_of(party_id.uuid()), holder);
        assert_eq!(plan.holder_of(PartyId::unique().uuid()), None);
    }

    #[test]
    fn what_a_record_holds_is_in_the_list_of_its_holder() {
        let mut plan = Plan::new();
        let (mut held, point) = (CheckIn::new(), CheckInPoint::new());
        let (held_id, point_id, rule) = (held.id, point.id, DecisionRule::new());
        let rule_id = rule.id;
        held.points.push(point);
        plan.upkeep.held.push(held);
        plan.roles.rules.push(rule);
        let of = |record: Uuid| plan.holder_of(record).map(|holder| (holder.record, holder.list));
        assert_eq!(of(point_id.uuid()), Some((held_id.uuid(), Upkeep::held)));
        assert_eq!(of(rule_id.uuid()), Some((rule_id.uuid(), Roles::rules)));
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
