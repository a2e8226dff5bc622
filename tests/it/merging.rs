//! Differences and merging: what holds for any two plans that came from one.

use std::collections::{BTreeSet, HashMap, HashSet};

use alliance_workbook::plan::visit::{Part, Visitor, VisitorMut};
use alliance_workbook::plan::{
    Answer, Change, ChangeKind, ConflictKind, Contact, Content, Contribution, Goal, GoalConflict, Level,
    MergeConflict, Party, PartyId, Path, Person, Place, Plan, Rating, Record as _, Role, Share, Status, Step,
    StepId, Subject, TrustRating, diff, merge,
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
        match dice.roll(9) {
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
            7 => {
                let party = dice.of(&parties).unwrap();
                let on = [TODAY, date(2026, 11, 4)][dice.roll(2)];
                plan.purpose.go.set(party, Answer::Objects { on, reason: "No parking".into(), reply: None });
                plan.purpose.go.reply(party, TODAY, format!("Use ours {}", dice.roll(2)));
                let step = plan.conflict.ladder.steps.at(0).map(Step::id);
                plan.conflict.ladder.steps.move_to(step.unwrap_or_default(), dice.roll(3));
            }
            _ => {
                let party = dice.of(&parties).unwrap();
                plan.roles.decisions = plan.roles.decisions.iter().skip(1).cloned().collect();
                plan.trust.feedback.remove(&party);
                let rating = plan.trust.ratings.remove(&party).unwrap_or_default();
                let level = Some(Level::clamped(i16::try_from(dice.roll(5)).unwrap()));
                if dice.roll(2) == 0 {
                    let openness = Rating { level, evidence: "Told us at once".into() };
                    plan.trust.ratings.insert(party, TrustRating { openness, ..rating });
                }
                let results = &mut plan.conflict.rehearsal.results;
                match results.keys().next().copied() {
                    Some(step) if dice.roll(2) == 0 => drop(results.remove(&step)),
                    Some(step) => results.entry(step).or_default().finding = format!("{level:?}"),
                    None => {}
                }
                plan.purpose.currency = ["EUR", "USD"][dice.roll(2)].into();
            }
        }
    }
    plan.reconcile(base, TODAY);
    plan
}

