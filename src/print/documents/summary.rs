//! The summary checklist: who is in, what they want to reach and who has agreed, how they keep in
//! touch and settle disputes, what is left to do, and lines to sign.
//!
//! Where something is missing there is a rule to write on, so that a plan that has just been begun
//! is a form to fill in by hand.

use super::shown::Shown;
use super::to_do::to_do;
use super::{filled, phrase};
use crate::plan::{
    Agreement, Answer, ChannelPurpose, Contribution, DecisionRule, Goal, Method, Party, PartyId, Step, Topic,
};
use crate::print::blocks::{Block, Cell, CellLine, Column, Table, Text, Tick};

/// Rows for parties where fewer than two have a name.
const PARTY_ROWS: usize = 3;
/// Rows for goals where there is none.
const GOAL_ROWS: usize = 3;
/// Conflict steps where there is none.
const STEPS: usize = 3;

/// The subtitle, and what the pages say.
pub(super) fn summary(shown: &Shown<'_>, contacts: bool) -> (String, Vec<Block>) {
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
    blocks.extend(parties(shown, contacts));
    blocks.extend(goals(shown));
    blocks.push(Block::Columns([in_touch(shown), disputes(shown)]));
    // Where one page is too short, what is left to do stands with the signatures on another one.
    let [heading, list] = to_do(shown);
    blocks.push(Block::Together(vec![heading, list, Block::Together(signed(shown).into())]));
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

fn parties(shown: &Shown<'_>, contacts: bool) -> [Block; 2] {
    let words = shown.words;
    // Email addresses are long.
    let [ally, speaks, brings] = if contacts { [188.0, 192.0, 184.0] } else { [206.0, 112.0, 246.0] };
    let columns = [
        Column::new(words.text("summary-ally"), ally),
        Column::new(words.text("summary-speaks"), speaks),
        Column::new(words.text("summary-brings"), brings),
        Column::new(words.text("summary-steps-accepted"), 126.0),
    ];
    let rows = party_rows(shown).map(|party| {
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
    });
    [heading(shown, "summary-who"), Block::Table(Table::new(columns, rows.collect()))]
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
    let of_party = |given: &&Contribution| given.party == Some(party.id) && given.is_sure();
    let what = |given: &Contribution| match (filled(&given.what), given.kind) {
        (true, _) => Some(given.what.trim().to_owned()),
        (false, kind) => kind.map(|kind| shown.words.text(kind.message_id()).into_owned()),
    };
    let given = shown.plan.resources.contributions.iter().filter(of_party).filter_map(what);
    given.collect::<Vec<_>>().join("; ")
}

/// Whether a party has accepted the conflict steps.
fn accepted(shown: &Shown<'_>, party: Option<PartyId>) -> Cell {
    let words = shown.words;
    let answer = party.map_or(&Answer::NotAsked, |party| shown.plan.conflict.ladder.agreement.of(party));
    let (tick, text) = match answer {
        Answer::NotTheirs => return Cell::text(words.text(answer.message_id())),
        Answer::Agreed { on, .. } => {
            (Tick::Ticked, words.with("summary-accepted", &[("date", shown.day(*on).into())]))
        }
        Answer::Objects { reply: None, .. } => (Tick::Barred, words.text("summary-steps-objects")),
        Answer::NotAsked | Answer::Proposed { .. } | Answer::Objects { .. } => {
            (Tick::Empty, words.text("summary-not-yet"))
        }
    };
    Cell::new([CellLine::Ticks(vec![(tick, text.into_owned().into())])])
}

fn goals(shown: &Shown<'_>) -> [Block; 2] {
    let words = shown.words;
    let columns = [
        Column::new(words.text("summary-goal"), 328.0),
        Column::new(words.text("summary-agreed"), 262.0),
        Column::new(words.text("summary-owner"), 100.0),
    ];
    let blank = Goal::default();
    let list = &shown.plan.goals.list;
    let blanks = if list.is_empty() { GOAL_ROWS } else { 0 };
    let goals = list.iter().chain(std::iter::repeat_n(&blank, blanks));
    let rows = goals.zip(1..).map(|(goal, number)| goal_row(shown, goal, number)).collect();
    let text = words.text("summary-goals").into_owned();
    let aside = words.text("summary-goals-key").into_owned();
    [Block::Heading { text, aside }, Block::Table(Table::new(columns, rows))]
}

fn goal_row(shown: &Shown<'_>, goal: &Goal, number: usize) -> [Cell; 3] {
    let statement = goal.statement.trim();
    let title = Text::bold(format!("{number} {statement}"));
    let title = if statement.is_empty() { title.then_blank() } else { title };
    let what = Cell::new([CellLine::Text(title), CellLine::Text(course(shown, goal))]);

    let agreed = who_agreed(shown, &goal.agreement);

    let owner = CellLine::Text(shown.person(&goal.owner).map_or_else(Text::blank, Text::plain));
    let due = CellLine::Text(goal.due.map_or_else(Text::blank, |due| shown.words.date(due).into()));
    [what.ticked(Tick::Empty), agreed, Cell::new([owner, due])]
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

/// A box for each committed party that something concerns: ticked if it agreed, barred if it objects
/// and nobody has replied.
fn answers(shown: &Shown<'_>, agreement: &Agreement) -> Vec<(Tick, Text)> {
    let words = shown.words;
    let answer = |party: &&Party| {
        let party = *party;
        let name =
            if filled(party.short()) { party.short().trim().into() } else { words.text("unnamed-party") };
        match agreement.of(party.id) {
            Answer::NotTheirs => None,
            Answer::Agreed { .. } => Some((Tick::Ticked, Text::plain(name))),
            Answer::Objects { reply: None, .. } => {
                let objects = words.with("summary-objects", &[("party", name.as_ref().into())]);
                Some((Tick::Barred, Text::plain(objects)))
            }
            Answer::NotAsked | Answer::Proposed { .. } | Answer::Objects { .. } => {
                Some((Tick::Empty, Text::plain(name)))
            }
        }
    };
    let named = shown.committed.iter().any(|party| filled(&party.name));
    if named { shown.committed.iter().filter_map(answer).collect() } else { Vec::new() }
}

/// So many parties have a box each; of more, only those are named whose yes is missing.
const MOST_BOXES: usize = 12;

/// Who has agreed: a box for each party, or where there are many, how many have and who has not.
fn who_agreed(shown: &Shown<'_>, agreement: &Agreement) -> Cell {
    let boxes = answers(shown, agreement);
    if shown.committed.len() <= MOST_BOXES {
        return if boxes.is_empty() { Cell::blank() } else { Cell::new([CellLine::Ticks(boxes)]) };
    }
    let words = shown.words;
    let all = boxes.len();
    let mut missing: Vec<_> = boxes.into_iter().filter(|(tick, _)| *tick != Tick::Ticked).collect();
    missing.sort_by_key(|(tick, _)| *tick != Tick::Barred);
    let args = [("count", (all - missing.len()).into()), ("all", all.into())];
    let mut lines = vec![CellLine::Text(Text::plain(words.with("summary-agreed-by", &args).into_owned()))];
    let more = missing.len().saturating_sub(MOST_BOXES);
    missing.truncate(MOST_BOXES);
    if !missing.is_empty() {
        lines.push(CellLine::Ticks(missing));
    }
    if more > 0 {
        let text = words.with("summary-more", &[("count", more.into())]).into_owned();
        lines.push(CellLine::Text(Text::plain(text)));
    }
    Cell::new(lines)
}

fn in_touch(shown: &Shown<'_>) -> Vec<Block> {
    let words = shown.words;
    let check = |text: Text| Block::Check { tick: Tick::Empty, text };
    let upkeep = &shown.plan.upkeep;
    let mut blocks = vec![heading(shown, "summary-in-touch")];

    let cadence = upkeep.cadence.map_or("", |cadence| cadence.message_id());
    let cadence = words.with("summary-check-in", &[("cadence", cadence.into())]);
    let next = upkeep.next.map_or_else(Text::blank, |next| Text::bold(words.date(next)));
    let parts = [("cadence", Text::plain(cadence)), ("date", next)];
    blocks.push(check(phrase(words, "summary-check-in-next", &parts)));

    let channels = &shown.plan.communication.channels;
    for channel in channels.iter() {
        let purpose =
            channel.purpose.map_or_else(String::new, |purpose| words.text(purpose.message_id()).into_owned());
        let response = channel.response_time.map(|limit| words.time_limit(limit)).unwrap_or_default();
        let means = joined(shown, &channel.medium, &response);
        blocks.push(check(labelled(shown, &purpose, means)));
    }
    for purpose in [ChannelPurpose::Routine, ChannelPurpose::Urgent] {
        if !channels.iter().any(|channel| channel.purpose == Some(purpose)) {
            blocks.push(check(labelled(shown, &words.text(purpose.message_id()), Text::blank())));
        }
    }

    let thanks = upkeep.recognitions.iter().filter(|thanks| thanks.given_on.is_none());
    let mut thanks: Vec<Text> = thanks
        .map(|thanks| {
            let milestones = || shown.plan.goals.list.iter().flat_map(|goal| goal.milestones.iter());
            let milestone = || thanks.milestone.and_then(|id| milestones().find(|one| one.id == id));
            let occasion = Some(thanks.occasion.trim()).filter(|occasion| !occasion.is_empty());
            let occasion = occasion.or_else(|| milestone().map(|milestone| milestone.what.trim()));
            joined(shown, occasion.unwrap_or_default(), &thanks.how)
        })
        .collect();
    if thanks.is_empty() {
        thanks.push(Text::blank());
    }
    let label = words.text("summary-thanks");
    blocks.extend(thanks.into_iter().map(|thanks| check(labelled(shown, &label, thanks))));
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
    let steps =
        steps.iter().map(|step| self::step(shown, step)).chain(std::iter::repeat_n(Text::blank(), blanks));
    blocks.extend(steps.zip(1..).map(|(text, number)| Block::Numbered { number, text }));
    let third =
        labelled(shown, &words.text("noun-third-party"), plain_or_blank(&conflict.third_party.who.name));
    blocks.push(Block::Paragraph(third));
    let decisions = labelled(shown, &words.text("summary-decisions"), plain_or_blank(&decisions(shown)));
    blocks.push(Block::Paragraph(decisions));
    blocks
}

/// A conflict step and how long it may take.
fn step(shown: &Shown<'_>, step: &Step) -> Text {
    let words = shown.words;
    let title = match (filled(&step.title), step.action) {
        (false, Some(action)) => words.text(action.message_id()),
        _ => step.title.trim().into(),
    };
    let what = joined(shown, &title, &step.who.name);
    let Some(limit) = step.within else {
        let parts = [("step", what), ("days", Text::blank())];
        return phrase(words, "summary-step", &parts);
    };
    let days = Text::bold(words.time_limit(limit));
    phrase(words, "summary-step", &[("step", what), ("days", days)])
}

/// How decisions are taken, in a line: topics of the same method are said together.
fn decisions(shown: &Shown<'_>) -> String {
    let words = shown.words;
    let topic = |rule: &DecisionRule| match rule.topic {
        Some(topic) if topic != Topic::Other => {
            words.with("summary-topic", &[("topic", topic.message_id().into())]).into_owned()
        }
        _ if filled(&rule.name) => rule.name.trim().to_owned(),
        _ => words.with("summary-topic", &[("topic", "".into())]).into_owned(),
    };
    let mut by_method: Vec<(&'static str, Vec<String>)> = Vec::new();
    for rule in shown.plan.roles.rules.iter() {
        let Some(method) = rule.method.map(Method::message_id) else { continue };
        match by_method.iter_mut().find(|(known, _)| *known == method) {
            Some((_, topics)) => topics.push(topic(rule)),
            None => by_method.push((method, vec![topic(rule)])),
        }
    }
    let parts = by_method.into_iter().map(|(method, topics)| {
        let args = [("method", method.into()), ("topics", topics.join(", ").into())];
        words.with("summary-decided", &args).into_owned()
    });
    parts.collect::<Vec<_>>().join("; ")
}

/// A line to sign for every committed party, and for a convenor who belongs to none of them.
fn signed(shown: &Shown<'_>) -> [Block; 2] {
    let words = shown.words;
    let mut parties: Vec<String> = party_rows(shown)
        .map(|party| party.map_or_else(String::new, |party| full_name(shown, party)))
        .collect();
    let convenor = &shown.plan.purpose.leadership.convenor;
    if !shown.committed.iter().any(|party| convenor.party == Some(party.id)) {
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
    [heading, signatures]
}
