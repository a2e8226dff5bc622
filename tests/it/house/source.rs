//! Just enough of Rust's grammar to read the project's own sources: code without comments, attributes
//! and tests, the literals in it, and the paths that lead out of a module.

use std::collections::BTreeSet;

/// A source file taken apart.
pub struct Source {
    /// The code, with a blank for each comment, attribute and literal.
    pub code: String,
    /// The string literals, as written between their quotes.
    pub literals: Vec<String>,
}

/// Takes a source file apart. What follows `#[cfg(test)]` is left out: by custom the tests of a
/// module are the last thing in it.
pub fn read(text: &str) -> Source {
    let text = text.split("\n#[cfg(test)]\nmod ").next().unwrap_or(text);
    let bytes: Vec<char> = text.chars().collect();
    let at = |index: usize| bytes.get(index).copied().unwrap_or('\0');
    let mut source = Source { code: String::new(), literals: Vec::new() };
    let mut in_attribute = 0_u32;
    let mut index = 0;
    while index < bytes.len() {
        let here = at(index);
        let within_word = index > 0 && is_word(at(index - 1));
        match (here, at(index + 1)) {
            ('/', '/') => {
                while index < bytes.len() && at(index) != '\n' {
                    index += 1;
                }
                source.code.push(' ');
            }
            ('/', '*') => {
                let mut depth = 0_u32;
                loop {
                    match (at(index), at(index + 1)) {
                        ('/', '*') => depth += 1,
                        ('*', '/') => depth -= 1,
                        _ => {
                            index += 1;
                            if index >= bytes.len() {
                                break;
                            }
                            continue;
                        }
                    }
                    index += 2;
                    if depth == 0 {
                        break;
                    }
                }
                source.code.push(' ');
            }
            ('r', '"' | '#') if !within_word && raw_hashes(&bytes, index + 1).is_some() => {
                let hashes = raw_hashes(&bytes, index + 1).unwrap_or_default();
                let start = index + hashes + 2;
                let mut end = start;
                while end < bytes.len() && !(at(end) == '"' && (1..=hashes).all(|step| at(end + step) == '#'))
                {
                    end += 1;
                }
                keep_literal(&mut source, &bytes[start..end], in_attribute);
                index = end + hashes + 1;
            }
            ('"', _) => {
                let start = index + 1;
                let mut end = start;
                while end < bytes.len() && at(end) != '"' {
                    end += if at(end) == '\\' { 2 } else { 1 };
                }
                keep_literal(&mut source, &bytes[start..end.min(bytes.len())], in_attribute);
                index = end + 1;
            }
            // A character, as against a lifetime.
            ('\'', '\\') => {
                index += 3;
                while index < bytes.len() && at(index) != '\'' {
                    index += 1;
                }
                index += 1;
            }
            ('\'', _) if at(index + 2) == '\'' => index += 3,
            ('#', '[' | '!') if at(index + 1) == '[' || at(index + 2) == '[' => {
                in_attribute += 1;
                index += if at(index + 1) == '[' { 2 } else { 3 };
            }
            ('[', _) if in_attribute > 0 => {
                in_attribute += 1;
                index += 1;
            }
            (']', _) if in_attribute > 0 => {
                in_attribute -= 1;
                index += 1;
            }
            _ => {
                if in_attribute == 0 {
                    source.code.push(here);
                }
                index += 1;
            }
        }
    }
    source
}

fn keep_literal(source: &mut Source, literal: &[char], in_attribute: u32) {
    source.code.push(' ');
    if in_attribute == 0 {
        source.literals.push(literal.iter().collect());
    }
}

fn raw_hashes(text: &[char], start: usize) -> Option<usize> {
    let hashes = text.get(start..)?.iter().take_while(|&&char| char == '#').count();
    (text.get(start + hashes) == Some(&'"')).then_some(hashes)
}

