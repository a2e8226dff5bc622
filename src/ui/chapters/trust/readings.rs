//! How each party reads a ground rule, side by side, and whose reading differs from the wording.

use std::sync::Arc;

use egui::{
    CornerRadius, Id, Key, Label, Modifiers, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use crate::plan::{GroundRule, PartyId, Place};
use crate::ui::Context;
use crate::ui::answers::Asked;
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{
    Button, Field, Icon, StatusIcon, arrive, focus_shape, heading, jump_to, led_to, pending_jump, row,
    row_with_end, state,
};

/// Least width of a reading.
const LEAST: f32 = 190.0;
/// So many stand side by side at most.
const MOST: usize = 3;
/// A reading is shown so many lines high, and grows with its row up to the second number.
const LINES: (usize, usize) = (2, 6);
/// Of more parties than this so many are shown at a time.
const PAGE: usize = 12;
/// Width of the bar at the left edge of a reading that differs.
const BAR: f32 = 6.0;

/// In how many columns readings stand in so much room.
pub(super) fn columns(width: f32) -> usize {
    (((width + space::M) / (LEAST + space::M)) as usize).clamp(1, MOST)
}

/// Which parties are shown of many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Filter {
    #[default]
    All,
    Differ,
    NotAsked,
    Object,
}

impl Filter {
    const WORDS: [(Self, &'static str); 4] = [
        (Self::All, "readings-all"),
        (Self::Differ, "readings-differ"),
        (Self::NotAsked, "readings-not-asked"),
        (Self::Object, "readings-object"),
    ];

    fn lets_through(self, rule: &GroundRule, party: PartyId) -> bool {
        match self {
            Self::All => true,
            Self::Differ => rule.differs.contains(&party),
            Self::NotAsked => !is_read(rule, party),
            Self::Object => rule.agreement.standing_objection(party).is_some(),
        }
    }
}

/// Which of many parties are shown. What is typed into a cell does not move it: the parties are
/// chosen as the card opens, and as the filter changes.
#[derive(Clone, Default)]
struct Pages {
    filter: Filter,
    page: usize,
    /// Of how many parties.
    of: usize,
    order: Arc<[PartyId]>,
    /// The frame in which they were shown last.
    drawn: u64,
}

impl Pages {
    fn chosen(rule: &GroundRule, asked: &[Asked], filter: Filter) -> Self {
        let stands_out = |party: &PartyId| {
            Filter::Differ.lets_through(rule, *party) || Filter::Object.lets_through(rule, *party)
        };
        let through = asked.iter().map(|asked| asked.id).filter(|party| filter.lets_through(rule, *party));
        let (mut order, rest): (Vec<_>, Vec<_>) = through.partition(stands_out);
        order.extend(rest);
        Self { filter, of: asked.len(), order: order.into(), ..Self::default() }
    }

    fn count(&self) -> usize {
        self.order.len().div_ceil(PAGE).max(1)
    }

    /// The page that shows a party, where it is let through.
    fn page_of(&self, party: PartyId) -> Option<usize> {
        self.order.iter().position(|shown| *shown == party).map(|at| at / PAGE)
    }

    fn shown(&self) -> &[PartyId] {
        self.order.chunks(PAGE).nth(self.page).unwrap_or_default()
    }
}

fn is_read(rule: &GroundRule, party: PartyId) -> bool {
    rule.readings.get(&party).is_some_and(|reading| !reading.trim().is_empty())
}

/// Draws the readings of the parties that are asked, of many some at a time; returns those.
pub(super) fn show(
    ui: &mut Ui,
    cx: &Context<'_>,
    rule: &mut GroundRule,
    asked: &[Asked],
    columns: usize,
) -> Vec<Asked> {
    lead_on(ui, rule, asked);
    head(ui, cx, rule, asked.len());
    let shown = if asked.len() > PAGE { paged(ui, cx, rule, asked) } else { asked.to_vec() };
    let weights = vec![1.0; columns];
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        for parties in shown.chunks(columns) {
            let lines = lines(ui, rule, parties, columns);
            row(ui, &weights, 0.0, |ui, column| {
                if let Some(party) = parties.get(column) {
                    ui.push_id(party.id.uuid(), |ui| reading(ui, cx, rule, party, lines));
                }
            });
        }
    });
    shown
}

/// A jump to the readings as a whole goes on to the first that is missing.
fn lead_on(ui: &Ui, rule: &GroundRule, asked: &[Asked]) {
    let id = rule.id.uuid();
    if pending_jump(ui) == Some(GroundRule::readings.of(id))
        && let Some(party) = asked.iter().find(|party| !is_read(rule, party.id)).or(asked.first())
    {
        jump_to(ui, GroundRule::readings.of(id).party(party.id));
    }
}

