//! The menus: reached by key and pointer, walked by arrows, and left without losing one’s place; and
//! what they offer for the text that is being typed into.

use alliance_workbook::ui::command::Command;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, OutputCommand, PointerButton, ViewportCommand};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::stage::{Stage, click, fill_in, finish, go, sample_in, stage};

const WIDE: [f32; 2] = [1366.0, 768.0];
const BLANK: &str = "Blank plan. Short chapters, in any order. Leave gaps and come back.";
const ALT_GR: Modifiers = Modifiers { ctrl: true, alt: true, command: true, ..Modifiers::NONE };

/// A blank plan that is called River, with the cursor in its title.
fn titled() -> Harness<'static, Stage> {
    let (mut harness, _) = stage(WIDE, None, None);
    click(&mut harness, BLANK);
    fill_in(&mut harness, "Title", "River");
    harness
}

fn press(harness: &mut Harness<'_, Stage>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run_steps(4);
}

fn keys(harness: &mut Harness<'_, Stage>, keys: &[Key]) {
    for key in keys {
        press(harness, Modifiers::NONE, *key);
    }
}

/// What has the focus, by its name.
fn focused(harness: &Harness<'_, Stage>) -> Option<String> {
    let node = harness.root().children_recursive().find(egui_kittest::Node::is_focused)?;
    node.accesskit_node().label()
}

fn title(harness: &Harness<'_, Stage>) -> String {
    harness.state().plan().purpose.title.clone()
}

/// Lets frames pass; what was copied and whether the system was asked for what was copied before.
fn clipboard(harness: &mut Harness<'_, Stage>) -> (Option<String>, bool) {
    let (mut copied, mut asked) = (None, false);
    for _ in 0..6 {
        harness.step();
        let output = harness.output();
        for command in &output.platform_output.commands {
            if let OutputCommand::CopyText(text) = command {
                copied = Some(text.clone());
            }
        }
        let mut commands = output.viewport_output.values().flat_map(|viewport| &viewport.commands);
        asked |= commands.any(|command| *command == ViewportCommand::RequestPaste);
    }
    (copied, asked)
}

fn choose(harness: &mut Harness<'_, Stage>, menu: &str, entry: &str) {
    click(harness, menu);
    harness.get_by_role_and_label(Role::Button, entry).click();
}

fn tap_alt(harness: &mut Harness<'_, Stage>, between: Option<Event>) {
    harness.key_down(Key::AltLeft);
    harness.run_steps(1);
    if let Some(event) = between {
        harness.event(event);
        harness.run_steps(1);
    }
    harness.key_up(Key::AltLeft);
    harness.run_steps(3);
}

#[test]
fn keys_reach_the_menus_walk_them_and_leave_the_focus_where_it_was() {
    let mut harness = titled();
    for by_alt in [false, true] {
        if by_alt {
            tap_alt(&mut harness, None);
        } else {
            press(&mut harness, Modifiers::NONE, Key::F10);
        }
        assert_eq!(focused(&harness).as_deref(), Some("File"));
        keys(&mut harness, &[Key::ArrowRight]);
        assert_eq!(focused(&harness).as_deref(), Some("Edit"));
        keys(&mut harness, &[Key::ArrowLeft, Key::ArrowLeft]);
        assert_eq!(focused(&harness).as_deref(), Some("Help"));
        keys(&mut harness, &[Key::ArrowDown]);
        assert_eq!(focused(&harness).as_deref(), Some("Keyboard shortcuts"));
        keys(&mut harness, &[Key::ArrowDown]);
        assert_eq!(focused(&harness).as_deref(), Some("About Alliance Workbook"));
        keys(&mut harness, &[Key::ArrowRight]);
        assert_eq!(focused(&harness).as_deref(), Some("New plan"));
        keys(&mut harness, &[Key::ArrowLeft, Key::ArrowUp]);
        assert_eq!(focused(&harness).as_deref(), Some("About Alliance Workbook"));
        keys(&mut harness, &[Key::Escape]);
        assert_eq!(focused(&harness).as_deref(), Some("Title"), "by Alt: {by_alt}");
        assert_eq!(harness.query_all_by_role(Role::MenuItem).count(), 0);
        harness.event(Event::Text("!".into()));
        harness.run_steps(2);
    }
    assert_eq!(title(&harness), "River!!");
    press(&mut harness, Modifiers::NONE, Key::F10);
    press(&mut harness, Modifiers::NONE, Key::F10);
    assert_eq!(focused(&harness).as_deref(), Some("Title"), "the key leads back as well");
}

#[test]
fn alt_with_anything_else_leads_nowhere() {
    let mut harness = titled();
    let click = Event::PointerButton {
        pos: egui::pos2(700.0, 760.0),
        button: PointerButton::Primary,
        pressed: true,
        modifiers: Modifiers::ALT,
    };
    for between in [Event::WindowFocused(false), click, Event::Text("ö".into())] {
        tap_alt(&mut harness, Some(between));
        assert_ne!(focused(&harness).as_deref(), Some("File"));
    }
}

