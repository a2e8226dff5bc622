//! Plans on disk.

mod fault;
mod format;
mod layout;
mod outline;
mod stored;
mod tokens;
mod writer;

pub use fault::{Expected, Fault};
pub use format::{
    Cleared, MAX_BYTES, MAX_NESTING, MAX_RECORDS, MAX_TEXT, Opened, Problem, SCHEMA, from_bytes, from_text,
    to_text,
};
pub use outline::Position;
pub use stored::StoredChecklist;
