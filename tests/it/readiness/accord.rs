//! What counts as agreed by all: party by party, or by a decision that stands for the answers.

use alliance_workbook::plan::{
    Accord, AgreedBy, Agreement, Answer, DecisionEntry, DecisionRule, Fraction, Gate, GoalId, Id, Method,
    Party, PartyId, Plan, RuleState, StandsFor, Status, Subject, ThresholdOf, Topic, Trust,
};
use alliance_workbook::readiness::{State, check_gate};
use alliance_workbook::words::Words;

use super::settled::plan;
use super::{TODAY, ago, ahead, answers, asked, edit, no, party, yes};

fn agreed(plan: &Plan, subject: Subject) -> Option<AgreedBy> {
    Accord::of(plan, TODAY).agreed(subject)
}

fn state(plan: &Plan, criterion: &str) -> State {
    check_gate(plan, TODAY, Gate::Launch).get(criterion).expect("criterion").state
}

fn goal(plan: &Plan) -> GoalId {
    plan.goals.list.at(0).expect("goal").id
}

#[test]
fn two_of_ten_who_say_go_are_not_all() {
    let mut plan = plan();
    for index in 0..7 {
        let name = format!("Ward {index}");
        plan.allies.parties.push(Party { name, status: Status::Committed, ..Party::new() });
    }
    plan.purpose.go = answers(&plan, &[("School", yes())]);
    assert_eq!(agreed(&plan, Subject::Go), None);
    assert_eq!(state(&plan, "all-sides-go"), State::Open);

    let all: Vec<_> = plan.committed().map(|party| party.id).collect();
    for id in all {
        plan.purpose.go.set(id, yes());
    }
    assert_eq!(agreed(&plan, Subject::Go), Some(AgreedBy::Answers));
}

#[test]
fn that_it_does_not_concern_a_party_is_no_answer_to_what_concerns_all() {
    let mut plan = plan();
    let given = answers(&plan, &[("Canoe Club", yes()), ("School", Answer::NotTheirs)]);
    let goal = goal(&plan);
    for subject in [Subject::Goal(goal), Subject::Convenor, Subject::SharingRule, Subject::ThirdParty] {
        *plan.agreement_mut(subject).unwrap() = given.clone();
        assert_eq!(agreed(&plan, subject), Some(AgreedBy::Answers), "{subject:?}");
    }
    for subject in [Subject::Go, Subject::Ladder, Subject::ExitTerms] {
        *plan.agreement_mut(subject).unwrap() = given.clone();
        assert_eq!(agreed(&plan, subject), None, "{subject:?}");
    }
}

#[test]
fn an_objection_stands_under_another_answer_until_it_is_replied_to_or_its_party_agrees_or_leaves() {
    let mut plan = plan();
    let (goal, school) = (goal(&plan), party(&plan, "School"));
    let subject = Subject::Goal(goal);
    let mut given = answers(&plan, &[("Canoe Club", yes()), ("School", no())]);
    given.set(school, Answer::NotTheirs);
    plan.goals.list.get_mut(goal).unwrap().agreement = given.clone();
    assert_eq!(agreed(&plan, subject), None);
    assert_eq!(state(&plan, "goal-agreed"), State::Partly);

    let with = |agreement: Agreement| {
        let mut plan = plan.clone();
        plan.goals.list.get_mut(goal).unwrap().agreement = agreement;
        agreed(&plan, subject)
    };
    let mut replied = given.clone();
    replied.reply(school, TODAY, "Use ours".into());
    replied.set(school, Answer::NotTheirs);
    assert_eq!(with(replied), Some(AgreedBy::Answers));
    let mut won = given;
    won.set(school, yes());
    assert_eq!(with(won), Some(AgreedBy::Answers));
    edit(&mut plan.allies.parties, "School", |party| party.status = Status::Left);
    assert_eq!(agreed(&plan, subject), Some(AgreedBy::Answers));
}

