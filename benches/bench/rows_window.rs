//! What the window costs, seen from outside by the same observer for the program and for an empty
//! window of the same framework: start to the first picture, memory, rest; and how big the program is.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::display::{Display, Process, ended_with_us};
use crate::table::{Row, median};

/// The program that is measured.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_alliance-workbook");

/// The plan that it opens.
pub const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/plans/river-clean-up.ron");

/// How often each window is opened, in turns.
const STARTS: usize = 11;

/// How long a window is left alone, to see whether it rests.
const REST: Duration = Duration::from_secs(10);

/// A clock tick of `/proc`, the unit of processor time there: Linux shows 100 a second everywhere.
const TICK: Duration = Duration::from_millis(10);

const START: &str = "Start with a sample plan to the first painted frame";
const START_BOUND: f64 = 1.15;
const MEMORY: &str = "Memory with a sample plan open";
const MEMORY_BOUND: f64 = 1.2;
const AT_REST: &str = "At rest, no text field focused";
const EMPTY: &str = "an empty window";

/// All rows about the window.
pub fn rows() -> Vec<Row> {
    let mut rows = match measure() {
        Ok(rows) => rows,
        Err(why) => vec![
            Row::left_out(START, &format!("≤ {START_BOUND} × {EMPTY}"), &why),
            Row::left_out(MEMORY, &format!("≤ {MEMORY_BOUND} × {EMPTY}"), &why),
            Row::left_out(AT_REST, "no frame in 10 s", &why),
        ],
    };
    rows.push(size());
    rows
}

fn measure() -> Result<Vec<Row>, String> {
    let empty_window = build_empty_window()?;
    let home = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
    let plan: &[&str] = if Path::new(SAMPLE).exists() { &[SAMPLE] } else { &[] };
    let display = Display::start()?;

    // Once each beforehand: the files are in memory, and a first start may set up folders.
    Observed::start(&display, Path::new(PROGRAM), plan, home.path())?;
    Observed::start(&display, &empty_window, &[], home.path())?;
    let (mut program, mut empty) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        program.push(Observed::start(&display, Path::new(PROGRAM), plan, home.path())?.until_painted);
        empty.push(Observed::start(&display, &empty_window, &[], home.path())?.until_painted);
    }
    let start = Row::at_most(START, START_BOUND, EMPTY, median(&mut program), median(&mut empty));

    let observed = Observed::start(&display, &empty_window, &[], home.path())?;
    observed.wait_until_settled()?;
    let memory_of_empty = observed.memory()?;
    drop(observed);

    let observed = Observed::start(&display, Path::new(PROGRAM), plan, home.path())?;
    observed.wait_until_settled()?;
    let memory = observed.memory()?;
    let ratio = memory as f64 / memory_of_empty.max(1) as f64;
    let memory = Row {
        work: MEMORY.into(),
        bound: format!("≤ {MEMORY_BOUND} × {EMPTY}"),
        measured: format!("{ratio:.2} × ({} MB to {} MB)", memory / 1000, memory_of_empty / 1000),
        met: Some(ratio <= MEMORY_BOUND),
    };

    let (picture, time) = (display.picture()?, observed.processor_time()?);
    std::thread::sleep(REST);
    let time = observed.processor_time()?.saturating_sub(time);
    let is_same = picture == display.picture()?;
    let at_rest = Row {
        work: AT_REST.into(),
        bound: format!("no frame in {} s", REST.as_secs()),
        measured: format!(
            "{} ms of processor time, {} picture",
            time.as_millis(),
            if is_same { "the same" } else { "another" }
        ),
        // One frame in software takes more than a tick; a tick may be a wake-up without a frame.
        met: Some(is_same && time <= TICK),
    };
    Ok(vec![start, memory, at_rest])
}

fn size() -> Row {
    let size = fs::metadata(PROGRAM).map_or(0, |data| data.len());
    Row {
        work: "Binary, stripped".into(),
        bound: "stated".into(),
        measured: format!("{:.1} MB", size as f64 / 1e6),
        met: None,
    }
}

