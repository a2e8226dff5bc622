//! The rules of the house, held by reading the sources: who may know whom, how long a file may get,
//! and that the words of the language files and of the code are the same.

mod fields;
mod new_field;
mod source;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use alliance_workbook::plan::Plan;
use alliance_workbook::readiness::CRITERIA;
use alliance_workbook::ui::widgets::StatusIcon;
use source::Source;

/// More lines than this in a file are two subjects.
const MOST_LINES: usize = 600;

/// More lines than this are worth a look.
const MANY_LINES: usize = 400;

/// What a module may know, of the crate and of the world.
struct Rule {
    module: &'static str,
    /// Other modules of the crate, `part::inner` for one module of a part.
    may_know: &'static [&'static str],
    /// What it must not name outside the crate.
    must_not_name: &'static [&'static str],
}

/// What makes a function depend on something other than its arguments, or a library on a screen.
const PURE: &[&str] = &[
    "eframe",
    "egui",
    "egui_extras",
    "fluent_bundle",
    "opener",
    "rfd",
    "std::env",
    "std::fs",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
    "Timestamp::now",
    "Zoned",
];

/// What has to do with a screen.
const NO_SCREEN: &[&str] = &["eframe", "egui", "egui_extras", "rfd"];

/// What would make a frame wait, or belongs to one place elsewhere.
const NO_WAITING: &[&str] =
    &["eframe", "opener", "rfd", "std::fs", "std::net", "std::process", "std::thread"];

/// Who may know whom, from the ground up. A module that is not here may not be.
const RULES: &[Rule] = &[
    Rule { module: "plan", may_know: &[], must_not_name: PURE },
    Rule { module: "readiness", may_know: &["plan"], must_not_name: PURE },
    Rule { module: "words", may_know: &["plan", "readiness"], must_not_name: NO_SCREEN },
    Rule { module: "storage", may_know: &["plan", "readiness", "words"], must_not_name: NO_SCREEN },
    Rule { module: "print", may_know: &["plan", "readiness", "words"], must_not_name: NO_SCREEN },
    Rule {
        module: "cli",
        may_know: &["plan", "print", "readiness", "storage", "words"],
        must_not_name: NO_SCREEN,
    },
    Rule { module: "ui", may_know: &["plan", "readiness", "words"], must_not_name: NO_WAITING },
    Rule {
        module: "app",
        may_know: &["plan", "print", "readiness", "storage", "ui", "words"],
        must_not_name: &[],
    },
];

/// What only one file may name, so that there is one way of doing it.
const ONLY_IN: &[(&str, &str)] = &[
    // Whatever waits for time to pass waits with `wake_at`.
    ("request_repaint_after", "ui/mod.rs"),
    ("request_repaint_after_secs", "ui/mod.rs"),
];

/// The only files that see the window's framework.
const SEE_EFRAME: &[&str] = &["app/mod.rs", "main.rs"];

/// A file of the sources, under its path from `src`.
struct SourceFile {
    path: String,
    lines: usize,
    source: Source,
}

impl SourceFile {
    fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), lines: text.lines().count(), source: source::read(text) }
    }

    /// The path of its module: `ui/shell.rs` and `ui/shell/mod.rs` are both `ui`, `shell`.
    fn module(&self) -> Vec<&str> {
        let stem = self.path.trim_end_matches(".rs").trim_end_matches("/mod");
        stem.split('/').filter(|name| !matches!(*name, "lib" | "main")).collect()
    }
}

