//! What can be said of a plan file without parsing it: its schema, a value at a place, and where
//! something stands. Nothing here fails or needs more memory than the text, whatever the text is.

use std::borrow::Cow;
use std::collections::BTreeSet;

use uuid::Uuid;

use super::tokens::{Token, Tokens};

/// A place in a text, counted from 1: the line, and the character in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

impl Position {
    /// The place of a byte.
    pub(super) fn of(text: &str, offset: usize) -> Self {
        Ruler::new(text).advance(offset)
    }

    /// The byte at this place; the end of the text where it lies behind it.
    pub(super) fn offset(self, text: &str) -> usize {
        let lines = text.split_inclusive('\n').take(self.line - 1);
        let start: usize = lines.map(str::len).sum();
        let line = text.get(start..).unwrap_or_default();
        start + line.char_indices().nth(self.column - 1).map_or(line.len(), |(index, _)| index)
    }
}

/// Finds the places of bytes one after the other, so that many take no longer than the last one.
struct Ruler<'text> {
    text: &'text str,
    at: usize,
    position: Position,
}

impl<'text> Ruler<'text> {
    fn new(text: &'text str) -> Self {
        Self { text, at: 0, position: Position { line: 1, column: 1 } }
    }

    /// The place of a byte, which must not come before the last one.
    fn advance(&mut self, offset: usize) -> Position {
        let passed = self.text.get(self.at..offset).unwrap_or_default();
        let in_line = match passed.rsplit_once('\n') {
            Some((lines, in_line)) => {
                self.position.line += lines.bytes().filter(|byte| *byte == b'\n').count() + 1;
                self.position.column = 1;
                in_line
            }
            None => passed,
        };
        self.position.column += in_line.chars().count();
        self.at = offset;
        self.position
    }
}

/// The word or text that stands at a field, named by the fields that lead to it, and where.
pub(super) fn value<'text>(text: &'text str, path: &[&str]) -> Option<(usize, &'text str)> {
    let (last_field, parents) = path.split_last()?;
    // How deep we are, how many of the parents lead here, and the field that we are at.
    let (mut depth, mut matched) = (0_usize, 0_usize);
    let (mut word, mut field) = (None, None);
    for (start, token) in Tokens::new(text) {
        match token {
            Token::Word(here) | Token::Text(here) => {
                if field == Some(*last_field) && matched == parents.len() && depth == matched + 1 {
                    return Some((start, here));
                }
                word = Some(here);
            }
            Token::Colon => field = word.take(),
            Token::Comma => (word, field) = (None, None),
            Token::Open(_) => {
                if depth == matched + 1 && field.is_some() && field == parents.get(matched).copied() {
                    matched += 1;
                }
                depth += 1;
                (word, field) = (None, None);
            }
            Token::Close(_) => {
                depth = depth.saturating_sub(1);
                matched = matched.min(depth.saturating_sub(1));
                (word, field) = (None, None);
            }
            Token::Unclosed => return None,
        }
    }
    None
}

