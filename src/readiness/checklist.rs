//! The checklist of one gate on one day.

use jiff::civil::Date;

use super::criteria::{Aspect, Criterion, Framework};
use super::items::Finding;
use crate::plan::macros::choices;
use crate::plan::{Form, Gate, Plan};

choices! {
    /// Where a criterion stands.
    pub enum State {
        /// Its rule holds.
        Met = "state-met",
        /// At least half of what it asks for is there.
        Partly = "state-partly",
        /// Less than half is there.
        Open = "state-open",
        /// Nothing is known about it.
        Unknown = "state-unknown",
        /// It does not concern this alliance.
        NotApplicable = "state-not-applicable",
    }
}

choices! {
    /// What the checklist comes to.
    pub enum Verdict {
        /// Nothing has been recorded.
        NotAssessed = "verdict-not-assessed",
        /// A blocker is open, or too much is missing.
        NotReady = "verdict-not-ready",
        /// No blocker is open; what is not met is a condition.
        ReadyWithConditions = "verdict-with-conditions",
        /// No blocker is open and little is missing.
        Ready = "verdict-ready",
    }
}

/// One criterion as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// The criterion.
    pub criterion: &'static Criterion,
    /// Where it stands.
    pub state: State,
    /// What is at fault; at least one for each state but met and not applicable.
    pub findings: Vec<Finding>,
    /// How many of its items hold.
    pub held: usize,
    /// How many items it has.
    pub of: usize,
    /// Whether it is a blocker in this plan and neither met nor not applicable.
    pub blocker: bool,
    /// Whether the gate of the checklist asks for it.
    pub in_gate: bool,
    /// Whether the user said, with a reason, that it does not apply.
    pub by_user: bool,
}

/// The checklist of one gate on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Checklist {
    /// The day.
    pub as_of: Date,
    /// The gate.
    pub gate: Gate,
    /// The form that decides which criteria apply.
    pub form: Form,
    /// Every criterion, those of other gates too, in the order of the table.
    pub judged: Vec<Judged>,
    /// How much of what the gate asks for is there, in percent, rounded down; none while the plan
    /// is not assessed.
    pub score: Option<u8>,
    /// The verdict.
    pub verdict: Verdict,
    /// The fields that hold something wrong.
    pub mistakes: Vec<Finding>,
}

/// One framework's view of a checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lens {
    /// The framework.
    pub framework: Framework,
    /// A box for each of its aspects.
    pub boxes: Vec<LensBox>,
}

/// One aspect as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LensBox {
    /// The aspect.
    pub aspect: Aspect,
    /// Where it stands.
    pub state: State,
    /// Whether a blocker among its criteria is open.
    pub blocker: bool,
    /// The ids of its criteria in the gate that apply.
    pub criteria: Vec<&'static str>,
}

/// The checklist of the gate that the plan chose, or that its stage offers.
#[must_use]
pub fn check(plan: &Plan, today: Date) -> Checklist {
    check_gate(plan, today, plan.gate())
}

/// The checklist of a gate.
#[must_use]
pub fn check_gate(plan: &Plan, today: Date, gate: Gate) -> Checklist {
    Checklist {
        as_of: today,
        gate,
        form: plan.purpose.formality.in_force(),
        judged: Vec::new(),
        score: None,
        verdict: Verdict::NotAssessed,
        mistakes: Vec::new(),
    }
}

impl Checklist {
    /// The criteria that the gate asks for, those that do not apply included.
    pub fn of_gate(&self) -> impl Iterator<Item = &Judged> + Clone {
        self.judged.iter().filter(|judged| judged.in_gate)
    }

    /// The open blockers of the gate.
    pub fn blockers(&self) -> impl Iterator<Item = &Judged> + Clone {
        self.of_gate().filter(|judged| judged.blocker)
    }

    /// What the gate asks for, is not met, and is no blocker.
    pub fn conditions(&self) -> impl Iterator<Item = &Judged> + Clone {
        self.of_gate()
            .filter(|judged| !judged.blocker && !matches!(judged.state, State::Met | State::NotApplicable))
    }

    /// How many criteria of the gate are in a state.
    #[must_use]
    pub fn count(&self, state: State) -> usize {
        self.of_gate().filter(|judged| judged.state == state).count()
    }

    /// The criterion of that id, of whatever gate.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Judged> {
        self.judged.iter().find(|judged| judged.criterion.id == id)
    }

    /// The gate seen through one framework.
    #[must_use]
    pub fn lens(&self, framework: Framework) -> Lens {
        Lens { framework, boxes: Vec::new() }
    }
}
