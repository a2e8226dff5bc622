//! The commands, run as people and scripts run them: as processes, judged by what they say and end
//! with.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use alliance_workbook::storage::{self, samples};
use serde_json::Value;
use tempfile::TempDir;

/// The day as of which the samples were made.
const MADE: &str = "2026-11-21";

struct Ended {
    code: i32,
    out: String,
    err: String,
}

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_alliance-workbook"));
    command.stdin(Stdio::null()).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    command
}

/// Runs the program with arguments that are separated by spaces, in a folder.
fn run(folder: &Path, arguments: &str) -> Ended {
    let output = program().current_dir(folder).args(arguments.split_whitespace()).output().unwrap();
    Ended {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn plans() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("plans")
}

/// A folder with copies of all samples.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in samples::NAMES {
        let file = format!("{name}.ron");
        fs::copy(plans().join(&file), folder.path().join(&file)).unwrap();
    }
    folder
}

#[test]
fn check_ends_with_what_a_plan_comes_to() {
    let folder = folder();
    fs::write(folder.path().join("broken.ron"), "Workbook(schema: 1, plan: Plan(").unwrap();
    for (plans, code, conditions_count) in [
        ("joint-offering.ron", 0, 0),
        ("river-clean-up.ron", 0, 1),
        ("joint-offering.ron river-clean-up.ron", 0, 1),
        ("cautionary-tale.ron", 1, 1),
        ("asthma-coalition.ron joint-offering.ron", 1, 1),
        ("broken.ron", 2, 2),
        ("missing.ron", 2, 2),
        ("joint-offering.ron broken.ron cautionary-tale.ron", 2, 2),
    ] {
        let check = format!("check {plans} --date {MADE}");
        assert_eq!(run(folder.path(), &check).code, code, "{check}");
        assert_eq!(run(folder.path(), &format!("{check} --strict")).code, conditions_count, "{check}");
    }
}

#[test]
fn check_says_what_is_missing() {
    let folder = folder();
    let said = run(folder.path(), &format!("check cautionary-tale.ron --date {MADE}"));
    assert_eq!(said.err, "");
    let lines: Vec<_> = said.out.lines().collect();
    assert!(lines[0].ends_with("(cautionary-tale.ron)"), "{}", said.out);
    assert!(lines[1].starts_with("Not ready, "), "{}", said.out);
    assert!(lines[2].ends_with("as of 21 Nov 2026"), "{}", said.out);
    let heading = |text: &str| lines.iter().position(|line| line.starts_with(text)).unwrap();
    let (blockers, open) = (heading("Blockers"), heading("Still open"));
    assert!(blockers < open);
    let goals = lines.iter().position(|line| line.ends_with("Goals are not agreed by all")).unwrap();
    assert!((blockers..open).contains(&goals), "{}", said.out);
    assert!(lines[goals + 1].starts_with("      - "), "its findings follow: {}", lines[goals + 1]);
    assert!(lines.last().unwrap().contains(" met, "), "{}", said.out);
}

#[test]
fn every_file_that_cannot_be_read_is_told_and_the_others_are_checked() {
    let folder = folder();
    fs::write(folder.path().join("newer.ron"), "(schema: 3, plan: (purpose: (title: \"River\u{202e}\")))")
        .unwrap();
    fs::write(folder.path().join("bad.ron"), "(\nschema: 1,\n colour: Red)").unwrap();
    let said =
        run(folder.path(), &format!("check newer.ron joint-offering.ron bad.ron missing.ron --date {MADE}"));
    assert_eq!(said.code, 2);
    assert_eq!(said.err.lines().count(), 3, "{}", said.err);
    for (line, what) in said.err.lines().zip(["“River[U+202E]”", "Line 3, column 2", "no such file"]) {
        assert!(line.contains(what) && line.contains(".ron"), "{line}");
    }
    assert!(!said.err.contains('\u{202e}'), "{}", said.err);
    assert!(said.out.contains("(joint-offering.ron)\nReady, "), "{}", said.out);
}

