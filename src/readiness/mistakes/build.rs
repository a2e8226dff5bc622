//! The chapters Purpose & fit, Allies and Goals.

use std::collections::HashSet;

use super::Mistakes;
use crate::plan::{
    Allies, Contact, Field, Goal, GoalConflict, Goals, Leadership, Mandate, MandateState, Milestone, Paper,
    Party, Purpose, Reading,
};
use crate::readiness::items::{Finding, cut, filled};

pub(super) fn purpose(mistakes: &mut Mistakes<'_, '_>) {
    let purpose = &mistakes.facts.plan.purpose;
    let field = |field: Field| Finding::new("", field.place());
    if let Some(start) = purpose.start {
        if purpose.end.is_some_and(|end| end < start) {
            mistakes.push("mistake-end-before-start", field(Purpose::end).on(start));
        }
        if purpose.review.is_some_and(|review| review < start) {
            mistakes.push("mistake-review-before-start", field(Purpose::review).on(start));
        }
    }
    let currency = purpose.currency.trim();
    let is_code = currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !currency.is_empty() && !is_code {
        mistakes.push("mistake-currency", Finding { detail: cut(currency), ..field(Purpose::currency) });
    }
    let lead = &purpose.leadership;
    mistakes.person(&lead.convenor, Leadership::convenor, |at| field(at).called("noun-convenor"));
    mistakes.person(&lead.deputy, Leadership::deputy, |at| field(at).called("noun-deputy"));
    mistakes.answers(&lead.agreement, || field(Leadership::agreement).called("noun-convenor"));
    mistakes.answers(&purpose.go, || field(Purpose::go).called("noun-go"));
    mistakes.looked(purpose.no_papers.as_ref(), Purpose::no_papers);
    for paper in purpose.papers.iter() {
        let about = |field: Field| Finding::about("", field, paper);
        mistakes.person(&paper.owner, Paper::owner, about);
        let parties = paper.signed.iter().filter(|(_, on)| **on > mistakes.facts.today);
        for (party, on) in
            parties.filter_map(|(id, on)| Some((mistakes.facts.party(*id)?, *on))).collect::<Vec<_>>()
        {
            mistakes.push("mistake-signed-ahead", about(Paper::signed).party(party).on(on));
        }
        let last = paper.signed.values().max();
        if let Some((expires, signed)) = paper.expires.zip(last)
            && expires < *signed
        {
            mistakes.push("mistake-expired-when-signed", about(Paper::expires).on(*signed));
        }
    }
}

pub(super) fn allies(mistakes: &mut Mistakes<'_, '_>) {
    let allies = &mistakes.facts.plan.allies;
    let mut names = HashSet::with_capacity(allies.parties.len());
    mistakes.looked(allies.no_candidates.as_ref(), Allies::no_candidates);
    for party in allies.parties.iter() {
        let about = |field: Field| Finding::about("", field, party);
        if filled(&party.name) && !names.insert(party.name.trim().to_lowercase()) {
            mistakes.push("mistake-same-name", about(Party::name));
        }
        if party.mandate.state == MandateState::Given {
            mistakes.happened(party.mandate.on, Mandate::on, about);
        }
        mistakes.happened(party.told_by_them, Party::told_by_them, about);
        mistakes.happened(party.told_to_them, Party::told_to_them, about);
        for contact in party.contacts.iter() {
            let finding = |field: Field, detail: &str| Finding {
                place: field.of(contact.id.uuid()),
                detail: cut(detail),
                private: true,
                ..about(field)
            };
            if filled(&contact.email) && !is_email(contact.email.trim()) {
                mistakes.push("mistake-email", finding(Contact::email, &contact.email));
            }
            if filled(&contact.phone) && !contact.phone.chars().any(char::is_numeric) {
                mistakes.push("mistake-phone", finding(Contact::phone, &contact.phone));
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

pub(super) fn goals(mistakes: &mut Mistakes<'_, '_>) {
    let goals = &mistakes.facts.plan.goals;
    let purpose = &mistakes.facts.plan.purpose;
    // An end before the start is wrong itself, and says nothing about goals.
    let end = purpose.end.filter(|end| purpose.start.is_none_or(|start| start <= *end));
    mistakes.looked(goals.no_conflicts.as_ref(), Goals::no_conflicts);
    for goal in goals.list.iter() {
        let about = |field: Field| Finding::about("", field, goal);
        if let Some((due, start)) = goal.due.zip(purpose.start)
            && due < start
        {
            mistakes.push("mistake-goal-before-start", about(Goal::due).on(start));
        }
        if let Some((due, end)) = goal.due.zip(end)
            && due > end
        {
            mistakes.push("mistake-goal-after-end", about(Goal::due).on(end));
        }
        // Who answered for what is done with may have left since.
        if goal.outcome.is_none() {
            let owner = (&goal.owner, Goal::owner);
            mistakes.owner_and_stand_in(owner, (&goal.stand_in, Goal::stand_in), about);
        }
        mistakes.happened(goal.outcome_on, Goal::outcome_on, about);
        for milestone in goal.milestones.iter() {
            let about = |field: Field| Finding::about("", field, milestone);
            if let Some((due, end)) = milestone.due.zip(goal.due)
                && due > end
            {
                mistakes.push("mistake-milestone-after-goal", about(Milestone::due).on(end));
            }
            if milestone.reached_on.is_none() {
                mistakes.person(&milestone.owner, Milestone::owner, about);
            }
            mistakes.happened(milestone.reached_on, Milestone::reached_on, about);
        }
        for reading in goal.readings.iter() {
            mistakes.happened(reading.on, Reading::on, |field| Finding {
                place: field.of(reading.id.uuid()),
                ..about(field)
            });
        }
        mistakes.answers(&goal.agreement, || about(Goal::agreement));
    }
    for conflict in goals.conflicts.iter() {
        if conflict.goal.is_some() && conflict.goal == conflict.with_goal {
            let finding = Finding::about("", GoalConflict::with_goal, conflict);
            mistakes.push("mistake-goal-with-itself", finding);
        }
    }
}
