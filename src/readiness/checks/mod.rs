//! The rule functions, chapter by chapter. Each lists its items; what they come to is settled in
//! [`items`](super::items).

pub(super) mod allies;
pub(super) mod attested;
pub(super) mod communication;
pub(super) mod conflict;
pub(super) mod fit;
pub(super) mod goals;
pub(super) mod papers;
pub(super) mod purpose;
pub(super) mod resources;
pub(super) mod risk;
pub(super) mod roles;
pub(super) mod trust;
pub(super) mod upkeep;
