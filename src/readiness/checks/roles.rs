//! Roles & decisions: who answers for what, and how decisions come about.

use crate::plan::{DecisionRule, Field, Goal, Goals, Leadership, Party, Role, Roles, Topic};
use crate::readiness::facts::{Facts, is_same_person};
use crate::readiness::items::{Finding, Items, Outcome, filled};

/// The topics that need a decision rule with a fallback.
const TOPICS: [Topic; 4] = [Topic::Money, Topic::Membership, Topic::PublicStatement, Topic::Scope];

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

/// Every role and every goal has exactly one owner.
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
        items.has(role.owner.is_named(), || Finding::about("finding-no-owner", Role::owner, role));
    }
    for goal in plan.goals.list.iter() {
        items.has(goal.owner.is_named(), || Finding::about("finding-no-owner", Goal::owner, goal));
    }
    items.outcome()
}

/// Convenor and deputy are named, and are two people.
pub(in crate::readiness) fn leadership_named(facts: &Facts<'_>) -> Outcome {
    let lead = &facts.plan.purpose.leadership;
    let is_other = !is_same_person(&lead.convenor, &lead.deputy);
    let mut items = Items::default();
    items.has(lead.convenor.is_named(), || leadership("finding-no-convenor", Leadership::convenor));
    items.judge(lead.deputy.is_named(), lead.deputy.is_named() && is_other, || {
        let message = if lead.deputy.is_named() { "finding-deputy-is-convenor" } else { "finding-no-deputy" };
        leadership(message, Leadership::deputy)
    });
    items.outcome()
}

/// The convenor is agreed by all.
pub(in crate::readiness) fn leader_accepted(facts: &Facts<'_>) -> Outcome {
    let lead = &facts.plan.purpose.leadership;
    let mut items = Items::default();
    if lead.convenor.is_named() {
        items.agreed(facts, &lead.agreement, || leadership("finding-not-asked", Leadership::agreement));
    } else {
        items.judge(facts.has_answers(&lead.agreement), false, || {
            leadership("finding-no-convenor", Leadership::convenor)
        });
    }
    items.outcome()
}

/// Money, membership, public statement and scope each have a method and a fallback, agreed by all.
pub(in crate::readiness) fn decisions(facts: &Facts<'_>) -> Outcome {
    let rules = &facts.plan.roles.rules;
    let mut items = Items::default();
    if rules.is_empty() {
        items.lacks_list(field("finding-no-rules", Roles::rules));
        return items.outcome();
    }
    let holding = |rule: &DecisionRule| {
        usize::from(rule.method.is_some())
            + usize::from(filled(&rule.fallback))
            + usize::from(facts.is_agreed_by_all(&rule.agreement))
    };
    for topic in TOPICS {
        // Where a topic has several rules, the best of them counts.
        let Some(rule) = rules.iter().filter(|rule| rule.topic == Some(topic)).max_by_key(|r| holding(r))
        else {
            items.missing(3, no_rule_for(topic));
            continue;
        };
        items.has(rule.method.is_some(), || {
            Finding::about("finding-rule-no-method", DecisionRule::method, rule)
        });
        items.has(filled(&rule.fallback), || {
            Finding::about("finding-rule-no-fallback", DecisionRule::fallback, rule)
        });
        items.agreed(facts, &rule.agreement, || {
            Finding::about("finding-not-asked", DecisionRule::agreement, rule)
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

/// There is a rule for what is urgent, with a review afterwards.
pub(in crate::readiness) fn urgent(facts: &Facts<'_>) -> Outcome {
    let rules = &facts.plan.roles.rules;
    let mut items = Items::default();
    if rules.is_empty() {
        items.lacks_list(field("finding-no-rules", Roles::rules));
        return items.outcome();
    }
    let urgent = rules.iter().filter(|rule| rule.topic == Some(Topic::Urgent));
    let holding =
        |rule: &&DecisionRule| usize::from(rule.method.is_some()) + usize::from(filled(&rule.review));
    if let Some(rule) = urgent.max_by_key(holding) {
        items.judge(true, rule.method.is_some(), || {
            Finding::about("finding-rule-no-method", DecisionRule::method, rule)
        });
        items.has(filled(&rule.review), || {
            Finding::about("finding-rule-no-review", DecisionRule::review, rule)
        });
    } else {
        items.missing(2, no_rule_for(Topic::Urgent));
    }
    items.outcome()
}
