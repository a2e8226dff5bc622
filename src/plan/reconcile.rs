//! What an edit means for what people said before it: who had agreed to another wording is asked
//! again.

use jiff::civil::Date;

use super::field::Path;
use super::fingerprint::{Fingerprint, Shown};
use super::visit::{Part as _, Visitor};
use super::{Goal, List, Party, Place, Plan, Record, Subject};

/// The criteria that rest on somebody's word.
pub const TIES_REVIEWED: &str = "ties-reviewed";
/// See [`TIES_REVIEWED`].
pub const GOALS_RESTATED: &str = "goals-restated";
/// See [`TIES_REVIEWED`].
pub const LADDER_REHEARSED: &str = "ladder-rehearsed";

/// Something that followed from an edit, for the user to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consequence {
    /// What had been agreed.
    pub subject: Subject,
    /// Where its answers stand.
    pub place: Place,
    /// What it is called; empty for what is no record.
    pub title: String,
    /// How many parties had agreed and are now asked again.
    pub reopened: usize,
}

impl Plan {
    /// Settles what follows from the edits since `before`: answers of parties that had agreed to
    /// another wording fall back to proposed.
    pub fn reconcile(&mut self, before: &Self, today: Date) -> Vec<Consequence> {
        let given = self.clone();
        self.reconcile_given(before, &given, today)
    }

    /// Does the same where answers were given since `given` already had the wording of now: those
    /// are answers to it, and stand.
    pub fn reconcile_given(&mut self, before: &Self, given: &Self, today: Date) -> Vec<Consequence> {
        let mut consequences = Vec::new();
        for subject in self.reworded(before) {
            // Most of what is reworded nobody has agreed to; it need not be parted from its copies.
            let Some(given) =
                given.agreement(subject).filter(|given| given.answers.values().any(super::Answer::is_agreed))
            else {
                continue;
            };
            let Some(agreement) = self.agreement_mut(subject) else { continue };
            let reopened = agreement.reopen(given, today);
            if reopened > 0 {
                let title = self.title_of(subject).to_owned();
                consequences.push(Consequence { subject, place: subject.place(), title, reopened });
            }
        }
        consequences
    }

    /// What a subject is called; empty for what is no record.
    #[must_use]
    pub fn title_of(&self, subject: Subject) -> &str {
        match subject {
            Subject::Goal(id) => self.goals.list.get(id).map(Record::title),
            Subject::DecisionRule(id) => self.roles.rules.get(id).map(Record::title),
            Subject::GroundRule(id) => self.trust.rules.get(id).map(Record::title),
            Subject::Convenor
            | Subject::Go
            | Subject::SharingRule
            | Subject::ExitTerms
            | Subject::Ladder
            | Subject::ThirdParty => None,
        }
        .unwrap_or_default()
    }

    /// The fingerprint of what an attested criterion speaks of; none for a criterion that rests on
    /// nobody's word. An attestation holds as long as it has this one.
    #[must_use]
    pub fn attested_about(&self, criterion: &str) -> Option<Fingerprint> {
        match criterion {
            TIES_REVIEWED => Some(Fingerprint::of(&[&Ties(&self.allies.parties)], |_| true)),
            GOALS_RESTATED => Some(Fingerprint::of(&[&self.goals.list], |field| {
                field.agreed && field.chapter == Goal::CHAPTER
            })),
            LADDER_REHEARSED => self.wording(Subject::Ladder),
            _ => None,
        }
    }
}

/// Names and ties of the parties: what a word on the ties speaks of. Thousands of parties have little
/// of it and much else, which need not be visited.
struct Ties<'plan>(&'plan List<Party>);

