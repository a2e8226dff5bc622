//! How records, sections and choices are declared, so that all of them keep the same rules.
//!
//! A field is declared once:
//!
//! ```text
//! pub due: Option<Date> = "goal-due" agreed,
//! ```
//!
//! The literal is the id of its message in the language files, and of the field everywhere else:
//! labels, open points, jumps. `private` keeps it from every output, `agreed` makes it wording that
//! parties agree to. A field without an id is a section whose own fields have ids.

/// Declares a record: something of the plan with an id and a free note.
///
/// In a file the id is required, a field with its default value is not written, and a field that
/// the record does not have is refused. `titled` names the text that people know the record by,
/// `in` the chapter that shows it, and `private unless` what makes the whole record public.
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $name:ident titled $title:ident in $chapter:ident $(private unless $public:ident)? {
            $(
                $(#[$field_meta:meta])*
                pub $field:ident: $type:ty $(= $id:literal $($flag:ident)*)?,
            )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// The name of the record that never changes.
            pub id: $crate::plan::Id<$name>,
            $(
                $(#[$field_meta])*
                #[serde(default, skip_serializing_if = "crate::plan::macros::is_default")]
                pub $field: $type,
            )*
            /// What the keeper of the plan wants to remember about it.
            #[serde(default, skip_serializing_if = "crate::plan::macros::is_default")]
            pub note: $crate::plan::Note,
        }

        impl $name {
            /// An empty record with an id of its own.
            #[must_use]
            pub fn new() -> Self {
                Self { id: $crate::plan::Id::unique(), ..Self::default() }
            }
        }

        #[expect(non_upper_case_globals, reason = "a field and what is known of it have one name")]
        impl $name {
            $($(
                #[doc = concat!("The field “", $id, "”.")]
                pub const $field: $crate::plan::Field =
                    $crate::plan::Field::new($id, $crate::plan::Chapter::$chapter)$(.$flag())*;
            )?)*
            /// The free note.
            pub const note: $crate::plan::Field =
                $crate::plan::Field::new("note-text", $crate::plan::Chapter::$chapter);
        }

        impl $crate::plan::Record for $name {
            const CHAPTER: $crate::plan::Chapter = $crate::plan::Chapter::$chapter;

            fn id(&self) -> $crate::plan::Id<Self> {
                self.id
            }

            fn title(&self) -> &str {
                &self.$title
            }

            $(
                fn is_private(&self) -> bool {
                    !self.$public()
                }
            )?
        }

        $crate::plan::macros::part! {
            $name {
                $( $field: $type $(= $id)? [$($($flag)*)?], )*
                note: $crate::plan::Note = "note-text" [],
            }
            fn visit(&self, at: $crate::plan::Path, visitor: &mut dyn $crate::plan::visit::Visitor) {
                let private = $crate::plan::Record::is_private(self);
                let at = at.record(self.id.uuid()).private(private);
                visitor.record(at, self.id.uuid());
                if self.$title.trim().is_empty() {
                    let blank = || *self == (Self { id: self.id, ..Self::default() });
                    visitor.unnamed_record(at.field(&const { Self::$title }), &blank);
                }
                self.visit_fields(at, visitor);
            }

            fn visit_mut(
                &mut self,
                at: $crate::plan::Path,
                visitor: &mut dyn $crate::plan::visit::VisitorMut,
            ) -> bool {
                let private = $crate::plan::Record::is_private(self);
                self.id = visitor.renamed(self.id.uuid()).into();
                let at = at.record(self.id.uuid()).private(private);
                let stays = visitor.record(at, self.id.uuid());
                visitor.title(at, &mut self.$title);
                self.visit_fields_mut(at, visitor);
                visitor.leave(self.id.uuid());
                stays
            }
        }
    };
}

