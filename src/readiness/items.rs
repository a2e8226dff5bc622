//! How a rule lists its items, and what they come to.
//!
//! An item is a record with a condition. No data on any item: unknown. All hold: met. At least half
//! hold: partly. Else open.

use jiff::civil::Date;

use super::checklist::State;
use super::facts::Facts;
use super::findings::Findings;
use super::named::Named;
use crate::plan::{Field, Party, PartyId, Person, Place, Subject};

/// One thing at fault.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The message in the language files. Its variables are `$title`, `$party`, `$detail`, `$date`
    /// and `$count`.
    pub message: &'static str,
    /// The field to mend.
    pub place: Place,
    /// What people call the record, as entered; may be empty.
    pub title: String,
    /// The message that stands for the title where it is empty; none where it needs no title.
    pub unnamed: Option<&'static str>,
    /// The name of the party that it speaks of; may be empty.
    pub party: String,
    /// What was entered and has to be seen to understand the finding, such as the reason of an
    /// objection; mostly empty.
    pub detail: String,
    /// The date that it speaks of.
    pub date: Option<Date>,
    /// The number that it speaks of.
    pub count: usize,
    /// Whether nothing but an answer of others, who were asked, is missing.
    pub awaited: bool,
    /// Whether the record or the party that it speaks of is ourselves.
    pub ourselves: bool,
    /// Whether it names what stays private: a party that is not committed, or contact details.
    pub private: bool,
}

impl Finding {
    /// The message of the finding that counts what is not named: “and 9,900 more”.
    pub const MORE: &'static str = "finding-more";

    /// How many faults it stands for: one, or as many as it counts without naming them.
    #[must_use]
    pub fn faults(&self) -> usize {
        if self.message == Self::MORE { self.count } else { 1 }
    }

    /// A finding on a field of a chapter.
    pub(super) const fn new(message: &'static str, place: Place) -> Self {
        Self {
            message,
            place,
            title: String::new(),
            unnamed: None,
            party: String::new(),
            detail: String::new(),
            date: None,
            count: 0,
            awaited: false,
            ourselves: false,
            private: false,
        }
    }

    /// A finding on a field of a record.
    pub(super) fn about<T: Named>(message: &'static str, field: Field, record: &T) -> Self {
        Self {
            title: cut(record.called()),
            unnamed: Some(record.unnamed()),
            private: record.is_private(),
            ..Self::new(message, field.place().of(record.id().uuid()))
        }
    }

    /// The same, about something that has no title of its own but a word.
    pub(super) fn called(self, unnamed: &'static str) -> Self {
        Self { unnamed: Some(unnamed), ..self }
    }

    /// The same, speaking of a party.
    pub(super) fn party(self, party: &Party) -> Self {
        Self {
            place: self.place.party(party.id),
            party: cut(party.short()),
            private: self.private || !party.is_committed(),
            ..self
        }
    }

    /// Notes whether it speaks of ourselves, for words that say “we”.
    pub(super) fn tell_ourselves(&mut self, ourselves: PartyId) {
        let Place { record, party, .. } = self.place;
        self.ourselves = party == Some(ourselves) || party.is_none() && record == Some(ourselves.uuid());
    }

    /// The same, speaking of a date.
    pub(super) fn on(self, date: Date) -> Self {
        Self { date: Some(date), ..self }
    }

    /// The same, speaking of a number.
    pub(super) fn count(self, count: usize) -> Self {
        Self { count, ..self }
    }
}

/// What a rule comes to.
#[derive(Debug)]
pub(super) struct Outcome {
    pub(super) state: State,
    pub(super) held: usize,
    pub(super) of: usize,
    /// Whether something was entered for the criterion, so that it applies to lighter forms too.
    pub(super) entered: bool,
    pub(super) findings: Vec<Finding>,
}

impl Outcome {
    /// Without items: somebody's word, or an exception that the rule itself makes.
    pub(super) fn plain(state: State, entered: bool, findings: Vec<Finding>) -> Self {
        Self { state, held: 0, of: 0, entered, findings }
    }

    /// The same, where the data of its items was entered for other ends and does not make the
    /// criterion apply to lighter forms.
    pub(super) fn entered_only_if(self, entered: bool) -> Self {
        Self { entered, ..self }
    }
}

/// The items of a rule.
#[derive(Debug, Default)]
pub(super) struct Items {
    held: usize,
    of: usize,
    known: bool,
    /// What keeps the criterion from being met, whatever its items say.
    at_best: Option<State>,
    entered: bool,
    findings: Findings,
}

impl Items {
    /// An item that asks for something to be entered: there is no data while it is not.
    pub(super) fn has(&mut self, entered: bool, finding: impl FnOnce() -> Finding) {
        self.judge(entered, entered, finding);
    }

