//! What has a date: what happened, what is due, what lies ahead.

use jiff::civil::Date;

use super::macros::choices;
use super::{
    Action, CheckIn, Field, Milestone, Paper, PaperState, Place, Plan, Promise, PromiseOutcome, Purpose,
    Record, Upkeep,
};

choices! {
    /// What kind of thing has a date.
    pub enum Lane {
        /// A day of the alliance itself: start, review, end.
        Dates = "lane-dates",
        /// A milestone of a goal.
        Milestones = "lane-milestones",
        /// A check-in.
        CheckIns = "lane-check-ins",
        /// A promise.
        Promises = "lane-promises",
        /// An action.
        Actions = "lane-actions",
        /// A paper.
        Papers = "lane-papers",
    }
}

choices! {
    /// How something with a date stands on a day.
    pub enum Happened {
        /// It has happened.
        Yes = "happened-yes",
        /// Its date is past, and it has not.
        Late = "happened-late",
        /// It lies ahead.
        Ahead = "happened-ahead",
    }
}

/// Something that has a date.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// When.
    pub on: Date,
    /// What kind of thing it is.
    pub lane: Lane,
    /// How it stands.
    pub happened: Happened,
    /// Its field: where it is seen and changed.
    pub place: Place,
    /// What it is called, as entered; may be empty.
    pub title: String,
    /// The message that stands for the title where it is empty, or that says what date it is.
    pub called: &'static str,
}

impl Plan {
    /// All that has a date, in order. What was settled stands on that day, what was not on the day on
    /// which it is due; what was given up is left out.
    #[must_use]
    pub fn timeline(&self, today: Date) -> Vec<Moment> {
        let mut line = Line { today, moments: Vec::new() };
        let purpose = &self.purpose;
        for (on, field) in
            [(purpose.start, Purpose::start), (purpose.review, Purpose::review), (purpose.end, Purpose::end)]
        {
            // A day comes by itself; a review that is past was not set anew.
            let reached = field != Purpose::review;
            line.add(Lane::Dates, on, reached, field.place(), "", field.id);
        }
        for milestone in self.goals.list.iter().flat_map(|goal| goal.milestones.iter()) {
            let on = milestone.reached_on.or(milestone.due);
            let field = if milestone.reached_on.is_some() { Milestone::reached_on } else { Milestone::due };
            let reached = milestone.reached_on.is_some();
            line.record(Lane::Milestones, on, reached, field, milestone, "unnamed-milestone");
        }
        for held in self.upkeep.held.iter() {
            let place = CheckIn::on.of(held.id.uuid());
            line.add(Lane::CheckIns, held.on, !held.running, place, "", "unnamed-check-in");
        }
        line.add(Lane::CheckIns, self.upkeep.next, false, Upkeep::next.place(), "", Upkeep::next.id);
        for promise in self.trust.promises.iter() {
            let open = promise.outcome == PromiseOutcome::Open;
            let settled = promise.settled_on.filter(|_| !open);
            let on = settled.or(promise.due);
            line.record(Lane::Promises, on, !open, Promise::due, promise, "unnamed-promise");
        }
        for action in self.review.actions.iter() {
            let on = action.done_on.or(action.due);
            let field = if action.done_on.is_some() { Action::done_on } else { Action::due };
            line.record(Lane::Actions, on, action.done_on.is_some(), field, action, "unnamed-action");
        }
        for paper in self.purpose.papers.iter().filter(|paper| paper.state != Some(PaperState::NotNeeded)) {
            line.paper(paper);
        }
        line.moments.sort_by_key(|moment| (moment.on, moment.lane));
        line.moments
    }
}

struct Line {
    today: Date,
    moments: Vec<Moment>,
}

impl Line {
    fn add(
        &mut self,
        lane: Lane,
        on: Option<Date>,
        reached: bool,
        place: Place,
        title: &str,
        called: &'static str,
    ) {
        let Some(on) = on else { return };
        let happened = match reached {
            true if on <= self.today => Happened::Yes,
            false if on < self.today => Happened::Late,
            _ => Happened::Ahead,
        };
        let title = title.trim().to_owned();
        self.moments.push(Moment { on, lane, happened, place, title, called });
    }

    fn record<T: Record>(
        &mut self,
        lane: Lane,
        on: Option<Date>,
        reached: bool,
        field: Field,
        record: &T,
        called: &'static str,
    ) {
        self.add(lane, on, reached, field.of(record.id().uuid()), record.title(), called);
    }

