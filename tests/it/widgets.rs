//! How the widgets behave under the keyboard, and what they tell assistive technology.

use std::cell::Cell;
use std::rc::Rc;

use crate::stage::{control, place};
use alliance_workbook::plan::{Level, Stance};
use alliance_workbook::ui;
use alliance_workbook::ui::widgets::{
    Button, Choice, Dialog, Icon, ItemCard, StatusIcon, Toast, ToastOutcome, dot, jump_to, pending_jump,
    scroll, set_today, tabs, tick, toast, unread,
};
use alliance_workbook::words::Words;
use egui::{Key, Modifiers, Ui};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use jiff::civil::{Date, date};

fn harness<'a, S: 'a>(state: S, mut draw: impl FnMut(&mut Ui, &Words, &mut S) + 'a) -> Harness<'a, S> {
    let words = Words::english();
    let mut harness = Harness::builder()
        .with_size([600.0, 500.0])
        .with_context_setup(|ctx| {
            ui::install(ctx);
            set_today(ctx, date(2026, 11, 21));
        })
        .build_ui_state(
            move |ui, state| {
                draw(ui, &words, state);
            },
            state,
        );
    harness.run();
    harness
}

/// Presses one key after the other and lets the program settle after each.
fn press<S>(harness: &mut Harness<'_, S>, keys: &[Key]) {
    for &key in keys {
        harness.key_press(key);
        harness.run();
    }
}

fn role(node: &Node<'_>) -> egui::accesskit::Role {
    node.accesskit_node().role()
}

#[test]
fn ratings_follow_the_keyboard() {
    use Key::{
        ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Backspace, Delete, End, Home, Num0, Num2, Num4, Num9,
    };
    let table: [(Option<i16>, &[Key], Option<i16>); 14] = [
        (None, &[Num2], Some(2)),
        (None, &[Num0], Some(0)),
        (Some(1), &[Num4], Some(4)),
        (Some(1), &[Num9], Some(1)),
        (None, &[ArrowRight], Some(0)),
        (Some(3), &[ArrowRight], Some(4)),
        (Some(4), &[ArrowUp], Some(4)),
        (Some(1), &[ArrowLeft, ArrowLeft], Some(0)),
        (None, &[ArrowDown], None),
        (Some(2), &[Home], Some(0)),
        (Some(2), &[End], Some(4)),
        (Some(0), &[Backspace], None),
        (Some(3), &[Delete], None),
        (Some(3), &[Backspace, ArrowRight, ArrowRight], Some(1)),
    ];
    for (before, keys, after) in table {
        let mut harness = harness(before.map(Level::clamped), |ui, words, value| {
            control(words, "mark-met").rating(ui, value);
        });
        harness.get_by_label("Met").focus();
        harness.run();
        press(&mut harness, keys);
        assert_eq!(harness.state().map(Level::get), after, "{before:?} {keys:?}");
        assert!(harness.get_by_label("Met").is_focused(), "{keys:?} must not move the focus");
    }
}

#[test]
fn a_rating_says_its_value_in_words() {
    for (rating, spoken) in [(None, "Not rated"), (Some(0), "0, none"), (Some(3), "3, good")] {
        let harness = harness(rating.map(Level::clamped), |ui, words, value| {
            control(words, "mark-met").rating(ui, value);
        });
        let node = harness.get_by_label("Met");
        assert_eq!(role(&node), egui::Role::Slider);
        assert_eq!(node.value().as_deref(), Some(spoken));
    }
}

#[test]
fn scales_below_zero_can_be_reached() {
    use Key::{ArrowLeft, ArrowRight, End, Home, Num2, Num3};
    let table: [(Option<i16>, &[Key], Option<i16>); 5] = [
        (None, &[ArrowRight], Some(0)),
        (Some(0), &[ArrowLeft, ArrowLeft, ArrowLeft], Some(-2)),
        (Some(1), &[Home], Some(-2)),
        (Some(-2), &[End, Num3], Some(2)),
        (Some(-2), &[Num2], Some(2)),
    ];
    for (before, keys, after) in table {
        let mut harness = harness(before.map(Stance::clamped), |ui, words, value| {
            control(words, "mark-met").scale(ui, value, &["rating-0"]);
        });
        harness.get_by_label("Met").focus();
        harness.run();
        press(&mut harness, keys);
        assert_eq!(harness.state().map(Stance::get), after, "{before:?} {keys:?}");
    }
    let harness = harness(Some(Stance::clamped(-2)), |ui, words, value| {
        control(words, "mark-met").scale(ui, value, &["rating-0"]);
    });
    assert_eq!(harness.get_by_label("Met").value().as_deref(), Some("−2, none"));
}

#[test]
fn segments_follow_the_keyboard() {
    use Key::{ArrowLeft, ArrowRight, Backspace, End, Home, Num2, Num3, Num4};
    let table: [(Option<u8>, &[Key], Option<u8>); 9] = [
        (None, &[ArrowRight], Some(10)),
        (None, &[ArrowLeft], Some(30)),
        (Some(10), &[ArrowRight, ArrowRight, ArrowRight], Some(30)),
        (Some(20), &[ArrowLeft], Some(10)),
        (Some(10), &[Num3], Some(30)),
        (Some(10), &[Num4], Some(10)),
        (None, &[Num2], Some(20)),
        (Some(20), &[Home, End], Some(30)),
        (Some(20), &[Backspace], None),
    ];
    for (before, keys, after) in table {
        let mut harness = harness(before, |ui, words, value| {
            let choices = [(10, "mark-pursue"), (20, "mark-hold"), (30, "mark-decline")];
            control(words, "mark-undecided").segments(ui, value, &choices);
        });
        harness.get_by_label("Undecided").focus();
        harness.run();
        press(&mut harness, keys);
        assert_eq!(*harness.state(), after, "{before:?} {keys:?}");
    }
}

#[test]
fn segments_are_one_tab_stop_and_can_be_clicked() {
    let mut harness = harness((Some(10), String::new()), |ui, words, (value, text)| {
        let choices = [(10, "mark-pursue"), (20, "mark-hold")];
        control(words, "mark-undecided").segments(ui, value, &choices);
        control(words, "mark-met").text(ui, text);
    });
    harness.get_by_role_and_label(egui::Role::RadioButton, "Hold").click();
    harness.run();
    assert_eq!(harness.state().0, Some(20));
    let group = harness.get_by_label("Undecided");
    assert_eq!(role(&group), egui::Role::RadioGroup);
    assert_eq!(group.value().as_deref(), Some("Hold"));
    assert!(
        harness.get_by_role_and_label(egui::Role::RadioButton, "Hold").is_focused(),
        "within the group, the chosen word is what a screen reader is on"
    );
    press(&mut harness, &[Key::Tab]);
    assert!(harness.get_by_label("Met").is_focused());
}

const KINDS: [(u8, &str); 4] =
    [(0, "mark-pursue"), (1, "mark-hold"), (2, "mark-decline"), (3, "mark-undecided")];

#[test]
fn lists_of_choices_follow_the_keyboard() {
    use Key::{ArrowDown, ArrowUp, End, Enter, Escape, Home, Space};
    let table: [(&[Key], u8); 9] = [
        (&[ArrowDown, ArrowDown, Enter], 2),
        (&[Enter, ArrowDown, Enter], 2),
        (&[Space, ArrowUp, Space], 0),
        (&[ArrowUp, ArrowUp, ArrowUp, Enter], 0),
        (&[Enter, End, Enter], 3),
        (&[Enter, Home, Enter], 0),
        (&[Enter, ArrowDown, Escape], 1),
        (&[Enter, ArrowDown, Escape, Enter, Enter], 1),
        (&[Enter, Enter], 1),
    ];
    for (keys, after) in table {
        let mut harness = harness(1_u8, |ui, words, value| {
            control(words, "mark-met").choice(ui, value, &KINDS);
        });
        harness.get_by_label("Met").focus();
        harness.run();
        press(&mut harness, keys);
        assert_eq!(*harness.state(), after, "{keys:?}");
        assert!(harness.get_by_label("Met").is_focused(), "{keys:?} must leave the focus on the field");
        assert!(harness.query_by_role(egui::Role::ListBoxOption).is_none(), "{keys:?} must close the list");
    }
}

#[test]
fn letters_find_a_row_of_the_list() {
    let mut harness = harness(1_u8, |ui, words, value| {
        control(words, "mark-met").choice(ui, value, &KINDS);
    });
    harness.get_by_label("Met").focus();
    harness.run();
    press(&mut harness, &[Key::Enter]);
    harness.event(egui::Event::Text("d".into()));
    harness.run();
    press(&mut harness, &[Key::Enter]);
    assert_eq!(*harness.state(), 2);
}

#[test]
fn a_list_of_choices_can_be_clicked_and_emptied() {
    let mut harness = harness(Some(7_u32), |ui, words, value| {
        let rows = [Choice::new(7, "Canoe Club"), Choice::marked(8, StatusIcon::Agreed, "School")];
        control(words, "mark-met").pick_option(ui, value, &rows);
    });
    let closed = harness.get_by_label("Met");
    assert_eq!(role(&closed), egui::Role::ComboBox);
    assert_eq!(closed.value().as_deref(), Some("Canoe Club"));
    closed.click();
    harness.run();
    harness.get_by_role_and_label(egui::Role::ListBoxOption, "School").click();
    harness.run();
    assert_eq!(*harness.state(), Some(8));
    harness.get_by_label("Met").click();
    harness.run();
    harness.get_by_role_and_label(egui::Role::ListBoxOption, "Not chosen").click();
    harness.run();
    assert_eq!(*harness.state(), None);
}

/// A date field and another field to go to.
fn dates(start: Option<Date>) -> Harness<'static, (Option<Date>, String)> {
    harness((start, String::new()), |ui, words, (value, text)| {
        control(words, "mark-met").date(ui, value);
        control(words, "mark-open").text(ui, text);
    })
}

