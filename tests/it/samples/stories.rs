//! One test a sample, which tells its story.

use alliance_workbook::plan::{
    Accord, AgreedBy, Agreement, Answer, ContributionState, Goal, GoalOutcome, PaperState, PartyId, Plan,
    Standing, Status, Subject, Topic, date,
};

use super::{AS_OF, open};

fn party(plan: &Plan, short: &str) -> PartyId {
    plan.allies.parties.iter().find(|party| party.short() == short).map(|party| party.id).unwrap()
}

fn goal<'plan>(plan: &'plan Plan, start: &str) -> &'plan Goal {
    plan.goals.list.iter().find(|goal| goal.statement.starts_with(start)).unwrap()
}

/// The parties that are still with us and whose objection stands, by their short names.
fn objectors(plan: &Plan, subject: Subject) -> Vec<&str> {
    let given = plan.agreement(subject).unwrap();
    Accord::of(plan, AS_OF).objections(given).map(|(party, _)| party.short()).collect()
}

/// What makes it agreed by all.
fn agreed(plan: &Plan, subject: Subject) -> Option<AgreedBy> {
    Accord::of(plan, AS_OF).agreed(subject)
}

/// How an answer that is asked for again stood before.
fn earlier(plan: &Plan, subject: Subject, party: PartyId) -> &[Answer] {
    plan.agreement(subject).unwrap().earlier.get(&party).map_or(&[], Vec::as_slice)
}

#[test]
fn the_river_answered_an_objection_and_asks_again_about_a_goal_that_it_reworded() {
    let plan = open("river-clean-up.ron").plan;

    // The Forum objected to the first goal, got an answer, and agreed.
    let (clear, forum) = (goal(&plan, "Clear litter"), party(&plan, "Forum"));
    let before = earlier(&plan, Subject::Goal(clear.id), forum);
    assert!(matches!(before, [Answer::Objects { reply: Some(_), .. }]), "{before:?}");
    assert_eq!(agreed(&plan, Subject::Goal(clear.id)), Some(AgreedBy::Answers));

    // The target of the second went out; two have not answered to the new wording yet.
    let gates = goal(&plan, "Stop new litter");
    assert_eq!(gates.target, "");
    let school = party(&plan, "School");
    assert!(matches!(gates.agreement.of(school), Answer::Proposed { .. }));
    assert!(matches!(earlier(&plan, Subject::Goal(gates.id), school), [Answer::Agreed { .. }]));
    assert!(matches!(gates.agreement.of(party(&plan, "Council")), Answer::Proposed { .. }));
    assert_eq!(objectors(&plan, Subject::Goal(gates.id)), Vec::<&str>::new());

    // What everybody dreams of is kept for later, and asked of nobody.
    let swim = goal(&plan, "Water that one can swim in");
    assert!(swim.standing == Standing::Later && swim.agreement.is_blank());

    // Somebody looked: no dispute is open. Who carries more than it gains said why.
    assert!(plan.conflict.no_issues.is_some() && plan.conflict.issues.iter().all(|issue| !issue.is_open()));
    assert_ne!(plan.risk.mismatch_reason, "");

    // One vote, with a reason against.
    let vote = plan.roles.decisions.at(0).unwrap();
    assert_eq!((vote.in_favour.len(), vote.against.len(), vote.reasons.len()), (3, 1, 1));

    // Without the council nobody works on the banks, and the Friends know it.
    assert_eq!(plan.review.accepted.at(0).unwrap().party, Some(party(&plan, "Council")));
}

