//! Purpose & fit: is it said why, and how much paper that needs.

use crate::plan::{Chapter, Form, PaperState, Place};
use crate::readiness::checklist::State;
use crate::readiness::facts::Facts;
use crate::readiness::items::{Finding, Items, Outcome, filled};

/// A finding on a field of the chapter.
fn field(message: &'static str, field: &'static str) -> Finding {
    Finding::new(message, Place::new(Chapter::Purpose, field))
}

/// Title, purpose, kind, stage and start are filled in.
pub(in crate::readiness) fn stated(facts: &Facts<'_>) -> Outcome {
    let purpose = &facts.plan.purpose;
    let mut items = Items::default();
    items.has(filled(&purpose.title), || field("finding-no-title", "purpose-title"));
    items.has(filled(&purpose.purpose), || field("finding-no-purpose", "purpose-purpose"));
    items.has(purpose.kind.is_some(), || field("finding-no-kind", "purpose-kind"));
    items.has(purpose.stage.is_some(), || field("finding-no-stage", "purpose-stage"));
    items.has(purpose.start.is_some(), || field("finding-no-start", "purpose-start"));
    items.outcome()
}

/// What exists already, and what none can do alone, is filled in.
pub(in crate::readiness) fn landscape(facts: &Facts<'_>) -> Outcome {
    let purpose = &facts.plan.purpose;
    let mut items = Items::default();
    items.has(filled(&purpose.landscape), || field("finding-no-landscape", "purpose-landscape"));
    items.has(filled(&purpose.alone), || field("finding-no-alone", "purpose-alone"));
    items.outcome()
}

/// Every question about exposure and drivers is answered.
pub(in crate::readiness) fn formality(facts: &Facts<'_>) -> Outcome {
    let formality = &facts.plan.purpose.formality;
    let mut items = Items::default();
    for (answer, question, noun) in [
        (formality.complexity, "formality-complexity", "noun-complexity"),
        (formality.regulation, "formality-regulation", "noun-regulation"),
        (formality.liability, "formality-liability", "noun-liability"),
        (formality.money, "formality-money", "noun-money-at-stake"),
        (formality.data, "formality-data", "noun-shared-data"),
        (formality.exclusivity, "formality-exclusivity", "noun-exclusivity"),
        (formality.urgency, "formality-urgency", "noun-urgency"),
        (formality.change, "formality-change", "noun-change"),
        (formality.understanding, "formality-understanding", "noun-understanding"),
    ] {
        items.has(answer.is_some(), || field("finding-question-open", question).called(noun));
    }
    items.outcome()
}

/// The chosen form is at least the advised one, or there is a reason.
pub(in crate::readiness) fn form(facts: &Facts<'_>) -> Outcome {
    let formality = &facts.plan.purpose.formality;
    let mut items = Items::default();
    match (formality.chosen, formality.advised()) {
        (None, _) => items.has(false, || field("finding-no-form", "formality-chosen")),
        (Some(_), None) => items.has(false, || field("finding-no-advice", "formality-complexity")),
        (Some(chosen), Some(advised)) => {
            items.judge(true, chosen >= advised || filled(&formality.lighter_reason), || {
                field("finding-form-lighter", "formality-lighter-reason").called(advised.message_id())
            });
        }
    }
    items.outcome()
}

/// Every paper that is needed is signed.
pub(in crate::readiness) fn papers(facts: &Facts<'_>) -> Outcome {
    let purpose = &facts.plan.purpose;
    let needed = || purpose.papers.iter().filter(|paper| paper.state != Some(PaperState::NotNeeded));
    if facts.form == Form::Handshake && needed().next().is_none() {
        return Outcome::plain(State::NotApplicable, false, Vec::new());
    }
    let mut items = Items::default();
    if purpose.papers.is_empty() && purpose.no_papers.is_none() {
        items.lacks_list(field("finding-no-papers", "papers-list"));
    }
    for paper in needed() {
        items.judge(paper.state.is_some(), paper.state == Some(PaperState::Signed), || match paper.state {
            None => Finding::about("finding-paper-unsaid", "paper-state", paper),
            Some(_) => Finding::about("finding-paper-unsigned", "paper-state", paper),
        });
    }
    items.outcome()
}
