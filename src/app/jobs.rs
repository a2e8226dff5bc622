//! What would keep a frame waiting runs here: reading and writing files, typesetting, checking big
//! plans.
//!
//! A job is a closure. It is given to a [`Lane`], which is a thread that does one job after the
//! other, so that what has to happen in order is put into the same lane and nothing waits for
//! another lane. What a job found out comes back as a closure too, which the window runs between
//! two frames. A panic costs the job and not the lane.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// A thread that does one job after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// Short writes that must not be lost.
    Urgent,
    /// Plan files, read and written in the order in which that was asked for.
    Files,
    /// Whatever takes long and computes: checks, prints.
    Long,
}

impl Lane {
    const NAMES: [&'static str; 3] = ["urgent", "files", "long"];
}

/// What becomes of a job when the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtEnd {
    /// It is done first.
    Finish,
    /// Nobody needs it any more.
    Drop,
}

/// What is run in the window once a job is done.
pub type Answer<W> = Box<dyn FnOnce(&mut W, &egui::Context) + Send>;

/// A job that was handed over: how far it is, and a way to give it up.
#[derive(Clone)]
pub struct Task(Arc<State>);

struct State {
    is_cancelled: AtomicBool,
    is_over: AtomicBool,
    doing: Mutex<Option<&'static str>>,
    wake: egui::Context,
}

impl Task {
    fn new(wake: egui::Context) -> Self {
        let (is_cancelled, is_over) = (AtomicBool::new(false), AtomicBool::new(false));
        Self(Arc::new(State { is_cancelled, is_over, doing: Mutex::new(None), wake }))
    }

    /// Gives the job up. It stops where it next looks, and its answer is dropped.
    pub fn cancel(&self) {
        self.0.is_cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether it was given up.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.is_cancelled.load(Ordering::Relaxed)
    }

    /// Whether it is done, given up or not.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.0.is_over.load(Ordering::Relaxed)
    }

    /// Says what is being done now, by the id of a message.
    pub fn tell(&self, doing: &'static str) {
        *self.0.doing.lock().unwrap_or_else(PoisonError::into_inner) = Some(doing);
        self.0.wake.request_repaint();
    }

    /// What is being done, by the id of a message; none before it has begun.
    #[must_use]
    pub fn doing(&self) -> Option<&'static str> {
        *self.0.doing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

type Work<W> = Box<dyn FnOnce(&Task) -> Answer<W> + Send>;

struct Job<W> {
    work: Work<W>,
    task: Task,
    at_end: AtEnd,
}

/// A job that is done; without an answer where nobody wants it any more.
struct Done<W> {
    answer: Option<Answer<W>>,
    at_end: AtEnd,
}

/// The lanes, and what comes back from them. `W` is the window that answers are run in.
pub struct Jobs<W> {
    /// Started when they are first needed.
    lanes: [Option<Sender<Job<W>>>; Lane::NAMES.len()],
    done: Receiver<Done<W>>,
    report: Sender<Done<W>>,
    wake: egui::Context,
    is_ending: Arc<AtomicBool>,
    broken: fn(&mut W, &egui::Context),
    /// How many jobs are under way, and how many of them have to be finished before the end.
    outstanding: usize,
    owed: usize,
}

