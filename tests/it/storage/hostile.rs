//! Files that are broken, or made to do harm: each is refused with what is wrong and where.

use std::time::{Duration, Instant};

use alliance_workbook::plan::{Goal, Plan};
use alliance_workbook::storage::{self, Expected, Fault, Kind, MAX_RECORDS, MAX_TEXT};
use proptest::prelude::*;

use super::golden::SCHEMA_1;
use super::{plan, problem, text};

/// Replaces a word that stands in the file exactly where it is first found, and says in which line
/// and column that is.
fn replaced(text: &str, from: &str, to: &str) -> (String, usize, usize) {
    let at = text.find(from).unwrap_or_else(|| panic!("the file has {from}"));
    let line = text[..at].lines().count();
    let column = text[..at].lines().last().unwrap().chars().count() + 1;
    (text.replacen(from, to, 1), line, column)
}

#[test]
fn what_does_not_belong_is_refused_where_it_stands() {
    use Expected::{Escape, Name, Number, Text, YesNo};
    let field = |field: &str| Fault::RepeatedField { field: field.into() };
    let value = |field: &str, detail: &str| Fault::BadValue { field: field.into(), detail: detail.into() };
    let known = &["Yes", "NotYet"];
    // What is replaced by what, how far behind its beginning the fault is, and what it is.
    let cases = [
        ("status: Committed", "status: Comitted", 8, None),
        ("status: Committed", "status: \"Committed\"", 8, Some(Fault::Expected(Name))),
        ("status: Committed", "state: Committed", 0, None),
        ("status: Committed", "status: Committed, status: Left", 19, Some(field("status"))),
        ("purpose: Purpose(", "purpose: [", 9, Some(Fault::NoRecord { wanted: "Purpose" })),
        (
            "purpose: Purpose(",
            "purpose: Purpos(",
            9,
            Some(Fault::OtherRecord { found: "Purpos".into(), wanted: "Purpose" }),
        ),
        ("schema: 1,", "schema: \"1\",", 8, Some(Fault::Expected(Number))),
        ("schema: 1,", "schema: 99999999999999999999,", 8, Some(Fault::Expected(Number))),
        ("likelihood: ", "likelihood: 7, //", 12, Some(value("likelihood", "7 is not between 1 and 5"))),
        ("likelihood: ", "likelihood: -70000, //", 13, Some(Fault::Expected(Number))),
        ("likelihood: ", "likelihood: 1.5, //", 13, Some(Fault::Expected(Number))),
        ("likelihood: ", "likelihood: x, //", 12, Some(Fault::Expected(Number))),
        ("said: Yes", "said: Maybe", 6, Some(Fault::UnknownChoice { found: "Maybe".into(), known })),
        ("early_win: true", "early_win: yes", 11, Some(Fault::Expected(YesNo))),
        ("amount: ", "amount: 9223372036854775808, //", 8, Some(Fault::Expected(Number))),
        ("title: \"", "title: 5, //\"", 7, Some(Fault::Expected(Text))),
        ("title: \"", "title: \"\\q", 10, Some(Fault::Expected(Escape))),
        ("on: \"2", "on: \"2300-01-01\", //", 4, Some(Fault::FarDay { found: "2300-01-01".into() })),
        ("on: \"2", "on: \"2026-02-30\", //", 4, Some(Fault::NoSuchDay { found: "2026-02-30".into() })),
        ("ourselves: \"", "ourselves: \"x\", //", 11, Some(Fault::NotAnId { found: "x".into() })),
    ];
    for (from, to, offset, expected) in cases {
        let (bad, line, column) = replaced(SCHEMA_1, from, to);
        let (fault, place) = problem(&bad);
        assert_eq!(place, Some((line, column + offset)), "{to}: {fault:?}");
        if let Some(expected) = expected {
            assert_eq!(fault, expected, "{to}");
        }
    }
}

#[test]
fn an_unknown_field_is_named_with_those_that_there_are() {
    let (bad, ..) = replaced(&text(&plan()), "status: Committed", "colour: Red");
    let (fault, _) = problem(&bad);
    assert!(
        matches!(&fault, Fault::UnknownField { found, known } if found == "colour" && known.contains(&"status")),
        "{fault:?}"
    );
}

#[test]
fn a_missing_field_is_named_where_its_record_ends() {
    let (bad, ..) = replaced(&text(&plan()), "ourselves: ", "// ");
    let last = bad.lines().count() - 1;
    assert_eq!(problem(&bad), (Fault::MissingField { field: "ourselves" }, Some((last, 3))));
}

