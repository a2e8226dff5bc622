//! Files, folders, links and permissions.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use alliance_workbook::plan::Plan;
use alliance_workbook::readiness;
use alliance_workbook::storage::{self, Error, Fault, MAX_BYTES, StoredChecklist};
use jiff::civil::date;
use tempfile::TempDir;

use super::{plan, text};

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// The names in a folder, to see that nothing else was left there.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn save(path: &Path, plan: &Plan) -> Result<(), Error> {
    storage::save(path, plan, &readiness::check(plan, date(2026, 11, 23)))
}

#[test]
fn a_plan_is_saved_with_its_checklist_and_opened_again() {
    let (folder, plan) = (folder(), plan());
    let path = folder.path().join("river.ron");
    let checklist = readiness::check(&plan, date(2026, 11, 23));
    storage::save(&path, &plan, &checklist).unwrap();
    let opened = storage::open(&path).unwrap();
    assert_eq!(opened.plan, plan);
    let stored = opened.checklist.unwrap();
    assert_eq!(stored, StoredChecklist::from(&checklist));
    assert_eq!(stored.criteria.len(), readiness::CRITERIA.len());
    assert_eq!(stored.verdict, checklist.verdict);
    assert_eq!(names(folder.path()), ["river.ron"]);
}

#[test]
fn a_save_replaces_and_a_new_file_replaces_nothing() {
    let folder = folder();
    let path = folder.path().join("river.ron");
    let (first, second) = (Plan::new(), plan());
    let checklist = readiness::check(&first, date(2026, 11, 23));
    storage::create(&path, &first, &checklist).unwrap();
    assert!(matches!(storage::create(&path, &second, &checklist), Err(Error::Exists { .. })));
    assert_eq!(storage::open(&path).unwrap().plan, first);
    save(&path, &second).unwrap();
    assert_eq!(storage::open(&path).unwrap().plan, second);
    assert_eq!(names(folder.path()), ["river.ron"]);
}

#[test]
fn a_plan_that_could_not_be_read_again_is_not_written() {
    let folder = folder();
    let path = folder.path().join("river.ron");
    let mut plan = plan();
    save(&path, &plan).unwrap();
    let before = fs::read(&path).unwrap();
    plan.purpose.purpose = "x".repeat(storage::MAX_TEXT + 1);
    let error = save(&path, &plan).unwrap_err();
    assert!(matches!(error, Error::TooMuch { ref problem, .. } if problem.fault == Fault::TextTooLong));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn what_is_no_file_is_neither_read_nor_replaced() {
    let folder = folder();
    let missing = folder.path().join("missing.ron");
    assert!(matches!(storage::open(&missing), Err(Error::NotFound { .. })));
    assert!(matches!(storage::open(folder.path()), Err(Error::NotAFile { .. })));
    assert!(matches!(save(folder.path(), &plan()), Err(Error::NotAFile { .. })));
    assert!(matches!(save(&folder.path().join("no/river.ron"), &plan()), Err(Error::NoFolder { .. })));
    assert_eq!(names(folder.path()), [""; 0]);
}

#[test]
fn a_file_that_is_too_large_is_not_even_read() {
    let folder = folder();
    let path = folder.path().join("huge.ron");
    File::create(&path).unwrap().set_len(MAX_BYTES as u64 + 1).unwrap();
    let error = storage::open(&path).unwrap_err();
    assert!(matches!(error, Error::Unreadable { problem, .. } if problem.fault == Fault::TooLarge));
}

#[test]
fn what_never_ends_is_refused_at_the_limit() {
    let path = Path::new("endless");
    let error = storage::read(std::io::repeat(b' '), path).unwrap_err();
    assert!(matches!(error, Error::Unreadable { problem, .. } if problem.fault == Fault::TooLarge));
    let whole = text(&plan());
    let padding = MAX_BYTES - whole.len();
    let largest = whole.as_bytes().chain(std::io::repeat(b' ').take(padding as u64));
    assert_eq!(storage::read(largest, path).unwrap().plan, plan(), "the limit itself is allowed");
}

#[test]
fn a_newer_file_is_left_byte_for_byte() {
    let folder = folder();
    let path = folder.path().join("newer.ron");
    let newer = "(schema: 2, plan: (purpose: (title: \"River\")))";
    fs::write(&path, newer).unwrap();
    let error = storage::open(&path).unwrap_err();
    assert!(
        matches!(&error, Error::Unreadable { problem, .. }
            if matches!(&problem.fault, Fault::Newer { schema: 2, title: Some(title), .. } if title == "River")),
        "{error}"
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), newer);
}

