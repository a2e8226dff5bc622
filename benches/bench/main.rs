//! `make bench`: measures the program and prints a table of ratios, each against a reference that
//! was measured in the same run, because shared machines are noisy. It is no test and fails no build.
//!
//! A subject is a module `rows_*` with a function that returns its rows; add it to
//! [`subjects`].

#[allow(dead_code, reason = "shared with the tests, which use more of it")]
#[path = "../../tests/common/mod.rs"]
mod common;
#[cfg(target_os = "linux")]
#[allow(dead_code, reason = "shared with the tests of the real window, which use more of it")]
#[path = "../../tests/it/desktop/display.rs"]
mod display;
#[allow(
    clippy::expect_used,
    clippy::panic,
    reason = "shared with the tests, where what does not happen as told ends the story"
)]
#[path = "../../tests/it/newcomer.rs"]
mod newcomer;
mod rows_frame;
mod rows_hostile;
mod rows_inputs;
#[cfg(target_os = "linux")]
mod rows_office;
mod rows_storage;
#[cfg(target_os = "linux")]
mod rows_window;
#[allow(
    dead_code,
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "shared with the tests, which use more of it"
)]
#[path = "../../tests/it/stage.rs"]
mod stage;
mod table;

use std::io::Write as _;

use table::Row;

/// A part of the table: what it is called, and what returns its rows, or says why there are none.
type Subject = (&'static str, fn() -> Vec<Row>);

/// The subjects in the order of the table.
fn subjects() -> Vec<Subject> {
    vec![
        #[cfg(target_os = "linux")]
        ("window", rows_window::rows),
        #[cfg(target_os = "linux")]
        ("office", rows_office::rows),
        ("frame", rows_frame::rows),
        ("storage", rows_storage::rows),
        ("hostile", rows_hostile::rows),
        ("inputs", rows_inputs::rows),
    ]
}

fn main() {
    let mut out = std::io::stdout().lock();
    let fails = |error: &std::io::Error| i32::from(error.kind() != std::io::ErrorKind::BrokenPipe);
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [child, work, file] = arguments.as_slice()
        && child == rows_hostile::CHILD
    {
        if let Err(error) = rows_hostile::child(work, file, &mut out) {
            let _ = writeln!(std::io::stderr(), "{error}");
            std::process::exit(fails(&error));
        }
        return;
    }
    // `cargo bench -- frame` measures that subject alone; what cargo adds itself begins with a dash.
    let wanted: Vec<String> = arguments.into_iter().filter(|argument| !argument.starts_with('-')).collect();
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|wanted| wanted == name);
    let subjects = subjects().into_iter().filter(|(name, _)| is_wanted(name));
    let rows: Vec<Row> = subjects.flat_map(|(_, rows)| rows()).collect();
    if let Err(error) = table::write(&mut out, &rows) {
        std::process::exit(fails(&error));
    }
}