#[test]
fn where_a_ground_rule_stands() {
    let states = |plan: &Plan| {
        let accord = Accord::of(plan, TODAY);
        plan.trust.rules.iter().map(|rule| accord.rule_state(rule)).collect::<Vec<_>>()
    };
    let mut plan = plan();
    let objected = answers(&plan, &[("School", no())]);
    edit(&mut plan.trust.rules, "Being late", |rule| rule.agreement = objected);
    edit(&mut plan.trust.rules, "Press", |rule| rule.agreement = Agreement::default());
    assert_eq!(states(&plan), [RuleState::Disputed, RuleState::Discussed, RuleState::Agreed]);
    edit(&mut plan.trust.rules, "Press", |rule| rule.readings.clear());
    assert_eq!(states(&plan)[1], RuleState::Assumed);
    plan.trust = Trust::default();
    assert_eq!(states(&plan), []);
}

/// The settled plan, in which School has not answered to the first goal, and a decision stands for
/// it: taken a week ago by three parties of three, two for it and one abstaining.
fn decided(change: impl FnOnce(&mut DecisionRule, &mut DecisionEntry)) -> (Plan, Id<DecisionEntry>) {
    let mut plan = plan();
    let goal = goal(&plan);
    plan.goals.list.get_mut(goal).unwrap().agreement =
        answers(&plan, &[("Canoe Club", yes()), ("School", asked())]);
    let mut rule = DecisionRule {
        topic: Some(Topic::Scope),
        method: Some(Method::Consent),
        agreement: answers(&plan, &[("Canoe Club", yes()), ("School", yes())]),
        ..DecisionRule::new()
    };
    let mut entry = DecisionEntry {
        on: ago(7),
        rule: Some(rule.id),
        in_favour: vec![plan.ourselves, party(&plan, "Canoe Club")],
        abstained: vec![party(&plan, "School")],
        stands_for: vec![StandsFor {
            subject: Subject::Goal(goal),
            wording: plan.wording(Subject::Goal(goal)).unwrap(),
        }],
        ..DecisionEntry::new()
    };
    change(&mut rule, &mut entry);
    let id = entry.id;
    plan.roles.rules.push(rule);
    plan.roles.decisions.push(entry);
    (plan, id)
}

/// Whether a decision stands for the answers to the first goal.
fn stands(plan: &Plan) -> bool {
    match agreed(plan, Subject::Goal(goal(plan))) {
        Some(AgreedBy::Decision { .. }) => true,
        Some(AgreedBy::Answers) => panic!("School has not answered"),
        None => false,
    }
}

#[test]
fn a_decision_stands_for_the_answers_and_says_which() {
    let (plan, entry) = decided(|_, _| {});
    let by = AgreedBy::Decision { entry, on: ago(7).unwrap() };
    assert_eq!(agreed(&plan, Subject::Goal(goal(&plan))), Some(by));
    assert_eq!(state(&plan, "goals-all-agreed"), State::Met);
    assert_eq!(check_gate(&plan, TODAY, Gate::Launch).agreed.get(&Subject::Goal(goal(&plan))), Some(&by));
    assert_eq!(agreed(&plan, Subject::Go), Some(AgreedBy::Answers), "what all answered needs no decision");
}

#[test]
fn a_decision_stands_for_nothing_where_something_is_wrong_with_it() {
    type Change = fn(&mut DecisionRule, &mut DecisionEntry);
    let cases: [(&str, Change); 7] = [
        ("it has no date", |_, entry| entry.on = None),
        ("it lies ahead", |_, entry| entry.on = ahead(1)),
        ("it names no rule", |_, entry| entry.rule = None),
        ("its rule is not agreed by all", |rule, entry| {
            let school = entry.abstained[0];
            rule.agreement.set(school, asked());
        }),
        ("its rule has no method", |rule, _| rule.method = None),
        ("it stands for something else", |_, entry| entry.stands_for[0].subject = Subject::Ladder),
        ("nobody was for it", |_, entry| entry.abstained.append(&mut entry.in_favour)),
    ];
    for (wrong, change) in cases {
        assert!(!stands(&decided(change).0), "{wrong}");
    }
}

