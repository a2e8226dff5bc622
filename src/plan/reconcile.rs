//! What an edit means for what people said before it: who had agreed to another wording is asked
//! again, and an attestation of something that has changed since is stale.

use jiff::civil::Date;

use super::{
    Agreement, DecisionRule, ExitTerms, Goal, GroundRule, Ladder, Leadership, List, Place, Plan, Record,
    SharingRule, ThirdParty,
};
use super::{Chapter, Party};

/// The criteria that rest on somebody's word, and what that word speaks of. Read by the readiness
/// rules, so that both name the same ones.
pub const TIES_REVIEWED: &str = "ties-reviewed";
/// See [`TIES_REVIEWED`].
pub const GOALS_RESTATED: &str = "goals-restated";
/// See [`TIES_REVIEWED`].
pub const INTENTIONS_DISCLOSED: &str = "intentions-disclosed";
/// See [`TIES_REVIEWED`].
pub const LADDER_REHEARSED: &str = "ladder-rehearsed";

/// Something that followed from an edit, for the user to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consequence {
    /// What had been agreed.
    pub place: Place,
    /// What it is called.
    pub title: String,
    /// How many parties had agreed and are now asked again.
    pub reopened: usize,
}

/// Something that parties agree to, word by word.
trait Agreed {
    /// Whether both say the same to those who agree.
    fn same_wording(&self, other: &Self) -> bool;

    /// The answers.
    fn agreement(&mut self) -> &mut Agreement;
}

macro_rules! agreed {
    ($type:ident: $($field:ident),*) => {
        impl Agreed for $type {
            fn same_wording(&self, other: &Self) -> bool {
                $( self.$field == other.$field )&&*
            }

            fn agreement(&mut self) -> &mut Agreement {
                &mut self.agreement
            }
        }
    };
}
agreed!(Goal: statement, measure, target, due, in_scope, out_of_scope);
agreed!(DecisionRule: name, topic, method, quorum, fallback, longest_days, review);
agreed!(SharingRule: costs, income, nothing_to_share);
agreed!(ExitTerms: notice, assets, data, clients, credit);
agreed!(GroundRule: wording);
agreed!(Ladder: steps, meanwhile);
agreed!(ThirdParty: name, neutral);
agreed!(Leadership: convenor);

impl Plan {
    /// Settles what follows from the edits since `before`: answers of parties that had agreed to
    /// another wording fall back to proposed, and attestations of what has changed become stale.
    pub fn reconcile(&mut self, before: &Self, today: Date) -> Vec<Consequence> {
        let mut consequences = Vec::new();
        let mut say = |place: Place, title: &str, reopened: usize| {
            if reopened > 0 {
                consequences.push(Consequence { place, title: title.to_owned(), reopened });
            }
        };

        reopen_all(&mut self.goals.list, &before.goals.list, today, |goal: &Goal, reopened| {
            say(Place::new(Chapter::Goals, "goal-answers").of(goal.id.uuid()), &goal.statement, reopened);
        });
        reopen_all(&mut self.roles.rules, &before.roles.rules, today, |rule: &DecisionRule, reopened| {
            say(Place::new(Chapter::Roles, "rule-answers").of(rule.id.uuid()), &rule.name, reopened);
        });
        reopen_all(&mut self.trust.rules, &before.trust.rules, today, |rule: &GroundRule, reopened| {
            say(Place::new(Chapter::Trust, "ground-rule-answers").of(rule.id.uuid()), &rule.topic, reopened);
        });
        let risk = &mut self.risk;
        let reopened = reopen(&mut risk.sharing, &before.risk.sharing, today);
        say(Place::new(Chapter::Risk, "sharing-answers"), "", reopened);
        let reopened = reopen(&mut risk.exit, &before.risk.exit, today);
        say(Place::new(Chapter::Risk, "exit-answers"), "", reopened);
        let reopened = reopen(&mut self.conflict.ladder, &before.conflict.ladder, today);
        say(Place::new(Chapter::Conflict, "ladder-answers"), "", reopened);
        let reopened = reopen(&mut self.conflict.third_party, &before.conflict.third_party, today);
        say(Place::new(Chapter::Conflict, "third-party-answers"), "", reopened);
        let reopened = reopen(&mut self.purpose.leadership, &before.purpose.leadership, today);
        say(Place::new(Chapter::Purpose, "convenor-answers"), "", reopened);

        self.age_attestations(before, today);
        consequences
    }

