//! What is to be done before the gate: blockers, conditions, further actions.

use std::collections::{HashMap, HashSet};

use super::shown::Shown;
use super::{filled, phrase};
use crate::plan::Action;
use crate::print::blocks::{Block, Cell, Column, Table, Text, Tick};
use crate::readiness::{Basis, Finding, Judged};

/// Rows to write on where nothing is left to do.
const BLANK_ROWS: usize = 3;

/// So many rows are printed; a longer list is for the screen.
const MOST_ROWS: usize = 60;

/// The section, with its heading.
pub(super) fn to_do(shown: &Shown<'_>) -> [Block; 2] {
    let words = shown.words;
    let mut rows = rows(shown);
    let aside = if rows.is_empty() { words.text("summary-nothing-open").into_owned() } else { String::new() };
    if rows.is_empty() {
        rows.resize(BLANK_ROWS, [Cell::blank().ticked(Tick::Empty), Cell::blank(), Cell::blank()]);
    }
    let gate = shown.checklist.gate.message_id();
    let text = words.with("summary-to-do", &[("gate", gate.into())]).into_owned();
    let heads = ["summary-to-do-what", "summary-to-do-who", "summary-to-do-by"].map(|id| words.text(id));
    let [what, who, by] = heads;
    let columns = [Column::new(what, 502.0), Column::new(who, 110.0), Column::new(by, 78.0)];
    [Block::Heading { text, aside }, Block::Table(Table::new(columns, rows))]
}

fn rows(shown: &Shown<'_>) -> Vec<[Cell; 3]> {
    let actions: Vec<&Action> =
        shown.plan.review.actions.iter().filter(|action| action.done_on.is_none()).collect();
    let mut serving: HashMap<&str, Vec<&Action>> = HashMap::new();
    for action in &actions {
        if let Some(criterion) = &action.criterion {
            serving.entry(criterion).or_default().push(action);
        }
    }
    let mut rows = Vec::new();
    let (mut open, mut said) = (HashSet::new(), HashSet::new());
    let blockers = shown.checklist.blockers().map(|judged| (judged, true));
    for (judged, blocker) in blockers.chain(shown.checklist.conditions().map(|judged| (judged, false))) {
        let id = judged.criterion.id;
        open.insert(id);
        let actions = serving.get(id).map(Vec::as_slice).unwrap_or_default();
        let what = missing(shown, judged);
        // Two criteria may lack the same thing; one line says it.
        if actions.is_empty() && said.insert(what.clone()) {
            rows.push(row(shown, blocker, what, None));
        }
        for (index, action) in actions.iter().enumerate() {
            let what = if filled(&action.what) { action.what.clone() } else { missing(shown, judged) };
            // So that a blocker with two actions does not look like two.
            rows.push(row(shown, blocker && index == 0, what, Some(action)));
        }
    }
    let others = actions.into_iter().filter(|action| filled(&action.what));
    let others = others.filter(|action| action.criterion.as_deref().is_none_or(|id| !open.contains(id)));
    let others = others.map(|action| row(shown, false, action.what.clone(), Some(action)));
    let rows = rows.into_iter().chain(others);
    let rest = |more| [Cell::text(more), Cell::default(), Cell::default()];
    shown.first(rows, MOST_ROWS, |row| row, rest)
}

fn row(shown: &Shown<'_>, blocker: bool, what: String, action: Option<&Action>) -> [Cell; 3] {
    let words = shown.words;
    let what = Text::plain(what);
    let what = if blocker {
        let mark = Text::bold(words.text("summary-blocker-mark"));
        phrase(words, "summary-blocker", &[("blocker", mark), ("what", what)])
    } else {
        what
    };
    let who = action.and_then(|action| shown.person(&action.who));
    let by = action.and_then(|action| action.due);
    [
        Cell::text(what).ticked(Tick::Empty),
        who.map_or_else(Cell::blank, Cell::text),
        by.map_or_else(Cell::blank, |by| Cell::text(shown.day(by))),
    ]
}

/// What a criterion lacks: up to two findings speak for themselves, more need its headline.
fn missing(shown: &Shown<'_>, judged: &Judged) -> String {
    let words = shown.words;
    let id = judged.criterion.id;
    let headline = || words.open(id).into_owned();
    if judged.criterion.basis == Basis::Attested {
        return headline();
    }
    let mut findings = judged.findings.iter();
    let named = |finding: Option<&Finding>| finding.map(|finding| words.finding(finding));
    let (first, second) = (named(findings.next()), named(findings.next()));
    let more: usize = findings.map(Finding::faults).sum();
    match (first, second, more) {
        (None, ..) => headline(),
        (Some(first), None, _) => first.into_owned(),
        (Some(first), Some(second), 0) => {
            let args = [("first", first.as_ref().into()), ("second", second.as_ref().into())];
            words.with("summary-two-findings", &args).into_owned()
        }
        (Some(first), Some(second), more) => {
            let args = [
                ("headline", headline().into()),
                ("first", first.as_ref().into()),
                ("second", second.as_ref().into()),
                ("more", more.into()),
            ];
            words.with("summary-many-findings", &args).into_owned()
        }
    }
}
