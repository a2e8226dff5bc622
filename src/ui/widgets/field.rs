//! One field of the plan: label, hint, control, message. One look for every kind of field.
//!
//! ```text
//! Field::new(cx, Party::name.of(id)).title().text(ui, &mut party.name);
//! Field::new(cx, Party::wants.of(id)).rows(3).text(ui, &mut party.wants);
//! Field::new(cx, Party::kind.of(id)).choice(ui, &mut party.kind, &KINDS);
//! Field::new(cx, Purpose::start).date(ui, &mut purpose.start);
//! ```
//!
//! A field is named by its place in the plan: from that follow its words, the mistake that it shows
//! once it is left, and the jumps that arrive at it.
//!
//! The message of the field is its label, `.hint` stands beside the label, `.example` is the
//! placeholder, and `.missing` the placeholder where something is asked for.

use std::borrow::Cow;

use egui::{
    Id, Layout, Popup, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2,
};

use super::button::solid_painter;
use super::icon::Icon;
use super::jump::{self, focused_field};
use super::status_icon::StatusIcon;
use super::{text, text_menu, wording};
use crate::plan::Place;
use crate::readiness::Overview;
use crate::ui::Context;
use crate::ui::theme::{self, size, space, tokens};
use crate::words::Words;

/// Where the label stands.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Label {
    Above,
    /// In a column of its own, this many points wide.
    Beside(f32),
    /// Not drawn: it only names the control.
    Hidden,
    /// Not drawn: the control has a name for each of its parts.
    Own,
}

/// How much text a field shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lines {
    One,
    /// One line at the right of a cell of a larger control, without ground and edge of its own.
    Cell,
    /// One line, larger and heavier.
    Title,
    /// At least this many.
    Several(usize),
}

/// What a field is and says, whatever its control. Ends with the control: [`Field::text`],
/// [`Field::choice`], [`Field::option`], [`Field::date`], [`Field::number`], [`Field::rating`],
/// [`Field::segments`], [`Field::shares`], [`Field::tick`].
#[must_use = "end with the control, such as `.text(ui, &mut name)`"]
pub struct Field<'a> {
    pub(super) words: &'a Words,
    pub(super) place: Place,
    overview: Option<&'a Overview>,
    message: &'static str,
    label: Option<Cow<'a, str>>,
    label_at: Label,
    width: Option<f32>,
    attention: Option<Cow<'a, str>>,
    missing: bool,
    locked: bool,
    pub(super) shape: Lines,
    pub(super) unit: Option<Cow<'a, str>>,
    pub(super) say_value: bool,
}

impl<'a> Field<'a> {
    /// The field of the plan at this place.
    pub fn new(cx: &Context<'a>, place: impl Into<Place>) -> Self {
        let place = place.into();
        Self { overview: Some(cx.overview), ..Self::control(cx.words, place) }
    }

    /// A control that looks like a field and is none of the plan, such as one that looks for
    /// something: its place names its message and tells it from other controls.
    pub fn control(words: &'a Words, place: Place) -> Self {
        Self {
            words,
            place,
            overview: None,
            message: place.field,
            label: None,
            label_at: Label::Above,
            width: None,
            attention: None,
            missing: false,
            locked: false,
            shape: Lines::One,
            unit: None,
            say_value: false,
        }
    }

    /// Speaks with another message than that of the field, such as the one about ourselves.
    pub fn message(mut self, message: &'static str) -> Self {
        self.message = message;
        self
    }

    /// Another label than the message, such as the name of a party.
    pub fn label(mut self, label: impl Into<Cow<'a, str>>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Puts the label left of the control, in a column of `width` points.
    pub fn beside(mut self, width: f32) -> Self {
        self.label_at = Label::Beside(width);
        self
    }

    /// Draws no label where a column head or a sentence says it; the control keeps its name.
    pub fn hide_label(mut self) -> Self {
        self.label_at = Label::Hidden;
        self
    }

    /// Draws no label, and leaves the name to the control, which is made of several.
    pub(super) fn names_itself(mut self) -> Self {
        self.label_at = Label::Own;
        self
    }

    /// Width of the control in points; without it, all the width there is.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// What is wrong with the control and how to mend it, if anything; a field of the plan knows its
    /// mistake by itself.
    pub fn attention(mut self, message: Option<impl Into<Cow<'a, str>>>) -> Self {
        self.attention = message.map(Into::into);
        self
    }

    /// Asks for something while the field is empty, with the words of its `.missing`.
    pub fn missing(mut self, missing: bool) -> Self {
        self.missing = missing;
        self
    }

    /// Can be read and copied, not changed.
    pub fn locked(mut self, locked: bool) -> Self {
        self.locked = locked;
        self
    }

    /// A text of several lines, at least this many high.
    pub fn rows(mut self, rows: usize) -> Self {
        self.shape = Lines::Several(rows);
        self
    }

    /// Larger and heavier, for the title of a record.
    pub fn title(mut self) -> Self {
        self.shape = Lines::Title;
        self
    }

    /// A unit behind a number, such as “days”.
    pub fn unit(mut self, unit: impl Into<Cow<'a, str>>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    /// Writes the value of a rating in words behind it.
    pub fn say_value(mut self) -> Self {
        self.say_value = true;
        self
    }

    /// Where it stands.
    #[must_use]
    pub fn place(&self) -> Place {
        self.place
    }

    /// The label in words.
    #[must_use]
    pub fn name(&self) -> Cow<'a, str> {
        self.label.clone().unwrap_or_else(|| self.words.text(self.message))
    }

    fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        self.words.attribute(self.message, name)
    }

