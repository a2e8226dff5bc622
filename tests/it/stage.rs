//! The whole program without a window: drawn, clicked and typed into through the accessibility
//! tree, on a fixed day, with a stand-in for the user who chooses files.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use alliance_workbook::app::picker::{Answer, Ask, FilePicker, Picked, Words as PickerWords};
use alliance_workbook::app::{App, Surroundings};
use alliance_workbook::plan::{Chapter, Place, Plan};
use alliance_workbook::ui;
use alliance_workbook::ui::widgets::Field;
use alliance_workbook::words::Words;
use egui::accesskit::Role;
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use jiff::civil::{DateTime, date};

/// The day on which all of this happens.
pub fn now() -> DateTime {
    date(2026, 11, 21).at(9, 42, 0, 0)
}

/// What will come of the next file dialogs.
#[derive(Clone, Default)]
pub struct Choices(Arc<Mutex<VecDeque<Picked>>>);

impl Choices {
    /// The user chooses this in the next dialog that is not answered yet; none stands for Cancel.
    pub fn push(&self, choice: Option<&Path>) {
        let picked = choice.map_or(Picked::Nothing, |path| Picked::File(path.to_owned()));
        self.0.lock().unwrap().push_back(picked);
    }

    /// The next dialog cannot be had.
    pub fn push_no_dialog(&self) {
        self.0.lock().unwrap().push_back(Picked::NoDialog);
    }
}

struct Chooser(Choices);

impl FilePicker for Chooser {
    fn ask(&self, ask: &Ask, _: PickerWords, _: Option<PathBuf>, answer: Answer) {
        let choice = self.0.0.lock().unwrap().pop_front();
        answer(choice.unwrap_or_else(|| panic!("nobody expected {ask:?}")));
    }
}

/// The program on stage.
pub struct Stage {
    app: Option<App>,
    choices: Choices,
    plan: Option<PathBuf>,
    settings: Option<PathBuf>,
}

impl Stage {
    /// The program; it exists from the first frame on.
    pub fn app(&self) -> &App {
        self.app.as_ref().expect("drawn once")
    }

    /// The program, to be told something that has no button on the page.
    pub fn app_mut(&mut self) -> &mut App {
        self.app.as_mut().expect("drawn once")
    }

    /// The plan that is open.
    pub fn plan(&self) -> &Plan {
        &self.app().document().expect("a plan is open").plan
    }
}

/// Sets the program on stage, in a window of that size, with a plan to open if one is given.
pub fn stage<'a>(
    size: [f32; 2],
    plan: Option<&Path>,
    settings: Option<&Path>,
) -> (Harness<'a, Stage>, Choices) {
    let (mut harness, choices) = launch(size, plan, settings, 4);
    finish(&mut harness);
    (harness, choices)
}

/// The program after at most so many frames.
pub fn launch<'a>(
    size: [f32; 2],
    plan: Option<&Path>,
    settings: Option<&Path>,
    frames: u64,
) -> (Harness<'a, Stage>, Choices) {
    let choices = Choices::default();
    let state = Stage {
        app: None,
        choices: choices.clone(),
        plan: plan.map(Path::to_owned),
        settings: settings.map(Path::to_owned),
    };
    let harness = Harness::builder()
        .with_size(size)
        .with_theme(egui::Theme::Light)
        .with_context_setup(ui::install)
        .with_max_steps(frames)
        .build_ui_state(
            |ui, stage: &mut Stage| {
                let Stage { app, choices, plan, settings } = stage;
                let app = app.get_or_insert_with(|| {
                    let picker = Box::new(Chooser(choices.clone()));
                    let surroundings = Surroundings { picker, now, settings: settings.take() };
                    let words = Arc::new(Words::english());
                    let mut app = App::new(ui.ctx(), words, surroundings, plan.take());
                    app.await_plan(ui.ctx(), Duration::from_mins(1));
                    app
                });
                app.prepare(ui.ctx());
                app.frame(ui);
            },
            state,
        );
    (harness, choices)
}

/// A copy of a sample, in that folder.
pub fn sample_in(folder: &Path, name: &str) -> PathBuf {
    let path = folder.join(name).with_extension("ron");
    let plans = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    std::fs::copy(plans.join(name).with_extension("ron"), &path).unwrap();
    path
}

/// Lets everything come to rest: frames, files, answers.
pub fn finish(harness: &mut Harness<'_, Stage>) {
    harness.run_steps(3);
    let ctx = harness.ctx.clone();
    harness.state_mut().app_mut().finish_jobs(&ctx);
    harness.run_steps(3);
}

/// Clicks the button with these words.
pub fn click(harness: &mut Harness<'_, Stage>, name: &str) {
    harness.get_by_role_and_label(Role::Button, name).click();
    finish(harness);
}

/// Goes into the text field with this label and types.
pub fn fill_in(harness: &mut Harness<'_, Stage>, label: &str, text: &str) {
    let field = harness
        .get_all_by_label(label)
        .find(|node| {
            matches!(
                node.accesskit_node().role(),
                Role::TextInput
                    | Role::MultilineTextInput
                    | Role::EditableComboBox
                    | Role::NumberInput
                    | Role::DateInput
            )
        })
        .unwrap_or_else(|| panic!("no text field called {label:?}"));
    field.focus();
    harness.run_steps(2);
    harness
        .get_all_by_label(label)
        .find(egui_kittest::Node::is_focused)
        .expect("the field took the focus")
        .type_text(text);
    finish(harness);
}

/// Shows a chapter by its row in the navigation.
pub fn go(harness: &mut Harness<'_, Stage>, chapter: &str) {
    harness
        .get_all_by_role(Role::Tab)
        .find(|row| row.accesskit_node().label().is_some_and(|name| name.starts_with(chapter)))
        .unwrap_or_else(|| panic!("no chapter called {chapter:?}"))
        .click();
    finish(harness);
}

/// A place that is no field of the plan, named by any message.
pub const fn place(message: &'static str) -> Place {
    Place::new(Chapter::Purpose, message)
}

/// A control of no plan, named by any message.
pub fn control<'w>(words: &'w Words, message: &'static str) -> Field<'w> {
    Field::control(words, place(message))
}
