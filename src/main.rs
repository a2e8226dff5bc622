//! Opens the window, or runs a command that needs none.

use std::io::Write as _;
use std::process::ExitCode;

use alliance_workbook::cli::{self, Task};
use alliance_workbook::{app, words};

fn main() -> ExitCode {
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("warn")).init();
    let words = words::Words::english();
    let failure = match cli::read(&words) {
        Task::Window(plan) => match cli::no_display(&words) {
            Some(said) => said,
            None => match app::run(plan, words) {
                Ok(()) => return ExitCode::SUCCESS,
                Err(error) => error.to_string(),
            },
        },
        Task::Run(command) => {
            let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr().lock());
            match cli::run(&command, &words, &mut out, &mut err) {
                Ok(outcome) => match out.flush() {
                    Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => error.to_string(),
                    _ => return outcome.into(),
                },
                Err(error) => error.to_string(),
            }
        }
    };
    let _ = writeln!(std::io::stderr(), "{failure}");
    ExitCode::from(2)
}
