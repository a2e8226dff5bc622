//! Every word that a user reads: the language files of `assets/locales`, embedded and looked up by
//! message id.
//!
//! A field of the workbook is one Fluent message: its value is the label, its attributes `.hint`,
//! `.why`, `.how` and `.example` are what the page and the coach say about it. Ids are always
//! written out as literals in the code, so that a test can tell which messages are missing and
//! which are no longer used.

use std::borrow::Cow;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;
use unic_langid::langid;
use uuid::Uuid;

use crate::readiness::{ChapterStatus, Finding};

mod dates;
mod fractions;
mod isolates;

pub use isolates::{is_from_right, is_isolate, isolated, list, reads_from_right, without_isolates};

/// Whether a character would steer a text without being seen: control characters, direction
/// overrides and isolates, tags, annotations and noncharacters. The joiners and the direction marks
/// are not among them: names in many scripts need them.
#[must_use]
pub fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}' | '\u{FEFF}')
        || matches!(c, '\u{FFF9}'..='\u{FFFB}' | '\u{FDD0}'..='\u{FDEF}' | '\u{E0000}'..='\u{E007F}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

/// Text from a stranger as a message or a terminal can show it: on one line, and with `[U+202E]`
/// for whatever would steer it without being seen.
#[must_use]
pub fn shown(text: &str) -> Cow<'_, str> {
    if !text.contains(steers) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\r' => {}
            '\n' | '\t' => out.push(' '),
            c if steers(c) => out.extend(format!("[U+{:04X}]", u32::from(c)).chars()),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// The one of some names that was probably meant by a word; none where it is like none of them.
#[must_use]
pub fn meant<'name>(word: &str, names: &[&'name str]) -> Option<&'name str> {
    let word = word.to_lowercase();
    let distance = |name: &str| strsim::damerau_levenshtein(&word, &name.to_lowercase());
    // One letter in three may be wrong.
    let is_close = |(distance, name): &(usize, &str)| *distance <= (name.chars().count() / 3).max(1);
    names.iter().map(|name| (distance(name), *name)).filter(is_close).min_by_key(|(d, _)| *d).map(|(_, n)| n)
}

/// The language files of one language, in the order of the chapters.
pub const EN_US: &[(&str, &str)] = &[
    ("allies.ftl", include_str!("../assets/locales/en-US/allies.ftl")),
    ("answers.ftl", include_str!("../assets/locales/en-US/answers.ftl")),
    ("app.ftl", include_str!("../assets/locales/en-US/app.ftl")),
    ("cli.ftl", include_str!("../assets/locales/en-US/cli.ftl")),
    ("errors.ftl", include_str!("../assets/locales/en-US/errors.ftl")),
    ("purpose.ftl", include_str!("../assets/locales/en-US/purpose.ftl")),
    ("resources.ftl", include_str!("../assets/locales/en-US/resources.ftl")),
    ("risk.ftl", include_str!("../assets/locales/en-US/risk.ftl")),
    ("communication.ftl", include_str!("../assets/locales/en-US/communication.ftl")),
    ("goals.ftl", include_str!("../assets/locales/en-US/goals.ftl")),
    ("roles.ftl", include_str!("../assets/locales/en-US/roles.ftl")),
    ("records.ftl", include_str!("../assets/locales/en-US/records.ftl")),
    ("widgets.ftl", include_str!("../assets/locales/en-US/widgets.ftl")),
    ("trust.ftl", include_str!("../assets/locales/en-US/trust.ftl")),
    ("conflict.ftl", include_str!("../assets/locales/en-US/conflict.ftl")),
    ("upkeep.ftl", include_str!("../assets/locales/en-US/upkeep.ftl")),
    ("checklist.ftl", include_str!("../assets/locales/en-US/checklist.ftl")),
    ("attest.ftl", include_str!("../assets/locales/en-US/attest.ftl")),
    ("notes.ftl", include_str!("../assets/locales/en-US/notes.ftl")),
    ("choices.ftl", include_str!("../assets/locales/en-US/choices.ftl")),
    ("fields.ftl", include_str!("../assets/locales/en-US/fields.ftl")),
    ("pictures.ftl", include_str!("../assets/locales/en-US/pictures.ftl")),
    ("print.ftl", include_str!("../assets/locales/en-US/print.ftl")),
    ("readiness.ftl", include_str!("../assets/locales/en-US/readiness.ftl")),
];

/// Looks words up in one language.
pub struct Words {
    bundle: Arc<FluentBundle<FluentResource>>,
    isolates: bool,
}

