//! A plan from blank to saved and back.

use alliance_workbook::ui::command::Command;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::stage::{click, fill_in, finish, go, launch, sample_in, stage};

const WIDE: [f32; 2] = [1280.0, 800.0];
const BLANK: &str = "Blank plan. Short chapters, in any order. Leave gaps and come back.";

#[test]
fn a_blank_plan_is_filled_in_saved_closed_and_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("river.ron");
    let settings = folder.path().join("settings.ron");
    let (mut harness, choices) = stage(WIDE, None, Some(&settings));
    click(&mut harness, BLANK);
    fill_in(&mut harness, "Title", "Alder River Clean-up");
    assert_eq!(harness.state().plan().purpose.title, "Alder River Clean-up");
    harness.get_by_label("1 change not saved");

    choices.push(Some(&path));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    finish(&mut harness);
    harness.get_by_label("Saved 09:42");
    let written = std::fs::read_to_string(&path).unwrap();
    assert!(written.contains("Alder River Clean-up"), "{written}");

    harness.key_press_modifiers(Modifiers::COMMAND, Key::W);
    finish(&mut harness);
    assert!(harness.state().app().document().is_none());
    let row = harness.get_by_label_contains("Alder River Clean-up, river.ron");
    row.click();
    finish(&mut harness);
    assert_eq!(harness.state().plan().purpose.title, "Alder River Clean-up");
    assert!(!harness.state().app().document().unwrap().is_dirty());
}

#[test]
fn closing_with_changes_asks_and_cancel_keeps_everything() {
    let folder = tempfile::tempdir().unwrap();
    let (mut harness, choices) = stage(WIDE, None, None);
    click(&mut harness, BLANK);
    fill_in(&mut harness, "Title", "River");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::W);
    finish(&mut harness);
    harness.get_by_role_and_label(Role::Heading, "Save changes to “River”?");
    harness.key_press(Key::Escape);
    finish(&mut harness);
    assert_eq!(harness.state().plan().purpose.title, "River");

    harness.key_press_modifiers(Modifiers::COMMAND, Key::W);
    finish(&mut harness);
    let path = folder.path().join("kept.ron");
    choices.push(Some(&path));
    click(&mut harness, "Save");
    assert!(harness.state().app().document().is_none(), "closed once it was saved");
    assert!(std::fs::read_to_string(&path).unwrap().contains("River"));
}

#[test]
fn what_cannot_be_read_is_told_on_saving_and_on_leaving() {
    let folder = tempfile::tempdir().unwrap();
    let (mut harness, choices) = stage(WIDE, None, None);
    click(&mut harness, BLANK);
    fill_in(&mut harness, "Title", "River");
    fill_in(&mut harness, "Start", "31 Nov 2026");
    choices.push(Some(&folder.path().join("river.ron")));
    // The field still has the cursor.
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    finish(&mut harness);
    harness.get_by_label("Saved, but “31 Nov 2026” in “Start” cannot be read and is not in the file");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::W);
    finish(&mut harness);
    harness.get_by_role_and_label(Role::Heading, "Leave what cannot be read?");
    harness.get_by_label("Start: “31 Nov 2026”. November has 30 days. Try 30 Nov 2026.");
    click(&mut harness, "Cancel");
    assert_eq!(harness.state().plan().purpose.start, None);

    harness.key_press_modifiers(Modifiers::COMMAND, Key::W);
    finish(&mut harness);
    click(&mut harness, "Leave it");
    assert!(harness.state().app().document().is_none());
    click(&mut harness, BLANK);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::W);
    finish(&mut harness);
    assert!(harness.state().app().document().is_none(), "that was another plan");
}

#[test]
fn a_copy_is_one_step_and_its_title_can_be_typed_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = sample_in(folder.path(), "river-clean-up");
    let (mut harness, _) = stage([1280.0, 1600.0], Some(&path), None);
    go(&mut harness, "Communication");
    let before = harness.state().plan().clone();
    let channel = before.communication.channels.at(0).unwrap();
    let named = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|label| label.starts_with(&channel.medium))
    };
    harness.get_all_by_role(Role::Button).find(named).unwrap().focus();
    finish(&mut harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::D);
    finish(&mut harness);
    let plan = harness.state().plan();
    let copy = plan.communication.channels.at(1).unwrap();
    assert_eq!(copy.medium, format!("{} (copy)", channel.medium));
    assert_eq!((copy.cadence, &copy.members), (channel.cadence, &channel.members));
    assert!(harness.get_by_role_and_label(Role::TextInput, "Channel").is_focused());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    finish(&mut harness);
    assert_eq!(*harness.state().plan(), before);
}

