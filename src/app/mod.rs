//! The program's state and its one way of changing.
//!
//! A frame runs in this order:
//! 1. `logic`: finished jobs are taken in; a request to close the window is answered.
//! 2. `ui`: keys become commands; the page is drawn and edits the plan in place; whatever leaves
//!    the screen is collected as a [`Command`].
//! 3. The document looks at what was edited: undo steps end, agreements to changed wording reopen,
//!    and the checklist is worked out again.
//! 4. The commands run, here and nowhere else.

pub mod command;
pub mod document;
pub mod history;
pub mod jobs;
pub mod picker;
pub mod settings;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::ViewportCommand;
use jiff::civil::{Date, DateTime};

use crate::plan::{Chapter, Plan};
use crate::print::{Options, Paper};
use crate::storage::{self, samples};
use crate::ui::dialogs::{self, Answer, Dialog};
use crate::ui::navigation::DRAWN;
use crate::ui::shell::{self, PanelName, PlanState, Saved};
use crate::ui::start::{self, RecentPlan};
use crate::ui::widgets::{self, Toast, ToastOutcome};
use crate::ui::{self, Overview, Route, View, chapters, theme};
use crate::words::Words;

use command::{Command, WITH_KEY};
use document::{Document, SaveError};
use jobs::{Done, Job, Jobs, PrintError};
use picker::{Ask, FilePicker, SystemPicker};
use settings::{Recent, Settings, settings_path};

/// What the program needs from the computer, so that tests can stand in for it.
pub struct Surroundings {
    /// Asks for files.
    pub picker: Box<dyn FilePicker>,
    /// The date and time now.
    pub now: fn() -> DateTime,
    /// Where the settings are kept; none keeps nothing.
    pub settings: Option<PathBuf>,
}

impl Surroundings {
    /// The real computer.
    #[must_use]
    pub fn system() -> Self {
        Self { picker: Box::new(SystemPicker), now: || jiff::Zoned::now().datetime(), settings: settings_path() }
    }
}

/// The program.
pub struct App {
    words: Words,
    view: View,
    document: Option<Document>,
    dialog: Option<Dialog>,
    toast: Option<Toast>,
    jobs: Jobs,
    settings: Settings,
    surroundings: Surroundings,
    nothing: Arc<Overview>,
    /// What the path dialog asks for, where the computer has no file dialogs.
    asking: Option<Ask>,
    /// What the user wanted before saving got in between.
    after_save: Option<Command>,
    /// Paper of the print that is being asked for.
    printing: Option<Options>,
    generations: u64,
    may_close: bool,
}

/// Opens the window, with a plan if one is given.
///
/// # Errors
/// If no window can be opened on this computer.
pub fn run(plan: Option<PathBuf>) -> Result<(), eframe::Error> {
    let icon = eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icons/alliance-workbook-256.png"));
    let mut viewport = egui::ViewportBuilder::default()
        .with_app_id("alliance-workbook")
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([860.0, 600.0])
        .with_drag_and_drop(true);
    if let Ok(icon) = icon {
        viewport = viewport.with_icon(icon);
    }
    let options =
        eframe::NativeOptions { viewport, renderer: eframe::Renderer::Glow, centered: true, ..Default::default() };
    eframe::run_native(
        "Alliance Workbook",
        options,
        Box::new(|creation| Ok(Box::new(App::new(&creation.egui_ctx, Surroundings::system(), plan)))),
    )
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.take_finished(ctx);
        self.answer_close_request(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }
}

impl App {
    /// Starts the program, and opening a plan if one is given.
    #[must_use]
    pub fn new(ctx: &egui::Context, surroundings: Surroundings, plan: Option<PathBuf>) -> Self {
        theme::install(ctx);
        let settings = surroundings.settings.as_deref().map(Settings::load).unwrap_or_default();
        let today = (surroundings.now)().date();
        let mut app = Self {
            words: Words::english(),
            view: View::new(settings.coach, settings.colours, settings.text_size),
            document: None,
            dialog: None,
            toast: None,
            jobs: Jobs::start(ctx.clone()),
            nothing: Arc::new(Overview::of(&Plan::new(), today)),
            asking: None,
            after_save: None,
            printing: None,
            generations: 0,
            may_close: false,
            settings,
            surroundings,
        };
        app.apply_looks(ctx);
        if let Some(path) = plan {
            app.jobs.push(Job::Open(path));
        }
        app
    }