#[test]
fn a_menu_within_a_menu_is_walked_into_and_out_of() {
    let mut harness = titled();
    press(&mut harness, Modifiers::NONE, Key::F10);
    keys(&mut harness, &[Key::ArrowRight, Key::ArrowRight, Key::ArrowDown, Key::ArrowUp]);
    assert_eq!(focused(&harness).as_deref(), Some("Text size"));
    keys(&mut harness, &[Key::ArrowRight]);
    assert_eq!(focused(&harness).as_deref(), Some("Larger"));
    keys(&mut harness, &[Key::ArrowLeft]);
    assert_eq!(focused(&harness).as_deref(), Some("Text size"));
    keys(&mut harness, &[Key::ArrowRight, Key::Enter]);
    finish(&mut harness);
    assert!((harness.ctx.zoom_factor() - 1.15).abs() < 0.01);
    assert_eq!(focused(&harness).as_deref(), Some("Title"));
}

#[test]
fn a_chosen_entry_runs_and_its_key_does_nothing_else() {
    let mut harness = titled();
    fill_in(&mut harness, "Purpose", "Clean water");
    press(&mut harness, Modifiers::NONE, Key::F10);
    keys(&mut harness, &[Key::ArrowLeft, Key::ArrowDown, Key::ArrowDown, Key::Enter]);
    finish(&mut harness);
    harness.get_by_role_and_label(Role::Dialog, "Alliance Workbook");
    assert_eq!(harness.state().plan().purpose.purpose, "Clean water", "no line end was typed");
}

#[test]
fn the_menu_edit_works_on_the_text_that_is_being_typed_into() {
    let mut harness = titled();
    choose(&mut harness, "Edit", "Select all");
    finish(&mut harness);
    assert_eq!(focused(&harness).as_deref(), Some("Title"));
    choose(&mut harness, "Edit", "Copy");
    assert_eq!(clipboard(&mut harness), (Some("River".into()), false));
    choose(&mut harness, "Edit", "Paste");
    assert_eq!(clipboard(&mut harness), (None, true));
    harness.event(Event::Paste("Alder ".into()));
    harness.run_steps(2);
    assert_eq!(title(&harness), "Alder ");
    press(&mut harness, Modifiers::NONE, Key::F10);
    keys(&mut harness, &[Key::ArrowRight, Key::ArrowDown]);
    while focused(&harness).as_deref() != Some("Select all") {
        keys(&mut harness, &[Key::ArrowDown]);
    }
    keys(&mut harness, &[Key::Enter]);
    choose(&mut harness, "Edit", "Cut");
    assert_eq!(clipboard(&mut harness), (Some("Alder ".into()), false));
    assert_eq!(title(&harness), "");
    assert_eq!(focused(&harness).as_deref(), Some("Title"));
}

#[test]
fn the_menu_edit_offers_only_what_can_be_done() {
    let mut harness = titled();
    let enabled = |harness: &Harness<'_, Stage>, name| {
        !harness.get_by_role_and_label(Role::Button, name).accesskit_node().is_disabled()
    };
    click(&mut harness, "Edit");
    assert!(!enabled(&harness, "Cut"), "nothing is selected");
    assert!(enabled(&harness, "Paste"));
    keys(&mut harness, &[Key::Escape]);
    go(&mut harness, "Goals");
    click(&mut harness, "Edit");
    assert!(!enabled(&harness, "Paste"), "no text has the focus");
    assert!(!enabled(&harness, "Select all"));
}

#[test]
fn a_text_has_a_menu_on_the_right_button_and_on_the_menu_key() {
    let mut harness = titled();
    press(&mut harness, Modifiers::COMMAND, Key::A);
    harness.get_by_role_and_label(Role::TextInput, "Title").click_secondary();
    finish(&mut harness);
    assert_eq!(focused(&harness).as_deref(), Some("Cut"));
    keys(&mut harness, &[Key::Escape]);
    assert_eq!(focused(&harness).as_deref(), Some("Title"));
    for key in [(Modifiers::NONE, Key::Menu), (Modifiers::SHIFT, Key::F10)] {
        press(&mut harness, key.0, key.1);
        assert_eq!(focused(&harness).as_deref(), Some("Cut"), "{key:?}");
        keys(&mut harness, &[Key::ArrowDown, Key::Enter]);
        assert_eq!(focused(&harness).as_deref(), Some("Title"), "{key:?}");
    }
    press(&mut harness, Modifiers::NONE, Key::Menu);
    harness.key_press(Key::Enter);
    assert_eq!(clipboard(&mut harness), (Some("River".into()), false));
    assert_eq!(title(&harness), "");
}

