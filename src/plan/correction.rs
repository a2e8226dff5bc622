//! An edit of agreed wording that changes nothing: what was said to it before stands.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::macros::value;
use super::reconcile::{GOALS_RESTATED, LADDER_REHEARSED};
use super::{Agreement, Answer, Party, Person, Plan, Subject, date};

/// Somebody’s word that a changed wording means the same as before, so that answers to it stand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// Who says so.
    pub by: Person,
    /// When.
    #[serde(deserialize_with = "date::bounded")]
    pub on: Date,
}

value!(Correction: by, on);

impl Agreement {
    /// Puts back the agreements of `before` that a changed wording has reopened since, and notes that
    /// it was only corrected.
    fn correct(&mut self, before: &Self, correction: Correction) {
        for (party, answer) in before.answers.iter().filter(|(_, answer)| answer.is_agreed()) {
            let Some(earlier) = self.earlier.get_mut(party) else { continue };
            let asked_again = matches!(self.answers.get(party), Some(Answer::Proposed { .. }));
            if asked_again && earlier.last() == Some(answer) {
                earlier.pop();
                if earlier.is_empty() {
                    self.earlier.remove(party);
                }
                self.answers.insert(*party, answer.clone());
            }
        }
        self.corrections.push(correction);
    }
}

impl Plan {
    /// Who keeps the plan: the first of our own contacts, for the party that we are.
    #[must_use]
    pub fn keeper(&self) -> Person {
        let name = self.party(self.ourselves).and_then(Party::contact_name).unwrap_or_default();
        Person { name: name.to_owned(), party: Some(self.ourselves) }
    }

    /// Keeps what people said to these subjects before their wording was corrected: who had agreed
    /// still agrees, and decisions and attestations that speak of the former wording speak of the
    /// new one. The correction is noted with the keeper of the plan and the day.
    pub fn correct(&mut self, before: &Self, subjects: &[Subject], on: Date) {
        let correction = Correction { by: self.keeper(), on };
        for &subject in subjects {
            let Some(given) = before.agreement(subject) else { continue };
            if given.answers.values().any(Answer::is_agreed)
                && let Some(agreement) = self.agreement_mut(subject)
            {
                agreement.correct(given, correction.clone());
            }
        }
        self.keep_words_given(
            before,
            |criterion| [GOALS_RESTATED, LADDER_REHEARSED].contains(&criterion),
            |subject| subjects.contains(&subject),
        );
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::{Attestation, Attested, Contact, DecisionEntry, Goal, GoalId, StandsFor};

    const MONDAY: Date = date(2026, 11, 16);
    const TODAY: Date = date(2026, 11, 23);

    fn yes() -> Answer {
        Answer::Agreed { on: MONDAY, by: "Maya".into() }
    }

    /// A plan with a goal that we have agreed to, decided on, and said in our own words.
    fn plan() -> (Plan, GoalId) {
        let mut plan = Plan::new();
        let ourselves = plan.ourselves;
        let us = plan.allies.parties.get_mut(ourselves).unwrap();
        us.contacts.push(Contact { name: "Maya Okafor".into(), ..Contact::new() });
        let mut goal = Goal { statement: "Claer the reach".into(), ..Goal::new() };
        let id = goal.id;
        goal.agreement.set(ourselves, yes());
        plan.purpose.go.set(ourselves, yes());
        plan.goals.list.push(goal);
        let subject = Subject::Goal(id);
        let stands_for = vec![StandsFor { subject, wording: plan.wording(subject).unwrap() }];
        plan.roles.decisions.push(DecisionEntry { stands_for, ..DecisionEntry::new() });
        let about = plan.attested_about(GOALS_RESTATED).unwrap();
        let word = Attestation { said: Attested::Yes, by: Person::default(), on: MONDAY, about };
        plan.review.attestations.insert(GOALS_RESTATED.into(), word);
        (plan, id)
    }

    fn reworded(before: &Plan, id: GoalId) -> Plan {
        let mut plan = before.clone();
        plan.goals.list.get_mut(id).unwrap().statement = "Clear the reach".into();
        plan
    }

    /// Everything that was said to the goal stands, and the correction has a name and a day.
    fn stands(plan: &Plan, id: GoalId) {
        let subject = Subject::Goal(id);
        for given in [plan.agreement(subject).unwrap(), &plan.purpose.go] {
            assert_eq!(*given.of(plan.ourselves), yes());
            assert!(given.earlier.is_empty());
            assert_eq!(given.corrections, [Correction { by: plan.keeper(), on: TODAY }]);
        }
        let decision = plan.roles.decisions.iter().next().unwrap();
        assert_eq!(Some(decision.stands_for[0].wording), plan.wording(subject));
        assert_eq!(Some(plan.review.attestations[GOALS_RESTATED].about), plan.attested_about(GOALS_RESTATED));
        assert_eq!(plan.keeper().name, "Maya Okafor");
    }

    #[test]
    fn what_was_said_stands_when_only_a_typo_was_mended() {
        let (before, id) = plan();
        let mut plan = reworded(&before, id);
        let subjects = plan.reworded(&before);
        plan.correct(&before, &subjects, TODAY);
        stands(&plan, id);
        assert_eq!(plan.reconcile(&before, TODAY).len(), 2, "another change asks again");
    }

    #[test]
    fn answers_that_were_reopened_already_are_put_back() {
        let (before, id) = plan();
        let mut plan = reworded(&before, id);
        plan.reconcile(&before, TODAY);
        assert!(!plan.purpose.go.of(plan.ourselves).is_agreed());
        let subjects = plan.reworded(&before);
        plan.correct(&before, &subjects, TODAY);
        stands(&plan, id);
    }

    #[test]
    fn an_answer_that_was_given_since_stays() {
        let (before, id) = plan();
        let mut plan = reworded(&before, id);
        plan.reconcile(&before, TODAY);
        let ourselves = plan.ourselves;
        let no = Answer::Objects { on: TODAY, reason: "Too vague".into(), reply: None };
        plan.goals.list.get_mut(id).unwrap().agreement.set(ourselves, no.clone());
        let subjects = plan.reworded(&before);
        plan.correct(&before, &subjects, TODAY);
        assert_eq!(*plan.agreement(Subject::Goal(id)).unwrap().of(ourselves), no);
    }
}
