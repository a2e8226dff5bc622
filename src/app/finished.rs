//! Taking in what was done away from the window.

use std::path::Path;

use super::App;
use super::document::{Document, SaveError};
use super::jobs::{Done, PrintError, Printout};
use crate::plan::Chapter;
use crate::storage;
use crate::ui::dialogs::Dialog;
use crate::ui::widgets::Toast;

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

    pub(super) fn printed(&mut self, path: &Path, view: bool, result: Result<Printout, PrintError>) {
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
                    text =
                        self.words.with("toast-replaced", &[("characters", characters.into())]).into_owned();
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
                self.dialog = Some(Dialog::Message { title, text: error.to_string() });
            }
        }
    }
}
