//! Purpose & fit: why together, and how much paper that needs.

use jiff::civil::Date;

use super::formality::Formality;
use super::macros::{choices, record, section};
use super::{Agreement, List, NoneFound, PerParty, Person, date, unique_map};

choices! {
    /// What kind of alliance it is; decides which framework weighs more in the score.
    pub enum AllianceKind {
        /// Runs on understanding, not on contracts.
        Informal = "kind-informal",
        /// Firms that align what they do.
        Strategic = "kind-strategic",
        /// Many sectors, one cause.
        Coalition = "kind-coalition",
    }
}

choices! {
    /// How far the alliance has come; decides which gate is offered.
    pub enum Stage {
        /// Looking for allies.
        Exploring = "stage-exploring",
        /// Settling how to work together.
        Forming = "stage-forming",
        /// At work.
        Active = "stage-active",
        /// Deciding whether to go on.
        Renewing = "stage-renewing",
        /// Winding up.
        Closing = "stage-closing",
    }
}

choices! {
    /// A kind of paper that an alliance may need.
    pub enum PaperKind {
        /// What the allies want and how they work, on a page or two.
        Charter = "paper-charter",
        /// A memorandum of understanding.
        Memorandum = "paper-memorandum",
        /// A contract that binds in law.
        Contract = "paper-contract",
        /// Who keeps what to themselves.
        Confidentiality = "paper-confidentiality",
        /// Who may use which data for what.
        DataSharing = "paper-data-sharing",
        /// Cover for what may go wrong.
        Insurance = "paper-insurance",
        /// Leave from an authority or an owner.
        Permit = "paper-permit",
        /// Any other paper.
        Other = "paper-other",
    }
}

choices! {
    /// How far a paper has come.
    pub enum PaperState {
        /// The alliance does without it.
        NotNeeded = "paper-state-not-needed",
        /// Nobody has begun it.
        Needed = "paper-state-needed",
        /// Somebody is writing it.
        Drafting = "paper-state-drafting",
        /// The parties are reading it.
        InReview = "paper-state-in-review",
        /// All have signed.
        Signed = "paper-state-signed",
    }
}

section! {
    /// The first chapter.
    pub struct Purpose in Purpose {
        /// What the alliance is called.
        pub title: String = "purpose-title",
        /// Why the parties work together.
        pub purpose: String = "purpose-purpose",
        /// What none of them can do alone.
        pub alone: String = "purpose-alone",
        /// Who and what exists already.
        pub landscape: String = "purpose-landscape",
        /// What the parties face together: a market, a competitor, a threat.
        pub facing: String = "purpose-facing",
        /// The kind of alliance.
        pub kind: Option<AllianceKind> = "purpose-kind",
        /// How far it has come.
        pub stage: Option<Stage> = "purpose-stage",
        /// When the work starts.
        #[serde(deserialize_with = "date::optional")]
        pub start: Option<Date> = "purpose-start",
        /// When the parties look at the whole again.
        #[serde(deserialize_with = "date::optional")]
        pub review: Option<Date> = "purpose-review",
        /// When it ends; none for an alliance without an end.
        #[serde(deserialize_with = "date::optional")]
        pub end: Option<Date> = "purpose-end",
        /// The currency that money is counted in, as its ISO 4217 code.
        pub currency: String = "purpose-currency",
        /// Who leads.
        pub leadership: Leadership,
        /// Whether each party says "go".
        pub go: Agreement = "purpose-go",
        /// How much paper the alliance needs.
        pub formality: Formality,
        /// The papers.
        pub papers: List<Paper> = "papers-list",
        /// We looked: no papers are needed.
        pub no_papers: Option<NoneFound> = "papers-none",
    }
}

section! {
    /// Who leads the alliance, and who accepts that.
    pub struct Leadership in Purpose {
        /// Who calls the parties together.
        pub convenor: Person = "purpose-convenor" agreed,
        /// Who does when the convenor cannot.
        pub deputy: Person = "purpose-deputy",
        /// Whether each party accepts the convenor.
        pub agreement: Agreement = "convenor-answers",
    }
}

record! {
    /// A paper that the alliance may need.
    pub struct Paper titled name in Purpose {
        /// What it is called.
        pub name: String = "paper-name",
        /// The kind of paper.
        pub kind: Option<PaperKind> = "paper-kind",
        /// How far it has come.
        pub state: Option<PaperState> = "paper-state",
        /// Why the alliance does without it, where it is not needed.
        pub reason: String = "paper-reason",
        /// Who sees to it.
        pub owner: Person = "paper-owner",
        /// By when it is to be signed.
        #[serde(deserialize_with = "date::optional")]
        pub due: Option<Date> = "paper-due",
        /// When each party signed it.
        #[serde(deserialize_with = "unique_map::keys")]
        pub signed: PerParty<Date> = "paper-signed",
        /// The last day on which it holds; none for one that does not run out.
        #[serde(deserialize_with = "date::optional")]
        pub expires: Option<Date> = "paper-expires",
    }
}