/// Where brackets first stand deeper in each other than `limit`.
pub(super) fn deeper_than(text: &str, limit: usize) -> Option<usize> {
    let mut depth = 0_usize;
    Tokens::new(text).find_map(|(start, token)| {
        match token {
            Token::Open(_) => depth += 1,
            Token::Close(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        (depth > limit).then_some(start)
    })
}

/// The field whose value a byte belongs to.
pub(super) fn field_at(text: &str, offset: usize) -> Option<&str> {
    let mut outer = Vec::new();
    let (mut word, mut field) = (None, None);
    for (_, token) in Tokens::new(text).take_while(|(start, _)| *start <= offset) {
        match token {
            Token::Word(here) => word = Some(here),
            Token::Colon => field = word.take().or(field),
            Token::Open(_) => {
                outer.push(field);
                word = None;
            }
            Token::Close(_) => field = outer.pop().flatten(),
            Token::Comma => {
                word = None;
                // The next entry of a map or list belongs to the field that holds all of it.
                field = outer.last().copied().flatten();
            }
            Token::Text(_) | Token::Unclosed => word = None,
        }
    }
    field
}

/// Every text that is an id, where it stands, and whether it is the id of a record and no reference
/// to one.
fn ids(text: &str) -> impl Iterator<Item = (usize, Uuid, bool)> {
    let mut field = "";
    Tokens::new(text).filter_map(move |(start, token)| {
        match token {
            Token::Word(word) => field = word,
            Token::Colon => {}
            Token::Text(literal) => {
                let is_record = std::mem::take(&mut field) == "id";
                return Uuid::try_parse(&meaning(literal)?).ok().map(|id| (start, id, is_record));
            }
            _ => field = "",
        }
        None
    })
}

/// Where the records of that id stand.
pub(super) fn records(text: &str, id: Uuid) -> impl Iterator<Item = usize> {
    ids(text).filter(move |(_, here, is_record)| *is_record && *here == id).map(|(start, ..)| start)
}

/// Where references to these ids stand.
pub(super) fn references<'text>(
    text: &'text str,
    to: &'text BTreeSet<Uuid>,
) -> impl Iterator<Item = (Position, Uuid)> + 'text {
    let mut ruler = Ruler::new(text);
    ids(text)
        .filter(|(_, id, is_record)| !is_record && to.contains(id))
        .map(move |(start, id, _)| (ruler.advance(start), id))
}

/// How many records a file holds, where that is more than `most`.
pub(super) fn records_above(text: &str, most: usize) -> Option<usize> {
    // Every record has a field "id", and those two letters are counted in no time where the sums
    // of short pieces fit into a byte.
    const PIECE: usize = u8::MAX as usize;
    let bytes = text.as_bytes();
    let pieces = bytes.chunks(PIECE).zip(bytes.get(1..).unwrap_or_default().chunks(PIECE));
    let count = |(first, second): (&[u8], &[u8])| {
        first.iter().zip(second).map(|(a, b)| u8::from(*a == b'i') & u8::from(*b == b'd')).sum::<u8>()
    };
    let pairs: usize = pieces.map(count).map(usize::from).sum();
    if pairs <= most {
        return None;
    }
    let mut before = Token::Comma;
    let mut records = 0;
    for (_, token) in Tokens::new(text) {
        records += usize::from(matches!((before, token), (Token::Word("id" | "r#id"), Token::Colon)));
        before = token;
    }
    (records > most).then_some(records)
}

/// Where the first text stands that holds more than `limit` bytes.
pub(super) fn text_longer_than(text: &str, limit: usize) -> Option<usize> {
    // Such a text covers a whole piece of half that length, where every quotation mark stands
    // behind a backslash or in a raw text. So a look at each piece rules most files out.
    let ends_text = |pair: &[u8]| matches!(pair, [before, b'"'] if *before != b'\\');
    let mut pieces = text.as_bytes().chunks_exact((limit / 2).max(1));
    if pieces.all(|piece| piece.windows(2).any(ends_text)) && !text.contains("#\"") {
        return None;
    }
    Tokens::new(text).find_map(|(start, token)| match token {
        // What is written is never shorter than what it stands for.
        Token::Text(literal) if literal.len() > limit => {
            meaning(literal).is_some_and(|text| text.len() > limit).then_some(start)
        }
        _ => None,
    })
}

