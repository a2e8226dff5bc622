//! Where each chapter stands.

use std::collections::HashSet;

use uuid::Uuid;

use super::checklist::Checklist;
use super::findings::Findings;
use super::items::Finding;
use crate::plan::macros::choices;
use crate::plan::visit::Visitor;
use crate::plan::{
    AcceptedLoss, Chapter, CheckIn, Contribution, DecisionRule, Field, Gate, Paper, Party, Path, Plan,
    Reading, Step,
};

choices! {
    /// Where a chapter stands. None of these words means agreed or ready.
    pub enum ChapterState {
        /// Nothing has been entered.
        NotStarted = "chapter-not-started",
        /// Something is entered and something is missing.
        InProgress = "chapter-in-progress",
        /// Nothing is missing but answers that others were asked for.
        Awaiting = "chapter-awaiting",
        /// Nothing is missing.
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
/// Open is what a criterion of the chapter found, though the field to mend may stand in another one;
/// what a criterion of another chapter found in a field of this one; and records that lack what they
/// are known by. What only a later renewal or closing asks for is left out until then.
#[must_use]
pub fn chapter_status(plan: &Plan, checklist: &Checklist, chapter: Chapter) -> ChapterStatus {
    let mut open: Vec<Finding> =
        checklist.mistakes.iter().filter(|mistake| mistake.place.chapter == chapter).cloned().collect();
    let to_fix = open.iter().map(Finding::faults).sum();
    let wrong: HashSet<_> = open.iter().map(|mistake| mistake.place).collect();
    let mut seen = HashSet::new();
    for judged in &checklist.judged {
        let first = judged.criterion.gates.iter().min();
        if first.is_some_and(|first| *first >= Gate::Renew && *first > checklist.gate) {
            continue;
        }
        let own = judged.criterion.chapter == chapter;
        // A field is named once: what is wrong with it comes before what it lacks, and two criteria
        // may miss the same thing.
        let fresh = judged.findings.iter().filter(|finding| own || finding.place.chapter == chapter).filter(
            |finding| {
                finding.message == Finding::MORE
                    || !wrong.contains(&finding.place)
                        && seen.insert((finding.message, finding.place, finding.unnamed))
            },
        );
        open.extend(fresh.cloned());
    }
    let told = open.iter().filter_map(|finding| finding.place.record).collect();
    let mut found = Findings::default();
    plan.section(chapter).visit(&mut Unnamed { found: &mut found, told, ourselves: plan.ourselves.uuid() });
    open.extend(found.finish());
    let state = if to_fix > 0 {
        ChapterState::NeedsAttention
    } else if plan.section(chapter).is_blank() {
        ChapterState::NotStarted
    } else if open.is_empty() {
        ChapterState::FilledIn
    } else if open.iter().all(|finding| finding.awaited) {
        ChapterState::Awaiting
    } else {
        ChapterState::InProgress
    };
    ChapterStatus { state, open, to_fix }
}

/// Records that are known by something else where they have no name: by their kind, step, topic,
/// number or date.
const KNOWN_OTHERWISE: [Field; 7] = [
    Paper::name,
    Step::title,
    DecisionRule::name,
    Contribution::what,
    Reading::value,
    CheckIn::notes,
    AcceptedLoss::because,
];

/// Notes the records that lack what they are known by, each at that field.
struct Unnamed<'found> {
    found: &'found mut Findings,
    /// The records that something is said about already.
    told: HashSet<Uuid>,
    /// A plan has one party from the start.
    ourselves: Uuid,
}

impl Visitor for Unnamed<'_> {
    fn unnamed_record(&mut self, at: Path, blank: &dyn Fn() -> bool) {
        if at.record.is_some_and(|record| self.told.contains(&record)) {
            return;
        }
        let blank = blank();
        if !blank && at.field.is_some_and(|field| KNOWN_OTHERWISE.contains(field)) {
            return;
        }
        if let Some(place) = at.place() {
            let ourselves = at.field == Some(&Party::name) && at.record == Some(self.ourselves);
            let message = match (ourselves, blank) {
                (true, _) => "finding-ourselves-unnamed",
                (false, true) => "finding-empty-record",
                (false, false) => "finding-unnamed-record",
            };
            self.found.push(Finding { private: at.private, ..Finding::new(message, place) });
        }
    }
}
