//! Mistakes of typing that the reader of RON notices late, or somewhere else: quotation marks too
//! many or too few, and brackets that do not belong together.

use super::tokens::{Token, Tokens};

/// A text that is not what was meant.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct BrokenText<'text> {
    /// Where it begins.
    pub(super) at: usize,
    /// What follows its end; none where its end is plainly missing, for it goes on over lines that
    /// are none of it.
    pub(super) next: Option<&'text str>,
}

/// The first text that something follows which cannot follow a text.
pub(super) fn broken_text(text: &str) -> Option<BrokenText<'_>> {
    let mut tokens = Tokens::new(text).peekable();
    while let Some((at, token)) = tokens.next() {
        let (Token::Text(literal), Some((next_at, next))) = (token, tokens.peek().copied()) else { continue };
        let is_adjacent = next_at == at + literal.len();
        let next = match next {
            Token::Word(word) => word,
            // Two texts beside each other want a comma between them.
            Token::Text(_) | Token::Unclosed if is_adjacent => "\"",
            // Of several words, so that it is no name of a record in quotation marks.
            Token::Open(_) if is_adjacent && literal.contains(char::is_whitespace) => "(",
            _ => continue,
        };
        if runs_over(literal) {
            return Some(BrokenText { at, next: None });
        }
        // The same goes for a field behind a text.
        let is_field = || matches!(tokens.clone().nth(1), Some((_, Token::Colon)));
        if is_adjacent || !is_field() {
            return Some(BrokenText { at, next: Some(next) });
        }
    }
    None
}

/// Whether a text of several lines ends where another one was meant to begin: behind the name of a
/// field, behind a bracket, or at the beginning of a line.
fn runs_over(literal: &str) -> bool {
    let Some((_, last)) = literal.trim_end_matches('"').rsplit_once('\n') else { return false };
    let last = last.trim();
    let before_field = last.strip_suffix(':').map(|field| {
        field.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '_').trim_end_matches([',', ' '])
    });
    let ends = before_field.unwrap_or(last);
    ends.is_empty() || ends.ends_with(['(', '[', '{'])
}

/// In what a text ends.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum End {
    /// All that was opened is closed.
    Closed,
    /// Brackets are open.
    InBrackets,
    /// A text is open that began in the last line.
    InLine,
    /// A text is open that began there, in a line before the last one.
    InText(usize),
    /// A comment is open that began there.
    InComment(usize),
}

/// In what a text ends.
pub(super) fn end(text: &str) -> End {
    let mut depth = 0_usize;
    for (at, token) in Tokens::new(text) {
        match token {
            Token::Open(_) => depth += 1,
            Token::Close(_) => depth = depth.saturating_sub(1),
            Token::Unclosed => {
                let rest = text.get(at..).unwrap_or_default().trim_end();
                return if rest.starts_with('/') {
                    End::InComment(at)
                } else if rest.contains('\n') {
                    End::InText(at)
                } else {
                    End::InLine
                };
            }
            _ => {}
        }
    }
    if depth > 0 { End::InBrackets } else { End::Closed }
}

/// A bracket that closes one of another kind.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct WrongBracket {
    /// Where it stands.
    pub(super) at: usize,
    /// The bracket itself.
    pub(super) found: char,
    /// The one that should stand there.
    pub(super) wanted: char,
    /// Where the bracket stands that it closes.
    pub(super) opened: usize,
}

/// The first bracket that closes one of another kind.
pub(super) fn wrong_bracket(text: &str) -> Option<WrongBracket> {
    let mut open = Vec::new();
    for (at, token) in Tokens::new(text) {
        match token {
            Token::Open(bracket) => open.push((at, bracket)),
            Token::Close(found) => {
                let (opened, bracket) = open.pop()?;
                let wanted = match bracket {
                    b'(' => b')',
                    b'[' => b']',
                    _ => b'}',
                };
                if found != wanted {
                    return Some(WrongBracket { at, found: found.into(), wanted: wanted.into(), opened });
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_broken_where_something_follows_that_cannot() {
        let broken = |at, next: &'static str| Some(BrokenText { at, next: Some(next) });
        let open = |at| Some(BrokenText { at, next: None });
        let cases = [
            (r#"(a: "The "best" plan", b: 1)"#, broken(4, "best")),
            (r#"(a: "The ""best plan", b: 1)"#, broken(4, "\"")),
            (r#"(a: "so " they say "", b: 1)"#, broken(4, "they")),
            ("(a: \"River,\n b: \"Clean\", c: 1)", open(4)),
            ("(a: \"River,\n b: 5,\n c: \"\", d: 1)", open(4)),
            ("(a: \"River \"\", b: 1)", broken(4, "\"")),
            ("(a: \"River,\n b: (c: \"Clean\"), d: 1)", open(4)),
            ("(a: \"River,\n b: [\"Clean\"], c: 1)", open(4)),
            ("(a: \"one\ntwo: but \"three\" four\", b: 1)", broken(4, "three")),
            ("[\n\"River,\n\"Clean\",\n]", open(2)),
            ("(a: \"one\ntwo \"three\" four\", b: 1)", broken(4, "three")),
            (r#"(a: "2026-11-21, b: "x", c: 1)"#, broken(4, "x")),
            (r#"(a: "The "(wild) river", b: 1)"#, broken(4, "(")),
            ("(a: \"River,\n b: \"(wild) river\", c: 1)", open(4)),
            // These are mistakes of other kinds.
            (r#"(a: "B"(c: 1))"#, None),
            ("(a: \"River\" b: \"Clean\")", None),
            ("(a: \"River\"\n b: 1)", None),
            ("[\"River\" \"Clean\"]", None),
            // These are as they should be.
            ("(a: \"River\", b: {\"c\": [\"d\"]}) // \"e\" f", None),
            (r#"(a: "The \"best\" plan", b: r"c")"#, None),
        ];
        for (text, expected) in cases {
            assert_eq!(broken_text(text), expected, "{text}");
        }
    }

    #[test]
    fn what_a_text_ends_in_is_known() {
        assert_eq!(end("(a: \"(\")"), End::Closed);
        assert_eq!(end("(a: ["), End::InBrackets);
        assert_eq!(end("(a: \"b"), End::InLine);
        assert_eq!(end("(a: \"b\n)\n"), End::InText(4));
        assert_eq!(end("(a: 1 /* b\n)"), End::InComment(6));
    }

    #[test]
    fn brackets_that_do_not_belong_together_are_found() {
        let wrong = WrongBracket { at: 10, found: ']', wanted: '}', opened: 4 };
        assert_eq!(wrong_bracket("(a: {\"b]\":]"), Some(wrong));
        assert_eq!(wrong_bracket("(a: {\"b\": [1]})"), None);
        assert_eq!(wrong_bracket("())("), None);
    }
}
