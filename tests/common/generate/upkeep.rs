//! What keeps the alliance alive, and what people say about readiness.

use alliance_workbook::plan::{
    AcceptedLoss, Action, Activity, Attestation, Attested, Cadence, CheckIn, CheckInPoint, Closing, Gate,
    MilestoneId, NotApplicable, Plan, Recognition, Review, Scenario, Trigger, Upkeep,
};

use super::source::Source;

pub fn upkeep(source: &mut Source, milestones: &[MilestoneId]) -> Upkeep {
    let committed = source.committed.clone();
    Upkeep {
        cadence: source.maybe(Cadence::ALL),
        next: source.maybe_date(40),
        agenda: source.story(),
        held: source.list(8, |source| CheckIn {
            id: source.id(),
            who: vec![source.person()],
            on: source.maybe_date(300),
            points: source.list(2, |source| CheckInPoint {
                id: source.id(),
                what: source.text(5),
                about: source.maybe(milestones).map(|milestone| milestone.uuid().into()),
                said: source.text(8),
                note: source.note(),
            }),
            notes: source.story(),
            changed: source.story(),
            running: source.chance(10),
            score: source.percent(),
            note: source.note(),
        }),
        triggers: source.list(4, |source| Trigger {
            id: source.id(),
            signal: source.text(6),
            threshold: source.text(4),
            response: source.text(10),
            reached_on: source.maybe_date(60),
            note: source.note(),
        }),
        recognitions: source.list(6, |source| Recognition {
            id: source.id(),
            occasion: source.text(6),
            milestone: source.maybe(milestones),
            how: source.text(8),
            who: source.person(),
            given_on: source.maybe_date(200),
            note: source.note(),
        }),
        activities: source.list(6, |source| Activity {
            id: source.id(),
            what: source.text(6),
            on: source.maybe_date(90),
            with: source.some(&committed, 6),
            held_on: source.maybe_date(90),
            note: source.note(),
        }),
        closing: Closing {
            records: source.text(6),
            keeps: source.per_party(|source| source.text(4)),
            learned: source.story(),
        },
    }
}

/// What people say about readiness; what they attest is about `plan`.
pub fn review(source: &mut Source, plan: &Plan) -> Review {
    let committed = source.committed.clone();
    let attested = ["ties-reviewed", "goals-restated", "ladder-rehearsed"];
    let excepted = ["mix-of-parties", "early-win", "one-voice"];
    Review {
        gate: source.maybe(Gate::ALL),
        attestations: attested
            .into_iter()
            .filter_map(|criterion| {
                let attestation = Attestation {
                    said: source.pick(Attested::ALL),
                    by: source.person(),
                    on: source.date(200),
                    about: plan.attested_about(criterion)?,
                };
                Some((criterion.to_owned(), attestation))
            })
            .collect(),
        not_applicable: excepted
            .into_iter()
            .map(|criterion| {
                let why = NotApplicable { reason: source.text(8), by: source.person(), on: source.date(90) };
                (criterion.to_owned(), why)
            })
            .collect(),
        actions: source.list(10, |source| Action {
            id: source.id(),
            what: source.text(8),
            who: source.person(),
            due: source.maybe_date(60),
            done_on: if source.chance(30) { source.maybe_date(60) } else { None },
            criterion: source
                .chance(80)
                .then(|| source.pick(&["goal-agreed", "ladder-set", "trust-rated"]).to_owned()),
            note: source.note(),
        }),
        accepted: source.list(2, |source| AcceptedLoss {
            id: source.id(),
            scenario: source.maybe(Scenario::ALL),
            party: source.maybe(&committed),
            person: source.person(),
            because: source.text(8),
            by: source.person(),
            on: source.maybe_date(60),
            losses: vec![source.text(4)],
            note: source.note(),
        }),
    }
}
