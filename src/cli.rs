//! The half of the program that needs no window: check, print and make plans from the command line.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use serde::Serialize;

use crate::plan::{Gate, Plan};
use crate::print::{self, Paper};
use crate::readiness::{self, Checklist, Judged, State, Verdict};
use crate::storage::{self, samples};
use crate::words::Words;

/// Build an alliance plan, see what is still missing, and bring the checklist to the meeting.
#[derive(Debug, Parser)]
#[command(name = "alliance-workbook", version, args_conflicts_with_subcommands = true)]
pub struct Cli {
    /// The plan to open in the window
    pub plan: Option<PathBuf>,
    /// What to do without a window
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What can be done without a window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Say whether plans are ready, and what is missing. Ends with 0 when all are ready, 1 when one is not, 2 when one cannot be read
    Check(Check),
    /// Write the summary checklist of a plan as a PDF
    Print(Print),
    /// Write a new plan, blank or from a sample
    New(New),
}

/// Which plans are checked, and how.
#[derive(Args, Debug)]
pub struct Check {
    /// The plans to check
    #[arg(required = true)]
    plans: Vec<PathBuf>,
    /// Check for this gate instead of the one that each plan is at
    #[arg(long)]
    gate: Option<GateName>,
    /// Check as of this date (such as 2026-11-21) instead of today
    #[arg(long)]
    date: Option<Date>,
    /// How the answer is written
    #[arg(long, default_value = "text")]
    format: Format,
    /// Count a plan that is ready with conditions as not ready
    #[arg(long)]
    strict: bool,
}

/// Which plan is printed, and how.
#[derive(Args, Debug)]
pub struct Print {
    /// The plan to print
    plan: PathBuf,
    /// The PDF to write
    #[arg(short, long)]
    output: PathBuf,
    /// The paper to print on
    #[arg(long, default_value = "a4")]
    paper: PaperName,
    /// Print as of this date (such as 2026-11-21) instead of today
    #[arg(long)]
    date: Option<Date>,
    /// Print phone numbers and email addresses too
    #[arg(long)]
    contacts: bool,
}

