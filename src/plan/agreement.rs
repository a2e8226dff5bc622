//! What each party answered. Written is not agreed: agreement is recorded party by party.

use std::cmp::Ordering;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize};

use super::diff::{Changes, Content};
use super::field::Path;
use super::macros::is_default;
use super::merge::Merger;
use super::visit::{Part, Value, Visitor, VisitorMut};
use super::{Correction, PartyId, PerParty, date, unique_map};

/// What one party answered to something that is to be agreed. Answers are in the order of their
/// dates.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Answer {
    /// It was not asked yet. This is not stored.
    #[default]
    NotAsked,
    /// It was asked and has not answered.
    Proposed {
        /// When it was asked.
        #[serde(deserialize_with = "date::bounded")]
        on: Date,
    },
    /// It said yes.
    Agreed {
        /// When.
        #[serde(deserialize_with = "date::bounded")]
        on: Date,
        /// Who said so for the party.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        by: String,
    },
    /// It said no.
    Objects {
        /// When.
        #[serde(deserialize_with = "date::bounded")]
        on: Date,
        /// Why.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
        /// What was replied; none while the objection stands.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reply: Option<Reply>,
    },
    /// It does not concern this party.
    NotTheirs,
}

/// What was replied to an objection.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// When.
    #[serde(deserialize_with = "date::bounded")]
    pub on: Date,
    /// The words.
    pub text: String,
}

impl Answer {
    /// The id of the word for this answer in the language files.
    #[must_use]
    pub const fn message_id(&self) -> &'static str {
        match self {
            Self::NotAsked => "answer-not-asked",
            Self::Proposed { .. } => "answer-proposed",
            Self::Agreed { .. } => "answer-agreed",
            Self::Objects { .. } => "answer-objects",
            Self::NotTheirs => "answer-not-theirs",
        }
    }

    /// When it was given; none for an answer without a date.
    #[must_use]
    pub const fn date(&self) -> Option<Date> {
        match self {
            Self::Proposed { on } | Self::Agreed { on, .. } | Self::Objects { on, .. } => Some(*on),
            Self::NotAsked | Self::NotTheirs => None,
        }
    }

    /// Whether it says yes.
    #[must_use]
    pub const fn is_agreed(&self) -> bool {
        matches!(self, Self::Agreed { .. })
    }

    /// Whether it is an objection that nobody has replied to.
    #[must_use]
    pub const fn is_standing_objection(&self) -> bool {
        matches!(self, Self::Objects { reply: None, .. })
    }
}

impl Ord for Answer {
    fn cmp(&self, other: &Self) -> Ordering {
        // Which of two comes first that were given on one day matters to nobody, and is the same
        // everywhere.
        self.date().cmp(&other.date()).then_with(|| self.content().cmp(&other.content()))
    }
}

impl PartialOrd for Answer {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Value for Answer {
    fn content(&self) -> Content {
        let text = |text: &String| Content::Text(text.clone());
        let word = Content::Choice(self.message_id());
        match self {
            Self::NotAsked => Content::Blank,
            Self::NotTheirs => word,
            Self::Proposed { on } => Content::Several(vec![word, Content::Date(*on)]),
            Self::Agreed { on, by } => Content::Several(vec![word, Content::Date(*on), text(by)]),
            Self::Objects { on, reason, reply } => {
                let mut parts = vec![word, Content::Date(*on), text(reason)];
                if let Some(reply) = reply {
                    parts.extend([Content::Date(reply.on), text(&reply.text)]);
                }
                Content::Several(parts)
            }
        }
    }

    fn visit(&self, at: Path, visitor: &mut dyn Visitor) {
        match self {
            Self::NotAsked | Self::NotTheirs => {}
            Self::Proposed { on } => visitor.date(at, *on),
            Self::Agreed { on, by } => {
                visitor.date(at, *on);
                visitor.person(at, by, at.party);
                visitor.text(at, by);
            }
            Self::Objects { on, reason, reply } => {
                visitor.date(at, *on);
                visitor.text(at, reason);
                if let Some(reply) = reply {
                    visitor.date(at, reply.on);
                    visitor.text(at, &reply.text);
                }
            }
        }
    }

