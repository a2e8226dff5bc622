//! The table of needs and parties: who brings what to which need, and how far each is covered.

use std::borrow::Cow;
use std::collections::HashSet;

use egui::Ui;

use super::amount::Amount;
use super::contribution::{self, legend, mark, need_title, word};
use super::sorted::Sorted;
use crate::plan::{Chapter, Contribution, ContributionState, Goal, List, Need, NeedId, Party, PartyId};
use crate::readiness::Coverage;
use crate::ui::Context;
use crate::ui::command::Command;
use crate::ui::parties::Parties;
use crate::ui::records;
use crate::ui::widgets::{CellMark, Matrix, MatrixDeed, StatusIcon, jump_to};
use crate::words::{Words, list};

/// So many parties have a column, whether they bring something or not.
const ALL_IN: usize = 12;
/// The least width of a column.
const COLUMN: f32 = 84.0;

/// What the table is made from.
pub(super) struct Table<'t> {
    pub(super) words: &'t Words,
    pub(super) parties: &'t Parties<'t>,
    pub(super) sorted: &'t Sorted,
    pub(super) currency: &'t str,
}

impl Table<'_> {
    /// Draws the needs at these positions, and does what was asked for.
    pub(super) fn show(
        &self,
        ui: &mut Ui,
        cx: &mut Context<'_>,
        needs: &mut List<Need>,
        contributions: &mut List<Contribution>,
        goals: &List<Goal>,
        rows: &[usize],
    ) {
        let words = self.words;
        let overview = cx.overview;
        let at = |row: usize| rows.get(row).and_then(|position| needs.at(*position));
        let shown = || (0..rows.len()).filter_map(at);
        let givers = self.givers(shown(), contributions);
        let titles: Vec<String> = shown().map(|need| need_title(words, need)).collect();
        let note = |row: usize| at(row).map(|need| self.note(need, goals)).unwrap_or_default();
        let columns: Vec<String> = givers.iter().map(|(_, name)| name.clone()).collect();
        let given = |row: usize, column: usize| {
            let giver = givers.get(column).map(|(giver, _)| *giver);
            at(row).zip(giver).map(|(need, giver)| self.given(need.id, giver, contributions))
        };
        let covered = |row: usize| at(row).map(|need| (need, overview.coverage(need.id)));
        let cell = |row: usize, column: usize| match given(row, column) {
            Some(given) => self.cell(&given),
            None => covered(row)
                .map_or((CellMark::None, "".into()), |(need, coverage)| self.covered(need, coverage)),
        };
        let said = |row: usize, column: usize| match given(row, column) {
            // What stands there of several is no part of what is said of each.
            Some(given) if given.len() > 1 => {
                list([self.cell(&given).1.replace('\n', " "), self.said(&given)], ": ")
            }
            Some(given) => self.said(&given),
            None => cell(row, column).1.replace('\n', ", "),
        };
        let open = cx.view.open.get(&Chapter::Resources).copied();
        let chosen = open.and_then(|open| shown().position(|need| need.id.uuid() == open));
        let (head, last) = (words.text("needs-matrix"), words.text("needs-covered"));
        let matrix = Matrix {
            columns: &columns,
            note: Some(&note),
            last: Some(&last),
            said: Some(&said),
            chosen,
            least: COLUMN,
            ..Matrix::new(words, "needs", &head)
        };
        legend(ui, words);
        let mut pressed = None;
        let deed = matrix.show(ui, &titles, cell, |_, cell, at| {
            if cell.clicked() {
                pressed = Some(at);
            }
        });
        let chosen = |row: usize| at(row).map(|need| need.id);
        let pressed = pressed.and_then(|(row, column)| {
            let first = given(row, column).and_then(|given| given.first().map(|given| given.id));
            Some((chosen(row)?, givers.get(column).map(|(giver, _)| *giver), first))
        });
        let deed = deed.map(|deed| (deed, deed.row().and_then(chosen)));
        if let Some((need, giver, first)) = pressed {
            cx.view.open.insert(Chapter::Resources, need.uuid());
            let Some(party) = giver else { return };
            let id = first.unwrap_or_else(|| {
                let new = Contribution { party, meets: vec![need], ..Contribution::new() };
                let id = new.id;
                contributions.push(new);
                id
            });
            jump_to(ui, Contribution::what.of(id.uuid()));
        }
        if let Some((deed, need)) = deed {
            act(ui, cx, needs, rows, &titles, deed, need);
        }
    }

    /// Who has a column: all that are in as long as they are few, and whoever brings something to one
    /// of these needs.
    fn givers<'n>(
        &self,
        needs: impl Iterator<Item = &'n Need>,
        contributions: &List<Contribution>,
    ) -> Vec<(Option<PartyId>, String)> {
        let to = needs.flat_map(|need| self.sorted.of_need(need.id));
        let giving: HashSet<_> = to.filter_map(|at| contributions.at(*at)).map(|given| given.party).collect();
        let few = self.parties.all().filter(|party| party.is_committed()).take(ALL_IN + 1).count() <= ALL_IN;
        let has = |id| giving.contains(&Some(id));
        let parties = self.parties.all().filter(|party| few && party.is_committed() || has(party.id));
        let nobody = giving.contains(&None).then(|| (None, self.words.text("giver-unnamed").into_owned()));
        let called = |party: &Party| (Some(party.id), self.parties.called(party).into_owned());
        parties.map(called).chain(nobody).collect()
    }

    /// What a party brings to a need, the surest first and what will not come last.
    fn given<'c>(
        &self,
        need: NeedId,
        giver: Option<PartyId>,
        contributions: &'c List<Contribution>,
    ) -> Vec<&'c Contribution> {
        let of_need = self.sorted.of_need(need).iter().filter_map(|at| contributions.at(*at));
        let mut given: Vec<_> = of_need.filter(|given| given.party == giver).collect();
        given.sort_by_key(|given| match given.state {
            Some(ContributionState::Delivered) => 0,
            Some(ContributionState::Confirmed) => 1,
            Some(ContributionState::Offered) => 2,
            None => 3,
            Some(ContributionState::Withdrawn) => 4,
        });
        given
    }

    /// The mark of the surest, its amount, and that there is more.
    fn cell(&self, given: &[&Contribution]) -> (CellMark, Cow<'static, str>) {
        let Some(first) = given.first() else { return (CellMark::None, "".into()) };
        let mut lines = match Amount::given(first, self.currency) {
            Some(Amount { number, unit }) if unit.is_empty() => vec![number],
            Some(Amount { number, unit }) => vec![number, unit],
            None => vec![word(self.words, first.state).into_owned()],
        };
        if let Some(second) = given.get(1) {
            let more = match (given.len(), Amount::given(second, self.currency)) {
                (2, Some(amount)) => {
                    let amount = amount.in_words(self.words);
                    self.words.with("needs-and-amount", &[("amount", amount.into())])
                }
                (count, _) => self.words.with("needs-and-more", &[("count", (count - 1).into())]),
            };
            lines = vec![lines.join(" "), more.into_owned()];
        }
        (mark(first.state).into(), lines.join("\n").into())
    }

    /// The same in words.
    fn said(&self, given: &[&Contribution]) -> String {
        if given.is_empty() {
            return self.words.text("needs-nothing").into_owned();
        }
        let said = given.iter().map(|given| contribution::said(self.words, given, self.currency));
        list(said, "; ")
    }

    /// How far a need is covered, and what is lacking.
    fn covered(&self, need: &Need, coverage: Option<Coverage>) -> (CellMark, Cow<'static, str>) {
        let words = self.words;
        let (mark, lines) = match coverage {
            Some(coverage) if coverage.is_met() && coverage.single_holder.is_some() => {
                let alone = words.text("need-no-stand-in");
                (StatusIcon::NeedsAttention, vec![words.text("need-met"), alone])
            }
            Some(coverage) if coverage.is_met() => (StatusIcon::Met, vec![words.text("need-met")]),
            _ if !need.gap_accepted.trim().is_empty() => {
                let reason = need.gap_accepted.trim().lines().next().unwrap_or_default().to_owned().into();
                (StatusIcon::NotApplicable, vec![words.text("need-gap-is-accepted"), reason])
            }
            Some(coverage) if coverage.sure => {
                let share = words.with("need-share", &[("count", coverage.met.into())]);
                (StatusIcon::Partly, vec![words.text("need-gap"), share])
            }
            Some(coverage) if coverage.offered => {
                (StatusIcon::Open, vec![words.text("need-gap"), words.text("need-only-offered")])
            }
            _ => (StatusIcon::Open, vec![words.text("need-gap")]),
        };
        (mark.into(), lines.join("\n").into())
    }

    /// What kind of need it is, whether it is critical, how much of it, and for which goals.
    fn note(&self, need: &Need, goals: &List<Goal>) -> String {
        let words = self.words;
        let kind = need.kind.map(|kind| words.text(kind.message_id()).into_owned());
        let critical = need.critical.then(|| words.text("need-is-critical").into_owned());
        let amount = Amount::needed(need, self.currency).map(|amount| amount.in_words(words));
        let numbers = need.goals.iter().filter_map(|goal| goals.position(*goal));
        let numbers: Vec<String> = numbers.map(|at| (at + 1).to_string()).collect();
        let for_goals = (!numbers.is_empty()).then(|| {
            let args = [("count", numbers.len().into()), ("goals", numbers.join(", ").into())];
            words.with("needs-goals", &args).into_owned()
        });
        list(kind.into_iter().chain(critical).chain(amount).chain(for_goals), ", ")
    }
}

/// Does what was asked for in the table.
fn act(
    ui: &Ui,
    cx: &mut Context<'_>,
    needs: &mut List<Need>,
    rows: &[usize],
    titles: &[String],
    deed: MatrixDeed,
    need: Option<NeedId>,
) {
    match deed {
        MatrixDeed::Choose(_) => {
            cx.view.open.extend(need.map(|need| (Chapter::Resources, need.uuid())));
        }
        MatrixDeed::Remove(row) => {
            if let Some((need, title)) = need.zip(titles.get(row)) {
                cx.send(Command::Remove { id: need.uuid(), title: title.clone() });
            }
        }
        MatrixDeed::Up(row) => {
            if let Some((need, to)) = need.zip(row.checked_sub(1).and_then(|above| rows.get(above))) {
                needs.move_to(need, *to);
            }
        }
        MatrixDeed::Down(row) => {
            if let Some((need, to)) = need.zip(rows.get(row + 1)) {
                needs.move_to(need, *to);
            }
        }
        MatrixDeed::Add => records::add(ui, cx, Need::what, needs, Need::new()),
    }
}