fn retype(harness: &mut Harness<'_, (Option<Date>, String)>, text: &str) {
    harness.get_by_label("Met").focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    if text.is_empty() {
        harness.key_press(Key::Delete);
    } else {
        harness.event(egui::Event::Text(text.into()));
    }
    harness.run();
    harness.get_by_label("Open").focus();
    harness.run();
}

#[test]
fn a_date_that_can_be_read_is_taken_and_written_out() {
    for text in ["27 Nov 2026", "27.11.2026", "2026-11-27", "27 Nov"] {
        let mut harness = dates(Some(date(2026, 1, 1)));
        retype(&mut harness, text);
        assert_eq!(harness.state().0, Some(date(2026, 11, 27)), "{text}");
        assert_eq!(harness.get_by_label("Met").value().as_deref(), Some("27 Nov 2026"));
    }
}

#[test]
fn a_date_that_cannot_be_read_stays_and_changes_nothing() {
    let mut harness = dates(Some(date(2026, 1, 1)));
    retype(&mut harness, "31 Nov 2026");
    assert_eq!(harness.state().0, Some(date(2026, 1, 1)));
    assert_eq!(harness.get_by_label("Met").value().as_deref(), Some("31 Nov 2026"));
    let message = "November has 30 days. Try 30 Nov 2026.";
    assert!(harness.query_by_label(message).is_some());
    let told = unread(&harness.ctx).remove(&place("mark-met")).unwrap();
    assert_eq!((told.field.as_str(), told.typed.as_str()), ("Met", "31 Nov 2026"));
    assert_eq!(told.fault, message);

    retype(&mut harness, "30 Nov 2026");
    assert_eq!(harness.state().0, Some(date(2026, 11, 30)));
    assert!(harness.query_by_label(message).is_none());
    assert!(unread(&harness.ctx).is_empty());
}

