//! Cards: a frame around what belongs together, and the card of one record that opens and closes.

use std::borrow::Cow;

use egui::{
    Align, Color32, CornerRadius, CursorIcon, Frame, InnerResponse, Layout, Margin, Rect, Response, Role,
    Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::badge::badge;
use super::because::explain;
use super::button::IconButton;
use super::ends::row_with_end;
use super::focus;
use super::icon::Icon;
use super::line::{clipped_line, one_line};
use super::notice::dashed;
use super::place;
use super::status_icon::StatusIcon;
use super::text::heading;
use crate::ui::theme::{self, size, space, tokens};
use crate::words::Words;

/// The frame of a card: white paper with a thin edge and a soft shadow.
pub fn card_frame(ui: &Ui) -> Frame {
    let t = tokens(ui);
    framed(ui, t.line, t.card)
}

fn framed(ui: &Ui, edge: Color32, fill: Color32) -> Frame {
    Frame {
        inner_margin: Margin::same(space::CARD),
        fill,
        stroke: Stroke::new(size::STROKE, edge),
        corner_radius: CornerRadius::same(size::CARD_RADIUS),
        outer_margin: Margin::ZERO,
        shadow: tokens(ui).card_shadow,
    }
}

/// A card as wide as there is room.
pub fn card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let frame = card_frame(ui);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(space::M, space::M);
        add(ui)
    })
}

/// A card with a title, and a remark beside it where there is one to make.
pub fn section<R>(
    ui: &mut Ui,
    title: &str,
    remark: Option<&str>,
    add: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    card(ui, |ui| {
        let ink = tokens(ui).ink2;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
            heading(ui, theme::h3(title), 2);
            if let Some(remark) = remark {
                ui.label(theme::body(remark).color(ink));
            }
        });
        add(ui)
    })
}

/// A thin line across a card.
pub fn divider(ui: &mut Ui) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::STROKE));
    let line = Stroke::new(size::STROKE, tokens(ui).line);
    ui.painter().hline(rect.x_range(), rect.center().y, line);
}

/// The tile that shows with an icon of what kind a record is.
pub fn tile(ui: &mut Ui, icon: Icon, highlighted: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(theme::square(size::TILE), Sense::hover());
    Tile::Icon(icon).paint(ui, rect, highlighted);
    response
}

/// What stands at the left of a card.
#[derive(Clone)]
enum Tile {
    None,
    /// Of what kind the record is.
    Icon(Icon),
    /// Its place in an order.
    Number(usize),
    /// The initials of whoever answers for it; nobody does where they are empty.
    Initials(String),
}

impl Tile {
    /// Paints it in a square of the size of a tile.
    fn paint(&self, ui: &Ui, rect: Rect, highlighted: bool) {
        let t = tokens(ui);
        let painter = ui.painter();
        let (fill, ink) = if highlighted { (t.accent_tint, t.accent) } else { (t.sub, t.ink2) };
        match self {
            Self::None => {}
            Self::Icon(icon) => {
                painter.rect_filled(rect, size::BUTTON_RADIUS, fill);
                icon.paint(painter, rect.center(), size::ICON, ink);
            }
            Self::Number(number) => numeral(ui, rect.center(), *number, highlighted),
            Self::Initials(initials) if initials.is_empty() => {
                painter.add(dashed(rect.shrink(size::STROKE), rect.width() / 2.0 - size::STROKE, t.part.ink));
                Icon::Person.paint(painter, rect.center(), size::ICON, t.part.ink);
            }
            Self::Initials(initials) => {
                painter.circle_filled(rect.center(), rect.width() / 2.0, fill);
                let galley = one_line(ui, theme::strong(initials.as_str()).color(ink));
                painter.galley(rect.center() - galley.size() / 2.0, galley, ink);
            }
        }
    }
}

/// The card of one record of a list: a row that says what matters, or open with all its fields.
#[must_use = "end with `closed` or `open`"]
pub struct ItemCard<'a> {
    words: &'a Words,
    title: Cow<'a, str>,
    caption: Cow<'a, str>,
    tile: Tile,
    badge: Option<(StatusIcon, Cow<'a, str>)>,
    why: Cow<'a, str>,
    id: Option<egui::Id>,
    lead: f32,
    said: Option<Cow<'a, str>>,
}

impl<'a> ItemCard<'a> {
    /// A card with this title.
    pub fn new(words: &'a Words, title: impl Into<Cow<'a, str>>) -> Self {
        Self {
            words,
            title: title.into(),
            caption: Cow::Borrowed(""),
            tile: Tile::None,
            badge: None,
            why: Cow::Borrowed(""),
            id: None,
            lead: 0.0,
            said: None,
        }
    }

