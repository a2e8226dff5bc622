//! The program's state and its one way of changing.
//!
//! A frame runs in this order:
//! 1. `logic`: finished jobs are taken in; a request to close the window is answered.
//! 2. `ui`: keys become commands; the page is drawn and edits the plan in place; whatever leaves
//!    the screen is collected as a [`Command`].
//! 3. The document looks at what was edited: undo steps end, agreements to changed wording reopen,
//!    and the checklist is worked out again.
//! 4. The commands run, here and nowhere else.

pub mod document;
pub mod history;
pub mod jobs;
pub mod picker;
pub mod settings;

mod files;
mod finished;
mod run;

use std::path::PathBuf;
use std::sync::Arc;

use egui::ViewportCommand;
use jiff::civil::DateTime;

use crate::plan::Plan;
use crate::print::Options;
use crate::readiness::Overview;
use crate::ui::command::{Command, Scope};
use crate::ui::dialogs::{self, Answer, Dialog};
use crate::ui::panels::{self, PanelName};
use crate::ui::shell;
use crate::ui::start::{self, RecentPlan};
use crate::ui::widgets::{self, Toast, ToastOutcome};
use crate::ui::{self, PlanState, Route, Saved, View, chapters, theme};
use crate::words::Words;

use document::Document;
use jobs::{Job, Jobs};
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
        Self {
            picker: Box::new(SystemPicker),
            now: || jiff::Zoned::now().datetime(),
            settings: settings_path(),
        }
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
    /// The document and its version whose changes the user does without.
    given_up: Option<(u64, u64)>,
    /// The version whose last step the message on show offers to take back.
    toast_version: Option<u64>,
    /// The part of the window that takes the focus once it is drawn.
    landing: Option<PanelName>,
    /// What the window's frame says.
    window_title: String,
    generations: u64,
    may_close: bool,
}

