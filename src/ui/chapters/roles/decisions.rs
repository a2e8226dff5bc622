//! The decision log: what you decided, by which rule, who was there, and whether it counts.

use egui::{Label, Ui};

use super::short::called;
use super::stands_for::{self, Subjects};
use crate::plan::{
    self, DecisionEntry, DecisionRule, DecisionStanding, List, PartyId, Plan, Roles, Shortfall, StandsFor,
};
use crate::ui::command::Command;
use crate::ui::parties::Parties;
use crate::ui::per_party::{edited, per_party};
use crate::ui::records::{self, Open, Records, Sort, by_date, title_of};
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::{
    Choice, Field, ItemCard, StatusIcon, arrow_link, badge, clipped_line, divider, heading, led_to, row,
};
use crate::ui::{Context, note};
use crate::words::Words;

/// Fields stand one below the other where one would become narrower than this.
const NARROWEST: f32 = 136.0;

/// The orders of the list, beside that of the names.
const SORTS: &[Sort<DecisionEntry>] =
    &[Sort { id: "sort-by-date", order: |one, other| by_date(one.on, other.on) }];

fn new_decision(cx: &Context<'_>) -> DecisionEntry {
    DecisionEntry { on: Some(cx.today()), ..DecisionEntry::new() }
}

pub(super) fn actions(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let list = &mut plan.roles.decisions;
    if !list.is_empty() && records::add_button(ui, cx.words, Roles::decisions.id).clicked() {
        let new = new_decision(cx);
        records::add(ui, cx, DecisionEntry::what, list, new);
    }
}

/// How many decisions count, and how many do not yet.
pub(super) fn summary(ui: &mut Ui, plan: &Plan, cx: &Context<'_>) {
    let words = cx.words;
    let all = plan.roles.decisions.len();
    if all == 0 {
        return;
    }
    let standings = cx.overview.checklist.decisions.values();
    let count = standings.filter(|standing| standing.shortfalls.is_empty()).count().min(all);
    let ink = tokens(ui).ink2;
    ui.label(theme::body(words.with("decisions-count", &[("count", count.into())])).color(ink));
    if count < all {
        let not = words.with("decisions-count-not", &[("count", (all - count).into())]);
        ui.label(theme::body(not).color(ink));
    }
}

/// Draws the log.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let Plan { roles, goals, trust, allies, ourselves, .. } = plan;
    let Roles { rules, decisions, .. } = roles;
    let parties = Parties::new(cx, allies, *ourselves);
    let subjects = Subjects { words, goals: &goals.list, rules, ground_rules: &trust.rules };
    let standings = &cx.overview.checklist.decisions;
    let new = new_decision(cx);
    let mut worded = None;
    Records::new(Roles::decisions, DecisionEntry::what).main().sorts(SORTS).show(
        ui,
        cx,
        decisions,
        || new,
        |entry, _| face(words, rules, entry, standings.get(&entry.id)),
        |ui, entry| voices(ui, words, entry),
        |ui, entry, cx, card| {
            fields(ui, entry, cx, card, &parties, rules);
            let standing = standings.get(&entry.id);
            let asked = counts(ui, cx, entry, &subjects, standing);
            worded = asked.map(|subject| (entry.id, subject));
            note::note(ui, cx, DecisionEntry::note.of(entry.id.uuid()), &mut entry.note);
        },
    );
    if let Some((entry, subject)) = worded
        && let Some(wording) = plan.wording(subject)
    {
        plan.roles.decisions.edit(entry, |entry| {
            entry.stands_for.retain(|known| known.subject != subject);
            entry.stands_for.push(StandsFor { subject, wording });
        });
    }
}

