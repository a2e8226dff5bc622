//! Lays RON text out for people to read and for version control to compare.
//!
//! What fits on a line stays on a line, unless it is a map or a list of records: there every entry
//! begins a line, so that two copies of a plan differ only in the lines of what was changed. In
//! texts only what could mislead the eye is escaped.

/// How many bytes a line should have at most. A longer text still takes one line.
const WIDTH: usize = 120;

/// What stands between two entries on one line.
const SEPARATOR: &str = ", ";

/// What one level of brackets is moved to the right by.
const INDENT: &str = "  ";

/// Where a line could be broken.
#[derive(Clone, Copy)]
struct Mark {
    /// The byte.
    at: usize,
    kind: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    /// An opening bracket, the number of the mark that closes it, and whether all up to there may
    /// stand on one line.
    Open {
        close: usize,
        may_be_flat: bool,
    },
    Comma,
    Close,
}

/// A bracket that is not closed yet.
struct Pending {
    /// The number of its mark.
    mark: usize,
    /// Whether it has no entry yet.
    is_empty: bool,
    /// Whether there are other brackets inside.
    holds_groups: bool,
    /// Whether all of those may stand on one line.
    may_be_flat: bool,
}

/// RON on a single endless line, with notes of where that line could be broken.
#[derive(Default)]
pub(super) struct Sheet {
    flat: String,
    marks: Vec<Mark>,
    open: Vec<Pending>,
    records: usize,
    longest_text: usize,
}

impl Sheet {
    /// Writes a name, a number or what stands between a name and its value.
    pub(super) fn word(&mut self, word: &str) {
        self.flat.push_str(word);
    }

    /// Writes a text between quotation marks. What cannot be seen, or turns the direction of what
    /// is seen, is escaped.
    pub(super) fn text(&mut self, text: &str) {
        self.longest_text = self.longest_text.max(text.len());
        self.flat.push('"');
        let mut written = 0;
        for (at, character) in text.char_indices() {
            let is_plain = match character {
                '"' | '\\' => false,
                ' '..='~' => true,
                _ => shows(character, at == 0),
            };
            if !is_plain {
                self.flat.push_str(slice(text, written, at));
                self.flat.extend(character.escape_debug());
                written = at + character.len_utf8();
            }
        }
        self.flat.push_str(slice(text, written, text.len()));
        self.flat.push('"');
    }

    /// Begins a group of entries.
    pub(super) fn begin(&mut self, bracket: char) {
        self.open.push(Pending {
            mark: self.marks.len(),
            is_empty: true,
            holds_groups: false,
            may_be_flat: true,
        });
        let kind = Kind::Open { close: 0, may_be_flat: true };
        self.marks.push(Mark { at: self.flat.len(), kind });
        self.flat.push(bracket);
    }

    /// Begins an entry of the group.
    pub(super) fn entry(&mut self) {
        if let Some(group) = self.open.last_mut()
            && !std::mem::take(&mut group.is_empty)
        {
            self.marks.push(Mark { at: self.flat.len(), kind: Kind::Comma });
            self.flat.push_str(SEPARATOR);
        }
    }

    /// Ends the group.
    pub(super) fn end(&mut self, bracket: char) {
        let close = self.marks.len();
        self.marks.push(Mark { at: self.flat.len(), kind: Kind::Close });
        self.flat.push(bracket);
        let Some(Pending { mark, is_empty, holds_groups, may_be_flat }) = self.open.pop() else { return };
        let may_be_flat = match bracket {
            '}' => is_empty,
            ']' => !holds_groups,
            _ => may_be_flat,
        };
        if let Some(begin) = self.marks.get_mut(mark) {
            begin.kind = Kind::Open { close, may_be_flat };
            // A record begins with its id.
            let first = self.flat.get(begin.at + 1..).unwrap_or_default();
            self.records += usize::from(first.starts_with("id: "));
        }
        if let Some(outer) = self.open.last_mut() {
            outer.holds_groups = true;
            outer.may_be_flat &= may_be_flat;
        }
    }

    /// How many records were written.
    pub(super) fn records(&self) -> usize {
        self.records
    }

    /// How many bytes the longest text has.
    pub(super) fn longest_text(&self) -> usize {
        self.longest_text
    }

