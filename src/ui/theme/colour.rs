//! The colours of both themes, each by its role.
#![expect(clippy::disallowed_methods, reason = "the one place where colours are written down")]
#![expect(clippy::unreadable_literal, reason = "colours are written as everywhere else: RRGGBB")]

use egui::{Color32, Shadow, Theme, Ui};

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
