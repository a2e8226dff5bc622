//! What the printed documents say: plan, checklist and words -> blocks. No coordinates are here.
//!
//! What is private does not get here: documents are made of a [`Public`] plan. So a sheet whose only
//! open blockers are private bears no mark of a draft, and what it counts is what it shows.

mod shown;
mod summary;
mod to_do;

use super::blocks::{Document, Foot, Head, Paper, Spoken, Text};
use super::{Fonts, PrintError, Printed};
use crate::readiness::Public;
use crate::words::Words;
use shown::Shown;

/// How a document is printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The sheet.
    pub paper: Paper,
    /// The name of the plan's file, without its folder, for the foot of each page; may be empty.
    pub file: String,
}

/// Prints the summary checklist: what a plan comes to, to be ticked off and signed at a meeting.
///
/// # Errors
/// If the PDF cannot be written, or the bundled fonts cannot be read.
pub fn summary(public: &Public, words: &Words, options: &Options) -> Result<Printed, PrintError> {
    summary_with(&mut Fonts::system()?, public, words, options)
}

/// The same as [`summary()`] with fonts that are at hand: to print more than once, or with the bundled
/// fonts only, which give the same bytes on every computer.
///
/// # Errors
/// If the PDF cannot be written, or the bundled fonts cannot be read.
pub fn summary_with(
    fonts: &mut Fonts,
    public: &Public,
    words: &Words,
    options: &Options,
) -> Result<Printed, PrintError> {
    let shown = Shown::new(public, words);
    let (subtitle, blocks) = summary::summary(&shown);
    let title = public.plan.purpose.title.trim();
    let as_of = public.checklist.as_of;
    let note = words.with("sheet-as-of", &[("date", words.date(as_of).into())]);
    let document = Document {
        head: Head {
            title: if title.is_empty() {
                words.text("sheet-untitled").into_owned()
            } else {
                title.to_owned()
            },
            subtitle,
            mark: shown.draft(),
            note: note.into_owned(),
        },
        blocks,
        foot: Foot {
            file: options.file.clone(),
            middle: words.text("sheet-private").into_owned(),
            page_of: Box::new(|page, pages| {
                words.with("sheet-page-of", &[("page", page.into()), ("pages", pages.into())]).into_owned()
            }),
        },
        spoken: Spoken {
            empty: words.text("sheet-empty").into_owned(),
            ticked: words.text("sheet-ticked").into_owned(),
            barred: words.text("sheet-barred").into_owned(),
            blank: words.text("sheet-blank").into_owned(),
        },
        language: words.language(),
        date: as_of,
        paper: options.paper,
    };
    super::print(&document, fonts)
}

/// A message in which some variables stand for words of their own weight, or for a rule to write on.
///
/// What a user wrote is put in after the message has been looked up, so nothing in it is taken for
/// a part of the message.
fn phrase(words: &Words, id: &'static str, parts: &[(&'static str, Text)]) -> Text {
    // Private-use characters, of which the language files have none.
    let marks: Vec<char> = ('\u{E000}'..).take(parts.len()).collect();
    let args = parts.iter().zip(&marks).map(|((name, _), mark)| (*name, mark.to_string().into()));
    let message = words.with(id, &args.collect::<Vec<_>>());
    message.split_inclusive(marks.as_slice()).fold(Text::default(), |phrase, words| {
        let part = words.chars().next_back().and_then(|last| marks.iter().position(|mark| *mark == last));
        let phrase = phrase.then(words.trim_end_matches(marks.as_slice()));
        match part.and_then(|part| parts.get(part)) {
            Some((_, part)) => phrase.then_text(part.clone()),
            None => phrase,
        }
    })
}

/// Whether a text says something.
fn filled(text: &str) -> bool {
    !text.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_user_wrote_is_no_part_of_the_message() {
        let words = Words::english();
        let parts = [("step", Text::plain("{ $days } \u{E001}")), ("days", Text::bold("3 days"))];
        let expected = Text::plain("").then("{ $days } \u{E001}").then(", within ").then_bold("3 days");
        assert_eq!(phrase(&words, "summary-step", &parts), expected);
    }
}
