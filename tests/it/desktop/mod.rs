//! The real window on a real display: typed into, clicked, saved through the system's file dialog.
//!
//! A [`Desk`] is a display of its own with a home folder of its own; nothing of the machine's user or
//! session is seen or touched. A [`Program`] is a program that runs on it. Every wait looks for what
//! it waits for and gives up after a long while; none counts on time having passed. When a test
//! fails, a picture of the display and what the programs said are kept under `target/tmp/desktop`.

#![allow(dead_code, reason = "a rig has more to it than one story needs")]

mod computers;
mod display;
mod every_page;
mod file_dialog;
mod reader;
mod rig;
mod story;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use tempfile::TempDir;

pub use display::{Display, wait_until};
use display::{Process, ended_with_us};
pub use file_dialog::FileDialog;
pub use reader::{Reader, Role};

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_alliance-workbook");

/// A display and a home folder for one test.
pub struct Desk {
    /// The display, for what is not there as a method.
    pub display: Display,
    /// What is on the windows and where, for a desk that was made with it.
    reader: Option<Reader>,
    home: TempDir,
    test: &'static str,
}

impl Desk {
    /// Sets up a display for the named test.
    pub fn new(test: &'static str) -> Self {
        let home = tempfile::tempdir().expect("a home folder");
        for folder in ["config", "data", "state", "cache", "run", "Documents"] {
            fs::create_dir(home.path().join(folder)).expect(folder);
        }
        // Programs refuse a runtime folder that others may read.
        set_private(&home.path().join("run"));
        // A blinking cursor or a fading list would count as something that still moves.
        let gtk = home.path().join("config/gtk-3.0");
        fs::create_dir(&gtk).expect("a folder for GTK's settings");
        let settings = "[Settings]\ngtk-cursor-blink=false\ngtk-enable-animations=false\n";
        fs::write(gtk.join("settings.ini"), settings).expect("GTK's settings");
        Self { display: Display::start().expect("a display"), reader: None, home, test }
    }

    /// A desk on which a screen reader listens, so that what is on the windows can be found by name.
    pub fn with_reader(test: &'static str) -> Self {
        let mut desk = Self::new(test);
        desk.reader = Some(Reader::start(&desk.home().join("run")).expect("a reader"));
        desk
    }

    /// The screen reader.
    pub fn reader(&self) -> &Reader {
        self.reader.as_ref().expect("a desk that was made with a reader")
    }

    /// Clicks on what has a role and a name, once it is there.
    pub fn click_on(&self, role: Role, name: &str) {
        let (x, y) = self.reader().wait_for(role, name).middle();
        let (width, height) = display::SIZE;
        assert!(x < width && y < height, "{role:?} {name:?} is scrolled out of view, at {x}, {y}");
        self.click(x, y);
    }

    /// The home folder: `Documents` lies in it, and the program's own folders.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// A path in the documents folder.
    pub fn document(&self, name: &str) -> PathBuf {
        self.home().join("Documents").join(name)
    }

    /// Starts the workbook and waits until its window is drawn.
    pub fn start(&self, arguments: &[&str]) -> Program<'_> {
        self.start_other(Path::new(PROGRAM), arguments, &[])
    }

    /// Starts any program that opens a main window, with further environment variables, and waits
    /// until that window is drawn and has the keyboard.
    pub fn start_other(&self, path: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Program<'_> {
        let mut command = ended_with_us(&path.display().to_string());
        let log = self.home().join("program.log");
        let log_file = fs::File::options().append(true).create(true).open(&log).expect("a log file");
        command.args(arguments).env_clear().current_dir(self.home());
        for (name, folder) in [
            ("HOME", "."),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_STATE_HOME", "state"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_RUNTIME_DIR", "run"),
            ("XDG_DOCUMENTS_DIR", "Documents"),
        ] {
            command.env(name, self.home().join(folder));
        }
        for (name, value) in [
            ("DISPLAY", self.display.name().as_str()),
            ("LIBGL_ALWAYS_SOFTWARE", "1"),
            ("LANG", "C.UTF-8"),
            ("TZ", "UTC"),
            ("RUST_BACKTRACE", "1"),
            // No portal on the bus: the file dialog is zenity's on every machine. An absent address
            // would make libdbus start a bus that outlives the test.
            ("DBUS_SESSION_BUS_ADDRESS", self.reader.as_ref().map_or("disabled:", Reader::address)),
            ("NO_AT_BRIDGE", "1"),
            ("GSETTINGS_BACKEND", "memory"),
            ("GTK_USE_PORTAL", "0"),
        ] {
            command.env(name, value);
        }
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.envs(variables.iter().copied());
        command.stdin(Stdio::null()).stdout(log_file.try_clone().expect("a log file")).stderr(log_file);
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let process = Process::start(&name, &mut command).expect("the program");
        let mut program = Program { desk: self, process, window: String::new(), log };
        program.window = program.wait_for_window();
        program.wait_for_picture();
        self.give_keyboard(&program.window);
        program
    }

    /// Types text into whatever has the keyboard. Only what is on an American keyboard: xdotool makes
    /// room for any other letter by changing the keyboard for a moment, which winit notices too late.
    pub fn type_text(&self, text: &str) {
        assert!(text.is_ascii(), "cannot be typed here: {text}");
        self.do_it(&["type", "--clearmodifiers", "--delay", "12", "--", text]);
    }

    /// Presses keys one after the other, each named as X names it: `ctrl+s`, `Tab`, `Return`.
    pub fn press(&self, keys: &[&str]) {
        for key in keys {
            self.do_it(&["key", "--clearmodifiers", key]);
        }
    }

    /// Clicks with the left button at a place of the display. The pointer arrives before the button
    /// goes down, as with a hand, so that what lies below has seen it come.
    pub fn click(&self, x: u32, y: u32) {
        self.do_it(&["mousemove", "--sync", &x.to_string(), &y.to_string()]);
        self.do_it(&["mousemove_relative", "1", "0"]);
        self.do_it(&["click", "1"]);
    }

    /// The windows whose class or title matches a regular expression, of those that can be seen.
    pub fn windows(&self, kind: &str, pattern: &str) -> Vec<String> {
        let found = self.display.xdotool(&["search", "--onlyvisible", kind, pattern]);
        found.map(|ids| ids.lines().map(str::to_owned).collect()).unwrap_or_default()
    }

    /// Gives a window the keyboard, and waits until it has it.
    pub fn give_keyboard(&self, window: &str) {
        wait_until("a window to get the keyboard", || {
            self.display.xdotool(&["windowactivate", window]).ok()?;
            (self.display.xdotool(&["getactivewindow"]).ok()? == window).then_some(())
        })
        .expect("the keyboard");
    }

    /// Waits until what is drawn has not changed for a while: an animation has ended, a page is
    /// there. For looking, not for telling whether something has happened.
    pub fn wait_until_still(&self) {
        let mut before = Vec::new();
        let mut same = 0;
        wait_until("a picture that stays", || {
            let now = self.display.picture().expect("a picture");
            same = if now == before { same + 1 } else { 0 };
            before = now;
            (same >= 10).then_some(())
        })
        .expect("a still picture");
    }

    fn do_it(&self, arguments: &[&str]) {
        self.display.xdotool(arguments).expect("xdotool");
    }
}

