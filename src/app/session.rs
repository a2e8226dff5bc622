//! The open plan, the work that is under way for it, and the one thing that the user is in the
//! middle of.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

use super::App;
use super::document::{Document, Stamp};
use super::jobs::{AtEnd, Jobs, Lane, Task};
use super::{picture, work};
use crate::plan::Consequence;
use crate::print::Options;
use crate::readiness::Overview;
use crate::storage;
use crate::ui::command::Command;
use crate::ui::pictures::Drawing;
use crate::words::Words;

/// What the user has begun and what waits for a file to be chosen, read or written. It is one thing
/// at a time: whoever begins another has left the former.
#[derive(Debug, Default)]
pub enum Pending {
    /// Nothing.
    #[default]
    Nothing,
    /// A file is being chosen.
    Choosing {
        /// Tells the answer to this question from the answer to an earlier one.
        ticket: u64,
        /// What for.
        choice: Choice,
    },
    /// A plan is being read, to take the place of the open one.
    Opening {
        /// Tells this plan from one that was asked for earlier.
        ticket: u64,
        /// The version of the open plan whose changes the user does without.
        given_up: Option<Stamp>,
    },
    /// The file of the open plan is being read again, to return to what it holds.
    Reverting {
        /// Tells this answer from one to an earlier question.
        ticket: u64,
    },
    /// The plan is being written. Once it is, this follows.
    Saving {
        /// What the user wants to do then.
        then: Command,
        /// The version of the open plan whose further changes the user does without.
        given_up: Option<Stamp>,
    },
}

/// What a file is being chosen for.
#[derive(Debug)]
pub enum Choice {
    /// To open it.
    Open {
        /// The version of the open plan whose changes the user does without.
        given_up: Option<Stamp>,
    },
    /// To save the plan in it.
    Save {
        /// What the user wants to do once that has worked.
        then: Option<Command>,
    },
    /// To save the printed summary in it.
    Print {
        /// How it is to look.
        options: Options,
    },
    /// To save a picture in it.
    Picture {
        /// The picture.
        drawing: Arc<Drawing>,
    },
}

/// Work that the user waits for, shown once it takes longer than a moment.
struct Awaited {
    task: Task,
    /// When it was asked for, in seconds of the window's time.
    since: f64,
}

/// Work that takes less than so many seconds is not worth a word.
const MOMENT: f64 = 0.2;

/// The open plan and what belongs to it.
pub struct Session {
    /// The open plan, if there is one.
    pub document: Option<Document>,
    /// What the user is in the middle of.
    pub pending: Pending,
    /// What is under way away from the window.
    pub jobs: Jobs<App>,
    awaited: Vec<Awaited>,
    tickets: u64,
    ctx: egui::Context,
}

impl Session {
    /// A session without a plan.
    #[must_use]
    pub fn new(ctx: egui::Context) -> Self {
        let jobs = Jobs::new(ctx.clone(), App::stumbled);
        Self { document: None, pending: Pending::Nothing, jobs, awaited: Vec::new(), tickets: 0, ctx }
    }

    /// A number that this session has not given out before.
    pub fn ticket(&mut self) -> u64 {
        self.tickets += 1;
        self.tickets
    }

    /// The open plan, if it is still that document of the session.
    pub fn document_of(&mut self, generation: u64) -> Option<&mut Document> {
        self.document.as_mut().filter(|document| document.generation == generation)
    }

    /// Whether a file is being chosen.
    #[must_use]
    pub fn is_choosing(&self) -> bool {
        matches!(self.pending, Pending::Choosing { .. })
    }

    /// Begins to read a plan that takes the place of the open one.
    pub fn read(&mut self, path: PathBuf, today: Date, given_up: Option<Stamp>) {
        let ticket = self.ticket();
        self.pending = Pending::Opening { ticket, given_up };
        self.push_awaited(Lane::Files, AtEnd::Drop, move |task| {
            let opened = work::open(&path, today, task);
            Box::new(move |app: &mut App, _| app.opened(ticket, path, opened))
        });
    }

    /// Begins to read the file of the open plan again, to return to what it holds.
    pub fn read_again(&mut self) {
        let Some(path) = self.document.as_ref().and_then(|document| document.path.clone()) else { return };
        let ticket = self.ticket();
        self.pending = Pending::Reverting { ticket };
        self.push_awaited(Lane::Files, AtEnd::Drop, move |task| {
            task.tell("doing-open");
            let opened = storage::open(&path).map(Box::new);
            Box::new(move |app: &mut App, ctx| app.reverted(ctx, ticket, opened))
        });
    }

