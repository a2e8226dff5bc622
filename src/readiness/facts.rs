//! What several rules ask of a plan, worked out once.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use super::balance::Balance;
use super::coverage::{Coverage, coverage};
use super::items::filled;
use crate::plan::{
    Accord, AgreedBy, Agreement, Answer, Fingerprint, Form, GOALS_RESTATED, Gate, LADDER_REHEARSED, NeedId,
    NoneFound, Party, PartyDecision, PartyId, Person, Plan, Subject, TIES_REVIEWED, date,
};

/// A plan on a day, before a gate.
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
    /// The allies that are committed or that we pursue.
    pub(super) courted: Vec<&'plan Party>,
    /// What the parties have agreed to.
    pub(super) accord: Accord<'plan>,
    /// What each party bears of the risk, beside what it gains.
    pub(super) balance: Balance,
    /// How far each need is covered.
    coverage: HashMap<NeedId, Coverage>,
    /// What a word on each criterion that rests on one would be about.
    about: [(&'static str, Option<Fingerprint>); 3],
}

/// The answers to what there is not.
static NO_ANSWERS: Agreement =
    Agreement { answers: BTreeMap::new(), earlier: BTreeMap::new(), corrections: Vec::new() };

impl<'plan> Facts<'plan> {
    pub(super) fn new(plan: &'plan Plan, today: Date, gate: Gate) -> Self {
        let committed: Vec<_> = plan.committed().collect();
        let accord = Accord::of(plan, today);
        let pursued =
            |party: &&Party| party.status.is_candidate() && party.decision == Some(PartyDecision::Pursue);
        Self {
            plan,
            today,
            gate,
            form: plan.purpose.formality.in_force(),
            committed_allies: committed.iter().copied().filter(|party| party.id != plan.ourselves).collect(),
            courted: plan.allies().filter(|party| party.is_committed() || pursued(party)).collect(),
            committed,
            balance: Balance::of(plan),
            coverage: coverage(plan, &accord),
            accord,
            about: [TIES_REVIEWED, GOALS_RESTATED, LADDER_REHEARSED]
                .map(|criterion| (criterion, plan.attested_about(criterion))),
        }
    }

    /// What a word given now on a criterion would be about; none where that rests on nobody's word.
    pub(super) fn attested_about(&self, criterion: &str) -> Option<Fingerprint> {
        self.about.iter().find(|(id, _)| *id == criterion).and_then(|(_, about)| *about)
    }

    /// How far a need of the plan is covered.
    pub(super) fn coverage(&self, need: NeedId) -> Coverage {
        self.coverage.get(&need).copied().unwrap_or_default()
    }

    /// What was worked out for other uses than the rules.
    pub(super) fn into_parts(self) -> (Balance, HashMap<NeedId, Coverage>) {
        (self.balance, self.coverage)
    }

    /// Whether the party is ourselves.
    pub(super) fn is_us(&self, party: PartyId) -> bool {
        party == self.plan.ourselves
    }

    /// The party of that id.
    pub(super) fn party(&self, id: PartyId) -> Option<&'plan Party> {
        self.accord.party(id)
    }

    /// Whether the party is in: committed.
    pub(super) fn is_in(&self, party: PartyId) -> bool {
        self.accord.is_in(party)
    }

    /// Whether somebody is named who is of no party that is not in. Of whom only a name is known may
    /// be one of us.
    pub(super) fn is_named_in(&self, person: &Person) -> bool {
        self.accord.is_named_in(person)
    }

    /// Whether somebody of a party that is in is named. Who is of no party that we know of may be of
    /// one that is not.
    pub(super) fn is_of_party_in(&self, person: &Person) -> bool {
        person.party.is_some_and(|id| self.is_in(id))
    }

    /// Whether somebody looked, on a day that is not ahead, and found that there is nothing.
    pub(super) fn looked(&self, none: Option<&NoneFound>) -> bool {
        none.is_some_and(|none| none.by.is_named() && none.on <= self.today)
    }

    /// Whether it is agreed by all, and what makes it so.
    pub(super) fn agreed(&self, subject: Subject) -> Option<AgreedBy> {
        self.accord.agreed(subject)
    }

    /// The answers to it.
    pub(super) fn answers(&self, subject: Subject) -> &'plan Agreement {
        self.accord.answers(subject).unwrap_or(&NO_ANSWERS)
    }

    /// The objections that stand of parties that are still with us: who, when, why.
    pub(super) fn objections(
        &self,
        subject: Subject,
    ) -> impl Iterator<Item = (&'plan Party, Date, &'plan str)> {
        self.accord.objections(self.answers(subject)).filter_map(|(party, answer)| match answer {
            Answer::Objects { on, reason, .. } => Some((party, *on, reason.as_str())),
            _ => None,
        })
    }

    /// Whether there is data on its being agreed: somebody but ourselves was asked, or a decision
    /// stands for the answers.
    pub(super) fn has_answers(&self, subject: Subject) -> bool {
        self.agreed(subject).is_some() || self.answers(subject).parties().any(|party| !self.is_us(party))
    }

    /// How many days after the start the date lies, negative before it; none while there is no
    /// start.
    pub(super) fn days_from_start(&self, date: Date) -> Option<i64> {
        self.plan.purpose.start.map(|start| date::between(start, date))
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
