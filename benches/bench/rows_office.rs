//! The program against what people use now: LibreOffice, opening and printing a document with the
//! text of the same plan's checklist.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::display::Display;
use crate::rows_window::{Observed, PROGRAM, SAMPLE};
use crate::table::{Row, median};

/// How often each is done, in turns.
const TIMES: usize = 5;

const START: &str = "Start with a sample plan, against what people use now";
const START_BOUND: f64 = 6.0;
const WRITER: &str = "LibreOffice Writer opening a document of the same plan";
const PRINT: &str = "`print` of the checklist, whole process";
const PRINT_BOUND: f64 = 15.0;
const CONVERT: &str = "LibreOffice converting a document of the same length";

/// The rows that need LibreOffice.
pub fn rows() -> Vec<Row> {
    let setting = Setting::new();
    let measured = |measure: fn(&Setting) -> Result<Row, String>| {
        setting.as_ref().map_err(Clone::clone).and_then(measure)
    };
    vec![
        measured(start).unwrap_or_else(|why| {
            Row::left_out(START, &format!("≥ {START_BOUND} × faster than {WRITER}"), &why)
        }),
        measured(print).unwrap_or_else(|why| {
            Row::left_out(PRINT, &format!("≥ {PRINT_BOUND} × faster than {CONVERT}"), &why)
        }),
    ]
}

/// LibreOffice, a home folder for it, and the document that it opens.
struct Setting {
    office: PathBuf,
    home: TempDir,
    document: PathBuf,
}

impl Setting {
    fn new() -> Result<Self, String> {
        let office = on_path("soffice").ok_or("LibreOffice is not installed")?;
        let home = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
        let pdf = home.path().join("checklist.pdf");
        let document = home.path().join("checklist.fodt");
        let setting = Self { office, home, document };
        timed(&mut setting.print(&pdf))?;
        write_document(&pdf, &setting.document)?;
        // Once beforehand: LibreOffice sets up its profile on its first start.
        timed(&mut setting.convert())?;
        Ok(setting)
    }

    fn print(&self, pdf: &Path) -> Command {
        let mut command = Command::new(PROGRAM);
        command.args(["print", SAMPLE, "--force", "-o"]).arg(pdf).env("HOME", self.home.path());
        command
    }

    fn convert(&self) -> Command {
        let mut command = Command::new(&self.office);
        command.args(["--headless", "--norestore", "--convert-to", "pdf:writer_pdf_Export", "--outdir"]);
        command.arg(self.home.path().join("out")).arg(&self.document).env("HOME", self.home.path());
        command
    }
}

fn print(setting: &Setting) -> Result<Row, String> {
    let pdf = setting.home.path().join("again.pdf");
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        ours.push(timed(&mut setting.print(&pdf))?);
        theirs.push(timed(&mut setting.convert())?);
    }
    Ok(Row::faster(PRINT, PRINT_BOUND, CONVERT, median(&mut ours), median(&mut theirs)))
}

fn start(setting: &Setting) -> Result<Row, String> {
    let display = Display::start()?;
    let home = setting.home.path();
    let document = setting.document.display().to_string();
    let writer = ["--norestore", "--nologo", "--nolockcheck", "--writer", document.as_str()];
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        ours.push(Observed::start(&display, Path::new(PROGRAM), &[SAMPLE], home)?.until_painted);
        theirs.push(Observed::start(&display, &setting.office, &writer, home)?.until_painted);
    }
    Ok(Row::faster(START, START_BOUND, WRITER, median(&mut ours), median(&mut theirs)))
}

/// Writes the text of a PDF as a document of LibreOffice's flat format, a paragraph a line.
fn write_document(pdf: &Path, document: &Path) -> Result<(), String> {
    let output = Command::new("pdftotext")
        .args(["-layout", "-enc", "UTF-8"])
        .arg(pdf)
        .arg("-")
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("pdftotext cannot be started: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let paragraph = |line: &str| {
        let line = line.replace('&', "&amp;").replace('<', "&lt;").replace('\u{c}', "");
        format!("<text:p>{line}</text:p>\n")
    };
    let body: String = text.lines().map(paragraph).collect();
    let xml = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"
  office:mimetype="application/vnd.oasis.opendocument.text">
<office:body><office:text>
{body}</office:text></office:body></office:document>
"#
    );
    fs::write(document, xml).map_err(|error| format!("{error}: {}", document.display()))
}

/// How long a command takes from its start to its end.
fn timed(command: &mut Command) -> Result<Duration, String> {
    let started = Instant::now();
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    let took = started.elapsed();
    match status {
        Ok(status) if status.success() => Ok(took),
        Ok(status) => Err(format!("{status}: {}", command.get_program().display())),
        Err(error) => Err(format!("{error}: {}", command.get_program().display())),
    }
}

fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}
