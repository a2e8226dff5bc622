//! `make bench`: measures the program and prints a table of ratios, each against a reference that
//! was measured in the same run, because shared machines are noisy. It is no test and fails no build.
//!
//! A subject is a module `rows_*` with a function that returns its rows; add it to [`subjects`].

#[cfg(target_os = "linux")]
#[allow(dead_code, reason = "shared with the tests of the real window, which use more of it")]
#[path = "../../tests/it/desktop/display.rs"]
mod display;
#[cfg(target_os = "linux")]
mod rows_office;
#[cfg(target_os = "linux")]
mod rows_window;
mod table;

use table::Row;

/// The subjects in the order of the table. Each returns its rows, or says why it has none here.
fn subjects() -> Vec<fn() -> Vec<Row>> {
    vec![
        #[cfg(target_os = "linux")]
        rows_window::rows,
        #[cfg(target_os = "linux")]
        rows_office::rows,
    ]
}

fn main() {
    let rows: Vec<Row> = subjects().into_iter().flat_map(|subject| subject()).collect();
    let mut out = std::io::stdout().lock();
    if let Err(error) = table::write(&mut out, &rows) {
        std::process::exit(i32::from(error.kind() != std::io::ErrorKind::BrokenPipe));
    }
}
