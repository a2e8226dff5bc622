//! Risk & value: what could go wrong, who bears it, and who benefits.

use super::allies::no_committed_ally;
use crate::plan::{ExitTerms, Field, Form, PerParty, Risk, Risks, Share, SharingRule, Subject, shares};
use crate::readiness::balance::{Fairness, counts};
use crate::readiness::facts::Facts;
use crate::readiness::items::{Finding, Items, Outcome, filled};

/// A finding on a field of the chapter.
fn field(message: &'static str, field: Field) -> Finding {
    Finding::new(message, field.place())
}

/// Whether there are risks to look at. That somebody looked and found none is an answer where little
/// is at stake; who signs a memorandum or more has something to lose.
fn has_risks(facts: &Facts<'_>, items: &mut Items) -> bool {
    let risks = &facts.plan.risk;
    if risks.list.is_empty() {
        if !facts.looked(risks.no_risks.as_ref()) {
            items.lacks_list(field("finding-no-risks", Risks::list));
        } else if facts.form >= Form::Memorandum {
            items.lacks_list(field("finding-no-risks-found", Risks::list));
        }
    }
    !risks.list.is_empty()
}

/// What the shares of the parties that are in add up to.
fn sum(facts: &Facts<'_>, of: &PerParty<Share>) -> i64 {
    shares::sum(of, |party| facts.is_in(party))
}

/// The item that nobody says how large a risk is.
fn unrated(risk: &Risk, items: &mut Items) {
    let missing = if risk.likelihood.is_none() { Risk::likelihood } else { Risk::impact };
    items.judge(risk.likelihood.is_some() || risk.impact.is_some(), false, || {
        Finding::about("finding-risk-unrated", missing, risk)
    });
}

/// Risks are recorded and rated, and the large ones have an owner who is in, a response, and shares.
pub(in crate::readiness) fn owned(facts: &Facts<'_>) -> Outcome {
    let risks = &facts.plan.risk;
    let mut items = Items::default();
    items.entered(risks.no_risks.is_some() || !risks.list.is_empty());
    has_risks(facts, &mut items);
    for risk in risks.list.iter() {
        if risk.is_large() {
            items.owned(facts, &risk.owner, || Finding::about("finding-no-owner", Risk::owner, risk));
            items.judge(true, filled(&risk.response), || {
                Finding::about("finding-risk-no-response", Risk::response, risk)
            });
            items.judge(true, sum(facts, &risk.shares) > 0, || {
                Finding::about("finding-risk-no-shares", Risk::shares, risk)
            });
        } else if risk.size().is_none() {
            // It could be a large one.
            unrated(risk, &mut items);
        }
    }
    items.outcome()
}

/// No party's share of the risk is above one and a half times its share of the benefit or below two
/// thirds of it, or that is explained; and the shares add up.
pub(in crate::readiness) fn fits_benefit(facts: &Facts<'_>) -> Outcome {
    let risks = &facts.plan.risk;
    let mut items = Items::default();
    if !has_risks(facts, &mut items) {
        return items.outcome();
    }
    if facts.committed_allies.is_empty() {
        items.lacks_list(no_committed_ally());
        return items.outcome();
    }
    let balance = &facts.balance;
    let benefits = balance.benefit;
    items.judge(benefits > 0, shares::is_whole(benefits), || {
        if benefits == 0 {
            field("finding-no-benefit-shares", Risks::benefit_shares)
        } else {
            let finding = field("finding-benefit-shares-sum", Risks::benefit_shares);
            Finding { detail: shares::percent(benefits), ..finding }
        }
    });
    if balance.counted == 0 {
        items.has(false, || field("finding-no-risk-shares", Risk::shares));
    }
    for risk in risks.list.iter().filter(|risk| counts(risk)) {
        let shared = sum(facts, &risk.shares);
        items.judge(shared > 0, shares::is_whole(shared), || {
            if shared == 0 {
                Finding::about("finding-risk-no-shares", Risk::shares, risk)
            } else {
                let finding = Finding::about("finding-risk-shares-sum", Risk::shares, risk);
                Finding { detail: shares::percent(shared), ..finding }
            }
        });
        // What part of all the risk its shares are depends on how large it is.
        if risk.size().is_none() {
            unrated(risk, &mut items);
        }
    }
    let explained = filled(&risks.mismatch_reason);
    if balance.is_whole() {
        for (&party, weighed) in facts.committed.iter().zip(&balance.weighed) {
            let fairness = weighed.fairness();
            items.of_party(facts, party, true, explained || fairness == Fairness::Fits, || {
                let above = fairness == Fairness::Above;
                let message = if above { "finding-risk-above-benefit" } else { "finding-risk-below-benefit" };
                field(message, Risks::mismatch_reason).party(party)
            });
        }
    }
    // Who bears a large risk is said for its own sake too.
    items.outcome().entered_only_if(explained || !risks.benefit_shares.is_empty())
}

/// The rule for sharing costs, income and work, and who holds the money, is agreed by all; that there
/// is nothing to share is a rule.
pub(in crate::readiness) fn sharing(facts: &Facts<'_>) -> Outcome {
    const TERMS: [(Field, &str); 4] = [
        (SharingRule::costs, "finding-no-sharing-costs"),
        (SharingRule::income, "finding-no-sharing-income"),
        (SharingRule::work, "finding-no-sharing-work"),
        (SharingRule::holder, "finding-no-sharing-holder"),
    ];
    let sharing = &facts.plan.risk.sharing;
    let terms = [
        filled(&sharing.costs),
        filled(&sharing.income),
        filled(&sharing.work),
        facts.is_named_in(&sharing.holder),
    ];
    let mut items = Items::default();
    items.entered(facts.plan.purpose.formality.exposes_money());
    for (said, (place, message)) in terms.into_iter().zip(TERMS) {
        items.has(sharing.nothing_to_share || said, || field(message, place));
    }
    items.agreed(facts, Subject::SharingRule, || {
        field("finding-not-asked", SharingRule::agreement).called("noun-sharing-rule")
    });
    items.outcome()
}

/// All seven exit terms are filled in and agreed by all.
pub(in crate::readiness) fn exit(facts: &Facts<'_>) -> Outcome {
    const TERMS: [(Field, &str); 7] = [
        (ExitTerms::notice, "noun-notice"),
        (ExitTerms::assets, "noun-assets"),
        (ExitTerms::data, "noun-data"),
        (ExitTerms::clients, "noun-clients"),
        (ExitTerms::credit, "noun-credit"),
        (ExitTerms::binding, "noun-binding"),
        (ExitTerms::ending, "noun-ending"),
    ];
    let exit = &facts.plan.risk.exit;
    let mut items = Items::default();
    for (term, (place, noun)) in exit.terms().into_iter().zip(TERMS) {
        items.has(filled(term), || field("finding-exit-term", place).called(noun));
    }
    items.agreed(facts, Subject::ExitTerms, || {
        field("finding-not-asked", ExitTerms::agreement).called("noun-exit-terms")
    });
    items.outcome()
}
