//! Fields, and places in a plan.
//!
//! A field is declared once, beside the Rust field that holds it (see `macros.rs`). Its label, open
//! points, jumps, mistakes, differences, merging, search and what an output may hold all follow
//! from that one declaration.

use std::fmt;

use uuid::Uuid;

use super::{Chapter, PartyId};

/// A field of the workbook, as it is declared.
///
/// Records and sections have one constant for each of their fields, named like the field:
///
/// ```
/// use alliance_workbook::plan::{Chapter, Goal};
///
/// assert_eq!(Goal::statement.id, "goal-statement");
/// assert_eq!(Goal::statement.chapter, Chapter::Goals);
/// assert!(Goal::statement.agreed);
/// ```
#[derive(Clone, Copy)]
pub struct Field {
    /// The id of its message in the language files: the label, with hint and example.
    pub id: &'static str,
    /// The chapter that shows it.
    pub chapter: Chapter,
    /// Whether it is a judgement or detail that no print, export or shared copy may hold.
    pub private: bool,
    /// Whether it is wording that parties agree to: who had agreed is asked again once it changes.
    pub agreed: bool,
}

impl Field {
    /// A field that everybody may see and nobody agrees to.
    pub(super) const fn new(id: &'static str, chapter: Chapter) -> Self {
        Self { id, chapter, private: false, agreed: false }
    }

    /// What stands for a criterion that rests on somebody's word, where that is given on the page of
    /// a chapter.
    #[must_use]
    pub const fn of_criterion(id: &'static str, chapter: Chapter) -> Self {
        Self::new(id, chapter)
    }

    /// The same field, kept from prints, exports and shared copies.
    pub(super) const fn private(self) -> Self {
        Self { private: true, ..self }
    }

    /// The same field as wording that parties agree to.
    pub(super) const fn agreed(self) -> Self {
        Self { agreed: true, ..self }
    }

    /// Where it stands, for a field of which the plan has just one.
    #[must_use]
    pub const fn place(self) -> Place {
        Place::new(self.chapter, self.id)
    }

    /// Where it stands in a record.
    #[must_use]
    pub const fn of(self, record: Uuid) -> Place {
        self.place().of(record)
    }

    /// Where it stands for a party, for a field of which there is one a party.
    #[must_use]
    pub const fn party(self, party: PartyId) -> Place {
        self.place().party(party)
    }
}

/// There is one of each, known by its id.
impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Field {}

impl fmt::Debug for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

/// A place on the screen: what a finding points at, and where a jump leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// The chapter that shows it.
    pub chapter: Chapter,
    /// The field: the id of its label in the language files.
    pub field: &'static str,
    /// The record that it belongs to; none for a field of the chapter itself.
    pub record: Option<Uuid>,
    /// The party that it speaks of, where one field holds something for each party.
    pub party: Option<PartyId>,
}

impl Place {
    /// A place in the chapter itself.
    #[must_use]
    pub const fn new(chapter: Chapter, field: &'static str) -> Self {
        Self { chapter, field, record: None, party: None }
    }

    /// The same field of a record.
    #[must_use]
    pub const fn of(self, record: Uuid) -> Self {
        Self { record: Some(record), ..self }
    }

    /// The same field, where it speaks of a party.
    #[must_use]
    pub const fn party(self, party: PartyId) -> Self {
        Self { party: Some(party), ..self }
    }

    /// A control that belongs to what stands here and is no field of its own, such as who said so.
    /// What tells several fields of one record apart is gone from it.
    #[must_use]
    pub const fn part(self, control: &'static str) -> Self {
        Self { field: control, ..self }
    }
}

impl From<Field> for Place {
    fn from(field: Field) -> Self {
        field.place()
    }
}

/// Where a visit to the parts of a plan has come to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Path {
    /// The field; none above all fields.
    pub field: Option<&'static Field>,
    /// The innermost record.
    pub record: Option<Uuid>,
    /// The record of a chapter's own list that is or holds it: the card that shows it.
    pub holder: Option<Uuid>,
    /// The party, in a field that holds something for each party.
    pub party: Option<PartyId>,
    /// Whether what stands here must not leave the plan.
    pub private: bool,
}

impl Path {
    /// Above all fields.
    pub const ROOT: Self = Self { field: None, record: None, holder: None, party: None, private: false };

    /// At a field of the section or record that the path leads to.
    #[must_use]
    pub const fn field(self, field: &'static Field) -> Self {
        Self { field: Some(field), private: self.private || field.private, ..self }
    }

    /// In a record of the list that the path leads to.
    #[must_use]
    pub fn record(self, record: Uuid) -> Self {
        Self { record: Some(record), holder: self.holder.or(Some(record)), party: None, ..self }
    }

    /// At what a field holds for a party.
    #[must_use]
    pub const fn party(self, party: PartyId) -> Self {
        Self { party: Some(party), ..self }
    }

    /// The same, private if `private`.
    #[must_use]
    pub const fn private(self, private: bool) -> Self {
        Self { private: self.private || private, ..self }
    }

    /// The place on the screen; none above all fields.
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        self.field.map(|field| Place {
            chapter: field.chapter,
            field: field.id,
            record: self.record,
            party: self.party,
        })
    }
}
