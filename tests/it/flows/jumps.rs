//! Every open point leads to its field, whatever is folded or closed.

use std::collections::BTreeSet;

use alliance_workbook::plan::{
    Action, Activity, AllianceKind, Answer, Channel, ChannelPurpose, Chapter, CheckIn, Confidence, Contact,
    Contribution, ContributionState, DecisionEntry, DecisionRule, Feedback, Form, Fraction, Goal,
    GoalConflict, GroundRule, Issue, Level, Method, Milestone, Need, NeedKind, Paper, Party, PartyDecision,
    PartyId, Person, Place, Plan, Promise, PromiseOutcome, Rating, Reading, Recognition, Role, Stage, Status,
    Step, StepAction, Telling, TimeLimit, TimeUnit, Topic, Trigger, TrustRating,
};
use alliance_workbook::readiness::Overview;
use alliance_workbook::ui::chapters::{PAGES, unfold};
use alliance_workbook::ui::command::Command;
use alliance_workbook::ui::looks::Colours;
use alliance_workbook::ui::widgets::{focused_field, jump_to, pending_jump, set_today};
use alliance_workbook::ui::{self, Context, Route, View, chapters};
use alliance_workbook::words::Words;
use egui::vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 21);

/// A chapter's page without the frame around it.
pub struct Page {
    pub words: Words,
    pub plan: Plan,
    pub view: View,
    pub commands: Vec<Command>,
}

/// Puts a chapter's page on stage.
pub fn page(plan: Plan, chapter: Chapter) -> Harness<'static, Page> {
    page_in(vec2(900.0, 700.0), plan, chapter)
}

/// The same in another size.
pub fn page_in(size: egui::Vec2, plan: Plan, chapter: Chapter) -> Harness<'static, Page> {
    let mut view = View::new(false, Colours::Light, 100);
    view.go(Route::Chapter(chapter));
    let page = Page { words: Words::english(), plan, view, commands: Vec::new() };
    let setup = |ctx: &egui::Context| {
        ui::install(ctx);
        set_today(ctx, TODAY);
    };
    Harness::builder().with_size(size).with_context_setup(setup).build_ui_state(
        |ui, page: &mut Page| {
            let Page { words, plan, view, commands } = page;
            let overview = Overview::of(plan, TODAY);
            let now = TODAY.at(9, 42, 0, 0);
            let mut cx = Context { words, now, overview: &overview, view, commands };
            chapters::show(ui, plan, &mut cx);
        },
        page,
    )
}

