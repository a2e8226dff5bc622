//! The whole table of criteria against a written-out expectation.

use std::collections::HashSet;

use alliance_workbook::plan::{Form, Gate};
use alliance_workbook::readiness::{Aspect, Basis, Blocking, CRITERIA, Criterion, Framework, criterion};

/// Id, chapter, aspects with the letter of their framework, kind and weight with B for a blocker,
/// gates, and the lightest form.
const TABLE: &str = "\
purpose-stated | Purpose | Q intentionality | C2 | a l | h
landscape-known | Purpose | Q intentionality | C1 | a l | c
formality-answered | Purpose | I flexibility, S structure | C2 | a l | h
form-chosen | Purpose | S structure | C3 B | l | h
papers-signed | Purpose | S structure | C3 B from memorandum up | l r | h
two-parties | Allies | M identify allies | C3 B | l r | h
contact-routes | Allies | M communicate | C2 | l r | h
candidates-decided | Allies | M identify allies | C1 | a l | c
wants-known | Allies | S unified goals, M support and value | C1 | a l | c
mandates-given | Allies | Q intentionality, S structure | C2 | l r | c
ties-reviewed | Allies | M identify allies | A1 | a | h
diligence-clear | Allies | S trust and respect | C3 B if any Unacceptable | a l r | m
fit-evidenced | Allies | S values and culture | C2 | l | m
values-compared | Allies | S values and culture | C2 | l | m
mix-of-parties | Allies | Q organisational capacity, I expertise pooling | C1 | l | c
goal-agreed | Goals | I shared goals, S unified goals, M common goals, Q shared vision | C3 B | l r | h
goals-all-agreed | Goals | I shared goals, S unified goals | C2 | l r | h
goals-measurable | Goals | S structure, M common goals | C3 | l r | h
goals-benefit-each | Goals | S unified goals, I shared goals | C3 B | l r | h
goal-conflicts-settled | Goals | I shared goals | C2 | l r | c
early-win | Goals | I speed of action | C1 | l | h
goals-read | Goals | I flexibility, S structure | C2 | r | h
goals-outcome | Goals | I shared goals, M adapt | C2 | r c | h
goals-restated | Goals | Q shared vision, I shared goals | A2 | l r | h
one-owner | Roles | S clear roles | C3 B | l r | h
leadership-named | Roles | Q strong leadership | C2 | l r | c
leader-accepted | Roles | Q strong leadership | C1 | l r | c
decisions-fallback | Roles | S structure | C3 B | l r | h
role-boundaries | Roles | S clear roles | C1 | l | c
urgent-rule | Roles | I speed of action | C2 | l r | c
needs-met | Resources | I resource sharing, Q organisational capacity | C3 B if a critical need has nothing confirmed | l r | h
everyone-contributes | Resources | I resource sharing, M support and value | C2 | l r | h
expertise-covered | Resources | I expertise pooling | C2 | l r | c
coordination-time | Resources | Q organisational capacity | C2 | l r | c
support-offered | Resources | M support and value | C1 | l r | c
risks-owned | Risk | S balanced risk | C3 B | l r | c
risk-fits-benefit | Risk | S balanced risk | C2 | l r | m
sharing-rule | Risk | S structure | C3 B if money exposure is 2 or more | l | m
exit-terms | Risk | S structure | C3 | l c | c
channels-set | Communication | M communicate, Q clear communication, S structure | C3 | l r | h
one-record | Communication | Q clear communication | C1 | l | c
one-voice | Communication | Q clear communication | C1 | l | c
customers-told | Communication | S structure | C1 | l | c
confidentiality-set | Communication | S trust and respect | C1 | l | c
trust-rated | Trust | I mutual trust, S trust and respect, M build trust | C2 B if reliability is 0 | l r | c
feedback-asked | Trust | I mutual trust, S trust and respect | C1 | r | c
promises-kept | Trust | M build trust, I mutual trust | C2 | r | h
promises-settled | Trust | M build trust | C3 B | c | h
intentions-disclosed | Trust | M build trust, I mutual trust | C2 | l | h
rules-spoken | Trust | I unwritten rules | C3 | l r | h
ladder-set | Conflict | M resolve conflict, Q conflict mechanisms | C3 B | l r | h
third-party-agreed | Conflict | Q conflict mechanisms | C2 | l r | c
ladder-rehearsed | Conflict | M resolve conflict | A2 | l | c
issues-moving | Conflict | M resolve conflict | C1 | r | h
issues-closed | Conflict | M resolve conflict | C2 | c | h
check-ins-set | Upkeep | M check-ins | C3 B | l r | h
check-ins-held | Upkeep | M check-ins | C2 | r | h
triggers-set | Upkeep | I flexibility, M adapt | C2 | l r | h
review-dated | Upkeep | M adapt | C1 | l r | h
recognition-planned | Upkeep | M recognise achievements | C1 | l r | c
recognition-given | Upkeep | M recognise achievements | C1 | r c | h
relationship-planned | Upkeep | M invest in the relationship | C2 | l r | c
closing-agreed | Upkeep | S structure, M adapt | C3 | c | h
all-sides-go | Readiness | Q intentionality | C3 B | l r | h
";