#[test]
fn a_date_changed_elsewhere_replaces_what_could_not_be_read() {
    let mut harness = dates(Some(date(2026, 1, 1)));
    retype(&mut harness, "someday");
    harness.state_mut().0 = Some(date(2026, 2, 2));
    harness.run();
    assert_eq!(harness.get_by_label("Met").value().as_deref(), Some("2 Feb 2026"));
    assert!(unread(&harness.ctx).is_empty());
}

#[test]
fn what_is_typed_takes_the_place_of_a_date_that_is_there() {
    for by_click in [false, true] {
        let mut harness = dates(Some(date(2026, 1, 1)));
        let field = harness.get_by_label("Met");
        if by_click {
            field.click();
        } else {
            field.focus();
        }
        harness.run();
        harness.event(egui::Event::Text("3 Mar 2027".into()));
        harness.run();
        assert_eq!(harness.state().0, Some(date(2027, 3, 3)), "by click: {by_click}");
    }
}

#[test]
fn a_day_is_meant_by_words_and_shown_before_it_is_taken() {
    for (text, day, shown) in [
        ("tomorrow", date(2026, 11, 22), "Sunday, 22 Nov 2026"),
        ("in 6 months", date(2027, 5, 21), "Friday, 21 May 2027"),
        ("next Friday", date(2026, 11, 27), "Friday, 27 Nov 2026"),
        ("4 Dec", date(2026, 12, 4), "Friday, 4 Dec 2026"),
    ] {
        let mut harness = dates(Some(date(2026, 1, 1)));
        harness.get_by_label("Met").focus();
        harness.run();
        harness.event(egui::Event::Text(text.into()));
        harness.run();
        harness.get_by_label(shown);
        let field = harness.get_by_role_and_label(egui::Role::DateInput, "Met");
        assert_eq!(field.accesskit_node().description().as_deref(), Some(shown));
        press(&mut harness, &[Key::Tab]);
        assert_eq!(harness.state().0, Some(day), "{text}");
        assert!(harness.query_by_label(shown).is_none());
    }
}