#[test]
fn a_party_that_was_added_where_it_was_asked_for_goes_with_one_undo() {
    let (mut harness, _) = stage([1280.0, 1600.0], None, None);
    click(&mut harness, BLANK);
    let before = harness.state().plan().clone();
    fill_in(&mut harness, "Party of Convenor", "Scouts");
    harness.key_press(Key::Enter);
    finish(&mut harness);
    let plan = harness.state().plan();
    let scouts = plan.allies.parties.iter().last().unwrap();
    assert_eq!((scouts.name.as_str(), plan.purpose.leadership.convenor.party), ("Scouts", Some(scouts.id)));
    harness.key_press(Key::Tab);
    finish(&mut harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    finish(&mut harness);
    assert_eq!(*harness.state().plan(), before);
}

#[test]
fn keys_of_a_calendar_stay_in_it() {
    let (mut harness, _) = stage(WIDE, None, None);
    click(&mut harness, BLANK);
    harness.get_by_role_and_label(Role::DateInput, "Start").focus();
    finish(&mut harness);
    harness.key_press(Key::ArrowDown);
    finish(&mut harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::PageDown);
    finish(&mut harness);
    harness.key_press(Key::Enter);
    finish(&mut harness);
    assert_eq!(harness.state().plan().purpose.start, Some(jiff::civil::date(2027, 11, 21)));
}

#[test]
fn a_cancelled_file_dialog_neither_saves_nor_closes() {
    let (mut harness, choices) = stage(WIDE, None, None);
    click(&mut harness, BLANK);
    fill_in(&mut harness, "Title", "River");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::W);
    finish(&mut harness);
    choices.push(None);
    click(&mut harness, "Save");
    assert!(harness.state().app().document().unwrap().is_dirty());
}

#[test]
fn undo_takes_back_whole_fields_and_returns_to_clean() {
    let (mut harness, _) = stage(WIDE, None, None);
    click(&mut harness, BLANK);
    fill_in(&mut harness, "Title", "River");
    go(&mut harness, "Goals");
    assert!(harness.state().app().document().unwrap().is_dirty());
    click(&mut harness, "Undo");
    assert_eq!(harness.state().plan().purpose.title, "");
    assert!(!harness.state().app().document().unwrap().is_dirty());
    harness.get_by_role_and_label(Role::Heading, "Purpose & fit");
    click(&mut harness, "Redo");
    assert_eq!(harness.state().plan().purpose.title, "River");
}

/// What takes a chapter's answers back takes back the go as well, which stands on another page.
#[test]
fn undo_stays_on_the_page_that_it_changes() {
    let folder = tempfile::tempdir().unwrap();
    let (mut harness, _) = stage(WIDE, Some(&sample_in(folder.path(), "river-clean-up")), None);
    go(&mut harness, "Conflict resolution");
    harness.get_by_label_contains("Step 1: ").focus();
    finish(&mut harness);
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    finish(&mut harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    finish(&mut harness);
    harness.get_by_role_and_label(Role::Heading, "Conflict resolution");
}

#[test]
fn undo_shows_the_tab_that_it_changes() {
    let (mut harness, _) = stage(WIDE, None, None);
    click(&mut harness, BLANK);
    go(&mut harness, "Conflict resolution");
    harness.get_by_role_and_label(Role::Tab, "Disputes (0)").click();
    finish(&mut harness);
    click(&mut harness, "Add dispute");
    harness.get_by_role_and_label(Role::Tab, "Steps (0)").click();
    finish(&mut harness);
    click(&mut harness, "Undo");
    harness.get_by_role_and_label(Role::Button, "Add dispute");
}

#[test]
fn a_file_that_is_no_plan_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("broken.ron");
    std::fs::write(&path, "AlliancePlan(schema: 1, plan: 7)").unwrap();
    let (harness, _) = stage(WIDE, Some(&path), None);
    harness.get_by_role(Role::Dialog);
    assert!(harness.state().app().document().is_none());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "AlliancePlan(schema: 1, plan: 7)");
}

#[test]
fn keys_walk_through_chapters_and_panels() {
    let (mut harness, _) = stage(WIDE, None, None);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::N);
    finish(&mut harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::PageDown);
    finish(&mut harness);
    harness.get_by_role_and_label(Role::Heading, "Allies");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::PageUp);
    finish(&mut harness);
    harness.get_by_role_and_label(Role::Heading, "Purpose & fit");
    for expected in ["Coach", "File", "Purpose & fit: Not started", "Purpose & fit"] {
        harness.key_press(Key::F6);
        finish(&mut harness);
        let focused = harness.root().children_recursive().find(egui_kittest::Node::is_focused);
        let name = focused.and_then(|node| node.accesskit_node().label().or(node.accesskit_node().value()));
        assert_eq!(name.as_deref(), Some(expected));
    }
    // The first open point is the title that is missing.
    harness.key_press(Key::F8);
    finish(&mut harness);
    assert!(harness.get_all_by_label("Title").any(|node| node.is_focused()));
}

