//! Whether a decision of the log stands for the answers of the parties, and what is in the way.

use std::collections::BTreeMap;

use super::{Fraction, Subject};

/// What keeps a decision from standing for any answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortfall {
    /// It is not said when it was taken.
    Undated,
    /// It is dated on a day that is still ahead.
    Ahead,
    /// It is not said by which rule it was taken.
    NoRule,
    /// Not every party has agreed to its rule.
    RuleNotAgreed,
    /// Its rule does not say how to decide.
    NoMethod,
    /// Fewer took part than its rule asks for.
    Quorum {
        /// How many took part.
        present: usize,
        /// How many have a say.
        of: usize,
        /// How large a part has to take part.
        needed: Fraction,
    },
    /// No party that is in was for it.
    NobodyInFavour,
    /// Not all were for it, as consensus asks.
    NotAll {
        /// How many were for it.
        in_favour: usize,
        /// How many have a say.
        of: usize,
    },
    /// So many were against it, where consent asks that nobody is.
    Against(usize),
    /// No more than half were for it.
    NoMajority {
        /// How many were for it.
        in_favour: usize,
        /// Of how many.
        of: usize,
    },
    /// Its rule asks for a larger part than half, and does not say for which.
    NoThreshold,
    /// Fewer were for it than its rule asks for.
    Threshold {
        /// How many were for it.
        in_favour: usize,
        /// Of how many.
        of: usize,
        /// How large a part has to be for it.
        needed: Fraction,
    },
    /// The lead decides, and was not for it.
    LeadNotInFavour,
}

/// What keeps a decision from standing for the answers to one subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// There is no such subject any more.
    Gone,
    /// Its wording is not the one that was decided on.
    Reworded,
    /// A party objects to it.
    Objection,
}

/// Where a decision of the log stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecisionStanding {
    /// What keeps it from standing for any answers; empty for a decision that came about as its rule
    /// asks.
    pub shortfalls: Vec<Shortfall>,
    /// What is in the way of each subject that it cannot stand for all the same.
    pub obstacles: BTreeMap<Subject, Obstacle>,
}

impl DecisionStanding {
    /// Whether it stands for the answers to this subject, of those that it names.
    #[must_use]
    pub fn stands_for(&self, subject: Subject) -> bool {
        self.shortfalls.is_empty() && !self.obstacles.contains_key(&subject)
    }
}
