//! The engine as a whole, with the bundled fonts only: display lists, and PDFs read back.

use std::collections::BTreeSet;

use fontique::Blob;
use jiff::civil::date;
use lopdf::{Dictionary, Object};

use super::blocks::{Block, Cell, CellLine, Column, Document, Foot, Head, Paper, Spoken, Table, Text, Tick};
use super::flow::lay_out;
use super::page::{Ink, Kind, Layout, Role};
use super::{Fonts, Printed, print};

fn document(blocks: Vec<Block>) -> Document<'static> {
    Document {
        head: Head {
            title: "River".into(),
            subtitle: "Summary".into(),
            mark: Some("DRAFT".into()),
            note: "As of 21 November 2026".into(),
        },
        blocks,
        foot: Foot {
            file: "river.ron".into(),
            middle: "Private notes are not printed".into(),
            page_of: Box::new(|page, pages| format!("Page {page} of {pages}")),
        },
        spoken: Spoken {
            empty: "not ticked".into(),
            ticked: "ticked".into(),
            barred: "objects".into(),
            blank: "to be filled in".into(),
        },
        language: "en-GB".into(),
        date: date(2026, 11, 21),
        paper: Paper::A4,
    }
}

fn heading(text: &str) -> Block {
    Block::Heading { text: text.into(), aside: String::new() }
}

fn paragraphs(count: usize) -> Vec<Block> {
    (0..count).map(|number| Block::Paragraph(format!("Paragraph {number}.").into())).collect()
}

fn table(rows: Vec<[Cell; 2]>) -> Block {
    Block::Table(Table::new([Column::new("What", 2.0), Column::new("Who", 1.0)], rows))
}

fn set(document: &Document<'_>) -> Layout {
    lay_out(document, &mut Fonts::bundled().unwrap())
}

fn printed(document: &Document<'_>) -> Printed {
    print(document, &mut Fonts::bundled().unwrap()).unwrap()
}

/// Everything on each page as `x y what`, in whole points.
fn listed(layout: &Layout) -> Vec<Vec<String>> {
    let what = |ink: &Ink| match ink {
        Ink::Line(line) => line.words().to_owned(),
        Ink::Tick(tick) => format!("{tick:?} box"),
        Ink::Ring => "ring".to_owned(),
        Ink::Rule { width, pen } => format!("{pen:?} rule of {width:.0}"),
        Ink::Frame { width, height } => format!("frame of {width:.0} by {height:.0}"),
    };
    let pages = layout.pages.iter();
    let list = pages.map(|page| {
        page.items.iter().map(|item| format!("{:.0} {:.0} {}", item.x, item.y, what(&item.ink))).collect()
    });
    list.collect()
}

/// The words that belong to the structure, in the order of the pages, with the number of the page.
fn words(layout: &Layout) -> Vec<(usize, String)> {
    let pages = layout.pages.iter().enumerate();
    let lines = pages.flat_map(|(number, page)| {
        page.items.iter().filter_map(move |item| match (&item.ink, item.role) {
            (Ink::Line(line), Role::Part(_)) => Some((number, line.words().to_owned())),
            _ => None,
        })
    });
    lines.collect()
}

fn page_of(layout: &Layout, wanted: &str) -> usize {
    words(layout).iter().find(|(_, words)| words.trim_end() == wanted).unwrap().0
}

fn running(layout: &Layout, page: usize) -> Vec<String> {
    let items = layout.pages[page].items.iter();
    let lines = items.filter_map(|item| match (&item.ink, item.role) {
        (Ink::Line(line), Role::Header | Role::Footer) => Some(line.words().to_owned()),
        _ => None,
    });
    lines.collect()
}

