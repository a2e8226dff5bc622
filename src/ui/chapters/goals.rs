//! Goals: what the alliance wants to reach, what each party gains, and who has agreed.
//!
//! The table of goals and parties is the list of goals; the chosen goal opens below it.

mod body;
mod conflicts;
mod progress;

use egui::{Id, Ui};

use super::page;
use crate::plan::{Chapter, Form, Goal, Plan};
use crate::ui::answers::{self, Asked};
use crate::ui::command::Command;
use crate::ui::fold::{Fold, when_stakes_rise};
use crate::ui::parties::Parties;
use crate::ui::records::{self, Records};
use crate::ui::theme::space;
use crate::ui::widgets::{Button, FieldKey, Icon, ItemCard, Matrix, MatrixDeed, card, jump_to};
use crate::ui::{Context, attest};
use crate::words::Words;

/// Draws the page.
pub fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    open_goal(ui, plan, cx);
    page(ui, cx, Chapter::Goals, plan, actions, |_, _, _| {}, body);
}

/// On the first visit the first goal is open.
fn open_goal(ui: &Ui, plan: &Plan, cx: &mut Context<'_>) {
    let visited = Id::unique(("goals visited", plan.id.uuid()));
    let first = !ui.data(|data| data.get_temp(visited)).unwrap_or(false);
    ui.data_mut(|data| data.insert_temp(visited, true));
    if first
        && let Some(goal) = plan.goals.list.iter().next()
        && !cx.view.open.contains_key(&Chapter::Goals)
    {
        cx.view.open.insert(Chapter::Goals, goal.id.uuid());
    }
}

fn actions(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let add = cx.words.attribute("goals-list", "add").unwrap_or_default();
    if ui.add(Button::primary(add).icon(Icon::Plus).tooltip(records::add_keys(ui))).clicked() {
        add_goal(ui, plan, cx);
    }
}

fn add_goal(ui: &Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    records::add(ui, cx, Chapter::Goals, "goal-statement", &mut plan.goals.list, Goal::new());
}

fn body(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let committed = answers::committed(plan, words);
    if !plan.goals.list.is_empty() {
        matrix(ui, plan, cx, &committed);
        ui.add_space(space::XS);
    }
    let open = cx.view.open.get(&Chapter::Goals).copied();
    let chosen = open.and_then(|open| plan.goals.list.get(open.into()));
    let asked = chosen.map(|goal| answers::asked(plan, words, &goal.agreement)).unwrap_or_default();
    let form = plan.purpose.formality.in_force();
    let Plan { goals, allies, ourselves, review, .. } = plan;
    let parties = Parties::new(words, allies, *ourselves);
    let known = body::Known { parties: &parties, asked: &asked, form };
    Records::new("goals-list", Chapter::Goals, "goal-statement").only_open().main().show(
        ui,
        cx,
        &mut goals.list,
        Goal::new,
        |goal, index| ItemCard::new(words, title(words, goal)).number(index + 1),
        |_, _| {},
        |ui, goal, cx, open| body::show(ui, goal, cx, open, &known),
    );
    ui.add_space(space::L);
    conflicts::show(ui, goals, &parties, cx);
    let entered = review.attestations.contains_key("goals-restated");
    let folded = Fold { id: "goals-stakes", from: Form::Charter, form, entered, fields: &["goals-restated"] };
    ui.add_space(space::S);
    when_stakes_rise(ui, cx, folded, |ui, cx| {
        card(ui, |ui| attest::attest(ui, cx, "goals-restated", &mut review.attestations));
    });
}

/// What a goal is called.
fn title(words: &Words, goal: &Goal) -> String {
    match goal.statement.trim() {
        "" => words.attribute("goals-list", "unnamed").unwrap_or_default().into_owned(),
        statement => statement.to_owned(),
    }
}

/// Goals and parties with the answers: the list of goals.
fn matrix(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>, committed: &[Asked]) {
    let words = cx.words;
    let goals = &plan.goals.list;
    let titles: Vec<String> = goals.iter().map(|goal| title(words, goal)).collect();
    let columns: Vec<String> = committed.iter().map(|party| party.name.clone()).collect();
    let open = cx.view.open.get(&Chapter::Goals).copied();
    let chosen = open.and_then(|open| goals.position(open.into()));
    let head = words.text("goals-matrix");
    let matrix = Matrix { id: "goals", head: &head, columns: &columns, chosen };
    let action = matrix.show(ui, &titles, |row, column| {
        let answer =
            goals.at(row).zip(committed.get(column)).map(|(goal, party)| goal.agreement.of(party.id));
        let mark = answer.map_or(crate::ui::widgets::StatusIcon::NotAsked, answers::mark);
        (mark, words.text(mark.message_id()))
    });
    let goal = |row: usize| goals.at(row).map(|goal| goal.id);
    match action {
        Some(MatrixDeed::Choose(row)) => {
            cx.view.open.extend(goal(row).map(|goal| (Chapter::Goals, goal.uuid())));
        }
        Some(MatrixDeed::Go(row, column)) => {
            if let Some((goal, party)) = goal(row).zip(committed.get(column)) {
                cx.view.open.insert(Chapter::Goals, goal.uuid());
                jump_to(ui, FieldKey::new("goal-answers").of(goal.uuid()).about(party.id.uuid()));
            }
        }
        Some(MatrixDeed::Remove(row)) => {
            if let Some((goal, title)) = goal(row).zip(titles.get(row)) {
                cx.send(Command::Remove { id: goal.uuid(), title: title.clone() });
            }
        }
        Some(MatrixDeed::Up(row)) => {
            if let Some((goal, to)) = goal(row).zip(row.checked_sub(1)) {
                plan.goals.list.move_to(goal, to);
            }
        }
        Some(MatrixDeed::Down(row)) => {
            if let Some(goal) = goal(row) {
                plan.goals.list.move_to(goal, row + 1);
            }
        }
        Some(MatrixDeed::Add) => add_goal(ui, plan, cx),
        None => {}
    }
}
