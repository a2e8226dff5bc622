//! How many inputs a newcomer needs for a plan from blank: the story that the tests tell, too.

use crate::newcomer::{MOST, check, newcomer};
use crate::table::Row;

const WORK: &str = "A plan from blank by a newcomer: ourselves, five allies, three goals";

/// The one row.
pub fn rows() -> Vec<Row> {
    let made = std::panic::catch_unwind(|| {
        let made = newcomer();
        check(made.plan());
        (made.inputs(), made.parts())
    });
    let bound = format!("≤ {MOST} inputs");
    vec![match made {
        Ok((inputs, parts)) => Row {
            work: WORK.into(),
            bound,
            measured: format!("{inputs} inputs ({parts})"),
            met: Some(inputs <= MOST),
        },
        Err(_) => Row::left_out(WORK, &bound, "the story did not come to its end"),
    }]
}
