//! Big plans: opened, saved, checked and merged, against RON and a file without any care.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use alliance_workbook::plan::{Plan, merge};
use alliance_workbook::readiness;
use alliance_workbook::storage::{self, StoredChecklist};
use jiff::civil::date;
use ron::Options;
use ron::extensions::Extensions;
use serde::{Deserialize, Serialize};

use crate::common::generate::{big, generate};
use crate::table::{Row, median};

/// How often each is done, in turns with its reference.
const TIMES: usize = 15;

const OPEN: &str = "Open a big plan (without its checklist)";
const OPEN_BOUND: f64 = 1.1;
const BARE_READ: &str = "`ron::from_str` on the same text into the same type";
const SAVE: &str = "Save it durably (without the backup)";
const SAVE_BOUND: f64 = 1.0;
const BARE_WRITE: &str = "bare RON text plus one synced file write";
const CHECK: &str = "Checklist of a big plan";
const CHECK_BOUND: f64 = 0.25;
const OPENING: &str = "opening that plan";
const TENFOLD: &str = "Checklist of ten times the plan";
const TENFOLD_BOUND: f64 = 11.0;
const TENTH: &str = "that of a tenth of it";
const MERGE: &str = "Merge of two big plans with 1,000 differences";
const MERGE_BOUND: f64 = 3.0;
const OPENING_ONE: &str = "opening one of them";
const MANY: &str = "`check` over 10,000 plan files, whole process";
/// Eighty of a hundred.
const MANY_BOUND: f64 = 1.25;
const PARSING: &str = "parsing the same files and nothing else, on as many threads";

/// All rows about files and checklists.
pub fn rows() -> Vec<Row> {
    match measure() {
        Ok(rows) => rows,
        Err(why) => [
            (OPEN, OPEN_BOUND, BARE_READ),
            (SAVE, SAVE_BOUND, BARE_WRITE),
            (CHECK, CHECK_BOUND, OPENING),
            (TENFOLD, TENFOLD_BOUND, TENTH),
            (MERGE, MERGE_BOUND, OPENING_ONE),
            (MANY, MANY_BOUND, PARSING),
        ]
        .map(|(work, bound, name)| Row::left_out(work, &format!("≤ {bound} × {name}"), &why))
        .into(),
    }
}

/// What a plan file holds, as far as RON is concerned.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Workbook {
    schema: u32,
    checklist: Option<StoredChecklist>,
    plan: Plan,
}

fn ron() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

fn measure() -> Result<Vec<Row>, String> {
    let folder = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
    let path = folder.path().join("big.ron");
    let plan = big();
    let today = date(2026, 11, 23);
    let checklist = readiness::check(&plan, today);
    storage::save(&path, &plan, &checklist).map_err(|error| error.to_string())?;
    let text = fs::read_to_string(&path).map_err(|error| error.to_string())?;
    let workbook: Workbook = ron().from_str(&text).map_err(|error| error.to_string())?;

    let [opened, read] =
        in_turns([&|| drop(storage::open(&path)), &|| drop(ron().from_str::<Workbook>(&text))]);
    let bare = folder.path().join("bare.ron");
    let [saved, written] =
        in_turns([&|| drop(storage::save(&path, &plan, &checklist)), &|| drop(write_bare(&bare, &workbook))]);
    // A tenth in length: what each committed party answers to each goal is most of it.
    let tenth = generate(2026, 1_000, 60, 30);
    let [checked, checked_tenth] =
        in_turns([&|| drop(readiness::check(&plan, today)), &|| drop(readiness::check(&tenth, today))]);
    let mut rows = vec![
        Row::at_most(OPEN, OPEN_BOUND, BARE_READ, opened, read),
        Row::at_most(SAVE, SAVE_BOUND, BARE_WRITE, saved, written),
        Row::at_most(CHECK, CHECK_BOUND, OPENING, checked, opened),
        Row::at_most(TENFOLD, TENFOLD_BOUND, TENTH, checked, checked_tenth),
    ];
    let (ours, theirs) = (reworded(&plan, 0), reworded(&plan, 1));
    let [merged, opened] = in_turns([&|| drop(merge(&plan, &ours, &theirs)), &|| drop(storage::open(&path))]);
    rows.push(Row::at_most(MERGE, MERGE_BOUND, OPENING_ONE, merged, opened));
    rows.push(check_many(folder.path())?);
    Ok(rows)
}

/// The middle of what each of two takes, done in turns.
fn in_turns(work: [&dyn Fn(); 2]) -> [Duration; 2] {
    let mut took = [Vec::new(), Vec::new()];
    for _ in 0..TIMES {
        for (work, took) in work.iter().zip(&mut took) {
            let started = Instant::now();
            work();
            took.push(started.elapsed());
        }
    }
    took.map(|mut took| median(&mut took))
}

/// A copy, which shares nothing with the plan, in which 500 parties want something else: those at odd
/// or those at even places.
fn reworded(plan: &Plan, first: usize) -> Plan {
    let mut copy = plan.clone();
    copy.allies.parties = plan.allies.parties.iter().cloned().collect();
    copy.goals.list = plan.goals.list.iter().cloned().collect();
    let ids: Vec<_> =
        plan.allies.parties.iter().skip(first).step_by(2).take(500).map(|party| party.id).collect();
    for id in ids {
        if let Some(party) = copy.allies.parties.get_mut(id) {
            party.wants = format!("{} and a say in the budget", party.wants);
        }
    }
    copy
}

fn write_bare(path: &Path, workbook: &Workbook) -> Result<(), Box<dyn std::error::Error>> {
    let text = ron().to_string(workbook)?;
    let mut file = File::create(path)?;
    file.write_all(text.as_bytes())?;
    Ok(file.sync_all()?)
}

fn check_many(folder: &Path) -> Result<Row, String> {
    let paths: Vec<PathBuf> = (0..10_000).map(|seed| folder.join(format!("{seed}.ron"))).collect();
    for (seed, path) in (0..).zip(&paths) {
        let plan = generate(seed, 12, 5, 4);
        let checklist = readiness::check(&plan, date(2026, 11, 23));
        storage::save(path, &plan, &checklist).map_err(|error| error.to_string())?;
    }
    let check = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_alliance-workbook"));
        command.arg("check").args(&paths).stdin(Stdio::null()).stdout(Stdio::null());
        drop(command.status());
    };
    let parse = || {
        let next = AtomicUsize::new(0);
        thread::scope(|scope| {
            for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
                scope.spawn(|| {
                    while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
                        drop(fs::read_to_string(path).map(|text| ron().from_str::<Workbook>(&text)));
                    }
                });
            }
        });
    };
    let [checked, parsed] = in_turns([&check, &parse]);
    Ok(Row::at_most(MANY, MANY_BOUND, PARSING, checked, parsed))
}
