//! What can be wrong with the text of a plan file, in terms that can be told to people.

use super::kind::Kind;
use super::outline::Position;

/// What is wrong with a plan file.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// It is text, but from there on not in UTF-8.
    NotUtf8,
    /// It is a file of another kind.
    OtherKind(Kind),
    /// It does not look like a plan file at all.
    NotAPlan,
    /// It turns on what a plan file does not need: `#![enable(…)]`.
    Extension,
    /// A later version of the program wrote it.
    Newer {
        /// Its schema.
        schema: u32,
        /// The title of the plan, where it stands where we look for it.
        title: Option<String>,
        /// The verdict that it was saved with, by the word in the file.
        verdict: Option<String>,
    },
    /// No version of the program ever wrote that schema.
    NoSuchSchema {
        /// The schema.
        schema: u32,
    },
    /// It ends in the middle.
    CutOff,
    /// Something else should stand there.
    Expected(Expected),
    /// A field that there is not.
    UnknownField {
        /// Its name.
        found: String,
        /// The fields that there are.
        known: &'static [&'static str],
    },
    /// A field that must be there is not.
    MissingField {
        /// Its name.
        field: &'static str,
    },
    /// A field stands there twice.
    RepeatedField {
        /// Its name.
        field: String,
    },
    /// A record of another kind than can stand there.
    OtherRecord {
        /// Its kind.
        found: String,
        /// The kind that can.
        wanted: &'static str,
    },
    /// Something else stands where a record of that kind should begin.
    NoRecord {
        /// The kind.
        wanted: &'static str,
    },
    /// A choice that there is not.
    UnknownChoice {
        /// Its name.
        found: String,
        /// The choices that there are.
        known: &'static [&'static str],
    },
    /// A date that is not written as one.
    NotADate {
        /// What stands there.
        found: String,
    },
    /// A day that no calendar has.
    NoSuchDay {
        /// What stands there.
        found: String,
    },
    /// A day of a year that no plan may hold.
    FarDay {
        /// What stands there.
        found: String,
    },
    /// An id that is not written as one.
    NotAnId {
        /// What stands there.
        found: String,
    },
    /// A value that cannot be, for a reason that the plan gives.
    BadValue {
        /// The field that it belongs to.
        field: String,
        /// Why it cannot be.
        detail: String,
    },
    /// A value of a kind that cannot be there.
    Unfit {
        /// The field that it belongs to.
        field: String,
    },
    /// A text that ends in its middle: at a mark that belongs to it, or behind the one that is
    /// missing.
    TextBroken {
        /// What stands behind its end.
        next: String,
    },
    /// A text whose closing quotation mark is missing.
    TextOpen,
    /// A bracket that is closed by one of another kind.
    OtherBracket {
        /// The one that closes it.
        found: char,
        /// The one that should.
        wanted: char,
        /// Where the bracket was opened.
        opened: Position,
    },
    /// Two records have one id.
    RepeatedId {
        /// Where the first one stands.
        first: Option<Position>,
    },
    /// A record has the id of zeros, which belongs to none.
    NilId,
    /// The party that keeps the plan is not among the parties.
    OurselvesMissing,
    /// The party that keeps the plan is not committed.
    OurselvesNotCommitted,
    /// It has too many bytes.
    TooLarge,
    /// It has too many records.
    TooManyRecords {
        /// How many.
        count: usize,
    },
    /// A text is too long.
    TextTooLong,
    /// Brackets stand too deep in each other.
    TooDeep,
    /// Anything else.
    NotUnderstood,
}

/// What should stand at a place of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A comma.
    Comma,
    /// A colon.
    Colon,
    /// The opening bracket of a record.
    RecordStart,
    /// The closing bracket of a record.
    RecordEnd,
    /// The opening bracket of a list.
    ListStart,
    /// The closing bracket of a list.
    ListEnd,
    /// The opening bracket of a map.
    MapStart,
    /// The closing bracket of a map.
    MapEnd,
    /// A text in quotation marks.
    Text,
    /// A character that may follow a backslash.
    Escape,
    /// A whole number, within what the field can hold.
    Number,
    /// `true` or `false`.
    YesNo,
    /// The name of a field or choice.
    Name,
    /// The end of a comment.
    CommentEnd,
    /// Nothing more.
    End,
}

impl Expected {
    /// The id of the sentence for it in the language files.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Comma => "expected-comma",
            Self::Colon => "expected-colon",
            Self::RecordStart => "expected-record-start",
            Self::RecordEnd => "expected-record-end",
            Self::ListStart => "expected-list-start",
            Self::ListEnd => "expected-list-end",
            Self::MapStart => "expected-map-start",
            Self::MapEnd => "expected-map-end",
            Self::Text => "expected-text",
            Self::Escape => "expected-escape",
            Self::Number => "expected-number",
            Self::YesNo => "expected-yes-no",
            Self::Name => "expected-name",
            Self::CommentEnd => "expected-comment-end",
            Self::End => "expected-end",
        }
    }
}
