//! What a rehearsal of the conflict ladder begins with, and what it may run into.

use jiff::civil::Date;

use super::{
    ExitTerms, Field, Form, Id, PartyId, Place, Plan, Promise, PromiseOutcome, Risk, Step, StepAction,
    ThirdParty,
};

/// A dispute that could happen, as the plan suggests it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LikelyDispute {
    /// A promise was not kept in time.
    Promise(Id<Promise>),
    /// Something went wrong.
    Risk(Id<Risk>),
    /// A party is asked for more than it can give.
    Limit(PartyId),
}

/// What a step of the ladder lacks, so that a dispute could get stuck there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepLacks {
    /// Nobody is named.
    Person,
    /// It has no time limit.
    Limit,
    /// It does not say when it starts.
    Trigger,
    /// Nobody helps from outside, though it needs somebody.
    ThirdParty,
    /// Nobody stands in for whoever helps from outside.
    StandIn,
    /// How parties part is not said.
    ExitTerms,
    /// Nothing that shows in its fields.
    Nothing,
}

impl StepLacks {
    /// The field that mends it.
    #[must_use]
    pub fn place(self, step: &Step) -> Place {
        let of = |field: Field| field.of(step.id.uuid());
        match self {
            Self::Person => of(Step::who),
            Self::Limit => of(Step::within),
            Self::Trigger => of(Step::trigger),
            Self::ThirdParty => ThirdParty::who.place(),
            Self::StandIn => ThirdParty::stand_in.place(),
            Self::ExitTerms => ExitTerms::notice.place(),
            Self::Nothing => of(Step::title),
        }
    }
}

