//! Trust & ground rules: can the allies count on each other, and do they read the rules alike.

use jiff::civil::Date;

use super::allies::{no_committed_ally, unrated};
use crate::plan::{
    Feedback, Field, Form, GroundRule, KeptRate, Party, PartyId, Promise, PromiseOutcome as Came, Subject,
    Trust, TrustRating,
};
use crate::readiness::checklist::State;
use crate::readiness::facts::Facts;
use crate::readiness::findings::Findings;
use crate::readiness::items::{Finding, Items, Outcome, filled};

/// How many readings of a ground rule have to be recorded.
const READINGS: usize = 2;

/// How long ago an ally may have been asked what it says of us, in days.
const ASKED_WITHIN: i64 = 180;

/// A finding on a field of the chapter.
fn field(message: &'static str, field: Field) -> Finding {
    Finding::new(message, field.place())
}

/// Every committed ally has three trust ratings with evidence, each 2 or more, or with a repair
/// action: then it is partly met at best.
pub(in crate::readiness) fn rated(facts: &Facts<'_>) -> Outcome {
    const RATINGS: [(Field, &str); 3] = [
        (TrustRating::reliability, "noun-reliability"),
        (TrustRating::openness, "noun-openness"),
        (TrustRating::shared_mission, "noun-shared-mission"),
    ];
    let nothing = TrustRating::default();
    let mut items = Items::default();
    if facts.committed_allies.is_empty() {
        items.lacks_list(no_committed_ally());
    }
    for &ally in &facts.committed_allies {
        let trust = facts.plan.trust.ratings.get(&ally.id).unwrap_or(&nothing);
        for (rating, (place, noun)) in trust.ratings().into_iter().zip(RATINGS) {
            items.judge(rating.level.is_some(), rating.is_evidenced(), || {
                field(unrated(rating), place).called(noun).party(ally)
            });
        }
        if trust.is_low() {
            let finding = |message| field(message, TrustRating::repair).party(ally);
            if filled(&trust.repair) {
                items.partly_at_best(finding("finding-trust-low"));
            } else {
                items.judge(true, false, || finding("finding-no-repair"));
            }
        }
    }
    items.outcome()
}

/// Whether the reliability of a committed ally is rated 0.
pub(in crate::readiness) fn is_any_unreliable(facts: &Facts<'_>) -> bool {
    let ratings = &facts.plan.trust.ratings;
    let reliability = |ally: &&Party| ratings.get(&ally.id).and_then(|trust| trust.reliability.level);
    facts.committed_allies.iter().filter_map(reliability).any(|level| level.get() == 0)
}

/// Every committed ally was asked lately what it says of us.
pub(in crate::readiness) fn feedback(facts: &Facts<'_>) -> Outcome {
    let mut items = Items::default();
    if facts.committed_allies.is_empty() {
        items.lacks_list(no_committed_ally());
    }
    for &ally in &facts.committed_allies {
        let asked = facts.plan.trust.feedback.get(&ally.id).and_then(|feedback| feedback.on);
        let is_recent = asked.is_some_and(|on| facts.is_recent(on, ASKED_WITHIN));
        items.judge(asked.is_some(), is_recent, || {
            let finding = |message| field(message, Feedback::on).party(ally);
            // What is still ahead was not asked; that it is dated so is a mistake of its own.
            match asked.filter(|on| *on <= facts.today) {
                None => finding("finding-no-feedback"),
                Some(on) => finding("finding-feedback-long-ago").on(on),
            }
        });
    }
    items.outcome()
}

/// Every committed ally told us its intentions and limits, and we told it ours.
pub(in crate::readiness) fn intentions(facts: &Facts<'_>) -> Outcome {
    let mut items = Items::default();
    if facts.committed_allies.is_empty() {
        items.lacks_list(no_committed_ally());
    }
    for &ally in &facts.committed_allies {
        let mut told = |on: Option<Date>, message, place| {
            items.judge(on.is_some(), on.is_some_and(|on| on <= facts.today), || {
                Finding::about(message, place, ally)
            });
        };
        told(ally.told_by_them, "finding-not-told-by-them", Party::told_by_them);
        told(ally.told_to_them, "finding-not-told-to-them", Party::told_to_them);
    }
    items.outcome()
}