#[test]
fn a_file_that_was_cut_off_is_never_taken_for_a_plan() {
    let whole = text(&plan());
    let end = whole.trim_end().len();
    let header = whole.find("schema: 1").unwrap() + "schema: 1".len();
    for cut in (0..end).step_by(499).chain(end - 40..end).filter(|cut| whole.is_char_boundary(*cut)) {
        let (fault, place) = problem(&whole[..cut]);
        if cut < header {
            assert!(
                matches!(fault, Fault::NotAPlan | Fault::OtherKind(Kind::Empty) | Fault::NoSuchSchema { .. }),
                "{cut}: {fault:?}"
            );
        } else {
            // A word cut short is a word that there is not.
            let in_word = matches!(
                fault,
                Fault::UnknownChoice { .. }
                    | Fault::UnknownField { .. }
                    | Fault::Expected(_)
                    | Fault::OtherRecord { .. }
            );
            assert!(fault == Fault::CutOff || in_word, "{cut}: {fault:?}");
            assert_eq!(place.unwrap().0, whole[..cut].trim_end().lines().count(), "{cut}: {fault:?}");
        }
    }
}

#[test]
fn what_follows_a_plan_is_refused() {
    let twice = text(&plan()).repeat(2);
    let lines = twice.lines().count() / 2;
    assert_eq!(problem(&twice), (Fault::Expected(Expected::End), Some((lines + 2, 1))));
}

#[test]
fn what_is_no_plan_is_said_to_be_none() {
    for text in ["Workbook()", "Plan(title: \"schema: 1\")", "((((", "/*", "Dear Maya,"] {
        assert_eq!(problem(text), (Fault::NotAPlan, None), "{text}");
    }
    for (text, kind) in
        [("", Kind::Empty), (" \n", Kind::Empty), ("%PDF-1.7", Kind::Pdf), ("{\"schema\": 1}", Kind::Json)]
    {
        assert_eq!(problem(text), (Fault::OtherKind(kind), None), "{text}");
    }
    let utf16: Vec<u8> = "\u{feff}Workbook(schema: 1)".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(storage::from_bytes(utf16).unwrap_err().fault, Fault::OtherKind(Kind::WideText));
    let mut latin = text(&plan()).into_bytes();
    latin.truncate(300);
    let before = String::from_utf8(latin.clone()).unwrap();
    let in_line = before.rsplit('\n').next().unwrap().chars().count();
    let place = (before.matches('\n').count() + 1, in_line + 1);
    latin.push(0xe9);
    let problem = storage::from_bytes(latin).unwrap_err();
    let position = problem.position.unwrap();
    assert_eq!((problem.fault, (position.line, position.column)), (Fault::NotUtf8, place));
}

#[test]
fn ids_are_there_once_and_are_not_nil() {
    let good = text(&plan());
    let ids: Vec<_> = good.match_indices("\n          id: \"").map(|(at, found)| at + found.len()).collect();
    let id = |at: usize| &good[at..at + 36];
    let place = |at: usize| (good[..at].lines().count(), 15);
    let (first, second) = (ids[0], ids[3]);

    let copied = format!("{}{}{}", &good[..second], id(first), &good[second + 36..]);
    let (fault, at) = problem(&copied);
    assert!(
        matches!(fault, Fault::RepeatedId { first: Some(there) } if (there.line, there.column) == place(first))
    );
    assert_eq!(at, Some(place(second)));

    let zeros = "00000000-0000-0000-0000-000000000000";
    let nil = format!("{}{zeros}{}", &good[..second], &good[second + 36..]);
    assert_eq!(problem(&nil), (Fault::NilId, Some(place(second))));
}

#[test]
fn no_key_of_any_map_may_be_there_twice() {
    let good = text(&plan());
    let lines: Vec<_> = good.lines().collect();
    let mut fields = std::collections::BTreeSet::new();
    for (index, pair) in lines.windows(2).enumerate() {
        // An entry on a line of its own, the first one of a map.
        if let Some(field) = pair[0].strip_suffix(": {")
            && field.trim() != "criteria"
            && pair[1].ends_with(',')
        {
            let mut lines = lines.clone();
            lines.insert(index + 1, pair[1]);
            let (fault, place) = problem(&lines.join("\n"));
            let field = field.trim();
            let indent = pair[1].len() - pair[1].trim_start().len();
            assert!(
                matches!(&fault, Fault::BadValue { field: at, detail } if at == field && detail.ends_with("is there twice")),
                "{field}: {fault:?}"
            );
            assert_eq!(place, Some((index + 3, indent + 1)), "{field}");
            fields.insert(field.to_owned());
        }
    }
    let all = [
        "answers",
        "benefit_shares",
        "benefits",
        "importance",
        "interests",
        "keeps",
        "positions",
        "readings",
        "shares",
        "support",
    ];
    for field in all {
        assert!(fields.contains(field), "{field} was tried, with {fields:?}");
    }
}

