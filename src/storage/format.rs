//! Plan <-> RON text.
//!
//! A plan file is one RON value after a line that says what it is:
//!
//! ```ron
//! // A plan of Alliance Workbook, made for people to read and to compare line by line.
//! Workbook(
//!   schema: 1,
//!   checklist: Checklist(as_of: "2026-11-23", gate: Launch, verdict: NotReady, …),
//!   plan: Plan(…),
//! )
//! ```
//!
//! A field with its default value is not written. Comments that people add are read over, and gone
//! after the next save.

use std::collections::{BTreeSet, HashSet};
use std::fmt;

use ron::Options;
use ron::extensions::Extensions;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::fault::Fault;
use super::outline::{self, Position};
use super::{StoredChecklist, explain, kind, writer};
use crate::plan::Path;
use crate::plan::visit::{Part, Visitor, VisitorMut};
use crate::plan::{Plan, Status};

/// The schema that is written. A reader of an older one, with frozen types of its own and a
/// function that converts them, goes into a module `migrate` and is called in [`from_text`].
pub const SCHEMA: u32 = 1;

/// The most bytes that a file may have.
pub const MAX_BYTES: usize = 128 * 1024 * 1024;
/// The most records that a plan may have.
pub const MAX_RECORDS: usize = 100_000;
/// The most bytes that one text of a plan may have.
pub const MAX_TEXT: usize = 64 * 1024;
/// How deep brackets may stand in each other.
pub const MAX_NESTING: usize = 64;

const HEADER: &str = "// A plan of Alliance Workbook, made for people to read and to compare line by line.\n";

/// A plan file.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Workbook", deny_unknown_fields)]
struct File<Checklist, Plan> {
    schema: u32,
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    checklist: Option<Checklist>,
    plan: Plan,
}

/// What a plan file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The plan.
    pub plan: Plan,
    /// What it came to when it was saved; none in a file that does not say so.
    pub checklist: Option<StoredChecklist>,
    /// The references that were cleared because the file has no such record.
    pub cleared: Vec<Cleared>,
}

/// A reference to a record that is not in the file. Such a file comes from editing by hand or from
/// joining two versions of it. Reading clears the reference with what hangs on it, such as the
/// answer of that party, so that a plan in memory never speaks of what it does not hold; nothing is
/// lost, for the file keeps it all until somebody who was told decides to save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cleared {
    /// The id that no record of the file has.
    pub id: Uuid,
    /// Where the file refers to it.
    pub position: Position,
}

/// What is wrong with a text, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// What.
    pub fault: Fault,
    /// Where; none where it is the text as a whole.
    pub position: Option<Position>,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(Position { line, column }) = self.position {
            write!(f, "line {line}, column {column}: ")?;
        }
        write!(f, "{:?}", self.fault)
    }
}

impl Problem {
    pub(super) fn at(text: &str, offset: usize, fault: Fault) -> Self {
        Self { fault, position: Some(Position::of(text, offset)) }
    }

    fn whole(fault: Fault) -> Self {
        Self { fault, position: None }
    }
}

/// RON as plan files use it.
fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Writes a plan file.
///
/// # Errors
/// Where the file would pass a limit, so that it could not be read again.
pub fn to_text(plan: &Plan, checklist: Option<&StoredChecklist>) -> Result<String, Problem> {
    let file = File { schema: SCHEMA, checklist, plan };
    let sheet = writer::write(&file).map_err(|error| {
        // Nothing that a plan can hold is beyond the writer.
        log::error!("{error}");
        Problem::whole(Fault::NotUnderstood)
    })?;
    if sheet.records() > MAX_RECORDS {
        return Err(Problem::whole(Fault::TooManyRecords { count: sheet.records() }));
    }
    if sheet.longest_text() > MAX_TEXT {
        return Err(Problem::whole(Fault::TextTooLong));
    }
    let text = sheet.lay_out(HEADER);
    if text.len() > MAX_BYTES {
        return Err(Problem::whole(Fault::TooLarge));
    }
    Ok(text)
}

/// Reads a plan file.
///
/// # Errors
/// Where the bytes are not text, not a plan, of another schema, beyond a limit, or hold something
/// that a plan does not have.
pub fn from_bytes(bytes: Vec<u8>) -> Result<Opened, Problem> {
    let error = match String::from_utf8(bytes) {
        Ok(text) => return from_text(&text),
        Err(error) => error,
    };
    let bytes = error.as_bytes();
    if let Some(kind) = kind::of(bytes) {
        return Err(Problem::whole(Fault::OtherKind(kind)));
    }
    let valid = bytes.get(..error.utf8_error().valid_up_to()).unwrap_or_default();
    let text = String::from_utf8_lossy(valid);
    Err(Problem::at(&text, text.len(), Fault::NotUtf8))
}

