//! A display of its own, without a screen: Xvfb with a window manager, ended when dropped.
//!
//! What is drawn is read from the file that Xvfb keeps its frame buffer in, so looking at a pixel
//! costs no process and can be done a thousand times a second. The benchmark uses this module too.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// How long any single thing on the display may take before it counts as broken. Machines are
/// shared and slow; nothing here is faster for being given less.
const PATIENCE: Duration = Duration::from_mins(1);

/// How often a condition is looked at again.
const LOOK_AGAIN: Duration = Duration::from_millis(30);

/// The width and height of the display in pixels.
pub const SIZE: (u32, u32) = (1280, 800);

/// Main windows lie at the upper left without a frame, so that a place in the window is the same place
/// on the display; dialogs lie in the middle. The only key that
/// means anything to the manager is Alt+F4, which asks a window to close.
const WINDOW_RULES: &str = r#"<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <theme><keepBorder>no</keepBorder></theme>
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <desktops><number>1</number><popupTime>0</popupTime></desktops>
  <keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
  <mouse>
    <context name="Client">
      <mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>
    </context>
  </mouse>
  <applications>
    <application type="normal">
      <decor>no</decor>
      <position force="yes"><x>0</x><y>0</y></position>
    </application>
  </applications>
</openbox_config>
"#;

/// A running display with a window manager on it.
pub struct Display {
    // In the order in which they are to end.
    _window_manager: Process,
    _server: Process,
    number: u32,
    frame_buffer: FrameBuffer,
    _folder: TempDir,
}

impl Display {
    /// Starts a display on a free number and waits until its window manager manages it.
    ///
    /// # Errors
    /// A sentence that names the program that could not be started or did not answer.
    pub fn start() -> Result<Self, String> {
        let folder = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
        let (width, height) = SIZE;
        let mut command = ended_with_us("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", &format!("{width}x{height}x24")]);
        command.args(["-nolisten", "tcp", "-noreset", "-dpi", "96", "-fbdir"]).arg(folder.path());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = Process::start("Xvfb", &mut command)?;
        let number = server.first_line()?;
        let number = number.trim().parse().map_err(|_| format!("Xvfb gave no display number: {number:?}"))?;

        let frame_buffer = wait_until("the frame buffer of Xvfb", || {
            FrameBuffer::open(&folder.path().join("Xvfb_screen0")).ok()
        })?;

        let rules = folder.path().join("openbox.xml");
        std::fs::write(&rules, WINDOW_RULES).map_err(|error| format!("{error}: {}", rules.display()))?;
        let mut command = ended_with_us("openbox");
        command.args(["--sm-disable", "--config-file"]).arg(&rules);
        command.env_clear().env("DISPLAY", format!(":{number}")).env("HOME", folder.path());
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default()).env("LANG", "C.UTF-8");
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let window_manager = Process::start("openbox", &mut command)?;

        let display =
            Self { _window_manager: window_manager, _server: server, number, frame_buffer, _folder: folder };
        wait_until("the window manager", || display.xdotool(&["get_desktop"]).ok())?;
        Ok(display)
    }

    /// The name that programs find the display by: `:7`.
    pub fn name(&self) -> String {
        format!(":{}", self.number)
    }

    /// Runs xdotool and returns what it printed.
    ///
    /// # Errors
    /// What xdotool said, or that it could not be started.
    pub fn xdotool(&self, arguments: &[&str]) -> Result<String, String> {
        let output = Command::new("xdotool")
            .args(arguments)
            .env("DISPLAY", self.name())
            .stdin(Stdio::null())
            .output()
            .map_err(|error| format!("xdotool cannot be started: {error}"))?;
        if output.status.success() {
            Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
        } else {
            Err(format!("xdotool {arguments:?}: {}", String::from_utf8_lossy(&output.stderr).trim()))
        }
    }

    /// The colour of a pixel: red, green, blue.
    ///
    /// # Errors
    /// That the pixel is not on the display, or that its file cannot be read.
    pub fn pixel(&self, x: u32, y: u32) -> Result<[u8; 3], String> {
        self.frame_buffer.pixel(x, y).map_err(|error| format!("pixel {x}, {y}: {error}"))
    }

    /// Everything that is drawn, as the display keeps it: for telling whether anything changed.
    ///
    /// # Errors
    /// That the frame buffer cannot be read.
    pub fn picture(&self) -> Result<Vec<u8>, String> {
        self.frame_buffer.all().map_err(|error| format!("the frame buffer cannot be read: {error}"))
    }

    /// Writes a picture of the display as PNG.
    ///
    /// # Errors
    /// What `import` said, or that it could not be started.
    pub fn screenshot(&self, file: &Path) -> Result<(), String> {
        let output = Command::new("import")
            .args(["-display", &self.name(), "-window", "root"])
            .arg(file)
            .stdin(Stdio::null())
            .output()
            .map_err(|error| format!("import cannot be started: {error}"))?;
        if output.status.success() {
            Ok(())
        } else {
            Err(String::from_utf8_lossy(&output.stderr).into_owned())
        }
    }
}

