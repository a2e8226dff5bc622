//! Plans to print: a river clean-up as a reader knows it, and one that has a record of every kind.

use alliance_workbook::plan::visit::{Part, VisitorMut};
use alliance_workbook::plan::{
    Action, Activity, Agreement, AllianceKind, Answer, Attestation, Attested, Cadence, Channel,
    ChannelPurpose, CheckIn, Confidence, Contact, Contribution, ContributionState, DecisionRule, Goal,
    GoalConflict, GroundRule, Issue, List, Method, Milestone, Need, NoneFound, NotApplicable, Paper, Party,
    PartyId, Path, Person, Plan, Promise, Reading, Recognition, RehearsedStep, Reply, Risk, Role,
    SharedValue, Stage, Status, Step, Telling, TimeLimit, TimeUnit, Topic, Trigger, TrustRating,
};
use jiff::civil::{Date, date};

/// The day that the plans speak of.
pub const AS_OF: Date = date(2026, 11, 21);

const AUTUMN: Date = date(2026, 11, 4);

fn agreed() -> Answer {
    Answer::Agreed { on: AUTUMN, by: String::new() }
}

fn proposed() -> Answer {
    Answer::Proposed { on: AUTUMN }
}

/// A party with its contact, and what it brings.
pub fn add_party(plan: &mut Plan, name: &str, short_name: &str, contact: &str, brings: &str) -> PartyId {
    let contact = Contact {
        name: contact.into(),
        email: format!("{short_name}@example.org").to_lowercase().replace(' ', "."),
        phone: "01632 960 117".into(),
        ..Contact::new()
    };
    let party = Party {
        name: name.into(),
        short_name: short_name.into(),
        status: Status::Committed,
        contacts: std::iter::once(contact).collect(),
        ..Party::new()
    };
    let id = party.id;
    plan.allies.parties.push(party);
    plan.resources.contributions.push(Contribution {
        what: brings.into(),
        party: Some(id),
        state: Some(ContributionState::Confirmed),
        ..Contribution::new()
    });
    id
}

/// A clean-up with six parties, three goals, an objection and things to do; a candidate besides.
pub fn river() -> Plan {
    let mut plan = Plan::new();
    plan.purpose.title = "Alder River Clean-up Alliance".into();
    plan.purpose.purpose = "Keep the four kilometres from Mill Weir to Station Bridge free of litter, and \
        share the work fairly so that no one group carries it alone."
        .into();
    plan.purpose.kind = Some(AllianceKind::Informal);
    plan.purpose.stage = Some(Stage::Forming);
    plan.purpose.start = Some(date(2026, 12, 1));

    let parties = [
        ["Friends of the Alder", "Friends", "Maya Lindqvist", "Dates, tools, first-aid kit"],
        ["Alder Canoe & Kayak Club", "Canoe Club", "Jonas Brandt", "Two work boats, six helms"],
        ["Millside Primary School", "School", "Priya Nair", "A field day each term, counts"],
        ["Borough Council, Parks", "Council", "Tom Okafor", "Permit, 20 litter pickers"],
        ["Kessel Waste & Recycling", "Kessel", "Ana Kessel", "Two skips a year, sorting"],
        ["Northbank Residents’ Forum", "Forum", "Ruth Adeyemi", "Car park, notices, tea"],
    ]
    .map(|[name, short_name, contact, brings]| add_party(&mut plan, name, short_name, contact, brings));
    let ourselves = std::mem::replace(&mut plan.ourselves, parties[0]);
    plan.remove(ourselves.uuid());
    let candidate =
        add_party(&mut plan, "Riverside Anglers’ Society", "Anglers", "Sam Pike", "Keys to two gates");
    plan.allies.parties.get_mut(candidate).unwrap().status = Status::Candidate;

    let maya = Person { name: "Maya Lindqvist".into(), party: Some(parties[0]) };
    let jonas = Person { name: "Jonas Brandt".into(), party: Some(parties[1]) };
    let ruth = Person { name: "Ruth Adeyemi".into(), party: Some(parties[5]) };
    plan.purpose.leadership.convenor = maya.clone();
    add_goals(&mut plan, parties, [&jonas, &ruth, &maya]);
    add_channels(&mut plan);
    add_steps(&mut plan, [parties[0], parties[1], parties[4]]);
    for (what, who, due, criterion) in [
        ("Name a stand-in for Samira Haddad", &jonas, date(2026, 12, 11), None),
        (
            "Ask School, Council and Forum to accept the conflict steps",
            &maya,
            date(2026, 12, 4),
            Some("ladder-set"),
        ),
        ("Count the gates once more", &maya, date(2027, 1, 8), None),
    ] {
        plan.review.actions.push(Action {
            what: what.into(),
            who: who.clone(),
            due: Some(due),
            criterion: criterion.map(str::to_owned),
            ..Action::new()
        });
    }
    plan
}

