//! The promises that were kept: one box for each that was due, a mark at the share that is asked for,
//! and the same for each party.

use egui::{Align2, Painter, Rect, Stroke, StrokeKind, Vec2, pos2, vec2};
use jiff::civil::Date;

use super::{Picture, line};
use crate::plan::{KeptRate, PartyId, Promise};
use crate::ui::theme::{self, Tokens, Weight, size, space};
use crate::words::Words;

/// Of more parties than this only those are shown that kept the least.
const PARTIES: usize = 6;
const LOWEST: usize = 5;

/// How many of the promises that were due have been kept, by all and by each party.
#[derive(Clone, Debug, PartialEq)]
pub struct PromiseRates {
    all: KeptRate,
    parties: Vec<(String, KeptRate)>,
    /// The parties that are not shown.
    more: Vec<KeptRate>,
}

impl PromiseRates {
    /// The rates of a day; none where no promise was due. `parties` stand in this order, called by
    /// `name`; of many only those are shown that kept the least, unless it is to be the `whole`.
    #[must_use]
    pub fn of<'p>(
        promises: impl Iterator<Item = &'p Promise>,
        parties: impl Iterator<Item = PartyId>,
        name: impl Fn(PartyId) -> String,
        today: Date,
        whole: bool,
    ) -> Option<Self> {
        let mut all = KeptRate::default();
        let mut each = std::collections::HashMap::<PartyId, KeptRate>::new();
        for promise in promises {
            if all.count(promise, today)
                && let Some(by) = promise.by
            {
                each.entry(by).or_default().count(promise, today);
            }
        }
        let mut parties: Vec<_> = parties.filter_map(|party| Some((party, *each.get(&party)?))).collect();
        let mut more = Vec::new();
        if parties.len() > PARTIES && !whole {
            // Of equal rates those with more promises first: they say more.
            parties.sort_by(|(_, one), (_, other)| {
                let share = |rate: &KeptRate, of: &KeptRate| rate.kept * of.due();
                share(one, other).cmp(&share(other, one)).then(other.due().cmp(&one.due()))
            });
            more = parties.split_off(LOWEST).into_iter().map(|(_, rate)| rate).collect();
        }
        let parties = parties.into_iter().map(|(party, rate)| (name(party), rate)).collect();
        (all.due() > 0).then_some(Self { all, parties, more })
    }

    /// How many parties are not shown, and how many of those kept less than is asked for.
    #[must_use]
    pub fn more(&self) -> (usize, usize) {
        (self.more.len(), self.more.iter().filter(|rate| !rate.is_enough()).count())
    }

    fn layout(&self, width: f32) -> Layout {
        // One column beside would be higher than a few columns below.
        let columns_beside = if self.parties.len() > 2 { 2.0 } else { 1.0 };
        let beside = width >= LEFT + GAP + columns_beside * (CELL.x + space::L) - space::L;
        let left = LEFT.min(width);
        let bar = Rect::from_min_size(pos2(0.0, 34.0), vec2(left, BAR));
        let (start, top) = if beside { (left + GAP, 0.0) } else { (0.0, HEIGHT + space::M) };
        let room = width - start;
        let columns = ((room + space::L) / (CELL.x + space::L)).floor().clamp(1.0, 3.0);
        let cell = (room - (columns - 1.0) * space::L) / columns;
        let place = |at: usize| {
            let (row, column) = ((at as f32 / columns).floor(), at as f32 % columns);
            let min = pos2(start + column * (cell + space::L), top + row * CELL.y);
            Rect::from_min_size(min, vec2(cell, CELL.y))
        };
        let cells: Vec<Rect> = (0..self.parties.len()).map(place).collect();
        let bottom = cells.last().map_or(0.0, Rect::bottom);
        Layout {
            boxes: boxes(self.all, bar, BOXES),
            mark: bar.left() + bar.width() * KeptRate::ASKED as f32 / 100.0,
            bar,
            cells,
            divider: (beside && !self.parties.is_empty()).then_some(left + GAP / 2.0),
            height: bottom.max(HEIGHT),
        }
    }
}

/// Where everything stands, from the upper left corner.
#[derive(Debug, PartialEq)]
struct Layout {
    bar: Rect,
    /// The boxes of all, and whether each stands for what was kept.
    boxes: Vec<(Rect, bool)>,
    /// Where the share stands that is asked for.
    mark: f32,
    /// The place of each party.
    cells: Vec<Rect>,
    divider: Option<f32>,
    height: f32,
}

