//! The system's file dialog, worked by keyboard.

use std::path::Path;

use super::{Desk, wait_until};

/// An open file dialog of zenity, the one that is used where there is no desktop portal.
pub struct FileDialog<'desk> {
    desk: &'desk Desk,
    window: String,
}

impl<'desk> FileDialog<'desk> {
    /// Waits until a file dialog is open and has the keyboard.
    pub fn wait_for(desk: &'desk Desk) -> Self {
        let window = wait_until("the file dialog", || desk.windows("--class", "^zenity$").into_iter().next())
            .expect("a file dialog");
        desk.give_keyboard(&window);
        desk.wait_until_still();
        Self { desk, window }
    }

    /// Types the path of a file to open, and confirms it. A path that begins with a slash opens the
    /// field for it.
    pub fn open(self, path: &Path) {
        self.desk.type_text("/");
        self.desk.wait_until_still();
        let path = path.display().to_string();
        self.desk.type_text(path.trim_start_matches('/'));
        self.confirm();
    }

    /// Types the path to save under in place of the suggested name, and confirms it.
    pub fn save_as(self, path: &Path) {
        self.desk.press(&["ctrl+a"]);
        self.desk.type_text(&path.display().to_string());
        self.confirm();
    }

    /// Closes the dialog without a choice.
    pub fn cancel(self) {
        self.desk.press(&["Escape"]);
        self.wait_until_gone();
    }

    /// Enter completes the path; the second one, where the first only closed the list of
    /// completions, takes it.
    fn confirm(self) {
        self.desk.wait_until_still();
        self.desk.press(&["Return"]);
        self.wait_until_gone();
    }

    fn wait_until_gone(&self) {
        wait_until("the file dialog to close", || {
            (!self.desk.windows("--class", "^zenity$").contains(&self.window)).then_some(())
        })
        .expect("the file dialog closes");
    }
}
