//! What can go wrong between a plan and the disk, and how it is told to people.

use std::io;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentValue;

use super::fault::Fault;
use super::format::{MAX_BYTES, MAX_RECORDS, Problem, SCHEMA};
use super::outline::Position;
use crate::readiness::Verdict;
use crate::words::{self, Words, shown};

/// Why a plan was not read or not written. Whatever it was, the file is as it was before, unless it is
/// said to be damaged.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such file.
    #[error("no such file: {}", path.display())]
    NotFound {
        /// The file.
        path: PathBuf,
    },
    /// The user of the program may not read it.
    #[error("not allowed to read: {}", path.display())]
    NotAllowed {
        /// The file.
        path: PathBuf,
    },
    /// It is a folder, or something else that is no file.
    #[error("not a file: {}", path.display())]
    NotAFile {
        /// What it is.
        path: PathBuf,
    },
    /// It was read, and cannot be understood.
    #[error("not readable as a plan, {problem}: {}", path.display())]
    Unreadable {
        /// What is wrong with it.
        problem: Problem,
        /// The file.
        path: PathBuf,
    },
    /// A file of that name is there, and was not to be replaced.
    #[error("there already: {}", path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The folder that it is to be written into is not there.
    #[error("no such folder: {}", path.display())]
    NoFolder {
        /// The file.
        path: PathBuf,
    },
    /// The file or its folder is write-protected, or belongs to somebody else.
    #[error("not allowed to write: {}", path.display())]
    WriteProtected {
        /// The file.
        path: PathBuf,
    },
    /// There is no room for it.
    #[error("no space left: {}", path.display())]
    DiskFull {
        /// The file.
        path: PathBuf,
    },
    /// The plan has grown beyond what a file may hold, so that it could not be read again.
    #[error("beyond what a file may hold, {problem}: {}", path.display())]
    TooMuch {
        /// What is beyond which limit.
        problem: Problem,
        /// The file.
        path: PathBuf,
    },
    /// It could only be written over in place, and neither that nor putting back what was there has
    /// worked.
    #[error("{source}, and a copy of what was there is {}: {}", copy.display(), path.display())]
    Damaged {
        /// What the computer says.
        source: io::Error,
        /// Where what was there is kept.
        copy: PathBuf,
        /// The file.
        path: PathBuf,
    },
    /// Anything else that the computer says.
    #[error("{source}: {}", path.display())]
    Io {
        /// What it says.
        source: io::Error,
        /// The file.
        path: PathBuf,
    },
}

impl Error {
    /// What reading a file failed with.
    pub(super) fn reading(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::NotFound { path },
            io::ErrorKind::PermissionDenied => Self::NotAllowed { path },
            io::ErrorKind::IsADirectory => Self::NotAFile { path },
            _ => Self::Io { source, path },
        }
    }

    /// What writing a file failed with.
    pub(super) fn writing(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::NoFolder { path },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::WriteProtected { path }
            }
            io::ErrorKind::IsADirectory => Self::NotAFile { path },
            io::ErrorKind::AlreadyExists => Self::Exists { path },
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::DiskFull { path }
            }
            _ => Self::Io { source, path },
        }
    }
}

impl Error {
    /// Where in the file the fault lies, if it lies at one place.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        match self {
            Self::Unreadable { problem, .. } | Self::TooMuch { problem, .. } => problem.position,
            _ => None,
        }
    }
}

/// Tells an error to people in a window: a title, and what happened and can be done about it.
#[must_use]
pub fn describe(error: &Error, words: &Words) -> (String, String) {
    let told = |id: &'static str, path: &Path, more: &[(&'static str, &str)]| {
        let path = path.display().to_string();
        let mut args = vec![("path", shown(&path).into_owned().into())];
        args.extend(more.iter().map(|(name, value)| (*name, (*value).into())));
        let text = words.attribute_with(id, "text", &args).unwrap_or_default();
        (words.text(id).into_owned(), text.into_owned())
    };
    match error {
        Error::NotFound { path } => told("error-not-found", path, &[]),
        Error::NotAllowed { path } => told("error-not-allowed", path, &[]),
        Error::NotAFile { path } => told("error-not-a-file", path, &[]),
        Error::Unreadable { problem: Problem { fault, .. }, path }
            if matches!(fault, Fault::Newer { .. }) =>
        {
            told("error-newer", path, &[("about", &fault_text(fault, words))])
        }
        Error::Unreadable { problem, path } => {
            told("error-unreadable", path, &[("problem", &problem_text(problem, words))])
        }
        Error::Exists { path } => told("error-exists", path, &[]),
        Error::NoFolder { path } => told("error-no-folder", path, &[]),
        Error::WriteProtected { path } => told("error-write-protected", path, &[]),
        Error::DiskFull { path } => told("error-disk-full", path, &[]),
        Error::TooMuch { problem, path } => {
            told("error-too-much", path, &[("problem", &problem_text(problem, words))])
        }
        Error::Damaged { source, copy, path } => told(
            "error-damaged",
            path,
            &[("reason", &shown(&source.to_string())), ("copy", &shown(&copy.display().to_string()))],
        ),
        Error::Io { source, path } => told("error-io", path, &[("reason", &shown(&source.to_string()))]),
    }
}

