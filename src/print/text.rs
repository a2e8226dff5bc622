//! Words -> lines of placed glyphs, in any script.

use std::collections::BTreeSet;
use std::ops::Range;
use std::rc::Rc;

use krilla::text::{GlyphId, KrillaGlyph};
use parley::{
    Alignment, AlignmentOptions, FontFamily, FontFamilyName, FontWeight, Glyph, Layout, LineHeight,
    OverflowWrap, StyleProperty,
};

use super::blocks::Text;
use super::fonts::{Fonts, TEXT, TITLE};
use crate::words::{is_isolate, steers, without_isolates};

/// Type size and line pitch in points. No size is below 9 points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    family: &'static str,
    size: f32,
    pub leading: f32,
}

impl Style {
    pub const TITLE: Self = Self { family: TITLE, size: 18.75, leading: 23.25 };
    pub const SUBTITLE: Self = Self { family: TEXT, size: 10.5, leading: 15.0 };
    pub const LEAD: Self = Self { family: TEXT, size: 10.125, leading: 14.25 };
    pub const HEADING: Self = Self { family: TEXT, size: 10.5, leading: 15.0 };
    pub const BODY: Self = Self { family: TEXT, size: 9.375, leading: 13.125 };
    pub const NUMBER: Self = Self { family: TEXT, size: 9.0, leading: 12.0 };
}

/// A line of text, in points from its baseline.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// The text that the line was broken from; glyphs point into it.
    pub source: Rc<str>,
    pub range: Range<usize>,
    pub pieces: Vec<Piece>,
    /// From the left edge of the column to the first glyph: above zero for right-to-left text.
    pub indent: f32,
    /// Without the space at which the line was broken.
    pub width: f32,
    pub ascent: f32,
    pub descent: f32,
}

impl Line {
    /// The words of this line.
    pub fn words(&self) -> &str {
        self.source.get(self.range.clone()).unwrap_or_default()
    }
}

/// Glyphs of one typeface side by side.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub face: usize,
    pub size: f32,
    /// From the first glyph of the line.
    pub x: f32,
    pub glyphs: Vec<KrillaGlyph>,
}

/// Breaks a text into lines of at most `width` points. Words longer than that are broken, too.
/// A text without a single visible character has no lines.
pub(super) fn set(fonts: &mut Fonts, text: &Text, style: Style, width: f32) -> Vec<Line> {
    let mut source = String::new();
    let mut bold = Vec::new();
    for run in &text.runs {
        let start = source.len();
        source.push_str(&visible(&run.text));
        if run.bold {
            bold.push(start..source.len());
        }
    }
    source.truncate(source.trim_end().len());
    if source.is_empty() {
        return Vec::new();
    }
    let source: Rc<str> = source.into();
    let width = width.max(style.size);
    let layout = shape(fonts, &source, &bold, &[], style, width);
    let rescued: Vec<(Range<usize>, String)> = glyphless(fonts, &source, &layout)
        .into_iter()
        .filter_map(|range| Some((range.clone(), fonts.family_for(source.get(range)?)?)))
        .collect();
    if rescued.is_empty() {
        return lines(fonts, &source, &layout);
    }
    let layout = shape(fonts, &source, &bold, &rescued, style, width);
    lines(fonts, &source, &layout)
}

/// A text on one line: what does not fit is left out, which an ellipsis shows. For heads and feet
/// that repeat what the first page says in full.
pub(super) fn set_short(fonts: &mut Fonts, text: &Text, style: Style, width: f32) -> Option<Line> {
    let mut lines = set(fonts, text, style, width);
    let bold = text.runs.first().is_some_and(|run| run.bold);
    while lines.len() > 1 {
        // Cut in two, the marks around a name would be seen.
        let first = without_isolates(lines.first()?.words());
        let first = first.trim_end().trim_end_matches('…');
        let (last, _) = first.char_indices().next_back()?;
        let shorter = format!("{}…", first.get(..last)?);
        let shorter = if bold { Text::bold(shorter) } else { Text::plain(shorter) };
        lines = set(fonts, &shorter, style, width);
    }
    lines.pop()
}

