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
            Some((_, part)) => phrase.then_text(part.clone().isolated()),
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
    use jiff::civil::date;

    use super::*;
    use crate::plan::{
        Action, Channel, Contribution, ContributionState, DecisionRule, Gate, Goal, Method, Milestone, Party,
        Plan, Recognition, Status, Step,
    };
    use crate::print::blocks::{Block, Cell, CellLine};

    /// A plan in which everything has so many records, every party owes an answer to everything, and
    /// everything is thanked for.
    fn hostile(size: usize) -> Plan {
        let mut plan = Plan::new();
        let parties = (1..size).map(|number| Party {
            name: format!("Party {number}"),
            status: Status::Committed,
            ..Party::new()
        });
        plan.allies.parties = plan.committed().cloned().chain(parties).collect();
        let ids: Vec<_> = plan.committed().map(|party| party.id).collect();
        plan.goals.list = (0..size)
            .map(|number| {
                let milestones = std::iter::once(Milestone::new()).collect();
                Goal { statement: format!("Goal {number}"), milestones, ..Goal::new() }
            })
            .collect();
        let milestones = plan.goals.list.iter().flat_map(|goal| goal.milestones.iter()).map(|one| one.id);
        plan.upkeep.recognitions =
            milestones.map(|one| Recognition { milestone: Some(one), ..Recognition::new() }).collect();
        plan.resources.contributions = ids
            .iter()
            .enumerate()
            .map(|(number, party)| Contribution {
                what: "Time".into(),
                // Half of all is brought by one of them.
                party: Some(if number % 2 == 0 { *party } else { ids[0] }),
                state: Some(ContributionState::Confirmed),
                ..Contribution::new()
            })
            .collect();
        plan.roles.rules = (0..size)
            .map(|_| DecisionRule { method: Some(Method::Consent), ..DecisionRule::new() })
            .collect();
        plan.conflict.ladder.steps = (0..size).map(|_| Step::new()).collect();
        plan.communication.channels = (0..size).map(|_| Channel::new()).collect();
        plan.review.actions = (0..size).map(|_| Action { what: "Act".into(), ..Action::new() }).collect();
        plan
    }

    /// How many blocks, cells, lines and boxes there are, and a count for every hundred bytes of text.
    fn weight(blocks: &[Block]) -> usize {
        let text = |text: &Text| 1 + text.runs.iter().map(|run| run.text.len()).sum::<usize>() / 100;
        let line = |line: &CellLine| match line {
            CellLine::Text(words) => text(words),
            CellLine::Ticks(ticks) => ticks.iter().map(|(_, words)| text(words)).sum(),
            CellLine::Blank => 1,
        };
        let cell = |cell: &Cell| 1 + cell.lines.iter().map(line).sum::<usize>();
        let block = |block: &Block| match block {
            Block::Heading { .. } => 1,
            Block::Lead(words)
            | Block::Paragraph(words)
            | Block::Check { text: words, .. }
            | Block::Numbered { text: words, .. } => text(words),
            Block::Table(table) => table.rows.iter().flatten().map(cell).sum(),
            Block::Columns(columns) => columns.iter().map(|blocks| weight(blocks)).sum(),
            Block::Signatures { parties, .. } => parties.len(),
            Block::Together(blocks) => weight(blocks),
        };
        blocks.iter().map(block).sum()
    }

    #[test]
    fn what_is_printed_grows_with_the_plan_and_not_with_products_in_it() {
        let words = Words::english();
        let weights = [20, 200, 2_000].map(|size| {
            let public = Public::new(&hostile(size), date(2026, 11, 23), Gate::Launch, false);
            weight(&summary::summary(&Shown::new(&public, &words)).1)
        });
        for pair in weights.windows(2) {
            assert!(pair[1] <= 12 * pair[0], "{weights:?}");
        }
        // From some size on, the rest is counted.
        assert!(weights[2] <= 2 * weights[1], "{weights:?}");
    }

    #[test]
    fn what_is_not_shown_is_counted() {
        let words = Words::english();
        let public = Public::new(&hostile(350), date(2026, 11, 23), Gate::Launch, false);
        let blocks = format!("{:?}", summary::summary(&Shown::new(&public, &words)).1);
        // Parties, goals and signatures; channels, thanks and steps; decisions and who has agreed to
        // each goal; what one party brings.
        for (more, times) in
            [("and 50 more", 3), ("and 310 more", 3), ("and 338 more", 301), ("and 164 more", 1)]
        {
            assert_eq!(blocks.matches(more).count(), times, "{more}");
        }
        assert!(blocks.contains("Goal 299") && !blocks.contains("Goal 300"));
    }

    #[test]
    fn what_a_user_wrote_is_no_part_of_the_message() {
        let words = Words::english();
        let parts = [("step", Text::plain("{ $days } \u{E001}")), ("days", Text::bold("3 days"))];
        let expected = Text::plain("").then("{ $days } \u{E001}").then(", within ").then_bold("3 days");
        assert_eq!(phrase(&words, "summary-step", &parts), expected);
    }
}
