//! How you decide: a rule for each topic, and whether all have agreed to it.

use std::borrow::Cow;

use egui::{Align, Label, Layout, Rect, RichText, Ui, UiBuilder, pos2, vec2};

use super::short::{Short, called};
use super::usual;
use crate::plan::{self, DecisionRule, Method, Plan, Roles, Subject, ThresholdOf, Topic};
use crate::readiness::Overview;
use crate::ui::answers::{self, Answers, Asked};
use crate::ui::fold::{More, more};
use crate::ui::records::{self, Open, Records};
use crate::ui::theme::{self, BODY_LINE, size, space, tokens};
use crate::ui::widgets::{Field, ItemCard, StatusIcon, badge, jump_to, keyed, led_to, link, row};
use crate::ui::{Context, note};
use crate::words::Words;

/// Fields stand one below the other where one would become narrower than this.
const NARROWEST: f32 = 136.0;
/// The columns of a closed card.
const MARKS: f32 = 142.0;
const LONGEST: f32 = 64.0;
/// Least width of what a rule is called, and of who takes part.
const LEAST_TITLE: f32 = 206.0;
const LEAST_WHO: f32 = 140.0;
/// Width of what a rule decides on, in the head of an open card.
const TOPIC: f32 = 260.0;
/// In less room than this the head of an open card has no badge.
const LEAST_BADGE: f32 = 560.0;

pub(super) fn actions(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let form = plan.purpose.formality.in_force();
    let rules = &mut plan.roles.rules;
    if rules.is_empty() {
        return;
    }
    usual::fill_in(ui, cx, rules, form);
    if records::add_button(ui, cx.words, Roles::rules.id).clicked() {
        records::add(ui, cx, DecisionRule::topic, rules, DecisionRule::new());
    }
}

/// How many rules are agreed, how many wait for answers, how many are missing.
pub(super) fn summary(ui: &mut Ui, plan: &Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let rules = &plan.roles.rules;
    if rules.is_empty() {
        return;
    }
    let agreed = &cx.overview.checklist.agreed;
    let agreed = rules.iter().filter(|rule| agreed.contains_key(&Subject::DecisionRule(rule.id))).count();
    let missing = usual::count_missing(rules, plan.purpose.formality.in_force());
    let ink = tokens(ui).ink2;
    let count = |count: usize| [("count", count.into())];
    ui.label(theme::body(words.with("decision-rules-agreed", &count(agreed))).color(ink));
    if agreed < rules.len() {
        ui.label(theme::body(words.with("decision-rules-waiting", &count(rules.len() - agreed))).color(ink));
    }
    if missing > 0 && link(ui, &words.with("decision-rules-missing", &count(missing))).clicked() {
        jump_to(ui, Roles::rules.place());
    }
}

/// Draws the rules, those that are missing first.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let form = plan.purpose.formality.in_force();
    let committed = answers::committed(plan, words);
    let open = cx.view.open.get(&Roles::rules.chapter).copied();
    let open = open.and_then(|open| plan.roles.rules.get(open.into()));
    let asked = open.map(|rule| answers::asked(plan, words, &rule.agreement)).unwrap_or_default();
    let rules = &mut plan.roles.rules;
    if rules.is_empty() {
        return usual::empty(ui, cx, rules, form);
    }
    usual::rows(ui, cx, rules, form);
    let closed = Closed { words, overview: cx.overview, committed: &committed };
    Records::new(Roles::rules, DecisionRule::topic).called(called).main().show(
        ui,
        cx,
        rules,
        DecisionRule::new,
        |rule, _| closed.face(rule),
        |ui, rule| closed.columns(ui, rule),
        |ui, rule, cx, card| fields(ui, rule, cx, card, &asked),
    );
}

/// What closed cards are drawn with.
struct Closed<'c> {
    words: &'c Words,
    overview: &'c Overview,
    committed: &'c [Asked],
}

