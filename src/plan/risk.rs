//! Risk & value: what could go wrong, who bears it, who benefits, and how one gets out.

use super::macros::{record, section};
use super::{Agreement, Grade, List, NoneFound, PerParty, Percent, Person, unique_map};

section! {
    /// The chapter.
    pub struct Risks {
        /// What could go wrong.
        pub list: List<Risk>,
        /// We looked: nothing could go wrong that matters.
        pub no_risks: Option<NoneFound>,
        /// Each party's share of the benefit; together a hundred.
        #[serde(deserialize_with = "unique_map::keys")]
        pub benefit_shares: PerParty<Percent>,
        /// Why it is fair where a party bears more risk than it has benefit.
        pub mismatch_reason: String,
        /// How costs and income are shared.
        pub sharing: SharingRule,
        /// How a party gets out.
        pub exit: ExitTerms,
    }
}

record! {
    /// Something that could go wrong.
    pub struct Risk titled what {
        /// What.
        pub what: String,
        /// How likely it is.
        pub likelihood: Option<Grade>,
        /// How much it would hurt.
        pub impact: Option<Grade>,
        /// Each party's share of the harm; together a hundred.
        #[serde(deserialize_with = "unique_map::keys")]
        pub shares: PerParty<Percent>,
        /// What is done about it.
        pub response: String,
        /// Who watches it.
        pub owner: Person,
        /// What shows that it is happening.
        pub trigger: String,
    }
}

impl Risk {
    /// Likelihood times impact, 1 to 25; none while one of them is not rated.
    #[must_use]
    pub fn size(&self) -> Option<i16> {
        self.likelihood.zip(self.impact).map(|(likelihood, impact)| likelihood.get() * impact.get())
    }
}

section! {
    /// How costs and income are shared.
    pub struct SharingRule {
        /// The rule for costs.
        pub costs: String,
        /// The rule for income.
        pub income: String,
        /// There are neither costs nor income to share, which is an answer.
        pub nothing_to_share: bool,
        /// Who has agreed.
        pub agreement: Agreement,
    }
}

section! {
    /// How a party gets out, and what becomes of what was shared.
    pub struct ExitTerms {
        /// How long before it says so.
        pub notice: String,
        /// What becomes of things bought or made together.
        pub assets: String,
        /// What becomes of data.
        pub data: String,
        /// Whose the clients or members are.
        pub clients: String,
        /// Who may claim what was reached.
        pub credit: String,
        /// Who has agreed.
        pub agreement: Agreement,
    }
}

impl ExitTerms {
    /// The five terms in reading order.
    #[must_use]
    pub fn terms(&self) -> [&str; 5] {
        [&self.notice, &self.assets, &self.data, &self.clients, &self.credit]
    }
}