    /// The open plan, if there is one.
    #[must_use]
    pub fn document(&self) -> Option<&Document> {
        self.document.as_ref()
    }

    /// Draws one frame and runs what was asked for in it.
    pub fn frame(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        let now = (self.surroundings.now)();
        let today = now.date();
        widgets::set_today(&ctx, today);
        let mut commands = self.keys(&ctx);
        commands.extend(dropped_file(&ctx));

        let page = self.draw(ui, now, &mut commands);
        if let Some(document) = &mut self.document {
            let focus = ctx.memory(|memory| memory.focused());
            for consequence in document.observe(focus, today) {
                let text = self.words.with("toast-reopened", &[("count", consequence.reopened.into())]);
                self.toast = Some(Toast::undoable(text));
            }
            let jobs = &mut self.jobs;
            document.check(today, |plan| jobs.push(Job::Check { plan: Box::new(plan), today }));
        }
        match widgets::toast(&ctx, &self.words, &mut self.toast, page) {
            ToastOutcome::Undo => commands.push(Command::Undo),
            ToastOutcome::Gone | ToastOutcome::Waiting => {}
        }
        self.answer_dialog(&ctx, &mut commands);
        widgets::focus_ring(&ctx);
        for command in commands {
            self.run(&ctx, command);
            ctx.request_repaint();
        }
    }

    /// Draws the window; returns where the page is.
    fn draw(&mut self, ui: &mut egui::Ui, now: DateTime, commands: &mut Vec<Command>) -> egui::Rect {
        let state = self.document.as_ref().map(|document| plan_state(document));
        let overview = match &self.document {
            Some(document) => Arc::clone(&document.overview),
            None => Arc::clone(&self.nothing),
        };
        let mut cx = ui::Context { words: &self.words, now, overview: &overview, view: &mut self.view, commands };
        let recent = &self.settings.recent;
        let document = &mut self.document;
        let mut place = ui.max_rect();
        let asked = shell::show(ui, &mut cx, state.as_ref(), |ui, cx| {
            place = ui.max_rect();
            match document {
                Some(document) if cx.view.route != Route::Start => {
                    // What widgets remember of one plan must not reach another one.
                    ui.push_id(document.generation, |ui| chapters::show(ui, &mut document.plan, cx));
                }
                _ => start::show(ui, cx, &recent.iter().map(recent_plan).collect::<Vec<_>>()),
            }
        });
        if asked && let Some(error) = self.document.as_ref().and_then(|document| document.save_error.clone()) {
            self.dialog = Some(Dialog::Message { title: error.title, text: error.text });
        }
        place
    }

    /// The commands whose keys were pressed. Undo and redo belong to the field that is being typed
    /// into, as long as there is something of it to take back.
    fn keys(&self, ctx: &egui::Context) -> Vec<Command> {
        if self.dialog.is_some() {
            return Vec::new();
        }
        let typing = ctx.text_edit_focused()
            && ctx
                .memory(|memory| memory.focused())
                .zip(self.document.as_ref())
                .is_some_and(|(field, document)| document.history.is_editing(field));
        let needs_plan = |command: &Command| !matches!(command, Command::New | Command::Open | Command::Quit);
        WITH_KEY
            .iter()
            .filter(|command| self.document.is_some() || !needs_plan(command))
            .filter(|command| !(typing && matches!(command, Command::Undo | Command::Redo)))
            .filter(|command| {
                command.key().is_some_and(|key| ctx.input_mut(|input| input.consume_shortcut(&key)))
            })
            .cloned()
            .collect()
    }

