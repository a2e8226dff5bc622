//! The timeline: what has a date, each kind on a lane of its own, from what happened to what lies
//! ahead.

use egui::{Align2, Painter, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2};
use jiff::civil::Date;

use super::Picture;
use super::{line, with_room};
use crate::plan::{Happened, Lane, Moment, date};
use crate::ui::theme::{self, Tokens, Weight, size, space};
use crate::words::Words;

/// What has a date, in order.
#[derive(Clone, Copy, Debug)]
pub struct Timeline<'m> {
    moments: &'m [Moment],
    today: Date,
}

/// Where everything stands in the width that there is for the days.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineLayout {
    /// The lanes that have something on them, from above.
    lanes: Vec<Lane>,
    /// The marks, lane by lane, each from left to right.
    marks: Vec<Mark>,
    /// Days that can be named along the axis, and where they stand.
    days: Vec<(Date, f32)>,
    /// Where today stands.
    today: f32,
}

/// One mark: a moment, or several that stand too near to each other to be told apart.
#[derive(Clone, Debug, PartialEq)]
struct Mark {
    /// Its lane, counted from above.
    lane: usize,
    /// How far it is from the left.
    x: f32,
    /// The moments that it stands for, by their place among all.
    moments: Vec<usize>,
}

/// So many days without anything are drawn at most: a longer wait is shortened.
const LONGEST_WAIT: i64 = 60;
/// Marks are at least so far from each other.
const APART: f32 = 20.0;
/// Names of days along the axis.
const DAY: f32 = 96.0;
/// Height of a lane, and of the axis.
const LANE: f32 = 34.0;
const AXIS: f32 = 28.0;
/// Width of the names of the lanes.
const NAMES: f32 = 106.0;
/// At the right of the last day: half of its name.
const SIDE: f32 = 46.0;
/// Radius of a mark.
const DOT: f32 = 7.0;
/// In less room than this a mark has no words beside it.
const LEAST_WORDS: f32 = 48.0;

impl<'m> Timeline<'m> {
    /// The timeline of what has a date; none where nothing has.
    #[must_use]
    pub fn of(moments: &'m [Moment], today: Date) -> Option<Self> {
        (!moments.is_empty()).then_some(Self { moments, today })
    }

    /// Where everything stands in a width.
    #[must_use]
    pub fn layout(&self, width: f32) -> TimelineLayout {
        let mut days: Vec<Date> = self.moments.iter().map(|moment| moment.on).chain([self.today]).collect();
        days.sort_unstable();
        days.dedup();
        let waits = days.windows(2).map(|days| date::between(days[0], days[1]).min(LONGEST_WAIT));
        let steps: Vec<i64> = std::iter::once(0)
            .chain(waits.scan(0, |sum, wait| {
                *sum += wait;
                Some(*sum)
            }))
            .collect();
        let all = steps.last().copied().unwrap_or(1).max(1) as f32;
        let x = |day: Date| {
            let at = days.binary_search(&day).unwrap_or_default();
            steps.get(at).copied().unwrap_or_default() as f32 / all * width
        };
        let lanes: Vec<Lane> = Lane::ALL
            .iter()
            .copied()
            .filter(|lane| self.moments.iter().any(|moment| moment.lane == *lane))
            .collect();
        let mut marks: Vec<Mark> = Vec::new();
        for (row, lane) in lanes.iter().enumerate() {
            let first = marks.len();
            let on_lane = self.moments.iter().enumerate().filter(|(_, moment)| moment.lane == *lane);
            for (at, moment) in on_lane {
                let x = x(moment.on);
                match marks[first..].last_mut() {
                    Some(mark) if x - mark.x < APART => mark.moments.push(at),
                    _ => marks.push(Mark { lane: row, x, moments: vec![at] }),
                }
            }
        }
        let today = x(self.today);
        TimelineLayout { lanes, marks, days: days.iter().map(|day| (*day, x(*day))).collect(), today }
    }
}

