//! The commands, run as people and scripts run them: as processes, judged by what they say and end
//! with.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::{fs, thread};

use alliance_workbook::plan::visit::{Part as _, VisitorMut};
use alliance_workbook::plan::{Contact, Party, Path as At};
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

/// What is said of a file that is not to be replaced.
const EXISTS: &str = "alliance-workbook: {}: There is a file of this name already. Choose another name, or add \
                      --force to replace it.\n";

/// Runs the program in a folder, with arguments that are separated by spaces, and with what comes
/// through a pipe.
fn output(folder: &Path, arguments: &str, input: &[u8]) -> Output {
    let mut command = program();
    command.current_dir(folder).args(arguments.split_whitespace()).stdin(Stdio::piped());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut pipe = child.stdin.take().unwrap();
    thread::scope(|scope| {
        // What is not read to its end is not written to it.
        scope.spawn(move || pipe.write_all(input));
        child.wait_with_output().unwrap()
    })
}

fn run(folder: &Path, arguments: &str) -> Ended {
    run_with(folder, arguments, b"")
}

fn run_with(folder: &Path, arguments: &str, input: &[u8]) -> Ended {
    let output = output(folder, arguments, input);
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
    let goals = lines
        .iter()
        .position(|line| line.ends_with("No goal is agreed by all, or an objection stands"))
        .unwrap();
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
    for (line, what) in said.err.lines().zip([
        "newer.ron:1:10: It is called “River[U+202E]”",
        "bad.ron:3:2: There is no field “colour” here.",
        "missing.ron: There is no such file.",
    ]) {
        assert!(line.starts_with(&format!("alliance-workbook: {what}")), "{line}");
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
    assert_eq!(missing["error"], "There is no such file.");
    assert!(missing.get("verdict").is_none() && missing.get("line").is_none());
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

/// Clears what is private, but for the names that tell whom texts speak of.
struct Blank;
impl VisitorMut for Blank {
    fn value(&mut self, at: At) -> bool {
        !at.private
            || [Party::name, Party::short_name, Contact::name].iter().any(|name| at.field == Some(name))
    }
}

#[test]
fn what_is_private_is_marked_and_left_out_for_others() {
    let folder = folder();
    let answer = |plan: &str, options: &str| {
        let said = run(folder.path(), &format!("check {plan} --gate launch --date {MADE} {options}"));
        (said.out, said.code)
    };
    let of = |text: &str| -> Value { serde_json::from_str::<Value>(text).unwrap()["plans"][0].clone() };
    // The asthma coalition names candidates and rates its allies.
    let whole = of(&answer("asthma-coalition.ron", "--format json").0);
    let public = of(&answer("asthma-coalition.ron", "--format json --public").0);
    let findings = |plan: &Value| -> Vec<Value> {
        let criteria = plan["criteria"].as_array().unwrap().iter();
        criteria.flat_map(|one| one["findings"].as_array().unwrap().clone()).collect()
    };
    let is_private = |one: &Value| one["private"] == true;
    let (private, shown): (Vec<_>, Vec<_>) = findings(&whole).into_iter().partition(is_private);
    assert!(!private.is_empty() && !shown.is_empty());
    let said = findings(&public);
    assert!(!said.iter().any(is_private) && shown.iter().all(|one| said.contains(one)));
    assert!(private.iter().all(|one| !said.iter().any(|said| said["text"] == one["text"])), "{private:?}");
    assert!(public["criteria"].as_array().unwrap().iter().all(|one| !is_private(one)));
    assert!(public.get("cleared").is_none() && whole.get("cleared").is_some());

    // Told to others, a plan is the same as one in which nothing private was ever entered.
    let path = folder.path().join("asthma-coalition.ron");
    let mut plan = storage::open(&path).unwrap().plan;
    let before = plan.clone();
    plan.visit_mut(At::ROOT, &mut Blank);
    assert_ne!(plan, before);
    let blank = folder.path().join("blank.ron");
    fs::write(&blank, storage::to_text(&plan, None).unwrap()).unwrap();
    for options in ["--public", "--public --format json"] {
        let [one, other] = ["asthma-coalition.ron", "blank.ron"].map(|plan| answer(plan, options));
        assert_eq!((one.0.replace("asthma-coalition.ron", "blank.ron"), one.1), other);
    }
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
    fs::write(&path, &text).unwrap();
    let said = run(folder.path(), &format!("check river-clean-up.ron --date {MADE}"));
    assert_eq!(said.code, 0);
    let line = text.lines().position(|line| line.contains(&uuid::Uuid::max().to_string())).unwrap() + 1;
    let place = format!("alliance-workbook: river-clean-up.ron:{line}:");
    assert!(
        said.err.starts_with(&place) && said.err.contains("The link here leads to an entry"),
        "{}",
        said.err
    );
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
    assert_eq!(said.err, EXISTS.replace("{}", "plan.ron"));
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
    for paper in ["", "-f --paper a4", "--force --paper letter"] {
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
    for print in [
        "print river-clean-up.ron -o ./river-clean-up.ron",
        "print river-clean-up.ron --force -o ./river-clean-up.ron",
    ] {
        let said = run(folder.path(), print);
        assert_eq!((said.code, said.out.as_str()), (2, ""));
        assert!(said.err.contains("This is the plan itself"), "{}", said.err);
        assert_eq!(fs::read(&path).unwrap(), before);
    }
    assert_eq!(run(folder.path(), "print missing.ron -o out.pdf").code, 2);
    assert_eq!(run(folder.path(), "print river-clean-up.ron -o no/folder/out.pdf").code, 2);
}

#[test]
fn print_never_replaces_a_file_unasked() {
    let folder = folder();
    let path = folder.path().join("out.pdf");
    fs::write(&path, "mine").unwrap();
    let said = run(folder.path(), "print river-clean-up.ron -o out.pdf");
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert_eq!(said.err, EXISTS.replace("{}", "out.pdf"));
    assert_eq!(fs::read(&path).unwrap(), b"mine");
    assert_eq!(run(folder.path(), "print river-clean-up.ron -fo out.pdf").code, 0);
    assert!(fs::read(&path).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn a_hyphen_is_standard_input_and_output() {
    let folder = folder();
    let river = fs::read(folder.path().join("river-clean-up.ron")).unwrap();

    let said = run_with(folder.path(), &format!("check - --date {MADE}"), &river);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.lines().next().unwrap().ends_with("(standard input)"), "{}", said.out);
    let said = run_with(folder.path(), "check -", b"Workbook(\n  schema: 1,\n  colour: Red)");
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert!(
        said.err.starts_with("alliance-workbook: standard input:3:3: There is no field “colour”"),
        "{}",
        said.err
    );
    let said = run_with(folder.path(), "check - --format json", b"");
    let answer: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(answer["plans"][0]["file"], "-");
    let said = run_with(folder.path(), "check - - ", &river);
    assert_eq!((said.code, said.out.as_str()), (2, ""));

    for print in ["print -", "print - -o -", "print - -o /dev/stdout"] {
        let output = output(folder.path(), print, &river);
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), b"".as_slice()), "{print}");
        assert!(output.stdout.starts_with(b"%PDF-") && lopdf::Document::load_mem(&output.stdout).is_ok());
    }

    let made = run(folder.path(), "new - --sample joint-offering");
    assert_eq!((made.code, made.err.as_str()), (0, ""));
    assert_eq!(run_with(folder.path(), "check -", made.out.as_bytes()).code, 0);
    assert!(!folder.path().join("-").exists());

    let said = run(folder.path(), "-");
    assert_eq!(said.code, 2);
    assert!(said.err.contains("The window cannot read standard input."), "{}", said.err);
}

#[test]
fn what_is_mistyped_brings_up_what_was_meant() {
    let folder = folder();
    for (arguments, meant) in [
        ("chek", "Is check meant?"),
        ("prnit river-clean-up.ron -o out.pdf", "Is print meant?"),
        ("validate", "The commands are: check, print, new (see --help)."),
        ("check river-clean-up.ron --gat launch", "'--gate'"),
        ("check river-clean-up.ron --gate lunch", "'launch'"),
        ("new plan.ron --sample river-cleanup", "'river-clean-up'"),
        ("print river-clean-up.ron --papper a4", "'--paper'"),
        ("generate fsh", "'fish'"),
    ] {
        let said = run(folder.path(), arguments);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{arguments}");
        assert!(said.err.starts_with("alliance-workbook: ") && !said.err.contains("error:"), "{}", said.err);
        assert!(said.err.contains(meant), "{arguments}: {}", said.err);
    }
    // A plan may be called so.
    fs::copy(plans().join("river-clean-up.ron"), folder.path().join("chek")).unwrap();
    assert!(run(folder.path(), "chek").err.contains("no display"));
}

#[test]
fn a_date_is_written_in_one_way() {
    let folder = folder();
    for date in ["2026-1-1", "20261121", "2026-11-21T10:00", "2201-01-01", "tomorrow"] {
        let said = run(folder.path(), &format!("check river-clean-up.ron --date {date}"));
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{date}");
        let line = said.err.lines().next().unwrap();
        assert!(line.ends_with("a date is a day from 1900 to 2200, such as 2026-11-21"), "{line}");
    }
}

#[test]
fn what_reads_the_output_may_go_at_any_time() {
    let folder = folder();
    for arguments in ["print river-clean-up.ron", "new - --sample river-clean-up", "generate bash", "--help"]
    {
        let mut child = program()
            .current_dir(folder.path())
            .args(arguments.split_whitespace())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        // The code that a shell gives a program that ended by the signal for a closed pipe.
        assert_eq!(
            (output.status.code(), output.stderr.as_slice()),
            (Some(141), b"".as_slice()),
            "{arguments}"
        );
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use std::fs::File;

    use super::*;

    #[test]
    fn output_that_has_no_room_is_told() {
        let folder = folder();
        for arguments in [
            "check river-clean-up.ron",
            "check river-clean-up.ron --format json",
            "print river-clean-up.ron",
            "new -",
            "new plan.ron",
            "generate man",
            "--help",
        ] {
            let full = File::options().write(true).open("/dev/full").unwrap();
            let mut command = program();
            command.current_dir(folder.path()).args(arguments.split_whitespace()).stdout(full);
            let output = command.output().unwrap();
            assert_eq!(output.status.code(), Some(2), "{arguments}");
            assert_eq!(
                String::from_utf8(output.stderr).unwrap(),
                "alliance-workbook: standard output: There is no space left for it.\n",
                "{arguments}"
            );
        }
        let said = run(folder.path(), "print river-clean-up.ron -o /dev/full");
        assert_eq!(said.code, 2);
        assert!(said.err.starts_with("alliance-workbook: /dev/full: There is no space left"), "{}", said.err);
    }

    #[test]
    fn pipes_and_devices_are_files_like_any_other() {
        let folder = folder();
        let river = fs::read(folder.path().join("river-clean-up.ron")).unwrap();
        let shell = |script: &str| {
            let mut command = Command::new("bash");
            command.args(["-c", script, env!("CARGO_BIN_EXE_alliance-workbook")]).current_dir(folder.path());
            command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").stdin(Stdio::null());
            let output = command.output().unwrap();
            (output.status.code(), output.stdout, String::from_utf8(output.stderr).unwrap())
        };
        let (code, out, err) = shell(&format!("\"$0\" check <(cat river-clean-up.ron) --date {MADE}"));
        assert_eq!((code, err.as_str()), (Some(0), ""));
        assert!(String::from_utf8(out).unwrap().contains("Ready with conditions"));
        let (code, out, err) = shell(
            "mkfifo pipe; cat pipe > got & \"$0\" print <(cat river-clean-up.ron) -o pipe > said; code=$?; \
             [ $code = 0 ] || : > pipe; wait; head -c 5 got; exit $code",
        );
        assert_eq!((code, out.as_slice(), err.as_str()), (Some(0), b"%PDF-".as_slice(), ""));
        assert_eq!(run_with(folder.path(), &format!("check /dev/stdin --date {MADE}"), &river).code, 0);
        assert_eq!(run(folder.path(), "print river-clean-up.ron -o /dev/null").code, 0);
        assert!(!fs::metadata("/dev/null").unwrap().is_file());
        // A file that standard output was sent to is written where the output stands, not anew.
        let (code, out, err) =
            shell("{ echo before; \"$0\" print river-clean-up.ron -o /dev/stdout; } > both; head -c 12 both");
        assert_eq!((code, out.as_slice(), err.as_str()), (Some(0), b"before\n%PDF-".as_slice(), ""));

        let said = run(folder.path(), "check /dev/zero");
        assert_eq!((said.code, said.out.as_str()), (2, ""));
        let expected = "alliance-workbook: /dev/zero: It has more than 128 MB, which is the most that a plan may have.\n";
        assert_eq!(said.err, expected);
    }

    #[test]
    fn no_pdf_is_written_to_a_terminal() {
        let folder = folder();
        for print in [
            "print river-clean-up.ron",
            "print river-clean-up.ron -o -",
            "print river-clean-up.ron -o /dev/tty",
        ] {
            let command = format!("{} {print}", env!("CARGO_BIN_EXE_alliance-workbook"));
            let output = Command::new("script")
                .args(["-qec", &command, "/dev/null"])
                .current_dir(folder.path())
                .stdin(Stdio::null())
                .output()
                .unwrap();
            assert_eq!(output.status.code(), Some(2), "{print}");
            assert_eq!(
                String::from_utf8(output.stdout).unwrap(),
                "alliance-workbook: A PDF cannot be shown on a terminal. Name a file with -o FILE, or send it into a pipe.\r\n"
            );
        }
    }

    #[test]
    fn a_display_that_does_not_answer_gets_a_sentence() {
        let folder = folder();
        for (name, value) in [("DISPLAY", ":59077"), ("WAYLAND_DISPLAY", "no-such-display")] {
            let output = program().env(name, value).env("HOME", folder.path()).output().unwrap();
            assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), b"".as_slice()));
            assert_eq!(
                String::from_utf8(output.stderr).unwrap(),
                format!(
                    "alliance-workbook: The display that {name} names, {value}, does not answer, so no window can be \
                     opened. The commands check, print and new work without one (see --help).\n"
                )
            );
        }
    }
}

