//! The chapters of the workbook.

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
