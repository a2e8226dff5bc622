//! The plan of an alliance: its chapters, their records, and what holds between them.
//!
//! This module knows no screen, file, clock or language. Every record has an id that never changes;
//! everything else refers to a record by that id. A plan can always be written down, however
//! incomplete it is: what is missing is the business of the readiness checklist.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

// What every part of a plan is made of.
mod chapter;
mod field;
pub mod visit;
pub(crate) mod macros;
mod id;
mod list;
mod unique_map;
mod bounded;
mod decimal;
pub mod date;
mod time_limit;
mod shared;
pub mod shares;

// What a plan holds, chapter by chapter.
mod section;
mod purpose;
mod formality;
mod party;
mod goal;
mod roles;
mod resources;
mod risk;
mod communication;
mod trust;
mod conflict;
mod upkeep;
mod review;

// What parties agree to.
mod agreement;
mod correction;
mod subject;
mod fingerprint;
mod accord;
mod standing;

// What is done with a plan as a whole.
mod reconcile;
mod removal;
mod public;
mod outsiders;
mod search;
mod people;
mod duplicate;
mod rehearsal;
mod timeline;
mod diff;
mod merge;
mod weave;

pub use accord::{Accord, AgreedBy};
pub use agreement::{Agreement, Answer, Reply};
pub use bounded::{Bounded, Degree, Grade, Level, OutOfBounds, Percent, Stance};
pub use chapter::{Chapter, Part};
pub use communication::{Audience, Channel, ChannelPurpose, Communication, Confidence, Telling};
pub use conflict::{
    Conflict, Issue, Ladder, Rehearsal, RehearsedStep, Step, StepAction, StepResult, ThirdParty,
};
pub use correction::Correction;
pub use decimal::{Decimal, DecimalError, Quantity, Share};
pub use diff::{Change, ChangeKind, Content, diff};
pub use field::{Field, Path, Place};
pub use fingerprint::Fingerprint;
pub use formality::{Form, Formality};
pub use goal::{Cadence, Goal, GoalConflict, GoalOutcome, Goals, Milestone, Reading, Standing};
pub use id::Id;
pub use list::{List, Record};
pub use merge::{Conflict as MergeConflict, ConflictKind, Merge, merge};
pub(crate) use outsiders::Outsiders;
pub use party::{
    Allies, Contact, Diligence, DiligenceAnswer, Fit, Inquiry, Mandate, MandateState, NextStep, Party,
    PartyDecision, PartyKind, Route, SharedValue, Status, Tie,
};
pub use purpose::{AllianceKind, Leadership, Paper, PaperKind, PaperState, Purpose, Stage};
pub use reconcile::{Consequence, GOALS_RESTATED, LADDER_REHEARSED, TIES_REVIEWED};
pub use rehearsal::{LikelyDispute, StepLacks, days_by_step};
pub use removal::Removed;
pub use resources::{Contribution, ContributionKind, ContributionState, Need, NeedKind, Resources};
pub use review::{AcceptedLoss, Action, Attestation, Attested, Gate, NotApplicable, Review, Scenario};
pub use risk::{ExitTerms, Risk, Risks, SharingRule};
pub use roles::{DecisionEntry, DecisionRule, Method, Role, Roles, ThresholdOf, Topic};
pub use section::Section;
pub use shared::{NoneFound, Note, Person, Rating};
pub use standing::{DecisionStanding, Obstacle, Shortfall};
pub use subject::{StandsFor, Subject};
pub use time_limit::{Fraction, TimeLimit, TimeUnit};
pub use timeline::{Happened, Lane, Moment};
pub use trust::{Feedback, GroundRule, KeptRate, Promise, PromiseOutcome, RuleState, Trust, TrustRating};
pub use upkeep::{Activity, CheckIn, CheckInPoint, Closing, Recognition, Trigger, Upkeep};

use visit::VisitorMut;

/// The id of a party.
pub type PartyId = Id<Party>;
/// The id of a goal.
pub type GoalId = Id<Goal>;
/// The id of a milestone.
pub type MilestoneId = Id<Milestone>;
/// The id of a need.
pub type NeedId = Id<Need>;
/// The id of a step of the conflict ladder.
pub type StepId = Id<Step>;
/// The id of a record of whatever kind.
pub type RecordId = Id<AnyRecord>;
/// Stands for whatever kind of record.
#[derive(Clone, Copy, Debug)]
pub enum AnyRecord {}
/// Something for each party.
pub type PerParty<T> = BTreeMap<PartyId, T>;

