//! The controls that all pages are made of. One look, one behaviour, keyboard and names included.

mod badge;
mod button;
mod calendar;
mod check;
mod date;
mod date_text;
mod field;
mod focus;
mod icon;
mod jump;
mod mark;
mod rating;
mod segments;
mod select;
mod text;

pub use badge::{badge, state, tinted_state};
pub use button::{Button, IconButton};
pub use check::{dot, tick};
pub use date::set_today;
pub use date_text::{FIRST as FIRST_DAY, Fault as DateFault, LAST as LAST_DAY, read as read_date};
pub use field::{Field, row};
pub use focus::{focus_ring, move_to as move_focus, shape as focus_shape, text as focus_shape_text};
pub use icon::Icon;
pub use jump::{FieldKey, arrive, faults, jump_to, pending_jump};
pub use mark::Mark;
pub use rating::{HIGHEST as HIGHEST_RATING, in_words as rating_in_words, key as rating_key};
pub use segments::tabs;
pub use select::Choice;
pub use text::{heading, pair, paragraph, prose};
