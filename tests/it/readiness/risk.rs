//! The criteria of risk & value.

use State::{Met, NotApplicable, Open, Partly, Unknown};
use alliance_workbook::plan::{Degree, ExitTerms, Form, Grade, Plan, Risk, Share, SharingRule};
use alliance_workbook::readiness::State;

use super::settled::{PARTIES, person};
use super::{Case, NOBODY, alone, answers, edit, keep, looked, no, party, under, yes};

pub fn cases() -> Vec<Case> {
    [risks(), shares(), terms()].into_iter().flatten().collect()
}

fn risks() -> Vec<Case> {
    const NONE: &[(&str, &str)] =
        &[("No risk is listed, and nobody has said that there is none", "risks-list")];
    fn grade(plan: &mut Plan, likelihood: Option<i16>, impact: Option<i16>) {
        edit(&mut plan.risk.list, "Flood", |risk| {
            risk.likelihood = likelihood.map(Grade::clamped);
            risk.impact = impact.map(Grade::clamped);
            risk.owner = person("");
            risk.response.clear();
        });
    }
    const NOT_OWNED: &[(&str, &str)] =
        &[("Flood: no owner", "risk-owner"), ("Flood: no response", "risk-response")];
    vec![
        Case { criterion: "risks-owned", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "risks-owned",
            edit: |plan| edit(&mut plan.risk.list, "Flood", |risk| risk.response.clear()),
            state: Partly,
            findings: &[("Flood: no response", "risk-response")],
        },
        Case {
            criterion: "risks-owned",
            edit: |plan| grade(plan, Some(3), Some(4)),
            state: Open,
            findings: NOT_OWNED,
        },
        // Small risks need nobody.
        Case {
            criterion: "risks-owned",
            edit: |plan| grade(plan, Some(2), Some(5)),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "risks-owned",
            edit: |plan| grade(plan, Some(1), None),
            state: Open,
            findings: &[("Flood: likelihood or impact not rated", "risk-likelihood")],
        },
        Case {
            criterion: "risks-owned",
            edit: |plan| grade(plan, None, None),
            state: Unknown,
            findings: &[("Flood: likelihood or impact not rated", "risk-likelihood")],
        },
        Case {
            criterion: "risks-owned",
            edit: |plan| keep(&mut plan.risk.list, |_| false),
            state: Unknown,
            findings: NONE,
        },
        Case {
            criterion: "risks-owned",
            edit: |plan| {
                keep(&mut plan.risk.list, |_| false);
                plan.risk.no_risks = looked();
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "risks-owned",
            edit: |plan| {
                keep(&mut plan.risk.list, |_| false);
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
        Case {
            criterion: "risks-owned",
            edit: |plan| {
                keep(&mut plan.risk.list, |_| false);
                plan.risk.list.push(Risk::new());
                under(plan, Form::Handshake);
            },
            state: Unknown,
            findings: &[("A risk without a name: likelihood or impact not rated", "risk-likelihood")],
        },
    ]
}

fn shares() -> Vec<Case> {
    fn benefits(plan: &mut Plan, of: &[(&str, i16)]) {
        let of =
            of.iter().map(|(name, share)| (party(plan, name), Share::whole((*share).into()).expect("share")));
        plan.risk.benefit_shares = of.collect();
    }
    fn no_shares(plan: &mut Plan) {
        for risk in ["Flood", "Rain"] {
            edit(&mut plan.risk.list, risk, |risk| risk.shares.clear());
        }
    }
    vec![
        Case { criterion: "risk-fits-benefit", edit: |_| {}, state: Met, findings: &[] },
        // 30 is exactly one and a half times 20.
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| benefits(plan, &[(PARTIES[0].0, 60), ("Canoe Club", 20), ("School", 20)]),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| benefits(plan, &[(PARTIES[0].0, 61), ("Canoe Club", 20), ("School", 19)]),
            state: Partly,
            findings: &[(
                "School: bears more than 1.5 times its share of the benefit, and no reason is given",
                "mismatch-reason",
            )],
        },
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| {
                benefits(plan, &[(PARTIES[0].0, 61), ("Canoe Club", 20), ("School", 19)]);
                plan.risk.mismatch_reason = "It is insured".into();
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| benefits(plan, &[("Canoe Club", 100)]),
            state: Open,
            findings: &[
                ("Friends of the Alder: no share of the benefit", "benefit-shares"),
                ("School: no share of the benefit", "benefit-shares"),
            ],
        },
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| benefits(plan, &[]),
            state: Unknown,
            findings: &[
                ("Friends of the Alder: no share of the benefit", "benefit-shares"),
                ("Canoe Club: no share of the benefit", "benefit-shares"),
                ("School: no share of the benefit", "benefit-shares"),
            ],
        },
        Case {
            criterion: "risk-fits-benefit",
            edit: no_shares,
            state: Unknown,
            findings: &[("It is not said who bears the risks", "risk-shares")],
        },
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| keep(&mut plan.risk.list, |_| false),
            state: Unknown,
            findings: &[("No risk is listed, and nobody has said that there is none", "risks-list")],
        },
        Case { criterion: "risk-fits-benefit", edit: alone, state: Unknown, findings: NOBODY },
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| {
                keep(&mut plan.risk.list, |_| false);
                plan.risk.no_risks = looked();
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| {
                no_shares(plan);
                under(plan, Form::Charter);
            },
            state: NotApplicable,
            findings: &[],
        },
    ]
}

