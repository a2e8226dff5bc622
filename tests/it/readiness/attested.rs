//! The criteria that rest on somebody’s word.

use State::{Met, NotApplicable, Open, Unknown};
use alliance_workbook::plan::{Attestation, Attested, Form, Plan, Tie};
use alliance_workbook::readiness::State;

use super::{Case, TODAY, ago, ahead, edit, under};

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
                "“We went through our existing connections first”: said on 23 Nov 2026, and what it was about has changed since, so ask again",
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
        // Moved to a later day, the word still speaks of what has changed since.
        Case {
            criterion: "goals-restated",
            edit: |plan| {
                word(plan, "goals-restated", |word| word.on = ago(9).expect("date"));
                edit(&mut plan.goals.list, "Walk the bank", |goal| goal.target = "1".into());
                word(plan, "goals-restated", |word| word.on = TODAY);
            },
            state: Unknown,
            findings: &[(
                "“Each party said the goals in its own words, and they match”: said on 23 Nov 2026, and what it was about has changed since, so ask again",
                "goals-restated",
            )],
        },
        // Neither order nor notes are what was said.
        Case {
            criterion: "goals-restated",
            edit: |plan| {
                let first = plan.goals.list.at(0).expect("goal").id;
                plan.goals.list.move_to(first, 1);
                edit(&mut plan.goals.list, "Walk the bank", |goal| goal.note.text = "Ask Tom".into());
            },
            state: Met,
            findings: &[],
        },
        Case {
            criterion: "ties-reviewed",
            edit: |plan| word(plan, "ties-reviewed", |word| word.by = " ".into()),
            state: Unknown,
            findings: &[(
                "“We went through our existing connections first”: not said who says so",
                "ties-reviewed",
            )],
        },
        Case {
            criterion: "ties-reviewed",
            edit: |plan| word(plan, "ties-reviewed", |word| word.on = ahead(1).expect("date")),
            state: Unknown,
            findings: &[(
                "“We went through our existing connections first”: dated 24 Nov 2026, which is still ahead",
                "ties-reviewed",
            )],
        },
        Case { criterion: "goals-restated", edit: |_| {}, state: Met, findings: &[] },
        Case {
            criterion: "goals-restated",
            edit: |plan| word(plan, "goals-restated", |word| word.said = Attested::NotYet),
            state: Open,
            findings: &[(
                "“Each party said the goals in its own words, and they match”: not yet, said on 23 Nov 2026",
                "goals-restated",
            )],
        },
        Case {
            criterion: "goals-restated",
            edit: |plan| plan.review.attestations.clear(),
            state: Unknown,
            findings: &[(
                "“Each party said the goals in its own words, and they match”: nobody has said so yet",
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
