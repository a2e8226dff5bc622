//! The criteria of roles & decisions.

use State::{Met, NotApplicable, Open, Partly, Unknown};
use alliance_workbook::plan::{
    Agreement, Answer, DecisionRule, Form, GoalOutcome, Plan, Role, Standing, Status, Topic,
};
use alliance_workbook::readiness::State;

use super::settled::{of_us, person};
use super::{Case, answers, asked, edit, keep, party, under, yes};

pub fn cases() -> Vec<Case> {
    [roles(), leadership(), decisions()].into_iter().flatten().collect()
}

fn roles() -> Vec<Case> {
    fn nobody_owns(plan: &mut Plan) {
        edit(&mut plan.roles.list, "Boats", |role| role.owner = person(" "));
        for goal in ["Clear the reach", "Walk the bank"] {
            edit(&mut plan.goals.list, goal, |goal| goal.owner = person(""));
        }
    }
    vec![
        Case { criterion: "one-owner", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "one-owner",
            edit: |plan| edit(&mut plan.goals.list, "Walk the bank", |goal| goal.owner = person("")),
            state: Partly,
            findings: &[("Walk the bank: no owner", "goal-owner")],
        },
        Case {
            criterion: "one-owner",
            edit: |plan| {
                nobody_owns(plan);
                let ana = of_us(plan, "Ana");
                edit(&mut plan.goals.list, "Walk the bank", |goal| goal.owner = ana);
            },
            state: Open,
            findings: &[("Boats: no owner", "role-owner"), ("Clear the reach: no owner", "goal-owner")],
        },
        Case {
            criterion: "one-owner",
            edit: nobody_owns,
            state: Unknown,
            findings: &[
                ("Boats: no owner", "role-owner"),
                ("Clear the reach: no owner", "goal-owner"),
                ("Walk the bank: no owner", "goal-owner"),
            ],
        },
        Case {
            criterion: "one-owner",
            edit: |plan| keep(&mut plan.roles.list, |_| false),
            state: Unknown,
            findings: &[("No role is listed", "roles-list")],
        },
        Case {
            criterion: "one-owner",
            edit: |plan| keep(&mut plan.goals.list, |_| false),
            state: Unknown,
            findings: &[("No goal is listed", "goals-list")],
        },
        // Who answers has to be of a party that is in.
        Case {
            criterion: "one-owner",
            edit: |plan| {
                let school = party(plan, "School");
                edit(&mut plan.goals.list, "Walk the bank", |goal| goal.owner.party = Some(school));
                edit(&mut plan.allies.parties, "School", |party| party.status = Status::Left);
            },
            state: Partly,
            findings: &[("Walk the bank: its owner is of School, which is not in", "goal-owner")],
        },
        Case {
            criterion: "one-owner",
            edit: |plan| {
                let anglers = party(plan, "Anglers");
                edit(&mut plan.allies.parties, "Anglers", |party| party.status = Status::Observer);
                edit(&mut plan.roles.list, "Boats", |role| role.owner.party = Some(anglers));
            },
            state: Partly,
            findings: &[("Boats: its owner is of Anglers, which is not in", "role-owner")],
        },
        // Of whom only a name is known may be of a party that is not in.
        Case {
            criterion: "one-owner",
            edit: |plan| {
                edit(&mut plan.roles.list, "Boats", |role| role.owner = person("Jonas"));
                edit(&mut plan.goals.list, "Walk the bank", |goal| goal.owner = person("Ana"));
            },
            state: Open,
            findings: &[
                ("Boats: not said of which party its owner Jonas is", "role-owner"),
                ("Walk the bank: not said of which party its owner Ana is", "goal-owner"),
            ],
        },
        // What is kept for later or done with needs no owner.
        Case {
            criterion: "one-owner",
            edit: |plan| {
                nobody_owns(plan);
                let jonas = of_us(plan, "Jonas");
                edit(&mut plan.roles.list, "Boats", |role| role.owner = jonas);
                edit(&mut plan.goals.list, "Walk the bank", |goal| goal.standing = Standing::Later);
                edit(&mut plan.goals.list, "Clear the reach", |goal| {
                    goal.outcome = Some(GoalOutcome::Reached);
                });
            },
            state: Met,
            findings: &[],
        },
        Case { criterion: "role-boundaries", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "role-boundaries",
            edit: |plan| edit(&mut plan.allies.parties, "School", |party| party.competitor = true),
            state: Partly,
            findings: &[("School: competes, and no boundary is set", "party-boundary")],
        },
        Case {
            criterion: "role-boundaries",
            edit: |plan| {
                edit(&mut plan.allies.parties, "School", |party| {
                    party.competitor = true;
                    party.boundary = "Not in the same week".into();
                });
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "role-boundaries",
            edit: |plan| {
                edit(&mut plan.allies.parties, "School", |party| party.competitor = true);
                plan.roles.list.push(Role::new());
            },
            state: Open,
            findings: &[
                ("Unnamed role: no boundaries", "role-boundary"),
                ("School: competes, and no boundary is set", "party-boundary"),
            ],
        },
        Case {
            criterion: "role-boundaries",
            edit: |plan| edit(&mut plan.roles.list, "Boats", |role| role.boundaries.clear()),
            state: Unknown,
            findings: &[("Boats: no boundaries", "role-boundary")],
        },
        Case {
            criterion: "role-boundaries",
            edit: |plan| keep(&mut plan.roles.list, |_| false),
            state: Unknown,
            findings: &[("No role is listed", "roles-list")],
        },
        Case {
            criterion: "role-boundaries",
            edit: |plan| {
                keep(&mut plan.roles.list, |_| false);
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
    ]
}

fn leadership() -> Vec<Case> {
    vec![
        Case { criterion: "leadership-named", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "leadership-named",
            edit: |plan| plan.purpose.leadership.deputy = person("maya "),
            state: Partly,
            findings: &[("Convenor and deputy are the same person", "purpose-deputy")],
        },
        Case {
            criterion: "leadership-named",
            edit: |plan| plan.purpose.leadership.deputy = person(""),
            state: Partly,
            findings: &[("No deputy is named", "purpose-deputy")],
        },
        Case {
            criterion: "leadership-named",
            edit: |plan| {
                let lead = &mut plan.purpose.leadership;
                lead.convenor = person("");
                lead.convenor.party = Some(plan.ourselves);
                lead.deputy = lead.convenor.clone();
            },
            state: Partly,
            findings: &[("Convenor and deputy are the same person", "purpose-deputy")],
        },
        Case {
            criterion: "leadership-named",
            edit: |plan| {
                plan.purpose.leadership.convenor = person("");
                plan.purpose.leadership.deputy = person("");
            },
            state: Unknown,
            findings: &[
                ("No convenor is named", "purpose-convenor"),
                ("No deputy is named", "purpose-deputy"),
            ],
        },
        Case {
            criterion: "leadership-named",
            edit: |plan| {
                plan.purpose.leadership.convenor = person("");
                plan.purpose.leadership.deputy = person("");
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
        Case {
            criterion: "leadership-named",
            edit: |plan| {
                let anglers = party(plan, "Anglers");
                plan.purpose.leadership.convenor.party = Some(anglers);
            },
            state: Partly,
            findings: &[("Convenor: of a party that is not in", "purpose-convenor")],
        },
        Case {
            criterion: "leadership-named",
            edit: |plan| {
                plan.purpose.leadership.convenor = person("Maya");
                plan.purpose.leadership.deputy = person("Jonas");
            },
            state: Open,
            findings: &[
                ("Convenor: not said of which party Maya is", "purpose-convenor"),
                ("Deputy: not said of which party Jonas is", "purpose-deputy"),
            ],
        },
        Case { criterion: "leader-accepted", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "leader-accepted",
            edit: |plan| {
                plan.purpose.leadership.agreement =
                    answers(plan, &[("Canoe Club", asked()), ("School", Answer::NotTheirs)]);
            },
            state: Open,
            findings: &[("Convenor: Canoe Club has not answered since 9 Nov 2026", "convenor-answers")],
        },
        Case {
            criterion: "leader-accepted",
            edit: |plan| plan.purpose.leadership.convenor = person(""),
            state: Open,
            findings: &[("No convenor is named", "purpose-convenor")],
        },
        Case {
            criterion: "leader-accepted",
            edit: |plan| plan.purpose.leadership.agreement = Agreement::default(),
            state: Unknown,
            findings: &[("Convenor: nobody has been asked", "convenor-answers")],
        },
        Case {
            criterion: "leader-accepted",
            edit: |plan| {
                plan.purpose.leadership.agreement = Agreement::default();
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
    ]
}

fn decisions() -> Vec<Case> {
    fn rule(plan: &mut Plan, topic: Topic, change: impl FnOnce(&mut DecisionRule)) {
        let id = plan.roles.rules.iter().find(|rule| rule.topic == Some(topic)).expect("rule").id;
        change(plan.roles.rules.get_mut(id).expect("rule"));
    }
    fn blank(plan: &mut Plan) {
        for topic in [Topic::Money, Topic::Membership, Topic::PublicStatement, Topic::Scope, Topic::Urgent] {
            rule(plan, topic, |rule| {
                *rule = DecisionRule { id: rule.id, topic: rule.topic, ..DecisionRule::default() };
            });
        }
    }
    const NONE: &[(&str, &str)] = &[("No decision rule is listed", "rules-list")];
    vec![
        Case { criterion: "decisions-fallback", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "decisions-fallback",
            edit: |plan| {
                rule(plan, Topic::Money, |rule| {
                    rule.fallback.clear();
                    rule.agreement = Agreement::default();
                });
                keep(&mut plan.roles.rules, |rule| rule.topic != Some(Topic::Scope));
            },
            state: Partly,
            findings: &[
                ("Money: no fallback when no decision comes about", "rule-fallback"),
                ("Money: nobody has been asked", "rule-answers"),
                ("What we do and do not do: no decision rule", "rules-list"),
            ],
        },
        // Where a topic has two rules, the better one counts.
        Case {
            criterion: "decisions-fallback",
            edit: |plan| {
                plan.roles.rules.push(DecisionRule { topic: Some(Topic::Money), ..DecisionRule::new() });
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "decisions-fallback",
            edit: |plan| keep(&mut plan.roles.rules, |rule| rule.topic == Some(Topic::Money)),
            state: Open,
            findings: &[
                ("Who joins and who leaves: no decision rule", "rules-list"),
                ("Public statements: no decision rule", "rules-list"),
                ("What we do and do not do: no decision rule", "rules-list"),
            ],
        },
        Case {
            criterion: "decisions-fallback",
            edit: |plan| {
                blank(plan);
                keep(&mut plan.roles.rules, |rule| rule.topic == Some(Topic::Money));
            },
            state: Unknown,
            findings: &[
                ("Money: it is not said how to decide", "rule-method"),
                ("Money: no fallback when no decision comes about", "rule-fallback"),
                ("Money: nobody has been asked", "rule-answers"),
                ("Who joins and who leaves: no decision rule", "rules-list"),
                ("Public statements: no decision rule", "rules-list"),
                ("What we do and do not do: no decision rule", "rules-list"),
            ],
        },
        // A rule for everything covers what has no rule of its own, and is told of once.
        Case {
            criterion: "decisions-fallback",
            edit: |plan| {
                rule(plan, Topic::Scope, |rule| rule.topic = Some(Topic::Everything));
                keep(&mut plan.roles.rules, |rule| rule.topic != Some(Topic::Money));
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "decisions-fallback",
            edit: |plan| {
                rule(plan, Topic::Scope, |rule| {
                    rule.topic = Some(Topic::Everything);
                    rule.fallback.clear();
                });
                keep(&mut plan.roles.rules, |rule| rule.topic == Some(Topic::Everything));
            },
            state: Partly,
            findings: &[("Everything: no fallback when no decision comes about", "rule-fallback")],
        },
        // A handshake needs that one rule, and no other.
        Case {
            criterion: "decisions-fallback",
            edit: |plan| {
                rule(plan, Topic::Scope, |rule| rule.topic = Some(Topic::Everything));
                keep(&mut plan.roles.rules, |rule| rule.topic == Some(Topic::Everything));
                under(plan, Form::Handshake);
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "decisions-fallback",
            edit: |plan| under(plan, Form::Handshake),
            state: Unknown,
            findings: &[("Everything: no decision rule", "rules-list")],
        },
        Case {
            criterion: "decisions-fallback",
            edit: |plan| keep(&mut plan.roles.rules, |_| false),
            state: Unknown,
            findings: NONE,
        },
        Case {
            criterion: "urgent-rule",
            edit: |plan| keep(&mut plan.roles.rules, |_| false),
            state: Unknown,
            findings: NONE,
        },
        Case { criterion: "urgent-rule", edit: |_| {}, state: Met, findings: &[] },
        // How it is decided is asked of it by nobody: somebody acts, and all look at it afterwards.
        Case {
            criterion: "urgent-rule",
            edit: |plan| rule(plan, Topic::Urgent, |rule| rule.method = None),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "urgent-rule",
            edit: |plan| rule(plan, Topic::Urgent, |rule| rule.review.clear()),
            state: Partly,
            findings: &[("Urgent matters: no review afterwards", "rule-review")],
        },
        Case {
            criterion: "urgent-rule",
            edit: blank,
            state: Open,
            findings: &[
                ("Urgent matters: no review afterwards", "rule-review"),
                ("Urgent matters: nobody has been asked", "rule-answers"),
            ],
        },
        // Written is not agreed.
        Case {
            criterion: "urgent-rule",
            edit: |plan| {
                let agreement = answers(plan, &[("Canoe Club", yes()), ("School", asked())]);
                rule(plan, Topic::Urgent, |rule| rule.agreement = agreement);
            },
            state: Partly,
            findings: &[("Urgent matters: School has not answered since 9 Nov 2026", "rule-answers")],
        },
        Case {
            criterion: "urgent-rule",
            edit: |plan| keep(&mut plan.roles.rules, |rule| rule.topic != Some(Topic::Urgent)),
            state: Unknown,
            findings: &[("Urgent matters: no decision rule", "rules-list")],
        },
        Case {
            criterion: "urgent-rule",
            edit: |plan| {
                keep(&mut plan.roles.rules, |rule| rule.topic != Some(Topic::Urgent));
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
    ]
}
