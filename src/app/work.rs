//! What jobs do: plain functions that run away from the window.

use std::io;
use std::path::Path;

use jiff::civil::Date;

use super::jobs::Task;
use super::picture::{self, PictureError};
use super::viewer;
use crate::plan::Plan;
use crate::print::{self, Printed};
use crate::readiness::{self, Overview, Public};
use crate::storage::{self, Opened};
use crate::ui::pictures::Drawing;
use crate::words::Words;

/// A summary on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printout {
    /// How many pages it has.
    pub pages: usize,
    /// The characters that no font on this computer has.
    pub replaced: Vec<char>,
}

/// Why a summary could not be put on paper.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// It could not be typeset.
    #[error(transparent)]
    Typeset(#[from] print::PrintError),
    /// It could not be written.
    #[error(transparent)]
    Write(#[from] storage::Error),
    /// No program on this computer would open it.
    #[error(transparent)]
    View(io::Error),
}

/// Reads a plan, and works out what it misses as of a day.
pub fn open(path: &Path, today: Date, task: &Task) -> Result<Box<(Opened, Overview)>, storage::Error> {
    task.tell("doing-open");
    let opened = storage::open(path)?;
    task.tell("doing-check");
    let overview = Overview::of(&opened.plan, today);
    Ok(Box::new((opened, overview)))
}

/// Writes a plan with its checklist as of a day.
pub fn save(path: &Path, plan: &Plan, today: Date) -> Result<(), storage::Error> {
    let checklist = readiness::check(plan, today);
    storage::save(path, plan, &checklist)
}

/// Puts the summary checklist as of a day into a PDF file, and opens it if it is to be viewed. What
/// was given up before it is written leaves no file.
pub fn print(
    plan: &Plan,
    today: Date,
    words: &Words,
    options: &print::Options,
    (to, view): (&Path, bool),
    task: &Task,
) -> Result<Printout, PrintError> {
    task.tell("doing-check");
    let public = Public::new(plan, today, plan.gate(), false);
    task.tell("doing-print");
    let Printed { pdf, pages, replaced } = print::summary(&public, words, options)?;
    if !task.is_cancelled() {
        storage::write(to, &pdf)?;
        if view {
            viewer::open(to).map_err(PrintError::View)?;
        }
    }
    Ok(Printout { pages, replaced })
}

/// Writes a picture into an SVG file. What was given up before it is written leaves no file.
pub fn save_picture(drawing: &Drawing, to: &Path, task: &Task) -> Result<(), PictureError> {
    task.tell("doing-picture");
    let svg = picture::to_svg(drawing)?;
    if !task.is_cancelled() {
        storage::write(to, svg.as_bytes())?;
    }
    Ok(())
}

/// Writes what is remembered between sessions. It may be lost without harm.
pub fn remember(path: &Path, text: &str) {
    let folder = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    if let Err(error) = folder {
        log::warn!("what is remembered between sessions has no folder: {error}");
    } else if let Err(error) = storage::write(path, text.as_bytes()) {
        log::warn!("what is remembered between sessions was not written: {error}");
    }
}
