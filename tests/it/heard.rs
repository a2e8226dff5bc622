//! What is logged on this thread: what a user would find on the terminal.

use std::cell::RefCell;
use std::sync::Once;

thread_local! {
    static HEARD: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

struct Ear;

impl log::Log for Ear {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        let said = format!("{}: {}", record.target(), record.args());
        HEARD.with_borrow_mut(|heard| heard.push(said));
    }

    fn flush(&self) {}
}

/// Listens from now on; what was said before on this thread is forgotten.
pub fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        log::set_logger(&Ear).expect("no test has another logger");
        log::set_max_level(log::LevelFilter::Warn);
    });
    HEARD.with_borrow_mut(Vec::clear);
}

/// The warnings and errors that were logged on this thread since.
pub fn heard() -> Vec<String> {
    HEARD.with_borrow_mut(std::mem::take)
}