/// Opens the window, with a plan if one is given.
///
/// # Errors
/// If no window can be opened on this computer.
pub fn run(plan: Option<PathBuf>) -> Result<(), eframe::Error> {
    let icon =
        eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icons/alliance-workbook-256.png"));
    let surroundings = Surroundings::system();
    let settings = surroundings.settings.as_deref().map(Settings::load).unwrap_or_default();
    let mut viewport = egui::ViewportBuilder::default()
        .with_app_id("alliance-workbook")
        .with_inner_size(settings.window.unwrap_or([1280.0, 800.0]))
        .with_min_inner_size([860.0, 600.0])
        .with_drag_and_drop(true);
    if let Ok(icon) = icon {
        viewport = viewport.with_icon(icon);
    }
    let options = eframe::NativeOptions {
        viewport,
        renderer: eframe::Renderer::Glow,
        centered: true,
        ..Default::default()
    };
    eframe::run_native(
        "Alliance Workbook",
        options,
        Box::new(|creation| Ok(Box::new(App::new(&creation.egui_ctx, surroundings, plan)))),
    )
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.prepare(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.remember();
        self.jobs.close();
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
            given_up: None,
            toast_version: None,
            landing: None,
            window_title: String::new(),
            generations: 0,
            may_close: false,
            settings,
            surroundings,
        };
        app.apply_looks(ctx);
        if let Some(path) = plan {
            app.jobs.push(Job::Open { path, today });
        }
        app
    }

    /// The open plan, if there is one.
    #[must_use]
    pub fn document(&self) -> Option<&Document> {
        self.document.as_ref()
    }

    /// Takes in what was finished since the last frame, and answers a request to close the window.
    /// Comes before every frame, and runs while the window is hidden.
    pub fn prepare(&mut self, ctx: &egui::Context) {
        self.take_finished(ctx);
        self.answer_close_request(ctx);
    }

    /// Draws one frame and runs what was asked for in it.
    pub fn frame(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        let now = (self.surroundings.now)();
        let today = now.date();
        widgets::set_today(&ctx, today);
        let mut commands = self.keys(&ctx);
        if self.dialog.is_none() {
            commands.extend(dropped_file(&ctx));
        }

        let page = self.draw(ui, now, &mut commands);
        if let Some(document) = &mut self.document {
            let focus = ctx.memory(egui::Memory::focused);
            let consequences = document.observe(focus, today);
            let (jobs, generation) = (&mut self.jobs, document.generation);
            document.check(today, |plan| jobs.push(Job::Check { plan: Box::new(plan), generation, today }));
            if self.toast_version != document.history.version()
                && self.toast.as_ref().is_some_and(Toast::is_undoable)
            {
                // What it offers to take back is no longer the last step.
                self.toast = None;
            }
            self.tell_reopened(&consequences);
        }
        match widgets::toast(&ctx, &self.words, &mut self.toast, page) {
            ToastOutcome::Undo => commands.push(Command::Undo),
            ToastOutcome::Gone | ToastOutcome::Waiting => {}
        }
        self.answer_dialog(&ctx, &mut commands);
        if let Some(panel) = self.landing.take()
            && let Some(id) = panels::anchor_of(&ctx, panel)
        {
            widgets::move_focus(&ctx, id);
        }
        widgets::focus_ring(&ctx);
        self.name_window(&ctx);
        for command in commands {
            self.run(&ctx, command);
            ctx.request_repaint();
        }
    }

    /// Draws the window; returns where the page is.
    fn draw(&mut self, ui: &mut egui::Ui, now: DateTime, commands: &mut Vec<Command>) -> egui::Rect {
        let state = self.document.as_ref().map(plan_state);
        let overview = match &self.document {
            Some(document) => Arc::clone(&document.overview),
            None => Arc::clone(&self.nothing),
        };
        let mut cx =
            ui::Context { words: &self.words, now, overview: &overview, view: &mut self.view, commands };
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
        if asked && let Some(error) = self.document.as_ref().and_then(|document| document.save_error.clone())
        {
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
        let is_unread =
            || widgets::focused_field(ctx).is_some_and(|field| widgets::faults(ctx).contains_key(&field));
        let is_edited = || {
            let field = ctx.memory(egui::Memory::focused);
            field
                .zip(self.document.as_ref())
                .is_some_and(|(field, document)| document.history.is_editing(field))
        };
        let typing = ctx.text_edit_focused() && (is_edited() || is_unread());
        Command::OFFERED
            .iter()
            .filter(|command| self.document.is_some() || command.scope() != Scope::OpenPlan)
            .filter(|command| !(typing && matches!(command, Command::Undo | Command::Redo)))
            .filter(|command| command.take_key(ctx))
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
                self.give_up_changes();
                commands.push(*then);
            }
            (Dialog::Path { .. }, Answer::Path(path)) => {
                if let Some(ask) = self.asking.take() {
                    self.picked(ask, Some(path), false);
                }
            }
            (Dialog::Replace { path }, Answer::Replace) => {
                if let Some(ask) = self.asking.take() {
                    self.use_file(&ask, path);
                }
            }
            (Dialog::Replace { .. }, _) => {
                if let Some(ask) = self.asking.take() {
                    self.ask(ask);
                }
            }
            (Dialog::Print { letter, .. }, answer @ (Answer::View | Answer::SavePdf)) => {
                self.print(letter, &answer);
            }
            (Dialog::Path { .. } | Dialog::Unsaved { .. }, _) => self.nothing_picked(),
            _ => {}
        }
    }

    fn answer_close_request(&mut self, ctx: &egui::Context) {
        if !ctx.input(|input| input.viewport().close_requested()) || self.may_close {
            return;
        }
        let is_asking = matches!(self.dialog, Some(Dialog::Unsaved { .. }));
        if is_asking || self.ask_before_losing(&Command::Quit) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            ctx.request_repaint();
        } else if self.document.as_ref().is_some_and(|document| document.saving) {
            // What is being written is told about first, should it fail.
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.after_save = Some(Command::Quit);
        }
    }

    /// Names the window after the plan, with a mark while changes are not saved, and notes its size.
    fn name_window(&mut self, ctx: &egui::Context) {
        let title = match &self.document {
            Some(document) => {
                let title = document.plan.purpose.title.trim();
                let title = if title.is_empty() { self.words.text("unnamed-plan") } else { title.into() };
                let id = if document.is_dirty() { "window-title-unsaved" } else { "window-title" };
                self.words.with(id, &[("title", title.into())])
            }
            None => self.words.text("app-name"),
        };
        if *title != self.window_title {
            self.window_title = title.into_owned();
            ctx.send_viewport_cmd(ViewportCommand::Title(self.window_title.clone()));
        }
        let (inner, filled) = ctx.input(|input| {
            let viewport = input.viewport();
            let filled = viewport.maximized == Some(true) || viewport.fullscreen == Some(true);
            (viewport.inner_rect, filled)
        });
        if let Some(inner) = inner.filter(|_| !filled) {
            let size = inner.size() * ctx.zoom_factor();
            self.settings.window = Some([size.x.round(), size.y.round()]);
        }
    }

    fn apply_looks(&self, ctx: &egui::Context) {
        ctx.set_theme(egui::ThemePreference::from(self.settings.colours));
        // The sizes are those of the menu; egui's own keys would know others.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
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
