//! Undo and redo, in steps that a person would call one step.
//!
//! What is typed into one field, from entering it to leaving it, is one step; whatever else changes
//! something is one; so is a removal with all that it clears. While a field is typed into, its step
//! is taken back in the bursts in which it was typed, and made again: there is one history, and
//! nothing falls between the field and the plan. Versions of a plan share every record that they do
//! not differ in, so a step costs little however big the plan is.

use jiff::civil::Date;

use crate::plan::{Consequence, Plan};
use crate::ui::widgets::Typing;

/// How many steps can be taken back.
const DEPTH: usize = 500;
/// Whatever is typed next begins a burst.
const NEXT: u64 = u64::MAX;

/// One version of a plan. Its serial tells it from every other version of the same history.
#[derive(Debug)]
struct Version {
    serial: u64,
    plan: Plan,
}

/// The step in the making: what is being typed into a field.
#[derive(Debug)]
struct Visit {
    field: egui::Id,
    burst: u64,
    /// The plan before each burst; the first is that after the last whole step.
    undo: Vec<Plan>,
    /// What was taken back of it, the next one last.
    redo: Vec<Plan>,
}

/// The versions of a plan.
#[derive(Debug)]
pub struct History {
    past: Vec<Version>,
    future: Vec<Version>,
    /// The plan after the last whole step.
    settled: Version,
    /// The plan as it was last looked at, and whether it differs from the last whole step.
    latest: Plan,
    is_open: bool,
    visit: Option<Visit>,
    /// The field whose step in the making is only to mend a typo in what parties have agreed to.
    correcting: Option<egui::Id>,
    /// The version that the file holds; none while no file does.
    saved: Option<u64>,
    serials: u64,
}

/// What came of looking at the plan.
#[derive(Debug, Default)]
pub struct Observed {
    /// Whether the plan differs from when it was last looked at.
    pub changed: bool,
    /// What followed from a step that has ended.
    pub consequences: Vec<Consequence>,
}

impl History {
    /// A history that starts with this plan. `is_saved`: whether that is what the file holds.
    #[must_use]
    pub fn new(plan: &Plan, is_saved: bool) -> Self {
        Self {
            past: Vec::new(),
            future: Vec::new(),
            settled: Version { serial: 0, plan: plan.clone() },
            latest: plan.clone(),
            is_open: false,
            visit: None,
            correcting: None,
            saved: is_saved.then_some(0),
            serials: 0,
        }
    }

    /// The field whose edits are only to mend a typo, by the user’s word: what was said to the wording
    /// before stands. None for no field.
    pub fn correct(&mut self, field: Option<egui::Id>) {
        self.correcting = field;
    }

    /// The field that the step in the making belongs to; none while no step is in the making.
    #[must_use]
    pub fn edited(&self) -> Option<egui::Id> {
        self.visit.as_ref().map(|visit| visit.field)
    }

    /// Whether the step in the making only mends a typo.
    fn is_correction(&self) -> bool {
        self.visit.is_some() && self.edited() == self.correcting
    }

    /// Looks at the plan after a frame. `typing` is the text field that has the keyboard. A step ends
    /// when the field that it began in is left, or something else changes the plan.
    pub fn observe(&mut self, plan: &mut Plan, typing: Option<Typing>, today: Date) -> Observed {
        let mut consequences = Vec::new();
        let mut changed = *plan != self.latest;
        let typed = typing.filter(|typing| changed && typing.typed);
        let stays = |visit: &Visit| {
            typing.is_some_and(|typing| typing.field == visit.field && (!changed || typing.typed))
        };
        if self.visit.as_ref().is_some_and(|visit| !stays(visit)) {
            // What this same frame changed besides belongs to the next step.
            let mut stepped = std::mem::replace(&mut self.latest, plan.clone());
            let before = &self.settled.plan;
            if self.is_correction() {
                let subjects = stepped.reworded(before);
                stepped.correct(before, &subjects, today);
                plan.correct(before, &subjects, today);
            } else {
                // So does a word that it gave: it was given to what had been typed.
                consequences = plan.reconcile_given(before, &stepped, today);
                stepped.reconcile(before, today);
            }
            changed |= *plan != self.latest;
            self.end_visit(stepped, today);
        }
        if let Some(typed) = typed {
            self.add(typed);
        }
        if changed {
            self.latest.clone_from(plan);
            self.is_open = *plan != self.settled.plan;
            if let Some(visit) = &mut self.visit {
                if visit.undo.last() == Some(plan) {
                    visit.undo.pop();
                    visit.burst = NEXT;
                }
            } else if self.is_open {
                consequences.extend(self.settle(plan, today));
            }
        }
        Observed { changed, consequences }
    }

    /// Notes where a burst begins: before what was typed in this frame.
    fn add(&mut self, typed: Typing) {
        self.future.clear();
        let before = if self.visit.is_some() { &self.latest } else { &self.settled.plan };
        let before = before.clone();
        let visit = self.visit.get_or_insert_with(|| Visit {
            field: typed.field,
            burst: NEXT,
            undo: Vec::new(),
            redo: Vec::new(),
        });
        visit.redo.clear();
        if visit.burst != typed.burst {
            visit.burst = typed.burst;
            visit.undo.push(before);
            if visit.undo.len() > DEPTH {
                visit.undo.remove(0);
            }
        }
    }