    /// What an empty field shows.
    pub(super) fn placeholder(&self) -> Cow<'a, str> {
        let asked = if self.missing { self.attribute("missing") } else { None };
        asked.or_else(|| self.attribute("example")).unwrap_or_default()
    }

    /// A text field of one line, or of several after [`Field::rows`].
    pub fn text(self, ui: &mut Ui, value: &mut String) -> Response {
        self.show(ui, |field, ui, frame| text::edit(field, ui, frame, value))
    }

    /// What is wrong with the field, once it is left: whoever types has not finished.
    fn said_wrong(&self, ui: &Ui) -> Option<String> {
        let mistake = self.overview.and_then(|overview| overview.mistake(&self.place));
        let mistake = mistake.filter(|_| focused_field(ui) != Some(self.place));
        let mistake = mistake.map(|mistake| self.words.finding(mistake).into_owned());
        mistake.or_else(|| self.attention.as_deref().map(str::to_owned))
    }

    /// Draws label, control and message; `control` draws what stands between.
    pub(super) fn show(
        self,
        ui: &mut Ui,
        control: impl FnOnce(&Self, &mut Ui, &mut Frame) -> Response,
    ) -> Response {
        let id = ui.make_persistent_id(self.place);
        let width = self.width.unwrap_or_else(|| ui.available_width());
        match self.label_at {
            Label::Beside(label_width) => {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = space::S;
                    let label = ui
                        .allocate_ui_with_layout(
                            vec2(label_width, size::CONTROL),
                            Layout::left_to_right(egui::Align::Center),
                            |ui| {
                                ui.set_min_size(vec2(label_width, size::CONTROL));
                                ui.add(egui::Label::new(theme::body(self.name())).truncate()).id
                            },
                        )
                        .inner;
                    let width = self.width.unwrap_or_else(|| ui.available_width());
                    self.column(ui, id, width, Some(label), control)
                })
                .inner
            }
            Label::Above | Label::Hidden | Label::Own => self.column(ui, id, width, None, control),
        }
    }

    fn column(
        self,
        ui: &mut Ui,
        id: Id,
        width: f32,
        mut label: Option<Id>,
        control: impl FnOnce(&Self, &mut Ui, &mut Frame) -> Response,
    ) -> Response {
        let t = tokens(ui);
        let expected = vec2(width, self.expected_height());
        ui.allocate_ui_with_layout(expected, Layout::top_down(egui::Align::Min), |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
            ui.visuals_mut().weak_text_color = Some(t.ink3);
            let hint = self.attribute("hint");
            if self.label_at == Label::Above {
                label = Some(self.label_row(ui, hint.as_deref()));
            }
            let message = self.said_wrong(ui);
            let locked = self.locked || !ui.is_enabled();
            let wrong = message.is_some() || self.missing;
            let mut frame = Frame { id, width, locked, wrong, message };
            let response = control(&self, ui, &mut frame);
            if response.has_focus() || response.contains_pointer() || Popup::is_any_open(ui) {
                text_menu::show(ui, self.words, &response, frame.locked);
            }
            let response = match label {
                Some(label) => response.labelled_by(label),
                None if self.label_at == Label::Own => response,
                None => response.accessible_name(self.name()),
            };
            let said = frame.message.as_deref().or(hint.as_deref());
            if let Some(said) = said {
                ui.accesskit_node_builder(response.id, |node| node.set_description(said));
            }
            if frame.wrong {
                ui.accesskit_node_builder(response.id, |node| {
                    node.set_invalid(egui::accesskit::Invalid::True);
                });
            }
            if let Some(message) = &frame.message {
                ui.add(egui::Label::new(theme::body(message).color(t.part.ink)).wrap());
            }
            jump::arrive_speaking(ui, self.place, self.message, &response);
            if !frame.locked {
                self.tell_wording(ui, &response);
            }
            response
        })
        .inner
    }

    /// Says who would be asked again, where the field holds agreed wording and has the keyboard.
    pub(super) fn tell_wording(&self, ui: &mut Ui, response: &Response) {
        if let Some(overview) = self.overview {
            wording::show(ui, self.words, self.place, response, || overview.given(&self.place));
        }
    }

    /// Height without a message, so that a row of controls can be lined up before it is drawn.
    fn expected_height(&self) -> f32 {
        let label = if self.label_at == Label::Above { theme::BODY_LINE + space::XS } else { 0.0 };
        label
            + match self.shape {
                Lines::One | Lines::Cell => size::CONTROL,
                Lines::Title => size::TITLE_FIELD,
                Lines::Several(rows) => size::CONTROL + rows.saturating_sub(1) as f32 * theme::BODY_LINE,
            }
    }

    fn label_row(&self, ui: &mut Ui, hint: Option<&str>) -> Id {
        let t = tokens(ui);
        let name = self.name();
        let Some(hint) = hint else {
            return ui.add(egui::Label::new(theme::label(name)).wrap()).id;
        };
        ui.spacing_mut().interact_size.y = theme::BODY_LINE;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(6.0, 0.0);
            let label = ui.label(theme::label(name)).id;
            ui.label(theme::body(hint).color(t.ink2));
            label
        })
        .inner
    }
}