#[test]
fn every_kind_of_block_has_its_place() {
    let document = document(vec![
        Block::Lead(Text::bold("Why.").then(" To keep the river clean.")),
        Block::Heading { text: "Goals".into(), aside: "Ticked = agreed".into() },
        table(vec![
            [
                Cell::new([CellLine::Text(Text::bold("1 Clear")), CellLine::Text("11 bags".into())])
                    .ticked(Tick::Empty),
                Cell::new([CellLine::Ticks(vec![
                    (Tick::Ticked, "School".into()),
                    (Tick::Barred, "Forum objects to the whole plan".into()),
                ])]),
            ],
            [Cell::text("2 Stop"), Cell::blank()],
        ]),
        Block::Columns([
            vec![Block::Check { tick: Tick::Empty, text: "Phone".into() }],
            vec![Block::Numbered { number: 1, text: "Talk".into() }, Block::Paragraph("Then meet.".into())],
        ]),
        Block::Signatures {
            name: "Name".into(),
            date: "Date".into(),
            parties: vec!["Friends".into(), "School".into(), "Forum".into()],
        },
    ]);
    let expected = "\
39 51 River
39 68 Summary
517 45 DRAFT
447 64 As of 21 November 2026
39 98 Why. To keep the river clean.
39 122 Goals
74 122 Ticked = agreed
55 141 What
384 141 Who
39 152 Empty box
39 160 ☐
55 160 1 Clear
55 173 11 bags
384 152 Ticked box
384 160 ☑
397 160 School
384 165 Barred box
384 173 ⊟
397 173 Forum objects to the whole plan
55 192 2 Stop
384 193 Writing rule of 159
384 192 ____
39 204 Empty box
39 213 ☐
55 213 Phone
308 203 ring
312 212 1
328 213 Talk
308 229 Then meet.
39 246 Name
241 246 Date
39 273 Friends
78 275 Writing rule of 157
78 273 ____
241 275 Writing rule of 46
241 273 ____
39 299 School
75 301 Writing rule of 159
75 299 ____
241 301 Writing rule of 46
241 299 ____
308 246 Name
510 246 Date
308 273 Forum
342 275 Writing rule of 162
342 273 ____
510 275 Writing rule of 46
510 273 ____
39 814 river.ron
234 814 Private notes are not printed
508 814 Page 1 of 1";
    let listed = listed(&set(&document));
    let content: Vec<&str> =
        listed[0].iter().map(String::as_str).filter(|line| !is_decoration(line)).collect();
    assert_eq!(content.join("\n"), expected);
}

#[test]
fn a_rule_to_write_on_runs_on_from_the_words() {
    let layout = set(&document(vec![
        Block::Paragraph(Text::plain("Next:").then_blank()),
        Block::Check { tick: Tick::Empty, text: Text::blank() },
        Block::Paragraph(Text::plain("word ".repeat(20)).then_blank()),
        table(vec![[Cell::text(Text::bold("1").then_blank()), Cell::default()]]),
    ]));
    let rules: Vec<String> =
        listed(&layout)[0].iter().filter(|line| line.contains("Writing")).cloned().collect();
    let expected = [
        "67 98 Writing rule of 489",
        "55 115 Writing rule of 502",
        // No room is left after the words.
        "39 145 Writing rule of 517",
        "48 181 Writing rule of 327",
    ];
    assert_eq!(rules, expected);
    let structure = &layout.structure;
    let kinds: Vec<&Kind> = (0..structure.len()).filter_map(|id| Some(&structure.get(id)?.kind)).collect();
    let blank = Kind::Mark("to be filled in".into());
    assert_eq!(kinds.iter().filter(|kind| ***kind == blank).count(), 4);
}

#[test]
fn rules_to_sign_on_are_level_however_long_the_names() {
    let parties = ["Friends", "A society whose name takes three lines where others take one", "School"];
    let layout = set(&document(vec![Block::Signatures {
        name: "Name".into(),
        date: "Date".into(),
        parties: [parties[1], parties[0], parties[2], parties[1]].map(str::to_owned).into(),
    }]));
    let rules: Vec<String> =
        listed(&layout)[0].iter().filter(|line| line.contains("rule of 46")).cloned().collect();
    let height = |rule: &String| rule.split(' ').nth(1).unwrap().to_owned();
    let heights: Vec<String> = rules.iter().map(height).collect();
    let [first, second, third, fourth] = &heights[..] else { panic!("{rules:?}") };
    assert_eq!((first, second), (third, fourth));
}

