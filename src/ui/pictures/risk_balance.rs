//! The share of the risk that each party bears beside its share of the benefit, a pair of bars a party.

use egui::{Align2, Painter, Rect, Stroke, StrokeKind, Vec2, pos2, vec2};

use super::{Picture, line};
use crate::plan::shares::{HUNDRED, percent};
use crate::readiness::{Balance, Fairness, Weighed};
use crate::ui::theme::{self, Tokens, Weight, size, space};
use crate::ui::widgets::StatusIcon;
use crate::words::Words;

/// Height of the row of a party, and of a bar.
const ROW: f32 = 36.0;
const BAR: f32 = 10.0;
/// Height of what says which bar is which.
const LEGEND: f32 = 30.0;
/// A picture narrower than this has two rows of legend, and the ratio under the name.
const NARROW: f32 = 340.0;
/// Room for the name, for a number behind a bar, and for how many times the benefit it is.
const NAME: f32 = 112.0;
const NUMBER: f32 = 46.0;
const TIMES: f32 = 92.0;
/// So many parties are all shown; of more those out of line, and so many of the largest others.
const FEW: usize = 12;
const LARGEST: usize = 10;
/// From one stripe of a bar to the next.
const STRIPES: f32 = 5.0;

/// A party with its bars.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    name: String,
    weighed: Weighed,
}

/// The bars.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RiskBalance {
    rows: Vec<Row>,
    /// How many parties are left out, all of them in line.
    pub hidden: usize,
    /// The mismatches are explained.
    explained: bool,
    /// The longest bar, in parts of a share.
    longest: i64,
}

impl RiskBalance {
    /// The bars of what was worked out. Of many parties those out of line come first, then the
    /// largest; `all` shows the others too. `name` says what a party is called.
    #[must_use]
    pub fn of(balance: &Balance, explained: bool, all: bool, name: impl Fn(&Weighed) -> String) -> Self {
        let mut weighed: Vec<&Weighed> = balance.weighed.iter().collect();
        let mut hidden = 0;
        if weighed.len() > FEW {
            let is_in_line = |weighed: &Weighed| weighed.fairness() == Fairness::Fits;
            weighed.sort_by_key(|weighed| (is_in_line(weighed), -weighed.risk().max(weighed.benefit)));
            let shown = weighed.iter().filter(|weighed| !is_in_line(weighed)).count() + LARGEST;
            hidden = weighed.len().saturating_sub(shown);
            if !all {
                weighed.truncate(shown);
            }
        }
        let longest = weighed.iter().map(|weighed| weighed.risk().max(weighed.benefit)).max();
        let rows = weighed.into_iter().map(|weighed| Row { name: name(weighed), weighed: *weighed });
        Self { rows: rows.collect(), hidden, explained, longest: longest.unwrap_or(0).clamp(1, HUNDRED) }
    }

    /// How long a bar of so many parts is where the longest one may be `room` points.
    fn length(&self, parts: i64, room: f32) -> f32 {
        (parts as f32 / self.longest as f32 * room).max(1.0)
    }

