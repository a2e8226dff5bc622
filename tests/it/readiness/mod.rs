//! Readiness: an edit of a plan, and what the checklist then says.
#![allow(clippy::too_many_lines, reason = "a table of cases is as long as it is")]
#![allow(clippy::unnecessary_wraps, reason = "`ahead` and `ago` are written into fields that may be blank")]

mod accord;
mod allies;
mod attested;
mod chapters;
mod communication;
mod conflict;
mod crowd;
mod goals;
mod impossible;
mod mistakes;
mod properties;
mod purpose;
mod resources;
mod risk;
mod roles;
mod settled;
mod shift;
mod table;
mod trust;
mod upkeep;
mod verdict;
mod wording;

use std::collections::{BTreeMap, HashSet};

use alliance_workbook::plan::visit::{Part, Visitor};
use alliance_workbook::plan::{
    Agreement, Answer, Form, Gate, List, NoneFound, PartyId, Path, Person, Plan, Record, Status, date,
};
use alliance_workbook::readiness::{Basis, CRITERIA, Criterion, Finding, State, check_gate};
use alliance_workbook::words::Words;
use jiff::civil::{Date, date};
use uuid::Uuid;

/// The day of all these tests.
const TODAY: Date = date(2026, 11, 23);

/// The day so many days from today.
fn ahead(days: i64) -> Option<Date> {
    Some(date::plus(TODAY, days))
}

/// The day so many days ago.
fn ago(days: i64) -> Option<Date> {
    ahead(-days)
}

/// The id of the party of that name.
fn party(plan: &Plan, name: &str) -> PartyId {
    plan.allies.parties.iter().find(|party| party.name == name).expect("party").id
}

/// Edits the record of that title.
fn edit<T: Record + Clone>(list: &mut List<T>, title: &str, edit: impl FnOnce(&mut T)) {
    let id = list.iter().find(|record| record.title() == title).unwrap_or_else(|| panic!("{title}")).id();
    edit(list.get_mut(id).expect("record"));
}

/// Takes records out of a list.
fn keep<T: Record + Clone>(list: &mut List<T>, keep: impl Fn(&T) -> bool) {
    *list = list.iter().filter(|record| keep(record)).cloned().collect();
}

/// Somebody looked, and there is nothing.
fn looked() -> Option<NoneFound> {
    Some(NoneFound { by: "Maya".into(), on: TODAY })
}

/// Somebody of a party that has left.
fn of_somebody_gone(plan: &mut Plan) -> Person {
    edit(&mut plan.allies.parties, "Anglers", |party| party.status = Status::Left);
    Person { name: "Tom".into(), party: Some(party(plan, "Anglers")) }
}

/// Leaves us and nobody else.
fn alone(plan: &mut Plan) {
    let us = plan.ourselves;
    keep(&mut plan.allies.parties, |party| party.id == us);
}

/// What is found where we are alone.
const NOBODY: &[(&str, &str)] = &[("No ally is committed", "parties-list")];

/// The allies of the settled plan that are committed.
const OTHERS: [&str; 2] = [settled::PARTIES[1].0, settled::PARTIES[2].0];

/// A party that has agreed.
fn yes() -> Answer {
    Answer::Agreed { on: date(2026, 11, 4), by: "Jonas".into() }
}

/// A party that was asked.
fn asked() -> Answer {
    Answer::Proposed { on: date(2026, 11, 9) }
}

/// A party that objects.
fn no() -> Answer {
    Answer::Objects { on: date(2026, 11, 16), reason: "No parking".into(), reply: None }
}

/// The answers of the parties named, agreed by us as well.
fn answers(plan: &Plan, answers: &[(&str, Answer)]) -> Agreement {
    let mut agreement = Agreement::default();
    agreement.set(plan.ourselves, yes());
    for (name, answer) in answers {
        agreement.set(party(plan, name), answer.clone());
    }
    agreement
}