/// What is wrong with who knows whom, a sentence each.
fn check_directions(file: &SourceFile) -> Vec<String> {
    let path = &file.path;
    let code = &file.source.code;
    let mut complaints = Vec::new();
    if !SEE_EFRAME.contains(&path.as_str()) && source::names(code, "eframe") {
        complaints.push(format!("{path} sees eframe, which only {} may", SEE_EFRAME.join(" and ")));
    }
    for (name, only) in ONLY_IN {
        if path != only && source::mentions(code, name) {
            complaints.push(format!("{path} names {name}, which only {only} may"));
        }
    }
    let module = file.module();
    let Some(part) = module.first() else {
        // The crate's roots tie all together.
        return complaints;
    };
    let Some(rule) = RULES.iter().find(|rule| rule.module == *part) else {
        complaints.push(format!(
            "{path}: the house has no rule for {part}; say in tests/it/house whom it may know"
        ));
        return complaints;
    };
    for place in source::places(code, &module) {
        let top = place.split("::").next().unwrap_or_default();
        // A macro or a constant of the root is nobody's part.
        let is_part = RULES.iter().any(|rule| rule.module == top);
        let is_known =
            top == rule.module || rule.may_know.contains(&top) || rule.may_know.contains(&place.as_str());
        if is_part && !is_known {
            complaints.push(format!("{path} knows {place}; {} may know {:?}", rule.module, rule.may_know));
        }
    }
    for name in rule.must_not_name {
        if source::names(code, name) {
            complaints.push(format!("{path} names {name}, which {} must not", rule.module));
        }
    }
    complaints
}

fn check_length(file: &SourceFile) -> Option<String> {
    (file.lines > MOST_LINES)
        .then(|| format!("{} has {} lines; {MOST_LINES} are the most", file.path, file.lines))
}

/// All files with an ending under a folder of the project, each with its path from that folder.
fn files(folder: &str, ending: &str) -> Vec<(String, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    let mut folders: Vec<_> = root.is_dir().then(|| root.clone()).into_iter().collect();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{error}: {}", folder.display())) {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                let name = path.strip_prefix(&root).expect("inside").to_string_lossy().replace('\\', "/");
                found.push((name, path));
            }
        }
    }
    found.sort();
    found
}

fn sources() -> Vec<SourceFile> {
    let read =
        |path: &Path| fs::read_to_string(path).unwrap_or_else(|error| panic!("{error}: {}", path.display()));
    files("src", "rs").iter().map(|(name, path)| SourceFile::new(name, &read(path))).collect()
}

