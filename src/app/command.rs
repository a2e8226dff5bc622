//! Everything that the program can be told to do from a menu, a key, a link or a page.

use std::path::PathBuf;

use egui::{Key, KeyboardShortcut, Modifiers};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::plan::{Chapter, Place};

/// One thing that the program can be told to do. Pages collect commands while they are drawn; they
/// run after it, in one place.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Start a blank plan.
    New,
    /// Start a plan from a sample, by its name.
    Sample(&'static str),
    /// Choose a plan file and open it.
    Open,
    /// Open this plan file.
    OpenPath(PathBuf),
    /// Take this file off the list of recent plans.
    Forget(PathBuf),
    /// Save the plan where it is.
    Save,
    /// Choose where to save the plan.
    SaveAs,
    /// Leave the plan for the start page.
    Close,
    /// Put the summary checklist on paper.
    Print,
    /// End the program.
    Quit,
    /// Take back the last edit.
    Undo,
    /// Make the edit again that was taken back.
    Redo,
    /// Show a chapter.
    Go(Chapter),
    /// Show the next chapter.
    NextChapter,
    /// Show the chapter before.
    PreviousChapter,
    /// Show a field and put the cursor there.
    Jump(Place),
    /// Go to the next open point.
    NextOpen,
    /// Go to the open point before.
    PreviousOpen,
    /// Return to where the last jump started.
    Back,
    /// Remove a record; its title is for the message that follows.
    Remove {
        /// The record.
        id: Uuid,
        /// What it is called.
        title: String,
    },
    /// Show or hide the coach.
    ToggleCoach,
    /// Use light or dark colours, or those of the system.
    Colours(Colours),
    /// Show everything larger or smaller, in percent.
    TextSize(u16),
    /// Show everything a size larger.
    Larger,
    /// Show everything a size smaller.
    Smaller,
    /// Show everything in the usual size.
    NormalSize,
    /// Move the focus to the next panel.
    NextPanel,
    /// Move the focus to the panel before.
    PreviousPanel,
    /// Show the list of keys.
    Keys,
    /// Show what this program is.
    About,
}

/// Which colours are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Colours {
    /// As the system has it.
    System,
    /// Ink on paper.
    Light,
    /// Light ink on a dark ground.
    Dark,
}

impl Colours {
    /// Every choice, in the order in which it is offered.
    pub const ALL: &[Self] = &[Self::System, Self::Light, Self::Dark];

    /// The id of the word for this choice in the language files.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::System => "colours-system",
            Self::Light => "colours-light",
            Self::Dark => "colours-dark",
        }
    }
}

impl From<Colours> for egui::ThemePreference {
    fn from(colours: Colours) -> Self {
        match colours {
            Colours::System => Self::System,
            Colours::Light => Self::Light,
            Colours::Dark => Self::Dark,
        }
    }
}

/// The text sizes that are offered, in percent.
pub const TEXT_SIZES: &[u16] = &[80, 90, 100, 115, 130, 150, 200];

/// Every command that has a key, those with more modifiers first, so that none of them takes the
/// key of another.
pub const WITH_KEY: &[Command] = &[
    Command::Redo,
    Command::SaveAs,
    Command::New,
    Command::Open,
    Command::Save,
    Command::Print,
    Command::Close,
    Command::Quit,
    Command::Undo,
    Command::NextChapter,
    Command::PreviousChapter,
    Command::Back,
    Command::PreviousOpen,
    Command::NextOpen,
    Command::PreviousPanel,
    Command::NextPanel,
    Command::ToggleCoach,
    Command::Larger,
    Command::Smaller,
    Command::NormalSize,
];

impl Command {
    /// The key for it.
    #[must_use]
    pub fn shortcut(&self) -> Option<KeyboardShortcut> {
        let command = |key| KeyboardShortcut::new(Modifiers::COMMAND, key);
        let shift = |key| KeyboardShortcut::new(Modifiers::COMMAND | Modifiers::SHIFT, key);
        let plain = |key| KeyboardShortcut::new(Modifiers::NONE, key);
        Some(match self {
            Self::New => command(Key::N),
            Self::Open => command(Key::O),
            Self::Save => command(Key::S),
            Self::SaveAs => shift(Key::S),
            Self::Close => command(Key::W),
            Self::Print => command(Key::P),
            Self::Quit => command(Key::Q),
            Self::Undo => command(Key::Z),
            Self::Redo => shift(Key::Z),
            Self::Larger => command(Key::Plus),
            Self::Smaller => command(Key::Minus),
            Self::NormalSize => command(Key::Num0),
            Self::NextChapter => command(Key::PageDown),
            Self::PreviousChapter => command(Key::PageUp),
            Self::NextOpen => plain(Key::F8),
            Self::PreviousOpen => KeyboardShortcut::new(Modifiers::SHIFT, Key::F8),
            Self::NextPanel => plain(Key::F6),
            Self::PreviousPanel => KeyboardShortcut::new(Modifiers::SHIFT, Key::F6),
            Self::ToggleCoach => plain(Key::F1),
            Self::Back => KeyboardShortcut::new(Modifiers::ALT, Key::ArrowLeft),
            _ => return None,
        })
    }

    /// The words for it in a menu; none for what no menu offers by itself.
    #[must_use]
    pub const fn label(&self) -> Option<&'static str> {
        Some(match self {
            Self::New => "command-new",
            Self::Open => "command-open",
            Self::Save => "command-save",
            Self::SaveAs => "command-save-as",
            Self::Close => "command-close",
            Self::Print => "command-print",
            Self::Quit => "command-quit",
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::NextChapter => "command-next-chapter",
            Self::PreviousChapter => "command-previous-chapter",
            Self::NextOpen => "command-next-open",
            Self::PreviousOpen => "command-previous-open",
            Self::NextPanel => "command-next-panel",
            Self::PreviousPanel => "command-previous-panel",
            Self::ToggleCoach => "command-coach",
            Self::Back => "command-back",
            Self::Larger => "command-larger",
            Self::Smaller => "command-smaller",
            Self::NormalSize => "command-normal-size",
            Self::Keys => "command-keys",
            Self::About => "command-about",
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_a_key() {
        for (index, one) in WITH_KEY.iter().enumerate() {
            assert!(one.shortcut().is_some() && one.label().is_some(), "{one:?}");
            for other in &WITH_KEY[..index] {
                assert_ne!(one.shortcut(), other.shortcut(), "{one:?} and {other:?}");
            }
        }
    }

    #[test]
    fn keys_with_more_modifiers_are_asked_first() {
        let modifiers = |command: &Command| {
            let pressed = command.shortcut().map(|key| key.modifiers).unwrap_or_default();
            usize::from(pressed.shift) + usize::from(pressed.alt) + usize::from(pressed.command)
        };
        for (index, later) in WITH_KEY.iter().enumerate() {
            for earlier in &WITH_KEY[..index] {
                let same_key =
                    earlier.shortcut().map(|k| k.logical_key) == later.shortcut().map(|k| k.logical_key);
                assert!(!same_key || modifiers(earlier) > modifiers(later), "{earlier:?} before {later:?}");
            }
        }
    }
}
