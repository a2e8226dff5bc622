//! Sizes in points: heights, widths, radii, strokes.

/// Height of the bar above the page.
pub const TOP_BAR: f32 = 48.0;
/// Height of the bar below the page.
pub const STATUS_BAR: f32 = 30.0;
/// Height of buttons and one-line fields.
pub const CONTROL: f32 = 34.0;
/// Height of a field that holds the title of a record.
pub const TITLE_FIELD: f32 = 36.0;
/// Height of small buttons.
pub const SMALL_CONTROL: f32 = 30.0;
/// Height of the buttons that print and send.
pub const LARGE_CONTROL: f32 = 38.0;
/// Height of a row of the navigation.
pub const NAV_ROW: f32 = 34.0;
/// Height of a row that stands for a record.
pub const LIST_ROW: f32 = 56.0;
/// Height of a row of a table that holds controls.
pub const TABLE_ROW: f32 = 40.0;
/// Height of a badge.
pub const BADGE: f32 = 26.0;
/// Side of a marked box or disc that is ticked.
pub const CHECK: f32 = 18.0;
/// Side of the tile that shows what kind of record a card is.
pub const TILE: f32 = 34.0;
/// Icons beside text.
pub const ICON: f32 = 18.0;
/// Icons in badges and small buttons.
pub const SMALL_ICON: f32 = 16.0;
/// Least side of anything that can be clicked.
pub const TARGET: f32 = 24.0;
/// Width of the navigation with words.
pub const NAV: f32 = 272.0;
/// Width of the navigation without words.
pub const NAV_RAIL: f32 = 64.0;
/// Width of the coach.
pub const COACH: f32 = 284.0;
/// Width of the tab that opens the coach.
pub const COACH_TAB: f32 = 40.0;
/// Greatest width of a chapter's page.
pub const PAGE: f32 = 920.0;
/// Greatest width of the start page.
pub const START_PAGE: f32 = 1120.0;
/// Greatest width of running text: about 75 characters of body text.
pub const LINE_OF_TEXT: f32 = 540.0;
/// Width of a dialog.
pub const DIALOG: f32 = 420.0;
/// Least width of a field for a date.
pub const DATE: f32 = 132.0;
/// One segment of a rating.
pub const RATING_SEGMENT: f32 = 30.0;
/// Thickness of a progress bar.
pub const PROGRESS: f32 = 6.0;
/// Corner radius of a check box.
pub const CHECK_RADIUS: u8 = 5;
/// Corner radius of fields.
pub const FIELD_RADIUS: u8 = 7;
/// Corner radius of buttons and rows of the navigation.
pub const BUTTON_RADIUS: u8 = 8;
/// Corner radius of cards.
pub const CARD_RADIUS: u8 = 12;
/// Corner radius of badges.
pub const BADGE_RADIUS: u8 = 13;
/// Corner radius of the verdict.
pub const VERDICT_RADIUS: u8 = 14;
/// Edges.
pub const STROKE: f32 = 1.0;
/// Edges that ask for attention, and the focus ring.
pub const STRONG_STROKE: f32 = 2.0;
/// Between a control and its focus ring.
pub const FOCUS_GAP: f32 = 2.0;
