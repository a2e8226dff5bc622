//! Risk & value: a risk is rated and shared from the keyboard, shares are made whole, exit terms are
//! agreed to as a whole.

use alliance_workbook::plan::{
    Answer, Chapter, Form, Grade, Party, PartyId, Person, Plan, Risk, Share, Status,
};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;

use super::jumps::{Page, page_in};
use crate::stage::{Stage, click, fill_in, finish, go, sample_in, stage};

/// Risks that say too little, and shares and rules that are wrong.
pub fn begin(plan: &mut Plan, ally: PartyId, out: PartyId) {
    let share = |percent| Share::whole(percent).unwrap();
    let risk = &mut plan.risk;
    let grade = Some(Grade::clamped(4));
    let of_one = [(ally, share(90))];
    risk.list.push(Risk { likelihood: grade, impact: grade, ..Risk::new() });
    risk.list.push(Risk { likelihood: grade, shares: of_one.into(), ..Risk::new() });
    let who = Person { name: "Maya".into(), party: Some(out) };
    let large = Risk { likelihood: grade, impact: grade, ..Risk::new() };
    risk.list.push(Risk { owner: who.clone(), stand_in: who.clone(), ..large });
    risk.benefit_shares = of_one.into();
    risk.sharing.costs = "Each its own".into();
    risk.sharing.nothing_to_share = true;
    risk.sharing.holder = who;
    risk.sharing.agreement.set(ally, Answer::Proposed { on: date(2027, 1, 1) });
    risk.exit.agreement.set(ally, Answer::Proposed { on: date(2027, 1, 1) });
}

/// A plan in which an ally bears all the risk and gains half.
pub fn unfair(form: Form) -> Plan {
    let mut plan = Plan::new();
    let ally = Party { name: "Canoe Club".into(), status: Status::Committed, ..Party::new() };
    let share = |percent| Share::whole(percent).unwrap();
    let grade = Some(Grade::clamped(5));
    let risk =
        Risk { likelihood: grade, impact: grade, shares: [(ally.id, share(100))].into(), ..Risk::new() };
    plan.risk.list.push(risk);
    plan.risk.benefit_shares = [(ally.id, share(50)), (plan.ourselves, share(50))].into();
    plan.allies.parties.push(ally);
    plan.purpose.formality.chosen = Some(form);
    plan
}

const SIZE: [f32; 2] = [1280.0, 2200.0];

/// The sample of the river, at this chapter.
fn river() -> (Harness<'static, Stage>, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = sample_in(folder.path(), "river-clean-up");
    let (mut harness, _) = stage(SIZE, Some(&path), None);
    go(&mut harness, "Risk & value");
    (harness, folder)
}

fn sharing(harness: &mut Harness<'_, Stage>) {
    harness.get_by_role_and_label(Role::Tab, "Sharing and exit").click();
    finish(harness);
}

fn press(harness: &mut Harness<'_, Stage>, key: Key) {
    harness.key_press(key);
    finish(harness);
}

/// The shares of the benefit in percent, in the order of the parties; none for one without.
fn benefit(plan: &Plan) -> Vec<Option<i64>> {
    let share = |id| plan.risk.benefit_shares.get(&id).map(|share: &Share| share.parts() / Share::UNIT);
    plan.committed().map(|party| share(party.id)).collect()
}

#[test]
fn a_risk_is_rated_and_shared_from_the_keyboard() {
    let (mut harness, _) = stage(SIZE, None, None);
    click(&mut harness, "Blank plan. Short chapters, in any order. Leave gaps and come back.");
    go(&mut harness, "Risk & value");
    let looked = "We looked: no risks";
    harness.get_by_role_and_label(Role::CheckBox, looked).click();
    finish(&mut harness);
    click(&mut harness, "Add risk");
    assert!(harness.get_by_role_and_label(Role::TextInput, "What could go wrong").is_focused());
    fill_in(&mut harness, "What could go wrong", "Somebody falls in");
    assert!(harness.state().plan().risk.no_risks.is_none(), "there is one now");

    harness.get_by_role_and_label(Role::Slider, "Likelihood").focus();
    press(&mut harness, Key::Num3);
    harness.get_by_role_and_label(Role::Slider, "Impact").focus();
    press(&mut harness, Key::Num5);
    press(&mut harness, Key::ArrowLeft);
    harness.get_by_label("Size 12: large. It needs somebody who watches it, a response and shares.");
    fill_in(&mut harness, "Response", "Nobody on the weir alone");
    fill_in(&mut harness, "Ourselves, Each party’s share", "100");

    let risk = harness.state().plan().risk.list.at(0).unwrap();
    assert_eq!((risk.size(), risk.response.as_str()), (Some(12), "Nobody on the weir alone"));
    assert_eq!(risk.shares.values().map(|share| share.parts()).collect::<Vec<_>>(), [1000]);
}

