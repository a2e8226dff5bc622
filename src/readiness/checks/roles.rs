//! Roles & decisions: who answers for what, and how decisions come about.

use std::collections::HashSet;

use super::goals;
use crate::plan::{
    DecisionRule, Field, Form, Goal, Goals, Leadership, Party, Person, Role, Roles, Subject, Topic,
};
use crate::readiness::facts::{Facts, is_same_person};
use crate::readiness::items::{Finding, Items, Outcome, cut, filled};

/// The topics that need a decision rule with a fallback, each of its own or by a rule for everything.
#[must_use]
pub const fn topics_to_decide(form: Form) -> &'static [Topic] {
    match form {
        Form::Handshake => &[Topic::Everything],
        Form::Charter | Form::Memorandum | Form::Contract => {
            &[Topic::Money, Topic::Membership, Topic::PublicStatement, Topic::Scope]
        }
    }
}

/// A finding on a field of the chapter.
fn field(message: &'static str, field: Field) -> Finding {
    Finding::new(message, field.place())
}

/// That no rule says how to decide on a topic.
fn no_rule_for(topic: Topic) -> Finding {
    field("finding-no-rule-for-topic", Roles::rules).called(topic.message_id())
}

/// A finding on who leads, which stands in the first chapter.
fn leadership(message: &'static str, field: Field) -> Finding {
    Finding::new(message, field.place()).called("noun-convenor")
}

/// Every role and every goal that is worked for has exactly one owner, of a party that is in.
pub(in crate::readiness) fn one_owner(facts: &Facts<'_>) -> Outcome {
    let plan = facts.plan;
    let mut items = Items::default();
    if plan.roles.list.is_empty() {
        items.lacks_list(field("finding-no-roles", Roles::list));
    }
    if plan.goals.list.is_empty() {
        items.lacks_list(Finding::new("finding-no-goals", Goals::list.place()));
    }
    for role in plan.roles.list.iter() {
        items.owned(facts, &role.owner, || Finding::about("finding-no-owner", Role::owner, role));
    }
    for goal in goals::current(facts) {
        items.owned(facts, &goal.owner, || Finding::about("finding-no-owner", Goal::owner, goal));
    }
    items.outcome()
}

/// Convenor and deputy are named, of parties that are in, and are two people.
pub(in crate::readiness) fn leadership_named(facts: &Facts<'_>) -> Outcome {
    let Leadership { convenor, deputy, .. } = &facts.plan.purpose.leadership;
    let mut items = Items::default();
    items.judge(convenor.is_named(), facts.is_of_party_in(convenor), || {
        if convenor.is_named() {
            not_of_party_in(convenor, leadership("", Leadership::convenor))
        } else {
            leadership("finding-no-convenor", Leadership::convenor)
        }
    });
    let is_other = !is_same_person(convenor, deputy);
    items.judge(deputy.is_named(), facts.is_of_party_in(deputy) && is_other, || {
        if !deputy.is_named() {
            leadership("finding-no-deputy", Leadership::deputy)
        } else if is_other {
            not_of_party_in(deputy, leadership("", Leadership::deputy).called("noun-deputy"))
        } else {
            leadership("finding-deputy-is-convenor", Leadership::deputy)
        }
    });
    items.outcome()
}

/// That somebody who leads is of no party that is in, or that we know of.
fn not_of_party_in(leader: &Person, about: Finding) -> Finding {
    if leader.party.is_some() {
        Finding { message: "finding-leader-not-in", ..about }
    } else {
        Finding { message: "finding-leader-of-no-party", detail: cut(&leader.name), ..about }
    }
}

/// The convenor is agreed by all.
pub(in crate::readiness) fn leader_accepted(facts: &Facts<'_>) -> Outcome {
    let mut items = Items::default();
    if facts.plan.purpose.leadership.convenor.is_named() {
        items.agreed(facts, Subject::Convenor, || leadership("finding-not-asked", Leadership::agreement));
    } else {
        items.judge(facts.has_answers(Subject::Convenor), false, || {
            leadership("finding-no-convenor", Leadership::convenor)
        });
    }
    items.outcome()
}

