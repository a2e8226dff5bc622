//! Where each chapter stands.

use std::collections::HashSet;

use uuid::Uuid;

use super::checklist::Checklist;
use super::findings::Findings;
use super::items::Finding;
use crate::plan::macros::choices;
use crate::plan::visit::Visitor;
use crate::plan::{Chapter, Gate, Path, Plan};

choices! {
    /// Where a chapter stands. None of these words means agreed or ready.
    pub enum ChapterState {
        /// Nothing has been entered.
        NotStarted = "chapter-not-started",
        /// Something is entered and something is missing.
        InProgress = "chapter-in-progress",
        /// Nothing is missing but answers that others were asked for.
        FilledIn = "chapter-filled-in",
        /// A field holds something wrong.
        NeedsAttention = "chapter-needs-attention",
    }
}

/// Where a chapter stands, and what is still open in it.
#[derive(Clone, Debug, PartialEq)]
pub struct ChapterStatus {
    /// Where it stands.
    pub state: ChapterState,
    /// What is still open: fields that hold something wrong first. Of many the first are named.
    pub open: Vec<Finding>,
    /// How many fields hold something wrong.
    pub to_fix: usize,
}

impl ChapterStatus {
    /// How many points are open, with those that are counted and not named.
    #[must_use]
    pub fn count(&self) -> usize {
        self.open.iter().map(Finding::faults).sum()
    }
}

/// Where a chapter of the plan stands, by a checklist of that plan.
///
/// What a criterion of the chapter found is open in this chapter, though the field to mend may
/// stand in another one. What only a later renewal or closing asks for is left out until then.
#[must_use]
pub fn chapter_status(plan: &Plan, checklist: &Checklist, chapter: Chapter) -> ChapterStatus {
    let mut open: Vec<Finding> =
        checklist.mistakes.iter().filter(|mistake| mistake.place.chapter == chapter).cloned().collect();
    let to_fix = open.iter().map(Finding::faults).sum();
    let wrong: HashSet<_> = open.iter().map(|mistake| mistake.place).collect();
    let mut seen = HashSet::new();
    for judged in checklist.judged.iter().filter(|judged| judged.criterion.chapter == chapter) {
        let first = judged.criterion.gates.iter().min();
        if first.is_some_and(|first| *first >= Gate::Renew && *first > checklist.gate) {
            continue;
        }
        // A field is named once: what is wrong with it comes before what it lacks, and two criteria
        // may miss the same thing.
        let fresh = judged.findings.iter().filter(|finding| {
            finding.message == Finding::MORE
                || !wrong.contains(&finding.place)
                    && seen.insert((finding.message, finding.place, finding.unnamed))
        });
        open.extend(fresh.cloned());
    }
    let told = open.iter().filter_map(|finding| finding.place.record).collect();
    let mut found = Findings::default();
    plan.section(chapter).visit(&mut Empty { found: &mut found, told });
    open.extend(found.finish());
    let state = if to_fix > 0 {
        ChapterState::NeedsAttention
    } else if plan.section(chapter).is_blank() {
        ChapterState::NotStarted
    } else if open.iter().all(|finding| finding.awaited) {
        ChapterState::FilledIn
    } else {
        ChapterState::InProgress
    };
    ChapterStatus { state, open, to_fix }
}

/// Notes the records in which nothing is entered, each at the field that it is known by.
struct Empty<'found> {
    found: &'found mut Findings,
    /// The records that something is said about already.
    told: HashSet<Uuid>,
}

impl Visitor for Empty<'_> {
    fn empty_record(&mut self, at: Path) {
        let told = at.record.is_some_and(|record| self.told.contains(&record));
        if let Some(place) = at.place().filter(|_| !told) {
            let finding = Finding::new("finding-empty-record", place);
            self.found.push(Finding { private: at.private, ..finding });
        }
    }
}