impl<'c> Closed<'c> {
    fn face(&self, rule: &DecisionRule) -> ItemCard<'c> {
        let words = self.words;
        let Short { topic, method, .. } = Short::of(words, rule);
        let (_, agreed) = self.agreed(rule);
        let (_, written) = self.written(rule);
        let caption = reviewed(rule).and_then(|(_, id)| {
            words.attribute_with(id, "caption", &[("method", method.as_ref().into())]).map(Cow::into_owned)
        });
        let caption = caption.unwrap_or_else(|| method.into_owned());
        let said = words.with(
            "rule-said",
            &[
                ("topic", topic.as_str().into()),
                ("method", caption.as_str().into()),
                ("written", written.into()),
                ("agreed", agreed.into()),
            ],
        );
        ItemCard::new(words, topic).caption(caption).said(said.into_owned())
    }

    /// Whether there is something written to say yes to.
    fn written(&self, rule: &DecisionRule) -> (StatusIcon, Cow<'c, str>) {
        let words = self.words;
        if is_written(rule) {
            (StatusIcon::Written, words.text("mark-written"))
        } else {
            (StatusIcon::NotStarted, words.text("answers-not-written"))
        }
    }

    /// Whether all have agreed; whoever objects comes first.
    fn agreed(&self, rule: &DecisionRule) -> (StatusIcon, Cow<'c, str>) {
        let words = self.words;
        let objects = |party: &&Asked| rule.agreement.standing_objection(party.id).is_some();
        if let Some(party) = self.committed.iter().find(objects) {
            let said = words.with("rule-objects", &[("party", party.name.as_str().into())]);
            return (StatusIcon::Objects, said);
        }
        let subject = Subject::DecisionRule(rule.id);
        answers::agreed_by(words, self.overview, subject, &rule.agreement, self.committed)
    }

    /// Who takes part and what holds otherwise, how long it may take, and who has agreed: as much of
    /// it as there is room for, in a closed card.
    fn columns(&self, ui: &mut Ui, rule: &DecisionRule) {
        let words = self.words;
        let t = tokens(ui);
        let room = ui.available_width();
        let marks = MARKS.min((room - LEAST_TITLE).max(size::ICON));
        let rest = room - MARKS - LEAST_TITLE - 2.0 * space::M;
        let longest = (rest >= LONGEST).then_some(LONGEST);
        let rest = rest - longest.unwrap_or_default() - space::M;
        let who = (rest >= LEAST_WHO).then_some((rest + LEAST_TITLE) * 0.5);
        let who = who.map(|who| who.clamp(LEAST_WHO, rest));
        let gaps = [longest, who].into_iter().flatten().count() as f32 * space::M;
        let width = marks + longest.unwrap_or_default() + who.unwrap_or_default() + gaps;
        let (_, rect) = ui.allocate_space(vec2(width, 2.0 * BODY_LINE));
        let mut left = rect.left();
        let line = |ui: &mut Ui, left: f32, row: usize, width: f32, text: RichText| {
            let at = pos2(left, rect.top() + row as f32 * BODY_LINE);
            let place = Rect::from_min_size(at, vec2(width, BODY_LINE));
            let place = UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center));
            ui.new_child(place).add(Label::new(text).truncate());
        };
        let short = Short::of(words, rule);
        if let Some(width) = who {
            let known = !rule.name.trim().is_empty() || rule.quorum.is_some();
            line(ui, left, 0, width, theme::body(&*short.who).color(if known { t.ink } else { t.ink3 }));
            let ink = if rule.fallback.trim().is_empty() { t.part.ink } else { t.ink2 };
            line(ui, left, 1, width, theme::body(&*short.fallback).color(ink));
            left += width + space::M;
        }
        if let Some(width) = longest {
            let limit = if short.longest.is_empty() { words.text("rule-no-limit") } else { short.longest };
            line(ui, left, 0, width, theme::body(words.text(DecisionRule::longest.id)).color(t.ink2));
            line(ui, left, 1, width, theme::body(limit).color(t.ink));
            left += width + space::M;
        }
        for (row, (mark, word)) in [self.written(rule), self.agreed(rule)].into_iter().enumerate() {
            let middle = rect.top() + (row as f32 + 0.5) * BODY_LINE;
            mark.paint(ui.painter(), pos2(left + size::SMALL_ICON / 2.0, middle), size::SMALL_ICON, t);
            let inset = size::SMALL_ICON + 6.0;
            line(ui, left + inset, row, marks - inset, theme::body(&*word).color(mark.tone(t).ink));
        }
    }
}

