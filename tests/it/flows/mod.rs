//! User stories, told through the accessibility tree.

mod document;
