//! What the next check-in has to talk about: a row for each point that is open, with a link to it,
//! and what is always on it. The same as plain text.

use std::borrow::Cow;
use std::collections::BTreeSet;

use egui::{Align, Color32, Label, Layout, Ui, vec2};
use jiff::civil::Date;

use crate::plan::{Answer, Party, PartyId, Person, Plan, Review, Subject, Trust, Upkeep, date};
use crate::plan::{Conflict, Record as _};
use crate::readiness::{AgendaPoint, agenda, standing_points};
use crate::ui::command::Command;
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{Button, Field, Icon, StatusIcon, card, divider, heading, link, row_with_end};
use crate::ui::{Context, party_name};
use crate::words::Words;

/// So many points of a kind stand one by one; where there are more, they are one row that unfolds.
const ONE_BY_ONE: usize = 6;
/// So many rows are shown at first.
const SHOWN: usize = 8;
/// Of a kind that is unfolded so many points are listed; the rest is counted.
const LISTED: usize = 60;
/// Width of the kind of a point, beside it.
const KIND: f32 = 132.0;
/// Where there is less room than this, the kind stands above.
const NARROW: f32 = 480.0;

/// What kind a point is of.
fn kind(point: AgendaPoint) -> &'static str {
    match point {
        AgendaPoint::Action(_) => "agenda-action",
        AgendaPoint::Promise(_) => "agenda-promise",
        AgendaPoint::Objection(..) => "agenda-objection",
        AgendaPoint::Trigger(_) => "agenda-trigger",
        AgendaPoint::Dispute(_) => "agenda-dispute",
    }
}

/// A row of the agenda.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Row {
    Point(AgendaPoint),
    /// All points of the kind of this one, of which there are so many.
    Kind(AgendaPoint, usize),
    /// So many points of a kind that are not listed.
    Rest(usize),
}

/// The rows: a kind that has many points is one of them, with the points behind it where it is
/// `unfolded`.
fn rows(points: &[AgendaPoint], unfolded: &BTreeSet<&'static str>) -> Vec<Row> {
    let mut rows = Vec::new();
    for of_kind in points.chunk_by(|one, other| kind(*one) == kind(*other)) {
        let Some(first) = of_kind.first() else { continue };
        let folds = of_kind.len() > ONE_BY_ONE;
        if folds {
            rows.push(Row::Kind(*first, of_kind.len()));
        }
        if !folds || unfolded.contains(kind(*first)) {
            rows.extend(of_kind.iter().take(LISTED).map(|point| Row::Point(*point)));
            let rest = of_kind.len().saturating_sub(LISTED);
            rows.extend((rest > 0).then_some(Row::Rest(rest)));
        }
    }
    rows
}

/// Draws the agenda.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let points = &cx.overview.agenda;
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        head(ui, words, points.len());
        let rows = rows(points, &cx.view.unfolded);
        let all = rows.len() <= SHOWN + 1 || cx.view.unfolded.contains(MORE);
        let shown = if all { rows.len() } else { SHOWN };
        if rows.is_empty() {
            nothing(ui, words);
        }
        for row in rows.iter().take(shown) {
            match *row {
                Row::Point(point) => self::point(ui, plan, cx, point),
                Row::Kind(of, count) => group(ui, cx, of, count),
                Row::Rest(count) => {
                    divider(ui);
                    let ink = tokens(ui).ink2;
                    let text = words.with("agenda-more", &[("count", count.into())]);
                    ui.label(theme::body(text).color(ink));
                }
            }
        }
        if !all {
            let rest = words.with("agenda-more", &[("count", (rows.len() - shown).into())]);
            if ui.add(Button::quiet(rest).small().icon(Icon::ChevronDown)).clicked() {
                cx.view.unfolded.insert(MORE);
            }
        } else if rows.len() > SHOWN + 1
            && ui.add(Button::quiet(words.text("agenda-fold")).small().icon(Icon::ChevronUp)).clicked()
        {
            cx.view.unfolded.remove(MORE);
        }
        divider(ui);
        let field = Field::new(cx, Upkeep::agenda).rows(2);
        field.text(ui, &mut plan.upkeep.agenda);
    });
}

