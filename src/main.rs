//! x
fn main() { alliance_workbook::app::run(std::env::args_os().nth(1).map(Into::into)).unwrap() }
