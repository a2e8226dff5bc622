//! Allies seen side by side: on the influence map, by fit, by what they hold dear.

use alliance_workbook::plan::{
    Chapter, Fit, Level, Party, PartyId, Percent, Place, Plan, Rating, SharedValue, Status,
};
use alliance_workbook::ui::command::Command;
use alliance_workbook::ui::widgets::{jump_to, pending_jump};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::jumps::{Page, page_in};

const COUNCIL: usize = 1;
const CLUB: usize = 2;

/// Two allies, of which one is on the map.
fn plan() -> Plan {
    let mut plan = Plan::new();
    let percent = |value| Some(Percent::clamped(value));
    let rating = |level| Rating { level: Some(Level::clamped(level)), evidence: "Seen".into() };
    plan.allies.parties.push(Party {
        name: "Borough Council".into(),
        interest: percent(72),
        influence: percent(84),
        fit: Fit { strategic: rating(4), cultural: rating(1), ..Fit::default() },
        ..Party::new()
    });
    plan.allies.parties.push(Party { name: "Canoe Club".into(), status: Status::Committed, ..Party::new() });
    plan
}

fn shown(plan: Plan, tab: &'static str) -> Harness<'static, Page> {
    let mut page = page_in(egui::vec2(900.0, 1200.0), plan, Chapter::Allies);
    page.state_mut().view.tab.insert(Chapter::Allies, tab);
    page.run_steps(4);
    page
}

fn ally(page: &Harness<'_, Page>, at: usize) -> Party {
    page.state().plan.allies.parties.at(at).unwrap().clone()
}

fn stands(page: &Harness<'_, Page>, at: usize) -> (Option<i16>, Option<i16>) {
    let party = ally(page, at);
    (party.interest.map(Percent::get), party.influence.map(Percent::get))
}

fn press(page: &mut Harness<'_, Page>, modifiers: Modifiers, key: Key) {
    page.key_press_modifiers(modifiers, key);
    page.run_steps(3);
}

#[test]
fn an_ally_is_moved_on_the_map_by_keys_and_by_numbers() {
    let mut page = shown(plan(), "tab-allies-influence");
    let stop = page.get_by_role_and_label(Role::Slider, "On the map: Borough Council");
    assert_eq!(stop.value().as_deref(), Some("Interest 72, influence 84: Work closely"));
    stop.focus();
    page.run_steps(2);
    press(&mut page, Modifiers::NONE, Key::ArrowRight);
    press(&mut page, Modifiers::SHIFT, Key::ArrowDown);
    press(&mut page, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(stands(&page, COUNCIL), (Some(73), Some(75)));
    press(&mut page, Modifiers::SHIFT, Key::ArrowRight);
    press(&mut page, Modifiers::SHIFT, Key::ArrowRight);
    press(&mut page, Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(stands(&page, COUNCIL), (Some(100), Some(75)), "nothing leaves the map");
    page.get_by_role_and_label(Role::Cell, "100");

    page.get_by_role_and_label(Role::Button, "Canoe Club").click();
    page.run_steps(3);
    page.get_by_label("On the map: Canoe Club");
    for (field, number) in [("Interest", "20"), ("Influence", "30")] {
        page.get_by_role_and_label(Role::NumberInput, field).focus();
        page.run_steps(2);
        page.event(egui::Event::Text(number.into()));
        page.run_steps(2);
    }
    press(&mut page, Modifiers::NONE, Key::Tab);
    assert_eq!(stands(&page, CLUB), (Some(20), Some(30)));
    page.get_by_label("Watch. Check again each season");
}

#[test]
fn an_ally_is_dragged_and_enter_goes_on_to_the_next() {
    let mut both = plan();
    let id = both.allies.parties.at(CLUB).unwrap().id;
    let club = both.allies.parties.get_mut(id).unwrap();
    (club.interest, club.influence) = (Some(Percent::clamped(10)), Some(Percent::clamped(10)));
    let mut page = shown(both, "tab-allies-influence");
    let field = page.get_by_role_and_label(Role::Slider, "On the map: Borough Council").rect();
    let at = |interest: f32, influence: f32| {
        let inner = field.shrink(12.0);
        egui::pos2(
            egui::lerp(inner.x_range(), interest / 100.0),
            egui::lerp(inner.y_range(), 1.0 - influence / 100.0),
        )
    };
    page.drag_at(at(10.0, 10.0));
    page.run_steps(2);
    page.hover_at(at(30.0, 50.0));
    page.run_steps(2);
    page.hover_at(at(60.0, 90.0));
    page.run_steps(2);
    page.drop_at(at(60.0, 90.0));
    page.run_steps(3);
    assert_eq!(stands(&page, CLUB), (Some(60), Some(90)));
    let stop = page.get_by_role_and_label(Role::Slider, "On the map: Canoe Club");
    assert!(stop.is_focused(), "keys go on where the pointer ended");
    press(&mut page, Modifiers::NONE, Key::Enter);
    page.get_by_label("On the map: Borough Council");
    page.get_by_role_and_label(Role::Button, "Open card").click();
    page.run_steps(2);
    let council = ally(&page, COUNCIL).id.uuid();
    assert!(page.state().commands.contains(&Command::Jump(Party::name.of(council))));
}

#[test]
fn fit_is_compared_and_each_cell_leads_to_its_rating() {
    let mut page = shown(plan(), "tab-allies-fit");
    page.get_by_role_and_label(Role::GridCell, "Canoe Club, Strategic: Not rated");
    page.get_by_role_and_label(Role::GridCell, "Borough Council, Cultural: 1 weak").click();
    page.run_steps(2);
    let council = ally(&page, COUNCIL).id.uuid();
    assert!(page.state().commands.contains(&Command::Jump(Fit::cultural.of(council))));
}

fn arrives(page: &mut Harness<'_, Page>, place: Place) {
    jump_to(&page.ctx, place);
    page.run_steps(4);
    assert_eq!(pending_jump(&page.ctx), None, "{place:?} is on the page");
}

#[test]
fn a_gap_between_values_asks_what_is_done_about_it() {
    let mut plan = plan();
    let (us, club) = (plan.ourselves, plan.allies.parties.at(CLUB).unwrap().id);
    let gone = PartyId::unique();
    let mut value = SharedValue { name: "Keep dates".into(), ..SharedValue::new() };
    value.importance.insert(us, Level::clamped(4));
    value.importance.insert(gone, Level::clamped(0));
    let id = value.id.uuid();
    plan.allies.values.push(value);
    let mut page = shown(plan, "tab-allies-values");
    page.get_by_label_contains("Rated for 1 of 2");
    assert_eq!(
        page.query_by_label_contains("apart").map(|node| node.rect()),
        None,
        "of two parties one is known"
    );
    page.state_mut().view.open.insert(Chapter::Allies, id);
    page.run_steps(3);
    arrives(&mut page, SharedValue::importance.of(id).party(club));
    press(&mut page, Modifiers::NONE, Key::Num2);
    let rated = page.state().plan.allies.values.at(0).unwrap().importance.get(&club).copied();
    assert_eq!(rated, Some(Level::clamped(2)));
    page.get_by_role_and_label(Role::MultilineTextInput, "What we do about the gap");
    page.state_mut().view.open.remove(&Chapter::Allies);
    page.run_steps(3);
    assert!(page.query_all_by_label_contains("2 apart").count() > 0);
}
