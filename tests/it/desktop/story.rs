//! One plan from blank to paper, in the real window: by mouse and keyboard, through the system's
//! own dialogs, seen as a screen reader sees it.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use alliance_workbook::storage;
use alliance_workbook::words::Words;

use super::{Desk, FileDialog, Program, Role, wait_until};

const TITLE: &str = "Quarry Lane Clean-up";
const PURPOSE: &str = "A lane that children can walk to school";
const ALLIES: [&str; 2] = ["Hillside School", "Lane Residents"];
const GOAL: &str = "Clear the verge from the gate to the bridge";

#[test]
fn a_plan_goes_from_blank_to_paper() {
    let desk = Desk::with_reader("story");
    let opened_with = fake_viewer(&desk);
    let plan = desk.document("quarry lane.ron");

    let program = start(&desk, &[]);
    write_plan(&desk);
    program.give_keyboard();
    desk.press(&["ctrl+s"]);
    FileDialog::wait_for(&desk).save_as(&plan);
    wait_until("the file", || plan.exists().then_some(())).expect("the plan is saved");
    wait_for_label(&desk, |name| name.starts_with("Saved "));
    holds_what_was_typed(&plan);
    program.ask_to_close();
    assert_eq!(program.wait_for_end(), Some(0));

    let program = start(&desk, &[&plan.display().to_string()]);
    is_shown_again(&desk);
    print(&desk, &program, &opened_with);
    program.ask_to_close();
    assert_eq!(program.wait_for_end(), Some(0), "nothing has changed, so nothing is asked");
}

/// Starts the workbook with a viewer that notes what it is given.
fn start<'desk>(desk: &'desk Desk, arguments: &[&str]) -> Program<'desk> {
    let path = std::env::var("PATH").unwrap_or_default();
    let path = format!("{}:{path}", desk.home().join("bin").display());
    desk.start_other(Path::new(super::PROGRAM), arguments, &[("PATH", &path)])
}

/// Puts a stand-in for the system's viewer into the desk's path; returns the file that it notes its
/// arguments in.
fn fake_viewer(desk: &Desk) -> std::path::PathBuf {
    let bin = desk.home().join("bin");
    fs::create_dir(&bin).expect("a folder for programs");
    let noted = desk.home().join("opened");
    let viewer = bin.join("xdg-open");
    let script =
        format!("#!/bin/sh\nprintf '%s' \"$1\" > '{0}.part' && mv '{0}.part' '{0}'\n", noted.display());
    fs::write(&viewer, script).expect("a viewer");
    fs::set_permissions(&viewer, fs::Permissions::from_mode(0o755)).expect("permissions");
    noted
}

/// Fills in purpose, two allies and a goal, and notes that we agree to it.
fn write_plan(desk: &Desk) {
    desk.click_on(Role::Button, "Blank plan. Short chapters, in any order. Leave gaps and come back.");
    desk.click_on(Role::Entry, "Title");
    wait_for_cursor(desk, "purpose-title");
    desk.type_text(TITLE);
    desk.press(&["Tab"]);
    wait_for_cursor(desk, "purpose-purpose");
    desk.type_text(PURPOSE);
    wait_for_label(desk, |name| name == TITLE);

    desk.press(&["ctrl+Page_Down"]);
    desk.reader().wait_for(Role::Heading, "Allies");
    for ally in ALLIES {
        desk.click_on(Role::Button, "Add ally");
        wait_for_cursor(desk, "party-name");
        desk.type_text(ally);
        wait_for_text(desk, "Name", ally);
    }

    desk.press(&["ctrl+Page_Down"]);
    desk.reader().wait_for(Role::Heading, "Goals");
    desk.click_on(Role::Button, "Add goal");
    wait_for_cursor(desk, "goal-statement");
    desk.type_text(GOAL);
    wait_for_text(desk, "Goal", GOAL);

    // Letters that are typed into an open list lead to the row that begins with them.
    desk.click_on(Role::ComboBox, "Answer: Ourselves");
    desk.reader().wait_for(Role::ListItem, "Agreed");
    desk.type_text("Agreed");
    desk.press(&["Return"]);
    wait_for_label(desk, |name| name == "Agreed by 1 of 1");
}

