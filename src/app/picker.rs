//! Asking for a file: through the system's own dialogs, or through a path field where there are
//! none.

use std::path::PathBuf;

/// What a file is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Which plan to open.
    OpenPlan,
    /// Where to save the plan; with a name to start from.
    SavePlan(String),
    /// Where to save the printed summary; with a name to start from.
    SavePdf(String),
}

/// The words that a file dialog shows.
#[derive(Clone, Debug)]
pub struct Words {
    /// Over the dialog.
    pub title: String,
    /// What the kind of file is called.
    pub kind: String,
}

/// What is called with the answer: the file, or none where nobody chose one.
pub type Answer = Box<dyn FnOnce(Option<PathBuf>) + Send>;

/// Something that can ask for a file. Tests answer for the user.
pub trait FilePicker {
    /// Whether it can ask at all.
    fn can_ask(&self) -> bool;

    /// Asks. Returns at once; the answer comes later, from another thread.
    fn ask(&self, ask: &Ask, words: Words, folder: Option<PathBuf>, answer: Answer);
}

/// The system's own file dialogs.
pub struct SystemPicker;

impl FilePicker for SystemPicker {
    fn can_ask(&self) -> bool {
        has_file_dialogs()
    }

    fn ask(&self, ask: &Ask, words: Words, folder: Option<PathBuf>, answer: Answer) {
        let extension = if matches!(ask, Ask::SavePdf(_)) { "pdf" } else { "ron" };
        let mut dialog =
            rfd::AsyncFileDialog::new().set_title(&words.title).add_filter(&words.kind, &[extension]);
        if let Some(folder) = folder {
            dialog = dialog.set_directory(folder);
        }
        // The dialog is made here, on the window's thread, as some systems demand; only the waiting
        // is done elsewhere.
        let waiting: std::pin::Pin<Box<dyn Future<Output = Option<rfd::FileHandle>> + Send>> = match ask {
            Ask::OpenPlan => Box::pin(dialog.pick_file()),
            Ask::SavePlan(name) | Ask::SavePdf(name) => Box::pin(dialog.set_file_name(name).save_file()),
        };
        let wait = move || answer(pollster::block_on(waiting).map(|handle| handle.path().to_owned()));
        if let Err(error) = std::thread::Builder::new().name("file dialog".into()).spawn(wait) {
            log::error!("no thread for the file dialog: {error}");
        }
    }
}

/// Whether this computer has file dialogs that a program can call up. Where it has none, asking
/// would look as if the user had cancelled.
#[cfg(target_os = "linux")]
fn has_file_dialogs() -> bool {
    let on_path = |program: &str| {
        std::env::var_os("PATH")
            .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()))
    };
    let portal = || {
        std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some()
            && ["/usr/share", "/usr/local/share"].iter().any(|share| {
                std::path::Path::new(share)
                    .join("dbus-1/services/org.freedesktop.portal.Desktop.service")
                    .is_file()
            })
    };
    on_path("zenity") || portal()
}

/// Whether this computer has file dialogs that a program can call up.
#[cfg(not(target_os = "linux"))]
fn has_file_dialogs() -> bool {
    true
}
