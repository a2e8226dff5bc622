//! The criteria of resources & expertise.

use State::{Met, NotApplicable, Open, Partly, Unknown};
use alliance_workbook::plan::{Contribution, ContributionState, Form, Need, NeedKind, Plan, Status};
use alliance_workbook::readiness::State;

use super::{Case, NOBODY, alone, edit, keep, looked, party, under};

pub fn cases() -> Vec<Case> {
    [needs(), contributions()].into_iter().flatten().collect()
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
                    help.stand_in = "Ana".into();
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
