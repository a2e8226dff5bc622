//! What can be said on the command line.

use std::fmt::Display;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, value_parser};
use clap_complete::Shell;
use jiff::civil::Date;

use super::generate::Generated;
use super::streams::{self, STANDARD};
use super::{NAME, Outcome, complain, unwritten};
use crate::plan::{Gate, date};
use crate::print::Paper;
use crate::storage::samples;
use crate::words::{self, Words};

/// What the program is to do.
#[derive(Debug, PartialEq)]
pub enum Task {
    /// Open the window, with a plan if one is given.
    Window(Option<PathBuf>),
    /// Do something that needs no window.
    Run(Command),
}

/// What can be done without a window.
#[derive(Debug, PartialEq)]
pub enum Command {
    /// Say whether plans are ready, and what is missing.
    Check(Check),
    /// Write the summary checklist of a plan as a PDF.
    Print(Print),
    /// Write a new plan.
    New(New),
    /// Write the manual page or what a shell needs.
    Generate(Generated),
}

/// Which plans are checked, and how.
#[derive(Debug, PartialEq)]
pub struct Check {
    pub(super) plans: Vec<PathBuf>,
    /// The gate; none for the one that each plan is at.
    pub(super) gate: Option<Gate>,
    /// As of when; none for today.
    pub(super) date: Option<Date>,
    pub(super) format: Format,
    /// Whether a plan that is ready with conditions counts as not ready.
    pub(super) strict: bool,
    /// Whether what rests on private data is left out.
    pub(super) public: bool,
}

/// How the answer to a check is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// For people.
    Text,
    /// For other programs.
    Json,
}

/// Which plan is printed, and how.
#[derive(Debug, PartialEq)]
pub struct Print {
    pub(super) plan: PathBuf,
    pub(super) output: PathBuf,
    /// Whether a file that is there is replaced.
    pub(super) force: bool,
    pub(super) paper: Paper,
    /// As of when; none for today.
    pub(super) date: Option<Date>,
    /// Whether phone numbers and email addresses are printed.
    pub(super) contacts: bool,
}

/// Which plan is made.
#[derive(Debug, PartialEq)]
pub struct New {
    pub(super) output: PathBuf,
    /// The sample to start from; none for a blank plan.
    pub(super) sample: Option<String>,
    /// Whether a file that is there is replaced.
    pub(super) force: bool,
}

const GATES: [(&str, Gate); 4] =
    [("approach", Gate::Approach), ("launch", Gate::Launch), ("renew", Gate::Renew), ("close", Gate::Close)];
const FORMATS: [(&str, Format); 2] = [("text", Format::Text), ("json", Format::Json)];
const PAPERS: [(&str, Paper); 2] = [("a4", Paper::A4), ("letter", Paper::Letter)];
const GENERATED: [(&str, Generated); 6] = [
    ("man", Generated::Man),
    ("bash", Generated::Completion(Shell::Bash)),
    ("elvish", Generated::Completion(Shell::Elvish)),
    ("fish", Generated::Completion(Shell::Fish)),
    ("powershell", Generated::Completion(Shell::PowerShell)),
    ("zsh", Generated::Completion(Shell::Zsh)),
];

/// What the program is to do.
///
/// # Errors
/// Where the arguments ask for help, or do not say what to do: that was said, and the program is to
/// end with the code.
pub fn read(words: &Words) -> Result<Task, ExitCode> {
    let command = command(words);
    if let Some(said) = mistyped(&command, words) {
        return Err(failed(said));
    }
    let arguments = command.try_get_matches().map_err(|error| say(&error, words))?;
    Ok(match arguments.subcommand() {
        Some(("check", check)) => Task::Run(Command::Check(Check {
            plans: plans(check, words)?,
            gate: chosen(check, "gate", &GATES),
            date: check.get_one("date").copied(),
            format: chosen(check, "format", &FORMATS).unwrap_or(Format::Text),
            strict: check.get_flag("strict"),
            public: check.get_flag("public"),
        })),
        Some(("print", print)) => Task::Run(Command::Print(Print {
            plan: print.get_one("plan").cloned().unwrap_or_default(),
            output: print.get_one("output").cloned().unwrap_or_default(),
            force: print.get_flag("force"),
            paper: chosen(print, "paper", &PAPERS).unwrap_or_default(),
            date: print.get_one("date").copied(),
            contacts: print.get_flag("contacts"),
        })),
        Some(("new", new)) => Task::Run(Command::New(New {
            output: new.get_one("output").cloned().unwrap_or_default(),
            sample: new.get_one("sample").cloned(),
            force: new.get_flag("force"),
        })),
        Some(("generate", generate)) => {
            Task::Run(Command::Generate(chosen(generate, "what", &GENERATED).unwrap_or(Generated::Man)))
        }
        _ => Task::Window(match arguments.get_one::<PathBuf>("plan") {
            Some(plan) if streams::is_input(plan) => return Err(failed(words.text("cli-window-input"))),
            plan => plan.cloned(),
        }),
    })
}

/// Says what clap has to say: help that was asked for, or what is wrong with the arguments.
fn say(error: &clap::Error, words: &Words) -> ExitCode {
    if !error.use_stderr() {
        return match error.print().and_then(|()| io::stdout().flush()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => unwritten(&error, words),
        };
    }
    let said = error.to_string();
    failed(said.strip_prefix("error: ").unwrap_or(&said).trim_end())
}

/// Says what is wrong with the arguments.
fn failed(what: impl Display) -> ExitCode {
    complain(what);
    Outcome::Failed.into()
}