/// Names the state in which all rows are shown.
const MORE: &str = "agenda-more";

fn head(ui: &mut Ui, words: &Words, count: usize) {
    let ink = tokens(ui).ink2;
    row_with_end(
        ui,
        size::TARGET,
        |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            heading(ui, theme::h2(words.text("agenda-title")), 2);
            let remark = words.attribute("agenda-title", "remark").unwrap_or_default();
            ui.add(Label::new(theme::body(remark).color(ink)).truncate());
        },
        |ui| {
            if count > 0 {
                let count = words.with("agenda-count", &[("count", count.into())]);
                ui.label(theme::body(count).color(ink));
            }
        },
    );
}

fn nothing(ui: &mut Ui, words: &Words) {
    let ink = tokens(ui).ink2;
    divider(ui);
    ui.add(Label::new(theme::strong(words.text("agenda-nothing"))).wrap());
    let line = words.attribute("agenda-nothing", "line").unwrap_or_default();
    ui.add(Label::new(theme::body(line).color(ink)).wrap());
}

/// The mark of a kind of points.
fn mark(ui: &mut Ui, point: AgendaPoint) {
    let t = tokens(ui);
    let icon = |ui: &mut Ui, icon: Icon, ink: Color32| drop(icon.show(ui, ink));
    match point {
        AgendaPoint::Action(_) => drop(StatusIcon::NeedsAttention.show(ui)),
        AgendaPoint::Promise(_) => icon(ui, Icon::Clock, t.ink2),
        AgendaPoint::Objection(..) => drop(StatusIcon::Objects.show(ui)),
        AgendaPoint::Trigger(_) => icon(ui, Icon::Bolt, t.part.ink),
        AgendaPoint::Dispute(_) => icon(ui, Icon::Scales, t.ink2),
    }
}

/// A point: its kind, what it is about, and a link to it.
fn point(ui: &mut Ui, plan: &Plan, cx: &mut Context<'_>, point: AgendaPoint) {
    let words = cx.words;
    let Some(text) = in_words(words, plan, point, cx.today()) else { return };
    divider(ui);
    let place = point.place();
    let kind = words.text(kind(point));
    ui.push_id(place, |ui| {
        laid_out(ui, point, &kind, &text, |ui| {
            let name = leads_to(words, plan, point);
            let link = link(ui, &name);
            let args = [("kind", kind.as_ref().into()), ("text", text.as_str().into())];
            let said = words.with("agenda-said", &args);
            ui.accesskit_node_builder(link.id, |node| node.set_label(said.as_ref()));
            if link.clicked() {
                cx.send(Command::Jump(place));
            }
        });
    });
}

/// All points of a kind in one row, which unfolds.
fn group(ui: &mut Ui, cx: &mut Context<'_>, of: AgendaPoint, count: usize) {
    let words = cx.words;
    let id = kind(of);
    let open = cx.view.unfolded.contains(id);
    let text = words.attribute_with(id, "many", &[("count", count.into())]).unwrap_or_default();
    divider(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        mark(ui, of);
        let icon = if open { Icon::ChevronUp } else { Icon::ChevronDown };
        let button = ui.add(Button::quiet(text).small().icon(icon));
        ui.accesskit_node_builder(button.id, |node| node.set_expanded(open));
        if button.clicked() && !cx.view.unfolded.remove(id) {
            cx.view.unfolded.insert(id);
        }
    });
}