    fn row(&self, painter: &Painter, row: &Row, rect: Rect, t: &Tokens, words: &Words) {
        let Row { name, weighed } = row;
        let fair = weighed.fairness() == Fairness::Fits;
        if !fair {
            let tint = if self.explained { t.sub } else { t.part.tint };
            painter.rect_filled(rect.shrink2(vec2(0.0, 1.0)), size::CHECK_RADIUS, tint);
        }
        let body = theme::font(theme::BODY_SIZE, Weight::Regular);
        let label = theme::font(theme::BODY_SIZE, Weight::Medium);
        let name = line(painter, name, label.clone(), t.ink, NAME - space::XS);
        // Where there is little room, how many times it is stands under the name.
        let under = rect.width() < NARROW;
        let line = if under { theme::BODY_LINE / 2.0 - 2.0 } else { 0.0 };
        let at = rect.left_center() + vec2(space::XS, -name.size().y / 2.0 - line);
        painter.galley(at, name, t.ink);
        let left = rect.left() + NAME + space::S;
        let room = rect.width() - NAME - space::S - NUMBER - if under { 0.0 } else { TIMES };
        let room = room.max(1.0);
        let small = theme::font(theme::CAPTION_SIZE, Weight::Regular);
        let bars = [(weighed.risk(), -BAR / 2.0 - 2.0), (weighed.benefit, BAR / 2.0 + 2.0)];
        for (index, (parts, below)) in bars.into_iter().enumerate() {
            let wide = self.length(parts, room);
            let middle = pos2(left, rect.center().y + below);
            let bar = Rect::from_min_size(middle - vec2(0.0, BAR / 2.0), vec2(wide, BAR));
            if index == 0 {
                painter.rect_filled(bar, 2, t.accent);
            } else {
                hatched(painter, bar, t);
            }
            let text = words.with("share-percent", &[("share", percent(parts).into())]);
            let at = pos2(bar.right() + 6.0, middle.y);
            painter.text(at, Align2::LEFT_CENTER, text, small.clone(), t.ink2);
        }
        let times = times(words, weighed);
        let (at, align) = if under {
            (rect.left_center() + vec2(space::XS, line), Align2::LEFT_CENTER)
        } else {
            (rect.right_center() - vec2(space::XS, 0.0), Align2::RIGHT_CENTER)
        };
        let (font, ink) = match (fair, self.explained) {
            (true, _) => (body, t.ink2),
            (false, true) => (label, t.ink),
            (false, false) => (label, t.part.ink),
        };
        let drawn = painter.text(at, align, times, font, ink);
        if !fair && !self.explained {
            let beside = vec2(size::SMALL_ICON / 2.0 + space::XS, 0.0);
            let at = if under { drawn.right_center() + beside } else { drawn.left_center() - beside };
            StatusIcon::NeedsAttention.paint(painter, at, size::SMALL_ICON, t);
        }
    }
}

/// Height of the legend, whose two keys stand one below the other where there is little room.
const fn legend_height(width: f32) -> f32 {
    if width < NARROW { 2.0 * LEGEND } else { LEGEND }
}

/// A bar of stripes, which is told from a solid one without colour.
fn hatched(painter: &Painter, bar: Rect, t: &Tokens) {
    let edge = Stroke::new(size::STROKE, t.accent);
    painter.rect(bar, 2, t.card, edge, StrokeKind::Inside);
    let stripes = painter.with_clip_rect(bar.shrink(1.0).intersect(painter.clip_rect()));
    let mut x = bar.left() - bar.height();
    while x < bar.right() {
        stripes.line_segment([pos2(x, bar.bottom()), pos2(x + bar.height(), bar.top())], edge);
        x += STRIPES;
    }
}

/// How many times its benefit a party bears, in words.
fn times(words: &Words, weighed: &Weighed) -> String {
    match weighed.times() {
        Some(times) => words.with("balance-times", &[("times", format!("{times:.1}").into())]).into_owned(),
        None if weighed.risk() > 0 => words.text("balance-gains-nothing").into_owned(),
        None => words.text("balance-neither").into_owned(),
    }
}

impl Picture for RiskBalance {
    fn name(&self, words: &Words) -> String {
        words.text("balance-section").into_owned()
    }

    fn size(&self, width: f32) -> Vec2 {
        vec2(width, legend_height(width) + ROW * self.rows.len() as f32)
    }