    /// One that was not asked does not stay: it is not stored.
    fn visit_mut(&mut self, at: Path, visitor: &mut dyn VisitorMut) -> bool {
        match self {
            Self::NotAsked => return false,
            Self::NotTheirs => {}
            Self::Proposed { on } => visitor.date(at, on),
            Self::Agreed { on, by } => {
                visitor.date(at, on);
                visitor.text(at, by);
            }
            Self::Objects { on, reason, reply } => {
                visitor.date(at, on);
                visitor.text(at, reason);
                if let Some(reply) = reply {
                    visitor.date(at, &mut reply.on);
                    visitor.text(at, &mut reply.text);
                }
            }
        }
        true
    }
}

/// The answers of all parties to one thing that is to be agreed.
///
/// It has no fields of its own on the screen: it belongs to the field that holds it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// The answer of each party that was asked.
    #[serde(default, skip_serializing_if = "is_default", deserialize_with = "given")]
    pub answers: PerParty<Answer>,
    /// What each party answered before, oldest first: agreements to earlier wordings, and
    /// objections.
    #[serde(default, skip_serializing_if = "is_default", deserialize_with = "given_earlier")]
    pub earlier: PerParty<Vec<Answer>>,
    /// Changes of wording that were only a correction.
    #[serde(default, skip_serializing_if = "is_default")]
    pub corrections: Vec<Correction>,
}

/// Reads answers and leaves out those of parties that were not asked: they are not stored.
fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PerParty<Answer>, D::Error> {
    let mut answers: PerParty<Answer> = unique_map::keys(deserializer)?;
    answers.retain(|_, answer| *answer != Answer::NotAsked);
    Ok(answers)
}

/// Does the same for what they answered before.
fn given_earlier<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PerParty<Vec<Answer>>, D::Error> {
    let mut earlier: PerParty<Vec<Answer>> = unique_map::keys(deserializer)?;
    for answers in earlier.values_mut() {
        answers.retain(|answer| *answer != Answer::NotAsked);
    }
    Ok(earlier)
}

impl Part for Agreement {
    fn visit(&self, at: Path, visitor: &mut dyn Visitor) {
        self.answers.visit(at, visitor);
        self.earlier.visit(at, visitor);
        self.corrections.visit(at, visitor);
    }

    fn visit_mut(&mut self, at: Path, visitor: &mut dyn VisitorMut) -> bool {
        if !visitor.agreement(at) {
            return false;
        }
        self.answers.visit_mut(at, visitor);
        self.earlier.visit_mut(at, visitor);
        self.corrections.visit_mut(at, visitor)
    }

    fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    fn diff(old: &Self, new: &Self, at: Path, changes: &mut Changes<'_>) {
        Part::diff(&old.answers, &new.answers, at, changes);
        Part::diff(&old.earlier, &new.earlier, at, changes);
        Part::diff(&old.corrections, &new.corrections, at, changes);
    }

    fn merge(base: Option<&Self>, ours: &Self, theirs: &Self, at: Path, merger: &mut Merger<'_>) -> Self {
        Self {
            answers: Part::merge(base.map(|base| &base.answers), &ours.answers, &theirs.answers, at, merger),
            earlier: Part::merge(base.map(|base| &base.earlier), &ours.earlier, &theirs.earlier, at, merger),
            corrections: super::weave::set(
                base.map(|base| &base.corrections),
                &ours.corrections,
                &theirs.corrections,
            ),
        }
    }
}

