//! Plans on paper, read back from the PDF. With the bundled fonts only, so that every computer prints
//! the same.

mod derivation;
mod plans;
mod private;
mod samples;

use alliance_workbook::plan::{
    Action, Answer, DecisionRule, Fraction, Gate, Goal, GoalOutcome, Level, Method, Person, Plan, Standing,
    Topic, TrustRating,
};
use alliance_workbook::print::{Fonts, Options, Paper, Printed, summary, summary_with};
use alliance_workbook::readiness::Public;
use alliance_workbook::words::Words;
use plans::{AS_OF, river};

fn print(public: &Public, options: &Options) -> Printed {
    summary_with(&mut Fonts::bundled().unwrap(), public, &Words::english(), options).unwrap()
}

/// What may be seen of a plan, without the details of contacts.
fn public(plan: &Plan) -> Public {
    Public::new(plan, AS_OF, plan.gate(), false)
}

/// The words on each page, with single spaces.
fn pages(printed: &Printed) -> Vec<String> {
    let pdf = lopdf::Document::load_mem(&printed.pdf).unwrap();
    let pages = pdf.get_pages().into_keys();
    let text = pages.map(|page| pdf.extract_text(&[page]).unwrap());
    text.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn text(printed: &Printed) -> String {
    pages(printed).join(" ")
}

fn printed_text(plan: &Plan) -> String {
    text(&print(&public(plan), &Options::default()))
}

/// What may be seen of a plan, as if these were all the criteria.
fn public_of(plan: &Plan, criteria: &[&str]) -> Public {
    let mut public = public(plan);
    public.checklist.judged.retain(|judged| criteria.contains(&judged.criterion.id));
    public
}

fn public_river(plan: &Plan) -> Public {
    public_of(plan, &["goal-agreed", "ladder-set", "third-party-agreed"])
}

/// Whether the words occur one after the other.
#[track_caller]
fn assert_in_order(text: &str, words: &[&str]) {
    let mut rest = text;
    for word in words {
        let Some(at) = rest.find(word) else { panic!("{word:?} does not follow in: {rest}") };
        rest = &rest[at + word.len()..];
    }
}

#[test]
fn the_page_says_what_the_plan_says() {
    let plan = river();
    let options = Options { file: "alder-river.ron".into(), ..Options::default() };
    let printed = print(&public_river(&plan), &options);
    assert_in_order(
        &text(&printed),
        &[
            "Alder River Clean-up Alliance Summary checklist, informal alliance",
            "DRAFT: 2 blockers open",
            "Plan as of 21 Nov 2026",
            "Why we work together: Keep the four kilometres from Mill Weir",
            "Who is in it",
            "Friends of the Alder, convenor Maya Lindqvist Dates, tools, first-aid kit ☑ accepted 4 Nov",
            "Millside Primary School Priya Nair A field day each term, counts ☐ not yet",
            "What we want to reach Ticked = agreed, empty = no answer yet",
            "☐ 1 Clear litter, Mill Weir to Station Bridge Bags per 100 m, monthly walk: 11 → 2",
            "☑ Friends ☑ Canoe Club ☑ School ☐ Council ☑ Kessel ⊟ Forum objects",
            "Jonas Brandt 30 Sep 2027",
            "2 Stop new litter",
            "☑ Friends ☑ Canoe Club ☐ School ☐ Council ☑ Forum",
            "How we keep in touch",
            "☐ Check-in every month. Next: 26 Nov 2026",
            "☐ Routine: Group e-mail – an answer within 3 days",
            "☐ Urgent: Phone Maya, then Jonas",
            "☐ Thanks: Names on the weir board",
            "If we disagree",
            "1 The two people talk, within 3 days",
            "2 The convenor sits down with both – Maya, or Jonas, within 7 days",
            "4 All allies meet and we part fairly, within 30 days",
            "Neutral third party: Samira Haddad, Volunteer Centre",
            "Decisions: consent on money, scope; the lead decides on urgent matters",
            "Before we start",
            "☐ Blocker: ",
            "Clear litter, Mill Weir to Station Bridge: Forum objected on 4 Nov 2026",
            "____ ____ ☐ Blocker: Ask School, Council and Forum to accept the conflict steps Maya Lindqvist 4 Dec",
            "☐ Samira Haddad, Volunteer Centre: nobody has been asked ____ ____",
            "☐ Name a stand-in for Samira Haddad Jonas Brandt 11 Dec",
            "☐ Count the gates once more Maya Lindqvist 8 Jan 2027",
            "Signed We have read this checklist and will do our part.",
            "Friends of the Alder, convenor ____ ____",
            "Northbank Residents’ Forum ____ ____",
            "alder-river.ron Private notes are not printed Page 2 of 2",
        ],
    );
}

#[test]
fn contact_details_are_printed_only_when_asked_for() {
    let plan = river();
    let public = public_river(&plan);
    let without = text(&print(&public, &Options::default()));
    assert!(!without.contains("01632") && !without.contains("@example.org"), "{without}");
    let with = Public::new(&plan, AS_OF, plan.gate(), true);
    let with = text(&print(&with, &Options::default()));
    assert_in_order(&with, &["Jonas Brandt 01632 960 117 canoe.club@example.org Two work boats"]);
    assert!(!with.contains("anglers"), "{with}");
}

#[test]
fn an_empty_plan_is_a_form_to_fill_in() {
    let plan = Plan::new();
    let public = public(&plan);
    for paper in [Paper::A4, Paper::Letter] {
        let printed = print(&public, &Options { paper, ..Options::default() });
        assert_eq!(printed.pages, 1);
        assert_in_order(
            &text(&printed),
            &[
                "Our alliance Summary checklist DRAFT Plan as of",
                "Why we work together: ____",
                "Conflict steps ____ ____ ____ ☐ not yet ____ ____ ____ ☐ not yet",
                "☐ 1 ____ ____ ____ ____ ____ ☐ 2 ____",
                "☐ Check-in. Next: ____ ☐ Routine: ____ ☐ Urgent: ____ ☐ Thanks: ____",
                "1 ____ 2 ____ 3 ____ Neutral third party: ____ Decisions: ____",
                "Before we approach allies",
                "____ ____ Convenor ____ ____",
            ],
        );
    }
}

#[test]
fn what_is_missing_leaves_rules_to_write_on() {
    let mut plan = river();
    let goal = plan.goals.list.iter().next().unwrap().id;
    let goal = plan.goals.list.get_mut(goal).unwrap();
    goal.target.clear();
    goal.due = None;
    let step = plan.conflict.ladder.steps.iter().next().unwrap().id;
    plan.conflict.ladder.steps.get_mut(step).unwrap().within = None;
    plan.upkeep.next = None;
    let text = printed_text(&plan);
    assert_in_order(
        &text,
        &[
            "monthly walk: 11 → ____",
            "Jonas Brandt ____ ☐ 2",
            "Check-in every month. Next: ____",
            "The two people talk, within ____ 2",
        ],
    );
}

#[test]
fn who_stands_in_and_what_was_decided_are_said() {
    let mut plan = river();
    let [maya, jonas, school] = [0, 1, 2].map(|at| plan.committed().nth(at).unwrap().id);
    plan.purpose.leadership.deputy = Person { name: "Jonas Brandt".into(), party: Some(jonas) };
    let samira = plan.conflict.third_party.who.clone();
    plan.conflict.third_party.stand_in = "Ben Okri".into();
    let [first, second, third] = [0, 1, 2].map(|at| plan.goals.list.at(at).unwrap().id);
    plan.goals.list.get_mut(first).unwrap().stand_in = Person { name: String::new(), party: Some(maya) };
    let goal = plan.goals.list.get_mut(second).unwrap();
    goal.outcome = Some(GoalOutcome::Reached);
    goal.outcome_on = Some(AS_OF);
    plan.goals.list.get_mut(third).unwrap().standing = Standing::Later;
    // An objection stands under the answer that was laid over it.
    let agreement = &mut plan.goals.list.get_mut(first).unwrap().agreement;
    agreement.set(school, Answer::Objects { on: AS_OF, reason: "Too far".into(), reply: None });
    agreement.set(school, Answer::NotTheirs);
    let step = plan.conflict.ladder.steps.at(0).unwrap().id;
    plan.conflict.ladder.steps.get_mut(step).unwrap().skipped_when = "somebody is not safe".into();
    let rule = DecisionRule { method: Some(Method::Supermajority), ..DecisionRule::new() };
    let topic = Some(Topic::Everything);
    plan.roles.rules.push(DecisionRule { threshold: Fraction::new(2, 3), topic, ..rule });
    plan.risk.sharing.costs = "Each bears its own.".into();
    let text = printed_text(&plan);
    assert_in_order(
        &text,
        &[
            "⊟ School objects",
            "Jonas Brandt, or Friends 30 Sep 2027",
            "☑ 2 Stop new litter",
            "Ruth Adeyemi reached 21 Nov 2026",
            "Kept for later: Keep the bank walks",
            "Convenor: Maya Lindqvist, or Jonas Brandt",
            "The two people talk, within 3 days",
            "Skip it when: somebody is not safe",
            "Neutral third party: Samira Haddad, Volunteer Centre, or Ben Okri",
            "supermajority of 2/3 on everything else",
            "Costs and income: Each bears its own.",
        ],
    );

    // What a step has named already is not said twice.
    plan.conflict.third_party.stand_in = Person::default();
    plan.conflict.ladder.steps.get_mut(step).unwrap().who = samira;
    let text = printed_text(&plan);
    assert!(text.contains("The two people talk – Samira Haddad, Volunteer Centre"), "{text}");
    assert!(!text.contains("Neutral third party:"), "{text}");
}

#[test]
fn nothing_left_to_do_leaves_room_for_more() {
    let mut plan = river();
    let actions: Vec<_> = plan.review.actions.iter().map(|action| action.id).collect();
    for action in actions {
        plan.review.actions.get_mut(action).unwrap().done_on = Some(AS_OF);
    }
    let public = public_of(&plan, &["two-parties"]);
    let text = text(&print(&public, &Options::default()));
    assert!(!text.contains("DRAFT"), "{text}");
    assert_in_order(&text, &["Before we start Nothing is open", "☐ ____ ____ ____ ☐ ____", "Signed"]);
}

#[test]
fn the_heading_of_the_list_goes_by_the_gate() {
    let plan = river();
    for (gate, heading) in [
        (Gate::Approach, "Before we approach allies"),
        (Gate::Launch, "Before we start"),
        (Gate::Renew, "Before we renew"),
    ] {
        let text = text(&print(&Public::new(&plan, AS_OF, gate, false), &Options::default()));
        assert!(text.contains(heading), "{text}");
    }
}

#[test]
fn a_draft_says_so_and_counts_what_is_printed() {
    let plan = river();
    let mut distrusted = river();
    let canoe = distrusted.committed().nth(1).unwrap().id;
    let mut rating = TrustRating::default();
    rating.reliability.level = Some(Level::clamped(0));
    distrusted.trust.ratings.insert(canoe, rating);
    for (plan, criteria, expected) in [
        (&plan, &["goal-agreed", "ladder-set"][..], "DRAFT: 2 blockers open Plan as of"),
        (&plan, &["goal-agreed", "two-parties"], "DRAFT: 1 blocker open Plan as of"),
        (&plan, &["two-parties"], "informal alliance Plan as of"),
        (&distrusted, &["trust-rated", "goal-agreed"], "DRAFT: 1 blocker open Plan as of"),
        (&distrusted, &["trust-rated"], "informal alliance Plan as of"),
    ] {
        let text = text(&print(&public_of(plan, criteria), &Options::default()));
        assert!(text.contains(expected), "{criteria:?}: {text}");
    }
}

#[test]
fn a_blocker_with_two_actions_is_still_one() {
    let mut plan = river();
    let mut second = plan.review.actions.iter().nth(1).unwrap().clone();
    second.id = Action::new().id;
    second.what = "Ask Priya once more".into();
    plan.review.actions.push(second);
    let text = text(&print(&public_of(&plan, &["ladder-set"]), &Options::default()));
    assert_in_order(&text, &["DRAFT: 1 blocker open", "☐ Blocker: Ask School", "☐ Ask Priya once more Maya"]);
    assert_eq!(text.matches("Blocker:").count(), 1);
}

#[test]
fn what_does_not_fit_goes_to_further_pages_that_are_numbered() {
    let mut plan = river();
    for number in 0..60 {
        plan.goals.list.push(Goal { statement: format!("Further goal {number}"), ..Goal::new() });
    }
    for paper in [Paper::A4, Paper::Letter] {
        let options = Options { paper, ..Options::default() };
        let printed = print(&public_river(&plan), &options);
        let pages = pages(&printed);
        let count = pages.len();
        assert!(count > 3 && count == printed.pages, "{count} pages");
        for (page, number) in pages.iter().zip(1..) {
            assert!(page.contains(&format!("Page {number} of {count}")), "{page}");
            assert!(page.contains("Alder River Clean-up Alliance"), "{page}");
            assert!(page.contains("DRAFT: 2 blockers open"), "{page}");
        }
        let text = pages.join(" ");
        for number in 0..60 {
            assert!(text.contains(&format!("Further goal {number} ")), "goal {number}");
        }
        assert!(pages[count - 1].contains("Signed") && pages[count - 1].contains("Before we start"));
    }
}

#[test]
fn letters_of_any_script_are_printed_or_reported() {
    let mut plan = river();
    plan.purpose.title = "Σύμμαχοι Ольха Łódź".into();
    let printed = print(&public_river(&plan), &Options::default());
    assert!(printed.replaced.is_empty(), "{:?}", printed.replaced);
    assert!(text(&printed).contains("Σύμμαχοι Ольха Łódź"));

    let party = plan.committed().nth(1).unwrap().id;
    plan.allies.parties.get_mut(party).unwrap().name = "カ & Kayak".into();
    let printed = print(&public_river(&plan), &Options::default());
    assert_eq!(printed.replaced, ['カ']);
    assert!(text(&printed).contains("カ & Kayak"), "the text keeps what no font draws");

    plan.allies.parties.get_mut(party).unwrap().name = "カヌー部 נהר مرحبا".into();
    let public = public_river(&plan);
    let with_system_fonts = summary(&public, &Words::english(), &Options::default()).unwrap();
    assert!(with_system_fonts.pages >= 1);
}

#[test]
fn text_is_data_whatever_it_looks_like() {
    let nasty = [
        "<b>bold</b> & *bold* { $count }",
        "Plan(schema: 1, purpose: \"x\")",
        "(\\) Tj ET endstream endobj %%EOF",
        "private use \u{E001} { $purpose }",
    ];
    for text in nasty {
        let mut plan = river();
        plan.purpose.title = text.into();
        plan.purpose.purpose = text.into();
        let goal = plan.goals.list.iter().next().unwrap().id;
        plan.goals.list.get_mut(goal).unwrap().measure = text.into();
        let shown = self::text(&print(&public_river(&plan), &Options::default()));
        assert!(shown.matches(text).count() >= 3, "{text} in {shown}");
    }
    let mut plan = river();
    plan.purpose.purpose = "one\u{202E}two\nthree\r\nfour\u{0}".into();
    let shown = printed_text(&plan);
    assert!(shown.contains("one[U+202E]two three four[U+0000]"), "{shown}");
}

#[test]
fn the_longest_texts_are_printed_to_their_end() {
    let long = |tag: &str| format!("{} end-of-{tag}", "word ".repeat(13_000));
    let mut plan = river();
    plan.purpose.title = "Title ".repeat(10_900);
    plan.purpose.purpose = long("purpose");
    let goal = plan.goals.list.iter().next().unwrap().id;
    plan.goals.list.get_mut(goal).unwrap().statement = long("statement");
    let step = plan.conflict.ladder.steps.iter().next().unwrap().id;
    plan.conflict.ladder.steps.get_mut(step).unwrap().title = long("step");
    let party = plan.committed().nth(1).unwrap().id;
    plan.allies.parties.get_mut(party).unwrap().name = long("name");
    let text = printed_text(&plan);
    for tag in ["purpose", "statement", "step", "name"] {
        assert!(text.contains(&format!("end-of-{tag}")), "{tag}");
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let plan = river();
    let public = public_river(&plan);
    let options = Options { file: "river.ron".into(), ..Options::default() };
    assert_eq!(print(&public, &options), print(&public, &options));
}

#[test]
fn a_convenor_of_no_committed_party_signs_too() {
    let mut plan = river();
    plan.purpose.leadership.convenor.party = None;
    assert!(printed_text(&plan).contains("Maya Lindqvist, convenor ____ ____"));
    plan.purpose.leadership.convenor = Person::default();
    assert!(printed_text(&plan).contains("Convenor ____ ____"));
}
