//! The worked example of CONTRIBUTING.md, repeated: what follows from the one declaration of a
//! field of `Goal`.

use std::collections::BTreeSet;

use alliance_workbook::plan::visit::{Part, Visitor};
use alliance_workbook::plan::{
    Agreement, Answer, Cadence, Chapter, Content, Field, Goal, GoalOutcome, Milestone, Note, PartyId, Path,
    Person, Plan, Quantity, Reading, Standing, diff, merge,
};
use alliance_workbook::storage;
use alliance_workbook::ui::widgets::{jump_to, pending_jump};
use alliance_workbook::words::Words;
use jiff::civil::{Date, date};
use uuid::Uuid;

use crate::flows::jumps::page;

const DAY: Date = date(2026, 11, 4);

/// A goal with something in every field. A new field does not compile until it stands here too.
fn filled(blank: &Goal, party: PartyId) -> Goal {
    let mut agreement = Agreement::default();
    agreement.set(party, Answer::Agreed { on: DAY, by: "Maya".into() });
    Goal {
        id: blank.id,
        statement: "Clear the reach".into(),
        standing: Standing::Later,
        measure: "Bags".into(),
        unit: "bags per 100 m".into(),
        baseline: "11 in October".into(),
        baseline_number: Quantity::whole(11).ok(),
        target: "2 or fewer".into(),
        target_number: Quantity::whole(2).ok(),
        due: Some(DAY),
        check_every: Some(Cadence::Monthly),
        owner: Person { name: "Jonas".into(), party: Some(party) },
        stand_in: Person { name: "Ana".into(), party: Some(party) },
        in_scope: "Both banks".into(),
        out_of_scope: "Gardens".into(),
        benefits: [(party, "Landing spots".to_owned())].into(),
        milestones: std::iter::once(Milestone::new()).collect(),
        readings: std::iter::once(Reading::new()).collect(),
        outcome: Some(GoalOutcome::Reached),
        outcome_on: Some(DAY),
        outcome_reason: "All joined in".into(),
        agreement,
        note: Note { text: "Ask again".into(), shared: true },
    }
}

/// A plan with a blank goal, and the same with the goal filled in.
fn plans() -> (Plan, Plan, Uuid) {
    let mut before = Plan::new();
    let blank = Goal::new();
    before.goals.list.push(blank.clone());
    let mut after = before.clone();
    *after.goals.list.get_mut(blank.id).unwrap() = filled(&blank, before.ourselves);
    (before, after, blank.id.uuid())
}

/// The fields of a goal itself, without those of the records in its lists.
fn fields() -> Vec<&'static Field> {
    let (mut own, mut inner) = (Vec::new(), Vec::new());
    Goal::fields(&mut own);
    Milestone::fields(&mut inner);
    Reading::fields(&mut inner);
    own.retain(|field| !inner.contains(field));
    own.push(&Goal::note);
    assert!(own.contains(&&Goal::unit), "{own:?}");
    own
}

/// The fields that are not among those found.
fn missing(found: &BTreeSet<&str>) -> Vec<&'static str> {
    fields().into_iter().map(|field| field.id).filter(|id| !found.contains(id)).collect()
}

#[test]
fn it_is_labelled_and_a_jump_finds_it_on_the_page() {
    let words = Words::english();
    let (_, plan, goal) = plans();
    let mut page = page(plan.clone(), Chapter::Goals);
    for field in fields() {
        assert_eq!(field.chapter, Chapter::Goals);
        assert_ne!(words.text(field.id), field.id, "a label");
        page.state_mut().view.open.insert(Chapter::Goals, goal);
        let place = field.of(goal);
        let place = if *field == Goal::benefits { place.party(plan.ourselves) } else { place };
        jump_to(&page.ctx, place);
        page.run_steps(4);
        assert_eq!(pending_jump(&page.ctx), None, "{place:?} is drawn on the page");
    }
}

#[test]
fn differences_name_it_and_merging_keeps_it() {
    let (before, ours, goal) = plans();
    let changes = diff(&before, &ours);
    assert_eq!(missing(&changes.iter().map(|change| change.place.field).collect()), [""; 0]);
    assert!(changes.iter().all(|change| change.holder == Some(goal)));

    let mut theirs = before.clone();
    theirs.purpose.title = "Clean Alder".into();
    let merged = merge(&before, &ours, &theirs);
    assert_eq!(merged.conflicts, []);
    assert_eq!(merged.plan.goals, ours.goals);
    assert_eq!(merged.plan.purpose, theirs.purpose);
}

#[test]
fn a_visit_reaches_it_and_knows_whether_it_is_private() {
    #[derive(Default)]
    struct Seen(BTreeSet<&'static str>);
    impl Seen {
        fn at(&mut self, at: Path) {
            if let Some(field) = at.field {
                assert_eq!(at.private, field.private, "{field:?}");
                self.0.insert(field.id);
            }
        }
    }
    impl Visitor for Seen {
        fn record(&mut self, at: Path, _: Uuid) {
            self.at(at);
        }

        fn value(&mut self, at: Path, _: &dyn Fn() -> Content) {
            self.at(at);
        }
    }
    let (_, mut plan, goal) = plans();
    // Their notes are private, as new notes are.
    let filled = plan.goals.list.get_mut(goal.into()).unwrap();
    filled.milestones = filled.milestones.iter().map(|step| shared(step.clone(), |s| &mut s.note)).collect();
    filled.readings = filled.readings.iter().map(|read| shared(read.clone(), |r| &mut r.note)).collect();
    let mut seen = Seen::default();
    Part::visit(&plan.goals, Path::ROOT, &mut seen);
    assert_eq!(missing(&seen.0), [""; 0]);
}

fn shared<T>(mut record: T, note: impl Fn(&mut T) -> &mut Note) -> T {
    note(&mut record).shared = true;
    record
}

#[test]
fn a_file_keeps_it_and_refuses_what_is_no_field() {
    let (_, plan, _) = plans();
    let text = storage::to_text(&plan, None).unwrap();
    assert_eq!(storage::from_text(&text).unwrap().plan, plan);
    let misspelt = text.replace("out_of_scope:", "out_of_scoop:");
    assert_ne!(misspelt, text);
    assert!(storage::from_text(&misspelt).is_err());
}
