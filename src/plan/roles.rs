//! Roles & decisions: who does what, and how decisions are taken.

use super::macros::{choices, record, section};
use super::{Agreement, List, PartyId, Person};

choices! {
    /// What a decision is about.
    pub enum Topic {
        /// Spending and income.
        Money = "topic-money",
        /// Who joins and who leaves.
        Membership = "topic-membership",
        /// What is said in public.
        PublicStatement = "topic-public-statement",
        /// What the alliance does and does not do.
        Scope = "topic-scope",
        /// What cannot wait for the next meeting.
        Urgent = "topic-urgent",
        /// Anything else.
        Other = "topic-other",
    }
}

choices! {
    /// How a decision is taken.
    pub enum Method {
        /// All are for it.
        Consensus = "method-consensus",
        /// Nobody has a reasoned objection.
        Consent = "method-consent",
        /// More than half are for it.
        Majority = "method-majority",
        /// A larger part than half, said in the quorum, is for it.
        Supermajority = "method-supermajority",
        /// The lead decides and reports.
        LeadDecides = "method-lead-decides",
    }
}

section! {
    /// The chapter.
    pub struct Roles {
        /// The roles.
        pub list: List<Role>,
        /// The decision rules.
        pub rules: List<DecisionRule>,
    }
}

record! {
    /// An area of work, and who stands where in it.
    pub struct Role titled area {
        /// The area.
        pub area: String,
        /// The one who answers for it.
        pub owner: Person,
        /// Who helps.
        pub helpers: Vec<PartyId>,
        /// Who is asked before something is done.
        pub consulted: Vec<PartyId>,
        /// Who must say yes.
        pub approver: Person,
        /// What the role may not do, and where it ends.
        pub boundaries: String,
    }
}

record! {
    /// How decisions on one topic are taken.
    pub struct DecisionRule titled name {
        /// What the rule is called; needed where the topic is another one.
        pub name: String,
        /// What it is about.
        pub topic: Option<Topic>,
        /// How it is decided.
        pub method: Option<Method>,
        /// How many must take part.
        pub quorum: String,
        /// What happens where no decision comes about.
        pub fallback: String,
        /// The longest that a decision may take, in days.
        pub longest_days: Option<u32>,
        /// Who looks at the decision afterwards, and when.
        pub review: String,
        /// Who has agreed.
        pub agreement: Agreement,
    }
}