fn face<'w>(
    words: &'w Words,
    rules: &List<DecisionRule>,
    entry: &DecisionEntry,
    standing: Option<&DecisionStanding>,
) -> ItemCard<'w> {
    let what = title_of(words, Roles::decisions.id, entry);
    let date = entry.on.map_or_else(|| words.text("decision-undated"), |on| words.date(on).into());
    let rule = entry.rule.and_then(|rule| rules.get(rule)).map(|rule| called(rule, words));
    let caption = match rule {
        Some(rule) => words.with("decision-caption", &[("date", date.into()), ("rule", rule.into())]),
        None => words.with("decision-caption-no-rule", &[("date", date.into())]),
    };
    let face = ItemCard::new(words, what).caption(caption.into_owned());
    let Some(standing) = standing else { return face };
    let (mark, word) = state(words, entry, standing);
    face.badge(mark, word).why(why(words, standing))
}

/// Whether a decision counts, in a word.
fn state<'w>(
    words: &'w Words,
    entry: &DecisionEntry,
    standing: &DecisionStanding,
) -> (StatusIcon, std::borrow::Cow<'w, str>) {
    if !standing.shortfalls.is_empty() {
        return (StatusIcon::Partly, words.text("decision-counts-not"));
    }
    if entry.stands_for.iter().any(|it| !standing.stands_for(it.subject)) {
        return (StatusIcon::Partly, words.text("decision-counts-in-part"));
    }
    (StatusIcon::Met, words.text("decision-counts"))
}

/// Why a decision does not count, in sentences; empty for one that does.
fn why(words: &Words, standing: &DecisionStanding) -> String {
    let said: Vec<_> = standing.shortfalls.iter().map(|shortfall| in_words(words, *shortfall)).collect();
    said.join(" ")
}

fn in_words(words: &Words, shortfall: Shortfall) -> String {
    let of = |id, in_favour: usize, of: usize| {
        words.with(id, &[("in_favour", in_favour.into()), ("of", of.into())])
    };
    match shortfall {
        Shortfall::Undated => words.text("shortfall-undated"),
        Shortfall::Ahead => words.text("shortfall-ahead"),
        Shortfall::NoRule => words.text("shortfall-no-rule"),
        Shortfall::RuleNotAgreed => words.text("shortfall-rule-not-agreed"),
        Shortfall::NoMethod => words.text("shortfall-no-method"),
        Shortfall::Quorum { present, of, needed } => words.with(
            "shortfall-quorum",
            &[
                ("present", present.into()),
                ("of", of.into()),
                ("needed", words.fraction_inline(needed).into()),
            ],
        ),
        Shortfall::NobodyInFavour => words.text("shortfall-nobody-in-favour"),
        Shortfall::NotAll { in_favour, of: all } => of("shortfall-not-all", in_favour, all),
        Shortfall::Against(count) => words.with("shortfall-against", &[("count", count.into())]),
        Shortfall::NoMajority { in_favour, of: all } => of("shortfall-no-majority", in_favour, all),
        Shortfall::NoThreshold => words.text("shortfall-no-threshold"),
        Shortfall::Threshold { in_favour, of, needed } => words.with(
            "shortfall-threshold",
            &[
                ("in_favour", in_favour.into()),
                ("of", of.into()),
                ("needed", words.fraction_inline(needed).into()),
            ],
        ),
        Shortfall::LeadNotInFavour => words.text("shortfall-lead-not-in-favour"),
    }
    .into_owned()
}

/// How many were for it and against it, in a closed card.
fn voices(ui: &mut Ui, words: &Words, entry: &DecisionEntry) {
    let args = [
        ("in_favour", entry.in_favour.len().into()),
        ("against", entry.against.len().into()),
        ("abstained", entry.abstained.len().into()),
    ];
    // What was decided matters more than by how many.
    let room = ui.available_width() * 0.4;
    let said = theme::body(words.with("decision-voices", &args)).color(tokens(ui).ink2);
    ui.label(clipped_line(ui, said, room));
}

