//! Every criterion, finding and choice has its words.

use alliance_workbook::plan::{
    AllianceKind, Answer, Attested, Audience, Cadence, ChannelPurpose, ContributionKind, ContributionState,
    DiligenceAnswer, Form, Gate, GoalOutcome, MandateState, Method, NeedKind, PaperKind, PaperState, Party,
    PartyDecision, PartyKind, Plan, PromiseOutcome, Route, Scenario, Stage, Standing, Status, StepAction,
    StepResult, ThresholdOf, Tie, TimeUnit, Topic,
};
use alliance_workbook::readiness::{
    Aspect, CRITERIA, ChapterState, Finding, Framework, State, Verdict, check_gate,
};
use alliance_workbook::words::Words;

use super::settled::plan;
use super::{TODAY, answers, edit, no, party};

#[test]
fn every_criterion_says_what_it_is_and_its_rule() {
    let words = Words::english();
    for criterion in CRITERIA {
        assert_ne!(words.text(criterion.id), criterion.id);
        let rule = words.attribute(criterion.id, "rule").expect(criterion.id);
        assert!(!rule.ends_with('.'), "{}: short words have no full stop", criterion.id);
    }
}

#[test]
fn every_choice_has_a_word() {
    macro_rules! keys {
        ($($choice:ident),*) => {
            [$( $choice::ALL.iter().map(|choice| choice.message_id()).collect::<Vec<_>>() ),*].concat()
        };
    }
    let words = Words::english();
    let keys = keys![
        AllianceKind,
        Aspect,
        Attested,
        Audience,
        Cadence,
        ChannelPurpose,
        ChapterState,
        ContributionKind,
        ContributionState,
        PartyDecision,
        DiligenceAnswer,
        Form,
        Framework,
        Gate,
        GoalOutcome,
        MandateState,
        Method,
        NeedKind,
        PromiseOutcome,
        PaperKind,
        PaperState,
        PartyKind,
        Route,
        Scenario,
        Stage,
        Standing,
        State,
        Status,
        StepAction,
        StepResult,
        ThresholdOf,
        Tie,
        TimeUnit,
        Topic,
        Verdict
    ];
    for key in keys.into_iter().chain([
        Answer::NotAsked.message_id(),
        Answer::NotTheirs.message_id(),
        no().message_id(),
    ]) {
        assert_ne!(words.text(key), key);
    }
}

/// Every finding of a plan, mistakes included.
fn findings(plan: &Plan) -> Vec<Finding> {
    let checklist = check_gate(plan, TODAY, Gate::Renew);
    checklist.judged.into_iter().flat_map(|judged| judged.findings).chain(checklist.mistakes).collect()
}

#[test]
fn every_finding_of_every_case_has_its_words() {
    let words = Words::english();
    for case in super::cases() {
        let mut plan = plan();
        (case.edit)(&mut plan);
        for finding in findings(&plan) {
            let said = words.finding(&finding);
            assert!(!said.starts_with(finding.message) && !said.contains('$'), "{said}");
            assert!(!said.ends_with('.'), "{said}: short words have no full stop");
            assert!(finding.unnamed.is_none_or(|unnamed| words.text(unnamed) != unnamed), "{finding:?}");
        }
    }
}

#[test]
fn a_party_without_a_name_is_called_so() {
    let mut plan = plan();
    edit(&mut plan.allies.parties, "School", |party| party.name.clear());
    plan.purpose.go = answers(&plan, &[]);
    let words = Words::english();
    let said: Vec<_> = findings(&plan).iter().map(|finding| words.finding(finding).into_owned()).collect();
    assert!(said.contains(&"Go: Unnamed party has not been asked".to_owned()), "{said:#?}");
}

#[test]
fn who_is_not_committed_stays_private() {
    let mut plan = plan();
    let anglers = party(&plan, "Anglers");
    edit(&mut plan.allies.parties, "Anglers", |party| party.decision = None);
    plan.allies.parties.push(Party { name: "Anglers".into(), ..Party::new() });
    plan.communication.spokesperson.party = Some(anglers);
    let agreement = answers(&plan, &[("Anglers", no()), ("School", no())]);
    plan.conflict.ladder.agreement = agreement;
    let words = Words::english();
    let found = findings(&plan);
    let naming: Vec<_> = found.iter().filter(|finding| words.finding(finding).contains("Anglers")).collect();
    assert_eq!(naming.len(), 5, "{naming:#?}");
    assert!(naming.iter().all(|finding| finding.private), "{naming:#?}");
    assert!(found.iter().any(|finding| finding.party == "School" && !finding.private));
}

#[test]
fn a_long_text_is_cut() {
    let mut plan = plan();
    edit(&mut plan.goals.list, "Walk the bank", |goal| {
        goal.statement = "ä\n".repeat(30_000);
        goal.measure.clear();
    });
    let found = findings(&plan);
    assert!(
        found.iter().any(|finding| finding.title.chars().count() == 161 && !finding.title.contains('\n'))
    );
}
