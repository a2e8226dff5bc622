//! Fields that hold something wrong: what cannot be, whatever the plan is for. A field that is
//! blank is never wrong.

use jiff::civil::Date;

use super::facts::{Facts, is_same_person};
use super::findings::Findings;
use super::items::{Finding, filled};
use crate::plan::{
    Agreement, Answer, Field, NoneFound, Party, PartyId, PerParty, Person, Share, TimeLimit, shares,
};

mod agree;
mod build;
mod keep;

/// Every mistake of the plan, chapter by chapter: the first of each chapter are named.
pub(super) fn mistakes(facts: &Facts<'_>) -> Vec<Finding> {
    let chapters = [
        build::purpose,
        build::allies,
        build::goals,
        agree::roles,
        agree::resources,
        agree::risk,
        agree::communication,
        agree::trust,
        agree::conflict,
        keep::upkeep,
        keep::review,
    ];
    let of_chapter = |find: fn(&mut Mistakes<'_, '_>)| {
        let mut mistakes = Mistakes { facts, found: Findings::default() };
        find(&mut mistakes);
        mistakes.found.finish()
    };
    let mut mistakes: Vec<Finding> = chapters.into_iter().flat_map(of_chapter).collect();
    for mistake in &mut mistakes {
        mistake.tell_ourselves(facts.plan.ourselves);
    }
    mistakes
}

/// The mistakes of a chapter. What is wrong in one of its records or sections is told by `about`,
/// which names it for the field at fault.
struct Mistakes<'facts, 'plan> {
    facts: &'facts Facts<'plan>,
    found: Findings,
}

impl Mistakes<'_, '_> {
    /// Something is wrong.
    fn push(&mut self, message: &'static str, finding: Finding) {
        self.found.push(Finding { message, ..finding });
    }

    /// What has happened cannot lie ahead.
    fn happened(&mut self, on: Option<Date>, field: Field, about: impl Fn(Field) -> Finding) {
        if let Some(on) = on.filter(|on| *on > self.facts.today) {
            self.push("mistake-ahead", about(field).on(on));
        }
    }

    /// Somebody looked and found nothing, on a day that cannot lie ahead.
    fn looked(&mut self, none: Option<&NoneFound>, field: Field) {
        self.happened(none.map(|none| none.on), field, |field| {
            Finding::new("", field.place()).called("noun-looked")
        });
    }

    /// Whoever is counted on is of a party that is in.
    fn person(&mut self, person: &Person, field: Field, about: impl Fn(Field) -> Finding) {
        let not_in = |id: PartyId| self.facts.party(id).filter(|party| !party.is_committed());
        if let Some(party) = person.party.and_then(not_in) {
            self.push("mistake-not-committed", naming(about(field), party));
        }
    }

    /// Who answers for something, and who stands in: of parties that are in, and not the same.
    fn owner_and_stand_in(
        &mut self,
        (owner, owner_field): (&Person, Field),
        (stand_in, stand_in_field): (&Person, Field),
        about: impl Fn(Field) -> Finding,
    ) {
        self.person(owner, owner_field, &about);
        self.person(stand_in, stand_in_field, &about);
        if owner.is_named() && is_same_person(owner, stand_in) {
            self.push("mistake-stands-in-for-itself", about(stand_in_field));
        }
    }

    /// No time at all is no time limit.
    fn limit(&mut self, limit: Option<TimeLimit>, field: Field, about: impl Fn(Field) -> Finding) {
        if limit.is_some_and(|limit| limit.number == 0) {
            self.push("mistake-no-time", about(field));
        }
    }

    /// The second of two lengths of time cannot be shorter than the first.
    fn in_order(
        &mut self,
        shorter: Option<TimeLimit>,
        longer: Option<TimeLimit>,
        message: &'static str,
        finding: impl FnOnce() -> Finding,
    ) {
        if shorter.zip(longer).is_some_and(|(shorter, longer)| shorter.days() > longer.days()) {
            self.push(message, finding());
        }
    }

    /// Shares add up to a hundred.
    fn shares(&mut self, shares: &PerParty<Share>, message: &'static str, finding: impl FnOnce() -> Finding) {
        let sum = shares::sum(shares, |_| true);
        if !shares.is_empty() && !shares::is_whole(sum) {
            let count = usize::try_from(sum / Share::UNIT).unwrap_or(0);
            self.push(message, finding().count(count));
        }
    }

    /// An objection says why, and no answer was given on a day that has not come.
    fn answers(&mut self, agreement: &Agreement, about: impl Fn() -> Finding) {
        for (id, answer) in &agreement.answers {
            let unexplained = matches!(answer, Answer::Objects { reason, .. } if !filled(reason));
            let ahead = answer.date().filter(|on| *on > self.facts.today);
            // Few answers are wrong, so that the parties of most need not be looked up.
            if (unexplained || ahead.is_some())
                && let Some(party) = self.facts.party(*id)
            {
                if unexplained {
                    self.push("mistake-objection-unexplained", about().party(party));
                }
                if let Some(on) = ahead {
                    self.push("mistake-answer-ahead", about().party(party).on(on));
                }
            }
        }
    }
}

/// A mistake that names a party and stands in a field that does not belong to it.
fn naming(finding: Finding, party: &Party) -> Finding {
    let place = finding.place;
    Finding { place, ..finding.party(party) }
}
