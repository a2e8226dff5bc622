//! Every word that is shown is a word: nothing is missing, nothing lacks what it speaks of, and
//! nothing is said on the terminal.

use std::collections::BTreeSet;

use alliance_workbook::plan::{Chapter, Gate, Issue, Plan};
use alliance_workbook::readiness::{Overview, check_gate};
use alliance_workbook::storage::samples;
use alliance_workbook::ui::chapters::{PAGES, unfold};
use alliance_workbook::ui::looks::Colours;
use alliance_workbook::ui::widgets::set_today;
use alliance_workbook::ui::{self, Context, PlanState, Route, Saved, View, chapters, shell};
use alliance_workbook::words::{EN_US, Words};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::{Date, date};

use crate::heard::{heard, listen};
use crate::tour::{some_cards, stops};

const TODAY: Date = date(2026, 11, 21);

/// The window with a plan, without the program behind it.
struct Window {
    words: Words,
    plan: Plan,
    view: View,
}

/// Puts the window on stage; the coach is open on every page.
fn window(plan: Plan, chapter: Chapter) -> Harness<'static, Window> {
    let mut view = View::new(true, Colours::Light, 100);
    view.coach_on_readiness = true;
    view.go(Route::Chapter(chapter));
    let setup = |ctx: &egui::Context| {
        ui::install(ctx);
        set_today(ctx, TODAY);
    };
    Harness::builder().with_size(egui::vec2(1280.0, 1800.0)).with_context_setup(setup).build_ui_state(
        |ui, window: &mut Window| {
            let Window { words, plan, view } = window;
            let overview = Overview::of(plan, TODAY);
            let now = TODAY.at(9, 42, 0, 0);
            let mut commands = Vec::new();
            let mut cx = Context { words, now, overview: &overview, view, commands: &mut commands };
            let state = PlanState {
                title: plan.purpose.title.clone(),
                saved: Saved::Changes(2),
                file: Some("river.ron".into()),
                last_saved: Some(now),
                can_undo: true,
                can_redo: true,
            };
            shell::show(ui, &mut cx, Some(&state), &[], None, |ui, cx| chapters::show(ui, plan, cx));
        },
        Window { words: Words::english(), plan, view },
    )
}

/// The ids of all messages.
fn ids() -> BTreeSet<&'static str> {
    let lines = EN_US.iter().flat_map(|(_, text)| text.lines());
    let ids = lines.filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    ids.filter_map(|line| line.split_once(" =").map(|(id, _)| id)).collect()
}

/// What is no word among what the window shows and says.
fn no_words(window: &Harness<'_, Window>, ids: &BTreeSet<&'static str>) -> Vec<String> {
    let said = window.root().children_recursive().flat_map(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value(), node.description()]
    });
    let is_wrong = |text: &String| {
        ids.contains(text.as_str())
            || text.contains("{$")
            || text.contains("{ $")
            || text.contains(|c| matches!(c, '\u{2066}'..='\u{2069}'))
    };
    said.flatten().filter(is_wrong).collect()
}

/// Goes through a page: every fold, a few cards of each list, and each kind of field once, so that
/// the coach speaks of it.
fn walk(plan: &Plan, chapter: Chapter, ids: &BTreeSet<&'static str>, seen: &mut BTreeSet<String>) {
    let mut window = window(plan.clone(), chapter);
    let mut wrong = BTreeSet::new();
    window.run_steps(2);
    wrong.extend(no_words(&window, ids));
    window.state_mut().view.unfolded.extend(ids.iter().copied());
    window.state_mut().view.criteria.extend(Chapter::ALL);
    for stop in stops(chapter, some_cards(plan, chapter, 2)) {
        stop.show(&mut window.state_mut().view, plan, chapter);
        window.run_steps(2);
        wrong.extend(no_words(&window, ids));
        let fields = window.root().children_recursive().filter(|node| {
            let node = node.accesskit_node();
            let label = node.label().unwrap_or_default();
            let kind = label.split(": ").next().unwrap_or_default().to_owned();
            egui::accessibility::is_input(node.role()) && !node.is_disabled() && seen.insert(kind)
        });
        let fields: Vec<_> = fields.map(|node| node.accesskit_node().id()).collect();
        for field in fields {
            let node = window.root().children_recursive().find(|node| node.accesskit_node().id() == field);
            if let Some(node) = node {
                node.focus();
                window.run_steps(2);
                wrong.extend(no_words(&window, ids));
            }
        }
    }
    let name = chapter.message_id();
    assert!(wrong.is_empty(), "{name}: {wrong:?}");
    assert_eq!(heard(), Vec::<String>::new(), "said on the terminal: {name}");
}

#[test]
fn no_page_of_any_sample_lacks_a_word_or_speaks_to_the_terminal() {
    listen();
    let ids = ids();
    let mut seen = BTreeSet::new();
    let mut plans: Vec<Plan> =
        samples::NAMES.iter().map(|name| samples::open(name, TODAY).expect("a sample")).collect();
    plans.push(Plan::new());
    for plan in &plans {
        for page in PAGES {
            walk(plan, page.chapter, &ids, &mut seen);
        }
    }
    assert!(seen.len() > 100, "only {} kinds of fields", seen.len());
}

#[test]
fn no_finding_lacks_what_it_speaks_of() {
    listen();
    let words = Words::english();
    for name in samples::NAMES {
        let plan = samples::open(name, TODAY).expect("a sample");
        for gate in Gate::ALL {
            let checklist = check_gate(&plan, TODAY, *gate);
            let findings = checklist.judged.iter().flat_map(|judged| &judged.findings);
            for finding in findings.chain(&checklist.mistakes) {
                let said = words.finding(finding);
                assert!(!said.contains("{$") && said != finding.message, "{said}");
            }
        }
    }
    assert_eq!(heard(), Vec::<String>::new());
}

#[test]
fn what_is_wrong_with_a_word_is_heard() {
    listen();
    let words = Words::english();
    assert_eq!(words.text("no-such-message"), "no-such-message");
    assert_eq!(words.text("answer-proposed-on"), "Proposed {$date}");
    let heard = heard();
    assert!(
        matches!(&heard[..], [missing, lacking]
        if missing.contains("no-such-message") && lacking.contains("answer-proposed-on")),
        "{heard:?}"
    );
}

/// A label is looked up wherever its field is named, without anything that it could speak of.
#[test]
fn whoever_is_the_dispute_s_other_side_is_named_in_its_fields() {
    let mut plan = samples::open(samples::NAMES[0], TODAY).expect("a sample");
    let ourselves = plan.ourselves;
    let issue = plan.conflict.issues.iter().next().map(|issue| issue.id).expect("a dispute");
    plan.conflict.issues.get_mut(issue).unwrap().raised_by = Some(ourselves);
    let name = plan.party(ourselves).unwrap().short().to_owned();
    let mut window = window(plan.clone(), Chapter::Conflict);
    unfold(&mut window.state_mut().view, &plan, &Issue::title.of(issue.uuid()));
    window.run_steps(4);
    window.get_by_role_and_label(Role::MultilineTextInput, &format!("What {name} needs"));
}