    /// The id of what opens the card, the closed row, and of what closes it, its chevron: they are one
    /// control to the keyboard. For lists that draw only what is in view and move the focus.
    pub fn id(mut self, id: egui::Id) -> Self {
        self.id = Some(id);
        self
    }

    /// Leaves this much room before the title of the closed row, for a handle.
    pub fn lead(mut self, points: f32) -> Self {
        self.lead = points;
        self
    }

    /// What assistive technology says of the closed row, instead of title, caption and badge.
    pub fn said(mut self, said: impl Into<Cow<'a, str>>) -> Self {
        self.said = Some(said.into());
        self
    }

    /// The line under the title.
    pub fn caption(mut self, caption: impl Into<Cow<'a, str>>) -> Self {
        self.caption = caption.into();
        self
    }

    /// The icon in the tile at the left.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.tile = Tile::Icon(icon);
        self
    }

    /// A number in a disc at the left, instead of an icon.
    pub fn number(mut self, number: usize) -> Self {
        self.tile = Tile::Number(number);
        self
    }

    /// The initials of whoever answers for it, instead of an icon; a mark for nobody where they are
    /// empty.
    pub fn initials(mut self, initials: impl Into<String>) -> Self {
        self.tile = Tile::Initials(initials.into());
        self
    }

    /// What it is called.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The state at the right.
    pub fn badge(mut self, mark: StatusIcon, word: impl Into<Cow<'a, str>>) -> Self {
        self.badge = Some((mark, word.into()));
        self
    }

    /// Why the state at the right is no better: who or what is missing.
    pub fn why(mut self, why: impl Into<Cow<'a, str>>) -> Self {
        self.why = why.into();
        self
    }

    /// The same, where the card does not say it by itself.
    pub fn why_else(self, why: impl FnOnce() -> String) -> Self {
        if self.badge.is_some() && self.why.is_empty() { self.why(why()) } else { self }
    }

    /// The closed card: one row that opens by click, Enter or Space. `summary` draws from right to
    /// left between title and badge. True in `clicked()` when it should open.
    pub fn closed(self, ui: &mut Ui, summary: impl FnOnce(&mut Ui)) -> Response {
        let t = tokens(ui);
        let said = self.spoken();
        let (rect, response) = self.answering(ui, size::LIST_ROW + 2.0, &said);
        focus::shape(&response, size::CARD_RADIUS);
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let edge = if response.hovered() { t.accent_line } else { t.line };
        ui.painter().add(framed(ui, edge, t.card).inner_margin(0.0).paint(rect.shrink(size::STROKE)));
        let row = rect.shrink2(vec2(space::M, 0.0));
        let mut inner = ui.new_child(
            UiBuilder::new()
                .max_rect(row)
                .layout(Layout::right_to_left(Align::Center))
                .id_salt(("row", response.id)),
        );
        inner.spacing_mut().item_spacing.x = space::M;
        inner.add_space(space::XS);
        let (chevron, _) = inner.allocate_exact_size(theme::square(size::ICON), Sense::hover());
        Icon::ChevronDown.paint(inner.painter(), chevron.center(), size::ICON, t.ink2);
        if let Some((mark, word)) = &self.badge {
            let pill = badge(&mut inner, *mark, word);
            if !self.why.is_empty() {
                explain(pill, focus::is_shown(&response), &self.why);
            }
        }
        summary(&mut inner);
        let right = inner.min_rect().left() - space::M;
        if self.title_block(ui, row, right) { response.on_hover_text(said) } else { response }
    }

    /// The closed card as a row of a table, which opens in the same way; `cells` draws what stands in
    /// its columns from left to right.
    pub fn row(self, ui: &mut Ui, cells: impl FnOnce(&mut Ui)) -> Response {
        let t = tokens(ui);
        let (rect, response) = self.answering(ui, size::TABLE_ROW, &self.spoken());
        focus::shape(&response, size::CHECK_RADIUS);
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let inside = rect.shrink2(vec2(2.0 * size::STROKE, 0.0));
        if response.hovered() {
            ui.painter().rect_filled(inside, 0, t.sub);
        }
        ui.painter().hline(inside.x_range(), rect.top(), Stroke::new(size::STROKE, t.line));
        let line = UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center));
        cells(&mut ui.new_child(line.id_salt(("row", response.id))));
        response
    }

    /// Makes a closed card answer to pointer and keyboard, so many points high.
    fn answering(&self, ui: &mut Ui, height: f32, said: &str) -> (Rect, Response) {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
        let id = self.id.unwrap_or_else(|| ui.next_auto_id());
        ui.skip_ahead_auto_ids(1);
        let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), said));
        ui.accesskit_node_builder(response.id, |node| {
            node.set_expanded(false);
            if !self.why.is_empty() {
                node.set_description(self.why.as_ref());
            }
        });
        (rect, response)
    }

    fn spoken(&self) -> String {
        if let Some(said) = &self.said {
            return said.clone().into_owned();
        }
        let badge = self.badge.as_ref().map_or("", |(_, word)| word.as_ref());
        let parts = [self.title.as_ref(), self.caption.as_ref(), badge];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(", ")
    }

    /// Title and caption; whether something of them had to be left out.
    fn title_block(&self, ui: &Ui, row: Rect, right: f32) -> bool {
        let t = tokens(ui);
        let mut left = row.left() + self.lead;
        if matches!(self.tile, Tile::None) {
            left += space::XS;
        } else {
            let center = pos2(left + size::TILE / 2.0, row.center().y);
            self.tile.paint(ui, Rect::from_center_size(center, theme::square(size::TILE)), false);
            left += size::TILE + space::M + 2.0;
        }
        let width = right - left;
        let title = clipped_line(ui, theme::item_title(self.title.as_ref()).color(t.ink), width);
        let height = title.size().y;
        if self.caption.is_empty() {
            let cut = title.elided;
            ui.painter().galley(pos2(left, row.center().y - height / 2.0), title, t.ink);
            return cut;
        }
        let caption = clipped_line(ui, theme::body(self.caption.as_ref()).color(t.ink2), width);
        let cut = title.elided || caption.elided;
        ui.painter().galley(pos2(left, row.center().y - height), title, t.ink);
        ui.painter().galley(pos2(left, row.center().y), caption, t.ink2);
        cut
    }

    /// The open card. `add` draws its content, first the [`OpenCard::head`].
    pub fn open<R>(
        self,
        ui: &mut Ui,
        add: impl FnOnce(&mut Ui, &mut OpenCard<'_>) -> R,
    ) -> InnerResponse<CardOutcome<R>> {
        let t = tokens(ui);
        framed(ui, t.accent_line, t.card).inner_margin(Margin::symmetric(space::CARD, 13)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(space::M, space::M);
            let mut head = OpenCard {
                words: self.words,
                title: &self.title,
                tile: &self.tile,
                chevron: self.id,
                close: false,
            };
            let inner = add(ui, &mut head);
            // What lies over the page closes first.
            let elsewhere = focus::layer(ui).is_some_and(|layer| layer != ui.layer_id());
            let escaped = !elsewhere && place::take_escape(ui);
            CardOutcome { inner, close: head.close || escaped }
        })
    }
}

