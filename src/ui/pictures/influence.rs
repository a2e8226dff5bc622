//! The influence map: where each ally stands by what it can do to the plan and by how much it cares.

use egui::epaint::TextShape;
use egui::{Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

use super::{Picture, line};
use crate::plan::{Party, PartyDecision, PartyId, Percent, Plan};
use crate::ui::parties;
use crate::ui::theme::{self, Tokens, Weight, size, space};
use crate::ui::widgets::StatusIcon;
use crate::words::Words;

/// The allies of a plan by interest and influence. All of it is a judgement of ours, and private.
#[derive(Clone, Debug, PartialEq)]
pub struct InfluenceMap {
    /// Those of whom both is known.
    pub marks: Vec<Mark>,
    /// The one that is looked at.
    pub chosen: Option<PartyId>,
}

/// An ally on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The ally.
    pub id: PartyId,
    name: String,
    state: StatusIcon,
    interest: i16,
    influence: i16,
}

/// Width from which on the quadrants have room for more than their names.
const ROOMY: f32 = 400.0;
/// Height of a row of the legend.
const LEGEND: f32 = 28.0;
/// Left of the axis and below it, for their names.
const AXIS: f32 = 26.0;
/// Radius of a mark with its halo.
const HALO: f32 = 12.0;
/// Height of a name.
const NAME: f32 = 18.0;
/// Names longer than this are cut.
const WIDEST: f32 = 170.0;
/// So many marks have names beside them; of more, which only a crowd has, the chosen one alone.
const NAMED: usize = 120;
/// A crowd is drawn in so many steps along each axis.
const STEPS: i16 = 50;

/// What the mark of an ally is: what was decided about it. Whoever is in is worked with.
fn state(party: &Party) -> StatusIcon {
    match party.decision {
        Some(PartyDecision::Pursue) => StatusIcon::Pursue,
        Some(PartyDecision::Hold) => StatusIcon::Hold,
        Some(PartyDecision::Decline) => StatusIcon::Decline,
        None if party.is_committed() => StatusIcon::Pursue,
        None => StatusIcon::Undecided,
    }
}

/// The quadrant of a place: its message, whose `way` says how to work with whoever stands there.
#[must_use]
pub const fn quadrant(interest: i16, influence: i16) -> &'static str {
    match (interest >= 50, influence >= 50) {
        (true, true) => "influence-work-closely",
        (false, true) => "influence-keep-satisfied",
        (true, false) => "influence-keep-informed",
        (false, false) => "influence-watch",
    }
}

impl InfluenceMap {
    /// The map of a plan, without ourselves and without whoever has declined or left.
    #[must_use]
    pub fn of(plan: &Plan, words: &Words, chosen: Option<PartyId>) -> Self {
        let marks = plan.allies().filter(|party| !party.status.is_out()).filter_map(|party| {
            let (interest, influence) = party.interest.zip(party.influence)?;
            Some(Mark {
                id: party.id,
                name: parties::called(words, plan.ourselves, party).into_owned(),
                state: state(party),
                interest: interest.get(),
                influence: influence.get(),
            })
        });
        Self { marks: marks.collect(), chosen }
    }

    /// The part of the picture in which marks stand.
    #[must_use]
    pub fn field(rect: Rect) -> Rect {
        let top = rect.top() + legend_height(rect.width());
        Rect::from_min_max(pos2(rect.left() + AXIS, top), pos2(rect.right(), rect.bottom() - AXIS))
    }

    /// Where something stands in the field: its middle.
    #[must_use]
    pub fn place(field: Rect, interest: i16, influence: i16) -> Pos2 {
        let inner = field.shrink(HALO);
        let share = |value: i16| f32::from(value) / f32::from(Percent::MAX);
        pos2(
            egui::lerp(inner.x_range(), share(interest)),
            egui::lerp(inner.y_range(), 1.0 - share(influence)),
        )
    }

    /// Interest and influence at a place in the field.
    #[must_use]
    pub fn at(field: Rect, place: Pos2) -> (Percent, Percent) {
        let inner = field.shrink(HALO);
        let share = (place - inner.min) / inner.size();
        let percent = |share: f32| Percent::clamped((share * f32::from(Percent::MAX)).round() as i16);
        (percent(share.x), percent(1.0 - share.y))
    }

