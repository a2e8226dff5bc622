use super::facts::Facts;
use super::items::Finding;
pub(super) fn mistakes(_: &Facts<'_>) -> Vec<Finding> {
    Vec::new()
}
