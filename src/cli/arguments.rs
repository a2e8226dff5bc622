//! What can be said on the command line.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, value_parser};
use jiff::civil::Date;

use crate::plan::{Gate, date};
use crate::print::Paper;
use crate::storage::samples;
use crate::words::Words;

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

const GATES: [(&str, Gate); 3] =
    [("approach", Gate::Approach), ("launch", Gate::Launch), ("renew", Gate::Renew)];
const FORMATS: [(&str, Format); 2] = [("text", Format::Text), ("json", Format::Json)];
const PAPERS: [(&str, Paper); 2] = [("a4", Paper::A4), ("letter", Paper::Letter)];

/// What the program is to do. Where that cannot be told from the arguments, or they ask for help,
/// it is said and the program ends.
pub fn read(words: &Words) -> Task {
    let arguments = command(words).get_matches();
    match arguments.subcommand() {
        Some(("check", check)) => Task::Run(Command::Check(Check {
            plans: check.get_many("plans").into_iter().flatten().cloned().collect(),
            gate: chosen(check, "gate", &GATES),
            date: check.get_one("date").copied(),
            format: chosen(check, "format", &FORMATS).unwrap_or(Format::Text),
            strict: check.get_flag("strict"),
        })),
        Some(("print", print)) => Task::Run(Command::Print(Print {
            plan: print.get_one("plan").cloned().unwrap_or_default(),
            output: print.get_one("output").cloned().unwrap_or_default(),
            paper: chosen(print, "paper", &PAPERS).unwrap_or_default(),
            date: print.get_one("date").copied(),
            contacts: print.get_flag("contacts"),
        })),
        Some(("new", new)) => Task::Run(Command::New(New {
            output: new.get_one("output").cloned().unwrap_or_default(),
            sample: new.get_one("sample").cloned(),
            force: new.get_flag("force"),
        })),
        _ => Task::Window(arguments.get_one("plan").cloned()),
    }
}

/// The choice that was made between some names.
fn chosen<T: Copy>(arguments: &ArgMatches, id: &str, choices: &[(&str, T)]) -> Option<T> {
    let name = arguments.get_one::<String>(id)?;
    choices.iter().find(|(choice, _)| choice == name).map(|(_, value)| *value)
}

fn command(words: &Words) -> clap::Command {
    let say = |id: &'static str| words.text(id).into_owned();
    let file = |id: &'static str, name: &'static str| {
        Arg::new(id).value_name(name).value_parser(value_parser!(PathBuf))
    };
    let option = |id: &'static str, name: &'static str| Arg::new(id).long(id).value_name(name);
    let flag = |id: &'static str| Arg::new(id).long(id).action(ArgAction::SetTrue);
    let bounds = say("cli-date-bounds");
    let date = option("date", "DATE").value_parser(move |text: &str| {
        text.parse().ok().filter(|date| date::is_within(*date)).ok_or_else(|| bounds.clone())
    });

    clap::Command::new("alliance-workbook")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say("cli-about"))
        .after_help(say("cli-after"))
        .args_conflicts_with_subcommands(true)
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
                .arg(flag("strict").help(say("cli-strict"))),
        )
        .subcommand(
            clap::Command::new("print")
                .about(say("cli-print"))
                .arg(file("plan", "PLAN").help(say("cli-plan-to-print")).required(true))
                .arg(file("output", "OUT.pdf").short('o').long("output").help(say("cli-pdf")).required(true))
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
                .arg(flag("force").help(say("cli-force"))),
        )
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
}
