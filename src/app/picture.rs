//! A picture on its way out of the program: as SVG, and as pixels.
//!
//! What was painted is written as SVG, and read back with the typefaces that the program carries
//! along and, for other scripts, those of this computer. Then texts are outlines, so that the
//! picture looks the same wherever it is opened.

mod svg;

use std::sync::Arc;

use egui::ColorImage;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Language, Source, Weight};
use resvg::usvg::{self, Options, Tree, WriteOptions};
use skrifa::{FontRef, MetadataProvider as _};

use crate::storage;
use crate::ui::pictures::Drawing;
use crate::ui::theme;

/// Why a picture did not leave the program.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// It could not be drawn.
    #[error(transparent)]
    Draw(#[from] usvg::Error),
    /// It has no pixels, or more than a computer can hold.
    #[error("a picture of {width} by {height} pixels")]
    Size {
        /// How many there would be across.
        width: u32,
        /// How many there would be down.
        height: u32,
    },
    /// It could not be written.
    #[error(transparent)]
    Write(#[from] storage::Error),
}

/// So many pixels for each point: for screens and slides of today.
const SCALE: f32 = 2.0;

/// So many pixels across or down are the most; what would have more has fewer for each point.
const MOST: f32 = 8192.0;

/// The picture as an SVG whose texts are outlines, with its name and with what it says in words.
pub(super) fn to_svg(drawing: &Drawing) -> Result<String, PictureError> {
    let options = WriteOptions { coordinates_precision: 3, transforms_precision: 4, ..Default::default() };
    let mut drawn = tree(drawing)?.to_string(&options);
    let said: Vec<String> = drawing.said.iter().map(|line| svg::escaped(line)).collect();
    let said = said.join("\n");
    let title = svg::escaped(&drawing.name);
    // Every picture lies on a ground, so that there is something within the outermost element.
    if let Some(end) = drawn.find('>') {
        drawn.insert_str(end + 1, &format!("\n<title>{title}</title>\n<desc>{said}</desc>"));
    }
    Ok(drawn)
}

/// The picture as pixels.
pub(super) fn to_pixels(drawing: &Drawing) -> Result<ColorImage, PictureError> {
    let tree = tree(drawing)?;
    let size = tree.size();
    let scale = SCALE.min(MOST / size.width().max(size.height()));
    let (width, height) = ((size.width() * scale).ceil() as u32, (size.height() * scale).ceil() as u32);
    let mut pixels = Pixmap::new(width, height).ok_or(PictureError::Size { width, height })?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    Ok(ColorImage::from_rgba_premultiplied([width as usize, height as usize], pixels.data()))
}

fn tree(drawing: &Drawing) -> Result<Tree, PictureError> {
    let svg = svg::write(drawing.size, &drawing.shapes);
    let options = Options { fontdb: Arc::new(fonts(&svg)), ..Options::default() };
    Ok(Tree::from_str(&svg, &options)?)
}

/// The typefaces for a text: those that the program carries along, and where they lack a character,
/// those of this computer, too.
fn fonts(text: &str) -> Database {
    let mut fonts = Database::new();
    for face in &theme::TYPEFACES {
        let mut loaded = Database::new();
        loaded.load_font_source(Source::Binary(Arc::new(face.bytes)));
        for info in loaded.faces() {
            let mut info = info.clone();
            // Under a name of our own, so that the same typeface of another version on this
            // computer changes nothing.
            info.families = vec![(face.family.to_owned(), Language::English_UnitedStates)];
            info.weight = Weight(face.weight);
            fonts.push_face_info(info);
        }
    }
    let known: Vec<_> = theme::TYPEFACES.iter().filter_map(|face| FontRef::new(face.bytes).ok()).collect();
    let is_known = |c: char| c.is_control() || known.iter().any(|font| font.charmap().map(c).is_some());
    if !text.chars().all(is_known) {
        fonts.load_system_fonts();
    }
    fonts
}

#[cfg(test)]
mod tests;
