//! Everything that the program can be told to do from a menu, a key, a link or a page: its words,
//! its keys, and what it needs, in one table.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;

use egui::{Event, Key, KeyboardShortcut, Modifiers};
use uuid::Uuid;

use super::looks::Colours;
use super::pictures::Drawing;
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
        /// Return to what the file holds, in one step that can be taken back.
        Revert = "command-revert", OpenPlan, [];
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
        /// Cut what is selected in the text that is being typed into.
        Cut = "command-cut", Anytime, [command(Key::X)];
        /// Copy what is selected in it.
        Copy = "command-copy", Anytime, [command(Key::C)];
        /// Put into it what was cut or copied last, here or elsewhere.
        Paste = "command-paste", Anytime, [command(Key::V)];
        /// Select all of it.
        SelectAll = "command-select-all", Anytime, [command(Key::A)];
        /// Copy what the next check-in talks about as plain text, without what is private.
        CopyAgenda = "command-copy-agenda", OpenPlan, [with_shift(Key::C)];
        /// Move the focus to the field that finds a record of the page.
        Find = "command-find", OpenPlan, [command(Key::F)];
        /// Go to the next open point.
        NextOpen = "command-next-open", OpenPlan, [plain(Key::F8)];
        /// Go to the open point before.
        PreviousOpen = "command-previous-open", OpenPlan, [KeyboardShortcut::new(Modifiers::SHIFT, Key::F8)];
        /// Say that the last edit only mended a typo in what parties have agreed to.
        OnlyTypo = "command-only-typo", OpenPlan, [];
        /// Return to where the user was before another page or field was shown.
        Back = "command-back", OpenPlan, [with_alt(Key::ArrowLeft)];
        /// Go again to where the user was before going back.
        Forward = "command-forward", OpenPlan, [with_alt(Key::ArrowRight)];
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
        /// Move the focus to the menus, or from them back to where it was.
        Menus = "command-menus", Anytime, [plain(Key::F10)];
        /// Fill the screen with the window, or leave room for others again.
        FullScreen = "command-full-screen", Anytime, [plain(Key::F11)];
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
        /// Choose a file, and write this picture into it.
        SavePicture(Arc<Drawing>), OpenPlan;
        /// Put this picture into the clipboard.
        CopyPicture(Arc<Drawing>), OpenPlan;
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

const fn with_alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
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

    /// Whether its keys are those of the text that is being typed into, which takes them by itself.
    #[must_use]
    pub const fn is_for_text(&self) -> bool {
        matches!(self, Self::Cut | Self::Copy | Self::Paste | Self::SelectAll)
    }

    /// Whether one of its keys was pressed in this frame, which nothing else sees then.
    pub fn take_key(&self, ctx: &egui::Context) -> bool {
        let layout = ctx.data(|data| data.get_temp(layout_id())).unwrap_or_default();
        ctx.input_mut(|input| self.take_press(&mut input.events, layout))
    }

    fn take_press(&self, events: &mut Vec<Event>, layout: Layout) -> bool {
        let before = events.len();
        events.retain(|event| !self.shortcuts().iter().any(|key| is_press(event, *key, layout)));
        events.len() < before
    }
}

/// Whether an event is a press of these keys. Modifiers count exactly: Ctrl+Alt with S types a letter
/// on some keyboards, and saves nothing.
fn is_press(event: &Event, shortcut: KeyboardShortcut, layout: Layout) -> bool {
    let Event::Key { key, physical_key, pressed: true, modifiers, .. } = event else { return false };
    // Where Shift is needed to type the sign at all, it says nothing.
    let shift = *key == Key::Plus && modifiers.shift;
    let wanted = Modifiers { shift: shortcut.modifiers.shift || shift, ..shortcut.modifiers };
    // A Greek or Hebrew keyboard has signs where others have letters: there the key counts by its place.
    let by_place = layout != Layout::Latin && is_letter(shortcut.logical_key) && !is_letter(*key);
    let is_key = *key == shortcut.logical_key || by_place && *physical_key == Some(shortcut.logical_key);
    is_key && modifiers.matches_exact(wanted)
}

fn is_letter(key: Key) -> bool {
    (Key::A..=Key::Z).contains(&key)
}

/// What is known of the keyboard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Layout {
    /// Nothing yet, or that it types other letters than Latin ones.
    #[default]
    Unknown,
    /// It has Latin letters, some of them elsewhere than an American one: the places of its signs say
    /// nothing.
    Latin,
}

impl Layout {
    /// What these events tell of the keyboard, beside what was known before.
    fn learn(self, events: &[Event]) -> Self {
        events.iter().fold(self, |known, event| match event {
            Event::Key { key, physical_key: Some(place), .. } if is_letter(*key) && key != place => {
                Self::Latin
            }
            Event::Text(text) if text.chars().any(|c| c.is_alphabetic() && !c.is_ascii()) => Self::Unknown,
            _ => known,
        })
    }
}

fn layout_id() -> egui::Id {
    egui::Id::unique("keyboard layout")
}

/// Prepares the keys of a frame; comes before anything takes one. Ctrl and Alt together are ``AltGr`` on
/// many keyboards, which types: such a press is hidden from commands and widgets alike.
pub fn read_keyboard(ctx: &egui::Context) {
    let known: Layout = ctx.data(|data| data.get_temp(layout_id())).unwrap_or_default();
    let learnt = ctx.input_mut(|input| {
        input.events.retain(|event| !is_alt_gr(event));
        known.learn(&input.events)
    });
    ctx.data_mut(|data| data.insert_temp(layout_id(), learnt));
}