/// Tells an error to people on the command line, who have read there which file it is and where in
/// it the fault lies.
#[must_use]
pub fn sentence(error: &Error, words: &Words) -> String {
    let line = |id: &'static str| words.attribute(id, "line").unwrap_or_default().into_owned();
    match error {
        Error::NotFound { .. } => line("error-not-found"),
        Error::NotAllowed { .. } => line("error-not-allowed"),
        Error::NotAFile { .. } => line("error-not-a-file"),
        Error::Unreadable { problem, .. } | Error::TooMuch { problem, .. } => {
            let fault = fault_text(&problem.fault, words);
            if !matches!(problem.fault, Fault::Newer { .. }) {
                return fault;
            }
            let args = [("about", fault.into())];
            words.attribute_with("error-newer", "line", &args).unwrap_or_default().into_owned()
        }
        Error::Exists { .. } => line("error-exists"),
        Error::NoFolder { .. } => line("error-no-folder"),
        Error::WriteProtected { .. } => line("error-write-protected"),
        Error::DiskFull { .. } => line("error-disk-full"),
        Error::Damaged { source, copy, .. } => {
            let reason = shown(&source.to_string()).into_owned();
            let copy = shown(&copy.display().to_string()).into_owned();
            let args = [("reason", reason.into()), ("copy", copy.into())];
            words.attribute_with("error-damaged", "line", &args).unwrap_or_default().into_owned()
        }
        Error::Io { source, .. } => {
            let args = [("reason", shown(&source.to_string()).into_owned().into())];
            words.attribute_with("error-io", "line", &args).unwrap_or_default().into_owned()
        }
    }
}

/// What is wrong with a text, with its place.
fn problem_text(problem: &Problem, words: &Words) -> String {
    let fault = fault_text(&problem.fault, words);
    match problem.position {
        Some(place) => {
            let args =
                [("line", place.line.into()), ("column", place.column.into()), ("fault", fault.into())];
            words.with("fault-place", &args).into_owned()
        }
        None => fault,
    }
}

fn fault_text(fault: &Fault, words: &Words) -> String {
    let with_found = |id: &'static str, found: &str| words.with(id, &[("found", short(found).into())]);
    let with_field = |id: &'static str, field: &str| words.with(id, &[("field", short(field).into())]);
    let text = match fault {
        Fault::NotUtf8 => words.text("fault-not-utf8"),
        Fault::OtherKind(kind) => words.text(kind.message_id()),
        Fault::NotAPlan => words.text("fault-not-a-plan"),
        Fault::Extension => words.text("fault-extension"),
        Fault::Newer { schema, title, verdict } => {
            return newer_text(*schema, title.as_deref(), verdict.as_deref(), words);
        }
        Fault::NoSuchSchema { schema } => words.with("fault-no-such-schema", &[("schema", (*schema).into())]),
        Fault::CutOff => words.text("fault-cut-off"),
        Fault::Expected(expected) => words.text(expected.message_id()),
        Fault::UnknownField { found, known } => {
            words.with("fault-unknown-field", &names(found, known, words))
        }
        Fault::MissingField { field } => with_field("fault-missing-field", field),
        Fault::RepeatedField { field } => with_field("fault-repeated-field", field),
        Fault::OtherRecord { found, wanted } => {
            words.with("fault-other-record", &[("found", short(found).into()), ("wanted", (*wanted).into())])
        }
        Fault::NoRecord { wanted } => words.with("fault-no-record", &[("wanted", (*wanted).into())]),
        Fault::UnknownChoice { found, known } => {
            words.with("fault-unknown-choice", &names(found, known, words))
        }
        Fault::NotADate { found } => with_found("fault-not-a-date", found),
        Fault::NoSuchDay { found } => with_found("fault-no-such-day", found),
        Fault::FarDay { found } => with_found("fault-far-day", found),
        Fault::NotAnId { found } => with_found("fault-not-an-id", found),
        Fault::BadValue { field, detail } => {
            words.with("fault-bad-value", &[("field", short(field).into()), ("detail", short(detail).into())])
        }
        Fault::Unfit { field } => with_field("fault-unfit", field),
        Fault::TextBroken { next } => words.with("fault-text-broken", &[("next", short(next).into())]),
        Fault::TextOpen => words.text("fault-text-open"),
        Fault::OtherBracket { found, wanted, opened } => words.with(
            "fault-other-bracket",
            &[
                ("found", found.to_string().into()),
                ("wanted", wanted.to_string().into()),
                ("line", opened.line.into()),
            ],
        ),
        Fault::RepeatedId { first } => {
            let line = first.map_or(0, |first| first.line);
            words.with("fault-repeated-id", &[("line", line.into())])
        }
        Fault::NilId => words.text("fault-nil-id"),
        Fault::OurselvesMissing => words.text("fault-ourselves-missing"),
        Fault::OurselvesNotCommitted => words.text("fault-ourselves-not-committed"),
        Fault::TooLarge => words.with("fault-too-large", &[("limit", (MAX_BYTES / (1024 * 1024)).into())]),
        Fault::TooManyRecords { count } => {
            words.with("fault-too-many-records", &[("count", (*count).into()), ("limit", MAX_RECORDS.into())])
        }
        Fault::TextTooLong => words.text("fault-text-too-long"),
        Fault::TooDeep => words.text("fault-too-deep"),
        Fault::NotUnderstood => words.text("fault-not-understood"),
    };
    text.into_owned()
}

