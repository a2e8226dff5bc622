//! Steps of white space in points.

/// Label to field, icon to a neighbour in the same group.
pub const XS: f32 = 4.0;
/// Cards of a list, buttons of a row.
pub const S: f32 = 8.0;
/// Fields of a row.
pub const M: f32 = 12.0;
/// Inside a card, between its rows.
pub const L: f32 = 16.0;
/// Between groups.
pub const XL: f32 = 20.0;
/// Page sides.
pub const PAGE: f32 = 28.0;
/// Above the title of a page.
pub const PAGE_TOP: f32 = 18.0;
/// Inside a card, on all sides.
pub const CARD: i8 = 18;
/// Inside a field, left and right.
pub const FIELD: f32 = 11.0;
