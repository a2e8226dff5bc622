//! Fields that hold something wrong.

use alliance_workbook::plan::{
    Action, Answer, Attested, Chapter, CheckIn, Contact, ContributionState, Gate, Party, Person, Plan, Share,
    Status, TimeLimit, TimeUnit, Topic,
};
use alliance_workbook::readiness::check_gate;
use alliance_workbook::words::Words;

use super::settled::plan;
use super::{TODAY, ago, ahead, answers, edit, is_among, party, records};

struct Case {
    edit: fn(&mut Plan),
    said: &'static str,
    chapter: Chapter,
    field: &'static str,
}

const CASES: &[Case] = &[
    Case {
        edit: |plan| plan.purpose.end = ago(21),
        said: "It ends before it starts on 3 Nov 2026: move one of the two dates",
        chapter: Chapter::Purpose,
        field: "purpose-end",
    },
    Case {
        edit: |plan| plan.purpose.review = ago(21),
        said: "The review is before the start on 3 Nov 2026: move one of the two dates",
        chapter: Chapter::Purpose,
        field: "purpose-review",
    },
    Case {
        edit: |plan| plan.purpose.currency = "euros".into(),
        said: "“euros” is no currency code: use three letters, such as EUR",
        chapter: Chapter::Purpose,
        field: "purpose-currency",
    },
    Case {
        edit: |plan| plan.purpose.leadership.deputy.party = Some(party(plan, "Anglers")),
        said: "Deputy: Anglers is not committed; choose somebody else, or record that it is",
        chapter: Chapter::Purpose,
        field: "purpose-deputy",
    },
    Case {
        edit: |plan| {
            let objection = Answer::Objects { on: TODAY, reason: " ".into(), reply: None };
            plan.purpose.go = answers(plan, &[("School", objection)]);
        },
        said: "Go: the objection of School has no reason; ask for it",
        chapter: Chapter::Purpose,
        field: "purpose-go",
    },
    Case {
        edit: |plan| plan.allies.parties.push(Party { name: " school".into(), ..Party::new() }),
        said: "school: another party has the same name; rename one, or remove it",
        chapter: Chapter::Allies,
        field: "party-name",
    },
    Case {
        edit: |plan| {
            edit(&mut plan.allies.parties, "School", |party| {
                party.contacts.push(Contact { email: "priya".into(), ..Contact::new() });
            });
        },
        said: "School: “priya” is no email address; write it like name@example.org",
        chapter: Chapter::Allies,
        field: "contact-email",
    },
    Case {
        edit: |plan| {
            edit(&mut plan.allies.parties, "School", |party| {
                party.contacts.push(Contact { phone: "ask Tom".into(), ..Contact::new() });
            });
        },
        said: "School: “ask Tom” is no phone number; write its digits",
        chapter: Chapter::Allies,
        field: "contact-phone",
    },
    Case {
        edit: |plan| {
            edit(&mut plan.goals.list, "Walk the bank", |goal| {
                goal.due = ago(21);
                goal.milestones = std::iter::empty().collect();
            });
        },
        said: "Walk the bank: due before the start on 3 Nov 2026; move one of the two dates",
        chapter: Chapter::Goals,
        field: "goal-due",
    },
    Case {
        edit: |plan| edit(&mut plan.goals.list, "Walk the bank", |goal| goal.due = ahead(401)),
        said: "Walk the bank: due after the end on 28 Dec 2027; move one of the two dates",
        chapter: Chapter::Goals,
        field: "goal-due",
    },
    Case {
        edit: |plan| {
            let anglers = party(plan, "Anglers");
            edit(&mut plan.goals.list, "Walk the bank", |goal| {
                goal.owner = Person { name: "Ruth".into(), party: Some(anglers) };
            });
        },
        said: "Walk the bank: Anglers is not committed; choose somebody else, or record that it is",
        chapter: Chapter::Goals,
        field: "goal-owner",
    },
    Case {
        edit: |plan| {
            edit(&mut plan.goals.list, "Walk the bank", |goal| {
                edit(&mut goal.milestones, "First walk", |milestone| milestone.due = ahead(301));
            });
        },
        said: "First walk: later than its goal, due on 19 Sep 2027; move one of the two dates",
        chapter: Chapter::Goals,
        field: "milestone-due",
    },
    Case {
        edit: |plan| {
            edit(&mut plan.goals.list, "Walk the bank", |goal| {
                edit(&mut goal.milestones, "First walk", |milestone| milestone.reached_on = ahead(1));
            });
        },
        said: "First walk: 24 Nov 2026 is still ahead; correct the date, or leave it blank until then",
        chapter: Chapter::Goals,
        field: "milestone-reached-on",
    },
    Case {
        edit: |plan| {
            edit(&mut plan.goals.list, "Walk the bank", |goal| {
                edit(&mut goal.readings, "9", |reading| reading.on = ahead(1));
            });
        },
        said: "Walk the bank: 24 Nov 2026 is still ahead; correct the date, or leave it blank until then",
        chapter: Chapter::Goals,
        field: "reading-on",
    },
    Case {
        edit: |plan| {
            let goal = plan.goals.list.iter().next().map(|goal| goal.id);
            edit(&mut plan.goals.conflicts, "Races need the river", |conflict| {
                conflict.goal = goal;
                conflict.with_goal = goal;
            });
        },
        said: "Races need the river: a goal cannot conflict with itself; choose another one",
        chapter: Chapter::Goals,
        field: "goal-conflict-with",
    },
    Case {
        edit: |plan| {
            let agreement = answers(plan, &[("School", Answer::Proposed { on: ahead(1).expect("date") })]);
            edit(&mut plan.goals.list, "Walk the bank", |goal| goal.agreement = agreement);
        },
        said: "Walk the bank: the answer of School is dated 24 Nov 2026, which is still ahead; correct the date",
        chapter: Chapter::Goals,
        field: "goal-answers",
    },
    Case {
        edit: |plan| {
            let id = plan.roles.rules.iter().find(|rule| rule.topic == Some(Topic::Money)).expect("rule").id;
            plan.roles.rules.get_mut(id).expect("rule").longest = Some(TimeLimit::new(0, TimeUnit::Days));
        },
        said: "Money: a time limit of 0 is none; use 1 or more, or leave it blank",
        chapter: Chapter::Roles,
        field: "rule-longest",
    },
    Case {
        edit: |plan| edit(&mut plan.resources.contributions, "Help of School", |help| help.amount = Some(-1)),
        said: "Help of School: the amount is below zero; use a positive number",
        chapter: Chapter::Resources,
        field: "contribution-amount",
    },
    Case {
        edit: |plan| {
            let anglers = party(plan, "Anglers");
            edit(&mut plan.allies.parties, "Anglers", |party| party.status = Status::Declined);
            edit(&mut plan.resources.contributions, "Help of School", |help| {
                help.party = Some(anglers);
                help.state = Some(ContributionState::Confirmed);
            });
        },
        said: "Help of School: Anglers is out; find another party, or mark it as withdrawn",
        chapter: Chapter::Resources,
        field: "contribution-state",
    },
    Case {
        edit: |plan| {
            let school = party(plan, "School");
            edit(&mut plan.risk.list, "Flood", |risk| {
                risk.shares.insert(school, Share::whole(40).expect("share"));
            });
        },
        said: "Flood: the shares add up to 110 %; make it 100 %",
        chapter: Chapter::Risk,
        field: "risk-shares",
    },
    Case {
        edit: |plan| {
            let school = party(plan, "School");
            plan.risk.benefit_shares.remove(&school);
        },
        said: "The benefit shares add up to 70 %; make it 100 %",
        chapter: Chapter::Risk,
        field: "benefit-shares",
    },
    Case {
        edit: |plan| plan.risk.sharing.costs = "By size".into(),
        said: "“Nothing to share” and a rule are both entered; keep one of them",
        chapter: Chapter::Risk,
        field: "sharing-nothing",
    },
    Case {
        edit: |plan| plan.communication.spokesperson.party = Some(party(plan, "Anglers")),
        said: "Spokesperson: Anglers is not committed; choose somebody else, or record that it is",
        chapter: Chapter::Communication,
        field: "public-spokesperson",
    },
    Case {
        edit: |plan| {
            let school = party(plan, "School");
            edit(&mut plan.trust.promises, "Promise 1", |promise| {
                promise.by = Some(school);
                promise.to = Some(school);
            });
        },
        said: "Promise 1: made by a party to itself; choose another one",
        chapter: Chapter::Trust,
        field: "promise-to",
    },
    Case {
        edit: |plan| {
            edit(&mut plan.conflict.ladder.steps, "Part", |step| {
                step.within = Some(TimeLimit::new(0, TimeUnit::Days));
            });
        },
        said: "Part: a time limit of 0 is none; use 1 or more, or leave it blank",
        chapter: Chapter::Conflict,
        field: "step-within",
    },
    Case {
        edit: |plan| edit(&mut plan.conflict.issues, "Skip bill", |issue| issue.since = ago(5)),
        said: "Skip bill: at its step before it was raised on 19 Nov 2026; correct one of the two dates",
        chapter: Chapter::Conflict,
        field: "issue-since",
    },
    Case {
        edit: |plan| plan.upkeep.held.push(CheckIn { on: ahead(1), ..CheckIn::new() }),
        said: "Check-in: 24 Nov 2026 is still ahead; correct the date, or leave it blank until then",
        chapter: Chapter::Upkeep,
        field: "check-in-on",
    },
    Case {
        edit: |plan| edit(&mut plan.upkeep.recognitions, "First walk", |thanks| thanks.given_on = ahead(1)),
        said: "First walk: 24 Nov 2026 is still ahead; correct the date, or leave it blank until then",
        chapter: Chapter::Upkeep,
        field: "recognition-given-on",
    },
    Case {
        edit: |plan| edit(&mut plan.upkeep.activities, "Supper", |activity| activity.held_on = ahead(1)),
        said: "Supper: 24 Nov 2026 is still ahead; correct the date, or leave it blank until then",
        chapter: Chapter::Upkeep,
        field: "activity-held-on",
    },
    Case {
        edit: |plan| {
            plan.review.actions.push(Action { what: "Ask".into(), done_on: ahead(1), ..Action::new() });
        },
        said: "Ask: 24 Nov 2026 is still ahead; correct the date, or leave it blank until then",
        chapter: Chapter::Readiness,
        field: "action-done-on",
    },
    Case {
        edit: |plan| {
            let word = plan.review.attestations.get_mut("goals-restated").expect("attestation");
            word.said = Attested::NotYet;
            word.on = ahead(1).expect("date");
        },
        said: "What was said: 24 Nov 2026 is still ahead; correct the date, or leave it blank until then",
        chapter: Chapter::Goals,
        field: "goals-restated",
    },
];

