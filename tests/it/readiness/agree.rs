//! The criteria of roles, resources, risk, communication, trust and conflict.

use State::{Met, NotApplicable, Open, Partly, Unknown};
use alliance_workbook::plan::{
    Agreement, Answer, Audience, Channel, ChannelPurpose, Communication, Confidence, Contribution,
    ContributionState, DecisionRule, Degree, ExitTerms, Form, Grade, GroundRule, Level, LookedNone, Need,
    NeedKind, Outcome, Plan, Rating, Risk, Role, SharingRule, Status, Step, StepAction, Telling, ThirdParty,
    Topic, TrustRating,
};
use alliance_workbook::readiness::State;

use super::settled::{PARTIES, person, rated};
use super::{Case, TODAY, ago, answers, asked, edit, keep, no, party, under, yes};

pub fn cases() -> Vec<Case> {
    [
        roles(),
        leadership(),
        decisions(),
        needs(),
        contributions(),
        risks(),
        shares(),
        terms(),
        channels(),
        outside(),
        trust(),
        promises(),
        ground_rules(),
        ladder(),
        third_party(),
        issues(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn looked() -> Option<LookedNone> {
    Some(LookedNone { by: "Maya".into(), on: TODAY })
}

fn alone(plan: &mut Plan) {
    let us = plan.ourselves;
    keep(&mut plan.allies.parties, |party| party.id == us);
}

const NOBODY: &[(&str, &str)] = &[("No ally is committed", "parties-list")];

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
                edit(&mut plan.goals.list, "Walk the bank", |goal| goal.owner = person("Ana"));
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
                ("A role without a name: no boundaries", "role-boundary"),
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
            findings: &[("Convenor and deputy are the same person", "deputy")],
        },
        Case {
            criterion: "leadership-named",
            edit: |plan| plan.purpose.leadership.deputy = person(""),
            state: Partly,
            findings: &[("No deputy is named", "deputy")],
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
            findings: &[("Convenor and deputy are the same person", "deputy")],
        },
        Case {
            criterion: "leadership-named",
            edit: |plan| {
                plan.purpose.leadership.convenor = person("");
                plan.purpose.leadership.deputy = person("");
            },
            state: Unknown,
            findings: &[("No convenor is named", "convenor"), ("No deputy is named", "deputy")],
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
            findings: &[("No convenor is named", "convenor")],
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
        for &topic in &Topic::ALL[..5] {
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
                plan.roles.rules.push(DecisionRule { topic: Some(Topic::Money), ..DecisionRule::new() })
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
                ("Urgent matters: it is not said how to decide", "rule-method"),
                ("Urgent matters: no review afterwards", "rule-review"),
            ],
        },
        Case {
            criterion: "urgent-rule",
            edit: |plan| keep(&mut plan.roles.rules, |rule| rule.topic != Some(Topic::Urgent)),
            state: Unknown,
            findings: &[("Urgent matters: no decision rule", "rules-list")],
        },
    ]
}

fn set_states(plan: &mut Plan, state: Option<ContributionState>) {
    let ids: Vec<_> = plan.resources.contributions.iter().map(|contribution| contribution.id).collect();
    for id in ids {
        plan.resources.contributions.get_mut(id).expect("contribution").state = state;
    }
}

fn no_contributions(plan: &mut Plan) {
    keep(&mut plan.resources.contributions, |_| false);
}