/// A plan, and what two sides made of it. Some have gone a part of the way together, so that both have
/// what the plan has not.
fn parted(seed: u64) -> [Plan; 3] {
    let base = generate(seed % 7, 8, 4, 3);
    let from = if seed.is_multiple_of(3) { edited(&base, seed.rotate_left(32)) } else { base.clone() };
    [base, edited(&from, seed), edited(&from, !seed)]
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

/// Whether a content is or holds one of some records.
fn speaks_of(content: &Content, of: &impl Fn(Uuid) -> bool) -> bool {
    match content {
        Content::Record(id) => of(*id),
        Content::Several(parts) => parts.iter().any(|part| speaks_of(part, of)),
        _ => false,
    }
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
        let [base, ours, theirs] = parted(seed);
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
        let [base, ours, theirs] = parted(seed);
        let all = all(&merge(&base, &ours, &theirs).plan);
        prop_assert!(!all.twice);
        let dangling: Vec<_> = all.references.difference(&all.records).collect();
        prop_assert!(dangling.is_empty(), "{dangling:?}");
    }

    #[test]
    fn a_change_of_one_side_is_never_lost(seed: u64) {
        let [base, ours, theirs] = parted(seed);
        let joined = merge(&base, &ours, &theirs);
        let (made, others) = (diff(&base, &ours), diff(&base, &theirs));
        let came: Vec<Change> = diff(&base, &joined.plan);
        let touched: HashSet<Place> = others.iter().map(|change| change.place).collect();
        let disputed: HashSet<Place> = joined.conflicts.iter().map(|conflict| whole(conflict.place)).collect();
        let reopened: HashSet<Place> = joined.reopened.iter().copied().collect();
        let (in_theirs, in_joined) = (all(&theirs), all(&joined.plan));
        // What stays although one side removed it is referred to as before.
        let removal = |conflict: &&MergeConflict| {
            matches!(conflict.kind, ConflictKind::RemovedByUs | ConflictKind::RemovedByThem)
        };
        let stay: HashSet<Uuid> =
            joined.conflicts.iter().filter(removal).filter_map(|conflict| conflict.place.record).collect();
        let holders = all(&base).holders;
        let stays = |id: Uuid| stay.contains(&id) || holders.get(&id).is_some_and(|holder| holder.is_some_and(|holder| stay.contains(&holder)));
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
                ChangeKind::Edited { old, .. } => {
                    let is_cleared =
                        speaks_of(old, &stays) || place.party.is_some_and(|party| stays(party.uuid()));
                    let removed = place.record.is_some_and(|record| !in_theirs.records.contains(&record));
                    let is_free = !is_cleared
                        && !touched.contains(&place)
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
    let kinds: Vec<_> = joined.conflicts.iter().map(|conflict| conflict.kind.clone()).collect();
    assert_eq!(kinds, [ConflictKind::RemovedByUs]);

    // Nobody counts on it: it goes.
    let joined = merge(&base, &ours, &base);
    assert!(joined.plan.party(club).is_none());
}

#[test]
fn what_stays_is_referred_to_as_before_it_was_removed() {
    type Edit = fn(&mut Plan, PartyId);
    let (mut base, [club, school]) = three();
    let jonas = Person { name: "Jonas".into(), party: Some(club) };
    goal(&mut base).owner = jonas.clone();
    goal(&mut base).benefits.insert(club, "Landing spots".into());
    goal(&mut base).agreement.set(club, Answer::Agreed { on: TODAY, by: "Jonas".into() });
    base.risk.benefit_shares.insert(club, Share::whole(40).unwrap());
    base.trust.ratings.insert(club, rating("They came each time"));
    base.roles.list.push(Role { area: "Boats".into(), helpers: vec![school, club], ..Role::new() });
    let mut ours = base.clone();
    ours.remove(club.uuid());
    ours.purpose.title = "Alder River".into();
    goal(&mut ours).owner = Person { name: "Ana".into(), party: Some(school) };

    let edits: [Edit; 3] = [
        |plan, club| plan.allies.parties.get_mut(club).unwrap().sector = "Sport".into(),
        |plan, club| plan.communication.spokesperson.party = Some(club),
        // To speak of it in another way is to count on it.
        |plan, club| goal(plan).owner = Person { name: "Tom".into(), party: Some(club) },
    ];
    for (index, edit) in edits.into_iter().enumerate() {
        let mut theirs = base.clone();
        edit(&mut theirs, club);
        let joined = merge(&base, &ours, &theirs);
        let mut expected = theirs.clone();
        expected.purpose.title = "Alder River".into();
        goal(&mut expected).owner = goal(&mut ours).owner.clone();
        assert_eq!(joined.plan, expected, "case {index}");
        let first = &joined.conflicts[0];
        assert_eq!((first.kind.clone(), first.place.record), (ConflictKind::RemovedByUs, Some(club.uuid())));
        assert_eq!(joined.conflicts.len(), if index == 2 { 2 } else { 1 }, "{:?}", joined.conflicts);
        let swapped = merge(&base, &theirs, &ours).conflicts.into_iter().map(MergeConflict::swapped);
        assert_eq!(swapped.collect::<Vec<_>>(), joined.conflicts);
    }
}

fn rating(evidence: &str) -> TrustRating {
    let reliability = Rating { level: Some(Level::clamped(3)), evidence: evidence.into() };
    TrustRating { reliability, ..TrustRating::default() }
}

#[test]
fn what_is_said_of_a_party_or_a_step_comes_and_goes_field_by_field() {
    type Edit = fn(&mut Plan, PartyId, StepId);
    let (mut before, [club, _]) = three();
    let step = Step { title: "Talk".into(), ..Step::new() };
    let id = step.id;
    before.conflict.ladder.steps.push(step);
    let cases: [(&str, Edit, Edit, Edit); 3] = [
        (
            "trust-reliability",
            |plan, club, _| drop(plan.trust.ratings.insert(club, rating("They came each time"))),
            |plan, club, _| drop(plan.trust.ratings.insert(club, rating("They came once"))),
            |plan, club, _| drop(plan.trust.ratings.remove(&club)),
        ),
        (
            "feedback-on",
            |plan, club, _| plan.trust.feedback.entry(club).or_default().on = Some(TODAY),
            |plan, club, _| plan.trust.feedback.entry(club).or_default().on = Some(date(2026, 11, 4)),
            |plan, club, _| drop(plan.trust.feedback.remove(&club)),
        ),
        (
            "rehearsal-finding",
            |plan, _, step| plan.conflict.rehearsal.results.entry(step).or_default().finding = "Held".into(),
            |plan, _, step| plan.conflict.rehearsal.results.entry(step).or_default().finding = "Fell".into(),
            |plan, _, step| drop(plan.conflict.rehearsal.results.remove(&step)),
        ),
    ];
    for (field, enter, edit, clear) in cases {
        let with = |edit: Edit, plan: &Plan| {
            let mut plan = plan.clone();
            edit(&mut plan, club, id);
            plan
        };
        let entered = with(enter, &before);
        for (old, new) in [(&before, &entered), (&entered, &before)] {
            let changes = diff(old, new);
            assert_eq!(changes.iter().map(|change| change.place.field).collect::<Vec<_>>(), [field]);
            assert_eq!(changes[0].private, field == "trust-reliability");
        }

        // Taken out here, edited there: what was edited stays, and that is told.
        let (ours, theirs) = (with(clear, &entered), with(edit, &entered));
        let (one, other) = (merge(&entered, &ours, &theirs), merge(&entered, &theirs, &ours));
        assert_eq!((&one.plan, &other.plan), (&theirs, &theirs), "{field}");
        assert_eq!(one.conflicts.iter().map(|conflict| conflict.place.field).collect::<Vec<_>>(), [field]);
        assert!(matches!(&one.conflicts[0].kind, ConflictKind::Edited { ours, .. } if ours.is_blank()));
        let swapped = other.conflicts.into_iter().map(MergeConflict::swapped).collect::<Vec<_>>();
        assert_eq!(one.conflicts, swapped);
        // Both entered it, each in another way.
        let joined = merge(&before, &entered, &with(edit, &before));
        assert_eq!((joined.plan, joined.conflicts.len()), (entered, 1), "{field}");
    }
}

#[test]
fn what_both_sides_noted_of_a_party_stands_in_the_order_of_its_dates() {
    let (base, [club, _]) = three();
    let [mut ours, mut theirs] = [base.clone(), base.clone()];
    // Here it objected; there it had objected before, and its later yes fell back.
    goal(&mut ours)
        .agreement
        .set(club, Answer::Objects { on: date(2026, 11, 9), reason: "No parking".into(), reply: None });
    goal(&mut ours).agreement.set(club, Answer::Proposed { on: date(2026, 11, 10) });
    goal(&mut theirs).agreement.earlier.insert(
        club,
        vec![
            Answer::Objects { on: date(2026, 11, 3), reason: "Too early".into(), reply: None },
            Answer::Agreed { on: date(2026, 11, 12), by: "Jonas".into() },
        ],
    );
    goal(&mut theirs).agreement.set(club, Answer::Proposed { on: date(2026, 11, 13) });
    for mut joined in [merge(&base, &ours, &theirs), merge(&base, &theirs, &ours)] {
        let agreement = &goal(&mut joined.plan).agreement;
        let dates: Vec<_> = agreement.earlier[&club].iter().filter_map(Answer::date).map(Date::day).collect();
        assert_eq!(dates, [3, 9, 12]);
        assert_eq!(agreement.standing_objection(club), None, "it agreed after it had objected");
    }
}

#[test]
fn the_same_added_in_another_order_is_told() {
    let (base, _) = three();
    let added = [Role { area: "Boats".into(), ..Role::new() }, Role { area: "Bins".into(), ..Role::new() }];
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    for (index, role) in added.iter().enumerate() {
        ours.roles.list.push(role.clone());
        theirs.roles.list.push(added[1 - index].clone());
    }
    for (one, other) in [(&ours, &theirs), (&theirs, &ours)] {
        let joined = merge(&base, one, other);
        assert_eq!(joined.plan.roles, one.roles);
        assert_eq!(joined.conflicts.len(), 1);
        assert_eq!(joined.conflicts[0].kind, ConflictKind::Reordered);
    }
}

#[test]
fn whoever_joins_goes_on_keeping_the_plan() {
    let (base, [club, _]) = three();
    let mut theirs = base.clone();
    theirs.ourselves = club;
    theirs.allies.parties.get_mut(base.ourselves).unwrap().status = Status::Left;
    let mut without_us = theirs.clone();
    without_us.remove(base.ourselves.uuid());
    for theirs in [theirs, without_us] {
        let joined = merge(&base, &base, &theirs).plan;
        assert_eq!(joined.ourselves, base.ourselves);
        assert!(joined.party(base.ourselves).is_some_and(Party::is_committed));
        assert_eq!(merge(&base, &theirs, &base).plan.ourselves, club);
    }
}

#[test]
fn what_nobody_has_to_be_asked_again_about_stays_shared() {
    let (mut base, [club, _]) = three();
    goal(&mut base).agreement.set(club, Answer::Agreed { on: TODAY, by: "Jonas".into() });
    let mut theirs = base.clone();
    theirs.goals.list.push(Goal::new());
    let joined = merge(&base, &base, &theirs).plan;
    let first = |plan: &Plan| plan.goals.list.at(0).map(std::ptr::from_ref);
    assert_eq!(first(&joined), first(&theirs));
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

#[test]
fn what_is_of_somebody_outside_is_marked_where_it_differs_and_where_sides_disagree() {
    let (mut old, [club, school]) = three();
    let contribution = Contribution { what: "Boats".into(), party: Some(club), ..Contribution::new() };
    let id = contribution.id;
    old.resources.contributions.push(contribution);
    for (status, outside) in [(Status::Committed, false), (Status::Candidate, true)] {
        old.allies.parties.get_mut(club).unwrap().status = status;
        let edited = |word: &str| {
            let mut plan = old.clone();
            goal(&mut plan).benefits.insert(club, word.into());
            goal(&mut plan).benefits.insert(school, word.into());
            goal(&mut plan).owner = Person { name: word.into(), party: Some(club) };
            goal(&mut plan).stand_in = Person { name: word.into(), party: Some(school) };
            plan.resources.contributions.get_mut(id).unwrap().what = word.into();
            // Agreed wording lies before everybody, whoever it names.
            plan.conflict.third_party.who = Person { name: word.into(), party: Some(club) };
            plan
        };
        let (ours, theirs) = (edited("Tom"), edited("Sam"));
        let expected = [
            ("goal-owner", None, outside),
            ("goal-stand-in", None, false),
            ("goal-benefits", Some(club), outside),
            ("goal-benefits", Some(school), false),
            ("contribution-what", None, outside),
            ("third-party-name", None, false),
        ];
        let mut expected = expected.to_vec();
        if school < club {
            expected.swap(2, 3);
        }
        let place = |place: Place, private| (place.field, place.party, private);
        let marked: Vec<_> = diff(&old, &ours).iter().map(|it| place(it.place, it.private)).collect();
        assert_eq!(marked, expected, "{status:?}");
        let conflicts = merge(&old, &ours, &theirs).conflicts;
        let marked: Vec<_> = conflicts.iter().map(|it| place(it.place, it.private)).collect();
        assert_eq!(marked, expected, "{status:?}");
    }
}