#[test]
fn each_is_found_where_it_stands_and_nothing_else_is() {
    let words = Words::english();
    assert_eq!(check_gate(&plan(), TODAY, Gate::Launch).mistakes, []);
    for (index, case) in CASES.iter().enumerate() {
        let mut plan = plan();
        (case.edit)(&mut plan);
        let mistakes = check_gate(&plan, TODAY, Gate::Launch).mistakes;
        let said: Vec<_> =
            mistakes.iter().map(|m| (words.finding(m), m.place.chapter, m.place.field)).collect();
        assert_eq!(said, [(case.said.into(), case.chapter, case.field)], "case {index}");
        assert!(mistakes.iter().all(|mistake| is_among(&records(&plan), mistake)), "case {index}");
    }
}

#[test]
fn what_can_be_an_address_is_one() {
    for (email, wrong) in [
        ("", false),
        ("priya.nair@school.example", false),
        ("o'brien+river@mail.example.org", false),
        ("jürgen@bäche.example", false),
        ("priya", true),
        ("priya@", true),
        ("@school.example", true),
        ("priya@school", true),
        ("priya@school.", true),
        ("priya nair@school.example", true),
    ] {
        let mut plan = plan();
        edit(&mut plan.allies.parties, "School", |party| {
            edit(&mut party.contacts, "Speaker", |contact| contact.email = email.into());
        });
        let mistakes = check_gate(&plan, TODAY, Gate::Launch).mistakes;
        assert_eq!(mistakes.len(), usize::from(wrong), "{email}");
        assert!(mistakes.iter().all(|mistake| mistake.private), "contact details stay private");
    }
}
