//! The criteria of purpose & fit, allies, and goals.

use State::{Met, NotApplicable, Open, Partly, Unknown};
use alliance_workbook::plan::{
    Agreement, Answer, Attestation, Attested, Decision, Degree, Diligence, DiligenceAnswer, Fit, Form,
    GoalConflict, Goals, Level, LookedNone, Milestone, NextStep, Paper, PaperState, Party, Person, Plan,
    Rating, Reply, Status,
};
use alliance_workbook::readiness::State;

use super::settled::{PARTIES, person};
use super::{Case, TODAY, ago, ahead, answers, asked, edit, keep, no, party, under};

pub fn cases() -> Vec<Case> {
    [
        purpose(),
        formality(),
        papers(),
        who_is_in(),
        candidates(),
        attested(),
        diligence_and_fit(),
        values(),
        mix(),
        goals_agreed(),
        goals_written(),
        goal_conflicts(),
        on_the_way(),
        advised_form(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const OTHERS: [&str; 2] = [PARTIES[1].0, PARTIES[2].0];

fn looked() -> Option<LookedNone> {
    Some(LookedNone { by: "Maya".into(), on: TODAY })
}

/// Leaves us and nobody else.
fn alone(plan: &mut Plan) {
    let us = plan.ourselves;
    keep(&mut plan.allies.parties, |party| party.id == us);
}

fn purpose() -> Vec<Case> {
    vec![
        Case { criterion: "purpose-stated", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "purpose-stated",
            edit: |plan| {
                plan.purpose.title = " ".into();
                plan.purpose.start = None;
            },
            state: Partly,
            findings: &[("The alliance has no title", "purpose-title"), ("No start date", "purpose-start")],
        },
        Case {
            criterion: "purpose-stated",
            edit: |plan| {
                plan.purpose.purpose.clear();
                plan.purpose.kind = None;
                plan.purpose.stage = None;
            },
            state: Open,
            findings: &[
                ("It is not said why the parties work together", "purpose-purpose"),
                ("The kind of alliance is not chosen", "purpose-kind"),
                ("The stage is not chosen", "purpose-stage"),
            ],
        },
        Case {
            criterion: "purpose-stated",
            edit: |plan| plan.purpose = Plan::new().purpose,
            state: Unknown,
            findings: &[
                ("The alliance has no title", "purpose-title"),
                ("It is not said why the parties work together", "purpose-purpose"),
                ("The kind of alliance is not chosen", "purpose-kind"),
                ("The stage is not chosen", "purpose-stage"),
                ("No start date", "purpose-start"),
            ],
        },
        Case { criterion: "landscape-known", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "landscape-known",
            edit: |plan| plan.purpose.alone.clear(),
            state: Partly,
            findings: &[("It is not said what none of us can do alone", "purpose-alone")],
        },
        Case {
            criterion: "landscape-known",
            edit: |plan| {
                plan.purpose.alone.clear();
                plan.purpose.landscape.clear();
            },
            state: Unknown,
            findings: &[
                ("It is not said what exists already", "purpose-landscape"),
                ("It is not said what none of us can do alone", "purpose-alone"),
            ],
        },
    ]
}

fn formality() -> Vec<Case> {
    const ALL_QUESTIONS: &[(&str, &str)] = &[
        ("Complexity: not answered", "formality-complexity"),
        ("Regulation: not answered", "formality-regulation"),
        ("Liability: not answered", "formality-liability"),
        ("Money: not answered", "formality-money"),
        ("Data or intellectual property: not answered", "formality-data"),
        ("Exclusivity: not answered", "formality-exclusivity"),
        ("Urgency: not answered", "formality-urgency"),
        ("Need to change course: not answered", "formality-change"),
        ("Shared understanding: not answered", "formality-understanding"),
    ];
    vec![
        Case { criterion: "formality-answered", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "formality-answered",
            edit: |plan| plan.purpose.formality.money = None,
            state: Partly,
            findings: &[("Money: not answered", "formality-money")],
        },
        Case {
            criterion: "formality-answered",
            edit: |plan| {
                let degree = plan.purpose.formality.money;
                plan.purpose.formality = Plan::new().purpose.formality;
                plan.purpose.formality.understanding = degree;
            },
            state: Open,
            findings: ALL_QUESTIONS.split_at(8).0,
        },
        Case {
            criterion: "formality-answered",
            edit: |plan| plan.purpose.formality = Plan::new().purpose.formality,
            state: Unknown,
            findings: ALL_QUESTIONS,
        },
        Case { criterion: "form-chosen", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "form-chosen",
            edit: |plan| under(plan, Form::Contract),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "form-chosen",
            edit: |plan| under(plan, Form::Charter),
            state: Open,
            findings: &[(
                "Memorandum of understanding is advised; the chosen form is lighter, and no reason is given",
                "formality-lighter-reason",
            )],
        },
        Case {
            criterion: "form-chosen",
            edit: |plan| {
                under(plan, Form::Charter);
                plan.purpose.formality.lighter_reason = "We are neighbours".into();
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "form-chosen",
            edit: |plan| plan.purpose.formality.chosen = None,
            state: Unknown,
            findings: &[("No form is chosen", "formality-chosen")],
        },
        Case {
            criterion: "form-chosen",
            edit: |plan| {
                plan.purpose.formality = Plan::new().purpose.formality;
                under(plan, Form::Contract);
            },
            state: Unknown,
            findings: &[(
                "No question about exposure is answered, so no form can be advised",
                "formality-complexity",
            )],
        },
    ]
}

fn papers() -> Vec<Case> {
    fn state(plan: &mut Plan, state: Option<PaperState>) {
        edit(&mut plan.purpose.papers, "Memorandum", |paper| paper.state = state);
    }
    vec![
        Case { criterion: "papers-signed", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "papers-signed",
            edit: |plan| {
                let draft = Paper { state: Some(PaperState::Drafting), ..Paper::new() };
                plan.purpose.papers.push(draft);
            },
            state: Partly,
            findings: &[("A paper without a name: not signed", "paper-state")],
        },
        Case {
            criterion: "papers-signed",
            edit: |plan| state(plan, Some(PaperState::InReview)),
            state: Open,
            findings: &[("Memorandum: not signed", "paper-state")],
        },
        Case {
            criterion: "papers-signed",
            edit: |plan| state(plan, None),
            state: Unknown,
            findings: &[("Memorandum: not said whether it is needed", "paper-state")],
        },
        Case {
            criterion: "papers-signed",
            edit: |plan| keep(&mut plan.purpose.papers, |_| false),
            state: Unknown,
            findings: &[("No papers are listed, and nobody has said that none are needed", "papers-list")],
        },
        Case {
            criterion: "papers-signed",
            edit: |plan| {
                keep(&mut plan.purpose.papers, |_| false);
                plan.purpose.no_papers = looked();
            },
            state: Met,
            findings: &[],
        },
        // A list of which nothing is needed holds.
        Case {
            criterion: "papers-signed",
            edit: |plan| state(plan, Some(PaperState::NotNeeded)),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "papers-signed",
            edit: |plan| {
                keep(&mut plan.purpose.papers, |_| false);
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
        Case {
            criterion: "papers-signed",
            edit: |plan| {
                state(plan, Some(PaperState::Needed));
                under(plan, Form::Handshake);
            },
            state: Open,
            findings: &[("Memorandum: not signed", "paper-state")],
        },
    ]
}

fn who_is_in() -> Vec<Case> {
    const NOBODY: &[(&str, &str)] = &[("No ally is committed", "parties-list")];
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
                    party.next_step = NextStep { what: "Call".into(), who: String::new(), due: ahead(4) };
                });
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "candidates-decided",
            edit: |plan| {
                let mut other = Party::new();
                other.decision = Some(Decision::Pursue);
                plan.allies.parties.push(other);
            },
            state: Partly,
            findings: &[("A party without a name: the decision has no reason", "party-decision-reason")],
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
        // Nobody on the list is a candidate.
        Case {
            criterion: "candidates-decided",
            edit: |plan| candidate(plan, |party| party.status = Status::Declined),
            state: Met,
            findings: &[],
        },
    ]
}

fn attested() -> Vec<Case> {
    fn word(plan: &mut Plan, id: &str, change: impl FnOnce(&mut Attestation)) {
        change(plan.review.attestations.get_mut(id).expect("attestation"));
    }
    vec![
        Case { criterion: "ties-reviewed", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "ties-reviewed",
            edit: |plan| word(plan, "ties-reviewed", |word| word.on = ago(180).expect("date")),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "ties-reviewed",
            edit: |plan| word(plan, "ties-reviewed", |word| word.on = ago(181).expect("date")),
            state: Unknown,
            findings: &[("Last said on 26 May 2026, more than 180 days ago: ask again", "ties-reviewed")],
        },
        Case {
            criterion: "ties-reviewed",
            edit: |plan| word(plan, "ties-reviewed", |word| word.changed_since = Some(TODAY)),
            state: Unknown,
            findings: &[("Changed on 23 Nov 2026, after it was said: ask again", "ties-reviewed")],
        },
        Case {
            criterion: "ties-reviewed",
            edit: |plan| word(plan, "ties-reviewed", |word| word.said = Attested::NotYet),
            state: Open,
            findings: &[("“Not yet”, said on 23 Nov 2026", "ties-reviewed")],
        },
        Case {
            criterion: "ties-reviewed",
            edit: |plan| plan.review.attestations.clear(),
            state: Unknown,
            findings: &[("Nobody has said so yet", "ties-reviewed")],
        },
        Case { criterion: "goals-restated", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "goals-restated",
            edit: |plan| word(plan, "goals-restated", |word| word.said = Attested::NotYet),
            state: Open,
            findings: &[("“Not yet”, said on 23 Nov 2026", "goals-restated")],
        },
        Case {
            criterion: "goals-restated",
            edit: |plan| plan.review.attestations.clear(),
            state: Unknown,
            findings: &[("Nobody has said so yet", "goals-restated")],
        },
        Case {
            criterion: "goals-restated",
            edit: |plan| {
                plan.review.attestations.clear();
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
        },
        Case {
            criterion: "goals-restated",
            edit: |plan| {
                word(plan, "goals-restated", |word| word.said = Attested::NotYet);
                under(plan, Form::Handshake);
            },
            state: Open,
            findings: &[("“Not yet”, said on 23 Nov 2026", "goals-restated")],
        },
        Case { criterion: "intentions-disclosed", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "intentions-disclosed",
            edit: |plan| word(plan, "intentions-disclosed", |word| word.said = Attested::NotYet),
            state: Open,
            findings: &[("“Not yet”, said on 23 Nov 2026", "intentions-disclosed")],
        },
        Case {
            criterion: "intentions-disclosed",
            edit: |plan| plan.review.attestations.clear(),
            state: Unknown,
            findings: &[("Nobody has said so yet", "intentions-disclosed")],
        },
        Case { criterion: "ladder-rehearsed", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "ladder-rehearsed",
            edit: |plan| word(plan, "ladder-rehearsed", |word| word.said = Attested::NotYet),
            state: Open,
            findings: &[("“Not yet”, said on 23 Nov 2026", "ladder-rehearsed")],
        },
        Case {
            criterion: "ladder-rehearsed",
            edit: |plan| plan.review.attestations.clear(),
            state: Unknown,
            findings: &[("Nobody has said so yet", "ladder-rehearsed")],
        },
        Case {
            criterion: "ladder-rehearsed",
            edit: |plan| {
                plan.review.attestations.clear();
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
                ("Thrift: not rated for Canoe Club", "value-importance"),
                ("Nature: not rated for Canoe Club", "value-importance"),
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

fn goals_agreed() -> Vec<Case> {
    fn all_answer(plan: &mut Plan, goal: &str, of: &[(&str, Answer)]) {
        let agreement = answers(plan, of);
        edit(&mut plan.goals.list, goal, |goal| goal.agreement = agreement);
    }
    vec![
        Case { criterion: "goal-agreed", edit: |_| {}, state: Met, findings: &[] },
        // One goal agreed by all is enough, the others may still be talked about.
        Case {
            criterion: "goal-agreed",
            edit: |plan| all_answer(plan, "Clear the reach", &[("School", asked())]),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "goal-agreed",
            edit: |plan| all_answer(plan, "Clear the reach", &[("Anglers", no())]),
            state: Partly,
            findings: &[(
                "Clear the reach: Anglers objected on 16 Nov 2026, and nobody has replied: “No parking”",
                "goal-answers",
            )],
        },
        // Who has declined no longer has a say.
        Case {
            criterion: "goal-agreed",
            edit: |plan| {
                all_answer(plan, "Clear the reach", &[("Anglers", no())]);
                edit(&mut plan.allies.parties, "Anglers", |party| party.status = Status::Declined);
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "goal-agreed",
            edit: |plan| {
                all_answer(plan, "Clear the reach", &[("School", no())]);
                keep(&mut plan.goals.list, |goal| goal.statement == "Clear the reach");
            },
            state: Open,
            findings: &[(
                "Clear the reach: School objected on 16 Nov 2026, and nobody has replied: “No parking”",
                "goal-answers",
            )],
        },
        Case {
            criterion: "goal-agreed",
            edit: |plan| {
                let reply = Some(Reply { on: TODAY, text: "Use ours".into() });
                let replied = Answer::Objects { on: TODAY, reason: "No parking".into(), reply };
                all_answer(plan, "Clear the reach", &[("School", replied), ("Canoe Club", asked())]);
                all_answer(
                    plan,
                    "Walk the bank",
                    &[("School", Answer::NotTheirs), ("Canoe Club", Answer::NotTheirs)],
                );
            },
            state: Partly,
            findings: &[
                ("Clear the reach: Canoe Club has not answered since 9 Nov 2026", "goal-answers"),
                ("Clear the reach: School has not answered since 23 Nov 2026", "goal-answers"),
                ("Walk the bank: fewer than two committed parties agree", "goal-answers"),
            ],
        },
        // That we ourselves agree is no data.
        Case {
            criterion: "goal-agreed",
            edit: |plan| {
                all_answer(plan, "Clear the reach", &[]);
                edit(&mut plan.goals.list, "Walk the bank", |goal| goal.agreement = Agreement::default());
            },
            state: Unknown,
            findings: &[
                ("Clear the reach: Canoe Club has not been asked", "goal-answers"),
                ("Clear the reach: School has not been asked", "goal-answers"),
                ("Walk the bank: nobody has been asked", "goal-answers"),
            ],
        },
        Case {
            criterion: "goal-agreed",
            edit: |plan| plan.goals = Goals::default(),
            state: Unknown,
            findings: &[("No goal is listed", "goals-list")],
        },
    ]
}

fn goals_written() -> Vec<Case> {
    const NO_GOALS: &[(&str, &str)] = &[("No goal is listed", "goals-list")];
    fn blank(plan: &mut Plan) {
        keep(&mut plan.goals.list, |goal| goal.statement == "Walk the bank");
        edit(&mut plan.goals.list, "Walk the bank", |goal| {
            goal.measure.clear();
            goal.target.clear();
            goal.due = None;
            goal.owner = Person::default();
            goal.benefits.clear();
        });
    }
    vec![
        Case { criterion: "goals-measurable", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "goals-measurable",
            edit: |plan| {
                edit(&mut plan.goals.list, "Walk the bank", |goal| {
                    goal.measure.clear();
                    goal.owner = Person::default();
                });
            },
            state: Partly,
            findings: &[
                ("Walk the bank: no measure", "goal-measure"),
                ("Walk the bank: no owner", "goal-owner"),
            ],
        },
        Case {
            criterion: "goals-measurable",
            edit: |plan| {
                blank(plan);
                edit(&mut plan.goals.list, "Walk the bank", |goal| goal.owner = person("Jonas"));
            },
            state: Open,
            findings: &[
                ("Walk the bank: no measure", "goal-measure"),
                ("Walk the bank: no target", "goal-target"),
                ("Walk the bank: no date", "goal-due"),
            ],
        },
        Case {
            criterion: "goals-measurable",
            edit: |plan| {
                blank(plan);
                edit(&mut plan.goals.list, "Walk the bank", |goal| goal.statement.clear());
            },
            state: Unknown,
            findings: &[
                ("A goal without words: no measure", "goal-measure"),
                ("A goal without words: no target", "goal-target"),
                ("A goal without words: no date", "goal-due"),
                ("A goal without words: no owner", "goal-owner"),
            ],
        },
        Case {
            criterion: "goals-measurable",
            edit: |plan| plan.goals = Goals::default(),
            state: Unknown,
            findings: NO_GOALS,
        },
        Case { criterion: "goals-benefit-each", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "goals-benefit-each",
            edit: |plan| {
                let school = party(plan, "School");
                blank(plan);
                let gains = plan.committed().map(|party| (party.id, "Calm".to_owned()));
                let gains = gains.filter(|(party, _)| *party != school).collect();
                edit(&mut plan.goals.list, "Walk the bank", |goal| goal.benefits = gains);
            },
            state: Partly,
            findings: &[("School: no goal says what it gains", "goal-benefits")],
        },
        Case {
            criterion: "goals-benefit-each",
            edit: |plan| {
                let school = party(plan, "School");
                blank(plan);
                edit(&mut plan.goals.list, "Walk the bank", |goal| {
                    goal.benefits.insert(school, "Field days".into());
                });
            },
            state: Open,
            findings: &[
                ("Friends of the Alder: no goal says what it gains", "goal-benefits"),
                ("Canoe Club: no goal says what it gains", "goal-benefits"),
            ],
        },
        // What we ourselves gain is no data.
        Case {
            criterion: "goals-benefit-each",
            edit: |plan| {
                let us = plan.ourselves;
                blank(plan);
                edit(&mut plan.goals.list, "Walk the bank", |goal| {
                    goal.benefits.insert(us, "Calm".into());
                });
            },
            state: Unknown,
            findings: &[
                ("Canoe Club: no goal says what it gains", "goal-benefits"),
                ("School: no goal says what it gains", "goal-benefits"),
            ],
        },
        Case {
            criterion: "goals-benefit-each",
            edit: alone,
            state: Unknown,
            findings: &[("No ally is committed", "parties-list")],
        },
        Case {
            criterion: "goals-benefit-each",
            edit: |plan| plan.goals = Goals::default(),
            state: Unknown,
            findings: NO_GOALS,
        },
    ]
}

fn goal_conflicts() -> Vec<Case> {
    fn unsettled(plan: &mut Plan) {
        edit(&mut plan.goals.conflicts, "Races need the river", |conflict| conflict.settlement.clear());
    }
    fn another(plan: &mut Plan) {
        let mut other = GoalConflict::new();
        other.settlement = "Turns".into();
        plan.goals.conflicts.push(other);
    }
    const UNSETTLED: &[(&str, &str)] = &[("Races need the river: no settlement", "goal-conflict-settlement")];
    vec![
        Case { criterion: "goal-conflicts-settled", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "goal-conflicts-settled",
            edit: |plan| {
                unsettled(plan);
                another(plan);
            },
            state: Partly,
            findings: UNSETTLED,
        },
        Case {
            criterion: "goal-conflicts-settled",
            edit: |plan| {
                unsettled(plan);
                another(plan);
                plan.goals.conflicts.push(GoalConflict::new());
            },
            state: Open,
            findings: &[
                ("Races need the river: no settlement", "goal-conflict-settlement"),
                ("A goal conflict without words: no settlement", "goal-conflict-settlement"),
            ],
        },
        Case { criterion: "goal-conflicts-settled", edit: unsettled, state: Unknown, findings: UNSETTLED },
        Case {
            criterion: "goal-conflicts-settled",
            edit: |plan| keep(&mut plan.goals.conflicts, |_| false),
            state: Unknown,
            findings: &[(
                "No goal conflict is listed, and nobody has said that there is none",
                "goal-conflicts-list",
            )],
        },
        Case {
            criterion: "goal-conflicts-settled",
            edit: |plan| {
                keep(&mut plan.goals.conflicts, |_| false);
                plan.goals.no_conflicts = looked();
            },
            state: Met,
            findings: &[],
        },
    ]
}

fn on_the_way() -> Vec<Case> {
    fn milestones(plan: &mut Plan, change: impl Fn(&mut Milestone)) {
        for goal in ["Clear the reach", "Walk the bank"] {
            edit(&mut plan.goals.list, goal, |goal| edit(&mut goal.milestones, "First walk", &change));
        }
    }
    fn read(plan: &mut Plan, goal: &str, days: i64) {
        edit(&mut plan.goals.list, goal, |goal| {
            edit(&mut goal.readings, "9", |reading| reading.on = ago(days))
        });
    }
    vec![
        Case { criterion: "early-win", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "early-win",
            edit: |plan| milestones(plan, |milestone| milestone.due = ahead(70)),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "early-win",
            edit: |plan| {
                milestones(plan, |milestone| milestone.due = ahead(71));
                keep(&mut plan.goals.list, |goal| goal.statement == "Walk the bank");
            },
            state: Open,
            findings: &[("First walk: 2 Feb 2027 is more than 90 days from the start", "milestone-due")],
        },
        Case {
            criterion: "early-win",
            edit: |plan| milestones(plan, |milestone| milestone.due = None),
            state: Open,
            findings: &[
                ("First walk: the early win has no date", "milestone-due"),
                ("First walk: the early win has no date", "milestone-due"),
            ],
        },
        Case {
            criterion: "early-win",
            edit: |plan| milestones(plan, |milestone| milestone.early_win = false),
            state: Unknown,
            findings: &[("No milestone is marked as an early win", "goal-milestones")],
        },
        Case {
            criterion: "early-win",
            edit: |plan| plan.purpose.start = None,
            state: Unknown,
            findings: &[("No start date", "purpose-start")],
        },
        Case {
            criterion: "early-win",
            edit: |plan| plan.goals = Goals::default(),
            state: Unknown,
            findings: &[("No goal is listed", "goals-list")],
        },
        Case { criterion: "goals-read", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "goals-read",
            edit: |plan| read(plan, "Walk the bank", 90),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "goals-read",
            edit: |plan| read(plan, "Walk the bank", 91),
            state: Partly,
            findings: &[("Walk the bank: last read on 24 Aug 2026", "goal-readings")],
        },
        Case {
            criterion: "goals-read",
            edit: |plan| {
                read(plan, "Walk the bank", 91);
                read(plan, "Clear the reach", -1);
            },
            state: Open,
            findings: &[
                ("Clear the reach: no reading of its progress", "goal-readings"),
                ("Walk the bank: last read on 24 Aug 2026", "goal-readings"),
            ],
        },
        Case {
            criterion: "goals-read",
            edit: |plan| {
                keep(&mut plan.goals.list, |goal| goal.statement == "Walk the bank");
                edit(&mut plan.goals.list, "Walk the bank", |goal| keep(&mut goal.readings, |_| false));
            },
            state: Unknown,
            findings: &[("Walk the bank: no reading of its progress", "goal-readings")],
        },
        Case {
            criterion: "goals-read",
            edit: |plan| plan.goals = Goals::default(),
            state: Unknown,
            findings: &[("No goal is listed", "goals-list")],
        },
    ]
}

fn advised_form() -> Vec<Case> {
    vec![Case {
        criterion: "values-compared",
        edit: |plan| {
            keep(&mut plan.allies.values, |_| false);
            plan.purpose.formality.chosen = None;
            plan.purpose.formality.liability = Some(Degree::clamped(1));
        },
        state: NotApplicable,
        findings: &[],
    }]
}