impl Words {
    /// American English, the language that every other one falls back to.
    #[must_use]
    pub fn english() -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![langid!("en-US")]);
        // Only what reads from right to left needs that: see `isolates`.
        bundle.set_use_isolating(false);
        for (name, source) in EN_US {
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) => resource,
                Err((partial, errors)) => {
                    log::error!("{name}: {errors:?}");
                    partial
                }
            };
            if let Err(errors) = bundle.add_resource(resource) {
                log::error!("{name}: {errors:?}");
            }
        }
        Self { bundle: Arc::new(bundle), isolates: true }
    }

    /// The same for terminals and other programs, which do not know the marks around names that read
    /// from right to left.
    #[must_use]
    pub fn plain(self) -> Self {
        Self { isolates: false, ..self }
    }

    /// The same for what is drawn, on a screen or on paper.
    #[must_use]
    pub fn isolating(&self) -> Self {
        Self { bundle: Arc::clone(&self.bundle), isolates: true }
    }

    /// The language of the words, as in `en-US`.
    #[must_use]
    pub fn language(&self) -> String {
        self.bundle.locales.first().map(ToString::to_string).unwrap_or_default()
    }

    /// The words of a message, or its id where the language files lack it.
    #[must_use]
    pub fn text(&self, id: &'static str) -> Cow<'_, str> {
        self.with(id, &[])
    }

    /// The words of a message with its variables filled in.
    #[must_use]
    pub fn with(&self, id: &'static str, args: &[(&'static str, FluentValue<'_>)]) -> Cow<'_, str> {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            log::error!("there is no message {id}");
            return Cow::Borrowed(id);
        };
        self.format(id, pattern, args)
    }

    /// An attribute of a message, such as `hint` or `why`; none where it has no such attribute.
    #[must_use]
    pub fn attribute(&self, id: &'static str, name: &str) -> Option<Cow<'_, str>> {
        self.attribute_with(id, name, &[])
    }

    /// An attribute of a message with its variables filled in.
    #[must_use]
    pub fn attribute_with(
        &self,
        id: &'static str,
        name: &str,
        args: &[(&'static str, FluentValue<'_>)],
    ) -> Option<Cow<'_, str>> {
        let message = self.bundle.get_message(id)?;
        let attribute = message.get_attribute(name)?;
        Some(self.format(id, attribute.value(), args))
    }

    /// What is missing while a criterion is not met.
    #[must_use]
    pub fn open(&self, criterion: &'static str) -> Cow<'_, str> {
        self.attribute(criterion, "open").unwrap_or_else(|| self.text(criterion))
    }

    /// What a plan is called, also one that has no title yet.
    #[must_use]
    pub fn plan_title<'a>(&'a self, title: &'a str) -> Cow<'a, str> {
        if title.trim().is_empty() { self.text("unnamed-plan") } else { title.into() }
    }

    /// What a finding says; of ourselves in the words of its `.ours`, where it has them.
    #[must_use]
    pub fn finding(&self, finding: &Finding) -> Cow<'_, str> {
        let nobody = || self.text(if finding.ourselves { "unnamed-ourselves" } else { "unnamed-party" });
        let title = match finding.unnamed {
            Some("unnamed-party") if finding.title.is_empty() => nobody(),
            Some(unnamed) if finding.title.is_empty() => self.text(unnamed),
            // A sentence that names a record goes on in what is said about it.
            _ => Cow::Borrowed(finding.title.trim_end_matches(['.', ' '])),
        };
        let party = match finding.party.as_str() {
            "" => nobody(),
            party => Cow::Borrowed(party),
        };
        let date = finding.date.map(|date| self.date(date)).unwrap_or_default();
        let args = [
            ("field", self.text(finding.place.field).into()),
            ("title", title.as_ref().into()),
            ("party", party.as_ref().into()),
            ("detail", finding.detail.as_str().into()),
            ("date", date.into()),
            ("count", finding.count.into()),
        ];
        let ours = finding.ourselves.then(|| self.attribute_with(finding.message, "ours", &args));
        ours.flatten().unwrap_or_else(|| self.with(finding.message, &args))
    }

    /// What is open in a record, in a few lines; empty where nothing is.
    #[must_use]
    pub fn missing_in(&self, status: &ChapterStatus, record: Uuid) -> String {
        let open = status.open.iter().filter(|finding| finding.place.record == Some(record));
        open.take(3).map(|finding| self.finding(finding)).collect::<Vec<_>>().join("\n")
    }

    /// A value as it stands in a sentence.
    fn placed<'text>(&self, value: &'text FluentValue<'_>) -> FluentValue<'text> {
        match value {
            FluentValue::String(text) if self.isolates => isolated(text).into(),
            other => other.clone(),
        }
    }

    fn format<'words>(
        &'words self,
        id: &'static str,
        pattern: &'words Pattern<&'words str>,
        args: &[(&'static str, FluentValue<'_>)],
    ) -> Cow<'words, str> {
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, self.placed(value))).collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors);
        if !errors.is_empty() {
            log::error!("the message {id} lacks what it speaks of: {errors:?}");
        }
        text
    }
}
