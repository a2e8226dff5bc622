//! The criteria of purpose & fit.

use State::{Met, NotApplicable, Open, Partly, Unknown};
use alliance_workbook::plan::{Degree, Form, NoneFound, Paper, PaperKind, PaperState, Person, Plan};
use alliance_workbook::readiness::State;

use super::{Case, TODAY, ago, ahead, edit, keep, looked, party, under};

pub fn cases() -> Vec<Case> {
    [purpose(), formality(), papers(), advised_form()].into_iter().flatten().collect()
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
        Case {
            criterion: "landscape-known",
            edit: |plan| {
                plan.purpose.alone.clear();
                plan.purpose.landscape.clear();
                under(plan, Form::Handshake);
            },
            state: NotApplicable,
            findings: &[],
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
            state: Partly,
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
            state: Partly,
            findings: &[("No form is chosen", "formality-chosen")],
        },
        // A question left open could ask for more than was chosen.
        Case {
            criterion: "form-chosen",
            edit: |plan| plan.purpose.formality.regulation = None,
            state: Partly,
            findings: &[("Regulation: not answered", "formality-regulation")],
        },
        Case {
            criterion: "form-chosen",
            edit: |plan| {
                plan.purpose.formality = Plan::new().purpose.formality;
                under(plan, Form::Contract);
            },
            state: Open,
            findings: ALL_QUESTIONS.split_at(6).0,
        },
        Case {
            criterion: "form-chosen",
            edit: |plan| plan.purpose.formality = Plan::new().purpose.formality,
            state: Unknown,
            findings: &[
                ("Complexity: not answered", "formality-complexity"),
                ("Regulation: not answered", "formality-regulation"),
                ("Liability: not answered", "formality-liability"),
                ("Money: not answered", "formality-money"),
                ("Data or intellectual property: not answered", "formality-data"),
                ("Exclusivity: not answered", "formality-exclusivity"),
                ("No form is chosen", "formality-chosen"),
            ],
        },
    ]
}

