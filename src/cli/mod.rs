//! The half of the program that needs no window: check, print and make plans from the command line.

mod arguments;
mod check;
mod report;

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use jiff::civil::Date;

use crate::plan::Plan;
use crate::readiness::Public;
use crate::storage::{self, Opened, samples};
use crate::words::{Words, shown};
use crate::{print, readiness};

pub use arguments::{Check, Command, New, Print, Task, read};

/// What the program ends with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// All is well: ready, printed, written.
    Fine = 0,
    /// A plan is not ready.
    NotReady = 1,
    /// Something could not be read or written.
    Failed = 2,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(outcome as u8)
    }
}

/// Runs a command. Answers go to `out`, complaints to `err`.
///
/// # Errors
/// If `out` or `err` cannot be written to.
pub fn run(
    command: &Command,
    words: &Words,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<Outcome> {
    match command {
        Command::Check(check) => check::run(check, words, out, err),
        Command::Print(print) => run_print(print, words, out, err),
        Command::New(new) => run_new(new, words, out, err),
    }
}

/// What to say where a window is wanted and this computer has no display; none where it has one.
#[must_use]
pub fn no_display(words: &Words) -> Option<String> {
    let missing = |name: &str| std::env::var_os(name).is_none_or(|value| value.is_empty());
    let headless = cfg!(target_os = "linux") && missing("DISPLAY") && missing("WAYLAND_DISPLAY");
    headless.then(|| words.text("cli-no-display").into_owned())
}

fn today() -> Date {
    jiff::Zoned::now().date()
}

/// What is to be said of an error, on one line.
fn complaint(error: &storage::Error, words: &Words) -> String {
    let (title, text) = storage::describe(error, words);
    format!("{title}. {text}")
}

/// What is to be said of references that were cleared when a plan was read; none where none were.
fn cleared(path: &Path, opened: &Opened, words: &Words) -> Option<String> {
    let first = opened.cleared.first()?;
    let args = [("count", opened.cleared.len().into()), ("line", first.position.line.into())];
    Some(format!("{}: {}", shown(&path.display().to_string()), words.with("cleared-text", &args)))
}

fn run_print(task: &Print, words: &Words, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<Outcome> {
    let file = task.output.display().to_string();
    let file = || shown(&file).into_owned().into();
    let opened = match storage::open(&task.plan) {
        Ok(opened) => opened,
        Err(error) => {
            writeln!(err, "{}", complaint(&error, words))?;
            return Ok(Outcome::Failed);
        }
    };
    if let Some(said) = cleared(&task.plan, &opened, words) {
        writeln!(err, "{said}")?;
    }
    if task.output.canonicalize().ok().is_some_and(|output| task.plan.canonicalize().ok() == Some(output)) {
        writeln!(err, "{}", words.with("cli-onto-plan", &[("file", file())]))?;
        return Ok(Outcome::Failed);
    }
    let plan = &opened.plan;
    let public = Public::new(plan, task.date.unwrap_or_else(today), plan.gate(), task.contacts);
    let options = print::Options {
        paper: task.paper,
        file: task.plan.file_name().unwrap_or_default().to_string_lossy().into_owned(),
    };
    let printed = match print::summary(&public, words, &options) {
        Ok(printed) => printed,
        Err(error) => {
            writeln!(err, "{}. {error}", words.text("error-print-title"))?;
            return Ok(Outcome::Failed);
        }
    };
    if let Err(error) = storage::write(&task.output, &printed.pdf) {
        writeln!(err, "{}", complaint(&error, words))?;
        return Ok(Outcome::Failed);
    }
    writeln!(
        out,
        "{}",
        words.with("toast-printed-to", &[("pages", printed.pages.into()), ("file", file())])
    )?;
    if !printed.replaced.is_empty() {
        let characters: String = printed.replaced.iter().collect();
        let args = [("characters", shown(&characters).into_owned().into())];
        writeln!(err, "{}", words.with("toast-replaced", &args))?;
    }
    Ok(Outcome::Fine)
}

fn run_new(task: &New, words: &Words, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<Outcome> {
    let file = task.output.display().to_string();
    let args = [("file", shown(&file).into_owned().into())];
    let today = today();
    let made = match task.sample.as_deref() {
        Some(name) => samples::open(name, today),
        None => Ok(Plan::new()),
    };
    let put = if task.force { storage::save } else { storage::create };
    let written = made.and_then(|plan| put(&task.output, &plan, &readiness::check(&plan, today)));
    match written {
        Ok(()) => {
            writeln!(out, "{}", words.with("cli-written", &args))?;
            Ok(Outcome::Fine)
        }
        Err(storage::Error::Exists { .. }) => {
            writeln!(err, "{}", words.with("cli-exists", &args))?;
            Ok(Outcome::Failed)
        }
        Err(error) => {
            writeln!(err, "{}", complaint(&error, words))?;
            Ok(Outcome::Failed)
        }
    }
}
