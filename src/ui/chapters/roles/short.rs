//! What a decision rule says in a few words.

use std::borrow::Cow;

use crate::plan::{DecisionRule, Method, Roles, Topic};
use crate::words::Words;

/// What a rule is called: what it decides on, its name where that is something else.
pub(super) fn called(rule: &DecisionRule, words: &Words) -> String {
    match (rule.topic, rule.name.trim()) {
        (None | Some(Topic::Other), name) if !name.is_empty() => name.to_owned(),
        (Some(topic), _) => words.text(topic.message_id()).into_owned(),
        (None, _) => words.attribute(Roles::rules.id, "unnamed").unwrap_or_default().into_owned(),
    }
}

/// A method in a word or two.
fn method(words: &Words, method: Option<Method>) -> Cow<'_, str> {
    let short = method.and_then(|method| words.attribute(method.message_id(), "short"));
    short.unwrap_or_else(|| words.text("rule-no-method"))
}

/// A rule in a few words, a line each.
pub(super) struct Short<'w> {
    /// What it is called.
    pub(super) topic: String,
    /// How it is decided.
    pub(super) method: Cow<'w, str>,
    /// Who takes part.
    pub(super) who: Cow<'w, str>,
    /// What happens otherwise.
    pub(super) fallback: Cow<'w, str>,
    /// How long it may take at most; empty where that is not said.
    pub(super) longest: Cow<'w, str>,
}

impl<'w> Short<'w> {
    pub(super) fn of(words: &'w Words, rule: &DecisionRule) -> Self {
        let topic = called(rule, words);
        let name = Some(rule.name.trim()).filter(|name| !name.is_empty() && *name != topic);
        let quorum = rule.quorum.map(|quorum| {
            let (part, of) = quorum.parts();
            if part == of {
                return words.text("rule-quorum-all");
            }
            words.with("rule-quorum-part", &[("part", words.fraction(quorum).into())])
        });
        let who = match (name, quorum) {
            (Some(name), Some(quorum)) => {
                words.with("rule-who-both", &[("who", name.into()), ("quorum", quorum.into())])
            }
            (Some(name), None) => name.to_owned().into(),
            (None, Some(quorum)) => quorum,
            (None, None) => words.text("rule-who-unknown"),
        };
        let fallback = match rule.fallback.trim() {
            "" => words.text("rule-no-fallback"),
            fallback => words.with("rule-else", &[("fallback", fallback.into())]),
        };
        let longest = rule.longest.map_or("".into(), |limit| words.time_limit(limit));
        Self { topic, method: method(words, rule.method), who, fallback, longest }
    }
}
