//! What the reader of RON says is wrong, in the terms of [`Fault`]: none of its own words, nor those
//! of the libraries that read dates and ids, come through.

use jiff::civil::Date;
use ron::error::{Error as RonError, SpannedError};
use uuid::Uuid;

use super::fault::{Expected, Fault};
use super::format::{MAX_NESTING, Problem};
use super::outline::{self, Position};
use super::syntax::{self, End};
use super::tokens::{Token, Tokens};
use crate::plan::date;

/// By these words we know what the plan itself says against a value. Whatever else is said against
/// one comes from a library, and is not passed on.
const OWN_WORDS: [&str; 5] = [
    " is not between ",
    " is there twice",
    "it has more than ",
    "it is not a number",
    " is not a part of a whole",
];

/// What the reader of RON found wrong in `text`, and where.
pub(super) fn explain(text: &str, error: SpannedError) -> Problem {
    log::debug!("{error}");
    if let Some(offset) = outline::deeper_than(text, MAX_NESTING) {
        return Problem::at(text, offset, Fault::TooDeep);
    }
    let (start, end) = (error.span.start, error.span.end);
    let start = Position { line: start.line, column: start.col }.offset(text);
    let end = Position { line: end.line, column: end.col }.offset(text);
    // The reader begins to count a text after its quotation mark.
    let start = if text.get(..start).is_some_and(|before| before.ends_with('"')) { start - 1 } else { start };

    if let Some(at) = extension(text)
        && text.get(at..end).is_some_and(|between| !between.contains('\n'))
    {
        return Problem::at(text, at, Fault::Extension);
    }
    // What it stumbled over may have gone wrong long before.
    if let Some(problem) = broken_text(text, end).or_else(|| unfinished(text, end, &error.code)) {
        return problem;
    }
    if let Some(wrong) = syntax::wrong_bracket(text)
        && text.get(end..wrong.at).is_none_or(|between| between.trim().is_empty())
    {
        let opened = Position::of(text, wrong.opened);
        let fault = Fault::OtherBracket { found: wrong.found, wanted: wrong.wanted, opened };
        return Problem::at(text, wrong.at, fault);
    }
    let (offset, fault) = match error.code {
        RonError::NoSuchStructField { found, expected, .. } => {
            (start, Fault::UnknownField { found, known: expected })
        }
        RonError::NoSuchEnumVariant { found, expected, .. } => {
            (start, Fault::UnknownChoice { found, known: expected })
        }
        RonError::MissingStructField { field, .. } => (end, Fault::MissingField { field }),
        RonError::DuplicateStructField { field, .. } => {
            (start, Fault::RepeatedField { field: field.to_owned() })
        }
        RonError::ExpectedDifferentStructName { found, expected } => {
            (start, Fault::OtherRecord { found, wanted: expected })
        }
        RonError::ExpectedNamedStructLike(wanted) if !wanted.is_empty() => (end, Fault::NoRecord { wanted }),
        RonError::NoSuchExtension(_)
        | RonError::ExpectedAttribute
        | RonError::ExpectedAttributeEnd
        | RonError::ExpectedStructName(_) => (extension(text).unwrap_or(end), Fault::Extension),
        RonError::Message(detail) => (start, refused(text, start, detail)),
        RonError::InvalidValueForType { .. } | RonError::ExpectedDifferentLength { .. } => {
            (start, unfit(text, start))
        }
        // A number that is too large was read; anything else stands where the reader stopped.
        RonError::IntegerOutOfBounds => (start, Fault::Expected(Expected::Number)),
        RonError::ExpectedComma if is_fraction(text, end) => (end, Fault::Expected(Expected::Number)),
        code => (end, expected(&code).map_or(Fault::NotUnderstood, Fault::Expected)),
    };
    Problem::at(text, offset, fault)
}

/// Where a file turns extensions of RON on, if it does.
pub(super) fn extension(text: &str) -> Option<usize> {
    let first = Tokens::new(text).next();
    first.filter(|(_, token)| matches!(token, Token::Word(word) if word.starts_with('#'))).map(|(at, _)| at)
}

