//! All integration tests, in one binary: linking is dear.

mod gallery;
mod widgets;
