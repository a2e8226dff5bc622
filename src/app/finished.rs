//! Taking in what was done away from the window.

use std::path::{Path, PathBuf};

use egui::ColorImage;

use super::App;
use super::document::{Document, SaveError, Stamp};
use super::picture::PictureError;
use super::session::Pending;
use super::work::{PrintError, Printout};
use crate::readiness::Overview;
use crate::storage::{self, Opened};
use crate::ui::command::Command;
use crate::ui::dialogs::Dialog;
use crate::ui::widgets::{self, Toast};

impl App {
    /// A job stumbled: what waits for it waits in vain.
    pub(super) fn stumbled(&mut self, _ctx: &egui::Context) {
        if !self.session.is_choosing() {
            self.session.pending = Pending::Nothing;
        }
        if let Some(document) = &mut self.session.document {
            document.give_up_waiting();
        }
        let title = self.words.text("error-broken-title").into_owned();
        let text = self.words.text("error-broken").into_owned();
        self.show_dialog(Dialog::Message { title, text });
    }

    /// What is missing was worked out elsewhere; for a plan that is no longer open, in vain.
    pub(super) fn checked(&mut self, generation: u64, overview: Overview) {
        if let Some(document) = self.session.document_of(generation) {
            let former = document.checked(overview);
            self.session.discard(former);
        }
    }

    /// A plan was read, or not. It is shown unless the user has begun something else since.
    pub(super) fn opened(
        &mut self,
        asked: u64,
        path: PathBuf,
        opened: Result<Box<(Opened, Overview)>, storage::Error>,
    ) {
        let given_up = match self.session.pending {
            Pending::Opening { ticket, given_up } if ticket == asked => given_up,
            _ => return self.session.discard(opened),
        };
        self.session.pending = Pending::Nothing;
        let (opened, overview) = match opened {
            Ok(opened) => *opened,
            Err(error) => return self.tell(&error),
        };
        // The plan that was open could be edited while this one was read.
        if self.ask_before_losing(&Command::OpenPath(path.clone()), given_up) {
            return;
        }
        let path = std::path::absolute(&path).unwrap_or(path);
        let is_whole = opened.cleared.is_empty();
        let generation = self.session.ticket();
        self.open(Document::new(opened.plan, overview, Some(path), is_whole, generation));
        self.remember_plan();
        if let Some(first) = opened.cleared.first() {
            let title = self.words.text("cleared-title").into_owned();
            let args = [("count", opened.cleared.len().into()), ("line", first.position.line.into())];
            let text = self.words.with("cleared-text", &args).into_owned();
            self.show_dialog(Dialog::Message { title, text });
        }
    }

    /// The file of the open plan was read again, or not: what it holds takes the place of what is on
    /// the screen, as a step that can be taken back.
    pub(super) fn reverted(
        &mut self,
        ctx: &egui::Context,
        asked: u64,
        opened: Result<Box<Opened>, storage::Error>,
    ) {
        if !matches!(self.session.pending, Pending::Reverting { ticket } if ticket == asked) {
            return self.session.discard(opened);
        }
        self.session.pending = Pending::Nothing;
        let today = self.today();
        let opened = match opened {
            Ok(opened) => *opened,
            Err(error) => return self.tell(&error),
        };
        let Some(document) = &mut self.session.document else { return };
        let differs = document.revert(opened.plan, opened.cleared.is_empty(), today);
        // What is being typed belongs to what was on the screen.
        widgets::let_go(ctx);
        if differs {
            let text = self.words.text("toast-reverted").into_owned();
            self.show_undoable(text);
        } else {
            self.toast = Some(Toast::new(self.words.text("toast-reverted-nothing")));
        }
    }

    /// A plan was written, or not.
    pub(super) fn saved(
        &mut self,
        ctx: &egui::Context,
        path: PathBuf,
        of: Stamp,
        result: Result<(), storage::Error>,
    ) {
        let now = (self.surroundings.now)();
        let told = result.err().map(|error| storage::describe(&error, &self.words));
        let Some(document) = self.session.document_of(of.generation) else {
            if let Some((title, text)) = told {
                self.show_dialog(Dialog::Message { title, text });
            }
            return;
        };
        let Some((title, text)) = told else {
            document.mark_saved(std::path::absolute(&path).unwrap_or(path), of.version, now);
            let unread = document.unread.first().map(|first| {
                let args = [
                    ("count", document.unread.len().into()),
                    ("field", first.field.as_str().into()),
                    ("typed", first.typed.as_str().into()),
                ];
                self.words.with("toast-unread", &args).into_owned()
            });
            self.remember_plan();
            if let Some(text) = unread {
                self.toast = Some(Toast::new(text));
            }
            if let Some((then, given_up)) = self.take_next() {
                self.execute(ctx, then, given_up);
            }
            return;
        };
        document.saving = false;
        document.save_error = Some(SaveError { title: title.clone(), text: text.clone() });
        drop(self.take_next());
        self.show_dialog(Dialog::NotSaved { title, text });
    }

    /// What was to follow once the plan was written.
    fn take_next(&mut self) -> Option<(Command, Option<Stamp>)> {
        match std::mem::take(&mut self.session.pending) {
            Pending::Saving { then, given_up } => Some((then, given_up)),
            other => {
                self.session.pending = other;
                None
            }
        }
    }

    /// The summary was put on paper, or not.
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
                    text.push_str(". ");
                    text.push_str(&self.words.with("toast-replaced", &[("characters", characters.into())]));
                }
                self.toast = Some(Toast::new(text));
            }
            Err(PrintError::Write(error)) => self.tell(&error),
            Err(PrintError::View(error)) => {
                let title = self.words.text("error-viewer-title").into_owned();
                let args =
                    [("reason", error.to_string().into()), ("path", path.display().to_string().into())];
                let text = self.words.with("error-viewer", &args).into_owned();
                self.show_dialog(Dialog::Message { title, text });
            }
            Err(PrintError::Typeset(error)) => {
                let title = self.words.text("error-print-title").into_owned();
                let text = self.words.with("error-print", &[("reason", error.to_string().into())]);
                self.show_dialog(Dialog::Message { title, text: text.into_owned() });
            }
        }
    }

    /// A picture was written, or not.
    pub(super) fn picture_saved(&mut self, path: &Path, result: Result<(), PictureError>) {
        match result {
            Ok(()) => {
                let file = path.file_name().unwrap_or_default().to_string_lossy();
                let args = [("file", file.as_ref().into())];
                self.toast = Some(Toast::new(self.words.with("toast-picture-saved", &args)));
            }
            Err(error) => self.tell_no_picture(&error),
        }
    }

    /// A picture was drawn for the clipboard, or not.
    pub(super) fn picture_drawn(&mut self, ctx: &egui::Context, result: Result<ColorImage, PictureError>) {
        match result {
            Ok(image) => {
                ctx.copy_image(image);
                self.toast = Some(Toast::new(self.words.text("toast-picture-copied")));
            }
            Err(error) => self.tell_no_picture(&error),
        }
    }

    fn tell_no_picture(&mut self, error: &PictureError) {
        match error {
            PictureError::Write(error) => self.tell(error),
            PictureError::Draw(_) | PictureError::Size { .. } => {
                let title = self.words.text("error-picture-title").into_owned();
                let text = self.words.with("error-picture", &[("reason", error.to_string().into())]);
                self.show_dialog(Dialog::Message { title, text: text.into_owned() });
            }
        }
    }
}
