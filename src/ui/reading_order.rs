//! The order in which words are drawn where some of them are read from right to left.
//!
//! egui joins and turns the letters of a Hebrew or Arabic word, and then sets word after word from
//! left to right. So every text that a pass has drawn is looked at once more before it goes to the
//! screen, whatever widget it is of: its lines stay as they were broken, and within each the words
//! are put into reading order (UAX #9). What is told to assistive technology is not touched.
//!
//! The text that is being typed into stays as egui has it, for its cursor and its selection count
//! on that.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use egui::epaint::text::{Galley, Glyph, LayoutJob, PlacedRow, TextWrapping};
use egui::layers::ShapeIdx;
use egui::{Context, Id, LayerId, Pos2, Role, Shape, Ui};
use unicode_bidi::{BidiClass, BidiDataSource, BidiInfo, HardcodedBidiData};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::words::{is_from_right, is_isolate, reads_from_right, without_isolates};

/// Puts the texts of each pass into reading order.
#[derive(Default)]
pub struct ReadingOrder {
    /// What was put in order in the pass before, by the address of the text that was drawn.
    known: HashMap<usize, Ordered>,
}

struct Ordered {
    /// Kept, so that no other text is drawn from that address.
    _drawn: Arc<Galley>,
    read: Arc<Galley>,
}

/// A text that was drawn: the layer, its place in the layer's list, and how it was laid out.
type Drawn = (LayerId, ShapeIdx, Arc<Galley>);

impl egui::Plugin for ReadingOrder {
    fn debug_name(&self) -> &'static str {
        "reading order"
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        let drawn = drawn(&ctx);
        let known = std::mem::take(&mut self.known);
        for (layer, index, galley) in drawn {
            let address = Arc::as_ptr(&galley).addr();
            let read = match known.get(&address) {
                Some(ordered) => ordered.read.clone(),
                None => in_order(&ctx, &galley).map_or_else(|| galley.clone(), Arc::new),
            };
            self.known.insert(address, Ordered { _drawn: galley, read: read.clone() });
            ctx.graphics_mut(|layers| {
                if let Some(list) = layers.get_mut(layer) {
                    list.mutate_shape(index, |clipped| {
                        if let Shape::Text(text) = &mut clipped.shape {
                            text.galley = read;
                        }
                    });
                }
            });
        }
    }

    /// Who listens hears names, and not the marks that isolate them.
    fn output_hook(&mut self, _: &Context, output: &mut egui::FullOutput) {
        let nodes = output.platform_output.accesskit_update.iter_mut().flat_map(|update| &mut update.nodes);
        for (_, node) in nodes.filter(|(_, node)| node.role() != Role::TextRun) {
            let said = |text: Option<&str>| {
                text.filter(|text| text.contains(is_isolate)).map(|text| without_isolates(text).into_owned())
            };
            if let Some(label) = said(node.label()) {
                node.set_label(label);
            }
            if let Some(value) = said(node.value()) {
                node.set_value(value);
            }
            if let Some(description) = said(node.description()) {
                node.set_description(description);
            }
        }
    }
}

/// The texts of this pass in which something is read from right to left.
fn drawn(ctx: &Context) -> Vec<Drawn> {
    let kept = kept(ctx);
    let mut ids: Vec<LayerId> = ctx.memory(|memory| memory.layer_ids().collect());
    if !ids.contains(&LayerId::background()) {
        ids.push(LayerId::background());
    }
    let mut drawn = Vec::new();
    ctx.graphics(|layers| {
        for id in ids {
            let Some(list) = layers.get(id) else { continue };
            for (index, clipped) in list.all_entries().enumerate() {
                if let Shape::Text(text) = &clipped.shape
                    && reads_from_right(&text.galley.job.text)
                    && !kept.contains(&text.pos)
                {
                    drawn.push((id, ShapeIdx(index), text.galley.clone()));
                }
            }
        }
    });
    drawn
}

/// Leaves the text that is drawn at this place in this pass as egui has it.
pub fn keep_as_typed(ctx: &Context, at: Pos2) {
    let mut kept = kept(ctx);
    kept.push(at);
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| data.insert_temp(Id::unique("kept as typed"), (pass, kept)));
}