fn is_decoration(line: &str) -> bool {
    line.contains("frame") || ["Strong", "Plain", "Light"].iter().any(|pen| line.contains(pen))
}

#[test]
fn a_heading_is_never_the_last_on_a_page() {
    for before in 30..60 {
        let mut blocks = paragraphs(before);
        blocks.extend([heading("Section"), table(vec![[Cell::text("First row"), Cell::default()]])]);
        let layout = set(&document(blocks));
        assert_eq!(page_of(&layout, "Section"), page_of(&layout, "First row"), "after {before} paragraphs");
    }
}

#[test]
fn a_paragraph_leaves_no_single_line_behind() {
    for before in 30..50 {
        let mut blocks = paragraphs(before);
        blocks.push(Block::Paragraph("many words and ".repeat(60).into()));
        let layout = set(&document(blocks));
        let last = layout.pages.len() - 1;
        let lines: Vec<usize> = words(&layout)
            .into_iter()
            .filter_map(|(page, words)| words.contains("many").then_some(page))
            .collect();
        for page in 0..=last {
            assert_ne!(lines.iter().filter(|on| **on == page).count(), 1, "after {before} paragraphs");
        }
    }
}

#[test]
fn blocks_kept_together_and_columns_move_as_a_whole() {
    let five = || ["Top", "a", "b", "c", "Bottom"].map(|text| Block::Paragraph(text.into())).to_vec();
    for block in [Block::Together(five()), Block::Columns([five(), Vec::new()])] {
        for before in 30..50 {
            let mut blocks = paragraphs(before);
            blocks.push(block.clone());
            let layout = set(&document(blocks));
            assert_eq!(page_of(&layout, "Top"), page_of(&layout, "Bottom"), "after {before} paragraphs");
        }
    }
}

#[test]
fn what_fills_more_than_a_page_is_broken_and_nothing_is_lost() {
    let text = |tag: &str| (0..4000).map(|number| format!("{tag}{number}")).collect::<Vec<_>>().join(" ");
    let document = document(vec![
        table(vec![[Cell::text(text("cell")), Cell::text("beside")]]),
        Block::Columns([
            vec![Block::Paragraph(text("left").into())],
            vec![Block::Paragraph(text("right").into())],
        ]),
        Block::Together(paragraphs(200)),
        Block::Signatures {
            name: "Name".into(),
            date: "Date".into(),
            parties: vec![text("party"), String::new()],
        },
    ]);
    let layout = set(&document);
    let all: Vec<String> = words(&layout).into_iter().map(|(_, words)| words).collect();
    let all: BTreeSet<&str> = all.iter().flat_map(|line| line.split_whitespace()).collect();
    for number in 0..4000 {
        for tag in ["cell", "left", "right", "party"] {
            assert!(all.contains(format!("{tag}{number}").as_str()), "{tag}{number}");
        }
    }
    assert!(all.contains("199."));
    let (_, height) = document.paper.size();
    for page in &layout.pages {
        for item in page.items.iter().filter(|item| matches!(item.role, Role::Part(_))) {
            let foot =
                matches!(&item.ink, Ink::Line(line) if item.y > height - 30.0 && line.words().len() < 30);
            assert!(foot || (item.y > 33.0 && item.y < height - 50.0), "{item:?}");
        }
    }
}

#[test]
fn long_words_are_broken_to_the_width() {
    let document = document(vec![Block::Paragraph("x".repeat(1000).into())]);
    let layout = set(&document);
    let lines: Vec<f32> = layout.pages[0]
        .items
        .iter()
        .filter_map(|item| match &item.ink {
            Ink::Line(line) if line.words().starts_with('x') => Some(line.width),
            _ => None,
        })
        .collect();
    assert!(lines.len() > 5 && lines.iter().all(|width| *width <= 517.3), "{lines:?}");
}

