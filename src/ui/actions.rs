//! What is proposed for an action that is made in one click, and how an action is told in short.

use jiff::civil::Date;

use super::parties::Parties;
use super::person::person_name;
use crate::plan::{Action, Person, Purpose, date};
use crate::words::Words;

/// An action is proposed for so many days on.
const PROPOSED: i64 = 14;

/// Who is proposed for it: the convenor, else whoever keeps the plan.
#[must_use]
pub fn proposed_person(purpose: &Purpose, parties: &Parties<'_>) -> Person {
    let convenor = &purpose.leadership.convenor;
    if convenor.is_named() { convenor.clone() } else { parties.keeper() }
}

/// By when: before the work starts, if it soon does.
#[must_use]
pub fn proposed_date(start: Option<Date>, today: Date) -> Date {
    let soon = date::plus(today, PROPOSED);
    start.filter(|start| (today..soon).contains(start)).unwrap_or(soon)
}

/// An action in short: `Action: Maya, by 4 Dec`, or `Done on 2 Dec`.
#[must_use]
pub fn in_words(words: &Words, parties: &Parties<'_>, action: &Action) -> String {
    words.with("action-short", &[("by", by(words, parties, action).into())]).into_owned()
}

/// Who, and by when.
#[must_use]
pub fn by(words: &Words, parties: &Parties<'_>, action: &Action) -> String {
    let who = person_name(parties, &action.who);
    let who = who.unwrap_or_else(|| words.text("action-nobody").into_owned());
    match action.due {
        Some(due) => {
            words.with("action-by", &[("who", who.into()), ("date", words.day(due).into())]).into_owned()
        }
        None => words.with("action-undated", &[("who", who.into())]).into_owned(),
    }
}
