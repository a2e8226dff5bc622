//! Opens the window, or runs a command that needs none.

use std::process::ExitCode;

use alliance_workbook::cli::{self, Outcome, Task};
use alliance_workbook::{app, words};

/// What is logged on the terminal unless `RUST_LOG` says otherwise. What the window's framework
/// failed with is told in a sentence of ours, and its remarks on a display or on the name of a locale are
/// for those who search.
const LOGGED: &str = "warn,eframe::native::run=off,winit=error,egui_system_font_provider=error";

fn main() -> ExitCode {
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or(LOGGED)).init();
    let words = words::Words::english();
    match cli::read(&words) {
        Ok(Task::Window(plan)) => {
            if let Some(said) = cli::no_display(&words) {
                cli::complain(said);
                return Outcome::Failed.into();
            }
            if let Err(error) = app::run(plan, words) {
                // The window's framework speaks to programmers.
                log::info!("{error}");
                let is_silent = matches!(error, eframe::Error::WinitEventLoop(_));
                cli::complain(cli::no_window(is_silent, &words::Words::english()));
                return Outcome::Failed.into();
            }
            ExitCode::SUCCESS
        }
        Ok(Task::Run(command)) => {
            let words = words.plain();
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
