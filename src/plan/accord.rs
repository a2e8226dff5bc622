//! What the parties have agreed to, on a day: party by party, or by a decision that stands for
//! their answers.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use jiff::civil::Date;

use super::{
    Agreement, Answer, DecisionEntry, DecisionRule, DecisionStanding, Fraction, GroundRule, Id, Method,
    Obstacle, Party, PartyId, Person, Plan, RuleState, Shortfall, StandsFor, Subject, ThresholdOf,
};

/// What makes something agreed by all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgreedBy {
    /// Every party that it concerns said yes.
    Answers,
    /// A recorded decision stands for their answers.
    Decision {
        /// The entry of the decision log.
        entry: Id<DecisionEntry>,
        /// When it was taken.
        on: Date,
    },
}

/// Where the parties of a plan stand on a day.
///
/// Something is *agreed by all* where two or more committed parties agreed, so did every committed
/// party that it concerns, and no party that has not declined or left has an objection that stands.
/// Who says yes on a day that is still ahead has not agreed yet.
/// A decision stands for the answers where it was taken on a day that is not ahead, on the present
/// wording, by a rule that is itself agreed by all, party by party, whose quorum and threshold were
/// reached, and no objection stands.
///
/// It is worked out for everything at once, in time that grows with the answers that there are.
pub struct Accord<'plan> {
    today: Date,
    parties: HashMap<PartyId, &'plan Party>,
    committed: usize,
    agreements: BTreeMap<Subject, &'plan Agreement>,
    agreed: BTreeMap<Subject, AgreedBy>,
    decided: BTreeMap<Subject, (Id<DecisionEntry>, Date)>,
    standings: BTreeMap<Id<DecisionEntry>, DecisionStanding>,
}

impl<'plan> Accord<'plan> {
    /// Works it out.
    #[must_use]
    pub fn of(plan: &'plan Plan, today: Date) -> Self {
        let mut accord = Self {
            today,
            parties: plan.allies.parties.iter().map(|party| (party.id, party)).collect(),
            committed: plan.committed().count(),
            agreements: plan.agreements().collect(),
            agreed: BTreeMap::new(),
            decided: BTreeMap::new(),
            standings: BTreeMap::new(),
        };
        let answered =
            accord.agreements.iter().filter(|(subject, given)| accord.is_answered(**subject, given));
        accord.agreed = answered.map(|(subject, _)| (*subject, AgreedBy::Answers)).collect();
        accord.decide(plan);
        for (subject, (entry, on)) in &accord.decided {
            accord.agreed.entry(*subject).or_insert(AgreedBy::Decision { entry: *entry, on: *on });
        }
        accord
    }

    /// Whether something is agreed by all, and what makes it so.
    #[must_use]
    pub fn agreed(&self, subject: Subject) -> Option<AgreedBy> {
        self.agreed.get(&subject).copied()
    }

    /// When the latest decision was taken that may stand for the answers to it, whether they are all
    /// there or not; none where there is none.
    #[must_use]
    pub fn decided(&self, subject: Subject) -> Option<Date> {
        self.decided.get(&subject).map(|(_, on)| *on)
    }

    /// All that is agreed by all.
    #[must_use]
    pub const fn all_agreed(&self) -> &BTreeMap<Subject, AgreedBy> {
        &self.agreed
    }

    /// Where each decision of the log stands.
    #[must_use]
    pub const fn standings(&self) -> &BTreeMap<Id<DecisionEntry>, DecisionStanding> {
        &self.standings
    }

