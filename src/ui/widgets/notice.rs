//! What stands in for an empty list, and what has to be said above a page.

use std::borrow::Cow;

use egui::{
    Align, CornerRadius, Frame, Label, Layout, Margin, Rect, Shape, Stroke, Ui, UiBuilder, pos2, vec2,
};

use super::button::Button;
use super::icon::Icon;
use super::jump::arrive;
use super::status_icon::StatusIcon;
use super::text::heading;
use crate::plan::Place;
use crate::ui::theme::{self, Tone, size, space, tokens};

/// A list without entries: what goes here, and the first step. Returns which button was clicked.
pub fn empty_state(ui: &mut Ui, title: &str, line: &str, buttons: Vec<Button<'_>>) -> Option<usize> {
    draw_empty(ui, title, line, buttons).iter().position(egui::Response::clicked)
}

/// The same where a jump to the list, named `place`, arrives at the first button.
pub fn empty_list(
    ui: &mut Ui,
    place: Place,
    title: &str,
    line: &str,
    buttons: Vec<Button<'_>>,
) -> Option<usize> {
    let drawn = draw_empty(ui, title, line, buttons);
    if let Some(first) = drawn.first() {
        arrive(ui, place, first);
    }
    drawn.iter().position(egui::Response::clicked)
}

fn draw_empty(ui: &mut Ui, title: &str, line: &str, buttons: Vec<Button<'_>>) -> Vec<egui::Response> {
    let t = tokens(ui);
    let ground = ui.painter().add(Shape::Noop);
    let inner = Frame::NONE.inner_margin(Margin::symmetric(space::CARD, 20)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(space::S, 2.0);
        ui.vertical_centered(|ui| {
            heading(ui, theme::h3(title), 3);
            ui.set_max_width(size::LINE_OF_TEXT.min(ui.available_width()));
            ui.add(Label::new(theme::body(line).color(t.ink2)).wrap());
        });
        ui.add_space(10.0);
        centered_row(ui, buttons)
    });
    ui.painter().set(ground, dashed(inner.response.rect.shrink(0.5), f32::from(size::CARD_RADIUS), t.ctl));
    inner.inner
}

/// A dashed frame with a lock around what is private; `line` says what that means.
pub fn private_frame<R>(ui: &mut Ui, title: &str, line: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let t = tokens(ui);
    let ground = ui.painter().add(Shape::Noop);
    let inner = ui.scope(|ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        let strip = Frame::NONE.inner_margin(Margin::symmetric(space::CARD, 7)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
                Icon::Lock.show(ui, t.ink2);
                heading(ui, theme::strong(title), 2);
                ui.label(theme::body(line).color(t.ink2));
            });
        });
        (strip.response.rect, add(ui))
    });
    let (strip, added) = inner.inner;
    let rect = inner.response.rect;
    let round = CornerRadius::same(size::CARD_RADIUS);
    let top = CornerRadius { sw: 0, se: 0, ..round };
    let shapes = vec![
        Shape::rect_filled(rect, round, t.card),
        Shape::rect_filled(strip, top, t.sub),
        dashed(rect.shrink(0.5), f32::from(size::CARD_RADIUS), t.ctl),
    ];
    ui.painter().set(ground, Shape::Vec(shapes));
    added
}

/// A row of buttons in the middle of the width.
fn centered_row(ui: &mut Ui, buttons: Vec<Button<'_>>) -> Vec<egui::Response> {
    let mut wide = -space::S;
    for button in &buttons {
        wide += button.size(ui).x + space::S;
    }
    ui.horizontal_wrapped(|ui| {
        ui.add_space(((ui.available_width() - wide) / 2.0).max(0.0).floor());
        buttons.into_iter().map(|button| ui.add(button)).collect()
    })
    .inner
}

/// A dashed edge with round corners.
pub(super) fn dashed(rect: Rect, radius: f32, color: egui::Color32) -> Shape {
    let mut outline = Vec::new();
    let corners = [
        (rect.right_top() + vec2(-radius, radius), -90.0_f32),
        (rect.right_bottom() + vec2(-radius, -radius), 0.0),
        (rect.left_bottom() + vec2(radius, -radius), 90.0),
        (rect.left_top() + vec2(radius, radius), 180.0),
    ];
    for (middle, from) in corners {
        for step in 0..=8u8 {
            let angle = (from + 90.0 * f32::from(step) / 8.0).to_radians();
            outline.push(middle + egui::Vec2::angled(angle) * radius);
        }
    }
    if let Some(&first) = outline.first() {
        outline.push(first);
    }
    Shape::Vec(Shape::dashed_line(&outline, Stroke::new(size::STROKE, color), 4.0, 3.0))
}

/// What a notice is about, and so its colour and its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    Fine,
    /// Something wants a decision.
    Attention,
    /// Something could not be done.
    Trouble,
    /// What stays private.
    Private,
}

impl NoticeKind {
    fn tone(self, ui: &Ui) -> Tone {
        let t = tokens(ui);
        match self {
            Self::Fine | Self::Private => t.ok,
            Self::Attention => t.part,
            Self::Trouble => t.stop,
        }
    }

