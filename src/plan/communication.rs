//! Communication: how the allies keep in touch, and who speaks for them.

use jiff::civil::Date;

use super::macros::{choices, record, section};
use super::{Cadence, List, PartyId, Person, date};

choices! {
    /// What a channel is for.
    pub enum ChannelPurpose {
        /// What comes round.
        Routine = "channel-routine",
        /// What cannot wait.
        Urgent = "channel-urgent",
        /// Where decisions are taken.
        Decision = "channel-decision",
        /// Where things are kept.
        Record = "channel-record",
        /// Where outsiders hear from the alliance.
        External = "channel-external",
    }
}

choices! {
    /// Who is told how the alliance works.
    pub enum Audience {
        /// Those whom the parties serve.
        Customers = "audience-customers",
        /// Those who work for the parties.
        Staff = "audience-staff",
        /// Everybody else.
        Public = "audience-public",
    }
}

section! {
    /// The chapter.
    pub struct Communication {
        /// The channels.
        pub channels: List<Channel>,
        /// The one place where the alliance keeps its papers.
        pub record_place: String,
        /// Who speaks for the alliance.
        pub spokesperson: Person,
        /// Who must have seen a statement before it goes out.
        pub sign_off: String,
        /// What is confidential.
        pub confidential: List<Confidence>,
        /// Who is told how the alliance works.
        pub told: List<Telling>,
    }
}

record! {
    /// A way of keeping in touch.
    pub struct Channel titled medium {
        /// Where: a meeting, a group mail, a phone tree.
        pub medium: String,
        /// What it is for.
        pub purpose: Option<ChannelPurpose>,
        /// Who keeps it going.
        pub owner: Person,
        /// Who is on it.
        pub members: Vec<PartyId>,
        /// How often it is used.
        pub cadence: Option<Cadence>,
        /// How soon an answer can be counted on.
        pub response_time: String,
    }
}

record! {
    /// Something that is not for everybody.
    pub struct Confidence titled what {
        /// What.
        pub what: String,
        /// Who may see it.
        pub who_may_see: String,
    }
}

record! {
    /// What some people are told about how the alliance works.
    pub struct Telling titled what {
        /// What they are told.
        pub what: String,
        /// Who they are.
        pub audience: Option<Audience>,
        /// Who tells them.
        pub who: Person,
        /// When.
        #[serde(deserialize_with = "date::optional")]
        pub on: Option<Date>,
    }
}
