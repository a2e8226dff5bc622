//! Two neighbours with a handshake go from blank to Ready, with the keyboard alone, and every step is
//! counted.
//!
//! **A step** is one key or shortcut, Tab included, or one text typed into the field that has the
//! keyboard. Nothing else reaches the program.

use alliance_workbook::plan::{Form, Plan};
use alliance_workbook::readiness::{self, State, Verdict};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::stage::{Stage, finish, now, stage};

/// So many steps it may take; 473 were counted when this was written.
const MOST: usize = 550;
/// Tab gets anywhere on a page within so many steps.
const FAR: usize = 150;

/// Somebody at the keyboard, and the program in front of them.
struct Keyboard<'a> {
    window: Harness<'a, Stage>,
    steps: usize,
    /// Where the count stood at the end of each chapter.
    parts: Vec<(String, usize)>,
}

impl Keyboard<'_> {
    /// How many steps it took.
    fn steps(&self) -> usize {
        self.steps
    }

    /// The plan that came of it.
    fn plan(&self) -> &Plan {
        self.window.state().plan()
    }

    /// How many steps each chapter took.
    fn parts(&self) -> String {
        let mut before = 0;
        let part = |(name, until): &(String, usize)| {
            let took = until - before;
            before = *until;
            format!("{name} {took}")
        };
        self.parts.iter().map(part).collect::<Vec<_>>().join(", ")
    }

    /// One key.
    fn key(&mut self, key: Key) {
        self.chord(Modifiers::NONE, key);
    }

    /// One shortcut.
    fn chord(&mut self, modifiers: Modifiers, key: Key) {
        self.steps += 1;
        self.window.key_press_modifiers(modifiers, key);
        self.window.run_steps(3);
    }

    /// One text.
    fn write(&mut self, text: &str) {
        assert!(self.window.ctx.text_edit_focused(), "after {} steps: no field for {text:?}", self.steps);
        self.letters(text);
    }

    fn letters(&mut self, text: &str) {
        self.steps += 1;
        self.window.event(Event::Text(text.into()));
        self.window.run_steps(3);
    }

    /// What has the keyboard is called.
    fn here(&self) -> String {
        let focused = self.window.root().children_recursive().find(egui_kittest::Node::is_focused);
        focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
    }

    /// Tab, until what has the keyboard is called so, or begins so where the name ends in “…”.
    fn to(&mut self, name: &str) {
        let is_there = |here: &str| match name.strip_suffix('…') {
            Some(begins) => here.starts_with(begins),
            None => here == name,
        };
        let from = self.steps;
        let mut way = Vec::new();
        while !is_there(&self.here()) {
            assert!(self.steps - from < FAR, "after {} steps: no {name:?} among {way:#?}", self.steps);
            self.key(Key::Tab);
            way.push(self.here());
        }
    }

    /// To a button, and Enter.
    fn press(&mut self, name: &str) {
        self.to(name);
        self.key(Key::Enter);
        finish(&mut self.window);
    }

    /// To a field, which may be called like the tab that it is on, and a text.
    fn fill(&mut self, name: &str, text: &str) {
        self.to(name);
        if !self.window.ctx.text_edit_focused() {
            self.key(Key::Tab);
            self.to(name);
        }
        self.write(text);
    }

    /// To a choice side by side, and its digit.
    fn pick(&mut self, name: &str, digit: Key) {
        self.to(name);
        self.key(digit);
    }

    /// To a list, which opens; the row that begins so; Enter.
    fn choose(&mut self, name: &str, row: &str) {
        self.to(name);
        self.key(Key::Enter);
        self.letters(row);
        self.key(Key::Enter);
    }

    /// The next chapter.
    fn next(&mut self) {
        let heading = self.window.get_all_by_role(Role::Heading).next();
        let chapter = heading.and_then(|heading| heading.accesskit_node().label());
        self.parts.push((chapter.unwrap_or_default(), self.steps));
        self.chord(Modifiers::COMMAND, Key::PageDown);
        finish(&mut self.window);
    }
}

const WE: &str = "Ana Silva";
const THEY: &str = "Ben Okoye";

/// The whole story.
fn two_neighbours() -> Keyboard<'static> {
    let (window, _) = stage([1366.0, 768.0], None, None);
    let mut k = Keyboard { window, steps: 0, parts: Vec::new() };
    k.chord(Modifiers::COMMAND, Key::N);
    finish(&mut k.window);
    purpose(&mut k);
    allies(&mut k);
    goals(&mut k);
    roles(&mut k);
    resources(&mut k);
    // Risks are folded for a handshake.
    k.next();
    communication(&mut k);
    trust(&mut k);
    conflict(&mut k);
    upkeep(&mut k);
    go(&mut k);
    k
}

fn purpose(k: &mut Keyboard<'_>) {
    k.fill("Title", "The garden between us");
    k.fill("Purpose", "One garden in place of two half ones, and one set of tools");
    k.pick("Kind", Key::Num1);
    k.choose("Stage", "Forming");
    k.fill("Start", "1 Dec 2026");
    k.fill("Review", "1 Jun 2027");
    for question in
        ["Complexity", "Regulation", "Liability", "Money", "Data or intellectual property", "Exclusivity"]
    {
        k.pick(question, Key::Num0);
    }
    for driver in ["Urgency", "Need to change course", "Shared understanding"] {
        k.pick(driver, Key::Num2);
    }
    k.pick("What we chose", Key::Num1);
    k.next();
}

