//! The same criteria seen through four lenses: a box for each aspect.

use egui::{CursorIcon, Label, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::criterion;
use crate::readiness::{Framework, Lens, LensBox, State};
use crate::ui::Context;
use crate::ui::chapters::criterion_place;
use crate::ui::theme::{self, size, space, tokens};
use crate::ui::widgets::{StatusIcon, because_of, focus_shape, heading, jump_to, section};

/// Height of a box.
const HEIGHT: f32 = 28.0;
/// Between boxes.
const GAP: f32 = 6.0;

/// Draws the four lenses.
pub(super) fn show(ui: &mut Ui, cx: &mut Context<'_>) {
    let words = cx.words;
    section(ui, &words.text("readiness-lenses"), None, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        for (index, framework) in Framework::ALL.iter().enumerate() {
            if index > 0 {
                ui.add_space(space::M);
            }
            lens(ui, cx, &cx.overview.checklist.lens(*framework));
        }
        ui.add_space(space::S);
        let ink = tokens(ui).ink2;
        ui.add(Label::new(theme::body(words.text("lenses-overlap")).color(ink)).wrap());
    });
}

fn lens(ui: &mut Ui, cx: &mut Context<'_>, lens: &Lens) {
    let words = cx.words;
    let t = tokens(ui);
    let counts = |state: &State| *state != State::NotApplicable;
    let of = lens.boxes.iter().filter(|aspect| counts(&aspect.state)).count();
    let met = lens.boxes.iter().filter(|aspect| aspect.state == State::Met).count();
    ui.horizontal(|ui| {
        heading(ui, theme::strong(words.text(lens.framework.message_id())), 3);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let text = words.with("lens-met", &[("count", met.into()), ("of", of.into())]);
            ui.label(theme::body(text).color(t.ink2));
        });
    });
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), HEIGHT));
    let gaps = GAP * lens.boxes.len().saturating_sub(1) as f32;
    let width = (rect.width() - gaps) / lens.boxes.len().max(1) as f32;
    for (index, aspect) in lens.boxes.iter().enumerate() {
        let left = rect.left() + index as f32 * (width + GAP);
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(width, HEIGHT));
        draw(ui, cx, aspect, place);
    }
    let short = |aspect: &LensBox| words.attribute(aspect.aspect.message_id(), "short").unwrap_or_default();
    let not_yet: Vec<_> = lens
        .boxes
        .iter()
        .filter(|aspect| counts(&aspect.state) && aspect.state != State::Met)
        .map(short)
        .collect();
    if !not_yet.is_empty() {
        let text = words.with("lens-not-yet", &[("aspects", not_yet.join(", ").into())]);
        ui.add(Label::new(theme::body(text).color(t.ink2)).wrap());
    }
}

/// The box of an aspect; leads to its criteria.
fn draw(ui: &Ui, cx: &mut Context<'_>, aspect: &LensBox, place: Rect) {
    let words = cx.words;
    let t = tokens(ui);
    let mark = match aspect.state {
        _ if aspect.blocker => StatusIcon::Blocker,
        State::Met => StatusIcon::Met,
        State::Partly => StatusIcon::Partly,
        State::Open => StatusIcon::Open,
        State::Unknown => StatusIcon::Unknown,
        State::NotApplicable => StatusIcon::NotApplicable,
    };
    let name = words.text(aspect.aspect.message_id());
    let said = format!("{name}: {}", words.text(mark.message_id()));
    let id = ui.make_persistent_id(("lens", aspect.aspect));
    let response = ui.interact(place, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    focus_shape(&response, size::CHECK_RADIUS);
    let tone = mark.tone(t);
    let (fill, edge) = match mark {
        StatusIcon::Open | StatusIcon::Blocker => (t.card, Stroke::new(size::STROKE * 1.5, tone.ink)),
        _ if response.hovered() => (tone.tint, Stroke::new(size::STROKE, tone.ink)),
        _ => (tone.tint, Stroke::NONE),
    };
    ui.painter().rect(place, size::CHECK_RADIUS, fill, edge, StrokeKind::Inside);
    mark.paint(ui.painter(), place.center(), size::SMALL_ICON, t);
    if response.clicked() {
        reveal(ui, cx, aspect);
    }
    because_of(ui, response, || {
        let open = aspect.criteria.iter().filter_map(|id| cx.overview.checklist.get(id));
        let open = open.filter(|judged| judged.state != State::Met);
        let open = open.map(|judged| criterion::title(words, judged));
        std::iter::once(said.into()).chain(open).collect::<Vec<_>>().join("\n")
    });
}

/// Unfolds the criteria behind an aspect and goes to the first of them that is not met.
fn reveal(ui: &Ui, cx: &mut Context<'_>, aspect: &LensBox) {
    let judged: Vec<_> = aspect.criteria.iter().filter_map(|id| cx.overview.checklist.get(id)).collect();
    cx.view.criteria.extend(judged.iter().map(|judged| judged.criterion.chapter));
    let open = judged.iter().find(|judged| judged.state != State::Met);
    if let Some(first) = open.or(judged.first()) {
        jump_to(ui, criterion_place(first.criterion.id));
    }
}