/// Where the texts are drawn that stay as egui has them.
fn kept(ctx: &Context) -> Vec<Pos2> {
    let kept: Option<(u64, Vec<Pos2>)> = ctx.data(|data| data.get_temp(Id::unique("kept as typed")));
    kept.filter(|(pass, _)| *pass == ctx.cumulative_pass_nr()).map(|(_, kept)| kept).unwrap_or_default()
}

/// The same text with the words of each line in reading order. None where lines and text do not go
/// together, as where no font has the letters.
fn in_order(ctx: &Context, galley: &Galley) -> Option<Galley> {
    let mut read = galley.clone();
    let text = &galley.job.text;
    let last = galley.rows.len().saturating_sub(1);
    let mut start = 0;
    for (index, row) in galley.rows.iter().enumerate() {
        let rest = text.get(start..)?;
        let whole = rest.find('\n').unwrap_or(rest.len());
        let cut = galley.elided && index == last;
        let end = start + if cut { whole } else { shown(rest, &row.glyphs)? };
        if reads_from_right(text.get(start..end)?) {
            let line = Line { job: &galley.job, row, is_first: index == 0 };
            let set = if cut { line.cut(ctx, start..end) } else { line.set(ctx, text, start..end) }?;
            *read.rows.get_mut(index)? = set;
        }
        start = end + usize::from(row.ends_with_newline);
    }
    let rows = || read.rows.iter().map(|row| &row.visuals.mesh);
    read.num_vertices = rows().map(|mesh| mesh.vertices.len()).sum();
    read.num_indices = rows().map(|mesh| mesh.indices.len()).sum();
    read.mesh_bounds = read.rows.iter().fold(egui::Rect::NOTHING, |bounds, row| {
        bounds.union(row.visuals.mesh_bounds.translate(row.pos.to_vec2()))
    });
    Some(read)
}

/// How many bytes of a text a row of glyphs shows. A word from right to left has its glyphs in
/// another order than its letters, and another number of them.
fn shown(text: &str, glyphs: &[Glyph]) -> Option<usize> {
    let mut letters = text.char_indices().peekable();
    let mut glyphs = glyphs.iter().map(|glyph| glyph.chr).peekable();
    while let Some(&glyph) = glyphs.peek() {
        let &(_, letter) = letters.peek()?;
        if is_from_right(letter) && is_from_right(glyph) {
            while letters.next_if(|(_, c)| is_from_right(*c) || attaches(*c)).is_some() {}
            while glyphs.next_if(|c| is_from_right(*c) || attaches(*c)).is_some() {}
        } else if letter == glyph {
            letters.next();
            glyphs.next();
        } else if attaches(letter) {
            // A mark that the font lacks has no glyph.
            letters.next();
        } else {
            return None;
        }
    }
    Some(letters.peek().map_or(text.len(), |(at, _)| *at))
}

/// A line of a text as egui has laid it out.
struct Line<'a> {
    job: &'a LayoutJob,
    row: &'a PlacedRow,
    is_first: bool,
}