/// Four in five due promises were kept. Under five of them say nothing.
pub(in crate::readiness) fn promises_kept(facts: &Facts<'_>) -> Outcome {
    let due = || {
        let is_due = |promise: &&Promise| KeptRate::default().count(promise, facts.today);
        facts.plan.trust.promises.iter().filter(is_due)
    };
    let rate = KeptRate::of(facts.plan.trust.promises.iter(), facts.today);
    if rate.due() < KeptRate::FEWEST {
        return Outcome::plain(State::NotApplicable, false, Vec::new());
    }
    // That a promise is open is the default, and so no data.
    let known = due().any(|promise| promise.outcome != Came::Open);
    let mut items = Items::default();
    items.judge_all(known, rate.is_enough(), |findings| {
        findings.extend(due().filter(|promise| promise.outcome != Came::Kept).map(|promise| {
            let message = match promise.outcome {
                Came::Late => "finding-promise-late",
                Came::Broken => "finding-promise-broken",
                Came::Open | Came::Kept | Came::Renegotiated => "finding-promise-overdue",
            };
            let finding = Finding::about(message, Promise::outcome, promise);
            Finding { date: promise.due, ..finding }
        }));
    });
    items.outcome()
}

/// No promise is open. Where none was ever listed there is nothing to settle, and a blocker that
/// nobody can meet would keep an alliance from closing for ever.
pub(in crate::readiness) fn promises_settled(facts: &Facts<'_>) -> Outcome {
    let promises = &facts.plan.trust.promises;
    if promises.is_empty() {
        return Outcome::plain(State::NotApplicable, false, Vec::new());
    }
    let mut items = Items::default();
    for promise in promises.iter() {
        let settled = promise.outcome != Came::Open;
        // That a promise is open is the default; that it is due says something.
        items.judge(settled || promise.due.is_some(), settled, || {
            Finding::about("finding-promise-open", Promise::outcome, promise)
        });
    }
    items.outcome()
}

/// How many ground rules have to be agreed under a form.
fn rules_needed(form: Form) -> usize {
    if form == Form::Handshake { 1 } else { 3 }
}

/// Three or more ground rules, one for a handshake, are agreed by all with two or more readings of
/// each recorded, and none is disputed.
pub(in crate::readiness) fn rules(facts: &Facts<'_>) -> Outcome {
    let rules = &facts.plan.trust.rules;
    let mut items = Items::default();
    if rules.is_empty() {
        items.lacks_list(field("finding-no-ground-rules", Trust::rules));
        return items.outcome();
    }
    let is_spoken = |rule: &GroundRule| {
        filled(&rule.wording)
            && facts.agreed(Subject::GroundRule(rule.id)).is_some()
            && readings(facts, rule).count() >= READINGS
    };
    let is_disputed = |rule: &GroundRule| facts.objections(Subject::GroundRule(rule.id)).next().is_some();
    let known = |rule: &GroundRule| {
        facts.has_answers(Subject::GroundRule(rule.id))
            || readings(facts, rule).any(|party| !facts.is_us(party))
    };

    let needed = rules_needed(facts.form);
    let spoken = rules.iter().filter(|rule| is_spoken(rule)).count();
    items.judge_all(rules.iter().any(known), spoken >= needed, |findings| {
        for rule in rules.iter().filter(|rule| !is_spoken(rule) && !is_disputed(rule)) {
            unspoken(facts, rule, findings);
        }
        if rules.len() < needed {
            findings.push(field("finding-few-ground-rules", Trust::rules).count(rules.len()));
        }
    });
    items.no_objections(
        facts,
        rules.iter(),
        |rule| Subject::GroundRule(rule.id),
        |rule| Finding::about("finding-objection", GroundRule::agreement, rule),
    );
    items.outcome()
}

/// The parties that are in and whose reading of a ground rule is recorded.
fn readings<'rule>(
    facts: &'rule Facts<'_>,
    rule: &'rule GroundRule,
) -> impl Iterator<Item = PartyId> + 'rule {
    rule.readers().filter(|party| facts.is_in(*party))
}

/// What a ground rule still lacks.
fn unspoken(facts: &Facts<'_>, rule: &GroundRule, findings: &mut Findings) {
    let count = readings(facts, rule).count();
    if count < READINGS {
        findings.push(Finding::about("finding-few-readings", GroundRule::readings, rule).count(count));
    }
    if !filled(&rule.wording) {
        findings.push(Finding::about("finding-no-wording", GroundRule::wording, rule));
    } else if facts.agreed(Subject::GroundRule(rule.id)).is_none() {
        let subject = || Finding::about("finding-not-asked", GroundRule::agreement, rule);
        findings.missing_answers(facts, Subject::GroundRule(rule.id), subject);
    }
}
