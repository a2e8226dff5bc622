//! Waiting for a file that another program holds: on Windows a virus scanner or an indexer opens a
//! file as soon as it is there, and for that moment it can neither be replaced nor written.

use std::io;
use std::time::Duration;

/// How long is waited after each attempt that failed: a scanner is done after a few of them.
const PAUSES: [Duration; 6] = [
    Duration::from_millis(10),
    Duration::from_millis(30),
    Duration::from_millis(100),
    Duration::from_millis(200),
    Duration::from_millis(400),
    Duration::from_millis(800),
];

/// Tries something again for as long as the file is held by somebody else, for a second or two.
pub(super) fn patiently<T>(attempt: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    with_patience(attempt, is_held, std::thread::sleep)
}

fn with_patience<T>(
    mut attempt: impl FnMut() -> io::Result<T>,
    is_held: impl Fn(&io::Error) -> bool,
    mut wait: impl FnMut(Duration),
) -> io::Result<T> {
    for pause in PAUSES {
        match attempt() {
            Err(error) if is_held(&error) => wait(pause),
            done => return done,
        }
    }
    attempt()
}

/// Whether a file is held by another program, which only Windows lets it do.
fn is_held(error: &io::Error) -> bool {
    const ACCESS_DENIED: i32 = 5;
    const SHARING_VIOLATION: i32 = 32;
    const LOCK_VIOLATION: i32 = 33;
    cfg!(windows) && matches!(error.raw_os_error(), Some(ACCESS_DENIED | SHARING_VIOLATION | LOCK_VIOLATION))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What came of it, how often it was tried, and how long was waited in all.
    fn tried(answers: &[Result<u8, io::ErrorKind>]) -> (io::Result<u8>, usize, Duration) {
        let (mut count, mut waited) = (0, Duration::ZERO);
        let attempt = || {
            count += 1;
            let answer = answers.get(count - 1).or(answers.last()).copied().unwrap();
            answer.map_err(io::Error::from)
        };
        let held = |error: &io::Error| error.kind() == io::ErrorKind::ResourceBusy;
        let result = with_patience(attempt, held, |pause| waited += pause);
        (result, count, waited)
    }

    #[test]
    fn a_file_that_is_held_is_tried_again_until_it_is_free() {
        let busy = Err(io::ErrorKind::ResourceBusy);
        let (result, count, waited) = tried(&[busy, busy, Ok(7)]);
        assert_eq!((result.unwrap(), count, waited), (7, 3, PAUSES[0] + PAUSES[1]));
        let (result, count, waited) = tried(&[Ok(7)]);
        assert_eq!((result.unwrap(), count, waited), (7, 1, Duration::ZERO));
    }

    #[test]
    fn patience_has_an_end() {
        let (result, count, waited) = tried(&[Err(io::ErrorKind::ResourceBusy)]);
        assert_eq!(result.unwrap_err().kind(), io::ErrorKind::ResourceBusy);
        assert_eq!(count, PAUSES.len() + 1);
        assert!(waited < Duration::from_secs(2), "{waited:?}");
    }

    #[test]
    fn any_other_failure_is_told_at_once() {
        let (result, count, _) = tried(&[Err(io::ErrorKind::StorageFull), Ok(7)]);
        assert_eq!(result.unwrap_err().kind(), io::ErrorKind::StorageFull);
        assert_eq!(count, 1);
        let denied = io::Error::from_raw_os_error(5);
        assert_eq!(is_held(&denied), cfg!(windows));
    }
}