    fn answer_dialog(&mut self, ctx: &egui::Context, commands: &mut Vec<Command>) {
        let Some(dialog) = &mut self.dialog else { return };
        let Some(answer) = dialogs::show(ctx, &self.words, dialog) else { return };
        let Some(dialog) = self.dialog.take() else { return };
        match (dialog, answer) {
            (Dialog::Unsaved { then, .. }, Answer::Save) => {
                self.after_save = Some(*then);
                commands.push(Command::Save);
            }
            (Dialog::Unsaved { then, .. }, Answer::Discard) => {
                self.discard();
                commands.push(*then);
            }
            (Dialog::Path { .. }, Answer::Path(path)) => {
                if let Some(ask) = self.asking.take() {
                    self.picked(ask, Some(path));
                }
            }
            (Dialog::Print { letter, .. }, answer @ (Answer::View | Answer::SavePdf)) => {
                self.print(letter, &answer);
            }
            _ => {
                self.asking = None;
                self.after_save = None;
            }
        }
    }

    /// Forgets the changes, as the user wished, so that what follows is not asked about again.
    fn discard(&mut self) {
        self.document = None;
        self.view.reset(Route::Start);
    }

    /// Runs one command. What would lose changes asks first.
    fn run(&mut self, ctx: &egui::Context, command: Command) {
        let today = self.today();
        if loses_changes(&command) && self.ask_before_losing(&command) {
            return;
        }
        match command {
            Command::New => {
                let document = Document::new(Plan::new(), None, self.next_generation(), today);
                self.open(document, Chapter::Purpose);
            }
            Command::Sample(name) => self.open_sample(name, today),
            Command::Open => self.ask(Ask::OpenPlan),
            Command::OpenPath(path) => self.jobs.push(Job::Open(path)),
            Command::Forget(path) => {
                self.settings.forget(&path);
                self.remember();
            }
            Command::Save => match self.document.as_ref().and_then(|document| document.path.clone()) {
                Some(path) => self.save(path),
                None => self.run(ctx, Command::SaveAs),
            },
            Command::SaveAs => {
                let name = self.suggested_name("ron");
                self.ask(Ask::SavePlan(name));
            }
            Command::Close => self.discard(),
            Command::Print => {
                let blockers = self.document.as_ref().map_or(0, |d| d.overview.checklist.blockers().count());
                self.dialog = Some(Dialog::Print { letter: self.settings.letter, blockers });
            }
            Command::Quit => {
                self.may_close = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            Command::Undo | Command::Redo => self.travel(&command, today),
            Command::Go(chapter) => self.view.go(Route::Chapter(chapter)),
            Command::NextChapter => self.step_chapter(1),
            Command::PreviousChapter => self.step_chapter(-1),
            Command::Jump(place) => self.jump(ctx, place),
            Command::NextOpen => self.step_open_point(ctx, 1),
            Command::PreviousOpen => self.step_open_point(ctx, -1),
            Command::Back => {
                if let Some(route) = self.view.trail.pop() {
                    self.view.go(route);
                }
            }
            Command::Remove { id, title } => self.remove(id, &title, today),
            Command::ToggleCoach => self.toggle_coach(ctx),
            Command::Colours(colours) => {
                self.settings.colours = colours;
                self.view.colours = colours;
                self.apply_looks(ctx);
                self.remember();
            }
            Command::TextSize(percent) => {
                self.settings.text_size = percent;
                self.view.text_size = percent;
                self.apply_looks(ctx);
                self.remember();
            }
            Command::NextPanel => step_panel(ctx, 1),
            Command::PreviousPanel => step_panel(ctx, -1),
            Command::Keys => self.dialog = Some(Dialog::Keys),
            Command::About => self.dialog = Some(Dialog::About),
        }
    }

    fn today(&self) -> Date {
        (self.surroundings.now)().date()
    }

    fn next_generation(&mut self) -> u64 {
        self.generations += 1;
        self.generations
    }

    /// Asks about changes that are not saved, if there are any. Returns whether it asked.
    fn ask_before_losing(&mut self, command: &Command) -> bool {
        let Some(document) = self.document.as_ref().filter(|document| document.is_dirty()) else { return false };
        self.dialog = Some(Dialog::Unsaved {
            title: document.plan.purpose.title.clone(),
            changes: document.history.unsaved_steps(),
            then: Box::new(command.clone()),
        });
        true
    }

    fn answer_close_request(&mut self, ctx: &egui::Context) {
        if !ctx.input(|input| input.viewport().close_requested()) || self.may_close {
            return;
        }
        if self.dialog.is_some() || self.ask_before_losing(&Command::Quit) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            ctx.request_repaint();
        }
    }