    /// Where a mark stands in the field.
    #[must_use]
    pub fn center(field: Rect, mark: &Mark) -> Pos2 {
        Self::place(field, mark.interest, mark.influence)
    }

    /// Whether there are too many marks to point at one.
    #[must_use]
    pub fn is_crowded(&self) -> bool {
        self.marks.len() > NAMED
    }

    /// The marks in the order in which they get names: the chosen one first.
    fn in_turn(&self) -> Vec<&Mark> {
        let is_chosen = |mark: &&Mark| Some(mark.id) == self.chosen;
        let chosen = self.marks.iter().filter(is_chosen);
        let others = self.marks.iter().filter(|mark| !is_chosen(mark));
        if self.is_crowded() { chosen.collect() } else { chosen.chain(others).collect() }
    }
}

/// Height of the legend at this width.
const fn legend_height(width: f32) -> f32 {
    if width < ROOMY { 2.0 * LEGEND } else { LEGEND }
}

/// Where names stand so that none lies over another one, over a mark or over what is `taken`: right
/// of their mark, else left of it, above or below; nowhere where all of that is taken. Each mark is
/// its middle and the width of its name; whoever comes first has the first choice.
fn names(field: Rect, marks: &[(Pos2, f32)], taken: &[Rect]) -> Vec<Option<Rect>> {
    let halos: Vec<Rect> = marks
        .iter()
        .map(|(center, _)| Rect::from_center_size(*center, Vec2::splat(2.0 * HALO - 4.0)))
        .collect();
    let mut placed: Vec<Rect> = Vec::new();
    let mut found = Vec::with_capacity(marks.len());
    for (own, (center, width)) in marks.iter().enumerate() {
        let name = vec2(*width, NAME);
        // The chosen one has a ring around its halo.
        let aside = HALO + space::S + width / 2.0;
        let above = HALO + NAME / 2.0;
        let offsets = [vec2(aside, 0.0), vec2(-aside, 0.0), vec2(0.0, -above), vec2(0.0, above)];
        let free = |place: &Rect| {
            field.contains_rect(*place)
                && !placed.iter().chain(taken).any(|other| other.intersects(*place))
                && !halos.iter().enumerate().any(|(other, halo)| other != own && halo.intersects(*place))
        };
        let place =
            offsets.map(|offset| Rect::from_center_size(*center + offset, name)).into_iter().find(free);
        placed.extend(place);
        found.push(place);
    }
    found
}

impl Picture for InfluenceMap {
    fn name(&self, words: &Words) -> String {
        words.text("tab-allies-influence").into_owned()
    }

    fn size(&self, width: f32) -> Vec2 {
        vec2(width, legend_height(width) + (width * 0.62).clamp(280.0, 400.0) + AXIS)
    }

    fn paint(&self, painter: &Painter, rect: Rect, t: &Tokens, words: &Words) {
        let field = Self::field(rect);
        grounds(painter, field, t);
        axes(painter, rect, field, t, words);
        legend(painter, rect, t, words);
        let taken = captions(painter, field, rect.width() >= ROOMY, t, words);
        if self.is_crowded() {
            self.crowd(painter, field, t);
        }
        let font = theme::font(theme::BODY_SIZE, Weight::Medium);
        let marks = self.in_turn();
        let texts: Vec<_> =
            marks.iter().map(|mark| line(painter, &mark.name, font.clone(), t.ink, WIDEST)).collect();
        let centers: Vec<_> = marks
            .iter()
            .zip(&texts)
            .map(|(mark, text)| (Self::center(field, mark), text.size().x.ceil()))
            .collect();
        for ((center, _), mark) in centers.iter().zip(&marks) {
            painter.circle_filled(*center, HALO, t.card);
            if Some(mark.id) == self.chosen {
                let ring = Stroke::new(size::STRONG_STROKE, t.accent);
                painter.circle_stroke(*center, HALO + 3.0, ring);
            }
            mark.state.paint(painter, *center, size::ICON, t);
        }
        for (place, text) in names(field, &centers, &taken).into_iter().zip(texts) {
            if let Some(place) = place {
                let top = place.center().y - text.size().y / 2.0;
                painter.galley(pos2(place.left(), top), text, t.ink);
            }
        }
    }

