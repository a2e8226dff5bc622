//! The tests that see the program from outside; one binary, because linking is dear.

// Helpers of tests lie outside the functions that clippy.toml's `allow-…-in-tests` knows as tests.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "these are tests"
)]

mod choices;
mod cli;
#[path = "../common/mod.rs"]
mod common;
#[cfg(all(target_os = "linux", feature = "desktop-tests"))]
mod desktop;
mod flows;
mod gallery;
mod handshake;
mod heard;
mod house;
mod layout;
mod merging;
mod newcomer;
mod people;
mod print;
mod readiness;
mod samples;
mod snapshots;
mod stage;
mod storage;
mod tour;
mod widgets;
