//! What is open, chosen and folded: the state of the screen that is not part of the plan.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use uuid::Uuid;

use crate::app::command::Colours;
use crate::plan::{Chapter, Place, Plan};
use crate::readiness::{self, ChapterStatus, Checklist, Finding};

/// What was worked out from a plan: the checklist, and where each chapter stands.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The checklist.
    pub checklist: Checklist,
    chapters: Vec<ChapterStatus>,
    /// Which mistake of the checklist each place has first.
    mistakes: BTreeMap<Place, usize>,
}

impl Overview {
    /// Works it out.
    #[must_use]
    pub fn of(plan: &Plan, today: Date) -> Self {
        let checklist = readiness::check(plan, today);
        let status = |chapter: &Chapter| readiness::chapter_status(plan, &checklist, *chapter);
        let chapters = Chapter::ALL.iter().map(status).collect();
        let mut mistakes = BTreeMap::new();
        let named =
            checklist.mistakes.iter().enumerate().filter(|(_, mistake)| mistake.message != Finding::MORE);
        for (index, mistake) in named {
            mistakes.entry(mistake.place).or_insert(index);
        }
        Self { checklist, chapters, mistakes }
    }

    /// What is wrong with what a place holds; none where nothing is.
    #[must_use]
    pub fn mistake(&self, place: &Place) -> Option<&Finding> {
        self.mistakes.get(place).and_then(|index| self.checklist.mistakes.get(*index))
    }

    /// Where a chapter stands.
    #[must_use]
    pub fn chapter(&self, chapter: Chapter) -> &ChapterStatus {
        // Both lists are made from `Chapter::ALL`, whose order is that of the choices.
        &self.chapters[chapter as usize]
    }
}

/// Which page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// The start page.
    Start,
    /// A chapter of the open plan.
    Chapter(Chapter),
}

/// What is open, chosen and folded.
#[derive(Clone, Debug)]
pub struct View {
    /// The page.
    pub route: Route,
    /// The record whose card is open, in each chapter.
    pub open: BTreeMap<Chapter, Uuid>,
    /// What is unfolded: sections that start folded, by their message ids.
    pub unfolded: BTreeSet<&'static str>,
    /// The chapters whose criteria are unfolded on the readiness page.
    pub criteria: BTreeSet<Chapter>,
    /// The criterion for which an action is being written.
    pub acting_on: Option<&'static str>,
    /// Whether the coach is shown where it stands beside the page.
    pub coach: bool,
    /// Whether it is shown on the readiness page, which needs the room more.
    pub coach_on_readiness: bool,
    /// The colours in use.
    pub colours: Colours,
    /// How large everything is drawn, in percent.
    pub text_size: u16,
    /// Whether the coach lies over the page, where there is no room beside it.
    pub drawer: bool,
    /// Where jumps started, the latest last.
    pub trail: Vec<Route>,
    /// The open point that was jumped to last, in the order of the coach's list.
    pub open_point: Option<Place>,
}

impl View {
    /// The view of a session that starts.
    #[must_use]
    pub fn new(coach: bool, colours: Colours, text_size: u16) -> Self {
        Self {
            coach,
            coach_on_readiness: false,
            colours,
            text_size,
            route: Route::Start,
            open: BTreeMap::new(),
            unfolded: BTreeSet::new(),
            criteria: BTreeSet::new(),
            acting_on: None,
            drawer: false,
            trail: Vec::new(),
            open_point: None,
        }
    }

    /// Forgets what belonged to the plan that was open before.
    pub fn reset(&mut self, route: Route) {
        self.go(route);
        self.open.clear();
        self.unfolded.clear();
        self.criteria.clear();
        self.acting_on = None;
        self.trail.clear();
        self.open_point = None;
    }

    /// Whether the coach is shown beside the page of this chapter.
    #[must_use]
    pub fn coach_beside(&self, chapter: Chapter) -> bool {
        if chapter == Chapter::Readiness { self.coach_on_readiness } else { self.coach }
    }

    /// Shows a page.
    pub fn go(&mut self, route: Route) {
        self.route = route;
        self.drawer = false;
    }

    /// Whether the card of a record is the open one of its chapter.
    #[must_use]
    pub fn is_open(&self, chapter: Chapter, record: Uuid) -> bool {
        self.open.get(&chapter) == Some(&record)
    }

    /// Opens the card of a record, or closes it if it is open.
    pub fn toggle(&mut self, chapter: Chapter, record: Uuid) {
        if self.is_open(chapter, record) {
            self.open.remove(&chapter);
        } else {
            self.open.insert(chapter, record);
        }
    }
}