#[test]
fn a_part_of_a_date_is_not_taken_for_it() {
    let mut harness = dates(Some(date(2026, 1, 1)));
    harness.get_by_label("Met").focus();
    harness.run();
    for (typed, day) in [
        ("fri", date(2026, 11, 27)),
        (" 4", date(2026, 1, 1)),
        (" dec 2026", date(2026, 12, 4)),
        (", perhaps", date(2026, 12, 4)),
        ("? 77", date(2026, 1, 1)),
    ] {
        harness.event(egui::Event::Text(typed.into()));
        harness.run();
        assert_eq!(harness.state().0, Some(day), "after {typed:?}");
    }
}

#[test]
fn the_calendar_goes_from_year_to_year() {
    use Key::{ArrowDown, Enter, PageDown, PageUp};
    for (modifiers, key, after) in [
        (Modifiers::SHIFT, PageDown, date(2027, 11, 27)),
        (Modifiers::COMMAND, PageUp, date(2025, 11, 27)),
        (Modifiers::NONE, PageDown, date(2026, 12, 27)),
    ] {
        let mut harness = dates(Some(date(2026, 11, 27)));
        harness.get_by_label("Met").focus();
        harness.run();
        press(&mut harness, &[ArrowDown]);
        harness.key_press_modifiers(modifiers, key);
        harness.run();
        press(&mut harness, &[Enter]);
        assert_eq!(harness.state().0, Some(after));
    }
    let mut harness = dates(Some(date(2026, 11, 27)));
    harness.get_by_label("Choose a date for Met").click();
    harness.run();
    press(&mut harness, &[Key::ArrowLeft]);
    harness.get_by_role_and_label(egui::Role::Grid, "26 Nov 2026");
    for (name, day) in [("Later year", "12 Nov 2027"), ("Earlier year", "12 Nov 2026")] {
        harness.get_by_label(name).click();
        harness.run();
        harness.get_by_label(day);
    }
}

#[test]
fn an_emptied_date_is_none() {
    let mut harness = dates(Some(date(2026, 1, 1)));
    retype(&mut harness, "");
    assert_eq!(harness.state().0, None);
}