    fn open(&mut self, document: Document, chapter: Chapter) {
        self.view.reset(Route::Chapter(chapter));
        self.toast = None;
        self.document = Some(document);
    }

    fn open_sample(&mut self, name: &str, today: Date) {
        match samples::open(name, today) {
            Ok(plan) => {
                let mut document = Document::new(plan, None, self.next_generation(), today);
                document.history.mark_saved(0);
                self.open(document, Chapter::Purpose);
            }
            Err(error) => self.tell(&error),
        }
    }

    fn tell(&mut self, error: &storage::Error) {
        let (title, text) = storage::describe(error, &self.words);
        self.dialog = Some(Dialog::Message { title, text });
    }

    fn save(&mut self, path: PathBuf) {
        let today = self.today();
        let Some(document) = &mut self.document else { return };
        document.settle(today);
        document.saving = true;
        let plan = Box::new(document.plan.clone());
        self.jobs.push(Job::Save { path, plan, position: document.history.position(), today });
    }

    fn ask(&mut self, ask: Ask) {
        let words = &self.words;
        if !self.surroundings.picker.can_ask() {
            let title = match ask {
                Ask::OpenPlan => words.text("path-open"),
                Ask::SavePlan(_) => words.text("path-save"),
                Ask::SavePdf(_) => words.text("path-save-pdf"),
            };
            let path = match &ask {
                Ask::OpenPlan => String::new(),
                Ask::SavePlan(name) | Ask::SavePdf(name) => self.folder().join(name).display().to_string(),
            };
            self.dialog = Some(Dialog::Path { title: title.into_owned(), path });
            self.asking = Some(ask);
            return;
        }
        if self.asking.is_some() {
            return;
        }
        let (title, kind) = match ask {
            Ask::OpenPlan => ("pick-open", "pick-kind-plan"),
            Ask::SavePlan(_) => ("pick-save", "pick-kind-plan"),
            Ask::SavePdf(_) => ("pick-save-pdf", "pick-kind-pdf"),
        };
        let said = picker::Words { title: words.text(title).into_owned(), kind: words.text(kind).into_owned() };
        let folder = Some(self.folder());
        let answer = self.jobs.expect(ask.clone());
        self.surroundings.picker.ask(&ask, said, folder, answer);
        self.asking = Some(ask);
    }

    /// Where a file dialog starts: beside the open plan, else beside the latest one, else at home.
    fn folder(&self) -> PathBuf {
        let beside = |path: &Path| path.parent().filter(|folder| folder.is_dir()).map(Path::to_owned);
        let open = self.document.as_ref().and_then(|document| document.path.as_deref()).and_then(beside);
        open.or_else(|| self.settings.recent.iter().find_map(|recent| beside(&recent.path)))
            .or_else(|| directories::UserDirs::new().map(|dirs| dirs.home_dir().to_owned()))
            .unwrap_or_default()
    }