    /// Ends the step in the making, if there is one.
    #[must_use = "people want to know what followed from their edit"]
    pub fn settle(&mut self, plan: &mut Plan, today: Date) -> Vec<Consequence> {
        let is_correction = self.is_correction();
        let before = &self.settled.plan;
        if self.visit.is_none() && *plan == *before {
            return Vec::new();
        }
        let consequences = if is_correction {
            let subjects = plan.reworded(before);
            plan.correct(before, &subjects, today);
            Vec::new()
        } else {
            plan.reconcile(before, today)
        };
        self.latest.clone_from(plan);
        self.end_visit(plan.clone(), today);
        consequences
    }

    /// Puts another plan in the place of this one, as a step of its own from which nothing follows: it
    /// is as somebody left it. Returns whether they differ.
    pub fn replace(&mut self, plan: &mut Plan, other: Plan, today: Date) -> bool {
        drop(self.settle(plan, today));
        let before = self.settled.serial;
        self.push(other);
        self.show_settled(plan);
        self.settled.serial != before
    }

    /// Makes one step of what was typed, and another one, to be made again, of what was taken back
    /// of it.
    fn end_visit(&mut self, now: Plan, today: Date) {
        let visit = self.visit.take();
        self.push(now);
        if let Some(mut most) = visit.and_then(|visit| visit.redo.into_iter().next()) {
            drop(most.reconcile(&self.settled.plan, today));
            if most != self.settled.plan {
                let most = self.version_of(most);
                self.future.push(most);
            }
        }
    }

    fn version_of(&mut self, plan: Plan) -> Version {
        self.serials += 1;
        Version { serial: self.serials, plan }
    }

    fn push(&mut self, now: Plan) {
        self.is_open = false;
        if now == self.settled.plan {
            return;
        }
        let now = self.version_of(now);
        self.past.push(std::mem::replace(&mut self.settled, now));
        self.future.clear();
        if self.past.len() > DEPTH {
            self.past.remove(0);
        }
    }

    /// Takes the last step back, or the last burst of the one in the making. What followed from the
    /// edit goes with it.
    pub fn undo(&mut self, plan: &mut Plan, today: Date) {
        if self.step_in_visit(plan, |visit| (&mut visit.undo, &mut visit.redo)) {
            return;
        }
        drop(self.settle(plan, today));
        if let Some(before) = self.past.pop() {
            self.future.push(std::mem::replace(&mut self.settled, before));
            self.show_settled(plan);
        }
    }

    /// Makes again what was taken back.
    pub fn redo(&mut self, plan: &mut Plan, today: Date) {
        let is_made = self.step_in_visit(plan, |visit| (&mut visit.redo, &mut visit.undo));
        if is_made || self.future.is_empty() {
            return;
        }
        drop(self.settle(plan, today));
        if let Some(after) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.settled, after));
            self.show_settled(plan);
        }
    }

    /// Says afterwards that the last step only mended a typo: what was said to the wording before it
    /// stands. A step of its own.
    pub fn correct_last(&mut self, plan: &mut Plan, today: Date) {
        if self.is_open {
            return;
        }
        let Some(before) = self.past.last() else { return };
        let subjects = plan.reworded(&before.plan);
        plan.correct(&before.plan, &subjects, today);
        drop(self.settle(plan, today));
    }

    /// Goes to another version within the step in the making, if it has one.
    fn step_in_visit(
        &mut self,
        plan: &mut Plan,
        lists: impl FnOnce(&mut Visit) -> (&mut Vec<Plan>, &mut Vec<Plan>),
    ) -> bool {
        let Some(visit) = &mut self.visit else { return false };
        visit.burst = NEXT;
        let (from, to) = lists(visit);
        while let Some(version) = from.pop() {
            if version != *plan {
                to.push(std::mem::replace(plan, version));
                self.latest.clone_from(plan);
                self.is_open = *plan != self.settled.plan;
                return true;
            }
        }
        false
    }

    fn show_settled(&mut self, plan: &mut Plan) {
        plan.clone_from(&self.settled.plan);
        self.latest.clone_from(plan);
    }

    /// Whether there is a step to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty() || self.visit.as_ref().is_some_and(|visit| !visit.undo.is_empty())
    }

    /// Whether there is a step to make again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty() || self.visit.as_ref().is_some_and(|visit| !visit.redo.is_empty())
    }

    /// Whether what is typed into this field is a step in the making.
    #[must_use]
    pub fn is_editing(&self, field: egui::Id) -> bool {
        self.visit.as_ref().is_some_and(|visit| visit.field == field)
    }

    /// The version after the last whole step; none while another step is in the making.
    #[must_use]
    pub fn version(&self) -> Option<u64> {
        (!self.is_open).then_some(self.settled.serial)
    }

    /// That version was saved.
    pub fn mark_saved(&mut self, version: u64) {
        self.saved = Some(version);
    }

    /// How many steps lie between what was saved and now; at least 1 where no way leads back to it.
    #[must_use]
    pub fn unsaved_steps(&self) -> usize {
        let open = usize::from(self.is_open);
        let is_saved = |version: &Version| Some(version.serial) == self.saved;
        if is_saved(&self.settled) {
            return open;
        }
        // The next step back is the last of the past, the next one forward the last of the future.
        let away = |versions: &[Version]| versions.iter().rev().position(is_saved).map(|index| index + 1);
        match away(&self.past).or_else(|| away(&self.future)) {
            Some(steps) => steps + open,
            None => (self.past.len() + open).max(1),
        }
    }
}

#[cfg(test)]
mod tests;