fn is_alt_gr(event: &Event) -> bool {
    let Event::Key { pressed: true, modifiers, .. } = event else { return false };
    modifiers.alt && (modifiers.ctrl || modifiers.command)
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

    const NONE: Modifiers = Modifiers::NONE;
    const ALT: Modifiers = Modifiers::ALT;
    const SHIFT: Modifiers = Modifiers::SHIFT;
    /// As they arrive where Ctrl is the key for commands.
    const CTRL: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };

    /// The command that a key gives: what it types, its place on an American keyboard, and what is
    /// held with it.
    fn given(key: Key, place: Key, modifiers: Modifiers, layout: Layout) -> Option<Command> {
        let event = Event::Key { key, physical_key: Some(place), pressed: true, repeat: false, modifiers };
        if is_alt_gr(&event) {
            return None;
        }
        let mut events = vec![event];
        let given: Vec<_> =
            Command::OFFERED.iter().filter(|command| command.take_press(&mut events, layout)).collect();
        assert!(given.len() <= 1, "{given:?}");
        given.first().map(|command| (*command).clone())
    }

    #[test]
    fn keys_give_commands_with_exactly_their_modifiers() {
        for (key, modifiers, command) in [
            (Key::S, CTRL, Some(Command::Save)),
            (Key::S, CTRL | SHIFT, Some(Command::SaveAs)),
            (Key::S, NONE, None),
            (Key::S, SHIFT, None),
            (Key::S, ALT, None),
            (Key::S, CTRL | ALT, None),
            (Key::S, CTRL | ALT | SHIFT, None),
            (Key::Q, CTRL | ALT, None),
            (Key::Q, CTRL | SHIFT, None),
            (Key::Z, CTRL, Some(Command::Undo)),
            (Key::Z, CTRL | SHIFT, Some(Command::Redo)),
            (Key::Y, CTRL, Some(Command::Redo)),
            (Key::Y, CTRL | SHIFT, None),
            (Key::Plus, CTRL | SHIFT, Some(Command::Larger)),
            (Key::Plus, CTRL, Some(Command::Larger)),
            (Key::Equals, CTRL, Some(Command::Larger)),
            (Key::Plus, CTRL | ALT, None),
            (Key::ArrowLeft, ALT, Some(Command::Back)),
            (Key::ArrowRight, ALT, Some(Command::Forward)),
            (Key::ArrowLeft, CTRL | ALT, None),
            (Key::F10, NONE, Some(Command::Menus)),
            (Key::F10, SHIFT, None),
            (Key::F11, NONE, Some(Command::FullScreen)),
            (Key::F11, CTRL | ALT, None),
            (Key::F8, SHIFT, Some(Command::PreviousOpen)),
        ] {
            for layout in [Layout::Unknown, Layout::Latin] {
                assert_eq!(given(key, key, modifiers, layout), command, "{modifiers:?} {key:?}");
            }
        }
    }

    #[test]
    fn keys_count_by_their_place_where_they_type_no_latin_letter() {
        for (what, key, place, layout, command) in [
            // egui tells the place where a key types nothing that it knows, such as Cyrillic.
            ("Russian S", Key::S, Key::S, Layout::Unknown, Some(Command::Save)),
            ("Greek Q types a semicolon", Key::Semicolon, Key::Q, Layout::Unknown, Some(Command::Quit)),
            ("Hebrew Q types a slash", Key::Slash, Key::Q, Layout::Unknown, Some(Command::Quit)),
            ("Hebrew W types a quote", Key::Quote, Key::W, Layout::Unknown, Some(Command::Close)),
            ("French A stands where Q does", Key::A, Key::Q, Layout::Latin, Some(Command::SelectAll)),
            ("German Z stands where Y does", Key::Z, Key::Y, Layout::Latin, Some(Command::Undo)),
            ("German Y stands where Z does", Key::Y, Key::Z, Layout::Latin, Some(Command::Redo)),
            ("Dvorak’s comma stands where W does", Key::Comma, Key::W, Layout::Latin, None),
            ("Dvorak’s semicolon stands where Z does", Key::Semicolon, Key::Z, Layout::Latin, None),
            ("a French 0 needs Shift", Key::Num0, Key::Num0, Layout::Latin, Some(Command::NormalSize)),
        ] {
            assert_eq!(given(key, place, CTRL, layout), command, "{what}");
        }
    }

    #[test]
    fn a_layout_is_known_by_the_letters_that_it_types() {
        let press = |key, place| Event::Key {
            key,
            physical_key: Some(place),
            pressed: true,
            repeat: false,
            modifiers: NONE,
        };
        let dvorak = Layout::default().learn(&[press(Key::O, Key::S), Event::Text("o".into())]);
        assert_eq!(dvorak, Layout::Latin);
        assert_eq!(dvorak.learn(&[press(Key::E, Key::D)]), Layout::Latin);
        assert_eq!(dvorak.learn(&[press(Key::Semicolon, Key::Q), Event::Text(";".into())]), Layout::Latin);
        assert_eq!(dvorak.learn(&[press(Key::A, Key::A), Event::Text("α".into())]), Layout::Unknown);
        assert_eq!(Layout::Unknown.learn(&[press(Key::S, Key::S)]), Layout::Unknown, "American or Russian");
    }
}
