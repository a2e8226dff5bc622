//! Which file: asking for it, and handing the work on it over.

use std::path::{Path, PathBuf};

use super::App;
use super::document::Document;
use super::jobs::Job;
use super::picker::{self, Ask};
use crate::print::{Options, Paper};
use crate::ui::dialogs::{Answer, Dialog};
use crate::ui::widgets::Toast;

impl App {
    pub(super) fn save(&mut self, path: PathBuf) {
        let today = self.today();
        let Some(document) = &mut self.document else { return };
        let consequences = document.settle(today);
        if let Some(version) = document.history.version() {
            document.saving = true;
            let plan = Box::new(document.plan.clone());
            let generation = document.generation;
            self.jobs.push(Job::Save { path, plan, generation, version, today });
        }
        self.tell_reopened(&consequences);
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
            self.toast = Some(Toast::new(words.text("toast-already-asking")));
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

    /// Takes the file that was chosen, or that none was. `by_system`: the system's own dialog has
    /// asked already whether a file that is there may be replaced.
    pub(super) fn picked(&mut self, ask: Ask, path: Option<PathBuf>, by_system: bool) {
        self.asking = None;
        let Some(path) = path else {
            self.nothing_picked();
            return;
        };
        let (whole, completed) = match &ask {
            Ask::OpenPlan => (path, false),
            Ask::SavePlan(_) => with_extension(path, "ron"),
            Ask::SavePdf(_) => with_extension(path, "pdf"),
        };
        if ask != Ask::OpenPlan && (completed || !by_system) && whole.exists() {
            self.dialog = Some(Dialog::Replace { path: whole });
            self.asking = Some(ask);
            return;
        }
        self.use_file(&ask, whole);
    }

    /// Nothing was chosen: what was to follow does not.
    pub(super) fn nothing_picked(&mut self) {
        self.asking = None;
        self.after_save = None;
        self.printing = None;
        self.given_up = None;
    }

    /// Opens or writes the file that was chosen.
    pub(super) fn use_file(&mut self, ask: &Ask, path: PathBuf) {
        self.asking = None;
        let today = self.today();
        match ask {
            Ask::OpenPlan => self.jobs.push(Job::Open { path, today }),
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
            self.view_print(&name);
        }
    }

    pub(super) fn push_print(&mut self, to: PathBuf, view: bool) {
        let today = self.today();
        let Some((document, options)) = self.document.as_ref().zip(self.printing.take()) else { return };
        let plan = Box::new(document.plan.clone());
        self.jobs.push(Job::Print { plan, today, options, to, view });
    }

    /// Prints into a folder that only this user can look into, and opens the PDF. The folder stays
    /// when the program ends, for the viewer may still be reading.
    fn view_print(&mut self, name: &str) {
        match tempfile::Builder::new().prefix("alliance-workbook-").tempdir() {
            Ok(folder) => self.push_print(folder.keep().join(name), true),
            Err(error) => {
                let title = self.words.text("error-print-title").into_owned();
                let text = self.words.with("error-print", &[("reason", error.to_string().into())]);
                self.dialog = Some(Dialog::Message { title, text: text.into_owned() });
            }
        }
    }
}

/// The path with an extension, which is added where it is missing; and whether it was.
fn with_extension(path: PathBuf, extension: &str) -> (PathBuf, bool) {
    if path.extension().is_some_and(|found| found.eq_ignore_ascii_case(extension)) {
        return (path, false);
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(extension);
    (path.with_file_name(name), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extension_is_added_and_never_replaced() {
        for (typed, path, added) in [
            ("/a/river.ron", "/a/river.ron", false),
            ("/a/river.RON", "/a/river.RON", false),
            ("/a/river", "/a/river.ron", true),
            ("/a/river v1.2", "/a/river v1.2.ron", true),
        ] {
            assert_eq!(with_extension(typed.into(), "ron"), (PathBuf::from(path), added));
        }
    }
}
