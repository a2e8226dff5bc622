//! Private stays private: what a print may show is listed, and nothing else is shown.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use alliance_workbook::plan::{Action, Answer, Contribution, ContributionState, Party, Person, Plan, Status};
use alliance_workbook::print::Options;
use alliance_workbook::readiness::{Public, check};
use serde_json::Value;

use super::plans::{AS_OF, full, mark, river};
use super::{print, printed_text, public, public_of, text};

/// The fields that a print may show. `committed` and `other` tell parties apart; `of-other` is what a
/// party that is not committed brought, promised or brought up, or somebody there.
const SHOWN: &[&str] = &[
    "allies.parties.committed.contacts.first.name",
    "allies.parties.committed.name",
    "allies.parties.committed.short_name",
    "communication.channels.medium",
    "communication.channels.response_time",
    "communication.confidential.what",
    "communication.told.what",
    "conflict.issues.title",
    "conflict.ladder.steps.skipped_when",
    "conflict.ladder.steps.title",
    "conflict.ladder.steps.who.name",
    "conflict.third_party.stand_in.name",
    "conflict.third_party.who.name",
    "goals.conflicts.what",
    "goals.list.agreement.answers.committed.Objects.reason",
    "goals.list.baseline",
    "goals.list.measure",
    "goals.list.milestones.what",
    "goals.list.owner.name",
    "goals.list.stand_in.name",
    "goals.list.statement",
    "goals.list.target",
    "purpose.leadership.convenor.name",
    "purpose.leadership.deputy.name",
    "purpose.papers.name",
    "purpose.purpose",
    "purpose.title",
    "resources.contributions.what",
    "resources.needs.what",
    "review.actions.what",
    "review.actions.who.name",
    "risk.list.what",
    "risk.sharing.costs",
    "risk.sharing.income",
    "roles.list.area",
    "roles.rules.name",
    "trust.promises.what",
    "trust.rules.topic",
    "upkeep.activities.what",
    "upkeep.held.who",
    "upkeep.recognitions.how",
    "upkeep.recognitions.occasion",
    "upkeep.triggers.signal",
];

/// Where each word of a marked plan stands.
fn places(plan: &Plan) -> BTreeMap<String, String> {
    let committed = plan.committed().map(|party| party.id.to_string()).collect();
    let mut places = BTreeMap::new();
    walk(&serde_json::to_value(plan).unwrap(), "", &committed, &mut places);
    places
}

fn walk(value: &Value, place: &str, committed: &HashSet<String>, places: &mut BTreeMap<String, String>) {
    let below = |part: &str| if place.is_empty() { part.to_owned() } else { format!("{place}.{part}") };
    let side = |id: &str| if committed.contains(id) { "committed" } else { "other" };
    let is_id = |text: &str| text.len() == 36 && text.split('-').count() == 5;
    match value {
        Value::String(text) if text.starts_with("QX") => {
            places.insert(text.clone(), place.to_owned());
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let id = item.get("id").and_then(Value::as_str).unwrap_or_default();
                let place = match place {
                    "allies.parties" => below(side(id)),
                    _ if place.ends_with(".contacts") => below(if index == 0 { "first" } else { "further" }),
                    _ => place.to_owned(),
                };
                walk(item, &place, committed, places);
            }
        }
        Value::Object(fields) => {
            let of_other = ["party", "by", "to", "raised_by", "with_party"].iter().any(|field| {
                let id = fields.get(*field).and_then(Value::as_str);
                id.is_some_and(|id| is_id(id) && !committed.contains(id))
            });
            let criterion = fields.get("criterion").and_then(Value::as_str).unwrap_or_default();
            let private = ["trust-rated", "fit-evidenced", "candidates-decided"].contains(&criterion);
            for (field, value) in fields {
                let mut part = if is_id(field) { side(field).to_owned() } else { field.clone() };
                if private {
                    part = format!("private-criterion.{part}");
                } else if of_other {
                    part = format!("of-other.{part}");
                }
                walk(value, &below(&part), committed, places);
            }
        }
        _ => {}
    }
}

