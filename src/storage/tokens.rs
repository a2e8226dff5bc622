//! RON text as a row of tokens, where only brackets, texts and words matter: enough to lay a file
//! out, and to say where in a file something stands, without parsing it.

/// A piece of RON text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'text> {
    /// `(`, `[` or `{`.
    Open(u8),
    /// `)`, `]` or `}`.
    Close(u8),
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// A text with its quotation marks, as it is written.
    Text(&'text str),
    /// A text, character or comment that begins and does not end.
    Unclosed,
    /// Anything else: a name, a number, a word.
    Word(&'text str),
}

/// Goes through RON text from token to token. White space and comments are passed over. It never
/// fails: what is no RON comes out as words.
#[derive(Clone)]
pub(super) struct Tokens<'text> {
    text: &'text str,
    at: usize,
}

impl<'text> Tokens<'text> {
    /// Begins at the beginning.
    pub(super) fn new(text: &'text str) -> Self {
        Self::starting(text, 0)
    }

    /// Begins at a byte between two tokens.
    pub(super) fn starting(text: &'text str, at: usize) -> Self {
        Self { text, at }
    }

    fn rest(&self) -> &'text str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// Passes over white space and comments. False where a comment does not end.
    fn skip_blank(&mut self) -> bool {
        loop {
            match self.byte(self.at).map(class) {
                Some(Class::Blank) => self.at += 1,
                Some(Class::Wide) => match self.char_at(self.at).filter(|c| is_wide_blank(*c)) {
                    Some(blank) => self.at += blank.len_utf8(),
                    None => return true,
                },
                Some(Class::Slash) => {
                    let comment = match self.byte(self.at + 1) {
                        Some(b'/') => Some(self.rest().find('\n').unwrap_or(self.rest().len())),
                        Some(b'*') => block_comment(self.rest()),
                        _ => return true,
                    };
                    let Some(length) = comment else { return false };
                    self.at += length;
                }
                _ => return true,
            }
        }
    }

    /// The text of that length, and where it ends.
    fn text_to(&self, length: Option<usize>) -> (Token<'text>, usize) {
        match length.and_then(|length| Some((self.rest().get(..length)?, self.at + length))) {
            Some((text, end)) => (Token::Text(text), end),
            None => (Token::Unclosed, self.text.len()),
        }
    }

    /// The word up to there, and where it ends.
    fn word_to(&self, end: usize) -> (Token<'text>, usize) {
        (Token::Word(self.text.get(self.at..end).unwrap_or_default()), end)
    }

    /// Where the word that begins here ends. A slash that begins no comment is a word of its own.
    fn word_end(&self) -> usize {
        let mut end = self.at;
        loop {
            end += match self.byte(end).map(class) {
                Some(Class::Word) => 1,
                Some(Class::Wide) => match self.char_at(end).filter(|c| !is_wide_blank(*c)) {
                    Some(character) => character.len_utf8(),
                    None => break,
                },
                _ => break,
            };
        }
        end.max(self.at + 1)
    }
}

impl<'text> Iterator for Tokens<'text> {
    /// Where the token begins, in bytes, and the token.
    type Item = (usize, Token<'text>);

    fn next(&mut self) -> Option<Self::Item> {
        let closed = self.skip_blank();
        let (start, first) = (self.at, self.byte(self.at)?);
        let one = start + 1;
        let (token, end) = match class(first) {
            _ if !closed => (Token::Unclosed, self.text.len()),
            Class::Open => (Token::Open(first), one),
            Class::Close => (Token::Close(first), one),
            Class::Comma => (Token::Comma, one),
            Class::Colon => (Token::Colon, one),
            Class::Quote => self.text_to(escaped(self.rest(), b'"')),
            Class::Apostrophe => match escaped(self.rest(), b'\'') {
                Some(length) => self.word_to(start + length),
                None => (Token::Unclosed, self.text.len()),
            },
            Class::Word if first == b'r' && is_raw(self.rest()) => self.text_to(raw(self.rest())),
            Class::Word | Class::Wide | Class::Slash | Class::Blank => self.word_to(self.word_end()),
        };
        self.at = end;
        Some((start, token))
    }
}

/// What a byte can be the beginning of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Blank,
    Open,
    Close,
    Comma,
    Colon,
    Quote,
    Apostrophe,
    Slash,
    Word,
    /// A character of several bytes.
    Wide,
}

