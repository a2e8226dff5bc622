//! The papers that an alliance needs, and who has signed them.

use crate::plan::{Degree, Form, Formality, Paper, PaperKind, PaperState, Party, Purpose};
use crate::readiness::checklist::State;
use crate::readiness::facts::Facts;
use crate::readiness::findings::Missing;
use crate::readiness::items::{Finding, Items, Outcome, filled};

/// From which exposure on there has to be a paper, or a reason why not.
const EXPOSED: i16 = 2;

/// The exposures that ask for a paper.
const fn exposures(formality: &Formality) -> [(Option<Degree>, PaperKind, &'static str); 4] {
    [
        (formality.regulation, PaperKind::Permit, "noun-regulation"),
        (formality.liability, PaperKind::Insurance, "noun-liability"),
        (formality.data, PaperKind::DataSharing, "noun-shared-data"),
        (formality.exclusivity, PaperKind::Contract, "noun-exclusivity"),
    ]
}

/// Every paper that is needed is signed by every committed party and has not expired, from a
/// memorandum up one of the chosen form is among them, and what the parties are exposed to has its
/// paper or a reason.
pub(in crate::readiness) fn signed(facts: &Facts<'_>) -> Outcome {
    let purpose = &facts.plan.purpose;
    let needed = || purpose.papers.iter().filter(|paper| is_needed(paper));
    let asked: Vec<_> = exposures(&purpose.formality)
        .into_iter()
        .filter(|(degree, ..)| degree.is_some_and(|degree| degree.get() >= EXPOSED))
        .collect();
    if facts.form == Form::Handshake && needed().next().is_none() && asked.is_empty() {
        return Outcome::plain(State::NotApplicable, false, Vec::new());
    }
    let place = Purpose::papers.place();
    let mut items = Items::default();
    if purpose.papers.is_empty() && !facts.looked(purpose.no_papers.as_ref()) {
        items.lacks_list(Finding::new("finding-no-papers", place));
    }
    for paper in needed() {
        in_force(facts, paper, &mut items);
    }
    let of_form = match facts.form {
        Form::Handshake | Form::Charter => None,
        Form::Memorandum => Some(PaperKind::Memorandum),
        Form::Contract => Some(PaperKind::Contract),
    };
    if let Some(kind) = of_form {
        // A contract is more than a memorandum.
        let is_one = |paper: &Paper| [Some(kind), Some(PaperKind::Contract)].contains(&paper.kind);
        items.judge(!purpose.papers.is_empty(), needed().any(is_one), || {
            Finding::new("finding-no-paper-of-form", place).called(kind.message_id())
        });
    }
    for (_, kind, noun) in asked {
        let of_kind = || purpose.papers.iter().filter(|paper| paper.kind == Some(kind));
        let covered = of_kind().any(|paper| is_needed(paper) || filled(&paper.reason));
        items.judge(!purpose.papers.is_empty(), covered, || match of_kind().next() {
            Some(paper) => Finding::about("finding-paper-unneeded-why", Paper::reason, paper),
            None => Finding::new(missing_paper(kind), place).called(noun),
        });
    }
    items.outcome()
}

/// Whether the alliance does not do without it.
fn is_needed(paper: &Paper) -> bool {
    paper.state != Some(PaperState::NotNeeded)
}

/// That an exposure has no paper.
const fn missing_paper(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::Permit => "finding-no-permit",
        PaperKind::Insurance => "finding-no-insurance",
        PaperKind::DataSharing => "finding-no-data-sharing",
        _ => "finding-no-contract",
    }
}

/// Every committed party has signed the paper, and it has not run out.
fn in_force(facts: &Facts<'_>, paper: &Paper, items: &mut Items) {
    let has_signed = |party: &Party| paper.signed.get(&party.id).is_some_and(|signed| *signed <= facts.today);
    let signed =
        paper.signed.iter().filter(|(party, on)| facts.is_in(**party) && **on <= facts.today).count();
    let missing = facts.committed.len() - signed;
    let expired = paper.expires.filter(|last| *last < facts.today);
    let known = paper.state.is_some() || !paper.signed.is_empty();
    items.judge_all(known, missing == 0 && expired.is_none(), |findings| {
        if paper.state.is_none() && paper.signed.is_empty() {
            findings.push(Finding::about("finding-paper-unsaid", Paper::state, paper));
        } else if signed == 0 {
            findings.push(Finding::about("finding-paper-unsigned", Paper::signed, paper));
        } else {
            let subject = Finding::about("finding-paper-not-signed-by", Paper::signed, paper);
            findings.of_parties(&facts.committed, Missing { missing, awaited: 0 }, &subject, |party| {
                (!has_signed(party)).then(|| subject.clone().party(party))
            });
        }
        findings.extend(
            expired.map(|last| Finding::about("finding-paper-expired", Paper::expires, paper).on(last)),
        );
    });
}
