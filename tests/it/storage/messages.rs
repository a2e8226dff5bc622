//! What people make of a plan file in a text editor, and the sentence that each mistake gets: in the
//! program's own words, with the line and column where it is to be mended.

use std::path::Path;

use alliance_workbook::storage::{self, Fault};
use alliance_workbook::words::Words;

use super::golden::SCHEMA_1;

/// A plan in which each line can go wrong.
const PLAN: &str = r#"Workbook(
  schema: 1,
  plan: Plan(
    id: "5f6c2d1e-0b1a-4c55-9d2f-3a1b7c9e0d11",
    ourselves: "8b1f0c9e-4f52-4d1c-a0a7-6c2c5f1f8e22",
    purpose: Purpose(
      title: "River",
      kind: Informal,
      start: "2026-12-01",
    ),
    allies: (
      parties: [
        Party(id: "8b1f0c9e-4f52-4d1c-a0a7-6c2c5f1f8e22", name: "Canoe Club", status: Committed),
      ],
    ),
  ),
)
"#;

/// What the command line says of these bytes.
fn said(bytes: &[u8]) -> String {
    let Err(error) = storage::read(bytes, Path::new("plan.ron")) else {
        panic!("this was read as a plan: {}", String::from_utf8_lossy(bytes))
    };
    let place = error.position().map(|place| format!("{}:{}: ", place.line, place.column));
    place.unwrap_or_default() + &storage::sentence(&error, &Words::english())
}

/// What is said of the plan with one thing changed.
fn changed(from: &str, to: &str) -> String {
    assert_eq!(PLAN.matches(from).count(), 1, "{from} is there once");
    said(PLAN.replacen(from, to, 1).as_bytes())
}

#[test]
fn the_plan_itself_is_read() {
    storage::from_text(PLAN).unwrap();
}

#[test]
fn a_date_says_how_it_is_written() {
    let no_date = "is no date. Write year, month and day in digits, as in 2026-01-31.";
    for (date, expected) in [
        ("tomorrow", format!("“tomorrow” {no_date}")),
        ("2026-1-1", format!("“2026-1-1” {no_date}")),
        ("1.12.2026", format!("“1.12.2026” {no_date}")),
        ("", format!("“” {no_date}")),
        ("2026-13-40", "There is no day 2026-13-40 in the calendar.".into()),
        ("2026-02-30", "There is no day 2026-02-30 in the calendar.".into()),
        ("2300-01-01", "2300-01-01 is too far away: a date is a day from 1900 to 2200.".into()),
        ("1899-12-31", "1899-12-31 is too far away: a date is a day from 1900 to 2200.".into()),
    ] {
        assert_eq!(changed("2026-12-01", date), format!("9:14: {expected}"));
    }
    let bare = changed("\"2026-12-01\"", "2026-12-01");
    assert_eq!(bare, "9:14: A text is expected here, between straight quotation marks: \"…\"");
}

#[test]
fn an_id_says_how_it_is_made() {
    let no_id = "is no id. An id has 32 digits and letters from a to f, in groups of 8, 4, 4, 4 and 12. \
                 Copy that of the record that is meant.";
    let id = "5f6c2d1e-0b1a-4c55-9d2f-3a1b7c9e0d11";
    for bad in ["river", "", "5f6c2d1e-0b1a-4c55-9d2f", "5f6c2d1e-0b1a-4c55-9d2f-3a1b7c9e0dxy"] {
        assert_eq!(changed(id, bad), format!("4:9: “{bad}” {no_id}"));
    }
    let nil = changed(id, "00000000-0000-0000-0000-000000000000");
    assert_eq!(nil, "4:9: This record has the id of zeros. Give it an id of its own.");
    let party = "    Party(id: \"8b1f0c9e-4f52-4d1c-a0a7-6c2c5f1f8e22\", name";
    let doubled = changed(party, &format!("    (id: \"8b1f0c9e-4f52-4d1c-a0a7-6c2c5f1f8e22\"),\n{party}"));
    assert_eq!(
        doubled,
        "14:15: This record has the same id as the one in line 13. Give the copy an id of its own."
    );
}