/// The file holds what was typed.
fn holds_what_was_typed(file: &Path) {
    let plan = storage::open(file).expect("the file opens").plan;
    assert_eq!(plan.purpose.title, TITLE);
    assert_eq!(plan.purpose.purpose, PURPOSE);
    let names: Vec<&str> = plan.allies.parties.iter().map(|party| party.name.as_str()).collect();
    assert_eq!(names, ["", ALLIES[0], ALLIES[1]]);
    let goal = plan.goals.list.at(0).expect("a goal");
    assert_eq!(goal.statement, GOAL);
    assert!(goal.agreement.of(plan.ourselves).is_agreed());
}

/// The window shows what was typed in an earlier session.
fn is_shown_again(desk: &Desk) {
    wait_for_text(desk, "Title", TITLE);
    wait_for_text(desk, "Purpose", PURPOSE);
    desk.press(&["ctrl+Page_Down"]);
    for ally in ALLIES {
        wait_for_label(desk, |name| name.contains(ally));
    }
    desk.press(&["ctrl+Page_Down"]);
    wait_for_label(desk, |name| name == "Agreed by 1 of 1");
    wait_for_text(desk, "Goal", GOAL);
}

/// Prints into a file and for the viewer: what was typed is in both.
fn print(desk: &Desk, program: &Program<'_>, opened_with: &Path) {
    let pdf = desk.document("lane.pdf");
    desk.click_on(Role::Button, "File");
    desk.click_on(Role::Button, "Print…");
    desk.click_on(Role::Button, "Save PDF…");
    FileDialog::wait_for(desk).save_as(&pdf);
    wait_until("the PDF", || pdf.exists().then_some(())).expect("a PDF");
    tells_what_was_typed(&pdf);

    program.give_keyboard();
    desk.press(&["ctrl+p"]);
    desk.click_on(Role::Button, "Open for printing");
    let viewed =
        wait_until("the viewer", || fs::read_to_string(opened_with).ok()).expect("a viewer is called");
    tells_what_was_typed(Path::new(&viewed));
}

fn tells_what_was_typed(pdf: &Path) {
    let output = Command::new("pdftotext").arg(pdf).arg("-").output().expect("pdftotext");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8_lossy(&output.stdout);
    let text: Vec<&str> = text.split_whitespace().collect();
    let text = text.join(" ");
    for typed in [TITLE, PURPOSE, GOAL] {
        assert!(text.contains(typed), "no {typed:?} in: {text}");
    }
}

/// Waits until something is called so.
fn wait_for_label(desk: &Desk, is: impl Fn(&str) -> bool) {
    let found =
        wait_until("a label", || desk.reader().widgets().iter().any(|widget| is(&widget.name)).then_some(()));
    if let Err(error) = found {
        let names: Vec<_> = desk.reader().widgets().into_iter().map(|widget| widget.name).collect();
        panic!("{error}; there are {names:?}");
    }
}

/// Waits until the cursor is in a field, named by its message: the coach speaks of it then.
fn wait_for_cursor(desk: &Desk, field: &'static str) {
    let words = Words::english();
    let why = words.attribute(field, "why").expect("a field that the coach speaks of");
    wait_for_label(desk, |name| name == why);
}

/// Waits until a field of that name holds a text.
fn wait_for_text(desk: &Desk, field: &str, text: &str) {
    let reader = desk.reader();
    let holds = |widget: &super::reader::Widget| {
        widget.role == Role::Entry as u32 && widget.name == field && reader.text_in(widget).trim_end() == text
    };
    wait_until(&format!("{text:?} in the field {field:?}"), || {
        reader.widgets().iter().any(holds).then_some(())
    })
    .unwrap_or_else(|error| {
        let fields = reader.widgets().into_iter().filter(|widget| widget.role == Role::Entry as u32);
        let fields: Vec<_> = fields.map(|widget| (reader.text_in(&widget), widget.name)).collect();
        panic!("{error}; there are {fields:?}")
    });
}
