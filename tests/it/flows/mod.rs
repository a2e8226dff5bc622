//! User stories, told through the accessibility tree.

mod allies;
mod communication;
mod document;
mod goals;
mod jumps;
mod purpose;
