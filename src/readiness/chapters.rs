//! Where each chapter stands.

use super::checklist::Checklist;
use super::items::Finding;
use crate::plan::macros::choices;
use crate::plan::{Chapter, Plan};

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
#[must_use]
pub fn chapter_status(_plan: &Plan, _checklist: &Checklist, _chapter: Chapter) -> ChapterStatus {
    ChapterStatus { state: ChapterState::NotStarted, open: Vec::new(), to_fix: 0 }
}
