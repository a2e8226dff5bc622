//! User stories, told through the accessibility tree.

mod communication;
mod document;
mod jumps;
mod purpose;
