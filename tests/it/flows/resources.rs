//! Resources & expertise: what is needed, who brings it, what everybody gets in return; from blank,
//! through the screen alone.

use alliance_workbook::plan::{ContributionKind, ContributionState, NeedKind, Plan};
use alliance_workbook::readiness::State;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::stage::{Stage, click, fill_in, finish, go, sample_in, stage};

/// A blank plan on the page of resources.
fn blank() -> Harness<'static, Stage> {
    let (mut harness, _) = stage([1280.0, 1500.0], None, None);
    click(&mut harness, "Blank plan. Short chapters, in any order. Leave gaps and come back.");
    go(&mut harness, "Resources & expertise");
    harness
}

/// The river sample on the tab Give and take.
fn give_and_take(folder: &tempfile::TempDir) -> Harness<'static, Stage> {
    let path = sample_in(folder.path(), "river-clean-up");
    let (mut harness, _) = stage([1280.0, 2400.0], Some(&path), None);
    finish(&mut harness);
    go(&mut harness, "Resources & expertise");
    click_tab(&mut harness, "Give and take");
    harness
}

fn click_tab(harness: &mut Harness<'_, Stage>, name: &str) {
    harness.get_by_role_and_label(Role::Tab, name).click();
    finish(harness);
}

/// Chooses `option` in the list `name`.
fn choose(harness: &mut Harness<'_, Stage>, role: Role, name: &str, option: &str) {
    harness.get_by_role_and_label(role, name).click();
    finish(harness);
    harness.get_by_role_and_label(Role::ListBoxOption, option).click();
    finish(harness);
}

fn tick(harness: &mut Harness<'_, Stage>, name: &str) {
    harness.get_by_role_and_label(Role::CheckBox, name).click();
    finish(harness);
}

fn state_of(harness: &Harness<'_, Stage>, criterion: &str) -> State {
    let overview = &harness.state().app().document().expect("a plan is open").overview;
    let judged = overview.checklist.judged.iter();
    judged.into_iter().find(|judged| judged.criterion.id == criterion).expect(criterion).state
}

#[test]
fn a_need_is_met_by_what_is_added_to_it() {
    let mut harness = blank();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    finish(&mut harness);
    assert!(harness.get_by_role_and_label(Role::TextInput, "What is needed").is_focused());
    fill_in(&mut harness, "What is needed", "Pickers and gloves");
    choose(&mut harness, Role::ComboBox, "Kind", "Resource");
    // What is typed stays as it is while the unit changes what it counts.
    fill_in(&mut harness, "How much", "30");
    fill_in(&mut harness, "Unit", "sets");
    tick(&mut harness, "Critical");
    click(&mut harness, "Add contribution");
    choose(&mut harness, Role::EditableComboBox, "Who gives it", "Ourselves");
    fill_in(&mut harness, "What is given", "Our old ones");
    fill_in(&mut harness, "Amount", "12");
    let need = |plan: &Plan| plan.resources.needs.at(0).expect("a need").clone();
    assert_eq!(need(harness.state().plan()).amount, Some(30));
    assert_ne!(state_of(&harness, "needs-met"), State::Met);

    let plan = harness.state().plan();
    let given = plan.resources.contributions.at(0).expect("a contribution").clone();
    assert_eq!(given.meets, [need(plan).id]);
    assert_eq!((given.party, given.amount), (Some(plan.ourselves), Some(1_200)));
    assert!(need(plan).critical);
    assert_eq!(need(plan).kind, Some(NeedKind::Resource));
    choose(&mut harness, Role::ComboBox, "State", "Confirmed");
    let state =
        |harness: &Harness<'_, Stage>| harness.state().plan().resources.contributions.at(0).unwrap().state;
    assert_eq!(state(&harness), Some(ContributionState::Confirmed));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    finish(&mut harness);
    assert_eq!(state(&harness), None);
    harness.get_by_role_and_label(Role::TextInput, "What is needed");
}

#[test]
fn an_amount_of_money_becomes_a_number_when_it_is_of_another_kind() {
    let mut harness = blank();
    click_tab(&mut harness, "Give and take");
    click(&mut harness, "Add what we bring");
    assert!(harness.get_by_role_and_label(Role::TextInput, "What is given").is_focused());
    fill_in(&mut harness, "What is given", "First-aiders");
    fill_in(&mut harness, "Amount", "2");
    let amount =
        |harness: &Harness<'_, Stage>| harness.state().plan().resources.contributions.at(0).unwrap().amount;
    assert_eq!(amount(&harness), Some(200), "money, as long as nothing else is said");
    choose(&mut harness, Role::ComboBox, "Kind", "Skill");
    assert_eq!(amount(&harness), Some(2));
    choose(&mut harness, Role::ComboBox, "Kind", "Money");
    assert_eq!(amount(&harness), Some(200));
    let given = harness.state().plan().resources.contributions.at(0).unwrap();
    assert_eq!(given.kind, Some(ContributionKind::Money));
    assert_eq!(given.party, Some(harness.state().plan().ourselves));
}