#[test]
fn a_day_is_picked_from_the_calendar() {
    use Key::{ArrowDown, ArrowLeft, ArrowRight, Enter, Escape, PageDown};
    let table: [(Option<Date>, &[Key], Option<Date>); 5] = [
        (Some(date(2026, 11, 27)), &[ArrowDown, ArrowRight, Enter], Some(date(2026, 11, 28))),
        (Some(date(2026, 11, 27)), &[ArrowDown, ArrowDown, Enter], Some(date(2026, 12, 4))),
        (Some(date(2026, 1, 31)), &[ArrowDown, PageDown, Enter], Some(date(2026, 2, 28))),
        (None, &[ArrowDown, ArrowLeft, Enter], Some(date(2026, 11, 20))),
        (None, &[ArrowDown, ArrowLeft, Escape], None),
    ];
    for (before, keys, after) in table {
        let mut harness = dates(before);
        harness.get_by_label("Met").focus();
        harness.run();
        press(&mut harness, keys);
        assert_eq!(harness.state().0, after, "{before:?} {keys:?}");
        assert!(harness.get_by_label("Met").is_focused(), "{keys:?} must return to the field");
    }
    let mut harness = dates(Some(date(2026, 11, 27)));
    harness.get_by_label("Choose a date for Met").click();
    harness.run();
    harness.get_by_label("12 Nov 2026").click();
    harness.run();
    assert_eq!(harness.state().0, Some(date(2026, 11, 12)));
}

#[test]
fn numbers_are_checked_and_stepped() {
    let table: [(&str, &[Key], i64); 4] =
        [("12", &[], 12), ("400", &[], 7), ("seven", &[], 7), ("12", &[Key::ArrowUp, Key::ArrowUp], 14)];
    for (typed, keys, after) in table {
        let mut harness = harness((7_i64, String::new()), |ui, words, (value, text)| {
            control(words, "mark-met").unit("days").number(ui, value, 1..=365);
            control(words, "mark-open").text(ui, text);
        });
        harness.get_by_label("Met").focus();
        harness.run();
        // What is there is typed over.
        harness.event(egui::Event::Text(typed.into()));
        harness.run();
        press(&mut harness, keys);
        harness.get_by_label("Open").focus();
        harness.run();
        assert_eq!(harness.state().0, after, "{typed}");
        assert_eq!(unread(&harness.ctx).is_empty(), after != 7, "{typed}");
    }
}

#[test]
fn a_jump_brings_the_focus_and_ends() {
    let key = place("mark-decline");
    let mut harness =
        harness((Some(Level::clamped(2)), None::<Date>, 1_u8), |ui, words, (rating, date, kind)| {
            egui::ScrollArea::vertical().max_height(120.0).show(ui, |ui| {
                control(words, "mark-pursue").rating(ui, rating);
                control(words, "mark-hold").date(ui, date);
                ui.add_space(900.0);
                control(words, "mark-decline").choice(ui, kind, &KINDS);
            });
        });
    for (label, key) in [("Decline", key), ("Pursue", place("mark-pursue")), ("Hold", place("mark-hold"))] {
        jump_to(&harness.ctx, key);
        harness.run_steps(8);
        let node = harness.get_by_label(label);
        assert!(node.is_focused(), "{label}");
        assert!(
            node.rect().max.y <= 140.0 && node.rect().min.y >= 0.0,
            "{label} is out of view: {}",
            node.rect()
        );
        assert_eq!(pending_jump(&harness.ctx), None);
    }
}

#[test]
fn a_jump_that_finds_no_field_is_forgotten() {
    let mut harness = harness((), |_, _, ()| {});
    jump_to(&harness.ctx, place("mark-met"));
    harness.run_steps(30);
    assert!(pending_jump(&harness.ctx).is_some());
    harness.run_steps(60);
    assert_eq!(pending_jump(&harness.ctx), None);
}