#[test]
fn cells_are_reached_by_arrows_and_enter_takes_the_rest() {
    let (mut harness, _folder) = river();
    sharing(&mut harness);
    assert_eq!(benefit(harness.state().plan()), [30, 15, 15, 20, 10, 10].map(Some));
    let cell = |harness: &Harness<'_, Stage>, party: &str| {
        let name = format!("{party}, Shares of the benefit");
        harness.get_by_role_and_label(Role::NumberInput, &name).is_focused()
    };
    harness.get_by_role_and_label(Role::NumberInput, "Friends, Shares of the benefit").focus();
    finish(&mut harness);
    press(&mut harness, Key::End);
    assert!(cell(&harness, "Forum"));
    press(&mut harness, Key::Backspace);
    assert_eq!(benefit(harness.state().plan()).last(), Some(&None));
    press(&mut harness, Key::ArrowLeft);
    assert!(cell(&harness, "Kessel"));
    // Told once the cell is left.
    harness.get_by_label("90 of 100 %, 10 left");
    harness.event(egui::Event::Text("4,5".into()));
    finish(&mut harness);
    press(&mut harness, Key::Enter);
    assert_eq!(benefit(harness.state().plan()), [Some(30), Some(15), Some(15), Some(20), Some(20), None]);
    press(&mut harness, Key::ArrowLeft);
    harness.get_by_label("100 of 100 %");
    // What Enter did is a step of its own.
    click(&mut harness, "Undo");
    assert_eq!(benefit(harness.state().plan()).get(4), Some(&Some(4)));
    click(&mut harness, "Undo");
    assert_eq!(benefit(harness.state().plan()).get(4), Some(&Some(10)));
}

#[test]
fn what_is_no_share_stays_in_its_cell_and_leaves_the_share_alone() {
    let (mut harness, _folder) = river();
    sharing(&mut harness);
    fill_in(&mut harness, "Council, Shares of the benefit", "120");
    press(&mut harness, Key::ArrowLeft);
    harness.get_by_label_contains("This is not a share.");
    assert_eq!(benefit(harness.state().plan()).get(3), Some(&Some(20)));
    fill_in(&mut harness, "Council, Shares of the benefit", "20");
    press(&mut harness, Key::ArrowLeft);
    assert!(harness.query_by_label_contains("This is not a share.").is_none());
}

#[test]
fn buttons_deal_out_the_hundred() {
    let (mut harness, _folder) = river();
    sharing(&mut harness);
    click(&mut harness, "Even split");
    assert_eq!(benefit(harness.state().plan()), [17, 17, 17, 17, 16, 16].map(Some));
    harness.get_by_role_and_label(Role::NumberInput, "Forum, Shares of the benefit").focus();
    finish(&mut harness);
    press(&mut harness, Key::Delete);
    click(&mut harness, "Give Forum the rest");
    assert_eq!(benefit(harness.state().plan()).last(), Some(&Some(16)));
    for party in ["Kessel", "Council"] {
        let name = format!("{party}, Shares of the benefit");
        harness.get_by_role_and_label(Role::NumberInput, &name).focus();
        finish(&mut harness);
        press(&mut harness, Key::Delete);
    }
    click(&mut harness, "The rest evenly");
    assert_eq!(benefit(harness.state().plan()), [17, 17, 17, 17, 16, 16].map(Some));
}

#[test]
fn exit_terms_are_agreed_to_once_all_are_written_or_not_needed() {
    let (mut harness, _) = stage(SIZE, None, None);
    click(&mut harness, "Blank plan. Short chapters, in any order. Leave gaps and come back.");
    go(&mut harness, "Risk & value");
    sharing(&mut harness);
    assert!(harness.query_by_role_and_label(Role::Button, "Who has agreed to the exit terms").is_none());
    fill_in(&mut harness, "Notice", "Four weeks");
    for term in ["Assets", "Data", "Clients", "Credit", "What stays binding"] {
        click(&mut harness, &format!("Not needed: {term}"));
    }
    harness.get_by_label_contains("once the last one is written");
    fill_in(&mut harness, "How the whole alliance ends", "By a decision of all");
    click(&mut harness, "Who has agreed to the exit terms");
    harness.get_by_role_and_label(Role::ComboBox, "Who has agreed to the exit terms: Ourselves");
    let exit = &harness.state().plan().risk.exit;
    assert_eq!((exit.notice.as_str(), exit.clients.as_str()), ("Four weeks", "Not needed"));
}