/// A text with a quotation mark too many or too few, no later than where the reader stopped.
fn broken_text(text: &str, stopped: usize) -> Option<Problem> {
    let broken = syntax::broken_text(text).filter(|broken| broken.at <= stopped)?;
    let fault = match broken.next {
        Some(next) => Fault::TextBroken { next: next.to_owned() },
        None => Fault::TextOpen,
    };
    Some(Problem::at(text, broken.at, fault))
}

/// What a file lacks that the reader has read to its end.
fn unfinished(text: &str, stopped: usize, code: &RonError) -> Option<Problem> {
    let length = text.trim_end().len();
    let at_end = stopped >= length
        || matches!(code, RonError::Eof | RonError::ExpectedStringEnd | RonError::UnclosedBlockComment);
    if !at_end {
        return None;
    }
    Some(match syntax::end(text) {
        End::Closed => return None,
        End::InBrackets | End::InLine => Problem::at(text, length, Fault::CutOff),
        End::InText(at) => Problem::at(text, at, Fault::TextOpen),
        End::InComment(at) => Problem::at(text, at, Fault::Expected(Expected::CommentEnd)),
    })
}

/// Why a value was refused that is well written as such.
fn refused(text: &str, at: usize, detail: String) -> Fault {
    let literal = match Tokens::starting(text, at).next() {
        Some((start, Token::Text(literal))) if start == at => outline::meaning(literal),
        _ => None,
    };
    if let Some(found) = literal {
        let found = found.into_owned();
        // Whoever refused it is known by what it says of the same text.
        match found.parse::<Date>() {
            Ok(day) if !date::is_within(day) => return Fault::FarDay { found },
            _ if detail.ends_with(date::NOT_WRITTEN_AS_DATE) => {
                let is_written = date::is_written_as_date(&found);
                return if is_written { Fault::NoSuchDay { found } } else { Fault::NotADate { found } };
            }
            _ => {}
        }
        if found.parse::<Uuid>().is_err_and(|error| detail.contains(&error.to_string())) {
            return Fault::NotAnId { found };
        }
    }
    if OWN_WORDS.iter().any(|words| detail.contains(words)) {
        let field = outline::field_at(text, at).unwrap_or_default().to_owned();
        return Fault::BadValue { field, detail };
    }
    unfit(text, at)
}

fn unfit(text: &str, at: usize) -> Fault {
    Fault::Unfit { field: outline::field_at(text, at).unwrap_or_default().to_owned() }
}

/// Whether a number goes on there behind a point.
fn is_fraction(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    before.is_some_and(|c| c.is_ascii_digit()) && text.get(at..).is_some_and(|rest| rest.starts_with('.'))
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
        RonError::InvalidEscape(_) => Expected::Escape,
        RonError::ExpectedInteger
        | RonError::InvalidIntegerDigit { .. }
        | RonError::UnderscoreAtBeginning => Expected::Number,
        RonError::ExpectedBoolean => Expected::YesNo,
        RonError::ExpectedIdentifier | RonError::InvalidIdentifier(_) | RonError::SuggestRawIdentifier(_) => {
            Expected::Name
        }
        RonError::TrailingCharacters => Expected::End,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_libraries_say_against_a_value_is_not_passed_on() {
        let text = "(a: (b: 33.33))";
        let field = "b".to_owned();
        for own in ["7 is not between 1 and 5", "33.33: it has more than 1 decimals", "x is there twice"] {
            let expected = Fault::BadValue { field: field.clone(), detail: own.into() };
            assert_eq!(refused(text, 8, own.into()), expected);
        }
        for foreign in ["invalid length 3, expected a tuple of size 2", "data did not match any variant", ""]
        {
            assert_eq!(refused(text, 8, foreign.into()), Fault::Unfit { field: field.clone() });
        }
    }
}
