//! Purpose & fit: the advice on paper follows the answers, and what is light stays light.

use alliance_workbook::plan::{Chapter, Degree, Form, Paper, PaperState, Party, Plan, Status};
use alliance_workbook::ui::widgets::{focused_field, jump_to};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;

use super::jumps::page;
use crate::stage::{Stage, fill_in, finish, go, stage};

/// High enough for the whole page: only what is in view can be clicked.
const HIGH: [f32; 2] = [1280.0, 2400.0];

fn blank<'a>() -> Harness<'a, Stage> {
    let (mut harness, _) = stage(HIGH, None, None);
    crate::stage::click(&mut harness, "Blank plan. Short chapters, in any order. Leave gaps and come back.");
    go(&mut harness, "Purpose & fit");
    harness
}

/// Answers a question by its digit.
fn answer(harness: &mut Harness<'_, Stage>, question: &str, digit: Key) {
    harness.get_by_role_and_label(Role::Slider, question).focus();
    harness.run_steps(2);
    harness.key_press(digit);
    finish(harness);
}

fn choose(harness: &mut Harness<'_, Stage>, form: &str) {
    harness.get_by_role_and_label(Role::RadioButton, form).click();
    finish(harness);
}

const EXPOSURES: [&str; 6] =
    ["Complexity", "Regulation", "Liability", "Money", "Data or intellectual property", "Exclusivity"];

#[test]
fn the_highest_exposure_decides_and_a_driver_does_not_lower_it() {
    let mut harness = blank();
    harness.get_by_label("No advice yet");
    answer(&mut harness, "Money", Key::Num1);
    harness.get_by_label("Charter at least: because money is at 1 of 3");
    answer(&mut harness, "Liability", Key::Num2);
    harness.get_by_label("Memorandum at least: because liability is at 2 of 3");
    answer(&mut harness, "Urgency", Key::Num3);
    harness.get_by_label("Memorandum at least: because liability is at 2 of 3");
    for question in ["Complexity", "Regulation", "Exclusivity"] {
        answer(&mut harness, question, Key::Num0);
    }
    answer(&mut harness, "Data or intellectual property", Key::Num2);
    harness.get_by_label("Memorandum: because liability and data are at 2 of 3");
    let formality = &harness.state().plan().purpose.formality;
    assert_eq!(formality.money, Some(Degree::clamped(1)));
    assert_eq!(formality.advised(), Some(Form::Memorandum));
}

#[test]
fn a_form_lighter_than_advised_asks_for_the_reason() {
    let mut harness = blank();
    answer(&mut harness, "Money", Key::Num2);
    choose(&mut harness, "Memorandum");
    assert!(harness.query_by_label("Why less than advised will do").is_none());
    choose(&mut harness, "Charter");
    fill_in(&mut harness, "Why less than advised will do", "The council carries it");
    assert_eq!(harness.state().plan().purpose.formality.lighter_reason, "The council carries it");
}

#[test]
fn a_handshake_folds_what_it_does_without() {
    let mut harness = blank();
    for question in EXPOSURES {
        answer(&mut harness, question, Key::Num0);
    }
    harness.get_by_label("A handshake is enough");
    assert!(harness.query_by_label("Convenor").is_none());
    let fold = "When the stakes rise: who leads, and which papers have to be signed";
    harness.get_by_role_and_label(Role::Button, fold).click();
    finish(&mut harness);
    fill_in(&mut harness, "Convenor", "Maya Ellis");
    assert_eq!(harness.state().plan().purpose.leadership.convenor.name, "Maya Ellis");
    assert!(harness.query_by_role_and_label(Role::Button, fold).is_none(), "what is entered stays open");
    harness.get_by_label("Do all accept the convenor?");
}

#[test]
fn that_no_papers_are_needed_is_an_answer() {
    let mut harness = blank();
    harness.get_by_role_and_label(Role::CheckBox, "We looked: no papers are needed").click();
    finish(&mut harness);
    assert!(harness.state().plan().purpose.no_papers.is_some());
    crate::stage::click(&mut harness, "Add paper");
    assert!(harness.get_by_role_and_label(Role::TextInput, "Paper").is_focused());
    fill_in(&mut harness, "Paper", "Charter");
    let papers = &harness.state().plan().purpose.papers;
    assert_eq!(papers.iter().map(|paper| paper.name.as_str()).collect::<Vec<_>>(), ["Charter"]);
    assert!(harness.query_by_label("We looked: no papers are needed").is_none());
}

#[test]
fn a_paper_is_signed_party_by_party() {
    let mut plan = Plan::new();
    let club = Party { name: "Club".into(), status: Status::Committed, ..Party::new() };
    let paper = Paper { state: Some(PaperState::Signed), ..Paper::new() };
    let (club_id, paper_id) = (club.id, paper.id);
    plan.allies.parties.push(club);
    plan.purpose.papers.push(paper);
    let mut page = page(plan, Chapter::Purpose);
    page.state_mut().view.open.insert(Chapter::Purpose, paper_id.uuid());
    // A jump to the signatures arrives at the first that is missing: our own.
    let signed = Paper::signed.of(paper_id.uuid());
    jump_to(&page.ctx, signed);
    page.run_steps(4);
    assert_eq!(focused_field(&page.ctx), Some(signed.party(page.state().plan.ourselves)));
    jump_to(&page.ctx, signed.party(club_id));
    page.run_steps(4);
    assert!(page.get_by_role_and_label(Role::DateInput, "Club").is_focused());
    page.event(egui::Event::Text("4 Nov 2026".into()));
    page.run_steps(2);
    page.key_press(Key::Tab);
    page.run_steps(2);
    let paper = page.state().plan.purpose.papers.get(paper_id).unwrap();
    assert_eq!(paper.signed, [(club_id, date(2026, 11, 4))].into());
}
