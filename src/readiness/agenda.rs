//! What the next check-in has to talk about: made from what is open.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use jiff::civil::Date;
use uuid::Uuid;

use crate::plan::{
    Action, Cadence, Id, Issue, Party, PartyId, Place, Plan, Promise, PromiseOutcome, RecordId, Subject,
    Trigger, Upkeep, date,
};

/// Where no cadence is set, check-ins are taken to come round in this one.
const USUAL: Cadence = Cadence::Monthly;

/// One point of the computed agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AgendaPoint {
    /// An action that is past its date.
    Action(Id<Action>),
    /// A promise that is due by the check-in after the next one.
    Promise(Id<Promise>),
    /// An objection that nobody has replied to.
    Objection(Subject, PartyId),
    /// A trigger that was reached, and not talked about since.
    Trigger(Id<Trigger>),
    /// A dispute that is not settled.
    Dispute(Id<Issue>),
}

impl AgendaPoint {
    /// Where it is dealt with.
    #[must_use]
    pub fn place(self) -> Place {
        match self {
            Self::Action(id) => Action::what.of(id.uuid()),
            Self::Promise(id) => Promise::what.of(id.uuid()),
            Self::Objection(subject, party) => subject.place().party(party),
            Self::Trigger(id) => Trigger::signal.of(id.uuid()),
            Self::Dispute(id) => Issue::title.of(id.uuid()),
        }
    }
}

/// The computed agenda: actions past due, promises that come due, objections without a reply,
/// triggers that were reached, and open disputes. Each kind by its date, what has none last.
#[must_use]
pub fn agenda(plan: &Plan, today: Date) -> Vec<AgendaPoint> {
    let mut points = Vec::new();
    let actions = plan.review.actions.iter().filter(|action| action.done_on.is_none());
    let late = actions.filter_map(|action| Some((action.due.filter(|due| *due < today)?, action.id)));
    points.extend(by_date(late).map(AgendaPoint::Action));

    let until = promises_until(&plan.upkeep, today);
    let open = plan.trust.promises.iter().filter(|promise| promise.outcome == PromiseOutcome::Open);
    let due = open.filter_map(|promise| Some((promise.due.filter(|due| *due <= until)?, promise.id)));
    points.extend(by_date(due).map(AgendaPoint::Promise));

    let out: HashSet<PartyId> = {
        let out = |party: &&Party| party.status.is_out();
        plan.allies.parties.iter().filter(out).map(|party| party.id).collect()
    };
    for (subject, agreement) in plan.agreements() {
        let objects =
            |party: &PartyId| !out.contains(party) && agreement.standing_objection(*party).is_some();
        // A party that has changed its answer is met twice.
        let parties: BTreeSet<_> = agreement.parties().filter(objects).collect();
        points.extend(parties.into_iter().map(|party| AgendaPoint::Objection(subject, party)));
    }

    let talked = talked_about(&plan.upkeep);
    let is_new = |trigger: &Trigger, on: Date| talked.get(&trigger.id.uuid()).is_none_or(|last| *last < on);
    let reached = plan.upkeep.triggers.iter().filter_map(|trigger| {
        let on = trigger.reached_on.filter(|on| *on <= today && is_new(trigger, *on))?;
        Some((on, trigger.id))
    });
    points.extend(by_date(reached).map(AgendaPoint::Trigger));

    let steps: BTreeMap<_, _> = plan.conflict.ladder.steps.iter().map(|step| (step.id, step)).collect();
    let open = plan.conflict.issues.iter().filter(|issue| issue.is_open());
    let ends = open.map(|issue| {
        let last = issue.step.and_then(|id| steps.get(&id)).and_then(|step| issue.last_day_at(step));
        (last.unwrap_or(date::LAST), issue.id)
    });
    points.extend(by_date(ends).map(AgendaPoint::Dispute));
    points
}

/// Promises are talked about that are due up to the check-in after the next one.
fn promises_until(upkeep: &Upkeep, today: Date) -> Date {
    let next = upkeep.next.map_or(today, |next| next.max(today));
    upkeep.cadence.unwrap_or(USUAL).after(next)
}

