//! Differences and merging: what holds for any two plans that came from one.

use std::collections::{BTreeSet, HashMap, HashSet};

use alliance_workbook::plan::visit::{Part, Visitor, VisitorMut};
use alliance_workbook::plan::{
    Answer, Change, ChangeKind, Contact, Goal, GoalConflict, MergeConflict, Party, PartyId, Path, Person,
    Place, Plan, Record as _, Role, Status, Subject, diff, merge,
};
use alliance_workbook::storage;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use uuid::Uuid;

use crate::common::generate::generate;

const TODAY: Date = date(2026, 11, 23);

/// A stream of choices from one seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % sides as u64).unwrap()
    }

    fn uuid(&mut self) -> Uuid {
        let half = |dice: &mut Self| u64::try_from(dice.roll(usize::MAX)).unwrap();
        Uuid::from_u64_pair(half(self), half(self))
    }

    fn of<T: Copy>(&mut self, from: &[T]) -> Option<T> {
        (!from.is_empty()).then(|| from[self.roll(from.len())])
    }
}

/// Changes some texts and dates, and clears some references.
struct Reword<'dice> {
    dice: &'dice mut Dice,
    one_in: usize,
}

impl VisitorMut for Reword<'_> {
    fn reference(&mut self, _: Path, _: Uuid) -> bool {
        self.dice.roll(self.one_in * 4) != 0
    }

    fn text(&mut self, at: Path, text: &mut String) {
        // Criteria are named by their ids, which nobody edits.
        if self.dice.roll(self.one_in) == 0 && at.field.is_some_and(|field| field.id != "action-criterion") {
            *text = format!("reworded {}", self.dice.roll(3));
        }
    }

    fn date(&mut self, _: Path, date: &mut Date) {
        if self.dice.roll(self.one_in) == 0 {
            *date = TODAY;
        }
    }
}

/// What one side does to its copy.
fn edited(base: &Plan, seed: u64) -> Plan {
    let mut dice = Dice(seed);
    let mut plan = base.clone();
    if dice.roll(3) > 0 {
        let one_in = [8, 40, 300][dice.roll(3)];
        plan.visit_mut(Path::ROOT, &mut Reword { dice: &mut dice, one_in });
    }
    for _ in 0..dice.roll(6) {
        let parties: Vec<PartyId> = plan.allies.parties.iter().map(|party| party.id).collect();
        let records: Vec<Uuid> = all(&plan).records.into_iter().collect();
        match dice.roll(8) {
            0 => {
                plan.allies.parties.push(Party {
                    id: dice.uuid().into(),
                    name: "New ally".into(),
                    status: Status::Committed,
                    contacts: std::iter::once(Contact { id: dice.uuid().into(), ..Contact::default() })
                        .collect(),
                    ..Party::default()
                });
            }
            1 => {
                let conflict = GoalConflict {
                    id: dice.uuid().into(),
                    with_party: dice.of(&parties),
                    ..GoalConflict::default()
                };
                plan.goals.conflicts.push(conflict);
            }
            2 => {
                let owner = Person { name: "Jonas".into(), party: dice.of(&parties) };
                plan.roles.list.push(Role { id: dice.uuid().into(), owner, ..Role::default() });
            }
            3 => {
                let from = dice.of(&parties).unwrap();
                plan.allies.parties.move_to(from, dice.roll(parties.len()));
            }
            4 | 5 => {
                let target = dice.of(&records).unwrap();
                plan.remove(target);
            }
            6 => {
                if let Some(goal) = plan.goals.list.at(0).map(Goal::id) {
                    let (party, by) = (dice.of(&parties).unwrap(), format!("by {}", dice.roll(2)));
                    let goal = plan.goals.list.get_mut(goal).unwrap();
                    goal.agreement.set(party, Answer::Agreed { on: TODAY, by });
                    goal.benefits.insert(party, "A clean bank".into());
                }
            }
            _ => {
                let party = dice.of(&parties).unwrap();
                plan.roles.decisions = plan.roles.decisions.iter().skip(1).cloned().collect();
                plan.trust.feedback.remove(&party);
                plan.purpose.currency = ["EUR", "USD"][dice.roll(2)].into();
            }
        }
    }
    plan.reconcile(base, TODAY);
    plan
}

