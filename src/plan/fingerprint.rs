//! Fingerprints of what people gave their word on, so that a later change shows.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha1::{Digest as _, Sha1};
use uuid::{Builder, Uuid};

use super::diff::Content;
use super::field::{Field, Path};
use super::visit::{Part, Visitor};

/// What parts of a plan said at one time, in a few letters: two are equal where the parts say the
/// same. The notes of records do not count, nor does their order, unless their list is itself a
/// field that counts: the steps of a ladder stand one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fingerprint(Uuid);

impl Fingerprint {
    /// The fingerprint of the fields that count.
    #[must_use]
    pub fn of(parts: &[&dyn Shown], counts: impl Fn(&Field) -> bool) -> Self {
        let mut taken = Taken { counts: &counts, said: BTreeMap::new(), order: Vec::new() };
        for part in parts {
            part.show(&mut taken);
        }
        // A name-based UUID is a digest that stays the same on every machine and in every version.
        let mut said = String::new();
        for (record, fields) in taken.said {
            write_out(&Content::Text(record.map(|id| id.to_string()).unwrap_or_default()), &mut said);
            for (field, content) in fields {
                said.push_str(field);
                write_out(&content, &mut said);
            }
        }
        for (list, record) in taken.order {
            said.push_str(list);
            write_out(&Content::Record(record), &mut said);
        }
        Self(named(&said))
    }
}

/// The name-based UUID (version 5, of the nil namespace) of a text. The digest is not that of the
/// `uuid` crate, which takes ten times as long over the texts of thousands of parties.
fn named(text: &str) -> Uuid {
    let mut digest = Sha1::new();
    digest.update(Uuid::nil().as_bytes());
    digest.update(text);
    let mut bytes = uuid::Bytes::default();
    bytes.iter_mut().zip(digest.finalize()).for_each(|(byte, digested)| *byte = digested);
    Builder::from_sha1_bytes(bytes).into_uuid()
}

/// A part of whatever type, to be shown to a visitor.
pub trait Shown {
    /// Shows everything in this part to the visitor.
    fn show(&self, visitor: &mut dyn Visitor);
}

impl<T: Part> Shown for T {
    fn show(&self, visitor: &mut dyn Visitor) {
        self.visit(Path::ROOT, visitor);
    }
}

/// What the fields that count hold, record by record.
struct Taken<'a> {
    counts: &'a dyn Fn(&Field) -> bool,
    said: BTreeMap<Option<Uuid>, Vec<(&'static str, Content)>>,
    /// The records of the lists that count, in order.
    order: Vec<(&'static str, Uuid)>,
}

impl Visitor for Taken<'_> {
    fn record(&mut self, at: Path, id: Uuid) {
        if let Some(list) = at.field.filter(|list| (self.counts)(list)) {
            self.order.push((list.id, id));
        }
    }

    fn value(&mut self, at: Path, content: &dyn Fn() -> Content) {
        if let Some(field) = at.field.filter(|field| (self.counts)(field)) {
            let content = content();
            if !content.is_blank() {
                self.said.entry(at.record).or_default().push((field.id, content));
            }
        }
    }
}

/// Writes a content so that no two different ones read alike.
fn write_out(content: &Content, said: &mut String) {
    let mut push = |kind: &str, text: &str| {
        for part in [kind, &text.len().to_string(), ":", text] {
            said.push_str(part);
        }
    };
    match content {
        Content::Blank => push("-", ""),
        Content::Text(text) => push("t", text),
        Content::Date(date) => push("d", &date.to_string()),
        Content::Number(number) => push("n", number),
        Content::Choice(word) => push("c", word),
        Content::Yes => push("y", ""),
        Content::Record(id) => push("r", &id.to_string()),
        Content::Several(parts) => {
            push("s", &parts.len().to_string());
            for part in parts {
                write_out(part, said);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::named;
    use crate::plan::{Goal, LADDER_REHEARSED, Plan, Step, Subject};

    fn plan() -> Plan {
        let mut plan = Plan::new();
        for statement in ["Clear the reach", "A launch at the bridge"] {
            plan.goals.list.push(Goal { statement: statement.into(), ..Goal::new() });
        }
        plan
    }

    #[test]
    fn order_and_notes_do_not_count_and_wording_does() {
        let before = plan();
        let first = before.goals.list.at(0).unwrap().id;
        let go = before.wording(Subject::Go);

        let mut moved = before.clone();
        moved.goals.list.move_to(first, 1);
        moved.goals.list.get_mut(first).unwrap().note.text = "Ask Tom".into();
        moved.goals.list.get_mut(first).unwrap().baseline = "11".into();
        assert_eq!(moved.wording(Subject::Go), go);

        let mut reworded = before.clone();
        reworded.goals.list.get_mut(first).unwrap().target = "2".into();
        assert_ne!(reworded.wording(Subject::Go), go);
        assert_ne!(reworded.wording(Subject::Goal(first)), before.wording(Subject::Goal(first)));
        assert_eq!(reworded.wording(Subject::Ladder), before.wording(Subject::Ladder));
    }

    #[test]
    fn the_place_of_a_step_in_the_ladder_counts_wherever_the_ladder_does() {
        let mut before = plan();
        for title in ["Talk", "Meet"] {
            before.conflict.ladder.steps.push(Step { title: title.into(), ..Step::new() });
        }
        let first = before.conflict.ladder.steps.at(0).unwrap().id;
        let mut moved = before.clone();
        moved.conflict.ladder.steps.move_to(first, 1);
        for subject in [Subject::Ladder, Subject::Go] {
            assert_ne!(moved.wording(subject), before.wording(subject), "{subject:?}");
        }
        let about = |plan: &Plan| plan.attested_about(LADDER_REHEARSED);
        assert_ne!(about(&moved), about(&before));
        moved.conflict.ladder.steps.move_to(first, 0);
        assert_eq!(moved.wording(Subject::Go), before.wording(Subject::Go));
    }

    #[test]
    fn what_moves_between_fields_does_not_read_alike() {
        let (mut one, mut other) = (plan(), plan());
        one.conflict.ladder.meanwhile = "1:x".into();
        other.conflict.ladder.meanwhile = "1".into();
        assert_ne!(one.wording(Subject::Ladder), other.wording(Subject::Ladder));
    }

    #[test]
    fn a_name_stands_for_the_same_everywhere() {
        // As `python3 -c "import uuid; print(uuid.uuid5(uuid.UUID(int=0), 'River'))"` prints it.
        assert_eq!(named("River").to_string(), "f9be5198-c1f7-5a74-a565-8e05f96adce1");
    }
}
