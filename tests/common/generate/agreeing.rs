//! The chapters that settle how to work together.

use alliance_workbook::plan::{
    Audience, Cadence, Channel, ChannelPurpose, Communication, Confidence, Conflict, Contribution,
    ContributionKind, ContributionState, DecisionEntry, DecisionRule, ExitTerms, Feedback, GroundRule, Issue,
    Ladder, Method, Need, NeedKind, Person, Promise, PromiseOutcome, Rehearsal, RehearsedStep, Resources,
    Risk, Risks, Role, Roles, SharingRule, Step, StepAction, StepResult, Telling, ThirdParty, ThresholdOf,
    Topic, Trust, TrustRating,
};

use super::source::Source;

pub fn roles(source: &mut Source) -> Roles {
    let committed = source.committed.clone();
    let rules = source.list(14, |source| DecisionRule {
        id: source.id(),
        name: source.text(4),
        topic: source.maybe(Topic::ALL),
        method: source.maybe(Method::ALL),
        threshold: source.fraction(),
        threshold_of: source.maybe(ThresholdOf::ALL),
        quorum: source.fraction(),
        notice: source.time_limit(),
        fallback: source.story(),
        shortest: source.time_limit(),
        longest: source.time_limit(),
        review: source.text(6),
        agreement: source.agreement(),
        note: source.note(),
    });
    let rule_ids: Vec<_> = rules.iter().map(|rule| rule.id).collect();
    Roles {
        list: source.list(committed.len() / 2 + 3, |source| Role {
            id: source.id(),
            area: source.text(4),
            owner: source.person(),
            stand_in: source.person(),
            helpers: source.some(&committed, 4),
            consulted: source.some(&committed, 4),
            approver: source.person(),
            boundaries: source.story(),
            note: source.note(),
        }),
        rules,
        decisions: source.list(6, |source| DecisionEntry {
            id: source.id(),
            what: source.text(8),
            on: source.maybe_date(90),
            rule: source.maybe(&rule_ids),
            present: source.some(&committed, committed.len()),
            in_favour: source.some(&committed, committed.len()),
            against: source.some(&committed, 2),
            abstained: source.some(&committed, 2),
            reasons: source.per_party(|source| source.text(6)),
            // What it stands for has a wording of its own, which is known once the plan is whole.
            stands_for: Vec::new(),
            note: source.note(),
        }),
    }
}

pub fn resources(source: &mut Source) -> Resources {
    let (goals, committed) = (source.goals.clone(), source.committed.clone());
    let needs = source.list(goals.len() / 3 + 4, |source| Need {
        id: source.id(),
        what: source.text(5),
        kind: source.maybe(NeedKind::ALL),
        amount: source.chance(40).then(|| source.below(10_000) as i64),
        unit: source.text(1),
        goals: source.some(&goals, 3),
        critical: source.chance(30),
        gap_accepted: if source.chance(20) { source.text(8) } else { String::new() },
        note: source.note(),
    });
    let need_ids: Vec<_> = needs.iter().map(|need| need.id).collect();
    Resources {
        needs,
        no_needs: source.looked_none(),
        no_critical_expertise: source.looked_none(),
        contributions: source.list(committed.len() * 2 + 8, |source| Contribution {
            id: source.id(),
            what: source.text(6),
            party: source.maybe(&committed),
            kind: source.maybe(ContributionKind::ALL),
            amount: source.chance(60).then(|| source.below(1_000_000) as i64),
            unit: source.text(1),
            period: source.text(3),
            conditions: if source.chance(30) { source.text(8) } else { String::new() },
            for_coordination: source.chance(20),
            stand_in: if source.chance(30) { source.person() } else { Person::default() },
            stays: source.chance(20),
            meets: source.some(&need_ids, 3),
            state: source.maybe(ContributionState::ALL),
            note: source.note(),
        }),
        support: source.per_party(|source| source.text(10)),
    }
}

pub fn risks(source: &mut Source) -> Risks {
    Risks {
        list: source.list(12, |source| Risk {
            id: source.id(),
            what: source.text(8),
            likelihood: source.grade(),
            impact: source.grade(),
            shares: source.shares(),
            response: source.story(),
            owner: source.person(),
            stand_in: source.person(),
            trigger: source.text(6),
            note: source.note(),
        }),
        no_risks: source.looked_none(),
        benefit_shares: source.shares(),
        mismatch_reason: source.text(12),
        sharing: SharingRule {
            costs: source.text(12),
            income: source.text(12),
            work: source.text(12),
            holder: source.person(),
            nothing_to_share: source.chance(50),
            agreement: source.agreement(),
        },
        exit: ExitTerms {
            notice: source.text(6),
            assets: source.text(12),
            data: source.text(12),
            clients: source.text(12),
            credit: source.text(12),
            binding: source.text(12),
            ending: source.text(12),
            agreement: source.agreement(),
        },
    }
}

