//! What parties agree to, each with its answers and its wording.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::diff::Content;
use super::field::{Path, Place};
use super::fingerprint::Fingerprint;
use super::list::{List, Record};
use super::visit::{Part, Value, Visitor, VisitorMut};
use super::{
    Agreement, DecisionRule, Goal, GoalId, GroundRule, Id, Leadership, Plan, Purpose, SharingRule, ThirdParty,
};
use super::{ExitTerms, Ladder};

/// Something that the parties agree to, party by party.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Subject {
    /// Who leads.
    Convenor,
    /// That the alliance starts, or goes on.
    Go,
    /// A goal.
    Goal(GoalId),
    /// A decision rule.
    DecisionRule(Id<DecisionRule>),
    /// How costs and income are shared.
    SharingRule,
    /// How a party gets out.
    ExitTerms,
    /// A ground rule.
    GroundRule(Id<GroundRule>),
    /// The conflict ladder.
    Ladder,
    /// The neutral third party.
    ThirdParty,
}

impl Subject {
    /// Where its answers stand.
    #[must_use]
    pub fn place(self) -> Place {
        match self {
            Self::Convenor => Leadership::agreement.place(),
            Self::Go => Purpose::go.place(),
            Self::Goal(id) => Goal::agreement.of(id.uuid()),
            Self::DecisionRule(id) => DecisionRule::agreement.of(id.uuid()),
            Self::SharingRule => SharingRule::agreement.place(),
            Self::ExitTerms => ExitTerms::agreement.place(),
            Self::GroundRule(id) => GroundRule::agreement.of(id.uuid()),
            Self::Ladder => Ladder::agreement.place(),
            Self::ThirdParty => ThirdParty::agreement.place(),
        }
    }

    /// What is agreed to in the wording that stands at a place; none where nobody agrees to it.
    #[must_use]
    pub fn worded_at(place: &Place) -> Option<Self> {
        fn has<T: Part>(place: &Place) -> bool {
            let mut fields = Vec::new();
            T::fields(&mut fields);
            fields.iter().any(|field| field.agreed && field.id == place.field)
        }
        let record = || place.record;
        if has::<Goal>(place) {
            record().map(|id| Self::Goal(id.into()))
        } else if has::<DecisionRule>(place) {
            record().map(|id| Self::DecisionRule(id.into()))
        } else if has::<GroundRule>(place) {
            record().map(|id| Self::GroundRule(id.into()))
        } else {
            let sections = [
                (has::<Leadership>(place), Self::Convenor),
                (has::<SharingRule>(place), Self::SharingRule),
                (has::<ExitTerms>(place), Self::ExitTerms),
                (has::<Ladder>(place), Self::Ladder),
                (has::<ThirdParty>(place), Self::ThirdParty),
            ];
            sections.into_iter().find(|(has, _)| *has).map(|(_, subject)| subject)
        }
    }

    /// Whether who says go says it to this subject too, so that its wording asks them again.
    #[must_use]
    pub const fn is_part_of_go(self) -> bool {
        matches!(self, Self::Goal(_) | Self::DecisionRule(_) | Self::Ladder | Self::ExitTerms)
    }

    /// The record that it is, where it is one.
    #[must_use]
    pub fn record(self) -> Option<Uuid> {
        match self {
            Self::Goal(id) => Some(id.uuid()),
            Self::DecisionRule(id) => Some(id.uuid()),
            Self::GroundRule(id) => Some(id.uuid()),
            Self::Convenor
            | Self::Go
            | Self::SharingRule
            | Self::ExitTerms
            | Self::Ladder
            | Self::ThirdParty => None,
        }
    }

    /// Whether a party may say that it is none of its business. The go, the ladder and the exit
    /// terms concern everybody.
    #[must_use]
    pub const fn may_be_not_theirs(self) -> bool {
        !matches!(self, Self::Go | Self::Ladder | Self::ExitTerms)
    }
}

