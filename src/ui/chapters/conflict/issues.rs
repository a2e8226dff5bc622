//! The disputes that there are or were.

use egui::{Align, Layout, Ui, vec2};
use jiff::civil::Date;

use super::steps;
use crate::plan::{self, Conflict, Issue, List, PartyId, PerParty, Plan, Step};
use crate::ui::parties::Parties;
use crate::ui::records::{self, Open, Records, Sort, by_date, title_of};
use crate::ui::theme::{self, size, tokens};
use crate::ui::widgets::{self, Choice, Field, Icon, ItemCard, StatusIcon, row};
use crate::ui::{Context, none_found, note};
use crate::words::Words;

/// Fields stand one below the other where one would become narrower than this.
const NARROWEST: f32 = 150.0;

/// The orders of the list, beside that of the names.
const SORTS: &[Sort<Issue>] = &[Sort { id: "sort-by-date", order: |one, other| by_date(one.on, other.on) }];

/// The button that adds a dispute, where the list has some: an empty one offers it itself.
pub(super) fn add_issue(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let Conflict { issues, no_issues, .. } = &mut plan.conflict;
    if issues.is_empty() {
        return;
    }
    if records::add_button(ui, cx.words, Conflict::issues.id).clicked() {
        *no_issues = None;
        records::add(ui, cx, Issue::title, issues, new_issue(cx));
    }
}

fn new_issue(cx: &Context<'_>) -> Issue {
    Issue { on: Some(cx.today()), ..Issue::new() }
}

/// Draws the issue log.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let today = cx.today();
    let Plan { conflict, allies, ourselves, .. } = plan;
    let parties = Parties::new(cx, allies, *ourselves);
    let Conflict { ladder, issues, no_issues, .. } = conflict;
    let steps = &ladder.steps;
    let before = issues.len();
    let new = new_issue(cx);
    Records::new(Conflict::issues, Issue::title).main().sorts(SORTS).show(
        ui,
        cx,
        issues,
        || new,
        |issue, _| face(words, &parties, steps, issue, today),
        |_, _| {},
        |ui, issue, cx, card| fields(ui, issue, cx, card, &parties, steps),
    );
    if issues.len() > before {
        *no_issues = None;
    }
    if !issues.iter().any(Issue::is_open) {
        none_found::show(ui, cx, Conflict::no_issues, &parties, no_issues);
    }
}

fn face<'w>(
    words: &'w Words,
    parties: &Parties<'_>,
    steps: &List<Step>,
    issue: &Issue,
    today: Date,
) -> ItemCard<'w> {
    let title = title_of(words, Conflict::issues.id, issue);
    let caption = match (issue.raised_by, issue.on) {
        (Some(party), Some(on)) => words.with(
            "issue-raised",
            &[("party", parties.name(party).as_ref().into()), ("date", words.date(on).into())],
        ),
        (Some(party), None) => {
            words.with("issue-raised-by-whom", &[("party", parties.name(party).as_ref().into())])
        }
        (None, Some(on)) => words.with("issue-raised-when", &[("date", words.date(on).into())]),
        (None, None) => words.text("issue-raised-by-nobody"),
    };
    let step = issue.step.and_then(|id| steps.position(id));
    let late = last_day(steps, issue).is_some_and(|last| last < today);
    let (mark, word) = match (issue.is_open(), step) {
        (false, _) => (StatusIcon::FilledIn, words.text("issue-settled")),
        (true, Some(at)) => {
            let mark = if late { StatusIcon::NeedsAttention } else { StatusIcon::InProgress };
            let id = if late { "issue-at-step-late" } else { "issue-at-step" };
            (mark, words.with(id, &[("number", (at + 1).into())]))
        }
        (true, None) => (StatusIcon::NotStarted, words.text("issue-at-no-step")),
    };
    let face = ItemCard::new(words, title).caption(caption.into_owned()).icon(Icon::Hand).badge(mark, word);
    match last_day(steps, issue).filter(|_| late && issue.is_open()) {
        Some(last) => face.why(words.with("issue-time-is-up", &[("date", words.date(last).into())])),
        None => face,
    }
}

