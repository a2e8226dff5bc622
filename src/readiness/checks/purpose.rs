//! Purpose & fit: is it said why, and how much paper that needs.

use crate::plan::{Degree, Field, Formality, Purpose};
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

/// The six questions about exposure.
const EXPOSURES: [(Field, &str); 6] = [
    (Formality::complexity, "noun-complexity"),
    (Formality::regulation, "noun-regulation"),
    (Formality::liability, "noun-liability"),
    (Formality::money, "noun-money-at-stake"),
    (Formality::data, "noun-shared-data"),
    (Formality::exclusivity, "noun-exclusivity"),
];

/// The three questions about drivers.
const DRIVERS: [(Field, &str); 3] = [
    (Formality::urgency, "noun-urgency"),
    (Formality::change, "noun-change"),
    (Formality::understanding, "noun-understanding"),
];

/// Each question is answered.
fn answered(
    answers: impl IntoIterator<Item = Option<Degree>>,
    questions: impl IntoIterator<Item = (Field, &'static str)>,
    items: &mut Items,
) {
    for (answer, (question, noun)) in answers.into_iter().zip(questions) {
        items.has(answer.is_some(), || field("finding-question-open", question).called(noun));
    }
}

/// Every question about exposure and drivers is answered.
pub(in crate::readiness) fn formality(facts: &Facts<'_>) -> Outcome {
    let formality = &facts.plan.purpose.formality;
    let mut items = Items::default();
    answered(formality.exposures(), EXPOSURES, &mut items);
    answered(formality.drivers(), DRIVERS, &mut items);
    items.outcome()
}

/// Every question about exposure is answered, and the chosen form is at least the advised one, or
/// there is a reason.
pub(in crate::readiness) fn form(facts: &Facts<'_>) -> Outcome {
    let formality = &facts.plan.purpose.formality;
    let mut items = Items::default();
    answered(formality.exposures(), EXPOSURES, &mut items);
    match (formality.chosen, formality.advised()) {
        (None, _) => items.has(false, || field("finding-no-form", Formality::chosen)),
        // That no question is answered is said above.
        (Some(_), None) => items.judge_all(true, false, |_| {}),
        (Some(chosen), Some(advised)) => {
            items.judge(true, chosen >= advised || filled(&formality.lighter_reason), || {
                field("finding-form-lighter", Formality::lighter_reason).called(advised.message_id())
            });
        }
    }
    items.outcome()
}