impl Line<'_> {
    /// The line with the words of that part of the text in reading order.
    fn set(&self, ctx: &Context, text: &str, part: Range<usize>) -> Option<PlacedRow> {
        let laid_out = self.lay_out(ctx, text, part);
        let mut row = (*laid_out.rows.first()?.row).clone();
        let right = self.indent();
        for vertex in &mut row.visuals.mesh.vertices {
            vertex.pos.x += right;
        }
        for glyph in &mut row.glyphs {
            glyph.pos.x += right;
        }
        row.visuals.mesh_bounds = row.visuals.mesh_bounds.translate(egui::vec2(right, 0.0));
        row.size = self.row.size;
        Some(PlacedRow { row: Arc::new(row), ..self.row.clone() })
    }

    /// The line with as many letters of that part of the text as there is room for, and an ellipsis
    /// for the rest.
    fn cut(&self, ctx: &Context, part: Range<usize>) -> Option<PlacedRow> {
        let whole = self.job.text.get(..part.end)?;
        let ends: Vec<usize> =
            whole.get(part.start..)?.grapheme_indices(true).map(|(at, _)| part.start + at).collect();
        let shortened = |count: usize| {
            let end = ends.get(count).copied().unwrap_or(part.end);
            let mut text = whole.get(..end).unwrap_or_default().to_owned();
            text.extend(self.job.wrap.overflow_character);
            text
        };
        let room = self.job.wrap.max_width - self.indent();
        let (mut fits, mut most) = (0, ends.len());
        while fits < most {
            let count = (fits + most).div_ceil(2);
            let text = shortened(count);
            if self.lay_out(ctx, &text, part.start..text.len()).size().x <= room {
                fits = count;
            } else {
                most = count - 1;
            }
        }
        let text = shortened(fits);
        self.set(ctx, &text, part.start..text.len())
    }

    /// From the left edge of the row to its first glyph.
    fn indent(&self) -> f32 {
        let left = self.row.glyphs.iter().map(|glyph| glyph.pos.x).fold(f32::INFINITY, f32::min);
        if left.is_finite() { left } else { 0.0 }
    }

    fn lay_out(&self, ctx: &Context, text: &str, part: Range<usize>) -> Arc<Galley> {
        let mut job = LayoutJob {
            wrap: TextWrapping::no_max_width(),
            break_on_newline: false,
            round_output_to_gui: self.job.round_output_to_gui,
            first_row_min_height: if self.is_first { self.job.first_row_min_height } else { 0.0 },
            ..LayoutJob::default()
        };
        let sections = &self.job.sections;
        let starts: Vec<usize> = sections.iter().map(|section| section.byte_range.start.0).collect();
        for piece in pieces(text, part, &starts, self.job.break_on_newline) {
            let section = starts.iter().rposition(|start| *start <= piece.at);
            let format = section.and_then(|section| sections.get(section)).map(|one| one.format.clone());
            job.append(&piece.words, 0.0, format.unwrap_or_default());
        }
        ctx.fonts_mut(|fonts| fonts.layout_job(job))
    }
}

/// A piece of a line: what egui turns around by itself, or what it need not.
struct Piece {
    words: String,
    /// Where the first letter stands in the text.
    at: usize,
}

/// A part of a text cut into pieces, in the order in which they are drawn. A piece has its letters in
/// the order in which they are stored, and none goes on where one of `starts` is.
fn pieces(text: &str, part: Range<usize>, starts: &[usize], newline_ends: bool) -> Vec<Piece> {
    let end = part.start + text.get(part.clone()).map_or(0, |words| words.trim_end().len());
    let info = BidiInfo::new_with_data_source(&Classes { newline_ends }, text, None);
    let Some(paragraph) = info.paragraphs.iter().find(|one| one.range.end > part.start) else {
        return Vec::new();
    };
    let (levels, runs) = info.visual_runs(paragraph, part.start..end.min(paragraph.range.end));
    let mut line = Vec::new();
    for run in runs {
        let turned = levels.get(run.start).is_some_and(unicode_bidi::Level::is_rtl);
        let mut pieces: Vec<Piece> = Vec::new();
        for (at, cluster) in text.get(run.clone()).unwrap_or_default().grapheme_indices(true) {
            let at = run.start + at;
            if cluster.contains(is_isolate) {
                continue;
            }
            let of_word = cluster.starts_with(is_from_right);
            // Between the words of a run that is turned around, each cluster moves by itself.
            let goes_on = |piece: &&mut Piece| {
                piece.words.starts_with(is_from_right) == of_word && (of_word || !turned)
            };
            match pieces.last_mut().filter(|_| !starts.contains(&at)).filter(goes_on) {
                Some(piece) => piece.words.push_str(cluster),
                None if turned && !of_word => pieces.push(Piece { words: mirrored(cluster), at }),
                None => pieces.push(Piece { words: cluster.to_owned(), at }),
            }
        }
        if turned {
            pieces.reverse();
        }
        line.append(&mut pieces);
    }
    line
}

