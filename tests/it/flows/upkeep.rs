//! Upkeep: check-ins are dated and recorded, the agenda leads to what is open and is copied without
//! what is private, and what the chapter asks for is met through its page.

use std::path::Path;

use alliance_workbook::plan::{Gate, Person, Plan};
use alliance_workbook::readiness::{self, State};
use alliance_workbook::words::Words;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, OutputCommand};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::stage::{Stage, click, fill_in, finish, go, now, sample_in, stage};

fn blank() -> Harness<'static, Stage> {
    let (mut harness, _) = stage([1280.0, 1800.0], None, None);
    click(&mut harness, "Blank plan. Short chapters, in any order. Leave gaps and come back.");
    go(&mut harness, "Upkeep");
    harness
}

/// The river clean-up, with a promise that nobody else may see.
fn river(folder: &Path) -> Harness<'static, Stage> {
    let path = sample_in(folder, "river-clean-up");
    let (mut harness, _) = stage([1280.0, 1800.0], Some(&path), None);
    go(&mut harness, "Upkeep");
    harness
}

fn tab(harness: &mut Harness<'_, Stage>, name: &str) {
    harness.get_by_role_and_label(Role::Tab, name).click();
    finish(harness);
}

/// Presses the first button that adds a record: that of the head, or that of an empty list.
fn add(harness: &mut Harness<'_, Stage>, name: &str) {
    let button = harness
        .get_all_by_role(Role::Button)
        .find(|button| button.accesskit_node().label().is_some_and(|label| label == name));
    button.unwrap_or_else(|| panic!("no button called {name:?}")).click();
    finish(harness);
}

fn state(plan: &Plan, gate: Gate, criterion: &str) -> State {
    readiness::check_gate(plan, now().date(), gate).get(criterion).unwrap().state
}

/// What is copied in the frame of this key.
fn copied(harness: &mut Harness<'_, Stage>, modifiers: Modifiers, key: Key) -> Option<String> {
    let press = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
    harness.event(press);
    harness.step();
    harness.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn a_check_in_is_recorded_with_who_was_there_and_the_score_of_the_day() {
    let mut harness = blank();
    harness.get_by_label("No check-in yet");
    add(&mut harness, "Add check-in");
    assert!(harness.get_by_role_and_label(Role::DateInput, "Date").is_focused());
    for name in ["Maya", "Jonas"] {
        let field = if name == "Maya" { "Who was there" } else { "Somebody else" };
        fill_in(&mut harness, field, name);
        harness.key_press(Key::Enter);
        finish(&mut harness);
    }
    click(&mut harness, "Add point");
    fill_in(&mut harness, "What was talked about", "Who asks for the leave?");
    fill_in(&mut harness, "What came of it", "Maya does, by Friday");
    fill_in(&mut harness, "What you changed", "One owner for each area");

    let held = harness.state().plan().upkeep.held.at(0).unwrap().clone();
    let people: Vec<&str> = held.who.iter().map(|person: &Person| person.name.as_str()).collect();
    assert_eq!(people, ["Maya", "Jonas"]);
    assert_eq!(held.on, Some(now().date()));
    let point = held.points.at(0).unwrap();
    assert_eq!(
        (point.what.as_str(), point.said.as_str()),
        ("Who asks for the leave?", "Maya does, by Friday")
    );
    assert_eq!(held.changed, "One owner for each area");
    // Turning off a pill takes somebody out again.
    harness.get_by_role_and_label(Role::CheckBox, "Maya").click();
    finish(&mut harness);
    assert_eq!(harness.state().plan().upkeep.held.at(0).unwrap().who.len(), 1);
}

#[test]
fn what_the_chapter_asks_for_is_met_through_its_page() {
    let mut harness = blank();
    fill_in(&mut harness, "Next check-in", "in 2 weeks");
    harness.get_by_role_and_label(Role::ComboBox, "How often").click();
    finish(&mut harness);
    harness.get_by_role_and_label(Role::ListBoxOption, "Every month").click();
    finish(&mut harness);
    add(&mut harness, "Add check-in");

    tab(&mut harness, "Triggers & review (0)");
    for signal in ["People on a clear-up day", "Bags per 100 m"] {
        add(&mut harness, "Add trigger");
        fill_in(&mut harness, "What you watch", signal);
        fill_in(&mut harness, "What you do then", "Meet within a week");
    }
    fill_in(&mut harness, "Review", "in 6 months");
    harness.get_by_role_and_label(Role::Button, "When it ends: 0 of 3 filled in").click();
    finish(&mut harness);
    fill_in(&mut harness, "Where the records stay", "With the Council");
    fill_in(&mut harness, "Ourselves", "The litter pickers");
    fill_in(&mut harness, "What was learned", "Ask first");

    tab(&mut harness, "Thanks & relationship");
    click(&mut harness, "Add thanks");
    fill_in(&mut harness, "What for", "The first clear-up");
    click(&mut harness, "Given today");
    click(&mut harness, "Add activity");
    fill_in(&mut harness, "What", "Soup");
    fill_in(&mut harness, "When", "in 3 weeks");

    let plan = harness.state().plan();
    for (gate, criterion) in [
        (Gate::Launch, "check-ins-set"),
        (Gate::Renew, "check-ins-held"),
        (Gate::Launch, "triggers-set"),
        (Gate::Launch, "review-dated"),
        (Gate::Renew, "recognition-given"),
        (Gate::Launch, "relationship-planned"),
        (Gate::Close, "closing-agreed"),
    ] {
        assert_eq!(state(plan, gate, criterion), State::Met, "{criterion}");
    }
}

#[test]
fn a_row_of_the_agenda_leads_to_its_record_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = river(folder.path());
    tab(&mut harness, "Triggers & review (2)");
    harness.get_by_label_contains("People on a clear-up day").click();
    finish(&mut harness);
    click(&mut harness, "Reached today");
    tab(&mut harness, "Next check-in");
    let row = "Trigger reached: People on a clear-up day: Fewer than six, twice running";
    harness.get_by_role_and_label(Role::Link, row).click();
    finish(&mut harness);
    assert!(harness.get_by_role_and_label(Role::TextInput, "What you watch").is_focused());
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    finish(&mut harness);
    harness.get_by_role_and_label(Role::Link, row);
    // A trigger that was not reached is on no agenda.
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    finish(&mut harness);
    assert!(harness.query_by_role_and_label(Role::Link, row).is_none());
}

