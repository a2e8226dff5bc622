//! What each party answered. Written is not agreed: agreement is recorded party by party.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::macros::section;
use super::visit::{Visitor, Walk};
use super::{PartyId, PerParty, date, unique_map};

/// What one party answered to something that is to be agreed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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

impl Walk for Answer {
    /// One that was not asked does not stay: it is not stored.
    fn walk(&mut self, visitor: &mut dyn Visitor) -> bool {
        match self {
            Self::NotAsked => return false,
            Self::NotTheirs => {}
            Self::Proposed { on } => visitor.date(on),
            Self::Agreed { on, by } => {
                visitor.date(on);
                visitor.text(by);
            }
            Self::Objects { on, reason, reply } => {
                visitor.date(on);
                visitor.text(reason);
                if let Some(reply) = reply {
                    visitor.date(&mut reply.on);
                    visitor.text(&mut reply.text);
                }
            }
        }
        true
    }
}

section! {
    /// The answers of all parties to one thing that is to be agreed.
    pub struct Agreement {
        /// The answer of each party that was asked.
        #[serde(deserialize_with = "unique_map::keys")]
        pub answers: PerParty<Answer>,
        /// What each party answered before, oldest first: agreements to earlier wordings, and
        /// objections that were replied to.
        #[serde(deserialize_with = "unique_map::keys")]
        pub earlier: PerParty<Vec<Answer>>,
    }
}

impl Agreement {
    /// What the party answered.
    #[must_use]
    pub fn of(&self, party: PartyId) -> &Answer {
        self.answers.get(&party).unwrap_or(&Answer::NotAsked)
    }

    /// Whether any party objects, or has objected and was replied to.
    #[must_use]
    pub fn was_objected_to(&self) -> bool {
        let all = self.answers.values().chain(self.earlier.values().flatten());
        all.into_iter().any(|answer| matches!(answer, Answer::Objects { .. }))
    }

    /// Records what the party answers now. An objection that it replaces is kept among the earlier
    /// answers; one that is only reworded stays one objection.
    pub fn set(&mut self, party: PartyId, answer: Answer) {
        let before = match answer {
            Answer::NotAsked => self.answers.remove(&party),
            answer => self.answers.insert(party, answer),
        };
        let now = self.of(party);
        let worth_keeping = before.filter(|before| {
            matches!(before, Answer::Objects { .. })
                && (before.message_id() != now.message_id() || before.date() != now.date())
        });
        if let Some(before) = worth_keeping {
            self.earlier.entry(party).or_default().push(before);
        }
    }

    /// Replies to the party's objection: the objection is kept with the reply, and the party is
    /// asked again. Does nothing where the party does not object.
    pub fn reply(&mut self, party: PartyId, on: Date, text: String) {
        if let Some(Answer::Objects { reply, .. }) = self.answers.get_mut(&party) {
            *reply = Some(Reply { on, text });
            self.set(party, Answer::Proposed { on });
        }
    }

    /// The wording has changed: who had agreed is asked again. Returns how many that are.
    pub fn reopen(&mut self, on: Date) -> usize {
        let mut reopened = 0;
        for (party, answer) in &mut self.answers {
            if answer.is_agreed() {
                let agreed = std::mem::replace(answer, Answer::Proposed { on });
                self.earlier.entry(*party).or_default().push(agreed);
                reopened += 1;
            }
        }
        reopened
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
    fn an_objection_that_is_only_reworded_is_no_second_one() {
        let mut agreement = Agreement::default();
        let party = PartyId::unique();
        agreement.set(party, objection());
        agreement.set(party, Answer::Objects { on: MONDAY, reason: "No parking at all".into(), reply: None });
        assert!(agreement.earlier.is_empty());
    }

    #[test]
    fn changed_wording_asks_only_those_again_who_had_agreed() {
        let mut agreement = Agreement::default();
        let (yes, no, not_theirs) = (PartyId::unique(), PartyId::unique(), PartyId::unique());
        agreement.set(yes, Answer::Agreed { on: MONDAY, by: "Jonas".into() });
        agreement.set(no, objection());
        agreement.set(not_theirs, Answer::NotTheirs);
        assert_eq!(agreement.reopen(TUESDAY), 1);
        assert_eq!(*agreement.of(yes), Answer::Proposed { on: TUESDAY });
        assert_eq!(*agreement.of(no), objection());
        assert_eq!(*agreement.of(not_theirs), Answer::NotTheirs);
        assert_eq!(agreement.earlier.len(), 1);
    }
}