fn terms() -> Vec<Case> {
    fn no_sharing(plan: &mut Plan) {
        plan.risk.sharing = SharingRule::default();
    }
    const NO_SHARING: &[(&str, &str)] = &[
        ("No rule for costs", "sharing-costs"),
        ("No rule for income", "sharing-income"),
        ("Sharing rule: nobody has been asked", "sharing-answers"),
    ];
    fn no_terms(plan: &mut Plan) {
        plan.risk.exit = ExitTerms::default();
    }
    const NO_TERMS: &[(&str, &str)] = &[
        ("Notice: no exit term", "exit-notice"),
        ("Assets: no exit term", "exit-assets"),
        ("Data: no exit term", "exit-data"),
        ("Clients: no exit term", "exit-clients"),
        ("Credit: no exit term", "exit-credit"),
        ("Exit terms: nobody has been asked", "exit-answers"),
    ];
    vec![
        Case { criterion: "sharing-rule", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "sharing-rule",
            edit: |plan| {
                plan.risk.sharing.agreement = answers(plan, &[("School", yes()), ("Canoe Club", no())]);
            },
            state: Partly,
            findings: &[(
                "Sharing rule: Canoe Club objected on 16 Nov 2026, and nobody has replied: “No parking”",
                "sharing-answers",
            )],
        },
        Case {
            criterion: "sharing-rule",
            edit: |plan| {
                no_sharing(plan);
                plan.risk.sharing.costs = "By size".into();
            },
            state: Open,
            findings: NO_SHARING.split_at(1).1,
        },
        Case { criterion: "sharing-rule", edit: no_sharing, state: Unknown, findings: NO_SHARING },
        Case {
            criterion: "sharing-rule",
            edit: |plan| {
                no_sharing(plan);
                under(plan, Form::Charter);
            },
            state: NotApplicable,
            findings: &[],
        },
        // Money that is at stake asks for it in every form.
        Case {
            criterion: "sharing-rule",
            edit: |plan| {
                no_sharing(plan);
                under(plan, Form::Handshake);
                plan.purpose.formality.money = Some(Degree::clamped(2));
            },
            state: Unknown,
            findings: NO_SHARING,
        },
        Case { criterion: "exit-terms", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "exit-terms",
            edit: |plan| plan.risk.exit.data.clear(),
            state: Partly,
            findings: &[("Data: no exit term", "exit-data")],
        },
        Case {
            criterion: "exit-terms",
            edit: |plan| {
                no_terms(plan);
                plan.risk.exit.notice = "A month".into();
            },
            state: Open,
            findings: NO_TERMS.split_at(1).1,
        },
        Case { criterion: "exit-terms", edit: no_terms, state: Unknown, findings: NO_TERMS },
        Case {
            criterion: "exit-terms",
            edit: |plan| {
                no_terms(plan);
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
    ]
}
