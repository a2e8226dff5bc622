//! Communication: channels are added by keyboard, first those that every alliance needs.

use alliance_workbook::plan::{Audience, Cadence, ChannelPurpose, TimeLimit, TimeUnit};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::stage::{click, fill_in, finish, go, stage};

#[test]
fn the_first_two_channels_are_the_routine_and_the_urgent_one() {
    let (mut harness, _) = stage([1280.0, 1400.0], None, None);
    click(&mut harness, "Blank plan. Short chapters, in any order. Leave gaps and come back.");
    go(&mut harness, "Communication");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    finish(&mut harness);
    assert!(harness.get_by_role_and_label(Role::TextInput, "Channel").is_focused());
    fill_in(&mut harness, "Channel", "Call on Mondays");
    harness.get_by_role_and_label(Role::ComboBox, "How often").click();
    finish(&mut harness);
    harness.get_by_role_and_label(Role::ListBoxOption, "Every week").click();
    finish(&mut harness);
    harness.get_by_role_and_label(Role::CheckBox, "Ourselves").click();
    finish(&mut harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    finish(&mut harness);
    fill_in(&mut harness, "Channel", "Group text");
    fill_in(&mut harness, "Answer within", "2");
    harness.get_by_role_and_label(Role::ComboBox, "Answer within, unit").click();
    finish(&mut harness);
    harness.get_by_role_and_label(Role::ListBoxOption, "hours").click();
    finish(&mut harness);

    let plan = harness.state().plan();
    let channels: Vec<_> = plan.communication.channels.iter().collect();
    assert_eq!(channels[0].medium, "Call on Mondays");
    assert_eq!(channels[0].purpose, Some(ChannelPurpose::Routine));
    assert_eq!(channels[0].cadence, Some(Cadence::Weekly));
    assert_eq!(channels[0].members, [plan.ourselves]);
    assert_eq!(channels[1].purpose, Some(ChannelPurpose::Urgent));
    assert_eq!(channels[1].response_time, Some(TimeLimit::new(2, TimeUnit::Hours)));
}

#[test]
fn customers_staff_and_the_public_are_offered_in_turn() {
    let (mut harness, _) = stage([1280.0, 1600.0], None, None);
    click(&mut harness, "Blank plan. Short chapters, in any order. Leave gaps and come back.");
    go(&mut harness, "Communication");
    for what in ["You keep your contact", "Shifts are voluntary"] {
        click(&mut harness, "Add who is told");
        fill_in(&mut harness, "What they are told", what);
    }
    click(&mut harness, "Add what is confidential");
    fill_in(&mut harness, "Who may see it", "Convenor");
    let plan = harness.state().plan();
    let told = plan.communication.told.iter().map(|telling| telling.audience);
    assert_eq!(told.collect::<Vec<_>>(), [Some(Audience::Customers), Some(Audience::Staff)]);
    assert_eq!(plan.communication.confidential.iter().next().unwrap().who_may_see, "Convenor");
}
