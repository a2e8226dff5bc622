//! Where each chapter stands.

use std::collections::HashSet;

use super::checklist::Checklist;
use super::items::Finding;
use crate::plan::macros::choices;
use crate::plan::{Allies, Chapter, Gate, Party, Plan, Review, Status};

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
    /// What is still open: fields that hold something wrong first.
    pub open: Vec<Finding>,
    /// How many fields hold something wrong.
    pub to_fix: usize,
}

/// Where a chapter of the plan stands, by a checklist of that plan.
///
/// What a criterion of the chapter found is open in this chapter, though the field to mend may
/// stand in another one. What only the renewal asks for is left out until then.
#[must_use]
pub fn chapter_status(plan: &Plan, checklist: &Checklist, chapter: Chapter) -> ChapterStatus {
    let mut open: Vec<Finding> =
        checklist.mistakes.iter().filter(|mistake| mistake.place.chapter == chapter).cloned().collect();
    let to_fix = open.len();
    let wrong: HashSet<_> = open.iter().map(|mistake| mistake.place).collect();
    let mut seen = HashSet::new();
    for judged in checklist.judged.iter().filter(|judged| judged.criterion.chapter == chapter) {
        if judged.criterion.gates == [Gate::Renew] && checklist.gate != Gate::Renew {
            continue;
        }
        // A field is named once: what is wrong with it comes before what it lacks, and two criteria
        // may miss the same thing.
        let fresh = judged
            .findings
            .iter()
            .filter(|finding| !wrong.contains(&finding.place))
            .filter(|finding| seen.insert((finding.message, finding.place, finding.unnamed)));
        open.extend(fresh.cloned());
    }
    let state = if to_fix > 0 {
        ChapterState::NeedsAttention
    } else if is_chapter_blank(plan, chapter) {
        ChapterState::NotStarted
    } else if open.iter().all(|finding| finding.awaited) {
        ChapterState::FilledIn
    } else {
        ChapterState::InProgress
    };
    ChapterStatus { state, open, to_fix }
}

/// Whether nothing at all has been recorded.
pub(super) fn is_blank(plan: &Plan) -> bool {
    Chapter::ALL.iter().all(|&chapter| is_chapter_blank(plan, chapter))
}

/// Whether the chapter is as in a new plan.
fn is_chapter_blank(plan: &Plan, chapter: Chapter) -> bool {
    match chapter {
        Chapter::Purpose => plan.purpose.is_blank(),
        Chapter::Allies => is_new(&plan.allies),
        Chapter::Goals => plan.goals.is_blank(),
        Chapter::Roles => plan.roles.is_blank(),
        Chapter::Resources => plan.resources.is_blank(),
        Chapter::Risk => plan.risk.is_blank(),
        Chapter::Communication => plan.communication.is_blank(),
        Chapter::Trust => plan.trust.is_blank(),
        Chapter::Conflict => plan.conflict.is_blank(),
        Chapter::Upkeep => plan.upkeep.is_blank(),
        // To choose a gate is to look at the plan in another way, not to record something.
        Chapter::Readiness => Review { gate: None, ..plan.review.clone() }.is_blank(),
        // What is printed stands in the other chapters.
        Chapter::Print => true,
    }
}

/// Whether there is no party but ourselves, and nothing is said of ourselves.
fn is_new(allies: &Allies) -> bool {
    let Allies { parties, one_kind_reason, no_candidates, values } = allies;
    let blank =
        |party: &Party| *party == Party { id: party.id, status: Status::Committed, ..Party::default() };
    parties.len() <= 1
        && parties.iter().all(blank)
        && one_kind_reason.is_empty()
        && no_candidates.is_none()
        && values.is_empty()
}
