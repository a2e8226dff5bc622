//! One tab stop for many things: arrow keys lead from one to the next.

use egui::{EventFilter, Id, Key, Modifiers, Ui};

/// How the things stand, and so which arrows lead along them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Along {
    /// Side by side: Left and Right.
    Row,
    /// One below the other: Up and Down.
    Column,
    /// In one order, whatever it looks like: all four.
    Both,
}

/// Lets a widget that has the focus keep the arrows along its things; egui would move the focus.
pub fn keep_arrows(ui: &Ui, widget: Id, along: Along) {
    let filter = EventFilter {
        horizontal_arrows: along != Along::Column,
        vertical_arrows: along != Along::Row,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(widget, filter));
}

/// Which of `count` things the arrows, Home and End of this frame lead to from `at`; none where no
/// such key was pressed. From nowhere they lead to the first or the last one.
#[must_use]
pub fn step(ui: &Ui, along: Along, at: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let (back, on): (&[Key], &[Key]) = match along {
        Along::Row => (&[Key::ArrowLeft], &[Key::ArrowRight]),
        Along::Column => (&[Key::ArrowUp], &[Key::ArrowDown]),
        Along::Both => (&[Key::ArrowLeft, Key::ArrowUp], &[Key::ArrowRight, Key::ArrowDown]),
    };
    let pressed =
        |keys: &[Key]| ui.input_mut(|input| keys.iter().any(|key| input.consume_key(Modifiers::NONE, *key)));
    if pressed(on) {
        Some(at.map_or(0, |at| (at + 1).min(last)))
    } else if pressed(back) {
        Some(at.map_or(last, |at| at.min(last).saturating_sub(1)))
    } else if pressed(&[Key::Home]) {
        Some(0)
    } else {
        pressed(&[Key::End]).then_some(last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where a key leads.
    fn after(key: Key, along: Along, at: Option<usize>, count: usize) -> Option<usize> {
        let press = egui::Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let input = egui::RawInput { events: vec![press], ..egui::RawInput::default() };
        let mut led = None;
        let output = egui::Context::default().run_ui(input, |ui| led = led.or(step(ui, along, at, count)));
        { output }.textures_delta.clear();
        led
    }

    #[test]
    fn keys_lead_along_and_stop_at_the_ends() {
        for (key, along, at, to) in [
            (Key::ArrowDown, Along::Column, Some(0), Some(1)),
            (Key::ArrowDown, Along::Column, Some(2), Some(2)),
            (Key::ArrowUp, Along::Column, Some(0), Some(0)),
            (Key::ArrowRight, Along::Column, Some(0), None),
            (Key::ArrowRight, Along::Row, Some(0), Some(1)),
            (Key::ArrowLeft, Along::Both, Some(2), Some(1)),
            (Key::ArrowDown, Along::Both, None, Some(0)),
            (Key::ArrowUp, Along::Both, None, Some(2)),
            (Key::Home, Along::Row, Some(2), Some(0)),
            (Key::End, Along::Row, None, Some(2)),
        ] {
            assert_eq!(after(key, along, at, 3), to, "{key:?} along {along:?} from {at:?}");
        }
        assert_eq!(after(Key::End, Along::Row, None, 0), None);
    }
}