impl Timeline<'_> {
    /// The room for the days in a rectangle.
    fn field(rect: Rect) -> Rect {
        let left = rect.left() + NAMES;
        Rect::from_min_max(pos2(left, rect.top()), pos2(rect.right() - SIDE, rect.bottom() - AXIS))
    }

    /// The moments in the order in which the keyboard goes along them, each with its mark in a
    /// rectangle.
    #[must_use]
    pub fn marks(&self, rect: Rect) -> Vec<Rect> {
        let field = Self::field(rect);
        let mut marks = vec![Rect::NOTHING; self.moments.len()];
        for mark in &self.layout(field.width()).marks {
            let at = Rect::from_center_size(middle(field, mark), Vec2::splat(2.0 * DOT + 2.0));
            for moment in &mark.moments {
                if let Some(place) = marks.get_mut(*moment) {
                    *place = at;
                }
            }
        }
        marks
    }

    /// What a moment says: `26 Nov: Kessel sends the skip price. Promises, past its date`.
    #[must_use]
    pub fn moment_said(&self, words: &Words, at: usize) -> String {
        let Some(moment) = self.moments.get(at) else { return String::new() };
        let args = [
            ("date", words.date(moment.on).into()),
            ("what", title(words, moment).into()),
            ("lane", words.text(moment.lane.message_id()).into()),
            ("state", words.text(moment.happened.message_id()).into()),
        ];
        words.with("timeline-moment", &args).into_owned()
    }
}

fn middle(field: Rect, mark: &Mark) -> egui::Pos2 {
    pos2(field.left() + mark.x, field.top() + (mark.lane as f32 + 0.5) * LANE)
}

/// What a moment is called.
fn title(words: &Words, moment: &Moment) -> String {
    if moment.title.is_empty() { words.text(moment.called).into_owned() } else { moment.title.clone() }
}

impl Picture for Timeline<'_> {
    fn name(&self, words: &Words) -> String {
        words.text("timeline-picture").into_owned()
    }

    fn size(&self, width: f32) -> Vec2 {
        let lanes = Lane::ALL.iter().filter(|lane| self.moments.iter().any(|m| m.lane == **lane)).count();
        vec2(width, lanes as f32 * LANE + AXIS)
    }

    fn paint(&self, painter: &Painter, rect: Rect, t: &Tokens, words: &Words) {
        let field = Self::field(rect);
        let layout = self.layout(field.width());
        let font = theme::font(theme::BODY_SIZE, Weight::Regular);
        let strong = theme::font(theme::BODY_SIZE, Weight::SemiBold);
        for (row, lane) in layout.lanes.iter().enumerate() {
            let y = field.top() + (row as f32 + 0.5) * LANE;
            painter.hline(field.left()..=rect.right(), y, Stroke::new(size::STROKE, t.line));
            let name = words.text(lane.message_id());
            painter.text(pos2(rect.left(), y), Align2::LEFT_CENTER, name, font.clone(), t.ink2);
        }
        let axis = Stroke::new(size::STROKE, t.ctl);
        painter.hline(field.left()..=rect.right(), field.bottom(), axis);
        let across: Vec<_> = layout.days.iter().map(|(_, x)| *x..=*x).collect();
        for ((day, x), shown) in layout.days.iter().zip(with_room(&across, DAY)) {
            if shown && (x - layout.today).abs() >= 0.75 * DAY {
                let at = pos2(field.left() + x, field.bottom());
                painter.vline(at.x, at.y..=at.y + space::XS, axis);
                let at = at + vec2(0.0, space::XS);
                let day = words.near(*day, self.today);
                painter.text(at, Align2::CENTER_TOP, day, font.clone(), t.ink2);
            }
        }
        let today = field.left() + layout.today;
        let below = pos2(today, field.bottom() + space::XS);
        painter.text(below, Align2::CENTER_TOP, words.text("trend-today"), strong.clone(), t.accent);
        let line = [pos2(today, field.top()), pos2(today, field.bottom())];
        painter.extend(Shape::dashed_line(&line, Stroke::new(size::STRONG_STROKE, t.accent), 4.0, 3.0));
        for (index, mark) in layout.marks.iter().enumerate() {
            let next = layout.marks.get(index + 1).filter(|next| next.lane == mark.lane);
            let room = next.map_or(rect.right() - field.left(), |next| next.x) - mark.x - 3.0 * DOT;
            self.paint_mark(painter, field, mark, room, t, words, &strong);
        }
    }

    fn said(&self, words: &Words) -> Vec<Vec<String>> {
        let head = ["timeline-head-date", "timeline-head-what", "timeline-head-lane", "timeline-head-state"];
        let head = head.map(|id| words.text(id).into_owned()).to_vec();
        let rows = self.moments.iter().map(|moment| {
            let [lane, state] = [moment.lane.message_id(), moment.happened.message_id()];
            let said = |id| words.text(id).into_owned();
            vec![words.date(moment.on), title(words, moment), said(lane), said(state)]
        });
        std::iter::once(head).chain(rows).collect()
    }
}

