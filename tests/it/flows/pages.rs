//! What holds on every page: the table of pages is the only list of them.

use alliance_workbook::plan::Plan;
use alliance_workbook::ui::chapters::PAGES;
use alliance_workbook::ui::command::Command;
use alliance_workbook::words::Words;
use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::jumps::page;
use crate::stage::{finish, stage};

/// The names of the chapters that have a page, in order.
fn names() -> Vec<String> {
    let words = Words::english();
    PAGES.iter().map(|page| words.text(page.chapter.message_id()).into_owned()).collect()
}

/// Every page is its chapter's, names and roles all its controls, and leads to the one after it.
#[test]
fn each_page_shows_its_chapter_and_leads_to_the_next() {
    let names = names();
    for (index, (of, name)) in PAGES.iter().zip(&names).enumerate() {
        let mut page = page(Plan::new(), of.chapter);
        page.run_steps(2);
        page.check_accessibility();
        page.get_by_role_and_label(Role::Heading, name);
        let next = names.get(index + 1).map(|next| format!("Next: {next}"));
        let found = page.query_by_label_contains("Next: ").and_then(|node| node.accesskit_node().label());
        assert_eq!(found, next, "from {name}");
        if let Some(after) = PAGES.get(index + 1) {
            // The foot may be below what the window shows.
            page.get_by_label_contains("Next: ").click_accesskit();
            page.run_steps(2);
            assert_eq!(page.state().commands, [Command::Go(after.chapter)]);
        }
    }
}

#[test]
fn keys_visit_every_page_in_order() {
    let (mut harness, _) = stage([1280.0, 800.0], None, None);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::N);
    finish(&mut harness);
    for name in names() {
        harness.get_by_role_and_label(Role::Heading, &name);
        let rows = harness.get_all_by_role(Role::Tab).filter_map(|row| {
            let row = row.accesskit_node();
            (row.toggled() == Some(Toggled::True)).then(|| row.label()).flatten()
        });
        // The tabs of a page name parts of it, and no chapter.
        let is_chapter = |row: &String| names().iter().any(|name| row.starts_with(&format!("{name}: ")));
        let rows: Vec<_> = rows.filter(is_chapter).collect();
        assert!(matches!(&rows[..], [row] if row.starts_with(&name)), "{rows:?} at {name}");
        harness.key_press_modifiers(Modifiers::COMMAND, Key::PageDown);
        finish(&mut harness);
    }
}
