//! Lays RON text out for people to read and for version control to compare.
//!
//! What fits on a line stays on a line, unless it is a map or a list of records: there every entry
//! begins a line, so that two copies of a plan differ only in the lines of what was changed. In
//! texts only what could mislead the eye is escaped.

use super::tokens::{Token, Tokens};

/// How many bytes a line should have at most. A longer text still takes one line.
const WIDTH: usize = 120;

/// What one level of brackets is moved to the right by.
const INDENT: &str = "  ";

/// A pair of brackets.
#[derive(Clone, Copy, Default)]
struct Group {
    /// Where the closing one stands.
    end: usize,
    /// How many groups there are between the two.
    inside: usize,
    /// Whether it may stand on one line.
    may_be_flat: bool,
}

/// RON as [`ron`] writes it on a single line with a space after each comma and colon, and what was
/// found when it was gone through.
pub(super) struct Flat<'text> {
    pub(super) text: &'text str,
    /// Every pair of brackets, in the order in which they open.
    groups: Vec<Group>,
    /// How many records there are.
    pub(super) records: usize,
    /// How many bytes the longest text takes as it is written.
    pub(super) longest_text: usize,
}

impl<'text> Flat<'text> {
    /// Goes through the text.
    pub(super) fn new(text: &'text str) -> Self {
        let mut flat = Self { text, groups: Vec::new(), records: 0, longest_text: 0 };
        let mut open: Vec<usize> = Vec::new();
        for (start, token) in Tokens::new(text) {
            match token {
                Token::Open(_) => {
                    open.push(flat.groups.len());
                    flat.groups.push(Group { end: start, inside: 0, may_be_flat: true });
                }
                Token::Close(bracket) => flat.close(start, bracket, &mut open),
                // A record begins with its id.
                Token::Word("id") => flat.records += 1,
                Token::Text(literal) => flat.longest_text = flat.longest_text.max(literal.len()),
                Token::Word(_) | Token::Colon | Token::Comma | Token::Unclosed => {}
            }
        }
        flat
    }

    /// Ends the last one of the groups that are open.
    fn close(&mut self, end: usize, bracket: u8, open: &mut Vec<usize>) {
        let Some(index) = open.pop() else { return };
        let inside = self.groups.len() - index - 1;
        let Some(group) = self.groups.get_mut(index) else { return };
        let is_empty = group.end + 1 == end;
        let may_be_flat = group.may_be_flat
            && match bracket {
                b'}' => is_empty,
                b']' => inside == 0,
                _ => true,
            };
        *group = Group { end, inside, may_be_flat };
        if let Some(outer) = open.last().and_then(|outer| self.groups.get_mut(*outer)) {
            outer.may_be_flat &= may_be_flat;
        }
    }

    /// Lays it out below a header of whole lines.
    pub(super) fn lay_out(&self, header: &str) -> String {
        let flat = self.text;
        let mut out = String::with_capacity(header.len() + flat.len() + flat.len() / 4);
        out.push_str(header);
        // What is copied up to, the next group, where the line begins, how many groups we are in.
        let (mut from, mut next_group, mut line, mut depth) = (0, 0, out.len(), 0);
        let mut tokens = Tokens::new(flat);
        while let Some((start, token)) = tokens.next() {
            match token {
                Token::Open(_) => {
                    let group = self.groups.get(next_group).copied().unwrap_or_default();
                    let after = group.end + 1;
                    let fits = (out.len() - line) + (after - from) < WIDTH || group.end == start + 1;
                    if group.may_be_flat && fits {
                        next_group += group.inside + 1;
                        tokens = Tokens::starting(flat, after);
                    } else {
                        next_group += 1;
                        depth += 1;
                        copy(&mut out, slice(flat, from, start + 1));
                        line = new_line(&mut out, depth);
                        from = start + 1;
                    }
                }
                Token::Comma => {
                    copy(&mut out, slice(flat, from, start + 1));
                    line = new_line(&mut out, depth);
                    from = start + ", ".len();
                }
                Token::Close(_) => {
                    copy(&mut out, slice(flat, from, start));
                    out.push(',');
                    depth -= 1;
                    line = new_line(&mut out, depth);
                    from = start;
                }
                Token::Colon | Token::Text(_) | Token::Word(_) | Token::Unclosed => {}
            }
        }
        copy(&mut out, slice(flat, from, flat.len()));
        out.push('\n');
        out
    }
}

