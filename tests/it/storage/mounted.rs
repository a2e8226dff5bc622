//! Files that no other file can take the place of, because they are mounted by themselves: what
//! containers do with the files that they are given. Mounting is for those who may: root, or
//! anybody where the system lets users have a view of their own of it.

use std::fs;
use std::path::Path;
use std::process::Command;

use alliance_workbook::storage;

/// Runs a script in a view of the files of its own; none where this computer does not allow that.
fn in_own_view(folder: &Path, script: &str) -> Option<bool> {
    let unshare = |options: &[&str], script: &str| {
        let mut command = Command::new("unshare");
        command.args(options).args(["sh", "-ec", script]).current_dir(folder);
        command.env("PROGRAM", env!("CARGO_BIN_EXE_alliance-workbook"));
        command.env("XDG_DATA_HOME", folder.join("data"));
        command.output().ok()
    };
    let may = "touch one two && mount --bind one two";
    let options = [["--mount"].as_slice(), ["--map-root-user", "--mount"].as_slice()]
        .into_iter()
        .find(|options| unshare(options, may).is_some_and(|output| output.status.success()))?;
    let output = unshare(options, script)?;
    eprintln!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    Some(output.status.success())
}

/// The names of what is in a folder, and in the folders in it.
fn all_in(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    let names =
        paths.flat_map(|path| if path.is_dir() { all_in(&path) } else { vec![path.display().to_string()] });
    names.collect()
}

#[test]
fn a_file_that_is_mounted_by_itself_is_saved() {
    for (what, prepare) in [
        ("a mounted file", ""),
        // No new file can be made beside the plan, not even for a moment.
        (
            "a mounted file in a folder that takes none",
            "mount --bind shown shown; mount -o remount,ro,bind shown;",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("shown")).unwrap();
        fs::write(folder.path().join("shown/plan.ron"), "a place to mount on").unwrap();
        let real = folder.path().join("real.ron");
        fs::write(&real, "x".repeat(500_000)).unwrap();
        let save = "mount --bind real.ron shown/plan.ron; \
                    \"$PROGRAM\" new shown/plan.ron --sample river-clean-up --force";
        let Some(saved) = in_own_view(folder.path(), &format!("{prepare}{save}")) else {
            eprintln!("nothing can be mounted here");
            return;
        };
        assert!(saved, "{what}");
        let plan = storage::open(&real).unwrap().plan;
        assert!(plan.purpose.title.contains("Alder River"), "{what}: {}", plan.purpose.title);
        assert_eq!(all_in(&folder.path().join("shown")).len(), 1, "{what}: nothing is left beside it");
        assert_eq!(all_in(&folder.path().join("data")), [""; 0], "{what}: no copy is left");
    }
}
