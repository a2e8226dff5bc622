//! The window: the program's state and its one way of changing.
//!
//! A frame runs in this order:
//! 1. `logic`: what was done away from the window is taken in; a request to close is answered.
//! 2. `ui`: keys become commands; the page is drawn and edits the plan in place; whatever leaves
//!    the screen is collected as a [`Command`](crate::ui::command::Command).
//! 3. The document looks at what was edited: undo steps end, agreements to changed wording reopen,
//!    and the checklist is worked out again.
//! 4. The commands run, here and nowhere else.

pub mod document;
pub mod history;
pub mod jobs;
pub mod picker;
pub mod session;
pub mod settings;

mod file_name;
mod files;
mod finished;
mod frame;
mod picture;
mod place;
mod run;
mod viewer;
mod work;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Rect, Vec2, pos2, vec2};
use jiff::civil::DateTime;

use crate::plan::Plan;
use crate::readiness::Overview;
use crate::ui::dialogs::Dialog;
use crate::ui::widgets::Toast;
use crate::ui::{self, View};
use crate::words::Words;

use document::Document;
use jobs::{AtEnd, Lane};
use picker::{FilePicker, SystemPicker};
use session::{Pending, Session};
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

/// The window, and what is shown in it.
pub struct App {
    words: Arc<Words>,
    view: View,
    session: Session,
    dialog: Option<Dialog>,
    toast: Option<Toast>,
    settings: Settings,
    surroundings: Surroundings,
    /// What is shown of a plan while none is open.
    nothing: Arc<Overview>,
    /// What the window's frame says.
    window_title: String,
    may_close: bool,
}

/// The first frame waits so long for the plan that it is to show: longer than a plan of any usual
/// size takes, and too short to be felt where the disk is slow.
const FIRST_FRAME: Duration = Duration::from_millis(100);

/// Opens the window, with a plan if one is given. The plan is read while the window is made.
///
/// # Errors
/// If no window can be opened on this computer.
pub fn run(plan: Option<PathBuf>, words: Words) -> Result<(), eframe::Error> {
    let ctx = egui::Context::default();
    let mut app = App::new(&ctx, Arc::new(words), Surroundings::system(), plan);
    let icon =
        eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icons/alliance-workbook-256.png"));
    // The window system is told sizes that grow with the text; ours do not.
    let unscaled = |size: [f32; 2]| Vec2::from(size) / ctx.zoom_factor();
    let mut viewport = egui::ViewportBuilder::default()
        .with_app_id("alliance-workbook")
        .with_inner_size(unscaled(app.settings.window.unwrap_or(place::FIRST)))
        .with_min_inner_size(unscaled(place::LEAST))
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
    let first_frame = |creation: &eframe::CreationContext<'_>| {
        put_in_place(creation, &app.settings);
        app.await_plan(&creation.egui_ctx, FIRST_FRAME);
        Ok(Box::new(app) as Box<dyn eframe::App>)
    };
    eframe::run_native_ext("Alliance Workbook", options, Some(ctx), Box::new(first_frame))
}

/// Puts the window, which nobody sees yet, where it was; on a screen that is there, and no larger.
fn put_in_place(creation: &eframe::CreationContext<'_>, settings: &Settings) {
    let Some(window) = creation.winit_window() else { return };
    let monitors = window.primary_monitor().into_iter().chain(window.available_monitors());
    let screens: Vec<place::Screen> = monitors
        .map(|monitor| {
            let (at, size) = (monitor.position(), monitor.size());
            let area = vec2(size.width as f32, size.height as f32);
            let area = Rect::from_min_size(pos2(at.x as f32, at.y as f32), area);
            place::Screen { area, scale: monitor.scale_factor() as f32 }
        })
        .filter(|screen| screen.area.is_positive() && screen.scale > 0.0)
        .collect();
    let wanted = Vec2::from(settings.window.unwrap_or(place::FIRST));
    let opening = place::opening(settings.corner.map(Into::into), wanted, &screens);
    if let Some(opening) = opening {
        let mut size = window.inner_size();
        (size.width, size.height) = (opening.size.x as u32, opening.size.y as u32);
        let _ = window.request_inner_size(size);
        // Some systems keep to themselves where windows are.
        if let Ok(mut at) = window.outer_position() {
            (at.x, at.y) = (opening.corner.x as i32, opening.corner.y as i32);
            window.set_outer_position(at);
        }
    }
    let first_and_tight = || opening.is_some_and(|opening| opening.is_tight);
    if settings.maximised.unwrap_or_else(first_and_tight) {
        // Once it is shown: some window managers do not listen to windows that are not.
        creation.egui_ctx.send_viewport_cmd(egui::ViewportCommand::Maximized(true));
    }
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
        self.session.jobs.close();
    }
}

