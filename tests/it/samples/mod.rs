//! The worked samples: they open, are what the program writes, and come out as their stories say.

mod coverage;
mod stories;
mod truth;

use std::collections::BTreeSet;
use std::path::Path;

use alliance_workbook::plan::visit::{Part, Visitor};
use alliance_workbook::plan::{Chapter, Path as At};
use alliance_workbook::readiness::{Checklist, Judged, State, Verdict, check, criterion};
use alliance_workbook::storage::{Opened, StoredChecklist, from_text, to_text};
use jiff::civil::{Date, date};
use uuid::Uuid;

/// The day that all samples speak of.
const AS_OF: Date = date(2026, 11, 21);

/// What a sample is to come out as.
struct Expected {
    file: &'static str,
    /// The first day that it speaks of.
    begun: Date,
    verdict: Verdict,
    score: std::ops::RangeInclusive<u8>,
    /// The open blockers, in the order of the table.
    blockers: &'static [&'static str],
    /// Some of what is open without being a blocker: what the story turns on.
    conditions: &'static [&'static str],
}

const SAMPLES: [Expected; 5] = [
    Expected {
        file: "river-clean-up.ron",
        begun: date(2026, 10, 17),
        verdict: Verdict::ReadyWithConditions,
        score: 70..=85,
        blockers: &[],
        conditions: &[
            "papers-signed",
            "candidates-decided",
            "mandates-given",
            "goals-all-agreed",
            "goals-measurable",
            "goals-restated",
            "needs-met",
            "expertise-covered",
            "third-party-agreed",
            "intentions-disclosed",
            "recognition-planned",
        ],
    },
    Expected {
        file: "joint-offering.ron",
        begun: date(2026, 9, 10),
        verdict: Verdict::Ready,
        score: 90..=99,
        blockers: &[],
        conditions: &["candidates-decided", "values-compared", "customers-told"],
    },
    Expected {
        file: "asthma-coalition.ron",
        begun: date(2026, 9, 3),
        verdict: Verdict::NotReady,
        score: 50..=69,
        blockers: &["papers-signed", "goal-agreed", "decisions-fallback", "sharing-rule", "all-sides-go"],
        conditions: &[
            "mandates-given",
            "goal-conflicts-settled",
            "leadership-named",
            "urgent-rule",
            "needs-met",
            "risk-fits-benefit",
            "one-voice",
        ],
    },
    Expected {
        file: "cautionary-tale.ron",
        begun: date(2026, 8, 30),
        verdict: Verdict::NotReady,
        score: 5..=30,
        blockers: &[
            "form-chosen",
            "papers-signed",
            "goal-agreed",
            "goals-benefit-each",
            "one-owner",
            "decisions-fallback",
            "needs-met",
            "risks-owned",
            "sharing-rule",
            "ladder-set",
            "check-ins-set",
            "all-sides-go",
        ],
        conditions: &[
            "goals-measurable",
            "role-boundaries",
            "exit-terms",
            "intentions-disclosed",
            "rules-spoken",
        ],
    },
    Expected {
        file: "water-partnership.ron",
        begun: date(2025, 9, 11),
        verdict: Verdict::ReadyWithConditions,
        // The score alone would do. Resources stand below what each chapter needs.
        score: 85..=90,
        blockers: &[],
        conditions: &[
            "mandates-given",
            "goals-all-agreed",
            "goals-read",
            "goals-restated",
            "needs-met",
            "expertise-covered",
            "coordination-time",
            "trust-rated",
            "feedback-asked",
        ],
    },
];

fn text(file: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("plans").join(file)).unwrap()
}

fn open(file: &str) -> Opened {
    from_text(&text(file)).unwrap_or_else(|problem| panic!("{file}: {problem:?}"))
}

fn ids<'judged>(judged: impl Iterator<Item = &'judged Judged>) -> Vec<&'static str> {
    judged.map(|judged| judged.criterion.id).collect()
}

fn states(checklist: &Checklist) -> Vec<(&'static str, State)> {
    checklist.judged.iter().map(|judged| (judged.criterion.id, judged.state)).collect()
}

#[test]
fn each_comes_out_as_its_story_says() {
    for Expected { file, verdict, score, blockers, conditions, .. } in SAMPLES {
        let checklist = check(&open(file).plan, AS_OF);
        assert_eq!(checklist.verdict, verdict, "{file}: {:?}", checklist.score);
        assert!(checklist.score.is_some_and(|found| score.contains(&found)), "{file}: {:?}", checklist.score);
        assert_eq!(ids(checklist.blockers()), blockers, "{file}");
        let found: BTreeSet<_> = ids(checklist.conditions()).into_iter().collect();
        for condition in conditions {
            assert!(found.contains(condition), "{file}: {condition} is not a condition");
        }
    }
}