/// The records of a plan, and what it refers to.
#[derive(Default)]
struct All {
    records: BTreeSet<Uuid>,
    twice: bool,
    references: BTreeSet<Uuid>,
    /// The record that each one stands in.
    holders: HashMap<Uuid, Option<Uuid>>,
}

impl Visitor for All {
    fn record(&mut self, at: Path, id: Uuid) {
        self.twice |= !self.records.insert(id);
        self.holders.insert(id, at.holder);
    }

    fn reference(&mut self, _: Path, to: Uuid) {
        self.references.insert(to);
    }
}

fn all(plan: &Plan) -> All {
    let mut all = All::default();
    plan.visit(Path::ROOT, &mut all);
    all
}

fn written(plan: &Plan) -> String {
    storage::to_text(plan, None).unwrap()
}

/// The place of a list or map as such, whatever stands in it.
fn whole(place: Place) -> Place {
    Place { party: None, ..place }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn merging_equal_plans_is_the_identity(seed: u64) {
        let base = generate(seed % 7, 8, 4, 3);
        let plan = edited(&base, seed);
        for joined in [merge(&plan, &plan, &plan), merge(&base, &plan, &plan)] {
            prop_assert_eq!(&joined.conflicts, &[]);
            prop_assert_eq!(&joined.reopened, &[]);
            prop_assert_eq!(written(&joined.plan), written(&plan));
        }
    }

    #[test]
    fn what_only_one_side_did_is_all_there(seed: u64) {
        let base = generate(seed % 7, 8, 4, 3);
        let plan = edited(&base, seed);
        for joined in [merge(&base, &plan, &base), merge(&base, &base, &plan)] {
            prop_assert_eq!(&joined.conflicts, &[]);
            prop_assert_eq!(&joined.reopened, &[]);
            prop_assert_eq!(written(&joined.plan), written(&plan));
        }
    }

    #[test]
    fn the_sides_have_names_and_nothing_else(seed: u64) {
        let base = generate(seed % 7, 8, 4, 3);
        let (ours, theirs) = (edited(&base, seed), edited(&base, !seed));
        let (one, other) = (merge(&base, &ours, &theirs), merge(&base, &theirs, &ours));
        let swapped: Vec<_> = other.conflicts.iter().cloned().map(MergeConflict::swapped).collect();
        prop_assert_eq!(&one.conflicts, &swapped);
        // What differs is what they disagree on, and the answers that speak of it.
        let disputed: HashSet<Place> = one.conflicts.iter().map(|conflict| whole(conflict.place)).collect();
        let lists: HashSet<&str> = one.conflicts.iter().map(|conflict| conflict.place.field).collect();
        let agreements: HashSet<Place> = one.plan.subjects().into_iter().map(Subject::place).collect();
        for change in diff(&one.plan, &other.plan) {
            let place = whole(change.place);
            let expected = disputed.contains(&place)
                || agreements.contains(&place)
                || matches!(change.kind, ChangeKind::Moved(_)) && lists.contains(place.field);
            prop_assert!(expected, "{change:?} in none of {:?}", one.conflicts);
        }
    }

    #[test]
    fn nothing_dangles_and_nothing_is_there_twice(seed: u64) {
        let base = generate(seed % 7, 8, 4, 3);
        let (ours, theirs) = (edited(&base, seed), edited(&base, !seed));
        let all = all(&merge(&base, &ours, &theirs).plan);
        prop_assert!(!all.twice);
        let dangling: Vec<_> = all.references.difference(&all.records).collect();
        prop_assert!(dangling.is_empty(), "{dangling:?}");
    }

    #[test]
    fn a_change_of_one_side_is_never_lost(seed: u64) {
        let base = generate(seed % 7, 8, 4, 3);
        let (ours, theirs) = (edited(&base, seed), edited(&base, !seed));
        let joined = merge(&base, &ours, &theirs);
        let (made, others) = (diff(&base, &ours), diff(&base, &theirs));
        let came: Vec<Change> = diff(&base, &joined.plan);
        let touched: HashSet<Place> = others.iter().map(|change| change.place).collect();
        let disputed: HashSet<Place> = joined.conflicts.iter().map(|conflict| whole(conflict.place)).collect();
        let reopened: HashSet<Place> = joined.reopened.iter().copied().collect();
        let (in_theirs, in_joined) = (all(&theirs), all(&joined.plan));
        for change in made {
            let place = change.place;
            let record = place.record.unwrap_or_default();
            match &change.kind {
                ChangeKind::Added(_) => prop_assert!(in_joined.records.contains(&record), "{change:?}"),
                ChangeKind::Removed(_) => {
                    // It is gone, or the other side had done something with it.
                    let gone = !in_joined.records.contains(&record);
                    let kept = joined.conflicts.iter().any(|conflict| {
                        conflict.place.record == Some(record) || conflict.holder == Some(record)
                    });
                    prop_assert!(gone || kept, "{change:?}");
                }
                ChangeKind::Moved(_) => {}
                ChangeKind::Edited { .. } => {
                    let removed = place.record.is_some_and(|record| !in_theirs.records.contains(&record));
                    let is_free = !touched.contains(&place)
                        && !disputed.contains(&whole(place))
                        && !reopened.contains(&place)
                        && !removed;
                    let is_there = came.iter().any(|came| came.place == place && came.kind == change.kind);
                    prop_assert!(!is_free || is_there, "{change:?} in none of {came:?}");
                    // What the other side removed stays where this side has edited it.
                    prop_assert!(!removed || in_joined.records.contains(&record), "{change:?}");
                }
            }
        }
    }

    #[test]
    fn plans_differ_where_they_are_not_the_same(seed: u64) {
        let base = generate(seed % 7, 8, 4, 3);
        let plan = edited(&base, seed);
        prop_assert_eq!(diff(&base, &plan).is_empty(), base == plan);
        prop_assert_eq!(diff(&plan, &plan.clone()), vec![]);
        prop_assert_eq!(diff(&base, &plan).is_empty(), diff(&plan, &base).is_empty());
    }
}

