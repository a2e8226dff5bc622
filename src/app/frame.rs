//! One frame: what is drawn, what was answered, and the commands that come of it.

use std::sync::Arc;

use egui::ViewportCommand;
use jiff::civil::DateTime;

use super::App;
use super::document::Document;
use super::session::Choice;
use super::settings::Recent;
use crate::ui::command::{self, Command, Scope};
use crate::ui::dialogs::{self, Answer, Dialog};
use crate::ui::start::{self, RecentPlan};
use crate::ui::widgets::{self, ToastOutcome};
use crate::ui::{self, News, PlanState, Route, Saved, chapters, menu_bar, panels, shell};
use crate::words::without_isolates;

impl App {
    /// Draws one frame and runs what was asked for in it.
    pub fn frame(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        let now = (self.surroundings.now)();
        let today = now.date();
        widgets::set_today(&ctx, today);
        command::read_keyboard(&ctx);
        let mut commands = self.keys(&ctx);
        if self.dialog.is_none() {
            commands.extend(dropped_file(&ctx));
        }

        let page = self.draw(ui, now, &mut commands);
        if let Some(document) = &mut self.session.document {
            let field = document.history.edited();
            document.history.correct(field.filter(|field| widgets::is_corrected(&ctx, *field)));
            let consequences = document.observe(widgets::typing(&ctx), today);
            let version = document.history.version();
            // What it offers to take back may no longer be the last step.
            self.toast.take_if(|toast| toast.undoes().is_some() && toast.undoes() != version);
            document.unread = widgets::unread(&ctx).into_values().collect();
            self.session.check(today);
            let typing = ctx.text_edit_focused();
            let shift = self.session.document.as_mut().and_then(|document| document.shift(typing));
            if let Some(shift) = shift {
                self.view.news = Some(News::new(shift));
            }
            self.tell_reopened(&consequences);
        }
        match widgets::toast(&ctx, &self.words, &mut self.toast, page) {
            ToastOutcome::Undo => commands.push(Command::Undo),
            ToastOutcome::OnlyTypo => commands.push(Command::OnlyTypo),
            ToastOutcome::Gone | ToastOutcome::Waiting => {}
        }
        self.answer_dialog(&ctx);
        if let Some(panel) = self.view.landing.take()
            && let Some(id) = panels::anchor_of(&ctx, panel)
        {
            ctx.memory_mut(|memory| memory.request_focus(id));
        }
        widgets::settle_focus(&ctx);
        self.name_window(&ctx);
        for command in commands {
            self.run(&ctx, command);
            ctx.request_repaint();
        }
    }

    /// Draws the window; returns where the page is.
    fn draw(&mut self, ui: &mut egui::Ui, now: DateTime, commands: &mut Vec<Command>) -> egui::Rect {
        let state = self.session.document.as_ref().map(plan_state);
        let doing = self.session.doing();
        let overview = match &self.session.document {
            Some(document) => Arc::clone(&document.overview),
            None => Arc::clone(&self.nothing),
        };
        let mut cx =
            ui::Context { words: &self.words, now, overview: &overview, view: &mut self.view, commands };
        let recent: Vec<_> = self.settings.recent.iter().map(recent_plan).collect();
        let document = &mut self.session.document;
        let mut place = ui.max_rect();
        let asked = shell::show(ui, &mut cx, state.as_ref(), &recent, doing, |ui, cx| {
            place = ui.max_rect();
            match document {
                Some(document) if cx.view.route != Route::Start => {
                    // What widgets remember of one plan must not reach another one.
                    let plan = &document.plan;
                    widgets::keep_unread(ui, document.generation, |place| {
                        place.record.is_none_or(|record| plan.holder_of(record).is_some())
                    });
                    ui.push_id(document.generation, |ui| chapters::show(ui, &mut document.plan, cx));
                }
                _ => start::show(ui, cx, &recent),
            }
        });
        if asked
            && let Some(error) =
                self.session.document.as_ref().and_then(|document| document.save_error.clone())
        {
            self.show_dialog(Dialog::NotSaved { title: error.title, text: error.text });
        }
        place
    }

