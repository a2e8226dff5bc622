//! What keeps the alliance alive, and what people say about readiness.

use alliance_workbook::plan::{
    Action, Activity, Attestation, Attested, Cadence, CheckIn, Gate, MilestoneId, NotApplicable, Recognition,
    Review, Trigger, Upkeep,
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
            who: source.text(6),
            on: source.maybe_date(300),
            notes: source.story(),
            changed: source.story(),
            score: source.percent(),
            note: source.note(),
        }),
        triggers: source.list(4, |source| Trigger {
            id: source.id(),
            signal: source.text(6),
            threshold: source.text(4),
            response: source.text(10),
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
    }
}

pub fn review(source: &mut Source) -> Review {
    let attested = ["ties-reviewed", "goals-restated", "intentions-disclosed", "ladder-rehearsed"];
    let excepted = ["mix-of-parties", "early-win", "one-voice"];
    Review {
        gate: source.maybe(Gate::ALL),
        attestations: attested
            .into_iter()
            .map(|criterion| {
                let attestation = Attestation {
                    said: source.pick(Attested::ALL),
                    by: source.person_name(),
                    on: source.date(200),
                    changed_since: source.maybe_date(100),
                };
                (criterion.to_owned(), attestation)
            })
            .collect(),
        not_applicable: excepted
            .into_iter()
            .map(|criterion| {
                let why =
                    NotApplicable { reason: source.text(8), by: source.person_name(), on: source.date(90) };
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
    }
}
