//! Plans that a stranger made to be costly: everything that owes something to everything else. What a
//! check or a print takes must grow with the file, and not with such products.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use alliance_workbook::plan::{
    Agreement, Answer, DecisionRule, Gate, Goal, GroundRule, Need, NeedKind, Party, Plan, Risk, Role, Status,
};
use alliance_workbook::print::{self, Options};
use alliance_workbook::readiness::{self, Public};
use alliance_workbook::storage;
use alliance_workbook::words::Words;
use jiff::civil::{Date, date};

use crate::table::{Row, median};

/// How often each is done, in turns.
const TIMES: usize = 3;
const TODAY: Date = date(2026, 11, 23);
/// Records of each kind in the larger file; the smaller one has a tenth of them.
const LARGE: usize = 10_000;
const BOUND: f64 = 12.0;

/// The argument that makes a child of this program: what to do, and with which file.
pub const CHILD: &str = "hostile-child";

/// What is done with the plans.
const WORK: [&str; 2] = ["check", "print"];

/// All rows about hostile products.
pub fn rows() -> Vec<Row> {
    measure().unwrap_or_else(|why| {
        let names = WORK.iter().flat_map(|work| ["time", "memory"].map(|what| name(work, what)));
        names.map(|name| Row::left_out(&name, &bound(), &why)).collect()
    })
}

fn name(work: &str, what: &str) -> String {
    format!("Hostile product ({LARGE} parties × goals, rules, roles, risks, needs): {work}, {what}")
}

fn bound() -> String {
    format!("≤ {BOUND} × a tenth of the file")
}

/// A plan in which so many parties owe an answer or a benefit to so many of everything.
fn hostile(size: usize) -> Plan {
    let mut plan = Plan::new();
    let parties =
        (1..size).map(|n| Party { name: format!("P{n}"), status: Status::Committed, ..Party::new() });
    plan.allies.parties = plan.committed().cloned().chain(parties).collect();
    // One answer to each, so that the others are missing party by party.
    let agreement = || {
        let mut agreement = Agreement::default();
        if let Some(party) = plan.committed().nth(1) {
            agreement.set(party.id, Answer::Proposed { on: TODAY });
        }
        agreement
    };
    let goal = |n| Goal { statement: format!("G{n}"), agreement: agreement(), ..Goal::new() };
    let goals = (0..size).map(goal).collect();
    let rule = |n| GroundRule { topic: format!("R{n}"), agreement: agreement(), ..GroundRule::new() };
    let rules = (0..size).map(rule).collect();
    let decision = |n| DecisionRule { name: format!("D{n}"), agreement: agreement(), ..DecisionRule::new() };
    let decisions = (0..size).map(decision).collect();
    plan.goals.list = goals;
    plan.trust.rules = rules;
    plan.roles.rules = decisions;
    plan.roles.list = (0..size).map(|n| Role { area: format!("A{n}"), ..Role::new() }).collect();
    plan.risk.list = (0..size).map(|n| Risk { what: format!("X{n}"), ..Risk::new() }).collect();
    let kind = Some(NeedKind::Expertise);
    let need = |n| Need { what: format!("N{n}"), kind, critical: true, ..Need::new() };
    plan.resources.needs = (0..size).map(need).collect();
    plan
}

/// What a child took for its work.
#[derive(Clone, Copy)]
struct Took {
    time: Duration,
    /// The most memory that it had in use, in kB; none where the system does not tell.
    memory: Option<u64>,
}

fn measure() -> Result<Vec<Row>, String> {
    let folder = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
    let file = |size: usize| {
        let path = folder.path().join(format!("{size}.ron"));
        let plan = hostile(size);
        let checklist = readiness::check(&plan, TODAY);
        storage::save(&path, &plan, &checklist).map_err(|error| error.to_string())?;
        Ok::<_, String>(path)
    };
    let files = [file(LARGE / 10)?, file(LARGE)?];
    let mut rows = Vec::new();
    for work in WORK {
        let [small, large] = in_turns(work, &files)?;
        rows.push(Row::at_most(&name(work, "time"), BOUND, "a tenth of the file", large.time, small.time));
        rows.push(memory_row(work, small.memory.zip(large.memory)));
    }
    Ok(rows)
}

fn memory_row(work: &str, memory: Option<(u64, u64)>) -> Row {
    let work = name(work, "memory");
    let Some((small, large)) = memory else {
        return Row::left_out(&work, &bound(), "not measured: this system does not tell the peak");
    };
    let ratio = large as f64 / small.max(1) as f64;
    let measured = format!("{ratio:.2} × ({} MB to {} MB)", large / 1000, small / 1000);
    Row { work, bound: bound(), measured, met: Some(ratio <= BOUND) }
}

/// The middle of what each of two files takes, done in turns.
fn in_turns(work: &str, files: &[PathBuf; 2]) -> Result<[Took; 2], String> {
    let mut took = [Vec::new(), Vec::new()];
    for _ in 0..TIMES {
        for (file, took) in files.iter().zip(&mut took) {
            took.push(ask_child(work, file)?);
        }
    }
    Ok(took.map(|took| Took {
        time: median(&mut took.iter().map(|one| one.time).collect::<Vec<_>>()),
        memory: took.iter().filter_map(|one| one.memory).max(),
    }))
}

/// Starts this program once more, so that what is measured begins with fresh memory.
fn ask_child(work: &str, file: &Path) -> Result<Took, String> {
    let program = std::env::current_exe().map_err(|error| format!("this program is not found: {error}"))?;
    let output = Command::new(program)
        .args([CHILD, work])
        .arg(file)
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("a child cannot be started: {error}"))?;
    let said = String::from_utf8_lossy(&output.stdout);
    let mut numbers = said.split_whitespace().map(|number| number.parse::<u64>().ok());
    let time = numbers.next().flatten().ok_or_else(|| format!("{work} failed: {}", output.status))?;
    Ok(Took { time: Duration::from_micros(time), memory: numbers.next().flatten() })
}

/// What the child does: says how many microseconds the work took, and how many kB of memory at most.
pub fn child(work: &str, file: &str, out: &mut impl io::Write) -> io::Result<()> {
    let started = Instant::now();
    do_work(work, Path::new(file)).map_err(io::Error::other)?;
    let memory = peak().map(|peak| peak.to_string()).unwrap_or_default();
    writeln!(out, "{} {memory}", started.elapsed().as_micros())
}

fn do_work(work: &str, file: &Path) -> Result<(), String> {
    let opened = storage::open(file).map_err(|error| error.to_string())?;
    let (plan, gate) = (&opened.plan, Gate::Launch);
    if work == "check" {
        drop(readiness::check_gate(plan, TODAY, gate));
        return Ok(());
    }
    let public = Public::new(plan, TODAY, gate, false);
    let printed = print::summary(&public, &Words::english(), &Options::default());
    printed.map(drop).map_err(|error| error.to_string())
}

/// The most memory that this process has had in use, in kB.
#[cfg(target_os = "linux")]
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    peak.trim().trim_end_matches(" kB").parse().ok()
}

/// Other systems tell it in ways of their own.
#[cfg(not(target_os = "linux"))]
fn peak() -> Option<u64> {
    None
}