/// The title, and how many differ.
fn head(ui: &mut Ui, cx: &Context<'_>, rule: &GroundRule, of: usize) {
    let words = cx.words;
    let ink = tokens(ui).ink2;
    let differ = rule.differs.len();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
        let title = words.text(GroundRule::readings.id);
        heading(ui, theme::h3(title), 3);
        let hint = words.attribute("readings-section", "hint").unwrap_or_default();
        ui.label(theme::body(hint).color(ink));
        if differ > 0 {
            let said = words.with("readings-section", &[("count", differ.into()), ("of", of.into())]);
            state(ui, StatusIcon::Differs, &said);
        }
    });
}

/// Chooses which of many parties are shown.
fn paged(ui: &mut Ui, cx: &Context<'_>, rule: &GroundRule, asked: &[Asked]) -> Vec<Asked> {
    let words = cx.words;
    let id = rule.id.uuid();
    let store = Id::unique(("pages of readings", id));
    let frame = ui.cumulative_frame_nr();
    let known: Option<Pages> = ui.data(|data| data.get_temp(store));
    let stays = |known: &Pages| known.of == asked.len() && known.drawn + 2 >= frame;
    let mut pages = known.filter(stays).unwrap_or_else(|| Pages::chosen(rule, asked, Filter::default()));
    for party in led_to(ui).filter(|place| place.record == Some(id)).filter_map(|place| place.party) {
        if pages.page_of(party).is_none() {
            pages = Pages::chosen(rule, asked, Filter::All);
        }
        pages.page = pages.page_of(party).unwrap_or(pages.page);
    }
    let mut filter = pages.filter;
    let choices = Filter::WORDS;
    let field = Field::control(words, GroundRule::readings.of(id).part("readings-show")).hide_label();
    if field.segments_set(ui, &mut filter, &choices).changed() {
        pages = Pages::chosen(rule, asked, filter);
    }
    if pages.order.is_empty() {
        ui.add(Label::new(theme::body(words.text("readings-none")).color(tokens(ui).ink2)).wrap());
    }
    if pages.count() > 1 {
        turn(ui, cx, &mut pages);
    }
    let named = |party: &PartyId| asked.iter().find(|asked| asked.id == *party).cloned();
    let shown = pages.shown().iter().filter_map(named).collect();
    ui.data_mut(|data| data.insert_temp(store, Pages { drawn: frame, ..pages }));
    shown
}

/// Where one is among the pages, and the way to the next and the former one.
fn turn(ui: &mut Ui, cx: &Context<'_>, pages: &mut Pages) {
    let words = cx.words;
    let first = pages.page * PAGE;
    let args = [
        ("first", (first + 1).into()),
        ("last", (first + pages.shown().len()).into()),
        ("all", pages.order.len().into()),
    ];
    let (page, count) = (pages.page, pages.count());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        ui.label(theme::body(words.with("readings-page", &args)).color(tokens(ui).ink2));
        let before = Button::quiet(words.text("readings-before")).small().icon(Icon::ChevronLeft);
        if ui.add_enabled(page > 0, before).clicked() {
            pages.page = page.saturating_sub(1);
        }
        let after = Button::quiet(words.text("readings-after")).small().icon(Icon::ChevronRight);
        if ui.add_enabled(page + 1 < count, after).clicked() {
            pages.page = page + 1;
        }
    });
}

/// How many lines the readings of a row are high: as many as the longest one takes.
fn lines(ui: &Ui, rule: &GroundRule, parties: &[Asked], columns: usize) -> usize {
    let count = columns as f32;
    let width = (ui.available_width() - space::M * (count - 1.0)) / count - 2.0 * space::FIELD;
    let taken = |party: &Asked| {
        let reading = rule.readings.get(&party.id)?;
        let font = theme::font(theme::BODY_SIZE, theme::Weight::Regular);
        let ink = tokens(ui).ink;
        Some(ui.fonts_mut(|fonts| fonts.layout(reading.clone(), font, ink, width)).rows.len())
    };
    parties.iter().filter_map(taken).max().unwrap_or_default().clamp(LINES.0, LINES.1)
}

/// The name of a party with whether it differs, and how it reads the rule.
fn reading(ui: &mut Ui, cx: &Context<'_>, rule: &mut GroundRule, party: &Asked, lines: usize) {
    let words = cx.words;
    let id = rule.id.uuid();
    let place = GroundRule::readings.of(id).party(party.id);
    ui.spacing_mut().item_spacing.y = space::XS;
    let read = is_read(rule, party.id);
    let differs = rule.differs.contains(&party.id);
    let name = |ui: &mut Ui| ui.add(Label::new(theme::label(party.name.as_str())).truncate());
    let changed = row_with_end(ui, size::TARGET, name, |ui| {
        toggle(ui, cx, GroundRule::differs.of(id).party(party.id), party, (read, differs))
    });
    let mut text = rule.readings.get(&party.id).cloned().unwrap_or_default();
    let said = match (read, differs) {
        (true, true) => "reading-differs-said",
        (true, false) | (false, _) => "reading-said",
    };
    let label = words.with(said, &[("party", party.name.as_str().into())]);
    let response = Field::new(cx, place).hide_label().label(label).rows(lines).text(ui, &mut text);
    if response.changed() {
        if text.is_empty() {
            rule.readings.remove(&party.id);
        } else {
            rule.readings.insert(party.id, text);
        }
    }
    if differs {
        stand_out(ui, response.rect);
    }
    let key = response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::ALT, Key::D));
    if changed.1 || key {
        if differs {
            rule.differs.retain(|differing| *differing != party.id);
        } else {
            rule.differs.push(party.id);
        }
    }
}

