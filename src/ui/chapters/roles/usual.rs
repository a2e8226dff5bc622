//! The usual decision rules: what they say, which are missing, and the one click that writes them.

use egui::{CornerRadius, Label, Margin, Rect, Ui};

use super::short::Short;
use crate::plan::{DecisionRule, Form, Fraction, List, Method, Roles, TimeLimit, TimeUnit, Topic};
use crate::readiness::topics_to_decide;
use crate::ui::Context;
use crate::ui::records;
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{
    Button, Icon, StatusIcon, arrive, card_frame, divider, heading, row, row_with_end, tinted_state,
};
use crate::words::Words;

/// A rule as many alliances have it.
struct Usual {
    topic: Topic,
    method: Method,
    quorum: Option<(u16, u16)>,
    /// The longest that it may take, in days.
    days: u16,
    /// The message with its words: what holds otherwise, and as attributes its `.name` and `.review`.
    message: &'static str,
}

const USUAL: &[Usual] = &[
    Usual {
        topic: Topic::Everything,
        method: Method::Consensus,
        quorum: Some((1, 1)),
        days: 7,
        message: "usual-everything",
    },
    Usual {
        topic: Topic::Money,
        method: Method::Consent,
        quorum: Some((1, 2)),
        days: 31,
        message: "usual-money",
    },
    Usual {
        topic: Topic::Membership,
        method: Method::Consent,
        quorum: Some((1, 2)),
        days: 92,
        message: "usual-membership",
    },
    Usual {
        topic: Topic::PublicStatement,
        method: Method::Consent,
        quorum: None,
        days: 2,
        message: "usual-public-statement",
    },
    Usual {
        topic: Topic::Scope,
        method: Method::Consensus,
        quorum: Some((1, 1)),
        days: 31,
        message: "usual-scope",
    },
    Usual {
        topic: Topic::Urgent,
        method: Method::LeadDecides,
        quorum: None,
        days: 1,
        message: "usual-urgent",
    },
];

impl Usual {
    fn rule(&self, words: &Words) -> DecisionRule {
        let say = |part| words.attribute(self.message, part).unwrap_or_default().into_owned();
        DecisionRule {
            name: say("name"),
            topic: Some(self.topic),
            method: Some(self.method),
            quorum: self.quorum.and_then(|(part, of)| Fraction::new(part, of)),
            fallback: words.text(self.message).into_owned(),
            longest: Some(TimeLimit::new(self.days, TimeUnit::Days)),
            review: say("review"),
            ..DecisionRule::new()
        }
    }
}

/// The topics that an alliance of this form needs a rule for and has none; what cannot wait is not
/// covered by a rule for everything.
fn missing_topics(rules: &List<DecisionRule>, form: Form) -> impl Iterator<Item = Topic> {
    let has = |topic| rules.iter().any(|rule| rule.topic == Some(topic));
    let everything = has(Topic::Everything);
    let urgent = (form > Form::Handshake).then_some(Topic::Urgent);
    let needed = topics_to_decide(form).iter().copied().filter(move |_| !everything).chain(urgent);
    needed.filter(move |topic| !has(*topic))
}

/// The usual rules for what has none, in the order of the topics.
pub(super) fn missing(words: &Words, rules: &List<DecisionRule>, form: Form) -> Vec<DecisionRule> {
    let usual = |topic: Topic| USUAL.iter().find(|usual| usual.topic == topic);
    missing_topics(rules, form).filter_map(usual).map(|usual| usual.rule(words)).collect()
}

/// How many topics that need a rule have none.
pub(super) fn count_missing(rules: &List<DecisionRule>, form: Form) -> usize {
    missing_topics(rules, form).count()
}

/// The button of the header that writes all that is missing.
pub(super) fn fill_in(ui: &mut Ui, cx: &Context<'_>, rules: &mut List<DecisionRule>, form: Form) {
    let button = Button::secondary(cx.words.text("rules-usual")).icon(Icon::Action);
    if count_missing(rules, form) > 1 && ui.add(button).clicked() {
        write_all(cx.words, rules, form);
    }
}

fn write_all(words: &Words, rules: &mut List<DecisionRule>, form: Form) {
    for rule in missing(words, rules, form) {
        rules.push(rule);
    }
}

/// What stands in for no rules: the one click, and what it gives.
pub(super) fn empty(ui: &mut Ui, cx: &mut Context<'_>, rules: &mut List<DecisionRule>, form: Form) {
    let words = cx.words;
    let add = words.attribute(Roles::rules.id, "add").unwrap_or_default();
    let buttons = vec![
        Button::primary(words.text("rules-usual")).icon(Icon::Action),
        Button::secondary(add).icon(Icon::Plus),
    ];
    let fields = (Roles::rules, DecisionRule::topic);
    let usual = records::beginning(ui, cx, fields, rules, DecisionRule::new, (buttons, 1));
    ui.add_space(space::M);
    gives(ui, words, &missing(words, rules, form));
    if usual {
        write_all(words, rules, form);
    }
}

