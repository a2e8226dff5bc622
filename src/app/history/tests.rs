//! What undo and redo lead through.

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

    /// Types into a field, or changes the title by something else.
    fn title(&mut self, title: &str, field: Option<&str>) -> Observed {
        self.typed(title, field, 1)
    }

    fn typed(&mut self, title: &str, field: Option<&str>, burst: u64) -> Observed {
        self.plan.purpose.title = title.into();
        let field = field.map(egui::Id::unique);
        let typing = field.map(|field| Typing { field, burst, typed: true });
        self.history.observe(&mut self.plan, typing, TODAY)
    }

    fn look(&mut self, field: Option<&str>) -> Observed {
        let field = field.map(egui::Id::unique);
        let typing = field.map(|field| Typing { field, burst: 1, typed: false });
        self.history.observe(&mut self.plan, typing, TODAY)
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
    bench.title("", Some("statement"));
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
fn the_click_that_ends_an_edit_may_agree_to_what_was_typed() {
    let mut plan = Plan::new();
    let goal = Goal { statement: "Clear".into(), ..Goal::new() };
    let (id, ourselves) = (goal.id, plan.ourselves);
    plan.goals.list.push(goal);
    let mut bench = Bench::new(plan);
    bench.plan.goals.list.get_mut(id).unwrap().statement = "Clear the reach".into();
    bench.title("", Some("statement"));
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
fn typing_that_comes_back_to_where_it_began_is_no_step() {
    let mut bench = Bench::new(Plan::new());
    bench.title("x", Some("title"));
    assert_eq!(bench.history.unsaved_steps(), 1);
    bench.title("", Some("title"));
    assert_eq!(bench.history.unsaved_steps(), 0);
    assert!(!bench.history.can_undo());
}

#[test]
fn a_visit_is_taken_back_in_bursts_and_made_again() {
    let mut bench = Bench::new(Plan::new());
    bench.typed("Clear ", Some("title"), 2);
    bench.typed("Clear the ", Some("title"), 3);
    bench.typed("Clear the reach", Some("title"), 4);
    assert_eq!(bench.undo(), "Clear the ");
    assert_eq!(bench.undo(), "Clear ");
    assert_eq!(bench.redo(), "Clear the ");
    assert_eq!(bench.undo(), "Clear ");
    bench.look(None);
    assert_eq!(bench.history.unsaved_steps(), 1);
    assert_eq!(bench.redo(), "Clear the reach", "what was taken back when the field was left");
    assert_eq!(bench.undo(), "Clear ");
    assert_eq!(bench.undo(), "");
}

#[test]
fn undo_goes_on_beyond_the_visit_and_comes_back() {
    let mut bench = Bench::new(Plan::new());
    bench.title("River", None);
    bench.typed("River clean-", Some("title"), 2);
    bench.typed("River clean-up", Some("title"), 3);
    for title in ["River clean-", "River", ""] {
        assert_eq!(bench.undo(), title);
    }
    assert!(!bench.history.can_undo());
    for title in ["River", "River clean-up"] {
        assert_eq!(bench.redo(), title);
    }
    assert!(!bench.history.can_redo());
}

#[test]
fn typing_ends_what_could_be_made_again() {
    let mut bench = Bench::new(Plan::new());
    bench.title("River", None);
    bench.undo();
    bench.typed("L", Some("title"), 2);
    assert!(!bench.history.can_redo(), "at once, and not when the field is left");
    assert_eq!(bench.redo(), "L");
}

/// What a user does to the title.
#[derive(Clone, Debug)]
enum Deed {
    Type(u64),
    Click,
    Leave,
    Undo,
    Redo,
}

/// The titles that undo and redo lead through, and which of them belong to the visit.
struct Model {
    titles: Vec<String>,
    at: usize,
    /// Where the visit began, and its last burst.
    visit: Option<(usize, u64)>,
}

impl Model {
    fn title(&self) -> String {
        self.titles.get(self.at).cloned().unwrap_or_default()
    }

    fn leave(&mut self) {
        let Some((began, _)) = self.visit.take() else { return };
        let most = self.titles.last().cloned().filter(|_| self.titles.len() - 1 > self.at);
        let now = self.title();
        self.titles.truncate(began + 1);
        for title in [Some(now), most].into_iter().flatten() {
            if self.titles.last() != Some(&title) {
                self.titles.push(title);
            }
        }
        self.at = if self.at > began { began + 1 } else { began };
    }

    fn change(&mut self, title: String, burst: Option<u64>) {
        match (burst, self.visit) {
            (None, _) => self.leave(),
            (Some(burst), None) => self.visit = Some((self.at, burst)),
            (Some(burst), Some((began, last))) => {
                if burst == last && self.at > began {
                    self.titles.truncate(self.at);
                    self.at -= 1;
                }
                self.visit = Some((began, burst));
            }
        }
        self.titles.truncate(self.at + 1);
        self.titles.push(title);
        self.at += 1;
    }

    fn step(&mut self, by: isize) {
        if let Some((began, last)) = &mut self.visit {
            *last = 0;
            if by < 0 && self.at == *began {
                self.leave();
            }
        }
        let to = self.at.checked_add_signed(by).filter(|to| *to < self.titles.len());
        self.at = to.unwrap_or(self.at);
    }
}

fn deeds() -> impl proptest::strategy::Strategy<Value = Vec<Deed>> {
    use proptest::prelude::*;
    let deed = prop_oneof![
        6 => (1..4_u64).prop_map(Deed::Type),
        1 => Just(Deed::Click),
        2 => Just(Deed::Leave),
        4 => Just(Deed::Undo),
        4 => Just(Deed::Redo),
    ];
    proptest::collection::vec(deed, 0..40)
}

proptest::proptest! {
    #[test]
    fn undo_and_redo_lead_along_what_was_entered(deeds in deeds()) {
        let mut bench = Bench::new(Plan::new());
        let mut model = Model { titles: vec![String::new()], at: 0, visit: None };
        for (index, deed) in deeds.iter().enumerate() {
            // Every text is another one, so that none stands for two states.
            let title = format!("{index}");
            match deed {
                Deed::Type(burst) => {
                    bench.typed(&title, Some("title"), *burst);
                    model.change(title, Some(*burst));
                }
                Deed::Click => {
                    bench.title(&title, None);
                    model.change(title, None);
                }
                Deed::Leave => {
                    bench.look(None);
                    model.leave();
                }
                Deed::Undo => {
                    bench.undo();
                    model.step(-1);
                }
                Deed::Redo => {
                    bench.redo();
                    model.step(1);
                }
            }
            proptest::prop_assert_eq!(&bench.plan.purpose.title, &model.title(), "{:?}", &deeds[..=index]);
        }
        let reached = model.titles.last().cloned().unwrap_or_default();
        while bench.history.can_undo() {
            bench.undo();
        }
        proptest::prop_assert_eq!(&bench.plan.purpose.title, "");
        while bench.history.can_redo() {
            bench.redo();
        }
        proptest::prop_assert_eq!(&bench.plan.purpose.title, &reached);
    }
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
    let title = bench.plan.purpose.title.clone();
    assert_eq!(bench.title(&title, Some("statement")).consequences, [], "not while it is being typed");
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
    bench.title("", Some("statement"));
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
    let agrees =
        |bench: &Bench| bench.plan.goals.list.get(id).unwrap().agreement.of(bench.plan.ourselves).is_agreed();
    assert!(agrees(&bench));
    bench.undo();
    assert!(!agrees(&bench), "a step of its own");
    bench.undo();
    assert!(agrees(&bench) && !bench.history.can_undo());
}
