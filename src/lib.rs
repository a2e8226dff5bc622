//! Alliance Workbook: build an alliance plan, see what is still missing, bring the checklist along.

pub mod plan;
pub mod ui;
pub mod words;
