//! What there is to be seen of a plan: the tabs of each page, and the cards on them.

use alliance_workbook::plan::visit::{Part as _, Visitor};
use alliance_workbook::plan::{Chapter, Path, Place, Plan};
use alliance_workbook::ui::View;
use alliance_workbook::ui::chapters::{page_of, unfold};
use uuid::Uuid;

/// The records of a chapter's own lists: what has a card, or a row that opens. Each is the place of
/// its list and itself.
pub fn cards(plan: &Plan, chapter: Chapter) -> Vec<Place> {
    struct Cards(Vec<Place>);
    impl Visitor for Cards {
        fn record(&mut self, at: Path, id: Uuid) {
            if at.holder == Some(id) {
                self.0.extend(at.place());
            }
        }
    }
    let mut cards = Cards(Vec::new());
    plan.visit(Path::ROOT, &mut cards);
    cards.0.into_iter().filter(|card| card.chapter == chapter).collect()
}

/// The same, of each list so many at most, from its beginning to its end.
pub fn some_cards(plan: &Plan, chapter: Chapter, most: usize) -> Vec<Place> {
    let all = cards(plan, chapter);
    let lists = all.chunk_by(|one, other| one.field == other.field);
    let some = lists.flat_map(|list| list.iter().step_by(list.len().div_ceil(most).max(1)));
    some.copied().collect()
}

/// The tabs of a chapter's page; one that stands for all of it where it has none.
pub fn tabs(chapter: Chapter) -> Vec<Option<&'static str>> {
    match page_of(chapter).map_or(&[][..], |page| page.tabs) {
        [] => vec![None],
        tabs => tabs.iter().map(|tab| Some(tab.id)).collect(),
    }
}

/// What is looked at one after the other on a page: each tab, and each of these cards.
pub fn stops(chapter: Chapter, cards: Vec<Place>) -> Vec<Stop> {
    let tabs = tabs(chapter).into_iter().map(Stop::Tab);
    tabs.chain(cards.into_iter().map(Stop::Card)).collect()
}

/// A part of a page.
#[derive(Clone, Copy, Debug)]
pub enum Stop {
    /// A tab, or the whole page.
    Tab(Option<&'static str>),
    /// An open card.
    Card(Place),
}

impl Stop {
    /// The record whose card it is; none for a tab.
    pub fn card(self) -> Option<Uuid> {
        match self {
            Self::Card(card) => card.record,
            Self::Tab(_) => None,
        }
    }

    /// Chooses the tab, or opens the card.
    pub fn show(self, view: &mut View, plan: &Plan, chapter: Chapter) {
        match self {
            Self::Tab(tab) => view.tab.extend(tab.map(|tab| (chapter, tab))),
            Self::Card(card) => unfold(view, plan, &card),
        }
    }
}