/// The text that is written so.
pub(super) fn meaning(literal: &str) -> Option<Cow<'_, str>> {
    let plain = literal.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    match plain.filter(|plain| !plain.contains('\\')) {
        Some(plain) => Some(Cow::Borrowed(plain)),
        None => ron::from_str(literal).ok().map(Cow::Owned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_found_by_its_path_only() {
        let text = r#"Workbook(note: "schema: 7", deep: (schema: 8, plan: (title: "no")), schema: 2,
            plan: Plan(list: [(title: "no")], title: "first", purpose: Purpose(a: 1, title: "River")))"#;
        assert_eq!(value(text, &["schema"]).unwrap().1, "2");
        assert_eq!(value(text, &["plan", "title"]).unwrap().1, "\"first\"");
        assert_eq!(value(text, &["plan", "purpose", "title"]).unwrap().1, "\"River\"");
        assert_eq!(value(text, &["purpose", "title"]), None);
        assert_eq!(value(text, &["plan", "schema"]), None);
    }

    #[test]
    fn places_are_counted_in_lines_and_characters() {
        let text = "a\nbé(c\r\nd";
        for (offset, line, column) in [(0, 1, 1), (1, 1, 2), (2, 2, 1), (5, 2, 3), (9, 3, 1), (10, 3, 2)] {
            let position = Position { line, column };
            assert_eq!(Position::of(text, offset), position);
            assert_eq!(position.offset(text), offset);
        }
        assert_eq!(Position { line: 9, column: 9 }.offset(text), text.len());
    }

    #[test]
    fn the_field_of_a_value_is_known() {
        let text = r#"(a: 1, b: [2, (c: 3), {"4": Y(d: 5), "6": 7}], 8)"#;
        for (value, field) in [('1', "a"), ('2', "b"), ('3', "c"), ('4', "b"), ('5', "d"), ('7', "b")] {
            assert_eq!(field_at(text, text.find(value).unwrap()), Some(field), "{value}");
        }
        assert_eq!(field_at(text, text.find('8').unwrap()), None);
    }

    #[test]
    fn depth_is_seen_through_texts() {
        assert_eq!(deeper_than("([{\"[[[\"}])", 3), None);
        assert_eq!(deeper_than("([{\"[[[\"(}])", 3), Some(8));
    }

    #[test]
    fn records_and_references_are_told_apart() {
        let id = Uuid::from_u128(0x6f);
        let text = format!("((id: \"{id}\"), {{\"{id}\": x}}, (kid: \"{id}\"), (id: \"{}\"))", Uuid::max());
        assert_eq!(records(&text, id).collect::<Vec<_>>(), [6]);
        let columns: Vec<_> =
            references(&text, &BTreeSet::from([id])).map(|(place, _)| place.column).collect();
        assert_eq!(columns, [49, 99]);
    }

    #[test]
    fn records_are_counted_however_many_letters_are_between_them() {
        for between in [0, 1, 251, 252, 253, 254, 255, 256, 1000] {
            let text = format!("(id: 1, x: \"{}\", ids: \"id: id:\", r#id : 2)", "i".repeat(between));
            assert_eq!(records_above(&text, 1), Some(2), "{between}");
            assert_eq!(records_above(&text, 2), None, "{between}");
        }
        assert_eq!(records_above("", 0), None);
        assert_eq!(records_above(&"id".repeat(1_000), 0), None);
    }

    #[test]
    fn an_id_is_known_however_it_is_written() {
        let id = Uuid::from_u128(0x6f);
        for literal in
            [id.simple().to_string(), id.braced().to_string(), r"\u{30}".to_owned() + &id.to_string()[1..]]
        {
            assert_eq!(records(&format!("(id: \"{literal}\")"), id).count(), 1, "{literal}");
        }
    }

    #[test]
    fn the_length_of_a_text_is_that_of_what_it_stands_for() {
        assert_eq!(text_longer_than(r#"("\u{1f600}")"#, 3), Some(1));
        assert_eq!(text_longer_than(r#"("\u{1f600}", "abc", r"abcd")"#, 4), None);
        assert_eq!(text_longer_than(r#"("\u{1f600}", "abc", r"abcde")"#, 4), Some(21));
    }

    #[test]
    fn no_long_text_is_missed_wherever_it_stands() {
        for inside in ["x", "\\\"", "\\\\", "é", "\n"] {
            for before in 0..20 {
                let text =
                    |count: usize| format!("({}\"{}\", \"a\")", " ".repeat(before), inside.repeat(count));
                let bytes = meaning(&format!("\"{inside}\"")).unwrap().len();
                assert_eq!(text_longer_than(&text(8 / bytes), 8), None, "{inside:?} behind {before}");
                assert_eq!(text_longer_than(&text(9), 8), Some(before + 1), "{inside:?} behind {before}");
            }
        }
        // In a raw text a quotation mark needs no backslash.
        assert_eq!(text_longer_than(&format!("(r#\"{}\"#)", "\"x".repeat(5)), 8), Some(1));
    }
}
