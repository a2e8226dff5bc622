//! The checklist of one gate on one day.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::criteria::{Aspect, CRITERIA, Criterion, Framework};
use super::facts::Facts;
use super::items::{Finding, Outcome, filled};
use super::mistakes::mistakes;
use crate::plan::macros::choices;
use crate::plan::{
    AgreedBy, AllianceKind, Chapter, DecisionEntry, DecisionStanding, Fingerprint, Form, Gate, Id, Plan,
    Subject,
};

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
    /// For a criterion that rests on somebody's word: what a word given now would be about.
    pub about: Option<Fingerprint>,
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
    /// The kind of alliance, whose framework counts half as much again.
    pub kind: Option<AllianceKind>,
    /// Every criterion, those of other gates too, in the order of the table.
    pub judged: Vec<Judged>,
    /// How much of what the gate asks for is there, in percent, rounded down; none while the plan
    /// is not assessed.
    pub score: Option<u8>,
    /// The verdict.
    pub verdict: Verdict,
    /// The fields that hold something wrong: the first of each chapter, and how many more.
    pub mistakes: Vec<Finding>,
    /// What is agreed by all, and what makes it so.
    pub agreed: BTreeMap<Subject, AgreedBy>,
    /// Where each decision of the log stands.
    pub decisions: BTreeMap<Id<DecisionEntry>, DecisionStanding>,
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

/// The least percentage for "ready".
pub const READY: u32 = 85;

/// The least percentage for "ready with conditions".
pub const WITH_CONDITIONS: u32 = 70;

/// The least percentage of each chapter for "ready".
pub const READY_IN_CHAPTER: u32 = 60;

/// The checklist of the gate that the plan chose, or that its stage offers.
#[must_use]
pub fn check(plan: &Plan, today: Date) -> Checklist {
    check_gate(plan, today, plan.gate())
}

/// The checklist of a gate.
#[must_use]
pub fn check_gate(plan: &Plan, today: Date, gate: Gate) -> Checklist {
    check_facts(&Facts::new(plan, today, gate))
}

/// The checklist of what is known of a plan.
pub(super) fn check_facts(facts: &Facts<'_>) -> Checklist {
    let (plan, gate) = (facts.plan, facts.gate);
    let mut checklist = Checklist {
        as_of: facts.today,
        gate,
        form: facts.form,
        kind: plan.purpose.kind,
        judged: CRITERIA.iter().map(|criterion| judge(criterion, facts, gate)).collect(),
        score: None,
        verdict: Verdict::NotAssessed,
        mistakes: mistakes(facts),
        agreed: facts.accord.all_agreed().clone(),
        decisions: facts.accord.standings().clone(),
    };
    checklist.settle(plan);
    checklist
}

/// Where one criterion stands.
fn judge(criterion: &'static Criterion, facts: &Facts<'_>, gate: Gate) -> Judged {
    let Outcome { mut state, held, of, entered, mut findings } = (criterion.check)(facts);
    let can_block = criterion.is_blocker(facts);
    let exception = facts.plan.review.not_applicable.get(criterion.id);
    let by_user = !can_block && exception.is_some_and(|exception| filled(&exception.reason));
    if by_user || (facts.form < criterion.from && !entered) {
        state = State::NotApplicable;
    }
    if matches!(state, State::Met | State::NotApplicable) {
        findings = Vec::new();
    }
    for finding in &mut findings {
        finding.tell_ourselves(facts.plan.ourselves);
    }
    Judged {
        criterion,
        state,
        findings,
        held,
        of,
        blocker: can_block && !matches!(state, State::Met | State::NotApplicable),
        in_gate: criterion.gates.contains(&gate),
        by_user,
        about: facts.attested_about(criterion.id),
    }
}

/// How much of what counts is there. Counted in quarters of a weight, so that half a criterion and
/// one and a half times a weight are whole numbers.
#[derive(Clone, Copy, Default)]
struct Tally {
    earned: u32,
    total: u32,
}

impl Tally {
    fn is_at_least(self, percent: u32) -> bool {
        self.earned * 100 >= self.total * percent
    }

