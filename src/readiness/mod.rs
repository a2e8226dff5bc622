//! Readiness: what a plan still misses before it passes a gate.
//!
//! [`check`] takes a plan and a date and returns a [`Checklist`]: the state of every criterion of
//! the one table [`CRITERIA`], with [`Finding`]s that name the record and field at fault, a score
//! and a verdict. It reads no file, clock or language; the words are in the language files, under
//! the ids that criteria and findings carry.

mod criteria;
mod facts;
mod balance;
mod coverage;
mod checks;
mod items;
mod findings;
mod named;
mod checklist;
mod mistakes;
mod chapters;
mod agenda;
mod overview;
mod shift;
mod public;

pub use agenda::{AgendaPoint, agenda, standing_points};
pub use balance::{Balance, Fairness, Weighed};
pub use chapters::{ChapterState, ChapterStatus, chapter_status};
pub use checklist::{
    Checklist, Judged, Lens, LensBox, READY, READY_IN_CHAPTER, State, Verdict, WITH_CONDITIONS, check,
    check_gate,
};
pub use checks::roles::topics_to_decide;
pub use checks::upkeep::first_check_in_by;
pub use coverage::Coverage;
pub use criteria::{Aspect, Basis, Blocking, CRITERIA, Criterion, Framework, criterion};
pub use items::Finding;
pub use overview::{Given, Overview};
pub use public::Public;
pub use shift::{Because, Shift, shift};
