//! What differs between two versions of a plan, record by record and field by field.

use std::collections::HashSet;

use jiff::civil::Date;
use uuid::Uuid;

use super::Plan;
use super::field::{Path, Place};
use super::public::Hidden;
use super::visit::{Part, Value, Visitor};

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

    /// Whether it is or holds one of these records.
    pub(super) fn names_any(&self, records: &HashSet<Uuid>) -> bool {
        match self {
            Self::Record(id) => records.contains(id),
            Self::Several(parts) => parts.iter().any(|part| part.names_any(records)),
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

/// The differences that were found so far.
pub struct Changes<'a> {
    list: Vec<Change>,
    hidden: &'a Hidden<'a>,
}

impl<'a> Changes<'a> {
    pub(super) fn new(hidden: &'a Hidden<'a>) -> Self {
        Self { list: Vec::new(), hidden }
    }

    pub(super) fn edited(&mut self, at: Path, old: Content, new: Content) {
        self.push(at, ChangeKind::Edited { old, new });
    }

    pub(super) fn added(&mut self, at: Path, title: &str) {
        self.push(at, ChangeKind::Added(title.to_owned()));
    }

    pub(super) fn removed(&mut self, at: Path, title: &str) {
        self.push(at, ChangeKind::Removed(title.to_owned()));
    }

    pub(super) fn moved(&mut self, at: Path, title: &str) {
        self.push(at, ChangeKind::Moved(title.to_owned()));
    }

    fn push(&mut self, at: Path, kind: ChangeKind) {
        // Only the plan itself stands above all fields.
        if let Some(place) = at.place() {
            let private = match &kind {
                ChangeKind::Edited { old, new } => self.hidden.is_private(at, [old, new]),
                ChangeKind::Added(_) | ChangeKind::Removed(_) | ChangeKind::Moved(_) => {
                    self.hidden.is_private(at, [])
                }
            };
            self.list.push(Change { place, holder: at.holder, private, kind });
        }
    }

    pub(super) fn into_list(self) -> Vec<Change> {
        self.list
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
    let hidden = Hidden::in_any(vec![old, new]);
    let mut changes = Changes::new(&hidden);
    Part::diff(old, new, Path::ROOT, &mut changes);
    changes.into_list()
}

impl Plan {
    /// Where this version of a plan differs from another one, in the order of the chapters and their
    /// fields: for showing it on the screen. [`diff`] tells what has changed there.
    #[must_use]
    pub fn differs_at(&self, other: &Self) -> Vec<Place> {
        // Nothing leaves the plan by this, so it is not asked what is private.
        let hidden = Hidden::in_any(Vec::new());
        let mut changes = Changes::new(&hidden);
        Part::diff(other, self, Path::ROOT, &mut changes);
        changes.into_list().into_iter().map(|change| change.place).collect()
    }
}

/// Notes the difference between two values.
pub(super) fn value<T: Value>(old: &T, new: &T, at: Path, changes: &mut Changes<'_>) {
    if old != new {
        changes.edited(at, old.content(), new.content());
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
