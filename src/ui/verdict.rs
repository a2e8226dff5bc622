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