/// Builds the reference, with the same compiler and profile as the program.
fn build_empty_window() -> Result<PathBuf, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    // The folder of the program is named for its profile, but for that of `dev`.
    let folder = Path::new(PROGRAM).parent().unwrap_or(Path::new("."));
    let profile = folder.file_name().filter(|name| *name != "debug").unwrap_or("dev".as_ref());
    let status = Command::new(cargo)
        .args(["build", "--quiet", "--locked", "--example", "empty_window", "--profile"])
        .arg(profile)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::null())
        .status()
        .map_err(|error| format!("cargo cannot be started: {error}"))?;
    if !status.success() {
        return Err("the empty window could not be built".into());
    }
    let path = folder.join("examples/empty_window");
    if path.exists() {
        Ok(path)
    } else {
        Err(format!("the empty window is not where it should be: {}", path.display()))
    }
}

/// A program with a window, watched from its start on.
pub struct Observed {
    process: Process,
    /// From the start of the process to the first picture on the display.
    pub until_painted: Duration,
}

impl Observed {
    /// Starts a program and waits until its window shows something.
    pub fn start(display: &Display, program: &Path, arguments: &[&str], home: &Path) -> Result<Self, String> {
        wait_for("the display to be empty", || Ok(!is_painted(display)?))?;
        let mut command = ended_with_us(&program.display().to_string());
        command.args(arguments).env_clear().current_dir(home);
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("DISPLAY", display.name()).env("HOME", home).env("XDG_RUNTIME_DIR", home);
        command.env("LIBGL_ALWAYS_SOFTWARE", "1").env("LANG", "C.UTF-8");
        command.env("DBUS_SESSION_BUS_ADDRESS", "disabled:");
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let started = Instant::now();
        let mut process = Process::start("the window", &mut command)?;
        wait_for("the first picture", || match process.ended() {
            Some(status) => Err(format!("ended before its first picture, {status}: {}", program.display())),
            None => is_painted(display),
        })?;
        Ok(Self { process, until_painted: started.elapsed() })
    }

    /// Waits until it has used no processor time for two seconds.
    fn wait_until_settled(&self) -> Result<(), String> {
        let deadline = Instant::now() + Duration::from_mins(1);
        let mut before = self.processor_time()?;
        while Instant::now() < deadline {
            std::thread::sleep(Duration::from_secs(2));
            let now = self.processor_time()?;
            if now == before {
                return Ok(());
            }
            before = now;
        }
        Err("the window does not come to rest".into())
    }

    /// The memory that it has in use, in kB: what is resident, shared libraries included.
    fn memory(&self) -> Result<u64, String> {
        let status = self.proc_file("status")?;
        let field = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let number = field.and_then(|field| field.trim().trim_end_matches(" kB").parse().ok());
        number.ok_or_else(|| "the system tells no VmRSS".into())
    }

    /// The processor time of all its threads so far.
    fn processor_time(&self) -> Result<Duration, String> {
        let stat = self.proc_file("stat")?;
        // The name in the second field may hold blanks; what follows its bracket does not. The times
        // in the program and in the kernel for it are fields 14 and 15, so 11 and 12 after the name.
        let after_name = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
        let ticks: u32 = after_name
            .split_whitespace()
            .skip(11)
            .take(2)
            .filter_map(|field| field.parse::<u32>().ok())
            .sum();
        Ok(TICK * ticks)
    }

    fn proc_file(&self, name: &str) -> Result<String, String> {
        let path = format!("/proc/{}/{name}", self.process.id());
        fs::read_to_string(&path).map_err(|error| format!("{error}: {path}"))
    }
}

/// Whether a window is on the display, which is black where none is.
fn is_painted(display: &Display) -> Result<bool, String> {
    let mut painted = 0;
    // Windows lie at the upper left, and even the smallest of those that are measured covers this.
    for (x, y) in [(1, 1), (2, 1), (3, 1), (1, 2), (2, 2), (3, 2), (1, 3), (2, 3), (3, 3)] {
        painted += u32::from(display.pixel(x * 150, y * 130)? != [0; 3]);
    }
    // Text may be black where a point falls on it.
    Ok(painted >= 6)
}

/// Looks twice a millisecond.
fn wait_for(what: &str, mut is: impl FnMut() -> Result<bool, String>) -> Result<(), String> {
    let deadline = Instant::now() + Duration::from_mins(1);
    while Instant::now() < deadline {
        if is()? {
            return Ok(());
        }
        std::thread::sleep(Duration::from_micros(500));
    }
    Err(format!("waited in vain for {what}"))
}
