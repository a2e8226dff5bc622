//! The criteria of upkeep, and the last word.

use State::{Met, NotApplicable, Open, Partly, Unknown};
use alliance_workbook::plan::{
    Agreement, Answer, Cadence, CheckIn, Closing, DecisionEntry, Form, Gate, Plan, StandsFor, Subject,
    Trigger, Upkeep,
};
use alliance_workbook::readiness::{State, check_gate};
use alliance_workbook::words::Words;
use jiff::civil::Date;

use super::{Case, TODAY, ago, ahead, answers, asked, edit, keep, settled, under, yes};

pub fn cases() -> Vec<Case> {
    [check_ins(), course(), recognition(), relationship(), closing(), go()].into_iter().flatten().collect()
}

fn check_ins() -> Vec<Case> {
    /// No check-in was held yet; the start and the first one are dated so.
    fn first(plan: &mut Plan, start: Option<Date>, next: Option<Date>) {
        keep(&mut plan.upkeep.held, |_| false);
        plan.purpose.start = start;
        plan.upkeep.next = next;
    }
    vec![
        Case { criterion: "check-ins-set", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "check-ins-set",
            edit: |plan| plan.upkeep.next = Some(TODAY),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "check-ins-set",
            edit: |plan| plan.upkeep.next = ago(1),
            state: Partly,
            findings: &[("The next check-in was due on 22 Nov 2026", "check-in-next")],
        },
        Case {
            criterion: "check-ins-set",
            edit: |plan| {
                plan.upkeep.next = ago(1);
                plan.upkeep.cadence = None;
            },
            state: Open,
            findings: &[
                ("It is not said how often to check in", "check-in-cadence"),
                ("The next check-in was due on 22 Nov 2026", "check-in-next"),
            ],
        },
        Case {
            criterion: "check-ins-set",
            edit: |plan| {
                plan.upkeep.next = None;
                plan.upkeep.cadence = None;
            },
            state: Unknown,
            findings: &[
                ("It is not said how often to check in", "check-in-cadence"),
                ("No next check-in is dated", "check-in-next"),
            ],
        },
        // Before the first one no cadence is needed. Once the work has started it is within 30 days
        // of today, and of the start before.
        Case {
            criterion: "check-ins-set",
            edit: |plan| {
                first(plan, ago(20), ahead(30));
                plan.upkeep.cadence = None;
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "check-ins-set",
            edit: |plan| first(plan, ago(20), ahead(31)),
            state: Open,
            findings: &[(
                "The first check-in, 24 Dec 2026, is more than 30 days from today",
                "check-in-next",
            )],
        },
        Case {
            criterion: "check-ins-set",
            edit: |plan| first(plan, ahead(100), ahead(130)),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "check-ins-set",
            edit: |plan| first(plan, ahead(100), ahead(70)),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "check-ins-set",
            edit: |plan| first(plan, ahead(100), ahead(131)),
            state: Open,
            findings: &[(
                "The first check-in, 3 Apr 2027, is more than 30 days from the start",
                "check-in-next",
            )],
        },
        // One that was due near the start, long ago, and was never held.
        Case {
            criterion: "check-ins-set",
            edit: |plan| first(plan, ago(670), ago(660)),
            state: Open,
            findings: &[("The next check-in was due on 1 Feb 2025", "check-in-next")],
        },
        Case {
            criterion: "check-ins-set",
            edit: |plan| first(plan, ahead(10), ago(1)),
            state: Open,
            findings: &[("The next check-in was due on 22 Nov 2026", "check-in-next")],
        },
        // One that is still under way was not held.
        Case {
            criterion: "check-ins-set",
            edit: |plan| {
                edit(&mut plan.upkeep.held, "All", |held| held.running = true);
                plan.upkeep.next = ahead(31);
            },
            state: Open,
            findings: &[(
                "The first check-in, 24 Dec 2026, is more than 30 days from today",
                "check-in-next",
            )],
        },
        Case {
            criterion: "check-ins-set",
            edit: |plan| first(plan, None, ahead(1)),
            state: Unknown,
            findings: &[("No start date", "purpose-start")],
        },
        Case {
            criterion: "check-ins-set",
            edit: |plan| plan.upkeep = Upkeep::default(),
            state: Unknown,
            findings: &[("No next check-in is dated", "check-in-next")],
        },
        Case { criterion: "check-ins-held", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "check-ins-held",
            edit: |plan| edit(&mut plan.upkeep.held, "All", |held| held.on = ago(31 + 14)),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "check-ins-held",
            edit: |plan| edit(&mut plan.upkeep.held, "All", |held| held.on = ago(31 + 15)),
            state: Open,
            findings: &[("The last check-in was on 8 Oct 2026", "check-ins-list")],
        },
        Case {
            criterion: "check-ins-held",
            edit: |plan| {
                edit(&mut plan.upkeep.held, "All", |held| held.on = ago(200));
                plan.upkeep.cadence = Some(Cadence::Yearly);
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "check-ins-held",
            edit: |plan| plan.upkeep.cadence = None,
            state: Unknown,
            findings: &[("It is not said how often to check in", "check-in-cadence")],
        },
        // What has no date, or lies ahead, was not held.
        Case {
            criterion: "check-ins-held",
            edit: |plan| {
                edit(&mut plan.upkeep.held, "All", |held| held.on = ahead(1));
                plan.upkeep.held.push(CheckIn::new());
            },
            state: Unknown,
            findings: &[("No check-in was held", "check-ins-list")],
        },
    ]
}

fn course() -> Vec<Case> {
    vec![
        Case { criterion: "triggers-set", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "triggers-set",
            edit: |plan| keep(&mut plan.upkeep.triggers, |trigger| trigger.signal == "High water"),
            state: Open,
            findings: &[("Only one adaptation trigger is listed; two are needed", "triggers-list")],
        },
        // One is enough for a handshake.
        Case {
            criterion: "triggers-set",
            edit: |plan| {
                keep(&mut plan.upkeep.triggers, |trigger| trigger.signal == "High water");
                under(plan, Form::Handshake);
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "triggers-set",
            edit: |plan| {
                edit(&mut plan.upkeep.triggers, "High water", |trigger| trigger.response.clear());
                edit(&mut plan.upkeep.triggers, "Fewer hands", |trigger| trigger.signal.clear());
            },
            state: Open,
            findings: &[
                ("High water: no response", "trigger-response"),
                ("A trigger does not say what is watched", "trigger-signal"),
            ],
        },
        Case {
            criterion: "triggers-set",
            edit: |plan| {
                keep(&mut plan.upkeep.triggers, |_| false);
                plan.upkeep.triggers.push(Trigger::new());
            },
            state: Unknown,
            findings: &[
                ("A trigger does not say what is watched", "trigger-signal"),
                ("Only one adaptation trigger is listed; two are needed", "triggers-list"),
            ],
        },
        Case {
            criterion: "triggers-set",
            edit: |plan| keep(&mut plan.upkeep.triggers, |_| false),
            state: Unknown,
            findings: &[("No adaptation trigger is listed", "triggers-list")],
        },
        Case { criterion: "review-dated", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "review-dated",
            edit: |plan| plan.purpose.review = Some(TODAY),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "review-dated",
            edit: |plan| plan.purpose.review = ago(1),
            state: Open,
            findings: &[("The review was due on 22 Nov 2026", "purpose-review")],
        },
        Case {
            criterion: "review-dated",
            edit: |plan| plan.purpose.review = None,
            state: Unknown,
            findings: &[("No review date", "purpose-review")],
        },
    ]
}

fn recognition() -> Vec<Case> {
    const NONE: &[(&str, &str)] = &[("No recognition is listed", "recognitions-list")];
    vec![
        Case { criterion: "recognition-planned", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "recognition-planned",
            edit: |plan| edit(&mut plan.upkeep.recognitions, "First walk", |thanks| thanks.milestone = None),
            state: Open,
            findings: &[("First walk: not tied to a milestone", "recognition-milestone")],
        },
        Case {
            criterion: "recognition-planned",
            edit: |plan| {
                edit(&mut plan.upkeep.recognitions, "First walk", |thanks| {
                    thanks.milestone = None;
                    thanks.occasion.clear();
                });
            },
            state: Unknown,
            findings: &[("Unnamed recognition: not tied to a milestone", "recognition-milestone")],
        },
        Case {
            criterion: "recognition-planned",
            edit: |plan| keep(&mut plan.upkeep.recognitions, |_| false),
            state: Unknown,
            findings: NONE,
        },
        Case {
            criterion: "recognition-planned",
            edit: |plan| {
                keep(&mut plan.upkeep.recognitions, |_| false);
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
        Case { criterion: "recognition-given", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "recognition-given",
            edit: |plan| {
                edit(&mut plan.upkeep.recognitions, "First walk", |thanks| thanks.given_on = ago(181));
            },
            state: Open,
            findings: &[("The last recognition was given on 26 May 2026", "recognitions-list")],
        },
        Case {
            criterion: "recognition-given",
            edit: |plan| edit(&mut plan.upkeep.recognitions, "First walk", |thanks| thanks.given_on = None),
            state: Unknown,
            findings: &[("No recognition was given yet", "recognitions-list")],
        },
        Case {
            criterion: "recognition-given",
            edit: |plan| keep(&mut plan.upkeep.recognitions, |_| false),
            state: Unknown,
            findings: NONE,
        },
    ]
}

fn relationship() -> Vec<Case> {
    vec![
        Case { criterion: "relationship-planned", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "relationship-planned",
            edit: |plan| edit(&mut plan.upkeep.activities, "Supper", |activity| activity.on = ago(1)),
            state: Open,
            findings: &[("No relationship activity lies ahead", "activities-list")],
        },
        Case {
            criterion: "relationship-planned",
            edit: |plan| edit(&mut plan.upkeep.activities, "Supper", |activity| activity.on = None),
            state: Unknown,
            findings: &[("Supper: no date", "activity-on")],
        },
        Case {
            criterion: "relationship-planned",
            edit: |plan| keep(&mut plan.upkeep.activities, |_| false),
            state: Unknown,
            findings: &[("No relationship activity is listed", "activities-list")],
        },
        Case {
            criterion: "relationship-planned",
            edit: |plan| {
                keep(&mut plan.upkeep.activities, |_| false);
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
    ]
}

fn closing() -> Vec<Case> {
    const NOTHING: [(&str, &str); 5] = [
        ("It is not said where the records stay", "closing-records"),
        ("It is not said what we keep", "closing-keeps"),
        ("Canoe Club: not said what it keeps", "closing-keeps"),
        ("School: not said what it keeps", "closing-keeps"),
        ("It is not said what was learned", "closing-learned"),
    ];
    vec![
        Case { criterion: "closing-agreed", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "closing-agreed",
            edit: |plan| plan.upkeep.closing.learned = " ".into(),
            state: Partly,
            findings: NOTHING.split_at(4).1,
        },
        Case {
            criterion: "closing-agreed",
            edit: |plan| {
                plan.upkeep.closing = Closing { records: "Weir House".into(), ..Closing::default() };
            },
            state: Open,
            findings: NOTHING.split_at(1).1,
        },
        Case {
            criterion: "closing-agreed",
            edit: |plan| plan.upkeep.closing = Closing::default(),
            state: Unknown,
            findings: &NOTHING,
        },
        // What we keep ourselves is no news of the others.
        Case {
            criterion: "closing-agreed",
            edit: |plan| {
                let keeps = [(plan.ourselves, "The name".to_owned())].into();
                plan.upkeep.closing = Closing { keeps, ..Closing::default() };
            },
            state: Unknown,
            findings: &[NOTHING[0], NOTHING[2], NOTHING[3], NOTHING[4]],
        },
    ]
}

fn go() -> Vec<Case> {
    fn said(plan: &mut Plan, days: i64) {
        let answer = Answer::Agreed { on: ago(days).expect("date"), by: "Jonas".into() };
        plan.purpose.go = answers(plan, &[("Canoe Club", yes()), ("School", answer)]);
    }
    vec![
        Case { criterion: "all-sides-go", edit: |_| {}, state: Met, findings: &[] },
        // These cases stand before a renewal, which asks again what was said long ago.
        Case { criterion: "all-sides-go", edit: |plan| said(plan, 60), state: Met, findings: &[] },
        Case {
            criterion: "all-sides-go",
            edit: |plan| said(plan, 61),
            state: Open,
            findings: &[(
                "Go: School said so on 23 Sep 2026, more than 60 days ago, so ask again",
                "purpose-go",
            )],
        },
        Case {
            criterion: "all-sides-go",
            edit: |plan| {
                let us = plan.ourselves;
                plan.purpose.go = answers(plan, &[("Canoe Club", yes()), ("School", asked())]);
                plan.purpose.go.set(us, Answer::NotAsked);
            },
            state: Open,
            findings: &[
                ("Go: we have not answered", "purpose-go"),
                ("Go: School has not answered since 9 Nov 2026", "purpose-go"),
            ],
        },
        Case {
            criterion: "all-sides-go",
            edit: |plan| plan.purpose.go = Agreement::default(),
            state: Unknown,
            findings: &[("Go: nobody has been asked", "purpose-go")],
        },
    ]
}

#[test]
fn a_go_lapses_before_a_renewal_only() {
    let mut plan = settled::plan();
    let answer = Answer::Agreed { on: ago(61).expect("date"), by: "Jonas".into() };
    plan.purpose.go = answers(&plan, &[("Canoe Club", yes()), ("School", answer)]);
    let state = |gate| check_gate(&plan, TODAY, gate).get("all-sides-go").expect("criterion").state;
    assert_eq!((state(Gate::Launch), state(Gate::Renew)), (Met, Open));
}

/// Says go, all of them so many days ago, and decides it by vote so many days ago.
fn said_and_decided(plan: &mut Plan, said: Option<Date>, decided: Option<Date>) {
    plan.purpose.go = Agreement::default();
    if let Some(on) = said {
        let yes = || Answer::Agreed { on, by: String::new() };
        plan.purpose.go = answers(plan, &[("Canoe Club", yes()), ("School", yes())]);
        plan.purpose.go.set(plan.ourselves, yes());
    }
    if decided.is_some() {
        let rule = plan.roles.rules.at(0).expect("rule");
        let in_favour: Vec<_> = plan.committed().map(|party| party.id).collect();
        plan.roles.decisions.push(DecisionEntry {
            on: decided,
            rule: Some(rule.id),
            present: in_favour.clone(),
            in_favour,
            stands_for: vec![StandsFor {
                subject: Subject::Go,
                wording: plan.wording(Subject::Go).expect("wording"),
            }],
            ..DecisionEntry::new()
        });
    }
}

#[test]
fn a_go_may_be_decided_and_is_decided_again_before_a_renewal() {
    const SAID: &str = "Go: School said so on 23 Sep 2026, more than 60 days ago, so ask again";
    const DECIDED: &str = "Go: decided on 23 Sep 2026, more than 60 days ago, so decide or ask again";
    let words = Words::english();
    for (said, decided, state, finding) in [
        (None, ago(60), Met, None),
        (None, ago(61), Open, Some(DECIDED)),
        // What was decided lately stands for answers of long ago, and the other way round.
        (ago(61), ago(60), Met, None),
        (ago(60), ago(61), Met, None),
        (ago(61), ago(61), Open, Some(SAID)),
    ] {
        let mut plan = settled::plan();
        said_and_decided(&mut plan, said, decided);
        let checklist = check_gate(&plan, TODAY, Gate::Renew);
        let go = checklist.get("all-sides-go").expect("criterion");
        assert_eq!(go.state, state, "{said:?} {decided:?}");
        let last = go.findings.last().map(|finding| words.finding(finding).into_owned());
        assert_eq!(last.as_deref(), finding, "{said:?} {decided:?}");
    }
}