/// What characters are to the order of words. Of the characters that steer it without being seen
/// only isolates do, which the program itself puts around names; whatever a stranger has written
/// into a plan stands as it is stored.
struct Classes {
    newline_ends: bool,
}

impl BidiDataSource for Classes {
    fn bidi_class(&self, c: char) -> BidiClass {
        use BidiClass::{B, BN, LRE, LRI, LRO, PDF, RLE, RLI, RLO, WS};
        match HardcodedBidiData.bidi_class(c) {
            B if c == '\n' && self.newline_ends => B,
            B => WS,
            LRE | LRI | LRO | PDF | RLE | RLI | RLO => BN,
            class => class,
        }
    }
}

/// Whether a character belongs to the letter before it.
fn attaches(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}') || HardcodedBidiData.bidi_class(c) == BidiClass::NSM
}

/// A bracket as it is seen from the other side; anything else as it is.
fn mirrored(cluster: &str) -> String {
    const PAIRS: [(char, char); 9] = [
        ('(', ')'),
        ('[', ']'),
        ('{', '}'),
        ('<', '>'),
        ('«', '»'),
        ('‹', '›'),
        ('≤', '≥'),
        ('⟨', '⟩'),
        ('「', '」'),
    ];
    let other = |c: char| {
        let pair = PAIRS.iter().find(|(one, two)| *one == c || *two == c);
        pair.map_or(c, |(one, two)| if *one == c { *two } else { *one })
    };
    cluster.chars().map(other).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text of one line, from left to right as it is drawn: egui turns around the words that read
    /// from right to left.
    fn drawn(text: &str) -> String {
        let turned = |piece: Piece| {
            let is_word = |c| HardcodedBidiData.bidi_class(c) != BidiClass::AN;
            if piece.words.starts_with(|c| is_from_right(c) && is_word(c)) {
                piece.words.graphemes(true).rev().collect()
            } else {
                piece.words
            }
        };
        pieces(text, 0..text.len(), &[0], true).into_iter().map(turned).collect()
    }

    #[test]
    fn words_are_drawn_in_the_order_in_which_they_are_read() {
        for (text, expected) in [
            ("River Trust", "River Trust"),
            ("אב גד הו", "וה דג בא"),
            ("אב 12 גד", "דג 12 בא"),
            ("אב (12) גד.", ".דג (12) בא"),
            ("NGO אב גד!", "NGO דג בא!"),
            ("نهر ٢٠ م", "م ٢٠ رهن"),
            ("نهر،٢٠", "٢٠،رهن"),
            ("\u{2068}אב גד\u{2069}, 3 goals", "דג בא, 3 goals"),
            ("\u{2068}אב\u{2069}, \u{2068}גד\u{2069} and 1 more", "בא, דג and 1 more"),
            ("אב\u{5BC}ג  ", "גב\u{5BC}א"),
        ] {
            assert_eq!(drawn(text), expected, "{text:?}");
        }
    }

    #[test]
    fn what_a_stranger_has_written_steers_nothing() {
        // Where among the words a mark stands that nobody sees does not matter.
        let seen: String = drawn("אב \u{202E}abc\u{202C} \u{2067}def\u{2069}")
            .chars()
            .filter(|c| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
            .collect();
        assert_eq!(seen, "abc def בא");
        assert_eq!(drawn("אב\u{2029}גד"), "דג\u{2029}בא");
    }

    #[test]
    fn a_line_of_a_paragraph_has_its_words_and_no_others() {
        let text = "אב גד הו";
        let second = text.find('ה').unwrap();
        let line =
            |part| pieces(text, part, &[0], true).iter().map(|piece| piece.words.clone()).collect::<Vec<_>>();
        assert_eq!(line(0..second), ["גד", " ", "אב"]);
        assert_eq!(line(second..text.len()), ["הו"]);
    }

    #[test]
    fn a_piece_has_one_look() {
        let text = "אב said yes";
        let starts = [0, text.find('y').unwrap()];
        let pieces = pieces(text, 0..text.len(), &starts, true);
        assert!(pieces.iter().any(|piece| piece.at == starts[1] && piece.words == "yes"));
    }
}
