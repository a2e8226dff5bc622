//! The criteria of resources & expertise.

use State::{Met, NotApplicable, Open, Partly, Unknown};
use alliance_workbook::plan::{
    Contribution, ContributionKind, ContributionState, Form, Gate, Need, NeedKind, Person, Plan, Status,
};
use alliance_workbook::readiness::{State, check_gate};

use super::{Case, NOBODY, TODAY, alone, edit, keep, looked, of_somebody_gone, party, settled, under};

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
    /// The School alone helps, and has left.
    fn left(plan: &mut Plan, change: impl FnOnce(&mut Contribution)) {
        only(plan, "School");
        edit(&mut plan.resources.contributions, "Help of School", change);
        edit(&mut plan.allies.parties, "School", |party| party.status = Status::Left);
    }
    /// The anglers alone help, and are not in.
    fn from_candidate(plan: &mut Plan, status: Status) {
        let anglers = party(plan, "Anglers");
        only(plan, "School");
        edit(&mut plan.resources.contributions, "Help of School", |help| help.party = Some(anglers));
        edit(&mut plan.allies.parties, "Anglers", |party| party.status = status);
    }
    /// So much is needed of boats, and so much the School gives of it.
    fn amount(plan: &mut Plan, needed: i64, unit: &str, given: &[(i64, &str)]) {
        edit(&mut plan.resources.needs, "Boats", |need| {
            need.amount = Some(needed);
            need.unit = unit.into();
        });
        only(plan, "School");
        let help = plan.resources.contributions.at(0).expect("contribution").clone();
        plan.resources.contributions = (0..)
            .zip(given)
            .map(|(n, (amount, unit))| Contribution {
                id: Contribution::new().id,
                what: format!("Help {n}"),
                kind: None,
                amount: Some(*amount),
                unit: (*unit).to_owned(),
                ..help.clone()
            })
            .collect();
    }
    const NO_EXPERTISE: &[(&str, &str)] =
        &[("No expertise is marked as critical, and nobody has said that none is", "no-critical-expertise")];
    const UNMET: &[(&str, &str)] = &[
        ("Boats: nobody who is in brings it", "contributions-list"),
        ("First aid: nobody who is in brings it", "contributions-list"),
    ];
    vec![
        Case { criterion: "needs-met", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "needs-met",
            edit: |plan| plan.resources.needs.push(Need { what: "Skips".into(), ..Need::new() }),
            state: Partly,
            findings: &[("Skips: nobody who is in brings it", "contributions-list")],
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
        // What somebody who has left had promised is no longer sure.
        Case { criterion: "needs-met", edit: |plan| left(plan, |_| {}), state: Unknown, findings: UNMET },
        // What was handed over for good is there; what was lent for a time went along.
        Case {
            criterion: "needs-met",
            edit: |plan| left(plan, |help| help.state = Some(ContributionState::Delivered)),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "needs-met",
            edit: |plan| {
                left(plan, |help| {
                    help.state = Some(ContributionState::Delivered);
                    help.period = "A season".into();
                });
            },
            state: Unknown,
            findings: UNMET,
        },
        // What stays by the exit terms, or is carried by a stand-in of another party.
        Case {
            criterion: "needs-met",
            edit: |plan| left(plan, |help| help.stays = true),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "needs-met",
            edit: |plan| {
                let club = Person { name: "Ana".into(), party: Some(party(plan, "Canoe Club")) };
                left(plan, |help| help.stand_in = club);
            },
            state: Met,
            findings: &[],
        },
        // It has to be confirmed all the same.
        Case {
            criterion: "needs-met",
            edit: |plan| {
                left(plan, |help| {
                    help.stays = true;
                    help.state = Some(ContributionState::Offered);
                });
            },
            state: Open,
            findings: &[
                ("Boats: offered, not confirmed", "contributions-list"),
                ("First aid: offered, not confirmed", "contributions-list"),
            ],
        },
        // What nobody brings, or somebody who is not in, meets nothing.
        Case {
            criterion: "needs-met",
            edit: |plan| {
                only(plan, "School");
                edit(&mut plan.resources.contributions, "Help of School", |help| help.party = None);
            },
            state: Unknown,
            findings: UNMET,
        },
        Case {
            criterion: "needs-met",
            edit: |plan| from_candidate(plan, Status::Interested),
            state: Unknown,
            findings: UNMET,
        },
        Case {
            criterion: "needs-met",
            edit: |plan| from_candidate(plan, Status::Observer),
            state: Unknown,
            findings: UNMET,
        },
        // Who pauses cannot act; what was handed over before is there.
        Case {
            criterion: "needs-met",
            edit: |plan| {
                set_states(plan, Some(ContributionState::Delivered));
                from_candidate(plan, Status::Paused);
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "needs-met",
            edit: |plan| from_candidate(plan, Status::Paused),
            state: Unknown,
            findings: UNMET,
        },
        // Up to its amount, of what is counted in the same unit.
        Case {
            criterion: "needs-met",
            edit: |plan| amount(plan, 30, "boats", &[(10, "Boats "), (20, "boats")]),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "needs-met",
            edit: |plan| amount(plan, 30, "boats", &[(10, "boats"), (19, "boats"), (40, "canoes")]),
            state: Partly,
            findings: &[("Boats: 96 % of its amount is confirmed", "contributions-list")],
        },
        // A need that a contribution names twice is met once.
        Case {
            criterion: "needs-met",
            edit: |plan| {
                amount(plan, 30, "boats", &[(20, "boats")]);
                edit(&mut plan.resources.contributions, "Help 0", |help| help.meets = help.meets.repeat(2));
            },
            state: Partly,
            findings: &[("Boats: 66 % of its amount is confirmed", "contributions-list")],
        },
        // Without a unit it is money, which other things do not pay.
        Case {
            criterion: "needs-met",
            edit: |plan| {
                amount(plan, 50_000, "", &[(40_000, ""), (60_000, ""), (60_000, "hours")]);
                edit(&mut plan.resources.contributions, "Help 1", |help| {
                    help.kind = Some(ContributionKind::Time);
                });
            },
            state: Partly,
            findings: &[("Boats: 80 % of its amount is confirmed", "contributions-list")],
        },
        // An amount below zero takes nothing away.
        Case {
            criterion: "needs-met",
            edit: |plan| amount(plan, 30, "boats", &[(30, "boats"), (-1, "boats")]),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "needs-met",
            edit: |plan| amount(plan, i64::MAX, "", &[(i64::MAX, ""), (i64::MAX, "")]),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "needs-met",
            edit: no_contributions,
            state: Unknown,
            findings: &[
                ("Boats: nobody who is in brings it", "contributions-list"),
                ("First aid: nobody who is in brings it", "contributions-list"),
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
        // A stand-in whose party has left stands in for nobody.
        Case {
            criterion: "expertise-covered",
            edit: |plan| {
                only(plan, "School");
                let gone = of_somebody_gone(plan);
                edit(&mut plan.resources.contributions, "Help of School", |help| help.stand_in = gone);
            },
            state: Partly,
            findings: &[("First aid: one holder, no stand-in", "need-gap-accepted")],
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
            findings: &[("First aid: nobody who is in brings it", "contributions-list")],
        },
        Case {
            criterion: "expertise-covered",
            edit: |plan| keep(&mut plan.resources.needs, |_| false),
            state: Unknown,
            findings: NO_EXPERTISE,
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
        // Needs are listed, and nobody has said whether one of them is a critical expertise.
        Case {
            criterion: "expertise-covered",
            edit: |plan| keep(&mut plan.resources.needs, |need| need.kind == Some(NeedKind::Resource)),
            state: Unknown,
            findings: NO_EXPERTISE,
        },
        Case {
            criterion: "expertise-covered",
            edit: |plan| {
                keep(&mut plan.resources.needs, |_| false);
                plan.resources.no_needs = looked();
            },
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
            findings: &[("First aid: nobody who is in brings it", "contributions-list")],
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
                ("We bring nothing yet", "contributions-list"),
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
            edit: |plan| {
                edit(&mut plan.resources.contributions, "Help of Friends of the Alder", |help| {
                    help.party = None;
                });
            },
            state: Unknown,
            findings: &[("Nobody who is in gives time for coordination", "contributions-list")],
        },
        Case {
            criterion: "coordination-time",
            edit: no_contributions,
            state: Unknown,
            findings: &[("Nobody who is in gives time for coordination", "contributions-list")],
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

#[test]
fn a_critical_need_of_which_nothing_is_confirmed_blocks() {
    type Edit = fn(&mut Plan);
    let cases: [(Edit, bool); 5] = [
        (
            |plan| plan.resources.needs.push(Need { what: "Skips".into(), critical: true, ..Need::new() }),
            true,
        ),
        (|plan| plan.resources.needs.push(Need { what: "Skips".into(), ..Need::new() }), false),
        (|plan| set_states(plan, Some(ContributionState::Offered)), true),
        // Confirmed by nobody is not confirmed.
        (
            |plan| {
                let help: Vec<_> = plan.resources.contributions.iter().map(|help| help.id).collect();
                for id in help {
                    plan.resources.contributions.get_mut(id).expect("contribution").party = None;
                }
            },
            true,
        ),
        // A part of it is more than nothing.
        (|plan| edit(&mut plan.resources.needs, "First aid", |need| need.amount = Some(3)), false),
    ];
    for (index, (edit, blocks)) in cases.into_iter().enumerate() {
        let mut plan = settled::plan();
        edit(&mut plan);
        let checklist = check_gate(&plan, TODAY, Gate::Launch);
        let judged = checklist.get("needs-met").expect("criterion");
        assert_ne!(judged.state, Met, "case {index}");
        assert_eq!(judged.blocker, blocks, "case {index}");
    }
}