    /// The answers to it; none where there is no such record.
    #[must_use]
    pub fn answers(&self, subject: Subject) -> Option<&'plan Agreement> {
        self.agreements.get(&subject).copied()
    }

    /// The party of that id.
    #[must_use]
    pub fn party(&self, id: PartyId) -> Option<&'plan Party> {
        self.parties.get(&id).copied()
    }

    /// Whether somebody is named who is of no party that is not in.
    #[must_use]
    pub fn is_named_in(&self, person: &Person) -> bool {
        person.is_named() && person.party.is_none_or(|id| self.is_in(id))
    }

    /// Whether the party is in.
    #[must_use]
    pub fn is_in(&self, id: PartyId) -> bool {
        self.party(id).is_some_and(Party::is_committed)
    }

    /// The objections that stand, of parties that have neither declined nor left.
    pub fn objections<'given>(
        &self,
        agreement: &'given Agreement,
    ) -> impl Iterator<Item = (&'plan Party, &'given Answer)> {
        agreement.parties().filter_map(|id| {
            let objection = agreement.standing_objection(id)?;
            let party = self.party(id).filter(|party| !party.status.is_out())?;
            Some((party, objection))
        })
    }

    /// Whether a party has said all that is asked of it: yes, on a day that is not ahead, or that it
    /// does not concern the party, where that is an answer and none of its objections stands.
    #[must_use]
    pub fn is_settled(&self, subject: Subject, agreement: &Agreement, party: PartyId) -> bool {
        match agreement.of(party) {
            Answer::Agreed { on, .. } => *on <= self.today,
            Answer::NotTheirs => subject.may_be_not_theirs() && agreement.standing_objection(party).is_none(),
            Answer::NotAsked | Answer::Proposed { .. } | Answer::Objects { .. } => false,
        }
    }

    /// Where a ground rule stands.
    #[must_use]
    pub fn rule_state(&self, rule: &GroundRule) -> RuleState {
        let is_with_us = |party| self.party(party).is_some_and(|party| !party.status.is_out());
        rule.state(self.agreed(Subject::GroundRule(rule.id)).is_some(), is_with_us)
    }

    /// Whether it is agreed by all, party by party. Goes over the answers that there are, and not
    /// over all parties.
    fn is_answered(&self, subject: Subject, agreement: &Agreement) -> bool {
        if agreement.answers.len() < self.committed {
            return false;
        }
        let (mut settled, mut agreed) = (0, 0);
        for (party, answer) in agreement.answers.iter().filter(|(party, _)| self.is_in(**party)) {
            if !self.is_settled(subject, agreement, *party) {
                return false;
            }
            settled += 1;
            agreed += usize::from(answer.is_agreed());
        }
        agreed >= 2 && settled == self.committed && self.objections(agreement).next().is_none()
    }

    /// Where each decision of the log stands, and the latest one on each of the subjects that
    /// decisions stand for.
    fn decide(&mut self, plan: &Plan) {
        let rules: HashMap<_, _> = plan.roles.rules.iter().map(|rule| (rule.id, rule)).collect();
        let subjects = plan.roles.decisions.iter().flat_map(|entry| &entry.stands_for);
        let subjects: BTreeSet<_> = subjects.map(|stands_for| stands_for.subject).collect();
        let disputed: BTreeSet<_> =
            subjects.iter().copied().filter(|subject| self.is_disputed(*subject)).collect();
        let wordings = plan.wordings(&subjects);
        let mut entries: Vec<_> = plan.roles.decisions.iter().collect();
        entries.sort_by_key(|entry| entry.on);
        for entry in entries {
            let rule = entry.rule.and_then(|rule| rules.get(&rule)).copied();
            let mut standing = DecisionStanding {
                shortfalls: self.shortfalls(plan, rule, entry),
                obstacles: BTreeMap::new(),
            };
            for StandsFor { subject, wording } in &entry.stands_for {
                let obstacle = match wordings.get(subject) {
                    None => Obstacle::Gone,
                    Some(now) if now != wording => Obstacle::Reworded,
                    Some(_) if disputed.contains(subject) => Obstacle::Objection,
                    Some(_) => {
                        if let Some(on) = entry.on.filter(|_| standing.shortfalls.is_empty()) {
                            self.decided.insert(*subject, (entry.id, on));
                        }
                        continue;
                    }
                };
                standing.obstacles.insert(*subject, obstacle);
            }
            self.standings.insert(entry.id, standing);
        }
    }

    /// Whether an objection to it stands.
    fn is_disputed(&self, subject: Subject) -> bool {
        self.answers(subject).is_some_and(|agreement| self.objections(agreement).next().is_some())
    }

    /// What is missing until a decision has come about as its rule asks; empty where nothing is. Only
    /// parties that are in count, each once; who is noted for and against is not for it.
    fn shortfalls(&self, plan: &Plan, rule: Option<&DecisionRule>, entry: &DecisionEntry) -> Vec<Shortfall> {
        let mut missing = Vec::new();
        match entry.on {
            None => missing.push(Shortfall::Undated),
            Some(on) if on > self.today => missing.push(Shortfall::Ahead),
            Some(_) => {}
        }
        let Some(rule) = rule else {
            missing.push(Shortfall::NoRule);
            return missing;
        };
        if self.agreed(Subject::DecisionRule(rule.id)) != Some(AgreedBy::Answers) {
            missing.push(Shortfall::RuleNotAgreed);
        }
        let voices = |parties: &[PartyId]| -> HashSet<PartyId> {
            parties.iter().copied().filter(|party| self.is_in(*party)).collect()
        };
        let (against, abstained) = (voices(&entry.against), voices(&entry.abstained));
        let mut in_favour = voices(&entry.in_favour);
        let mut present = voices(&entry.present);
        present.extend(in_favour.iter().chain(&against).chain(&abstained));
        in_favour.retain(|party| !against.contains(party) && !abstained.contains(party));

        // A rule that does not say whom its threshold is a part of means all who have a say.
        let of = if rule.threshold_of == Some(ThresholdOf::Present) { present.len() } else { self.committed };
        let lacks = |part: Option<Fraction>, count, of| part.filter(|part| !part.is_reached(count, of));
        if let Some(needed) = lacks(rule.quorum, present.len(), self.committed) {
            missing.push(Shortfall::Quorum { present: present.len(), of: self.committed, needed });
        }
        let threshold = lacks(rule.threshold, in_favour.len(), of);
        let threshold =
            threshold.map(|needed| Shortfall::Threshold { in_favour: in_favour.len(), of, needed });
        let majority = || {
            let is_majority = in_favour.len() * 2 > of;
            (!is_majority).then_some(Shortfall::NoMajority { in_favour: in_favour.len(), of })
        };
        let by_method = match rule.method {
            None => Some(Shortfall::NoMethod),
            _ if in_favour.is_empty() => Some(Shortfall::NobodyInFavour),
            Some(Method::Consensus) => {
                let (in_favour, of) = (in_favour.len(), self.committed);
                (in_favour != of).then_some(Shortfall::NotAll { in_favour, of })
            }
            Some(Method::Consent) => (!against.is_empty()).then_some(Shortfall::Against(against.len())),
            Some(Method::Supermajority) if rule.threshold.is_none() => Some(Shortfall::NoThreshold),
            Some(Method::Majority | Method::Supermajority) => majority(),
            Some(Method::LeadDecides) => {
                let lead = plan.purpose.leadership.convenor.party;
                let is_for = lead.is_some_and(|lead| in_favour.contains(&lead));
                (!is_for).then_some(Shortfall::LeadNotInFavour)
            }
        };
        // A larger part that is missing says it all.
        missing.extend(threshold.or(by_method));
        missing
    }
}
