//! Names that are read from right to left, on every page: seen as they are drawn, and heard as they
//! are stored.

use std::collections::BTreeSet;

use alliance_workbook::plan::Plan;
use alliance_workbook::storage::{self, samples};
use alliance_workbook::ui::chapters::PAGES;
use alliance_workbook::ui::command::Command;
use alliance_workbook::ui::{self, theme};
use egui::epaint::text::{FontData, FontInsert, FontPriority, InsertFontFamily, Row};
use egui::{FontFamily, Label, Shape};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::stage::{finish, now, stage};

const HEBREW: &str = "אגודת הנהר";
const ARABIC: &str = "جمعية النهر";
/// Letters that only these names have here.
const LETTERS: [char; 2] = ['ג', 'ع'];

/// The river clean-up with two parties of other names.
fn plan() -> Plan {
    let mut plan = samples::open("river-clean-up", now().date()).unwrap();
    let ours = plan.ourselves;
    let others = plan.allies.parties.iter().map(|party| party.id).filter(|id| *id != ours);
    let others: Vec<_> = others.take(2).collect();
    for (id, name) in others.into_iter().zip([HEBREW, ARABIC]) {
        let party = plan.allies.parties.get_mut(id).unwrap();
        party.name = name.into();
        party.short_name = String::new();
    }
    let need = plan.resources.needs.iter().next().unwrap().id;
    plan.resources.needs.get_mut(need).unwrap().what = HEBREW.into();
    let rule = plan.trust.rules.iter().next().unwrap().id;
    plan.trust.rules.get_mut(rule).unwrap().topic = HEBREW.into();
    plan
}

/// The letters of a row from left to right as they are drawn.
fn drawn(row: &Row) -> String {
    let mut glyphs: Vec<_> = row.glyphs.iter().filter(|glyph| glyph.advance_width > 0.0).collect();
    glyphs.sort_by(|one, two| one.pos.x.total_cmp(&two.pos.x));
    glyphs.into_iter().map(|glyph| glyph.chr).collect()
}

/// Lets the program draw Hebrew and Arabic, whatever fonts the computer has.
fn add_letters(ctx: &egui::Context) {
    let font = FontData::from_static(include_bytes!("../../common/fonts/hebrew-arabic.ttf"));
    let families = ["medium", "semibold", "display"].map(|name| FontFamily::Name(name.into()));
    let families = families.into_iter().chain([FontFamily::Proportional]);
    let families = families.map(|family| InsertFontFamily { family, priority: FontPriority::Lowest });
    ctx.add_font(FontInsert::new("letters", font, families.collect()));
}

/// The rows of all texts of the last frame.
fn rows<State>(harness: &Harness<'_, State>) -> Vec<String> {
    let texts = harness.output().shapes.iter().filter_map(|clipped| match &clipped.shape {
        Shape::Text(text) => Some(&text.galley),
        _ => None,
    });
    texts.flat_map(|galley| &galley.rows).map(|placed| drawn(&placed.row)).collect()
}

#[test]
fn names_are_drawn_in_reading_order_on_every_page() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("river.ron");
    let plan = plan();
    let text = storage::to_text(&plan, None).unwrap();
    std::fs::write(&path, text.replace("Maya Lindqvist", HEBREW).replace("Jonas Brandt", ARABIC)).unwrap();
    let (mut harness, _) = stage([1280.0, 2400.0], None, None);
    add_letters(&harness.ctx);
    harness.run_steps(2);
    let ctx = harness.ctx.clone();
    harness.state_mut().app_mut().run(&ctx, Command::OpenPath(path));
    finish(&mut harness);

    let turned = |name: &str| name.chars().rev().collect::<String>();
    let (hebrew, arabic) = (turned(HEBREW), turned(ARABIC));
    let mut all_seen = BTreeSet::new();
    for page in PAGES {
        harness.state_mut().app_mut().run(&ctx, Command::Go(page.chapter));
        finish(&mut harness);
        let mut seen = BTreeSet::new();
        for row in rows(&harness) {
            assert!(!row.contains(['\u{2068}', '\u{2069}']), "{:?}: a mark is drawn: {row:?}", page.chapter);
            for (name, letter) in [&hebrew, &arabic].into_iter().zip(LETTERS) {
                if row.contains(letter) && !row.contains('…') {
                    assert!(row.contains(name.as_str()), "{:?}: {row:?}", page.chapter);
                    seen.insert(letter);
                }
            }
        }
        assert!(!seen.is_empty(), "{:?} shows none of the names", page.chapter);
        all_seen.append(&mut seen);

        for node in harness.get_all_by(|_| true) {
            let node = node.accesskit_node();
            let said = node.label().into_iter().chain(node.value());
            for said in said {
                assert!(!said.contains(['\u{2068}', '\u{2069}']), "{:?}: {said:?}", page.chapter);
                assert!(!said.contains(hebrew.as_str()), "{:?}: {said:?}", page.chapter);
            }
        }
    }
    assert_eq!(all_seen.len(), LETTERS.len(), "{all_seen:?}");
}

/// What is drawn of a text in a column of that width, which breaks it or cuts it off.
fn column(text: &'static str, width: f32, cut: bool) -> Vec<String> {
    let mut harness = Harness::builder()
        .with_context_setup(|ctx| {
            ui::install(ctx);
            add_letters(ctx);
        })
        .build_ui(move |ui| {
            ui.set_max_width(width);
            let label = Label::new(theme::body(text));
            ui.add(if cut { label.truncate() } else { label.wrap() });
        });
    harness.run();
    rows(&harness).into_iter().map(|row| row.trim().to_owned()).collect()
}

#[test]
fn lines_that_are_broken_or_cut_off_begin_with_the_first_word() {
    let text = "אגודת השייט של הנהר";
    let turned = |words: &str| words.chars().rev().collect::<String>();
    let lines = column(text, 80.0, false);
    assert!(lines.len() > 1, "{lines:?}");
    let again: Vec<String> = lines.iter().map(|line| turned(line)).collect();
    assert_eq!(again.join(" "), text, "each line has its words, and the first ones come first");

    let cut = column(text, 80.0, true);
    let [line] = cut.as_slice() else { panic!("{cut:?}") };
    let kept = line.strip_prefix('…').expect("the rest is missing where it would be read");
    assert!(text.starts_with(&turned(kept)) && kept.chars().count() > 5, "{line:?}");

    let cut = column("Remove “\u{2068}אגודת השייט\u{2069}”", 110.0, true);
    assert!(cut[0].starts_with("Remove “") && cut[0].contains('…'), "{cut:?}");
    assert!(cut[0].contains(&turned("אגו")), "the first letters are kept: {cut:?}");
}
