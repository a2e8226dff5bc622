//! Where the window opens: as it was when it was closed, and on a screen that is there.
//!
//! All in pixels of the desktop, which are the same on every screen of it.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

/// How large the window is before anybody has made it larger or smaller, in points.
pub(super) const FIRST: [f32; 2] = [1280.0, 800.0];

/// The least that the window needs, in points.
pub(super) const LEAST: [f32; 2] = [860.0, 600.0];

/// What the edge and the title of a window and the panel of a desktop take of a screen, in points.
const AROUND: Vec2 = vec2(16.0, 96.0);

/// So much of the strip at the top of a window must be on a screen to get hold of it, in points.
const HANDLE: Vec2 = vec2(96.0, 24.0);

/// A screen of the desktop.
#[derive(Clone, Copy, Debug)]
pub(super) struct Screen {
    /// Where it is, in pixels.
    pub area: Rect,
    /// Pixels to a point.
    pub scale: f32,
}

/// Where the window opens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Opening {
    /// The left upper corner of its frame.
    pub corner: Pos2,
    /// Its size without the frame, in pixels.
    pub size: Vec2,
    /// Whether the screen has no room for a window of the size that it should have.
    pub is_tight: bool,
}

/// Where a window opens that was at `corner` (in pixels) with this size (in points). The first screen
/// is the main one; without any, nothing is known of the desktop.
pub(super) fn opening(corner: Option<Pos2>, size: Vec2, screens: &[Screen]) -> Option<Opening> {
    let held = |screen: &&Screen| {
        let strip = |corner| Rect::from_min_size(corner, vec2(size.x, HANDLE.y) * screen.scale);
        let seen = corner.map(|corner| strip(corner).intersect(screen.area).size());
        seen.is_some_and(|seen| seen.x >= HANDLE.x * screen.scale && seen.y >= HANDLE.y * screen.scale)
    };
    let here = screens.iter().find(held);
    let screen = here.or(screens.first())?;
    let room = (screen.area.size() / screen.scale - AROUND).max(Vec2::ZERO);
    let fitting = size.min(room).max(Vec2::from(LEAST).min(room));
    let corner = here.and(corner).map(|corner| {
        // Whatever did not fit begins further left or higher.
        let end = corner + (fitting + AROUND) * screen.scale;
        let over = (end - screen.area.max).max(Vec2::ZERO);
        if fitting == size { corner } else { (corner - over).max(screen.area.min) }
    });
    let middle = || screen.area.center() - (fitting + AROUND) * screen.scale / 2.0;
    let corner = corner.unwrap_or_else(middle);
    Some(Opening {
        corner: pos2(corner.x.round(), corner.y.round()),
        size: (fitting * screen.scale).round(),
        is_tight: fitting != size,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn screen(left: f32, top: f32, width: f32, height: f32, scale: f32) -> Screen {
        Screen { area: Rect::from_min_size(pos2(left, top), vec2(width, height)), scale }
    }

    /// The frame of a window, with the panel that may be beside it.
    fn frame(opening: &Opening, scale: f32) -> Rect {
        Rect::from_min_size(opening.corner, opening.size + AROUND * scale)
    }

    #[test]
    fn the_first_window_fits_the_screen() {
        let first = Vec2::from(FIRST);
        for (width, height, scale, tight) in [
            (1366.0, 768.0, 1.0, true),
            (1280.0, 800.0, 1.0, true),
            (1920.0, 1080.0, 1.0, false),
            (1920.0, 1080.0, 1.5, true),
            (3840.0, 2160.0, 2.0, false),
            (2880.0, 1800.0, 2.0, false),
        ] {
            let screen = screen(0.0, 0.0, width, height, scale);
            let opening = opening(None, first, &[screen]).unwrap();
            assert!(screen.area.contains_rect(frame(&opening, scale)), "{width} × {height}: {opening:?}");
            assert_eq!(opening.is_tight, tight, "{width} × {height} at {scale}: {opening:?}");
        }
    }

    #[test]
    fn a_window_comes_back_as_it_was() {
        let screens = [screen(0.0, 0.0, 1920.0, 1080.0, 1.0), screen(1920.0, -200.0, 2560.0, 1440.0, 1.0)];
        for corner in [pos2(40.0, 50.0), pos2(2000.0, -180.0), pos2(1700.0, 900.0), pos2(-500.0, 10.0)] {
            let opening = opening(Some(corner), vec2(1000.0, 700.0), &screens).unwrap();
            let expected = Opening { corner, size: vec2(1000.0, 700.0), is_tight: false };
            assert_eq!(opening, expected);
        }
    }

    #[test]
    fn a_window_never_opens_where_nobody_sees_it() {
        let screens = [screen(0.0, 0.0, 1366.0, 768.0, 1.0)];
        for corner in [
            pos2(2000.0, 100.0),
            pos2(100.0, 2000.0),
            pos2(-1250.0, 100.0),
            pos2(100.0, -60.0),
            pos2(-32000.0, -32000.0),
            pos2(1360.0, 760.0),
        ] {
            let opening = opening(Some(corner), vec2(1000.0, 620.0), &screens).unwrap();
            assert!(screens[0].area.contains_rect(frame(&opening, 1.0)), "{corner}: {opening:?}");
        }
    }

    #[test]
    fn a_window_of_a_larger_screen_is_made_smaller() {
        let screens = [screen(0.0, 0.0, 1366.0, 768.0, 1.0)];
        let opening = opening(Some(pos2(300.0, 200.0)), vec2(2400.0, 1300.0), &screens).unwrap();
        assert!(screens[0].area.contains_rect(frame(&opening, 1.0)), "{opening:?}");
        assert!(opening.is_tight);
    }

    #[test]
    fn nothing_is_known_without_a_screen() {
        assert_eq!(opening(None, Vec2::from(FIRST), &[]), None);
    }
}