impl Value for Subject {
    fn content(&self) -> Content {
        self.record().map_or(Content::Choice(self.place().field), Content::Record)
    }

    fn visit(&self, at: Path, visitor: &mut dyn Visitor) {
        if let Some(record) = self.record() {
            visitor.reference(at, record);
        }
    }

    fn visit_mut(&mut self, at: Path, visitor: &mut dyn VisitorMut) -> bool {
        match self {
            Self::Goal(id) => Value::visit_mut(id, at, visitor),
            Self::DecisionRule(id) => Value::visit_mut(id, at, visitor),
            Self::GroundRule(id) => Value::visit_mut(id, at, visitor),
            Self::Convenor
            | Self::Go
            | Self::SharingRule
            | Self::ExitTerms
            | Self::Ladder
            | Self::ThirdParty => true,
        }
    }
}

impl Plan {
    /// Everything that the parties agree to, chapter by chapter.
    #[must_use]
    pub fn subjects(&self) -> Vec<Subject> {
        self.agreements().map(|(subject, _)| subject).collect()
    }

    /// Everything that the parties agree to, chapter by chapter, with the answers to it.
    pub fn agreements(&self) -> impl Iterator<Item = (Subject, &Agreement)> {
        let goals = self.goals.list.iter().map(|goal| (Subject::Goal(goal.id), &goal.agreement));
        let rules = self.roles.rules.iter().map(|rule| (Subject::DecisionRule(rule.id), &rule.agreement));
        let ground_rules =
            self.trust.rules.iter().map(|rule| (Subject::GroundRule(rule.id), &rule.agreement));
        [(Subject::Convenor, &self.purpose.leadership.agreement), (Subject::Go, &self.purpose.go)]
            .into_iter()
            .chain(goals)
            .chain(rules)
            .chain([
                (Subject::SharingRule, &self.risk.sharing.agreement),
                (Subject::ExitTerms, &self.risk.exit.agreement),
            ])
            .chain(ground_rules)
            .chain([
                (Subject::Ladder, &self.conflict.ladder.agreement),
                (Subject::ThirdParty, &self.conflict.third_party.agreement),
            ])
    }

    /// The answers to it; none where there is no such record.
    #[must_use]
    pub fn agreement(&self, subject: Subject) -> Option<&Agreement> {
        Some(match subject {
            Subject::Convenor => &self.purpose.leadership.agreement,
            Subject::Go => &self.purpose.go,
            Subject::Goal(id) => &self.goals.list.get(id)?.agreement,
            Subject::DecisionRule(id) => &self.roles.rules.get(id)?.agreement,
            Subject::SharingRule => &self.risk.sharing.agreement,
            Subject::ExitTerms => &self.risk.exit.agreement,
            Subject::GroundRule(id) => &self.trust.rules.get(id)?.agreement,
            Subject::Ladder => &self.conflict.ladder.agreement,
            Subject::ThirdParty => &self.conflict.third_party.agreement,
        })
    }

    /// The answers to it, to edit; none where there is no such record.
    pub fn agreement_mut(&mut self, subject: Subject) -> Option<&mut Agreement> {
        Some(match subject {
            Subject::Convenor => &mut self.purpose.leadership.agreement,
            Subject::Go => &mut self.purpose.go,
            Subject::Goal(id) => &mut self.goals.list.get_mut(id)?.agreement,
            Subject::DecisionRule(id) => &mut self.roles.rules.get_mut(id)?.agreement,
            Subject::SharingRule => &mut self.risk.sharing.agreement,
            Subject::ExitTerms => &mut self.risk.exit.agreement,
            Subject::GroundRule(id) => &mut self.trust.rules.get_mut(id)?.agreement,
            Subject::Ladder => &mut self.conflict.ladder.agreement,
            Subject::ThirdParty => &mut self.conflict.third_party.agreement,
        })
    }

