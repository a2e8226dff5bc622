//! Plans on paper: blocks of words -> pages -> tagged PDF.
//!
//! `documents` makes [`blocks`] of a plan: what a document consists of, without coordinates, and
//! without what is private. The other modules set it in steps: `text` breaks words into lines of glyphs, in any script; `strips` and `table` make
//! unbreakable strips of them; `flow` fills pages with the strips; `pdf` draws the pages and their
//! structure. A document always prints: what no font can draw is replaced visibly and reported.

pub mod blocks;
mod documents;
mod flow;
mod fonts;
mod page;
mod pdf;
mod strips;
mod table;
#[cfg(test)]
mod tests;
mod text;

pub use blocks::Paper;
pub use documents::{Options, summary, summary_with};
pub use fonts::Fonts;

use blocks::Document;

/// A document as a PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The file.
    pub pdf: Vec<u8>,
    /// Number of pages, at least one.
    pub pages: usize,
    /// Characters that no font could draw, each once, in the order of their code points. Each of
    /// them is a `□` on the page; the text of the PDF still has it.
    pub replaced: Vec<char>,
}

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// A font that is part of the program cannot be read.
    #[error("a font of the program is damaged; install the program again")]
    BundledFonts,
    /// The pages could not be written as a PDF.
    #[error("the pages could not be written as a PDF; print a shorter document, or report this: {0}")]
    Pdf(#[from] krilla::error::KrillaError),
}

/// Sets a document on pages and writes them as a tagged PDF.
///
/// Where a font of the computer spoils the PDF, the document is set again with the bundled fonts.
///
/// # Errors
/// If the PDF cannot be written, or the bundled fonts cannot be read.
pub fn print(document: &Document<'_>, fonts: &mut Fonts) -> Result<Printed, PrintError> {
    fonts.replaced.clear();
    let layout = flow::lay_out(document, fonts);
    match pdf::write(document, &layout, fonts) {
        Ok(pdf) => {
            Ok(Printed { pdf, pages: layout.pages.len(), replaced: fonts.replaced.iter().copied().collect() })
        }
        Err(_) if !fonts.only_bundled() => print(document, &mut Fonts::bundled()?),
        Err(error) => Err(error.into()),
    }
}
