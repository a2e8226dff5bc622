//! Buttons: primary, secondary, quiet and plain, with or without an icon.

use std::borrow::Cow;
use std::sync::Arc;

use egui::{
    Color32, Galley, Painter, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, Widget, WidgetInfo, vec2,
};

use super::focus;
use super::icon::Icon;
use super::line::clipped_line;
use crate::ui::theme::{self, Tokens, size, space, tokens};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Primary,
    Secondary,
    Quiet,
    Plain,
}

/// A button with words on it.
#[must_use = "add it with `ui.add(button)`"]
pub struct Button<'a> {
    text: Cow<'a, str>,
    kind: Kind,
    icon: Option<Icon>,
    height: f32,
    min_width: f32,
    max_width: f32,
    flush: bool,
    on: Option<bool>,
    tooltip: Option<Cow<'a, str>>,
}

impl<'a> Button<'a> {
    fn new(kind: Kind, text: impl Into<Cow<'a, str>>) -> Self {
        Self {
            text: text.into(),
            kind,
            icon: None,
            height: size::CONTROL,
            min_width: 0.0,
            max_width: f32::INFINITY,
            flush: false,
            on: None,
            tooltip: None,
        }
    }

    /// The one thing most people want next: at most one on a page.
    pub fn primary(text: impl Into<Cow<'a, str>>) -> Self {
        Self::new(Kind::Primary, text)
    }

    /// Any other thing that can be done.
    pub fn secondary(text: impl Into<Cow<'a, str>>) -> Self {
        Self::new(Kind::Secondary, text)
    }

    /// A choice that stays in the background: no edge, words in the accent.
    pub fn quiet(text: impl Into<Cow<'a, str>>) -> Self {
        Self::new(Kind::Quiet, text)
    }

    /// A button of a bar: no edge, words in ink.
    pub fn plain(text: impl Into<Cow<'a, str>>) -> Self {
        Self::new(Kind::Plain, text)
    }

    /// A button of a bar that stays pressed while what it shows is open.
    pub fn toggle(text: impl Into<Cow<'a, str>>, on: bool) -> Self {
        Self { on: Some(on), ..Self::new(Kind::Plain, text) }
    }

    /// Puts an icon before the words.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// A lower button, for use inside cards.
    pub fn small(mut self) -> Self {
        self.height = size::SMALL_CONTROL;
        self
    }

    /// A higher button, for what prints and sends.
    pub fn large(mut self) -> Self {
        self.height = size::LARGE_CONTROL;
        self
    }

    /// Makes the button at least this wide; the words stay in its middle.
    pub fn min_width(mut self, width: f32) -> Self {
        self.min_width = width;
        self
    }

    /// Makes the button at most this wide: what of its words does not fit gives way to “…”.
    pub fn max_width(mut self, width: f32) -> Self {
        self.max_width = width;
        self
    }

    /// Begins with its icon or words where the texts above it begin: the ground reaches further.
    pub fn flush(mut self) -> Self {
        self.flush = true;
        self
    }

    /// Says more while the pointer rests on the button, such as its shortcut.
    pub fn tooltip(mut self, tooltip: impl Into<Cow<'a, str>>) -> Self {
        self.tooltip = Some(tooltip.into());
        self
    }

    /// How wide and high the button will be.
    #[must_use]
    pub fn size(&self, ui: &Ui) -> Vec2 {
        let text = self.galley(ui, tokens(ui).ink).size().x;
        let icon = if self.icon.is_some() { self.icon_side() + space::S } else { 0.0 };
        let around = if self.flush { self.padding() } else { 2.0 * self.padding() };
        vec2((text + icon + around).ceil().max(self.min_width), self.height)
    }

    fn icon_side(&self) -> f32 {
        if self.height < size::CONTROL { size::SMALL_ICON } else { size::ICON }
    }

    fn padding(&self) -> f32 {
        match self.kind {
            Kind::Plain => 10.0,
            _ if self.height < size::CONTROL => 11.0,
            _ => 14.0,
        }
    }

    fn galley(&self, ui: &Ui, color: Color32) -> Arc<Galley> {
        let words = match self.kind {
            Kind::Plain => theme::body(self.text.as_ref()),
            _ => theme::label(self.text.as_ref()),
        };
        let icon = if self.icon.is_some() { self.icon_side() + space::S } else { 0.0 };
        clipped_line(ui, words.color(color), self.max_width - icon - 2.0 * self.padding())
    }
}

impl Widget for Button<'_> {
    fn ui(mut self, ui: &mut Ui) -> Response {
        // In a row that breaks, it has the whole of the next one.
        if ui.layout().main_wrap() {
            self.max_width = self.max_width.min(ui.max_rect().width());
        } else if ui.layout().is_vertical() {
            self.max_width = self.max_width.min(ui.available_width());
        }
        let wanted = self.size(ui);
        let (mut rect, response) = ui.allocate_exact_size(wanted, Sense::click());
        if self.flush {
            rect.min.x -= self.padding();
        }
        let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &self.text));
        if let Some(on) = self.on {
            ui.accesskit_node_builder(response.id, |node| node.set_toggled(on.into()));
        }
        focus::shape(&response, size::BUTTON_RADIUS);
        if ui.is_rect_visible(rect) {
            let t = tokens(ui);
            let face = Face::of(self.kind, self.on == Some(true), ui.is_enabled(), &response, t);
            let painter = solid_painter(ui);
            face.paint(&painter, rect);
            let galley = self.galley(ui, face.ink);
            if galley.elided && self.tooltip.is_none() {
                self.tooltip = Some(self.text.clone());
            }
            let icon = if self.icon.is_some() { self.icon_side() + space::S } else { 0.0 };
            let mut at = rect.center() - vec2(f32::midpoint(galley.size().x, icon), 0.0);
            if let Some(shown) = self.icon {
                let side = self.icon_side();
                shown.paint(&painter, at + vec2(side / 2.0, 0.0), side, face.ink);
                at.x += icon;
            }
            let half = galley.size().y / 2.0;
            painter.galley(at - vec2(0.0, half), galley, face.ink);
        }
        match self.tooltip {
            Some(tooltip) => response.on_hover_text(tooltip.into_owned()),
            None => response,
        }
    }
}

