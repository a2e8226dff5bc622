//! The half of the program that needs no window: check, print and make plans from the command line.

mod arguments;
mod check;
mod generate;
mod report;
mod streams;

use std::fmt::Display;
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
pub use generate::Generated;

use streams::unless_gone;

/// The name of the program, which every complaint begins with.
const NAME: &str = "alliance-workbook";

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

/// Runs a command. Answers go to `out`, which is standard output, complaints to `err`.
///
/// # Errors
/// If `out` or `err` cannot be written to. See [`unwritten`].
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
        Command::Generate(what) => {
            generate::run(*what, arguments::command(words), out)?;
            Ok(Outcome::Fine)
        }
    }
}

/// Says what the program failed with.
pub fn complain(what: impl Display) {
    // Where nobody can be told, the exit code still tells.
    let _ = writeln!(io::stderr(), "{NAME}: {what}");
}

/// Ends the program after standard output could not be written to. Whoever closed it has seen
/// enough, and is told by the code that shells give a program that writes into a closed pipe.
#[must_use]
pub fn unwritten(error: &io::Error, words: &Words) -> ExitCode {
    /// 128 and the number of the signal for a closed pipe.
    const CLOSED_PIPE: u8 = 128 + 13;
    let said = match error.kind() {
        io::ErrorKind::BrokenPipe => return ExitCode::from(CLOSED_PIPE),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            words.text("cli-output-full")
        }
        _ => words.with("cli-output-failed", &[("reason", shown(&error.to_string()).into_owned().into())]),
    };
    complain(said);
    Outcome::Failed.into()
}

/// What to say where a window is wanted and this computer has no display; none where it has one.
#[must_use]
pub fn no_display(words: &Words) -> Option<String> {
    let headless = cfg!(target_os = "linux") && display().is_none();
    headless.then(|| words.text("cli-no-display").into_owned())
}

/// What to say where there should be a display and no window could be opened: because the display is
/// silent, or for any other reason.
#[must_use]
pub fn no_window(is_silent: bool, words: &Words) -> String {
    match display() {
        Some((name, display)) if is_silent && cfg!(target_os = "linux") => {
            let args = [("name", name.into()), ("display", shown(&display).into_owned().into())];
            words.with("cli-silent-display", &args).into_owned()
        }
        _ => words.text("cli-no-window").into_owned(),
    }
}

/// The display that the window would open on: the name of the variable that says so, and what it
/// says.
fn display() -> Option<(&'static str, String)> {
    ["WAYLAND_DISPLAY", "DISPLAY"].into_iter().find_map(|name| {
        let value = std::env::var_os(name).filter(|value| !value.is_empty())?;
        Some((name, value.to_string_lossy().into_owned()))
    })
}

fn today() -> Date {
    jiff::Zoned::now().date()
}

/// What is to be said of a plan or another file, behind the name of the program: which one, where in
/// it, and what.
fn about(name: &str, position: Option<storage::Position>, what: &str) -> String {
    let place = position.map(|at| format!(":{}:{}", at.line, at.column)).unwrap_or_default();
    format!("{NAME}: {name}{place}: {what}")
}

/// What is to be said of a plan that cannot be read.
fn unreadable(path: &Path, error: &storage::Error, words: &Words) -> String {
    about(&streams::name(path, words), error.position(), &storage::sentence(error, words))
}

/// What is to be said of a file that cannot be written.
fn unwritable(path: &Path, error: &storage::Error, words: &Words) -> String {
    about(&shown(&path.display().to_string()), None, &storage::sentence(error, words))
}

/// What is to be said of references that were cleared when a plan was read; none where none were.
fn cleared(path: &Path, opened: &Opened, words: &Words) -> Option<String> {
    let first = opened.cleared.first()?;
    let what = words.with("cli-cleared", &[("count", opened.cleared.len().into())]);
    Some(about(&streams::name(path, words), Some(first.position), &what))
}

fn run_print(task: &Print, words: &Words, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<Outcome> {
    let output = shown(&task.output.display().to_string()).into_owned();
    if streams::is_terminal(&task.output) {
        writeln!(err, "{NAME}: {}", words.text("cli-pdf-on-terminal"))?;
        return Ok(Outcome::Failed);
    }
    let opened = match streams::open(&task.plan) {
        Ok(opened) => opened,
        Err(error) => {
            writeln!(err, "{}", unreadable(&task.plan, &error, words))?;
            return Ok(Outcome::Failed);
        }
    };
    if let Some(said) = cleared(&task.plan, &opened, words) {
        writeln!(err, "{said}")?;
    }
    if streams::is_same_file(&task.plan, &task.output) {
        writeln!(err, "{}", about(&output, None, &words.text("cli-onto-plan")))?;
        return Ok(Outcome::Failed);
    }
    let plan = &opened.plan;
    let public = Public::new(plan, task.date.unwrap_or_else(today), plan.gate(), task.contacts);
    let file = task.plan.file_name().filter(|_| !streams::is_input(&task.plan)).unwrap_or_default();
    let options = print::Options { paper: task.paper, file: file.to_string_lossy().into_owned() };
    // On paper, unlike on a terminal, names that read from right to left are told from what is around.
    let printed = match print::summary(&public, &words.isolating(), &options) {
        Ok(printed) => printed,
        Err(error) => {
            let what = format!("{}: {error}", words.text("error-print-title"));
            writeln!(err, "{}", about(&streams::name(&task.plan, words), None, &what))?;
            return Ok(Outcome::Failed);
        }
    };
    if let Err(error) = streams::write(&task.output, &printed.pdf, task.force, out)? {
        writeln!(err, "{}", unwritable(&task.output, &error, words))?;
        return Ok(Outcome::Failed);
    }
    if !streams::is_output(&task.output) {
        let args = [("pages", printed.pages.into()), ("file", output.into())];
        unless_gone(writeln!(out, "{}", words.with("toast-printed-to", &args)))?;
    }
    if !printed.replaced.is_empty() {
        let characters: String = printed.replaced.iter().collect();
        let args = [("characters", shown(&characters).into_owned().into())];
        let what = words.with("toast-replaced", &args);
        writeln!(err, "{}", about(&streams::name(&task.plan, words), None, &what))?;
    }
    Ok(Outcome::Fine)
}

fn run_new(task: &New, words: &Words, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<Outcome> {
    let today = today();
    let made = match task.sample.as_deref() {
        Some(name) => samples::open(name, today),
        None => Ok(Plan::new()),
    };
    let text = made.and_then(|plan| {
        let checklist = readiness::check(&plan, today);
        let problem = |problem| storage::Error::TooMuch { problem, path: task.output.clone() };
        storage::to_text(&plan, Some(&(&checklist).into())).map_err(problem)
    });
    let written = match text {
        Ok(text) => streams::write(&task.output, text.as_bytes(), task.force, out)?,
        Err(error) => Err(error),
    };
    if let Err(error) = written {
        writeln!(err, "{}", unwritable(&task.output, &error, words))?;
        return Ok(Outcome::Failed);
    }
    if !streams::is_output(&task.output) {
        let file = shown(&task.output.display().to_string()).into_owned();
        unless_gone(writeln!(out, "{}", words.with("cli-written", &[("file", file.into())])))?;
    }
    Ok(Outcome::Fine)
}
