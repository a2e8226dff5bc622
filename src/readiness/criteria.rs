//! The one table of all criteria. Their words are in the language files, under the same ids.
//!
//! The weights are a judgement of ours and have not been validated; the screen says so.

use crate::plan::macros::choices;
use crate::plan::{Chapter, Form, Gate};

choices! {
    /// A body of practice that looks at an alliance from its own side.
    pub enum Framework {
        /// What lets an alliance run on understanding instead of contracts.
        Informal = "framework-informal",
        /// What two firms must have aligned.
        Strategic = "framework-strategic",
        /// Ten steps of making and maintaining an alliance.
        Maintain = "framework-maintain",
        /// Many sectors, one cause.
        Coalition = "framework-coalition",
    }
}

choices! {
    /// What a framework looks at.
    pub enum Aspect {
        /// Informal: all want the same.
        SharedGoals = "aspect-shared-goals",
        /// Informal: all count on each other.
        MutualTrust = "aspect-mutual-trust",
        /// Informal: the course can change.
        Flexibility = "aspect-flexibility",
        /// Informal: things happen soon.
        SpeedOfAction = "aspect-speed-of-action",
        /// Informal: what one has serves all.
        ResourceSharing = "aspect-resource-sharing",
        /// Informal: what one knows serves all.
        ExpertisePooling = "aspect-expertise-pooling",
        /// Informal: what nobody wrote down is read alike.
        UnwrittenRules = "aspect-unwritten-rules",
        /// Strategic: the firms trust and respect each other.
        TrustAndRespect = "aspect-trust-and-respect",
        /// Strategic: their goals point the same way.
        UnifiedGoals = "aspect-unified-goals",
        /// Strategic: they treat people alike.
        ValuesAndCulture = "aspect-values-and-culture",
        /// Strategic: everybody knows who does what.
        ClearRoles = "aspect-clear-roles",
        /// Strategic: risk goes with benefit.
        BalancedRisk = "aspect-balanced-risk",
        /// Strategic: decisions, compensation, measures, channels, legal papers.
        Structure = "aspect-structure",
        /// Make and maintain, step 1.
        IdentifyAllies = "aspect-identify-allies",
        /// Make and maintain, step 2.
        CommonGoals = "aspect-common-goals",
        /// Make and maintain, step 3.
        Communicate = "aspect-communicate",
        /// Make and maintain, step 4.
        BuildTrust = "aspect-build-trust",
        /// Make and maintain, step 5.
        SupportAndValue = "aspect-support-and-value",
        /// Make and maintain, step 6.
        CheckIns = "aspect-check-ins",
        /// Make and maintain, step 7.
        Adapt = "aspect-adapt",
        /// Make and maintain, step 8.
        ResolveConflict = "aspect-resolve-conflict",
        /// Make and maintain, step 9.
        Recognition = "aspect-recognition",
        /// Make and maintain, step 10.
        Relationship = "aspect-relationship",
        /// Coalition: somebody leads and is accepted.
        StrongLeadership = "aspect-strong-leadership",
        /// Coalition: everybody hears the same.
        ClearCommunication = "aspect-clear-communication",
        /// Coalition: all see the same end.
        SharedVision = "aspect-shared-vision",
        /// Coalition: there are means to do it.
        Capacity = "aspect-capacity",
        /// Coalition: there is a way to settle disputes.
        ConflictMechanisms = "aspect-conflict-mechanisms",
        /// Coalition: it is meant, and it is time.
        Intentionality = "aspect-intentionality",
    }
}

impl Aspect {
    /// The framework that looks at it.
    #[must_use]
    pub const fn framework(self) -> Framework {
        match self {
            Self::SharedGoals
            | Self::MutualTrust
            | Self::Flexibility
            | Self::SpeedOfAction
            | Self::ResourceSharing
            | Self::ExpertisePooling
            | Self::UnwrittenRules => Framework::Informal,
            Self::TrustAndRespect
            | Self::UnifiedGoals
            | Self::ValuesAndCulture
            | Self::ClearRoles
            | Self::BalancedRisk
            | Self::Structure => Framework::Strategic,
            Self::IdentifyAllies
            | Self::CommonGoals
            | Self::Communicate
            | Self::BuildTrust
            | Self::SupportAndValue
            | Self::CheckIns
            | Self::Adapt
            | Self::ResolveConflict
            | Self::Recognition
            | Self::Relationship => Framework::Maintain,
            Self::StrongLeadership
            | Self::ClearCommunication
            | Self::SharedVision
            | Self::Capacity
            | Self::ConflictMechanisms
            | Self::Intentionality => Framework::Coalition,
        }
    }
}

/// What the state of a criterion rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A rule over what was entered.
    Computed,
    /// Somebody's word, with name and date.
    Attested,
}

/// When a criterion that is not met blocks the gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocking {
    /// In no plan.
    Never,
    /// In every plan.
    Always,
    /// In one whose form is a memorandum or more.
    FromMemorandum,
    /// In one where a diligence question about a committed ally came to unacceptable.
    IfUnacceptable,
    /// In one whose money exposure is 2 or more.
    IfMoneyExposed,
    /// In one where the reliability of a committed ally is rated 0.
    IfUnreliable,
}

/// Something that an alliance should have settled before a gate.
#[derive(Debug, PartialEq)]
pub struct Criterion {
    /// Its id, also the id of its message: the value says it as met, `.rule` gives the rule.
    pub id: &'static str,
    /// The chapter that it belongs to.
    pub chapter: Chapter,
    /// The aspects that it serves.
    pub aspects: &'static [Aspect],
    /// What its state rests on.
    pub basis: Basis,
    /// How much it counts in the score.
    pub weight: u8,
    /// When it blocks the gate.
    pub blocking: Blocking,
    /// The gates that ask for it.
    pub gates: &'static [Gate],
    /// The lightest form that asks for it; below that it applies once something is entered for it.
    pub from: Form,
    /// Whether it rests on private data, so that no print, export or shared copy may show it.
    pub private: bool,
}

/// Every criterion, chapter by chapter.
pub const CRITERIA: &[Criterion] = &[];

/// The criterion of that id.
#[must_use]
pub fn criterion(id: &str) -> Option<&'static Criterion> {
    CRITERIA.iter().find(|criterion| criterion.id == id)
}
