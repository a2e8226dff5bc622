//! The chapters that find allies and goals.

use alliance_workbook::plan::{
    AllianceKind, Allies, Cadence, Contact, Diligence, DiligenceAnswer, Fit, Form, Formality, Goal,
    GoalConflict, GoalOutcome, Goals, Inquiry, Leadership, Mandate, MandateState, Milestone, NextStep, Paper,
    PaperKind, PaperState, Party, PartyDecision, PartyKind, Person, Purpose, Reading, Route, SharedValue,
    Stage, Standing, Tie,
};

use super::source::Source;
use super::status;

pub fn purpose(source: &mut Source) -> Purpose {
    Purpose {
        title: source.party_name(),
        purpose: source.text(60),
        alone: source.text(30),
        landscape: source.story(),
        facing: source.story(),
        kind: source.maybe(AllianceKind::ALL),
        stage: source.maybe(Stage::ALL),
        start: source.maybe_date(90),
        review: source.maybe_date(400),
        end: source.maybe_date(800),
        currency: source.pick(&["EUR", "USD", "INR", "JPY"]).to_owned(),
        leadership: Leadership {
            convenor: source.person(),
            deputy: source.person(),
            agreement: source.agreement(),
        },
        go: source.agreement(),
        formality: Formality {
            urgency: source.degree(),
            change: source.degree(),
            understanding: source.degree(),
            complexity: source.degree(),
            regulation: source.degree(),
            liability: source.degree(),
            money: source.degree(),
            data: source.degree(),
            exclusivity: source.degree(),
            chosen: source.maybe(Form::ALL),
            lighter_reason: source.story(),
        },
        papers: source.list(16, |source| Paper {
            id: source.id(),
            name: source.text(4),
            kind: source.maybe(PaperKind::ALL),
            state: source.maybe(PaperState::ALL),
            reason: source.text(6),
            owner: source.person(),
            due: source.maybe_date(90),
            signed: source.per_party(|source| source.date(60)),
            expires: source.maybe_date(400),
            note: source.note(),
        }),
        no_papers: source.looked_none(),
    }
}

pub fn allies(source: &mut Source, parties: usize, committed: usize) -> Allies {
    Allies {
        parties: (0..parties).map(|index| party(source, index, committed)).collect(),
        one_kind_reason: source.text(12),
        no_candidates: source.looked_none(),
        values: source.list(0, value),
    }
}

/// Values are compared by parties, which must be there first.
pub fn with_values(source: &mut Source, allies: Allies) -> Allies {
    Allies { values: source.list(5, value), ..allies }
}

fn value(source: &mut Source) -> SharedValue {
    SharedValue {
        id: source.id(),
        name: source.text(2),
        importance: source.per_party(Source::level),
        gap_response: source.story(),
        note: source.note(),
    }
}

fn party(source: &mut Source, index: usize, committed: usize) -> Party {
    let status = status(source, index, committed);
    let is_known = index < committed || source.chance(10);
    let name = source.party_name();
    Party {
        id: source.id(),
        short_name: if source.chance(20) {
            name.split(' ').next().unwrap_or_default().into()
        } else {
            String::new()
        },
        name,
        kind: source.maybe(PartyKind::ALL),
        sector: source.text(1),
        status,
        mandate: Mandate {
            signer: if is_known { source.person() } else { Person::default() },
            body: if is_known { source.text(3) } else { String::new() },
            state: if is_known { source.pick(MandateState::ALL) } else { MandateState::Unknown },
            on: if is_known { source.maybe_date(60) } else { None },
        },
        contacts: {
            let count = usize::from(is_known) + source.below(10) / 9;
            source.list(count, contact)
        },
        tie: source.maybe(Tie::ALL),
        tie_story: if is_known { source.story() } else { String::new() },
        wants: if is_known || source.chance(10) { source.story() } else { String::new() },
        limits: if is_known { source.story() } else { String::new() },
        pulls: if is_known { source.story() } else { String::new() },
        told_by_them: if is_known { source.maybe_date(60) } else { None },
        told_to_them: if is_known { source.maybe_date(60) } else { None },
        stance: source.stance(),
        influence: source.percent(),
        interest: source.percent(),
        fit: if is_known {
            Fit {
                strategic: source.rating(),
                operational: source.rating(),
                cultural: source.rating(),
                response: source.text(8),
            }
        } else {
            Fit::default()
        },
        diligence: if is_known { diligence(source) } else { Diligence::default() },
        decision: if source.chance(25) { source.maybe(PartyDecision::ALL) } else { None },
        decision_reason: if is_known { source.text(10) } else { String::new() },
        next_step: if is_known { source.next_step() } else { NextStep::default() },
        competitor: source.chance(5),
        boundary: if source.chance(10) { source.text(12) } else { String::new() },
        note: source.note(),
    }
}

fn contact(source: &mut Source) -> Contact {
    let number = source.below(10_000);
    Contact {
        id: source.id(),
        name: source.person_name(),
        role: source.text(2),
        email: format!("contact{number}@example.org"),
        phone: if source.chance(50) { format!("+49 30 555 {number:04}") } else { String::new() },
        preferred: source.maybe(Route::ALL),
        note: source.note(),
    }
}

fn diligence(source: &mut Source) -> Diligence {
    let mut inquiry = || Inquiry {
        answer: source.pick(DiligenceAnswer::ALL),
        source: if source.chance(70) { source.text(6) } else { String::new() },
    };
    Diligence {
        reputation: inquiry(),
        money: inquiry(),
        capacity: inquiry(),
        conflicts_of_interest: inquiry(),
        obligations: inquiry(),
    }
}

pub fn goals(source: &mut Source, count: usize) -> Goals {
    let list = source.list(count, goal);
    let ids: Vec<_> = list.iter().map(|goal| goal.id).collect();
    let parties = source.parties.clone();
    Goals {
        conflicts: source.list(count / 10 + 2, |source| GoalConflict {
            id: source.id(),
            what: source.text(12),
            goal: source.maybe(&ids),
            with_goal: source.maybe(&ids),
            with_party: source.maybe(&parties),
            settlement: source.story(),
            note: source.note(),
        }),
        list,
        no_conflicts: source.looked_none(),
    }
}

fn goal(source: &mut Source) -> Goal {
    Goal {
        id: source.id(),
        statement: source.text(20),
        standing: source.pick(Standing::ALL),
        measure: source.text(6),
        unit: source.text(1),
        baseline: source.text(3),
        baseline_number: source.quantity(),
        target: source.text(3),
        target_number: source.quantity(),
        due: source.maybe_date(400),
        check_every: source.maybe(Cadence::ALL),
        owner: source.person(),
        stand_in: source.person(),
        in_scope: source.story(),
        out_of_scope: source.story(),
        benefits: source.per_party(|source| source.text(3)),
        milestones: source.list(3, |source| Milestone {
            id: source.id(),
            what: source.text(8),
            due: source.maybe_date(200),
            owner: source.person(),
            early_win: source.chance(30),
            reached_on: if source.chance(30) { source.maybe_date(90) } else { None },
            note: source.note(),
        }),
        readings: source.list(3, |source| Reading {
            id: source.id(),
            value: source.text(2),
            number: source.quantity(),
            on: source.maybe_date(200),
            note: source.note(),
        }),
        outcome: if source.chance(20) { source.maybe(GoalOutcome::ALL) } else { None },
        outcome_on: source.maybe_date(60),
        outcome_reason: source.text(8),
        agreement: source.agreement(),
        note: source.note(),
    }
}
