//! Risk & value: what could go wrong, who bears it, who benefits, and how one gets out.

use super::macros::{record, section};
use super::{Agreement, Grade, List, NoneFound, PerParty, Person, Share, unique_map};

section! {
    /// The chapter.
    pub struct Risks in Risk {
        /// What could go wrong.
        pub list: List<Risk> = "risks-list",
        /// We looked: nothing could go wrong that matters.
        pub no_risks: Option<NoneFound> = "no-risks",
        /// Each party's share of the benefit; together a hundred.
        #[serde(deserialize_with = "unique_map::keys")]
        pub benefit_shares: PerParty<Share> = "benefit-shares",
        /// Why it is fair where a party bears more risk than it has benefit.
        pub mismatch_reason: String = "mismatch-reason",
        /// How costs and income are shared.
        pub sharing: SharingRule,
        /// How a party gets out.
        pub exit: ExitTerms,
    }
}

record! {
    /// Something that could go wrong.
    pub struct Risk titled what in Risk {
        /// What.
        pub what: String = "risk-what",
        /// How likely it is.
        pub likelihood: Option<Grade> = "risk-likelihood",
        /// How much it would hurt.
        pub impact: Option<Grade> = "risk-impact",
        /// Each party's share of the harm; together a hundred.
        #[serde(deserialize_with = "unique_map::keys")]
        pub shares: PerParty<Share> = "risk-shares",
        /// What is done about it.
        pub response: String = "risk-response",
        /// Who watches it.
        pub owner: Person = "risk-owner",
        /// Who does where the owner cannot.
        pub stand_in: Person = "risk-stand-in",
        /// What shows that it is happening.
        pub trigger: String = "risk-trigger",
    }
}

impl Risk {
    /// Likelihood times impact, 1 to 25; none while one of them is not rated.
    #[must_use]
    pub fn size(&self) -> Option<i16> {
        self.likelihood.zip(self.impact).map(|(likelihood, impact)| likelihood.get() * impact.get())
    }

    /// Whether it is large: a size of 12 or more, or an impact of 5.
    #[must_use]
    pub fn is_large(&self) -> bool {
        Self::is_large_at(self.likelihood, self.impact)
    }

    /// Whether risks of this likelihood and impact are large.
    #[must_use]
    pub fn is_large_at(likelihood: Option<Grade>, impact: Option<Grade>) -> bool {
        let (likelihood, impact) = (likelihood.map_or(0, Grade::get), impact.map_or(0, Grade::get));
        impact == 5 || likelihood * impact >= 12
    }
}

section! {
    /// How costs and income are shared.
    pub struct SharingRule in Risk {
        /// The rule for costs.
        pub costs: String = "sharing-costs" agreed,
        /// The rule for income.
        pub income: String = "sharing-income" agreed,
        /// The rule for work that the parties do for each other.
        pub work: String = "sharing-work" agreed,
        /// Who holds the money.
        pub holder: Person = "sharing-holder" agreed,
        /// There are neither costs nor income to share, which is an answer.
        pub nothing_to_share: bool = "sharing-nothing" agreed,
        /// Who has agreed.
        pub agreement: Agreement = "sharing-answers",
    }
}

section! {
    /// How a party gets out, and what becomes of what was shared.
    pub struct ExitTerms in Risk {
        /// How long before it says so.
        pub notice: String = "exit-notice" agreed,
        /// What becomes of things bought or made together.
        pub assets: String = "exit-assets" agreed,
        /// What becomes of data.
        pub data: String = "exit-data" agreed,
        /// Whose the clients or members are.
        pub clients: String = "exit-clients" agreed,
        /// Who may claim what was reached.
        pub credit: String = "exit-credit" agreed,
        /// What goes on binding a party that has left.
        pub binding: String = "exit-binding" agreed,
        /// How the whole alliance ends.
        pub ending: String = "exit-ending" agreed,
        /// Who has agreed.
        pub agreement: Agreement = "exit-answers",
    }
}

impl ExitTerms {
    /// The seven terms in reading order.
    #[must_use]
    pub fn terms(&self) -> [&str; 7] {
        [&self.notice, &self.assets, &self.data, &self.clients, &self.credit, &self.binding, &self.ending]
    }
}
