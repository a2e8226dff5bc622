//! Everything that the program can be told to do from a menu, a key, a link or a page: its words,
//! its keys, and what it needs, in one table.

use std::borrow::Cow;
use std::path::PathBuf;

use egui::{Event, Key, KeyboardShortcut, Modifiers};
use uuid::Uuid;

use super::looks::Colours;
use crate::plan::{Chapter, Place};
use crate::words::Words;

/// What a command has to do with the open plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// It can be given whether a plan is open or not.
    Anytime,
    /// It works on the open plan.
    OpenPlan,
    /// It leaves the open plan, so that changes which are not saved are asked about.
    LeavesPlan,
}

/// The enum and what is known of each command. Those that carry nothing can be offered by name:
/// their words are the message, and their keys follow it.
macro_rules! commands {
    (
        offered {
            $($(#[$doc:meta])* $offered:ident = $message:literal, $scope:ident, [$($key:expr),*];)*
        }
        carrying {
            $($(#[$carrying_doc:meta])* $carrying:ident $content:tt, $carrying_scope:ident;)*
        }
    ) => {
        /// One thing that the program can be told to do. Pages collect commands while they are
        /// drawn; they run after it, in one place.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Command {
            $($(#[$doc])* $offered,)*
            $($(#[$carrying_doc])* $carrying $content,)*
        }

        impl Command {
            /// Every command that can be offered by its name, in the order of the menus.
            pub const OFFERED: &[Self] = &[$(Self::$offered),*];

            /// The id of its words in the language files; none for one that carries something,
            /// whose words are where it is offered.
            #[must_use]
            pub const fn message_id(&self) -> Option<&'static str> {
                match self {
                    $(Self::$offered => Some($message),)*
                    $(Self::$carrying { .. } => None,)*
                }
            }

            /// The keys for it. The first is the one that menus and tooltips show.
            #[must_use]
            pub const fn shortcuts(&self) -> &'static [KeyboardShortcut] {
                match self {
                    $(Self::$offered => const { &[$($key),*] },)*
                    $(Self::$carrying { .. } => &[],)*
                }
            }

            /// What it has to do with the open plan.
            #[must_use]
            pub const fn scope(&self) -> Scope {
                match self {
                    $(Self::$offered => Scope::$scope,)*
                    $(Self::$carrying { .. } => Scope::$carrying_scope,)*
                }
            }
        }
    };
}

commands! {
    offered {
        /// Start a blank plan.
        New = "command-new", LeavesPlan, [command(Key::N)];
        /// Choose a plan file and open it.
        Open = "command-open", LeavesPlan, [command(Key::O)];
        /// Save the plan where it is.
        Save = "command-save", OpenPlan, [command(Key::S)];
        /// Choose where to save the plan.
        SaveAs = "command-save-as", OpenPlan, [with_shift(Key::S)];
        /// Put the summary checklist on paper.
        Print = "command-print", OpenPlan, [command(Key::P)];
        /// Leave the plan for the start page.
        Close = "command-close", LeavesPlan, [command(Key::W)];
        /// End the program.
        Quit = "command-quit", LeavesPlan, [command(Key::Q)];
        /// Take back the last edit.
        Undo = "command-undo", OpenPlan, [command(Key::Z)];
        /// Make the edit again that was taken back.
        Redo = "command-redo", OpenPlan, [with_shift(Key::Z), command(Key::Y)];
        /// Go to the next open point.
        NextOpen = "command-next-open", OpenPlan, [plain(Key::F8)];
        /// Go to the open point before.
        PreviousOpen = "command-previous-open", OpenPlan, [KeyboardShortcut::new(Modifiers::SHIFT, Key::F8)];
        /// Return to where the last jump started.
        Back = "command-back", OpenPlan, [KeyboardShortcut::new(Modifiers::ALT, Key::ArrowLeft)];
        /// Show the next chapter.
        NextChapter = "command-next-chapter", OpenPlan, [command(Key::PageDown)];
        /// Show the chapter before.
        PreviousChapter = "command-previous-chapter", OpenPlan, [command(Key::PageUp)];
        /// Move the focus to the next panel.
        NextPanel = "command-next-panel", OpenPlan, [plain(Key::F6)];
        /// Move the focus to the panel before.
        PreviousPanel = "command-previous-panel", OpenPlan, [KeyboardShortcut::new(Modifiers::SHIFT, Key::F6)];
        /// Show or hide the coach.
        ToggleCoach = "command-coach", OpenPlan, [plain(Key::F1)];
        /// Show everything a size larger.
        Larger = "command-larger", Anytime, [command(Key::Plus), command(Key::Equals)];
        /// Show everything a size smaller.
        Smaller = "command-smaller", Anytime, [command(Key::Minus)];
        /// Show everything in the usual size.
        NormalSize = "command-normal-size", Anytime, [command(Key::Num0)];
        /// Give up what the user is waiting for.
        Stop = "command-stop", Anytime, [];
        /// Show the list of keys.
        Keys = "command-keys", Anytime, [];
        /// Show what this program is.
        About = "command-about", Anytime, [];
    }
    carrying {
        /// Start a plan from a sample, by its name.
        Sample(&'static str), LeavesPlan;
        /// Open this plan file.
        OpenPath(PathBuf), LeavesPlan;
        /// Take this file off the list of recent plans.
        Forget(PathBuf), Anytime;
        /// Show a chapter.
        Go(Chapter), OpenPlan;
        /// Show a field and put the cursor there.
        Jump(Place), OpenPlan;
        /// Remove a record; its title is for the message that follows.
        Remove {
            /// The record.
            id: Uuid,
            /// What it is called.
            title: String,
        }, OpenPlan;
        /// Put a copy of the record behind it, and the cursor into this field of the copy.
        Duplicate(Place), OpenPlan;
        /// Use light or dark colours, or those of the system.
        Colours(Colours), Anytime;
        /// Show everything larger or smaller, in percent.
        TextSize(u16), Anytime;
    }
}

const fn command(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn with_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

impl Command {
    /// What it is called in a menu; empty for one that carries something.
    #[must_use]
    pub fn name<'a>(&self, words: &'a Words) -> Cow<'a, str> {
        self.message_id().map(|id| words.text(id)).unwrap_or_default()
    }

    /// What it does, with its key, for whoever points at its button.
    #[must_use]
    pub fn tooltip(&self, ctx: &egui::Context, words: &Words) -> String {
        let said = self.message_id().and_then(|id| words.attribute(id, "tooltip"));
        let said = said.unwrap_or_else(|| self.name(words));
        match self.shortcuts().first() {
            Some(key) => format!("{said} ({})", ctx.format_shortcut(key)),
            None => said.into_owned(),
        }
    }

    /// Whether one of its keys was pressed in this frame, which nothing else sees then.
    ///
    /// Modifiers count exactly: Ctrl+Alt with S types a letter on some keyboards, and saves nothing.
    pub fn take_key(&self, ctx: &egui::Context) -> bool {
        ctx.input_mut(|input| self.take_press(&mut input.events))
    }

    fn take_press(&self, events: &mut Vec<Event>) -> bool {
        let before = events.len();
        events.retain(|event| !self.shortcuts().iter().any(|key| is_press(event, *key)));
        events.len() < before
    }
}

fn is_press(event: &Event, shortcut: KeyboardShortcut) -> bool {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
    // Where Shift is needed to type the sign at all, it says nothing.
    let shift = *key == Key::Plus && modifiers.shift;
    let wanted = Modifiers { shift: shortcut.modifiers.shift || shift, ..shortcut.modifiers };
    *key == shortcut.logical_key && modifiers.matches_exact(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_a_key() {
        let all: Vec<_> = Command::OFFERED.iter().flat_map(Command::shortcuts).collect();
        for (index, key) in all.iter().enumerate() {
            assert!(!all[..index].contains(key), "{key:?} is there twice");
        }
    }

    #[test]
    fn each_key_of_a_command_gives_it_and_no_other_modifiers_do() {
        let given = |modifiers, key| {
            let event = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
            let mut events = vec![event];
            let given = Command::OFFERED.iter().filter(|command| command.take_press(&mut events));
            given.cloned().collect::<Vec<_>>()
        };
        let ctrl = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
        assert_eq!(given(ctrl | Modifiers::SHIFT, Key::Z), [Command::Redo]);
        assert_eq!(given(ctrl, Key::Y), [Command::Redo]);
        assert_eq!(given(ctrl, Key::Z), [Command::Undo]);
        assert_eq!(given(ctrl, Key::S), [Command::Save]);
        assert_eq!(given(ctrl | Modifiers::ALT, Key::S), []);
        assert_eq!(given(ctrl | Modifiers::SHIFT, Key::Plus), [Command::Larger]);
    }
}
