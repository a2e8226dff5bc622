//! The worked samples, inside the program.

use jiff::civil::Date;

use super::{Error, from_text};
use crate::plan::{Id, Plan, date};

/// The names of the samples, in the order in which they are offered.
pub const NAMES: [&str; 5] =
    ["river-clean-up", "joint-offering", "asthma-coalition", "water-partnership", "cautionary-tale"];

/// A new plan from the sample of that name. The day as of which the sample was made becomes today,
/// and every date moves with it; the plan gets an id of its own.
///
/// # Errors
/// Where there is no such sample.
pub fn open(name: &str, today: Date) -> Result<Plan, Error> {
    let text = match name {
        "river-clean-up" => include_str!("../../plans/river-clean-up.ron"),
        "joint-offering" => include_str!("../../plans/joint-offering.ron"),
        "asthma-coalition" => include_str!("../../plans/asthma-coalition.ron"),
        "water-partnership" => include_str!("../../plans/water-partnership.ron"),
        "cautionary-tale" => include_str!("../../plans/cautionary-tale.ron"),
        _ => return Err(Error::NotFound { path: name.into() }),
    };
    let opened = from_text(text).map_err(|problem| Error::Unreadable { problem, path: name.into() })?;
    let mut plan = opened.plan;
    if let Some(checklist) = opened.checklist {
        plan.shift_dates(date::between(checklist.as_of, today));
    }
    plan.id = Id::unique();
    Ok(plan)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::readiness;

    #[test]
    fn every_sample_opens_on_any_day_as_what_it_was_made_to_be() {
        let made = date(2026, 11, 21);
        for name in NAMES {
            let plan = open(name, made).unwrap();
            let verdict = readiness::check(&plan, made).verdict;
            for today in [date(2027, 2, 28), date(2028, 2, 29), date(2025, 1, 1)] {
                let moved = open(name, today).unwrap();
                assert_ne!(moved.id, plan.id);
                assert_eq!(moved.ourselves, plan.ourselves);
                assert_eq!(readiness::check(&moved, today).verdict, verdict, "{name} on {today}");
            }
        }
        assert!(matches!(open("no-such-sample", made), Err(Error::NotFound { .. })));
    }
}
