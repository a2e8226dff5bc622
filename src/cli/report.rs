//! The answer to a check, for people and for other programs.

use std::path::Path;

use jiff::civil::Date;
use serde::Serialize;

use super::streams;
use crate::plan::{Chapter, Form, Gate};
use crate::readiness::{Checklist, Finding, Judged, State, Verdict};
use crate::storage::Opened;
use crate::words::{Words, shown};

/// So many findings of one criterion are written out for people; the rest is counted.
const WRITTEN: usize = 10;

/// The answer for people.
pub(super) fn text(path: &Path, opened: &Opened, checklist: &Checklist, words: &Words) -> String {
    let title = opened.plan.purpose.title.trim();
    let title = words.plan_title(&shown(title)).into_owned();
    let verdict = words.text(checklist.verdict.message_id());
    let score = checklist.score.map(|score| words.with("cli-score", &[("score", score.into())]));
    let gate = words.text(checklist.gate.message_id());
    let as_of = words
        .with("cli-as-of", &[("gate", gate.as_ref().into()), ("date", words.date(checklist.as_of).into())]);
    let blockers = checklist.of_gate().filter(|judged| judged.blocker);
    let others = checklist
        .of_gate()
        .filter(|judged| !judged.blocker && !matches!(judged.state, State::Met | State::NotApplicable));
    let count = |state: State| checklist.count(state).into();
    let counts = words.with(
        "cli-counts",
        &[
            ("met", count(State::Met)),
            ("partly", count(State::Partly)),
            ("open", count(State::Open)),
            ("unknown", count(State::Unknown)),
            ("notapplicable", count(State::NotApplicable)),
        ],
    );
    let mut lines = vec![
        format!("{title} ({})", streams::name(path, words)),
        format!("{verdict}{}", score.unwrap_or_default()),
        as_of.into_owned(),
    ];
    section(&mut lines, words, "cli-blockers", blockers);
    section(&mut lines, words, "cli-open", others);
    lines.push(String::new());
    lines.push(counts.into_owned());
    lines.join("\n") + "\n"
}

/// Adds the criteria that are not met, each with its findings, under a heading.
fn section<'list>(
    lines: &mut Vec<String>,
    words: &Words,
    heading: &'static str,
    list: impl Iterator<Item = &'list Judged>,
) {
    let mut list = list.peekable();
    if list.peek().is_some() {
        lines.push(String::new());
        lines.push(words.text(heading).into_owned());
    }
    for judged in list {
        let id = judged.criterion.id;
        let headline = words.open(id);
        lines.push(format!("  [{}] {headline}", words.text(judged.state.message_id())));
        lines.extend(
            judged
                .findings
                .iter()
                .take(WRITTEN)
                .map(|finding| format!("      - {}", shown(&words.finding(finding)))),
        );
        let more: usize = judged.findings.iter().skip(WRITTEN).map(Finding::faults).sum();
        if more > 0 {
            lines.push(format!("      {}", words.with("coach-more", &[("count", more.into())])));
        }
    }
}

/// The answer for other programs. Fields may be added later; none is renamed or removed. The words
/// are those of the plan file.
#[derive(Serialize)]
pub(super) struct Report<'plan> {
    file: String,
    title: &'plan str,
    as_of: Date,
    gate: Gate,
    form: Form,
    verdict: Verdict,
    score: Option<u8>,
    blockers: Vec<&'static str>,
    criteria: Vec<Criterion>,
    /// Not in an answer for others: the links may be private ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    cleared: Option<usize>,
}

#[derive(Serialize)]
struct Criterion {
    id: &'static str,
    chapter: Chapter,
    state: State,
    weight: u8,
    blocker: bool,
    private: bool,
    findings: Vec<Said>,
}

#[derive(Serialize)]
struct Said {
    text: String,
    field: &'static str,
    record: Option<String>,
    party: Option<String>,
    awaited: bool,
    /// Whether it rests on private data, so that nobody else may see it.
    private: bool,
}

impl<'plan> Report<'plan> {
    /// `public` is the checklist without what is private: what it does not say is marked as private.
    /// None where the answer is that checklist already.
    pub(super) fn new(
        path: &Path,
        opened: &'plan Opened,
        checklist: &Checklist,
        public: Option<&Checklist>,
        words: &Words,
    ) -> Self {
        let criterion = |judged| Criterion::new(judged, public, words);
        Self {
            file: path.display().to_string(),
            title: &opened.plan.purpose.title,
            as_of: checklist.as_of,
            gate: checklist.gate,
            form: checklist.form,
            verdict: checklist.verdict,
            score: checklist.score,
            blockers: checklist.blockers().map(|judged| judged.criterion.id).collect(),
            criteria: checklist.of_gate().map(criterion).collect(),
            cleared: public.map(|_| opened.cleared.len()),
        }
    }
}

impl Criterion {
    fn new(judged: &Judged, public: Option<&Checklist>, words: &Words) -> Self {
        let shown = public.and_then(|public| public.get(judged.criterion.id));
        let is_private =
            |finding| public.is_some() && !shown.is_some_and(|shown| shown.findings.contains(finding));
        Self {
            id: judged.criterion.id,
            chapter: judged.criterion.chapter,
            state: judged.state,
            weight: judged.criterion.weight,
            blocker: judged.blocker,
            private: judged.criterion.private,
            findings: judged.findings.iter().map(|one| Said::new(one, is_private(one), words)).collect(),
        }
    }
}

impl Said {
    fn new(finding: &Finding, private: bool, words: &Words) -> Self {
        Self {
            text: words.finding(finding).into_owned(),
            field: finding.place.field,
            record: finding.place.record.map(|id| id.to_string()),
            party: finding.place.party.map(|id| id.to_string()),
            awaited: finding.awaited,
            private,
        }
    }
}

/// A file that could not be read, for other programs.
#[derive(Serialize)]
pub(super) struct Unreadable {
    pub(super) file: String,
    pub(super) error: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) column: Option<usize>,
}