    /// A file name made of the plan's title.
    fn suggested_name(&self, extension: &str) -> String {
        let title = self.document.as_ref().map(|document| document.plan.purpose.title.as_str()).unwrap_or_default();
        let plain = |c: char| if c.is_alphanumeric() { c } else { ' ' };
        let slug: String = title.to_lowercase().chars().map(plain).collect();
        let slug = slug.split_whitespace().take(8).collect::<Vec<_>>().join("-");
        let stem = if slug.is_empty() { "alliance-plan" } else { slug.as_str() };
        let checklist = if extension == "pdf" { "-checklist" } else { "" };
        format!("{stem}{checklist}.{extension}")
    }

    fn picked(&mut self, ask: Ask, path: Option<PathBuf>) {
        self.asking = None;
        let Some(path) = path else {
            self.after_save = None;
            self.printing = None;
            return;
        };
        match ask {
            Ask::OpenPlan => self.jobs.push(Job::Open(path)),
            Ask::SavePlan(_) => self.save(path),
            Ask::SavePdf(_) => self.push_print(path, false),
        }
    }

    fn print(&mut self, letter: bool, answer: &Answer) {
        if self.settings.letter != letter {
            self.settings.letter = letter;
            self.remember();
        }
        let file = self.document.as_ref().and_then(Document::file_name);
        let paper = if letter { Paper::Letter } else { Paper::A4 };
        self.printing = Some(Options { paper, file: file.unwrap_or_default(), ..Options::default() });
        let name = self.suggested_name("pdf");
        if *answer == Answer::SavePdf {
            self.ask(Ask::SavePdf(name));
        } else {
            let folder = std::env::temp_dir().join(format!("alliance-workbook-{}", std::process::id()));
            self.push_print(folder.join(name), true);
        }
    }

    fn push_print(&mut self, to: PathBuf, view: bool) {
        let today = self.today();
        let Some((document, options)) = self.document.as_ref().zip(self.printing.take()) else { return };
        let plan = Box::new(document.plan.clone());
        self.jobs.push(Job::Print { plan, today, options, to, view });
    }

    fn travel(&mut self, command: &Command, today: Date) {
        let Some(document) = &mut self.document else { return };
        let changed = match command {
            Command::Undo => document.undo(today),
            _ => document.redo(today),
        };
        // Show what changed, where it can be shown.
        if let Some(chapter) = changed.filter(|chapter| DRAWN.contains(chapter)) {
            self.view.go(Route::Chapter(chapter));
        }
    }

    fn step_chapter(&mut self, by: isize) {
        let Route::Chapter(now) = self.view.route else { return };
        let at = DRAWN.iter().position(|chapter| *chapter == now).unwrap_or_default();
        if let Some(next) = at.checked_add_signed(by).and_then(|at| DRAWN.get(at)) {
            self.view.go(Route::Chapter(*next));
        }
    }

    fn jump(&mut self, ctx: &egui::Context, place: crate::plan::Place) {
        if !DRAWN.contains(&place.chapter) {
            return;
        }
        self.view.trail.push(self.view.route);
        self.view.go(Route::Chapter(place.chapter));
        self.view.open_point = Some(place);
        if let Some((record, document)) = place.record.zip(self.document.as_ref())
            && let Some(holder) = document.plan.holder_of(record)
        {
            self.view.open.insert(place.chapter, holder);
        }
        widgets::jump_to(ctx, ui::field_key(&place));
    }

    /// Goes to the next open point of this chapter, then of those after it, around to the first.
    fn step_open_point(&mut self, ctx: &egui::Context, by: isize) {
        let Some(document) = &self.document else { return };
        let points: Vec<_> = DRAWN
            .iter()
            .filter(|chapter| **chapter != Chapter::Readiness)
            .flat_map(|chapter| &document.overview.chapter(*chapter).open)
            .map(|finding| finding.place)
            .collect();
        if points.is_empty() {
            self.toast = Some(Toast::new(self.words.text("toast-no-open-point")));
            return;
        }
        let last = self.view.open_point.and_then(|place| points.iter().position(|point| *point == place));
        let next = match last {
            Some(at) => at.checked_add_signed(by).unwrap_or(points.len() - 1) % points.len(),
            None => {
                let here = |point: &crate::plan::Place| self.view.route == Route::Chapter(point.chapter);
                points.iter().position(here).unwrap_or_default()
            }
        };
        if let Some(place) = points.get(next) {
            self.jump(ctx, *place);
        }
    }