#[test]
fn arrows_go_along_the_timeline_and_enter_opens_what_it_stands_for() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = river(folder.path());
    tab(&mut harness, "Timeline");
    harness.get_by_role_and_label(Role::Table, "Timeline");
    let moments = harness.state().plan().timeline(now().date());
    let words = Words::english();
    let said = |index: usize| words.date(moments[index].on);
    let along = |harness: &Harness<'_, Stage>, index: usize| {
        let mut buttons = harness.get_all_by_role(Role::Button);
        let label = |button: &egui_kittest::Node<'_>| button.accesskit_node().label();
        buttons.any(|button| {
            label(&button).is_some_and(|label| label.starts_with(&said(index))) && button.is_focused()
        })
    };
    harness
        .get_all_by_role(Role::Button)
        .find(|button| button.accesskit_node().label().is_some_and(|label| label.starts_with(&said(0))))
        .unwrap()
        .focus();
    finish(&mut harness);
    harness.key_press(Key::Home);
    finish(&mut harness);
    assert!(along(&harness, 0));
    harness.key_press(Key::ArrowRight);
    finish(&mut harness);
    assert!(along(&harness, 1));
    harness.key_press(Key::Enter);
    finish(&mut harness);
    let chapter = words.text(moments[1].place.chapter.message_id());
    harness.get_by_role_and_label(Role::Heading, &chapter);
    assert!(harness.query_by_role_and_label(Role::Table, "Timeline").is_none());
}

/// Assistive technology clicks without a pointer.
#[test]
fn a_click_without_a_pointer_opens_what_was_told_of_the_timeline() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = river(folder.path());
    tab(&mut harness, "Timeline");
    let moments = harness.state().plan().timeline(now().date());
    let words = Words::english();
    let first = words.date(moments[0].on);
    harness
        .get_all_by_role(Role::Button)
        .find(|mark| mark.accesskit_node().label().is_some_and(|label| label.starts_with(&first)))
        .unwrap()
        .click_accesskit();
    finish(&mut harness);
    let chapter = words.text(moments[0].place.chapter.message_id());
    harness.get_by_role_and_label(Role::Heading, &chapter);
}

#[test]
fn a_dot_of_the_trend_opens_its_check_in() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = river(folder.path());
    harness.get_by_role_and_label(Role::Table, "Trend of readiness");
    let dot = |harness: &Harness<'_, Stage>, said: &str| {
        harness.query_by_role_and_label(Role::Button, said).map(|button| button.focus()).is_some()
    };
    assert!(dot(&harness, "22 Oct: 29 %. Opens the check-in"));
    finish(&mut harness);
    harness.key_press(Key::Home);
    harness.key_press(Key::ArrowRight);
    finish(&mut harness);
    assert!(dot(&harness, "12 Nov: 56 %. Opens the check-in"));
    harness.key_press(Key::Enter);
    finish(&mut harness);
    assert!(harness.get_by_role_and_label(Role::DateInput, "Date").is_focused());
}

#[test]
fn the_agenda_is_copied_without_what_is_private() {
    let folder = tempfile::tempdir().unwrap();
    let path = sample_in(folder.path(), "river-clean-up");
    let text = std::fs::read_to_string(&path).unwrap();
    // Two actions are late by then: one of them serves a private criterion.
    let late = text.replace(
        "due: \"2026-12-04\",\n          criterion: \"candidates-decided\"",
        "due: \"2026-11-02\",\n          criterion: \"candidates-decided\"",
    );
    let late = late.replace(
        "due: \"2026-11-26\",\n          criterion: \"papers-signed\"",
        "due: \"2026-11-03\",\n          criterion: \"papers-signed\"",
    );
    assert_ne!(late, text);
    std::fs::write(&path, late).unwrap();
    let (mut harness, _) = stage([1280.0, 1800.0], Some(&path), None);
    go(&mut harness, "Upkeep");
    harness.get_by_label_contains("Overdue action: Find somebody the Anglers like");
    let text = copied(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::C).unwrap();
    assert!(
        text.starts_with("Alder River Clean-up Alliance: check-in Thursday, 26 Nov 2026\n\n1. "),
        "{text}"
    );
    assert!(text.contains("Overdue action: Have the charter signed at the check-in"), "{text}");
    assert!(text.contains("\n2. Promise due: ") && text.contains(". Tea\n"), "{text}");
    assert!(!text.contains("Anglers"), "{text}");
    assert!(!text.contains('\u{2068}'), "{text}");
    finish(&mut harness);
    harness.get_by_label("Agenda copied, without what is private");
}
