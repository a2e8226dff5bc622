//! A plan in which every criterion is met, at every gate, under a memorandum.

use std::iter::once;

use alliance_workbook::plan::{
    Activity, AllianceKind, Attestation, Attested, Audience, Cadence, Channel, ChannelPurpose, CheckIn,
    Closing, Confidence, Contact, Contribution, ContributionKind, ContributionState, DecisionRule, Degree,
    Diligence, DiligenceAnswer, ExitTerms, Feedback, Fit, Form, Formality, Goal, GoalConflict, Grade,
    GroundRule, Inquiry, Issue, Level, MandateState, Method, Milestone, Need, NeedKind, Paper, PaperKind,
    PaperState, Party, PartyDecision, PartyKind, PerParty, Person, Plan, Promise, PromiseOutcome, Rating,
    Reading, Recognition, Risk, Role, Share, SharedValue, SharingRule, Stage, Status, Step, StepAction,
    Telling, TimeLimit, TimeUnit, Topic, Trigger, TrustRating,
};

use super::{TODAY, ago, ahead, answers, yes};

/// Each party of the plan, ourselves first.
pub const PARTIES: [(&str, PartyKind); 3] = [
    ("Friends of the Alder", PartyKind::Nonprofit),
    ("Canoe Club", PartyKind::CommunityGroup),
    ("School", PartyKind::PublicBody),
];

pub fn plan() -> Plan {
    let mut plan = Plan::new();
    purpose(&mut plan);
    allies(&mut plan);
    papers(&mut plan);
    goals(&mut plan);
    roles(&mut plan);
    resources(&mut plan);
    risk(&mut plan);
    communication(&mut plan);
    trust(&mut plan);
    conflict(&mut plan);
    upkeep(&mut plan);
    let all = answers(&plan, &[("Canoe Club", yes()), ("School", yes())]);
    plan.purpose.go = all.clone();
    plan.purpose.leadership.agreement = all;
    for id in ["ties-reviewed", "goals-restated", "ladder-rehearsed"] {
        let about = plan.attested_about(id).expect("attested");
        let word = Attestation { said: Attested::Yes, by: "Maya".into(), on: TODAY, about };
        plan.review.attestations.insert(id.into(), word);
    }
    plan
}

/// A rating that says what it rests on.
pub fn rated(level: i16) -> Rating {
    Rating { level: Some(Level::clamped(level)), evidence: "The spring clean-up".into() }
}

pub fn person(name: &str) -> Person {
    Person { name: name.into(), party: None }
}

/// Somebody of ourselves.
pub fn of_us(plan: &Plan, name: &str) -> Person {
    Person { name: name.into(), party: Some(plan.ourselves) }
}

fn shares(plan: &Plan, of: [i64; 3]) -> PerParty<Share> {
    plan.allies
        .parties
        .iter()
        .map(|party| party.id)
        .zip(of.map(|share| Share::whole(share).expect("share")))
        .collect()
}

fn each<T: Clone>(plan: &Plan, what: &T) -> PerParty<T> {
    plan.allies.parties.iter().map(|party| (party.id, what.clone())).collect()
}

fn purpose(plan: &mut Plan) {
    let degree = |n| Some(Degree::clamped(n));
    let (convenor, deputy) = (of_us(plan, "Maya"), of_us(plan, "Jonas"));
    let purpose = &mut plan.purpose;
    purpose.title = "Alder River".into();
    purpose.purpose = "Keep the reach clean".into();
    purpose.alone = "Nobody owns the whole bank".into();
    purpose.landscape = "The council empties bins".into();
    purpose.kind = Some(AllianceKind::Informal);
    purpose.stage = Some(Stage::Active);
    purpose.start = ago(20);
    purpose.review = ahead(200);
    purpose.end = ahead(400);
    purpose.currency = "EUR".into();
    purpose.formality = Formality {
        urgency: degree(1),
        change: degree(2),
        understanding: degree(3),
        complexity: degree(1),
        regulation: degree(0),
        liability: degree(2),
        money: degree(1),
        data: degree(0),
        exclusivity: degree(0),
        chosen: Some(Form::Memorandum),
        lighter_reason: String::new(),
    };
    purpose.leadership.convenor = convenor;
    purpose.leadership.deputy = deputy;
}

fn papers(plan: &mut Plan) {
    let signed: PerParty<_> = plan.committed().map(|party| (party.id, TODAY)).collect();
    plan.purpose.papers = [("Memorandum", PaperKind::Memorandum), ("Cover", PaperKind::Insurance)]
        .into_iter()
        .map(|(name, kind)| Paper {
            name: name.into(),
            kind: Some(kind),
            state: Some(PaperState::Signed),
            signed: signed.clone(),
            expires: ahead(0),
            ..Paper::new()
        })
        .collect();
}

