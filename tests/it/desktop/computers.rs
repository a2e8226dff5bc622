//! The computer around the window: screens, and desktops without file dialogs.

use std::fs;
use std::path::Path;

use super::{Desk, PROGRAM, Role, display, wait_until};

/// The width and height of the only window.
fn size(desk: &Desk) -> (u32, u32) {
    let window = desk.windows("--class", "alliance-workbook").into_iter().next().expect("a window");
    let told = desk.display.xdotool(&["getwindowgeometry", "--shell", &window]).expect("a place");
    let number = |name: &str| {
        let line = told.lines().find_map(|line| line.strip_prefix(name));
        line.and_then(|number| number.parse().ok()).unwrap_or_default()
    };
    (number("WIDTH="), number("HEIGHT="))
}

fn wait_for_size(desk: &Desk, expected: (u32, u32)) {
    let what = format!("a window of {expected:?}");
    if let Err(error) = wait_until(&what, || (size(desk) == expected).then_some(())) {
        panic!("{error}; it has {:?}", size(desk));
    }
}

/// The screen of the test is as small as the window would like to be, without room for a panel.
#[test]
fn the_window_fits_the_screen_and_comes_back_as_it_was() {
    let desk = Desk::new("place");
    let settings = desk.home().join("config/alliance-workbook/settings.ron");
    let remembered = || fs::read_to_string(&settings).unwrap_or_default();

    let program = desk.start(&[]);
    wait_for_size(&desk, display::SIZE);
    program.ask_to_close();
    assert_eq!(program.wait_for_end(), Some(0));
    assert!(remembered().contains("maximised: Some(true)"), "{}", remembered());

    let program = desk.start(&[]);
    wait_for_size(&desk, display::SIZE);
    program.ask_to_close();
    assert_eq!(program.wait_for_end(), Some(0));

    // It did not fill the screen, and was on one that is no longer there.
    fs::write(
        &settings,
        "(window: Some((1000.0, 650.0)), corner: Some((4000.0, 300.0)), maximised: Some(false))",
    )
    .expect("other settings");
    let program = desk.start(&[]);
    wait_for_size(&desk, (1000, 650));
    let window = desk.windows("--class", "alliance-workbook").remove(0);
    desk.display.xdotool(&["windowsize", &window, "900", "620"]).expect("another size");
    wait_for_size(&desk, (900, 620));
    desk.wait_until_still();
    program.ask_to_close();
    assert_eq!(program.wait_for_end(), Some(0));
    assert!(remembered().contains("maximised: Some(false)"), "{}", remembered());

    let program = desk.start(&[]);
    wait_for_size(&desk, (900, 620));
    program.ask_to_close();
    assert_eq!(program.wait_for_end(), Some(0));
}

/// A portal is on the bus, and has no part that shows file dialogs; nor is there zenity.
#[test]
fn a_portal_without_file_dialogs_leads_to_the_path_field() {
    let desk = Desk::with_reader("portal");
    let portal = zbus::block_on(async {
        let name = "org.freedesktop.portal.Desktop";
        let bus = zbus::connection::Builder::address(desk.reader().address())?.name(name)?.build().await?;
        // From then on it answers, if only that it has no such thing.
        let _ = bus.object_server();
        zbus::Result::Ok(bus)
    });
    let _portal = portal.expect("a portal");
    let nothing = desk.home().join("bin");
    let nothing = nothing.display().to_string();
    let program = desk.start_other(Path::new(PROGRAM), &[], &[("PATH", &nothing)]);
    desk.press(&["ctrl+o"]);
    desk.reader().wait_for(Role::Heading, "Which plan do you want to open?");
    drop(program);
}
