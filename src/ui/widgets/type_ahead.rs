//! Going to a row of a list by typing what it is called.

/// The row that what was typed means: the first that begins with it, else the first in which a word
/// does. One letter again and again leads from row to row of those that begin with it.
pub(super) fn meant(labels: &[String], typed: &str, now: usize) -> Option<usize> {
    let first = |begins: &dyn Fn(&str) -> bool| labels.iter().position(|label| begins(label));
    let again = || {
        let letter = typed.chars().next()?;
        let only = typed.chars().all(|c| c == letter);
        let rows = (now + 1..labels.len()).chain(0..=now.min(labels.len().saturating_sub(1)));
        let mut rows = rows.filter(|row| labels.get(*row).is_some_and(|label| label.starts_with(letter)));
        rows.next().filter(|_| only && typed.len() > letter.len_utf8())
    };
    first(&|label| label.starts_with(typed)).or_else(again).or_else(|| {
        first(&|label| label.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(typed)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_finds_a_row_by_its_beginning_then_by_its_words() {
        let labels = ["agreed", "asked", "not asked", "objects", "not theirs"].map(str::to_owned);
        for (typed, now, row) in [
            ("a", 3, Some(0)),
            ("as", 0, Some(1)),
            ("aa", 0, Some(1)),
            ("aaa", 1, Some(0)),
            ("not t", 0, Some(4)),
            ("th", 0, Some(4)),
            ("x", 2, None),
            ("jects", 0, None),
        ] {
            assert_eq!(meant(&labels, typed, now), row, "{typed:?} at {now}");
        }
        assert_eq!(meant(&[], "a", 0), None);
    }
}