    /// When a paper was signed by the last of them, else when it is due; and when it runs out.
    fn paper(&mut self, paper: &Paper) {
        let called = paper.kind.map_or("unnamed-paper", super::PaperKind::message_id);
        let signed = paper.state == Some(PaperState::Signed);
        let on = paper.signed.values().max().copied().filter(|_| signed).or(paper.due);
        self.record(Lane::Papers, on, signed, Paper::due, paper, called);
        self.record(Lane::Papers, paper.expires, false, Paper::expires, paper, called);
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::{Goal, PaperKind};

    const TODAY: Date = date(2026, 11, 24);

    /// What a plan with one dated thing says of it.
    type Case = (fn(&mut Plan), &'static [(Date, Lane, Happened)]);

    #[expect(clippy::unnecessary_wraps, reason = "fields hold a date or none")]
    fn day(day: i8) -> Option<Date> {
        Some(date(2026, 11, day))
    }

    fn milestone(plan: &mut Plan, due: Option<Date>, reached_on: Option<Date>) {
        let milestones = [Milestone { due, reached_on, ..Milestone::new() }].into_iter().collect();
        plan.goals.list.push(Goal { milestones, ..Goal::new() });
    }

    fn paper(plan: &mut Plan, state: PaperState) {
        let mut paper = Paper { state: Some(state), due: day(20), expires: day(30), ..Paper::new() };
        paper.kind = Some(PaperKind::Permit);
        paper.signed.insert(plan.ourselves, date(2026, 11, 11));
        plan.purpose.papers.push(paper);
    }

    const CASES: &[Case] = &[
        (|_| {}, &[]),
        (|plan| plan.purpose.start = day(24), &[(date(2026, 11, 24), Lane::Dates, Happened::Yes)]),
        (|plan| plan.purpose.review = day(23), &[(date(2026, 11, 23), Lane::Dates, Happened::Late)]),
        (|plan| plan.purpose.end = day(25), &[(date(2026, 11, 25), Lane::Dates, Happened::Ahead)]),
        (|plan| milestone(plan, day(3), day(5)), &[(date(2026, 11, 5), Lane::Milestones, Happened::Yes)]),
        (|plan| milestone(plan, day(3), None), &[(date(2026, 11, 3), Lane::Milestones, Happened::Late)]),
        (|plan| milestone(plan, None, None), &[]),
        (
            |plan| {
                plan.upkeep.held.push(CheckIn { on: day(12), ..CheckIn::new() });
                plan.upkeep.next = day(24);
            },
            &[
                (date(2026, 11, 12), Lane::CheckIns, Happened::Yes),
                (date(2026, 11, 24), Lane::CheckIns, Happened::Ahead),
            ],
        ),
        (
            |plan| {
                let outcome = PromiseOutcome::Kept;
                plan.trust.promises.push(Promise {
                    due: day(20),
                    settled_on: day(18),
                    outcome,
                    ..Promise::new()
                });
                plan.trust.promises.push(Promise { due: day(2), ..Promise::new() });
            },
            &[
                (date(2026, 11, 2), Lane::Promises, Happened::Late),
                (date(2026, 11, 18), Lane::Promises, Happened::Yes),
            ],
        ),
        (
            |plan| plan.review.actions.push(Action { due: day(18), done_on: day(17), ..Action::new() }),
            &[(date(2026, 11, 17), Lane::Actions, Happened::Yes)],
        ),
        (|plan| paper(plan, PaperState::NotNeeded), &[]),
        (
            |plan| paper(plan, PaperState::Signed),
            &[
                (date(2026, 11, 11), Lane::Papers, Happened::Yes),
                (date(2026, 11, 30), Lane::Papers, Happened::Ahead),
            ],
        ),
        (
            |plan| paper(plan, PaperState::Drafting),
            &[
                (date(2026, 11, 20), Lane::Papers, Happened::Late),
                (date(2026, 11, 30), Lane::Papers, Happened::Ahead),
            ],
        ),
    ];

    #[test]
    fn what_has_a_date_stands_where_it_was_settled_or_is_due() {
        for (index, (edit, wanted)) in CASES.iter().enumerate() {
            let mut plan = Plan::new();
            edit(&mut plan);
            let moments = plan.timeline(TODAY);
            let found: Vec<_> = moments.iter().map(|m| (m.on, m.lane, m.happened)).collect();
            assert_eq!(found, *wanted, "case {index}");
        }
    }
}