fn is_word(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

/// Words, `::`, and single other characters.
fn tokens(code: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let end = if is_word(first) {
            rest.find(|char| !is_word(char)).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        let (token, tail) = rest.split_at(end);
        tokens.push(token);
        rest = tail.trim_start();
    }
    tokens
}

/// The places inside the crate that code names, as paths of at most two names from the crate's root:
/// `plan`, `app::command`. `module` is the path of the module that the code is in.
pub fn places(code: &str, module: &[&str]) -> BTreeSet<String> {
    let tokens = tokens(code);
    let mut places = BTreeSet::new();
    let mut index = 0;
    while index < tokens.len() {
        let is_start = index == 0 || tokens[index - 1] != "::";
        if is_start && tokens.get(index + 1) == Some(&"::") {
            if tokens[index] == "crate" || tokens[index] == "alliance_workbook" {
                tree(&tokens, index + 2, &[], &mut places);
            } else if tokens[index] == "super" {
                let mut path: Vec<&str> = module.to_vec();
                let mut after = index;
                while tokens.get(after) == Some(&"super") && tokens.get(after + 1) == Some(&"::") {
                    path.pop();
                    after += 2;
                }
                tree(&tokens, after, &path, &mut places);
            }
        }
        index += 1;
    }
    places
}

/// Reads a path or a group in braces from `index` on, and returns where it ends.
fn tree(tokens: &[&str], index: usize, path: &[&str], places: &mut BTreeSet<String>) -> usize {
    match tokens.get(index) {
        Some(&"{") => {
            let mut index = index + 1;
            while index < tokens.len() && tokens[index] != "}" {
                index = tree(tokens, index, path, places);
                // A comma, or `as name`.
                while index < tokens.len() && tokens[index] != "," && tokens[index] != "}" {
                    index += 1;
                }
                if tokens.get(index) == Some(&",") {
                    index += 1;
                }
            }
            index + 1
        }
        Some(name) if name.starts_with(is_word) => {
            let mut path = path.to_vec();
            path.push(name);
            if tokens.get(index + 1) == Some(&"::") {
                return tree(tokens, index + 2, &path, places);
            }
            places.insert(path[..path.len().min(2)].join("::"));
            index + 1
        }
        // `*`, or a turbofish.
        _ => {
            if !path.is_empty() {
                places.insert(path[..path.len().min(2)].join("::"));
            }
            index + 1
        }
    }
}

/// Whether code has this word, whatever it belongs to.
pub fn mentions(code: &str, word: &str) -> bool {
    tokens(code).contains(&word)
}

/// Whether code names something outside the crate, such as `std::fs` or `eframe`.
pub fn names(code: &str, path: &str) -> bool {
    let (tokens, wanted) = (tokens(code), tokens(path));
    let direct = tokens
        .windows(wanted.len())
        .enumerate()
        .any(|(start, window)| window == wanted && !(start > 0 && tokens[start - 1] == "."));
    // `use std::{fs, io}` names `std::fs` as well.
    let grouped = wanted.len() == 3 && {
        let opening = [wanted[0], "::", "{"];
        tokens.windows(3).enumerate().any(|(start, window)| {
            window == opening
                && tokens[start + 3..]
                    .iter()
                    .take_while(|&&token| token != ";")
                    .any(|&token| token == wanted[2])
        })
    };
    direct || grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_attributes_and_tests_are_no_code() {
        let source = read(
            "//! crate::app\n/* crate::ui /* nested */ \"no\" */\n#![warn(missing_docs)]\n\
             #[serde(rename = \"not-an-id\")]\nfn f<'a>() -> &'a str { let c = '\"'; let d = '\\''; g(\"an-id\") }\n\
             const R: &str = r#\"raw \"quoted\" text\"#;\n#[cfg(test)]\nmod tests { const X: &str = \"gone\"; }",
        );
        assert_eq!(source.literals, ["an-id", "raw \"quoted\" text"]);
        assert!(!source.code.contains("crate") && !source.code.contains("serde"), "{}", source.code);
        assert!(source.code.contains("fn f<'a>() -> &'a str"), "{}", source.code);
    }

    #[test]
    fn escapes_do_not_end_a_literal() {
        assert_eq!(read(r#"f("a \" b \\", 'x', "c")"#).literals, [r#"a \" b \\"#, "c"]);
    }

    #[test]
    fn paths_are_followed_into_groups_and_upwards() {
        let cases: &[(&str, &[&str], &[&str])] = &[
            ("use crate::plan::Plan;", &["ui", "shell"], &["plan::Plan"]),
            (
                "use crate::{plan::{Plan, id::Id}, words as w, app};",
                &["ui"],
                &["plan::Plan", "plan::id", "words", "app"],
            ),
            ("fn f(x: &crate::app::command::Command) {}", &["ui"], &["app::command"]),
            ("use super::Field;", &["ui", "shell"], &["ui::Field"]),
            ("use super::super::app::Job;", &["ui", "shell"], &["app::Job"]),
            ("use alliance_workbook::cli::run;", &[], &["cli::run"]),
            ("use crate::plan::*; pub(crate) fn f() {}", &["ui"], &["plan"]),
            ("use std::io; use egui::crate_name;", &["ui"], &[]),
        ];
        for (code, module, expected) in cases {
            let expected: BTreeSet<String> = expected.iter().map(|&place| place.to_owned()).collect();
            assert_eq!(places(code, module), expected, "{code}");
        }
    }

    #[test]
    fn names_outside_the_crate_are_found() {
        assert!(names("std::fs::read(path)", "std::fs"));
        assert!(names("use std::{io, fs};", "std::fs"));
        assert!(names("use eframe::egui;", "eframe"));
        assert!(!names("use std::io; self.fs.x()", "std::fs"));
        assert!(!names("let eframes = self.eframe;", "eframe"));
    }
}
