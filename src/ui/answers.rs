//! What each party answered to something that is to be agreed, one row a party.
//!
//! Written is not agreed: the row of a party says what that party itself answered, when, and who
//! said so. An objection shows its reason in place, and what was replied to it stays in sight.

mod below;
mod block;
mod cell;
mod cells;
mod kind;
mod rows;
mod why;

pub use block::Answers;
pub use cell::{Chosen, cell};

use std::borrow::Cow;

use egui::Ui;
use jiff::civil::Date;

use super::Context;
use super::parties::called;
use super::widgets::{StatusIcon, badge_because};
use crate::plan::{AgreedBy, Agreement, Answer, Party, PartyId, Plan, Subject};
use crate::readiness::Overview;
use crate::words::Words;

/// A party whose answer counts, or that gave one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The party.
    pub id: PartyId,
    /// What tables call it.
    pub name: String,
    /// Whom we talk to there: who is taken to have said what it says; empty while nobody is known.
    pub contact: String,
    /// Whether it is committed, so that its answer is waited for.
    pub committed: bool,
}

/// The parties that something to be agreed concerns: every committed one, ourselves included, and
/// every other one that answered.
#[must_use]
pub fn asked(plan: &Plan, words: &Words, agreement: &Agreement) -> Vec<Asked> {
    let mut asked = committed(plan, words);
    add_others(plan, words, &mut asked, agreement.answers.keys().chain(agreement.earlier.keys()).copied());
    asked
}

/// Adds those of `others` that are not among `asked`.
pub fn add_others(plan: &Plan, words: &Words, asked: &mut Vec<Asked>, others: impl Iterator<Item = PartyId>) {
    for party in others.filter_map(|id| plan.party(id)) {
        if asked.iter().all(|asked| asked.id != party.id) {
            asked.push(of_party(plan, words, party, false));
        }
    }
}

/// The committed parties, ourselves included.
#[must_use]
pub fn committed(plan: &Plan, words: &Words) -> Vec<Asked> {
    plan.committed().map(|party| of_party(plan, words, party, true)).collect()
}

fn of_party(plan: &Plan, words: &Words, party: &Party, committed: bool) -> Asked {
    let name = called(words, plan.ourselves, party).into_owned();
    let contact = party.contact_name().unwrap_or_default().to_owned();
    Asked { id: party.id, name, contact, committed }
}

/// The mark of an answer.
#[must_use]
pub fn mark(answer: &Answer) -> StatusIcon {
    match answer {
        Answer::NotAsked => StatusIcon::NotAsked,
        Answer::Proposed { .. } => StatusIcon::Proposed,
        Answer::Agreed { .. } => StatusIcon::Agreed,
        Answer::Objects { .. } => StatusIcon::Objects,
        Answer::NotTheirs => StatusIcon::NotTheirs,
    }
}

/// An answer with its date: `Agreed on 4 Nov`.
#[must_use]
pub fn in_words(words: &Words, answer: &Answer, today: Date) -> String {
    let Some(on) = answer.date() else { return words.text(mark(answer).message_id()).into_owned() };
    let date = words.near(on, today);
    let id = match answer {
        Answer::Proposed { .. } => "answer-proposed-on",
        Answer::Agreed { .. } => "answer-agreed-on",
        _ => "answer-objects-on",
    };
    words.with(id, &[("date", date.into())]).into_owned()
}

/// An answer with its date and all that was said: `Agreed on 4 Nov, said by Jonas Brandt`.
#[must_use]
pub fn in_full(words: &Words, answer: &Answer, today: Date) -> String {
    let said = in_words(words, answer, today);
    let (id, more) = match answer {
        Answer::Agreed { by, .. } => ("answer-said-by", by.trim()),
        Answer::Objects { reason, .. } => ("answer-said-because", reason.trim()),
        Answer::NotAsked | Answer::Proposed { .. } | Answer::NotTheirs => return said,
    };
    if more.is_empty() {
        return said;
    }
    words.with(id, &[("said", said.into()), ("more", more.into())]).into_owned()
}

/// How many of the committed parties that it concerns have agreed, and how many those are.
#[must_use]
pub fn counts(agreement: &Agreement, parties: &[Asked]) -> (usize, usize) {
    let concerned =
        || parties.iter().filter(|party| party.committed && *agreement.of(party.id) != Answer::NotTheirs);
    let agreed = concerned().filter(|party| agreement.of(party.id).is_agreed()).count();
    (agreed, concerned().count())
}

/// By how many it is agreed, as mark and words; where a decision stands for the answers, that it does.
pub fn agreed_by<'w>(
    words: &'w Words,
    overview: &Overview,
    subject: Subject,
    agreement: &Agreement,
    parties: &[Asked],
) -> (StatusIcon, Cow<'w, str>) {
    let (agreed, of) = counts(agreement, parties);
    if let Some(AgreedBy::Decision { on, .. }) = overview.checklist.agreed.get(&subject) {
        let said = words.with("answers-by-decision", &[("date", words.date(*on).into())]);
        return (StatusIcon::Agreed, said);
    }
    let standing = parties.iter().any(|party| agreement.standing_objection(party.id).is_some());
    let mark = match agreed {
        _ if agreed == of && agreed >= 2 && !standing => StatusIcon::Agreed,
        0 if agreement.answers.is_empty() => StatusIcon::NotAsked,
        0 => StatusIcon::Proposed,
        _ => StatusIcon::Partly,
    };
    // One accepts a person or a way to go, and agrees to words.
    let accepted = matches!(subject, Subject::Convenor | Subject::Ladder | Subject::ThirdParty);
    let id = if accepted { "answers-accepted-by" } else { "answers-agreed-by" };
    (mark, words.with(id, &[("agreed", agreed.into()), ("of", of.into())]))
}

/// Two badges: whether it is written, and by how many it is agreed. They say different things and
/// are never one. Where a decision stands for the answers, the second one says so. In a row that runs from right to left the second one is drawn first.
fn badges(
    ui: &mut Ui,
    cx: &Context<'_>,
    subject: Subject,
    written: bool,
    agreement: &Agreement,
    parties: &[Asked],
) {
    let words = cx.words;
    let (agreed_mark, agreed) = agreed_by(words, cx.overview, subject, agreement, parties);
    let (mark, text, unwritten) = if written {
        (StatusIcon::Written, words.text("mark-written"), "".into())
    } else {
        let why = words.attribute("answers-not-written", "why").unwrap_or_default();
        (StatusIcon::NotStarted, words.text("answers-not-written"), why)
    };
    let missing = match agreed_mark {
        StatusIcon::Agreed => String::new(),
        _ => why::missing(words, parties, agreement, cx.today()),
    };
    let mut both = [(mark, text, unwritten), (agreed_mark, agreed, missing.into())];
    if ui.layout().prefer_right_to_left() {
        both.reverse();
    }
    for (mark, text, why) in both {
        badge_because(ui, mark, &text, &why);
    }
}
