//! Names for files, made of titles.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation as _;

/// What the name of a file may have at most, in bytes: on Linux it is that, elsewhere more.
const MOST: usize = 255;

/// So many words of a title are enough.
const WORDS: usize = 8;

/// A file name made of the words of a title, `end` included: one that every system allows. `none` is
/// the name for a title without a letter.
pub(super) fn of(title: &str, none: &str, end: &str) -> String {
    let lower: String = title.nfc().collect::<String>().to_lowercase();
    let words = lower.split(|c| !belongs(c)).map(|word| word.trim_matches(joins));
    let words = words.filter(|word| word.contains(char::is_alphanumeric)).take(WORDS).collect::<Vec<_>>();
    let name = words.join("-");
    let mut stem = String::new();
    for cluster in name.graphemes(true) {
        if stem.len() + cluster.len() + end.len() > MOST {
            break;
        }
        stem.push_str(cluster);
    }
    let stem = stem.trim_end_matches('-');
    match stem {
        "" => format!("{none}{end}"),
        // Windows has devices of these names, whatever follows a dot.
        _ if is_device(stem) => format!("{stem}-{none}{end}"),
        _ => format!("{stem}{end}"),
    }
}

/// Whether a character is of a word: a letter, a digit, a mark on one, or what joins two letters.
fn belongs(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || joins(c)
}

/// The joiners, which say how the letters beside them look.
fn joins(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// Whether Windows keeps a name for a device.
fn is_device(name: &str) -> bool {
    let numbered = |device: &str| {
        let number = name.strip_prefix(device).map(|rest| rest.chars().collect::<Vec<_>>());
        number.is_some_and(|number| matches!(number.as_slice(), ['0'..='9' | '¹' | '²' | '³']))
    };
    matches!(name, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(title: &str) -> String {
        of(title, "alliance-plan", ".ron")
    }

    #[test]
    fn a_name_has_the_words_of_the_title() {
        for (title, expected) in [
            ("River clean-up 2027!", "river-clean-up-2027.ron"),
            ("  ", "alliance-plan.ron"),
            ("!? …", "alliance-plan.ron"),
            ("one two three four five six seven eight nine", "one-two-three-four-five-six-seven-eight.ron"),
            ("a/b\\c:d*e?f\"g<h>i|j.", "a-b-c-d-e-f-g-h.ron"),
            ("trailing dots... ", "trailing-dots.ron"),
            ("../../etc", "etc.ron"),
        ] {
            assert_eq!(name(title), expected);
        }
    }

    #[test]
    fn marks_on_letters_are_kept() {
        assert_eq!(name("नदी की सफ़ाई"), "नदी-की-सफ़ाई".nfc().collect::<String>() + ".ron");
        assert_eq!(name("Cafe\u{301} q\u{303}"), "café-q\u{303}.ron");
        assert_eq!(name("رودخانه\u{200C}ها"), "رودخانه\u{200C}ها.ron");
        assert_eq!(name("שָׁלוֹם"), "שָׁלוֹם".nfc().collect::<String>() + ".ron");
        assert_eq!(name("\u{200D}"), "alliance-plan.ron");
    }

    #[test]
    fn a_name_fits_and_is_cut_between_letters() {
        for title in ["é".repeat(400), "क्षि".repeat(400), "👍🏽x".repeat(400), format!("{}-", "x".repeat(250))]
        {
            let end = "-checklist.pdf";
            let name = of(&title, "alliance-plan", end);
            assert!(name.len() <= MOST && name.ends_with(end), "{name}");
            let stem = name.strip_suffix(end).unwrap();
            assert!(!stem.is_empty() && !stem.ends_with('-'), "{name}");
            let whole: String = title.nfc().collect();
            assert!(whole.graphemes(true).count() >= stem.graphemes(true).count());
            assert!(whole.starts_with(stem) || title.starts_with('👍'), "{name}");
        }
        let name = of(&"क्षि".repeat(400), "alliance-plan", ".ron");
        assert_eq!((name.len() - 4) % "क्षि".len(), 0, "no letter is cut in two");
    }

    #[test]
    fn a_name_is_no_device_of_windows() {
        for device in ["CON", "prn", "Aux", "NUL", "com1", "LPT9", "com²"] {
            assert_eq!(name(device), format!("{}-alliance-plan.ron", device.to_lowercase()));
        }
        assert_eq!(name("COM"), "com.ron");
        assert_eq!(name("com10"), "com10.ron");
        assert_eq!(name("Con brio"), "con-brio.ron");
    }
}
