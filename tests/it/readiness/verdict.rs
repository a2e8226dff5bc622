//! Verdict, gate, blockers and exceptions of whole plans.

use alliance_workbook::plan::{
    Degree, DiligenceAnswer, Form, Gate, GoalOutcome, NotApplicable, Paper, PaperState, Plan, Stage,
    TrustRating,
};
use alliance_workbook::readiness::{Checklist, Framework, State, Verdict, check, check_gate};

use super::settled::{plan, rated};
use super::{TODAY, edit, keep, party, under};

fn except(plan: &mut Plan, criterion: &str, reason: &str) {
    let exception = NotApplicable { reason: reason.into(), by: "Maya".into(), on: TODAY };
    plan.review.not_applicable.insert(criterion.into(), exception);
}

fn blockers(checklist: &Checklist) -> Vec<&str> {
    checklist.blockers().map(|judged| judged.criterion.id).collect()
}

/// Brings everything to an end.
fn close(plan: &mut Plan) {
    for goal in ["Clear the reach", "Walk the bank"] {
        edit(&mut plan.goals.list, goal, |goal| goal.outcome = Some(GoalOutcome::Reached));
    }
    edit(&mut plan.conflict.issues, "Skip bill", |issue| issue.outcome = "Split in three".into());
}

#[test]
fn the_settled_plan_passes_every_gate() {
    for &gate in Gate::ALL {
        let mut plan = plan();
        if gate == Gate::Close {
            close(&mut plan);
        }
        let checklist = check_gate(&plan, TODAY, gate);
        assert_eq!((checklist.verdict, checklist.score), (Verdict::Ready, Some(100)), "{gate:?}");
        assert_eq!(checklist.conditions().count(), 0);
        for framework in Framework::ALL {
            for shown in checklist.lens(*framework).boxes {
                let expected = if shown.criteria.is_empty() { State::NotApplicable } else { State::Met };
                assert_eq!(shown.state, expected, "{gate:?} {shown:?}");
            }
        }
    }
}

#[test]
fn how_many_criteria_a_gate_asks_for() {
    let asked = |gate| check_gate(&plan(), TODAY, gate).of_gate().count();
    assert_eq!(Gate::ALL.iter().map(|gate| asked(*gate)).collect::<Vec<_>>(), [7, 53, 41, 6]);
}

/// How many criteria apply to a new plan of a form at launch.
fn applying(form: Form, edit: impl FnOnce(&mut Plan)) -> usize {
    let mut plan = Plan::new();
    under(&mut plan, form);
    edit(&mut plan);
    let checklist = check_gate(&plan, TODAY, Gate::Launch);
    checklist.of_gate().filter(|judged| judged.state != State::NotApplicable).count()
}

#[test]
fn at_launch_a_handshake_is_asked_24_criteria_at_most_and_a_charter_twice_as_many() {
    let needs_a_paper = |plan: &mut Plan| {
        plan.purpose.papers.push(Paper { state: Some(PaperState::Needed), ..Paper::new() });
    };
    assert_eq!(applying(Form::Handshake, |_| {}), 23);
    assert_eq!(applying(Form::Handshake, needs_a_paper), 24);
    assert_eq!(applying(Form::Charter, |_| {}), 48);
}

#[test]
fn a_plan_without_a_record_is_not_assessed() {
    let mut blank = Plan::new();
    blank.review.gate = Some(Gate::Launch);
    let checklist = check(&blank, TODAY);
    assert_eq!(
        (checklist.verdict, checklist.score, checklist.gate),
        (Verdict::NotAssessed, None, Gate::Launch)
    );
    assert!(checklist.blockers().count() > 0, "what is missing can be seen all the same");

    blank.purpose.title = "Alder River".into();
    let checklist = check(&blank, TODAY);
    assert_eq!((checklist.verdict, checklist.score), (Verdict::NotReady, Some(0)));
}

#[test]
fn the_stage_offers_the_gate_and_the_user_may_choose_another() {
    for (stage, gate) in [
        (None, Gate::Approach),
        (Some(Stage::Exploring), Gate::Approach),
        (Some(Stage::Forming), Gate::Launch),
        (Some(Stage::Active), Gate::Renew),
        (Some(Stage::Renewing), Gate::Renew),
        (Some(Stage::Closing), Gate::Close),
    ] {
        let mut plan = plan();
        plan.purpose.stage = stage;
        assert_eq!(check(&plan, TODAY).gate, gate);
        plan.review.gate = Some(Gate::Launch);
        assert_eq!(check(&plan, TODAY).gate, Gate::Launch);
    }
}

