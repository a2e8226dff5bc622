//! The progress line of a goal: where its measure began, what it read since, and where it is to stand.

use egui::{Align2, FontId, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};
use jiff::civil::Date;

use super::{Picture, with_room};
use crate::plan::{Goal, Quantity};
use crate::ui::theme::{self, Tokens, Weight, size, space};
use crate::words::Words;

/// What is known of a measure as numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgressLine {
    goal: String,
    unit: String,
    baseline: Option<Quantity>,
    target: Option<Quantity>,
    due: Option<Date>,
    /// In the order of their dates.
    readings: Vec<(Date, Quantity)>,
    start: Option<Date>,
}

impl ProgressLine {
    /// The line of a goal that is called `title`; none where there are not two numbers to lay one
    /// through. A baseline belongs to the `start` of the alliance, or to the first reading.
    #[must_use]
    pub fn of(goal: &Goal, title: String, start: Option<Date>) -> Option<Self> {
        let mut readings: Vec<(Date, Quantity)> =
            goal.readings.iter().filter_map(|reading| reading.on.zip(reading.number)).collect();
        readings.sort_by_key(|(on, _)| *on);
        let numbers = readings.len()
            + usize::from(goal.baseline_number.is_some())
            + usize::from(goal.target_number.is_some());
        (numbers >= 2 && !readings.is_empty()).then(|| Self {
            goal: title,
            unit: goal.unit.trim().to_owned(),
            baseline: goal.baseline_number,
            target: goal.target_number,
            due: goal.due,
            readings,
            start,
        })
    }

    /// A number with what it counts.
    fn amount(&self, words: &Words, number: Quantity) -> String {
        if self.unit.is_empty() {
            return number.to_string();
        }
        let args = [("number", number.to_string().into()), ("unit", self.unit.as_str().into())];
        words.with("progress-amount", &args).into_owned()
    }

    fn layout(&self) -> Layout {
        let first = self.readings.first().map(|(on, _)| *on).unwrap_or_default();
        let last = self.readings.last().map(|(on, _)| *on).unwrap_or_default();
        let begin = self.start.filter(|_| self.baseline.is_some()).map_or(first, |start| start.min(first));
        let end = self.due.filter(|_| self.target.is_some()).map_or(last, |due| due.max(last));
        let day = |date: Date| (date - begin).get_days() as f32;
        let days = day(end).max(1.0);
        let numbers = || {
            let readings = self.readings.iter().map(|(_, number)| *number);
            readings.chain(self.baseline).chain(self.target).map(Quantity::to_f64)
        };
        let low = numbers().fold(f64::INFINITY, f64::min);
        let high = numbers().fold(f64::NEG_INFINITY, f64::max);
        let span = if high > low { high - low } else { 1.0 };
        let height = |number: Quantity| ((number.to_f64() - low) / span) as f32;
        let at = |date, number| vec2(day(date) / days, height(number));
        Layout {
            begin,
            end,
            baseline: self.baseline.map(|number| at(begin, number)),
            readings: self.readings.iter().map(|(on, number)| at(*on, *number)).collect(),
            target: self.target.map(|number| at(self.due.map_or(end, |due| due.max(begin)), number)),
        }
    }
}

/// Where everything stands, from 0 to 1: across by date, upwards by number.
#[derive(Debug, PartialEq)]
struct Layout {
    begin: Date,
    end: Date,
    baseline: Option<Vec2>,
    readings: Vec<Vec2>,
    target: Option<Vec2>,
}

/// Height of the picture.
const HEIGHT: f32 = 168.0;
/// Above the highest number, for its label; below the axis, for the dates; at the sides.
const TOP: f32 = 24.0;
const FOOT: f32 = 26.0;
const SIDE: f32 = 52.0;
/// Radius of the dot of a reading.
const DOT: f32 = 4.0;
/// A number above its dot takes about this much.
const NUMBER: f32 = 44.0;

