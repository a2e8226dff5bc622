//! What would keep a frame waiting runs here, on a thread of its own: reading and writing files,
//! typesetting, checking big plans.

use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, Sender};

use jiff::civil::Date;

use crate::plan::Plan;
use crate::print::{self, Printed};
use crate::readiness::Checklist;
use crate::storage::{self, Opened};
use crate::ui::Overview;
use crate::words::Words;

use super::picker::Ask;

/// Something to do away from the window.
pub enum Job {
    /// Read a plan.
    Open(PathBuf),
    /// Write a plan with its checklist.
    Save {
        /// Where to.
        path: PathBuf,
        /// The plan, after that many steps of its history.
        plan: Box<Plan>,
        /// How many steps that are.
        position: usize,
        /// As of when the checklist in the file is.
        today: Date,
    },
    /// Work out what is missing.
    Check {
        /// The plan.
        plan: Box<Plan>,
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
    Opened(PathBuf, Result<Box<Opened>, storage::Error>),
    /// A plan was written, or not.
    Saved {
        /// Where to.
        path: PathBuf,
        /// After how many steps of its history.
        position: usize,
        /// Why not, if it was not.
        result: Result<(), storage::Error>,
    },
    /// What is missing was worked out.
    Checked(Box<Overview>),
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
    work: Sender<Job>,
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
                if report.send(run(job, &words)).is_err() {
                    break;
                }
                waker.request_repaint();
            }
        };
        if let Err(error) = std::thread::Builder::new().name("worker".into()).spawn(run) {
            log::error!("no worker thread: {error}");
        }
        Self { work, done, answers, wake, outstanding: 0 }
    }

    /// Hands a job over.
    pub fn push(&mut self, job: Job) {
        if self.work.send(job).is_ok() {
            self.outstanding += 1;
        }
    }

    /// Lets something that answers later, such as a file dialog, answer among the jobs.
    pub fn expect(&mut self, ask: Ask) -> super::picker::Answer {
        self.outstanding += 1;
        let (answers, wake) = (self.answers.clone(), self.wake.clone());
        Box::new(move |path| {
            // Nobody is left to hear it only when the program has ended.
            if answers.send(Done::Picked(ask, path)).is_ok() {
                wake.request_repaint();
            }
        })
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

fn run(job: Job, words: &Words) -> Done {
    match job {
        Job::Open(path) => {
            let opened = storage::open(&path).map(Box::new);
            Done::Opened(path, opened)
        }
        Job::Save { path, plan, position, today } => {
            let checklist = crate::readiness::check(&plan, today);
            let result = storage::save(&path, &plan, &checklist);
            Done::Saved { path, position, result }
        }
        Job::Check { plan, today } => Done::Checked(Box::new(Overview::of(&plan, today))),
        Job::Print { plan, today, options, to, view } => {
            let checklist = crate::readiness::check(&plan, today);
            let result = print_to(&plan, &checklist, words, &options, &to, view);
            Done::Printed { path: to, view, result }
        }
        Job::Remember { path, text } => {
            if let Err(error) = storage::write(&path, text.as_bytes()) {
                log::warn!("what is remembered between sessions was not written: {error}");
            }
            Done::Remembered
        }
    }
}

fn print_to(
    plan: &Plan,
    checklist: &Checklist,
    words: &Words,
    options: &print::Options,
    to: &std::path::Path,
    view: bool,
) -> Result<Printout, PrintError> {
    let Printed { pdf, pages, replaced } = print::summary(plan, checklist, words, options)?;
    storage::write(to, &pdf)?;
    if view {
        opener::open(to)?;
    }
    Ok(Printout { pages, replaced })
}
