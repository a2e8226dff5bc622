//! The summary checklist: who is in, what they want to reach and who has agreed, how they keep in
//! touch and settle disputes, what is left to do, and lines to sign.
//!
//! Where something is missing there is a rule to write on, so that a plan that has just been begun
//! is a form to fill in by hand.

use std::collections::BTreeMap;

use super::shown::{MOST_IN_LINE, MOST_LINES, MOST_ROWS, Shown};
use super::to_do::to_do;
use super::{filled, phrase};
use crate::plan::{
    AgreedBy, Agreement, Answer, Channel, ChannelPurpose, Contribution, DecisionRule, Goal, GoalOutcome,
    Method, Party, PartyId, Recognition, Standing, Step, Subject, Topic,
};
use crate::print::blocks::{Block, Cell, CellLine, Column, Table, Text, Tick};
use crate::words::isolated;

/// Rows for parties where fewer than two have a name.
const PARTY_ROWS: usize = 3;
/// Rows for goals where there is none.
const GOAL_ROWS: usize = 3;
/// Conflict steps where there is none.
const STEPS: usize = 3;

/// A sharing rule that is no longer than this is printed, in bytes; a longer one is for the papers.
const SHORT: usize = 120;

/// The subtitle, and what the pages say.
pub(super) fn summary(shown: &Shown<'_>) -> (String, Vec<Block>) {
    let words = shown.words;
    let kind = shown.plan.purpose.kind.map_or("", |kind| kind.message_id());
    let subtitle = words.with("summary-subtitle", &[("kind", kind.into())]).into_owned();
    let purpose = shown.plan.purpose.purpose.trim();
    let why = Text::bold(words.text("summary-why"));
    let mut blocks = vec![Block::Lead(phrase(
        words,
        "summary-why-line",
        &[("why", why), ("purpose", plain_or_blank(purpose))],
    ))];
    blocks.extend(parties(shown));
    blocks.extend(goals(shown));
    blocks.push(Block::Columns([in_touch(shown), disputes(shown)]));
    // Where one page is too short, what is left to do stands with the signatures on another one.
    let [heading, list] = to_do(shown);
    blocks.push(Block::Together(vec![heading, list, Block::Together(signed(shown))]));
    (subtitle, blocks)
}

fn plain_or_blank(text: &str) -> Text {
    if filled(text) { Text::plain(text.trim()) } else { Text::blank() }
}

fn cell_or_blank(text: &str) -> Cell {
    if filled(text) { Cell::text(text.trim()) } else { Cell::blank() }
}

fn heading(shown: &Shown<'_>, id: &'static str) -> Block {
    Block::Heading { text: shown.words.text(id).into_owned(), aside: String::new() }
}

/// The committed parties, followed by as many that are still to be found as make a form.
fn party_rows<'a>(shown: &Shown<'a>) -> impl Iterator<Item = Option<&'a Party>> {
    let named = shown.committed.iter().filter(|party| filled(&party.name)).count();
    let rows = if named < 2 { PARTY_ROWS } else { 0 };
    let blank = rows.saturating_sub(shown.committed.len());
    let committed: Vec<_> = shown.committed.iter().copied().map(Some).collect();
    committed.into_iter().chain(std::iter::repeat_n(None, blank))
}

/// The name of a party, with a word for the one that calls the others together.
fn full_name(shown: &Shown<'_>, party: &Party) -> String {
    let name = party.name.trim();
    let convenes = shown.plan.purpose.leadership.convenor.party == Some(party.id);
    if convenes && filled(name) {
        shown.words.with("summary-convening", &[("name", name.into())]).into_owned()
    } else {
        name.to_owned()
    }
}

fn parties(shown: &Shown<'_>) -> [Block; 2] {
    let (words, contacts) = (shown.words, shown.contacts);
    // Email addresses are long.
    let [ally, speaks, brings] = if contacts { [188.0, 192.0, 184.0] } else { [206.0, 112.0, 246.0] };
    let columns = [
        Column::new(words.text("summary-ally"), ally),
        Column::new(words.text("summary-speaks"), speaks),
        Column::new(words.text("summary-brings"), brings),
        Column::new(words.text("summary-steps-accepted"), 126.0),
    ];
    let row = |party: Option<&Party>| {
        let Some(party) = party else {
            return [Cell::blank(), Cell::blank(), Cell::blank(), accepted(shown, None)];
        };
        let name = full_name(shown, party);
        let name = if name.is_empty() { Cell::blank() } else { Cell::text(Text::bold(name)) };
        [
            name,
            speaker(party, contacts),
            cell_or_blank(&brought(shown, party)),
            accepted(shown, Some(party.id)),
        ]
    };
    let rest = |more| [Cell::text(more), Cell::default(), Cell::default(), Cell::default()];
    let rows = shown.first(party_rows(shown), MOST_ROWS, row, rest);
    [heading(shown, "summary-who"), Block::Table(Table::new(columns, rows))]
}