    /// Rounded down, so that no percentage shows that was not reached.
    fn percent(self) -> u8 {
        let percent = (self.earned * 100).checked_div(self.total).unwrap_or(0);
        u8::try_from(percent).unwrap_or(100)
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

    /// The same without what was found: where each criterion stands, to compare another one with.
    #[must_use]
    pub fn outline(&self) -> Self {
        let outline = |judged: &Judged| Judged { findings: Vec::new(), ..*judged };
        let judged = self.judged.iter().map(outline).collect();
        Self { judged, mistakes: Vec::new(), agreed: BTreeMap::new(), decisions: BTreeMap::new(), ..*self }
    }

    /// The gate seen through one framework.
    #[must_use]
    pub fn lens(&self, framework: Framework) -> Lens {
        let aspects = Aspect::ALL.iter().copied().filter(|aspect| aspect.framework() == framework);
        Lens { framework, boxes: aspects.map(|aspect| self.lens_box(aspect)).collect() }
    }

    fn lens_box(&self, aspect: Aspect) -> LensBox {
        let applicable = || {
            self.of_gate()
                .filter(|judged| judged.criterion.aspects.contains(&aspect))
                .filter(|judged| judged.state != State::NotApplicable)
        };
        let all = |state| applicable().all(|judged| judged.state == state);
        let blocker = applicable().any(|judged| judged.blocker);
        let state = if applicable().next().is_none() {
            State::NotApplicable
        } else if all(State::Unknown) {
            State::Unknown
        } else if all(State::Met) {
            State::Met
        } else if blocker || !self.tally(applicable()).is_at_least(50) {
            State::Open
        } else {
            State::Partly
        };
        LensBox { aspect, state, blocker, criteria: applicable().map(|judged| judged.criterion.id).collect() }
    }

    /// Works out score and verdict from the criteria that it has.
    pub(super) fn settle(&mut self, plan: &Plan) {
        let whole = self.tally(self.of_gate());
        let assessed = whole.total > 0 && !plan.is_blank();
        self.score = assessed.then(|| whole.percent());
        self.verdict = if assessed { self.weigh(whole) } else { Verdict::NotAssessed };
    }

    /// What the criteria come to that apply.
    fn tally<'judged>(&self, criteria: impl Iterator<Item = &'judged Judged>) -> Tally {
        let own = self.kind.map(|kind| match kind {
            AllianceKind::Informal => Framework::Informal,
            AllianceKind::Strategic => Framework::Strategic,
            AllianceKind::Coalition => Framework::Coalition,
        });
        let mut tally = Tally::default();
        for judged in criteria.filter(|judged| judged.state != State::NotApplicable) {
            let aspects = judged.criterion.aspects;
            let favoured = aspects.iter().any(|aspect| Some(aspect.framework()) == own);
            let weight = u32::from(judged.criterion.weight) * if favoured { 3 } else { 2 };
            tally.total += weight * 2;
            tally.earned += match judged.state {
                State::Met => weight * 2,
                State::Partly => weight,
                State::Open | State::Unknown | State::NotApplicable => 0,
            };
        }
        tally
    }

