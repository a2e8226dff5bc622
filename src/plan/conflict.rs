//! Conflict resolution: what happens when the allies disagree.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::macros::{choices, record, section};
use super::{Agreement, List, NoneFound, PartyId, PerParty, StepId, date, unique_map};

choices! {
    /// What is done at a step of the conflict ladder.
    pub enum StepAction {
        /// The people concerned talk to each other.
        DirectTalk = "step-direct-talk",
        /// They meet to lay open what each of them needs.
        InterestsMeeting = "step-interests-meeting",
        /// Those who answer for them meet.
        Sponsors = "step-sponsors",
        /// Somebody from inside leads the talk.
        Facilitator = "step-facilitator",
        /// A neutral third party helps them to agree.
        Mediator = "step-mediator",
        /// A neutral third party decides.
        Arbitration = "step-arbitration",
        /// They part, fairly.
        PartWays = "step-part-ways",
    }
}

choices! {
    /// How a step held up when it was rehearsed.
    pub enum StepResult {
        /// It would work.
        Held = "step-held",
        /// Something is missing.
        Gap = "step-gap",
    }
}

section! {
    /// The chapter.
    pub struct Conflict {
        /// The steps from a first talk to parting ways.
        pub ladder: Ladder,
        /// Who helps from outside.
        pub third_party: ThirdParty,
        /// The ladder walked on a dispute that could happen.
        pub rehearsal: Rehearsal,
        /// The disputes that there are or were.
        pub issues: List<Issue>,
        /// We looked: there is no open issue.
        pub no_issues: Option<NoneFound>,
    }
}

section! {
    /// The conflict ladder.
    pub struct Ladder {
        /// The steps, the first one first.
        pub steps: List<Step>,
        /// How work goes on meanwhile.
        pub meanwhile: String,
        /// Who has agreed.
        pub agreement: Agreement,
    }
}

impl Ladder {
    /// How many days all steps with a time limit take together.
    #[must_use]
    pub fn days(&self) -> u64 {
        self.steps.iter().filter_map(|step| step.within_days).map(u64::from).sum()
    }
}

record! {
    /// A step of the conflict ladder.
    pub struct Step titled title {
        /// What it is called.
        pub title: String,
        /// When it starts.
        pub trigger: String,
        /// What happens.
        pub what: String,
        /// The kind of step.
        pub action: Option<StepAction>,
        /// Who takes part or leads.
        pub who: String,
        /// Within how many days it is over.
        pub within_days: Option<u32>,
    }
}

section! {
    /// A neutral third party.
    pub struct ThirdParty {
        /// Who it is.
        pub name: String,
        /// Why both sides can take it as neutral, and what it costs.
        pub neutral: String,
        /// Who stands in where it cannot.
        pub stand_in: String,
        /// Who has agreed.
        pub agreement: Agreement,
    }
}

section! {
    /// The ladder walked on one dispute that could happen.
    pub struct Rehearsal {
        /// The dispute.
        pub dispute: String,
        /// How each step held up.
        #[serde(deserialize_with = "unique_map::keys")]
        pub results: BTreeMap<StepId, RehearsedStep>,
        /// What was learned.
        pub learned: String,
    }
}

section! {
    /// How one step held up.
    pub struct RehearsedStep {
        /// The result.
        pub result: Option<StepResult>,
        /// What was seen.
        pub finding: String,
    }
}

record! {
    /// A dispute that there is or was.
    pub struct Issue titled title {
        /// What it is about.
        pub title: String,
        /// Who raised it.
        pub raised_by: Option<PartyId>,
        /// When.
        #[serde(deserialize_with = "date::optional")]
        pub on: Option<Date>,
        /// What each party says it wants. Private.
        #[serde(deserialize_with = "unique_map::keys")]
        pub positions: PerParty<String>,
        /// What each party needs.
        #[serde(deserialize_with = "unique_map::keys")]
        pub interests: PerParty<String>,
        /// What could be done.
        pub options: String,
        /// What all take as a fair measure.
        pub criterion: String,
        /// The step that was reached.
        pub step: Option<StepId>,
        /// Since when it stands at that step.
        #[serde(deserialize_with = "date::optional")]
        pub since: Option<Date>,
        /// How it ended; empty while it is open.
        pub outcome: String,
    }
}

impl Issue {
    /// Whether it is not settled yet.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.outcome.trim().is_empty()
    }
}