    fn paint(&self, painter: &Painter, rect: Rect, t: &Tokens, words: &Words) {
        let font = theme::font(theme::CAPTION_SIZE, Weight::Regular);
        let below = legend_height(rect.width()) > LEGEND;
        let mut at = rect.min + vec2(space::XS, 7.0);
        for (index, id) in ["balance-risk", "balance-benefit"].into_iter().enumerate() {
            let key = Rect::from_min_size(at, vec2(18.0, BAR));
            if index == 0 {
                painter.rect_filled(key, 2, t.accent);
            } else {
                hatched(painter, key, t);
            }
            let middle = pos2(key.right() + 6.0, key.center().y);
            let text = painter.text(middle, Align2::LEFT_CENTER, words.text(id), font.clone(), t.ink2);
            at += if below { vec2(0.0, LEGEND) } else { vec2(text.right() + space::L - at.x, 0.0) };
        }
        let clip = painter.clip_rect();
        for (index, row) in self.rows.iter().enumerate() {
            let top = rect.top() + legend_height(rect.width()) + ROW * index as f32;
            let place = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), ROW));
            if clip.intersects(place) {
                self.row(painter, row, place, t, words);
            }
        }
    }

    fn said(&self, words: &Words) -> Vec<Vec<String>> {
        let heads = ["answers-party", "balance-risk", "balance-benefit", "balance-ratio"];
        let mut said = vec![heads.map(|id| words.text(id).into_owned()).to_vec()];
        for Row { name, weighed } in &self.rows {
            let share =
                |parts: i64| words.with("share-percent", &[("share", percent(parts).into())]).into_owned();
            let times = times(words, weighed);
            let told = match (weighed.fairness(), self.explained) {
                (Fairness::Fits, _) => times,
                (_, explained) => {
                    let id = if explained { "balance-explained" } else { "balance-to-explain" };
                    words.with(id, &[("times", times.into())]).into_owned()
                }
            };
            said.push(vec![name.clone(), share(weighed.risk()), share(weighed.benefit), told]);
        }
        said
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Grade, Party, Plan, Risk, Share, Status};

    /// So many parties that gain alike, of which the first one bears half of the risk.
    fn balance(count: i64) -> Balance {
        let mut plan = Plan::new();
        for _ in 1..count {
            plan.allies.parties.push(Party { status: Status::Committed, ..Party::new() });
        }
        let parties: Vec<_> = plan.committed().map(|party| party.id).collect();
        let deal = |parts, parties: &[_]| -> Vec<_> {
            parties.iter().copied().zip(crate::plan::shares::deal(parts, parties.len())).collect()
        };
        plan.risk.benefit_shares = deal(HUNDRED, &parties).into_iter().collect();
        let (first, others) = parties.split_first().unwrap();
        let half = (*first, Share::whole(50).unwrap());
        let shares = deal(HUNDRED / 2, others).into_iter().chain([half]).collect();
        let grade = Some(Grade::clamped(4));
        plan.risk.list.push(Risk { likelihood: grade, impact: grade, shares, ..Risk::new() });
        Balance::of(&plan)
    }

    #[test]
    fn of_many_parties_those_out_of_line_come_first() {
        let few = RiskBalance::of(&balance(6), false, false, |weighed| weighed.risk().to_string());
        assert_eq!((few.rows.len(), few.hidden), (6, 0));
        let balance = balance(60);
        let out_of_line = balance.unfair().count();
        let some = RiskBalance::of(&balance, false, false, |weighed| weighed.risk().to_string());
        assert_eq!(some.rows.len(), (out_of_line + LARGEST).min(60));
        assert_eq!(some.rows.len() + some.hidden, 60);
        assert_eq!(some.rows.first().map(|row| row.name.as_str()), Some("500"));
        let all = RiskBalance::of(&balance, false, true, |weighed| weighed.risk().to_string());
        assert_eq!(all.rows.len(), 60);
    }

    #[test]
    fn bars_are_as_long_as_what_they_stand_for() {
        let bars = RiskBalance::of(&balance(4), false, false, |_| String::new());
        assert!((bars.length(500, 200.0) - 200.0).abs() < 0.1);
        assert!((bars.length(250, 200.0) - 100.0).abs() < 0.1);
    }

    #[test]
    fn what_is_out_of_line_is_told_until_it_is_explained() {
        let words = Words::english();
        for (explained, told) in [(false, "2.0 times, to be explained"), (true, "2.0 times, explained")] {
            let bars = RiskBalance::of(&balance(4), explained, false, |_| "Club".into());
            let said = bars.said(&words);
            assert_eq!(said.get(1), Some(&["Club", "50 %", "25 %", told].map(str::to_owned).to_vec()));
        }
    }
}
