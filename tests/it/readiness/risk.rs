//! The criteria of risk & value.

use State::{Met, NotApplicable, Open, Partly, Unknown};
use alliance_workbook::plan::{
    Degree, ExitTerms, Form, Grade, NoneFound, PerParty, Person, Plan, Risk, Share, SharingRule,
};
use alliance_workbook::readiness::State;

use super::settled::{PARTIES, person};
use super::{
    Case, NOBODY, TODAY, ahead, alone, answers, edit, keep, looked, no, of_somebody_gone, party, under, yes,
};

pub fn cases() -> Vec<Case> {
    [risks(), shares(), terms()].into_iter().flatten().collect()
}

/// Somebody looked and found no risk.
fn no_risks(plan: &mut Plan) {
    keep(&mut plan.risk.list, |_| false);
    plan.risk.no_risks = looked();
}

/// What is found where that is no answer.
const NONE_FOUND: &[(&str, &str)] =
    &[("Somebody found no risk; under a memorandum or a contract there are some to list", "risks-list")];

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
        // An impact of 5 makes a risk large however unlikely it is; below that small risks need
        // nobody.
        Case {
            criterion: "risks-owned",
            edit: |plan| grade(plan, Some(1), Some(5)),
            state: Open,
            findings: NOT_OWNED,
        },
        Case {
            criterion: "risks-owned",
            edit: |plan| grade(plan, Some(2), Some(4)),
            state: Met,
            findings: &[],
        },
        // A large risk that nobody bears.
        Case {
            criterion: "risks-owned",
            edit: |plan| edit(&mut plan.risk.list, "Flood", |risk| risk.shares.clear()),
            state: Partly,
            findings: &[("Flood: not said who bears it", "risk-shares")],
        },
        Case {
            criterion: "risks-owned",
            edit: |plan| {
                let gone = of_somebody_gone(plan);
                edit(&mut plan.risk.list, "Flood", |risk| {
                    risk.shares = gone
                        .party
                        .map(|party| (party, Share::whole(100).expect("share")))
                        .into_iter()
                        .collect();
                    risk.owner = gone;
                });
            },
            state: Open,
            findings: &[
                ("Flood: its owner is of Anglers, which is not in", "risk-owner"),
                ("Flood: not said who bears it", "risk-shares"),
            ],
        },
        Case {
            criterion: "risks-owned",
            edit: |plan| grade(plan, Some(1), None),
            state: Open,
            findings: &[("Flood: likelihood or impact not rated", "risk-impact")],
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
        // Who signs a memorandum has something to lose; with a charter "none" is an answer.
        Case { criterion: "risks-owned", edit: no_risks, state: Unknown, findings: NONE_FOUND },
        Case {
            criterion: "risks-owned",
            edit: |plan| {
                no_risks(plan);
                under(plan, Form::Charter);
            },
            state: Met,
            findings: &[],
        },
        // Nobody looked, or will.
        Case {
            criterion: "risks-owned",
            edit: |plan| {
                no_risks(plan);
                under(plan, Form::Charter);
                plan.risk.no_risks = Some(NoneFound { by: Person::default(), on: TODAY });
            },
            state: Unknown,
            findings: NONE,
        },
        Case {
            criterion: "risks-owned",
            edit: |plan| {
                no_risks(plan);
                under(plan, Form::Charter);
                plan.risk.no_risks = ahead(1).map(|on| NoneFound { by: "Maya".into(), on });
            },
            state: Unknown,
            findings: NONE,
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
            findings: &[("Unnamed risk: likelihood or impact not rated", "risk-likelihood")],
        },
    ]
}

