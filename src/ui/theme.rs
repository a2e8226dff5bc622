//! Every colour, size and font of the program. Nothing else names a literal colour.
//!
//! Colours come from [`tokens`], sizes from [`size`] and [`space`], texts from the functions that
//! are named after their style ([`h1`], [`body`], [`caption`]). [`install`] makes egui's own
//! widgets follow the same values.
#![expect(clippy::disallowed_methods, reason = "the one place where fonts are written down")]

mod colour;
pub mod size;
pub mod space;

pub use colour::{DARK, LIGHT, NONE, Tokens, Tone, mix, tokens, tokens_of};

use std::sync::Arc;

use egui::epaint::text::{FontData, FontDefinitions};
use egui::style::{ScrollAnimation, ScrollFadeStyle, ScrollStyle, TextCursorStyle, WidgetVisuals};
use egui::{
    Context, CornerRadius, FontFamily, FontId, Margin, RichText, Stroke, Style, TextStyle, Theme, Vec2, vec2,
};

/// Seconds that a fade lasts; nothing else moves.
pub const FADE: f32 = 0.12;

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
const SEMI_BOLD: &str = "semibold";
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
/// Size of the title of a section.
pub const H2_SIZE: f32 = 17.0;

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
    styled(text, H2_SIZE, 24.0, Weight::SemiBold)
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

/// A link, with room for the line under it.
#[must_use]
pub fn link(text: impl Into<String>) -> RichText {
    styled(text, BODY_SIZE, 22.0, Weight::Regular)
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

/// Sets the fonts, how words are put in order, and for both themes what egui's own widgets look like.
pub fn install(ctx: &Context) {
    ctx.add_plugin(super::reading_order::ReadingOrder::default());
    ctx.set_fonts(fonts());
    for theme in [Theme::Light, Theme::Dark] {
        ctx.style_mut_of(theme, |style| apply(style, theme));
    }
}

/// A typeface that is carried along.
pub struct Typeface {
    /// What egui calls it.
    name: &'static str,
    /// The family that it belongs to.
    pub family: &'static str,
    /// How bold it is within that, as CSS counts.
    pub weight: u16,
    /// Its file.
    pub bytes: &'static [u8],
}

/// The typefaces that are carried along.
pub static TYPEFACES: [Typeface; 5] = [
    Typeface {
        name: "Inter",
        family: "Workbook Text",
        weight: 400,
        bytes: include_bytes!("../../assets/fonts/Inter-Regular.otf"),
    },
    Typeface {
        name: "Inter Medium",
        family: "Workbook Text",
        weight: 500,
        bytes: include_bytes!("../../assets/fonts/Inter-Medium.otf"),
    },
    Typeface {
        name: "Inter SemiBold",
        family: "Workbook Text",
        weight: 600,
        bytes: include_bytes!("../../assets/fonts/Inter-SemiBold.otf"),
    },
    Typeface {
        name: "Inter Display",
        family: "Workbook Title",
        weight: 600,
        bytes: include_bytes!("../../assets/fonts/InterDisplay-SemiBold.otf"),
    },
    Typeface {
        name: "Lucide",
        family: "Workbook Icons",
        weight: 400,
        bytes: include_bytes!("../../assets/fonts/lucide.ttf"),
    },
];

/// The typeface that texts of an egui family are set in.
#[must_use]
pub fn typeface(family: &FontFamily) -> &'static Typeface {
    let [regular, medium, semi_bold, display, icons] = &TYPEFACES;
    match family {
        FontFamily::Proportional | FontFamily::Monospace => regular,
        FontFamily::Name(name) => match name.as_ref() {
            MEDIUM => medium,
            SEMI_BOLD => semi_bold,
            DISPLAY => display,
            ICONS => icons,
            _ => regular,
        },
    }
}

/// The bundled fonts. Characters of other scripts are found among the system's fonts.
fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for face in &TYPEFACES {
        fonts.font_data.insert(face.name.to_owned(), Arc::new(FontData::from_static(face.bytes)));
    }
    let named = [MEDIUM, SEMI_BOLD, DISPLAY, ICONS].map(|name| FontFamily::Name(name.into()));
    for family in [FontFamily::Proportional, FontFamily::Monospace].into_iter().chain(named) {
        let face = typeface(&family).name.to_owned();
        fonts.families.insert(family, vec![face]);
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
    style.scroll_animation = ScrollAnimation::none();
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
