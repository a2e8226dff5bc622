//! What the program remembers between sessions on this computer: recent plans and how it looks.

use std::path::{Path, PathBuf};

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::readiness::Verdict;
use crate::ui::looks::{Colours, TEXT_SIZES};

/// How many recent plans are remembered.
const RECENT: usize = 8;

/// What is remembered. Unlike a plan it may be lost without harm: what cannot be read is replaced
/// by the defaults.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Light, dark, or as the system has it.
    pub colours: Colours,
    /// How large everything is drawn, in percent.
    pub text_size: u16,
    /// Whether the coach is shown beside the page where there is room.
    pub coach: bool,
    /// Whether prints are made for US Letter rather than for A4.
    pub letter: bool,
    /// How wide and high the window was, in points at a text size of 100 percent; none before it was
    /// closed for the first time.
    pub window: Option<[f32; 2]>,
    /// Where the left upper corner of its frame was, in pixels of the desktop; none where the system
    /// does not say.
    pub corner: Option<[f32; 2]>,
    /// Whether the window filled its screen; none before it was closed for the first time.
    pub maximised: Option<bool>,
    /// The plans that were opened or saved last, the latest first.
    pub recent: Vec<Recent>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            colours: Colours::System,
            text_size: 100,
            coach: true,
            letter: false,
            window: None,
            corner: None,
            maximised: None,
            recent: Vec::new(),
        }
    }
}

/// A plan that was opened or saved before, as it was then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recent {
    /// Where it is.
    pub path: PathBuf,
    /// What it is called.
    pub title: String,
    /// Its verdict.
    pub verdict: Verdict,
    /// How many blockers were open.
    pub blockers: usize,
    /// Its next check-in.
    pub next_check_in: Option<Date>,
    /// When it was opened or saved.
    pub opened: DateTime,
}

impl Settings {
    /// Puts a plan at the head of the recent ones.
    pub fn remember(&mut self, recent: Recent) {
        self.forget(&recent.path);
        if recent.path.to_str().is_none() {
            // A path that is no text cannot be written down.
            return;
        }
        self.recent.insert(0, recent);
        self.recent.truncate(RECENT);
    }

    /// Takes a plan off the recent ones.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|recent| recent.path != path);
    }

    /// Reads what was remembered; the defaults where there is nothing that can be read.
    #[must_use]
    pub fn load(path: &Path) -> Self {
        let read = std::fs::read_to_string(path).ok().and_then(|text| ron::from_str(&text).ok());
        let settings: Self = read.unwrap_or_default();
        let text_size = if TEXT_SIZES.contains(&settings.text_size) { settings.text_size } else { 100 };
        let fits = |[width, height]: &[f32; 2]| {
            (600.0..=8000.0).contains(width) && (400.0..=8000.0).contains(height)
        };
        let corner = settings.corner.filter(|corner| corner.iter().all(|at| at.abs() < 100_000.0));
        Self { text_size, window: settings.window.filter(fits), corner, ..settings }
    }

    /// The text that [`Self::load`] reads.
    ///
    /// # Errors
    /// If a path among them cannot be written as text.
    pub fn to_text(&self) -> Result<String, ron::Error> {
        ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::new())
    }
}

/// Where the settings are kept: in the user's configuration folder. None where there is no home.
#[must_use]
pub fn settings_path() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "alliance-workbook")?;
    Some(folders.config_dir().join("settings.ron"))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn recent(path: &str) -> Recent {
        Recent {
            path: path.into(),
            title: path.to_uppercase(),
            verdict: Verdict::NotReady,
            blockers: 2,
            next_check_in: Some(date(2026, 11, 26)),
            opened: date(2026, 11, 23).at(9, 42, 0, 0),
        }
    }

    #[test]
    fn the_latest_plan_comes_first_and_only_once() {
        let mut settings = Settings::default();
        for index in 0..20 {
            settings.remember(recent(&index.to_string()));
        }
        settings.remember(recent("15"));
        let paths: Vec<_> = settings.recent.iter().map(|r| r.path.to_string_lossy().into_owned()).collect();
        assert_eq!(paths, ["15", "19", "18", "17", "16", "14", "13", "12"]);
    }

    #[test]
    fn what_is_written_is_read_again_and_rubbish_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.ron");
        let mut settings = Settings { text_size: 130, ..Settings::default() };
        settings.remember(recent("river.ron"));
        std::fs::write(&path, settings.to_text().unwrap()).unwrap();
        assert_eq!(Settings::load(&path), settings);
        std::fs::write(&path, "Settings(recent: 3").unwrap();
        assert_eq!(Settings::load(&path), Settings::default());
    }
}