/// Reads the text of a plan file.
///
/// # Errors
/// As [`from_bytes`].
pub fn from_text(text: &str) -> Result<Opened, Problem> {
    // Editors on Windows put a byte order mark before the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    hold_schema(text)?;
    // A record takes far more memory than text, so that too many must not be read in the first place.
    if let Some(count) = outline::records_above(text, MAX_RECORDS) {
        return Err(Problem::whole(Fault::TooManyRecords { count }));
    }
    let file: File<StoredChecklist, Plan> =
        options().from_str(text).map_err(|error| explain::explain(text, error))?;
    let File { schema, checklist, mut plan } = file;
    if schema != SCHEMA {
        // It was written in a way that only the parser understands, such as `0x2`.
        let offset = outline::value(text, &["schema"]).map_or(0, |(offset, _)| offset);
        return Err(other_schema(text, offset, schema));
    }
    let cleared = settle(text, &mut plan)?;
    Ok(Opened { plan, checklist, cleared })
}

/// Lets only the schema pass that [`from_text`] reads. This looks at the schema alone: whatever
/// else a newer file holds would be a mystery.
fn hold_schema(text: &str) -> Result<(), Problem> {
    let Some((offset, word)) = outline::value(text, &["schema"]) else {
        return Err(match (explain::extension(text), kind::of(text.as_bytes())) {
            (Some(offset), _) => Problem::at(text, offset, Fault::Extension),
            (None, Some(kind)) => Problem::whole(Fault::OtherKind(kind)),
            (None, None) => Problem::whole(Fault::NotAPlan),
        });
    };
    match word.parse::<u32>() {
        Ok(SCHEMA) => Ok(()),
        Ok(schema) => Err(other_schema(text, offset, schema)),
        Err(_) if word.parse::<u64>().is_ok() => Err(other_schema(text, offset, u32::MAX)),
        // The parser says what is wrong with it, and where.
        Err(_) => Ok(()),
    }
}

/// What to say of a schema that is not the one of this program.
fn other_schema(text: &str, offset: usize, schema: u32) -> Problem {
    if schema < SCHEMA {
        return Problem::at(text, offset, Fault::NoSuchSchema { schema });
    }
    let title = outline::value(text, &["plan", "purpose", "title"])
        .and_then(|(_, literal)| ron::from_str(literal).ok());
    let verdict = outline::value(text, &["checklist", "verdict"]).map(|(_, word)| word.to_owned());
    Problem::at(text, offset, Fault::Newer { schema, title, verdict })
}

/// Makes sure of what holds in every plan, in one walk over it: each id is there once and is not
/// nil, each limit is kept, every reference leads to a record, and we ourselves are committed.
/// What somebody was not asked is dropped on the way.
fn settle(text: &str, plan: &mut Plan) -> Result<Vec<Cleared>, Problem> {
    let mut census = Census::default();
    plan.visit(Path::ROOT, &mut census);
    if let Some(id) = census.bad_id {
        let mut places = outline::records(text, id).map(|place| Position::of(text, place));
        let first = places.next();
        return Err(if id.is_nil() {
            Problem { fault: Fault::NilId, position: first }
        } else {
            Problem { fault: Fault::RepeatedId { first }, position: places.next() }
        });
    }
    // By the text and not by the plan, so that what is no text of a field, such as the key of an
    // entry, is held to the limit too.
    if let Some(place) = outline::text_longer_than(text, MAX_TEXT) {
        return Err(Problem::at(text, place, Fault::TextTooLong));
    }
    let fault = match plan.party(plan.ourselves) {
        None => Some(Fault::OurselvesMissing),
        Some(party) if party.status != Status::Committed => Some(Fault::OurselvesNotCommitted),
        Some(_) => None,
    };
    if let Some(fault) = fault {
        let place = outline::value(text, &["plan", "ourselves"]);
        return Err(Problem { fault, position: place.map(|(place, _)| Position::of(text, place)) });
    }
    let Census { ids, mut references, .. } = census;
    references.retain(|id| !ids.contains(id));
    if references.is_empty() {
        return Ok(Vec::new());
    }
    plan.visit_mut(Path::ROOT, &mut ClearOthers { ids });
    let missing: BTreeSet<Uuid> = references.into_iter().collect();
    Ok(outline::references(text, &missing).map(|(position, id)| Cleared { id, position }).collect())
}

/// Takes stock of a plan.
#[derive(Default)]
struct Census {
    ids: HashSet<Uuid>,
    references: Vec<Uuid>,
    /// An id that no record, or no second record, may have.
    bad_id: Option<Uuid>,
}

impl Visitor for Census {
    fn record(&mut self, _: Path, id: Uuid) {
        if !self.ids.insert(id) || id.is_nil() {
            self.bad_id.get_or_insert(id);
        }
    }

    fn reference(&mut self, _: Path, to: Uuid) {
        self.references.push(to);
    }
}

/// Clears every reference to anything but these records.
struct ClearOthers {
    ids: HashSet<Uuid>,
}

impl VisitorMut for ClearOthers {
    fn reference(&mut self, _: Path, to: Uuid) -> bool {
        self.ids.contains(&to)
    }
}