/// Width of what is said of all, and the gap to the parties.
const LEFT: f32 = 226.0;
const GAP: f32 = 40.0;
/// Height of what is said of all.
const HEIGHT: f32 = 76.0;
/// Height of the boxes.
const BAR: f32 = 11.0;
/// Least width of what is said of a party, and its height.
const CELL: Vec2 = vec2(178.0, 36.0);
/// Width of the name of a party, and of its boxes.
const NAME: f32 = 80.0;
const PARTY_BAR: f32 = 42.0;
/// From one more than so many on there is one bar instead of boxes.
const BOXES: usize = 12;
const PARTY_BOXES: usize = 3;

/// A box for each promise that was due, the kept ones first; of many one bar that is filled so far.
fn boxes(rate: KeptRate, bar: Rect, most: usize) -> Vec<(Rect, bool)> {
    const BETWEEN: f32 = 2.0;
    let due = rate.due();
    if due > most {
        let filled = bar.with_max_x(bar.left() + bar.width() * rate.kept as f32 / due as f32);
        let kept = (rate.kept > 0).then_some((filled, true));
        return std::iter::once((bar, false)).chain(kept).collect();
    }
    // A few boxes do not grow as wide as a bar.
    let count = due.max(if most == PARTY_BOXES { PARTY_BOXES } else { 1 }) as f32;
    let width = (bar.width() - BETWEEN * (count - 1.0)) / count;
    let place = |at: usize| {
        let left = bar.left() + at as f32 * (width + BETWEEN);
        (Rect::from_min_size(pos2(left, bar.top()), vec2(width, bar.height())), at < rate.kept)
    };
    (0..due).map(place).collect()
}

fn paint_boxes(painter: &Painter, boxes: &[(Rect, bool)], offset: Vec2, t: &Tokens) {
    for (rect, kept) in boxes {
        let rect = rect.translate(offset);
        if *kept {
            painter.rect_filled(rect, 2, t.ok.ink);
        } else {
            painter.rect_stroke(rect, 2, Stroke::new(size::STROKE, t.ctl), StrokeKind::Inside);
        }
    }
}

fn counted(words: &Words, rate: KeptRate) -> String {
    let args = [("kept", rate.kept.into()), ("due", rate.due().into())];
    words.with("rates-counted", &args).into_owned()
}

impl Picture for PromiseRates {
    fn name(&self, words: &Words) -> String {
        words.text("rates-picture").into_owned()
    }

    fn size(&self, width: f32) -> Vec2 {
        vec2(width, self.layout(width).height)
    }

    fn paint(&self, painter: &Painter, rect: Rect, t: &Tokens, words: &Words) {
        let layout = self.layout(rect.width());
        let offset = rect.min.to_vec2();
        let font = theme::font(theme::BODY_SIZE, Weight::Regular);
        let args = [("kept", self.all.kept.into()), ("due", self.all.due().into())];
        let title = words.with("rates-kept", &args);
        painter.text(rect.min, Align2::LEFT_TOP, title, theme::font(theme::H2_SIZE, Weight::SemiBold), t.ink);
        paint_boxes(painter, &layout.boxes, offset, t);
        let bar = layout.bar.translate(offset);
        let mark = Stroke::new(size::STRONG_STROKE, t.ink);
        painter.vline(rect.left() + layout.mark, bar.expand(4.0).y_range(), mark);
        let asked = words.with("rates-asked", &[("percent", KeptRate::ASKED.into())]);
        let asked = line(painter, &asked, font.clone(), t.ink2, bar.width());
        painter.galley(bar.left_bottom() + vec2(0.0, space::S), asked, t.ink2);
        if let Some(x) = layout.divider {
            painter.vline(rect.left() + x, rect.y_range(), Stroke::new(size::STROKE, t.line));
        }
        for ((name, rate), cell) in self.parties.iter().zip(&layout.cells) {
            let cell = cell.translate(offset);
            if !painter.clip_rect().intersects(cell) {
                continue;
            }
            let name = line(painter, name, font.clone(), t.ink, NAME);
            painter.galley(cell.left_center() - vec2(0.0, name.size().y / 2.0), name, t.ink);
            let left = cell.left() + NAME + space::S;
            let bar = Rect::from_min_size(pos2(left, cell.center().y - BAR / 2.0), vec2(PARTY_BAR, BAR));
            paint_boxes(painter, &boxes(*rate, bar, PARTY_BOXES), Vec2::ZERO, t);
            let count = counted(words, *rate);
            painter.text(
                bar.right_center() + vec2(space::S, 0.0),
                Align2::LEFT_CENTER,
                count,
                font.clone(),
                t.ink,
            );
        }
    }