fn shares() -> Vec<Case> {
    fn of(plan: &Plan, shares: &[(&str, &str)]) -> PerParty<Share> {
        shares.iter().map(|(name, share)| (party(plan, name), share.parse().expect("share"))).collect()
    }
    fn benefits(plan: &mut Plan, shares: &[(&str, &str)]) {
        plan.risk.benefit_shares = of(plan, shares);
    }
    fn bears(plan: &mut Plan, risk: &str, shares: &[(&str, &str)]) {
        let shares = of(plan, shares);
        edit(&mut plan.risk.list, risk, |risk| risk.shares = shares);
    }
    const US: &str = PARTIES[0].0;
    const ABOVE: (&str, &str) = (
        "School: bears more than 1.5 times its share of the benefit, and no reason is given",
        "mismatch-reason",
    );
    const BELOW: (&str, &str) = (
        "Friends of the Alder: bears less than two thirds of its share of the benefit, and no reason is given",
        "mismatch-reason",
    );
    vec![
        Case { criterion: "risk-fits-benefit", edit: |_| {}, state: Met, findings: &[] },
        // 30 is exactly one and a half times 20, and 40 exactly two thirds of 60.
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| benefits(plan, &[(US, "60"), ("Canoe Club", "20"), ("School", "20")]),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| benefits(plan, &[(US, "60.1"), ("Canoe Club", "20"), ("School", "19.9")]),
            state: Partly,
            findings: &[BELOW, ABOVE],
        },
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| {
                benefits(plan, &[(US, "60.1"), ("Canoe Club", "20"), ("School", "19.9")]);
                plan.risk.mismatch_reason = "It is insured".into();
            },
            state: Met,
            findings: &[],
        },
        // Who bears a part and gains nothing.
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| benefits(plan, &[(US, "50"), ("Canoe Club", "50")]),
            state: Partly,
            findings: &[
                (
                    "Canoe Club: bears less than two thirds of its share of the benefit, and no reason is given",
                    "mismatch-reason",
                ),
                ABOVE,
            ],
        },
        // Three thirds are a whole; the ratios of what does not add up say nothing.
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| benefits(plan, &[(US, "39.5"), ("Canoe Club", "30"), ("School", "30")]),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| benefits(plan, &[(US, "40.5"), ("Canoe Club", "30"), ("School", "30")]),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| benefits(plan, &[(US, "39.4"), ("Canoe Club", "30"), ("School", "30")]),
            state: Partly,
            findings: &[(
                "The benefit shares of those who are in add up to 99.4 %, not to 100 %",
                "benefit-shares",
            )],
        },
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| {
                benefits(plan, &[(US, "40.6"), ("Canoe Club", "30"), ("School", "30")]);
                bears(plan, "Rain", &[(US, "1")]);
            },
            state: Open,
            findings: &[
                ("The benefit shares of those who are in add up to 100.6 %, not to 100 %", "benefit-shares"),
                ("Rain: the shares of those who are in add up to 1 %, not to 100 %", "risk-shares"),
            ],
        },
        // What a party that is not in would bear or gain is left for the others.
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| {
                bears(plan, "Flood", &[(US, "40"), ("Canoe Club", "30"), ("Anglers", "30")]);
                benefits(plan, &[(US, "40"), ("Anglers", "60")]);
            },
            state: Open,
            findings: &[
                ("The benefit shares of those who are in add up to 40 %, not to 100 %", "benefit-shares"),
                ("Flood: the shares of those who are in add up to 70 %, not to 100 %", "risk-shares"),
            ],
        },
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| benefits(plan, &[]),
            state: Partly,
            findings: &[("It is not said who gains how much", "benefit-shares")],
        },
        // Who bears a small risk may be left open, not who bears a large one.
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| bears(plan, "Rain", &[]),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| bears(plan, "Flood", &[]),
            state: Partly,
            findings: &[("Flood: not said who bears it", "risk-shares")],
        },
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| {
                keep(&mut plan.risk.list, |risk| risk.what == "Rain");
                bears(plan, "Rain", &[]);
                benefits(plan, &[]);
            },
            state: Unknown,
            findings: &[
                ("It is not said who gains how much", "benefit-shares"),
                ("It is not said who bears the risks", "risk-shares"),
            ],
        },
        // Who bears a risk is said, and how large it is is not: then it is open who bears how much.
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| {
                for risk in ["Flood", "Rain"] {
                    edit(&mut plan.risk.list, risk, |risk| risk.likelihood = None);
                }
                benefits(plan, &[("School", "100")]);
            },
            state: Partly,
            findings: &[
                ("Flood: likelihood or impact not rated", "risk-likelihood"),
                ("Rain: likelihood or impact not rated", "risk-likelihood"),
            ],
        },
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| keep(&mut plan.risk.list, |_| false),
            state: Unknown,
            findings: &[("No risk is listed, and nobody has said that there is none", "risks-list")],
        },
        Case { criterion: "risk-fits-benefit", edit: no_risks, state: Unknown, findings: NONE_FOUND },
        Case { criterion: "risk-fits-benefit", edit: alone, state: Unknown, findings: NOBODY },
        // Below a memorandum the shares of a large risk do not ask for those of the benefit.
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| {
                benefits(plan, &[]);
                under(plan, Form::Charter);
            },
            state: NotApplicable,
            findings: &[],
        },
        Case {
            criterion: "risk-fits-benefit",
            edit: |plan| {
                benefits(plan, &[(US, "100")]);
                under(plan, Form::Charter);
            },
            state: Partly,
            findings: &[
                BELOW,
                (
                    "Canoe Club: bears more than 1.5 times its share of the benefit, and no reason is given",
                    "mismatch-reason",
                ),
                ABOVE,
            ],
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
        ("No rule for work done for each other", "sharing-work"),
        ("It is not said who holds the money", "sharing-holder"),
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
        ("What stays binding: no exit term", "exit-binding"),
        ("How the alliance ends: no exit term", "exit-ending"),
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
        Case {
            criterion: "sharing-rule",
            edit: |plan| {
                let gone = of_somebody_gone(plan);
                let agreement = answers(plan, &[("School", yes()), ("Canoe Club", yes())]);
                let said = || "By size".to_owned();
                plan.risk.sharing = SharingRule {
                    costs: said(),
                    income: said(),
                    work: said(),
                    holder: gone,
                    nothing_to_share: false,
                    agreement,
                };
            },
            state: Partly,
            findings: &[("It is not said who holds the money", "sharing-holder")],
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
        Case {
            criterion: "sharing-rule",
            edit: |plan| {
                no_sharing(plan);
                under(plan, Form::Charter);
                plan.purpose.formality.money = Some(Degree::clamped(1));
            },
            state: NotApplicable,
            findings: &[],
        },
        Case { criterion: "exit-terms", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "exit-terms",
            edit: |plan| plan.risk.exit.ending.clear(),
            state: Partly,
            findings: &[("How the alliance ends: no exit term", "exit-ending")],
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
