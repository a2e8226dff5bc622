//! The one place where commands run.

use std::sync::Arc;

use egui::ViewportCommand;
use jiff::civil::Date;

use super::App;
use super::document::{Document, Stamp};
use super::session::{Choice, Pending};
use crate::plan::{Chapter, Consequence, Place, Plan};
use crate::readiness::{Overview, Public};
use crate::storage::{self, samples};
use crate::ui::chapters::{PAGES, agenda_as_text, is_on_tab, neighbour, page_of, tab_of, unfold};
use crate::ui::command::{Command, Scope};
use crate::ui::dialogs::Dialog;
use crate::ui::looks::TEXT_SIZES;
use crate::ui::panels::{self, PanelName};
use crate::ui::shell;
use crate::ui::widgets::{self, TextDeed, Toast, edit_text};
use crate::ui::{Route, Stop, menu_bar};
use crate::words::without_isolates;

/// Of what has changed so many places are looked at, for one that is on the page already.
const LOOKED_AT: usize = 100;

impl App {
    /// Runs one command. What would lose changes asks first.
    pub fn run(&mut self, ctx: &egui::Context, command: Command) {
        self.execute(ctx, command, None);
    }

    /// Runs one command. `given_up` is the version of the plan whose changes the user does without.
    pub(super) fn execute(&mut self, ctx: &egui::Context, command: Command, given_up: Option<Stamp>) {
        let today = self.today();
        if command.scope() == Scope::LeavesPlan {
            if self.session.is_choosing() && command != Command::Quit {
                // The file that is being chosen is meant for the plan that is open.
                self.tell_choosing();
                return;
            }
            if self.ask_before_losing(&command, given_up) {
                return;
            }
        }
        match command {
            Command::New => self.open_new(Plan::new(), today),
            Command::Sample(name) => self.open_sample(name, today),
            Command::Open => self.choose(Choice::Open { given_up }),
            Command::OpenPath(path) => self.session.read(path, today, given_up),
            Command::Forget(path) => {
                self.settings.forget(&path);
                self.remember();
            }
            Command::Save => self.save_and(None),
            Command::SaveAs => self.choose(Choice::Save { then: None }),
            Command::Revert => self.session.read_again(),
            Command::Close => {
                self.session.document = None;
                self.session.pending = Pending::Nothing;
                self.toast = None;
                self.view.reset(Route::Start);
            }
            Command::Print => {
                let blockers =
                    self.session.document.as_ref().map_or(0, |d| d.overview.checklist.blockers().count());
                self.show_dialog(Dialog::Print { letter: self.settings.letter, blockers });
            }
            Command::Quit => {
                if !self.waits_for_save(given_up) {
                    self.may_close = true;
                    ctx.send_viewport_cmd(ViewportCommand::Close);
                }
            }
            Command::Undo => self.travel(ctx, |document| document.undo(today)),
            Command::Redo => self.travel(ctx, |document| document.redo(today)),
            Command::OnlyTypo => {
                if let Some(document) = &mut self.session.document {
                    document.correct_last(today);
                    self.toast = Some(Toast::new(self.words.text("toast-corrected")));
                }
            }
            Command::Cut => edit_text(ctx, TextDeed::Cut),
            Command::Copy => edit_text(ctx, TextDeed::Copy),
            Command::Paste => edit_text(ctx, TextDeed::Paste),
            Command::SelectAll => edit_text(ctx, TextDeed::SelectAll),
            Command::CopyAgenda => self.copy_agenda(ctx, today),
            Command::Find => {
                if let Some(field) = panels::finder(ctx) {
                    widgets::move_focus(ctx, field);
                }
            }
            Command::Go(chapter) => self.go(ctx, chapter),
            Command::NextChapter => self.step_chapter(ctx, 1),
            Command::PreviousChapter => self.step_chapter(ctx, -1),
            Command::Jump(place) => self.jump(ctx, place),
            Command::NextOpen => self.step_open_point(ctx, 1),
            Command::PreviousOpen => self.step_open_point(ctx, -1),
            Command::Back => {
                let stop = self.view.back(widgets::focused_field(ctx));
                self.arrive(ctx, stop);
            }
            Command::Forward => {
                let stop = self.view.forward(widgets::focused_field(ctx));
                self.arrive(ctx, stop);
            }
            Command::Remove { id, title } => self.remove(id, &title, today),
            Command::SavePicture(drawing) => self.choose(Choice::Picture { drawing }),
            Command::CopyPicture(drawing) => self.session.copy_picture(drawing),
            Command::Duplicate(place) => self.duplicate(ctx, place, today),
            Command::ToggleCoach => self.toggle_coach(ctx),
            Command::Colours(colours) => {
                self.settings.colours = colours;
                self.view.colours = colours;
                self.apply_looks(ctx);
                self.remember();
            }
            Command::TextSize(percent) => self.set_text_size(ctx, percent),
            Command::Larger => self.step_text_size(ctx, 1),
            Command::Smaller => self.step_text_size(ctx, -1),
            Command::NormalSize => self.set_text_size(ctx, 100),
            Command::Menus => menu_bar::toggle(ctx),
            Command::FullScreen => {
                let full = ctx.input(|input| input.viewport().fullscreen) == Some(true);
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!full));
            }
            Command::NextPanel => step_panel(ctx, 1),
            Command::PreviousPanel => step_panel(ctx, -1),
            Command::Stop => self.session.stop(),
            Command::Keys => self.show_dialog(Dialog::Keys),
            Command::About => self.show_dialog(Dialog::About),
        }
    }

    /// Puts a question or a message in front of the user. It takes the place of one about a file, so
    /// that no file is being chosen then.
    pub(super) fn show_dialog(&mut self, dialog: Dialog) {
        if matches!(self.dialog, Some(Dialog::Path { .. } | Dialog::Replace { .. })) {
            self.session.pending = Pending::Nothing;
        }
        self.dialog = Some(dialog);
    }

    pub(super) fn today(&self) -> Date {
        (self.surroundings.now)().date()
    }

    /// Asks about changes that are not saved, or about what was typed and cannot be read, if there is
    /// any that the user has not given up. Returns whether it asked.
    pub(super) fn ask_before_losing(&mut self, command: &Command, given_up: Option<Stamp>) -> bool {
        let Some(document) = &self.session.document else { return false };
        if given_up.is_some() && document.stamp() == given_up {
            return false;
        }
        let then = Box::new(command.clone());
        if document.is_dirty() {
            let (title, changes) = (document.plan.purpose.title.clone(), document.history.unsaved_steps());
            self.show_dialog(Dialog::Unsaved { title, changes, then });
        } else if !document.unread.is_empty() {
            let fields = document.unread.clone();
            self.show_dialog(Dialog::Unread { fields, then });
        } else {
            return false;
        }
        true
    }

    /// The user does without the changes of the plan as it is now, which stays open until something
    /// takes its place. Returns which version that is.
    pub(super) fn give_up_changes(&mut self) -> Option<Stamp> {
        let today = self.today();
        let document = self.session.document.as_mut()?;
        let consequences = document.settle(today);
        let stamp = document.stamp();
        self.tell_reopened(&consequences);
        stamp
    }

    /// Whether the end has to wait for a save that is under way: should it fail, that is told first.
    pub(super) fn waits_for_save(&mut self, given_up: Option<Stamp>) -> bool {
        let is_saving = self.session.document.as_ref().is_some_and(|document| document.saving);
        if is_saving {
            self.session.pending = Pending::Saving { then: Command::Quit, given_up };
        }
        is_saving
    }

    pub(super) fn open(&mut self, document: Document) {
        self.view.reset(Route::Chapter(Chapter::Purpose));
        self.toast = None;
        self.session.pending = Pending::Nothing;
        self.session.document = Some(document);
    }

    /// Opens a plan that no file holds yet.
    fn open_new(&mut self, plan: Plan, today: Date) {
        let overview = Overview::of(&plan, today);
        let document = Document::new(plan, overview, None, true, self.session.ticket());
        self.open(document);
    }

    fn open_sample(&mut self, name: &str, today: Date) {
        match samples::open(name, today) {
            Ok(plan) => self.open_new(plan, today),
            Err(error) => self.tell(&error),
        }
    }

    /// Says that who had agreed to another wording is asked again.
    pub(super) fn tell_reopened(&mut self, consequences: &[Consequence]) {
        let count: usize = consequences.iter().map(|consequence| consequence.reopened).sum();
        if count > 0 {
            let text = self.words.with("toast-reopened", &[("count", count.into())]).into_owned();
            self.show_undoable(text);
            if let Some(toast) = &mut self.toast {
                toast.offer_typo();
            }
        }
    }

    /// Shows a message that offers to take the last step back, for as long as it is the last one.
    pub(super) fn show_undoable(&mut self, text: String) {
        let version = self.session.document.as_ref().and_then(|document| document.history.version());
        self.toast = Some(match version {
            Some(version) => Toast::undoable(text, version),
            None => Toast::new(text),
        });
    }

    pub(super) fn tell(&mut self, error: &storage::Error) {
        let (title, text) = storage::describe(error, &self.words);
        self.show_dialog(Dialog::Message { title, text });
    }

    /// Shows another version of the plan, and a page that differs in it: the one that is shown
    /// already, if it does.
    fn travel(&mut self, ctx: &egui::Context, go: impl FnOnce(&mut Document) -> Vec<Place>) {
        let Some(document) = &mut self.session.document else { return };
        let changed = go(document);
        widgets::forget_edits(ctx);
        let plan = &document.plan;
        let is_shown = |place: &Place| {
            self.view.route == Route::Chapter(place.chapter) && is_on_tab(&self.view, plan, place)
        };
        // Finding where a record stands may take a walk through the plan.
        if changed.iter().take(LOOKED_AT).any(is_shown) {
            return;
        }
        if let Some(place) = changed.iter().find(|place| page_of(place.chapter).is_some()) {
            if let Some(tab) = tab_of(plan, place) {
                self.view.tab.insert(place.chapter, tab.id);
            }
            self.go(ctx, place.chapter);
        }
    }

    /// Shows the page of a chapter, if it has one.
    fn go(&mut self, ctx: &egui::Context, chapter: Chapter) {
        let route = Route::Chapter(chapter);
        if page_of(chapter).is_some() {
            if self.view.route != route {
                self.view.leave(widgets::focused_field(ctx));
            }
            let stays = panels::has_keyboard(ctx, PanelName::Navigation);
            self.view.go(route);
            self.view.landing = self.view.landing.filter(|_| !stays);
        }
    }

    fn step_chapter(&mut self, ctx: &egui::Context, by: isize) {
        let Route::Chapter(now) = self.view.route else { return };
        if let Some(next) = neighbour(now, by) {
            self.go(ctx, next);
            self.view.landing = Some(PanelName::Page);
        }
    }

    /// Puts the focus where it was when the user left.
    fn arrive(&mut self, ctx: &egui::Context, stop: Option<Stop>) {
        match stop {
            Some(Stop { field: Some(field), .. }) => {
                self.view.landing = None;
                widgets::focus_field(ctx, field);
            }
            Some(_) => self.view.landing = Some(PanelName::Page),
            None => {}
        }
    }

    pub(super) fn jump(&mut self, ctx: &egui::Context, place: Place) {
        if page_of(place.chapter).is_none() {
            return;
        }
        let field = widgets::focused_field(ctx);
        if field != Some(place) {
            self.view.leave(field);
        }
        self.view.go(Route::Chapter(place.chapter));
        self.view.landing = None;
        self.view.open_point = Some(place);
        if let Some(document) = &self.session.document {
            unfold(&mut self.view, &document.plan, &place);
        }
        widgets::jump_to(ctx, place);
    }

    /// Goes to the next open point of this chapter, then of those after it, around to the first.
    pub(super) fn step_open_point(&mut self, ctx: &egui::Context, by: isize) {
        let Some(document) = &self.session.document else { return };
        let mut seen = std::collections::BTreeSet::new();
        let points: Vec<_> = PAGES
            .iter()
            .filter(|page| page.chapter != Chapter::Readiness)
            .flat_map(|page| &document.overview.chapter(page.chapter).open)
            .map(|finding| finding.place)
            .filter(|place| seen.insert(*place))
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

    /// Copies what the next check-in talks about, as others may see it.
    fn copy_agenda(&mut self, ctx: &egui::Context, today: Date) {
        let Some(document) = &self.session.document else { return };
        let public = Public::new(&document.plan, today, document.plan.gate(), false);
        let text = agenda_as_text(&self.words, &public.plan, today);
        ctx.copy_text(without_isolates(&text).into_owned());
        self.toast = Some(Toast::new(self.words.text("agenda-copied")));
    }

    pub(super) fn remove(&mut self, id: uuid::Uuid, title: &str, today: Date) {
        let Some(document) = &mut self.session.document else { return };
        let mut consequences = document.settle(today);
        let Some(removed) = document.plan.remove(id) else { return };
        consequences.extend(document.settle(today));
        self.tell_reopened(&consequences);
        let title = if title.trim().is_empty() { self.words.text("removed-unnamed") } else { title.into() };
        let text = if removed.cleared == 0 {
            self.words.with("toast-removed", &[("title", title.as_ref().into())])
        } else {
            let args = [("title", title.as_ref().into()), ("count", removed.cleared.into())];
            self.words.with("toast-removed-clearing", &args)
        };
        let text = text.into_owned();
        self.show_undoable(text);
    }

    /// Copies the record of a place, and goes to that place of the copy.
    fn duplicate(&mut self, ctx: &egui::Context, place: Place, today: Date) {
        let words = Arc::clone(&self.words);
        let entitle = |title: &str| match title.trim() {
            "" => String::new(),
            title => {
                let title = words.with("copy-title", &[("title", title.into())]);
                // What is kept in a plan has no marks for the screen.
                without_isolates(&title).into_owned()
            }
        };
        let Some((id, document)) = place.record.zip(self.session.document.as_mut()) else { return };
        let mut consequences = document.settle(today);
        let Some(copy) = document.plan.duplicate(id, &entitle) else { return };
        consequences.extend(document.settle(today));
        let copy = Place { record: Some(copy), ..place };
        unfold(&mut self.view, &document.plan, &copy);
        self.tell_reopened(&consequences);
        self.show_undoable(words.text("toast-duplicated").into_owned());
        widgets::jump_to(ctx, copy);
    }

    fn set_text_size(&mut self, ctx: &egui::Context, percent: u16) {
        self.settings.text_size = percent;
        self.view.text_size = percent;
        self.apply_looks(ctx);
        self.remember();
    }

    fn step_text_size(&mut self, ctx: &egui::Context, by: isize) {
        let at = TEXT_SIZES.iter().position(|size| *size == self.settings.text_size).unwrap_or_default();
        if let Some(percent) = at.checked_add_signed(by).and_then(|at| TEXT_SIZES.get(at)) {
            self.set_text_size(ctx, *percent);
        }
    }

    pub(super) fn toggle_coach(&mut self, ctx: &egui::Context) {
        let Route::Chapter(chapter) = self.view.route else { return };
        // It takes the focus where it lies over the page, and leaves it to its tab when it closes.
        let had_keyboard = panels::has_keyboard(ctx, PanelName::Coach);
        self.view.landing = had_keyboard.then_some(PanelName::Coach);
        if !shell::has_room_for_coach(ctx) {
            self.view.drawer = !self.view.drawer;
            self.view.landing = self.view.drawer.then_some(PanelName::Coach);
        } else if chapter == Chapter::Readiness {
            self.view.coach_on_readiness = !self.view.coach_on_readiness;
        } else {
            self.view.coach = !self.view.coach;
            self.settings.coach = self.view.coach;
            self.remember();
        }
    }
}

/// Moves the focus to another part of the window.
fn step_panel(ctx: &egui::Context, by: isize) {
    let shown: Vec<_> =
        PanelName::ALL.iter().filter(|panel| panels::anchor_of(ctx, **panel).is_some()).collect();
    let focused = ctx.memory(egui::Memory::focused).and_then(|id| ctx.read_response(id));
    let here = focused.and_then(|response| panels::panel_at(ctx, response.rect.center()));
    let at = here.and_then(|here| shown.iter().position(|panel| **panel == here));
    let next = match at {
        Some(at) => at.checked_add_signed(by).unwrap_or(shown.len() - 1) % shown.len(),
        None => 0,
    };
    if let Some(id) = shown.get(next).and_then(|panel| panels::anchor_of(ctx, **panel)) {
        widgets::move_focus(ctx, id);
    }
}