#[test]
fn nothing_needed_is_an_answer_until_something_is() {
    let mut harness = blank();
    tick(&mut harness, "We looked: no needs");
    assert!(harness.state().plan().resources.no_needs.is_some());
    assert!(harness.state().plan().resources.no_critical_expertise.is_none());
    tick(&mut harness, "We looked: no critical expertise");
    assert!(harness.state().plan().resources.no_critical_expertise.is_some());
    let add = harness.get_all_by_role_and_label(Role::Button, "Add need").next();
    add.expect("a button").click();
    finish(&mut harness);
    assert!(harness.state().plan().resources.no_needs.is_none(), "something is needed now");
}

#[test]
fn what_an_ally_brings_opens_in_its_row_and_what_we_offer_is_written_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = give_and_take(&folder);
    let brings = "What Canoe Club brings";
    harness.get_by_role_and_label(Role::List, brings).focus();
    finish(&mut harness);
    harness.key_press(Key::ArrowDown);
    harness.key_press(Key::Enter);
    finish(&mut harness);
    let title = harness.get_by_role_and_label(Role::TextInput, "What is given");
    assert_eq!(title.value().as_deref(), Some("Two work boats with their crews"));
    assert!(title.is_focused());
    harness.key_press(Key::Escape);
    finish(&mut harness);
    assert!(harness.query_by_role_and_label(Role::TextInput, "What is given").is_none());
    click(&mut harness, "Add what Canoe Club brings");
    fill_in(&mut harness, "What is given", "A slipway");
    let plan = harness.state().plan();
    let added = plan.resources.contributions.iter().last().unwrap();
    let club = plan.allies.parties.get(added.party.expect("a giver")).expect("a party");
    assert_eq!((added.what.as_str(), club.short()), ("A slipway", "Canoe Club"));
    fill_in(&mut harness, "What we offer Canoe Club", " Twice.");
    let plan = harness.state().plan();
    assert!(plan.resources.support[&added_party(plan)].ends_with(" Twice."));
}

fn added_party(plan: &Plan) -> alliance_workbook::plan::PartyId {
    plan.resources.contributions.iter().last().and_then(|given| given.party).expect("a giver")
}

#[test]
fn the_table_says_who_brings_what_and_a_cell_leads_there_or_adds_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = sample_in(folder.path(), "river-clean-up");
    let (mut harness, _) = stage([1280.0, 2400.0], Some(&path), None);
    finish(&mut harness);
    go(&mut harness, "Resources & expertise");
    let cell = |name: &'static str| {
        move |harness: &mut Harness<'_, Stage>| {
            harness.get_by_role_and_label(Role::GridCell, name).click();
            finish(harness);
        }
    };
    harness
        .get_by_role_and_label(Role::GridCell, "Steering a boat below the weir, Covered: Met, No stand-in");
    harness.get_by_role_and_label(
        Role::GridCell,
        "A dry place near the north bank for tools, Covered: Gap, only offered so far",
    );
    cell("Steering a boat below the weir, Canoe Club: A helm who may work below the weir, 1 helm, Confirmed")(
        &mut harness,
    );
    let what = harness.get_by_role_and_label(Role::TextInput, "What is given");
    assert!(what.is_focused());
    assert_eq!(what.value().as_deref(), Some("A helm who may work below the weir"));
    harness.get_by_label_contains("Single holder: Canoe Club.");

    let before = harness.state().plan().resources.contributions.len();
    cell("A van for heavy finds, Canoe Club: nothing")(&mut harness);
    let plan = harness.state().plan();
    let added = plan.resources.contributions.iter().last().unwrap();
    assert_eq!(plan.resources.contributions.len(), before + 1);
    assert_eq!(plan.resources.needs.get(added.meets[0]).unwrap().what, "A van for heavy finds");
    assert_eq!(plan.allies.parties.get(added.party.unwrap()).unwrap().short(), "Canoe Club");
    let what = harness.get_by_role_and_label(Role::TextInput, "What is given");
    assert!(what.is_focused() && what.value().is_none_or(|value| value.is_empty()));
}

#[test]
fn time_to_coordinate_is_added_in_one_click() {
    let mut harness = blank();
    click_tab(&mut harness, "Give and take");
    harness.get_by_label("Nobody has confirmed time to coordinate.");
    click(&mut harness, "Add time to coordinate");
    fill_in(&mut harness, "What is given", "Calls and notes");
    choose(&mut harness, Role::EditableComboBox, "Who gives it", "Ourselves");
    choose(&mut harness, Role::ComboBox, "State", "Confirmed");
    assert!(harness.query_by_label("Nobody has confirmed time to coordinate.").is_none());
    let given = harness.state().plan().resources.contributions.at(0).unwrap();
    assert!(given.for_coordination);
    assert_eq!(given.kind, Some(ContributionKind::Time));
}
