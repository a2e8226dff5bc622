//! Where each chapter stands, and what is still open in it.

use alliance_workbook::plan::{
    Channel, ChannelPurpose, Chapter, Contact, Gate, Issue, Person, Plan, Role, TimeLimit, TimeUnit,
};
use alliance_workbook::readiness::{ChapterState, chapter_status, check_gate};
use alliance_workbook::words::Words;

use super::settled::plan;
use super::{TODAY, ago, answers, asked, edit, yes};

/// The state of a chapter, what is open in it, and how much of that is to mend.
fn status(plan: &Plan, gate: Gate, chapter: Chapter) -> (ChapterState, Vec<String>, usize) {
    let words = Words::english();
    let status = chapter_status(plan, &check_gate(plan, TODAY, gate), chapter);
    let open = status.open.iter().map(|finding| words.finding(finding).into_owned()).collect();
    (status.state, open, status.to_fix)
}

#[test]
fn a_new_plan_is_not_started_and_a_settled_one_filled_in() {
    for &chapter in Chapter::ALL {
        let (state, _, to_fix) = status(&Plan::new(), Gate::Renew, chapter);
        assert_eq!((state, to_fix), (ChapterState::NotStarted, 0), "{chapter:?}");
        if chapter != Chapter::Print {
            let (state, open, _) = status(&plan(), Gate::Renew, chapter);
            assert_eq!((state, open), (ChapterState::FilledIn, vec![]), "{chapter:?}");
        }
    }
}

#[test]
fn one_word_begins_a_chapter() {
    type Edit = fn(&mut Plan);
    let cases: [(Chapter, Edit); 4] = [
        (Chapter::Purpose, |plan| plan.purpose.title = "River".into()),
        (Chapter::Allies, |plan| {
            let us = plan.ourselves;
            plan.allies.parties.get_mut(us).expect("ourselves").name = "Friends".into();
        }),
        (Chapter::Roles, |plan| plan.roles.list.push(Role::new())),
        (Chapter::Readiness, |plan| {
            plan.review.actions.push(alliance_workbook::plan::Action::new());
        }),
    ];
    for (begun, edit) in cases {
        let mut plan = Plan::new();
        edit(&mut plan);
        for &chapter in Chapter::ALL {
            let (state, ..) = status(&plan, Gate::Launch, chapter);
            let expected = if chapter == begun { ChapterState::InProgress } else { ChapterState::NotStarted };
            assert_eq!(state, expected, "{chapter:?}");
        }
    }
}

#[test]
fn awaiting_while_only_answers_of_others_are_missing() {
    let mut plan = plan();
    plan.conflict.ladder.agreement = answers(&plan, &[("Canoe Club", asked()), ("School", yes())]);
    let (state, open, _) = status(&plan, Gate::Renew, Chapter::Conflict);
    assert_eq!(state, ChapterState::Awaiting);
    assert_eq!(open, ["Conflict steps: Canoe Club has not answered since 9 Nov 2026"]);

    // Whom nobody has asked, we have to ask; what we ourselves have not answered is not awaited.
    plan.conflict.ladder.agreement = answers(&plan, &[("School", yes())]);
    assert_eq!(status(&plan, Gate::Renew, Chapter::Conflict).0, ChapterState::InProgress);
    plan.conflict.ladder.agreement = answers(&plan, &[("Canoe Club", yes()), ("School", yes())]);
    plan.conflict.ladder.agreement.set(plan.ourselves, asked());
    assert_eq!(status(&plan, Gate::Renew, Chapter::Conflict).0, ChapterState::InProgress);
}

#[test]
fn what_only_the_renewal_asks_for_is_open_from_then_on() {
    let mut plan = plan();
    edit(&mut plan.upkeep.recognitions, "First walk", |thanks| thanks.given_on = None);
    assert_eq!(status(&plan, Gate::Launch, Chapter::Upkeep), (ChapterState::FilledIn, vec![], 0));
    let (state, open, _) = status(&plan, Gate::Renew, Chapter::Upkeep);
    assert_eq!((state, open), (ChapterState::InProgress, vec!["No recognition was given yet".to_owned()]));
}

#[test]
fn mistakes_come_first_and_call_for_attention() {
    let mut plan = plan();
    plan.purpose.landscape.clear();
    plan.purpose.end = ago(100);
    let (state, open, to_fix) = status(&plan, Gate::Launch, Chapter::Purpose);
    assert_eq!((state, to_fix), (ChapterState::NeedsAttention, 1));
    assert_eq!(
        open,
        [
            "It ends before it starts on 3 Nov 2026: move one of the two dates",
            "It is not said what exists already",
        ]
    );
}

