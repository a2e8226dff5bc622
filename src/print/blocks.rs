//! What a printed document consists of: words and their order, no coordinates.
//!
//! Every word on the page comes from here, and so from the caller: the engine adds none of its own.

use jiff::civil::Date;

use crate::words::isolated;

/// One document, ready to be set on pages.
pub struct Document<'a> {
    /// What stands at the top of the first page and, shortened, of the others.
    pub head: Head,
    /// What the pages say, in reading order.
    pub blocks: Vec<Block>,
    /// The last line of every page.
    pub foot: Foot<'a>,
    /// What a screen reader says in the place of marks that carry no words.
    pub spoken: Spoken,
    /// Language of the words, as in `en-US` (RFC 3066).
    pub language: String,
    /// The day the document speaks of; it dates the PDF, so that the same input gives the same bytes.
    pub date: Date,
    /// The sheet.
    pub paper: Paper,
}

/// A sheet of paper, upright.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

impl Paper {
    /// Width and height in points (1/72 inch).
    #[must_use]
    pub fn size(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.28, 841.89),
            Self::Letter => (612.0, 792.0),
        }
    }
}

/// The top of the first page. Title and mark are repeated on the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// In the largest type; also the title of the PDF.
    pub title: String,
    /// Under the title.
    pub subtitle: String,
    /// In a box at the right, such as “DRAFT: 2 blockers open”.
    pub mark: Option<String>,
    /// At the right under the mark, such as “Plan as of 21 November 2026”.
    pub note: String,
}

/// The last line of every page.
pub struct Foot<'a> {
    /// At the left: the name of the file that the document was made from.
    pub file: String,
    /// In the middle.
    pub middle: String,
    /// At the right: the words for a page number and the number of pages, such as “Page 1 of 3”.
    pub page_of: Box<dyn Fn(usize, usize) -> String + 'a>,
}

/// What a screen reader says for marks that are drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    /// For [`Tick::Empty`].
    pub empty: String,
    /// For [`Tick::Ticked`].
    pub ticked: String,
    /// For [`Tick::Barred`].
    pub barred: String,
    /// For a rule that waits for a pen.
    pub blank: String,
}

/// A part of a document that stands on its own lines.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Begins a section and stays with what follows it.
    Heading {
        /// The name of the section; it is listed in the outline of the PDF.
        text: String,
        /// Smaller and lighter, beside it; may be empty.
        aside: String,
    },
    /// A statement in slightly larger type.
    Lead(Text),
    /// Running text.
    Paragraph(Text),
    /// A line to tick off. Neighbours form a list.
    Check {
        /// Whether the box is ticked.
        tick: Tick,
        /// What is to be ticked off.
        text: Text,
    },
    /// A step with its number in a ring. Neighbours form a list.
    Numbered {
        /// The number in the ring.
        number: usize,
        /// The step.
        text: Text,
    },
    /// Rows under column heads that are repeated on each further page.
    Table(Table),
    /// Two columns of blocks side by side, never broken between pages unless they fill one.
    Columns([Vec<Block>; 2]),
    /// Rules to sign on, in two columns.
    Signatures {
        /// Over the names and their rules.
        name: String,
        /// Over the rules for the dates.
        date: String,
        /// Who signs, down the left column first.
        parties: Vec<String>,
    },
    /// Blocks that go to the next page together unless they fill one.
    Together(Vec<Block>),
}

/// Rows of cells under column heads.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<Cell>>,
}

impl Table {
    /// A table in which each row has as many cells as there are columns.
    #[must_use]
    pub fn new<const N: usize>(columns: [Column; N], rows: Vec<[Cell; N]>) -> Self {
        Self { columns: columns.into(), rows: rows.into_iter().map(Vec::from).collect() }
    }
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub(super) head: String,
    pub(super) share: f32,
}

impl Column {
    /// A column whose width is to the width of the table as `share` is to the sum of all shares.
    #[must_use]
    pub fn new(head: impl Into<String>, share: f32) -> Self {
        Self { head: head.into(), share: share.max(0.01) }
    }
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// A box to the left of the lines; the lines and heads of the whole column then stand clear of it.
    pub tick: Option<Tick>,
    /// What stands in the cell, from top to bottom.
    pub lines: Vec<CellLine>,
}

impl Cell {
    /// A cell with these lines.
    #[must_use]
    pub fn new(lines: impl Into<Vec<CellLine>>) -> Self {
        Self { tick: None, lines: lines.into() }
    }

    /// A cell with one text.
    #[must_use]
    pub fn text(text: impl Into<Text>) -> Self {
        Self::new([CellLine::Text(text.into())])
    }

    /// A cell with a rule for what is still missing.
    #[must_use]
    pub fn blank() -> Self {
        Self::new([CellLine::Blank])
    }

    /// The same cell with a box to the left of its lines.
    #[must_use]
    pub fn ticked(mut self, tick: Tick) -> Self {
        self.tick = Some(tick);
        self
    }
}

/// One or more lines of a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum CellLine {
    /// Text, broken to the width of the cell.
    Text(Text),
    /// Boxes with their labels in a row, as many on a line as fit.
    Ticks(Vec<(Tick, Text)>),
    /// A rule for a name or a date that is still missing.
    Blank,
}

/// What a box to tick shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// Nothing: still to be ticked, or no answer yet.
    Empty,
    /// A tick: done, or agreed.
    Ticked,
    /// A bar: someone objects.
    Barred,
}

/// Words, some of them bold. Line breaks in them are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub(super) runs: Vec<Run>,
    /// Whether a rule to write on runs from the last word to the end of the line.
    pub(super) blank: bool,
}

/// Words in one weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub text: String,
    pub bold: bool,
}

impl Text {
    /// Words in regular weight.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self::default().then(text)
    }

    /// Words in bold.
    #[must_use]
    pub fn bold(text: impl Into<String>) -> Self {
        Self::default().then_bold(text)
    }

    /// A rule for what is still missing, as long as the line.
    #[must_use]
    pub fn blank() -> Self {
        Self::default().then_blank()
    }

    /// These words, followed by others in regular weight.
    #[must_use]
    pub fn then(mut self, text: impl Into<String>) -> Self {
        self.runs.push(Run { text: text.into(), bold: false });
        self
    }

    /// These words, followed by others in bold.
    #[must_use]
    pub fn then_bold(mut self, text: impl Into<String>) -> Self {
        self.runs.push(Run { text: text.into(), bold: true });
        self
    }

    /// These words, followed by a rule for what is still missing, up to the end of the line.
    #[must_use]
    pub fn then_blank(mut self) -> Self {
        self.blank = true;
        self
    }

    /// The same words, each run of them told from what they are put into where they read from right to
    /// left.
    #[must_use]
    pub fn isolated(mut self) -> Self {
        for run in &mut self.runs {
            run.text = isolated(&run.text).into_owned();
        }
        self
    }

    /// These words, followed by all of the others.
    #[must_use]
    pub fn then_text(mut self, text: Self) -> Self {
        self.runs.extend(text.runs);
        self.blank |= text.blank;
        self
    }
}

impl<T: Into<String>> From<T> for Text {
    fn from(text: T) -> Self {
        Self::plain(text)
    }
}
