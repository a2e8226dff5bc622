//! Nothing is cut off, covered or pushed out of the window, whatever its size and that of the text.
//!
//! Every page is drawn in windows of several sizes, so high that all of it is in view, and the
//! letters and controls of the frame are looked at: see [`drawn`].

mod crowded;
mod drawn;
mod window;

use std::collections::BTreeMap;
use std::path::Path;

use alliance_workbook::plan::{
    Answer, Chapter, Contact, DecisionRule, ExitTerms, Goal, Ladder, PartyId, Place, Plan, SharingRule,
    ThirdParty,
};
use alliance_workbook::storage::from_text;
use alliance_workbook::ui::Route;
use alliance_workbook::ui::chapters::PAGES;
use alliance_workbook::ui::widgets::jump_to;
use egui_kittest::Harness;
use uuid::Uuid;

use crate::tour::{Stop, some_cards, tabs};
pub use crowded::crowded;
use window::{Parts, Window, resize, window};

/// Windows, as wide and high as they are on the screen.
const WINDOWS: [(f32, f32); 4] = [(860.0, 600.0), (900.0, 700.0), (1280.0, 800.0), (1366.0, 768.0)];
/// Text sizes, in percent.
const TEXT_SIZES: [f32; 5] = [100.0, 115.0, 130.0, 150.0, 200.0];
/// The first of both together.
const NARROWEST: usize = 4;
/// So many plans are looked at.
const PLANS: usize = 7;
/// So high that no page has to scroll.
const HIGH: f32 = 40_000.0;
/// So many faults of a page are told: those above push out those below.
const TOLD: usize = 2;
/// Of a list so many cards are opened.
const OPENED: usize = 3;

/// What starts folded.
const FOLDS: &[&str] = &[
    "balance-stakes",
    "benefit-stakes",
    "channel-stakes",
    "communication-stakes",
    "conflict-outside",
    "exit-stakes",
    "formality-section",
    "goal-scope",
    "leadership-and-papers",
    "party-mandate",
    "party-mandate-ours",
    "party-stakes",
    "resources-expertise",
    "resources-support",
    "risk-stakes",
    "risks-stakes",
    "role-stakes",
    "rule-more",
    "sharing-stakes",
    "step-stakes",
    "trust-stakes",
    DecisionRule::agreement.id,
    "upkeep-closing",
    ExitTerms::agreement.id,
    Ladder::agreement.id,
    SharingRule::agreement.id,
    ThirdParty::agreement.id,
];

/// A worked sample.
pub fn sample(name: &str) -> Plan {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans").join(name).with_extension("ron");
    from_text(&std::fs::read_to_string(path).unwrap()).unwrap().plan
}

/// What only a jump unfolds in the card of a record.
fn folded_within(plan: &Plan, card: Uuid) -> Option<Place> {
    if let Some(party) = plan.allies.parties.get(card.into()) {
        return party.contacts.at(0).map(|contact| Contact::name.of(contact.id.uuid()));
    }
    let goal = plan.goals.list.get(card.into())?;
    let agreed = |(_, answer): &(&PartyId, &Answer)| matches!(answer, Answer::Agreed { .. });
    let (party, _) = goal.agreement.answers.iter().find(agreed)?;
    Some(Goal::agreement.of(card).part("answer-on").party(*party))
}

/// What is looked at, and what was found.
struct Walk {
    plan: Plan,
    window: Harness<'static, Window>,
    /// Width and height of the window in points, and how that came about.
    size: (f32, f32),
    named: String,
    /// Each fault, with where it was seen first.
    found: BTreeMap<String, String>,
}

impl Walk {
    fn new(plan: Plan) -> Self {
        let window = window(plan.clone());
        Self { plan, window, size: (0.0, 0.0), named: String::new(), found: BTreeMap::new() }
    }