#[test]
fn fields_tell_name_role_and_state() {
    let mut harness = harness((String::new(), None), |ui, words, (text, day)| {
        control(words, "mark-met").text(ui, text);
        control(words, "mark-partly").rows(3).text(ui, text);
        control(words, "mark-open").attention(Some("Say by when.")).date(ui, day);
        control(words, "mark-unknown").locked(true).text(ui, &mut "kept".to_owned());
        control(words, "mark-hold").hide_label().text(ui, text);
    });
    harness.run();
    for (label, role) in [
        ("Met", egui::Role::TextInput),
        ("Partly", egui::Role::MultilineTextInput),
        ("Open", egui::Role::DateInput),
        ("Unknown", egui::Role::TextInput),
        ("Hold", egui::Role::TextInput),
    ] {
        harness.get_by_role_and_label(role, label);
    }
    let open = harness.get_by_role_and_label(egui::Role::DateInput, "Open");
    assert_eq!(open.accesskit_node().description().as_deref(), Some("Say by when."));
    let locked = harness.get_by_role_and_label(egui::Role::TextInput, "Unknown");
    assert!(locked.accesskit_node().is_read_only());
    locked.focus();
    harness.run();
    harness.event(egui::Event::Text("x".into()));
    harness.run();
    assert_eq!(
        harness.get_by_role_and_label(egui::Role::TextInput, "Unknown").value().as_deref(),
        Some("kept")
    );
}

#[test]
fn a_card_opens_and_closes_by_keyboard() {
    let mut harness = harness(false, |ui, words, open| {
        let card = ItemCard::new(words, "Canoe Club").caption("Club").icon(Icon::CommunityGroup);
        if *open {
            let outcome = card.open(ui, |ui, card| card.head(ui, |_| (), |ui| drop(ui.label("inside"))));
            *open = !outcome.inner.close;
        } else {
            let response = card.badge(StatusIcon::Pursue, "Pursue").closed(ui, |ui| drop(ui.label("Fit 4")));
            *open = response.clicked();
        }
    });
    let closed = harness.get_by_role_and_label(egui::Role::Button, "Canoe Club, Club, Pursue");
    closed.focus();
    harness.run();
    press(&mut harness, &[Key::Enter]);
    assert!(*harness.state());
    harness.get_by_role_and_label(egui::Role::Button, "Close Canoe Club").click();
    harness.run();
    assert!(!*harness.state());
    harness.get_by_label("Fit 4").click();
    harness.run();
    assert!(*harness.state(), "a click on the summary opens the card too");
}

#[test]
fn tabs_change_by_arrow_and_by_click() {
    let mut harness = harness(0_u8, |ui, _, tab| {
        tabs(ui, "Views", tab, &[(0, "Cards"), (1, "Map"), (2, "Compare")], |_| ());
    });
    harness.get_by_role_and_label(egui::Role::TabList, "Views").focus();
    harness.run();
    press(&mut harness, &[Key::ArrowRight]);
    assert_eq!(*harness.state(), 1);
    harness.get_by_role_and_label(egui::Role::Tab, "Compare").click();
    harness.run();
    assert_eq!(*harness.state(), 2);
}

#[test]
fn a_dialog_starts_on_the_safe_verb_and_escape_cancels() {
    let clicked = Rc::new(Cell::new(None));
    let seen = Rc::clone(&clicked);
    let mut harness = harness((), move |ui, _, ()| {
        let buttons =
            vec![Button::primary("Save"), Button::secondary("Do not save"), Button::quiet("Cancel")];
        let outcome = Dialog::new("test", "Save changes?").line("6 changes.").show(ui, 0, buttons, |_| ());
        if outcome.clicked.is_some() {
            seen.set(outcome.clicked);
        }
    });
    assert!(harness.get_by_role_and_label(egui::Role::Button, "Save").is_focused());
    harness.get_by_role_and_label(egui::Role::Dialog, "Save changes?");
    press(&mut harness, &[Key::Escape]);
    assert_eq!(clicked.take(), Some(2));
    harness.get_by_role_and_label(egui::Role::Button, "Do not save").click();
    harness.run();
    assert_eq!(clicked.take(), Some(1));
}

