//! The chapters from Roles & decisions to Conflict resolution.

use std::collections::HashSet;

use super::{Mistakes, naming};
use crate::plan::{
    Channel, Communication, Conflict, Contribution, ContributionState, DecisionEntry, DecisionRule,
    ExitTerms, Feedback, Field, Fraction, GroundRule, Issue, Ladder, Method, Need, Promise, Resources, Risk,
    Risks, Role, SharingRule, Step, Telling, ThirdParty,
};
use crate::readiness::facts::is_same_person;
use crate::readiness::items::{Finding, filled};

pub(super) fn roles(mistakes: &mut Mistakes<'_, '_>) {
    let roles = &mistakes.facts.plan.roles;
    for role in roles.list.iter() {
        let about = |field: Field| Finding::about("", field, role);
        mistakes.owner_and_stand_in((&role.owner, Role::owner), (&role.stand_in, Role::stand_in), about);
        mistakes.person(&role.approver, Role::approver, about);
    }
    for rule in roles.rules.iter() {
        let about = |field: Field| Finding::about("", field, rule);
        mistakes.limit(rule.notice, DecisionRule::notice, about);
        mistakes.limit(rule.shortest, DecisionRule::shortest, about);
        mistakes.limit(rule.longest, DecisionRule::longest, about);
        mistakes.in_order(rule.shortest, rule.longest, "mistake-shortest-above-longest", || {
            about(DecisionRule::shortest)
        });
        mistakes.in_order(rule.notice, rule.longest, "mistake-notice-above-longest", || {
            about(DecisionRule::notice)
        });
        if rule.method == Some(Method::Supermajority) {
            match rule.threshold.map(Fraction::parts) {
                None => mistakes.push("mistake-no-threshold", about(DecisionRule::threshold)),
                Some((part, of)) if u32::from(part) * 2 <= u32::from(of) => {
                    mistakes.push("mistake-threshold-low", about(DecisionRule::threshold));
                }
                Some(_) => {}
            }
        }
        mistakes.answers(&rule.agreement, || about(DecisionRule::agreement));
    }
    for entry in roles.decisions.iter() {
        mistakes.happened(entry.on, DecisionEntry::on, |field| Finding::about("", field, entry));
        votes(mistakes, entry);
    }
}

/// No party is noted with two voices.
fn votes(mistakes: &mut Mistakes<'_, '_>, entry: &DecisionEntry) {
    let mut counted = HashSet::new();
    for (voices, field) in [
        (&entry.in_favour, DecisionEntry::in_favour),
        (&entry.against, DecisionEntry::against),
        (&entry.abstained, DecisionEntry::abstained),
    ] {
        for party in voices.iter().filter(|party| !counted.insert(**party)) {
            if let Some(party) = mistakes.facts.party(*party) {
                let finding = Finding::about("", field, entry);
                mistakes.push("mistake-two-voices", naming(finding, party));
            }
        }
    }
}

pub(super) fn resources(mistakes: &mut Mistakes<'_, '_>) {
    let resources = &mistakes.facts.plan.resources;
    mistakes.looked(resources.no_needs.as_ref(), Resources::no_needs);
    mistakes.looked(resources.no_critical_expertise.as_ref(), Resources::no_critical_expertise);
    for need in resources.needs.iter().filter(|need| need.amount.is_some_and(|amount| amount < 0)) {
        mistakes.push("mistake-amount", Finding::about("", Need::amount, need));
    }
    for contribution in resources.contributions.iter() {
        let about = |field: Field| Finding::about("", field, contribution);
        if contribution.amount.is_some_and(|amount| amount < 0) {
            mistakes.push("mistake-amount", about(Contribution::amount));
        }
        let party = contribution.party.and_then(|id| mistakes.facts.party(id));
        if let Some(party) = party.filter(|party| party.status.is_out())
            && contribution.state == Some(ContributionState::Confirmed)
        {
            mistakes.push("mistake-contribution-out", naming(about(Contribution::state), party));
        }
        mistakes.person(&contribution.stand_in, Contribution::stand_in, about);
    }
}