    fn said(&self, words: &Words) -> Vec<Vec<String>> {
        let text = |id| words.text(id).into_owned();
        let row = |name: String, rate: KeptRate| {
            let counts = [rate.kept, rate.late, rate.broken, rate.past_due, rate.due()];
            std::iter::once(name).chain(counts.iter().map(ToString::to_string)).collect()
        };
        let heads =
            ["rates-party", "mark-kept", "mark-kept-late", "mark-broken", "mark-past-due", "rates-due"];
        let parties = self.parties.iter().map(|(name, rate)| row(name.clone(), *rate));
        let all = row(text("rates-all"), self.all);
        std::iter::once(heads.into_iter().map(text).collect()).chain([all]).chain(parties).collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::plan::PromiseOutcome;

    const TODAY: Date = date(2026, 11, 24);

    fn rate(kept: usize, broken: usize) -> KeptRate {
        KeptRate { kept, broken, ..KeptRate::default() }
    }

    fn rates(parties: &[(usize, usize)], whole: bool) -> Option<PromiseRates> {
        let ids: Vec<_> = (0..parties.len()).map(|_| PartyId::unique()).collect();
        let promises = parties.iter().zip(&ids).flat_map(|((kept, broken), id)| {
            let outcomes = std::iter::repeat_n(PromiseOutcome::Kept, *kept)
                .chain(std::iter::repeat_n(PromiseOutcome::Broken, *broken));
            outcomes.map(|outcome| Promise { by: Some(*id), outcome, ..Promise::new() })
        });
        let promises: Vec<_> = promises.collect();
        let name = |id| ids.iter().position(|other| *other == id).expect("one of them").to_string();
        PromiseRates::of(promises.iter(), ids.iter().copied(), name, TODAY, whole)
    }

    #[test]
    fn where_nothing_was_due_there_is_no_picture() {
        let open = [Promise::new()];
        assert_eq!(PromiseRates::of(open.iter(), std::iter::empty(), |_| String::new(), TODAY, false), None);
    }

    #[test]
    fn of_many_parties_those_that_kept_the_least_are_shown() {
        let counts = [(4, 0), (1, 1), (0, 2), (3, 1), (2, 0), (9, 1), (1, 3)];
        let some = rates(&counts, false).expect("a picture");
        let names: Vec<_> = some.parties.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["2", "6", "1", "3", "5"]);
        assert_eq!(some.more(), (2, 0));
        assert_eq!(some.all, KeptRate { kept: 20, broken: 8, ..KeptRate::default() });
        let whole = rates(&counts, true).expect("a picture");
        assert_eq!((whole.parties.len(), whole.more()), (7, (0, 0)));
    }

    #[test]
    fn each_promise_has_a_box_and_of_many_one_bar_is_filled() {
        let bar = Rect::from_min_size(pos2(10.0, 0.0), vec2(100.0, 10.0));
        let few = boxes(rate(2, 1), bar, 12);
        assert_eq!(few.iter().map(|(_, kept)| *kept).collect::<Vec<_>>(), [true, true, false]);
        assert_eq!((few[0].0.left(), few[2].0.right()), (10.0, 110.0));
        let many = boxes(rate(6, 14), bar, 12);
        assert_eq!(many, [(bar, false), (bar.with_max_x(40.0), true)]);
        assert_eq!(boxes(rate(0, 13), bar, 12), [(bar, false)]);
        assert!(boxes(rate(1, 0), bar, PARTY_BOXES)[0].0.width() < 34.0, "one of three, not all");
    }

    #[test]
    fn parties_stand_beside_or_below_and_inside_the_width() {
        let six = rates(&[(1, 0); 6], false).expect("a picture");
        for (width, beside, rows) in
            [(840.0, true, 2), (596.0, false, 2), (420.0, false, 3), (178.0, false, 6)]
        {
            let layout = six.layout(width);
            assert_eq!(layout.divider.is_some(), beside, "{width}");
            let tops: std::collections::BTreeSet<_> =
                layout.cells.iter().map(|cell| cell.top() as i32).collect();
            assert_eq!(tops.len(), rows, "{width}: {layout:?}");
            assert!(layout.cells.iter().all(|cell| cell.right() <= width + 0.5), "{width}");
            assert!(layout.cells.iter().all(|cell| cell.bottom() <= layout.height), "{width}");
        }
    }
}
