//! Opens the window, or runs a command that needs none.

use std::io::Write as _;
use std::process::ExitCode;

use alliance_workbook::{app, cli};
use clap::Parser as _;

fn main() -> ExitCode {
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("warn")).init();
    let arguments = cli::Cli::parse();
    let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr().lock());
    if let Some(command) = &arguments.command {
        return match cli::run(command, &mut out, &mut err).and_then(|outcome| out.flush().map(|()| outcome)) {
            Ok(outcome) => outcome.into(),
            // A reader that has seen enough, such as `head`, is no failure.
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Err(error) => {
                let _ = writeln!(err, "{error}");
                ExitCode::from(2)
            }
        };
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