    fn said(&self, words: &Words) -> Vec<Vec<String>> {
        let heads =
            ["influence-ally", "influence-decision", "party-interest", "party-influence", "influence-where"];
        let mut rows = vec![heads.map(|id| words.text(id).into_owned()).to_vec()];
        rows.extend(self.marks.iter().map(|mark| {
            vec![
                mark.name.clone(),
                words.text(mark.state.message_id()).into_owned(),
                mark.interest.to_string(),
                mark.influence.to_string(),
                words.text(quadrant(mark.interest, mark.influence)).into_owned(),
            ]
        }));
        rows
    }

    fn is_private(&self) -> bool {
        true
    }
}

/// What the marks mean.
fn legend(painter: &Painter, rect: Rect, t: &Tokens, words: &Words) {
    let marks = [StatusIcon::Pursue, StatusIcon::Hold, StatusIcon::Decline, StatusIcon::Undecided];
    let mut at = rect.min + vec2(AXIS, LEGEND / 2.0 - space::XS);
    for mark in marks {
        let word = words.text(mark.message_id());
        let text = line(painter, &word, theme::font(theme::BODY_SIZE, Weight::Regular), t.ink, WIDEST);
        let wide = size::ICON + space::XS + text.size().x;
        if at.x + wide > rect.right() {
            at = pos2(rect.left() + AXIS, at.y + LEGEND);
        }
        mark.paint(painter, at + vec2(size::ICON / 2.0, 0.0), size::ICON, t);
        painter.galley(at + vec2(size::ICON + space::XS, -text.size().y / 2.0), text, t.ink);
        at.x += wide + space::L;
    }
}

impl InfluenceMap {
    /// A dot wherever somebody stands: more marks than can be told apart.
    fn crowd(&self, painter: &Painter, field: Rect, t: &Tokens) {
        let step = Percent::MAX / STEPS;
        let seen: std::collections::BTreeSet<_> =
            self.marks.iter().map(|mark| (mark.interest / step, mark.influence / step)).collect();
        for (interest, influence) in seen {
            painter.circle_filled(Self::place(field, interest * step, influence * step), 3.0, t.accent_line);
        }
    }
}

/// The four quadrants.
fn grounds(painter: &Painter, field: Rect, t: &Tokens) {
    painter.rect_filled(field, 0, t.page);
    let (middle, dashes) = (field.center(), Stroke::new(size::STROKE * 1.5, t.ctl));
    painter.rect_filled(
        Rect::from_min_max(pos2(middle.x, field.top()), pos2(field.right(), middle.y)),
        0,
        t.accent_tint,
    );
    for line in [[field.left_center(), field.right_center()], [field.center_top(), field.center_bottom()]] {
        painter.extend(Shape::dashed_line(&line, dashes, 3.0, 4.0));
    }
}

/// The axes with their names, of which one stands upright.
fn axes(painter: &Painter, rect: Rect, field: Rect, t: &Tokens, words: &Words) {
    let axis = Stroke::new(size::STROKE * 1.5, t.ctl);
    painter.vline(field.left(), field.y_range(), axis);
    painter.hline(field.x_range(), field.bottom(), axis);
    let font = || theme::font(theme::BODY_SIZE, Weight::Regular);
    let across = line(painter, &words.text("influence-axis-interest"), font(), t.ink2, field.width());
    let at = pos2(field.center().x - across.size().x / 2.0, rect.bottom() - across.size().y);
    painter.galley(at, across, t.ink2);
    let up = line(painter, &words.text("influence-axis-influence"), font(), t.ink2, field.height());
    let at = pos2(rect.left(), field.center().y + up.size().x / 2.0);
    let upright = TextShape::new(at, up, t.ink2).with_angle(-std::f32::consts::FRAC_PI_2);
    painter.add(upright);
}