/// Two allies, one goal, and an answer of ours.
fn three() -> (Plan, [PartyId; 2]) {
    let mut plan = Plan::new();
    let allies = ["Canoe Club", "School"].map(|name| Party {
        name: name.into(),
        status: Status::Committed,
        ..Party::new()
    });
    let ids = [allies[0].id, allies[1].id];
    for ally in allies {
        plan.allies.parties.push(ally);
    }
    plan.goals.list.push(Goal { statement: "Clear the reach".into(), ..Goal::new() });
    (plan, ids)
}

fn goal(plan: &mut Plan) -> &mut Goal {
    let id = plan.goals.list.at(0).unwrap().id;
    plan.goals.list.get_mut(id).unwrap()
}

#[test]
fn an_answer_to_wording_that_is_not_kept_comes_in_as_proposed() {
    let (base, [club, school]) = three();
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    goal(&mut ours).statement = "Clear the whole reach".into();
    goal(&mut ours).agreement.set(club, Answer::Agreed { on: TODAY, by: "Jonas".into() });
    goal(&mut theirs).agreement.set(school, Answer::Agreed { on: TODAY, by: "Ana".into() });
    let mut joined = merge(&base, &ours, &theirs);
    assert_eq!(joined.conflicts, []);
    let place = Goal::agreement.of(goal(&mut joined.plan).id.uuid()).party(school);
    assert_eq!(joined.reopened, [place]);
    let agreement = &goal(&mut joined.plan).agreement;
    assert!(agreement.of(club).is_agreed(), "it was given to this wording");
    assert_eq!(*agreement.of(school), Answer::Proposed { on: TODAY });
    assert_eq!(agreement.earlier[&school].len(), 1);
}