impl App {
    /// Starts the program, and reading a plan if one is given. There need not be a window yet.
    #[must_use]
    pub fn new(
        ctx: &egui::Context,
        words: Arc<Words>,
        surroundings: Surroundings,
        plan: Option<PathBuf>,
    ) -> Self {
        let today = (surroundings.now)().date();
        let mut session = Session::new(ctx.clone());
        if let Some(path) = plan {
            session.read(path, today, None);
        }
        ui::install(ctx);
        let settings = surroundings.settings.as_deref().map(Settings::load).unwrap_or_default();
        let app = Self {
            words,
            view: View::new(settings.coach, settings.colours, settings.text_size),
            session,
            dialog: None,
            toast: None,
            nothing: Arc::new(Overview::of(&Plan::new(), today)),
            window_title: String::new(),
            may_close: false,
            settings,
            surroundings,
        };
        app.apply_looks(ctx);
        app
    }

    /// Waits for the plan that is being read, at most as long as given, so that the first frame
    /// shows it.
    pub fn await_plan(&mut self, ctx: &egui::Context, at_most: Duration) {
        let end = Instant::now() + at_most;
        while matches!(self.session.pending, Pending::Opening { .. })
            && let Some(answer) = self.session.jobs.wait(end.saturating_duration_since(Instant::now()))
        {
            answer(self, ctx);
        }
    }

    /// Waits until everything that is under way is done. For tests, which have no time to pass.
    pub fn finish_jobs(&mut self, ctx: &egui::Context) {
        while let Some(answer) = self.session.jobs.wait(Duration::MAX) {
            answer(self, ctx);
        }
    }

    /// The open plan, if there is one.
    #[must_use]
    pub fn document(&self) -> Option<&Document> {
        self.session.document.as_ref()
    }

    /// Takes in what was finished since the last frame, and answers a request to close the window.
    /// Comes before every frame, and runs while the window is hidden.
    pub fn prepare(&mut self, ctx: &egui::Context) {
        while let Some(answer) = self.session.jobs.poll() {
            answer(self, ctx);
        }
        self.answer_close_request(ctx);
    }

    fn apply_looks(&self, ctx: &egui::Context) {
        ctx.set_theme(egui::ThemePreference::from(self.settings.colours));
        ctx.options_mut(|options| {
            // Where the system does not say which colours it has.
            options.fallback_theme = egui::Theme::Light;
            // The sizes are those of the menu; egui's own keys would know others.
            options.zoom_with_keyboard = false;
            // They would count with Alt and Shift, too.
            options.quit_shortcuts.clear();
        });
        ctx.set_zoom_factor(f32::from(self.settings.text_size) / 100.0);
    }

    fn remember(&mut self) {
        let Some(path) = self.surroundings.settings.clone() else { return };
        match self.settings.to_text() {
            Ok(text) => {
                self.session.jobs.push(Lane::Urgent, AtEnd::Finish, move |_| {
                    work::remember(&path, &text);
                    Box::new(|_: &mut Self, _| ())
                });
            }
            Err(error) => log::warn!("what is remembered between sessions was not written: {error}"),
        }
    }

    fn remember_plan(&mut self) {
        let now = (self.surroundings.now)();
        let Some(document) = &self.session.document else { return };
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
