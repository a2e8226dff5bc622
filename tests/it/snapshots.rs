//! The pages as pictures: they fail when the look changes. `UPDATE_SNAPSHOTS=1` takes them anew.
//!
//! Drawn with the program's own fonts on a fixed day, so that they are the same everywhere.

use std::path::Path;

use alliance_workbook::app::settings::Settings;
use alliance_workbook::storage::to_text;
use alliance_workbook::ui::looks::Colours;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotOptions};

use crate::layout::{crowded, sample};
use crate::stage::{Stage, finish, go, sample_in, stage};

/// The window as it opens, and on a small screen.
const WIDE: [f32; 2] = [1280.0, 800.0];
const NARROW: [f32; 2] = [900.0, 700.0];
/// The window as it opens, at a text size of 200 %.
const DOUBLE: [f32; 2] = [656.0, 416.0];

/// Drivers round the edges of letters and curves differently: of a million pixels so many may
/// differ by more than they do between two drivers. A word that moves changes more.
fn options() -> SnapshotOptions {
    SnapshotOptions::new().threshold(0.9).max_failed_pixels(60)
}

/// The program with a sample open, in light or dark.
fn river(size: [f32; 2], colours: Colours, chapter: &str) -> Harness<'static, Stage> {
    let folder = tempfile::tempdir().unwrap();
    let plan = sample_in(folder.path(), "river-clean-up");
    let mut harness = program(size, colours, Some(&plan));
    go(&mut harness, chapter);
    harness
}

fn program(size: [f32; 2], colours: Colours, plan: Option<&Path>) -> Harness<'static, Stage> {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("settings.ron");
    let text = Settings { colours, ..Settings::default() }.to_text().unwrap();
    std::fs::write(&settings, text).unwrap();
    stage(size, plan, Some(&settings)).0
}

fn compare(mut harness: Harness<'_, Stage>, name: &str) {
    harness.remove_cursor();
    // Nothing that was lit by the pointer is left, and no fade is under way.
    harness.run_steps(30);
    harness.snapshot_options(name, &options());
}

#[test]
fn start() {
    compare(program(WIDE, Colours::Light, None), "start");
}

#[test]
fn start_narrow() {
    compare(program(NARROW, Colours::Light, None), "start_narrow");
}

#[test]
fn purpose() {
    compare(river(WIDE, Colours::Light, "Purpose"), "purpose");
}

#[test]
fn allies_with_an_open_card() {
    let mut harness = river(WIDE, Colours::Light, "Allies");
    let row = harness.get_all_by_label_contains("Borough Council").find(|row| {
        row.accesskit_node().role() == egui::accesskit::Role::ListItem
            || row.accesskit_node().role() == egui::accesskit::Role::Button
    });
    row.expect("the row of an ally").click();
    finish(&mut harness);
    compare(harness, "allies_open");
}

/// Thirteen parties: the field to find one of them stands beside the coach, not under it.
#[test]
fn allies_beside_the_coach() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("thirteen.ron");
    let plan = crowded(sample("river-clean-up"), 13, 9);
    std::fs::write(&path, to_text(&plan, None).unwrap()).unwrap();
    let mut harness = program(WIDE, Colours::Light, Some(&path));
    go(&mut harness, "Allies");
    compare(harness, "allies_beside_the_coach");
}

#[test]
fn goals_twice_as_large() {
    compare(river(DOUBLE, Colours::Light, "Goals"), "goals_twice_as_large");
}

#[test]
fn allies_narrow() {
    compare(river(NARROW, Colours::Light, "Allies"), "allies_narrow");
}

#[test]
fn goals() {
    compare(river(WIDE, Colours::Light, "Goals"), "goals");
}

#[test]
fn communication() {
    compare(river(WIDE, Colours::Light, "Communication"), "communication");
}

#[test]
fn conflict() {
    compare(river(WIDE, Colours::Light, "Conflict"), "conflict");
}

#[test]
fn readiness() {
    compare(river(WIDE, Colours::Light, "Readiness"), "readiness");
}

#[test]
fn readiness_dark() {
    compare(river(WIDE, Colours::Dark, "Readiness"), "readiness_dark");
}
