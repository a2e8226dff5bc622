//! The program's state and its one way of changing.

pub mod command;
