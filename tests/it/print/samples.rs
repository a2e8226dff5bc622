//! The worked samples on paper: as long as a meeting can use, and without what they keep private.

use alliance_workbook::plan::{Plan, TrustRating};
use alliance_workbook::print::{Options, Paper};
use alliance_workbook::storage::from_text;

use super::{pages, print, public};

fn open(name: &str) -> Plan {
    let path = format!("{}/plans/{name}.ron", env!("CARGO_MANIFEST_DIR"));
    from_text(&std::fs::read_to_string(path).unwrap()).unwrap().plan
}

/// Texts of a plan that nobody else may read, and that stand nowhere else in it.
fn private(plan: &Plan) -> Vec<&str> {
    let mut texts = Vec::new();
    for party in plan.allies.parties.iter() {
        texts.extend([party.decision_reason.as_str(), &party.note.text, &party.next_step.what]);
        texts.extend(party.fit.ratings().map(|rating| rating.evidence.as_str()));
        texts.extend(party.diligence.inquiries().map(|inquiry| inquiry.source.as_str()));
        texts.extend(party.contacts.iter().flat_map(|contact| [contact.email.as_str(), &contact.phone]));
        if !party.is_committed() {
            texts.extend([party.name.as_str(), &party.short_name]);
            texts.extend(party.contacts.iter().map(|contact| contact.name.as_str()));
        }
    }
    texts.extend(plan.trust.ratings.values().flat_map(TrustRating::ratings).map(|r| r.evidence.as_str()));
    texts.extend(plan.conflict.issues.iter().flat_map(|issue| issue.positions.values()).map(String::as_str));
    texts.extend(plan.goals.list.iter().map(|goal| goal.note.text.as_str()));
    texts.retain(|text| !text.is_empty());
    texts
}

#[test]
fn they_fit_a_few_pages_and_keep_private_what_is() {
    for (name, most) in [
        ("river-clean-up", 2),
        ("joint-offering", 2),
        ("asthma-coalition", 3),
        ("water-partnership", 3),
        ("cautionary-tale", 3),
    ] {
        let plan = open(name);
        let public = public(&plan);
        for paper in [Paper::A4, Paper::Letter] {
            let printed = print(&public, &Options { paper, ..Options::default() });
            assert!(printed.pages <= most, "{name}: {} pages", printed.pages);
            assert!(printed.replaced.is_empty(), "{name}: {:?}", printed.replaced);
            let text = pages(&printed).join(" ");
            assert!(text.contains(&plan.purpose.title), "{name}");
            for private in private(&plan) {
                assert!(!text.contains(private), "{name}: {private:?} is printed");
            }
        }
    }
}
