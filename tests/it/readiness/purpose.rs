//! The criteria of purpose & fit.

use State::{Met, NotApplicable, Open, Partly, Unknown};
use alliance_workbook::plan::{Degree, Form, Paper, PaperState, Plan};
use alliance_workbook::readiness::State;

use super::{Case, edit, keep, looked, under};

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
