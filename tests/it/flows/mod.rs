//! User stories, told through the accessibility tree.

mod accessible;
mod allies;
mod answers;
mod communication;
mod conflict;
mod document;
mod goals;
pub mod jumps;
mod pages;
mod purpose;
mod readiness;