#[test]
fn a_plan_that_was_given_up_stays_until_another_takes_its_place() {
    let (mut harness, choices) = stage(WIDE, None, None);
    click(&mut harness, BLANK);
    fill_in(&mut harness, "Title", "River");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::O);
    finish(&mut harness);
    choices.push(None);
    click(&mut harness, "Do not save");
    assert_eq!(harness.state().plan().purpose.title, "River", "nothing was opened, so nothing is lost");

    // Having cancelled, the user has not given the changes up for ever.
    harness.key_press_modifiers(Modifiers::COMMAND, Key::W);
    finish(&mut harness);
    harness.get_by_role_and_label(Role::Dialog, "Save changes to “River”?");
}

#[test]
fn a_broken_file_does_not_cost_the_plan_that_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("broken.ron");
    std::fs::write(&path, "no plan at all").unwrap();
    let (mut harness, choices) = stage(WIDE, None, None);
    click(&mut harness, BLANK);
    fill_in(&mut harness, "Title", "River");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::O);
    finish(&mut harness);
    choices.push(Some(&path));
    click(&mut harness, "Do not save");
    assert_eq!(harness.state().plan().purpose.title, "River");
    click(&mut harness, "Close");
    assert!(harness.state().app().document().unwrap().is_dirty());
}

#[test]
fn a_name_without_an_extension_never_replaces_a_file_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("river.ron");
    std::fs::write(&path, "precious").unwrap();
    let (mut harness, choices) = stage(WIDE, None, None);
    click(&mut harness, BLANK);
    fill_in(&mut harness, "Title", "River");
    choices.push(Some(&folder.path().join("river")));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    finish(&mut harness);
    harness.get_by_role_and_label(Role::Dialog, "Replace river.ron?");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "precious");
    click(&mut harness, "Replace");
    assert!(std::fs::read_to_string(&path).unwrap().contains("River"));
}

#[test]
fn links_that_lead_nowhere_are_told_and_not_lost_in_silence() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("loose.ron");
    let plan = alliance_workbook::plan::Plan::new();
    let text = alliance_workbook::storage::to_text(&plan, None).unwrap();
    let stranger = alliance_workbook::plan::PartyId::unique();
    let loose = text.replacen("purpose: Purpose(", &format!("purpose: Purpose(leadership: Leadership(convenor: Person(name: \"Maya\", party: \"{stranger}\")),"), 1);
    assert_ne!(loose, text);
    std::fs::write(&path, &loose).unwrap();
    let (harness, _) = stage(WIDE, Some(&path), None);
    harness.get_by_role_and_label(Role::Dialog, "Some links in this file led nowhere");
    assert!(harness.state().app().document().unwrap().is_dirty());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), loose);
}

#[test]
fn the_first_frame_shows_the_plan() {
    let folder = tempfile::tempdir().unwrap();
    let path = sample_in(folder.path(), "river-clean-up");
    let (harness, _) = launch(WIDE, Some(&path), None, 1);
    harness.get_by_role_and_label(Role::Heading, "Purpose & fit");
}

#[test]
fn of_two_plans_that_are_asked_for_only_the_last_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let first = sample_in(folder.path(), "river-clean-up");
    let last = folder.path().join("broken.ron");
    std::fs::write(&last, "no plan at all").unwrap();
    let (mut harness, _) = stage(WIDE, None, None);
    let ctx = harness.ctx.clone();
    for path in [first, last] {
        harness.state_mut().app_mut().run(&ctx, Command::OpenPath(path));
    }
    finish(&mut harness);
    assert!(harness.state().app().document().is_none());
    harness.get_by_role(Role::Dialog);
}

#[test]
fn reading_that_is_stopped_opens_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = sample_in(folder.path(), "river-clean-up");
    let (mut harness, _) = stage(WIDE, None, None);
    let ctx = harness.ctx.clone();
    for command in [Command::OpenPath(path), Command::Stop] {
        harness.state_mut().app_mut().run(&ctx, command);
    }
    finish(&mut harness);
    assert!(harness.state().app().document().is_none());
}

#[test]
fn a_plan_stays_open_while_a_file_is_chosen_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("blank.ron");
    let (mut harness, choices) = stage(WIDE, None, None);
    click(&mut harness, BLANK);
    let id = harness.state().plan().id;
    choices.push(Some(&path));
    let ctx = harness.ctx.clone();
    for command in [Command::SaveAs, Command::Sample("river-clean-up")] {
        harness.state_mut().app_mut().run(&ctx, command);
    }
    harness.run_steps(3);
    harness.get_by_label_contains("A file dialog is open already");
    finish(&mut harness);
    assert_eq!(harness.state().plan().id, id);
    assert_eq!(alliance_workbook::storage::open(&path).unwrap().plan.id, id);
}
