//! Purpose & fit: is it said why, and how much paper that needs.

use crate::plan::{Field, Form, Formality, Paper, PaperState, Purpose};
use crate::readiness::checklist::State;
use crate::readiness::facts::Facts;
use crate::readiness::items::{Finding, Items, Outcome, filled};

/// A finding on a field of the chapter.
fn field(message: &'static str, field: Field) -> Finding {
    Finding::new(message, field.place())
}

/// Title, purpose, kind, stage and start are filled in.
pub(in crate::readiness) fn stated(facts: &Facts<'_>) -> Outcome {
    let purpose = &facts.plan.purpose;
    let mut items = Items::default();
    items.has(filled(&purpose.title), || field("finding-no-title", Purpose::title));
    items.has(filled(&purpose.purpose), || field("finding-no-purpose", Purpose::purpose));
    items.has(purpose.kind.is_some(), || field("finding-no-kind", Purpose::kind));
    items.has(purpose.stage.is_some(), || field("finding-no-stage", Purpose::stage));
    items.has(purpose.start.is_some(), || field("finding-no-start", Purpose::start));
    items.outcome()
}

/// What exists already, and what none can do alone, is filled in.
pub(in crate::readiness) fn landscape(facts: &Facts<'_>) -> Outcome {
    let purpose = &facts.plan.purpose;
    let mut items = Items::default();
    items.has(filled(&purpose.landscape), || field("finding-no-landscape", Purpose::landscape));
    items.has(filled(&purpose.alone), || field("finding-no-alone", Purpose::alone));
    items.outcome()
}

/// Every question about exposure and drivers is answered.
pub(in crate::readiness) fn formality(facts: &Facts<'_>) -> Outcome {
    let formality = &facts.plan.purpose.formality;
    let mut items = Items::default();
    for (answer, question, noun) in [
        (formality.complexity, Formality::complexity, "noun-complexity"),
        (formality.regulation, Formality::regulation, "noun-regulation"),
        (formality.liability, Formality::liability, "noun-liability"),
        (formality.money, Formality::money, "noun-money-at-stake"),
        (formality.data, Formality::data, "noun-shared-data"),
        (formality.exclusivity, Formality::exclusivity, "noun-exclusivity"),
        (formality.urgency, Formality::urgency, "noun-urgency"),
        (formality.change, Formality::change, "noun-change"),
        (formality.understanding, Formality::understanding, "noun-understanding"),
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
        (None, _) => items.has(false, || field("finding-no-form", Formality::chosen)),
        (Some(_), None) => items.has(false, || field("finding-no-advice", Formality::complexity)),
        (Some(chosen), Some(advised)) => {
            items.judge(true, chosen >= advised || filled(&formality.lighter_reason), || {
                field("finding-form-lighter", Formality::lighter_reason).called(advised.message_id())
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
        items.lacks_list(field("finding-no-papers", Purpose::papers));
    }
    for paper in needed() {
        items.judge(paper.state.is_some(), paper.state == Some(PaperState::Signed), || match paper.state {
            None => Finding::about("finding-paper-unsaid", Paper::state, paper),
            Some(_) => Finding::about("finding-paper-unsigned", Paper::state, paper),
        });
    }
    items.outcome()
}