#[test]
fn a_toast_goes_in_time_and_waits_while_focused() {
    let outcome = Rc::new(Cell::new(ToastOutcome::Waiting));
    let seen = Rc::clone(&outcome);
    let draw = move |ui: &mut Ui, words: &Words, shown: &mut Option<Toast>| {
        let now = toast(ui, words, shown, ui.ctx().content_rect());
        if now != ToastOutcome::Waiting {
            seen.set(now);
        }
    };
    // A step of the harness is a quarter of a second.
    let mut harness = harness(Some(Toast::undoable("Goal removed", 1)), draw);
    harness.get_by_label("Undo").focus();
    harness.run_steps(60);
    assert!(harness.state().is_some(), "it waits for whoever is on it");
    harness.key_press(Key::Escape);
    harness.run_steps(60);
    assert!(harness.state().is_none());
    assert_eq!(outcome.replace(ToastOutcome::Waiting), ToastOutcome::Gone);

    *harness.state_mut() = Some(Toast::undoable("Goal removed", 1));
    harness.run_steps(3);
    harness.get_by_label("Undo").click();
    harness.run_steps(3);
    assert_eq!(outcome.get(), ToastOutcome::Undo);
}

/// Controls of every kind, a field of text behind each to go on to, and what they hold.
#[derive(Default)]
struct Controls {
    segments: Option<u8>,
    rating: Option<Level>,
    choice: u8,
    several: Vec<u8>,
    on: bool,
    dot: u8,
    text: String,
    day: Option<Date>,
    more: u32,
}

fn controls() -> Harness<'static, Controls> {
    harness(Controls::default(), |ui, words, all: &mut Controls| {
        ui.set_width(500.0);
        control(words, "mark-undecided").segments(ui, &mut all.segments, &KINDS);
        control(words, "mark-met").rating(ui, &mut all.rating);
        control(words, "mark-partly").choice(ui, &mut all.choice, &KINDS);
        let rows = [Choice::new(1, "Canoe Club"), Choice::new(2, "School")];
        control(words, "mark-agreed").several(ui, &mut all.several, &rows, None);
        tick(ui, &mut all.on, "Neutral");
        dot(ui, &mut all.dot, 1, "Later");
        all.more += u32::from(ui.add(Button::secondary("More")).clicked());
        control(words, "mark-open").date(ui, &mut all.day);
        control(words, "mark-unknown").text(ui, &mut all.text);
    })
}

#[test]
fn what_is_clicked_has_the_focus_and_tab_goes_on_from_there() {
    use egui::Role;
    let height = |harness: &Harness<'_, Controls>| {
        let focused = harness.ctx.memory(egui::Memory::focused).expect("something has the focus");
        harness.ctx.viewport(|viewport| viewport.prev_pass.widgets.get(focused).map(|at| at.rect.center().y))
    };
    for (role, name, next) in [
        (Role::RadioButton, "Hold", "Met"),
        (Role::ComboBox, "Partly", "Agreed"),
        (Role::CheckBox, "School", "Neutral"),
        (Role::CheckBox, "Neutral", "Later"),
        (Role::RadioButton, "Later", "More"),
        (Role::Button, "More", "Open"),
    ] {
        let mut harness = controls();
        let at = harness.get_by_role_and_label(role, name).rect();
        harness.get_by_role_and_label(role, name).click();
        harness.run();
        let focused = height(&harness).expect("drawn");
        assert!(at.y_range().contains(focused), "{name}: the focus is at {focused}");
        if role == Role::ComboBox {
            harness.get_by_role_and_label(Role::ListBoxOption, "Hold").click();
            harness.run();
            assert_eq!(harness.state().choice, 1);
        }
        press(&mut harness, &[Key::Tab]);
        let focused = height(&harness).expect("drawn");
        let here = harness.get_all_by_label(next).any(|node| node.rect().y_range().contains(focused));
        assert!(here, "Tab leads from {name} to {next}");
    }
}