/// Who speaks for a party: its first contact.
fn speaker(party: &Party, contacts: bool) -> Cell {
    let Some(contact) = party.contacts.iter().next() else { return Cell::blank() };
    let mut lines = cell_or_blank(&contact.name).lines;
    if contacts {
        let routes = [&contact.phone, &contact.email].into_iter().filter(|route| filled(route));
        lines.extend(routes.map(|route| CellLine::Text(route.trim().into())));
    }
    Cell::new(lines)
}

/// What a party has promised or delivered.
fn brought(shown: &Shown<'_>, party: &Party) -> String {
    let what = |given: &&Contribution| match (filled(&given.what), given.kind) {
        (true, _) => Some(given.what.trim().to_owned()),
        (false, kind) => kind.map(|kind| shown.words.text(kind.message_id()).into_owned()),
    };
    shown.list(shown.given(party.id).iter().filter_map(what), "; ")
}

/// What stands in the box of a party: a tick if it agreed, a bar if an objection of it stands. None
/// for what is none of its business.
fn tick(agreement: &Agreement, party: PartyId) -> Option<Tick> {
    match agreement.of(party) {
        Answer::Agreed { .. } => Some(Tick::Ticked),
        // An objection stands under another answer that is laid over it.
        _ if agreement.standing_objection(party).is_some() => Some(Tick::Barred),
        Answer::NotTheirs => None,
        Answer::NotAsked | Answer::Proposed { .. } | Answer::Objects { .. } => Some(Tick::Empty),
    }
}

/// Whether a party has accepted the conflict steps.
fn accepted(shown: &Shown<'_>, party: Option<PartyId>) -> Cell {
    let words = shown.words;
    let agreement = &shown.plan.conflict.ladder.agreement;
    let answer = party.map_or(&Answer::NotAsked, |party| agreement.of(party));
    let tick = party.map_or(Some(Tick::Empty), |party| tick(agreement, party));
    // A decision that stands for the answers is not the answer of a party.
    if !answer.is_agreed()
        && let Some(decided) = decided(shown, Subject::Ladder)
    {
        return Cell::text(decided);
    }
    let text = match (tick, answer) {
        (None, _) => return Cell::text(words.text(answer.message_id())),
        (_, Answer::Agreed { on, .. }) => words.with("summary-accepted", &[("date", shown.day(*on).into())]),
        (Some(Tick::Barred), _) => words.text("summary-steps-objects"),
        _ => words.text("summary-not-yet"),
    };
    Cell::new([CellLine::Ticks(vec![(tick.unwrap_or(Tick::Empty), text.into_owned().into())])])
}

/// That a decision stands for the answers of the parties, where it does.
fn decided(shown: &Shown<'_>, subject: Subject) -> Option<String> {
    let Some(AgreedBy::Decision { on, .. }) = shown.checklist.agreed.get(&subject) else { return None };
    Some(shown.words.with("summary-decided-on", &[("date", shown.day(*on).into())]).into_owned())
}

/// The goals of today and those that were reached, and a line that names what is kept for later.
/// What was given up is left out.
fn goals(shown: &Shown<'_>) -> Vec<Block> {
    let words = shown.words;
    let columns = [
        Column::new(words.text("summary-goal"), 328.0),
        Column::new(words.text("summary-agreed"), 262.0),
        Column::new(words.text("summary-owner"), 100.0),
    ];
    let list = || shown.plan.goals.list.iter().filter(|goal| goal.outcome != Some(GoalOutcome::Dropped));
    let is_later = |goal: &&Goal| goal.standing == Standing::Later && goal.outcome.is_none();
    let blank = Goal::default();
    let blanks = if list().any(|goal| !is_later(&goal)) { 0 } else { GOAL_ROWS };
    let goals = list().filter(|goal| !is_later(goal)).chain(std::iter::repeat_n(&blank, blanks));
    let row = |(goal, number)| goal_row(shown, goal, number);
    let rest = |more| [Cell::text(more), Cell::default(), Cell::default()];
    let rows = shown.first(goals.zip(1..), MOST_ROWS, row, rest);
    let text = words.text("summary-goals").into_owned();
    let aside = words.text("summary-goals-key").into_owned();
    let mut blocks = vec![Block::Heading { text, aside }, Block::Table(Table::new(columns, rows))];

    let later = shown.list(list().filter(is_later).map(|goal| goal.statement.trim().to_owned()), "; ");
    if filled(&later) {
        blocks.push(Block::Paragraph(labelled(shown, &words.text("summary-later"), Text::plain(later))));
    }
    blocks
}

