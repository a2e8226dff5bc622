//! Fields that hold something wrong: what cannot be, whatever the plan is for. A field that is
//! blank is never wrong.

use std::collections::HashSet;

use jiff::civil::Date;

use super::criteria::criterion;
use super::facts::Facts;
use super::items::{Finding, cut, filled};
use super::named::Named;
use crate::plan::{
    Action, Activity, Agreement, Answer, Channel, CheckIn, Communication, Contact, Contribution,
    ContributionState, DecisionRule, ExitTerms, Field, Goal, GoalConflict, GroundRule, Issue, Ladder,
    Leadership, Milestone, Party, PartyId, PerParty, Person, Place, Promise, Purpose, Reading, Recognition,
    Risk, Risks, Role, Share, SharingRule, Step, ThirdParty,
};

/// Every mistake of the plan, chapter by chapter.
pub(super) fn mistakes(facts: &Facts<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    purpose(facts, &mut found);
    allies(facts, &mut found);
    goals(facts, &mut found);
    roles_and_resources(facts, &mut found);
    risk(facts, &mut found);
    communication(facts, &mut found);
    trust_and_conflict(facts, &mut found);
    upkeep(facts, &mut found);
    review(facts, &mut found);
    found
}

fn purpose(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let purpose = &facts.plan.purpose;
    let field = |message, field: Field| Finding::new(message, field.place());
    if let Some(start) = purpose.start {
        if purpose.end.is_some_and(|end| end < start) {
            found.push(field("mistake-end-before-start", Purpose::end).on(start));
        }
        if purpose.review.is_some_and(|review| review < start) {
            found.push(field("mistake-review-before-start", Purpose::review).on(start));
        }
    }
    let currency = purpose.currency.trim();
    let is_code = currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !currency.is_empty() && !is_code {
        let finding = field("mistake-currency", Purpose::currency);
        found.push(Finding { detail: cut(currency), ..finding });
    }
    let lead = &purpose.leadership;
    committed(facts, &lead.convenor, || field("", Leadership::convenor).called("noun-convenor"), found);
    committed(facts, &lead.deputy, || field("", Leadership::deputy).called("noun-deputy"), found);
    answers(facts, &lead.agreement, || field("", Leadership::agreement).called("noun-convenor"), found);
    answers(facts, &purpose.go, || field("", Purpose::go).called("noun-go"), found);
}

fn allies(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let mut names = HashSet::with_capacity(facts.plan.allies.parties.len());
    for party in facts.plan.allies.parties.iter() {
        if filled(&party.name) && !names.insert(party.name.trim().to_lowercase()) {
            found.push(Finding::about("mistake-same-name", Party::name, party));
        }
        for contact in party.contacts.iter() {
            let finding = |message, field: Field, detail: &str| Finding {
                place: field.of(contact.id.uuid()),
                detail: cut(detail),
                private: true,
                ..Finding::about(message, field, party)
            };
            if filled(&contact.email) && !is_email(contact.email.trim()) {
                found.push(finding("mistake-email", Contact::email, &contact.email));
            }
            if filled(&contact.phone) && !contact.phone.chars().any(char::is_numeric) {
                found.push(finding("mistake-phone", Contact::phone, &contact.phone));
            }
        }
    }
}

/// Whether a text can be an email address: somebody, an @, and a domain.
fn is_email(text: &str) -> bool {
    text.rsplit_once('@').is_some_and(|(somebody, domain)| {
        !somebody.is_empty()
            && !text.bytes().any(|byte| byte.is_ascii_whitespace())
            && domain.contains('.')
            && !domain.contains("..")
            && !domain.starts_with('.')
            && !domain.ends_with('.')
    })
}