/// Lays out a row: side by side, or the kind above the text where there is little room.
fn laid_out(ui: &mut Ui, of: AgendaPoint, kind: &str, text: &str, end: impl FnOnce(&mut Ui)) {
    let ink = tokens(ui).ink2;
    let narrow = ui.available_width() < NARROW;
    let before = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        mark(ui, of);
        ui.add(Label::new(theme::body(kind).color(ink)).truncate());
    };
    if narrow {
        row_with_end(ui, size::TARGET, before, end);
        ui.add(Label::new(theme::body(text)).wrap());
        return;
    }
    row_with_end(
        ui,
        size::TARGET,
        |ui| {
            ui.allocate_ui_with_layout(
                vec2(KIND + size::ICON + space::S, size::TARGET),
                Layout::left_to_right(Align::Center),
                |ui| {
                    ui.set_min_width(KIND + size::ICON + space::S);
                    before(ui);
                },
            );
            ui.add(Label::new(theme::body(text)).wrap());
        },
        end,
    );
}

/// What a point leads to: a goal by its number, else the list or the chapter that it is in.
fn leads_to(words: &Words, plan: &Plan, point: AgendaPoint) -> String {
    let id = match point {
        AgendaPoint::Action(_) => Review::actions.id,
        AgendaPoint::Promise(_) => Trust::promises.id,
        AgendaPoint::Trigger(_) => Upkeep::triggers.id,
        AgendaPoint::Dispute(_) => Conflict::issues.id,
        AgendaPoint::Objection(Subject::Goal(id), _) => {
            let number = plan.goals.list.position(id).map_or(0, |at| at + 1);
            return words.with("agenda-goal", &[("number", number.into())]).into_owned();
        }
        AgendaPoint::Objection(Subject::GroundRule(_), _) => Trust::rules.id,
        AgendaPoint::Objection(subject, _) => subject.place().chapter.message_id(),
    };
    words.text(id).into_owned()
}

/// What a point says; none where its record is gone.
fn in_words(words: &Words, plan: &Plan, point: AgendaPoint, today: Date) -> Option<String> {
    let text = match point {
        AgendaPoint::Action(id) => {
            let action = plan.review.actions.get(id)?;
            let who = called(words, plan, &action.who);
            let who = who.unwrap_or_else(|| words.text("action-nobody").into_owned());
            let what = or_unnamed(words, action.title(), "unnamed-action");
            let due = words.near(action.due?, today);
            words.with(
                "agenda-by-dated",
                &[("what", what.as_ref().into()), ("who", who.into()), ("date", due.into())],
            )
        }
        AgendaPoint::Promise(id) => {
            let promise = plan.trust.promises.get(id)?;
            let who =
                promise.by.map_or_else(|| words.text("unnamed-party"), |by| party_name(plan, words, by));
            let what = or_unnamed(words, promise.title(), "unnamed-promise");
            let due = words.near(promise.due?, today);
            words.with(
                "agenda-promised",
                &[("who", who.as_ref().into()), ("what", what.as_ref().into()), ("date", due.into())],
            )
        }
        AgendaPoint::Objection(subject, party) => objection(words, plan, subject, party)?.into(),
        AgendaPoint::Trigger(id) => {
            let trigger = plan.upkeep.triggers.get(id)?;
            let what = or_unnamed(words, trigger.title(), "unnamed-trigger");
            match trigger.threshold.trim() {
                "" => what,
                threshold => {
                    let args = [("what", what.as_ref().into()), ("threshold", threshold.into())];
                    words.with("agenda-reached", &args)
                }
            }
        }
        AgendaPoint::Dispute(id) => {
            let issue = plan.conflict.issues.get(id)?;
            let what = or_unnamed(words, issue.title(), "unnamed-issue");
            let steps = &plan.conflict.ladder.steps;
            let step = issue.step.and_then(|id| steps.get(id));
            let number = issue.step.and_then(|id| steps.position(id)).map_or(0, |at| at + 1);
            let mut args = vec![("what", what.as_ref().into()), ("number", number.into())];
            match step.and_then(|step| issue.last_day_at(step)) {
                None => words.with("agenda-dispute-plain", &args),
                Some(last) if last < today => {
                    args.push(("date", words.near(last, today).into()));
                    words.with("agenda-dispute-late", &args)
                }
                Some(last) => {
                    args.push(("days", date::between(today, last).into()));
                    words.with("agenda-dispute-days", &args)
                }
            }
        }
    };
    Some(text.into_owned())
}