/// A button that shows nothing but an icon; its name is in the tooltip.
#[must_use = "add it with `ui.add(button)`"]
pub struct IconButton<'a> {
    icon: Icon,
    name: Cow<'a, str>,
    tooltip: Option<Cow<'a, str>>,
    kind: Kind,
    expanded: Option<bool>,
    on: Option<bool>,
    id: Option<egui::Id>,
}

impl<'a> IconButton<'a> {
    /// A button without an edge, known to assistive technology as `name`.
    pub fn new(icon: Icon, name: impl Into<Cow<'a, str>>) -> Self {
        let (tooltip, kind, expanded) = (None, Kind::Quiet, None);
        Self { icon, name: name.into(), tooltip, kind, expanded, on: None, id: None }
    }

    /// Draws an edge around it.
    pub fn secondary(mut self) -> Self {
        self.kind = Kind::Secondary;
        self
    }

    /// Draws it in ink, as in the bars.
    pub fn plain(mut self) -> Self {
        self.kind = Kind::Plain;
        self
    }

    /// Other words in the tooltip than the name, such as the name with its shortcut.
    pub fn tooltip(mut self, tooltip: impl Into<Cow<'a, str>>) -> Self {
        self.tooltip = Some(tooltip.into());
        self
    }

    /// Stays pressed while what the button shows is open.
    pub fn toggle(mut self, on: bool) -> Self {
        self.on = Some(on);
        self.plain()
    }

    /// Its id, for what is this button now and looked otherwise before.
    pub fn id(mut self, id: egui::Id) -> Self {
        self.id = Some(id);
        self
    }

    /// Says whether what the button opens is open.
    pub fn expanded(mut self, expanded: bool) -> Self {
        self.expanded = Some(expanded);
        self
    }
}

impl Widget for IconButton<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (auto, rect) = ui.allocate_space(vec2(32.0, size::SMALL_CONTROL));
        let response = ui.interact(rect, self.id.unwrap_or(auto), Sense::click());
        let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &self.name));
        if let Some(expanded) = self.expanded {
            ui.accesskit_node_builder(response.id, |node| node.set_expanded(expanded));
        }
        if let Some(on) = self.on {
            ui.accesskit_node_builder(response.id, |node| node.set_toggled(on.into()));
        }
        focus::shape(&response, size::BUTTON_RADIUS);
        if ui.is_rect_visible(rect) {
            let face = Face::of(self.kind, self.on == Some(true), ui.is_enabled(), &response, tokens(ui));
            let painter = solid_painter(ui);
            face.paint(&painter, rect);
            self.icon.paint(&painter, rect.center(), size::ICON, face.ink);
        }
        response.on_hover_text(self.tooltip.unwrap_or(self.name).into_owned())
    }
}

/// The ground, edge and ink of a button.
struct Face {
    fill: Color32,
    edge: Color32,
    ink: Color32,
}

impl Face {
    fn of(kind: Kind, on: bool, enabled: bool, response: &Response, t: &Tokens) -> Self {
        let hot = response.hovered() || response.is_pointer_button_down_on();
        let (fill, edge, ink) = match (kind, enabled) {
            (Kind::Primary | Kind::Secondary, false) => (t.sub, t.line, t.ink3),
            (Kind::Quiet | Kind::Plain, false) => (theme::NONE, theme::NONE, t.ink3),
            (Kind::Primary, true) if hot => (t.accent_hover, t.accent_hover, t.on_accent),
            (Kind::Primary, true) => (t.accent, t.accent, t.on_accent),
            (Kind::Secondary, true) => (if hot { t.sub } else { t.card }, t.ctl, t.ink),
            (Kind::Plain, true) if on => (t.accent_tint, t.accent_tint, t.accent),
            (Kind::Quiet, true) => (if hot { t.accent_tint } else { theme::NONE }, theme::NONE, t.accent),
            (Kind::Plain, true) => (if hot { t.accent_tint } else { theme::NONE }, theme::NONE, t.ink),
        };
        Self { fill, edge, ink }
    }

    fn paint(&self, painter: &Painter, rect: egui::Rect) {
        let stroke = Stroke::new(size::STROKE, self.edge);
        painter.rect(rect, size::BUTTON_RADIUS, self.fill, stroke, StrokeKind::Inside);
    }
}

/// A painter that does not pale what is disabled: the colours say it, and stay readable.
pub(super) fn solid_painter(ui: &Ui) -> Painter {
    let mut painter = ui.painter().clone();
    if !ui.is_enabled() {
        painter.set_opacity(1.0);
    }
    painter
}
