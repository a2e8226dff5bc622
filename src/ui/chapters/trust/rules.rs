//! The ground rules: how each party reads one, how all agreed to word it, and who has agreed.

use std::borrow::Cow;

use egui::{Ui, vec2};

use super::{counted, readings};
use crate::plan::{Chapter, GroundRule, List, PartyId, Plan, RuleState, Subject, Trust};
use crate::ui::answers::{self, Answers, Asked};
use crate::ui::records::{self, Open, Records, title_of};
use crate::ui::theme::{space, tokens};
use crate::ui::widgets::{Button, Field, Icon, ItemCard, StatusIcon, badge};
use crate::ui::{Context, note};
use crate::words::Words;

/// The topics that most alliances take for granted.
const USUAL: [&str; 5] = [
    "usual-rule-coming",
    "usual-rule-things",
    "usual-rule-pictures",
    "usual-rule-money",
    "usual-rule-annoyed",
];

/// Draws the list.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    if plan.trust.rules.is_empty() {
        return empty(ui, cx, &mut plan.trust.rules);
    }
    let committed = answers::committed(plan, words);
    let open = cx.view.open.get(&Chapter::Trust).and_then(|open| plan.trust.rules.get((*open).into()));
    let asked = open.map(|rule| concerned(plan, words, rule)).unwrap_or_default();
    let Plan { trust, allies, .. } = plan;
    let is_with_us = |id: PartyId| allies.parties.get(id).is_some_and(|party| !party.status.is_out());
    let agreed = &cx.overview.checklist.agreed;
    let state =
        |rule: &GroundRule| rule.state(agreed.contains_key(&Subject::GroundRule(rule.id)), is_with_us);
    Records::new(Trust::rules, GroundRule::topic).main().show(
        ui,
        cx,
        &mut trust.rules,
        GroundRule::new,
        |rule, _| face(words, rule, state(rule), &committed),
        |_, _| {},
        |ui, rule, cx, card| {
            let state = state(rule);
            fields(ui, rule, cx, card, state, &asked);
        },
    );
}

/// Whose readings and answers the card of a rule shows: those that are asked, and whoever else has
/// said how it reads the rule.
fn concerned(plan: &Plan, words: &Words, rule: &GroundRule) -> Vec<Asked> {
    let mut asked = answers::asked(plan, words, &rule.agreement);
    let readers = rule.readings.keys().chain(&rule.differs).copied();
    answers::add_others(plan, words, &mut asked, readers);
    asked
}

/// The button of the page that adds a rule, where the list has some: an empty one offers it itself.
pub(super) fn add_rule(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let rules = &mut plan.trust.rules;
    if rules.is_empty() {
        return;
    }
    if records::add_button(ui, cx.words, Trust::rules.id).clicked() {
        records::add(ui, cx, GroundRule::topic, rules, GroundRule::new());
    }
}

/// How many rules stand where.
pub(super) fn summary(ui: &mut Ui, plan: &Plan, cx: &Context<'_>) {
    let agreed = &cx.overview.checklist.agreed;
    let with_us = |id: PartyId| plan.party(id).is_some_and(|party| !party.status.is_out());
    let mut counts = [0; 4];
    for rule in plan.trust.rules.iter() {
        counts[match rule.state(agreed.contains_key(&Subject::GroundRule(rule.id)), with_us) {
            RuleState::Agreed => 0,
            RuleState::Discussed => 1,
            RuleState::Assumed => 2,
            RuleState::Disputed => 3,
        }] += 1;
    }
    let stop = tokens(ui).stop.ink;
    let said = ["rules-agreed", "rules-discussed", "rules-assumed", "rules-disputed"];
    for ((id, count), asks) in said.into_iter().zip(counts).zip([None, None, None, Some(stop)]) {
        counted(ui, cx, id, count, asks);
    }
}

/// What stands in for no rules.
fn empty(ui: &mut Ui, cx: &mut Context<'_>, rules: &mut List<GroundRule>) {
    let words = cx.words;
    let say = |part| words.attribute("ground-rules-list", part).unwrap_or_default();
    let buttons = vec![Button::primary(say("add")).icon(Icon::Plus), Button::secondary(say("usual"))];
    let fields = (Trust::rules, GroundRule::topic);
    if records::beginning(ui, cx, fields, rules, GroundRule::new, (buttons, 0)) {
        for topic in USUAL {
            rules.push(GroundRule { topic: words.text(topic).into_owned(), ..GroundRule::new() });
        }
    }
}

/// The mark of a state.
fn mark(state: RuleState) -> StatusIcon {
    match state {
        RuleState::Assumed => StatusIcon::Assumed,
        RuleState::Discussed => StatusIcon::Discussed,
        RuleState::Agreed => StatusIcon::Agreed,
        RuleState::Disputed => StatusIcon::Disputed,
    }
}

fn face<'w>(words: &'w Words, rule: &GroundRule, state: RuleState, committed: &[Asked]) -> ItemCard<'w> {
    let title = title_of(words, Trust::rules.id, rule);
    let mark = mark(state);
    ItemCard::new(words, title)
        .icon(Icon::Scroll)
        .caption(caption(words, rule, committed).into_owned())
        .badge(mark, words.text(mark.message_id()))
}

/// How many have said how they read it and how many have agreed.
fn caption<'w>(words: &'w Words, rule: &GroundRule, committed: &[Asked]) -> Cow<'w, str> {
    let readings = rule.readers().count();
    let (agreed, of) = answers::counts(&rule.agreement, committed);
    let args = [
        ("readings", readings.into()),
        ("of", of.into()),
        ("agreed", agreed.into()),
        ("differ", rule.differs.len().into()),
    ];
    match (readings, rule.wording.trim().is_empty(), rule.differs.is_empty()) {
        (0, true, _) => words.text("rule-no-reading"),
        (_, true, _) => words.with("rule-not-worded", &args),
        (_, false, true) => words.with("rule-read-and-agreed", &args),
        (_, false, false) => words.with("rule-read-and-differs", &args),
    }
}

fn fields(
    ui: &mut Ui,
    rule: &mut GroundRule,
    cx: &mut Context<'_>,
    card: &mut Open<'_, '_>,
    state: RuleState,
    asked: &[Asked],
) {
    let words = cx.words;
    let id = rule.id.uuid();
    let mark = mark(state);
    card.head(
        ui,
        |ui| drop(badge(ui, mark, &words.text(mark.message_id()))),
        |ui| {
            let topic = Field::new(cx, GroundRule::topic.of(id)).hide_label().title();
            topic.text(ui, &mut rule.topic);
        },
    );
    let columns = readings::columns(ui.available_width());
    let shown = readings::show(ui, cx, rule, asked, columns);
    ui.add_space(space::XS);
    let written = !rule.wording.trim().is_empty();
    let GroundRule { wording, agreement, .. } = rule;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        Answers::of(Subject::GroundRule(id.into()), asked)
            .titled("ground-rule-wording")
            .written(written)
            .cells(columns, &shown)
            .show_below(ui, cx, agreement, |ui, cx| {
                Field::new(cx, GroundRule::wording.of(id)).hide_label().rows(2).text(ui, wording);
            });
    });
    note::note(ui, cx, GroundRule::note.of(id), &mut rule.note);
}
