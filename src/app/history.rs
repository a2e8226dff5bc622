//! Undo and redo, in steps that a person would call one step.
//!
//! What is typed into one field, from entering it to leaving it, is one step; a click that changes
//! something is one; so is a removal with all that it clears. Versions of a plan share every record
//! that they do not differ in, so a step costs little however big the plan is.

use jiff::civil::Date;

use crate::plan::{Consequence, Plan};

/// How many steps can be taken back.
const DEPTH: usize = 500;

/// One version of a plan. Its serial tells it from every other version of the same history.
#[derive(Debug)]
struct Version {
    serial: u64,
    plan: Plan,
}

/// The versions of a plan.
#[derive(Debug)]
pub struct History {
    past: Vec<Version>,
    future: Vec<Version>,
    /// The plan after the last whole step.
    settled: Version,
    /// The plan as it was last looked at.
    latest: Plan,
    /// The field that the step in the making belongs to; none while no step is in the making.
    open_step: Option<egui::Id>,
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
            open_step: None,
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
        self.open_step
    }

    /// Whether the step in the making only mends a typo.
    fn is_correction(&self) -> bool {
        self.open_step.is_some() && self.open_step == self.correcting
    }

    /// Looks at the plan after a frame. `focus` is the field that has the keyboard. A step ends when
    /// the focus has left the field that it began in.
    pub fn observe(&mut self, plan: &mut Plan, focus: Option<egui::Id>, today: Date) -> Observed {
        let mut consequences = Vec::new();
        let mut changed = *plan != self.latest;
        if self.open_step.is_some() && self.open_step != focus {
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
            self.push(stepped);
        }
        if changed {
            self.latest.clone_from(plan);
            self.open_step = None;
            if *plan != self.settled.plan {
                self.open_step = focus;
                if focus.is_none() {
                    consequences.extend(self.settle(plan, today));
                }
            }
        }
        Observed { changed, consequences }
    }

    /// Ends the step in the making, if there is one.
    #[must_use = "people want to know what followed from their edit"]
    pub fn settle(&mut self, plan: &mut Plan, today: Date) -> Vec<Consequence> {
        let is_correction = self.is_correction();
        self.open_step = None;
        let before = &self.settled.plan;
        if *plan == *before {
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
        self.push(plan.clone());
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

    fn push(&mut self, now: Plan) {
        self.open_step = None;
        if now == self.settled.plan {
            return;
        }
        self.serials += 1;
        let now = Version { serial: self.serials, plan: now };
        self.past.push(std::mem::replace(&mut self.settled, now));
        self.future.clear();
        if self.past.len() > DEPTH {
            self.past.remove(0);
        }
    }

    /// Takes the last step back. What followed from the edit goes with it.
    pub fn undo(&mut self, plan: &mut Plan, today: Date) {
        drop(self.settle(plan, today));
        if let Some(before) = self.past.pop() {
            self.future.push(std::mem::replace(&mut self.settled, before));
            self.show_settled(plan);
        }
    }

    /// Makes the step again that was taken back.
    pub fn redo(&mut self, plan: &mut Plan, today: Date) {
        drop(self.settle(plan, today));
        if let Some(after) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.settled, after));
            self.show_settled(plan);
        }
    }

    /// Says afterwards that the last step only mended a typo: what was said to the wording before it
    /// stands. A step of its own.
    pub fn correct_last(&mut self, plan: &mut Plan, today: Date) {
        if self.open_step.is_some() {
            return;
        }
        let Some(before) = self.past.last() else { return };
        let subjects = plan.reworded(&before.plan);
        plan.correct(&before.plan, &subjects, today);
        drop(self.settle(plan, today));
    }

    fn show_settled(&mut self, plan: &mut Plan) {
        plan.clone_from(&self.settled.plan);
        self.latest.clone_from(plan);
    }

    /// Whether there is a step to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty() || self.open_step.is_some()
    }

    /// Whether there is a step to make again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Whether the step in the making belongs to this field.
    #[must_use]
    pub fn is_editing(&self, field: egui::Id) -> bool {
        self.open_step == Some(field)
    }

    /// The version after the last whole step; none while another step is in the making.
    #[must_use]
    pub fn version(&self) -> Option<u64> {
        self.open_step.is_none().then_some(self.settled.serial)
    }

    /// That version was saved.
    pub fn mark_saved(&mut self, version: u64) {
        self.saved = Some(version);
    }

    /// How many steps lie between what was saved and now; at least 1 where no way leads back to it.
    #[must_use]
    pub fn unsaved_steps(&self) -> usize {
        let open = usize::from(self.open_step.is_some());
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
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::{Answer, Goal};

    const TODAY: Date = date(2026, 11, 23);

    struct Bench {
        plan: Plan,
        history: History,
    }

    impl Bench {
        fn new(plan: Plan) -> Self {
            Self { history: History::new(&plan, true), plan }
        }

        fn title(&mut self, title: &str, focus: Option<&str>) -> Observed {
            self.plan.purpose.title = title.into();
            self.look(focus)
        }

        fn look(&mut self, focus: Option<&str>) -> Observed {
            self.history.observe(&mut self.plan, focus.map(egui::Id::unique), TODAY)
        }

        fn undo(&mut self) -> &str {
            self.history.undo(&mut self.plan, TODAY);
            &self.plan.purpose.title
        }

        fn redo(&mut self) -> &str {
            self.history.redo(&mut self.plan, TODAY);
            &self.plan.purpose.title
        }
    }

    #[test]
    fn one_visit_to_a_field_is_one_step() {
        let mut bench = Bench::new(Plan::new());
        bench.title("R", Some("title"));
        bench.title("River", Some("title"));
        assert_eq!(bench.history.unsaved_steps(), 1);
        bench.look(Some("purpose"));
        bench.title("River!", Some("title"));
        bench.look(None);
        assert_eq!(bench.history.unsaved_steps(), 2);
        assert_eq!(bench.undo(), "River");
        assert_eq!(bench.undo(), "");
        assert!(!bench.history.can_undo());
        assert_eq!(bench.redo(), "River");
        assert_eq!(bench.redo(), "River!");
        assert!(!bench.history.can_redo());
    }

    #[test]
    fn a_click_that_ends_a_field_visit_is_a_step_of_its_own() {
        let mut bench = Bench::new(Plan::new());
        bench.title("River", Some("title"));
        bench.plan.goals.list.push(Goal::new());
        bench.look(None);
        assert_eq!(bench.undo(), "River");
        assert!(bench.plan.goals.list.is_empty());
        assert_eq!(bench.undo(), "");
    }

    #[test]
    fn an_edit_after_an_undo_forgets_what_was_taken_back() {
        let mut bench = Bench::new(Plan::new());
        bench.title("A", None);
        bench.undo();
        bench.title("B", None);
        assert!(!bench.history.can_redo());
        assert_eq!(bench.undo(), "");
    }

    #[test]
    fn unsaved_steps_are_counted_from_the_save_in_both_directions() {
        let mut bench = Bench::new(Plan::new());
        bench.title("A", None);
        bench.title("B", None);
        bench.history.mark_saved(bench.history.version().unwrap());
        assert_eq!(bench.history.unsaved_steps(), 0);
        bench.undo();
        assert_eq!(bench.history.unsaved_steps(), 1);
        bench.title("C", None);
        assert_eq!(bench.history.unsaved_steps(), 2, "no way leads back to what was saved");
    }

    #[test]
    fn another_plan_after_as_many_steps_is_not_the_saved_one() {
        let mut bench = Bench::new(Plan::new());
        bench.title("A", None);
        let saving = bench.history.version().unwrap();
        bench.undo();
        bench.title("B", None);
        bench.history.mark_saved(saving);
        assert_eq!(bench.history.unsaved_steps(), 1);
    }

    #[test]
    fn a_plan_that_takes_the_place_of_another_is_one_step_and_keeps_its_answers() {
        let mut plan = Plan::new();
        let mut goal = Goal { statement: "Clear".into(), ..Goal::new() };
        goal.agreement.set(plan.ourselves, Answer::Agreed { on: TODAY, by: String::new() });
        let id = goal.id;
        plan.goals.list.push(goal);
        let file = plan.clone();
        let mut bench = Bench::new(plan);
        bench.plan.goals.list.get_mut(id).unwrap().statement = "Clear the reach".into();
        bench.look(Some("statement"));
        assert!(bench.history.replace(&mut bench.plan, file.clone(), TODAY));
        assert!(!bench.history.replace(&mut bench.plan, file.clone(), TODAY));
        assert_eq!(bench.plan, file);
        bench.undo();
        let goal = bench.plan.goals.list.get(id).unwrap();
        assert_eq!(goal.statement, "Clear the reach");
        assert!(!goal.agreement.of(bench.plan.ourselves).is_agreed());
        bench.redo();
        assert_eq!(bench.plan, file);
    }

    #[test]
    fn typing_that_comes_back_to_where_it_began_is_no_step() {
        let mut bench = Bench::new(Plan::new());
        bench.title("x", Some("title"));
        assert_eq!(bench.history.unsaved_steps(), 1);
        bench.title("", Some("title"));
        assert_eq!(bench.history.unsaved_steps(), 0);
        assert!(!bench.history.is_editing(egui::Id::unique("title")));
        assert!(!bench.history.can_undo());
    }

    #[test]
    fn the_click_that_ends_an_edit_may_agree_to_what_was_typed() {
        let mut plan = Plan::new();
        let goal = Goal { statement: "Clear".into(), ..Goal::new() };
        let (id, ourselves) = (goal.id, plan.ourselves);
        plan.goals.list.push(goal);
        let mut bench = Bench::new(plan);
        bench.plan.goals.list.get_mut(id).unwrap().statement = "Clear the reach".into();
        bench.look(Some("statement"));
        let yes = Answer::Agreed { on: TODAY, by: String::new() };
        bench.plan.goals.list.get_mut(id).unwrap().agreement.set(ourselves, yes.clone());
        assert_eq!(bench.look(None).consequences, []);
        let goal = |bench: &Bench| bench.plan.goals.list.get(id).unwrap().clone();
        assert_eq!(*goal(&bench).agreement.of(ourselves), yes);
        bench.undo();
        assert_eq!(*goal(&bench).agreement.of(ourselves), Answer::NotAsked);
        assert_eq!(goal(&bench).statement, "Clear the reach", "the edit was a step before");
    }

    #[test]
    fn changed_wording_asks_again_in_the_same_step() {
        let mut plan = Plan::new();
        let mut goal = Goal { statement: "Clear".into(), ..Goal::new() };
        goal.agreement.set(plan.ourselves, Answer::Agreed { on: TODAY, by: String::new() });
        let id = goal.id;
        plan.goals.list.push(goal);
        let mut bench = Bench::new(plan);
        bench.plan.goals.list.get_mut(id).unwrap().statement = "Clear the reach".into();
        assert_eq!(bench.look(Some("statement")).consequences, [], "not while it is being typed");
        assert_eq!(bench.look(None).consequences.len(), 1);
        let answer =
            |bench: &Bench| bench.plan.goals.list.get(id).unwrap().agreement.of(bench.plan.ourselves).clone();
        assert_eq!(answer(&bench), Answer::Proposed { on: TODAY });
        bench.undo();
        assert!(answer(&bench).is_agreed());
        assert!(!bench.history.can_undo());
    }

    /// A plan with one goal, to which we have agreed, and that goal.
    fn agreed_goal() -> (Plan, crate::plan::GoalId) {
        let mut plan = Plan::new();
        let mut goal = Goal { statement: "Claer".into(), ..Goal::new() };
        goal.agreement.set(plan.ourselves, Answer::Agreed { on: TODAY, by: String::new() });
        let id = goal.id;
        plan.goals.list.push(goal);
        (plan, id)
    }

    #[test]
    fn a_typo_that_is_said_to_be_one_asks_nobody_and_is_one_step_with_its_note() {
        let (plan, id) = agreed_goal();
        let mut bench = Bench::new(plan);
        let field = egui::Id::unique("statement");
        bench.history.correct(Some(field));
        bench.plan.goals.list.get_mut(id).unwrap().statement = "Clear".into();
        bench.look(Some("statement"));
        // What the click that leaves the field changes besides is no correction.
        bench.plan.purpose.title = "River".into();
        assert_eq!(bench.look(None).consequences, []);
        let goal = |bench: &Bench| bench.plan.goals.list.get(id).unwrap().clone();
        assert!(goal(&bench).agreement.of(bench.plan.ourselves).is_agreed());
        assert_eq!(goal(&bench).agreement.corrections.len(), 1);
        bench.undo();
        assert_eq!(goal(&bench).agreement.corrections.len(), 1);
        bench.undo();
        assert_eq!((goal(&bench).statement.as_str(), goal(&bench).agreement.corrections.len()), ("Claer", 0));
    }

    #[test]
    fn a_typo_can_be_said_to_be_one_after_it_was_asked_about_again() {
        let (plan, id) = agreed_goal();
        let mut bench = Bench::new(plan);
        bench.plan.goals.list.get_mut(id).unwrap().statement = "Clear".into();
        assert_eq!(bench.look(None).consequences.len(), 1);
        bench.history.correct_last(&mut bench.plan, TODAY);
        let agrees = |bench: &Bench| {
            bench.plan.goals.list.get(id).unwrap().agreement.of(bench.plan.ourselves).is_agreed()
        };
        assert!(agrees(&bench));
        bench.undo();
        assert!(!agrees(&bench), "a step of its own");
        bench.undo();
        assert!(agrees(&bench) && !bench.history.can_undo());
    }
}
