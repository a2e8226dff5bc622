//! Writes over a file in place: for one that no other file can take the place of, such as a file
//! that is mounted by itself, or one in a folder that takes no new files.
//!
//! What was there before is kept in a copy first, and the copy goes once all is written. A computer
//! that stops in between leaves a file that is half one and half the other, and the copy beside it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::Error;
use super::save::{folder_of, sync_folder};

/// Writes over the file that is there. `spare` is a folder for the copy where its own takes none.
pub(super) fn write(target: &Path, bytes: &[u8], spare: Option<PathBuf>) -> Result<(), Error> {
    write_with(target, bytes, spare, put)
}

fn write_with(
    target: &Path,
    bytes: &[u8],
    spare: Option<PathBuf>,
    mut put: impl FnMut(&Path, &[u8]) -> io::Result<()>,
) -> Result<(), Error> {
    let failed = |source| Error::writing(target, source);
    let former = fs::read(target).map_err(failed)?;
    let copy = keep(target, &former, spare).map_err(failed)?;
    let Err(source) = put(target, bytes) else { return Ok(()) };
    // The copy goes as well where the file is again what it was.
    if put(target, &former).is_ok() {
        return Err(failed(source));
    }
    match copy.keep() {
        Ok((_, copy)) => Err(Error::Damaged { source, copy, path: target.to_owned() }),
        Err(not_kept) => Err(failed(not_kept.error)),
    }
}

/// A copy that people and the program can open: beside the file, else in the spare folder.
fn keep(target: &Path, bytes: &[u8], spare: Option<PathBuf>) -> io::Result<NamedTempFile> {
    let part = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let (stem, end) = (part(target.file_stem()), part(target.extension()));
    // A long name leaves no room for more.
    let stem: String = stem.chars().take(40).collect();
    let (prefix, suffix) = (format!("{stem}-kept-"), format!(".{end}"));
    let mut names = tempfile::Builder::new();
    names.prefix(&prefix).suffix(&suffix);
    let in_folder = |folder: &Path| -> io::Result<NamedTempFile> {
        let mut copy = names.tempfile_in(folder)?;
        copy.write_all(bytes)?;
        copy.as_file().sync_all()?;
        sync_folder(folder)?;
        Ok(copy)
    };
    let refused = match in_folder(folder_of(target)) {
        Ok(copy) => return Ok(copy),
        Err(refused) => refused,
    };
    let Some(spare) = spare else { return Err(refused) };
    fs::create_dir_all(&spare)?;
    in_folder(&spare)
}

/// Puts these bytes in place of those that a file has, and waits until the disk has them.
fn put(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file: File = OpenOptions::new().write(true).open(target)?;
    file.write_all(bytes)?;
    file.set_len(bytes.len() as u64)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn a_shorter_text_leaves_nothing_of_the_longer_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("river.ron");
        fs::write(&path, "what was there").unwrap();
        write(&path, b"new", None).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(names(folder.path()), ["river.ron"]);
    }

    #[test]
    fn what_could_not_be_written_is_put_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("river.ron");
        fs::write(&path, "what was there").unwrap();
        let mut calls = 0;
        let error = write_with(&path, b"new", None, |path, bytes| {
            calls += 1;
            if calls == 1 {
                let copy = names(folder.path()).into_iter().find(|name| name.starts_with("river-kept-"));
                let copy = fs::read_to_string(folder.path().join(copy.expect("a copy"))).unwrap();
                assert_eq!(copy, "what was there", "the copy is there before anything is written");
                fs::write(path, "ne")?;
                return Err(io::ErrorKind::StorageFull.into());
            }
            put(path, bytes)
        });
        assert!(matches!(error, Err(Error::DiskFull { .. })), "{error:?}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "what was there");
        assert_eq!(names(folder.path()), ["river.ron"]);
    }

    #[test]
    fn a_damaged_file_leaves_its_copy() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("river.ron");
        fs::write(&path, "what was there").unwrap();
        let error = write_with(&path, b"new", None, |path, _| {
            fs::write(path, "ne")?;
            Err(io::Error::other("unplugged"))
        });
        let Err(Error::Damaged { copy, .. }) = error else { panic!("{error:?}") };
        assert_eq!(fs::read_to_string(&copy).unwrap(), "what was there");
        assert_eq!(copy.parent(), Some(folder.path()));
        assert!(copy.extension().is_some_and(|end| end == "ron"));
    }

    #[test]
    fn a_copy_that_has_no_place_keeps_the_file_from_being_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("river.ron");
        fs::write(&path, "what was there").unwrap();
        let nowhere = path.join("no folder");
        // A file whose folder is not there stands for one that takes no files.
        let gone = folder.path().join("river.ron").join("x");
        assert!(keep(&gone, b"", Some(nowhere)).is_err());
        let spare = folder.path().join("spare");
        let copy = keep(&gone, b"kept", Some(spare.clone())).unwrap();
        assert_eq!(copy.path().parent(), Some(spare.as_path()));
    }
}
