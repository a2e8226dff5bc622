//! Conflict resolution: what happens when the allies disagree.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::macros::{choices, record, section};
use super::{
    Action, Agreement, Id, List, NoneFound, PartyId, PerParty, Person, StepId, TimeLimit, date, unique_map,
};

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
        /// A court decides.
        Court = "step-court",
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
    pub struct Conflict in Conflict {
        /// The steps from a first talk to parting ways.
        pub ladder: Ladder,
        /// Who helps from outside.
        pub third_party: ThirdParty,
        /// The ladder walked on a dispute that could happen.
        pub rehearsal: Rehearsal,
        /// The disputes that there are or were.
        pub issues: List<Issue> = "issues-list",
        /// We looked: there is no open issue.
        pub no_issues: Option<NoneFound> = "no-issues",
    }
}

section! {
    /// The conflict ladder.
    pub struct Ladder in Conflict {
        /// The steps, the first one first.
        pub steps: List<Step> = "steps-list" agreed,
        /// How work goes on meanwhile.
        pub meanwhile: String = "ladder-meanwhile" agreed,
        /// Who has agreed.
        pub agreement: Agreement = "ladder-answers",
    }
}

impl Ladder {
    /// How many days all steps with a time limit take together.
    #[must_use]
    pub fn days(&self) -> i64 {
        self.steps.iter().filter_map(|step| step.within).map(TimeLimit::days).sum()
    }
}

record! {
    /// A step of the conflict ladder.
    pub struct Step titled title in Conflict {
        /// What it is called.
        pub title: String = "step-title" agreed,
        /// When it starts.
        pub trigger: String = "step-trigger" agreed,
        /// What happens.
        pub what: String = "step-what" agreed,
        /// The kind of step.
        pub action: Option<StepAction> = "step-action" agreed,
        /// Who takes part or leads.
        pub who: Person = "step-who" agreed,
        /// Within what time it is over.
        pub within: Option<TimeLimit> = "step-within" agreed,
        /// How long it may not begin after the step before it.
        pub not_before: Option<TimeLimit> = "step-not-before" agreed,
        /// Who pays for it.
        pub payer: Person = "step-payer",
        /// When it is left out: where somebody is not safe, or one side has power over the other.
        pub skipped_when: String = "step-skipped-when",
    }
}

section! {
    /// A neutral third party.
    pub struct ThirdParty in Conflict {
        /// Who it is.
        pub who: Person = "third-party-name" agreed,
        /// Why both sides can take it as neutral, and what it costs.
        pub neutral: String = "third-party-neutral",
        /// Who stands in where it cannot.
        pub stand_in: Person = "third-party-stand-in" agreed,
        /// Who has agreed.
        pub agreement: Agreement = "third-party-answers",
    }
}

section! {
    /// The ladder walked on one dispute that could happen.
    pub struct Rehearsal in Conflict {
        /// The dispute.
        pub dispute: String = "rehearsal-dispute",
        /// How each step held up.
        #[serde(deserialize_with = "unique_map::keys")]
        pub results: BTreeMap<StepId, RehearsedStep>,
        /// What was learned.
        pub learned: String = "rehearsal-learned",
    }
}

section! {
    /// How one step held up.
    pub struct RehearsedStep in Conflict {
        /// The result.
        pub result: Option<StepResult> = "rehearsal-result",
        /// What was seen.
        pub finding: String = "rehearsal-finding",
        /// What will be done about it.
        pub action: Option<Id<Action>> = "rehearsal-action",
    }
}

record! {
    /// A dispute that there is or was.
    pub struct Issue titled title in Conflict {
        /// What it is about.
        pub title: String = "issue-title",
        /// Who raised it.
        pub raised_by: Option<PartyId> = "issue-raised-by",
        /// When.
        #[serde(deserialize_with = "date::optional")]
        pub on: Option<Date> = "issue-on",
        /// What each party says it wants. Private.
        #[serde(deserialize_with = "unique_map::keys")]
        pub positions: PerParty<String> = "issue-position" private,
        /// What each party needs.
        #[serde(deserialize_with = "unique_map::keys")]
        pub interests: PerParty<String> = "issue-interest",
        /// What could be done.
        pub options: String = "issue-options",
        /// What all take as a fair measure.
        pub criterion: String = "issue-criterion",
        /// The step that was reached.
        pub step: Option<StepId> = "issue-step",
        /// Since when it stands at that step.
        #[serde(deserialize_with = "date::optional")]
        pub since: Option<Date> = "issue-since",
        /// How it ended; empty while it is open.
        pub outcome: String = "issue-outcome",
    }
}

impl Issue {
    /// Whether it is not settled yet.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.outcome.trim().is_empty()
    }

    /// The last day of the time that a step has, where the issue has reached it.
    #[must_use]
    pub fn last_day_at(&self, step: &Step) -> Option<Date> {
        Some(date::plus(self.since?, step.within?.days()))
    }
}