#[test]
fn nothing_to_share_hides_the_rule_and_keeps_its_words() {
    let (mut harness, _folder) = river();
    sharing(&mut harness);
    let costs = harness.state().plan().risk.sharing.costs.clone();
    let nothing = |harness: &mut Harness<'_, Stage>| {
        harness.get_by_role_and_label(Role::CheckBox, "Nothing to share").click();
        finish(harness);
    };
    nothing(&mut harness);
    assert!(harness.query_by_label("Rule for costs").is_none());
    assert_eq!(harness.state().plan().risk.sharing.costs, costs);
    nothing(&mut harness);
    harness.get_by_role_and_label(Role::MultilineTextInput, "Rule for costs");
    nothing(&mut harness);
    click(&mut harness, "Clear the rule");
    let sharing = &harness.state().plan().risk.sharing;
    assert!(sharing.costs.is_empty() && sharing.nothing_to_share && !sharing.holder.is_named());
}

#[test]
fn a_handshake_folds_all_of_it_until_something_is_entered() {
    let mut plan = Plan::new();
    plan.purpose.formality.chosen = Some(Form::Handshake);
    let mut page = page_in(egui::vec2(1000.0, 1200.0), plan, Chapter::Risk);
    page.run_steps(3);
    let fold = "When the stakes rise: what could go wrong, who watches it, and who bears it";
    assert!(page.query_by_role_and_label(Role::CheckBox, "We looked: no risks").is_none());
    page.get_by_role_and_label(Role::Button, fold).click();
    page.run_steps(3);
    page.get_by_role_and_label(Role::CheckBox, "We looked: no risks").click();
    page.run_steps(3);
    // What is entered counts, and is not folded away again.
    assert!(page.query_by_role_and_label(Role::Button, fold).is_none());
}

/// The page with a risk that is rated, and one that is not.
fn grid() -> Harness<'static, Page> {
    let mut plan = Plan::new();
    let grade = |grade| Some(Grade::clamped(grade));
    let risk = Risk { what: "Glass".into(), likelihood: grade(3), impact: grade(4), ..Risk::new() };
    plan.risk.list.push(risk);
    plan.risk.list.push(Risk { what: "Rain".into(), ..Risk::new() });
    let mut page = page_in(egui::vec2(1000.0, 1600.0), plan, Chapter::Risk);
    page.run_steps(3);
    page
}

/// Likelihood and impact of the first risk.
fn rated(page: &Harness<'_, Page>) -> Option<(i16, i16)> {
    let risk = page.state().plan.risk.list.at(0)?;
    risk.likelihood.zip(risk.impact).map(|(likelihood, impact)| (likelihood.get(), impact.get()))
}

#[test]
fn arrows_move_the_mark_of_a_risk_and_enter_opens_its_card() {
    let mut page = grid();
    page.get_by_role_and_label(Role::Button, "1, Glass, likelihood 3, impact 4").focus();
    page.run_steps(3);
    for (key, to) in [(Key::ArrowRight, (4, 4)), (Key::ArrowUp, (4, 5)), (Key::ArrowUp, (4, 5))] {
        page.key_press(key);
        page.run_steps(3);
        assert_eq!(rated(&page), Some(to));
    }
    assert!(page.get_by_role_and_label(Role::Button, "1, Glass, likelihood 4, impact 5").is_focused());
    page.key_press(Key::Enter);
    page.run_steps(4);
    assert!(page.get_by_role_and_label(Role::TextInput, "What could go wrong").is_focused());
    page.get_by_role_and_label(Role::Link, "Not placed: 2");
}

#[test]
fn a_mark_is_dragged_to_another_cell() {
    let mut page = grid();
    let from = page.get_by_role_and_label(Role::Button, "1, Glass, likelihood 3, impact 4").rect().center();
    let to = from + egui::vec2(0.0, 80.0);
    page.hover_at(from);
    page.run_steps(1);
    page.drag_at(from);
    for share in [0.3, 0.7, 1.0] {
        page.hover_at(from + (to - from) * share);
        page.run_steps(1);
    }
    page.drop_at(to);
    page.run_steps(3);
    assert_eq!(rated(&page), Some((3, 2)));
}