impl Agreement {
    /// Whether nobody has been asked.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        Part::is_blank(self)
    }

    /// What the party answered.
    #[must_use]
    pub fn of(&self, party: PartyId) -> &Answer {
        self.answers.get(&party).unwrap_or(&Answer::NotAsked)
    }

    /// The objection of the party that stands: without a reply, and not followed by its agreement.
    /// Another answer that was laid over it does not remove it.
    #[must_use]
    pub fn standing_objection(&self, party: PartyId) -> Option<&Answer> {
        let earlier = self.earlier.get(&party).map_or(&[][..], Vec::as_slice);
        std::iter::once(self.of(party))
            .chain(earlier.iter().rev())
            .take_while(|answer| !answer.is_agreed())
            .find(|answer| answer.is_standing_objection())
    }

    /// The parties that have answered or been asked, now or earlier.
    pub fn parties(&self) -> impl Iterator<Item = PartyId> {
        let earlier = self.earlier.keys().filter(|party| !self.answers.contains_key(party));
        self.answers.keys().chain(earlier).copied()
    }

    /// Whether any party objects, or has objected and was replied to.
    #[must_use]
    pub fn was_objected_to(&self) -> bool {
        let all = self.answers.values().chain(self.earlier.values().flatten());
        all.into_iter().any(|answer| matches!(answer, Answer::Objects { .. }))
    }

    /// Records what the party answers now. An objection that it replaces is kept among the earlier
    /// answers, and stands there until it is replied to or the party agrees; one that is only
    /// reworded stays one objection. A slip that is put right on the same day, an objection without
    /// a reason that nobody has replied to, is not kept.
    pub fn set(&mut self, party: PartyId, answer: Answer) {
        let before = match answer {
            Answer::NotAsked => self.answers.remove(&party),
            answer => self.answers.insert(party, answer),
        };
        let Some(before) = before else { return };
        let now = self.of(party);
        let differs = before.message_id() != now.message_id();
        let worth_keeping = match &before {
            Answer::Objects { reason, on, reply } => {
                let slip = reply.is_none() && reason.trim().is_empty() && now.date() == Some(*on);
                let is_new = reply.is_some() && now.is_standing_objection();
                (differs || before.date() != now.date() || is_new) && !slip
            }
            // That it had agreed ends an earlier objection.
            Answer::Agreed { .. } => differs && self.earlier.contains_key(&party),
            Answer::NotAsked | Answer::Proposed { .. } | Answer::NotTheirs => false,
        };
        if worth_keeping {
            self.earlier.entry(party).or_default().push(before);
        }
    }

    /// Replies to the party's objection: the objection is kept with the reply, and the party is
    /// asked again. Does nothing where no objection of the party stands.
    pub fn reply(&mut self, party: PartyId, on: Date, text: String) {
        if self.of(party).is_standing_objection() {
            if let Some(Answer::Objects { reply, .. }) = self.answers.get_mut(&party) {
                *reply = Some(Reply { on, text });
            }
        } else {
            if self.standing_objection(party).is_none() {
                return;
            }
            let earlier = self.earlier.get_mut(&party).into_iter().flatten();
            let standing = earlier.rev().find(|answer| answer.is_standing_objection());
            if let Some(Answer::Objects { reply, .. }) = standing {
                *reply = Some(Reply { on, text });
            }
        }
        self.set(party, Answer::Proposed { on });
    }

    /// The wording has changed: who had agreed is asked again, as far as `given`, the answers to the
    /// former wording, have it. Returns how many that are.
    pub fn reopen(&mut self, given: &Self, on: Date) -> usize {
        let former =
            |(party, answer): &(&PartyId, &Answer)| answer.is_agreed() && given.of(**party) == *answer;
        let agreed: Vec<_> = self.answers.iter().filter(former).map(|(party, _)| *party).collect();
        for party in &agreed {
            self.reopen_one(*party, Some(on));
        }
        agreed.len()
    }

    /// Asks one party again that had agreed to another wording; without a date, as of when it had
    /// agreed. Does nothing where it had not.
    pub(super) fn reopen_one(&mut self, party: PartyId, on: Option<Date>) {
        if let Some(answer) = self.answers.get_mut(&party)
            && let Answer::Agreed { on: agreed_on, .. } = *answer
        {
            let agreed = std::mem::replace(answer, Answer::Proposed { on: on.unwrap_or(agreed_on) });
            self.earlier.entry(party).or_default().push(agreed);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const MONDAY: Date = date(2026, 11, 16);
    const TUESDAY: Date = date(2026, 11, 17);

    fn objection() -> Answer {
        Answer::Objects { on: MONDAY, reason: "No parking".into(), reply: None }
    }

    #[test]
    fn not_asked_is_not_stored() {
        let mut agreement = Agreement::default();
        let party = PartyId::unique();
        agreement.set(party, Answer::Proposed { on: MONDAY });
        agreement.set(party, Answer::NotAsked);
        assert!(agreement.is_blank());
    }

    #[test]
    fn a_reply_asks_again_and_keeps_the_objection() {
        let mut agreement = Agreement::default();
        let party = PartyId::unique();
        agreement.set(party, objection());
        assert!(agreement.of(party).is_standing_objection());
        agreement.reply(party, TUESDAY, "Use the school’s".into());
        assert_eq!(*agreement.of(party), Answer::Proposed { on: TUESDAY });
        let reply = Some(Reply { on: TUESDAY, text: "Use the school’s".into() });
        let kept = Answer::Objects { on: MONDAY, reason: "No parking".into(), reply };
        assert_eq!(agreement.earlier[&party], [kept]);
    }

    #[test]
    fn what_was_replied_to_is_no_slip() {
        let party = PartyId::unique();
        let unexplained = |reply| Answer::Objects { on: MONDAY, reason: String::new(), reply };
        let mut agreement = Agreement::default();
        agreement.set(party, unexplained(None));
        agreement.reply(party, MONDAY, "What is it?".into());
        let replied = unexplained(Some(Reply { on: MONDAY, text: "What is it?".into() }));
        assert_eq!(*agreement.of(party), Answer::Proposed { on: MONDAY });
        assert_eq!(agreement.earlier[&party], std::slice::from_ref(&replied));

        // Nor does it make room for another objection of that day.
        let mut agreement = Agreement::default();
        agreement.set(party, replied.clone());
        agreement.set(party, objection());
        assert_eq!(agreement.earlier[&party], [replied]);
    }

    #[test]
    fn an_objection_that_is_only_reworded_is_no_second_one() {
        let mut agreement = Agreement::default();
        let party = PartyId::unique();
        agreement.set(party, objection());
        agreement.set(party, Answer::Objects { on: MONDAY, reason: "No parking at all".into(), reply: None });
        assert!(agreement.earlier.is_empty());
    }

    #[test]
    fn an_objection_stands_under_another_answer_until_it_is_answered_or_the_party_agrees() {
        let party = PartyId::unique();
        let objected = || {
            let mut agreement = Agreement::default();
            agreement.set(party, objection());
            agreement
        };
        for over in [Answer::NotAsked, Answer::Proposed { on: TUESDAY }, Answer::NotTheirs] {
            let mut agreement = objected();
            agreement.set(party, over.clone());
            assert_eq!(agreement.standing_objection(party), Some(&objection()), "{over:?}");
            agreement.reply(party, TUESDAY, "Use the school’s".into());
            assert_eq!(agreement.standing_objection(party), None, "{over:?}");
        }
        let mut agreement = objected();
        agreement.set(party, Answer::Proposed { on: TUESDAY });
        agreement.set(party, Answer::Agreed { on: TUESDAY, by: String::new() });
        assert_eq!(agreement.standing_objection(party), None);
        agreement.reopen(&agreement.clone(), TUESDAY);
        assert_eq!(agreement.standing_objection(party), None, "its agreement ended the objection");
    }

    #[test]
    fn a_slip_of_the_same_day_leaves_nothing() {
        let mut agreement = Agreement::default();
        let party = PartyId::unique();
        agreement.set(party, Answer::Objects { on: MONDAY, reason: String::new(), reply: None });
        agreement.set(party, Answer::Proposed { on: MONDAY });
        assert!(agreement.earlier.is_empty());
    }

    #[test]
    fn changed_wording_asks_only_those_again_who_had_agreed() {
        let mut agreement = Agreement::default();
        let (yes, no, not_theirs) = (PartyId::unique(), PartyId::unique(), PartyId::unique());
        agreement.set(yes, Answer::Agreed { on: MONDAY, by: "Jonas".into() });
        agreement.set(no, objection());
        agreement.set(not_theirs, Answer::NotTheirs);
        assert_eq!(agreement.reopen(&agreement.clone(), TUESDAY), 1);
        assert_eq!(*agreement.of(yes), Answer::Proposed { on: TUESDAY });
        assert_eq!(*agreement.of(no), objection());
        assert_eq!(*agreement.of(not_theirs), Answer::NotTheirs);
        assert_eq!(agreement.earlier.len(), 1);
    }
}
