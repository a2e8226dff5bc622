//! The criteria that rest on somebody’s word.

use State::{Met, NotApplicable, Open, Unknown};
use alliance_workbook::plan::{Attestation, Attested, Form, Plan, Tie};
use alliance_workbook::readiness::State;

use super::{Case, ago, edit, under};

pub fn cases() -> Vec<Case> {
    [attested()].into_iter().flatten().collect()
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
            findings: &[(
                "“We went through our existing connections first”: last said on 26 May 2026, more than 180 days ago, so ask again",
                "ties-reviewed",
            )],
        },
        Case {
            criterion: "ties-reviewed",
            edit: |plan| edit(&mut plan.allies.parties, "School", |party| party.tie = Some(Tie::Current)),
            state: Unknown,
            findings: &[(
                "“We went through our existing connections first”: changed on 23 Nov 2026, after it was said, so ask again",
                "ties-reviewed",
            )],
        },
        Case {
            criterion: "ties-reviewed",
            edit: |plan| word(plan, "ties-reviewed", |word| word.said = Attested::NotYet),
            state: Open,
            findings: &[(
                "“We went through our existing connections first”: not yet, said on 23 Nov 2026",
                "ties-reviewed",
            )],
        },
        Case {
            criterion: "ties-reviewed",
            edit: |plan| plan.review.attestations.clear(),
            state: Unknown,
            findings: &[(
                "“We went through our existing connections first”: nobody has said so yet",
                "ties-reviewed",
            )],
        },
        Case { criterion: "goals-restated", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "goals-restated",
            edit: |plan| word(plan, "goals-restated", |word| word.said = Attested::NotYet),
            state: Open,
            findings: &[(
                "“All say the goals in their own words, alike”: not yet, said on 23 Nov 2026",
                "goals-restated",
            )],
        },
        Case {
            criterion: "goals-restated",
            edit: |plan| plan.review.attestations.clear(),
            state: Unknown,
            findings: &[(
                "“All say the goals in their own words, alike”: nobody has said so yet",
                "goals-restated",
            )],
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
            findings: &[(
                "“All say the goals in their own words, alike”: not yet, said on 23 Nov 2026",
                "goals-restated",
            )],
        },
        Case { criterion: "ladder-rehearsed", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "ladder-rehearsed",
            edit: |plan| word(plan, "ladder-rehearsed", |word| word.said = Attested::NotYet),
            state: Open,
            findings: &[(
                "“The conflict steps were tried on one dispute”: not yet, said on 23 Nov 2026",
                "ladder-rehearsed",
            )],
        },
        Case {
            criterion: "ladder-rehearsed",
            edit: |plan| plan.review.attestations.clear(),
            state: Unknown,
            findings: &[(
                "“The conflict steps were tried on one dispute”: nobody has said so yet",
                "ladder-rehearsed",
            )],
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