/// A plan in which records are there and everything about them is missing.
fn begun(form: Form) -> Plan {
    let mut plan = Plan::new();
    let ally = Party { name: "Canoe Club".into(), status: Status::Committed, ..Party::new() };
    let out = Party { name: "Boatyard".into(), status: Status::Left, ..Party::new() };
    let (ally_id, out_id) = (ally.id, out.id);
    plan.allies.parties.push(ally);
    plan.allies.parties.push(out);
    let purpose = &mut plan.purpose;
    purpose.kind = Some(AllianceKind::Informal);
    purpose.stage = Some(Stage::Forming);
    purpose.start = Some(TODAY);
    purpose.end = Some(date(2026, 1, 1));
    purpose.review = purpose.end;
    purpose.currency = "pounds".into();
    purpose.formality.chosen = Some(form);
    purpose.papers.push(Paper::new());
    purpose.leadership.convenor = Person { name: "Maya".into(), party: Some(out_id) };
    purpose.leadership.agreement.set(ally_id, Answer::Proposed { on: TODAY });
    let objection = Answer::Objects { on: TODAY, reason: String::new(), reply: None };
    purpose.go.set(ally_id, objection);
    let communication = &mut plan.communication;
    communication.channels.push(Channel { purpose: Some(ChannelPurpose::Routine), ..Channel::new() });
    communication.channels.push(Channel { purpose: Some(ChannelPurpose::Urgent), ..Channel::new() });
    communication.confidential.push(Confidence::new());
    communication.told.push(Telling::new());
    let candidate = Party { decision: Some(PartyDecision::Hold), ..Party::new() };
    plan.allies.parties.push(Party { name: "Canoe Club".into(), ..candidate });
    let contact = Contact { email: "nobody".into(), phone: "none".into(), ..Contact::new() };
    let reached =
        Party { status: Status::Committed, contacts: [contact].into_iter().collect(), ..Party::new() };
    plan.allies.parties.push(Party { contacts: [Contact::new()].into_iter().collect(), ..reached.clone() });
    plan.allies.parties.push(Party { id: Party::new().id, ..reached });
    let mut goal = Goal { due: Some(date(2020, 1, 1)), ..Goal::new() };
    let win = Milestone { early_win: true, reached_on: Some(date(2030, 1, 1)), ..Milestone::new() };
    goal.milestones.push(Milestone { due: Some(date(2030, 1, 1)), ..win.clone() });
    goal.milestones.push(Milestone { id: Milestone::new().id, ..win });
    goal.readings.push(Reading { on: Some(date(2030, 1, 1)), ..Reading::new() });
    goal.agreement.set(out_id, Answer::Agreed { on: TODAY, by: String::new() });
    goal.agreement.set(ally_id, Answer::Objects { on: TODAY, reason: String::new(), reply: None });
    let conflict = GoalConflict { goal: Some(goal.id), with_goal: Some(goal.id), ..GoalConflict::new() };
    plan.goals.conflicts.push(conflict);
    plan.goals.list.push(goal);
    plan.goals.list.push(Goal::new());
    let resources = &mut plan.resources;
    let (critical, kind) = (true, Some(NeedKind::Expertise));
    let need = Need { critical, kind, amount: Some(-1), ..Need::new() };
    let given = Contribution { meets: vec![need.id], amount: Some(-1), ..Contribution::new() };
    let (party, state) = (Some(ally_id), Some(ContributionState::Confirmed));
    resources.contributions.push(Contribution { party, state, ..given.clone() });
    let (party, for_coordination) = (Some(out_id), true);
    resources.contributions.push(Contribution { id: Contribution::new().id, party, state, ..given });
    resources.contributions.push(Contribution { for_coordination, ..Contribution::new() });
    resources.needs.push(need);
    resources.needs.push(Need::new());
    let conflict = &mut plan.conflict;
    conflict.ladder.steps.push(Step { action: Some(StepAction::Mediator), ..Step::new() });
    conflict.ladder.steps.push(Step { within: Some(TimeLimit::new(0, TimeUnit::Days)), ..Step::new() });
    conflict.ladder.agreement.set(ally_id, Answer::Proposed { on: date(2027, 1, 1) });
    conflict.third_party.who = "Samira Haddad".into();
    conflict.third_party.agreement.set(ally_id, Answer::Proposed { on: TODAY });
    let step = conflict.ladder.steps.iter().next().map(|step| step.id);
    let (on, since) = (Some(TODAY), Some(date(2026, 1, 1)));
    conflict.issues.push(Issue { title: "The skip bill".into(), ..Issue::new() });
    conflict.issues.push(Issue { step, on, since, ..Issue::new() });
    conflict.issues.push(Issue { on: Some(date(2027, 1, 1)), ..Issue::new() });
    let trust = &mut plan.trust;
    for outcome in [PromiseOutcome::Open, PromiseOutcome::Broken, PromiseOutcome::Late] {
        let due = Some(date(2026, 1, 1));
        trust.promises.push(Promise { by: Some(ally_id), to: Some(ally_id), due, outcome, ..Promise::new() });
        trust.promises.push(Promise { due, outcome, settled_on: Some(date(2027, 1, 1)), ..Promise::new() });
    }
    let low = Rating { level: Some(Level::clamped(1)), evidence: String::new() };
    trust.ratings.insert(ally_id, TrustRating { openness: low, ..TrustRating::default() });
    trust.feedback.insert(ally_id, Feedback { on: Some(date(2027, 1, 1)), ..Feedback::default() });
    let mut rule = GroundRule { wording: "Say so".into(), ..GroundRule::new() };
    rule.agreement.set(ally_id, Answer::Proposed { on: date(2027, 1, 1) });
    trust.rules.push(rule);
    trust.rules.push(GroundRule::new());
    begin_roles(&mut plan, ally_id, out_id);
    super::risk::begin(&mut plan, ally_id, out_id);
    plan.review.actions.push(Action { done_on: Some(date(2027, 1, 1)), ..Action::new() });
    kept_up(&mut plan, out_id);
    plan
}

/// Roles, rules and a decision about which everything is missing or wrong.
fn begin_roles(plan: &mut Plan, ally: PartyId, out: PartyId) {
    let nobody = Person { name: "Maya".into(), party: None };
    let roles = &mut plan.roles;
    roles.list.push(Role::new());
    roles.list.push(Role {
        owner: nobody.clone(),
        stand_in: nobody.clone(),
        approver: nobody,
        ..Role::new()
    });
    roles.list.push(Role { owner: Person { name: "Ben".into(), party: Some(out) }, ..Role::new() });
    let limit = |number| Some(TimeLimit::new(number, TimeUnit::Days));
    for topic in [Topic::Everything, Topic::Urgent] {
        let mut rule = DecisionRule { topic: Some(topic), ..DecisionRule::new() };
        rule.agreement.set(ally, Answer::Agreed { on: date(2030, 1, 1), by: String::new() });
        roles.rules.push(rule);
    }
    let rule = DecisionRule { method: Some(Method::Supermajority), ..DecisionRule::new() };
    let wrong = DecisionRule { notice: limit(9), shortest: limit(8), longest: limit(0), ..rule.clone() };
    roles.rules.push(DecisionRule { threshold: Fraction::new(1, 3), id: DecisionRule::new().id, ..wrong });
    roles.rules.push(rule);
    let twice = vec![ally, ally];
    roles.decisions.push(DecisionEntry {
        on: Some(date(2030, 1, 1)),
        in_favour: twice.clone(),
        against: twice.clone(),
        abstained: twice,
        ..DecisionEntry::new()
    });
}