    fn remove(&mut self, id: uuid::Uuid, title: &str, today: Date) {
        let Some(document) = &mut self.document else { return };
        document.settle(today);
        let Some(removed) = document.plan.remove(id) else { return };
        document.observe(None, today);
        let title = if title.trim().is_empty() { self.words.text("removed-unnamed") } else { title.into() };
        let text = if removed.cleared == 0 {
            self.words.with("toast-removed", &[("title", title.as_ref().into())])
        } else {
            let args = [("title", title.as_ref().into()), ("count", removed.cleared.into())];
            self.words.with("toast-removed-clearing", &args)
        };
        self.toast = Some(Toast::undoable(text));
    }

    fn toggle_coach(&mut self, ctx: &egui::Context) {
        let Route::Chapter(chapter) = self.view.route else { return };
        if !shell::has_room_for_coach(ctx) {
            self.view.drawer = !self.view.drawer;
        } else if chapter == Chapter::Readiness {
            self.view.coach_on_readiness = !self.view.coach_on_readiness;
        } else {
            self.view.coach = !self.view.coach;
            self.settings.coach = self.view.coach;
            self.remember();
        }
    }

    fn apply_looks(&self, ctx: &egui::Context) {
        ctx.set_theme(egui::ThemePreference::from(self.settings.colours));
        ctx.set_zoom_factor(f32::from(self.settings.text_size) / 100.0);
    }

    fn remember(&mut self) {
        let Some(path) = self.surroundings.settings.clone() else { return };
        match self.settings.to_text() {
            Ok(text) => self.jobs.push(Job::Remember { path, text }),
            Err(error) => log::warn!("what is remembered between sessions was not written: {error}"),
        }
    }

    fn remember_plan(&mut self) {
        let now = (self.surroundings.now)();
        let Some(document) = &self.document else { return };
        let Some(path) = &document.path else { return };
        let checklist = &document.overview.checklist;
        self.settings.remember(Recent {
            path: path.clone(),
            title: document.plan.purpose.title.clone(),
            verdict: checklist.verdict,
            blockers: checklist.blockers().count(),
            next_check_in: document.plan.upkeep.next,
            opened: now,
        });
        self.remember();
    }

    fn take_finished(&mut self, ctx: &egui::Context) {
        while let Some(done) = self.jobs.poll() {
            self.take(ctx, done);
        }
    }

    /// Waits until every job is done. For tests, which have no time to pass.
    pub fn finish_jobs(&mut self, ctx: &egui::Context) {
        while let Some(done) = self.jobs.wait() {
            self.take(ctx, done);
        }
    }

    fn take(&mut self, ctx: &egui::Context, done: Done) {
        let today = self.today();
        match done {
            Done::Opened(path, Ok(opened)) => {
                let path = std::path::absolute(&path).unwrap_or(path);
                let document = Document::new(opened.plan, Some(path), self.next_generation(), today);
                self.open(document, Chapter::Purpose);
                self.remember_plan();
            }
            Done::Opened(_, Err(error)) => self.tell(&error),
            Done::Saved { path, position, result: Ok(()) } => {
                let now = (self.surroundings.now)();
                if let Some(document) = &mut self.document {
                    document.mark_saved(std::path::absolute(&path).unwrap_or(path), position, now);
                }
                self.remember_plan();
                if let Some(then) = self.after_save.take() {
                    self.run(ctx, then);
                }
            }
            Done::Saved { result: Err(error), .. } => {
                self.after_save = None;
                let (title, text) = storage::describe(&error, &self.words);
                if let Some(document) = &mut self.document {
                    document.saving = false;
                    document.save_error = Some(SaveError { title: title.clone(), text: text.clone() });
                }
                self.dialog = Some(Dialog::Message { title, text });
            }
            Done::Checked(overview) => {
                if let Some(document) = &mut self.document {
                    document.checked(*overview);
                }
            }
            Done::Printed { path, view, result } => self.printed(&path, view, result),
            Done::Picked(ask, path) => self.picked(ask, path),
            Done::Remembered => {}
        }
        ctx.request_repaint();
    }

