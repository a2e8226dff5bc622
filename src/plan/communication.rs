//! Communication: how the allies keep in touch, and who speaks for them.

use jiff::civil::Date;

use super::macros::{choices, record, section};
use super::{Cadence, List, PartyId, Person, TimeLimit, date};

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
    pub struct Communication in Communication {
        /// The channels.
        pub channels: List<Channel> = "channels-list",
        /// The one place where the alliance keeps its papers.
        pub record_place: String = "record-place",
        /// Who speaks for the alliance.
        pub spokesperson: Person = "public-spokesperson",
        /// Who speaks where the spokesperson cannot.
        pub spokesperson_stand_in: Person = "public-stand-in",
        /// Who must have seen a statement before it goes out.
        pub sign_off: Person = "sign-off",
        /// What is confidential.
        pub confidential: List<Confidence> = "confidential-list",
        /// Who is told how the alliance works.
        pub told: List<Telling> = "told-list",
    }
}

record! {
    /// A way of keeping in touch.
    pub struct Channel titled medium in Communication {
        /// Where: a meeting, a group mail, a phone tree.
        pub medium: String = "channel-medium",
        /// What it is for.
        pub purpose: Option<ChannelPurpose> = "channel-purpose",
        /// Who keeps it going.
        pub owner: Person = "channel-owner",
        /// Who does where the owner cannot.
        pub stand_in: Person = "channel-stand-in",
        /// Who is on it.
        pub members: Vec<PartyId> = "channel-members",
        /// How often it is used.
        pub cadence: Option<Cadence> = "channel-cadence",
        /// How soon an answer can be counted on.
        pub response_time: Option<TimeLimit> = "channel-response-time",
    }
}

record! {
    /// Something that is not for everybody.
    pub struct Confidence titled what in Communication {
        /// What.
        pub what: String = "confidence-what",
        /// Who may see it.
        pub who_may_see: String = "confidence-who",
    }
}

record! {
    /// What some people are told about how the alliance works.
    pub struct Telling titled what in Communication {
        /// What they are told.
        pub what: String = "telling-what",
        /// Who they are.
        pub audience: Option<Audience> = "telling-audience",
        /// Who tells them.
        pub who: Person = "telling-who",
        /// When.
        #[serde(deserialize_with = "date::optional")]
        pub on: Option<Date> = "telling-on",
    }
}