#[test]
fn a_table_of_ten_thousand_rows_repeats_its_head() {
    let rows = (0..10_000).map(|row| [Cell::text(format!("Row {row}")), Cell::text("Someone")]).collect();
    let layout = set(&document(vec![table(rows)]));
    let count = layout.pages.len();
    assert!(count > 200, "{count} pages");
    let rows: Vec<String> =
        words(&layout).into_iter().map(|(_, words)| words).filter(|words| words.starts_with("Row")).collect();
    assert_eq!(rows, (0..10_000).map(|row| format!("Row {row}")).collect::<Vec<_>>());
    assert_eq!(
        running(&layout, 0),
        ["river.ron", "Private notes are not printed", &format!("Page 1 of {count}")]
    );
    for page in 1..count - 1 {
        let words = running(&layout, page);
        assert_eq!(words[..4], ["What", "Who", "River", "DRAFT"]);
        assert_eq!(words[6], format!("Page {} of {count}", page + 1));
    }
}

#[test]
fn a_row_that_fits_is_not_broken() {
    let row = |number| {
        let lines = ["top", "middle", "bottom"].map(|line| CellLine::Text(format!("{line} {number}").into()));
        [Cell::new(lines), Cell::default()]
    };
    let layout = set(&document(vec![table((0..50).map(row).collect())]));
    assert!(layout.pages.len() > 1);
    for number in 0..50 {
        assert_eq!(page_of(&layout, &format!("top {number}")), page_of(&layout, &format!("bottom {number}")));
    }
}

#[test]
fn no_type_is_smaller_than_nine_points() {
    let document = document(vec![
        heading("Heading"),
        Block::Numbered { number: 12, text: "Step".into() },
        table(vec![[Cell::text("Cell").ticked(Tick::Ticked), Cell::blank()]]),
    ]);
    for item in &set(&document).pages[0].items {
        if let Ink::Line(line) = &item.ink {
            assert!(line.pieces.iter().all(|piece| piece.size >= 9.0), "{}", line.words());
        }
    }
}

#[test]
fn the_structure_tells_what_the_page_shows() {
    let layout = set(&document(vec![
        heading("To do"),
        Block::Check { tick: Tick::Ticked, text: "Phone".into() },
        Block::Check { tick: Tick::Empty, text: "Write".into() },
        Block::Numbered { number: 1, text: "Talk".into() },
        table(vec![[Cell::text("Row"), Cell::blank()]]),
    ]));
    let kinds: Vec<Kind> =
        (0..layout.structure.len()).filter_map(|id| Some(layout.structure.get(id)?.kind.clone())).collect();
    let label = |said: &str| Kind::Label(Some(said.into()));
    let list = [
        Kind::Heading("To do".into()),
        Kind::Paragraph,
        Kind::List { numbered: false },
        Kind::Item,
        label("ticked"),
        Kind::Body,
        Kind::Item,
        label("not ticked"),
        Kind::Body,
        Kind::List { numbered: true },
        Kind::Item,
        Kind::Label(None),
        Kind::Body,
        Kind::Table,
        Kind::Row,
        Kind::Head,
        Kind::Head,
        Kind::Row,
        Kind::Data,
        Kind::Data,
        Kind::Mark("to be filled in".into()),
    ];
    let start = kinds.iter().position(|kind| *kind == list[0]).unwrap();
    assert_eq!(kinds[start..start + list.len()], list);
}