#[test]
fn a_write_protected_file_stays_as_it_is() {
    let folder = folder();
    let path = folder.path().join("river.ron");
    let first = Plan::new();
    save(&path, &first).unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    assert!(matches!(save(&path, &plan()), Err(Error::WriteProtected { .. })));
    assert_eq!(storage::open(&path).unwrap().plan, first);
    assert_eq!(names(folder.path()), ["river.ron"]);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

    use super::*;

    #[test]
    fn permissions_are_kept_and_a_new_file_follows_the_settings_of_the_user() {
        let folder = folder();
        let path = folder.path().join("river.ron");
        save(&path, &plan()).unwrap();
        let plain = folder.path().join("plain");
        File::create(&plain).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
        assert_eq!(mode(&path), mode(&plain));
        for kept in [0o600, 0o664, 0o640] {
            fs::set_permissions(&path, fs::Permissions::from_mode(kept)).unwrap();
            save(&path, &Plan::new()).unwrap();
            assert_eq!(mode(&path), kept);
        }
    }

    #[test]
    fn links_are_followed_and_stay_links() {
        let folder = folder();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("real")).unwrap();
        symlink("real/river.ron", at("link.ron")).unwrap();
        symlink(at("link.ron"), at("far.ron")).unwrap();
        let (first, second) = (Plan::new(), plan());
        save(&at("far.ron"), &first).unwrap();
        assert_eq!(storage::open(&at("real/river.ron")).unwrap().plan, first, "made where the link leads");
        save(&at("link.ron"), &second).unwrap();
        assert_eq!(storage::open(&at("far.ron")).unwrap().plan, second);
        assert!(fs::symlink_metadata(at("link.ron")).unwrap().is_symlink());
        assert_eq!((names(folder.path()).len(), names(&at("real")).len()), (3, 1));
    }

    #[test]
    fn a_save_is_a_new_file_under_the_old_name() {
        let folder = folder();
        let path = folder.path().join("river.ron");
        save(&path, &Plan::new()).unwrap();
        // Whoever has the file open goes on reading what it was.
        let before = File::open(&path).unwrap();
        save(&path, &plan()).unwrap();
        assert_ne!(before.metadata().unwrap().ino(), fs::metadata(&path).unwrap().ino());
    }

    #[test]
    fn a_pipe_is_read_and_written_as_it_is() {
        let folder = folder();
        let path = folder.path().join("pipe");
        let made = std::process::Command::new("mkfifo").arg(&path).status().unwrap();
        assert!(made.success());
        // Opening it as a plan in the window must not wait for somebody to write into it.
        assert!(matches!(storage::open(&path), Err(Error::NotAFile { .. })));
        let plan = plan();
        let opened = std::thread::scope(|scope| {
            let reader = scope.spawn(|| storage::open_stream(&path).unwrap());
            let written = storage::write_new(&path, text(&plan).as_bytes());
            if written.is_err() {
                // Lets the reader go, who waits for somebody to write.
                File::options().write(true).open(&path).unwrap();
            }
            written.unwrap();
            reader.join().unwrap()
        });
        assert_eq!(opened.plan, plan);
        assert_eq!(names(folder.path()), ["pipe"]);
        assert!(!fs::metadata(&path).unwrap().is_file());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_device_is_written_into() {
        storage::write(Path::new("/dev/null"), b"a plan").unwrap();
        storage::write_new(Path::new("/dev/null"), b"a plan").unwrap();
        assert!(!fs::metadata("/dev/null").unwrap().is_file());
        let error = storage::write(Path::new("/dev/full"), b"a plan").unwrap_err();
        assert!(matches!(error, Error::DiskFull { .. }), "{error}");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_folder_that_may_not_be_written_into_is_said_so() {
        // Not even root may make a file there.
        let error = save(Path::new("/sys/river.ron"), &plan()).unwrap_err();
        assert!(matches!(error, Error::WriteProtected { .. }), "{error}");
    }

    #[test]
    fn a_disk_that_takes_no_more_leaves_the_file_as_it_was() {
        let folder = folder();
        let path = folder.path().join("river.ron");
        let first = Plan::new();
        save(&path, &first).unwrap();
        // A limit on the size of files stands for the end of the disk; the signal that comes with
        // it must not end the program before it can speak.
        let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" new --force --sample river-clean-up \"$1\"";
        let program = env!("CARGO_BIN_EXE_alliance-workbook");
        let output =
            std::process::Command::new("sh").args(["-c", script, program]).arg(&path).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains("There is no space left"), "{said}");
        assert_eq!(storage::open(&path).unwrap().plan, first);
        assert_eq!(names(folder.path()), ["river.ron"]);
    }
}
