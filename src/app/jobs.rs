//! What would keep a frame waiting runs here, on a thread of its own: reading and writing files,
//! typesetting, checking big plans.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::JoinHandle;

use jiff::civil::Date;

use crate::plan::Plan;
use crate::print::{self, Printed};
use crate::readiness::Public;
use crate::storage::{self, Opened};
use crate::ui::Overview;
use crate::words::Words;

use super::picker::Ask;

/// Something to do away from the window.
pub enum Job {
    /// Read a plan, and work out what it misses.
    Open {
        /// Where it is.
        path: PathBuf,
        /// As of when.
        today: Date,
    },
    /// Write a plan with its checklist.
    Save {
        /// Where to.
        path: PathBuf,
        /// The plan.
        plan: Box<Plan>,
        /// Which document of the session it is.
        generation: u64,
        /// Which version of its history.
        version: u64,
        /// As of when the checklist in the file is.
        today: Date,
    },
    /// Work out what is missing.
    Check {
        /// The plan.
        plan: Box<Plan>,
        /// Which document of the session it is.
        generation: u64,
        /// As of when.
        today: Date,
    },
    /// Put the summary checklist on paper.
    Print {
        /// The plan.
        plan: Box<Plan>,
        /// As of when.
        today: Date,
        /// How it is to look.
        options: print::Options,
        /// Where the PDF goes.
        to: PathBuf,
        /// Whether it is opened in the system's viewer then.
        view: bool,
    },
    /// Give back the memory of what is no longer shown: tens of thousands of findings, for a big plan.
    Discard(Arc<Overview>),
    /// Write what is remembered between sessions.
    Remember {
        /// Where to.
        path: PathBuf,
        /// The text.
        text: String,
    },
}

/// What became of a job.
pub enum Done {
    /// A plan was read, or not.
    Opened(PathBuf, Result<Box<(Opened, Overview)>, storage::Error>),
    /// A plan was written, or not.
    Saved {
        /// Where to.
        path: PathBuf,
        /// Which document of the session it is.
        generation: u64,
        /// Which version of its history.
        version: u64,
        /// Why not, if it was not.
        result: Result<(), storage::Error>,
    },
    /// What is missing was worked out.
    Checked {
        /// Which document of the session it is.
        generation: u64,
        /// What was worked out.
        overview: Box<Overview>,
    },
    /// The summary was put on paper, or not.
    Printed {
        /// Where it is.
        path: PathBuf,
        /// Whether it was to be opened in the viewer.
        view: bool,
        /// What it became, or why it did not.
        result: Result<Printout, PrintError>,
    },
    /// A file was chosen, or none.
    Picked(Ask, Option<PathBuf>),
    /// What is remembered was written, or not; nobody needs to know.
    Remembered,
    /// What is no longer shown was given back.
    Discarded,
    /// The worker stumbled over a job, or is gone.
    Broken,
}

/// A summary on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printout {
    /// How many pages it has.
    pub pages: usize,
    /// The characters that no font on this computer has.
    pub replaced: Vec<char>,
}

