//! Checks many plans at once, and answers in the order in which they were named.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use jiff::civil::Date;

use super::arguments::{Check, Format};
use super::report::{self, Report, Unreadable};
use super::streams::{self, unless_gone};
use super::{Outcome, cleared, today, unreadable};
use crate::readiness::{self, Public, Verdict};
use crate::storage;
use crate::words::Words;

/// What is to be said of one plan.
struct Answer {
    outcome: Outcome,
    /// The report; nothing where the plan could not be read and the report is for people.
    report: Option<String>,
    complaint: Option<String>,
}

/// Checks the plans, on as many threads as the computer has cores.
pub(super) fn run(
    check: &Check,
    words: &Words,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<Outcome> {
    let date = check.date.unwrap_or_else(today);
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let (done, answers) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..cores.min(check.plans.len()) {
            let (done, next) = (done.clone(), &next);
            scope.spawn(move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(path) = check.plans.get(index) else { break };
                    // Nobody listens any more once the answers cannot be written.
                    if done.send((index, answer(path, check, date, words))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(done);
        write(answers, check.format, out, err)
    })
}

fn answer(path: &Path, check: &Check, date: Date, words: &Words) -> Answer {
    let opened = match streams::open(path) {
        Ok(opened) => opened,
        Err(error) => {
            let report = (check.format == Format::Json).then(|| {
                let (line, column) = error.position().map(|place| (place.line, place.column)).unzip();
                let file = path.display().to_string();
                json(&Unreadable { file, error: storage::sentence(&error, words), line, column })
            });
            let complaint = Some(unreadable(path, &error, words));
            return Answer { outcome: Outcome::Failed, report, complaint };
        }
    };
    let gate = check.gate.unwrap_or_else(|| opened.plan.gate());
    let public = || Public::new(&opened.plan, date, gate, false).checklist;
    let checklist = if check.public { public() } else { readiness::check_gate(&opened.plan, date, gate) };
    let is_ready = match checklist.verdict {
        Verdict::Ready => true,
        Verdict::ReadyWithConditions => !check.strict,
        Verdict::NotReady | Verdict::NotAssessed => false,
    };
    let report = match check.format {
        Format::Text => report::text(path, &opened, &checklist, words),
        Format::Json if check.public => json(&Report::new(path, &opened, &checklist, None, words)),
        Format::Json => json(&Report::new(path, &opened, &checklist, Some(&public()), words)),
    };
    Answer {
        outcome: if is_ready { Outcome::Fine } else { Outcome::NotReady },
        report: Some(report),
        complaint: cleared(path, &opened, words),
    }
}

fn json(report: &impl serde::Serialize) -> String {
    // A report has texts for keys and whole numbers, which always can be written.
    serde_json::to_string_pretty(report).unwrap_or_default()
}

/// Writes the answers in order, each as soon as those before it are written. Returns the worst
/// outcome.
fn write(
    answers: mpsc::Receiver<(usize, Answer)>,
    format: Format,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<Outcome> {
    let (before, between, after) = match format {
        Format::Text => ("", "\n", ""),
        Format::Json => ("{\n\"format\": 1,\n\"plans\": [\n", ",\n", "\n]\n}\n"),
    };
    let mut worst = Outcome::Fine;
    let mut waiting = BTreeMap::new();
    let (mut next, mut separator) = (0, before);
    let mut is_read = true;
    for (index, answer) in answers {
        waiting.insert(index, answer);
        while let Some(answer) = waiting.remove(&next) {
            next += 1;
            worst = worst.max(answer.outcome);
            if let Some(complaint) = answer.complaint {
                writeln!(err, "{complaint}")?;
            }
            if let Some(report) = answer.report.filter(|_| is_read) {
                is_read = unless_gone(write!(out, "{separator}{report}"))?;
                separator = between;
            }
        }
    }
    if is_read {
        unless_gone(write!(out, "{after}").and_then(|()| out.flush()))?;
    }
    Ok(worst)
}
