//! What is open, chosen and folded: the state of the screen that is not part of the plan.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::DateTime;
use uuid::Uuid;

use super::looks::Colours;
use super::panels::PanelName;
use crate::plan::{Chapter, Place};

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
    /// The part of the window that takes the focus once it is drawn.
    pub landing: Option<PanelName>,
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
            landing: None,
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

/// What the frame says about the open plan.
#[derive(Clone, Debug)]
pub struct PlanState {
    /// What the plan is called; empty for one without a title.
    pub title: String,
    /// Whether it is saved.
    pub saved: Saved,
    /// The name of its file; none for a plan that was not saved yet.
    pub file: Option<String>,
    /// When it was last saved in this session.
    pub last_saved: Option<DateTime>,
    /// Whether there is a step to take back.
    pub can_undo: bool,
    /// Whether there is a step to make again.
    pub can_redo: bool,
}

/// Whether the open plan is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Nothing has been entered yet.
    Blank,
    /// The file holds what is on the screen.
    Yes,
    /// It is being written.
    Saving,
    /// So many changes are not in the file.
    Changes(usize),
    /// The last attempt failed.
    Failed,
}
