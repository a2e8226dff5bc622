//! Who is not in: a party that is not committed stays private as a whole, with the people there.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization as _;

use super::filled;
use crate::plan::{Party, Plan};

/// As many words of a name are looked for in a text; longer names are known by their beginning.
const WORDS: usize = 8;

/// The names of the parties that are not committed, and of their contacts.
#[derive(Debug, Default)]
pub(super) struct Outsiders {
    /// The words of each name and short name, in lower case with single spaces.
    names: HashSet<String>,
    /// Those of them that are written without spaces between words.
    unspaced: Vec<String>,
}

impl Outsiders {
    /// The outsiders of a plan. Names that a committed party or its contact has, too, tell nobody
    /// apart and are not among them.
    pub(super) fn of(plan: &Plan) -> Self {
        let insiders: HashSet<_> = plan.committed().flat_map(names).collect();
        let outside = plan.allies.parties.iter().filter(|party| !party.is_committed());
        let names: HashSet<_> = outside.flat_map(names).filter(|name| !insiders.contains(name)).collect();
        let unspaced = names.iter().filter(|name| name.contains(is_unspaced)).cloned().collect();
        Self { names, unspaced }
    }

    /// Whether a text names an outsider: a party, or somebody whom only outsiders have among their
    /// contacts.
    pub(super) fn are_named_in(&self, text: &str) -> bool {
        if self.names.is_empty() || text.is_empty() {
            return false;
        }
        let words = words(text);
        let mut runs = (0..words.len()).flat_map(|start| (1..=WORDS).map(move |count| start..start + count));
        runs.any(|run| words.get(run).is_some_and(|run| self.names.contains(&run.join(" "))))
            || self.unspaced.iter().any(|name| words.join(" ").contains(name.as_str()))
    }
}

fn names(party: &Party) -> impl Iterator<Item = String> {
    let people = party.contacts.iter().map(|contact| &contact.name);
    let names = [&party.name, &party.short_name].into_iter().chain(people);
    names.map(|name| words(name).into_iter().take(WORDS).collect::<Vec<_>>().join(" ")).filter(|n| filled(n))
}

/// The words of a text, in lower case and composed, so that two ways to write one name are one.
fn words(text: &str) -> Vec<String> {
    let text: String = text.nfc().collect();
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_lowercase).collect()
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
    use crate::plan::{Contact, Status};

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
        Outsiders::of(&plan)
    }

    #[test]
    fn names_are_found_in_every_script_and_spelling() {
        let mut plan = Plan::new();
        plan.allies.parties.push(party("釣魚協會", "", Status::Candidate, ""));
        plan.allies.parties.push(party("Cafe\u{301} Noir", "", Status::Candidate, ""));
        let outsiders = Outsiders::of(&plan);
        assert!(outsiders.are_named_in("請問釣魚協會好嗎"));
        assert!(outsiders.are_named_in("Ask the Café Noir"));
        assert!(!outsiders.are_named_in("請問"));
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
    }

    #[test]
    fn people_of_both_sides_are_no_outsiders() {
        assert!(outsiders().are_named_in(" sam "));
        assert!(!outsiders().are_named_in("Jonas") && !outsiders().are_named_in(""));
    }
}
