//! Amounts: of money in the currency of the plan, of anything else in a unit of its own.

use egui::Ui;

use crate::plan::{Contribution, Need};
use crate::ui::widgets::{Field, in_money};
use crate::words::Words;

/// So many of anything can be typed.
const MOST: i64 = 999_999_999_999;
/// So many minor units make one of the currency.
const MINOR: i64 = 100;

/// Draws the field of an amount, of money or in whole units.
pub(super) fn field(ui: &mut Ui, field: Field<'_>, amount: &mut Option<i64>, money: Option<&str>) {
    match money {
        Some(currency) if !currency.trim().is_empty() => field.unit(currency.trim()).money(ui, amount),
        Some(_) => field.money(ui, amount),
        None => field.number_option(ui, amount, 0..=MOST),
    };
}

/// Lets `edit` change what an amount is counted in; the number that people see stays as it is.
pub(super) fn keep<T>(
    record: &mut T,
    is_in_money: impl Fn(&T) -> bool,
    amount: impl Fn(&mut T) -> &mut Option<i64>,
    edit: impl FnOnce(&mut T),
) {
    let before = is_in_money(record);
    edit(record);
    let after = is_in_money(record);
    if let Some(amount) = amount(record) {
        match (before, after) {
            (true, false) => *amount /= MINOR,
            (false, true) => *amount = amount.saturating_mul(MINOR),
            (true, true) | (false, false) => {}
        }
    }
}

/// An amount in words: the number, and what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    /// The number.
    pub(super) number: String,
    /// What it counts; may be empty.
    pub(super) unit: String,
}

impl Amount {
    fn new(amount: Option<i64>, money: bool, unit: &str, currency: &str) -> Option<Self> {
        let amount = amount?;
        let number = if money { in_money(amount) } else { amount.to_string() };
        let unit = if money { currency } else { unit };
        Some(Self { number, unit: unit.trim().to_owned() })
    }

    /// How much a contribution gives; none where that is not said.
    pub(super) fn given(contribution: &Contribution, currency: &str) -> Option<Self> {
        Self::new(contribution.amount, contribution.is_in_money(), &contribution.unit, currency)
    }

    /// How much is needed; none where that is not said.
    pub(super) fn needed(need: &Need, currency: &str) -> Option<Self> {
        Self::new(need.amount, need.is_in_money(), &need.unit, currency)
    }

    /// Number and unit in one.
    pub(super) fn in_words(&self, words: &Words) -> String {
        if self.unit.is_empty() {
            return self.number.clone();
        }
        let args = [("number", self.number.as_str().into()), ("unit", self.unit.as_str().into())];
        words.with("resource-amount", &args).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::ContributionKind;

    #[test]
    fn the_number_that_people_see_stays_when_its_unit_changes() {
        let mut need = Need { amount: Some(3_000), ..Need::new() };
        let unit = |need: &mut Need, unit: &str| {
            keep(need, Need::is_in_money, |need| &mut need.amount, |need| need.unit = unit.into());
        };
        assert_eq!(Amount::needed(&need, "GBP").map(|amount| amount.number), Some("30".into()));
        unit(&mut need, "s");
        assert_eq!(need.amount, Some(30));
        unit(&mut need, "sets");
        assert_eq!(Amount::needed(&need, "GBP"), Some(Amount { number: "30".into(), unit: "sets".into() }));
        unit(&mut need, " ");
        assert_eq!(need.amount, Some(3_000));
    }

    #[test]
    fn only_money_is_counted_in_the_currency() {
        for (kind, unit, amount, number, counts) in [
            (Some(ContributionKind::Money), "", 40_000, "400", "GBP"),
            (Some(ContributionKind::Money), "", 40_050, "400.50", "GBP"),
            (None, "", 40_000, "400", "GBP"),
            (Some(ContributionKind::Skill), "", 2, "2", ""),
            (Some(ContributionKind::Money), "loans", 2, "2", "loans"),
        ] {
            let given = Contribution { kind, unit: unit.into(), amount: Some(amount), ..Contribution::new() };
            let amount = Amount::given(&given, " GBP ").unwrap();
            assert_eq!((amount.number.as_str(), amount.unit.as_str()), (number, counts), "{kind:?} {unit}");
        }
    }
}
