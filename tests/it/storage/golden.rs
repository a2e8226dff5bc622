//! A file of every schema that was ever written, with every field and choice that it knew: it is
//! read for ever, and as long as the schema is the one that is written, written again to the byte.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use alliance_workbook::storage;

use crate::common::generate::{full, generate};

pub const SCHEMA_1: &str = include_str!("../../golden/plan-v1.ron");

#[test]
fn schema_1_is_read_and_written_to_the_byte() {
    let opened = storage::from_text(SCHEMA_1).unwrap();
    assert_eq!(opened.cleared, []);
    assert_eq!(storage::to_text(&opened.plan, opened.checklist.as_ref()).unwrap(), SCHEMA_1);
}

/// The words of every choice that schema 1 knew. One plan cannot hold them all.
const CHOICES_1: &str = "\
    Acceptable AcceptableIf Active All Amendment Approach Approached Arbitration Asked Away Broken \
    Business Candidate Charter Close Closing Coalition Committed CommunityGroup Confidentiality \
    Confirmed Consensus Consent Contacts Contract Court Current Customers Data DataSharing Days \
    Decision Decline Declined Delivered DirectTalk DoesNotPay Drafting Dropped Email Ending \
    Equipment Everything Expertise Exploring External Facilitator FiveYearly Forming Fortnightly Gap \
    Given HalfYearly Handshake Held Hold Hours InPerson InReview Informal Insurance Interested \
    InterestsMeeting IsLate Kept Known Late Later Launch LeadDecides Leadership Leaves Left Majority \
    Mediator Membership Memorandum Money Monthly Months Needed NoTie Nonprofit NotNeeded NotYet \
    Nothing Now Observer Offered Open Other PartWays Paused Permission Permit Person Phone Present \
    Public PublicBody PublicStatement Pursue Quarterly Reached Record Renegotiated Renew Renewing \
    Reputation Resource Routine Scope Signed Skill Space Sponsors Staff Strategic Supermajority \
    ThreeYearly Time TwoYearly Unacceptable Unknown Urgent Weekly Weeks Withdrawn WorkedTogether \
    WorkingDays Yearly Yes";

#[test]
fn schema_1_has_these_fields_and_choices() {
    let (fields, choices) = declared();
    assert!(fields.len() > 250 && choices.len() > 100, "{} fields, {} choices", fields.len(), choices.len());
    let missing: Vec<_> = fields.difference(&written(SCHEMA_1).0).cloned().collect();
    assert!(missing.is_empty(), "the golden file lacks {missing:?}");
    // A word that is gone or renamed would make files unreadable; a new one is not read by the
    // programs of before. Either needs a new schema.
    let choices: Vec<_> = choices.iter().map(String::as_str).collect();
    assert_eq!(choices, CHOICES_1.split_whitespace().collect::<Vec<_>>());
}

#[test]
fn the_generator_leaves_nothing_out() {
    let (mut fields, mut choices) = declared();
    let text = storage::to_text(&full(6, 3, 2, 1), Some(&super::checklist())).unwrap();
    let there = written(&text).0;
    fields.retain(|field| !there.contains(field));
    for seed in 0..30 {
        let text = storage::to_text(&generate(seed, 40, 4, 6), Some(&super::checklist())).unwrap();
        let written = written(&text);
        choices.retain(|choice| !written.1.contains(choice));
    }
    // What is the default is not written.
    choices.retain(|choice| !["Candidate", "Unknown", "Open", "Now"].contains(&choice.as_str()));
    assert!(fields.is_empty() && choices.is_empty(), "{fields:?} {choices:?}");
}

/// The fields of every record and section, and every choice, as the sources of the plan declare
/// them.
fn declared() -> (BTreeSet<(String, String)>, BTreeSet<String>) {
    let (mut fields, mut choices) = (BTreeSet::new(), BTreeSet::new());
    for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/plan")).unwrap() {
        let path = file.unwrap().path();
        // How records are declared, and what screens and findings name places by, is in no file.
        let in_no_file = [
            "macros.rs",
            "chapter.rs",
            "field.rs",
            "diff.rs",
            "merge.rs",
            "subject.rs",
            "search.rs",
            "rehearsal.rs",
            "timeline.rs",
        ];
        if in_no_file.iter().any(|file| path.ends_with(file)) {
            continue;
        }
        let source = fs::read_to_string(path).unwrap();
        let (mut record, mut renamed) = (String::new(), None);
        for line in source.lines().take_while(|line| !line.starts_with("#[cfg(test)]")) {
            let line = line.trim();
            if let Some(rest) = line.strip_prefix("pub struct ") {
                record = rest.split([' ', '<', '(']).next().unwrap_or_default().into();
                if rest.contains(" titled ") {
                    fields.extend(["id", "note"].map(|field| (record.clone(), field.to_owned())));
                }
            } else if let Some((field, _)) = line.strip_prefix("pub ").and_then(|rest| rest.split_once(": "))
                && field.chars().all(|c| c.is_ascii_lowercase() || c == '_')
            {
                fields.insert((record.clone(), field.to_owned()));
            } else if let Some(name) = line.strip_prefix("#[serde(rename = \"") {
                renamed = name.split('"').next().map(str::to_owned);
            } else if let Some((choice, _)) = line.split_once(" = \"")
                && choice.starts_with(|c: char| c.is_ascii_uppercase())
            {
                choices.insert(renamed.take().unwrap_or_else(|| choice.to_owned()));
            }
        }
    }
    // What an edit is answered with, and what is worked out, is in no file.
    let worked_out = ["Consequence", "Removed", "KeptRate", "DecisionStanding"];
    fields.retain(|(record, _)| !worked_out.contains(&record.as_str()));
    (fields, choices)
}

/// The fields that are written, with the record that they are in, and all words.
fn written(text: &str) -> (BTreeSet<(String, String)>, BTreeSet<String>) {
    let (mut fields, mut words) = (BTreeSet::new(), BTreeSet::new());
    let mut records: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut characters = text.lines().skip(1).flat_map(|line| line.chars().chain(['\n']));
    while let Some(c) = characters.next() {
        match c {
            '"' => {
                while let Some(c) = characters.next().filter(|c| *c != '"') {
                    if c == '\\' {
                        characters.next();
                    }
                }
            }
            '(' | '[' | '{' => records.push(std::mem::take(&mut word)),
            ')' | ']' | '}' => {
                records.pop();
            }
            ':' => {
                fields.insert((records.last().cloned().unwrap_or_default(), std::mem::take(&mut word)));
            }
            c if c.is_alphanumeric() || c == '_' => word.push(c),
            _ => {
                words.insert(std::mem::take(&mut word));
            }
        }
    }
    (fields, words)
}
