//! The one table of all criteria. Their words are in the language files, under the same ids.
//!
//! The weights are a judgement of ours and have not been validated; the screen says so.

use std::fmt;

use super::checks::{
    allies, attested, communication, conflict, fit, goals, papers, purpose, resources, risk, roles, trust,
    upkeep,
};
use super::facts::Facts;
use super::items::Outcome;
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
    /// In one where a diligence question about an ally that is committed or that we pursue came to
    /// unacceptable.
    IfUnacceptable,
    /// In one where nothing is confirmed of a need that is critical.
    IfCriticalUnmet,
    /// In one whose money exposure is 2 or more.
    IfMoneyExposed,
    /// In one where the reliability of a committed ally is rated 0.
    IfUnreliable,
}

/// Something that an alliance should have settled before a gate.
pub struct Criterion {
    /// Its id, also the id of its message: the value says it as met, `.rule` gives the rule, and
    /// `.open`, where there is one, is the headline while it is not met.
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
    /// Whether it rests on private data, so that no print, export or shared copy may show it:
    /// judgements, the details of contacts (whether an ally can be reached), and parties that are
    /// not committed (what we decided about them, and whether we went through their ties).
    pub private: bool,
    /// The rule.
    pub(super) check: fn(&Facts<'_>) -> Outcome,
}

impl Criterion {
    /// Whether it is a blocker in this plan, once it is not met.
    pub(super) fn is_blocker(&self, facts: &Facts<'_>) -> bool {
        match self.blocking {
            Blocking::Never => false,
            Blocking::Always => true,
            Blocking::FromMemorandum => facts.form >= Form::Memorandum,
            Blocking::IfUnacceptable => fit::is_any_unacceptable(facts),
            Blocking::IfCriticalUnmet => resources::is_critical_need_unmet(facts),
            Blocking::IfMoneyExposed => facts.plan.purpose.formality.exposes_money(),
            Blocking::IfUnreliable => trust::is_any_unreliable(facts),
        }
    }
}

/// There is one of each, known by its id.
impl PartialEq for Criterion {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl fmt::Debug for Criterion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

macro_rules! criteria {
    (@private shown) => { false };
    (@private private) => { true };
    ($(
        $id:literal $chapter:ident [$($aspect:ident)+]
            $basis:ident $weight:literal $blocking:ident [$($gate:ident)+] $from:ident $private:ident
            $module:ident::$check:ident;
    )*) => {
        &[$( Criterion {
            id: $id,
            chapter: Chapter::$chapter,
            aspects: &[$( Aspect::$aspect ),+],
            basis: Basis::$basis,
            weight: $weight,
            blocking: Blocking::$blocking,
            gates: &[$( Gate::$gate ),+],
            from: Form::$from,
            private: criteria!(@private $private),
            check: $module::$check,
        } ),*]
    };
}

/// Every criterion, chapter by chapter.
pub const CRITERIA: &[Criterion] = criteria! {
    "purpose-stated" Purpose [Intentionality]
        Computed 2 Never [Approach Launch] Handshake shown purpose::stated;
    "landscape-known" Purpose [Intentionality]
        Computed 1 Never [Approach Launch] Charter shown purpose::landscape;
    "formality-answered" Purpose [Flexibility Structure]
        Computed 2 Never [Approach Launch] Handshake shown purpose::formality;
    "form-chosen" Purpose [Structure]
        Computed 3 Always [Launch] Handshake shown purpose::form;
    "papers-signed" Purpose [Structure]
        Computed 3 FromMemorandum [Launch Renew] Handshake shown papers::signed;
    "two-parties" Allies [IdentifyAllies]
        Computed 3 Always [Launch Renew] Handshake shown allies::two_parties;
    "contact-routes" Allies [Communicate]
        Computed 2 Never [Launch Renew] Handshake private allies::contact_routes;
    "candidates-decided" Allies [IdentifyAllies]
        Computed 1 Never [Approach Launch] Charter private allies::candidates_decided;
    "wants-known" Allies [UnifiedGoals SupportAndValue]
        Computed 1 Never [Approach Launch] Charter shown allies::wants_known;
    "mandates-given" Allies [Intentionality Structure]
        Computed 2 Never [Launch Renew] Charter shown allies::mandates_given;
    "ties-reviewed" Allies [IdentifyAllies]
        Attested 1 Never [Approach] Handshake private attested::ties;
    "diligence-clear" Allies [TrustAndRespect]
        Computed 3 IfUnacceptable [Approach Launch Renew] Memorandum private fit::diligence;
    "fit-evidenced" Allies [ValuesAndCulture]
        Computed 2 Never [Launch] Memorandum private fit::evidenced;
    "values-compared" Allies [ValuesAndCulture]
        Computed 2 Never [Launch] Memorandum private fit::values;
    "mix-of-parties" Allies [Capacity ExpertisePooling]
        Computed 1 Never [Launch] Charter shown allies::mix;
    "goal-agreed" Goals [SharedGoals UnifiedGoals CommonGoals SharedVision]
        Computed 3 Always [Launch Renew] Handshake shown goals::one_agreed;
    "goals-all-agreed" Goals [SharedGoals UnifiedGoals]
        Computed 2 Never [Launch Renew] Handshake shown goals::all_agreed;
    "goals-measurable" Goals [Structure CommonGoals]
        Computed 3 Never [Launch Renew] Handshake shown goals::measurable;
    "goals-benefit-each" Goals [UnifiedGoals SharedGoals]
        Computed 3 Always [Launch Renew] Handshake shown goals::benefit_each;
    "goal-conflicts-settled" Goals [SharedGoals]
        Computed 2 Never [Launch Renew] Charter shown goals::conflicts_settled;
    "early-win" Goals [SpeedOfAction]
        Computed 1 Never [Launch] Handshake shown goals::early_win;
    "goals-read" Goals [Flexibility Structure]
        Computed 2 Never [Renew] Handshake shown goals::read;
    "goals-outcome" Goals [SharedGoals Adapt]
        Computed 2 Never [Renew Close] Handshake shown goals::outcome;
    "goals-restated" Goals [SharedVision SharedGoals]
        Attested 2 Never [Launch Renew] Handshake shown attested::goals;
    "one-owner" Roles [ClearRoles]
        Computed 3 Always [Launch Renew] Handshake shown roles::one_owner;
    "leadership-named" Roles [StrongLeadership]
        Computed 2 Never [Launch Renew] Charter shown roles::leadership_named;
    "leader-accepted" Roles [StrongLeadership]
        Computed 1 Never [Launch Renew] Charter shown roles::leader_accepted;
    "decisions-fallback" Roles [Structure]
        Computed 3 Always [Launch Renew] Handshake shown roles::decisions;
    "role-boundaries" Roles [ClearRoles]
        Computed 1 Never [Launch] Charter shown roles::boundaries;
    "urgent-rule" Roles [SpeedOfAction]
        Computed 2 Never [Launch Renew] Charter shown roles::urgent;
    "needs-met" Resources [ResourceSharing Capacity]
        Computed 3 IfCriticalUnmet [Launch Renew] Handshake shown resources::needs_met;
    "everyone-contributes" Resources [ResourceSharing SupportAndValue]
        Computed 2 Never [Launch Renew] Handshake shown resources::everyone;
    "expertise-covered" Resources [ExpertisePooling]
        Computed 2 Never [Launch Renew] Charter shown resources::expertise;
    "coordination-time" Resources [Capacity]
        Computed 2 Never [Launch Renew] Charter shown resources::coordination;
    "support-offered" Resources [SupportAndValue]
        Computed 1 Never [Launch Renew] Charter shown resources::support;
    "risks-owned" Risk [BalancedRisk]
        Computed 3 Always [Launch Renew] Charter shown risk::owned;
    "risk-fits-benefit" Risk [BalancedRisk]
        Computed 2 Never [Launch Renew] Memorandum shown risk::fits_benefit;
    "sharing-rule" Risk [Structure]
        Computed 3 IfMoneyExposed [Launch] Memorandum shown risk::sharing;
    "exit-terms" Risk [Structure]
        Computed 3 Never [Launch Close] Charter shown risk::exit;
    "channels-set" Communication [Communicate ClearCommunication Structure]
        Computed 3 Never [Launch Renew] Handshake shown communication::channels;
    "one-record" Communication [ClearCommunication]
        Computed 1 Never [Launch] Charter shown communication::one_record;
    "one-voice" Communication [ClearCommunication]
        Computed 1 Never [Launch] Charter shown communication::one_voice;
    "customers-told" Communication [Structure]
        Computed 1 Never [Launch] Charter shown communication::told;
    "confidentiality-set" Communication [TrustAndRespect]
        Computed 1 Never [Launch] Charter shown communication::confidentiality;
    "trust-rated" Trust [MutualTrust TrustAndRespect BuildTrust]
        Computed 2 IfUnreliable [Launch Renew] Charter private trust::rated;
    "feedback-asked" Trust [MutualTrust TrustAndRespect]
        Computed 1 Never [Renew] Charter shown trust::feedback;
    "promises-kept" Trust [BuildTrust MutualTrust]
        Computed 2 Never [Renew] Handshake shown trust::promises_kept;
    "promises-settled" Trust [BuildTrust]
        Computed 3 Always [Close] Handshake shown trust::promises_settled;
    "intentions-disclosed" Trust [BuildTrust MutualTrust]
        Computed 2 Never [Launch] Handshake shown trust::intentions;
    "rules-spoken" Trust [UnwrittenRules]
        Computed 3 Never [Launch Renew] Handshake shown trust::rules;
    "ladder-set" Conflict [ResolveConflict ConflictMechanisms]
        Computed 3 Always [Launch Renew] Handshake shown conflict::ladder;
    "third-party-agreed" Conflict [ConflictMechanisms]
        Computed 2 Never [Launch Renew] Charter shown conflict::third_party;
    "ladder-rehearsed" Conflict [ResolveConflict]
        Attested 2 Never [Launch] Charter shown attested::rehearsal;
    "issues-moving" Conflict [ResolveConflict]
        Computed 1 Never [Renew] Handshake shown conflict::issues_moving;
    "issues-closed" Conflict [ResolveConflict]
        Computed 2 Never [Close] Handshake shown conflict::issues_closed;
    "check-ins-set" Upkeep [CheckIns]
        Computed 3 Always [Launch Renew] Handshake shown upkeep::check_ins_set;
    "check-ins-held" Upkeep [CheckIns]
        Computed 2 Never [Renew] Handshake shown upkeep::check_ins_held;
    "triggers-set" Upkeep [Flexibility Adapt]
        Computed 2 Never [Launch Renew] Handshake shown upkeep::triggers;
    "review-dated" Upkeep [Adapt]
        Computed 1 Never [Launch Renew] Handshake shown upkeep::review;
    "recognition-planned" Upkeep [Recognition]
        Computed 1 Never [Launch Renew] Charter shown upkeep::recognition_planned;
    "recognition-given" Upkeep [Recognition]
        Computed 1 Never [Renew Close] Handshake shown upkeep::recognition_given;
    "relationship-planned" Upkeep [Relationship]
        Computed 2 Never [Launch Renew] Charter shown upkeep::relationship;
    "closing-agreed" Upkeep [Structure Adapt]
        Computed 3 Never [Close] Handshake shown upkeep::closing;
    "all-sides-go" Readiness [Intentionality]
        Computed 3 Always [Launch Renew] Handshake shown upkeep::go;
};

/// The criterion of that id.
#[must_use]
pub fn criterion(id: &str) -> Option<&'static Criterion> {
    CRITERIA.iter().find(|criterion| criterion.id == id)
}