/// What is missing in how the alliance is kept alive.
fn kept_up(plan: &mut Plan, out: PartyId) {
    let ahead = Some(date(2027, 1, 1));
    let who = Person { name: "Maya".into(), party: Some(out) };
    let upkeep = &mut plan.upkeep;
    upkeep.next = Some(date(2026, 1, 1));
    upkeep.held.push(CheckIn { on: Some(date(2026, 1, 1)), ..CheckIn::new() });
    upkeep.held.push(CheckIn { on: ahead, ..CheckIn::new() });
    upkeep.triggers.push(Trigger { reached_on: ahead, ..Trigger::new() });
    upkeep.triggers.push(Trigger { signal: "Fewer than six".into(), ..Trigger::new() });
    upkeep.recognitions.push(Recognition { given_on: ahead, ..Recognition::new() });
    upkeep.recognitions.push(Recognition { who, how: "Soup".into(), ..Recognition::new() });
    upkeep.activities.push(Activity { held_on: ahead, ..Activity::new() });
    upkeep.activities.push(Activity { what: "Soup".into(), ..Activity::new() });
}

/// Values and diligence have pages of their own.
fn is_elsewhere(place: &Place) -> bool {
    place.field == "values-list" || place.field.starts_with("party-diligence")
}

#[test]
fn every_open_point_leads_to_its_field() {
    let mut seen = 0;
    let mut lost = Vec::new();
    for plan in
        [Plan::new(), begun(Form::Handshake), begun(Form::Contract), super::risk::unfair(Form::Contract)]
    {
        for chapter in PAGES.iter().map(|page| page.chapter) {
            let checklist = Overview::of(&plan, TODAY).checklist;
            let of_criteria = checklist.judged.iter().flat_map(|judged| &judged.findings);
            let places = of_criteria.chain(&checklist.mistakes).map(|finding| finding.place);
            let places = places.filter(|place| place.chapter == chapter && !is_elsewhere(place));
            let places: Vec<Place> = places.collect();
            let mut page = page(plan.clone(), chapter);
            for place in places {
                // Nothing is unfolded, open or focused already.
                page.state_mut().view.reset(Route::Chapter(chapter));
                page.ctx.memory_mut(egui::Memory::stop_text_input);
                unfold(&mut page.state_mut().view, &plan, &place);
                jump_to(&page.ctx, place);
                page.run_steps(4);
                if pending_jump(&page.ctx).is_some() {
                    lost.push(format!("{place:?} is nowhere on the page"));
                } else if page.ctx.memory(egui::Memory::focused).is_none() {
                    lost.push(format!("{place:?} did not take the focus"));
                } else if focused_field(&page.ctx).is_some_and(|focused| focused.field != place.field) {
                    lost.push(format!("{place:?} led elsewhere"));
                }
                seen += 1;
            }
        }
    }
    lost.sort();
    lost.dedup();
    assert!(lost.is_empty(), "\n{}", lost.join("\n"));
    assert!(seen > 150, "only {seen} open points");
}

/// What a handshake is asked for stands on its pages: none of it is under “When the stakes rise”.
#[test]
fn what_a_handshake_asks_for_is_in_sight() {
    let plan = begun(Form::Handshake);
    let checklist = Overview::of(&plan, TODAY).checklist;
    let asked = checklist.judged.iter().filter(|it| it.in_gate && it.criterion.from == Form::Handshake);
    let places = asked.flat_map(|it| it.findings.iter().map(|finding| (it.criterion.id, finding.place)));
    let mut hidden = BTreeSet::new();
    let mut seen = 0;
    for (criterion, place) in places {
        let mut page = page(plan.clone(), place.chapter);
        unfold(&mut page.state_mut().view, &plan, &place);
        page.run_steps(3);
        let unfolded = |page: &Harness<'_, Page>| {
            let folds = page.query_all_by_label_contains("When the stakes rise: ");
            folds.filter(|fold| fold.accesskit_node().data().is_expanded() == Some(true)).count()
        };
        let before = unfolded(&page);
        jump_to(&page.ctx, place);
        page.run_steps(4);
        if unfolded(&page) > before {
            hidden.insert((criterion, place.field));
        }
        seen += 1;
    }
    assert!(hidden.is_empty(), "{hidden:?}");
    assert!(seen > 15, "only {seen} open points");
}

/// The reason of a party that is no longer against a decision: the field shows for whoever is led there.
#[test]
fn a_reason_is_led_to_though_nobody_is_against_it() {
    let mut plan = Plan::new();
    let club = Party { name: "Canoe Club".into(), status: Status::Committed, ..Party::new() };
    let (party, entry) = (club.id, DecisionEntry::new());
    plan.allies.parties.push(club);
    let place = DecisionEntry::reasons.of(entry.id.uuid()).party(party);
    plan.roles.decisions.push(entry);
    let mut page = page(plan.clone(), Chapter::Roles);
    unfold(&mut page.state_mut().view, &plan, &place);
    jump_to(&page.ctx, place);
    page.run_steps(4);
    assert_eq!(focused_field(&page.ctx), Some(place));
}