pub(super) fn risk(mistakes: &mut Mistakes<'_, '_>) {
    let risks = &mistakes.facts.plan.risk;
    let field = |field: Field| Finding::new("", field.place());
    mistakes.looked(risks.no_risks.as_ref(), Risks::no_risks);
    for risk in risks.list.iter() {
        let about = |field: Field| Finding::about("", field, risk);
        mistakes.shares(&risk.shares, "mistake-risk-shares", || about(Risk::shares));
        mistakes.owner_and_stand_in((&risk.owner, Risk::owner), (&risk.stand_in, Risk::stand_in), about);
    }
    mistakes.shares(&risks.benefit_shares, "mistake-benefit-shares", || field(Risks::benefit_shares));
    let sharing = &risks.sharing;
    let is_ruled = filled(&sharing.costs) || filled(&sharing.income);
    if sharing.nothing_to_share && is_ruled {
        mistakes.push("mistake-sharing-both", field(SharingRule::nothing_to_share));
    }
    mistakes.person(&sharing.holder, SharingRule::holder, |at| field(at).called("noun-holder"));
    mistakes.answers(&sharing.agreement, || field(SharingRule::agreement).called("noun-sharing-rule"));
    mistakes.answers(&risks.exit.agreement, || field(ExitTerms::agreement).called("noun-exit-terms"));
}

pub(super) fn communication(mistakes: &mut Mistakes<'_, '_>) {
    let communication = &mistakes.facts.plan.communication;
    for channel in communication.channels.iter() {
        let about = |field: Field| Finding::about("", field, channel);
        let owner = (&channel.owner, Channel::owner);
        mistakes.owner_and_stand_in(owner, (&channel.stand_in, Channel::stand_in), about);
        mistakes.limit(channel.response_time, Channel::response_time, about);
    }
    let field = |field: Field| Finding::new("", field.place());
    mistakes.owner_and_stand_in(
        (&communication.spokesperson, Communication::spokesperson),
        (&communication.spokesperson_stand_in, Communication::spokesperson_stand_in),
        |at| field(at).called("noun-spokesperson"),
    );
    mistakes.person(&communication.sign_off, Communication::sign_off, |at| field(at).called("noun-sign-off"));
    for telling in communication.told.iter() {
        mistakes.person(&telling.who, Telling::who, |field| Finding::about("", field, telling));
    }
}

pub(super) fn trust(mistakes: &mut Mistakes<'_, '_>) {
    let trust = &mistakes.facts.plan.trust;
    for (id, feedback) in &trust.feedback {
        if let Some(party) = mistakes.facts.party(*id) {
            mistakes.happened(feedback.on, Feedback::on, |field| {
                Finding::new("", field.place()).called("noun-feedback").party(party)
            });
        }
    }
    for promise in trust.promises.iter() {
        let about = |field: Field| Finding::about("", field, promise);
        if promise.by.is_some() && promise.by == promise.to {
            mistakes.push("mistake-promise-to-itself", about(Promise::to));
        }
        mistakes.happened(promise.settled_on, Promise::settled_on, about);
    }
    for rule in trust.rules.iter() {
        mistakes.answers(&rule.agreement, || Finding::about("", GroundRule::agreement, rule));
    }
}

pub(super) fn conflict(mistakes: &mut Mistakes<'_, '_>) {
    let conflict = &mistakes.facts.plan.conflict;
    let field = |field: Field| Finding::new("", field.place());
    mistakes.looked(conflict.no_issues.as_ref(), Conflict::no_issues);
    for step in conflict.ladder.steps.iter() {
        let about = |field: Field| Finding::about("", field, step);
        mistakes.limit(step.within, Step::within, about);
        mistakes.limit(step.not_before, Step::not_before, about);
        mistakes
            .in_order(step.not_before, step.within, "mistake-not-before-within", || about(Step::not_before));
        mistakes.person(&step.payer, Step::payer, about);
    }
    mistakes.answers(&conflict.ladder.agreement, || field(Ladder::agreement).called("noun-ladder"));
    // The third party is an outsider, and may be none of the parties.
    let third_party = &conflict.third_party;
    let about = |at: Field| field(at).called("noun-third-party");
    if third_party.who.is_named() && is_same_person(&third_party.who, &third_party.stand_in) {
        mistakes.push("mistake-stands-in-for-itself", about(ThirdParty::stand_in));
    }
    mistakes.answers(&third_party.agreement, || about(ThirdParty::agreement));
    for issue in conflict.issues.iter() {
        let about = |field: Field| Finding::about("", field, issue);
        mistakes.happened(issue.on, Issue::on, about);
        mistakes.happened(issue.since, Issue::since, about);
        if let Some((on, since)) = issue.on.zip(issue.since)
            && since < on
        {
            mistakes.push("mistake-issue-since", about(Issue::since).on(on));
        }
    }
}
