//! Every colour, size and font of the program. Nothing else names a literal colour.
//!
//! Colours come from [`tokens`], sizes from [`size`] and [`space`], texts from the functions that
//! are named after their style ([`h1`], [`body`], [`caption`]). [`install`] makes egui's own
//! widgets follow the same values.
#![expect(clippy::disallowed_methods, reason = "the one place where colours are written down")]
#![expect(clippy::unreadable_literal, reason = "colours are written as everywhere else: RRGGBB")]

use std::sync::Arc;

use egui::epaint::text::{FontData, FontDefinitions};
use egui::style::{ScrollAnimation, ScrollFadeStyle, ScrollStyle, TextCursorStyle, WidgetVisuals};
use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Margin, RichText, Shadow, Stroke, Style, TextStyle,
    Theme, Ui, Vec2, vec2,
};

/// Sizes in points: heights, widths, radii, strokes.
pub mod size {
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
}

/// Steps of white space in points.
pub mod space {
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
}

/// Seconds that a fade lasts; nothing else moves.
pub const FADE: f32 = 0.12;

/// A text colour with the tint that lies under it in a badge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tone {
    /// Text and mark: readable on every ground and on `tint`.
    pub ink: Color32,
    /// Ground.
    pub tint: Color32,
}

/// The colours of one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// Bars, navigation, coach.
    pub desk: Color32,
    /// The page in the middle.
    pub page: Color32,
    /// Cards, fields, the current row of the navigation.
    pub card: Color32,
    /// Tiles behind icons, locked fields, hover.
    pub sub: Color32,
    /// Dividers and edges of cards: decoration only.
    pub line: Color32,
    /// Edges of controls, axes.
    pub ctl: Color32,
    /// Text.
    pub ink: Color32,
    /// Secondary text.
    pub ink2: Color32,
    /// Placeholders and disabled text; never on a tint.
    pub ink3: Color32,
    /// Primary buttons, links, focus, selection, progress.
    pub accent: Color32,
    /// Primary buttons under the pointer.
    pub accent_hover: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// Ground of the selected row.
    pub accent_tint: Color32,
    /// Edge of the open card, line under a link.
    pub accent_line: Color32,
    /// Met, agreed, ready.
    pub ok: Tone,
    /// Partly, needs attention, hold, with conditions.
    pub part: Tone,
    /// Blocker, open, objects, not ready.
    pub stop: Tone,
    /// Unknown, proposed.
    pub unknown: Tone,
    /// Not applicable, decline.
    pub na: Tone,
    /// Shadow under cards.
    pub card_shadow: Shadow,
    /// Shadow under what floats: toasts, tooltips, dialogs, lists of choices.
    pub float_shadow: Shadow,
    /// Behind a dialog.
    pub veil: Color32,
}

const fn hex(rgb: u32) -> Color32 {
    let [_, red, green, blue] = rgb.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

const fn tone(ink: u32, tint: u32) -> Tone {
    Tone { ink: hex(ink), tint: hex(tint) }
}

const fn shadow(drop: i8, blur: u8, percent: u32) -> Shadow {
    Shadow {
        offset: [0, drop],
        blur,
        spread: 0,
        color: Color32::from_black_alpha((percent * 255 / 100) as u8),
    }
}

/// Ink on warm paper.
pub const LIGHT: Tokens = Tokens {
    desk: hex(0xF3F1EC),
    page: hex(0xFBFAF7),
    card: hex(0xFFFFFF),
    sub: hex(0xF1EEE8),
    line: hex(0xE3DFD6),
    ctl: hex(0x89847A),
    ink: hex(0x20272A),
    ink2: hex(0x525A5D),
    ink3: hex(0x666C6E),
    accent: hex(0x0F5D6E),
    accent_hover: hex(0x0A4957),
    on_accent: hex(0xFFFFFF),
    accent_tint: hex(0xE2EEF0),
    accent_line: hex(0x8FB9C1),
    ok: tone(0x27683A, 0xE5F1E6),
    part: tone(0x835000, 0xFBF0DA),
    stop: tone(0xA3261C, 0xFBE9E6),
    unknown: tone(0x4F5566, 0xEBECF1),
    na: tone(0x5F6466, 0xEFEDE9),
    card_shadow: shadow(2, 10, 7),
    float_shadow: shadow(6, 24, 12),
    veil: Color32::from_black_alpha(90),
};

/// Light ink on a dark desk.
pub const DARK: Tokens = Tokens {
    desk: hex(0x15181A),
    page: hex(0x1A1E20),
    card: hex(0x22272A),
    sub: hex(0x2A3033),
    line: hex(0x363D41),
    ctl: hex(0x7F898E),
    ink: hex(0xECE9E2),
    ink2: hex(0xB7BCBD),
    ink3: hex(0x9FA6A8),
    accent: hex(0x73C4D2),
    accent_hover: hex(0x93D4DF),
    on_accent: hex(0x06262D),
    accent_tint: hex(0x173840),
    accent_line: hex(0x3C6F79),
    ok: tone(0x8AD09A, 0x1D3324),
    part: tone(0xEFBE66, 0x3A2D14),
    stop: tone(0xFF9E92, 0x3B1F1C),
    unknown: tone(0xB9BFD6, 0x2C303D),
    na: tone(0xB0B5B6, 0x2C3133),
    card_shadow: shadow(2, 10, 35),
    float_shadow: shadow(6, 24, 50),
    veil: Color32::from_black_alpha(150),
};

/// The colours of the theme in force where `ui` draws.
#[must_use]
pub fn tokens(ui: &Ui) -> &'static Tokens {
    tokens_of(if ui.visuals().dark_mode { Theme::Dark } else { Theme::Light })
}

