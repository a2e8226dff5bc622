//! A plan and its checklist as others may see them.

use std::collections::HashSet;

use jiff::civil::Date;

use super::checklist::{Checklist, check_gate};
use super::criteria::criterion;
use super::items::{Finding, cut};
use crate::plan::{Gate, Outsiders, Plan};

/// A plan and its checklist without what is private: the one source of prints and exports, so that
/// nothing else can get into them.
///
/// The checklist is that of the public plan, worked out afresh: states, counts, score and verdict
/// are those of a plan that never had anything private in it. Criteria that rest on private data
/// are left out, with their findings and the actions that serve them. Nothing tells that anything
/// is missing.
///
/// What a text names outsiders in counts as filled in, but its words are left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Public {
    /// The plan. It is for showing, and not to be saved.
    pub plan: Plan,
    /// Its checklist.
    pub checklist: Checklist,
    /// Whether the details of contacts were let out.
    pub contacts: bool,
}

impl Public {
    /// What may be seen of a plan on a day, before a gate. `contacts` lets the phone numbers and
    /// addresses of contacts out.
    #[must_use]
    pub fn new(plan: &Plan, today: Date, gate: Gate, contacts: bool) -> Self {
        let outsiders = Outsiders::of(plan);
        let mut plan = plan.public(contacts);
        let review = &mut plan.review;
        let actions =
            review.actions.iter().filter(|action| action.criterion.as_deref().is_none_or(is_public));
        review.actions = actions.cloned().collect();
        review.attestations.retain(|id, _| is_public(id));
        review.not_applicable.retain(|id, _| is_public(id));

        let mut checklist = check_gate(&plan, today, gate);
        checklist.judged.retain(|judged| !judged.criterion.private);
        checklist.settle(&plan);

        // Only now: a text that must not be shown is no text that is missing.
        let hushed: HashSet<String> = outsiders.hush(&mut plan).iter().map(|text| cut(text)).collect();
        let findings = checklist.judged.iter_mut().flat_map(|judged| &mut judged.findings);
        for finding in findings.chain(&mut checklist.mistakes) {
            hush(finding, &hushed);
        }
        Self { plan, checklist, contacts }
    }
}

/// Whether a criterion may be shown. What serves one that nobody knows may serve a private one.
fn is_public(id: &str) -> bool {
    criterion(id).is_some_and(|criterion| !criterion.private)
}

/// Takes out of a finding what the plan does not say either.
fn hush(finding: &mut Finding, hushed: &HashSet<String>) {
    if hushed.contains(&finding.title) {
        finding.title.clear();
    }
    if hushed.contains(&finding.detail) {
        finding.detail.clear();
        if finding.message == "finding-objection" {
            finding.message = "finding-objection-unexplained";
        }
    }
}
