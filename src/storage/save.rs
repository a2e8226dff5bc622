//! Writes a file as a whole or not at all.
//!
//! What is promised: whoever opens the file, at any moment and after any crash or power cut, finds
//! either all of what was there before or all of what was written, and once [`put`] returns it is
//! what was written. Symbolic links are followed, and who may read and write the file stays as it
//! was. Where writing fails, what was there before is untouched.
//!
//! A file that no other one can take the place of is written over in place instead ([`over`]): one
//! that is mounted by itself, as containers do, and one in a folder that takes no new files. There
//! the promise is less: what was there is in a copy beside it, or in the user's data folder, until
//! all is written; where writing fails it is put back, and where even that fails the message says
//! where the copy is. After a power cut the file may be half of each, and the copy is there.
//!
//! On Windows, where a virus scanner may hold a file for a moment, replacing it is tried again for a
//! second or two ([`held`]).
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
//!
//! [`over`]: super::over
//! [`held`]: super::held

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tempfile::NamedTempFile;

use super::held::patiently;
use super::{Error, over};

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

/// The steps on the way that a folder or a drive may refuse; tests refuse them.
struct Steps {
    /// Makes a hidden file in the same folder, for only within a folder can a file take the name of
    /// another in one step.
    beside: fn(&Path) -> io::Result<NamedTempFile>,
    /// Lets it take the place of the file there.
    replace: fn(NamedTempFile, &Path) -> io::Result<()>,
}

/// Writes a file, with the promises above.
pub(super) fn put(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), Error> {
    put_by(&Steps { beside, replace }, path, bytes, existing)
}

fn put_by(steps: &Steps, path: &Path, bytes: &[u8], existing: Existing) -> Result<(), Error> {
    let failed = |source| Error::writing(path, source);
    // By the path itself: the links of /proc to open pipes cannot be followed by name.
    if fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir()) {
        let into = OpenOptions::new().write(true).open(path);
        return into.and_then(|mut file| file.write_all(bytes)).map_err(failed);
    }
    let target = follow(path);
    let before = before(&target, existing).map_err(failed)?;
    match put_whole(steps, &target, bytes, existing, before.as_ref()) {
        Err(refused) if before.is_some() && refuses(&refused) => over::write(&target, bytes, spare_folder()),
        done => done.map_err(failed),
    }
}

/// The folder that a file is in.
pub(super) fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Puts a new file in the place of the one that is there, if one is.
fn put_whole(
    steps: &Steps,
    target: &Path,
    bytes: &[u8],
    existing: Existing,
    before: Option<&Metadata>,
) -> io::Result<()> {
    let folder = folder_of(target);
    let mut file = (steps.beside)(folder)?;
    if let Some(before) = before {
        take_after(file.as_file(), before)?;
    }
    fill(file.as_file_mut(), bytes)?;
    let now = file.as_file().metadata()?.modified();
    match existing {
        Existing::Replaced => (steps.replace)(file, target)?,
        Existing::Kept => drop(file.persist_noclobber(target).map_err(|failed| failed.error)?),
    }
    if let Ok(now) = now {
        remove_left_behind(folder, now);
    }
    sync_folder(folder)
}

/// Lets a file take the place of another.
fn replace(file: NamedTempFile, target: &Path) -> io::Result<()> {
    let mut file = Some(file);
    patiently(|| {
        let Some(whole) = file.take() else { return Ok(()) };
        whole.persist(target).map(drop).map_err(|failed| {
            file = Some(failed.file);
            failed.error
        })
    })
}

/// Whether a folder takes no new file, or the name of a file cannot be given to another one. Such a
/// file may still be one that can be written over, for it was opened for that.
fn refuses(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::PermissionDenied
            | io::ErrorKind::ReadOnlyFilesystem
            | io::ErrorKind::ResourceBusy
            | io::ErrorKind::CrossesDevices
    )
}

/// Where copies are kept of files whose folder takes none.
fn spare_folder() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "alliance-workbook")?;
    Some(folders.data_local_dir().join("kept"))
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
    patiently(|| OpenOptions::new().write(true).open(target))?;
    Ok(Some(before))
}

/// A hidden file in a folder.
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
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
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

    /// Saves with steps some of which are refused, over a file that is there; returns what is in its
    /// folder then.
    fn saved(steps: &Steps) -> (Result<(), Error>, String, usize) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("river.ron");
        fs::write(&path, "what was there").unwrap();
        let result = put_by(steps, &path, b"a plan", Existing::Replaced);
        (result, fs::read_to_string(&path).unwrap(), fs::read_dir(folder.path()).unwrap().count())
    }

    #[test]
    fn a_file_that_cannot_be_replaced_is_written_over() {
        let mounted: fn(NamedTempFile, &Path) -> io::Result<()> =
            |_, _| Err(io::ErrorKind::ResourceBusy.into());
        let elsewhere: fn(NamedTempFile, &Path) -> io::Result<()> =
            |_, _| Err(io::ErrorKind::CrossesDevices.into());
        let closed: fn(&Path) -> io::Result<NamedTempFile> = |_| Err(io::ErrorKind::PermissionDenied.into());
        for steps in [
            Steps { beside, replace: mounted },
            Steps { beside, replace: elsewhere },
            Steps { beside: closed, replace },
        ] {
            let (result, text, files) = saved(&steps);
            result.unwrap();
            assert_eq!((text.as_str(), files), ("a plan", 1), "nothing else is left there");
        }
    }

    #[test]
    fn a_file_that_has_no_room_is_not_written_over() {
        let full: fn(&Path) -> io::Result<NamedTempFile> = |_| Err(io::ErrorKind::StorageFull.into());
        let (result, text, files) = saved(&Steps { beside: full, replace });
        assert!(matches!(result, Err(Error::DiskFull { .. })));
        assert_eq!((text.as_str(), files), ("what was there", 1));
    }

    #[test]
    fn a_folder_that_takes_no_files_takes_no_new_plan() {
        let folder = tempfile::tempdir().unwrap();
        let steps = Steps { beside: |_| Err(io::ErrorKind::PermissionDenied.into()), replace };
        let path = folder.path().join("river.ron");
        let result = put_by(&steps, &path, b"a plan", Existing::Replaced);
        assert!(matches!(result, Err(Error::WriteProtected { .. })));
        assert!(!path.exists());
    }
}
