//! What can be wrong with the text of a plan file, in terms that can be told to people.

use ron::error::{Error as RonError, SpannedError};

use super::format::{MAX_NESTING, Problem};
use super::outline::{self, Position};

/// What is wrong with a plan file.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// It is not text in UTF-8; the first byte that is not, counted from 1.
    NotUtf8 {
        /// Which byte.
        byte: usize,
    },
    /// It does not look like a plan file at all.
    NotAPlan,
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
    /// A choice that there is not.
    UnknownChoice {
        /// Its name.
        found: String,
        /// The choices that there are.
        known: &'static [&'static str],
    },
    /// A value that cannot be.
    BadValue {
        /// The field that it belongs to.
        field: String,
        /// Why it cannot be.
        detail: String,
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
    TooLarge {
        /// How many.
        bytes: u64,
    },
    /// It has too many records.
    TooManyRecords {
        /// How many.
        count: usize,
    },
    /// A text is too long.
    TextTooLong,
    /// Brackets stand too deep in each other.
    TooDeep,
    /// Anything else, in the words of the reader or writer.
    Other {
        /// Its words.
        detail: String,
    },
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
    /// The closing quotation mark of a text.
    TextEnd,
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
            Self::TextEnd => "expected-text-end",
            Self::Escape => "expected-escape",
            Self::Number => "expected-number",
            Self::YesNo => "expected-yes-no",
            Self::Name => "expected-name",
            Self::CommentEnd => "expected-comment-end",
            Self::End => "expected-end",
        }
    }
}

/// What the reader of RON found wrong in `text`, and where.
pub(super) fn explain(text: &str, error: SpannedError) -> Problem {
    if let Some(offset) = outline::deeper_than(text, MAX_NESTING) {
        return Problem::at(text, offset, Fault::TooDeep);
    }
    let (start, end) = (error.span.start, error.span.end);
    let start = Position { line: start.line, column: start.col }.offset(text);
    let end = Position { line: end.line, column: end.col }.offset(text);
    let at_end = end >= text.trim_end().len() || matches!(error.code, RonError::ExpectedStringEnd);
    if at_end && outline::is_cut_off(text) {
        return Problem::at(text, text.trim_end().len(), Fault::CutOff);
    }
    // The reader begins to count a text after its quotation mark.
    let start = if text.get(..start).is_some_and(|before| before.ends_with('"')) { start - 1 } else { start };
    let bad_value = |detail: String| {
        let field = outline::field_at(text, start).unwrap_or_default().to_owned();
        Problem::at(text, start, Fault::BadValue { field, detail })
    };
    match error.code {
        RonError::NoSuchStructField { found, expected, .. } => {
            Problem::at(text, start, Fault::UnknownField { found, known: expected })
        }
        RonError::NoSuchEnumVariant { found, expected, .. } => {
            Problem::at(text, start, Fault::UnknownChoice { found, known: expected })
        }
        RonError::MissingStructField { field, .. } => Problem::at(text, end, Fault::MissingField { field }),
        RonError::DuplicateStructField { field, .. } => {
            Problem::at(text, start, Fault::RepeatedField { field: field.to_owned() })
        }
        RonError::ExpectedDifferentStructName { found, expected } => {
            Problem::at(text, start, Fault::OtherRecord { found, wanted: expected })
        }
        RonError::Message(detail) => bad_value(detail),
        code @ RonError::InvalidValueForType { .. } => bad_value(code.to_string()),
        code => {
            let fault =
                expected(&code).map_or_else(|| Fault::Other { detail: code.to_string() }, Fault::Expected);
            // A number that is too large was read; anything else stands where the reader stopped.
            let place = if matches!(code, RonError::IntegerOutOfBounds) { start } else { end };
            Problem::at(text, place, fault)
        }
    }
}

fn expected(code: &RonError) -> Option<Expected> {
    Some(match code {
        RonError::ExpectedComma => Expected::Comma,
        RonError::ExpectedMapColon => Expected::Colon,
        RonError::ExpectedStructLike | RonError::ExpectedNamedStructLike(_) => Expected::RecordStart,
        RonError::ExpectedStructLikeEnd | RonError::ExpectedOptionEnd => Expected::RecordEnd,
        RonError::ExpectedArray => Expected::ListStart,
        RonError::ExpectedArrayEnd => Expected::ListEnd,
        RonError::ExpectedMap => Expected::MapStart,
        RonError::ExpectedMapEnd => Expected::MapEnd,
        RonError::ExpectedString => Expected::Text,
        RonError::ExpectedStringEnd => Expected::TextEnd,
        RonError::InvalidEscape(_) => Expected::Escape,
        RonError::ExpectedInteger
        | RonError::IntegerOutOfBounds
        | RonError::InvalidIntegerDigit { .. }
        | RonError::UnderscoreAtBeginning => Expected::Number,
        RonError::ExpectedBoolean => Expected::YesNo,
        RonError::ExpectedIdentifier | RonError::SuggestRawIdentifier(_) => Expected::Name,
        RonError::UnclosedBlockComment => Expected::CommentEnd,
        RonError::TrailingCharacters => Expected::End,
        _ => return None,
    })
}
