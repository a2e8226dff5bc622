//! What of a plan may leave it: for prints, exports and copies for others.
//!
//! What is private follows from how fields and records are declared, and from nothing else. What is
//! made of the public plan alone cannot give anything private away, not even by derivation.

use std::cell::OnceCell;
use std::collections::HashSet;

use uuid::Uuid;

use super::diff::Content;
use super::field::{Field, Path};
use super::visit::{Part, Visitor, VisitorMut};
use super::{Activity, Channel, Contact, PartyId, Plan, TrustRating};

/// The details of a contact: private, but an option lets them out.
const CONTACT_DETAILS: [Field; 3] = [Contact::email, Contact::phone, Contact::preferred];

/// The fields that say with whom something is: with outsiders only, it is theirs.
const WITH: [Field; 2] = [Activity::with, Channel::members];

impl Plan {
    /// The plan without what is private: fields and notes are blank, and parties that are not
    /// committed are gone, with all that is theirs alone: what they bring, promised and were
    /// promised, brought up, want against a goal. `contacts` lets the details of contacts out.
    ///
    /// It is for showing, and not to be saved: where agreed wording names somebody of a party that
    /// is gone, the reference stays, so that nobody takes the person for one of us, nor the wording
    /// for another. Texts that name outsiders are still in it.
    #[must_use]
    pub(crate) fn public(&self, contacts: bool) -> Self {
        let mut public = self.clone();
        public.visit_mut(Path::ROOT, &mut Leave { gone: self.outside(), contacts });
        // That a party was rated is as private as the rating.
        public.trust.ratings.retain(|_, rating| *rating != TrustRating::default());
        public
    }

    /// The records that are private as a whole, and those that belong to somebody outside.
    fn outside(&self) -> HashSet<Uuid> {
        let mut outside = Outside::default();
        self.visit(Path::ROOT, &mut outside);
        let mut theirs = Theirs { outside: &outside.0, records: HashSet::new() };
        self.visit(Path::ROOT, &mut theirs);
        let theirs = theirs.records;
        outside.0.extend(theirs);
        outside.0
    }
}

/// What must not leave several versions of a plan: what is private in one of them is so in all.
/// Nothing is worked out before somebody asks.
pub struct Hidden<'plan> {
    versions: Vec<&'plan Plan>,
    outside: OnceCell<HashSet<Uuid>>,
}

impl<'plan> Hidden<'plan> {
    pub(super) fn in_any(versions: Vec<&'plan Plan>) -> Self {
        Self { versions, outside: OnceCell::new() }
    }

    /// Whether what stands at a place in these versions must not leave them: it is declared private,
    /// belongs to somebody outside, or speaks of somebody outside and is no agreed wording.
    pub(super) fn is_private<'content>(
        &self,
        at: Path,
        contents: impl IntoIterator<Item = &'content Content>,
    ) -> bool {
        if at.private {
            return true;
        }
        let outside =
            self.outside.get_or_init(|| self.versions.iter().flat_map(|plan| plan.outside()).collect());
        let of = [at.record, at.holder, at.party.map(PartyId::uuid)];
        of.iter().flatten().any(|id| outside.contains(id))
            || !at.field.is_some_and(|field| field.agreed)
                && contents.into_iter().any(|content| content.names_any(outside))
    }
}

/// Collects the records that are private as a whole.
#[derive(Default)]
struct Outside(HashSet<Uuid>);

impl Visitor for Outside {
    fn record(&mut self, at: Path, id: Uuid) {
        if at.private {
            self.0.insert(id);
        }
    }
}

/// Collects the records that belong to somebody outside.
struct Theirs<'gone> {
    outside: &'gone HashSet<Uuid>,
    records: HashSet<Uuid>,
}

