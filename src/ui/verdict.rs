//! A verdict in one line: its mark and its words.

use super::Context;
use super::widgets::StatusIcon;
use crate::readiness::Verdict;
use crate::words::Words;

/// The mark and the words of the verdict in one line, with the number of open blockers.
#[must_use]
pub fn in_brief(cx: &Context<'_>) -> (StatusIcon, String) {
    let checklist = &cx.overview.checklist;
    brief(cx.words, checklist.verdict, checklist.blockers().count())
}

/// The mark and the words of a verdict in one line.
#[must_use]
pub fn brief(words: &Words, verdict: Verdict, blockers: usize) -> (StatusIcon, String) {
    let text = if verdict == Verdict::NotReady && blockers > 0 {
        words.with("verdict-with-blockers", &[("count", blockers.into())])
    } else {
        words.text(verdict.message_id())
    };
    (mark(verdict), text.into_owned())
}

/// So many criteria are named.
const NAMED: usize = 4;

/// What keeps the verdict from being better: the open blockers, else the conditions, in a few lines.
/// Empty where nothing does.
#[must_use]
pub fn missing(cx: &Context<'_>) -> String {
    let words = cx.words;
    let checklist = &cx.overview.checklist;
    if checklist.score.is_none() {
        return words.text("verdict-next-record").into_owned();
    }
    let blockers: Vec<_> = checklist.blockers().collect();
    let open = if blockers.is_empty() { checklist.conditions().collect() } else { blockers };
    let more = open.len().saturating_sub(NAMED);
    let named = open.iter().take(NAMED).map(|judged| words.open(judged.criterion.id));
    let rest = (more > 0).then(|| words.with("coach-more", &[("count", more.into())]));
    named.chain(rest).collect::<Vec<_>>().join("\n")
}

/// The mark of a verdict.
#[must_use]
pub fn mark(verdict: Verdict) -> StatusIcon {
    match verdict {
        Verdict::NotAssessed => StatusIcon::NotAssessed,
        Verdict::NotReady => StatusIcon::NotReady,
        Verdict::ReadyWithConditions => StatusIcon::WithConditions,
        Verdict::Ready => StatusIcon::Ready,
    }
}
