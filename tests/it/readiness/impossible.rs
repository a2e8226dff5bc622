//! Mistakes that many records share: dates that cannot be, times out of order, people whose party
//! is not in, one person in two places.

use alliance_workbook::plan::{
    AcceptedLoss, Activity, Allies, Channel, CheckIn, Communication, Conflict, Contribution, DecisionEntry,
    DecisionRule, Feedback, Field, Fraction, Gate, Goal, Goals, Leadership, Mandate, MandateState, Method,
    Milestone, Need, NoneFound, NotApplicable, Paper, Party, Person, Plan, Promise, Purpose, Recognition,
    Resources, Risk, Risks, Role, SharingRule, Step, Telling, ThirdParty, TimeLimit, TimeUnit, Topic,
    Trigger,
};
use alliance_workbook::readiness::check_gate;
use alliance_workbook::words::Words;

use super::settled::{person, plan};
use super::{TODAY, ago, ahead, edit, party};

/// An edit, what is then said, and the field at fault.
type Case = (fn(&mut Plan), &'static str, Field);

/// Checks that each edit makes the one mistake.
fn check(cases: &[Case]) {
    let words = Words::english();
    for (edit, said, field) in cases {
        let mut plan = plan();
        edit(&mut plan);
        let mistakes = check_gate(&plan, TODAY, Gate::Launch).mistakes;
        let found: Vec<_> = mistakes.iter().map(|m| (words.finding(m), m.place.field)).collect();
        assert_eq!(found, [((*said).into(), field.id)]);
        assert_eq!(mistakes[0].place.chapter, field.chapter);
    }
}

/// A list that may rightly be empty, and the field that says so.
type Looked = (fn(&mut Plan) -> &mut Option<NoneFound>, Field);

#[test]
fn what_has_happened_is_not_dated_ahead() {
    let looked = || Some(NoneFound { by: "Maya".into(), on: ahead(1).expect("date") });
    check(&[
        (
            |plan| edit(&mut plan.goals.list, "Walk the bank", |goal| goal.outcome_on = ahead(1)),
            "Walk the bank: 24 Nov 2026 is still ahead; correct the date, or leave it blank until then",
            Goal::outcome_on,
        ),
        (
            |plan| edit(&mut plan.trust.promises, "Promise 1", |promise| promise.settled_on = ahead(1)),
            "Promise 1: 24 Nov 2026 is still ahead; correct the date, or leave it blank until then",
            Promise::settled_on,
        ),
        (
            |plan| {
                let school = party(plan, "School");
                edit(&mut plan.purpose.papers, "Cover", |paper| {
                    paper.signed.insert(school, ahead(1).expect("date"));
                    paper.expires = None;
                });
            },
            "Cover: School signs on 24 Nov 2026, which is still ahead; correct the date",
            Paper::signed,
        ),
        (
            |plan| edit(&mut plan.allies.parties, "School", |party| party.told_by_them = ahead(1)),
            "School: 24 Nov 2026 is still ahead; correct the date, or leave it blank until then",
            Party::told_by_them,
        ),
        (
            |plan| edit(&mut plan.allies.parties, "School", |party| party.told_to_them = ahead(1)),
            "School: 24 Nov 2026 is still ahead; correct the date, or leave it blank until then",
            Party::told_to_them,
        ),
        (
            |plan| {
                edit(&mut plan.allies.parties, "School", |party| {
                    party.mandate.state = MandateState::Given;
                    party.mandate.on = ahead(1);
                });
            },
            "School: 24 Nov 2026 is still ahead; correct the date, or leave it blank until then",
            Mandate::on,
        ),
        (
            |plan| {
                plan.roles.decisions.push(DecisionEntry {
                    what: "Buy rakes".into(),
                    on: ahead(1),
                    ..DecisionEntry::new()
                });
            },
            "Buy rakes: 24 Nov 2026 is still ahead; correct the date, or leave it blank until then",
            DecisionEntry::on,
        ),
        (
            |plan| {
                let school = party(plan, "School");
                plan.trust.feedback.insert(school, Feedback { on: ahead(1), ..Feedback::default() });
            },
            "What they say of us: 24 Nov 2026 is still ahead; correct the date, or leave it blank until then",
            Feedback::on,
        ),
        (
            |plan| edit(&mut plan.upkeep.triggers, "High water", |trigger| trigger.reached_on = ahead(1)),
            "High water: 24 Nov 2026 is still ahead; correct the date, or leave it blank until then",
            Trigger::reached_on,
        ),
        (
            |plan| plan.review.accepted.push(AcceptedLoss { on: ahead(1), ..AcceptedLoss::new() }),
            "Accepted loss: 24 Nov 2026 is still ahead; correct the date, or leave it blank until then",
            AcceptedLoss::on,
        ),
    ]);
    let lists: [Looked; 7] = [
        (|plan| &mut plan.purpose.no_papers, Purpose::no_papers),
        (|plan| &mut plan.allies.no_candidates, Allies::no_candidates),
        (|plan| &mut plan.goals.no_conflicts, Goals::no_conflicts),
        (|plan| &mut plan.resources.no_needs, Resources::no_needs),
        (|plan| &mut plan.resources.no_critical_expertise, Resources::no_critical_expertise),
        (|plan| &mut plan.risk.no_risks, Risks::no_risks),
        (|plan| &mut plan.conflict.no_issues, Conflict::no_issues),
    ];
    for (list, field) in lists {
        let mut plan = plan();
        *list(&mut plan) = looked();
        let mistakes = check_gate(&plan, TODAY, Gate::Launch).mistakes;
        assert_eq!(mistakes.iter().map(|m| m.place).collect::<Vec<_>>(), [field.place()]);
    }
}

#[test]
fn an_exception_is_not_dated_ahead() {
    let mut plan = plan();
    let exception = NotApplicable { reason: "Calm".into(), by: "Maya".into(), on: ahead(1).expect("date") };
    plan.review.not_applicable.insert("early-win".into(), exception);
    let mistakes = check_gate(&plan, TODAY, Gate::Launch).mistakes;
    assert_eq!(mistakes.iter().map(|m| m.place.field).collect::<Vec<_>>(), ["early-win"]);
}

#[test]
fn no_time_at_all_is_no_limit() {
    const NONE: Option<TimeLimit> = Some(TimeLimit::new(0, TimeUnit::Weeks));
    fn rule(plan: &mut Plan, change: impl FnOnce(&mut DecisionRule)) {
        let id = plan.roles.rules.iter().find(|rule| rule.topic == Some(Topic::Money)).expect("rule").id;
        change(plan.roles.rules.get_mut(id).expect("rule"));
    }
    let said = "Money: a time limit of 0 is none; use 1 or more, or leave it blank";
    check(&[
        (|plan| rule(plan, |rule| rule.notice = NONE), said, DecisionRule::notice),
        (|plan| rule(plan, |rule| rule.shortest = NONE), said, DecisionRule::shortest),
        (|plan| rule(plan, |rule| rule.longest = NONE), said, DecisionRule::longest),
        (
            |plan| edit(&mut plan.communication.channels, "Phone", |channel| channel.response_time = NONE),
            "Phone: a time limit of 0 is none; use 1 or more, or leave it blank",
            Channel::response_time,
        ),
        (
            |plan| edit(&mut plan.conflict.ladder.steps, "Part", |step| step.not_before = NONE),
            "Part: a time limit of 0 is none; use 1 or more, or leave it blank",
            Step::not_before,
        ),
        (
            |plan| {
                rule(plan, |rule| {
                    rule.shortest = Some(TimeLimit::new(2, TimeUnit::Weeks));
                    rule.longest = Some(TimeLimit::new(10, TimeUnit::Days));
                });
            },
            "Money: the shortest time is longer than the longest; change one of the two",
            DecisionRule::shortest,
        ),
        (
            |plan| {
                rule(plan, |rule| {
                    rule.notice = Some(TimeLimit::new(1, TimeUnit::Months));
                    rule.longest = Some(TimeLimit::new(4, TimeUnit::Weeks));
                });
            },
            "Money: the notice is longer than a decision may take; change one of the two",
            DecisionRule::notice,
        ),
        (
            |plan| {
                edit(&mut plan.conflict.ladder.steps, "Part", |step| {
                    step.not_before = Some(TimeLimit::new(8, TimeUnit::Days));
                });
            },
            "Part: it may not begin before it should be over; change one of the two times",
            Step::not_before,
        ),
        (
            |plan| rule(plan, |rule| rule.method = Some(Method::Supermajority)),
            "Money: a larger majority needs a threshold, such as two thirds",
            DecisionRule::threshold,
        ),
        (
            |plan| {
                rule(plan, |rule| {
                    rule.method = Some(Method::Supermajority);
                    rule.threshold = Fraction::new(2, 4);
                });
            },
            "Money: the threshold is no more than half; raise it, or choose a simple majority",
            DecisionRule::threshold,
        ),
    ]);
}

#[test]
fn what_else_cannot_be() {
    check(&[
        (
            |plan| edit(&mut plan.purpose.papers, "Cover", |paper| paper.expires = ago(1)),
            "Cover: ran out before it was signed on 23 Nov 2026; correct one of the two dates",
            Paper::expires,
        ),
        (
            |plan| {
                let school = party(plan, "School");
                plan.roles.decisions.push(DecisionEntry {
                    what: "Buy rakes".into(),
                    in_favour: vec![school],
                    against: vec![school],
                    ..DecisionEntry::new()
                });
            },
            "Buy rakes: School is counted twice; count it once",
            DecisionEntry::against,
        ),
        (
            |plan| edit(&mut plan.resources.needs, "Boats", |need| need.amount = Some(-1)),
            "Boats: the amount is below zero; use a positive number",
            Need::amount,
        ),
    ]);
}

#[test]
fn three_thirds_are_whole() {
    let mistakes = |shares: [&str; 3]| {
        let mut plan = plan();
        let parties: Vec<_> = plan.committed().map(|party| party.id).collect();
        plan.risk.benefit_shares =
            parties.into_iter().zip(shares.map(|share| share.parse().expect("share"))).collect();
        check_gate(&plan, TODAY, Gate::Launch).mistakes.len()
    };
    for (shares, wrong) in [
        (["33.3", "33.3", "33.3"], 0),
        (["33.3", "33.3", "33.4"], 0),
        (["33.3", "33.3", "32.9"], 0),
        (["33.3", "33.3", "32.8"], 1),
        (["33.5", "33.5", "33.5"], 0),
        (["33.6", "33.5", "33.5"], 1),
    ] {
        assert_eq!(mistakes(shares), wrong, "{shares:?}");
    }
}

#[test]
fn nobody_stands_in_for_oneself() {
    type Edit = fn(&mut Plan);
    let same = |name: &str| format!("{name}: the same person stands in for itself; choose somebody else");
    let cases: [(Edit, &str, Field); 6] = [
        (
            |plan| edit(&mut plan.goals.list, "Walk the bank", |goal| goal.stand_in = person("jonas ")),
            "Walk the bank",
            Goal::stand_in,
        ),
        (
            |plan| edit(&mut plan.roles.list, "Boats", |role| role.stand_in = person("Jonas")),
            "Boats",
            Role::stand_in,
        ),
        (
            |plan| edit(&mut plan.risk.list, "Flood", |risk| risk.stand_in = person("Jonas")),
            "Flood",
            Risk::stand_in,
        ),
        (
            |plan| {
                edit(&mut plan.communication.channels, "Phone", |channel| channel.stand_in = person("Maya"));
            },
            "Phone",
            Channel::stand_in,
        ),
        (
            |plan| plan.communication.spokesperson_stand_in = person("Maya"),
            "Spokesperson",
            Communication::spokesperson_stand_in,
        ),
        (
            |plan| plan.conflict.third_party.stand_in = person("Samira"),
            "Neutral third party",
            ThirdParty::stand_in,
        ),
    ];
    let words = Words::english();
    for (edit, name, field) in cases {
        let mut plan = plan();
        edit(&mut plan);
        let mistakes = check_gate(&plan, TODAY, Gate::Launch).mistakes;
        let found: Vec<_> = mistakes.iter().map(|m| (words.finding(m).into_owned(), m.place.field)).collect();
        assert_eq!(found, [(same(name), field.id)]);
    }
}

#[test]
fn whoever_is_counted_on_is_of_a_party_that_is_in() {
    type Edit = fn(&mut Plan, Person);
    let cases: [(Edit, Field); 16] = [
        (|plan, who| edit(&mut plan.purpose.papers, "Cover", |paper| paper.owner = who), Paper::owner),
        (|plan, who| edit(&mut plan.goals.list, "Walk the bank", |goal| goal.stand_in = who), Goal::stand_in),
        (
            |plan, who| {
                edit(&mut plan.goals.list, "Walk the bank", |goal| {
                    edit(&mut goal.milestones, "First walk", |milestone| milestone.owner = who);
                });
            },
            Milestone::owner,
        ),
        (|plan, who| edit(&mut plan.roles.list, "Boats", |role| role.owner = who), Role::owner),
        (|plan, who| edit(&mut plan.roles.list, "Boats", |role| role.stand_in = who), Role::stand_in),
        (|plan, who| edit(&mut plan.roles.list, "Boats", |role| role.approver = who), Role::approver),
        (
            |plan, who| {
                edit(&mut plan.resources.contributions, "Help of School", |help| help.stand_in = who);
            },
            Contribution::stand_in,
        ),
        (|plan, who| edit(&mut plan.risk.list, "Flood", |risk| risk.owner = who), Risk::owner),
        (|plan, who| edit(&mut plan.risk.list, "Flood", |risk| risk.stand_in = who), Risk::stand_in),
        (|plan, who| plan.risk.sharing.holder = who, SharingRule::holder),
        (
            |plan, who| edit(&mut plan.communication.channels, "Phone", |channel| channel.owner = who),
            Channel::owner,
        ),
        (|plan, who| plan.communication.sign_off = who, Communication::sign_off),
        (
            |plan, who| edit(&mut plan.communication.told, "Who does what", |telling| telling.who = who),
            Telling::who,
        ),
        (|plan, who| edit(&mut plan.conflict.ladder.steps, "Part", |step| step.payer = who), Step::payer),
        (
            |plan, who| {
                edit(&mut plan.upkeep.recognitions, "First walk", |thanks| {
                    thanks.who = who;
                    thanks.given_on = None;
                });
            },
            Recognition::who,
        ),
        (|plan, who| plan.purpose.leadership.deputy = who, Leadership::deputy),
    ];
    for (change, field) in cases {
        let mut plan = plan();
        let anglers = Person { name: "Ruth".into(), party: Some(party(&plan, "Anglers")) };
        change(&mut plan, anglers);
        let mistakes = check_gate(&plan, TODAY, Gate::Launch).mistakes;
        let found: Vec<_> = mistakes.iter().map(|m| (m.message, m.place.field)).collect();
        assert_eq!(found, [("mistake-not-committed", field.id)]);
        assert!(mistakes[0].private, "it names a party that is not in");
    }
}

#[test]
fn what_is_done_may_be_the_work_of_who_has_left() {
    let mut plan = plan();
    let anglers = Person { name: "Ruth".into(), party: Some(party(&plan, "Anglers")) };
    edit(&mut plan.upkeep.recognitions, "First walk", |thanks| thanks.who = anglers.clone());
    edit(&mut plan.goals.list, "Walk the bank", |goal| {
        edit(&mut goal.milestones, "First walk", |milestone| {
            milestone.owner = anglers.clone();
            milestone.reached_on = ago(1);
        });
    });
    plan.upkeep.held.push(CheckIn { who: vec![anglers], on: ago(1), ..CheckIn::new() });
    plan.upkeep.activities.push(Activity { what: "Supper".into(), held_on: ago(1), ..Activity::new() });
    assert_eq!(check_gate(&plan, TODAY, Gate::Launch).mistakes, []);
}