#[test]
fn a_name_that_there_is_not_brings_up_those_that_there_are() {
    assert_eq!(
        changed("kind: Informal", "kind: Informl"),
        "8:13: “Informl” is no choice here. Is Informal meant? The choices are: Informal, Strategic, Coalition."
    );
    assert_eq!(
        changed("kind: Informal", "kind: informal"),
        "8:13: “informal” is no choice here. Is Informal meant? The choices are: Informal, Strategic, Coalition."
    );
    assert_eq!(
        changed("kind: Informal", "kind: Loose"),
        "8:13: “Loose” is no choice here. The choices are: Informal, Strategic, Coalition."
    );
    assert_eq!(
        changed("kind: Informal", "kind: \"Informal\""),
        "8:13: The name of a field or choice is expected here, without quotation marks."
    );
    assert_eq!(
        changed("schema: 1,", "schema: 1, plane: 2,"),
        "2:14: There is no field “plane” here. Is plan meant? The fields are: schema, checklist, plan."
    );
    assert_eq!(
        changed("schema: 1,", "schema: 1, colour: Blue,"),
        "2:14: There is no field “colour” here. The fields are: schema, checklist, plan."
    );
    assert_eq!(
        changed("purpose: Purpose(", "purpose: Propose("),
        "6:14: The record here is called Purpose, not “Propose”. Write Purpose(…), or leave the name out."
    );
    assert_eq!(changed("purpose: Purpose(", "purpose: [("), "6:14: A record is expected here: Purpose(…)");
    assert_eq!(changed("allies: (", "allies: 7, ("), "11:13: A record is expected here: Allies(…)");
}

#[test]
fn a_quotation_mark_too_many_or_too_few_is_named_where_its_text_begins() {
    let open = "The text that begins here has no quotation mark at its end.";
    let broken = |next: &str| {
        format!(
            "The text that begins here ends before: {next}. A quotation mark within a text needs a backslash \
             before it (\\\"). Or the mark at the end of the text is missing."
        )
    };
    let expected_text = "A text is expected here, between straight quotation marks: \"…\"";
    for (from, to, expected) in [
        ("\"River\"", "\"River", format!("7:14: {open}")),
        ("\"2026-12-01\"", "\"2026-12-01", format!("9:14: {open}")),
        ("\"Canoe Club\"", "\"Canoe Club", format!("13:65: {open}")),
        ("\"River\"", "\"The \"wild\" River\"", format!("7:14: {}", broken("wild"))),
        ("\"River\"", "\"River \"\"", format!("7:14: {}", broken("\""))),
        ("22\", name", "22, name", format!("13:19: {}", broken("Canoe"))),
        ("\"River\"", "River\"", format!("7:14: {expected_text}")),
        ("\"River\"", "“River”", format!("7:14: {expected_text}")),
        ("\"River\"", "'River'", format!("7:14: {expected_text}")),
        ("\"River\",", "\"River\"", "8:7: A comma is missing before this place.".into()),
        (
            "\"River\"",
            r#""C:\users\river""#,
            "7:19: A backslash is followed by something that means nothing. Write two for one that is meant."
                .into(),
        ),
    ] {
        assert_eq!(changed(from, to), expected, "{to}");
    }
}

#[test]
fn brackets_that_do_not_belong_together_are_named() {
    for (from, to, expected) in [
        ("      ],", "      ),", "14:7: Here ) stands where ] should, to close the bracket of line 12."),
        ("      ],", "      },", "14:7: Here } stands where ] should, to close the bracket of line 12."),
        (
            "    ),\n    allies",
            "    },\n    allies",
            "10:5: Here } stands where ) should, to close the bracket of line 6.",
        ),
        ("      ],\n", "", "14:5: Here ) stands where ] should, to close the bracket of line 12."),
    ] {
        assert_eq!(changed(from, to), format!("{expected} Or brackets are missing in between."), "{to}");
    }
    assert_eq!(
        changed("parties: [", "parties: ("),
        "12:16: A list is expected here, which begins with a square bracket: ["
    );
    let cut = "The file ends in the middle, as one does that was not copied whole. Or a closing bracket is missing.";
    assert_eq!(changed("  ),\n)\n", "  ),\n"), format!("16:5: {cut}"));
    assert_eq!(changed("  ),\n)\n", "  ),\n))\n"), "17:2: The plan is over, and something comes after it.");
    assert_eq!(
        changed("schema: 1,", "schema: 1, /* my plan"),
        "2:14: A comment begins with /* and does not end."
    );
}

#[test]
fn extensions_of_ron_are_not_for_plans() {
    let expected = "Plan files do without extensions of RON. Take out the lines that begin with #.";
    for line in
        ["#![enable(fancy)]", "#![enable(implicit_some", "#![allow(dead_code)]", "#!/usr/bin/ron", "#"]
    {
        assert_eq!(said(format!("{line}\n{PLAN}").as_bytes()), format!("1:1: {expected}"), "{line}");
    }
}

#[test]
fn numbers_and_marks_say_what_can_stand_there() {
    let number = "A whole number is expected here that is not too large.";
    let formality = |value: &str| changed("start: \"", &format!("formality: (urgency: {value}), start: \""));
    assert_eq!(formality("1.5"), format!("9:29: {number}"));
    assert_eq!(formality("\"1\""), format!("9:28: {number}"));
    assert_eq!(formality("9"), "9:28: The value of “urgency” does not fit: 9 is not between 0 and 3.");
}