fn goals(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let goals = &facts.plan.goals;
    let purpose = &facts.plan.purpose;
    // An end before the start is wrong itself, and says nothing about goals.
    let end = purpose.end.filter(|end| purpose.start.is_none_or(|start| start <= *end));
    for goal in goals.list.iter() {
        if let Some((due, start)) = goal.due.zip(purpose.start)
            && due < start
        {
            found.push(Finding::about("mistake-goal-before-start", Goal::due, goal).on(start));
        }
        if let Some((due, end)) = goal.due.zip(end)
            && due > end
        {
            found.push(Finding::about("mistake-goal-after-end", Goal::due, goal).on(end));
        }
        committed(facts, &goal.owner, || Finding::about("", Goal::owner, goal), found);
        for milestone in goal.milestones.iter() {
            if let Some((due, end)) = milestone.due.zip(goal.due)
                && due > end
            {
                found.push(Finding::about("mistake-milestone-after-goal", Milestone::due, milestone).on(end));
            }
            happened(facts, milestone.reached_on, Milestone::reached_on, milestone, found);
        }
        for reading in goal.readings.iter() {
            if reading.on.is_some_and(|on| on > facts.today) {
                let place = Reading::on.place().of(reading.id.uuid());
                let finding = Finding::about("mistake-ahead", Reading::on, goal);
                found.push(Finding { place, date: reading.on, ..finding });
            }
        }
        answers(facts, &goal.agreement, || Finding::about("", Goal::agreement, goal), found);
    }
    for conflict in goals.conflicts.iter() {
        if conflict.goal.is_some() && conflict.goal == conflict.with_goal {
            found.push(Finding::about("mistake-goal-with-itself", GoalConflict::with_goal, conflict));
        }
    }
}

fn roles_and_resources(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    for role in facts.plan.roles.list.iter() {
        committed(facts, &role.owner, || Finding::about("", Role::owner, role), found);
    }
    for rule in facts.plan.roles.rules.iter() {
        if rule.longest.is_some_and(|limit| limit.number == 0) {
            found.push(Finding::about("mistake-no-days", DecisionRule::longest, rule));
        }
        answers(facts, &rule.agreement, || Finding::about("", DecisionRule::agreement, rule), found);
    }
    for contribution in facts.plan.resources.contributions.iter() {
        if contribution.amount.is_some_and(|amount| amount < 0) {
            found.push(Finding::about("mistake-amount", Contribution::amount, contribution));
        }
        let party = contribution.party.and_then(|id| facts.party(id)).filter(|party| party.status.is_out());
        if let Some(party) = party
            && contribution.state == Some(ContributionState::Confirmed)
        {
            let subject = Finding::about("", Contribution::state, contribution);
            found.push(of_party("mistake-contribution-out", subject, party));
        }
    }
}

fn risk(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let risks = &facts.plan.risk;
    let field = |message, field: Field| Finding::new(message, field.place());
    for risk in risks.list.iter() {
        if let Some(sum) = not_a_hundred(&risk.shares) {
            found.push(Finding::about("mistake-risk-shares", Risk::shares, risk).count(sum));
        }
        committed(facts, &risk.owner, || Finding::about("", Risk::owner, risk), found);
    }
    if let Some(sum) = not_a_hundred(&risks.benefit_shares) {
        found.push(field("mistake-benefit-shares", Risks::benefit_shares).count(sum));
    }
    let sharing = &risks.sharing;
    if sharing.nothing_to_share && (filled(&sharing.costs) || filled(&sharing.income)) {
        found.push(field("mistake-sharing-both", SharingRule::nothing_to_share));
    }
    answers(
        facts,
        &sharing.agreement,
        || field("", SharingRule::agreement).called("noun-sharing-rule"),
        found,
    );
    answers(
        facts,
        &risks.exit.agreement,
        || field("", ExitTerms::agreement).called("noun-exit-terms"),
        found,
    );
}

/// What the shares add up to, where there are some and they do not add up to a hundred.
fn not_a_hundred(shares: &PerParty<Share>) -> Option<usize> {
    let sum: i64 = shares.values().map(|share| share.parts()).sum();
    (!shares.is_empty() && !(995..=1005).contains(&sum))
        .then(|| usize::try_from(sum / Share::UNIT).unwrap_or(0))
}

fn communication(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let communication = &facts.plan.communication;
    for channel in communication.channels.iter() {
        committed(facts, &channel.owner, || Finding::about("", Channel::owner, channel), found);
    }
    let place = Communication::spokesperson.place();
    let spokesperson = || Finding::new("", place).called("noun-spokesperson");
    committed(facts, &communication.spokesperson, spokesperson, found);
}