#[test]
fn each_file_is_what_the_program_writes_on_its_day() {
    for Expected { file, .. } in SAMPLES {
        let opened = open(file);
        assert_eq!(opened.cleared, [], "{file} refers to what it does not hold");
        let stored = StoredChecklist::from(&check(&opened.plan, AS_OF));
        assert_eq!(opened.checklist.as_ref(), Some(&stored), "{file}");
        assert_eq!(to_text(&opened.plan, Some(&stored)).unwrap(), text(file), "{file}");
    }
}

#[test]
fn no_field_of_a_sample_holds_something_wrong() {
    for Expected { file, .. } in SAMPLES {
        assert_eq!(check(&open(file).plan, AS_OF).mistakes, [], "{file}");
    }
}

#[test]
fn moving_the_dates_changes_nothing_else() {
    for Expected { file, .. } in SAMPLES {
        let plan = open(file).plan;
        let before = check(&plan, AS_OF);
        for days in [-5000, -1, 1, 45, 366, 20_000] {
            let mut moved = plan.clone();
            moved.shift_dates(days);
            let after = check(&moved, alliance_workbook::plan::date::plus(AS_OF, days));
            assert_eq!(after.verdict, before.verdict, "{file} by {days}");
            assert_eq!(after.score, before.score, "{file} by {days}");
            assert_eq!(states(&after), states(&before), "{file} by {days}");
            assert_eq!(after.mistakes, before.mistakes, "{file} by {days}");
        }
    }
}

#[test]
fn every_chapter_has_records() {
    #[derive(Default)]
    struct Count(usize);
    impl Visitor for Count {
        fn record(&mut self, _: At, _: Uuid) {
            self.0 += 1;
        }
    }
    for Expected { file, .. } in SAMPLES {
        let plan = open(file).plan;
        for chapter in Chapter::ALL.iter().filter(|chapter| **chapter != Chapter::Print) {
            let mut count = Count::default();
            plan.section(*chapter).visit(&mut count);
            assert!(count.0 > 0, "{file}: {chapter:?} is empty");
        }
    }
}

/// The dates of a sample are moved when it is opened, and its texts are not: so they name no day.
#[test]
fn texts_name_no_day_of_the_calendar() {
    const MONTHS: [&str; 10] = [
        "January",
        "February",
        "April",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    struct Texts(Vec<String>);
    impl Visitor for Texts {
        fn text(&mut self, _: At, text: &str) {
            self.0.push(text.to_owned());
        }
    }
    for Expected { file, .. } in SAMPLES {
        let mut texts = Texts(Vec::new());
        open(file).plan.visit(At::ROOT, &mut texts);
        for text in &texts.0 {
            let words = text.split(|c: char| !c.is_alphanumeric());
            let is_year = |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
            let dated = words.into_iter().any(|word| MONTHS.contains(&word) || is_year(word));
            assert!(!dated, "{file}: {text}");
        }
    }
}

/// Nobody who reads a sample can ring or write to a real person.
#[test]
fn contacts_are_fictitious() {
    for Expected { file, .. } in SAMPLES {
        let plan = open(file).plan;
        for contact in plan.allies.parties.iter().flat_map(|party| party.contacts.iter()) {
            let (email, phone) = (&contact.email, &contact.phone);
            // example.org belongs to nobody (RFC 2606); 01632 960 is kept for drama (Ofcom).
            let domain = email.rsplit_once('@').map(|(_, domain)| domain);
            assert!(
                domain.is_none_or(|it| it == "example.org" || it.ends_with(".example.org")),
                "{file}: {email}"
            );
            assert_eq!(domain.is_none(), email.is_empty(), "{file}: {email}");
            assert!(phone.is_empty() || phone.starts_with("01632 960 "), "{file}: {phone}");
        }
    }
}

#[test]
fn reviews_name_criteria_that_exist() {
    for Expected { file, .. } in SAMPLES {
        let review = open(file).plan.review;
        let served = review.actions.iter().filter_map(|action| action.criterion.as_ref());
        for id in served.chain(review.attestations.keys()).chain(review.not_applicable.keys()) {
            assert!(criterion(id).is_some(), "{file}: {id}");
        }
    }
}
