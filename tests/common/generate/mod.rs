//! Plans that nobody wrote: valid, varied, as large as wanted, and the same for the same seed.
//!
//! Every record is written out field by field, so that a new field must be filled here too.

mod agreeing;
mod building;
mod source;
mod upkeep;

use alliance_workbook::plan::{Plan, Review, StandsFor, Status, Subject};
use source::Source;

/// A plan with that many parties, of which so many are committed, and that many goals. Everything
/// else grows with them.
///
/// `committed` counts ourselves, so that it is at least 1 and at most `parties`.
pub fn generate(seed: u64, parties: usize, committed: usize, goals: usize) -> Plan {
    plan(&mut Source::new(seed), parties, committed, goals)
}

/// The same, with every text, date, note and list that may be left out.
pub fn full(seed: u64, parties: usize, committed: usize, goals: usize) -> Plan {
    plan(&mut Source::full(seed), parties, committed, goals)
}

fn plan(source: &mut Source, parties: usize, committed: usize, goals: usize) -> Plan {
    let allies = building::allies(source, parties.max(1), committed.clamp(1, parties.max(1)));
    source.parties = allies.parties.iter().map(|party| party.id).collect();
    source.committed =
        allies.parties.iter().filter(|party| party.is_committed()).map(|party| party.id).collect();
    let ourselves = source.committed[0];
    let allies = building::with_values(source, allies);
    let goals = building::goals(source, goals);
    let milestones =
        goals.list.iter().flat_map(|goal| goal.milestones.iter()).map(|m| m.id).collect::<Vec<_>>();
    source.goals = goals.list.iter().map(|goal| goal.id).collect();
    let mut plan = Plan {
        id: source.id(),
        ourselves,
        purpose: building::purpose(source),
        roles: agreeing::roles(source),
        resources: agreeing::resources(source),
        risk: agreeing::risks(source),
        communication: agreeing::communication(source),
        trust: agreeing::trust(source),
        conflict: agreeing::conflict(source),
        upkeep: upkeep::upkeep(source, &milestones),
        review: Review::default(),
        allies,
        goals,
    };
    plan.review = upkeep::review(source, &plan);
    let action = plan.review.actions.at(0).map(|action| action.id);
    if let Some(walked) = plan.conflict.rehearsal.results.values_mut().next() {
        walked.action = action;
    }
    decide(&mut plan);
    plan
}

/// Lets the first decision stand for the answers to the conflict ladder, as it is worded.
fn decide(plan: &mut Plan) {
    let subject = Subject::Ladder;
    if let Some(wording) = plan.wording(subject) {
        let first = plan.roles.decisions.at(0).map(|decision| decision.id);
        if let Some(decision) = first.and_then(|id| plan.roles.decisions.get_mut(id)) {
            decision.stands_for.push(StandsFor { subject, wording });
        }
    }
}

/// The plan that the figures of `make bench` speak of: 10,000 parties, 60 of them committed, 300
/// goals, about 9 MB in a file.
pub fn big() -> Plan {
    generate(2026, 10_000, 60, 300)
}

/// The status of the party at that place, counted from 0, where the first so many are committed.
fn status(source: &mut Source, index: usize, committed: usize) -> Status {
    if index < committed {
        return Status::Committed;
    }
    match source.below(12) {
        0..=6 => Status::Candidate,
        7 => Status::Approached,
        8 => Status::Interested,
        9 => Status::Paused,
        10 if source.chance(50) => Status::Observer,
        10 => Status::Declined,
        _ => Status::Left,
    }
}
