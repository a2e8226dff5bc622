//! What a file that is no plan is instead, by how it begins.

/// A kind of file that is easily taken for a plan in a file dialog or on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing, or nothing but white space.
    Empty,
    /// A PDF.
    Pdf,
    /// A packed file: an archive, or a document of an office program.
    Packed,
    /// A document of a word processor that is not packed.
    Document,
    /// A picture.
    Picture,
    /// A web page or another file of tags.
    Markup,
    /// JSON.
    Json,
    /// Text in an encoding with two or four bytes a character.
    WideText,
    /// Something that is no text at all.
    Binary,
}

impl Kind {
    /// The id of the sentence for it in the language files.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Empty => "kind-empty",
            Self::Pdf => "kind-pdf",
            Self::Packed => "kind-packed",
            Self::Document => "kind-document",
            Self::Picture => "kind-picture",
            Self::Markup => "kind-markup",
            Self::Json => "kind-json",
            Self::WideText => "kind-wide-text",
            Self::Binary => "kind-binary",
        }
    }
}

/// The bytes that files of a kind begin with.
const BEGINNINGS: &[(&[u8], Kind)] = &[
    (b"%PDF-", Kind::Pdf),
    // The files of office programs are archives of this kind too.
    (b"PK\x03\x04", Kind::Packed),
    (b"PK\x05\x06", Kind::Packed),
    (b"\x1f\x8b", Kind::Packed),
    (b"7z\xbc\xaf\x27\x1c", Kind::Packed),
    (b"\xd0\xcf\x11\xe0", Kind::Document),
    (b"{\\rtf", Kind::Document),
    (b"\x89PNG", Kind::Picture),
    (b"\xff\xd8\xff", Kind::Picture),
    (b"GIF8", Kind::Picture),
    (b"RIFF", Kind::Picture),
    (b"II*\0", Kind::Picture),
    (b"MM\0*", Kind::Picture),
    // The marks at the beginning of UTF-16 and UTF-32.
    (b"\xff\xfe", Kind::WideText),
    (b"\xfe\xff", Kind::WideText),
    (b"\0\0\xfe\xff", Kind::WideText),
    (b"<", Kind::Markup),
    (b"{", Kind::Json),
    (b"[", Kind::Json),
];

/// What a file is that is known not to be a plan; none where it may be a plan with a mistake, or
/// any other text.
pub(super) fn of(bytes: &[u8]) -> Option<Kind> {
    /// So much of a file tells whether it is text.
    const ENOUGH: usize = 4096;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if bytes.is_empty() {
        return Some(Kind::Empty);
    }
    if let Some((_, kind)) = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)) {
        return Some(*kind);
    }
    let bytes = bytes.get(..ENOUGH).unwrap_or(bytes);
    // English text in UTF-16 without a mark has a zero in every other place, and a plan has none.
    let is_mixed = bytes.contains(&0) && bytes.iter().any(|byte| *byte != 0);
    let is_wide = |first: usize| bytes.iter().skip(first).step_by(2).all(|byte| *byte == 0);
    if is_mixed && (is_wide(0) || is_wide(1)) {
        return Some(Kind::WideText);
    }
    let is_text = |byte: &u8| !byte.is_ascii_control() || byte.is_ascii_whitespace();
    (!bytes.iter().all(is_text)).then_some(Kind::Binary)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_how_they_begin() {
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<_>>();
        let cases: [(&[u8], Option<Kind>); 22] = [
            (b"", Some(Kind::Empty)),
            (b"\xef\xbb\xbf \r\n\t", Some(Kind::Empty)),
            (b"%PDF-1.7\n%\xe2\xe3", Some(Kind::Pdf)),
            (b"PK\x03\x04\x14\0\x06\0[Content_Types].xml", Some(Kind::Packed)),
            (b"\x1f\x8b\x08", Some(Kind::Packed)),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", Some(Kind::Document)),
            (b"{\\rtf1\\ansi", Some(Kind::Document)),
            (b"\x89PNG\r\n\x1a\n", Some(Kind::Picture)),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", Some(Kind::Picture)),
            (b"GIF89a", Some(Kind::Picture)),
            (b"RIFF\x24\0\0\0WEBP", Some(Kind::Picture)),
            (b"<!DOCTYPE html>", Some(Kind::Markup)),
            (b"\n{\"schema\": 1}", Some(Kind::Json)),
            (b"\xff\xfeW\0o\0", Some(Kind::WideText)),
            (&wide("\u{feff}Workbook"), Some(Kind::WideText)),
            (&wide("Workbook(schema: 1)"), Some(Kind::WideText)),
            (b"\x7fELF\x02\x01\x01\0", Some(Kind::Binary)),
            (&[0; 100], Some(Kind::Binary)),
            (b"Workbook(plan: Plan())", None),
            (b"Dear Maya,\r\n", None),
            (b"Caf\xe9 by the river", None),
            ("Füße".as_bytes(), None),
        ];
        for (bytes, kind) in cases {
            assert_eq!(of(bytes), kind, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