impl<W: 'static> Jobs<W> {
    /// Gets ready. The window is woken whenever a job is done; `broken` is the answer of a job that
    /// stumbled.
    #[must_use]
    pub fn new(wake: egui::Context, broken: fn(&mut W, &egui::Context)) -> Self {
        let (report, done) = mpsc::channel();
        let is_ending = Arc::new(AtomicBool::new(false));
        Self { lanes: [const { None }; 3], done, report, wake, is_ending, broken, outstanding: 0, owed: 0 }
    }

    /// Hands a job over.
    pub fn push(
        &mut self,
        lane: Lane,
        at_end: AtEnd,
        work: impl FnOnce(&Task) -> Answer<W> + Send + 'static,
    ) -> Task {
        let task = Task::new(self.wake.clone());
        let job = Job { work: Box::new(work), task: task.clone(), at_end };
        self.outstanding += 1;
        self.owed += usize::from(at_end == AtEnd::Finish);
        let sent = match &self.lanes[lane as usize] {
            Some(sender) => sender.send(job).is_ok(),
            None => self.start(lane).is_some_and(|sender| sender.send(job).is_ok()),
        };
        if !sent {
            log::error!("no thread for {lane:?} work");
            self.reply(Done { answer: Some(Box::new(self.broken)), at_end });
        }
        task
    }

    fn start(&mut self, lane: Lane) -> Option<&Sender<Job<W>>> {
        let (sender, todo) = mpsc::channel::<Job<W>>();
        let (report, wake) = (self.report.clone(), self.wake.clone());
        let (is_ending, broken) = (Arc::clone(&self.is_ending), self.broken);
        let run = move || {
            for job in todo {
                let done = do_one(job, is_ending.load(Ordering::Relaxed), broken);
                if report.send(done).is_err() {
                    break;
                }
                wake.request_repaint();
            }
        };
        let name = Lane::NAMES[lane as usize].to_owned();
        std::thread::Builder::new().name(name).spawn(run).ok()?;
        self.lanes[lane as usize] = Some(sender);
        self.lanes[lane as usize].as_ref()
    }

    fn reply(&self, done: Done<W>) {
        // Nobody is left to hear it only when the program has ended.
        if self.report.send(done).is_ok() {
            self.wake.request_repaint();
        }
    }

    /// Lets something that answers later and from elsewhere, such as a file dialog, answer among
    /// the jobs. Where it is dropped unanswered, say because no thread could be started, it answers
    /// with `T`'s default.
    pub fn expect<T: Default + Send + 'static>(
        &mut self,
        answer: impl FnOnce(&mut W, &egui::Context, T) + Send + 'static,
    ) -> impl FnOnce(T) + Send + 'static {
        self.outstanding += 1;
        let (report, wake) = (self.report.clone(), self.wake.clone());
        let mut reply = Reply {
            give: Some(move |value: T| {
                let answer: Answer<W> = Box::new(move |window, ctx| answer(window, ctx, value));
                if report.send(Done { answer: Some(answer), at_end: AtEnd::Drop }).is_ok() {
                    wake.request_repaint();
                }
            }),
            default: T::default,
        };
        move |value| {
            if let Some(give) = reply.give.take() {
                give(value);
            }
        }
    }

    /// The next answer, if a job is done.
    pub fn poll(&mut self) -> Option<Answer<W>> {
        loop {
            let done = self.done.try_recv().ok()?;
            if let Some(answer) = self.count(done) {
                return Some(answer);
            }
        }
    }

    /// Waits for the next answer, at most as long as given. None where nothing is under way.
    pub fn wait(&mut self, at_most: Duration) -> Option<Answer<W>> {
        while self.outstanding > 0 {
            let done = self.done.recv_timeout(at_most).ok()?;
            if let Some(answer) = self.count(done) {
                return Some(answer);
            }
        }
        None
    }

    /// Lets the lanes finish what has to be finished. What else they do ends with the program.
    pub fn close(&mut self) {
        self.is_ending.store(true, Ordering::Relaxed);
        while self.owed > 0 {
            let Ok(done) = self.done.recv() else { return };
            drop(self.count(done));
        }
    }

    fn count(&mut self, done: Done<W>) -> Option<Answer<W>> {
        self.outstanding = self.outstanding.saturating_sub(1);
        self.owed = self.owed.saturating_sub(usize::from(done.at_end == AtEnd::Finish));
        done.answer
    }
}

/// Does a job, unless nobody needs it any more.
fn do_one<W: 'static>(job: Job<W>, is_ending: bool, broken: fn(&mut W, &egui::Context)) -> Done<W> {
    let Job { work, task, at_end } = job;
    let is_in_vain = task.is_cancelled() || is_ending && at_end == AtEnd::Drop;
    let answer = (!is_in_vain).then(|| {
        // Whatever goes wrong with one job, the next one is still done.
        catch_unwind(AssertUnwindSafe(|| work(&task))).unwrap_or_else(|_| Box::new(broken))
    });

    let answer = answer.filter(|_| !task.is_cancelled());
    task.0.is_over.store(true, Ordering::Relaxed);
    Done { answer, at_end }
}