#[test]
fn a_field_is_named_once() {
    let mut plan = plan();
    edit(&mut plan.conflict.ladder.steps, "Talk", |step| {
        step.within = Some(TimeLimit::new(0, TimeUnit::Days));
    });
    let (_, open, to_fix) = status(&plan, Gate::Renew, Chapter::Conflict);
    assert_eq!(to_fix, 1);
    assert_eq!(
        open,
        [
            "Talk: a time limit of 0 is none; use 1 or more, or leave it blank",
            "“The conflict steps were tried on one dispute”: said on 23 Nov 2026, and what it was about has changed since, so ask again",
        ]
    );
    // No ally: several criteria miss the same thing.
    super::alone(&mut plan);
    let (_, open, _) = status(&plan, Gate::Renew, Chapter::Allies);
    assert_eq!(open.iter().filter(|open| *open == "No ally is committed").count(), 1);
}

#[test]
fn what_only_the_closing_asks_for_is_open_from_then_on() {
    let (state, open, _) = status(&plan(), Gate::Renew, Chapter::Goals);
    assert_eq!((state, open), (ChapterState::FilledIn, vec![]));
    let (state, open, _) = status(&plan(), Gate::Close, Chapter::Goals);
    assert_eq!(state, ChapterState::InProgress);
    assert_eq!(
        open,
        ["Clear the reach: not said what became of it", "Walk the bank: not said what became of it"]
    );
}

#[test]
fn filled_in_is_never_said_while_a_blank_record_stands_there() {
    let mut plan = plan();
    edit(&mut plan.allies.parties, "School", |school| school.contacts.push(Contact::new()));
    let (state, open, _) = status(&plan, Gate::Launch, Chapter::Allies);
    assert_eq!(state, ChapterState::InProgress);
    assert_eq!(open, ["An entry is blank: fill in “Name”, or remove it"]);

    // One that something is said about already is not named again.
    let mut plan = super::settled::plan();
    plan.roles.list.push(Role::new());
    let (_, open, _) = status(&plan, Gate::Launch, Chapter::Roles);
    assert_eq!(open, ["Unnamed role: no owner", "Unnamed role: no boundaries"]);
}

/// What is missing in a chapter keeps it from being filled in, whichever criterion finds it, and
/// whatever was set for the record when it was added.
#[test]
fn filled_in_is_never_said_while_anything_of_the_chapter_is_missing() {
    type Edit = fn(&mut Plan);
    let cases: [(Chapter, Edit, &str); 7] = [
        (
            Chapter::Purpose,
            |plan| plan.purpose.go = answers(plan, &[("School", yes())]),
            "Go: Canoe Club has not been asked",
        ),
        (
            Chapter::Purpose,
            |plan| plan.purpose.leadership.agreement = answers(plan, &[("School", yes())]),
            "Convenor: Canoe Club has not been asked",
        ),
        (Chapter::Purpose, |plan| plan.purpose.leadership.deputy = Person::default(), "No deputy is named"),
        (
            Chapter::Goals,
            |plan| edit(&mut plan.goals.list, "Clear the reach", |goal| goal.owner = Person::default()),
            "Clear the reach: no owner",
        ),
        (
            Chapter::Conflict,
            |plan| plan.conflict.issues.push(Issue { on: Some(TODAY), ..Issue::new() }),
            "An entry has no “What it is about” yet",
        ),
        (
            Chapter::Communication,
            |plan| {
                let purpose = Some(ChannelPurpose::Decision);
                plan.communication.channels.push(Channel { purpose, ..Channel::new() });
            },
            "An entry has no “Channel” yet",
        ),
        (
            Chapter::Allies,
            |plan| {
                let us = plan.ourselves;
                plan.allies.parties.get_mut(us).expect("ourselves").name.clear();
            },
            "Our own name is missing",
        ),
    ];
    for (chapter, edit, expected) in cases {
        let mut plan = plan();
        assert_eq!(status(&plan, Gate::Launch, chapter).0, ChapterState::FilledIn, "{expected}");
        edit(&mut plan);
        let (state, open, _) = status(&plan, Gate::Launch, chapter);
        assert_eq!(state, ChapterState::InProgress, "{expected}");
        assert!(open.iter().any(|open| open == expected), "{expected}: {open:?}");
    }
}