#[test]
fn a_blocker_of_another_gate_does_not_block() {
    let mut plan = plan();
    plan.purpose.formality.complexity = None;
    assert_eq!(blockers(&check_gate(&plan, TODAY, Gate::Launch)), ["form-chosen"]);
    let renewal = check_gate(&plan, TODAY, Gate::Renew);
    assert_eq!((blockers(&renewal), renewal.verdict), (vec![], Verdict::Ready));
    assert!(renewal.get("form-chosen").is_some_and(|judged| judged.blocker && !judged.in_gate));
}

#[test]
fn a_user_may_except_what_is_no_blocker_with_a_reason() {
    let mut plan = plan();
    plan.purpose.landscape.clear();
    except(&mut plan, "landscape-known", " ");
    let checklist = check(&plan, TODAY);
    let judged = checklist.get("landscape-known").expect("criterion");
    assert_eq!((judged.state, judged.by_user), (State::Partly, false));

    except(&mut plan, "landscape-known", "It is a new river");
    let checklist = check(&plan, TODAY);
    let judged = checklist.get("landscape-known").expect("criterion");
    assert_eq!((judged.state, judged.by_user, judged.findings.len()), (State::NotApplicable, true, 0));

    keep(&mut plan.roles.list, |_| false);
    except(&mut plan, "one-owner", "We are friends");
    let checklist = check(&plan, TODAY);
    let judged = checklist.get("one-owner").expect("criterion");
    assert_eq!((judged.state, judged.by_user, judged.blocker), (State::Unknown, false, true));
}

fn draft(plan: &mut Plan, form: Form) {
    under(plan, form);
    edit(&mut plan.purpose.papers, "Memorandum", |paper| paper.signed.clear());
    plan.purpose.formality.lighter_reason = "We are neighbours".into();
}

fn diligence(plan: &mut Plan, answer: DiligenceAnswer) {
    edit(&mut plan.allies.parties, "School", |party| party.diligence.money.answer = answer);
}

fn money(plan: &mut Plan, degree: i16) {
    plan.purpose.formality.money = Some(Degree::clamped(degree));
    plan.risk.sharing.nothing_to_share = false;
}

fn reliability(plan: &mut Plan, level: i16) {
    let school = party(plan, "School");
    let rating = TrustRating { reliability: rated(level), ..plan.trust.ratings[&school].clone() };
    plan.trust.ratings.insert(school, rating);
}

#[test]
fn some_criteria_block_only_where_much_is_at_stake() {
    type Edit = fn(&mut Plan);
    let cases: [(&str, Edit, bool); 8] = [
        ("papers-signed", |plan| draft(plan, Form::Memorandum), true),
        ("papers-signed", |plan| draft(plan, Form::Charter), false),
        ("diligence-clear", |plan| diligence(plan, DiligenceAnswer::Unacceptable), true),
        ("diligence-clear", |plan| diligence(plan, DiligenceAnswer::Unknown), false),
        ("sharing-rule", |plan| money(plan, 2), true),
        ("sharing-rule", |plan| money(plan, 1), false),
        ("trust-rated", |plan| reliability(plan, 0), true),
        ("trust-rated", |plan| reliability(plan, 1), false),
    ];
    for (criterion, edit, blocks) in cases {
        let mut plan = plan();
        edit(&mut plan);
        except(&mut plan, criterion, "We know better");
        let checklist = check_gate(&plan, TODAY, Gate::Launch);
        let judged = checklist.get(criterion).expect("criterion");
        assert_eq!(judged.blocker, blocks, "{criterion}");
        assert_eq!(judged.by_user, !blocks, "{criterion}: a blocker cannot be excepted");
        assert_eq!(blockers(&checklist).contains(&criterion), blocks, "{criterion}");
    }
}

#[test]
fn conditions_are_what_is_neither_met_nor_a_blocker() {
    let mut plan = plan();
    plan.purpose.landscape.clear();
    keep(&mut plan.upkeep.triggers, |_| false);
    plan.purpose.go = Plan::new().purpose.go;
    let checklist = check_gate(&plan, TODAY, Gate::Launch);
    let conditions: Vec<_> = checklist.conditions().map(|judged| judged.criterion.id).collect();
    assert_eq!(conditions, ["landscape-known", "triggers-set"]);
    assert_eq!(blockers(&checklist), ["all-sides-go"]);
    let counts: Vec<_> = State::ALL.iter().map(|state| checklist.count(*state)).collect();
    assert_eq!(counts, [50, 1, 0, 2, 0]);
}
