//! The criteria of allies.

use State::{Met, NotApplicable, Open, Partly, Unknown};
use alliance_workbook::plan::{
    Diligence, DiligenceAnswer, Fit, Form, Level, Mandate, MandateState, NextStep, Party, PartyDecision,
    PartyKind, Person, Plan, Rating, Status,
};
use alliance_workbook::readiness::State;

use super::settled::{PARTIES, person, rated};
use super::{Case, NOBODY, OTHERS, ago, ahead, alone, edit, keep, looked, party, under};

pub fn cases() -> Vec<Case> {
    [who_is_in(), candidates(), wants_and_mandates(), diligence_and_fit(), values(), mix()]
        .into_iter()
        .flatten()
        .collect()
}

fn who_is_in() -> Vec<Case> {
    vec![
        Case { criterion: "two-parties", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "two-parties",
            edit: |plan| {
                for name in OTHERS {
                    edit(&mut plan.allies.parties, name, |party| party.status = Status::Interested);
                }
            },
            state: Open,
            findings: NOBODY,
        },
        Case { criterion: "two-parties", edit: alone, state: Unknown, findings: NOBODY },
        // Candidate is what a new ally is by default: no data.
        Case {
            criterion: "two-parties",
            edit: |plan| keep(&mut plan.allies.parties, |party| !OTHERS.contains(&party.name.as_str())),
            state: Unknown,
            findings: NOBODY,
        },
        Case {
            criterion: "contact-routes",
            edit: |plan| {
                edit(&mut plan.allies.parties, "School", |party| {
                    edit(&mut party.contacts, "Speaker", |contact| {
                        contact.email.clear();
                        contact.phone = "01632 960 114".into();
                    });
                });
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "mix-of-parties",
            edit: |plan| {
                for (name, sector) in [("Canoe Club", "Sport"), ("School", " sport")] {
                    edit(&mut plan.allies.parties, name, |party| party.sector = sector.into());
                }
                for (name, _) in PARTIES {
                    edit(&mut plan.allies.parties, name, |party| party.kind = Some(PartyKind::Nonprofit));
                }
            },
            state: Open,
            findings: &[(
                "All parties are of one type and sector, and no reason is given",
                "allies-one-kind-reason",
            )],
        },
        Case { criterion: "contact-routes", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "contact-routes",
            edit: |plan| {
                edit(&mut plan.allies.parties, "School", |party| keep(&mut party.contacts, |_| false));
            },
            state: Partly,
            findings: &[("School: no contact", "party-contacts")],
        },
        Case {
            criterion: "contact-routes",
            edit: |plan| {
                for name in OTHERS {
                    edit(&mut plan.allies.parties, name, |party| {
                        edit(&mut party.contacts, "Speaker", |contact| contact.email.clear());
                    });
                }
            },
            state: Open,
            findings: &[
                ("Canoe Club: no email address and no phone number", "contact-email"),
                ("School: no email address and no phone number", "contact-email"),
            ],
        },
        Case {
            criterion: "contact-routes",
            edit: |plan| {
                for name in OTHERS {
                    edit(&mut plan.allies.parties, name, |party| keep(&mut party.contacts, |_| false));
                }
            },
            state: Unknown,
            findings: &[
                ("Canoe Club: no contact", "party-contacts"),
                ("School: no contact", "party-contacts"),
            ],
        },
        Case { criterion: "contact-routes", edit: alone, state: Unknown, findings: NOBODY },
    ]
}

fn candidates() -> Vec<Case> {
    fn candidate(plan: &mut Plan, change: impl FnOnce(&mut Party)) {
        edit(&mut plan.allies.parties, "Anglers", |party| {
            party.decision = None;
            party.decision_reason.clear();
            change(party);
        });
    }
    vec![
        Case { criterion: "candidates-decided", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "candidates-decided",
            edit: |plan| {
                candidate(plan, |party| {
                    party.next_step = NextStep { what: "Call".into(), who: Person::default(), due: ahead(4) };
                });
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "candidates-decided",
            edit: |plan| {
                let mut other = Party::new();
                other.decision = Some(PartyDecision::Pursue);
                plan.allies.parties.push(other);
            },
            state: Partly,
            findings: &[("Unnamed party: the decision has no reason", "party-decision-reason")],
        },
        Case {
            criterion: "candidates-decided",
            edit: |plan| candidate(plan, |party| party.next_step.what = "Call".into()),
            state: Open,
            findings: &[("Anglers: the next step needs both words and a date", "party-next-step")],
        },
        Case {
            criterion: "candidates-decided",
            edit: |plan| candidate(plan, |_| {}),
            state: Unknown,
            findings: &[("Anglers: no decision or dated next step", "party-decision")],
        },
        Case {
            criterion: "candidates-decided",
            edit: alone,
            state: Unknown,
            findings: &[("No ally is listed", "parties-list")],
        },
        Case {
            criterion: "candidates-decided",
            edit: |plan| {
                alone(plan);
                plan.allies.no_candidates = looked();
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "candidates-decided",
            edit: |plan| {
                candidate(plan, |party| {
                    party.next_step = NextStep { what: "Call".into(), who: Person::default(), due: ahead(0) };
                });
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "candidates-decided",
            edit: |plan| {
                candidate(plan, |party| {
                    party.next_step = NextStep { what: "Call".into(), who: Person::default(), due: ago(1) };
                });
            },
            state: Open,
            findings: &[("Anglers: the next step was due on 22 Nov 2026", "party-next-due")],
        },
        Case {
            criterion: "candidates-decided",
            edit: |plan| {
                candidate(plan, |_| {});
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
        // Nobody on the list is a candidate.
        Case {
            criterion: "candidates-decided",
            edit: |plan| candidate(plan, |party| party.status = Status::Declined),
            state: Met,
            findings: &[],
        },
    ]
}

fn wants_and_mandates() -> Vec<Case> {
    fn unsaid(party: &mut Party) {
        party.wants.clear();
        party.limits.clear();
        party.pulls.clear();
    }
    fn all_unsaid(plan: &mut Plan) {
        for name in OTHERS {
            edit(&mut plan.allies.parties, name, unsaid);
        }
    }
    fn mandate(plan: &mut Plan, name: &str, mandate: Mandate) {
        edit(&mut plan.allies.parties, name, |party| party.mandate = mandate);
    }
    fn blank_mandates(plan: &mut Plan) {
        for name in OTHERS {
            mandate(plan, name, Mandate::default());
        }
    }
    vec![
        Case { criterion: "wants-known", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "wants-known",
            edit: |plan| edit(&mut plan.allies.parties, "School", unsaid),
            state: Partly,
            findings: &[
                ("School: not said what it wants", "party-wants"),
                ("School: not said what its limits are", "party-limits"),
                ("School: not said what else pulls at it", "party-pulls"),
            ],
        },
        // Whom we pursue we ask too; whom we only think of, not.
        Case {
            criterion: "wants-known",
            edit: |plan| {
                all_unsaid(plan);
                keep(&mut plan.allies.parties, |party| party.name != "Canoe Club");
                edit(&mut plan.allies.parties, "Anglers", |party| {
                    party.decision = Some(PartyDecision::Pursue);
                    party.wants = "Fish".into();
                });
            },
            state: Open,
            findings: &[
                ("School: not said what it wants", "party-wants"),
                ("School: not said what its limits are", "party-limits"),
                ("School: not said what else pulls at it", "party-pulls"),
                ("Anglers: not said what its limits are", "party-limits"),
                ("Anglers: not said what else pulls at it", "party-pulls"),
            ],
        },
        Case {
            criterion: "wants-known",
            edit: |plan| {
                all_unsaid(plan);
                keep(&mut plan.allies.parties, |party| party.name != "Canoe Club");
            },
            state: Unknown,
            findings: &[
                ("School: not said what it wants", "party-wants"),
                ("School: not said what its limits are", "party-limits"),
                ("School: not said what else pulls at it", "party-pulls"),
            ],
        },
        Case {
            criterion: "wants-known",
            edit: alone,
            state: Unknown,
            findings: &[("No ally is committed, and we pursue none", "parties-list")],
        },
        Case {
            criterion: "wants-known",
            edit: |plan| {
                all_unsaid(plan);
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
        Case { criterion: "mandates-given", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "mandates-given",
            edit: |plan| {
                let given = MandateState::Given;
                let signer = person("Head");
                mandate(
                    plan,
                    "School",
                    Mandate { signer: signer.clone(), state: given, on: ahead(0), ..Mandate::default() },
                );
                mandate(plan, "Canoe Club", Mandate { signer, state: given, ..Mandate::default() });
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "mandates-given",
            edit: |plan| {
                let signer = person("Head");
                mandate(
                    plan,
                    "School",
                    Mandate { signer, state: MandateState::Given, on: ahead(1), ..Mandate::default() },
                );
            },
            state: Partly,
            findings: &[("School: its mandate is dated 24 Nov 2026, which is still ahead", "mandate-state")],
        },
        Case {
            criterion: "mandates-given",
            edit: |plan| {
                blank_mandates(plan);
                mandate(plan, "School", Mandate { state: MandateState::Asked, ..Mandate::default() });
                let us = plan.ourselves;
                plan.allies.parties.get_mut(us).expect("ourselves").mandate = Mandate::default();
            },
            state: Open,
            findings: &[
                ("It is not said who signs for us", "mandate-signer"),
                ("It is not known whether the person who signs for us may do so", "mandate-state"),
                ("Canoe Club: nobody who is in is named to sign for it", "mandate-signer"),
                ("Canoe Club: not known whether the person who signs may do so", "mandate-state"),
                ("School: nobody who is in is named to sign for it", "mandate-signer"),
                ("School: its mandate was asked for and is not given", "mandate-state"),
            ],
        },
        // That we ourselves may sign is no data.
        Case {
            criterion: "mandates-given",
            edit: |plan| blank_mandates(plan),
            state: Unknown,
            findings: &[
                ("Canoe Club: nobody who is in is named to sign for it", "mandate-signer"),
                ("Canoe Club: not known whether the person who signs may do so", "mandate-state"),
                ("School: nobody who is in is named to sign for it", "mandate-signer"),
                ("School: not known whether the person who signs may do so", "mandate-state"),
            ],
        },
        Case { criterion: "mandates-given", edit: alone, state: Unknown, findings: NOBODY },
        Case {
            criterion: "mandates-given",
            edit: |plan| {
                blank_mandates(plan);
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
    ]
}

fn diligence_and_fit() -> Vec<Case> {
    fn blank_diligence(plan: &mut Plan) {
        for name in OTHERS {
            edit(&mut plan.allies.parties, name, |party| party.diligence = Diligence::default());
        }
    }
    fn blank_fit(plan: &mut Plan) {
        for name in OTHERS {
            edit(&mut plan.allies.parties, name, |party| party.fit = Fit::default());
        }
    }
    vec![
        Case { criterion: "diligence-clear", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "diligence-clear",
            edit: |plan| {
                edit(&mut plan.allies.parties, "School", |party| {
                    party.diligence.money.answer = DiligenceAnswer::Unacceptable;
                    party.diligence.capacity.answer = DiligenceAnswer::AcceptableIf;
                    party.diligence.obligations.answer = DiligenceAnswer::Unknown;
                });
            },
            state: Partly,
            findings: &[
                ("School: money unacceptable", "party-diligence-money"),
                ("School: obligations not answered", "party-diligence-obligations"),
            ],
        },
        Case {
            criterion: "diligence-clear",
            edit: |plan| {
                blank_diligence(plan);
                edit(&mut plan.allies.parties, "School", |party| {
                    party.diligence.reputation.answer = DiligenceAnswer::Acceptable;
                });
            },
            state: Open,
            findings: &[
                ("Canoe Club: reputation not answered", "party-diligence-reputation"),
                ("Canoe Club: money not answered", "party-diligence-money"),
                ("Canoe Club: capacity not answered", "party-diligence-capacity"),
                ("Canoe Club: conflicts of interest not answered", "party-diligence-conflicts"),
                ("Canoe Club: obligations not answered", "party-diligence-obligations"),
                ("School: money not answered", "party-diligence-money"),
                ("School: capacity not answered", "party-diligence-capacity"),
                ("School: conflicts of interest not answered", "party-diligence-conflicts"),
                ("School: obligations not answered", "party-diligence-obligations"),
            ],
        },
        Case {
            criterion: "diligence-clear",
            edit: |plan| {
                blank_diligence(plan);
                edit(&mut plan.allies.parties, "Canoe Club", |party| party.status = Status::Paused);
            },
            state: Unknown,
            findings: &[
                ("School: reputation not answered", "party-diligence-reputation"),
                ("School: money not answered", "party-diligence-money"),
                ("School: capacity not answered", "party-diligence-capacity"),
                ("School: conflicts of interest not answered", "party-diligence-conflicts"),
                ("School: obligations not answered", "party-diligence-obligations"),
            ],
        },
        Case {
            criterion: "diligence-clear",
            edit: |plan| {
                blank_diligence(plan);
                under(plan, Form::Charter);
            },
            state: NotApplicable,
            findings: &[],
        },
        // Whom we pursue we look at too.
        Case {
            criterion: "diligence-clear",
            edit: |plan| {
                edit(&mut plan.allies.parties, "Anglers", |party| {
                    party.decision = Some(PartyDecision::Pursue);
                    party.diligence.money.answer = DiligenceAnswer::Unacceptable;
                    party.diligence.reputation.answer = DiligenceAnswer::Acceptable;
                    party.diligence.capacity.answer = DiligenceAnswer::Acceptable;
                    party.diligence.conflicts_of_interest.answer = DiligenceAnswer::Acceptable;
                    party.diligence.obligations.answer = DiligenceAnswer::Acceptable;
                });
            },
            state: Partly,
            findings: &[("Anglers: money unacceptable", "party-diligence-money")],
        },
        // That it is rated does not make it fit.
        Case {
            criterion: "fit-evidenced",
            edit: |plan| edit(&mut plan.allies.parties, "School", |party| party.fit.cultural = rated(1)),
            state: Partly,
            findings: &[(
                "School: cultural fit is weak, and not said what we do about it",
                "party-fit-response",
            )],
        },
        Case {
            criterion: "fit-evidenced",
            edit: |plan| {
                edit(&mut plan.allies.parties, "School", |party| {
                    party.fit.cultural = rated(1);
                    party.fit.response = "Meet at theirs".into();
                });
            },
            state: Partly,
            findings: &[(
                "School: cultural fit is weak; what we do about it holds for now",
                "party-fit-cultural",
            )],
        },
        Case { criterion: "fit-evidenced", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "fit-evidenced",
            edit: |plan| {
                edit(&mut plan.allies.parties, "School", |party| {
                    party.fit.strategic = Rating::default();
                    party.fit.cultural.evidence.clear();
                });
            },
            state: Partly,
            findings: &[
                ("School: strategic fit not rated", "party-fit-strategic"),
                ("School: cultural fit has no evidence", "party-fit-cultural"),
            ],
        },
        Case {
            criterion: "fit-evidenced",
            edit: |plan| {
                blank_fit(plan);
                keep(&mut plan.allies.parties, |party| party.name != "Canoe Club");
                edit(&mut plan.allies.parties, "School", |party| {
                    party.fit.operational.level = Some(Level::clamped(0));
                });
            },
            state: Open,
            findings: &[
                ("School: strategic fit not rated", "party-fit-strategic"),
                ("School: operational fit has no evidence", "party-fit-operational"),
                ("School: operational fit is weak, and not said what we do about it", "party-fit-response"),
                ("School: cultural fit not rated", "party-fit-cultural"),
            ],
        },
        Case {
            criterion: "fit-evidenced",
            edit: |plan| {
                blank_fit(plan);
                keep(&mut plan.allies.parties, |party| party.name != "Canoe Club");
            },
            state: Unknown,
            findings: &[
                ("School: strategic fit not rated", "party-fit-strategic"),
                ("School: operational fit not rated", "party-fit-operational"),
                ("School: cultural fit not rated", "party-fit-cultural"),
            ],
        },
        Case {
            criterion: "fit-evidenced",
            edit: |plan| {
                blank_fit(plan);
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
    ]
}

fn values() -> Vec<Case> {
    fn importance(plan: &mut Plan, value: &str, name: &str, level: Option<i16>) {
        let id = party(plan, name);
        edit(&mut plan.allies.values, value, |value| {
            match level {
                Some(level) => value.importance.insert(id, Level::clamped(level)),
                None => value.importance.remove(&id),
            };
        });
    }
    vec![
        Case { criterion: "values-compared", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "values-compared",
            edit: |plan| importance(plan, "Thrift", "School", Some(1)),
            state: Partly,
            findings: &[("Thrift: a gap of 2 or more, and no response to it", "value-gap-response")],
        },
        Case {
            criterion: "values-compared",
            edit: |plan| {
                importance(plan, "Thrift", "School", Some(1));
                edit(&mut plan.allies.values, "Thrift", |value| value.gap_response = "Ask twice".into());
            },
            state: Met,
            findings: &[],
        },
        // What a party that is not committed thinks makes no gap.
        Case {
            criterion: "values-compared",
            edit: |plan| importance(plan, "Thrift", "Anglers", Some(0)),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "values-compared",
            edit: |plan| {
                keep(&mut plan.allies.values, |value| value.name != "Nature");
                importance(plan, "Thrift", "School", None);
            },
            state: Open,
            findings: &[
                ("Only 2 values are listed; three are needed", "values-list"),
                ("Thrift: not rated for School", "value-importance"),
            ],
        },
        Case {
            criterion: "values-compared",
            edit: |plan| {
                for value in ["Openness", "Thrift", "Nature"] {
                    for name in OTHERS {
                        importance(plan, value, name, None);
                    }
                }
            },
            state: Unknown,
            findings: &[
                ("Openness: not rated for Canoe Club", "value-importance"),
                ("Openness: not rated for School", "value-importance"),
                ("Thrift: not rated for Canoe Club", "value-importance"),
                ("Thrift: not rated for School", "value-importance"),
                ("Nature: not rated for Canoe Club", "value-importance"),
                ("Nature: not rated for School", "value-importance"),
            ],
        },
        Case {
            criterion: "values-compared",
            edit: |plan| keep(&mut plan.allies.values, |_| false),
            state: Unknown,
            findings: &[("No values are listed", "values-list")],
        },
        Case {
            criterion: "values-compared",
            edit: |plan| {
                keep(&mut plan.allies.values, |_| false);
                under(plan, Form::Charter);
            },
            state: NotApplicable,
            findings: &[],
        },
        // A value that is named is something entered for it, rated or not.
        Case {
            criterion: "values-compared",
            edit: |plan| {
                keep(&mut plan.allies.values, |value| value.name == "Nature");
                edit(&mut plan.allies.values, "Nature", |value| value.importance.clear());
                under(plan, Form::Charter);
            },
            state: Unknown,
            findings: &[
                ("Only one value is listed; three are needed", "values-list"),
                ("Nature: not rated for Friends of the Alder", "value-importance"),
                ("Nature: not rated for Canoe Club", "value-importance"),
                ("Nature: not rated for School", "value-importance"),
            ],
        },
    ]
}

fn mix() -> Vec<Case> {
    fn same_kind(plan: &mut Plan) {
        let kind = plan.allies.parties.iter().next().and_then(|party| party.kind);
        for (name, _) in PARTIES {
            edit(&mut plan.allies.parties, name, |party| party.kind = kind);
        }
    }
    vec![
        Case { criterion: "mix-of-parties", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "mix-of-parties",
            edit: same_kind,
            state: Open,
            findings: &[(
                "All parties are of one type and sector, and no reason is given",
                "allies-one-kind-reason",
            )],
        },
        Case {
            criterion: "mix-of-parties",
            edit: |plan| {
                same_kind(plan);
                plan.allies.one_kind_reason = "A trade body".into();
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "mix-of-parties",
            edit: |plan| {
                same_kind(plan);
                edit(&mut plan.allies.parties, "School", |party| party.sector = "Schools".into());
                edit(&mut plan.allies.parties, "Canoe Club", |party| party.sector = "Sport".into());
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "mix-of-parties",
            edit: |plan| {
                for name in OTHERS {
                    edit(&mut plan.allies.parties, name, |party| party.kind = None);
                }
            },
            state: Unknown,
            findings: &[
                ("Canoe Club: the type is not chosen", "party-kind"),
                ("School: the type is not chosen", "party-kind"),
            ],
        },
        Case {
            criterion: "mix-of-parties",
            edit: alone,
            state: Unknown,
            findings: &[("No ally is committed", "parties-list")],
        },
        Case {
            criterion: "mix-of-parties",
            edit: |plan| {
                same_kind(plan);
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
    ]
}