/// Whether a reading differs from the wording: mark and word, which a click or Space changes. Of a
/// party that was not asked nothing is known. True where it was clicked.
fn toggle(ui: &mut Ui, cx: &Context<'_>, place: Place, party: &Asked, (read, differs): (bool, bool)) -> bool {
    let words = cx.words;
    let t = tokens(ui);
    if !read && !differs {
        // A jump to it arrives at the reading, without which there is nothing to compare.
        state(ui, StatusIcon::NotAsked, &words.text(StatusIcon::NotAsked.message_id()));
        return false;
    }
    let mark = if differs { StatusIcon::Differs } else { StatusIcon::Fits };
    let word = words.text(mark.message_id());
    let text = if differs { theme::strong(word) } else { theme::body(word).color(t.ink2) };
    let galley = egui::WidgetText::from(text).into_galley(
        ui,
        Some(egui::TextWrapMode::Extend),
        f32::INFINITY,
        egui::TextStyle::Body,
    );
    let wanted = vec2(size::ICON + space::XS + galley.size().x, size::TARGET);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let name = words.attribute_with(GroundRule::differs.id, "of", &[("party", party.name.as_str().into())]);
    let name = name.unwrap_or_default();
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, differs, name.as_ref()));
    focus_shape(&response, size::CHECK_RADIUS);
    if response.hovered() {
        ui.painter().rect_filled(rect.expand2(vec2(space::XS, 0.0)), size::CHECK_RADIUS, t.sub);
    }
    mark.paint(ui.painter(), rect.left_center() + vec2(size::ICON / 2.0, 0.0), size::ICON, t);
    let at = rect.left_center() + vec2(size::ICON + space::XS, -galley.size().y / 2.0);
    ui.painter().galley(at, galley, t.ink);
    arrive(ui, place, &response);
    response.on_hover_text(words.attribute(GroundRule::differs.id, "keys").unwrap_or_default()).clicked()
}

/// The edge and the bar of a reading that differs: no colour, so that it is seen on paper too.
fn stand_out(ui: &Ui, rect: Rect) {
    let ink = tokens(ui).ink;
    let edge = Stroke::new(size::STRONG_STROKE, ink);
    ui.painter().rect_stroke(rect, size::FIELD_RADIUS, edge, StrokeKind::Inside);
    let bar = Rect::from_min_size(rect.min, vec2(BAR, rect.height()));
    let left = CornerRadius { nw: size::FIELD_RADIUS, sw: size::FIELD_RADIUS, ..CornerRadius::ZERO };
    ui.painter().rect_filled(bar, left, ink);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Answer;

    #[test]
    fn readings_stand_side_by_side_where_there_is_room() {
        for (width, expected) in [(100.0, 1), (392.0, 2), (593.0, 2), (594.0, 3), (2000.0, 3)] {
            assert_eq!(columns(width), expected, "{width}");
        }
    }

    #[test]
    fn of_many_parties_those_that_differ_or_object_come_first() {
        let asked: Vec<Asked> = (0..30)
            .map(|number| Asked {
                id: PartyId::unique(),
                name: number.to_string(),
                contact: String::new(),
                committed: true,
            })
            .collect();
        let at = |number: usize| asked[number].id;
        let mut rule = GroundRule { differs: vec![at(20)], ..GroundRule::new() };
        rule.readings.insert(at(0), "As it says".into());
        let on = jiff::civil::date(2026, 11, 24);
        rule.agreement.set(at(25), Answer::Objects { on, reason: "No".into(), reply: None });
        let all = Pages::chosen(&rule, &asked, Filter::All);
        assert_eq!((all.count(), &all.order[..3]), (3, &[at(20), at(25), at(0)][..]));
        assert_eq!(all.page_of(at(29)), Some(2));
        for (filter, expected) in [
            (Filter::Differ, vec![at(20)]),
            (Filter::Object, vec![at(25)]),
            (Filter::All, all.order.to_vec()),
        ] {
            assert_eq!(*Pages::chosen(&rule, &asked, filter).order, expected, "{filter:?}");
        }
        assert_eq!(Pages::chosen(&rule, &asked, Filter::NotAsked).order.len(), 29);
        assert_eq!(Pages { page: 2, ..all }.shown().len(), 6);
    }
}
