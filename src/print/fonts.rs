//! The typefaces of the printed page: the bundled ones, and the computer's own for whatever they lack.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use fontique::{
    Blob, Collection, CollectionOptions, FontInfo, FontInfoOverride, FontStyle, FontWeight, FontWidth,
    SourceCache, Synthesis,
};
use krilla::text::{Font, GlyphId, Tag};
use parley::{FontContext, FontData, LayoutContext};
use skrifa::FontRef;
use skrifa::raw::TableProvider as _;

use super::PrintError;

/// Family of running text, regular and semi-bold.
pub(super) const TEXT: &str = "Page Text";
/// Family of titles, semi-bold only.
pub(super) const TITLE: &str = "Page Title";

/// Registered under names of our own, so that an Inter of another version on the computer changes nothing.
static BUNDLED: [(&str, &[u8]); 3] = [
    (TEXT, include_bytes!("../../assets/fonts/Inter-Regular.otf")),
    (TEXT, include_bytes!("../../assets/fonts/Inter-SemiBold.otf")),
    (TITLE, include_bytes!("../../assets/fonts/InterDisplay-SemiBold.otf")),
];

/// Stands for a character that no font draws.
const STAND_IN: char = '□';

/// Finds, loads and remembers typefaces. Making one reads the computer's list of fonts, so keep it.
pub struct Fonts {
    pub(super) context: FontContext,
    pub(super) layouts: LayoutContext<()>,
    pub(super) replaced: BTreeSet<char>,
    plain: FontInfo,
    faces: Vec<Font>,
    known: HashMap<FaceKey, Option<usize>>,
    families: HashMap<String, Option<String>>,
    only_bundled: bool,
}

/// Source, index within it and variation of a typeface.
type FaceKey = (u64, u32, Vec<([u8; 4], u32)>);

impl Fonts {
    /// The bundled fonts, and the computer's fonts for scripts that they lack.
    ///
    /// # Errors
    /// If a bundled font cannot be read.
    pub fn system() -> Result<Self, PrintError> {
        Self::new(true)
    }

    /// The bundled fonts only, so that the same input gives the same bytes on every computer.
    ///
    /// # Errors
    /// If a bundled font cannot be read.
    pub fn bundled() -> Result<Self, PrintError> {
        Self::new(false)
    }

    fn new(system_fonts: bool) -> Result<Self, PrintError> {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts });
        for (family, bytes) in BUNDLED {
            let name = FontInfoOverride { family_name: Some(family), ..Default::default() };
            collection.register_fonts(Blob::new(Arc::new(bytes)), Some(name));
        }
        let plain = collection
            .family_by_name(TEXT)
            .and_then(|family| {
                let (width, style) = (FontWidth::NORMAL, FontStyle::Normal);
                family.match_font(width, style, FontWeight::NORMAL, false).cloned()
            })
            .ok_or(PrintError::BundledFonts)?;
        Ok(Self {
            context: FontContext { collection, source_cache: SourceCache::default() },
            layouts: LayoutContext::new(),
            replaced: BTreeSet::new(),
            plain,
            faces: Vec::new(),
            known: HashMap::new(),
            families: HashMap::new(),
            only_bundled: !system_fonts,
        })
    }

    /// Whether no font of the computer takes part.
    pub(super) fn only_bundled(&self) -> bool {
        self.only_bundled
    }

    /// A typeface that a line names.
    pub(super) fn get(&self, face: usize) -> Option<&Font> {
        self.faces.get(face)
    }

    /// The number of a typeface, or none where a PDF cannot show it: it has bitmaps only, its
    /// licence forbids embedding, or it is damaged.
    pub(super) fn face(&mut self, font: &FontData, synthesis: &Synthesis) -> Option<usize> {
        let variation = synthesis.variation_settings();
        let bits = variation.iter().map(|(tag, value)| (tag.into_bytes(), value.to_bits())).collect();
        let key = (font.data.id(), font.index, bits);
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        let face = embeddable(font.data.as_ref(), font.index).and_then(|()| {
            let coordinates: Vec<(Tag, f32)> =
                variation.iter().map(|(tag, value)| (Tag::new(&tag.into_bytes()), *value)).collect();
            let (bytes, _) = font.data.clone().into_raw_parts();
            Font::new_variable(bytes.into(), font.index, &coordinates)
        });
        let number = face.map(|face| {
            self.faces.push(face);
            self.faces.len() - 1
        });
        self.known.insert(key, number);
        number
    }

    /// The family on this computer that draws the whole of a cluster which the usual fallback could not.
    pub(super) fn family_for(&mut self, cluster: &str) -> Option<String> {
        if let Some(known) = self.families.get(cluster) {
            return known.clone();
        }
        let mut names: Vec<String> = self.context.collection.family_names().map(str::to_owned).collect();
        names.sort_unstable();
        let found = names.into_iter().find(|name| {
            let family = self.context.collection.family_by_name(name);
            let Some(font) = family.and_then(|family| family.default_font().cloned()) else { return false };
            cluster.chars().filter(|c| !joins(*c)).all(|c| self.glyph(&font, c).is_some())
        });
        self.families.insert(cluster.to_owned(), found.clone());
        found
    }

    /// Typeface and glyph of a character of the text family.
    pub(super) fn plain_glyph(&mut self, c: char) -> Option<(usize, GlyphId)> {
        let font = self.plain.clone();
        self.glyph(&font, c)
    }

    /// Typeface and glyph to draw for characters that no font has, which are noted down.
    pub(super) fn stand_in(&mut self, cluster: &str) -> Option<(usize, GlyphId)> {
        let missing: Vec<char> = cluster.chars().filter(|c| self.plain_glyph(*c).is_none()).collect();
        self.replaced.extend(missing);
        self.plain_glyph(STAND_IN)
    }

    fn glyph(&mut self, font: &FontInfo, c: char) -> Option<(usize, GlyphId)> {
        let data = font.load(Some(&mut self.context.source_cache))?;
        let id = font.charmap_index().charmap(data.as_ref())?.map(c).filter(|id| *id != 0)?;
        let synthesis = font.synthesis(font.width(), font.style(), font.weight());
        let face = self.face(&FontData::new(data, font.index()), &synthesis)?;
        Some((face, GlyphId::new(id)))
    }
}

/// Characters that shape their neighbours and have no glyph of their own.
fn joins(c: char) -> bool {
    matches!(c, '\u{200C}'..='\u{200F}' | '\u{FE00}'..='\u{FE0F}')
}

/// Some where the font has outlines and its licence lets us embed it (`OpenType`: table `OS/2`,
/// field `fsType`).
fn embeddable(data: &[u8], index: u32) -> Option<()> {
    const RESTRICTED: u16 = 2;
    let font = FontRef::from_index(data, index).ok()?;
    let outlines = font.glyf().is_ok() || font.cff().is_ok() || font.cff2().is_ok();
    let restricted = font.os2().is_ok_and(|os2| os2.fs_type() & 0xF == RESTRICTED);
    (outlines && !restricted).then_some(())
}
