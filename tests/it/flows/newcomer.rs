//! A whole plan from blank takes a newcomer few inputs.

use crate::newcomer::{MOST, check, newcomer};

#[test]
fn a_plan_from_blank_takes_few_inputs() {
    let made = newcomer();
    check(made.plan());
    assert!(made.inputs() <= MOST, "{} inputs: {}", made.inputs(), made.parts());
}