/// The plan of one alliance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The name of the plan that never changes, so that copies of it know each other.
    pub id: Id<Plan>,
    /// The party that keeps the plan: always committed, never removed.
    pub ourselves: PartyId,
    /// Why together, and how much paper that needs.
    #[serde(default)]
    pub purpose: Purpose,
    /// The parties.
    #[serde(default)]
    pub allies: Allies,
    /// What the alliance wants to reach.
    #[serde(default)]
    pub goals: Goals,
    /// Who does what, and how decisions are taken.
    #[serde(default)]
    pub roles: Roles,
    /// What is needed, and who brings it.
    #[serde(default)]
    pub resources: Resources,
    /// What could go wrong, who bears it, who benefits.
    #[serde(default)]
    pub risk: Risks,
    /// How the allies keep in touch.
    #[serde(default)]
    pub communication: Communication,
    /// What the allies count on from each other.
    #[serde(default)]
    pub trust: Trust,
    /// What happens when they disagree.
    #[serde(default)]
    pub conflict: Conflict,
    /// How the alliance is kept alive.
    #[serde(default)]
    pub upkeep: Upkeep,
    /// What people say about readiness itself.
    #[serde(default)]
    pub review: Review,
}

impl Plan {
    /// An empty plan. It holds one party without a name: ourselves.
    #[must_use]
    pub fn new() -> Self {
        let ourselves = Party { status: Status::Committed, ..Party::new() };
        Self {
            id: Id::unique(),
            ourselves: ourselves.id,
            purpose: Purpose::default(),
            allies: Allies { parties: std::iter::once(ourselves).collect(), ..Allies::default() },
            goals: Goals::default(),
            roles: Roles::default(),
            resources: Resources::default(),
            risk: Risks::default(),
            communication: Communication::default(),
            trust: Trust::default(),
            conflict: Conflict::default(),
            upkeep: Upkeep::default(),
            review: Review::default(),
        }
    }

    /// The party of that id.
    #[must_use]
    pub fn party(&self, id: PartyId) -> Option<&Party> {
        self.allies.parties.get(id)
    }

    /// The committed parties in order, ourselves included.
    pub fn committed(&self) -> impl Iterator<Item = &Party> + Clone {
        self.allies.parties.iter().filter(|party| party.is_committed())
    }

    /// Every party but ourselves.
    pub fn allies(&self) -> impl Iterator<Item = &Party> + Clone {
        self.allies.parties.iter().filter(|party| party.id != self.ourselves)
    }

    /// The gate that the checklist is drawn up for: the chosen one, else the one that the stage
    /// offers (exploring: approach, forming: launch, active and renewing: renew, closing: close).
    #[must_use]
    pub fn gate(&self) -> Gate {
        self.review.gate.unwrap_or(match self.purpose.stage {
            None | Some(Stage::Exploring) => Gate::Approach,
            Some(Stage::Forming) => Gate::Launch,
            Some(Stage::Active | Stage::Renewing) => Gate::Renew,
            Some(Stage::Closing) => Gate::Close,
        })
    }

    /// Moves every date of the plan by as many days: a sample is made as of one day and used on
    /// another. What people gave their word on moves along, so their word still stands.
    pub fn shift_dates(&mut self, days: i64) {
        struct Shift(i64);
        impl VisitorMut for Shift {
            fn date(&mut self, _: Path, date: &mut jiff::civil::Date) {
                *date = date::plus(*date, self.0);
            }
        }
        let before = self.clone();
        visit::Part::visit_mut(self, Path::ROOT, &mut Shift(days));
        self.keep_words_given(&before, |_| true, |_| true);
    }

    /// Lets attestations of these criteria and decisions on these subjects that spoke of the wording of
    /// `before` speak of that of today.
    fn keep_words_given(
        &mut self,
        before: &Self,
        criteria: impl Fn(&str) -> bool,
        subjects: impl Fn(Subject) -> bool,
    ) {
        let now = self.clone();
        let attested = self.review.attestations.iter_mut();
        for (criterion, attestation) in attested.filter(|(criterion, _)| criteria(criterion)) {
            if let Some(about) = now.attested_about(criterion)
                && before.attested_about(criterion) == Some(attestation.about)
            {
                attestation.about = about;
            }
        }
        let stand_for = now.roles.decisions.iter().flat_map(|decision| &decision.stands_for);
        let asked = stand_for.map(|stands| stands.subject).filter(|subject| subjects(*subject)).collect();
        let (was, is) = (before.wordings(&asked), now.wordings(&asked));
        let stood = |stands: &StandsFor| was.get(&stands.subject) == Some(&stands.wording);
        for decision in now.roles.decisions.iter().filter(|decision| decision.stands_for.iter().any(stood)) {
            let Some(decision) = self.roles.decisions.get_mut(decision.id) else { continue };
            for stands in decision.stands_for.iter_mut().filter(|stands| stood(stands)) {
                if let Some(wording) = is.get(&stands.subject) {
                    stands.wording = *wording;
                }
            }
        }
    }
}

impl Default for Plan {
    fn default() -> Self {
        Self::new()
    }
}
