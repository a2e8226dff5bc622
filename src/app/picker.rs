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
    /// Where to save a picture; with a name to start from.
    SavePicture(String),
}

/// The words that a file dialog shows.
#[derive(Clone, Debug)]
pub struct Words {
    /// Over the dialog.
    pub title: String,
    /// What the kind of file is called.
    pub kind: String,
}

/// What came of asking.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Picked {
    /// This file.
    File(PathBuf),
    /// The user chose none.
    Nothing,
    /// This computer has no dialog to ask with.
    #[default]
    NoDialog,
}

/// What is called with the answer.
pub type Answer = Box<dyn FnOnce(Picked) + Send>;

/// Something that can ask for a file. Tests answer for the user.
pub trait FilePicker {
    /// Asks. Returns at once; the answer comes later, from another thread. Where it is dropped, that
    /// is an answer, too: there was no dialog.
    fn ask(&self, ask: &Ask, words: Words, folder: Option<PathBuf>, answer: Answer);
}

/// The system's own file dialogs.
pub struct SystemPicker;

impl FilePicker for SystemPicker {
    fn ask(&self, ask: &Ask, words: Words, folder: Option<PathBuf>, answer: Answer) {
        let extension = match ask {
            Ask::OpenPlan | Ask::SavePlan(_) => "ron",
            Ask::SavePdf(_) => "pdf",
            Ask::SavePicture(_) => "svg",
        };
        let mut dialog =
            rfd::AsyncFileDialog::new().set_title(&words.title).add_filter(&words.kind, &[extension]);
        if let Some(folder) = folder {
            dialog = dialog.set_directory(folder);
        }
        // The dialog is made here, on the window's thread, as some systems demand; only the waiting
        // is done elsewhere.
        let waiting: std::pin::Pin<Box<dyn Future<Output = Option<rfd::FileHandle>> + Send>> = match ask {
            Ask::OpenPlan => Box::pin(dialog.pick_file()),
            Ask::SavePlan(name) | Ask::SavePdf(name) | Ask::SavePicture(name) => {
                Box::pin(dialog.set_file_name(name).save_file())
            }
        };
        let wait = move || {
            answer(if !has_dialogs() {
                Picked::NoDialog
            } else if let Some(handle) = pollster::block_on(waiting) {
                Picked::File(handle.path().to_owned())
            } else {
                Picked::Nothing
            });
        };
        if let Err(error) = std::thread::Builder::new().name("file dialog".into()).spawn(wait) {
            log::error!("no thread for the file dialog: {error}");
        }
    }
}

/// Whether this computer has file dialogs that a program can call up. Where it has none, asking
/// would look as if the user had cancelled. May take a while.
#[cfg(target_os = "linux")]
fn has_dialogs() -> bool {
    let on_path = |program: &str| {
        std::env::var_os("PATH")
            .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()))
    };
    on_path("zenity") || pollster::block_on(portal::has_file_chooser()).is_ok()
}

/// Whether this computer has file dialogs that a program can call up.
#[cfg(not(target_os = "linux"))]
fn has_dialogs() -> bool {
    true
}

/// The desktop portal, which may be there without a part that shows file dialogs.
#[cfg(target_os = "linux")]
mod portal {
    use std::time::Duration;

    /// A portal that is only started by being asked needs a moment.
    const PATIENCE: Duration = Duration::from_secs(5);

    /// Asks the portal which version of file dialogs it has: it has none if it does not answer that.
    pub(super) async fn has_file_chooser() -> zbus::Result<()> {
        let bus = zbus::connection::Builder::session()?.method_timeout(PATIENCE).build().await?;
        let property = ("org.freedesktop.portal.FileChooser", "version");
        let portal = "org.freedesktop.portal.Desktop";
        let properties = Some("org.freedesktop.DBus.Properties");
        bus.call_method(Some(portal), "/org/freedesktop/portal/desktop", properties, "Get", &property)
            .await
            .map(drop)
    }
}
