//! Where commands read plans and write what they make: files, pipes, and `-` for what is connected
//! to the program.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use crate::storage::{self, Opened};
use crate::words::{Words, shown};

/// The path that stands for standard input or output.
pub(super) const STANDARD: &str = "-";

/// Whether a path stands for standard input.
pub(super) fn is_input(path: &Path) -> bool {
    [STANDARD, "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"].iter().any(|name| path.as_os_str() == *name)
}

/// Whether a path stands for standard output. Its other names must not be opened as files: if it is
/// a file itself, that would be a second way into it, which begins at its first byte.
pub(super) fn is_output(path: &Path) -> bool {
    [STANDARD, "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].iter().any(|name| path.as_os_str() == *name)
}

/// Reads a plan.
pub(super) fn open(path: &Path) -> Result<Opened, storage::Error> {
    if is_input(path) { storage::read(io::stdin().lock(), path) } else { storage::open_stream(path) }
}

/// What a plan that is read is called on the terminal.
pub(super) fn name(path: &Path, words: &Words) -> String {
    if is_input(path) {
        words.text("cli-standard-input").into_owned()
    } else {
        shown(&path.display().to_string()).into_owned()
    }
}

/// Whether what is written to a path is seen by somebody at a terminal.
pub(super) fn is_terminal(path: &Path) -> bool {
    if is_output(path) {
        return io::stdout().is_terminal();
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        let is_device = fs::metadata(path).is_ok_and(|there| there.file_type().is_char_device());
        is_device && fs::OpenOptions::new().write(true).open(path).is_ok_and(|device| device.is_terminal())
    }
    #[cfg(not(unix))]
    false
}

/// Whether two paths, one to read and one to write, lead to the same file.
pub(super) fn is_same_file(read: &Path, written: &Path) -> bool {
    let read = if is_input(read) { PathBuf::from("/dev/stdin") } else { read.to_owned() };
    let real = |path: &Path| path.canonicalize().ok().filter(|path| path.is_file());
    !is_output(written) && real(written).is_some_and(|written| real(&read) == Some(written))
}

/// Writes to a path: to standard output, or a new file, or in place of one that is there.
///
/// # Errors
/// Of the outer result, what happened to standard output; of the inner one, what happened to the
/// file.
pub(super) fn write(
    path: &Path,
    bytes: &[u8],
    force: bool,
    out: &mut dyn Write,
) -> io::Result<Result<(), storage::Error>> {
    if is_output(path) {
        out.write_all(bytes)?;
        out.flush()?;
        return Ok(Ok(()));
    }
    Ok(if force { storage::write(path, bytes) } else { storage::write_new(path, bytes) })
}

/// Whether somebody still reads. A reader that has seen enough, such as `head`, is no failure where
/// the answer is told by the exit code all the same.
pub(super) fn unless_gone(written: io::Result<()>) -> io::Result<bool> {
    match written {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(false),
        Err(error) => Err(error),
    }
}
