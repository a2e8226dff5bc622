//! Taking in what was done away from the window.

use std::path::{Path, PathBuf};

use super::App;
use super::document::{Document, SaveError};
use super::jobs::{Done, Job, PrintError, Printout};
use crate::readiness::Overview;
use crate::storage::{self, Opened};
use crate::ui::command::Command;
use crate::ui::dialogs::Dialog;
use crate::ui::widgets::{self, Toast};

impl App {
    pub(super) fn take_finished(&mut self, ctx: &egui::Context) {
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

    pub(super) fn take(&mut self, ctx: &egui::Context, done: Done) {
        match done {
            Done::Opened(path, Ok(opened)) => self.opened(path, *opened),
            Done::Opened(_, Err(error)) => {
                self.given_up = None;
                self.tell(&error);
            }
            Done::Saved { path, generation, version, result } => {
                self.saved(ctx, path, generation, version, result);
            }
            Done::Checked { generation, overview } => {
                if let Some(document) = self.document_of(generation) {
                    let former = document.checked(*overview);
                    self.jobs.push(Job::Discard(former));
                }
            }
            Done::Printed { path, view, result } => self.printed(&path, view, result),
            Done::Picked(ask, path) => self.picked(ask, path, true),
            Done::Remembered | Done::Discarded => {}
            Done::Broken => {
                self.after_save = None;
                if let Some(document) = &mut self.document {
                    document.give_up_waiting();
                }
                let title = self.words.text("error-broken-title").into_owned();
                let text = self.words.text("error-broken").into_owned();
                self.dialog = Some(Dialog::Message { title, text });
            }
        }
        ctx.request_repaint();
    }

    /// The open plan, if it is still that document of the session.
    fn document_of(&mut self, generation: u64) -> Option<&mut Document> {
        self.document.as_mut().filter(|document| document.generation == generation)
    }

    fn opened(&mut self, path: PathBuf, (opened, overview): (Opened, Overview)) {
        // The plan that was open could be edited while this one was read.
        if self.ask_before_losing(&Command::OpenPath(path.clone())) {
            return;
        }
        let path = std::path::absolute(&path).unwrap_or(path);
        let is_whole = opened.cleared.is_empty();
        let document = Document::new(opened.plan, overview, Some(path), is_whole, self.next_generation());
        self.open(document);
        self.remember_plan();
        if let Some(first) = opened.cleared.first() {
            let title = self.words.text("cleared-title").into_owned();
            let args = [("count", opened.cleared.len().into()), ("line", first.position.line.into())];
            let text = self.words.with("cleared-text", &args).into_owned();
            self.dialog = Some(Dialog::Message { title, text });
        }
    }

    fn saved(
        &mut self,
        ctx: &egui::Context,
        path: PathBuf,
        generation: u64,
        version: u64,
        result: Result<(), storage::Error>,
    ) {
        let now = (self.surroundings.now)();
        let told = result.err().map(|error| storage::describe(&error, &self.words));
        let Some(document) = self.document_of(generation) else {
            if let Some((title, text)) = told {
                self.dialog = Some(Dialog::Message { title, text });
            }
            return;
        };
        let Some((title, text)) = told else {
            document.mark_saved(std::path::absolute(&path).unwrap_or(path), version, now);
            self.remember_plan();
            let unread = widgets::faults(ctx).len();
            if unread > 0 {
                let text = self.words.with("toast-unread", &[("count", unread.into())]).into_owned();
                self.toast = Some(Toast::new(text));
            }
            if let Some(then) = self.after_save.take() {
                self.run(ctx, then);
            }
            return;
        };
        document.saving = false;
        document.save_error = Some(SaveError { title: title.clone(), text: text.clone() });
        self.after_save = None;
        self.dialog = Some(Dialog::Message { title, text });
    }

    fn printed(&mut self, path: &Path, view: bool, result: Result<Printout, PrintError>) {
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
                    text.push_str(". ");
                    text.push_str(&self.words.with("toast-replaced", &[("characters", characters.into())]));
                }
                self.toast = Some(Toast::new(text));
            }
            Err(PrintError::Write(error)) => self.tell(&error),
            Err(PrintError::View(error)) => {
                let title = self.words.text("error-viewer-title").into_owned();
                let text =
                    self.words.with("error-viewer", &[("reason", error.to_string().into())]).into_owned();
                self.dialog = Some(Dialog::Message { title, text });
            }
            Err(PrintError::Typeset(error)) => {
                let title = self.words.text("error-print-title").into_owned();
                let text = self.words.with("error-print", &[("reason", error.to_string().into())]);
                self.dialog = Some(Dialog::Message { title, text: text.into_owned() });
            }
        }
    }
}
