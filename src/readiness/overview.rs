//! All that is worked out from a plan at once.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::chapters::{ChapterStatus, chapter_status};
use super::checklist::{Checklist, check};
use super::items::Finding;
use crate::plan::{Chapter, Person, Place, Plan};

/// What was worked out from a plan: the checklist, where each chapter stands, who is named.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The checklist.
    pub checklist: Checklist,
    /// Everybody named so far, see [`Plan::people`].
    pub people: Vec<Person>,
    chapters: Vec<ChapterStatus>,
    /// Which mistake of the checklist each place has first.
    mistakes: BTreeMap<Place, usize>,
}

impl Overview {
    /// Works it out, as of a day.
    #[must_use]
    pub fn of(plan: &Plan, today: Date) -> Self {
        let checklist = check(plan, today);
        let status = |chapter: &Chapter| chapter_status(plan, &checklist, *chapter);
        let chapters = Chapter::ALL.iter().map(status).collect();
        let mut mistakes = BTreeMap::new();
        let mistaken = checklist.mistakes.iter().enumerate();
        for (index, mistake) in mistaken.filter(|(_, mistake)| mistake.message != Finding::MORE) {
            mistakes.entry(mistake.place).or_insert(index);
        }
        Self { checklist, people: plan.people(), chapters, mistakes }
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