const fn class(byte: u8) -> Class {
    match byte {
        b' ' | b'\t'..=b'\r' => Class::Blank,
        b'(' | b'[' | b'{' => Class::Open,
        b')' | b']' | b'}' => Class::Close,
        b',' => Class::Comma,
        b':' => Class::Colon,
        b'"' => Class::Quote,
        b'\'' => Class::Apostrophe,
        b'/' => Class::Slash,
        0x80.. => Class::Wide,
        _ => Class::Word,
    }
}

/// What RON takes as white space beyond ASCII.
fn is_wide_blank(c: char) -> bool {
    matches!(c, '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}')
}

/// The length of a text between quotation marks, these included, in which a backslash guards the
/// next byte.
fn escaped(rest: &str, quote: u8) -> Option<usize> {
    let bytes = rest.as_bytes();
    let mut at = 1;
    loop {
        let found = bytes.get(at..)?.iter().position(|byte| *byte == quote || *byte == b'\\')?;
        at += found + 1;
        if bytes.get(at - 1) == Some(&quote) {
            return Some(at);
        }
        at += 1;
    }
}

/// Whether a raw text such as `r#"…"#` begins here.
fn is_raw(rest: &str) -> bool {
    rest.get(1..).is_some_and(|rest| rest.trim_start_matches('#').starts_with('"'))
}

/// The length of a raw text, its marks included.
fn raw(rest: &str) -> Option<usize> {
    let hashes = rest.get(1..)?.find('"')?;
    let body = hashes + 2;
    let end = format!("\"{}", "#".repeat(hashes));
    Some(body + rest.get(body..)?.find(&end)? + end.len())
}

/// The length of a block comment, in which others may stand.
fn block_comment(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let (mut at, mut level) = (0, 0_usize);
    loop {
        match (bytes.get(at)?, bytes.get(at + 1)) {
            (b'/', Some(b'*')) => (at, level) = (at + 2, level + 1),
            (b'*', Some(b'/')) => (at, level) = (at + 2, level - 1),
            _ => at += 1,
        }
        if level == 0 {
            return Some(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_what_ron_takes_them_for() {
        let text = "// plan\nPlan( a : r#\"x\"),\"#, /* b: /* ( */ */ 'q': [\"\\\"(\\\\\"], -5 é)";
        let tokens: Vec<_> = Tokens::new(text).map(|(_, token)| token).collect();
        assert_eq!(
            tokens,
            [
                Token::Word("Plan"),
                Token::Open(b'('),
                Token::Word("a"),
                Token::Colon,
                Token::Text("r#\"x\"),\"#"),
                Token::Comma,
                Token::Word("'q'"),
                Token::Colon,
                Token::Open(b'['),
                Token::Text("\"\\\"(\\\\\""),
                Token::Close(b']'),
                Token::Comma,
                Token::Word("-5"),
                Token::Word("é"),
                Token::Close(b')'),
            ]
        );
    }

    #[test]
    fn what_does_not_end_is_said_so() {
        for text in ["a(\"b", "a(r#\"b\"", "a(/* /* */", "a('", "a(\"b\\\""] {
            let last = Tokens::new(text).last();
            assert_eq!(last, Some((2, Token::Unclosed)), "{text}");
        }
    }

    #[test]
    fn every_token_moves_on() {
        for text in ["/", "a/b", "\u{200e}", "'''", "::", "\\", "r", "r#", "r##", "é/é", "/ *"] {
            assert!(Tokens::new(text).count() <= text.len(), "{text}");
        }
    }
}