fn trust_and_conflict(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let (trust, conflict) = (&facts.plan.trust, &facts.plan.conflict);
    for promise in trust.promises.iter() {
        if promise.by.is_some() && promise.by == promise.to {
            found.push(Finding::about("mistake-promise-to-itself", Promise::to, promise));
        }
    }
    for rule in trust.rules.iter() {
        answers(facts, &rule.agreement, || Finding::about("", GroundRule::agreement, rule), found);
    }
    for step in conflict.ladder.steps.iter() {
        if step.within.is_some_and(|limit| limit.number == 0) {
            found.push(Finding::about("mistake-no-days", Step::within, step));
        }
    }
    let field = |field: Field| Finding::new("", field.place());
    answers(facts, &conflict.ladder.agreement, || field(Ladder::agreement).called("noun-ladder"), found);
    let third_party = || field(ThirdParty::agreement).called("noun-third-party");
    answers(facts, &conflict.third_party.agreement, third_party, found);
    for issue in conflict.issues.iter() {
        happened(facts, issue.on, Issue::on, issue, found);
        happened(facts, issue.since, Issue::since, issue, found);
        if let Some((on, since)) = issue.on.zip(issue.since)
            && since < on
        {
            found.push(Finding::about("mistake-issue-since", Issue::since, issue).on(on));
        }
    }
}

fn upkeep(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let upkeep = &facts.plan.upkeep;
    for held in upkeep.held.iter() {
        happened(facts, held.on, CheckIn::on, held, found);
    }
    for recognition in upkeep.recognitions.iter() {
        happened(facts, recognition.given_on, Recognition::given_on, recognition, found);
    }
    for activity in upkeep.activities.iter() {
        happened(facts, activity.held_on, Activity::held_on, activity, found);
    }
}

fn review(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    for action in facts.plan.review.actions.iter() {
        happened(facts, action.done_on, Action::done_on, action, found);
    }
    for (id, attestation) in &facts.plan.review.attestations {
        if let Some(criterion) = criterion(id)
            && attestation.on > facts.today
        {
            let place = Place::new(criterion.chapter, criterion.id);
            found.push(Finding::new("mistake-ahead", place).called("noun-attestation").on(attestation.on));
        }
    }
}

/// What has happened cannot lie ahead.
fn happened<T: Named>(
    facts: &Facts<'_>,
    on: Option<Date>,
    field: Field,
    record: &T,
    found: &mut Vec<Finding>,
) {
    if let Some(on) = on.filter(|on| *on > facts.today) {
        found.push(Finding::about("mistake-ahead", field, record).on(on));
    }
}

/// Who answers for something has to be in the alliance.
fn committed(
    facts: &Facts<'_>,
    person: &Person,
    subject: impl FnOnce() -> Finding,
    found: &mut Vec<Finding>,
) {
    let not_in = |id: PartyId| facts.party(id).filter(|party| !party.is_committed());
    if let Some(party) = person.party.and_then(not_in) {
        found.push(of_party("mistake-not-committed", subject(), party));
    }
}

/// A mistake that names a party and stands in a field that does not belong to it.
fn of_party(message: &'static str, subject: Finding, party: &Party) -> Finding {
    let place = subject.place;
    Finding { message, place, ..subject.party(party) }
}

/// An objection says why, and no answer was given on a day that has not come.
fn answers(
    facts: &Facts<'_>,
    agreement: &Agreement,
    subject: impl Fn() -> Finding,
    found: &mut Vec<Finding>,
) {
    for (id, answer) in &agreement.answers {
        let unexplained = matches!(answer, Answer::Objects { reason, .. } if !filled(reason));
        let ahead = answer.date().filter(|on| *on > facts.today);
        // Few answers are wrong, so that the parties of most need not be looked up.
        if (unexplained || ahead.is_some())
            && let Some(party) = facts.party(*id)
        {
            let finding = |message| Finding { message, ..subject().party(party) };
            if unexplained {
                found.push(finding("mistake-objection-unexplained"));
            }
            found.extend(ahead.map(|on| finding("mistake-answer-ahead").on(on)));
        }
    }
}