#[test]
fn the_gate_and_the_day_can_be_chosen() {
    let folder = folder();
    for (gate, words) in [("approach", "approach"), ("launch", "launch"), ("renew", "renew")] {
        let said = run(folder.path(), &format!("check joint-offering.ron --gate {gate} --date {MADE}"));
        let line = said.out.lines().nth(2).unwrap().to_lowercase();
        assert!(line.contains(words), "{line}");
    }
    // Half a year later a launch that was ready has check-ins that are overdue.
    assert_eq!(run(folder.path(), "check joint-offering.ron --gate launch --date 2027-11-21").code, 1);
    for bad in ["--gate start", "--date 21.11.2026", "--date 1899-12-31", "--date 2026-02-30", "--format xml"]
    {
        let said = run(folder.path(), &format!("check joint-offering.ron {bad}"));
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{bad}");
        assert!(said.err.contains("--help"), "{}", said.err);
    }
}

#[test]
fn json_is_for_other_programs() {
    let folder = folder();
    let plans = "river-clean-up.ron missing.ron cautionary-tale.ron";
    let said = run(folder.path(), &format!("check {plans} --format json --date {MADE}"));
    assert_eq!(said.code, 2);
    let answer: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(answer["format"], 1);
    let [river, missing, tale] = answer["plans"].as_array().unwrap().as_slice() else {
        panic!("three plans, in the order in which they were named: {answer}")
    };
    assert_eq!(
        [&river["file"], &river["as_of"], &river["gate"], &river["form"], &river["verdict"]],
        ["river-clean-up.ron", MADE, "Launch", "Charter", "ReadyWithConditions"]
    );
    assert!(river["score"].as_u64().unwrap() >= 70 && river["blockers"].as_array().unwrap().is_empty());
    assert_eq!(missing["file"], "missing.ron");
    assert!(missing["error"].as_str().unwrap().contains("no such file") && missing.get("verdict").is_none());
    assert_eq!(tale["verdict"], "NotReady");
    assert!(tale["blockers"].as_array().unwrap().iter().any(|id| id == "goal-agreed"));
    let goal = tale["criteria"].as_array().unwrap().iter().find(|one| one["id"] == "goal-agreed").unwrap();
    assert_eq!(
        [&goal["chapter"], &goal["blocker"], &goal["weight"]],
        [&"Goals".into(), &true.into(), &Value::from(3)]
    );
    let finding = &goal["findings"][0];
    assert!(finding["text"].is_string() && finding["field"].is_string(), "{finding}");
}

#[test]
fn many_plans_are_answered_in_order() {
    let folder = folder();
    let names: Vec<_> = samples::NAMES.iter().cycle().take(40).map(|name| format!("{name}.ron")).collect();
    let said = run(folder.path(), &format!("check {} --format json --date {MADE}", names.join(" ")));
    let answer: Value = serde_json::from_str(&said.out).unwrap();
    let files: Vec<_> = answer["plans"].as_array().unwrap().iter().map(|plan| plan["file"].clone()).collect();
    assert_eq!(files, names);
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let mut child = program()
        .arg("check")
        .args(std::iter::repeat_n(plans().join("cautionary-tale.ron"), 50))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    // Nothing is complained of, and the code still says what the plans came to.
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(1), b"".as_slice()));
}

#[test]
fn references_that_were_cleared_are_told() {
    let folder = folder();
    let path = folder.path().join("river-clean-up.ron");
    let text = fs::read_to_string(&path).unwrap();
    let plan = storage::open(&path).unwrap().plan;
    let party = plan.allies.parties.iter().last().unwrap().id.to_string();
    // One reference more, to nobody.
    let go = format!("answers: {{\n          \"{}\": NotTheirs,", uuid::Uuid::max());
    let text = text.replacen("answers: {", &go, 1);
    assert!(text.contains(&party));
    fs::write(&path, text).unwrap();
    let said = run(folder.path(), &format!("check river-clean-up.ron --date {MADE}"));
    assert_eq!(said.code, 0);
    assert!(said.err.starts_with("river-clean-up.ron: 1 link "), "{}", said.err);
}

