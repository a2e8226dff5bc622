//! The fields of the workbook, as declared, against the language files.

use std::collections::BTreeSet;

use alliance_workbook::plan::{Goal, Plan};
use alliance_workbook::words::Words;

#[test]
fn no_two_fields_have_one_id() {
    let mut seen = BTreeSet::new();
    let shared = Goal::note.id;
    let twice: Vec<_> = Plan::fields()
        .into_iter()
        .map(|field| field.id)
        .filter(|id| *id != shared && !seen.insert(*id))
        .collect();
    assert!(twice.is_empty(), "{twice:?}");
    assert!(seen.len() > 300, "only {} fields", seen.len());
}

#[test]
fn every_field_has_a_label() {
    let words = Words::english();
    let unlabelled: Vec<_> =
        Plan::fields().into_iter().map(|field| field.id).filter(|id| words.text(id) == *id).collect();
    assert!(unlabelled.is_empty(), "{unlabelled:?}");
}
