//! The tests that see the program from outside; one binary, because linking is dear.

// Helpers of tests lie outside the functions that clippy.toml's `allow-…-in-tests` knows as tests.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "these are tests"
)]

#[cfg(all(target_os = "linux", feature = "desktop-tests"))]
mod desktop;
mod flows;
mod gallery;
mod house;
mod people;
mod stage;
mod widgets;
//! Tests of the program as a whole.

#[path = "../common/mod.rs"]
mod common;
mod storage;