fn goal_row(shown: &Shown<'_>, goal: &Goal, number: usize) -> [Cell; 3] {
    let statement = goal.statement.trim();
    let title = Text::bold(format!("{number} {}", isolated(statement)));
    let title = if statement.is_empty() { title.then_blank() } else { title };
    let what = Cell::new([CellLine::Text(title), CellLine::Text(course(shown, goal))]);

    let mut agreed = who_agreed(shown, &goal.agreement);
    if let Some(decided) = decided(shown, Subject::Goal(goal.id)) {
        agreed.lines.insert(0, CellLine::Text(decided.into()));
    }

    let owner = shown.person_or(&goal.owner, &goal.stand_in);
    let owner = CellLine::Text(owner.map_or_else(Text::blank, Text::plain));
    let reached = goal.outcome == Some(GoalOutcome::Reached);
    let due = match (goal.outcome_on.filter(|_| reached), goal.due) {
        (Some(on), _) => shown.words.with("summary-reached", &[("date", shown.words.date(on).into())]).into(),
        (None, Some(due)) => shown.words.date(due).into(),
        (None, None) => Text::blank(),
    };
    let tick = if reached { Tick::Ticked } else { Tick::Empty };
    [what.ticked(tick), agreed, Cell::new([owner, CellLine::Text(due)])]
}

/// The measure of a goal, from where to where.
fn course(shown: &Shown<'_>, goal: &Goal) -> Text {
    let words = shown.words;
    let [measure, baseline, target] = [&goal.measure, &goal.baseline, &goal.target].map(|text| text.trim());
    let course = if baseline.is_empty() {
        plain_or_blank(target)
    } else {
        let parts = [("baseline", Text::plain(baseline)), ("target", plain_or_blank(target))];
        phrase(words, "summary-course", &parts)
    };
    if measure.is_empty() {
        return course.then_blank();
    }
    phrase(words, "summary-measure", &[("measure", Text::plain(measure)), ("course", course)])
}

/// A box for each committed party that something concerns.
fn answers(shown: &Shown<'_>, agreement: &Agreement) -> Vec<(Tick, PartyId)> {
    let answer = |party: &&Party| Some((tick(agreement, party.id)?, party.id));
    let named = shown.committed.iter().any(|party| filled(&party.name));
    if named { shown.committed.iter().filter_map(answer).collect() } else { Vec::new() }
}

/// A box with the name of its party.
fn named(shown: &Shown<'_>, (tick, party): (Tick, PartyId)) -> (Tick, Text) {
    let words = shown.words;
    let name = shown.short(party).map_or_else(|| words.text("unnamed-party"), Into::into);
    if tick == Tick::Barred {
        let objects = words.with("summary-objects", &[("party", name.as_ref().into())]);
        return (tick, Text::plain(objects));
    }
    (tick, Text::plain(name))
}

/// Who has agreed: a box for each party, or where there are many, how many have and who has not.
fn who_agreed(shown: &Shown<'_>, agreement: &Agreement) -> Cell {
    let mut boxes = answers(shown, agreement);
    let named = |boxes: Vec<_>| boxes.into_iter().map(|one| named(shown, one)).collect();
    if shown.committed.len() <= MOST_IN_LINE {
        return if boxes.is_empty() { Cell::blank() } else { Cell::new([CellLine::Ticks(named(boxes))]) };
    }
    let all = boxes.len();
    boxes.retain(|(tick, _)| *tick != Tick::Ticked);
    boxes.sort_by_key(|(tick, _)| *tick != Tick::Barred);
    let args = [("count", (all - boxes.len()).into()), ("all", all.into())];
    let agreed = shown.words.with("summary-agreed-by", &args).into_owned();
    let mut lines = vec![CellLine::Text(Text::plain(agreed))];
    let more = boxes.len().saturating_sub(MOST_IN_LINE);
    boxes.truncate(MOST_IN_LINE);
    if !boxes.is_empty() {
        lines.push(CellLine::Ticks(named(boxes)));
    }
    if more > 0 {
        lines.push(CellLine::Text(shown.more(more)));
    }
    Cell::new(lines)
}

