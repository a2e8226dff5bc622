//! Alliance Workbook: build an alliance plan, see what is still missing, bring the checklist along.
//!
//! The modules stand in reading order: what a plan is, what it still misses, the words for it, and
//! then what is done with it.

pub mod plan;
pub mod readiness;
pub mod words;
pub mod storage;
pub mod print;
pub mod cli;
pub mod ui;
pub mod app;