    /// Begins to write the open plan. Returns what followed from the step that this has ended.
    pub fn save(&mut self, path: PathBuf, today: Date) -> Vec<Consequence> {
        let Some(document) = &mut self.document else { return Vec::new() };
        let consequences = document.settle(today);
        if let Some(stamp) = document.stamp() {
            document.saving = true;
            let plan = document.plan.clone();
            self.jobs.push(Lane::Files, AtEnd::Finish, move |_| {
                let result = work::save(&path, &plan, today);
                Box::new(move |app: &mut App, ctx| app.saved(ctx, path, stamp, result))
            });
        }
        consequences
    }

    /// Works out again what is missing, here or elsewhere, if something has changed since.
    pub fn check(&mut self, today: Date) {
        let (jobs, Some(document)) = (&mut self.jobs, &mut self.document) else { return };
        let generation = document.generation;
        document.check(today, |plan| {
            jobs.push(Lane::Long, AtEnd::Drop, move |_| {
                let overview = Overview::of(&plan, today);
                Box::new(move |app: &mut App, _| app.checked(generation, overview))
            });
        });
    }

    /// Gives back the memory of what is no longer shown: tens of thousands of findings, for a big
    /// plan.
    pub fn discard(&mut self, former: impl Send + 'static) {
        self.jobs.push(Lane::Long, AtEnd::Drop, move |_| {
            drop(former);
            Box::new(|_: &mut App, _| ())
        });
    }

    /// Begins to put the summary on paper. `view`: whether the PDF is opened then.
    pub fn print(&mut self, options: Options, to: PathBuf, view: bool, today: Date, words: &Arc<Words>) {
        let Some(document) = &self.document else { return };
        let (plan, words) = (document.plan.clone(), Arc::clone(words));
        self.push_awaited(Lane::Long, AtEnd::Finish, move |task| {
            let printed = work::print(&plan, today, &words, &options, (&to, view), task);
            Box::new(move |app: &mut App, _| app.printed(&to, view, printed))
        });
    }

    /// Begins to write a picture into a file.
    pub fn save_picture(&mut self, drawing: Arc<Drawing>, to: PathBuf) {
        self.push_awaited(Lane::Long, AtEnd::Finish, move |task| {
            let saved = work::save_picture(&drawing, &to, task);
            Box::new(move |app: &mut App, _| app.picture_saved(&to, saved))
        });
    }

    /// Begins to draw a picture for the clipboard.
    pub fn copy_picture(&mut self, drawing: Arc<Drawing>) {
        self.push_awaited(Lane::Long, AtEnd::Drop, move |task| {
            task.tell("doing-picture");
            let drawn = picture::to_pixels(&drawing);
            Box::new(move |app: &mut App, ctx| app.picture_drawn(ctx, drawn))
        });
    }

    fn push_awaited(
        &mut self,
        lane: Lane,
        at_end: AtEnd,
        work: impl FnOnce(&Task) -> super::jobs::Answer<App> + Send + 'static,
    ) {
        let task = self.jobs.push(lane, at_end, work);
        self.awaited.push(Awaited { task, since: self.ctx.input(|input| input.time) });
    }

    /// What the user is waiting for, by the id of a message; none where nothing takes long.
    pub fn doing(&mut self) -> Option<&'static str> {
        self.awaited.retain(|awaited| !awaited.task.is_over() && !awaited.task.is_cancelled());
        let now = self.ctx.input(|input| input.time);
        let first = self.awaited.first()?;
        let shown = first.since + MOMENT;
        if now < shown {
            crate::ui::wake_at(&self.ctx, shown);
            return None;
        }
        first.task.doing()
    }

    /// Gives up what the user is waiting for.
    pub fn stop(&mut self) {
        for awaited in self.awaited.drain(..) {
            awaited.task.cancel();
        }
        if matches!(self.pending, Pending::Opening { .. } | Pending::Reverting { .. }) {
            self.pending = Pending::Nothing;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    /// Lets a frame pass that ends at this time.
    fn frame(ctx: &egui::Context, time: f64) {
        let input = egui::RawInput { time: Some(time), ..egui::RawInput::default() };
        ctx.run_ui(input, |_| ()).textures_delta.clear();
    }

    #[test]
    fn work_is_told_once_it_takes_longer_than_a_moment_and_can_be_stopped() {
        let ctx = egui::Context::default();
        let mut session = Session::new(ctx.clone());
        frame(&ctx, 1.0);
        let (said, told) = mpsc::channel();
        let (_never, gate) = mpsc::channel::<()>();
        session.push_awaited(Lane::Files, AtEnd::Drop, move |task| {
            task.tell("doing-open");
            said.send(()).ok();
            gate.recv().ok();
            Box::new(|_: &mut App, _| ())
        });
        told.recv().unwrap();
        assert_eq!(session.doing(), None);
        frame(&ctx, 1.3);
        assert_eq!(session.doing(), Some("doing-open"));
        session.stop();
        assert_eq!(session.doing(), None);
    }
}