#[test]
fn a_decision_stands_for_the_wording_that_was_decided_on() {
    let (mut plan, _) = decided(|_, _| {});
    let goal = goal(&plan);
    plan.goals.list.get_mut(goal).unwrap().note.text = "Ask Tom".into();
    assert!(stands(&plan), "a note is no wording");
    plan.goals.list.get_mut(goal).unwrap().target = "1".into();
    assert!(!stands(&plan));
}

#[test]
fn a_decision_on_the_ladder_does_not_stand_for_another_order_of_its_steps() {
    let (mut plan, entry) = decided(|_, _| {});
    for subject in [Subject::Ladder, Subject::Go] {
        *plan.agreement_mut(subject).unwrap() = answers(&plan, &[("School", asked())]);
        let wording = plan.wording(subject).unwrap();
        plan.roles.decisions.get_mut(entry).unwrap().stands_for.push(StandsFor { subject, wording });
    }
    let stands = |plan: &Plan| [Subject::Ladder, Subject::Go].map(|subject| agreed(plan, subject).is_some());
    assert_eq!(stands(&plan), [true, true]);
    let first = plan.conflict.ladder.steps.at(0).unwrap().id;
    plan.conflict.ladder.steps.move_to(first, 1);
    assert_eq!(stands(&plan), [false, false]);
}

#[test]
fn who_agrees_on_a_day_that_is_ahead_has_not_agreed() {
    let mut plan = plan();
    let school = party(&plan, "School");
    let on = ahead(1).unwrap();
    plan.purpose.go.set(school, Answer::Agreed { on, by: String::new() });
    assert_eq!(agreed(&plan, Subject::Go), None);
    let checklist = check_gate(&plan, TODAY, Gate::Launch);
    let go = checklist.get("all-sides-go").expect("criterion");
    let said: Vec<_> =
        go.findings.iter().map(|finding| Words::english().finding(finding).into_owned()).collect();
    assert_eq!(
        (go.state, said),
        (State::Open, vec!["Go: School agrees on 24 Nov 2026, which is still ahead".into()])
    );
    assert_eq!(Accord::of(&plan, on).agreed(Subject::Go), Some(AgreedBy::Answers));
}

#[test]
fn a_decision_stands_for_nothing_while_an_objection_stands() {
    let (mut plan, _) = decided(|_, _| {});
    let (goal, anglers) = (goal(&plan), party(&plan, "Anglers"));
    plan.goals.list.get_mut(goal).unwrap().agreement.set(anglers, no());
    assert!(!stands(&plan));
    edit(&mut plan.allies.parties, "Anglers", |party| party.status = Status::Declined);
    assert!(stands(&plan), "who has declined has no say");
}

#[test]
fn a_decision_does_not_make_its_own_rule_agreed() {
    let (mut plan, _) = decided(|_, _| {});
    let rule = plan.roles.rules.iter().last().unwrap().id;
    let subject = Subject::DecisionRule(rule);
    let wording = plan.wording(subject).unwrap();
    let entry = plan.roles.decisions.at(0).unwrap().id;
    plan.roles.decisions.get_mut(entry).unwrap().stands_for.push(StandsFor { subject, wording });
    let school = party(&plan, "School");
    plan.roles.rules.get_mut(rule).unwrap().agreement.set(school, asked());
    assert_eq!(agreed(&plan, subject), None);
    assert!(!stands(&plan));
}

