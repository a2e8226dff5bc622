//! Plans on disk.

mod round_trip;