fn allies(plan: &mut Plan) {
    let ourselves = plan.ourselves;
    plan.allies.parties = PARTIES
        .into_iter()
        .map(|(name, kind)| {
            let mut party = Party { name: name.into(), kind: Some(kind), ..Party::new() };
            party.status = Status::Committed;
            party.mandate.signer = person("Chair");
            party.mandate.state = MandateState::NotNeeded;
            if name == PARTIES[0].0 {
                party.id = ourselves;
                return party;
            }
            party.told_by_them = ago(40);
            party.told_to_them = ago(40);
            party.wants = "A landing".into();
            party.limits = "Weekends only".into();
            party.pulls = "Race season".into();
            party.contacts = once(Contact {
                name: "Speaker".into(),
                email: "speaker@example.org".into(),
                ..Contact::new()
            })
            .collect();
            party.fit = Fit {
                strategic: rated(3),
                operational: rated(2),
                cultural: rated(4),
                response: String::new(),
            };
            let fine = || Inquiry { answer: DiligenceAnswer::Acceptable, source: "Seen".into() };
            party.diligence = Diligence {
                reputation: fine(),
                money: fine(),
                capacity: fine(),
                conflicts_of_interest: fine(),
                obligations: fine(),
            };
            party
        })
        .chain(once(Party {
            name: "Anglers".into(),
            decision: Some(PartyDecision::Hold),
            decision_reason: "Race season".into(),
            ..Party::new()
        }))
        .collect();
    let importance: PerParty<_> = plan.committed().map(|party| (party.id, Level::clamped(3))).collect();
    plan.allies.values = ["Openness", "Thrift", "Nature"]
        .into_iter()
        .map(|name| SharedValue { name: name.into(), importance: importance.clone(), ..SharedValue::new() })
        .collect();
}

fn goals(plan: &mut Plan) {
    plan.goals.list = ["Clear the reach", "Walk the bank"]
        .into_iter()
        .map(|statement| Goal {
            statement: statement.into(),
            measure: "Bags".into(),
            baseline: "11".into(),
            target: "2".into(),
            due: ahead(300),
            owner: of_us(plan, "Jonas"),
            benefits: each(plan, &"A clean bank".to_owned()),
            milestones: once(Milestone {
                what: "First walk".into(),
                due: ahead(30),
                early_win: true,
                ..Milestone::new()
            })
            .collect(),
            readings: once(Reading { value: "9".into(), on: ago(10), ..Reading::new() }).collect(),
            agreement: answers(plan, &[("Canoe Club", yes()), ("School", yes())]),
            ..Goal::new()
        })
        .collect();
    plan.goals.conflicts = once(GoalConflict {
        what: "Races need the river".into(),
        settlement: "No walk on race days".into(),
        ..GoalConflict::new()
    })
    .collect();
}

fn roles(plan: &mut Plan) {
    plan.roles.list = once(Role {
        area: "Boats".into(),
        owner: of_us(plan, "Jonas"),
        boundaries: "Spends nothing".into(),
        ..Role::new()
    })
    .collect();
    plan.roles.rules = [Topic::Money, Topic::Membership, Topic::PublicStatement, Topic::Scope, Topic::Urgent]
        .into_iter()
        .map(|topic| DecisionRule {
            topic: Some(topic),
            method: Some(Method::Consent),
            fallback: "Two thirds".into(),
            review: "At the next check-in".into(),
            agreement: answers(plan, &[("Canoe Club", yes()), ("School", yes())]),
            ..DecisionRule::new()
        })
        .collect();
}

fn resources(plan: &mut Plan) {
    plan.resources.needs = [("Boats", NeedKind::Resource), ("First aid", NeedKind::Expertise)]
        .into_iter()
        .map(|(what, kind)| Need {
            what: what.into(),
            kind: Some(kind),
            critical: kind == NeedKind::Expertise,
            ..Need::new()
        })
        .collect();
    let meets: Vec<_> = plan.resources.needs.iter().map(|need| need.id).collect();
    plan.resources.contributions = plan
        .committed()
        .map(|party| Contribution {
            what: format!("Help of {}", party.name),
            party: Some(party.id),
            kind: Some(ContributionKind::Time),
            for_coordination: party.id == plan.ourselves,
            meets: meets.clone(),
            state: Some(ContributionState::Confirmed),
            ..Contribution::new()
        })
        .collect();
    plan.resources.support = each(plan, &"Tools".to_owned());
}

fn risk(plan: &mut Plan) {
    plan.risk.list = [("Flood", 4, 4), ("Rain", 2, 2)]
        .into_iter()
        .map(|(what, likelihood, impact)| Risk {
            what: what.into(),
            likelihood: Some(Grade::clamped(likelihood)),
            impact: Some(Grade::clamped(impact)),
            shares: shares(plan, [40, 30, 30]),
            response: "Stay ashore".into(),
            owner: of_us(plan, "Jonas"),
            ..Risk::new()
        })
        .collect();
    plan.risk.benefit_shares = shares(plan, [40, 30, 30]);
    let agreement = answers(plan, &[("Canoe Club", yes()), ("School", yes())]);
    plan.risk.sharing =
        SharingRule { nothing_to_share: true, agreement: agreement.clone(), ..SharingRule::default() };
    plan.risk.exit = ExitTerms {
        notice: "A month".into(),
        assets: "Stay".into(),
        data: "Copied".into(),
        clients: "Free".into(),
        credit: "Shared".into(),
        binding: "What is confidential".into(),
        ending: "All meet".into(),
        agreement,
    };
}