fn papers() -> Vec<Case> {
    fn memorandum(plan: &mut Plan, change: impl FnOnce(&mut Paper)) {
        edit(&mut plan.purpose.papers, "Memorandum", change);
    }
    fn unsigned(plan: &mut Plan, state: Option<PaperState>) {
        memorandum(plan, |paper| {
            paper.state = state;
            paper.signed.clear();
        });
    }
    fn no_papers(plan: &mut Plan, form: Form) {
        keep(&mut plan.purpose.papers, |_| false);
        plan.purpose.formality.liability = Some(Degree::clamped(1));
        under(plan, form);
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
            findings: &[("Unnamed paper: not signed", "paper-signed")],
        },
        // To be called signed is not to be signed by everybody.
        Case {
            criterion: "papers-signed",
            edit: |plan| {
                let school = party(plan, "School");
                memorandum(plan, |paper| paper.signed.retain(|party, _| *party != school));
            },
            state: Partly,
            findings: &[("Memorandum: School has not signed", "paper-signed")],
        },
        Case {
            criterion: "papers-signed",
            edit: |plan| {
                let school = party(plan, "School");
                memorandum(plan, |paper| paper.signed.extend(Some((school, ahead(1).expect("date")))));
            },
            state: Partly,
            findings: &[("Memorandum: School has not signed", "paper-signed")],
        },
        Case {
            criterion: "papers-signed",
            edit: |plan| memorandum(plan, |paper| paper.expires = ago(1)),
            state: Partly,
            findings: &[("Memorandum: ran out on 22 Nov 2026", "paper-expires")],
        },
        // A charter is less than the memorandum that was chosen; a contract is more.
        Case {
            criterion: "papers-signed",
            edit: |plan| memorandum(plan, |paper| paper.kind = Some(PaperKind::Charter)),
            state: Partly,
            findings: &[(
                "Memorandum of understanding: no such paper is listed, though it is the chosen form",
                "papers-list",
            )],
        },
        Case {
            criterion: "papers-signed",
            edit: |plan| memorandum(plan, |paper| paper.kind = Some(PaperKind::Contract)),
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "papers-signed",
            edit: |plan| keep(&mut plan.purpose.papers, |paper| paper.kind == Some(PaperKind::Memorandum)),
            state: Partly,
            findings: &[("Liability: 2 or more, and no insurance or reason is listed", "papers-list")],
        },
        Case {
            criterion: "papers-signed",
            edit: |plan| {
                let formality = &mut plan.purpose.formality;
                let exposed = Some(Degree::clamped(2));
                (formality.regulation, formality.data, formality.exclusivity) = (exposed, exposed, exposed);
            },
            state: Partly,
            findings: &[
                ("Regulation: 2 or more, and no permit or reason is listed", "papers-list"),
                (
                    "Data or intellectual property: 2 or more, and no agreement on data or reason is listed",
                    "papers-list",
                ),
                ("Exclusivity: 2 or more, and no contract or reason is listed", "papers-list"),
            ],
        },
        Case {
            criterion: "papers-signed",
            edit: |plan| {
                edit(&mut plan.purpose.papers, "Cover", |paper| paper.state = Some(PaperState::NotNeeded));
            },
            state: Partly,
            findings: &[("Cover: not needed, and not said why", "paper-reason")],
        },
        Case {
            criterion: "papers-signed",
            edit: |plan| {
                edit(&mut plan.purpose.papers, "Cover", |paper| {
                    paper.state = Some(PaperState::NotNeeded);
                    paper.reason = "The council covers us".into();
                });
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "papers-signed",
            edit: |plan| {
                no_papers(plan, Form::Charter);
                plan.purpose.papers.push(Paper { state: Some(PaperState::InReview), ..Paper::new() });
            },
            state: Open,
            findings: &[("Unnamed paper: not signed", "paper-signed")],
        },
        Case {
            criterion: "papers-signed",
            edit: |plan| {
                no_papers(plan, Form::Charter);
                plan.purpose.papers.push(Paper::new());
            },
            state: Unknown,
            findings: &[("Unnamed paper: not said whether it is needed", "paper-state")],
        },
        Case {
            criterion: "papers-signed",
            edit: |plan| no_papers(plan, Form::Charter),
            state: Unknown,
            findings: &[("No papers are listed, and nobody has said that none are needed", "papers-list")],
        },
        Case {
            criterion: "papers-signed",
            edit: |plan| {
                no_papers(plan, Form::Charter);
                plan.purpose.no_papers = looked();
            },
            state: Met,
            findings: &[],
        },
        // It was looked by nobody, or will be.
        Case {
            criterion: "papers-signed",
            edit: |plan| {
                no_papers(plan, Form::Charter);
                plan.purpose.no_papers = Some(NoneFound { by: Person::default(), on: TODAY });
            },
            state: Unknown,
            findings: &[("No papers are listed, and nobody has said that none are needed", "papers-list")],
        },
        Case {
            criterion: "papers-signed",
            edit: |plan| {
                no_papers(plan, Form::Charter);
                plan.purpose.no_papers = Some(NoneFound { by: "Maya".into(), on: ahead(1).expect("date") });
            },
            state: Unknown,
            findings: &[("No papers are listed, and nobody has said that none are needed", "papers-list")],
        },
        // A list of which nothing is needed holds.
        Case {
            criterion: "papers-signed",
            edit: |plan| {
                no_papers(plan, Form::Charter);
                plan.purpose.papers.push(Paper { state: Some(PaperState::NotNeeded), ..Paper::new() });
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "papers-signed",
            edit: |plan| no_papers(plan, Form::Handshake),
            state: NotApplicable,
            findings: &[],
        },
        Case {
            criterion: "papers-signed",
            edit: |plan| {
                unsigned(plan, Some(PaperState::Needed));
                under(plan, Form::Handshake);
            },
            state: Partly,
            findings: &[("Memorandum: not signed", "paper-signed")],
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