#[test]
fn only_what_may_be_shown_is_printed() {
    let mut plan = full();
    mark(&mut plan);
    let places = places(&plan);
    for contacts in [false, true] {
        let public = Public::new(&plan, AS_OF, plan.gate(), contacts);
        let text = text(&print(&public, &Options::default()));
        let printed: BTreeSet<&str> = places
            .iter()
            .filter(|(word, _)| text.contains(word.as_str()))
            .map(|(_, place)| place.as_str())
            .collect();
        let details = [
            "allies.parties.committed.contacts.first.phone",
            "allies.parties.committed.contacts.first.email",
        ];
        for place in &printed {
            assert!(SHOWN.contains(place) || (contacts && details.contains(place)), "{place} is printed");
        }
        // That this test can fail: most of what may be shown is there.
        assert!(printed.len() >= 20, "{printed:?}");
        assert!(!contacts || details.iter().all(|place| printed.contains(place)), "{printed:?}");
        for number in ["73", "61", "1999"] {
            assert!(!text.contains(number), "{number} in {text}");
        }
    }
    for private in [
        "allies.parties.committed.fit.strategic.evidence",
        "allies.parties.committed.decision_reason",
        "allies.parties.committed.diligence.money.source",
        "allies.parties.other.name",
        "allies.values.name",
        "conflict.issues.positions.committed",
        "goals.list.owner.of-other.name",
        "goals.list.note.text",
        "resources.contributions.of-other.what",
        "review.actions.private-criterion.what",
        "trust.ratings.committed.openness.evidence",
    ] {
        assert!(places.values().any(|place| place == private), "the plan has no {private}");
    }
}

#[test]
fn the_document_information_names_the_plan_only() {
    let mut plan = full();
    mark(&mut plan);
    let printed = print(&public(&plan), &Options::default());
    let pdf = lopdf::Document::load_mem(&printed.pdf).unwrap();
    let metadata = pdf.catalog().unwrap().get_deref(b"Metadata", &pdf).unwrap().as_stream().unwrap();
    let metadata = String::from_utf8(metadata.get_plain_content().unwrap()).unwrap();
    let named: Vec<String> = places(&plan)
        .into_iter()
        .filter(|(word, _)| metadata.contains(word.as_str()))
        .map(|(_, place)| place)
        .collect();
    assert_eq!(named, ["purpose.title"]);
}

fn anglers(plan: &Plan) -> &Party {
    plan.allies.parties.iter().find(|party| party.short_name == "Anglers").unwrap()
}

#[test]
fn parties_that_are_not_committed_are_not_named() {
    for status in Status::ALL.iter().copied().filter(|status| *status != Status::Committed) {
        let mut plan = river();
        let id = anglers(&plan).id;
        plan.allies.parties.get_mut(id).unwrap().status = status;
        let sam = Person { name: "Sam Pike".into(), party: Some(id) };
        let goal = plan.goals.list.iter().next().unwrap().id;
        let goal = plan.goals.list.get_mut(goal).unwrap();
        goal.owner = sam.clone();
        goal.agreement.set(id, Answer::Objects { on: AS_OF, reason: "Too loud".into(), reply: None });
        let goal = plan.goals.list.iter().nth(1).unwrap().id;
        plan.goals.list.get_mut(goal).unwrap().owner = Person { party: None, ..sam.clone() };
        plan.resources.contributions.push(Contribution {
            what: "Boots".into(),
            party: Some(id),
            for_coordination: true,
            state: Some(ContributionState::Offered),
            ..Contribution::new()
        });
        for (what, criterion) in [
            ("Ask the anglers again", None),
            ("Somebody for the fishing side", Some("candidates-decided")),
            ("Say more often what we hear", Some("trust-rated")),
            ("Mend the gate", None),
        ] {
            let criterion = criterion.map(str::to_owned);
            plan.review.actions.push(Action {
                what: what.into(),
                who: sam.clone(),
                criterion,
                ..Action::new()
            });
        }
        let text = printed_text(&plan);
        for name in ["Angler", "angler", "Sam Pike", "Too loud", "Boots", "fishing side", "what we hear"] {
            assert!(!text.contains(name), "{status:?}: {name} in {text}");
        }
        assert!(text.contains("Mend the gate ____ ____"), "{text}");
    }
}

#[test]
fn an_objection_from_outside_leaves_no_trace() {
    let mut plan = river();
    let outside = anglers(&plan).id;
    let parties: Vec<_> = plan.committed().map(|party| party.id).collect();
    let goals: Vec<_> = plan.goals.list.iter().map(|goal| goal.id).collect();
    for goal in goals {
        let agreement = &mut plan.goals.list.get_mut(goal).unwrap().agreement;
        for party in &parties {
            agreement.set(*party, Answer::Agreed { on: AS_OF, by: String::new() });
        }
    }
    let without = public_of(&plan, &["goal-agreed"]);
    assert!(without.checklist.blockers().next().is_none());

    let goal = plan.goals.list.iter().next().unwrap().id;
    let objection = Answer::Objects { on: AS_OF, reason: "Too loud".into(), reply: None };
    plan.goals.list.get_mut(goal).unwrap().agreement.set(outside, objection);
    assert!(check(&plan, AS_OF).get("goal-agreed").unwrap().blocker, "for ourselves it blocks");
    assert_eq!(public_of(&plan, &["goal-agreed"]), without);
    let text = text(&print(&without, &Options::default()));
    assert!(text.contains("informal alliance Plan as of") && !text.contains("Blocker"), "{text}");
}
