//! Which file: asking for it, and handing the work on it over.

use std::path::{Path, PathBuf};

use super::App;
use super::document::Document;
use super::file_name;
use super::picker::{self, Ask, Picked};
use super::session::{Choice, Pending};
use crate::print::{Options, Paper};
use crate::ui::command::Command;
use crate::ui::dialogs::{Answer, Dialog};
use crate::ui::widgets::Toast;

impl App {
    /// Saves the plan in its file, which is asked for where it has none; then this follows.
    pub(super) fn save_and(&mut self, then: Option<Command>) {
        match self.session.document.as_ref().and_then(|document| document.path.clone()) {
            Some(path) => self.save(path, then),
            None => self.choose(Choice::Save { then }),
        }
    }

    fn save(&mut self, path: PathBuf, then: Option<Command>) {
        if let Some(then) = then {
            self.session.pending = Pending::Saving { then, given_up: None };
        }
        let consequences = self.session.save(path, self.today());
        self.tell_reopened(&consequences);
    }

    /// Asks for a file: with the system's own dialog, or for its path where there is none.
    pub(super) fn choose(&mut self, choice: Choice) {
        if self.session.is_choosing() {
            self.tell_choosing();
            return;
        }
        let ticket = self.session.ticket();
        let words = &self.words;
        let ask = match &choice {
            Choice::Open { .. } => Ask::OpenPlan,
            Choice::Save { .. } => Ask::SavePlan(self.suggested_name("ron")),
            Choice::Print { .. } => Ask::SavePdf(self.suggested_name("pdf")),
            Choice::Picture { drawing } => Ask::SavePicture(file_name::of(&drawing.name, "picture", ".svg")),
        };
        let (title, kind) = match ask {
            Ask::OpenPlan => ("pick-open", "pick-kind-plan"),
            Ask::SavePlan(_) => ("pick-save", "pick-kind-plan"),
            Ask::SavePdf(_) => ("pick-save-pdf", "pick-kind-pdf"),
            Ask::SavePicture(_) => ("pick-save-picture", "pick-kind-picture"),
        };
        let said =
            picker::Words { title: words.text(title).into_owned(), kind: words.text(kind).into_owned() };
        let folder = self.folder();
        let asked = ask.clone();
        let answer =
            self.session.jobs.expect(move |app: &mut Self, _, picked| app.picked(ticket, asked, picked));
        self.surroundings.picker.ask(&ask, said, Some(folder), Box::new(answer));
        self.session.pending = Pending::Choosing { ticket, choice };
    }

    /// Asks for the path of a file, where there is no dialog to choose it in.
    fn ask_for_path(&mut self, ask: Ask) {
        let in_folder = |name: String| self.folder().join(name).display().to_string();
        let (title, path) = match ask {
            Ask::OpenPlan => ("path-open", String::new()),
            Ask::SavePlan(name) => ("path-save", in_folder(name)),
            Ask::SavePdf(name) => ("path-save-pdf", in_folder(name)),
            Ask::SavePicture(name) => ("path-save-picture", in_folder(name)),
        };
        let title = self.words.text(title).into_owned();
        self.show_dialog(Dialog::Path { title, path });
    }

    pub(super) fn tell_choosing(&mut self) {
        self.toast = Some(Toast::new(self.words.text("toast-already-asking")));
    }

    /// Where a file dialog starts: beside the open plan, else beside the latest one, else at home.
    pub(super) fn folder(&self) -> PathBuf {
        let beside = |path: &Path| path.parent().filter(|folder| folder.is_dir()).map(Path::to_owned);
        let open =
            self.session.document.as_ref().and_then(|document| document.path.as_deref()).and_then(beside);
        open.or_else(|| self.settings.recent.iter().find_map(|recent| beside(&recent.path)))
            .or_else(|| directories::UserDirs::new().map(|dirs| dirs.home_dir().to_owned()))
            .unwrap_or_default()
    }

