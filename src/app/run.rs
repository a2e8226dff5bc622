//! The one place where commands run.

use std::path::{Path, PathBuf};

use egui::ViewportCommand;
use jiff::civil::Date;

use super::App;
use super::command::Command;
use super::document::Document;
use super::jobs::Job;
use super::picker::{self, Ask};
use crate::plan::{Chapter, Place, Plan};
use crate::print::{Options, Paper};
use crate::storage::{self, samples};
use crate::ui::dialogs::{Answer, Dialog};
use crate::ui::navigation::{DRAWN, is_shown};
use crate::ui::shell::{self, PanelName};
use crate::ui::widgets::{self, Toast};
use crate::ui::{self, Route};

impl App {
    /// Runs one command. What would lose changes asks first.
    pub(super) fn run(&mut self, ctx: &egui::Context, command: Command) {
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

    pub(super) fn today(&self) -> Date {
        (self.surroundings.now)().date()
    }

    pub(super) fn next_generation(&mut self) -> u64 {
        self.generations += 1;
        self.generations
    }

    /// Asks about changes that are not saved, if there are any. Returns whether it asked.
    pub(super) fn ask_before_losing(&mut self, command: &Command) -> bool {
        let Some(document) = self.document.as_ref().filter(|document| document.is_dirty()) else {
            return false;
        };
        self.dialog = Some(Dialog::Unsaved {
            title: document.plan.purpose.title.clone(),
            changes: document.history.unsaved_steps(),
            then: Box::new(command.clone()),
        });
        true
    }

    pub(super) fn open(&mut self, document: Document, chapter: Chapter) {
        self.view.reset(Route::Chapter(chapter));
        self.toast = None;
        self.document = Some(document);
    }

    pub(super) fn open_sample(&mut self, name: &str, today: Date) {
        match samples::open(name, today) {
            Ok(plan) => {
                let mut document = Document::new(plan, None, self.next_generation(), today);
                document.history.mark_saved(0);
                self.open(document, Chapter::Purpose);
            }
            Err(error) => self.tell(&error),
        }
    }

    pub(super) fn tell(&mut self, error: &storage::Error) {
        let (title, text) = storage::describe(error, &self.words);
        self.dialog = Some(Dialog::Message { title, text });
    }

    pub(super) fn save(&mut self, path: PathBuf) {
        let today = self.today();
        let Some(document) = &mut self.document else { return };
        document.settle(today);
        document.saving = true;
        let plan = Box::new(document.plan.clone());
        self.jobs.push(Job::Save { path, plan, position: document.history.position(), today });
    }

    pub(super) fn ask(&mut self, ask: Ask) {
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
        let said =
            picker::Words { title: words.text(title).into_owned(), kind: words.text(kind).into_owned() };
        let folder = Some(self.folder());
        let answer = self.jobs.expect(ask.clone());
        self.surroundings.picker.ask(&ask, said, folder, answer);
        self.asking = Some(ask);
    }

    /// Where a file dialog starts: beside the open plan, else beside the latest one, else at home.
    pub(super) fn folder(&self) -> PathBuf {
        let beside = |path: &Path| path.parent().filter(|folder| folder.is_dir()).map(Path::to_owned);
        let open = self.document.as_ref().and_then(|document| document.path.as_deref()).and_then(beside);
        open.or_else(|| self.settings.recent.iter().find_map(|recent| beside(&recent.path)))
            .or_else(|| directories::UserDirs::new().map(|dirs| dirs.home_dir().to_owned()))
            .unwrap_or_default()
    }

    /// A file name made of the plan's title.
    pub(super) fn suggested_name(&self, extension: &str) -> String {
        let title =
            self.document.as_ref().map(|document| document.plan.purpose.title.as_str()).unwrap_or_default();
        let plain = |c: char| if c.is_alphanumeric() { c } else { ' ' };
        let slug: String = title.to_lowercase().chars().map(plain).collect();
        let slug = slug.split_whitespace().take(8).collect::<Vec<_>>().join("-");
        let stem = if slug.is_empty() { "alliance-plan" } else { slug.as_str() };
        let checklist = if extension == "pdf" { "-checklist" } else { "" };
        format!("{stem}{checklist}.{extension}")
    }

    pub(super) fn picked(&mut self, ask: Ask, path: Option<PathBuf>) {
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

    pub(super) fn print(&mut self, letter: bool, answer: &Answer) {
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

    pub(super) fn push_print(&mut self, to: PathBuf, view: bool) {
        let today = self.today();
        let Some((document, options)) = self.document.as_ref().zip(self.printing.take()) else { return };
        let plan = Box::new(document.plan.clone());
        self.jobs.push(Job::Print { plan, today, options, to, view });
    }

    pub(super) fn travel(&mut self, command: &Command, today: Date) {
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

    pub(super) fn step_chapter(&mut self, by: isize) {
        let Route::Chapter(now) = self.view.route else { return };
        let at = DRAWN.iter().position(|chapter| *chapter == now).unwrap_or_default();
        if let Some(next) = at.checked_add_signed(by).and_then(|at| DRAWN.get(at)) {
            self.view.go(Route::Chapter(*next));
        }
    }

    pub(super) fn jump(&mut self, ctx: &egui::Context, place: Place) {
        if !is_shown(&place) {
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
    pub(super) fn step_open_point(&mut self, ctx: &egui::Context, by: isize) {
        let Some(document) = &self.document else { return };
        let points: Vec<_> = DRAWN
            .iter()
            .filter(|chapter| **chapter != Chapter::Readiness)
            .flat_map(|chapter| &document.overview.chapter(*chapter).open)
            .map(|finding| finding.place)
            .filter(is_shown)
            .collect();
        if points.is_empty() {
            self.toast = Some(Toast::new(self.words.text("toast-no-open-point")));
            return;
        }
        let here = |place: &Place| self.view.route == Route::Chapter(place.chapter);
        let last = self.view.open_point.filter(here);
        let last = last.and_then(|place| points.iter().position(|point| *point == place));
        let next = match last {
            Some(at) => at.checked_add_signed(by).unwrap_or(points.len() - 1) % points.len(),
            None => points.iter().position(here).unwrap_or_default(),
        };
        if let Some(place) = points.get(next) {
            self.jump(ctx, *place);
        }
    }

    pub(super) fn remove(&mut self, id: uuid::Uuid, title: &str, today: Date) {
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

    pub(super) fn toggle_coach(&mut self, ctx: &egui::Context) {
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

    /// Forgets the changes, as the user wished, so that what follows is not asked about again.
    pub(super) fn discard(&mut self) {
        self.document = None;
        self.view.reset(Route::Start);
    }
}

/// Whether a command leaves the open plan.
fn loses_changes(command: &Command) -> bool {
    matches!(
        command,
        Command::New
            | Command::Sample(_)
            | Command::Open
            | Command::OpenPath(_)
            | Command::Close
            | Command::Quit
    )
}

/// Moves the focus to another part of the window.
fn step_panel(ctx: &egui::Context, by: isize) {
    let shown: Vec<_> =
        PanelName::ALL.iter().filter(|panel| shell::anchor_of(ctx, **panel).is_some()).collect();
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
