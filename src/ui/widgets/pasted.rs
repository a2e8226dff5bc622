//! What comes into a text field, cleaned before the field takes it: texts that are typed, pasted,
//! composed, or set by assistive technology.

use std::borrow::Cow;

use egui::accesskit::ActionData;
use egui::{Event, Id, ImeEvent, Ui};

/// Cleans what is meant for this field in this frame: into one line, or into lines.
pub(super) fn clean(ui: &Ui, field: Id, one_line: bool) {
    let clean = |text: &str| if one_line { line(text) } else { lines(text) }.into_owned();
    let has_focus = ui.memory(|memory| memory.has_focus(field));
    let place = ui.ctx().read_response(field).map(|response| response.rect);
    ui.input_mut(|input| {
        for event in &mut input.events {
            match event {
                Event::Text(text) | Event::Paste(text) | Event::Ime(ImeEvent::Commit(text)) if has_focus => {
                    *text = clean(text);
                }
                Event::MiddleClickPaste { pos, text } if place.is_some_and(|place| place.contains(*pos)) => {
                    *text = clean(text);
                }
                Event::AccessKitActionRequest(request) if request.target_node == field.accesskit_id() => {
                    if let Some(ActionData::Value(text)) = &mut request.data {
                        *text = clean(text).into();
                    }
                }
                _ => {}
            }
        }
    });
}

/// Whether a character ends a line or moves on in it, as none of the characters of a word does.
fn separates(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\u{B}' | '\u{C}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether a character does nothing that anybody sees, such as NUL or the mark at the start of files.
fn is_nothing(c: char) -> bool {
    c == '\u{FEFF}' || c.is_control() && !separates(c)
}

/// The text on one line: whatever separates becomes one blank with the blanks around it, and nothing
/// at its two ends.
fn line(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| separates(c) || is_nothing(c)) {
        return Cow::Borrowed(text);
    }
    let text = text.trim_matches(|c| separates(c) || is_nothing(c));
    let mut line = String::with_capacity(text.len());
    let mut parts = text.split(separates).map(|part| part.replace(is_nothing, "")).peekable();
    let mut is_first = true;
    while let Some(part) = parts.next() {
        let part = if is_first { part.as_str() } else { part.trim_start_matches(' ') };
        let part = if parts.peek().is_some() { part.trim_end_matches(' ') } else { part };
        if !is_first && !part.is_empty() {
            line.push(' ');
        }
        line.push_str(part);
        is_first = false;
    }
    Cow::Owned(line)
}

/// The text on its lines, each of which ends in a line feed. Tabs stay.
fn lines(text: &str) -> Cow<'_, str> {
    let is_clean = |c| matches!(c, '\n' | '\t') || !(separates(c) || is_nothing(c));
    if text.chars().all(is_clean) {
        return Cow::Borrowed(text);
    }
    let mut lines = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '\r' if characters.peek() == Some(&'\n') => {}
            '\t' => lines.push(c),
            _ if separates(c) => lines.push('\n'),
            _ if is_nothing(c) => {}
            _ => lines.push(c),
        }
    }
    Cow::Owned(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_becomes_of_whatever_is_pasted() {
        for (pasted, expected) in [
            ("River Trust", "River Trust"),
            (" two  blanks ", " two  blanks "),
            ("River Trust\r\n", "River Trust"),
            ("\n\tRiver\r\nTrust\t", "River Trust"),
            ("River \r\n\r\n  Trust", "River Trust"),
            ("a\u{B}b\u{C}c\u{85}d\u{2028}e\u{2029}f\tg\rh\ni", "a b c d e f g h i"),
            ("a\0b\u{1B}\u{7F}\u{FEFF}c", "abc"),
            ("\0\n\0 a", " a"),
            ("a\n\0\nb", "a b"),
            ("\n", ""),
            ("क\u{200D}ष \u{200F}א", "क\u{200D}ष \u{200F}א"),
        ] {
            assert_eq!(line(pasted), expected, "{pasted:?}");
        }
    }

    #[test]
    fn lines_end_in_line_feeds() {
        for (pasted, expected) in [
            ("one\ntwo\tthree", "one\ntwo\tthree"),
            ("one\r\ntwo\rthree\r\n", "one\ntwo\nthree\n"),
            ("a\u{B}b\u{C}c\u{85}d\u{2028}e\u{2029}f", "a\nb\nc\nd\ne\nf"),
            ("a\0\u{FEFF}b\u{1B}\n\nc", "ab\n\nc"),
        ] {
            assert_eq!(lines(pasted), expected, "{pasted:?}");
        }
    }
}
