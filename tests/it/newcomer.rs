//! A newcomer makes a plan from blank, by mouse and keyboard alone, and every input is counted.
//!
//! **An input** is one click (press and release at one place), one key or shortcut (Tab, Enter, an
//! arrow, a digit that sets a value), or one text typed into a field: going to the field is an input
//! of its own, the letters are none. Turning the wheel is none: the window is high enough to show the
//! whole page. Nothing else reaches the program: no field is focused, no value set from outside.
//!
//! The plan is that of the river clean-up: ourselves and five allies, each with a contact, what they
//! want, how well they fit and what we decided; three goals with what each party gains and what each
//! answered; channels; the steps for disputes, who helps from outside, a dispute; what somebody has
//! to attest; who leads, and whether all say go.

use alliance_workbook::plan::{
    Answer, Attested, GOALS_RESTATED, LADDER_REHEARSED, Level, PartyDecision, Person, Plan, Subject,
    TIES_REVIEWED,
};
use alliance_workbook::readiness::{self, State};
use egui::accesskit::Role;
use egui::{Event, Key, Pos2, Rect, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

use crate::stage::{Stage, now, stage};

/// So many inputs it may take. From field to field by Tab the same plan took 1,098 before answers
/// could be given all at once, and 698 by mouse.
pub const MOST: usize = 550;

/// High enough for every page with its open card: what is in view can be clicked.
const WINDOW: [f32; 2] = [1366.0, 4200.0];

/// An ally as the newcomer knows it.
struct Ally {
    name: &'static str,
    kind: &'static str,
    sector: &'static str,
    /// Name, role, email, phone.
    contact: [&'static str; 4],
    tie: &'static str,
    story: &'static str,
    wants: &'static str,
    limits: &'static str,
    /// How well it fits, and what shows that.
    fit: [(usize, &'static str); 3],
    because: &'static str,
    next: &'static str,
    by: &'static str,
}

const OURSELVES: [&str; 4] = ["Maya Ellis", "Convenor", "maya@friends.example", "01632 960 101"];
const WE: &str = "Friends";

const ALLIES: [Ally; 5] = [
    Ally {
        name: "Canoe Club",
        kind: "Community group",
        sector: "Sports",
        contact: ["Jonas Brandt", "Secretary", "jonas@canoe.example", "01632 960 102"],
        tie: "Working together now",
        story: "Two clean-ups from their boats",
        wants: "Safe landing spots at both bridges",
        limits: "Nobody is free in race season",
        fit: [(4, "It is in their yearly plan"), (3, "Two clean-ups together"), (3, "They share the credit")],
        because: "They have the boats and the people",
        next: "Fix the dates of the boat days",
        by: "4 Dec 2026",
    },
    Ally {
        name: "Millside School",
        kind: "Public body",
        sector: "Schools",
        contact: ["Ana Diaz", "Head of science", "ana@millside.example", "01632 960 103"],
        tie: "Worked together before",
        story: "A field day in May",
        wants: "A field day that pupils can run",
        limits: "Only in term, only on weekdays",
        fit: [
            (3, "Rivers are in the syllabus"),
            (3, "The field day went well"),
            (4, "They ask before they act"),
        ],
        because: "Forty pupils who count and remember",
        next: "Ask the governors for the spring term",
        by: "11 Dec 2026",
    },
    Ally {
        name: "Borough Council",
        kind: "Public body",
        sector: "Parks",
        contact: ["Tom Okafor", "Parks officer", "tom@council.example", "01632 960 104"],
        tie: "We know each other",
        story: "They lent us a skip last year",
        wants: "Fewer call-outs for dumped waste",
        limits: "No new money before April",
        fit: [(3, "The river plan to 2030"), (2, "Slow, and they keep their word"), (2, "They like minutes")],
        because: "Nobody else may close the car park",
        next: "Ask for the skip in writing",
        by: "4 Dec 2026",
    },
    Ally {
        name: "Kessel Waste",
        kind: "Business",
        sector: "Waste",
        contact: ["Iris Kessel", "Owner", "iris@kessel.example", "01632 960 105"],
        tie: "We know each other",
        story: "They haul for the club",
        wants: "Their name on the launch banner",
        limits: "Two skips a year, no more",
        fit: [
            (2, "They say so on their lorries"),
            (4, "On time twice out of two"),
            (3, "They answer the phone"),
        ],
        because: "A skip that comes when it is needed",
        next: "Put the two dates in writing",
        by: "18 Dec 2026",
    },
    Ally {
        name: "Residents’ Forum",
        kind: "Community group",
        sector: "Neighbours",
        contact: ["Ruth Adeyemi", "Chair", "ruth@forum.example", "01632 960 106"],
        tie: "We know each other",
        story: "They came to the first walk",
        wants: "A clean path to the station",
        limits: "Saturdays fill their car park",
        fit: [
            (4, "They wrote to the paper about it"),
            (2, "Few of them can lift"),
            (3, "They tell us early"),
        ],
        because: "They live beside it",
        next: "Walk the path with three of them",
        by: "5 Dec 2026",
    },
];

/// A goal: statement, measure, baseline, target, due, who owns it, what each party gains.
struct Goal {
    words: [&'static str; 4],
    due: &'static str,
    owner: usize,
    milestone: &'static str,
    milestone_due: &'static str,
    gains: [&'static str; 6],
}

const GOALS: [Goal; 3] = [
    Goal {
        words: [
            "Clear litter, Mill Weir to Station Bridge",
            "Bags per 100 m, monthly walk",
            "11 in October",
            "2 or fewer",
        ],
        due: "30 Sep 2027",
        owner: 0,
        milestone: "First bank walk, 20 people",
        milestone_due: "30 Jan 2027",
        gains: [
            "A river to be proud of",
            "Safe landing spots at both bridges",
            "A field day the pupils can run",
            "Fewer call-outs for dumped waste",
            "Named on the launch banner",
            "A clean path to the station",
        ],
    },
    Goal {
        words: [
            "Stop new litter at the two car parks",
            "Bags a week at each car park",
            "6 in October",
            "1 or none",
        ],
        due: "30 Jun 2027",
        owner: 2,
        milestone: "Bins at both car parks",
        milestone_due: "15 Feb 2027",
        gains: [
            "Less to clear each month",
            "Clean put-in at the weir",
            "A safe stop for the bus",
            "Cheaper rounds",
            "Two more bins to empty",
            "A car park that is theirs again",
        ],
    },
    Goal {
        words: [
            "A bank walk each month in winter",
            "Walks held, people there",
            "None",
            "5 walks, 12 people each",
        ],
        due: "31 Mar 2027",
        owner: 4,
        milestone: "The dates are on the noticeboards",
        milestone_due: "12 Dec 2026",
        gains: [
            "New volunteers",
            "Paddlers who stay in winter",
            "Outings at no cost",
            "Eyes on the bank",
            "Customers who wave",
            "Company for those who live alone",
        ],
    },
];

/// A hand on mouse and keyboard, and the program in front of it.
pub struct Newcomer<'a> {
    window: Harness<'a, Stage>,
    inputs: usize,
    /// Where the count stood at the end of each part, for whoever wants to know where it went.
    parts: Vec<(&'static str, usize)>,
}

impl Newcomer<'_> {
    fn arrive() -> Self {
        let (window, _) = stage(WINDOW, None, None);
        Self { window, inputs: 0, parts: Vec::new() }
    }

    /// How many inputs it took.
    pub fn inputs(&self) -> usize {
        self.inputs
    }

    /// The plan that came of it.
    pub fn plan(&self) -> &Plan {
        self.window.state().plan()
    }

    /// How many inputs each part took.
    pub fn parts(&self) -> String {
        let mut before = 0;
        let part = |(name, until): &(&str, usize)| {
            let took = until - before;
            before = *until;
            format!("{name} {took}")
        };
        self.parts.iter().map(part).collect::<Vec<_>>().join(", ")
    }

    fn part(&mut self, name: &'static str) {
        self.parts.push((name, self.inputs));
    }

    /// One click at a place in the window.
    fn click_at(&mut self, at: Pos2) {
        assert!(self.window.ctx.content_rect().contains(at), "{at:?} is out of view");
        self.inputs += 1;
        self.window.hover_at(at);
        self.window.drag_at(at);
        self.window.drop_at(at);
        self.window.run_steps(3);
    }

    /// One click on the first that is called so.
    fn click(&mut self, roles: &[Role], name: &str) {
        let at = self.find(roles, |label| label == name, name).center();
        self.click_at(at);
    }

    /// Where the first stands of these roles whose name is the one that is meant.
    fn find(&self, roles: &[Role], is_meant: impl Fn(&str) -> bool, name: &str) -> Rect {
        let mut nodes = self.window.root().children_recursive();
        let found = nodes.find(|node| {
            let node = node.accesskit_node();
            roles.contains(&node.role()) && node.label().is_some_and(|label| is_meant(&label))
        });
        found.unwrap_or_else(|| panic!("after {} inputs: no {roles:?} called {name:?}", self.inputs)).rect()
    }

    fn press(&mut self, name: &str) {
        self.click(&[Role::Button], name);
    }

    /// A click on the row of what is folded, whose name goes on with what is there.
    fn unfold(&mut self, name: &str) {
        let at = self.find(&[Role::Button], |label| label.starts_with(name), name).center();
        self.click_at(at);
    }

    fn tick(&mut self, name: &str) {
        self.click(&[Role::CheckBox], name);
    }

    fn radio(&mut self, name: &str) {
        self.click(&[Role::RadioButton], name);
    }

    /// One text, into the field that has the cursor.
    fn write(&mut self, text: &str) {
        assert!(self.window.ctx.text_edit_focused(), "after {} inputs: no field for {text:?}", self.inputs);
        self.inputs += 1;
        self.window.event(Event::Text(text.into()));
        self.window.run_steps(3);
    }

    /// One key.
    fn key(&mut self, key: Key) {
        self.inputs += 1;
        self.window.key_press(key);
        self.window.run_steps(3);
    }

    /// A click into a field, and a text.
    fn fill(&mut self, name: &str, text: &str) {
        const FIELDS: &[Role] = &[
            Role::TextInput,
            Role::MultilineTextInput,
            Role::EditableComboBox,
            Role::NumberInput,
            Role::DateInput,
        ];
        self.click(FIELDS, name);
        self.write(text);
    }

    /// A click on a list, and one on a row of it.
    fn choose(&mut self, name: &str, row: &str) {
        self.click(&[Role::ComboBox], name);
        self.click(&[Role::ListBoxOption], row);
    }

    /// A click on a step of a scale that begins at 0.
    fn rate(&mut self, name: &str, step: usize) {
        let rect = self.find(&[Role::Slider], |label| label == name, name);
        let at = rect.left_center() + Vec2::new(16.0 + 30.0 * step as f32, 0.0);
        self.click_at(at);
    }

    /// Another chapter, by its row in the navigation.
    fn go(&mut self, chapter: &str) {
        let at = self.find(&[Role::Tab], |label| label.starts_with(chapter), chapter).center();
        self.click_at(at);
    }
}

/// The whole story.
pub fn newcomer() -> Newcomer<'static> {
    let mut n = Newcomer::arrive();
    n.press("Blank plan. Short chapters, in any order. Leave gaps and come back.");
    n.part("start");
    purpose(&mut n);
    n.part("purpose");
    allies(&mut n);
    n.part("allies");
    goals(&mut n);
    n.part("goals");
    communication(&mut n);
    n.part("communication");
    conflict(&mut n);
    n.part("conflict");
    lead_and_go(&mut n);
    n.part("lead and go");
    n
}

fn purpose(n: &mut Newcomer<'_>) {
    n.fill("Title", "Alder River Clean-up Alliance");
    n.fill("Purpose", "By next autumn people swim at the weir again.");
    n.radio("Informal");
    n.choose("Stage", "Forming");
    n.fill("Start", "11 Jan 2027");
    n.fill("Review", "30 Jun 2027");
    n.fill("What none of us can do alone", "The club has boats, the council a skip, the school hands");
    n.fill("What exists already", "A litter day by the scouts each spring");
    for (question, step) in [
        ("Complexity", 1),
        ("Regulation", 1),
        ("Liability", 1),
        ("Money", 1),
        ("Data or intellectual property", 0),
        ("Exclusivity", 0),
        ("Urgency", 1),
        ("Need to change course", 1),
        ("Shared understanding", 2),
    ] {
        n.rate(question, step);
    }
    n.radio("Charter");
    n.tick("We looked: no papers are needed");
}

fn contact(n: &mut Newcomer<'_>, [name, role, email, phone]: [&str; 4]) {
    n.press("Add contact");
    n.write(name);
    n.fill("Role", role);
    n.fill("Email", email);
    n.fill("Phone", phone);
}

fn allies(n: &mut Newcomer<'_>) {
    n.go("Allies");
    let at = n.find(&[Role::Button], |label| label.contains("Start here"), "our card").center();
    n.click_at(at);
    n.fill("Name", WE);
    n.choose("Type", "Nonprofit");
    contact(n, OURSELVES);
    n.unfold("More about us");
    n.fill("Sector", "Rivers");
    n.fill("What we want", "A river that people swim in");
    n.fill("Our limits", "Two evenings a week, no paid staff");
    for (index, ally) in ALLIES.iter().enumerate() {
        n.press("Add ally");
        n.write(ally.name);
        n.choose("Type", ally.kind);
        n.choose("Status", "Committed");
        contact(n, ally.contact);
        n.radio("Pursue");
        n.fill("Reason", ally.because);
        n.fill("Next step", ally.next);
        n.fill("By when", ally.by);
        n.fill("Who does it", OURSELVES[0]);
        if index == 0 {
            n.unfold("More about them");
        }
        n.fill("Sector", ally.sector);
        n.choose("Existing tie", ally.tie);
        n.fill("What the tie is", ally.story);
        n.fill("What they want", ally.wants);
        n.fill("Their limits", ally.limits);
        n.fill("When they told us their intentions and limits", "14 Nov 2026");
        n.fill("When we told them ours", "14 Nov 2026");
        if index == 0 {
            n.unfold("When the stakes rise: How well they fit");
        }
        let ratings = [
            ("Strategic", "Evidence of strategic fit"),
            ("Operational", "Evidence of operational fit"),
            ("Cultural", "Evidence of cultural fit"),
        ];
        for ((rating, evidence), (step, shows)) in ratings.into_iter().zip(ally.fit) {
            n.rate(rating, step);
            n.fill(evidence, shows);
        }
    }
    n.radio("Yes");
}

fn contacts() -> [(&'static str, &'static str); 6] {
    let mut all = [(WE, OURSELVES[0]); 6];
    for (index, ally) in ALLIES.iter().enumerate() {
        all[index + 1] = (ally.name, ally.contact[0]);
    }
    all
}

fn goals(n: &mut Newcomer<'_>) {
    n.go("Goals");
    let people = contacts();
    for goal in &GOALS {
        n.press("Add goal");
        n.write(goal.words[0]);
        n.fill("Measure", goal.words[1]);
        n.fill("Baseline", goal.words[2]);
        n.fill("Target", goal.words[3]);
        n.fill("Owner", people[goal.owner].1);
        n.fill("Due", goal.due);
        n.choose("Checked how often", "Every month");
        for ((party, _), gain) in people.iter().zip(goal.gains) {
            n.fill(&format!("What each gains: {party}"), gain);
        }
        n.press("All agreed today");
        n.press("Add milestone");
        n.write(goal.milestone);
        n.fill("Due by", goal.milestone_due);
        n.fill("Who sees to it", people[goal.owner].1);
        n.tick("Early win");
    }
    n.tick("We looked: no goal conflicts with another, or with a party’s own aim");
    n.radio("Yes");
}

fn communication(n: &mut Newcomer<'_>) {
    n.go("Communication");
    for (medium, purpose, cadence, number, unit, owner) in [
        ("Phone call", None, Some("Every month"), None, None, 0),
        ("Group chat", None, None, Some("2"), Some("hours"), 1),
        ("Mail list", Some("Decisions"), None, Some("3"), None, 0),
    ] {
        n.press("Add channel");
        n.write(medium);
        if let Some(purpose) = purpose {
            n.choose("What it is for", purpose);
        }
        if let Some(cadence) = cadence {
            n.choose("How often", cadence);
        }
        if let Some(number) = number {
            n.fill("Answer within", number);
        }
        if let Some(unit) = unit {
            n.choose("Answer within, unit", unit);
        }
        n.fill("Who keeps it going", contacts()[owner].1);
        n.tick("All");
        n.fill("Stand-in", ALLIES[4].contact[0]);
    }
    n.fill("Where decisions and papers are kept", "The shared folder “Alder River”; Ana keeps it in order");
    n.fill("Spokesperson", OURSELVES[0]);
    n.fill("Who speaks when the spokesperson cannot", ALLIES[0].contact[0]);
    n.fill("Who checks statements first", ALLIES[2].contact[0]);
}

fn conflict(n: &mut Newcomer<'_>) {
    n.go("Conflict resolution");
    n.press("Start from the usual steps");
    n.fill("How work goes on meanwhile", "What was promised to others goes on as planned");
    n.press("All agreed today");
    n.fill("Who it is", "Samira Haddad");
    n.fill("Why neutral", "Volunteer Centre, not tied to any ally, free");
    n.fill("Stand-in", "Ben Osei");
    n.press("All agreed today");
    n.click(&[Role::Tab], "Rehearsal");
    n.radio("Yes");
    n.click(&[Role::Tab], "Disputes (0)");
    n.press("Add dispute");
    n.write("The skip bill of November");
    n.fill("Raised by", "Kessel Waste");
    n.fill("What Kessel Waste says it wants", "To be paid for the second haul");
    n.fill("What Kessel Waste needs", "No surprise when the books are closed");
    n.fill("Another side", "Canoe Club");
    n.key(Key::Tab);
    n.fill("What Canoe Club says it wants", "To pay what was quoted");
    n.fill("What Canoe Club needs", "A treasurer who need not explain");
    n.fill("What could be done", "Split the second haul; haul it ourselves next time");
    n.fill("Agreed criterion", "Whoever ordered it pays what goes beyond the quote");
    n.choose("Step reached", "1 Talk to each other");
}

fn lead_and_go(n: &mut Newcomer<'_>) {
    n.go("Purpose & fit");
    n.fill("Convenor", OURSELVES[0]);
    n.fill("Deputy", ALLIES[0].contact[0]);
    n.press("All agreed today");
    n.press("All agreed today");
}

/// What has to be on record, so that nothing is saved by leaving something out.
pub fn check(plan: &Plan) {
    let today = now().date();
    let names = [WE].into_iter().chain(ALLIES.iter().map(|ally| ally.name)).collect::<Vec<_>>();
    let parties: Vec<_> = plan.allies.parties.iter().collect();
    assert_eq!(parties.iter().map(|party| party.name.as_str()).collect::<Vec<_>>(), names);
    let contacts = [OURSELVES].into_iter().chain(ALLIES.iter().map(|ally| ally.contact));
    for (party, contact) in parties.iter().zip(contacts) {
        let known = party.contacts.iter().next().expect("a contact");
        assert_eq!([&known.name, &known.role, &known.email, &known.phone], contact);
        assert!(party.is_committed() && party.kind.is_some() && !party.sector.is_empty(), "{}", party.name);
        assert!(!party.wants.is_empty() && !party.limits.is_empty(), "{}", party.name);
    }
    for (party, ally) in parties.iter().skip(1).zip(&ALLIES) {
        assert!(party.tie.is_some() && party.tie_story == ally.story, "{}", party.name);
        assert!(party.told_by_them.is_some() && party.told_to_them.is_some(), "{}", party.name);
        let fit = party.fit.ratings().map(|rating| (rating.level.map(Level::get), rating.evidence.as_str()));
        assert_eq!(fit, ally.fit.map(|(level, shows)| (i16::try_from(level).ok(), shows)));
        assert_eq!(party.decision, Some(PartyDecision::Pursue));
        assert_eq!([&party.decision_reason, &party.next_step.what], [ally.because, ally.next]);
        assert!(party.next_step.due.is_some() && is_somebody(&party.next_step.who), "{}", party.name);
    }
    assert_eq!(plan.goals.list.len(), GOALS.len());
    for (goal, known) in plan.goals.list.iter().zip(&GOALS) {
        assert_eq!([&goal.statement, &goal.measure, &goal.baseline, &goal.target], known.words);
        assert!(goal.due.is_some() && goal.check_every.is_some() && is_somebody(&goal.owner));
        let gains: Vec<_> = parties.iter().map(|party| goal.benefits[&party.id].as_str()).collect();
        assert_eq!(gains, known.gains);
        let milestone = goal.milestones.iter().next().expect("a milestone");
        assert!(milestone.what == known.milestone && milestone.due.is_some() && milestone.early_win);
        assert!(is_somebody(&milestone.owner));
    }
    let sections = [Subject::Convenor, Subject::Go, Subject::Ladder, Subject::ThirdParty];
    for subject in plan.goals.list.iter().map(|goal| Subject::Goal(goal.id)).chain(sections) {
        let agreement = plan.agreement(subject).expect("it is there");
        for party in &parties {
            let by = party.contact_name().unwrap_or_default().to_owned();
            assert_eq!(*agreement.of(party.id), Answer::Agreed { on: today, by }, "{subject:?}");
        }
    }
    let Plan { purpose, communication, conflict, review, .. } = plan;
    assert!(is_somebody(&purpose.leadership.convenor) && is_somebody(&purpose.leadership.deputy));
    assert_eq!(communication.channels.len(), 3);
    for channel in communication.channels.iter() {
        assert!(channel.purpose.is_some() && !channel.medium.is_empty());
        assert!(channel.cadence.is_some() || channel.response_time.is_some());
        assert!(
            channel.members.len() == parties.len(),
            "{} are on {}",
            channel.members.len(),
            channel.medium
        );
        assert!(is_somebody(&channel.owner) && is_somebody(&channel.stand_in));
    }
    assert!(!communication.record_place.is_empty());
    for who in [&communication.spokesperson, &communication.spokesperson_stand_in, &communication.sign_off] {
        assert!(is_somebody(who), "{who:?}");
    }
    assert!(conflict.ladder.steps.len() >= 4 && !conflict.ladder.meanwhile.is_empty());
    let third = &conflict.third_party;
    assert!(third.who.is_named() && third.stand_in.is_named() && !third.neutral.is_empty());
    let issue = conflict.issues.iter().next().expect("a dispute");
    assert!(issue.raised_by.is_some() && issue.on.is_some() && issue.step.is_some());
    for said in [&issue.positions, &issue.interests] {
        assert_eq!(said.values().filter(|text| !text.is_empty()).count(), 2);
    }
    assert!(!issue.options.is_empty() && !issue.criterion.is_empty());
    for criterion in [TIES_REVIEWED, GOALS_RESTATED, LADDER_REHEARSED] {
        let word = &review.attestations[criterion];
        assert_eq!((word.said, word.on), (Attested::Yes, today), "{criterion}");
        assert!(is_somebody(&word.by), "{criterion}: {:?}", word.by);
    }
    let checklist = readiness::check(plan, today);
    assert_eq!(checklist.mistakes, []);
    for id in MET {
        assert_eq!(checklist.get(id).expect("a criterion").state, State::Met, "{id}");
    }
}

/// Criteria that this plan meets.
const MET: [&str; 3] = [TIES_REVIEWED, GOALS_RESTATED, LADDER_REHEARSED];

/// Whether somebody is named, with the party.
fn is_somebody(person: &Person) -> bool {
    !person.name.trim().is_empty() && person.party.is_some()
}