    fn paint(self, ui: &Ui, center: egui::Pos2) {
        let t = tokens(ui);
        let mark = match self {
            Self::Private => return Icon::Lock.paint(ui.painter(), center, size::ICON, t.ok.ink),
            Self::Fine => StatusIcon::Ready,
            Self::Attention => StatusIcon::NeedsAttention,
            Self::Trouble => StatusIcon::Blocker,
        };
        mark.paint(ui.painter(), center, 20.0, t);
    }
}

/// What happened, in a tinted band, with what can be done about it: quiet choices first, the one
/// that most people want last. Returns which button was clicked.
pub fn notice(
    ui: &mut Ui,
    kind: NoticeKind,
    title: &str,
    line: &str,
    buttons: Vec<Button<'_>>,
) -> Option<usize> {
    let t = tokens(ui);
    let tone = kind.tone(ui);
    let edge = if kind == NoticeKind::Private { tone.tint } else { tone.ink };
    let frame = Frame::NONE
        .fill(tone.tint)
        .stroke(Stroke::new(size::STROKE, edge))
        .corner_radius(size::CARD_RADIUS)
        .inner_margin(Margin::symmetric(16, 11));
    let response = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
        let mut wide = 0.0;
        for button in &buttons {
            wide += button.size(ui).x + space::S;
        }
        let beside = ui.available_width() - wide > 360.0;
        let text = ui.available_width() - 38.0 - if beside { wide } else { 0.0 };
        let top = ui.cursor().left_top();
        let words = Rect::from_min_size(pos2(top.x + 38.0, top.y), vec2(text, 0.0));
        let mut column = ui.new_child(UiBuilder::new().max_rect(words).layout(Layout::top_down(Align::Min)));
        heading(&mut column, theme::strong(title), 2);
        if !line.is_empty() {
            column.add(Label::new(theme::body(line).color(t.ink)).wrap());
        }
        let height = column.min_rect().height().max(if beside { size::CONTROL } else { 0.0 });
        let (_, band) = ui.allocate_space(vec2(ui.available_width(), height));
        kind.paint(ui, pos2(top.x + 12.0, column.min_rect().center().y));
        let mut clicked = None;
        let mut row = |ui: &mut Ui, buttons: &mut dyn Iterator<Item = (usize, Button<'_>)>| {
            for (index, button) in buttons {
                if ui.add(button).clicked() {
                    clicked = Some(index);
                }
            }
        };
        if beside {
            let place = Rect::from_min_max(pos2(band.right() - wide + space::S, band.top()), band.max);
            let builder = UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center));
            row(&mut ui.new_child(builder), &mut buttons.into_iter().enumerate());
        } else if !buttons.is_empty() {
            ui.add_space(space::S);
            ui.horizontal_wrapped(|ui| {
                ui.add_space(38.0);
                row(ui, &mut buttons.into_iter().enumerate());
            });
        }
        clicked
    });
    response.inner
}

/// What stands at the right of a band: its width in points, and how it is drawn.
pub type Aside<'a> = (f32, &'a dyn Fn(&mut Ui));

/// The band that says how ready the plan is: mark, verdict, next thing to do, and what `add` draws
/// below. `aside` is drawn at the right in this many points, or below where there is no room.
pub fn verdict_banner<R>(
    ui: &mut Ui,
    mark: StatusIcon,
    verdict: impl Into<Cow<'static, str>>,
    next: &str,
    add: impl FnOnce(&mut Ui) -> R,
    aside: Option<Aside<'_>>,
) -> R {
    const MARK: f32 = 38.0;
    /// Least width of the words beside what stands at the right.
    const WORDS: f32 = 400.0;
    let t = tokens(ui);
    let tone = mark.tone(t);
    let frame = Frame::NONE
        .fill(tone.tint)
        .stroke(Stroke::new(size::STROKE, tone.ink))
        .corner_radius(size::VERDICT_RADIUS)
        .inner_margin(Margin::symmetric(24, 16));
    frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(space::XL, 0.0);
            let room = ui.available_width() - MARK - space::XL;
            let beside = aside.filter(|(width, _)| room - width - space::XL >= WORDS);
            let inner = ui.horizontal_top(|ui| {
                let (_, place) = ui.allocate_space(theme::square(MARK));
                let width = room - beside.map_or(0.0, |(width, _)| width + space::XL);
                let words =
                    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                        ui.set_width(width);
                        ui.spacing_mut().item_spacing = vec2(space::M, 2.0);
                        heading(ui, theme::verdict(verdict.into()), 2);
                        if !next.is_empty() {
                            ui.add(Label::new(theme::body(next)).wrap());
                        }
                        add(ui)
                    });
                let middle = if beside.is_some() || aside.is_none() {
                    words.response.rect.center().y
                } else {
                    place.center().y
                };
                mark.paint(ui.painter(), pos2(place.center().x, middle), MARK, t);
                if let Some((width, aside)) = beside {
                    ui.allocate_ui(vec2(width, 0.0), aside);
                }
                words.inner
            });
            if let (Some((width, aside)), None) = (aside, beside) {
                ui.add_space(space::S);
                let inset = if room >= width { MARK + space::XL } else { 0.0 };
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 0.0;
                    ui.add_space(inset);
                    ui.allocate_ui(vec2(width.min(ui.available_width()), 0.0), aside);
                });
            }
            inner.inner
        })
        .inner
}
