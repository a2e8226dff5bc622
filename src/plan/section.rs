//! The plan as a whole, and its parts chapter by chapter.

use super::diff::Changes;
use super::field::{Field, Path};
use super::merge::Merger;
use super::visit::{Part, Visitor, VisitorMut};
use super::{
    Allies, Chapter, Communication, Conflict, Goals, Party, Plan, Purpose, Resources, Review, Risks, Roles,
    Status, Trust, Upkeep,
};

/// Calls a macro with every chapter that holds something, and the field of the plan that does.
macro_rules! chapters {
    ($use:ident!($($args:tt)*)) => {
        $use! {
            $($args)*
            Purpose purpose Purpose, Allies allies Allies, Goals goals Goals, Roles roles Roles,
            Resources resources Resources, Risk risk Risks, Communication communication Communication,
            Trust trust Trust, Conflict conflict Conflict, Upkeep upkeep Upkeep, Readiness review Review,
        }
    };
}

macro_rules! sections {
    ($($chapter:ident $field:ident $type:ident,)*) => {
        /// What a plan holds in one chapter.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub enum Section<'plan> {
            $(
                #[doc = concat!("The chapter ", stringify!($chapter), ".")]
                $chapter(&'plan $type),
            )*
            /// What is printed stands in the other chapters.
            Print,
        }

        impl Plan {
            /// What the plan holds in a chapter.
            #[must_use]
            pub const fn section(&self, chapter: Chapter) -> Section<'_> {
                match chapter {
                    $( Chapter::$chapter => Section::$chapter(&self.$field), )*
                    Chapter::Print => Section::Print,
                }
            }
        }

        impl Section<'_> {
            /// Shows everything in this chapter to the visitor.
            pub fn visit(self, visitor: &mut dyn Visitor) {
                match self {
                    $( Self::$chapter(section) => Part::visit(section, Path::ROOT, visitor), )*
                    Self::Print => {}
                }
            }
        }

        impl Part for Plan {
            fn visit(&self, at: Path, visitor: &mut dyn Visitor) {
                visitor.record(at, self.id.uuid());
                visitor.reference(at.field(&OURSELVES), self.ourselves.uuid());
                $( Part::visit(&self.$field, at, visitor); )*
            }

            fn visit_mut(&mut self, at: Path, visitor: &mut dyn VisitorMut) -> bool {
                visitor.record(at, self.id.uuid());
                $( Part::visit_mut(&mut self.$field, at, visitor); )*
                visitor.leave(self.id.uuid());
                true
            }

            fn is_blank(&self) -> bool {
                Chapter::ALL.iter().all(|chapter| self.section(*chapter).is_blank())
            }

            fn diff(old: &Self, new: &Self, at: Path, changes: &mut Changes<'_>) {
                Part::diff(&old.ourselves, &new.ourselves, at.field(&OURSELVES), changes);
                $( Part::diff(&old.$field, &new.$field, at, changes); )*
            }

            fn merge(base: Option<&Self>, ours: &Self, theirs: &Self, at: Path, merger: &mut Merger<'_>) -> Self {
                Self {
                    id: ours.id,
                    // Whoever joins the plans goes on keeping theirs.
                    ourselves: ours.ourselves,
                    $( $field: Part::merge(
                        base.map(|base| &base.$field), &ours.$field, &theirs.$field, at, merger,
                    ), )*
                }
            }

            fn fields(all: &mut Vec<&'static Field>) {
                all.push(&OURSELVES);
                $( <$type as Part>::fields(all); )*
            }
        }
    };
}
chapters!(sections!());

/// Which party keeps the plan.
static OURSELVES: Field = Field::new("plan-ourselves", Chapter::Allies);

impl Section<'_> {
    /// Whether nothing has been entered in this chapter.
    #[must_use]
    pub fn is_blank(self) -> bool {
        match self {
            Self::Purpose(purpose) => purpose.is_blank(),
            Self::Allies(allies) => is_new(allies),
            Self::Goals(goals) => goals.is_blank(),
            Self::Roles(roles) => roles.is_blank(),
            Self::Resources(resources) => resources.is_blank(),
            Self::Risk(risks) => risks.is_blank(),
            Self::Communication(communication) => communication.is_blank(),
            Self::Trust(trust) => trust.is_blank(),
            Self::Conflict(conflict) => conflict.is_blank(),
            Self::Upkeep(upkeep) => upkeep.is_blank(),
            // To choose a gate is to look at the plan in another way, not to record something.
            Self::Readiness(review) => Review { gate: None, ..review.clone() }.is_blank(),
            Self::Print => true,
        }
    }
}

/// Whether there is no party but ourselves, and nothing is said of ourselves.
fn is_new(allies: &Allies) -> bool {
    let blank =
        |party: &Party| *party == Party { id: party.id, status: Status::Committed, ..Party::default() };
    allies.parties.len() <= 1
        && allies.parties.iter().all(blank)
        && Allies { parties: allies.parties.clone(), ..Allies::default() } == *allies
}

impl Plan {
    /// Whether nothing has been entered in any chapter.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        Part::is_blank(self)
    }

    /// Every field of the workbook, chapter by chapter, as declared.
    #[must_use]
    pub fn fields() -> Vec<&'static Field> {
        let mut all = Vec::new();
        <Self as Part>::fields(&mut all);
        all
    }
}
