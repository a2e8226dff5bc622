//! Goals: what the alliance wants to reach, what each party gains, and who has agreed.
//!
//! The table of goals and parties is the list of the goals of today; the chosen goal opens below it.
//! Goals that are set aside or done with follow as cards.

mod body;
mod conflicts;
mod progress;

use egui::{Id, Ui};

use super::page;
use crate::plan::{Chapter, GOALS_RESTATED, Goal, GoalOutcome, Goals, List, Plan, Standing, Subject};
use crate::ui::answers::{self, Asked, Chosen};
use crate::ui::command::Command;
use crate::ui::parties::Parties;
use crate::ui::records::{self, Records, Sort, by_date, title_of, tools};
use crate::ui::theme::{self, space, tokens};
use crate::ui::widgets::{ItemCard, Matrix, MatrixDeed, StatusIcon, card, heading, jump_to};
use crate::ui::{Context, attest};
use crate::words::Words;

/// The orders of the list, beside that of the names.
const SORTS: &[Sort<Goal>] = &[Sort { id: "sort-by-date", order: |one, other| by_date(one.due, other.due) }];

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
    if records::add_button(ui, cx.words, Goals::list.id).clicked() {
        add_goal(ui, plan, cx);
    }
}

fn add_goal(ui: &Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    records::add(ui, cx, Goal::statement, &mut plan.goals.list, Goal::new());
}

fn body(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let committed = answers::committed(plan, words);
    let found = tools(ui, cx, Goals::list, &mut plan.goals.list, 0, Some(SORTS));
    let (current, apart) = sorted(&plan.goals.list, found.as_deref());
    if !current.is_empty() {
        matrix(ui, plan, cx, &committed, &current);
        ui.add_space(space::XS);
    }
    let open = cx.view.open.get(&Chapter::Goals).copied();
    let chosen = open.and_then(|open| plan.goals.list.get(open.into()));
    let asked = chosen.map(|goal| answers::asked(plan, words, &goal.agreement)).unwrap_or_default();
    let form = plan.purpose.formality.in_force();
    let Plan { goals, allies, ourselves, review, purpose, .. } = plan;
    let parties = Parties::new(cx, allies, *ourselves);
    let known = body::Known { parties: &parties, asked: &asked, form, start: purpose.start };
    if !current.is_empty() || goals.list.is_empty() {
        list(ui, cx, &mut goals.list, &known, &current, false);
    }
    if !apart.is_empty() {
        ui.add_space(space::S);
        titled(ui, cx, "goals-apart");
        ui.push_id("apart", |ui| list(ui, cx, &mut goals.list, &known, &apart, true));
    }
    ui.add_space(space::L);
    conflicts::show(ui, goals, &parties, cx);
    ui.add_space(space::S);
    card(ui, |ui| attest::attest(ui, cx, GOALS_RESTATED, &parties, &mut review.attestations));
}

/// Of the goals that are looked for: the positions of those of today, and of those that are set aside
/// or done with.
fn sorted(goals: &List<Goal>, found: Option<&[usize]>) -> (Vec<usize>, Vec<usize>) {
    let current = |position: &usize| goals.at(*position).is_some_and(Goal::is_current);
    let found = |position: &usize| found.is_none_or(|found| found.binary_search(position).is_ok());
    (0..goals.len()).filter(found).partition(current)
}

/// Goals as cards: of those in the table above only the open one, of the others each.
fn list(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    goals: &mut List<Goal>,
    known: &body::Known<'_>,
    shown: &[usize],
    cards: bool,
) {
    let words = cx.words;
    let list = Records::new(Goals::list, Goal::statement).shown(Some(shown));
    let list = if cards { list.add_below(false) } else { list.only_open().main() };
    list.show(
        ui,
        cx,
        goals,
        Goal::new,
        |goal, index| face(words, goal, index),
        |_, _| {},
        |ui, goal, cx, open| body::show(ui, goal, cx, open, known),
    );
}

