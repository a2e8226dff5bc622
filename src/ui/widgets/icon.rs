//! The icons of chapters, kinds of party and actions: glyphs of the bundled Lucide font (ISC).
//!
//! They are painted and never part of a text, so that no accessible name contains one.

use egui::{Align2, Color32, Pos2, Response, Sense, Ui};

use crate::ui::theme::{self, size};

macro_rules! icons {
    ($($(#[doc = $doc:literal])* $name:ident = $glyph:literal),* $(,)?) => {
        /// What an icon shows.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Icon {
            $($(#[doc = $doc])* $name,)*
        }

        impl Icon {
            /// The character that the icon font draws it with.
            #[must_use]
            pub fn glyph(self) -> char {
                match self {
                    $(Self::$name => $glyph,)*
                }
            }
        }
    };
}

icons! {
    /// Chapter: purpose and fit.
    Purpose = '\u{e09b}',
    /// Chapter: allies.
    Allies = '\u{e1a4}',
    /// Chapter: goals.
    Goals = '\u{e0d1}',
    /// Chapter: roles and decisions.
    Roles = '\u{e125}',
    /// Chapter: resources and expertise.
    Resources = '\u{e061}',
    /// Chapter: risk and value.
    Risk = '\u{e212}',
    /// Chapter: communication.
    Communication = '\u{e117}',
    /// Chapter: trust and ground rules.
    Trust = '\u{e1ff}',
    /// Chapter: conflict resolution.
    Conflict = '\u{e3b9}',
    /// Chapter: upkeep.
    Upkeep = '\u{e145}',
    /// Page: readiness.
    Readiness = '\u{e1bf}',
    /// Page: print and share; also the act of printing.
    Print = '\u{e141}',
    /// A single person.
    Person = '\u{e19f}',
    /// A business.
    Business = '\u{e290}',
    /// A nonprofit.
    Nonprofit = '\u{e2d7}',
    /// A public body.
    PublicBody = '\u{e23a}',
    /// A group of residents or neighbours.
    CommunityGroup = '\u{e0f5}',
    /// A party of another kind.
    OtherParty = '\u{e4b3}',
    /// Add.
    Plus = '\u{e13d}',
    /// Bring in a file.
    Import = '\u{e0b2}',
    /// Written down, to edit.
    Pencil = '\u{e1f9}',
    /// Close, clear.
    Close = '\u{e1b2}',
    /// Ticked.
    Check = '\u{e06c}',
    /// Opens downwards.
    ChevronDown = '\u{e06d}',
    /// Closes upwards.
    ChevronUp = '\u{e070}',
    /// Back, former.
    ChevronLeft = '\u{e06e}',
    /// Onward, opens to the side.
    ChevronRight = '\u{e06f}',
    /// More to choose from.
    More = '\u{e0b6}',
    /// Locked, private.
    Lock = '\u{e10b}',
    /// Not private.
    LockOpen = '\u{e10c}',
    /// A date.
    Calendar = '\u{e063}',
    /// A time, a past state.
    Clock = '\u{e087}',
    /// Goes somewhere.
    ArrowRight = '\u{e049}',
    /// Goes back.
    ArrowLeft = '\u{e048}',
    /// Undo.
    Undo = '\u{e2a1}',
    /// Redo.
    Redo = '\u{e2a0}',
    /// The coach.
    Coach = '\u{e1c2}',
    /// Open a file.
    Folder = '\u{e0d7}',
    /// A plan's file.
    File = '\u{e0c0}',
    /// A page of text.
    Document = '\u{e0cc}',
    /// Send a copy, ask.
    Send = '\u{e152}',
    /// Drag to reorder.
    Grip = '\u{e0eb}',
    /// Opens outside of the program.
    External = '\u{e0b9}',
    /// A task.
    Action = '\u{e219}',
    /// Linked.
    Link = '\u{e102}',
    /// By email.
    Mail = '\u{e10f}',
    /// By phone.
    Phone = '\u{e133}',
    /// Agreed between parties.
    Handshake = '\u{e5c0}',
    /// A warning signal.
    Bell = '\u{e059}',
    /// A hand held up.
    Hand = '\u{e1d7}',
    /// A rule in words.
    Scroll = '\u{e45f}',
    /// Something is mended.
    Wrench = '\u{e1b1}',
    /// To go through one after the other.
    Checklist = '\u{e1d0}',
    /// A trigger that was reached.
    Bolt = '\u{e1b4}',
    /// A dispute, weighed.
    Scales = '\u{e212}',
    /// Where something takes place.
    Pin = '\u{e111}',
    /// What was before.
    History = '\u{e1f5}',
    /// Copy to use elsewhere.
    Copy = '\u{e09e}',
    /// Once more.
    Again = '\u{e148}',
    /// Thanks given.
    Award = '\u{e04f}',
    /// Something done for each other.
    Heart = '\u{e0f2}',
}

impl Icon {
    /// Paints the icon with its middle at `center`, `side` points wide and high.
    pub fn paint(self, painter: &egui::Painter, center: Pos2, side: f32, color: Color32) {
        painter.text(center, Align2::CENTER_CENTER, self.glyph(), theme::icon_font(side), color);
    }

    /// Adds the icon to a row of text.
    pub fn show(self, ui: &mut Ui, color: Color32) -> Response {
        let (rect, response) = ui.allocate_exact_size(theme::square(size::ICON), Sense::hover());
        self.paint(ui.painter(), rect.center(), size::ICON, color);
        response
    }
}
