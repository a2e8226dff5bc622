//! The influence map: allies are dragged to where they stand, or moved by keys and numbers.

use egui::{CursorIcon, Key, Label, Modifiers, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::plan::{Chapter, Party, PartyId, Percent, Plan};
use crate::ui::command::Command;
use crate::ui::pictures::influence::{InfluenceMap, quadrant};
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{
    Along, Button, Field, card, focus_shape, heading, keep_arrows, prose, row, row_with_end,
};
use crate::ui::{Context, party_name, pictures};

/// So many allies that are not on the map are named; what more there are is counted.
const MOST_NAMED: usize = 24;

/// How far an arrow moves an ally, and how far with Shift.
const STEP: i16 = 1;
const STRIDE: i16 = 10;

/// Draws the tab.
pub(super) fn show(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let Some(chosen) = chosen(plan, cx) else {
        prose(ui, theme::body(words.text("influence-nobody")).color(tokens(ui).ink2));
        return;
    };
    let map = InfluenceMap::of(plan, words, Some(chosen));
    card(ui, |ui| {
        let ink = tokens(ui).ink2;
        let hint = words.text("influence-hint");
        let said = |ui: &mut Ui| drop(ui.add(Label::new(theme::body(hint).color(ink)).wrap()));
        row_with_end(ui, size::SMALL_CONTROL, said, |ui| pictures::menu(ui, cx, &map));
        let width = ui.available_width();
        let drawn = pictures::draw(ui, words, &map, width);
        marks(ui, plan, cx, &map, chosen, drawn.rect);
    });
    ui.add_space(space::XS);
    card(ui, |ui| numbers(ui, plan, cx, chosen));
    unplaced(ui, plan, cx);
}

/// The ally that is looked at: the one whose card is open, else the first that can be on the map.
fn chosen(plan: &Plan, cx: &Context<'_>) -> Option<PartyId> {
    let open = cx.view.open.get(&Chapter::Allies).map(|open| PartyId::from(*open));
    let is_ally = |id: &PartyId| *id != plan.ourselves && plan.allies.parties.contains(*id);
    open.filter(is_ally).or_else(|| {
        let here = || plan.allies().filter(|party| !party.status.is_out());
        let is_placed = |party: &&Party| party.interest.is_some() && party.influence.is_some();
        here().find(is_placed).or_else(|| here().next()).map(|party| party.id)
    })
}

fn choose(cx: &mut Context<'_>, ally: PartyId) {
    cx.view.open.insert(Chapter::Allies, ally.uuid());
}

fn put(plan: &mut Plan, ally: PartyId, interest: Percent, influence: Percent) {
    plan.allies.parties.edit(ally, |party| {
        party.interest = Some(interest);
        party.influence = Some(influence);
    });
}

/// Makes the marks answer to pointer and keyboard: the map is one tab stop, on which keys move the
/// chosen ally.
fn marks(ui: &Ui, plan: &mut Plan, cx: &mut Context<'_>, map: &InfluenceMap, chosen: PartyId, rect: Rect) {
    let field = InfluenceMap::field(rect);
    let id = ui.make_persistent_id("influence marks");
    let stop = ui.interact(field, id, Sense::click());
    tell(ui, plan, cx, &stop, chosen);
    focus_shape(&stop, size::CHECK_RADIUS);
    if stop.has_focus() {
        keys(ui, plan, cx, map, &stop, chosen);
    }
    if map.is_crowded() {
        return;
    }
    for mark in &map.marks {
        let place =
            Rect::from_center_size(InfluenceMap::center(field, mark), vec2(size::TARGET, size::TARGET));
        let drawn = ui.interact(place, id.with(mark.id), Sense::CLICK | Sense::DRAG);
        let drawn = drawn.on_hover_cursor(CursorIcon::Grab);
        if drawn.clicked() || drawn.drag_started() {
            choose(cx, mark.id);
            stop.request_focus();
        }
        if let Some(at) = drawn.interact_pointer_pos().filter(|_| drawn.dragged()) {
            let (interest, influence) = InfluenceMap::at(field, at);
            put(plan, mark.id, interest, influence);
        }
        drawn.on_hover_text(party_name(plan, cx.words, mark.id));
    }
}

/// Says which ally is looked at, and where it stands.
fn tell(ui: &Ui, plan: &Plan, cx: &Context<'_>, stop: &Response, chosen: PartyId) {
    let words = cx.words;
    let name = party_name(plan, words, chosen);
    let party = plan.allies.parties.get(chosen);
    let place = party.and_then(|party| party.interest.zip(party.influence));
    let value = match place {
        Some((interest, influence)) => {
            let args = [
                ("interest", interest.get().into()),
                ("influence", influence.get().into()),
                ("quadrant", words.text(quadrant(interest.get(), influence.get())).into()),
            ];
            words.with("influence-stands", &args)
        }
        None => words.text("influence-stands-nowhere"),
    };
    let label = words.with("influence-mark", &[("ally", name.as_ref().into())]);
    stop.widget_info(|| WidgetInfo::labeled(Role::Slider, true, label.as_ref()));
    ui.accesskit_node_builder(stop.id, |node| node.set_value(value.into_owned()));
}

/// Arrows move the chosen ally, Enter goes on to the next one.
fn keys(
    ui: &Ui,
    plan: &mut Plan,
    cx: &mut Context<'_>,
    map: &InfluenceMap,
    stop: &Response,
    chosen: PartyId,
) {
    keep_arrows(ui, stop.id, Along::Both);
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let mut moved = (0, 0);
    for (modifiers, far) in [(Modifiers::SHIFT, STRIDE), (Modifiers::NONE, STEP)] {
        moved.0 += far * i16::from(pressed(modifiers, Key::ArrowRight));
        moved.0 -= far * i16::from(pressed(modifiers, Key::ArrowLeft));
        moved.1 += far * i16::from(pressed(modifiers, Key::ArrowUp));
        moved.1 -= far * i16::from(pressed(modifiers, Key::ArrowDown));
    }
    if moved != (0, 0) {
        let party = plan.allies.parties.get(chosen);
        let from = |value: Option<Percent>| value.map_or(Percent::MAX / 2, Percent::get);
        let (interest, influence) =
            party.map_or((0, 0), |party| (from(party.interest), from(party.influence)));
        put(plan, chosen, Percent::clamped(interest + moved.0), Percent::clamped(influence + moved.1));
        ui.request_repaint();
    }
    if stop.clicked() && !ui.input(|input| input.pointer.any_click()) {
        let at = map.marks.iter().position(|mark| mark.id == chosen);
        let next = at.map_or(0, |at| (at + 1) % map.marks.len());
        if let Some(mark) = map.marks.get(next) {
            choose(cx, mark.id);
            ui.request_repaint();
        }
    }
}

/// The same in numbers, and the way to the card.
fn numbers(ui: &mut Ui, plan: &mut Plan, cx: &mut Context<'_>, chosen: PartyId) {
    let words = cx.words;
    let name = party_name(plan, words, chosen).into_owned();
    let record = chosen.uuid();
    let party = plan.allies.parties.get(chosen);
    let place = party.and_then(|party| party.interest.zip(party.influence));
    let ink = tokens(ui).ink2;
    ui.push_id(record, |ui| {
        row_with_end(
            ui,
            size::CONTROL,
            |ui| {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    heading(ui, theme::item_title(name), 3);
                    let id = place.map_or("influence-stands-nowhere", |(interest, influence)| {
                        quadrant(interest.get(), influence.get())
                    });
                    let way = words.attribute(id, "way").unwrap_or_default();
                    let said = [words.text(id), way].into_iter().filter(|part| !part.is_empty());
                    let said = crate::words::list(said, ". ");
                    ui.add(Label::new(theme::body(said).color(ink)).wrap());
                });
            },
            |ui| {
                if ui.add(Button::quiet(words.text("influence-open-card")).small()).clicked() {
                    cx.send(Command::Jump(Party::name.of(record)));
                }
            },
        );
        plan.allies.parties.edit(chosen, |party| {
            row(ui, &[1.0, 1.0], 110.0, |ui, column| {
                let (field, value) = match column {
                    0 => (Party::interest, &mut party.interest),
                    _ => (Party::influence, &mut party.influence),
                };
                Field::new(cx, field.of(record)).number_option(ui, value, 0..=100);
            });
        });
    });
}

/// The allies that are not on the map, each of which can be chosen.
fn unplaced(ui: &mut Ui, plan: &Plan, cx: &mut Context<'_>) {
    let words = cx.words;
    let is_unplaced =
        |party: &&Party| !party.status.is_out() && (party.interest.is_none() || party.influence.is_none());
    let count = plan.allies().filter(is_unplaced).count();
    if count == 0 {
        return;
    }
    ui.add_space(space::S);
    heading(ui, theme::h3(words.with("influence-unplaced", &[("count", count.into())])), 3);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        for party in plan.allies().filter(is_unplaced).take(MOST_NAMED) {
            let name = party_name(plan, words, party.id);
            if ui.add(Button::secondary(name).small()).clicked() {
                choose(cx, party.id);
            }
        }
        if let Some(more) = count.checked_sub(MOST_NAMED).filter(|more| *more > 0) {
            ui.label(theme::body(words.with("picture-more-rows", &[("count", more.into())])));
        }
    });
}
