//! What is drawn: the frame around the pages, the start page, the chapters.
//!
//! Pages edit the plan in place. Whatever leaves the screen or crosses chapters is a
//! [`Command`], collected while drawing and run after it. Nothing here touches a file, a thread or
//! a process.

pub mod actions;
pub mod answers;
pub mod attest;
pub mod chapters;
pub mod coach;
pub mod command;
pub mod dialogs;
pub mod fold;
pub mod looks;
pub mod menu;
pub mod menu_bar;
pub mod navigation;
pub mod none_found;
pub mod note;
pub mod panels;
pub mod parties;
pub mod per_party;
pub mod person;
pub mod pictures;
pub mod ratings;
pub mod reading_order;
pub mod records;
pub mod several;
pub mod shares;
pub mod shell;
pub mod start;
pub mod status;
pub mod theme;
pub mod verdict;
pub mod widgets;

mod view;

pub use status::News;
pub use view::{PlanState, Route, Saved, Stop, View};

use jiff::civil::{Date, DateTime};

use crate::plan::Plan;
use crate::readiness::Overview;
use crate::words::Words;

use command::Command;

/// What a page can see beside the plan that it edits.
pub struct Context<'a> {
    /// The language look-up.
    pub words: &'a Words,
    /// The date and time now.
    pub now: DateTime,
    /// What is missing, as last worked out.
    pub overview: &'a Overview,
    /// What is open, chosen and folded on the pages.
    pub view: &'a mut View,
    /// What the user asked for while this frame was drawn.
    pub commands: &'a mut Vec<Command>,
}

impl Context<'_> {
    /// Today's date.
    #[must_use]
    pub fn today(&self) -> Date {
        self.now.date()
    }

    /// Asks for something to be done after this frame.
    pub fn send(&mut self, command: Command) {
        self.commands.push(command);
    }
}

/// Prepares a context for all that is drawn here: its looks, and what keeps the keyboard's place.
pub fn install(ctx: &egui::Context) {
    theme::install(ctx);
    ctx.add_plugin(widgets::Keyboard);
}

/// Draws a frame at that time, in seconds as egui counts them, if none is drawn before. Whatever
/// waits for time to pass waits here; it asks anew in each frame.
pub fn wake_at(ctx: &egui::Context, time: f64) {
    let wait = (time - ctx.input(|input| input.time)).max(0.0);
    ctx.request_repaint_after(std::time::Duration::from_secs_f64(wait));
}

/// The name of a party for tables, or words for one without a name.
#[must_use]
pub fn party_name<'a>(
    plan: &'a Plan,
    words: &'a Words,
    id: crate::plan::PartyId,
) -> std::borrow::Cow<'a, str> {
    parties::name(words, &plan.allies, plan.ourselves, id)
}
