//! Where a goal conflicts with another one, or with a party's own aim, and how that is settled.

use egui::Ui;

use super::{title, titled};
use crate::plan::{self, Goal, GoalConflict, GoalId, Goals, List};
use crate::ui::parties::Parties;
use crate::ui::records::{Open, Records, title_of};
use crate::ui::widgets::{Choice, Field, ItemCard, StatusIcon, row};
use crate::ui::{Context, none_found, note};
use crate::words::{self, Words, isolated};

/// Draws the list.
pub(super) fn show(ui: &mut Ui, goals: &mut Goals, parties: &Parties<'_>, cx: &mut Context<'_>) {
    let words = cx.words;
    titled(ui, cx, Goals::conflicts.id);
    let Goals { list, conflicts, no_conflicts } = goals;
    Records::new(Goals::conflicts, GoalConflict::what).show(
        ui,
        cx,
        conflicts,
        GoalConflict::new,
        |conflict, _| face(words, list, parties, conflict),
        |_, _| {},
        |ui, conflict, cx, open| body(ui, list, parties, conflict, cx, open),
    );
    if conflicts.is_empty() {
        none_found::show(ui, cx, Goals::no_conflicts, parties, no_conflicts);
    }
}

/// A goal with its number: `1 Clear the reach`.
fn numbered(words: &Words, goals: &List<Goal>, id: GoalId) -> String {
    let position = goals.position(id).unwrap_or_default();
    goals
        .at(position)
        .map(|goal| format!("{} {}", position + 1, isolated(&title(words, goal))))
        .unwrap_or_default()
}

fn face<'w>(
    words: &'w Words,
    goals: &List<Goal>,
    parties: &Parties<'_>,
    conflict: &GoalConflict,
) -> ItemCard<'w> {
    let what = title_of(words, Goals::conflicts.id, conflict);
    let sides = [
        conflict.goal.map(|goal| numbered(words, goals, goal)),
        conflict.with_goal.map(|goal| numbered(words, goals, goal)),
        conflict.with_party.map(|party| parties.name(party).into_owned()),
    ];
    let sides: Vec<String> = sides.into_iter().flatten().collect();
    let (mark, word) = if conflict.settlement.trim().is_empty() {
        (StatusIcon::Partly, words.text("goal-conflict-open"))
    } else {
        (StatusIcon::FilledIn, words.text("goal-conflict-settled"))
    };
    ItemCard::new(words, what).caption(words::list(sides, " – ")).badge(mark, word)
}

fn body(
    ui: &mut Ui,
    goals: &List<Goal>,
    parties: &Parties<'_>,
    conflict: &mut GoalConflict,
    cx: &mut Context<'_>,
    open: &mut Open<'_, '_>,
) {
    let words = cx.words;
    let record = conflict.id.uuid();
    let field = |field: plan::Field| Field::new(cx, field.of(record));
    open.head(
        ui,
        |_| {},
        |ui| {
            field(GoalConflict::what).title().hide_label().text(ui, &mut conflict.what);
        },
    );
    let choices: Vec<_> =
        goals.iter().map(|goal| Choice::new(goal.id, numbered(words, goals, goal.id))).collect();
    row(ui, &[1.0, 1.0, 1.0], 140.0, |ui, column| {
        match column {
            0 => field(GoalConflict::goal).pick_option(ui, &mut conflict.goal, &choices),
            1 => field(GoalConflict::with_goal).pick_option(ui, &mut conflict.with_goal, &choices),
            _ => parties.one(ui, field(GoalConflict::with_party), &mut conflict.with_party),
        };
    });
    field(GoalConflict::settlement).rows(2).text(ui, &mut conflict.settlement);
    note::note(ui, cx, GoalConflict::note.of(record), &mut conflict.note);
}