/// Declares a section: a part of a chapter or record of which there is exactly one.
macro_rules! section {
    (
        $(#[$meta:meta])*
        pub struct $name:ident in $chapter:ident {
            $(
                $(#[$field_meta:meta])*
                pub $field:ident: $type:ty $(= $id:literal $($flag:ident)*)?,
            )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $(
                $(#[$field_meta])*
                #[serde(default, skip_serializing_if = "crate::plan::macros::is_default")]
                pub $field: $type,
            )*
        }

        #[expect(non_upper_case_globals, reason = "a field and what is known of it have one name")]
        impl $name {
            $($(
                #[doc = concat!("The field “", $id, "”.")]
                pub const $field: $crate::plan::Field =
                    $crate::plan::Field::new($id, $crate::plan::Chapter::$chapter)$(.$flag())*;
            )?)*

            /// Whether nothing at all has been entered here.
            #[must_use]
            pub fn is_blank(&self) -> bool {
                *self == Self::default()
            }
        }

        $crate::plan::macros::part! {
            $name {
                $( $field: $type $(= $id)? [$($($flag)*)?], )*
            }
            fn visit(&self, at: $crate::plan::Path, visitor: &mut dyn $crate::plan::visit::Visitor) {
                self.visit_fields(at, visitor);
            }

            fn visit_mut(
                &mut self,
                at: $crate::plan::Path,
                visitor: &mut dyn $crate::plan::visit::VisitorMut,
            ) -> bool {
                self.visit_fields_mut(at, visitor);
                true
            }

            fn nothing() -> Option<Self> {
                Some(Self::default())
            }
        }
    };
}

/// What a section and a record have in common: everything that is done field by field.
macro_rules! part {
    (
        $name:ident {
            $( $field:ident: $type:ty $(= $id:literal)? [$($flag:ident)*], )*
        }
        $($visits:item)*
    ) => {
        impl $name {
            fn visit_fields(
                &self,
                at: $crate::plan::Path,
                visitor: &mut dyn $crate::plan::visit::Visitor,
            ) {
                $( $crate::plan::visit::Part::visit(
                    &self.$field, $crate::plan::macros::at_field!(at, $name $field $($id)?), visitor,
                ); )*
            }

            fn visit_fields_mut(
                &mut self,
                at: $crate::plan::Path,
                visitor: &mut dyn $crate::plan::visit::VisitorMut,
            ) {
                $(
                    let at_field = $crate::plan::macros::at_field!(at, $name $field $($id)?);
                    if !$crate::plan::visit::Part::visit_mut(&mut self.$field, at_field, visitor) {
                        self.$field = Default::default();
                    }
                )*
            }
        }

        impl $crate::plan::visit::Part for $name {
            $($visits)*

            fn is_blank(&self) -> bool {
                $( $crate::plan::visit::Part::is_blank(&self.$field) )&&*
            }

            fn same_wording(&self, other: &Self) -> bool {
                $( $crate::plan::macros::same_wording!(self other $field [$($flag)*]) )&&*
            }

            fn diff(
                old: &Self,
                new: &Self,
                at: $crate::plan::Path,
                changes: &mut $crate::plan::diff::Changes<'_>,
            ) {
                $( $crate::plan::visit::Part::diff(
                    &old.$field,
                    &new.$field,
                    $crate::plan::macros::at_field!(at, $name $field $($id)?),
                    changes,
                ); )*
            }

            fn merge(
                base: Option<&Self>,
                ours: &Self,
                theirs: &Self,
                at: $crate::plan::Path,
                merger: &mut $crate::plan::merge::Merger<'_>,
            ) -> Self {
                #[allow(clippy::needless_update, reason = "a record has an id beside these, a section not")]
                Self {
                    $( $field: $crate::plan::visit::Part::merge(
                        base.map(|base| &base.$field),
                        &ours.$field,
                        &theirs.$field,
                        $crate::plan::macros::at_field!(at, $name $field $($id)?),
                        merger,
                    ), )*
                    ..ours.clone()
                }
            }

            fn fields(all: &mut Vec<&'static $crate::plan::Field>) {
                $(
                    $( {
                        const FIELD: &$crate::plan::Field = &$name::$field;
                        let _ = $id;
                        all.push(FIELD);
                    } )?
                    <$type as $crate::plan::visit::Part>::fields(all);
                )*
            }
        }
    };
}

/// The path to a field; a section without an id is no step of its own.
macro_rules! at_field {
    ($at:ident, $name:ident $field:ident $id:literal) => {{
        const FIELD: &$crate::plan::Field = &$name::$field;
        $at.field(FIELD)
    }};
    ($at:ident, $name:ident $field:ident) => {
        $at
    };
}

/// Whether a field says the same to those who agree, if it says anything to them.
macro_rules! same_wording {
    ($one:ident $other:ident $field:ident [agreed]) => {
        $crate::plan::visit::Part::same_wording(&$one.$field, &$other.$field)
    };
    ($one:ident $other:ident $field:ident [$($flag:ident)*]) => {{
        let _ = $other;
        true
    }};
}

/// Declares a choice between words. Each choice has the id of its word in the language files.
macro_rules! choices {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $( $(#[$choice_meta:meta])* $choice:ident = $message_id:literal, )*
        }
    ) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        pub enum $name {
            $( $(#[$choice_meta])* $choice, )*
        }

        impl $name {
            /// Every choice, in the order in which it is offered.
            pub const ALL: &[Self] = &[$( Self::$choice ),*];

            /// The id of the word for this choice in the language files.
            #[must_use]
            pub const fn message_id(self) -> &'static str {
                match self {
                    $( Self::$choice => $message_id, )*
                }
            }
        }

        impl $crate::plan::visit::Value for $name {
            fn content(&self) -> $crate::plan::Content {
                $crate::plan::Content::Choice(self.message_id())
            }
        }
    };
}

/// Makes a struct a value: compared and merged as one, and visited field by field.
macro_rules! value {
    ($name:ident: $($field:ident),*) => {
        impl $crate::plan::visit::Value for $name {
            fn content(&self) -> $crate::plan::Content {
                let parts = vec![$( $crate::plan::visit::Value::content(&self.$field) ),*];
                $crate::plan::Content::Several(parts)
            }

            fn visit(&self, at: $crate::plan::Path, visitor: &mut dyn $crate::plan::visit::Visitor) {
                $( $crate::plan::visit::Value::visit(&self.$field, at, visitor); )*
            }

            fn visit_mut(
                &mut self,
                at: $crate::plan::Path,
                visitor: &mut dyn $crate::plan::visit::VisitorMut,
            ) -> bool {
                $( $crate::plan::visit::Value::visit_mut(&mut self.$field, at, visitor); )*
                true
            }
        }
    };
}

/// Whether a field holds nothing and so is left out of the file.
pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

pub(crate) use choices;
pub(super) use {at_field, part, record, same_wording, section, value};
