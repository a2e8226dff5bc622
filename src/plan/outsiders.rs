//! Who is not in: a party that is not committed stays private as a whole, with the people there, and
//! so do texts that name them.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization as _;

use super::field::{Field, Path};
use super::visit::{Part, VisitorMut};
use super::{Contact, Party, Plan, Purpose};

/// As many words of a name are looked for in a text; longer names are known by their beginning.
const WORDS: usize = 8;

/// The names of the parties that are not committed, and of their contacts.
#[derive(Debug, Default)]
pub(crate) struct Outsiders {
    /// The words of each name and short name, folded, with single spaces.
    names: HashSet<String>,
    /// The same of the parties that are in. Within these no outsider is looked for: who reads of the
    /// canoe club reads nothing of a club called Canoe.
    insiders: HashSet<String>,
    /// The first words of both, to pass over most of a text quickly.
    first: HashSet<String>,
}

impl Outsiders {
    /// The outsiders of a plan. Names that a committed party or its contact has, too, tell nobody
    /// apart and are not among them.
    pub(crate) fn of(plan: &Plan) -> Self {
        let insiders: HashSet<_> = plan.committed().flat_map(names).collect();
        let outside = plan.allies.parties.iter().filter(|party| !party.is_committed());
        let names: HashSet<_> = outside.flat_map(names).filter(|name| !insiders.contains(name)).collect();
        let first = |name: &String| name.split(' ').next().unwrap_or_default().to_owned();
        let first = names.iter().chain(&insiders).map(first).collect();
        Self { names, insiders, first }
    }

    /// Whether a text names an outsider: a party, or somebody whom only outsiders have among their
    /// contacts.
    pub(crate) fn are_named_in(&self, text: &str) -> bool {
        if self.names.is_empty() || text.is_empty() {
            return false;
        }
        let words = words(text);
        let mut rest = words.as_slice();
        while let Some(word) = rest.first() {
            let mut next = 1;
            if self.first.contains(word) {
                // The longest name counts: it is what somebody meant.
                for count in (1..=WORDS.min(rest.len())).rev() {
                    let run = rest.get(..count).unwrap_or_default().join(" ");
                    if self.insiders.contains(&run) {
                        next = count;
                        break;
                    }
                    if self.names.contains(&run) {
                        return true;
                    }
                }
            }
            rest = rest.get(next..).unwrap_or_default();
        }
        false
    }

    /// Empties every text of a plan that names an outsider, and returns what it said.
    ///
    /// Some texts are shown on purpose all the same:
    /// - agreed wording, with the people in it: it lies before everybody who is asked to agree;
    /// - the title and the purpose: the alliance goes by them wherever it is spoken of;
    /// - what the committed parties and their contacts are called.
    pub(crate) fn hush(&self, plan: &mut Plan) -> HashSet<String> {
        struct Hush<'names>(&'names Outsiders, HashSet<String>);
        impl VisitorMut for Hush<'_> {
            fn text(&mut self, at: Path, text: &mut String) {
                if !at.field.is_some_and(is_known_to_all) && self.0.are_named_in(text) {
                    self.1.insert(std::mem::take(text));
                }
            }
        }
        let mut hush = Hush(self, HashSet::new());
        if !self.names.is_empty() {
            plan.visit_mut(Path::ROOT, &mut hush);
        }
        hush.1
    }
}

/// Whether what stands in a field lies before all parties, whoever it names.
fn is_known_to_all(field: &Field) -> bool {
    field.agreed
        || [Purpose::title, Purpose::purpose, Party::name, Party::short_name, Contact::name].contains(field)
}

fn names(party: &Party) -> impl Iterator<Item = String> {
    let people = party.contacts.iter().map(|contact| &contact.name);
    let names = [&party.name, &party.short_name].into_iter().chain(people);
    names
        .map(|name| words(name).into_iter().take(WORDS).collect::<Vec<_>>().join(" "))
        .filter(|n| !n.is_empty())
}