fn add_goals(plan: &mut Plan, parties: [PartyId; 6], owners: [&Person; 3]) {
    let objects = Answer::Objects { on: AUTUMN, reason: "Saturdays fill our car park".into(), reply: None };
    let goals = [
        (
            ["Clear litter, Mill Weir to Station Bridge", "Bags per 100 m, monthly walk", "11", "2"],
            date(2027, 9, 30),
            [agreed(), agreed(), agreed(), proposed(), agreed(), objects],
        ),
        (
            ["Stop new litter at the three worst gates", "Fresh items a week, gate count", "30", "8"],
            date(2027, 6, 30),
            [agreed(), agreed(), Answer::NotAsked, proposed(), Answer::NotTheirs, agreed()],
        ),
        (
            ["Keep the bank walks going through winter", "Walks with eight people or more", "1", "4"],
            date(2027, 2, 28),
            [agreed(), agreed(), Answer::NotTheirs, agreed(), agreed(), agreed()],
        ),
    ];
    for (([statement, measure, baseline, target], due, answers), owner) in goals.into_iter().zip(owners) {
        let mut goal = Goal {
            statement: statement.into(),
            measure: measure.into(),
            baseline: baseline.into(),
            target: target.into(),
            owner: owner.clone(),
            due: Some(due),
            ..Goal::new()
        };
        for (party, answer) in parties.into_iter().zip(answers) {
            goal.agreement.set(party, answer);
        }
        plan.goals.list.push(goal);
    }
}

fn add_channels(plan: &mut Plan) {
    plan.upkeep.cadence = Some(Cadence::Monthly);
    plan.upkeep.next = Some(date(2026, 11, 26));
    for (purpose, medium, response_time) in [
        (ChannelPurpose::Routine, "Group e-mail", Some(TimeLimit::new(3, TimeUnit::Days))),
        (ChannelPurpose::Urgent, "Phone Maya, then Jonas", None),
    ] {
        plan.communication.channels.push(Channel {
            purpose: Some(purpose),
            medium: medium.into(),
            response_time,
            ..Channel::new()
        });
    }
    plan.upkeep
        .recognitions
        .push(Recognition { how: "Names on the weir board".into(), ..Recognition::new() });
}

fn add_steps(plan: &mut Plan, accepted_by: [PartyId; 3]) {
    for (title, who, days) in [
        ("The two people talk", "", 3),
        ("The convenor sits down with both", "Maya, or Jonas", 7),
        ("Neutral third party", "", 14),
        ("All allies meet and we part fairly", "", 30),
    ] {
        let (title, who, within) = (title.into(), who.into(), Some(TimeLimit::new(days, TimeUnit::Days)));
        plan.conflict.ladder.steps.push(Step { title, who, within, ..Step::new() });
    }
    for party in accepted_by {
        plan.conflict.ladder.agreement.set(party, agreed());
    }
    plan.conflict.third_party.who = "Samira Haddad, Volunteer Centre".into();
    for (topic, method) in [
        (Topic::Money, Method::Consent),
        (Topic::Scope, Method::Consent),
        (Topic::Urgent, Method::LeadDecides),
    ] {
        plan.roles.rules.push(DecisionRule {
            topic: Some(topic),
            method: Some(method),
            ..DecisionRule::new()
        });
    }
}

fn one<T>(record: T) -> List<T> {
    std::iter::once(record).collect()
}