/// What an edit of the settled plan makes of a criterion.
struct Case {
    criterion: &'static str,
    edit: fn(&mut Plan),
    state: State,
    /// What each finding says, and the field that it points at.
    findings: &'static [(&'static str, &'static str)],
}

/// Every case of every criterion.
fn cases() -> Vec<Case> {
    [
        purpose::cases(),
        allies::cases(),
        attested::cases(),
        goals::cases(),
        roles::cases(),
        resources::cases(),
        risk::cases(),
        communication::cases(),
        trust::cases(),
        conflict::cases(),
        upkeep::cases(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[test]
fn every_edit_has_its_state_and_findings() {
    let words = Words::english();
    let mut wrong = Vec::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for case in cases() {
        let index = counts.entry(case.criterion).or_default();
        *index += 1;
        let mut plan = settled::plan();
        (case.edit)(&mut plan);
        let records = records(&plan);
        let checklist = check_gate(&plan, TODAY, Gate::Renew);
        let judged = checklist.get(case.criterion).expect("criterion");
        let said: Vec<_> = judged.findings.iter().map(|f| (words.finding(f), f.place.field)).collect();
        let said: Vec<_> = said.iter().map(|(text, field)| (text.as_ref(), *field)).collect();
        if (judged.state, said.as_slice()) != (case.state, case.findings) {
            wrong.push(format!(
                "{} {index}: {:?} {said:#?}, not {:?}",
                case.criterion, judged.state, case.state
            ));
        }
        for finding in judged.findings.iter().filter(|finding| !is_among(&records, finding)) {
            wrong.push(format!("{} {index}: {finding:?} points nowhere", case.criterion));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The states that a criterion cannot be in, apart from "not applicable" by form.
fn out_of_reach(criterion: &Criterion) -> &'static [State] {
    match criterion.id {
        // One item, which holds or does not.
        "two-parties"
        | "mix-of-parties"
        | "early-win"
        | "leader-accepted"
        | "coordination-time"
        | "promises-kept"
        | "check-ins-held"
        | "triggers-set"
        | "review-dated"
        | "recognition-planned"
        | "recognition-given"
        | "relationship-planned"
        | "all-sides-go" => &[State::Partly],
        // One item, which is known only where it holds.
        "one-record" => &[State::Partly, State::Open],
        // Two of them, each known only where it holds.
        "landscape-known" | "one-voice" => &[State::Open],
        _ if criterion.basis == Basis::Attested => &[State::Partly],
        _ => &[],
    }
}

#[test]
fn every_state_of_every_criterion_is_seen() {
    let cases = cases();
    for criterion in CRITERIA {
        let seen: HashSet<_> =
            cases.iter().filter(|case| case.criterion == criterion.id).map(|case| case.state).collect();
        let by_form = criterion.from > Form::Handshake;
        for state in State::ALL {
            let expected = match state {
                State::NotApplicable => {
                    by_form
                        || ["papers-signed", "promises-kept", "promises-settled", "issues-moving"]
                            .contains(&criterion.id)
                }
                _ => !out_of_reach(criterion).contains(state),
            };
            assert_eq!(seen.contains(state), expected, "{} {state:?}", criterion.id);
        }
    }
}

/// The ids of all records of a plan.
fn records(plan: &Plan) -> HashSet<Uuid> {
    struct Records(HashSet<Uuid>);
    impl Visitor for Records {
        fn record(&mut self, _: Path, id: Uuid) {
            self.0.insert(id);
        }
    }
    let mut records = Records(HashSet::new());
    plan.visit(Path::ROOT, &mut records);
    records.0
}

/// Whether what a finding points at is among the records.
fn is_among(records: &HashSet<Uuid>, finding: &Finding) -> bool {
    finding.place.record.is_none_or(|record| records.contains(&record))
        && finding.place.party.is_none_or(|party| records.contains(&party.uuid()))
}

/// The settled plan under a lighter form.
fn under(plan: &mut Plan, form: Form) {
    plan.purpose.formality.chosen = Some(form);
}
