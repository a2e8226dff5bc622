//! A program that is killed while it saves: the file is always one of the versions that were saved.

use std::path::{Path, PathBuf};
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

/// The files in a folder whose names begin with a dot.
fn hidden(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with('.')).collect()
}

/// Makes a file older than any save takes.
#[cfg(unix)]
fn make_old(path: &Path) {
    let old = std::time::SystemTime::now() - Duration::from_hours(2);
    fs::File::open(path).unwrap().set_modified(old).unwrap();
}

#[cfg(unix)]
#[test]
fn what_a_killed_program_leaves_is_removed_by_a_later_save() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("river.ron");
    // A limit on the size of files ends the program by a signal in the middle of writing.
    let script = "ulimit -c 0; ulimit -f 1; exec \"$0\" new --sample river-clean-up \"$1\"";
    let program = env!("CARGO_BIN_EXE_alliance-workbook");
    let status = Command::new("sh").args(["-c", script, program]).arg(&path).status().unwrap();
    assert_eq!(status.code(), None, "it was killed");
    let [left] = hidden(folder.path()).try_into().unwrap();
    assert!(!path.exists());

    // What another program may just be writing stays.
    storage::write(&path, b"first").unwrap();
    assert_eq!(hidden(folder.path()), std::slice::from_ref(&left));

    // What is not ours stays, however old it is and however much it looks like ours.
    let name = left.file_name().unwrap().to_str().unwrap().to_owned();
    let mut others: Vec<_> = [
        name.replace(".tmp", ".ron"),
        name.replace("workbook-", "workbook-x"),
        name.replace("workbook-", "notes-"),
        ".alliance-workbook-.tmp".to_owned(),
        ".alliance-workbook-my-notes-.tmp".to_owned(),
    ]
    .map(|name| folder.path().join(name))
    .into();
    for other in &others {
        fs::write(other, "mine").unwrap();
        make_old(other);
    }
    let is_folder = folder.path().join(".alliance-workbook-abcdefghijkl.tmp");
    fs::create_dir(&is_folder).unwrap();
    let is_link = folder.path().join(".alliance-workbook-ABCDEFGHIJKL.tmp");
    std::os::unix::fs::symlink(&others[0], &is_link).unwrap();
    others.extend([is_folder.clone(), is_link]);
    make_old(&is_folder);

    make_old(&left);
    storage::write(&path, b"second").unwrap();
    let mut remain = hidden(folder.path());
    remain.sort();
    others.sort();
    assert_eq!(remain, others);
    assert_eq!(fs::read(&path).unwrap(), b"second");
}