#[test]
fn alt_gr_fires_nothing_in_a_text_or_beside_it() {
    let mut harness = titled();
    for key in [Key::S, Key::Z, Key::Y, Key::A, Key::Q, Key::W, Key::X, Key::N, Key::Enter, Key::Backspace] {
        harness.key_press_modifiers(ALT_GR, key);
        harness.run_steps(2);
    }
    harness.event(Event::Text("ś".into()));
    harness.run_steps(2);
    assert_eq!(title(&harness), "Riverś");
    let closes = harness.output().viewport_output.values().flat_map(|viewport| &viewport.commands);
    assert!(closes.into_iter().all(|command| *command != ViewportCommand::Close));
}

#[test]
fn caps_lock_and_foreign_letters_save_as_ever() {
    for (key, place) in [(Key::S, Key::S), (Key::Slash, Key::S)] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("river.ron");
        let (mut harness, choices) = stage(WIDE, None, None);
        click(&mut harness, BLANK);
        fill_in(&mut harness, "Title", "River");
        choices.push(Some(&path));
        let modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
        harness.event(Event::Key { key, physical_key: Some(place), pressed: true, repeat: false, modifiers });
        finish(&mut harness);
        assert!(path.exists(), "{key:?} where {place:?} is");
    }
}

#[test]
fn the_window_fills_the_screen_and_leaves_it_again() {
    let mut harness = titled();
    harness.key_down(Key::F11);
    let mut asked = Vec::new();
    for _ in 0..4 {
        harness.step();
        let commands = harness.output().viewport_output.values().flat_map(|viewport| &viewport.commands);
        asked.extend(commands.filter(|command| matches!(command, ViewportCommand::Fullscreen(_))).cloned());
    }
    assert_eq!(asked, [ViewportCommand::Fullscreen(true)]);
}

#[test]
fn a_recent_plan_is_opened_from_the_menu() {
    let folder = tempfile::tempdir().unwrap();
    let path = sample_in(folder.path(), "river-clean-up");
    let settings = folder.path().join("settings.ron");
    let (mut harness, _) = stage(WIDE, Some(&path), Some(&settings));
    let id = harness.state().plan().id;
    press(&mut harness, Modifiers::COMMAND, Key::N);
    finish(&mut harness);
    assert_ne!(harness.state().plan().id, id);
    choose(&mut harness, "File", "Open recent");
    finish(&mut harness);
    harness.get_by_label_contains(", river-clean-up.ron").click();
    finish(&mut harness);
    assert_eq!(harness.state().plan().id, id);
}

#[test]
fn a_plan_reverts_to_its_file_in_one_step_that_can_be_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = sample_in(folder.path(), "river-clean-up");
    let (mut harness, _) = stage(WIDE, Some(&path), None);
    let before = harness.state().plan().clone();
    fill_in(&mut harness, "Title", "!");
    go(&mut harness, "Goals");
    fill_in(&mut harness, "Goal", " more");
    let edited = harness.state().plan().clone();
    assert_ne!(edited.goals, before.goals);
    choose(&mut harness, "File", "Revert to the saved file");
    finish(&mut harness);
    assert_eq!(*harness.state().plan(), before, "the answers to its wording too");
    assert!(!harness.state().app().document().unwrap().is_dirty());
    harness.get_by_label("Back to the saved file");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(harness.state().plan().purpose.title, edited.purpose.title);
    assert!(harness.state().app().document().unwrap().is_dirty());

    std::fs::remove_file(&path).unwrap();
    let ctx = harness.ctx.clone();
    harness.state_mut().app_mut().run(&ctx, Command::Revert);
    finish(&mut harness);
    harness.get_by_role(Role::Dialog);
    assert_eq!(harness.state().plan().purpose.title, edited.purpose.title, "nothing is lost");
}

#[test]
fn back_and_forward_follow_the_list_the_keys_and_the_jumps() {
    let mut harness = titled();
    let page = |harness: &Harness<'_, Stage>, name: &str| {
        harness.get_by_role_and_label(Role::Heading, name);
    };
    press(&mut harness, Modifiers::COMMAND, Key::PageDown);
    page(&harness, "Allies");
    go(&mut harness, "Conflict resolution");
    press(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    finish(&mut harness);
    page(&harness, "Allies");
    press(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    finish(&mut harness);
    page(&harness, "Purpose & fit");
    assert_eq!(focused(&harness).as_deref(), Some("Title"), "where the cursor was");
    press(&mut harness, Modifiers::ALT, Key::ArrowRight);
    finish(&mut harness);
    page(&harness, "Allies");
    choose(&mut harness, "View", "Forward again");
    finish(&mut harness);
    page(&harness, "Conflict resolution");
    press(&mut harness, Modifiers::ALT, Key::ArrowRight);
    finish(&mut harness);
    page(&harness, "Conflict resolution");
}