/// When each record was last a point of a check-in that was held.
fn talked_about(upkeep: &Upkeep) -> BTreeMap<Uuid, Date> {
    let mut talked = BTreeMap::new();
    for held in upkeep.held.iter().filter(|held| !held.running) {
        let Some(on) = held.on else { continue };
        for about in held.points.iter().filter_map(|point| point.about).map(RecordId::uuid) {
            let last = talked.entry(about).or_insert(on);
            *last = on.max(*last);
        }
    }
    talked
}

fn by_date<T>(dated: impl Iterator<Item = (Date, T)>) -> impl Iterator<Item = T> {
    let mut dated: Vec<_> = dated.collect();
    dated.sort_by_key(|(on, _)| *on);
    dated.into_iter().map(|(_, what)| what)
}

/// The points that are always on the agenda: one for each sentence or line that was written down.
pub fn standing_points(agenda: &str) -> impl Iterator<Item = &str> {
    let ends = |c: char| matches!(c, '.' | '?' | '!' | '。' | '؟');
    agenda.lines().flat_map(move |line| {
        let mut rest = line;
        std::iter::from_fn(move || {
            rest = rest.trim_start();
            if rest.is_empty() {
                return None;
            }
            let sentence = rest.char_indices().find_map(|(at, c)| {
                let after = at + c.len_utf8();
                let next = rest[after..].chars().next();
                (ends(c) && next.is_none_or(char::is_whitespace)).then_some(after)
            });
            let (point, after) = rest.split_at(sentence.unwrap_or(rest.len()));
            rest = after;
            Some(point.trim_end_matches('.').trim_end())
        })
        .filter(|point| !point.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as on;

    use super::*;
    use crate::plan::{
        Answer, CheckIn, CheckInPoint, Goal, List, Status, Step, TimeLimit, TimeUnit, Trust, Upkeep,
    };

    const TODAY: Date = on(2026, 11, 24);

    /// A plan with something due, and what belongs on the agenda.
    type Case = (&'static str, fn(&mut Plan) -> Vec<AgendaPoint>);

    fn push<T: crate::plan::Record + Clone>(list: &mut List<T>, record: T) -> Id<T> {
        let id = record.id();
        list.push(record);
        id
    }

    fn promise(plan: &mut Plan, due: Option<Date>, outcome: PromiseOutcome) -> Id<Promise> {
        let Trust { promises, .. } = &mut plan.trust;
        push(promises, Promise { due, outcome, ..Promise::new() })
    }

    fn action(plan: &mut Plan, due: Option<Date>, done_on: Option<Date>) -> Id<Action> {
        push(&mut plan.review.actions, Action { due, done_on, ..Action::new() })
    }

    fn objecting(plan: &mut Plan, status: Status) -> (Subject, PartyId) {
        let party = push(&mut plan.allies.parties, Party { status, ..Party::new() });
        let mut goal = Goal::new();
        goal.agreement.set(party, Answer::Objects { on: TODAY, reason: "No".into(), reply: None });
        (Subject::Goal(push(&mut plan.goals.list, goal)), party)
    }

    /// A trigger that was reached on a day, talked about at a check-in on another.
    fn trigger(plan: &mut Plan, reached: Option<Date>, talked: Option<(Date, bool)>) -> Id<Trigger> {
        let trigger = Trigger { reached_on: reached, ..Trigger::new() };
        let about = Some(trigger.id.uuid().into());
        if let Some((day, running)) = talked {
            let points = [CheckInPoint { about, ..CheckInPoint::new() }].into_iter().collect();
            plan.upkeep.held.push(CheckIn { on: Some(day), running, points, ..CheckIn::new() });
        }
        push(&mut plan.upkeep.triggers, trigger)
    }

    fn dispute(plan: &mut Plan, since: Option<Date>, outcome: &str) -> Id<Issue> {
        let within = Some(TimeLimit::new(3, TimeUnit::Days));
        let step = push(&mut plan.conflict.ladder.steps, Step { within, ..Step::new() });
        let issue = Issue { step: Some(step), since, outcome: outcome.into(), ..Issue::new() };
        push(&mut plan.conflict.issues, issue)
    }

    const CASES: &[Case] = &[
        ("nothing is open", |_| vec![]),
        ("actions past their date, the oldest first", |plan| {
            action(plan, Some(TODAY), None);
            action(plan, Some(on(2026, 1, 1)), Some(TODAY));
            action(plan, None, None);
            let second = action(plan, Some(on(2026, 11, 20)), None);
            let first = action(plan, Some(on(2026, 11, 18)), None);
            vec![AgendaPoint::Action(first), AgendaPoint::Action(second)]
        }),
        ("promises up to the check-in after the next one", |plan| {
            plan.upkeep = Upkeep {
                next: Some(on(2026, 11, 26)),
                cadence: Some(Cadence::Fortnightly),
                ..Upkeep::default()
            };
            let late = promise(plan, Some(on(2026, 11, 2)), PromiseOutcome::Open);
            promise(plan, Some(on(2026, 11, 2)), PromiseOutcome::Kept);
            promise(plan, None, PromiseOutcome::Open);
            promise(plan, Some(on(2026, 12, 11)), PromiseOutcome::Open);
            let last = promise(plan, Some(on(2026, 12, 10)), PromiseOutcome::Open);
            vec![AgendaPoint::Promise(late), AgendaPoint::Promise(last)]
        }),
        ("a next check-in that is past counts from today", |plan| {
            plan.upkeep.next = Some(on(2026, 10, 1));
            plan.upkeep.cadence = Some(Cadence::Weekly);
            let due = promise(plan, Some(on(2026, 12, 1)), PromiseOutcome::Open);
            promise(plan, Some(on(2026, 12, 2)), PromiseOutcome::Open);
            vec![AgendaPoint::Promise(due)]
        }),
        ("objections of parties that are still with us", |plan| {
            objecting(plan, Status::Left);
            let (subject, party) = objecting(plan, Status::Committed);
            vec![AgendaPoint::Objection(subject, party)]
        }),
        ("an objection that was replied to is settled", |plan| {
            let (subject, party) = objecting(plan, Status::Committed);
            if let Some(agreement) = plan.agreement_mut(subject) {
                agreement.reply(party, TODAY, "We moved it".into());
            }
            vec![]
        }),
        ("triggers that were reached and not talked about since", |plan| {
            trigger(plan, None, None);
            trigger(plan, Some(on(2026, 12, 1)), None);
            trigger(plan, Some(on(2026, 11, 1)), Some((on(2026, 11, 12), false)));
            let running = trigger(plan, Some(on(2026, 11, 2)), Some((on(2026, 11, 24), true)));
            let again = trigger(plan, Some(on(2026, 11, 20)), Some((on(2026, 11, 12), false)));
            vec![AgendaPoint::Trigger(running), AgendaPoint::Trigger(again)]
        }),
        ("disputes that are open, those whose step ends first", |plan| {
            let undated = dispute(plan, None, " ");
            dispute(plan, Some(TODAY), "We share it");
            let dated = dispute(plan, Some(on(2026, 11, 21)), "");
            vec![AgendaPoint::Dispute(dated), AgendaPoint::Dispute(undated)]
        }),
        ("one kind after the other", |plan| {
            let (subject, party) = objecting(plan, Status::Committed);
            let dispute = dispute(plan, None, "");
            let promise = promise(plan, Some(TODAY), PromiseOutcome::Open);
            let action = action(plan, Some(on(2026, 11, 1)), None);
            let trigger = trigger(plan, Some(TODAY), None);
            vec![
                AgendaPoint::Action(action),
                AgendaPoint::Promise(promise),
                AgendaPoint::Objection(subject, party),
                AgendaPoint::Trigger(trigger),
                AgendaPoint::Dispute(dispute),
            ]
        }),
    ];

    #[test]
    fn the_agenda_is_made_of_what_is_open() {
        for (name, case) in CASES {
            let mut plan = Plan::new();
            let wanted = case(&mut plan);
            assert_eq!(agenda(&plan, TODAY), wanted, "{name}");
        }
    }

    #[test]
    fn each_sentence_is_a_point_that_is_always_on_it() {
        for (text, points) in [
            ("", &[][..]),
            (" .. ", &[]),
            ("Tea", &["Tea"]),
            (
                "Tea. What we promised, what became of it. Dates.",
                &["Tea", "What we promised, what became of it", "Dates"],
            ),
            (
                "The counts\nWho else should be here? Dates",
                &["The counts", "Who else should be here?", "Dates"],
            ),
            ("At 19.30 sharp. Then tea", &["At 19.30 sharp", "Then tea"]),
        ] {
            assert_eq!(standing_points(text).collect::<Vec<_>>(), points, "{text:?}");
        }
    }
}
