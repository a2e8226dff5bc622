//! What an edit does to the verdict, and which criterion that is owed to.

use alliance_workbook::plan::{Gate, Ladder, List, Person, Plan, Promise, Upkeep};
use alliance_workbook::readiness::{Because, Checklist, State, Verdict, check, shift};

use super::settled::plan;
use super::{TODAY, answers, asked, no, yes};

/// Verdict, blockers more or fewer, and why.
type Told = (Option<Verdict>, isize, Because);

fn of(plan: &Plan) -> Checklist {
    check(plan, TODAY)
}

/// What is told when one plan becomes the other.
fn told(before: &Plan, after: &Plan) -> Option<Told> {
    // What the user was told by before is kept in outline.
    shift(&of(before).outline(), &of(after)).map(|shift| (shift.verdict, shift.blockers, shift.because))
}

/// The settled plan before its launch.
fn launch() -> Plan {
    let mut plan = plan();
    plan.review.gate = Some(Gate::Launch);
    plan
}

fn because(first: &'static str, state: State, others: usize) -> Because {
    Because::Criteria { first, state, others }
}

#[test]
fn each_shift_names_what_made_it_and_its_way_back_too() {
    type Edit = fn(&mut Plan);
    let cases: [(&str, Edit, Option<Told>, Option<Told>); 7] = [
        ("nothing", |_| {}, None, None),
        ("a word that no rule asks for", |plan| plan.purpose.facing = "Rain".into(), None, None),
        (
            "an objection to the steps",
            |plan| plan.conflict.ladder.agreement = answers(plan, &[("Canoe Club", no()), ("School", yes())]),
            Some((Some(Verdict::NotReady), 1, because("ladder-set", State::Partly, 0))),
            Some((Some(Verdict::Ready), -1, because("ladder-set", State::Met, 0))),
        ),
        (
            "no steps and no check-in",
            |plan| {
                plan.conflict.ladder = Ladder::default();
                plan.upkeep = Upkeep::default();
            },
            Some((Some(Verdict::NotReady), 2, because("ladder-set", State::Unknown, 1))),
            Some((Some(Verdict::Ready), -2, because("ladder-set", State::Met, 1))),
        ),
        (
            "two of a chapter that do not block",
            |plan| {
                plan.communication.record_place.clear();
                plan.communication.told = List::default();
                plan.communication.spokesperson = Person::default();
                plan.communication.channels = List::default();
            },
            Some((Some(Verdict::ReadyWithConditions), 0, because("channels-set", State::Unknown, 3))),
            Some((Some(Verdict::Ready), 0, because("channels-set", State::Met, 3))),
        ),
        (
            "another gate",
            |plan| {
                plan.review.gate = Some(Gate::Close);
                plan.trust.promises.push(Promise::new());
            },
            Some((Some(Verdict::NotReady), 1, Because::Gate(Gate::Close))),
            Some((Some(Verdict::Ready), -1, Because::Gate(Gate::Launch))),
        ),
        (
            "an answer that is only awaited",
            |plan| plan.purpose.go = answers(plan, &[("Canoe Club", asked()), ("School", yes())]),
            Some((Some(Verdict::NotReady), 1, because("all-sides-go", State::Open, 0))),
            Some((Some(Verdict::Ready), -1, because("all-sides-go", State::Met, 0))),
        ),
    ];
    for (name, edit, there, back) in cases {
        let before = launch();
        let mut after = before.clone();
        edit(&mut after);
        assert_eq!(told(&before, &after), there, "{name}");
        assert_eq!(told(&after, &before), back, "{name}, and back");
    }
}

#[test]
fn a_plan_that_is_just_begun_shifts_nothing() {
    let before = Plan::new();
    let mut after = before.clone();
    after.purpose.title = "River".into();
    assert_eq!(told(&before, &after), None);
    assert_eq!(told(&after, &before), None);
}
