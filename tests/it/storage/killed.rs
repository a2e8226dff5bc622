//! A program that is killed while it saves: the file is always one of the versions that were saved.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use alliance_workbook::storage;

use super::text;
use crate::common::generate::generate;

/// Tells the program under test, which is this one, that it is to save until it is killed.
const SAVE_TO: &str = "ALLIANCE_WORKBOOK_TEST_SAVES_TO";

/// The two versions that are saved in turn, long enough that writing one takes its time.
fn versions() -> [String; 2] {
    [1, 2].map(|seed| text(&generate(seed, 60, 8, 6)))
}

/// Does nothing unless it is started by the test below.
#[test]
fn saves_until_it_is_killed() {
    let Ok(path) = env::var(SAVE_TO) else { return };
    let versions = versions();
    for version in versions.iter().cycle() {
        storage::write(Path::new(&path), version.as_bytes()).unwrap();
    }
}

fn start(path: &Path) -> Child {
    Command::new(env::current_exe().unwrap())
        .args(["--exact", "storage::killed::saves_until_it_is_killed"])
        .env(SAVE_TO, path)
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn a_killed_program_leaves_one_of_the_versions_it_saved() {
    const TIMES: u64 = 100;
    let folder = tempfile::tempdir().unwrap();
    let versions = versions();
    for time in 0..TIMES {
        let path = folder.path().join(format!("river-{time}.ron"));
        let mut writer = start(&path);
        let begun = Instant::now();
        while !path.exists() {
            assert!(begun.elapsed() < Duration::from_mins(1), "the first save is done within a minute");
            thread::sleep(Duration::from_millis(1));
        }
        // At any moment of the saves that follow; a multiple of 37 steps through them all.
        thread::sleep(Duration::from_micros(time * 37 % TIMES * 100));
        writer.kill().unwrap();
        writer.wait().unwrap();

        let left = fs::read_to_string(&path).unwrap();
        assert!(versions.contains(&left), "what is left is all of a version, not {} bytes", left.len());
        storage::open(&path).unwrap();
    }
}
