//! Keys on keyboards of other countries, as the system delivers them.

use std::fs;
use std::process::Command;

use alliance_workbook::plan::Plan;
use alliance_workbook::storage;

use super::Desk;

/// The places of keys on every keyboard, by what they type on an American one.
const CONTROL: &str = "37";
const ALT: &str = "64";
const ALT_GR: &str = "108";
const CAPS_LOCK: &str = "66";
const A: &str = "38";
const Q: &str = "24";
const S: &str = "39";
const W: &str = "25";

/// Puts a keyboard of another country on the desk.
fn keyboard(desk: &Desk, country: &str) {
    let set = Command::new("setxkbmap").args(["-display", &desk.display.name(), country]).output();
    let set = set.expect("setxkbmap");
    assert!(set.status.success(), "{}", String::from_utf8_lossy(&set.stderr));
}

/// Presses a key by its place while others are held.
fn press(desk: &Desk, held: &[&str], key: &str) {
    for key in held {
        desk.do_it(&["keydown", key]);
    }
    desk.do_it(&["key", key]);
    for key in held.iter().rev() {
        desk.do_it(&["keyup", key]);
    }
}

#[test]
fn commands_are_given_by_their_keys_on_every_keyboard_and_alt_gr_types() {
    let desk = Desk::new("keys");
    let path = desk.document("river.ron");
    let mut plan = Plan::new();
    plan.purpose.title = "River".into();
    fs::write(&path, storage::to_text(&plan, None).expect("a text")).expect("a file");
    let program = desk.start(&[&path.display().to_string()]);
    let changed = |is: bool| {
        let what = if is { "a change" } else { "a save" };
        program.wait_for_title(what, |title| title.contains("River") && title.starts_with('•') == is);
    };
    // To the purpose, which is missing.
    desk.press(&["F8"]);
    desk.wait_until_still();
    for (country, caps, held, types) in [
        ("us", false, &[][..], A),
        ("us", true, &[], A),
        ("de", false, &[ALT_GR], Q),
        ("fr", false, &[], Q),
        ("ru", false, &[], A),
        ("gr", false, &[], A),
        ("il", false, &[], A),
    ] {
        keyboard(&desk, country);
        if caps {
            press(&desk, &[], CAPS_LOCK);
        }
        press(&desk, held, types);
        changed(true);
        // Were these taken for Close and Quit, a question would keep what follows from saving.
        press(&desk, &[CONTROL, ALT], W);
        press(&desk, &[CONTROL, ALT], Q);
        press(&desk, &[CONTROL], S);
        changed(false);
        if caps {
            press(&desk, &[], CAPS_LOCK);
        }
    }
    let written = storage::open(&path).expect("the plan").plan.purpose.purpose;
    assert_eq!(written, "aA@aфαש");

    // The Hebrew keyboard has a sign where W is, the Greek one where Q is.
    press(&desk, &[CONTROL], W);
    program.wait_for_title("the start page", |title| title == "Alliance Workbook");
    keyboard(&desk, "gr");
    press(&desk, &[CONTROL], Q);
    assert_eq!(program.wait_for_end(), Some(0));
}