/// Why a summary could not be put on paper.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// It could not be typeset.
    #[error(transparent)]
    Typeset(#[from] print::PrintError),
    /// It could not be written.
    #[error(transparent)]
    Write(#[from] storage::Error),
    /// No program on this computer would open it.
    #[error(transparent)]
    View(#[from] opener::OpenError),
}

/// The worker thread and what it still has to do.
pub struct Jobs {
    /// None once the program is ending.
    work: Option<Sender<Job>>,
    worker: Option<JoinHandle<()>>,
    done: Receiver<Done>,
    answers: Sender<Done>,
    wake: egui::Context,
    outstanding: usize,
}

impl Jobs {
    /// Starts the worker. It wakes the window up whenever a job is done.
    #[must_use]
    pub fn start(wake: egui::Context) -> Self {
        let (work, todo) = mpsc::channel();
        let (answers, done) = mpsc::channel();
        let (report, waker) = (answers.clone(), wake.clone());
        let run = move || {
            let words = Words::english();
            for job in todo {
                // Whatever goes wrong with one job, the next one is still done.
                let done = catch_unwind(AssertUnwindSafe(|| run(job, &words))).unwrap_or(Done::Broken);
                if report.send(done).is_err() {
                    break;
                }
                waker.request_repaint();
            }
        };
        let worker = std::thread::Builder::new().name("worker".into()).spawn(run);
        let worker = worker.inspect_err(|error| log::error!("no worker thread: {error}")).ok();
        Self { work: Some(work), worker, done, answers, wake, outstanding: 0 }
    }

    /// Hands a job over.
    pub fn push(&mut self, job: Job) {
        let handed_over = self.work.as_ref().is_some_and(|work| work.send(job).is_ok());
        if handed_over || self.answers.send(Done::Broken).is_ok() {
            self.outstanding += 1;
        }
    }

    /// Lets the worker do what it was given, and ends it.
    pub fn close(&mut self) {
        self.work = None;
        if self.worker.take().is_some_and(|worker| worker.join().is_err()) {
            log::error!("the worker thread ended before its work");
        }
    }

    /// Lets something that answers later, such as a file dialog, answer among the jobs.
    pub fn expect(&mut self, ask: Ask) -> super::picker::Answer {
        self.outstanding += 1;
        let mut reply = Reply { ask: Some(ask), answers: self.answers.clone(), wake: self.wake.clone() };
        Box::new(move |path| reply.give(path))
    }

    /// The next job that is done, if any is.
    pub fn poll(&mut self) -> Option<Done> {
        let done = self.done.try_recv().ok()?;
        self.outstanding -= 1;
        Some(done)
    }

    /// Waits for the next job that is done; none where nothing is under way.
    pub fn wait(&mut self) -> Option<Done> {
        if self.outstanding == 0 {
            return None;
        }
        let done = self.done.recv().ok()?;
        self.outstanding -= 1;
        Some(done)
    }
}

/// An answer that is owed. Whoever drops it unanswered, say because no thread could be started,
/// answers that nothing was chosen.
struct Reply {
    ask: Option<Ask>,
    answers: Sender<Done>,
    wake: egui::Context,
}

impl Reply {
    fn give(&mut self, path: Option<PathBuf>) {
        // Nobody is left to hear it only when the program has ended.
        if let Some(ask) = self.ask.take()
            && self.answers.send(Done::Picked(ask, path)).is_ok()
        {
            self.wake.request_repaint();
        }
    }
}

impl Drop for Reply {
    fn drop(&mut self) {
        self.give(None);
    }
}

fn run(job: Job, words: &Words) -> Done {
    match job {
        Job::Open { path, today } => {
            let opened = storage::open(&path).map(|opened| {
                let overview = Overview::of(&opened.plan, today);
                Box::new((opened, overview))
            });
            Done::Opened(path, opened)
        }
        Job::Save { path, plan, generation, version, today } => {
            let checklist = crate::readiness::check(&plan, today);
            let result = storage::save(&path, &plan, &checklist);
            Done::Saved { path, generation, version, result }
        }
        Job::Check { plan, generation, today } => {
            Done::Checked { generation, overview: Box::new(Overview::of(&plan, today)) }
        }
        Job::Print { plan, today, options, to, view } => {
            let public = Public::new(&plan, today, plan.gate(), false);
            let result = print_to(&public, words, &options, &to, view);
            Done::Printed { path: to, view, result }
        }
        Job::Discard(former) => {
            drop(former);
            Done::Discarded
        }
        Job::Remember { path, text } => {
            let folder = path.parent().map_or(Ok(()), std::fs::create_dir_all);
            if let Err(error) = folder {
                log::warn!("what is remembered between sessions has no folder: {error}");
            } else if let Err(error) = storage::write(&path, text.as_bytes()) {
                log::warn!("what is remembered between sessions was not written: {error}");
            }
            Done::Remembered
        }
    }
}

fn print_to(
    public: &Public,
    words: &Words,
    options: &print::Options,
    to: &std::path::Path,
    view: bool,
) -> Result<Printout, PrintError> {
    let Printed { pdf, pages, replaced } = print::summary(public, words, options)?;
    storage::write(to, &pdf)?;
    if view {
        opener::open(to)?;
    }
    Ok(Printout { pages, replaced })
}
