//! The answers that a menu offers.

use jiff::civil::Date;

use super::{Asked, in_words, mark};
use crate::plan::{Answer, Subject};
use crate::ui::widgets::Choice;
use crate::words::Words;

/// An answer without what belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    NotAsked,
    Proposed,
    Agreed,
    Objects,
    NotTheirs,
}

impl Kind {
    const ALL: [Self; 5] = [Self::NotAsked, Self::Proposed, Self::Agreed, Self::Objects, Self::NotTheirs];

    pub(super) fn of(answer: &Answer) -> Self {
        match answer {
            Answer::NotAsked => Self::NotAsked,
            Answer::Proposed { .. } => Self::Proposed,
            Answer::Agreed { .. } => Self::Agreed,
            Answer::Objects { .. } => Self::Objects,
            Answer::NotTheirs => Self::NotTheirs,
        }
    }

    /// The answer that is meant when it is chosen on this day: that the party agreed is taken to be
    /// said by the one we talk to there.
    pub(super) fn answer(self, party: &Asked, on: Date) -> Answer {
        match self {
            Self::NotAsked => Answer::NotAsked,
            Self::Proposed => Answer::Proposed { on },
            Self::Agreed => Answer::Agreed { on, by: party.contact.clone() },
            Self::Objects => Answer::Objects { on, reason: String::new(), reply: None },
            Self::NotTheirs => Answer::NotTheirs,
        }
    }

    /// What may be answered to a subject, with the words of each; none leads to when it was
    /// answered and by whom. That it is not theirs is offered where it may be said, and stays to be
    /// seen where a file written by hand says it all the same.
    pub(super) fn offered<'w>(
        words: &'w Words,
        subject: Subject,
        party: &Asked,
        answer: &Answer,
        today: Date,
    ) -> Vec<Choice<'w, Option<Self>>> {
        let before = Self::of(answer);
        let offered = |kind: &Self| {
            *kind != Self::NotTheirs || before == Self::NotTheirs || subject.may_be_not_theirs()
        };
        let choice = |kind: Self| {
            let mark = mark(&kind.answer(party, today));
            let said = if kind == before {
                in_words(words, answer, today).into()
            } else {
                words.text(mark.message_id())
            };
            Choice::marked(Some(kind), mark, said)
        };
        let details = answer.date().map(|_| Choice::new(None, words.text("answers-when-and-who")));
        Self::ALL.into_iter().filter(offered).map(choice).chain(details).collect()
    }
}
