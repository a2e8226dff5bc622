//! What holds for every plan: seeded mutations of a full one.

use std::collections::BTreeMap;

use alliance_workbook::plan::visit::{Part, VisitorMut};
use alliance_workbook::plan::{
    Agreement, Answer, Attested, Cadence, Chapter, ContributionState, Degree, DiligenceAnswer, Form, Gate,
    Goal, GoalId, Level, Party, PartyId, Path, Plan, PromiseOutcome, Share, Stage, Status, date,
};
use alliance_workbook::readiness::{State, chapter_status, check, check_gate};
use jiff::civil::Date;
use proptest::prelude::*;
use uuid::Uuid;

use super::{TODAY, is_among, records, settled};

/// A stream of choices from one seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % sides
    }

    fn one_in(&mut self, times: u64) -> bool {
        self.roll(times) == 0
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.roll(choices.len() as u64) as usize]
    }
}

/// Blanks texts, moves dates and takes records and references out, here and there.
struct Shake<'dice>(&'dice mut Dice, u64);

impl VisitorMut for Shake<'_> {
    fn record(&mut self, _: Path, _: Uuid) -> bool {
        !self.0.one_in(self.1)
    }

    fn reference(&mut self, _: Path, _: Uuid) -> bool {
        !self.0.one_in(self.1)
    }

    fn text(&mut self, _: Path, text: &mut String) {
        if self.0.one_in(self.1) {
            self.0.of(&["", " ", "x@y", "Ω"]).clone_into(text);
        }
    }

    fn date(&mut self, _: Path, date: &mut Date) {
        if self.0.one_in(self.1) {
            *date =
                self.0.of(&[date::FIRST, date::plus(TODAY, -200), TODAY, date::plus(TODAY, 40), date::LAST]);
        }
    }
}

fn shake_agreement(dice: &mut Dice, parties: &[PartyId], agreement: &mut Agreement) {
    for &party in parties {
        if dice.one_in(4) {
            let on = date::plus(TODAY, dice.roll(30) as i64 - 25);
            let answer = match dice.roll(5) {
                0 => Answer::NotAsked,
                1 => Answer::Proposed { on },
                2 => Answer::Objects { on, reason: String::new(), reply: None },
                3 => Answer::NotTheirs,
                _ => Answer::Agreed { on, by: String::new() },
            };
            agreement.set(party, answer);
        }
    }
}