pub fn communication(source: &mut Source) -> Communication {
    let committed = source.committed.clone();
    Communication {
        channels: source.list(10, |source| Channel {
            id: source.id(),
            medium: source.text(3),
            purpose: source.maybe(ChannelPurpose::ALL),
            owner: source.person(),
            stand_in: source.person(),
            members: source.some(&committed, committed.len()),
            cadence: source.maybe(Cadence::ALL),
            response_time: source.time_limit(),
            note: source.note(),
        }),
        record_place: source.text(6),
        spokesperson: source.person(),
        spokesperson_stand_in: source.person(),
        sign_off: source.person(),
        confidential: source.list(4, |source| Confidence {
            id: source.id(),
            what: source.text(5),
            who_may_see: source.text(5),
            note: source.note(),
        }),
        told: source.list(6, |source| Telling {
            id: source.id(),
            what: source.text(20),
            audience: source.maybe(Audience::ALL),
            who: source.person(),
            on: source.maybe_date(90),
            note: source.note(),
        }),
    }
}

pub fn trust(source: &mut Source) -> Trust {
    let committed = source.committed.clone();
    Trust {
        ratings: source.per_party(|source| TrustRating {
            reliability: source.rating(),
            openness: source.rating(),
            shared_mission: source.rating(),
            repair: source.story(),
        }),
        feedback: source.per_party(|source| Feedback {
            rating: Some(source.level()),
            on: source.maybe_date(200),
            words: source.text(10),
        }),
        promises: source.list(committed.len() + 12, |source| Promise {
            id: source.id(),
            what: source.text(8),
            by: source.maybe(&committed),
            to: source.maybe(&committed),
            due: source.maybe_date(120),
            first_due: source.maybe_date(120),
            outcome: source.pick(PromiseOutcome::ALL),
            settled_on: source.maybe_date(60),
            note: source.note(),
        }),
        rules: source.list(8, |source| GroundRule {
            id: source.id(),
            topic: source.text(3),
            readings: source.per_party(|source| source.text(10)),
            differs: source.some(&committed, 3),
            wording: source.text(16),
            agreement: source.agreement(),
            note: source.note(),
        }),
    }
}

pub fn conflict(source: &mut Source) -> Conflict {
    let committed = source.committed.clone();
    let mut actions = StepAction::ALL.iter();
    let steps = source.list(StepAction::ALL.len(), |source| Step {
        id: source.id(),
        title: source.text(3),
        trigger: source.text(8),
        what: source.text(12),
        action: actions.next().copied(),
        who: source.person(),
        within: source.time_limit(),
        not_before: source.time_limit(),
        payer: source.person(),
        skipped_when: source.text(6),
        note: source.note(),
    });
    let step_ids: Vec<_> = steps.iter().map(|step| step.id).collect();
    Conflict {
        ladder: Ladder { steps, meanwhile: source.text(12), agreement: source.agreement() },
        third_party: ThirdParty {
            who: source.person(),
            neutral: source.text(12),
            stand_in: source.person(),
            agreement: source.agreement(),
        },
        rehearsal: Rehearsal {
            dispute: source.text(16),
            results: step_ids
                .iter()
                .map(|step| {
                    let result = source.maybe(StepResult::ALL);
                    (*step, RehearsedStep { result, finding: source.text(8), action: None })
                })
                .collect(),
            learned: source.text(16),
        },
        issues: source.list(6, |source| Issue {
            id: source.id(),
            title: source.text(5),
            raised_by: source.maybe(&committed),
            on: source.maybe_date(60),
            positions: source.per_party(|source| source.text(8)),
            interests: source.per_party(|source| source.text(8)),
            options: source.story(),
            criterion: source.text(8),
            step: source.maybe(&step_ids),
            since: source.maybe_date(40),
            outcome: if source.chance(50) { source.text(8) } else { String::new() },
            note: source.note(),
        }),
        no_issues: source.looked_none(),
    }
}