fn in_touch(shown: &Shown<'_>) -> Vec<Block> {
    let words = shown.words;
    let check = |text: Text| Block::Check { tick: Tick::Empty, text };
    let upkeep = &shown.plan.upkeep;
    let mut blocks = vec![heading(shown, "summary-in-touch")];

    // The convenor stands in the first table; this line is for who stands in.
    let leadership = &shown.plan.purpose.leadership;
    if shown.person(&leadership.deputy).is_some()
        && let Some(convenes) = shown.person_or(&leadership.convenor, &leadership.deputy)
    {
        blocks.push(Block::Paragraph(labelled(shown, &words.text("noun-convenor"), Text::plain(convenes))));
    }

    let cadence = upkeep.cadence.map_or("", |cadence| cadence.message_id());
    let cadence = words.with("summary-check-in", &[("cadence", cadence.into())]);
    let next = upkeep.next.map_or_else(Text::blank, |next| Text::bold(words.date(next)));
    let parts = [("cadence", Text::plain(cadence)), ("date", next)];
    blocks.push(check(phrase(words, "summary-check-in-next", &parts)));

    let channels = &shown.plan.communication.channels;
    let channel = |channel: &Channel| {
        let purpose =
            channel.purpose.map_or_else(String::new, |purpose| words.text(purpose.message_id()).into_owned());
        let response = channel.response_time.map_or_else(String::new, |limit| {
            words.with("summary-answer", &[("days", words.time_limit(limit).into())]).into_owned()
        });
        let means = joined(shown, &channel.medium, &response);
        check(labelled(shown, &purpose, means))
    };
    blocks.extend(shown.first(channels.iter(), MOST_LINES, channel, Block::Paragraph));
    for purpose in [ChannelPurpose::Routine, ChannelPurpose::Urgent] {
        if !channels.iter().any(|channel| channel.purpose == Some(purpose)) {
            blocks.push(check(labelled(shown, &words.text(purpose.message_id()), Text::blank())));
        }
    }

    let label = words.text("summary-thanks");
    let thank = |thanks: &Recognition| {
        let occasion = Some(thanks.occasion.trim()).filter(|occasion| !occasion.is_empty());
        let occasion = occasion.or_else(|| shown.milestone(thanks.milestone));
        check(labelled(shown, &label, joined(shown, occasion.unwrap_or_default(), &thanks.how)))
    };
    let thanks = upkeep.recognitions.iter().filter(|thanks| thanks.given_on.is_none());
    let mut thanks = shown.first(thanks, MOST_LINES, thank, Block::Paragraph);
    if thanks.is_empty() {
        thanks.push(check(labelled(shown, &label, Text::blank())));
    }
    blocks.extend(thanks);
    blocks
}

/// Two things that belong together; a rule to write on where there is neither.
fn joined(shown: &Shown<'_>, first: &str, second: &str) -> Text {
    match (filled(first), filled(second)) {
        (true, true) => {
            let parts = [("first", Text::plain(first.trim())), ("second", Text::plain(second.trim()))];
            phrase(shown.words, "summary-joined", &parts)
        }
        (false, true) => plain_or_blank(second),
        _ => plain_or_blank(first),
    }
}

/// What something is for, and what it is.
fn labelled(shown: &Shown<'_>, label: &str, text: Text) -> Text {
    if label.is_empty() {
        return text;
    }
    phrase(shown.words, "summary-labelled", &[("label", Text::plain(label)), ("text", text)])
}

fn disputes(shown: &Shown<'_>) -> Vec<Block> {
    let words = shown.words;
    let conflict = &shown.plan.conflict;
    let mut blocks = vec![heading(shown, "summary-disputes")];
    let steps = &conflict.ladder.steps;
    let blanks = if steps.is_empty() { STEPS } else { 0 };
    let steps = steps.iter().map(Some).chain(std::iter::repeat_n(None, blanks));
    let numbered = |(step, number): (Option<&Step>, usize)| {
        let text = step.map_or_else(Text::blank, |step| self::step(shown, step));
        Block::Numbered { number, text }
    };
    blocks.extend(shown.first(steps.zip(1..), MOST_LINES, numbered, Block::Paragraph));

    let line = |label: &str, text: &str| Block::Paragraph(labelled(shown, label, plain_or_blank(text)));
    let third = shown.person_or(&conflict.third_party.who, &conflict.third_party.stand_in);
    // Often a step has named the same person already.
    let is_said =
        |third: &String| conflict.ladder.steps.iter().any(|step| shown.person(&step.who) == Some(third));
    if !third.as_ref().is_some_and(is_said) {
        blocks.push(line(&words.text("noun-third-party"), &third.unwrap_or_default()));
    }
    blocks.push(line(&words.text("summary-decisions"), &decisions(shown)));
    let sharing = &shown.plan.risk.sharing;
    let sharing =
        shown.list([&sharing.costs, &sharing.income].map(|text| text.trim().to_owned()).into_iter(), " ");
    if filled(&sharing) && sharing.len() <= SHORT {
        blocks.push(line(&words.text("summary-sharing"), &sharing));
    }
    blocks
}