    /// Whether a subject says the same in both plans to those who agree to it; not where one of
    /// them does not have it.
    #[must_use]
    pub fn same_wording(&self, other: &Self, subject: Subject) -> bool {
        fn same<T: Record + Part>(one: &List<T>, other: &List<T>, id: Id<T>) -> bool {
            one.get(id).zip(other.get(id)).is_some_and(|(one, other)| one.same_wording(other))
        }
        match subject {
            Subject::Convenor => self.purpose.leadership.same_wording(&other.purpose.leadership),
            Subject::Goal(id) => same(&self.goals.list, &other.goals.list, id),
            Subject::DecisionRule(id) => same(&self.roles.rules, &other.roles.rules, id),
            Subject::SharingRule => self.risk.sharing.same_wording(&other.risk.sharing),
            Subject::ExitTerms => self.risk.exit.same_wording(&other.risk.exit),
            Subject::GroundRule(id) => same(&self.trust.rules, &other.trust.rules, id),
            Subject::Ladder => self.conflict.ladder.same_wording(&other.conflict.ladder),
            Subject::ThirdParty => self.conflict.third_party.same_wording(&other.conflict.third_party),
            // To say go is to say it to these.
            Subject::Go => {
                same_set(&self.goals.list, &other.goals.list)
                    && same_set(&self.roles.rules, &other.roles.rules)
                    && self.conflict.ladder.same_wording(&other.conflict.ladder)
                    && self.risk.exit.same_wording(&other.risk.exit)
            }
        }
    }

    /// The fingerprint of what the parties agree to; none where there is no such record.
    #[must_use]
    pub fn wording(&self, subject: Subject) -> Option<Fingerprint> {
        let agreed = |field: &super::Field| field.agreed;
        Some(match subject {
            Subject::Convenor => Fingerprint::of(&[&self.purpose.leadership], agreed),
            Subject::Goal(id) => Fingerprint::of(&[self.goals.list.get(id)?], agreed),
            Subject::DecisionRule(id) => Fingerprint::of(&[self.roles.rules.get(id)?], agreed),
            Subject::SharingRule => Fingerprint::of(&[&self.risk.sharing], agreed),
            Subject::ExitTerms => Fingerprint::of(&[&self.risk.exit], agreed),
            Subject::GroundRule(id) => Fingerprint::of(&[self.trust.rules.get(id)?], agreed),
            Subject::Ladder => Fingerprint::of(&[&self.conflict.ladder], agreed),
            Subject::ThirdParty => Fingerprint::of(&[&self.conflict.third_party], agreed),
            Subject::Go => {
                Fingerprint::of(&[&self.goals, &self.roles, &self.conflict.ladder, &self.risk.exit], agreed)
            }
        })
    }

    /// The fingerprints of several subjects, of those that the plan has. Goes over each list once.
    pub(super) fn wordings(&self, subjects: &BTreeSet<Subject>) -> BTreeMap<Subject, Fingerprint> {
        fn of<'list, T: Record + Part + 'static>(
            list: &'list List<T>,
            subjects: &'list BTreeSet<Subject>,
            subject: fn(Id<T>) -> Subject,
        ) -> impl Iterator<Item = (Subject, Fingerprint)> + 'list {
            let with_subject = list.iter().map(move |record| (subject(record.id()), record));
            let asked = with_subject.filter(|(subject, _)| subjects.contains(subject));
            asked.map(|(subject, record)| (subject, Fingerprint::of(&[record], |field| field.agreed)))
        }
        let sections = subjects.iter().filter(|subject| subject.record().is_none());
        sections
            .filter_map(|subject| self.wording(*subject).map(|wording| (*subject, wording)))
            .chain(of(&self.goals.list, subjects, Subject::Goal))
            .chain(of(&self.roles.rules, subjects, Subject::DecisionRule))
            .chain(of(&self.trust.rules, subjects, Subject::GroundRule))
            .collect()
    }

    /// The subjects whose wording is not that of `before`, of those that `before` has.
    #[must_use]
    pub fn reworded(&self, before: &Self) -> Vec<Subject> {
        fn lists<T: Record + Part + 'static>(
            now: &List<T>,
            before: &List<T>,
            subject: fn(Id<T>) -> Subject,
        ) -> impl Iterator<Item = Subject> {
            let mut reworded = Vec::new();
            compare(now, before, |now, before| {
                if before.is_some_and(|before| !now.same_wording(before)) {
                    reworded.push(subject(now.id()));
                }
            });
            reworded.into_iter()
        }
        let sections = [
            Subject::Convenor,
            Subject::SharingRule,
            Subject::ExitTerms,
            Subject::Ladder,
            Subject::ThirdParty,
            Subject::Go,
        ];
        lists(&self.goals.list, &before.goals.list, Subject::Goal)
            .chain(lists(&self.roles.rules, &before.roles.rules, Subject::DecisionRule))
            .chain(lists(&self.trust.rules, &before.trust.rules, Subject::GroundRule))
            .chain(sections.into_iter().filter(|subject| !self.same_wording(before, *subject)))
            .collect()
    }
}

