//! Between them the samples show every field of the workbook and every choice that it offers.

use std::collections::BTreeSet;

use alliance_workbook::plan::visit::{Part, Visitor};
use alliance_workbook::plan::{
    AllianceKind, Attested, Audience, Cadence, ChannelPurpose, Content, ContributionKind, ContributionState,
    DiligenceAnswer, Form, Gate, GoalOutcome, MandateState, Method, NeedKind, PaperKind, PaperState,
    PartyDecision, PartyKind, Path as At, Plan, PromiseOutcome, Route, Scenario, Stage, Standing, Status,
    StepAction, StepResult, ThresholdOf, Tie, TimeUnit, Topic,
};

use super::{SAMPLES, open};

/// What no sample shows, each with its reason.
const NOT_SHOWN: &[&str] = &[
    // Every plan has it, and it is no value that a visit shows.
    "plan-ourselves",
    // Nobody is met in the middle of a meeting.
    "check-in-running",
    // Each of these answers the question that a list with records has answered already.
    "papers-none",
    "goals-no-conflicts",
    "no-needs",
    "no-critical-expertise",
    "no-risks",
    // Every alliance shares something.
    "sharing-nothing",
    // A sample is about to begin or to go on.
    "stage-exploring",
    "stage-active",
    "stage-closing",
    "gate-approach",
    "gate-launch",
    "gate-close",
    // It is what everybody is asked first, and a plan leaves it blank once nobody was.
    "answer-not-asked",
    // A handshake needs no sample: it is what the blank plan is quickest with.
    "form-handshake",
];

#[derive(Default)]
struct Shown {
    fields: BTreeSet<&'static str>,
    choices: BTreeSet<&'static str>,
}

impl Shown {
    fn collect(&mut self, content: &Content) {
        match content {
            Content::Choice(word) => {
                self.choices.insert(word);
            }
            Content::Several(parts) => parts.iter().for_each(|part| self.collect(part)),
            _ => {}
        }
    }
}

impl Visitor for Shown {
    fn record(&mut self, at: At, _: uuid::Uuid) {
        self.fields.extend(at.field.map(|field| field.id));
    }

    fn value(&mut self, at: At, content: &dyn Fn() -> Content) {
        let content = content();
        if !content.is_blank() {
            self.fields.extend(at.field.map(|field| field.id));
            self.collect(&content);
        }
    }
}

fn shown() -> Shown {
    let mut shown = Shown::default();
    for sample in SAMPLES {
        open(sample.file).plan.visit(At::ROOT, &mut shown);
    }
    shown
}

#[test]
fn every_field_is_filled_in_somewhere() {
    let shown = shown();
    let missing: Vec<_> = Plan::fields()
        .iter()
        .map(|field| field.id)
        .filter(|id| !shown.fields.contains(id) && !NOT_SHOWN.contains(id))
        .collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn every_choice_is_made_somewhere() {
    macro_rules! choices {
        ($($choice:ident)*) => { vec![$( $choice::ALL.iter().map(|it| it.message_id()).collect::<Vec<_>>() ),*].concat() };
    }
    let offered = choices![
        AllianceKind Attested Audience Cadence ChannelPurpose ContributionKind ContributionState
        DiligenceAnswer Form Gate GoalOutcome MandateState Method NeedKind PaperKind PaperState PartyDecision
        PartyKind PromiseOutcome Route Scenario Stage Standing Status StepAction StepResult ThresholdOf Tie
        TimeUnit Topic
    ];
    let answers = ["answer-proposed", "answer-agreed", "answer-objects", "answer-not-theirs"];
    let shown = shown().choices;
    let missing: Vec<_> = offered
        .into_iter()
        .chain(answers)
        .filter(|id| !shown.contains(id) && !NOT_SHOWN.contains(id))
        .collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn what_is_said_not_to_be_shown_is_not() {
    let shown = shown();
    for id in NOT_SHOWN {
        assert!(!shown.fields.contains(id) && !shown.choices.contains(id), "{id} is shown after all");
    }
}