/// In less room than this the title of an open card stands below its buttons.
const LEAST_TITLE: f32 = 180.0;

/// What came of drawing an open card.
pub struct CardOutcome<R> {
    /// What the content returned.
    pub inner: R,
    /// The card should close.
    pub close: bool,
}

/// The head of an open card, drawn where its content wants it.
pub struct OpenCard<'a> {
    words: &'a Words,
    title: &'a str,
    tile: &'a Tile,
    chevron: Option<egui::Id>,
    close: bool,
}

impl OpenCard<'_> {
    /// Tile, then what `add` draws (the title as a field), then what `actions` draws, then the
    /// chevron that closes. The title stands below where they leave it little room.
    pub fn head(&mut self, ui: &mut Ui, actions: impl FnOnce(&mut Ui), add: impl FnOnce(&mut Ui)) {
        ui.spacing_mut().item_spacing.x = space::M;
        let name = self.words.with("card-close", &[("title", self.title.into())]);
        let (tile, chevron) = (self.tile, self.chevron);
        let mut add = Some(add);
        let ((), closed) = row_with_end(
            ui,
            size::TITLE_FIELD,
            |ui| {
                if !matches!(tile, Tile::None) {
                    let (_, rect) = ui.allocate_space(theme::square(size::TILE));
                    tile.paint(ui, rect, true);
                }
                if ui.available_width() >= LEAST_TITLE
                    && let Some(add) = add.take()
                {
                    add(ui);
                }
            },
            |ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                actions(ui);
                let close = IconButton::new(Icon::ChevronUp, name).expanded(true);
                ui.add(chevron.into_iter().fold(close, IconButton::id)).clicked()
            },
        );
        self.close |= closed;
        if let Some(add) = add {
            ui.horizontal(add);
        }
    }
}

/// A number in a ring, or in a disc where its record is open.
pub fn numeral(ui: &Ui, center: egui::Pos2, number: usize, highlighted: bool) {
    let t = tokens(ui);
    let radius = size::SMALL_CONTROL / 2.0;
    let ink = if highlighted { t.on_accent } else { t.accent };
    let fill = if highlighted { t.accent } else { t.card };
    ui.painter().circle(center, radius, fill, Stroke::new(size::STRONG_STROKE, t.accent));
    let galley = one_line(ui, theme::item_title(number.to_string()).color(ink));
    ui.painter().galley(center - galley.size() / 2.0, galley, ink);
}