/// The settled plan with changes all over.
fn shaken(seed: u64) -> Plan {
    let mut dice = Dice(seed);
    let mut plan = settled::plan();
    let ids: Vec<PartyId> = plan.allies.parties.iter().map(|party| party.id).collect();
    let rarity = dice.of(&[2, 5, 20, 1_000]);
    plan.visit_mut(Path::ROOT, &mut Shake(&mut dice, rarity));
    for &id in ids.iter().filter(|id| **id != plan.ourselves) {
        if let Some(party) = plan.allies.parties.get_mut(id)
            && dice.one_in(3)
        {
            party.status = dice.of(Status::ALL);
            party.competitor = dice.one_in(2);
            party.fit.cultural.level = None;
            party.diligence.money.answer = dice.of(DiligenceAnswer::ALL);
        }
        if let Some(trust) = plan.trust.ratings.get_mut(&id) {
            trust.reliability.level = dice.of(&[None, Some(Level::clamped(0)), Some(Level::clamped(4))]);
        }
    }
    let formality = &mut plan.purpose.formality;
    formality.chosen = dice.of(&[None, Some(Form::Handshake), Some(Form::Charter), Some(Form::Contract)]);
    formality.money = dice.of(&[None, Some(Degree::clamped(0)), Some(Degree::clamped(2))]);
    plan.purpose.stage = dice.of(&[None, Some(Stage::Exploring), Some(Stage::Forming), Some(Stage::Active)]);
    plan.upkeep.cadence = dice.of(&[None, Some(Cadence::Weekly)]);
    let goals: Vec<GoalId> = plan.goals.list.iter().map(|goal| goal.id).collect();
    for id in goals {
        let goal = plan.goals.list.get_mut(id).expect("goal");
        shake_agreement(&mut dice, &ids, &mut goal.agreement);
    }
    for agreement in [
        &mut plan.purpose.go,
        &mut plan.purpose.leadership.agreement,
        &mut plan.risk.sharing.agreement,
        &mut plan.risk.exit.agreement,
        &mut plan.conflict.ladder.agreement,
        &mut plan.conflict.third_party.agreement,
    ] {
        shake_agreement(&mut dice, &ids, agreement);
    }
    if dice.one_in(2) {
        plan.risk.benefit_shares =
            ids.iter().map(|id| (*id, Share::whole(dice.roll(101) as i64).expect("share"))).collect();
    }
    let promises: Vec<_> = plan.trust.promises.iter().map(|promise| promise.id).collect();
    for id in promises {
        plan.trust.promises.get_mut(id).expect("promise").outcome = dice.of(PromiseOutcome::ALL);
    }
    let help: Vec<_> = plan.resources.contributions.iter().map(|help| help.id).collect();
    for id in help {
        let state = if dice.one_in(4) { None } else { Some(dice.of(ContributionState::ALL)) };
        plan.resources.contributions.get_mut(id).expect("contribution").state = state;
    }
    for word in plan.review.attestations.values_mut() {
        word.said = dice.of(Attested::ALL);
    }
    plan
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_plan_holds_each_state_has_its_reasons(seed in any::<u64>()) {
        let plan = shaken(seed);
        let records = records(&plan);
        for &gate in Gate::ALL {
            let checklist = check_gate(&plan, TODAY, gate);
            for judged in &checklist.judged {
                let quiet = matches!(judged.state, State::Met | State::NotApplicable);
                prop_assert_eq!(judged.findings.is_empty(), quiet, "{:?}", judged);
                prop_assert!(judged.held <= judged.of);
                prop_assert!(judged.state != State::Met || judged.held == judged.of);
                for finding in &judged.findings {
                    prop_assert!(is_among(&records, finding), "{:?}", finding);
                }
            }
            prop_assert!(checklist.score.is_none_or(|score| score <= 100));
            prop_assert_eq!(&checklist, &check_gate(&plan, TODAY, gate));
            for &chapter in Chapter::ALL {
                let status = chapter_status(&plan, &checklist, chapter);
                prop_assert!(status.to_fix <= status.open.len());
            }
        }
    }

    #[test]
    fn agreed_by_all_is_what_the_plan_says(seed in any::<u64>()) {
        let plan = shaken(seed);
        let checklist = check_gate(&plan, TODAY, Gate::Launch);
        let states: BTreeMap<_, _> =
            checklist.judged.iter().map(|judged| (judged.criterion.id, judged.state)).collect();
        prop_assert_eq!(states["all-sides-go"] == State::Met, plan.is_agreed_by_all(&plan.purpose.go) && others_answered(&plan));
        let any = plan.goals.list.iter().any(|goal| plan.is_agreed_by_all(&goal.agreement));
        let objected = plan.goals.list.iter().any(|goal| plan.objectors(&goal.agreement).next().is_some());
        prop_assert_eq!(states["goal-agreed"] == State::Met, any && !objected);
    }
}

/// Whether somebody but ourselves was asked for "go".
fn others_answered(plan: &Plan) -> bool {
    plan.purpose.go.answers.keys().any(|party| *party != plan.ourselves)
}

#[test]
fn many_parties_times_many_goals_stay_a_list_that_somebody_could_read() {
    let mut plan = Plan::new();
    for index in 0..200 {
        plan.allies.parties.push(Party {
            name: format!("Party {index}"),
            status: Status::Committed,
            ..Party::new()
        });
        let mut goal = Goal { statement: format!("Goal {index}"), ..Goal::new() };
        goal.agreement.set(plan.ourselves, Answer::NotTheirs);
        plan.goals.list.push(goal);
    }
    let checklist = check(&plan, TODAY);
    let judged = checklist.get("goal-agreed").unwrap();
    assert!(!judged.findings.is_empty() && judged.findings.len() <= 2_000, "{}", judged.findings.len());
    assert!(judged.blocker);
}