impl Picture for ProgressLine {
    fn name(&self, words: &Words) -> String {
        words.with("progress-picture", &[("goal", self.goal.as_str().into())]).into_owned()
    }

    fn size(&self, width: f32) -> Vec2 {
        vec2(width, HEIGHT)
    }

    fn paint(&self, painter: &Painter, rect: Rect, t: &Tokens, words: &Words) {
        let layout = self.layout();
        let field = Rect::from_min_max(
            pos2(rect.left() + SIDE, rect.top() + TOP),
            pos2(rect.right() - SIDE, rect.bottom() - FOOT - space::S),
        );
        let place =
            |at: Vec2| pos2(egui::lerp(field.x_range(), at.x), egui::lerp(field.y_range(), 1.0 - at.y));
        let font = theme::font(theme::BODY_SIZE, Weight::Regular);
        let strong = theme::font(theme::BODY_SIZE, Weight::SemiBold);
        let axis = rect.bottom() - FOOT;
        painter.hline(rect.x_range(), axis, Stroke::new(size::STROKE, t.ctl));
        let date = |painter: &Painter, x: f32, align: Align2, date: Date| {
            painter.text(pos2(x, rect.bottom()), align, words.date(date), font.clone(), t.ink2);
        };
        date(painter, rect.left(), Align2::LEFT_BOTTOM, layout.begin);
        if layout.end != layout.begin {
            date(painter, rect.right(), Align2::RIGHT_BOTTOM, layout.end);
        }
        let dots: Vec<Pos2> = layout.readings.iter().copied().map(place).collect();
        let begin = layout.baseline.map(place);
        if let Some(target) = layout.target.map(place) {
            let line = Stroke::new(size::STRONG_STROKE, t.ctl);
            let from = begin.or(dots.first().copied()).unwrap_or(target);
            painter.extend(Shape::dashed_line(&[from, target], line, 2.0, 5.0));
            painter.circle(target, DOT + 1.0, t.card, Stroke::new(size::STRONG_STROKE, t.accent));
            number(painter, target, self.target, &strong, t);
        }
        let way: Vec<Pos2> = begin.into_iter().chain(dots.iter().copied()).collect();
        painter.add(Shape::line(way, Stroke::new(size::STRONG_STROKE, t.accent)));
        if let Some(begin) = begin {
            painter.rect_filled(Rect::from_center_size(begin, Vec2::splat(2.0 * DOT)), 0, t.accent);
            number(painter, begin, self.baseline, &font, t);
        }
        // A number too near to those at the ends would lie over them; the latest stands beside then.
        let ends: Vec<f32> = begin.into_iter().chain(layout.target.map(place)).map(|end| end.x).collect();
        let free = |x: f32| ends.iter().all(|end| (x - end).abs() >= NUMBER);
        let shown = with_room(&dots.iter().map(|dot| dot.x..=dot.x).collect::<Vec<_>>(), NUMBER);
        for (index, (dot, (_, read))) in dots.iter().zip(&self.readings).enumerate() {
            painter.circle_filled(*dot, DOT, t.accent);
            if free(dot.x) && shown.get(index) == Some(&true) {
                number(painter, *dot, Some(*read), &strong, t);
            } else if index + 1 == dots.len() {
                let aside = vec2(DOT + space::XS, 0.0);
                let (at, align) = if dot.x < field.center().x {
                    (*dot + aside, Align2::LEFT_CENTER)
                } else {
                    (*dot - aside, Align2::RIGHT_CENTER)
                };
                painter.text(at, align, read.to_string(), strong.clone(), t.ink);
            }
        }
    }

    fn said(&self, words: &Words) -> Vec<Vec<String>> {
        let text = |id| words.text(id).into_owned();
        let mut rows = vec![vec![text("progress-when"), text("progress-read")]];
        if let Some(baseline) = self.baseline {
            rows.push(vec![text("progress-baseline"), self.amount(words, baseline)]);
        }
        for (on, number) in &self.readings {
            rows.push(vec![words.date(*on), self.amount(words, *number)]);
        }
        if let Some(target) = self.target {
            let when = match self.due {
                Some(due) => words.with("progress-target-by", &[("date", words.date(due).into())]),
                None => words.text("progress-target"),
            };
            rows.push(vec![when.into_owned(), self.amount(words, target)]);
        }
        rows
    }
}