/// The plans to check. Standard input can be read only once.
fn plans(check: &ArgMatches, words: &Words) -> Result<Vec<PathBuf>, ExitCode> {
    let plans: Vec<PathBuf> = check.get_many("plans").into_iter().flatten().cloned().collect();
    if plans.iter().filter(|plan| streams::is_input(plan)).count() > 1 {
        return Err(failed(words.text("cli-input-twice")));
    }
    Ok(plans)
}

/// What to say where the first argument is a command that was mistyped. It would be taken for a plan
/// to open in the window, and what follows for a command.
fn mistyped(command: &clap::Command, words: &Words) -> Option<String> {
    let first = std::env::args_os().nth(1)?;
    let word = first.to_str().filter(|word| word.bytes().all(|byte| byte.is_ascii_alphabetic()))?;
    let is_command = word == "help" || command.find_subcommand(word).is_some();
    if word.is_empty() || is_command || Path::new(word).exists() {
        return None;
    }
    let visible = command.get_subcommands().filter(|command| !command.is_hide_set());
    let names: Vec<_> = visible.map(clap::Command::get_name).collect();
    let said = match words::meant(word, &names) {
        Some(meant) => words.with("cli-mistyped", &[("word", word.into()), ("meant", meant.into())]),
        None => words.with("cli-no-command", &[("word", word.into()), ("commands", names.join(", ").into())]),
    };
    Some(said.into_owned())
}

/// The choice that was made between some names.
fn chosen<T: Copy>(arguments: &ArgMatches, id: &str, choices: &[(&str, T)]) -> Option<T> {
    let name = arguments.get_one::<String>(id)?;
    choices.iter().find(|(choice, _)| choice == name).map(|(_, value)| *value)
}

/// The whole command line.
pub(super) fn command(words: &Words) -> clap::Command {
    let say = |id: &'static str| words.text(id).into_owned();
    let file = |id: &'static str, name: &'static str| {
        Arg::new(id).value_name(name).value_parser(value_parser!(PathBuf))
    };
    let option = |id: &'static str, name: &'static str| Arg::new(id).long(id).value_name(name);
    let flag = |id: &'static str| Arg::new(id).long(id).action(ArgAction::SetTrue);
    let bounds = say("cli-date-bounds");
    let date = option("date", "DATE").value_parser(move |text: &str| day(text).ok_or_else(|| bounds.clone()));

    clap::Command::new(NAME)
        .version(env!("CARGO_PKG_VERSION"))
        .about(say("cli-about"))
        .after_help(say("cli-after"))
        .args_conflicts_with_subcommands(true)
        .subcommand_value_name("COMMAND")
        .arg(file("plan", "PLAN").help(say("cli-plan-to-open")))
        .subcommand(
            clap::Command::new("check")
                .about(say("cli-check"))
                .after_help(say("cli-check-after"))
                .arg(file("plans", "PLAN").help(say("cli-plans-to-check")).required(true).num_args(1..))
                .arg(option("gate", "GATE").help(say("cli-gate")).value_parser(names(&GATES)))
                .arg(date.clone().help(say("cli-check-date")))
                .arg(
                    option("format", "FORMAT")
                        .help(say("cli-format"))
                        .value_parser(names(&FORMATS))
                        .default_value("text"),
                )
                .arg(flag("strict").help(say("cli-strict")))
                .arg(flag("public").help(say("cli-public"))),
        )
        .subcommand(
            clap::Command::new("print")
                .about(say("cli-print"))
                .arg(file("plan", "PLAN").help(say("cli-plan-to-print")).required(true))
                .arg(
                    file("output", "OUT.pdf")
                        .short('o')
                        .long("output")
                        .help(say("cli-pdf"))
                        .default_value(STANDARD),
                )
                .arg(flag("force").short('f').help(say("cli-force")))
                .arg(
                    option("paper", "PAPER")
                        .help(say("cli-paper"))
                        .value_parser(names(&PAPERS))
                        .default_value("a4"),
                )
                .arg(date.help(say("cli-print-date")))
                .arg(flag("contacts").help(say("cli-contacts"))),
        )
        .subcommand(
            clap::Command::new("new")
                .about(say("cli-new"))
                .arg(file("output", "OUT").help(say("cli-file")).required(true))
                .arg(
                    option("sample", "SAMPLE")
                        .help(say("cli-sample"))
                        .value_parser(PossibleValuesParser::new(samples::NAMES)),
                )
                .arg(flag("force").short('f').help(say("cli-force"))),
        )
        .subcommand(
            clap::Command::new("generate").about(say("cli-generate")).hide(true).arg(
                Arg::new("what")
                    .value_name("WHAT")
                    .help(say("cli-generate-what"))
                    .required(true)
                    .value_parser(names(&GENERATED)),
            ),
        )
}

/// A day as plans hold them, written as there: `2026-11-21`.
fn day(text: &str) -> Option<Date> {
    let day: Date = text.parse().ok()?;
    // A date can be written in several other ways, with a time and without hyphens.
    (day.to_string() == text && date::is_within(day)).then_some(day)
}

fn names<T>(choices: &[(&'static str, T)]) -> PossibleValuesParser {
    PossibleValuesParser::new(choices.iter().map(|(name, _)| *name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_holds_together() {
        command(&Words::english()).debug_assert();
    }

    #[test]
    fn a_day_is_written_in_one_way() {
        for day_of_plans in ["1900-01-01", "2026-11-21", "2200-12-31", "2028-02-29"] {
            assert_eq!(day(day_of_plans).unwrap().to_string(), day_of_plans);
        }
        for other in [
            "1899-12-31",
            "2201-01-01",
            "2026-02-30",
            "2026-1-1",
            "20261121",
            "2026-11-21T10:00",
            " 2026-11-21",
            "+002026-11-21",
            "2026-W47-6",
            "21.11.2026",
            "tomorrow",
            "",
        ] {
            assert_eq!(day(other), None, "{other}");
        }
    }
}
