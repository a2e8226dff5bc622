//! The criteria of trust & ground rules.

use State::{Met, NotApplicable, Open, Partly, Unknown};
use alliance_workbook::plan::{Answer, GroundRule, Level, Plan, PromiseOutcome, Rating, TrustRating};
use alliance_workbook::readiness::State;

use super::settled::rated;
use super::{Case, NOBODY, TODAY, alone, answers, edit, keep, no, party, yes};

pub fn cases() -> Vec<Case> {
    [trust(), promises(), ground_rules()].into_iter().flatten().collect()
}

fn trust() -> Vec<Case> {
    fn of(plan: &mut Plan, name: &str, change: impl FnOnce(&mut TrustRating)) {
        let id = party(plan, name);
        change(plan.trust.ratings.entry(id).or_default());
    }
    vec![
        Case { criterion: "trust-rated", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "trust-rated",
            edit: |plan| {
                of(plan, "School", |trust| trust.openness = rated(1));
                of(plan, "Canoe Club", |trust| trust.shared_mission.evidence.clear());
            },
            state: Partly,
            findings: &[
                ("Canoe Club: shared mission has no evidence", "trust-shared-mission"),
                ("School: low trust, and no repair action", "trust-repair"),
            ],
        },
        Case {
            criterion: "trust-rated",
            edit: |plan| {
                of(plan, "School", |trust| {
                    trust.openness = rated(1);
                    trust.repair = "Meet monthly".into();
                });
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "trust-rated",
            edit: |plan| {
                of(plan, "Canoe Club", |trust| *trust = TrustRating::default());
                of(plan, "School", |trust| {
                    *trust = TrustRating::default();
                    trust.openness.level = Some(Level::clamped(2));
                });
            },
            state: Open,
            findings: &[
                ("Canoe Club: reliability not rated", "trust-reliability"),
                ("Canoe Club: openness not rated", "trust-openness"),
                ("Canoe Club: shared mission not rated", "trust-shared-mission"),
                ("School: reliability not rated", "trust-reliability"),
                ("School: openness has no evidence", "trust-openness"),
                ("School: shared mission not rated", "trust-shared-mission"),
            ],
        },
        // Evidence without a rating is no rating.
        Case {
            criterion: "trust-rated",
            edit: |plan| {
                plan.trust.ratings.clear();
                keep(&mut plan.allies.parties, |party| party.name != "Canoe Club");
                of(plan, "School", |trust| {
                    trust.openness = Rating { evidence: "They called".into(), level: None };
                });
            },
            state: Unknown,
            findings: &[
                ("School: reliability not rated", "trust-reliability"),
                ("School: openness not rated", "trust-openness"),
                ("School: shared mission not rated", "trust-shared-mission"),
            ],
        },
        Case { criterion: "trust-rated", edit: alone, state: Unknown, findings: NOBODY },
    ]
}

fn promises() -> Vec<Case> {
    fn came(plan: &mut Plan, promise: &str, outcome: PromiseOutcome) {
        edit(&mut plan.trust.promises, promise, |promise| promise.outcome = outcome);
    }
    vec![
        Case { criterion: "promises-kept", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "promises-kept",
            edit: |plan| came(plan, "Promise 1", PromiseOutcome::Broken),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "promises-kept",
            edit: |plan| {
                came(plan, "Promise 1", PromiseOutcome::Broken);
                came(plan, "Promise 2", PromiseOutcome::Late);
                came(plan, "Promise 3", PromiseOutcome::Open);
            },
            state: Open,
            findings: &[
                ("Promise 1: broken", "promise-outcome"),
                ("Promise 2: kept late", "promise-outcome"),
                ("Promise 3: due on 20 Nov 2026, and not said whether it was kept", "promise-outcome"),
            ],
        },
        Case {
            criterion: "promises-kept",
            edit: |plan| {
                for n in 1..=5 {
                    came(plan, &format!("Promise {n}"), PromiseOutcome::Open);
                }
            },
            state: Unknown,
            findings: &[
                ("Promise 1: due on 22 Nov 2026, and not said whether it was kept", "promise-outcome"),
                ("Promise 2: due on 21 Nov 2026, and not said whether it was kept", "promise-outcome"),
                ("Promise 3: due on 20 Nov 2026, and not said whether it was kept", "promise-outcome"),
                ("Promise 4: due on 19 Nov 2026, and not said whether it was kept", "promise-outcome"),
                ("Promise 5: due on 18 Nov 2026, and not said whether it was kept", "promise-outcome"),
            ],
        },
        // Four due promises say nothing, whatever came of them.
        Case {
            criterion: "promises-kept",
            edit: |plan| {
                came(plan, "Promise 1", PromiseOutcome::Renegotiated);
                came(plan, "Promise 2", PromiseOutcome::Broken);
            },
            state: NotApplicable,
            findings: &[],
        },
        // What is due today is not past due.
        Case {
            criterion: "promises-kept",
            edit: |plan| {
                edit(&mut plan.trust.promises, "Promise 1", |promise| {
                    promise.outcome = PromiseOutcome::Open;
                    promise.due = Some(TODAY);
                });
            },
            state: NotApplicable,
            findings: &[],
        },
    ]
}

fn ground_rules() -> Vec<Case> {
    vec![
        Case { criterion: "rules-spoken", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "rules-spoken",
            edit: |plan| {
                let school = party(plan, "School");
                edit(&mut plan.trust.rules, "Press", |rule| {
                    rule.readings.remove(&school);
                });
                edit(&mut plan.trust.rules, "Money", |rule| rule.wording.clear());
            },
            state: Open,
            findings: &[
                ("Press: the reading of School is missing", "ground-rule-readings"),
                ("Money: no wording to agree to", "ground-rule-wording"),
            ],
        },
        // Whom a rule does not concern need not say how it reads it.
        Case {
            criterion: "rules-spoken",
            edit: |plan| {
                let school = party(plan, "School");
                edit(&mut plan.trust.rules, "Press", |rule| {
                    rule.readings.remove(&school);
                    rule.agreement.set(school, Answer::NotTheirs);
                });
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "rules-spoken",
            edit: |plan| {
                let agreement = answers(plan, &[("Canoe Club", yes()), ("School", no())]);
                keep(&mut plan.trust.rules, |rule| rule.topic == "Press");
                edit(&mut plan.trust.rules, "Press", |rule| rule.agreement = agreement);
            },
            state: Open,
            findings: &[
                ("Only one ground rule is listed; three are needed", "ground-rules-list"),
                (
                    "Press: School objected on 16 Nov 2026, and nobody has replied: “No parking”",
                    "ground-rule-answers",
                ),
            ],
        },
        // Three good ones do not make up for one that is disputed.
        Case {
            criterion: "rules-spoken",
            edit: |plan| {
                let agreement = answers(plan, &[("School", no())]);
                plan.trust.rules.push(GroundRule { topic: "Keys".into(), agreement, ..GroundRule::new() });
            },
            state: Partly,
            findings: &[(
                "Keys: School objected on 16 Nov 2026, and nobody has replied: “No parking”",
                "ground-rule-answers",
            )],
        },
        Case {
            criterion: "rules-spoken",
            edit: |plan| {
                keep(&mut plan.trust.rules, |_| false);
                plan.trust.rules.push(GroundRule { wording: "Call".into(), ..GroundRule::new() });
            },
            state: Unknown,
            findings: &[
                (
                    "A ground rule without a topic: the reading of Friends of the Alder is missing",
                    "ground-rule-readings",
                ),
                (
                    "A ground rule without a topic: the reading of Canoe Club is missing",
                    "ground-rule-readings",
                ),
                ("A ground rule without a topic: the reading of School is missing", "ground-rule-readings"),
                ("A ground rule without a topic: nobody has been asked", "ground-rule-answers"),
                ("Only one ground rule is listed; three are needed", "ground-rules-list"),
            ],
        },
        Case {
            criterion: "rules-spoken",
            edit: |plan| keep(&mut plan.trust.rules, |_| false),
            state: Unknown,
            findings: &[("No ground rule is listed", "ground-rules-list")],
        },
    ]
}