    /// Every page and every card, in a window of this size at that text size.
    fn all(&mut self, (width, height): (f32, f32), text: f32) {
        self.size = (width * 100.0 / text, height * 100.0 / text);
        self.named = format!("{width} × {height} at {text} %");
        self.show(Route::Start, false, None);
        self.look(None, "start");
        for chapter in PAGES.iter().map(|page| page.chapter) {
            for tab in tabs(chapter) {
                for coach in [false, true] {
                    self.show(Route::Chapter(chapter), coach, Some((chapter, Stop::Tab(tab))));
                    self.look(Some(chapter), &format!("{tab:?}{}", if coach { ", coach" } else { "" }));
                    self.head(chapter);
                }
            }
            let beside = self.size.0 >= window::BESIDE;
            for card in some_cards(&self.plan, chapter, OPENED) {
                self.show(Route::Chapter(chapter), beside, Some((chapter, Stop::Card(card))));
                self.look(Some(chapter), &format!("card of {}", card.field));
            }
        }
    }

    /// Draws a page, with this tab or card of it.
    fn show(&mut self, route: Route, coach: bool, stop: Option<(Chapter, Stop)>) {
        window::leave(&mut self.window);
        let view = &mut self.window.state_mut().view;
        view.reset(route);
        view.coach = coach;
        view.coach_on_readiness = coach;
        view.drawer = coach;
        view.unfolded.extend(FOLDS);
        view.criteria.extend(Chapter::ALL);
        if let Some((chapter, stop)) = stop {
            stop.show(view, &self.plan, chapter);
        }
        resize(&mut self.window, self.size.0, HIGH);
        self.window.run_steps(2);
        let card = stop.and_then(|(_, stop)| stop.card());
        if let Some(place) = card.and_then(|card| folded_within(&self.plan, card)) {
            jump_to(&self.window.ctx, place);
            self.window.run_steps(2);
        }
    }

    fn look(&mut self, chapter: Option<Chapter>, what: &str) {
        let parts = Parts::of(&self.window.state().view, chapter, self.size.0, HIGH);
        for fault in drawn::faults(&self.window, &parts).into_iter().take(TOLD) {
            self.note(fault, chapter, what);
        }
    }

    /// In the window as high as it is: what stays in place leaves the page two thirds of its height.
    fn head(&mut self, chapter: Chapter) {
        let (width, height) = self.size;
        resize(&mut self.window, width, height);
        self.window.run_steps(2);
        let parts = Parts::of(&self.window.state().view, Some(chapter), width, height);
        let head = drawn::fixed_head(&self.window, &parts);
        if head > parts.page.height() / 3.0 {
            let fault = format!("a head of {head} in a page of {}", parts.page.height());
            self.note(fault, Some(chapter), "head");
        }
    }

    fn note(&mut self, fault: String, chapter: Option<Chapter>, what: &str) {
        let at = format!("{chapter:?} {what} in {}", self.named);
        self.found.entry(fault).or_insert(at);
    }

    fn end(self) {
        let found: Vec<String> = self.found.iter().map(|(fault, at)| format!("{fault}\n    {at}")).collect();
        assert!(found.is_empty(), "{} faults\n{}", found.len(), found.join("\n"));
    }
}

/// Walks through a plan in some of the windows: each plan in others, all together in all of them.
fn walk(number: usize, plan: Plan) {
    let mut walk = Walk::new(plan);
    let all = WINDOWS.iter().flat_map(|window| TEXT_SIZES.iter().map(move |text| (*window, *text)));
    for (index, (window, text)) in all.enumerate() {
        if (index + number).is_multiple_of(PLANS) || index == NARROWEST {
            walk.all(window, text);
        }
    }
    walk.end();
}

#[test]
fn river_clean_up() {
    walk(0, sample("river-clean-up"));
}

#[test]
fn joint_offering() {
    walk(1, sample("joint-offering"));
}

#[test]
fn asthma_coalition() {
    walk(2, sample("asthma-coalition"));
}

#[test]
fn water_partnership() {
    walk(3, sample("water-partnership"));
}

#[test]
fn cautionary_tale() {
    walk(4, sample("cautionary-tale"));
}

#[test]
fn thirteen_parties() {
    walk(5, crowded(sample("river-clean-up"), 13, 9));
}

#[test]
fn sixty_parties() {
    walk(6, crowded(sample("river-clean-up"), 60, 40));
}
