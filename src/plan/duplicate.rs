//! Duplicating a record with all that it holds.

use std::collections::HashMap;

use uuid::Uuid;

use super::field::{Field, Path};
use super::visit::{Part, Visitor, VisitorMut};
use super::{Action, Goal, Issue, Milestone, Paper, Party, Plan};

/// What belongs to the original alone: what has happened with it. So do the answers of the parties.
const OF_THE_ORIGINAL: [Field; 10] = [
    Party::short_name,
    Party::status,
    Goal::readings,
    Goal::outcome,
    Goal::outcome_on,
    Goal::outcome_reason,
    Milestone::reached_on,
    Paper::signed,
    Issue::outcome,
    Action::done_on,
];

impl Plan {
    /// Puts a copy of a record right behind it, wherever it stands, with ids of its own; what refers
    /// within the record to itself or to what it holds refers to the copy there. `entitle` makes
    /// the title of the copy from that of the record. What has happened with the record, and what
    /// parties answered to it, is not copied. Returns the id of the copy; none, and nothing is
    /// changed, where there is no such record or it is ourselves.
    pub fn duplicate(&mut self, id: Uuid, entitle: &dyn Fn(&str) -> String) -> Option<Uuid> {
        if id == self.ourselves.uuid() || id == self.id.uuid() {
            return None;
        }
        let mut held = Held { target: id, ids: HashMap::new() };
        self.visit(Path::ROOT, &mut held);
        let copy = *held.ids.get(&id)?;
        let renew = Renew { copy, ids: held.ids, entitle, titled: false };
        self.visit_mut(Path::ROOT, &mut Double { target: id, renew });
        Some(copy)
    }
}

/// Finds a record with those that it holds, and gives each a new id.
struct Held {
    target: Uuid,
    ids: HashMap<Uuid, Uuid>,
}

impl Visitor for Held {
    fn record(&mut self, at: Path, id: Uuid) {
        if id == self.target || at.holder == Some(self.target) {
            self.ids.insert(id, Uuid::new_v4());
        }
    }
}

/// Lets the target be copied.
struct Double<'a> {
    target: Uuid,
    renew: Renew<'a>,
}

impl VisitorMut for Double<'_> {
    fn double(&mut self, id: Uuid) -> Option<&mut dyn VisitorMut> {
        if id == self.target { Some(&mut self.renew) } else { None }
    }
}

/// Makes a record of its own of a copy.
struct Renew<'a> {
    copy: Uuid,
    ids: HashMap<Uuid, Uuid>,
    entitle: &'a dyn Fn(&str) -> String,
    titled: bool,
}

impl VisitorMut for Renew<'_> {
    fn record(&mut self, at: Path, _: Uuid) -> bool {
        self.value(at)
    }

    fn renamed(&mut self, id: Uuid) -> Uuid {
        self.ids.get(&id).copied().unwrap_or(id)
    }

    fn title(&mut self, at: Path, title: &mut String) {
        if at.record == Some(self.copy) && !std::mem::replace(&mut self.titled, true) {
            *title = (self.entitle)(title);
        }
    }

    fn agreement(&mut self, _: Path) -> bool {
        false
    }

    fn value(&mut self, at: Path) -> bool {
        !at.field.is_some_and(|field| OF_THE_ORIGINAL.contains(field))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::{Answer, Contact, GoalOutcome, Person, Reading, Record as _, Status};

    fn copied(title: &str) -> String {
        format!("{title} (copy)")
    }

    #[test]
    fn a_copy_has_ids_of_its_own_and_no_answers() {
        let mut plan = Plan::new();
        let us = plan.ourselves;
        let mut goal = Goal { statement: "Clear the reach".into(), ..Goal::new() };
        goal.owner = Person { name: "Maya".into(), party: Some(us) };
        goal.benefits.insert(us, "A clean river".into());
        goal.milestones.push(Milestone {
            what: "First day".into(),
            reached_on: Some(date(2026, 11, 4)),
            ..Milestone::new()
        });
        goal.readings.push(Reading::new());
        goal.outcome = Some(GoalOutcome::Reached);
        goal.agreement.set(us, Answer::Agreed { on: date(2026, 11, 4), by: "Maya".into() });
        goal.agreement.set(us, Answer::Objects { on: date(2026, 11, 5), reason: "No".into(), reply: None });
        let id = goal.id.uuid();
        plan.goals.list.push(goal.clone());
        plan.goals.list.push(Goal::new());
        let copy = plan.duplicate(id, &copied).unwrap();
        assert_eq!(plan.goals.list.position(copy.into()), Some(1), "right behind the original");
        assert_eq!(plan.goals.list.get(id.into()), Some(&goal), "which stays as it is");
        let copy = plan.goals.list.get(copy.into()).unwrap();
        assert_eq!(copy.statement, "Clear the reach (copy)");
        assert_eq!((&copy.owner, &copy.benefits), (&goal.owner, &goal.benefits));
        assert!(copy.agreement.is_blank() && copy.readings.is_empty() && copy.outcome.is_none());
        let (step, former) = (copy.milestones.at(0).unwrap(), goal.milestones.at(0).unwrap());
        assert_ne!(step.id, former.id);
        assert_eq!((step.what.as_str(), step.reached_on), ("First day", None));
    }

    #[test]
    fn what_refers_to_itself_refers_to_the_copy() {
        let mut plan = Plan::new();
        let mut club = Party { name: "Club".into(), status: Status::Committed, ..Party::new() };
        club.mandate.signer = Person { name: "Jo".into(), party: Some(club.id) };
        club.next_step.who = Person { name: "Maya".into(), party: Some(plan.ourselves) };
        club.contacts.push(Contact { name: "Jo".into(), ..Contact::new() });
        let id = club.id.uuid();
        plan.allies.parties.push(club);
        let copy = plan.duplicate(id, &copied).unwrap();
        let copy = plan.allies.parties.get(copy.into()).unwrap();
        assert_eq!(copy.mandate.signer.party, Some(copy.id()));
        assert_eq!(copy.next_step.who.party, Some(plan.ourselves));
        assert_eq!(copy.status, Status::Candidate);
        let contact = copy.contacts.at(0).unwrap().id.uuid();
        let twin = plan.duplicate(contact, &copied).unwrap();
        let holder = plan.holder_of(contact).map(|holder| holder.record);
        let names: Vec<_> =
            plan.allies.parties.get(holder.unwrap().into()).unwrap().contacts.iter().collect();
        assert_eq!((names[1].id.uuid(), names[1].name.as_str()), (twin, "Jo (copy)"));
    }

    #[test]
    fn ourselves_cannot_be_doubled() {
        let mut plan = Plan::new();
        let before = plan.clone();
        assert_eq!(plan.duplicate(plan.ourselves.uuid(), &copied), None);
        assert_eq!(plan.duplicate(Uuid::new_v4(), &copied), None);
        assert_eq!(plan, before);
    }
}
