//! An open list of choices under the keyboard, as people expect it on a desktop.

use alliance_workbook::ui;
use alliance_workbook::words::Words;
use egui::{Event, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::stage::control;

/// What is pressed: a key, or a text that is typed.
enum Press {
    Key(Modifiers, Key),
    Text(&'static str),
}

const fn key(key: Key) -> Press {
    Press::Key(Modifiers::NONE, key)
}

const KINDS: [(u8, &str); 5] = [
    (0, "mark-pursue"),
    (1, "mark-not-asked"),
    (2, "mark-not-theirs"),
    (3, "mark-objects"),
    (4, "mark-proposed"),
];

/// Presses one after the other in a list whose second row is chosen, with a text below it. Returns
/// what is chosen then, whether the list is open, and what has the focus.
fn after(presses: &[Press]) -> (u8, bool, &'static str) {
    let words = Words::english();
    let mut harness = Harness::builder()
        .with_size([600.0, 500.0])
        .with_step_dt(1.0 / 60.0)
        .with_context_setup(ui::install)
        .build_ui_state(
            move |ui, (value, text): &mut (u8, String)| {
                control(&words, "mark-met").choice(ui, value, &KINDS);
                control(&words, "mark-open").text(ui, text);
            },
            (1_u8, String::new()),
        );
    harness.run();
    harness.get_by_role_and_label(Role::ComboBox, "Met").focus();
    harness.run();
    for press in presses {
        match press {
            Press::Key(modifiers, key) => harness.key_press_modifiers(*modifiers, *key),
            Press::Text(text) => harness.event(Event::Text((*text).into())),
        }
        harness.run();
    }
    let open = harness.query_all_by_role(Role::ListBoxOption).count() > 0;
    let row = harness
        .root()
        .children_recursive()
        .any(|node| node.is_focused() && node.accesskit_node().role() == Role::ListBoxOption);
    let focus = match (
        row || harness.get_by_role_and_label(Role::ComboBox, "Met").is_focused(),
        harness.get_by_role_and_label(Role::TextInput, "Open").is_focused(),
    ) {
        (true, _) => "list",
        (_, true) => "text",
        _ => "nothing",
    };
    (harness.state().0, open, focus)
}

#[test]
fn space_and_enter_choose_and_space_goes_on_with_a_name() {
    assert_eq!(after(&[key(Key::Space), key(Key::ArrowDown), key(Key::Space)]), (2, false, "list"));
    let typed = [key(Key::Enter), Press::Text("not"), key(Key::Space), Press::Text(" t"), key(Key::Enter)];
    assert_eq!(after(&typed), (2, false, "list"));
    let typed = [key(Key::Enter), Press::Text("o"), key(Key::Space), Press::Text(" ")];
    assert_eq!(after(&typed), (3, false, "list"), "no name goes on with a space");
}

#[test]
fn tab_takes_the_row_that_somebody_went_to_along_to_the_next_field() {
    assert_eq!(after(&[key(Key::Enter), key(Key::ArrowDown), key(Key::Tab)]), (2, false, "text"));
    assert_eq!(after(&[key(Key::Enter), key(Key::Tab)]), (1, false, "text"));
    assert_eq!(after(&[key(Key::Enter), Press::Text("pro"), key(Key::Tab)]), (4, false, "text"));
}

#[test]
fn keys_lead_to_the_ends_of_the_list_and_along_it() {
    for (to, row) in [(Key::Home, 0), (Key::End, 4), (Key::PageDown, 4), (Key::PageUp, 0)] {
        assert_eq!(after(&[key(Key::Enter), key(to), key(Key::Enter)]), (row, false, "list"), "{to:?}");
    }
}

#[test]
fn typing_opens_the_list_and_finds_a_row_by_any_word_of_it() {
    assert_eq!(after(&[Press::Text("o")]), (1, true, "list"), "nothing is chosen yet");
    assert_eq!(after(&[Press::Text("o"), key(Key::Enter)]), (3, false, "list"));
    assert_eq!(after(&[Press::Text("th"), key(Key::Enter)]), (2, false, "list"));
    assert_eq!(after(&[Press::Text("p"), Press::Text("p"), key(Key::Enter)]), (4, false, "list"));
    assert_eq!(
        after(&[Press::Text("px"), key(Key::Backspace), Press::Text("r"), key(Key::Enter)]),
        (4, false, "list")
    );
    assert_eq!(after(&[Press::Text("o"), key(Key::Escape)]), (1, false, "list"), "Escape chooses nothing");
}

#[test]
fn a_list_opens_and_closes_by_the_keys_of_every_desktop() {
    for (modifiers, opens) in [
        (Modifiers::NONE, Key::F4),
        (Modifiers::ALT, Key::ArrowDown),
        (Modifiers::ALT, Key::ArrowUp),
        (Modifiers::NONE, Key::ArrowDown),
        (Modifiers::NONE, Key::Space),
        (Modifiers::NONE, Key::Enter),
    ] {
        assert_eq!(after(&[Press::Key(modifiers, opens)]), (1, true, "list"), "{modifiers:?} {opens:?}");
    }
    for (modifiers, closes) in [(Modifiers::NONE, Key::F4), (Modifiers::ALT, Key::ArrowUp)] {
        let presses = [key(Key::F4), key(Key::ArrowDown), Press::Key(modifiers, closes)];
        assert_eq!(after(&presses), (2, false, "list"), "{modifiers:?} {closes:?}");
    }
}