/// A process that ends with this value: asked first, then made to.
pub struct Process {
    name: String,
    child: Child,
}

impl Process {
    /// Starts a program.
    ///
    /// # Errors
    /// A sentence with its name.
    pub fn start(name: &str, command: &mut Command) -> Result<Self, String> {
        let child = command.spawn().map_err(|error| format!("{name} cannot be started: {error}"))?;
        Ok(Self { name: name.to_owned(), child })
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether it has ended, and how.
    pub fn ended(&mut self) -> Option<std::process::ExitStatus> {
        self.child.try_wait().ok().flatten()
    }

    /// The first line that it prints, where its output is piped.
    ///
    /// # Errors
    /// That it cannot be read.
    pub fn first_line(&mut self) -> Result<String, String> {
        let mut line = String::new();
        let out = self.child.stdout.as_mut().ok_or("its output is not read")?;
        BufReader::new(out).read_line(&mut line).map_err(|error| format!("{}: {error}", self.name))?;
        Ok(line)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if self.ended().is_some() {
            return;
        }
        // The shell's own `kill`, so that no package has to be there for it. An end that is asked
        // for lets Xvfb remove its socket and its lock.
        let asked = Command::new("sh").args(["-c", &format!("kill -TERM {}", self.id())]).status();
        let deadline = Instant::now() + Duration::from_secs(5);
        while asked.is_ok() && Instant::now() < deadline {
            if self.ended().is_some() {
                return;
            }
            std::thread::sleep(LOOK_AGAIN);
        }
        // It has had its time. That it may have ended in between is the only error there can be.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A command that the system ends when the thread that started it ends, however that comes about, so
/// that an interrupted run leaves no display behind. Without `setpriv` the program runs as it is.
pub fn ended_with_us(program: &str) -> Command {
    let setpriv = Path::new("/usr/bin/setpriv");
    if setpriv.exists() {
        let mut command = Command::new(setpriv);
        command.args(["--pdeathsig", "TERM", "--", program]);
        command
    } else {
        Command::new(program)
    }
}

/// Looks again and again until there is an answer.
///
/// # Errors
/// That there was none in [`PATIENCE`], naming what was waited for.
pub fn wait_until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> Result<T, String> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = look() {
            return Ok(found);
        }
        if Instant::now() > deadline {
            return Err(format!("waited {} s in vain for {what}", PATIENCE.as_secs()));
        }
        std::thread::sleep(LOOK_AGAIN);
    }
}

/// The file that Xvfb keeps what it shows in: an X window dump (`XWDFile.h`), big-endian header first.
struct FrameBuffer {
    file: File,
    width: u64,
    height: u64,
    bytes_per_line: u64,
    pixels_at: u64,
}

impl FrameBuffer {
    fn open(path: &Path) -> io::Result<Self> {
        let mut file = File::open(path)?;
        let mut header = [0; 100];
        file.read_exact(&mut header)?;
        let field = |index: usize| {
            let bytes = header.as_chunks::<4>().0.get(index).copied().unwrap_or_default();
            u64::from(u32::from_be_bytes(bytes))
        };
        // header_size, then pixmap_width, pixmap_height, byte_order, bits_per_pixel, bytes_per_line, ncolors.
        let (size, width, height, byte_order) = (field(0), field(4), field(5), field(7));
        let (bits, bytes_per_line, colours) = (field(11), field(12), field(19));
        if size < 100 || width == 0 || bits != 32 || byte_order != 0 {
            return Err(io::Error::other("not written yet, or not 32 bits a pixel, low byte first"));
        }
        // Each entry of the colour table takes 12 bytes.
        Ok(Self { file, width, height, bytes_per_line, pixels_at: size + colours * 12 })
    }

    fn pixel(&self, x: u32, y: u32) -> io::Result<[u8; 3]> {
        let (x, y) = (u64::from(x), u64::from(y));
        if x >= self.width || y >= self.height {
            return Err(io::Error::other("not on the display"));
        }
        let mut pixel = [0; 4];
        self.file.read_exact_at(&mut pixel, self.pixels_at + y * self.bytes_per_line + x * 4)?;
        let [blue, green, red, _] = pixel;
        Ok([red, green, blue])
    }

    fn all(&self) -> io::Result<Vec<u8>> {
        let mut pixels =
            vec![0; usize::try_from(self.height * self.bytes_per_line).map_err(io::Error::other)?];
        self.file.read_exact_at(&mut pixels, self.pixels_at)?;
        Ok(pixels)
    }
}