/// The names of the quadrants in their outer corners, with how to work there where there is room;
/// where they stand.
fn captions(painter: &Painter, field: Rect, roomy: bool, t: &Tokens, words: &Words) -> Vec<Rect> {
    let mut taken = Vec::new();
    for (interest, influence) in [(0, 100), (100, 100), (0, 0), (100, 0)] {
        let id = quadrant(interest, influence);
        let left = if interest > 0 { field.center().x } else { field.left() } + space::M;
        let most = field.width() / 2.0 - 2.0 * space::M;
        let name =
            line(painter, &words.text(id), theme::font(theme::BODY_SIZE, Weight::SemiBold), t.ink2, most);
        let way = words.attribute(id, "way").filter(|_| roomy).unwrap_or_default();
        let way = line(painter, &way, theme::font(theme::BODY_SIZE, Weight::Regular), t.ink2, most);
        let high = NAME + if roomy { NAME } else { 0.0 };
        let top = if influence > 0 { field.top() + space::S } else { field.bottom() - space::S - high };
        let wide = name.size().x.max(way.size().x);
        taken.push(Rect::from_min_size(pos2(left, top), vec2(wide, high)));
        painter.galley(pos2(left, top), name, t.ink2);
        if roomy {
            painter.galley(pos2(left, top + NAME), way, t.ink2);
        }
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Status;

    fn field() -> Rect {
        Rect::from_min_size(pos2(30.0, 30.0), vec2(624.0, 424.0))
    }

    #[test]
    fn places_and_numbers_lead_to_one_another() {
        for (interest, influence) in [(0, 0), (100, 100), (72, 84), (1, 99), (50, 50)] {
            let (x, y) = InfluenceMap::at(field(), InfluenceMap::place(field(), interest, influence));
            assert_eq!((x.get(), y.get()), (interest, influence));
        }
        let beyond = InfluenceMap::at(field(), pos2(-500.0, 5000.0));
        assert_eq!((beyond.0.get(), beyond.1.get()), (0, 0), "nothing is dragged off the map");
        assert!(InfluenceMap::place(field(), 0, 100).y < InfluenceMap::place(field(), 0, 0).y, "high is up");
    }

    #[test]
    fn each_corner_has_its_way_of_working() {
        for (interest, influence, expected) in [
            (72, 84, "influence-work-closely"),
            (50, 50, "influence-work-closely"),
            (49, 50, "influence-keep-satisfied"),
            (50, 49, "influence-keep-informed"),
            (0, 0, "influence-watch"),
        ] {
            assert_eq!(quadrant(interest, influence), expected);
            assert!(Words::english().attribute(expected, "way").is_some());
        }
    }

    #[test]
    fn names_lie_over_nothing() {
        for count in [3, 60] {
            let marks: Vec<(Pos2, f32)> = (0..count)
                .map(|index: i16| {
                    (
                        InfluenceMap::place(field(), index * 37 % 101, index * 61 % 101),
                        60.0 + f32::from(index),
                    )
                })
                .collect();
            let taken = [Rect::from_min_size(field().min, vec2(140.0, 40.0))];
            let placed = names(field(), &marks, &taken);
            let shown: Vec<Rect> = placed.iter().copied().flatten().collect();
            assert!(shown.len() >= usize::from(count.unsigned_abs()).min(20), "{} of {count}", shown.len());
            for (index, one) in shown.iter().enumerate() {
                assert!(field().contains_rect(*one) && !taken[0].intersects(*one), "{one:?}");
                assert!(!shown[..index].iter().any(|other| other.intersects(*one)), "{one:?}");
            }
        }
    }

    #[test]
    fn the_first_has_the_first_choice_and_a_name_without_room_has_none() {
        let one = field().center();
        let placed = names(field(), &[(one, 80.0), (one, 80.0), (one, 80.0), (one, 80.0), (one, 80.0)], &[]);
        // All stand at one place, so that each halo covers only what is beside its own mark.
        assert!(placed[0].is_some_and(|name| name.left() > one.x), "right of its mark");
        assert!(placed[1].is_some_and(|name| name.right() < one.x), "left of it");
        assert_eq!(placed[4], None);
    }

    #[test]
    fn whoever_is_not_placed_or_out_is_not_on_the_map() {
        let mut plan = Plan::new();
        let words = Words::english();
        let percent = |value| Some(Percent::clamped(value));
        let party = |name: &str, interest, influence| Party {
            name: name.into(),
            interest,
            influence,
            ..Party::new()
        };
        plan.allies.parties.push(party("Council", percent(72), percent(84)));
        plan.allies.parties.push(party("Nobody knows", percent(10), None));
        plan.allies.parties.push(Party { status: Status::Left, ..party("Gone", percent(10), percent(10)) });
        let map = InfluenceMap::of(&plan, &words, None);
        let said = map.said(&words);
        assert_eq!(said.len(), 2, "{said:?}");
        assert_eq!(said[1], ["Council", "Undecided", "72", "84", "Work closely"]);
    }
}