/// Which plan is made.
#[derive(Args, Debug)]
pub struct New {
    /// The file to write
    output: PathBuf,
    /// Start from this sample instead of a blank plan
    #[arg(long, value_parser = clap::builder::PossibleValuesParser::new(samples::NAMES))]
    sample: Option<String>,
    /// Replace the file if there is one already
    #[arg(long)]
    force: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum GateName {
    Approach,
    Launch,
    Renew,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum PaperName {
    A4,
    Letter,
}

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
pub fn run(command: &Command, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<Outcome> {
    let words = Words::english();
    match command {
        Command::Check(check) => run_check(check, &words, out, err),
        Command::Print(print) => run_print(print, &words, out, err),
        Command::New(new) => run_new(new, &words, out, err),
    }
}

fn today() -> Date {
    jiff::Zoned::now().date()
}

fn complain(err: &mut dyn Write, words: &Words, error: &storage::Error) -> io::Result<Outcome> {
    let (title, text) = storage::describe(error, words);
    writeln!(err, "{title}. {text}")?;
    Ok(Outcome::Failed)
}

fn tell_cleared(err: &mut dyn Write, words: &Words, path: &Path, opened: &storage::Opened) -> io::Result<()> {
    let Some(first) = opened.cleared.first() else { return Ok(()) };
    let args = [("count", opened.cleared.len().into()), ("line", first.position.line.into())];
    writeln!(err, "{}: {}", path.display(), words.with("cleared-text", &args))
}

fn run_check(check: &Check, words: &Words, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<Outcome> {
    let date = check.date.unwrap_or_else(today);
    let mut worst = Outcome::Fine;
    let mut reports = Vec::new();
    for path in &check.plans {
        let plan = match storage::open(path) {
            Ok(opened) => {
                tell_cleared(err, words, path, &opened)?;
                opened.plan
            }
            Err(error) => {
                complain(err, words, &error)?;
                worst = Outcome::Failed;
                continue;
            }
        };
        let gate = check.gate.map_or_else(|| plan.gate(), Gate::from);
        let checklist = readiness::check_gate(&plan, date, gate);
        let is_ready = match checklist.verdict {
            Verdict::Ready => true,
            Verdict::ReadyWithConditions => !check.strict,
            Verdict::NotReady | Verdict::NotAssessed => false,
        };
        worst = worst.max(if is_ready { Outcome::Fine } else { Outcome::NotReady });
        match check.format {
            Format::Text => {
                if path != &check.plans[0] {
                    writeln!(out)?;
                }
                write_text(out, words, path, &plan, &checklist)?;
            }
            Format::Json => reports.push(Report::of(path, &plan, &checklist, words)),
        }
    }
    if check.format == Format::Json {
        serde_json::to_writer_pretty(&mut *out, &reports)?;
        writeln!(out)?;
    }
    Ok(worst)
}

fn write_text(
    out: &mut dyn Write,
    words: &Words,
    path: &Path,
    plan: &Plan,
    checklist: &Checklist,
) -> io::Result<()> {
    let title = plan.purpose.title.trim();
    let title = if title.is_empty() { words.text("unnamed-plan") } else { title.into() };
    writeln!(out, "{title} ({})", path.display())?;
    let score = checklist.score.map(|score| words.with("cli-score", &[("score", score.into())]));
    writeln!(out, "{}{}", words.text(checklist.verdict.key()), score.unwrap_or_default())?;
    let as_of = words.date(checklist.as_of);
    let gate = words.text(checklist.gate.key());
    writeln!(out, "{}", words.with("cli-as-of", &[("gate", gate.as_ref().into()), ("date", as_of.into())]))?;
    let blockers: Vec<_> = checklist.blockers().collect();
    section(out, words, "cli-blockers", &blockers)?;
    let open: Vec<_> = checklist
        .of_gate()
        .filter(|judged| !judged.blocker && !matches!(judged.state, State::Met | State::NotApplicable))
        .collect();
    section(out, words, "cli-open", &open)?;
    let count = |state| checklist.count(state);
    writeln!(
        out,
        "\n{}",
        words.with(
            "cli-counts",
            &[
                ("met", count(State::Met).into()),
                ("partly", count(State::Partly).into()),
                ("open", count(State::Open).into()),
                ("unknown", count(State::Unknown).into()),
                ("notapplicable", count(State::NotApplicable).into()),
            ],
        )
    )
}

fn section(out: &mut dyn Write, words: &Words, head: &'static str, list: &[&Judged]) -> io::Result<()> {
    /// So many findings of one criterion are written out; the rest is counted.
    const WRITTEN: usize = 10;
    if list.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", words.text(head))?;
    for judged in list {
        writeln!(out, "  [{}] {}", words.text(judged.state.key()), words.text(judged.criterion.id))?;
        for finding in judged.findings.iter().take(WRITTEN) {
            writeln!(out, "      - {}", words.finding(finding))?;
        }
        if let Some(more) = judged.findings.len().checked_sub(WRITTEN).filter(|more| *more > 0) {
            writeln!(out, "      {}", words.with("coach-more", &[("count", more.into())]))?;
        }
    }
    Ok(())
}

/// The answer to `check --format json` for one plan. Names are those of the plan file.
#[derive(Serialize)]
struct Report {
    file: String,
    title: String,
    as_of: Date,
    gate: Gate,
    verdict: Verdict,
    score: Option<u8>,
    blockers: Vec<&'static str>,
    criteria: Vec<ReportedCriterion>,
}

#[derive(Serialize)]
struct ReportedCriterion {
    id: &'static str,
    state: State,
    blocker: bool,
    findings: Vec<String>,
}

impl Report {
    fn of(path: &Path, plan: &Plan, checklist: &Checklist, words: &Words) -> Self {
        let criteria = checklist.of_gate().map(|judged| ReportedCriterion {
            id: judged.criterion.id,
            state: judged.state,
            blocker: judged.blocker,
            findings: judged.findings.iter().map(|finding| words.finding(finding).into_owned()).collect(),
        });
        Self {
            file: path.display().to_string(),
            title: plan.purpose.title.clone(),
            as_of: checklist.as_of,
            gate: checklist.gate,
            verdict: checklist.verdict,
            score: checklist.score,
            blockers: checklist.blockers().map(|judged| judged.criterion.id).collect(),
            criteria: criteria.collect(),
        }
    }
}

fn run_print(print: &Print, words: &Words, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<Outcome> {
    let plan = match storage::open(&print.plan) {
        Ok(opened) => opened.plan,
        Err(error) => return complain(err, words, &error),
    };
    let checklist = readiness::check(&plan, print.date.unwrap_or_else(today));
    let options = print::Options {
        paper: match print.paper {
            PaperName::A4 => Paper::A4,
            PaperName::Letter => Paper::Letter,
        },
        file: print.plan.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        contacts: print.contacts,
    };
    let printed = match print::summary(&plan, &checklist, words, &options) {
        Ok(printed) => printed,
        Err(error) => {
            writeln!(err, "{}. {error}", words.text("error-print-title"))?;
            return Ok(Outcome::Failed);
        }
    };
    let same = |path: &Path| path.canonicalize().ok();
    if same(&print.output).is_some_and(|output| Some(output) == same(&print.plan)) {
        let file = print.output.display().to_string();
        writeln!(err, "{}", words.with("cli-onto-plan", &[("file", file.into())]))?;
        return Ok(Outcome::Failed);
    }
    if let Err(error) = storage::write(&print.output, &printed.pdf) {
        return complain(err, words, &error);
    }
    let file = print.output.display().to_string();
    let args = [("pages", printed.pages.into()), ("file", file.into())];
    writeln!(out, "{}", words.with("toast-printed-to", &args))?;
    if !printed.replaced.is_empty() {
        let characters: String = printed.replaced.iter().collect();
        writeln!(err, "{}", words.with("toast-replaced", &[("characters", characters.into())]))?;
    }
    Ok(Outcome::Fine)
}

fn run_new(new: &New, words: &Words, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<Outcome> {
    let file = new.output.display().to_string();
    let today = today();
    let sample = samples::NAMES.iter().find(|name| new.sample.as_deref() == Some(name));
    let plan = match sample.map(|name| samples::open(name, today)) {
        Some(Ok(plan)) => plan,
        Some(Err(error)) => return complain(err, words, &error),
        None => Plan::new(),
    };
    let checklist = readiness::check(&plan, today);
    let put = if new.force { storage::save } else { storage::create };
    match put(&new.output, &plan, &checklist) {
        Ok(()) => {}
        Err(storage::Error::Exists { .. }) => {
            writeln!(err, "{}", words.with("cli-exists", &[("file", file.into())]))?;
            return Ok(Outcome::Failed);
        }
        Err(error) => return complain(err, words, &error),
    }
    writeln!(out, "{}", words.with("cli-written", &[("file", file.into())]))?;
    Ok(Outcome::Fine)
}

impl From<GateName> for Gate {
    fn from(name: GateName) -> Self {
        match name {
            GateName::Approach => Self::Approach,
            GateName::Launch => Self::Launch,
            GateName::Renew => Self::Renew,
        }
    }
}

/// What to say where a window is wanted and this computer has no display; none where it has one.
#[must_use]
pub fn no_display() -> Option<String> {
    #[cfg(target_os = "linux")]
    {
        let missing = |name: &str| std::env::var_os(name).is_none_or(|value| value.is_empty());
        if missing("DISPLAY") && missing("WAYLAND_DISPLAY") {
            return Some(Words::english().text("cli-no-display").into_owned());
        }
    }
    None
}