#[test]
fn enter_finishes_a_line_and_stays_in_it() {
    let mut harness = controls();
    harness.get_by_role_and_label(egui::Role::DateInput, "Open").focus();
    harness.run();
    harness.event(egui::Event::Text("27 Nov 2026".into()));
    harness.run();
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().day, Some(date(2026, 11, 27)));
    harness.event(egui::Event::Text("x".into()));
    harness.run();
    press(&mut harness, &[Key::Backspace, Key::Enter]);
    assert_eq!(harness.state().day, Some(date(2026, 11, 27)), "the next keys land in the same field");
    press(&mut harness, &[Key::Tab, Key::Enter]);
    assert!(harness.get_by_role_and_label(egui::Role::TextInput, "Unknown").is_focused());
}

#[test]
fn choosing_one_of_a_few_words_moves_none_of_them() {
    let mut harness = controls();
    let places = |harness: &Harness<'_, Controls>| {
        let words = ["Pursue", "Hold", "Decline"];
        words.map(|word| harness.get_by_role_and_label(egui::Role::RadioButton, word).rect())
    };
    let before = places(&harness);
    for word in ["Decline", "Pursue", "Hold"] {
        harness.get_by_role_and_label(egui::Role::RadioButton, word).click();
        harness.run();
        assert_eq!(places(&harness), before, "{word}");
    }
}

#[test]
fn what_a_click_lets_appear_or_go_leaves_it_under_the_pointer() {
    let mut harness = harness(0_u8, |ui, words, chosen: &mut u8| {
        scroll(ui, egui::ScrollArea::vertical().max_height(300.0), false, |ui| {
            for row in 0..8 {
                ui.label(format!("Row {row}"));
            }
            if *chosen == 1 {
                ui.allocate_space(egui::vec2(10.0, 120.0));
            }
            let choices = [(0, "mark-pursue"), (1, "mark-hold")];
            control(words, "mark-undecided").segments_set(ui, chosen, &choices);
            ui.allocate_space(egui::vec2(10.0, if *chosen == 0 { 500.0 } else { 60.0 }));
        });
    });
    let place = |harness: &Harness<'_, u8>, word: &str| {
        harness.get_by_role_and_label(egui::Role::RadioButton, word).rect().center().y
    };
    let before = place(&harness, "Hold");
    for (chosen, word) in [(1, "Hold"), (0, "Pursue"), (1, "Hold")] {
        harness.get_by_role_and_label(egui::Role::RadioButton, word).click();
        harness.run();
        assert_eq!(*harness.state(), chosen);
        let moved = place(&harness, word) - before;
        assert!(moved.abs() < 9.0, "{word} moved by {moved}");
    }
}

#[test]
fn a_text_of_no_plan_takes_back_its_own_edits() {
    let mut harness = controls();
    harness.get_by_role_and_label(egui::Role::TextInput, "Unknown").focus();
    harness.run();
    for word in ["river ", "clean-", "up"] {
        harness.event(egui::Event::Text(word.into()));
        harness.run();
    }
    let redo = Modifiers::COMMAND | Modifiers::SHIFT;
    for (modifiers, key, after) in [
        (Modifiers::COMMAND, Key::Z, "river "),
        (Modifiers::COMMAND, Key::Z, ""),
        (Modifiers::COMMAND, Key::Z, ""),
        (redo, Key::Z, "river "),
        (Modifiers::COMMAND, Key::Y, "river clean-up"),
        (Modifiers::COMMAND, Key::Z, "river "),
    ] {
        harness.key_press_modifiers(modifiers, key);
        harness.run();
        assert_eq!(harness.state().text, after, "{modifiers:?} {key:?}");
    }
    harness.event(egui::Event::Text("lane".into()));
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Y);
    harness.run();
    assert_eq!(harness.state().text, "river lane", "new typing ends what could be made again");
    press(&mut harness, &[Key::Tab]);
    harness.get_by_role_and_label(egui::Role::TextInput, "Unknown").focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(harness.state().text, "river lane", "another visit has its own edits");
}