impl Timeline<'_> {
    /// A mark: filled where it happened, a ring where it lies ahead, with a sign where it is late; a
    /// number where it stands for several. Words beside it as far as there is room.
    #[expect(clippy::too_many_arguments, reason = "a mark, its room, and what it is painted with")]
    fn paint_mark(
        &self,
        painter: &Painter,
        field: Rect,
        mark: &Mark,
        room: f32,
        t: &Tokens,
        words: &Words,
        strong: &egui::FontId,
    ) {
        let at = middle(field, mark);
        let around = Rect::from_center_size(at, Vec2::splat(4.0 * DOT));
        if !painter.clip_rect().intersects(around.with_max_x(at.x + room.max(2.0 * DOT))) {
            return;
        }
        let moments: Vec<&Moment> = mark.moments.iter().filter_map(|at| self.moments.get(*at)).collect();
        let Some(first) = moments.first() else { return };
        let is_late = moments.iter().any(|moment| moment.happened == Happened::Late);
        let has_happened = moments.iter().all(|moment| moment.happened == Happened::Yes);
        let ink = if is_late { t.part.ink } else { t.accent };
        let edge = Stroke::new(size::STRONG_STROKE, ink);
        if moments.len() > 1 {
            let pill = Rect::from_center_size(at, vec2(3.0 * DOT - 1.0, 2.5 * DOT));
            let fill = if has_happened { ink } else { t.card };
            painter.rect(pill, size::CHECK_RADIUS, fill, edge, StrokeKind::Inside);
            let ink = if has_happened { t.on_accent } else { ink };
            painter.text(at, Align2::CENTER_CENTER, moments.len().to_string(), strong.clone(), ink);
            return;
        }
        if is_late {
            let corners = [vec2(0.0, -DOT), vec2(DOT, DOT * 0.8), vec2(-DOT, DOT * 0.8)];
            let triangle = corners.map(|corner| at + corner).to_vec();
            painter.add(Shape::convex_polygon(triangle, t.card, edge));
        } else {
            painter.circle(at, DOT - 1.0, if has_happened { ink } else { t.card }, edge);
        }
        if room >= LEAST_WORDS {
            let font = theme::font(theme::BODY_SIZE, Weight::Regular);
            let galley = line(painter, &title(words, first), font, t.ink, room);
            let corner = at + vec2(DOT + space::XS, -galley.size().y / 2.0);
            painter.galley(corner, galley, t.ink);
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::{Chapter, Place};

    const TODAY: Date = date(2026, 11, 24);

    fn moment(on: Date, lane: Lane) -> Moment {
        let place = Place::new(Chapter::Upkeep, "check-in-next");
        Moment { on, lane, happened: Happened::Ahead, place, title: String::new(), called: "check-in-next" }
    }

    #[test]
    fn days_stand_by_date_and_a_long_wait_is_shortened() {
        let moments = [
            moment(date(2026, 11, 4), Lane::Dates),
            moment(date(2026, 12, 4), Lane::Dates),
            moment(date(2030, 1, 1), Lane::Dates),
        ];
        let timeline = Timeline::of(&moments, TODAY).unwrap();
        let layout = timeline.layout(900.0);
        let at: Vec<f32> = layout.marks.iter().map(|mark| mark.x.round()).collect();
        // 20 days to today, 10 more, then a wait that counts 60.
        assert_eq!(at, [0.0, 300.0, 900.0]);
        assert!((layout.today - 200.0).abs() < 0.5);
    }

    #[test]
    fn marks_that_stand_too_near_are_one_and_each_lane_has_its_own() {
        let moments = [
            moment(date(2026, 11, 24), Lane::Promises),
            moment(date(2026, 11, 24), Lane::Actions),
            moment(date(2026, 11, 25), Lane::Promises),
            moment(date(2026, 12, 24), Lane::Promises),
        ];
        let timeline = Timeline::of(&moments, TODAY).unwrap();
        let layout = timeline.layout(300.0);
        assert_eq!(layout.lanes, [Lane::Promises, Lane::Actions]);
        let of: Vec<(usize, &[usize])> =
            layout.marks.iter().map(|mark| (mark.lane, mark.moments.as_slice())).collect();
        assert_eq!(of, [(0, &[0, 2][..]), (0, &[3]), (1, &[1])]);
        let marks = timeline.marks(Rect::from_min_size(egui::Pos2::ZERO, timeline.size(430.0)));
        assert_eq!(marks[0], marks[2], "they share a mark");
        assert!(marks[1].top() > marks[0].bottom());
        assert_eq!(timeline.said(&Words::english()).len(), moments.len() + 1);
    }

    #[test]
    fn what_has_no_date_has_no_timeline() {
        assert!(Timeline::of(&[], TODAY).is_none());
        let today = [moment(TODAY, Lane::Dates)];
        assert!(Timeline::of(&today, TODAY).unwrap().layout(300.0).marks[0].x.abs() < 0.5);
    }
}