/// A plan with a record of every kind, with two committed parties, a candidate and one that has left,
/// all of which have answered everything. Its texts are empty.
pub fn full() -> Plan {
    const PAST: Date = date(1999, 9, 9);
    let mut plan = Plan::new();
    let us = plan.ourselves;
    let party = |status| Party { status, ..Party::new() };
    let [ally, candidate, left] = [Status::Committed, Status::Candidate, Status::Left].map(|status| {
        let party = party(status);
        let id = party.id;
        plan.allies.parties.push(party);
        id
    });
    let parties = [us, ally, candidate, left];
    for id in parties {
        let party = plan.allies.parties.get_mut(id).unwrap();
        party.contacts = [Contact::new(), Contact::new()].into_iter().collect();
        party.influence = Some(73.try_into().unwrap());
        party.interest = Some(61.try_into().unwrap());
        party.next_step.due = Some(PAST);
        plan.resources.contributions.push(Contribution {
            party: Some(id),
            state: Some(ContributionState::Confirmed),
            for_coordination: true,
            ..Contribution::new()
        });
        let offered = Contribution { party: Some(id), for_coordination: true, ..Contribution::new() };
        plan.resources.contributions.push(offered);
        plan.resources.support.insert(id, String::new());
        plan.trust.ratings.insert(id, TrustRating::default());
        let someone = if id == us { ally } else { us };
        for (by, to) in [(id, someone), (someone, id)] {
            let (by, to, due) = (Some(by), Some(to), Some(PAST));
            plan.trust.promises.push(Promise { by, to, due, ..Promise::new() });
        }
        let issue = Issue { raised_by: Some(id), on: Some(PAST), ..Issue::new() };
        let each = || parties.into_iter().map(|party| (party, String::new())).collect();
        plan.conflict.issues.push(Issue { positions: each(), interests: each(), ..issue });
        plan.goals.conflicts.push(GoalConflict { with_party: Some(id), ..GoalConflict::new() });
        let owner = Person { name: String::new(), party: Some(id) };
        let benefits = each();
        let (milestones, readings) = (one(Milestone::new()), one(Reading::new()));
        let agreement = answered(parties);
        plan.goals.list.push(Goal {
            owner: owner.clone(),
            benefits,
            milestones,
            readings,
            agreement,
            ..Goal::new()
        });
        plan.roles.list.push(Role { owner: owner.clone(), approver: owner.clone(), ..Role::new() });
        plan.risk.list.push(Risk { owner: owner.clone(), ..Risk::new() });
        plan.communication.channels.push(Channel { owner: owner.clone(), ..Channel::new() });
        plan.communication.told.push(Telling { who: owner.clone(), ..Telling::new() });
        plan.upkeep.recognitions.push(Recognition { who: owner.clone(), ..Recognition::new() });
        plan.purpose.papers.push(Paper { owner: owner.clone(), ..Paper::new() });
        plan.upkeep.activities.push(Activity { with: vec![id], ..Activity::new() });
        for criterion in [
            None,
            Some("goal-agreed"),
            Some("trust-rated"),
            Some("fit-evidenced"),
            Some("candidates-decided"),
        ] {
            let (who, criterion) = (owner.clone(), criterion.map(str::to_owned));
            plan.review.actions.push(Action { who, criterion, ..Action::new() });
        }
    }
    let looked = || Some(NoneFound { by: Person::default(), on: AUTUMN });
    plan.allies.no_candidates = looked();
    plan.goals.no_conflicts = looked();
    plan.resources.no_needs = looked();
    plan.resources.no_critical_expertise = looked();
    plan.risk.no_risks = looked();
    plan.purpose.no_papers = looked();
    plan.conflict.no_issues = looked();
    plan.allies.values.push(SharedValue::new());
    plan.resources.needs.push(Need::new());
    plan.roles.rules.push(DecisionRule {
        method: Some(Method::Majority),
        agreement: answered(parties),
        ..DecisionRule::new()
    });
    plan.communication.confidential.push(Confidence::new());
    plan.trust.rules.push(GroundRule {
        readings: parties.into_iter().map(|party| (party, String::new())).collect(),
        agreement: answered(parties),
        ..GroundRule::new()
    });
    let step = Step { within: Some(TimeLimit::new(3, TimeUnit::Days)), ..Step::new() };
    plan.conflict.rehearsal.results.insert(step.id, RehearsedStep::default());
    plan.conflict.ladder.steps.push(step);
    plan.upkeep.held.push(CheckIn::new());
    plan.upkeep.triggers.push(Trigger::new());
    for agreement in [
        &mut plan.purpose.go,
        &mut plan.purpose.leadership.agreement,
        &mut plan.risk.sharing.agreement,
        &mut plan.risk.exit.agreement,
        &mut plan.conflict.ladder.agreement,
        &mut plan.conflict.third_party.agreement,
    ] {
        *agreement = answered(parties);
    }
    let said = Attested::NotYet;
    let about = plan.attested_about("goals-restated").unwrap();
    let word = Attestation { said, by: Person::default(), on: AUTUMN, about };
    plan.review.attestations.insert("goals-restated".into(), word);
    let exception = NotApplicable { reason: String::new(), by: Person::default(), on: AUTUMN };
    plan.review.not_applicable.insert("early-win".into(), exception);
    plan
}

fn answered(parties: [PartyId; 4]) -> Agreement {
    let reply = Some(Reply { on: AUTUMN, text: String::new() });
    let objection = |reply| Answer::Objects { on: AUTUMN, reason: String::new(), reply };
    let mut agreement = Agreement::default();
    for (party, answer) in parties.into_iter().zip([agreed(), objection(None), objection(None), agreed()]) {
        agreement.set(party, answer);
        agreement.earlier.insert(party, vec![agreed(), objection(reply.clone())]);
    }
    agreement
}

/// Writes a word of its own into every text of a plan, except that actions keep their criteria.
pub fn mark(plan: &mut Plan) {
    struct Mark(u32);
    impl VisitorMut for Mark {
        fn text(&mut self, _: Path, text: &mut String) {
            self.0 += 1;
            *text = word(self.0);
        }
    }
    let actions = plan.review.actions.clone();
    plan.visit_mut(Path::ROOT, &mut Mark(0));
    for Action { id, criterion, .. } in actions.iter() {
        plan.review.actions.get_mut(*id).unwrap().criterion.clone_from(criterion);
    }
}

/// The word of a number, of capitals that occur nowhere else.
fn word(number: u32) -> String {
    let letter = |place: u32| char::from_digit(10 + number / 16_u32.pow(place) % 16, 36).unwrap();
    let letters: String = (0..4).rev().map(letter).collect();
    format!("QX{}", letters.to_uppercase())
}