/// What the usual rules say, topic by topic.
fn gives(ui: &mut Ui, words: &Words, rules: &[DecisionRule]) {
    let t = tokens(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        heading(ui, theme::h3(words.text("rules-usual-gives")), 2);
        let hint = words.attribute("rules-usual-gives", "hint").unwrap_or_default();
        ui.label(theme::body(hint).color(t.ink2));
    });
    card_frame(ui).inner_margin(Margin::symmetric(space::CARD, 10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::S;
        for (at, rule) in rules.iter().enumerate() {
            if at > 0 {
                divider(ui);
            }
            let short = Short::of(words, rule);
            said(ui, &short, |ui| drop(ui.add(Label::new(theme::body(&*short.method).color(t.ink2)).wrap())));
            if !rule.review.is_empty() {
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = space::S;
                    Icon::Clock.show(ui, t.ink2);
                    ui.label(theme::body(rule.review.as_str()).color(t.ink2));
                });
            }
        }
    });
}

/// A rule in three columns: topic with what `below` draws, who takes part and what holds otherwise,
/// and how long it may take.
fn said(ui: &mut Ui, short: &Short<'_>, below: impl FnOnce(&mut Ui)) {
    let t = tokens(ui);
    let mut below = Some(below);
    row(ui, &[1.5, 2.4, 0.7], 64.0, |ui, column| {
        ui.spacing_mut().item_spacing.y = 0.0;
        match column {
            0 => {
                ui.add(Label::new(theme::strong(short.topic.as_str())).wrap());
                if let Some(below) = below.take() {
                    below(ui);
                }
            }
            1 => {
                ui.add(Label::new(theme::body(&*short.who)).wrap());
                ui.add(Label::new(theme::body(&*short.fallback).color(t.ink2)).wrap());
            }
            _ => drop(ui.add(Label::new(theme::body(&*short.longest)).wrap())),
        }
    });
}

/// Draws an open row for each topic without a rule: what the usual one says, and the button that
/// writes it. Jumps to the list of rules arrive at the first.
pub(super) fn rows(ui: &mut Ui, cx: &mut Context<'_>, rules: &mut List<DecisionRule>, form: Form) {
    let words = cx.words;
    let t = tokens(ui);
    let mut chosen = None;
    for rule in missing(words, rules, form) {
        let mut short = Short::of(words, &rule);
        let is = [("method", short.method.as_ref().into()), ("who", short.who.as_ref().into())];
        short.who = words.with("rules-usual-is", &is).into_owned().into();
        let frame = card_frame(ui).fill(t.part.tint).inner_margin(Margin::symmetric(space::CARD, 8));
        let shown = frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            let button = Button::secondary(words.text("rules-usual-one")).small();
            let ((), clicked) = row_with_end(
                ui,
                size::CONTROL,
                |ui| {
                    ui.vertical(|ui| {
                        said(ui, &short, |ui| {
                            drop(tinted_state(ui, StatusIcon::NeedsAttention, &words.text("rules-missing")));
                        });
                    });
                },
                |ui| {
                    let button = ui.add(button);
                    let name = words.with("rules-usual-for", &[("topic", short.topic.as_str().into())]);
                    ui.accesskit_node_builder(button.id, |node| node.set_label(name.as_ref()));
                    arrive(ui, Roles::rules.place(), &button);
                    button.clicked()
                },
            );
            clicked
        });
        let rect = shown.response.rect;
        let bar = Rect::from_min_size(rect.min, egui::vec2(3.0, rect.height()));
        let round = CornerRadius { nw: size::CARD_RADIUS, sw: size::CARD_RADIUS, ..CornerRadius::ZERO };
        ui.painter().rect_filled(bar, round, t.part.ink);
        if shown.inner {
            chosen = Some(rule);
        }
    }
    if let Some(rule) = chosen {
        records::add(ui, cx, DecisionRule::topic, rules, rule);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(topics: &[Topic]) -> List<DecisionRule> {
        topics.iter().map(|topic| DecisionRule { topic: Some(*topic), ..DecisionRule::new() }).collect()
    }

    #[test]
    fn what_needs_a_rule_and_has_none() {
        use Topic::{Everything, Membership, Money, PublicStatement, Scope, Urgent};
        for (form, there, expected) in [
            (Form::Handshake, &[][..], &[Everything][..]),
            (Form::Handshake, &[Everything], &[]),
            (Form::Handshake, &[Money], &[Everything]),
            (Form::Charter, &[], &[Money, Membership, PublicStatement, Scope, Urgent]),
            (Form::Charter, &[Everything], &[Urgent]),
            (Form::Contract, &[Scope, Urgent], &[Money, Membership, PublicStatement]),
            (Form::Memorandum, &[Everything, Urgent], &[]),
        ] {
            let found: Vec<_> = missing_topics(&rules(there), form).collect();
            assert_eq!(found, expected, "{form:?} with {there:?}");
        }
    }

    #[test]
    fn each_topic_that_is_asked_for_has_a_usual_rule_with_method_and_fallback() {
        let words = Words::english();
        for form in Form::ALL {
            let usual = missing(&words, &List::default(), *form);
            assert_eq!(usual.len(), missing_topics(&List::default(), *form).count(), "{form:?}");
            for rule in usual {
                assert!(rule.method.is_some() && !rule.fallback.is_empty(), "{rule:?}");
                assert!(rule.topic != Some(Topic::Urgent) || !rule.review.is_empty(), "{rule:?}");
                assert!(rule.agreement.is_blank());
            }
        }
    }
}
