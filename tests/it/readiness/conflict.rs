//! The criteria of conflict resolution.

use State::{Met, NotApplicable, Open, Partly, Unknown};
use alliance_workbook::plan::{
    Agreement, Form, Issue, Person, Plan, Step, StepAction, ThirdParty, TimeLimit, TimeUnit,
};
use alliance_workbook::readiness::State;

use super::{Case, ago, answers, asked, edit, keep, looked, under, yes};

pub fn cases() -> Vec<Case> {
    [ladder(), third_party(), issues()].into_iter().flatten().collect()
}

fn ladder() -> Vec<Case> {
    vec![
        Case { criterion: "ladder-set", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "ladder-set",
            edit: |plan| {
                plan.conflict.ladder.agreement = answers(plan, &[("Canoe Club", yes())]);
            },
            state: Partly,
            findings: &[("Conflict steps: School has not been asked", "ladder-answers")],
        },
        Case {
            criterion: "ladder-set",
            edit: |plan| {
                edit(&mut plan.conflict.ladder.steps, "Sit down", |step| step.within = None);
                edit(&mut plan.conflict.ladder.steps, "Talk", |step| {
                    step.action = Some(StepAction::Sponsors);
                });
            },
            state: Partly,
            findings: &[
                ("Sit down: no time limit", "step-within"),
                ("Talk: the first step is no direct talk", "step-action"),
            ],
        },
        Case {
            criterion: "ladder-set",
            edit: |plan| {
                keep(&mut plan.conflict.ladder.steps, |step| step.title == "Part");
                plan.conflict.ladder.agreement = Agreement::default();
            },
            state: Open,
            findings: &[
                ("Only one conflict step is described; three are needed", "steps-list"),
                ("Part: the first step is no direct talk", "step-action"),
                ("Conflict steps: nobody has been asked", "ladder-answers"),
            ],
        },
        Case {
            criterion: "ladder-set",
            edit: |plan| {
                keep(&mut plan.conflict.ladder.steps, |_| false);
                plan.conflict.ladder.steps.push(Step::new());
                plan.conflict.ladder.agreement = Agreement::default();
            },
            state: Unknown,
            findings: &[
                ("The conflict steps are empty; three are needed", "steps-list"),
                ("Unnamed step: no time limit", "step-within"),
                ("Unnamed step: the first step is no direct talk", "step-action"),
                ("Conflict steps: nobody has been asked", "ladder-answers"),
            ],
        },
        // Two steps are enough for a handshake.
        Case {
            criterion: "ladder-set",
            edit: |plan| keep(&mut plan.conflict.ladder.steps, |step| step.title != "Part"),
            state: Partly,
            findings: &[("Only 2 conflict steps are described; three are needed", "steps-list")],
        },
        Case {
            criterion: "ladder-set",
            edit: |plan| {
                keep(&mut plan.conflict.ladder.steps, |step| step.title != "Part");
                under(plan, Form::Handshake);
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "ladder-set",
            edit: |plan| {
                keep(&mut plan.conflict.ladder.steps, |step| step.title == "Talk");
                under(plan, Form::Handshake);
            },
            state: Partly,
            findings: &[("Only one conflict step is described; two are needed", "steps-list")],
        },
        // No days at all are no time limit.
        Case {
            criterion: "ladder-set",
            edit: |plan| {
                edit(&mut plan.conflict.ladder.steps, "Sit down", |step| {
                    step.within = Some(TimeLimit::new(0, TimeUnit::Weeks));
                });
            },
            state: Partly,
            findings: &[("Sit down: no time limit", "step-within")],
        },
        Case {
            criterion: "ladder-set",
            edit: |plan| keep(&mut plan.conflict.ladder.steps, |_| false),
            state: Unknown,
            findings: &[("No conflict step is listed", "steps-list")],
        },
    ]
}

fn third_party() -> Vec<Case> {
    vec![
        Case { criterion: "third-party-agreed", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "third-party-agreed",
            edit: |plan| {
                plan.conflict.third_party.agreement =
                    answers(plan, &[("Canoe Club", asked()), ("School", yes())]);
            },
            state: Partly,
            findings: &[("Samira: Canoe Club has not answered since 9 Nov 2026", "third-party-answers")],
        },
        Case {
            criterion: "third-party-agreed",
            edit: |plan| plan.conflict.third_party.who = Person::default(),
            state: Open,
            findings: &[("No neutral third party is named", "third-party-name")],
        },
        Case {
            criterion: "third-party-agreed",
            edit: |plan| plan.conflict.third_party = ThirdParty::default(),
            state: Unknown,
            findings: &[("No neutral third party is named", "third-party-name")],
        },
        Case {
            criterion: "third-party-agreed",
            edit: |plan| {
                plan.conflict.third_party = ThirdParty::default();
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
    ]
}

fn issues() -> Vec<Case> {
    /// The one issue, open again and so many days at its step.
    fn reopen(plan: &mut Plan, days: i64) {
        edit(&mut plan.conflict.issues, "Skip bill", |issue| {
            issue.outcome.clear();
            issue.since = ago(days);
        });
    }
    fn another(plan: &mut Plan) {
        let mut other = plan.conflict.issues.iter().next().expect("issue").clone();
        other.id = Issue::new().id;
        other.title = "Keys".into();
        plan.conflict.issues.push(other);
    }
    fn within(plan: &mut Plan, limit: TimeLimit) {
        edit(&mut plan.conflict.ladder.steps, "Talk", |step| step.within = Some(limit));
    }
    const STUCK: &[(&str, &str)] = &[("Skip bill: its step should have ended on 22 Nov 2026", "issue-step")];
    const OPEN: &[(&str, &str)] = &[("Skip bill: still open", "issue-outcome")];
    const NONE: &[(&str, &str)] =
        &[("No dispute is listed, and nobody has said that there is none", "issues-list")];
    vec![
        // What is closed is stuck nowhere.
        Case { criterion: "issues-moving", edit: |_| {}, state: Met, findings: &[] },
        // The last day of a step is within its limit.
        Case { criterion: "issues-moving", edit: |plan| reopen(plan, 7), state: Met, findings: &[] },
        Case { criterion: "issues-moving", edit: |plan| reopen(plan, 8), state: Open, findings: STUCK },
        // Two weeks, and four working days with a weekend between them.
        Case {
            criterion: "issues-moving",
            edit: |plan| {
                reopen(plan, 14);
                within(plan, TimeLimit::new(2, TimeUnit::Weeks));
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "issues-moving",
            edit: |plan| {
                reopen(plan, 7);
                within(plan, TimeLimit::new(4, TimeUnit::WorkingDays));
            },
            state: Open,
            findings: STUCK,
        },
        Case {
            criterion: "issues-moving",
            edit: |plan| {
                reopen(plan, 3);
                another(plan);
                reopen(plan, 8);
            },
            state: Partly,
            findings: STUCK,
        },
        Case {
            criterion: "issues-moving",
            edit: |plan| {
                reopen(plan, 8);
                edit(&mut plan.conflict.issues, "Skip bill", |issue| issue.since = None);
            },
            state: Unknown,
            findings: &[("Skip bill: not said since when it stands at its step", "issue-since")],
        },
        Case {
            criterion: "issues-moving",
            edit: |plan| {
                reopen(plan, 8);
                edit(&mut plan.conflict.ladder.steps, "Talk", |step| step.within = None);
                plan.conflict.issues.push(Issue::new());
            },
            state: Unknown,
            findings: &[
                ("Talk: no time limit", "step-within"),
                ("Unnamed dispute: not said which step it has reached", "issue-step"),
            ],
        },
        Case {
            criterion: "issues-moving",
            edit: |plan| keep(&mut plan.conflict.issues, |_| false),
            state: NotApplicable,
            findings: &[],
        },
        Case { criterion: "issues-closed", edit: |_| {}, state: Met, findings: &[] },
        Case { criterion: "issues-closed", edit: |plan| reopen(plan, 1), state: Open, findings: OPEN },
        Case {
            criterion: "issues-closed",
            edit: |plan| {
                another(plan);
                reopen(plan, 1);
            },
            state: Partly,
            findings: OPEN,
        },
        // That somebody found none does not close one that is open.
        Case {
            criterion: "issues-closed",
            edit: |plan| {
                reopen(plan, 1);
                plan.conflict.no_issues = looked();
            },
            state: Open,
            findings: OPEN,
        },
        Case {
            criterion: "issues-closed",
            edit: |plan| keep(&mut plan.conflict.issues, |_| false),
            state: Unknown,
            findings: NONE,
        },
        Case {
            criterion: "issues-closed",
            edit: |plan| {
                keep(&mut plan.conflict.issues, |_| false);
                plan.conflict.no_issues = looked();
            },
            state: Met,
            findings: &[],
        },
    ]
}
