//! Names in a script that is read from right to left, inside of sentences that are not.
//!
//! Such a name carries along the digits and marks that stand around it, unless it is isolated from
//! them: Unicode has a pair of invisible characters for that (UAX #9, section 2.4).

use std::borrow::Cow;

/// First strong isolate: what follows has a direction of its own, that of its first letter.
const BEGIN: char = '\u{2068}';
/// Pop directional isolate: the end of that.
const END: char = '\u{2069}';

/// Whether a character begins or ends what is isolated.
#[must_use]
pub const fn is_isolate(c: char) -> bool {
    matches!(c, BEGIN | END)
}

/// Whether a character is of a block whose scripts are read from right to left.
#[must_use]
pub const fn is_from_right(c: char) -> bool {
    matches!(
        c,
        '\u{590}'..='\u{8FF}'
            | '\u{FB1D}'..='\u{FDFF}'
            | '\u{FE70}'..='\u{FEFE}'
            | '\u{10800}'..='\u{10FFF}'
            | '\u{1E800}'..='\u{1EFFF}'
    )
}

/// Whether something in a text is read from right to left.
#[must_use]
pub fn reads_from_right(text: &str) -> bool {
    // The first byte of all of them is at least that.
    text.bytes().any(|byte| byte >= 0xD6) && text.contains(is_from_right)
}

/// A name, or whatever else a sentence says of somebody, so that it can stand in that sentence:
/// isolated where it reads from right to left, else as it is.
#[must_use]
pub fn isolated(text: &str) -> Cow<'_, str> {
    if !reads_from_right(text) {
        return Cow::Borrowed(text);
    }
    // What is isolated within it ends there, whoever wrote it.
    let mut isolated = String::with_capacity(text.len() + 8);
    isolated.push(BEGIN);
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            BEGIN => depth += 1,
            END if depth == 0 => continue,
            END => depth -= 1,
            _ => {}
        }
        isolated.push(c);
    }
    isolated.extend(std::iter::repeat_n(END, depth + 1));
    Cow::Owned(isolated)
}

/// Several things in a row, each isolated from the others.
#[must_use]
pub fn list<Item: AsRef<str>>(items: impl IntoIterator<Item = Item>, between: &str) -> String {
    let items: Vec<String> = items.into_iter().map(|item| isolated(item.as_ref()).into_owned()).collect();
    items.join(between)
}

/// A text without the marks that isolate, for where nothing is drawn: names that are spoken, titles
/// of windows, texts that are kept.
#[must_use]
pub fn without_isolates(text: &str) -> Cow<'_, str> {
    if text.contains(is_isolate) {
        Cow::Owned(text.chars().filter(|c| !is_isolate(*c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_from_right_to_left_are_isolated() {
        assert_eq!(isolated("River Trust"), "River Trust");
        assert_eq!(isolated("Ünal & Çelik Ⅻ 川"), "Ünal & Çelik Ⅻ 川");
        assert_eq!(isolated("אגודת"), "\u{2068}אגודת\u{2069}");
        assert_eq!(isolated("NGO النهر"), "\u{2068}NGO النهر\u{2069}");
        assert_eq!(list(["א", "b"], ", "), "\u{2068}א\u{2069}, b");
    }

    #[test]
    fn nobody_breaks_out_of_an_isolate() {
        assert_eq!(isolated("א\u{2069}ב"), "\u{2068}אב\u{2069}");
        assert_eq!(isolated("א\u{2068}ב"), "\u{2068}א\u{2068}ב\u{2069}\u{2069}");
        assert_eq!(isolated(&isolated("א")), "\u{2068}\u{2068}א\u{2069}\u{2069}");
        assert_eq!(without_isolates(&isolated("א")), "א");
    }
}