#[test]
fn the_pdf_is_tagged_titled_and_readable() {
    let document = document(vec![
        heading("Before <we> start"),
        Block::Check { tick: Tick::Ticked, text: "Ask the school".into() },
        table(vec![[Cell::text("Name a stand-in"), Cell::blank()]]),
    ]);
    let printed = printed(&document);
    let pdf = lopdf::Document::load_mem(&printed.pdf).unwrap();
    assert_eq!((printed.pages, pdf.get_pages().len()), (1, 1));
    assert!(printed.replaced.is_empty());

    let text = pdf.extract_text(&[1]).unwrap();
    for words in [
        "River",
        "DRAFT",
        "Before <we> start",
        "☑",
        "Ask the school",
        "Name a stand-in",
        "____",
        "Page 1 of 1",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
    let catalog = pdf.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en-GB");
    assert!(catalog.has(b"StructTreeRoot") && catalog.has(b"Outlines"));
    let metadata = catalog.get_deref(b"Metadata", &pdf).unwrap().as_stream().unwrap();
    let metadata = String::from_utf8(metadata.get_plain_content().unwrap()).unwrap();
    assert!(metadata.contains("pdfuaid:part") && metadata.contains("River"), "{metadata}");

    let tags = tags(&pdf);
    let count = |tag: &str| tags.iter().filter(|(name, _)| name == tag).count();
    assert_eq!(["H1", "H2", "L", "LI", "Table", "TR", "TH", "TD"].map(count), [1, 1, 1, 1, 1, 2, 2, 2]);
    assert!(tags.contains(&("Lbl".into(), "ticked".into())), "{tags:?}");
    assert!(tags.contains(&("Span".into(), "to be filled in".into())), "{tags:?}");
}

/// Names of all structure elements, and what is said in their place.
fn tags(pdf: &lopdf::Document) -> Vec<(String, String)> {
    let text = |element: &Dictionary, key: &[u8]| {
        element.get(key).ok().and_then(|value| match value {
            Object::Name(name) | Object::String(name, _) => Some(String::from_utf8_lossy(name).into_owned()),
            _ => None,
        })
    };
    let elements = pdf.objects.values().filter_map(|object| object.as_dict().ok());
    let elements = elements.filter(|element| element.has(b"S") && element.has(b"P"));
    elements
        .map(|element| (text(element, b"S").unwrap(), text(element, b"Alt").unwrap_or_default()))
        .collect()
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let blocks = || vec![heading("One"), Block::Paragraph("Two".into())];
    assert_eq!(printed(&document(blocks())), printed(&document(blocks())));
}

#[test]
fn what_no_font_draws_is_replaced_on_the_page_and_reported() {
    let text = "Ana 日本 e\u{301} Ana";
    let printed = printed(&document(vec![Block::Paragraph(text.into())]));
    assert_eq!(printed.replaced, ['日', '本']);
    let pdf = lopdf::Document::load_mem(&printed.pdf).unwrap();
    assert!(pdf.extract_text(&[1]).unwrap().contains("日"), "the text still has the name");
}

#[test]
fn any_font_on_the_computer_may_draw_a_character() {
    let mut fonts = Fonts::bundled().unwrap();
    let icons = include_bytes!("../../assets/fonts/lucide.ttf").as_slice();
    fonts.context.collection.register_fonts(Blob::new(std::sync::Arc::new(icons)), None);
    let printed = print(&document(vec![Block::Paragraph("Anchor \u{E03F}".into())]), &mut fonts).unwrap();
    assert!(printed.replaced.is_empty(), "{:?}", printed.replaced);
}

#[test]
fn the_fonts_of_the_computer_never_prevent_a_print() {
    let text = "مرحبا שלום हैलो สวัสดี 日本語 Ελληνικά Кириллица 👻 \u{10FFFD} a\u{363}";
    let printed =
        print(&document(vec![Block::Paragraph(text.into())]), &mut Fonts::system().unwrap()).unwrap();
    assert_eq!(printed.pages, 1);
}

#[test]
fn an_empty_document_prints_one_page_with_a_title() {
    let mut document = document(Vec::new());
    document.head = Head::default();
    assert_eq!(set(&document).title, "river.ron");
    document.foot.file.clear();
    assert_eq!(set(&document).title, "–");
    assert_eq!(printed(&document).pages, 1);
}

#[test]
fn letter_paper_is_wider_and_shorter() {
    let mut document = document(Vec::new());
    document.paper = Paper::Letter;
    let listed = listed(&set(&document));
    assert!(listed[0].contains(&"39 764 river.ron".to_owned()), "{listed:?}");
    assert!(listed[0].iter().any(|line| line.contains("Strong rule of 534")), "{listed:?}");
}
