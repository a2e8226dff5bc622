//! What a sample says could be so: people belong to parties, dates fit, and no exposure is smaller
//! on paper than it is.

use std::collections::BTreeSet;

use alliance_workbook::plan::visit::{Part, Visitor};
use alliance_workbook::plan::{Content, PaperKind, Path as At, Person, Plan};
use jiff::civil::Date;
use uuid::Uuid;

use super::{AS_OF, SAMPLES, open};

/// Who is named without a party, because there is none: neutral people from outside, and those who
/// take part in a step of the ladder whoever they are.
const OF_NO_PARTY: &[&str] = &[
    "A laboratory that Ewan names",
    "Adaeze Nwosu",
    "All allies, at one meeting",
    "All bodies",
    "All members",
    "An engineer whom the mediator names",
    "Both firms",
    "Both firms, half each",
    "Both sides, half each",
    "Ewan Strachan",
    "Felix Brandauer",
    "Matthias Okoro",
    "Moira Tennant",
    "Rosalind Teague",
    "Samira Haddad",
    "The court of the county",
    "The heads of both bodies",
    "The two concerned",
    "The two people concerned",
    "The two who are in it",
    "Whoever loses",
];

/// Who speaks for a party and is no contact of it: the tale keeps no address of hers, and says so.
const NO_CONTACT: &[&str] = &["Judit Varga", "Philip Moor"];

/// Every person that a plan names, with the party.
#[derive(Default)]
struct People(BTreeSet<(String, Option<Uuid>)>);

impl People {
    /// A person is a name beside a party or a blank, on its own or first in something larger.
    fn collect(&mut self, content: &Content) {
        let Content::Several(parts) = content else { return };
        match parts.as_slice() {
            [Content::Text(name), Content::Blank] => {
                self.0.insert((name.clone(), None));
            }
            [Content::Text(name), Content::Record(party)] => {
                self.0.insert((name.clone(), Some(*party)));
            }
            parts => parts.iter().for_each(|part| self.collect(part)),
        }
    }
}

impl Visitor for People {
    fn value(&mut self, at: At, content: &dyn Fn() -> Content) {
        // A note is words with a tick, which reads like a name without a party.
        if at.field.is_some_and(|field| field.id != "note-text") {
            self.collect(&content());
        }
    }
}

fn people(plan: &Plan) -> BTreeSet<(String, Option<Uuid>)> {
    let mut people = People::default();
    plan.visit(At::ROOT, &mut people);
    people.0
}

#[test]
fn whoever_is_named_belongs_to_a_party_that_exists() {
    let mut outsiders = BTreeSet::new();
    for file in SAMPLES.map(|sample| sample.file) {
        let plan = open(file).plan;
        for (name, party) in people(&plan) {
            let Some(party) = party else {
                assert!(OF_NO_PARTY.contains(&name.as_str()), "{file}: {name} belongs to nobody");
                outsiders.insert(name);
                continue;
            };
            let party = plan.party(party.into()).unwrap_or_else(|| panic!("{file}: {name} of whom?"));
            let known = party.contacts.iter().any(|contact| contact.name == name);
            assert!(
                known || NO_CONTACT.contains(&name.as_str()),
                "{file}: {name} is no contact of {}",
                party.name
            );
        }
    }
    assert_eq!(outsiders.len(), OF_NO_PARTY.len(), "an exception that no sample needs");
}

#[test]
fn stand_ins_are_other_people() {
    let differ = |file: &str, what: &str, person: &Person, stand_in: &Person| {
        assert!(!stand_in.is_named() || person != stand_in, "{file}: {what} stands in for itself");
    };
    for file in SAMPLES.map(|sample| sample.file) {
        let plan = open(file).plan;
        plan.roles.list.iter().for_each(|it| differ(file, &it.area, &it.owner, &it.stand_in));
        plan.goals.list.iter().for_each(|it| differ(file, &it.statement, &it.owner, &it.stand_in));
        plan.risk.list.iter().for_each(|it| differ(file, &it.what, &it.owner, &it.stand_in));
        plan.communication.channels.iter().for_each(|it| differ(file, &it.medium, &it.owner, &it.stand_in));
        let told = &plan.communication;
        differ(file, "the spokesperson", &told.spokesperson, &told.spokesperson_stand_in);
        let leads = &plan.purpose.leadership;
        differ(file, "the convenor", &leads.convenor, &leads.deputy);
        let third = &plan.conflict.third_party;
        differ(file, "the third party", &third.who, &third.stand_in);
    }
}

/// The fields that may speak of a day that is to come.
const PLANNED: &[&str] = &[
    "action-due",
    "activity-on",
    "check-in-next",
    "goal-due",
    "milestone-due",
    "paper-due",
    "paper-expires",
    "party-next-due",
    "promise-due",
    "promise-first-due",
    "purpose-end",
    "purpose-review",
    "purpose-start",
    "telling-on",
];

#[test]
fn what_happened_has_happened_and_nothing_is_older_than_its_beginning() {
    struct Dates<'a> {
        file: &'a str,
        begun: Date,
    }
    impl Visitor for Dates<'_> {
        fn date(&mut self, at: At, date: Date) {
            let field = at.field.map_or("", |field| field.id);
            let file = self.file;
            assert!(date >= self.begun, "{file}: {field} on {date}, before anybody had met");
            assert!(PLANNED.contains(&field) || date <= AS_OF, "{file}: {field} on {date} is yet to come");
        }
    }
    for sample in SAMPLES {
        open(sample.file).plan.visit(At::ROOT, &mut Dates { file: sample.file, begun: sample.begun });
    }
}

#[test]
fn exposure_is_as_large_as_it_is_and_has_its_papers() {
    for sample in SAMPLES {
        let file = sample.file;
        let plan = open(file).plan;
        let formality = &plan.purpose.formality;
        let highest = formality.highest_exposure().unwrap().get();
        assert_eq!(highest, 3, "{file}: people in a river, fire, health, children, the water of a valley");
        assert!(
            !formality.is_lighter_than_advised() || formality.lighter_reason.len() > 200,
            "{file}: a reason worth reading"
        );
        for (exposure, kind) in [
            (formality.regulation, PaperKind::Permit),
            (formality.liability, PaperKind::Insurance),
            (formality.data, PaperKind::DataSharing),
            (formality.exclusivity, PaperKind::Contract),
        ] {
            let needed = exposure.is_some_and(|exposure| exposure.get() >= 2);
            let there = plan.purpose.papers.iter().any(|paper| paper.kind == Some(kind));
            // What it would have needed is the tale's lesson.
            assert!(!needed || there || file == "cautionary-tale.ron", "{file}: no {kind:?}");
        }
    }
}
