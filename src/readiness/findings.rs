//! What a rule found, of which the first are named and the rest is counted.
//!
//! Every party may owe an answer to every goal. Nobody reads more than the first of them, and a
//! small file must neither take gigabytes nor minutes.

use jiff::civil::Date;

use super::facts::Facts;
use super::items::{Finding, cut, filled};
use crate::plan::{Answer, Party, PartyId, Place, Subject};

/// So many findings are named.
pub(super) const NAMED: usize = 100;

/// What a rule found.
///
/// What stays private is named and counted apart, so that what everybody may see does not depend
/// on it.
#[derive(Debug, Default)]
pub(super) struct Findings {
    named: Vec<Finding>,
    public: Rest,
    private: Rest,
}

/// The findings that are not named.
#[derive(Debug, Default)]
struct Rest {
    /// How many are named.
    named: usize,
    /// How many are not.
    more: usize,
    /// Whether one of these is anything but the answer of others that is awaited.
    unawaited: bool,
    /// Where the first of them is mended.
    first: Option<Place>,
}

impl Rest {
    fn has_room(&self) -> bool {
        self.named < NAMED
    }

    fn count(&mut self, more: usize, awaited: bool, place: Place) {
        if more > 0 {
            self.more += more;
            self.unawaited |= !awaited;
            self.first.get_or_insert(place);
        }
    }
}

impl Findings {
    /// Adds a finding.
    pub(super) fn push(&mut self, finding: Finding) {
        let rest = self.rest(finding.private);
        if rest.has_room() {
            rest.named += 1;
            self.named.push(finding);
        } else {
            rest.count(1, finding.awaited, finding.place);
        }
    }

    /// Adds several findings.
    pub(super) fn extend(&mut self, findings: impl IntoIterator<Item = Finding>) {
        for finding in findings {
            self.push(finding);
        }
    }

    /// Whether nothing was found.
    pub(super) fn is_empty(&self) -> bool {
        self.named.is_empty()
    }

    /// Adds the finding of each of the parties that has one, of which there are `missing`, and
    /// `awaited` of these wait for an answer. Once no more is named the rest is counted without
    /// looking at every party; it is mended where `subject` is.
    pub(super) fn of_parties(
        &mut self,
        parties: &[&Party],
        Missing { mut missing, mut awaited }: Missing,
        subject: &Finding,
        find: impl Fn(&Party) -> Option<Finding>,
    ) {
        let mut found = parties.iter().filter_map(|party| find(party));
        while missing > 0 && self.rest(subject.private).has_room() {
            let Some(finding) = found.next() else { return };
            missing -= 1;
            awaited -= usize::from(finding.awaited).min(awaited);
            self.push(finding);
        }
        self.rest(subject.private).count(missing, awaited == missing, subject.place);
    }

    /// Why something is not agreed by all: whose answer is missing, and who objects, each like
    /// `subject`.
    pub(super) fn missing_answers(
        &mut self,
        facts: &Facts<'_>,
        subject: Subject,
        finding: impl Fn() -> Finding,
    ) {
        let agreement = facts.answers(subject);
        if agreement.is_blank() {
            self.push(Finding { message: "finding-nobody-asked", ..finding() });
            return;
        }
        let awaits = |party: PartyId| !facts.is_us(party) && is_awaited(agreement.of(party));
        let objects = |party: PartyId| agreement.standing_objection(party).is_some();
        let mut missing = Missing { missing: facts.committed.len(), awaited: 0 };
        for party in agreement.parties().filter(|party| facts.is_in(*party)) {
            if facts.accord.is_settled(subject, agreement, party) {
                missing.missing -= 1;
            } else if awaits(party) && !objects(party) {
                missing.awaited += 1;
            }
        }
        let any_missing = missing.missing > 0;
        self.of_parties(&facts.committed, missing, &finding(), |party| {
            if facts.accord.is_settled(subject, agreement, party.id) {
                return None;
            }
            let finding = |message| Finding { message, ..finding().party(party) };
            Some(match agreement.standing_objection(party.id).unwrap_or_else(|| agreement.of(party.id)) {
                Answer::Objects { on, reason, reply: None } => objection(finding(""), *on, reason),
                Answer::Objects { reply: Some(reply), .. } => {
                    Finding { awaited: awaits(party.id), ..finding("finding-not-answered").on(reply.on) }
                }
                Answer::Proposed { on } => {
                    Finding { awaited: awaits(party.id), ..finding("finding-not-answered").on(*on) }
                }
                Answer::NotTheirs => finding("finding-concerns-all"),
                Answer::NotAsked => finding("finding-not-asked"),
                // It is not settled for the one reason that its day has not come.
                Answer::Agreed { on, .. } => finding("finding-agreed-ahead").on(*on),
            })
        });
        let of_others = facts.objections(subject).filter(|(party, ..)| !party.is_committed());
        let mut any_other = false;
        for (party, on, reason) in of_others {
            any_other = true;
            self.push(objection(finding().party(party), on, reason));
        }
        if !any_missing && !any_other {
            // Everybody whom it concerns agrees, but that is fewer than two.
            self.push(Finding { message: "finding-too-few-agree", ..finding() });
        }
    }

    /// Every objection to something that stands, each like `subject`.
    pub(super) fn objections(&mut self, facts: &Facts<'_>, subject: Subject, finding: impl Fn() -> Finding) {
        let objections = facts.objections(subject);
        self.extend(objections.map(|(party, on, reason)| objection(finding().party(party), on, reason)));
    }

    /// The findings in order, and how many more there are.
    pub(super) fn finish(self) -> Vec<Finding> {
        let Self { named: mut findings, public, private } = self;
        for (rest, private) in [(public, false), (private, true)] {
            findings.extend(rest.first.map(|place| Finding {
                awaited: !rest.unawaited,
                private,
                ..Finding::new(Finding::MORE, place).count(rest.more)
            }));
        }
        findings
    }

    fn rest(&mut self, private: bool) -> &mut Rest {
        if private { &mut self.private } else { &mut self.public }
    }
}

/// How many parties lack something.
#[derive(Clone, Copy, Debug)]
pub(super) struct Missing {
    /// How many.
    pub(super) missing: usize,
    /// How many of them were asked and have not answered.
    pub(super) awaited: usize,
}

/// Whether a party was asked and has not answered.
const fn is_awaited(answer: &Answer) -> bool {
    matches!(answer, Answer::Proposed { .. } | Answer::Objects { reply: Some(_), .. })
}

/// That a party objects and nobody has replied.
pub(super) fn objection(subject: Finding, on: Date, reason: &str) -> Finding {
    let message = if filled(reason) { "finding-objection" } else { "finding-objection-unexplained" };
    Finding { message, detail: cut(reason), ..subject.on(on) }
}
