//! What differs between two versions of a plan, record by record and field by field.

use jiff::civil::Date;
use uuid::Uuid;

use super::field::{Path, Place};
use super::visit::{Part, Value, Visitor};
use super::{Chapter, Plan};

/// What a field holds, for showing it beside what it held before.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Content {
    /// Nothing.
    Blank,
    /// Words that somebody entered.
    Text(String),
    /// A date.
    Date(Date),
    /// A number, written out.
    Number(String),
    /// A choice: the id of its word in the language files.
    Choice(&'static str),
    /// A tick.
    Yes,
    /// Another record of the plan.
    Record(Uuid),
    /// Several of these.
    Several(Vec<Content>),
}

impl Content {
    /// Whether it is nothing.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Blank => true,
            Self::Several(parts) => parts.iter().all(Self::is_blank),
            _ => false,
        }
    }
}

/// One difference between two versions of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The field. For a record that came, went or moved: the list, and the record.
    pub place: Place,
    /// The record of a chapter's own list that is or holds it.
    pub holder: Option<Uuid>,
    /// Whether it must not leave the plan.
    pub private: bool,
    /// What happened there.
    pub kind: ChangeKind,
}

/// What happened at a place.
#[derive(Clone, Debug, PartialEq)]
pub enum ChangeKind {
    /// The field holds something else.
    Edited {
        /// What it held.
        old: Content,
        /// What it holds now.
        new: Content,
    },
    /// A record was added; its title.
    Added(String),
    /// A record was removed; its title.
    Removed(String),
    /// A record stands elsewhere in its list; its title.
    Moved(String),
}

impl Change {
    fn new(at: Path, kind: ChangeKind) -> Option<Self> {
        Some(Self { place: at.place()?, holder: at.holder, private: at.private, kind })
    }

    pub(super) fn edited(at: Path, old: Content, new: Content) -> Option<Self> {
        Self::new(at, ChangeKind::Edited { old, new })
    }

    pub(super) fn added(at: Path, title: &str) -> Option<Self> {
        Self::new(at, ChangeKind::Added(title.to_owned()))
    }

    pub(super) fn removed(at: Path, title: &str) -> Option<Self> {
        Self::new(at, ChangeKind::Removed(title.to_owned()))
    }

    pub(super) fn moved(at: Path, title: &str) -> Option<Self> {
        Self::new(at, ChangeKind::Moved(title.to_owned()))
    }
}

/// Every difference between two versions of a plan, in the order of the chapters and their fields.
///
/// ```
/// use alliance_workbook::plan::{Plan, Purpose, diff};
///
/// let old = Plan::new();
/// let mut new = old.clone();
/// new.purpose.title = "River clean-up".into();
/// let changes = diff(&old, &new);
/// assert_eq!(changes.len(), 1);
/// assert_eq!(changes[0].place, Purpose::title.place());
/// ```
#[must_use]
pub fn diff(old: &Plan, new: &Plan) -> Vec<Change> {
    let mut changes = Vec::new();
    Part::diff(old, new, Path::ROOT, &mut changes);
    changes
}

impl Plan {
    /// The first chapter in which the two versions of a plan differ; none where they are the same.
    #[must_use]
    pub fn first_difference(&self, other: &Self) -> Option<Chapter> {
        let differs = |chapter: &Chapter| self.section(*chapter) != other.section(*chapter);
        Chapter::ALL.iter().copied().find(differs)
    }
}

/// Notes the difference between two values.
pub(super) fn value<T: Value>(old: &T, new: &T, at: Path, changes: &mut Vec<Change>) {
    if old != new {
        changes.extend(Change::edited(at, old.content(), new.content()));
    }
}

/// What a set of values holds.
pub(super) fn several<T: Value>(values: &[T]) -> Content {
    match values {
        [] => Content::Blank,
        values => Content::Several(values.iter().map(Value::content).collect()),
    }
}

/// All that a part holds.
pub(super) fn whole<T: Part>(part: &T) -> Content {
    struct All(Vec<Content>);
    impl Visitor for All {
        fn value(&mut self, _: Path, content: &dyn Fn() -> Content) {
            let content = content();
            if !content.is_blank() {
                self.0.push(content);
            }
        }
    }
    let mut all = All(Vec::new());
    part.visit(Path::ROOT, &mut all);
    match all.0.len() {
        0 => Content::Blank,
        1 => all.0.remove(0),
        _ => Content::Several(all.0),
    }
}
