//! How records, sections and choices are declared, so that all of them keep the same rules.

/// Declares a record: something of the plan with an id and a free note.
///
/// In a file the id is required, a field with its default value is not written, and a field that
/// the record does not have is refused. `titled` names the text that people know the record by.
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $name:ident titled $title:ident {
            $( $(#[$field_meta:meta])* pub $field:ident: $type:ty, )*
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

        impl $crate::plan::Record for $name {
            fn id(&self) -> $crate::plan::Id<Self> {
                self.id
            }

            fn title(&self) -> &str {
                &self.$title
            }
        }

        impl $crate::plan::visit::Walk for $name {
            fn walk(&mut self, visitor: &mut dyn $crate::plan::visit::Visitor) -> bool {
                let stays = visitor.record(self.id.uuid());
                $( self.$field.walk(visitor); )*
                self.note.walk(visitor);
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
        pub struct $name:ident {
            $( $(#[$field_meta:meta])* pub $field:ident: $type:ty, )*
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

        impl $name {
            /// Whether nothing at all has been entered here.
            #[must_use]
            pub fn is_blank(&self) -> bool {
                *self == Self::default()
            }
        }

        impl $crate::plan::visit::Walk for $name {
            fn walk(&mut self, visitor: &mut dyn $crate::plan::visit::Visitor) -> bool {
                $( self.$field.walk(visitor); )*
                true
            }
        }
    };
}

/// Declares a choice between words. Each choice has a key: the id of its word in the language
/// files.
macro_rules! choices {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $( $(#[$choice_meta:meta])* $choice:ident = $key:literal, )*
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
                    $( Self::$choice => $key, )*
                }
            }
        }

        impl $crate::plan::visit::Walk for $name {
            fn walk(&mut self, _: &mut dyn $crate::plan::visit::Visitor) -> bool {
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
pub(super) use {record, section};
