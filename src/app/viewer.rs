//! Showing a file in the system's own viewer, and knowing whether it is shown.

use std::io;
use std::path::Path;

/// Opens a file in the program that the user has for it.
///
/// # Errors
/// If there is no such program, or it says that it could not.
pub fn open(path: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    if std::env::var_os("WSL_DISTRO_NAME").is_none() {
        return linux::open("xdg-open", path);
    }
    opener::open(path).map_err(io::Error::other)
}

/// `xdg-open` finds the viewer. The crate that knows how on every system starts it and does not ask
/// what became of it: then a computer without a viewer would look like one that shows the file.
#[cfg(target_os = "linux")]
mod linux {
    use std::io;
    use std::path::Path;
    use std::process::{Command, Stdio};
    use std::sync::mpsc::{self, RecvTimeoutError};
    use std::time::Duration;

    /// Who found no viewer says so sooner than that. Who has not ended by then is the viewer itself,
    /// or waits for it.
    const ANSWERED: Duration = Duration::from_secs(4);

    pub(super) fn open(finder: &str, path: &Path) -> io::Result<()> {
        let nothing = Stdio::null;
        let mut finding = Command::new(finder)
            .arg(path)
            .stdin(nothing())
            .stdout(nothing())
            .stderr(nothing())
            .spawn()
            .map_err(|error| io::Error::new(error.kind(), format!("{finder}: {error}")))?;
        let (end, ended) = mpsc::channel();
        // The thread ends with the viewer, and takes note of that for the system.
        std::thread::Builder::new().name("viewer".into()).spawn(move || end.send(finding.wait()).ok())?;
        match ended.recv_timeout(ANSWERED) {
            Ok(Ok(status)) if status.success() => Ok(()),
            Ok(Ok(status)) => Err(io::Error::other(format!("{finder}: {status}"))),
            Ok(Err(error)) => Err(error),
            Err(RecvTimeoutError::Timeout) => Ok(()),
            Err(RecvTimeoutError::Disconnected) => Err(io::ErrorKind::BrokenPipe.into()),
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn a_file_counts_as_shown_only_where_somebody_showed_it() {
            let file = Path::new("/dev/null");
            assert!(open("true", file).is_ok());
            assert!(open("false", file).unwrap_err().to_string().starts_with("false: exit status"));
            let missing = open("no such program", file).unwrap_err();
            assert_eq!(missing.kind(), io::ErrorKind::NotFound);
        }
    }
}