impl Shown for Ties<'_> {
    fn show(&self, visitor: &mut dyn Visitor) {
        for party in self.0.iter() {
            let at = Path::ROOT.record(party.id.uuid());
            party.name.visit(at.field(&const { Party::name }), visitor);
            party.tie.visit(at.field(&const { Party::tie }), visitor);
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::{Answer, Quantity, Step};

    const TODAY: Date = date(2026, 11, 23);

    fn plan_with_an_agreed_goal() -> Plan {
        let mut plan = Plan::new();
        let mut goal = Goal { statement: "Clear the reach".into(), ..Goal::new() };
        let yes = Answer::Agreed { on: date(2026, 11, 4), by: String::new() };
        goal.agreement.set(plan.ourselves, yes.clone());
        plan.purpose.go.set(plan.ourselves, yes);
        plan.goals.list.push(goal);
        plan
    }

    fn edit_goal(plan: &mut Plan, edit: impl Fn(&mut Goal)) {
        let id = plan.goals.list.iter().next().unwrap().id;
        edit(plan.goals.list.get_mut(id).unwrap());
    }

    #[test]
    fn only_agreed_wording_asks_again_and_the_go_with_it() {
        type Edit = fn(&mut Goal);
        let cases: [(Edit, bool); 9] = [
            (|goal| goal.statement.push('!'), true),
            (|goal| goal.measure = "Bags".into(), true),
            (|goal| goal.target = "2".into(), true),
            (|goal| goal.due = Some(TODAY), true),
            (|goal| goal.out_of_scope = "The weir".into(), true),
            (|goal| goal.baseline = "11".into(), false),
            // A number beside the target only draws the progress line.
            (|goal| goal.target_number = Quantity::whole(2).ok(), false),
            (|goal| goal.owner.name = "Jonas".into(), false),
            (|goal| goal.note.text = "Ask again".into(), false),
        ];
        for (index, (edit, reworded)) in cases.into_iter().enumerate() {
            let before = plan_with_an_agreed_goal();
            let mut plan = before.clone();
            edit_goal(&mut plan, edit);
            let consequences = plan.reconcile(&before, TODAY);
            let goal = plan.goals.list.iter().next().unwrap();
            let expected = if reworded { vec![Subject::Goal(goal.id), Subject::Go] } else { Vec::new() };
            assert_eq!(consequences.iter().map(|c| c.subject).collect::<Vec<_>>(), expected, "case {index}");
            assert_eq!(goal.agreement.of(plan.ourselves).is_agreed(), !reworded, "case {index}");
            assert_eq!(plan.purpose.go.of(plan.ourselves).is_agreed(), !reworded, "case {index}");
        }
    }

    #[test]
    fn a_new_record_has_no_earlier_wording() {
        let before = Plan::new();
        let mut plan = before.clone();
        plan.goals.list = plan_with_an_agreed_goal().goals.list;
        assert_eq!(plan.reconcile(&before, TODAY), []);
    }

    #[test]
    fn the_place_of_a_step_in_the_ladder_is_wording_and_its_note_is_not() {
        let mut before = Plan::new();
        for title in ["Talk", "Meet"] {
            before.conflict.ladder.steps.push(Step { title: title.into(), ..Step::new() });
        }
        let yes = Answer::Agreed { on: date(2026, 11, 4), by: String::new() };
        before.conflict.ladder.agreement.set(before.ourselves, yes);
        let first = before.conflict.ladder.steps.at(0).unwrap().id;

        let mut noted = before.clone();
        noted.conflict.ladder.steps.get_mut(first).unwrap().note.text = "Ruth knows how".into();
        assert_eq!(noted.reconcile(&before, TODAY), []);

        let mut moved = before.clone();
        moved.conflict.ladder.steps.move_to(first, 1);
        assert_eq!(moved.reconcile(&before, TODAY).len(), 1);
    }

    #[test]
    fn an_attestation_speaks_of_wording_and_not_of_order_or_notes() {
        let mut plan = plan_with_an_agreed_goal();
        plan.goals.list.push(Goal { statement: "A launch".into(), ..Goal::new() });
        let about = plan.attested_about(GOALS_RESTATED);
        let first = plan.goals.list.at(0).unwrap().id;
        plan.goals.list.move_to(first, 1);
        edit_goal(&mut plan, |goal| goal.note.text = "Ask again".into());
        assert_eq!(plan.attested_about(GOALS_RESTATED), about);
        edit_goal(&mut plan, |goal| goal.statement.push('!'));
        assert_ne!(plan.attested_about(GOALS_RESTATED), about);
        assert_eq!(plan.attested_about("goal-agreed"), None);
    }
}