/// An answer that is owed.
struct Reply<T, F: FnOnce(T)> {
    give: Option<F>,
    default: fn() -> T,
}

impl<T, F: FnOnce(T)> Drop for Reply<T, F> {
    fn drop(&mut self) {
        if let Some(give) = self.give.take() {
            give((self.default)());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the answers have said.
    type Heard = Vec<&'static str>;

    fn jobs() -> Jobs<Heard> {
        Jobs::new(egui::Context::default(), |heard, _| heard.push("broken"))
    }

    fn say(word: &'static str) -> Answer<Heard> {
        Box::new(move |heard, _| heard.push(word))
    }

    /// Runs every answer that comes.
    fn listen(jobs: &mut Jobs<Heard>) -> Heard {
        let (ctx, mut heard) = (egui::Context::default(), Heard::new());
        while let Some(answer) = jobs.wait(Duration::from_mins(1)) {
            answer(&mut heard, &ctx);
        }
        heard
    }

    #[test]
    fn a_lane_keeps_its_order_and_waits_for_no_other() {
        let mut jobs = jobs();
        let (open, gate) = mpsc::channel::<()>();
        jobs.push(Lane::Long, AtEnd::Finish, move |_| {
            gate.recv().ok();
            say("long")
        });
        jobs.push(Lane::Files, AtEnd::Finish, |_| say("first"));
        jobs.push(Lane::Files, AtEnd::Finish, |_| say("second"));
        let (ctx, mut heard) = (egui::Context::default(), Heard::new());
        for _ in 0..2 {
            jobs.wait(Duration::from_mins(1)).expect("the files do not wait")(&mut heard, &ctx);
        }
        assert_eq!(heard, ["first", "second"]);
        open.send(()).unwrap();
        assert_eq!(listen(&mut jobs), ["long"]);
    }

    #[test]
    fn a_panic_costs_the_job_and_not_the_lane() {
        let mut jobs = jobs();
        jobs.push(Lane::Long, AtEnd::Finish, |_| panic!("on purpose"));
        jobs.push(Lane::Long, AtEnd::Finish, |_| say("done"));
        assert_eq!(listen(&mut jobs), ["broken", "done"]);
    }

    #[test]
    fn what_is_given_up_is_neither_begun_nor_answered() {
        let mut jobs = jobs();
        let (open, gate) = mpsc::channel::<()>();
        let (begun, has_begun) = mpsc::channel();
        let running = jobs.push(Lane::Long, AtEnd::Finish, move |_| {
            begun.send(()).ok();
            gate.recv().ok();
            say("running")
        });
        let waiting = jobs.push(Lane::Long, AtEnd::Finish, |_| panic!("it was given up"));
        has_begun.recv().unwrap();
        running.cancel();
        waiting.cancel();
        open.send(()).unwrap();
        assert_eq!(listen(&mut jobs), Heard::new());
        assert!(running.is_over() && waiting.is_over());
    }

    #[test]
    fn the_end_waits_for_what_has_to_be_written_and_for_nothing_else() {
        let mut jobs = jobs();
        let (_never, gate) = mpsc::channel::<()>();
        let gate = Mutex::new(gate);
        jobs.push(Lane::Long, AtEnd::Drop, move |_| {
            gate.lock().unwrap().recv().ok();
            say("in vain")
        });
        let written = Arc::new(AtomicBool::new(false));
        let mark = Arc::clone(&written);
        jobs.push(Lane::Files, AtEnd::Finish, move |_| {
            mark.store(true, Ordering::Relaxed);
            say("written")
        });
        jobs.close();
        assert!(written.load(Ordering::Relaxed));
    }

    #[test]
    fn an_answer_that_is_owed_comes_even_when_nobody_gives_it() {
        let mut jobs = jobs();
        let answer = |heard: &mut Heard, _: &egui::Context, chosen: Option<&'static str>| {
            heard.push(chosen.unwrap_or("nothing"));
        };
        let given = jobs.expect(answer);
        given(Some("this"));
        drop(jobs.expect(answer));
        assert_eq!(listen(&mut jobs), ["this", "nothing"]);
    }
}