#[test]
fn a_file_of_another_kind_is_said_to_be_that() {
    let not = "not a plan. A plan is a text file whose name mostly ends in .ron.";
    let wide = "This text is in the encoding UTF-16 or UTF-32. Save it as UTF-8.";
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let latin = PLAN.replace("River", "Fl\u{fc}sse").chars().map(|c| c as u8).collect::<Vec<u8>>();
    let cases: [(&[u8], String); 13] = [
        (b"", "The file is empty. A plan begins: Workbook(schema: 1, …".into()),
        (b"\xef\xbb\xbf\r\n", "The file is empty. A plan begins: Workbook(schema: 1, …".into()),
        (
            b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml",
            format!("This is a packed file, as office programs make them (.docx, .xlsx, .odt, .zip), {not}"),
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", format!("This is a document of a word processor, {not}")),
        (b"{\\rtf1\\ansi River}", format!("This is a document of a word processor, {not}")),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", format!("This is a PDF, {not}")),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", format!("This is a picture, {not}")),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", format!("This is a picture, {not}")),
        (b"<!DOCTYPE html><p>River", format!("This is a web page or another file of tags (HTML, XML), {not}")),
        (&utf16(&format!("\u{feff}{PLAN}")), wide.into()),
        (&utf16(PLAN), wide.into()),
        (
            &latin,
            "7:17: This is not text in UTF-8. An editor has saved it in another encoding, such as Latin-1 or \
             Windows-1252. Save it as UTF-8."
                .into(),
        ),
        (b"Dear Maya,\nthe river", "This does not begin as a plan does: Workbook(schema: 1, …".into()),
    ];
    for (bytes, expected) in cases {
        assert_eq!(said(bytes), expected);
    }
}

/// Where the texts of a file begin and end: the places of their quotation marks.
fn texts(text: &str) -> Vec<(usize, usize)> {
    let mut texts = Vec::new();
    let (mut begun, mut is_escaped) = (None, false);
    for (at, character) in text.char_indices() {
        match (begun, character) {
            (None, '"') => begun = Some(at),
            (Some(_), _) if is_escaped => is_escaped = false,
            (Some(_), '\\') => is_escaped = true,
            (Some(begin), '"') => {
                texts.push((begin, at));
                begun = None;
            }
            _ => {}
        }
    }
    texts
}

/// In which line a text has that byte.
fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// The fault of a text, and its line.
fn fault(text: &str) -> (Fault, usize) {
    let problem = storage::from_text(text).expect_err("it has a mistake");
    (problem.fault, problem.position.map_or(0, |place| place.line))
}

#[test]
fn a_quotation_mark_that_is_missing_anywhere_is_told_in_the_line_of_its_text() {
    let (mut tried, mut mistaken) = (0, Vec::new());
    for (begin, end) in texts(SCHEMA_1).into_iter().step_by(7) {
        let line = line_of(SCHEMA_1, begin);
        let no_end = format!("{}{}", &SCHEMA_1[..end], &SCHEMA_1[end + 1..]);
        let told = fault(&no_end);
        if !matches!(told.0, Fault::TextOpen | Fault::TextBroken { .. }) || told.1 != line {
            mistaken.push((line, "its end", told));
        }
        let no_beginning = format!("{}{}", &SCHEMA_1[..begin], &SCHEMA_1[begin + 1..]);
        let told = fault(&no_beginning);
        if told.1 != line {
            mistaken.push((line, "its beginning", told));
        }
        tried += 2;
    }
    // A few texts begin so that what is left without a mark reads like something else.
    assert!(tried > 100 && mistaken.len() * 50 <= tried, "of {tried}: {mistaken:#?}");
}

#[test]
fn a_bracket_of_another_kind_anywhere_is_told_where_it_stands() {
    let texts = texts(SCHEMA_1);
    let is_bracket = |(at, c): &(usize, char)| {
        ")]}".contains(*c) && !texts.iter().any(|(begin, end)| (begin..end).contains(&at))
    };
    let brackets: Vec<_> = SCHEMA_1.char_indices().filter(is_bracket).collect();
    assert!(brackets.len() > 100);
    for (at, wanted) in brackets.into_iter().step_by(7) {
        for found in [')', ']', '}'].into_iter().filter(|found| *found != wanted) {
            let exchanged = format!("{}{found}{}", &SCHEMA_1[..at], &SCHEMA_1[at + 1..]);
            let (told, line) = fault(&exchanged);
            assert_eq!(line, line_of(SCHEMA_1, at), "{told:?}");
            assert!(
                matches!(told, Fault::OtherBracket { found: f, wanted: w, .. } if (f, w) == (found, wanted)),
                "{told:?}"
            );
        }
    }
}