/// The card of a goal; the badge says why it is not in the table.
fn face<'w>(words: &'w Words, goal: &Goal, index: usize) -> ItemCard<'w> {
    let face = ItemCard::new(words, title(words, goal)).number(index + 1);
    let Some(outcome) = goal.outcome else {
        let later = goal.standing == Standing::Later;
        return if later { face.badge(StatusIcon::Hold, words.text("standing-later")) } else { face };
    };
    let mark = match outcome {
        GoalOutcome::Reached => StatusIcon::Met,
        GoalOutcome::Dropped => StatusIcon::Decline,
    };
    let word = words.text(outcome.message_id());
    let face = face.caption(goal.outcome_reason.clone());
    match goal.outcome_on {
        Some(on) => {
            let args = [("outcome", word.into()), ("date", words.date(on).into())];
            face.badge(mark, words.with("goal-outcome-dated", &args).into_owned())
        }
        None => face.badge(mark, word),
    }
}

/// A title with what it is for beside it.
fn titled(ui: &mut Ui, cx: &Context<'_>, id: &'static str) {
    let ink = tokens(ui).ink2;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        heading(ui, theme::h2(cx.words.text(id)), 2);
        let hint = cx.words.attribute(id, "hint").unwrap_or_default();
        ui.label(theme::body(hint).color(ink));
    });
}

/// What a goal is called.
pub(super) fn title(words: &Words, goal: &Goal) -> String {
    title_of(words, Goals::list.id, goal)
}

/// Goals and parties with the answers: the list of the goals of today.
fn matrix(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>, committed: &[Asked], current: &[usize]) {
    let words = cx.words;
    let goals = &plan.goals.list;
    let at = |row: usize| current.get(row).and_then(|position| goals.at(*position));
    let titles: Vec<String> = (0..current.len()).filter_map(at).map(|goal| title(words, goal)).collect();
    let numbers: Vec<usize> = current.iter().map(|position| position + 1).collect();
    let columns: Vec<String> = committed.iter().map(|party| party.name.clone()).collect();
    let open = cx.view.open.get(&Chapter::Goals).copied();
    let chosen = open.and_then(|open| goals.position(open.into()));
    let chosen = chosen.and_then(|chosen| current.iter().position(|position| *position == chosen));
    let head = words.text("goals-matrix");
    let matrix =
        Matrix { numbers: &numbers, columns: &columns, chosen, ..Matrix::new(words, "goals", &head) };
    let mut said = None;
    let action = matrix.show(
        ui,
        &titles,
        |row, column| {
            let answer = at(row).zip(committed.get(column)).map(|(goal, party)| goal.agreement.of(party.id));
            let mark = answer.map_or(StatusIcon::NotAsked, answers::mark);
            (mark, words.text(mark.message_id()))
        },
        |ui, cell, (row, column)| {
            if let Some((goal, party)) = at(row).zip(committed.get(column)) {
                let subject = Subject::Goal(goal.id);
                let chosen = answers::cell(ui, cx, cell, subject, party, &goal.agreement);
                said = chosen.map(|chosen| (goal.id, party.id, chosen)).or(said.take());
            }
        },
    );
    let goal = |row: usize| at(row).map(|goal| goal.id);
    match action {
        Some(MatrixDeed::Choose(row)) => {
            cx.view.open.extend(goal(row).map(|goal| (Chapter::Goals, goal.uuid())));
        }
        Some(MatrixDeed::Remove(row)) => {
            if let Some((goal, title)) = goal(row).zip(titles.get(row)) {
                cx.send(Command::Remove { id: goal.uuid(), title: title.clone() });
            }
        }
        Some(MatrixDeed::Up(row)) => {
            let to = row.checked_sub(1).and_then(|above| current.get(above));
            if let Some((goal, to)) = goal(row).zip(to) {
                plan.goals.list.move_to(goal, *to);
            }
        }
        Some(MatrixDeed::Down(row)) => {
            if let Some((goal, to)) = goal(row).zip(current.get(row + 1)) {
                plan.goals.list.move_to(goal, *to);
            }
        }
        Some(MatrixDeed::Add) => add_goal(ui, plan, cx),
        None => {}
    }
    match said {
        Some((goal, party, Chosen::Answer(answer))) => {
            if let Some(goal) = plan.goals.list.get_mut(goal) {
                goal.agreement.set(party, answer);
            }
        }
        Some((goal, party, Chosen::Details)) => {
            cx.view.open.insert(Chapter::Goals, goal.uuid());
            jump_to(ui, Goal::agreement.of(goal.uuid()).part("answer-on").party(party));
        }
        None => {}
    }
}
