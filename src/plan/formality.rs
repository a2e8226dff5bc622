//! The formality advisor: how much paper an alliance needs.

use super::Degree;
use super::macros::{choices, section};

choices! {
    /// How an alliance is put on paper, from least to most.
    pub enum Form {
        /// A word is enough.
        Handshake = "form-handshake",
        /// A written charter.
        Charter = "form-charter",
        /// A memorandum of understanding.
        Memorandum = "form-memorandum",
        /// A contract.
        Contract = "form-contract",
    }
}

section! {
    /// What drives the alliance and what it exposes its parties to, each from 0 to 3, and the form
    /// that was chosen.
    ///
    /// Exposure reads: 0 none, 1 a loss we would shrug off, 2 one that a party would feel, 3 law,
    /// safety, or a loss that a party cannot bear.
    pub struct Formality in Purpose {
        /// Driver: how soon it must happen.
        pub urgency: Option<Degree> = "formality-urgency",
        /// Driver: how often the course may have to change.
        pub change: Option<Degree> = "formality-change",
        /// Driver: how well the parties understand each other already.
        pub understanding: Option<Degree> = "formality-understanding",
        /// Exposure: how many parts depend on each other.
        pub complexity: Option<Degree> = "formality-complexity",
        /// Exposure: what law or regulators ask.
        pub regulation: Option<Degree> = "formality-regulation",
        /// Exposure: who could be held liable.
        pub liability: Option<Degree> = "formality-liability",
        /// Exposure: money that changes hands.
        pub money: Option<Degree> = "formality-money",
        /// Exposure: data or intellectual property that is shared.
        pub data: Option<Degree> = "formality-data",
        /// Exposure: what the parties may no longer do with others.
        pub exclusivity: Option<Degree> = "formality-exclusivity",
        /// The form that the parties chose.
        pub chosen: Option<Form> = "formality-chosen",
        /// Why a lighter form than advised will do.
        pub lighter_reason: String = "formality-lighter-reason",
    }
}

impl Formality {
    /// The three drivers: they explain the advice and never lower it.
    #[must_use]
    pub const fn drivers(&self) -> [Option<Degree>; 3] {
        [self.urgency, self.change, self.understanding]
    }

    /// The six exposures.
    #[must_use]
    pub const fn exposures(&self) -> [Option<Degree>; 6] {
        [self.complexity, self.regulation, self.liability, self.money, self.data, self.exclusivity]
    }

    /// Whether money is at stake that a party would feel: an exposure of 2 or more was stated.
    #[must_use]
    pub fn exposes_money(&self) -> bool {
        self.money.is_some_and(|money| money.get() >= 2)
    }

    /// The highest exposure that was answered; none where none was.
    #[must_use]
    pub fn highest_exposure(&self) -> Option<Degree> {
        self.exposures().into_iter().flatten().max()
    }

    /// The form that the highest exposure calls for. None while no exposure was answered; while
    /// only some were, at least this much is needed.
    #[must_use]
    pub fn advised(&self) -> Option<Form> {
        self.highest_exposure().map(|highest| match highest.get() {
            ..=0 => Form::Handshake,
            1 => Form::Charter,
            2 => Form::Memorandum,
            3.. => Form::Contract,
        })
    }

    /// The form that decides which criteria apply: the chosen one, else the advised one, else a
    /// charter.
    #[must_use]
    pub fn in_force(&self) -> Form {
        self.chosen.or_else(|| self.advised()).unwrap_or(Form::Charter)
    }

    /// Whether a form is chosen that is lighter than the advised one.
    #[must_use]
    pub fn is_lighter_than_advised(&self) -> bool {
        self.chosen.zip(self.advised()).is_some_and(|(chosen, advised)| chosen < advised)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_exposure_decides_and_drivers_never_lower_it() {
        let degree = |n| Some(Degree::clamped(n));
        let cases = [
            (Formality::default(), None, Form::Charter),
            (Formality { urgency: degree(3), ..Formality::default() }, None, Form::Charter),
            (Formality { money: degree(0), ..Formality::default() }, Some(Form::Handshake), Form::Handshake),
            (
                Formality { money: degree(0), liability: degree(1), ..Formality::default() },
                Some(Form::Charter),
                Form::Charter,
            ),
            (
                Formality { data: degree(2), understanding: degree(3), ..Formality::default() },
                Some(Form::Memorandum),
                Form::Memorandum,
            ),
            (
                Formality { regulation: degree(3), chosen: Some(Form::Charter), ..Formality::default() },
                Some(Form::Contract),
                Form::Charter,
            ),
        ];
        for (formality, advised, in_force) in cases {
            assert_eq!(formality.advised(), advised, "{formality:?}");
            assert_eq!(formality.in_force(), in_force, "{formality:?}");
        }
    }
}
