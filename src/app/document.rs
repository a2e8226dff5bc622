//! The plan that is open: its versions, where it is kept, and what was worked out from it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::{Date, DateTime};

use super::history::History;
use crate::plan::{Consequence, Place, Plan};
use crate::readiness::{Checklist, Overview, Shift, shift};
use crate::ui::widgets::{Typing, Unread};

/// A plan of more parties than this is checked away from the window, so that typing never waits for
/// it; a smaller one is checked within the frame, in less time than drawing takes.
const CHECKED_AT_ONCE: usize = 500;

/// An open plan.
pub struct Document {
    /// The plan, as the pages edit it.
    pub plan: Plan,
    /// Its versions.
    pub history: History,
    /// The file that it was opened from or saved to; none for a new plan.
    pub path: Option<PathBuf>,
    /// When it was last saved in this session.
    pub saved_at: Option<DateTime>,
    /// Why the last attempt to save it failed; none if it did not.
    pub save_error: Option<SaveError>,
    /// Whether it is being saved.
    pub saving: bool,
    /// What is still missing, and where each chapter stands.
    pub overview: Arc<Overview>,
    /// What is typed into its fields and cannot be read.
    pub unread: Vec<Unread>,
    /// Told apart from every other document of the session: keeps what widgets remember of one plan
    /// from another one.
    pub generation: u64,
    /// The checklist, in outline, by which the user was last told the verdict, and how many had been
    /// worked out then.
    told: (Checklist, u64),
    /// How many checklists were worked out.
    worked_out: u64,
    needs_check: bool,
    checking: bool,
}

/// What tells a state of a plan from every other one of the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Which document of the session.
    pub generation: u64,
    /// Which version of its history.
    pub version: u64,
}

/// Why a plan could not be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaveError {
    /// What happened, in a few words.
    pub title: String,
    /// What it means and what to do.
    pub text: String,
}

impl Document {
    /// Opens a plan for work, with what was worked out from it. `is_saved`: whether nothing would be
    /// lost if it were closed at once.
    #[must_use]
    pub fn new(
        plan: Plan,
        overview: Overview,
        path: Option<PathBuf>,
        is_saved: bool,
        generation: u64,
    ) -> Self {
        Self {
            history: History::new(&plan, is_saved),
            plan,
            path,
            saved_at: None,
            save_error: None,
            saving: false,
            told: (overview.checklist.outline(), 0),
            worked_out: 0,
            overview: Arc::new(overview),
            unread: Vec::new(),
            generation,
            needs_check: false,
            checking: false,
        }
    }

    /// Looks at what the frame has changed. `typing` is the text field that has the keyboard.
    pub fn observe(&mut self, typing: Option<Typing>, today: Date) -> Vec<Consequence> {
        let observed = self.history.observe(&mut self.plan, typing, today);
        self.needs_check |= observed.changed;
        observed.consequences
    }

    /// Ends the step in the making, so that what follows is a step of its own.
    #[must_use = "people want to know what followed from their edit"]
    pub fn settle(&mut self, today: Date) -> Vec<Consequence> {
        self.needs_check = true;
        self.history.settle(&mut self.plan, today)
    }

    /// Says that the last step only mended a typo: what was said to the wording before it stands.
    pub fn correct_last(&mut self, today: Date) {
        self.needs_check = true;
        self.history.correct_last(&mut self.plan, today);
    }

    /// What the steps since the last time did to the verdict, once it is worked out; none where that
    /// is as it was. Whoever is `typing` is told when the field is left.
    pub fn shift(&mut self, typing: bool) -> Option<Shift> {
        let in_the_middle = typing && self.history.version().is_none();
        let is_known = !self.needs_check && !self.checking && !in_the_middle;
        if !is_known || self.told.1 == self.worked_out {
            return None;
        }
        let now = (self.overview.checklist.outline(), self.worked_out);
        let (before, _) = std::mem::replace(&mut self.told, now);
        shift(&before, &self.overview.checklist)
    }

    /// Takes the last step back. Returns where the plan has changed.
    pub fn undo(&mut self, today: Date) -> Vec<Place> {
        self.travel(|history, plan| history.undo(plan, today))
    }

    /// Makes the step again that was taken back. Returns where the plan has changed.
    pub fn redo(&mut self, today: Date) -> Vec<Place> {
        self.travel(|history, plan| history.redo(plan, today))
    }

    /// Returns to what the file holds, as one step. `is_whole`: whether that is all that the file
    /// holds. Returns whether anything differs.
    pub fn revert(&mut self, file: Plan, is_whole: bool, today: Date) -> bool {
        let differs = self.history.replace(&mut self.plan, file, today);
        self.needs_check = true;
        if let Some(version) = self.history.version().filter(|_| is_whole) {
            self.history.mark_saved(version);
            self.save_error = None;
        }
        differs
    }

    fn travel(&mut self, go: impl FnOnce(&mut History, &mut Plan)) -> Vec<Place> {
        let before = self.plan.clone();
        go(&mut self.history, &mut self.plan);
        self.needs_check = true;
        self.plan.differs_at(&before)
    }

    /// Works out again what is missing, if something has changed since. A big plan is handed to
    /// `elsewhere`, which answers later with [`Self::checked`].
    pub fn check(&mut self, today: Date, elsewhere: impl FnOnce(Plan)) {
        if !self.needs_check && self.overview.checklist.as_of == today || self.checking {
            return;
        }
        self.needs_check = false;
        if self.plan.allies.parties.len() > CHECKED_AT_ONCE {
            self.checking = true;
            elsewhere(self.plan.clone());
        } else {
            self.overview = Arc::new(Overview::of(&self.plan, today));
            self.worked_out += 1;
        }
    }

    /// Takes the answer to a check that was made elsewhere; returns the one before.
    #[must_use = "dropping that of a big plan takes longer than a frame may"]
    pub fn checked(&mut self, overview: Overview) -> Arc<Overview> {
        self.checking = false;
        self.worked_out += 1;
        std::mem::replace(&mut self.overview, Arc::new(overview))
    }

    /// The plan as it is now; none while a step is in the making.
    #[must_use]
    pub fn stamp(&self) -> Option<Stamp> {
        self.history.version().map(|version| Stamp { generation: self.generation, version })
    }

    /// Something that was under way came to nothing: it may be asked for again.
    pub fn give_up_waiting(&mut self) {
        self.saving = false;
        self.needs_check |= std::mem::take(&mut self.checking);
    }

    /// Whether there is something that would be lost if the plan were closed now.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.history.unsaved_steps() > 0
    }

    /// That version of the plan was saved to this file.
    pub fn mark_saved(&mut self, path: PathBuf, version: u64, at: DateTime) {
        self.saving = false;
        self.save_error = None;
        self.saved_at = Some(at);
        self.path = Some(path);
        self.history.mark_saved(version);
    }

    /// The name of the file; none for a plan that was not saved yet.
    #[must_use]
    pub fn file_name(&self) -> Option<String> {
        self.path.as_deref().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned())
    }
}
