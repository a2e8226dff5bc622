//! Parts of a page that are folded: what a light alliance does without, under “When the stakes
//! rise”, and what a card asks for second.

use egui::{Align, CursorIcon, Layout, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use super::Context;
use super::theme::{self, size, space, tokens};
use super::widgets::{Icon, focus_shape, heading, pending_jump};
use crate::plan::{self, Form};

/// What a part of a page is folded by.
#[derive(Clone, Copy, Debug)]
pub struct Fold {
    /// The message that says what is folded, in a few words. Names the fold, too.
    pub id: &'static str,
    /// The lightest form that asks for it.
    pub from: Form,
    /// The form that decides what applies to this plan.
    pub form: Form,
    /// Something has been entered there.
    pub entered: bool,
    /// Its fields, in groups: it unfolds where a jump leads to one of them.
    pub fields: &'static [&'static [plan::Field]],
}

/// Draws a part of a page that counts from some form on, or as soon as something is entered there:
/// until then it is folded.
pub fn when_stakes_rise(
    ui: &mut Ui,
    cx: &mut Context<'_>,
    fold: Fold,
    add: impl FnOnce(&mut Ui, &mut Context<'_>),
) {
    let Fold { id, from, form, entered, fields } = fold;
    if form >= from {
        return add(ui, cx);
    }
    if entered || is_led_among(ui, fields) {
        cx.view.unfolded.insert(id);
    }
    let open = cx.view.unfolded.contains(id);
    ui.add_space(space::XS);
    if entered {
        // What is entered counts, so it is not folded away again.
        head(ui, cx, id, open, Sense::hover());
    } else if head(ui, cx, id, open, Sense::click()).clicked() && !cx.view.unfolded.remove(id) {
        cx.view.unfolded.insert(id);
    }
    if open {
        add(ui, cx);
    }
}

/// Whether a jump leads to one of these fields.
fn is_led_among(ui: &Ui, fields: &[&[plan::Field]]) -> bool {
    pending_jump(ui).is_some_and(|jump| fields.iter().copied().flatten().any(|held| held.id == jump.field))
}

/// The second level of a card.
#[derive(Clone, Copy, Debug)]
pub struct More<'a> {
    /// The message that names it. Names the fold, too.
    pub id: &'static str,
    /// Whether something is entered, for each thing that can be.
    pub entered: &'a [bool],
    /// Its fields, in groups: it unfolds where a jump leads to one of them.
    pub fields: &'a [&'static [plan::Field]],
}

/// Draws what a card asks for second: folded, with how much of it is filled in. Once unfolded it
/// stays so for all cards.
pub fn more(ui: &mut Ui, cx: &mut Context<'_>, more: More<'_>, add: impl FnOnce(&mut Ui, &mut Context<'_>)) {
    let More { id, entered, fields } = more;
    if is_led_among(ui, fields) {
        cx.view.unfolded.insert(id);
    }
    let open = cx.view.unfolded.contains(id);
    let count = entered.iter().filter(|entered| **entered).count();
    let args = [("count", count.into()), ("of", entered.len().into())];
    let (title, what) = (cx.words.text(id), cx.words.with("fold-filled", &args));
    if row(ui, id, open, Sense::click(), &title, &what).clicked() && !cx.view.unfolded.remove(id) {
        cx.view.unfolded.insert(id);
    }
    if open {
        add(ui, cx);
    }
}

/// The head of a part under “When the stakes rise”.
fn head(ui: &mut Ui, cx: &Context<'_>, id: &'static str, open: bool, sense: Sense) -> Response {
    row(ui, id, open, sense, &cx.words.text("stakes-rise"), &cx.words.text(id))
}

/// The row that folds and unfolds: chevron, title, what is there.
fn row(ui: &mut Ui, id: &'static str, open: bool, sense: Sense, title: &str, what: &str) -> Response {
    let t = tokens(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::CONTROL));
    let response = ui.interact(rect, ui.make_persistent_id(("stakes", id)), sense);
    let foldable = sense.senses_click();
    if foldable {
        let said = format!("{title}: {what}");
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
        ui.accesskit_node_builder(response.id, |node| node.set_expanded(open));
        focus_shape(&response, size::BUTTON_RADIUS);
        if response.hovered() {
            ui.painter().rect_filled(rect, size::BUTTON_RADIUS, t.sub);
        }
    }
    let inner = Rect::from_min_max(rect.min + vec2(space::XS, 0.0), rect.max);
    let builder = UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center));
    let mut row = ui.new_child(builder);
    row.spacing_mut().item_spacing.x = space::S;
    if foldable {
        let (_, place) = row.allocate_space(theme::square(size::ICON));
        let icon = if open { Icon::ChevronDown } else { Icon::ChevronRight };
        icon.paint(row.painter(), place.center(), size::ICON, t.accent);
    }
    let ink = if foldable { t.accent } else { t.ink };
    heading(&mut row, theme::h3(title).color(ink), 2);
    row.add(egui::Label::new(theme::body(what).color(t.ink2)).truncate());
    response.on_hover_cursor(if foldable { CursorIcon::PointingHand } else { CursorIcon::Default })
}

/// A line that folds and unfolds what it speaks of, `inset` points from both sides; whether that is
/// unfolded. The message `id` names the fold.
pub fn folded(ui: &mut Ui, cx: &mut Context<'_>, id: &'static str, text: &str, inset: i8) -> bool {
    let t = tokens(ui);
    let open = cx.view.unfolded.contains(id);
    let side = f32::from(inset);
    let room = ui.available_width() - 2.0 * side - size::SMALL_ICON - space::S;
    let galley = egui::WidgetText::from(theme::body(text).color(t.ink2)).into_galley(
        ui,
        Some(egui::TextWrapMode::Wrap),
        room,
        egui::TextStyle::Body,
    );
    let height = (galley.size().y + space::S).max(size::CONTROL);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let response = ui.interact(rect, ui.make_persistent_id(("folded", id)), Sense::click());
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
    ui.accesskit_node_builder(response.id, |node| node.set_expanded(open));
    focus_shape(&response, size::BUTTON_RADIUS);
    if response.hovered() {
        ui.painter().rect_filled(rect.shrink2(vec2(1.0, 0.0)), size::BUTTON_RADIUS, t.sub);
    }
    let icon = if open { Icon::ChevronDown } else { Icon::ChevronRight };
    icon.paint(ui.painter(), rect.left_center() + vec2(side + 6.0, 0.0), size::SMALL_ICON, t.ink2);
    let left = side + size::SMALL_ICON + space::S;
    ui.painter().galley(rect.left_center() + vec2(left, -galley.size().y / 2.0), galley, t.ink2);
    if response.clicked() {
        if open {
            cx.view.unfolded.remove(id);
        } else {
            cx.view.unfolded.insert(id);
        }
    }
    open
}