fn fields(
    ui: &mut Ui,
    entry: &mut DecisionEntry,
    cx: &Context<'_>,
    card: &mut Open<'_, '_>,
    parties: &Parties<'_>,
    rules: &List<DecisionRule>,
) {
    let words = cx.words;
    let id = entry.id.uuid();
    let field = |field: plan::Field| Field::new(cx, field.of(id));
    card.head(
        ui,
        |_| {},
        |ui| {
            field(DecisionEntry::what).hide_label().title().text(ui, &mut entry.what);
        },
    );
    row(ui, &[1.0, 2.0], NARROWEST, |ui, column| {
        if column == 0 {
            field(DecisionEntry::on).date(ui, &mut entry.on);
        } else {
            let choices: Vec<_> =
                rules.iter().map(|rule| Choice::new(rule.id, called(rule, words))).collect();
            field(DecisionEntry::rule).pick_option(ui, &mut entry.rule, &choices);
        }
    });
    let voices = parties.that_are_in();
    let DecisionEntry { present, in_favour, against, abstained, reasons, .. } = entry;
    voices.several(ui, field(DecisionEntry::present), present);
    if voices.several(ui, field(DecisionEntry::in_favour), in_favour).changed() {
        speaks(in_favour, [against, abstained], present);
    }
    if voices.several(ui, field(DecisionEntry::against), against).changed() {
        speaks(against, [in_favour, abstained], present);
    }
    let place = DecisionEntry::reasons.of(id);
    // Whoever is led to a reason finds its field, and keeps it while the cursor is there.
    let led = led_to(ui).filter_map(|led| led.party.filter(|party| led == place.party(*party)));
    let mut explained = Vec::new();
    for party in against.iter().chain(reasons.keys()).copied().chain(led) {
        if !explained.contains(&party) {
            explained.push(party);
        }
    }
    per_party(ui, place, &explained, |ui, party| {
        let name = parties.name(party);
        let label = words.attribute_with(place.field, "of", &[("party", name.as_ref().into())]);
        let field = Field::new(cx, place.party(party)).label(label.unwrap_or_default());
        edited(reasons, party, String::is_empty, |reason| drop(field.text(ui, reason)));
    });
    if voices.several(ui, field(DecisionEntry::abstained), abstained).changed() {
        speaks(abstained, [in_favour, against], present);
    }
}

/// Those who speak in one way do not in another, and were there.
fn speaks(chosen: &[PartyId], others: [&mut Vec<PartyId>; 2], present: &mut Vec<PartyId>) {
    for other in others {
        other.retain(|party| !chosen.contains(party));
    }
    let missing: Vec<_> = chosen.iter().copied().filter(|party| !present.contains(party)).collect();
    present.extend(missing);
}

/// Whether the decision counts and why not, and what it stands for. Returns a subject that it is to
/// stand for in the wording of today.
fn counts(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    entry: &mut DecisionEntry,
    subjects: &Subjects<'_>,
    standing: Option<&DecisionStanding>,
) -> Option<plan::Subject> {
    let words = cx.words;
    let t = tokens(ui);
    divider(ui);
    if let Some(standing) = standing {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(space::S, space::XS);
            ui.horizontal_wrapped(|ui| {
                heading(ui, theme::h3(words.text("decision-whether-counts")), 3);
                let (mark, word) = state(words, entry, standing);
                badge(ui, mark, &word);
            });
            if standing.shortfalls.is_empty() {
                ui.add(Label::new(theme::body(words.text("decision-carried")).color(t.ink2)).wrap());
            }
            for shortfall in &standing.shortfalls {
                ui.add(Label::new(theme::body(in_words(words, *shortfall)).color(t.part.ink)).wrap());
            }
            if standing.shortfalls.contains(&Shortfall::RuleNotAgreed)
                && let Some(rule) = entry.rule
                && arrow_link(ui, &words.text("decision-to-rule")).clicked()
            {
                cx.send(Command::Jump(DecisionRule::agreement.of(rule.uuid())));
            }
        });
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        stands_for::show(ui, cx, entry, subjects, standing)
    })
    .inner
}
