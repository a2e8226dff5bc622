//! What several rules ask of a plan, worked out once.

use std::collections::HashMap;

use jiff::civil::Date;

use super::items::filled;
use crate::plan::{Agreement, Answer, Form, Gate, NoneFound, Party, PartyId, Person, Plan, date};

/// A plan on a day.
pub(super) struct Facts<'plan> {
    pub(super) plan: &'plan Plan,
    pub(super) today: Date,
    /// The gate that the checklist is drawn up for.
    pub(super) gate: Gate,
    /// The form that decides which criteria apply.
    pub(super) form: Form,
    /// The committed parties, ourselves included.
    pub(super) committed: Vec<&'plan Party>,
    /// The committed parties without ourselves.
    pub(super) committed_allies: Vec<&'plan Party>,
    parties: HashMap<PartyId, &'plan Party>,
}

impl<'plan> Facts<'plan> {
    pub(super) fn new(plan: &'plan Plan, today: Date, gate: Gate) -> Self {
        let mut committed = Vec::new();
        let mut parties = HashMap::with_capacity(plan.allies.parties.len());
        for party in plan.allies.parties.iter() {
            if party.is_committed() {
                committed.push(party);
            }
            parties.entry(party.id).or_insert(party);
        }
        Self {
            plan,
            today,
            gate,
            form: plan.purpose.formality.in_force(),
            committed_allies: committed.iter().copied().filter(|party| party.id != plan.ourselves).collect(),
            committed,
            parties,
        }
    }

    /// Whether the party is ourselves.
    pub(super) fn is_us(&self, party: PartyId) -> bool {
        party == self.plan.ourselves
    }

    /// The party of that id.
    pub(super) fn party(&self, id: PartyId) -> Option<&'plan Party> {
        self.parties.get(&id).copied()
    }

    /// Whether the party is in.
    pub(super) fn is_in(&self, id: PartyId) -> bool {
        self.party(id).is_some_and(Party::is_committed)
    }

    /// Whether somebody is named who is of no party that is not in. Of whom only a name is known may
    /// be one of us.
    pub(super) fn can_answer(&self, person: &Person) -> bool {
        person.is_named() && person.party.is_none_or(|id| self.is_in(id))
    }

    /// Whether somebody looked, on a day that is not ahead, and found that there is nothing.
    pub(super) fn looked(&self, none: Option<&NoneFound>) -> bool {
        none.is_some_and(|none| none.by.is_named() && none.on <= self.today)
    }

    /// The same as [`Plan::is_agreed_by_all`], without going over all parties.
    pub(super) fn is_agreed_by_all(&self, agreement: &Agreement) -> bool {
        let mut agreed = 0;
        for party in &self.committed {
            match agreement.of(party.id) {
                Answer::Agreed { .. } => agreed += 1,
                Answer::NotTheirs => {}
                Answer::NotAsked | Answer::Proposed { .. } | Answer::Objects { .. } => return false,
            }
        }
        agreed >= 2 && self.objections(agreement).next().is_none()
    }

    /// The objections without a reply of parties that are still with us: who, when, why.
    pub(super) fn objections<'agreement>(
        &self,
        agreement: &'agreement Agreement,
    ) -> impl Iterator<Item = (&'plan Party, Date, &'agreement str)> {
        agreement.answers.iter().filter_map(|(id, answer)| match answer {
            Answer::Objects { on, reason, reply: None } => {
                let party = self.party(*id).filter(|party| !party.status.is_out())?;
                Some((party, *on, reason.as_str()))
            }
            _ => None,
        })
    }

    /// Whether somebody but ourselves was asked.
    pub(super) fn has_answers(&self, agreement: &Agreement) -> bool {
        agreement.answers.iter().any(|(id, answer)| !self.is_us(*id) && *answer != Answer::NotAsked)
    }

    /// Whether the date lies within so many days of the start, before or after; none while there
    /// is no start.
    pub(super) fn is_near_start(&self, date: Date, days: i64) -> Option<bool> {
        self.plan.purpose.start.map(|start| date::between(start, date).abs() <= days)
    }

    /// Whether the date is today or lies at most so many days back.
    pub(super) fn is_recent(&self, date: Date, days: i64) -> bool {
        (0..=days).contains(&date::between(date, self.today))
    }
}

/// Whether both name the same person of the same party.
pub(super) fn is_same_person(one: &Person, other: &Person) -> bool {
    let (name, other_name) = (one.name.trim(), other.name.trim());
    if filled(name) && filled(other_name) {
        name.to_lowercase() == other_name.to_lowercase()
            && (one.party == other.party || one.party.is_none() || other.party.is_none())
    } else {
        // A party as such stands for whoever speaks for it.
        one.party.is_some() && one.party == other.party
    }
}
