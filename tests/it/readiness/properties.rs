//! What holds for every plan: seeded mutations of a full one.

use alliance_workbook::plan::visit::{Part, VisitorMut};
use alliance_workbook::plan::{
    Accord, AgreedBy, Agreement, Answer, Attested, Cadence, Chapter, ContributionState, DecisionRule, Degree,
    DiligenceAnswer, Form, Gate, Goal, GoalId, GroundRule, Level, Paper, PaperState, Party, PartyId, Path,
    Person, Plan, PromiseOutcome, Role, Share, SharedValue, Stage, Status, Subject, Topic, date,
};
use alliance_workbook::readiness::{Finding, State, chapter_status, check_gate};
use alliance_workbook::words::Words;
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
    fn agreed_by_all_is_what_the_convention_says(seed in any::<u64>()) {
        let plan = shaken(seed);
        let accord = Accord::of(&plan, TODAY);
        for (subject, agreement) in plan.agreements() {
            let by_answers = accord.agreed(subject) == Some(AgreedBy::Answers);
            prop_assert_eq!(by_answers, is_agreed_by_all(&plan, subject, agreement), "{:?}", subject);
        }
        let checklist = check_gate(&plan, TODAY, Gate::Launch);
        prop_assert_eq!(&checklist.agreed, accord.all_agreed());
        let any = plan.goals.list.iter().any(|goal| accord.agreed(Subject::Goal(goal.id)).is_some());
        let objected = plan.goals.list.iter().any(|goal| accord.objections(&goal.agreement).next().is_some());
        let state = checklist.get("goal-agreed").map(|judged| judged.state);
        prop_assert_eq!(state == Some(State::Met), any && !objected);
    }
}

/// The convention, said once more party by party.
fn is_agreed_by_all(plan: &Plan, subject: Subject, agreement: &Agreement) -> bool {
    let concerns =
        |party: &&Party| !subject.may_be_not_theirs() || *agreement.of(party.id) != Answer::NotTheirs;
    let agreed = |party: &Party| matches!(agreement.of(party.id), Answer::Agreed { on, .. } if *on <= TODAY);
    let objects = |party: &&Party| !party.status.is_out() && agreement.standing_objection(party.id).is_some();
    plan.committed().filter(|party| agreed(party)).count() >= 2
        && plan.committed().filter(concerns).all(agreed)
        && !plan.allies.parties.iter().any(|party| objects(&party))
}

/// A plan of so many parties, and as many of everything that they could be asked about.
fn crowded(count: usize) -> Plan {
    let mut plan = Plan::new();
    let party = |index| Party { name: format!("Party {index}"), status: Status::Committed, ..Party::new() };
    for index in 1..count {
        plan.allies.parties.push(party(index));
    }
    let mut agreement = Agreement::default();
    agreement.set(plan.ourselves, Answer::NotTheirs);
    let ourselves = plan.ourselves;
    let us = Person { name: "Maya".into(), party: Some(ourselves) };
    for index in 0..count {
        let (name, agreement) = (index.to_string(), agreement.clone());
        plan.goals.list.push(Goal { statement: name.clone(), agreement: agreement.clone(), ..Goal::new() });
        plan.roles.list.push(Role { area: name.clone(), owner: us.clone(), ..Role::new() });
        plan.roles.rules.push(DecisionRule {
            topic: Some(Topic::Money),
            name: name.clone(),
            agreement: agreement.clone(),
            ..DecisionRule::new()
        });
        plan.trust.rules.push(GroundRule { topic: name.clone(), agreement, ..GroundRule::new() });
        plan.allies.values.push(SharedValue { name: name.clone(), ..SharedValue::new() });
        plan.purpose.papers.push(Paper {
            name,
            state: Some(PaperState::Signed),
            signed: std::iter::once((ourselves, TODAY)).collect(),
            ..Paper::new()
        });
    }
    plan
}

#[test]
fn what_is_found_in_a_crowd_is_named_up_to_a_hundred_and_counted_beyond() {
    let checklist = check_gate(&crowded(2_000), TODAY, Gate::Launch);
    for judged in &checklist.judged {
        // A hundred that everybody may see, a hundred that are private, and one that counts each.
        assert!(judged.findings.len() <= 202, "{}: {}", judged.criterion.id, judged.findings.len());
    }
    let faults = |id| checklist.get(id).unwrap().findings.iter().map(Finding::faults).sum::<usize>();
    // Every other party owes an answer to each.
    assert_eq!(faults("goals-all-agreed"), 2_000 * 1_999);
    assert_eq!(faults("goal-agreed"), 2_000 * 1_999);
    assert_eq!(faults("papers-signed"), 2_000 * 1_999);
    let [.., last] = checklist.get("goals-all-agreed").unwrap().findings.as_slice() else { panic!() };
    assert_eq!(Words::english().finding(last), "and 3997900 more");
    let plan = crowded(200);
    let checklist = check_gate(&plan, TODAY, Gate::Launch);
    for &chapter in Chapter::ALL {
        assert!(chapter_status(&plan, &checklist, chapter).open.len() <= 1_000, "{chapter:?}");
    }
}

#[test]
fn mistakes_in_a_crowd_are_named_up_to_a_hundred_and_counted_beyond() {
    let mut plan = Plan::new();
    for _ in 0..500 {
        plan.allies.parties.push(Party { name: "Twin".into(), status: Status::Committed, ..Party::new() });
    }
    let checklist = check_gate(&plan, TODAY, Gate::Launch);
    assert_eq!(checklist.mistakes.len(), 101);
    let status = chapter_status(&plan, &checklist, Chapter::Allies);
    assert_eq!(status.to_fix, 499);
    assert!(status.count() >= 499);
}
