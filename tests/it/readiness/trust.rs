//! The criteria of trust & ground rules.

use State::{Met, NotApplicable, Open, Partly, Unknown};
use alliance_workbook::plan::{
    Form, GroundRule, Level, Party, Plan, Promise, PromiseOutcome, Rating, Status, TrustRating,
};
use alliance_workbook::readiness::State;
use jiff::civil::Date;

use super::settled::rated;
use super::{Case, NOBODY, TODAY, ago, ahead, alone, answers, edit, keep, no, party, under, yes};

pub fn cases() -> Vec<Case> {
    [trust(), told(), promises(), ground_rules()].into_iter().flatten().collect()
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
            state: Partly,
            findings: &[("School: low trust, which is being repaired", "trust-repair")],
        },
        Case {
            criterion: "trust-rated",
            edit: |plan| of(plan, "School", |trust| trust.openness = rated(2)),
            state: Met,
            findings: &[],
        },
        // Being repaired does not make good what is missing.
        Case {
            criterion: "trust-rated",
            edit: |plan| {
                of(plan, "School", |trust| {
                    trust.reliability = rated(0);
                    trust.repair = "Meet monthly".into();
                });
                of(plan, "Canoe Club", |trust| *trust = TrustRating::default());
                keep(&mut plan.allies.parties, |party| party.name != "Anglers");
                plan.allies.parties.push(Party { status: Status::Committed, ..Party::new() });
            },
            state: Open,
            findings: &[
                ("Canoe Club: reliability not rated", "trust-reliability"),
                ("Canoe Club: openness not rated", "trust-openness"),
                ("Canoe Club: shared mission not rated", "trust-shared-mission"),
                ("School: low trust, which is being repaired", "trust-repair"),
                ("Unnamed party: reliability not rated", "trust-reliability"),
                ("Unnamed party: openness not rated", "trust-openness"),
                ("Unnamed party: shared mission not rated", "trust-shared-mission"),
            ],
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
        Case {
            criterion: "trust-rated",
            edit: |plan| {
                plan.trust.ratings.clear();
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
    ]
}

fn told() -> Vec<Case> {
    fn asked(plan: &mut Plan, name: &str, on: Option<Date>) {
        let id = party(plan, name);
        plan.trust.feedback.entry(id).or_default().on = on;
    }
    fn tell(plan: &mut Plan, name: &str, by_them: Option<Date>, to_them: Option<Date>) {
        edit(&mut plan.allies.parties, name, |party| {
            party.told_by_them = by_them;
            party.told_to_them = to_them;
        });
    }
    vec![
        Case { criterion: "feedback-asked", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "feedback-asked",
            edit: |plan| asked(plan, "School", ago(180)),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "feedback-asked",
            edit: |plan| asked(plan, "School", ago(181)),
            state: Partly,
            findings: &[("School: last asked on 26 May 2026 what it says of us", "feedback-on")],
        },
        // What is dated ahead was not asked.
        Case {
            criterion: "feedback-asked",
            edit: |plan| {
                asked(plan, "School", ahead(1));
                asked(plan, "Canoe Club", None);
            },
            state: Open,
            findings: &[
                ("Canoe Club: not asked what it says of us", "feedback-on"),
                ("School: not asked what it says of us", "feedback-on"),
            ],
        },
        Case {
            criterion: "feedback-asked",
            edit: |plan| plan.trust.feedback.clear(),
            state: Unknown,
            findings: &[
                ("Canoe Club: not asked what it says of us", "feedback-on"),
                ("School: not asked what it says of us", "feedback-on"),
            ],
        },
        Case { criterion: "feedback-asked", edit: alone, state: Unknown, findings: NOBODY },
        Case {
            criterion: "feedback-asked",
            edit: |plan| {
                plan.trust.feedback.clear();
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
        Case { criterion: "intentions-disclosed", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "intentions-disclosed",
            edit: |plan| tell(plan, "School", Some(TODAY), None),
            state: Partly,
            findings: &[(
                "School: no date on which we told it our intentions and limits",
                "party-told-to-them",
            )],
        },
        // What lies ahead was not told.
        Case {
            criterion: "intentions-disclosed",
            edit: |plan| {
                tell(plan, "School", ahead(1), None);
                tell(plan, "Canoe Club", None, ago(3));
            },
            state: Open,
            findings: &[
                ("Canoe Club: no date on which it told us its intentions and limits", "party-told-by-them"),
                ("School: no date on which it told us its intentions and limits", "party-told-by-them"),
                ("School: no date on which we told it our intentions and limits", "party-told-to-them"),
            ],
        },
        Case {
            criterion: "intentions-disclosed",
            edit: |plan| {
                tell(plan, "School", None, None);
                keep(&mut plan.allies.parties, |party| party.name != "Canoe Club");
            },
            state: Unknown,
            findings: &[
                ("School: no date on which it told us its intentions and limits", "party-told-by-them"),
                ("School: no date on which we told it our intentions and limits", "party-told-to-them"),
            ],
        },
        Case { criterion: "intentions-disclosed", edit: alone, state: Unknown, findings: NOBODY },
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
        Case { criterion: "promises-settled", edit: |_| {}, state: Met, findings: &[] },
        // However a promise ended, it is settled; one that is due later is not.
        Case {
            criterion: "promises-settled",
            edit: |plan| {
                came(plan, "Promise 1", PromiseOutcome::Broken);
                came(plan, "Promise 2", PromiseOutcome::Renegotiated);
                plan.trust.promises.push(Promise { what: "Skips".into(), due: ahead(9), ..Promise::new() });
            },
            state: Partly,
            findings: &[("Skips: not said what became of it", "promise-outcome")],
        },
        Case {
            criterion: "promises-settled",
            edit: |plan| {
                keep(&mut plan.trust.promises, |promise| promise.what == "Promise 1");
                came(plan, "Promise 1", PromiseOutcome::Open);
            },
            state: Open,
            findings: &[("Promise 1: not said what became of it", "promise-outcome")],
        },
        Case {
            criterion: "promises-settled",
            edit: |plan| {
                keep(&mut plan.trust.promises, |_| false);
                plan.trust.promises.push(Promise::new());
            },
            state: Unknown,
            findings: &[("Promise not worded yet: not said what became of it", "promise-outcome")],
        },
        Case {
            criterion: "promises-settled",
            edit: |plan| keep(&mut plan.trust.promises, |_| false),
            state: NotApplicable,
            findings: &[],
        },
    ]
}

fn ground_rules() -> Vec<Case> {
    /// Takes the readings of a ground rule by these parties out.
    fn unread(plan: &mut Plan, topic: &str, parties: &[&str]) {
        let parties: Vec<_> = parties.iter().map(|name| party(plan, name)).collect();
        edit(&mut plan.trust.rules, topic, |rule| rule.readings.retain(|party, _| !parties.contains(party)));
    }
    vec![
        Case { criterion: "rules-spoken", edit: |_| {}, state: Met, findings: &[] },
        // Two readings are enough.
        Case {
            criterion: "rules-spoken",
            edit: |plan| unread(plan, "Press", &["School"]),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "rules-spoken",
            edit: |plan| {
                unread(plan, "Press", &["School", "Canoe Club"]);
                edit(&mut plan.trust.rules, "Money", |rule| rule.wording.clear());
            },
            state: Open,
            findings: &[
                ("Press: only one reading of it is recorded; two are needed", "ground-rule-readings"),
                ("Money: no wording to agree to", "ground-rule-wording"),
            ],
        },
        // How a party reads it that is not in no longer counts.
        Case {
            criterion: "rules-spoken",
            edit: |plan| {
                unread(plan, "Press", &["School", "Canoe Club"]);
                let anglers = party(plan, "Anglers");
                edit(&mut plan.trust.rules, "Press", |rule| {
                    rule.readings.insert(anglers, "Tell nobody".into());
                });
            },
            state: Open,
            findings: &[(
                "Press: only one reading of it is recorded; two are needed",
                "ground-rule-readings",
            )],
        },
        // One more that is not agreed yet does no harm.
        Case {
            criterion: "rules-spoken",
            edit: |plan| plan.trust.rules.push(GroundRule { topic: "Keys".into(), ..GroundRule::new() }),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "rules-spoken",
            edit: |plan| keep(&mut plan.trust.rules, |rule| rule.topic == "Press"),
            state: Open,
            findings: &[("Only one ground rule is listed; three are needed", "ground-rules-list")],
        },
        // One is enough for a handshake.
        Case {
            criterion: "rules-spoken",
            edit: |plan| {
                keep(&mut plan.trust.rules, |rule| rule.topic == "Press");
                under(plan, Form::Handshake);
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
                    "Ground rule without a topic: no reading of it is recorded; two are needed",
                    "ground-rule-readings",
                ),
                ("Ground rule without a topic: nobody has been asked", "ground-rule-answers"),
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
