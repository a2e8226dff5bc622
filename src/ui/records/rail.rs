//! Dragging cards. Steps one after the other: numbers on a line beside the cards, and a handle to drag
//! each by; other cards are dragged by any part of them.
//!
//! While a card is dragged all cards are closed, so that each place is as high as the next one. A
//! gap shows where the card would come to lie.

use egui::{
    CursorIcon, EventFilter, Id, LayerId, Margin, Order, Rect, Response, Role, Sense, Shape, Stroke,
    StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};
use uuid::Uuid;

use super::{DRAWN_WHOLE, Faces, Frame, ListAction, Look, PITCH, ROW};
use crate::plan::{List, Record};
use crate::ui::theme::{size, space, tokens};
use crate::ui::widgets::{Icon, focus_shape, numeral, take_escape};

/// Width of the rail left of the cards.
pub const RAIL: i8 = 42;
/// Room for the handle in a closed card.
pub(super) const GRIP: f32 = 27.0;
/// How far the lifted card may stand out of the list.
const OVERHANG: f32 = 12.0;

/// A card that is being dragged.
#[derive(Clone, Copy)]
pub(super) struct Drag {
    record: Uuid,
    /// From the top of the card to the pointer.
    grab: f32,
}

/// The numbers that a frame puts on the rail.
#[derive(Default)]
pub(super) struct Numbers(Vec<(f32, usize, bool)>);

impl Numbers {
    /// Puts the number of a position, counted from 0, at a height.
    pub(super) fn add(&mut self, y: f32, position: usize, highlighted: bool) {
        self.0.push((y, position + 1, highlighted));
    }
}