#[test]
fn the_joint_offer_says_where_rivals_stay_free_and_why_no_contract_is_needed() {
    let plan = open("joint-offering.ron").plan;
    let holmbeck = plan.party(party(&plan, "Holmbeck")).unwrap();
    assert!(holmbeck.competitor);
    // Two firms that compete divide neither customers nor places, and set no prices for each other.
    for freedom in ["to whom it likes", "where it likes", "at its own price"] {
        assert!(holmbeck.boundary.contains(freedom), "{}", holmbeck.boundary);
    }
    assert!(plan.risk.exit.clients.starts_with("Clients belong to nobody"));
    assert_ne!(plan.purpose.formality.lighter_reason, "");

    // Both have signed whatever is needed, and have said go.
    let needed = plan.purpose.papers.iter().filter(|paper| paper.state != Some(PaperState::NotNeeded));
    assert!(needed.clone().count() == 5 && needed.clone().all(|paper| paper.signed.len() == 2));
    assert_eq!(agreed(&plan, Subject::Go), Some(AgreedBy::Answers));

    // Half and half was refused, and 55 to 45 is the answer.
    let before = earlier(&plan, Subject::SharingRule, holmbeck.id);
    assert!(matches!(before, [Answer::Objects { reply: Some(_), .. }]), "{before:?}");
    assert_eq!(agreed(&plan, Subject::SharingRule), Some(AgreedBy::Answers));

    // Why it is well that there are only firms is said, and a missing person is a loss that they accept.
    assert_ne!(plan.allies.one_kind_reason, "");
    assert_eq!(plan.review.accepted.at(0).unwrap().person.name, "Kit Barrow");
}

#[test]
fn the_coalition_is_not_ready_because_four_say_so_with_reasons() {
    let plan = open("asthma-coalition.ron").plan;
    let homes = goal(&plan, "Dry homes");
    assert_eq!(objectors(&plan, Subject::Goal(homes.id)), ["Mersel"]);
    assert_eq!(objectors(&plan, Subject::Go), ["Mersel"]);
    assert_eq!(objectors(&plan, Subject::SharingRule), ["Dock Street"]);
    let rules = plan.roles.rules.iter();
    let objected = rules.map(|rule| (rule.topic, objectors(&plan, Subject::DecisionRule(rule.id))));
    let disputed: Vec<_> = objected.filter(|(_, objectors)| !objectors.is_empty()).collect();
    let expected = [(Some(Topic::Money), vec!["Dock Street"]), (Some(Topic::PublicStatement), vec!["City"])];
    assert_eq!(disputed, expected);

    // Nobody speaks for them yet, and none of the disputes is forgotten.
    assert!(!plan.communication.spokesperson.is_named() && !plan.communication.sign_off.is_named());
    assert_eq!(plan.conflict.issues.iter().filter(|issue| issue.is_open()).count(), 2);

    // Somebody looks on without a vote: decided with two who abstained.
    let university = plan.party(party(&plan, "University")).unwrap();
    assert_eq!(university.status, Status::Observer);
    assert_eq!(plan.roles.decisions.at(0).unwrap().abstained.len(), 2);
}

#[test]
fn the_tale_has_one_voice_only() {
    let plan = open("cautionary-tale.ron").plan;
    let nora = plan.ourselves;
    let others = |agreement: &Agreement| {
        agreement.answers.iter().filter(|(party, answer)| **party != nora && answer.is_agreed()).count()
    };
    assert_eq!(others(&plan.purpose.go), 0);
    assert_eq!(others(&goal(&plan, "Kits in five").agreement), 0);
    assert!(plan.roles.rules.iter().all(|rule| others(&rule.agreement) == 0));
    assert!(plan.conflict.ladder.steps.is_empty() && !plan.conflict.third_party.who.is_named());

    // What the law asks for was left to somebody who could not.
    let papers = plan.purpose.papers.iter();
    assert!(papers.clone().all(|paper| paper.state == Some(PaperState::Needed)));
    let withdrawn = |state| plan.resources.contributions.iter().filter(move |it| it.state == Some(state));
    assert_eq!(withdrawn(ContributionState::Withdrawn).count(), 1);

    // She tells it to whoever begins: the notes are for others to read.
    assert!(plan.allies.parties.iter().all(|party| party.note.text.is_empty() || party.note.shared));
}

