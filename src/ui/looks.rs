//! How the program looks as far as the user can choose: colours and the size of everything.

use serde::{Deserialize, Serialize};

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