/// A line without ink that says `words` to whoever reads the text of the page. `space` is a space of
/// its own for each of them: a PDF notes what a glyph says once for the whole document.
pub(super) fn unseen(fonts: &mut Fonts, words: &str, space: char, width: f32) -> Option<Line> {
    let (face, glyph) = fonts.plain_glyph(space)?;
    let Style { size, leading, .. } = Style::BODY;
    let range = 0..words.len();
    let glyphs = vec![KrillaGlyph::new(glyph, width / size, 0.0, 0.0, 0.0, range.clone(), None)];
    let pieces = vec![Piece { face, size, x: 0.0, glyphs }];
    Some(Line { source: words.into(), range, pieces, indent: 0.0, width, ascent: leading, descent: 0.0 })
}

/// The width of the widest line.
pub(super) fn widest(lines: &[Line]) -> f32 {
    lines.iter().map(|line| line.width).fold(0.0, f32::max)
}

/// A title or heading as it is listed outside the page: on one line.
pub(super) fn title(text: &str) -> String {
    without_isolates(&visible(text.trim())).replace('\n', "")
}

/// Line ends as a space and a line feed, tabs as spaces, and as `[U+202E]` whatever would steer
/// the text without being seen. What isolates a name does that within the name only, where it has
/// its end in the text.
fn visible(text: &str) -> String {
    let mut open = Vec::new();
    let mut paired = BTreeSet::new();
    for (at, c) in text.char_indices().filter(|(_, c)| is_isolate(*c)) {
        if c == '\u{2068}' {
            open.push(at);
        } else if let Some(begin) = open.pop() {
            paired.extend([begin, at]);
        }
    }
    let mut shown = String::with_capacity(text.len());
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        match c {
            '\r' if characters.peek().is_some_and(|(_, next)| *next == '\n') => {}
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => shown.push_str(" \n"),
            '\t' => shown.push_str("    "),
            _ if steers(c) && !paired.contains(&at) => {
                shown.extend(format!("[U+{:04X}]", u32::from(c)).chars());
            }
            _ => shown.push(c),
        }
    }
    shown
}

fn shape(
    fonts: &mut Fonts,
    source: &str,
    bold: &[Range<usize>],
    rescued: &[(Range<usize>, String)],
    style: Style,
    width: f32,
) -> Layout<()> {
    let mut builder = fonts.layouts.ranged_builder(&mut fonts.context, source, 1.0, false);
    builder.push_default(FontFamily::Single(FontFamilyName::Named(style.family.into())));
    builder.push_default(StyleProperty::FontSize(style.size));
    builder.push_default(LineHeight::Absolute(style.leading));
    builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
    if style.family == TITLE {
        builder.push_default(StyleProperty::FontWeight(FontWeight::SEMI_BOLD));
    }
    for range in bold {
        builder.push(StyleProperty::FontWeight(FontWeight::SEMI_BOLD), range.clone());
    }
    for (range, family) in rescued {
        let family = FontFamily::Single(FontFamilyName::Named(family.into()));
        builder.push(StyleProperty::FontFamily(family), range.clone());
    }
    let mut layout = builder.build(source);
    layout.break_all_lines(Some(width));
    layout.align(Alignment::Start, AlignmentOptions::default());
    layout
}

/// Clusters for which the usual fallback found no glyph that a PDF can show.
fn glyphless(fonts: &mut Fonts, source: &str, layout: &Layout<()>) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    for run in layout.lines().flat_map(|line| line.runs()) {
        let shown = fonts.face(run.font(), &run.synthesis()).is_some();
        let missing = run.clusters().filter(|cluster| {
            !cluster.is_hard_line_break()
                && !isolates(source, &cluster.text_range())
                && (!shown || cluster.glyphs().any(|glyph| glyph.id == 0))
        });
        ranges.extend(missing.map(|cluster| cluster.text_range()));
    }
    ranges
}