#[test]
fn the_water_partnership_is_kept_alive() {
    let plan = open("water-partnership.ron").plan;

    // A party left, and what it had signed still binds it.
    let mill = plan.party(party(&plan, "Kastel")).unwrap();
    assert_eq!(mill.status, Status::Left);
    let stays = plan.resources.contributions.iter().find(|it| it.party == Some(mill.id) && it.stays).unwrap();
    assert_eq!(stays.state, Some(ContributionState::Delivered));
    assert_ne!(plan.risk.exit.binding, "");
    assert!(plan.upkeep.closing.keeps.contains_key(&mill.id));

    // One goal was reached, one given up, one is for later; the others have numbers.
    assert_eq!(goal(&plan, "One drought plan").outcome, Some(GoalOutcome::Reached));
    assert_eq!(goal(&plan, "Cooling water").outcome, Some(GoalOutcome::Dropped));
    assert_eq!(goal(&plan, "Reed beds").standing, Standing::Later);
    for goal in plan.goals.list.iter().filter(|goal| goal.is_current()) {
        assert!(goal.readings.len() >= 2 && goal.readings.iter().all(|it| it.number.is_some()));
        assert!(goal.baseline_number.is_some() && goal.target_number.is_some(), "{}", goal.statement);
    }

    // The shares of the six, by the formula, make up the year.
    let year = plan.resources.needs.at(0).unwrap();
    let paid = plan.resources.contributions.iter().filter(|it| it.meets.contains(&year.id));
    assert_eq!((paid.clone().count(), paid.filter_map(|it| it.amount).sum()), (6, year.amount.unwrap()));

    // A goal was reworded. Who was away is asked again, and a decision stands for the answer.
    let nitrate = goal(&plan, "Nitrate");
    let millbeck = party(&plan, "Millbeck");
    assert!(matches!(nitrate.agreement.of(millbeck), Answer::Proposed { .. }));
    let mut decisions = plan.roles.decisions.iter();
    let decision = decisions.find(|decision| !decision.stands_for.is_empty()).unwrap();
    let by_decision = AgreedBy::Decision { entry: decision.id, on: decision.on.unwrap() };
    assert_eq!(agreed(&plan, Subject::Goal(nitrate.id)), Some(by_decision));
    assert!(!decision.present.contains(&millbeck));

    // Since then nobody has attested that all mean the same.
    let attested = &plan.review.attestations["goals-restated"];
    assert_ne!(Some(attested.about), plan.attested_about("goals-restated"));

    // Alternates have answered for their members.
    let by = |name: &str| {
        plan.subjects()
            .into_iter()
            .filter_map(|subject| plan.agreement(subject))
            .flat_map(|agreement| agreement.answers.values())
            .filter(|answer| matches!(answer, Answer::Agreed { by, .. } if by == name))
            .count()
    };
    assert!(by("Lena Toft") > 0 && by("Joan Whitlow") > 0 && by("Bethan Lloyd") > 0);

    // It meets, writes down what was said about what, keeps promises, asks, and says thank you.
    assert!(plan.upkeep.held.len() >= 5 && plan.upkeep.held.iter().all(|it| !it.points.is_empty()));
    let half_a_year_ago = date::plus(AS_OF, -180);
    let thanked = plan.upkeep.recognitions.iter().filter_map(|it| it.given_on);
    assert!(thanked.clone().count() == 2 && thanked.clone().all(|on| on > half_a_year_ago));
    assert_eq!(plan.trust.feedback.len(), 5);
    assert!(plan.upkeep.triggers.iter().any(|trigger| trigger.reached_on.is_some()));

    // What does not apply to it is left out with a reason.
    assert_ne!(plan.review.not_applicable["support-offered"].reason, "");
    assert_eq!(agreed(&plan, Subject::Go), Some(AgreedBy::Answers));
}
