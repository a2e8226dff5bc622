//! What of a plan a print may show.
//!
//! Never shown: judgements about a party, parties that are not committed, with the people there,
//! positions in a dispute, notes; nor the criteria that rest on any of these, with their findings
//! and actions. What a print counts is what it shows.

use std::collections::HashSet;

use jiff::civil::Date;
use uuid::Uuid;

use super::outsiders::Outsiders;
use crate::plan::{Action, Party, PartyId, Person, Plan};
use crate::readiness::{Checklist, Finding, Judged, Verdict};
use crate::words::Words;

/// The actions that serve this criterion speak of parties that are not committed, even where it is
/// met and so finds nothing to name.
const OF_CANDIDATES: &str = "candidates-decided";

/// A plan without what is private.
pub(super) struct Shown<'a> {
    pub(super) plan: &'a Plan,
    pub(super) checklist: &'a Checklist,
    pub(super) words: &'a Words,
    /// The committed parties in their order, ourselves included.
    pub(super) committed: Vec<&'a Party>,
    outsiders: Outsiders,
    /// Records of the alliance that belong to outsiders: what they bring, promised, want, brought up.
    theirs: HashSet<Uuid>,
}

impl<'a> Shown<'a> {
    pub(super) fn new(plan: &'a Plan, checklist: &'a Checklist, words: &'a Words) -> Self {
        let committed: Vec<&Party> = plan.committed().collect();
        let outsiders = Outsiders::of(plan);
        let theirs = records_of_others(plan, &committed);
        Self { plan, checklist, words, committed, outsiders, theirs }
    }

    /// What somebody is called: by name, else by the party. None where nobody is named, and for
    /// outsiders.
    pub(super) fn person(&self, person: &'a Person) -> Option<&'a str> {
        let party = match person.party {
            Some(id) => self.committed.iter().find(|party| party.id == id)?.short(),
            None if self.outsiders.are_named_in(&person.name) => return None,
            None => "",
        };
        [person.name.as_str(), party].into_iter().map(str::trim).find(|name| !name.is_empty())
    }

    /// The open blockers.
    pub(super) fn blockers(&self) -> impl Iterator<Item = &'a Judged> {
        self.checklist.blockers().filter(|judged| self.is_shown(judged))
    }

    /// What is open without being a blocker.
    pub(super) fn conditions(&self) -> impl Iterator<Item = &'a Judged> {
        self.checklist.conditions().filter(|judged| self.is_shown(judged))
    }

    /// What may be shown of what a criterion found.
    pub(super) fn findings(&self, judged: &'a Judged) -> impl Iterator<Item = &'a Finding> {
        let is_theirs = |finding: &Finding| finding.place.record.is_some_and(|id| self.theirs.contains(&id));
        let names_them = |finding: &Finding| {
            [&finding.title, &finding.detail, &finding.party]
                .into_iter()
                .any(|text| self.outsiders.are_named_in(text))
        };
        let is_private =
            move |finding: &Finding| finding.private || is_theirs(finding) || names_them(finding);
        judged.findings.iter().filter(move |finding| !is_private(finding))
    }

    /// Whether a criterion may be shown as open.
    fn is_shown(&self, judged: &'a Judged) -> bool {
        !judged.criterion.private && (judged.findings.is_empty() || self.findings(judged).next().is_some())
    }

    /// The actions that are not done.
    pub(super) fn actions(&self) -> impl Iterator<Item = &'a Action> {
        let plan = self.plan;
        plan.review.actions.iter().filter(|action| {
            let criterion = action.criterion.as_deref();
            action.done_on.is_none()
                && criterion != Some(OF_CANDIDATES)
                // What serves a criterion that nobody knows may serve a private one.
                && criterion.is_none_or(|id| self.checklist.get(id).is_some_and(|judged| self.is_shown(judged)))
                && !self.outsiders.are_named_in(&action.what)
        })
    }

    /// What marks a document as a draft, none where it is ready to be signed. Blockers that are not
    /// shown are not counted, but make it a draft as well.
    pub(super) fn draft(&self) -> Option<String> {
        let count = self.blockers().count();
        if count > 0 {
            Some(self.words.with("sheet-draft-blockers", &[("count", count.into())]).into_owned())
        } else if self.checklist.verdict == Verdict::NotAssessed || self.checklist.blockers().next().is_some()
        {
            Some(self.words.text("sheet-draft").into_owned())
        } else {
            None
        }
    }

    /// A date, with its year unless that is the year of the checklist.
    pub(super) fn day(&self, date: Date) -> String {
        if date.year() == self.checklist.as_of.year() { self.words.day(date) } else { self.words.date(date) }
    }
}

fn records_of_others(plan: &Plan, committed: &[&Party]) -> HashSet<Uuid> {
    let committed: HashSet<_> = committed.iter().map(|party| party.id).collect();
    let is_other = |party: Option<PartyId>| party.is_some_and(|party| !committed.contains(&party));
    let contributions = plan.resources.contributions.iter().filter(|one| is_other(one.party));
    let promises = plan.trust.promises.iter().filter(|one| is_other(one.by) || is_other(one.to));
    let conflicts = plan.goals.conflicts.iter().filter(|one| is_other(one.with_party));
    let issues = plan.conflict.issues.iter().filter(|one| is_other(one.raised_by));
    let ids = contributions.map(|one| one.id.uuid()).chain(promises.map(|one| one.id.uuid()));
    let activities = plan.upkeep.activities.iter();
    let activities =
        activities.filter(|one| !one.with.is_empty() && one.with.iter().all(|id| is_other(Some(*id))));
    let ids = ids.chain(activities.map(|one| one.id.uuid()));
    ids.chain(conflicts.map(|one| one.id.uuid())).chain(issues.map(|one| one.id.uuid())).collect()
}
