//! `make bench`: measures the program and prints a table of ratios, each against a reference that
//! was measured in the same run, because shared machines are noisy. It is no test and fails no build.
//!
//! A subject is a module `rows_*` with a function that returns its rows; add it to [`subjects`].

mod table;

use table::Row;

/// The subjects in the order of the table. Each returns its rows, or says why it has none here.
fn subjects() -> Vec<fn() -> Vec<Row>> {
    vec![]
}

fn main() {
    let rows: Vec<Row> = subjects().into_iter().flat_map(|subject| subject()).collect();
    let mut out = std::io::stdout().lock();
    if let Err(error) = table::write(&mut out, &rows) {
        std::process::exit(i32::from(error.kind() != std::io::ErrorKind::BrokenPipe));
    }
}