/// Begins a line, and returns where it begins.
fn new_line(out: &mut String, depth: usize) -> usize {
    out.push('\n');
    let line = out.len();
    for _ in 0..depth {
        out.push_str(INDENT);
    }
    line
}

/// Copies RON text without the escapes that nobody needs: of apostrophes, and of the marks above
/// and below letters that many scripts are not readable without. What cannot be seen, or turns the
/// direction of what is seen, stays escaped.
fn copy(out: &mut String, mut text: &str) {
    while let Some((before, escape)) = text.split_once('\\') {
        out.push_str(before);
        let (plain, length) = match escape.as_bytes().first() {
            Some(b'\'') => (Some('\''), 1),
            Some(b'u') => {
                let length = escape.find('}').map_or(1, |end| end + 1);
                let starts_text = out.ends_with('"');
                (mark(slice(escape, 2, length - 1)).filter(|_| !starts_text), length)
            }
            _ => (None, 1),
        };
        if let Some(plain) = plain {
            out.push(plain);
        } else {
            out.push('\\');
            out.push_str(slice(escape, 0, length));
        }
        text = slice(escape, length, escape.len());
    }
    out.push_str(text);
}

/// The character of that hexadecimal number, if it is one that shows with the letter before it.
fn mark(number: &str) -> Option<char> {
    let character = char::from_u32(u32::from_str_radix(number, 16).ok()?)?;
    // The standard library escapes such a mark where it stands alone, and shows it after a letter.
    let after_a_letter: String = ['a', character].into_iter().collect();
    after_a_letter.escape_debug().eq(after_a_letter.chars()).then_some(character)
}

fn slice(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_stays_on_a_line() {
        let long = "x".repeat(100);
        let flat = format!(
            "Plan(id: 1, none: [], names: [\"a\", \"b\"], owner: Person(name: \"(, \", of: Id(3)), \
             far: Person(name: \"{long}\", party: 12345), records: [Record(id: 7)], map: {{1: Yes, 2: No(x: 4)}})"
        );
        let expected = format!(
            "Plan(\n  id: 1,\n  none: [],\n  names: [\"a\", \"b\"],\n  owner: Person(name: \"(, \", of: Id(3)),\n  \
             far: Person(\n    name: \"{long}\",\n    party: 12345,\n  ),\n  records: [\n    Record(id: 7),\n  ],\n  \
             map: {{\n    1: Yes,\n    2: No(x: 4),\n  }},\n)\n"
        );
        assert_eq!(Flat::new(&flat).lay_out(""), expected);
    }

    #[test]
    fn only_what_could_mislead_is_escaped() {
        let cases = [
            ("Anglers' “Society”", "Anglers' “Society”"),
            ("say \"no\" \\ now\n\t", r#"say \"no\" \\ now\n\t"#),
            ("हिन्दी ไม่ที่ עִבְרִית", "हिन्दी ไม่ที่ עִבְרִית"),
            ("\u{301}first", "\\u{301}first"),
            ("a\u{202e}b\u{200c}c\u{0}d\u{1b}e\u{feff}", r"a\u{202e}b\u{200c}c\0d\u{1b}e\u{feff}"),
            ("\\u{301} \\' {", r"\\u{301} \\' {"),
        ];
        for (text, written) in cases {
            let flat = ron::to_string(text).unwrap();
            let out = Flat::new(&flat).lay_out("");
            assert_eq!(out, format!("\"{written}\"\n"));
            assert_eq!(ron::from_str::<String>(&out).unwrap(), text);
        }
    }
}