/// A name that there is not, with the one that was probably meant and all that there are.
fn names(found: &str, known: &[&str], words: &Words) -> [(&'static str, FluentValue<'static>); 3] {
    let meant = words::meant(found, known)
        .map(|name| words.with("fault-meant", &[("name", name.into())]).into_owned() + " ");
    [
        ("found", short(found).into()),
        ("meant", meant.unwrap_or_default().into()),
        ("known", known.join(", ").into()),
    ]
}

/// What can be told of a file of a newer schema.
fn newer_text(schema: u32, title: Option<&str>, verdict: Option<&str>, words: &Words) -> String {
    // The word in the file, until a newer version has a verdict that we do not know.
    let verdict = verdict.map(|verdict| match ron::from_str::<Verdict>(verdict) {
        Ok(known) => words.text(known.message_id()).into_owned(),
        Err(_) => short(verdict),
    });
    let known = match (title, &verdict) {
        (Some(_), Some(_)) => "both",
        (Some(_), None) => "title",
        (None, Some(_)) => "verdict",
        (None, None) => "nothing",
    };
    let args = [
        ("schema", schema.into()),
        ("ours", SCHEMA.into()),
        ("known", known.into()),
        ("title", short(title.unwrap_or_default()).into()),
        ("verdict", verdict.unwrap_or_default().into()),
    ];
    words.with("fault-newer", &args).into_owned()
}

