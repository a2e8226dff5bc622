//! Allies: who could help, is affected or could object.

use jiff::civil::Date;

use serde::{Deserialize, Serialize};

use super::diff::Content;
use super::field::Path;
use super::macros::{choices, is_default, record, section};
use super::visit::{Value, Visitor, VisitorMut};
use super::{Level, List, NoneFound, PerParty, Percent, Person, Rating, Stance, date, unique_map};

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
        /// It looks on and helps where it can, and has no say.
        Observer = "status-observer",
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
    pub enum PartyDecision {
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

choices! {
    /// Whether those who sign for a party may.
    #[derive(Default)]
    pub enum MandateState {
        /// Nobody has asked.
        #[default]
        Unknown = "mandate-unknown",
        /// Who signs needs nobody else.
        NotNeeded = "mandate-not-needed",
        /// The body was asked.
        Asked = "mandate-asked",
        /// The body said yes.
        Given = "mandate-given",
    }
}

section! {
    /// The chapter: all parties, ourselves included, and the values that they compare.
    pub struct Allies in Allies {
        /// The parties.
        pub parties: List<Party> = "parties-list",
        /// Why it is well that all committed parties are of one kind or sector.
        pub one_kind_reason: String = "allies-one-kind-reason",
        /// We looked: there are no other candidates.
        pub no_candidates: Option<NoneFound> = "allies-no-candidates",
        /// The values that the parties compare.
        pub values: List<SharedValue> = "values-list",
    }
}

record! {
    /// A party to the alliance, or one that may become a party.
    pub struct Party titled name in Allies private unless is_committed {
        /// What it is called.
        pub name: String = "party-name",
        /// A short name for tables; empty means the name itself.
        pub short_name: String = "party-short-name",
        /// What it is.
        pub kind: Option<PartyKind> = "party-kind",
        /// The sector that it works in.
        pub sector: String = "party-sector",
        /// How far it has come.
        pub status: Status = "party-status",
        /// Who may bind it.
        pub mandate: Mandate,
        /// Whom we talk to.
        pub contacts: List<Contact> = "party-contacts",
        /// What already ties it to us.
        pub tie: Option<Tie> = "party-tie",
        /// What that tie is, in words.
        pub tie_story: String = "party-tie-story",
        /// What it wants.
        pub wants: String = "party-wants",
        /// What it cannot or will not do.
        pub limits: String = "party-limits",
        /// What else pulls at it: other duties, other alliances, its own trouble.
        pub pulls: String = "party-pulls",
        /// When it told us its intentions and limits.
        #[serde(deserialize_with = "date::optional")]
        pub told_by_them: Option<Date> = "party-told-by-them",
        /// When we told it ours.
        #[serde(deserialize_with = "date::optional")]
        pub told_to_them: Option<Date> = "party-told-to-them",
        /// Where it stands towards the alliance. Private.
        pub stance: Option<Stance> = "party-stance" private,
        /// How much it can move. Private.
        pub influence: Option<Percent> = "party-influence" private,
        /// How much it cares. Private.
        pub interest: Option<Percent> = "party-interest" private,
        /// How well it fits us. Private.
        pub fit: Fit,
        /// What we found out before trusting it. Private.
        pub diligence: Diligence,
        /// What we decided about it. Private.
        pub decision: Option<PartyDecision> = "party-decision" private,
        /// Why. Private.
        pub decision_reason: String = "party-decision-reason" private,
        /// What comes next with it.
        pub next_step: NextStep,
        /// Whether it competes with one of the others. Not private, and neither is a boundary that
        /// is missing: that they compete both sides know, and all must keep to what is agreed.
        pub competitor: bool = "party-competitor",
        /// The boundary that makes working with a competitor possible.
        pub boundary: String = "party-boundary",
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

    /// Whom we talk to there first; none while nobody is named.
    #[must_use]
    pub fn contact_name(&self) -> Option<&str> {
        self.contacts.iter().map(|contact| contact.name.trim()).find(|name| !name.is_empty())
    }
}

record! {
    /// Somebody whom we talk to.
    pub struct Contact titled name in Allies {
        /// The name.
        pub name: String = "contact-name",
        /// What the person does there.
        pub role: String = "contact-role",
        /// The email address.
        pub email: String = "contact-email" private,
        /// The phone number.
        pub phone: String = "contact-phone" private,
        /// How to reach the person first.
        pub preferred: Option<Route> = "contact-preferred" private,
    }
}

section! {
    /// How well a party fits.
    pub struct Fit in Allies {
        /// It wants what we want.
        pub strategic: Rating = "party-fit-strategic" private,
        /// Its way of working goes with ours.
        pub operational: Rating = "party-fit-operational" private,
        /// It treats people as we do.
        pub cultural: Rating = "party-fit-cultural" private,
        /// What we do about a rating of 1 or less.
        pub response: String = "party-fit-response" private,
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
    pub struct Diligence in Allies {
        /// What others say of it.
        pub reputation: Inquiry = "party-diligence-reputation" private,
        /// Whether its money is in order.
        pub money: Inquiry = "party-diligence-money" private,
        /// Whether it can do what it says.
        pub capacity: Inquiry = "party-diligence-capacity" private,
        /// Whether its interests conflict.
        pub conflicts_of_interest: Inquiry = "party-diligence-conflicts" private,
        /// What it is bound to already.
        pub obligations: Inquiry = "party-diligence-obligations" private,
    }
}

impl Diligence {
    /// The five questions in reading order.
    #[must_use]
    pub const fn inquiries(&self) -> [&Inquiry; 5] {
        [&self.reputation, &self.money, &self.capacity, &self.conflicts_of_interest, &self.obligations]
    }
}

/// One diligence question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inquiry {
    /// What it came to.
    #[serde(default, skip_serializing_if = "is_default")]
    pub answer: DiligenceAnswer,
    /// Where we know it from.
    #[serde(default, skip_serializing_if = "is_default")]
    pub source: String,
}

impl Value for Inquiry {
    fn content(&self) -> Content {
        if *self == Self::default() {
            return Content::Blank;
        }
        Content::Several(vec![self.answer.content(), self.source.content()])
    }

    fn visit(&self, at: Path, visitor: &mut dyn Visitor) {
        visitor.text(at, &self.source);
    }

    fn visit_mut(&mut self, at: Path, visitor: &mut dyn VisitorMut) -> bool {
        visitor.text(at, &mut self.source);
        true
    }
}

section! {
    /// Who may bind a party.
    pub struct Mandate in Allies {
        /// Who signs for it.
        pub signer: Person = "mandate-signer",
        /// Which body must say yes.
        pub body: String = "mandate-body",
        /// Whether it did.
        pub state: MandateState = "mandate-state",
        /// When.
        #[serde(deserialize_with = "date::optional")]
        pub on: Option<Date> = "mandate-on",
    }
}

section! {
    /// What comes next with a party, while nothing is decided.
    pub struct NextStep in Allies {
        /// What will be done.
        pub what: String = "party-next-step" private,
        /// Who does it.
        pub who: Person = "party-next-who" private,
        /// By when.
        #[serde(deserialize_with = "date::optional")]
        pub due: Option<Date> = "party-next-due" private,
    }
}

record! {
    /// A value that the parties compare.
    pub struct SharedValue titled name in Allies {
        /// The value.
        pub name: String = "value-name",
        /// How much it means to each party.
        #[serde(deserialize_with = "unique_map::keys")]
        pub importance: PerParty<Level> = "value-importance" private,
        /// What we do about a gap between parties.
        pub gap_response: String = "value-gap-response" private,
    }
}

impl SharedValue {
    /// How far the highest importance lies above the lowest; 0 with fewer than two.
    #[must_use]
    pub fn gap(&self) -> i16 {
        let levels = || self.importance.values().map(|level| level.get());
        levels().max().zip(levels().min()).map_or(0, |(highest, lowest)| highest - lowest)
    }
}
