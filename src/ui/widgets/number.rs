//! Bounded numbers, amounts of money and what measures read, typed.

use std::ops::RangeInclusive;

use egui::{Key, Modifiers, Response, Role, Ui};

use super::field::{Field, Frame, Lines};
use super::overtype::overtype;
use super::text::{self, Editor};
use super::typed::Typed;
use crate::plan::{Bounded, Quantity, Share};

/// How a number is written and read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Bounded,
    /// Hundredths.
    Money,
    /// The smallest part of a [`Quantity`].
    Quantity,
    /// The smallest part of a [`Share`].
    Share,
}

/// A whole number that a field can hold.
pub trait Figure: Copy {
    /// The number.
    fn number(self) -> i64;
    /// The value that stands for a number, if there is one.
    fn from_number(number: i64) -> Option<Self>;
}

macro_rules! figures {
    ($($kind:ty),*) => {$(
        impl Figure for $kind {
            fn number(self) -> i64 {
                self.into()
            }

            fn from_number(number: i64) -> Option<Self> {
                Self::try_from(number).ok()
            }
        }
    )*};
}

figures!(u8, u16, u32, i16, i32, i64);

impl<const MIN: i16, const MAX: i16> Figure for Bounded<MIN, MAX> {
    fn number(self) -> i64 {
        self.get().into()
    }

    fn from_number(number: i64) -> Option<Self> {
        i16::try_from(number).ok().and_then(|number| Self::try_from(number).ok())
    }
}

impl Field<'_> {
    /// A whole number within `range`. An empty field leaves it as it was.
    pub fn number<N: Figure>(self, ui: &mut Ui, value: &mut N, range: RangeInclusive<i64>) -> Response {
        let mut number = Some(value.number());
        let response =
            self.show(ui, |field, ui, frame| edit(field, ui, frame, &mut number, &range, Kind::Bounded));
        if response.changed()
            && let Some(new) = number.and_then(N::from_number)
        {
            *value = new;
        }
        response
    }

    /// A whole number within `range`, or none.
    pub fn number_option<N: Figure>(
        self,
        ui: &mut Ui,
        value: &mut Option<N>,
        range: RangeInclusive<i64>,
    ) -> Response {
        let mut number = value.map(Figure::number);
        let response =
            self.show(ui, |field, ui, frame| edit(field, ui, frame, &mut number, &range, Kind::Bounded));
        if response.changed() {
            *value = number.and_then(N::from_number);
        }
        response
    }

    /// An amount in hundredths of the plan's currency, typed as `1250` or `1250.50`, or none.
    pub fn money(self, ui: &mut Ui, value: &mut Option<i64>) -> Response {
        let range = 0..=99_999_999_999_999;
        self.show(ui, |field, ui, frame| edit(field, ui, frame, value, &range, Kind::Money))
    }

    /// What a measure reads, typed as `12` or `12.5`, or none.
    pub fn quantity(self, ui: &mut Ui, value: &mut Option<Quantity>) -> Response {
        let mut parts = value.map(Quantity::parts);
        let range = i64::MIN..=i64::MAX;
        let response =
            self.show(ui, |field, ui, frame| edit(field, ui, frame, &mut parts, &range, Kind::Quantity));
        if response.changed() {
            *value = parts.and_then(|parts| Quantity::from_parts(parts).ok());
        }
        response
    }
}

fn write(number: i64, kind: Kind) -> String {
    match kind {
        Kind::Bounded => number.to_string(),
        Kind::Money => in_money(number),
        Kind::Quantity => Quantity::from_parts(number).map(|number| number.to_string()).unwrap_or_default(),
        Kind::Share => Share::from_parts(number).map(|share| share.to_string()).unwrap_or_default(),
    }
}

/// An amount in hundredths of a currency as it is typed and read: `1250`, or `1250.50`.
#[must_use]
pub fn in_money(hundredths: i64) -> String {
    if hundredths % 100 == 0 {
        (hundredths / 100).to_string()
    } else {
        format!("{}.{:02}", hundredths / 100, hundredths.unsigned_abs() % 100)
    }
}

/// Reads a number; digits may be grouped with spaces or apostrophes.
fn read(text: &str, kind: Kind) -> Option<i64> {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '’' && *c != '\'')
        .map(|c| if c == '−' { '-' } else { c })
        .collect();
    match kind {
        Kind::Bounded => return text.parse().ok(),
        Kind::Quantity => return text.replace(',', ".").parse().ok().map(Quantity::parts),
        Kind::Share => return text.trim_end_matches('%').replace(',', ".").parse().ok().map(Share::parts),
        Kind::Money => {}
    }
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((&text, ""));
    let hundredths = match part.len() {
        0 => 0,
        1 => part.parse::<u8>().ok()?.checked_mul(10)?,
        2 => part.parse().ok()?,
        _ => return None,
    };
    if !text.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',') {
        return None;
    }
    whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(i64::from(hundredths))
}

