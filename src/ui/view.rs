//! What is open, chosen and folded: the state of the screen that is not part of the plan.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::DateTime;
use uuid::Uuid;

use super::looks::Colours;
use super::panels::PanelName;
use super::status::News;
use crate::plan::{Chapter, Place};

/// Which page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// The start page.
    Start,
    /// A chapter of the open plan.
    Chapter(Chapter),
}

/// A place to return to: a page, with the card that was open on it and the field that was worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The page.
    pub route: Route,
    /// The tab of the page.
    pub tab: Option<&'static str>,
    /// The record whose card was open.
    pub open: Option<Uuid>,
    /// The field that had the focus.
    pub field: Option<Place>,
}

/// How many places can be returned to.
const STOPS: usize = 100;

/// What is open, chosen and folded.
#[derive(Clone, Debug)]
pub struct View {
    /// The page.
    pub route: Route,
    /// The tab that was chosen in each chapter, by the message that names it.
    pub tab: BTreeMap<Chapter, &'static str>,
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
    /// Where the user was before, the latest last.
    pub past: Vec<Stop>,
    /// Where the user was before going back, the nearest last.
    pub ahead: Vec<Stop>,
    /// The open point that was jumped to last, in the order of the coach's list.
    pub open_point: Option<Place>,
    /// The part of the window that takes the focus once it is drawn.
    pub landing: Option<PanelName>,
    /// What has just changed the verdict, as long as the status bar says it.
    pub news: Option<News>,
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
            tab: BTreeMap::new(),
            open: BTreeMap::new(),
            unfolded: BTreeSet::new(),
            criteria: BTreeSet::new(),
            acting_on: None,
            drawer: false,
            past: Vec::new(),
            ahead: Vec::new(),
            open_point: None,
            landing: None,
            news: None,
        }
    }

    /// Forgets what belonged to the plan that was open before.
    pub fn reset(&mut self, route: Route) {
        self.go(route);
        self.tab.clear();
        self.open.clear();
        self.unfolded.clear();
        self.criteria.clear();
        self.acting_on = None;
        self.past.clear();
        self.ahead.clear();
        self.open_point = None;
        self.news = None;
    }

    /// Whether the coach is shown beside the page of this chapter.
    #[must_use]
    pub fn coach_beside(&self, chapter: Chapter) -> bool {
        if chapter == Chapter::Readiness { self.coach_on_readiness } else { self.coach }
    }

    /// Shows a page. Another one than before takes the focus.
    pub fn go(&mut self, route: Route) {
        if route != self.route {
            self.landing = Some(PanelName::Page);
        }
        self.route = route;
        self.drawer = false;
    }

    /// Where the user is, who has the focus in this field.
    #[must_use]
    pub fn stop(&self, field: Option<Place>) -> Stop {
        let (tab, open) = match self.route {
            Route::Chapter(chapter) => (self.tab.get(&chapter).copied(), self.open.get(&chapter).copied()),
            Route::Start => (None, None),
        };
        Stop { route: self.route, tab, open, field }
    }

    /// Notes where the user is before something else is shown, so that Back returns there.
    pub fn leave(&mut self, field: Option<Place>) {
        let here = self.stop(field);
        if here.route != Route::Start && self.past.last() != Some(&here) {
            self.past.push(here);
            if self.past.len() > STOPS {
                self.past.remove(0);
            }
        }
        self.ahead.clear();
    }

    /// Returns to where the user was before; none where that is nowhere. `field` has the focus now.
    pub fn back(&mut self, field: Option<Place>) -> Option<Stop> {
        let here = self.stop(field);
        let there = Self::next_other(&mut self.past, here)?;
        self.ahead.push(here);
        self.show(there);
        Some(there)
    }

    /// Goes again to where the user was before going back.
    pub fn forward(&mut self, field: Option<Place>) -> Option<Stop> {
        let here = self.stop(field);
        let there = Self::next_other(&mut self.ahead, here)?;
        self.past.push(here);
        self.show(there);
        Some(there)
    }

    /// The last of the stops that shows something else than there is already.
    fn next_other(stops: &mut Vec<Stop>, here: Stop) -> Option<Stop> {
        let same = |stop: &Stop| {
            stop.route == here.route
                && stop.tab == here.tab
                && stop.open == here.open
                && (stop.field.is_none() || stop.field == here.field)
        };
        std::iter::from_fn(|| stops.pop()).find(|stop| !same(stop))
    }

    fn show(&mut self, stop: Stop) {
        self.go(stop.route);
        if let Route::Chapter(chapter) = stop.route {
            match stop.open {
                Some(open) => drop(self.open.insert(chapter, open)),
                None => drop(self.open.remove(&chapter)),
            }
            match stop.tab {
                Some(tab) => drop(self.tab.insert(chapter, tab)),
                None => drop(self.tab.remove(&chapter)),
            }
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn at(chapter: Chapter) -> Route {
        Route::Chapter(chapter)
    }

    #[test]
    fn back_and_forward_lead_along_the_same_way() {
        let mut view = View::new(false, Colours::Light, 100);
        view.go(at(Chapter::Purpose));
        let title = Place::new(Chapter::Purpose, "purpose-title");
        view.leave(Some(title));
        view.go(at(Chapter::Goals));
        let goal = Uuid::from_u128(7);
        view.open.insert(Chapter::Goals, goal);
        view.leave(None);
        view.go(at(Chapter::Conflict));

        assert_eq!(view.back(None).map(|stop| stop.route), Some(at(Chapter::Goals)));
        view.open.remove(&Chapter::Goals);
        let back = view.back(None).unwrap();
        assert_eq!((back.route, back.field), (at(Chapter::Purpose), Some(title)));
        assert_eq!(view.back(None), None);
        assert_eq!(view.forward(Some(title)).map(|stop| stop.route), Some(at(Chapter::Goals)));
        assert_eq!(view.forward(None).map(|stop| stop.route), Some(at(Chapter::Conflict)));
        assert_eq!(view.forward(None), None);
        view.back(None);
        view.leave(None);
        view.go(at(Chapter::Allies));
        assert_eq!(view.forward(None), None, "another way was taken");
    }

    #[test]
    fn back_passes_over_what_is_shown_already() {
        let mut view = View::new(false, Colours::Light, 100);
        view.go(at(Chapter::Purpose));
        view.leave(None);
        view.go(at(Chapter::Goals));
        view.leave(None);
        assert_eq!(view.back(None).map(|stop| stop.route), Some(at(Chapter::Purpose)));
    }
}