    fn printed(&mut self, path: &Path, view: bool, result: Result<jobs::Printout, PrintError>) {
        match result {
            Ok(printout) => {
                let file = path.file_name().unwrap_or_default().to_string_lossy();
                let mut text = if view {
                    self.words.text("toast-printed-view").into_owned()
                } else {
                    let args = [("pages", printout.pages.into()), ("file", file.as_ref().into())];
                    self.words.with("toast-printed-to", &args).into_owned()
                };
                if !printout.replaced.is_empty() {
                    let characters: String = printout.replaced.iter().take(12).collect();
                    text = self.words.with("toast-replaced", &[("characters", characters.into())]).into_owned();
                }
                self.toast = Some(Toast::new(text));
            }
            Err(PrintError::Write(error)) => self.tell(&error),
            Err(PrintError::View(error)) => {
                let title = self.words.text("error-viewer-title").into_owned();
                let text = self.words.with("error-viewer", &[("reason", error.to_string().into())]).into_owned();
                self.dialog = Some(Dialog::Message { title, text });
            }
            Err(PrintError::Typeset(error)) => {
                let title = self.words.text("error-print-title").into_owned();
                self.dialog = Some(Dialog::Message { title, text: error.to_string() });
            }
        }
    }
}

/// Whether a command leaves the open plan.
fn loses_changes(command: &Command) -> bool {
    matches!(
        command,
        Command::New | Command::Sample(_) | Command::Open | Command::OpenPath(_) | Command::Close | Command::Quit
    )
}

/// What the frame of the window says about the open plan.
fn plan_state(document: &Document) -> PlanState {
    let saved = if document.saving {
        Saved::Saving
    } else if document.save_error.is_some() {
        Saved::Failed
    } else if document.is_dirty() {
        Saved::Changes(document.history.unsaved_steps())
    } else if document.path.is_some() {
        Saved::Yes
    } else {
        Saved::Blank
    };
    PlanState {
        title: document.plan.purpose.title.clone(),
        saved,
        file: document.file_name(),
        last_saved: document.saved_at,
        can_undo: document.history.can_undo(),
        can_redo: document.history.can_redo(),
    }
}

fn recent_plan(recent: &Recent) -> RecentPlan {
    RecentPlan {
        path: recent.path.clone(),
        title: recent.title.clone(),
        verdict: recent.verdict,
        blockers: recent.blockers,
        next_check_in: recent.next_check_in,
        opened: recent.opened.date(),
    }
}

/// The file that was dropped on the window, as a command to open it.
fn dropped_file(ctx: &egui::Context) -> Option<Command> {
    let files = ctx.input(|input| input.raw.dropped_files.clone());
    files.first().map(|file| Command::OpenPath(file.path().to_owned()))
}

/// Moves the focus to another part of the window.
fn step_panel(ctx: &egui::Context, by: isize) {
    let shown: Vec<_> = PanelName::ALL.iter().filter(|panel| shell::anchor_of(ctx, **panel).is_some()).collect();
    let focused = ctx.memory(|memory| memory.focused()).and_then(|id| ctx.read_response(id));
    let here = focused.and_then(|response| shell::panel_at(ctx, response.rect.center()));
    let at = here.and_then(|here| shown.iter().position(|panel| **panel == here));
    let next = match at {
        Some(at) => at.checked_add_signed(by).unwrap_or(shown.len() - 1) % shown.len(),
        None => 0,
    };
    if let Some(id) = shown.get(next).and_then(|panel| shell::anchor_of(ctx, **panel)) {
        widgets::move_focus(ctx, id);
    }
}