fn allies(k: &mut Keyboard<'_>) {
    k.press("Ourselves, Start here…");
    k.write(WE);
    k.choose("Type", "Person");
    k.press("Add contact");
    k.write(WE);
    k.fill("Phone", "01632 960 101");
    k.chord(Modifiers::COMMAND, Key::Enter);
    k.write(THEY);
    k.choose("Type", "Person");
    k.choose("Status", "Committed");
    k.press("Add contact");
    k.write(THEY);
    k.fill("Phone", "01632 960 102");
    k.press("More about them…");
    k.fill("When they told us their intentions and limits", "today");
    k.fill("When we told them ours", "today");
    k.next();
}

fn goals(k: &mut Keyboard<'_>) {
    k.chord(Modifiers::COMMAND, Key::Enter);
    k.write("Vegetables for two kitchens from June on");
    k.fill("Measure", "Meals a week from the garden");
    k.fill("Baseline", "None");
    k.fill("Target", "3 for each of us");
    k.fill("Owner", WE);
    k.fill("Due", "1 Jul 2027");
    k.fill("What each gains: Ana Silva", "Sun on the beds");
    k.fill("What each gains: Ben Okoye", "Water from the well");
    k.press("All agreed today");
    k.press("Add milestone");
    k.write("The fence is down");
    k.fill("Due by", "12 Dec 2026");
    k.to("Early win");
    k.key(Key::Space);
    k.pick("Each party said the goals in its own words, and they match", Key::Num1);
    k.next();
}

fn roles(k: &mut Keyboard<'_>) {
    k.chord(Modifiers::COMMAND, Key::Enter);
    k.write("Water and compost");
    k.fill("Owner", WE);
    k.to("Roles (1)");
    k.key(Key::ArrowRight);
    k.key(Key::ArrowRight);
    k.press("Fill in the usual rules");
    k.press("Everything…");
    k.press("All agreed today");
    k.next();
}

fn resources(k: &mut Keyboard<'_>) {
    for (need, given, by) in [("A place for beds", "My lawn", WE), ("Water", "The well", THEY)] {
        k.chord(Modifiers::COMMAND, Key::Enter);
        k.write(need);
        k.press("Add contribution");
        k.write(given);
        k.fill("Who gives it", by);
        k.choose("State", "Confirmed");
    }
    k.next();
}

fn upkeep(k: &mut Keyboard<'_>) {
    k.to("Next check-in");
    k.fill("Next check-in", "13 Dec 2026");
    // To what is still open here: the first trigger.
    k.key(Key::F8);
    k.key(Key::Enter);
    k.write("One of us digs alone");
    k.fill("What you do then", "We say so over tea, and plant less");
    k.next();
}

/// Readiness says what is left, and leads there: both say go.
fn go(k: &mut Keyboard<'_>) {
    k.press("Go to field");
    k.press("All agreed today");
}

fn communication(k: &mut Keyboard<'_>) {
    k.chord(Modifiers::COMMAND, Key::Enter);
    k.write("Tea over the fence");
    k.choose("How often", "Every week");
    k.fill("Who keeps it going", WE);
    k.chord(Modifiers::COMMAND, Key::Enter);
    k.write("Phone call");
    k.fill("Answer within", "2");
    k.choose("Answer within, unit", "hours");
    k.fill("Who keeps it going", THEY);
    k.next();
}

fn trust(k: &mut Keyboard<'_>) {
    k.press("Add rule");
    k.write("Borrowed tools");
    k.fill("How Ana Silva reads it", "Back on the hook the same evening");
    k.fill("How Ben Okoye reads it", "Back before the next one needs it");
    k.fill("Agreed wording", "Tools are back on the hook the same evening.");
    k.press("All agreed today");
    k.next();
}

fn conflict(k: &mut Keyboard<'_>) {
    k.press("Start from the usual steps");
    k.press("All agreed today");
    k.next();
}

/// What is recorded is ready, and nothing that only a heavier form needs was asked for.
fn check(plan: &Plan) {
    let checklist = readiness::check(plan, now().date());
    assert_eq!(checklist.mistakes, []);
    assert_eq!(plan.purpose.formality.chosen, Some(Form::Handshake));
    let asked = checklist.judged.iter().filter(|judged| judged.in_gate);
    let missing = asked.filter(|judged| !matches!(judged.state, State::Met | State::NotApplicable));
    let missing: Vec<_> = missing.map(|judged| judged.criterion.id).collect();
    assert_eq!(checklist.verdict, Verdict::Ready, "{missing:?}");
}

#[test]
fn two_neighbours_reach_ready_by_keyboard_alone() {
    let story = two_neighbours();
    check(story.plan());
    assert!(story.steps() <= MOST, "{} steps: {}", story.steps(), story.parts());
}
