//! Plans on disk: read and written as RON text, replaced as a whole, with limits and errors that
//! can be told to people.
//!
//! - A file is read into the types of [`plan`](crate::plan) itself; what it must not hold is refused
//!   with line and column ([`Problem`]), and a reference that leads nowhere is cleared and reported
//!   ([`Cleared`]).
//! - A file of a newer schema is recognised before the rest of it is read, and never touched.
//! - A save writes the checklist of the moment beside the plan, so that the file tells its state
//!   without the program.
//! - Whatever fails, the file on disk is as it was, or the message says where its text is.

mod error;
mod explain;
mod fault;
mod format;
mod held;
mod kind;
mod layout;
mod outline;
mod over;
mod save;
mod stored;
mod syntax;
mod tokens;
mod writer;

pub mod samples;

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use crate::plan::Plan;
use crate::readiness::Checklist;

pub use error::{Error, describe, sentence};
pub use fault::{Expected, Fault};
pub use format::{
    Cleared, MAX_BYTES, MAX_NESTING, MAX_RECORDS, MAX_TEXT, Opened, Problem, SCHEMA, from_bytes, from_text,
    to_text,
};
pub use kind::Kind;
pub use outline::Position;
pub use stored::StoredChecklist;

use save::Existing;

/// Reads a plan from a file.
pub fn open(path: &Path) -> Result<Opened, Error> {
    let metadata = fs::metadata(path).map_err(|source| Error::reading(path, source))?;
    if !metadata.is_file() {
        // Opening a pipe would wait for somebody to write into it.
        return Err(Error::NotAFile { path: path.to_owned() });
    }
    if metadata.len() > MAX_BYTES as u64 {
        let problem = Problem { fault: Fault::TooLarge, position: None };
        return Err(Error::Unreadable { problem, path: path.to_owned() });
    }
    open_stream(path)
}

/// Reads a plan from whatever can be read at a path: a file, a pipe, a device. It waits until all
/// is there.
pub fn open_stream(path: &Path) -> Result<Opened, Error> {
    let file = File::open(path).map_err(|source| Error::reading(path, source))?;
    read(file, path)
}

/// Reads a plan from its bytes, up to the most that a plan may have, however many there are. Errors
/// name it by `path`.
pub fn read(source: impl Read, path: &Path) -> Result<Opened, Error> {
    let mut bytes = Vec::new();
    source
        .take(MAX_BYTES as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|source| Error::reading(path, source))?;
    let opened = if bytes.len() > MAX_BYTES {
        Err(Problem { fault: Fault::TooLarge, position: None })
    } else {
        from_bytes(bytes)
    };
    opened.map_err(|problem| Error::Unreadable { problem, path: path.to_owned() })
}

/// Writes a plan with its checklist, in place of the file that may be there. Comments that people
/// have added to that file are gone then.
pub fn save(path: &Path, plan: &Plan, checklist: &Checklist) -> Result<(), Error> {
    put_plan(path, plan, checklist, Existing::Replaced)
}

/// Writes a plan with its checklist into a new file.
pub fn create(path: &Path, plan: &Plan, checklist: &Checklist) -> Result<(), Error> {
    put_plan(path, plan, checklist, Existing::Kept)
}

/// Writes any other file as plans are written: as a whole or not at all.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    save::put(path, bytes, Existing::Replaced)
}

/// Writes any other new file.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    save::put(path, bytes, Existing::Kept)
}

fn put_plan(path: &Path, plan: &Plan, checklist: &Checklist, existing: Existing) -> Result<(), Error> {
    let text = to_text(plan, Some(&checklist.into()))
        .map_err(|problem| Error::TooMuch { problem, path: path.to_owned() })?;
    save::put(path, text.as_bytes(), existing)
}