/// The colours of a theme.
#[must_use]
pub fn tokens_of(theme: Theme) -> &'static Tokens {
    match theme {
        Theme::Dark => &DARK,
        Theme::Light => &LIGHT,
    }
}

/// No colour at all.
pub const NONE: Color32 = Color32::TRANSPARENT;

/// `over` laid over `under`, `share` of it from 0 to 1: for fades.
#[must_use]
pub fn mix(under: Color32, over: Color32, share: f32) -> Color32 {
    under.lerp_to_gamma(over, share.clamp(0.0, 1.0))
}

/// The weights of the bundled type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Running text.
    Regular,
    /// Labels, buttons.
    Medium,
    /// Titles of cards and sections.
    SemiBold,
    /// Titles of pages.
    Display,
}

const MEDIUM: &str = "medium";
const SEMI_BOLD: &str = "semi-bold";
const DISPLAY: &str = "display";
const ICONS: &str = "icons";

/// A font by size and weight.
#[must_use]
pub fn font(size: f32, weight: Weight) -> FontId {
    let family = match weight {
        Weight::Regular => FontFamily::Proportional,
        Weight::Medium => FontFamily::Name(MEDIUM.into()),
        Weight::SemiBold => FontFamily::Name(SEMI_BOLD.into()),
        Weight::Display => FontFamily::Name(DISPLAY.into()),
    };
    FontId::new(size, family)
}

/// The font of the icons, whose em is the icon's side.
#[must_use]
pub fn icon_font(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(ICONS.into()))
}

/// Size of body text.
pub const BODY_SIZE: f32 = 14.0;
/// Height of a line of body text.
pub const BODY_LINE: f32 = 20.0;
/// Height of a line of body text at its natural spacing, which egui adds to.
const BODY_ROW: f32 = 17.0;
/// Size of the smallest text.
pub const CAPTION_SIZE: f32 = 13.0;
/// Size of item titles.
pub const ITEM_SIZE: f32 = 15.0;

fn styled(text: impl Into<String>, size: f32, line: f32, weight: Weight) -> RichText {
    RichText::new(text).font(font(size, weight)).line_height(Some(line))
}

/// The title of the start page.
#[must_use]
pub fn start_title(text: impl Into<String>) -> RichText {
    styled(text, 28.0, 36.0, Weight::Display)
}

/// The title of a chapter.
#[must_use]
pub fn h1(text: impl Into<String>) -> RichText {
    styled(text, 25.0, 32.0, Weight::Display)
}

/// The words of the verdict.
#[must_use]
pub fn verdict(text: impl Into<String>) -> RichText {
    styled(text, 21.0, 27.0, Weight::Display)
}

/// The title of a section.
#[must_use]
pub fn h2(text: impl Into<String>) -> RichText {
    styled(text, 17.0, 24.0, Weight::SemiBold)
}

/// The title of a group of cards, of a dialog, of an empty list.
#[must_use]
pub fn h3(text: impl Into<String>) -> RichText {
    styled(text, 16.0, 22.0, Weight::SemiBold)
}

/// The title of a card, of the plan, of a title field.
#[must_use]
pub fn item_title(text: impl Into<String>) -> RichText {
    styled(text, ITEM_SIZE, BODY_LINE, Weight::SemiBold)
}

/// The line under the title of the start page.
#[must_use]
pub fn item_line(text: impl Into<String>) -> RichText {
    styled(text, ITEM_SIZE, 21.0, Weight::Regular)
}

/// Text.
#[must_use]
pub fn body(text: impl Into<String>) -> RichText {
    styled(text, BODY_SIZE, BODY_LINE, Weight::Regular)
}