fn needs() -> Vec<Case> {
    const NONE: &[(&str, &str)] =
        &[("No need is listed, and nobody has said that there is none", "needs-list")];
    fn only(plan: &mut Plan, name: &str) {
        let id = party(plan, name);
        keep(&mut plan.resources.contributions, |contribution| contribution.party == Some(id));
    }
    vec![
        Case { criterion: "needs-met", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "needs-met",
            edit: |plan| plan.resources.needs.push(Need { what: "Skips".into(), ..Need::new() }),
            state: Partly,
            findings: &[("Skips: nobody brings it", "contributions-list")],
        },
        Case {
            criterion: "needs-met",
            edit: |plan| set_states(plan, Some(ContributionState::Offered)),
            state: Open,
            findings: &[
                ("Boats: offered, not confirmed", "contributions-list"),
                ("First aid: offered, not confirmed", "contributions-list"),
            ],
        },
        // What somebody who has left had promised is no longer sure; what was delivered is there.
        Case {
            criterion: "needs-met",
            edit: |plan| {
                only(plan, "School");
                edit(&mut plan.allies.parties, "School", |party| party.status = Status::Left);
            },
            state: Open,
            findings: &[
                ("Boats: offered, not confirmed", "contributions-list"),
                ("First aid: offered, not confirmed", "contributions-list"),
            ],
        },
        Case {
            criterion: "needs-met",
            edit: |plan| {
                only(plan, "School");
                set_states(plan, Some(ContributionState::Delivered));
                edit(&mut plan.allies.parties, "School", |party| party.status = Status::Left);
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "needs-met",
            edit: no_contributions,
            state: Unknown,
            findings: &[
                ("Boats: nobody brings it", "contributions-list"),
                ("First aid: nobody brings it", "contributions-list"),
            ],
        },
        Case {
            criterion: "needs-met",
            edit: |plan| keep(&mut plan.resources.needs, |_| false),
            state: Unknown,
            findings: NONE,
        },
        Case {
            criterion: "needs-met",
            edit: |plan| {
                keep(&mut plan.resources.needs, |_| false);
                plan.resources.no_needs = looked();
            },
            state: Met,
            findings: &[],
        },
        Case { criterion: "expertise-covered", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "expertise-covered",
            edit: |plan| only(plan, "School"),
            state: Partly,
            findings: &[("First aid: one holder, no stand-in", "need-gap-accepted")],
        },
        Case {
            criterion: "expertise-covered",
            edit: |plan| {
                only(plan, "School");
                edit(&mut plan.resources.contributions, "Help of School", |help| {
                    help.stand_in = "Ana".into()
                });
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "expertise-covered",
            edit: |plan| {
                only(plan, "School");
                edit(&mut plan.resources.needs, "First aid", |need| need.gap_accepted = "Short walks".into());
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "expertise-covered",
            edit: |plan| set_states(plan, None),
            state: Open,
            findings: &[("First aid: offered, not confirmed", "contributions-list")],
        },
        Case {
            criterion: "expertise-covered",
            edit: no_contributions,
            state: Unknown,
            findings: &[("First aid: nobody brings it", "contributions-list")],
        },
        Case {
            criterion: "expertise-covered",
            edit: |plan| keep(&mut plan.resources.needs, |_| false),
            state: Unknown,
            findings: NONE,
        },
        Case {
            criterion: "expertise-covered",
            edit: |plan| {
                keep(&mut plan.resources.needs, |_| false);
                plan.resources.no_critical_expertise = looked();
            },
            state: Met,
            findings: &[],
        },
        // Needs are listed, and none of them is a critical expertise.
        Case {
            criterion: "expertise-covered",
            edit: |plan| keep(&mut plan.resources.needs, |need| need.kind == Some(NeedKind::Resource)),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "expertise-covered",
            edit: |plan| {
                keep(&mut plan.resources.needs, |need| need.kind == Some(NeedKind::Resource));
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
        Case {
            criterion: "expertise-covered",
            edit: |plan| {
                no_contributions(plan);
                under(plan, Form::Handshake);
            },
            state: Unknown,
            findings: &[("First aid: nobody brings it", "contributions-list")],
        },
    ]
}

fn contributions() -> Vec<Case> {
    vec![
        Case { criterion: "everyone-contributes", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "everyone-contributes",
            edit: |plan| {
                edit(&mut plan.resources.contributions, "Help of School", |help| {
                    help.state = Some(ContributionState::Withdrawn);
                });
            },
            state: Partly,
            findings: &[(
                "School: what it brings is withdrawn, or its state is not chosen",
                "contributions-list",
            )],
        },
        Case {
            criterion: "everyone-contributes",
            edit: |plan| {
                let school = party(plan, "School");
                keep(&mut plan.resources.contributions, |help| help.party == Some(school));
            },
            state: Open,
            findings: &[
                ("Friends of the Alder: brings nothing yet", "contributions-list"),
                ("Canoe Club: brings nothing yet", "contributions-list"),
            ],
        },
        Case {
            criterion: "everyone-contributes",
            edit: |plan| {
                let us = plan.ourselves;
                keep(&mut plan.resources.contributions, |help| help.party == Some(us));
            },
            state: Unknown,
            findings: &[
                ("Canoe Club: brings nothing yet", "contributions-list"),
                ("School: brings nothing yet", "contributions-list"),
            ],
        },
        Case { criterion: "everyone-contributes", edit: alone, state: Unknown, findings: NOBODY },
        Case { criterion: "coordination-time", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "coordination-time",
            edit: |plan| set_states(plan, Some(ContributionState::Offered)),
            state: Open,
            findings: &[(
                "Help of Friends of the Alder: time for coordination not confirmed",
                "contribution-state",
            )],
        },
        Case {
            criterion: "coordination-time",
            edit: no_contributions,
            state: Unknown,
            findings: &[("No contribution is marked as time for coordination", "contributions-list")],
        },
        Case {
            criterion: "coordination-time",
            edit: |plan| {
                no_contributions(plan);
                plan.resources.contributions.push(Contribution::new());
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
        Case { criterion: "support-offered", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "support-offered",
            edit: |plan| {
                let school = party(plan, "School");
                plan.resources.support.remove(&school);
            },
            state: Partly,
            findings: &[("School: it is not said what we offer", "support-for-ally")],
        },
        Case {
            criterion: "support-offered",
            edit: |plan| {
                let (school, club) = (party(plan, "School"), party(plan, "Canoe Club"));
                plan.resources.support.remove(&school);
                plan.resources.support.remove(&club);
                edit(&mut plan.allies.parties, "Anglers", |party| party.status = Status::Committed);
            },
            state: Open,
            findings: &[
                ("Canoe Club: it is not said what we offer", "support-for-ally"),
                ("School: it is not said what we offer", "support-for-ally"),
            ],
        },
        Case {
            criterion: "support-offered",
            edit: |plan| plan.resources.support.clear(),
            state: Unknown,
            findings: &[
                ("Canoe Club: it is not said what we offer", "support-for-ally"),
                ("School: it is not said what we offer", "support-for-ally"),
            ],
        },
        Case { criterion: "support-offered", edit: alone, state: Unknown, findings: NOBODY },
        Case {
            criterion: "support-offered",
            edit: |plan| {
                plan.resources.support.clear();
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
    ]
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
    use alliance_workbook::plan::Percent;
    fn benefits(plan: &mut Plan, of: &[(&str, i16)]) {
        let of = of.iter().map(|(name, share)| (party(plan, name), Percent::clamped(*share)));
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
                plan.risk.sharing.agreement = answers(plan, &[("School", yes()), ("Canoe Club", no())])
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

fn channels() -> Vec<Case> {
    fn blank(plan: &mut Plan) {
        for medium in ["Group mail", "Phone"] {
            edit(&mut plan.communication.channels, medium, |channel| {
                *channel = Channel { id: channel.id, purpose: channel.purpose, ..Channel::default() };
            });
        }
    }
    vec![
        Case { criterion: "channels-set", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "channels-set",
            edit: |plan| keep(&mut plan.communication.channels, |channel| channel.medium == "Group mail"),
            state: Partly,
            findings: &[("Urgent: no channel", "channels-list")],
        },
        Case {
            criterion: "channels-set",
            edit: |plan| {
                edit(&mut plan.communication.channels, "Group mail", |channel| channel.cadence = None);
                edit(&mut plan.communication.channels, "Phone", |channel| {
                    channel.owner = person("");
                    channel.response_time.clear();
                });
            },
            state: Open,
            findings: &[
                ("Group mail: not said how often", "channel-cadence"),
                ("Phone: no owner", "channel-owner"),
                ("Phone: no response time", "channel-response-time"),
            ],
        },
        Case {
            criterion: "channels-set",
            edit: blank,
            state: Unknown,
            findings: &[
                ("Routine: no owner", "channel-owner"),
                ("Routine: not said how often", "channel-cadence"),
                ("Urgent: no owner", "channel-owner"),
                ("Urgent: no response time", "channel-response-time"),
            ],
        },
        Case {
            criterion: "channels-set",
            edit: |plan| {
                let another = Channel { purpose: Some(ChannelPurpose::Urgent), ..Channel::new() };
                plan.communication.channels.push(another);
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "channels-set",
            edit: |plan| plan.communication = Communication::default(),
            state: Unknown,
            findings: &[("No channel is listed", "channels-list")],
        },
        Case { criterion: "one-record", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "one-record",
            edit: |plan| plan.communication.record_place = " ".into(),
            state: Unknown,
            findings: &[("No place of record", "record-place")],
        },
    ]
}

fn outside() -> Vec<Case> {
    vec![
        Case { criterion: "one-voice", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "one-voice",
            edit: |plan| plan.communication.sign_off.clear(),
            state: Partly,
            findings: &[("It is not said who signs off statements", "sign-off")],
        },
        Case {
            criterion: "one-voice",
            edit: |plan| plan.communication = Communication::default(),
            state: Unknown,
            findings: &[
                ("No spokesperson is named", "spokesperson"),
                ("It is not said who signs off statements", "sign-off"),
            ],
        },
        Case {
            criterion: "one-voice",
            edit: |plan| {
                plan.communication = Communication::default();
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
        Case { criterion: "customers-told", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "customers-told",
            edit: |plan| {
                keep(&mut plan.communication.told, |telling| telling.audience != Some(Audience::Public));
                plan.communication.told.push(Telling {
                    what: "Our page".into(),
                    audience: Some(Audience::Public),
                    ..Telling::new()
                });
            },
            state: Partly,
            findings: &[
                ("Our page: not said who tells them", "telling-who"),
                ("Our page: not said when they are told", "telling-on"),
            ],
        },
        Case {
            criterion: "customers-told",
            edit: |plan| {
                keep(&mut plan.communication.told, |telling| telling.audience == Some(Audience::Public));
            },
            state: Open,
            findings: &[
                ("Customers: not said how they hear of the alliance", "told-list"),
                ("Staff: not said how they hear of the alliance", "told-list"),
            ],
        },
        Case {
            criterion: "customers-told",
            edit: |plan| {
                keep(&mut plan.communication.told, |_| false);
                plan.communication.told.push(Telling { audience: Some(Audience::Staff), ..Telling::new() });
            },
            state: Unknown,
            findings: &[
                ("Customers: not said how they hear of the alliance", "told-list"),
                ("Staff: not said what they are told", "telling-what"),
                ("Staff: not said who tells them", "telling-who"),
                ("Staff: not said when they are told", "telling-on"),
                ("The public: not said how they hear of the alliance", "told-list"),
            ],
        },
        Case {
            criterion: "customers-told",
            edit: |plan| keep(&mut plan.communication.told, |_| false),
            state: Unknown,
            findings: &[("It is not said what customers, staff and the public are told", "told-list")],
        },
        Case {
            criterion: "customers-told",
            edit: |plan| {
                keep(&mut plan.communication.told, |_| false);
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
        Case { criterion: "confidentiality-set", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "confidentiality-set",
            edit: |plan| {
                edit(&mut plan.communication.confidential, "Donors", |secret| secret.who_may_see.clear());
            },
            state: Partly,
            findings: &[("Donors: not said who may see it", "confidence-who")],
        },
        Case {
            criterion: "confidentiality-set",
            edit: |plan| {
                edit(&mut plan.communication.confidential, "Donors", |secret| secret.who_may_see.clear());
                plan.communication.confidential.push(Confidence::new());
            },
            state: Open,
            findings: &[
                ("Donors: not said who may see it", "confidence-who"),
                ("It is not said what one confidential entry is about", "confidence-what"),
                ("A confidential entry without words: not said who may see it", "confidence-who"),
            ],
        },
        Case {
            criterion: "confidentiality-set",
            edit: |plan| keep(&mut plan.communication.confidential, |_| false),
            state: Unknown,
            findings: &[("It is not said what is confidential", "confidential-list")],
        },
        Case {
            criterion: "confidentiality-set",
            edit: |plan| {
                keep(&mut plan.communication.confidential, |_| false);
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
    ]
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
    fn came(plan: &mut Plan, promise: &str, outcome: Outcome) {
        edit(&mut plan.trust.promises, promise, |promise| promise.outcome = outcome);
    }
    vec![
        Case { criterion: "promises-kept", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "promises-kept",
            edit: |plan| came(plan, "Promise 1", Outcome::Broken),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "promises-kept",
            edit: |plan| {
                came(plan, "Promise 1", Outcome::Broken);
                came(plan, "Promise 2", Outcome::Late);
                came(plan, "Promise 3", Outcome::Open);
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
                    came(plan, &format!("Promise {n}"), Outcome::Open);
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
                came(plan, "Promise 1", Outcome::Renegotiated);
                came(plan, "Promise 2", Outcome::Broken);
            },
            state: NotApplicable,
            findings: &[],
        },
        // What is due today is not past due.
        Case {
            criterion: "promises-kept",
            edit: |plan| {
                edit(&mut plan.trust.promises, "Promise 1", |promise| {
                    promise.outcome = Outcome::Open;
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
            state: Partly,
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
                edit(&mut plan.conflict.ladder.steps, "Sit down", |step| step.within_days = None);
                edit(&mut plan.conflict.ladder.steps, "Talk", |step| {
                    step.action = Some(StepAction::Sponsors);
                });
            },
            state: Partly,
            findings: &[
                ("Sit down: no time limit", "step-within-days"),
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
                ("A step without a name: no time limit", "step-within-days"),
                ("A step without a name: the first step is no direct talk", "step-action"),
                ("Conflict steps: nobody has been asked", "ladder-answers"),
            ],
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
            edit: |plan| plan.conflict.third_party.name.clear(),
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
    use alliance_workbook::plan::Issue;
    fn stuck(plan: &mut Plan) {
        edit(&mut plan.conflict.issues, "Skip bill", |issue| issue.since = ago(8));
    }
    vec![
        Case { criterion: "issues-moving", edit: |_| {}, state: Met, findings: &[] },
        // The last day of a step is within its limit.
        Case {
            criterion: "issues-moving",
            edit: |plan| edit(&mut plan.conflict.issues, "Skip bill", |issue| issue.since = ago(7)),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "issues-moving",
            edit: |plan| {
                let mut other = plan.conflict.issues.iter().next().expect("issue").clone();
                other.id = Issue::new().id;
                other.title = "Keys".into();
                plan.conflict.issues.push(other);
                stuck(plan);
            },
            state: Partly,
            findings: &[("Skip bill: its step should have ended on 22 Nov 2026", "issue-step")],
        },
        Case {
            criterion: "issues-moving",
            edit: stuck,
            state: Open,
            findings: &[("Skip bill: its step should have ended on 22 Nov 2026", "issue-step")],
        },
        Case {
            criterion: "issues-moving",
            edit: |plan| {
                stuck(plan);
                edit(&mut plan.conflict.issues, "Skip bill", |issue| issue.outcome = "Split".into());
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "issues-moving",
            edit: |plan| edit(&mut plan.conflict.issues, "Skip bill", |issue| issue.since = None),
            state: Unknown,
            findings: &[("Skip bill: not said since when it stands at its step", "issue-since")],
        },
        Case {
            criterion: "issues-moving",
            edit: |plan| {
                edit(&mut plan.conflict.ladder.steps, "Talk", |step| step.within_days = None);
                plan.conflict.issues.push(Issue::new());
            },
            state: Unknown,
            findings: &[
                ("Talk: no time limit", "step-within-days"),
                ("An issue without a name: not said which step it has reached", "issue-step"),
            ],
        },
        Case {
            criterion: "issues-moving",
            edit: |plan| keep(&mut plan.conflict.issues, |_| false),
            state: NotApplicable,
            findings: &[],
        },
    ]
}
