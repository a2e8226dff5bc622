//! Opens the window, or runs a command that needs none.

use std::io::Write as _;
use std::process::ExitCode;

use alliance_workbook::{app, cli};
use clap::Parser as _;

fn main() -> ExitCode {
    let arguments = cli::Cli::parse();
    let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr().lock());
    if let Some(command) = &arguments.command {
        let outcome = cli::run(command, &mut out, &mut err);
        // A reader that has seen enough, such as `head`, is no failure.
        return outcome.map_or(ExitCode::SUCCESS, ExitCode::from);
    }
    drop((out, err));
    let failure = match cli::no_display() {
        Some(said) => said,
        None => match app::run(arguments.plan) {
            Ok(()) => return ExitCode::SUCCESS,
            Err(error) => error.to_string(),
        },
    };
    let _ = writeln!(std::io::stderr(), "{failure}");
    ExitCode::from(2)
}
