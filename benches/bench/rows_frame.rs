//! A frame of each chapter while somebody types: of a big plan against one of ten parties.
//!
//! The program is driven without a window, at the size of one, and its shapes are made into the
//! triangles that a graphics card gets. What counts is the processor time of the thread that draws
//! in the frame that handles the key; what other threads do meanwhile is not in the way of typing.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use alliance_workbook::app::picker::{self, Answer, Ask, FilePicker, Picked};
use alliance_workbook::app::{App, Surroundings};
use alliance_workbook::plan::{Chapter, Place, Plan};
use alliance_workbook::ui::command::Command;
use alliance_workbook::words::Words;
use alliance_workbook::{readiness, storage};
use egui::{Context, Event, Key, Modifiers, RawInput, Rect, pos2, vec2};
use jiff::civil::{DateTime, date};

use crate::common::generate::{big, generate};
use crate::table::{Row, median, millis};

/// How many keys are typed in each chapter.
const KEYS: usize = 200;

/// How long after the one before each key is typed: the pace of a quick typist. Time that the
/// program is told, not time that passes.
const PACE: f64 = 0.1;

const BOUND: f64 = 2.0;
/// How many times the median the slowest frame in twenty may take.
const TAIL: f64 = 3.0;
const SAMPLE: &str = "the same frame of a plan of 10 parties";

/// A row for each chapter that is drawn.
pub fn rows() -> Vec<Row> {
    let plans = [generate(2026, 10, 4, 5), big()];
    let measured =
        tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}")).and_then(|folder| {
            let file = |index: usize, plan| write(&folder.path().join(format!("{index}.ron")), plan);
            let files = [file(0, &plans[0])?, file(1, &plans[1])?];
            FIELDS.iter().map(|(chapter, field)| row(&plans, &files, *chapter, *field)).collect()
        });
    measured.unwrap_or_else(|why: String| {
        FIELDS.iter().map(|(chapter, _)| Row::left_out(&name(*chapter), &bound(), &why)).collect()
    })
}

/// Which field of a plan is typed into; none for a page that has none.
type FieldOf = Option<fn(&Plan) -> Place>;

/// In a list the record in the middle, so that there is more of it above and below.
const FIELDS: &[(Chapter, FieldOf)] = &[
    (Chapter::Purpose, Some(|_| Place::new(Chapter::Purpose, "purpose-purpose"))),
    (
        Chapter::Allies,
        Some(|plan| {
            let parties = &plan.allies.parties;
            let place = Place::new(Chapter::Allies, "party-name");
            parties.at(parties.len() / 2).map_or(place, |party| place.of(party.id.uuid()))
        }),
    ),
    (
        Chapter::Goals,
        Some(|plan| {
            let goals = &plan.goals.list;
            let place = Place::new(Chapter::Goals, "goal-statement");
            goals.at(goals.len() / 2).map_or(place, |goal| place.of(goal.id.uuid()))
        }),
    ),
    (Chapter::Communication, Some(|_| Place::new(Chapter::Communication, "record-place"))),
    (Chapter::Conflict, Some(|_| Place::new(Chapter::Conflict, "ladder-meanwhile"))),
    (Chapter::Readiness, None),
];

fn name(chapter: Chapter) -> String {
    format!("A frame while typing, {chapter:?}, 10,000 parties")
}

fn bound() -> String {
    format!("≤ {BOUND} × {SAMPLE}; 95 in 100 frames < {TAIL} × the median")
}

fn row(plans: &[Plan; 2], files: &[PathBuf; 2], chapter: Chapter, field: FieldOf) -> Result<Row, String> {
    let mut small = Desk::open(&files[0], chapter, field.map(|field| field(&plans[0])))?.times()?;
    let mut large = Desk::open(&files[1], chapter, field.map(|field| field(&plans[1])))?.times()?;
    let (reference, typical) = (median(&mut small), median(&mut large));
    let tail = large.get(large.len() * 95 / 100).copied().unwrap_or_default();
    let ratio = typical.as_secs_f64() / reference.as_secs_f64().max(1e-9);
    let spread = tail.as_secs_f64() / typical.as_secs_f64().max(1e-9);
    Ok(Row {
        work: name(chapter),
        bound: bound(),
        measured: format!(
            "{ratio:.2} × ({} to {}); {spread:.2} × the median",
            millis(typical),
            millis(reference)
        ),
        met: Some(ratio <= BOUND && spread < TAIL),
    })
}

