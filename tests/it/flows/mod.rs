//! User stories, told through the accessibility tree.

mod allies;
mod communication;
mod conflict;
mod document;
mod goals;
mod jumps;
mod pages;
mod purpose;
mod readiness;