    /// The commands whose keys were pressed. Undo and redo belong to the field that is being typed
    /// into where its text is none of the plan's, as long as there is something of it to take back.
    fn keys(&self, ctx: &egui::Context) -> Vec<Command> {
        let tapped = menu_bar::is_alt_tapped(ctx);
        if self.dialog.is_some() {
            return Vec::new();
        }
        let of_plan =
            |field| self.session.document.as_ref().is_some_and(|document| document.history.is_editing(field));
        let of_field = |command: &Command| {
            let is_redo = *command == Command::Redo;
            (is_redo || *command == Command::Undo) && widgets::takes_back(ctx, is_redo, of_plan)
        };
        // There these keys go from year to year.
        let in_calendar = widgets::is_in_calendar(ctx);
        Command::OFFERED
            .iter()
            .filter(|command| self.session.document.is_some() || command.scope() != Scope::OpenPlan)
            .filter(|command| !of_field(command))
            .filter(|command| {
                !(in_calendar && matches!(command, Command::NextChapter | Command::PreviousChapter))
            })
            .filter(|command| !command.is_for_text())
            .filter(|command| command.take_key(ctx) || tapped && **command == Command::Menus)
            .cloned()
            .collect()
    }

    fn answer_dialog(&mut self, ctx: &egui::Context) {
        let Some(dialog) = &mut self.dialog else { return };
        let Some(answer) = dialogs::show(ctx, &self.words, dialog) else { return };
        let Some(dialog) = self.dialog.take() else { return };
        match (dialog, answer) {
            (Dialog::Unsaved { then, .. }, Answer::Save) => self.save_and(Some(*then)),
            (Dialog::Unsaved { then, .. } | Dialog::Unread { then, .. }, Answer::Discard) => {
                let given_up = self.give_up_changes();
                self.execute(ctx, *then, given_up);
            }
            (Dialog::NotSaved { .. }, Answer::SaveAs) => self.choose(Choice::Save { then: None }),
            (Dialog::Path { .. }, Answer::Path(path)) => self.chosen(Some(path), false),
            (Dialog::Replace { path }, Answer::Replace) => self.use_file(path),
            (Dialog::Replace { .. }, _) => self.choose_again(),
            (Dialog::Print { letter, .. }, answer @ (Answer::View | Answer::SavePdf)) => {
                self.print(letter, &answer);
            }
            (Dialog::Path { .. }, _) => self.chosen(None, false),
            (
                Dialog::Unsaved { .. }
                | Dialog::Unread { .. }
                | Dialog::NotSaved { .. }
                | Dialog::Message { .. }
                | Dialog::Print { .. }
                | Dialog::Keys
                | Dialog::About,
                _,
            ) => {}
        }
    }

    pub(super) fn answer_close_request(&mut self, ctx: &egui::Context) {
        if !ctx.input(|input| input.viewport().close_requested()) || self.may_close {
            return;
        }
        let is_asking = matches!(self.dialog, Some(Dialog::Unsaved { .. } | Dialog::Unread { .. }));
        if is_asking || self.ask_before_losing(&Command::Quit, None) || self.waits_for_save(None) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            ctx.request_repaint();
        }
    }

    /// Names the window after the plan, with a mark while changes are not saved, and notes its size.
    fn name_window(&mut self, ctx: &egui::Context) {
        let title = match &self.session.document {
            Some(document) => {
                let title = self.words.plan_title(document.plan.purpose.title.trim());
                let id = if document.is_dirty() { "window-title-unsaved" } else { "window-title" };
                self.words.with(id, &[("title", title.into())])
            }
            None => self.words.text("app-name"),
        };
        let title = without_isolates(&title);
        if *title != self.window_title {
            self.window_title = title.into_owned();
            ctx.send_viewport_cmd(ViewportCommand::Title(self.window_title.clone()));
        }
        self.note_place(ctx);
    }

    /// Notes where the window is, how large, and whether it fills its screen: what it was before it
    /// did that is what it comes back to.
    fn note_place(&mut self, ctx: &egui::Context) {
        let (inner, outer, is_full, is_maximised) = ctx.input(|input| {
            let viewport = input.viewport();
            let (full, maximised) = (viewport.fullscreen == Some(true), viewport.maximized == Some(true));
            (viewport.inner_rect, viewport.outer_rect, full, maximised)
        });
        let Some(inner) = inner.filter(|_| !is_full) else { return };
        self.settings.maximised = Some(is_maximised);
        if is_maximised {
            return;
        }
        let size = inner.size() * ctx.zoom_factor();
        self.settings.window = Some([size.x.round(), size.y.round()]);
        self.settings.corner = outer.map(|frame| {
            let corner = frame.min * ctx.pixels_per_point();
            [corner.x.round(), corner.y.round()]
        });
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