/// Draws cards with a rail at their left.
pub(super) fn beside<R>(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    add: impl FnOnce(&mut Ui, &mut Frame<'_>) -> R,
) -> R {
    let middle = ui.max_rect().left() + f32::midpoint(size::SMALL_CONTROL, size::STRONG_STROKE);
    let line = ui.painter().add(Shape::Noop);
    let shown =
        egui::Frame::new().inner_margin(Margin { left: RAIL, ..Margin::ZERO }).show(ui, |ui| add(ui, frame));
    let numbers = std::mem::take(&mut frame.numbers).0;
    if let (Some(first), Some(last)) = (numbers.first(), numbers.last()) {
        let stroke = Stroke::new(size::STRONG_STROKE, tokens(ui).accent_line);
        ui.painter().set(line, Shape::vline(middle, first.0..=last.0, stroke));
    }
    for (y, number, highlighted) in numbers {
        numeral(ui, pos2(middle, y), number, highlighted);
    }
    shown.inner
}

/// The handle of a closed card; for the pointer only, as keys work on the card itself.
pub(super) fn grip(ui: &Ui, rect: Rect, id: Id) -> Option<f32> {
    let place = Rect::from_min_size(rect.min, vec2(GRIP + space::M, rect.height()));
    let response = ui.interact(place, id.with("grip"), Sense::DRAG).on_hover_cursor(CursorIcon::Grab);
    let ink = if response.hovered() { tokens(ui).ink } else { tokens(ui).ink2 };
    Icon::Grip.paint(ui.painter(), pos2(rect.left() + 22.0, rect.center().y), size::ICON, ink);
    started(&response, rect)
}

/// What a closed card without a handle is dragged by: all of it.
pub(super) fn body(ui: &Ui, rect: Rect, id: Id) -> Response {
    ui.interact(rect, id.with("body"), Sense::DRAG)
}

/// The handle in the head of an open card. Its name is `name`.
pub(super) fn handle(ui: &mut Ui, name: &str, tooltip: String) -> Response {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(size::TARGET + 4.0, size::CONTROL), Sense::drag());
    let response = response.on_hover_cursor(CursorIcon::Grab);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    focus_shape(&response, size::FIELD_RADIUS);
    if response.hovered() {
        ui.painter().rect_filled(rect, size::FIELD_RADIUS, t.sub);
    }
    Icon::Grip.paint(ui.painter(), rect.center(), size::ICON, t.ink2);
    if response.has_focus() {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
    response.on_hover_text(tooltip)
}

/// Whether a drag starts now, and how far from the top of the card it holds it.
pub(super) fn started(response: &Response, card: Rect) -> Option<f32> {
    let (decided, origin) =
        response.ctx.input(|input| (input.pointer.is_decidedly_dragging(), input.pointer.press_origin()));
    let origin = origin.filter(|_| decided && response.dragged())?;
    Some((origin.y - card.top()).clamp(0.0, ROW))
}

impl Drag {
    pub(super) fn new(record: Uuid, grab: f32) -> Self {
        Self { record, grab }
    }
}

/// Draws the cards while one of them is dragged.
pub(super) fn dragging<T: Record + Clone>(
    ui: &mut Ui,
    list: &List<T>,
    faces: &Faces<'_, '_, T>,
    frame: &mut Frame<'_>,
    drag: Drag,
) {
    let given_up = take_escape(ui);
    let (pointer, held) = ui.input(|input| (input.pointer.latest_pos(), input.pointer.primary_down()));
    let (Some(pointer), Some(dragged)) = (pointer, list.get(drag.record.into())) else {
        frame.memory.drag = None;
        return;
    };
    let count = list.len();
    let height = count as f32 * PITCH - space::S;
    let (_, area) = ui.allocate_space(vec2(ui.available_width(), height));
    let lowest = area.bottom() - ROW + OVERHANG;
    let top = (pointer.y - drag.grab).clamp(area.top() - OVERHANG, lowest);
    let to = (((top - area.top()) / PITCH).round().max(0.0) as usize).clamp(frame.first, count - 1);
    let place = |slot: usize| {
        let top = area.top() + slot as f32 * PITCH;
        Rect::from_min_size(pos2(area.left(), top), vec2(area.width(), ROW))
    };

    let others = list.iter().filter(|record| record.id() != dragged.id());
    let clip = ui.clip_rect();
    for (slot, record) in (0..count).filter(|slot| *slot != to).zip(others) {
        let rect = place(slot);
        if count > DRAWN_WHOLE && !clip.intersects(rect) {
            continue;
        }
        frame.numbers.add(rect.center().y, slot, false);
        still(ui, record, slot, rect, faces, frame);
    }
    let t = tokens(ui);
    let gap = Stroke::new(size::STROKE, t.accent_line);
    ui.painter().rect(place(to), size::CARD_RADIUS, t.accent_tint, gap, StrokeKind::Inside);

    let rect = Rect::from_min_size(pos2(area.left(), top), vec2(area.width(), ROW));
    frame.numbers.add(place(to).center().y, to, true);
    frame.numbers.0.sort_by_key(|(_, number, _)| *number);
    ui.set_cursor_icon(CursorIcon::Grabbing);
    let layer = LayerId::new(Order::Foreground, frame.store.with("lifted"));
    let mut lifted = ui.new_child(UiBuilder::new().max_rect(rect).layer_id(layer));
    lifted.set_clip_rect(ui.clip_rect().expand2(vec2(space::L, 0.0)));
    lifted.painter().add(t.float_shadow.as_shape(rect, size::CARD_RADIUS));
    still(&mut lifted, dragged, to, rect, faces, frame);
    let edge = Stroke::new(size::STROKE, t.accent_line);
    lifted.painter().rect_stroke(rect, size::CARD_RADIUS, edge, StrokeKind::Inside);
    ui.scroll_to_rect(rect, None);
    ui.request_repaint();

    if given_up || !held {
        frame.memory.drag = None;
        ui.stop_dragging();
        frame.action = (!given_up).then_some(ListAction::Drop { record: drag.record, to });
    }
}

/// A card that cannot be worked while one of the list is dragged.
fn still<T: Record>(
    ui: &mut Ui,
    record: &T,
    row: usize,
    rect: Rect,
    faces: &Faces<'_, '_, T>,
    frame: &Frame<'_>,
) {
    let id = frame.store.with(record.id().uuid());
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(id));
    let face = (faces.card)(record, row).id(id);
    if frame.look != Look::Steps {
        face.closed(&mut child, |ui| (faces.summary)(ui, record));
        return;
    }
    face.lead(GRIP).closed(&mut child, |ui| (faces.summary)(ui, record));
    let at = pos2(rect.left() + 22.0, rect.center().y);
    Icon::Grip.paint(child.painter(), at, size::ICON, tokens(ui).ink2);
}