/// Whether two lists have the same records, which say the same, in whatever order.
fn same_set<T: Record + Part>(now: &List<T>, before: &List<T>) -> bool {
    let mut same = now.len() == before.len();
    if same {
        compare(now, before, |now, before| {
            same = same && before.is_some_and(|before| now.same_wording(before));
        });
    }
    same
}

/// Shows each record that may differ from that of the other list, beside that one where there is
/// one. Goes over each list once: that a record was taken out shifts all behind it.
fn compare<T: Record>(now: &List<T>, before: &List<T>, mut look: impl FnMut(&T, Option<&T>)) {
    let mut unlike = now.unlike(before).peekable();
    if unlike.peek().is_none() {
        return;
    }
    let known: HashMap<_, _> = before.iter().map(|record| (record.id().uuid(), record)).collect();
    for now in unlike {
        let before = known.get(&now.id().uuid()).copied();
        // What only stands elsewhere is the very same.
        if !before.is_some_and(|before| std::ptr::eq(now, before)) {
            look(now, before);
        }
    }
}

/// What a recorded decision stands for: a subject, in the wording of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandsFor {
    /// What was decided on.
    pub subject: Subject,
    /// The wording that was decided on: the decision does not stand for another one.
    pub wording: Fingerprint,
}

impl Value for StandsFor {
    fn content(&self) -> Content {
        self.subject.content()
    }

    fn visit(&self, at: Path, visitor: &mut dyn Visitor) {
        Value::visit(&self.subject, at, visitor);
    }

    fn visit_mut(&mut self, at: Path, visitor: &mut dyn VisitorMut) -> bool {
        Value::visit_mut(&mut self.subject, at, visitor)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::plan::Chapter;

    thread_local! {
        static ASKED: Cell<usize> = const { Cell::new(0) };
    }

    /// A record that counts how often it is asked who it is.
    struct Counted(Id<Counted>);

    impl Record for Counted {
        const CHAPTER: Chapter = Chapter::Goals;

        fn id(&self) -> Id<Self> {
            ASKED.set(ASKED.get() + 1);
            self.0
        }

        fn title(&self) -> &'static str {
            ""
        }
    }

    #[test]
    fn what_stands_behind_something_taken_out_is_looked_up_once() {
        const COUNT: usize = 1_000;
        let before: List<Counted> = (0..COUNT).map(|_| Counted(Id::unique())).collect();
        // What is the very same is passed over; here all but the first are copies.
        let now: List<Counted> = before.iter().skip(1).map(|record| Counted(record.0)).collect();
        ASKED.set(0);
        let mut seen = 0;
        compare(&now, &before, |now, before| {
            seen += 1;
            assert_eq!(before.map(|before| before.0), Some(now.0));
        });
        assert_eq!(seen, COUNT - 1);
        assert!(ASKED.get() <= 2 * COUNT, "asked {} times", ASKED.get());
    }
}