    /// The verdict on a plan in which something is recorded.
    fn weigh(&self, whole: Tally) -> Verdict {
        let every_chapter = || {
            Chapter::ALL.iter().all(|&chapter| {
                let of_chapter = self.of_gate().filter(|judged| judged.criterion.chapter == chapter);
                self.tally(of_chapter).is_at_least(READY_IN_CHAPTER)
            })
        };
        if self.blockers().next().is_some() || !whole.is_at_least(WITH_CONDITIONS) {
            Verdict::NotReady
        } else if whole.is_at_least(READY) && every_chapter() {
            Verdict::Ready
        } else {
            Verdict::ReadyWithConditions
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::criteria::criterion;
    use super::*;

    /// The chapter of purpose, 11 in all.
    const PURPOSE: [&str; 5] =
        ["form-chosen", "papers-signed", "purpose-stated", "formality-answered", "landscape-known"];

    /// A checklist in which the criteria are met, but for some.
    fn checklist(kind: Option<AllianceKind>, criteria: &[&str], but: &[(&str, State)]) -> Checklist {
        let judged = |id: &&str| Judged {
            criterion: criterion(id).unwrap(),
            state: but.iter().find(|(but, _)| but == id).map_or(State::Met, |(_, state)| *state),
            findings: Vec::new(),
            held: 0,
            of: 0,
            blocker: false,
            in_gate: true,
            by_user: false,
            about: None,
        };
        Checklist {
            as_of: date(2026, 11, 23),
            gate: Gate::Launch,
            form: Form::Charter,
            kind,
            judged: criteria.iter().map(judged).collect(),
            score: None,
            verdict: Verdict::NotAssessed,
            mistakes: Vec::new(),
            agreed: BTreeMap::new(),
            decisions: BTreeMap::new(),
        }
    }

    fn weighed(checklist: &Checklist) -> (u8, Verdict) {
        let whole = checklist.tally(checklist.of_gate());
        (whole.percent(), checklist.weigh(whole))
    }

    #[test]
    fn a_verdict_begins_at_its_very_percentage() {
        use State::{Open, Partly, Unknown};
        use Verdict::{NotReady, Ready, ReadyWithConditions};
        type But<'a> = &'a [(&'a str, State)];
        // 20 in all.
        let criteria = [&PURPOSE[..], &["needs-met", "channels-set", "rules-spoken"]].concat();
        let open = |state| ("papers-signed", state);
        let cases: [(But<'_>, u8, Verdict); 6] = [
            (&[], 100, Ready),
            (&[open(Open)], 85, Ready),
            (&[open(Unknown)], 85, Ready),
            (&[open(Open), ("landscape-known", Partly)], 82, ReadyWithConditions),
            (&[open(Open), ("purpose-stated", Open), ("landscape-known", Open)], 70, ReadyWithConditions),
            (
                &[
                    open(Open),
                    ("purpose-stated", Open),
                    ("landscape-known", Open),
                    ("formality-answered", Partly),
                ],
                65,
                NotReady,
            ),
        ];
        for (but, score, verdict) in cases {
            assert_eq!(weighed(&checklist(None, &criteria, but)), (score, verdict), "{but:?}");
        }
    }

    #[test]
    fn every_chapter_has_to_reach_its_share() {
        // 3 of 5 in communication, then 3 of 6.
        let but =
            [("one-record", State::Open), ("one-voice", State::Open), ("customers-told", State::Unknown)];
        let criteria = [&PURPOSE[..], &["channels-set", "one-record", "one-voice"]].concat();
        assert_eq!(weighed(&checklist(None, &criteria, &but)), (87, Verdict::Ready));
        let criteria = [&criteria[..], &["customers-told", "needs-met"]].concat();
        assert_eq!(weighed(&checklist(None, &criteria, &but)), (85, Verdict::ReadyWithConditions));
    }

    #[test]
    fn an_open_blocker_outweighs_every_score() {
        let mut checklist = checklist(None, &PURPOSE, &[]);
        checklist.judged[0].blocker = true;
        assert_eq!(weighed(&checklist), (100, Verdict::NotReady));
        checklist.judged[0].in_gate = false;
        assert_eq!(weighed(&checklist), (100, Verdict::Ready));
    }

    #[test]
    fn the_framework_of_the_kind_counts_half_as_much_again_and_once() {
        use AllianceKind::{Coalition, Informal, Strategic};
        let cases: [(Option<AllianceKind>, &[&str; 2], u8); 6] = [
            // Intentionality, 2, beside a criterion of make and maintain, 1.
            (None, &["purpose-stated", "ties-reviewed"], 66),
            (Some(Informal), &["purpose-stated", "ties-reviewed"], 66),
            (Some(Coalition), &["purpose-stated", "ties-reviewed"], 75),
            // Two aspects of one criterion belong to strategic alliances, or one to informal ones.
            (Some(Strategic), &["goals-measurable", "goals-restated"], 69),
            (Some(Strategic), &["goals-benefit-each", "early-win"], 81),
            (Some(Informal), &["goals-benefit-each", "early-win"], 75),
        ];
        for (kind, [met, open], score) in cases {
            let checklist = checklist(kind, &[met, open], &[(open, State::Open)]);
            assert_eq!(weighed(&checklist).0, score, "{kind:?} {met}");
        }
    }

    #[test]
    fn what_does_not_apply_does_not_count() {
        let but = [("papers-signed", State::NotApplicable), ("landscape-known", State::Open)];
        assert_eq!(weighed(&checklist(None, &PURPOSE, &but)), (87, Verdict::Ready));
    }

    #[test]
    fn an_aspect_is_what_its_criteria_are() {
        use State::{Met, NotApplicable, Open, Partly, Unknown};
        // Structure: weights 2, 3 and 3.
        let criteria = ["formality-answered", "form-chosen", "exit-terms"];
        let cases: [([State; 3], State); 9] = [
            ([NotApplicable, NotApplicable, NotApplicable], NotApplicable),
            ([Unknown, NotApplicable, Unknown], Unknown),
            ([Met, NotApplicable, Met], Met),
            ([Unknown, Met, NotApplicable], Partly),
            ([Met, Open, Open], Open),
            ([Partly, Met, Open], Partly),
            ([Met, Partly, Partly], Partly),
            ([Open, Open, NotApplicable], Open),
            ([Met, Unknown, Open], Open),
        ];
        for (states, expected) in cases {
            let but: Vec<_> = criteria.into_iter().zip(states).collect();
            let mut checklist = checklist(None, &criteria, &but);
            let of = |checklist: &Checklist| checklist.lens_box(Aspect::Structure);
            assert_eq!(of(&checklist).state, expected, "{states:?}");
            // A blocker that is open opens the aspect.
            checklist.judged[0].blocker = !matches!(states[0], Met | NotApplicable);
            let open = if expected == Partly && checklist.judged[0].blocker { Open } else { expected };
            assert_eq!((of(&checklist).state, of(&checklist).blocker), (open, checklist.judged[0].blocker));
        }
    }

    #[test]
    fn a_lens_shows_its_aspects_and_the_criteria_of_the_gate() {
        let mut checklist = checklist(None, &["two-parties", "check-ins-held"], &[]);
        checklist.judged[1].in_gate = false;
        let lens = checklist.lens(Framework::Maintain);
        assert_eq!(lens.boxes.len(), 10);
        let of = |aspect| lens.boxes.iter().find(|shown| shown.aspect == aspect).unwrap();
        assert_eq!(
            (of(Aspect::IdentifyAllies).state, &of(Aspect::IdentifyAllies).criteria[..]),
            (State::Met, &["two-parties"][..])
        );
        assert_eq!(
            (of(Aspect::CheckIns).state, of(Aspect::CheckIns).criteria.len()),
            (State::NotApplicable, 0)
        );
    }
}