#[test]
fn a_decision_comes_about_as_its_rule_asks() {
    type Change = fn(&mut DecisionRule, &mut DecisionEntry);
    fn of(part: u16, whole: u16) -> Option<Fraction> {
        Fraction::new(part, whole)
    }
    // Two are for it and one abstains, if nothing is said.
    let cases: [(&str, Change, bool); 19] = [
        ("consensus, one abstains", |rule, _| rule.method = Some(Method::Consensus), false),
        (
            "consensus, all for it",
            |rule, entry| {
                rule.method = Some(Method::Consensus);
                entry.in_favour.append(&mut entry.abstained);
            },
            true,
        ),
        (
            "consensus, one away",
            |rule, entry| {
                rule.method = Some(Method::Consensus);
                rule.threshold_of = Some(ThresholdOf::Present);
                entry.abstained.clear();
            },
            false,
        ),
        (
            "consensus, one against",
            |rule, entry| {
                rule.method = Some(Method::Consensus);
                entry.against.append(&mut entry.abstained);
            },
            false,
        ),
        ("consent, one away", |_, entry| entry.abstained.clear(), true),
        ("consent, one against", |_, entry| entry.against.append(&mut entry.abstained), false),
        ("majority of all", |rule, _| rule.method = Some(Method::Majority), true),
        (
            "one of three is no majority of all",
            |rule, entry| {
                rule.method = Some(Method::Majority);
                entry.in_favour.pop();
                entry.abstained.clear();
            },
            false,
        ),
        (
            "one of one is a majority of those present",
            |rule, entry| {
                rule.method = Some(Method::Majority);
                rule.threshold_of = Some(ThresholdOf::Present);
                entry.in_favour.pop();
                entry.abstained.clear();
            },
            true,
        ),
        ("a larger majority without a threshold", |rule, _| rule.method = Some(Method::Supermajority), false),
        (
            "two thirds reached",
            |rule, _| {
                rule.method = Some(Method::Supermajority);
                rule.threshold = of(2, 3);
            },
            true,
        ),
        (
            "three quarters missed",
            |rule, _| {
                rule.method = Some(Method::Supermajority);
                rule.threshold = of(3, 4);
            },
            false,
        ),
        ("quorum reached", |rule, _| rule.quorum = of(1, 1), true),
        (
            "quorum missed",
            |rule, entry| {
                rule.quorum = of(3, 4);
                entry.abstained.clear();
            },
            false,
        ),
        (
            "being there is enough for the quorum",
            |rule, entry| {
                rule.quorum = of(3, 4);
                entry.present.append(&mut entry.abstained);
            },
            true,
        ),
        ("the lead is for it", |rule, _| rule.method = Some(Method::LeadDecides), true),
        (
            "the lead is not for it",
            |rule, entry| {
                rule.method = Some(Method::LeadDecides);
                entry.in_favour.remove(0);
            },
            false,
        ),
        (
            "a party counted twice counts once",
            |rule, entry| {
                rule.method = Some(Method::Majority);
                entry.in_favour[1] = entry.in_favour[0];
            },
            false,
        ),
        (
            "a party for and against is not for it",
            |rule, entry| {
                rule.method = Some(Method::Majority);
                entry.against.push(entry.in_favour[0]);
            },
            false,
        ),
    ];
    for (what, change, expected) in cases {
        let (mut plan, _) = decided(change);
        plan.purpose.leadership.convenor.party = Some(plan.ourselves);
        assert_eq!(stands(&plan), expected, "{what}");
    }
}

#[test]
fn who_is_not_in_has_no_voice_in_a_decision() {
    let (mut plan, entry) = decided(|rule, entry| {
        rule.method = Some(Method::Majority);
        entry.in_favour.pop();
    });
    let outsiders: Vec<PartyId> = (0..9)
        .map(|index| {
            let outsider = Party { name: format!("Shop {index}"), status: Status::Observer, ..Party::new() };
            let id = outsider.id;
            plan.allies.parties.push(outsider);
            id
        })
        .collect();
    plan.roles.decisions.get_mut(entry).unwrap().in_favour.extend(outsiders);
    assert!(!stands(&plan));
}