impl Plan {
    /// Up to three disputes that could happen: the oldest promise that is past due, the largest risk,
    /// what an ally said that it cannot do.
    #[must_use]
    pub fn likely_disputes(&self, today: Date) -> Vec<LikelyDispute> {
        let says = |text: &str| !text.trim().is_empty();
        let late = |promise: &&Promise| {
            promise.outcome == PromiseOutcome::Open
                && promise.due.is_some_and(|due| due < today)
                && says(&promise.what)
        };
        let promise = self.trust.promises.iter().filter(late).min_by_key(|promise| promise.due);
        let size = |risk: &Risk| {
            let grade = |grade: Option<super::Grade>| grade.map_or(0, super::Grade::get);
            grade(risk.likelihood) * grade(risk.impact)
        };
        // Of those that are alike the first one.
        let risk = self.risk.list.iter().filter(|risk| says(&risk.what)).rev().max_by_key(|risk| size(risk));
        let limit = self.allies().find(|party| party.is_committed() && says(&party.limits));
        [
            promise.map(|promise| LikelyDispute::Promise(promise.id)),
            risk.map(|risk| LikelyDispute::Risk(risk.id)),
            limit.map(|party| LikelyDispute::Limit(party.id)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// What a step lacks that its fields can tell: the first thing that a dispute would meet.
    #[must_use]
    pub fn step_lacks(&self, step: &Step) -> StepLacks {
        let helped = matches!(
            step.action,
            Some(StepAction::Facilitator | StepAction::Mediator | StepAction::Arbitration)
        );
        let parts = step.action == Some(StepAction::PartWays);
        let third_party = &self.conflict.third_party;
        let unsaid = self.risk.exit.terms().iter().all(|term| term.trim().is_empty());
        if !step.who.is_named() {
            StepLacks::Person
        } else if step.within.is_none_or(|limit| limit.number == 0) {
            StepLacks::Limit
        } else if step.trigger.trim().is_empty() {
            StepLacks::Trigger
        } else if helped && !third_party.who.is_named() {
            StepLacks::ThirdParty
        } else if helped && !third_party.stand_in.is_named() {
            StepLacks::StandIn
        } else if parts && unsaid && self.purpose.formality.in_force() > Form::Handshake {
            StepLacks::ExitTerms
        } else {
            StepLacks::Nothing
        }
    }
}

/// By which day each step is over, counted from the first word; none from a step without a limit on.
pub fn days_by_step<'s>(steps: impl Iterator<Item = &'s Step>) -> impl Iterator<Item = Option<i64>> {
    steps.scan(Some(0), |day, step| {
        *day = day.zip(step.within).map(|(day, within)| day + within.days());
        Some(*day)
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::{Chapter, Grade, Party, Status, TimeLimit, TimeUnit};

    const TODAY: Date = date(2026, 11, 24);

    #[test]
    fn disputes_are_made_of_a_late_promise_the_largest_risk_and_a_limit() {
        let mut plan = Plan::new();
        assert_eq!(plan.likely_disputes(TODAY), []);
        let promise = |day, outcome, what: &str| Promise {
            due: Some(date(2026, 11, day)),
            outcome,
            what: what.into(),
            ..Promise::new()
        };
        let oldest = promise(3, PromiseOutcome::Open, "The skip price");
        let (oldest_id, mut risks) = (oldest.id, Vec::new());
        plan.trust.promises.push(promise(4, PromiseOutcome::Open, "The boats"));
        plan.trust.promises.push(oldest);
        plan.trust.promises.push(promise(1, PromiseOutcome::Kept, "Kept"));
        plan.trust.promises.push(promise(2, PromiseOutcome::Open, " "));
        plan.trust.promises.push(promise(24, PromiseOutcome::Open, "Due today"));
        for (likelihood, impact, what) in [(2, 3, "Rain"), (3, 4, "A bill"), (4, 3, "A fall"), (5, 5, "")] {
            let (likelihood, impact) = (Some(Grade::clamped(likelihood)), Some(Grade::clamped(impact)));
            let risk = Risk { likelihood, impact, what: what.into(), ..Risk::new() };
            risks.push(risk.id);
            plan.risk.list.push(risk);
        }
        let party = |status, limits: &str| Party { status, limits: limits.into(), ..Party::new() };
        let club = party(Status::Committed, "Not in the racing season");
        let club_id = club.id;
        plan.allies.parties.push(party(Status::Candidate, "No Sundays"));
        plan.allies.parties.push(party(Status::Committed, ""));
        plan.allies.parties.push(club);
        assert_eq!(
            plan.likely_disputes(TODAY),
            [LikelyDispute::Promise(oldest_id), LikelyDispute::Risk(risks[1]), LikelyDispute::Limit(club_id)]
        );
    }

    #[test]
    fn what_a_step_lacks_is_told_in_the_order_in_which_a_dispute_meets_it() {
        let whole = Step {
            who: "Maya".into(),
            within: Some(TimeLimit::new(3, TimeUnit::Days)),
            trigger: "A promise is broken".into(),
            ..Step::new()
        };
        let of = |action, edit: fn(&mut Step)| {
            let mut step = Step { action: Some(action), ..whole.clone() };
            edit(&mut step);
            step
        };
        let mut plan = Plan::new();
        plan.purpose.formality.chosen = Some(Form::Charter);
        for (step, lacks) in [
            (of(StepAction::DirectTalk, |_| {}), StepLacks::Nothing),
            (of(StepAction::DirectTalk, |step| step.who = "".into()), StepLacks::Person),
            (of(StepAction::DirectTalk, |step| step.within = None), StepLacks::Limit),
            (of(StepAction::DirectTalk, |step| step.trigger.clear()), StepLacks::Trigger),
            (of(StepAction::Mediator, |_| {}), StepLacks::ThirdParty),
            (of(StepAction::PartWays, |_| {}), StepLacks::ExitTerms),
        ] {
            assert_eq!(plan.step_lacks(&step), lacks, "{step:?}");
            let elsewhere = matches!(lacks, StepLacks::ThirdParty | StepLacks::ExitTerms);
            assert_eq!(lacks.place(&step).record.is_none(), elsewhere);
        }
        plan.conflict.third_party.who = "Samira".into();
        plan.risk.exit.notice = "3 months".into();
        assert_eq!(plan.step_lacks(&of(StepAction::Mediator, |_| {})), StepLacks::StandIn);
        assert_eq!(plan.step_lacks(&of(StepAction::PartWays, |_| {})), StepLacks::Nothing);
        assert_eq!(StepLacks::ExitTerms.place(&whole).chapter, Chapter::Risk);
    }

    #[test]
    fn days_add_up_until_a_step_has_no_limit() {
        let step = |days: Option<u16>| Step {
            within: days.map(|days| TimeLimit::new(days, TimeUnit::Days)),
            ..Step::new()
        };
        let steps = [step(Some(3)), step(Some(7)), step(None), step(Some(14))];
        assert_eq!(days_by_step(steps.iter()).collect::<Vec<_>>(), [Some(3), Some(10), None, None]);
    }
}
