//! Roles & decisions: who does what, and how decisions are taken.

use jiff::civil::Date;

use super::macros::{choices, record, section};
use super::{
    Agreement, Fraction, Id, List, PartyId, PerParty, Person, StandsFor, TimeLimit, date, unique_map,
};

choices! {
    /// What a decision is about.
    pub enum Topic {
        /// Everything that has no rule of its own.
        Everything = "topic-everything",
        /// Spending and income.
        Money = "topic-money",
        /// Who joins and who leaves.
        Membership = "topic-membership",
        /// What is said in public.
        PublicStatement = "topic-public-statement",
        /// What the alliance does and does not do.
        Scope = "topic-scope",
        /// Who leads.
        Leadership = "topic-leadership",
        /// Changes to what was agreed.
        Amendment = "topic-amendment",
        /// How the alliance ends.
        Ending = "topic-ending",
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
        /// A larger part than half, the threshold, is for it.
        Supermajority = "method-supermajority",
        /// The lead decides and reports.
        LeadDecides = "method-lead-decides",
    }
}

choices! {
    /// Whom a threshold is a part of.
    pub enum ThresholdOf {
        /// All who have a say.
        All = "threshold-of-all",
        /// Those who take part.
        Present = "threshold-of-present",
    }
}

section! {
    /// The chapter.
    pub struct Roles in Roles {
        /// The roles.
        pub list: List<Role> = "roles-list",
        /// The decision rules.
        pub rules: List<DecisionRule> = "rules-list",
        /// The decisions that were taken.
        pub decisions: List<DecisionEntry> = "decisions-list",
    }
}

record! {
    /// An area of work, and who stands where in it.
    pub struct Role titled area in Roles {
        /// The area.
        pub area: String = "role-area",
        /// The one who answers for it.
        pub owner: Person = "role-owner",
        /// Who does where the owner cannot.
        pub stand_in: Person = "role-stand-in",
        /// Who helps.
        pub helpers: Vec<PartyId> = "role-helpers",
        /// Who is asked before something is done.
        pub consulted: Vec<PartyId> = "role-consulted",
        /// Who must say yes.
        pub approver: Person = "role-approver",
        /// What the role may not do, and where it ends.
        pub boundaries: String = "role-boundary",
    }
}

record! {
    /// How decisions on one topic are taken.
    pub struct DecisionRule titled name in Roles {
        /// What the rule is called; needed where the topic is another one.
        pub name: String = "rule-name" agreed,
        /// What it is about.
        pub topic: Option<Topic> = "rule-topic" agreed,
        /// How it is decided.
        pub method: Option<Method> = "rule-method" agreed,
        /// How large a part has to be for it.
        pub threshold: Option<Fraction> = "rule-threshold" agreed,
        /// Whom the threshold is a part of.
        pub threshold_of: Option<ThresholdOf> = "rule-threshold-of" agreed,
        /// How large a part must take part.
        pub quorum: Option<Fraction> = "rule-quorum" agreed,
        /// How long before it is told that something will be decided.
        pub notice: Option<TimeLimit> = "rule-notice" agreed,
        /// What happens where no decision comes about.
        pub fallback: String = "rule-fallback" agreed,
        /// The shortest that a decision may take.
        pub shortest: Option<TimeLimit> = "rule-shortest" agreed,
        /// The longest that a decision may take.
        pub longest: Option<TimeLimit> = "rule-longest" agreed,
        /// Who looks at the decision afterwards, and when.
        pub review: String = "rule-review" agreed,
        /// Who has agreed.
        pub agreement: Agreement = "rule-answers",
    }
}

record! {
    /// A decision that was taken.
    pub struct DecisionEntry titled what in Roles {
        /// What was decided.
        pub what: String = "decision-what",
        /// When.
        #[serde(deserialize_with = "date::optional")]
        pub on: Option<Date> = "decision-on",
        /// The rule by which it was taken.
        pub rule: Option<Id<DecisionRule>> = "decision-rule",
        /// Who was there.
        pub present: Vec<PartyId> = "decision-present",
        /// Who was for it.
        pub in_favour: Vec<PartyId> = "decision-in-favour",
        /// Who was against it.
        pub against: Vec<PartyId> = "decision-against",
        /// Who abstained.
        pub abstained: Vec<PartyId> = "decision-abstained",
        /// Why those were against it who were.
        #[serde(deserialize_with = "unique_map::keys")]
        pub reasons: PerParty<String> = "decision-reasons",
        /// What it stands for the answers to.
        pub stands_for: Vec<StandsFor> = "decision-stands-for",
    }
}
