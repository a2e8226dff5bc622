//! Alliance Workbook: build an alliance plan, see what is still missing, bring the checklist along.

pub mod app;
pub mod cli;
pub mod plan;
pub mod print;
pub mod readiness;
pub mod storage;
pub mod ui;
pub mod words;