    fn age_attestations(&mut self, before: &Self, today: Date) {
        let parties = differ(&self.allies.parties, &before.allies.parties, |one: &Party, other| {
            one.tie == other.tie && one.name == other.name
        });
        let limits = differ(&self.allies.parties, &before.allies.parties, |one: &Party, other| {
            one.limits == other.limits && one.wants == other.wants && one.status == other.status
        });
        let goals = differ(&self.goals.list, &before.goals.list, Goal::same_wording);
        let ladder = !self.conflict.ladder.same_wording(&before.conflict.ladder);
        for (criterion, changed) in [
            (TIES_REVIEWED, parties),
            (INTENTIONS_DISCLOSED, limits),
            (GOALS_RESTATED, goals),
            (LADDER_REHEARSED, ladder),
        ] {
            // Only a word that was given before the edit can be overtaken by it.
            let same_word =
                self.review.attestations.get(criterion) == before.review.attestations.get(criterion);
            // What changes on the day of the word is what the word was given about.
            if let Some(attestation) = self.review.attestations.get_mut(criterion)
                && changed
                && same_word
                && attestation.on < today
            {
                attestation.changed_since.get_or_insert(today);
            }
        }
    }
}

/// Asks again who had agreed to another wording. Returns how many that are.
fn reopen<T: Agreed>(now: &mut T, before: &T, today: Date) -> usize {
    if now.same_wording(before) { 0 } else { now.agreement().reopen(today) }
}

/// Does the same for every record of a list, and says for which one.
fn reopen_all<T: Agreed + Record + Clone>(
    now: &mut List<T>,
    before: &List<T>,
    today: Date,
    mut say: impl FnMut(&T, usize),
) {
    let reworded: Vec<_> = now
        .unlike(before)
        .filter(|record| before.get(record.id()).is_some_and(|before| !record.same_wording(before)))
        .map(Record::id)
        .collect();
    for id in reworded {
        if let Some(record) = now.get_mut(id) {
            let reopened = record.agreement().reopen(today);
            say(record, reopened);
        }
    }
}

/// Whether a record was added, removed or moved, or differs in what counts.
fn differ<T: Record>(now: &List<T>, before: &List<T>, same: impl Fn(&T, &T) -> bool) -> bool {
    now.len() != before.len()
        || now.iter().zip(before.iter()).any(|(now, before)| {
            !std::ptr::eq(now, before) && (now.id() != before.id() || !same(now, before))
        })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::{Answer, Attestation, Attested, Step};

    const TODAY: Date = date(2026, 11, 23);

    fn plan_with_an_agreed_goal() -> Plan {
        let mut plan = Plan::new();
        let mut goal = Goal { statement: "Clear the reach".into(), ..Goal::new() };
        goal.agreement.set(plan.ourselves, Answer::Agreed { on: date(2026, 11, 4), by: String::new() });
        plan.goals.list.push(goal);
        plan
    }

    fn edit_goal(plan: &mut Plan, edit: impl Fn(&mut Goal)) {
        let id = plan.goals.list.iter().next().unwrap().id;
        edit(plan.goals.list.get_mut(id).unwrap());
    }

    #[test]
    fn only_agreed_wording_asks_again() {
        type Edit = fn(&mut Goal);
        let cases: [(Edit, usize); 8] = [
            (|goal| goal.statement.push('!'), 1),
            (|goal| goal.measure = "Bags".into(), 1),
            (|goal| goal.target = "2".into(), 1),
            (|goal| goal.due = Some(TODAY), 1),
            (|goal| goal.out_of_scope = "The weir".into(), 1),
            (|goal| goal.baseline = "11".into(), 0),
            (|goal| goal.owner.name = "Jonas".into(), 0),
            (|goal| goal.note.text = "Ask again".into(), 0),
        ];
        for (index, (edit, reopened)) in cases.into_iter().enumerate() {
            let before = plan_with_an_agreed_goal();
            let mut plan = before.clone();
            edit_goal(&mut plan, edit);
            let consequences = plan.reconcile(&before, TODAY);
            assert_eq!(consequences.iter().map(|c| c.reopened).sum::<usize>(), reopened, "case {index}");
            let goal = plan.goals.list.iter().next().unwrap();
            assert_eq!(goal.agreement.of(plan.ourselves).is_agreed(), reopened == 0, "case {index}");
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
    fn an_attestation_is_overtaken_by_a_later_change() {
        let mut before = Plan::new();
        let attestation = Attestation {
            said: Attested::Yes,
            by: "Maya".into(),
            on: date(2026, 11, 22),
            changed_since: None,
        };
        before.review.attestations.insert(LADDER_REHEARSED.into(), attestation);
        let mut plan = before.clone();
        plan.conflict.ladder.steps.push(Step::new());
        plan.reconcile(&before, TODAY);
        assert_eq!(plan.review.attestations[LADDER_REHEARSED].changed_since, Some(TODAY));

        let mut plan = before.clone();
        plan.conflict.ladder.steps.push(Step::new());
        plan.reconcile(&before, date(2026, 11, 22));
        assert_eq!(plan.review.attestations[LADDER_REHEARSED].changed_since, None, "the same day");

        let mut plan = before.clone();
        plan.purpose.title = "River".into();
        plan.reconcile(&before, TODAY);
        assert_eq!(plan.review.attestations[LADDER_REHEARSED].changed_since, None);
    }
}