/// The line under a chapter's title, and the coach.
#[must_use]
pub fn lead(text: impl Into<String>) -> RichText {
    styled(text, BODY_SIZE, 21.0, Weight::Regular)
}

/// The label of a field, the words on a button.
#[must_use]
pub fn label(text: impl Into<String>) -> RichText {
    styled(text, BODY_SIZE, BODY_LINE, Weight::Medium)
}

/// Body text that stands out.
#[must_use]
pub fn strong(text: impl Into<String>) -> RichText {
    styled(text, BODY_SIZE, BODY_LINE, Weight::SemiBold)
}

/// The words of the navigation and of the status bar.
#[must_use]
pub fn caption(text: impl Into<String>) -> RichText {
    styled(text, CAPTION_SIZE, 19.0, Weight::Regular)
}

/// Sets the fonts, and for both themes what egui's own widgets look like.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts());
    for theme in [Theme::Light, Theme::Dark] {
        ctx.style_mut_of(theme, |style| apply(style, theme));
    }
}

/// The bundled fonts. Characters of other scripts are found among the system's fonts.
fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let bundled: [(&str, &'static [u8]); 5] = [
        ("Inter", include_bytes!("../../assets/fonts/Inter-Regular.otf")),
        ("Inter Medium", include_bytes!("../../assets/fonts/Inter-Medium.otf")),
        ("Inter SemiBold", include_bytes!("../../assets/fonts/Inter-SemiBold.otf")),
        ("Inter Display", include_bytes!("../../assets/fonts/InterDisplay-SemiBold.otf")),
        ("Lucide", include_bytes!("../../assets/fonts/lucide.ttf")),
    ];
    for (name, bytes) in bundled {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let families: [(FontFamily, &[&str]); 6] = [
        (FontFamily::Proportional, &["Inter"]),
        (FontFamily::Monospace, &["Inter"]),
        (FontFamily::Name(MEDIUM.into()), &["Inter Medium"]),
        (FontFamily::Name(SEMI_BOLD.into()), &["Inter SemiBold"]),
        (FontFamily::Name(DISPLAY.into()), &["Inter Display"]),
        (FontFamily::Name(ICONS.into()), &["Lucide"]),
    ];
    for (family, names) in families {
        fonts.families.insert(family, names.iter().map(|&name| name.to_owned()).collect());
    }
    fonts
}

fn apply(style: &mut Style, theme: Theme) {
    let t = tokens_of(theme);
    style.text_styles = [
        (TextStyle::Small, font(CAPTION_SIZE, Weight::Regular)),
        (TextStyle::Body, font(BODY_SIZE, Weight::Regular)),
        (TextStyle::Button, font(BODY_SIZE, Weight::Medium)),
        (TextStyle::Heading, font(17.0, Weight::SemiBold)),
        (TextStyle::Monospace, font(BODY_SIZE, Weight::Regular)),
    ]
    .into();
    style.animation_time = FADE;
    style.scroll_animation = ScrollAnimation::duration(FADE);
    style.interaction.selectable_labels = false;
    style.interaction.multi_widget_text_select = false;
    style.interaction.tooltip_delay = 0.4;
    spacing(style);
    visuals(style, t, theme);
}

fn spacing(style: &mut Style) {
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(space::S, space::S);
    spacing.button_padding = vec2(space::M, 6.0);
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(space::CARD);
    spacing.interact_size = vec2(size::TARGET, size::TARGET);
    spacing.extra_text_line_spacing = BODY_LINE - BODY_ROW;
    spacing.icon_width = size::CHECK;
    spacing.icon_width_inner = 10.0;
    spacing.icon_spacing = space::S;
    spacing.text_edit_width = 280.0;
    spacing.combo_width = 120.0;
    spacing.combo_height = 320.0;
    spacing.tooltip_width = 320.0;
    spacing.menu_width = 320.0;
    spacing.scroll = ScrollStyle {
        bar_width: 8.0,
        floating_width: 6.0,
        floating_allocated_width: 0.0,
        handle_min_length: 32.0,
        dormant_handle_opacity: 0.6,
        active_handle_opacity: 0.8,
        interact_handle_opacity: 1.0,
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.0,
        foreground_color: false,
        fade: ScrollFadeStyle { strength: 0.0, ..ScrollFadeStyle::default() },
        ..ScrollStyle::floating()
    };
}

fn visuals(style: &mut Style, t: &Tokens, theme: Theme) {
    let dark_mode = theme == Theme::Dark;
    let visuals = &mut style.visuals;
    *visuals = if dark_mode { egui::Visuals::dark() } else { egui::Visuals::light() };
    let widget = |bg_fill, edge, ink| WidgetVisuals {
        bg_fill,
        weak_bg_fill: bg_fill,
        bg_stroke: Stroke::new(size::STROKE, edge),
        corner_radius: CornerRadius::same(size::BUTTON_RADIUS),
        fg_stroke: Stroke::new(1.5, ink),
        expansion: 0.0,
    };
    visuals.widgets.noninteractive = widget(t.card, t.line, t.ink);
    visuals.widgets.inactive = widget(t.card, t.ctl, t.ink);
    visuals.widgets.hovered = widget(t.sub, t.ctl, t.ink);
    visuals.widgets.active = widget(t.accent_tint, t.accent_line, t.ink);
    visuals.widgets.open = widget(t.sub, t.ctl, t.ink);
    visuals.widgets.inactive.bg_fill = t.ctl;
    visuals.widgets.hovered.bg_fill = t.ctl;
    visuals.widgets.active.bg_fill = t.ink2;
    visuals.selection.bg_fill = mix(t.accent_tint, t.accent_line, 0.4);
    visuals.selection.stroke = Stroke::new(size::STROKE, t.ink);
    visuals.weak_text_color = Some(t.ink2);
    visuals.hyperlink_color = t.accent;
    visuals.faint_bg_color = t.sub;
    visuals.extreme_bg_color = t.card;
    visuals.text_edit_bg_color = Some(t.card);
    visuals.code_bg_color = t.sub;
    visuals.warn_fg_color = t.part.ink;
    visuals.error_fg_color = t.stop.ink;
    visuals.window_corner_radius = CornerRadius::same(size::CARD_RADIUS);
    visuals.window_shadow = t.float_shadow;
    visuals.window_fill = t.card;
    visuals.window_stroke = Stroke::new(size::STROKE, t.line);
    visuals.menu_corner_radius = CornerRadius::same(size::BUTTON_RADIUS);
    visuals.panel_fill = t.page;
    visuals.popup_shadow = t.float_shadow;
    visuals.text_cursor = TextCursorStyle {
        stroke: Stroke::new(1.5, t.ink),
        blink: false,
        preview: false,
        ..TextCursorStyle::default()
    };
    visuals.striped = false;
    visuals.interact_cursor = None;
}

/// The side of a square icon or mark as a size.
#[must_use]
pub fn square(side: f32) -> Vec2 {
    Vec2::splat(side)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance after WCAG 2.2.
    fn luminance(color: Color32) -> f64 {
        let channel = |value: u8| {
            let share = f64::from(value) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(color.r()) + 0.7152 * channel(color.g()) + 0.0722 * channel(color.b())
    }

    /// Contrast ratio after WCAG 2.2, from 1 to 21.
    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((contrast(hex(0x00_0000), hex(0xFF_FFFF)) - 21.0).abs() < 0.01);
        assert!((contrast(hex(0x77_7777), hex(0xFF_FFFF)) - 4.48).abs() < 0.01);
    }

    #[test]
    fn every_text_can_be_read() {
        for (theme, t) in [("light", &LIGHT), ("dark", &DARK)] {
            let grounds = [t.desk, t.page, t.card, t.sub];
            let tones = [t.ok, t.part, t.stop, t.unknown, t.na];
            let mut pairs: Vec<(Color32, Color32)> =
                vec![(t.on_accent, t.accent), (t.on_accent, t.accent_hover), (t.card, t.ink)];
            for ground in grounds {
                for ink in [t.ink, t.ink2, t.ink3, t.accent] {
                    pairs.push((ink, ground));
                }
                pairs.extend(tones.iter().map(|tone| (tone.ink, ground)));
            }
            for tint in tones.iter().map(|tone| tone.tint).chain([t.accent_tint]) {
                pairs.push((t.ink, tint));
                pairs.push((t.ink2, tint));
            }
            pairs.extend(tones.iter().map(|tone| (tone.ink, tone.tint)));
            pairs.push((t.accent, t.accent_tint));
            for (ink, ground) in pairs {
                let ratio = contrast(ink, ground);
                assert!(ratio >= 4.5, "{theme}: {ink:?} on {ground:?} has {ratio:.2}");
            }
        }
    }

    #[test]
    fn every_edge_of_a_control_can_be_seen() {
        for (theme, t) in [("light", &LIGHT), ("dark", &DARK)] {
            for ground in [t.desk, t.page, t.card, t.sub] {
                for edge in [t.ctl, t.accent, t.part.ink] {
                    let ratio = contrast(edge, ground);
                    assert!(ratio >= 3.1, "{theme}: {edge:?} on {ground:?} has {ratio:.2}");
                }
            }
        }
    }
}