/// Whether a rule says enough to say yes to: how it is decided, and on what.
fn is_written(rule: &DecisionRule) -> bool {
    rule.method.is_some() && (rule.topic.is_some() || !rule.name.trim().is_empty())
}

/// Whether somebody looks at a decision afterwards, where that is said or asked for: mark and message.
fn reviewed(rule: &DecisionRule) -> Option<(StatusIcon, &'static str)> {
    if !rule.review.trim().is_empty() {
        return Some((StatusIcon::FilledIn, "rule-reviewed"));
    }
    (rule.topic == Some(Topic::Urgent)).then_some((StatusIcon::NeedsAttention, "rule-no-review"))
}

fn fields(
    ui: &mut Ui,
    rule: &mut DecisionRule,
    cx: &mut Context<'_>,
    card: &mut Open<'_, '_>,
    asked: &[Asked],
) {
    let words = cx.words;
    let id = rule.id.uuid();
    let wide = ui.available_width() >= LEAST_BADGE;
    let review = reviewed(rule).filter(|_| wide);
    card.head(
        ui,
        |ui| {
            if let Some((mark, id)) = review {
                badge(ui, mark, &words.text(id));
            }
        },
        |ui| {
            let topics = keyed(Topic::ALL, Topic::message_id);
            let field = Field::new(cx, DecisionRule::topic.of(id)).hide_label();
            field.width(TOPIC.min(ui.available_width())).option(ui, &mut rule.topic, &topics);
        },
    );
    let field = |field: plan::Field| Field::new(cx, field.of(id));
    row(ui, &[2.3, 1.4, 1.6], NARROWEST, |ui, column| {
        match column {
            0 => {
                let methods = keyed(Method::ALL, Method::message_id);
                field(DecisionRule::method).option(ui, &mut rule.method, &methods)
            }
            1 => field(DecisionRule::quorum).fraction(ui, &mut rule.quorum),
            _ => field(DecisionRule::longest).time_limit(ui, &mut rule.longest),
        };
    });
    let led = led_to(ui).any(|place| {
        let is = |field: plan::Field| place == field.of(id);
        is(DecisionRule::threshold) || is(DecisionRule::threshold_of)
    });
    if rule.method == Some(Method::Supermajority)
        || rule.threshold.is_some()
        || rule.threshold_of.is_some()
        || led
    {
        row(ui, &[1.0, 1.0], NARROWEST, |ui, column| {
            if column == 0 {
                field(DecisionRule::threshold).fraction(ui, &mut rule.threshold);
            } else {
                let whole = keyed(ThresholdOf::ALL, ThresholdOf::message_id);
                field(DecisionRule::threshold_of).option(ui, &mut rule.threshold_of, &whole);
            }
        });
    }
    field(DecisionRule::name).text(ui, &mut rule.name);
    row(ui, &[1.0, 1.0], NARROWEST, |ui, column| {
        match column {
            0 => field(DecisionRule::fallback).rows(2).text(ui, &mut rule.fallback),
            _ => field(DecisionRule::review).rows(2).text(ui, &mut rule.review),
        };
    });
    let second = More {
        id: "rule-more",
        entered: &[rule.notice.is_some(), rule.shortest.is_some()],
        fields: &[&[DecisionRule::notice, DecisionRule::shortest]],
    };
    more(ui, cx, second, |ui, cx| {
        let field = |field: plan::Field| Field::new(cx, field.of(id));
        row(ui, &[1.0, 1.0], NARROWEST, |ui, column| {
            match column {
                0 => field(DecisionRule::notice).time_limit(ui, &mut rule.notice),
                _ => field(DecisionRule::shortest).time_limit(ui, &mut rule.shortest),
            };
        });
    });
    let written = is_written(rule);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        Answers::of(Subject::DecisionRule(rule.id), asked).written(written).show(ui, cx, &mut rule.agreement);
    });
    note::note(ui, cx, DecisionRule::note.of(id), &mut rule.note);
}