impl Visitor for Theirs<'_> {
    fn value(&mut self, at: Path, content: &dyn Fn() -> Content) {
        let (Some(record), None, false) = (at.record, at.party, at.private) else { return };
        let is_outside = |one: &Content| matches!(one, Content::Record(id) if self.outside.contains(id));
        let is_theirs = match content() {
            Content::Several(all) => {
                at.field.is_some_and(|field| WITH.contains(field))
                    && !all.is_empty()
                    && all.iter().all(is_outside)
            }
            one => is_outside(&one),
        };
        if is_theirs {
            self.records.insert(record);
        }
    }
}

/// Takes out what is private, what is gone, and the references to it.
struct Leave {
    gone: HashSet<Uuid>,
    contacts: bool,
}

impl VisitorMut for Leave {
    fn record(&mut self, at: Path, id: Uuid) -> bool {
        !at.private && !self.gone.contains(&id)
    }

    fn reference(&mut self, at: Path, to: Uuid) -> bool {
        at.field.is_some_and(|field| field.agreed) || !self.gone.contains(&to)
    }

    fn value(&mut self, at: Path) -> bool {
        !at.private || self.contacts && at.field.is_some_and(|field| CONTACT_DETAILS.contains(field))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::{
        Answer, Contribution, Goal, Level, Note, Party, Person, Rating, Record as _, Stance, Status,
    };

    fn with(status: Status) -> (Plan, PartyId) {
        let mut plan = Plan::new();
        let party = Party { name: "Anglers".into(), status, ..Party::new() };
        let id = party.id();
        plan.allies.parties.push(party);
        (plan, id)
    }

    #[test]
    fn nothing_is_left_of_who_is_not_in() {
        let (mut plan, id) = with(Status::Candidate);
        let without = {
            let mut plan = plan.clone();
            plan.allies.parties = plan.committed().cloned().collect();
            plan.goals.list.push(Goal::new());
            plan
        };
        let mut goal = Goal { id: without.goals.list.at(0).unwrap().id, ..Goal::new() };
        goal.owner = Person { name: "Sam".into(), party: Some(id) };
        goal.benefits.insert(id, "Quiet banks".into());
        goal.agreement.set(id, Answer::Proposed { on: date(2026, 11, 4) });
        plan.goals.list.push(goal);
        plan.resources.contributions.push(Contribution { party: Some(id), ..Contribution::new() });
        plan.upkeep.activities.push(Activity { with: vec![id], ..Activity::new() });
        plan.trust.ratings.insert(id, TrustRating::default());
        assert_eq!(plan.public(false), without);
    }

    #[test]
    fn what_is_declared_private_is_blank_and_contacts_go_out_when_asked() {
        let (mut plan, id) = with(Status::Committed);
        let plain = plan.clone();
        let party = plan.allies.parties.get_mut(id).unwrap();
        party.stance = Some(Stance::clamped(1));
        party.fit.cultural = Rating { level: Some(Level::clamped(0)), evidence: "They shout".into() };
        party.note = Note { text: "Careful".into(), shared: false };
        let mut rating = TrustRating::default();
        rating.reliability.level = Some(Level::clamped(1));
        plan.trust.ratings.insert(id, rating);
        assert_eq!(plan.public(false), plain);

        let contact = Contact { name: "Sam".into(), phone: "01632 960 117".into(), ..Contact::new() };
        plan.allies.parties.get_mut(id).unwrap().contacts.push(contact);
        let phone = |contacts| {
            let public = plan.public(contacts);
            let contact = public.party(id).unwrap().contacts.at(0).unwrap();
            (contact.name.clone(), contact.phone.clone())
        };
        assert_eq!(phone(false), ("Sam".into(), String::new()));
        assert_eq!(phone(true), ("Sam".into(), "01632 960 117".into()));
    }

    #[test]
    fn agreed_wording_keeps_its_fingerprint() {
        let (mut plan, id) = with(Status::Observer);
        plan.conflict.third_party.who = Person { name: "Samira".into(), party: Some(id) };
        let subject = super::super::Subject::ThirdParty;
        assert_eq!(plan.public(false).wording(subject), plan.wording(subject));
    }
}