#[test]
fn new_writes_a_plan_and_never_replaces_one_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let said = run(folder.path(), "new plan.ron");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(said.out, "Written: plan.ron\n");
    let path = folder.path().join("plan.ron");
    let blank = storage::open(&path).unwrap();
    assert_eq!(blank.plan.allies.parties.len(), 1);
    assert_eq!(run(folder.path(), "check plan.ron").code, 1);

    let before = fs::read(&path).unwrap();
    let said = run(folder.path(), "new plan.ron --sample joint-offering");
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(said.err.contains("--force"), "{}", said.err);
    assert_eq!(fs::read(&path).unwrap(), before);

    assert_eq!(run(folder.path(), "new plan.ron --sample joint-offering --force").code, 0);
    assert_ne!(storage::open(&path).unwrap().plan.id, blank.plan.id);
    // Its dates were moved to today, on which it is what it was made to be.
    assert_eq!(run(folder.path(), "check plan.ron --strict").code, 0);

    assert_eq!(run(folder.path(), "new no/such/folder/plan.ron").code, 2);
    assert_eq!(run(folder.path(), "new other.ron --sample nonesuch").code, 2);
    assert!(!folder.path().join("other.ron").exists());
}

#[test]
fn print_writes_a_pdf() {
    let folder = folder();
    for paper in ["", "--paper a4", "--paper letter"] {
        let said = run(folder.path(), &format!("print river-clean-up.ron -o out.pdf {paper} --date {MADE}"));
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{paper}");
        assert!(said.out.contains("out.pdf"), "{}", said.out);
        let pdf = fs::read(folder.path().join("out.pdf")).unwrap();
        assert!(pdf.starts_with(b"%PDF-"), "{paper}");
        let document = lopdf::Document::load_mem(&pdf).unwrap();
        let page = document.get_dictionary(document.page_iter().next().unwrap()).unwrap();
        let sheet = page.get(b"MediaBox").unwrap().as_array().unwrap();
        let width = sheet[2].as_float().unwrap();
        assert!(
            (width - if paper.contains("letter") { 612.0 } else { 595.28 }).abs() < 0.5,
            "{paper}: {width}"
        );
    }
}

#[test]
fn print_never_writes_over_the_plan() {
    let folder = folder();
    let path = folder.path().join("river-clean-up.ron");
    let before = fs::read(&path).unwrap();
    let said = run(folder.path(), "print river-clean-up.ron -o ./river-clean-up.ron");
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(run(folder.path(), "print missing.ron -o out.pdf").code, 2);
    assert_eq!(run(folder.path(), "print river-clean-up.ron -o no/folder/out.pdf").code, 2);
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_display_the_window_says_so_in_a_sentence() {
    let folder = folder();
    for arguments in ["", "river-clean-up.ron"] {
        let said = run(folder.path(), arguments);
        assert_eq!((said.code, said.out.as_str()), (2, ""));
        assert_eq!(said.err.lines().count(), 1, "{}", said.err);
        for command in ["check", "print", "new"] {
            assert!(said.err.contains(command), "{}", said.err);
        }
    }
}

#[test]
fn help_names_the_commands_and_what_they_end_with() {
    let folder = tempfile::tempdir().unwrap();
    let said = run(folder.path(), "--help");
    assert_eq!(said.code, 0);
    for command in ["check", "print", "new"] {
        assert!(said.out.contains(&format!("\n  {command} ")), "{}", said.out);
    }
    assert!(run(folder.path(), "check --help").out.contains("Ends with 0"));
    assert_eq!(
        run(folder.path(), "--version").out.trim(),
        concat!("alliance-workbook ", env!("CARGO_PKG_VERSION"))
    );
}
