//! What computers do that are not like the one that a program was made on.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::stage::{Stage, click, fill_in, finish, stage};

const WIDE: [f32; 2] = [1280.0, 800.0];
const BLANK: &str = "Blank plan. Short chapters, in any order. Leave gaps and come back.";

fn paste(harness: &mut Harness<'_, Stage>, text: &str) {
    harness.event(Event::Paste(text.to_owned()));
    finish(harness);
}

#[test]
fn what_is_pasted_becomes_one_clean_line_or_clean_lines() {
    let (mut harness, _) = stage(WIDE, None, None);
    click(&mut harness, BLANK);
    fill_in(&mut harness, "Title", "The ");
    paste(&mut harness, "\tAlder\r\n\r\n River\u{2028}Clean-up\0\u{85}\u{FEFF}\r\n");
    assert_eq!(harness.state().plan().purpose.title, "The Alder River Clean-up");
    fill_in(&mut harness, "Purpose", "First\r\nsecond");
    paste(&mut harness, "\u{B}third\0\u{2029}fourth\rfifth");
    assert_eq!(harness.state().plan().purpose.purpose, "First\nsecond\nthird\nfourth\nfifth");
}

#[test]
fn a_dialog_that_cannot_be_had_leads_to_the_path_field() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("river.ron");
    let (mut harness, choices) = stage(WIDE, None, None);
    click(&mut harness, BLANK);
    fill_in(&mut harness, "Title", "River");
    choices.push_no_dialog();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    finish(&mut harness);
    harness.get_by_role_and_label(Role::Heading, "Where do you want to save the plan?");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    paste(&mut harness, &format!("{}\n", path.display()));
    click(&mut harness, "Go on");
    harness.get_by_label("Saved 09:42");
    assert!(path.exists());

    choices.push_no_dialog();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::O);
    finish(&mut harness);
    harness.get_by_role_and_label(Role::Heading, "Which plan do you want to open?");
}

#[test]
fn a_save_that_fails_offers_another_place() {
    let folder = tempfile::tempdir().unwrap();
    let (mut harness, choices) = stage(WIDE, None, None);
    click(&mut harness, BLANK);
    fill_in(&mut harness, "Title", "River");
    choices.push(Some(&folder.path().join("no folder").join("river.ron")));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    finish(&mut harness);
    harness.get_by_role_and_label(Role::Heading, "The folder is not there");
    let path = folder.path().join("river.ron");
    choices.push(Some(&path));
    click(&mut harness, "Save as…");
    assert!(path.exists() && !harness.state().app().document().unwrap().is_dirty());
    harness.get_by_label("Saved 09:42");
}

#[test]
fn colours_are_light_where_the_system_does_not_say() {
    let (harness, _) = stage(WIDE, None, None);
    assert_eq!(harness.ctx.options(|options| options.fallback_theme), egui::Theme::Light);
}
