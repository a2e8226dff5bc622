//! All that is worked out from a plan at once.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;

use super::agenda::{AgendaPoint, agenda};
use super::balance::Balance;
use super::chapters::{ChapterStatus, chapter_status};
use super::checklist::{Checklist, check_facts};
use super::coverage::Coverage;
use super::facts::Facts;
use super::items::Finding;
use crate::plan::{Chapter, Moment, NeedId, Person, Place, Plan, Subject};

/// What was worked out from a plan: the checklist, where each chapter stands, who is named.
#[derive(Clone, Debug)]
pub struct Overview {
    /// The checklist.
    pub checklist: Checklist,
    /// Everybody named so far, see [`Plan::people`].
    pub people: Vec<Person>,
    /// What the next check-in has to talk about.
    pub agenda: Vec<AgendaPoint>,
    /// What has a date, in order.
    pub timeline: Vec<Moment>,
    /// What each party bears of the risk, beside what it gains.
    pub balance: Balance,
    chapters: Vec<ChapterStatus>,
    /// Which mistake of the checklist each place has first.
    mistakes: BTreeMap<Place, usize>,
    /// How many parties have agreed to each subject that anyone has agreed to.
    agreed: BTreeMap<Subject, usize>,
    /// How far each need is covered.
    coverage: HashMap<NeedId, Coverage>,
}

/// Who would be asked again if a wording changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// How many parties have agreed to it.
    pub agreed: usize,
    /// How many parties have said go to what it is part of.
    pub go: usize,
}

impl Overview {
    /// Works it out, as of a day.
    #[must_use]
    pub fn of(plan: &Plan, today: Date) -> Self {
        let facts = Facts::new(plan, today, plan.gate());
        let checklist = check_facts(&facts);
        let (balance, coverage) = facts.into_parts();
        let status = |chapter: &Chapter| chapter_status(plan, &checklist, *chapter);
        let chapters = Chapter::ALL.iter().map(status).collect();
        let mut mistakes = BTreeMap::new();
        let mistaken = checklist.mistakes.iter().enumerate();
        for (index, mistake) in mistaken.filter(|(_, mistake)| mistake.message != Finding::MORE) {
            mistakes.entry(mistake.place).or_insert(index);
        }
        let agreed = plan.agreements().map(|(subject, given)| {
            (subject, given.answers.values().filter(|answer| answer.is_agreed()).count())
        });
        let agreed = agreed.filter(|(_, count)| *count > 0).collect();
        Self {
            checklist,
            people: plan.people(),
            agenda: agenda(plan, today),
            timeline: plan.timeline(today),
            balance,
            chapters,
            mistakes,
            agreed,
            coverage,
        }
    }

    /// Who would be asked again if the wording at a place changed; none where nobody would.
    #[must_use]
    pub fn given(&self, place: &Place) -> Option<Given> {
        let subject = Subject::worded_at(place)?;
        let count = |subject| self.agreed.get(&subject).copied().unwrap_or_default();
        let go = if subject.is_part_of_go() { count(Subject::Go) } else { 0 };
        let given = Given { agreed: count(subject), go };
        (given.agreed + given.go > 0).then_some(given)
    }

    /// What is wrong with what a place holds; none where nothing is.
    #[must_use]
    pub fn mistake(&self, place: &Place) -> Option<&Finding> {
        self.mistakes.get(place).and_then(|index| self.checklist.mistakes.get(*index))
    }

    /// How far a need is covered; none for one that has come in since.
    #[must_use]
    pub fn coverage(&self, need: NeedId) -> Option<Coverage> {
        self.coverage.get(&need).copied()
    }

    /// Where a chapter stands.
    #[must_use]
    pub fn chapter(&self, chapter: Chapter) -> &ChapterStatus {
        // Both lists are made from `Chapter::ALL`, whose order is that of the choices.
        &self.chapters[chapter as usize]
    }
}