/// What a control needs to know about the field around it, and may change while it draws.
pub(super) struct Frame {
    /// The control's id.
    pub id: Id,
    /// The control's width in points.
    pub width: f32,
    /// Cannot be changed.
    pub locked: bool,
    /// Asks for attention: strong edge and triangle.
    pub wrong: bool,
    /// What is said below.
    pub message: Option<String>,
}

impl Frame {
    /// How far the control's content is from its left edge.
    pub fn inset(&self) -> f32 {
        if self.wrong || self.locked { space::FIELD + size::SMALL_ICON + space::S } else { space::FIELD }
    }

    /// Ground and edge of a control.
    pub fn shape(&self, ui: &Ui, rect: Rect) -> Shape {
        let t = tokens(ui);
        let (fill, edge) = match (self.locked, self.wrong) {
            (true, _) => (t.sub, Stroke::new(size::STROKE, t.line)),
            (false, true) => (t.card, Stroke::new(size::STRONG_STROKE, t.part.ink)),
            (false, false) => (t.card, Stroke::new(size::STROKE, t.ctl)),
        };
        Shape::Rect(egui::epaint::RectShape::new(rect, size::FIELD_RADIUS, fill, edge, StrokeKind::Inside))
    }

    /// The triangle or the lock at the left edge.
    pub fn paint_icon(&self, ui: &Ui, rect: Rect) {
        let t = tokens(ui);
        let painter = solid_painter(ui);
        let at = rect.left_top() + vec2(space::FIELD + size::SMALL_ICON / 2.0, size::CONTROL / 2.0);
        if self.locked {
            Icon::Lock.paint(&painter, at, size::SMALL_ICON, t.ink3);
        } else if self.wrong {
            StatusIcon::NeedsAttention.paint(&painter, at, size::SMALL_ICON, t);
        }
    }
}

/// Lays fields side by side, the width shared by weight; one below the other where a column would
/// become narrower than `least` points. `add` draws the field of each column.
pub fn row(ui: &mut Ui, weights: &[f32], least: f32, mut add: impl FnMut(&mut Ui, usize)) {
    let gap = space::M;
    let gaps = gap * weights.len().saturating_sub(1) as f32;
    let total: f32 = weights.iter().sum();
    let shared = ui.available_width() - gaps;
    let narrowest = weights.iter().copied().fold(f32::INFINITY, f32::min) / total * shared;
    if narrowest < least {
        for column in 0..weights.len() {
            add(ui, column);
        }
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (column, weight) in weights.iter().enumerate() {
            let last = column + 1 == weights.len();
            let width = if last { ui.available_width() } else { (shared * weight / total).floor() };
            ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(egui::Align::Min), |ui| {
                ui.set_width(width);
                add(ui, column);
            });
        }
    });
}

/// Reserves a control of the height of a line and makes it focusable.
pub(super) fn control(ui: &mut Ui, frame: &Frame, role: Role) -> (Rect, Response) {
    let (_, rect) = ui.allocate_space(vec2(frame.width, size::CONTROL));
    let sense = if frame.locked { Sense::FOCUSABLE } else { Sense::click() };
    let response = ui.interact(rect, frame.id, sense);
    response.widget_info(|| {
        let mut info = WidgetInfo::new(role);
        info.enabled = !frame.locked;
        info
    });
    (rect, response)
}
