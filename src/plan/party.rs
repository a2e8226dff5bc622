//! Allies: who could help, is affected or could object.

use super::macros::{choices, record, section};
use super::{Level, List, NextStep, NoneFound, PerParty, Percent, Rating, Stance, unique_map};

choices! {
    /// What a party is.
    pub enum PartyKind {
        /// One person.
        Person = "party-kind-person",
        /// A firm.
        Business = "party-kind-business",
        /// An organisation that is not run for profit.
        Nonprofit = "party-kind-nonprofit",
        /// A part of the state.
        PublicBody = "party-kind-public-body",
        /// Neighbours, a club, a movement.
        CommunityGroup = "party-kind-community-group",
        /// Anything else.
        Other = "party-kind-other",
    }
}

choices! {
    /// How far a party has come towards the alliance.
    #[derive(Default)]
    pub enum Status {
        /// We think of asking it.
        #[default]
        Candidate = "status-candidate",
        /// We asked.
        Approached = "status-approached",
        /// It wants to hear more.
        Interested = "status-interested",
        /// It is in.
        Committed = "status-committed",
        /// It is in, and cannot act at the moment.
        Paused = "status-paused",
        /// It said no.
        Declined = "status-declined",
        /// It was in and has left.
        Left = "status-left",
    }
}

impl Status {
    /// Whether it is still open whether the party will be in: the candidates, in the wider sense.
    #[must_use]
    pub const fn is_candidate(self) -> bool {
        matches!(self, Self::Candidate | Self::Approached | Self::Interested)
    }

    /// Whether the party has declined or left.
    #[must_use]
    pub const fn is_out(self) -> bool {
        matches!(self, Self::Declined | Self::Left)
    }
}

choices! {
    /// What already ties a party to us.
    pub enum Tie {
        /// Nothing.
        #[serde(rename = "NoTie")]
        None = "tie-none",
        /// We know each other.
        Known = "tie-known",
        /// We have worked together before.
        WorkedTogether = "tie-worked-together",
        /// We work together now.
        Current = "tie-current",
    }
}

choices! {
    /// How to reach a contact first.
    pub enum Route {
        /// By email.
        Email = "route-email",
        /// By phone.
        Phone = "route-phone",
        /// In person.
        InPerson = "route-in-person",
        /// Another way, said in the note.
        Other = "route-other",
    }
}

choices! {
    /// What we decided about a party.
    pub enum Decision {
        /// Work towards having it in.
        Pursue = "decision-pursue",
        /// Wait.
        Hold = "decision-hold",
        /// Do without it.
        Decline = "decision-decline",
    }
}

choices! {
    /// What a diligence question came to.
    #[derive(Default)]
    pub enum DiligenceAnswer {
        /// Nobody has found out.
        #[default]
        Unknown = "diligence-unknown",
        /// We could not live with it.
        Unacceptable = "diligence-unacceptable",
        /// Acceptable under a condition, said in the source.
        AcceptableIf = "diligence-acceptable-if",
        /// Acceptable.
        Acceptable = "diligence-acceptable",
    }
}

section! {
    /// The chapter: all parties, ourselves included, and the values that they compare.
    pub struct Allies {
        /// The parties.
        pub parties: List<Party>,
        /// Why it is well that all committed parties are of one kind or sector.
        pub one_kind_reason: String,
        /// We looked: there are no other candidates.
        pub no_candidates: Option<NoneFound>,
        /// The values that the parties compare.
        pub values: List<Value>,
    }
}

record! {
    /// A party to the alliance, or one that may become a party.
    pub struct Party titled name {
        /// What it is called.
        pub name: String,
        /// A short name for tables; empty means the name itself.
        pub short_name: String,
        /// What it is.
        pub kind: Option<PartyKind>,
        /// The sector that it works in.
        pub sector: String,
        /// How far it has come.
        pub status: Status,
        /// Whom we talk to.
        pub contacts: List<Contact>,
        /// What already ties it to us.
        pub tie: Option<Tie>,
        /// What that tie is, in words.
        pub tie_story: String,
        /// What it wants.
        pub wants: String,
        /// What it cannot or will not do.
        pub limits: String,
        /// Where it stands towards the alliance. Private.
        pub stance: Option<Stance>,
        /// How much it can move. Private.
        pub influence: Option<Percent>,
        /// How much it cares. Private.
        pub interest: Option<Percent>,
        /// How well it fits us. Private.
        pub fit: Fit,
        /// What we found out before trusting it. Private.
        pub diligence: Diligence,
        /// What we decided about it. Private.
        pub decision: Option<Decision>,
        /// Why. Private.
        pub decision_reason: String,
        /// What comes next with it.
        pub next_step: NextStep,
        /// Whether it competes with one of the others.
        pub competitor: bool,
        /// The boundary that makes working with a competitor possible.
        pub boundary: String,
    }
}

impl Party {
    /// Whether it is in.
    #[must_use]
    pub fn is_committed(&self) -> bool {
        self.status == Status::Committed
    }

    /// The name for tables.
    #[must_use]
    pub fn short(&self) -> &str {
        if self.short_name.trim().is_empty() { &self.name } else { &self.short_name }
    }
}

record! {
    /// Somebody whom we talk to.
    pub struct Contact titled name {
        /// The name.
        pub name: String,
        /// What the person does there.
        pub role: String,
        /// The email address.
        pub email: String,
        /// The phone number.
        pub phone: String,
        /// How to reach the person first.
        pub preferred: Option<Route>,
    }
}

section! {
    /// How well a party fits.
    pub struct Fit {
        /// It wants what we want.
        pub strategic: Rating,
        /// Its way of working goes with ours.
        pub operational: Rating,
        /// It treats people as we do.
        pub cultural: Rating,
    }
}

impl Fit {
    /// The three ratings in reading order.
    #[must_use]
    pub const fn ratings(&self) -> [&Rating; 3] {
        [&self.strategic, &self.operational, &self.cultural]
    }
}

section! {
    /// What we found out about a party before trusting it.
    pub struct Diligence {
        /// What others say of it.
        pub reputation: Inquiry,
        /// Whether its money is in order.
        pub money: Inquiry,
        /// Whether it can do what it says.
        pub capacity: Inquiry,
        /// Whether its interests conflict.
        pub conflicts_of_interest: Inquiry,
        /// What it is bound to already.
        pub obligations: Inquiry,
    }
}

impl Diligence {
    /// The five questions in reading order.
    #[must_use]
    pub const fn inquiries(&self) -> [&Inquiry; 5] {
        [&self.reputation, &self.money, &self.capacity, &self.conflicts_of_interest, &self.obligations]
    }
}

section! {
    /// One diligence question.
    pub struct Inquiry {
        /// What it came to.
        pub answer: DiligenceAnswer,
        /// Where we know it from.
        pub source: String,
    }
}

record! {
    /// A value that the parties compare.
    pub struct Value titled name {
        /// The value.
        pub name: String,
        /// How much it means to each party.
        #[serde(deserialize_with = "unique_map::keys")]
        pub importance: PerParty<Level>,
        /// What we do about a gap between parties.
        pub gap_response: String,
    }
}

impl Value {
    /// How far the highest importance lies above the lowest; 0 with fewer than two.
    #[must_use]
    pub fn gap(&self) -> i16 {
        let levels = || self.importance.values().map(|level| level.get());
        levels().max().zip(levels().min()).map_or(0, |(highest, lowest)| highest - lowest)
    }
}
