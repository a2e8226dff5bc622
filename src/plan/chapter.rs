//! The chapters of the workbook, and places in them.

use uuid::Uuid;

use super::PartyId;
use super::macros::choices;

choices! {
    /// A chapter of the workbook, in the order in which they are walked through.
    pub enum Chapter {
        /// Why together, and how much paper that needs.
        Purpose = "chapter-purpose",
        /// Who could help, is affected or could object.
        Allies = "chapter-allies",
        /// What the alliance wants to reach.
        Goals = "chapter-goals",
        /// Who does what, and how decisions are taken.
        Roles = "chapter-roles",
        /// What is needed, and who brings it.
        Resources = "chapter-resources",
        /// What could go wrong, who bears it, and who benefits.
        Risk = "chapter-risk",
        /// How the allies keep in touch.
        Communication = "chapter-communication",
        /// What the allies count on from each other.
        Trust = "chapter-trust",
        /// What happens when they disagree.
        Conflict = "chapter-conflict",
        /// How the alliance is kept alive.
        Upkeep = "chapter-upkeep",
        /// What is still missing.
        Readiness = "chapter-readiness",
        /// The plan on paper.
        Print = "chapter-print",
    }
}

choices! {
    /// The parts of the walk that the chapters are grouped in.
    pub enum Part {
        /// Find allies and goals.
        Build = "part-build",
        /// Settle how to work together.
        Agree = "part-agree",
        /// Keep it alive.
        Keep = "part-keep",
        /// See what is missing, and take it to the meeting.
        Finish = "part-finish",
    }
}

impl Chapter {
    /// The part that the chapter belongs to.
    #[must_use]
    pub const fn part(self) -> Part {
        match self {
            Self::Purpose | Self::Allies | Self::Goals => Part::Build,
            Self::Roles
            | Self::Resources
            | Self::Risk
            | Self::Communication
            | Self::Trust
            | Self::Conflict => Part::Agree,
            Self::Upkeep => Part::Keep,
            Self::Readiness | Self::Print => Part::Finish,
        }
    }
}

/// A field of the workbook: what a finding points at, and where the screen jumps to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// The chapter that shows it.
    pub chapter: Chapter,
    /// The field: the id of its label in the language files.
    pub field: &'static str,
    /// The record that it belongs to; none for a field of the chapter itself.
    pub record: Option<Uuid>,
    /// The party that it speaks of, where one field holds something for each party.
    pub party: Option<PartyId>,
}

impl Place {
    /// A field of the chapter itself.
    #[must_use]
    pub const fn new(chapter: Chapter, field: &'static str) -> Self {
        Self { chapter, field, record: None, party: None }
    }

    /// The same field of a record.
    #[must_use]
    pub const fn of(self, record: Uuid) -> Self {
        Self { record: Some(record), ..self }
    }

    /// The same field, where it speaks of a party.
    #[must_use]
    pub const fn party(self, party: PartyId) -> Self {
        Self { party: Some(party), ..self }
    }
}
