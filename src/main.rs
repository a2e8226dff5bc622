//! Opens the window, or runs a command that needs none.

use std::process::ExitCode;

use alliance_workbook::cli::{self, Outcome, Task};
use alliance_workbook::{app, words};

fn main() -> ExitCode {
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("warn")).init();
    let words = words::Words::english();
    match cli::read(&words) {
        Ok(Task::Window(plan)) => {
            if let Some(said) = cli::no_display(&words) {
                cli::complain(said);
                return Outcome::Failed.into();
            }
            if let Err(error) = app::run(plan) {
                // The window's framework speaks to programmers.
                log::info!("{error}");
                cli::complain(cli::no_window(&words));
                return Outcome::Failed.into();
            }
            ExitCode::SUCCESS
        }
        Ok(Task::Run(command)) => {
            let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr().lock());
            match cli::run(&command, &words, &mut out, &mut err) {
                Ok(outcome) => outcome.into(),
                Err(error) => {
                    drop((out, err));
                    cli::unwritten(&error, &words)
                }
            }
        }
        Err(code) => code,
    }
}