#[test]
fn a_party_that_one_side_removed_stays_while_the_other_counts_on_it() {
    let (base, [club, _]) = three();
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    ours.remove(club.uuid());
    goal(&mut theirs).owner = Person { name: "Jonas".into(), party: Some(club) };
    let joined = merge(&base, &ours, &theirs);
    assert!(joined.plan.party(club).is_some());
    assert_eq!(
        joined.conflicts.iter().map(|conflict| conflict.kind.clone()).collect::<Vec<_>>(),
        [alliance_workbook::plan::ConflictKind::RemovedByUs]
    );

    // Nobody counts on it: it goes.
    let joined = merge(&base, &ours, &base);
    assert!(joined.plan.party(club).is_none());
}

#[test]
fn both_sides_add_behind_the_same_record() {
    let (base, _) = three();
    let added = |name: &str| {
        let mut plan = base.clone();
        plan.allies.parties.push(Party { name: name.into(), ..Party::new() });
        plan
    };
    let (ours, theirs) = (added("Anglers"), added("Council"));
    let names = |plan: &Plan| plan.allies.parties.iter().map(|party| party.name.clone()).collect::<Vec<_>>();
    let (one, other) = (merge(&base, &ours, &theirs), merge(&base, &theirs, &ours));
    assert_eq!(names(&one.plan), names(&other.plan));
    assert_eq!(names(&one.plan).len(), 5);
}

#[test]
fn a_difference_names_what_happened_and_where() {
    let (old, [club, school]) = three();
    let expect = |edit: fn(&mut Plan, [PartyId; 2]), expected: &[(&str, Option<Uuid>, &str)]| {
        let mut new = old.clone();
        edit(&mut new, [club, school]);
        let changes: Vec<_> = diff(&old, &new)
            .into_iter()
            .map(|change| {
                let kind = match change.kind {
                    ChangeKind::Added(title) => format!("added {title}"),
                    ChangeKind::Removed(title) => format!("removed {title}"),
                    ChangeKind::Moved(title) => format!("moved {title}"),
                    ChangeKind::Edited { old, new } => format!("{old:?} to {new:?}"),
                };
                (change.place.field, change.place.record, kind)
            })
            .collect();
        let changes: Vec<_> =
            changes.iter().map(|(field, record, kind)| (*field, *record, kind.as_str())).collect();
        assert_eq!(changes, expected);
    };
    let [club, school] = [club, school].map(PartyId::uuid);
    expect(|_, _| {}, &[]);
    // The two others stand where they stood.
    expect(
        |plan, [_, school]| plan.allies.parties.move_to(school, 0),
        &[("parties-list", Some(school), "moved School")],
    );
    expect(
        |plan, [_, school]| {
            plan.remove(school.uuid());
        },
        &[("parties-list", Some(school), "removed School")],
    );
    expect(
        |plan, [club, _]| plan.allies.parties.get_mut(club).unwrap().name = "Rowers".into(),
        &[("party-name", Some(club), "Text(\"Canoe Club\") to Text(\"Rowers\")")],
    );
    expect(
        |plan, _| plan.purpose.start = Some(TODAY),
        &[("purpose-start", None, "Blank to Date(2026-11-23)")],
    );
}

#[test]
fn what_is_private_is_marked_where_it_differs() {
    let (old, [club, _]) = three();
    let mut new = old.clone();
    let party = new.allies.parties.get_mut(club).unwrap();
    party.decision_reason = "They were late twice".into();
    party.wants = "Landing spots".into();
    party.note.text = "Call Jonas".into();
    let marked: Vec<_> = diff(&old, &new).iter().map(|change| (change.place.field, change.private)).collect();
    assert_eq!(marked, [("party-wants", false), ("party-decision-reason", true), ("note-text", true)]);
}