fn nothing_wrong(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn modules_know_only_whom_they_may() {
    let sources = sources();
    assert!(sources.iter().any(|file| file.path == "lib.rs"), "no sources were read");
    nothing_wrong(&sources.iter().flat_map(check_directions).collect::<Vec<_>>());
}

#[test]
fn every_rule_has_its_module() {
    let sources = sources();
    let modules: BTreeSet<_> = sources.iter().filter_map(|file| file.module().first().copied()).collect();
    let ruled: BTreeSet<_> = RULES.iter().map(|rule| rule.module).collect();
    assert_eq!(ruled, modules);
}

#[test]
fn files_have_one_subject_each() {
    let sources = sources();
    for file in sources.iter().filter(|file| file.lines > MANY_LINES) {
        eprintln!("src/{} has {} lines", file.path, file.lines);
    }
    nothing_wrong(&sources.iter().filter_map(check_length).collect::<Vec<_>>());
}

#[test]
fn the_words_of_the_code_and_of_the_language_files_are_the_same() {
    let mut literals = BTreeMap::new();
    for file in sources() {
        for literal in file.source.literals {
            literals.entry(literal).or_insert_with(|| format!("src/{}", file.path));
        }
    }
    let mut messages = words::Messages::default();
    let mut complaints = Vec::new();
    for (name, path) in files("assets/locales/en-US", "ftl") {
        messages.add(&name, &fs::read_to_string(path).expect("a language file"));
        if !literals.contains_key(&name) {
            complaints.push(format!("{name} is embedded nowhere"));
        }
    }
    assert!(!messages.ids.is_empty(), "no language files were read");
    complaints.append(&mut messages.complaints);
    let samples: Vec<_> =
        files("plans", "ron").into_iter().map(|(name, _)| name.replace(".ron", "")).collect();
    complaints.extend(words::compare(&messages, &literals, &samples));
    nothing_wrong(&complaints);
}

#[test]
fn every_look_up_fills_in_what_its_message_speaks_of() {
    let mut messages = words::Messages::default();
    for (name, path) in files("assets/locales/en-US", "ftl") {
        messages.add(&name, &fs::read_to_string(path).expect("a language file"));
    }
    let mut complaints = Vec::new();
    for (name, path) in files("src", "rs") {
        let text = fs::read_to_string(path).expect("a source");
        complaints.extend(words::check_lookups(&messages, &name, &text));
    }
    let fields = Plan::fields().into_iter().map(|field| field.id);
    let criteria = CRITERIA.iter().map(|criterion| criterion.id);
    let marks = StatusIcon::ALL.iter().map(|mark| mark.message_id());
    complaints.extend(words::check_labels(&messages, fields.chain(criteria).chain(marks)));
    nothing_wrong(&complaints);
}

#[test]
fn no_test_is_switched_off() {
    let mark = concat!("#[", "ignore");
    let switched_off: Vec<_> = ["src", "tests"]
        .into_iter()
        .flat_map(|folder| files(folder, "rs"))
        .filter(|(_, path)| fs::read_to_string(path).is_ok_and(|text| text.contains(mark)))
        .map(|(name, _)| format!("{name} switches a test off"))
        .collect();
    nothing_wrong(&switched_off);
}

#[test]
fn each_direction_can_fail() {
    for (path, text, expected) in [
        ("plan/party.rs", "use crate::words::Words;", "plan/party.rs knows words::Words"),
        ("plan/party.rs", "use super::super::storage;", "knows storage"),
        ("plan/mod.rs", "use std::fs;", "names std::fs"),
        ("readiness/checks.rs", "use jiff::Zoned;", "names Zoned"),
        ("readiness/checks.rs", "use crate::{plan::Plan, ui};", "knows ui"),
        ("storage/save.rs", "use egui::Ui;", "names egui"),
        ("storage/save.rs", "use crate::print::pages;", "knows print::pages"),
        ("print/mod.rs", "fn f() { crate::app::run() }", "knows app::run"),
        ("ui/shell.rs", "use crate::app::jobs::Job;", "knows app::jobs"),
        ("ui/shell.rs", "use crate::app;", "knows app"),
        ("ui/shell.rs", "std::fs::read(path)", "names std::fs"),
        ("cli.rs", "use crate::ui::theme;", "knows ui::theme"),
        ("app/jobs.rs", "use eframe::egui;", "sees eframe"),
        ("ui/coach.rs", "ui.request_repaint_after(wait)", "names request_repaint_after"),
        ("novelty.rs", "", "no rule for novelty"),
    ] {
        let found = check_directions(&SourceFile::new(path, text)).join("\n");
        assert!(found.contains(expected), "{path}: {found:?} lacks {expected:?}");
    }
}

#[test]
fn what_is_allowed_passes() {
    for (path, text) in [
        (
            "plan/party.rs",
            "use super::id::Id; use crate::plan::Goal; use std::collections::{BTreeMap, BTreeSet};",
        ),
        ("readiness/mod.rs", "use crate::plan::Plan;"),
        ("storage/save.rs", "use std::fs; use crate::{plan::Plan, readiness, words::Words};"),
        ("ui/shell.rs", "use crate::ui::command::Command; use egui::Ui;"),
        ("ui/shell.rs", "// crate::app::jobs\nfn f() {}"),
        ("app/mod.rs", "use eframe::egui; use crate::ui::shell;"),
        ("main.rs", "use eframe::egui; use alliance_workbook::app::App;"),
        ("lib.rs", "pub mod words; pub mod plan;"),
    ] {
        nothing_wrong(&check_directions(&SourceFile::new(path, text)));
    }
}

#[test]
fn length_can_fail() {
    assert!(check_length(&SourceFile::new("a.rs", &"x\n".repeat(MOST_LINES))).is_none());
    assert!(check_length(&SourceFile::new("a.rs", &"x\n".repeat(MOST_LINES + 1))).is_some());
}