fn objection(words: &Words, plan: &Plan, subject: Subject, party: PartyId) -> Option<String> {
    let Answer::Objects { reason, .. } = plan.agreement(subject)?.standing_objection(party)? else {
        return None;
    };
    let who = plan.party(party).map(Party::short)?;
    let who = if who.trim().is_empty() { party_name(plan, words, party) } else { who.into() };
    let mut args = vec![("who", who.as_ref().into())];
    let text = match reason.trim() {
        "" => words.with("agenda-objects-plain", &args),
        reason => {
            args.push(("reason", reason.into()));
            words.with("agenda-objects", &args)
        }
    };
    Some(text.into_owned())
}

fn or_unnamed<'a>(words: &'a Words, title: &'a str, unnamed: &'static str) -> Cow<'a, str> {
    match title.trim() {
        "" => words.text(unnamed),
        title => title.into(),
    }
}

/// What a person is called; none where nobody is named.
fn called(words: &Words, plan: &Plan, person: &Person) -> Option<String> {
    match (person.name.trim(), person.party) {
        ("", None) => None,
        ("", Some(party)) => Some(party_name(plan, words, party).into_owned()),
        (name, _) => Some(name.to_owned()),
    }
}

/// The agenda of a plan as plain text: what is open, then what is always on it.
#[must_use]
pub fn as_text(words: &Words, plan: &Plan, today: Date) -> String {
    let title = words.plan_title(plan.purpose.title.trim());
    let mut args = vec![("plan", title.as_ref().into())];
    let head = match plan.upkeep.next {
        Some(next) => {
            args.push(("date", words.date_with_weekday(next).into()));
            words.with("agenda-copy-title", &args)
        }
        None => words.with("agenda-copy-undated", &args),
    };
    let open = agenda(plan, today).into_iter().filter_map(|point| {
        let text = in_words(words, plan, point, today)?;
        let args = [("kind", words.text(kind(point)).into()), ("text", text.into())];
        Some(words.with("agenda-said", &args).into_owned())
    });
    let standing = standing_points(&plan.upkeep.agenda).map(str::to_owned);
    let points = open.chain(standing).enumerate().map(|(at, point)| format!("{}. {point}", at + 1));
    let lines: Vec<String> = [head.into_owned(), String::new()].into_iter().chain(points).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Action, Id, Promise};

    #[test]
    fn many_points_of_a_kind_are_one_row_that_unfolds() {
        let actions = |count| (0..count).map(|_| AgendaPoint::Action(Id::<Action>::unique()));
        let promises = |count| (0..count).map(|_| AgendaPoint::Promise(Id::<Promise>::unique()));
        let closed = BTreeSet::new();
        let open = BTreeSet::from(["agenda-promise"]);

        let few: Vec<_> = actions(2).chain(promises(6)).collect();
        assert_eq!(rows(&few, &closed), few.iter().copied().map(Row::Point).collect::<Vec<_>>());

        let many: Vec<_> = actions(2).chain(promises(70)).collect();
        let folded = [Row::Point(many[0]), Row::Point(many[1]), Row::Kind(many[2], 70)];
        assert_eq!(rows(&many, &closed), folded);
        let unfolded = rows(&many, &open);
        assert_eq!(unfolded[..4], [folded[0], folded[1], folded[2], Row::Point(many[2])]);
        assert_eq!((unfolded.len(), unfolded.last()), (3 + LISTED + 1, Some(&Row::Rest(10))));
    }
}