    /// Lays it out below a header of whole lines.
    pub(super) fn lay_out(&self, header: &str) -> String {
        let flat = self.flat.as_str();
        let mut out = String::with_capacity(header.len() + flat.len() + flat.len() / 4);
        out.push_str(header);
        // What is copied up to, where the line begins, how many groups we are in, the next mark.
        let (mut from, mut line, mut depth, mut next) = (0, out.len(), 0, 0);
        while let Some(Mark { at, kind }) = self.marks.get(next).copied() {
            next += 1;
            match kind {
                Kind::Open { close, may_be_flat } => {
                    let end = self.marks.get(close).map_or(at, |close| close.at);
                    let width = (out.len() - line) + (end + 1 - from);
                    if may_be_flat && (width < WIDTH || end == at + 1) {
                        next = close + 1;
                    } else {
                        depth += 1;
                        out.push_str(slice(flat, from, at + 1));
                        line = new_line(&mut out, depth);
                        from = at + 1;
                    }
                }
                Kind::Comma => {
                    out.push_str(slice(flat, from, at + 1));
                    line = new_line(&mut out, depth);
                    from = at + SEPARATOR.len();
                }
                Kind::Close => {
                    out.push_str(slice(flat, from, at));
                    out.push(',');
                    depth -= 1;
                    line = new_line(&mut out, depth);
                    from = at;
                }
            }
        }
        out.push_str(slice(flat, from, flat.len()));
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

/// Whether people can see this character for what it is. A mark above or below a letter, without
/// which many scripts are not readable, can be seen unless there is no letter before it.
fn shows(character: char, is_first: bool) -> bool {
    if character.escape_debug().eq([character]) {
        return true;
    }
    // The standard library escapes a mark where it stands alone, and shows it after a letter.
    let after_a_letter = String::from_iter(['a', character]);
    !is_first && after_a_letter.escape_debug().eq(after_a_letter.chars())
}

fn slice(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands before an entry, and what writes it.
    type Entry<'test> = (&'test str, &'test dyn Fn(&mut Sheet));

    fn group(sheet: &mut Sheet, name: &str, brackets: [char; 2], entries: &[Entry<'_>]) {
        sheet.word(name);
        sheet.begin(brackets[0]);
        for (field, value) in entries {
            sheet.entry();
            sheet.word(field);
            value(sheet);
        }
        sheet.end(brackets[1]);
    }

    #[test]
    fn what_fits_stays_on_a_line() {
        let long = "x".repeat(100);
        let mut sheet = Sheet::default();
        let one = |sheet: &mut Sheet| sheet.word("1");
        let text = |sheet: &mut Sheet| sheet.text("(, ");
        let record = |sheet: &mut Sheet| group(sheet, "Record", ['(', ')'], &[("id: ", &one)]);
        let nested =
            |sheet: &mut Sheet| group(sheet, "Person", ['(', ')'], &[("name: ", &text), ("of: ", &record)]);
        let broken = |sheet: &mut Sheet| {
            let name = |sheet: &mut Sheet| sheet.text(&long);
            group(sheet, "Person", ['(', ')'], &[("name: ", &name), ("party: ", &one)]);
        };
        let none = |sheet: &mut Sheet| group(sheet, "", ['[', ']'], &[]);
        let words = |sheet: &mut Sheet| group(sheet, "", ['[', ']'], &[("", &text), ("", &text)]);
        let records = |sheet: &mut Sheet| group(sheet, "", ['[', ']'], &[("", &record)]);
        let map = |sheet: &mut Sheet| group(sheet, "", ['{', '}'], &[("1: ", &one), ("2: ", &record)]);
        group(
            &mut sheet,
            "Plan",
            ['(', ')'],
            &[
                ("none: ", &none),
                ("words: ", &words),
                ("owner: ", &nested),
                ("far: ", &broken),
                ("records: ", &records),
                ("map: ", &map),
            ],
        );
        let expected = format!(
            "// Header\nPlan(\n  none: [],\n  words: [\"(, \", \"(, \"],\n  owner: Person(name: \"(, \", of: Record(id: 1)),\n  \
             far: Person(\n    name: \"{long}\",\n    party: 1,\n  ),\n  records: [\n    Record(id: 1),\n  ],\n  \
             map: {{\n    1: 1,\n    2: Record(id: 1),\n  }},\n)\n"
        );
        assert_eq!(sheet.lay_out("// Header\n"), expected);
        assert_eq!((sheet.records(), sheet.longest_text()), (3, 100));
    }

    #[test]
    fn only_what_could_mislead_is_escaped() {
        let cases = [
            ("Anglers' “Society”", "Anglers' “Society”"),
            ("say \"no\" \\ now\n\t", r#"say \"no\" \\ now\n\t"#),
            ("हिन्दी ไม่ที่ עִבְרִית 王 🛶", "हिन्दी ไม่ที่ עִבְרִית 王 🛶"),
            ("\u{301}first", "\\u{301}first"),
            ("a\u{202e}b\u{200c}c\u{0}d\u{1b}e\u{feff}", r"a\u{202e}b\u{200c}c\0d\u{1b}e\u{feff}"),
            ("\\u{301} \\' {", r"\\u{301} \\' {"),
        ];
        for (text, written) in cases {
            let mut sheet = Sheet::default();
            sheet.text(text);
            let out = sheet.lay_out("");
            assert_eq!(out, format!("\"{written}\"\n"));
            assert_eq!(ron::from_str::<String>(&out).unwrap(), text);
        }
    }
}