fn communication(plan: &mut Plan) {
    let channel = |purpose, medium: &str| Channel {
        medium: medium.into(),
        purpose: Some(purpose),
        owner: of_us(plan, "Maya"),
        cadence: Some(Cadence::Monthly),
        response_time: Some(TimeLimit::new(1, TimeUnit::Hours)),
        ..Channel::new()
    };
    plan.communication.channels =
        [channel(ChannelPurpose::Routine, "Group mail"), channel(ChannelPurpose::Urgent, "Phone")]
            .into_iter()
            .collect();
    plan.communication.record_place = "Weir House".into();
    plan.communication.spokesperson = person("Maya");
    plan.communication.sign_off = "Jonas".into();
    plan.communication.confidential =
        once(Confidence { what: "Donors".into(), who_may_see: "The convenor".into(), ..Confidence::new() })
            .collect();
    plan.communication.told = Audience::ALL
        .iter()
        .map(|audience| Telling {
            what: "Who does what".into(),
            audience: Some(*audience),
            who: person("Maya"),
            on: ahead(5),
            ..Telling::new()
        })
        .collect();
}

fn trust(plan: &mut Plan) {
    let rating = TrustRating {
        reliability: rated(3),
        openness: rated(3),
        shared_mission: rated(4),
        repair: String::new(),
    };
    let allies = plan.committed().filter(|party| party.id != plan.ourselves);
    plan.trust.ratings = allies.map(|party| (party.id, rating.clone())).collect();
    let asked = Feedback { rating: Some(Level::clamped(3)), on: ago(50), words: "They listen".into() };
    let allies = plan.committed().filter(|party| party.id != plan.ourselves);
    plan.trust.feedback = allies.map(|party| (party.id, asked.clone())).collect();
    plan.trust.promises = (1..=5)
        .map(|n| Promise {
            what: format!("Promise {n}"),
            due: ago(n),
            outcome: PromiseOutcome::Kept,
            ..Promise::new()
        })
        .collect();
    plan.trust.rules = ["Being late", "Press", "Money"]
        .into_iter()
        .map(|topic| GroundRule {
            topic: topic.into(),
            readings: each(plan, &"We call first".to_owned()),
            wording: "Call first".into(),
            agreement: answers(plan, &[("Canoe Club", yes()), ("School", yes())]),
            ..GroundRule::new()
        })
        .collect();
}

fn conflict(plan: &mut Plan) {
    let steps = [
        ("Talk", StepAction::DirectTalk),
        ("Sit down", StepAction::Facilitator),
        ("Part", StepAction::PartWays),
    ];
    plan.conflict.ladder.steps = steps
        .into_iter()
        .map(|(title, action)| Step {
            title: title.into(),
            action: Some(action),
            within: Some(TimeLimit::new(7, TimeUnit::Days)),
            ..Step::new()
        })
        .collect();
    let agreement = answers(plan, &[("Canoe Club", yes()), ("School", yes())]);
    plan.conflict.ladder.agreement = agreement.clone();
    plan.conflict.third_party.who = "Samira".into();
    plan.conflict.third_party.agreement = agreement;
    let step = plan.conflict.ladder.steps.iter().next().map(|step| step.id);
    plan.conflict.issues = once(Issue {
        title: "Skip bill".into(),
        on: ago(4),
        step,
        since: ago(3),
        outcome: "Split".into(),
        ..Issue::new()
    })
    .collect();
}

fn upkeep(plan: &mut Plan) {
    let milestone = plan.goals.list.iter().flat_map(|goal| goal.milestones.iter()).next().map(|m| m.id);
    plan.upkeep.closing = Closing {
        records: "Weir House".into(),
        keeps: each(plan, &"Its boats".to_owned()),
        learned: "Ask the anglers first".into(),
    };
    let upkeep = &mut plan.upkeep;
    upkeep.cadence = Some(Cadence::Monthly);
    upkeep.next = ahead(10);
    upkeep.held =
        once(CheckIn { who: vec!["Maya".into()], on: ago(12), notes: "All".into(), ..CheckIn::new() })
            .collect();
    upkeep.triggers = ["High water", "Fewer hands"]
        .into_iter()
        .map(|signal| Trigger { signal: signal.into(), response: "Meet".into(), ..Trigger::new() })
        .collect();
    upkeep.recognitions = once(Recognition {
        occasion: "First walk".into(),
        milestone,
        given_on: ago(2),
        ..Recognition::new()
    })
    .collect();
    upkeep.activities = once(Activity { what: "Supper".into(), on: ahead(20), ..Activity::new() }).collect();
}