/// The words of a text, folded, so that two ways to write one name are one. Where a script puts no
/// spaces between words, each character counts as one.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in fold(text) {
        match words.last_mut() {
            Some(word) if c.is_alphanumeric() && !is_unspaced(c) => word.push(c),
            _ => {
                if is_unspaced(c) {
                    words.push(c.to_string());
                }
                words.push(String::new());
            }
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A text without case, accents, and other ways to write the same letter.
fn fold(text: &str) -> impl Iterator<Item = char> {
    // By way of the upper case, so that ß is ss, and ς is σ.
    let upper = text.nfkd().filter(|c| !matches!(c, '\u{300}'..='\u{36F}')).flat_map(char::to_uppercase);
    upper.flat_map(char::to_lowercase).filter(|c| !matches!(c, '\u{300}'..='\u{36F}'))
}

/// Whether a character belongs to a script that puts no spaces between words: Thai, Lao, Burmese,
/// Khmer, Chinese and Japanese.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
        || matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Contribution, Goal, Status};

    fn party(name: &str, short_name: &str, status: Status, contact: &str) -> Party {
        let contact = Contact { name: contact.into(), ..Contact::new() };
        let contacts = std::iter::once(contact).collect();
        Party { name: name.into(), short_name: short_name.into(), status, contacts, ..Party::new() }
    }

    fn outsiders() -> Outsiders {
        let mut plan = Plan::new();
        plan.allies.parties.push(party("Canoe Club", "Club", Status::Committed, "Jonas"));
        plan.allies.parties.push(party("Riverside Anglers’ Society", "Anglers", Status::Candidate, "Sam"));
        plan.allies.parties.push(party("Chess Club", "Club", Status::Left, "Jonas"));
        plan.allies.parties.push(party("Canoe", "", Status::Declined, ""));
        Outsiders::of(&plan)
    }

    #[test]
    fn names_are_found_in_every_script_and_spelling() {
        let names = ["釣魚協會", "Cafe\u{301} Noir", "Straßenfest", "ΟΔΟΣ", "ชมรม", "Ｗｉｄｅ"];
        let mut plan = Plan::new();
        for name in names {
            plan.allies.parties.push(party(name, "", Status::Candidate, ""));
        }
        let outsiders = Outsiders::of(&plan);
        for text in [
            "請問釣魚協會好嗎",
            "Ask the CAFÉ Noir",
            "cafe noir",
            "STRASSENFEST",
            "οδός, οδος",
            "ถามชมรมนี้",
            "wide",
        ] {
            assert!(outsiders.are_named_in(text), "{text}");
        }
        for text in ["請問", "Cafe", "Strasse", "ชม"] {
            assert!(!outsiders.are_named_in(text), "{text}");
        }
    }

    #[test]
    fn names_are_found_as_whole_words_in_any_writing() {
        for text in ["Ask the anglers", "the ANGLERS’ gate", "See Riverside  Anglers' society.", "chess club"]
        {
            assert!(outsiders().are_named_in(text), "{text}");
        }
        for text in ["Anglersfield", "Riverside society", "Ask the club", "Canoe club", "Chess", ""] {
            assert!(!outsiders().are_named_in(text), "{text}");
        }
        assert!(outsiders().are_named_in("Ask Canoe"));
    }

    #[test]
    fn people_of_both_sides_are_no_outsiders() {
        assert!(outsiders().are_named_in(" sam "));
        assert!(!outsiders().are_named_in("Jonas") && !outsiders().are_named_in(""));
    }

    #[test]
    fn what_lies_before_all_parties_is_not_hushed() {
        let text = "Win the anglers over";
        let mut plan = Plan::new();
        plan.purpose.title = text.into();
        plan.purpose.purpose = text.into();
        plan.purpose.landscape = text.into();
        plan.goals.list.push(Goal { statement: text.into(), baseline: text.into(), ..Goal::new() });
        plan.resources.contributions.push(Contribution { what: text.into(), ..Contribution::new() });
        let hushed = outsiders().hush(&mut plan);
        assert_eq!(hushed, HashSet::from([text.to_owned()]));
        let goal = plan.goals.list.at(0).unwrap();
        let kept = [&plan.purpose.title, &plan.purpose.purpose, &goal.statement];
        assert!(kept.iter().all(|kept| *kept == text), "{kept:?}");
        let contribution = plan.resources.contributions.at(0).unwrap();
        assert_eq!([&plan.purpose.landscape, &goal.baseline, &contribution.what], ["", "", ""]);
    }
}
