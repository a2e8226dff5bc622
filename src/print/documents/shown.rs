//! What the documents show of a public plan: who is in, what people are called, how many rows.

use std::collections::HashMap;

use jiff::civil::Date;

use super::filled;
use crate::plan::{Contribution, MilestoneId, Party, PartyId, Person, Plan};
use crate::print::blocks::Text;
use crate::readiness::{Checklist, Public, Verdict};
use crate::words::{Words, isolated};

/// So many parties and goals are printed; of more, the rest is counted. Nobody reads further on
/// paper, and a file of a megabyte must not become a print of a thousand pages.
pub(super) const MOST_ROWS: usize = 300;

/// So many lines of a short list are printed; of more, the rest is counted.
pub(super) const MOST_LINES: usize = 40;

/// So many things are said in one line; of more, the rest is counted.
pub(super) const MOST_IN_LINE: usize = 12;

/// A public plan, and what is often asked of it.
pub(super) struct Shown<'a> {
    pub(super) plan: &'a Plan,
    pub(super) checklist: &'a Checklist,
    pub(super) words: &'a Words,
    /// Whether the details of contacts are printed.
    pub(super) contacts: bool,
    /// The committed parties in their order, ourselves included.
    pub(super) committed: Vec<&'a Party>,
    parties: HashMap<PartyId, &'a Party>,
    given: HashMap<PartyId, Vec<&'a Contribution>>,
    milestones: HashMap<MilestoneId, &'a str>,
}

impl<'a> Shown<'a> {
    pub(super) fn new(public: &'a Public, words: &'a Words) -> Self {
        let plan = &public.plan;
        let mut given: HashMap<_, Vec<_>> = HashMap::new();
        for contribution in plan.resources.contributions.iter().filter(|given| given.is_sure()) {
            if let Some(party) = contribution.party {
                given.entry(party).or_default().push(contribution);
            }
        }
        let milestones = plan.goals.list.iter().flat_map(|goal| goal.milestones.iter());
        Self {
            plan,
            checklist: &public.checklist,
            words,
            contacts: public.contacts,
            committed: plan.committed().collect(),
            parties: plan.committed().map(|party| (party.id, party)).collect(),
            given,
            milestones: milestones.map(|one| (one.id, one.what.trim())).collect(),
        }
    }

    /// What somebody is called: by name, else by the party. None where nobody is named.
    pub(super) fn person(&self, person: &'a Person) -> Option<&'a str> {
        let party = person.party.and_then(|id| self.parties.get(&id)).map_or("", |party| party.short());
        [person.name.as_str(), party].into_iter().map(str::trim).find(|name| !name.is_empty())
    }

    /// Somebody, and who does where that one cannot. None where nobody is named.
    pub(super) fn person_or(&self, person: &'a Person, stand_in: &'a Person) -> Option<String> {
        let person = self.person(person)?;
        match self.person(stand_in).filter(|stand_in| *stand_in != person) {
            Some(stand_in) => {
                let args = [("first", person.into()), ("second", stand_in.into())];
                Some(self.words.with("summary-or", &args).into_owned())
            }
            None => Some(person.to_owned()),
        }
    }

    /// What a party that is in is called in tables; none where it has no name.
    pub(super) fn short(&self, party: PartyId) -> Option<&'a str> {
        self.parties.get(&party).map(|party| party.short().trim()).filter(|name| !name.is_empty())
    }

    /// Whether somebody is of a party that is in.
    pub(super) fn is_of_ours(&self, person: &Person) -> bool {
        person.party.is_some_and(|id| self.parties.contains_key(&id))
    }

    /// What a party has promised or delivered.
    pub(super) fn given(&self, party: PartyId) -> &[&'a Contribution] {
        self.given.get(&party).map(Vec::as_slice).unwrap_or_default()
    }

    /// What is reached at a milestone; none where there is no such one.
    pub(super) fn milestone(&self, id: Option<MilestoneId>) -> Option<&'a str> {
        self.milestones.get(&id?).copied()
    }

    /// What marks a document as a draft, none where it is ready to be signed.
    pub(super) fn draft(&self) -> Option<String> {
        match self.checklist.blockers().count() {
            0 if self.checklist.verdict == Verdict::NotAssessed => {
                Some(self.words.text("sheet-draft").into_owned())
            }
            0 => None,
            count => Some(self.words.with("sheet-draft-blockers", &[("count", count.into())]).into_owned()),
        }
    }

    /// A date, with its year unless that is the year of the checklist.
    pub(super) fn day(&self, date: Date) -> String {
        self.words.near(date, self.checklist.as_of)
    }

    /// The first of many things as `show` makes them, so many at most, and then how many more there
    /// are. Those are not made: each may take as long as the plan is large.
    pub(super) fn first<I, T>(
        &self,
        things: impl Iterator<Item = I>,
        most: usize,
        show: impl FnMut(I) -> T,
        rest: impl FnOnce(Text) -> T,
    ) -> Vec<T> {
        let mut things = things.fuse();
        let mut shown: Vec<T> = things.by_ref().take(most).map(show).collect();
        let more = things.count();
        if more > 0 {
            shown.push(rest(self.more(more)));
        }
        shown
    }

    /// That there are so many more.
    pub(super) fn more(&self, count: usize) -> Text {
        Text::plain(self.words.with("summary-more", &[("count", count.into())]).into_owned())
    }

    /// Things in one line: the first of them, and how many more.
    pub(super) fn list(&self, things: impl Iterator<Item = String>, separator: &str) -> String {
        let things = things.filter(|thing| filled(thing));
        let rest = |more: Text| more.runs.into_iter().map(|run| run.text).collect();
        self.first(things, MOST_IN_LINE, |thing| isolated(&thing).into_owned(), rest).join(separator)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::Gate;

    #[test]
    fn what_is_only_counted_is_not_made() {
        let words = Words::english();
        let public = Public::new(&Plan::new(), date(2026, 11, 23), Gate::Launch, false);
        let mut made = 0;
        let make = |number: usize| {
            made += 1;
            number.to_string()
        };
        let shown = Shown::new(&public, &words).first(0..10, 3, make, |more| more.runs[0].text.clone());
        assert_eq!(shown, ["0", "1", "2", "and 7 more"]);
        assert_eq!(made, 3);
    }
}