#[test]
fn the_party_that_keeps_the_plan_is_there_and_committed() {
    let plan = plan();
    let good = text(&plan);
    let ourselves = plan.ourselves.to_string();
    let other = plan.allies.parties.iter().last().unwrap().id.to_string();
    let place =
        |text: &str| Some((text.lines().position(|line| line.contains("ourselves")).unwrap() + 1, 16));

    let (missing, ..) = replaced(&good, &ourselves, &plan.id.to_string());
    assert_eq!(problem(&missing), (Fault::OurselvesMissing, place(&missing)));
    let (not_committed, ..) = replaced(&good, &ourselves, &other);
    assert_eq!(problem(&not_committed), (Fault::OurselvesNotCommitted, place(&not_committed)));
}

#[test]
fn a_file_of_a_newer_schema_is_recognised_whatever_it_holds() {
    let newer = r#"// From the future
        Workbook(
            colour: Blue("schema: 1", ['(', r"\"]),
            schema: 2,
            checklist: Checklist(verdict: AlmostReady, mood: 7),
            plan: Plan(of: [], purpose: (title: "River \"clean-up\"", why: 1.5)),
        )"#;
    let expected = |title: Option<&str>, verdict: Option<&str>| Fault::Newer {
        schema: 2,
        title: title.map(Into::into),
        verdict: verdict.map(Into::into),
    };
    let known = expected(Some("River \"clean-up\""), Some("AlmostReady"));
    assert_eq!(problem(newer), (known, Some((4, 21))));
    assert_eq!(problem("(schema: 2, what: ever((").0, expected(None, None));
    assert_eq!(problem("(schema: 0)").0, Fault::NoSuchSchema { schema: 0 });
    let text = storage::to_text(&Plan::new(), None).unwrap();
    for (written, schema) in [("0x2", 2), ("0b10", 2), ("2_0", 20), ("4294967296", u32::MAX)] {
        let other = text.replacen("schema: 1", &format!("schema: {written}"), 1);
        assert_eq!(problem(&other).0, Fault::Newer { schema, title: None, verdict: None }, "{written}");
    }
}

/// A plan file with one more thing in it.
fn plan_with(purpose: &str, goals: &str) -> String {
    let plan = Plan::new();
    format!(
        "Workbook(schema: 1, plan: Plan(id: \"{}\", ourselves: \"{}\", purpose: ({purpose}), goals: ({goals}), \
         allies: (parties: [(id: \"{}\", status: Committed)])))",
        plan.id, plan.ourselves, plan.ourselves
    )
}

#[test]
fn limits_hold_when_reading_and_when_writing() {
    let long = |extra: usize| "x".repeat(MAX_TEXT + extra);
    let mut plan = Plan::new();
    plan.purpose.title = long(0);
    assert_eq!(storage::from_text(&text(&plan)).unwrap().plan, plan, "the limit itself is allowed");
    plan.purpose.title = long(1);
    assert_eq!(storage::to_text(&plan, None).unwrap_err().fault, Fault::TextTooLong);
    let too_long = plan_with(&format!("title: \"{}\"", long(1)), "");
    let column = too_long.find("\"x").unwrap() + 1;
    assert_eq!(problem(&too_long), (Fault::TextTooLong, Some((1, column))));

    // What is no text of a field is held to the limit too.
    let key = "x".repeat(MAX_TEXT);
    let checklist = |key: &str| {
        let stored = format!(
            "checklist: (as_of: \"2026-11-23\", gate: Launch, verdict: Ready, criteria: {{\"{key}\": Met}})"
        );
        plan_with("", "").replacen("schema: 1", &format!("schema: 1, {stored}"), 1)
    };
    assert!(storage::from_text(&checklist(&key)).is_ok());
    assert_eq!(problem(&checklist(&(key + "x"))).0, Fault::TextTooLong);

    // The plan and ourselves are records too.
    let mut plan = Plan::new();
    plan.goals.list = (0..MAX_RECORDS - 2).map(|_| Goal::new()).collect();
    assert_eq!(storage::from_text(&text(&plan)).unwrap().plan, plan, "the limit itself is allowed");
    plan.goals.list.push(Goal::new());
    let too_many = Fault::TooManyRecords { count: MAX_RECORDS + 1 };
    assert_eq!(storage::to_text(&plan, None).unwrap_err().fault, too_many);
    let goals: Vec<_> = plan.goals.list.iter().map(|goal| format!("(id : \"{}\")", goal.id)).collect();
    let goals = goals.join(",");
    assert_eq!(problem(&plan_with("", &format!("list: [{goals}]"))), (too_many, None));
}

#[test]
fn nothing_nested_too_deep_is_followed_down() {
    let deep = |bracket: &str, times: usize| plan_with(&format!("title: {}", bracket.repeat(times)), "");
    for bracket in ["(", "[", "{", "Some(", "(a:", "/*(*/("] {
        let (fault, place) = problem(&deep(bracket, 100_000));
        assert_eq!(fault, Fault::TooDeep, "{bracket}");
        assert!(place.unwrap().1 < 1_000, "{bracket}: {place:?}");
    }
    // In a text and in comments brackets mean nothing.
    let title = format!("title: \"{}\" {}{}", "(".repeat(1_000), "/*(".repeat(1_000), "*/".repeat(1_000));
    assert!(storage::from_text(&plan_with(&title, "")).is_ok());
    assert_eq!(problem(&plan_with(&"/*".repeat(100_000), "")).0, Fault::Expected(Expected::CommentEnd));
}

#[test]
fn nothing_that_can_be_written_takes_forever() {
    let many = 200_000;
    let texts = [
        plan_with(&"\n".repeat(many), &"x".repeat(many)),
        plan_with(&format!("title: \"{}\"", "\\n".repeat(many)), ""),
        plan_with(&format!("title: {}", "9".repeat(many)), ""),
        plan_with(&format!("title: r{}", "#".repeat(many)), ""),
        plan_with(&format!("title: \"{}", "\\".repeat(many)), ""),
        plan_with(&"/**/".repeat(many), ""),
        plan_with(&"a".repeat(many), ""),
        plan_with(
            &format!("go: (answers: {{{}}})", "\"00000000-0000-0000-0000-00000000000f\": NotTheirs,"),
            "",
        ),
        plan_with("", &format!("list: [{}]", "(id: \"x\"),".repeat(many))),
        references_to_nobody(50_000),
    ];
    for (index, text) in texts.iter().enumerate() {
        let start = Instant::now();
        let _ = storage::from_text(text);
        // A text of this size takes a tenth of a second at most; what grows with its square, hours.
        assert!(start.elapsed() < Duration::from_mins(1), "text {index}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever happens to a file, it is refused or read as a plan that can be written again.
    #[test]
    fn a_damaged_file_does_no_harm(
        cuts in prop::collection::vec((any::<prop::sample::Index>(), 0..40_usize, damage()), 1..4),
    ) {
        let mut bytes = SCHEMA_1.as_bytes().to_vec();
        for (at, length, with) in cuts {
            let at = at.index(bytes.len());
            let end = (at + length).min(bytes.len());
            bytes.splice(at..end, with);
        }
        if let Ok(read) = storage::from_bytes(bytes) {
            let written = text(&read.plan);
            prop_assert!(storage::from_text(&written).unwrap().plan == read.plan);
        }
    }
}

/// What stands in a file where something else stood: bytes, or pieces of another plan.
fn damage() -> impl Strategy<Value = Vec<u8>> {
    let pieces = [
        "", "\"", "(", ")", ",", "{", "}", "[]", ": ", "\\", "None", "Some(", "-1", "/*", "//", "id: ",
        "\u{202e}",
    ];
    prop_oneof![
        prop::sample::select(pieces.to_vec()).prop_map(|piece| piece.as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 0..8),
        (any::<prop::sample::Index>(), 0..120_usize).prop_map(|(from, length)| {
            let from = from.index(SCHEMA_1.len());
            SCHEMA_1.as_bytes()[from..(from + length).min(SCHEMA_1.len())].to_vec()
        }),
    ]
}

/// A plan on a single line in which so many references lead nowhere.
fn references_to_nobody(count: u128) -> String {
    let answers = (1..=count).map(|id| format!("\"{}\": NotTheirs", uuid::Uuid::from_u128(id)));
    plan_with(&format!("go: (answers: {{{}}})", answers.collect::<Vec<_>>().join(", ")), "")
}

#[test]
fn every_reference_that_leads_nowhere_is_reported_once() {
    let read = storage::from_text(&references_to_nobody(2_000)).unwrap();
    assert_eq!(read.cleared.len(), 2_000);
    assert!(read.plan.purpose.go.answers.is_empty());
}

#[test]
fn invisible_characters_are_read_as_they_are_and_written_so_that_they_show() {
    let mut plan = Plan::new();
    plan.purpose.title = "a\u{202e}b\u{0}c\u{1b}[31md\u{2028}e\u{e0041}f\u{7f}\u{feff}".into();
    let written = text(&plan);
    assert!(written.chars().all(|c| c == '\n' || c.is_ascii_graphic() || c == ' '), "{written}");
    assert_eq!(storage::from_text(&written).unwrap().plan, plan);
    let raw = plan_with(&format!("title: \"{}\"", plan.purpose.title), "");
    assert_eq!(storage::from_text(&raw).unwrap().plan.purpose.title, plan.purpose.title);
}
