//! The criteria of goals.

use State::{Met, NotApplicable, Open, Partly, Unknown};
use alliance_workbook::plan::{
    Agreement, Answer, Form, Gate, GoalConflict, GoalOutcome, Goals, Milestone, Person, Plan, Reply,
    Standing, Status,
};
use alliance_workbook::readiness::{State, check_gate};

use super::settled::{self, of_us};
use super::{Case, TODAY, ago, ahead, alone, answers, asked, edit, keep, looked, no, party, under, yes};

pub fn cases() -> Vec<Case> {
    [goals_agreed(), goals_written(), goal_conflicts(), on_the_way()].into_iter().flatten().collect()
}

fn all_later(plan: &mut Plan) {
    for goal in ["Clear the reach", "Walk the bank"] {
        edit(&mut plan.goals.list, goal, |goal| goal.standing = Standing::Later);
    }
}

fn goals_agreed() -> Vec<Case> {
    fn all_answer(plan: &mut Plan, goal: &str, of: &[(&str, Answer)]) {
        let agreement = answers(plan, of);
        edit(&mut plan.goals.list, goal, |goal| goal.agreement = agreement);
    }
    vec![
        Case { criterion: "goal-agreed", edit: |_| {}, state: Met, findings: &[] },
        // One goal agreed by all is enough, the others may still be talked about.
        Case {
            criterion: "goal-agreed",
            edit: |plan| all_answer(plan, "Clear the reach", &[("School", asked())]),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "goal-agreed",
            edit: |plan| all_answer(plan, "Clear the reach", &[("Anglers", no())]),
            state: Partly,
            findings: &[(
                "Clear the reach: Anglers objected on 16 Nov 2026, and nobody has replied: “No parking”",
                "goal-answers",
            )],
        },
        // Who has declined no longer has a say.
        Case {
            criterion: "goal-agreed",
            edit: |plan| {
                all_answer(plan, "Clear the reach", &[("Anglers", no())]);
                edit(&mut plan.allies.parties, "Anglers", |party| party.status = Status::Declined);
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "goal-agreed",
            edit: |plan| {
                all_answer(plan, "Clear the reach", &[("School", no())]);
                keep(&mut plan.goals.list, |goal| goal.statement == "Clear the reach");
            },
            state: Open,
            findings: &[(
                "Clear the reach: School objected on 16 Nov 2026, and nobody has replied: “No parking”",
                "goal-answers",
            )],
        },
        Case {
            criterion: "goal-agreed",
            edit: |plan| {
                let reply = Some(Reply { on: TODAY, text: "Use ours".into() });
                let replied = Answer::Objects { on: TODAY, reason: "No parking".into(), reply };
                all_answer(plan, "Clear the reach", &[("School", replied), ("Canoe Club", asked())]);
                all_answer(
                    plan,
                    "Walk the bank",
                    &[("School", Answer::NotTheirs), ("Canoe Club", Answer::NotTheirs)],
                );
            },
            state: Partly,
            findings: &[
                ("Clear the reach: Canoe Club has not answered since 9 Nov 2026", "goal-answers"),
                ("Clear the reach: School has not answered since 23 Nov 2026", "goal-answers"),
                ("Walk the bank: fewer than two committed parties agree", "goal-answers"),
            ],
        },
        // An objection under a later answer is still one.
        Case {
            criterion: "goal-agreed",
            edit: |plan| {
                all_answer(plan, "Clear the reach", &[("School", no()), ("Canoe Club", yes())]);
                let school = party(plan, "School");
                edit(&mut plan.goals.list, "Clear the reach", |goal| {
                    goal.agreement.set(school, Answer::NotTheirs);
                });
            },
            state: Partly,
            findings: &[(
                "Clear the reach: School objected on 16 Nov 2026, and nobody has replied: “No parking”",
                "goal-answers",
            )],
        },
        // What is kept for later is asked of nobody.
        Case {
            criterion: "goal-agreed",
            edit: |plan| {
                all_answer(plan, "Clear the reach", &[("School", no())]);
                edit(&mut plan.goals.list, "Clear the reach", |goal| goal.standing = Standing::Later);
            },
            state: Met,
            findings: &[],
        },
        // A blocker is not passed on nothing.
        Case {
            criterion: "goal-agreed",
            edit: all_later,
            state: Unknown,
            findings: &[("Every goal is kept for later or given up", "goals-list")],
        },
        Case { criterion: "goals-all-agreed", edit: |_| {}, state: Met, findings: &[] },
        // One agreed goal does not hide the others.
        Case {
            criterion: "goals-all-agreed",
            edit: |plan| all_answer(plan, "Clear the reach", &[("School", asked()), ("Canoe Club", yes())]),
            state: Partly,
            findings: &[("Clear the reach: School has not answered since 9 Nov 2026", "goal-answers")],
        },
        Case {
            criterion: "goals-all-agreed",
            edit: |plan| {
                for goal in ["Clear the reach", "Walk the bank"] {
                    all_answer(plan, goal, &[("School", no()), ("Canoe Club", yes())]);
                }
            },
            state: Open,
            findings: &[
                (
                    "Clear the reach: School objected on 16 Nov 2026, and nobody has replied: “No parking”",
                    "goal-answers",
                ),
                (
                    "Walk the bank: School objected on 16 Nov 2026, and nobody has replied: “No parking”",
                    "goal-answers",
                ),
            ],
        },
        Case {
            criterion: "goals-all-agreed",
            edit: |plan| {
                edit(&mut plan.goals.list, "Clear the reach", |goal| {
                    goal.agreement = Agreement::default();
                    goal.standing = Standing::Later;
                });
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "goals-all-agreed",
            edit: all_later,
            state: Unknown,
            findings: &[("Every goal is kept for later or given up", "goals-list")],
        },
        // That we ourselves agree is no data.
        Case {
            criterion: "goal-agreed",
            edit: |plan| {
                all_answer(plan, "Clear the reach", &[]);
                edit(&mut plan.goals.list, "Walk the bank", |goal| goal.agreement = Agreement::default());
            },
            state: Unknown,
            findings: &[
                ("Clear the reach: Canoe Club has not been asked", "goal-answers"),
                ("Clear the reach: School has not been asked", "goal-answers"),
                ("Walk the bank: nobody has been asked", "goal-answers"),
            ],
        },
        Case {
            criterion: "goal-agreed",
            edit: |plan| plan.goals = Goals::default(),
            state: Unknown,
            findings: &[("No goal is listed", "goals-list")],
        },
    ]
}

fn goals_written() -> Vec<Case> {
    const NO_GOALS: &[(&str, &str)] = &[("No goal is listed", "goals-list")];
    fn blank(plan: &mut Plan) {
        keep(&mut plan.goals.list, |goal| goal.statement == "Walk the bank");
        edit(&mut plan.goals.list, "Walk the bank", |goal| {
            goal.measure.clear();
            goal.target.clear();
            goal.due = None;
            goal.owner = Person::default();
            goal.benefits.clear();
        });
    }
    vec![
        Case { criterion: "goals-measurable", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "goals-measurable",
            edit: |plan| {
                edit(&mut plan.goals.list, "Walk the bank", |goal| {
                    goal.measure.clear();
                    goal.owner = Person::default();
                });
            },
            state: Partly,
            findings: &[
                ("Walk the bank: no measure", "goal-measure"),
                ("Walk the bank: no owner", "goal-owner"),
            ],
        },
        Case {
            criterion: "goals-measurable",
            edit: |plan| {
                blank(plan);
                let jonas = of_us(plan, "Jonas");
                edit(&mut plan.goals.list, "Walk the bank", |goal| goal.owner = jonas);
            },
            state: Open,
            findings: &[
                ("Walk the bank: no measure", "goal-measure"),
                ("Walk the bank: no target", "goal-target"),
                ("Walk the bank: no date", "goal-due"),
            ],
        },
        Case {
            criterion: "goals-measurable",
            edit: |plan| {
                blank(plan);
                edit(&mut plan.goals.list, "Walk the bank", |goal| goal.statement.clear());
            },
            state: Unknown,
            findings: &[
                ("Goal not worded yet: no measure", "goal-measure"),
                ("Goal not worded yet: no target", "goal-target"),
                ("Goal not worded yet: no date", "goal-due"),
                ("Goal not worded yet: no owner", "goal-owner"),
            ],
        },
        Case {
            criterion: "goals-measurable",
            edit: |plan| plan.goals = Goals::default(),
            state: Unknown,
            findings: NO_GOALS,
        },
        // An owner whose party has left does not own.
        Case {
            criterion: "goals-measurable",
            edit: |plan| {
                let anglers = party(plan, "Anglers");
                edit(&mut plan.allies.parties, "Anglers", |party| party.status = Status::Left);
                edit(&mut plan.goals.list, "Walk the bank", |goal| goal.owner.party = Some(anglers));
            },
            state: Partly,
            findings: &[("Walk the bank: its owner is of Anglers, which is not in", "goal-owner")],
        },
        Case {
            criterion: "goals-benefit-each",
            edit: all_later,
            state: Unknown,
            findings: &[("Every goal is kept for later or given up", "goals-list")],
        },
        Case { criterion: "goals-benefit-each", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "goals-benefit-each",
            edit: |plan| {
                let school = party(plan, "School");
                blank(plan);
                let gains = plan.committed().map(|party| (party.id, "Calm".to_owned()));
                let gains = gains.filter(|(party, _)| *party != school).collect();
                edit(&mut plan.goals.list, "Walk the bank", |goal| goal.benefits = gains);
            },
            state: Partly,
            findings: &[("School: no goal says what it gains", "goal-benefits")],
        },
        Case {
            criterion: "goals-benefit-each",
            edit: |plan| {
                let school = party(plan, "School");
                blank(plan);
                edit(&mut plan.goals.list, "Walk the bank", |goal| {
                    goal.benefits.insert(school, "Field days".into());
                });
            },
            state: Open,
            findings: &[
                ("No goal says what we gain", "goal-benefits"),
                ("Canoe Club: no goal says what it gains", "goal-benefits"),
            ],
        },
        // What we ourselves gain is no data.
        Case {
            criterion: "goals-benefit-each",
            edit: |plan| {
                let us = plan.ourselves;
                blank(plan);
                edit(&mut plan.goals.list, "Walk the bank", |goal| {
                    goal.benefits.insert(us, "Calm".into());
                });
            },
            state: Unknown,
            findings: &[
                ("Canoe Club: no goal says what it gains", "goal-benefits"),
                ("School: no goal says what it gains", "goal-benefits"),
            ],
        },
        Case {
            criterion: "goals-benefit-each",
            edit: alone,
            state: Unknown,
            findings: &[("No ally is committed", "parties-list")],
        },
        Case {
            criterion: "goals-benefit-each",
            edit: |plan| plan.goals = Goals::default(),
            state: Unknown,
            findings: NO_GOALS,
        },
    ]
}

fn goal_conflicts() -> Vec<Case> {
    fn unsettled(plan: &mut Plan) {
        edit(&mut plan.goals.conflicts, "Races need the river", |conflict| conflict.settlement.clear());
    }
    fn another(plan: &mut Plan) {
        let mut other = GoalConflict::new();
        other.settlement = "Turns".into();
        plan.goals.conflicts.push(other);
    }
    const UNSETTLED: &[(&str, &str)] = &[("Races need the river: no settlement", "goal-conflict-settlement")];
    vec![
        Case { criterion: "goal-conflicts-settled", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "goal-conflicts-settled",
            edit: |plan| {
                unsettled(plan);
                another(plan);
            },
            state: Partly,
            findings: UNSETTLED,
        },
        Case {
            criterion: "goal-conflicts-settled",
            edit: |plan| {
                unsettled(plan);
                another(plan);
                plan.goals.conflicts.push(GoalConflict::new());
            },
            state: Open,
            findings: &[
                ("Races need the river: no settlement", "goal-conflict-settlement"),
                ("Goal conflict not worded yet: no settlement", "goal-conflict-settlement"),
            ],
        },
        Case { criterion: "goal-conflicts-settled", edit: unsettled, state: Unknown, findings: UNSETTLED },
        Case {
            criterion: "goal-conflicts-settled",
            edit: |plan| keep(&mut plan.goals.conflicts, |_| false),
            state: Unknown,
            findings: &[(
                "No goal conflict is listed, and nobody has said that there is none",
                "goal-conflicts-list",
            )],
        },
        Case {
            criterion: "goal-conflicts-settled",
            edit: |plan| {
                keep(&mut plan.goals.conflicts, |_| false);
                plan.goals.no_conflicts = looked();
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "goal-conflicts-settled",
            edit: |plan| {
                keep(&mut plan.goals.conflicts, |_| false);
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
        // A conflict that is recorded is something entered, under whatever form.
        Case {
            criterion: "goal-conflicts-settled",
            edit: |plan| {
                unsettled(plan);
                under(plan, Form::Handshake);
            },
            state: Unknown,
            findings: UNSETTLED,
        },
    ]
}

#[test]
fn before_the_alliance_closes_every_goal_has_an_outcome() {
    let mut plan = settled::plan();
    let state = |plan: &Plan| {
        let checklist = check_gate(plan, TODAY, Gate::Close);
        let judged = checklist.get("goals-outcome").expect("criterion");
        (judged.state, judged.findings.iter().map(|finding| finding.message).collect::<Vec<_>>())
    };
    assert_eq!(state(&plan), (Unknown, vec!["finding-goal-no-outcome"; 2]));
    edit(&mut plan.goals.list, "Walk the bank", |goal| goal.outcome = Some(GoalOutcome::Dropped));
    assert_eq!(state(&plan), (Partly, vec!["finding-goal-no-outcome"]));
    edit(&mut plan.goals.list, "Clear the reach", |goal| goal.outcome = Some(GoalOutcome::Reached));
    assert_eq!(state(&plan), (Met, vec![]));
}

fn on_the_way() -> Vec<Case> {
    fn past(plan: &mut Plan, goal: &str) {
        edit(&mut plan.goals.list, goal, |goal| goal.due = ago(1));
    }
    fn milestones(plan: &mut Plan, change: impl Fn(&mut Milestone)) {
        for goal in ["Clear the reach", "Walk the bank"] {
            edit(&mut plan.goals.list, goal, |goal| edit(&mut goal.milestones, "First walk", &change));
        }
    }
    fn read(plan: &mut Plan, goal: &str, days: i64) {
        edit(&mut plan.goals.list, goal, |goal| {
            edit(&mut goal.readings, "9", |reading| reading.on = ago(days));
        });
    }
    vec![
        Case { criterion: "early-win", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "early-win",
            edit: |plan| milestones(plan, |milestone| milestone.due = ahead(70)),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "early-win",
            edit: |plan| {
                milestones(plan, |milestone| milestone.due = ahead(71));
                keep(&mut plan.goals.list, |goal| goal.statement == "Walk the bank");
            },
            state: Open,
            findings: &[("First walk: 2 Feb 2027 is more than 90 days from the start", "milestone-due")],
        },
        Case {
            criterion: "early-win",
            edit: |plan| milestones(plan, |milestone| milestone.due = ago(20)),
            state: Met,
            findings: &[],
        },
        // A win before the start is none of the alliance.
        Case {
            criterion: "early-win",
            edit: |plan| {
                milestones(plan, |milestone| milestone.due = ago(21));
                keep(&mut plan.goals.list, |goal| goal.statement == "Walk the bank");
            },
            state: Open,
            findings: &[("First walk: 2 Nov 2026 is before the start", "milestone-due")],
        },
        Case {
            criterion: "early-win",
            edit: |plan| milestones(plan, |milestone| milestone.due = None),
            state: Open,
            findings: &[
                ("First walk: the early win has no date", "milestone-due"),
                ("First walk: the early win has no date", "milestone-due"),
            ],
        },
        Case {
            criterion: "early-win",
            edit: |plan| milestones(plan, |milestone| milestone.early_win = false),
            state: Unknown,
            findings: &[("No milestone is marked as an early win", "goal-milestones")],
        },
        Case {
            criterion: "early-win",
            edit: |plan| plan.purpose.start = None,
            state: Unknown,
            findings: &[("No start date", "purpose-start")],
        },
        Case {
            criterion: "early-win",
            edit: |plan| plan.goals = Goals::default(),
            state: Unknown,
            findings: &[("No goal is listed", "goals-list")],
        },
        Case { criterion: "goals-outcome", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "goals-outcome",
            edit: |plan| {
                past(plan, "Walk the bank");
                past(plan, "Clear the reach");
                edit(&mut plan.goals.list, "Walk the bank", |goal| goal.outcome = Some(GoalOutcome::Reached));
            },
            state: Partly,
            findings: &[(
                "Clear the reach: due on 22 Nov 2026, and not said what became of it",
                "goal-outcome",
            )],
        },
        Case {
            criterion: "goals-outcome",
            edit: |plan| past(plan, "Walk the bank"),
            state: Open,
            findings: &[(
                "Walk the bank: due on 22 Nov 2026, and not said what became of it",
                "goal-outcome",
            )],
        },
        Case {
            criterion: "goals-outcome",
            edit: |plan| {
                past(plan, "Walk the bank");
                edit(&mut plan.goals.list, "Walk the bank", |goal| goal.due = ahead(9));
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "goals-outcome",
            edit: |plan| plan.goals = Goals::default(),
            state: Unknown,
            findings: &[("No goal is listed", "goals-list")],
        },
        // What is done with or kept for later need not be read.
        Case {
            criterion: "goals-read",
            edit: |plan| {
                read(plan, "Walk the bank", 91);
                read(plan, "Clear the reach", 91);
                edit(&mut plan.goals.list, "Walk the bank", |goal| goal.outcome = Some(GoalOutcome::Reached));
                edit(&mut plan.goals.list, "Clear the reach", |goal| goal.standing = Standing::Later);
            },
            state: Met,
            findings: &[],
        },
        Case { criterion: "goals-read", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "goals-read",
            edit: |plan| read(plan, "Walk the bank", 90),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "goals-read",
            edit: |plan| read(plan, "Walk the bank", 91),
            state: Partly,
            findings: &[("Walk the bank: last read on 24 Aug 2026", "goal-readings")],
        },
        Case {
            criterion: "goals-read",
            edit: |plan| {
                read(plan, "Walk the bank", 91);
                read(plan, "Clear the reach", -1);
            },
            state: Open,
            findings: &[
                ("Clear the reach: no reading of its progress", "goal-readings"),
                ("Walk the bank: last read on 24 Aug 2026", "goal-readings"),
            ],
        },
        Case {
            criterion: "goals-read",
            edit: |plan| {
                keep(&mut plan.goals.list, |goal| goal.statement == "Walk the bank");
                edit(&mut plan.goals.list, "Walk the bank", |goal| keep(&mut goal.readings, |_| false));
            },
            state: Unknown,
            findings: &[("Walk the bank: no reading of its progress", "goal-readings")],
        },
        Case {
            criterion: "goals-read",
            edit: |plan| plan.goals = Goals::default(),
            state: Unknown,
            findings: &[("No goal is listed", "goals-list")],
        },
    ]
}