/// Whether a part of a text does nothing but isolate what is beside it: it is neither drawn nor read.
fn isolates(source: &str, part: &Range<usize>) -> bool {
    source.get(part.clone()).is_some_and(|part| !part.is_empty() && part.chars().all(is_isolate))
}

fn lines(fonts: &mut Fonts, source: &Rc<str>, layout: &Layout<()>) -> Vec<Line> {
    let mut lines = Vec::with_capacity(layout.len());
    for line in layout.lines() {
        let metrics = line.metrics();
        let mut x = 0.0;
        let mut pieces: Vec<Piece> = Vec::new();
        for run in line.runs() {
            let face = fonts.face(run.font(), &run.synthesis());
            let size = run.font_size();
            let mut clusters: Vec<(Range<usize>, Vec<Glyph>)> = Vec::new();
            let is_drawn = |range: &Range<usize>| !isolates(source, range);
            let clusters_here = run.clusters().filter(|cluster| !cluster.is_hard_line_break());
            for cluster in clusters_here.filter(|cluster| is_drawn(&cluster.text_range())) {
                match clusters.last_mut() {
                    Some((range, _)) if cluster.is_ligature_continuation() => {
                        range.end = cluster.text_range().end;
                    }
                    _ => clusters.push((cluster.text_range(), cluster.glyphs().collect())),
                }
            }
            if run.is_rtl() {
                clusters.reverse();
            }
            for (range, glyphs) in clusters {
                for glyph in glyphs {
                    let shown = face.filter(|_| glyph.id != 0).map(|face| (face, GlyphId::new(glyph.id)));
                    let words = source.get(range.clone()).unwrap_or_default();
                    let Some((face, id)) = shown.or_else(|| fonts.stand_in(words)) else { continue };
                    // The PDF measures upwards, the layout downwards.
                    let (advance, right, up) = (glyph.advance / size, glyph.x / size, -glyph.y / size);
                    let placed = KrillaGlyph::new(id, advance, right, up, 0.0, range.clone(), None);
                    match pieces.last_mut() {
                        Some(piece) if piece.face == face => piece.glyphs.push(placed),
                        _ => pieces.push(Piece { face, size, x, glyphs: vec![placed] }),
                    }
                    x += glyph.advance;
                }
            }
        }
        lines.push(Line {
            source: source.clone(),
            range: line.text_range(),
            pieces,
            indent: metrics.offset,
            width: metrics.advance - metrics.hanging_advance,
            ascent: metrics.baseline - metrics.block_min_coord.min(metrics.content_block_min_coord),
            descent: metrics.block_max_coord.max(metrics.content_block_max_coord) - metrics.baseline,
        });
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &Text, width: f32) -> Vec<String> {
        let lines = set(&mut Fonts::bundled().unwrap(), text, Style::BODY, width);
        lines.iter().map(|line| line.words().to_owned()).collect()
    }

    #[test]
    fn steering_characters_are_shown() {
        let shown = visible("a\u{202E}b\u{0}\u{7F}\u{2066}\u{FEFF}\u{E0041}\u{FFFF}\u{1FFFE}");
        let expected = "a[U+202E]b[U+0000][U+007F][U+2066][U+FEFF][U+E0041][U+FFFF][U+1FFFE]";
        assert_eq!(shown, expected);
        assert_eq!(visible("क\u{200D}ष \u{200F}"), "क\u{200D}ष \u{200F}", "what names need is kept");
    }

    #[test]
    fn line_ends_of_all_kinds_break_lines() {
        let text = Text::plain("one\r\ntwo\rthree\nfour\u{2028}five\t.\n\n");
        assert_eq!(words(&text, 500.0), ["one \n", "two \n", "three \n", "four \n", "five    ."]);
        assert_eq!(title(" one\ntwo "), "one two");
    }

    #[test]
    fn blank_texts_have_no_lines() {
        assert!(words(&Text::plain(" \n\t "), 100.0).is_empty());
        assert!(words(&Text::default(), 100.0).is_empty());
    }

    #[test]
    fn a_width_of_nothing_still_takes_a_letter_a_line() {
        assert_eq!(words(&Text::plain("WWW"), -5.0).len(), 3);
    }

    #[test]
    fn right_to_left_text_begins_at_the_right() {
        let fonts = &mut Fonts::bundled().unwrap();
        let lines = set(fonts, &Text::plain("\u{200F}abc\u{200F}"), Style::BODY, 200.0);
        assert!(lines[0].indent > 150.0, "{}", lines[0].indent);
    }

    #[test]
    fn runs_differ_in_weight() {
        let fonts = &mut Fonts::bundled().unwrap();
        let lines = set(fonts, &Text::bold("3 days").then(" at most"), Style::BODY, 200.0);
        let faces: Vec<usize> = lines[0].pieces.iter().map(|piece| piece.face).collect();
        assert_eq!(faces.len(), 2);
        assert_ne!(faces[0], faces[1]);
    }

    #[test]
    fn a_short_line_ends_in_an_ellipsis() {
        let fonts = &mut Fonts::bundled().unwrap();
        let line =
            set_short(fonts, &Text::plain("a-file-with-an-endless-name.ron"), Style::BODY, 80.0).unwrap();
        assert!(line.words().ends_with('…') && line.words().starts_with("a-file") && line.width <= 80.0);
        let line = set_short(fonts, &Text::plain("short"), Style::BODY, 80.0).unwrap();
        assert_eq!(line.words(), "short");
    }

    /// The letters of the first line in the order in which they are drawn.
    fn drawn(text: &str) -> String {
        let lines = set(&mut Fonts::bundled().unwrap(), &Text::plain(text), Style::BODY, 500.0);
        let glyphs = lines[0].pieces.iter().flat_map(|piece| &piece.glyphs);
        glyphs.map(|glyph| &lines[0].source[glyph.text_range.clone()]).collect()
    }

    #[test]
    fn a_name_from_right_to_left_is_told_from_what_is_around() {
        assert_eq!(drawn("\u{2068}אב גד\u{2069}, 3 goals"), "דג בא, 3 goals");
        assert_eq!(drawn("See \u{2068}אב\u{2069}, \u{2068}גד\u{2069}."), "See בא, דג.");
        assert_eq!(drawn("אב, 3"), "3 ,בא", "which is what isolating it is for");
        let phrase = Text::plain("1 ").then_text(Text::bold("אב").isolated()).then(": 2");
        let lines = set(&mut Fonts::bundled().unwrap(), &phrase, Style::BODY, 500.0);
        assert_eq!(lines[0].words(), "1 \u{2068}אב\u{2069}: 2");
        assert_eq!(title("\u{2068}אב\u{2069}, 3"), "אב, 3", "what is not drawn needs no marks");
    }

    #[test]
    fn only_what_has_an_end_isolates() {
        assert_eq!(visible("a\u{2069}b\u{2068}c"), "a[U+2069]b[U+2068]c");
        assert_eq!(visible("\u{2068}a\u{2068}b\u{2069}"), "[U+2068]a\u{2068}b\u{2069}");
        let fonts = &mut Fonts::bundled().unwrap();
        set(fonts, &Text::plain("\u{2068}a\u{2069}"), Style::BODY, 200.0);
        assert!(fonts.replaced.is_empty(), "{:?}", fonts.replaced);
        let short = set_short(
            fonts,
            &Text::plain("\u{2068}a-file-with-an-endless-name.ron\u{2069}"),
            Style::BODY,
            80.0,
        );
        assert!(!short.unwrap().words().contains("U+"));
    }
}
