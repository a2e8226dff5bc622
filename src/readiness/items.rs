//! What a rule found.

use jiff::civil::Date;

use crate::plan::Place;

/// One thing at fault.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The message in the language files. Its variables are `$title`, `$party`, `$date`, `$count`.
    pub message: &'static str,
    /// The field to mend.
    pub place: Place,
    /// What people call the record, as entered; may be empty.
    pub title: String,
    /// The message that stands for the title where it is empty; none where it needs no title.
    pub unnamed: Option<&'static str>,
    /// The name of the party that it speaks of; may be empty.
    pub party: String,
    /// The date that it speaks of.
    pub date: Option<Date>,
    /// The number that it speaks of.
    pub count: usize,
    /// Whether nothing but an answer of others, who were asked, is missing.
    pub awaited: bool,
    /// Whether it names what stays private: a party that is not committed, or a judgement.
    pub private: bool,
}
