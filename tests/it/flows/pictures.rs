//! Pictures: what they show is heard, and they leave the program as files and through the clipboard.

use alliance_workbook::plan::{Chapter, Goal, List, Plan, Quantity, Reading};
use alliance_workbook::storage;
use egui::OutputCommand;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;

use super::jumps::page;
use crate::stage::{Choices, Stage, click, finish, go, stage};

/// A plan with a goal whose readings make a line.
fn plan() -> Plan {
    let mut plan = Plan::new();
    let mut readings = List::default();
    for (day, number) in [(3, 9), (17, 6)] {
        let number = Some(Quantity::whole(number).unwrap());
        readings.push(Reading { on: Some(date(2026, 11, day)), number, ..Reading::new() });
    }
    plan.goals.list.push(Goal {
        statement: "Keep <the> \"reach\" clear & open".into(),
        unit: "bags".into(),
        target_number: Some(Quantity::whole(2).unwrap()),
        readings,
        ..Goal::new()
    });
    plan
}

const NAME: &str = "Progress: Keep <the> \"reach\" clear & open";

fn on_stage(folder: &std::path::Path) -> (Harness<'static, Stage>, Choices) {
    let path = folder.join("river.ron");
    storage::write(&path, storage::to_text(&plan(), None).unwrap().as_bytes()).unwrap();
    let (mut harness, choices) = stage([1280.0, 2400.0], Some(&path), None);
    go(&mut harness, "Goals");
    (harness, choices)
}

fn choose(harness: &mut Harness<'_, Stage>, what: &str) {
    click(harness, &format!("Picture: {NAME}"));
    harness.get_by_role_and_label(Role::MenuItem, what).click();
    finish(harness);
}

#[test]
fn a_picture_is_heard_as_a_table() {
    let mut page = page(plan(), Chapter::Goals);
    page.run_steps(3);
    let table = page.get_by_role_and_label(Role::Table, NAME);
    let rows: Vec<_> = table
        .children()
        .filter(|node| node.accesskit_node().role() == Role::Row)
        .map(|row| row.children().filter_map(|cell| cell.accesskit_node().label()).collect::<Vec<_>>())
        .collect();
    let expected =
        [["When", "Read"], ["3 Nov 2026", "9 bags"], ["17 Nov 2026", "6 bags"], ["Target", "2 bags"]];
    assert_eq!(rows, expected);
    table.get_by_role_and_label(Role::RowHeader, "17 Nov 2026");
    table.get_by_role_and_label(Role::Cell, "6 bags");
}

#[test]
fn a_picture_is_saved_with_its_names_and_what_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let (mut harness, choices) = on_stage(folder.path());
    let file = folder.path().join("progress");
    choices.push(Some(&file));
    choose(&mut harness, "Save as SVG…");
    harness.get_by_label("Saved as progress.svg");
    let svg = std::fs::read_to_string(file.with_extension("svg")).unwrap();
    assert!(svg.contains("<title>Progress: Keep &lt;the&gt; &quot;reach&quot; clear &amp; open</title>"));
    assert!(svg.contains("3 Nov 2026, 9 bags\n17 Nov 2026, 6 bags\nTarget, 2 bags"), "{svg}");
    assert!(svg.contains("<path") && !svg.contains("<text"));

    choices.push(Some(&folder.path().join("no folder").join("progress.svg")));
    choose(&mut harness, "Save as SVG…");
    harness.get_by_role(Role::Dialog);
}

#[test]
fn a_picture_is_copied_as_pixels() {
    let folder = tempfile::tempdir().unwrap();
    let (mut harness, _) = on_stage(folder.path());
    click(&mut harness, &format!("Picture: {NAME}"));
    harness.get_by_role_and_label(Role::MenuItem, "Copy as picture").click();
    let mut copied = None;
    for _ in 0..6 {
        let ctx = harness.ctx.clone();
        harness.step();
        harness.state_mut().app_mut().finish_jobs(&ctx);
        harness.step();
        for command in &harness.output().platform_output.commands {
            if let OutputCommand::CopyImage(image) = command {
                copied = Some(image.size);
            }
        }
    }
    assert_eq!(copied, Some([1792, 400]));
    harness.get_by_label("Copied. Paste it into a slide or a letter.");
}
