//! Trust & ground rules: can the allies count on each other, and do they read the rules alike.

use super::allies::{no_committed_ally, unrated};
use crate::plan::{
    Answer, Field, GroundRule, Party, Promise, PromiseOutcome as Came, Subject, Trust, TrustRating,
};
use crate::readiness::checklist::State;
use crate::readiness::facts::Facts;
use crate::readiness::findings::Findings;
use crate::readiness::items::{Finding, Items, Outcome, filled};

/// Up to which rating trust needs a repair action.
const LOW: i16 = 1;

/// How many due promises there must be before their rate says anything.
const PROMISES: usize = 5;

/// How many percent of the due promises have to be kept.
const KEPT: usize = 80;

/// How many ground rules have to be agreed.
const RULES: usize = 3;

/// A finding on a field of the chapter.
fn field(message: &'static str, field: Field) -> Finding {
    Finding::new(message, field.place())
}

/// Every committed ally has three trust ratings with evidence, and low trust has a repair action.
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
        if trust.ratings().into_iter().filter_map(|rating| rating.level).any(|level| level.get() <= LOW) {
            items.judge(true, filled(&trust.repair), || {
                field("finding-no-repair", TrustRating::repair).party(ally)
            });
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

/// Four in five due promises were kept. Under five of them say nothing.
pub(in crate::readiness) fn promises(facts: &Facts<'_>) -> Outcome {
    let is_due = |promise: &&Promise| match promise.outcome {
        Came::Kept | Came::Late | Came::Broken => true,
        Came::Renegotiated => false,
        Came::Open => promise.due.is_some_and(|due| due < facts.today),
    };
    let due = || facts.plan.trust.promises.iter().filter(is_due);
    let count = due().count();
    if count < PROMISES {
        return Outcome::plain(State::NotApplicable, false, Vec::new());
    }
    let kept = due().filter(|promise| promise.outcome == Came::Kept).count();
    // That a promise is open is the default, and so no data.
    let known = due().any(|promise| promise.outcome != Came::Open);
    let mut items = Items::default();
    items.judge_all(known, kept * 100 >= count * KEPT, |findings| {
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

/// Three or more ground rules are agreed with each party's reading recorded, and none is disputed.
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
            && unread(facts, rule).next().is_none()
    };
    let is_disputed = |rule: &GroundRule| facts.objections(Subject::GroundRule(rule.id)).next().is_some();
    let is_read = |rule: &GroundRule| {
        rule.readings.iter().any(|(party, reading)| !facts.is_us(*party) && filled(reading))
    };
    let known = |rule: &GroundRule| facts.has_answers(Subject::GroundRule(rule.id)) || is_read(rule);

    let spoken = rules.iter().filter(|rule| is_spoken(rule)).count();
    items.judge_all(rules.iter().any(known), spoken >= RULES, |findings| {
        for rule in rules.iter().filter(|rule| !is_spoken(rule) && !is_disputed(rule)) {
            unspoken(facts, rule, findings);
        }
        if rules.len() < RULES {
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

/// The committed parties that a ground rule concerns and whose reading of it is not recorded.
fn unread<'facts>(facts: &'facts Facts<'_>, rule: &'facts GroundRule) -> impl Iterator<Item = &'facts Party> {
    let concerns = |party: &&Party| *rule.agreement.of(party.id) != Answer::NotTheirs;
    facts
        .committed
        .iter()
        .copied()
        .filter(concerns)
        .filter(|party| !rule.readings.get(&party.id).is_some_and(|reading| filled(reading)))
}

/// What a ground rule still lacks.
fn unspoken(facts: &Facts<'_>, rule: &GroundRule, findings: &mut Findings) {
    findings.extend(
        unread(facts, rule)
            .map(|party| Finding::about("finding-no-reading", GroundRule::readings, rule).party(party)),
    );
    if !filled(&rule.wording) {
        findings.push(Finding::about("finding-no-wording", GroundRule::wording, rule));
    } else if facts.agreed(Subject::GroundRule(rule.id)).is_none() {
        let subject = || Finding::about("finding-not-asked", GroundRule::agreement, rule);
        findings.missing_answers(facts, Subject::GroundRule(rule.id), subject);
    }
}
