//! Many parties and as many records: what is found grows with the file, not with their product.

use alliance_workbook::plan::{
    Activity, Channel, ChannelPurpose, Confidence, Contribution, ContributionState, Form, Gate, Grade,
    GroundRule, Issue, Need, NeedKind, Party, Plan, Promise, Recognition, Risk, Share, Status, Step, Trigger,
};
use alliance_workbook::readiness::{Finding, check_gate};

use super::{TODAY, under};

/// So many committed parties, and as many of every record that the chapters from resources to upkeep
/// hold, each with something that is missing.
fn crowd(count: usize) -> Plan {
    let mut plan = Plan::new();
    under(&mut plan, Form::Memorandum);
    for index in 1..count {
        let name = format!("Party {index}");
        plan.allies.parties.push(Party { name, status: Status::Committed, ..Party::new() });
    }
    let us = plan.ourselves;
    let first = Step::new();
    let step = Some(first.id);
    plan.conflict.ladder.steps.push(first);
    for index in 0..count {
        let name = index.to_string();
        let need = Need {
            what: name.clone(),
            kind: Some(NeedKind::Expertise),
            critical: true,
            amount: Some(3),
            ..Need::new()
        };
        plan.resources.contributions.push(Contribution {
            what: name.clone(),
            party: Some(us),
            for_coordination: true,
            meets: vec![need.id],
            state: Some(ContributionState::Offered),
            ..Contribution::new()
        });
        plan.resources.needs.push(need);
        plan.risk.list.push(Risk {
            what: name.clone(),
            likelihood: Some(Grade::clamped(4)),
            impact: Some(Grade::clamped(4)),
            shares: std::iter::once((us, Share::whole(1).expect("share"))).collect(),
            ..Risk::new()
        });
        let purpose = Some(ChannelPurpose::Routine);
        plan.communication.channels.push(Channel { medium: name.clone(), purpose, ..Channel::new() });
        plan.communication.confidential.push(Confidence { what: name.clone(), ..Confidence::new() });
        plan.trust.promises.push(Promise {
            what: name.clone(),
            due: Some(TODAY.yesterday().expect("day")),
            ..Promise::new()
        });
        plan.trust.rules.push(GroundRule {
            topic: name.clone(),
            readings: std::iter::once((us, "Call first".to_owned())).collect(),
            ..GroundRule::new()
        });
        plan.conflict.ladder.steps.push(Step { title: name.clone(), ..Step::new() });
        plan.conflict.issues.push(Issue { title: name.clone(), step, since: Some(TODAY), ..Issue::new() });
        plan.upkeep.triggers.push(Trigger { signal: name.clone(), ..Trigger::new() });
        plan.upkeep.recognitions.push(Recognition { occasion: name.clone(), ..Recognition::new() });
        plan.upkeep.activities.push(Activity { what: name, ..Activity::new() });
    }
    plan
}

#[test]
fn of_a_crowd_the_first_are_named_and_the_rest_is_counted() {
    const COUNT: usize = 2_000;
    let checklist = check_gate(&crowd(COUNT), TODAY, Gate::Renew);
    for judged in &checklist.judged {
        assert!(judged.findings.len() <= 202, "{}: {}", judged.criterion.id, judged.findings.len());
    }
    let faults =
        |id| checklist.get(id).expect("criterion").findings.iter().map(Finding::faults).sum::<usize>();
    for (criterion, expected) in [
        ("needs-met", COUNT),
        ("everyone-contributes", COUNT - 1),
        ("expertise-covered", COUNT),
        ("coordination-time", COUNT),
        ("support-offered", COUNT - 1),
        // Neither owner nor response.
        ("risks-owned", 2 * COUNT),
        // The shares of each risk, and of the benefit.
        ("risk-fits-benefit", COUNT + 1),
        // The best routine channel, and no urgent one.
        ("channels-set", 3),
        ("confidentiality-set", COUNT),
        ("trust-rated", 3 * (COUNT - 1)),
        ("feedback-asked", COUNT - 1),
        ("promises-kept", COUNT),
        ("promises-settled", COUNT),
        ("intentions-disclosed", 2 * (COUNT - 1)),
        // Too few readings, and no wording.
        ("rules-spoken", 2 * COUNT),
        ("issues-moving", COUNT),
        ("issues-closed", COUNT),
        ("triggers-set", COUNT),
        ("recognition-planned", COUNT),
        ("relationship-planned", COUNT),
        // What each keeps, where the records stay, and what was learned.
        ("closing-agreed", COUNT + 2),
    ] {
        assert_eq!(faults(criterion), expected, "{criterion}");
    }
}