    /// An item on which there may be data without its holding.
    pub(super) fn judge(&mut self, known: bool, holds: bool, finding: impl FnOnce() -> Finding) {
        self.judge_all(known, holds, |findings| findings.push(finding()));
    }

    /// An item that may fail for several reasons at once.
    pub(super) fn judge_all(&mut self, known: bool, holds: bool, find: impl FnOnce(&mut Findings)) {
        self.of += 1;
        self.known |= known;
        if holds {
            self.held += 1;
        } else {
            find(&mut self.findings);
        }
    }

    /// Several items that all fail for one reason, without data.
    pub(super) fn missing(&mut self, count: usize, finding: Finding) {
        self.of += count;
        self.findings.push(finding);
    }

    /// An item of a party: what we say of ourselves is no data.
    pub(super) fn of_party(
        &mut self,
        facts: &Facts<'_>,
        party: &Party,
        known: bool,
        holds: bool,
        finding: impl FnOnce() -> Finding,
    ) {
        self.judge(known && !facts.is_us(party.id), holds, finding);
    }

    /// The item "one owner, of a party that is in"; `nobody` says that there is none.
    pub(super) fn owned(&mut self, facts: &Facts<'_>, owner: &Person, nobody: impl FnOnce() -> Finding) {
        self.judge(owner.is_named(), facts.is_of_party_in(owner), || {
            let nobody = nobody();
            match owner.party.and_then(|id| facts.party(id)) {
                // The field belongs to the record, and names the party in it.
                Some(party) => {
                    let place = nobody.place;
                    Finding { message: "finding-owner-not-in", place, ..nobody.party(party) }
                }
                None if owner.is_named() => {
                    Finding { message: "finding-owner-of-no-party", detail: cut(&owner.name), ..nobody }
                }
                None => nobody,
            }
        });
    }

    /// The item "agreed by all": the answers that are missing are found one by one, each like
    /// `finding`.
    pub(super) fn agreed(&mut self, facts: &Facts<'_>, subject: Subject, finding: impl Fn() -> Finding) {
        self.judge_all(facts.has_answers(subject), facts.agreed(subject).is_some(), |findings| {
            findings.missing_answers(facts, subject, finding);
        });
    }

    /// The items "no objection stands", one for each of the subjects that was ever objected to:
    /// that nobody objected to what nobody was asked about is no merit.
    pub(super) fn no_objections<'record, T: 'record>(
        &mut self,
        facts: &Facts<'_>,
        records: impl Iterator<Item = &'record T>,
        subject: impl Fn(&T) -> Subject,
        finding: impl Fn(&T) -> Finding,
    ) {
        for record in records {
            let subject = subject(record);
            if facts.answers(subject).was_objected_to() {
                self.judge_all(true, facts.objections(subject).next().is_none(), |findings| {
                    findings.objections(facts, subject, || finding(record));
                });
            }
        }
    }

    /// Something that is put up with and not as it should be: what is met else is partly met.
    pub(super) fn partly_at_best(&mut self, finding: Finding) {
        self.at_best.get_or_insert(State::Partly);
        self.findings.push(finding);
    }

    /// The list that the rule goes over is empty, so that nothing is known.
    pub(super) fn lacks_list(&mut self, finding: Finding) {
        self.at_best = Some(State::Unknown);
        self.findings.push(finding);
    }

    /// Something was entered for the criterion, though it is no data on an item.
    pub(super) fn entered(&mut self, entered: bool) {
        self.entered |= entered;
    }

    /// What the items come to.
    pub(super) fn outcome(self) -> Outcome {
        let state = if self.at_best == Some(State::Unknown) || (self.of > 0 && !self.known) {
            State::Unknown
        } else if self.held == self.of {
            self.at_best.unwrap_or(State::Met)
        } else if self.held * 2 >= self.of {
            State::Partly
        } else {
            State::Open
        };
        Outcome {
            state,
            held: self.held,
            of: self.of,
            entered: self.known || self.entered,
            findings: self.findings.finish(),
        }
    }
}

/// Whether a text says something.
pub(super) fn filled(text: &str) -> bool {
    !text.trim().is_empty()
}

/// As much of a text as a finding shows, on one line.
pub(super) fn cut(text: &str) -> String {
    const LONGEST: usize = 160;
    let text = text.trim();
    if text.len() <= LONGEST && !text.bytes().any(|byte| byte.is_ascii_control()) {
        return text.to_owned();
    }
    let shown = text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end]);
    let mut line = shown.replace(char::is_control, " ");
    if shown.len() < text.len() {
        line.push('…');
    }
    line
}