#[test]
fn help_wraps_to_the_width_of_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    for (columns, arguments) in
        [(50, "print --help"), (50, "check --help"), (72, "--help"), (72, "new --help")]
    {
        let output = program()
            .current_dir(folder.path())
            .args(arguments.split_whitespace())
            .env("COLUMNS", columns.to_string())
            .output()
            .unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let widest = text.lines().map(|line| line.chars().count()).max().unwrap();
        assert!(widest <= columns && widest > columns - 20, "{widest} of {columns}: {text}");
    }
}

#[test]
fn the_manual_and_the_completions_name_every_command_and_option() {
    let folder = tempfile::tempdir().unwrap();
    let mut words: Vec<String> = Vec::new();
    for command in ["check", "print", "new"] {
        words.push(command.to_owned());
        let help = run(folder.path(), &format!("{command} --help")).out;
        words.extend(
            help.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
                .filter(|word| word.starts_with("--") && word.len() > 2)
                .map(ToOwned::to_owned),
        );
    }
    for option in [
        "--gate",
        "--date",
        "--format",
        "--strict",
        "--output",
        "--force",
        "--paper",
        "--contacts",
        "--sample",
    ] {
        assert!(words.iter().any(|word| word == option), "{option} is in the help: {words:?}");
    }
    for what in ["man", "bash", "elvish", "fish", "powershell", "zsh"] {
        let said = run(folder.path(), &format!("generate {what}"));
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{what}");
        let text = said.out.replace("\\-", "-");
        for word in &words {
            // Fish completes the name of an option without its hyphens.
            let word = if what == "fish" { word.trim_start_matches('-') } else { word };
            let word =
                if what == "man" && !word.starts_with('-') { word.to_uppercase() } else { word.to_owned() };
            assert!(text.contains(&word), "{what} names {word}");
        }
        for value in ["approach", "letter", "cautionary-tale"] {
            // Elvish and PowerShell are given no values.
            assert!(["elvish", "powershell"].contains(&what) || text.contains(value), "{what} names {value}");
        }
        assert!(!text.contains("GENERATE") && text.contains("alliance-workbook"), "{what}");
    }
    assert!(!run(folder.path(), "--help").out.contains("generate"));
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

#[test]
fn names_from_right_to_left_are_told_without_marks_that_only_a_window_knows() {
    let folder = tempfile::tempdir().unwrap();
    let mut plan = samples::open("cautionary-tale", MADE.parse().unwrap()).unwrap();
    let ours = plan.ourselves;
    let name = "אגודת הנהר";
    let other = plan.allies.parties.iter().find(|party| party.id != ours).unwrap().id;
    plan.allies.parties.get_mut(other).unwrap().name = name.into();
    let checklist = alliance_workbook::readiness::check(&plan, MADE.parse().unwrap());
    storage::save(&folder.path().join("plan.ron"), &plan, &checklist).unwrap();
    for format in ["text", "json"] {
        let ended = run(folder.path(), &format!("check plan.ron --date {MADE} --format {format}"));
        assert!(ended.out.contains(name), "{}", ended.out);
        assert!(
            !ended.out.contains(['\u{2068}', '\u{2069}']) && !ended.out.contains("U+20"),
            "{}",
            ended.out
        );
    }
}