pub(super) fn edit(
    field: &Field<'_>,
    ui: &mut Ui,
    frame: &mut Frame,
    value: &mut Option<i64>,
    range: &RangeInclusive<i64>,
    kind: Kind,
) -> Response {
    let mut typed = Typed::load(ui, frame, *value, |number| write(number, kind));
    if kind == Kind::Bounded && !frame.locked && ui.memory(|memory| memory.has_focus(frame.id)) {
        let (up, down) = ui.input_mut(|input| {
            (
                input.consume_key(Modifiers::NONE, Key::ArrowUp),
                input.consume_key(Modifiers::NONE, Key::ArrowDown),
            )
        });
        if up != down {
            let step = if up { 1 } else { -1 };
            let new = value.map_or(*range.start(), |number| number.saturating_add(step));
            let new = new.clamp(*range.start(), *range.end());
            *value = Some(new);
            typed.replace(write(new, kind));
        }
    }
    let bounds = (kind == Kind::Bounded).then_some(range);
    let mut response = type_into(field, ui, frame, &mut typed.shown, bounds);
    let valid = |text: &str| read(text, kind).filter(|number| range.contains(number));
    typed.read(&response, value, |text, _| valid(text).ok_or_else(|| fault_in_words(field, range, kind)));
    if kind == Kind::Share && response.changed() && typed.shown.trim().is_empty() {
        // What is taken away is seen at once in what is left of the hundred.
        *value = None;
    }
    typed.keep(ui, field, *value, &mut response);
    response
}

/// A message that says from what to what a number goes.
fn in_range(field: &Field<'_>, id: &'static str, range: &RangeInclusive<i64>) -> String {
    let args = [("least", (*range.start()).into()), ("most", (*range.end()).into())];
    field.words.with(id, &args).into_owned()
}

fn fault_in_words(field: &Field<'_>, range: &RangeInclusive<i64>, kind: Kind) -> String {
    match kind {
        Kind::Money => field.words.text("money-unclear").into_owned(),
        Kind::Quantity => field.words.text("quantity-unclear").into_owned(),
        Kind::Share => field.words.text("share-unclear").into_owned(),
        Kind::Bounded => in_range(field, "number-unclear", range),
    }
}

/// The editor of a number; an empty one says from what to what it goes.
fn type_into(
    field: &Field<'_>,
    ui: &mut Ui,
    frame: &Frame,
    shown: &mut String,
    bounds: Option<&RangeInclusive<i64>>,
) -> Response {
    let example = field.placeholder();
    let hint = match bounds {
        Some(bounds) if example.is_empty() => in_range(field, "number-range-short", bounds),
        _ => example.into_owned(),
    };
    let shape = if field.shape == Lines::Cell { Lines::Cell } else { Lines::One };
    let editor = Editor { shape, unit: field.unit.as_deref(), limit: 24, own: true, ..Editor::line(hint) };
    let response = text::draw(ui, frame, shown, &editor);
    ui.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::NumberInput);
        if let Some(bounds) = bounds {
            node.set_min_numeric_value(*bounds.start() as f64);
            node.set_max_numeric_value(*bounds.end() as f64);
        }
    });
    overtype(ui, &response, shown);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, kind, number) in [
            ("7", Kind::Bounded, Some(7)),
            (" 1 250 ", Kind::Bounded, Some(1250)),
            ("−3", Kind::Bounded, Some(-3)),
            ("7.5", Kind::Bounded, None),
            ("seven", Kind::Bounded, None),
            ("99999999999999999999", Kind::Bounded, None),
            ("1250", Kind::Money, Some(125_000)),
            ("1’250.50", Kind::Money, Some(125_050)),
            ("1250,5", Kind::Money, Some(125_050)),
            ("1250.505", Kind::Money, None),
            ("1.250.50", Kind::Money, None),
            ("-5", Kind::Money, None),
            (".50", Kind::Money, None),
            ("5.+1", Kind::Money, None),
            ("−12,5", Kind::Quantity, Some(-12_500)),
            ("0.125", Kind::Quantity, Some(125)),
            ("0.1255", Kind::Quantity, None),
            ("1.2.3", Kind::Quantity, None),
            ("16,7 %", Kind::Share, Some(167)),
            ("16.75", Kind::Share, None),
            ("101", Kind::Share, None),
        ] {
            assert_eq!(read(text, kind), number, "{text}");
        }
    }

    #[test]
    fn what_is_shown_can_be_read_back() {
        for amount in [0, 5, 50, 100, 125_050] {
            assert_eq!(read(&write(amount, Kind::Money), Kind::Money), Some(amount));
            assert_eq!(read(&write(amount, Kind::Quantity), Kind::Quantity), Some(amount));
        }
    }
}
