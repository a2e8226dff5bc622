//! The keyboard's place: always in view, in reading order, and never lost.

use alliance_workbook::plan::{Channel, Chapter, Form, Goal, Party, Plan};
use alliance_workbook::readiness::Overview;
use alliance_workbook::storage;
use alliance_workbook::ui::chapters::PAGES;
use alliance_workbook::ui::widgets::focused_field;
use egui::accesskit::Role;
use egui::{Id, Key, Modifiers, WidgetRect, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use jiff::civil::date;
use tempfile::TempDir;

use super::accessible::plan;
use super::jumps::{Page, page, page_in};
use crate::stage::{Stage, click, fill_in, finish, go, stage};
use crate::tour::{cards, stops};

/// The middle of a window of 1366 × 768 with the text as usual, and twice as large.
const MIDDLES: [[f32; 2]; 2] = [[810.0, 690.0], [618.0, 306.0]];
/// No page has more controls than this.
const MOST: usize = 400;

fn focused<S>(harness: &Harness<'_, S>) -> Option<WidgetRect> {
    let focused = harness.ctx.memory(egui::Memory::focused)?;
    harness.ctx.viewport(|viewport| viewport.prev_pass.widgets.get(focused).copied())
}

fn press<S>(harness: &mut Harness<'_, S>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run_steps(6);
}

/// Whether a widget is in view, or at least as much of it as there is room for.
fn is_in_view(at: &WidgetRect, window: egui::Rect) -> bool {
    let (whole, seen) = (at.rect, at.interact_rect);
    let all = seen.top() <= whole.top() + 0.5 && seen.bottom() >= whole.bottom() - 0.5;
    let across = seen.left() <= whole.left() + 0.5 && seen.right() >= whole.right() - 0.5;
    across && (all || seen.height() > window.height() / 3.0)
}

/// Presses a key until the focus is back where it was; where it came by, and what was out of view.
fn walk<S>(harness: &mut Harness<'_, S>, modifiers: Modifiers, hidden: &mut Vec<String>) -> Vec<Id> {
    let window = harness.ctx.content_rect();
    let mut way: Vec<Id> = Vec::new();
    while way.len() < MOST {
        harness.key_press_modifiers(modifiers, Key::Tab);
        harness.run_steps(3);
        let Some(at) = focused(harness) else {
            hidden.push(format!("nothing has the focus after {} steps", way.len()));
            return way;
        };
        if way.first() == Some(&at.id) {
            return way;
        }
        // A text scrolls to its cursor before it is seen as a whole.
        let mut at = at;
        for _ in 0..3 {
            if is_in_view(&at, window) {
                break;
            }
            harness.run_steps(1);
            at = focused(harness).unwrap_or(at);
        }
        if !is_in_view(&at, window) {
            let name = harness.root().children_recursive().find(Node::is_focused);
            let name = name.and_then(|node| node.accesskit_node().label());
            hidden.push(format!("{name:?} at {} of which {} is seen", at.rect, at.interact_rect));
        }
        // It floats beside agreed wording only while that has the focus: on the way back there is none.
        if harness.query_all_by_label("Only a typo").any(|button| button.is_focused()) {
            continue;
        }
        way.push(at.id);
    }
    hidden.push("the way does not come back".into());
    way
}

#[test]
fn tab_shows_every_control_of_every_page_and_card_and_comes_back() {
    let plan = plan(Form::Contract);
    let mut faults = Vec::new();
    let mut seen = 0;
    for size in MIDDLES {
        for chapter in PAGES.iter().map(|page| page.chapter) {
            for stop in stops(chapter, cards(&plan, chapter)) {
                let mut page = page_in(size.into(), plan.clone(), chapter);
                stop.show(&mut page.state_mut().view, &plan, chapter);
                page.run_steps(3);
                let mut hidden = Vec::new();
                let on = walk(&mut page, Modifiers::NONE, &mut hidden);
                let mut back = walk(&mut page, Modifiers::SHIFT, &mut hidden);
                back.reverse();
                // Both begin one step from where they are asked.
                let turned = on.iter().position(|id| Some(id) == back.first());
                let turned = turned.map(|at| [&on[at..], &on[..at]].concat());
                if turned.as_ref() != Some(&back) {
                    hidden.push(format!("{} controls on, {} back", on.len(), back.len()));
                }
                seen += on.len();
                faults.extend(
                    hidden.into_iter().map(|fault| format!("{chapter:?} {stop:?} {size:?}: {fault}")),
                );
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    assert!(seen > 1000, "only {seen} controls");
}

/// The program with a plan of that many records in it.
fn opened(size: [f32; 2], plan: &Plan) -> (Harness<'static, Stage>, TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.ron");
    let checklist = Overview::of(plan, date(2026, 11, 21)).checklist;
    storage::save(&path, plan, &checklist).expect("saved");
    (stage(size, Some(&path), None).0, folder)
}

/// Which part of a window of this size a widget is in, in reading order.
fn part(at: &WidgetRect, size: [f32; 2]) -> usize {
    let middle = at.rect.center();
    match () {
        () if middle.y < 48.0 => 0,
        () if middle.y > size[1] - 30.0 => 4,
        () if middle.x < 272.0 => 1,
        () if middle.x > size[0] - 284.0 => 3,
        () => 2,
    }
}

#[test]
fn tab_and_assistive_technology_go_through_the_window_in_reading_order() {
    let size = [1366.0, 768.0];
    let (mut harness, _folder) = opened(size, &plan(Form::Handshake));
    for page in ["Purpose", "Allies", "Goals", "Communication", "Conflict"] {
        go(&mut harness, page);
        press(&mut harness, Modifiers::SHIFT, Key::F6);
        let first = harness.root().children_recursive().find(Node::is_focused);
        assert_eq!(first.and_then(|node| node.accesskit_node().label()).as_deref(), Some("File"));
        let mut parts = vec![0];
        let mut top = vec![focused(&harness).expect("File").rect.left()];
        let start = focused(&harness).map(|at| at.id);
        for _ in 0..MOST {
            press(&mut harness, Modifiers::NONE, Key::Tab);
            let at = focused(&harness).expect("the focus is somewhere");
            if Some(at.id) == start {
                break;
            }
            if part(&at, size) == 0 {
                top.push(at.rect.left());
            }
            parts.push(part(&at, size));
        }
        assert!(parts.is_sorted(), "{page}: {parts:?}");
        assert!(top.is_sorted() && top.len() >= 5, "{page}: {top:?}");
        parts.dedup();
        assert_eq!(parts, [0, 1, 2, 3, 4], "{page}");
        let marks = [Role::Banner, Role::Navigation, Role::Main, Role::Complementary, Role::ContentInfo];
        let roles = harness.root().children_recursive().map(|node| node.accesskit_node().role());
        let roles: Vec<_> = roles.filter(|role| marks.contains(role)).collect();
        assert_eq!(roles, marks, "{page}");
    }
}

/// A page with one record of a kind whose card is open.
fn card_of(chapter: Chapter, plan: Plan, card: uuid::Uuid) -> Harness<'static, Page> {
    let mut page = page(plan, chapter);
    page.state_mut().view.open.insert(chapter, card);
    page.run_steps(3);
    page
}

fn name_of<S>(harness: &Harness<'_, S>) -> Option<String> {
    let node = harness.root().children_recursive().find(Node::is_focused)?;
    node.accesskit_node().label()
}

#[test]
fn escape_closes_one_thing_at_a_time() {
    let mut plan = Plan::new();
    let channel = Channel { medium: "Group call".into(), ..Channel::new() };
    let id = channel.id.uuid();
    plan.communication.channels.push(channel);
    let mut page = card_of(Chapter::Communication, plan, id);
    page.get_by_role_and_label(Role::ComboBox, "What it is for").focus();
    page.run_steps(2);
    press(&mut page, Modifiers::NONE, Key::ArrowDown);
    assert!(page.query_all_by_role(Role::ListBoxOption).next().is_some(), "the list is open");
    press(&mut page, Modifiers::NONE, Key::Escape);
    assert!(page.query_all_by_role(Role::ListBoxOption).next().is_none(), "first the list");
    assert!(page.get_by_role_and_label(Role::ComboBox, "What it is for").is_focused());
    assert!(page.state().view.is_open(Chapter::Communication, id), "and nothing else");
    press(&mut page, Modifiers::NONE, Key::Escape);
    assert!(!page.state().view.is_open(Chapter::Communication, id), "then the card");
    let row = name_of(&page).expect("its row has the focus");
    assert!(row.starts_with("Group call"), "{row}");
}

#[test]
fn escape_closes_a_card_before_the_coach_that_lies_over_the_page() {
    let mut plan = Plan::new();
    plan.allies.parties.push(Party { name: "Canoe Club".into(), ..Party::new() });
    let (mut harness, _folder) = opened([900.0, 700.0], &plan);
    go(&mut harness, "Allies");
    harness.get_by_label_contains("Canoe Club").click();
    finish(&mut harness);
    let is_open = |harness: &Harness<'_, Stage>| harness.query_by_label("Close Canoe Club").is_some();
    let coach = |harness: &Harness<'_, Stage>| harness.query_by_label("Close the coach").is_some();
    assert!(is_open(&harness));
    press(&mut harness, Modifiers::NONE, Key::F1);
    assert_eq!(name_of(&harness).as_deref(), Some("Coach"), "it takes the focus");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!coach(&harness) && is_open(&harness), "what has the focus closes first");
    assert_eq!(name_of(&harness).as_deref(), Some("Close Canoe Club"), "and gives it back");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!is_open(&harness));
    assert!(name_of(&harness).is_some_and(|name| name.starts_with("Canoe Club")));
}

#[test]
fn a_dialog_and_a_menu_give_the_focus_back() {
    let (mut harness, _folder) = opened([1366.0, 768.0], &Plan::new());
    fill_in(&mut harness, "Title", "River");
    for close in [Key::Escape, Key::Enter] {
        press(&mut harness, Modifiers::COMMAND, Key::P);
        assert!(harness.query_by_role(Role::Dialog).is_some());
        if close == Key::Enter {
            harness.get_by_label("Cancel").focus();
            harness.run_steps(2);
        }
        press(&mut harness, Modifiers::NONE, close);
        assert!(harness.query_by_role(Role::Dialog).is_none());
        assert_eq!(name_of(&harness).as_deref(), Some("Title"), "{close:?}");
    }
    harness.get_by_role_and_label(Role::Button, "Help").click();
    harness.run_steps(3);
    harness.get_by_label("About Alliance Workbook").click();
    finish(&mut harness);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(name_of(&harness).as_deref(), Some("Title"), "from a field by a menu to a dialog and back");
    harness.get_by_role_and_label(Role::Button, "Edit").click();
    harness.run_steps(3);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(name_of(&harness).as_deref(), Some("Title"));
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(name_of(&harness).as_deref(), Some("Purpose"), "and Tab goes on from there");
}

#[test]
fn a_removed_record_leaves_the_focus_to_the_one_beside_it() {
    let mut plan = Plan::new();
    for name in ["Boatyard", "Canoe Club", "School"] {
        plan.allies.parties.push(Party { name: name.into(), ..Party::new() });
    }
    let (mut harness, _folder) = opened([1366.0, 768.0], &plan);
    go(&mut harness, "Allies");
    for next in ["School", "Boatyard", "Ourselves"] {
        let open = if next == "School" { "Canoe Club" } else { "School" };
        let open = if next == "Ourselves" { "Boatyard" } else { open };
        harness.get_by_label_contains(&format!("{open},")).click();
        finish(&mut harness);
        click(&mut harness, &format!("More for {open}"));
        click_item(&mut harness, "Remove");
        let name = name_of(&harness).unwrap_or_default();
        assert!(name.starts_with(next), "after {open}: {name}");
    }
}

fn click_item(harness: &mut Harness<'_, Stage>, name: &str) {
    harness.get_by_role_and_label(Role::MenuItem, name).click();
    finish(harness);
}

#[test]
fn a_click_into_the_blank_and_a_disabled_button_keep_the_place() {
    let (mut harness, _folder) = opened([1366.0, 768.0], &Plan::new());
    fill_in(&mut harness, "Title", "River");
    let on_page = |node: &Node<'_>| node.rect().left() > 300.0 && node.rect().top() > 60.0;
    harness.get_all_by_role(Role::Label).find(on_page).expect("words on the page").click();
    harness.run_steps(3);
    assert_eq!(name_of(&harness), None, "nothing is typed into");
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(name_of(&harness).as_deref(), Some("Purpose"), "Tab goes on from the title");
    click(&mut harness, "Undo");
    assert_eq!(harness.state().plan().purpose.title, "");
    assert_eq!(name_of(&harness).as_deref(), Some("Redo"), "nothing is left to undo");
}

#[test]
fn page_keys_scroll_and_take_the_focus_along() {
    let (mut harness, _folder) = opened([1366.0, 768.0], &plan(Form::Contract));
    harness.get_by_label("Title").focus();
    harness.run_steps(2);
    let window = harness.ctx.content_rect();
    let mut last = focused(&harness).expect("the title").id;
    for _ in 0..2 {
        press(&mut harness, Modifiers::NONE, Key::PageDown);
        let at = focused(&harness).expect("the focus went along");
        assert_ne!(at.id, last);
        assert!(is_in_view(&at, window), "{} of {}", at.interact_rect, at.rect);
        last = at.id;
    }
    for _ in 0..3 {
        press(&mut harness, Modifiers::NONE, Key::PageUp);
    }
    assert!(is_in_view(&focused(&harness).expect("the focus"), window));
    assert!(harness.get_by_label("Title").rect().top() > 60.0);
}

#[test]
fn a_key_brings_back_what_was_scrolled_away() {
    let mut page = page(plan(Form::Contract), Chapter::Purpose);
    page.get_by_role_and_label(Role::ComboBox, "Stage").focus();
    page.run_steps(3);
    let before = page.get_by_role_and_label(Role::ComboBox, "Stage").rect();
    page.event(egui::Event::PointerMoved(egui::pos2(400.0, 400.0)));
    page.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, -2000.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    page.run_steps(20);
    assert!(
        page.get_by_role_and_label(Role::ComboBox, "Stage").rect().top() < before.top() - 300.0,
        "scrolled away"
    );
    press(&mut page, Modifiers::NONE, Key::ArrowDown);
    let at = focused(&page).expect("the list");
    assert!(is_in_view(&at, page.ctx.content_rect()), "{} of {}", at.interact_rect, at.rect);
    assert!(page.query_all_by_role(Role::ListBoxOption).next().is_some());
}

#[test]
fn undo_and_redo_in_a_field_lose_nothing() {
    let (mut harness, _folder) = opened([1366.0, 768.0], &Plan::new());
    fill_in(&mut harness, "Title", "River ");
    fill_in(&mut harness, "Title", "clean-up");
    let title = |harness: &Harness<'_, Stage>| harness.state().plan().purpose.title.clone();
    let redo = Modifiers::COMMAND | Modifiers::SHIFT;
    for (modifiers, key, after) in [
        (Modifiers::COMMAND, Key::Z, "River "),
        (Modifiers::COMMAND, Key::Z, ""),
        (Modifiers::COMMAND, Key::Z, ""),
        (redo, Key::Z, "River clean-up"),
        (Modifiers::COMMAND, Key::Z, ""),
        (Modifiers::COMMAND, Key::Y, "River clean-up"),
        (Modifiers::COMMAND, Key::Y, "River clean-up"),
    ] {
        press(&mut harness, modifiers, key);
        assert_eq!(title(&harness), after, "{modifiers:?} {key:?}");
        assert_eq!(name_of(&harness).as_deref(), Some("Title"), "the cursor stays");
    }
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    fill_in(&mut harness, "Title", "Lake");
    press(&mut harness, redo, Key::Z);
    assert_eq!(title(&harness), "Lake", "new typing ends what could be made again");
}

#[test]
fn undo_in_a_field_never_brings_what_belongs_elsewhere() {
    let mut plan = Plan::new();
    plan.goals.list.push(Goal { statement: "Clear the reach".into(), ..Goal::new() });
    let (mut harness, _folder) = opened([1366.0, 768.0], &plan);
    fill_in(&mut harness, "Title", "River");
    fill_in(&mut harness, "Purpose", "A clean river");
    // What cannot be read yet is taken back where it was typed, and nothing of the plan with it.
    fill_in(&mut harness, "Start", "31 Nov");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    let purpose = &harness.state().plan().purpose;
    assert_eq!((purpose.title.as_str(), purpose.purpose.as_str()), ("River", "A clean river"));
    assert_eq!(
        harness.get_by_role_and_label(Role::DateInput, "Start").value().as_deref().unwrap_or_default(),
        ""
    );
    press(&mut harness, Modifiers::COMMAND, Key::Y);
    assert_eq!(harness.get_by_role_and_label(Role::DateInput, "Start").value().as_deref(), Some("31 Nov"));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(harness.state().plan().purpose.purpose, "", "then the step before");
    assert!(focused_field(&harness.ctx).is_some());
}