/// Writes a number above its place on the line.
fn number(painter: &Painter, at: Pos2, number: Option<Quantity>, font: &FontId, t: &Tokens) {
    if let Some(number) = number {
        let at = at - vec2(0.0, DOT + space::XS);
        painter.text(at, Align2::CENTER_BOTTOM, number.to_string(), font.clone(), t.ink);
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::{List, Reading};

    fn goal(baseline: Option<i64>, readings: &[(i8, i64)], target: Option<i64>) -> Goal {
        let number = |number: i64| Quantity::whole(number).unwrap();
        let mut list = List::default();
        for (day, read) in readings {
            let on = Some(date(2026, 11, *day));
            list.push(Reading { on, number: Some(number(*read)), ..Reading::new() });
        }
        Goal {
            baseline_number: baseline.map(number),
            target_number: target.map(number),
            due: Some(date(2026, 11, 21)),
            readings: list,
            unit: "bags".into(),
            ..Goal::new()
        }
    }

    fn line(goal: &Goal) -> Option<ProgressLine> {
        ProgressLine::of(goal, "Clear the reach".into(), Some(date(2026, 11, 1)))
    }

    #[test]
    fn a_line_needs_two_numbers_and_a_reading() {
        for (baseline, readings, target, is_drawn) in [
            (None, &[][..], None, false),
            (Some(11), &[], Some(2), false),
            (None, &[(3, 5)], None, false),
            (Some(11), &[(3, 5)], None, true),
            (None, &[(3, 5)], Some(2), true),
            (None, &[(3, 5), (4, 4)], None, true),
        ] {
            assert_eq!(line(&goal(baseline, readings, target)).is_some(), is_drawn, "{readings:?}");
        }
        let mut dateless = goal(Some(11), &[(3, 5)], None);
        dateless.readings = dateless.readings.iter().map(|one| Reading { on: None, ..one.clone() }).collect();
        assert_eq!(line(&dateless), None, "a reading without a date has no place");
    }

    #[test]
    fn it_leads_from_the_baseline_at_the_start_to_the_target_at_its_date() {
        let layout = line(&goal(Some(12), &[(11, 7), (6, 2)], Some(2))).unwrap().layout();
        assert_eq!((layout.begin, layout.end), (date(2026, 11, 1), date(2026, 11, 21)));
        assert_eq!(layout.baseline, Some(vec2(0.0, 1.0)));
        assert_eq!(layout.readings, [vec2(0.25, 0.0), vec2(0.5, 0.5)]);
        assert_eq!(layout.target, Some(vec2(1.0, 0.0)));
    }

    #[test]
    fn a_reading_after_the_date_is_still_on_the_picture() {
        let late = line(&goal(None, &[(3, 5), (30, 5)], Some(5))).unwrap().layout();
        assert_eq!(late.end, date(2026, 11, 30));
        assert_eq!(late.target, Some(vec2(18.0 / 27.0, 0.0)), "the target stays on its date");
        assert_eq!(late.readings, [vec2(0.0, 0.0), vec2(1.0, 0.0)], "equal numbers lie on one height");
    }

    #[test]
    fn it_is_said_row_by_row() {
        let words = Words::english();
        let picture = line(&goal(Some(11), &[(3, 5)], Some(2))).unwrap();
        let said = picture.said(&words);
        let rows: Vec<_> = said.iter().map(|row| row.join(": ")).collect();
        let expected =
            ["When: Read", "At the start: 11 bags", "3 Nov 2026: 5 bags", "Target, by 21 Nov 2026: 2 bags"];
        assert_eq!(rows, expected);
        assert_eq!(picture.name(&words), "Progress: Clear the reach");
    }
}