fn write(path: &Path, plan: &Plan) -> Result<PathBuf, String> {
    let checklist = readiness::check(plan, now().date());
    storage::save(path, plan, &checklist).map_err(|error| error.to_string())?;
    Ok(path.to_owned())
}

fn now() -> DateTime {
    date(2026, 11, 21).at(9, 42, 0, 0)
}

/// Nobody chooses files here.
struct Nobody;

impl FilePicker for Nobody {
    fn ask(&self, _: &Ask, _: picker::Words, _: Option<PathBuf>, answer: Answer) {
        answer(Picked::Nothing);
    }
}

/// The program with a plan open at a chapter, with the cursor in a field of it if one is given.
struct Desk {
    ctx: Context,
    app: App,
    time: f64,
    types: bool,
}

impl Desk {
    fn open(file: &Path, chapter: Chapter, field: Option<Place>) -> Result<Self, String> {
        let ctx = Context::default();
        let surroundings = Surroundings { picker: Box::new(Nobody), now, settings: None };
        let app = App::new(&ctx, Arc::new(Words::english()), surroundings, Some(file.to_owned()));
        let mut desk = Self { ctx, app, time: 0.0, types: field.is_some() };
        desk.app.finish_jobs(&desk.ctx);
        if desk.app.document().is_none() {
            return Err("the plan was not opened".into());
        }
        desk.app.run(&desk.ctx, field.map_or(Command::Go(chapter), Command::Jump));
        for _ in 0..20 {
            desk.frame(Vec::new());
        }
        if field.is_some() && !desk.ctx.text_edit_focused() {
            return Err(format!("no field takes the cursor in {chapter:?}"));
        }
        Ok(desk)
    }

    /// The processor times of the frames that handle a key each.
    fn times(mut self) -> Result<Vec<Duration>, String> {
        let mut times = Vec::with_capacity(KEYS);
        for index in 0..KEYS {
            // A letter and its removal by turns, so that the text stays as long as it is.
            let events = if !self.types {
                Vec::new()
            } else if index % 2 == 0 {
                vec![key(Key::X), Event::Text("x".into())]
            } else {
                vec![key(Key::Backspace)]
            };
            self.time += PACE;
            times.push(self.frame(events).ok_or("the system does not tell the time of a thread")?);
            if index == 0 && self.types && self.app.document().is_none_or(|document| !document.is_dirty()) {
                return Err("what was typed did not reach the plan".into());
            }
            // What the program shows of itself before the next key.
            self.frame(Vec::new());
            self.frame(Vec::new());
        }
        Ok(times)
    }

    fn frame(&mut self, events: Vec<Event>) -> Option<Duration> {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 800.0))),
            time: Some(self.time),
            focused: true,
            events,
            ..RawInput::default()
        };
        let started = thread_time()?;
        self.app.prepare(&self.ctx);
        let app = &mut self.app;
        let mut output = self.ctx.run_ui(input, |ui| app.frame(ui));
        let triangles = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let took = thread_time()?.saturating_sub(started);
        std::hint::black_box(triangles);
        // There is no graphics card that would take them.
        output.textures_delta.clear();
        Some(took)
    }
}

fn key(key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
}

/// The processor time that this thread has used so far.
#[cfg(target_os = "linux")]
fn thread_time() -> Option<Duration> {
    // The count is brought up to date only when the scheduler looks at the thread, so it is made to.
    std::thread::yield_now();
    let count = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(count.split(' ').next()?.parse().ok()?))
}

/// The time that has passed since the first call: elsewhere what comes nearest to processor time.
#[cfg(not(target_os = "linux"))]
fn thread_time() -> Option<Duration> {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    Some(START.get_or_init(std::time::Instant::now).elapsed())
}