/// A program that runs on a desk; ended when dropped.
pub struct Program<'desk> {
    desk: &'desk Desk,
    process: Process,
    window: String,
    log: PathBuf,
}

impl Program<'_> {
    /// What the program has written to its terminal so far, and those before it on the same desk.
    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// The title of its main window.
    pub fn title(&self) -> String {
        self.desk.display.xdotool(&["getwindowname", &self.window]).unwrap_or_default()
    }

    /// Waits until the title of the main window satisfies a condition.
    pub fn wait_for_title(&self, what: &str, is: impl Fn(&str) -> bool) {
        if let Err(error) = wait_until(what, || is(&self.title()).then_some(())) {
            panic!("{error}; the title is {:?}", self.title());
        }
    }

    /// Gives its main window the keyboard.
    pub fn give_keyboard(&self) {
        self.desk.give_keyboard(&self.window);
    }

    /// Asks the window to close, as its close button does, without waiting.
    pub fn ask_to_close(&self) {
        self.give_keyboard();
        self.desk.press(&["alt+F4"]);
    }

    /// Waits until the program has ended, and returns its exit code.
    pub fn wait_for_end(mut self) -> Option<i32> {
        wait_until("the program to end", || self.process.ended()).expect("an end").code()
    }

    /// Waits until the program has ended, and returns what it wrote.
    pub fn log_when_ended(mut self) -> String {
        wait_until("the program to end", || self.process.ended()).expect("an end");
        self.log()
    }

    fn wait_for_window(&mut self) -> String {
        let found = wait_until("the main window", || {
            if let Some(status) = self.process.ended() {
                return Some(Err(format!(
                    "the program ended before it had a window: {status}\n{}",
                    self.log()
                )));
            }
            let id = self.process.id().to_string();
            let windows =
                self.desk.display.xdotool(&["search", "--onlyvisible", "--pid", &id, "--name", "."]);
            let window = windows.ok()?.lines().next()?.to_owned();
            Some(Ok(window))
        });
        match found.and_then(|found| found) {
            Ok(window) => window,
            Err(error) => panic!("{error}"),
        }
    }

    /// Waits until the window shows something: the desk behind it is black.
    fn wait_for_picture(&self) {
        let (width, height) = display::SIZE;
        wait_until("the first picture", || {
            let pixel = self.desk.display.pixel(width / 2, height / 2).ok()?;
            (pixel != [0; 3]).then_some(())
        })
        .expect("a picture");
    }
}

impl Drop for Program<'_> {
    /// Keeps what there is to see of a failed test, before the program ends.
    fn drop(&mut self) {
        if !std::thread::panicking() {
            return;
        }
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("desktop");
        let picture = folder.join(format!("{}.png", self.desk.test));
        let taken = fs::create_dir_all(&folder).map_err(|error| error.to_string());
        match taken.and_then(|()| self.desk.display.screenshot(&picture)) {
            Ok(()) => eprintln!("the display, as it was: {}", picture.display()),
            Err(error) => eprintln!("no picture of the display: {error}"),
        }
        let log = self.log();
        let lines: Vec<_> = log.lines().collect();
        for line in &lines[lines.len().saturating_sub(40)..] {
            eprintln!("program: {line}");
        }
    }
}

fn set_private(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).expect("permissions");
}