/// What has to be decided by rule has a method and a fallback, agreed by all: under a handshake
/// everything by one rule, else each topic by its own, or by the rule for everything.
pub(in crate::readiness) fn decisions(facts: &Facts<'_>) -> Outcome {
    let rules = &facts.plan.roles.rules;
    let mut items = Items::default();
    if rules.is_empty() {
        items.lacks_list(field("finding-no-rules", Roles::rules));
        return items.outcome();
    }
    let is_agreed = |rule: &DecisionRule| facts.agreed(Subject::DecisionRule(rule.id)).is_some();
    let holding = |rule: &&DecisionRule| {
        usize::from(rule.method.is_some())
            + usize::from(filled(&rule.fallback))
            + usize::from(is_agreed(rule))
    };
    // Where a topic has several rules, the best of them counts.
    let best = |topic| rules.iter().filter(|rule| rule.topic == Some(topic)).max_by_key(holding);
    let everything = best(Topic::Everything);
    let mut told = HashSet::new();
    for &topic in topics_to_decide(facts.form) {
        let Some(rule) = best(topic).or(everything) else {
            items.missing(3, no_rule_for(topic));
            continue;
        };
        // What is wrong with the rule for everything is told once.
        let fresh = told.insert(rule.id);
        let mut item = |known, holds, message, field| {
            items.judge_all(known, holds, |findings| {
                if fresh {
                    findings.push(Finding::about(message, field, rule));
                }
            });
        };
        let (method, fallback) = (rule.method.is_some(), filled(&rule.fallback));
        item(method, method, "finding-rule-no-method", DecisionRule::method);
        item(fallback, fallback, "finding-rule-no-fallback", DecisionRule::fallback);
        let subject = Subject::DecisionRule(rule.id);
        items.judge_all(facts.has_answers(subject), is_agreed(rule), |findings| {
            if fresh {
                findings.missing_answers(facts, subject, || {
                    Finding::about("finding-not-asked", DecisionRule::agreement, rule)
                });
            }
        });
    }
    items.outcome()
}

/// Every role states its boundaries, and so does every competitor among the committed.
pub(in crate::readiness) fn boundaries(facts: &Facts<'_>) -> Outcome {
    let roles = &facts.plan.roles.list;
    let mut items = Items::default();
    if roles.is_empty() {
        items.lacks_list(field("finding-no-roles", Roles::list));
    }
    for role in roles.iter() {
        items.has(filled(&role.boundaries), || {
            Finding::about("finding-role-no-boundaries", Role::boundaries, role)
        });
    }
    for &party in facts.committed.iter().filter(|party| party.competitor) {
        items.of_party(facts, party, true, filled(&party.boundary), || {
            Finding::about("finding-competitor-no-boundary", Party::boundary, party)
        });
    }
    items.outcome()
}

/// There is a rule for what is urgent, with a review afterwards, agreed by all.
pub(in crate::readiness) fn urgent(facts: &Facts<'_>) -> Outcome {
    let rules = &facts.plan.roles.rules;
    let mut items = Items::default();
    if rules.is_empty() {
        items.lacks_list(field("finding-no-rules", Roles::rules));
        return items.outcome();
    }
    let subject = |rule: &DecisionRule| Subject::DecisionRule(rule.id);
    let urgent = rules.iter().filter(|rule| rule.topic == Some(Topic::Urgent));
    let holding = |rule: &&DecisionRule| {
        usize::from(filled(&rule.review)) + usize::from(facts.agreed(subject(rule)).is_some())
    };
    if let Some(rule) = urgent.max_by_key(holding) {
        items.judge(true, filled(&rule.review), || {
            Finding::about("finding-rule-no-review", DecisionRule::review, rule)
        });
        items.agreed(facts, subject(rule), || {
            Finding::about("finding-not-asked", DecisionRule::agreement, rule)
        });
    } else {
        items.missing(2, no_rule_for(Topic::Urgent));
    }
    items.outcome()
}