/// The last day of the step that an issue has reached.
fn last_day(steps: &List<Step>, issue: &Issue) -> Option<Date> {
    issue.step.and_then(|id| steps.get(id)).and_then(|step| issue.last_day_at(step))
}

fn fields(
    ui: &mut Ui,
    issue: &mut Issue,
    cx: &mut Context<'_>,
    card: &mut Open<'_, '_>,
    parties: &Parties<'_>,
    steps: &List<Step>,
) {
    let words = cx.words;
    let id = issue.id.uuid();
    let field = |field: plan::Field| Field::new(cx, field.of(id));
    card.head(
        ui,
        |_| {},
        |ui| {
            field(Issue::title).hide_label().title().text(ui, &mut issue.title);
        },
    );
    row(ui, &[3.0, 2.0], NARROWEST, |ui, column| {
        if column == 0 {
            parties.one(ui, field(Issue::raised_by), &mut issue.raised_by);
        } else {
            field(Issue::on).date(ui, &mut issue.on);
        }
    });
    sides(ui, cx, issue, parties);
    field(Issue::options).rows(2).text(ui, &mut issue.options);
    field(Issue::criterion).text(ui, &mut issue.criterion);
    widgets::divider(ui);
    let rows: Vec<_> = steps
        .iter()
        .enumerate()
        .map(|(at, step)| {
            let title = steps::title(words, step).into_owned();
            let numbered =
                words.with("issue-step-numbered", &[("number", (at + 1).into()), ("title", title.into())]);
            Choice::new(step.id, numbered.into_owned())
        })
        .collect();
    row(ui, &[3.0, 2.0], NARROWEST, |ui, column| {
        if column == 0 {
            if field(Issue::step).pick_option(ui, &mut issue.step, &rows).changed() {
                issue.since = issue.step.is_some().then(|| cx.today());
            }
        } else {
            field(Issue::since).date(ui, &mut issue.since);
        }
    });
    if let Some(last) = last_day(steps, issue).filter(|_| issue.is_open()) {
        let late = last < cx.today();
        let id = if late { "issue-time-is-up" } else { "issue-time-until" };
        let t = tokens(ui);
        let ink = if late { t.part.ink } else { t.ink2 };
        ui.label(theme::body(words.with(id, &[("date", words.date(last).into())])).color(ink));
    }
    field(Issue::outcome).rows(2).text(ui, &mut issue.outcome);
    note::note(ui, cx, Issue::note.of(id), &mut issue.note);
}

/// What each side says it wants, which stays here, and what it needs.
fn sides(ui: &mut Ui, cx: &Context<'_>, issue: &mut Issue, parties: &Parties<'_>) {
    let id = issue.id.uuid();
    let involved = |party: PartyId| {
        issue.raised_by == Some(party)
            || issue.positions.contains_key(&party)
            || issue.interests.contains_key(&party)
    };
    let sides: Vec<PartyId> = parties.all().map(|party| party.id).filter(|party| involved(*party)).collect();
    for &party in &sides {
        let name = parties.name(party);
        let args = [("party", name.as_ref().into())];
        let side = |ui: &mut Ui, field: plan::Field, texts: &mut PerParty<String>| {
            let mut text = texts.get(&party).cloned().unwrap_or_default();
            let label = cx.words.attribute_with(field.id, "of", &args).unwrap_or_default();
            let field = Field::new(cx, field.of(id).party(party)).label(label).rows(2);
            if field.text(ui, &mut text).changed() {
                texts.insert(party, text);
            }
        };
        row(ui, &[1.0, 1.0], NARROWEST, |ui, column| match column {
            0 => side(ui, Issue::positions, &mut issue.positions),
            _ => side(ui, Issue::interests, &mut issue.interests),
        });
    }
    ui.allocate_ui_with_layout(vec2(240.0, size::CONTROL), Layout::top_down(Align::Min), |ui| {
        let field = Field::new(cx, Issue::interests.of(id).part("issue-side")).hide_label();
        let (_, added) = parties.another(ui, field, |party| sides.contains(&party));
        if let Some(party) = added {
            issue.interests.insert(party, String::new());
        }
    });
}
