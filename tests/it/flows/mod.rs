//! User stories, told through the accessibility tree.

pub mod accessible;
mod allies;
mod answers;
mod communication;
mod computers;
mod conflict;
mod document;
mod goals;
mod influence;
pub mod jumps;
mod keyboard;
mod lists;
mod menus;
mod newcomer;
mod pages;
mod pictures;
mod purpose;
mod reading_order;
mod readiness;
mod resources;
mod risk;
mod roles;
mod trust;
mod upkeep;
mod verdict;
mod wording;
mod words;
