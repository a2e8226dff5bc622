//! The rig itself, tried on zenity alone: what fails here is no fault of the workbook.

use std::path::Path;

use super::{Desk, FileDialog, wait_until};

const ZENITY: &str = "/usr/bin/zenity";

#[test]
fn types_into_a_window_and_presses_its_button() {
    let desk = Desk::new("rig-types");
    let text = "Zoe's \"river\" (2 km) & more/~{}[]|\\ 100 %";
    let program = desk.start_other(Path::new(ZENITY), &["--entry", "--title=Rig"], &[]);
    assert_eq!(program.title(), "Rig");
    desk.type_text(text);
    desk.press(&["Return"]);
    let log = program.log_when_ended();
    assert!(log.lines().any(|line| line == text), "{log}");
}

#[test]
fn saves_under_a_typed_path_and_opens_it() {
    let desk = Desk::new("rig-files");
    let path = desk.document("a plan.ron");
    let arguments = ["--file-selection", "--save", "--confirm-overwrite", "--filename", "suggested.ron"];
    let program = desk.start_other(Path::new(ZENITY), &arguments, &[]);
    FileDialog::wait_for(&desk).save_as(&path);
    let log = program.log_when_ended();
    assert!(log.lines().any(|line| Path::new(line) == path), "{log}");

    std::fs::write(&path, "").expect("a file to open");
    let program = desk.start_other(Path::new(ZENITY), &["--file-selection"], &[]);
    FileDialog::wait_for(&desk).open(&path);
    let log = program.log_when_ended();
    assert_eq!(log.lines().filter(|line| Path::new(line) == path).count(), 2, "{log}");
}

#[test]
fn tells_when_a_wait_is_in_vain() {
    let mut looks = 0;
    let found = wait_until("the third look", || {
        looks += 1;
        (looks == 3).then_some("seen")
    });
    assert_eq!((found, looks), (Ok("seen"), 3));
}