/// The name of an aspect in the table above.
fn name(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::SharedGoals => "shared goals",
        Aspect::MutualTrust => "mutual trust",
        Aspect::Flexibility => "flexibility",
        Aspect::SpeedOfAction => "speed of action",
        Aspect::ResourceSharing => "resource sharing",
        Aspect::ExpertisePooling => "expertise pooling",
        Aspect::UnwrittenRules => "unwritten rules",
        Aspect::TrustAndRespect => "trust and respect",
        Aspect::UnifiedGoals => "unified goals",
        Aspect::ValuesAndCulture => "values and culture",
        Aspect::ClearRoles => "clear roles",
        Aspect::BalancedRisk => "balanced risk",
        Aspect::Structure => "structure",
        Aspect::IdentifyAllies => "identify allies",
        Aspect::CommonGoals => "common goals",
        Aspect::Communicate => "communicate",
        Aspect::BuildTrust => "build trust",
        Aspect::SupportAndValue => "support and value",
        Aspect::CheckIns => "check-ins",
        Aspect::Adapt => "adapt",
        Aspect::ResolveConflict => "resolve conflict",
        Aspect::Recognition => "recognise achievements",
        Aspect::Relationship => "invest in the relationship",
        Aspect::StrongLeadership => "strong leadership",
        Aspect::ClearCommunication => "clear communication",
        Aspect::SharedVision => "shared vision",
        Aspect::Capacity => "organisational capacity",
        Aspect::ConflictMechanisms => "conflict mechanisms",
        Aspect::Intentionality => "intentionality",
    }
}

fn letter(framework: Framework) -> &'static str {
    match framework {
        Framework::Informal => "I",
        Framework::Strategic => "S",
        Framework::Maintain => "M",
        Framework::Coalition => "Q",
    }
}

/// A criterion as a row of the table.
fn row(criterion: &Criterion) -> String {
    let aspects: Vec<_> =
        criterion.aspects.iter().map(|a| format!("{} {}", letter(a.framework()), name(*a))).collect();
    let basis = match criterion.basis {
        Basis::Computed => "C",
        Basis::Attested => "A",
    };
    let blocking = match criterion.blocking {
        Blocking::Never => "",
        Blocking::Always => " B",
        Blocking::FromMemorandum => " B from memorandum up",
        Blocking::IfUnacceptable => " B if any Unacceptable",
        Blocking::IfCriticalUnmet => " B if a critical need has nothing confirmed",
        Blocking::IfMoneyExposed => " B if money exposure is 2 or more",
        Blocking::IfUnreliable => " B if reliability is 0",
    };
    let gates: Vec<_> = criterion
        .gates
        .iter()
        .map(|gate| match gate {
            Gate::Approach => "a",
            Gate::Launch => "l",
            Gate::Renew => "r",
            Gate::Close => "c",
        })
        .collect();
    let form = match criterion.from {
        Form::Handshake => "h",
        Form::Charter => "c",
        Form::Memorandum => "m",
        Form::Contract => "never",
    };
    format!(
        "{} | {:?} | {} | {basis}{}{blocking} | {} | {form}",
        criterion.id,
        criterion.chapter,
        aspects.join(", "),
        criterion.weight,
        gates.join(" "),
    )
}

#[test]
fn every_row_is_as_written() {
    let rows: Vec<_> = CRITERIA.iter().map(row).collect();
    assert_eq!(rows, TABLE.lines().collect::<Vec<_>>());
}

#[test]
fn private_are_those_that_rest_on_judgements() {
    let private: Vec<_> = CRITERIA.iter().filter(|c| c.private).map(|c| c.id).collect();
    let judgements = [
        "contact-routes",
        "candidates-decided",
        "ties-reviewed",
        "diligence-clear",
        "fit-evidenced",
        "values-compared",
        "trust-rated",
    ];
    assert_eq!(private, judgements);
}

#[test]
fn every_aspect_has_a_criterion() {
    let covered: HashSet<_> = CRITERIA.iter().flat_map(|criterion| criterion.aspects).collect();
    let counts = Framework::ALL.iter().map(|framework| {
        Aspect::ALL.iter().filter(|a| a.framework() == *framework && covered.contains(a)).count()
    });
    assert_eq!(counts.collect::<Vec<_>>(), [7, 6, 10, 6]);
    assert_eq!(Aspect::ALL.len(), 29);
}

#[test]
fn a_criterion_is_found_by_its_id() {
    assert_eq!(criterion("two-parties").map(|c| c.weight), Some(3));
    assert!(criterion("three-parties").is_none());
}