    /// A file name made of the plan's title.
    pub(super) fn suggested_name(&self, extension: &str) -> String {
        let title = self
            .session
            .document
            .as_ref()
            .map(|document| document.plan.purpose.title.as_str())
            .unwrap_or_default();
        let checklist = if extension == "pdf" { "-checklist" } else { "" };
        file_name::of(title, "alliance-plan", &format!("{checklist}.{extension}"))
    }

    /// Takes the answer of a file dialog, unless the user has begun something else since.
    fn picked(&mut self, asked: u64, ask: Ask, picked: Picked) {
        if matches!(self.session.pending, Pending::Choosing { ticket, .. } if ticket == asked) {
            match picked {
                Picked::File(path) => self.chosen(Some(path), true),
                Picked::Nothing => self.chosen(None, true),
                Picked::NoDialog => self.ask_for_path(ask),
            }
        }
    }

    /// What a file was being chosen for; that is no longer so.
    fn take_choice(&mut self) -> Option<Choice> {
        match std::mem::take(&mut self.session.pending) {
            Pending::Choosing { choice, .. } => Some(choice),
            other => {
                self.session.pending = other;
                None
            }
        }
    }

    /// Takes the file that was chosen, or that none was, so that nothing follows. `by_system`: the
    /// system's own dialog has asked already whether a file that is there may be replaced.
    pub(super) fn chosen(&mut self, path: Option<PathBuf>, by_system: bool) {
        let Some(choice) = self.take_choice() else { return };
        let Some(path) = path else { return };
        let (whole, completed) = match &choice {
            Choice::Open { .. } => (path, false),
            Choice::Save { .. } => with_extension(path, "ron"),
            Choice::Print { .. } => with_extension(path, "pdf"),
            Choice::Picture { .. } => with_extension(path, "svg"),
        };
        let writes = !matches!(choice, Choice::Open { .. });
        let asks = writes && (completed || !by_system) && whole.exists();
        self.session.pending = Pending::Choosing { ticket: self.session.ticket(), choice };
        if asks {
            self.show_dialog(Dialog::Replace { path: whole });
        } else {
            self.use_file(whole);
        }
    }

    /// Asks for another file instead of the one that was chosen.
    pub(super) fn choose_again(&mut self) {
        if let Some(choice) = self.take_choice() {
            self.choose(choice);
        }
    }

    /// Opens or writes the file that was chosen.
    pub(super) fn use_file(&mut self, path: PathBuf) {
        let today = self.today();
        match self.take_choice() {
            Some(Choice::Open { given_up }) => self.session.read(path, today, given_up),
            Some(Choice::Save { then }) => self.save(path, then),
            Some(Choice::Print { options }) => self.session.print(options, path, false, today, &self.words),
            Some(Choice::Picture { drawing }) => self.session.save_picture(drawing, path),
            None => {}
        }
    }

    pub(super) fn print(&mut self, letter: bool, answer: &Answer) {
        if self.settings.letter != letter {
            self.settings.letter = letter;
            self.remember();
        }
        let file = self.session.document.as_ref().and_then(Document::file_name);
        let paper = if letter { Paper::Letter } else { Paper::A4 };
        let options = Options { paper, file: file.unwrap_or_default() };
        if *answer == Answer::SavePdf {
            self.choose(Choice::Print { options });
        } else {
            self.view_print(options);
        }
    }

    /// Prints into a folder that only this user can look into, and opens the PDF. The folder stays
    /// when the program ends, for the viewer may still be reading.
    fn view_print(&mut self, options: Options) {
        let (today, name) = (self.today(), self.suggested_name("pdf"));
        match tempfile::Builder::new().prefix("alliance-workbook-").tempdir() {
            Ok(folder) => self.session.print(options, folder.keep().join(name), true, today, &self.words),
            Err(error) => {
                let title = self.words.text("error-print-title").into_owned();
                let text = self.words.with("error-print", &[("reason", error.to_string().into())]);
                self.show_dialog(Dialog::Message { title, text: text.into_owned() });
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
