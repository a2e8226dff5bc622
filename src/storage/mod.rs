//! Plans on disk: read and written as RON text, replaced as a whole, with limits and errors that
//! can be told to people.
//!
//! - A file is read into the types of [`plan`](crate::plan) itself; what it must not hold is refused
//!   with line and column ([`Problem`]), and a reference that leads nowhere is cleared and reported
//!   ([`Cleared`]).
//! - A file of a newer schema is recognised before the rest of it is read, and never touched.
//! - A save writes the checklist of the moment beside the plan, so that the file tells its state
//!   without the program.
//! - Whatever fails, the file on disk is as it was.

mod error;
mod fault;
mod format;
mod layout;
mod outline;
mod save;
mod stored;
mod tokens;
mod writer;

pub mod samples;

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use crate::plan::Plan;
use crate::readiness::Checklist;

pub use error::{Error, describe};
pub use fault::{Expected, Fault};
pub use format::{
    Cleared, MAX_BYTES, MAX_NESTING, MAX_RECORDS, MAX_TEXT, Opened, Problem, SCHEMA, from_bytes, from_text,
    to_text,
};
pub use outline::Position;
pub use stored::StoredChecklist;

use save::Existing;

/// Reads a plan.
pub fn open(path: &Path) -> Result<Opened, Error> {
    let bytes = read(path).map_err(|source| Error::reading(path, source))?;
    let opened = match bytes {
        Ok(bytes) => from_bytes(bytes),
        Err(fault) => Err(Problem { fault, position: None }),
    };
    opened.map_err(|problem| Error::Unreadable { problem, path: path.to_owned() })
}

/// Reads a file, or says that it is too large, before it is read or else when it grows meanwhile.
fn read(path: &Path) -> io::Result<Result<Vec<u8>, Fault>> {
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        // Opening a pipe would wait for somebody to write into it.
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let limit = MAX_BYTES as u64;
    if metadata.len() > limit {
        return Ok(Err(Fault::TooLarge { bytes: metadata.len() }));
    }
    let mut bytes = Vec::with_capacity(metadata.len() as usize + 1);
    File::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    let length = bytes.len() as u64;
    Ok(if length > limit { Err(Fault::TooLarge { bytes: length }) } else { Ok(bytes) })
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

fn put_plan(path: &Path, plan: &Plan, checklist: &Checklist, existing: Existing) -> Result<(), Error> {
    let text = to_text(plan, Some(&checklist.into()))
        .map_err(|problem| Error::TooMuch { problem, path: path.to_owned() })?;
    save::put(path, text.as_bytes(), existing)
}
