//! Writes a file as a whole or not at all.
//!
//! What is promised: whoever opens the file, at any moment and after any crash or power cut, finds
//! either all of what was there before or all of what was written, and once [`put`] returns it is
//! what was written. Symbolic links are followed, and who may read and write the file stays as it
//! was. Where writing fails, what was there before is untouched.
//!
//! What is not promised: the file is a new one under the old name, so that hard links to the old
//! one keep the old text, and access lists, extended attributes and, where the computer does not
//! let us set it, the owner are lost. A program that is killed while it writes leaves a hidden file
//! of its own in the folder, until a save into the same folder finds it there an hour later or
//! more. A network drive or a disk that says too early that it has
//! written is believed. Two programs that write at once do not wait for each other: the last wins.
//!
//! What is no file, such as a pipe or a terminal, holds nothing that could be lost: it is written
//! into.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tempfile::NamedTempFile;

use super::Error;

/// What the names of our hidden files begin and end with; between them stand some random letters.
const HIDDEN: (&str, &str) = (".alliance-workbook-", ".tmp");

/// How many random letters are in the name of a hidden file.
const RANDOM: usize = 12;

/// A hidden file of that age was left by a program that was killed: no save takes so long.
const LEFT_BEHIND: Duration = Duration::from_hours(1);

/// What becomes of a file that is already there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Existing {
    /// It is replaced.
    Replaced,
    /// It stays, and nothing is written.
    Kept,
}

/// Writes a file, with the promises above.
pub(super) fn put(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), Error> {
    write_whole(path, bytes, existing).map_err(|source| Error::writing(path, source))
}

fn write_whole(path: &Path, bytes: &[u8], existing: Existing) -> io::Result<()> {
    // By the path itself: the links of /proc to open pipes cannot be followed by name.
    if fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir()) {
        return OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    let target = follow(path);
    let before = before(&target, existing)?;
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut file = beside(folder)?;
    if let Some(before) = &before {
        take_after(file.as_file(), before)?;
    }
    fill(file.as_file_mut(), bytes)?;
    let now = file.as_file().metadata()?.modified();
    match existing {
        Existing::Replaced => file.persist(&target),
        Existing::Kept => file.persist_noclobber(&target),
    }
    .map_err(|failed| failed.error)?;
    if let Ok(now) = now {
        remove_left_behind(folder, now);
    }
    sync_folder(folder)
}

/// Where a path leads when every symbolic link at its end is followed; the file there may be yet
/// to come. Links that lead in a circle are for the system to complain of.
fn follow(path: &Path) -> PathBuf {
    const MOST_LINKS: usize = 40;
    let mut target = path.to_owned();
    for _ in 0..MOST_LINKS {
        let Ok(link) = fs::read_link(&target) else { break };
        target = match target.parent() {
            Some(folder) => folder.join(link),
            None => link,
        };
    }
    target
}

/// What is known of the file that is to be replaced; none where there is none. It must be a file
/// that may be written, although it is not this one that is written: a file that is
/// write-protected is meant to stay as it is.
fn before(target: &Path, existing: Existing) -> io::Result<Option<Metadata>> {
    let before = match fs::metadata(target) {
        Ok(before) => before,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    if !before.is_file() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if existing == Existing::Kept {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    if before.permissions().readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    OpenOptions::new().write(true).open(target)?;
    Ok(Some(before))
}

/// A hidden file in the same folder, for only within a folder can a file take the name of another
/// in one step.
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(HIDDEN.0).suffix(HIDDEN.1).rand_bytes(RANDOM);
    // Who may read a new file is for the user's settings to say, as with any other program.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// Removes the hidden files that programs left in a folder that were killed while they wrote. `now`
/// is by the clock of the drive, which on a network need not be that of this computer.
fn remove_left_behind(folder: &Path, now: SystemTime) {
    let is_ours = |name: &str| {
        let random = name.strip_prefix(HIDDEN.0).and_then(|rest| rest.strip_suffix(HIDDEN.1));
        random.is_some_and(|random| {
            random.len() == RANDOM && random.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
    };
    let is_left_behind = |path: &Path| {
        let Ok(file) = fs::symlink_metadata(path) else { return false };
        let age = file.modified().ok().and_then(|modified| now.duration_since(modified).ok());
        file.is_file() && age.is_some_and(|age| age >= LEFT_BEHIND)
    };
    // What cannot be listed or removed does no harm, and the file that was to be written is.
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if entry.file_name().to_str().is_some_and(is_ours)
            && is_left_behind(&path)
            && let Err(error) = fs::remove_file(&path)
        {
            log::info!("a file that was left behind stays, {error}: {}", path.display());
        }
    }
}

/// Gives a file the owner and the permissions of another.
fn take_after(file: &File, before: &Metadata) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        // Only root may give a file away, and others only to a group of theirs.
        let (user, group) = (before.uid(), before.gid());
        if fchown(file, Some(user), Some(group)).is_err() {
            let _ = fchown(file, None, Some(group));
        }
    }
    file.set_permissions(before.permissions())
}

/// Writes all bytes, and waits until the disk has them.
fn fill(file: &mut File, bytes: &[u8]) -> io::Result<()> {
    file.write_all(bytes)?;
    file.sync_all()
}

/// Waits until the disk has the names of the files in a folder.
fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        // A folder that may not be listed, or a drive that knows no such thing. The file is there.
        Err(error) if error.kind() != io::ErrorKind::StorageFull => {
            log::warn!("the folder was not synced, {error}: {}", folder.display());
        }
        result => return result,
    }
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_followed_to_where_they_lead() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        assert_eq!(follow(&at("none")), at("none"));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("second", at("first")).unwrap();
            std::os::unix::fs::symlink(at("end"), at("second")).unwrap();
            std::os::unix::fs::symlink("round", at("round")).unwrap();
            assert_eq!(follow(&at("first")), at("end"));
            assert!(matches!(put(&at("round"), b"", Existing::Replaced), Err(Error::Io { .. })));
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_said_to_be_full() {
        let mut full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let error = fill(&mut full, b"a plan").unwrap_err();
        assert!(matches!(Error::writing(Path::new("a"), error), Error::DiskFull { .. }));
    }
}