/// What stands in a file, as it can be shown to people: nothing invisible, and not too much.
fn short(text: &str) -> String {
    const MOST: usize = 120;
    let mut short: String = text.chars().take(MOST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    shown(&short).into_owned()
}

#[cfg(test)]
mod tests {
    use super::super::fault::Expected;
    use super::super::kind::Kind;
    use super::*;

    const PLACE: Option<Position> = Some(Position { line: 12, column: 5 });

    fn told(fault: Fault, position: Option<Position>) -> String {
        let error =
            Error::Unreadable { problem: Problem { fault, position }, path: "plans/river.ron".into() };
        let (title, text) = describe(&error, &Words::english());
        format!("{title}. {text}")
    }

    #[test]
    fn every_fault_is_told_in_words_with_its_place_and_the_path_last() {
        let faults = [
            (Fault::NotUtf8, "not text in UTF-8"),
            (Fault::OtherKind(Kind::Picture), "This is a picture"),
            (Fault::NotAPlan, "does not begin as a plan does"),
            (Fault::Extension, "without extensions"),
            (Fault::NoSuchSchema { schema: 0 }, "Schema 0 was never in use"),
            (Fault::CutOff, "ends in the middle"),
            (Fault::Expected(Expected::MapStart), "a curly bracket: {"),
            (
                Fault::UnknownField { found: "foo".into(), known: &["id", "name"] },
                "“foo” here. The fields are: id, name.",
            ),
            (
                Fault::UnknownField { found: "nmae".into(), known: &["id", "name"] },
                "“nmae” here. Is name meant? The fields are: id, name.",
            ),
            (Fault::MissingField { field: "id" }, "lacks the field “id”"),
            (Fault::RepeatedField { field: "id".into() }, "“id” is there a second time"),
            (Fault::OtherRecord { found: "Gaol".into(), wanted: "Goal" }, "called Goal, not “Gaol”"),
            (Fault::NoRecord { wanted: "Goal" }, "A record is expected here: Goal(…)"),
            (
                Fault::UnknownChoice { found: "Yes".into(), known: &["Met"] },
                "“Yes” is no choice here. The choices are: Met.",
            ),
            (Fault::NotADate { found: "soon\u{202e}".into() }, "“soon[U+202E]” is no date."),
            (Fault::NoSuchDay { found: "2026-02-30".into() }, "no day 2026-02-30"),
            (Fault::FarDay { found: "2300-01-01".into() }, "2300-01-01 is too far away"),
            (Fault::NotAnId { found: "7".into() }, "“7” is no id."),
            (
                Fault::BadValue { field: "due".into(), detail: "too late".into() },
                "“due” does not fit: too late.",
            ),
            (Fault::Unfit { field: "due".into() }, "does not fit into “due”."),
            (Fault::TextBroken { next: "best".into() }, "ends before: best."),
            (Fault::TextOpen, "no quotation mark at its end"),
            (
                Fault::OtherBracket { found: ']', wanted: '}', opened: PLACE.unwrap() },
                "Here ] stands where } should, to close the bracket of line 12.",
            ),
            (Fault::RepeatedId { first: PLACE }, "the one in line 12"),
            (Fault::NilId, "the id of zeros"),
            (Fault::OurselvesMissing, "No party of the plan"),
            (Fault::OurselvesNotCommitted, "must be Committed"),
            (Fault::TooLarge, "It has more than 128 MB"),
            (Fault::TooManyRecords { count: 123_456 }, "123456 records, and a plan has 100000 at most"),
            (Fault::TextTooLong, "longer than 64 KB"),
            (Fault::TooDeep, "more than 64 times"),
            (Fault::NotUnderstood, "no part of a plan"),
        ];
        for (fault, expected) in faults {
            let text = told(fault, PLACE);
            assert!(text.starts_with("This plan cannot be read. Line 12, column 5: "), "{text}");
            assert!(text.contains(expected) && text.ends_with(" plans/river.ron"), "{text}");
        }
    }

    #[test]
    fn a_newer_file_is_told_with_what_is_known_of_it() {
        let newer = |title: Option<&str>, verdict: Option<&str>| {
            told(
                Fault::Newer { schema: 9, title: title.map(Into::into), verdict: verdict.map(Into::into) },
                PLACE,
            )
        };
        let known = newer(Some("River\u{202e}"), Some("ReadyWithConditions"));
        assert!(
            known.contains("It is called “River[U+202E]” and was saved as: Ready with conditions."),
            "{known}"
        );
        assert!(known.contains("schema is 9") && known.contains("schemas up to 1"), "{known}");
        assert!(newer(None, Some("AlmostReady")).contains("It was saved as: AlmostReady."));
        assert!(newer(Some("River"), None).contains("It is called “River”."));
        assert!(newer(None, None).contains("Its title could not be found."));
    }

    #[test]
    fn every_other_error_says_what_to_do() {
        let path = || PathBuf::from("a/b.ron");
        let problem = Problem { fault: Fault::TextTooLong, position: None };
        let errors = [
            (Error::NotFound { path: path() }, "open another plan"),
            (Error::NotAllowed { path: path() }, "Ask them for a copy"),
            (Error::NotAFile { path: path() }, "Choose one"),
            (Error::Exists { path: path() }, "Choose another name"),
            (Error::NoFolder { path: path() }, "Save in another folder"),
            (Error::WriteProtected { path: path() }, "Save under another name"),
            (Error::DiskFull { path: path() }, "Make room"),
            (Error::TooMuch { problem, path: path() }, "Shorten the plan"),
            (
                Error::Damaged {
                    source: io::Error::other("unplugged"),
                    copy: "a/b-kept-x.ron".into(),
                    path: path(),
                },
                "It says: unplugged. What was there before is in a/b-kept-x.ron",
            ),
            (Error::Io { source: io::Error::other("lp0 on fire"), path: path() }, "lp0 on fire"),
        ];
        for (error, advice) in errors {
            let (title, text) = describe(&error, &Words::english());
            assert!(
                !title.contains('-') && text.contains(advice) && text.ends_with(" a/b.ron"),
                "{title}: {text}"
            );
            assert!(error.to_string().ends_with(": a/b.ron"), "{error}");
        }
    }
}