/// A conflict step, how long it may take, and when it is left out.
fn step(shown: &Shown<'_>, step: &Step) -> Text {
    let words = shown.words;
    let title = match (filled(&step.title), step.action) {
        (false, Some(action)) => words.text(action.message_id()),
        _ => step.title.trim().into(),
    };
    let what = joined(shown, &title, shown.person(&step.who).unwrap_or_default());
    let days = step.within.map_or_else(Text::blank, |limit| Text::bold(words.time_limit(limit)));
    let text = phrase(words, "summary-step", &[("step", what), ("days", days)]);
    // A rule to write on runs to the end of the line.
    if !filled(&step.skipped_when) || text.blank {
        return text;
    }
    let when = Text::plain(step.skipped_when.trim());
    phrase(words, "summary-step-skipped", &[("step", text), ("when", when)])
}

/// How decisions are taken, in a line: topics of the same method are said together.
fn decisions(shown: &Shown<'_>) -> String {
    let words = shown.words;
    let rules = &shown.plan.roles.rules;
    let topic = |rule: &DecisionRule| match rule.topic {
        Some(Topic::Everything) if rules.len() == 1 => words.text("summary-topic-only").into_owned(),
        Some(topic) if topic != Topic::Other => {
            words.with("summary-topic", &[("topic", topic.message_id().into())]).into_owned()
        }
        _ if filled(&rule.name) => rule.name.trim().to_owned(),
        _ => words.with("summary-topic", &[("topic", "".into())]).into_owned(),
    };
    let mut by_method: BTreeMap<(Method, String), Vec<&DecisionRule>> = BTreeMap::new();
    for rule in rules.iter() {
        let Some(method) = rule.method else { continue };
        let threshold = rule.threshold.filter(|_| method == Method::Supermajority);
        let threshold = threshold.map(|threshold| threshold.to_string()).unwrap_or_default();
        by_method.entry((method, threshold)).or_default().push(rule);
    }
    let parts = by_method.into_iter().map(|((method, threshold), rules)| {
        let topics = shown.list(rules.into_iter().map(topic), ", ");
        if threshold.is_empty() {
            let args = [("method", method.message_id().into()), ("topics", topics.into())];
            words.with("summary-decided", &args).into_owned()
        } else {
            let args = [("threshold", threshold.into()), ("topics", topics.into())];
            words.with("summary-decided-by-part", &args).into_owned()
        }
    });
    shown.list(parts, "; ")
}

/// A line to sign for every committed party, and for a convenor who belongs to none of them.
fn signed(shown: &Shown<'_>) -> Vec<Block> {
    let words = shown.words;
    let mut parties: Vec<String> = party_rows(shown)
        .map(|party| party.map_or_else(String::new, |party| full_name(shown, party)))
        .take(MOST_ROWS)
        .collect();
    let convenor = &shown.plan.purpose.leadership.convenor;
    if !shown.is_of_ours(convenor) {
        let name = shown.person(convenor);
        parties.push(name.map_or_else(
            || words.text("noun-convenor").into_owned(),
            |name| words.with("summary-convening", &[("name", name.into())]).into_owned(),
        ));
    }
    let heading = Block::Heading {
        text: words.text("summary-signed").into_owned(),
        aside: words.text("summary-signed-line").into_owned(),
    };
    let signatures = Block::Signatures {
        name: words.text("summary-signature").into_owned(),
        date: words.text("summary-signature-date").into_owned(),
        parties,
    };
    let more = shown.committed.len().saturating_sub(MOST_ROWS);
    let more = (more > 0).then(|| Block::Paragraph(shown.more(more)));
    [heading, signatures].into_iter().chain(more).collect()
}
